//! `draft narrative` through the program: what it writes passes, says what the dossier says, and is never
//! written over.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use tempfile::TempDir;

use crate::cases;

/// A copy of a golden dossier, whose folders are not written to.
fn copy(golden: &str) -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    let root = cases::tests().join("golden").join(golden).join("content");
    for path in crate::house::walk(&root) {
        let to = dir.path().join("content").join(path.strip_prefix(&root).unwrap());
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::copy(&path, to).unwrap();
    }
    dir
}

#[track_caller]
fn run(code: i32, dir: &Path, arguments: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_variorum"));
    command.current_dir(dir).args(arguments).stdin(Stdio::null()).env_remove("VARIORUM_CAPTURES");
    let output = command.output().unwrap();
    let out = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
    assert_eq!(output.status.code(), Some(code), "variorum {}\n{out}", arguments.join(" "));
    out
}

/// The words of each statement of the site's data.
fn statements(dir: &Path) -> Vec<String> {
    run(0, dir, &["build", "-o", "site"]);
    let data = fs::read_to_string(dir.join("site/data/dossier.json")).unwrap();
    let data: serde_json::Value = serde_json::from_str(&data).unwrap();
    let of = data["statements"].as_array().unwrap().iter();
    of.map(|statement| statement["text"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_draft_passes_and_says_what_the_moments_say() {
    let dir = copy("assembled");
    let printed = run(0, dir.path(), &["draft", "narrative", "-o", "-"]);
    assert!(run(0, dir.path(), &["draft", "narrative"]).contains("Wrote"));
    let written = fs::read_to_string(dir.path().join("content/narrative.md")).unwrap();
    assert_eq!(printed, written);
    let found = statements(dir.path());
    for wanted in [
        "Dorn came by ferry, in 1st class_only.",
        "It lasted about 10 seconds.",
        // A moment that has citations and no words is told by its title.
        "Farewell.",
        "See How long did the talks last?.",
        "It was dry.",
        "It was not served.",
        "two hours",
        "four hours (with supper)",
        "*nobody*",
        "Anna Berg: “We will share the water and the cost,”",
    ] {
        assert!(found.iter().any(|text| text == wanted), "{wanted}\n{found:#?}\n{written}");
    }
    // What the curator has begun is the curator's.
    fs::write(dir.path().join("content/narrative.md"), "Mine [@gazette].\n").unwrap();
    assert!(run(2, dir.path(), &["draft", "narrative"]).contains("is there already"));
    assert_eq!(fs::read_to_string(dir.path().join("content/narrative.md")).unwrap(), "Mine [@gazette].\n");
    run(0, dir.path(), &["draft", "narrative", "-o", "other.md"]);
    run(2, dir.path(), &["draft", "narrative", "-o", "other.md"]);
}

#[test]
fn a_draft_says_each_date_and_lends_none() {
    let dir = copy("assembled");
    fs::write(
        dir.path().join("content/timeline.yaml"),
        "- {id: warned, before: [fall], title: A warning}\n\
         - {id: fall, at: 2031-05-12, title: The fall}\n\
         - {id: search, at: 2031-05-12, title: The search}\n\
         - {id: ferry, at: 2031-05-20~, title: A ferry}\n\
         - {id: vote, at: 2031-06?, title: A vote}\n",
    )
    .unwrap();
    let printed = run(0, dir.path(), &["draft", "narrative", "-o", "-"]);
    let wanted = [
        "## Before “The fall”",
        "### A warning",
        "## 12 May 2031",
        "### The fall",
        "### The search",
        "## About 20 May 2031",
        "### A ferry",
        "## June 2031 (uncertain)",
        "### A vote",
    ];
    let found: Vec<&str> = printed.lines().filter(|line| line.starts_with("##")).take(wanted.len()).collect();
    assert_eq!(found, wanted);
}

#[test]
fn a_lock_of_a_narrative_that_is_gone_stops_no_draft() {
    let dir = copy("assembled");
    let gazette = dir.path().join("content/sources/gazette.md");
    let text = fs::read_to_string(&gazette).unwrap();
    let body = text.splitn(3, "---\n").nth(2).unwrap().replace('*', "");
    fs::write(&gazette, text.replacen("---\n", "---\ncapture: gazette.txt\n", 1)).unwrap();
    fs::create_dir(dir.path().join("captures")).unwrap();
    fs::write(dir.path().join("captures/gazette.txt"), body).unwrap();
    let narrative = dir.path().join("content/narrative.md");
    fs::write(&narrative, "Talks were long [@gazette \"Talks took two hours\"].\n").unwrap();
    run(0, dir.path(), &["lock"]);
    fs::remove_file(&narrative).unwrap();
    assert!(run(1, dir.path(), &["check"]).contains("lock-differs"));
    assert!(run(0, dir.path(), &["draft", "narrative"]).contains("Wrote"));
}

#[test]
fn a_draft_of_sources_alone_lists_what_they_quote() {
    let dir = copy("only-sources");
    run(0, dir.path(), &["draft", "narrative"]);
    let written = fs::read_to_string(dir.path().join("content/narrative.md")).unwrap();
    assert!(written.contains("nothing has been merged") && written.contains("[@herald]"), "{written}");
    assert!(written.contains("No quotation was found in `note`"), "{written}");
    run(0, dir.path(), &["check", "--deny-warnings"]);
}

#[test]
fn what_has_errors_is_not_drafted() {
    let dir = copy("assembled");
    fs::write(dir.path().join("content/timeline.yaml"), "- {id: one, at: yesterday, title: One}\n").unwrap();
    assert!(run(1, dir.path(), &["draft", "narrative"]).contains("Nothing was drafted"));
    assert!(!dir.path().join("content/narrative.md").exists());
}
