//! Moments drawn over time, each with the certainty its date has.
//!
//! Time runs from left to right by the days of the places. Every day on which something begins or ends is
//! as wide as any other; longer stretches between such days are drawn short, by the logarithm of their
//! length, so that ten years do not leave a day too thin to see.

use super::address::Url;
use super::moments::Extent;
use super::views::{Chart, ChartBar, ChartHeading, ChartTick};
use crate::dossier::Date;
use crate::locale::Locale;

/// How high a moment is, words and bar, and a heading; in pixels.
const ROW: usize = 34;
const HEADING: usize = 30;
/// The room for the days above.
const TOP: usize = 22;
/// About how much of the width a letter of the days takes on a narrow screen, in percent.
const LETTER: f64 = 2.2;

/// A moment to draw.
pub struct Entry<'a> {
    pub href: Url,
    pub title: String,
    pub date: Option<&'a Date>,
    pub extent: &'a Extent,
    /// The track that begins with it.
    pub heading: Option<String>,
}

/// Draws moments in their order.
pub fn draw(entries: Vec<Entry<'_>>, locale: &Locale) -> Chart {
    let scale = Scale::of(entries.iter().map(|entry| entry.extent));
    let mut chart = Chart { ticks: scale.ticks(locale), uneven: scale.uneven(), ..Chart::default() };
    let mut y = TOP;
    for Entry { href, title, date, extent, heading } in entries {
        if let Some(text) = heading {
            chart.headings.push(ChartHeading { y: y + HEADING - 10, text: short(&text) });
            y += HEADING;
        }
        let points = || date.into_iter().flat_map(|date| std::iter::once(&date.from).chain(&date.to));
        let (shape, x, end, ends) = match extent {
            Extent::Dated(at) if at.start < at.end => ("span", scale.at(at.start), scale.at(at.end), "both"),
            Extent::Dated(at) => ("instant", scale.at(at.start), scale.at(at.start), "both"),
            Extent::Between(None, None) => ("none", 0.0, 0.0, ""),
            Extent::Between(from, to) => {
                let x = from.map_or(0.0, |from| scale.at(from));
                let end = to.map_or(100.0, |to| scale.at(to));
                let ends = match (from, to) {
                    (Some(_), Some(_)) => "both",
                    (Some(_), None) => "first",
                    _ => "last",
                };
                ("between", x, end.max(x + 1.0), ends)
            }
        };
        chart.bars.push(ChartBar {
            href,
            title: short(&title),
            y: y + 14,
            shape,
            x: rounded(x),
            width: rounded((end - x).max(if shape == "span" { 0.6 } else { 0.0 })),
            soft: points().any(|point| point.about),
            dashed: points().any(|point| point.uncertain),
            ends,
        });
        y += ROW;
    }
    chart.height = y + 4;
    chart
}

/// As much of a title as a narrow screen has room for.
fn short(title: &str) -> String {
    const MOST: usize = 46;
    if title.chars().count() <= MOST {
        return title.to_owned();
    }
    let cut: String = title.chars().take(MOST - 1).collect();
    format!("{}…", cut.rsplit_once(' ').map_or(cut.as_str(), |(kept, _)| kept))
}

fn rounded(percent: f64) -> f64 {
    (percent * 100.0).round() / 100.0
}

/// From days to the width of the drawing.
struct Scale {
    /// The days where something begins or ends, each with its place in percent.
    cuts: Vec<(f64, f64)>,
}

impl Scale {
    fn of<'a>(extents: impl Iterator<Item = &'a Extent>) -> Scale {
        let mut days: Vec<f64> = Vec::new();
        for extent in extents {
            match extent {
                Extent::Dated(at) => {
                    days.extend([at.start.floor(), at.end.ceil().max(at.start.floor() + 1.0)]);
                }
                Extent::Between(from, to) => days.extend(from.iter().chain(to).map(|day| day.floor())),
            }
        }
        days.sort_by(f64::total_cmp);
        days.dedup();
        let weights: Vec<f64> = days.windows(2).map(|pair| weight(pair[1] - pair[0])).collect();
        let whole: f64 = weights.iter().sum();
        let mut at = 0.0;
        let mut cuts = Vec::with_capacity(days.len());
        for (n, day) in days.iter().enumerate() {
            cuts.push((*day, if whole > 0.0 { at * 100.0 / whole } else { 0.0 }));
            at += weights.get(n).copied().unwrap_or_default();
        }
        Scale { cuts }
    }

    fn at(&self, day: f64) -> f64 {
        let next = self.cuts.partition_point(|(cut, _)| *cut <= day);
        let (Some((from, x)), to) = (next.checked_sub(1).and_then(|n| self.cuts.get(n)), self.cuts.get(next)) else {
            return 0.0;
        };
        to.map_or(*x, |(to, end)| x + (end - x) * (day - from) / (to - from))
    }

    fn uneven(&self) -> bool {
        self.cuts.windows(2).any(|pair| pair[1].0 - pair[0].0 > 1.5) && self.cuts.len() > 2
    }

    /// The beginnings of days, months and years, named as far as there is room.
    fn ticks(&self, locale: &Locale) -> Vec<ChartTick> {
        let mut taken = 0.0;
        let tick = |n: usize, day: f64, x: f64| {
            let next = self.cuts.get(n + 1).map(|(next, _)| next - day);
            let label = next.map_or(String::new(), |length| label(day, length, locale));
            #[expect(clippy::cast_precision_loss, reason = "a label is short")]
            let end = x + LETTER * label.chars().count() as f64;
            let fits = !label.is_empty() && x >= taken && end <= 100.0;
            if fits {
                taken = end + LETTER;
            }
            ChartTick { x: rounded(x), label: if fits { label } else { String::new() } }
        };
        self.cuts.iter().enumerate().scan(tick, |tick, (n, (day, x))| Some(tick(n, *day, *x))).collect()
    }
}

/// How wide some days are, a day being 3.
fn weight(days: f64) -> f64 {
    if days <= 1.0 { 3.0 } else { (1.0 + days.log2() / 4.0).min(3.0) }
}

/// What begins on a day: a year, a month or the day, by how long nothing else does.
fn label(day: f64, length: f64, locale: &Locale) -> String {
    #[expect(clippy::cast_possible_truncation, reason = "years have four digits")]
    let date = jiff::civil::date(1970, 1, 1).checked_add(jiff::Span::new().days(day as i64));
    let Ok(date) = date else { return String::new() };
    match date.day() {
        1 if date.month() == 1 && length > 300.0 => locale.year(date.year()),
        1 if length > 27.0 => locale.short_month(date.year(), date.month()),
        _ => locale.short_day(date.month(), date.day()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_alike_and_long_stretches_short() {
        let extents = [Extent::Dated(0.0..1.0), Extent::Dated(1.0..2.0), Extent::Dated(3000.0..3001.0)];
        let scale = Scale::of(extents.iter());
        let widths: Vec<f64> = [0.0, 1.0, 3000.0].iter().map(|day| scale.at(day + 1.0) - scale.at(*day)).collect();
        assert!((widths[0] - widths[1]).abs() < 1e-9 && (widths[0] - widths[2]).abs() < 1e-9, "{widths:?}");
        assert!(scale.at(3000.0) - scale.at(2.0) <= widths[0] + 1e-9);
        assert!((scale.at(3001.0) - 100.0).abs() < 1e-9);
        assert!((scale.at(0.5) - widths[0] / 2.0).abs() < 1e-9);
    }

    #[test]
    fn nothing_dated_is_drawn_nowhere() {
        let scale = Scale::of([Extent::Between(None, None)].iter());
        assert!(scale.ticks(&Locale::english()).is_empty() && scale.at(5.0) == 0.0);
    }

    #[test]
    fn what_begins_is_named() {
        assert_eq!(label(0.0, 365.0, &Locale::english()), "1970");
        assert_eq!(label(31.0, 28.0, &Locale::english()), "Feb 1970");
        assert_eq!(label(31.0, 1.0, &Locale::english()), "1 Feb");
    }
}
