//! Firsts and superlatives of a statement, looked for in the passages it cites.

use super::tokens::Token;
use super::verbs::stem;
use super::{ACCOUNTS, View};
use crate::notes::{Code, Note};

/// Claims to be the first, the only one or the most, which no cited passage has.
pub fn check(view: &View<'_, '_>, found: &mut Vec<Note>) {
    for at in 0..view.tokens.len() {
        let Some((kind, len)) = superlative(&view.tokens, at) else { continue };
        // `the first account`, `the only outlet`: said of accounts.
        let end = (at + len + 2).min(view.tokens.len());
        if view.tokens[at..end].iter().any(|token| ACCOUNTS.contains(&token.lower.as_str())) {
            continue;
        }
        // `the second collapse` where the source has the first; of anything else it is a number.
        if kind == Kind::Second {
            if let Some(first) = told_as_first(view, at) {
                let range = view.tokens[at].at.clone();
                let message = format!("“{}” is not what the source has, “{first}”", view.words(&range));
                found.push(
                    view.note(Code::SuperlativeNotInSource, &range, message).hint("write it as the source has it"),
                );
            }
            continue;
        }
        let held = view.paragraphs().any(|(text, range)| holds(text.tokens(range), &kind));
        if held {
            if let Some(theirs) = told_as_less(view, at, &kind) {
                let range = view.tokens[at].at.clone();
                let message = format!("“{}” is more than the source has, “{theirs}”", view.words(&range));
                found.push(
                    view.note(Code::SuperlativeNotInSource, &range, message).hint("write it as the source has it"),
                );
            }
            continue;
        }
        let range = view.tokens[at].at.start..view.tokens[at + len - 1].at.end;
        let message = format!("“{}” is in no passage cited here", view.words(&range));
        found.push(
            view.note(Code::SuperlativeNotInSource, &range, message)
                .hint("cite the words that say so, or leave it out"),
        );
    }
}

/// The words of a cited sentence that call first what the statement calls second.
fn told_as_first<'a>(view: &View<'_, 'a>, at: usize) -> Option<&'a str> {
    let noun = |tokens: &[Token<'_>], n: usize| tokens.get(n + 1).map(|token| stem(&token.lower));
    let mine = noun(&view.tokens, at)?;
    view.sentences().find_map(|(text, range)| {
        let tokens = text.tokens(range);
        if tokens.iter().any(|token| token.is("second") || token.is("twice")) {
            return None;
        }
        let n = (0..tokens.len()).find(|n| tokens[*n].is("first") && noun(tokens, *n).as_ref() == Some(&mine))?;
        Some(&text.words[tokens[n].at.start..tokens[n + 1].at.end])
    })
}

/// The words of a cited sentence that say less: `second largest` of the largest, `worst since` of the worst ever.
fn told_as_less<'a>(view: &View<'_, 'a>, at: usize, kind: &Kind) -> Option<&'a str> {
    const RANKS: &[&str] = &["second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
    let Kind::Most(_) = kind else { return None };
    let is_rank = |tokens: &[Token<'_>], n: usize| {
        let back = n.checked_sub(1).map(|n| if tokens[n].text == "-" { n.saturating_sub(1) } else { n });
        back.filter(|n| RANKS.contains(&tokens[*n].lower.as_str()))
    };
    let ever = |tokens: &[Token<'_>]| tokens.iter().any(|token| matches!(token.lower.as_str(), "ever" | "history"));
    let mine = &view.tokens;
    let claims_ever = ever(mine) && !mine.iter().any(|token| token.is("since"));
    view.sentences().find_map(|(text, range)| {
        let tokens = text.tokens(range);
        let same = |n: &usize| tokens[*n].lower == mine[at].lower;
        let n = (0..tokens.len()).find(same)?;
        if let (Some(rank), None) = (is_rank(tokens, n), is_rank(mine, at)) {
            return Some(&text.words[tokens[rank].at.start..tokens[n].at.end]);
        }
        let spans = ["years", "decades", "century", "generation", "months"];
        let near = n + 1..(n + 16).min(tokens.len());
        let since = near.clone().find(|n| tokens[*n].is("since")).or_else(|| {
            let within = |n: &usize| tokens[*n].is("in") || tokens[*n].is("for");
            near.clone()
                .filter(within)
                .find(|from| (*from..(from + 6).min(tokens.len())).any(|n| spans.contains(&tokens[n].lower.as_str())))
        })?;
        (claims_ever && !ever(tokens)).then(|| &text.words[tokens[n].at.start..tokens[since].at.end])
    })
}

/// What is claimed.
#[derive(Debug, PartialEq)]
enum Kind {
    First,
    Second,
    Only,
    Unprecedented,
    /// The word, or the one it is a synonym of.
    Most(String),
}

const BEFORE: &[&str] = &["the", "its", "his", "her", "their", "our", "a", "this", "that", "ever", "very", "as", "and"];
const FIRST: &[&str] = &["first", "firsts", "maiden", "inaugural", "debut"];
const TIMES: &[&str] = &["seconds", "minutes", "hours", "days", "weeks", "months", "years", "half", "part", "light"];
const ONLY: &[&str] = &["only", "sole", "solely", "single", "alone", "exclusively", "just", "unique"];
const UNPRECEDENTED: &[&str] =
    &["unprecedented", "never", "record", "unparalleled", "first", "ever", "historic", "new"];
const NOT_SUPERLATIVE: &[&str] = &[
    "latest",
    "interest",
    "west",
    "east",
    "guest",
    "request",
    "protest",
    "forest",
    "test",
    "rest",
    "honest",
    "contest",
    "arrest",
    "harvest",
    "suggest",
    "invest",
    "quest",
    "midwest",
    "northwest",
    "southwest",
    "northeast",
    "southeast",
    "chest",
    "nest",
    "pest",
    "vest",
    "modest",
    "manifest",
    "conquest",
    "inquest",
    "unrest",
    "priest",
    "bequest",
    "digest",
    "crest",
    "breast",
    "feast",
    "beast",
    "least",
];
/// Superlatives that mean the same.
const ALIKE: &[&[&str]] = &[
    &["largest", "biggest", "greatest", "hugest", "main", "major"],
    &["newest", "youngest", "latest"],
    &["deadliest", "bloodiest", "worst"],
    &["closest", "nearest"],
    &["highest", "tallest", "top"],
    &["earliest", "first"],
    &["fastest", "quickest"],
];

fn superlative(tokens: &[Token<'_>], at: usize) -> Option<(Kind, usize)> {
    let token = tokens.get(at).filter(|token| token.is_word())?;
    let word = |n: usize| tokens.get(n).map_or("", |token| token.lower.as_str());
    let before = at.checked_sub(1).map(|n| &tokens[n]);
    let led = before.is_some_and(|token| {
        BEFORE.contains(&token.lower.as_str()) || token.text.ends_with("'s") || token.text.ends_with("’s")
    });
    let next_is_word = tokens
        .get(at + 1)
        .is_some_and(|next| next.is_word() && !matches!(next.lower.as_str(), "of" | "and" | "in" | "at" | "then"));
    // `the first Tuesday`, `in the first hours`: a time.
    let timed = tokens
        .get(at + 1)
        .is_some_and(|next| TIMES.contains(&next.lower.as_str()) || (next.is_capital() && next.lower.ends_with("day")));
    match token.lower.as_str() {
        "second" if led && next_is_word => Some((Kind::Second, 1)),
        "first"
            if led
                && !timed
                && next_is_word
                && !before.is_some_and(|b| matches!(b.lower.as_str(), "and" | "as" | "that")) =>
        {
            Some((Kind::First, 1))
        }
        "maiden" | "inaugural" if led => Some((Kind::First, 1)),
        "only"
            if before.is_some_and(|b| matches!(b.lower.as_str(), "the" | "its" | "his" | "her" | "their"))
                && next_is_word =>
        {
            Some((Kind::Only, 1))
        }
        "sole" if led => Some((Kind::Only, 1)),
        "unprecedented" | "unparalleled" => Some((Kind::Unprecedented, 1)),
        "never" if word(at + 1) == "before" => Some((Kind::Unprecedented, 2)),
        "record"
            if before.is_some_and(|b| b.is("a"))
                && next_is_word
                && !matches!(word(at + 1), "for" | "with" | "by" | "is" | "was" | "that" | "on" | "to") =>
        {
            Some((Kind::Unprecedented, 1))
        }
        "most" | "least"
            if before.is_some_and(|b| b.is("the") || b.text.ends_with("'s") || b.text.ends_with("’s"))
                && next_is_word =>
        {
            Some((Kind::Most(word(at + 1).to_owned()), 2))
        }
        other if other.len() > 4 && other.ends_with("est") && led && !NOT_SUPERLATIVE.contains(&other) => {
            Some((Kind::Most(other.to_owned()), 1))
        }
        "worst" | "best" if led => Some((Kind::Most(token.lower.clone()), 1)),
        _ => None,
    }
}

fn holds(tokens: &[Token<'_>], kind: &Kind) -> bool {
    let any = |list: &[&str]| tokens.iter().any(|token| list.contains(&token.lower.as_str()));
    match kind {
        Kind::First => {
            any(FIRST)
                || tokens.windows(2).any(|pair| pair[0].is("never") && pair[1].is("before"))
                || any(&["unprecedented", "1st"])
        }
        Kind::Second => any(&["second", "twice"]),
        Kind::Only => any(ONLY),
        Kind::Unprecedented => any(UNPRECEDENTED),
        Kind::Most(word) => {
            let alike = ALIKE.iter().find(|list| list.contains(&word.as_str()));
            any(&[word])
                || alike.is_some_and(|list| any(list))
                || tokens.windows(2).any(|pair| {
                    // `the most important` for `the greatest importance`
                    (pair[0].is("most") || pair[0].is("least"))
                        && (word.starts_with(pair[1].lower.get(..4).unwrap_or(&pair[1].lower)) || word.ends_with("est"))
                })
                || word.get(..5).is_some_and(|stem| !word.ends_with("est") && any_superlative_of(tokens, stem))
        }
    }
}

/// `utmost importance` for `the most important`.
fn any_superlative_of(tokens: &[Token<'_>], stem: &str) -> bool {
    tokens.windows(2).any(|pair| {
        let strong =
            pair[0].lower.ends_with("est") || matches!(pair[0].lower.as_str(), "utmost" | "top" | "paramount" | "main");
        strong && pair[1].lower.starts_with(stem)
    })
}
