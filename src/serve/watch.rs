//! Waits until something the curator wrote has changed.
//!
//! Knows paths, never what stands in them, and may report a change that is none: a build too many
//! costs a moment, one too few shows a stale page.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Component, Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use notify::event::ModifyKind;
use notify::{Config, ErrorKind, EventKind, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher};

use crate::output::resolve;

/// Editors write a file in several steps; this long nothing must happen until a change is whole.
const QUIET: Duration = Duration::from_millis(100);

/// A change that never comes to rest is reported all the same after this long.
const AT_MOST: Duration = Duration::from_secs(2);

/// How often to look where the system does not tell.
const POLL: Duration = Duration::from_millis(if cfg!(test) { 100 } else { 1000 });

/// A watch over files and folders, whether or not they exist.
pub(super) struct Watch {
    watcher: Option<Box<dyn Watcher + Send>>,
    is_polling: bool,
    /// What the watcher was told to look at.
    armed: BTreeMap<PathBuf, RecursiveMode>,
    paths: Paths,
    sender: Sender<notify::Result<notify::Event>>,
    events: Receiver<notify::Result<notify::Event>>,
    trouble: Box<dyn Fn(String) + Send>,
}

impl Watch {
    /// Begins to watch `roots`, all but what is in `ignore`. `trouble` is told when that works
    /// less well than it should, or not at all.
    ///
    /// # Errors
    /// A path that can't be made absolute.
    pub fn new(roots: &[PathBuf], ignore: &[PathBuf], trouble: impl Fn(String) + Send + 'static) -> io::Result<Watch> {
        let paths = Paths::new(roots, ignore)?;
        let (sender, events) = channel();
        let armed = BTreeMap::new();
        let mut watch =
            Watch { watcher: None, is_polling: false, armed, paths, sender, events, trouble: Box::new(trouble) };
        match RecommendedWatcher::new(watch.sender.clone(), Config::default()) {
            Ok(watcher) => {
                watch.watcher = Some(Box::new(watcher));
                watch.arm();
            }
            Err(error) => watch.poll(&error),
        }
        Ok(watch)
    }

    /// Waits for a change and until it has come to rest; says which paths it touched. None when
    /// there will never be another.
    pub fn next_change(&mut self) -> Option<Vec<PathBuf>> {
        let mut changed = BTreeSet::new();
        let mut is_to_arm = false;
        let mut first: Option<Instant> = None;
        let mut due = None;
        loop {
            let event = match due {
                None => self.events.recv().ok()?,
                Some(due) => match self.events.recv_timeout(Instant::saturating_duration_since(&due, Instant::now())) {
                    Ok(event) => event,
                    Err(RecvTimeoutError::Timeout) => break,
                    Err(RecvTimeoutError::Disconnected) => return None,
                },
            };
            let is_change = match event {
                Ok(event) => {
                    is_to_arm |= self.paths.are_made_or_gone(&event);
                    let touched = || event.paths.iter().filter(|path| self.paths.matter(event.kind, path));
                    changed.extend(touched().cloned());
                    event.need_rescan() || touched().next().is_some()
                }
                Err(error) => self.is_worth_a_look(&error),
            };
            if is_change {
                let now = Instant::now();
                due = Some((now + QUIET).min(*first.get_or_insert(now) + AT_MOST));
            }
        }
        // Armed again before the build, so a change that falls between is seen by the build.
        if is_to_arm {
            self.arm();
        }
        Some(changed.into_iter().collect())
    }

    /// Tells the watcher what to look at, as the folders are now. All of it anew: a folder that was
    /// removed and made again has the name of the old one and is another.
    fn arm(&mut self) {
        let Some(watcher) = &mut self.watcher else { return };
        for path in self.armed.keys() {
            // Gone by itself if the folder is.
            let _ = watcher.unwatch(path);
        }
        self.armed = self.paths.to_arm();
        let failed = self.armed.iter().find_map(|(path, mode)| match watcher.watch(path, *mode) {
            Err(error) if !is_missing(&error) => Some(error),
            _ => None,
        });
        if let Some(error) = failed {
            self.poll(&error);
        }
    }

    /// Goes over to looking by ourselves, for a reason.
    fn poll(&mut self, why: &notify::Error) {
        if self.is_polling {
            (self.trouble)(format!("can't watch for changes: {why}"));
            return;
        }
        self.is_polling = true;
        self.armed.clear();
        // By contents, since the times of files count in seconds here and two changes may share one.
        let config = Config::default().with_poll_interval(POLL).with_compare_contents(true);
        match PollWatcher::new(self.sender.clone(), config) {
            Ok(watcher) => {
                self.watcher = Some(Box::new(watcher));
                (self.trouble)(format!("the system does not report changes ({why}); looking every {POLL:?} instead"));
                self.arm();
            }
            Err(error) => {
                self.watcher = None;
                (self.trouble)(format!("can't watch for changes: {error}"));
            }
        }
    }

    /// What the watcher reports as an error may still hide a change.
    fn is_worth_a_look(&mut self, error: &notify::Error) -> bool {
        if is_missing(error) {
            return false;
        }
        if self.is_polling {
            (self.trouble)(format!("a change may go unseen: {error}"));
        } else {
            self.poll(error);
        }
        true
    }
}

fn is_missing(error: &notify::Error) -> bool {
    match &error.kind {
        ErrorKind::PathNotFound | ErrorKind::WatchNotFound => true,
        ErrorKind::Io(error) => error.kind() == io::ErrorKind::NotFound,
        _ => false,
    }
}

/// Which paths matter. All absolute and without symbolic links, as events have them.
struct Paths {
    roots: Vec<PathBuf>,
    ignore: Vec<PathBuf>,
}

impl Paths {
    fn new(roots: &[PathBuf], ignore: &[PathBuf]) -> io::Result<Paths> {
        let all = |paths: &[PathBuf]| paths.iter().map(|path| resolve(path)).collect::<io::Result<Vec<_>>>();
        Ok(Paths { roots: all(roots)?, ignore: all(ignore)? })
    }

    /// What to watch: every root that is a folder with all in it, and of every root the nearest
    /// folder above that exists, by itself, to see the root come, go, and be replaced.
    fn to_arm(&self) -> BTreeMap<PathBuf, RecursiveMode> {
        let mut armed = BTreeMap::new();
        for root in self.roots.iter().filter(|root| root.is_dir()) {
            armed.insert(root.clone(), RecursiveMode::Recursive);
        }
        for root in &self.roots {
            let Some(above) = root.ancestors().skip(1).find(|above| above.is_dir()) else { continue };
            if !self.roots.iter().any(|root| above.starts_with(root)) {
                armed.entry(above.to_owned()).or_insert(RecursiveMode::NonRecursive);
            }
        }
        armed
    }

    /// Whether a root, or a folder it lies in, was made, removed or renamed.
    fn are_made_or_gone(&self, event: &notify::Event) -> bool {
        let is_above = |path: &PathBuf| self.roots.iter().any(|root| root.starts_with(path));
        event.need_rescan() || may_make_or_remove(event.kind) && event.paths.iter().any(is_above)
    }

    /// Whether a change of this kind to `path` may change what a build reads.
    fn matter(&self, kind: EventKind, path: &Path) -> bool {
        if matches!(kind, EventKind::Access(_)) || self.ignore.iter().any(|ignored| path.starts_with(ignored)) {
            return false;
        }
        self.roots.iter().any(|root| match path.strip_prefix(root) {
            Ok(below) => below.components().all(is_the_curators),
            Err(_) => may_make_or_remove(kind) && root.starts_with(path),
        })
    }
}

fn may_make_or_remove(kind: EventKind) -> bool {
    match kind {
        EventKind::Create(_) | EventKind::Remove(_) | EventKind::Any | EventKind::Other => true,
        EventKind::Modify(kind) => matches!(kind, ModifyKind::Name(_) | ModifyKind::Any | ModifyKind::Other),
        EventKind::Access(_) => false,
    }
}

/// Whether a part of a path is no name that editors and systems give to files of their own.
fn is_the_curators(part: Component<'_>) -> bool {
    let name = part.as_os_str().to_string_lossy();
    let is_hidden = name.starts_with(['.', '~']);
    let is_backup = name.ends_with('~') || name.starts_with('#') && name.ends_with('#');
    // `4913` is what Vim writes to see whether it may.
    let is_passing = name.ends_with("___jb_tmp___") || name.ends_with("___jb_old___") || name == "4913";
    !(is_hidden || is_backup || is_passing)
}

#[cfg(test)]
mod tests {
    use super::*;
    use notify::event::{AccessKind, CreateKind, DataChange, MetadataKind, RemoveKind};
    use std::fs;

    const WRITTEN: EventKind = EventKind::Modify(ModifyKind::Data(DataChange::Any));

    fn paths(roots: &[&str], ignore: &[&str]) -> Paths {
        let all = |paths: &[&str]| paths.iter().map(PathBuf::from).collect();
        Paths { roots: all(roots), ignore: all(ignore) }
    }

    #[test]
    fn what_matters_lies_in_a_root_and_is_the_curators() {
        let paths = paths(&["/p/.hidden/content", "/p/dossier.yaml"], &["/p/.hidden/content/public"]);
        for (path, matters) in [
            ("/p/.hidden/content/people.yaml", true),
            ("/p/.hidden/content/sources/a.md", true),
            ("/p/dossier.yaml", true),
            ("/p/.hidden/content/.people.yaml.swp", false),
            ("/p/.hidden/content/.git/index", false),
            ("/p/.hidden/content/people.yaml~", false),
            ("/p/.hidden/content/#people.yaml#", false),
            ("/p/.hidden/content/4913", false),
            ("/p/.hidden/content/public/index.html", false),
            ("/p/.hidden", false),
            ("/p/README.md", false),
        ] {
            assert_eq!(paths.matter(WRITTEN, Path::new(path)), matters, "{path}");
        }
        let file = Path::new("/p/dossier.yaml");
        assert!(!paths.matter(EventKind::Access(AccessKind::Any), file));
        assert!(paths.matter(EventKind::Create(CreateKind::Any), Path::new("/p/.hidden")));
        assert!(paths.matter(EventKind::Remove(RemoveKind::Any), Path::new("/p")));
        assert!(!paths.matter(EventKind::Modify(ModifyKind::Metadata(MetadataKind::Any)), Path::new("/p")));
    }

    #[test]
    fn a_root_that_is_not_there_is_waited_for_above() {
        let dir = tempfile::tempdir().unwrap();
        let dir = resolve(dir.path()).unwrap();
        let _made_again = fs::create_dir_all(dir.join("content"));
        let roots = [dir.join("content"), dir.join("themes/broad/x"), dir.join("content/sub/none.yaml")];
        let armed = Paths::new(&roots, &[]).unwrap().to_arm();
        let expect = [(dir.clone(), RecursiveMode::NonRecursive), (dir.join("content"), RecursiveMode::Recursive)];
        assert_eq!(armed, BTreeMap::from(expect));
    }

    /// Changes a folder in the ways editors do, and waits for each change.
    fn watch_a_folder(is_polling: bool) {
        let dir = tempfile::tempdir().unwrap();
        let root = resolve(dir.path()).unwrap().join("a/content");
        let mut watch = Watch::new(std::slice::from_ref(&root), &[], |_| {}).unwrap();
        if is_polling {
            watch.poll(&notify::Error::generic("as asked"));
        }
        let (tell, told) = channel();
        std::thread::spawn(move || {
            while let Some(paths) = watch.next_change() {
                if tell.send(paths).is_err() {
                    return;
                }
            }
        });
        let expect = |path: &Path| {
            let start = Instant::now();
            while start.elapsed() < Duration::from_secs(30) {
                let left = Duration::from_secs(30).saturating_sub(start.elapsed());
                if told.recv_timeout(left).unwrap().iter().any(|changed| changed == path) {
                    return;
                }
            }
            panic!("no change of {}", path.display());
        };
        let settle = || {
            // A poll must have seen how things are, to see that they are otherwise.
            while told.recv_timeout(if is_polling { POLL * 5 } else { QUIET * 3 }).is_ok() {}
        };
        let file = root.join("people.yaml");
        fs::create_dir_all(&root).unwrap();
        expect(&resolve(dir.path()).unwrap().join("a"));
        settle();
        fs::write(&file, "one").unwrap();
        expect(&file);
        settle();
        fs::write(root.join(".people.new"), "two and more").unwrap();
        fs::rename(root.join(".people.new"), &file).unwrap();
        expect(&file);
        settle();
        fs::remove_file(&file).unwrap();
        expect(&file);
    }

    #[test]
    fn changes_are_reported_by_the_system() {
        watch_a_folder(false);
    }

    #[test]
    fn changes_are_found_by_looking() {
        watch_a_folder(true);
    }
}
