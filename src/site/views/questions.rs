//! What `/questions/` and the page of a question show.

use serde::Serialize;

use super::{Backlink, DateView, FilterView, Name, Pager, Plot, SourceCard, Withdrawn};
use crate::site::address::{Anchor, Url};
use crate::site::rich::{Chip, Rich, Tally};

/// `/questions/`
#[derive(Clone, Debug, Serialize)]
pub struct QuestionsView {
    /// Disagreements first.
    pub groups: Vec<QuestionGroup>,
    pub filter: Option<FilterView>,
    pub coverage: Option<Url>,
    pub pager: Option<Pager>,
}

/// The questions of one status.
#[derive(Clone, Debug, Serialize)]
pub struct QuestionGroup {
    pub id: Anchor,
    pub status: &'static str,
    pub label: String,
    pub about: String,
    pub questions: Vec<QuestionCard>,
}

/// A question in a list.
#[derive(Clone, Debug, Serialize)]
pub struct QuestionCard {
    pub href: Url,
    pub question: String,
    pub status: &'static str,
    pub label: String,
    /// Whether the status is worked out and no curator has confirmed it.
    pub found: bool,
    pub answers: Vec<Answer>,
    /// The ids of the sources that answer, to filter by.
    pub sources: String,
    pub silent: usize,
}

/// A position in a list: the answer and who gives it.
#[derive(Clone, Debug, Serialize)]
pub struct Answer {
    pub value: String,
    pub scope: String,
    pub chips: Vec<Chip>,
    pub tally: Tally,
}

/// `/questions/<id>/`
#[derive(Clone, Debug, Serialize)]
pub struct QuestionView {
    pub status: &'static str,
    pub label: String,
    pub about: String,
    /// Whether the status is worked out and no curator has confirmed it.
    pub found: bool,
    pub withdrawn: Option<Withdrawn>,
    pub plot: Option<Plot>,
    pub positions: Vec<PositionView>,
    pub silent: Vec<SourceCard>,
    pub not_reviewed: Vec<SourceCard>,
    pub remark: Option<Rich>,
    pub statements: Vec<Backlink>,
}

/// One answer with its passages.
#[derive(Clone, Debug, Serialize)]
pub struct PositionView {
    pub id: Anchor,
    pub value: String,
    pub scope: String,
    pub as_of: Option<DateView>,
    pub carrier: Option<Name>,
    pub remark: Option<Rich>,
    pub passages: Vec<PositionPassage>,
    pub tally: Tally,
}

/// The words of one source that give an answer.
#[derive(Clone, Debug, Serialize)]
pub struct PositionPassage {
    pub source: SourceCard,
    /// Its fold tells which passages rest on one origin.
    pub chip: Chip,
    pub words: Option<String>,
    /// The published words around them, with a sign where they are cut; empty where the text does not
    /// print them.
    pub before: String,
    pub after: String,
}
