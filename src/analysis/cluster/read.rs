//! A quotation as the comparison sees it: its words that mean something, in order.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use super::lexicon::{CONTRARY, FUNCTION, NEGATIONS, SAME, SAYING, WEAK};
use super::stem::{number, stem};
use crate::text::words;

/// How much a word counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    Function,
    Weak,
    Strong,
}

/// One word, or one part of a hyphenated word.
#[derive(Clone, Debug)]
pub struct Token {
    /// Bytes of the text it was read from.
    pub range: Range<usize>,
    /// Counted in words of all classes.
    pub position: usize,
    pub stem: String,
    /// What it shares with the words that may render it; its stem if none may.
    pub concept: String,
    pub class: Class,
    pub number: bool,
    pub negation: bool,
}

/// What is known of every word of the tables, by stem.
struct Tables {
    classes: HashMap<String, Class>,
    concepts: HashMap<String, &'static str>,
    negations: Vec<String>,
    saying: Vec<String>,
    contrary: Vec<(String, String)>,
}

static TABLES: LazyLock<Tables> = LazyLock::new(|| {
    let mut classes = HashMap::new();
    classes.extend(WEAK.iter().map(|word| (stem_of(word), Class::Weak)));
    classes.extend(FUNCTION.iter().map(|word| (stem_of(word), Class::Function)));
    let mut concepts = HashMap::new();
    for row in SAME {
        for word in *row {
            concepts.entry(stem_of(word)).or_insert(row[0]);
        }
    }
    let of = |word: &str| {
        let stem = stem_of(word);
        concepts.get(&stem).map_or(stem, |concept: &&str| format!("={concept}"))
    };
    let contrary = CONTRARY.iter().map(|(a, b)| (of(a), of(b))).collect();
    let stems = |list: &[&str]| list.iter().map(|word| stem_of(word)).collect();
    Tables { contrary, classes, concepts, negations: stems(NEGATIONS), saying: stems(SAYING) }
});

/// The tables write a rank as `#1`.
fn stem_of(word: &str) -> String {
    if word.starts_with('#') { word.to_owned() } else { stem(word) }
}

/// Every word of a text.
pub fn tokens(text: &str) -> Vec<Token> {
    let mut found: Vec<Token> = Vec::new();
    let mut after_number_word = false;
    for part in pieces(text) {
        let lower = text[part.clone()].to_lowercase().replace('’', "'");
        let (plain, negated) = contraction(&lower);
        // "one" mostly stands for a thing, not for a count; behind "number" it is a rank.
        let ranked = after_number_word && plain == "one";
        after_number_word = matches!(plain, "number" | "no");
        let stem = if ranked { "#1".to_owned() } else { stem(plain) };
        let concept = TABLES.concepts.get(&stem).map_or_else(|| stem.clone(), |concept| format!("={concept}"));
        let class = TABLES.classes.get(&stem).copied().unwrap_or(Class::Strong);
        let negation = negated || TABLES.negations.contains(&stem);
        // A negation is compared on its own, never counted as a word in common.
        let class = if TABLES.negations.contains(&stem) { Class::Function } else { class };
        let number = ranked || number(plain).is_some();
        found.push(Token { range: part, position: found.len(), stem, concept, class, number, negation });
    }
    found
}

/// What is compared: every word, and of one with hyphens every part.
pub fn pieces(text: &str) -> Vec<Range<usize>> {
    words(text).into_iter().flat_map(|word| parts(text, word)).collect()
}

/// The parts of a hyphenated word; most words have one.
fn parts(text: &str, word: Range<usize>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = word.start;
    for (at, c) in text[word.clone()].char_indices().filter(|(_, c)| matches!(c, '-' | '‑')) {
        found.push(start..word.start + at);
        start = word.start + at + c.len_utf8();
    }
    found.push(start..word.end);
    found
}

/// A word without its apostrophe's tail, and whether the tail said no.
fn contraction(word: &str) -> (&str, bool) {
    if let Some(verb) = word.strip_suffix("n't") {
        return (if verb == "ca" || verb == "wo" { "will" } else { verb }, true);
    }
    (word.split_once('\'').map_or(word, |(head, _)| if head.len() < 2 { word } else { head }), false)
}

/// Whether a word belongs to the handing over of speech.
pub fn is_saying(stem: &str) -> bool {
    TABLES.saying.iter().any(|known| known == stem)
}

/// Whether two concepts say the contrary of each other.
pub fn contrary(a: &str, b: &str) -> bool {
    TABLES.contrary.iter().any(|(x, y)| (x == a && y == b) || (x == b && y == a))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn concepts(text: &str) -> Vec<String> {
        tokens(text).into_iter().filter(|token| token.class > Class::Function).map(|token| token.concept).collect()
    }

    #[test]
    fn one_rank_in_three_renderings() {
        assert_eq!(concepts("number one priority"), concepts("the first priority"));
        assert_eq!(concepts("top priority"), concepts("first priority"));
        assert_eq!(concepts("one of them"), ["one"]);
    }

    #[test]
    fn hyphens_and_contractions_are_taken_apart() {
        assert_eq!(concepts("anti-imperialist"), ["=oppose", "imperial"]);
        assert!(tokens("we won't").iter().any(|token| token.negation));
        assert_eq!(concepts("the city's harbour"), ["city", "harbour"].map(stem));
    }
}
