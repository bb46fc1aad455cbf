//! Dates, numbers and lists by the Unicode CLDR, whose data come with ICU4X.

use icu_calendar::{Date, Gregorian};
use icu_datetime::fieldsets::{MD, YM, YMD};
use icu_datetime::{DateTimeFormatterPreferences, FixedCalendarDateTimeFormatter as Formatter};
use icu_decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu_decimal::{DecimalFormatter, input::Decimal};
use icu_list::ListFormatter;
use icu_list::options::ListFormatterOptions;
use icu_locale_core::Locale;

/// How one language writes dates, numbers and lists. What its data lack is written as in ISO 8601.
pub struct Formats {
    day: Option<Formatter<Gregorian, YMD>>,
    month: Option<Formatter<Gregorian, YM>>,
    short_month: Option<Formatter<Gregorian, YM>>,
    short_day: Option<Formatter<Gregorian, MD>>,
    grouped: Option<DecimalFormatter>,
    bare: Option<DecimalFormatter>,
    and: Option<ListFormatter>,
    or: Option<ListFormatter>,
}

impl Formats {
    pub fn of(tag: &str) -> Formats {
        let locale = locale(tag);
        let dates = || DateTimeFormatterPreferences::from(&locale);
        Formats {
            day: Formatter::try_new(dates(), YMD::long()).ok(),
            month: Formatter::try_new(dates(), YM::long()).ok(),
            short_month: Formatter::try_new(dates(), YM::medium()).ok(),
            short_day: Formatter::try_new(dates(), MD::medium()).ok(),
            grouped: grouped(tag),
            bare: decimal(&locale, GroupingStrategy::Never),
            and: ListFormatter::try_new_and((&locale).into(), ListFormatterOptions::default()).ok(),
            or: ListFormatter::try_new_or((&locale).into(), ListFormatterOptions::default()).ok(),
        }
    }

    pub fn day(&self, year: i16, month: i8, day: i8) -> String {
        let written = || format!("{year:04}-{month:02}-{day:02}");
        gregorian(year, month, day)
            .and_then(|date| Some(self.day.as_ref()?.format(&date).to_string()))
            .unwrap_or_else(written)
    }

    pub fn month(&self, year: i16, month: i8) -> String {
        gregorian(year, month, 1)
            .and_then(|date| Some(self.month.as_ref()?.format(&date).to_string()))
            .unwrap_or_else(|| format!("{year:04}-{month:02}"))
    }

    pub fn short_month(&self, year: i16, month: i8) -> String {
        gregorian(year, month, 1)
            .and_then(|date| Some(self.short_month.as_ref()?.format(&date).to_string()))
            .unwrap_or_else(|| format!("{year:04}-{month:02}"))
    }

    pub fn short_day(&self, month: i8, day: i8) -> String {
        // The year is not shown; this one has every day.
        gregorian(2024, month, day)
            .and_then(|date| Some(self.short_day.as_ref()?.format(&date).to_string()))
            .unwrap_or_else(|| format!("{month:02}-{day:02}"))
    }

    /// A count, in groups from five digits on.
    pub fn number(&self, n: usize) -> String {
        let decimal = Decimal::from(n as u64);
        self.grouped.as_ref().map_or_else(|| n.to_string(), |format| format.format(&decimal).to_string())
    }

    /// A number that names something, such as a year: without groups.
    pub fn digits(&self, n: i64) -> String {
        let decimal = Decimal::from(n);
        self.bare.as_ref().map_or_else(|| n.to_string(), |format| format.format(&decimal).to_string())
    }

    /// An hour or a minute.
    pub fn two_digits(&self, n: i64) -> String {
        let mut decimal = Decimal::from(n);
        decimal.pad_start(2);
        self.bare.as_ref().map_or_else(|| format!("{n:02}"), |format| format.format(&decimal).to_string())
    }

    /// A number in decimal notation, in groups from five digits on.
    pub fn decimal(&self, plain: &str) -> String {
        let (sign, rest) = plain.strip_prefix('-').map_or(("", plain), |rest| ("−", rest));
        let decimal = self.grouped.as_ref().zip(rest.parse::<Decimal>().ok());
        decimal.map_or_else(|| plain.to_owned(), |(format, decimal)| format!("{sign}{}", format.format(&decimal)))
    }

    pub fn list<S: AsRef<str>>(&self, items: &[S]) -> String {
        listed(self.and.as_ref(), items)
    }

    pub fn either<S: AsRef<str>>(&self, items: &[S]) -> String {
        listed(self.or.as_ref(), items)
    }
}

fn listed<S: AsRef<str>>(format: Option<&ListFormatter>, items: &[S]) -> String {
    let items = items.iter().map(AsRef::as_ref);
    match format {
        Some(format) => format.format(items).to_string(),
        None => items.collect::<Vec<_>>().join(", "),
    }
}

/// Writes counts of a language in its digits and groups.
pub fn grouped(tag: &str) -> Option<DecimalFormatter> {
    decimal(&locale(tag), GroupingStrategy::Min2)
}

fn decimal(locale: &Locale, grouping: GroupingStrategy) -> Option<DecimalFormatter> {
    let mut options = DecimalFormatterOptions::default();
    options.grouping_strategy = Some(grouping);
    DecimalFormatter::try_new(locale.into(), options).ok()
}

/// The locale of a tag. English without a region puts the day first, as most of the world does.
fn locale(tag: &str) -> Locale {
    let tag = if tag.eq_ignore_ascii_case("en") { "en-001" } else { tag };
    tag.parse().unwrap_or(Locale::UNKNOWN)
}

fn gregorian(year: i16, month: i8, day: i8) -> Option<Date<Gregorian>> {
    Date::try_new_gregorian(year.into(), u8::try_from(month).ok()?, u8::try_from(day).ok()?).ok()
}
