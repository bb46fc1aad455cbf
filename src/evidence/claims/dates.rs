//! Dates in prose: weekdays, days of the month, months, clock times. English.

use std::ops::Range;

use jiff::civil;

use crate::dossier::{Dossier, SourceId};
use crate::text::figures::tokens::{Kind, Token, within};

/// What is said of a time. Whatever is not said is `None`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct When {
    /// From 0 for Monday.
    pub weekday: Option<i8>,
    pub day: Option<i8>,
    pub month: Option<i8>,
    pub year: Option<i16>,
    /// Minutes of the day; of the half day where `am` or `pm` is not said.
    pub clock: Option<(u16, bool)>,
    /// Only the hour of `clock` is told: `just after seven`.
    pub loose: bool,
    pub part: Option<Part>,
    /// It is told as coming: `will`, `plans to`, `until`.
    pub ahead: bool,
    /// Bytes of the text.
    pub at: Range<usize>,
}

/// A part of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Morning,
    Afternoon,
    Evening,
    Night,
}

impl When {
    /// Whether it names a day, a month or an hour.
    pub fn is_dated(&self) -> bool {
        self.weekday.is_some() || self.month.is_some() || self.day.is_some()
    }

    /// Whether what a source says of a time bears this out. `known` is a day near which the source was
    /// written: years that it leaves out, and weekdays, are counted from there.
    pub fn follows_from(&self, source: &When, known: Option<civil::Date>) -> bool {
        let day = if source.ahead { source.coming(known) } else { source.resolved(known) };
        let equal = |mine: Option<i16>, theirs: Option<i16>| mine.is_none_or(|mine| theirs == Some(mine));
        let weekday = day.map(|day| day.weekday().to_monday_zero_offset());
        equal(self.weekday.map(i16::from), source.weekday.or(weekday).map(i16::from))
            && equal(self.day.map(i16::from), source.day.or(day.map(civil::Date::day)).map(i16::from))
            && equal(self.month.map(i16::from), source.month.or(day.map(civil::Date::month)).map(i16::from))
            && equal(self.year, source.year.or(day.or(known).map(civil::Date::year)))
            && (self.part.is_none() || source.part.is_none() || self.part == source.part)
            && match (self.clock, source.clock) {
                (Some((mine, _)), Some((theirs, _))) if self.loose || source.loose => {
                    mine / 60 % 12 == theirs / 60 % 12
                }
                (Some((mine, sure)), Some((theirs, certain))) => {
                    if sure && certain {
                        mine == theirs
                    } else {
                        mine % 720 == theirs % 720
                    }
                }
                (Some(_), None) => false,
                (None, _) => true,
            }
    }

    /// The day it means where that is still to come.
    fn coming(&self, known: Option<civil::Date>) -> Option<civil::Date> {
        let (Some(weekday), None, Some(known)) = (self.weekday, self.day, known) else { return self.resolved(known) };
        let on = (weekday - known.weekday().to_monday_zero_offset()).rem_euclid(7);
        known.checked_add(jiff::Span::new().days(i64::from(on))).ok()
    }

    /// The day it means, as far as it can be told.
    pub fn resolved(&self, known: Option<civil::Date>) -> Option<civil::Date> {
        if let (Some(day), Some(month)) = (self.day, self.month) {
            let year = self.year.or(known.map(civil::Date::year))?;
            return civil::Date::new(year, month, day).ok();
        }
        // The weekday nearest before, and not more than a week away.
        let weekday = self.weekday?;
        let known = known?;
        let back = (known.weekday().to_monday_zero_offset() - weekday).rem_euclid(7);
        known.checked_sub(jiff::Span::new().days(i64::from(back))).ok()
    }
}

/// A day near which a source was written.
pub fn written_near(dossier: &Dossier, source: SourceId) -> Option<civil::Date> {
    let date = dossier.source(source).published.as_ref().or(dossier.meta.date.as_ref())?;
    civil::Date::new(date.from.year, date.from.month?, date.from.day?).ok()
}

const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const SHORT_DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

fn weekday(token: &Token<'_>) -> Option<i8> {
    if !token.is_capital() {
        return None;
    }
    let plain = token.lower.strip_suffix('s').unwrap_or(&token.lower);
    let at = WEEKDAYS.iter().position(|day| *day == token.lower || *day == plain);
    at.or_else(|| SHORT_DAYS.iter().position(|day| *day == token.lower)).and_then(|n| i8::try_from(n).ok())
}

fn month(tokens: &[Token<'_>], at: usize) -> Option<i8> {
    let token = tokens.get(at).filter(|token| token.is_word() && token.is_capital())?;
    let n = MONTHS.iter().position(|month| {
        *month == token.lower
            || (token.lower.len() >= 3
                && month.starts_with(&token.lower)
                && (token.lower.len() == 3 || token.lower == "sept"))
    })?;
    // `May` and `March` are months only where a day, a year or a preposition says so.
    let beside = |n: Option<usize>| n.and_then(|n| tokens.get(n));
    let number = |token: Option<&Token<'_>>| token.is_some_and(|token| token.kind == Kind::Digits);
    let sure = !matches!(token.lower.as_str(), "may" | "march" | "mar" | "jan" | "dec" | "august");
    let before = beside(at.checked_sub(1));
    let leads = before.is_some_and(|token| {
        matches!(
            token.lower.as_str(),
            "in" | "of" | "since" | "until" | "by" | "early" | "late" | "mid" | "last" | "next" | "this"
        )
    });
    let numbered = number(before)
        || number(beside(Some(at + 1)))
        || before.is_some_and(|token| matches!(token.text, "th" | "st" | "nd" | "rd"));
    (sure || leads || numbered).then(|| i8::try_from(n + 1).unwrap_or(1))
}

/// The times in some tokens, in order, and which of the tokens they take.
pub fn dates(tokens: &[Token<'_>]) -> (Vec<When>, Vec<bool>) {
    let mut found: Vec<When> = Vec::new();
    let mut taken = vec![false; tokens.len()];
    let mut at = 0;
    while at < tokens.len() {
        let Some((mut when, end)) = date(tokens, at) else {
            at += 1;
            continue;
        };
        when.ahead = is_ahead(tokens, at);
        taken[at..end].fill(true);
        at = end;
        // `Wednesday (Sep 13)`, `Tuesday morning`, `on Sept. 13, at 4 p.m.`: one time.
        if let Some(last) = found.last_mut()
            && is_one(last, &when, tokens)
        {
            last.weekday = last.weekday.or(when.weekday);
            last.day = last.day.or(when.day);
            last.month = last.month.or(when.month);
            last.year = last.year.or(when.year);
            last.loose |= when.loose;
            last.clock = last.clock.or(when.clock);
            last.part = last.part.or(when.part);
            last.at.end = when.at.end;
            continue;
        }
        found.push(when);
    }
    (found, taken)
}

/// Whether the words before a time tell of what is to come.
fn is_ahead(tokens: &[Token<'_>], at: usize) -> bool {
    let before = tokens[at.saturating_sub(14)..at].iter().rev().take_while(|token| !token.is_break());
    let tells = |token: &Token<'_>| {
        matches!(
            token.lower.as_str(),
            "will" | "would" | "plans" | "planned" | "next" | "until" | "expected" | "scheduled" | "due" | "coming"
        )
    };
    before.into_iter().any(tells)
}

/// What may stand between two parts of one time.
const SMALL: &[&str] = &[
    ",",
    "(",
    "on",
    "at",
    "in",
    "the",
    ".",
    "of",
    "a",
    "about",
    "around",
    "roughly",
    "approximately",
    "some",
    "circa",
    "local",
    "time",
    "moscow",
    "gmt",
    "utc",
    "cet",
    "cest",
    "bst",
    "est",
    "edt",
    "kst",
    "early",
    "late",
];

/// Whether two times side by side tell one: nothing is said twice, and only small words are between.
fn is_one(first: &When, second: &When, tokens: &[Token<'_>]) -> bool {
    let both = |a: bool, b: bool| a && b;
    let twice = both(first.weekday.is_some(), second.weekday.is_some())
        || both(first.day.is_some() || first.month.is_some(), second.day.is_some() || second.month.is_some())
        || both(first.clock.is_some(), second.clock.is_some())
        || both(first.part.is_some(), second.part.is_some());
    let between = within(tokens, &(first.at.end..second.at.start));
    !twice && between.iter().all(|token| SMALL.contains(&token.lower.as_str()))
}

fn date(tokens: &[Token<'_>], at: usize) -> Option<(When, usize)> {
    let token = &tokens[at];
    let text = |n: usize| tokens.get(n).map_or("", |token| token.lower.as_str());
    let place = |end: usize| token.at.start..tokens[end - 1].at.end;
    if let Some(day) = token.is_word().then(|| weekday(token)).flatten() {
        let end = at + 1 + usize::from(token.lower.len() == 3 && text(at + 1) == "." && tokens[at + 1].joined);
        return Some((When { weekday: Some(day), at: place(end), ..When::default() }, end));
    }
    if token.is_word() {
        let part = match token.lower.as_str() {
            "morning" | "dawn" => Some(Part::Morning),
            "afternoon" => Some(Part::Afternoon),
            "evening" | "dusk" => Some(Part::Evening),
            "night" | "midnight" => Some(Part::Night),
            _ => None,
        };
        let clock = match token.lower.as_str() {
            "noon" | "midday" => Some((720, true)),
            "midnight" => Some((0, true)),
            _ => None,
        };
        if part.is_some() || clock.is_some() {
            return Some((When { part, clock, at: place(at + 1), ..When::default() }, at + 1));
        }
    }
    // `Sept. 13, 2023`, `September 13`, `in July`
    if let Some(month) = month(tokens, at) {
        let mut end = at + 1;
        if text(end) == "." && tokens[end].joined && (token.lower.len() <= 4) {
            end += 1;
        }
        let mut when = When { month: Some(month), ..When::default() };
        if let Some(day) = tokens.get(end).and_then(day_of_month) {
            when.day = Some(day);
            end += 1 + suffix(tokens, end + 1);
            let comma = usize::from(text(end) == ",");
            if let Some(year) = tokens.get(end + comma).and_then(year) {
                when.year = Some(year);
                end += comma + 1;
            }
        } else if let Some(year) = tokens.get(end).and_then(year) {
            when.year = Some(year);
            end += 1;
        }
        return Some((When { at: place(end), ..when }, end));
    }
    if let Some(found) = in_words(tokens, at) {
        return Some(found);
    }
    if token.kind != Kind::Digits {
        return None;
    }
    let is = |n: usize, mark: &str| tokens.get(n).is_some_and(|token| token.text == mark && token.joined);
    let number = |n: usize| {
        tokens.get(n).filter(|token| token.kind == Kind::Digits).and_then(|token| token.text.parse::<i16>().ok())
    };
    // `2023-09-13`
    if let (4, true, Some(year), Some(month), true, Some(day)) =
        (token.text.len(), is(at + 1, "-"), number(at), number(at + 2), is(at + 3, "-"), number(at + 4))
    {
        return numeric(day, month, year, place(at + 5)).map(|when| (when, at + 5));
    }
    // `13/09/2023`, or the other way about where only that makes a date
    if let (true, Some(first), Some(second), true, Some(year)) =
        (is(at + 1, "/"), number(at), number(at + 2), is(at + 3, "/"), number(at + 4))
    {
        let when = numeric(first, second, year, place(at + 5)).or_else(|| numeric(second, first, year, place(at + 5)));
        return when.map(|when| (when, at + 5));
    }
    // `13.09.2023` is one token
    if token.text.matches('.').count() == 2 {
        let parts: Vec<i16> = token.text.split('.').filter_map(|part| part.parse().ok()).collect();
        if let [day, month, year] = parts.as_slice() {
            return numeric(*day, *month, *year, place(at + 1)).map(|when| (when, at + 1));
        }
    }
    // `13 September 2023`, `the 13th of September`
    if let Some(day) = day_of_month(token) {
        let mut end = at + 1 + suffix(tokens, at + 1);
        end += usize::from(end > at + 1 && text(end) == "of");
        if let Some(month) = month(tokens, end) {
            end += 1 + usize::from(
                text(end + 1) == "."
                    && tokens[end].lower.len() <= 4
                    && tokens.get(end + 2).is_some_and(|next| !next.is_capital()),
            );
            let year = tokens.get(end).and_then(year);
            end += usize::from(year.is_some());
            return Some((When { day: Some(day), month: Some(month), year, at: place(end), ..When::default() }, end));
        }
    }
    clock(tokens, at)
}

const HOURS: [&str; 12] =
    ["twelve", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"];

/// `half past seven`, `a quarter to eight`, `seven o'clock`, `just after seven`.
fn in_words(tokens: &[Token<'_>], at: usize) -> Option<(When, usize)> {
    let word = |n: usize| tokens.get(n).map_or("", |token| token.lower.as_str());
    let hour = |n: usize| {
        let found = HOURS.iter().position(|hour| *hour == word(n)).and_then(|n| u16::try_from(n).ok());
        found.or_else(|| word(n).parse().ok().filter(|hour| (1..13).contains(hour)))
    };
    // Of these many of something, and no hour.
    let alone = |end: usize| {
        tokens.get(end).is_none_or(|next| {
            !(next.is_word() || matches!(next.kind, Kind::Sign | Kind::Digits))
                || matches!(next.lower.as_str(), "on" | "in" | "that" | "o'clock" | "when" | "and" | "the")
        }) && word(end) != "-"
    };
    let past = |n: usize, minutes: u16| match word(n) {
        "past" => Some((hour(n + 1)? * 60 + minutes, n + 2)),
        "to" => Some(((hour(n + 1)? * 60 + 720 - minutes) % 720, n + 2)),
        _ => None,
    };
    // `twenty to four`, where it can be no score: `at`, `about`, or `in the morning` behind it.
    let at_time = |end: usize| {
        let before = at.checked_sub(1).map_or("", word);
        let led = matches!(before, "at" | "around" | "about" | "by" | "until" | "before" | "after" | "since");
        led || (word(end) == "in" && word(end + 1) == "the") || matches!(word(end), "am" | "pm")
    };
    let few = match word(at) {
        "five" => Some(5),
        "ten" => Some(10),
        "twenty" => Some(20),
        _ => None,
    };
    let (minutes, end, loose) = match word(at) {
        _ if few.is_some() && matches!(word(at + 1), "to" | "past") => {
            past(at + 1, few?).filter(|(_, end)| at_time(*end)).map(|(minutes, end)| (minutes, end, false))?
        }
        "half" if word(at + 1) == "past" => past(at + 1, 30).map(|(minutes, end)| (minutes, end, false))?,
        "quarter" => past(at + 1, 15).filter(|(_, end)| alone(*end)).map(|(minutes, end)| (minutes, end, false))?,
        "just" | "shortly" | "soon" if matches!(word(at + 1), "after" | "past") && alone(at + 3) => {
            (hour(at + 2)? * 60, at + 3, true)
        }
        // `two in the morning`
        _ if tokens[at].is_word()
            && (word(at + 1), word(at + 2)) == ("in", "the")
            && matches!(word(at + 3), "morning" | "afternoon" | "evening") =>
        {
            let half = if word(at + 3) == "morning" { 0 } else { 720 };
            let clock = Some((hour(at)? % 12 * 60 + half, true));
            return Some((When { clock, at: tokens[at].at.start..tokens[at].at.end, ..When::default() }, at + 1));
        }
        _ if tokens[at].is_word() && word(at + 1) == "o'clock" => (hour(at)? * 60, at + 1, false),
        _ => return None,
    };
    let end = end + usize::from(word(end) == "o'clock");
    let half = match word(end) {
        "am" => Some(0),
        "pm" => Some(720),
        _ => None,
    };
    let end = end + usize::from(half.is_some());
    let clock = Some((minutes % 720 + half.unwrap_or(0), half.is_some()));
    Some((When { clock, loose, at: tokens[at].at.start..tokens[end - 1].at.end, ..When::default() }, end))
}

/// `10:30`, `4 p.m.`, `4.30 pm`
fn clock(tokens: &[Token<'_>], at: usize) -> Option<(When, usize)> {
    let token = &tokens[at];
    let half = tokens.get(at + 1).map(|token| token.lower.as_str()).filter(|word| matches!(*word, "am" | "pm"));
    let oclock = tokens.get(at + 1).is_some_and(|token| token.is("o'clock"));
    let (hours, minutes) = match token.text.split_once([':', '.']) {
        Some((hours, minutes)) if minutes.len() == 2 && (token.text.contains(':') || half.is_some()) => {
            (hours.parse::<u16>().ok()?, minutes.parse::<u16>().ok()?)
        }
        None if half.is_some() || oclock => (token.text.parse::<u16>().ok()?, 0),
        _ => return None,
    };
    if hours > 24 || minutes > 59 {
        return None;
    }
    let hours = match half {
        Some("pm") => hours % 12 + 12,
        Some(_) => hours % 12,
        None => hours,
    };
    let end = at + 1 + usize::from(half.is_some() || oclock);
    let sure = half.is_some() || hours > 12 || token.text.starts_with('0');
    let at = token.at.start..tokens[end - 1].at.end;
    Some((When { clock: Some((hours * 60 + minutes, sure)), at, ..When::default() }, end))
}

fn numeric(day: i16, month: i16, year: i16, at: Range<usize>) -> Option<When> {
    let (day, month) = (i8::try_from(day).ok()?, i8::try_from(month).ok()?);
    let year = if year < 100 { year + 2000 } else { year };
    civil::Date::new(year, month, day).ok()?;
    Some(When { day: Some(day), month: Some(month), year: Some(year), at, ..When::default() })
}

fn day_of_month(token: &Token<'_>) -> Option<i8> {
    (token.kind == Kind::Digits).then(|| token.text.parse::<i8>().ok()).flatten().filter(|day| (1..=31).contains(day))
}

fn year(token: &Token<'_>) -> Option<i16> {
    let is_year = token.kind == Kind::Digits && token.text.len() == 4;
    is_year.then(|| token.text.parse::<i16>().ok()).flatten().filter(|year| (1000..=2150).contains(year))
}

fn suffix(tokens: &[Token<'_>], at: usize) -> usize {
    usize::from(
        tokens.get(at).is_some_and(|token| token.joined && matches!(token.lower.as_str(), "st" | "nd" | "rd" | "th")),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::figures::tokens::tokens;

    fn one(text: &str) -> When {
        let (found, _) = dates(&tokens(text, 0..text.len()));
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        found[0].clone()
    }

    #[test]
    fn every_way_to_write_a_day() {
        for text in [
            "13 September 2023",
            "September 13, 2023",
            "Sept. 13, 2023",
            "Sep 13 2023",
            "2023-09-13",
            "13/09/2023",
            "the 13th of September 2023",
            "13.09.2023",
            "Wednesday (Sep 13), 2023-09-13",
        ] {
            let (found, _) = dates(&tokens(text, 0..text.len()));
            let when = found.last().unwrap();
            assert_eq!((when.day, when.month), (Some(13), Some(9)), "{text}");
        }
        assert_eq!(one("at 4.30 p.m.").clock, Some((990, true)));
        assert_eq!(one("on Tuesday morning").part, Some(Part::Morning));
        assert!(dates(&tokens("they may march in time", 0..22)).0.is_empty());
    }

    #[test]
    fn weekdays_and_dates_bear_each_other_out() {
        let known = Some(civil::date(2023, 9, 14));
        assert!(one("Wednesday").follows_from(&one("13 September"), known));
        assert!(one("13 September").follows_from(&one("on Wednesday"), known));
        assert!(one("13 September 2023").follows_from(&one("Sept. 13"), known));
        assert!(!one("Tuesday").follows_from(&one("13 September"), known));
        assert!(!one("12 September").follows_from(&one("on Wednesday"), known));
        assert!(!one("Wednesday evening").follows_from(&one("Wednesday morning"), known));
    }
}
