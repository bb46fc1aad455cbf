//! `/coverage/`: who says what, in one table; and the worksheets made of it.
//!
//! The table of many sources is cut twice: into blocks of columns, and each block into pages of as many
//! rows as a page may weigh. All pages stand in one line, block after block.

use std::cmp::Reverse;
use std::ops::Range;

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
const CELL: usize = 24;
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
fn part_of(part: &Part, sources: usize) -> String {
    if part.columns == (0..sources) {
        return String::new();
    }
    format!("sources {}–{} of {sources}", part.columns.start + 1, part.columns.end)
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
        let kind = |n: usize| rows.get(n).map_or("by source", |row| plural(row.of));
        format!("{of}: {}", paged::from_to(kind(entries.start), kind(entries.end.saturating_sub(1))))
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
            part: part_of(part, sources.len()),
            legend: Has::ALL.into_iter().map(|has| Legend { name: has.name(), about: has.about() }).collect(),
            filter,
            sources: columns[told].iter().map(|id| covered(desk, &here, coverage, *id)).collect(),
            sheet,
            csv: desk.atlas.asset(&here, Exported::Coverage.path()),
            pager: paged::pager(desk, &list, n, parts.len(), label),
        };
        let about = "What each account says of each question, quotation and moment, and what it leaves out.";
        let title = paged::title("Coverage", n);
        frame.page(&here, "coverage", &title, about, View::Coverage(Box::new(view)))
    };
    (0..parts.len()).map(page).collect()
}

fn has_questions(coverage: &Coverage) -> bool {
    coverage.rows.iter().any(|row| matches!(row.of, Of::Question(_)))
}

fn plural(of: Of) -> &'static str {
    match of {
        Of::Question(_) => "questions",
        Of::Utterance(_) => "quotations",
        Of::Moment(_) => "moments",
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
        Some(cell) => CoverageCell { value: cell.has.name(), href: cell.href(desk, here, *id) },
        None => CoverageCell { value: "", href: None },
    };
    CoverageRow {
        kind: row.of.kind(),
        href: row.of.href(desk, here),
        title: row.of.title(desk),
        cells: columns.iter().map(cell).collect(),
    }
}

/// What the rows of a page can be picked by: their kind, and a value, of any source or of one.
fn filter(desk: &Desk<'_>, rows: &[CoverageRow], columns: &[SourceId], partial: bool) -> Option<FilterView> {
    let option = |value: &str, count: usize| FacetOption { value: value.to_owned(), text: value.to_owned(), count };
    let kinds = ["question", "quotation", "moment"];
    let kinds = kinds.into_iter().map(|kind| option(kind, rows.iter().filter(|row| row.kind == kind).count()));
    let values = Has::ALL.into_iter().map(Has::name).chain([""]).map(|value| {
        let count = rows.iter().filter(|row| row.cells.iter().any(|cell| cell.value == value)).count();
        option(if value.is_empty() { "not reviewed" } else { value }, count)
    });
    let sources = columns.iter().enumerate().map(|(n, id)| FacetOption {
        value: (n + 1).to_string(),
        text: desk.signs[id.index()].0.clone(),
        count: rows.iter().filter(|row| !row.cells[n].value.is_empty()).count(),
    });
    let any = |facet: &FacetOption| facet.count > 0;
    let facets = vec![
        Facet { name: "kind", label: "Kind", options: kinds.filter(any).collect() },
        Facet { name: "source", label: "Source", options: sources.collect() },
        Facet { name: "value", label: "Value", options: values.filter(any).collect() },
    ];
    (rows.len() > 3).then_some(FilterView { facets, total: rows.len(), partial })
}

/// What only one source has, what it leaves out that two others have, and what it puts first.
fn covered(desk: &Desk<'_>, here: &Address, coverage: &Coverage, id: SourceId) -> Covered {
    let own = || coverage.rows.iter().filter_map(|row| Some((row, row.cells.get(&id)?)));
    let link = |row: &Row| Some(Link { href: row.of.href(desk, here)?, text: row.of.title(desk) });
    let only: Vec<&Row> = own().filter(|(_, cell)| cell.has == Has::OnlyHere).map(|(row, _)| row).collect();
    let others = |row: &Row| row.cells.values().filter(|cell| cell.has != Has::Silent).count();
    let mut lacks: Vec<&Row> =
        own().filter(|(row, cell)| cell.has == Has::Silent && others(row) > 1).map(|(row, _)| row).collect();
    // What most others have first.
    lacks.sort_by_key(|row| Reverse(others(row)));
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
        let answers: Vec<String> = answers.map(|position| super::questions::value(question, position)).collect();
        match row.cells.get(id) {
            Some(cell) if cell.has == Has::Silent => "silent".to_owned(),
            Some(_) => answers.join("; "),
            None => "not reviewed".to_owned(),
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
            part: part_of(&parts[n], sources.len()),
            columns: heads(desk, &here, columns),
            rows: rows[parts[n].entries.clone()].iter().map(row).collect(),
            pager: paged::pager(desk, &list, n, parts.len(), label),
        };
        let title = if key { "Key to the worksheet" } else { "Worksheet" };
        let about = "Who says what: a table to fill in while reading, and its key.";
        let page = frame.page(&here, "worksheet", &paged::title(title, n), about, View::Worksheet(Box::new(view)));
        page.under("coverage", desk).hidden_from_search()
    };
    (0..parts.len()).map(page).collect()
}
