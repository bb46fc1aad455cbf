//! Files that stand in no dossier: Markdown by itself, and a list of people for it.
//!
//! What is judged in a dossier is let pass here: ids that lead nowhere, HTML, private front matter.

use super::decode::Text;
use super::ids::{Ids, Kind};
use super::markdown::{self, Doc};
use super::parse::{Drafts, keep, not_utf8, whole};
use super::register::Registry;
use super::written::{self, Raw};
use super::{front, yaml};
use crate::notes::{Note, Notes};
use crate::text::{FileId, Files, Place, Span};

/// A Markdown file by itself.
#[derive(Debug)]
pub struct Alone {
    /// What stands below the front matter.
    pub doc: Doc,
    /// `language:` of the front matter, if there is one.
    pub language: Option<String>,
}

/// Somebody of a list of people.
#[derive(Clone, Debug)]
pub struct Listed {
    /// The id in the list.
    pub id: String,
    /// The full name.
    pub name: String,
    /// Other names.
    pub aliases: Vec<String>,
    /// Office or relation; may be empty.
    pub role: String,
    /// As written: `he`, `she/her`; may be empty.
    pub pronouns: String,
}

/// Why a file is no text, if it is none.
#[must_use]
pub fn not_a_text(files: &Files, file: FileId) -> Option<Note> {
    let broken = files.get(file);
    broken.broken_at().map(|at| not_utf8(file, broken.bytes(), at, "this file"))
}

/// Reads a Markdown file whatever its front matter holds. Two dashes that begin no front matter are
/// a rule.
#[must_use]
pub fn document(files: &Files, file: FileId) -> Alone {
    let parts =
        front::split(files, file).unwrap_or_else(|_| front::Parts { yaml: None, body: whole(files, file).range() });
    let language = parts.yaml.and_then(|range| language(files, Span::new(file, range)));
    let start = u32::try_from(parts.body.start).unwrap_or(u32::MAX);
    let text = files.text(file).get(parts.body).unwrap_or_default();
    // Of no use to a reader of one file: links and citations lead into a dossier that is not there.
    let mut unheard = Notes::default();
    Alone { doc: markdown::parse(text, Place::Exact(file, start), &Ids::default(), &mut unheard), language }
}

fn language(files: &Files, front: Span) -> Option<String> {
    let yaml::Kind::Map(entries) = yaml::parse(files, front).ok()?.kind else { return None };
    let (_, value) = entries.into_iter().find(|(key, _)| key.name == "language")?;
    match value.kind {
        yaml::Kind::Scalar { text, .. } => Some(text),
        _ => None,
    }
}

/// Reads a list of people in the form of `people.yaml`; every fault is noted. Drafts are taken, for
/// nothing is published; who was withdrawn is left out.
pub fn people(files: &Files, file: FileId, notes: &mut Notes) -> Vec<Listed> {
    if let Some(note) = not_a_text(files, file) {
        notes.take(note);
        return Vec::new();
    }
    let raw = Raw { people: written::list_in(files, file, notes), ..Raw::default() };
    let mut registry = Registry { ids: Ids::default(), drafts: Drafts::Taken, notes };
    let kept = registry.register(&raw);
    let value = |text: Option<Text>| text.map(|text| text.value).unwrap_or_default();
    keep(raw.people, Kind::Person, &kept)
        .map(|person| person.value)
        .filter(|person| person.withdrawn.is_none())
        .map(|person| Listed {
            id: person.id.value,
            name: person.name.value,
            aliases: person.aliases.0.into_iter().map(|alias| alias.value).collect(),
            role: value(person.role),
            pronouns: value(person.pronouns),
        })
        .collect()
}
