//! Running text with its markup as a flat list of parts, so that pages hold no HTML.
//!
//! Every `Open` has its `Close`, nested properly; `render::markup` turns the list into HTML.

use super::address::{Anchor, Url};

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
    /// The sources of a statement and how many outlets they are.
    Chips(Vec<Chip>, Tally),
    /// A small link behind a quotation to the page of its utterance.
    ToUtterance { href: Url, label: String },
}

/// What an element is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tag {
    Paragraph,
    Heading {
        level: u8,
        id: Option<Anchor>,
    },
    BlockQuote,
    List,
    OrderedList(u64),
    Item,
    Table,
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
    pub original: Option<String>,
}

/// How many accounts carry something. Origins join these when they are known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
pub struct Tally {
    /// Different outlets.
    pub outlets: usize,
}
