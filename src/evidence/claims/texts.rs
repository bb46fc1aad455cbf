//! The texts that statements are held against, and the passage a citation points at.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::OnceLock;

use jiff::civil;

use super::dates::{When, dates, written_near};
use super::names;
use super::numbers::{Number, numbers};
use super::tokens::{Token, tokens, within};
use crate::analysis::reading::{ParagraphKind, paragraphs_of_plain_text};
use crate::analysis::{Analysis, Mention};
use crate::dossier::{BlockKind, Cited, Dossier, EntityId, EntityRef, SourceId};
use crate::evidence::Archive;
use crate::text::{FileId, Folded, Folds, Span, is_english, sentences};

/// The original of a source, its capture where that is at hand, else its body; read when first asked for.
pub struct Texts<'a> {
    dossier: &'a Dossier,
    analysis: &'a Analysis,
    captures: Vec<Option<(FileId, &'a str)>>,
    complete: Vec<bool>,
    locate: Locate<'a>,
    all: Vec<OnceLock<Text<'a>>>,
}

/// Looks words up in the original of a source.
type Locate<'a> = Box<dyn Fn(SourceId, &str, Option<usize>) -> Option<Range<usize>> + Sync + 'a>;

/// One text, read.
pub struct Text<'a> {
    pub source: SourceId,
    pub words: &'a str,
    /// Whether the rules can read its words.
    pub is_english: bool,
    /// The capture it is; `None` for a body.
    file: Option<FileId>,
    /// Without furniture.
    paragraphs: Vec<Range<usize>>,
    sentences: Vec<Range<usize>>,
    tokens: Vec<Token<'a>>,
    numbers: Vec<Number>,
    dates: Vec<When>,
    /// Whom it names, by place.
    pub mentions: Vec<Mention>,
    /// What its words may be called: for names.
    pub vocabulary: BTreeSet<String>,
    /// A day near which it was written.
    pub known: Option<civil::Date>,
    /// What its body quotes, where the speaker is known.
    spoken: Vec<Spoken>,
}

/// A quotation with its speaker.
pub struct Spoken {
    pub by: EntityId,
    pub span: Span,
    /// Its words, folded.
    pub folded: String,
}

/// Where one citation points.
pub struct Passage<'t, 'a> {
    pub text: &'t Text<'a>,
    /// The words of the locator; the whole text without one.
    pub words: Range<usize>,
    /// The sentences that hold them.
    pub sentence: Range<usize>,
    pub paragraph: Range<usize>,
}

impl<'a> Texts<'a> {
    pub fn new(dossier: &'a Dossier, analysis: &'a Analysis, archive: &'a Archive<'_>) -> Texts<'a> {
        let all = dossier.sources.iter().map(|_| OnceLock::new()).collect();
        let capture = |id| dossier.source(id).capture.map(|file| (file, archive.text(file)));
        let captures = dossier.source_ids().map(capture).collect();
        let complete = dossier.source_ids().map(|id| archive.is_complete(id)).collect();
        let locate = |id, words: &str, nth| {
            let found = match archive.capture(id) {
                Some((_, capture)) => capture.locate(words, nth)?,
                None => archive.body(id).locate(words, nth)?,
            };
            Some(found.range)
        };
        Texts { dossier, analysis, captures, complete, locate: Box::new(locate), all }
    }

    pub fn get(&self, source: SourceId) -> &Text<'a> {
        self.all[source.index()].get_or_init(|| self.read(source))
    }

    /// Whether all of a text is at hand, so that what is not found is not there.
    pub fn is_complete(&self, source: SourceId) -> bool {
        self.complete[source.index()]
    }

    /// The passages that some citations point at; `None` if one of them can't be told, which has been
    /// noted or is for want of a capture.
    pub fn passages(&self, cited: &[&Cited]) -> Option<Vec<Passage<'_, 'a>>> {
        cited
            .iter()
            .map(|cited| self.passage(cited.source, cited.locator.as_ref().map(|l| (l.words.as_str(), l.nth))))
            .collect()
    }

    /// The passage that some words of a source point at.
    pub fn passage(&self, source: SourceId, words: Option<(&str, Option<usize>)>) -> Option<Passage<'_, 'a>> {
        if !self.is_complete(source) || self.dossier.source(source).entry.withdrawn.is_some() {
            return None;
        }
        let text = self.get(source);
        let whole = 0..text.words.len();
        let Some((words, nth)) = words else {
            return Some(Passage { text, words: whole.clone(), sentence: whole.clone(), paragraph: whole });
        };
        let found = (self.locate)(source, words, nth)?;
        let around = |parts: &[Range<usize>]| {
            let from = parts.partition_point(|part| part.end <= found.start);
            let to = parts.partition_point(|part| part.start < found.end).max(from + 1);
            let parts = parts.get(from..to)?;
            Some(parts.first()?.start..parts.last()?.end)
        };
        let sentence = around(&text.sentences).unwrap_or_else(|| found.clone());
        let paragraph = around(&text.paragraphs).unwrap_or_else(|| sentence.clone());
        Some(Passage { text, words: found, sentence, paragraph })
    }

    fn read(&self, source: SourceId) -> Text<'a> {
        let dossier = self.dossier;
        let about = dossier.source(source);
        let (file, words, paragraphs) = if let Some((file, words)) = self.captures[source.index()] {
            let found = paragraphs_of_plain_text(words).into_iter();
            let kept = found.filter(|paragraph| paragraph.kind != ParagraphKind::Furniture);
            (Some(file), words, kept.map(|paragraph| paragraph.range).collect::<Vec<_>>())
        } else {
            let blocks = about.doc.blocks.iter().filter(|block| block.kind != BlockKind::Code);
            (None, about.doc.words.as_str(), blocks.map(|block| block.range.clone()).collect())
        };
        let inner = |part: &Range<usize>| {
            let start = part.start;
            sentences(&words[part.clone()]).into_iter().map(move |range| start + range.start..start + range.end)
        };
        let sentences: Vec<Range<usize>> = paragraphs.iter().flat_map(inner).collect();
        let tokens: Vec<Token<'_>> = paragraphs.iter().flat_map(|part| tokens(words, part.clone())).collect();
        let (dates, taken) = dates(&tokens);
        let numbers = numbers(&tokens, &taken);
        let names = &self.analysis.names;
        let named = |part: &Range<usize>| {
            let start = part.start;
            let places = names.places(&words[part.clone()]).into_iter();
            places.filter_map(move |(owner, at)| {
                Some(Mention { entity: owner?, range: start + at.start..start + at.end })
            })
        };
        let mentions = paragraphs.iter().flat_map(named).collect();
        let mut vocabulary = names::vocabulary(&tokens);
        // Whose text it is need not stand in it.
        let named = about.outlet.iter().chain(&about.credits).map(|named| named.name(dossier));
        let byline = about.byline.iter().map(String::as_str);
        for name in named.chain(byline).chain([about.title.as_str()]) {
            vocabulary.extend(names::vocabulary(&super::tokens::tokens(name, 0..name.len())));
        }
        let known = written_near(dossier, source);
        let quotations = self.analysis.quotations_of(source).filter_map(|(_, quotation)| {
            let Some(EntityRef::Known(by)) = quotation.speaker else { return None };
            let folded = Folded::new(&about.doc.words[quotation.range.clone()], Folds::ALL).text;
            Some(Spoken { by, span: quotation.span, folded })
        });
        let spoken = quotations.collect();
        let is_english = is_english(about.language.as_deref().unwrap_or(&dossier.meta.language));
        Text {
            source,
            words,
            is_english,
            file,
            paragraphs,
            sentences,
            tokens,
            numbers,
            dates,
            mentions,
            vocabulary,
            known,
            spoken,
        }
    }

    /// A place in a text as a place in its file.
    pub fn span(&self, text: &Text<'_>, range: &Range<usize>) -> Option<Span> {
        match text.file {
            Some(file) => Some(Span::new(file, range.clone())),
            None => self.dossier.source(text.source).doc.span(range.clone()),
        }
    }
}

impl<'a> Text<'a> {
    pub fn tokens(&self, range: &Range<usize>) -> &[Token<'a>] {
        within(&self.tokens, range)
    }

    pub fn numbers(&self, range: &Range<usize>) -> &[Number] {
        let from = self.numbers.partition_point(|number| number.at.start < range.start);
        let to = self.numbers.partition_point(|number| number.at.start < range.end);
        &self.numbers[from..to.max(from)]
    }

    pub fn dates(&self, range: &Range<usize>) -> &[When] {
        let from = self.dates.partition_point(|when| when.at.start < range.start);
        let to = self.dates.partition_point(|when| when.at.start < range.end);
        &self.dates[from..to.max(from)]
    }

    pub fn mentions(&self, range: &Range<usize>) -> impl Iterator<Item = &Mention> {
        let from = self.mentions.partition_point(|mention| mention.range.start < range.start);
        let end = range.end;
        self.mentions[from..].iter().take_while(move |mention| mention.range.start < end)
    }

    /// The sentence that holds a byte, else that byte alone.
    pub fn sentence_at(&self, at: usize) -> Range<usize> {
        let n = self.sentences.partition_point(|sentence| sentence.end <= at);
        self.sentences.get(n).filter(|sentence| sentence.contains(&at)).cloned().unwrap_or(at..at)
    }

    pub fn spoken(&self) -> &[Spoken] {
        &self.spoken
    }

    pub fn whole(&self) -> Range<usize> {
        0..self.words.len()
    }

    /// The paragraphs that are text.
    pub fn paragraphs(&self) -> &[Range<usize>] {
        &self.paragraphs
    }
}
