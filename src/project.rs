//! Where the parts of a project are, and every default.

use std::path::{Path, PathBuf};

use crate::text::Root;

/// The theme of a dossier that names none.
pub const THEME: &str = "broadsheet";
/// The fewest words of narration that two sources share, to be worth a look side by side.
pub const MIN_WORDS: usize = 25;
/// On how many pages a source is laid beside another.
pub const PER_SOURCE: usize = 10;
/// The folder the site is written to.
pub const OUTPUT: &str = "public";

/// A project on disk.
#[derive(Clone, Debug)]
pub struct Project {
    /// The folder that holds `content/`.
    pub root: PathBuf,
    /// Where the site is written.
    pub output: PathBuf,
    /// A captures folder given on the command line or by the environment, which wins over
    /// `captures:` in `dossier.yaml`.
    pub captures: Option<PathBuf>,
}

impl Project {
    /// The project in a folder.
    #[must_use]
    pub fn new(root: impl Into<PathBuf>) -> Project {
        let root = root.into();
        Project { output: root.join(OUTPUT), root, captures: None }
    }

    /// The folder of what the curator writes.
    #[must_use]
    pub fn content(&self) -> PathBuf {
        self.root.join("content")
    }

    /// The folders read first: everything but the captures, whose place `content/` may name.
    #[must_use]
    pub fn roots(&self) -> Vec<Root> {
        ["content", "static", "templates", "themes"]
            .into_iter()
            .map(|key| Root { key, dir: self.root.join(key), shown: self.shown(&self.root.join(key)) })
            .collect()
    }

    /// The captures folder. `named` is what `captures:` says, relative to `content/`.
    #[must_use]
    pub fn captures_root(&self, named: Option<&str>) -> Root {
        let dir = match (&self.captures, named) {
            (Some(given), _) => given.clone(),
            (None, Some(named)) => self.content().join(named),
            (None, None) => self.root.join("captures"),
        };
        Root { key: "captures", shown: self.shown(&dir), dir }
    }

    /// The folders whose files are input, so that no output may replace them.
    #[must_use]
    pub fn inputs(&self) -> Vec<PathBuf> {
        ["content", "captures", "static", "templates", "themes"].iter().map(|key| self.root.join(key)).collect()
    }

    /// A path as messages show it: below the root without it, else as it was given.
    fn shown(&self, path: &Path) -> String {
        let shown = if self.root == Path::new(".") { path.strip_prefix(".").unwrap_or(path) } else { path };
        let parts: Vec<_> = shown.components().map(|part| part.as_os_str().to_string_lossy()).collect();
        parts.join("/").replace("//", "/")
    }
}
