//! Reads one text: what is said in it, by whom, and how we know.
//!
//! Pure and deterministic: no model, no network, no clock, no file. The order of the modules is the
//! order of the work: marks are paired into runs, the rest is cut into words and sentences, names are
//! introduced, every run looks for the words that attribute it, and the speaker is resolved.
//!
//! It knows grammar, not the world: it has no list of the living, and says "not established" rather
//! than guess. Every decision keeps its reason and a confidence, calibrated by measurement.

mod furniture;
mod marks;
mod scan;
mod rows;
mod names;
mod roles;
mod phrases;
mod cues;
mod ahead;
mod focus;
mod confidence;
mod speakers;
mod kinds;
mod mentioned;
mod tables;
#[cfg(test)]
mod tests;

pub use furniture::{is_notice, paragraphs_of_plain_text};
pub use mentioned::{Mentioned, Named, NamedKind, Register};

use std::ops::Range;

pub(super) use tables::{Class, Language};

/// The confidence from which a speaker is named by default.
///
/// Chosen on 84 annotated articles (spans of four words and more, no people list), where it names 79 %
/// of the speakers and 94 % of those as the annotation does; on 840 others, not used to choose it, 78 %
/// and 90 %. `tests/bench/confidence.py` prints the whole curve.
pub const DEFAULT_CONFIDENCE: f64 = 0.88;

/// One text to read: plain words with its paragraphs.
#[derive(Clone, Copy, Debug)]
pub struct Text<'a> {
    /// The words.
    pub words: &'a str,
    /// The paragraphs, in order, not overlapping; what lies between them is not read.
    pub paragraphs: &'a [Paragraph],
    /// The language tag; only the first part counts. Unknown languages are read as English.
    pub language: &'a str,
}

/// One paragraph of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// Bytes of the words, on character boundaries.
    pub range: Range<usize>,
    /// What it is.
    pub kind: ParagraphKind,
}

/// What a paragraph is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ParagraphKind {
    /// Running text.
    Body,
    /// A headline or a heading: single marks are speech here.
    Heading,
    /// The words under a picture: not read.
    Caption,
    /// Site chrome, teasers, spam: not read.
    Furniture,
}

impl ParagraphKind {
    /// Whether speech is looked for here.
    #[must_use]
    pub fn is_read(self) -> bool {
        matches!(self, ParagraphKind::Body | ParagraphKind::Heading)
    }
}

/// Somebody the curator has listed.
#[derive(Clone, Debug, Default)]
pub struct Person<'a> {
    /// The curator's id.
    pub id: &'a str,
    /// The full name.
    pub name: &'a str,
    /// Other names, in full: surnames need no entry.
    pub aliases: Vec<&'a str>,
    /// Office or relation in words, such as `President of Russia`; empty where not given.
    pub role: &'a str,
    /// `he`, `she`, `they`, or as in `she/her`; empty where not given.
    pub pronouns: &'a str,
}

/// The people listed; empty where there is no list.
#[derive(Clone, Debug, Default)]
pub struct People<'a>(pub Vec<Person<'a>>);

/// What was found in a text.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// What was said, in order of the first words.
    pub speeches: Vec<Speech>,
    /// Every marked run, in order of its start; runs nest or do not touch.
    pub runs: Vec<Run>,
}

/// One marked run of words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// Bytes of the words, without marks and outer blanks.
    pub range: Range<usize>,
    /// What it is.
    pub kind: RunKind,
    /// The place of its speech in [`Reading::speeches`].
    pub speech: usize,
    /// Whether it stands inside another run.
    pub nested: bool,
}

/// What a marked run is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RunKind {
    /// A whole sentence or more.
    Sentence,
    /// Some words of a sentence.
    Phrase,
    /// A word held at a distance: a scare quote, a nickname. Not speech.
    Term,
    /// The name of a work. Not speech.
    Title,
}

impl RunKind {
    /// Whether it is speech, as far as its shape tells.
    #[must_use]
    pub fn is_speech(self) -> bool {
        matches!(self, RunKind::Sentence | RunKind::Phrase)
    }
}

/// One speech: runs under one attribution.
#[derive(Clone, Debug)]
pub struct Speech {
    /// Places of its runs in [`Reading::runs`], in order.
    pub runs: Vec<usize>,
    /// Bytes of the words that attribute it.
    pub cue: Option<Range<usize>>,
    /// Who passed it on; never the speaker.
    pub carrier: Option<Carrier>,
    /// Bytes of the mention of the speaker, a pronoun included.
    pub mention: Option<Range<usize>>,
    /// The best guess at the speaker, whatever its confidence.
    pub who: Who,
    /// How often such a guess is right, 0 to 1.
    pub confidence: f64,
    /// How the guess came about.
    pub reason: Reason,
}

impl Speech {
    /// The speaker, where the confidence reaches `least`.
    #[must_use]
    pub fn speaker(&self, least: f64) -> Option<&Who> {
        (self.confidence >= least && self.who != Who::Nobody).then_some(&self.who)
    }
}

/// Who passed a speech on: an agency, an outlet, footage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Carrier {
    /// Bytes of the mention.
    pub range: Range<usize>,
    /// The words of the mention, or the full name where one is known.
    pub name: String,
}

/// Who spoke.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// Somebody of the people list, by place in it.
    Listed(usize, String),
    /// A name found in the text, as first introduced in full.
    Named(String),
    /// Somebody described: `a witness`.
    Described(String),
    /// Several, described: `officials`.
    Collective(String),
    /// A text: `the report`.
    Document(String),
    /// Several together.
    Joint(Vec<Who>),
    /// Not established.
    Nobody,
}

impl Who {
    /// The speaker in words, if there is one.
    #[must_use]
    pub fn name(&self) -> Option<String> {
        match self {
            Who::Listed(_, name)
            | Who::Named(name)
            | Who::Described(name)
            | Who::Collective(name)
            | Who::Document(name) => Some(name.clone()),
            Who::Joint(all) => Some(all.iter().filter_map(Who::name).collect::<Vec<_>>().join(" and ")),
            Who::Nobody => None,
        }
    }
}

/// Why a speech is given to its speaker: how it is attributed, and how the mention was resolved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reason {
    /// How the words are attributed.
    pub form: Form,
    /// How the mention became a speaker.
    pub link: Link,
}

impl std::fmt::Display for Reason {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}; {}", self.form.text(), self.link.text())
    }
}

macro_rules! reasons {
    ($(#[$of:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $text:literal,)* }) => {
        $(#[$of])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name { $($(#[$doc])* $variant,)* }
        impl $name {
            /// The reason in words.
            #[must_use]
            pub fn text(self) -> &'static str {
                match self { $($name::$variant => $text,)* }
            }
        }
    };
}

reasons! {
    /// How words are attributed.
    Form {
        /// `“…,” Doe said`
        After = "followed by a speaker and a verb of saying",
        /// `“…,” said Doe`
        Inverted = "followed by a verb of saying and a speaker",
        /// `“…,” grumped Doe`: a verb we do not know, in the place of one.
        Guessed = "followed by a speaker and a verb in the place of a verb of saying",
        /// `Doe said, “…”`
        Before = "introduced by a speaker and a verb of saying",
        /// `Doe said the plan was “…”`
        Clause = "inside what a speaker is reported to say",
        /// `Doe called it “…”`
        Hint = "after a verb that hints at speech",
        /// `…, according to Doe`
        According = "according to somebody",
        /// `the agency quoted Doe as saying`
        Quoted = "somebody is quoted as saying it",
        /// `Doe’s claim that “…”`
        Noun = "somebody's claim, promise or the like",
        /// `Doe’s “…”`
        Owner = "it is marked as somebody's own",
        /// `the plan is “…,” among others, Doe said`
        Trailing = "an attribution ends the sentence",
        /// `Doe: “…”`
        Label = "a name and a colon stand before it",
        /// The sentence is about somebody and nothing else attributes it.
        Subject = "the subject of the sentence",
        /// A sentence of speech after an attributed one in the same paragraph.
        Continues = "goes on after an attributed sentence",
        /// The attribution follows in the paragraph.
        Precedes = "an attribution follows in the paragraph",
        /// The last paragraph said who speaks.
        Standing = "the speaker of the paragraph before",
        /// The speech was left open in the last paragraph.
        Reopened = "the speech of the paragraph before was left open",
        /// The sentence before is about somebody.
        Nearby = "the sentence before is about somebody",
        /// Nothing.
        None = "nothing attributes it",
    }
}

reasons! {
    /// How a mention becomes a speaker.
    Link {
        /// A full name.
        FullName = "a full name",
        /// A part of a name that belongs to one only.
        PartOfName = "part of a name introduced in the text",
        /// A single name never given in full.
        SingleName = "a single name",
        /// A part of a name with one letter wrong.
        Slip = "part of a name, misspelt",
        /// A part of a name of several.
        SharedName = "part of a name of several",
        /// A pronoun with one candidate.
        PronounSure = "a pronoun with one candidate",
        /// A pronoun whose best candidate is clear.
        PronounClear = "a pronoun with a clear candidate",
        /// A pronoun with near rivals.
        PronounDoubt = "a pronoun with several candidates",
        /// A role given to a name before.
        Role = "a role given to a name",
        /// A description of nobody named.
        Description = "a description",
        /// Several described.
        Collective = "several, described",
        /// A text.
        Document = "a document",
        /// Several named together.
        Joint = "several together",
        /// Nobody.
        None = "no mention",
    }
}

/// Reads a text.
#[must_use]
pub fn read(text: &Text<'_>, people: &People<'_>) -> Reading {
    let language = Language::of(text.language);
    let marked = marks::find(text);
    if marked.is_empty() {
        return Reading::default();
    }
    let scan = scan::scan(text, &marked, language);
    let names = names::introduce(&scan, people);
    let spoken = speakers::resolve(&scan, &names, &marked);
    kinds::assemble(&scan, &marked, spoken)
}
