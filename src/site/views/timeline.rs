//! What the timeline shows.

use serde::Serialize;

use super::{DateView, Link, Name, NavItem, Pager};
use crate::site::address::{Anchor, Url};
use crate::site::rich::{Chip, Rich, Tally};

/// `/timeline/`
#[derive(Clone, Debug, Serialize)]
pub struct TimelineView {
    /// The timeline as a whole, by place, and by person; empty where it is the only one.
    pub ways: Vec<NavItem>,
    pub chart: Chart,
    /// On the timeline as a whole.
    pub moments: Vec<MomentView>,
    /// By place or person.
    pub tracks: Vec<TrackView>,
    pub pager: Option<Pager>,
}

/// The moments at one place, or of one person.
#[derive(Clone, Debug, Serialize)]
pub struct TrackView {
    pub heading: Name,
    /// It began on the page before.
    pub continued: bool,
    pub moments: Vec<MomentLine>,
}

/// A moment in a track.
#[derive(Clone, Debug, Serialize)]
pub struct MomentLine {
    pub href: Url,
    pub title: String,
    pub date: Option<DateView>,
    pub certainty: String,
    pub after: Vec<Link>,
    pub before: Vec<Link>,
    pub chips: Vec<Chip>,
    pub tally: Tally,
}

/// Moments over time, from left to right. Places and lengths along the time are in percent, heights in
/// pixels.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Chart {
    pub height: usize,
    pub ticks: Vec<ChartTick>,
    /// The names of tracks and the lines under them.
    pub headings: Vec<ChartHeading>,
    pub bars: Vec<ChartBar>,
    /// Some stretches of time are drawn shorter than others.
    pub uneven: bool,
}

/// A line down the chart where a day, month or year begins.
#[derive(Clone, Debug, Serialize)]
pub struct ChartTick {
    pub x: f64,
    pub label: String,
    /// The middle of the label on a narrow screen and on a wide one, where there is room for it.
    pub narrow: Option<f64>,
    pub wide: Option<f64>,
}

/// The name of a track.
#[derive(Clone, Debug, Serialize)]
pub struct ChartHeading {
    pub y: usize,
    pub text: String,
}

/// A moment in the chart.
#[derive(Clone, Debug, Serialize)]
pub struct ChartBar {
    pub href: Url,
    pub title: String,
    /// As much of the title as a narrow screen has room for, where that is less.
    pub narrow: String,
    /// Where the title begins or, with `end`, ends.
    pub at: f64,
    pub anchor: &'static str,
    /// The foot of its words.
    pub y: usize,
    /// `span`, `instant`, `between`, or `none` where no text places it.
    pub shape: &'static str,
    pub x: f64,
    pub width: f64,
    /// "about": its ends fade.
    pub soft: bool,
    /// "uncertain": it is outlined.
    pub dashed: bool,
    /// Of one between others, which ends are known: `both`, `first` or `last`.
    pub ends: &'static str,
    /// Where the marks of the sources stand, and these.
    pub marks_at: f64,
    pub marks: Vec<ChartMark>,
}

/// A source that carries a moment.
#[derive(Clone, Debug, Serialize)]
pub struct ChartMark {
    /// Which of the eight colours, from 1; 0 for what stands for several.
    pub colour: usize,
    pub sign: String,
    /// The first of its sign.
    pub letter: String,
    /// From where the marks stand, in pixels.
    pub x: i64,
}

/// A moment on the timeline.
#[derive(Clone, Debug, Serialize)]
pub struct MomentView {
    pub id: Anchor,
    pub title: String,
    pub date: Option<DateView>,
    /// "approximate", "uncertain" or both, in words, which the date says as well; empty for a plain one.
    pub certainty: String,
    /// The moments it comes after or before, where no date is given.
    pub after: Vec<Link>,
    pub before: Vec<Link>,
    pub text: Rich,
    pub place: Option<Name>,
    pub people: Vec<Name>,
    pub tally: Tally,
}
