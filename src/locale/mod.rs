//! The words of the interface, and dates, numbers and lists, in the language of the dossier.
//!
//! Words stand in message files (`templates/messages/<tag>.ftl`, in the syntax of Project Fluent);
//! dates, numbers and lists follow the Unicode CLDR. Nothing here depends on the machine's own
//! settings. What sources say is never translated.

mod formats;
mod messages;
mod scripts;

#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::sync::{Arc, LazyLock};

use crate::dossier::{Date, Point};
use crate::notes::Notes;
use crate::text::Files;

use formats::Formats;
use messages::Catalogue;

/// A language as the site speaks it.
pub struct Locale {
    tag: String,
    catalogue: Catalogue,
    formats: Formats,
}

/// What is put into a message.
#[derive(Clone, Debug)]
pub enum Arg<'a> {
    /// Words that are shown as they are.
    Text(Cow<'a, str>),
    /// A count, which also picks among the forms of a plural.
    Number(usize),
}

impl Locale {
    /// The language with this BCP 47 tag. Takes a note of each fault in message files of the project,
    /// and of a language the program has no words for: its pages then speak English.
    #[must_use]
    pub fn load(tag: &str, files: &Files, notes: &mut Notes) -> Locale {
        let formats = Formats::of(tag);
        Locale { tag: tag.to_owned(), catalogue: Catalogue::load(tag, files, notes), formats }
    }

    /// English, as the program speaks it without a project.
    pub fn english() -> Arc<Locale> {
        static ENGLISH: LazyLock<Arc<Locale>> = LazyLock::new(|| Arc::new(Locale::built_in("en")));
        ENGLISH.clone()
    }

    /// A language with the words that come with the program.
    #[must_use]
    pub fn built_in(tag: &str) -> Locale {
        Locale { tag: tag.to_owned(), catalogue: Catalogue::built_in(tag), formats: Formats::of(tag) }
    }

    /// Its BCP 47 tag.
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// A message that is known to take nothing in.
    pub fn plain(&self, id: &str) -> Option<&str> {
        self.catalogue.plain(id)
    }

    /// A message that takes nothing in. One that does not exist is its own id, which a test looks for.
    pub fn say(&self, id: &str) -> String {
        self.plain(id).map_or_else(|| self.fill(id, &[]), str::to_owned)
    }

    /// A message with what it takes in, by the names it has for them.
    pub fn fill(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.catalogue.fill(id, args, &self.formats)
    }

    /// A count with one number in it, which the message calls `n`.
    pub fn count(&self, id: &str, n: usize) -> String {
        self.fill(id, &[("n", n.into())])
    }

    /// Whether there is such a message, in this language or in English.
    pub fn knows(&self, id: &str) -> bool {
        self.catalogue.knows(id)
    }

    /// A number in the digits and groups of the language.
    pub fn number(&self, n: usize) -> String {
        self.formats.number(n)
    }

    /// Names with commas, and with "and" before the last.
    pub fn list<S: AsRef<str>>(&self, items: &[S]) -> String {
        self.formats.list(items)
    }

    /// Names with commas, and with "or" before the last.
    pub fn either<S: AsRef<str>>(&self, items: &[S]) -> String {
        self.formats.either(items)
    }

    /// Names with commas and nothing else between them.
    pub fn commas<S: AsRef<str>>(&self, items: &[S]) -> String {
        let between = self.separators(items.len());
        let mut out = between.first().cloned().unwrap_or_default();
        for (item, behind) in items.iter().zip(between.iter().skip(1)) {
            out.push_str(item.as_ref());
            out.push_str(behind);
        }
        out
    }

    /// What stands before, between and behind the items of a list without "and": one more than there are items.
    /// It is a message: the lists of CLDR have their "and", or are of units, which some languages part by blanks.
    pub fn separators(&self, items: usize) -> Vec<String> {
        let between = self.say("between-names");
        (0..=items).map(|n| if n == 0 || n == items { String::new() } else { between.clone() }).collect()
    }

    /// A date to be read, with its doubts and ranges.
    pub fn date(&self, date: &Date) -> String {
        let Some(to) = date.to.as_ref().filter(|to| **to != date.from) else { return self.point(&date.from) };
        let from = &date.from;
        let plain = |p: &Point| !p.about && !p.uncertain && p.time.is_none();
        let same_month = from.year == to.year && from.month == to.month && from.day.is_some() && to.day.is_some();
        let same_day = same_month && from.day == to.day && from.time.map(|time| time.2) == to.time.map(|time| time.2);
        if let (true, Some(begins), Some(_)) = (same_day, from.time, to.time)
            && ![from, to].into_iter().any(|point| point.about || point.uncertain)
        {
            return self.timed(to, &format!("{}–", self.clock(begins)));
        }
        let end = self.point(to);
        if plain(from) && plain(to) {
            // Where the day comes first, a month is told once.
            let last = self.formats.digits(to.day.map_or(0, i64::from));
            if let Some(rest) = end.strip_prefix(&last).filter(|_| same_month) {
                let first = self.formats.digits(from.day.map_or(0, i64::from));
                // `12.–13. September`: what follows the number of the day follows both.
                let mark = if rest.starts_with('.') { "." } else { "" };
                return format!("{first}{mark}–{end}");
            }
            if from.month.is_none() && to.month.is_none() {
                return format!("{}–{end}", self.point(from));
            }
        }
        format!("{} – {end}", self.point(from))
    }

    fn point(&self, point: &Point) -> String {
        let mut text = self.timed(point, "");
        if point.about {
            text = self.fill("date-about", &[("date", text.into())]);
        }
        if point.uncertain {
            text = self.fill("date-uncertain", &[("date", text.into())]);
        }
        text
    }

    /// A day with its clock time, where it has one; `begins` stands before that.
    fn timed(&self, point: &Point, begins: &str) -> String {
        let day = match (point.month, point.day) {
            (Some(month), Some(day)) => self.formats.day(point.year, month, day),
            (Some(month), None) => self.formats.month(point.year, month),
            _ => self.formats.digits(i64::from(point.year)),
        };
        let Some(time @ (_, _, offset)) = point.time else { return day };
        let sign = if offset < 0 { '-' } else { '+' };
        let zone = match (offset.abs() / 60, offset.abs() % 60) {
            (0, 0) => String::new(),
            (h, 0) => format!("{sign}{}", self.formats.digits(h.into())),
            (h, m) => format!("{sign}{}:{}", self.formats.digits(h.into()), self.formats.two_digits(m.into())),
        };
        let time = format!("{begins}{}", self.clock(time));
        self.fill("date-time", &[("date", day.into()), ("time", time.into()), ("zone", zone.into())])
    }

    fn clock(&self, (hour, minute, _): (i8, i8, i32)) -> String {
        format!("{}:{}", self.formats.two_digits(hour.into()), self.formats.two_digits(minute.into()))
    }

    /// A number with the figures behind its point, as computers write it: `-1200.5`.
    pub fn decimal(&self, plain: &str) -> String {
        self.formats.decimal(plain)
    }

    /// A year by itself.
    pub fn year(&self, year: i16) -> String {
        self.formats.digits(year.into())
    }

    /// Words that keep their own order among others, where the language runs from the right.
    pub fn isolated(&self, words: String) -> String {
        if self.direction() != "rtl" {
            return words;
        }
        let mark = messages::leaning(&words).map(String::from).unwrap_or_default();
        format!("\u{2068}{mark}{words}\u{2069}")
    }

    /// Whether it is a kind of English.
    pub fn is_english(&self) -> bool {
        crate::text::is_english(&self.tag)
    }

    /// What words are marked with that the program has in English only: `en`, where this is another language.
    pub fn foreign(&self) -> Option<&'static str> {
        (!self.is_english()).then_some("en")
    }

    /// A month by its short name and its year, for the ticks of a drawing.
    pub fn short_month(&self, year: i16, month: i8) -> String {
        self.formats.short_month(year, month)
    }

    /// A day of the month by its short name, for the ticks of a drawing.
    pub fn short_day(&self, month: i8, day: i8) -> String {
        self.formats.short_day(month, day)
    }

    /// The words scripts say, as a statement of JavaScript to stand before them.
    pub fn for_scripts(&self) -> String {
        scripts::statement(&self.catalogue, &self.tag)
    }

    /// Which way it is written: `ltr` or `rtl`.
    pub fn direction(&self) -> &'static str {
        direction(&self.tag)
    }
}

impl From<usize> for Arg<'_> {
    fn from(n: usize) -> Self {
        Arg::Number(n)
    }
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Arg::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Arg::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Arg::Text(Cow::Owned(text))
    }
}

/// Which way a language is written, by its BCP 47 tag: `ltr` or `rtl`.
#[must_use]
pub fn direction(language: &str) -> &'static str {
    let mut parts = language.split('-');
    let main = parts.next().unwrap_or_default().to_ascii_lowercase();
    let script = parts.find(|part| part.len() == 4 && part.bytes().all(|b| b.is_ascii_alphabetic()));
    let right_to_left = match script {
        Some(script) => RTL_SCRIPTS.iter().any(|known| known.eq_ignore_ascii_case(script)),
        None => RTL_LANGUAGES.contains(&main.as_str()),
    };
    if right_to_left { "rtl" } else { "ltr" }
}

const RTL_LANGUAGES: &[&str] =
    &["ar", "arc", "ckb", "dv", "fa", "he", "iw", "khw", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"];
const RTL_SCRIPTS: &[&str] = &["Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"];
