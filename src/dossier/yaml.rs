//! YAML to a tree whose every node knows its bytes. The one module that names the YAML crate.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_yaml::Spanned;

use crate::notes::{Code, Note};
use crate::text::{FileId, Files, Place, Span};

/// A value with the place it stands in.
#[derive(Clone, Debug)]
pub struct Node {
    /// The bytes of the value; of a list or map, from its first to its last.
    pub span: Span,
    pub kind: Kind,
}

/// What a value is. Scalars are text: whoever reads one decides what it means, so `2023-09-13`,
/// `no` and `1.50` stay as they were written.
#[derive(Clone, Debug)]
pub enum Kind {
    Null,
    Scalar { text: String, place: Place },
    List(Vec<Node>),
    Map(Vec<(Key, Node)>),
}

/// The key of an entry.
#[derive(Clone, Debug)]
pub struct Key {
    pub name: String,
    pub span: Span,
}

impl Node {
    /// A note on the first character of any text that no page can show: an escape may write one.
    fn control_character(&self) -> Option<Note> {
        match &self.kind {
            Kind::Null => None,
            Kind::Scalar { text, place } => super::parse::control_character(text, *place),
            Kind::List(items) => items.iter().find_map(Node::control_character),
            Kind::Map(entries) => entries.iter().find_map(|(_, value)| value.control_character()),
        }
    }

    /// The values listed under a key; none where it has none.
    pub fn list(&self, key: &str) -> &[Node] {
        let Kind::Map(entries) = &self.kind else { return &[] };
        match entries.iter().find(|(own, _)| own.name == key).map(|(_, value)| &value.kind) {
            Some(Kind::List(items)) => items,
            _ => &[],
        }
    }

    /// What the value is, in a word, for messages.
    pub fn what(&self) -> &'static str {
        match self.kind {
            Kind::Null => "nothing",
            Kind::Scalar { .. } => "a text",
            Kind::List(_) => "a list",
            Kind::Map(_) => "a group of keys",
        }
    }
}

/// Reads the YAML in `span` of a file.
///
/// # Errors
/// A note at the place where the text stops being YAML, or where a key is written twice.
pub fn parse(files: &Files, span: Span) -> Result<Node, Note> {
    let text = files.cut(span);
    let base = span.start as usize + if text.starts_with('\u{feff}') { 3 } else { 0 };
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let reader = Reader { text, file: span.file, base };
    match serde_yaml::from_str_with_options::<Spanned<Raw>>(text, options(text)) {
        Ok(raw) => {
            let node = reader.node(raw, base);
            match node.control_character() {
                Some(note) => Err(note),
                None => Ok(node),
            }
        }
        Err(error) => Err(reader.note(&error)),
    }
}

/// What reading may cost at most. A file that says everything itself has fewer values than bytes, so its
/// own size is bound enough; what aliases repeat stays bounded by the limits of the crate.
fn options(text: &str) -> serde_yaml::Options {
    let usual = serde_yaml::Budget::default();
    let budget = serde_yaml::budget! {
        max_nodes: usual.max_nodes.max(text.len()),
        max_events: usual.max_events.max(text.len().saturating_mul(2)),
        max_total_scalar_bytes: usual.max_total_scalar_bytes.max(text.len()),
    };
    serde_yaml::options! { budget: budget }
}

struct Reader<'a> {
    text: &'a str,
    file: FileId,
    /// Byte offset of `text` in the file.
    base: usize,
}

impl Reader<'_> {
    fn node(&self, raw: Spanned<Raw>, fallback: usize) -> Node {
        let range = self.range(&raw.referenced, fallback);
        let defined = self.range(&raw.defined, fallback);
        let span = Span::new(self.file, range.clone());
        let slice = |range: &std::ops::Range<usize>| {
            self.text.get(range.start - self.base..range.end - self.base).unwrap_or_default()
        };
        match raw.value {
            Raw::Null => Node { span, kind: Kind::Null },
            // The crate has read it as a number or a truth value; what was written is what counts.
            Raw::Literal => {
                let text = slice(&defined).trim().to_owned();
                let place = Place::Exact(self.file, u32::try_from(defined.start).unwrap_or(u32::MAX));
                Node { span, kind: Kind::Scalar { text, place } }
            }
            Raw::Text(text) => {
                let place = self.place(&text, slice(&defined), defined.clone());
                let span = match place {
                    Place::Exact(file, start) if range == defined => {
                        Span::new(file, start as usize..start as usize + text.len())
                    }
                    _ => span,
                };
                Node { span, kind: Kind::Scalar { text, place } }
            }
            Raw::List(items) => {
                let items: Vec<Node> = items.into_iter().map(|item| self.node(item, range.start)).collect();
                let span = self.closed(widen(span, items.iter().map(|item| item.span)));
                Node { span, kind: Kind::List(items) }
            }
            Raw::Map(entries) => {
                let entries: Vec<(Key, Node)> = entries
                    .into_iter()
                    .map(|(key, value)| {
                        let at = self.range(&key.referenced, range.start);
                        let value = self.node(value, at.end);
                        (Key { name: key.value, span: Span::new(self.file, at) }, value)
                    })
                    .collect();
                let spans = entries.iter().flat_map(|(key, value)| [key.span, value.span]);
                let span = self.closed(widen(span, spans));
                Node { span, kind: Kind::Map(entries) }
            }
        }
    }

    /// A list or map that opens with a bracket, with the bracket that closes it.
    fn closed(&self, span: Span) -> Span {
        let close = match self.text.as_bytes().get(span.start as usize - self.base) {
            Some(b'[') => ']',
            Some(b'{') => '}',
            _ => return span,
        };
        let end = (span.end as usize).max(span.start as usize + 1) - self.base;
        let Some(rest) = self.text.get(end..) else { return span };
        let between = rest.len() - rest.trim_start_matches([' ', ',', '"', '\'', '\r', '\n']).len();
        match rest[between..].starts_with(close) {
            true => Span::new(self.file, span.start as usize..self.base + end + between + 1),
            false => span,
        }
    }

    /// Where the bytes of a text are, if it stands in the file as it is.
    fn place(&self, text: &str, written: &str, range: std::ops::Range<usize>) -> Place {
        let inner = match written.as_bytes() {
            [b'"' | b'\'', .., b'"' | b'\''] if written.len() >= 2 => 1,
            _ => 0,
        };
        if !text.is_empty() && written.get(inner..inner + text.len()) == Some(text) {
            Place::Exact(self.file, u32::try_from(range.start + inner).unwrap_or(u32::MAX))
        } else {
            let end = range.start + written.trim_end().len();
            Place::Whole(Span::new(self.file, range.start..end))
        }
    }

    fn range(&self, at: &serde_yaml::Location, fallback: usize) -> std::ops::Range<usize> {
        let span = at.span();
        match (span.byte_offset(), span.byte_len()) {
            (Some(start), Some(len)) => {
                let start = usize::try_from(start).unwrap_or(0).min(self.text.len());
                let end = (start + usize::try_from(len).unwrap_or(0)).min(self.text.len());
                self.base + start..self.base + end
            }
            _ => fallback..fallback,
        }
    }

    fn note(&self, error: &serde_yaml::Error) -> Note {
        let line_col = error
            .location()
            .map_or((1, 1), |at| (usize::try_from(at.line()).unwrap_or(1), usize::try_from(at.column()).unwrap_or(1)));
        let full = error.without_snippet().to_string();
        let line_col = self.cause(&full, line_col);
        let at = self.base + self.offset(line_col.0, line_col.1);
        let end = at + self.text.get(at - self.base..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        let span = Span::new(self.file, at..end);
        let message = full.rsplit_once(" at line ").map_or(full.as_str(), |(message, _)| message);
        if let Some(key) = message.strip_prefix("duplicate mapping key: ") {
            let key = key.split(", set ").next().unwrap_or(key);
            let span = Span::new(self.file, at..at + key.len());
            return Note::new(Code::InvalidYaml, span, format!("the key `{key}` is written twice"))
                .label("here again")
                .hint("keep one of the two");
        }
        let hint = self.hint(message, line_col.0);
        let message = message.split(", set ").next().unwrap_or(message);
        let message = message.split("; use from_").next().unwrap_or(message);
        Note::new(Code::InvalidYaml, span, format!("this is not valid YAML: {message}")).maybe_hint(hint)
    }

    /// Where the cause stands, for faults that are only noticed elsewhere.
    fn cause(&self, message: &str, (line, column): (usize, usize)) -> (usize, usize) {
        let lines = || self.text.lines().enumerate().map(|(n, text)| (n + 1, text));
        if message.contains("found a tab") {
            let indented = |text: &str| text.trim_start_matches(' ').starts_with('\t');
            if let Some((n, text)) = lines().find(|(n, text)| *n >= line && indented(text)) {
                return (n, text.len() - text.trim_start_matches(' ').len() + 1);
            }
        }
        if message.contains("multiple YAML documents")
            && let Some((n, _)) = lines().filter(|(n, text)| *n <= line && text.starts_with("---")).last()
        {
            return (n, 1);
        }
        (line, column)
    }

    /// The commonest causes, recognised by their looks.
    fn hint(&self, message: &str, line: usize) -> Option<String> {
        let text = self.text.lines().nth(line.saturating_sub(1)).unwrap_or_default();
        if text.trim_start_matches(' ').starts_with('\t') || message.contains("tab") {
            return Some("indent with spaces; YAML does not take tabs".into());
        }
        if message.contains("mapping values are not allowed") {
            return Some("a text that holds `: ` has to stand between marks: `title: \"One: two\"`".into());
        }
        if message.contains("unclosed quote") || message.contains("quoted scalar") {
            return Some("close the mark; inside double marks write an inner one as `\\\"`".into());
        }
        if message.contains("expected '-' indicator") || message.contains("did not find expected key") {
            return Some("begin the line in the same column as the entries above it".into());
        }
        if message.contains("unclosed bracket") {
            return Some("close it with its other half, `}` or `]`".into());
        }
        if message.contains("unexpected character") || message.contains("anchor") {
            return Some("put the text between marks: it begins with a character that means something in YAML".into());
        }
        if message.contains("multiple YAML documents") {
            return Some("a line `---` begins a second document; remove it".into());
        }
        None
    }

    /// Byte offset in `text` of a line and column, both from 1, columns in characters.
    fn offset(&self, line: usize, column: usize) -> usize {
        let mut start = 0;
        for _ in 1..line {
            match self.text[start..].find('\n') {
                Some(n) => start += n + 1,
                None => break,
            }
        }
        let rest = self.text[start..].split('\n').next().unwrap_or_default();
        start + rest.char_indices().nth(column.saturating_sub(1)).map_or(rest.len(), |(at, _)| at)
    }
}

fn widen(span: Span, inner: impl Iterator<Item = Span>) -> Span {
    inner.fold(span, |span, inner| Span { start: span.start.min(inner.start), end: span.end.max(inner.end), ..span })
}

/// What the crate hands over.
enum Raw {
    Null,
    Literal,
    Text(String),
    List(Vec<Spanned<Raw>>),
    Map(Vec<(Spanned<String>, Spanned<Raw>)>),
}

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(RawVisitor)
    }
}

struct RawVisitor;

impl<'de> Visitor<'de> for RawVisitor {
    type Value = Raw;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("YAML")
    }

    fn visit_unit<E>(self) -> Result<Raw, E> {
        Ok(Raw::Null)
    }

    fn visit_none<E>(self) -> Result<Raw, E> {
        Ok(Raw::Null)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Raw, E> {
        Ok(Raw::Literal)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Raw, E> {
        Ok(Raw::Literal)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Raw, E> {
        Ok(Raw::Literal)
    }

    fn visit_i128<E>(self, _: i128) -> Result<Raw, E> {
        Ok(Raw::Literal)
    }

    fn visit_u128<E>(self, _: u128) -> Result<Raw, E> {
        Ok(Raw::Literal)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Raw, E> {
        Ok(Raw::Literal)
    }

    fn visit_str<E>(self, text: &str) -> Result<Raw, E> {
        Ok(Raw::Text(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Raw, E> {
        Ok(Raw::Text(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Raw, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Raw::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Raw, A::Error> {
        let mut map = Vec::new();
        while let Some(entry) = entries.next_entry()? {
            map.push(entry);
        }
        Ok(Raw::Map(map))
    }
}
