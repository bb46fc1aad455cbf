//! Time that has gone by: `four years earlier` may be reckoned from two dates, and `the month before` is not `last
//! week`.

use jiff::civil;

use super::View;
use super::dates::When;
use super::numbers::{Number, Of};
use super::texts::Text;
use super::tokens::Token;
use crate::notes::{Code, Note};
use crate::text::figures::units::{self, Dimension};

/// Whether a length of time is that between two dates of the statement, of its passages or of the event.
pub fn is_between(view: &View<'_, '_>, number: &Number) -> bool {
    let Of::Measure(unit) = number.of else { return false };
    if unit.dimension != Dimension::Time || !is_relative(view, number) {
        return false;
    }
    let dossier = view.shared.case.dossier;
    let event = dossier.meta.date.as_ref().and_then(|date| {
        civil::Date::new(date.from.year, date.from.month.unwrap_or(1), date.from.day.unwrap_or(1)).ok()
    });
    let known = || view.texts().into_iter().find_map(|text| text.known);
    let own = view.dates.iter().filter_map(|when| rough(when, event.or_else(known)));
    let theirs = view.sentences().flat_map(|(text, range)| {
        text.dates(range).iter().filter_map(|when| rough(when, text.known)).collect::<Vec<_>>()
    });
    let years = view.numbers.iter().filter(|number| number.of == Of::Year).filter_map(|number| {
        #[expect(clippy::cast_possible_truncation, reason = "a year")]
        civil::Date::new(number.low as i16, 1, 1).ok().map(|day| (day, Precision::Year))
    });
    let written = view.texts().into_iter().filter_map(|text| text.known);
    let ends = event.into_iter().chain(written).map(|day| (day, Precision::Day));
    let all: Vec<(civil::Date, Precision)> = own.chain(theirs).chain(years).chain(ends).collect();
    let wanted = unit.base(number.low);
    all.iter()
        .any(|one| all.iter().any(|other| gap(*one, *other, unit.factor).is_some_and(|gap| (gap - wanted).abs() < 1.0)))
}

/// Whether a length is told as gone by: `two months earlier`, `three days before the meeting`.
fn is_relative(view: &View<'_, '_>, number: &Number) -> bool {
    let end = view.token_at(number.at.end);
    // `since 1974, fifty years`
    let since = || view.tokens.iter().any(|token| token.is("since"));
    since()
        || view.tokens.get(end).is_some_and(|token| {
            matches!(
                token.lower.as_str(),
                "earlier" | "later" | "before" | "after" | "ago" | "previously" | "beforehand" | "afterwards"
            )
        })
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Precision {
    Day,
    Month,
    Year,
}

/// The first day of what a time means, and how exactly it is told.
fn rough(when: &When, known: Option<civil::Date>) -> Option<(civil::Date, Precision)> {
    if let Some(day) = when.resolved(known) {
        return Some((day, Precision::Day));
    }
    let year = when.year.or(known.map(civil::Date::year))?;
    match when.month {
        Some(month) => civil::Date::new(year, month, 1).ok().map(|day| (day, Precision::Month)),
        None => when.year.and_then(|year| civil::Date::new(year, 1, 1).ok()).map(|day| (day, Precision::Year)),
    }
}

/// The time between two dates, in whole days, months or years by the unit it is told in, in its base unit.
fn gap(one: (civil::Date, Precision), other: (civil::Date, Precision), factor: f64) -> Option<f64> {
    let exact = one.1.max(other.1);
    let (from, to) = (one.0.min(other.0), one.0.max(other.0));
    let months = (i32::from(to.year()) - i32::from(from.year())) * 12 + i32::from(to.month()) - i32::from(from.month());
    let days = from.until(to).ok()?.get_days();
    let counted =
        [("day", Precision::Day), ("week", Precision::Day), ("month", Precision::Month), ("year", Precision::Year)];
    let (name, least) =
        *counted.iter().find(|(name, _)| units::unit(name).is_some_and(|unit| (unit.factor - factor).abs() < 1.0))?;
    if exact > least {
        return None;
    }
    let count = match name {
        "day" => days,
        "week" => (days % 7 == 0).then_some(days / 7)?,
        "month" => months,
        _ => i32::from(to.year()) - i32::from(from.year()),
    };
    (count > 0).then(|| f64::from(count) * factor)
}

/// Spans of time that are counted from one another: `last week`, `the month before`.
const SPANS: &[&str] = &["day", "week", "weekend", "month", "year", "decade", "century"];

/// Notes `the month before` where the passage has `last week`.
pub fn relative(view: &View<'_, '_>, found: &mut Vec<Note>) {
    for (n, mine) in spans(&view.tokens) {
        let behind: Vec<_> = view.passages_behind(view.tokens[n].at.end).collect();
        if behind.is_empty() || behind.iter().any(|passage| passage.sentence == passage.text.whole()) {
            continue;
        }
        let mut rival: Option<(&Text<'_>, std::ops::Range<usize>)> = None;
        let is_other = behind.iter().all(|passage| {
            let tokens = passage.text.tokens(&passage.sentence);
            let theirs = spans(tokens);
            if let Some((at, _)) = theirs.first() {
                rival.get_or_insert((passage.text, tokens[at.saturating_sub(1)].at.start..tokens[*at].at.end));
            }
            let is_dated = passage.text.dates(&passage.sentence).iter().any(When::is_dated);
            !theirs.is_empty() && theirs.iter().all(|(_, span)| *span != mine) && !is_dated
        });
        let Some((text, at)) = rival.filter(|_| is_other) else { continue };
        let range = view.tokens[n.saturating_sub(1)].at.start..view.tokens[n].at.end;
        let message = format!(
            "“{}” is not the time the source gives, which is “{}”",
            view.words(&range),
            &text.words[at.clone()]
        );
        let note = Note::new(Code::DateNotInSource, view.span(&range), message);
        found.push(view.see(note, text, &at, "as the source has it").hint("write the time as the source does"));
        return;
    }
}

/// The spans that are counted from a day which is not said: each with the token that names it.
fn spans<'t>(tokens: &'t [Token<'_>]) -> Vec<(usize, &'t str)> {
    let word = |n: usize| tokens.get(n).map_or("", |token| token.lower.as_str());
    let is_span = |n: &usize| {
        let before = n.checked_sub(1).map_or("", word);
        SPANS.contains(&word(*n))
            && (matches!(before, "last" | "previous" | "next" | "following" | "coming")
                || (matches!(before, "the" | "a" | "one")
                    && matches!(word(n + 1), "before" | "earlier" | "ago" | "later")))
    };
    (0..tokens.len()).filter(is_span).map(|n| (n, word(n))).collect()
}
