//! Moments drawn over time, each with the certainty its date has.
//!
//! Time runs from left to right by the days of the places. Every day on which something begins or ends is
//! as wide as any other; longer stretches between such days are drawn short, by the logarithm of their
//! length, so that ten years do not leave a day too thin to see.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::address::Url;
use super::moments::Extent;
use super::views::{Chart, ChartBar, ChartHeading, ChartMark, ChartTick};
use crate::dossier::Date;
use crate::locale::Locale;

/// How high a moment is, words and bar, and a heading; in pixels.
const ROW: usize = 34;
const HEADING: usize = 30;
/// The room for the days above.
const TOP: usize = 22;
/// About how much of the width a letter takes on a narrow screen, in percent, and on a wide one, where the
/// style sheet shows more days.
const LETTER: f64 = 2.3;
const WIDE_LETTER: f64 = 0.68;
/// How far apart the marks of sources stand, in pixels, and how wide a narrow screen is.
const MARK: i64 = 18;
const NARROW: f64 = 288.0;
/// The most marks; the last of more sources says that there are more.
const MARKS: usize = 6;

/// A moment to draw.
pub struct Entry<'a> {
    pub href: Url,
    pub title: String,
    pub date: Option<&'a Date>,
    pub extent: &'a Extent,
    /// The track that begins with it.
    pub heading: Option<String>,
    /// Sign and colour of the sources that tell of it.
    pub sources: Vec<(String, usize)>,
}

/// Draws moments in their order.
pub fn draw(entries: Vec<Entry<'_>>, locale: &Locale) -> Chart {
    let scale = Scale::of(entries.iter().map(|entry| entry.extent));
    let mut chart = Chart {
        ticks: scale.ticks(entries.iter().map(|entry| entry.extent), locale),
        uneven: scale.uneven(),
        ..Chart::default()
    };
    let letters_of = distinct(entries.iter().flat_map(|entry| &entry.sources).map(|(sign, _)| sign.as_str()));
    let mut y = TOP;
    for Entry { href, title, date, extent, heading, sources } in entries {
        if let Some(text) = heading {
            chart.headings.push(ChartHeading { y: y + HEADING - 10, text: short(&text, MOST) });
            y += HEADING;
        }
        let points = || date.into_iter().flat_map(|date| std::iter::once(&date.from).chain(&date.to));
        let (shape, x, end, ends) = match extent {
            Extent::Dated(at) if at.start < at.end => ("span", scale.at(at.start), scale.at(at.end), "both"),
            Extent::Dated(at) => ("instant", scale.at(at.start), scale.at(at.start), "both"),
            Extent::Between(None, None) => ("none", 0.0, 0.0, ""),
            Extent::Between(Some(from), Some(to)) => {
                let x = scale.at(*from);
                ("between", x, scale.at(*to).max(x + 1.0), "both")
            }
            // How far it may be from the one end that is known nobody says, so no length is drawn.
            Extent::Between(Some(at), None) => ("between", scale.at(*at), scale.at(*at), "first"),
            Extent::Between(None, Some(at)) => ("between", scale.at(*at), scale.at(*at), "last"),
        };
        let width = (end - x).max(if shape == "span" { 0.6 } else { 0.0 });
        // Words stand over their bar, towards the side that has more room.
        let (anchor, at, room) = if 100.0 - x >= end { ("start", x, 100.0 - x) } else { ("end", end, end) };
        let title = short(&title, MOST);
        let narrow = short(&title, letters(room));
        let (marks_at, marks) = marks(&sources, &letters_of, (x, x + width, ends));
        chart.bars.push(ChartBar {
            href,
            narrow: if narrow == title { String::new() } else { narrow },
            title,
            at: rounded(at),
            anchor,
            marks_at: rounded(marks_at),
            marks,
            y: y + 14,
            shape,
            x: rounded(x),
            width: rounded(width),
            soft: points().any(|point| point.about),
            dashed: points().any(|point| point.uncertain),
            ends,
        });
        y += ROW;
    }
    chart.height = y + 4;
    chart
}

/// The most letters of a title.
const MOST: usize = 46;

/// As much of a title as there is room for, in letters.
fn short(title: &str, most: usize) -> String {
    if title.chars().count() <= most {
        return title.to_owned();
    }
    let cut: String = title.chars().take(most.saturating_sub(1)).collect();
    let whole = cut.trim_end_matches('…');
    format!("{}…", whole.rsplit_once(' ').map_or(whole, |(kept, _)| kept))
}

/// How many letters a narrow screen has room for.
fn letters(room: f64) -> usize {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a label is short")]
    let letters = (room.max(0.0) / LETTER) as usize;
    letters
}

/// The marks of sources beside a bar, or on it where only there is room.
fn marks(
    sources: &[(String, usize)],
    letters: &BTreeMap<String, String>,
    (x, end, ends): (f64, f64, &str),
) -> (f64, Vec<ChartMark>) {
    /// Between a bar, or the lead to it, and its marks.
    const GAP: i64 = 10;
    const LEAD: i64 = 34;
    let more = sources.len().saturating_sub(MARKS - 1);
    let mut shown = sources.to_vec();
    if sources.len() > MARKS {
        shown.truncate(MARKS - 1);
        shown.push((format!("+{more}"), 0));
    }
    let count = i64::try_from(shown.len()).unwrap_or_default();
    #[expect(clippy::cast_precision_loss, reason = "a label is short")]
    let needed = |gap: i64| (gap + count * MARK) as f64 * 100.0 / NARROW;
    let (before, after) = (if ends == "last" { LEAD } else { GAP }, if ends == "first" { LEAD } else { GAP });
    let (at, first) = if 100.0 - end >= needed(after) {
        (end, after)
    } else if x >= needed(before) {
        (x, -before - count * MARK + 2)
    } else {
        (x, 4)
    };
    let mark = |(n, (sign, colour)): (i64, &(String, usize))| ChartMark {
        colour: *colour,
        sign: sign.clone(),
        // What only says that there are more is its own letter.
        letter: letters.get(sign).unwrap_or(sign).clone(),
        x: first + n * MARK,
    };
    (at, (0..).zip(&shown).map(mark).collect())
}

/// A letter for each sign, or two where its first is not its own: no colour alone tells two sources apart.
fn distinct<'s>(signs: impl Iterator<Item = &'s str>) -> BTreeMap<String, String> {
    let signs: BTreeSet<&str> = signs.collect();
    let of = |sign: &str| {
        let mut letters = sign.chars();
        let Some(first) = letters.next() else { return String::new() };
        let rivals: Vec<&str> =
            signs.iter().copied().filter(|other| *other != sign && other.starts_with(first)).collect();
        let is_own = |(n, letter): &(usize, char)| {
            letter.is_alphanumeric() && rivals.iter().all(|rival| rival.chars().nth(*n + 1) != Some(*letter))
        };
        let second = letters.enumerate().find(is_own).map(|(_, letter)| letter);
        if rivals.is_empty() { first.to_string() } else { [Some(first), second].into_iter().flatten().collect() }
    };
    signs.iter().map(|sign| ((*sign).to_owned(), of(sign))).collect()
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

    /// The beginnings of days, months and years, named as far as there is room: first those on which most
    /// begins.
    fn ticks<'a>(&self, extents: impl Iterator<Item = &'a Extent>, locale: &Locale) -> Vec<ChartTick> {
        let starts: Vec<f64> =
            extents.filter_map(|extent| if let Extent::Dated(at) = extent { Some(at.start) } else { None }).collect();
        let mut ticks: Vec<ChartTick> = Vec::with_capacity(self.cuts.len());
        let mut named: Vec<(usize, usize, f64)> = Vec::new();
        for (n, (day, x)) in self.cuts.iter().enumerate() {
            let mut tick = ChartTick { x: rounded(*x), label: String::new(), narrow: None, wide: None };
            if let Some((next, end)) = self.cuts.get(n + 1) {
                tick.label = label(*day, next - day, locale);
                let begins = starts.iter().filter(|start| (*day..*next).contains(start)).count();
                named.extend((begins > 0).then_some((n, begins, f64::midpoint(*x, *end))));
            }
            ticks.push(tick);
        }
        // Then those near the busiest.
        let busiest = named.iter().max_by_key(|(n, begins, _)| (*begins, Reverse(*n))).map_or(0, |(n, ..)| *n);
        named.sort_by_key(|(n, begins, _)| (Reverse(*begins), n.abs_diff(busiest), *n));
        for (letter, is_wide) in [(LETTER, false), (WIDE_LETTER, true)] {
            let mut taken: Vec<(f64, f64)> = Vec::new();
            for (n, _, middle) in &named {
                #[expect(clippy::cast_precision_loss, reason = "a label is short")]
                let half = letter * (ticks[*n].label.chars().count() + 1) as f64 / 2.0;
                let at = middle.clamp(half.min(50.0), (100.0 - half).max(50.0));
                if taken.iter().all(|(from, to)| *to <= at - half || at + half <= *from) {
                    taken.push((at - half, at + half));
                    *(if is_wide { &mut ticks[*n].wide } else { &mut ticks[*n].narrow }) = Some(rounded(at));
                }
            }
        }
        ticks
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
    fn no_two_sources_have_the_same_letters() {
        let signs = ["CNA", "Countercurrents", "IANS", "صحيفة المنارة", "صحيفة النهر", "C"];
        let letters = distinct(signs.into_iter());
        let given: Vec<&str> = signs.iter().map(|sign| letters[*sign].as_str()).collect();
        assert_eq!(given, ["CN", "Co", "I", "صم", "صن", "C"]);
    }

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
        assert!(scale.ticks([].iter(), &Locale::english()).is_empty() && scale.at(5.0) == 0.0);
    }

    #[test]
    fn the_days_of_most_moments_are_named_first() {
        let day = |n: u32| Extent::Dated(f64::from(n)..f64::from(n + 1));
        let extents: Vec<Extent> = (0..20).chain([18, 18, 19]).map(day).collect();
        let scale = Scale::of(extents.iter());
        let ticks = scale.ticks(extents.iter(), &Locale::english());
        for (letter, at) in
            [(LETTER, (|tick| tick.narrow) as fn(&ChartTick) -> Option<f64>), (WIDE_LETTER, |tick| tick.wide)]
        {
            let shown: Vec<(f64, &str)> = ticks.iter().filter_map(|tick| Some((at(tick)?, &*tick.label))).collect();
            assert!(shown.iter().any(|(_, label)| *label == "19 Jan"), "{shown:?}");
            let half = |label: &str| letter * f64::from(u32::try_from(label.chars().count()).unwrap()) / 2.0;
            assert!(shown.iter().all(|(at, label)| at - half(label) >= 0.0 && at + half(label) <= 100.0), "{shown:?}");
            for pair in shown.windows(2) {
                assert!(pair[0].0 + half(pair[0].1) <= pair[1].0 - half(pair[1].1), "{pair:?}");
            }
        }
        let count = |at: fn(&ChartTick) -> Option<f64>| ticks.iter().filter_map(at).count();
        assert!(count(|tick| tick.wide) > count(|tick| tick.narrow));
    }

    #[test]
    fn marks_stand_where_there_is_room() {
        let sources = vec![("CNA".to_owned(), 2); 9];
        let at = |x, end, ends| {
            let (at, marks) = marks(&sources, &BTreeMap::new(), (x, end, ends));
            (at, marks.first().map(|mark| mark.x), marks.len())
        };
        assert_eq!(at(0.0, 10.0, "both"), (10.0, Some(10), 6));
        assert_eq!(at(90.0, 100.0, "both"), (90.0, Some(-116), 6));
        assert_eq!(at(0.0, 100.0, "both"), (0.0, Some(4), 6));
        assert_eq!(at(80.0, 80.0, "last"), (80.0, Some(-140), 6));
    }

    #[test]
    fn what_begins_is_named() {
        assert_eq!(label(0.0, 365.0, &Locale::english()), "1970");
        assert_eq!(label(31.0, 28.0, &Locale::english()), "Feb 1970");
        assert_eq!(label(31.0, 1.0, &Locale::english()), "1 Feb");
    }
}
