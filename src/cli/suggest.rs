//! `suggest questions`: where accounts seem to differ, as entries for `questions.yaml` to edit.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use serde_json::json;

use super::args::{Global, Suggest, Suggested};
use super::terminal::{self, Terminal};
use super::{End, place};
use crate::dossier::{Dossier, Drafts, quoted};
use crate::evidence::{Answer, Candidate, Locking, suggest_questions};
use crate::notes::Format;
use crate::text::Files;
use crate::{Known, Options};

pub(super) fn suggest(global: &Global, verb: &Suggest, terminal: &Terminal) -> anyhow::Result<End> {
    let Suggested::Questions = verb.what;
    let project = place::project(global, None)?;
    if let Some(notes) = place::elsewhere(&project) {
        terminal.notes(&notes, &Files::default())?;
        return Ok(End::Notes);
    }
    // What is pasted into a published list should not name what is not published.
    let options = Options { drafts: Drafts::Left, locking: Locking::Told, ..Options::default() };
    let checked = crate::check(&project, &options)?;
    let Some(Known { dossier, analysis, evidence }) = &checked.known else {
        terminal.notes(&checked.notes, &checked.files)?;
        return Ok(End::Notes);
    };
    if checked.notes.has_errors() {
        terminal::warn("the dossier has errors, so something may be missing here; `variorum check` shows them");
    }
    let mut found = suggest_questions(&checked.files, dossier, analysis, evidence);
    let asked = if verb.all { 0 } else { found.iter().filter(|candidate| candidate.asked).count() };
    if !verb.all {
        found.retain(|candidate| !candidate.asked);
    }
    let total = found.len();
    found.truncate(verb.limit);
    let as_json = verb.json || Format::from(global.message_format) == Format::Json;
    let shown = if as_json {
        found.iter().map(|candidate| object(candidate, dossier, &checked.files)).collect()
    } else if total == 0 && asked > 0 {
        let (are, them) = if asked == 1 { ("candidate is", "it") } else { ("candidates are", "them") };
        format!("# Nothing new: {asked} {are} asked already; `--all` shows {them} too.\n")
    } else if total == 0 {
        "# No two accounts were found to differ in an amount, a day or contrary words.\n".to_owned()
    } else if found.is_empty() {
        format!("# None of {total} candidates is shown: give a higher `--limit`.\n")
    } else {
        yaml(&found, total, dossier, &checked.files)
    };
    terminal::print(&shown)?;
    Ok(End::Fine)
}

/// One object a line. Offsets are bytes of the file.
fn object(candidate: &Candidate, dossier: &Dossier, files: &Files) -> String {
    let answers = candidate.answers.iter().map(|answer| {
        json!({
            "source": dossier.source(answer.source).entry.id,
            "value": answer.value,
            "text": answer.words,
            "nth": answer.nth,
            "file": files.get(answer.span.file).shown,
            "start": answer.span.start,
            "end": answer.span.end,
        })
    });
    let object = json!({
        "type": candidate.kind,
        "unit": candidate.unit,
        "near": candidate.near,
        "score": candidate.score,
        "asked": candidate.asked,
        "positions": answers.collect::<Vec<_>>(),
    });
    format!("{object}\n")
}

fn yaml(found: &[Candidate], total: usize, dossier: &Dossier, files: &Files) -> String {
    let mut out = String::new();
    let _ = writeln!(out, "# {} of {total} candidates, the strongest first, for content/questions.yaml.", found.len());
    out.push_str("# Each may be chance: read the places, keep what is a question, word it, and join equal answers.\n");
    out.push_str("# Give `scope:` where answers are about different things; the status is yours to say.\n");
    let taken: BTreeSet<&str> = dossier.questions.iter().map(|question| question.entry.id.as_str()).collect();
    let mut taken: BTreeSet<String> = taken.into_iter().map(str::to_owned).collect();
    for candidate in found {
        let near = candidate.near.iter().take(4).map(String::as_str).collect::<Vec<_>>().join(", ");
        let what = match candidate.kind {
            "text" => "contrary words",
            "date" => "days",
            "count" => "counts",
            "number" => "numbers",
            "distance" => "distances",
            _ => "durations",
        };
        let asked = if candidate.asked { "; asked already" } else { "" };
        let of = if near.is_empty() { &candidate.unit } else { &near };
        let _ = writeln!(out, "\n# {what} that differ near: {of}{asked}");
        for answer in &candidate.answers {
            let file = files.get(answer.span.file);
            let _ = writeln!(out, "#   {}:{}", file.shown, files.line(answer.span));
        }
        let _ = writeln!(out, "- id: {}", id(candidate, &mut taken));
        let asks = match candidate.kind {
            "duration" => "How long",
            "distance" => "How far",
            "count" | "number" => "How many",
            "date" => "When",
            _ => "Which",
        };
        let _ = writeln!(out, "  question: {}", quoted(&format!("{asks}: {of}?")));
        let _ = writeln!(out, "  draft: true");
        if candidate.kind != "text" {
            let _ = writeln!(out, "  type: {}", candidate.kind);
        }
        if !candidate.unit.is_empty() {
            let _ = writeln!(out, "  unit: {}", quoted(&candidate.unit));
        }
        out.push_str("  positions:\n");
        for of_value in candidate.answers.chunk_by(|a, b| a.value == b.value) {
            let _ = writeln!(out, "    - value: {}", quoted(&of_value[0].value));
            out.push_str("      sources:\n");
            for Answer { source, words, nth, .. } in of_value {
                let nth = nth.map_or(String::new(), |nth| format!(", nth: {nth}"));
                let id = &dossier.source(*source).entry.id;
                let _ = writeln!(out, "        - {{source: {id}, text: {}{nth}}}", quoted(words));
            }
        }
    }
    out
}

/// An id that no question has yet.
fn id(candidate: &Candidate, taken: &mut BTreeSet<String>) -> String {
    let words = candidate.near.iter().take(2).map(String::as_str).chain([candidate.kind]);
    let parts: Vec<String> = words.map(crate::dossier::slug).filter(|part| !part.is_empty()).collect();
    let wanted = parts.join("-");
    let mut id = wanted.clone();
    let mut n = 2;
    while !taken.insert(id.clone()) {
        id = format!("{wanted}-{n}");
        n += 1;
    }
    id
}
