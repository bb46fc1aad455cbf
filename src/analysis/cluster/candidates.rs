//! Which wordings are worth comparing: those that share rare words, found through an inverted index.
//!
//! Every wording is filed under its rarest single words and under pairs of neighbouring words, per
//! speaker; a drawer that holds too many is closed, since words so common say nothing alone. The work
//! is therefore near-linear in the number of wordings.

use std::collections::BTreeSet;

use super::node::{Concept, Node};

/// A drawer with more wordings joins each only with the next few.
const DRAWER: usize = 32;
/// How many words stand between two that are filed as a pair.
const APART: usize = 3;

/// Pairs of places in `nodes`, the lower first, in order and without repeats.
pub fn pairs(nodes: &[Node]) -> Vec<(usize, usize)> {
    let mut filed: Vec<((usize, Concept, Concept), usize)> = Vec::new();
    let mut open: Vec<((usize, Concept, Concept), usize)> = Vec::new();
    for (n, node) in nodes.iter().enumerate() {
        let keys = keys(node);
        // Speakers are numbered from 1; drawers of speaker 0 hold what an unknown speaker may join.
        if let Some(speaker) = node.speaker {
            filed.extend(keys.iter().map(|(a, b)| ((speaker, *a, *b), n)));
        }
        if node.content.len() >= 4 {
            open.extend(keys.iter().filter(|(a, b)| a != b).map(|(a, b)| ((0, *a, *b), n)));
        }
    }
    let unknown = nodes.iter().any(|node| node.speaker.is_none());
    if unknown {
        filed.extend(open);
    }
    filed.sort_unstable();
    filed.dedup();
    let mut found = Vec::new();
    for drawer in filed.chunk_by(|a, b| a.0 == b.0) {
        let here = |a: usize, b: usize| drawer[0].0.0 > 0 || nodes[a].speaker.is_none() || nodes[b].speaker.is_none();
        for (i, (_, a)) in drawer.iter().enumerate() {
            let next = if drawer.len() > DRAWER { 4 } else { drawer.len() };
            found.extend(drawer[i + 1..].iter().take(next).filter(|(_, b)| here(*a, *b)).map(|(_, b)| (*a, *b)));
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// The drawers of a wording: single words as a pair with themselves.
fn keys(node: &Node) -> Vec<(Concept, Concept)> {
    let words = &node.content;
    let mut keys = BTreeSet::new();
    for (i, word) in words.iter().enumerate() {
        if !word.weak {
            keys.insert((word.concept, word.concept));
        }
        for next in words[i + 1..].iter().take(APART).filter(|next| next.concept != word.concept) {
            keys.insert((word.concept.min(next.concept), word.concept.max(next.concept)));
        }
    }
    keys.into_iter().collect()
}
