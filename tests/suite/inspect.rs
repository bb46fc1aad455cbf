//! `inspect` through the program itself, over the invented files of `tests/inspect`.
//!
//! A file `NAME.cmd` there holds arguments; what the program prints for them is in `NAME.out`, and is
//! rewritten when `UPDATE` is set.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;
use similar::TextDiff;

use crate::cases::{tests, updating};

struct Ran {
    code: i32,
    out: String,
    err: String,
}

fn run(dir: &Path, arguments: &[&str]) -> Ran {
    let mut command = Command::new(env!("CARGO_BIN_EXE_variorum"));
    command.current_dir(dir).arg("inspect").args(arguments).stdin(Stdio::null());
    for name in ["NO_COLOR", "CLICOLOR_FORCE"] {
        command.env_remove(name);
    }
    let output = command.output().unwrap();
    Ran {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

fn folder() -> PathBuf {
    tests().join("inspect")
}

fn objects(dir: &Path, arguments: &[&str]) -> Vec<Value> {
    let ran = run(dir, arguments);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{arguments:?}");
    ran.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn what_is_printed_is_what_was_expected() {
    let mut faults = Vec::new();
    let mut count = 0;
    for path in
        crate::house::walk(&folder()).into_iter().filter(|path| path.extension().is_some_and(|ext| ext == "cmd"))
    {
        count += 1;
        let command = fs::read_to_string(&path).unwrap();
        let ran = run(&folder(), &command.split_whitespace().collect::<Vec<_>>());
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{command}");
        let wanted_at = path.with_extension("out");
        let wanted = fs::read_to_string(&wanted_at).unwrap_or_default();
        if wanted == ran.out {
            continue;
        }
        if updating() {
            fs::write(&wanted_at, ran.out).unwrap();
        } else {
            let diff = TextDiff::from_lines(wanted.as_str(), ran.out.as_str());
            faults.push(format!("{}:\n{}", wanted_at.display(), diff.unified_diff().context_radius(1)));
        }
    }
    assert!(count > 3);
    assert!(faults.is_empty(), "`UPDATE=1 cargo test --test suite` rewrites these.\n\n{}", faults.join("\n"));
}

/// Every offset is one of the file as it is stored, and every text the slice there.
#[test]
fn offsets_are_bytes_of_the_file() {
    let files = ["gazette.txt", "herald.md", "marked.txt"];
    let mut seen = 0;
    for stage in ["quotations", "mentions"] {
        for object in objects(&folder(), &[&[stage, "--json"], &files[..]].concat()) {
            let text = fs::read_to_string(folder().join(object["file"].as_str().unwrap())).unwrap();
            let cut = |start: &str, end: &str| {
                let at = |key: &str| usize::try_from(object[key].as_u64()?).ok();
                Some(&text[at(start)?..at(end)?])
            };
            assert_eq!(cut("start", "end"), object["text"].as_str(), "{object}");
            if let Some(cue) = cut("cue_start", "cue_end") {
                assert!(!cue.trim().is_empty() && cue.trim() == cue, "{object}");
            }
            if let (Some(who), Some(guess)) = (cut("speaker_start", "speaker_end"), object["guess"].as_str()) {
                let last = guess.rsplit(' ').next().unwrap();
                assert!(who.contains(last) || who.chars().all(char::is_lowercase), "{object}");
            }
            seen += 1;
        }
    }
    assert!(seen > 20, "{seen}");
}

#[test]
fn the_keys_come_in_the_order_that_is_documented() {
    let text = fs::read_to_string(tests().join("../docs/inspect.md")).unwrap();
    for stage in ["quotations", "mentions", "utterances", "passages"] {
        let section = text.split(&format!("## `inspect {stage}`")).nth(1).unwrap();
        let table = section.lines().skip_while(|line| !line.starts_with("|---")).skip(1);
        let documented: Vec<&str> = table
            .take_while(|line| line.starts_with("| `"))
            .flat_map(|line| line.split('|').nth(1).unwrap().split(',').map(|key| key.trim().trim_matches('`')))
            .collect();
        let ran = run(&folder(), &[stage, "gazette.txt", "wire.txt", "--json"]);
        let line = ran.out.lines().next().unwrap();
        let object: Value = serde_json::from_str(line).unwrap();
        let mut keys: Vec<&str> = object.as_object().unwrap().keys().map(String::as_str).collect();
        keys.sort_by_key(|key| line.find(&format!("\"{key}\":")).unwrap());
        assert_eq!(documented, keys, "{stage}");
    }
}

#[test]
fn a_speech_has_one_number_and_no_other_has_it() {
    let dir = tempfile::tempdir().unwrap();
    for folder in ["a", "b"] {
        fs::create_dir(dir.path().join(folder)).unwrap();
        let text = "“We will open,” Anna Berg said, “before the first snow falls.”\n“No,” said Viktor Lund.\n";
        fs::write(dir.path().join(folder).join("pier.txt"), text).unwrap();
    }
    let found = objects(dir.path(), &["quotations", "--json", "a/pier.txt", "b/pier.txt", "a/pier.txt"]);
    let speeches: Vec<&str> = found.iter().map(|object| object["speech"].as_str().unwrap()).collect();
    assert_eq!(speeches, ["pier:1", "pier:1", "pier:2", "pier:3", "pier:3", "pier:4"]);
    assert!(found.iter().all(|object| object["source"] == "pier" && object["status"] == "found"));
}

#[test]
fn the_threshold_decides_who_is_named() {
    let file = "gazette.txt";
    let all = objects(&folder(), &["quotations", "--json", file, "--min-confidence", "0"]);
    let none = objects(&folder(), &["quotations", "--json", file, "--min-confidence", "1"]);
    for (bold, meek) in all.iter().zip(&none) {
        assert_eq!(bold["speaker"], bold["guess"]);
        assert_eq!((&meek["speaker"], &meek["guess"]), (&Value::Null, &bold["guess"]));
    }
    for bad in ["1.5", "-1", "NaN", "much"] {
        let ran = run(&folder(), &["quotations", file, &format!("--min-confidence={bad}")]);
        assert_eq!(ran.code, 2);
        assert!(ran.err.contains("from 0 (name every guess) to 1"), "{}", ran.err);
    }
    let help = run(&folder(), &["quotations", "--help"]).out;
    assert!(help.contains(&format!("[default: {}]", variorum::analysis::reading::DEFAULT_CONFIDENCE)), "{help}");
}

#[test]
fn ids_do_not_depend_on_the_order_of_the_files() {
    let ids = |files: [&str; 2]| {
        let found = objects(&folder(), &["utterances", "--json", files[0], files[1]]);
        let mut ids: Vec<String> = found.iter().map(|object| object["id"].to_string()).collect();
        ids.sort();
        ids
    };
    assert_eq!(ids(["gazette.txt", "herald.md"]), ids(["herald.md", "gazette.txt"]));
}

#[test]
fn files_that_cannot_be_read_are_named_and_the_others_read() {
    let dir = tempfile::tempdir().unwrap();
    let write = |name: &str, bytes: &[u8]| fs::write(dir.path().join(name), bytes).unwrap();
    fs::create_dir(dir.path().join("folder")).unwrap();
    write("good.txt", "“We will open,” said Anna Berg.".as_bytes());
    write("empty.txt", b"");
    write("latin.txt", b"caf\xe9");
    let names = ["quotations", "missing.txt", "folder", "empty.txt", "good.txt"];
    let ran = run(dir.path(), &names);
    assert_eq!(ran.code, 2);
    assert!(ran.out.contains("“We will open,”") && ran.out.starts_with("empty.txt: 0 quotations"), "{}", ran.out);
    assert!(ran.err.starts_with("error: can't read `missing.txt`"), "{}", ran.err);
    assert!(ran.err.contains("error: `folder` is a folder"), "{}", ran.err);

    let ran = run(dir.path(), &["mentions", "latin.txt", "good.txt", "--json"]);
    assert_eq!((ran.code, ran.out.lines().count()), (1, 1), "{}", ran.out);
    assert!(ran.err.contains("error[not-utf8]") && ran.err.contains("latin.txt:1:4"), "{}", ran.err);

    assert_eq!(run(dir.path(), &["quotations"]).code, 2);
    assert_eq!(run(dir.path(), &["quotes", "good.txt"]).code, 2);
    assert_eq!(run(dir.path(), &["utterances", "empty.txt"]).out, "");
}

#[test]
fn faults_of_the_list_of_people_are_shown_before_anything_is_read() {
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("a.txt"), "“We will open,” said Anna Berg.").unwrap();
    let people = "- id: Anna Berg\n  name: Anna Berg\n- {id: clara, nam: Clara}\n";
    fs::write(dir.path().join("people.yaml"), people).unwrap();
    let ran = run(dir.path(), &["quotations", "a.txt", "--people", "people.yaml"]);
    assert_eq!((ran.code, ran.out.as_str()), (1, ""));
    for part in ["error[invalid-id]", "error[unknown-key]", "people.yaml:1:7", "did you mean `name`?"] {
        assert!(ran.err.contains(part), "{part}: {}", ran.err);
    }
    let ran = run(dir.path(), &["quotations", "a.txt", "--people", "nobody.yaml"]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert!(ran.err.contains("can't read `nobody.yaml`"), "{}", ran.err);
}

#[test]
fn a_text_may_come_through_a_pipe() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_variorum"))
        .args(["inspect", "quotations", "-", "--json"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let text = "„Wir öffnen morgen wieder“, sagte Anna Berg.";
    std::io::Write::write_all(&mut child.stdin.take().unwrap(), text.as_bytes()).unwrap();
    let out = String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap();
    let object: Value = serde_json::from_str(&out).unwrap();
    assert_eq!((&object["source"], &object["file"]), (&"stdin".into(), &"-".into()));
    assert_eq!(object["text"], "Wir öffnen morgen wieder");
}
