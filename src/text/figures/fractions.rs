//! Numbers that are parts or only roughly told: fractions, shares, decades, `dozens`.

use super::hedges::hedge_before;
use super::numbers::{Hedge, Number, Of, ordinal, small};
use super::tokens::{Kind, Token};
use super::units;

/// `dozens`, `hundreds of thousands`.
pub(super) fn vague(tokens: &[Token<'_>], at: usize) -> Option<(Number, usize)> {
    let plural = |n: usize| match tokens.get(n).map(|token| token.lower.as_str()) {
        Some("dozens") => Some((24.0, 100.0)),
        Some("scores") => Some((40.0, 100.0)),
        Some("tens") => Some((20.0, 100.0)),
        Some("hundreds") => Some((200.0, 1000.0)),
        Some("thousands") => Some((2e3, 1e4)),
        Some("millions") => Some((2e6, 1e7)),
        Some("billions") => Some((2e9, 1e10)),
        _ => None,
    };
    let (mut low, mut high): (f64, f64) = plural(at)?;
    let mut end = at + 1;
    let word = |n: usize| tokens.get(n).map_or("", |token| token.lower.as_str());
    if word(end) == "of"
        && let Some((by, _)) = plural(end + 1)
    {
        (low, high) = (low * by / 2.0, high * by / 2.0);
        end += 2;
    } else if matches!(word(at), "tens" | "scores") && word(end) != "of" {
        return None;
    }
    let place = tokens[at].at.start..tokens[end - 1].at.end;
    let next = word(end).to_owned();
    Some((
        Number {
            low,
            high,
            of: Of::Vague,
            hedge: Hedge::None,
            bare: false,
            soft: false,
            at: place.clone(),
            whole: place,
            next,
            steps: false,
        },
        end,
    ))
}

/// `half of`, `a third of`, `two-thirds of`, `three quarters`.
pub(super) fn fraction(tokens: &[Token<'_>], at: usize) -> Option<(Number, usize)> {
    let word = |n: usize| tokens.get(n).map_or("", |token| token.lower.as_str());
    let part = |word: &str| match word {
        "half" | "halves" => Some(2.0),
        "third" | "thirds" => Some(3.0),
        "quarter" | "quarters" => Some(4.0),
        "fifth" | "fifths" => Some(5.0),
        "tenth" | "tenths" => Some(10.0),
        _ => None,
    };
    if let Some(found) = of_so_many(tokens, at) {
        return Some(found);
    }
    let (times, n) = match word(at) {
        "half" if matches!(word(at + 1), "of" | "the" | "their" | "its" | "his" | "her") => (1.0, at),
        "a" | "an" | "one" => (1.0, at + 1),
        other => (small(other).filter(|value| (2.0..10.0).contains(value))?, at + 1),
    };
    let n = n + usize::from(tokens.get(n).is_some_and(|token| token.text == "-"));
    let by = part(word(n))?;
    let plural = word(n).ends_with('s');
    let end = n + 1;
    let is_it = word(n) == "half" && n == at || word(end) == "of" || (times > 1.0 && plural);
    if !is_it || (word(n) == "half" && n > at && word(end) != "of") {
        return None;
    }
    // `three quarters of an hour`
    if word(end) == "of"
        && matches!(word(end + 1), "a" | "an")
        && let Some(unit) = units::unit(word(end + 2))
    {
        return Some(made(tokens, at, end + 3, Of::Measure(unit), times / by));
    }
    let (hedge, from) = hedge_before(tokens, at);
    let place = tokens[at].at.start..tokens[end - 1].at.end;
    let share = 100.0 * times / by;
    let whole = tokens[from].at.start..place.end;
    let next = word(end).to_owned();
    Some((
        Number {
            low: share,
            high: share,
            of: Of::Share,
            hedge,
            bare: false,
            soft: false,
            at: place,
            whole,
            next,
            steps: false,
        },
        end,
    ))
}

/// `three in five`, `nine out of ten`: a share.
fn of_so_many(tokens: &[Token<'_>], at: usize) -> Option<(Number, usize)> {
    let word = |n: usize| tokens.get(n).map_or("", |token| token.lower.as_str());
    let value = |n: usize| {
        let token = tokens.get(n)?;
        let found = if token.kind == Kind::Digits { token.text.parse().ok() } else { small(&token.lower) };
        found.filter(|value: &f64| (1.0..=100.0).contains(value))
    };
    if let ("every", Some(by)) = (word(at), ordinal(word(at + 1)))
        && tokens.get(at + 2).is_some_and(|next| next.is_word() && units::unit(&next.lower).is_none())
    {
        return Some(made(tokens, at, at + 2, Of::Share, 100.0 / by));
    }
    let times = value(at)?;
    let n = match (word(at + 1), word(at + 2)) {
        ("in", _) => at + 2,
        ("out", "of") => at + 3,
        _ => return None,
    };
    let by = value(n).filter(|by| *by > times && [3.0, 4.0, 5.0, 10.0, 20.0, 100.0].contains(by))?;
    // `three in ten days`: of days, and no share.
    if units::unit(word(n + 1)).is_some() || matches!(word(n + 1), "million" | "thousand" | "hundred" | "-") {
        return None;
    }
    Some(made(tokens, at, n + 1, Of::Share, 100.0 * times / by))
}

/// `the Sixties`, where nobody is as old: `in her sixties`.
pub(super) fn decade(tokens: &[Token<'_>], at: usize) -> Option<(Number, usize)> {
    const DECADES: &[&str] =
        &["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"];
    let word = tokens[at].lower.as_str();
    let before = at.checked_sub(1).map_or("", |n| tokens[n].lower.as_str());
    let n = DECADES.iter().zip(2_u32..).find(|(known, _)| **known == word).map(|(_, n)| n)?;
    matches!(before, "the" | "early" | "late" | "mid" | "-")
        .then(|| made(tokens, at, at + 1, Of::Decade, f64::from(1900 + 10 * n)))
}

/// One value from some tokens.
fn made(tokens: &[Token<'_>], at: usize, end: usize, of: Of, value: f64) -> (Number, usize) {
    let (hedge, from) = hedge_before(tokens, at);
    let place = tokens[at].at.start..tokens[end - 1].at.end;
    let whole = tokens[from].at.start..place.end;
    let next = tokens.get(end).map_or(String::new(), |token| token.lower.clone());
    let number =
        Number { low: value, high: value, of, hedge, bare: false, soft: false, at: place, whole, next, steps: false };
    (number, end)
}
