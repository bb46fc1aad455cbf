//! A text cut for comparison: words, digits, signs and marks, each with its place.

use std::ops::Range;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Letters, with apostrophes among them; `U.S.` is one.
    Word,
    /// Digits, with points, commas and colons among them.
    Digits,
    /// A sign that belongs to a number: `%`, `$`, `°`.
    Sign,
    /// Any other mark.
    Mark,
}

/// One piece of a text.
#[derive(Clone, Debug)]
pub struct Token<'a> {
    pub kind: Kind,
    /// As it is written.
    pub text: &'a str,
    /// For comparison: lower case, straight apostrophes, without an ending `'s`; `U.S.` is `us`.
    pub lower: String,
    /// Bytes of the text.
    pub at: Range<usize>,
    /// Whether it directly follows the token before.
    pub joined: bool,
}

impl Token<'_> {
    pub fn is(&self, word: &str) -> bool {
        self.lower == word
    }

    pub fn is_word(&self) -> bool {
        self.kind == Kind::Word
    }

    /// Whether it begins with a capital.
    pub fn is_capital(&self) -> bool {
        self.text.starts_with(char::is_uppercase)
    }

    /// Whether it is all capitals, two at least: `US`, `U.S.`.
    pub fn is_initials(&self) -> bool {
        let letters = || self.text.chars().filter(|c| c.is_alphabetic());
        letters().count() > 1 && letters().all(char::is_uppercase)
    }

    /// Whether it ends a sentence or a part of one.
    pub fn is_break(&self) -> bool {
        self.kind == Kind::Mark && matches!(self.text, "." | ";" | ":" | "?" | "!" | "(" | ")" | "–" | "—")
    }
}

/// The tokens of a range of a text.
pub fn tokens(text: &str, range: Range<usize>) -> Vec<Token<'_>> {
    let mut found: Vec<Token<'_>> = Vec::new();
    let mut at = range.start;
    let part = &text[..range.end];
    while let Some(c) = part[at..].chars().next() {
        let (kind, len) = match c {
            _ if c.is_whitespace() => {
                at += c.len_utf8();
                continue;
            }
            '0'..='9' => (Kind::Digits, digits(&part[at..])),
            _ if c.is_alphabetic() => (Kind::Word, word(&part[at..])),
            '%' | '‰' | '$' | '€' | '£' | '¥' | '₦' | '₩' | '₽' | '°' | '+' => (Kind::Sign, c.len_utf8()),
            _ => (Kind::Mark, c.len_utf8()),
        };
        let place = at..at + len;
        let joined = found.last().is_some_and(|before| before.at.end == at);
        found.push(Token { kind, text: &part[place.clone()], lower: lower(&part[place.clone()]), at: place, joined });
        at += len;
    }
    found
}

/// The tokens that begin within a range.
pub fn within<'t, 'a>(tokens: &'t [Token<'a>], range: &Range<usize>) -> &'t [Token<'a>] {
    let from = tokens.partition_point(|token| token.at.start < range.start);
    let to = tokens.partition_point(|token| token.at.start < range.end);
    &tokens[from..to.max(from)]
}

fn digits(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut len = 0;
    while let Some(byte) = bytes.get(len) {
        let joins = matches!(byte, b'.' | b',' | b':') && bytes.get(len + 1).is_some_and(u8::is_ascii_digit);
        if !byte.is_ascii_digit() && !joins {
            break;
        }
        len += 1;
    }
    len
}

fn word(text: &str) -> usize {
    // Initials with points are one word: `U.S.`, `p.m.`
    let initials = initials(text);
    if initials > 0 {
        return initials;
    }
    let mut end = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let after = chars.peek().map_or(' ', |(_, next)| *next);
        let joins = matches!(c, '\'' | '’') && after.is_alphabetic();
        if !c.is_alphabetic() && !joins && !unicode_normalization::char::is_combining_mark(c) {
            break;
        }
        end = at + c.len_utf8();
    }
    end
}

fn initials(text: &str) -> usize {
    let mut len = 0;
    let mut count = 0;
    let mut chars = text.chars();
    while let (Some(letter), Some('.')) = (chars.next(), chars.next()) {
        if !letter.is_alphabetic() {
            break;
        }
        len += letter.len_utf8() + 1;
        count += 1;
    }
    let ends = !text[len..].starts_with(char::is_alphanumeric);
    if count > 1 && ends { len } else { 0 }
}

fn lower(text: &str) -> String {
    if text.is_ascii() && text.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return text.to_owned();
    }
    let plain: String = text.chars().flat_map(char::to_lowercase).map(|c| if c == '’' { '\'' } else { c }).collect();
    // The points of initials.
    let plain = if plain.len() > 1 && !plain.starts_with(|c: char| c.is_ascii_digit()) {
        plain.replace('.', "")
    } else {
        plain
    };
    plain.strip_suffix("'s").map_or(plain.clone(), str::to_owned)
}
