//! What counts as a word here, and which words count as the same.
//!
//! A word is a dotted acronym (`U.N.`) or a run of letters and digits that may hold apostrophes.
//! Two are the same when they are equal without accents, apostrophes, dots and case. This is wider
//! than `text::words` on purpose: an outlet that prints `UN` for `U.N.` has still copied.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{canonical_combining_class, is_combining_mark};

/// The words of one text: where they stand, and which of them are the same.
///
/// Depends on the text alone, so it can be kept as long as the text stays the same.
#[derive(Debug, Default)]
pub struct Prepared {
    /// First byte and end of every word.
    spans: Vec<(u32, u32)>,
    /// For every word its place in `distinct`.
    words: Vec<u32>,
    /// Every distinct word, folded.
    distinct: Distinct,
}

impl Prepared {
    /// Finds the words of a text. Bytes beyond 4 GiB are not looked at.
    #[must_use]
    pub fn of(text: &str) -> Prepared {
        let mut found = Prepared::default();
        let mut folded = String::new();
        let mut at = 0;
        while let Some(range) = next_word(text, at) {
            at = range.end;
            let (Ok(start), Ok(end)) = (u32::try_from(range.start), u32::try_from(range.end)) else { break };
            folded.clear();
            fold(&text[range], &mut folded);
            found.spans.push((start, end));
            found.words.push(found.distinct.id(&folded));
        }
        found.spans.shrink_to_fit();
        found.words.shrink_to_fit();
        found.distinct.shrink();
        found
    }

    /// How many words there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// Whether there is no word.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// The bytes from the first of some words to the end of the last; empty where there is none.
    #[must_use]
    pub fn bytes(&self, words: Range<usize>) -> Range<usize> {
        match self.spans.get(words) {
            Some([first, .., last]) => first.0 as usize..last.1 as usize,
            Some([only]) => only.0 as usize..only.1 as usize,
            _ => 0..0,
        }
    }

    /// The words that lie wholly inside some bytes.
    #[must_use]
    pub fn inside(&self, bytes: &Range<usize>) -> Range<usize> {
        let start = self.spans.partition_point(|span| (span.0 as usize) < bytes.start);
        let end = self.spans.partition_point(|span| span.1 as usize <= bytes.end);
        start..end.max(start)
    }

    /// The words by their places among the distinct ones, and those.
    pub(super) fn parts(&self) -> (&[u32], &Distinct) {
        (&self.words, &self.distinct)
    }
}

/// The rows of words of a text, to be asked what of another stands in it.
#[derive(Debug)]
pub struct Rows<'a> {
    numbers: BTreeMap<&'a str, u32>,
    /// Every row of one word and more, up to the longest asked for.
    rows: BTreeSet<&'a [u32]>,
}

/// The longest row that can be asked for.
const LONGEST_ROW: usize = 4;

impl<'a> Rows<'a> {
    /// The rows of a text.
    #[must_use]
    pub fn of(text: &'a Prepared) -> Rows<'a> {
        let (words, distinct) = text.parts();
        let rows = (1..=LONGEST_ROW).flat_map(|length| words.windows(length)).collect();
        Rows { numbers: distinct.iter().zip(0..).collect(), rows }
    }

    /// The words of another text by the numbers they have here; one that is not here has a number of no word.
    #[must_use]
    pub fn numbers(&self, other: &Prepared) -> Vec<u32> {
        let (words, distinct) = other.parts();
        let here: Vec<u32> = distinct.iter().map(|word| self.numbers.get(word).copied().unwrap_or(u32::MAX)).collect();
        words.iter().map(|&word| here[word as usize]).collect()
    }

    /// How many of some words stand here in a row of `length`, which is at most four.
    #[must_use]
    pub fn held(&self, words: &[u32], length: usize) -> usize {
        let mut end = 0;
        let mut count = 0;
        for (n, row) in words.windows(length.clamp(1, LONGEST_ROW)).enumerate() {
            if self.rows.contains(row) {
                count += n + row.len() - end.max(n);
                end = n + row.len();
            }
        }
        count
    }
}

/// Distinct folded words, each with a number: the order in which they were first seen.
///
/// An open table over one string: a map of owned strings costs an allocation per word and text, which
/// took half the time of reading a large corpus.
#[derive(Debug, Default)]
pub(super) struct Distinct {
    letters: String,
    ends: Vec<u32>,
    /// Number plus one; 0 is free. Its length is a power of two.
    table: Vec<u32>,
}

impl Distinct {
    /// The number of a word, a new one where it is new.
    pub(super) fn id(&mut self, word: &str) -> u32 {
        if self.ends.len() * 2 >= self.table.len() {
            self.grow();
        }
        let mask = self.table.len() - 1;
        let mut slot = slot_of(word) & mask;
        loop {
            match self.table[slot] {
                0 => break,
                taken if self.word(taken - 1) == word => return taken - 1,
                _ => slot = (slot + 1) & mask,
            }
        }
        self.letters.push_str(word);
        self.ends.push(u32::try_from(self.letters.len()).unwrap_or(u32::MAX));
        let count = u32::try_from(self.ends.len()).unwrap_or(u32::MAX);
        self.table[slot] = count;
        count - 1
    }

    /// The words in the order of their numbers.
    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        (0..u32::try_from(self.ends.len()).unwrap_or(u32::MAX)).map(|n| self.word(n))
    }

    fn word(&self, number: u32) -> &str {
        let number = number as usize;
        let start = number.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.letters[start as usize..self.ends[number] as usize]
    }

    fn grow(&mut self) {
        let mut table = vec![0; (self.table.len() * 2).max(64)];
        let mask = table.len() - 1;
        for (number, word) in (1..).zip(self.iter()) {
            let mut slot = slot_of(word) & mask;
            while table[slot] != 0 {
                slot = (slot + 1) & mask;
            }
            table[slot] = number;
        }
        self.table = table;
    }

    /// Gives back the room that only looking up needs.
    fn shrink(&mut self) {
        self.table = Vec::new();
        self.letters.shrink_to_fit();
        self.ends.shrink_to_fit();
    }
}

/// Where in a table to look for a word first.
fn slot_of(word: &str) -> usize {
    const ODD: u64 = 0x9e37_79b9_7f4a_7c15;
    let mut hash = word.len() as u64;
    for chunk in word.as_bytes().chunks(8) {
        let mut bytes = [0; 8];
        bytes[..chunk.len()].copy_from_slice(chunk);
        hash = (hash.rotate_left(23) ^ u64::from_le_bytes(bytes)).wrapping_mul(ODD);
    }
    usize::try_from(hash >> 32).unwrap_or(0)
}

/// The first word at or after a byte.
fn next_word(text: &str, mut at: usize) -> Option<Range<usize>> {
    let start = loop {
        let (c, next) = char_at(text, at)?;
        if is_of_word(c) {
            break at;
        }
        at = next;
    };
    let mut dotted = 0;
    let mut end = start;
    while let Some((c, next)) = char_at(text, end)
        && text.as_bytes().get(next) == Some(&b'.')
        && is_letter(c)
    {
        dotted += 1;
        end = next + 1;
    }
    if dotted >= 2 {
        return Some(start..end);
    }
    end = start;
    while let Some((c, next)) = char_at(text, end) {
        let joined = is_apostrophe(c) && char_at(text, next).is_some_and(|(after, _)| is_of_word(after));
        if !joined && !is_of_word(c) {
            break;
        }
        end = next;
    }
    Some(start..end)
}

/// The character at a byte, and the byte after it.
fn char_at(text: &str, at: usize) -> Option<(char, usize)> {
    let byte = *text.as_bytes().get(at)?;
    if byte.is_ascii() {
        return Some((char::from(byte), at + 1));
    }
    let c = text[at..].chars().next()?;
    Some((c, at + c.len_utf8()))
}

/// Letters and numbers in the sense of the general categories L and N. What the standard library calls
/// alphabetic holds vowel signs and letters in circles as well.
fn is_of_word(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric();
    }
    c.is_alphanumeric() && !is_combining_mark(c) && !is_letter_in_shape(c)
}

/// A letter, or a number that is no decimal digit.
fn is_letter(c: char) -> bool {
    is_of_word(c) && !is_decimal(c)
}

/// Ⓐ and its kin: symbols by their category.
fn is_letter_in_shape(c: char) -> bool {
    matches!(c, '\u{24b6}'..='\u{24e9}' | '\u{1f130}'..='\u{1f149}' | '\u{1f150}'..='\u{1f169}' | '\u{1f170}'..='\u{1f189}')
}

/// A digit of a decimal system.
fn is_decimal(c: char) -> bool {
    let code = u32::from(c);
    c.is_ascii_digit()
        || code > 0x7f
            && ZEROS[..ZEROS.partition_point(|&zero| zero <= code)].last().is_some_and(|zero| code - zero < 10)
}

/// The zeros of the decimal systems beyond ASCII, each with nine digits behind it (Unicode 14).
const ZEROS: &[u32] = &[
    0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0, 0xf20,
    0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40, 0x1c50, 0xa620, 0xa8d0,
    0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0xff10, 0x104a0, 0x10d30, 0x11066, 0x110f0, 0x11136, 0x111d0, 0x112f0,
    0x11450, 0x114d0, 0x11650, 0x116c0, 0x11730, 0x118e0, 0x11950, 0x11c50, 0x11d50, 0x11da0, 0x16a60, 0x16ac0,
    0x16b50, 0x1d7ce, 0x1d7d8, 0x1d7e2, 0x1d7ec, 0x1d7f6, 0x1e140, 0x1e2f0, 0x1e950, 0x1fbf0,
];

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}' | '\u{2bc}')
}

/// Appends what of a word counts: no accents, apostrophes, dots, case; compatibility forms are one.
fn fold(word: &str, out: &mut String) {
    if word.is_ascii() {
        out.extend(word.chars().filter(|c| !matches!(c, '\'' | '.')).map(|c| c.to_ascii_lowercase()));
        return;
    }
    for c in word.nfkd().filter(|&c| canonical_combining_class(c) == 0 && c != '.' && !is_apostrophe(c)) {
        fold_case(c, out);
    }
}

/// Unicode's full case folding, up to which forms are equal: lower case, but for the letters whose
/// lower case has a form of its own.
fn fold_case(c: char, out: &mut String) {
    match c {
        'ß' | 'ẞ' => out.push_str("ss"),
        'ς' => out.push('σ'),
        // Slavonic shapes of letters that have one upper case.
        '\u{1c80}'..='\u{1c88}' => out.extend(c.to_uppercase().flat_map(char::to_lowercase)),
        _ => out.extend(c.to_lowercase()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        let mut found = Vec::new();
        let mut at = 0;
        while let Some(range) = next_word(text, at) {
            at = range.end;
            found.push(&text[range]);
        }
        found
    }

    #[track_caller]
    fn same(words: &[&str]) {
        let folded = |word: &str| {
            let mut out = String::new();
            fold(word, &mut out);
            out
        };
        assert!(words.iter().all(|word| folded(word) == folded(words[0])), "{words:?}");
    }

    #[test]
    fn what_a_word_is() {
        assert_eq!(words("the U.N. Security Council"), ["the", "U.N.", "Security", "Council"]);
        assert_eq!(words("U.S.-led, e.g.this, U.S.A"), ["U.S.", "led", "e.g.", "this", "U.S.", "A"]);
        assert_eq!(words("3.5 km, J. Doe’s 'own' dogs'"), ["3", "5", "km", "J", "Doe’s", "own", "dogs"]);
        assert_eq!(words("snake_case x² ٣.٤. Ⓐ हिन्दी"), ["snake", "case", "x²", "٣", "٤", "ह", "न", "द"]);
        assert_eq!(words("O\u{2bc}Neill rock'n'roll ''"), ["O\u{2bc}Neill", "rock'n'roll"]);
        assert!(words(" …—! ").is_empty() && words("").is_empty());
    }

    #[test]
    fn which_words_are_the_same() {
        same(&["U.N.", "UN", "u.n."]);
        same(&["Russia's", "Russia’s", "RUSSIAS", "russia\u{2bc}s"]);
        same(&["Straße", "STRASSE", "STRAẞE"]);
        same(&["Σίσυφος", "ΣΙΣΥΦΟΣ", "σισυφοσ"]);
        same(&["café", "cafe\u{301}", "CAFE"]);
        same(&["ﬁne", "fine", "ＦＩＮＥ"]);
        same(&["во", "\u{1c80}\u{1c82}"]);
    }

    #[test]
    fn the_zeros_come_in_order() {
        assert!(
            ZEROS.is_sorted() && is_decimal('９') && is_decimal('\u{1d7ff}') && !is_decimal('²') && !is_decimal('a')
        );
    }
}
