//! `lock` and `verify` through the program itself, over an invented dossier with captures.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use tempfile::TempDir;

const ARTICLE: &str = "Gazette Online\n\nThe mayor, Anna Berg, came to the old pier on Monday. \
    “We will rebuild it — before winter,” she said.\n\nHer deputy stayed away.\n\n\
    Workers waited for about two hours in the rain.\n";

/// A dossier whose only source has its capture beside it.
fn dossier() -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    put(&dir, "captures/gazette.txt", ARTICLE);
    put(&dir, "content/dossier.yaml", "title: Pier\n");
    put(
        &dir,
        "content/sources/gazette.md",
        "---\ntitle: The pier\ntext: digest\ncapture: gazette.txt\n---\nThe mayor spoke. \"We will rebuild it - before winter,\" she said.\n",
    );
    put(&dir, "content/narrative.md", "The workers waited [@gazette \"about two hours\"].\n");
    dir
}

fn put(dir: &TempDir, path: &str, text: &str) {
    let path = dir.path().join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

fn lock_of(dir: &TempDir) -> String {
    fs::read_to_string(dir.path().join("content/evidence.lock")).unwrap()
}

/// Runs the program and wants an exit code; gives what it printed.
#[track_caller]
fn run(code: i32, dir: &TempDir, arguments: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_variorum"));
    command.current_dir(dir.path()).args(arguments).stdin(Stdio::null()).env_remove("VARIORUM_CAPTURES");
    let output = command.output().unwrap();
    let out = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
    assert_eq!(output.status.code(), Some(code), "variorum {}\n{out}", arguments.join(" "));
    out
}

fn hide_captures(dir: &TempDir) {
    fs::rename(dir.path().join("captures"), dir.path().join("elsewhere")).unwrap();
}

#[test]
fn a_lock_holds_what_is_published_and_no_more() {
    let dir = dossier();
    assert!(run(0, &dir, &["lock"]).contains("1 source, 2 wordings"));
    let lock = lock_of(&dir);
    assert!(lock.contains(r#"text: "about two hours""#) && lock.contains("verdict: verified"), "{lock}");
    assert!(lock.contains("verdict: normalised, folds: [dashes]"), "{lock}");
    assert!(!lock.contains("deputy") && !lock.contains("rain"), "{lock}");
    assert!(run(0, &dir, &["lock"]).contains("up to date"));
    assert_eq!(lock, lock_of(&dir));
}

#[test]
fn the_site_is_the_same_with_and_without_captures() {
    let dir = dossier();
    run(0, &dir, &["lock"]);
    run(0, &dir, &["build", "-o", "with", "--locked", "--deny-warnings"]);
    hide_captures(&dir);
    run(0, &dir, &["build", "-o", "without", "--locked", "--deny-warnings"]);
    let bytes = |folder: &str| {
        let root = dir.path().join(folder);
        let files = crate::house::walk(&root);
        files
            .into_iter()
            .map(|path| (path.strip_prefix(&root).map(Path::to_owned).unwrap(), fs::read(&path).unwrap()))
            .collect::<Vec<_>>()
    };
    assert!(bytes("with").len() > 10);
    assert_eq!(bytes("with"), bytes("without"));
}

#[test]
fn what_the_lock_lacks_is_told_and_with_locked_refused() {
    let dir = dossier();
    run(0, &dir, &["lock"]);
    put(&dir, "content/narrative.md", "It rained [@gazette \"in the rain\"].\n");
    let out = run(1, &dir, &["build"]);
    assert!(out.contains("error[lock-differs]: the lock differs for `gazette` in 2 things"), "{out}");
    assert!(out.contains("added: “in the rain”") && out.contains("no longer used: “about two hours”"), "{out}");
    hide_captures(&dir);
    assert!(run(0, &dir, &["build"]).contains("warning[not-locked]"));
    assert!(run(1, &dir, &["build", "--locked"]).contains("error[not-locked]"));
}

#[test]
fn a_changed_capture_is_told_and_mended_only_on_demand() {
    let dir = dossier();
    run(0, &dir, &["lock"]);
    let lock = lock_of(&dir);
    put(&dir, "captures/gazette.txt", &format!("Advertisement\n\n{}", ARTICLE.replace("— before", "— by")));
    assert!(run(1, &dir, &["check"]).contains("error[quotation-not-in-capture]"));
    assert!(run(1, &dir, &["lock", "--update"]).contains("Nothing was locked"));
    put(&dir, "captures/gazette.txt", &format!("Advertisement\n\n{ARTICLE}"));
    let out = run(1, &dir, &["check"]);
    assert!(out.contains("the capture is not the file that was locked"), "{out}");
    assert!(out.contains("moved: “about two hours” stands 15 bytes later"), "{out}");
    let out = run(1, &dir, &["lock"]);
    assert!(out.contains("~ moved") && out.contains("was left as it is"), "{out}");
    assert_eq!(lock, lock_of(&dir));
    run(2, &dir, &["lock", "--update", "gazete"]);
    assert!(run(0, &dir, &["lock", "--update", "gazette"]).contains("Wrote content/evidence.lock"));
    run(0, &dir, &["check", "--locked", "--deny-warnings"]);
}

/// Origins and shared passages rest on captures, and stand in the lock for a clone without them.
#[test]
fn origins_and_shared_passages_are_locked() {
    let dir = dossier();
    let copied = "The harbour office closed both gates before the storm reached the northern breakwater.";
    put(&dir, "captures/gazette.txt", &format!("{ARTICLE}\n{copied} It may open them again on Friday morning.\n"));
    put(&dir, "captures/herald.txt", &format!("Northwire\n\n{copied} It will open them again on Friday morning.\n"));
    let herald = "---\ntitle: The storm\ntext: digest\ncapture: herald.txt\n---\nA storm came.\n";
    put(&dir, "content/sources/herald.md", herald);
    put(&dir, "content/organisations.yaml", "- {id: northwire, name: Northwire, kind: agency}\n");
    run(0, &dir, &["lock"]);
    let lock = lock_of(&dir);
    assert!(lock.contains("whose: [\"northwire\"], basis: copied"), "{lock}");
    assert!(lock.contains("- a: \"gazette\"\n  b: \"herald\"") && lock.contains("why: certainty"), "{lock}");
    assert!(!lock.contains("breakwater"), "{lock}");
    let herald = "Northwire\n\nA storm came. The harbour office closed both gates before it did.\n";
    put(&dir, "captures/herald.txt", herald);
    let out = run(1, &dir, &["check"]);
    assert!(out.contains("what it shares with `herald`") && out.contains("the origins of its paragraphs"), "{out}");
    hide_captures(&dir);
    run(0, &dir, &["build", "--locked", "--deny-warnings"]);
}

/// What the rules say of a statement whose passage is only in the capture is the same without it.
#[test]
fn verdicts_on_statements_are_locked() {
    let dir = dossier();
    put(
        &dir,
        "content/narrative.md",
        "The workers waited for 40 days [@gazette \"about two hours\"]. {#wait}\n\n\
         They waited for 50 days [@gazette \"about two hours\"]. {allow=number-not-in-source reason=\"Told so.\"}\n\n\
         No account names a sponsor [@gazette \"old pier\"]. {absent=\"sponsor; Roscoe\"}\n",
    );
    let notes = |out: &str| {
        let lines =
            out.lines().filter(|line| line.contains("[number-not-in-source]") || line.contains("narrative.md:"));
        lines.map(|line| line.split("]: ").next().unwrap().trim().to_owned()).collect::<Vec<_>>()
    };
    let with = run(0, &dir, &["check"]);
    assert_eq!(notes(&with), ["warning[number-not-in-source", "--> content/narrative.md:1:24"], "{with}");
    assert!(run(0, &dir, &["lock"]).contains("3 statements"));
    let lock = lock_of(&dir);
    assert!(lock.contains("statement: \"wait\"") && lock.contains("broken: [{rule: number-not-in-source,"), "{lock}");
    assert!(lock.contains("allowed: [number-not-in-source]"), "{lock}");
    assert!(lock.contains("searched: {accounts: 1, places: 0}"), "{lock}");
    assert_eq!(notes(&with), notes(&run(0, &dir, &["build", "-o", "with"])));
    let page = fs::read_to_string(dir.path().join("with/narrative/index.html")).unwrap();
    assert!(page.contains("Known: a number is in no cited passage. Told so."), "{page}");
    assert!(page.contains("Searched in 1 account for “sponsor”, “Roscoe”: none has them."), "{page}");
    hide_captures(&dir);
    let without = run(0, &dir, &["build", "-o", "without", "--locked"]);
    assert!(without.contains("as the lock has it"), "{without}");
    assert_eq!(notes(&with), notes(&without), "{without}");
    let bytes = |path: &str| fs::read(dir.path().join(path)).unwrap();
    for file in ["narrative/index.html", "data/dossier.json"] {
        assert!(bytes(&format!("with/{file}")) == bytes(&format!("without/{file}")), "{file} differs");
    }

    // A statement that was reworded is not the one that was locked.
    let narrative = fs::read_to_string(dir.path().join("content/narrative.md")).unwrap();
    put(&dir, "content/narrative.md", &narrative.replace("waited for 40", "stood there for 40"));
    let out = run(1, &dir, &["check", "--locked"]);
    assert!(out.contains("error[not-locked]: the lock does not hold this statement"), "{out}");
    fs::rename(dir.path().join("elsewhere"), dir.path().join("captures")).unwrap();
    let out = run(1, &dir, &["check"]);
    assert!(out.contains("error[lock-differs]: the lock differs for `narrative.md`: the statement #wait"), "{out}");
    assert!(run(1, &dir, &["lock"]).contains("~ the statement #wait"));
    assert!(run(0, &dir, &["lock", "--update", "narrative.md"]).contains("Wrote content/evidence.lock"));
    run(0, &dir, &["check"]);
}

/// Answers and moments are held against their words too, and a clone without captures says the same of them.
#[test]
fn the_lock_holds_what_is_found_of_answers_and_moments() {
    let dir = dossier();
    let position = r#"- {value: "3", sources: [{source: gazette, text: "about two hours"}]}"#;
    let question =
        format!("- id: wait\n  question: How long?\n  type: duration\n  unit: hours\n  positions:\n    {position}\n");
    put(&dir, "content/questions.yaml", &question);
    let moment = "- id: rain\n  at: \"2024\"\n  title: Rain\n  text: They stood there for 40 minutes [@gazette \"about two hours\"].\n";
    put(&dir, "content/timeline.yaml", moment);
    let told = |out: &str| {
        let codes = ["warning[value-not-in-source]", "warning[number-not-in-source]"];
        assert!(codes.iter().all(|code| out.matches(code).count() == 1), "{out}");
    };
    told(&run(0, &dir, &["check"]));
    assert!(run(0, &dir, &["lock"]).contains("2 answers and moments"));
    let lock = lock_of(&dir);
    assert!(
        lock.contains(r#"statement: "question:wait/1""#) && lock.contains(r#"statement: "moment:rain/1""#),
        "{lock}"
    );
    hide_captures(&dir);
    let out = run(0, &dir, &["check", "--locked"]);
    told(&out);
    assert!(out.contains("as the lock has it"), "{out}");

    // Another answer is not the one that was locked.
    put(&dir, "content/questions.yaml", &question.replace("\"3\"", "\"4\""));
    let out = run(1, &dir, &["check", "--locked"]);
    assert!(out.contains("error[not-locked]: the lock does not hold this"), "{out}");
    fs::rename(dir.path().join("elsewhere"), dir.path().join("captures")).unwrap();
    let out = run(1, &dir, &["check"]);
    assert!(out.contains("the lock differs for `questions.yaml`: answer 1 of `wait`"), "{out}");
    assert!(run(0, &dir, &["lock", "--update", "questions.yaml"]).contains("Wrote content/evidence.lock"));
    run(0, &dir, &["check"]);
    put(&dir, "content/timeline.yaml", &moment.replace("40", "50"));
    assert!(run(1, &dir, &["check"]).contains("the lock differs for `timeline.yaml`: sentence 1 of `rain`"));
    assert!(run(0, &dir, &["lock", "--update", "timeline.yaml"]).contains("Wrote content/evidence.lock"));
    run(0, &dir, &["check"]);

    // A lock from before they were held says nothing of them, and says so.
    let lock = lock_of(&dir);
    put(&dir, "content/evidence.lock", lock.split("values:\n").next().unwrap());
    let out = run(0, &dir, &["check"]);
    assert!(out.contains("warning[not-locked]: this lock is of an older form"), "{out}");
    hide_captures(&dir);
    let out = run(1, &dir, &["check", "--locked"]);
    assert!(out.contains("error[not-locked]: this lock is of an older form"), "{out}");
    assert!(!out.contains("not-in-source"), "{out}");
}

/// A lock can be edited by hand: what it says of places is not believed.
#[test]
fn places_a_lock_makes_up_are_not_believed() {
    let dir = dossier();
    put(&dir, "content/narrative.md", "Für 40 Tage [@gazette \"about two hours\"].\n");
    run(0, &dir, &["lock"]);
    let lock = lock_of(&dir);
    let rule = lock.find("rule: number-not-in-source").unwrap();
    let at = &lock[rule + lock[rule..].find("at: [").unwrap()..];
    let end = at.find(']').unwrap();
    hide_captures(&dir);
    for made_up in ["at: [2, 900000", "at: [2, 3", "at: [9, 4"] {
        put(&dir, "content/evidence.lock", &format!("{}{made_up}{}", &lock[..lock.len() - at.len()], &at[end..]));
        assert!(run(0, &dir, &["check"]).contains("warning[number-not-in-source]"), "{made_up}");
    }
}

#[test]
fn a_damaged_lock_is_made_anew_only_on_demand() {
    let dir = dossier();
    run(0, &dir, &["lock"]);
    let lock = lock_of(&dir);
    put(&dir, "content/evidence.lock", &lock[..lock.len() / 2]);
    assert!(run(1, &dir, &["check"]).contains("evidence.lock"));
    run(1, &dir, &["lock"]);
    run(0, &dir, &["lock", "--update"]);
    assert_eq!(lock, lock_of(&dir));
}

#[test]
fn a_stranger_can_verify_a_copy_of_the_article() {
    let dir = dossier();
    run(0, &dir, &["lock"]);
    fs::remove_dir_all(dir.path().join("captures")).unwrap();
    put(&dir, "same.txt", ARTICLE);
    let out = run(0, &dir, &["verify", "gazette", "same.txt"]);
    assert!(out.contains("2 of 2 locked wordings of `gazette` stand") && out.contains("the very one"), "{out}");
    put(&dir, "copy.txt", &ARTICLE.replace(['“', '”'], "\"").replace('\n', "\r\n"));
    let out = run(0, &dir, &["verify", "gazette", "copy.txt"]);
    assert!(out.contains("2 of 2") && out.contains("not the very one"), "{out}");
    put(&dir, "forged.txt", &ARTICLE.replace("two hours", "three hours"));
    let out = run(1, &dir, &["verify", "gazette", "forged.txt"]);
    assert!(out.contains("absent: “about two hours”") && out.contains("1 of 2"), "{out}");
    assert!(run(2, &dir, &["verify", "gazete", "same.txt"]).contains("did you mean `gazette`?"));
    run(2, &dir, &["verify", "gazette", "missing.txt"]);
    assert!(run(1, &dir, &["verify", "gazette", "-"]).contains("stand in the standard input"));
}

/// Without a lock nothing vouches for words whose capture is named.
#[test]
fn locked_asks_for_a_lock() {
    let dir = dossier();
    assert!(run(1, &dir, &["build", "--locked"]).contains("error[not-locked]: there is no lock"));
    hide_captures(&dir);
    assert!(run(1, &dir, &["check", "--locked"]).contains("variorum lock` where the captures are"));
    run(0, &dir, &["check"]);
    let uncaptured = "---\ntitle: The pier\n---\nWorkers waited for about two hours.\n";
    put(&dir, "content/sources/gazette.md", uncaptured);
    run(0, &dir, &["check", "--locked"]);
}

/// Other words in the text and in the lock alike: the digests beside them are not theirs.
#[test]
fn a_lock_edited_by_hand_is_refused() {
    let dir = dossier();
    run(0, &dir, &["lock"]);
    let narrative = fs::read_to_string(dir.path().join("content/narrative.md")).unwrap();
    let lock = lock_of(&dir);
    put(&dir, "content/narrative.md", &narrative.replace("two hours", "ten hours"));
    put(&dir, "content/evidence.lock", &lock.replace("two hours", "ten hours"));
    hide_captures(&dir);
    let out = run(1, &dir, &["check"]);
    assert!(out.contains("error[lock-unsound]: `exact` is not the digest of these words"), "{out}");
    assert!(!out.contains("never used"), "{out}");
    put(&dir, "content/narrative.md", &narrative);
    let twice = lock
        .split_once("- id:")
        .map(|(head, entry)| format!("{head}- id:{}- id:{entry}", entry.split("claims:").next().unwrap()));
    put(&dir, "content/evidence.lock", &twice.unwrap());
    assert!(run(1, &dir, &["check"]).contains("the source `gazette` is locked twice"));
    fs::rename(dir.path().join("elsewhere"), dir.path().join("captures")).unwrap();
    assert!(run(1, &dir, &["check"]).contains("the source `gazette` is locked twice"));
    run(2, &dir, &["lock", "--update", "gazette"]);
    run(0, &dir, &["lock", "--update"]);
    assert_eq!(lock, lock_of(&dir));
}

/// What origins rest on is locked, though it stands in the front matter.
#[test]
fn front_matter_that_origins_rest_on_is_locked() {
    let dir = dossier();
    let wire = |kind: &str| format!("- {{id: northwire, name: Northwire, kind: {kind}}}\n");
    put(&dir, "content/organisations.yaml", &wire("agency"));
    put(&dir, "captures/gazette.txt", &ARTICLE.replace("The mayor, Anna", "(Northwire) - The mayor, Anna"));
    run(0, &dir, &["lock"]);
    let source = fs::read_to_string(dir.path().join("content/sources/gazette.md")).unwrap();
    let facts = ["kind: video\n", "credits: Northwire\n", "outlet: Gazette\n", "published: 2031-05-01\n"];
    for elsewhere in [false, true] {
        if elsewhere {
            hide_captures(&dir);
        }
        for fact in facts {
            put(&dir, "content/sources/gazette.md", &source.replacen("title:", &format!("{fact}title:"), 1));
            let out = run(1, &dir, &["check", "--locked"]);
            let code =
                if elsewhere { "error[not-locked]: the front matter" } else { "error[lock-differs]: the lock differs" };
            assert!(out.contains(code) && out.contains("`kind`, `text`, `outlet`"), "{fact}: {out}");
        }
        put(&dir, "content/sources/gazette.md", &source);
        put(&dir, "content/organisations.yaml", &wire("outlet"));
        assert!(run(1, &dir, &["check", "--locked"]).contains("agencies and outlets"));
        put(&dir, "content/organisations.yaml", &wire("agency"));
        run(0, &dir, &["check", "--locked"]);
    }
    put(&dir, "content/sources/gazette.md", &source.replace("gazette.txt", "other.txt"));
    let out = run(1, &dir, &["check"]);
    assert!(out.contains("error[lock-unsound]: the capture is said to be `gazette.txt`"), "{out}");
}

/// Drafts are no part of the lock, and a preview of them is not refused for it.
#[test]
fn drafts_are_unlocked() {
    let dir = dossier();
    run(0, &dir, &["lock"]);
    let lock = lock_of(&dir);
    put(&dir, "captures/three.txt", "The mayor went to the new pier on Friday with forty guests.\n");
    let draft =
        "---\ntitle: Three\ntext: digest\ncapture: three.txt\ndraft: true\n---\nOurs [@gazette \"Her deputy\"].\n";
    put(&dir, "content/sources/three.md", draft);
    run(0, &dir, &["check", "--locked"]);
    assert!(run(0, &dir, &["lock"]).contains("up to date"));
    run(0, &dir, &["build", "--drafts", "--locked", "-o", "with"]);
    hide_captures(&dir);
    run(0, &dir, &["build", "--drafts", "--locked", "-o", "without"]);
    assert_eq!(lock, lock_of(&dir));
}

/// Where one capture is missing, what is locked of it stands for it, and the others are looked at afresh.
#[test]
fn what_is_locked_stands_for_a_missing_capture() {
    let dir = dossier();
    put(&dir, "captures/herald.txt", "Her deputy opened the new pier on Friday, in the rain.\n");
    let herald = "---\ntitle: The new pier\ntext: digest\ncapture: herald.txt\n---\nThe deputy came.\n";
    put(&dir, "content/sources/herald.md", herald);
    put(
        &dir,
        "content/narrative.md",
        "They waited [@gazette \"about two hours\"]. It rained [@herald \"in the rain\"].\n",
    );
    run(0, &dir, &["lock"]);
    run(0, &dir, &["build", "--locked", "-o", "with"]);
    fs::remove_file(dir.path().join("captures/herald.txt")).unwrap();
    run(0, &dir, &["build", "--locked", "--deny-warnings", "-o", "some"]);
    let page = |folder: &str| fs::read(dir.path().join(folder).join("evidence/index.html")).unwrap();
    assert!(page("with") == page("some"));
    assert!(run(0, &dir, &["lock"]).contains("what is locked of it stays as it is"));
    let lock = lock_of(&dir);
    put(&dir, "captures/gazette.txt", &format!("Advertisement\n\n{ARTICLE}"));
    assert!(run(1, &dir, &["check"]).contains("the capture is not the file that was locked"));
    run(0, &dir, &["lock", "--update", "gazette"]);
    run(0, &dir, &["check", "--locked", "--deny-warnings"]);
    let entry = |lock: &str| lock[lock.find("- id: \"herald\"").unwrap()..].to_owned();
    assert_eq!(entry(&lock).split("claims:").next(), entry(&lock_of(&dir)).split("claims:").next());
    put(&dir, "content/sources/herald.md", &herald.replace("herald.txt", "heralt.txt"));
    let out = run(1, &dir, &["check"]);
    assert!(out.contains("error[missing-capture]"), "{out}");
}

/// Words that are still published are not said to be of no use any more.
#[test]
fn words_the_capture_has_lost_are_called_so() {
    let dir = dossier();
    run(0, &dir, &["lock"]);
    put(&dir, "captures/gazette.txt", &ARTICLE.replace("two hours", "ten hours"));
    let out = run(1, &dir, &["check"]);
    assert!(out.contains("no longer in the capture: “about two hours”"), "{out}");
    assert!(!out.contains("no longer used"), "{out}");
}

/// A lock has as many values as it needs; what repeats itself without end is refused.
#[test]
fn a_large_lock_is_read_and_a_bomb_is_not() {
    let dir = dossier();
    let zeros = "0".repeat(64);
    let mut lock = format!(
        "version: 1\nsources:\n- id: gazette\n  capture: {{file: gazette.txt, bytes: 999999, blake3: \"{zeros}\"}}\n  body: {{bytes: 1, blake3: \"{zeros}\"}}\n  paragraphs:\n"
    );
    for n in 0..25_000 {
        let _ = writeln!(lock, "  - {{n: {n}, at: [0, 1], whose: [], basis: unknown, why: \"\"}}");
    }
    put(&dir, "content/evidence.lock", &lock);
    let out = run(1, &dir, &["check"]);
    assert!(out.contains("error[lock-differs]") && !out.contains("invalid-yaml"), "{out}");
    let mut bomb = String::from("version: 1\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for n in 1..12 {
        let _ = writeln!(bomb, "a{n}: &a{n} [{}]", vec![format!("*a{}", n - 1); 10].join(", "));
    }
    put(&dir, "content/evidence.lock", &bomb);
    assert!(run(1, &dir, &["check"]).contains("error[invalid-yaml]"));
}

/// The page says of each kind of text what was looked up, and where.
#[test]
fn the_evidence_page_says_what_was_looked_up_where() {
    let dir = dossier();
    put(&dir, "content/sources/radio.md", "---\ntitle: On air\n---\nIt rained all day.\n");
    put(&dir, "content/sources/full.md", "---\ntitle: All of it\ncapture: full.txt\n---\nIt rained.\n");
    put(&dir, "captures/full.txt", "it rained. Nobody came.\n");
    put(&dir, "content/narrative.md", "It rained [@radio \"rained all day\"; @gazette \"in the rain\"].\n");
    run(0, &dir, &["lock"]);
    run(0, &dir, &["build", "-o", "site"]);
    let page = fs::read_to_string(dir.path().join("site/evidence/index.html")).unwrap();
    for words in [
        "looked up in the captured texts of 2 sources. 1 of these texts is published here",
        "1 of these texts is not published, but for the words quoted",
        "Of 1 source no capture was kept",
        "the 1 passage cited of it was looked up in that text",
        "1 sentence, all of them in the capture, in order, but for case; 2 words",
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
}
