//! `list quotes`: every marked run with what is known of it, and what the curator has not looked at yet.

use std::fmt::Write as _;

use crate::Known;
use crate::analysis::{Attribution, Heard, HeardId, Quotation, QuotationId};
use crate::cli::run::{self, Run, confidence, kind};
use crate::dossier::{Dossier, EntityRef};
use crate::text::Files;

/// One object for each marked run of every source, in the form of `inspect quotations`.
pub fn lines(known: &Known, files: &Files) -> String {
    let Known { dossier, analysis, .. } = known;
    let mut runs = Vec::new();
    for source in dossier.source_ids() {
        let first = analysis.quotations_of(source).map(|(_, quotation)| quotation.speech.index()).min().unwrap_or(0);
        for (_, quotation) in analysis.quotations_of(source) {
            runs.push(object(known, files, quotation, first));
        }
    }
    run::lines(&runs)
}

fn object<'a>(
    Known { dossier, analysis, .. }: &'a Known,
    files: &'a Files,
    quotation: &'a Quotation,
    first: usize,
) -> Run<'a> {
    let source = dossier.source(quotation.source);
    let speech = analysis.speech(quotation.speech);
    let span = |range: &Option<std::ops::Range<usize>>| range.clone().and_then(|range| source.doc.span(range));
    let (mention, cue) = (span(&speech.mention), span(&speech.cue));
    let file = quotation.span.file;
    Run {
        source: &source.entry.id,
        file: &files.get(file).shown,
        start: quotation.span.start,
        end: quotation.span.end,
        text: files.cut(quotation.span),
        kind: kind(quotation.kind),
        speech: format!("{}:{}", source.entry.id, quotation.speech.index() - first + 1),
        guess: speech.guess.as_ref().map(|guess| name(dossier, guess).to_owned()),
        confidence: confidence(speech.confidence),
        speaker: quotation.speaker.as_ref().map(|speaker| name(dossier, speaker).to_owned()),
        speaker_start: mention.map(|span| span.start),
        speaker_end: mention.map(|span| span.end),
        cue_start: cue.map(|span| span.start),
        cue_end: cue.map(|span| span.end),
        carrier: speech.carrier.as_ref().map(|carrier| carrier.name.as_str()),
        utterance: quotation.utterances.first().map(|id| analysis.heard(*id).id.as_str()),
        status: quotation.standing.name(),
        reason: speech.reason.to_string(),
        nested: quotation.nested,
        guess_id: match &speech.guess {
            Some(EntityRef::Known(id)) => Some(&dossier.entity(*id).entry.id),
            _ => None,
        },
    }
}

/// Every utterance, listed or found, with the first place that prints it.
pub fn table(known: &Known, files: &Files) -> String {
    let Known { dossier, analysis, .. } = known;
    let width = analysis.heard.iter().map(|heard| heard.id.chars().count()).max().unwrap_or(0);
    let mut out = String::new();
    for id in analysis.heard_ids() {
        let heard = analysis.heard(id);
        let span = match heard.listed {
            Some(listed) => Some(dossier.utterances[listed.index()].entry.span),
            None => heard.prints().next().map(|print| analysis.quotation(print.quotation).span),
        };
        let at = span.map_or_else(String::new, |span| format!("{}:{}", files.get(span.file).shown, files.line(span)));
        let status = if heard.listed.is_some() { "listed" } else { "found" };
        let speaker = heard.speaker.as_ref().map_or("speaker not established", |speaker| name(dossier, speaker));
        let _ = writeln!(out, "{:width$}  {status:6}  {at}  {speaker}: {}", heard.id, one_line(&words(known, heard)));
    }
    out
}

/// YAML to paste into `quotes.yaml`: every utterance nobody has listed, and what was found to render one
/// that is listed.
pub fn unconfirmed(known: &Known) -> String {
    let Known { dossier, analysis, .. } = known;
    let mut out = String::new();
    for id in analysis.heard_ids() {
        let heard = analysis.heard(id);
        let Some(listed) = heard.listed else {
            entry(known, id, &mut out);
            continue;
        };
        if heard.also.is_empty() {
            continue;
        }
        let entry = &dossier.utterances[listed.index()].entry;
        let _ = writeln!(out, "# For the entry `{}`, under its `wordings:`", entry.id);
        for (print, why) in
            heard.also.iter().flat_map(|wording| &wording.prints).map(|print| (print, why(heard, print.quotation)))
        {
            let line = wording(known, print.quotation);
            let _ = writeln!(out, "#    {line}{why}");
        }
        out.push('\n');
    }
    out
}

/// One entry as a curator would write it. Nobody is named whom the reading is not sure of.
fn entry(known: &Known, id: HeardId, out: &mut String) {
    let Known { dossier, analysis, .. } = known;
    let heard = analysis.heard(id);
    let prints: Vec<QuotationId> = heard.prints().map(|print| print.quotation).collect();
    let Some(first) = prints.first() else { return };
    let speech = analysis.speech(analysis.quotation(*first).speech);
    let _ = writeln!(out, "- id: {}", scalar(&heard.id));
    match &heard.speaker {
        Some(EntityRef::Known(who)) => {
            let _ = writeln!(out, "  speaker: {}  # {}", dossier.entity(*who).entry.id, because(speech));
        }
        other => {
            let guess = other.as_ref().or(speech.guess.as_ref()).map(|guess| name(dossier, guess).to_owned());
            let guess = guess.map_or_else(|| "not established".to_owned(), |guess| format!("{}?", one_line(&guess)));
            let _ = writeln!(out, "  # speaker: {guess} {}", because(speech));
        }
    }
    out.push_str("  wordings:\n");
    for print in prints {
        let _ = writeln!(out, "    {}{}", wording(known, print), why(heard, print));
    }
}

/// `- {source: cna, text: "…"}`, with the number of the place where the source quotes the words more than once.
fn wording(Known { dossier, analysis, .. }: &Known, id: QuotationId) -> String {
    let quotation = analysis.quotation(id);
    let source = dossier.source(quotation.source);
    let text = &source.doc.words[quotation.range.clone()];
    let same: Vec<&Quotation> = analysis
        .quotations_of(quotation.source)
        .map(|(_, other)| other)
        .filter(|other| !other.nested && source.doc.words[other.range.clone()].contains(text))
        .collect();
    let nth = match same.iter().position(|other| other.range == quotation.range) {
        Some(n) if same.len() > 1 => format!(", nth: {}", n + 1),
        _ => String::new(),
    };
    format!("- {{source: {}, text: {}{nth}}}", scalar(&source.entry.id), quoted(text))
}

/// Why a quotation is taken to belong where it is, as a comment.
fn why(heard: &Heard, id: QuotationId) -> String {
    let link = heard.links.iter().find(|link| link.pair.0 == id || link.pair.1 == id);
    link.map_or_else(String::new, |link| format!("  # {}", one_line(&link.evidence)))
}

fn because(speech: &Attribution) -> String {
    format!("({:.2}: {})", speech.confidence, speech.reason)
}

fn name<'a>(dossier: &'a Dossier, who: &'a EntityRef) -> &'a str {
    match who {
        EntityRef::Known(id) => &dossier.entity(*id).name,
        EntityRef::Named(name) => name,
    }
}

fn words(Known { dossier, analysis, .. }: &Known, heard: &Heard) -> String {
    let print = heard.prints().next();
    let quotation = print.map(|print| analysis.quotation(print.quotation));
    quotation.map_or_else(String::new, |quotation| {
        dossier.source(quotation.source).doc.words[quotation.range.clone()].to_owned()
    })
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// An id as a plain YAML scalar, or in marks where it would be read as something else.
fn scalar(id: &str) -> String {
    let plain = id.starts_with(char::is_alphabetic)
        && !matches!(id, "true" | "false" | "null" | "yes" | "no" | "on" | "off" | "y" | "n");
    if plain { id.to_owned() } else { quoted(id) }
}

/// A text as a double-marked YAML scalar, which takes every escape of JSON.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
