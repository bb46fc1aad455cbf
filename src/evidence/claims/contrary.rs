//! Words that tell the contrary of what the source has.

use std::collections::BTreeSet;

use super::denial::is_negative;
use super::tokens::Token;
use super::verbs::content;
use super::{Passage, View};
use crate::notes::{Code, Note};

/// Words of which one in place of the other tells the contrary.
const CONTRARY: &[(&[&str], &[&str])] = &[
    (&["fail", "failed", "fails", "failing"], &["succeed", "succeeded", "succeeds", "succeeding", "managed"]),
    (&["sell", "sells", "sold", "selling"], &["buy", "buys", "bought", "buying"]),
    (&["win", "won", "wins", "winning"], &["lose", "lost", "loses", "losing"]),
    (
        &["rose", "rise", "rises", "risen", "rising", "increased", "grew", "grown"],
        &["fell", "fallen", "dropped", "decreased", "shrank", "sank", "declined"],
    ),
    (
        &["accepted", "accept", "accepts", "approved", "approves", "backed"],
        &["rejected", "reject", "rejects", "refused", "vetoed"],
    ),
    (&["short"], &["long"]),
    (&["opened", "opens", "reopened", "reopens"], &["closed", "closes", "shut"]),
    (
        &["denied", "deny", "denies", "denying"],
        &[
            "confirmed",
            "confirm",
            "confirms",
            "admitted",
            "admit",
            "admits",
            "acknowledged",
            "acknowledge",
            "acknowledges",
            "conceded",
            "concede",
            "concedes",
        ],
    ),
    (&["began", "begun", "begin", "begins", "started", "starts"], &["ended", "ends", "stopped", "stops"]),
    (&["northern"], &["southern"]),
    (&["eastern"], &["western"]),
    (&["allowed", "allows", "permitted"], &["banned", "bans", "forbade", "forbidden", "prohibited"]),
    (&["supported", "supports", "support"], &["opposed", "opposes", "oppose"]),
    (&["hired", "appointed"], &["fired", "sacked"]),
    (&["strengthened", "strengthens"], &["weakened", "weakens"]),
    (&["raised", "raises"], &["lowered", "lowers", "cut", "cuts"]),
    (&["convicted", "guilty"], &["acquitted", "innocent"]),
    (&["survived", "alive"], &["died", "dead", "killed"]),
    (&["praised", "praises", "welcomed"], &["criticised", "criticized", "criticises", "condemned", "condemns"]),
];

/// Words with which one of the pair says what the other does.
const NONE: &[&str] = &["no", "neither", "nobody", "none", "nothing"];

/// Notes a word in place of which the source has its contrary.
pub fn check(view: &View<'_, '_>, found: &mut Vec<Note>) -> bool {
    let sides = CONTRARY.iter().flat_map(|(one, other)| [(one, other), (other, one)]);
    for (mine, theirs) in sides {
        let has = |tokens: &[Token<'_>], words: &[&str]| {
            tokens.iter().any(|token| words.contains(&token.lower.as_str()) && !token.is_capital())
        };
        let plain = |token: &&Token<'_>| mine.contains(&token.lower.as_str()) && !token.is_capital();
        let Some(own) = view.tokens.iter().find(plain) else { continue };
        if has(&view.tokens, theirs)
            || view.tokens.iter().any(|token| is_negative(token) || NONE.contains(&token.lower.as_str()))
        {
            continue;
        }
        let behind: Vec<_> = view.passages_behind(own.at.end).collect();
        let about: BTreeSet<String> = content(&view.tokens);
        let told = |passage: &&Passage<'_, '_>| {
            let tokens = passage.text.tokens(&passage.sentence);
            passage.sentence != passage.text.whole()
                && has(tokens, theirs)
                && !has(passage.text.tokens(&passage.paragraph), mine)
                && !tokens.iter().any(is_negative)
                && (about.is_empty() || !about.is_disjoint(&content(tokens)))
        };
        if behind.is_empty() || !behind.iter().all(told) {
            continue;
        }
        let passage = behind[0];
        let tokens = passage.text.tokens(&passage.sentence);
        let Some(there) = tokens.iter().find(|token| theirs.contains(&token.lower.as_str())) else { continue };
        let message = format!("“{}” is the contrary of what the source has, “{}”", own.text, there.text);
        let note = Note::new(Code::StrongerThanSource, view.span(&own.at), message);
        found.push(
            view.see(note, passage.text, &there.at, "as the source has it").hint("write it as the source has it"),
        );
        return true;
    }
    false
}
