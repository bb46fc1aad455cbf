//! Puts a [`Tree`] on disk so that at every moment the folder holds one whole site.
//!
//! The site is made in a sibling folder and then exchanged with the old one in one step where the
//! system can (Linux, macOS), else by two renames that the next start finishes or undoes.
//! Generated files that did not change are hard-linked from the old site into the new one; once
//! the old folder is removed they are ordinary files with a single name again, as the artifact
//! action of GitHub Pages wants them. Files of the curator's are always copied.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::paths::check_paths;
use super::target::{Guard, MARKER, MARKER_TEXT, State, Target};
use super::{Entry, Tree};

/// What writing a site came to. The marker is not counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// Files written anew.
    pub written: usize,
    /// Files taken over from the old site because their bytes are the same.
    pub unchanged: usize,
    /// Files of the old site that the new one lacks.
    pub removed: usize,
    /// Bytes of the whole site.
    pub bytes: u64,
}

/// Why a site was not written or removed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum WriteError {
    /// A path of the tree that does not lie safely below the output folder.
    #[error("the site would have a file at `{path}`, which {why}; rename what it is made from")]
    UnsafePath {
        /// The path in the tree.
        path: String,
        /// What is wrong with it.
        why: &'static str,
    },
    /// Two paths that are one on a file system which ignores case.
    #[error("the site would have both `{first}` and `{second}`, which many systems hold to be one file; rename one")]
    SameButForCase {
        /// The path that sorts first.
        first: String,
        /// The other.
        second: String,
    },
    /// A path that would have to be a file and a folder.
    #[error("the site would have a file `{file}` and also files below it, as `{below}`; rename one")]
    FileAndFolder {
        /// The path of the file.
        file: String,
        /// A path below it.
        below: String,
    },
    /// The output folder is, or contains, something that must stay.
    #[error(
        "{} can't be the output folder: replacing it would take away {}; give another with `--output-dir`",
        target.display(), protected.display()
    )]
    Protected {
        /// The output folder.
        target: PathBuf,
        /// What would be lost.
        protected: PathBuf,
    },
    /// The output folder lies inside a folder the site is made from.
    #[error(
        "{} can't be the output folder: it lies inside {}, which the site is made from; give another with `--output-dir`",
        target.display(), folder.display()
    )]
    Inside {
        /// The output folder.
        target: PathBuf,
        /// The folder it lies in.
        folder: PathBuf,
    },
    /// The output folder is not a folder.
    #[error("{} is not a folder; remove it or give another with `--output-dir`", target.display())]
    NotAFolder {
        /// What was given as output folder.
        target: PathBuf,
    },
    /// The output folder holds files, and none of them is our marker.
    #[error(
        "{} was not made by Variorum (it holds files but no `{MARKER}`) and is left alone; empty it or give another \
         folder with `--output-dir`",
        target.display()
    )]
    NotOurs {
        /// The output folder.
        target: PathBuf,
    },
    /// Another build is writing the same folder.
    #[error("another build is writing {}; wait until it is done", target.display())]
    Busy {
        /// The output folder.
        target: PathBuf,
    },
    /// The machine would not.
    #[error("can't {doing} {}: {error}", path.display())]
    Io {
        /// What was tried, as a verb and its object.
        doing: &'static str,
        /// On what.
        path: PathBuf,
        /// What the system said.
        error: io::Error,
    },
}

impl WriteError {
    /// Names what was tried on `path`, for `map_err`.
    pub(super) fn io(doing: &'static str, path: &Path) -> impl Fn(io::Error) -> WriteError {
        move |error| WriteError::Io { doing, path: path.to_owned(), error }
    }
}

/// Puts the whole site into the folder `target`, which afterwards holds nothing else.
///
/// A target that is a symbolic link stays one: the folder it leads to is replaced. A site whose
/// bytes are all there already is left as it is.
///
/// # Errors
/// A tree with unsafe paths, a folder that is not ours to replace, a build that is writing it at
/// this moment, and what the machine refuses. The old site is then untouched.
pub fn write(tree: &Tree, target: &Path, guard: &Guard) -> Result<Written, WriteError> {
    write_by(tree, target, guard, exchange)
}

/// Finishes or undoes what a killed build left beside `target`. Nothing to do is fine, and so is a
/// build that is running: it does the same itself.
///
/// # Errors
/// What can't be renamed or removed.
pub fn recover(target: &Path) -> io::Result<()> {
    let Ok(target) = Target::locate(target) else { return Ok(()) };
    if !target.has_leavings() {
        return Ok(());
    }
    match target.lock() {
        Ok(_lock) => target.mend(),
        Err(WriteError::Io { error, .. }) => Err(error),
        Err(_) => Ok(()),
    }
}

/// [`write()`], with the way two folders change places.
fn write_by(tree: &Tree, target: &Path, guard: &Guard, exchange: Exchange) -> Result<Written, WriteError> {
    let folders = check_paths(tree)?;
    let target = Target::guarded(target, guard)?;
    if let Some(parent) = target.dir.parent() {
        fs::create_dir_all(parent).map_err(WriteError::io("make the folder", parent))?;
    }
    let _lock = target.lock()?;
    target.mend().map_err(WriteError::io("clear what an earlier build left beside", &target.dir))?;
    let old = match target.state()? {
        State::Ours => Some(Old::read(&target.dir).map_err(WriteError::io("read the old site in", &target.dir))?),
        State::Absent | State::Empty => None,
    };

    let files: Vec<(&str, &Entry)> = tree.iter().collect();
    let same: Vec<bool> = match &old {
        Some(old) => files.par_iter().map(|(path, entry)| old.has(&target.dir, path, &entry.bytes)).collect(),
        None => vec![false; files.len()],
    };
    let bytes = files.iter().map(|(_, entry)| entry.bytes.len() as u64).sum();
    let removed = old.as_ref().map_or(0, |old| old.files.iter().filter(|path| tree.get(path).is_none()).count());
    let whole = old.as_ref().is_some_and(|old| !old.has_strangers && old.folders == folders);
    if whole && removed == 0 && same.iter().all(|&same| same) {
        return Ok(Written { written: 0, unchanged: files.len(), removed: 0, bytes });
    }

    let unchanged = stage(&target, &folders, &files, &same)
        .and_then(|linked| swap(&target, exchange).map(|()| linked))
        .inspect_err(|_| {
            // What was staged is of no use; should it stay, the next build clears it.
            let _ = target.mend();
        })?;
    Ok(Written { written: files.len() - unchanged, unchanged, removed, bytes })
}

/// The site that is there, by what its folder holds.
struct Old {
    files: BTreeSet<String>,
    folders: BTreeSet<String>,
    /// Whether there is anything that is neither file nor folder, or has no name we could give.
    has_strangers: bool,
}

impl Old {
    fn read(dir: &Path) -> io::Result<Old> {
        let mut old = Old { files: BTreeSet::new(), folders: BTreeSet::new(), has_strangers: false };
        old.add(dir, "")?;
        old.files.remove(MARKER);
        Ok(old)
    }

    fn add(&mut self, dir: &Path, below: &str) -> io::Result<()> {
        for entry in fs::read_dir(dir)? {
            let entry = entry?;
            let kind = entry.file_type()?;
            let Ok(name) = entry.file_name().into_string() else {
                self.has_strangers = true;
                continue;
            };
            let path = if below.is_empty() { name } else { format!("{below}/{name}") };
            if kind.is_dir() {
                self.add(&entry.path(), &path)?;
                self.folders.insert(path);
            } else if kind.is_file() {
                self.files.insert(path);
            } else {
                self.has_strangers = true;
            }
        }
        Ok(())
    }

    /// Whether the file is there with these very bytes. A file that can't be read is not.
    fn has(&self, dir: &Path, path: &str, bytes: &[u8]) -> bool {
        let on_disk = dir.join(path);
        self.files.contains(path)
            && fs::metadata(&on_disk).is_ok_and(|found| found.len() == bytes.len() as u64 && has_one_name(&found))
            && fs::read(&on_disk).is_ok_and(|there| there == bytes)
    }
}

/// Makes the new site beside the old one; returns how many files were linked from there.
fn stage(
    target: &Target,
    folders: &BTreeSet<String>,
    files: &[(&str, &Entry)],
    same: &[bool],
) -> Result<usize, WriteError> {
    let make = |dir: &Path| fs::create_dir(dir).map_err(WriteError::io("make the folder", dir));
    make(&target.new)?;
    // Level by level, so a folder comes before those in it.
    let mut levels: BTreeMap<usize, Vec<&String>> = BTreeMap::new();
    for folder in folders {
        levels.entry(folder.matches('/').count()).or_default().push(folder);
    }
    for level in levels.values() {
        level.par_iter().try_for_each(|folder| make(&target.new.join(folder)))?;
    }
    let put = |path: &Path, bytes: &[u8]| fs::write(path, bytes).map_err(WriteError::io("write", path));
    put(&target.new.join(MARKER), MARKER_TEXT)?;
    let linked: Result<Vec<usize>, WriteError> = files
        .par_iter()
        .zip(same)
        .map(|((path, entry), &same)| {
            let new = target.new.join(path);
            if same && !entry.is_static && fs::hard_link(target.dir.join(path), &new).is_ok() {
                return Ok(1);
            }
            put(&new, &entry.bytes)?;
            Ok(0)
        })
        .collect();
    Ok(linked?.into_iter().sum())
}

type Exchange = fn(&Path, &Path) -> io::Result<()>;

/// Puts the staged site in the place of the old one and removes that.
fn swap(target: &Target, exchange: Exchange) -> Result<(), WriteError> {
    let placing = WriteError::io("put the new site in place at", &target.dir);
    if fs::symlink_metadata(&target.dir).is_err() {
        return fs::rename(&target.new, &target.dir).map_err(placing);
    }
    if exchange(&target.new, &target.dir).is_ok() {
        // The site is in place; an old one that can't be removed now is cleared by the next build.
        let _ = target.mend();
        return Ok(());
    }
    fs::rename(&target.dir, &target.old).map_err(&placing)?;
    if let Err(error) = fs::rename(&target.new, &target.dir) {
        // Should this fail too, `mend` tries again, now and at the next start.
        let _ = fs::rename(&target.old, &target.dir);
        return Err(placing(error));
    }
    let _ = target.mend();
    Ok(())
}

/// Lets two folders change places in one step.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE)?)
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// A file with a second name elsewhere is written anew, since the site must not share its bytes.
#[cfg(unix)]
fn has_one_name(found: &fs::Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    found.nlink() == 1
}

#[cfg(not(unix))]
fn has_one_name(_: &fs::Metadata) -> bool {
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::output::target::resolve;

    fn tree(files: &[(&str, &str)]) -> Tree {
        let mut tree = Tree::default();
        for (path, text) in files {
            tree.put(*path, text.as_bytes().to_vec());
        }
        tree
    }

    /// A folder that is not there yet in one that is removed when the test ends.
    fn place() -> (tempfile::TempDir, PathBuf) {
        let dir = tempfile::tempdir().unwrap();
        let target = dir.path().join("public");
        (dir, target)
    }

    fn put(tree: &Tree, target: &Path) -> Result<Written, WriteError> {
        write(tree, target, &Guard::default())
    }

    fn neighbours(dir: &Path) -> Vec<String> {
        let mut names: Vec<String> =
            fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    fn text(target: &Path, path: &str) -> String {
        fs::read_to_string(target.join(path)).unwrap()
    }

    fn cannot(_: &Path, _: &Path) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }

    #[cfg(unix)]
    fn inode(target: &Path, path: &str) -> (u64, u64) {
        use std::os::unix::fs::MetadataExt;
        let found = fs::metadata(target.join(path)).unwrap();
        (found.ino(), found.nlink())
    }

    #[test]
    fn a_site_replaces_the_one_that_was_there() {
        for way in [exchange as Exchange, cannot] {
            let (dir, target) = place();
            let guard = Guard::default();
            let first = write_by(&tree(&[("index.html", "a"), ("x/y/index.html", "b")]), &target, &guard, way);
            assert_eq!(first.unwrap(), Written { written: 2, unchanged: 0, removed: 0, bytes: 2 });
            let second = write_by(&tree(&[("index.html", "new"), ("z.css", "c")]), &target, &guard, way);
            assert_eq!(second.unwrap(), Written { written: 2, unchanged: 0, removed: 1, bytes: 4 });
            assert_eq!(neighbours(dir.path()), ["public"]);
            assert_eq!(neighbours(&target), [".variorum", "index.html", "z.css"]);
            assert_eq!(text(&target, "index.html"), "new");
        }
    }

    #[cfg(unix)]
    #[test]
    fn unchanged_files_are_linked_and_static_ones_copied_and_all_end_with_one_name() {
        let (_dir, target) = place();
        let mut site = tree(&[("a.html", "same"), ("b.html", "old")]);
        site.put_static("photo.jpg", b"jpg".to_vec());
        put(&site, &target).unwrap();
        let (page, photo) = (inode(&target, "a.html"), inode(&target, "photo.jpg"));
        site.put("b.html", b"new".to_vec());
        let written = put(&site, &target).unwrap();
        assert_eq!(written, Written { written: 2, unchanged: 1, removed: 0, bytes: 10 });
        assert_eq!(inode(&target, "a.html"), page);
        assert_ne!(inode(&target, "photo.jpg").0, photo.0);
        for path in ["a.html", "b.html", "photo.jpg"] {
            assert_eq!(inode(&target, path).1, 1, "{path}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_file_with_another_name_elsewhere_is_written_anew() {
        let (dir, target) = place();
        put(&tree(&[("a.html", "same")]), &target).unwrap();
        fs::hard_link(target.join("a.html"), dir.path().join("elsewhere")).unwrap();
        put(&tree(&[("a.html", "same")]), &target).unwrap();
        assert_eq!(inode(&target, "a.html").1, 1);
    }

    #[test]
    fn a_file_edited_in_the_output_is_put_right() {
        let (_dir, target) = place();
        let site = tree(&[("a.html", "true"), ("b.html", "b")]);
        put(&site, &target).unwrap();
        fs::write(target.join("a.html"), "lies").unwrap();
        assert_eq!(put(&site, &target).unwrap().written, 1);
        assert_eq!(text(&target, "a.html"), "true");
    }

    #[cfg(unix)]
    #[test]
    fn nothing_changed_touches_nothing() {
        use std::os::unix::fs::MetadataExt;
        let (_dir, target) = place();
        let site = tree(&[("a/b/c.html", "c")]);
        put(&site, &target).unwrap();
        let folder = fs::metadata(&target).unwrap().ino();
        assert_eq!(put(&site, &target).unwrap(), Written { written: 0, unchanged: 1, removed: 0, bytes: 1 });
        assert_eq!(fs::metadata(&target).unwrap().ino(), folder);
        fs::create_dir(target.join("stray")).unwrap();
        put(&site, &target).unwrap();
        assert!(!target.join("stray").exists());
    }

    #[test]
    fn a_write_that_fails_leaves_the_old_site_and_nothing_else() {
        let (dir, target) = place();
        put(&tree(&[("a.html", "old")]), &target).unwrap();
        let too_long = "x".repeat(300);
        let error = put(&tree(&[("a.html", "new"), (&too_long, "")]), &target).unwrap_err();
        assert!(matches!(error, WriteError::Io { doing: "write", .. }), "{error}");
        assert_eq!(neighbours(dir.path()), ["public"]);
        assert_eq!(neighbours(&target), [".variorum", "a.html"]);
        assert_eq!(text(&target, "a.html"), "old");
    }

    #[test]
    fn what_a_killed_build_staged_is_cleared() {
        let (dir, target) = place();
        put(&tree(&[("a.html", "old")]), &target).unwrap();
        fs::create_dir(dir.path().join(".public.variorum-new")).unwrap();
        fs::write(dir.path().join(".public.variorum-new/half.html"), "ha").unwrap();
        fs::write(dir.path().join(".public.variorum-lock"), "").unwrap();
        recover(&target).unwrap();
        assert_eq!(neighbours(dir.path()), ["public"]);
        assert_eq!(text(&target, "a.html"), "old");
    }

    #[test]
    fn killed_between_the_two_renames_the_old_site_comes_back() {
        let (dir, target) = place();
        put(&tree(&[("a.html", "old")]), &target).unwrap();
        fs::rename(&target, dir.path().join(".public.variorum-old")).unwrap();
        fs::create_dir(dir.path().join(".public.variorum-new")).unwrap();
        recover(&target).unwrap();
        assert_eq!(neighbours(dir.path()), ["public"]);
        assert_eq!(text(&target, "a.html"), "old");
    }

    #[test]
    fn killed_when_the_new_site_was_in_place_it_stays() {
        let (dir, target) = place();
        put(&tree(&[("a.html", "new")]), &target).unwrap();
        fs::create_dir(dir.path().join(".public.variorum-old")).unwrap();
        fs::write(dir.path().join(".public.variorum-old/a.html"), "old").unwrap();
        recover(&target).unwrap();
        assert_eq!(neighbours(dir.path()), ["public"]);
        assert_eq!(text(&target, "a.html"), "new");
    }

    #[test]
    fn a_running_build_is_left_in_peace() {
        let (_dir, target) = place();
        put(&tree(&[("a.html", "old")]), &target).unwrap();
        let located = Target::locate(&target).unwrap();
        let lock = located.lock().unwrap();
        fs::create_dir(&located.new).unwrap();
        recover(&target).unwrap();
        assert!(located.new.exists());
        let error = put(&tree(&[("a.html", "new")]), &target).unwrap_err();
        assert!(matches!(error, WriteError::Busy { .. }), "{error}");
        drop(lock);
        put(&tree(&[("a.html", "new")]), &target).unwrap();
        assert_eq!(text(&target, "a.html"), "new");
    }

    #[test]
    fn recovering_where_nothing_was_is_fine() {
        let (dir, target) = place();
        recover(&target).unwrap();
        recover(&target.join("deep/er")).unwrap();
        assert!(neighbours(dir.path()).is_empty());
    }

    #[test]
    fn a_folder_with_foreign_files_is_refused_and_an_empty_one_taken() {
        let (_dir, target) = place();
        fs::create_dir(&target).unwrap();
        fs::write(target.join("thesis.doc"), "years").unwrap();
        let error = put(&tree(&[("a.html", "a")]), &target).unwrap_err();
        assert!(matches!(error, WriteError::NotOurs { .. }), "{error}");
        assert_eq!(neighbours(&target), ["thesis.doc"]);
        fs::remove_file(target.join("thesis.doc")).unwrap();
        put(&tree(&[("a.html", "a")]), &target).unwrap();
        assert_eq!(text(&target, "a.html"), "a");
    }

    #[test]
    fn a_file_is_refused() {
        let (_dir, target) = place();
        fs::write(&target, "a file").unwrap();
        let error = put(&tree(&[("a.html", "a")]), &target).unwrap_err();
        assert!(matches!(error, WriteError::NotAFolder { .. }), "{error}");
        assert!(put(&tree(&[("a.html", "a")]), &target.join("below")).is_err());
        assert_eq!(fs::read_to_string(&target).unwrap(), "a file");
    }

    #[test]
    fn what_must_stay_is_guarded_even_where_a_marker_lies() {
        let (dir, _) = place();
        let root = dir.path().join("project");
        let content = root.join("content");
        fs::create_dir_all(content.join("sources")).unwrap();
        for folder in [dir.path(), &root, &content] {
            fs::write(folder.join(MARKER), MARKER_TEXT).unwrap();
        }
        let captures = dir.path().join("captures");
        let guard = Guard {
            protected: vec![root.clone(), captures.clone()],
            inside_forbidden: vec![content.clone(), root.join("static")],
        };
        let refused = |target: &Path| write(&tree(&[("a.html", "a")]), target, &guard).unwrap_err();
        for target in [Path::new("/"), dir.path(), &root, &content, &captures, &root.join("content/../")] {
            let error = refused(target);
            assert!(matches!(error, WriteError::Protected { .. }), "{}: {error}", target.display());
        }
        // `static` is not there yet, and guarded all the same.
        for target in ["content/sources", "content/x/../y", "static/site", "public/../static/site"] {
            let error = refused(&root.join(target));
            assert!(matches!(error, WriteError::Inside { .. }), "{target}: {error}");
        }
        assert!(content.join("sources").is_dir());
        write(&tree(&[("a.html", "a")]), &root.join("public"), &guard).unwrap();
        write(&tree(&[("a.html", "a")]), &root.join("contents"), &guard).unwrap();
    }

    #[test]
    fn the_home_folder_is_guarded_without_being_named() {
        let Some(home) = std::env::home_dir().filter(|home| home.is_absolute()) else { return };
        let error = put(&tree(&[("a.html", "a")]), &home).unwrap_err();
        assert!(matches!(error, WriteError::Protected { .. }), "{error}");
    }

    #[cfg(unix)]
    #[test]
    fn links_are_followed_by_the_guard_and_by_the_writing() {
        use std::os::unix::fs::symlink;
        let (dir, target) = place();
        let content = dir.path().join("content");
        fs::create_dir(&content).unwrap();
        symlink(&content, dir.path().join("innocent")).unwrap();
        let guard = Guard { protected: vec![], inside_forbidden: vec![content] };
        let error = write(&tree(&[("a.html", "a")]), &dir.path().join("innocent/site"), &guard).unwrap_err();
        assert!(matches!(error, WriteError::Inside { .. }), "{error}");

        symlink("elsewhere/site", &target).unwrap();
        write(&tree(&[("a.html", "a")]), &target, &guard).unwrap();
        write(&tree(&[("a.html", "b")]), &target, &guard).unwrap();
        assert!(fs::symlink_metadata(&target).unwrap().is_symlink());
        assert_eq!(text(&dir.path().join("elsewhere/site"), "a.html"), "b");
        assert_eq!(resolve(&target).unwrap(), resolve(&dir.path().join("elsewhere/site")).unwrap());
    }

    #[cfg(unix)]
    #[test]
    fn links_in_a_circle_are_an_error() {
        use std::os::unix::fs::symlink;
        let (dir, target) = place();
        symlink(dir.path().join("other"), &target).unwrap();
        symlink(&target, dir.path().join("other")).unwrap();
        assert!(put(&tree(&[("a.html", "a")]), &target).is_err());
    }
}
