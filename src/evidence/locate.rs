//! Locating words in a text: literally, folded, with the curator's omissions, or as near as it gets.

use std::ops::Range;

use similar::{ChangeTag, TextDiff};

use crate::text::{Folded, Folds, words};

/// A text that words are looked up in.
#[derive(Debug)]
pub struct Haystack<'a> {
    text: &'a str,
    folded: Folded,
}

/// Where words stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Located {
    /// Bytes of the text, from the first word found to the last.
    pub range: Range<usize>,
    /// What had to be folded; nothing for a literal match.
    pub folds: Folds,
    /// In how many places the words stand.
    pub places: usize,
}

/// The place that comes nearest to words that are not there.
#[derive(Clone, Debug, PartialEq)]
pub struct Near {
    /// Bytes of the text.
    pub range: Range<usize>,
    /// The words that differ, each as what was asked for and what stands there.
    pub changes: Vec<(String, String)>,
    /// Share of words in common, 0 to 1.
    pub likeness: f32,
}

impl<'a> Haystack<'a> {
    /// Folds a text, ready to be looked up in.
    #[must_use]
    pub fn new(text: &'a str) -> Haystack<'a> {
        Haystack { text, folded: Folded::new(text, Folds::ALL) }
    }

    /// Looks words up: as they are, then folded, and only then with `[…]` as an omission and
    /// `[words]` as an insertion, since outlets print brackets and ellipses of their own. Where they stand as
    /// they are, only such places are told of; a number beyond these counts all places.
    #[must_use]
    pub fn locate(&self, wanted: &str, nth: Option<usize>) -> Option<Located> {
        let found = self.folded.find_all(&Folded::new(wanted, Folds::ALL).text);
        let as_it_is: Vec<&Range<usize>> =
            found.iter().filter(|range| &self.text[(*range).clone()] == wanted.trim()).collect();
        let nth = nth.unwrap_or(1).saturating_sub(1);
        if let Some(range) = as_it_is.get(nth) {
            return Some(Located { range: (*range).clone(), folds: Folds::NONE, places: as_it_is.len() });
        }
        if let Some(range) = found.get(nth) {
            let folds = Folds::needed(wanted.trim(), &self.text[range.clone()]);
            return Some(Located { range: range.clone(), folds, places: found.len() });
        }
        if !found.is_empty() || !wanted.contains('[') {
            return None;
        }
        let (range, folds) = self.edited(wanted)?;
        Some(Located { range, folds, places: 1 })
    }

    /// Every place where the words stand, folded and as they are: without omissions of the curator's.
    #[must_use]
    pub fn places(&self, wanted: &str) -> Vec<Range<usize>> {
        self.folded.find_all(&Folded::new(wanted, Folds::ALL).text)
    }

    /// The first place at or behind byte `from` where the words stand, folded.
    #[must_use]
    pub fn locate_from(&self, wanted: &str, from: usize) -> Option<Range<usize>> {
        let needle = Folded::new(wanted, Folds::ALL).text;
        self.folded.find_all(&needle).into_iter().find(|range| range.start >= from)
    }

    /// Looks up words that the curator has shortened or added to.
    fn edited(&self, wanted: &str) -> Option<(Range<usize>, Folds)> {
        let parts = parts(wanted);
        let needles: Vec<(Joint, String)> =
            parts.iter().map(|(joint, text)| (*joint, Folded::new(text.trim(), Folds::ALL).text)).collect();
        if needles.iter().all(|(_, needle)| !needle.chars().any(char::is_alphanumeric)) || needles.len() < 2 {
            return None;
        }
        // Stray words around an omission could be joined into anything.
        let omits = needles.iter().skip(1).any(|(joint, _)| *joint == Joint::Omission);
        if omits && needles.iter().all(|(_, needle)| words(needle).len() < 2) {
            return None;
        }
        let first = needles.iter().position(|(_, needle)| !needle.is_empty())?;
        let needed = |n: usize, at: &Range<usize>| Folds::needed(parts[n].1.trim(), &self.text[at.clone()]);
        for start in self.folded.find_all(&needles[first].1) {
            let mut end = start.end;
            let mut folds = needed(first, &start);
            let complete = (first + 1..needles.len()).all(|n| {
                let (joint, needle) = &needles[n];
                if needle.is_empty() {
                    return true;
                }
                let next = self.folded.find_all(needle).into_iter().find(|next| {
                    next.start >= end
                        && match joint {
                            // Left out within one paragraph: further away it is another utterance.
                            Joint::Omission => !has_blank_line(&self.text[end..next.start]),
                            Joint::Insertion => !self.text[end..next.start].contains(char::is_alphanumeric),
                        }
                });
                next.is_some_and(|next| {
                    folds = folds.and(needed(n, &next));
                    end = next.end;
                    true
                })
            });
            if complete {
                return Some((start.start..end, folds));
            }
        }
        None
    }

    /// The run of words nearest to the wanted ones, if at least half of them are there.
    #[must_use]
    pub fn nearest(&self, wanted: &str) -> Option<Near> {
        let key = |word: &str| Folded::new(word, Folds::ALL).text;
        let wanted: Vec<(String, String)> =
            words(wanted).into_iter().map(|at| (key(&wanted[at.clone()]), wanted[at].to_owned())).collect();
        let there: Vec<(String, Range<usize>)> =
            words(self.text).into_iter().map(|at| (key(&self.text[at.clone()]), at)).collect();
        let n = wanted.len();
        if n == 0 || there.is_empty() {
            return None;
        }
        let mut best: Option<(usize, usize)> = None;
        let is_wanted: Vec<bool> =
            there.iter().map(|(word, _)| wanted.iter().any(|(other, _)| other == word)).collect();
        let width = n.min(there.len());
        let mut hits = is_wanted[..width].iter().filter(|hit| **hit).count();
        for start in 0..=there.len() - width {
            if start > 0 {
                hits = hits + usize::from(is_wanted[start + width - 1]) - usize::from(is_wanted[start - 1]);
            }
            if best.is_none_or(|(most, _)| hits > most) {
                best = Some((hits, start));
            }
        }
        let (hits, start) = best?;
        if hits == 0 {
            return self.nearest_letters(&wanted, &there);
        }
        // Give the window room at both ends, then keep what the comparison really uses.
        let from = start.saturating_sub(3);
        let to = (start + width + 3).min(there.len());
        let old: Vec<&str> = wanted.iter().map(|(word, _)| word.as_str()).collect();
        let new: Vec<&str> = there[from..to].iter().map(|(word, _)| word.as_str()).collect();
        let diff = TextDiff::from_slices(&old, &new);
        let same: Vec<usize> = diff
            .iter_all_changes()
            .filter(|change| change.tag() == ChangeTag::Equal)
            .filter_map(|change| change.new_index())
            .collect();
        let (first, last) = (*same.first()?, *same.last()?);
        let likeness = count_f32(same.len()) / count_f32(n.max(last - first + 1));
        if likeness < 0.5 {
            return None;
        }
        // Words asked for before the first or after the last common one face as many of the text's.
        let lead = diff
            .iter_all_changes()
            .take_while(|c| c.tag() != ChangeTag::Equal)
            .filter(|c| c.tag() == ChangeTag::Delete);
        let first = first.saturating_sub(lead.count());
        let trail = diff.iter_all_changes().collect::<Vec<_>>();
        let trail =
            trail.iter().rev().take_while(|c| c.tag() != ChangeTag::Equal).filter(|c| c.tag() == ChangeTag::Delete);
        let last = (last + trail.count()).min(new.len() - 1);
        let near = &there[from + first..=from + last];
        let range = near.first()?.1.start..near.last()?.1.end;
        let new: Vec<&str> = near.iter().map(|(word, _)| word.as_str()).collect();
        let changes = changes(&old, &new, &wanted, near, self.text);
        Some(Near { range, changes, likeness })
    }
}

impl Haystack<'_> {
    /// The run of as many words whose letters are most alike: for a slip in a word or two.
    fn nearest_letters(&self, wanted: &[(String, String)], there: &[(String, Range<usize>)]) -> Option<Near> {
        const MOST_WORDS: usize = 3;
        const LIKE_ENOUGH: f32 = 0.7;
        let n = wanted.len();
        if n > MOST_WORDS || there.len() < n {
            return None;
        }
        let join = |words: &mut dyn Iterator<Item = &str>| words.collect::<Vec<_>>().join(" ");
        let asked = join(&mut wanted.iter().map(|(word, _)| word.as_str()));
        let mut best: Option<(f32, usize)> = None;
        for (start, window) in there.windows(n).enumerate() {
            let stands = join(&mut window.iter().map(|(word, _)| word.as_str()));
            if stands.len().abs_diff(asked.len()) > asked.len() / 2 {
                continue;
            }
            let likeness = TextDiff::from_chars(asked.as_str(), stands.as_str()).ratio();
            if likeness >= LIKE_ENOUGH && best.is_none_or(|(most, _)| likeness > most) {
                best = Some((likeness, start));
            }
        }
        let (likeness, start) = best?;
        let range = there[start].1.start..there[start + n - 1].1.end;
        let said = join(&mut wanted.iter().map(|(_, word)| word.as_str()));
        let changes = vec![(said, self.text[range.clone()].to_owned())];
        Some(Near { range, changes, likeness })
    }
}

fn count_f32(n: usize) -> f32 {
    f32::from(u16::try_from(n).unwrap_or(u16::MAX))
}

/// The differing runs, as they are written on either side.
fn changes(
    old: &[&str],
    new: &[&str],
    wanted: &[(String, String)],
    there: &[(String, Range<usize>)],
    text: &str,
) -> Vec<(String, String)> {
    let diff = TextDiff::from_slices(old, new);
    let said = |range: Range<usize>| wanted[range].iter().map(|(_, word)| word.as_str()).collect::<Vec<_>>().join(" ");
    let stands =
        |range: Range<usize>| match (there.get(range.start), range.end.checked_sub(1).and_then(|n| there.get(n))) {
            (Some(first), Some(last)) if !range.is_empty() => text[first.1.start..last.1.end].to_owned(),
            _ => String::new(),
        };
    diff.ops()
        .iter()
        .filter(|op| !matches!(op, similar::DiffOp::Equal { .. }))
        .map(|op| (said(op.old_range()), stands(op.new_range())))
        .collect()
}

/// Whether a paragraph ends in a text.
fn has_blank_line(text: &str) -> bool {
    text.split('\n').skip(1).any(|line| line.trim().is_empty()) && text.matches('\n').count() > 1
}

/// How a part of a shortened text joins the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Joint {
    /// `[…]` or `[...]`: words are left out here.
    Omission,
    /// `[words]`: the curator has added them.
    Insertion,
}

/// The parts of a text between square brackets, each with what stands before it.
fn parts(wanted: &str) -> Vec<(Joint, &str)> {
    let mut parts = Vec::new();
    let mut joint = Joint::Omission;
    let mut rest = wanted;
    while let Some(open) = rest.find('[') {
        let Some(close) = rest[open..].find(']').map(|n| open + n) else { break };
        parts.push((joint, &rest[..open]));
        let inner = rest[open + 1..close].trim();
        joint = if matches!(inner, "…" | "..." | ". . .") { Joint::Omission } else { Joint::Insertion };
        rest = &rest[close + 1..];
    }
    parts.push((joint, rest));
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "“We will always stand together,” the guest said. He (the host) spoke of ‘a fair wind’ and a long \
                        road… to come.\n\nThe long road is old.";

    fn at(wanted: &str) -> Option<&'static str> {
        Haystack::new(TEXT).locate(wanted, None).map(|found| &TEXT[found.range])
    }

    #[test]
    fn words_are_found_literally_folded_or_shortened() {
        assert_eq!(at("always stand"), Some("always stand"));
        assert_eq!(at("spoke of \"a fair wind\""), Some("spoke of ‘a fair wind’"));
        assert_eq!(at("We will […] together"), Some("We will always stand together"));
        assert_eq!(at("We will always stand [here] together"), Some("We will always stand together"));
        assert_eq!(at("We will […] is old"), None, "an omission does not leave the paragraph");
        assert_eq!(at("We […] together"), None, "single words could be joined into anything");
        assert_eq!(at("We will never stand"), None);
        assert_eq!(Haystack::new(TEXT).locate("long road", None).map(|found| found.places), Some(2));
        assert_eq!(Haystack::new(TEXT).locate("long road", Some(3)), None);
    }

    #[test]
    fn the_nearest_words_and_their_difference() {
        let near = Haystack::new(TEXT).nearest("We will often stand together").expect("something near");
        assert_eq!(&TEXT[near.range], "We will always stand together");
        assert_eq!(near.changes, [("often".to_owned(), "always".to_owned())]);
        assert!(Haystack::new(TEXT).nearest("nothing of this kind").is_none());
    }
}
