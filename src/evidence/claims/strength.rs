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
    (&["likely"], 2),
    (&["suspected", "of"], 1),
    (&["would"], 3),
];

/// Verbs that tell one thing, so that a plan to open is no opening, and no start.
const ALIKE: &[&[&str]] = &[
    &["open", "begin", "start", "commence", "run"],
    &["violate", "break", "breach"],
    &["seek", "want", "need"],
    &["discuss", "raise", "debate"],
    &["rebuild", "reconstruct"],
];

/// Forms that no ending tells.
const IRREGULAR: &[(&str, &[&str])] = &[
    ("begin", &["began", "begun"]),
    ("break", &["broke", "broken"]),
    ("bring", &["brought"]),
    ("build", &["built"]),
    ("buy", &["bought"]),
    ("choose", &["chose", "chosen"]),
    ("come", &["came"]),
    ("fall", &["fell", "fallen"]),
    ("fight", &["fought"]),
    ("find", &["found"]),
    ("fly", &["flew", "flown"]),
    ("get", &["got", "gotten"]),
    ("give", &["gave", "given"]),
    ("go", &["went", "gone"]),
    ("grow", &["grew", "grown"]),
    ("hold", &["held"]),
    ("keep", &["kept"]),
    ("know", &["knew", "known"]),
    ("lead", &["led"]),
    ("leave", &["left"]),
    ("lose", &["lost"]),
    ("make", &["made"]),
    ("meet", &["met"]),
    ("pay", &["paid"]),
    ("rebuild", &["rebuilt"]),
    ("rise", &["rose", "risen"]),
    ("run", &["ran"]),
    ("seek", &["sought"]),
    ("sell", &["sold"]),
    ("send", &["sent"]),
    ("shoot", &["shot"]),
    ("sink", &["sank", "sunk"]),
    ("speak", &["spoke", "spoken"]),
    ("spend", &["spent"]),
    ("stand", &["stood"]),
    ("strike", &["struck"]),
    ("take", &["took", "taken"]),
    ("teach", &["taught"]),
    ("throw", &["threw", "thrown"]),
    ("wear", &["wore", "worn"]),
    ("win", &["won"]),
    ("withdraw", &["withdrew", "withdrawn"]),
    ("write", &["wrote", "written"]),
];

/// Words of which one in place of the other tells the contrary.
const CONTRARY: &[(&[&str], &[&str])] = &[
    (&["fail", "failed", "fails", "failing"], &["succeed", "succeeded", "succeeds", "succeeding"]),
    (&["sell", "sells", "sold", "selling"], &["buy", "buys", "bought", "buying"]),
    (&["win", "won", "wins", "winning"], &["lose", "lost", "loses", "losing"]),
    (&["rose", "rise", "rises", "risen", "rising", "increased"], &["fell", "fallen", "dropped", "decreased"]),
    (&["accepted", "accept", "accepts"], &["rejected", "reject", "rejects", "refused"]),
    (&["short"], &["long"]),
    (&["opened", "opens"], &["closed", "closes"]),
    (&["denied", "deny", "denies"], &["confirmed", "confirm", "confirms"]),
];

/// Words that say that something is not so.
const NEGATIVE: &[&str] = &["not", "never", "cannot", "nor", "without", "hardly", "barely"];
const MORE_NEGATIVE: &[&str] = &[
    "no", "neither", "nobody", "none", "nothing", "nowhere", "deny", "denied", "denies", "refused", "failed", "unable",
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
    "either", "finally", "jointly", "too", "very", "so", "soon",
];

/// What turns a word that looks like a verb into something else.
const BEFORE_NOUN: &[&str] = &[
    "a", "an", "the", "of", "for", "in", "on", "at", "by", "with", "from", "to", "this", "that", "its", "his", "her",
    "their", "no", "any", "and", "or", "about", "such", "against", "into", "between", "without", "over", "out", "two",
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
    (&["knew", "knows"], &["know"]),
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
    if denied(view, found) || contrary(view, found) {
        return;
    }
    let own = &view.tokens;
    let stems: Vec<String> = own.iter().map(|token| stem(&token.lower)).collect();
    for passage in &view.passages {
        let Passed { hedged, plain } = read(passage.text.tokens(&passage.sentence));
        for hedge in hedged {
            let like = |n: &usize| is_alike(own, *n, &hedge.verb) && asserts(own, *n);
            let same = |n: &usize| stems[*n] == hedge.verb;
            let Some(at) = (0..own.len()).find(same).or_else(|| (0..own.len()).find(like)) else { continue };
            if plain.contains(&hedge.verb) || COMMON.iter().any(|verb| stem(verb) == hedge.verb && stems[at] == *verb) {
                continue;
            }
            let doubts = (0..own.len()).any(|n| n != at && is_doubt(own, n));
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
                // `would` is how `will` is reported.
                Some(_) => !doubts && hedge.level <= 2,
                None => !doubts,
            };
            let unhedged_elsewhere = view.passages.iter().any(|other| {
                let tokens = other.text.tokens(&other.paragraph);
                let read = read(tokens);
                read.plain.contains(&hedge.verb) || read.plain.contains(&stems[at])
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

/// Whether a token says that something is not so: `not`, `didn't`.
fn is_negative(token: &Token<'_>) -> bool {
    NEGATIVE.contains(&token.lower.as_str()) || token.lower.ends_with("n't")
}

/// Notes what the source says is not so, and the statement that it is.
fn denied(view: &View<'_, '_>, found: &mut Vec<Note>) -> bool {
    let own = &view.tokens;
    if own.iter().any(|token| is_negative(token) || MORE_NEGATIVE.contains(&token.lower.as_str())) {
        return false;
    }
    for (text, range) in view.sentences() {
        let tokens = text.tokens(range);
        if *range == text.whole() {
            continue;
        }
        for at in 0..tokens.len() {
            // `not only`, `not just`, `not yet known`
            let next = tokens.get(at + 1).map_or("", |token| token.lower.as_str());
            let denies = matches!(tokens[at].lower.as_str(), "denied" | "denies") && next == "that";
            if !(denies || is_negative(&tokens[at])) || matches!(next, "only" | "just" | "merely" | "to" | "a" | "the")
            {
                continue;
            }
            let skipped = |token: &Token<'_>| {
                BETWEEN.contains(&token.lower.as_str())
                    || token.lower.ends_with("ly")
                    || (denies && matches!(token.lower.as_str(), "that" | "it" | "he" | "she" | "they" | "had" | "has"))
            };
            let Some(verb) = (at + 1..(at + 4 + usize::from(denies)).min(tokens.len())).find(|n| !skipped(&tokens[*n]))
            else {
                continue;
            };
            let theirs = stem(&tokens[verb].lower);
            if !tokens[verb].is_word() || theirs.len() < 3 || COMMON.iter().any(|common| stem(common) == theirs) {
                continue;
            }
            let Some(mine) = (0..own.len()).find(|n| stem(&own[*n].lower) == theirs && asserts(own, *n)) else {
                continue;
            };
            let held = view.paragraphs().any(|(text, range)| {
                let tokens = text.tokens(range);
                (0..tokens.len()).any(|n| {
                    stem(&tokens[n].lower) == theirs && !tokens[n.saturating_sub(4)..n].iter().any(is_negative)
                })
            });
            // The question whether it is so is no claim.
            if held || (0..own.len()).any(|n| is_doubt(own, n)) {
                continue;
            }
            let there = tokens[at.saturating_sub(1)].at.start..tokens[verb].at.end;
            let message = format!(
                "“{}” is told here, and the source has “{}”",
                own[mine].text,
                text.words[there.clone()].split_whitespace().collect::<Vec<_>>().join(" ")
            );
            let note = Note::new(Code::StrongerThanSource, view.span(&own[mine].at), message);
            found.push(view.see(note, text, &there, "as the source has it").hint("write it as the source has it"));
            return true;
        }
    }
    false
}

/// Notes a word in place of which the source has its contrary.
fn contrary(view: &View<'_, '_>, found: &mut Vec<Note>) -> bool {
    let sides = CONTRARY.iter().flat_map(|(one, other)| [(one, other), (other, one)]);
    for (mine, theirs) in sides {
        let has = |tokens: &[Token<'_>], words: &[&str]| {
            tokens.iter().any(|token| words.contains(&token.lower.as_str()) && !token.is_capital())
        };
        let plain = |token: &&Token<'_>| mine.contains(&token.lower.as_str()) && !token.is_capital();
        let Some(own) = view.tokens.iter().find(plain) else { continue };
        if has(&view.tokens, theirs) || view.tokens.iter().any(is_negative) {
            continue;
        }
        let behind: Vec<_> = view.passages_behind(own.at.end).collect();
        let told = |passage: &&super::Passage<'_, '_>| {
            let tokens = passage.text.tokens(&passage.sentence);
            passage.sentence != passage.text.whole()
                && has(tokens, theirs)
                && !has(passage.text.tokens(&passage.paragraph), mine)
                && !tokens.iter().any(is_negative)
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

/// The stem of a verb: `agree` and `agreed` differ in more than a suffix elsewhere.
pub(super) fn stem(word: &str) -> String {
    let word = IRREGULAR.iter().find(|(_, forms)| forms.contains(&word)).map_or(word, |(verb, _)| verb);
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
    let goes = before == "to" && at > 1 && own[at - 2].is("going");
    let is_form = own[at].lower.ends_with("ing") && !matches!(before, "is" | "are" | "was" | "were" | "been");
    (goes || !BEFORE_NOUN.contains(&before)) && !is_form && !own[at].is_capital()
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
        governed[verb] = true;
        hedged.push(Hedged {
            verb: stem(&tokens[verb].lower),
            level: *level,
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
                range: tokens[at].at.start..tokens[n].at.end,
            });
        }
    }
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
            hedged.push(Hedged { verb: stem(word(at - 1)), level: 2, range });
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
