//! `inspect quotations`: every marked run, what it is, and who said it for which reason.

use serde::Serialize;

use super::given::Given;
use super::show::Sheet;
use super::spoken::{self, RunAt, Spoken};
use super::{Found, lines};
use crate::analysis::reading::{Link, People, Who};
use crate::text::Span;

/// One marked run, as a program reads it.
#[derive(Serialize)]
struct Object<'a> {
    source: &'a str,
    file: &'a str,
    start: u32,
    end: u32,
    text: &'a str,
    kind: &'static str,
    speech: String,
    guess: Option<String>,
    confidence: f64,
    speaker: Option<String>,
    speaker_start: Option<u32>,
    speaker_end: Option<u32>,
    cue_start: Option<u32>,
    cue_end: Option<u32>,
    carrier: Option<&'a str>,
    utterance: Option<&'a str>,
    status: &'static str,
    reason: String,
    nested: bool,
    guess_id: Option<&'a str>,
}

pub fn quotations(found: &Found<'_>, people: &People<'_>, least: f64) -> String {
    let spoken = Spoken::hear(found.given, people, least);
    let runs = |text: usize| (0..spoken.readings[text].runs.len()).map(move |run| (text, run));
    let Some(style) = found.style else {
        let all = found.given.iter().enumerate();
        let objects = all.flat_map(|(n, given)| runs(n).map(move |run| (given, run)));
        return lines(&objects.map(|(given, run)| object(given, run, &spoken, people, least)).collect::<Vec<_>>());
    };
    let mut sheet = Sheet::new(style);
    for (n, given) in found.given.iter().enumerate() {
        let speech = || runs(n).filter(|(_, run)| spoken.readings[n].runs[*run].kind.is_speech());
        let named = speech().filter(|run| spoken.speech(*run).speaker(least).is_some()).count();
        let count = speech().count();
        sheet.heading(given.shown(), &format!("{}, {named} with a speaker", plural(count)));
        for run in runs(n) {
            entry(&mut sheet, given, run, &spoken, least);
        }
    }
    sheet.done()
}

fn plural(quotations: usize) -> String {
    super::terminal::plural(quotations, "quotation")
}

fn object<'a>(given: &'a Given<'_>, at: RunAt, spoken: &'a Spoken, people: &People<'a>, least: f64) -> Object<'a> {
    let run = &spoken.readings[at.0].runs[at.1];
    let speech = spoken.speech(at);
    let span = given.span(run.range.clone());
    let place = |range: &Option<std::ops::Range<usize>>| range.clone().map(|range| given.span(range));
    let (mention, cue) = (place(&speech.mention), place(&speech.cue));
    let start = |span: Option<Span>| span.map(|span| span.start);
    let end = |span: Option<Span>| span.map(|span| span.end);
    Object {
        source: &given.source,
        file: given.shown(),
        start: span.start,
        end: span.end,
        text: given.files.cut(span),
        kind: spoken::kind(run.kind),
        speech: format!("{}:{}", given.source, spoken.number(at)),
        guess: speech.who.name(),
        // A product of shares has digits that say nothing.
        confidence: (speech.confidence * 10_000.0).round() / 10_000.0,
        speaker: speech.speaker(least).and_then(Who::name),
        speaker_start: start(mention),
        speaker_end: end(mention),
        cue_start: start(cue),
        cue_end: end(cue),
        carrier: speech.carrier.as_ref().map(|carrier| carrier.name.as_str()),
        utterance: spoken.utterance(at).map(|utterance| utterance.id.as_str()),
        status: "found",
        reason: speech.reason.to_string(),
        nested: run.nested,
        guess_id: match &speech.who {
            Who::Listed(n, _) => people.0.get(*n).map(|person| person.id),
            _ => None,
        },
    }
}

/// The same for a person.
fn entry(sheet: &mut Sheet, given: &Given<'_>, at: RunAt, spoken: &Spoken, least: f64) {
    let run = &spoken.readings[at.0].runs[at.1];
    let speech = spoken.speech(at);
    let place = given.at(given.span(run.range.clone()));
    let words = given.read(run.range.clone());
    if run.nested || !run.kind.is_speech() {
        let what = if run.nested { "inside another quotation" } else { spoken::kind(run.kind) };
        return sheet.aside(&place, &words, what);
    }
    let sure = format!("{:.2}", speech.confidence);
    let who = match (speech.speaker(least), speech.who.name()) {
        (Some(who), _) => format!("{} ({sure})", who.name().unwrap_or_default()),
        (None, Some(guess)) => format!("speaker not established [{guess}? {sure}]"),
        (None, None) => "speaker not established".to_owned(),
    };
    let via = speech.carrier.as_ref().map_or_else(String::new, |carrier| format!(", by way of {}", carrier.name));
    let why = match speech.reason.link {
        // There is nothing to add to "nothing attributes it".
        Link::None => speech.reason.form.text().to_owned(),
        _ => speech.reason.to_string(),
    };
    sheet.entry(&place, &words, &format!("{who}{via}"), &why);
}
