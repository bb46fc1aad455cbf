//! A wording beside the fullest one: what differs and of what kind, and what all have in common.

use std::collections::BTreeSet;
use std::ops::Range;

use super::desk::Desk;
use super::views::{DiffPart, LegendItem};
use crate::analysis::cluster::{Difference, TypedDifference, differences};
use crate::text::words;

/// With fewer words in common than this a comparison only strikes out the whole of the fullest wording.
const SHARED: usize = 3;

/// What a wording has and lacks beside the fullest.
pub struct Compared {
    /// Word by word, with the names of the kinds. Punctuation and case never count: an alignment that hangs on a comma misleads.
    pub parts: Vec<DiffPart>,
    /// Each kind of difference once; marks only where nothing else differs.
    pub kinds: Vec<Difference>,
    /// It has too little in common with the fullest for a comparison to say anything.
    pub fragment: bool,
    /// Bytes of the fullest that have no counterpart in the wording.
    lacks: Vec<Range<usize>>,
}

#[must_use]
pub fn compare(fullest: &str, wording: &str) -> Compared {
    let all = differences(fullest, wording);
    let parts = parts(fullest, wording, &all);
    let shared: usize = parts.iter().filter(|part| part.kind == "same").map(|part| words(&part.text).len()).sum();
    let mut kinds: BTreeSet<Difference> = all.iter().map(|difference| difference.kind).collect();
    if kinds.len() > 1 {
        kinds.remove(&Difference::Punctuation);
    }
    let lacks = all.iter().filter(|difference| match difference.kind {
        Difference::Punctuation | Difference::Form | Difference::Figure => false,
        // Another form of the same verb is there; a helper that is missing is not.
        Difference::Tense => difference.wording.is_empty(),
        _ => true,
    });
    let lacks = lacks.map(|difference| difference.fullest.clone()).collect();
    Compared { fragment: shared < SHARED, parts, kinds: kinds.into_iter().collect(), lacks }
}

/// The runs of words of the fullest wording that all others have, in bytes; none if only little words
/// are common.
#[must_use]
pub fn common<'a>(fullest: &str, others: impl IntoIterator<Item = &'a Compared>) -> Vec<Range<usize>> {
    const SAYS: usize = 4;
    let lacks: Vec<&Range<usize>> = others.into_iter().flat_map(|other| &other.lacks).collect();
    let kept = words(fullest)
        .into_iter()
        .filter(|word| lacks.iter().all(|lack| lack.end <= word.start || word.end <= lack.start));
    let mut runs: Vec<Range<usize>> = Vec::new();
    let mut says = false;
    for word in kept {
        says |= fullest[word.clone()].chars().count() >= SAYS;
        match runs.last_mut() {
            Some(last) if !fullest[last.end..word.start].contains(char::is_alphanumeric) => last.end = word.end,
            _ => runs.push(word),
        }
    }
    if says { runs } else { Vec::new() }
}

/// Both texts as one, piece by piece.
fn parts(fullest: &str, wording: &str, all: &[TypedDifference]) -> Vec<DiffPart> {
    let mut parts: Vec<DiffPart> = Vec::new();
    let mut add = |kind: &'static str, differs: &'static str, gap: bool, text: &str| {
        if text.contains(char::is_alphanumeric) {
            parts.push(DiffPart { kind, differs: differs.to_owned(), gap, text: text.trim().to_owned() });
        }
    };
    let blank_before = |at: usize| wording[..at].chars().next_back().is_none_or(char::is_whitespace);
    let mut at = 0;
    for difference in all.iter().filter(|difference| difference.kind != Difference::Punctuation) {
        let here = widened(wording, &difference.wording);
        let start = here.start.max(at);
        let same = &wording[at..start];
        add("same", "", blank_before(at) || same.starts_with(char::is_whitespace), same);
        let name = difference.kind.name();
        add("left-out", name, true, &fullest[widened(fullest, &difference.fullest)]);
        add(
            "only-here",
            name,
            blank_before(start) || !difference.fullest.is_empty(),
            &wording[start..here.end.max(start)],
        );
        at = here.end.max(start);
    }
    add("same", "", blank_before(at) || wording[at..].starts_with(char::is_whitespace), &wording[at..]);
    parts
}

/// A run of words with the marks that hang on it.
fn widened(text: &str, run: &Range<usize>) -> Range<usize> {
    if run.is_empty() {
        return run.clone();
    }
    // A hyphen ties a word to another one, which may be the same in both.
    let hangs = |c: &char| !c.is_alphanumeric() && !c.is_whitespace() && !matches!(c, '-' | '‐' | '’' | '\'');
    let before: usize = text[..run.start].chars().rev().take_while(hangs).map(char::len_utf8).sum();
    let after: usize = text[run.end..].chars().take_while(hangs).map(char::len_utf8).sum();
    run.start - before..run.end + after
}

impl Desk<'_> {
    /// What kinds of difference mean.
    pub fn legend(&self, kinds: BTreeSet<Difference>) -> Vec<LegendItem> {
        let item = |kind| LegendItem { kind: self.difference(kind), about: self.difference_about(kind) };
        kinds.into_iter().map(item).collect()
    }

    /// The kinds of difference of a wording, in words. Marks are named only where nothing else differs.
    pub fn kinds(&self, compared: &Compared) -> Vec<String> {
        let said = |kind: &Difference| match kind {
            Difference::Punctuation => self.locale.say("difference-punctuation-only"),
            _ => self.difference(*kind),
        };
        compared.kinds.iter().map(said).collect()
    }

    /// The parts of a comparison, each with the kind of its difference in words.
    pub fn parts(&self, compared: &Compared) -> Vec<DiffPart> {
        let name = |part: &DiffPart| Difference::ALL.into_iter().find(|kind| kind.name() == part.differs);
        let said = |part: &DiffPart| DiffPart {
            differs: name(part).map_or_else(String::new, |kind| self.difference(kind)),
            ..part.clone()
        };
        compared.parts.iter().map(said).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(fullest: &str, wording: &str) -> String {
        let compared = compare(fullest, wording);
        let part = |part: &DiffPart| {
            let gap = if part.gap { " " } else { "" };
            match part.kind {
                "left-out" => format!("{gap}-{}-", part.text),
                "only-here" => format!("{gap}+{}+", part.text),
                _ => format!("{gap}{}", part.text),
            }
        };
        compared.parts.iter().map(part).collect()
    }

    #[test]
    fn wordings_are_compared_word_by_word() {
        assert_eq!(
            shown("We are very glad to see you here.", "we are glad to see you"),
            " we are -very- glad to see you -here.-"
        );
        assert_eq!(
            shown("It will develop space.", "It will develop (their presence in) space."),
            " It will develop +(their presence in)+ space."
        );
        assert_eq!(shown("We came here today", "we have come here today"), " we +have+ -came- +come+ here today");
    }

    #[test]
    fn kinds_are_told_once_and_marks_only_by_themselves() {
        let kinds = |a: &str, b: &str| -> Vec<&str> { compare(a, b).kinds.into_iter().map(Difference::name).collect() };
        assert_eq!(kinds("We came, and we saw it all", "We came and we saw it all"), ["punctuation"]);
        assert_eq!(kinds("We came, and we saw it all", "We came and we saw all"), ["omission"]);
    }

    #[test]
    fn the_common_core_is_marked_in_the_fullest() {
        let fullest = "We will always stand with our friends.";
        let others = ["always stand by our friends", "We always stand with friends"];
        let compared: Vec<Compared> = others.iter().map(|other| compare(fullest, other)).collect();
        let runs: Vec<&str> = common(fullest, &compared).into_iter().map(|run| &fullest[run]).collect();
        assert_eq!(runs, ["always stand", "friends"]);
    }
}
