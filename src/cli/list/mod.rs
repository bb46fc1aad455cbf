//! `list`: what has an id, and where it is written.

mod gaps;
mod origins;
mod quotes;

use std::collections::BTreeSet;
use std::fmt::Write as _;

use anyhow::bail;
use serde_json::json;

use super::args::{Global, List, Listed};
use super::terminal::{self, Terminal};
use super::{End, place};
use crate::dossier::{self, Dossier, Drafts, EntityKind, Entry};
use crate::evidence::Locking;
use crate::notes::{Format, Notes};
use crate::text::{Files, Span};
use crate::{Options, Project};

pub(super) fn list(global: &Global, verb: &List, terminal: &Terminal) -> anyhow::Result<End> {
    let project = place::project(global, None)?;
    if let Some(notes) = place::elsewhere(&project) {
        terminal.notes(&notes, &Files::default())?;
        return Ok(End::Notes);
    }
    if matches!(
        verb.what,
        Listed::Quotes
            | Listed::Origins
            | Listed::Passages
            | Listed::SingleOrigin
            | Listed::Unverified
            | Listed::Unused
            | Listed::Silent
    ) {
        if (verb.unconfirmed || verb.missing) && verb.what != Listed::Quotes {
            bail!(ONLY_QUOTES);
        }
        return analysed(&project, global, verb, terminal);
    }
    if verb.unconfirmed || verb.missing {
        bail!(ONLY_QUOTES);
    }
    let files = Files::load(&project.roots())?;
    let mut notes = Notes::default();
    let Some(all) = parse(&files, Drafts::Taken, &mut notes) else {
        terminal.notes(&notes, &files)?;
        return Ok(End::Notes);
    };
    // A draft is what a reading without drafts leaves out; what is wrong in it is nobody's concern yet.
    let mut notes = Notes::default();
    let live: BTreeSet<(&str, String)> = parse(&files, Drafts::Left, &mut notes)
        .iter()
        .flat_map(items)
        .map(|item| (item.kind, item.id.to_owned()))
        .collect();
    if notes.has_errors() {
        terminal::warn("the dossier has errors, so something may be missing here; `variorum check` shows them");
    }
    let is_draft = |item: &Item<'_>| !live.contains(&(item.kind, item.id.to_owned()));
    let items: Vec<Item<'_>> = items(&all).into_iter().filter(|item| wanted(verb.what, item, &is_draft)).collect();
    let as_json = verb.json || Format::from(global.message_format) == Format::Json;
    terminal::print(&if as_json { lines(&items, &files, &is_draft) } else { table(&items, &files) })?;
    Ok(End::Fine)
}

const ONLY_QUOTES: &str = "`--unconfirmed` is for `variorum list quotes`";

/// What takes reading, not only the lists.
fn analysed(project: &Project, global: &Global, verb: &List, terminal: &Terminal) -> anyhow::Result<End> {
    let checked = crate::check(
        project,
        &Options {
            // What is pasted into a published list should not name what is not published.
            drafts: if verb.unconfirmed || verb.what == Listed::Unused { Drafts::Left } else { Drafts::Taken },
            locking: Locking::Told,
            ..Options::default()
        },
    )?;
    let Some(known) = &checked.known else {
        terminal.notes(&checked.notes, &checked.files)?;
        return Ok(End::Notes);
    };
    if checked.notes.has_errors() {
        terminal::warn("the dossier has errors, so something may be missing here; `variorum check` shows them");
    }
    let as_json = verb.json || Format::from(global.message_format) == Format::Json;
    if verb.missing {
        let missing = quotes::missing(known, &checked.files);
        if missing.is_none() {
            terminal::warn("no capture is at hand, so there is nothing to look in");
        }
        terminal::print(&missing.unwrap_or_default().shown(as_json))?;
        return Ok(End::Fine);
    }
    let files = &checked.files;
    terminal::print(&match (verb.what, as_json) {
        (Listed::SingleOrigin, _) => origins::single_origin(known, files, as_json),
        (Listed::Unverified, _) => gaps::unverified(known, files, as_json),
        (Listed::Silent, _) => gaps::silent(known, files, as_json),
        (Listed::Unused, _) => {
            let unused = gaps::unused(known, items(&known.dossier));
            if as_json { lines(&unused, files, &|_| false) } else { table(&unused, files) }
        }
        (Listed::Origins, true) => origins::lines_of_origins(known, files),
        (Listed::Origins, false) => origins::origins_table(known, files),
        (Listed::Passages, true) => origins::passages(known, files),
        (Listed::Passages, false) => origins::passages_table(known),
        _ if verb.unconfirmed => quotes::unconfirmed(known),
        (_, true) => quotes::lines(known, files),
        (_, false) => quotes::table(known, files),
    })?;
    Ok(End::Fine)
}

fn parse(files: &Files, drafts: Drafts, notes: &mut Notes) -> Option<Dossier> {
    dossier::parse(files, &Options { drafts, ..Options::default() }, notes)
}

/// Something with an id.
struct Item<'a> {
    kind: &'static str,
    id: &'a str,
    title: String,
    span: Span,
}

/// Everything with an id, kind by kind, as the files have it.
fn items(dossier: &Dossier) -> Vec<Item<'_>> {
    fn item<'a>(kind: &'static str, entry: &'a Entry, title: &str) -> Item<'a> {
        Item { kind, id: &entry.id, title: title.to_owned(), span: entry.span }
    }
    let mut items = Vec::new();
    items.extend(dossier.sources.iter().map(|source| item("source", &source.entry, &source.title)));
    items.extend(dossier.entities.iter().map(|entity| {
        let kind = match entity.kind {
            EntityKind::Person => "person",
            EntityKind::Place => "place",
            EntityKind::Organisation => "organisation",
        };
        item(kind, &entity.entry, &entity.name)
    }));
    items.extend(dossier.utterances.iter().map(|utterance| {
        let words = utterance.wordings.first().map_or("", |wording| wording.request.text.as_str());
        item("quote", &utterance.entry, words)
    }));
    items.extend(dossier.questions.iter().map(|question| item("question", &question.entry, &question.question)));
    items.extend(dossier.moments.iter().map(|moment| item("moment", &moment.entry, &moment.title)));
    items.extend(dossier.pages.iter().map(|page| item("page", &page.entry, &page.title)));
    items
}

fn wanted(what: Listed, item: &Item<'_>, is_draft: &dyn Fn(&Item<'_>) -> bool) -> bool {
    match what {
        Listed::Ids => true,
        Listed::Drafts => is_draft(item),
        Listed::Sources => item.kind == "source",
        Listed::People => item.kind == "person",
        Listed::Places => item.kind == "place",
        Listed::Organisations => item.kind == "organisation",
        Listed::Quotes => item.kind == "quote",
        // These are no lists of what has an id.
        Listed::Origins
        | Listed::Passages
        | Listed::SingleOrigin
        | Listed::Unverified
        | Listed::Unused
        | Listed::Silent => false,
        Listed::Questions => item.kind == "question",
        Listed::Moments => item.kind == "moment",
        Listed::Pages => item.kind == "page",
    }
}

fn table(items: &[Item<'_>], files: &Files) -> String {
    let width = items.iter().map(|item| item.id.chars().count()).max().unwrap_or(0);
    let mut out = String::new();
    for item in items {
        let (file, line) = (&files.get(item.span.file).shown, files.line(item.span));
        let title = item.title.split_whitespace().collect::<Vec<_>>().join(" ");
        let _ = writeln!(out, "{:width$}  {:12}  {file}:{line}  {title}", item.id, item.kind);
    }
    out
}

fn lines(items: &[Item<'_>], files: &Files, is_draft: &dyn Fn(&Item<'_>) -> bool) -> String {
    let mut out = String::new();
    for item in items {
        let object = json!({
            "id": item.id,
            "kind": item.kind,
            "title": item.title,
            "file": files.get(item.span.file).shown,
            "line": files.line(item.span),
            "draft": is_draft(item),
        });
        let _ = writeln!(out, "{object}");
    }
    out
}
