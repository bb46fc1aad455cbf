//! Removes an output folder, if it is one.

use std::fs;
use std::io;
use std::path::Path;

use super::kept;
use super::target::{Guard, MARKER, State, Target};
use super::write::WriteError;

/// What removing a site came to, the marker not counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cleaned {
    /// Files removed.
    pub files: usize,
    /// Their bytes.
    pub bytes: u64,
}

/// Removes the output folder `target`, what a build kept for the next one and what a killed one left beside it. A folder that is
/// not there, or is empty, is fine and counts nothing.
///
/// # Errors
/// As for [`write`](super::write()): only a marked folder is removed.
pub fn clean(target: &Path, guard: &Guard) -> Result<Cleaned, WriteError> {
    let target = Target::guarded(target, guard)?;
    let removing = WriteError::io("remove the site in", &target.dir);
    if !target.has_leavings() && target.state()? != State::Ours {
        kept::forget(&target).map_err(&removing)?;
        return Ok(Cleaned::default());
    }
    let _lock = target.lock()?;
    target.mend().map_err(&removing)?;
    kept::forget(&target).map_err(&removing)?;
    if target.state()? != State::Ours {
        return Ok(Cleaned::default());
    }
    let mut cleaned = Cleaned::default();
    count(&target.dir, &mut cleaned).map_err(&removing)?;
    if let Ok(marker) = fs::metadata(target.dir.join(MARKER)) {
        cleaned.files -= 1;
        cleaned.bytes -= marker.len();
    }
    target.discard(&target.dir).map_err(&removing)?;
    Ok(cleaned)
}

fn count(dir: &Path, cleaned: &mut Cleaned) -> io::Result<()> {
    for entry in fs::read_dir(dir)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            count(&entry.path(), cleaned)?;
        } else {
            cleaned.files += 1;
            cleaned.bytes += entry.metadata()?.len();
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::output::{Tree, write};

    #[test]
    fn only_a_marked_folder_is_removed() {
        let dir = tempfile::tempdir().unwrap();
        let target = dir.path().join("public");
        let guard = Guard::default();
        assert_eq!(clean(&target, &guard).unwrap(), Cleaned::default());

        let mut tree = Tree::default();
        tree.put("a/b.html", b"four".to_vec());
        tree.put("c.css", b"c".to_vec());
        write(&tree, &target, &guard).unwrap();
        fs::create_dir(dir.path().join(".public.variorum-new")).unwrap();
        assert_eq!(clean(&target, &guard).unwrap(), Cleaned { files: 2, bytes: 5 });
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 0);

        fs::create_dir(&target).unwrap();
        assert_eq!(clean(&target, &guard).unwrap(), Cleaned::default());
        fs::write(target.join("mine"), "mine").unwrap();
        assert!(matches!(clean(&target, &guard), Err(WriteError::NotOurs { .. })));
        assert!(target.join("mine").exists());
    }

    #[test]
    fn the_guard_holds_even_for_a_marked_folder() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join(MARKER), "").unwrap();
        let guard = Guard { protected: vec![dir.path().join("content")], inside_forbidden: vec![] };
        assert!(matches!(clean(dir.path(), &guard), Err(WriteError::Protected { .. })));
    }
}
