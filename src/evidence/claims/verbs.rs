//! Verbs: their stems, whether one tells a fact, and the words that keep it from that.

use std::collections::BTreeSet;

use super::tokens::Token;
use crate::analysis::cluster;

/// Forms that no ending tells.
pub(super) const IRREGULAR: &[(&str, &[&str])] = &[
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

/// Words that keep a statement from telling a fact.
pub(super) const DOUBT: &[&str] = &[
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
    "accuse",
    "accused",
    "accuses",
    "blame",
    "blamed",
    "blames",
    "idea",
    "option",
    "chance",
    "prospect",
    "foresee",
    "foresees",
    "envisaged",
    "envisages",
    "intention",
    "intentions",
    "risk",
    "risks",
    "threat",
    "presumably",
    "supposedly",
    "conceivable",
    "probable",
    "unlikely",
];

/// More of them, where `to` follows.
pub(super) const DOUBT_TO: &[&str] = &[
    "set",
    "due",
    "ready",
    "prepared",
    "agreed",
    "asked",
    "called",
    "willing",
    "meant",
    "aim",
    "is",
    "are",
    "was",
    "were",
    "said",
    "reported",
    "understood",
    "rumoured",
    "rumored",
    "claimed",
    "able",
];

/// Those that are doubts as nouns only with what they are of: `a plan to sell`, and not `presented a plan`.
const DOUBT_OF: &[&str] = &[
    "plan", "plans", "hope", "hopes", "fear", "fears", "promise", "promises", "pledge", "offer", "wish", "doubt",
    "doubts", "forecast",
];

/// Verbs too common to tell by themselves what is spoken of.
pub(super) const COMMON: &[&str] = &[
    "be", "have", "do", "make", "get", "take", "go", "say", "use", "come", "give", "see", "include", "become", "tell",
    "think", "know", "want", "need", "try", "keep", "put", "let", "seem", "look", "show", "bring",
];

/// What may stand between a hedge and its verb.
pub(super) const BETWEEN: &[&str] = &[
    "be", "been", "have", "also", "not", "now", "soon", "still", "then", "even", "well", "to", "both", "once", "again",
    "either", "finally", "jointly", "too", "very", "so", "soon",
];

/// What turns a word that looks like a verb into something else.
pub(super) const BEFORE_NOUN: &[&str] = &[
    "a", "an", "the", "of", "for", "in", "on", "at", "by", "with", "from", "to", "this", "that", "its", "his", "her",
    "their", "no", "any", "and", "or", "about", "such", "against", "into", "between", "without", "over", "out", "two",
    "three", "further", "more", "new",
];

/// The stem of a verb: `agree` and `agreed` differ in more than a suffix elsewhere.
pub(super) fn stem(word: &str) -> String {
    let word = IRREGULAR.iter().find(|(_, forms)| forms.contains(&word)).map_or(word, |(verb, _)| verb);
    let stem = cluster::stem(word);
    let bare = stem.trim_end_matches('e');
    if bare.len() < 2 { stem } else { bare.to_owned() }
}

/// Whether a word is the only doubt a statement has.
pub(super) fn only_doubt(own: &[Token<'_>], word: &str) -> bool {
    (0..own.len()).all(|n| own[n].is(word) || !is_doubt(own, n))
}

/// Whether the verb at a place says that something is so.
pub(super) fn asserts(own: &[Token<'_>], at: usize) -> bool {
    let auxiliary = |n: &usize| !matches!(own[*n].lower.as_str(), "be" | "been" | "also" | "then" | "now");
    let Some(before) = (0..at).rev().find(auxiliary).map(|n| own[n].lower.as_str()) else { return false };
    let goes = before == "to" && at > 1 && own[at - 2].is("going");
    let is_form = own[at].lower.ends_with("ing") && !matches!(before, "is" | "are" | "was" | "were" | "been");
    (goes || !BEFORE_NOUN.contains(&before)) && !is_form && !own[at].is_capital()
}

/// Whether a word keeps a statement from telling a fact; the month does not.
pub(super) fn is_doubt(own: &[Token<'_>], n: usize) -> bool {
    let word = own[n].lower.as_str();
    let to = || own.get(n + 1).is_some_and(|next| next.is("to"));
    let of = || {
        let before = n.checked_sub(1).map_or("", |n| own[n].lower.as_str());
        let next = own.get(n + 1).map_or("", |token| token.lower.as_str());
        !matches!(before, "a" | "an" | "the" | "his" | "her" | "its" | "their" | "this" | "new")
            || matches!(next, "to" | "that" | "of" | "for" | "about" | "is" | "are" | "was" | "were")
    };
    let doubts = DOUBT.contains(&word) && (!DOUBT_OF.contains(&word) || of());
    (n == 0 || !own[n].is_capital()) && (doubts || (DOUBT_TO.contains(&word) && to()))
}

/// Whether a verb is too common to tell by itself what is spoken of, by its stem.
pub(super) fn is_common(verb: &str) -> bool {
    COMMON.iter().any(|common| stem(common) == verb)
}

/// Whether a token is a form of a verb, by its ending or by what stands before it.
pub(super) fn is_verbal(tokens: &[Token<'_>], at: usize) -> bool {
    const LEADS: &[&str] = &[
        "had", "has", "have", "was", "were", "is", "are", "be", "been", "will", "would", "could", "can", "may",
        "might", "did", "does", "do", "to", "he", "she", "it", "they", "we", "who",
    ];
    let word = tokens[at].lower.as_str();
    if cluster::is_function_word(word) || LEADS.contains(&word) || tokens[at].is_capital() {
        return false;
    }
    let before = (0..at).rev().find(|n| !BETWEEN.contains(&tokens[*n].lower.as_str()) || tokens[*n].is("to"));
    let before = before.map_or("", |n| tokens[n].lower.as_str());
    if matches!(before, "a" | "an" | "the" | "its" | "his" | "her" | "their" | "of") {
        return false;
    }
    word.ends_with("ed") || cluster::irregular(word) || is_form(word) || LEADS.contains(&before)
}

/// Whether a word is a form of a verb that no ending tells.
fn is_form(word: &str) -> bool {
    IRREGULAR.iter().any(|(_, forms)| forms.contains(&word))
}

/// The stems of the words that tell what some tokens are about.
pub(super) fn content(tokens: &[Token<'_>]) -> BTreeSet<String> {
    let words = tokens.iter().filter(|token| token.is_word() && token.lower.len() > 2);
    let words = words.filter(|token| !cluster::is_function_word(&token.lower));
    words.map(|token| stem(&token.lower)).filter(|stem| !is_common(stem)).collect()
}
