//! What a build keeps for the next one: a file beside the output folder that is never part of the site.
//!
//! It saves time and nothing else, so whatever can't be read counts as nothing, and a site is no worse for
//! a file that can't be written.

use std::fs;
use std::io::{self, Write as _};
use std::path::Path;

use super::target::{Guard, Target};

/// More than this is nothing of ours.
const MOST: u64 = 1 << 30;

/// What an earlier build kept beside `target`; nothing where there is no such file.
#[must_use]
pub fn kept(target: &Path) -> Vec<u8> {
    let read = || {
        let path = Target::locate(target).ok()?.kept;
        let is_ours = fs::metadata(&path).is_ok_and(|found| found.is_file() && found.len() <= MOST);
        is_ours.then(|| fs::read(&path).ok())?
    };
    read().unwrap_or_default()
}

/// Keeps `bytes` beside `target` for the next build, in place of what was kept there; of no bytes no file is made.
///
/// # Errors
/// A folder that may not be written, or a file that can't be.
pub fn keep(target: &Path, guard: &Guard, bytes: &[u8]) -> io::Result<()> {
    let target = Target::guarded(target, guard).map_err(io::Error::other)?;
    if bytes.is_empty() {
        return forget(&target);
    }
    // Under another name first, so that a build that is killed leaves a whole file or none.
    let folder = target.kept.parent().unwrap_or(Path::new("."));
    let mut file = tempfile::Builder::new().prefix(".variorum-").suffix(".tmp").tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.persist(&target.kept).map_err(|error| error.error)?;
    Ok(())
}

/// Removes what was kept, if it is a file.
pub(super) fn forget(target: &Target) -> io::Result<()> {
    match fs::symlink_metadata(&target.kept) {
        Ok(found) if !found.is_dir() => fs::remove_file(&target.kept),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::output::{Tree, clean, write};

    #[test]
    fn what_is_kept_lies_beside_the_site_and_goes_with_it() {
        let dir = tempfile::tempdir().unwrap();
        let target = dir.path().join("public");
        let guard = Guard::default();
        assert_eq!(kept(&target), b"");
        keep(&target, &guard, b"one").unwrap();
        keep(&target, &guard, b"other").unwrap();
        assert_eq!(kept(&target), b"other");
        let mut tree = Tree::default();
        tree.put("a.html", b"a".to_vec());
        write(&tree, &target, &guard).unwrap();
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 2);
        assert_eq!(clean(&target, &guard).unwrap().files, 1);
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 0);

        keep(&target, &guard, b"one").unwrap();
        keep(&target, &guard, b"").unwrap();
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 0);
        keep(&target, &guard, b"without a site").unwrap();
        assert_eq!(clean(&target, &guard).unwrap().files, 0);
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 0);
    }

    #[test]
    fn a_folder_in_its_place_is_left_alone() {
        let dir = tempfile::tempdir().unwrap();
        let target = dir.path().join("public");
        let folder = dir.path().join(".public.variorum-kept");
        fs::create_dir(&folder).unwrap();
        assert_eq!(kept(&target), b"");
        assert!(keep(&target, &Guard::default(), b"one").is_err());
        clean(&target, &Guard::default()).unwrap();
        assert!(folder.is_dir());
    }
}
