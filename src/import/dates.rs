//! Dates as pages write them, in metadata and in words.

use jiff::civil::{self, Weekday};

use crate::dossier::Date;

/// A day that a text names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Day {
    /// The one day it can be.
    One(String),
    /// `3/4/2023` is one of two.
    Either(String, String),
}

/// A machine's date as the front matter takes it: with its time where the offset is known, else the day.
pub(super) fn stamp(text: &str) -> Option<String> {
    let text = text.trim();
    let ascii = text.is_ascii() && text.len() >= 10;
    let day = text.get(..10).filter(|day| ascii && is_day(day));
    let Some(day) = day else {
        return match in_line(text)? {
            Day::One(day) => Some(day),
            Day::Either(..) => None,
        };
    };
    let rest = text[10..].trim_start_matches(['T', 't', ' ']).trim();
    let digits = rest.find(['Z', 'z', '+', '-']);
    let with_offset = digits.and_then(|at| {
        let (time, offset) = rest.split_at(at);
        let time = time.trim().split('.').next().unwrap_or_default();
        let offset = match offset.as_bytes() {
            [b'Z' | b'z'] => "Z".to_owned(),
            [_, _, _, _, _] if !offset.contains(':') => format!("{}:{}", &offset[..3], &offset[3..]),
            [_, _, _] => format!("{offset}:00"),
            _ => offset.to_owned(),
        };
        let whole = format!("{day}T{time}{offset}");
        Date::parse(&whole).is_ok().then_some(whole)
    });
    Some(with_offset.unwrap_or_else(|| day.to_owned()))
}

fn is_day(text: &str) -> bool {
    let shape: String = text.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
    shape == "0000-00-00" && Date::parse(text).is_ok()
}

/// The day that a short line names, with its year.
pub(super) fn in_line(line: &str) -> Option<Day> {
    if line.chars().count() > 120 || line.split_whitespace().count() > 14 {
        return None;
    }
    let lower = line.to_lowercase();
    let tokens: Vec<&str> = lower.split(|c: char| !(c.is_alphanumeric() || "-/.".contains(c))).collect();
    let tokens: Vec<&str> =
        tokens.into_iter().map(|token| token.trim_matches(['.', '-'])).filter(|t| !t.is_empty()).collect();
    let weekday = tokens.iter().find_map(|token| weekday(token));
    let numbers = tokens.iter().find_map(|token| numeric(token, weekday));
    numbers.or_else(|| in_words(&tokens)).or_else(|| in_signs(&lower))
}

/// `2023-09-13`, `13.09.2023`, `14/09/2023`, `9/14/2023`.
fn numeric(token: &str, weekday: Option<Weekday>) -> Option<Day> {
    let token = token.split('t').next().unwrap_or_default();
    let mark = token.chars().find(|c| !c.is_ascii_digit())?;
    let parts: Vec<&str> = token.split(mark).collect();
    let [a, b, c] = parts.as_slice() else { return None };
    if !matches!(mark, '-' | '/' | '.') || [a, b, c].iter().any(|part| part.is_empty() || part.len() > 4) {
        return None;
    }
    let number = |text: &str| text.parse::<i16>().ok();
    if a.len() == 4 {
        return day(number(a)?, number(b)?, number(c)?).map(Day::One);
    }
    if c.len() != 4 {
        return None;
    }
    let (a, b, year) = (number(a)?, number(b)?, number(c)?);
    let european = day(year, b, a);
    if mark == '.' {
        return european.map(Day::One);
    }
    let american = day(year, a, b);
    match (european, american) {
        (Some(european), Some(american)) if european != american => {
            let falls = |text: &str| text.parse::<civil::Date>().ok().map(civil::Date::weekday) == weekday;
            Some(match (falls(&european), falls(&american)) {
                (true, false) => Day::One(european),
                (false, true) => Day::One(american),
                _ => Day::Either(european, american),
            })
        }
        (Some(one), _) | (None, Some(one)) => Some(Day::One(one)),
        (None, None) => None,
    }
}

/// `September 13, 2023`, `13. September 2023`, `13 de septiembre de 2023`, `13 сентября 2023`.
fn in_words(tokens: &[&str]) -> Option<Day> {
    let tokens: Vec<&str> = tokens.iter().copied().filter(|token| !matches!(*token, "de" | "of" | "the")).collect();
    let at = tokens.iter().position(|token| month(token).is_some())?;
    let month = month(tokens[at])?;
    let number = |n: usize| {
        let digits = tokens.get(n)?.trim_end_matches(|c: char| c.is_alphabetic());
        digits.parse::<i16>().ok()
    };
    let is_day = |n: &i16| (1..=31).contains(n);
    let before = at.checked_sub(1).and_then(number).filter(is_day);
    let (on, year) = match before {
        Some(on) => (on, number(at + 1)?),
        None => (number(at + 1).filter(is_day)?, number(at + 2)?),
    };
    (1800..=2200).contains(&year).then(|| day(year, month, on)).flatten().map(Day::One)
}

/// `2023年9月13日`, `2023년 9월 13일`.
fn in_signs(line: &str) -> Option<Day> {
    let signs = [['年', '月', '日'], ['년', '월', '일']];
    signs.iter().find_map(|[y, m, d]| {
        let (year, rest) = line.split_once(*y)?;
        let (month, rest) = rest.split_once(*m)?;
        let (on, _) = rest.split_once(*d)?;
        let from = year
            .rfind(|c: char| !c.is_ascii_digit())
            .map_or(0, |at| at + year[at..].chars().next().map_or(1, char::len_utf8));
        day(year[from..].parse().ok()?, month.trim().parse().ok()?, on.trim().parse().ok()?).map(Day::One)
    })
}

fn day(year: i16, month: i16, day: i16) -> Option<String> {
    let date = civil::Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
    (1800..=2200).contains(&year).then(|| date.to_string())
}

/// The months by how they begin, in the languages most often met; the longer before the shorter.
fn month(word: &str) -> Option<i16> {
    const MONTHS: [&[&str]; 12] = [
        &["january", "jan", "januar", "janvier", "enero", "января", "gennaio", "janeiro"],
        &["february", "feb", "februar", "février", "febrero", "февраля", "febbraio", "fevereiro"],
        &["march", "mar", "märz", "mars", "marzo", "марта", "março"],
        &["april", "apr", "avril", "abril", "апреля", "aprile"],
        &["may", "mai", "mayo", "мая", "maggio", "maio"],
        &["june", "jun", "juni", "juin", "junio", "июня", "giugno", "junho"],
        &["july", "jul", "juli", "juillet", "julio", "июля", "luglio", "julho"],
        &["august", "aug", "août", "agosto", "августа"],
        &["september", "sep", "sept", "septembre", "septiembre", "сентября", "settembre", "setembro"],
        &["october", "oct", "oktober", "octobre", "octubre", "октября", "ottobre", "outubro"],
        &["november", "nov", "novembre", "noviembre", "ноября", "novembro"],
        &["december", "dec", "dezember", "décembre", "diciembre", "декабря", "dicembre", "dezembro"],
    ];
    let at = MONTHS.iter().position(|names| names.contains(&word))?;
    i16::try_from(at + 1).ok()
}

fn weekday(word: &str) -> Option<Weekday> {
    Some(match word.get(..3)? {
        "mon" => Weekday::Monday,
        "tue" => Weekday::Tuesday,
        "wed" => Weekday::Wednesday,
        "thu" => Weekday::Thursday,
        "fri" => Weekday::Friday,
        "sat" => Weekday::Saturday,
        "sun" => Weekday::Sunday,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn machines_dates_keep_their_time_only_with_an_offset() {
        let stamps = [
            ("2023-09-13T13:00:00+10:00", Some("2023-09-13T13:00:00+10:00")),
            ("2023-09-13T13:00:00.123+1000", Some("2023-09-13T13:00:00+10:00")),
            ("2023-09-13 13:00:00Z", Some("2023-09-13T13:00:00Z")),
            ("2023-09-13T13:00:00", Some("2023-09-13")),
            ("2023-09-13", Some("2023-09-13")),
            ("Wed, 13 Sep 2023 10:00:00 GMT", Some("2023-09-13")),
            ("2023-13-13", None),
            ("yesterday", None),
            ("é2023-09-13", None),
        ];
        for (text, expect) in stamps {
            assert_eq!(stamp(text).as_deref(), expect, "{text}");
        }
    }

    #[test]
    fn days_in_words_need_a_year_and_one_meaning() {
        let one = |day: &str| Some(Day::One(day.to_owned()));
        for line in [
            "Thursday 14/09/2023",
            "Published: September 14, 2023",
            "14. September 2023, 10:05 Uhr",
            "14 sept. 2023",
            "Sept. 14, 2023 at 9 a.m.",
            "jueves, 14 de septiembre de 2023",
            "14 сентября 2023",
            "2023年9月14日",
            "14.09.2023",
        ] {
            assert_eq!(in_line(line), one("2023-09-14"), "{line}");
        }
        assert_eq!(in_line("Tuesday 4/3/2025"), one("2025-03-04"));
        assert_eq!(in_line("4/3/2025"), Some(Day::Either("2025-03-04".into(), "2025-04-03".into())));
        for none in ["September 14", "Model 4 = 900,000", "1.2.3", "may go 5 times", "31 February 2023"] {
            assert_eq!(in_line(none), None, "{none}");
        }
    }
}
