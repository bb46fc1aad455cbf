//! What one source has changed in the words it shares with another.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use rayon::prelude::*;
use similar::{DiffOp, TextDiff};

use super::{Origins, Texts};
use crate::analysis::originals::Original;
use crate::analysis::shared::Prepared;
use crate::dossier::SourceId;
use crate::text::{Folded, Folds, sentences};

/// Words that differ inside a sentence two sources share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// The sentence in the one source: bytes of its original.
    pub sentence_a: Range<usize>,
    /// The sentence in the other.
    pub sentence_b: Range<usize>,
    /// The words in the one; empty where the other has more.
    pub a: Range<usize>,
    /// The words in the other.
    pub b: Range<usize>,
    /// Why it may change what is said, by weight; empty where it does not.
    pub weighs: Vec<Why>,
}

/// What an edit touches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// Whether it is so at all: `not`, `never`, `denied`.
    Negation,
    /// A number or how exact it is: `40`, `about`, `at least`.
    Number,
    /// A day, month or year.
    Date,
    /// How sure it is: `may`, `will`, `likely`, `reportedly`.
    Certainty,
    /// Whether something is done or only talked of: `discuss`, `consider`, `plan`.
    Commitment,
}

impl Why {
    /// Every reason.
    pub const ALL: [Why; 5] = [Why::Negation, Why::Number, Why::Date, Why::Certainty, Why::Commitment];

    /// The reasons of a list of names, parted by commas.
    #[must_use]
    pub fn from_names(names: &str) -> Vec<Why> {
        let one = |name: &str| Why::ALL.into_iter().find(|why| why.name() == name.trim());
        names.split(',').filter_map(one).collect()
    }

    /// Their names, parted by commas.
    #[must_use]
    pub fn names(all: &[Why]) -> String {
        all.iter().map(|why| why.name()).collect::<Vec<_>>().join(", ")
    }

    /// Its name in data.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Why::Negation => "negation",
            Why::Number => "number",
            Why::Date => "date",
            Why::Certainty => "certainty",
            Why::Commitment => "commitment",
        }
    }
}

/// The fewest words two sentences must have in common to be one sentence edited, ...
const LEAST: usize = 6;
/// ... and the least share of the shorter one, in percent.
const SHARE: usize = 60;
/// The most words of an edit on either side: what is longer is other text, ...
const LONGEST: usize = 12;
/// ... and of one that is judged: a longer one says other things as well.
const SHORT: usize = 5;

/// The edits in what two sources share, in the order of the first: sentence by sentence in the paragraphs
/// that have narration in common, also where an edit has broken the run of equal words. Edits inside
/// quoted speech are none: there the words are the speaker's.
#[must_use]
pub fn edits(origins: &Origins, texts: Texts<'_>, a: SourceId, b: SourceId) -> Vec<Edit> {
    let turned = b < a;
    let key = if turned { (b, a) } else { (a, b) };
    let links = origins.shared.links.iter().filter(|link| (link.a.0, link.b.0) == key);
    let linked: Vec<(Paragraph, Paragraph)> =
        links.map(|link| if turned { (link.b, link.a) } else { (link.a, link.b) }).collect();
    of_pair(origins, &Sentences::of(origins, texts, &linked), linked)
}

/// The edits that weigh, of all pairs that share narration, by the two sources.
pub(super) fn weighty(origins: &Origins, texts: Texts<'_>) -> Vec<(SourceId, SourceId, Edit)> {
    let mut links: Vec<(Paragraph, Paragraph)> = origins.shared.links.iter().map(|link| (link.a, link.b)).collect();
    links.sort_unstable_by_key(|(a, b)| (a.0, b.0));
    let sentences = Sentences::of(origins, texts, &links);
    let pairs: Vec<_> = links.chunk_by(|one, next| (one.0.0, one.1.0) == (next.0.0, next.1.0)).collect();
    let of_pair = |linked: &[(Paragraph, Paragraph)]| {
        let (a, b) = (linked[0].0.0, linked[0].1.0);
        let weighty = of_pair(origins, &sentences, linked.to_vec()).into_iter().filter(|edit| !edit.weighs.is_empty());
        weighty.map(|edit| (a, b, edit)).collect::<Vec<_>>()
    };
    pairs.into_par_iter().flat_map_iter(of_pair).collect()
}

/// A paragraph of a source, by its place.
type Paragraph = (SourceId, usize);

/// The edits between two sources, by the paragraphs of theirs that share narration.
fn of_pair(origins: &Origins, sentences: &Sentences, mut linked: Vec<(Paragraph, Paragraph)>) -> Vec<Edit> {
    linked.sort_unstable();
    let mut found = Vec::new();
    for linked in linked.chunk_by(|one, next| one.0 == next.0) {
        let (here, first) = linked[0];
        let (Some(of_a), Some(of_b)) = (origins.original(here.0), origins.original(first.0)) else { continue };
        for sentence in sentences.in_paragraph(here) {
            let there = linked.iter().flat_map(|(_, paragraph)| sentences.in_paragraph(*paragraph));
            if let Some(other) = sentence.same(there) {
                sentence.edits(other, of_a, of_b, &mut found);
            }
        }
    }
    found
}

/// The sentences of paragraphs, read once however many others they share narration with.
struct Sentences(BTreeMap<Paragraph, Vec<Sentence>>);

impl Sentences {
    fn of(origins: &Origins, texts: Texts<'_>, links: &[(Paragraph, Paragraph)]) -> Sentences {
        let wanted: BTreeSet<Paragraph> = links.iter().flat_map(|(a, b)| [*a, *b]).collect();
        let read = |(source, paragraph): Paragraph| {
            let original = origins.original(source)?;
            Some(((source, paragraph), sentences_of(texts.of(source), original, paragraph)))
        };
        Sentences(wanted.into_par_iter().filter_map(read).collect())
    }

    fn in_paragraph(&self, paragraph: Paragraph) -> &[Sentence] {
        self.0.get(&paragraph).map_or(&[], Vec::as_slice)
    }
}

/// Why words that differ in one place may change what is said; nothing where either side is too long to be
/// judged.
#[must_use]
pub fn weigh(a: &str, b: &str) -> Vec<Why> {
    let read = |text: &str| -> Vec<(Range<usize>, String)> { words_of(text, &Prepared::of(text), &(0..text.len())) };
    let (a, b) = (read(a), read(b));
    if a.len().max(b.len()) > SHORT { Vec::new() } else { why(&a, &b) }
}

struct Sentence {
    range: Range<usize>,
    /// Bytes of the original, and the word as it is compared.
    words: Vec<(Range<usize>, String)>,
    /// The words as numbers, in the order of these. Two words may have one, no word has two.
    bag: Vec<u32>,
}

fn sentences_of(text: &str, original: &Original, paragraph: usize) -> Vec<Sentence> {
    let start = original.paragraphs[paragraph].range.start;
    sentences(&text[original.paragraphs[paragraph].range.clone()])
        .into_iter()
        .map(|range| start + range.start..start + range.end)
        .map(|range| {
            let words = words_of(text, &original.words, &range);
            let mut bag: Vec<u32> = words.iter().map(|(_, key)| number_of(key)).collect();
            bag.sort_unstable();
            Sentence { range, words, bag }
        })
        .collect()
}

/// A number for a word (FNV-1a).
fn number_of(word: &str) -> u32 {
    word.bytes().fold(0x811c_9dc5, |number, byte| (number ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// The words in some bytes of a text, with the form in which they are compared.
fn words_of(text: &str, words: &Prepared, range: &Range<usize>) -> Vec<(Range<usize>, String)> {
    let fold = |word: &str| Folded::new(word, Folds::ALL).text.replace(['.', '\''], "");
    let places = words.inside(range).map(|n| words.bytes(n..n + 1));
    places.map(|word| (word.clone(), fold(&text[word]))).collect()
}

impl Sentence {
    fn keys(&self) -> Vec<&str> {
        self.words.iter().map(|(_, key)| key.as_str()).collect()
    }

    fn operations(&self, other: &Sentence) -> Vec<DiffOp> {
        TextDiff::from_slices(&self.keys(), &other.keys()).ops().to_vec()
    }

    /// The one of some sentences that is the same, edited: the one with most words in common, or none.
    fn same<'s>(&self, others: impl Iterator<Item = &'s Sentence>) -> Option<&'s Sentence> {
        let mut best: Option<(usize, &Sentence)> = None;
        for other in others {
            let needed = best.map_or(LEAST, |(common, _)| common);
            if self.common_at_most(other) < needed {
                continue;
            }
            let common = self.common(other);
            let is_better = best
                .is_none_or(|(most, first)| common > most || common == most && other.range.start <= first.range.start);
            if common >= LEAST && is_better {
                best = Some((common, other));
            }
        }
        let (common, other) = best?;
        let shorter = self.words.len().min(other.words.len());
        (common * 100 >= shorter * SHARE).then_some(other)
    }

    /// How many words are equal in any order. Soon told, and most sentences have nothing in common.
    fn common_at_most(&self, other: &Sentence) -> usize {
        let (mut a, mut b) = (self.bag.iter().peekable(), other.bag.iter().peekable());
        let mut common = 0;
        while let (Some(one), Some(two)) = (a.peek(), b.peek()) {
            let order = one.cmp(two);
            common += usize::from(order.is_eq());
            if order.is_le() {
                a.next();
            }
            if order.is_ge() {
                b.next();
            }
        }
        common
    }

    /// How many words are equal, in order.
    fn common(&self, other: &Sentence) -> usize {
        if self.bag == other.bag && self.keys() == other.keys() {
            return self.words.len();
        }
        self.operations(other).iter().map(|op| if let DiffOp::Equal { len, .. } = op { *len } else { 0 }).sum()
    }

    fn edits(&self, other: &Sentence, of_a: &Original, of_b: &Original, found: &mut Vec<Edit>) {
        let operations = self.operations(other);
        for (n, op) in operations.iter().enumerate() {
            let (more, fewer) =
                (op.old_range().len().max(op.new_range().len()), op.old_range().len().min(op.new_range().len()));
            let is_inner = n > 0 && n + 1 < operations.len();
            // At an edge and without a counterpart it is more text, and no edit.
            let is_edit = if is_inner { more <= LONGEST } else { fewer > 0 && more <= SHORT };
            if matches!(op, DiffOp::Equal { .. }) || !is_edit {
                continue;
            }
            let (a, b) = (self.bytes(op.old_range()), other.bytes(op.new_range()));
            if of_a.is_quoted(a.start) || of_b.is_quoted(b.start) {
                continue;
            }
            let weighs = match more <= SHORT {
                true => why(&self.words[op.old_range()], &other.words[op.new_range()]),
                false => Vec::new(),
            };
            let (sentence_a, sentence_b) = (self.range.clone(), other.range.clone());
            found.push(Edit { sentence_a, sentence_b, a, b, weighs });
        }
    }

    /// The bytes of some words; where there are none, the place behind the word before.
    fn bytes(&self, words: Range<usize>) -> Range<usize> {
        match &self.words[words.clone()] {
            [(first, _), .., (last, _)] => first.start..last.end,
            [(only, _)] => only.clone(),
            [] => {
                let at = words.start.checked_sub(1).map_or(self.range.start, |before| self.words[before].0.end);
                at..at
            }
        }
    }
}

/// What is on one side of an edit and not on the other, by weight.
fn why(a: &[(Range<usize>, String)], b: &[(Range<usize>, String)]) -> Vec<Why> {
    fn marks(words: &[(Range<usize>, String)], why: Why) -> Vec<&str> {
        let mut marks: Vec<&str> = words.iter().filter_map(|(_, word)| mark(word, why)).collect();
        marks.sort_unstable();
        marks
    }
    Why::ALL.into_iter().filter(|why| marks(a, *why) != marks(b, *why)).collect()
}

/// What a word says of one matter: the word, or its stem.
fn mark(word: &str, why: Why) -> Option<&str> {
    if why == Why::Number && word.bytes().any(|byte| byte.is_ascii_digit()) {
        return Some(word);
    }
    // `didn't`, folded.
    let is_short = |stem: &str| NEGATED.split(' ').any(|verb| verb == stem);
    if why == Why::Negation && word.strip_suffix("nt").is_some_and(is_short) {
        return Some("not");
    }
    let of = |table: &[(Why, &'static str)]| table.iter().find(|(of, _)| *of == why).map_or("", |(_, words)| *words);
    let is_form = |stem: &str| word.strip_prefix(stem).is_some_and(|end| ENDINGS.split(' ').any(|known| known == end));
    let word_of_table = of(WORDS).split(' ').find(|known| *known == word);
    word_of_table.or_else(|| of(STEMS).split(' ').find(|stem| !stem.is_empty() && is_form(stem)))
}

/// Words that weigh, as they are compared.
const WORDS: &[(Why, &str)] = &[
    (Why::Negation, "not no never none nor neither without nobody nothing cannot unlikely"),
    (
        Why::Number,
        "two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand thousands \
         million millions billion billions half twice double about around nearly almost roughly approximately over \
         under least most fewer several many few first second third",
    ),
    (
        Why::Date,
        "monday tuesday wednesday thursday friday saturday sunday january february march april june july august \
         september october november december today yesterday tomorrow",
    ),
    (
        Why::Certainty,
        "may might can could would will shall should must likely probably possibly perhaps maybe reportedly allegedly \
         alleged apparently apparent supposedly certainly surely definitely clearly potentially potential suspected \
         seemingly expected confirmed unconfirmed appears appeared seems seemed",
    ),
];
/// Verbs that weigh in every form, as what their forms have in common.
const STEMS: &[(Why, &str)] = &[
    (Why::Negation, "deny deni refus reject fail"),
    // What stands between a speaker and a deed.
    (
        Why::Commitment,
        "discuss consider plan seek attempt hop want intend aim ask propos suggest offer agre prepar threaten vow \
         pledg promis claim suspect accus request explor weigh negotiat urg demand warn believ expect fear debat try tri",
    ),
];
const ENDINGS: &str = " s es e ed d ing ned ning ion ions ation al eing";
/// What `not` may be joined to.
const NEGATED: &str = "do does did wo ca is are was were would could should has have had must";
