//! What people are called besides their names: the words of office and relation around a mention.

use std::ops::Range;

use super::names::{Entity, Names, Sort};
use super::scan::{Kind, Scan};
use super::tables::Class;

/// A role: its noun and what stands with it, in lower case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Role {
    /// The noun: `leader`.
    pub noun: String,
    /// The words around it: `north`, `korean`.
    pub with: Vec<String>,
}

/// The roles in words such as `President of Russia`.
pub fn of_words(words: &str) -> Vec<Role> {
    let all: Vec<String> = words
        .split(|c: char| !c.is_alphanumeric() && c != '-')
        .map(str::to_lowercase)
        .filter(|w| !w.is_empty())
        .collect();
    let table = super::tables::Language::of("en");
    let nouns = all.iter().filter(|word| table.classes(word) & (Class::ROLE | Class::TITLE) != 0);
    nouns
        .map(|noun| Role { noun: noun.clone(), with: all.iter().filter(|word| *word != noun).cloned().collect() })
        .collect()
}

/// Learns the roles a mention gives: titles before it, a noun before it, an apposition behind it.
pub fn of_mention(scan: &Scan<'_>, tokens: &Range<usize>, titles: &Range<usize>, entity: &mut Entity) {
    if matches!(entity.sort, Sort::Place) {
        return;
    }
    let mut start = titles.start;
    for n in titles.clone() {
        if scan.classes(n) & (Class::TITLE | Class::ROLE) != 0 && scan.text(n).len() > 3 {
            learn(scan, n, titles.start..n, entity);
        }
    }
    // `North Korean leader Kim`: small words before the name, with their adjectives.
    let mut noun = None;
    while start > 0 && start + 8 > tokens.start {
        let token = &scan.tokens[start - 1];
        let word = matches!(token.kind, Kind::Word | Kind::Number)
            && !token.is(Class::PREPOSITION | Class::CONJUNCTION | Class::AUXILIARY | Class::SUBORDINATOR);
        if !word
            || token.is(Class::DETERMINER | Class::HE | Class::SHE | Class::THEY)
            || noun.is_none() && !token.is(Class::ROLE)
        {
            break;
        }
        if token.is(Class::ROLE) && noun.is_none() {
            noun = Some(start - 1);
        }
        start -= 1;
    }
    if let Some(noun) = noun {
        learn(scan, noun, start..noun, entity);
        entity.sort = Sort::Person;
    }
    // `the Coast News Agency, the minister`: a body is no minister, but Rita Park may be one.
    if entity.sort != Sort::Body || scan.classes(tokens.start) & (Class::GIVEN_M | Class::GIVEN_F) != 0 {
        after(scan, tokens.end, entity);
    }
}

/// `, the ministry's spokeswoman,`, `, a retired general who …`, and `is the governor of …`.
fn after(scan: &Scan<'_>, from: usize, entity: &mut Entity) {
    let copula = scan.classes(from) & Class::BE != 0;
    if scan.kind(from) != Kind::Comma && !copula {
        return;
    }
    let mut at = from + 1;
    let first = at;
    let opener = scan.classes(at) & (Class::DETERMINER | Class::POSSESSIVE) != 0;
    let bare = !copula && scan.classes(at) & Class::ROLE != 0;
    if !(opener || bare || !copula && scan.tokens.get(at).is_some_and(|t| t.capital)) {
        return;
    }
    let mut noun = None;
    while at < first + 8 {
        let Some(token) = scan.tokens.get(at) else { break };
        if !matches!(token.kind, Kind::Word | Kind::Number | Kind::Possessive)
            || token.is(Class::PREPOSITION | Class::WHO | Class::CONJUNCTION)
            || token.is(Class::SAY) && token.is(Class::FINITE) && !token.is(Class::ROLE)
        {
            break;
        }
        if token.is(Class::ROLE) {
            noun = Some(at);
        }
        at += 1;
    }
    // The noun closes the phrase, or it is another name's title.
    let Some(noun) = noun.filter(|&noun| noun + 1 == at || scan.classes(noun + 1) & Class::TIME != 0) else { return };
    // `According to Doe, the minister said`: a comma would close an apposition before its verb.
    if !copula && scan.classes(at) & Class::SAY != 0 && scan.classes(at) & Class::FINITE != 0 {
        return;
    }
    learn(scan, noun, first..noun, entity);
    if matches!(scan.text(at), "of" | "for" | "at") {
        let end = (at + 4).min(scan.tokens.len());
        if let Some(role) = entity.roles.last_mut() {
            role.with.extend((at + 1..end).filter(|&n| scan.tokens[n].capital).map(|n| scan.text(n).to_lowercase()));
        }
    }
    if !copula {
        entity.sort = Sort::Person;
    }
}

fn learn(scan: &Scan<'_>, noun: usize, with: Range<usize>, entity: &mut Entity) {
    let token = &scan.tokens[noun];
    entity.man += u32::from(token.is(Class::MAN) && !token.is(Class::WOMAN));
    entity.woman += u32::from(token.is(Class::WOMAN) && !token.is(Class::MAN));
    let with =
        with.filter(|&n| scan.kind(n) == Kind::Word && scan.classes(n) & (Class::DETERMINER | Class::POSSESSIVE) == 0);
    let role = Role { noun: scan.text(noun).to_lowercase(), with: with.map(|n| scan.text(n).to_lowercase()).collect() };
    if !entity.roles.contains(&role) {
        entity.roles.push(role);
    }
}

/// Whom `the North Korean leader` means: the entity whose roles fit best, and whether another fits as
/// well. `recent` tells how lately an entity was named; more is later.
pub fn who_is(
    scan: &Scan<'_>,
    names: &Names,
    phrase: &Range<usize>,
    recent: impl Fn(usize) -> usize,
) -> Option<(usize, bool)> {
    let noun = phrase.clone().rev().find(|&n| scan.classes(n) & (Class::ROLE | Class::TITLE) != 0)?;
    let word = scan.text(noun).to_lowercase();
    let with: Vec<String> = phrase
        .clone()
        .filter(|&n| n < noun && scan.kind(n) == Kind::Word && scan.classes(n) & Class::DETERMINER == 0)
        .map(|n| scan.text(n).to_lowercase())
        .collect();
    let wanted = (scan.classes(noun) & Class::MAN != 0, scan.classes(noun) & Class::WOMAN != 0);
    let mut fits: Vec<(i32, usize, usize)> = Vec::new();
    for (n, entity) in names.entities.iter().enumerate() {
        if entity.count == 0
            || matches!(entity.sort, Sort::Body | Sort::Place)
            || recent(n) == 0
            || wanted.0 && entity.woman > entity.man
            || wanted.1 && entity.man > entity.woman
        {
            continue;
        }
        let best = entity.roles.iter().filter_map(|role| fit(role, &word, &with)).max();
        if let Some(best) = best {
            fits.push((best, recent(n), n));
        }
    }
    fits.sort_unstable();
    let &(score, _, best) = fits.last()?;
    let rival = fits.len() > 1 && fits[fits.len() - 2].0 >= score;
    Some((best, rival))
}

fn fit(role: &Role, noun: &str, with: &[String]) -> Option<i32> {
    let same = role.noun == noun || alike(&role.noun, noun);
    if !same {
        return None;
    }
    let mut score = if role.noun == noun { 4 } else { 2 };
    for word in with {
        let met = role.with.iter().any(|other| other == word || stem(other) == stem(word));
        score += if met { 2 } else { -1 };
    }
    (score > 0).then_some(score)
}

/// Nouns that news uses one for the other.
fn alike(a: &str, b: &str) -> bool {
    const GROUPS: &[&[&str]] = &[
        &["leader", "president", "premier", "chancellor", "dictator", "ruler", "chief", "head"],
        &["nominee", "candidate", "contender", "hopeful", "frontrunner", "front-runner", "standard-bearer"],
        &["spokesman", "spokeswoman", "spokesperson"],
        &["businessman", "billionaire", "mogul", "tycoon", "businesswoman"],
        &["lawyer", "attorney"],
        &["lawmaker", "senator", "sen", "representative", "congressman", "congresswoman", "legislator", "rep"],
        &["governor", "gov"],
        &["professor", "scholar", "researcher", "academic", "scientist"],
        &["director", "chief", "head", "manager", "boss"],
    ];
    GROUPS.iter().any(|group| group.contains(&a) && group.contains(&b))
}

/// `russia` and `russian`, `korea` and `korean`.
fn stem(word: &str) -> &str {
    let end = word.char_indices().nth(5).map_or(word.len(), |(at, _)| at);
    &word[..end]
}
