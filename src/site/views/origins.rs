//! What `/origins/` shows, and the bars on the pages of sources.

use serde::Serialize;

use super::{Backlink, Name, Pager, SourceCard};
use crate::site::address::{Anchor, Url};
use crate::site::rich::Tally;

/// `/origins/` and its further pages, which have bars only.
#[derive(Clone, Debug, Serialize)]
pub struct OriginsView {
    pub tally: Tally,
    /// Those most sources rest on first; on the first page alone.
    pub origins: Vec<OriginCard>,
    /// How many more there are.
    pub more_origins: usize,
    /// Paragraphs of which nothing says whose they are and that no other source has; and all.
    pub unknown: usize,
    pub paragraphs: usize,
    pub network: Option<Network>,
    /// The sources of this page.
    pub sources: Vec<Traced>,
    pub pager: Option<Pager>,
}

/// An origin and what rests on it.
#[derive(Clone, Debug, Serialize)]
pub struct OriginCard {
    pub id: Anchor,
    pub letter: String,
    pub name: Name,
    /// The sources with paragraphs of it; at most 24.
    pub sources: Vec<SourceCard>,
    pub more: usize,
    /// Paragraphs that are known to be its, and those that may be.
    pub paragraphs: usize,
    pub likely: usize,
    /// Statements that cite paragraphs of it, the first few, and how many in all.
    pub statements: Vec<Backlink>,
    pub total: usize,
}

/// A source with its bar.
#[derive(Clone, Debug, Serialize)]
pub struct Traced {
    pub source: SourceCard,
    pub bar: Option<Bar>,
}

/// The text of a source from beginning to end, in parts of one origin each.
#[derive(Clone, Debug, Serialize)]
pub struct Bar {
    /// The id of the source.
    pub id: String,
    pub sign: String,
    /// How many paragraphs of running text there are.
    pub paragraphs: usize,
    pub parts: Vec<BarPart>,
    /// Whom the letters stand for.
    pub key: Vec<BarKey>,
}

/// A letter of a bar and the name of the origin.
#[derive(Clone, Debug, Serialize)]
pub struct BarKey {
    pub letter: String,
    pub name: Name,
}

/// Neighbouring paragraphs of one origin. Places are in percent of the text.
#[derive(Clone, Debug, Serialize)]
pub struct BarPart {
    pub x: String,
    pub width: String,
    pub middle: String,
    /// The letters of the origin, where there is room for them.
    pub label: String,
    pub letters: String,
    /// Which of the three shades of ink, from 1; 0 for none. Colours are those of sources.
    pub shade: usize,
    /// `full` where it is said, `copied`, `likely`, or `none` where it is unknown.
    pub fill: &'static str,
    /// `3`, `4–7`.
    pub paragraphs: String,
    pub who: String,
    /// What that rests on, in words; empty where it is unknown.
    pub basis: String,
    pub why: String,
    /// The language of the reason where it is not the site's.
    pub why_lang: Option<&'static str>,
    pub copies: Option<Copies>,
}

/// Who else has the same narration.
#[derive(Clone, Debug, Serialize)]
pub struct Copies {
    pub of: Vec<CopyOf>,
    /// How many sources more.
    pub more: usize,
    /// The words of the one that has most.
    pub words: usize,
}

/// Another source with the same narration.
#[derive(Clone, Debug, Serialize)]
pub struct CopyOf {
    pub href: Url,
    pub sign: String,
    pub words: usize,
}

/// Which sources share narration: a drawing, and the same as a table.
#[derive(Clone, Debug, Serialize)]
pub struct Network {
    pub height: usize,
    pub nodes: Vec<Node>,
    pub edges: Vec<Edge>,
    pub pairs: Vec<NetworkPair>,
    /// How many more pairs there are.
    pub more: usize,
}

/// A source in the drawing.
#[derive(Clone, Debug, Serialize)]
pub struct Node {
    pub x: String,
    pub y: String,
    pub label_x: String,
    pub label_y: String,
    /// How the label is turned, where it is.
    pub turn: Option<String>,
    /// `start`, `middle` or `end`.
    pub anchor: &'static str,
    pub sign: String,
    pub colour: usize,
}

/// A line between two sources.
#[derive(Clone, Debug, Serialize)]
pub struct Edge {
    pub x1: String,
    pub y1: String,
    pub x2: String,
    pub y2: String,
    /// By how many words they share.
    pub width: String,
}

/// Two sources with the words they share.
#[derive(Clone, Debug, Serialize)]
pub struct NetworkPair {
    pub a: SourceCard,
    pub b: SourceCard,
    pub words: usize,
    /// Where the two are set side by side.
    pub compare: Option<Url>,
}
