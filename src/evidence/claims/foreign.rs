//! Numbers of statements and passages in languages that the rules do not know: only what both write in digits can be
//! compared, and only where the passage writes numbers so.

use super::View;
use super::numbers::{Number, Of};
use super::texts::Text;
use super::tokens::{Kind, Token};
use crate::notes::{Code, Note};

/// Notes numbers in digits that no cited passage has, however its digits are parted.
pub fn check(view: &View<'_, '_>, found: &mut Vec<Note>) {
    if view.passages.iter().any(|passage| passage.sentence == passage.text.whole()) {
        return;
    }
    for token in view.tokens.iter().filter(|token| is_told(token)) {
        let mine = digits(token);
        let number = view.numbers.iter().find(|number| number.at.contains(&token.at.start));
        let is_year = |text: &Text<'_>| text.known.is_some_and(|known| known.year().to_string() == mine);
        let has = |text: &Text<'_>, range: &std::ops::Range<usize>| {
            runs(text.tokens(range)).iter().any(|run| run.contains(&mine))
                || number.is_some_and(|number| text.numbers(range).iter().any(|other| may_be(number, other)))
        };
        let is_there = view.paragraphs().any(|(text, range)| has(text, range) || is_year(text));
        let writes = view.sentences().all(|(text, range)| text.tokens(range).iter().any(is_told));
        // `2 500` is two tokens.
        let is_part = view.tokens.iter().any(|other| {
            other.kind == Kind::Digits && (other.at.end + 4 > token.at.start && other.at.start < token.at.start)
                || other.kind == Kind::Digits && other.at.start > token.at.start && other.at.start < token.at.end + 4
        });
        if is_there || !writes || is_part || view.sentences().next().is_none() {
            continue;
        }
        let message = format!("“{}” is in no passage cited here", token.text);
        found.push(view.note(Code::NumberNotInSource, &token.at, message));
    }
}

/// Whether a number in digits is long enough to be written so everywhere, and no part of a name.
fn is_told(token: &Token<'_>) -> bool {
    token.kind == Kind::Digits && !token.joined && digits(token).len() > 1
}

/// The digits of some tokens, those apart by no more than a space joined: `2 400`.
fn runs(tokens: &[Token<'_>]) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut end = None;
    for token in tokens.iter().filter(|token| token.kind == Kind::Digits) {
        match (end, found.last_mut()) {
            (Some(end), Some(last)) if token.at.start < end + 4 => last.push_str(&digits(token)),
            _ => found.push(digits(token)),
        }
        end = Some(token.at.end);
    }
    found
}

fn digits(token: &Token<'_>) -> String {
    token.text.chars().filter(char::is_ascii_digit).collect()
}

/// Whether a number may be another in a unit of the kind.
fn may_be(number: &Number, other: &Number) -> bool {
    let same =
        matches!((number.of, other.of), (Of::Measure(a), Of::Measure(b)) if a.dimension == b.dimension && a != b);
    same || number.matches(other).is_some()
}
