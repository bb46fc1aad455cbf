//! What a source says is not so, or does not vouch for, told in the narrative as what is.
//!
//! A denier governs the verbs of what stands behind it: `did not V`, `refused to V`, `ruled out V-ing`, `denied
//! that … V`, `questioned whether … V`, `accused them of V-ing`. Where the statement says that one of
//! these verbs was done, and nothing in it takes that back, it tells more than its source.

use std::ops::Range;

use super::tokens::Token;
use super::verbs::{BEFORE_NOUN, BETWEEN, asserts, content, is_common, is_doubt, is_verbal, stem};
use super::{Passage, View};
use crate::notes::{Code, Note};

/// Words that say that something is not so.
const NEGATIVE: &[&str] = &["not", "never", "cannot", "nor", "without", "hardly", "barely"];

/// Words by which a statement keeps from saying that something is so.
const TAKEN_BACK: &[&str] = &[
    "no",
    "neither",
    "nobody",
    "none",
    "nothing",
    "nowhere",
    "unable",
    "instead",
    "rather",
    "false",
    "wrong",
    "untrue",
    "unfounded",
    "vain",
    "missing",
    "lack",
    "lacks",
    "lacked",
    "lacking",
    "absence",
    "rumour",
    "rumours",
    "rumor",
    "rumors",
    "contrary",
    "except",
    "short",
    "silent",
    "free",
    "stay",
    "stays",
    "remain",
    "remains",
    "disagree",
    "disagrees",
    "disagreed",
    "denial",
    "denials",
    "refusal",
    "refusals",
    "failure",
];

/// Verbs that deny the clause behind them.
const DENYING: &[&str] = &[
    "denied",
    "denies",
    "deny",
    "denying",
    "rejected",
    "rejects",
    "reject",
    "rejecting",
    "dismissed",
    "dismisses",
    "dismiss",
    "disputed",
    "disputes",
    "dispute",
    "refuted",
    "refutes",
    "refute",
    "contested",
    "contests",
    "contradicted",
    "contradicts",
    "disbelieved",
    "questioned",
    "questions",
    "doubted",
    "doubts",
];

/// Those that leave it open.
const OPEN: &[&str] =
    &["question", "doubt", "unclear", "uncertain", "alleged", "alleges", "allege", "wondered", "asked", "unknown"];

/// Verbs that say that what they lead to was not done: `refused to`.
const OMITTING: &[&str] = &[
    "refused",
    "refuses",
    "refuse",
    "refusing",
    "declined",
    "declines",
    "decline",
    "failed",
    "fails",
    "fail",
    "unable",
    "neglected",
    "omitted",
    "forgot",
    "unwilling",
    "reluctant",
    "hesitated",
    "powerless",
];

/// Verbs with whom and a preposition before what is charged or was hindered, and whether it is denied.
const OF_WHOM: &[(&[&str], &[&str], bool)] = &[
    (&["accused", "accuses", "accuse", "accusing", "suspected", "suspects", "suspect"], &["of"], false),
    (&["blamed", "blames", "blame"], &["for"], false),
    (&["charged", "charges"], &["with"], false),
    (
        &[
            "prevented",
            "prevents",
            "prevent",
            "stopped",
            "stops",
            "kept",
            "keeps",
            "barred",
            "banned",
            "refrained",
            "discouraged",
            "dissuaded",
            "hindered",
        ],
        &["from"],
        true,
    ),
];

/// Words that give a charge to somebody: a statement with one of them keeps it a charge.
const GIVEN: &[&str] = &[
    "said",
    "says",
    "say",
    "told",
    "according",
    "claim",
    "claims",
    "claimed",
    "charge",
    "charges",
    "charged",
    "accuse",
    "accuses",
    "accused",
    "accusing",
    "accusation",
    "accusations",
    "blame",
    "blames",
    "blamed",
    "allegation",
    "allegations",
    "suspicion",
    "suspicions",
    "view",
    "words",
];

/// Whether a token says that something is not so: `not`, `didn't`.
pub(super) fn is_negative(token: &Token<'_>) -> bool {
    NEGATIVE.contains(&token.lower.as_str()) || token.lower.ends_with("n't")
}

/// A verb that a sentence denies or leaves open.
struct Denied {
    /// The tokens of the denier and of the verb.
    from: usize,
    verb: usize,
    /// It is left open and not denied.
    is_open: bool,
}

/// Notes what the source says is not so, and the statement that it is.
pub fn check(view: &View<'_, '_>, found: &mut Vec<Note>) -> bool {
    let own = &view.tokens;
    if own.iter().any(takes_back) {
        return false;
    }
    let is_given = own.iter().any(|token| GIVEN.contains(&token.lower.as_str()));
    let about = content(own);
    for passage in view.passages.iter().filter(|passage| passage.sentence != passage.text.whole()) {
        let tokens = passage.text.tokens(&passage.sentence);
        for Denied { from, verb, is_open } in denials(tokens) {
            let theirs = stem(&tokens[verb].lower);
            let tells = |n: &usize| stem(&own[*n].lower) == theirs && asserts(own, *n);
            let Some(mine) = (0..own.len()).find(tells) else { continue };
            let doubted = (0..own.len()).any(|n| n != mine && is_doubt(own, n));
            if doubted || (is_open && is_given) {
                continue;
            }
            // `make` and `take` tell nothing without what is made or taken.
            if is_common(&theirs) && object(own, mine).is_none_or(|object| object_of(tokens, verb, &object).is_none()) {
                continue;
            }
            let mut others = about.clone();
            others.remove(&theirs);
            let in_passage = content(tokens);
            let is_cited = || view.passages_behind(own[mine].at.end).any(|behind| is_same(behind, passage));
            if !(others.is_empty() || others.intersection(&in_passage).next().is_some()) || !is_cited() {
                continue;
            }
            if view.paragraphs().any(|(text, range)| is_told(text.tokens(range), &theirs)) {
                continue;
            }
            let (first, last) = (from.min(verb), from.max(verb));
            let there = tokens[first].at.start..tokens[last].at.end;
            found.push(note(view, mine, passage, &there));
            return true;
        }
    }
    false
}

fn takes_back(token: &Token<'_>) -> bool {
    let word = token.lower.as_str();
    is_negative(token)
        || [TAKEN_BACK, DENYING, OMITTING].iter().any(|list| list.contains(&word))
        || matches!(word, "ruled" | "rules" | "prevented")
}

fn is_same(one: &Passage<'_, '_>, other: &Passage<'_, '_>) -> bool {
    one.text.source == other.text.source && one.sentence == other.sentence
}

fn note(view: &View<'_, '_>, mine: usize, passage: &Passage<'_, '_>, there: &Range<usize>) -> Note {
    let theirs = passage.text.words[there.clone()].split_whitespace().collect::<Vec<_>>().join(" ");
    let own = &view.tokens[mine];
    let message = format!("“{}” is told here, and the source has “{theirs}”", own.text);
    let note = Note::new(Code::StrongerThanSource, view.span(&own.at), message);
    view.see(note, passage.text, there, "as the source has it").hint("write it as the source has it")
}

/// Whether a passage tells a verb as a fact somewhere.
fn is_told(tokens: &[Token<'_>], verb: &str) -> bool {
    let denied: Vec<usize> = denials(tokens).into_iter().map(|denied| denied.verb).collect();
    (0..tokens.len()).any(|n| {
        stem(&tokens[n].lower) == verb
            && asserts(tokens, n)
            && !denied.contains(&n)
            && !tokens[n.saturating_sub(4)..n].iter().any(is_negative)
    })
}

/// The stem of the next word that tells what something is done to.
fn object(tokens: &[Token<'_>], verb: usize) -> Option<String> {
    let near = tokens.get(verb + 1..(verb + 5).min(tokens.len()))?;
    let part = near.iter().take_while(|token| !token.is_break());
    part.filter(|token| token.is_word() && token.lower.len() > 3 && !BEFORE_NOUN.contains(&token.lower.as_str()))
        .map(|token| stem(&token.lower))
        .next()
}

fn object_of(tokens: &[Token<'_>], verb: usize, object: &str) -> Option<usize> {
    (verb + 1..(verb + 6).min(tokens.len())).find(|n| stem(&tokens[*n].lower) == object)
}

/// The verbs that a text denies or leaves open.
fn denials(tokens: &[Token<'_>]) -> Vec<Denied> {
    let mut found = Vec::new();
    for from in 0..tokens.len() {
        plainly_not(tokens, from, &mut found);
        nobody(tokens, from, &mut found);
        infinitive(tokens, from, &mut found);
        gerund(tokens, from, &mut found);
        clause(tokens, from, &mut found);
    }
    found
}

fn word<'t>(tokens: &'t [Token<'_>], at: usize) -> &'t str {
    tokens.get(at).map_or("", |token| token.lower.as_str())
}

fn is_skipped(token: &Token<'_>) -> bool {
    BETWEEN.contains(&token.lower.as_str()) || token.lower.ends_with("ly")
}

fn is_verb(tokens: &[Token<'_>], at: usize) -> bool {
    tokens[at].is_word() && tokens[at].lower.len() > 2
}

/// `did not attack`; not `not only`, `not yet known`.
fn plainly_not(tokens: &[Token<'_>], from: usize, found: &mut Vec<Denied>) {
    let next = word(tokens, from + 1);
    // `warned them not to sell`
    let told = |n: usize| {
        matches!(word(tokens, n), "warned" | "told" | "urged" | "asked" | "ordered" | "advised" | "promised")
    };
    if tokens[from].is("not") && next == "to" && (from.saturating_sub(9)..from).any(told) {
        found.push(Denied { from, verb: from + 2, is_open: false });
        found.retain(|denied| denied.verb < tokens.len());
        return;
    }
    no_such(tokens, from, found);
    if !is_negative(&tokens[from]) || matches!(next, "only" | "just" | "merely" | "to" | "a" | "the") {
        return;
    }
    let verb = (from + 1..(from + 4).min(tokens.len())).find(|n| !is_skipped(&tokens[*n]));
    if let Some(verb) = verb.filter(|n| is_verb(tokens, *n)) {
        found.push(Denied { from: from.saturating_sub(1), verb, is_open: false });
    }
}

/// `had received no such warning`
fn no_such(tokens: &[Token<'_>], from: usize, found: &mut Vec<Denied>) {
    const OTHER: &[&str] =
        &["longer", "doubt", "more", "less", "fewer", "one", "matter", "sooner", "later", "wonder", "way", "only"];
    let Some(verb) = from.checked_sub(1).filter(|_| tokens[from].is("no")) else { return };
    if !OTHER.contains(&word(tokens, from + 1)) && is_verb(tokens, verb) && is_verbal(tokens, verb) {
        found.push(Denied { from: (from + 1).min(tokens.len() - 1), verb, is_open: false });
    }
}

/// `nobody asked`, `none of them came`.
fn nobody(tokens: &[Token<'_>], from: usize, found: &mut Vec<Denied>) {
    let end = match (word(tokens, from), word(tokens, from + 1)) {
        ("nobody", _) => from + 1,
        ("no", "one") => from + 2,
        ("none" | "neither", "of") => from + 3,
        // `neither Moscow nor Pyongyang has`
        ("neither", _) => match (from + 1..(from + 7).min(tokens.len())).find(|n| tokens[*n].is("nor")) {
            Some(nor) => nor + 1,
            None => return,
        },
        _ => return,
    };
    let verb = (end..(end + 4).min(tokens.len()))
        .take_while(|n| !tokens[*n].is_break())
        .find(|n| is_verb(tokens, *n) && is_verbal(tokens, *n));
    found.extend(verb.map(|verb| Denied { from, verb, is_open: false }));
}

/// `refused to say`.
fn infinitive(tokens: &[Token<'_>], from: usize, found: &mut Vec<Denied>) {
    if !OMITTING.contains(&word(tokens, from)) || word(tokens, from + 1) != "to" {
        return;
    }
    let verb = (from + 2..(from + 5).min(tokens.len())).find(|n| !is_skipped(&tokens[*n]));
    found.extend(verb.filter(|n| is_verb(tokens, *n)).map(|verb| Denied { from, verb, is_open: false }));
}

/// `ruled out closing`, `denied having attacked`, `denied an attack`, `accused them of hiding`.
fn gerund(tokens: &[Token<'_>], from: usize, found: &mut Vec<Denied>) {
    let is_ing = |n: &usize| word(tokens, *n).len() > 4 && word(tokens, *n).ends_with("ing");
    let (end, is_open, takes_noun) = match (word(tokens, from), word(tokens, from + 1)) {
        ("ruled" | "rules" | "rule" | "ruling", "out") => (from + 2, false, true),
        ("instead" | "short", "of") => (from + 2, false, false),
        ("without", _) => (from + 1, false, false),
        ("denied" | "denies" | "deny" | "denying", _) => (from + 1, false, true),
        (verb, _) => {
            let Some((_, links, denies)) = OF_WHOM.iter().find(|(verbs, ..)| verbs.contains(&verb)) else { return };
            let near = (from + 1..(from + 7).min(tokens.len())).take_while(|n| !tokens[*n].is_break());
            let mut links = near.filter(|n| links.contains(&word(tokens, *n)));
            let Some(link) = links.find(|n| is_ing(&(n + 1)) || word(tokens, n + 1) == "having") else { return };
            (link + 1, !denies, false)
        }
    };
    // What is not ruled out is possible.
    if from > 0 && (from.saturating_sub(3)..from).any(|n| is_negative(&tokens[n])) {
        return;
    }
    if word(tokens, end) == "having" {
        let verb = (end + 1..(end + 4).min(tokens.len())).find(|n| is_verb(tokens, *n) && is_verbal(tokens, *n));
        found.extend(verb.map(|verb| Denied { from, verb, is_open }));
    } else if is_ing(&end) {
        found.push(Denied { from, verb: end, is_open });
    } else if takes_noun && matches!(word(tokens, end), "a" | "an" | "any" | "the" | "all") {
        let noun = (end + 1..(end + 3).min(tokens.len())).filter(|n| is_verb(tokens, *n));
        found.extend(noun.filter(|n| !is_saying(word(tokens, *n))).map(|verb| Denied { from, verb, is_open }));
    }
}

/// What is denied with a clause behind it: the claim itself was made.
fn is_saying(word: &str) -> bool {
    const SAYINGS: &[&str] = &[
        "claim",
        "claims",
        "report",
        "reports",
        "allegation",
        "allegations",
        "accusation",
        "accusations",
        "charge",
        "charges",
        "suggestion",
        "suggestions",
        "story",
        "stories",
        "idea",
        "notion",
        "statement",
        "statements",
        "request",
        "requests",
        "offer",
        "demand",
        "proposal",
    ];
    SAYINGS.contains(&word)
}

/// `denied that they had attacked`, `dismissed reports that it ignored`, `questioned whether it worked`.
fn clause(tokens: &[Token<'_>], from: usize, found: &mut Vec<Denied>) {
    let (denies, opens) = (DENYING.contains(&word(tokens, from)), OPEN.contains(&word(tokens, from)));
    if !denies && !opens || (from.saturating_sub(3)..from).any(|n| is_negative(&tokens[n])) {
        return;
    }
    let near = (from + 1..(from + 8).min(tokens.len())).take_while(|n| !tokens[*n].is_break());
    let leads = |n: &usize| match word(tokens, *n) {
        "that" => from + 1 == *n || is_saying(word(tokens, n - 1)),
        "whether" | "if" => true,
        _ => false,
    };
    let Some(start) = near.clone().find(leads).map(|n| n + 1) else { return };
    let end = (start..tokens.len()).find(|n| tokens[*n].is_break()).unwrap_or(tokens.len()).min(start + 14);
    let verbs = (start..end).filter(|n| is_verb(tokens, *n) && is_verbal(tokens, *n));
    found.extend(verbs.map(|verb| Denied { from, verb, is_open: !denies }));
}
