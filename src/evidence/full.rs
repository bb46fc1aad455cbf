//! Full texts: every sentence stands in the capture, in order and whole.
//!
//! A full text may leave sentences out, and what is no sentence: a dateline, a number, a mark of a list. Of a
//! sentence it leaves out nothing, since half of one may say the opposite, unless `[…]` says that something is
//! missing there.

use std::collections::BTreeMap;
use std::ops::Range;

use super::locate::Haystack;
use super::{Archive, diagnose};
use crate::dossier::{Doc, Source};
use crate::notes::{Code, Note, Notes};
use crate::text::{FileId, Folds, Span, sentences, words};

/// A full text held against its capture.
pub struct Reading {
    /// Its sentences, in order.
    pub sentences: Vec<Sentence>,
}

/// A sentence of a full text.
pub struct Sentence {
    /// Bytes of the published words.
    pub range: Range<usize>,
    /// Where it stands in the capture; several places where `[…]` leaves words out. Empty where it was not
    /// found behind the sentence before it.
    pub found: Vec<Range<usize>>,
    /// What had to be folded to find it.
    pub folds: Folds,
    /// What of the sentence in the capture is left out, and nothing says so: bytes of the capture.
    pub left_out: Vec<Range<usize>>,
}

impl Reading {
    /// Looks every sentence up. Cost grows with the sentences times the capture.
    pub fn of(doc: &Doc, capture: &str, haystack: &Haystack<'_>) -> Reading {
        let written = written(doc);
        let mut at = 0;
        let look_up = |written: &Written| {
            let (found, folds) = place(&doc.words[written.range.clone()], at, haystack, capture);
            at = found.last().map_or(at, |last| last.end);
            Sentence { range: written.range.clone(), found, folds, left_out: Vec::new() }
        };
        let mut reading = Reading { sentences: written.iter().map(look_up).collect() };
        reading.cut_short(capture, &written);
        reading
    }

    /// The sentences of which a part is left out.
    pub fn cut(&self) -> impl Iterator<Item = &Sentence> {
        self.sentences.iter().filter(|sentence| !sentence.left_out.is_empty())
    }

    /// What had to be folded to find them all.
    pub fn folds(&self) -> Folds {
        self.sentences.iter().fold(Folds::NONE, |folds, sentence| folds.and(sentence.folds))
    }

    /// Finds what is missing of each sentence of the capture that any of the text stands in.
    fn cut_short(&mut self, capture: &str, written: &[Written]) {
        let whole = sentences_of(capture);
        let holding = |at: usize| whole.partition_point(|sentence| sentence.end <= at);
        // By the sentence of the capture: what is there of it.
        let mut there: BTreeMap<usize, Vec<Part>> = BTreeMap::new();
        for (n, sentence) in self.sentences.iter().enumerate() {
            for (nth, range) in sentence.found.iter().enumerate() {
                let part = Part {
                    of: n,
                    range: range.clone(),
                    opens: nth > 0 || written[n].opens,
                    closes: nth + 1 < sentence.found.len() || written[n].closes,
                };
                for own in holding(range.start)..=holding(range.end.saturating_sub(1)) {
                    there.entry(own).or_default().push(part.clone());
                }
            }
        }
        for (own, parts) in there {
            let Some(sentence) = whole.get(own) else { continue };
            let mut gaps: Vec<(usize, Range<usize>, bool)> = Vec::new();
            let mut at = sentence.start;
            let mut said = false;
            for part in &parts {
                if at < part.range.start {
                    gaps.push((part.of, at..part.range.start, said || part.opens));
                }
                at = at.max(part.range.end);
                said = part.closes;
            }
            if let Some(last) = parts.last().filter(|_| at < sentence.end) {
                gaps.push((last.of, at..sentence.end, last.closes));
            }
            for (n, gap, said) in gaps {
                if !said && !may_go(capture, sentence, &gap) {
                    self.sentences[n].left_out.push(gap);
                }
            }
        }
    }
}

const OMISSIONS: [&str; 2] = ["[…]", "[...]"];

/// What stands in the capture of one sentence of the text, or of the words between two `[…]` in it.
#[derive(Clone)]
struct Part {
    of: usize,
    /// Bytes of the capture.
    range: Range<usize>,
    /// Whether it says that something is left out before it.
    opens: bool,
    /// Whether it says that something is left out behind it.
    closes: bool,
}

/// A sentence of a full text as it is written.
struct Written {
    range: Range<usize>,
    /// Whether `[…]` stands before it.
    opens: bool,
    /// Whether `[…]` stands behind it.
    closes: bool,
}

/// The sentences of a text. A `[…]` alone is none.
fn written(doc: &Doc) -> Vec<Written> {
    let mut all: Vec<Written> = Vec::new();
    for block in &doc.blocks {
        let mut opens = false;
        for sentence in sentences(&doc.words[block.range.clone()]) {
            let range = block.range.start + sentence.start..block.range.start + sentence.end;
            let text = &doc.words[range.clone()];
            if OMISSIONS.contains(&text) {
                opens = true;
                all.last_mut().into_iter().for_each(|last| last.closes = true);
                continue;
            }
            opens |= OMISSIONS.iter().any(|mark| text.starts_with(mark));
            let closes = OMISSIONS.iter().any(|mark| text.strip_suffix('.').unwrap_or(text).ends_with(mark));
            all.push(Written { range, opens, closes });
            opens = false;
        }
    }
    all
}

/// How many sentences a full text has.
pub fn count(doc: &Doc) -> usize {
    written(doc).len()
}

/// Where a sentence stands at or behind a byte: as it is, else part by part between its `[…]`.
fn place(text: &str, from: usize, haystack: &Haystack<'_>, capture: &str) -> (Vec<Range<usize>>, Folds) {
    if let Some(found) = haystack.locate_from(text, from) {
        let folds = Folds::needed(text.trim(), &capture[found.clone()]);
        return (vec![found], folds);
    }
    let (mut found, mut folds): (Vec<Range<usize>>, Folds) = (Vec::new(), Folds::NONE);
    let parts: Vec<&str> =
        OMISSIONS.iter().fold(vec![text], |parts, mark| parts.into_iter().flat_map(|part| part.split(mark)).collect());
    if parts.len() < 2 {
        return (found, folds);
    }
    for part in parts.into_iter().map(str::trim).filter(|part| part.contains(char::is_alphanumeric)) {
        let at = found.last().map_or(from, |last| last.end);
        let Some(next) = haystack.locate_from(part, at) else { return (Vec::new(), Folds::NONE) };
        // Left out within one paragraph: further away it is another sentence.
        if !found.is_empty() && ends_paragraph(&capture[at..next.start]) {
            return (Vec::new(), Folds::NONE);
        }
        folds = folds.and(Folds::needed(part, &capture[next.clone()]));
        found.push(next);
    }
    (found, folds)
}

fn ends_paragraph(text: &str) -> bool {
    text.split('\n').skip(1).any(|line| line.trim().is_empty()) && text.matches('\n').count() > 1
}

/// The sentences of a captured text, paragraph by paragraph, so that a mark left open ends with its own.
fn sentences_of(capture: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let (mut start, mut at) = (0, 0);
    let mut take = |range: Range<usize>| {
        found
            .extend(sentences(&capture[range.clone()]).into_iter().map(|s| range.start + s.start..range.start + s.end));
    };
    for line in capture.split_inclusive('\n') {
        if line.trim().is_empty() {
            take(start..at);
            start = at + line.len();
        }
        at += line.len();
    }
    take(start..capture.len());
    found
}

/// Whether a part of a sentence of the capture may be left out unsaid.
fn may_go(capture: &str, sentence: &Range<usize>, gap: &Range<usize>) -> bool {
    let text = capture[gap.clone()].trim();
    if !text.contains(char::is_alphabetic) || is_in_brackets(text) {
        return true;
    }
    if gap.start == sentence.start && is_dateline(text) {
        return true;
    }
    // Where marks of speech are left open, sentences hang together that are several.
    let ends = |text: &str| {
        let bare = text.trim_end().trim_end_matches(['"', '”', '’', '»', ')', '\'']);
        bare.is_empty() || bare.ends_with(['.', '!', '?', '…'])
    };
    let whole = &capture[sentence.clone()];
    is_left_open(whole) && ends(text) && ends(&capture[sentence.start..gap.start])
}

/// `(Reuters)`, `— AP`: a credit in brackets or behind a dash.
fn is_in_brackets(text: &str) -> bool {
    let bare = text.trim_matches(['.', ' ', '-', '–', '—']);
    bare.len() <= 60 && bare.starts_with('(') && bare.ends_with(')')
}

/// `HARBOUR TOWN, May 3 (AP) —` and the like: names and numbers before a dash.
fn is_dateline(text: &str) -> bool {
    const MOST_WORDS: usize = 10;
    const DENIALS: [&str; 14] = [
        "not", "no", "nor", "false", "untrue", "fake", "never", "denied", "denial", "hoax", "wrong", "if", "lie",
        "myth",
    ];
    let Some(names) = text.strip_suffix(['-', '–', '—']) else { return false };
    let found = words(names);
    let is_place = |word: &str| {
        let lower = word.to_lowercase();
        !DENIALS.contains(&lower.as_str())
            && (word.chars().next().is_some_and(|c| c.is_uppercase() || c.is_numeric()) || word.chars().count() <= 3)
    };
    found.len() <= MOST_WORDS && found.into_iter().all(|word| is_place(&names[word]))
}

/// Whether a mark of speech opens that nothing closes.
fn is_left_open(text: &str) -> bool {
    let count = |marks: &[char]| text.matches(marks).count();
    count(&['"']) % 2 == 1 || count(&['“', '„', '«']) != count(&['”', '»'])
}

/// Notes what of a full text is not in its capture, or not whole; gives how many sentences it has.
pub fn check(source: &Source, file: FileId, capture: &Haystack<'_>, archive: &Archive<'_>, notes: &mut Notes) -> usize {
    let doc = &source.doc;
    let reading = Reading::of(doc, archive.text(file), capture);
    for sentence in &reading.sentences {
        let Some(span) = doc.span(sentence.range.clone()) else { continue };
        if sentence.found.is_empty() {
            notes.take(missing(&doc.words[sentence.range.clone()], span, file, capture, archive));
        } else if let Some(first) = sentence.left_out.first() {
            let text = archive.words(file, first).split_whitespace().collect::<Vec<_>>().join(" ");
            let mut note = Note::new(Code::SentenceCut, span, "the capture has more of this sentence");
            for left_out in &sentence.left_out {
                note = note.see(Span::new(file, left_out.clone()), "left out");
            }
            notes.take(note.hint(format!("publish all of it, or write `[…]` where “{text}” is left out")));
        }
    }
    reading.sentences.len()
}

fn missing(words: &str, span: Span, file: FileId, capture: &Haystack<'_>, archive: &Archive<'_>) -> Note {
    let out_of_order = capture.locate(words, None);
    let message = match out_of_order {
        Some(_) => "this sentence stands earlier in the capture than the one before it",
        None => "this sentence is not in the capture",
    };
    let mut note = Note::new(Code::BodyNotInCapture, span, message);
    if let Some(found) = out_of_order {
        note = note.see(Span::new(file, found.range), "here");
    } else if let Some(near) = capture.nearest(words) {
        note = diagnose::with_near(note, file, &near, archive);
    }
    note.hint("a full text may leave parts of its capture out, not change or add any")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::parse_markdown;

    /// What is left out of sentences, unsaid.
    fn cut(body: &str, capture: &str) -> Vec<String> {
        let reading = Reading::of(&parse_markdown(body), capture, &Haystack::new(capture));
        assert!(reading.sentences.iter().all(|sentence| !sentence.found.is_empty()), "{body}");
        let left_out = reading.sentences.iter().flat_map(|sentence| sentence.left_out.clone());
        left_out.map(|range| capture[range].trim().to_owned()).collect()
    }

    #[test]
    fn a_part_of_a_sentence_is_no_sentence() {
        let denial = "It is not true that the dam broke on Monday.";
        assert_eq!(cut("The dam broke on Monday.", denial), ["It is not true that"]);
        assert_eq!(cut("[…] the dam broke on Monday.", denial), [""; 0]);
        assert_eq!(cut("[...] The dam broke on Monday.", denial), [""; 0]);
        assert_eq!(cut("He left", "He left, it was said. She came."), [", it was said."]);
        assert_eq!(cut("He left […]", "He left, it was said. She came."), [""; 0]);
        assert_eq!(cut("He left […] She came.", "He left, it was said. She came."), [""; 0]);
        assert_eq!(cut("She saw […] the gate.", "She saw, far away, the gate. It fell."), [""; 0]);
        assert_eq!(cut("FALSE - claims. The dam broke.", "FALSE - claims. HOAX - The dam broke."), ["HOAX -"]);
    }

    #[test]
    fn what_is_no_sentence_may_go() {
        let capture =
            "Gate fails\n\nORM, March 1 (Reuters) - The dam broke on Monday. Nobody was hurt (AP).\n\n1. It rains.";
        assert_eq!(cut("The dam broke on Monday.\n\nIt rains.", capture), [""; 0]);
        assert_eq!(cut("The dam broke on Monday.", "Orm – The dam broke on Monday."), [""; 0]);
        // Speech that goes on in the next paragraph.
        let speech = "“We came. We saw it.\n\n“We left,” she said.";
        assert_eq!(cut("We saw it.", speech), [""; 0]);
    }

    #[test]
    fn folds_are_told() {
        let capture = "the dam broke.";
        let reading = Reading::of(&parse_markdown("The dam broke."), capture, &Haystack::new(capture));
        assert_eq!(reading.folds().to_string(), "case");
    }
}
