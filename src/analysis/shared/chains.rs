//! Joins equal runs that small edits part.

use super::{DENSITY_PERCENT, GAP, LEAST, LONGEST, Run};

/// Runs that follow each other in both documents.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Chain {
    /// First word and end in the first document.
    pub(super) a: (u32, u32),
    /// The same in the second.
    pub(super) b: (u32, u32),
    /// How many words are equal.
    pub(super) words: u32,
    /// Its runs in order.
    pub(super) runs: Vec<Run>,
}

/// The best chain that ends with a run, so far.
#[derive(Clone, Copy)]
struct Best {
    words: u32,
    skipped: u32,
    before: Option<usize>,
}

/// The chains over all runs of two documents, which come sorted; in order.
///
/// A run may follow another when it begins 0 to [`GAP`] words behind its end in both. The best chain has
/// most words, then least skipped, then the least last run. Chains are taken best first, each run once;
/// what lies wholly inside a chain taken is dropped, also where that chain is then not kept.
pub(super) fn chains(runs: &[Run]) -> Vec<Chain> {
    if let [run] = runs {
        // Most documents meet once only.
        let chain = Chain { a: (run.a, run.end_a()), b: (run.b, run.end_b()), words: run.words, runs: vec![*run] };
        return if run.words >= LEAST { vec![chain] } else { Vec::new() };
    }
    let mut kept = Vec::new();
    if runs.iter().map(|run| run.words).sum::<u32>() < LEAST {
        return kept;
    }
    let links = links(runs);
    let mut left: Vec<usize> = (0..runs.len()).collect();
    let mut best = vec![Best { words: 0, skipped: 0, before: None }; runs.len()];
    let mut is_left = vec![true; runs.len()];
    loop {
        for &to in &left {
            best[to] = Best { words: runs[to].words, skipped: 0, before: None };
            for &from in links[to].iter().filter(|&&from| is_left[from]) {
                let gaps = runs[to].a - runs[from].end_a() + runs[to].b - runs[from].end_b();
                let (words, skipped) = (best[from].words + runs[to].words, best[from].skipped + gaps);
                if words > best[to].words || words == best[to].words && skipped < best[to].skipped {
                    best[to] = Best { words, skipped, before: Some(from) };
                }
            }
        }
        let better = |&n: &usize| (std::cmp::Reverse(best[n].words), best[n].skipped, runs[n].a, runs[n].b);
        let Some(top) = left.iter().copied().min_by_key(better).filter(|&top| best[top].words >= LEAST) else { break };
        let mut path: Vec<usize> = std::iter::successors(Some(top), |&n| best[n].before).collect();
        path.reverse();
        let path: Vec<Run> = path.into_iter().map(|n| runs[n]).collect();
        let (first, last) = (path[0], path[path.len() - 1]);
        let chain =
            Chain { a: (first.a, last.end_a()), b: (first.b, last.end_b()), words: best[top].words, runs: path };
        // The path itself lies inside as well.
        left.retain(|&n| {
            is_left[n] = !chain.holds(runs[n]);
            is_left[n]
        });
        if chain.is_dense() && chain.runs.iter().any(|run| run.words >= LONGEST) {
            kept.push(chain);
        }
    }
    kept.sort_unstable();
    kept
}

/// For every run those it may follow, in order.
fn links(runs: &[Run]) -> Vec<Vec<usize>> {
    let mut by_end: Vec<usize> = (0..runs.len()).collect();
    by_end.sort_unstable_by_key(|&n| (runs[n].end_a(), n));
    let follows = |from: u32, to: u32| to >= from && to - from <= GAP;
    let before = |to: &Run| {
        let from = by_end.partition_point(|&n| runs[n].end_a() + GAP < to.a);
        let near = by_end[from..].iter().copied().take_while(|&n| runs[n].end_a() <= to.a);
        let mut found: Vec<usize> = near.filter(|&n| follows(runs[n].end_b(), to.b)).collect();
        found.sort_unstable();
        found
    };
    runs.iter().map(before).collect()
}

impl Chain {
    fn holds(&self, run: Run) -> bool {
        self.a.0 <= run.a && run.end_a() <= self.a.1 && self.b.0 <= run.b && run.end_b() <= self.b.1
    }

    /// Whether enough words are equal on both sides.
    fn is_dense(&self) -> bool {
        let longer = u64::from((self.a.1 - self.a.0).max(self.b.1 - self.b.0));
        u64::from(self.words) * 100 >= DENSITY_PERCENT * longer
    }
}
