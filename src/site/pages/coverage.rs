//! `/coverage/`: who says what, in one table; and the worksheets made of it.
//!
//! The table of many sources is cut twice: into blocks of columns, and each block into pages of as many
//! rows as a page may weigh. All pages stand in one line, block after block.

use std::cmp::Reverse;
use std::ops::Range;

use rayon::prelude::*;

use crate::dossier::SourceId;
use crate::site::View;
use crate::site::address::Address;
use crate::site::coverage::{Coverage, Has, Of, Row};
use crate::site::desk::Desk;
use crate::site::export::Exported;
use crate::site::frame::{Frame, Framed};
use crate::site::paged;
use crate::site::views::{
    Column, CoverageCell, CoverageRow, CoverageView, Covered, Facet, FacetOption, FilterView, First, Legend, Link,
    WorksheetRow, WorksheetView,
};

/// The most sources side by side: more are no table a reader can follow, even with a wide screen.
const COLUMNS: usize = 20;
/// The most on a sheet of paper.
const SHEET_COLUMNS: usize = 6;
/// How much is listed of each source below the table.
const LISTED: usize = 6;

/// About how many bytes things take on the page.
const ROW: usize = 130;
const CELL: usize = 26;
const LINKED: usize = 60;
const COVERED: usize = 2000;

/// One page: which sources, and which entries of the block: rows, then what is told of each source.
struct Part {
    columns: Range<usize>,
    entries: Range<usize>,
}

/// Cuts sources into blocks and each block into pages, by what an entry of a block weighs.
fn parts(sources: usize, wide: usize, weights: impl Fn(&Range<usize>) -> Vec<usize>) -> Vec<Part> {
    let blocks = (0..sources.max(1)).step_by(wide).map(|from| from..(from + wide).min(sources));
    let of_block = |columns: Range<usize>| {
        let cut = paged::cut(weights(&columns));
        cut.into_iter().map(move |entries| Part { columns: columns.clone(), entries })
    };
    blocks.flat_map(of_block).collect()
}

/// What a part has of all sources; empty for all of them.
fn part_of(desk: &Desk<'_>, part: &Part, sources: usize) -> String {
    if part.columns == (0..sources) {
        return String::new();
    }
    let (from, to) = (part.columns.start + 1, part.columns.end);
    desk.locale.fill("coverage-part", &[("from", from.into()), ("to", to.into()), ("n", sources.into())])
}

/// `/coverage/` and its further pages.
pub fn table(desk: &Desk<'_>, frame: &Frame<'_>, coverage: &Coverage) -> Vec<Framed> {
    let Some(list) = desk.atlas.section("coverage") else { return Vec::new() };
    let (rows, sources) = (coverage.rows.as_slice(), coverage.sources.as_slice());
    let weights = |columns: &Range<usize>| {
        let of_row = |row: &Row| {
            let linked = |id: &&SourceId| row.cells.get(id).is_some_and(|cell| cell.at.is_some());
            let linked = sources[columns.clone()].iter().filter(linked).count();
            ROW + row.of.title(desk).len() + columns.len() * CELL + linked * LINKED
        };
        rows.iter().map(of_row).chain(columns.clone().map(|_| COVERED)).collect()
    };
    let parts = parts(sources.len(), COLUMNS, weights);
    let label = |n: usize| {
        let Part { columns, entries } = &parts[n];
        let named = |n: usize| sources.get(n).map_or("", |id| desk.signs[id.index()].0.as_str());
        let of = paged::from_to(named(columns.start), named(columns.end.saturating_sub(1)));
        let kind = |n: usize| desk.locale.say(rows.get(n).map_or("covers-by-source", |row| plural(row.of)));
        let rows = paged::from_to(&kind(entries.start), &kind(entries.end.saturating_sub(1)));
        desk.fill("coverage-page", &[("sources", &of), ("rows", &rows)])
    };
    let page = |n: usize| {
        let here = desk.atlas.nth_page(&list, n);
        let part = &parts[n];
        let columns = &sources[part.columns.clone()];
        let shown = part.entries.start.min(rows.len())..part.entries.end.min(rows.len());
        let told = part.entries.start.max(rows.len()) - rows.len()..part.entries.end.max(rows.len()) - rows.len();
        let shown: Vec<CoverageRow> = rows[shown].iter().map(|row| table_row(desk, &here, row, columns)).collect();
        let filter = filter(desk, &shown, columns, parts.len() > 1);
        let sheet = has_questions(coverage).then(|| desk.atlas.link(&here, &desk.atlas.worksheet(false)));
        let view = CoverageView {
            columns: heads(desk, &here, columns),
            rows: shown,
            part: part_of(desk, part, sources.len()),
            legend: Has::ALL
                .into_iter()
                .map(|has| Legend { class: class(has), name: desk.has(has), about: desk.has_about(has) })
                .collect(),
            filter,
            sources: columns[told].iter().map(|id| covered(desk, &here, coverage, *id)).collect(),
            sheet,
            csv: desk.atlas.asset(&here, Exported::Coverage.path()),
            pager: paged::pager(desk, &list, n, parts.len(), label),
        };
        let about = desk.locale.say("about-coverage");
        let title = paged::title(desk, &desk.part("coverage"), n);
        frame.page(&here, "coverage", &title, &about, View::Coverage(Box::new(view)))
    };
    (0..parts.len()).into_par_iter().map(page).collect()
}

fn has_questions(coverage: &Coverage) -> bool {
    coverage.rows.iter().any(|row| matches!(row.of, Of::Question(_)))
}

fn plural(of: Of) -> &'static str {
    match of {
        Of::Question(_) => "covers-questions",
        Of::Utterance(_) => "covers-quotations",
        Of::Moment(_) => "covers-moments",
    }
}

fn heads(desk: &Desk<'_>, here: &Address, columns: &[SourceId]) -> Vec<Column> {
    let head = |id: &SourceId| {
        let (sign, colour) = desk.signs[id.index()].clone();
        let href = desk.atlas.link(here, &desk.atlas.source(*id));
        Column { href, sign, colour, title: desk.dossier.source(*id).title.clone() }
    };
    columns.iter().map(head).collect()
}

fn table_row(desk: &Desk<'_>, here: &Address, row: &Row, columns: &[SourceId]) -> CoverageRow {
    let cell = |id: &SourceId| match row.cells.get(id) {
        Some(cell) => CoverageCell {
            value: cell.has.name(),
            class: class(cell.has),
            label: desk.has(cell.has),
            href: cell.href(desk, here, *id),
        },
        None => CoverageCell { value: "", class: "", label: String::new(), href: None },
    };
    CoverageRow {
        kind: row.of.kind(),
        label: desk.locale.say(&format!("covers-{}", row.of.kind())),
        href: row.of.href(desk, here),
        title: row.of.title(desk),
        lang: row.of.lang(desk),
        cells: columns.iter().map(cell).collect(),
    }
}

/// How the style sheet calls a value.
fn class(has: Has) -> &'static str {
    match has {
        Has::Says => "has-says",
        Has::Quotes => "has-quotes",
        Has::Differs => "has-differs",
        Has::OnlyHere => "has-only-here",
        Has::Silent => "has-silent",
    }
}

/// How the filter calls what was not reviewed.
const NOT_REVIEWED: &str = "not reviewed";

/// What the rows of a page can be picked by: their kind, and a value, of any source or of one.
fn filter(desk: &Desk<'_>, rows: &[CoverageRow], columns: &[SourceId], partial: bool) -> Option<FilterView> {
    let option = |value: &str, text: String, count: usize| FacetOption { value: value.to_owned(), text, count };
    let kinds = ["question", "quotation", "moment"].into_iter().map(|kind| {
        let text = desk.locale.say(&format!("covers-{kind}"));
        option(kind, text, rows.iter().filter(|row| row.kind == kind).count())
    });
    let values = Has::ALL.into_iter().map(Some).chain([None]).map(|has| {
        let value = has.map_or("", Has::name);
        let count = rows.iter().filter(|row| row.cells.iter().any(|cell| cell.value == value)).count();
        match has {
            Some(has) => option(value, desk.has(has), count),
            None => option(NOT_REVIEWED, desk.locale.say("has-nothing"), count),
        }
    });
    let sources = columns.iter().enumerate().map(|(n, id)| FacetOption {
        value: (n + 1).to_string(),
        text: desk.signs[id.index()].0.clone(),
        count: rows.iter().filter(|row| !row.cells[n].value.is_empty()).count(),
    });
    let any = |facet: &FacetOption| facet.count > 0;
    let facets = vec![
        Facet { name: "kind", label: desk.locale.say("facet-kind"), options: kinds.filter(any).collect() },
        Facet { name: "source", label: desk.locale.say("facet-source"), options: sources.collect() },
        Facet { name: "value", label: desk.locale.say("facet-value"), options: values.filter(any).collect() },
    ];
    (rows.len() > 3).then_some(FilterView { facets, total: rows.len(), partial })
}

/// What only one source has, what it leaves out that two others have, and what it puts first.
fn covered(desk: &Desk<'_>, here: &Address, coverage: &Coverage, id: SourceId) -> Covered {
    let own = || coverage.rows.iter().filter_map(|row| Some((row, row.cells.get(&id)?)));
    let link = |row: &Row| Some(Link { href: row.of.href(desk, here)?, text: row.of.title(desk) });
    let only: Vec<&Row> = own().filter(|(_, cell)| cell.has == Has::OnlyHere).map(|(row, _)| row).collect();
    let mut lacks: Vec<&Row> =
        own().filter(|(row, cell)| cell.has == Has::Silent && row.having > 1).map(|(row, _)| row).collect();
    // What most others have first.
    lacks.sort_by_key(|row| Reverse(row.having));
    let mut first: Vec<_> = own().filter_map(|(row, cell)| Some((cell.place.as_ref()?.start, row, cell))).collect();
    first.sort_by_key(|(start, ..)| *start);
    let first = first.into_iter().filter_map(|(_, row, cell)| {
        let href = cell.href(desk, here, id)?;
        Some(First { link: Link { href, text: row.of.title(desk) }, place: cell.whereabouts(desk, id)? })
    });
    Covered {
        source: desk.card(here, id),
        more_only: only.len().saturating_sub(LISTED),
        only: only.into_iter().take(LISTED).filter_map(link).collect(),
        more_lacks: lacks.len().saturating_sub(LISTED),
        lacks: lacks.into_iter().take(LISTED).filter_map(link).collect(),
        first: first.take(LISTED).collect(),
    }
}

/// The worksheet to fill in and its key, for classes: the questions by source.
pub fn worksheets(desk: &Desk<'_>, frame: &Frame<'_>, coverage: &Coverage) -> Vec<Framed> {
    if desk.atlas.section("coverage").is_none() || !has_questions(coverage) {
        return Vec::new();
    }
    [false, true].into_iter().flat_map(|key| worksheet(desk, frame, coverage, key)).collect()
}

fn worksheet(desk: &Desk<'_>, frame: &Frame<'_>, coverage: &Coverage, key: bool) -> Vec<Framed> {
    let list = desk.atlas.worksheet(key);
    let sources = coverage.sources.as_slice();
    let rows: Vec<(&Row, &crate::dossier::Question)> = coverage
        .rows
        .iter()
        .filter_map(|row| match row.of {
            Of::Question(id) => Some((row, &desk.dossier.questions[id.index()])),
            _ => None,
        })
        .collect();
    let answer = |(row, question): &(&Row, &crate::dossier::Question), id: &SourceId| -> String {
        if !key {
            return String::new();
        }
        let answers = question.positions.iter().filter(|p| p.sources.iter().any(|cited| cited.source == *id));
        let answers: Vec<String> = answers.map(|position| super::questions::value(desk, question, position)).collect();
        match row.cells.get(id) {
            Some(cell) if cell.has == Has::Silent => desk.has(Has::Silent),
            Some(_) => answers.join("; "),
            None => desk.locale.say("has-nothing"),
        }
    };
    let weights = |columns: &Range<usize>| {
        let of = |row: &(&Row, &crate::dossier::Question)| {
            let answers: usize = sources[columns.clone()].iter().map(|id| answer(row, id).len() + 12).sum();
            120 + row.1.question.len() + answers
        };
        rows.iter().map(of).collect()
    };
    let parts = parts(sources.len(), SHEET_COLUMNS, weights);
    let label = |n: usize| {
        let named = |n: usize| sources.get(n).map_or("", |id| desk.signs[id.index()].0.as_str());
        paged::from_to(named(parts[n].columns.start), named(parts[n].columns.end.saturating_sub(1)))
    };
    let page = |n: usize| {
        let here = desk.atlas.nth_page(&list, n);
        let columns = &sources[parts[n].columns.clone()];
        let row = |row: &(&Row, &crate::dossier::Question)| WorksheetRow {
            question: row.1.question.clone(),
            answers: columns.iter().map(|id| answer(row, id)).collect(),
        };
        let view = WorksheetView {
            key,
            other: desk.atlas.link(&here, &desk.atlas.worksheet(!key)),
            part: part_of(desk, &parts[n], sources.len()),
            columns: heads(desk, &here, columns),
            rows: rows[parts[n].entries.clone()].iter().map(row).collect(),
            pager: paged::pager(desk, &list, n, parts.len(), label),
        };
        let title = desk.locale.say(if key { "title-worksheet-key" } else { "title-worksheet" });
        let title = paged::title(desk, &title, n);
        let about = desk.locale.say("about-worksheet");
        let page = frame.page(&here, "worksheet", &title, &about, View::Worksheet(Box::new(view)));
        page.under("coverage", desk).hidden_from_search()
    };
    (0..parts.len()).map(page).collect()
}
