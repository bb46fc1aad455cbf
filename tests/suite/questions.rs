//! Questions: how values are read and which statuses they allow, by cases in `tests/spec/questions`.
//!
//! The blocks of a case: `values TYPE [UNIT]` has a value a line, and `read` what each is read as;
//! `questions` is a `questions.yaml` over the sources `gazette`, `herald` and `observer`, and `standings`
//! how the answers to each stand, who says so, and what is noted of it; `suggested` is what the accounts of
//! the `file` blocks might be asked.

use std::fmt::Write as _;

use variorum::dossier::{Amount, Value};
use variorum::notes::{Format, Notes, Style, show};
use variorum::text::Files;
use variorum::{analysis, evidence};

use crate::cases::{self, Block, Case};
use crate::texts;

#[test]
fn questions_are_weighed_as_their_cases_say() {
    cases::run("spec/questions", |case, block| match block.kind.as_str() {
        "values" | "questions" | "file" => None,
        "read" => Some(read(case, case.get("values").unwrap())),
        "standings" => Some(standings(case)),
        "suggested" => Some(suggested(case)),
        other => panic!("“{}”: there is no block `{other}`", case.name),
    });
}

/// Each value read alone, as the answer to a question of the type.
fn read(case: &Case, block: &Block) -> String {
    let (kind, unit) = (&block.rest[0], block.rest[1..].join(" "));
    let mut out = String::new();
    for line in block.body.lines() {
        let unit = if unit.is_empty() { String::new() } else { format!(", unit: {unit}") };
        let yaml = format!(
            "- {{id: asked, question: How?, type: {kind}{unit}, positions: [{{value: \"{line}\", sources: [{{source: gazette}}]}}]}}"
        );
        let (_, dossier, notes) = texts::dossier(&[("questions.yaml", &yaml)]);
        let dossier = dossier.unwrap_or_else(|| panic!("“{}”: no dossier", case.name));
        let shown = dossier.questions[0].positions[0].read.as_ref().map_or("-".to_owned(), shown);
        let _ = writeln!(out, "{line} → {shown}");
        for note in notes.iter() {
            let _ = writeln!(out, "    {}: {}", note.code().slug(), note.message());
        }
    }
    out
}

fn shown(value: &Value) -> String {
    let end = |end: Option<f64>| end.map_or("…".to_owned(), |end| format!("{}", (end * 1000.0).round() / 1000.0));
    match value {
        Value::Amount(Amount { low, high, about, .. }) => {
            format!("{}{} to {}", if *about { "about " } else { "" }, end(*low), end(*high))
        }
        Value::Date(date) => {
            format!("{date}, from day {} to {}", end(value.stretch().unwrap().0), end(value.stretch().unwrap().1))
        }
        Value::Text(text) => format!("the words {text}"),
    }
}

fn standings(case: &Case) -> String {
    let mut given: Vec<(String, String)> = vec![("questions.yaml".to_owned(), case.body("questions").to_owned())];
    given.extend(case.blocks.iter().filter(|b| b.kind == "file").map(|b| (b.rest[0].clone(), b.body.clone())));
    let given: Vec<(&str, &str)> = given.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    let (files, dossier, mut notes) = texts::dossier(&given);
    let dossier = dossier.unwrap_or_else(|| panic!("“{}”: no dossier", case.name));
    let analysis = analysis::run(&files, &dossier, &analysis::Memory::none(), &mut notes);
    let evidence = evidence::verify(&files, &dossier, &analysis, evidence::Locking::Checked, &mut notes);
    let noted = noted(&notes, &files);
    let mut out = String::new();
    for id in dossier.question_ids() {
        let question = &dossier.questions[id.index()];
        let standing = evidence.standing(id);
        let status = standing.status.map_or("open".to_owned(), |status| format!("{status:?}"));
        let by = if standing.confirmed { "written" } else { "found" };
        let _ = writeln!(out, "{}: {status}, {by}", question.entry.id);
        let line = files.line(question.entry.span);
        let next = dossier.questions.get(id.index() + 1).map_or(usize::MAX, |next| files.line(next.entry.span));
        for (_, text) in noted.iter().filter(|(at, _)| (line..next).contains(at)) {
            out.push_str(text);
        }
    }
    out
}

/// The candidates, strongest first: their type, the words near them, and who has what.
fn suggested(case: &Case) -> String {
    let given = case.blocks.iter().filter(|b| b.kind == "file" || b.kind == "questions");
    let given: Vec<(&str, &str)> =
        given.map(|b| (b.rest.first().map_or("questions.yaml", String::as_str), b.body.as_str())).collect();
    let (files, dossier, mut notes) = texts::dossier(&given);
    let dossier = dossier.unwrap_or_else(|| panic!("“{}”: no dossier", case.name));
    let analysis = analysis::run(&files, &dossier, &analysis::Memory::none(), &mut notes);
    let evidence = evidence::verify(&files, &dossier, &analysis, evidence::Locking::Checked, &mut notes);
    let mut out = String::new();
    for candidate in evidence::suggest_questions(&files, &dossier, &analysis, &evidence) {
        let asked = if candidate.asked { ", asked already" } else { "" };
        let unit = if candidate.unit.is_empty() { String::new() } else { format!(" in {}", candidate.unit) };
        let _ = writeln!(out, "{}{unit} near {}{asked}", candidate.kind, candidate.near.join(", "));
        for answer in &candidate.answers {
            let nth = answer.nth.map_or(String::new(), |nth| format!(" #{nth}"));
            let id = &dossier.source(answer.source).entry.id;
            let _ = writeln!(out, "    {}: {id} “{}”{nth}", answer.value, answer.words);
        }
    }
    out
}

/// The notes on `questions.yaml`, each with its line.
fn noted(notes: &Notes, files: &Files) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for line in show(notes, files, Format::Json, Style { colour: false, width: 100 }).lines() {
        let note: serde_json::Value = serde_json::from_str(line).unwrap();
        if !note["file"].as_str().unwrap_or_default().ends_with("questions.yaml") {
            continue;
        }
        let mut text = format!("    {}: {}\n", note["code"].as_str().unwrap(), note["message"].as_str().unwrap());
        for see in note["see"].as_array().into_iter().flatten() {
            let _ =
                writeln!(text, "        {} — {}", see["text"].as_str().unwrap(), see["label"].as_str().unwrap_or("?"));
        }
        for hint in note["hints"].as_array().or(note["help"].as_array()).into_iter().flatten() {
            let _ = writeln!(text, "        = {}", hint.as_str().unwrap());
        }
        found.push((usize::try_from(note["line"].as_u64().unwrap()).unwrap(), text));
    }
    found
}
