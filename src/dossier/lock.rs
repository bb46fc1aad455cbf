//! The form of `evidence.lock`: what the captures gave, so that a dossier can be checked without them.
//!
//! Written by the program and read by people in a review: sorted, one finding a line, and no word of an
//! article that the dossier does not publish. Digests are BLAKE3 in hexadecimal; short ones are its first
//! 16 bytes, those of surroundings its first 4. Places are bytes of the capture.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use serde::Deserialize;

use super::decode;
use super::parse::whole;
use super::yaml::{self, Kind, Node};
use crate::notes::{Code, Note, Notes};
use crate::text::{FileId, Files, Span};

/// The version this program writes. It reads no other.
pub const LOCK_VERSION: u32 = 1;
/// Where the lock stands, below `content/`.
pub const LOCK_PATH: &str = "evidence.lock";

/// A whole lock.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lock {
    /// By id.
    pub sources: Vec<LockedSource>,
    /// What two sources share, by the two.
    pub shared: Vec<LockedPair>,
    /// What the statements of the narrative were found to be, in their order.
    pub claims: Vec<LockedClaim>,
    /// What the answers of questions and the texts of moments were found to be; empty in a lock of an older form.
    pub values: Vec<LockedClaim>,
    /// Short digest of the agencies and outlets that origins are told by; empty where it was not written.
    pub organisations: String,
}

/// What is locked of one source.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LockedSource {
    /// The id of the source.
    pub id: String,
    /// The capture; absent where the body is its own evidence.
    pub capture: Option<LockedFile>,
    /// Short digest of what its front matter says and origins rest on; empty where it was not written.
    #[serde(default)]
    pub facts: String,
    /// The published text, without the front matter.
    pub body: LockedText,
    /// For a full text: what of it stands in the capture, and what was left out of that.
    pub cleaned: Option<Cleaned>,
    /// Published words that stand in the capture, by place.
    #[serde(default)]
    pub words: Vec<LockedWords>,
    /// Whose its paragraphs are, in order.
    #[serde(default)]
    pub paragraphs: Vec<LockedParagraph>,
}

/// A file by name, length and digest.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LockedFile {
    /// The path below the captures folder.
    pub file: String,
    /// Its length.
    pub bytes: u32,
    /// Of all its bytes.
    pub blake3: String,
}

/// A text by length and digest.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LockedText {
    /// Its length.
    pub bytes: u32,
    /// Of all its bytes.
    pub blake3: String,
}

/// How a full text was made from its capture.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cleaned {
    /// How many sentences the body has, all of which stand in the capture, in order.
    pub sentences: u32,
    /// How many of them are there a part of a longer one only.
    #[serde(default)]
    pub cut: u32,
    /// How many words of the capture the body leaves out.
    pub words_left_out: u32,
    /// What had to be folded to find them.
    #[serde(default)]
    pub folds: Vec<String>,
}

/// Published words and the place in the capture that carries them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LockedWords {
    /// As the dossier publishes them.
    pub text: String,
    /// Which of several equal places is meant.
    pub nth: Option<u32>,
    /// Where they begin in the capture.
    pub start: u32,
    /// Where they end.
    pub end: u32,
    /// `verified` where they stand there letter for letter, else `normalised`.
    pub verdict: LockedVerdict,
    /// What had to be folded to find them: `marks`, `dashes`, `spaces`, `accents`, `case`.
    #[serde(default)]
    pub folds: Vec<String>,
    /// Short digest of the capture from `start` to `end`.
    pub exact: String,
    /// Short digest of the same, folded.
    pub folded: String,
    /// How many bytes that is, folded.
    pub length: u32,
    /// Of up to 32 folded characters before.
    pub before: String,
    /// Of up to 32 folded characters behind.
    pub after: String,
}

/// How published words stand in a capture.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LockedVerdict {
    /// Letter for letter.
    #[default]
    Verified,
    /// But for the shape of marks and dashes, white space, accents or case, or with the curator's `[…]`.
    Normalised,
}

impl LockedVerdict {
    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            LockedVerdict::Verified => "verified",
            LockedVerdict::Normalised => "normalised",
        }
    }
}

/// Whose a paragraph is. Places are bytes of the capture, else of the published text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LockedParagraph {
    /// Its number among all paragraphs of that text, from 0.
    pub n: u32,
    /// Where it begins and ends.
    pub at: [u32; 2],
    /// Whose: the id of a body, `~` and a name, or `@` and the id of a source that is an origin of its own.
    /// Several: one of these. None: not known.
    #[serde(default)]
    pub whose: Vec<String>,
    /// `stated`, `curated`, `copied`, `inferred` or `unknown`.
    pub basis: String,
    /// A number that paragraphs with the same copy have in common.
    pub group: Option<u32>,
    /// Where a lead-in stands that lends it without a name.
    pub lent: Option<u32>,
    /// Why, in words.
    pub why: String,
    /// The paragraphs that share its narration.
    #[serde(default)]
    pub twins: Vec<LockedTwin>,
}

/// A paragraph of another source with the same narration.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LockedTwin {
    /// The id of the source.
    pub source: String,
    /// The number of the paragraph.
    pub n: u32,
    /// How many words of narration are equal.
    pub words: u32,
}

/// What two sources share.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LockedPair {
    /// The id of the one source.
    pub a: String,
    /// The id of the other; it comes later.
    pub b: String,
    /// Passages of narration, exact ones first, then by place.
    pub passages: Vec<LockedPassage>,
    /// Edits that may change what is said, by place.
    #[serde(default)]
    pub edits: Vec<LockedEdit>,
}

/// Narration that two sources share.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LockedPassage {
    /// Where it begins and ends in the one.
    pub a: [u32; 2],
    /// The same in the other.
    pub b: [u32; 2],
    /// How many words are equal.
    pub words: u32,
    /// How many of these are narration on both sides.
    pub narration: u32,
    /// `exact` or `tolerant`.
    pub mode: String,
}

/// Words that differ inside a sentence two sources share.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LockedEdit {
    /// The sentence in the one and in the other: two places.
    pub sentences: [[u32; 2]; 2],
    /// The words in the one; empty where the other has more.
    pub a: [u32; 2],
    /// The words in the other.
    pub b: [u32; 2],
    /// What it touches: `negation`, `number`, `date`, `certainty`, `commitment`.
    pub why: String,
}

/// What was found of one statement of the narrative.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LockedClaim {
    /// Its anchor. For an answer `question:ID/N`, for a sentence of a moment `moment:ID/N`, each counted from 1.
    pub statement: String,
    /// Short digest of what is written: its words, citations and attributes.
    pub text: String,
    /// The ids of the sources whose passages it was held against.
    #[serde(default)]
    pub held: Vec<String>,
    /// The rules it breaks.
    #[serde(default)]
    pub broken: Vec<LockedFinding>,
    /// The rules it breaks and that are allowed, by their codes.
    #[serde(default)]
    pub allowed: Vec<String>,
    /// What came of searching for the words it says are in no account.
    pub searched: Option<LockedSearch>,
}

/// A rule that a statement breaks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LockedFinding {
    /// Its code.
    pub rule: String,
    /// Where: bytes of what is written, from its first word.
    pub at: [u32; 2],
}

/// A search for words that are said to be in no account.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LockedSearch {
    /// How many accounts were searched.
    pub accounts: u32,
    /// How many places were found.
    pub places: u32,
}

/// A lock as it was read, with the places of its entries.
#[derive(Debug)]
pub struct LockFile {
    /// The file.
    pub file: FileId,
    /// What it says.
    pub lock: Lock,
    /// Where the entry of each source stands.
    pub sources: Vec<EntryPlaces>,
    /// Where what each two sources share stands.
    pub shared: Vec<Span>,
    /// Where each statement stands.
    pub claims: Vec<Span>,
    /// Where each answer and each moment stands.
    pub values: Vec<Span>,
}

/// Where the entry of a source stands in the lock: first lines.
#[derive(Clone, Debug)]
pub struct EntryPlaces {
    /// The entry itself.
    pub entry: Span,
    /// Its wordings.
    pub words: Vec<Span>,
    /// Its paragraphs.
    pub paragraphs: Vec<Span>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    #[expect(dead_code, reason = "looked at before anything else is read")]
    version: u32,
    #[serde(default)]
    organisations: String,
    #[serde(default)]
    sources: Vec<LockedSource>,
    #[serde(default)]
    shared: Vec<LockedPair>,
    #[serde(default)]
    claims: Vec<LockedClaim>,
    #[serde(default)]
    values: Vec<LockedClaim>,
}

/// Reads the lock. A faulty one, or one of another version, is noted and counts for nothing.
pub fn read_lock(files: &Files, notes: &mut Notes) -> Option<LockFile> {
    let file = files.find("content", LOCK_PATH).filter(|file| files.get(*file).text().is_some())?;
    let node = match yaml::parse(files, whole(files, file)) {
        Ok(node) => node,
        Err(note) => {
            notes.take(note.hint(REMAKE));
            return None;
        }
    };
    let version = match &node.kind {
        Kind::Map(entries) => entries.iter().find(|(key, _)| key.name == "version").map(|(_, value)| value),
        _ => None,
    };
    let number = version.and_then(|node| match &node.kind {
        Kind::Scalar { text, .. } => Some((text.clone(), node.span)),
        _ => None,
    });
    let Some((number, span)) = number else {
        let note = Note::new(Code::LockUnreadable, Span::new(file, 0..0), "the lock does not say its version");
        notes.take(note.hint(REMAKE));
        return None;
    };
    if number != LOCK_VERSION.to_string() {
        let later = number.parse::<u32>().is_ok_and(|number| number > LOCK_VERSION);
        let message = format!("this lock is of version {number}, and this program reads version {LOCK_VERSION}");
        let note = Note::new(Code::LockUnreadable, span, message);
        notes.take(note.hint(if later { "build with the newer program that wrote it" } else { REMAKE }));
        return None;
    }
    // A caret under a whole entry would underline the file.
    let line = |node: &Node| {
        let range = node.span.range();
        let end = files.text(file)[range.clone()].find('\n').map_or(range.end, |n| range.start + n);
        Span::new(file, range.start..end)
    };
    let lines = |node: &Node, key: &str| node.list(key).iter().map(line).collect::<Vec<Span>>();
    let places = |node: &Node| EntryPlaces {
        entry: line(node),
        words: lines(node, "words"),
        paragraphs: lines(node, "paragraphs"),
    };
    let sources = node.list("sources").iter().map(places).collect();
    let (shared, claims, values) = (lines(&node, "shared"), lines(&node, "claims"), lines(&node, "values"));
    let mut own = Notes::default();
    let raw: Option<Raw> = decode::decode(node, &mut own);
    if own.has_errors() {
        // Half a lock would vouch for half of what it says.
        notes.absorb(own);
        let note =
            Note::new(Code::LockUnreadable, Span::new(file, 0..0), "the lock is damaged, so it counts for nothing");
        notes.take(note.hint(REMAKE));
        return None;
    }
    let raw = raw?;
    let Raw { sources: of_sources, shared: pairs, claims: stated, values: given, organisations, .. } = raw;
    let lock = Lock { sources: of_sources, shared: pairs, claims: stated, values: given, organisations };
    Some(LockFile { file, lock, sources, shared, claims, values })
}

/// How a lock that is of no use is mended.
pub const REMAKE: &str = "restore the file, or make it anew where the captures are: `variorum lock --update`";

impl Lock {
    /// The lock of one source.
    #[must_use]
    pub fn source(&self, id: &str) -> Option<&LockedSource> {
        self.sources.iter().find(|source| source.id == id)
    }

    /// Puts the origins and shared passages of this lock in the place of those of another, but for sources whose
    /// text is another there: what is locked of these speaks of places that are gone.
    pub fn origins_into(&self, other: &mut Lock) {
        let same: BTreeSet<String> = other
            .sources
            .iter()
            .filter(|source| self.source(&source.id).is_some_and(|own| own.is_of_the_text_of(source)))
            .map(|source| source.id.clone())
            .collect();
        for source in other.sources.iter_mut().filter(|source| same.contains(&source.id)) {
            source.paragraphs = self.source(&source.id).map(|own| own.paragraphs.clone()).unwrap_or_default();
        }
        let stays = |id: &str| same.contains(id);
        other.shared.retain(|pair| !stays(&pair.a) || !stays(&pair.b));
        other.shared.extend(self.shared.iter().filter(|pair| stays(&pair.a) && stays(&pair.b)).cloned());
        other.shared.sort_by(|one, two| (&one.a, &one.b).cmp(&(&two.a, &two.b)));
        other.organisations.clone_from(&self.organisations);
    }

    /// The file, as it is written.
    #[must_use]
    pub fn to_yaml(&self) -> String {
        let mut out = String::from(
            "# What the captures gave: made by `variorum lock`, checked by every build. Not to be edited;\n\
             # `variorum lock --update` shows what has changed and writes it anew.\n",
        );
        let _ = writeln!(out, "version: {LOCK_VERSION}");
        if !self.organisations.is_empty() {
            let _ = writeln!(out, "organisations: \"{}\"", self.organisations);
        }
        out.push_str("sources:\n");
        for source in &self.sources {
            source.write(&mut out);
        }
        if self.sources.is_empty() {
            out.truncate(out.len() - 1);
            out.push_str(" []\n");
        }
        if !self.shared.is_empty() {
            out.push_str("shared:\n");
        }
        for pair in &self.shared {
            pair.write(&mut out);
        }
        if !self.claims.is_empty() {
            out.push_str("claims:\n");
        }
        for claim in &self.claims {
            claim.write(&mut out);
        }
        if !self.values.is_empty() {
            out.push_str("values:\n");
        }
        for value in &self.values {
            value.write(&mut out);
        }
        out
    }
}

impl LockedSource {
    /// What is locked of words as the dossier publishes them.
    #[must_use]
    pub fn wording(&self, text: &str) -> Option<&LockedWords> {
        let text = text.trim();
        self.words.iter().find(|words| words.text == text)
    }

    /// Whether both were made from the same text.
    fn is_of_the_text_of(&self, other: &LockedSource) -> bool {
        self.capture == other.capture && (self.capture.is_some() || self.body == other.body)
    }

    fn write(&self, out: &mut String) {
        let _ = writeln!(out, "- id: {}", quoted(&self.id));
        if let Some(LockedFile { file, bytes, blake3 }) = &self.capture {
            let _ = writeln!(out, "  capture: {{file: {}, bytes: {bytes}, blake3: \"{blake3}\"}}", quoted(file));
        }
        if !self.facts.is_empty() {
            let _ = writeln!(out, "  facts: \"{}\"", self.facts);
        }
        let LockedText { bytes, blake3 } = &self.body;
        let _ = writeln!(out, "  body: {{bytes: {bytes}, blake3: \"{blake3}\"}}");
        if let Some(Cleaned { sentences, cut, words_left_out, folds }) = &self.cleaned {
            let cut = if *cut > 0 { format!(", cut: {cut}") } else { String::new() };
            let folds = if folds.is_empty() { String::new() } else { format!(", folds: [{}]", folds.join(", ")) };
            let _ =
                writeln!(out, "  cleaned: {{sentences: {sentences}{cut}, words_left_out: {words_left_out}{folds}}}");
        }
        if !self.words.is_empty() {
            out.push_str("  words:\n");
        }
        for words in &self.words {
            words.write(out);
        }
        if !self.paragraphs.is_empty() {
            out.push_str("  paragraphs:\n");
        }
        for paragraph in &self.paragraphs {
            paragraph.write(out);
        }
    }
}

impl LockedParagraph {
    fn write(&self, out: &mut String) {
        let LockedParagraph { n, at: [start, end], whose, basis, group, lent, why, twins } = self;
        let whose: Vec<String> = whose.iter().map(|party| quoted(party)).collect();
        let _ = write!(out, "  - {{n: {n}, at: [{start}, {end}], whose: [{}], basis: {basis}", whose.join(", "));
        if let Some(group) = group {
            let _ = write!(out, ", group: {group}");
        }
        if let Some(lent) = lent {
            let _ = write!(out, ", lent: {lent}");
        }
        let _ = write!(out, ", why: {}", quoted(why));
        let twins: Vec<String> = twins
            .iter()
            .map(|LockedTwin { source, n, words }| format!("{{source: {}, n: {n}, words: {words}}}", quoted(source)))
            .collect();
        let twins = if twins.is_empty() { String::new() } else { format!(", twins: [{}]", twins.join(", ")) };
        let _ = writeln!(out, "{twins}}}");
    }
}

impl LockedPair {
    fn write(&self, out: &mut String) {
        let _ = writeln!(out, "- a: {}\n  b: {}\n  passages:", quoted(&self.a), quoted(&self.b));
        for LockedPassage { a, b, words, narration, mode } in &self.passages {
            let (a, b) = (place(*a), place(*b));
            let _ = writeln!(out, "  - {{a: {a}, b: {b}, words: {words}, narration: {narration}, mode: {mode}}}");
        }
        if !self.edits.is_empty() {
            out.push_str("  edits:\n");
        }
        for LockedEdit { sentences: [one, other], a, b, why } in &self.edits {
            let (one, other, a, b) = (place(*one), place(*other), place(*a), place(*b));
            let _ = writeln!(out, "  - {{sentences: [{one}, {other}], a: {a}, b: {b}, why: {why}}}");
        }
    }
}

impl LockedClaim {
    fn write(&self, out: &mut String) {
        let list = |ids: &[String]| ids.iter().map(|id| quoted(id)).collect::<Vec<_>>().join(", ");
        let _ = write!(out, "- {{statement: {}, text: \"{}\"", quoted(&self.statement), self.text);
        if !self.held.is_empty() {
            let _ = write!(out, ", held: [{}]", list(&self.held));
        }
        if !self.broken.is_empty() {
            let found = self.broken.iter().map(|found| format!("{{rule: {}, at: {}}}", found.rule, place(found.at)));
            let _ = write!(out, ", broken: [{}]", found.collect::<Vec<_>>().join(", "));
        }
        if !self.allowed.is_empty() {
            let _ = write!(out, ", allowed: [{}]", self.allowed.join(", "));
        }
        if let Some(LockedSearch { accounts, places }) = self.searched {
            let _ = write!(out, ", searched: {{accounts: {accounts}, places: {places}}}");
        }
        out.push_str("}\n");
    }
}

fn place([start, end]: [u32; 2]) -> String {
    format!("[{start}, {end}]")
}

impl LockedWords {
    fn write(&self, out: &mut String) {
        let _ = write!(out, "  - {{text: {}", quoted(&self.text));
        if let Some(nth) = self.nth {
            let _ = write!(out, ", nth: {nth}");
        }
        let _ = write!(out, ", start: {}, end: {}, verdict: {}", self.start, self.end, self.verdict.name());
        if !self.folds.is_empty() {
            let _ = write!(out, ", folds: [{}]", self.folds.join(", "));
        }
        let LockedWords { exact, folded, length, before, after, .. } = self;
        let _ = writeln!(
            out,
            ", exact: \"{exact}\", folded: \"{folded}\", length: {length}, before: \"{before}\", after: \"{after}\"}}"
        );
    }
}

/// A text as a double-marked YAML scalar, which takes every escape of JSON.
#[must_use]
pub fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
