//! Answers on an axis: numbers in the unit of their question, or days.

use super::views::{Plot, PlotRow, Soft, Tick};
use crate::dossier::{Value, ValueKind};
use crate::locale::Locale;

/// An answer to draw.
pub struct Answer<'a> {
    pub value: &'a Value,
    /// The answer in words, and who gives it.
    pub label: String,
    /// The colour of the source, from 1, where one alone gives it; else 0.
    pub colour: usize,
}

/// From where to where; an end is `None` where it is open.
type Stretch = (Option<f64>, Option<f64>);

/// Pixels a row takes, and those below the last.
const ROW: usize = 42;
const AXIS: usize = 40;
/// Per cent of the width left free on either side, for labels and arrows.
const EDGE: f64 = 4.0;
/// The most labels the axis has room for on a telephone.
const TICKS: f64 = 6.0;

/// The drawing of some answers; `None` where there are fewer than two to compare.
pub fn plot(title: String, kind: ValueKind, unit: &str, answers: &[Answer<'_>], locale: &Locale) -> Option<Plot> {
    let drawn: Vec<_> = answers.iter().filter_map(|answer| Some((answer, answer.value.stretch()?))).collect();
    if drawn.len() < 2 {
        return None;
    }
    // Kilometres and miles, or euros and dollars, have no axis in common unless the question names a unit.
    let of = |value: &Value| if let Value::Amount(amount) = value { Some(amount.of) } else { None };
    if drawn.windows(2).any(|pair| of(pair[0].0.value) != of(pair[1].0.value)) {
        return None;
    }
    let shift = shift(&drawn);
    let moved = |answer: &Answer<'_>, (from, to): Stretch| {
        let by = shift.map_or(0.0, |of| of(answer.value));
        (from.map(|from| from - by), to.map(|to| to - by))
    };
    let play = |answer: &Answer<'_>| answer.value.play().map(|play| moved(answer, play));
    let drawn: Vec<_> = drawn.into_iter().map(|(answer, stretch)| (answer, moved(answer, stretch))).collect();
    let ends = drawn.iter().flat_map(|(answer, stretch)| {
        let play = play(answer).unwrap_or(*stretch);
        [stretch.0, stretch.1, play.0, play.1].into_iter().flatten()
    });
    let ends: Vec<f64> = ends.collect();
    let mut low = ends.iter().copied().fold(f64::INFINITY, f64::min);
    let mut high = ends.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let is_date = kind == ValueKind::Date;
    // From nought where that is near, so that lengths can be compared.
    if !is_date && low > 0.0 && low <= 0.6 * high {
        low = 0.0;
    }
    let room = if high > low { (high - low) * 0.08 } else { low.abs().max(1.0) * 0.5 };
    if drawn.iter().any(|(_, stretch)| stretch.1.is_none()) || high <= low {
        high += 2.0 * room;
    }
    if drawn.iter().any(|(_, stretch)| stretch.0.is_none()) && low.abs() > f64::EPSILON {
        low -= 2.0 * room;
    }
    let (ticks, low, high) = if is_date { days(low, high, locale) } else { numbers(low, high, locale) };
    let at = |value: f64| EDGE + (100.0 - 2.0 * EDGE) * (value - low) / (high - low);
    let percent = |place: f64| format!("{place:.2}%");
    let row = |(n, (answer, (from, to))): (usize, &(&Answer<'_>, Stretch))| {
        let (left, right) = (at(from.unwrap_or(low)), at(to.unwrap_or(high)));
        let soft = play(answer).map(|(from, to)| {
            let (left, right) = (at(from.unwrap_or(low)), at(to.unwrap_or(high)));
            Soft { from: percent(left), to: percent(right) }
        });
        PlotRow {
            label: answer.label.clone(),
            colour: answer.colour,
            text_y: n * ROW + 14,
            bar_y: n * ROW + 20,
            x: percent(left),
            width: percent(right - left),
            dot: (right - left < 0.5).then(|| percent(f64::midpoint(left, right))),
            soft,
            before: from.is_none(),
            after: to.is_none(),
        }
    };
    let rows: Vec<PlotRow> = drawn.iter().enumerate().map(row).collect();
    let text = rows.iter().map(|row| row.label.as_str()).collect::<Vec<_>>().join("; ");
    let ticks = ticks.into_iter().map(|(value, label)| Tick { x: percent(at(value)), label }).collect();
    let axis = rows.len() * ROW + 4;
    let unit = match (is_date, shift) {
        (true, Some(_)) => "UTC".to_owned(),
        (true, None) => String::new(),
        (false, _) => unit.to_owned(),
    };
    Some(Plot { title, text, rows, ticks, unit, axis, height: axis + AXIS })
}

/// How far each answer stands from UTC, in days, where all are clock times and not of one zone: side by side as their
/// places write them, the later one could stand before the earlier.
fn shift(drawn: &[(&Answer<'_>, Stretch)]) -> Option<fn(&Value) -> f64> {
    fn offset(value: &Value) -> Option<i32> {
        let Value::Date(date) = value else { return None };
        let (.., offset) = date.from.time?;
        let of_end = date.to.as_ref().map_or(Some(offset), |to| to.time.map(|(.., offset)| offset));
        of_end.filter(|of_end| *of_end == offset)
    }
    let offsets: Option<Vec<i32>> = drawn.iter().map(|(answer, _)| offset(answer.value)).collect();
    let differ = offsets?.windows(2).any(|pair| pair[0] != pair[1]);
    differ.then_some(|value| f64::from(offset(value).unwrap_or_default()) / 1440.0)
}

/// Round numbers along the axis, which ends at such.
fn numbers(low: f64, high: f64, locale: &Locale) -> (Vec<(f64, String)>, f64, f64) {
    let rough = (high - low) / (TICKS - 1.0);
    let magnitude = 10_f64.powf(rough.log10().floor());
    let step = [1.0, 2.0, 5.0, 10.0].into_iter().map(|n| n * magnitude).find(|step| *step >= rough).unwrap_or(rough);
    let (first, last) = ((low / step).floor(), (high / step).ceil());
    let mut ticks = Vec::new();
    let mut n = first;
    while n <= last {
        // Without the dust of adding up.
        let value = (n * step * 1e9).round() / 1e9;
        ticks.push((value, locale.decimal(&value.to_string())));
        n += 1.0;
    }
    (ticks, first * step, last * step)
}

/// Days, months or years along the axis, whichever leaves room for their names.
fn days(low: f64, high: f64, locale: &Locale) -> (Vec<(f64, String)>, f64, f64) {
    const HOUR: f64 = 1.0 / 24.0;
    let span = (high - low).max(HOUR);
    let most = TICKS - 1.0;
    let step = [HOUR, 3.0 * HOUR, 6.0 * HOUR, 12.0 * HOUR, 1.0, 2.0, 5.0, 10.0];
    if let Some(step) = step.into_iter().find(|step| span / step <= most) {
        let (first, last) = ((low / step).floor(), (high / step).ceil());
        let mut ticks = Vec::new();
        let mut n = first;
        while n <= last {
            ticks.push((n * step, day_label(n * step, step < 1.0, locale)));
            n += 1.0;
        }
        return (ticks, first * step, last * step);
    }
    let months = span / 30.44;
    let step = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000];
    let step = step.into_iter().find(|step| months / f64::from(*step) <= most).unwrap_or(12_000);
    let month_of = |day: f64| date_of(day).map_or(0, |date| i32::from(date.year()) * 12 + i32::from(date.month()) - 1);
    let mut month = month_of(low).div_euclid(step) * step;
    let mut ticks = Vec::new();
    loop {
        let at = first_of(month);
        let year = i16::try_from(month.div_euclid(12)).unwrap_or(i16::MAX);
        let name = || locale.short_month(year, i8::try_from(month.rem_euclid(12) + 1).unwrap_or(1));
        ticks.push((at, if step < 12 { name() } else { locale.year(year) }));
        if at >= high {
            break;
        }
        month += step;
    }
    let (first, last) = (ticks[0].0, ticks[ticks.len() - 1].0);
    (ticks, first, last)
}

fn first_of(month: i32) -> f64 {
    let year = i16::try_from(month.div_euclid(12)).unwrap_or(i16::MAX);
    let first =
        i8::try_from(month.rem_euclid(12) + 1).ok().and_then(|month| jiff::civil::Date::new(year, month, 1).ok());
    let epoch = jiff::civil::date(1970, 1, 1);
    first.and_then(|first| epoch.until(first).ok()).map_or(f64::from(month) * 30.44, |span| f64::from(span.get_days()))
}

fn date_of(day: f64) -> Option<jiff::civil::Date> {
    // Days since 1970 of any date that can be written are far from the ends of this.
    #[allow(clippy::cast_possible_truncation)]
    let whole = day.floor() as i64;
    jiff::civil::date(1970, 1, 1).checked_add(jiff::Span::new().try_days(whole).ok()?).ok()
}

fn day_label(day: f64, with_time: bool, locale: &Locale) -> String {
    let rounded = (day * 1440.0).round() / 1440.0;
    let Some(date) = date_of(rounded) else { return String::new() };
    let minutes = ((rounded - rounded.floor()) * 1440.0).round();
    if with_time && minutes > 0.0 {
        return format!("{:02}:{:02}", (minutes / 60.0).floor(), minutes % 60.0);
    }
    locale.short_day(date.month(), date.day())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, kind: ValueKind, unit: &str) -> Value {
        Value::read(text, kind, unit).unwrap_or_else(|bad| panic!("{text}: {}", bad.message))
    }

    fn drawn(texts: &[&str], kind: ValueKind, unit: &str) -> Option<Plot> {
        let values: Vec<Value> = texts.iter().map(|text| read(text, kind, unit)).collect();
        let answers =
            values.iter().zip(texts).map(|(value, text)| Answer { value, label: (*text).to_owned(), colour: 0 });
        plot("Answers".to_owned(), kind, unit, &answers.collect::<Vec<_>>(), &Locale::english())
    }

    fn labels(plot: &Plot) -> Vec<&str> {
        plot.ticks.iter().map(|tick| tick.label.as_str()).collect()
    }

    #[test]
    fn durations_begin_at_nought_and_open_ends_have_arrows() {
        let plot = drawn(&["about 2", "4 to 5", "over 4"], ValueKind::Duration, "hours").unwrap();
        assert_eq!(labels(&plot), ["0", "2", "4", "6"]);
        assert!(plot.rows[0].soft.is_some() && plot.rows[0].dot.is_some());
        assert!(plot.rows[1].soft.is_none() && plot.rows[1].dot.is_none());
        assert!(plot.rows[2].after && !plot.rows[2].before);
        assert_eq!(plot.rows[2].x, plot.rows[1].x);
        assert_eq!(plot.text, "about 2; 4 to 5; over 4");
    }

    #[test]
    fn days_months_and_years_name_themselves() {
        let of = |texts: &[&str]| {
            let plot = drawn(texts, ValueKind::Date, "").unwrap();
            labels(&plot).join(" ")
        };
        assert_eq!(of(&["2023-09-12", "2023-09-13"]), "12 Sept 12:00 13 Sept 12:00 14 Sept");
        assert_eq!(of(&["2023-09-10", "2023-09-13"]), "10 Sept 11 Sept 12 Sept 13 Sept 14 Sept");
        assert_eq!(of(&["2023-09", "2023-11"]), "Sept 2023 Oct 2023 Nov 2023 Dec 2023");
        assert_eq!(of(&["1950", "1953"]), "1950 1951 1952 1953 1954");
    }

    #[test]
    fn clock_times_of_two_zones_stand_as_they_follow_each_other() {
        let of = |texts: &[&str]| drawn(texts, ValueKind::Date, "").unwrap();
        let place = |row: &PlotRow| row.dot.as_ref().unwrap().trim_end_matches('%').parse::<f64>().unwrap();
        let plot = of(&["2023-09-13T00:30+10:00", "2023-09-12T20:00Z"]);
        assert!(place(&plot.rows[0]) < place(&plot.rows[1]), "{plot:?}");
        assert_eq!(plot.unit, "UTC");
        // Of one zone, or beside a whole day, they are those of the place.
        assert_eq!(of(&["2023-09-13T00:30+10:00", "2023-09-13T02:00+10:00"]).unit, "");
        assert_eq!(of(&["2023-09-13T00:30+10:00", "2023-09-12T20:00Z", "2023-09-12"]).unit, "");
    }

    #[test]
    fn one_answer_and_words_are_not_drawn() {
        assert!(drawn(&["2"], ValueKind::Count, "").is_none());
        assert!(drawn(&["dinner", "lunch"], ValueKind::Text, "").is_none());
        assert!(drawn(&["1200", "1200"], ValueKind::Count, "").is_some_and(|plot| !plot.ticks.is_empty()));
        let plot = drawn(&["-30 to -20", "5"], ValueKind::Number, "").unwrap();
        assert_eq!(labels(&plot), ["−30", "−20", "−10", "0", "10"]);
    }
}
