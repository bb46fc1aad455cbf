//! A wording beside the fullest one: what differs and of what kind, and what all have in common.

use std::collections::BTreeSet;
use std::ops::Range;

use super::desk::Desk;
use super::views::{DiffPart, LegendItem};
use crate::analysis::cluster::{Difference, TypedDifference, differences, pieces};
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
        let text = text.trim();
        if text.contains(char::is_alphanumeric) {
            // What only one text has is not joined to a word, whichever of both is read.
            let same = parts.iter().rposition(|part| part.kind == "same").unwrap_or_default();
            let joins = text.starts_with(char::is_alphanumeric)
                && parts[same..].iter().any(|part| part.text.chars().next_back().is_some_and(holds));
            parts.push(DiffPart { kind, differs: differs.to_owned(), gap: gap || joins, text: text.to_owned() });
        }
    };
    let blank_before = |text: &str, at: usize| text[..at].chars().next_back().is_none_or(char::is_whitespace);
    let mut at = 0;
    for Step { old, new, kind } in untorn(fullest, wording, steps(fullest, wording, all)) {
        let Some(kind) = kind else { continue };
        let (there, here) = (widened(fullest, &old), widened(wording, &new));
        let start = here.start.max(at);
        let same = &wording[at..start];
        add("same", "", blank_before(wording, at) || same.starts_with(char::is_whitespace), same);
        add("left-out", kind.name(), blank_before(fullest, there.start), &fullest[there]);
        let gap = blank_before(wording, start) || !old.is_empty();
        add("only-here", kind.name(), gap, &wording[start..here.end.max(start)]);
        at = here.end.max(start);
    }
    add("same", "", blank_before(wording, at) || wording[at..].starts_with(char::is_whitespace), &wording[at..]);
    parts
}

/// What stands in the same place of both texts: one piece of a word in each, or a difference.
struct Step {
    old: Range<usize>,
    new: Range<usize>,
    kind: Option<Difference>,
}

/// Both texts in step. Between two differences there are as many pieces in one as in the other.
fn steps(fullest: &str, wording: &str, all: &[TypedDifference]) -> Vec<Step> {
    let mut old = pieces(fullest).into_iter().peekable();
    let mut new = pieces(wording).into_iter().peekable();
    let mut steps = Vec::new();
    let mut both = |until: Option<&TypedDifference>, steps: &mut Vec<Step>| {
        let (old_end, new_end) = until.map_or((usize::MAX, usize::MAX), |d| (d.fullest.start, d.wording.start));
        while let (Some(a), Some(b)) = (old.next_if(|p| p.start < old_end), new.next_if(|p| p.start < new_end)) {
            steps.push(Step { old: a, new: b, kind: None });
        }
        let Some(TypedDifference { kind, fullest, wording }) = until else { return };
        while old.next_if(|piece| piece.start < fullest.end).is_some() {}
        while new.next_if(|piece| piece.start < wording.end).is_some() {}
        steps.push(Step { old: fullest.clone(), new: wording.clone(), kind: Some(*kind) });
    };
    for difference in all.iter().filter(|difference| difference.kind != Difference::Punctuation) {
        both(Some(difference), &mut steps);
    }
    both(None, &mut steps);
    steps
}

/// No word is shown in two: a difference that ends inside one, as behind the hyphen of "anti-imperialist",
/// takes in the rest of it, in both texts.
fn untorn(fullest: &str, wording: &str, steps: Vec<Step>) -> Vec<Step> {
    let mut kept: Vec<Step> = Vec::new();
    let mut left = steps.into_iter().rev().collect::<Vec<_>>();
    while let Some(step) = left.pop() {
        kept.push(step);
        // The last two that a word of either text holds together, if one of them or what is between differs.
        let torn = [(fullest, (|step| &step.old) as fn(&Step) -> &Range<usize>), (wording, |step| &step.new)];
        let from = torn.into_iter().filter_map(|(text, side)| {
            let (last, before) = kept.split_last()?;
            let at = before.iter().rposition(|step| !side(step).is_empty())?;
            let holds = !side(last).is_empty() && ties(&text[side(&before[at]).end..side(last).start]);
            (holds && kept[at..].iter().any(|step| step.kind.is_some())).then_some(at)
        });
        if let Some(from) = from.min() {
            let kind = kept[from..].iter().filter_map(|step| step.kind).max();
            let spanned = |side: fn(&Step) -> &Range<usize>| {
                let whole = kept[from..].iter().map(side).filter(|range| !range.is_empty());
                let whole = whole.cloned().reduce(|first, last| first.start..last.end);
                whole.unwrap_or_else(|| side(&kept[from]).clone())
            };
            let joined = Step { old: spanned(|step| &step.old), new: spanned(|step| &step.new), kind };
            kept.truncate(from);
            // It may now be held together with what stands before.
            left.push(joined);
        }
    }
    kept
}

/// Whether what stands between two pieces makes one word of them. Long dashes and the marks of scripts
/// without blanks end a word.
fn ties(between: &str) -> bool {
    between.chars().all(holds)
}

fn holds(c: char) -> bool {
    !c.is_whitespace() && !matches!(c, '—' | '…' | '\u{3000}'..='\u{303f}' | '\u{ff00}'..)
}

/// A run of words with the marks that hang on it.
fn widened(text: &str, run: &Range<usize>) -> Range<usize> {
    if run.is_empty() {
        return run.clone();
    }
    let hangs = |c: &char| !c.is_alphanumeric() && !c.is_whitespace();
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
    use proptest::{prop_assert, prop_assert_eq, proptest};

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
    fn no_word_is_shown_in_two() {
        for (fullest, wording, expected) in [
            (
                "on the front together against imperialism.",
                "on the front anti-imperialist.",
                " on the front -together against imperialism.- +anti-imperialist.+",
            ),
            ("the anti-imperialist front", "the imperialist front", " the -anti-imperialist- +imperialist+ front"),
            ("the anti‑imperialist front", "the anti‑colonial front", " the -anti‑imperialist- +anti‑colonial+ front"),
            ("a well-known old friend", "a well known old friend", " a well known old friend"),
            (
                "an anti, truly imperialist front",
                "an anti-imperialist front",
                " an -anti, truly imperialist- +anti-imperialist+ front",
            ),
            ("the im\u{ad}perialist front", "the imperialist front", " the -im\u{ad}perialist- +imperialist+ front"),
            ("peace and/or bread for all", "peace and bread for all", " peace -and/or- +and+ bread for all"),
            ("from 8–10 days on", "from 8–12 days on", " from -8–10- +8–12+ days on"),
            ("rose by 3.5 per cent", "rose by 3.7 per cent", " rose by -3.5- +3.7+ per cent"),
            ("all the peoples’ own will", "all the nation’s own will", " all the -peoples’- +nation’s+ own will"),
            ("we want peace—now and here", "we want peace—soon and here", " we want peace-—now- +—soon+ and here"),
        ] {
            assert_eq!(shown(fullest, wording), expected, "{fullest} / {wording}");
        }
    }

    proptest! {
        /// Without what is only in one of two wordings, the other is there as it was printed, word for word.
        #[test]
        fn both_wordings_can_be_read_from_a_comparison(
            fullest in proptest::collection::vec((0..WORDS.len(), 0..BETWEEN.len()), 1..14),
            wording in proptest::collection::vec((0..WORDS.len(), 0..BETWEEN.len()), 1..14),
        ) {
            let text = |chosen: Vec<(usize, usize)>| -> String {
                chosen.into_iter().map(|(word, between)| [WORDS[word], BETWEEN[between]].concat()).collect()
            };
            let (fullest, wording) = (text(fullest), text(wording));
            let compared = compare(&fullest, &wording);
            let without = |kind: &str| -> String {
                let kept = compared.parts.iter().filter(|part| part.kind != kind);
                kept.map(|part| [if part.gap { " " } else { "" }, &part.text].concat()).collect()
            };
            let printed = |text: &str| words(text).into_iter().map(|word| text[word].to_owned()).collect::<Vec<_>>();
            prop_assert_eq!(printed(&without("left-out")), printed(&wording));
            // What both have is shown as the wording has it, whose hyphens and case may be others.
            let said = |text: &str| pieces(text).into_iter().map(|piece| text[piece].to_lowercase()).collect::<Vec<_>>();
            prop_assert_eq!(said(&without("only-here")), said(&fullest));
            let whole = printed(&fullest);
            for part in compared.parts.iter().filter(|part| part.kind == "left-out") {
                let own = printed(&part.text);
                prop_assert!(whole.windows(own.len()).any(|run| run == own), "{:?} tears a word", part.text);
            }
        }
    }

    const WORDS: [&str; 14] = [
        "anti",
        "imperialist",
        "imperialism",
        "we",
        "We",
        "they’ve",
        "not",
        "come",
        "came",
        "3.5",
        "2",
        "two",
        "U.S.",
        "é",
    ];
    const BETWEEN: [&str; 13] = [" ", " ", " ", "-", "‑", "/", "—", "–", ", ", "’", " (", ") ", ". "];

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
