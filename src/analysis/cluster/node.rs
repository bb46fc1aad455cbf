//! What is compared: one wording of one speaker, with every place that prints it.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use rayon::prelude::*;

use super::read::{Class, Token, is_saying, tokens};
use super::{Item, Link};
use crate::text::{Folded, Folds};

/// Words beyond these are not compared: a speech printed in full has said enough by then.
const LONGEST: usize = 160;

/// A concept, as a number of its own; only equality means something.
pub type Concept = u32;

/// One word of a wording that means something.
#[derive(Clone, Copy, Debug)]
pub struct Content {
    pub concept: Concept,
    pub stem: Concept,
    pub position: usize,
    pub weak: bool,
    /// What it counts, in the units of [`Nodes::weight`].
    pub weight: u32,
}

/// Quotations of one speaker with the very same words, which need no comparison among themselves.
#[derive(Debug)]
pub struct Node {
    /// Places in the caller's list, by source and position.
    pub items: Vec<usize>,
    /// Its words; of speech in parts, all of them.
    pub text: String,
    /// Why its items are one wording.
    pub together: Vec<Link>,
    pub speaker: Option<usize>,
    pub listed: Option<usize>,
    pub sources: BTreeSet<usize>,
    pub content: Vec<Content>,
    /// The words of all classes, folded: equal for equal wordings.
    pub surface: Vec<Concept>,
    pub strong: usize,
    /// Its concepts, sorted, each with the weight of all its words.
    pub concepts: Vec<(Concept, u32)>,
    pub weight: u32,
    /// Numbers it names, sorted.
    pub numbers: Vec<Concept>,
    /// Positions of its negations.
    pub negations: Vec<usize>,
    /// Concepts of the words around it that mean something, sorted; its own are not among them.
    pub around: Vec<Concept>,
}

/// All wordings, and what was read from them.
#[derive(Debug, Default)]
pub struct Nodes {
    pub all: Vec<Node>,
    names: Interner,
}

#[derive(Debug, Default)]
struct Interner {
    known: HashMap<String, Concept>,
    texts: Vec<String>,
    /// The word as the first quotation has it: a stem is nothing to show to people.
    shown: HashMap<Concept, String>,
}

impl Interner {
    fn get(&mut self, text: &str) -> Concept {
        if let Some(id) = self.known.get(text) {
            return *id;
        }
        let id = Concept::try_from(self.texts.len()).unwrap_or(Concept::MAX);
        self.known.insert(text.to_owned(), id);
        self.texts.push(text.to_owned());
        id
    }
}

/// What is read of one chain of items, before words become numbers.
struct Words {
    text: String,
    read: Vec<Token>,
    /// The words of `read`, folded.
    surface: Vec<String>,
    /// Concepts of the words around it.
    outside: Vec<String>,
}

impl Words {
    fn of(items: &[Item<'_>], chain: &[usize]) -> Words {
        let item = &items[chain[0]];
        let text = chain.iter().map(|n| items[*n].words).collect::<Vec<_>>().join(" ");
        let mut read = tokens(&text);
        read.truncate(LONGEST);
        let surface = read.iter().map(|token| Folded::new(&text[token.range.clone()], Folds::ALL).text).collect();
        Words { read, surface, outside: Words::outside(item), text }
    }

    /// The words around a quotation, less its own, the speaker's name and the verbs of saying.
    fn outside(item: &Item<'_>) -> Vec<String> {
        let outside = item.context.replacen(item.words, " ", 1);
        let name = tokens(item.speaker.unwrap_or_default());
        tokens(&outside)
            .into_iter()
            .filter(|token| token.class == Class::Strong && !is_saying(&token.stem))
            .filter(|token| name.iter().all(|part| part.stem != token.stem))
            .map(|token| token.concept)
            .collect()
    }
}

impl Nodes {
    /// Reads the items. `chains` names each once, in the order that everything later follows; those of
    /// one chain are parts of one wording.
    pub fn read(items: &[Item<'_>], chains: &[Vec<usize>]) -> Nodes {
        let mut nodes = Nodes::default();
        let mut speakers: BTreeMap<&str, usize> = BTreeMap::new();
        let mut same: HashMap<(usize, Option<usize>, Vec<Concept>), usize> = HashMap::new();
        let texts: Vec<Words> = chains.par_iter().map(|chain| Words::of(items, chain)).collect();
        for (chain, words) in chains.iter().zip(texts) {
            let next = speakers.len() + 1;
            let speaker = items[chain[0]].speaker.map(|name| *speakers.entry(name).or_insert(next));
            let node = nodes.node(items, chain, words, speaker);
            // Two short fragments may be alike by chance, and words of unknown people always.
            let certain = if speaker.is_some() { node.strong >= 2 } else { node.strong >= 4 };
            if certain {
                let key = (speaker.unwrap_or(0), node.listed, node.surface.clone());
                if let Some(&known) = same.get(&key) {
                    let first = &mut nodes.all[known];
                    let pair = (first.items[0], node.items[0]);
                    first.together.push(Link { pair, score: 1000, evidence: "the same words".to_owned() });
                    first.together.extend(node.together);
                    first.items.extend(node.items);
                    first.sources.extend(node.sources);
                    first.around.extend(node.around);
                    first.around.sort_unstable();
                    first.around.dedup();
                    continue;
                }
                same.insert(key, nodes.all.len());
            }
            nodes.all.push(node);
        }
        nodes.weigh();
        nodes
    }

    fn node(&mut self, items: &[Item<'_>], chain: &[usize], words: Words, speaker: Option<usize>) -> Node {
        let Words { text, read, surface, outside } = words;
        let item = &items[chain[0]];
        let together = chain.windows(2).map(|pair| {
            let evidence = "one sentence, parted by the account".to_owned();
            Link { pair: (pair[0], pair[1]), score: 1000, evidence }
        });
        let together = together.collect();
        let mut content: Vec<Content> = Vec::new();
        for (token, word) in read.iter().zip(&surface).filter(|(token, _)| token.class > Class::Function) {
            let known = self.content(token);
            for concept in [known.concept, known.stem] {
                self.names.shown.entry(concept).or_insert_with(|| word.clone());
            }
            content.push(known);
        }
        let surface = surface.iter().map(|word| self.names.get(word)).collect();
        let mut numbers: Vec<Concept> =
            read.iter().filter(|token| token.number).map(|token| self.names.get(&token.concept)).collect();
        numbers.sort_unstable();
        numbers.dedup();
        Node {
            items: chain.to_vec(),
            together,
            speaker,
            listed: item.listed,
            sources: BTreeSet::from([item.source]),
            surface,
            strong: content.iter().filter(|word| !word.weak).count(),
            concepts: Vec::new(),
            weight: 0,
            numbers,
            negations: read.iter().filter(|token| token.negation).map(|token| token.position).collect(),
            around: self.around(&outside, &content),
            content,
            text,
        }
    }

    fn content(&mut self, token: &Token) -> Content {
        let (concept, stem) = (self.names.get(&token.concept), self.names.get(&token.stem));
        Content { concept, stem, position: token.position, weak: token.class == Class::Weak, weight: 0 }
    }

    /// The words around a quotation that are not among its own.
    fn around(&mut self, outside: &[String], own: &[Content]) -> Vec<Concept> {
        let mut around: Vec<Concept> = outside
            .iter()
            .map(|concept| self.names.get(concept))
            .filter(|concept| own.iter().all(|word| word.concept != *concept))
            .collect();
        around.sort_unstable();
        around.dedup();
        around
    }

    /// Gives every word its weight: what fewer wordings have says more.
    fn weigh(&mut self) {
        let mut counts = vec![0_usize; self.names.texts.len()];
        for node in &self.all {
            let distinct: BTreeSet<Concept> = node.content.iter().map(|word| word.concept).collect();
            for concept in distinct {
                counts[concept as usize] += 1;
            }
        }
        let count = self.all.len();
        for node in &mut self.all {
            for word in &mut node.content {
                let rarity = rarity(count, counts[word.concept as usize]);
                word.weight = if word.weak { rarity * 35 / 100 } else { rarity };
            }
            node.weight = node.content.iter().map(|word| word.weight).sum();
            let mut sums: BTreeMap<Concept, u32> = BTreeMap::new();
            for word in &node.content {
                *sums.entry(word.concept).or_default() += word.weight;
            }
            node.concepts = sums.into_iter().collect();
        }
    }

    /// What stands behind a concept or a stem, for looking it up in tables.
    pub fn key(&self, concept: Concept) -> &str {
        self.names.texts.get(concept as usize).map_or("", String::as_str)
    }

    /// A word that a concept or a stem is made of, for evidence.
    pub fn text(&self, concept: Concept) -> &str {
        self.names.shown.get(&concept).or_else(|| self.names.texts.get(concept as usize)).map_or("", String::as_str)
    }
}

/// The binary logarithm of how rare a word is, in sixteenths. Smoothed, so that among a handful of
/// quotations a word is not rare because one of them has it. Whole numbers only: every machine
/// must cluster alike.
fn rarity(wordings: usize, having: usize) -> u32 {
    let ratio = u32::try_from((wordings + 50) * 64 / (having + 5)).unwrap_or(u32::MAX).max(64);
    let whole = ratio.ilog2();
    (whole - 5) * 16 + ((ratio >> (whole - 4)) & 15)
}
