//! `list quotes`: every marked run with what is known of it, and what the curator has not looked at yet.

use std::fmt::Write as _;

use crate::Known;
use crate::analysis::reading::{self, Text};
use crate::analysis::{Attribution, Heard, HeardId, Quotation, QuotationId, Reader, Standing};
use crate::cli::run::{self, Run, confidence, kind};
use crate::dossier::{Dossier, EntityRef};
use crate::evidence::Haystack;
use crate::find::{self, scalar};
use crate::text::{Files, Span};

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

/// What captures quote and the published texts do not.
#[derive(Default)]
pub struct Missing {
    lines: String,
    table: String,
}

impl Missing {
    pub fn shown(self, as_json: bool) -> String {
        if as_json { self.lines } else { self.table }
    }
}

/// Looks through the captures; `None` where there are none.
pub fn missing(known: &Known, files: &Files) -> Option<Missing> {
    let Known { dossier, analysis, .. } = known;
    let reader = Reader::new(dossier, &analysis.names);
    let mut found: Option<Missing> = None;
    for id in dossier.source_ids().filter(|id| dossier.source(*id).entry.withdrawn.is_none()) {
        let source = dossier.source(id);
        let (Some(capture), Some(original)) = (source.capture, analysis.origins.original(id)) else { continue };
        let all = found.get_or_insert_default();
        let language = source.language.as_deref().unwrap_or(&dossier.meta.language);
        let words = files.text(capture);
        let (runs, speeches) = reader.hear(&Text { words, paragraphs: &original.paragraphs, language });
        let body = Haystack::new(&source.doc.words);
        for part in runs.iter().filter(|run| run.kind.is_speech() && !run.nested) {
            let text = &words[part.range.clone()];
            if body.locate(text, None).is_some() {
                continue;
            }
            let speech = &speeches[part.speech];
            let span = Span::new(capture, part.range.clone());
            let object = in_capture(dossier, files, (&source.entry.id, span), part, speech);
            let who = object.speaker.as_deref().unwrap_or("speaker not established");
            let at = format!("{}:{}", files.get(capture).shown, files.line(span));
            let _ = writeln!(all.table, "{at}  {who}: {}", one_line(text));
            all.lines.push_str(&run::lines(&[object]));
        }
    }
    found
}

fn in_capture<'a>(
    dossier: &Dossier,
    files: &'a Files,
    (source, span): (&'a str, Span),
    part: &reading::Run,
    speech: &'a Attribution,
) -> Run<'a> {
    let size = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    Run {
        source,
        file: &files.get(span.file).shown,
        start: span.start,
        end: span.end,
        text: files.cut(span),
        kind: kind(part.kind),
        speech: format!("{source}:{}", part.speech + 1),
        guess: speech.guess.as_ref().map(|guess| name(dossier, guess).to_owned()),
        confidence: confidence(speech.confidence),
        speaker: speech.speaker().map(|speaker| name(dossier, speaker).to_owned()),
        speaker_start: speech.mention.as_ref().map(|range| size(range.start)),
        speaker_end: speech.mention.as_ref().map(|range| size(range.end)),
        cue_start: speech.cue.as_ref().map(|range| size(range.start)),
        cue_end: speech.cue.as_ref().map(|range| size(range.end)),
        carrier: speech.carrier.as_ref().map(|carrier| carrier.name.as_str()),
        utterance: None,
        status: Standing::Found.name(),
        reason: speech.reason.to_string(),
        nested: part.nested,
        guess_id: None,
    }
}

/// One entry as a curator would write it. Nobody is named whom the reading is not sure of.
fn entry(known: &Known, id: HeardId, out: &mut String) {
    let Known { dossier, analysis, .. } = known;
    let heard = analysis.heard(id);
    let prints: Vec<QuotationId> = heard.prints().map(|print| print.quotation).collect();
    let Some(first) = prints.first() else { return };
    // Where the reading says who it was, that is the reason worth giving.
    let speech_of = |print: &QuotationId| analysis.speech(analysis.quotation(*print).speech);
    let told = prints.iter().find(|print| speech_of(print).speaker().is_some()).unwrap_or(first);
    let speech = speech_of(told);
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
        let open = heard.speaker.is_some() && analysis.quotation(print).speaker.is_none();
        let open = if open { "  # speaker not established here" } else { "" };
        let _ = writeln!(out, "    {}{}{open}", wording(known, print), why(heard, print));
    }
}

/// The whole quotation as a wording.
fn wording(Known { dossier, analysis, .. }: &Known, id: QuotationId) -> String {
    let quotation = analysis.quotation(id);
    let text = &dossier.source(quotation.source).doc.words[quotation.range.clone()];
    find::wording(dossier, analysis, id, text)
}

/// Why a quotation is taken to belong where it is, as a comment.
fn why(heard: &Heard, id: QuotationId) -> String {
    let link = heard.links.iter().find(|link| link.pair.0 == id || link.pair.1 == id);
    link.map_or_else(String::new, |link| format!("  # {}", one_line(&link.evidence)))
}

fn because(speech: &Attribution) -> String {
    if speech.guess.is_none() {
        return "(given by the editors for a part of it)".to_owned();
    }
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
