//! `/questions/` and a page for each question.

use std::collections::BTreeMap;

use crate::dossier::{Date, Position, Question, QuestionId, SourceId, Status, Target, ValueKind};
use crate::evidence::Cite;
use crate::site::View;
use crate::site::address::{Address, Anchor, Anchors};
use crate::site::desk::{Desk, date_view};
use crate::site::frame::{Frame, Framed};
use crate::site::rich::Chip;
use crate::site::views::{
    Answer, PositionPassage, PositionView, QuestionCard, QuestionGroup, QuestionView, QuestionsView,
};

/// What a status is called, and what it means.
pub fn status_label(status: Status) -> (&'static str, &'static str) {
    match status {
        Status::Conflict => ("Conflict", "These answers cannot all be right."),
        Status::ScopeDifference => ("Different scope", "The answers differ because they are about different things."),
        Status::LaterUpdate => ("Later update", "A later account changed the answer."),
        Status::Translation => ("Translation", "One original, rendered in different words."),
        Status::Complementary => ("Complementary", "Each account gives a part."),
        Status::Compatible => ("Compatible", "The answers differ and can all be right."),
        Status::Agree => ("Agree", "The accounts give one answer."),
        Status::Single => ("One account", "Only one account answers."),
    }
}

/// The name of a status, what it is called, and what it means.
pub fn status_name(status: Option<Status>) -> (&'static str, &'static str, &'static str) {
    let Some(status) = status else {
        return ("open", "Not assessed", "Nobody has said yet how these answers stand to each other.");
    };
    let (label, about) = status_label(status);
    let name = match status {
        Status::Conflict => "conflict",
        Status::ScopeDifference => "scope-difference",
        Status::LaterUpdate => "later-update",
        Status::Translation => "translation",
        Status::Complementary => "complementary",
        Status::Compatible => "compatible",
        Status::Agree => "agree",
        Status::Single => "single",
    };
    (name, label, about)
}

pub fn list(desk: &Desk<'_>, frame: &Frame<'_>) -> Option<Framed> {
    let here = desk.atlas.section("questions")?;
    let mut groups: BTreeMap<(bool, Option<Status>), Vec<QuestionId>> = BTreeMap::new();
    for id in desk.dossier.question_ids() {
        let status = desk.evidence.status_of(id);
        groups.entry((status.is_none(), status)).or_default().push(id);
    }
    let groups = groups.into_iter().map(|((_, status), of_it)| {
        let (status, label, about) = status_name(status);
        let questions = of_it.into_iter().map(|id| card(desk, &here, id)).collect();
        QuestionGroup { id: Anchor::of_id(status), status, label, about, questions }
    });
    let view = QuestionsView { groups: groups.collect() };
    let about = "What the accounts answer differently, and what alike.";
    Some(frame.page(&here, "questions", "Questions", about, View::Questions(view)))
}

/// How many sources nobody has looked at are listed: in a large dossier they would be the page.
const MOST_OPEN: usize = 60;

pub fn page(desk: &Desk<'_>, frame: &Frame<'_>, id: QuestionId) -> Framed {
    let here = desk.atlas.question(id);
    let question = &desk.dossier.questions[id.index()];
    let (status, label, about) = status_name(desk.evidence.status_of(id));
    let withdrawn = question.entry.withdrawn.is_some();
    let mut anchors = Anchors::default();
    let positions = question.positions.iter().filter(|_| !withdrawn).map(|position| PositionView {
        id: anchors.distinct(Anchor::of_words("a", &position.value, 5)),
        value: value(question, position),
        scope: position.scope.clone(),
        as_of: position.as_of.as_ref().map(date_view),
        carrier: position.carrier.as_ref().map(|carrier| desk.name_of(&here, carrier)),
        remark: position.remark.as_ref().map(|doc| desk.plain(&here, doc)),
        passages: passages(desk, &here, position),
        tally: desk.tally(position.sources.iter().map(|cited| desk.at_answer(cited))),
    });
    let positions: Vec<PositionView> = positions.collect();
    let answered: Vec<SourceId> = question.positions.iter().flat_map(|p| &p.sources).map(|c| c.source).collect();
    let open = desk.dossier.source_ids().filter(|id| !answered.contains(id) && !question.silent.contains(id));
    let view = QuestionView {
        status,
        label,
        about,
        withdrawn: Desk::withdrawn(&question.entry),
        positions,
        silent: question.silent.iter().map(|id| desk.card(&here, *id)).collect(),
        not_reviewed: open.take(MOST_OPEN).map(|id| desk.card(&here, id)).collect(),
        remark: question.remark.as_ref().filter(|_| !withdrawn).map(|doc| desk.plain(&here, doc)),
        statements: desk.statements_on(&here, &Target::Question(id)),
    };
    let title = if withdrawn { "Withdrawn question" } else { question.question.as_str() };
    let page = frame.page(&here, "question", title, about, View::Question(Box::new(view)));
    let page = page.under("questions", desk).made_from(desk, question.entry.span);
    if withdrawn { page.hidden_from_search() } else { page }
}

pub fn card(desk: &Desk<'_>, from: &Address, id: QuestionId) -> QuestionCard {
    let question = &desk.dossier.questions[id.index()];
    let withdrawn = question.entry.withdrawn.is_some();
    let (status, label, _) = status_name(desk.evidence.status_of(id));
    let answers = question.positions.iter().filter(|_| !withdrawn);
    QuestionCard {
        href: desk.atlas.link(from, &desk.atlas.question(id)),
        question: if withdrawn { "Withdrawn question".to_owned() } else { question.question.clone() },
        status,
        label,
        answers: answers
            .map(|position| Answer { value: value(question, position), ..answer(desk, from, position) })
            .collect(),
        silent: question.silent.len(),
    }
}

pub fn answer(desk: &Desk<'_>, from: &Address, position: &Position) -> Answer {
    Answer {
        value: position.value.clone(),
        scope: position.scope.clone(),
        chips: passages(desk, from, position).into_iter().map(|passage| passage.chip).collect(),
        tally: desk.tally(position.sources.iter().map(|cited| desk.at_answer(cited))),
    }
}

/// The answer with its unit, where it is a number that has one, or as a date in words.
fn value(question: &Question, position: &Position) -> String {
    if question.kind == ValueKind::Date
        && let Ok(date) = Date::parse(&position.value)
    {
        return date.to_string();
    }
    let takes_unit = !matches!(question.kind, ValueKind::Text | ValueKind::Date) && !question.unit.is_empty();
    let has_digit = position.value.contains(|c: char| c.is_ascii_digit());
    if takes_unit && has_digit && !position.value.contains(&question.unit) {
        let number = position.value.rsplit(' ').next().unwrap_or_default();
        let unit = if number == "1" { question.unit.trim_end_matches('s') } else { question.unit.as_str() };
        return format!("{} {unit}", position.value);
    }
    position.value.clone()
}

fn passages(desk: &Desk<'_>, from: &Address, position: &Position) -> Vec<PositionPassage> {
    let passages = position.sources.iter().map(|cited| {
        let withdrawn = desk.dossier.source(cited.source).entry.withdrawn.is_some();
        let words = cited.words.as_ref().filter(|_| !withdrawn);
        let text = words.map_or("", |words| words.text.as_str());
        let chip: Chip = match words {
            Some(words) => desk.cite_chip(from, Cite { source: cited.source, span: words.span }, text, ""),
            None => desk.source_chip(from, cited.source),
        };
        PositionPassage { source: desk.card(from, cited.source), chip, words: words.map(|words| words.text.clone()) }
    });
    let mut passages: Vec<Option<PositionPassage>> = passages.map(Some).collect();
    let rests: Vec<_> = position.sources.iter().map(|cited| desk.at_answer(cited)).collect();
    let folds = desk.folds(&desk.count(&rests), &rests, |_| true).into_iter();
    let in_order = folds.filter_map(|(n, fold)| {
        let passage = passages.get_mut(n)?.take()?;
        Some(PositionPassage { chip: Chip { fold, ..passage.chip }, ..passage })
    });
    in_order.collect()
}
