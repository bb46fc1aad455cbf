//! Answers as values: an amount in the unit of its question, a date, or a text.
//!
//! An amount is read as people write it, in words or digits: `2`, `about 2`, `4 to 5`, `4–5`,
//! `between 4 and 5`, `over 4`, `under 4`, each with a unit of its own or in that of the question.

use super::date::{Date, Point};
use super::raw::ValueKind;
use crate::text::figures::numbers::{Hedge, Number, Of, numbers};
use crate::text::figures::tokens::tokens;
use crate::text::figures::units::{self, Dimension, Unit, is_short};
use crate::text::{Folded, Folds};

/// One answer, read.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Amount(Amount),
    Date(Date),
    /// Words, which nothing can be worked out from.
    Text(String),
}

/// A number or a stretch of numbers, in the unit of the question.
#[derive(Clone, Debug, PartialEq)]
pub struct Amount {
    /// `None` below `under 4`.
    pub low: Option<f64>,
    /// `None` above `over 4`.
    pub high: Option<f64>,
    pub about: bool,
    /// Whether the value names a unit, so that none is to be added to it.
    pub has_unit: bool,
    /// By how much it may be off for having been rounded in another unit.
    pub slack: f64,
    /// Whether an open end is left out: `over 4`, and not `at least 4`.
    pub strict: bool,
    /// What the value says it is of, where the question names no unit: `Count` for nothing.
    pub of: Of,
}

/// An amount as it is written, before it is brought to the unit of its question: what is needed to say it in
/// another language.
#[derive(Clone, Debug, PartialEq)]
pub struct Written {
    pub low: f64,
    pub high: f64,
    pub hedge: Hedge,
    /// Whether an open end is left out, as in [`Amount::strict`].
    pub strict: bool,
    /// Of what, as far as the value or the unit of the question says.
    pub of: Of,
    /// Whether the value itself names what it is of.
    pub has_unit: bool,
}

/// How two answers stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Likeness {
    /// One answer, perhaps in other words or another unit.
    Same,
    /// Another answer, and both can be right: `about 2` and `2`.
    Near,
    /// Another answer, and only one can be right.
    Apart,
    /// Other words: a matter of judgement.
    Open,
}

/// Why a value does not fit its question, and how it might be mended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadValue {
    pub message: String,
    pub hint: Option<String>,
}

impl Value {
    /// Reads a value of a question of some type, whose amounts are in `unit`.
    ///
    /// # Errors
    /// Says why it does not fit and, where it can be guessed, what would.
    pub fn read(text: &str, kind: ValueKind, unit: &str) -> Result<Value, BadValue> {
        let text = text.trim();
        match kind {
            ValueKind::Text => Ok(Value::Text(text.to_owned())),
            ValueKind::Date => match Date::parse(text) {
                Ok(date) => Ok(Value::Date(date)),
                Err(bad) => Err(BadValue { message: bad.message, hint: bad.hint }),
            },
            _ => amount(text, kind, unit).map(Value::Amount),
        }
    }

    /// A number of a text as an answer to a question; `None` where it would not fit. `below` makes it one
    /// below nought, which prose may say by other words than a sign: a loss, a frost.
    #[must_use]
    pub fn of_number(number: &Number, below: bool, kind: ValueKind, unit: &str) -> Option<Value> {
        let (low, high) =
            if below && number.low >= 0.0 { (-number.high, -number.low) } else { (number.low, number.high) };
        fitted("", (low, high, number.hedge, number.of), kind, unit).ok().map(Value::Amount)
    }

    /// How it stands to another answer to the same question.
    #[must_use]
    pub fn likeness(&self, other: &Value) -> Likeness {
        match (self, other) {
            (Value::Amount(a), Value::Amount(b)) => a.likeness(b),
            (Value::Date(a), Value::Date(b)) => dates(a, b),
            (Value::Text(a), Value::Text(b)) if plain(a) == plain(b) => Likeness::Same,
            _ => Likeness::Open,
        }
    }

    /// Where it lies on an axis: in the unit of the question, or in days. An end is `None` where it is open.
    #[must_use]
    pub fn stretch(&self) -> Option<(Option<f64>, Option<f64>)> {
        match self {
            Value::Amount(amount) => Some((amount.low, amount.high)),
            Value::Date(date) => {
                let (from, to) = days_of(date);
                Some((Some(from), Some(to)))
            }
            Value::Text(_) => None,
        }
    }

    /// The same with what `about` allows for; `None` where it says nothing of the kind.
    #[must_use]
    pub fn play(&self) -> Option<(Option<f64>, Option<f64>)> {
        let finite = |end: f64| end.is_finite().then_some(end);
        match self {
            Value::Amount(amount) if amount.about => {
                let (low, high) = amount.roughly();
                Some((finite(low), finite(high)))
            }
            Value::Date(date) if play(date) > 0.0 => {
                let (from, to) = days_of(date);
                Some((Some(from - play(date)), Some(to + play(date))))
            }
            _ => None,
        }
    }
}

impl Written {
    /// Reads the value of a question whose amounts are in `unit`. None for what is no number.
    #[must_use]
    pub fn read(text: &str, unit: &str) -> Option<Written> {
        let (low, high, hedge, of) = figure(text.trim(), unit)?;
        let has_unit = !matches!(of, Of::Count | Of::Year) || !unit.is_empty() && text.trim().ends_with(unit);
        let of = if has_unit || unit.is_empty() { of } else { of_unit(unit) };
        Some(Written { low, high, hedge, strict: is_strict(text), of, has_unit })
    }
}

impl Amount {
    fn likeness(&self, other: &Amount) -> Likeness {
        match (self.of, other.of) {
            (Of::Measure(a), Of::Measure(b)) if a.dimension == b.dimension && a != b => {
                return self.in_base(a).likeness(&other.in_base(b));
            }
            // What is said of nothing may be of anything.
            (Of::Count, _) | (_, Of::Count) => {}
            (a, b) if a != b => return Likeness::Open,
            _ => {}
        }
        let slack = self.slack.max(other.slack);
        let near = |a: Option<f64>, b: Option<f64>| match (a, b) {
            (Some(a), Some(b)) => (a - b).abs() <= slack.max(1e-9 * b.abs().max(1.0)),
            (None, None) => true,
            _ => false,
        };
        if near(self.low, other.low) && near(self.high, other.high) && self.about == other.about {
            return Likeness::Same;
        }
        let (a, b) = (self.roughly(), other.roughly());
        // Under two, and over two: they meet where neither is.
        let meets = |a: &Amount, b: &Amount| a.low.is_none() && b.high.is_none() && near(a.high, b.low);
        if self.strict && other.strict && (meets(self, other) || meets(other, self)) {
            return Likeness::Apart;
        }
        // An end counts in: after more than four years is in four years to who rounds.
        if a.0 <= b.1 + slack && b.0 <= a.1 + slack { Likeness::Near } else { Likeness::Apart }
    }

    /// The same in the base unit of what it measures.
    fn in_base(&self, unit: Unit) -> Amount {
        let off = [self.low, self.high].into_iter().flatten().map(|end| rounded_off(end, unit)).fold(0.0, f64::max);
        let (low, high) = (self.low.map(|end| unit.base(end)), self.high.map(|end| unit.base(end)));
        Amount { low, high, slack: off, of: Of::Count, ..self.clone() }
    }

    /// The stretch that is meant: what is about 2 may be anything that would be rounded to 2, and what is
    /// about 18 is within a tenth of it.
    fn roughly(&self) -> (f64, f64) {
        let play = |end: f64| if self.about { rounding(end).min(end.abs() / 4.0).max(end.abs() / 10.0) } else { 0.0 };
        let low = self.low.map_or(f64::NEG_INFINITY, |end| end - play(end));
        let high = self.high.map_or(f64::INFINITY, |end| end + play(end));
        (low, high)
    }
}

/// Half of the last digit that is not a nought: what rounding may have taken or given.
fn rounding(value: f64) -> f64 {
    if value.fract() != 0.0 {
        return 0.05;
    }
    let mut step = 1.0;
    while value != 0.0 && step < 1e12 && value % (step * 10.0) == 0.0 {
        step *= 10.0;
    }
    step / 2.0
}

/// The words for comparison: neither case nor marks count.
fn plain(text: &str) -> String {
    let folded = Folded::new(text, Folds::ALL).text.to_lowercase();
    let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

// ------------------------------------------------------------------------------------------- dates

fn dates(a: &Date, b: &Date) -> Likeness {
    if a.edtf() == b.edtf() {
        return Likeness::Same;
    }
    // Instants are told apart in UTC; days are those of their places.
    let timed = points(a).chain(points(b)).all(|point| point.time.is_some());
    let shift = |point: &Point| point.time.filter(|_| timed).map_or(0.0, |(.., offset)| f64::from(offset) / 1440.0);
    let stretch = |date: &Date| {
        let (from, to) = days_of(date);
        (from - shift(&date.from), to - shift(date.to.as_ref().unwrap_or(&date.from)))
    };
    let ((from, to), (other_from, other_to)) = (stretch(a), stretch(b));
    let play = play(a) + play(b);
    // Less than a second: what adding up may cost.
    let near = |a: f64, b: f64| (a - b).abs() < 1e-5;
    if near(from, other_from) && near(to, other_to) && play == 0.0 {
        Likeness::Same
    } else if from + 1e-5 < other_to + play && other_from + 1e-5 < to + play {
        Likeness::Near
    } else {
        Likeness::Apart
    }
}

/// What a doubtful date may be off by: as much as it is exact to, and a day at least.
fn play(date: &Date) -> f64 {
    let rough = points(date).filter(|point| point.about || point.uncertain);
    rough.map(|point| days_in(point).max(1.0)).fold(0.0, f64::max)
}

fn points(date: &Date) -> impl Iterator<Item = &Point> {
    std::iter::once(&date.from).chain(&date.to)
}

/// From its first instant to its last, in days since 1970. The days are those of the place.
fn days_of(date: &Date) -> (f64, f64) {
    let last = date.to.as_ref().unwrap_or(&date.from);
    (first_day(&date.from), first_day(last) + days_in(last))
}

fn first_day(point: &Point) -> f64 {
    let epoch = jiff::civil::date(1970, 1, 1);
    let day = jiff::civil::Date::new(point.year, point.month.unwrap_or(1), point.day.unwrap_or(1)).unwrap_or(epoch);
    let days = epoch.until(day).map_or(0, |span| span.get_days());
    let minutes = point.time.map_or(0.0, |(hour, minute, _)| f64::from(hour) * 60.0 + f64::from(minute));
    f64::from(days) + minutes / 1440.0
}

fn days_in(point: &Point) -> f64 {
    match (point.month, point.day, point.time) {
        (_, _, Some(_)) => 1.0 / 1440.0,
        (_, Some(_), _) => 1.0,
        (Some(month), None, _) => {
            jiff::civil::Date::new(point.year, month, 1).map_or(30.0, |day| f64::from(day.days_in_month()))
        }
        (None, None, _) => jiff::civil::Date::new(point.year, 1, 1).map_or(365.0, |day| f64::from(day.days_in_year())),
    }
}

// ----------------------------------------------------------------------------------------- amounts

/// What a unit is one of; `Count` for things.
fn of_unit(unit: &str) -> Of {
    let read = |text: String| numbers(&tokens(&text, 0..text.len()), &[]).first().map_or(Of::Count, |n| n.of);
    match read(format!("2 {unit}")) {
        Of::Count => read(format!("2{unit}")),
        of => of,
    }
}

/// The unit a value names for itself, if it is one of its kind: `minutes` of `90 minutes`.
#[must_use]
pub fn own_unit(text: &str, kind: ValueKind) -> Option<String> {
    let found = numbers(&tokens(text, 0..text.len()), &[]);
    let [number] = found.as_slice() else { return None };
    let Of::Measure(_) = number.of else { return None };
    let words = text[number.at.clone()].split([' ', '-']).rev();
    // `an hour and a half`: the last word need not be the unit.
    let words = words.map(|word| word.trim_start_matches(|c: char| !c.is_alphabetic()));
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let known = words.iter().find(|word| units::unit(&word.to_lowercase()).is_some());
    let unit = known.or(words.first())?;
    bad_unit(kind, unit).is_none().then(|| (*unit).to_owned())
}

/// A unit that does not fit the type of its question, and why.
#[must_use]
pub fn bad_unit(kind: ValueKind, unit: &str) -> Option<BadValue> {
    let (wanted, what, such) = match kind {
        ValueKind::Duration => (Dimension::Time, "a time", "hours"),
        ValueKind::Distance => (Dimension::Length, "a length", "km"),
        _ => return None,
    };
    let fits = matches!(of_unit(unit), Of::Measure(unit) if unit.dimension == wanted);
    (!fits).then(|| BadValue {
        message: format!("`{unit}` is no unit of {what}"),
        hint: Some(format!("write one, as in `unit: {such}`, or choose another `type:`")),
    })
}

fn amount(text: &str, kind: ValueKind, unit: &str) -> Result<Amount, BadValue> {
    let Some((low, high, hedge, of)) = figure(text, unit) else { return Err(unread(text, kind)) };
    let mut amount = fitted(text, (low, high, hedge, of), kind, unit)?;
    amount.strict = is_strict(text);
    Ok(amount)
}

/// Whether an open end of a written amount is left out.
fn is_strict(text: &str) -> bool {
    let lower = text.to_lowercase();
    let inclusive =
        ["at least", "at most", "up to", "no more", "no less", "no fewer", "or more", "or less", "or fewer"];
    let has_sign = text.contains(['≥', '≤', '=', '+']);
    !has_sign && !inclusive.iter().any(|words| lower.contains(words))
}

/// A figure as the answer to a question, which is written as `text`.
fn fitted(
    text: &str,
    (low, high, hedge, of): (f64, f64, Hedge, Of),
    kind: ValueKind,
    unit: &str,
) -> Result<Amount, BadValue> {
    if high < low {
        let message = format!("`{text}` ends below where it begins");
        return Err(BadValue { message, hint: Some("write the smaller number first".to_owned()) });
    }
    let needs_unit = matches!(kind, ValueKind::Duration | ValueKind::Distance);
    let wanted = if unit.is_empty() { Of::Count } else { of_unit(unit) };
    if needs_unit && low < 0.0 {
        let message = format!("`{text}` is no {}: it is below nought", name(kind));
        return Err(BadValue { message, hint: Some("a number that may be below nought is `type: number`".to_owned()) });
    }
    let (low_end, high_end) = (Some(low), Some(high));
    let mut amount =
        Amount { low: low_end, high: high_end, about: false, has_unit: true, slack: 0.0, strict: true, of: Of::Count };
    match (of, wanted) {
        (Of::Measure(own), Of::Measure(wanted)) if own.dimension == wanted.dimension => {
            let convert = |end: f64| own.base(end) / wanted.factor - wanted.offset;
            if own != wanted {
                let off = |end: f64| rounded_off(end, own) / wanted.factor;
                amount.slack = off(low).max(off(high));
                (amount.low, amount.high) = (Some(convert(low)), Some(convert(high)));
            }
        }
        (Of::Money(own), Of::Money(wanted)) if own == wanted => {}
        (Of::Share, Of::Share) => {}
        (Of::Count | Of::Year | Of::Vague, _) => {
            if needs_unit && unit.is_empty() {
                let such = if kind == ValueKind::Duration { "hours" } else { "km" };
                let message = format!("`{text}` does not say of what");
                return Err(BadValue { message, hint: Some(format!("add the unit to the question: `unit: {such}`")) });
            }
            amount.has_unit = !unit.is_empty() && text.ends_with(unit);
        }
        (Of::Measure(own), Of::Count) if unit.is_empty() && is_of_kind(own, kind) => amount.of = of,
        (Of::Share | Of::Money(_), Of::Count)
            if unit.is_empty() && matches!(kind, ValueKind::Number | ValueKind::Range) =>
        {
            amount.of = of;
        }
        (Of::Ordinal | Of::Decade, _) => return Err(unread(text, kind)),
        _ => {
            let asked = if unit.is_empty() { format!("a {}", name(kind)) } else { format!("an answer in {unit}") };
            let message = format!("`{text}` is in another unit, and the question asks for {asked}");
            return Err(BadValue { message, hint: Some("convert it, or mend the `unit:` of the question".to_owned()) });
        }
    }
    if kind == ValueKind::Count && (low.fract() != 0.0 || high.fract() != 0.0 || low < 0.0) {
        let message = format!("`{text}` is no count: things are counted in whole numbers");
        return Err(BadValue { message, hint: Some("write `type: number` for the question".to_owned()) });
    }
    match hedge {
        Hedge::None => {}
        Hedge::About => amount.about = true,
        Hedge::Over => amount.high = None,
        Hedge::Under => amount.low = None,
    }
    if kind == ValueKind::Range && hedge != Hedge::Over && hedge != Hedge::Under && low >= high {
        let message = format!("`{text}` has one end, and a range has two");
        let hint = "write both, as in `4 to 5`, or `over 4` or `under 5`; a single number is `type: number`";
        return Err(BadValue { message, hint: Some(hint.to_owned()) });
    }
    Ok(amount)
}

/// Whether amounts in a unit answer questions of a kind.
fn is_of_kind(unit: Unit, kind: ValueKind) -> bool {
    match kind {
        ValueKind::Duration => unit.dimension == Dimension::Time,
        ValueKind::Distance => unit.dimension == Dimension::Length,
        ValueKind::Number | ValueKind::Range => true,
        ValueKind::Count | ValueKind::Date | ValueKind::Text => false,
    }
}

/// What rounding may have cost an amount that is converted, in the base unit.
fn rounded_off(value: f64, unit: Unit) -> f64 {
    (rounding(value) * unit.factor).min(0.06 * unit.base(value).abs().max(unit.factor))
}

fn unread(text: &str, kind: ValueKind) -> BadValue {
    let message = if text.is_empty() {
        "there is no answer here".to_owned()
    } else {
        format!("`{text}` can't be read as a {}", name(kind))
    };
    let hint = "write `2`, `about 2`, `4 to 5`, `over 4` or `under 4`; an answer in words is `type: text`";
    BadValue { message, hint: Some(hint.to_owned()) }
}

fn name(kind: ValueKind) -> &'static str {
    match kind {
        ValueKind::Number => "number",
        ValueKind::Range => "range",
        ValueKind::Duration => "duration",
        ValueKind::Distance => "distance",
        ValueKind::Date => "date",
        ValueKind::Count => "count",
        ValueKind::Text => "text",
    }
}

/// Both ends of an amount as they are written, how exact they are said to be, and of what.
fn figure(text: &str, unit: &str) -> Option<(f64, f64, Hedge, Of)> {
    let signs = [
        (">=", "at least "),
        ("<=", "at most "),
        ("≥", "at least "),
        ("≤", "at most "),
        (">", "over "),
        ("<", "under "),
    ];
    for (sign, word) in signs {
        if let Some(rest) = text.strip_prefix(sign) {
            return figure(&format!("{word}{}", rest.trim_start()), unit);
        }
    }
    if matches!(text.to_lowercase().as_str(), "none" | "nil" | "nobody" | "no one") {
        return Some((0.0, 0.0, Hedge::None, Of::Count));
    }
    if let Some(number) = alone(text, unit).or_else(|| one_of(text, unit)) {
        return Some((number.low, number.high, number.hedge, number.of));
    }
    if let Some(sum) = compound(text) {
        return Some(sum);
    }
    // `800 m`: a short unit is one only directly behind its digits.
    if let Some((digits, unit_word)) = text.rsplit_once(' ')
        && is_short(unit_word)
        && let Some(number) = alone(&format!("{digits}{unit_word}"), unit)
    {
        return Some((number.low, number.high, number.hedge, number.of));
    }
    // Numbers below nought, and dashes with spaces around them, are not met in prose.
    let (hedge, rest) = [("about ", Hedge::About), ("over ", Hedge::Over), ("under ", Hedge::Under)]
        .into_iter()
        .find_map(|(word, hedge)| Some((hedge, text.strip_prefix(word)?)))
        .unwrap_or((Hedge::None, text));
    let rest = rest.strip_prefix("between ").map_or(rest.to_owned(), |rest| rest.replacen(" and ", " to ", 1));
    let ends = [" to ", " – ", " - ", "–", "-"].into_iter().find_map(|glue| {
        let at = rest.char_indices().skip(1).find(|(at, _)| rest[*at..].starts_with(glue))?.0;
        Some((signed(&rest[..at], unit)?, signed(&rest[at + glue.len()..], unit)?))
    });
    let (low, high) = match ends {
        Some(ends) => ends,
        None => signed(&rest, unit).map(|end| (end, end))?,
    };
    let of = if high.1 == Of::Count { low.1 } else { high.1 };
    Some((low.0, high.0, hedge, of))
}

/// One number that may be below nought.
fn signed(text: &str, unit: &str) -> Option<(f64, Of)> {
    let text = text.trim();
    let (sign, rest) = match text.strip_prefix(['-', '−']).or_else(|| text.strip_prefix("minus ")) {
        Some(rest) => (-1.0, rest),
        None => (1.0, text),
    };
    let number = alone(rest, unit).filter(|number| number.low >= number.high && number.hedge == Hedge::None)?;
    Some((sign * number.low, number.of))
}

/// `a week`: one, which prose seldom means to count.
fn one_of(text: &str, unit: &str) -> Option<Number> {
    let lower = text.to_lowercase();
    let rest = lower.strip_prefix("a ").or_else(|| lower.strip_prefix("an "))?;
    alone(&format!("one {rest}"), unit)
}

/// `1 hour 30 minutes`, `5 feet 6 inches`: measures of one kind, each smaller than the one before, in the
/// last of their units.
fn compound(text: &str) -> Option<(f64, f64, Hedge, Of)> {
    let found = numbers(&tokens(text, 0..text.len()), &[]);
    let (first, last) = (found.first()?, found.last()?);
    let Of::Measure(smallest) = last.of else { return None };
    let (mut sum, mut at, mut before) = (0.0, first.whole.start, f64::INFINITY);
    for (n, number) in found.iter().enumerate() {
        let Of::Measure(unit) = number.of else { return None };
        let joint = text[at..number.whole.start.max(at)].trim();
        let plain = number.low >= number.high && (n == 0 || number.hedge == Hedge::None);
        if unit.dimension != smallest.dimension
            || unit.factor >= before
            || unit.offset != 0.0
            || !plain
            || !matches!(joint, "" | "," | "and" | ", and")
        {
            return None;
        }
        (sum, at, before) = (sum + unit.base(number.low), number.whole.end, unit.factor);
    }
    let is_all = found.len() > 1 && text[..first.whole.start].trim().is_empty() && text[at..].trim().is_empty();
    let total = sum / smallest.factor;
    is_all.then_some((total, total, first.hedge, last.of))
}

/// The number that is all of a text, but for the unit behind it.
fn alone(text: &str, unit: &str) -> Option<Number> {
    let tokens = tokens(text, 0..text.len());
    let found = numbers(&tokens, &[]);
    let [number] = found.as_slice() else { return None };
    let before = text[..number.whole.start].trim();
    let behind = text[number.whole.end..].trim();
    let is_unit = |word: &str| {
        let one = |word: &str| word.strip_suffix('s').unwrap_or(word).to_lowercase();
        let degrees = matches!(one(word).as_str(), "degree");
        let warm = |unit: Unit| unit.dimension == Dimension::Temperature;
        if unit.is_empty() {
            return degrees;
        }
        one(word) == one(unit) || (degrees && matches!(of_unit(unit), Of::Measure(unit) if warm(unit)))
    };
    let is_all = matches!(before, "" | "between" | "from" | "exactly") && (behind.is_empty() || is_unit(behind));
    is_all.then(|| number.clone())
}
