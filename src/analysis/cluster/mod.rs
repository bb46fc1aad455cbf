//! Which quotations render the same words of one speaker, and how their wordings differ.
//!
//! Pure: quotations in, clusters out, no model and no clock. Every link says in a few words why it was
//! made. Knows no dossier and no page; what the curator lists or sets apart comes in as numbers.
//!
//! Speech in the news is mostly translated, so equal words are the exception. What is compared are the
//! words that mean something, by stem and by what may render them, rare ones counting for more;
//! fragments are looked for inside fuller quotations, with the words around them as a second witness.
//! Where a short phrase fits two speeches it joins neither: a missing link costs the curator a line,
//! a false one puts words into a mouth.

mod candidates;
mod differences;
mod group;
mod lexicon;
mod name;
mod node;
mod parted;
mod read;
mod score;
mod speaker;
mod stem;
#[cfg(test)]
mod tests;

pub use differences::{Difference, TypedDifference, core, differences};
pub use lexicon::CONTRARY;
pub use name::utterance_id;
pub use read::pieces;
pub use speaker::{Speaker, speakers};
pub use stem::{irregular, stem};

use node::Nodes;

/// Whether a lower-case word carries grammar only.
#[must_use]
pub fn is_function_word(word: &str) -> bool {
    lexicon::FUNCTION.contains(&word)
}

/// One quotation to be compared.
#[derive(Clone, Copy, Debug)]
pub struct Item<'a> {
    /// Which source prints it.
    pub source: usize,
    /// Its place in the order of the source.
    pub position: usize,
    /// What is quoted, without its marks.
    pub words: &'a str,
    /// A key for who speaks; `None` where that is not known.
    pub speaker: Option<&'a str>,
    /// The sentence or paragraph around it, the quotation included.
    pub context: &'a str,
    /// The utterance the curator listed it under.
    pub listed: Option<usize>,
}

/// What the curator has settled.
#[derive(Clone, Debug, Default)]
pub struct Rules {
    /// Listed utterances that are never one. Those with different numbers never are, listed here or not.
    pub apart: Vec<(usize, usize)>,
}

/// Quotations that render the same words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cluster {
    /// Places in the list of items, by source and position; never empty.
    pub items: Vec<usize>,
    /// The utterance the curator listed them under.
    pub listed: Option<usize>,
    /// Why they are together, the strongest link first.
    pub links: Vec<Link>,
    /// The words that every wording has, in their order, as the fullest prints them.
    pub core: Vec<String>,
}

/// Why two quotations are taken for one utterance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Places in the list of items.
    pub pair: (usize, usize),
    /// From 0 to 1000.
    pub score: u32,
    /// Such as "8 of 9 words, same order".
    pub evidence: String,
}

/// Sorts quotations into utterances. Every item is in exactly one cluster; clusters come in the order
/// of their first items, by source and position. The order of `items` makes no difference.
#[must_use]
pub fn cluster(items: &[Item<'_>], rules: &Rules) -> Vec<Cluster> {
    let mut order: Vec<usize> = (0..items.len()).collect();
    order.sort_by_key(|n| {
        let item = &items[*n];
        (item.source, item.position, item.words, item.speaker, item.listed, item.context)
    });
    let mut rank = vec![0; items.len()];
    for (place, n) in order.iter().enumerate() {
        rank[*n] = place;
    }
    let nodes = Nodes::read(items, &parted::chains(items, &order));
    let groups = group::group(&nodes, rules);
    let mut clusters: Vec<Cluster> = Vec::new();
    for (members, edges) in groups.members.into_iter().zip(groups.edges) {
        let mut of: Vec<usize> = members.iter().flat_map(|n| nodes.all[*n].items.iter().copied()).collect();
        of.sort_by_key(|n| rank[*n]);
        let mut links: Vec<Link> = edges
            .into_iter()
            .map(|edge| Link {
                pair: (nodes.all[edge.a].items[0], nodes.all[edge.b].items[0]),
                score: edge.found.score,
                evidence: edge.found.evidence,
            })
            .collect();
        links.extend(members.iter().flat_map(|n| nodes.all[*n].together.iter().cloned()));
        links.sort_by_key(|link| (std::cmp::Reverse(link.score), rank[link.pair.0], rank[link.pair.1]));
        let texts: Vec<&str> = members.iter().map(|n| nodes.all[*n].text.as_str()).collect();
        let listed = of.iter().find_map(|n| items[*n].listed);
        clusters.push(Cluster { items: of, listed, links, core: differences::core(&texts) });
    }
    clusters.sort_by_key(|cluster| rank[cluster.items[0]]);
    clusters
}
