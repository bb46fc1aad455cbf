//! The same files give the same bytes: twice, on one thread or many, in any locale.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use variorum::output::Tree;
use variorum::project::Project;

use variorum::render::Drawn;

use crate::golden::dossiers;
use crate::house::walk;

/// The dossier of this repository and every golden one of which there is a site.
fn all() -> Vec<PathBuf> {
    let mut all = vec![Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()];
    let refused =
        |dir: &PathBuf| fs::read_to_string(dir.join("expected/notes.txt")).is_ok_and(|notes| notes.contains("error["));
    all.extend(dossiers().into_iter().filter(|dir| !refused(dir)));
    all
}

fn built(root: &Path) -> Tree {
    let built = variorum::build(&Project::new(root), &variorum::Options::default()).unwrap();
    assert!(!built.notes.has_errors(), "{} has errors", root.display());
    built.tree.unwrap()
}

#[track_caller]
fn assert_same(root: &Path, a: &Tree, b: &Tree) {
    let paths = |tree: &Tree| tree.iter().map(|(path, _)| path.to_owned()).collect::<Vec<_>>();
    assert_eq!(paths(a), paths(b), "{}: other files", root.display());
    for (path, entry) in a.iter() {
        assert!(b.get(path) == Some(entry), "{}: `{path}` has other bytes", root.display());
    }
}

#[test]
fn building_twice_gives_the_same_bytes() {
    for root in all() {
        let first = built(&root);
        assert!(!first.is_empty(), "{}: no file", root.display());
        assert_same(&root, &first, &built(&root));
    }
}

/// A preview keeps what it read of texts that stay what they were; every edit that bears on the others shows.
#[test]
fn a_build_that_remembers_gives_the_same_bytes() {
    let dir = tempfile::tempdir().unwrap();
    let put = |path: &str, text: &str| {
        let path = dir.path().join("content").join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    let said = "The mayor, Anna Berg, came on Monday. “We will rebuild the old pier,” Berg said. She left at noon.";
    let article = |more: &str| format!("---\ntitle: The pier\n---\n{said}\n\n{more}\n");
    put("dossier.yaml", "title: Pier\n");
    put("sources/herald.md", &article("The herald saw her walk along the shore with two of her own deputies."));
    put("sources/gazette.md", &article("Nobody else came."));
    let people = |entries: &str| format!("{entries}- {{id: anna-berg, name: Anna Berg}}\n");
    let edits: [(&str, String); 7] = [
        ("people.yaml", people("")),
        // Everybody's place in the list changes.
        ("people.yaml", people("- {id: carl-oak, name: Carl Oak}\n")),
        ("people.yaml", people("- {id: carl-oak, name: Carl Oak, aliases: [Berg]}\n")),
        ("sources/gazette.md", article("“Nobody else came,” Berg said.")),
        ("sources/gazette.md", article("The herald saw her walk along the shore with two of her own deputies.")),
        ("dossier.yaml", "title: Pier\nlanguage: de\n".to_owned()),
        ("sources/herald.md", article("Nobody else came.")),
    ];
    let memory = variorum::analysis::Memory::keeping();
    let remembering = || {
        let built =
            variorum::build_again(&Project::new(dir.path()), &variorum::Options::default(), &memory, &Drawn::default())
                .unwrap();
        built.tree.unwrap()
    };
    let mut last = remembering();
    for (path, text) in edits {
        put(path, &text);
        let anew = built(dir.path());
        assert!(last.iter().ne(anew.iter()), "the edit of {path} changes nothing");
        last = remembering();
        assert_same(dir.path(), &anew, &last);
        // Now everything is known already.
        assert_same(dir.path(), &anew, &remembering());
    }
}

#[test]
fn the_number_of_threads_does_not_matter() {
    let pool = |threads| rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
    let (one, many) = (pool(1), pool(8));
    for root in all() {
        assert_same(&root, &one.install(|| built(&root)), &many.install(|| built(&root)));
    }
}

#[test]
fn the_locale_and_the_time_zone_do_not_matter() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let out = tempfile::tempdir().unwrap();
    let build = |name: &str, locale: &str, zone: &str| -> BTreeMap<PathBuf, Vec<u8>> {
        let public = out.path().join(name);
        let run = Command::new(env!("CARGO_BIN_EXE_variorum"))
            .args(["-r".as_ref(), root.as_os_str(), "build".as_ref(), "-o".as_ref(), public.as_os_str()])
            .env_remove("VARIORUM_CAPTURES")
            .envs([("LC_ALL", locale), ("LANG", locale), ("TZ", zone)])
            .output()
            .unwrap();
        assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
        let files = walk(&public).into_iter();
        files.map(|path| (path.strip_prefix(&public).unwrap().to_owned(), fs::read(&path).unwrap())).collect()
    };
    let here = build("here", "C", "UTC");
    let there = build("there", "tr_TR.UTF-8", "Pacific/Kiritimati");
    assert!(!here.is_empty(), "no file was written");
    assert!(here == there, "the bytes differ");
}
