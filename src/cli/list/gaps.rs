//! `list unverified`, `list unused` and `list silent`: what the record leaves open.

use std::fmt::Write as _;

use serde_json::json;

use super::Item;
use crate::Known;
use crate::dossier::SourceId;
use crate::evidence::{self, Unused};
use crate::text::{Files, Span};

/// Words that are given as a source's and not proved, each with the reason.
pub fn unverified(known: &Known, files: &Files, as_json: bool) -> String {
    let Known { dossier, analysis, evidence } = known;
    let mut out = String::new();
    for found in evidence::unverified(files, dossier, analysis, evidence) {
        let id = &dossier.source(found.source).entry.id;
        let (file, line) = (&files.get(found.span.file).shown, files.line(found.span));
        let _ = if as_json {
            let object = json!({
                "source": id, "file": file, "line": line, "start": found.span.start, "end": found.span.end,
                "text": found.words, "why": found.why.name(),
            });
            writeln!(out, "{object}")
        } else {
            let words = found.words.split_whitespace().collect::<Vec<_>>().join(" ");
            writeln!(out, "{file}:{line}  {id}  {}: “{words}”", found.why.in_words())
        };
    }
    out
}

/// Which of the items of a dossier nothing refers to.
pub fn unused<'a>(known: &'a Known, items: Vec<Item<'a>>) -> Vec<Item<'a>> {
    let Known { dossier, analysis, evidence } = known;
    let Unused { sources, entities, utterances, questions } = evidence::unused(dossier, analysis, evidence);
    // An entry is known by where it is written.
    let mut spans: Vec<Span> = Vec::new();
    spans.extend(sources.iter().map(|id| dossier.source(*id).entry.span));
    spans.extend(entities.iter().map(|id| dossier.entity(*id).entry.span));
    spans.extend(utterances.iter().map(|id| dossier.utterances[id.index()].entry.span));
    spans.extend(questions.iter().map(|id| dossier.questions[id.index()].entry.span));
    items.into_iter().filter(|item| spans.contains(&item.span)).collect()
}

/// Each question with the sources that do not answer it.
pub fn silent(known: &Known, files: &Files, as_json: bool) -> String {
    let dossier = &known.dossier;
    let ids = |sources: &[SourceId]| sources.iter().map(|id| dossier.source(*id).entry.id.clone()).collect::<Vec<_>>();
    let mut out = String::new();
    for found in evidence::silent(dossier) {
        let entry = &dossier.questions[found.question.index()].entry;
        let (silent, open) = (ids(&found.silent), ids(&found.not_reviewed));
        let (file, line) = (&files.get(entry.span.file).shown, files.line(entry.span));
        if as_json {
            let object = json!({
                "question": entry.id, "file": file, "line": line, "silent": silent, "not_reviewed": open,
            });
            let _ = writeln!(out, "{object}");
        } else if !(silent.is_empty() && open.is_empty()) {
            let _ = writeln!(out, "{}  {file}:{line}", entry.id);
            for (what, ids) in [("silent", silent), ("not reviewed", open)] {
                if !ids.is_empty() {
                    let _ = writeln!(out, "  {what:12}  {}", ids.join(", "));
                }
            }
        }
    }
    out
}
