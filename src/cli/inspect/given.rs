//! The texts that were given: read from disk, and laid out in words and paragraphs.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::{self, Read as _};
use std::ops::Range;
use std::path::{Path, PathBuf};

use anyhow::bail;
use rayon::prelude::*;

use super::super::args;
use crate::analysis::reading::{Paragraph, ParagraphKind, Text, paragraphs_of_plain_text};
use crate::dossier::{self, BlockKind, Doc, Event};
use crate::notes::Notes;
use crate::text::{FileId, Files, Root, Span};

/// The language of a text that names none.
const LANGUAGE: &str = "en";

/// All that was read.
pub struct Texts {
    pub files: Files,
    /// The list of people.
    pub people: Option<FileId>,
    /// In the order they were given.
    texts: Vec<FileId>,
    /// Why the others could not be read.
    pub unread: Vec<String>,
}

impl Texts {
    /// Reads the files of the command line, each once.
    ///
    /// # Errors
    /// A list of people that can't be read: what is found without it would mislead.
    pub fn read(asked: &args::Texts) -> anyhow::Result<Texts> {
        let root = Root { key: "given", dir: PathBuf::new(), shown: String::new() };
        let mut files = Files::default();
        let mut take = |path: &Path| bytes(path).map(|bytes| files.push(&root, &path.to_string_lossy(), bytes));
        let people = match asked.people.as_deref().map(&mut take) {
            Some(Err(why)) => bail!("{why}"),
            Some(Ok(file)) => Some(file),
            None => None,
        };
        let (mut texts, mut unread) = (Vec::new(), Vec::new());
        for (n, path) in asked.files.iter().enumerate() {
            if asked.files[..n].contains(path) {
                continue;
            }
            match take(path) {
                Ok(file) => texts.push(file),
                Err(why) => unread.push(why),
            }
        }
        Ok(Texts { files, people, texts, unread })
    }

    /// Lays out every text; files that are none are noted.
    pub fn given(&self, language: Option<&str>, notes: &mut Notes) -> Vec<Given<'_>> {
        let mut texts = Vec::new();
        for &file in &self.texts {
            match dossier::not_a_text(&self.files, file) {
                Some(note) => notes.take(note),
                None => texts.push(file),
            }
        }
        texts.into_par_iter().map(|file| Given::new(&self.files, file, language)).collect()
    }
}

fn bytes(path: &Path) -> Result<Vec<u8>, String> {
    let shown = path.display();
    if path == Path::new("-") {
        let mut bytes = Vec::new();
        return match io::stdin().lock().read_to_end(&mut bytes) {
            Ok(_) => Ok(bytes),
            Err(error) => Err(format!("can't read standard input: {error}")),
        };
    }
    if path.is_dir() {
        return Err(format!("`{shown}` is a folder: name the files in it, as in `{shown}/*.txt`"));
    }
    std::fs::read(path).map_err(|error| format!("can't read `{shown}`: {error}"))
}

/// One text, ready to be looked at.
pub struct Given<'a> {
    pub files: &'a Files,
    pub file: FileId,
    /// The name of the file without folder and ending: the id of a source of a dossier.
    pub source: String,
    language: String,
    /// Of the same length as the words that stand in the file, but for what is no speech.
    words: Cow<'a, str>,
    paragraphs: Vec<Paragraph>,
    /// Where the words are in the file.
    layout: Layout,
}

enum Layout {
    /// Behind so many bytes.
    Plain(usize),
    Markdown(Box<Doc>),
}

impl<'a> Given<'a> {
    fn new(files: &'a Files, file: FileId, language: Option<&str>) -> Given<'a> {
        let path = Path::new(&files.get(file).path);
        let source = path.file_stem().map_or_else(String::new, |stem| stem.to_string_lossy().into_owned());
        let source = if source == "-" { "stdin".to_owned() } else { source };
        if path.extension().is_some_and(|ext| ext == "md") {
            let alone = dossier::document(files, file);
            let language = language.map(str::to_owned).or(alone.language).unwrap_or_else(|| LANGUAGE.to_owned());
            let (words, paragraphs) = (Cow::Owned(speakable(&alone.doc)), paragraphs(&alone.doc));
            return Given {
                files,
                file,
                source,
                language,
                words,
                paragraphs,
                layout: Layout::Markdown(Box::new(alone.doc)),
            };
        }
        let text = files.text(file);
        let words = text.strip_prefix('\u{feff}').unwrap_or(text);
        let language = language.unwrap_or(LANGUAGE).to_owned();
        let paragraphs = paragraphs_of_plain_text(words);
        let layout = Layout::Plain(text.len() - words.len());
        Given { files, file, source, language, words: Cow::Borrowed(words), paragraphs, layout }
    }

    /// What a reader is handed.
    pub fn text(&self) -> Text<'_> {
        Text { words: &self.words, paragraphs: &self.paragraphs, language: &self.language }
    }

    /// The bytes of the file that a run of the words stands in.
    pub fn span(&self, range: Range<usize>) -> Span {
        match &self.layout {
            Layout::Plain(before) => Span::new(self.file, before + range.start..before + range.end),
            Layout::Markdown(doc) => doc.span(range).unwrap_or_else(|| Span::new(self.file, 0..0)),
        }
    }

    /// The path as it was given.
    pub fn shown(&self) -> &'a str {
        &self.files.get(self.file).shown
    }

    /// Line and column, from 1.
    pub fn at(&self, span: Span) -> String {
        self.files.line_col(span.file, span.start).to_string()
    }

    /// The words as the reader of the text sees them, in one line.
    pub fn read(&self, range: Range<usize>) -> String {
        let words = match &self.layout {
            Layout::Plain(_) => &self.words[range],
            Layout::Markdown(doc) => doc.words.get(range).unwrap_or_default(),
        };
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The sentences of the paragraph around a run, as far as the run reaches.
    pub fn around(&self, range: &Range<usize>, sentences: &mut BTreeMap<usize, Vec<Range<usize>>>) -> Range<usize> {
        let n = self.paragraphs.partition_point(|paragraph| paragraph.range.end < range.end);
        let Some(paragraph) = self.paragraphs.get(n).map(|paragraph| paragraph.range.clone()) else {
            return range.clone();
        };
        let all = sentences.entry(n).or_insert_with(|| crate::text::sentences(&self.words[paragraph.clone()]));
        let shifted = || all.iter().map(|one| paragraph.start + one.start..paragraph.start + one.end);
        let from = shifted().find(|one| one.end > range.start).map_or(range.start, |one| one.start.min(range.start));
        let to = shifted().find(|one| one.end >= range.end).map_or(range.end, |one| one.end);
        from..to
    }
}

/// The paragraphs of a Markdown text. Its furniture is the curator's own to leave out.
fn paragraphs(doc: &Doc) -> Vec<Paragraph> {
    let kind = |kind| match kind {
        BlockKind::Heading => Some(ParagraphKind::Heading),
        BlockKind::Code => None,
        _ => Some(ParagraphKind::Body),
    };
    let blocks = doc.blocks.iter();
    let mut found: Vec<Paragraph> = blocks
        .filter_map(|block| kind(block.kind).map(|kind| Paragraph { range: block.range.clone(), kind }))
        .collect();
    found.sort_by_key(|paragraph| paragraph.range.start);
    found
}

/// The words of a Markdown text, with other signs for what its author does not say: names that stand
/// for ids, code and HTML may have marks of their own.
fn speakable(doc: &Doc) -> String {
    let mut masks: Vec<(Range<usize>, char)> = Vec::new();
    masks.extend(doc.links.iter().filter(|link| link.is_label).map(|link| (link.range.clone(), 'x')));
    masks.extend(doc.events.iter().filter_map(|event| match event {
        Event::Code(range) => Some((range.clone(), 'x')),
        _ => None,
    }));
    for block in &doc.blocks {
        let start = block.range.start;
        masks.extend(tags(&doc.words[block.range.clone()]).map(|tag| (start + tag.start..start + tag.end, ' ')));
    }
    masks.sort_by_key(|(range, _)| range.start);
    let mut words = String::with_capacity(doc.words.len());
    for (range, sign) in masks {
        if range.start >= words.len() && range.start < range.end {
            words.push_str(&doc.words[words.len()..range.start]);
            words.extend(std::iter::repeat_n(sign, range.len()));
        }
    }
    words.push_str(&doc.words[words.len()..]);
    words
}

/// The HTML tags in a text.
fn tags(text: &str) -> impl Iterator<Item = Range<usize>> {
    text.match_indices('<').filter_map(|(at, _)| {
        let rest = &text[at + 1..];
        let named = rest.trim_start_matches('/').starts_with(|c: char| c.is_ascii_alphabetic());
        let end = rest.find(['<', '>']).filter(|end| named && rest[*end..].starts_with('>'))?;
        Some(at..at + end + 2)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_told_from_signs() {
        let found = |text: &'static str| tags(text).map(|tag| &text[tag]).collect::<Vec<_>>();
        assert_eq!(found(r#"a <q cite="b">c</q> d"#), [r#"<q cite="b">"#, "</q>"]);
        assert_eq!(found("1 < 2 and <a <b> and 3 > 2 <c"), ["<b>"]);
    }
}
