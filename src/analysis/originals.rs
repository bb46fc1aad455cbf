//! The original of every source: the text that its words are looked for in, and what of it is what.
//!
//! That is the capture where it is at hand, else the published body. Its places are bytes of the file of
//! the capture, or of the words of the body.

use std::ops::Range;
use std::sync::Arc;

use super::quotations::Reader;
use super::reading::{Paragraph, ParagraphKind, is_notice, paragraphs_of_plain_text};
use super::shared::{Prepared, Rows};
use crate::dossier::{BlockKind, Doc, Dossier, SourceId, TextRole};
use crate::text::{FileId, Files, Folded, Folds, sentences};

/// The texts of all originals.
#[derive(Clone, Copy, Debug)]
pub struct Texts<'a> {
    /// Where the captures are.
    pub files: &'a Files,
    /// Where the bodies are.
    pub dossier: &'a Dossier,
}

impl<'a> Texts<'a> {
    /// The original of a source.
    #[must_use]
    pub fn of(self, source: SourceId) -> &'a str {
        let source = self.dossier.source(source);
        source.capture.map_or(&source.doc.words, |file| self.files.text(file))
    }
}

/// So many words in a row are taken for the same words; of fewer than twice as many, more than half.
const ROW: usize = 4;
/// One part of so many is a good part of a paragraph.
const PART: usize = 3;

/// What is known of one original. It has no text: see [`Texts::of`].
#[derive(Debug)]
pub struct Original {
    /// The file of the capture; `None` where the body is the original.
    pub capture: Option<FileId>,
    /// Whether the words are the source's own. Those of a digest are the curator's: what they share with
    /// others, and what they say of agencies, tells nothing of the source.
    pub is_own: bool,
    /// Its paragraphs in order.
    pub paragraphs: Vec<Paragraph>,
    /// What is quoted speech, in order and without overlap.
    pub quoted: Vec<Range<usize>>,
    /// Its words as they are compared.
    pub words: Arc<Prepared>,
}

impl Original {
    /// Reads the original of a source. `quoted` is what the reading of its body has found.
    pub(super) fn of(texts: Texts<'_>, id: SourceId, reader: &Reader<'_>, quoted: Vec<Range<usize>>) -> Original {
        let source = texts.dossier.source(id);
        let text = texts.of(id);
        let Some(capture) = source.capture else {
            let is_own = source.text == TextRole::Full;
            let words = if is_own { reader.words(text) } else { Arc::default() };
            let mut paragraphs = paragraphs_of(&source.doc);
            for paragraph in paragraphs.iter_mut().filter(|paragraph| is_notice(&text[paragraph.range.clone()])) {
                paragraph.kind = ParagraphKind::Furniture;
            }
            return Original { capture: None, is_own, paragraphs, quoted, words };
        };
        let paragraphs = paragraphs_of_plain_text(text);
        let language = source.language.as_deref().unwrap_or(&texts.dossier.meta.language);
        let quoted = reader.quoted(text, &paragraphs, language);
        Original { capture: Some(capture), is_own: true, paragraphs, quoted, words: reader.words(text) }
    }

    /// Where the article itself is published, the curator has said what of the capture is article: makes
    /// the rest site furniture. A paragraph stays where the body has a sentence of it, or a good part of its
    /// words in a row: cleaning may have cut off a dateline.
    pub(super) fn leave_out(&mut self, texts: Texts<'_>, id: SourceId, reader: &Reader<'_>) {
        let source = texts.dossier.source(id);
        if self.capture.is_none() || source.text != TextRole::Full {
            return;
        }
        let text = texts.of(id);
        let body = Folded::new(&source.doc.words, Folds::ALL);
        let has_sentence = |words: &str| {
            sentences(words).into_iter().any(|at| !body.find_all(&Folded::new(&words[at], Folds::ALL).text).is_empty())
        };
        let words = reader.words(&source.doc.words);
        let rows = Rows::of(&words);
        let numbers = rows.numbers(&self.words);
        for paragraph in self.paragraphs.iter_mut().filter(|paragraph| paragraph.kind.is_read()) {
            let words = &numbers[self.words.inside(&paragraph.range)];
            let row = if words.len() < 2 * ROW { words.len() / 2 + 1 } else { ROW };
            let is_kept = has_sentence(&text[paragraph.range.clone()]) || rows.held(words, row) * PART >= words.len();
            if !is_kept {
                paragraph.kind = ParagraphKind::Furniture;
            }
        }
    }

    /// The paragraph that holds a byte.
    #[must_use]
    pub fn paragraph_at(&self, byte: usize) -> Option<usize> {
        let n = self.paragraphs.partition_point(|paragraph| paragraph.range.end <= byte);
        self.paragraphs.get(n).filter(|paragraph| paragraph.range.start <= byte).map(|_| n)
    }

    /// Whether a byte stands in quoted speech.
    #[must_use]
    pub fn is_quoted(&self, byte: usize) -> bool {
        let n = self.quoted.partition_point(|range| range.end <= byte);
        self.quoted.get(n).is_some_and(|range| range.start <= byte)
    }
}

/// The paragraphs of a body; code is not read.
pub(super) fn paragraphs_of(doc: &Doc) -> Vec<Paragraph> {
    let blocks = doc.blocks.iter().filter(|block| block.kind != BlockKind::Code);
    let kind = |kind| if kind == BlockKind::Heading { ParagraphKind::Heading } else { ParagraphKind::Body };
    blocks.map(|block| Paragraph { range: block.range.clone(), kind: kind(block.kind) }).collect()
}
