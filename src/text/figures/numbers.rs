//! Numbers in prose: what is counted or measured, how much, and how exactly.
//!
//! Digits and words, ordinals, ranges, fractions, percentages, money, measures. English.

use std::ops::Range;

use super::fractions::{decade, fraction, vague};
use super::hedges::{hedge_after, hedge_before};
use super::tokens::{Kind, Token};
use super::units::{self, Unit};

/// A number with what belongs to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Number {
    /// Both ends of a range; equal where it is none.
    pub low: f64,
    pub high: f64,
    pub of: Of,
    pub hedge: Hedge,
    /// Nothing that is counted follows: `more than four`.
    pub bare: bool,
    /// Supports another number and asks for no support: `both`, `a pair`, `one`.
    pub soft: bool,
    /// Bytes of the text, the hedge left out.
    pub at: Range<usize>,
    /// Bytes of the text, the hedge taken in.
    pub whole: Range<usize>,
    /// The word that follows, in lower case.
    pub next: String,
    /// Two ends of a change and no range: `rose from 3 to 5`.
    pub steps: bool,
}

/// What a number is of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Of {
    /// Things.
    Count,
    /// `dozens`, `thousands`: from `low` to below `high`.
    Vague,
    Ordinal,
    Year,
    /// `1950s`.
    Decade,
    /// Per cent; a half is 50.
    Share,
    Money(&'static str),
    Measure(Unit),
}

/// How exact a number is said to be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Hedge {
    #[default]
    None,
    About,
    Over,
    Under,
}

/// How a number of a source stands to one of a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Match {
    Same,
    /// The same in another unit, rounded.
    Converted,
    /// The same, and the source does not say of what.
    Value,
}

impl Number {
    /// Whether it is just this.
    pub fn is(&self, value: f64) -> bool {
        close(self.low, value, 1e-9) && close(self.high, value, 1e-9)
    }

    /// Its lower end in the base unit of what it measures.
    pub fn base(&self) -> f64 {
        if let Of::Measure(unit) = self.of { unit.base(self.low) } else { self.low }
    }

    /// Whether a number of a source is this one.
    pub fn matches(&self, source: &Number) -> Option<Match> {
        self.is_it(source).or_else(|| self.rounds(source).then_some(Match::Converted))
    }

    /// Whether this is a number of a source told round: `about 2,400` for `2,387`, `over 40` for `42`.
    fn rounds(&self, source: &Number) -> bool {
        let same_kind = match (self.of, source.of) {
            (Of::Measure(mine), Of::Measure(other)) => mine == other,
            (Of::Money(mine), Of::Money(other)) => mine == other,
            (mine, other) => mine == other && matches!(mine, Of::Count | Of::Share),
        };
        let is_one = |number: &Number| close(number.low, number.high, 1e-9);
        let (mine, theirs) = (self.low, source.low);
        let nearer = match self.hedge {
            Hedge::None => false,
            Hedge::About => (mine - theirs).abs() <= 0.5 * step(mine),
            Hedge::Over => mine < theirs && theirs - mine < step(mine),
            Hedge::Under => mine > theirs && mine - theirs < step(mine),
        };
        same_kind
            && source.hedge == Hedge::None
            && is_one(self)
            && is_one(source)
            && step(mine) > step(theirs)
            && (mine - theirs).abs() <= 0.06 * theirs.abs()
            && nearer
    }

    fn is_it(&self, source: &Number) -> Option<Match> {
        let same = close(self.low, source.low, 1e-9) && close(self.high, source.high, 1e-9);
        let inside = |n: &Number, of: &Number| of.low <= n.low && n.high < of.high;
        match (self.of, source.of) {
            (Of::Measure(mine), Of::Measure(other)) if mine == other => same.then_some(Match::Same),
            (Of::Measure(mine), Of::Measure(other)) if mine.dimension == other.dimension => {
                let ends = [(self.low, source.low), (self.high, source.high)];
                let near = |(a, b): (f64, f64)| converts(a, mine, b, other);
                ends.into_iter().all(near).then_some(Match::Converted)
            }
            (Of::Money(mine), Of::Money(other)) => (mine == other && same).then_some(Match::Same),
            (Of::Vague, Of::Vague) => same.then_some(Match::Same),
            (Of::Vague, Of::Count) => inside(source, self).then_some(Match::Same),
            (Of::Share, Of::Share) => close(self.low, source.low, 0.01).then_some(Match::Same),
            // `to 5` for `from 3 to 5`
            (Of::Count, Of::Count) if source.steps && !self.steps => {
                (self.is(source.low) || self.is(source.high)).then_some(Match::Same)
            }
            (Of::Count, Of::Count) | (Of::Ordinal, Of::Ordinal) | (Of::Year, Of::Year) | (Of::Decade, Of::Decade) => {
                same.then_some(Match::Same)
            }
            // What is counted is left to the words around: either end will do.
            (Of::Count, Of::Measure(_) | Of::Money(_)) if self.bare => {
                (close(self.low, source.low, 1e-9) || close(self.low, source.high, 1e-9)).then_some(Match::Value)
            }
            (Of::Measure(_) | Of::Money(_), Of::Count) if source.bare => same.then_some(Match::Value),
            _ => None,
        }
    }
}

/// One of the last digit of a number that is not a nought.
fn step(value: f64) -> f64 {
    if value.fract() != 0.0 {
        return if (value * 2.0).fract() == 0.0 { 0.5 } else { 0.1 };
    }
    let mut step = 1.0;
    while value != 0.0 && step < 1e12 && (value % (step * 10.0)) == 0.0 {
        step *= 10.0;
    }
    step
}

fn close(a: f64, b: f64, tolerance: f64) -> bool {
    (a - b).abs() <= tolerance * b.abs().max(1.0)
}

/// Whether `a` of one unit is `b` of another, as rounded as either is written.
fn converts(a: f64, mine: Unit, b: f64, other: Unit) -> bool {
    let (x, y) = (mine.base(a), other.base(b));
    // Half of the last digit that is not a nought, and never less than half a per cent.
    let slack =
        |value: f64, unit: Unit| (step(value) * 0.5 * unit.factor).min(0.06 * unit.base(value).abs().max(unit.factor));
    (x - y).abs() <= slack(a, mine).max(slack(b, other)).max(0.005 * y.abs())
}

/// The numbers of some tokens in order. Tokens for which `taken` is true belong to dates.
pub fn numbers(tokens: &[Token<'_>], taken: &[bool]) -> Vec<Number> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let free = !taken.get(at).copied().unwrap_or(false);
        match free.then(|| number(tokens, taken, at)).flatten() {
            Some((number, end)) => {
                found.push(number);
                at = end.max(at + 1);
            }
            None => at += 1,
        }
    }
    found
}

/// A value and where the tokens go on.
#[derive(Clone, Copy)]
struct Value {
    value: f64,
    end: usize,
    ordinal: bool,
    soft: bool,
    is_digits: bool,
}

fn number(tokens: &[Token<'_>], taken: &[bool], at: usize) -> Option<(Number, usize)> {
    let mut start = at;
    let mut money = None;
    if tokens[at].kind == Kind::Sign {
        money = units::currency(tokens[at].text);
        money?;
        start += 1;
    }
    if let Some(found) = vague(tokens, start) {
        return Some(found);
    }
    if let Some(found) = fraction(tokens, start).or_else(|| decade(tokens, start)) {
        return Some(found);
    }
    let first = value(tokens, start)?;
    // `minus 5`, `-5`
    let below = start.checked_sub(1).filter(|n| {
        tokens[*n].is("minus")
            || (matches!(tokens[*n].text, "-" | "−")
                && tokens[start].joined
                && (!tokens[*n].joined || tokens[*n].text == "−"))
    });
    let mut low = if below.is_some() { -first.value } else { first.value };
    let mut high = low;
    let mut end = first.end;
    let word = |n: usize| tokens.get(n).map_or("", |token| token.lower.as_str());
    let mark = |n: usize| tokens.get(n).map_or("", |token| token.text);
    // `four to five`, `4-5`, `between four and five`.
    let between = start > 0 && word(start - 1) == "between" && word(end) == "and";
    // `two or three`
    let either = word(end) == "or" && low < 1000.0;
    let to = word(end) == "to"
        || between
        || either
        || (matches!(mark(end), "-" | "–") && first.is_digits && tokens[end].joined);
    let sign = usize::from(money.is_some() && tokens.get(end + 1).is_some_and(|t| t.kind == Kind::Sign));
    let mut is_range = false;
    // `rose from 3 to 5` may go down as well.
    let steps = start > 0 && word(start - 1) == "from" && word(end) == "to";
    if to
        && !taken.get(end + 1).copied().unwrap_or(false)
        && let Some(second) = value(tokens, end + 1 + sign).filter(|second| !second.soft && !second.ordinal)
    {
        // `1950-53`
        let full = if low >= 1000.0 && second.value < 100.0 && second.is_digits {
            (low / 100.0).floor() * 100.0 + second.value
        } else {
            second.value
        };
        if (full > low && (!either || full <= 3.0 * low)) || (steps && full < low) {
            (high, end, is_range) = (full, second.end, true);
        }
        // `4 to 5 million`
        if low.abs() < 1000.0 && high >= 1e6 && !is_scaled(tokens, &first) {
            low *= scale_of(tokens, second.end);
        }
    }
    let (of, next_at, bare) = what(tokens, start, end, &first, money);
    // `two hours and a half`
    let next_at = match and_a_half(tokens, next_at).filter(|_| matches!(of, Of::Measure(_)) && !is_range) {
        Some(end) => {
            (low, high) = (low + 0.5, high + 0.5);
            end
        }
        None => next_at,
    };
    // `two hours or three`, `more than two hours but less than three`: a range.
    let far = (!is_range).then(|| far_end(tokens, next_at, at, of, low)).flatten();
    let (next_at, is_range) = match far {
        Some((value, end)) => {
            high = value;
            (end, true)
        }
        None => (next_at, is_range),
    };
    let mut soft = first.soft;
    if of == Of::Count && close(low, 1.0, 1e-9) && !is_range {
        soft = true;
    }
    let at = below.unwrap_or(at);
    let (hedge, from) = hedge_before(tokens, at);
    let (after, to_end) = match hedge_after(tokens, next_at) {
        // `nine people or more`
        (Hedge::None, end) if of == Of::Count && !bare => match hedge_after(tokens, next_at + 1) {
            (Hedge::None, _) => (Hedge::None, end),
            found => found,
        },
        found => found,
    };
    let hedge = if hedge == Hedge::None { after } else { hedge };
    let hedge = if far.is_some() { Hedge::None } else { hedge };
    let bytes = tokens[at].at.start..tokens[next_at - 1].at.end;
    let whole = tokens[from].at.start..tokens[to_end.max(next_at) - 1].at.end;
    let next = word(next_at).to_owned();
    let steps = steps && is_range;
    Some((Number { low, high, of, hedge, bare, soft, at: bytes, whole, next, steps }, next_at))
}

/// The upper end of a range that is told apart from its lower one, and where the tokens go on.
fn far_end(tokens: &[Token<'_>], next_at: usize, at: usize, of: Of, low: f64) -> Option<(f64, usize)> {
    let word = |n: usize| tokens.get(n).map_or("", |token| token.lower.as_str());
    let n = next_at + usize::from(word(next_at) == ",");
    let from = match (word(n), word(n + 1), word(n + 2)) {
        ("but" | "and" | "yet", "less" | "fewer", "than") => n + 3,
        ("but" | "and" | "yet", "under" | "below", _) => n + 2,
        ("or", _, _) if matches!(of, Of::Measure(_)) => n + 1,
        _ => return None,
    };
    if word(n) != "or" && hedge_before(tokens, at).0 != Hedge::Over {
        return None;
    }
    let second = value(tokens, from).filter(|second| !second.soft && !second.ordinal && second.value > low)?;
    let (other, end, bare) = what(tokens, from, second.end, &second, None);
    match (of, other) {
        (Of::Measure(mine), Of::Measure(theirs)) if mine == theirs && word(n) != "or" => Some((second.value, end)),
        (_, Of::Count) if bare && second.value <= 3.0 * low => Some((second.value, second.end)),
        (Of::Count, Of::Count) if word(n) != "or" => Some((second.value, second.end)),
        _ => None,
    }
}

/// Words that are not what is counted.
const NOT_COUNTED: &[&str] = &[
    "of", "in", "on", "at", "to", "by", "for", "from", "and", "or", "but", "as", "with", "while", "when", "who",
    "which", "that", "is", "are", "was", "were", "has", "have", "had", "in", "after", "before", "since", "until",
    "over", "under", "between", "than", "said", "say", "says", "take", "takes", "took", "add", "adds", "added", "tell",
    "tells", "give", "gives", "gave", "so",
];

/// What stands before a year.
const BEFORE_YEAR: &[&str] = &[
    "in", "since", "from", "until", "till", "by", "of", "before", "after", "during", "year", "early", "late", "mid",
    "spring", "summer", "autumn", "winter", "fall", "the", "circa", "(", ",", "-", "–", "between",
];

/// What is counted or measured, where the tokens go on, and whether nothing is said of it.
fn what(
    tokens: &[Token<'_>],
    start: usize,
    end: usize,
    first: &Value,
    money: Option<&'static str>,
) -> (Of, usize, bool) {
    let word = |n: usize| tokens.get(n).filter(|token| token.is_word()).map_or("", |token| token.lower.as_str());
    let mark = |n: usize| tokens.get(n).map_or("", |token| token.text);
    if first.ordinal {
        return (Of::Ordinal, end, false);
    }
    if let Some(currency) = money {
        return (Of::Money(currency), end, false);
    }
    if mark(end) == "%" {
        return (Of::Share, end + 1, false);
    }
    if matches!(word(end), "percent" | "percentage") {
        return (Of::Share, end + 1, false);
    }
    if word(end) == "per" && word(end + 1) == "cent" {
        return (Of::Share, end + 2, false);
    }
    if mark(end) == "°" && units::unit(word(end + 1)).is_some() {
        return units::unit(word(end + 1)).map_or((Of::Count, end, true), |unit| (Of::Measure(unit), end + 2, false));
    }
    // `two-day`, `40-second`, `two full hours`
    let mut next = end + usize::from(mark(end) == "-");
    let adjective =
        ["full", "long", "whole", "straight", "more", "consecutive", "further", "short", "degrees", "other", "square"];
    let square = word(next) == "square" || word(next) == "sq";
    if adjective.contains(&word(next))
        && (units::unit(word(next + 1)).is_some() || units::currency(word(next + 1)).is_some())
    {
        next += 1;
    }
    let apart = matches!(tokens.get(next).map_or("", |t| t.text), "m" | "g" | "t" | "h" | "ha" | "min");
    let fits =
        !units::is_short(word(next)) || (first.is_digits && (apart || tokens.get(next).is_some_and(|t| t.joined)));
    if let Some(unit) = units::unit(word(next)).filter(|_| fits) {
        // `km/h`, `miles per hour`
        let per = (mark(next + 1) == "/" && matches!(word(next + 2), "h" | "hr" | "hour"))
            || (matches!(word(next + 1), "per" | "an") && word(next + 2) == "hour");
        if per && unit.dimension == units::Dimension::Length {
            let speed = Unit { dimension: units::Dimension::Speed, factor: unit.factor / 1000.0, offset: 0.0 };
            return (Of::Measure(speed), next + 3, false);
        }
        let unit = if square { unit.squared() } else { unit };
        return (Of::Measure(unit), next + 1, false);
    }
    if let Some(currency) = units::currency(word(next)).filter(|_| next == end || tokens[end].text != "-") {
        return (Of::Money(currency), next + 1, false);
    }
    if first.is_digits && is_year(tokens, start, end, first.value) {
        let decade = word(end) == "s" && tokens[end].joined;
        return if decade { (Of::Decade, end + 1, false) } else { (Of::Year, end, false) };
    }
    let bare = match tokens.get(next) {
        Some(token) if token.is_word() => NOT_COUNTED.contains(&token.lower.as_str()),
        _ => true,
    };
    (Of::Count, end, bare)
}

/// Whether four digits are a year, by what stands around them.
fn is_year(tokens: &[Token<'_>], start: usize, end: usize, value: f64) -> bool {
    if !(1000.0..=2150.0).contains(&value) || tokens[start].text.len() != 4 {
        return false;
    }
    let before = start.checked_sub(1).map_or("", |n| tokens[n].lower.as_str());
    let next = tokens.get(end).filter(|token| token.is_word() && !token.joined);
    let are_many = ["people", "men", "women", "children", "police", "staff", "cattle", "aircraft"];
    if next.is_some_and(|token| are_many.contains(&token.lower.as_str())) {
        return false;
    }
    BEFORE_YEAR.contains(&before) || next.is_none() || !next.is_some_and(|token| token.lower.ends_with('s'))
}

fn is_scaled(tokens: &[Token<'_>], value: &Value) -> bool {
    value.end.checked_sub(1).and_then(|n| scale(tokens[n].lower.as_str())).is_some()
}

fn scale_of(tokens: &[Token<'_>], end: usize) -> f64 {
    end.checked_sub(1).and_then(|n| scale(tokens[n].lower.as_str())).unwrap_or(1.0)
}

/// The value that begins at a token.
fn value(tokens: &[Token<'_>], at: usize) -> Option<Value> {
    let token = tokens.get(at)?;
    match token.kind {
        Kind::Digits => in_digits(tokens, at),
        Kind::Word => in_words(tokens, at),
        _ => None,
    }
}

fn in_digits(tokens: &[Token<'_>], at: usize) -> Option<Value> {
    let token = &tokens[at];
    // Part of a name: `CNA938`, `Soyuz-2`.
    if token.joined && at > 0 {
        let before = &tokens[at - 1];
        let owner =
            if before.text == "-" && before.joined { at.checked_sub(2).map(|n| &tokens[n]) } else { Some(before) };
        if owner.is_some_and(|owner| {
            owner.is_word() && !matches!(owner.lower.as_str(), "mid" | "pre" | "post" | "us" | "rs")
        }) {
            return None;
        }
    }
    if token.text.contains(':') {
        return None;
    }
    // `13.09.2023` is no number.
    let mut plain = without_commas(token.text)?;
    let mut end = at + 1;
    // `12 500`
    let leads = plain.len() <= 3;
    while leads
        && plain.bytes().all(|byte| byte.is_ascii_digit())
        && tokens.get(end).is_some_and(|next| {
            let gap = next.at.start - tokens[end - 1].at.end;
            next.kind == Kind::Digits
                && next.text.len() == 3
                && !next.text.contains(['.', ','])
                && (1..4).contains(&gap)
                && tokens.get(end + 1).is_none_or(|after| after.text != "-")
        })
    {
        plain.push_str(tokens[end].text);
        end += 1;
    }
    let mut value: f64 = plain.parse().ok()?;
    let next = tokens.get(end);
    if let Some(suffix) = next.filter(|next| next.joined && next.is_word()) {
        match suffix.lower.as_str() {
            "st" | "nd" | "rd" | "th" => {
                return Some(Value { value, end: end + 1, ordinal: true, soft: false, is_digits: true });
            }
            "k" => {
                value *= 1e3;
                end += 1;
            }
            // `12m euros`, `€12m`
            "m" if tokens.get(end + 1).is_some_and(|next| units::currency(&next.lower).is_some())
                || (at > 0 && units::currency(tokens[at - 1].text).is_some()) =>
            {
                value *= 1e6;
                end += 1;
            }
            "bn" => {
                value *= 1e9;
                end += 1;
            }
            _ => {}
        }
    }
    while let Some(by) = tokens.get(end).filter(|next| next.is_word()).and_then(|next| scale(&next.lower)) {
        value *= by;
        end += 1;
    }
    // `2 1/2` and `2½` are rare in prose; `and a half` is not.
    if let Some(half) = and_a_half(tokens, end) {
        value += 0.5 * scale_back(value);
        end = half;
    }
    Some(Value { value, end, ordinal: false, soft: false, is_digits: true })
}

/// Digits as Rust reads them: commas before three digits part thousands, as do those before two and then
/// three (`1,00,000`); one before any other number of digits, or behind a lone nought, is a decimal comma:
/// `1,5`. `None` for anything else: `1,2,3` is a list.
fn without_commas(digits: &str) -> Option<String> {
    let (whole, fraction) = digits.split_once('.').map_or((digits, None), |(a, b)| (a, Some(b)));
    // `1.500,50`
    if let Some((thousands, decimals)) = digits.split_once(',').filter(|(_, rest)| !rest.contains([',', '.']))
        && thousands.contains('.')
    {
        let grouped = thousands.split('.').skip(1).all(|group| group.len() == 3);
        return grouped.then(|| format!("{}.{decimals}", thousands.replace('.', "")));
    }
    let groups: Vec<&str> = whole.split(',').collect();
    match groups.as_slice() {
        [_] => Some(digits.to_owned()),
        [first, middle @ .., last] => {
            let parted = last.len() == 3 && middle.iter().all(|group| matches!(group.len(), 2 | 3)) && first.len() < 4;
            if parted && *first != "0" {
                let fraction = fraction.map_or(String::new(), |rest| format!(".{rest}"));
                return Some(format!("{}{fraction}", groups.concat()));
            }
            (middle.is_empty() && fraction.is_none()).then(|| format!("{first}.{last}"))
        }
        [] => None,
    }
}

fn and_a_half(tokens: &[Token<'_>], at: usize) -> Option<usize> {
    let word = |n: usize| tokens.get(n).map_or("", |token| token.lower.as_str());
    (word(at) == "and" && word(at + 1) == "a" && word(at + 2) == "half").then_some(at + 3)
}

/// What half of the last scale is: half a million behind `two million`.
fn scale_back(value: f64) -> f64 {
    [1e12, 1e9, 1e6].into_iter().find(|scale| value >= *scale).unwrap_or(1.0)
}

fn scale(word: &str) -> Option<f64> {
    Some(match word {
        "hundred" => 1e2,
        "thousand" => 1e3,
        "million" | "mn" => 1e6,
        "billion" => 1e9,
        "trillion" => 1e12,
        _ => return None,
    })
}

const SMALL: &[&str] = &[
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: &[&str] = &["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const ORDINALS: &[&str] = &[
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
];

pub(super) fn small(word: &str) -> Option<f64> {
    let at = |list: &[&str], first: f64, step: f64| {
        list.iter().zip(0_u32..).find(|(known, _)| **known == word).map(|(_, n)| first + step * f64::from(n))
    };
    at(SMALL, 0.0, 1.0).or_else(|| at(TENS, 20.0, 10.0))
}

pub(super) fn ordinal(word: &str) -> Option<f64> {
    ORDINALS.iter().zip(3_u32..).find(|(known, _)| **known == word).map(|(_, n)| f64::from(n))
}

fn in_words(tokens: &[Token<'_>], at: usize) -> Option<Value> {
    let word = |n: usize| tokens.get(n).map_or("", |token| token.lower.as_str());
    let simple = |value, end, soft| Some(Value { value, end, ordinal: false, soft, is_digits: false });
    match word(at) {
        "twice" => return simple(2.0, at + 1, false),
        "thrice" => return simple(3.0, at + 1, false),
        "both" | "pair" | "couple" | "twin" | "duo" => return simple(2.0, at + 1, true),
        "trio" => return simple(3.0, at + 1, true),
        "dozen" => return simple(12.0, at + 1, false),
        "a" | "an" if word(at + 1) == "dozen" => return simple(12.0, at + 2, false),
        "a" | "an" if scale(word(at + 1)).is_some() => {}
        // `about an hour`: one, where it is measured on purpose.
        "a" | "an"
            if units::unit(word(at + 1)).is_some()
                && (hedge_before(tokens, at).0 != Hedge::None || and_a_half(tokens, at + 2).is_some()) =>
        {
            return simple(1.0, at + 1, false);
        }
        "half" if matches!(word(at + 1), "a" | "an" | "-") && units::unit(word(at + 2)).is_some() => {
            return simple(0.5, at + 2, false);
        }
        _ => {}
    }
    if let Some(value) = ordinal(word(at)) {
        return Some(Value { value, end: at + 1, ordinal: true, soft: false, is_digits: false });
    }
    let part = match word(at) {
        "a" | "an" if scale(word(at + 1)).is_some() => 1.0,
        // `some hundred and twenty`
        first if scale(first).is_some() && hedge_before(tokens, at).0 != Hedge::None => {
            return Some(scaled(tokens, 1.0, at));
        }
        first => small(first)?,
    };
    Some(scaled(tokens, part, at + 1))
}

/// A number that begins with `part` and goes on at a token: `… hundred and twenty`, `… million`.
fn scaled(tokens: &[Token<'_>], mut part: f64, from: usize) -> Value {
    let word = |n: usize| tokens.get(n).map_or("", |token| token.lower.as_str());
    let mut total = 0.0;
    let mut end = from;
    let mut is_ordinal = false;
    loop {
        let joint = usize::from(tokens.get(end).is_some_and(|t| t.text == "-" && t.joined));
        let and = usize::from(word(end) == "and" && (part >= 100.0 || (part == 0.0 && total > 0.0)));
        let n = end + joint + and;
        let fits = |tail: &f64| {
            (part % 100.0 >= 20.0 && part % 10.0 == 0.0 && *tail < 10.0)
                || (part >= 100.0 && part % 100.0 == 0.0)
                || (part == 0.0 && total > 0.0)
        };
        if let Some(tail) = small(word(n)).filter(fits) {
            part += tail;
        } else if let Some(tail) = ordinal(word(n)).filter(|tail| part % 10.0 == 0.0 && *tail < 10.0 && part >= 20.0) {
            part += tail;
            is_ordinal = true;
        } else if let Some(by) = scale(word(end)) {
            if by > 100.0 {
                total += part * by;
                part = 0.0;
            } else {
                part *= by;
            }
            end += 1;
            continue;
        } else {
            break;
        }
        end = n + 1;
        if is_ordinal {
            break;
        }
    }
    let mut value = total + part;
    if let Some(half) = and_a_half(tokens, end) {
        // `two and a half million`, and `two million and a half`.
        if let Some(by) = scale(tokens.get(half).map_or("", |token| token.lower.as_str())) {
            value = (value + 0.5) * by;
            end = half + 1;
        } else {
            value += 0.5 * scale_back(value);
            end = half;
        }
    }
    if word(end) == "dozen" {
        value *= 12.0;
        end += 1;
    }
    Value { value, end, ordinal: is_ordinal, soft: false, is_digits: false }
}

#[cfg(test)]
mod tests {
    use super::super::tokens::tokens;
    use super::*;

    fn read(text: &str) -> Vec<Number> {
        numbers(&tokens(text, 0..text.len()), &[])
    }

    fn one(text: &str) -> Number {
        let found = read(text);
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        found[0].clone()
    }

    #[test]
    fn values_in_words_and_digits() {
        for (text, value) in [
            ("two men", 2.0),
            ("twenty-one men", 21.0),
            ("two hundred and fifty men", 250.0),
            ("three thousand two hundred men", 3200.0),
            ("1,000 men", 1000.0),
            ("12,345,678.9 men", 12_345_678.9),
            ("1,00,000 men", 100_000.0),
            ("1,5 men", 1.5),
            ("12,34 men", 12.34),
            ("0,500 men", 0.5),
            ("1.500,50 men", 1500.5),
            ("1.7million men", 1_700_000.0),
            ("two and a half million men", 2_500_000.0),
            ("a dozen men", 12.0),
            ("twice failed", 2.0),
            ("a hundred men", 100.0),
        ] {
            let number = one(text);
            assert_eq!((number.low, number.of), (value, Of::Count), "{text}");
        }
    }

    #[test]
    fn kinds_are_told_apart() {
        assert_eq!(one("in 2019, they met").of, Of::Year);
        assert_eq!(one("2000 soldiers").of, Of::Count);
        assert_eq!(one("the 1950s war").of, Of::Decade);
        assert_eq!(one("its 75th anniversary").of, Of::Ordinal);
        assert_eq!((one("the 1950-53 war").low, one("the 1950-53 war").high), (1950.0, 1953.0));
        assert_eq!((one("two-thirds of it").of, one("a quarter of it").low), (Of::Share, 25.0));
        assert_eq!(one("$1.5 million").of, Of::Money("dollar"));
        assert_eq!(one("5 per cent").of, Of::Share);
        assert_eq!(read("Soyuz-2 and CNA938").len(), 0);
        assert!(one("half an hour").is(0.5));
    }

    #[test]
    fn hedges_and_ranges() {
        assert_eq!(one("about two hours").hedge, Hedge::About);
        assert_eq!(one("more than 18 months").hedge, Hedge::Over);
        assert_eq!(one("no fewer than 18 men").hedge, Hedge::Over);
        assert_eq!(one("two hours or so").hedge, Hedge::About);
        let range = one("four to five hours");
        assert_eq!((range.low, range.high), (4.0, 5.0));
        let range = one("between two and three days");
        assert_eq!((range.low, range.high), (2.0, 3.0));
    }

    #[test]
    fn units_convert_as_they_are_rounded() {
        for (a, b) in [
            ("120 miles", "200km"),
            ("124 miles", "200 km"),
            ("two hours", "120 minutes"),
            ("138 feet", "42-metre"),
            ("20°C", "68 degrees Fahrenheit"),
            ("90 minutes", "one and a half hours"),
            ("60 mph", "97 km/h"),
        ] {
            let (x, y) = (one(a), one(b));
            assert_eq!(x.matches(&y), Some(Match::Converted), "{a} / {b}: {x:?} {y:?}");
        }
        for (a, b) in [("200 miles", "200 km"), ("three hours", "120 minutes"), ("30°C", "68 degrees Fahrenheit")] {
            assert_eq!(one(a).matches(&one(b)), None, "{a} / {b}");
        }
    }
}
