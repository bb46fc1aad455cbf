//! A shared passage as a program reads it: `inspect passages` and `list passages` print the same.

use serde::Serialize;

use crate::analysis::shared::Mode;

/// Words that two texts share.
#[derive(Serialize)]
pub struct Object<'a> {
    pub a: Place<'a>,
    pub b: Place<'a>,
    pub words: usize,
    pub mode: &'static str,
    pub inside: &'static str,
}

/// Where they stand: bytes of a file.
#[derive(Serialize)]
pub struct Place<'a> {
    pub source: &'a str,
    pub file: &'a str,
    pub start: u32,
    pub end: u32,
}

/// The name of a mode.
pub fn mode(mode: Mode) -> &'static str {
    match mode {
        Mode::Exact => "exact",
        Mode::Tolerant => "tolerant",
    }
}
