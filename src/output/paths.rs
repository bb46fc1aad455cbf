//! Which paths a site may have, so that it is the same files on every system.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Component, Path};

use unicode_normalization::UnicodeNormalization;

use super::Tree;
use super::target::MARKER;
use super::write::WriteError;

/// Refuses paths that would leave the folder, mean two things, or be one on some systems; returns
/// every folder the files need.
pub(super) fn check_paths(tree: &Tree) -> Result<BTreeSet<String>, WriteError> {
    let mut folders = BTreeSet::new();
    let mut by_folded: BTreeMap<String, &str> = BTreeMap::new();
    for (path, _) in tree.iter() {
        if let Some(why) = unsafe_because(path) {
            return Err(WriteError::UnsafePath { path: path.to_owned(), why });
        }
        if let Some(first) = by_folded.insert(fold(path), path) {
            return Err(WriteError::SameButForCase { first: first.to_owned(), second: path.to_owned() });
        }
        for folder in ancestors(path) {
            if !folders.contains(folder) {
                folders.insert(folder.to_owned());
            }
        }
    }
    for (path, _) in tree.iter() {
        for folder in ancestors(path) {
            if let Some(file) = by_folded.get(&fold(folder)) {
                return Err(WriteError::FileAndFolder { file: (*file).to_owned(), below: path.to_owned() });
            }
        }
    }
    Ok(folders)
}

/// The folders a path lies in, the outermost first.
fn ancestors(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').map(|(at, _)| &path[..at])
}

/// A path as file systems see it that ignore case and the composition of letters.
fn fold(path: &str) -> String {
    if path.is_ascii() { path.to_ascii_lowercase() } else { path.to_lowercase().nfc().collect() }
}

fn unsafe_because(path: &str) -> Option<&'static str> {
    let parts = || path.split('/');
    if path == MARKER {
        return Some("is kept for the marker of the output folder");
    }
    if path.starts_with('/') || Path::new(path).is_absolute() {
        return Some("is absolute");
    }
    if parts().any(str::is_empty) {
        return Some("has an empty part");
    }
    if parts().any(|part| part == "." || part == "..") {
        return Some("has a part `.` or `..`");
    }
    if path.contains(['\\', '\0']) {
        return Some("has a character that can't stand in a file name everywhere");
    }
    let plain = |part| matches!(part, Component::Normal(_));
    if Path::new(path).components().all(plain) { None } else { Some("is not a plain path on this system") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn refused(paths: &[&str]) -> WriteError {
        let mut tree = Tree::default();
        for path in paths {
            tree.put(*path, Vec::new());
        }
        check_paths(&tree).unwrap_err()
    }

    #[test]
    fn the_folders_of_a_site_come_with_those_they_lie_in() {
        let mut tree = Tree::default();
        tree.put("a/b/c.html", Vec::new());
        tree.put("a/Ä.html", Vec::new());
        assert_eq!(check_paths(&tree).unwrap(), ["a", "a/b"].map(str::to_owned).into());
    }

    #[test]
    fn paths_that_leave_the_folder_or_mean_two_things_are_refused() {
        for path in ["", "/a", "../a", "a/../b", "a//b", "a/", "./a", "a\\b", "a\0", ".variorum"] {
            let error = refused(&[path]);
            assert!(matches!(error, WriteError::UnsafePath { .. }), "{path:?}: {error}");
        }
        for pair in [["a/Index.html", "a/index.html"], ["É.html", "e\u{301}.html"]] {
            let error = refused(&pair);
            assert!(matches!(error, WriteError::SameButForCase { .. }), "{pair:?}: {error}");
        }
        for pair in [["a", "a/b"], ["A/b", "a"]] {
            let error = refused(&pair);
            assert!(matches!(error, WriteError::FileAndFolder { .. }), "{pair:?}: {error}");
        }
    }
}
