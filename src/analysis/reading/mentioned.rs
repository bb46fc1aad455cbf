//! Where somebody or something is named in a text, and whether it could be somebody else.
//!
//! The names of a list are looked for as they are written; those the text introduces are found as the
//! reader of speech finds them, in speech as well. A part of a name that fits several people named in
//! full in this text is nobody's: it is given with all of them, never to the likeliest.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use aho_corasick::{AhoCorasick, Input, MatchKind};

use super::names::{self, Entity, Names, Sort};
use super::scan::{self, Kind, Scan};
use super::tables::{Class, Language};
use super::{People, Text};
use crate::analysis::mentions::forms;

/// A place where a name stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mentioned {
    /// Bytes of the words, without titles and possessive endings.
    pub range: Range<usize>,
    /// Whose name it is; several where it could be any of them; never empty.
    pub of: Vec<Named>,
}

/// Who or what has a name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Named {
    /// The name in full, as listed or as the text introduces it.
    pub name: String,
    /// The place in the list of people.
    pub listed: Option<usize>,
    /// What it is, as far as that is known.
    pub kind: Option<NamedKind>,
}

/// What a name names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NamedKind {
    /// A person.
    Person,
    /// A place.
    Place,
    /// A body of people.
    Organisation,
}

/// The names of a list, ready to be looked for in many texts.
#[derive(Debug)]
pub struct Register<'a> {
    people: &'a People<'a>,
    matcher: Option<AhoCorasick>,
    /// Whose name each pattern is.
    owners: Vec<Vec<usize>>,
}

impl<'a> Register<'a> {
    /// Gathers the names and aliases of a list, which may be empty.
    #[must_use]
    pub fn new(people: &'a People<'a>) -> Register<'a> {
        let mut owners: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (n, person) in people.0.iter().enumerate() {
            for form in std::iter::once(person.name).chain(person.aliases.iter().copied()).flat_map(forms) {
                let of = owners.entry(form).or_default();
                if !of.contains(&n) {
                    of.push(n);
                }
            }
        }
        let matcher = (!owners.is_empty())
            .then(|| AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(owners.keys()).ok())
            .flatten();
        Register { people, matcher, owners: owners.into_values().collect() }
    }

    /// The names in a text, in order; none overlaps another.
    #[must_use]
    pub fn mentions(&self, text: &Text<'_>) -> Vec<Mentioned> {
        // Without its marks the text is one: a name in speech is a mention like any other.
        let scan = scan::scan(text, &[], Language::of(text.language));
        let names = names::introduce(&scan, self.people);
        let mut found: Vec<(Range<usize>, BTreeSet<Named>)> = self
            .listed(text)
            .into_iter()
            .map(|(range, owners)| {
                let mut of: BTreeSet<Named> = owners.iter().map(|n| self.named(*n)).collect();
                of.extend(rivals(&names, &text.words[range.clone()], owners).map(named));
                (range, of)
            })
            .collect();
        let likely = likely(&scan, &names);
        let is_name = |mention: &&names::Mention| likely[mention.entity] && !is_word_of_alias(&scan, &names, mention);
        found.extend(names.mentions.iter().filter(is_name).map(|mention| {
            let range = scan.bytes(&mention.tokens);
            let of = bearers(&names, mention.entity, &text.words[range.clone()]).into_iter().map(named).collect();
            (range, of)
        }));
        // The longest wins, and of equals what the list says, which was put first.
        found.sort_by_key(|(range, _)| (std::cmp::Reverse(range.len()), range.start));
        let mut taken: BTreeMap<usize, (usize, BTreeSet<Named>)> = BTreeMap::new();
        for (range, of) in found {
            let before = taken.range(..range.end).next_back();
            if before.is_none_or(|(_, (end, _))| *end <= range.start) {
                taken.insert(range.start, (range.end, of));
            }
        }
        taken
            .into_iter()
            .map(|(start, (end, of))| Mentioned { range: start..end, of: of.into_iter().collect() })
            .collect()
    }

    /// Where names of the list stand as whole words: the longest where several begin.
    fn listed(&self, text: &Text<'_>) -> Vec<(Range<usize>, &[usize])> {
        let mut found = Vec::new();
        let Some(matcher) = &self.matcher else { return found };
        for paragraph in text.paragraphs.iter().filter(|paragraph| paragraph.kind.is_read()) {
            let Some(words) = text.words.get(paragraph.range.clone()) else { continue };
            let mut at = 0;
            while let Some(hit) = matcher.find(Input::new(words).range(at..)) {
                let (start, end) = (hit.start(), hit.end());
                let whole = !words[..start].ends_with(char::is_alphanumeric)
                    && !words[end..].starts_with(char::is_alphanumeric);
                if whole {
                    let base = paragraph.range.start;
                    found.push((base + start..base + end, self.owners[hit.pattern().as_usize()].as_slice()));
                }
                at = if whole { end } else { start + words[start..].chars().next().map_or(1, char::len_utf8) };
            }
        }
        found
    }

    fn named(&self, n: usize) -> Named {
        Named { name: self.people.0[n].name.to_owned(), listed: Some(n), kind: Some(NamedKind::Person) }
    }
}

/// Which names of a text are names. One word with a capital, and nothing else to say for it, may be any
/// word: it counts where no sentence begins with it or where somebody of that name speaks or owns
/// something, unless the text has the word in small letters, too.
fn likely(scan: &Scan<'_>, names: &Names) -> Vec<bool> {
    let alone = |entity: &Entity| !entity.whole && entity.listed.is_none() && entity.sort == Sort::Unknown;
    let mut likely: Vec<bool> = names.entities.iter().map(|entity| !alone(entity)).collect();
    let firsts: BTreeSet<usize> = scan.sentences.iter().map(|sentence| sentence.tokens.start).collect();
    for mention in &names.mentions {
        let next = mention.tokens.end;
        let acts = scan.kind(next) == Kind::Possessive || scan.classes(next) & Class::SAY != 0;
        likely[mention.entity] |= acts || !firsts.contains(&mention.tokens.start);
    }
    let small: BTreeSet<&str> = (0..scan.tokens.len())
        .filter(|&n| scan.kind(n) == Kind::Word && !scan.tokens[n].capital)
        .map(|n| scan.text(n))
        .collect();
    for (likely, entity) in likely.iter_mut().zip(&names.entities).filter(|(_, entity)| alone(entity)) {
        *likely &= !small.contains(entity.name.to_lowercase().as_str());
    }
    likely
}

/// Whether a mention is but a word of what somebody listed is called: `Northern` of an alias `the
/// Northern leader`.
fn is_word_of_alias(scan: &Scan<'_>, names: &Names, mention: &names::Mention) -> bool {
    let entity = &names.entities[mention.entity];
    let common = Class::DEMONYM | Class::ROLE | Class::TITLE | Class::PLACE | Class::TIME;
    mention.tokens.len() == 1
        && entity.listed.is_some()
        && scan.classes(mention.tokens.start) & common != 0
        && !is_part_of(scan.text(mention.tokens.start), entity)
}

fn named(entity: &Entity) -> Named {
    let kind = match (entity.listed, entity.sort) {
        (Some(_), _) | (None, Sort::Person) => Some(NamedKind::Person),
        (None, Sort::Body) => Some(NamedKind::Organisation),
        (None, Sort::Place) => Some(NamedKind::Place),
        (None, Sort::Unknown) => None,
    };
    Named { name: entity.name.clone(), listed: entity.listed, kind }
}

/// Everybody a mention may name, `entity` being the likeliest.
fn bearers<'n>(names: &'n Names, entity: usize, words: &str) -> Vec<&'n Entity> {
    let best = &names.entities[entity];
    let all: Vec<&Entity> = names.entities.iter().filter(|other| is_part_of(words, other)).collect();
    if all.is_empty() || is_body(best) || words.contains(char::is_whitespace) {
        return vec![best];
    }
    let in_full: Vec<&Entity> = all.iter().copied().filter(|other| other.full > 0).collect();
    if in_full.is_empty() { all } else { in_full }
}

/// Others whom the text names in full and who share a form the list gives to `owners`.
fn rivals<'n>(names: &'n Names, words: &str, owners: &[usize]) -> impl Iterator<Item = &'n Entity> {
    names.entities.iter().filter(move |entity| {
        entity.full > 0 && is_part_of(words, entity) && entity.listed.is_none_or(|n| !owners.contains(&n))
    })
}

/// Whether one word is the first or last part of somebody's name.
fn is_part_of(word: &str, entity: &Entity) -> bool {
    let word = word.trim_matches(['.', ',']).to_lowercase();
    let is = |part: Option<&String>| part.is_some_and(|part| *part == word);
    entity.parts.len() > 1 && !is_body(entity) && (is(entity.parts.first()) || is(surname(&entity.parts)))
}

/// The last part that is not a suffix, as in `John Doe Jr.`
fn surname(parts: &[String]) -> Option<&String> {
    parts.iter().rev().find(|part| !matches!(part.as_str(), "jr" | "sr" | "ii" | "iii" | "iv"))
}

fn is_body(entity: &Entity) -> bool {
    matches!(entity.sort, Sort::Body | Sort::Place)
}

#[cfg(test)]
mod tests {
    use super::super::{Person, paragraphs_of_plain_text};
    use super::*;

    fn told(words: &str, people: &[(&'static str, &[&'static str])]) -> Vec<String> {
        let person = |(name, aliases): &(&'static str, &[&'static str])| Person {
            id: name,
            name,
            aliases: aliases.to_vec(),
            ..Person::default()
        };
        let people = People(people.iter().map(person).collect());
        let paragraphs = paragraphs_of_plain_text(words);
        let found = Register::new(&people).mentions(&Text { words, paragraphs: &paragraphs, language: "en" });
        found
            .into_iter()
            .map(|mention| {
                let of: Vec<&str> = mention.of.iter().map(|named| named.name.as_str()).collect();
                format!("{} = {}", &words[mention.range], of.join(" or "))
            })
            .collect()
    }

    #[test]
    fn a_surname_is_that_of_the_full_name() {
        assert_eq!(
            told("Anna Berg opened the pier. Berg’s speech was short, and Mr. Berg smiled.", &[]),
            ["Anna Berg = Anna Berg", "Berg = Anna Berg", "Berg = Anna Berg"]
        );
    }

    #[test]
    fn two_of_one_surname_are_never_told_apart_by_guess() {
        let text = "Anna Berg met Clara Berg in the hall. “It is late,” Berg said. Clara left.";
        assert_eq!(
            told(text, &[]),
            [
                "Anna Berg = Anna Berg",
                "Clara Berg = Clara Berg",
                "Berg = Anna Berg or Clara Berg",
                "Clara = Clara Berg"
            ]
        );
        let list: &[(&str, &[&str])] = &[("Anna Berg", &["Berg"]), ("Clara Berg", &[])];
        assert_eq!(told(text, list)[2], "Berg = Anna Berg or Clara Berg");
    }

    #[test]
    fn a_photographer_does_not_lend_his_first_name() {
        let list: &[(&str, &[&str])] = &[("Viktor Lund", &["Viktor"])];
        assert_eq!(
            told("Viktor Lund spoke first. Viktor Salo took pictures of it. Then Viktor left.", list),
            ["Viktor Lund = Viktor Lund", "Viktor Salo = Viktor Salo", "Viktor = Viktor Lund or Viktor Salo"]
        );
    }

    #[test]
    fn a_capital_alone_makes_no_name() {
        assert_eq!(
            told("Harbour fees will rise. More is to come from Lund. Salo said the harbour is poor.", &[]),
            ["Lund = Lund", "Salo = Salo"]
        );
    }

    #[test]
    fn a_word_of_an_alias_names_nobody() {
        let list: &[(&str, &[&str])] = &[("Ivan Roe", &["Russian President", "Ivan Row"])];
        assert_eq!(
            told("The Russian President spoke. In Russian waters Row is feared.", list),
            ["Russian President = Ivan Roe", "Row = Ivan Roe"]
        );
    }

    #[test]
    fn the_longest_listed_name_counts_and_only_as_a_whole_word() {
        let list: &[(&str, &[&str])] = &[("Ann Lee", &["the harbour master", "Lee"]), ("Ann Lee Moore", &[])];
        assert_eq!(
            told("The harbour master met Ann Lee Moore. They saw Leeds and the harbour masters.", list),
            ["The harbour master = Ann Lee", "Ann Lee Moore = Ann Lee Moore", "Leeds = Leeds"]
        );
    }
}
