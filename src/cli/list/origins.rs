//! `list origins`, `list passages` and `list single-origin`: whose reporting paragraphs are, what sources
//! share, and which statements rest on one account that several outlets print.

use std::fmt::Write as _;
use std::ops::Range;

use serde_json::json;

use crate::Known;
use crate::analysis::originals::Texts;
use crate::analysis::origins::{Origin, SharedPassage, SourcePart, Who};
use crate::cli::passage::{Object, Place, mode};
use crate::cli::run;
use crate::cli::terminal::plural;
use crate::dossier::SourceId;
use crate::site::laid;
use crate::text::Files;

/// Where some bytes of the original of a source are written: a file, and bytes of it. Where the original is
/// the body, the file has its front matter, too.
fn place<'a>(known: &'a Known, files: &'a Files, source: SourceId, range: &Range<usize>) -> Place<'a> {
    let of = known.dossier.source(source);
    let byte = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    let (start, end) = (byte(range.start), byte(range.end));
    let is_capture = of.capture.is_some() || of.capture_name.is_some() && known.evidence.provenance.is_some();
    let (file, start, end) = match (of.capture, &of.capture_name) {
        (Some(file), _) => (files.get(file).shown.as_str(), start, end),
        (None, Some(name)) if is_capture => (name.as_str(), start, end),
        _ => {
            let span = of.doc.span(range.clone()).unwrap_or(of.entry.span);
            (files.get(span.file).shown.as_str(), span.start, span.end)
        }
    };
    Place { source: &of.entry.id, file, start, end }
}

/// One object for each passage that two sources share, in the form of `inspect passages`.
pub fn passages(known: &Known, files: &Files) -> String {
    let side = |part: &SourcePart| place(known, files, part.source, &part.range);
    let object = |passage: SharedPassage| Object {
        a: side(&passage.a),
        b: side(&passage.b),
        words: passage.words,
        mode: mode(passage.mode),
        inside: passage.inside.name(),
    };
    run::lines(&known.analysis.origins.passages().map(object).collect::<Vec<_>>())
}

/// The same for people: each pair with the words of narration it shares, each word once, as `/compare/` has it.
pub fn passages_table(known: &Known) -> String {
    let mut out = String::new();
    for pair in known.evidence.provenance(&known.analysis).pairs() {
        let passages: Vec<usize> = laid(pair).into_iter().map(|it| it.narration).filter(|words| *words > 0).collect();
        let (Some(first), Some(most)) = (pair.first(), passages.iter().max()) else { continue };
        let id = |source| &known.dossier.source(source).entry.id;
        let words = plural(passages.iter().sum(), "word");
        let count = plural(passages.len(), "passage");
        let (a, b) = (id(first.a.source), id(first.b.source));
        let _ = writeln!(out, "{a}  {b}  {words} of narration in {count}, up to {most} in one");
    }
    out
}

/// One object for each paragraph of running text.
pub fn lines_of_origins(known: &Known, files: &Files) -> String {
    let object = |(source, origin): (SourceId, &Origin)| {
        let id = |source: SourceId| &known.dossier.source(source).entry.id;
        let Place { file, start, end, .. } = place(known, files, source, &origin.range);
        let twins = origin
            .twins
            .iter()
            .map(|twin| json!({"source": id(twin.source), "paragraph": twin.paragraph + 1, "words": twin.words}));
        let texts = Texts { files, dossier: &known.dossier };
        json!({
            "source": id(source),
            "file": file,
            "start": start,
            "end": end,
            "paragraph": origin.paragraph + 1,
            "origin": names(known, &origin.who),
            "basis": origin.basis.name(),
            "reason": origin.reason.text(texts, source),
            "twins": twins.collect::<Vec<_>>(),
            "group": origin.group.map(|group| group.0 + 1),
        })
    };
    run::lines(&all(known).map(object).collect::<Vec<_>>())
}

/// The same for people.
pub fn origins_table(known: &Known, files: &Files) -> String {
    let texts = Texts { files, dossier: &known.dossier };
    let mut out = String::new();
    for (source, origin) in all(known) {
        let who = names(known, &origin.who).join(" or ");
        let who = if who.is_empty() { "not known" } else { &who };
        let id = &known.dossier.source(source).entry.id;
        let why = origin.why(texts, source);
        let _ = writeln!(out, "{id}  {}  {who} ({}): {why}", origin.paragraph + 1, origin.basis.name());
    }
    out
}

fn all(known: &Known) -> impl Iterator<Item = (SourceId, &Origin)> {
    let provenance = known.evidence.provenance(&known.analysis);
    known.dossier.source_ids().flat_map(|id| provenance.of_source(id).iter().map(move |origin| (id, origin)))
}

fn names<'a>(known: &'a Known, who: &'a Who) -> Vec<&'a str> {
    match who {
        Who::One(party) => vec![party.name(&known.dossier)],
        Who::Among(parties) => parties.iter().map(|party| party.name(&known.dossier)).collect(),
        Who::Unknown => Vec::new(),
    }
}

/// Statements that several outlets are cited for and that have one origin.
pub fn single_origin(known: &Known, files: &Files, as_json: bool) -> String {
    let Some(narrative) = &known.dossier.narrative else { return String::new() };
    let mut out = String::new();
    for (statement, count) in known.evidence.statements.iter().zip(&known.evidence.counts) {
        if count.outlets < 2 || count.at_most > 1 {
            continue;
        }
        let Some(span) = narrative.doc.span(statement.range.clone()) else { continue };
        let (file, line) = (&files.get(span.file).shown, files.line(span));
        let text = &narrative.doc.words[statement.range.clone()];
        let origin: Vec<&str> = count.strands.iter().flat_map(|strand| names(known, &strand.who)).collect();
        let _ = if as_json {
            let object = json!({
                "file": file, "line": line, "statement": text, "outlets": count.outlets, "origin": origin,
            });
            writeln!(out, "{object}")
        } else {
            let origin = if origin.is_empty() { "nobody named".to_owned() } else { origin.join(" or ") };
            writeln!(out, "{file}:{line}  {} · 1 origin ({origin})  {text}", plural(count.outlets, "outlet"))
        };
    }
    out
}
