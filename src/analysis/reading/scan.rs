//! Cuts a text into words and sentences; a marked run is one token, so speech is opaque.

use std::ops::Range;

use super::Text;
use super::marks::Marked;
use super::tables::{Class, Classes, Language};

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A word, an abbreviation with its dots included.
    Word,
    /// A number.
    Number,
    /// A marked run, by its place among the outermost.
    Run(usize),
    /// `’s` or `’` after a plural.
    Possessive,
    /// `,`
    Comma,
    /// The end of a sentence.
    Stop,
    /// `:`
    Colon,
    /// `;`
    Semicolon,
    /// A dash between words.
    Dash,
    /// `(` or `[`
    Open,
    /// `)` or `]`
    Close,
    /// Anything else.
    Other,
}

/// One token.
#[derive(Clone, Copy, Debug)]
pub struct Token {
    /// First byte.
    pub start: usize,
    /// Byte past the last.
    pub end: usize,
    /// What it is.
    pub kind: Kind,
    /// What the word may be.
    pub classes: Classes,
    /// Whether it begins with a capital.
    pub capital: bool,
}

impl Token {
    /// Whether the word is of any of these classes.
    pub fn is(&self, classes: Classes) -> bool {
        self.classes & classes != 0
    }
}

/// One sentence: tokens, and the paragraph they are in.
#[derive(Clone, Debug)]
pub struct Sentence {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// The paragraph, by place in the text.
    pub paragraph: usize,
}

/// A text in tokens.
#[derive(Debug)]
pub struct Scan<'a> {
    /// The words of the text.
    pub words: &'a str,
    /// Its language.
    pub language: &'static Language,
    /// The tokens, in order.
    pub tokens: Vec<Token>,
    /// The sentences, in order.
    pub sentences: Vec<Sentence>,
    /// The places among all marked runs of the outermost ones.
    pub outermost: Vec<usize>,
}

impl<'a> Scan<'a> {
    /// The text of a token.
    pub fn text(&self, token: usize) -> &'a str {
        self.tokens.get(token).map_or("", |token| &self.words[token.start..token.end])
    }

    /// The text from one token to another.
    pub fn cut(&self, tokens: &Range<usize>) -> &'a str {
        let range = self.bytes(tokens);
        &self.words[range]
    }

    /// The bytes from one token to another.
    pub fn bytes(&self, tokens: &Range<usize>) -> Range<usize> {
        if tokens.is_empty() {
            return 0..0;
        }
        self.tokens[tokens.start].start..self.tokens[tokens.end - 1].end
    }

    /// The classes of a token; none past the end.
    pub fn classes(&self, token: usize) -> Classes {
        self.tokens.get(token).map_or(0, |token| token.classes)
    }

    /// The kind of a token; [`Kind::Other`] past the end.
    pub fn kind(&self, token: usize) -> Kind {
        self.tokens.get(token).map_or(Kind::Other, |token| token.kind)
    }
}

/// Cuts a text.
pub fn scan<'a>(text: &Text<'a>, marked: &[Marked], language: &'static Language) -> Scan<'a> {
    let outermost: Vec<usize> = (0..marked.len()).filter(|&n| !marked[n].nested).collect();
    let mut scan = Scan {
        words: text.words,
        language,
        tokens: Vec::with_capacity(text.words.len() / 5),
        sentences: Vec::new(),
        outermost,
    };
    let mut next = 0;
    for (place, paragraph) in text.paragraphs.iter().enumerate() {
        if !paragraph.kind.is_read() || text.words.get(paragraph.range.clone()).is_none() {
            continue;
        }
        let from = scan.tokens.len();
        let mut at = paragraph.range.start;
        while let Some(run) = scan.outermost.get(next).map(|&n| &marked[n]).filter(|run| run.paragraph == place) {
            tokens(&mut scan, at, run.outer.start);
            let (start, end) = (run.outer.start, run.outer.end);
            scan.tokens.push(Token { start, end, kind: Kind::Run(next), classes: 0, capital: false });
            at = end;
            next += 1;
        }
        tokens(&mut scan, at, paragraph.range.end);
        sentences(&mut scan, from, place, marked);
    }
    scan
}

/// Appends the tokens of a stretch without marked runs.
fn tokens(scan: &mut Scan<'_>, from: usize, to: usize) {
    let bytes = scan.words.as_bytes();
    let mut at = from;
    while at < to {
        let byte = bytes[at];
        let single = match byte {
            b' ' | b'\t' | b'\n' | b'\r' => {
                at += 1;
                continue;
            }
            b',' => Some(Kind::Comma),
            b'.' | b'?' | b'!' => Some(Kind::Stop),
            b':' => Some(Kind::Colon),
            b';' => Some(Kind::Semicolon),
            b'(' | b'[' => Some(Kind::Open),
            b')' | b']' => Some(Kind::Close),
            b'-' => Some(Kind::Dash),
            b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' | 0x80.. => None,
            _ => Some(Kind::Other),
        };
        if let Some(kind) = single {
            let start = at;
            at += 1;
            while at < to && bytes[at] == byte && matches!(kind, Kind::Stop | Kind::Dash) {
                at += 1;
            }
            push(scan, start, at, kind);
            continue;
        }
        at = if byte < 0x80 || begins_word(&scan.words[at..]) { word(scan, at, to) } else { sign(scan, at) };
    }
}

fn begins_word(rest: &str) -> bool {
    rest.starts_with(char::is_alphanumeric)
}

/// A sign that is not ASCII: dashes, ellipses, stray apostrophes.
fn sign(scan: &mut Scan<'_>, at: usize) -> usize {
    let Some(c) = scan.words[at..].chars().next() else { return at + 1 };
    let end = at + c.len_utf8();
    let kind = match c {
        '—' | '–' | '―' | '‒' => Kind::Dash,
        '…' | '。' | '！' | '？' => Kind::Stop,
        '，' | '、' => Kind::Comma,
        '：' => Kind::Colon,
        '’' | '‘' => Kind::Other,
        c if c.is_whitespace()
            || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{feff}' | '\u{300}'..='\u{36f}') =>
        {
            return end;
        }
        _ => Kind::Other,
    };
    push(scan, at, end, kind);
    end
}

/// A word with its inner apostrophes, hyphens and dots; a possessive ending is a token of its own.
fn word(scan: &mut Scan<'_>, from: usize, to: usize) -> usize {
    let words = scan.words;
    let bytes = words.as_bytes();
    let mut at = from;
    let mut possessive = None;
    while at < to {
        let byte = bytes[at];
        if byte.is_ascii_alphanumeric() {
            at += 1;
            continue;
        }
        if byte < 0x80 && !matches!(byte, b'\'' | b'-' | b'.' | b',' | b'&') {
            break;
        }
        let Some(c) = words[at..to].chars().next() else { break };
        let after = at + c.len_utf8();
        let letter = words[after..to].starts_with(char::is_alphanumeric);
        match c {
            c if c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36f}' | '\u{ad}') => at = after,
            '\'' | '’' if letter => {
                let rest = &words[after..to];
                if rest.starts_with(['s', 'S']) && !rest[1..].starts_with(char::is_alphanumeric) {
                    possessive = Some((at, after + 1));
                    break;
                }
                at = after;
            }
            '\'' | '’' => {
                if words[..at].ends_with('s') {
                    possessive = Some((at, after));
                }
                break;
            }
            '-' | '‑' | '‐' | '&' if letter => at = after,
            ',' if letter && bytes[at - 1].is_ascii_digit() && bytes[after].is_ascii_digit() => at = after,
            '.' if letter && (bytes[after].is_ascii_digit() || is_initial(&words[from..at])) => at = after,
            '.' if abbreviates(scan, from, at) => {
                at = after;
                break;
            }
            _ => break,
        }
    }
    let kind = if bytes[from].is_ascii_digit() { Kind::Number } else { Kind::Word };
    push(scan, from, at, kind);
    let Some((start, end)) = possessive else { return at };
    let pronoun = scan.tokens.last().is_some_and(|t| {
        t.is(Class::HE | Class::SHE | Class::IT | Class::WHO | Class::THAT) && !t.is(Class::POSSESSIVE)
    });
    push(scan, start, end, if pronoun { Kind::Word } else { Kind::Possessive });
    if pronoun && let Some(token) = scan.tokens.last_mut() {
        token.classes |= Class::AUXILIARY | Class::BE | Class::FINITE;
    }
    end
}

/// Whether a word so far ends with a letter that stands for a word: `U`, `U.S`, `D-N`.
fn is_initial(word: &str) -> bool {
    let last = word.rsplit(['.', '-']).next().unwrap_or_default();
    last.chars().count() <= 2
        && (last.chars().count() == 1 || !word.contains('-'))
        && last.chars().all(char::is_alphabetic)
}

/// Whether the dot after a word belongs to it.
fn abbreviates(scan: &Scan<'_>, from: usize, at: usize) -> bool {
    let word = &scan.words[from..at];
    if word.contains('.') {
        return true;
    }
    let capital = word.starts_with(char::is_uppercase);
    if capital && word.chars().count() == 1 {
        return word != "I";
    }
    let follows = scan.words[at + 1..].starts_with([' ', '\u{a0}']);
    // `(R-Tenn.)`
    if capital && word.chars().nth(1) == Some('-') && scan.words[at + 1..].starts_with([')', ',']) {
        return true;
    }
    if !follows || word.len() > 6 {
        return false;
    }
    let known = matches!(
        word,
        "Mr" | "Mrs"
            | "Ms"
            | "Dr"
            | "Sen"
            | "Sens"
            | "Rep"
            | "Reps"
            | "Gov"
            | "Govs"
            | "Gen"
            | "Lt"
            | "Col"
            | "Maj"
            | "Capt"
            | "Cmdr"
            | "Adm"
            | "Sgt"
            | "Cpl"
            | "Rev"
            | "Del"
            | "Fr"
            | "Hon"
            | "Prof"
            | "St"
            | "Jr"
            | "Sr"
            | "vs"
            | "Sra"
            | "Srta"
            | "Mt"
            | "Ft"
            | "Jan"
            | "Feb"
            | "Aug"
            | "Sept"
            | "Oct"
            | "Nov"
            | "Dec"
            | "Mme"
            | "Mlle"
            | "Det"
            | "Insp"
            | "Messrs"
            | "Pres"
            | "Supt"
            | "Ave"
            | "Blvd"
            | "Pvt"
            | "Atty"
    );
    known
        || matches!(word, "Inc" | "Corp" | "Ltd" | "Co" | "No") && {
            let rest = scan.words[at + 1..].trim_start();
            rest.starts_with(|c: char| c.is_lowercase() || c.is_ascii_digit())
        }
}

fn push(scan: &mut Scan<'_>, start: usize, end: usize, kind: Kind) {
    let text = &scan.words[start..end];
    let capital = text.starts_with(char::is_uppercase);
    let initial = text.len() == 2 && text.ends_with('.');
    let classes = if kind == Kind::Word && !initial { scan.language.classes(text.trim_end_matches('.')) } else { 0 };
    scan.tokens.push(Token { start, end, kind, classes, capital });
}

/// Parts the tokens of one paragraph into sentences.
fn sentences(scan: &mut Scan<'_>, from: usize, paragraph: usize, marked: &[Marked]) {
    let mut start = from;
    let end = scan.tokens.len();
    for at in from..end {
        if at < start {
            continue;
        }
        let ends = match scan.tokens[at].kind {
            Kind::Stop => {
                let ellipsis = scan.text(at).len() > 2;
                let next = scan.tokens.get(at + 1).filter(|_| at + 1 < end);
                !next.is_some_and(|next| {
                    next.kind == Kind::Close
                        || matches!(next.kind, Kind::Comma | Kind::Stop | Kind::Semicolon | Kind::Colon)
                        || next.kind == Kind::Word && !next.capital && !scan.text(at + 1).starts_with(char::is_numeric)
                        || ellipsis && matches!(next.kind, Kind::Run(_))
                })
            }
            Kind::Run(n) => run_ends(scan, at, end, &marked[scan.outermost[n]]),
            _ => false,
        };
        if ends {
            scan.sentences.push(Sentence { tokens: start..at + 1, paragraph });
            start = at + 1;
        }
    }
    if start < end {
        scan.sentences.push(Sentence { tokens: start..end, paragraph });
    }
}

/// Whether a sentence ends with a run: it ends like one, and what follows does not attribute it.
fn run_ends(scan: &Scan<'_>, at: usize, end: usize, run: &Marked) -> bool {
    let words = &scan.words[run.range.clone()];
    let closing = words.trim_end_matches(['’', '\'', '”', '"', ')', ']']);
    let Some(last) = closing.chars().next_back().filter(|c| matches!(c, '.' | '?' | '!' | '…')) else { return false };
    let Some(next) = scan.tokens.get(at + 1).filter(|_| at + 1 < end) else { return true };
    match next.kind {
        Kind::Run(_) | Kind::Open | Kind::Other | Kind::Number => true,
        Kind::Word if next.capital => !attributes(scan, at + 1, end, last != '.'),
        _ => false,
    }
}

/// Whether a stretch begins with a speaker and a verb of saying that ends the sentence, so that it
/// belongs to the speech before it. `loose`: after a question or a cry more may follow.
fn attributes(scan: &Scan<'_>, from: usize, end: usize, loose: bool) -> bool {
    for at in from..end.min(from + 7) {
        let token = &scan.tokens[at];
        if token.kind != Kind::Word {
            return false;
        }
        if at > from && token.is(Class::SAY) && token.is(Class::FINITE) && !token.capital {
            let next = scan.kind(at + 1);
            let that = scan.classes(at + 1)
                & (Class::THAT | Class::DETERMINER | Class::HE | Class::SHE | Class::IT | Class::THEY | Class::SELF)
                != 0;
            let capital = scan.tokens.get(at + 1).is_some_and(|token| token.capital);
            let closes = at + 1 >= end || matches!(next, Kind::Stop);
            return closes
                || loose
                    && !that
                    && !capital
                    && next != Kind::Colon
                    && !(next == Kind::Comma && matches!(scan.kind(at + 2), Kind::Run(_)));
        }
        let noun = token.is(Class::ROLE
            | Class::PEOPLE
            | Class::DETERMINER
            | Class::HE
            | Class::SHE
            | Class::THEY
            | Class::TITLE
            | Class::ADVERB);
        if !token.capital && !noun {
            return false;
        }
    }
    false
}
