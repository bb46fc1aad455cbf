//! The drawing of answers on an axis.

use serde::Serialize;

/// Answers as bars, one a row, above an axis. Places along it are per cent of the width.
#[derive(Clone, Debug, Serialize)]
pub struct Plot {
    /// What is drawn, in words.
    pub title: String,
    /// Every row in words.
    pub text: String,
    pub rows: Vec<PlotRow>,
    pub ticks: Vec<Tick>,
    /// What the axis counts; empty for dates, which say so themselves.
    pub unit: String,
    /// In pixels: where the axis is, and the whole.
    pub axis: usize,
    pub height: usize,
}

/// One answer.
#[derive(Clone, Debug, Serialize)]
pub struct PlotRow {
    /// The answer, and who gives it.
    pub label: String,
    /// Which of the eight colours of sources, from 1; 0 where several give it.
    pub colour: usize,
    /// Where the label and the bar stand, in pixels from the top.
    pub text_y: usize,
    pub bar_y: usize,
    /// The bar itself; no wider than nothing where the answer is one number.
    pub x: String,
    pub width: String,
    /// Its middle, where a single number is marked by a dot.
    pub dot: Option<String>,
    /// What `about` allows for, drawn hatched.
    pub soft: Option<Soft>,
    /// An end that is open: an arrow there.
    pub before: bool,
    pub after: bool,
}

/// A hatched stretch.
#[derive(Clone, Debug, Serialize)]
pub struct Soft {
    pub from: String,
    pub to: String,
}

/// A mark on the axis.
#[derive(Clone, Debug, Serialize)]
pub struct Tick {
    pub x: String,
    pub label: String,
}
