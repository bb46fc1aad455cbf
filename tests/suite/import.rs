//! `import` through the program: what a page or a text becomes, and that nothing is ever written over.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use proptest::prelude::*;
use tempfile::TempDir;

use crate::cases;

struct Ran {
    code: i32,
    out: String,
    err: String,
}

fn run(dir: &Path, arguments: &[&str]) -> Ran {
    let mut command = Command::new(env!("CARGO_BIN_EXE_variorum"));
    command.current_dir(dir).stdin(Stdio::null()).env_remove("VARIORUM_CAPTURES").args(arguments);
    let output = command.output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Ran { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
}

#[track_caller]
fn expect(code: i32, dir: &Path, arguments: &[&str]) -> Ran {
    let ran = run(dir, arguments);
    assert_eq!(ran.code, code, "variorum {}\n{}{}", arguments.join(" "), ran.out, ran.err);
    ran
}

fn folder(name: &str) -> PathBuf {
    cases::tests().join("import").join(name)
}

/// A dossier without a source, and the files to import beside it.
fn desk() -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    fs::create_dir(dir.path().join("content")).unwrap();
    fs::write(dir.path().join("content/dossier.yaml"), "title: Imported\n").unwrap();
    let body = "- {id: tidewater-herald, name: Tidewater Herald, kind: outlet}\n- {id: ap, name: Associated Press, kind: agency}\n";
    fs::write(dir.path().join("content/organisations.yaml"), body).unwrap();
    for entry in fs::read_dir(folder("files")).unwrap() {
        let path = entry.unwrap().path();
        fs::copy(&path, dir.path().join(path.file_name().unwrap())).unwrap();
    }
    dir
}

/// Every file below a folder with its bytes.
fn state(dir: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    crate::house::walk(dir).into_iter().map(|path| (path.clone(), fs::read(path).unwrap())).collect()
}

/// `tests/import/files/` as it comes out: `expected/<name>.md` is the draft, `<name>.txt` what was said.
#[test]
fn pages_and_texts_become_the_drafts_that_are_expected() {
    let mut faults = Vec::new();
    let mut wanted = Vec::new();
    for path in crate::house::walk(&folder("files")) {
        let desk = desk();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let ran = expect(0, desk.path(), &["import", &name, "--verbose"]);
        let drafts = crate::house::walk(&desk.path().join("content/sources"));
        let [draft] = drafts.as_slice() else { panic!("{name}: {drafts:?}") };
        for (end, found) in [("md", fs::read_to_string(draft).unwrap()), ("txt", ran.out)] {
            let expected = folder("expected").join(format!("{name}.{end}"));
            if cases::updating() {
                fs::create_dir_all(folder("expected")).unwrap();
                fs::write(&expected, &found).unwrap();
            }
            if fs::read_to_string(&expected).unwrap_or_default() != found {
                faults.push(format!("{}:\n{found}", expected.display()));
            }
            wanted.push(expected);
        }
        // The draft builds, and every sentence of it stands in the capture.
        let checked = expect(0, desk.path(), &["check", "--drafts"]);
        assert!(!checked.err.contains("not-in-capture"), "{name}: {}", checked.err);
        let raw = fs::read_to_string(draft).unwrap();
        assert!(!raw.contains("<script") && !raw.contains("javascript:") && !raw.contains("!["), "{name}");
    }
    let orphans = crate::house::walk(&folder("expected")).into_iter().filter(|path| !wanted.contains(path));
    faults.extend(orphans.map(|path| format!("{}: nothing makes this", path.display())));
    assert!(faults.is_empty(), "`UPDATE=1 cargo test --test suite` rewrites these:\n{}", faults.join("\n"));
}

#[test]
fn a_second_run_writes_nothing_and_says_what_would_change() {
    let desk = desk();
    let dir = desk.path();
    expect(0, dir, &["import", "newspaper.html", "ashby-leaf.txt"]);
    let before = state(dir);
    let again = expect(0, dir, &["import", "newspaper.html", "ashby-leaf.txt"]);
    assert_eq!(again.out.matches("is as it would be written today").count(), 2, "{}", again.out);
    assert_eq!(state(dir), before);
    // What the curator changed stays, wherever the file is called to.
    let draft = dir.join("content/sources/tidewater-herald.md");
    let text = fs::read_to_string(&draft).unwrap();
    let edited = text.replace("draft: true", "draft: false").replace("A boat is not a bridge, but", "But");
    assert_ne!(edited, text);
    let moved = dir.join("content/sources/herald-1.md");
    fs::remove_file(&draft).unwrap();
    fs::write(&moved, &edited).unwrap();
    let third = expect(1, dir, &["import", "newspaper.html"]);
    assert!(third.out.contains("content/sources/herald-1.md is there and was left as it is"), "{}", third.out);
    assert!(third.out.contains("\n- > But it is better"), "{}", third.out);
    assert!(third.out.contains("\n+ > A boat is not a bridge, but it is better"), "{}", third.out);
    assert_eq!(fs::read_to_string(&moved).unwrap(), edited);
    assert!(!draft.exists());
    // What was checked and settled is not asked again.
    let settled: String = edited
        .lines()
        .filter(|line| !line.starts_with(['#']) && !line.starts_with("draft:"))
        .flat_map(|line| [line, "\n"])
        .collect();
    fs::write(&moved, &settled).unwrap();
    let fourth = expect(1, dir, &["import", "newspaper.html"]);
    assert!(!fourth.out.contains("+ # check") && !fourth.out.contains("+ draft"), "{}", fourth.out);
    // Of a digest the front matter alone is compared: the article is no proposal for it.
    fs::write(&moved, edited.replace("text: full", "text: digest")).unwrap();
    let digest = expect(1, dir, &["import", "newspaper.html"]);
    assert!(digest.out.contains("- text: digest") && !digest.out.contains("> But"), "{}", digest.out);
}

const BOATS: &str = "Boats counted\n\nThe boats of Norr were counted on Monday, and all of them were there, said the \
    harbour master, who had walked along the quay twice with a lamp and a list.\n\nNobody had expected anything else. The \
    last boat that went missing came back on its own in the spring of the year before, with a cat in it.\n\nThe list will \
    hang at the harbour office until the end of the month, where everybody may read it.\n";

#[test]
fn a_text_that_was_edited_since_is_known_again() {
    let desk = desk();
    let dir = desk.path();
    expect(0, dir, &["import", "norr-box.txt"]);
    let text = fs::read_to_string(dir.join("norr-box.txt")).unwrap();
    fs::write(dir.join("norr-box.txt"), text.replace("around 40", "around 50")).unwrap();
    let again = expect(1, dir, &["import", "norr-box.txt"]);
    assert!(again.out.contains("\n+ The bridge at Norr collapsed") && again.out.contains("around 50"), "{}", again.out);
    // Another text of the same name is another article.
    fs::write(dir.join("norr-box.txt"), BOATS).unwrap();
    assert!(expect(2, dir, &["import", "norr-box.txt"]).err.contains("another article"));
}

#[test]
fn ids_that_are_taken_are_told_and_nothing_is_half_written() {
    let desk = desk();
    let dir = desk.path();
    fs::create_dir_all(dir.join("content/sources/old")).unwrap();
    fs::write(dir.join("content/sources/old/ashby-leaf.md"), "---\ntitle: Mine\n---\nMine.\n").unwrap();
    fs::write(dir.join("bad.html"), "<p>nothing").unwrap();
    fs::write(dir.join("empty.txt"), "\n").unwrap();
    fs::write(dir.join("some.bin"), [0_u8, 1, 2, 3]).unwrap();
    let before = state(dir);
    let ran = expect(
        2,
        dir,
        &["import", "newspaper.html", "ashby-leaf.txt", "bad.html", "empty.txt", "some.bin", "gone.html", "content"],
    );
    for message in [
        "ashby-leaf.txt: its id is taken: `ashby-leaf` by content/sources/old/ashby-leaf.md, another article",
        "bad.html: has no article",
        "empty.txt: is empty",
        "some.bin: is no text",
        "gone.html: is not there",
        "content: is a folder",
        "nothing was written",
    ] {
        assert!(ran.err.contains(message), "{message}\n{}", ran.err);
    }
    assert_eq!(state(dir), before);
    expect(2, dir, &["import", "ashby-leaf.txt", "--id", "Ashby Leaf"]);
    expect(2, dir, &["import", "ashby-leaf.txt", "mairie.html", "--id", "x"]);
    let dry = expect(0, dir, &["import", "ashby-leaf.txt", "--id", "leaf", "--dry-run"]);
    assert!(
        dry.out.contains("would write content/sources/leaf.md") && dry.out.contains("\ntitle: Bakers"),
        "{}",
        dry.out
    );
    assert_eq!(state(dir), before);
    expect(0, dir, &["import", "ashby-leaf.txt", "--id", "leaf"]);
    let capture = fs::read(dir.join("captures/leaf.txt")).unwrap();
    assert_eq!(capture, fs::read(dir.join("ashby-leaf.txt")).unwrap());
    // A second page of an outlet takes the name of its file.
    expect(0, dir, &["import", "newspaper.html"]);
    let other = fs::read_to_string(dir.join("newspaper.html")).unwrap();
    let other = other.replace("/ferry-plan", "/other").replace("eleven to four", "twelve to three");
    fs::write(dir.join("second.html"), other).unwrap();
    expect(0, dir, &["import", "second.html"]);
    assert!(dir.join("content/sources/second.md").exists());
}

#[test]
fn a_capture_stays_where_it_is() {
    let desk = desk();
    let dir = desk.path();
    fs::create_dir(dir.join("captures")).unwrap();
    fs::rename(dir.join("ashby-leaf.txt"), dir.join("captures/leaf.txt")).unwrap();
    let ran = expect(0, dir, &["import", "captures/leaf.txt"]);
    assert_eq!(ran.out.matches("  wrote ").count(), 1, "{}", ran.out);
    let draft = fs::read_to_string(dir.join("content/sources/leaf.md")).unwrap();
    assert!(draft.contains("\ncapture: leaf.txt\n"), "{draft}");
    let old = "Le maire a été réélu à une voix près, a déclaré la préfecture, et l'élu a remercié la région.";
    let latin: Vec<u8> = old.repeat(3).chars().map(|c| u8::try_from(c).unwrap()).collect();
    fs::write(dir.join("captures/old.txt"), latin).unwrap();
    let refused = expect(2, dir, &["import", "captures/old.txt"]);
    assert!(refused.err.contains("another encoding than UTF-8"), "{}", refused.err);
}

#[test]
fn elements_without_end_are_refused_in_time() {
    let desk = desk();
    let page = format!("<html><body>{}<p>words", "<div>".repeat(200_000));
    fs::write(desk.path().join("deep.html"), page).unwrap();
    let ran = expect(2, desk.path(), &["import", "deep.html"]);
    assert!(ran.err.contains("deeper than a browser"), "{}", ran.err);
}

/// A page of pieces of pages, whole and broken.
fn scraps() -> impl Strategy<Value = Vec<u8>> {
    let pieces: Vec<Vec<u8>> = crate::house::walk(&folder("files"))
        .into_iter()
        .flat_map(|path| {
            let bytes = fs::read(path).unwrap();
            bytes.chunks(97).map(<[u8]>::to_vec).collect::<Vec<_>>()
        })
        .collect();
    let piece = prop_oneof![
        8 => prop::sample::select(pieces),
        1 => prop::collection::vec(any::<u8>(), 0..40),
        1 => "[<>/!a-z \"=&;#\\[\\]@{}]{0,40}".prop_map(String::into_bytes),
    ];
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]
    #[test]
    fn any_bytes_are_read_or_refused(bytes in scraps(), name in "(a.html|a.txt|a)") {
        let dossier = variorum::dossier::Dossier::empty(None);
        let given = variorum::import::Given { name: &name, bytes: &bytes };
        if let Ok(account) = variorum::import::read(given, &dossier) {
            let draft = variorum::import::draft(&account, "a.txt");
            prop_assert!(draft.starts_with("---\n") && draft.contains("\ntitle: "));
            prop_assert_eq!(variorum::import::changes(&draft, &draft), "");
            let root = variorum::text::Root { key: "content", dir: PathBuf::new(), shown: "content".to_owned() };
            let mut files = variorum::text::Files::default();
            files.push(&root, "dossier.yaml", b"title: T\n".to_vec());
            files.push(&root, "sources/a.md", draft.clone().into_bytes());
            let mut options = variorum::Options::default();
            options.drafts = variorum::dossier::Drafts::Taken;
            let mut notes = variorum::notes::Notes::default();
            let dossier = variorum::dossier::parse(&files, &options, &mut notes);
            let style = variorum::notes::Style { colour: false, width: 100 };
            let shown = variorum::notes::show(&notes, &files, variorum::notes::Format::Human, style);
            prop_assert!(dossier.is_some() && !notes.has_errors(), "{}\n{}", shown, draft);
        }
    }
}
