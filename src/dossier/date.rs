//! Dates as the texts allow them: a year, a month, a day, an instant, a range, doubtful or about.
//!
//! The notation is level 1 of the Extended Date/Time Format (ISO 8601-2:2019, annex A), as far as a
//! dossier needs it.

use std::fmt;

/// A date or a range of dates with its certainty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Date {
    pub from: Point,
    /// The end of a range.
    pub to: Option<Point>,
}

/// One end of a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    pub year: i16,
    pub month: Option<i8>,
    pub day: Option<i8>,
    /// Hour, minute and offset from UTC in minutes.
    pub time: Option<(i8, i8, i32)>,
    /// `~`: about.
    pub about: bool,
    /// `?`: uncertain.
    pub uncertain: bool,
    /// As it was written, without the signs of doubt.
    written: String,
}

/// Why a date can't be used, and how it might be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadDate {
    pub message: String,
    pub hint: Option<String>,
}

impl Date {
    /// Reads a date.
    ///
    /// # Errors
    /// Says what is wrong and, where it can be guessed, what was meant.
    pub fn parse(text: &str) -> Result<Date, BadDate> {
        let text = text.trim();
        let Some((from, to)) = text.split_once('/') else {
            return Ok(Date { from: Point::parse(text)?, to: None });
        };
        if text.matches('/').count() > 1 {
            return Err(slashes(text));
        }
        let is_open = |end: &str| matches!(end.trim(), "" | ".." | "open" | "unknown");
        if is_open(from) || is_open(to) {
            return Err(BadDate {
                message: format!("the range `{text}` has only one end"),
                hint: Some("write both ends, or the one date that is known".into()),
            });
        }
        if let Some(full) = shortened(from.trim(), to.trim()) {
            return Err(BadDate {
                message: format!("the range `{text}` can't be read"),
                hint: Some(format!("did you mean `{full}`? both ends are written in full")),
            });
        }
        let (from, to) = match (Point::parse(from), Point::parse(to)) {
            (Ok(from), Ok(to)) => (from, to),
            (Err(error), _) | (_, Err(error)) => return Err(error),
        };
        if from.surely_begins_after(&to) {
            return Err(BadDate {
                message: format!("the range `{text}` ends before it begins"),
                hint: Some("write the earlier end first".to_owned()),
            });
        }
        Ok(Date { from, to: Some(to) })
    }

    /// Sorts by the earliest instant meant, exact times behind their whole day.
    #[must_use]
    pub fn key(&self) -> (i16, i8, i8, i32) {
        self.from.key()
    }

    /// Whether it certainly begins when another has ended. Clock times are compared in UTC; days are those
    /// of their places, which are not known to be one, so they are compared as they are written.
    #[must_use]
    pub fn begins_after(&self, other: &Date) -> bool {
        let end = other.to.as_ref().unwrap_or(&other.from);
        let sure = |point: &Point| !point.about && !point.uncertain;
        sure(&self.from) && sure(end) && self.from.surely_begins_after(end)
    }

    /// For an HTML `datetime` attribute; ranges and doubtful dates have none.
    #[must_use]
    pub fn datetime(&self) -> Option<String> {
        (self.to.is_none() && !self.from.about && !self.from.uncertain).then(|| self.from.written.to_uppercase())
    }

    /// RFC 3339, the first instant in UTC where no time is given: for feeds.
    #[must_use]
    pub fn rfc3339(&self) -> String {
        let p = &self.from;
        if p.time.is_some() {
            let written = p.written.to_uppercase();
            // Seconds may be left out here and not there.
            let (start, rest) = written.split_at(written.len().min(16));
            return format!("{start}{}{rest}", if rest.starts_with(':') { "" } else { ":00" });
        }
        format!("{:04}-{:02}-{:02}T00:00:00Z", p.year, p.month.unwrap_or(1), p.day.unwrap_or(1))
    }

    /// What the notation says about certainty, in words; empty for a plain date.
    #[must_use]
    pub fn certainty(&self) -> &'static str {
        let points = || std::iter::once(&self.from).chain(&self.to);
        match (points().any(|p| p.about), points().any(|p| p.uncertain), self.to.is_some()) {
            (true, true, _) => "approximate and uncertain",
            (true, false, _) => "approximate",
            (false, true, _) => "uncertain",
            (false, false, _) => "",
        }
    }

    /// As it was written.
    #[must_use]
    pub fn edtf(&self) -> String {
        let point = |p: &Point| {
            let doubt = match (p.about, p.uncertain) {
                (true, true) => "%",
                (true, false) => "~",
                (false, true) => "?",
                (false, false) => "",
            };
            format!("{}{doubt}", p.written)
        };
        match &self.to {
            Some(to) => format!("{}/{}", point(&self.from), point(to)),
            None => point(&self.from),
        }
    }
}

impl Point {
    fn parse(text: &str) -> Result<Point, BadDate> {
        let bare = text.trim_end_matches(['~', '?', '%']);
        let doubt = &text[bare.len()..];
        let (about, uncertain) = (doubt.contains(['~', '%']), doubt.contains(['?', '%']));
        let unknown = || unreadable(text);
        let (day_part, time) = match bare.split_at_checked(10) {
            Some((day, rest)) if rest.starts_with(['T', 't']) => {
                is_rfc3339(rest).then_some(()).ok_or_else(|| BadDate {
                    message: format!("the time in `{bare}` can't be read"),
                    hint: Some("write it with its offset, as in `2023-09-13T13:00:00+10:00`".into()),
                })?;
                let beyond = || BadDate {
                    message: format!("the offset in `{bare}` is more than a day"),
                    hint: Some("offsets lie between `-12:00` and `+14:00`".into()),
                };
                (day, Some(time_of(bare).ok_or_else(beyond)?))
            }
            _ => (bare, None),
        };
        let mut parts = day_part.split('-');
        let number = |part: Option<&str>, len: usize| match part {
            None => Ok(None),
            Some(p) if p.len() == len && p.bytes().all(|b| b.is_ascii_digit()) => {
                p.parse::<i16>().map(Some).map_err(|_| unknown())
            }
            Some(_) => Err(unknown()),
        };
        let year = number(parts.next(), 4)?.ok_or_else(unknown)?;
        let month = number(parts.next(), 2)?;
        let day = number(parts.next(), 2)?;
        if parts.next().is_some() || (time.is_some() && day.is_none()) {
            return Err(unknown());
        }
        let fit = |n: Option<i16>| n.and_then(|n| i8::try_from(n).ok());
        let (month, day) = (fit(month), fit(day));
        if let Some(m) = month.filter(|m| !(1..=12).contains(m)) {
            let is_season = (21..=41).contains(&m) && day.is_none();
            let hint = if is_season {
                format!("seasons are not read; name their months, as in `{year:04}-06/{year:04}-08`")
            } else {
                "write year, month and day in this order: `2023-09-13`".to_owned()
            };
            return Err(BadDate { message: format!("`{text}` has no month {m}"), hint: Some(hint) });
        }
        if let (Some(m), Some(d)) = (month, day) {
            let last = jiff::civil::Date::new(year, m, 1).map_or(31, jiff::civil::Date::days_in_month);
            if d < 1 || d > last {
                let message = match d {
                    0 => format!("{} {year} has no day 0", month_name(m)),
                    _ => format!("{} {year} has {last} days, not {d}", month_name(m)),
                };
                return Err(BadDate { message, hint: None });
            }
        }
        if time.is_some() && bare.parse::<jiff::Timestamp>().is_err() {
            return Err(BadDate {
                message: format!("no clock shows the time in `{bare}`"),
                hint: Some("hours run from 00 to 23, minutes and seconds from 00 to 59".into()),
            });
        }
        Ok(Point { year, month, day, time, about, uncertain, written: bare.to_owned() })
    }

    /// Whether it begins when another has ended, their doubts aside.
    fn surely_begins_after(&self, other: &Point) -> bool {
        if let (Some(mine), Some(theirs)) = (self.instant(), other.instant()) {
            return mine > theirs;
        }
        // What is known to the month or year only begins with its first day and ends with its last.
        let begins = (self.year, self.month.unwrap_or(1), self.day.unwrap_or(1));
        begins > (other.year, other.month.unwrap_or(12), other.day.unwrap_or(31))
    }

    /// Minutes in UTC, of one that has a clock time: the same instant may have two days.
    fn instant(&self) -> Option<i64> {
        let (hour, minute, offset) = self.time?;
        let day = jiff::civil::Date::new(self.year, self.month?, self.day?).ok()?;
        let days = jiff::civil::date(1970, 1, 1).until(day).map_or(0, |span| span.get_days());
        Some(i64::from(days) * 1440 + i64::from(hour) * 60 + i64::from(minute) - i64::from(offset))
    }

    fn key(&self) -> (i16, i8, i8, i32) {
        // A day is that of the place: two instants are told apart in UTC only within one written day.
        let minutes = self.time.map_or(-10_000, |(h, m, offset)| i32::from(h) * 60 + i32::from(m) - offset);
        (self.year, self.month.unwrap_or(0), self.day.unwrap_or(0), minutes)
    }
}

/// Whether what stands behind the day has the shape of RFC 3339, seconds being optional.
fn is_rfc3339(time: &str) -> bool {
    let shape: String = time.chars().map(|c| if c.is_ascii_digit() { '0' } else { c.to_ascii_uppercase() }).collect();
    let Some(rest) = shape.strip_prefix("T00:00") else { return false };
    let rest = rest.strip_prefix(":00").unwrap_or(rest);
    let rest = rest.strip_prefix('.').map_or(rest, |rest| rest.trim_start_matches('0'));
    matches!(rest, "Z" | "+00:00" | "-00:00")
}

/// A range whose end leaves out what it shares with its beginning, in full.
fn shortened(from: &str, to: &str) -> Option<String> {
    let cut = from.len().checked_sub(to.len()).filter(|cut| *cut > 0)?;
    let full = format!("{}{to}", from.get(..cut)?);
    let is_day = |text: &str| Point::parse(text).is_ok_and(|point| point.time.is_none());
    (Point::parse(to).is_err() && is_day(from) && is_day(&full)).then(|| format!("{from}/{full}"))
}

/// Hour, minute and offset in minutes of an RFC 3339 instant that is known to be well formed.
fn time_of(text: &str) -> Option<(i8, i8, i32)> {
    let time = text.split_once(['T', 't'])?.1;
    let hour = time.get(0..2)?.parse().ok()?;
    let minute = time.get(3..5)?.parse().ok()?;
    let offset = match time.rfind(['+', '-']) {
        Some(at) => {
            let sign = if time.as_bytes()[at] == b'-' { -1 } else { 1 };
            let hours: i32 = time.get(at + 1..at + 3)?.parse().ok()?;
            let minutes: i32 = time.get(at + 4..at + 6).and_then(|m| m.parse().ok()).unwrap_or(0);
            // RFC 3339 counts the hours of an offset as those of a day.
            if hours > 23 || minutes > 59 {
                return None;
            }
            sign * (hours * 60 + minutes)
        }
        None => 0,
    };
    Some((hour, minute, offset))
}

fn unreadable(text: &str) -> BadDate {
    if text.contains('/') || (text.contains('.') && !text.contains(char::is_alphabetic)) {
        return slashes(text);
    }
    if text.is_empty() {
        return BadDate { message: "there is no date here".into(), hint: Some("write one, or remove the key".into()) };
    }
    if text.contains(':') {
        let hint = "a time follows `T` and has its offset, as in `2023-09-13T13:00:00+10:00`";
        return BadDate { message: format!("`{text}` is not a date"), hint: Some(hint.into()) };
    }
    let likely = in_words(text).or_else(|| unspecified(text));
    let hint = likely.filter(|date| Date::parse(date).is_ok()).map_or_else(
        || "dates are written `2023`, `2023-09` or `2023-09-13`; `~` after one means about, `?` uncertain".to_owned(),
        |date| format!("did you mean `{date}`?"),
    );
    BadDate { message: format!("`{text}` is not a date"), hint: Some(hint) }
}

/// Digits that are left open, `2023-09-XX` and `195X`, as what is known, or as a range.
fn unspecified(text: &str) -> Option<String> {
    let text = text.to_uppercase();
    let mut known = text.as_str();
    while let Some(rest) = known.strip_suffix("-XX") {
        known = rest;
    }
    let open = known.len() - known.trim_end_matches('X').len();
    match (known.len(), open) {
        (4, 1..=3) => Some(format!("{}/{}", known.replace('X', "0"), known.replace('X', "9"))),
        (_, 0) if known.len() < text.len() => Some(known.to_owned()),
        _ => None,
    }
}

/// The date that was likely meant by one in words or with parts too short.
fn in_words(text: &str) -> Option<String> {
    let lower = text.to_lowercase();
    for about in ["circa ", "c. ", "ca. ", "about ", "around "] {
        if let Some(rest) = lower.strip_prefix(about) {
            return Some(format!("{}~", rest.trim()));
        }
    }
    let mut numbers: Vec<&str> = Vec::new();
    let mut month = None;
    for part in lower.split([' ', ',', '-', '.']).filter(|part| !part.is_empty()) {
        if part.bytes().all(|b| b.is_ascii_digit()) {
            numbers.push(part);
        } else {
            let named = |m: &i8| part.len() >= 3 && month_name(*m).to_lowercase().starts_with(part);
            month = Some((1..=12).find(named)?);
        }
    }
    let (year, rest) = match numbers.iter().position(|number| number.len() == 4) {
        Some(at) => (numbers.remove(at), numbers),
        None => return None,
    };
    match (month, rest.as_slice()) {
        (Some(m), []) => Some(format!("{year}-{m:02}")),
        (Some(m), [d]) => Some(format!("{year}-{m:02}-{d:0>2}")),
        (None, [m]) => Some(format!("{year}-{m:0>2}")),
        (None, [m, d]) if text.starts_with(year) => Some(format!("{year}-{m:0>2}-{d:0>2}")),
        _ => None,
    }
}

/// Dates with slashes or points: the likely order is day, month, year, unless the year leads.
fn slashes(text: &str) -> BadDate {
    let parts: Vec<&str> = text.split(['/', '.', '-']).collect();
    let hint = match parts.as_slice() {
        [d, m, y] if y.len() == 4 && d.len() <= 2 && m.len() <= 2 => {
            let month = |text: &str| text.parse::<u8>().is_ok_and(|n| n <= 12);
            match (month(m), month(d)) {
                (true, true) if m != d => format!("did you mean `{y}-{m:0>2}-{d:0>2}` or `{y}-{d:0>2}-{m:0>2}`?"),
                (false, true) => format!("did you mean `{y}-{d:0>2}-{m:0>2}`? year, month, day, with hyphens"),
                _ => format!("did you mean `{y}-{m:0>2}-{d:0>2}`? year, month, day, with hyphens"),
            }
        }
        [y, m, d] if y.len() == 4 => format!("did you mean `{y}-{m:0>2}-{d:0>2}`?"),
        _ => "dates are written `2023`, `2023-09` or `2023-09-13`, ranges `2023-09-12/2023-09-13`".to_owned(),
    };
    BadDate { message: format!("`{text}` is not a date"), hint: Some(hint) }
}

fn month_name(month: i8) -> &'static str {
    const NAMES: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    NAMES[usize::try_from(month - 1).unwrap_or(0).min(11)]
}

/// `13:05 UTC+10`
fn clock((hour, minute, offset): (i8, i8, i32)) -> String {
    let sign = if offset < 0 { '-' } else { '+' };
    let from_utc = match (offset.abs() / 60, offset.abs() % 60) {
        (0, 0) => String::new(),
        (h, 0) => format!("{sign}{h}"),
        (h, m) => format!("{sign}{h}:{m:02}"),
    };
    format!("{hour:02}:{minute:02} UTC{from_utc}")
}

/// In words: `13 September 2023`, `about 1950`, `12–13 September 2023`.
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(to) = self.to.as_ref().filter(|to| **to != self.from) else { return write!(f, "{}", self.from) };
        let from = &self.from;
        let plain = |p: &Point| !p.about && !p.uncertain && p.time.is_none();
        let same_month = from.year == to.year && from.month == to.month && from.day.is_some() && to.day.is_some();
        let sure = |p: &Point| !p.about && !p.uncertain;
        if same_month && plain(from) && plain(to) {
            write!(f, "{}–{to}", from.day.unwrap_or_default())
        } else if let (Some((hour, minute, offset)), Some(end)) = (from.time, to.time)
            && (offset, from.day, same_month) == (end.2, to.day, true)
            && sure(from)
            && sure(to)
        {
            let day = Point { time: None, ..from.clone() };
            write!(f, "{day}, {hour:02}:{minute:02}–{}", clock(end))
        } else if from.day.is_none() && from.month.is_none() && to.month.is_none() && plain(from) && plain(to) {
            write!(f, "{from}–{to}")
        } else {
            write!(f, "{from} – {to}")
        }
    }
}

impl fmt::Display for Point {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.about {
            f.write_str("about ")?;
        }
        match (self.month, self.day) {
            (Some(m), Some(d)) => write!(f, "{d} {} {}", month_name(m), self.year)?,
            (Some(m), None) => write!(f, "{} {}", month_name(m), self.year)?,
            _ => write!(f, "{}", self.year)?,
        }
        if let Some(time) = self.time {
            write!(f, ", {}", clock(time))?;
        }
        if self.uncertain {
            f.write_str(" (uncertain)")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> String {
        Date::parse(text).map_or_else(|bad| format!("! {}", bad.hint.unwrap_or(bad.message)), |date| date.to_string())
    }

    #[test]
    fn dates_read_as_a_person_would_say_them() {
        for (written, read) in [
            ("2023", "2023"),
            ("2023-09", "September 2023"),
            ("2023-09-13", "13 September 2023"),
            ("2023-09-13~", "about 13 September 2023"),
            ("1950?", "1950 (uncertain)"),
            ("1950/1953", "1950–1953"),
            ("2023-09-12/2023-09-13", "12–13 September 2023"),
            ("2023-09-13T13:05:00+10:00", "13 September 2023, 13:05 UTC+10"),
            ("2023-09-13T13:05:00Z", "13 September 2023, 13:05 UTC"),
        ] {
            assert_eq!(words(written), read, "{written}");
        }
    }

    #[test]
    fn what_is_no_date_is_refused_with_the_likely_one() {
        assert_eq!(words("13/09/2023"), "! did you mean `2023-09-13`? year, month, day, with hyphens");
        assert_eq!(words("9/13/2023"), "! did you mean `2023-09-13`? year, month, day, with hyphens");
        assert_eq!(words("2023-02-30"), "! February 2023 has 28 days, not 30");
        assert!(words("2023-13-01").starts_with("! write year"));
        assert!(words("13.9.2023").contains("`2023-09-13`"));
        assert!(words("2023-09-13T25:00:00Z").starts_with("! hours run from 00 to 23"));
        assert!(words("2023-09-XX").contains("`2023-09`") && words("2023-XX-XX").contains("`2023`"));
        assert!(words("195X").contains("`1950/1959`") && words("20XX").contains("`2000/2099`"));
        assert!(words("2023-22").contains("months"));
        assert!(words("yesterday").starts_with("! dates are"));
        assert!(Date::parse("2023-09-13/2023-09-12").is_err());
    }

    #[test]
    fn one_begins_after_another_only_where_that_is_certain() {
        let after = |a, b| Date::parse(a).expect("a date").begins_after(&Date::parse(b).expect("a date"));
        assert!(after("2023-09-14", "2023-09-13") && after("2024", "2023-12-31") && after("2023-10", "2023-09"));
        assert!(after("2023-09-14/2023-09-20", "2023-09-01/2023-09-13"));
        assert!(after("2023-09-13T05:00:00Z", "2023-09-13T13:00:00+10:00"));
        assert!(!after("2023-09-13T03:00:00Z", "2023-09-13T13:00:00+10:00"));
        // An hour past midnight in the east is the afternoon of the day before in London.
        assert!(!after("2023-09-13T00:30:00+10:00", "2023-09-12T20:00:00Z"));
        assert!(after("2023-09-12T20:00:00Z", "2023-09-13T00:30:00+10:00"));
        assert!(!after("2023-09-13T20:00:00Z", "2023-09-13") && !after("2023-09-13", "2023-09"));
        assert!(!after("2023-09", "2023-09-13") && !after("2023", "2023-05") && !after("2023-09-14~", "2023-09-13"));
    }

    #[test]
    fn they_sort_by_their_beginning() {
        let key = |text| Date::parse(text).expect("a date").key();
        assert!(key("1950/1953") < key("2018"));
        assert!(key("2023-09-13") < key("2023-09-13T01:00:00Z"));
        assert!(key("2023-09-13T13:00:00+10:00") < key("2023-09-13T04:00:00Z"));
    }
}
