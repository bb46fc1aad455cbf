//! How a wording differs from the fullest one, difference by difference, and what all have in common.

use std::collections::BTreeSet;
use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::read::{Class, Token, tokens};
use crate::text::{Folded, Folds};

/// What kind of difference it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Difference {
    /// The same words with other marks between them.
    Punctuation,
    /// The wording begins later or ends sooner.
    Truncation,
    /// Words in the middle are left out.
    Omission,
    /// Words that the fullest does not have.
    Insertion,
    /// Words in brackets that one of the two accounts put in.
    Editorial,
    /// Another form of the same verb: "came", "have come".
    Tense,
    /// Another form or spelling of the same word: "leader", "leaders".
    Form,
    /// A figure written in another way: "two", "2", "second".
    Figure,
    /// Other words in the same place, as translators choose.
    Translation,
    /// One of the two says "not".
    Negation,
}

impl Difference {
    /// Every kind.
    pub const ALL: [Difference; 10] = [
        Difference::Punctuation,
        Difference::Truncation,
        Difference::Omission,
        Difference::Insertion,
        Difference::Editorial,
        Difference::Tense,
        Difference::Form,
        Difference::Figure,
        Difference::Translation,
        Difference::Negation,
    ];

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Difference::Punctuation => "punctuation",
            Difference::Truncation => "truncation",
            Difference::Omission => "omission",
            Difference::Insertion => "insertion",
            Difference::Editorial => "editorial",
            Difference::Tense => "tense",
            Difference::Form => "form",
            Difference::Figure => "figure",
            Difference::Translation => "translation",
            Difference::Negation => "negation",
        }
    }
}

/// One difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypedDifference {
    /// Of what kind it is.
    pub kind: Difference,
    /// Bytes of the fullest; empty where it has nothing.
    pub fullest: Range<usize>,
    /// Bytes of the wording; empty where it has nothing.
    pub wording: Range<usize>,
}

/// The differences of a wording against the fullest, in order. Case and the shape of marks never count.
#[must_use]
pub fn differences(fullest: &str, wording: &str) -> Vec<TypedDifference> {
    let (old, new) = (tokens(fullest), tokens(wording));
    let stems = |tokens: &[Token]| -> Vec<String> { tokens.iter().map(|token| token.stem.clone()).collect() };
    let ops = capture_diff_slices(Algorithm::Myers, &stems(&old), &stems(&new));
    let sides = Sides { fullest, wording, old: &old, new: &new };
    let mut found = Vec::new();
    let last = ops.len().saturating_sub(1);
    for (n, op) in ops.iter().enumerate() {
        let (a, b) = (op.old_range(), op.new_range());
        if let DiffOp::Equal { .. } = op {
            sides.equal(a, b, &mut found);
            continue;
        }
        let kind = match (a.is_empty(), b.is_empty()) {
            // What only ends earlier leaves a denial out with the rest, and denies nothing.
            (false, true) if n == last && n > 0 => Difference::Truncation,
            _ if sides.negated(&a, &b) => Difference::Negation,
            _ if sides.bracketed(&a, &b) => Difference::Editorial,
            _ if sides.auxiliary(&a, &b) => Difference::Tense,
            (false, true) if n == 0 || n == last => Difference::Truncation,
            (false, true) => Difference::Omission,
            (true, _) => Difference::Insertion,
            (false, false) => Difference::Translation,
        };
        found.push(TypedDifference { kind, fullest: bytes(&old, &a), wording: bytes(&new, &b) });
    }
    found
}

/// Both texts with their words.
struct Sides<'a> {
    fullest: &'a str,
    wording: &'a str,
    old: &'a [Token],
    new: &'a [Token],
}

impl Sides<'_> {
    /// Differences inside a run of words with equal stems.
    fn equal(&self, a: Range<usize>, b: Range<usize>, found: &mut Vec<TypedDifference>) {
        let folded = |text: &str| Folded::new(text, Folds::ALL).text;
        for (n, (i, j)) in a.clone().zip(b).enumerate() {
            let (x, y) = (&self.old[i], &self.new[j]);
            if n > 0 {
                let (old, new) = (self.old[i - 1].range.end..x.range.start, self.new[j - 1].range.end..y.range.start);
                let marks = |text: &str| folded(text).split_whitespace().collect::<String>();
                if marks(&self.fullest[old.clone()]) != marks(&self.wording[new.clone()]) {
                    found.push(TypedDifference { kind: Difference::Punctuation, fullest: old, wording: new });
                }
            }
            let (one, other) = (folded(&self.fullest[x.range.clone()]), folded(&self.wording[y.range.clone()]));
            if one != other {
                let kind = match (x.number && y.number, verb_form(&one) || verb_form(&other)) {
                    (true, _) => Difference::Figure,
                    (_, true) => Difference::Tense,
                    _ => Difference::Form,
                };
                found.push(TypedDifference { kind, fullest: x.range.clone(), wording: y.range.clone() });
            }
        }
    }

    fn negated(&self, a: &Range<usize>, b: &Range<usize>) -> bool {
        let count = |tokens: &[Token]| tokens.iter().filter(|token| token.negation).count() % 2;
        count(&self.old[a.clone()]) != count(&self.new[b.clone()])
    }

    /// Whether what one of them has alone stands in brackets.
    fn bracketed(&self, a: &Range<usize>, b: &Range<usize>) -> bool {
        let inside = |text: &str, tokens: &[Token], range: &Range<usize>| {
            let bytes = bytes(tokens, range);
            let before = text[..bytes.start].trim_end();
            let after = text[bytes.end..].trim_start_matches(['\'', '’', 's']);
            !range.is_empty() && before.ends_with(['(', '[']) && after.starts_with([')', ']'])
        };
        match (a.is_empty(), b.is_empty()) {
            (true, false) => inside(self.wording, self.new, b),
            (false, true) => inside(self.fullest, self.old, a),
            _ => false,
        }
    }

    /// Whether the difference is made of the helpers of a verb: "have", "will".
    fn auxiliary(&self, a: &Range<usize>, b: &Range<usize>) -> bool {
        const HELPERS: &[&str] = &[
            "have", "has", "had", "ve", "will", "would", "shall", "should", "am", "is", "are", "was", "were", "be",
            "been", "being", "do", "does", "did", "ll",
        ];
        let helper = |text: &str, token: &Token| {
            let word = text[token.range.clone()].to_lowercase().replace('’', "'");
            HELPERS.contains(&word.rsplit('\'').next().unwrap_or_default())
        };
        // A contracted helper hangs on its pronoun: "we've" against "we".
        let pronoun = |token: &Token| token.class == Class::Function;
        let (old, new) = (&self.old[a.clone()], &self.new[b.clone()]);
        let all = |text: &str, of: &[Token]| of.iter().all(|token| helper(text, token));
        !(old.is_empty() && new.is_empty())
            && all(self.fullest, old)
            && all(self.wording, new)
            && old.iter().chain(new).all(pronoun)
    }
}

/// Whether a form of a verb, as far as its shape tells.
fn verb_form(word: &str) -> bool {
    word.ends_with("ed") || word.ends_with("ing") || word.contains('\'') || super::stem::irregular(word)
}

/// The bytes of a run of words; where the run is empty, the place where it would stand.
fn bytes(tokens: &[Token], run: &Range<usize>) -> Range<usize> {
    match (tokens.get(run.start), run.is_empty()) {
        (Some(first), false) => first.range.start..tokens[run.end - 1].range.end,
        (Some(first), true) => first.range.start..first.range.start,
        (None, _) => {
            let end = tokens.last().map_or(0, |token| token.range.end);
            end..end
        }
    }
}

/// The words that all texts have, in order, as the longest prints them; none if only grammar is common.
pub fn core(texts: &[&str]) -> Vec<String> {
    let mut texts: Vec<&str> = texts.iter().copied().collect::<BTreeSet<_>>().into_iter().collect();
    texts.sort_by_key(|text| std::cmp::Reverse(text.len()));
    let Some((fullest, others)) = texts.split_first() else { return Vec::new() };
    let mut common = tokens(fullest);
    for text in others {
        let old: Vec<String> = common.iter().map(|token| token.stem.clone()).collect();
        let new: Vec<String> = tokens(text).into_iter().map(|token| token.stem).collect();
        let equal = capture_diff_slices(Algorithm::Myers, &old, &new);
        let kept: Vec<Token> = equal
            .into_iter()
            .filter(|op| matches!(op, DiffOp::Equal { .. }))
            .flat_map(|op| common[op.old_range()].to_vec())
            .collect();
        common = kept;
    }
    if common.iter().all(|token| token.class < Class::Strong) {
        return Vec::new();
    }
    common.into_iter().map(|token| fullest[token.range].to_owned()).collect()
}
