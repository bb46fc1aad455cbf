//! How certain a statement is, beside how certain its source is.

use std::ops::Range;

use super::tokens::Token;
use super::verbs::{BETWEEN, asserts, content, is_common, is_doubt, is_verbal, only_doubt, stem};
use super::{Passage, View, contrary, denial};
use crate::notes::{Code, Note};

/// What makes a verb less than a fact: the words, and how sure it still is (1 for perhaps, 2 for planned).
const HEDGES: &[(&[&str], u8)] = &[
    (&["may"], 1),
    (&["might"], 1),
    (&["could"], 1),
    (&["is", "likely", "to"], 2),
    (&["are", "likely", "to"], 2),
    (&["was", "likely", "to"], 2),
    (&["were", "likely", "to"], 2),
    (&["will", "likely"], 2),
    (&["will", "probably"], 2),
    (&["would", "likely"], 2),
    (&["would", "probably"], 2),
    (&["expected", "to"], 2),
    (&["scheduled", "to"], 2),
    (&["supposed", "to"], 2),
    (&["due", "to"], 2),
    (&["set", "to"], 2),
    (&["plan", "to"], 2),
    (&["plans", "to"], 2),
    (&["planned", "to"], 2),
    (&["planning", "to"], 2),
    (&["intend", "to"], 2),
    (&["intends", "to"], 2),
    (&["intended", "to"], 2),
    (&["hope", "to"], 2),
    (&["hopes", "to"], 2),
    (&["hoped", "to"], 2),
    (&["aims", "to"], 2),
    (&["aim", "to"], 2),
    (&["wants", "to"], 2),
    (&["want", "to"], 2),
    (&["wanted", "to"], 2),
    (&["seeks", "to"], 2),
    (&["seeking", "to"], 2),
    (&["trying", "to"], 2),
    (&["considering"], 1),
    (&["appears", "to"], 1),
    (&["appeared", "to"], 1),
    (&["seems", "to"], 1),
    (&["seemed", "to"], 1),
    (&["reportedly"], 1),
    (&["allegedly"], 1),
    (&["apparently"], 1),
    (&["possibly"], 1),
    (&["perhaps"], 1),
    (&["probably"], 2),
    (&["believed", "to"], 1),
    (&["thought", "to"], 1),
    (&["said", "to"], 1),
    (&["promised", "to"], 2),
    (&["vowed", "to"], 2),
    (&["pledged", "to"], 2),
    (&["threatened", "to"], 2),
    (&["offered", "to"], 2),
    (&["urged", "to"], 2),
    (&["likely"], 2),
    (&["suspected", "of"], 1),
    (&["would"], 3),
    (&["is", "to"], 2),
    (&["are", "to"], 2),
    (&["was", "to"], 2),
    (&["were", "to"], 2),
];

/// How sure what `will` be is: it is told as that, and never as past.
const COMING: u8 = 4;

/// Verbs that tell one thing, so that a plan to open is no opening, and no start.
const ALIKE: &[&[&str]] = &[
    &["open", "begin", "start", "commence", "run"],
    &["violate", "break", "breach"],
    &["seek", "want", "need"],
    &["discuss", "raise", "debate"],
    &["rebuild", "reconstruct"],
];

/// Verbs of saying that vouch for what is said, by class.
const VOUCHING: &[(&[&str], &[&str])] = &[
    (
        &["confirmed", "confirms", "confirm", "verified", "proved", "proven", "proves", "established"],
        &["confirm", "verifi", "prov", "prove", "verify"],
    ),
    (
        &["admitted", "admits", "admit", "acknowledged", "acknowledges", "conceded", "concedes", "confessed"],
        &["admit", "acknowledg", "conced", "confess"],
    ),
    (&["knew", "knows", "know"], &["know", "awar", "aware", "learn"]),
    (&["revealed", "reveals", "reveal", "disclosed", "discloses", "disclose"], &["reveal", "disclos"]),
];
const SAYING: &[&str] = &[
    "said",
    "says",
    "say",
    "told",
    "tells",
    "according",
    "claimed",
    "claims",
    "claim",
    "denied",
    "denies",
    "deny",
    "hoped",
    "hopes",
    "expects",
    "reported",
    "reports",
    "stated",
    "states",
    "added",
    "suggested",
    "argued",
    "alleged",
    "asserted",
    "saying",
    "expressed",
    "believe",
    "believes",
    "suspect",
    "suspects",
    "fear",
    "fears",
    "warned",
    "concerned",
];

/// Statements that are more certain than what they cite.
pub fn check(view: &View<'_, '_>, found: &mut Vec<Note>) {
    vouching(view, found);
    if denial::check(view, found) || contrary::check(view, found) {
        return;
    }
    let own = &view.tokens;
    let stems: Vec<String> = own.iter().map(|token| stem(&token.lower)).collect();
    for passage in &view.passages {
        let tokens = passage.text.tokens(&passage.sentence);
        let Passed { hedged, plain } = read(tokens);
        for hedge in hedged {
            let like = |n: &usize| is_alike(own, *n, &hedge.verb) && asserts(own, *n);
            let is_verb = |n: usize| !hedge.by_noun || is_verbal(own, n);
            let is_noun = passage.text.words[hedge.range.clone()].starts_with("considering a");
            let same = |n: &usize| stems[*n] == hedge.verb && (is_noun || asserts(own, *n)) && is_verb(*n);
            let Some(at) = (0..own.len()).find(same).or_else(|| (0..own.len()).find(like)) else { continue };
            if (plain.contains(&hedge.verb) && hedge.level != COMING)
                || !is_of_same(own, at, tokens, &hedge)
                || !is_cited(view, at, passage)
            {
                continue;
            }
            // `use the talks to seek`: what is done for a purpose is done.
            let is_purpose = |n: usize| n > at && own[n - 1].is("to");
            let doubts = (0..own.len()).any(|n| n != at && is_doubt(own, n) && !is_purpose(n));
            let before = own[at.saturating_sub(4)..at].iter().rev();
            let will = before
                .take_while(|token| !token.is_break() && token.text != ",")
                .find(|token| matches!(token.lower.as_str(), "will" | "would"));
            // A perhaps told as a will, or any doubt told as a fact.
            let is_stronger = match will {
                Some(will) if will.is("would") => hedge.level == 1 && only_doubt(own, "would"),
                // `would` is how `will` is reported.
                Some(_) => !doubts && hedge.level <= 2,
                None => !doubts && (hedge.level < COMING || is_past(own, at)),
            };
            let unhedged_elsewhere = view.passages.iter().any(|other| {
                let read = read(other.text.tokens(&other.paragraph));
                let is_coming = |verb: &String| {
                    hedge.level == COMING
                        && read.hedged.iter().any(|other| other.level == COMING && other.verb == *verb)
                };
                let tells = |verb: &String| read.plain.contains(verb) && !is_coming(verb);
                tells(&hedge.verb) || tells(&stems[at])
            });
            if !is_stronger || unhedged_elsewhere {
                continue;
            }
            let range = will.map_or(own[at].at.start, |will| will.at.start)..own[at].at.end;
            let theirs = passage.text.words[hedge.range.clone()].split_whitespace().collect::<Vec<_>>().join(" ");
            let message = format!("“{}” is more certain than the source, which has “{theirs}”", view.words(&range));
            let note = Note::new(Code::StrongerThanSource, view.span(&range), message);
            found.push(
                view.see(note, passage.text, &hedge.range, "as the source has it").hint("keep the source's doubt"),
            );
            return;
        }
    }
}

/// Whether the citation behind a token is of this passage: what others leave open is not told here.
fn is_cited(view: &View<'_, '_>, at: usize, passage: &Passage<'_, '_>) -> bool {
    let mut behind = view.passages_behind(view.tokens[at].at.end);
    behind.any(|other| other.text.source == passage.text.source && other.sentence == passage.sentence)
}

/// Whether a verb is told of what the hedged one is of: those that are too common, as `make`, need the same word
/// behind them.
fn is_of_same(own: &[Token<'_>], at: usize, tokens: &[Token<'_>], hedge: &Hedged) -> bool {
    if !is_common(&hedge.verb) {
        return true;
    }
    let end = tokens.partition_point(|token| token.at.end <= hedge.range.end);
    let behind = |tokens: &[Token<'_>], from: usize| {
        let near = tokens.iter().skip(from).take(5).take_while(|token| !token.is_break());
        content(&near.cloned().collect::<Vec<_>>())
    };
    !behind(own, at + 1).is_disjoint(&behind(tokens, end))
}

/// Whether a verb is told as past.
fn is_past(own: &[Token<'_>], at: usize) -> bool {
    let word = own[at].lower.as_str();
    let before = own[at.saturating_sub(3)..at].iter().map(|token| token.lower.as_str());
    let led: Vec<&str> = before.filter(|word| matches!(*word, "was" | "were" | "had" | "is" | "are")).collect();
    match led.last() {
        Some(led) => matches!(*led, "was" | "were" | "had"),
        None => word.ends_with("ed") || (stem(word) != word.trim_end_matches('e') && !word.ends_with(['s', 'g'])),
    }
}

/// Whether a token tells what a verb tells, in another word.
fn is_alike(own: &[Token<'_>], n: usize, verb: &str) -> bool {
    let mine = stem(&own[n].lower);
    let group = |stem_of: &str| ALIKE.iter().position(|group| group.iter().any(|word| stem(word) == stem_of));
    // `come up` in talks
    if mine == stem("come") && own.get(n + 1).is_some_and(|next| next.is("up")) {
        return group(verb) == group(&stem("discuss"));
    }
    group(&mine).is_some_and(|found| Some(found) == group(verb))
}

/// Notes `confirmed` where the source has `said`.
fn vouching(view: &View<'_, '_>, found: &mut Vec<Note>) {
    for (words, stems) in VOUCHING {
        let vouches = |n: &usize| words.contains(&view.tokens[*n].lower.as_str()) && !is_denied(&view.tokens, *n);
        let Some(token) = (0..view.tokens.len()).find(vouches).map(|n| &view.tokens[n]) else { continue };
        let held = view
            .paragraphs()
            .any(|(text, range)| text.tokens(range).iter().any(|token| stems.contains(&stem(&token.lower).as_str())));
        let said = view.sentences().find_map(|(text, range)| {
            text.tokens(range)
                .iter()
                .find(|token| SAYING.contains(&token.lower.as_str()))
                .map(|token| (text, token.at.clone()))
        });
        if let (false, Some((text, at))) = (held, said) {
            let message = format!("“{}” vouches for what the source only tells as said", view.words(&token.at));
            let note = Note::new(Code::StrongerThanSource, view.span(&token.at), message);
            found.push(
                view.see(note, text, &at, "as the source has it").hint("write `said`, or cite what bears it out"),
            );
        }
    }
}

/// Whether a verb is denied: `did not confirm`, `knew of no warnings`.
fn is_denied(tokens: &[Token<'_>], at: usize) -> bool {
    let near = &tokens[at.saturating_sub(3)..(at + 4).min(tokens.len())];
    let none = |token: &Token<'_>| matches!(token.lower.as_str(), "no" | "nothing" | "nobody" | "neither" | "none");
    near.iter().any(denial::is_negative) || tokens[..(at + 4).min(tokens.len())].iter().any(none)
}

/// A verb under a hedge.
struct Hedged {
    verb: String,
    level: u8,
    /// The words tell it by a noun: `give a boost`.
    by_noun: bool,
    /// From the hedge to the verb.
    range: Range<usize>,
}

/// The verbs of a passage.
struct Passed {
    hedged: Vec<Hedged>,
    /// The stems of all other words that may tell a fact.
    plain: Vec<String>,
}

/// Before these a word is no verb that tells a fact.
const NOT_TOLD: &[&str] =
    &["a", "an", "the", "of", "for", "this", "its", "his", "her", "their", "no", "any", "to", "would", "should", "not"];

fn read(tokens: &[Token<'_>]) -> Passed {
    let mut hedged = Vec::new();
    let mut governed = vec![false; tokens.len()];
    for at in 0..tokens.len() {
        let is_at = |words: &[&str]| {
            words.iter().enumerate().all(|(n, word)| tokens.get(at + n).is_some_and(|token| token.is(word)))
        };
        let Some((words, level)) = HEDGES.iter().find(|(words, _)| is_at(words)) else { continue };
        // The month, and a name.
        if tokens[at].is_capital() && at > 0 {
            continue;
        }
        let from = at + words.len();
        let end = (from + 6).min(tokens.len());
        let skipped = |token: &Token<'_>| {
            BETWEEN.contains(&token.lower.as_str()) || (token.lower.ends_with("ly") && token.lower.len() > 4)
        };
        let Some(verb) = (from..end).find(|n| !skipped(&tokens[*n])).filter(|n| tokens[*n].is_word()) else { continue };
        // `considering a loan`: the loan is as doubtful, whatever is said to be done with it.
        if matches!(tokens[verb].lower.as_str(), "a" | "an" | "the") {
            let noun = tokens.get(verb + 1).filter(|token| token.is_word() && words[0] == "considering");
            hedged.extend(noun.map(|noun| Hedged {
                verb: stem(&noun.lower),
                level: *level,
                by_noun: false,
                range: tokens[at].at.start..noun.at.end,
            }));
            governed[(verb + 1).min(tokens.len() - 1)] |= noun.is_some();
            continue;
        }
        governed[verb] = true;
        hedged.push(Hedged {
            verb: stem(&tokens[verb].lower),
            level: *level,
            by_noun: false,
            range: tokens[at].at.start..tokens[verb].at.end,
        });
        // `could agree to trade`, `will likely use the talks to seek`: as doubtful.
        let to = (verb + 1..(verb + 4).min(tokens.len()))
            .take_while(|n| !tokens[*n].is_break())
            .find(|n| tokens[*n].is("to"));
        if let Some(n) = to.map(|to| to + 1).filter(|n| tokens.get(*n).is_some_and(Token::is_word)) {
            governed[n] = true;
            hedged.push(Hedged {
                verb: stem(&tokens[n].lower),
                level: *level,
                by_noun: false,
                range: tokens[at].at.start..tokens[n].at.end,
            });
        }
        // `could give a huge boost`: it could boost.
        if is_common(&stem(&tokens[verb].lower))
            && tokens.get(verb + 1).is_some_and(|next| next.is("a") || next.is("an"))
        {
            let noun = (verb + 2..(verb + 5).min(tokens.len()))
                .take_while(|n| tokens[*n].is_word() && !ends_noun(&tokens[*n]));
            for n in noun {
                governed[n] = true;
                let range = tokens[at].at.start..tokens[n].at.end;
                hedged.push(Hedged { verb: stem(&tokens[n].lower), level: *level, by_noun: true, range });
            }
        }
    }
    conditions(tokens, &mut governed, &mut hedged);
    coming(tokens, &mut hedged);
    // `a vote is due`, `sabotage is suspected`: the noun is as doubtful.
    for at in 1..tokens.len().saturating_sub(1) {
        let word = |n: usize| tokens.get(n).map_or("", |token| token.lower.as_str());
        if matches!(word(at), "is" | "are" | "was" | "were")
            && matches!(
                word(at + 1),
                "due" | "expected" | "planned" | "scheduled" | "suspected" | "feared" | "likely" | "possible"
            )
            && word(at + 2) != "to"
            && tokens[at - 1].is_word()
        {
            governed[at - 1] = true;
            let range = tokens[at - 1].at.start..tokens[at + 1].at.end;
            hedged.push(Hedged { verb: stem(word(at - 1)), level: 2, by_noun: false, range });
        }
    }
    // A noun, an infinitive and what would be tell nothing as a fact.
    let told = |n: &usize| {
        let before = n.checked_sub(1).map_or("", |n| tokens[n].lower.as_str());
        tokens[*n].is_word() && !governed[*n] && !NOT_TOLD.contains(&before)
    };
    let plain = (0..tokens.len()).filter(told);
    Passed { hedged, plain: plain.map(|n| stem(&tokens[n].lower)).collect() }
}

/// Whether a word ends what a noun and its adjectives are.
fn ends_noun(token: &Token<'_>) -> bool {
    matches!(token.lower.as_str(), "to" | "of" | "in" | "on" | "for" | "with" | "at" | "by" | "and" | "or" | "that")
}

/// `If the hall is rebuilt, …`: what happens only perhaps.
fn conditions(tokens: &[Token<'_>], governed: &mut [bool], hedged: &mut Vec<Hedged>) {
    for at in 0..tokens.len() {
        let before = at.checked_sub(1).map_or("", |n| tokens[n].lower.as_str());
        if !matches!(tokens[at].lower.as_str(), "if" | "unless") || matches!(before, "as" | "even" | "what") {
            continue;
        }
        let clause = (at + 1..tokens.len()).take_while(|n| !tokens[*n].is_break() && tokens[*n].text != ",").take(12);
        for n in clause.filter(|n| tokens[*n].is_word() && is_verbal(tokens, *n)) {
            governed[n] = true;
            let range = tokens[at].at.start..tokens[n].at.end;
            hedged.push(Hedged { verb: stem(&tokens[n].lower), level: 1, by_noun: false, range });
        }
    }
}

/// What will be: it may be told as such, and not as past.
fn coming(tokens: &[Token<'_>], hedged: &mut Vec<Hedged>) {
    for at in 0..tokens.len() {
        let next = |n: usize| tokens.get(n).is_some_and(|token| token.is("likely") || token.is("probably"));
        if !tokens[at].is("will") || next(at + 1) {
            continue;
        }
        let skipped = |token: &Token<'_>| BETWEEN.contains(&token.lower.as_str()) || token.lower.ends_with("ly");
        let verb = (at + 1..(at + 5).min(tokens.len())).find(|n| !skipped(&tokens[*n]));
        if let Some(verb) = verb.filter(|n| tokens[*n].is_word()) {
            let range = tokens[at].at.start..tokens[verb].at.end;
            hedged.push(Hedged { verb: stem(&tokens[verb].lower), level: COMING, by_noun: false, range });
        }
    }
}
