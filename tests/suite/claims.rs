//! The claim lint: what it says of statements, by cases in `tests/spec/claims`.
//!
//! The blocks of a case: `narrative` is the narrative, `file PATH` a file below `content/` in place of the
//! one of `tests/spec/claims/accounts`, and `claims` what is said: the code and message of each note, and
//! the words it points at in a source.

use std::fmt::Write as _;
use std::fs;

use variorum::notes::{Format, Notes, Style, show};
use variorum::text::Files;
use variorum::{analysis, evidence};

use crate::cases::{self, Case};
use crate::texts;

#[test]
fn claims_are_judged_as_their_cases_say() {
    cases::run("spec/claims", |case, block| match block.kind.as_str() {
        "narrative" | "file" => None,
        "claims" => Some(judged(case)),
        other => panic!("“{}”: there is no block `{other}`", case.name),
    });
}

/// The notes on the narrative of a case.
fn judged(case: &Case) -> String {
    let accounts = cases::tests().join("spec/claims/accounts");
    let mut given: Vec<(String, String)> = Vec::new();
    for path in crate::house::walk(&accounts) {
        let name = path.strip_prefix(&accounts).unwrap().to_string_lossy().replace('\\', "/");
        given.push((name, fs::read_to_string(&path).unwrap()));
    }
    for block in case.blocks.iter().filter(|block| block.kind == "file") {
        given.retain(|(name, _)| *name != block.rest[0]);
        given.push((block.rest[0].clone(), block.body.clone()));
    }
    given.push(("narrative.md".to_owned(), case.body("narrative").to_owned()));
    let borrowed: Vec<(&str, &str)> = given.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let (files, dossier, mut notes) = texts::dossier(&borrowed);
    let dossier = dossier.unwrap_or_else(|| panic!("“{}”: no dossier", case.name));
    let analysis = analysis::run(&files, &dossier, &analysis::Memory::none(), &mut notes);
    evidence::verify(&files, &dossier, &analysis, evidence::Locking::Checked, &mut notes);
    told(&notes, &files)
}

fn told(notes: &Notes, files: &Files) -> String {
    let mut out = String::new();
    for line in show(notes, files, Format::Json, Style { colour: false, width: 100 }).lines() {
        let note: serde_json::Value = serde_json::from_str(line).unwrap();
        if !note["file"].as_str().unwrap_or_default().ends_with("narrative.md") {
            continue;
        }
        let _ = writeln!(out, "{}: {}", note["code"].as_str().unwrap(), note["message"].as_str().unwrap());
        for see in note["see"].as_array().into_iter().flatten() {
            let text = see["text"].as_str().unwrap().split_whitespace().collect::<Vec<_>>().join(" ");
            let file = see["file"].as_str().unwrap().rsplit('/').next().unwrap();
            let _ = writeln!(out, "    {file}: {text}");
        }
    }
    out
}
