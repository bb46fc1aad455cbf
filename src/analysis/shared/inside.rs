//! What the words of a passage are: an account, or words that say nothing about who copied from whom.
//!
//! Two outlets that quote one speech, name the same people with their offices, or stand under the same
//! picture agree without having read each other.

use std::ops::Range;

use super::words::Prepared;
use super::{LEAST, Run};
use crate::analysis::reading::{Class, Language, ParagraphKind, Reading, Text};

/// What the words of a passage mostly are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Inside {
    /// The words of an account: evidence of copying.
    Narration,
    /// Quoted speech.
    Quotation,
    /// A string of names and titles.
    Names,
    /// The words under a picture, or of the site around the article.
    Furniture,
}

impl Inside {
    /// The word for it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Inside::Narration => "narration",
            Inside::Quotation => "quotation",
            Inside::Names => "names",
            Inside::Furniture => "furniture",
        }
    }
}

/// What every word of one text is.
#[derive(Clone, Debug, Default)]
pub struct Layout(Vec<Inside>);

/// Where a whole line is written with capitals, they say nothing; from this share of its words on.
const TITLE_PERCENT: usize = 60;
/// So many small words between two names belong to them: `leader of` in `Kim, leader of the North`. Those
/// that join a list are not counted.
const BETWEEN: usize = 2;
/// So many may stand between commas where they tell somebody's office.
const OFFICE: usize = 8;
/// So many little words with capitals make it a headline whatever else it has.
const LITTLE: usize = 2;
/// So many commas make a row of words with capitals a list.
const LIST: usize = 2;

impl Layout {
    /// Judges the words of a text by what the reader found in it. `names`: where names are known to
    /// stand, such as those of a list.
    #[must_use]
    pub fn of(prepared: &Prepared, text: &Text<'_>, reading: &Reading, names: &[Range<usize>]) -> Layout {
        let mut layout = Layout(vec![Inside::Furniture; prepared.len()]);
        let read: Vec<Range<usize>> = text
            .paragraphs
            .iter()
            .filter(|paragraph| matches!(paragraph.kind, ParagraphKind::Body | ParagraphKind::Heading))
            .map(|paragraph| prepared.inside(&paragraph.range))
            .collect();
        let capitals = Capitals::of(prepared, text, &read);
        for words in &read {
            let mut named = capitals.names(words);
            for name in names {
                let name = prepared.inside(name);
                let (from, to) = (name.start.max(words.start), name.end.min(words.end));
                (from..to).for_each(|n| named[n - words.start] = true);
            }
            capitals.join(words, &mut named);
            for (n, is_name) in words.clone().zip(named) {
                layout.0[n] = if is_name { Inside::Names } else { Inside::Narration };
            }
        }
        for run in reading.runs.iter().filter(|run| run.kind.is_speech()) {
            layout.0[prepared.inside(&run.range)].fill(Inside::Quotation);
        }
        layout
    }

    /// What one word is, by its number.
    #[must_use]
    pub fn word(&self, n: u32) -> Inside {
        self.0.get(n as usize).copied().unwrap_or(Inside::Furniture)
    }
}

/// What the equal words of a passage are, given as its runs.
///
/// A word that is no narration in one of the texts is none: an outlet may print as its own what another
/// prints as speech. The passage is narration where half of what is left over would be, or where what is
/// left over is as long as a passage of its own.
#[must_use]
pub fn inside(runs: impl Iterator<Item = Run>, a: &Layout, b: &Layout) -> Inside {
    let mut counts = [0; 4];
    for run in runs {
        for n in 0..run.words {
            counts[a.word(run.a + n).max(b.word(run.b + n)) as usize] += 1;
        }
    }
    let words: u32 = counts.iter().sum();
    let own = counts[Inside::Narration as usize];
    if own >= LEAST || own * 2 >= words {
        return Inside::Narration;
    }
    let others = [Inside::Furniture, Inside::Quotation, Inside::Names];
    others.into_iter().rev().max_by_key(|kind| counts[*kind as usize]).unwrap_or(Inside::Narration)
}

/// Which words of a text have capitals, and what that means.
struct Capitals<'a> {
    text: &'a str,
    prepared: &'a Prepared,
    language: &'static Language,
    /// Whether every noun of the language has a capital.
    has_capital_nouns: bool,
    /// For every word whether it begins with a capital.
    capital: Vec<bool>,
    /// For every word whether a sentence, a clause or speech begins before it.
    begins: Vec<bool>,
    /// For every distinct word whether it is a name where it stands: capitals within sentences only.
    known: Vec<bool>,
}

impl Capitals<'_> {
    fn of<'a>(prepared: &'a Prepared, text: &Text<'a>, read: &[Range<usize>]) -> Capitals<'a> {
        let word = |n: usize| &text.words[prepared.bytes(n..n + 1)];
        let capital: Vec<bool> = (0..prepared.len())
            .map(|n| word(n).starts_with(char::is_uppercase) && word(n).chars().nth(1).is_some())
            .collect();
        let begins = vec![true; prepared.len()];
        let (numbers, distinct) = prepared.parts();
        let known = vec![false; distinct.iter().count()];
        let language = Language::of(text.language);
        let code = text.language.split(['-', '_']).next().unwrap_or_default();
        let has_capital_nouns = matches!(code, "de" | "lb");
        let mut capitals = Capitals { text: text.words, prepared, language, has_capital_nouns, capital, begins, known };
        for n in read.iter().flat_map(|words| words.clone().skip(1)) {
            capitals.begins[n] =
                capitals.between(n - 1, n).contains(['.', '!', '?', ':', ';', '“', '”', '"', '\n', '|', '•']);
        }
        let mut small = capitals.known.clone();
        for words in read {
            let is_title = capitals.is_title(words);
            for n in words.clone() {
                let of = numbers[n] as usize;
                small[of] |= !capitals.capital[n];
                capitals.known[of] |= capitals.capital[n] && !capitals.begins[n] && !is_title;
            }
        }
        capitals.known.iter_mut().zip(small).for_each(|(known, small)| *known &= !small);
        capitals
    }

    fn word(&self, n: usize) -> &str {
        &self.text[self.prepared.bytes(n..n + 1)]
    }

    /// What stands between two words.
    fn between(&self, from: usize, to: usize) -> &str {
        &self.text[self.prepared.bytes(from..from + 1).end..self.prepared.bytes(to..to + 1).start]
    }

    fn classes(&self, n: usize) -> u64 {
        self.language.classes(self.word(n))
    }

    /// Whether a paragraph is written with capitals, as headlines are, so that they tell no names. A
    /// sentence or list that is full of names has as many.
    fn is_title(&self, words: &Range<usize>) -> bool {
        let capitals = words.clone().filter(|&n| self.capital[n]).count();
        if words.len() < 4 || capitals * 100 <= TITLE_PERCENT * words.len() {
            return false;
        }
        let is_loud = |n: &usize| self.word(*n).chars().all(|c| !c.is_lowercase());
        if words.clone().filter(is_loud).count() * 2 > words.len() {
            return true;
        }
        let behind = &self.text[self.prepared.bytes(words.clone()).end..];
        let is_sentence = behind.starts_with('.') && !behind.starts_with("..");
        // The little words of a headline have capitals, too.
        let little = Class::PREPOSITION | Class::DETERMINER | Class::CONJUNCTION | Class::AUXILIARY;
        let is_little = |n: usize| self.capital[n] && !self.begins[n] && self.classes(n) & little != 0;
        let commas = words.clone().skip(1).filter(|&n| self.between(n - 1, n).contains(',')).count();
        words.clone().filter(|&n| is_little(n)).count() >= LITTLE || !is_sentence && commas < LIST
    }

    /// Which words of a paragraph are parts of names by their capitals.
    fn names(&self, words: &Range<usize>) -> Vec<bool> {
        let numbers = self.prepared.parts().0;
        let is_title = self.is_title(words);
        let mut named = vec![false; words.len()];
        // Where every noun has a capital, none tells a name.
        let count = !self.has_capital_nouns;
        for n in words.clone().rev().filter(|&n| count && self.capital[n]) {
            let before_name = !is_title && n + 1 < words.end && !self.begins[n + 1] && named[n + 1 - words.start];
            named[n - words.start] =
                before_name || if is_title || self.begins[n] { self.known[numbers[n] as usize] } else { true };
        }
        named
    }

    /// Adds what stands between two names of one sentence: a few words, and what tells somebody's office.
    fn join(&self, words: &Range<usize>, named: &mut [bool]) {
        let mut last: Option<usize> = None;
        for n in words.clone() {
            // A list may be parted by semicolons.
            if self.begins[n] && (n == words.start || self.between(n - 1, n).trim() != ";") {
                last = None;
            }
            if named[n - words.start] {
                if let Some(from) = last.filter(|&from| self.are_joined(from, n)) {
                    named[from - words.start..n - words.start].fill(true);
                }
                last = Some(n);
            }
        }
    }

    /// A word of `as well as`.
    fn is_as_well(&self, n: usize) -> bool {
        matches!(self.word(n), "as" | "well")
    }

    fn are_joined(&self, one: usize, next: usize) -> bool {
        let gap = one + 1..next;
        if gap.len() <= BETWEEN {
            return true;
        }
        if gap.len() > OFFICE {
            return false;
        }
        let is_of = |n: usize, classes: u64| self.classes(n) & classes != 0;
        if gap.clone().filter(|&n| !is_of(n, Class::CONJUNCTION) && !self.is_as_well(n)).count() <= BETWEEN {
            return true;
        }
        // `Berg, the head of the port authority, Salo`
        let office = Class::ROLE | Class::TITLE;
        let clause = Class::AUXILIARY | Class::BE | Class::SAY | Class::VERB | Class::SUBORDINATOR | Class::WHO;
        let is_apart = |n: usize| self.between(n - 1, n).contains([',', ';']);
        is_apart(gap.start)
            && (is_apart(next) || is_apart(next - 1) && is_of(next - 1, Class::CONJUNCTION))
            && gap.clone().any(|n| is_of(n, office))
            && !gap.clone().any(|n| is_of(n, clause) && !is_of(n, office))
    }
}
