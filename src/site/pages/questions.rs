//! `/questions/` and a page for each question.

use std::collections::{BTreeMap, BTreeSet};

use crate::dossier::{Date, Position, Question, QuestionId, SourceId, Value, ValueKind};
use crate::evidence::Cite;
use crate::site::address::{Address, Anchor, Anchors};
use crate::site::desk::Desk;
use crate::site::frame::{Frame, Framed};
use crate::site::rich::Chip;
use crate::site::views::{
    Answer, Facet, FacetOption, FilterView, Plot, PositionPassage, PositionView, QuestionCard, QuestionGroup,
    QuestionView, QuestionsView,
};
use crate::site::words::status_name;
use crate::site::{View, amounts, paged, plot};
use crate::text::Span;

/// The name of what a question's answers come to, what it is called, and what it means. One that is withdrawn has no
/// answers that could stand to each other.
fn standing_name(desk: &Desk<'_>, id: QuestionId) -> (&'static str, String, String) {
    if desk.is_withdrawn_question(id) {
        return ("withdrawn", desk.locale.say("status-withdrawn"), String::new());
    }
    let status = desk.evidence.status_of(id);
    (status_name(status), desk.status(status), desk.status_about(status))
}

/// `/questions/` and its further pages, disagreements first.
pub fn list(desk: &Desk<'_>, frame: &Frame<'_>) -> Vec<Framed> {
    let Some(list) = desk.atlas.section("questions") else { return Vec::new() };
    let mut all: Vec<QuestionId> = desk.dossier.question_ids().collect();
    all.sort_by_key(|id| {
        let status = desk.evidence.status_of(*id);
        (desk.is_withdrawn_question(*id), status.is_none(), status, *id)
    });
    let weight = |id: &QuestionId| {
        let positions = &desk.dossier.questions[id.index()].positions;
        200 + positions.iter().map(|position| 130 + 160 * position.sources.len()).sum::<usize>()
    };
    let pages = paged::cut(all.iter().map(weight));
    let label = |n: usize| {
        let of = &all[pages[n].clone()];
        let name = |id: Option<&QuestionId>| id.map_or_else(String::new, |id| standing_name(desk, *id).1);
        paged::from_to(&name(of.first()), &name(of.last()))
    };
    let page = |n: usize| {
        let here = desk.atlas.nth_page(&list, n);
        let groups: Vec<QuestionGroup> = all[pages[n].clone()]
            .chunk_by(|a, b| standing_name(desk, *a) == standing_name(desk, *b))
            .map(|of_it| {
                let (status, label, about) = standing_name(desk, of_it[0]);
                let questions = of_it.iter().map(|id| card(desk, &here, *id)).collect();
                QuestionGroup { id: Anchor::of_id(status), status, label, about, questions }
            })
            .collect();
        let filter = filter(desk, &groups, pages.len() > 1);
        let coverage = desk.atlas.section("coverage").map(|page| desk.atlas.link(&here, &page));
        let pager = paged::pager(desk, &list, n, pages.len(), label);
        let view = QuestionsView { groups, filter, coverage, pager };
        let about = desk.locale.say("about-questions");
        let title = paged::title(desk, &desk.part("questions"), n);
        frame.page(&here, "questions", &title, &about, View::Questions(view))
    };
    (0..pages.len()).map(page).collect()
}

/// What the questions of a page can be picked by; `None` where there is nothing to choose.
fn filter(desk: &Desk<'_>, groups: &[QuestionGroup], partial: bool) -> Option<FilterView> {
    let total: usize = groups.iter().map(|group| group.questions.len()).sum();
    let of_status = groups.iter().map(|group| FacetOption {
        value: group.status.to_owned(),
        text: group.label.clone(),
        count: group.questions.len(),
    });
    let mut by_source: BTreeMap<&str, usize> = BTreeMap::new();
    let cards = || groups.iter().flat_map(|group| &group.questions);
    for id in cards().flat_map(|card| card.sources.split(' ')).filter(|id| !id.is_empty()) {
        *by_source.entry(id).or_default() += 1;
    }
    let of_source = desk.dossier.source_ids().take(MOST_PICKED).filter_map(|source| {
        let id = desk.dossier.source(source).entry.id.as_str();
        let text = desk.signs[source.index()].0.clone();
        by_source.get(id).map(|count| FacetOption { value: id.to_owned(), text, count: *count })
    });
    let facets = vec![
        Facet { name: "status", label: desk.locale.say("facet-status"), options: of_status.collect() },
        Facet { name: "source", label: desk.locale.say("facet-answered-by"), options: of_source.collect() },
    ];
    (total > 3).then_some(FilterView { facets, total, partial })
}

/// The most sources that a filter offers.
const MOST_PICKED: usize = 200;

/// How many sources nobody has looked at are listed: in a large dossier they would be the page.
const MOST_OPEN: usize = 60;

pub fn page(desk: &Desk<'_>, frame: &Frame<'_>, id: QuestionId) -> Framed {
    let here = desk.atlas.question(id);
    let question = &desk.dossier.questions[id.index()];
    let standing = desk.evidence.standing(id);
    let (status, label, about) = standing_name(desk, id);
    let withdrawn = question.entry.withdrawn.is_some();
    let mut anchors = Anchors::default();
    let positions = question.positions.iter().filter(|_| !withdrawn).map(|position| PositionView {
        id: anchors.distinct(Anchor::of_words("a", &position.value, 5)),
        value: value(desk, question, position),
        scope: position.scope.clone(),
        as_of: position.as_of.as_ref().map(|date| desk.date(date)),
        carrier: position.carrier.as_ref().map(|carrier| desk.name_of(&here, carrier)),
        remark: position.remark.as_ref().map(|doc| desk.plain(&here, doc)),
        passages: passages(desk, &here, position),
        tally: desk.tally(position.sources.iter().map(|cited| desk.at_answer(cited))),
    });
    let positions: Vec<PositionView> = positions.collect();
    let answered: Vec<SourceId> = question.positions.iter().flat_map(|p| &p.sources).map(|c| c.source).collect();
    let open = desk.dossier.live_sources().filter(|id| !answered.contains(id) && !question.silent.contains(id));
    let view = QuestionView {
        status,
        label,
        about: about.clone(),
        found: standing.status.is_some() && !standing.confirmed && !withdrawn,
        withdrawn: desk.withdrawn(&question.entry),
        plot: drawing(desk, question).filter(|_| !withdrawn),
        positions,
        silent: question.silent.iter().filter(|_| !withdrawn).map(|id| desk.card(&here, *id)).collect(),
        not_reviewed: open.filter(|_| !withdrawn).take(MOST_OPEN).map(|id| desk.card(&here, id)).collect(),
        remark: question.remark.as_ref().filter(|_| !withdrawn).map(|doc| desk.plain(&here, doc)),
        statements: desk.statements_touching(&here, id),
    };
    let title = if withdrawn { desk.locale.say("title-withdrawn-question") } else { question.question.clone() };
    let page = frame.page(&here, "question", &title, &about, View::Question(Box::new(view)));
    let page = page.under("questions", desk).made_from(desk, question.entry.span);
    if withdrawn { page.hidden_from_search() } else { page }
}

/// The answers on an axis, where they are numbers or days.
fn drawing(desk: &Desk<'_>, question: &Question) -> Option<Plot> {
    let answers = question.positions.iter().filter_map(|position| {
        let mut sources: Vec<SourceId> = position.sources.iter().map(|cited| cited.source).collect();
        sources.dedup();
        let signs: Vec<&str> = sources.iter().take(MOST_NAMED).map(|id| desk.signs[id.index()].0.as_str()).collect();
        let more = sources.len().saturating_sub(MOST_NAMED);
        let (value, signs) = (value(desk, question, position), desk.locale.commas(&signs));
        let id = if more > 0 { "plot-row-more" } else { "plot-row" };
        let label = desk.locale.fill(id, &[("value", value.into()), ("sources", signs.into()), ("n", more.into())]);
        let colour = if let [one] = sources.as_slice() { desk.signs[one.index()].1 } else { 0 };
        Some(plot::Answer { value: position.read.as_ref()?, label, colour })
    });
    let answers: Vec<_> = answers.collect();
    let unit =
        if desk.locale.is_english() { question.unit.clone() } else { amounts::unit(desk.locale, &question.unit) };
    plot::plot(question.question.clone(), question.kind, &unit, &answers, desk.locale)
}

/// How many sources a bar names.
const MOST_NAMED: usize = 3;

pub fn card(desk: &Desk<'_>, from: &Address, id: QuestionId) -> QuestionCard {
    let question = &desk.dossier.questions[id.index()];
    let withdrawn = question.entry.withdrawn.is_some();
    let standing = desk.evidence.standing(id);
    let (status, label, _) = standing_name(desk, id);
    let sources = question.positions.iter().flat_map(|position| &position.sources).map(|cited| cited.source);
    let sources: BTreeSet<SourceId> = sources.filter(|_| !withdrawn).collect();
    let sources: Vec<&str> = sources.iter().map(|id| desk.dossier.source(*id).entry.id.as_str()).collect();
    let answers = question.positions.iter().filter(|_| !withdrawn);
    QuestionCard {
        href: desk.atlas.link(from, &desk.atlas.question(id)),
        question: if withdrawn { desk.locale.say("title-withdrawn-question") } else { question.question.clone() },
        status,
        label,
        found: standing.status.is_some() && !standing.confirmed && !withdrawn,
        sources: sources.join(" "),
        answers: answers.map(|position| answer(desk, from, question, position)).collect(),
        silent: if withdrawn { 0 } else { question.silent.len() },
    }
}

pub fn answer(desk: &Desk<'_>, from: &Address, question: &Question, position: &Position) -> Answer {
    Answer {
        value: value(desk, question, position),
        scope: position.scope.clone(),
        chips: passages(desk, from, position).into_iter().map(|passage| passage.chip).collect(),
        tally: desk.tally(position.sources.iter().map(|cited| desk.at_answer(cited))),
    }
}

/// The answer with its unit, where it is a number that has one, or as a date in words.
pub fn value(desk: &Desk<'_>, question: &Question, position: &Position) -> String {
    if question.kind == ValueKind::Date
        && let Ok(date) = Date::parse(&position.value)
    {
        return desk.locale.date(&date);
    }
    let Some(Value::Amount(amount)) = &position.read else { return position.value.clone() };
    if !desk.locale.is_english() {
        let said = amounts::said(desk.locale, &question.unit, &position.value);
        let with_unit = || match amount.has_unit || question.unit.is_empty() {
            true => position.value.clone(),
            false => format!("{} {}", position.value, question.unit),
        };
        return said.unwrap_or_else(with_unit);
    }
    if amount.has_unit || question.unit.is_empty() {
        return position.value.clone();
    }
    let is_one = amount.low == Some(1.0) && amount.high == Some(1.0);
    let unit = if is_one { question.unit.trim_end_matches('s') } else { question.unit.as_str() };
    format!("{} {unit}", position.value)
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
        let (before, after) = words.map_or_else(Default::default, |words| around(desk, cited.source, words.span));
        let words = words.map(|words| words.text.clone());
        PositionPassage { source: desk.card(from, cited.source), chip, words, before, after }
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

/// The published words of the sentence around a locator; nothing where the text does not print it.
fn around(desk: &Desk<'_>, source: SourceId, span: Span) -> (String, String) {
    let passage = desk.evidence.passage_of(Cite { source, span }).map(|id| desk.evidence.passage(id));
    let Some(at) = passage.and_then(|passage| passage.in_body.clone()) else { return Default::default() };
    let doc = &desk.dossier.source(source).doc;
    let Some(sentence) = desk.sentence_around(source, &at) else { return Default::default() };
    let (left, right) =
        (&doc.words[sentence.start.min(at.start)..at.start], &doc.words[at.end..sentence.end.max(at.end)]);
    let gap = |is: bool| if is { " " } else { "" };
    let (before, after): (Vec<&str>, Vec<&str>) =
        (left.split_whitespace().collect(), right.split_whitespace().collect());
    let cut = before.len().saturating_sub(AROUND);
    let before = format!(
        "{}{}{}",
        if cut > 0 { "… " } else { "" },
        before[cut..].join(" "),
        gap(left.ends_with(char::is_whitespace))
    );
    let more = if after.len() > AROUND { " …" } else { "" };
    let after = after[..after.len().min(AROUND)].join(" ");
    (before, format!("{}{after}{more}", gap(right.starts_with(char::is_whitespace))))
}

/// The most words of a sentence shown on either side of a locator.
const AROUND: usize = 20;
