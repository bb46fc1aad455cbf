//! Words that two documents share: every run of eight equal words or more, and longer passages that
//! small edits part.
//!
//! What is a word, which words are equal and what is a passage is defined in `docs/accuracy.md`. Knows no
//! source and no dossier: documents are texts, and equal words are no verdict on who copied from whom.
//!
//! The order of the work: each text is cut into numbered words ([`Prepared`], which depends on that text
//! alone and may be kept); equal runs of four words show which texts may share a
//! passage; those are compared in full.

mod words;
mod corpus;
mod pairs;
mod chains;
mod inside;

pub use inside::{Inside, Layout, inside};
pub use words::{Prepared, Rows};

use std::ops::Range;

use rayon::prelude::*;

use corpus::{Corpus, Repeats, fit};
use pairs::Comparison;

/// The fewest words of a passage.
const LEAST: u32 = 8;
/// The fewest words of a run that a tolerant passage is made of.
const ANCHOR: u32 = 4;
/// The most words between two such runs, in either document.
const GAP: u32 = 3;
/// The fewest words of the longest such run.
const LONGEST: u32 = 5;
/// The least share of equal words in a tolerant passage, on either side.
const DENSITY_PERCENT: u64 = 70;

/// A maximal run of words that are equal in two documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Run {
    /// Its first word in the first document, counted in words.
    pub a: u32,
    /// The same in the second.
    pub b: u32,
    /// How many words it has.
    pub words: u32,
}

impl Run {
    fn end_a(self) -> u32 {
        self.a + self.words
    }

    fn end_b(self) -> u32 {
        self.b + self.words
    }
}

/// How equal the words of a passage are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mode {
    /// Every word.
    Exact,
    /// All but a few: runs of equal words with small edits between them.
    Tolerant,
}

/// One side of a passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Part {
    document: u32,
    start: u32,
    end: u32,
}

impl Part {
    /// The place of the document in the list that was searched.
    #[must_use]
    pub fn document(&self) -> usize {
        self.document as usize
    }

    /// Its words, counted in words of the document; [`Prepared::bytes`] gives their place in the text.
    #[must_use]
    pub fn words(&self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// Words that two documents share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Passage {
    /// Where it stands in the earlier document of the list.
    pub a: Part,
    /// Where it stands in the later one.
    pub b: Part,
    /// How many words are equal.
    pub words: u32,
    /// How equal they are.
    pub mode: Mode,
    /// Its runs among those of the first document, where it has more than one.
    runs: (u32, u32),
}

/// A run of words that stands in too many documents to compare them all with each other for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Common {
    /// Where it stands, in order; all parts are equally long.
    pub parts: Vec<Part>,
    /// In how many documents that is.
    pub documents: usize,
}

/// What is looked for.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    /// In how many documents a run of four words may stand and still make them worth comparing.
    /// `None`: [`default_most`] of the number of documents.
    pub most: Option<usize>,
}

/// In how many of so many documents a run of four words may stand and still make them worth comparing:
/// in all up to a thousand, then so that the pairs grow no faster than the documents.
#[must_use]
pub fn default_most(documents: usize) -> usize {
    (1_000_000 / documents.max(1)).clamp(64, 1000)
}

/// What documents share.
#[derive(Debug, Default)]
pub struct Found {
    /// For every document what it shares with later ones.
    of: Vec<Shared>,
    /// The runs that were no reason to compare documents, since more than [`Found::most`] have them.
    /// Two documents that share nothing else were not compared; all others were compared in full.
    pub common: Vec<Common>,
    /// In how many documents a run could stand.
    pub most: usize,
}

/// What one document shares with later ones.
#[derive(Debug, Default)]
struct Shared {
    /// By the later document, then exact ones first, then by place.
    passages: Vec<Passage>,
    /// The runs of those that have several.
    runs: Vec<Run>,
}

impl Found {
    /// All passages: by the two documents, then exact ones first, then by place.
    pub fn passages(&self) -> impl Iterator<Item = &Passage> {
        self.of.iter().flat_map(|shared| &shared.passages)
    }

    /// The passages of every two documents that share any, in the same order.
    pub fn pairs(&self) -> impl Iterator<Item = &[Passage]> {
        self.of.iter().flat_map(|shared| shared.passages.chunk_by(|a, b| a.b.document == b.b.document))
    }

    /// The runs of equal words that a passage is made of, in order.
    pub fn runs(&self, passage: &Passage) -> impl Iterator<Item = Run> + '_ {
        let only = Run { a: passage.a.start, b: passage.b.start, words: passage.words };
        let (from, to) = passage.runs;
        let several = self.of.get(passage.a.document()).and_then(|shared| shared.runs.get(from as usize..to as usize));
        let several = several.unwrap_or_default();
        several.iter().copied().chain(several.is_empty().then_some(only))
    }
}

/// Finds what documents share with each other, not with themselves.
#[must_use]
pub fn find(documents: &[&Prepared], options: Options) -> Found {
    let most = options.most.unwrap_or_else(|| default_most(documents.len()));
    let corpus = Corpus::of(documents);
    let repeats = Repeats::of(&corpus, most);
    let apart = pairs::Common::of(&corpus, &repeats);
    let of = (0..corpus.len())
        .into_par_iter()
        .map_init(
            || Comparison::new(&corpus, &repeats, &apart),
            |comparison, document| {
                let mut shared = Shared::default();
                comparison.each(document, |other, runs| shared.add(document, other, runs));
                shared.passages.shrink_to_fit();
                shared.runs.shrink_to_fit();
                shared
            },
        )
        .collect();
    Found { of, common: common(&corpus, &repeats.common), most }
}

impl Shared {
    /// Adds the passages that the runs of two documents make.
    fn add(&mut self, document: usize, other: usize, runs: &[Run]) {
        let part = |document: usize, words: (u32, u32)| Part { document: fit(document), start: words.0, end: words.1 };
        self.passages.extend(runs.iter().filter(|run| run.words >= LEAST).map(|run| Passage {
            a: part(document, (run.a, run.end_a())),
            b: part(other, (run.b, run.end_b())),
            words: run.words,
            mode: Mode::Exact,
            runs: (0, 0),
        }));
        for chain in chains::chains(runs) {
            let from = fit(self.runs.len());
            if chain.runs.len() > 1 {
                self.runs.extend(&chain.runs);
            }
            self.passages.push(Passage {
                a: part(document, chain.a),
                b: part(other, chain.b),
                words: chain.words,
                mode: Mode::Tolerant,
                runs: (from, fit(self.runs.len())),
            });
        }
    }
}

/// Joins runs of four words that many documents have into longer ones, where the same documents have
/// the next word as well. The places of each run come in order, and the runs by their first place.
fn common(corpus: &Corpus, runs: &[Vec<u32>]) -> Vec<Common> {
    let next = |run: &[u32]| {
        let first = run[0] + 1;
        let n = runs.binary_search_by(|other| other[0].cmp(&first)).ok()?;
        let goes_on = runs[n].len() == run.len() && run.iter().zip(&runs[n]).all(|(a, b)| a + 1 == *b);
        goes_on.then_some(n)
    };
    let follows: Vec<Option<usize>> = runs.par_iter().map(|run| next(run)).collect();
    let mut begins = vec![true; runs.len()];
    for &n in follows.iter().flatten() {
        begins[n] = false;
    }
    let whole = |n: usize| {
        let words = ANCHOR as usize + std::iter::successors(follows[n], |&n| follows[n]).count();
        let part = |&place: &u32| {
            let document = corpus.document(place);
            let start = place - fit(corpus.places(document).start);
            Part { document: fit(document), start, end: start + fit(words) }
        };
        let parts: Vec<Part> = runs[n].iter().map(part).collect();
        let documents = parts.chunk_by(|a, b| a.document == b.document).count();
        Common { parts, documents }
    };
    (0..runs.len()).into_par_iter().filter(|&n| begins[n]).map(whole).collect()
}
