//! Words looked up in every source, and given back ready to cite: what `find` prints, and what the preview shows
//! beside a capture.
//!
//! Words are compared as evidence compares them, so what is found here is found there. Nothing of this is published:
//! a capture is nobody's to show but the curator's.

mod pages;

pub use pages::Captures;

use std::ops::Range;

use rayon::prelude::*;

use crate::Known;
use crate::analysis::originals::Texts;
use crate::analysis::{Analysis, Quotation, QuotationId};
use crate::dossier::{Dossier, EntityRef, LOCATOR_WORDS, SourceId, quoted, slug};
use crate::evidence::Haystack;
use crate::text::{Files, Folded, Folds, Span, words};

/// The most words that are looked for; more are a mistake of the hand.
pub const MOST_WORDS: usize = 400;

/// How many words of a wording make the id of a new entry.
const ID_WORDS: usize = 5;

/// The most places of one source that are shown to a person, who can lengthen the words.
pub const MOST_PLACES: usize = 5;

/// One place where the words stand.
#[derive(Clone, Debug)]
pub struct Found {
    /// The source they stand in.
    pub source: SourceId,
    /// Where: bytes of the capture, else of the source's file.
    pub span: Span,
    /// The words as they stand there, in one line.
    pub text: String,
    /// Which text of the source that is.
    pub stands: Stands,
    /// `[@id "words"]`; none where the words can't be cited.
    pub citation: Option<String>,
    /// Whether the citation names the first of the words only, since a locator has a most.
    pub is_shortened: bool,
    /// Whether they are quoted speech there.
    pub is_spoken: bool,
    /// What `quotes.yaml` would say of them, where the published text quotes them.
    pub quote: Option<Quote>,
    /// A position for `questions.yaml`, the answer left to fill in.
    pub position: Option<String>,
}

/// Which text of a source has the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stands {
    /// The capture, and the published text too.
    Both,
    /// The capture alone: they can be cited, and no reader sees them.
    Capture,
    /// The published text of a source without a capture: that is looked up in it.
    Body,
    /// A digest, and not its capture: the words are the curator's own, so they can't be cited.
    DigestOnly,
}

impl Stands {
    /// Its name in data.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Stands::Both => "capture-and-body",
            Stands::Capture => "capture",
            Stands::Body => "body",
            Stands::DigestOnly => "digest-only",
        }
    }

    /// The same for people.
    #[must_use]
    pub fn in_words(self) -> &'static str {
        match self {
            Stands::Both => "in the capture and in the published text",
            Stands::Capture => "in the capture only: what is published does not have them",
            Stands::Body => "in the published text",
            Stands::DigestOnly => "in the published text and not in the capture: words of the digest, not to be cited",
        }
    }
}

/// Found words as an entry of `quotes.yaml`.
#[derive(Clone, Debug)]
pub struct Quote {
    /// The name of the speaker, where the curator has said who it is or the reading is sure.
    pub speaker: Option<String>,
    /// The entry that has them already.
    pub listed: Option<String>,
    /// The entry to paste, or only the wording where an entry is there.
    pub yaml: String,
}

/// The wording nearest to words that stand nowhere.
#[derive(Clone, Debug)]
pub struct Nearest {
    /// The source that has it.
    pub source: SourceId,
    /// Where, if the place can be named.
    pub span: Option<Span>,
    /// As it stands there, in one line.
    pub text: String,
}

/// Looks words up in all sources that are not withdrawn, or in one of them; by source, then by place.
#[must_use]
pub fn find(known: &Known, files: &Files, wanted: &str, only: Option<SourceId>) -> Vec<Found> {
    let wanted = bare(wanted);
    if wanted.is_empty() {
        return Vec::new();
    }
    let texts = Texts { files, dossier: &known.dossier };
    let of_source = |id: SourceId| Looker { known, texts, id }.look(&wanted);
    sources(&known.dossier, only).into_par_iter().flat_map_iter(of_source).collect()
}

/// The first places of each source, and of each that has more how many are left out.
#[must_use]
pub fn shortened(all: Vec<Found>) -> (Vec<Found>, Vec<(SourceId, usize)>) {
    let mut more = Vec::new();
    for of_source in all.chunk_by(|a, b| a.source == b.source) {
        if of_source.len() > MOST_PLACES {
            more.push((of_source[0].source, of_source.len() - MOST_PLACES));
        }
    }
    let mut kept: Vec<Found> = Vec::new();
    for found in all {
        if kept.iter().rev().take_while(|other| other.source == found.source).count() < MOST_PLACES {
            kept.push(found);
        }
    }
    (kept, more)
}

/// The wording nearest to words that [`find`] does not find.
#[must_use]
pub fn nearest(known: &Known, files: &Files, wanted: &str, only: Option<SourceId>) -> Option<Nearest> {
    let wanted = bare(wanted);
    let texts = Texts { files, dossier: &known.dossier };
    let near = |id: SourceId| {
        let text = texts.of(id);
        let near = Haystack::new(text).nearest(&wanted)?;
        let span = place(&known.dossier, id, near.range.clone());
        Some((near.likeness, Nearest { source: id, span, text: one_line(&text[near.range]) }))
    };
    let all: Vec<(f32, Nearest)> = sources(&known.dossier, only).into_par_iter().filter_map(near).collect();
    // The first of those that are equally near, whatever the number of threads.
    let best = all.into_iter().reduce(|best, next| if next.0 > best.0 { next } else { best });
    best.map(|(_, nearest)| nearest)
}

/// The words without the marks and the space around them.
#[must_use]
pub fn bare(wanted: &str) -> String {
    let edge = |c: char| !c.is_alphanumeric() && !matches!(c, '$' | '€' | '£' | '%' | '[' | ']' | '+');
    one_line(wanted.trim_matches(edge))
}

fn sources(dossier: &Dossier, only: Option<SourceId>) -> Vec<SourceId> {
    let live = |id: &SourceId| dossier.source(*id).entry.withdrawn.is_none();
    dossier.source_ids().filter(live).filter(|id| only.is_none_or(|only| only == *id)).collect()
}

/// Where bytes of the original of a source are written.
fn place(dossier: &Dossier, id: SourceId, range: Range<usize>) -> Option<Span> {
    let source = dossier.source(id);
    match source.capture {
        Some(file) => Some(Span::new(file, range)),
        None => source.doc.span(range),
    }
}

/// Looks in one source.
struct Looker<'a> {
    known: &'a Known,
    texts: Texts<'a>,
    id: SourceId,
}

impl Looker<'_> {
    fn look(&self, wanted: &str) -> Vec<Found> {
        let source = self.known.dossier.source(self.id);
        let text = self.texts.of(self.id);
        let original = Haystack::new(text);
        let found = original.places(wanted);
        let Some(_) = source.capture else {
            return found.into_iter().filter_map(|range| self.found(text, &original, range, Stands::Body)).collect();
        };
        let words = &source.doc.words;
        let body = Haystack::new(words);
        let in_body = body.places(wanted);
        if found.is_empty() {
            let only = in_body.into_iter().filter_map(|range| {
                Some(Found {
                    source: self.id,
                    span: source.doc.span(range.clone())?,
                    text: one_line(&words[range]),
                    stands: Stands::DigestOnly,
                    citation: None,
                    is_shortened: false,
                    is_spoken: false,
                    quote: None,
                    position: None,
                })
            });
            return only.collect();
        }
        let stands = if in_body.is_empty() { Stands::Capture } else { Stands::Both };
        found.into_iter().filter_map(|range| self.found(text, &original, range, stands)).collect()
    }

    fn found(&self, text: &str, original: &Haystack<'_>, range: Range<usize>, stands: Stands) -> Option<Found> {
        let analysis = &self.known.analysis;
        let id = &self.known.dossier.source(self.id).entry.id;
        let all = one_line(&text[range.clone()]);
        let short = first_words(&text[range.clone()], LOCATOR_WORDS);
        let nth = number(original, short, range.start);
        let number = nth.map_or_else(String::new, |nth| format!("#{nth}"));
        let locator = one_line(short).replace('"', "\\\"");
        let key = nth.map_or_else(String::new, |nth| format!(", nth: {nth}"));
        let quoted_there = analysis.origins.original(self.id).map_or(&[][..], |original| &original.quoted);
        let said = quoted_there.iter().find(|said| said.start <= range.start && range.end <= said.end);
        Some(Found {
            source: self.id,
            span: place(&self.known.dossier, self.id, range.clone())?,
            stands,
            citation: Some(format!("[@{id} \"{locator}\"{number}]")),
            is_shortened: short.len() < range.len(),
            is_spoken: said.is_some(),
            // A speech that a capture breaks into lines is none to the reading; the one place of its words is it.
            quote: match (said, nth) {
                (Some(said), _) => self.quote(&all, &text[said.clone()]),
                (None, None) => self.quote(&all, &all),
                (None, Some(_)) => None,
            },
            position: Some(format!(
                "- {{value: \"…\", sources: [{{source: {}, text: {}{key}}}]}}",
                scalar(id),
                quoted(&one_line(short))
            )),
            text: all,
        })
    }

    /// The entry for `quotes.yaml`. Wordings are looked up in the quotations of the published text, so without one
    /// there is none.
    ///
    /// `said` is the whole speech around the words in the original: where several quotations have them, it tells which
    /// is meant.
    fn quote(&self, text: &str, said: &str) -> Option<Quote> {
        let Known { dossier, analysis, .. } = self.known;
        let words = &dossier.source(self.id).doc.words;
        let has = |range: &Range<usize>| Haystack::new(&words[range.clone()]).locate(text, None).is_some();
        let spoken = || analysis.quotations_of(self.id).filter(|(_, quotation)| quotation.is_speech());
        let holders: Vec<_> = spoken().filter(|(_, quotation)| has(&quotation.range)).collect();
        let said = Haystack::new(said);
        let (first, quotation) = match holders.as_slice() {
            [one] => *one,
            several => {
                *several.iter().find(|(_, quotation)| !said.places(&words[quotation.range.clone()]).is_empty())?
            }
        };
        let speaker = quotation.speaker.as_ref();
        let wording = wording(dossier, analysis, first, text);
        let listed = quotation.utterances.iter().find_map(|id| {
            let heard = analysis.heard(*id);
            heard.listed.is_some().then(|| heard.id.clone())
        });
        let yaml = if listed.is_some() { wording } else { self.entry(quotation, text, &wording) };
        let speaker = speaker.map(|speaker| speaker.name(dossier).to_owned());
        Some(Quote { speaker, listed, yaml })
    }

    /// A new entry with one wording. Nobody is named whom the reading is not sure of.
    fn entry(&self, quotation: &Quotation, text: &str, wording: &str) -> String {
        let Known { dossier, analysis, .. } = self.known;
        let found = quotation.utterances.first().map(|id| analysis.heard(*id).id.clone());
        let id = found.unwrap_or_else(|| slug(first_words(text, ID_WORDS)));
        let speaker = match &quotation.speaker {
            Some(EntityRef::Known(who)) => format!("speaker: {}", scalar(&dossier.entity(*who).entry.id)),
            Some(EntityRef::Named(name)) => format!("# speaker: {} is in no list yet", one_line(name)),
            None => "# speaker: not established".to_owned(),
        };
        format!("- id: {}\n  {speaker}\n  wordings:\n    {wording}", scalar(&id))
    }
}

/// `- {source: cna, text: "…"}`, with the number of the place where several quotations of the source have the words.
#[must_use]
pub fn wording(dossier: &Dossier, analysis: &Analysis, id: QuotationId, text: &str) -> String {
    let quotation = analysis.quotation(id);
    let source = dossier.source(quotation.source);
    let needle = Folded::new(text, Folds::ALL).text;
    let has = |words: &str| !Folded::new(words, Folds::ALL).find_all(&needle).is_empty();
    let same: Vec<&Range<usize>> = analysis
        .quotations_of(quotation.source)
        .filter(|(_, other)| !other.nested && has(&source.doc.words[other.range.clone()]))
        .map(|(_, other)| &other.range)
        .collect();
    let nth = match same.iter().position(|range| **range == quotation.range) {
        Some(n) if same.len() > 1 => format!(", nth: {}", n + 1),
        _ => String::new(),
    };
    format!("- {{source: {}, text: {}{nth}}}", scalar(&source.entry.id), quoted(text))
}

/// An id as a plain YAML scalar, or in marks where it would be read as something else.
#[must_use]
pub fn scalar(id: &str) -> String {
    let plain = id.starts_with(char::is_alphabetic)
        && !matches!(id, "true" | "false" | "null" | "yes" | "no" | "on" | "off" | "y" | "n");
    if plain { id.to_owned() } else { quoted(id) }
}

/// Which of the places of some words begins at a byte, counted from 1; none where there is only one.
fn number(original: &Haystack<'_>, short: &str, start: usize) -> Option<usize> {
    let places = original.places(short);
    let n = places.iter().position(|place| place.start == start)?;
    (places.len() > 1).then_some(n + 1)
}

/// The beginning of a text up to its `most`th word, as words are counted in locators.
fn first_words(text: &str, most: usize) -> &str {
    let mut count = 0;
    let mut end = 0;
    for part in text.split_inclusive(char::is_whitespace) {
        let word = part.chars().any(char::is_alphanumeric);
        count += usize::from(word);
        if count > most {
            break;
        }
        end += part.len();
    }
    let text = text[..end].trim_end();
    // A mark that opens or closes what was cut off says nothing.
    let last = words(text).last().map_or(text.len(), |word| word.end);
    if end < text.len() || count > most { &text[..last] } else { text }
}

/// A text without line breaks.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locator_has_its_most_and_ends_with_a_word() {
        assert_eq!(first_words("one two three", 3), "one two three");
        assert_eq!(first_words("one — two, “three four”", 3), "one — two, “three");
        assert_eq!(first_words("one two, three", 2), "one two");
    }

    #[test]
    fn marks_around_the_words_do_not_count() {
        assert_eq!(bare(" “a fair  wind,” "), "a fair wind");
        assert_eq!(bare("$20 million"), "$20 million");
        assert_eq!(bare("“…”"), "");
    }

    #[test]
    fn a_place_is_numbered_only_among_several() {
        let text = "a day, and another day";
        let haystack = Haystack::new(text);
        assert_eq!(number(&haystack, "day", 2), Some(1));
        assert_eq!(number(&haystack, "day", 19), Some(2));
        assert_eq!(number(&haystack, "another", 11), None);
    }
}
