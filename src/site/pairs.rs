//! Which sources share how many words, and which pairs of them get a page.

use std::ops::Range;

use crate::analysis::origins::{Provenance, SharedPassage};
use crate::dossier::{Dossier, SourceId};

/// Two sources and what they share.
#[derive(Clone, Copy, Debug)]
pub struct Pair {
    /// The source with the earlier id.
    pub a: SourceId,
    pub b: SourceId,
    /// How many words of narration they share; each word counts once.
    pub words: usize,
    pub passages: usize,
    /// Whether they are laid side by side.
    pub has_page: bool,
}

/// The pairs that share enough, most words first.
#[derive(Debug, Default)]
pub struct Pairs {
    pub all: Vec<Pair>,
    /// How many pairs share fewer words than are asked for.
    pub fewer: usize,
    /// For every source the pairs with a page, by their place in `all`.
    of_source: Vec<Vec<usize>>,
}

impl Pairs {
    /// One look at each passage; the strongest pairs take the places their sources have.
    pub fn of(provenance: &Provenance, dossier: &Dossier) -> Pairs {
        let comparing = dossier.meta.compare;
        let mut pairs = Pairs { of_source: vec![Vec::new(); dossier.sources.len()], ..Pairs::default() };
        for of_pair in provenance.pairs() {
            let passages = laid(of_pair);
            let words = passages.iter().map(|passage| passage.narration).sum();
            if words < comparing.min_words {
                pairs.fewer += 1;
                continue;
            }
            let (a, b) = (of_pair[0].a.source, of_pair[0].b.source);
            pairs.all.push(Pair { a, b, words, passages: passages.len(), has_page: false });
        }
        pairs.all.sort_by_key(|pair| (std::cmp::Reverse(pair.words), pair.a, pair.b));
        for (n, pair) in pairs.all.iter_mut().enumerate() {
            let sides = [pair.a.index(), pair.b.index()];
            if sides.iter().all(|side| pairs.of_source[*side].len() < comparing.per_source) {
                pair.has_page = true;
                for side in sides {
                    pairs.of_source[side].push(n);
                }
            }
        }
        pairs
    }

    /// The pairs that get a page.
    pub fn shown(&self) -> impl Iterator<Item = &Pair> {
        self.all.iter().filter(|pair| pair.has_page)
    }

    /// The pairs of one source that get a page, most words first.
    pub fn of_source(&self, id: SourceId) -> impl Iterator<Item = &Pair> {
        self.of_source[id.index()].iter().map(|n| &self.all[*n])
    }
}

/// The passages of a pair by their places in the first source, each stretch of text in one of them only.
pub fn laid(of_pair: &[SharedPassage]) -> Vec<&SharedPassage> {
    let spans = of_pair.iter().map(|passage| (passage.a.range.clone(), passage.b.range.clone(), passage.narration));
    apart(&spans.collect::<Vec<_>>()).into_iter().map(|n| &of_pair[n]).collect()
}

/// Of passages with their places in two texts and their words those that leave each other alone, the
/// longest taken first; in the order of the first text.
pub fn apart(passages: &[(Range<usize>, Range<usize>, usize)]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..passages.len()).collect();
    order.sort_by_key(|n| (std::cmp::Reverse(passages[*n].2), passages[*n].0.start, passages[*n].1.start));
    let (mut in_a, mut in_b) = (Taken::default(), Taken::default());
    let mut kept: Vec<usize> =
        order.into_iter().filter(|n| take(&mut in_a, &mut in_b, &passages[*n].0, &passages[*n].1)).collect();
    kept.sort_by_key(|n| passages[*n].0.start);
    kept
}

/// Ranges that leave each other alone, in order.
#[derive(Default)]
struct Taken(Vec<Range<usize>>);

impl Taken {
    /// Where a range would stand, if it is free.
    fn place(&self, range: &Range<usize>) -> Option<usize> {
        let at = self.0.partition_point(|taken| taken.end <= range.start);
        self.0.get(at).is_none_or(|next| range.end <= next.start).then_some(at)
    }
}

fn take(in_a: &mut Taken, in_b: &mut Taken, a: &Range<usize>, b: &Range<usize>) -> bool {
    let (Some(at_a), Some(at_b)) = (in_a.place(a), in_b.place(b)) else { return false };
    in_a.0.insert(at_a, a.clone());
    in_b.0.insert(at_b, b.clone());
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_stretch_of_text_is_in_one_passage_only() {
        let passages = [(0..40, 10..50, 8), (0..90, 10..99, 15), (100..140, 10..50, 8), (95..140, 100..150, 9)];
        assert_eq!(apart(&passages), [1, 3]);
    }
}
