//! Which folder the site may be put in, and what may lie beside it while that happens.
//!
//! Beside an output folder `public` there may stand, for as long as a build runs or after one was
//! killed: `.public.variorum-new` (a site being made, or an old one being removed: never worth
//! keeping), `.public.variorum-old` (the old site, on systems that can't exchange two folders in
//! one step) and `.public.variorum-lock`. `.public.variorum-kept` stays: it saves the next build work.

use std::ffi::OsString;
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Component, Path, PathBuf};

use super::write::WriteError;

/// The file that says a folder is ours to replace.
pub(super) const MARKER: &str = ".variorum";

/// What the marker says. No clock, no version: two builds of one dossier are the same bytes.
pub(super) const MARKER_TEXT: &[u8] = b"This folder was made by Variorum and is replaced as a whole at every build.\n";

/// What an output folder must not touch. `/` and the home folder are always refused besides.
#[derive(Clone, Debug, Default)]
pub struct Guard {
    /// Neither these nor a folder that contains one of them.
    pub protected: Vec<PathBuf>,
    /// Neither these, nor a folder that contains one of them, nor anything inside them.
    pub inside_forbidden: Vec<PathBuf>,
}

/// An output folder that the guard allows, and its neighbours.
#[derive(Debug)]
pub(super) struct Target {
    /// The folder itself, without symbolic links.
    pub dir: PathBuf,
    /// Where the next site is made, and where an old one goes to be removed.
    pub new: PathBuf,
    /// Where the old site waits when the two can't be exchanged in one step.
    pub old: PathBuf,
    /// What a build keeps for the next one.
    pub kept: PathBuf,
    lock: PathBuf,
}

impl Target {
    /// Finds the folder and its neighbours without asking whether they may be touched.
    ///
    /// A symbolic link is followed: the folder it leads to is replaced, and the link stays.
    pub fn locate(path: &Path) -> Result<Target, WriteError> {
        let dir = resolve(path).map_err(WriteError::io("look at the output folder", path))?;
        let Some(name) = dir.file_name() else {
            return Err(WriteError::Protected { target: dir.clone(), protected: dir });
        };
        let beside = |end: &str| {
            let mut hidden = OsString::from(".");
            hidden.push(name);
            hidden.push(end);
            dir.with_file_name(hidden)
        };
        let (new, old, lock) = (beside(".variorum-new"), beside(".variorum-old"), beside(".variorum-lock"));
        let kept = beside(".variorum-kept");
        Ok(Target { dir, new, old, kept, lock })
    }

    /// Finds the folder and refuses it where replacing it would take something else away.
    pub fn guarded(path: &Path, guard: &Guard) -> Result<Target, WriteError> {
        let target = Target::locate(path)?;
        let home = std::env::home_dir().filter(|home| home.is_absolute());
        let real = |path: &PathBuf| resolve(path).map_err(WriteError::io("look at", path));
        for forbidden in &guard.inside_forbidden {
            let folder = real(forbidden)?;
            if target.dir.starts_with(&folder) && target.dir != folder {
                return Err(WriteError::Inside { target: target.dir, folder });
            }
        }
        for protected in guard.protected.iter().chain(&guard.inside_forbidden).chain(&home) {
            let protected = real(protected)?;
            if protected.starts_with(&target.dir) {
                return Err(WriteError::Protected { target: target.dir, protected });
            }
        }
        Ok(target)
    }

    /// What stands there now.
    pub fn state(&self) -> Result<State, WriteError> {
        let looking = "look at the output folder";
        match fs::metadata(&self.dir) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(State::Absent),
            Err(error) => return Err(WriteError::io(looking, &self.dir)(error)),
            Ok(found) if !found.is_dir() => return Err(WriteError::NotAFolder { target: self.dir.clone() }),
            Ok(_) => {}
        }
        // A file of that name is not enough: it must say what ours says.
        if fs::read(self.dir.join(MARKER)).is_ok_and(|text| text == MARKER_TEXT) {
            return Ok(State::Ours);
        }
        let mut entries = fs::read_dir(&self.dir).map_err(WriteError::io(looking, &self.dir))?;
        if entries.next().is_none() {
            return Ok(State::Empty);
        }
        Err(WriteError::NotOurs { target: self.dir.clone() })
    }

    /// Takes the lock that keeps two builds from writing one folder at once.
    pub fn lock(&self) -> Result<Lock, WriteError> {
        let locking = |error| WriteError::io("lock the output folder with", &self.lock)(error);
        loop {
            let file = File::create(&self.lock).map_err(locking)?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Err(WriteError::Busy { target: self.dir.clone() }),
                Err(TryLockError::Error(error)) => return Err(locking(error)),
            }
            // The build that held the lock may have removed its file between our opening and locking it.
            if is_still_at(&file, &self.lock) {
                return Ok(Lock { _file: file, path: self.lock.clone() });
            }
        }
    }

    /// Finishes or undoes what a killed build left, and removes its leavings. Wants the lock held.
    pub fn mend(&self) -> io::Result<()> {
        if fs::symlink_metadata(&self.old).is_ok() {
            if self.dir.join(MARKER).is_file() {
                // Killed when the new site was already in place.
                self.discard(&self.old)?;
            } else if fs::symlink_metadata(&self.dir).is_err() || fs::remove_dir(&self.dir).is_ok() {
                // Killed between the two renames. The old site is known to have been written out.
                fs::rename(&self.old, &self.dir)?;
            }
        }
        remove(&self.new)
    }

    /// Whether a killed build left anything.
    pub fn has_leavings(&self) -> bool {
        [&self.new, &self.old].into_iter().any(|path| fs::symlink_metadata(path).is_ok())
    }

    /// Removes a folder by way of the name that is never worth keeping, so that being killed on
    /// the way can't leave half a site under a name that means a whole one.
    pub fn discard(&self, dir: &Path) -> io::Result<()> {
        remove(&self.new)?;
        fs::rename(dir, &self.new)?;
        remove(&self.new)
    }
}

/// What an output folder holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    /// There is no such folder.
    Absent,
    /// A folder with nothing in it.
    Empty,
    /// A folder with our marker.
    Ours,
}

/// Held while a folder is written; its file goes when it is dropped.
#[derive(Debug)]
pub(super) struct Lock {
    _file: File,
    path: PathBuf,
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Removed while it is still held, so nobody else's lock file is ever taken away. Where an
        // open file can't be removed it stays, and is taken up by the next build.
        let _ = fs::remove_file(&self.path);
    }
}

/// The absolute path without symbolic links, `.` and `..`, whether or not all of it exists.
///
/// # Errors
/// A part that can't be looked at, or more than 40 links that lead to nothing but links.
pub(crate) fn resolve(path: &Path) -> io::Result<PathBuf> {
    resolve_within(path, 40)
}

fn resolve_within(path: &Path, links: u32) -> io::Result<PathBuf> {
    let mut real = PathBuf::new();
    for part in std::path::absolute(path)?.components() {
        match part {
            Component::Prefix(_) | Component::RootDir => real.push(part),
            Component::CurDir => {}
            Component::ParentDir => {
                real.pop();
            }
            Component::Normal(name) => {
                real.push(name);
                match fs::canonicalize(&real) {
                    Ok(found) => real = found,
                    Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
                    // A link to something that is not there yet still says where it would be.
                    Err(error) => {
                        if let Ok(to) = fs::read_link(&real) {
                            let left = links.checked_sub(1).ok_or(error)?;
                            real.pop();
                            real = resolve_within(&real.join(to), left)?;
                        }
                    }
                }
            }
        }
    }
    Ok(real)
}

/// Removes a folder and all in it; one that is not there is fine.
fn remove(dir: &Path) -> io::Result<()> {
    match fs::remove_dir_all(dir) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

#[cfg(unix)]
fn is_still_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let identity = |found: fs::Metadata| (found.dev(), found.ino());
    match (file.metadata(), fs::metadata(path)) {
        (Ok(ours), Ok(there)) => identity(ours) == identity(there),
        _ => false,
    }
}

#[cfg(not(unix))]
fn is_still_at(_: &File, _: &Path) -> bool {
    // An open file can't be replaced under its name here.
    true
}
