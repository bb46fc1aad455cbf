//! Why words are not where they are said to be: in another source, nearly there, or nowhere.

use super::locate::{Haystack, Near};
use super::passages::often;
use super::{Archive, Misquoted};
use crate::analysis::{Analysis, Standing, Unmet};
use crate::dossier::{Dossier, SourceId};
use crate::notes::{Code, Note, Notes};
use crate::text::{FileId, Span};

/// What was found instead of the words.
#[derive(Debug)]
pub enum Diagnosis {
    /// They stand in another source.
    Elsewhere { source: String, at: Option<Span> },
    /// Almost the same words stand in the source.
    Near { at: Option<Span>, words: String, near: Near },
    /// Nothing like them was found.
    Absent,
}

impl Diagnosis {
    /// Looks for words that are not in `source`.
    pub fn of(words: &str, source: SourceId, dossier: &Dossier, archive: &Archive<'_>) -> Diagnosis {
        let near = match archive.capture(source) {
            Some((file, capture)) => capture.nearest(words).map(|near| {
                let at = Span::new(file, near.range.clone());
                (Some(at), archive.words(file, &near.range).to_owned(), near)
            }),
            None => archive.body(source).nearest(words).map(|near| {
                let doc = &dossier.source(source).doc;
                (doc.span(near.range.clone()), doc.words[near.range.clone()].to_owned(), near)
            }),
        };
        if let Some((_, _, close)) = &near
            && close.likeness > 0.8
            && let Some((at, words, near)) = near
        {
            return Diagnosis::Near { at, words, near };
        }
        for other in dossier.source_ids().filter(|other| *other != source) {
            let id = &dossier.source(other).entry.id;
            if let Some((file, capture)) = archive.capture(other) {
                if let Some(found) = capture.locate(words, None) {
                    return Diagnosis::Elsewhere { source: id.clone(), at: Some(Span::new(file, found.range)) };
                }
            } else if let Some(found) = archive.body(other).locate(words, None) {
                let at = dossier.source(other).doc.span(found.range);
                return Diagnosis::Elsewhere { source: id.clone(), at };
            }
        }
        match near {
            Some((at, words, near)) => Diagnosis::Near { at, words, near },
            None => Diagnosis::Absent,
        }
    }

    /// For a quotation of a digest that resembles nothing: the wording that `quotes.yaml` lists for
    /// this source, that the capture has and the digest lacks, is what it should have read.
    pub fn by_list(
        words: &str,
        source: SourceId,
        dossier: &Dossier,
        analysis: &Analysis,
        archive: &Archive<'_>,
    ) -> Diagnosis {
        let Some((file, capture)) = archive.capture(source) else { return Diagnosis::Absent };
        let lacking = analysis.unmet.iter().filter_map(|unmet| match *unmet {
            Unmet::Wording(utterance, n) => Some(&dossier.utterances[utterance.index()].wordings[n]),
            Unmet::Correction(..) => None,
        });
        let lacking = lacking
            .filter(|wording| wording.source == source)
            .map(|wording| wording.request.text.as_str())
            .filter_map(|text| Some((text, capture.locate(text, None)?)));
        let alike = |text: &str| similar::TextDiff::from_chars(words, text).ratio();
        let Some((text, found)) = lacking.max_by(|(a, _), (b, _)| alike(a).total_cmp(&alike(b))) else {
            return Diagnosis::Absent;
        };
        let near =
            Near { range: found.range.clone(), changes: vec![(words.into(), text.into())], likeness: alike(text) };
        Diagnosis::Near { at: Some(Span::new(file, found.range)), words: text.to_owned(), near }
    }

    /// How like the words are that were found instead, from 0 to 1.
    pub fn likeness(&self) -> f32 {
        match self {
            Diagnosis::Near { near, .. } => near.likeness,
            Diagnosis::Elsewhere { .. } => 1.0,
            Diagnosis::Absent => 0.0,
        }
    }

    /// Adds what was found to a note.
    pub fn explain(self, note: Note) -> Note {
        match self {
            Diagnosis::Elsewhere { source, at } => {
                let note = match at {
                    Some(at) => note.see(at, format!("`{source}` has these words")),
                    None => note,
                };
                note.hint(format!("the words stand in `{source}`: is the source the wrong one?"))
            }
            Diagnosis::Near { at, words, near } => {
                let note = match at {
                    Some(at) => note.see(at, "the nearest words"),
                    None => note,
                };
                nearest(note, &words, &near)
            }
            Diagnosis::Absent => note.hint("no wording near it was found in any source"),
        }
    }
}

/// Adds the nearest words and how they differ to a note.
fn nearest(note: Note, words: &str, near: &Near) -> Note {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    note.hint(format!("the nearest wording is: {words}")).hint(difference(near))
}

/// The difference of two wordings in words.
fn difference(near: &Near) -> String {
    let count = near.changes.len();
    let list = near.changes.iter().take(6).map(|(asked, there)| match (asked.as_str(), there.as_str()) {
        ("", there) => format!("“{there}” is missing"),
        (asked, "") => format!("“{asked}” is not there"),
        (asked, there) => format!("“{asked}” should read “{there}”"),
    });
    let list = list.collect::<Vec<_>>().join("; ");
    match count {
        0 => "it differs in punctuation only".to_owned(),
        1 => format!("it differs in one place: {list}"),
        _ => format!("it differs in {count} places: {list}"),
    }
}

/// Adds the nearest words of a capture to a note.
pub fn with_near(note: Note, file: FileId, near: &Near, archive: &Archive<'_>) -> Note {
    let words = archive.words(file, &near.range).to_owned();
    nearest(note.see(Span::new(file, near.range.clone()), "the nearest words"), &words, near)
}

/// A quotation that comes near to some words: its source, its place, its words, what differs.
pub type NearQuotation = (SourceId, (Option<Span>, String, Near));

/// The quotation of these sources, or else of any, that comes nearest to some words.
pub fn nearest_quotation(
    dossier: &Dossier,
    analysis: &Analysis,
    sources: &[SourceId],
    words: &str,
) -> Option<NearQuotation> {
    let mut best: Option<NearQuotation> = None;
    let all: Vec<SourceId> = dossier.source_ids().collect();
    for source in if sources.is_empty() { &all } else { sources } {
        let doc = &dossier.source(*source).doc;
        for (_, quotation) in analysis.quotations_of(*source) {
            let text = &doc.words[quotation.range.clone()];
            let Some(near) = Haystack::new(text).nearest(words) else { continue };
            if best.as_ref().is_none_or(|(_, (_, _, known))| near.likeness > known.likeness) {
                let start = quotation.range.start;
                let at = doc.span(start + near.range.start..start + near.range.end);
                best = Some((*source, (at, text[near.range.clone()].to_owned(), near)));
            }
        }
    }
    best
}

/// Adds the nearest quotation to a note.
pub fn with_near_quotation(
    note: Note,
    dossier: &Dossier,
    source: SourceId,
    (at, words, near): &(Option<Span>, String, Near),
) -> Note {
    let note = match at {
        Some(at) => note.see(*at, format!("the nearest quotation, in `{}`", dossier.source(source).entry.id)),
        None => note,
    };
    nearest(note, words, near)
}

/// Notes every wording and correction that was asked for and is not there.
pub fn unmet(dossier: &Dossier, analysis: &Analysis, archive: &Archive<'_>, misquoted: &Misquoted, notes: &mut Notes) {
    for unmet in &analysis.unmet {
        let (source, request) = match *unmet {
            Unmet::Wording(utterance, n) => {
                let wording = &dossier.utterances[utterance.index()].wordings[n];
                (wording.source, &wording.request)
            }
            Unmet::Correction(source, n) => (source, &dossier.source(source).quotations[n].request),
        };
        if misquoted.explains(&request.text, source, archive) {
            continue;
        }
        let id = &dossier.source(source).entry.id;
        let note = |message: String| Note::new(Code::WordingNotFound, request.span, message);
        let doc = &dossier.source(source).doc;
        let quoting = |dismissed: bool| {
            let all = analysis.quotations_of(source).map(|(_, quotation)| quotation);
            let of_it = all.filter(|quotation| (quotation.standing == Standing::Dismissed) == dismissed);
            let found = of_it.filter_map(|quotation| {
                let places = Haystack::new(&doc.words[quotation.range.clone()]).locate(&request.text, None)?.places;
                Some((quotation.span, places))
            });
            found.collect::<Vec<_>>()
        };
        let times: usize = quoting(false).iter().map(|(_, places)| places).sum();
        if let Some(nth) = request.nth.filter(|_| times > 0) {
            let message = format!("`{id}` quotes these words {}; there is no number {nth}", often(times));
            notes.take(note(message).hint("correct `nth:`, or remove it"));
            continue;
        }
        if let Some((at, _)) = quoting(true).first() {
            let note = note(format!("these words of `{id}` are dismissed as a quotation")).see(*at, "here");
            notes.take(note.hint(format!("remove the correction in `content/sources/{id}.md`, or this wording")));
            continue;
        }
        if let Some(found) = archive.body(source).locate(&request.text, None) {
            let mut note = note(format!("`{id}` has these words, but not as one quotation"));
            if let Some(at) = doc.span(found.range) {
                note = note.see(at, "here");
            }
            notes.take(note.hint("a wording is a run of words inside one pair of double marks in the source"));
            continue;
        }
        let in_capture =
            archive.capture(source).is_some_and(|(_, capture)| capture.locate(&request.text, None).is_some());
        if in_capture {
            let hint = format!("add the quotation to `content/sources/{id}.md` to publish it");
            notes.take(note(format!("the capture of `{id}` has these words, but its text here does not")).hint(hint));
            continue;
        }
        let message = format!("this wording is not in `{id}`");
        let others = dossier.source_ids().find(|other| {
            *other != source
                && analysis.quotations_of(*other).any(|(_, quotation)| {
                    let words = &dossier.source(*other).doc.words[quotation.range.clone()];
                    Haystack::new(words).locate(&request.text, None).is_some()
                })
        });
        let near = nearest_quotation(dossier, analysis, &[source], &request.text);
        match (others, near) {
            (_, Some((source, near))) if near.2.likeness > 0.8 => {
                notes.take(with_near_quotation(note(message), dossier, source, &near));
            }
            (Some(other), _) => {
                let other = &dossier.source(other).entry.id;
                notes.take(note(message).hint(format!("`{other}` quotes these words: is the source the wrong one?")));
            }
            (None, Some((source, near))) => notes.take(with_near_quotation(note(message), dossier, source, &near)),
            (None, None) => notes.take(note(message).hint("no quotation near it was found in this source")),
        }
    }
}
