//! YAML trees to raw structs, every fault noted.
//!
//! Serde stops at the first fault; a curator wants all of them. So each fault is noted where it
//! stands, the faulty entry is taken out of the tree, and the rest is read again, until it reads or
//! nothing more can be taken out.

use std::cell::RefCell;
use std::fmt;
use std::marker::PhantomData;

use serde::de::value::StrDeserializer;
use serde::de::{self, DeserializeOwned, DeserializeSeed, IntoDeserializer, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, forward_to_deserialize_any};

use super::yaml::{Key, Kind, Node};
use crate::notes::{Code, Note, Notes};
use crate::text::{FileId, Place, Span, closest, did_you_mean};

/// A value and the bytes it stands in.
#[derive(Clone, Debug)]
pub struct At<T> {
    pub value: T,
    pub span: Span,
}

/// A text, the bytes it stands in, and how its own bytes lie in the file.
#[derive(Clone, Debug)]
pub struct Text {
    pub value: String,
    pub span: Span,
    pub place: Place,
}

/// Reads `node` as a `T`. Every fault becomes a note; `None` if a needed key is missing or faulty.
pub fn decode<T: DeserializeOwned>(mut node: Node, notes: &mut Notes) -> Option<T> {
    let mut removed: Vec<String> = Vec::new();
    loop {
        let trail = RefCell::new(Trail::default());
        let source = NodeReader { node: &node, trail: &trail };
        let fault = match T::deserialize(source) {
            Ok(value) => return Some(value),
            Err(fault) => fault,
        };
        let trail = trail.into_inner();
        let path = trail.steps;
        // A key taken out for its own fault is not missing: the curator has been told.
        let told = matches!(&fault, Fault::Missing(key) if removed.contains(&dotted(&path, key)));
        if !told {
            notes.take(fault.note(&node, &path));
        }
        let mut full = path;
        if let Fault::UnknownKey { key, known } = &fault {
            // The key it was meant to be is not missing either.
            if let Some(meant) = closest(key, known.iter().copied()) {
                removed.push(dotted(&full, meant));
            }
            full.push(Step::Key(key.clone()));
        }
        if full.is_empty() || !node.remove(&full) {
            return None;
        }
        match full.split_last() {
            Some((Step::Key(name), before)) => removed.push(dotted(before, name)),
            // The next item now has this one's place.
            Some((Step::Index(_), _)) => removed.retain(|key| !key.starts_with(&dotted(&full, ""))),
            None => {}
        }
    }
}

/// Reads a list of `T`, each item on its own, so that one fault costs one item.
pub fn decode_list<T: DeserializeOwned>(node: Node, notes: &mut Notes) -> Vec<At<T>> {
    match node.kind {
        Kind::Null => Vec::new(),
        Kind::List(items) => items
            .into_iter()
            .filter_map(|item| {
                let span = item.span;
                decode(item, notes).map(|value| At { value, span })
            })
            .collect(),
        _ => {
            let message = format!("this file is a list of entries, each beginning with `- `; here is {}", node.what());
            notes.take(Note::new(Code::WrongType, node.span, message));
            Vec::new()
        }
    }
}

/// A step down the tree.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Step {
    Key(String),
    Index(usize),
}

fn dotted(path: &[Step], key: &str) -> String {
    let mut out = String::new();
    for step in path {
        match step {
            Step::Key(key) => out.push_str(key),
            Step::Index(n) => out.push_str(&n.to_string()),
        }
        out.push('.');
    }
    out + key
}

/// Where the reader was when it failed.
#[derive(Default)]
struct Trail {
    steps: Vec<Step>,
}

impl Node {
    fn at(&self, path: &[Step]) -> &Node {
        match (path, &self.kind) {
            ([Step::Key(name), rest @ ..], Kind::Map(entries)) => {
                entries.iter().find(|(key, _)| key.name == *name).map_or(self, |(_, value)| value.at(rest))
            }
            ([Step::Index(n), rest @ ..], Kind::List(items)) => items.get(*n).map_or(self, |item| item.at(rest)),
            _ => self,
        }
    }

    fn key_at(&self, path: &[Step], name: &str) -> Option<&Key> {
        match &self.at(path).kind {
            Kind::Map(entries) => entries.iter().map(|(key, _)| key).find(|key| key.name == name),
            _ => None,
        }
    }

    /// Takes out the entry at the end of `path`; false if there is none.
    fn remove(&mut self, path: &[Step]) -> bool {
        let Some((last, before)) = path.split_last() else { return false };
        let mut node = self;
        for step in before {
            let next = match (step, &mut node.kind) {
                (Step::Key(name), Kind::Map(entries)) => {
                    entries.iter_mut().find(|(key, _)| key.name == *name).map(|(_, value)| value)
                }
                (Step::Index(n), Kind::List(items)) => items.get_mut(*n),
                _ => None,
            };
            match next {
                Some(next) => node = next,
                None => return false,
            }
        }
        match (last, &mut node.kind) {
            (Step::Key(name), Kind::Map(entries)) => {
                let before = entries.len();
                entries.retain(|(key, _)| key.name != *name);
                entries.len() < before
            }
            (Step::Index(n), Kind::List(items)) if *n < items.len() => {
                items.remove(*n);
                true
            }
            _ => false,
        }
    }
}

/// What serde had to say.
#[derive(Debug)]
enum Fault {
    UnknownKey {
        key: String,
        known: &'static [&'static str],
    },
    UnknownValue {
        value: String,
        known: &'static [&'static str],
    },
    Missing(&'static str),
    WrongType {
        found: String,
        wanted: String,
    },
    /// Not the group of keys that is wanted.
    NoGroup {
        found: String,
        keys: &'static [&'static str],
    },
    Other(String),
}

impl Fault {
    fn note(&self, root: &Node, path: &[Step]) -> Note {
        let node = root.at(path);
        let owner = path.iter().rev().find_map(|step| match step {
            Step::Key(name) => Some(name.as_str()),
            Step::Index(_) => None,
        });
        match self {
            Fault::UnknownKey { key, known } => {
                let span = root.key_at(path, key).map_or(node.span, |key| key.span);
                let hint = did_you_mean(key, known.iter().copied());
                let private = closest(key, known.iter().copied()).is_none() && known.contains(&"extra");
                let place = owner.map_or(String::new(), |owner| format!(" in `{owner}`"));
                Note::new(Code::UnknownKey, span, format!("the key `{key}` is not known{place}"))
                    .maybe_hint(hint)
                    .maybe_hint(private.then(|| "private keys go under `extra:`".to_owned()))
            }
            Fault::UnknownValue { value, known } => {
                let list = known.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
                let what = owner.map_or_else(|| "this".to_owned(), |owner| format!("`{owner}`"));
                let note = Note::new(Code::UnknownValue, node.span, format!("{what} can't be `{value}`"));
                match closest(value, known.iter().copied()) {
                    Some(best) => note.hint(format!("did you mean `{best}`? it takes {list}")),
                    None => note.hint(format!("it takes {list}")),
                }
            }
            Fault::Missing(key) => {
                let span = node.first_line();
                Note::new(Code::MissingKey, span, format!("the key `{key}` is missing"))
                    .hint(format!("add a line `{key}: …`"))
            }
            Fault::WrongType { found, wanted } => wrong_type(node, owner, wanted, found),
            Fault::NoGroup { found, keys } => {
                let keys = keys.iter().map(|key| format!("`{key}`")).collect::<Vec<_>>().join(", ");
                wrong_type(node, owner, "a group of keys", found).hint(format!("known here: {keys}"))
            }
            Fault::Other(message) => Note::new(Code::WrongType, node.first_line(), message.clone()),
        }
    }
}

fn wrong_type(node: &Node, owner: Option<&str>, wanted: &str, found: &str) -> Note {
    let what = owner.map_or_else(|| "this".to_owned(), |owner| format!("`{owner}`"));
    Note::new(Code::WrongType, node.first_line(), format!("{what} takes {wanted}, but here is {found}"))
}

impl Node {
    /// The place to put a caret for the node as a whole: its first key, or itself.
    fn first_line(&self) -> Span {
        match &self.kind {
            Kind::Map(entries) => entries.first().map_or(self.span, |(key, _)| key.span),
            _ => self.span,
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

impl std::error::Error for Fault {}

impl de::Error for Fault {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Fault::Other(message.to_string())
    }

    fn invalid_type(found: de::Unexpected<'_>, wanted: &dyn de::Expected) -> Self {
        let found = match found {
            de::Unexpected::Unit => "nothing".to_owned(),
            de::Unexpected::Seq => "a list".to_owned(),
            de::Unexpected::Map => "a group of keys".to_owned(),
            de::Unexpected::Str(text) => format!("`{text}`"),
            other => other.to_string(),
        };
        Fault::WrongType { found, wanted: in_our_words(&wanted.to_string()) }
    }

    fn invalid_value(found: de::Unexpected<'_>, wanted: &dyn de::Expected) -> Self {
        Fault::invalid_type(found, wanted)
    }

    fn unknown_variant(value: &str, known: &'static [&'static str]) -> Self {
        Fault::UnknownValue { value: value.to_owned(), known }
    }

    fn unknown_field(key: &str, known: &'static [&'static str]) -> Self {
        Fault::UnknownKey { key: key.to_owned(), known }
    }

    fn missing_field(key: &'static str) -> Self {
        Fault::Missing(key)
    }
}

/// Serde's words for what it wanted, in a curator's.
fn in_our_words(wanted: &str) -> String {
    match wanted {
        "a string" | "string" => "a text".to_owned(),
        "a boolean" => "`true` or `false`".to_owned(),
        "a sequence" => "a list".to_owned(),
        "a map" => "a group of keys".to_owned(),
        "f64" => "a number".to_owned(),
        "u32" | "u64" | "usize" => "a whole number".to_owned(),
        other => other.strip_prefix("struct ").map_or_else(
            || other.replace("a sequence", "a list").replace("a string", "a text"),
            |_| "a group of keys".to_owned(),
        ),
    }
}

#[derive(Clone, Copy)]
struct NodeReader<'a> {
    node: &'a Node,
    trail: &'a RefCell<Trail>,
}

/// The names under which [`At`] and [`Text`] ask for places.
const AT: &str = "variorum at";
const TEXT: &str = "variorum text";
const ONE_OR_MANY: &str = "variorum one or many";

impl<'de> Deserializer<'de> for NodeReader<'_> {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match &self.node.kind {
            Kind::Null => visitor.visit_unit(),
            Kind::Scalar { text, .. } => visitor.visit_str(text),
            Kind::List(items) => visitor.visit_seq(Items { items, next: 0, trail: self.trail }),
            Kind::Map(entries) => visitor.visit_map(Entries { entries, next: 0, trail: self.trail }),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.node.kind {
            Kind::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match &self.node.kind {
            Kind::Scalar { text, .. } => match text.as_str() {
                "true" | "yes" => visitor.visit_bool(true),
                "false" | "no" => visitor.visit_bool(false),
                other => Err(de::Error::invalid_type(de::Unexpected::Str(other), &"a boolean")),
            },
            _ => self.deserialize_any(visitor),
        }
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.number(visitor, "u32", |text| text.parse().ok(), V::visit_u32)
    }

    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.number(visitor, "u64", |text| text.parse().ok(), V::visit_u64)
    }

    fn deserialize_i32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.number(visitor, "a whole number", |text| text.parse().ok(), V::visit_i32)
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.number(visitor, "f64", |text| text.parse().ok(), V::visit_f64)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, Fault> {
        match name {
            AT => visitor.visit_seq(Placed { reader: self, place: Place::Whole(self.node.span), next: 0 }),
            TEXT => match &self.node.kind {
                Kind::Scalar { place, .. } => visitor.visit_seq(Placed { reader: self, place: *place, next: 0 }),
                Kind::Null => Err(de::Error::invalid_type(de::Unexpected::Unit, &"a string")),
                Kind::List(_) => Err(de::Error::invalid_type(de::Unexpected::Seq, &"a string")),
                Kind::Map(_) => Err(de::Error::invalid_type(de::Unexpected::Map, &"a string")),
            },
            ONE_OR_MANY if !matches!(self.node.kind, Kind::Scalar { .. }) => self.deserialize_any(visitor),
            _ => visitor.visit_newtype_struct(self),
        }
    }

    /// Serde would read a list as the fields of a struct in their order.
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        keys: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        let found = match &self.node.kind {
            Kind::Map(_) => return self.deserialize_any(visitor),
            Kind::List(_) => "a list".to_owned(),
            Kind::Null => "nothing".to_owned(),
            Kind::Scalar { text, .. } => format!("`{text}`"),
        };
        Err(Fault::NoGroup { found, keys })
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        match &self.node.kind {
            Kind::Scalar { text, .. } => {
                let name: StrDeserializer<'_, Fault> = text.as_str().into_deserializer();
                visitor.visit_enum(name)
            }
            _ => self.deserialize_any(visitor),
        }
    }

    forward_to_deserialize_any! {
        i8 i16 i64 i128 u8 u16 u128 f32 char str string bytes byte_buf unit unit_struct seq tuple
        tuple_struct map identifier ignored_any
    }
}

impl NodeReader<'_> {
    fn number<'de, V: Visitor<'de>, N>(
        self,
        visitor: V,
        wanted: &'static str,
        read: impl Fn(&str) -> Option<N>,
        give: impl Fn(V, N) -> Result<V::Value, Fault>,
    ) -> Result<V::Value, Fault> {
        match &self.node.kind {
            Kind::Scalar { text, .. } => match read(text) {
                Some(number) => give(visitor, number),
                None => Err(de::Error::invalid_type(de::Unexpected::Str(text), &wanted)),
            },
            _ => self.deserialize_any(visitor),
        }
    }
}

struct Items<'a> {
    items: &'a [Node],
    next: usize,
    trail: &'a RefCell<Trail>,
}

impl<'de> SeqAccess<'de> for Items<'_> {
    type Error = Fault;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Fault> {
        let Some(node) = self.items.get(self.next) else { return Ok(None) };
        self.trail.borrow_mut().steps.push(Step::Index(self.next));
        self.next += 1;
        let value = seed.deserialize(NodeReader { node, trail: self.trail })?;
        // Left in place on a fault: the steps then lead to it.
        self.trail.borrow_mut().steps.pop();
        Ok(Some(value))
    }
}

struct Entries<'a> {
    entries: &'a [(Key, Node)],
    next: usize,
    trail: &'a RefCell<Trail>,
}

impl<'de> MapAccess<'de> for Entries<'_> {
    type Error = Fault;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Fault> {
        let Some((key, _)) = self.entries.get(self.next) else { return Ok(None) };
        let kind = Kind::Scalar { text: key.name.clone(), place: Place::Whole(key.span) };
        seed.deserialize(NodeReader { node: &Node { span: key.span, kind }, trail: self.trail }).map(Some)
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, Fault> {
        let (key, node) = &self.entries[self.next];
        self.trail.borrow_mut().steps.push(Step::Key(key.name.clone()));
        self.next += 1;
        let value = seed.deserialize(NodeReader { node, trail: self.trail })?;
        self.trail.borrow_mut().steps.pop();
        Ok(value)
    }
}

/// Hands over a place, as four numbers, and then the value that stands there.
struct Placed<'a> {
    reader: NodeReader<'a>,
    place: Place,
    next: usize,
}

impl<'de> SeqAccess<'de> for Placed<'_> {
    type Error = Fault;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Fault> {
        let span = self.reader.node.span;
        let exact = match self.place {
            Place::Exact(_, start) => start,
            Place::Whole(_) => u32::MAX,
        };
        let numbers = [span.file.to_raw(), span.start, span.end, exact];
        self.next += 1;
        match numbers.get(self.next - 1) {
            Some(&number) => seed.deserialize(number.into_deserializer()).map(Some),
            None => seed.deserialize(self.reader).map(Some),
        }
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for At<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let (value, span, _) = deserializer.deserialize_newtype_struct(AT, PlaceVisitor(PhantomData))?;
        Ok(At { value, span })
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let (value, span, place) = deserializer.deserialize_newtype_struct(TEXT, PlaceVisitor(PhantomData))?;
        Ok(Text { value, span, place })
    }
}

/// Reads one text, or a list of texts.
pub fn one_or_many<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Text>, D::Error> {
    struct Many;
    impl<'de> Visitor<'de> for Many {
        type Value = Vec<Text>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a text or a list of texts")
        }

        fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Vec<Text>, D::Error> {
            Text::deserialize(deserializer).map(|text| vec![text])
        }

        fn visit_unit<E>(self) -> Result<Vec<Text>, E> {
            Ok(Vec::new())
        }

        fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Vec<Text>, A::Error> {
            let mut list = Vec::new();
            while let Some(item) = items.next_element()? {
                list.push(item);
            }
            Ok(list)
        }
    }
    deserializer.deserialize_newtype_struct(ONE_OR_MANY, Many)
}

/// Reads a group of keys in the order they are written.
pub fn pairs<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<(Text, Text)>, D::Error> {
    struct Pairs;
    impl<'de> Visitor<'de> for Pairs {
        type Value = Vec<(Text, Text)>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a map")
        }

        fn visit_unit<E>(self) -> Result<Self::Value, E> {
            Ok(Vec::new())
        }

        fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Self::Value, A::Error> {
            let mut list = Vec::new();
            while let Some(entry) = entries.next_entry()? {
                list.push(entry);
            }
            Ok(list)
        }
    }
    deserializer.deserialize_map(Pairs)
}

struct PlaceVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for PlaceVisitor<T> {
    type Value = (T, Span, Place);

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value with its place")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut parts: A) -> Result<Self::Value, A::Error> {
        let none = || de::Error::custom("a value was read without its place");
        let mut number = || parts.next_element::<u32>()?.ok_or_else(none);
        let (file, start, end, exact) = (FileId::from_raw(number()?), number()?, number()?, number()?);
        let value = parts.next_element::<T>()?.ok_or_else(none)?;
        let span = Span { file, start, end };
        let place = if exact == u32::MAX { Place::Whole(span) } else { Place::Exact(file, exact) };
        Ok((value, span, place))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::yaml;
    use crate::text::{Files, Root};

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Thing {
        id: Text,
        #[serde(default)]
        names: Vec<Text>,
        #[serde(default)]
        size: Option<At<u32>>,
    }

    fn read(text: &str) -> (Files, Vec<At<Thing>>, Notes) {
        let root = Root { key: "content", dir: std::path::PathBuf::new(), shown: "content".into() };
        let mut files = Files::default();
        let file = files.push(&root, "things.yaml", text.as_bytes().to_vec());
        let mut notes = Notes::default();
        let node = yaml::parse(&files, Span::new(file, 0..text.len())).expect("valid YAML");
        let things = decode_list(node, &mut notes);
        (files, things, notes)
    }

    #[test]
    fn every_value_knows_its_bytes() {
        let (files, things, notes) = read("- id: \"höll\"\n  names: [a, 2023-09-13]\n  size: 3\n");
        assert_eq!(notes.count(crate::notes::Severity::Error), 0);
        let thing = &things[0].value;
        assert_eq!(files.cut(thing.id.span), "höll");
        assert_eq!(thing.names[1].value, "2023-09-13");
        assert_eq!(files.cut(thing.size.as_ref().expect("a size").span), "3");
    }

    #[test]
    fn a_fault_of_one_item_does_not_hide_that_of_the_next() {
        #[derive(Debug, Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Shelf {
            #[serde(rename = "things")]
            _things: Vec<Thing>,
        }
        let root = Root { key: "content", dir: std::path::PathBuf::new(), shown: "content".into() };
        let mut files = Files::default();
        let text = "things: [{ide: a}, {names: [b]}]\n";
        let file = files.push(&root, "shelf.yaml", text.as_bytes().to_vec());
        let mut notes = Notes::default();
        let node = yaml::parse(&files, Span::new(file, 0..text.len())).expect("valid YAML");
        assert!(decode::<Shelf>(node, &mut notes).is_some());
        let messages: Vec<_> = notes.iter().map(crate::notes::Note::message).collect();
        assert_eq!(messages, ["the key `ide` is not known in `things`", "the key `id` is missing"]);
    }

    #[test]
    fn all_faults_are_noted_and_the_rest_is_read() {
        let (_, things, notes) = read("- {id: a, nam: [x], size: big}\n- {names: [y], colour: red}\n- {id: c}\n");
        let codes: Vec<_> = notes.iter().map(|note| note.code().slug()).collect();
        assert_eq!(codes, ["unknown-key", "wrong-type", "unknown-key", "missing-key"]);
        assert_eq!(things.iter().map(|thing| thing.value.id.value.as_str()).collect::<Vec<_>>(), ["a", "c"]);
    }
}
