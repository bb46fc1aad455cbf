//! Citations: `[@id "words"; but @other]`, read from the bytes before inline markup counts.
//!
//! ```text
//! citation = "[" item *( ";" item ) "]"
//! item     = [ "see" / "but" ] "@" id [ locator [ "#" number ] ]
//! locator  = DQUOTE words DQUOTE / "“" words "”"      ; an inner straight mark is written \"
//! ```

use std::ops::Range;

use super::ids::{Ids, Kind};
use super::model::SourceId;
use crate::notes::{Code, Note, Notes};
use crate::text::{Place, Span, count_words};

/// The most words a locator may have.
pub const LOCATOR_WORDS: usize = 15;

/// One pair of brackets in the text.
#[derive(Clone, Debug)]
pub struct Citation {
    /// Where it stands in the words of its text: just behind the byte before `at`.
    pub at: usize,
    pub span: Span,
    pub items: Vec<Cited>,
}

/// One source cited.
#[derive(Clone, Debug)]
pub struct Cited {
    pub relation: Relation,
    pub source: SourceId,
    pub locator: Option<Locator>,
    pub span: Span,
}

/// How a source stands to the statement it is cited for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Relation {
    #[default]
    Supports,
    See,
    But,
}

/// The words of a source that carry a statement.
#[derive(Clone, Debug)]
pub struct Locator {
    pub words: String,
    /// Which occurrence, from 1, where the curator says so.
    pub nth: Option<usize>,
    /// The words between their marks.
    pub span: Span,
}

/// Finds every citation of a text outside `code`. One that can't be read has been noted and is
/// `None`: its bytes stay out of the words. `hidden` takes the locators into sources no reader may see.
pub fn scan(
    text: &str,
    place: Place,
    code: &[Range<usize>],
    ids: &Ids,
    hidden: &mut Vec<Span>,
    notes: &mut Notes,
) -> Vec<(Range<usize>, Option<Citation>)> {
    let mut found = Vec::new();
    let mut at = 0;
    let bytes = text.as_bytes();
    while let Some(next) = bytes[at..].iter().position(|byte| matches!(byte, b'[' | b'`' | b'\\' | b'<')) {
        at += next;
        if let Some(block) = code.iter().find(|block| block.contains(&at)) {
            at = block.end;
            continue;
        }
        match bytes[at] {
            b'\\' => at += 1 + text[at + 1..].chars().next().map_or(0, char::len_utf8),
            b'`' => at = after_code(text, at),
            // What is commented out cites nothing.
            b'<' => at += text[at..].strip_prefix("<!--").and_then(|rest| rest.find("-->")).map_or(1, |n| n + 7),
            _ if begins(&text[at..]) => {
                let mut scanner = Scanner { text, place, at: at + 1, ids, notes, hidden };
                let citation = scanner.citation(at);
                let end = scanner.at;
                found.push((at..end, citation));
                at = end;
            }
            _ => at += 1,
        }
    }
    found
}

/// The text with everything found replaced by as many bytes that mean nothing in Markdown.
pub fn mask<T>(text: &str, found: &[(Range<usize>, T)]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for (range, _) in found {
        out.push_str(&text[from..range.start]);
        out.extend(std::iter::repeat_n('@', range.len()));
        from = range.end;
    }
    out.push_str(&text[from..]);
    out
}

/// Whether a text that begins with `[` is meant as a citation.
fn begins(text: &str) -> bool {
    let rest = text[1..].trim_start_matches(' ');
    let rest = ["see ", "but "].iter().find_map(|word| rest.strip_prefix(word)).unwrap_or(rest).trim_start();
    rest.strip_prefix('@').is_some_and(|id| id.starts_with(|c: char| c.is_alphanumeric()))
}

/// The byte behind the code span that opens at `at`, or behind its marks if it never closes.
pub(super) fn after_code(text: &str, at: usize) -> usize {
    let marks = text[at..].bytes().take_while(|byte| *byte == b'`').count();
    let from = at + marks;
    let end = text[from..].find("\n\n").map_or(text.len(), |n| from + n);
    let mut search = from;
    while let Some(n) = text[search..end].find('`') {
        let start = search + n;
        let run = text[start..end].bytes().take_while(|byte| *byte == b'`').count();
        if run == marks {
            return start + run;
        }
        search = start + run;
    }
    from
}

struct Scanner<'a> {
    text: &'a str,
    place: Place,
    at: usize,
    ids: &'a Ids,
    notes: &'a mut Notes,
    /// The words of sources that no reader may see.
    hidden: &'a mut Vec<Span>,
}

impl Scanner<'_> {
    fn citation(&mut self, start: usize) -> Option<Citation> {
        let mut items = Vec::new();
        let mut complete = true;
        loop {
            match self.item() {
                Ok(Some(item)) => items.push(item),
                Ok(None) => complete = false,
                Err(wanted) => return self.malformed(start, wanted),
            }
            self.space();
            match self.peek() {
                Some(';') => {
                    self.at += 1;
                    self.space();
                }
                Some(']') => {
                    self.at += 1;
                    break;
                }
                Some('“' | '"') => return self.malformed(start, "one locator for each source"),
                Some('#') => return self.malformed(start, "`#` directly behind the closing mark"),
                Some(c) if c.is_alphanumeric() => {
                    return self.malformed(start, "`]`; a mark among the words is written `\\\"`");
                }
                Some(',') => return self.malformed(start, "`;` between two sources, or `]`"),
                _ => return self.malformed(start, "`]` at the end, or `;` and another source"),
            }
        }
        self.not_a_link(start);
        let span = self.place.at(start..self.at);
        complete.then_some(Citation { at: 0, span, items }).filter(|citation| !citation.items.is_empty())
    }

    /// One source; `Ok(None)` if it does not exist, which has been noted.
    fn item(&mut self) -> Result<Option<Cited>, &'static str> {
        self.space();
        let start = self.at;
        let relation = if self.word("see") {
            Relation::See
        } else if self.word("but") {
            Relation::But
        } else {
            Relation::Supports
        };
        if self.peek() != Some('@') {
            return Err("`@` and the id of a source");
        }
        self.at += 1;
        let id_at = self.at;
        while self.peek().is_some_and(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '/')) {
            self.at += self.peek().map_or(0, char::len_utf8);
        }
        let id = &self.text[id_at..self.at];
        if id.is_empty() {
            return Err("the id of a source behind `@`");
        }
        let hidden = self.ids.is_hidden(Kind::Source, id);
        let source = self.ids.source(id, self.place.at(id_at - 1..self.at), self.notes);
        self.space();
        let locator = match self.peek() {
            Some(mark @ ('"' | '“')) => Some(self.locator(mark)?),
            Some(c) if c.is_alphanumeric() || matches!(c, '\'' | '‘' | '«' | '„') => {
                return Err("words to look up between double marks: `[@id \"words\"]`");
            }
            _ => None,
        };
        if let (true, Some(locator)) = (hidden, &locator) {
            self.hidden.push(locator.span);
        }
        let span = self.place.at(start..self.at);
        Ok(source.map(|source| Cited { relation, source, locator, span }))
    }

    fn locator(&mut self, open: char) -> Result<Locator, &'static str> {
        self.at += open.len_utf8();
        let start = self.at;
        let mut words = String::new();
        let mut depth = 1;
        loop {
            let rest = &self.text[self.at..];
            let Some(c) = rest.chars().next() else { return Err("a mark that closes the words") };
            if is_blank_line(rest) {
                return Err("a mark that closes the words, before the paragraph ends");
            }
            if let Some(after) = rest.strip_prefix("\\\"") {
                words.push('"');
                self.at = self.text.len() - after.len();
                continue;
            }
            match (open, c) {
                ('"', '"') => break,
                ('“', '“') => depth += 1,
                ('“', '”') => {
                    depth -= 1;
                    if depth == 0 {
                        break;
                    }
                }
                _ => {}
            }
            words.push(if c == '\n' { ' ' } else { c });
            self.at += c.len_utf8();
        }
        let span = self.place.at(start..self.at);
        self.at += self.peek().map_or(0, char::len_utf8);
        let nth = self.number()?;
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        let count = count_words(&words);
        if count == 0 {
            return Err("words between the marks");
        }
        if count > LOCATOR_WORDS {
            self.notes.take(
                Note::new(
                    Code::LongLocator,
                    span,
                    format!("this locator has {count} words; {LOCATOR_WORDS} are the most"),
                )
                .hint("keep the words without which the statement would not hold"),
            );
        }
        Ok(Locator { words, nth, span })
    }

    fn number(&mut self) -> Result<Option<usize>, &'static str> {
        if self.peek() != Some('#') {
            return Ok(None);
        }
        self.at += 1;
        let digits = self.text[self.at..].bytes().take_while(u8::is_ascii_digit).count();
        let number = self.text[self.at..self.at + digits].parse().ok().filter(|n| *n > 0);
        self.at += digits;
        number.map(Some).ok_or("a number from 1 behind `#`")
    }

    /// `[@id](…)` and `[@id]: …` look like links and are none.
    fn not_a_link(&mut self, start: usize) {
        let line_start = self.text[..start].rfind('\n').map_or(0, |n| n + 1);
        let begins_line = self.text[line_start..start].trim().is_empty();
        let what = match self.peek() {
            Some('(') => "a citation takes no address: what stands in `(…)` behind it is shown as text",
            Some(':') if begins_line => "a citation can't be defined like a link: `[@id]: …` is shown as text",
            _ => return,
        };
        let span = self.place.at(start..self.at + 1);
        self.notes.take(Note::new(Code::MalformedCitation, span, what).hint("put a space or a word between them"));
    }

    fn malformed(&mut self, start: usize, wanted: &str) -> Option<Citation> {
        let here = self.text[self.at..].chars().next().map_or(0, char::len_utf8);
        let note = Note::new(
            Code::MalformedCitation,
            self.place.at(start..self.at.max(start + 1)),
            "this citation can't be read",
        )
        .label("begins here")
        .see(self.place.at(self.at..self.at + here), format!("expected {wanted}"))
        .hint("a citation is `[@id]` or `[@id \"words of the source\"; but @other \"its words\"]`");
        self.notes.take(note);
        // Pass over what is left of it, so that its words are no words of the text.
        let rest = &self.text[self.at..];
        let line = rest.find('\n').unwrap_or(rest.len());
        self.at += rest[..line].find(']').map_or(line, |n| n + 1);
        None
    }

    fn peek(&self) -> Option<char> {
        self.text[self.at..].chars().next()
    }

    fn space(&mut self) {
        while self.peek().is_some_and(char::is_whitespace) && !is_blank_line(&self.text[self.at..]) {
            self.at += self.peek().map_or(0, char::len_utf8);
        }
    }

    fn word(&mut self, word: &str) -> bool {
        let rest = &self.text[self.at..];
        let found = rest.strip_prefix(word).is_some_and(|rest| rest.starts_with(char::is_whitespace));
        if found {
            self.at += word.len();
            self.space();
        }
        found
    }
}

/// Whether a text begins with the line break that ends a paragraph.
fn is_blank_line(text: &str) -> bool {
    text.strip_prefix('\n').is_some_and(|rest| {
        let rest = rest.trim_start_matches([' ', '\t', '\r']);
        rest.is_empty() || rest.starts_with('\n')
    })
}
