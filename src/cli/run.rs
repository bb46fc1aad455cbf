//! A marked run as a program reads it: the one form of `inspect quotations` and `list quotes`.

use serde::Serialize;

use crate::analysis::reading::RunKind;

/// One marked run. Offsets are bytes of the file.
#[derive(Serialize)]
pub struct Run<'a> {
    pub source: &'a str,
    pub file: &'a str,
    pub start: u32,
    pub end: u32,
    pub text: &'a str,
    pub kind: &'static str,
    pub speech: String,
    pub guess: Option<String>,
    pub confidence: f64,
    pub speaker: Option<String>,
    pub speaker_start: Option<u32>,
    pub speaker_end: Option<u32>,
    pub cue_start: Option<u32>,
    pub cue_end: Option<u32>,
    pub carrier: Option<&'a str>,
    pub utterance: Option<&'a str>,
    pub status: &'static str,
    pub reason: String,
    pub nested: bool,
    pub guess_id: Option<&'a str>,
}

/// What a run is, in a word.
pub fn kind(kind: RunKind) -> &'static str {
    match kind {
        RunKind::Sentence => "sentence",
        RunKind::Phrase => "phrase",
        RunKind::Term => "term",
        RunKind::Title => "title",
    }
}

/// A product of shares has digits that say nothing.
pub fn confidence(exact: f64) -> f64 {
    (exact * 10_000.0).round() / 10_000.0
}

/// One object a line.
pub fn lines<T: serde::Serialize>(objects: &[T]) -> String {
    let mut out = String::new();
    for object in objects {
        // A struct of texts and numbers always has a form in JSON.
        out.push_str(&serde_json::to_string(object).unwrap_or_default());
        out.push('\n');
    }
    out
}
