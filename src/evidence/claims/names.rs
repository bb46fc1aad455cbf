//! Proper names of a statement, looked for in the sources it cites.
//!
//! A narrative says in full whom a passage calls `he`, so the name of somebody or something that the dossier
//! knows need only stand somewhere in a cited source, unless the passage names another in its place, which
//! `exchanged.rs` finds. Any other name, as that of a rocket or a ship, must stand in the passage: its sentence or
//! paragraph.

use std::collections::BTreeSet;

use super::texts::Text;
use super::tokens::{Token, tokens};
use super::{ACCOUNTS, View, exchanged};
use crate::analysis::Mention;
use crate::dossier::{Dossier, Entity, EntityId, EntityKind, OrganisationKind};
use crate::notes::{Code, Note};

/// Names that go by several words.
const ALIKE: &[&[&str]] = &[
    &["united states", "us", "usa", "america", "american", "americans"],
    &["united nations", "un"],
    &["united kingdom", "uk", "britain", "british", "britons"],
    &["european union", "eu"],
    &["north korea", "dprk", "north korean", "north koreans"],
    &["south korea", "rok", "south korean", "south koreans"],
    &["soviet union", "ussr", "soviet", "soviets"],
    &["china", "chinese", "prc"],
    &["france", "french"],
    &["netherlands", "dutch"],
    &["spain", "spanish", "spaniards"],
    &["greece", "greek", "greeks"],
    &["turkey", "turkish", "turks", "türkiye"],
    &["switzerland", "swiss"],
    &["denmark", "danish", "danes"],
    &["sweden", "swedish", "swedes"],
    &["finland", "finnish", "finns"],
    &["poland", "polish", "poles"],
    &["ireland", "irish"],
    &["wales", "welsh"],
    &["scotland", "scottish", "scots"],
    &["england", "english"],
    &["germany", "german", "germans"],
    &["philippines", "filipino", "philippine"],
    &["thailand", "thai"],
    &["afghanistan", "afghan", "afghans"],
    &["pakistan", "pakistani", "pakistanis"],
    &["norway", "norwegian"],
    &["portugal", "portuguese"],
    &["peru", "peruvian"],
    &["cyprus", "cypriot"],
    &["iceland", "icelandic"],
    &["defence", "defense"],
    &["labour", "labor"],
    &["harbour", "harbor"],
    &["centre", "center"],
];

/// Titles and other capitals that name nobody.
const TITLES: &[&str] = &[
    "mr",
    "mrs",
    "ms",
    "dr",
    "prof",
    "professor",
    "president",
    "chairman",
    "general",
    "gen",
    "minister",
    "secretary",
    "sir",
    "i",
    "am",
    "pm",
    "st",
    "no",
];

/// Words that tell one name from another, where a small letter in the source is none of it.
const APART: &[&str] = &[
    "north", "south", "east", "west", "northern", "southern", "eastern", "western", "new", "upper", "lower", "central",
];

/// What the words of some tokens may be called: as they are, their roots, and what goes by the same name.
pub fn vocabulary(tokens: &[Token<'_>]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for token in tokens.iter().filter(|token| token.is_word()) {
        if token.is_capital() {
            found.insert(root(&token.lower));
        }
        // The pronoun is no country.
        if token.lower != "us" || token.is_initials() {
            found.insert(token.lower.clone());
        }
    }
    for group in ALIKE {
        let stands = |phrase: &&str| phrase.split(' ').all(|word| found.contains(word));
        if group.iter().any(stands) {
            let words = || group.iter().flat_map(|phrase| phrase.split(' '));
            found.extend(words().map(str::to_owned).chain(words().map(root)));
        }
    }
    found
}

/// What the words of the names that a dossier knows may be called.
pub fn known(dossier: &Dossier) -> BTreeSet<String> {
    let names = dossier.entity_ids().flat_map(|id| {
        let entity = dossier.entity(id);
        std::iter::once(entity.name.as_str()).chain(entity.aliases.iter().map(|(alias, _)| alias.as_str()))
    });
    let mut found: BTreeSet<String> = names.flat_map(|name| vocabulary(&tokens(name, 0..name.len()))).collect();
    found.extend(outlet_words(dossier).iter().map(|word| root(word)));
    found
}

/// The words by which a narrative calls the accounts it compares: those of their ids and of their outlets.
pub fn outlet_words(dossier: &Dossier) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for id in dossier.source_ids() {
        let source = dossier.source(id);
        let outlet = source.outlet.as_ref().map(|outlet| outlet.name(dossier).to_lowercase()).unwrap_or_default();
        let words = source.entry.id.split('-').chain(outlet.split([' ', '-'])).filter(|word| word.len() > 2);
        found.extend(words.map(str::to_owned).filter(|word| word != "the"));
    }
    found
}

/// The common beginning of `Russia` and `Russian`, `Japan` and `Japanese`; marked, so that it is no word.
fn root(word: &str) -> String {
    let mut stem = word;
    while let Some(rest) = ["ians", "ian", "ans", "an", "ese", "ish", "i", "ic", "ern", "s", "n"]
        .iter()
        .find_map(|end| stem.strip_suffix(end))
    {
        if rest.chars().count() < 3 {
            break;
        }
        stem = rest;
    }
    let bare = stem.trim_end_matches(['a', 'e', 'i', 'o', 'u', 'y']);
    format!("~{}", if bare.chars().count() < 3 { stem } else { bare })
}

/// Names that are in no cited source, and people who are not the ones the passage names.
pub fn check(view: &View<'_, '_>, found: &mut Vec<Note>) {
    let named = view.named();
    let texts = view.texts();
    let stands = |token: &Token<'_>| {
        texts.iter().any(|text| {
            let lower = token.lower.as_str();
            text.vocabulary.contains(&root(lower))
                || (!APART.contains(&lower) && text.vocabulary.contains(lower))
                || lower.strip_suffix('s').is_some_and(|one| text.vocabulary.contains(one))
        })
    };
    let known = &view.shared.known;
    let near: BTreeSet<String> = view.paragraphs().flat_map(|(text, range)| vocabulary(text.tokens(range))).collect();
    let is_near = |token: &Token<'_>| {
        let lower = token.lower.as_str();
        near.contains(&root(lower))
            || known.contains(&root(lower))
            || near.contains(lower)
            || lower.strip_suffix('s').is_some_and(|one| near.contains(one))
    };
    let mut at = 0;
    while at < view.tokens.len() {
        if !is_name(view, &named, at) {
            at += 1;
            continue;
        }
        let mut end = at + 1;
        while end < view.tokens.len() && is_name(view, &named, end) && is_beside(view, end) {
            end += 1;
        }
        let run = &view.tokens[at..end];
        let range = run[0].at.start..run[end - at - 1].at.end;
        let entity = named.iter().find(|mention| mention.range.start < range.end && range.start < mention.range.end);
        let known = entity.is_some_and(|mention| {
            is_of_accounts(view, mention.entity) || texts.iter().any(|text| is_named_in(view, text, mention.entity))
        });
        // `Far East` for the `far east` of the source.
        let phrase = view.words(&range);
        let in_small = || texts.iter().any(|text| text.words.to_lowercase().contains(&phrase.to_lowercase()));
        if !known
            && let Some(missing) = run.iter().find(|token| !stands(token))
            && !in_small()
        {
            let what = entity.map_or(range, |mention| mention.range.clone());
            let what = what.start.min(missing.at.start)..what.end.max(missing.at.end);
            let message = format!("“{}” is named nowhere in {}", view.words(&what), view.cited_names());
            let note = view.note(Code::NameNotInSource, &what, message);
            found.push(note.hint("cite a source that names it, or add the name the source prints to `aliases:`"));
        } else if let (None, Some(missing)) = (entity, run.iter().find(|token| !is_near(token))) {
            let message =
                format!("“{}” is named in {}, and not in the passage", view.words(&missing.at), view.cited_names());
            let note = view.note(Code::NameNotInSource, &missing.at, message);
            found.push(note.hint("cite the words that name it"));
        }
        at = end;
    }
    exchanged::check(view, &named, found);
}

/// Whether a token is a name, or a part of one.
fn is_name(view: &View<'_, '_>, named: &[Mention], at: usize) -> bool {
    let token = &view.tokens[at];
    if !token.is_word() || !token.is_capital() || TITLES.contains(&token.lower.as_str()) {
        return false;
    }
    let inside = |mention: &Mention| mention.range.contains(&token.at.start);
    let is_dated = view.dates.iter().any(|when| when.at.contains(&token.at.start));
    let is_counted = view.numbers.iter().any(|number| number.at.contains(&token.at.start));
    if view.shared.outlets.contains(&token.lower) || is_dated || is_counted || ACCOUNTS.contains(&token.lower.as_str())
    {
        return false;
    }
    // What begins a sentence is a name only if it is known to be one.
    let begins = at == 0 || matches!(view.tokens[at - 1].text, ":" | "." | "?" | "!" | "“" | "\"");
    // `Norway's Skov`
    let owns = || {
        (token.text.ends_with("'s") || token.text.ends_with("’s"))
            && view.tokens.get(at + 1).is_some_and(Token::is_capital)
            && !crate::analysis::cluster::is_function_word(&token.lower)
    };
    let is_country = || ALIKE.iter().any(|group| group.contains(&token.lower.as_str()));
    !begins || named.iter().any(inside) || token.is_initials() || owns() || is_country()
}

/// Whether a token goes on with the name before it.
fn is_beside(view: &View<'_, '_>, at: usize) -> bool {
    let before = &view.tokens[at - 1];
    let between = &view.doc.words[before.at.end..view.tokens[at].at.start];
    matches!(between, " " | "-" | "")
}

/// Whether it is one of the outlets whose accounts the narrative compares.
pub(super) fn is_of_accounts(view: &View<'_, '_>, entity: EntityId) -> bool {
    let entity = view.shared.case.dossier.entity(entity);
    entity.kind == EntityKind::Organisation && entity.organisation == OrganisationKind::Outlet
}

/// Whether a text names somebody or something, by any of the names or, for people, by the last word.
fn is_named_in(view: &View<'_, '_>, text: &Text<'_>, id: EntityId) -> bool {
    let entity = view.shared.case.dossier.entity(id);
    if text.mentions.iter().any(|mention| mention.entity == id) {
        return true;
    }
    is_called_in(entity, &text.vocabulary)
}

/// Whether a vocabulary has all words of a name of somebody or something or, for people, the last word.
pub(super) fn is_called_in(entity: &Entity, vocabulary: &BTreeSet<String>) -> bool {
    let names = std::iter::once(entity.name.as_str()).chain(entity.aliases.iter().map(|(alias, _)| alias.as_str()));
    let has = |word: &str| {
        let lower = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        let lower = lower.trim_end_matches("'s").trim_end_matches("’s");
        vocabulary.contains(lower) || (word.starts_with(char::is_uppercase) && vocabulary.contains(&root(lower)))
    };
    for name in names {
        let words: Vec<&str> = name.split([' ', '-']).filter(|word| word.chars().any(char::is_alphanumeric)).collect();
        let surname = entity.kind == EntityKind::Person
            && words.len() > 1
            && words.last().is_some_and(|last| last.chars().count() > 3 && has(last));
        if surname || words.iter().all(|word| has(word)) {
            return true;
        }
    }
    false
}
