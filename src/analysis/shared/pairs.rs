//! One document against all later ones: which of them share a passage with it, and their equal runs.

use super::corpus::{Corpus, Repeats, fit};
use super::{ANCHOR, GAP, LEAST, LONGEST, Run};

/// The runs of four words that too many documents have, document by document.
pub(super) struct Common {
    /// Number of the run and place.
    entries: Vec<(u32, u32)>,
    /// Where the entries of each document begin; last the end of all.
    starts: Vec<u32>,
    runs: usize,
}

impl Common {
    pub(super) fn of(corpus: &Corpus, repeats: &Repeats) -> Common {
        let runs = (0..).zip(&repeats.common);
        let mut entries: Vec<(u32, u32)> = runs.flat_map(|(n, places)| places.iter().map(move |&at| (n, at))).collect();
        entries.sort_unstable_by_key(|entry| entry.1);
        let begins = |document| entries.partition_point(|entry| (entry.1 as usize) < corpus.places(document).start);
        let mut starts: Vec<u32> = (0..corpus.len()).map(|document| fit(begins(document))).collect();
        starts.push(fit(entries.len()));
        Common { entries, starts, runs: repeats.common.len() }
    }

    fn of_document(&self, document: usize) -> &[(u32, u32)] {
        &self.entries[self.starts[document] as usize..self.starts[document + 1] as usize]
    }
}

/// Compares a document with later ones; keeps its room from one document to the next.
pub(super) struct Comparison<'a> {
    corpus: &'a Corpus,
    repeats: &'a Repeats,
    common: &'a Common,
    /// For every run that too many documents have, its first entry in the present document, plus one.
    first: Vec<u32>,
    /// Later document and run.
    met: Vec<(u32, Run)>,
    runs: Vec<Run>,
}

impl<'a> Comparison<'a> {
    pub(super) fn new(corpus: &'a Corpus, repeats: &'a Repeats, common: &'a Common) -> Comparison<'a> {
        Comparison { corpus, repeats, common, first: vec![0; common.runs], met: Vec::new(), runs: Vec::new() }
    }

    /// Gives every later document that may share a passage with this one, in order, with all maximal
    /// equal runs of four words or more, sorted.
    ///
    /// Loses nothing but what [`Repeats`] has put apart. A passage has a run of five words or more, and
    /// if that run has fewer than eight, another of at least four follows or precedes it within the gap.
    /// So documents are worth it when they meet in a run that is long or has such a neighbour.
    pub(super) fn each(&mut self, document: usize, mut with: impl FnMut(usize, &[Run])) {
        self.meet(document);
        let mut met = std::mem::take(&mut self.met);
        met.sort_unstable();
        let entries = self.common.of_document(document);
        for (n, entry) in entries.iter().enumerate().rev() {
            self.first[entry.0 as usize] = fit(n + 1);
        }
        for lot in met.chunk_by(|a, b| a.0 == b.0) {
            let other = lot[0].0 as usize;
            if lot.iter().any(|(_, run)| self.may_grow(document, other, *run)) {
                self.runs.clear();
                self.runs.extend(lot.iter().map(|met| met.1));
                if !entries.is_empty() {
                    self.meet_in_common(document, other);
                }
                with(other, &self.runs);
            }
        }
        for entry in entries {
            self.first[entry.0 as usize] = 0;
        }
        met.clear();
        self.met = met;
    }

    /// Finds the maximal runs with later documents that hold four words which few enough have.
    fn meet(&mut self, document: usize) {
        let (words, places) = (&self.corpus.words, self.corpus.places(document));
        for a in places.clone() {
            for b in self.repeats.behind(a).filter(|&b| b >= places.end) {
                let is_new = |before: usize| !self.repeats.is_met(a - before);
                if words[a - 1] == words[b - 1] {
                    // Met before, unless what lies before it is in too many documents.
                    let before = self.corpus.equal_before(a, b);
                    if (1..=before).all(is_new) {
                        self.add(document, a - before, b - before);
                    }
                } else {
                    self.add(document, a, b);
                }
            }
        }
    }

    fn add(&mut self, document: usize, a: usize, b: usize) {
        let words = self.corpus.equal(a, b);
        if words >= ANCHOR as usize {
            let other = self.corpus.document(fit(b));
            let (from, to) = (self.corpus.places(document).start, self.corpus.places(other).start);
            self.met.push((fit(other), Run { a: fit(a - from), b: fit(b - to), words: fit(words) }));
        }
    }

    /// Adds the runs of which every four words are in too many documents.
    fn meet_in_common(&mut self, document: usize, other: usize) {
        let corpus = self.corpus;
        let (from, to) = (corpus.places(document).start, corpus.places(other).start);
        let entries = self.common.of_document(document);
        let known = self.runs.len();
        for &(n, b) in self.common.of_document(other) {
            let Some(first) = (self.first[n as usize] as usize).checked_sub(1) else { continue };
            let b = b as usize;
            for &(_, a) in entries[first..].iter().filter(|entry| entry.0 == n) {
                let a = a as usize;
                if corpus.words[a - 1] == corpus.words[b - 1] {
                    continue;
                }
                let words = corpus.equal(a, b);
                let is_met = (a + ANCHOR as usize..=a + words).any(|end| self.repeats.is_met(end - ANCHOR as usize));
                if words >= ANCHOR as usize && !is_met {
                    self.runs.push(Run { a: fit(a - from), b: fit(b - to), words: fit(words) });
                }
            }
        }
        if self.runs.len() > known {
            self.runs.sort_unstable();
        }
    }

    /// Whether a run is long enough for a passage, or nearly so and has a neighbour.
    fn may_grow(&self, document: usize, other: usize, run: Run) -> bool {
        if run.words < LONGEST || run.words >= LEAST {
            return run.words >= LEAST;
        }
        let corpus = self.corpus;
        let a = corpus.places(document).start + run.a as usize;
        let b = corpus.places(other).start + run.b as usize;
        let (words, anchor) = (run.words as usize, ANCHOR as usize);
        let mut gaps = (0..=GAP as usize).flat_map(|ga| (0..=GAP as usize).map(move |gb| (ga, gb)));
        gaps.any(|(ga, gb)| {
            // Stops between the documents end every run, and enough of them stand behind the last.
            corpus.equal(a + words + ga, b + words + gb) >= anchor
                || a.checked_sub(ga).zip(b.checked_sub(gb)).is_some_and(|(a, b)| corpus.equal_before(a, b) >= anchor)
        })
    }
}
