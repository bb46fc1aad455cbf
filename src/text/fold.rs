//! Folding: the differences between two printings of the same words that do not count.
//!
//! Double quotation marks of every script style are one mark and single ones another; at the edge
//! of a word the two kinds are the same, since an outlet that quotes inside a quotation turns one
//! into the other. Dashes are one, runs of white space are one space, an accent may be composed or
//! not. Case is folded last and reported apart. Every folded byte knows where it came from.

use std::fmt;
use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// One kind of difference that folding removes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fold {
    /// Quotation marks and apostrophes of another shape.
    Marks,
    /// Hyphens and dashes of another length; `…` for three full stops.
    Dashes,
    /// White space of another kind or amount, and characters that take no room.
    Spaces,
    /// Accents composed with their letter or following it (Unicode NFC).
    Accents,
    /// Upper and lower case.
    Case,
}

/// A set of [`Fold`]s.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Folds(u8);

impl Folds {
    /// No folding: letter for letter.
    pub const NONE: Folds = Folds(0);
    /// Everything but case.
    pub const PRINT: Folds = Folds(0b0_1111);
    /// Everything.
    pub const ALL: Folds = Folds(0b1_1111);
    const EACH: [Fold; 5] = [Fold::Marks, Fold::Dashes, Fold::Spaces, Fold::Accents, Fold::Case];

    /// Whether the set holds `fold`.
    #[must_use]
    pub fn has(self, fold: Fold) -> bool {
        self.0 & (1 << fold as u8) != 0
    }

    /// Whether nothing is folded.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    fn with(self, fold: Fold) -> Folds {
        Folds(self.0 | (1 << fold as u8))
    }

    /// The folds of either set.
    #[must_use]
    pub fn and(self, other: Folds) -> Folds {
        Folds(self.0 | other.0)
    }

    fn without(self, fold: Fold) -> Folds {
        Folds(self.0 & !(1 << fold as u8))
    }

    /// The folds without which `a` and `b`, equal when all are applied, would differ.
    #[must_use]
    pub fn needed(a: &str, b: &str) -> Folds {
        if a == b {
            return Folds::NONE;
        }
        Folds::EACH.into_iter().fold(Folds::NONE, |needed, fold| {
            let rest = Folds::ALL.without(fold);
            if Folded::new(a, rest).text == Folded::new(b, rest).text { needed } else { needed.with(fold) }
        })
    }
}

impl fmt::Display for Folds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = Folds::EACH.into_iter().filter(|&fold| self.has(fold)).map(|fold| match fold {
            Fold::Marks => "marks",
            Fold::Dashes => "dashes",
            Fold::Spaces => "spaces",
            Fold::Accents => "accents",
            Fold::Case => "case",
        });
        f.write_str(&names.collect::<Vec<_>>().join(", "))
    }
}

/// A text folded for comparison, with the way back to the bytes it was made from.
#[derive(Clone, Debug)]
pub struct Folded {
    /// The folded text.
    pub text: String,
    /// For every byte of `text`, the byte range start of the character it came from; one more at the end.
    starts: Vec<u32>,
    /// For every byte of `text`, the end of the character it came from.
    ends: Vec<u32>,
}

impl Folded {
    /// Folds `text` by the given rules.
    #[must_use]
    pub fn new(text: &str, folds: Folds) -> Folded {
        let mut out = Folded {
            text: String::with_capacity(text.len()),
            starts: Vec::with_capacity(text.len() + 1),
            ends: Vec::with_capacity(text.len() + 1),
        };
        let mut rest = text.char_indices().peekable();
        let mut before = None;
        while let Some((at, c)) = rest.next() {
            let mut end = at + c.len_utf8();
            if folds.has(Fold::Accents) && rest.peek().is_some_and(|&(_, next)| is_combining_mark(next)) {
                while let Some((_, mark)) = rest.next_if(|&(_, next)| is_combining_mark(next)) {
                    end += mark.len_utf8();
                }
                for composed in text[at..end].nfc() {
                    out.push(composed, at..end, folds);
                }
                before = Some('x');
                continue;
            }
            let after = rest.peek().map(|&(_, next)| next);
            match c {
                _ if folds.has(Fold::Spaces) && c.is_whitespace() => {
                    while let Some((_, space)) = rest.next_if(|&(_, next)| next.is_whitespace() || is_nothing(next)) {
                        end += space.len_utf8();
                    }
                    out.push(' ', at..end, folds);
                }
                _ if folds.has(Fold::Spaces) && is_nothing(c) => continue,
                _ if folds.has(Fold::Marks) && is_double_mark(c) => out.push('"', at..end, folds),
                _ if folds.has(Fold::Marks) && is_single_mark(c) => {
                    let inside = before.is_some_and(char::is_alphanumeric) && after.is_some_and(char::is_alphanumeric);
                    if !inside && after == Some(c) {
                        rest.next();
                        end += c.len_utf8();
                    }
                    out.push(if inside { '\'' } else { '"' }, at..end, folds);
                }
                _ if folds.has(Fold::Dashes) && is_dash(c) => out.push('-', at..end, folds),
                '…' if folds.has(Fold::Dashes) => (0..3).for_each(|_| out.push('.', at..end, folds)),
                _ => out.push(c, at..end, folds),
            }
            before = Some(c);
        }
        out.starts.push(u32::try_from(text.len()).unwrap_or(u32::MAX));
        out
    }

    /// The bytes of the original text that bytes `range` of the folded text came from.
    #[must_use]
    pub fn back(&self, range: Range<usize>) -> Range<usize> {
        let start = self.starts[range.start.min(self.starts.len() - 1)] as usize;
        let end = if range.is_empty() { start } else { self.ends[range.end - 1] as usize };
        start..end
    }

    /// Where `needle`, folded by the same rules, stands in this text as whole words: byte ranges of
    /// the original, in order, not overlapping.
    #[must_use]
    pub fn find_all(&self, needle: &str) -> Vec<Range<usize>> {
        let needle = needle.trim();
        if needle.is_empty() {
            return Vec::new();
        }
        let finder = memchr::memmem::Finder::new(needle);
        let mut found = Vec::new();
        let mut from = 0;
        while let Some(at) = finder.find(&self.text.as_bytes()[from..]).map(|n| n + from) {
            let end = at + needle.len();
            if self.edge(at, needle.chars().next()) && self.edge_after(end, needle.chars().next_back()) {
                found.push(self.back(at..end));
                from = end;
            } else {
                from = at + needle.chars().next().map_or(1, char::len_utf8);
            }
        }
        found
    }

    fn push(&mut self, c: char, from: Range<usize>, folds: Folds) {
        let fit = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let mut add = |c: char| {
            self.text.push(c);
            self.starts.extend(std::iter::repeat_n(fit(from.start), c.len_utf8()));
            self.ends.extend(std::iter::repeat_n(fit(from.end), c.len_utf8()));
        };
        match c {
            // The small sigma at the end of a word is the letter it is elsewhere.
            'ς' if folds.has(Fold::Case) => add('σ'),
            _ if folds.has(Fold::Case) => c.to_lowercase().for_each(add),
            _ => add(c),
        }
    }

    fn edge(&self, at: usize, first: Option<char>) -> bool {
        !first.is_some_and(joins) || !self.text[..at].chars().next_back().is_some_and(joins)
    }

    fn edge_after(&self, at: usize, last: Option<char>) -> bool {
        !last.is_some_and(joins) || !self.text[at..].chars().next().is_some_and(joins)
    }
}

/// Whether a character makes one word with others of its kind beside it. In a script without spaces a word
/// may begin at any of them.
fn joins(c: char) -> bool {
    c.is_alphanumeric() && !is_unspaced(c)
}

/// A letter of a script that sets no spaces between words: Han, kana, bopomofo, Thai, Lao, Tibetan, Myanmar, Khmer,
/// Yi, Tai Le and its kin, Javanese and its kin.
fn is_unspaced(c: char) -> bool {
    matches!(c,
        '\u{e00}'..='\u{eff}' | '\u{f00}'..='\u{fff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'
        | '\u{1950}'..='\u{19ff}' | '\u{1a20}'..='\u{1aaf}' | '\u{1b00}'..='\u{1b7f}' | '\u{2e80}'..='\u{312f}'
        | '\u{31a0}'..='\u{31ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{a000}'..='\u{a4cf}'
        | '\u{a980}'..='\u{a9df}' | '\u{a9e0}'..='\u{a9ff}' | '\u{aa60}'..='\u{aadf}' | '\u{f900}'..='\u{faff}'
        | '\u{ff66}'..='\u{ff9f}' | '\u{20000}'..='\u{3ffff}')
}

fn is_double_mark(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '‟' | '«' | '»' | '″' | '＂' | '〝' | '〞' | '「' | '」' | '『' | '』')
}

fn is_single_mark(c: char) -> bool {
    matches!(c, '\'' | '‘' | '’' | '‚' | '‛' | '‹' | '›' | '`' | '´' | 'ʼ' | '′')
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}')
}

/// Characters that take no room: soft hyphen, zero-width space and joiners, byte-order mark.
fn is_nothing(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn same(a: &str, b: &str) -> bool {
        Folded::new(a, Folds::ALL).text == Folded::new(b, Folds::ALL).text
    }

    #[test]
    fn what_does_not_count_is_folded() {
        assert!(same("“We’ve come” – now", "\"We've  come\" - now"));
        assert!(same("a 'just fight'", "a “just fight”"));
        assert!(same("the leaders’ talks", "the leaders' talks"));
        assert!(same("caf\u{e9}", "cafe\u{301}"));
        assert!(same("and…", "and..."));
        assert!(!same("it's", "its"));
        assert!(!same("can\"t", "can't"));
    }

    #[test]
    fn the_way_back_is_exact() {
        let text = "x  “We’ve   come”";
        let folded = Folded::new(text, Folds::ALL);
        let found = folded.find_all("we've come");
        assert_eq!(&text[found[0].clone()], "We’ve   come");
    }

    #[test]
    fn only_whole_words_are_found() {
        let folded = Folded::new("cosmodrome, drome", Folds::ALL);
        assert_eq!(folded.find_all("drome").len(), 1);
    }

    #[test]
    fn the_folds_that_were_needed_are_named() {
        assert_eq!(Folds::needed("‘Just", "'just").to_string(), "marks, case");
        assert!(Folds::needed("same", "same").is_empty());
    }
}
