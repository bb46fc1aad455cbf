//! Every verb, through the program itself.

use std::fs;
use std::io::Read as _;
use std::path::Path;
use std::process::{Command, Stdio};

use tempfile::TempDir;

/// What a run of the program came to.
pub struct Ran {
    pub code: i32,
    pub out: String,
    pub err: String,
}

/// The program in `dir`, with nothing of the tester's own surroundings.
fn program(dir: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_variorum"));
    command.current_dir(dir).stdin(Stdio::null());
    for name in ["VARIORUM_CAPTURES", "NO_COLOR", "CLICOLOR_FORCE"] {
        command.env_remove(name);
    }
    command
}

fn finish(mut command: Command) -> Ran {
    let output = command.output().unwrap();
    Ran {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

#[track_caller]
fn run(dir: &Path, arguments: &[&str]) -> Ran {
    let mut command = program(dir);
    command.args(arguments);
    finish(command)
}

/// Runs and wants an exit code.
#[track_caller]
pub fn expect(code: i32, dir: &Path, arguments: &[&str]) -> Ran {
    let ran = run(dir, arguments);
    assert_eq!(ran.code, code, "variorum {}\n{}{}", arguments.join(" "), ran.out, ran.err);
    ran
}

/// A dossier as `init` makes it.
pub fn dossier() -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    expect(0, dir.path(), &["init"]);
    dir
}

/// Puts a mistake into a dossier.
fn spoil(dir: &Path) {
    let path = dir.join("content/narrative.md");
    let text = fs::read_to_string(&path).unwrap().replace("for three hours", "for three minutes");
    fs::write(path, text).unwrap();
}

/// Puts something into a dossier that is only a warning.
fn scuff(dir: &Path) {
    fs::write(dir.join("content/scrap.txt"), "not read").unwrap();
}

/// Every path below a folder.
fn paths(dir: &Path) -> Vec<String> {
    let entries = walkdir::WalkDir::new(dir).sort_by_file_name().into_iter().map(Result::unwrap);
    entries.map(|entry| entry.path().strip_prefix(dir).unwrap().display().to_string()).collect()
}

#[test]
fn a_dossier_from_init_builds_without_a_note() {
    let dir = tempfile::tempdir().unwrap();
    let ran = expect(0, dir.path(), &["init", "new/dossier", "--github"]);
    assert!(ran.out.contains("cd new/dossier"), "{}", ran.out);
    let new = dir.path().join("new/dossier");
    assert!(new.join(".github/workflows/pages.yml").exists() && new.join(".gitignore").exists());
    let ran = expect(0, &new, &["build", "--deny-warnings"]);
    assert!(ran.out.starts_with("Built ") && ran.out.contains(" in public/ — no notes, "), "{}", ran.out);
    assert_eq!(ran.err, "");
    assert!(new.join("public/.variorum").exists());
}

#[test]
fn init_leaves_what_is_there_alone() {
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("README.md"), "mine").unwrap();
    let ran = expect(2, dir.path(), &["init"]);
    assert!(ran.err.contains("README.md"), "{}", ran.err);
    assert_eq!(paths(dir.path()), ["", "README.md"]);
}

#[test]
fn an_empty_folder_is_told_how_to_begin() {
    let dir = tempfile::tempdir().unwrap();
    let ran = expect(1, dir.path(), &["build"]);
    assert!(ran.err.contains("empty-dossier") && ran.err.contains("variorum init"), "{}", ran.err);
    assert_eq!(ran.out, "1 error: nothing was written\n");
    assert_eq!(paths(dir.path()), [""]);
}

#[test]
fn a_folder_inside_a_project_is_told_where_that_is() {
    let dir = dossier();
    let inside = dir.path().join("content");
    for verb in [&["build"][..], &["check"], &["list", "ids"], &["new", "source", "a"]] {
        let ran = expect(1, &inside, verb);
        let root = dir.path().canonicalize().unwrap();
        assert!(ran.err.contains(&format!("--root {}", root.display())), "{}", ran.err);
    }
    expect(0, &inside, &["--root", "..", "check"]);
    expect(0, &inside, &["check", "-r", ".."]);
    expect(2, &inside, &["check", "-r", "nowhere"]);
}

#[test]
fn errors_keep_the_old_site_and_warnings_do_so_on_demand() {
    let dir = dossier();
    expect(0, dir.path(), &["build"]);
    let before = paths(&dir.path().join("public"));

    scuff(dir.path());
    let ran = expect(0, dir.path(), &["check"]);
    assert!(ran.out.contains("1 warning") && ran.err.contains("warning[misplaced-file]"), "{}{}", ran.out, ran.err);
    let ran = expect(1, dir.path(), &["build", "--deny-warnings"]);
    assert_eq!(ran.out, "1 warning: nothing was written, since warnings are denied\n");
    expect(1, dir.path(), &["check", "--deny-warnings"]);

    spoil(dir.path());
    let ran = expect(1, dir.path(), &["build"]);
    assert_eq!(ran.out, "1 error, 1 warning: nothing was written\n");
    assert_eq!(expect(1, dir.path(), &["build", "-q"]).out, "");
    assert!(expect(1, dir.path(), &["check"]).out.ends_with("\n1 error, 1 warning\n"));
    assert_eq!(paths(&dir.path().join("public")), before);
}

#[test]
fn notes_for_programs_go_to_standard_output() {
    let dir = dossier();
    spoil(dir.path());
    let ran = expect(1, dir.path(), &["--message-format", "json", "check"]);
    assert_eq!(ran.err, "");
    let note: serde_json::Value = serde_json::from_str(ran.out.trim_end()).unwrap();
    assert_eq!(note["code"], "locator-not-found");
    let ran = expect(1, dir.path(), &["build", "--message-format", "github"]);
    assert!(ran.out.starts_with("::error file=content/narrative.md,line="), "{}", ran.out);
    assert_eq!((ran.out.lines().count(), ran.err.as_str()), (1, ""));
}

#[test]
fn colour_is_used_where_it_is_wanted() {
    let dir = dossier();
    spoil(dir.path());
    let coloured = |arguments: &[&str], variable: Option<(&str, &str)>| {
        let mut command = program(dir.path());
        command.arg("check").args(arguments).envs(variable);
        finish(command).err.contains('\u{1b}')
    };
    assert!(!coloured(&[], None));
    assert!(coloured(&["--color", "always"], None));
    assert!(coloured(&["--color", "always"], Some(("NO_COLOR", "1"))));
    assert!(coloured(&[], Some(("CLICOLOR_FORCE", "1"))));
    assert!(!coloured(&["--color", "never"], Some(("CLICOLOR_FORCE", "1"))));
}

#[test]
fn an_output_folder_is_relative_to_where_one_stands() {
    let dir = dossier();
    let below = dir.path().join("content");
    expect(0, &below, &["build", "-r", "..", "--out-dir", "../site"]);
    assert!(dir.path().join("site/.variorum").exists() && !dir.path().join("public").exists());
    let ran = expect(0, dir.path(), &["-v", "build", "--dest-dir", "site"]);
    assert!(ran.out.contains(" unchanged, 0 removed") && ran.out.contains("made in "), "{}", ran.out);
    let ran = expect(0, &below, &["clean", "-r", "..", "-o", "../site"]);
    assert!(!dir.path().join("site").exists(), "{}", ran.out);
}

#[test]
fn nothing_the_site_is_made_from_is_an_output_folder() {
    let dir = dossier();
    fs::create_dir(dir.path().join("raw")).unwrap();
    for refused in [".", "..", "content", "content/x", "captures", "static/x", "raw", "raw/x"] {
        let arguments = ["-o", refused, "--captures", "raw"];
        for verb in ["build", "clean"] {
            let ran = expect(2, dir.path(), &[&[verb][..], &arguments[..]].concat());
            assert!(ran.err.contains("can't be the output folder"), "{verb} {refused}: {}", ran.err);
        }
    }
    fs::create_dir(dir.path().join("foreign")).unwrap();
    fs::write(dir.path().join("foreign/file"), "").unwrap();
    expect(2, dir.path(), &["build", "-o", "foreign"]);
    expect(2, dir.path(), &["clean", "-o", "foreign"]);
}

#[test]
fn captures_come_from_the_option_then_the_environment_then_the_dossier() {
    let dir = dossier();
    // A capture with other words than the body, so that it shows which folder was read.
    let source = dir.path().join("content/sources/coast-courier.md");
    let text = fs::read_to_string(&source).unwrap().replacen("text: full", "text: full\ncapture: c.txt", 1);
    let body = text.split("---\n").nth(2).unwrap().to_owned();
    fs::write(&source, &text).unwrap();
    let yaml = dir.path().join("content/dossier.yaml");
    let named = fs::read_to_string(&yaml).unwrap() + "\ncaptures: ../named\n";
    fs::write(yaml, named).unwrap();
    for (folder, good) in [("given", true), ("set", false), ("named", true)] {
        fs::create_dir(dir.path().join(folder)).unwrap();
        fs::write(dir.path().join(folder).join("c.txt"), if good { &body } else { "Other words." }).unwrap();
    }
    let code = |arguments: &[&str], variable: Option<&str>| {
        let mut command = program(dir.path());
        command.arg("check").args(arguments).envs(variable.map(|value| ("VARIORUM_CAPTURES", value)));
        finish(command).code
    };
    assert_eq!(code(&[], None), 0);
    assert_eq!(code(&[], Some("")), 0);
    assert_eq!(code(&[], Some("set")), 1);
    assert_eq!(code(&["--captures", "given"], Some("set")), 0);
    assert_eq!(code(&["--captures", "set"], None), 1);
    assert_eq!(code(&["--captures", "nowhere"], None), 2);
    assert_eq!(code(&[], Some("nowhere")), 2);
}

#[test]
fn wrong_usage_is_told_apart_from_notes() {
    let dir = dossier();
    let ran = expect(2, dir.path(), &["biuld"]);
    assert!(ran.err.contains("'build'"), "{}", ran.err);
    expect(2, dir.path(), &[]);
    for url in ["ftp://a.example/", "a.example", "/name/", "https://a.example/?q"] {
        expect(2, dir.path(), &["build", "--base-url", url]);
    }
    expect(0, dir.path(), &["build", "--baseURL", "https://a.example/name"]);
    expect(2, dir.path(), &["build", "-q", "-v"]);
}

#[test]
fn what_new_adds_disturbs_nothing() {
    let dir = dossier();
    let people = dir.path().join("content/people.yaml");
    let before = fs::read_to_string(&people).unwrap();
    for kind in ["source", "page", "person", "place", "organisation", "quote", "question", "moment"] {
        expect(0, dir.path(), &["new", kind, "new-one"]);
        let ran = expect(2, dir.path(), &["new", kind, "new-one"]);
        assert!(ran.err.contains("is taken"), "{}", ran.err);
    }
    let after = fs::read_to_string(&people).unwrap();
    assert!(after.starts_with(&before) && after.ends_with('\n'), "{after}");
    // Names nobody mentions are worth a warning; nothing that was added is an error.
    expect(0, dir.path(), &["check"]);
    expect(2, dir.path(), &["new", "person", "Not An Id"]);
    expect(2, dir.path(), &["new", "page", "timeline"]);
    expect(2, dir.path(), &["new", "pageant", "a"]);

    let drafts = expect(0, dir.path(), &["list", "drafts"]).out;
    assert_eq!(drafts.lines().count(), 3, "{drafts}");
    // Drafts are read on demand, and these are not filled in.
    expect(1, dir.path(), &["check", "--drafts"]);
}

#[test]
fn new_needs_a_dossier_to_add_to() {
    let dir = tempfile::tempdir().unwrap();
    expect(2, dir.path(), &["new", "source", "a"]);
    fs::create_dir(dir.path().join("content")).unwrap();
    fs::write(dir.path().join("content/dossier.yaml"), "title: T\n").unwrap();
    expect(0, dir.path(), &["new", "source", "a"]);
    expect(0, dir.path(), &["build"]);
}

/// Each word of a pair counts once, and pairs that share no narration are none.
#[test]
fn list_passages_counts_words_once() {
    let dir = tempfile::tempdir().unwrap();
    let put = |path: &str, text: &str| {
        let path = dir.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    };
    put("content/dossier.yaml", "title: Ferry\n");
    let same = "The flood gate failed on a winter night after the motor had been running without oil for nine days";
    let head = "# the old wooden pier was taken down before the winter came";
    for (id, text) in [("a", same), ("b", &*same.replace("running", "going")), ("c", "Late."), ("d", "Cold again.")] {
        let head = if matches!(id, "c" | "d") { head } else { "" };
        put(&format!("content/sources/{id}.md"), &format!("---\ntitle: {id}\noutlet: {id}\n---\n{head}\n\n{text}.\n"));
    }
    let table = expect(0, dir.path(), &["list", "passages"]).out;
    assert_eq!(table, "a  b  18 words of narration in 1 passage, up to 18 in one\n");
    let lines = expect(0, dir.path(), &["list", "passages", "--json"]).out;
    assert!(lines.contains("\"c\"") && lines.lines().count() > 2, "{lines}");
}

#[test]
fn list_prints_what_has_an_id() {
    let dir = dossier();
    assert_eq!(expect(0, dir.path(), &["list", "sources"]).out.lines().count(), 3);
    let all = expect(0, dir.path(), &["list", "ids", "--json"]).out;
    let all: Vec<serde_json::Value> = all.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let jon = all.iter().find(|item| item["id"] == "jon-ask").unwrap();
    assert_eq!((&jon["kind"], &jon["title"]), (&"person".into(), &"Jon Ask".into()));
    assert_eq!(jon["file"], "content/people.yaml");
    let line = fs::read_to_string(dir.path().join("content/people.yaml")).unwrap();
    let line = line.lines().position(|line| line.contains("jon-ask")).unwrap() + 1;
    assert_eq!(jon["line"], line);
    let kinds = ["people", "places", "organisations", "quotes", "questions", "moments", "pages", "sources"];
    let sum: usize = kinds.iter().map(|kind| expect(0, dir.path(), &["list", kind]).out.lines().count()).sum();
    assert_eq!(sum, all.len());
}

/// What `list quotes --unconfirmed` prints is a `quotes.yaml` that checks, and leaves nothing to confirm.
#[test]
fn what_is_found_is_ready_to_be_pasted() {
    let dir = tempfile::tempdir().unwrap();
    let write = |path: &str, text: &str| {
        let path = dir.path().join("content").join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    write("dossier.yaml", "title: Pier\n");
    write("people.yaml", "- {id: anna-berg, name: Anna Berg, role: mayor of Halm}\n");
    let gazette = "Mayor Anna Berg said: \"We will rebuild the old North Pier before winter.\" The film ‘The Pier’ was \
        shown.\n\nIt is “the time: 'now' # or never” on the posters.\n";
    write("sources/gazette.md", &format!("---\ntitle: The pier\ntext: full\n---\n{gazette}"));
    let herald = "\"We'll rebuild the old North Pier before the winter,\" Berg told reporters.\n";
    write("sources/herald.md", &format!("---\ntitle: Winter\ntext: full\n---\n{herald}"));

    let table = expect(0, dir.path(), &["list", "quotes"]).out;
    assert!(table.contains("anna-berg-rebuild-old-north-pier  found"), "{table}");
    assert!(table.contains("speaker not established: the time"), "{table}");
    let lines = expect(0, dir.path(), &["list", "quotes", "--json"]).out;
    let runs: Vec<serde_json::Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let of = |key: &str| runs.iter().map(|run| run[key].as_str().unwrap_or("-")).collect::<Vec<_>>();
    assert_eq!(of("kind"), ["sentence", "title", "phrase", "phrase", "sentence"]);
    assert_eq!(runs.iter().filter(|run| run["nested"] == true).count(), 1);
    assert_eq!(of("status"), ["found"; 5]);
    assert_eq!((of("guess_id")[0], of("guess_id")[4]), ("anna-berg", "anna-berg"));
    let pier = "anna-berg-rebuild-old-north-pier";
    assert_eq!((of("utterance")[0], of("utterance")[1], of("utterance")[4]), (pier, "-", pier));

    let yaml = expect(0, dir.path(), &["list", "quotes", "--unconfirmed"]).out;
    assert!(yaml.contains("speaker: anna-berg  # (0.") && yaml.contains("# speaker: not established"), "{yaml}");
    write("quotes.yaml", &yaml);
    expect(0, dir.path(), &["check", "--deny-warnings"]);
    assert_eq!(expect(0, dir.path(), &["list", "quotes", "--unconfirmed"]).out, "");
    expect(2, dir.path(), &["list", "people", "--unconfirmed"]);
}

/// The curator's word on a quotation is told apart: given, given otherwise than read, taken back.
#[test]
fn what_the_curator_says_of_a_quotation_is_its_status() {
    let dir = tempfile::tempdir().unwrap();
    let write = |path: &str, text: &str| {
        let path = dir.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    write("content/dossier.yaml", "title: Pier\n");
    write("content/people.yaml", "- {id: anna-berg, name: Anna Berg}\n- {id: carl-dorn, name: Carl Dorn}\n");
    let text = "---\ntitle: The pier\ntext: full\nquotations:\n- {text: a long winter, speaker: carl-dorn}\n\
        - {text: nobody came to help us, speaker: anna-berg}\n- {text: open water, dismiss: a title}\n---\n\
        It will be “a long winter”, Anna Berg said. “And nobody came to help us,” Anna Berg said.\n\n\
        The film “open water” was shown. “We will stay here all year,” Carl Dorn said.\n";
    write("content/sources/gazette.md", text);
    let lines = expect(0, dir.path(), &["list", "quotes", "--json"]).out;
    let runs: Vec<serde_json::Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let of = |key: &str| runs.iter().map(|run| run[key].as_str().unwrap_or("-")).collect::<Vec<_>>();
    assert_eq!(of("status"), ["corrected", "confirmed", "dismissed", "found"]);
    assert_eq!((of("speaker")[0], of("guess")[0]), ("Carl Dorn", "Anna Berg"));
}

/// What a capture quotes and the published text does not carry is nothing a curator should overlook.
#[test]
fn what_the_texts_leave_out_of_the_captures_is_listed() {
    let dir = tempfile::tempdir().unwrap();
    let write = |path: &str, text: &str| {
        let path = dir.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    write("content/dossier.yaml", "title: Pier\n");
    let digest =
        "---\ntitle: The pier\ntext: digest\ncapture: gazette.txt\n---\nShe said it would be “a long winter”.\n";
    write("content/sources/gazette.md", digest);
    let ran = expect(0, dir.path(), &["list", "quotes", "--missing"]);
    assert_eq!((ran.out.as_str(), ran.err.contains("no capture is at hand")), ("", true));
    let capture = "It will be “a long winter”, Anna Berg said.\n\n“Nobody has asked the fishermen,” Carl Dorn said.\n";
    write("captures/gazette.txt", capture);
    let table = expect(0, dir.path(), &["list", "quotes", "--missing"]).out;
    assert_eq!(table, "captures/gazette.txt:3  Carl Dorn: Nobody has asked the fishermen,\n");
    let line = expect(0, dir.path(), &["list", "quotes", "--missing", "--json"]).out;
    let run: serde_json::Value = serde_json::from_str(&line).unwrap();
    let at = |key: &str| usize::try_from(run[key].as_u64().unwrap()).unwrap();
    assert_eq!(&capture[at("start")..at("end")], "Nobody has asked the fishermen,");
    assert_eq!(&capture[at("speaker_start")..at("speaker_end")], "Carl Dorn");
}

#[test]
fn every_code_is_explained() {
    let dir = tempfile::tempdir().unwrap();
    let list = expect(0, dir.path(), &["explain"]).out;
    assert_eq!(list.lines().count(), variorum::notes::Code::ALL.len());
    let one = expect(0, dir.path(), &["explain", "ambiguous-locator"]).out;
    assert!(one.starts_with("warning[ambiguous-locator]: "), "{one}");
    let ran = expect(2, dir.path(), &["explain", "ambigous-locator"]);
    assert!(ran.err.contains("did you mean `ambiguous-locator`?"), "{}", ran.err);
}

#[test]
fn shells_get_their_completions() {
    let dir = tempfile::tempdir().unwrap();
    for shell in ["bash", "zsh", "fish"] {
        assert!(expect(0, dir.path(), &["completions", shell]).out.contains("variorum"));
    }
}

#[test]
fn a_reader_who_goes_away_is_no_trouble() {
    let dir = tempfile::tempdir().unwrap();
    let mut child =
        program(dir.path()).args(["completions", "zsh"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let mut err = String::new();
    child.stderr.take().unwrap().read_to_string(&mut err).unwrap();
    assert_eq!((child.wait().unwrap().code(), err.as_str()), (Some(0), ""));
}

#[cfg(feature = "serve")]
mod serve {
    use std::io::{BufRead as _, BufReader, Read as _, Write as _};
    use std::net::TcpStream;

    use super::*;

    #[test]
    fn serve_answers_says_what_changed_and_writes_nothing() {
        let dir = dossier();
        let before = paths(dir.path());
        let mut child = program(dir.path())
            .args(["serve", "--port", "0", "-u", "https://a.example/name/"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map(Result::unwrap);
        let mut wait_for = |part: &str| lines.find(|line| line.contains(part)).unwrap_or_else(|| panic!("no {part}"));
        let line = wait_for("http://127.0.0.1:");
        assert!(line.contains("/name/ ") && line.contains("not published"), "{line}");
        let host = line.split("http://").nth(1).unwrap().split('/').next().unwrap().to_owned();
        let mut stream = TcpStream::connect(&host).unwrap();
        write!(stream, "GET /name/ HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        assert!(answer.starts_with("HTTP/1.1 "), "{answer}");

        spoil(dir.path());
        let line = wait_for("changed");
        assert!(line.contains("content/narrative.md changed: not rebuilt") && line.contains("1 error"), "{line}");
        child.kill().unwrap();
        child.wait().unwrap();
        assert_eq!(paths(dir.path()), before);
    }

    #[test]
    fn serve_refuses_an_address_that_is_not_ours() {
        let dir = dossier();
        for interface in ["not-an-address", "192.0.2.1"] {
            expect(2, dir.path(), &["serve", "-i", interface, "-p", "0"]);
        }
    }
}
