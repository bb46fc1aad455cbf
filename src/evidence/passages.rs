//! Passages: the words that locators name, gathered per source from everything that cites them.

use std::collections::BTreeMap;
use std::ops::Range;

use super::Archive;
use super::diagnose::Diagnosis;
use crate::dossier::{Citation, Doc, Dossier, MomentId, PageId, QuestionId, Relation, SourceId, Statement};
use crate::notes::{Code, Note, Notes};
use crate::text::{Folded, Folds, Span};

/// What cites a passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Use {
    /// A statement of the narrative, by its place in [`super::Evidence::statements`].
    Statement(usize),
    Question(QuestionId),
    Moment(MomentId),
    Page(PageId),
}

/// One citation of one source: where it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cite {
    pub source: SourceId,
    pub span: Span,
}

/// A passage, by its place in [`super::Evidence::passages`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PassageId(pub usize);

/// Words of one source that something rests on; without words, the source as a whole.
#[derive(Clone, Debug)]
pub struct Passage {
    pub source: SourceId,
    /// As the first citation writes them; empty for the source as a whole.
    pub words: String,
    /// Where the published text of the source prints them: bytes of its words.
    pub in_body: Option<Range<usize>>,
    /// What cites it, in order.
    pub uses: Vec<(Cite, Use)>,
}

/// A citation before it is looked up.
struct Asked<'a> {
    source: SourceId,
    words: Option<(&'a str, Option<usize>, Span)>,
    cite: Cite,
    by: Use,
}

/// Looks up every locator and groups the citations by the words they name.
pub fn gather(dossier: &Dossier, statements: &[Statement], archive: &Archive<'_>, notes: &mut Notes) -> Vec<Passage> {
    let mut asked: Vec<Asked<'_>> = Vec::new();
    if let Some(narrative) = &dossier.narrative {
        for (n, statement) in statements.iter().enumerate() {
            for citation in &statement.citations {
                cited(&narrative.doc.citations[*citation], Use::Statement(n), &mut asked);
            }
        }
    }
    for id in dossier.question_ids() {
        let question = &dossier.questions[id.index()];
        for position in &question.positions {
            for source in &position.sources {
                let words = source.words.as_ref().map(|words| (words.text.as_str(), words.nth, words.span));
                let Some(span) = words.map(|(_, _, span)| span) else { continue };
                asked.push(Asked { source: source.source, words, cite: Cite { source: source.source, span }, by: Use::Question(id) });
            }
            position.remark.iter().for_each(|doc| all_of(doc, Use::Question(id), &mut asked));
        }
        question.remark.iter().for_each(|doc| all_of(doc, Use::Question(id), &mut asked));
    }
    for id in dossier.moment_ids() {
        all_of(&dossier.moments[id.index()].text, Use::Moment(id), &mut asked);
    }
    for (n, page) in dossier.pages.iter().enumerate() {
        all_of(&page.doc, Use::Page(PageId::at(n)), &mut asked);
    }
    let mut found: BTreeMap<(SourceId, String, Option<usize>), (usize, Passage)> = BTreeMap::new();
    for (order, ask) in asked.into_iter().enumerate() {
        let key = ask.words.map_or(String::new(), |(words, _, _)| Folded::new(words, Folds::ALL).text);
        let nth = ask.words.and_then(|(_, nth, _)| nth);
        let first = !found.contains_key(&(ask.source, key.clone(), nth));
        let in_body = match ask.words {
            Some((words, nth, span)) if dossier.source(ask.source).entry.withdrawn.is_none() => {
                look_up(dossier, archive, ask.source, words, nth, span, notes)
            }
            _ => None,
        };
        let entry = found.entry((ask.source, key, nth)).or_insert_with(|| {
            let withdrawn = dossier.source(ask.source).entry.withdrawn.is_some();
            let words = ask.words.filter(|_| !withdrawn).map_or(String::new(), |(words, _, _)| words.to_owned());
            (order, Passage { source: ask.source, words, in_body: None, uses: Vec::new() })
        });
        if first {
            entry.1.in_body = in_body;
        }
        entry.1.uses.push((ask.cite, ask.by));
    }
    let mut passages: Vec<(usize, Passage)> = found.into_values().collect();
    passages.sort_by_key(|(order, passage)| (passage.source, *order));
    passages.into_iter().map(|(_, passage)| passage).collect()
}

fn all_of<'a>(doc: &'a Doc, by: Use, asked: &mut Vec<Asked<'a>>) {
    for citation in &doc.citations {
        cited(citation, by, asked);
    }
}

fn cited<'a>(citation: &'a Citation, by: Use, asked: &mut Vec<Asked<'a>>) {
    for item in &citation.items {
        let words = item.locator.as_ref().map(|locator| (locator.words.as_str(), locator.nth, locator.span));
        asked.push(Asked { source: item.source, words, cite: Cite { source: item.source, span: item.span }, by });
    }
}

/// Looks one locator up; gives its place in the published text.
fn look_up(
    dossier: &Dossier,
    archive: &Archive<'_>,
    source: SourceId,
    words: &str,
    nth: Option<usize>,
    span: Span,
    notes: &mut Notes,
) -> Option<Range<usize>> {
    let id = &dossier.source(source).entry.id;
    let here = archive.body(source).locate(words, nth);
    let evidence = match archive.capture(source) {
        Some((_, capture)) => capture.locate(words, nth),
        None => here.clone(),
    };
    match evidence {
        None if archive.is_complete(source) => {
            let times = match archive.capture(source) {
                Some((_, capture)) => capture.locate(words, None).map(|found| found.places),
                None => archive.body(source).locate(words, None).map(|found| found.places),
            };
            let note = match (times, nth) {
                (Some(times), Some(nth)) => {
                    let message = format!("`{id}` has these words {times} times; there is no number {nth}");
                    Note::new(Code::LocatorNotFound, span, message).hint("correct the number behind `#`")
                }
                _ => {
                    let note = Note::new(Code::LocatorNotFound, span, format!("these words are not in `{id}`"));
                    Diagnosis::of(words, source, dossier, archive).explain(note)
                }
            };
            notes.take(note);
        }
        Some(found) if found.places > 1 && nth.is_none() => {
            let message = format!("these words stand in `{id}` {} times", found.places);
            let note = Note::new(Code::AmbiguousLocator, span, message);
            notes.take(note.hint(format!("lengthen them, or say which is meant: `\"{words}\"#1`")));
        }
        _ => {}
    }
    // The text here may hold fewer of the occurrences than the capture: then which is meant is open.
    match nth {
        Some(_) if archive.has_capture(source) => archive.body(source).locate(words, None).filter(|f| f.places == 1),
        _ => here,
    }
    .map(|found| found.range)
}

impl Relation {
    /// The word printed before the sign of a source.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Relation::Supports => "",
            Relation::See => "see",
            Relation::But => "but",
        }
    }
}
