//! Notes: what the program says of a curator's files, shown as the curator sees it.
//!
//! The blocks of a case, by the first word behind the fence:
//!
//! * `file PATH` gives a file of the dossier; `bom`, `crlf` and `latin-1` behind the path say how it
//!   is stored. `capture PATH` gives a file of the captures folder.
//! * `absent PATH` takes away one of the two files every case has: `content/dossier.yaml` and
//!   `content/sources/gazette.md` (a case that gives a source of its own does not have the latter).
//! * `notes`, `notes-json` and `notes-github` are the notes expected, in one of the three formats;
//!   `drafts` behind it is `--drafts`, `build` takes the notes of a whole build.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::sync::Mutex;

use similar::TextDiff;
use variorum::dossier::Drafts;
use variorum::notes::{Code, Format, Note, Notes, Style, show};
use variorum::project::Project;
use variorum::text::Files;

use crate::cases::{self, Block, Case};

const DOSSIER: &str = "title: A day at the harbour\n";
const GAZETTE: &str = "---\ntitle: Two mayors at the pier\n---\n\
    Anna Berg met Carl Dorn at North Pier. \"I am glad to see you,\" Berg said.\n";

#[test]
fn every_note_reads_as_its_case_says() {
    let seen = Mutex::new(BTreeMap::<Code, BTreeSet<String>>::new());
    cases::run("notes", |case, block| {
        let format = match block.kind.as_str() {
            "notes" => Format::Human,
            "notes-json" => Format::Json,
            "notes-github" => Format::Github,
            "file" | "capture" | "absent" => return None,
            other => panic!("“{}”: there is no block `{other}`", case.name),
        };
        let (text, messages) = notes_of(case, block, format);
        let mut seen = seen.lock().unwrap();
        for (code, message) in messages {
            seen.entry(code).or_default().insert(message);
        }
        Some(text)
    });
    if std::env::var_os("CASE").is_none() {
        let seen = seen.into_inner().unwrap();
        let missing: Vec<_> =
            Code::ALL.iter().filter(|code| !seen.contains_key(code)).map(|code| code.slug()).collect();
        assert!(missing.is_empty(), "no case in tests/notes shows {missing:?}");
        compare(&all_messages(&seen));
    }
}

/// Every message of every case as one text, so that they are read side by side.
fn all_messages(seen: &BTreeMap<Code, BTreeSet<String>>) -> String {
    let mut out =
        "# What the notes say\n\nEvery message of the cases in `tests/notes`, by code, with what stands beside its \
                   places and how to mend it.\n`UPDATE=1 cargo test --test suite` writes this file.\n"
            .to_owned();
    for code in Code::ALL {
        let (slug, weight) = (code.slug(), code.severity().name());
        let _ = write!(out, "\n## {slug} ({weight})\n\n*{}*\n\n", code.title());
        out.extend(seen.get(code).into_iter().flatten().map(String::as_str));
    }
    out
}

/// A note as one entry of the list of messages.
fn entry(note: &Note) -> String {
    let line = |text: &str| text.lines().collect::<Vec<_>>().join(" ");
    let mut out = format!("- {}\n", line(note.message()));
    out.extend(
        note.labels().filter(|label| !label.is_empty()).map(|label| format!("  - beside it: {}\n", line(label))),
    );
    out.extend(note.hints().iter().map(|hint| format!("  - help: {}\n", line(hint))));
    out
}

/// Compares the messages with `tests/messages.md`, or writes them there.
fn compare(given: &str) {
    let path = cases::tests().join("messages.md");
    let wanted = fs::read_to_string(&path).unwrap_or_default();
    if wanted == given {
        return;
    }
    if cases::updating() {
        fs::write(&path, given).unwrap();
        return;
    }
    let diff = TextDiff::from_lines(wanted.as_str(), given);
    panic!("tests/messages.md differs; `UPDATE=1` rewrites it.\n{}", diff.unified_diff().context_radius(1));
}

/// The notes of a case as text, and what they say.
fn notes_of(case: &Case, block: &Block, format: Format) -> (String, Vec<(Code, String)>) {
    let dir = tempfile::tempdir().unwrap();
    for (path, bytes) in files_of(case) {
        let path = dir.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    let project = Project::new(dir.path());
    let mut options = variorum::Options::default();
    if block.has("drafts") {
        options.drafts = Drafts::Taken;
    }
    let (notes, files): (Notes, Files) = if block.has("build") {
        let built = variorum::build(&project, &options).unwrap();
        assert!(built.tree.is_none() || !built.notes.has_errors(), "“{}”: a site in spite of errors", case.name);
        (built.notes, built.files)
    } else {
        let checked = variorum::check(&project, &options).unwrap();
        (checked.notes, checked.files)
    };
    let text = show(&notes, &files, format, Style { colour: false, width: 100 });
    let root = format!("{}/", dir.path().display());
    let said = notes.sorted(&files).into_iter().map(|note| (note.code(), entry(note).replace(&root, ""))).collect();
    (text.replace(&root, ""), said)
}

/// The files of a case, by their paths below the project's folder.
fn files_of(case: &Case) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::from([
        ("content/dossier.yaml".to_owned(), DOSSIER.into()),
        ("content/sources/gazette.md".to_owned(), GAZETTE.into()),
    ]);
    let has_source =
        case.blocks.iter().any(|block| block.kind == "file" && block.rest[0].starts_with("content/sources/"));
    if has_source {
        files.remove("content/sources/gazette.md");
    }
    for block in &case.blocks {
        match block.kind.as_str() {
            "file" => files.insert(block.rest[0].clone(), stored(block)),
            "capture" => files.insert(format!("captures/{}", block.rest[0]), stored(block)),
            "absent" => files.remove(&block.rest[0]),
            _ => None,
        };
    }
    files
}

/// The bytes of a file as its block says they are stored.
fn stored(block: &Block) -> Vec<u8> {
    let mut text = block.body.clone();
    if block.has("crlf") {
        text = text.replace('\n', "\r\n");
    }
    if block.has("latin-1") {
        return text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    }
    if block.has("bom") {
        text.insert(0, '\u{feff}');
    }
    text.into_bytes()
}
