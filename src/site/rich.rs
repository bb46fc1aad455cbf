//! Running text with its markup as a flat list of parts, so that pages hold no HTML.
//!
//! Every `Open` has its `Close`, nested properly; `render::markup` turns the list into HTML.

use serde::Serialize;

use super::address::{Anchor, Url};
use crate::analysis::origins::Said;
use crate::locale::Locale;

/// Running text: paragraphs, headings, marks and links in the order they are read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rich(pub Vec<Part>);

/// One step of a running text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Begins an element.
    Open(Tag),
    /// Ends the element begun last.
    Close,
    /// Words, as they are to be read.
    Text(String),
    /// Inline code.
    Code(String),
    /// A block of code, with the language named on its fence.
    CodeBlock { language: String, text: String },
    /// A line break asked for by the author.
    Break,
    /// A line of separation.
    Rule,
    /// A picture of the site's own.
    Picture { src: Url, alt: String },
    /// The sources of a statement and how many outlets and origins they are.
    Chips(Vec<Chip>, Tally),
    /// What stands beside a statement.
    Aside(Box<Aside>),
    /// The number of a note, from 1, leading to it.
    NoteMark(usize),
    /// What stands beside a paragraph of a source, or below it.
    Margin(Box<Margin>),
    /// The sign of a source beside words about it.
    Sign(Chip),
    /// A small link behind a quotation to the page of its utterance.
    ToUtterance { href: Url, label: String },
    /// A small link behind words that another account has, too, to the two side by side.
    ToShared { href: Url, label: String },
    /// A small link behind what was corrected, to the correction.
    Corrected { href: Url, label: String },
}

/// What an element is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tag {
    Paragraph,
    Heading {
        level: u8,
        /// Its anchor, and what a link to it is called.
        anchor: Option<(Anchor, String)>,
    },
    BlockQuote,
    List,
    OrderedList(u64),
    Item,
    /// A table, with what it is called where it has to be moved to and fro.
    Table {
        label: String,
    },
    TableHead,
    TableRow,
    TableHeadCell,
    TableCell,
    Emphasis,
    Strong,
    Struck,
    /// A link to a page of the site.
    Link {
        href: Url,
        title: String,
    },
    /// A link out of the site.
    External {
        href: String,
    },
    /// A name that leads to its page; the kind is `person`, `place` or `organisation`.
    Name {
        href: Url,
        kind: &'static str,
    },
    /// A name; the first ones of a text are led to.
    Mention {
        id: Option<Anchor>,
    },
    /// Quoted speech. `sure` tells confirmed from found.
    Quotation {
        id: Option<Anchor>,
        sure: bool,
    },
    /// The words a locator names.
    Passage {
        id: Option<Anchor>,
    },
    /// Words that another account has, too.
    Shared,
    /// The part of a wording that the curator listed.
    Listed,
    /// Words that all wordings of an utterance have.
    Core,
    /// A sentence of the narrative.
    Statement {
        id: Option<Anchor>,
    },
    /// Words in another language than the page's.
    Language {
        lang: String,
    },
}

/// The sign of a source that carries a statement, leading to the words.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Chip {
    /// Where the words are on this site.
    pub href: Url,
    /// The short sign of the source.
    pub sign: String,
    /// Which of the eight colours, from 1.
    pub colour: usize,
    /// The outlet, title and words, for a tooltip and for screen readers.
    pub label: String,
    /// `see`, `but`, or empty.
    pub relation: String,
    /// The original on the web, at the words, where its address is known.
    pub original: Option<Original>,
    /// Where it stands among those that rest on one origin.
    pub fold: Fold,
}

/// The words in the original.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Original {
    /// A web address.
    pub href: String,
    pub label: String,
}

/// The place of an entry among neighbours that rest on one origin.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Fold {
    /// The origin, at the first of them; else empty.
    pub opens: String,
    /// Whether it follows another of them.
    pub inside: bool,
    /// Whether it is the last.
    pub closes: bool,
}

/// What a statement rests on: in the margin, or folded behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aside {
    /// The statement, and what a link to it says.
    pub link: (Url, String),
    pub passages: Vec<Passage>,
    /// What stands before the words of a passage, and behind them.
    pub marks: (String, String),
    /// What it counts; where that tells nothing, the name of the fold stands for it.
    pub tally: Tally,
    /// Whether it rests on different answers to one question, which do not bear each other out.
    pub is_parted: bool,
    /// What a fold that shows no count is called.
    pub folded: String,
    /// The questions it touches that are answered differently, and how many answers there are, in words.
    pub differ: Vec<(Url, String)>,
    /// All that is counted, in one phrase; empty where that tells nothing.
    pub counts: String,
    /// The other questions it touches: what a link to it says, and what it is called.
    pub questions: Vec<(Url, String, String)>,
    /// What is to be known of its claims: what is allowed and why, what was searched for.
    pub remarks: Vec<String>,
}

/// Who else has what a paragraph says, what rests on it, and whose it is: in the margin, or folded below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Margin {
    /// What the fold is called.
    pub folded: String,
    pub notes: Vec<Rich>,
    /// The language of the notes where it is not that of the text.
    pub lang: Option<String>,
}

/// The sign of a source with the words cited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    pub chip: Chip,
    /// May be empty.
    pub words: String,
    /// Their language where it is not the site's.
    pub lang: Option<String>,
}

/// How many outlets and origins something rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Tally {
    /// Different outlets.
    pub outlets: usize,
    /// Sources of a primary kind, which are no outlets.
    pub primary: usize,
    /// What can be said of the origins.
    #[serde(skip)]
    pub said: Said,
    /// The origins in words: `at most 2 origins`.
    pub origins: String,
    /// Both in one phrase: `3 outlets · at most 2 origins`; empty where nothing is counted.
    pub phrase: String,
    /// Whether it tells more than that there is one source.
    pub tells: bool,
}

impl Default for Tally {
    fn default() -> Tally {
        let (origins, phrase) = (String::new(), String::new());
        Tally { outlets: 0, primary: 0, said: Said::Exactly(0), origins, phrase, tells: false }
    }
}

impl Tally {
    /// A count, in words.
    #[must_use]
    pub fn new(outlets: usize, primary: usize, said: Said, locale: &Locale) -> Tally {
        let origins = match said {
            Said::Exactly(n) => locale.count("origins", n),
            Said::AtLeast(n) => locale.count("origins-at-least", n),
            Said::AtMost(n) => locale.count("origins-at-most", n),
            Said::Between(n, m) => locale.fill("origins-between", &[("least", n.into()), ("n", m.into())]),
        };
        let primaries = || locale.count("primary-sources", primary);
        let phrase = match (outlets, primary) {
            (0, 0) => String::new(),
            // Each is an origin of its own.
            (0, _) => primaries(),
            (_, 0) => format!("{} · {origins}", locale.count("outlets", outlets)),
            _ => format!("{} + {} · {origins}", locale.count("outlets", outlets), primaries()),
        };
        let tells = outlets + primary > 1 || !matches!(said, Said::Exactly(0 | 1));
        Tally { outlets, primary, said, origins, phrase, tells }
    }

    /// What comes before what in lists: outlets first, then the origins there are at least.
    #[must_use]
    pub fn weight(&self) -> (usize, usize) {
        let (Said::Exactly(n) | Said::AtLeast(n) | Said::Between(n, _)) = self.said else {
            return (self.outlets, 1);
        };
        (self.outlets, n)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(outlets: usize, primary: usize, origins: Said, expect: &str) {
        assert_eq!(Tally::new(outlets, primary, origins, &Locale::english()).phrase, expect);
    }

    #[test]
    fn a_tally_says_no_more_than_is_known() {
        check(2, 0, Said::Exactly(1), "2 outlets · 1 origin");
        check(1, 0, Said::Exactly(2), "1 outlet · 2 origins");
        check(2, 0, Said::AtLeast(1), "2 outlets · at least 1 origin");
        check(3, 0, Said::AtMost(2), "3 outlets · at most 2 origins");
        check(4, 0, Said::Between(2, 3), "4 outlets · 2 to 3 origins");
    }

    #[test]
    fn primary_sources_are_counted_apart() {
        check(2, 1, Said::Exactly(3), "2 outlets + 1 primary source · 3 origins");
        check(0, 2, Said::Exactly(2), "2 primary sources");
        assert!(!Tally::new(1, 0, Said::Exactly(1), &Locale::english()).tells);
        assert!(Tally::new(1, 0, Said::AtMost(2), &Locale::english()).tells);
        assert_eq!(Tally::default().phrase, "");
    }
}
