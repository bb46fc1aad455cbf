//! What `/compare/` and its pages show.

use serde::Serialize;

use super::{Link, Pager, SourceCard};
use crate::site::address::{Anchor, Url};

/// `/compare/`
#[derive(Clone, Debug, Serialize)]
pub struct ComparesView {
    /// Those of this page, most words first.
    pub pairs: Vec<PairRow>,
    /// How many there are on all pages.
    pub total: usize,
    /// The fewest words of a pair that is listed.
    pub min_words: usize,
    /// How many pairs share fewer.
    pub fewer: usize,
    pub pager: Option<Pager>,
}

/// A pair in the list.
#[derive(Clone, Debug, Serialize)]
pub struct PairRow {
    pub a: SourceCard,
    pub b: SourceCard,
    pub words: usize,
    pub passages: usize,
    /// Its page, where it has one.
    pub href: Option<Url>,
}

/// Another source on the page of a source, with what both share.
#[derive(Clone, Debug, Serialize)]
pub struct Share {
    pub href: Url,
    pub source: SourceCard,
    pub words: usize,
}

/// `/compare/<a>--<b>/`
#[derive(Clone, Debug, Serialize)]
pub struct CompareView {
    pub a: SourceCard,
    pub b: SourceCard,
    /// How many words of narration both share.
    pub words: usize,
    /// Where the passages lie in the two texts.
    pub bars: Vec<BarView>,
    pub passages: Vec<PassageRow>,
    /// How many passages are left out for want of room, and how many words they have.
    pub left: usize,
    pub left_words: usize,
    /// How many of the passages shown have words that are left out for want of room.
    pub cut: usize,
    /// Edits that may change what is said.
    pub edits: Vec<EditRow>,
    /// The two texts side by side, where both are published; else empty.
    pub rows: Vec<CompareRow>,
}

/// A passage in the two bars: tenths of a percent of the texts.
#[derive(Clone, Debug, Serialize)]
pub struct BarView {
    pub a: String,
    pub a_width: String,
    pub a_middle: String,
    pub b: String,
    pub b_width: String,
    pub b_middle: String,
    /// Its number, at either bar; empty where there is no room.
    pub a_number: String,
    pub b_number: String,
}

/// A passage in the table.
#[derive(Clone, Debug, Serialize)]
pub struct PassageRow {
    pub number: usize,
    /// Of its line, where the words themselves are not on the page.
    pub id: Option<Anchor>,
    /// Its words on the page, else its line.
    pub href: Url,
    /// Such as `12–15 %`.
    pub at_a: String,
    pub at_b: String,
    pub words: usize,
    /// Every word is equal.
    pub exact: bool,
    /// Quoted speech, which is no sign of copying.
    pub speech: bool,
    /// Whose reporting it may be.
    pub origins: Vec<String>,
    /// What of it is published, by source.
    pub published: Vec<Published>,
}

/// Published words and where.
#[derive(Clone, Debug, Serialize)]
pub struct Published {
    /// The source, at its page.
    pub source: Link,
    pub words: Vec<String>,
    pub lang: Option<String>,
}

/// An edit that may change what is said.
#[derive(Clone, Debug, Serialize)]
pub struct EditRow {
    /// What it touches, in words, parted by commas.
    pub kind: String,
    pub at_a: String,
    pub at_b: String,
    /// Whether the words of both sides may be shown.
    pub public: bool,
    /// Empty where one has none, or they are not published.
    pub a: String,
    pub b: String,
}

/// Paragraphs side by side.
#[derive(Clone, Debug, Default, Serialize)]
pub struct CompareRow {
    pub a: Option<ParagraphView>,
    pub b: Option<ParagraphView>,
    /// How many paragraphs are left out here on either side.
    pub skipped_a: usize,
    pub skipped_b: usize,
    /// How many of these have shared words, and are left out for want of room.
    pub crowded_a: usize,
    pub crowded_b: usize,
}

/// A paragraph in pieces.
#[derive(Clone, Debug, Serialize)]
pub struct ParagraphView {
    pub heading: bool,
    /// Its words with their marks; templates see them as HTML.
    pub words: Pieces,
}

/// The pieces of a paragraph.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pieces(pub Vec<Piece>);

/// A piece of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Where a passage begins; the id stands at the first of its beginnings.
    Open {
        id: Option<Anchor>,
        twin: Twin,
    },
    /// Where it ends.
    Close,
    Text(String),
    /// Words only here.
    Here(Apart),
    /// Words only in the other text.
    There(Apart),
}

/// A link to the same passage in the other text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Twin {
    pub href: Url,
    /// The number of the passage.
    pub number: String,
    pub label: String,
    /// That of the other source, from 1 to 8.
    pub colour: usize,
}

/// Words that only one text has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Apart {
    pub text: String,
    /// What such words are called, for those who do not see how they are marked.
    pub label: String,
    /// Why they may change what is said; may be empty.
    pub weighs: String,
}
