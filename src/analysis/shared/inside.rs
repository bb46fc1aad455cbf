//! What the words of a passage are: an account, or words that say nothing about who copied from whom.
//!
//! Two outlets that quote one speech, name the same people with their offices, or stand under the same
//! picture agree without having read each other.

use std::ops::Range;

use super::words::Prepared;
use super::{LEAST, Run};
use crate::analysis::reading::{ParagraphKind, Reading, Text};

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
/// So many small words between two names belong to them: `leader of` in `Kim, leader of the North`.
const BETWEEN: usize = 2;

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
    prepared: &'a Prepared,
    /// For every word whether it begins with a capital.
    capital: Vec<bool>,
    /// For every word whether a sentence, a clause or speech begins before it.
    begins: Vec<bool>,
    /// For every distinct word whether it is a name where it stands: capitals within sentences only.
    known: Vec<bool>,
    /// Whether capitals make names in this language.
    count: bool,
}

impl Capitals<'_> {
    fn of<'a>(prepared: &'a Prepared, text: &Text<'_>, read: &[Range<usize>]) -> Capitals<'a> {
        let word = |n: usize| &text.words[prepared.bytes(n..n + 1)];
        let capital: Vec<bool> = (0..prepared.len())
            .map(|n| word(n).starts_with(char::is_uppercase) && word(n).chars().nth(1).is_some())
            .collect();
        let mut begins = vec![true; prepared.len()];
        for words in read {
            for n in words.clone().skip(1) {
                let between = prepared.bytes(n - 1..n).end..prepared.bytes(n..n + 1).start;
                begins[n] = text.words[between].contains(['.', '!', '?', ':', ';', '“', '”', '"', '\n', '|', '•']);
            }
        }
        let (numbers, distinct) = prepared.parts();
        let mut known = vec![false; distinct.iter().count()];
        let mut small = known.clone();
        for words in read {
            let is_title = is_title(&capital[words.clone()]);
            for n in words.clone() {
                let of = numbers[n] as usize;
                small[of] |= !capital[n];
                known[of] |= capital[n] && !begins[n] && !is_title;
            }
        }
        known.iter_mut().zip(small).for_each(|(known, small)| *known &= !small);
        // Where every noun has a capital, none tells a name.
        let language = text.language.split(['-', '_']).next().unwrap_or_default();
        Capitals { prepared, capital, begins, known, count: !matches!(language, "de" | "lb") }
    }

    /// Which words of a paragraph are parts of names by their capitals.
    fn names(&self, words: &Range<usize>) -> Vec<bool> {
        let numbers = self.prepared.parts().0;
        let is_title = is_title(&self.capital[words.clone()]);
        let mut named = vec![false; words.len()];
        for n in words.clone().rev().filter(|&n| self.count && self.capital[n]) {
            let before_name = !is_title && n + 1 < words.end && !self.begins[n + 1] && named[n + 1 - words.start];
            named[n - words.start] =
                before_name || if is_title || self.begins[n] { self.known[numbers[n] as usize] } else { true };
        }
        named
    }

    /// Adds the few words between two names of one sentence.
    fn join(&self, words: &Range<usize>, named: &mut [bool]) {
        let mut last: Option<usize> = None;
        for n in words.clone() {
            if self.begins[n] {
                last = None;
            }
            if named[n - words.start] {
                if let Some(from) = last.filter(|&from| n - from <= BETWEEN + 1) {
                    named[from - words.start..n - words.start].fill(true);
                }
                last = Some(n);
            }
        }
    }
}

fn is_title(capital: &[bool]) -> bool {
    let capitals = capital.iter().filter(|capital| **capital).count();
    capital.len() >= 4 && capitals * 100 > TITLE_PERCENT * capital.len()
}
