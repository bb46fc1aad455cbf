//! The files of one run, read once, and the spans that point into them.

use std::collections::BTreeMap;
use std::fmt;
use std::io;
use std::ops::Range;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

/// Which file of this run. Only [`Files`] makes one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(u32);

impl FileId {
    /// The number behind the id, for carrying it through a reader that knows numbers only.
    pub(crate) fn to_raw(self) -> u32 {
        self.0
    }

    /// The id that [`FileId::to_raw`] gave the number of.
    pub(crate) fn from_raw(raw: u32) -> FileId {
        FileId(raw)
    }
}

/// A run of bytes in one file as it is stored, byte-order mark and front matter included.
///
/// Both ends lie on character boundaries of that file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file the bytes are in.
    pub file: FileId,
    /// Byte offset of the first byte.
    pub start: u32,
    /// Byte offset just past the last byte.
    pub end: u32,
}

impl Span {
    /// The span of bytes `range` of `file`.
    #[must_use]
    pub fn new(file: FileId, range: Range<usize>) -> Self {
        let fit = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Span { file, start: fit(range.start), end: fit(range.end) }
    }

    /// The byte offsets, as slices want them.
    #[must_use]
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Whether `other` lies wholly inside this span.
    #[must_use]
    pub fn covers(self, other: Span) -> bool {
        self.file == other.file && self.start <= other.start && other.end <= self.end
    }

    /// Whether the span holds no byte.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.start >= self.end
    }
}

/// Where something the curator wrote stands, for text that may have passed through YAML quoting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Byte `n` of the text is byte `start + n` of the file.
    Exact(FileId, u32),
    /// The text was folded or escaped on its way here: only the whole of it has a place.
    Whole(Span),
}

impl Place {
    /// The place in the file of bytes `range` of the text.
    #[must_use]
    pub fn at(self, range: Range<usize>) -> Span {
        match self {
            Place::Exact(file, start) => {
                let base = start as usize;
                Span::new(file, base + range.start..base + range.end)
            }
            Place::Whole(span) => span,
        }
    }
}

/// A line and a column as people count them: both from 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LineCol {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
}

/// A folder to read: every file below it becomes part of the run.
#[derive(Clone, Debug)]
pub struct Root {
    /// The name the rest of the program asks for it by.
    pub key: &'static str,
    /// Where it is on disk.
    pub dir: PathBuf,
    /// How its path begins in messages.
    pub shown: String,
}

/// One file: where it is and what it holds.
#[derive(Debug)]
pub struct File {
    /// The key of the root it was found under.
    pub root: &'static str,
    /// Its path below that root, with `/` between the parts.
    pub path: String,
    /// Its path as messages show it.
    pub shown: String,
    body: Body,
    /// Byte offset of the start of every line.
    lines: Vec<u32>,
}

#[derive(Debug)]
enum Body {
    Text(String),
    Bytes { bytes: Vec<u8>, valid_up_to: usize },
}

impl File {
    /// The whole text, if the file is UTF-8.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match &self.body {
            Body::Text(text) => Some(text),
            Body::Bytes { .. } => None,
        }
    }

    /// The bytes as they are on disk.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        match &self.body {
            Body::Text(text) => text.as_bytes(),
            Body::Bytes { bytes, .. } => bytes,
        }
    }

    /// Byte offset of the first byte that is not UTF-8, if there is one.
    #[must_use]
    pub fn broken_at(&self) -> Option<usize> {
        match &self.body {
            Body::Text(_) => None,
            Body::Bytes { valid_up_to, .. } => Some(*valid_up_to),
        }
    }

    /// How many lines the file has; a last line without an end counts.
    #[must_use]
    pub fn line_count(&self) -> usize {
        self.lines.len()
    }
}

/// Every file of one run. Reading happens here and nowhere else.
#[derive(Debug, Default)]
pub struct Files {
    files: Vec<File>,
    /// How the paths below each root begin in messages.
    shown: BTreeMap<&'static str, String>,
    by_path: BTreeMap<(&'static str, String), FileId>,
    astray: Vec<Astray>,
}

/// A link in a folder of the run that leads nowhere, or round in a circle.
#[derive(Clone, Debug)]
pub struct Astray {
    /// The key of the root it was found under.
    pub root: &'static str,
    /// Its path as messages show it.
    pub shown: String,
}

impl Files {
    /// Reads every file below the given roots, in the order of their paths. A root that does not
    /// exist holds no files. Names beginning with `.` or `~`, or ending in `~`, are passed over:
    /// they are the editor's and the system's, not the curator's.
    ///
    /// # Errors
    /// The first file or folder that exists and can't be read.
    pub fn load(roots: &[Root]) -> io::Result<Files> {
        let mut files = Files::default();
        for root in roots {
            files.add(root)?;
        }
        Ok(files)
    }

    /// Reads every file below one more root.
    ///
    /// # Errors
    /// As for [`Files::load`].
    pub fn add(&mut self, root: &Root) -> io::Result<()> {
        self.shown.insert(root.key, root.shown.clone());
        if !root.dir.exists() {
            return Ok(());
        }
        let tree = WalkDir::new(&root.dir).follow_links(true).sort_by_file_name();
        for entry in tree.into_iter().filter_entry(|e| e.depth() == 0 || is_ours(e.file_name())) {
            let entry = match entry {
                Ok(entry) => entry,
                // A link that leads nowhere or round in a circle is the curator's to mend, not the machine's.
                Err(error) => match error.path().map(Path::to_owned) {
                    Some(path) if is_link(&path) => {
                        if path.file_name().is_some_and(is_ours) {
                            let shown = self.shown(root.key, &relative(&path, &root.dir));
                            self.astray.push(Astray { root: root.key, shown });
                        }
                        continue;
                    }
                    _ => return Err(io::Error::from(error)),
                },
            };
            if entry.file_type().is_file() {
                let path = entry.path();
                let bytes = std::fs::read(path)
                    .map_err(|e| io::Error::new(e.kind(), format!("can't read {}: {e}", path.display())))?;
                self.push(root, &relative(path, &root.dir), bytes);
            }
        }
        Ok(())
    }

    /// Adds one file that is already in memory, below `root` at `path`.
    pub fn push(&mut self, root: &Root, path: &str, bytes: Vec<u8>) -> FileId {
        let id = FileId(u32::try_from(self.files.len()).unwrap_or(u32::MAX));
        let shown = if root.shown.is_empty() { path.to_owned() } else { format!("{}/{path}", root.shown) };
        let mut lines = vec![0];
        lines.extend(memchr::memchr_iter(b'\n', &bytes).map(|at| u32::try_from(at + 1).unwrap_or(u32::MAX)));
        if lines.len() > 1 && lines.last().is_some_and(|&at| at as usize == bytes.len()) {
            lines.pop();
        }
        let body = match String::from_utf8(bytes) {
            Ok(text) => Body::Text(text),
            Err(error) => {
                let valid_up_to = error.utf8_error().valid_up_to();
                Body::Bytes { bytes: error.into_bytes(), valid_up_to }
            }
        };
        self.by_path.insert((root.key, path.to_owned()), id);
        self.files.push(File { root: root.key, path: path.to_owned(), shown, body, lines });
        id
    }

    /// The links that lead nowhere.
    #[must_use]
    pub fn astray(&self) -> &[Astray] {
        &self.astray
    }

    /// The file of an id.
    #[must_use]
    pub fn get(&self, id: FileId) -> &File {
        &self.files[id.0 as usize]
    }

    /// The text of a file; empty where it is not UTF-8.
    #[must_use]
    pub fn text(&self, id: FileId) -> &str {
        self.get(id).text().unwrap_or_default()
    }

    /// The words a span points at: the only way to a wording.
    #[must_use]
    pub fn cut(&self, span: Span) -> &str {
        self.text(span.file).get(span.range()).unwrap_or_default()
    }

    /// The file at `path` below the root called `root`.
    #[must_use]
    pub fn find(&self, root: &'static str, path: &str) -> Option<FileId> {
        self.by_path.get(&(root, path.to_owned())).copied()
    }

    /// A path below the root called `root` as messages show it, whether or not there is such a file.
    #[must_use]
    pub fn shown(&self, root: &'static str, path: &str) -> String {
        match self.shown.get(root).map_or(root, String::as_str) {
            "" => path.to_owned(),
            root => format!("{root}/{path}"),
        }
    }

    /// Every file below the root called `root`, in the order of their paths.
    pub fn under(&self, root: &'static str) -> impl Iterator<Item = (FileId, &File)> {
        self.iter().filter(move |(_, file)| file.root == root)
    }

    /// Every file with its id.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &File)> {
        self.files.iter().enumerate().map(|(n, file)| (FileId(u32::try_from(n).unwrap_or(u32::MAX)), file))
    }

    /// The line and column of a byte of a file.
    #[must_use]
    pub fn line_col(&self, file: FileId, at: u32) -> LineCol {
        let file = self.get(file);
        let line = file.lines.partition_point(|&start| start <= at).max(1);
        let start = file.lines[line - 1] as usize;
        let column = match file.text() {
            Some(text) => {
                let end = (at as usize).min(text.len());
                text.get(start..end).map_or(1, |part| part.strip_prefix('\u{feff}').unwrap_or(part).chars().count() + 1)
            }
            None => at as usize - start + 1,
        };
        LineCol { line, column }
    }

    /// The line, from 1, on which a span begins.
    #[must_use]
    pub fn line(&self, span: Span) -> usize {
        self.line_col(span.file, span.start).line
    }
}

impl fmt::Display for LineCol {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

fn is_link(path: &Path) -> bool {
    std::fs::symlink_metadata(path).is_ok_and(|found| found.is_symlink())
}

fn is_ours(name: &std::ffi::OsStr) -> bool {
    let name = name.to_string_lossy();
    !(name.starts_with('.') || name.starts_with('~') || name.ends_with('~'))
}

fn relative(path: &Path, dir: &Path) -> String {
    let below = path.strip_prefix(dir).unwrap_or(path);
    let parts: Vec<_> = below.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(text: &str) -> (Files, FileId) {
        let root = Root { key: "content", dir: PathBuf::new(), shown: "content".into() };
        let mut files = Files::default();
        let id = files.push(&root, "a.md", text.as_bytes().to_vec());
        (files, id)
    }

    #[test]
    fn columns_are_characters_and_lines_start_at_one() {
        let (files, id) = one("é b\nsecond\n");
        assert_eq!(files.line_col(id, 3).to_string(), "1:3");
        assert_eq!(files.line_col(id, 5).to_string(), "2:1");
        assert_eq!(files.get(id).line_count(), 2);
    }

    #[test]
    fn a_byte_order_mark_takes_no_column() {
        let (files, id) = one("\u{feff}title");
        assert_eq!(files.line_col(id, 3).to_string(), "1:1");
    }
}
