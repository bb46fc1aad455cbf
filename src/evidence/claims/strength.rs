//! How certain a statement is, beside how certain its source is.

use std::ops::Range;

use super::View;
use super::tokens::Token;
use crate::analysis::cluster;
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
];

/// Words that keep a statement from telling a fact.
const DOUBT: &[&str] = &[
    "may",
    "might",
    "could",
    "can",
    "should",
    "would",
    "likely",
    "probably",
    "possibly",
    "perhaps",
    "maybe",
    "possible",
    "potential",
    "expected",
    "expect",
    "expects",
    "plan",
    "plans",
    "planned",
    "planning",
    "intend",
    "intends",
    "intended",
    "hope",
    "hopes",
    "hoped",
    "fear",
    "fears",
    "feared",
    "suspect",
    "suspects",
    "suspected",
    "thought",
    "think",
    "thinks",
    "believed",
    "believe",
    "believes",
    "seems",
    "seem",
    "seemed",
    "appears",
    "appear",
    "appeared",
    "apparently",
    "reportedly",
    "allegedly",
    "alleged",
    "wants",
    "want",
    "wanted",
    "seek",
    "seeks",
    "sought",
    "if",
    "whether",
    "unless",
    "promise",
    "promised",
    "promises",
    "vowed",
    "pledged",
    "pledge",
    "threatened",
    "scheduled",
    "aims",
    "aimed",
    "considering",
    "foresaw",
    "foretold",
    "predicted",
    "predict",
    "forecast",
    "proposed",
    "propose",
    "offered",
    "offer",
    "supposed",
    "wish",
    "wished",
    "urged",
    "announced",
    "doubt",
    "doubts",
    "unclear",
];

/// More of them, where `to` follows.
const DOUBT_TO: &[&str] = &[
    "set", "due", "ready", "prepared", "agreed", "asked", "called", "willing", "meant", "aim", "is", "are", "was",
    "were",
];

/// Verbs too common to tell by themselves what is spoken of.
const COMMON: &[&str] = &[
    "be", "have", "do", "make", "get", "take", "go", "say", "use", "come", "give", "see", "include", "become", "tell",
    "think", "know", "want", "need", "try", "keep", "put", "let", "seem", "look", "show", "bring",
];

/// What may stand between a hedge and its verb.
const BETWEEN: &[&str] = &[
    "be", "been", "have", "also", "not", "now", "soon", "still", "then", "even", "well", "to", "both", "once", "again",
    "either", "finally", "jointly",
];

/// What turns a word that looks like a verb into something else.
const BEFORE_NOUN: &[&str] = &[
    "a", "an", "the", "of", "for", "in", "on", "at", "by", "with", "from", "to", "this", "that", "its", "his", "her",
    "their", "no", "any", "and", "or", "about", "such", "against", "into", "between", "without", "over", "two",
    "three", "further", "more", "new",
];

/// Verbs of saying that vouch for what is said, by class.
const VOUCHING: &[(&[&str], &[&str])] = &[
    (
        &["confirmed", "confirms", "confirm", "verified", "proved", "proven", "proves"],
        &["confirm", "verifi", "prov", "prove", "verify"],
    ),
    (
        &["admitted", "admits", "acknowledged", "acknowledges", "conceded", "concedes", "confessed"],
        &["admit", "acknowledg", "conced", "confess"],
    ),
    (&["revealed", "reveals", "disclosed", "discloses"], &["reveal", "disclos"]),
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
    let own = &view.tokens;
    let doubts = (0..own.len()).any(|n| is_doubt(own, n));
    let stems: Vec<String> = own.iter().map(|token| stem(&token.lower)).collect();
    for passage in &view.passages {
        let Passed { hedged, plain } = read(passage.text.tokens(&passage.sentence));
        for hedge in hedged {
            let Some(at) = stems.iter().position(|stem| *stem == hedge.verb) else { continue };
            if plain.contains(&hedge.verb) || COMMON.iter().any(|verb| stem(verb) == hedge.verb) {
                continue;
            }
            if !asserts(own, at) {
                continue;
            }
            let before = own[at.saturating_sub(4)..at].iter().rev();
            let will = before
                .take_while(|token| !token.is_break() && token.text != ",")
                .find(|token| matches!(token.lower.as_str(), "will" | "would"));
            // A perhaps told as a will, or any doubt told as a fact.
            let is_stronger = match will {
                Some(will) if will.is("would") => hedge.level == 1 && only_doubt(own, "would"),
                Some(_) => !doubts && hedge.level <= 2,
                None => !doubts,
            };
            let unhedged_elsewhere = view.passages.iter().any(|other| {
                let tokens = other.text.tokens(&other.paragraph);
                let read = read(tokens);
                read.plain.contains(&hedge.verb)
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

/// Whether a word keeps a statement from telling a fact; the month does not.
fn is_doubt(own: &[Token<'_>], n: usize) -> bool {
    let word = own[n].lower.as_str();
    let to = || own.get(n + 1).is_some_and(|next| next.is("to"));
    (n == 0 || !own[n].is_capital()) && (DOUBT.contains(&word) || (DOUBT_TO.contains(&word) && to()))
}

/// The stem of a verb: `agree` and `agreed` differ in more than a suffix elsewhere.
fn stem(word: &str) -> String {
    let stem = cluster::stem(word);
    let bare = stem.trim_end_matches('e');
    if bare.len() < 2 { stem } else { bare.to_owned() }
}

/// Whether a word is the only doubt a statement has.
fn only_doubt(own: &[Token<'_>], word: &str) -> bool {
    (0..own.len()).all(|n| own[n].is(word) || !is_doubt(own, n))
}

/// Whether the verb at a place says that something is so.
fn asserts(own: &[Token<'_>], at: usize) -> bool {
    let auxiliary = |n: &usize| !matches!(own[*n].lower.as_str(), "be" | "been" | "also" | "then" | "now");
    let Some(before) = (0..at).rev().find(auxiliary).map(|n| own[n].lower.as_str()) else { return false };
    let is_form = own[at].lower.ends_with("ing") && !matches!(before, "is" | "are" | "was" | "were" | "been");
    !BEFORE_NOUN.contains(&before) && !is_form && !own[at].is_capital()
}

/// Notes `confirmed` where the source has `said`.
fn vouching(view: &View<'_, '_>, found: &mut Vec<Note>) {
    for (words, stems) in VOUCHING {
        let Some(token) = view.tokens.iter().find(|token| words.contains(&token.lower.as_str())) else { continue };
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

/// A verb under a hedge.
struct Hedged {
    verb: String,
    level: u8,
    /// From the hedge to the verb.
    range: Range<usize>,
}

/// The verbs of a passage.
struct Passed {
    hedged: Vec<Hedged>,
    /// The stems of all other words.
    plain: Vec<String>,
}

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
        governed[verb] = true;
        hedged.push(Hedged {
            verb: stem(&tokens[verb].lower),
            level: *level,
            range: tokens[at].at.start..tokens[verb].at.end,
        });
        // `could agree to trade`: as doubtful.
        if tokens.get(verb + 1).is_some_and(|token| token.is("to")) && tokens.get(verb + 2).is_some_and(Token::is_word)
        {
            governed[verb + 2] = true;
            hedged.push(Hedged {
                verb: stem(&tokens[verb + 2].lower),
                level: *level,
                range: tokens[at].at.start..tokens[verb + 2].at.end,
            });
        }
    }
    let plain = tokens.iter().zip(&governed).filter(|(token, governed)| token.is_word() && !**governed);
    Passed { hedged, plain: plain.map(|(token, _)| stem(&token.lower)).collect() }
}
