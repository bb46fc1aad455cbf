//! How likely two wordings render the same words, and why: a score with its evidence.
//!
//! Scores are thousandths. Three ways lead to a link: the same words; most of the words on both
//! sides; all of a fragment inside a fuller quotation. The fewer words a fragment has, the closer
//! they must stand together there, and the last word of all joins nothing without the words around.

use std::fmt::Write as _;

use super::node::{Concept, Content, Node, Nodes};
use super::read::contrary;

/// What a rendering by another word is worth, in hundredths of the word itself.
const RENDERED: u32 = 85;
/// What a word in another order is worth, in hundredths.
const MOVED: u32 = 60;

/// Two wordings side by side.
#[derive(Clone, Debug, Default)]
pub struct Match {
    /// Words in common, of all that mean something.
    pub words: usize,
    /// Strong words among them.
    pub strong: usize,
    /// Words in common that stand in the same order.
    pub ordered: usize,
    /// The share of the smaller wording that the larger has, in thousandths.
    pub held: u32,
    /// The share of both, in thousandths.
    pub shared: u32,
    /// First and last position of the common words in the larger wording.
    window: Option<(usize, usize)>,
    /// The same in the smaller.
    small_window: Option<(usize, usize)>,
    /// Pairs of stems that render each other.
    rendered: Vec<(Concept, Concept)>,
}

impl Match {
    /// Whether the common words stand side by side on both sides.
    fn is_phrase(&self) -> bool {
        let tight = |window: Option<(usize, usize)>| window.is_some_and(|(from, to)| to - from <= self.words);
        tight(self.window) && tight(self.small_window)
    }
}

/// A link between two wordings.
#[derive(Clone, Debug)]
pub struct Found {
    /// In thousandths.
    pub score: u32,
    /// Whether all of one stands inside the other, so that it may ride along with it.
    pub hosted: bool,
    pub evidence: String,
}

/// The smaller wording of two comes first.
pub fn sorted<'a>(a: &'a Node, b: &'a Node) -> (&'a Node, &'a Node) {
    if (a.weight, a.surface.len()) <= (b.weight, b.surface.len()) { (a, b) } else { (b, a) }
}

/// Aligns two wordings; `small` is the one of less weight.
pub fn compare(small: &Node, large: &Node) -> Match {
    let mut found = Match::default();
    if small.weight == 0 || large.weight == 0 {
        return found;
    }
    let (mine, theirs) = (&small.content, &large.content);
    let value = |x: &Content, y: &Content| -> u32 {
        if x.concept != y.concept {
            return 0;
        }
        let weight = x.weight.min(y.weight);
        if x.stem == y.stem { weight } else { weight * RENDERED / 100 }
    };
    // The heaviest common subsequence.
    let width = theirs.len() + 1;
    let mut best = vec![0_u32; (mine.len() + 1) * width];
    for (i, x) in mine.iter().enumerate().rev() {
        for (j, y) in theirs.iter().enumerate().rev() {
            let kept = match value(x, y) {
                0 => 0,
                value => value + best[(i + 1) * width + j + 1],
            };
            best[i * width + j] = kept.max(best[(i + 1) * width + j]).max(best[i * width + j + 1]);
        }
    }
    let mut paired = vec![false; mine.len()];
    let mut spent = vec![false; theirs.len()];
    let (mut i, mut j) = (0, 0);
    let mut take = |found: &mut Match, i: usize, j: usize| {
        let (x, y) = (&mine[i], &theirs[j]);
        (paired[i], spent[j]) = (true, true);
        found.words += 1;
        found.strong += usize::from(!x.weak || !y.weak);
        found.window = Some(widened(found.window, y.position));
        found.small_window = Some(widened(found.small_window, x.position));
        if x.stem != y.stem {
            found.rendered.push((x.stem, y.stem));
        }
    };
    while i < mine.len() && j < theirs.len() {
        let value = value(&mine[i], &theirs[j]);
        if value > 0 && best[i * width + j] == value + best[(i + 1) * width + j + 1] {
            take(&mut found, i, j);
            (i, j) = (i + 1, j + 1);
        } else if best[i * width + j] == best[(i + 1) * width + j] {
            i += 1;
        } else {
            j += 1;
        }
    }
    found.ordered = found.words;
    // What is common in another order counts for less. Only the window of what is in order is kept.
    let mut gained = best[0];
    for i in 0..mine.len() {
        if paired[i] {
            continue;
        }
        let moved = (0..theirs.len()).find(|&j| !spent[j] && value(&mine[i], &theirs[j]) > 0);
        if let Some(j) = moved {
            (paired[i], spent[j]) = (true, true);
            gained += value(&mine[i], &theirs[j]) * MOVED / 100;
            found.words += 1;
            found.strong += usize::from(!mine[i].weak);
        }
    }
    found.held = gained * 1000 / small.weight;
    found.shared = gained * 2000 / (small.weight + large.weight);
    found
}

fn widened(window: Option<(usize, usize)>, at: usize) -> (usize, usize) {
    window.map_or((at, at), |(from, to)| (from.min(at), to.max(at)))
}

/// Whether something forbids that two wordings are one utterance, whatever they share.
pub fn clash(nodes: &Nodes, small: &Node, large: &Node, found: &Match) -> Option<&'static str> {
    let (Some((from, to)), Some((small_from, small_to))) = (found.window, found.small_window) else { return None };
    // A "not" outside the part that is compared belongs to another clause.
    let near = |node: &Node, from: usize, to: usize| {
        node.negations.iter().filter(|at| **at + 3 >= from && **at <= to + 1).count() % 2
    };
    if near(small, small_from, small_to) != near(large, from, to) {
        return Some("one of them denies it");
    }
    let missing = |a: &[Concept], b: &[Concept]| a.iter().any(|number| b.binary_search(number).is_err());
    if !small.numbers.is_empty() && !large.numbers.is_empty() && missing(&small.numbers, &large.numbers) {
        return Some("their numbers differ");
    }
    let alone = |a: &Node, b: &Node| -> Vec<Concept> {
        let lacks = |word: &&Content| b.content.iter().all(|other| other.concept != word.concept);
        a.content.iter().filter(lacks).map(|word| word.concept).collect()
    };
    let theirs = alone(large, small);
    let opposed = alone(small, large)
        .into_iter()
        .any(|mine| theirs.iter().any(|other| contrary(nodes.key(mine), nodes.key(*other))));
    opposed.then_some("they say the contrary")
}

/// The link between two wordings, if there is one.
pub fn link(nodes: &Nodes, a: &Node, b: &Node) -> Option<Found> {
    if a.speaker.is_some() && b.speaker.is_some() && a.speaker != b.speaker {
        return None;
    }
    let (small, large) = sorted(a, b);
    if !may_link(small, large) {
        return None;
    }
    let found = compare(small, large);
    if found.words == 0 || clash(nodes, small, large, &found).is_some() {
        return None;
    }
    let support = Support::of(small, large);
    let same_source = !small.sources.is_disjoint(&large.sources);
    let identical = small.surface == large.surface;
    let (score, hosted) = if a.speaker.is_none() || b.speaker.is_none() {
        near_identical(&found, small)?
    } else if identical || found.shared >= 995 {
        same_words(&found, small, identical, same_source, support)?
    } else {
        let inside = fragment(&found, small, support, same_source);
        let whole = whole(&found, small, support).filter(|_| !same_source);
        inside.into_iter().chain(whole).max()?
    };
    let score = (score + support.worth() + if same_source { 20 } else { 0 }).min(1000);
    Some(Found { score, hosted, evidence: evidence(nodes, small, &found, identical, hosted, support) })
}

/// Whether two wordings share enough for any rule below: half of the smaller one. A quick no, since
/// most pairs that share a rare word share no other.
fn may_link(small: &Node, large: &Node) -> bool {
    let (mut rest, mut common) = (large.concepts.iter().peekable(), 0);
    for (concept, weight) in &small.concepts {
        while rest.next_if(|(other, _)| other < concept).is_some() {}
        if rest.peek().is_some_and(|(other, _)| other == concept) {
            common += weight;
        }
    }
    common * 2 >= small.weight
}

/// How many words around the smaller wording the larger has, inside it and around it.
#[derive(Clone, Copy, Debug, Default)]
struct Support {
    inside: usize,
    around: usize,
}

impl Support {
    fn of(small: &Node, large: &Node) -> Support {
        let mut inside: Vec<Concept> =
            large.content.iter().filter(|word| !word.weak).map(|word| word.concept).collect();
        inside.sort_unstable();
        inside.dedup();
        let common = |b: &[Concept]| small.around.iter().filter(|concept| b.binary_search(concept).is_ok()).count();
        Support { inside: common(&inside), around: common(&large.around) }
    }

    fn total(self) -> usize {
        self.inside + self.around
    }

    /// What it adds to a score: an account that paraphrases the fuller quotation means that one.
    fn worth(self) -> u32 {
        u32::try_from(25 * self.inside.min(3) + 10 * self.around.min(3)).unwrap_or(0)
    }
}

/// Nobody knows who speaks: only words too many to be alike by chance.
fn near_identical(found: &Match, small: &Node) -> Option<(u32, bool)> {
    (small.content.len() >= 4 && found.words >= 4 && found.strong >= 3 && found.shared >= 850 && found.held >= 900)
        .then_some((found.shared, true))
}

fn same_words(
    found: &Match,
    small: &Node,
    identical: bool,
    same_source: bool,
    support: Support,
) -> Option<(u32, bool)> {
    let enough = match small.strong {
        0 => identical && small.surface.len() >= 3 && (support.total() > 0 || same_source),
        1 if found.words < 2 => support.total() > 0 || same_source && identical,
        _ => true,
    };
    enough.then_some((if identical { 980 } else { 950 }, true))
}

fn whole(found: &Match, small: &Node, support: Support) -> Option<(u32, bool)> {
    let share = match (found.strong, found.words) {
        (2, 2) if small.content.len() == 2 => 800,
        // A phrase of two words in longer company needs witnesses.
        (2, 2) if found.is_phrase() && support.total() >= 2 => 500,
        (0 | 1, _) | (2, 2) => return None,
        (2, 3) if support.total() < 2 => 680,
        _ if support.total() >= 2 => 500,
        _ => 560,
    };
    (found.shared >= share).then_some((found.shared, found.held >= 850))
}

fn fragment(found: &Match, small: &Node, support: Support, same_source: bool) -> Option<(u32, bool)> {
    let (Some(window), Some(own)) = (found.window, found.small_window) else { return None };
    let spread = window.1 - window.0;
    let near = spread <= 2 * (own.1 - own.0) + 3;
    let witnessed = support.inside >= 2 || (support.inside >= 1 && support.around >= 1);
    let held = match (small.strong, found.words) {
        // One word alone needs the paraphrase around it to speak of what the fuller quotation says.
        (1, 1) if witnessed => 700,
        (1, 2..) if near => 950,
        (2.., 4..) if near && found.ordered == found.words => 650,
        (2, _) if near => 850,
        (strong, _) if strong < 3 => return None,
        _ if same_source => 800,
        _ if found.words >= 4 || found.strong >= 3 => 700,
        _ => 850,
    };
    let score = found.held * 7 / 10 + found.shared * 3 / 10;
    (found.held >= held).then_some((score, found.held >= 850 || small.strong == 1))
}

/// The reasons of a link in words short enough for a page.
fn evidence(nodes: &Nodes, small: &Node, found: &Match, identical: bool, hosted: bool, support: Support) -> String {
    if identical {
        return "the same words".to_owned();
    }
    let all = small.content.len();
    let mut text = if found.words == all {
        format!("{} {all} {}", if all == 1 { "its" } else { "all" }, plural(all, "word"))
    } else {
        format!("{} of {all} words", found.words)
    };
    text.push_str(if found.ordered == found.words { ", same order" } else { ", another order" });
    if hosted && found.shared < 800 {
        text.push_str(", inside a fuller quotation");
    }
    for (a, b) in found.rendered.iter().take(3) {
        let _ = write!(text, ", {} for {}", nodes.text(*a), nodes.text(*b));
    }
    if support.total() > 0 {
        let _ = write!(text, ", {} {} around them", support.total(), plural(support.total(), "word"));
    }
    text
}

fn plural(count: usize, word: &str) -> String {
    if count == 1 { word.to_owned() } else { format!("{word}s") }
}
