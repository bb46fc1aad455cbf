//! From links to clusters: the strongest link first, and no cluster whose members contradict.
//!
//! A cluster is known by its heads, the wordings that stand inside no other of its members. Fragments
//! ride along with a head; they can't glue two heads together, since two speeches may share a phrase.
//! Two clusters become one where a head of one links to a head of the other and no pair of heads are
//! strangers. Two quotations of one source are taken for two utterances unless one repeats the other
//! or a third quotation holds both.

use std::collections::{BTreeMap, BTreeSet};

use super::Rules;
use super::candidates;
use super::node::{Concept, Node, Nodes};
use super::score::{Found, clash, compare, link, sorted};

/// Heads that share less than this, in thousandths, are strangers.
const STRANGERS: u32 = 200;
/// Two homes of a short fragment that are this close, in thousandths, leave it without one.
const DOUBT: u32 = 25;
/// Heads of a large cluster that are asked before it takes more.
const ASKED: usize = 12;

/// A link between two nodes.
#[derive(Debug)]
pub struct Edge {
    pub a: usize,
    pub b: usize,
    pub found: Found,
}

/// Clusters of nodes, and the links inside each.
#[derive(Debug)]
pub struct Groups {
    pub members: Vec<Vec<usize>>,
    pub edges: Vec<Vec<Edge>>,
}

struct State<'a> {
    nodes: &'a Nodes,
    rules: &'a Rules,
    /// The cluster of each node, by its first member.
    of: Vec<usize>,
    members: BTreeMap<usize, Vec<usize>>,
    heads: BTreeMap<usize, Vec<usize>>,
    sources: BTreeMap<usize, BTreeSet<usize>>,
    listed: BTreeMap<usize, BTreeSet<usize>>,
    speakers: BTreeMap<usize, usize>,
}

/// Groups the nodes.
pub fn group(nodes: &Nodes, rules: &Rules) -> Groups {
    let mut edges: Vec<Edge> = candidates::pairs(&nodes.all)
        .into_iter()
        .filter_map(|(a, b)| link(nodes, &nodes.all[a], &nodes.all[b]).map(|found| Edge { a, b, found }))
        .collect();
    edges.sort_by(|x, y| y.found.score.cmp(&x.found.score).then((x.a, x.b).cmp(&(y.a, y.b))));
    let mut state = State::new(nodes, rules);
    state.take_listed();
    let doubted = doubted(nodes, &edges);
    let equal = |edge: &Edge| {
        let (a, b) = (&nodes.all[edge.a], &nodes.all[edge.b]);
        a.surface == b.surface && a.speaker == b.speaker
    };
    let settled = |edge: &Edge| !doubted.contains_key(&edge.a) && !doubted.contains_key(&edge.b);
    state.merge(&edges, |edge| equal(edge) || settled(edge));
    // A fragment whose homes turned out to be one utterance has a home.
    let homes: BTreeMap<usize, bool> = doubted
        .iter()
        .map(|(node, homes)| (*node, homes.iter().all(|home| state.of[*home] == state.of[homes[0]])))
        .collect();
    let at_home = |edge: &Edge| [edge.a, edge.b].iter().all(|node| homes.get(node).copied().unwrap_or(true));
    state.merge(&edges, |edge| equal(edge) || at_home(edge));
    let mut numbers = BTreeMap::new();
    let mut groups = Groups { members: Vec::new(), edges: Vec::new() };
    for (first, members) in state.members {
        numbers.insert(first, groups.members.len());
        groups.members.push(members);
        groups.edges.push(Vec::new());
    }
    for edge in edges {
        if state.of[edge.a] == state.of[edge.b] {
            groups.edges[numbers[&state.of[edge.a]]].push(edge);
        }
    }
    groups
}

/// Short fragments with two homes that have nothing to do with each other, and those homes.
fn doubted(nodes: &Nodes, edges: &[Edge]) -> BTreeMap<usize, Vec<usize>> {
    let mut homes: BTreeMap<usize, Vec<(u32, usize)>> = BTreeMap::new();
    for edge in edges {
        let (a, b) = (&nodes.all[edge.a], &nodes.all[edge.b]);
        let (node, home) = if std::ptr::eq(sorted(a, b).0, a) { (edge.a, edge.b) } else { (edge.b, edge.a) };
        let unknown = nodes.all[node].speaker.is_none() != nodes.all[home].speaker.is_none();
        if unknown {
            let (open, known) = if a.speaker.is_none() { (edge.a, edge.b) } else { (edge.b, edge.a) };
            homes.entry(open).or_default().push((edge.found.score, known));
        } else if nodes.all[node].content.len() <= 2 && nodes.all[node].surface != nodes.all[home].surface {
            homes.entry(node).or_default().push((edge.found.score, home));
        }
    }
    let having = having(nodes);
    homes.retain(|node, homes| {
        let best = homes[0].0;
        homes.retain(|(score, _)| score + DOUBT >= best);
        // One word alone may come from any wording of the speaker that has it.
        if let [word] = &*strong(&nodes.all[*node])
            && compare(&nodes.all[*node], &nodes.all[homes[0].1]).words == 1
        {
            let alike = having.get(&(nodes.all[*node].speaker, *word)).map_or(&[][..], Vec::as_slice);
            let others = alike.iter().filter(|other| nodes.all[**other].surface != nodes.all[*node].surface);
            homes.extend(others.take(4 * ASKED).map(|other| (0, *other)));
        }
        let first = &nodes.all[homes[0].1];
        homes[1..].iter().any(|(_, home)| link(nodes, first, &nodes.all[*home]).is_none())
    });
    homes.into_iter().map(|(node, homes)| (node, homes.into_iter().map(|(_, home)| home).collect())).collect()
}

/// The wordings of each speaker that have a word.
fn having(nodes: &Nodes) -> BTreeMap<(Option<usize>, Concept), Vec<usize>> {
    let mut having: BTreeMap<(Option<usize>, Concept), Vec<usize>> = BTreeMap::new();
    for (n, node) in nodes.all.iter().enumerate() {
        for word in strong(node) {
            having.entry((node.speaker, word)).or_default().push(n);
        }
    }
    having
}

fn strong(node: &Node) -> Vec<Concept> {
    let mut words: Vec<Concept> = node.content.iter().filter(|word| !word.weak).map(|word| word.concept).collect();
    words.sort_unstable();
    words.dedup();
    words
}

impl<'a> State<'a> {
    fn new(nodes: &'a Nodes, rules: &'a Rules) -> State<'a> {
        let all = || nodes.all.iter().enumerate();
        State {
            nodes,
            rules,
            of: (0..nodes.all.len()).collect(),
            members: all().map(|(n, _)| (n, vec![n])).collect(),
            heads: all().map(|(n, _)| (n, vec![n])).collect(),
            sources: all().map(|(n, node)| (n, node.sources.clone())).collect(),
            listed: all().map(|(n, node)| (n, node.listed.into_iter().collect())).collect(),
            speakers: all().filter_map(|(n, node)| Some((n, node.speaker?))).collect(),
        }
    }

    /// What the curator lists as one utterance is one, whatever its words.
    fn take_listed(&mut self) {
        let mut first: BTreeMap<usize, usize> = BTreeMap::new();
        for n in 0..self.nodes.all.len() {
            let Some(listed) = self.nodes.all[n].listed else { continue };
            match first.get(&listed) {
                Some(&known) => self.join(self.of[known], self.of[n]),
                None => {
                    first.insert(listed, n);
                }
            }
        }
    }

    /// Takes links in their order until none changes anything.
    fn merge(&mut self, edges: &[Edge], taken: impl Fn(&Edge) -> bool) {
        const ROUNDS: usize = 3;
        for _ in 0..ROUNDS {
            let mut changed = false;
            for edge in edges.iter().filter(|edge| taken(edge)) {
                let (a, b) = (self.of[edge.a], self.of[edge.b]);
                if a != b && self.may_join(a, b) {
                    self.join(a, b);
                    changed = true;
                }
            }
            if !changed {
                break;
            }
        }
    }

    fn may_join(&self, a: usize, b: usize) -> bool {
        let (listed_a, listed_b) = (&self.listed[&a], &self.listed[&b]);
        let apart = |x: usize, y: usize| x != y || self.rules.apart.contains(&(x, y));
        if listed_a.iter().any(|x| listed_b.iter().any(|y| apart(*x, *y))) {
            return false;
        }
        if let (Some(x), Some(y)) = (self.speakers.get(&a), self.speakers.get(&b))
            && x != y
        {
            return false;
        }
        self.heads_agree(a, b) && self.sources_agree(a, b)
    }

    fn heads_agree(&self, a: usize, b: usize) -> bool {
        let nodes = &self.nodes.all;
        let (heads_a, heads_b) = (asked(&self.heads[&a]), asked(&self.heads[&b]));
        let mut linked = false;
        let mut hosted_a = vec![false; heads_a.len()];
        let mut hosted_b = vec![false; heads_b.len()];
        for (i, x) in heads_a.iter().enumerate() {
            for (j, y) in heads_b.iter().enumerate() {
                if let Some(found) = link(self.nodes, &nodes[*x], &nodes[*y]) {
                    linked = true;
                    let x_small = std::ptr::eq(sorted(&nodes[*x], &nodes[*y]).0, &raw const nodes[*x]);
                    if found.hosted && x_small {
                        hosted_a[i] = true;
                    } else if found.hosted {
                        hosted_b[j] = true;
                    }
                }
            }
        }
        let known = |x: usize, y: usize| {
            let (small, large) = sorted(&nodes[x], &nodes[y]);
            let found = compare(small, large);
            found.held >= STRANGERS && clash(self.nodes, small, large, &found).is_none()
        };
        linked
            && heads_a
                .iter()
                .zip(&hosted_a)
                .filter(|(_, hosted)| !**hosted)
                .all(|(x, _)| heads_b.iter().zip(&hosted_b).filter(|(_, hosted)| !**hosted).all(|(y, _)| known(*x, *y)))
    }

    fn sources_agree(&self, a: usize, b: usize) -> bool {
        let common: Vec<usize> = self.sources[&a].intersection(&self.sources[&b]).copied().collect();
        if common.is_empty() {
            return true;
        }
        let nodes = &self.nodes.all;
        let in_common = |n: &&usize| common.iter().any(|source| nodes[**n].sources.contains(source));
        let together: Vec<usize> = asked(&self.heads[&a]).iter().chain(asked(&self.heads[&b])).copied().collect();
        let in_one = |x: &Node, y: &Node| common.iter().any(|s| x.sources.contains(s) && y.sources.contains(s));
        let repeats = |x: &Node, y: &Node| link(self.nodes, x, y).is_some();
        self.members[&a].iter().filter(in_common).take(4 * ASKED).all(|x| {
            self.members[&b].iter().filter(in_common).take(4 * ASKED).all(|y| {
                let (x, y) = (&nodes[*x], &nodes[*y]);
                !in_one(x, y)
                    || repeats(x, y)
                    || together.iter().any(|n| {
                        let holds = |part: &Node| {
                            let whole = &nodes[*n];
                            !std::ptr::eq(part, whole)
                                && std::ptr::eq(sorted(part, whole).0, part)
                                && repeats(part, whole)
                        };
                        holds(x) && holds(y)
                    })
            })
        })
    }

    fn join(&mut self, a: usize, b: usize) {
        if a == b {
            return;
        }
        let (into, from) = (a.min(b), a.max(b));
        let moved = self.members.remove(&from).unwrap_or_default();
        for n in &moved {
            self.of[*n] = into;
        }
        let members = self.members.entry(into).or_default();
        members.extend(moved);
        members.sort_unstable();
        let sources = self.sources.remove(&from).unwrap_or_default();
        self.sources.entry(into).or_default().extend(sources);
        let listed = self.listed.remove(&from).unwrap_or_default();
        self.listed.entry(into).or_default().extend(listed);
        if let Some(speaker) = self.speakers.remove(&from) {
            self.speakers.entry(into).or_insert(speaker);
        }
        let mut heads = self.heads.remove(&into).unwrap_or_default();
        heads.extend(self.heads.remove(&from).unwrap_or_default());
        let heads = self.not_hosted(heads);
        self.heads.insert(into, heads);
    }

    /// The wordings that stand inside no other of these, the fullest first.
    fn not_hosted(&self, mut of: Vec<usize>) -> Vec<usize> {
        let nodes = &self.nodes.all;
        of.sort_by_key(|n| (std::cmp::Reverse((nodes[*n].weight, nodes[*n].surface.len())), *n));
        let mut heads: Vec<usize> = Vec::new();
        for n in of {
            let hosted = asked(&heads)
                .iter()
                .any(|head| link(self.nodes, &nodes[n], &nodes[*head]).is_some_and(|found| found.hosted));
            if !hosted {
                heads.push(n);
            }
        }
        heads
    }
}

fn asked(heads: &[usize]) -> &[usize] {
    &heads[..heads.len().min(ASKED)]
}
