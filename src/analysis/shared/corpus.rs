//! All texts as one row of numbers, and the runs of four words that stand in more than one of them.

use std::ops::Range;

use rayon::prelude::*;

use super::words::{Distinct, Prepared};

/// How many words the runs have by which documents meet.
const LENGTH: usize = super::ANCHOR as usize;

/// The documents, word by word: equal numbers are equal words. Before, between and behind the documents
/// stand numbers that occur once, so that no run leaves its document.
pub(super) struct Corpus {
    pub(super) words: Vec<u32>,
    /// Where the words of each document begin; last the end of all. One stop stands between.
    starts: Vec<u32>,
    /// For every 256 places the document of the first.
    near: Vec<u32>,
}

/// More stops at the end than any run reaches beyond its own.
const PADDING: usize = 16;

impl Corpus {
    /// Lays documents out, up to two thousand million words; those beyond are taken as empty.
    pub(super) fn of(documents: &[&Prepared]) -> Corpus {
        let mut known = Distinct::default();
        let total = documents.iter().map(|document| document.len() + 1).sum::<usize>();
        let mut words = Vec::with_capacity(total + PADDING);
        let mut starts = Vec::with_capacity(documents.len() + 1);
        let mut stop = u32::MAX;
        let mut next_stop = || {
            stop -= 1;
            stop
        };
        let mut numbers = Vec::new();
        words.push(next_stop());
        for document in documents {
            starts.push(fit(words.len()));
            if words.len() + document.len() < LAST as usize - PADDING - documents.len() {
                let (places, distinct) = document.parts();
                numbers.clear();
                numbers.extend(distinct.iter().map(|word| known.id(word)));
                words.extend(places.iter().map(|&place| numbers[place as usize]));
            }
            words.push(next_stop());
        }
        starts.push(fit(words.len()));
        words.extend((0..PADDING).map(|_| next_stop()));
        let mut near = Vec::with_capacity(words.len() / 256 + 1);
        let mut document = 0;
        for place in (0..words.len()).step_by(256) {
            while document + 2 < starts.len() && starts[document + 1] as usize <= place {
                document += 1;
            }
            near.push(fit(document));
        }
        Corpus { words, starts, near }
    }

    /// How many documents there are.
    pub(super) fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// The places of a document's words.
    pub(super) fn places(&self, document: usize) -> Range<usize> {
        self.starts[document] as usize..self.starts[document + 1] as usize - 1
    }

    /// The document a place belongs to.
    pub(super) fn document(&self, place: u32) -> usize {
        let mut document = self.near[place as usize / 256] as usize;
        while document + 2 < self.starts.len() && self.starts[document + 1] <= place {
            document += 1;
        }
        document
    }

    /// How many words are equal from two places on.
    pub(super) fn equal(&self, a: usize, b: usize) -> usize {
        self.words[a..].iter().zip(&self.words[b..]).take_while(|(a, b)| a == b).count()
    }

    /// How many words are equal before two places.
    pub(super) fn equal_before(&self, a: usize, b: usize) -> usize {
        self.words[..a].iter().rev().zip(self.words[..b].iter().rev()).take_while(|(a, b)| a == b).count()
    }
}

/// Where each run of four words stands again.
pub(super) struct Repeats {
    /// For every place of the corpus, where it stands in `list`, plus one; 0 where its run is there once
    /// or in too many documents.
    at: Vec<u32>,
    /// Places with equal runs one after another in order, the last of each lot marked by [`LAST`].
    list: Vec<u32>,
    /// The places of each run that is in too many documents, in order; the runs by their first place.
    pub(super) common: Vec<Vec<u32>>,
}

/// The mark of a last place.
const LAST: u32 = 1 << 31;

/// How many places are sorted at a time: bounds the memory, not the result.
const AT_A_TIME: usize = 1 << 22;

impl Repeats {
    /// Finds the runs that at least two documents have; those that more than `most` have are put apart.
    ///
    /// Runs are met by a hash of 64 bits. It decides what is looked at, never what is equal.
    pub(super) fn of(corpus: &Corpus, most: usize) -> Repeats {
        let mut found = Repeats { at: vec![0; corpus.words.len()], list: Vec::new(), common: Vec::new() };
        let rounds = corpus.words.len() / AT_A_TIME + 1;
        for round in 0..rounds {
            let of_round = |hash: u64| usize::try_from((u128::from(hash) * rounds as u128) >> 64) == Ok(round);
            let mut runs: Vec<(u64, u32)> = (0..corpus.len())
                .into_par_iter()
                .flat_map_iter(|document| Rolling::new(&corpus.words, corpus.places(document)))
                .filter(|run| of_round(run.0))
                .collect();
            runs.par_sort_unstable();
            for equal in runs.chunk_by(|a, b| a.0 == b.0).filter(|equal| equal.len() > 1) {
                found.add(corpus, equal, most);
            }
        }
        found.common.sort_unstable();
        found
    }

    fn add(&mut self, corpus: &Corpus, equal: &[(u64, u32)], most: usize) {
        let places = equal.iter().map(|run| run.1);
        if corpus.document(equal[0].1) == corpus.document(equal[equal.len() - 1].1) {
            return;
        }
        if equal.len() > most {
            let mut documents: Vec<usize> = places.clone().map(|place| corpus.document(place)).collect();
            documents.dedup();
            if documents.len() > most {
                self.common.push(places.collect());
                return;
            }
        }
        for place in places {
            self.list.push(place);
            self.at[place as usize] = fit(self.list.len());
        }
        if let Some(last) = self.list.last_mut() {
            *last |= LAST;
        }
    }

    /// Whether the run at a place is also elsewhere, and in few enough documents.
    pub(super) fn is_met(&self, place: usize) -> bool {
        self.at[place] != 0
    }

    /// The places behind this one whose run is the same.
    pub(super) fn behind(&self, place: usize) -> impl Iterator<Item = usize> + '_ {
        let at = self.at[place] as usize;
        let is_last = at == 0 || self.list[at - 1] & LAST != 0;
        let rest = if is_last { &[][..] } else { &self.list[at..] };
        let mut over = false;
        rest.iter().map_while(move |&entry| {
            let now = over;
            over = entry & LAST != 0;
            (!now).then_some((entry & !LAST) as usize)
        })
    }
}

/// The hashes of all runs of four words in some places, each with its first place.
struct Rolling<'a> {
    words: &'a [u32],
    at: usize,
    end: usize,
    hash: u64,
}

/// The base of the polynomial: any odd number with well spread bits.
const BASE: u64 = 0xd6e8_feb8_6659_fd93;

impl<'a> Rolling<'a> {
    fn new(words: &'a [u32], places: Range<usize>) -> Rolling<'a> {
        let end = (places.end + 1).saturating_sub(LENGTH).max(places.start);
        let first = &words[places.start..places.end.min(places.start + LENGTH - 1)];
        let hash = first.iter().fold(0, |hash: u64, &word| hash.wrapping_mul(BASE).wrapping_add(spread(word)));
        Rolling { words, at: places.start, end, hash }
    }
}

impl Iterator for Rolling<'_> {
    type Item = (u64, u32);

    fn next(&mut self) -> Option<(u64, u32)> {
        const OLDEST: u64 = BASE.wrapping_mul(BASE).wrapping_mul(BASE);
        if self.at >= self.end {
            return None;
        }
        let hash = self.hash.wrapping_mul(BASE).wrapping_add(spread(self.words[self.at + LENGTH - 1]));
        self.hash = hash.wrapping_sub(spread(self.words[self.at]).wrapping_mul(OLDEST));
        let place = fit(self.at);
        self.at += 1;
        Some((mix(hash), place))
    }
}

/// Without this, numbers that lie near each other give equal sums.
fn spread(word: u32) -> u64 {
    mix(u64::from(word).wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15))
}

fn mix(hash: u64) -> u64 {
    let hash = (hash ^ (hash >> 32)).wrapping_mul(0xff51_afd7_ed55_8ccd);
    hash ^ (hash >> 29)
}

pub(super) fn fit(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
