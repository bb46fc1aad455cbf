//! What `/coverage/` and its worksheets show.

use serde::Serialize;

use super::{FilterView, Link, Pager, SourceCard};
use crate::site::address::Url;

/// `/coverage/` and its further pages.
#[derive(Clone, Debug, Serialize)]
pub struct CoverageView {
    /// The sources of this page.
    pub columns: Vec<Column>,
    pub rows: Vec<CoverageRow>,
    /// What is on this page of all there is: `sources 1–20 of 300`; empty where it is all.
    pub part: String,
    pub legend: Vec<Legend>,
    pub filter: Option<FilterView>,
    /// What each source has and lacks; on the last page of its column.
    pub sources: Vec<Covered>,
    pub sheet: Option<Url>,
    pub csv: Url,
    pub pager: Option<Pager>,
}

/// A value and what it means.
#[derive(Clone, Debug, Serialize)]
pub struct Legend {
    /// How the style sheet calls it.
    pub class: &'static str,
    pub name: String,
    pub about: String,
}

/// A source above its column.
#[derive(Clone, Debug, Serialize)]
pub struct Column {
    pub href: Url,
    pub sign: String,
    pub colour: usize,
    pub title: String,
}

/// A question, a quotation or a moment.
#[derive(Clone, Debug, Serialize)]
pub struct CoverageRow {
    /// `question`, `quotation` or `moment`, and the same in words.
    pub kind: &'static str,
    pub label: String,
    pub href: Option<Url>,
    pub title: String,
    /// The language of the title where it is not the site's.
    pub lang: Option<String>,
    /// One a column.
    pub cells: Vec<CoverageCell>,
}

/// What one source has of it.
#[derive(Clone, Debug, Serialize)]
pub struct CoverageCell {
    /// Empty: not reviewed.
    pub value: &'static str,
    /// How the style sheet calls it.
    pub class: &'static str,
    /// The same in words.
    pub label: String,
    pub href: Option<Url>,
}

/// What is told of one source below the table.
#[derive(Clone, Debug, Serialize)]
pub struct Covered {
    pub source: SourceCard,
    pub only: Vec<Link>,
    pub more_only: usize,
    pub lacks: Vec<Link>,
    pub more_lacks: usize,
    pub first: Vec<First>,
}

/// What stands early in a text, and where.
#[derive(Clone, Debug, Serialize)]
pub struct First {
    pub link: Link,
    pub place: String,
}

/// `/coverage/worksheet/` and its key.
#[derive(Clone, Debug, Serialize)]
pub struct WorksheetView {
    pub key: bool,
    /// The other of the two.
    pub other: Url,
    pub part: String,
    pub columns: Vec<Column>,
    pub rows: Vec<WorksheetRow>,
    pub pager: Option<Pager>,
}

/// A question with the answer of each source; empty on the sheet to fill in.
#[derive(Clone, Debug, Serialize)]
pub struct WorksheetRow {
    pub question: String,
    pub answers: Vec<String>,
}
