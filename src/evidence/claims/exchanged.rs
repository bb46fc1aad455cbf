//! Known names in the place of others: the statement names somebody or something that no cited passage names,
//! and the passage somebody or something of the kind that the statement does not.
//!
//! A passage may mean by a pronoun or a role whom the narrative names. So a person counts as meant where the
//! cited sentence has a pronoun or a role that fits, and the text names that person shortly before. Places and
//! bodies stand for others too often to be told by that alone: they must stand in the same role as the other.

use std::collections::BTreeSet;
use std::ops::Range;

use super::names::{is_called_in, is_of_accounts, vocabulary};
use super::speech::{PRONOUNS, SAYING};
use super::texts::Text;
use super::tokens::Token;
use super::verbs::{is_common, is_verbal, stem};
use super::{Passage, View};
use crate::analysis::Mention;
use crate::dossier::{EntityId, EntityKind, EntityRef};
use crate::notes::{Code, Note};

/// How many paragraphs before a passage may name whom it means by a pronoun.
const NEAR: usize = 4;

/// Notes the first name in the place of another.
pub fn check(view: &View<'_, '_>, named: &[Mention], found: &mut Vec<Note>) {
    let is_settled = found.iter().any(|note| matches!(note.code(), Code::NameNotInSource | Code::SpeakerDiffers));
    // A citation without words points at the whole text.
    if is_settled || view.passages.iter().any(|passage| passage.sentence == passage.text.whole()) {
        return;
    }
    if let Some(note) = other_doer(view, named) {
        found.push(note);
        return;
    }
    let near: Vec<BTreeSet<String>> =
        view.passages.iter().map(|passage| vocabulary(passage.text.tokens(&passage.paragraph))).collect();
    let ids: BTreeSet<EntityId> = named.iter().map(|mention| mention.entity).collect();
    for mention in named {
        let entity = view.shared.case.dossier.entity(mention.entity);
        let is_near = view.passages.iter().zip(&near).any(|(passage, near)| {
            is_called_in(entity, near)
                || passage.text.mentions(&passage.paragraph).any(|other| other.entity == mention.entity)
        });
        if is_near || is_of_accounts(view, mention.entity) {
            continue;
        }
        let rival = match entity.kind {
            EntityKind::Person => other_person(view, mention, &ids),
            EntityKind::Place | EntityKind::Organisation => other_thing(view, mention, &ids),
        };
        if let Some((text, rival)) = rival {
            found.push(note(view, mention, text, &rival.range));
            return;
        }
    }
}

fn note(view: &View<'_, '_>, mention: &Mention, text: &Text<'_>, rival: &Range<usize>) -> Note {
    let message = format!("the passage does not name “{}”", view.words(&mention.range));
    let note = Note::new(Code::NameNotInSource, view.span(&mention.range), message);
    let label = format!("it names “{}”", &text.words[rival.clone()]);
    view.see(note, text, rival, &label).hint("correct the name, or cite the words that have it")
}

/// Notes who does what somebody else does in every cited sentence: `Voss arrived` of `Calder arrived`.
fn other_doer(view: &View<'_, '_>, named: &[Mention]) -> Option<Note> {
    let dossier = view.shared.case.dossier;
    for mention in named {
        let kind = dossier.entity(mention.entity).kind;
        let Some(verb) = deed(&view.tokens, &mention.range).filter(|_| kind != EntityKind::Place) else { continue };
        let mut rival = None;
        let mut behind = view.passages_behind(mention.range.end).peekable();
        let is_other = behind.peek().is_some()
            && behind.all(|passage| {
                let tokens = passage.text.tokens(&passage.sentence);
                let here: Vec<&Mention> = passage.text.mentions(&passage.sentence).collect();
                let does = |other: &&&Mention| {
                    is_of_kind(view, other, kind) && deed(tokens, &other.range).is_some_and(|theirs| theirs == verb)
                };
                let once = tokens.iter().filter(|token| stem(&token.lower) == verb).count() == 1;
                let other = here.iter().find(does).filter(|_| once);
                rival = rival.take().or(other.map(|other| (passage.text, other.range.clone())));
                other.is_some() && here.iter().all(|other| other.entity != mention.entity)
            });
        if let (true, Some((text, rival))) = (is_other, rival) {
            return Some(note(view, mention, text, &rival));
        }
    }
    None
}

/// The stem of the verb right behind a name.
fn deed(tokens: &[Token<'_>], range: &Range<usize>) -> Option<String> {
    let end = tokens.partition_point(|token| token.at.start < range.end);
    let is_skipped = |token: &Token<'_>| {
        matches!(token.lower.as_str(), "had" | "has" | "have" | "then" | "also" | "later" | "once")
            || (token.lower.ends_with("ly") && token.lower.len() > 4)
    };
    let verb = (end..(end + 3).min(tokens.len())).find(|n| !is_skipped(&tokens[*n]))?;
    let found = stem(&tokens[verb].lower);
    (tokens[verb].is_word()
        && is_verbal(tokens, verb)
        && tokens[verb].lower.len() > 3
        && !is_common(&found)
        && !matches!(tokens[verb].lower.as_str(), "said" | "told" | "were" | "been"))
    .then_some(found)
}

/// A person whom the passages name and the statement not, where none of them can mean the one it names.
fn other_person<'v>(
    view: &'v View<'_, '_>,
    mention: &Mention,
    ids: &BTreeSet<EntityId>,
) -> Option<(&'v Text<'v>, &'v Mention)> {
    if view.passages.iter().any(|passage| may_mean(view, passage, mention.entity)) {
        return None;
    }
    let is_other = |other: &&Mention| is_of_kind(view, other, EntityKind::Person) && !ids.contains(&other.entity);
    let in_part = |range: fn(&Passage<'_, '_>) -> Range<usize>| {
        view.passages.iter().find_map(|passage| {
            passage.text.mentions(&range(passage)).find(is_other).map(|other| (passage.text, other))
        })
    };
    in_part(|passage| passage.sentence.clone()).or_else(|| in_part(|passage| passage.paragraph.clone()))
}

fn is_of_kind(view: &View<'_, '_>, mention: &Mention, kind: EntityKind) -> bool {
    view.shared.case.dossier.entity(mention.entity).kind == kind
}

/// Whether a cited sentence may mean somebody whom it does not name: by a role, or by a pronoun if the text names
/// that person shortly before.
fn may_mean(view: &View<'_, '_>, passage: &Passage<'_, '_>, person: EntityId) -> bool {
    let entity = view.shared.case.dossier.entity(person);
    let tokens = passage.text.tokens(&passage.sentence);
    let roles: BTreeSet<String> =
        entity.role.split(' ').filter(|word| word.len() > 3).map(|word| stem(&word.to_lowercase())).collect();
    let around = passage.text.tokens(&passage.paragraph);
    if around.iter().any(|token| roles.contains(&stem(&token.lower)) && !token.is_capital()) {
        return true;
    }
    let fits = |token: &Token<'_>| match token.lower.as_str() {
        "he" | "him" | "his" => entity.pronouns.as_deref().is_none_or(|own| own != "she"),
        "she" | "her" | "hers" => entity.pronouns.as_deref().is_none_or(|own| own != "he"),
        word => {
            PRONOUNS.contains(&word)
                || SEVERAL.contains(&word)
                || (RANKS.contains(&word) && entity.role.is_empty() && !token.is_capital())
        }
    };
    tokens.iter().any(fits) && is_named_before(passage, person)
}

/// What several people, or one beside another, may be called.
const SEVERAL: &[&str] = &[
    "their",
    "them",
    "both",
    "leaders",
    "men",
    "women",
    "pair",
    "two",
    "officials",
    "delegation",
    "delegations",
    "host",
    "guest",
    "sides",
];

/// What somebody whose role is not known may be called.
const RANKS: &[&str] = &[
    "leader",
    "president",
    "minister",
    "official",
    "spokesman",
    "spokeswoman",
    "spokesperson",
    "chief",
    "head",
    "owner",
    "director",
    "man",
    "woman",
];

/// Whether a text names a person in one of the paragraphs before a passage.
fn is_named_before(passage: &Passage<'_, '_>, person: EntityId) -> bool {
    let paragraphs = passage.text.paragraphs();
    let own = paragraphs.partition_point(|part| part.end <= passage.sentence.start);
    let from = paragraphs.get(own.saturating_sub(NEAR)).map_or(0, |part| part.start);
    passage.text.mentions(&(from..passage.sentence.end)).any(|mention| mention.entity == person)
}

/// How a name stands in its clause, where that tells what it is for.
#[derive(PartialEq)]
enum Role<'t> {
    /// It says something, or something is said according to it.
    Says,
    /// Behind `in`, `from` and the like.
    Behind(&'t str),
}

fn role<'t>(tokens: &'t [Token<'_>], range: &Range<usize>) -> Option<Role<'t>> {
    let first = tokens.partition_point(|token| token.at.start < range.start);
    let end = tokens.partition_point(|token| token.at.start < range.end);
    let word = |n: usize| tokens.get(n).map_or("", |token| token.lower.as_str());
    let skip = usize::from(matches!(word(end), "also" | "later" | "has" | "had"));
    if SAYING.contains(&word(end + skip)) || word(end + skip) == "reported" {
        return Some(Role::Says);
    }
    let article = first.checked_sub(1).filter(|n| word(*n) == "the").unwrap_or(first);
    let before = article.checked_sub(1).map_or("", word);
    match before {
        "to" if article >= 2 && word(article - 2) == "according" => Some(Role::Says),
        "in" | "at" | "to" | "from" | "near" | "outside" | "towards" | "toward" | "into" => {
            Some(Role::Behind(if before == "toward" { "towards" } else { tokens[article - 1].lower.as_str() }))
        }
        _ if word(end) == "-" && word(end + 1) == "based" => Some(Role::Behind("in")),
        _ => None,
    }
}

/// A place or body that a cited sentence names, and the statement not, in the role of the one it names.
fn other_thing<'v>(
    view: &'v View<'_, '_>,
    mention: &Mention,
    ids: &BTreeSet<EntityId>,
) -> Option<(&'v Text<'v>, &'v Mention)> {
    let dossier = view.shared.case.dossier;
    let entity = dossier.entity(mention.entity);
    // Where it all happened need not be said.
    if matches!(dossier.meta.place, Some(EntityRef::Known(place)) if place == mention.entity) {
        return None;
    }
    let mine = match role(&view.tokens, &mention.range)? {
        // A report is from whoever it is according to.
        Role::Behind("from") if entity.kind == EntityKind::Organisation => Role::Says,
        role => role,
    };
    view.passages.iter().find_map(|passage| {
        let is_other = |other: &&Mention| {
            is_of_kind(view, other, entity.kind)
                && !ids.contains(&other.entity)
                && role(passage.text.tokens(&passage.sentence), &other.range).is_some_and(|theirs| theirs == mine)
        };
        passage.text.mentions(&passage.sentence).find(is_other).map(|other| (passage.text, other))
    })
}
