//! Dossiers in memory, for whatever needs a parsed text and no disk.

use std::path::PathBuf;

use variorum::dossier::{self, Dossier};
use variorum::notes::Notes;
use variorum::text::{Files, Root};

/// A dossier of these files, by their paths below `content/`. It has a title and, unless one is
/// given, the sources `gazette`, `herald` and `observer`.
pub fn dossier(given: &[(&str, &str)]) -> (Files, Option<Dossier>, Notes) {
    let root = Root { key: "content", dir: PathBuf::new(), shown: "content".into() };
    let mut files = Files::default();
    let mut push = |path: &str, text: &str| {
        files.push(&root, path, text.as_bytes().to_vec());
    };
    if !given.iter().any(|(path, _)| *path == "dossier.yaml") {
        push("dossier.yaml", "title: A day at the harbour\n");
    }
    if !given.iter().any(|(path, _)| path.starts_with("sources/")) {
        for id in ["gazette", "herald", "observer"] {
            push(&format!("sources/{id}.md"), "---\ntitle: A source\n---\nAnna Berg met Carl Dorn.\n");
        }
    }
    for (path, text) in given {
        push(path, text);
    }
    let mut notes = Notes::default();
    let dossier = dossier::parse(&files, &variorum::Options::default(), &mut notes);
    (files, dossier, notes)
}
