//! Names: where people, places and organisations are named, by name and alias.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use aho_corasick::{AhoCorasick, MatchKind};

use crate::dossier::{BlockKind, Doc, Dossier, EntityId};
use crate::notes::{Code, Note, Notes};
use crate::text::Span;

/// A place where someone or something is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Who or what.
    pub entity: EntityId,
    /// Bytes of the words of the text.
    pub range: Range<usize>,
}

/// Every name of the dossier, ready to be looked for.
#[derive(Debug)]
pub struct Names {
    matcher: Option<AhoCorasick>,
    /// Whose name each pattern is; `None` for a name of several, which is never guessed.
    owners: Vec<Option<EntityId>>,
}

impl Names {
    /// Gathers the names; those that belong to several entries are noted.
    pub fn of(dossier: &Dossier, notes: &mut Notes) -> Names {
        let mut owners: BTreeMap<String, Vec<(EntityId, Span)>> = BTreeMap::new();
        let mut written: BTreeSet<&str> = BTreeSet::new();
        for id in dossier.entity_ids() {
            let entity = dossier.entity(id);
            if entity.entry.withdrawn.is_some() {
                continue;
            }
            let aliases = entity.aliases.iter().map(|(alias, span)| (alias.as_str(), *span));
            for (name, span) in std::iter::once((entity.name.as_str(), entity.entry.span)).chain(aliases) {
                written.insert(name);
                for form in forms(name) {
                    let of = owners.entry(form).or_default();
                    if of.iter().all(|(other, _)| *other != id) {
                        of.push((id, span));
                    }
                }
            }
        }
        let mut noted: BTreeSet<Vec<Span>> = BTreeSet::new();
        // Every form of one name would say the same again.
        for (name, of) in owners.iter().filter(|(name, of)| of.len() > 1 && written.contains(name.as_str())) {
            let [others @ .., last] = of.as_slice() else { continue };
            if !noted.insert(of.iter().map(|(_, span)| *span).collect()) {
                continue;
            }
            let message = match others.len() {
                1 => format!("`{name}` is a name of two entries, so it is linked to neither"),
                n => format!("`{name}` is a name of {} entries, so it is linked to none of them", n + 1),
            };
            let mut note = Note::new(Code::AmbiguousName, last.1, message);
            for (_, span) in others {
                note = note.see(*span, "also here");
            }
            notes.take(note.hint("keep it in one of them, or give each a longer name"));
        }
        let patterns: Vec<&String> = owners.keys().collect();
        let matcher = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(&patterns).ok();
        let owners =
            owners.values().map(|of| if let [(only, _)] = of.as_slice() { Some(*only) } else { None }).collect();
        Names { matcher, owners }
    }

    /// Whose name this is, if it is one of the list and of one only.
    #[must_use]
    pub fn owner(&self, name: &str) -> Option<EntityId> {
        let hit = self.matcher.as_ref()?.find(name).filter(|hit| hit.range() == (0..name.len()))?;
        self.owners[hit.pattern().as_usize()]
    }

    /// The names in a text, in order: the longest where several begin, whole words only.
    #[must_use]
    pub fn find(&self, doc: &Doc) -> Vec<Mention> {
        // A heading only announces what the text below it says.
        let blocks = doc.blocks.iter().filter(|block| !matches!(block.kind, BlockKind::Code | BlockKind::Heading));
        let mut found = Vec::new();
        for block in blocks {
            for (owner, range) in self.places(&doc.words[block.range.clone()]) {
                if let Some(entity) = owner {
                    found.push(Mention {
                        entity,
                        range: block.range.start + range.start..block.range.start + range.end,
                    });
                }
            }
        }
        found
    }

    /// Where names stand in any words, in order, and whose they are: `None` for a name of several.
    #[must_use]
    pub fn places(&self, words: &str) -> Vec<(Option<EntityId>, Range<usize>)> {
        let Some(matcher) = &self.matcher else { return Vec::new() };
        let mut found = Vec::new();
        let mut at = 0;
        while let Some(hit) = matcher.find(aho_corasick::Input::new(words).range(at..)) {
            let (start, end) = (hit.start(), hit.end());
            let whole = !words[..start].chars().next_back().is_some_and(char::is_alphanumeric)
                && !words[end..].chars().next().is_some_and(char::is_alphanumeric);
            if !whole {
                at = start + words[start..].chars().next().map_or(1, char::len_utf8);
                continue;
            }
            found.push((self.owners[hit.pattern().as_usize()], start..end));
            at = end;
        }
        found
    }
}

/// The forms a name is looked for in: as it is, with a capital where it begins a sentence, and with
/// either kind of apostrophe.
pub(super) fn forms(name: &str) -> Vec<String> {
    let name = name.trim();
    if name.is_empty() {
        return Vec::new();
    }
    let mut forms = vec![name.to_owned()];
    let mut chars = name.chars();
    if let Some(first) = chars.next().filter(|c| c.is_lowercase()) {
        forms.push(first.to_uppercase().chain(chars).collect());
    }
    for form in forms.clone() {
        if form.contains(['\'', '’']) {
            forms.push(form.replace('\'', "’"));
            forms.push(form.replace('’', "'"));
        }
    }
    forms.dedup();
    forms
}
