//! Attributes behind a statement: its own id, what the curator knows to be so, and words said to be
//! in no account.
//!
//! ```text
//! attributes = "{" *( "#" id / "allow=" codes / "reason=" words / "absent=" words / "by=" id / "in=" ids ) "}"
//! words      = DQUOTE … DQUOTE / "“" … "”"            ; an inner straight mark is written \"; `;` parts those of `absent`
//! ```

use std::collections::BTreeMap;
use std::ops::Range;

use super::ids::{Ids, Kind, slug, well_formed};
use super::model::{EntityId, SourceId, Target};
use crate::notes::{Code, Note, Notes};
use crate::text::{Place, Span, did_you_mean};

/// One pair of braces behind a statement.
#[derive(Clone, Debug)]
pub struct Attributes {
    /// Where it stands in the words of its text: just behind the byte before `at`.
    pub at: usize,
    pub span: Span,
    /// The anchor the statement is to have, whatever its words become.
    pub id: Option<String>,
    /// The rules the statement breaks knowingly.
    pub allow: Vec<(Code, Span)>,
    /// Why it does; shown to readers. Never empty where something is allowed.
    pub reason: String,
    pub absent: Option<Absent>,
}

/// Words that are said to stand in no account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Absent {
    /// Each with its place.
    pub terms: Vec<(String, Span)>,
    /// Look only in what this person or body is quoted with.
    pub by: Option<EntityId>,
    /// Look only in these sources; in all where it is empty.
    pub sources: Vec<SourceId>,
}

/// Anchors that every page has of itself.
const PAGE_ANCHORS: [&str; 1] = ["main"];

const KEYS: [&str; 5] = ["allow", "reason", "absent", "by", "in"];

/// Finds the attributes of a text outside `skip`, which is sorted. Those that can't be read have been
/// noted and are `None`: their bytes stay out of the words.
pub fn scan(
    text: &str,
    place: Place,
    skip: &[Range<usize>],
    ids: &Ids,
    notes: &mut Notes,
) -> Vec<(Range<usize>, Option<Attributes>)> {
    let mut found = Vec::new();
    let mut taken: BTreeMap<String, Span> = BTreeMap::new();
    let mut at = 0;
    let bytes = text.as_bytes();
    while let Some(next) = bytes[at..].iter().position(|byte| matches!(byte, b'{' | b'`' | b'\\' | b'<')) {
        at += next;
        if let Some(range) = skip.iter().find(|range| range.contains(&at)) {
            at = range.end;
            continue;
        }
        match bytes[at] {
            b'\\' => at += 1 + text[at + 1..].chars().next().map_or(0, char::len_utf8),
            b'`' => at = super::citation::after_code(text, at),
            b'<' => at += text[at..].strip_prefix("<!--").and_then(|rest| rest.find("-->")).map_or(1, |n| n + 7),
            _ if begins(&text[at..]) => {
                // What is skipped, a citation above all, is no part of attributes.
                let limit = skip.iter().map(|range| range.start).find(|start| *start > at);
                let within = &text[..limit.unwrap_or(text.len())];
                let mut scanner = Scanner { text: within, place, at: at + 1, is_cut: limit.is_some(), ids, notes };
                let attributes = scanner.attributes(at, &mut taken);
                let end = scanner.at;
                found.push((at..end, attributes));
                at = end;
            }
            _ => at += 1,
        }
    }
    found
}

/// Whether a text that begins with `{` is meant as attributes.
fn begins(text: &str) -> bool {
    let rest = text[1..].trim_start_matches(' ');
    if let Some(id) = rest.strip_prefix('#') {
        return id.is_empty() || id.starts_with(|c: char| c.is_alphanumeric() || c.is_whitespace() || c == '}');
    }
    let key = rest.bytes().take_while(|byte| byte.is_ascii_lowercase() || *byte == b'_').count();
    key > 0 && rest[key..].starts_with('=')
}

struct Scanner<'a> {
    text: &'a str,
    place: Place,
    at: usize,
    /// Whether the text goes on behind what is read here.
    is_cut: bool,
    ids: &'a Ids,
    notes: &'a mut Notes,
}

impl Scanner<'_> {
    fn attributes(&mut self, start: usize, taken: &mut BTreeMap<String, Span>) -> Option<Attributes> {
        let span = self.place.at(start..start + 1);
        let mut out = Attributes { at: 0, span, id: None, allow: Vec::new(), reason: String::new(), absent: None };
        let (mut by, mut sources) = (None, Vec::new());
        let (mut reason_at, mut asks) = (None, false);
        let mut id_at: Option<Span> = None;
        loop {
            let rest = &self.text[self.at..];
            self.at += rest.len() - rest.trim_start_matches([' ', '\t', '\r', '\n']).len();
            match self.text[self.at..].chars().next() {
                Some('}') => break,
                Some('#') => {
                    let id = self.word(self.at + 1);
                    if id.is_empty() {
                        return self.malformed(start, id.end, "an id behind `#`");
                    }
                    let at = self.place.at(id.start - 1..id.end);
                    if let Some(first) = id_at.replace(at) {
                        let note =
                            Note::new(Code::DuplicateId, at, "this statement has two ids").see(first, "the first");
                        self.notes.take(note.hint("remove one of them"));
                    } else {
                        out.id = self.id(&id, taken);
                    }
                    self.at = id.end;
                }
                Some(c) if c.is_ascii_lowercase() => {
                    let key = self.word(self.at);
                    let name = &self.text[key.clone()];
                    if !self.text[key.end..].starts_with('=') {
                        return self.malformed(start, key.end, "`=` and a value behind the key");
                    }
                    if !KEYS.contains(&name) {
                        let note = Note::new(
                            Code::UnknownKey,
                            self.place.at(key.clone()),
                            format!("`{name}` is no attribute"),
                        );
                        let hint = did_you_mean(name, KEYS)
                            .unwrap_or_else(|| format!("the attributes are `#id`, {}", listed(&KEYS)));
                        self.notes.take(note.hint(hint));
                    }
                    let value = match self.value(key.end + 1) {
                        Ok(value) => value,
                        Err(wanted) => return self.malformed(start, key.end + 1, wanted),
                    };
                    match name {
                        "allow" => {
                            asks = true;
                            out.allow.extend(self.codes(&value));
                        }
                        "reason" => {
                            reason_at = Some(self.place.at(value.clone()));
                            out.reason = plain_words(&self.text[value]);
                        }
                        "absent" => {
                            let terms = self.parts(&value, ';');
                            if terms.is_empty() {
                                return self.malformed(start, value.start, "the words to look for");
                            }
                            out.absent = Some(Absent { terms, by: None, sources: Vec::new() });
                        }
                        "by" => by = self.speaker(&value),
                        "in" => {
                            let parts = self.parts(&value, ',');
                            sources
                                .extend(parts.iter().filter_map(|(id, span)| self.ids.source(id, *span, self.notes)));
                        }
                        _ => {}
                    }
                }
                _ => return self.malformed(start, self.at, "`#id`, `key=value` or `}`"),
            }
        }
        self.at += 1;
        out.span = self.place.at(start..self.at);
        if asks && out.reason.is_empty() {
            let note = Note::new(Code::MissingKey, out.span, "what is allowed here has no reason");
            self.notes.take(note.hint("readers are shown why: `{allow=code reason=\"…\"}`"));
            out.allow.clear();
        } else if let (false, Some(span)) = (asks, reason_at) {
            let note = Note::new(Code::MalformedAttribute, span, "this reason allows nothing");
            self.notes.take(note.hint("name the rule it is for: `{allow=code reason=\"…\"}`"));
        }
        if let Some(absent) = &mut out.absent {
            (absent.by, absent.sources) = (by, sources);
        } else if by.is_some() || !sources.is_empty() {
            let note =
                Note::new(Code::MalformedAttribute, out.span, "`by=` and `in=` say where absent words are looked for");
            self.notes.take(note.hint("name the words: `{absent=\"words; other words\" by=id}`"));
        }
        Some(out)
    }

    /// A run of what keys and ids are made of.
    fn word(&self, start: usize) -> Range<usize> {
        let len = self.text[start..]
            .find(|c: char| !c.is_alphanumeric() && !matches!(c, '-' | '_' | '.'))
            .unwrap_or(self.text.len() - start);
        start..start + len
    }

    /// A value, between marks or not; leaves `at` behind it.
    fn value(&mut self, start: usize) -> Result<Range<usize>, &'static str> {
        let rest = &self.text[start..];
        let close = match rest.chars().next() {
            Some('"') => '"',
            Some('“') => '”',
            _ => {
                let len = rest.find(|c: char| c.is_whitespace() || matches!(c, '}' | '"')).unwrap_or(rest.len());
                self.at = start + len;
                return if len == 0 { Err("a value behind `=`") } else { Ok(start..start + len) };
            }
        };
        let from = start + rest.chars().next().map_or(0, char::len_utf8);
        let paragraph = self.text[from..].find("\n\n").unwrap_or(self.text.len() - from);
        let words = &self.text[from..from + paragraph];
        let closes = |(at, _): &(usize, &str)| !words[..*at].ends_with('\\');
        let len = words.match_indices(close).find(closes).ok_or("a mark that closes the words")?.0;
        self.at = from + len + close.len_utf8();
        Ok(from..from + len)
    }

    /// The parts of a value, each with its place.
    fn parts(&self, value: &Range<usize>, by: char) -> Vec<(String, Span)> {
        let mut at = value.start;
        let mut parts = Vec::new();
        for part in self.text[value.clone()].split(by) {
            let from = at + part.len() - part.trim_start().len();
            let words = plain_words(part);
            if !words.is_empty() {
                parts.push((words, self.place.at(from..from + part.trim().len())));
            }
            at += part.len() + by.len_utf8();
        }
        parts
    }

    fn id(&mut self, range: &Range<usize>, taken: &mut BTreeMap<String, Span>) -> Option<String> {
        let id = self.text[range.clone()].trim_end_matches('.');
        let span = self.place.at(range.start - 1..range.end);
        if !well_formed(id) {
            let note = Note::new(Code::InvalidId, span, format!("`{id}` is not a well-formed id"));
            let hint = "ids are lower-case letters and digits, in words joined by single hyphens";
            let fixed = slug(id);
            self.notes.take(note.hint(if fixed.is_empty() { hint.to_owned() } else { format!("{hint}: `{fixed}`") }));
            return None;
        }
        if id.starts_with("s-") {
            let note =
                Note::new(Code::InvalidId, span, format!("`{id}` begins like the anchors of statements without an id"));
            self.notes.take(note.hint("begin it with another word than `s`"));
            return None;
        }
        if PAGE_ANCHORS.contains(&id) {
            let note = Note::new(Code::InvalidId, span, format!("`{id}` is the anchor of the whole page"));
            self.notes.take(note.hint("give the statement another id"));
            return None;
        }
        if let Some(first) = taken.get(id) {
            let note = Note::new(Code::DuplicateId, span, format!("two statements have the id `{id}`"));
            self.notes.take(note.label("here again").see(*first, "first given here").hint("rename one of them"));
            return None;
        }
        taken.insert(id.to_owned(), span);
        Some(id.to_owned())
    }

    fn codes(&mut self, value: &Range<usize>) -> Vec<(Code, Span)> {
        let mut codes = Vec::new();
        for (slug, span) in self.parts(value, ',') {
            match Code::from_slug(&slug) {
                Some(code) if Code::CLAIMS.contains(&code) => codes.push((code, span)),
                Some(_) => {
                    let note = Note::new(Code::UnknownValue, span, format!("`{slug}` can't be allowed at a statement"));
                    let rules: Vec<&str> = Code::CLAIMS.iter().map(|code| code.slug()).collect();
                    self.notes.take(note.hint(format!("it is one of {}", listed(&rules))));
                }
                None => {
                    let note = Note::new(Code::UnknownValue, span, format!("`{slug}` is no code"));
                    let rules = Code::CLAIMS.iter().map(|code| code.slug());
                    let all: Vec<&str> = rules.clone().collect();
                    let hint = did_you_mean(&slug, rules).unwrap_or_else(|| format!("it is one of {}", listed(&all)));
                    self.notes.take(note.hint(hint));
                }
            }
        }
        codes
    }

    fn speaker(&mut self, value: &Range<usize>) -> Option<EntityId> {
        let id = &self.text[value.clone()];
        let found = [Kind::Person, Kind::Organisation].iter().find_map(|kind| self.ids.peek(*kind, id)?.clone());
        if let Some(Target::Entity(entity)) = found {
            return Some(entity);
        }
        let note = Note::new(
            Code::UnknownSpeaker,
            self.place.at(value.clone()),
            format!("there is no person or organisation `{id}`"),
        );
        self.notes.take(note.maybe_hint(self.ids.suggest(&[Kind::Person, Kind::Organisation], id)));
        None
    }

    fn malformed(&mut self, start: usize, at: usize, wanted: &str) -> Option<Attributes> {
        let here = self.text[at..].chars().next().map_or(0, char::len_utf8);
        let cut = self.is_cut && !self.text[at..].contains(['}', '\n']);
        let wanted = if cut { "`}` or the closing mark before the citation that follows" } else { wanted };
        let note = Note::new(
            Code::MalformedAttribute,
            self.place.at(start..at.max(start + 1)),
            "these attributes can't be read",
        )
        .label("begin here")
        .see(self.place.at(at..at + here), format!("expected {wanted}"))
        .hint("attributes are `{#id}`, `{allow=code reason=\"…\"}` or `{absent=\"words; other words\"}`");
        self.notes.take(note);
        // Pass over what is left of them, so that they are no words of the text.
        let line = self.text[at..].find('\n').unwrap_or(self.text.len() - at);
        self.at = at + self.text[at..at + line].find('}').map_or(line, |n| n + 1);
        None
    }
}

/// Words in one line, their inner marks without the strokes before them.
fn plain_words(text: &str) -> String {
    text.replace("\\\"", "\"").split_whitespace().collect::<Vec<_>>().join(" ")
}

fn listed(words: &[&str]) -> String {
    words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
}
