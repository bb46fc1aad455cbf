//! What the social card of a page shows.

use serde::Serialize;

use super::Name;
use crate::site::rich::Tally;

/// The card a page is announced with where a link to it is shown.
#[derive(Clone, Debug)]
#[cfg_attr(not(feature = "cards"), allow(dead_code))]
pub enum Social {
    /// One of its own.
    Own(Box<CardView>),
    /// That of the front page.
    Home,
    /// None: the page is not meant to be passed on.
    Nothing,
}

/// `cards/….png`
#[derive(Clone, Debug, Serialize)]
pub struct CardView {
    /// The path of its file below the output folder.
    pub path: String,
    /// The absolute address of that file.
    pub href: String,
    /// The kind of the page, as its shell has it.
    pub kind: &'static str,
    /// What the page is called; of a quotation its words, without marks.
    pub title: String,
    /// Who said it, or what somebody is, or what the front page says of the event.
    pub by: Vec<String>,
    /// The sources that print it, the first few.
    pub signs: Vec<Sign>,
    /// The outlet of a source.
    pub outlet: String,
    /// When it was published.
    pub date: String,
    /// Of a question: each answer with those who give it.
    pub answers: Vec<CardAnswer>,
    /// How many outlets and origins there are.
    pub tally: Option<Tally>,
    /// When the event was.
    pub event: String,
    /// And where.
    pub place: String,
}

/// The sign of a source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Sign {
    pub text: String,
    /// Which of the eight colours, from 1.
    pub colour: usize,
}

/// One answer to a question.
#[derive(Clone, Debug, Serialize)]
pub struct CardAnswer {
    pub value: String,
    pub signs: Vec<Sign>,
    /// How many more sources give it.
    pub more: usize,
}

/// Who said something, with what they are.
pub fn by(speaker: Option<&Name>, role: &str) -> Vec<String> {
    let name = speaker.map(|speaker| speaker.text.clone());
    name.into_iter().chain((speaker.is_some() && !role.is_empty()).then(|| role.to_owned())).collect()
}
