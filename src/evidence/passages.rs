//! Passages: the words that locators name, gathered per source from everything that cites them.

use std::collections::BTreeMap;
use std::ops::Range;

use super::diagnose::Diagnosis;
use super::{Archive, Located};
use crate::dossier::{
    BlockKind, Citation, Doc, Dossier, EntityId, MomentId, PageId, QuestionId, SourceId, Statement, TextRole,
    UtteranceId,
};
use crate::notes::{Code, Note, Notes};
use crate::text::{Folded, Folds, Span};

/// What cites a passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Use {
    /// A statement of the narrative, by its place in [`super::Evidence::statements`].
    Statement(usize),
    /// A position of a question, or a remark on it.
    Question(QuestionId),
    /// The text of a moment.
    Moment(MomentId),
    /// A free page.
    Page(PageId),
    /// The text of another source.
    Source(SourceId),
    /// What is said of a person, place or organisation.
    Entity(EntityId),
    /// A remark on an utterance.
    Utterance(UtteranceId),
}

impl Use {
    /// Whether what cites it is a draft.
    #[must_use]
    pub fn is_draft(self, dossier: &Dossier) -> bool {
        match self {
            Use::Statement(_) => false,
            Use::Question(id) => dossier.questions[id.index()].entry.draft,
            Use::Moment(id) => dossier.moments[id.index()].entry.draft,
            Use::Page(id) => dossier.pages[id.index()].entry.draft,
            Use::Source(id) => dossier.source(id).entry.draft,
            Use::Entity(id) => dossier.entity(id).entry.draft,
            Use::Utterance(id) => dossier.utterances[id.index()].entry.draft,
        }
    }
}

/// One citation of one source: where it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cite {
    /// The source that is cited.
    pub source: SourceId,
    /// Where the citation is written.
    pub span: Span,
}

/// A passage, by its place in [`super::Evidence::passages`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PassageId(pub usize);

/// Words of one source that something rests on; without words, the source as a whole.
#[derive(Clone, Debug)]
pub struct Passage {
    /// The source whose words they are.
    pub source: SourceId,
    /// As the first citation writes them; empty for the source as a whole.
    pub words: String,
    /// Which of several equal places is meant.
    pub nth: Option<usize>,
    /// Where the published text of the source prints them: bytes of its words.
    pub in_body: Option<Range<usize>>,
    /// Where they stand in the original: bytes of the capture, else of the body.
    pub at: Option<Range<usize>>,
    /// What cites it, in order.
    pub uses: Vec<(Cite, Use)>,
}

/// A citation before it is looked up.
struct Asked<'a> {
    source: SourceId,
    words: Option<(&'a str, Option<usize>, Span)>,
    /// How a number for the words is written here.
    number: fn(&str, usize) -> String,
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
                let number = |_: &str, n| format!("`nth: {n}`");
                let cite = Cite { source: source.source, span };
                asked.push(Asked { source: source.source, words, number, cite, by: Use::Question(id) });
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
    for id in dossier.source_ids() {
        all_of(&dossier.source(id).doc, Use::Source(id), &mut asked);
    }
    for id in dossier.entity_ids() {
        dossier.entity(id).description.iter().for_each(|doc| all_of(doc, Use::Entity(id), &mut asked));
    }
    for id in dossier.utterance_ids() {
        if let Some(doc) = &dossier.utterances[id.index()].remark {
            all_of(doc, Use::Utterance(id), &mut asked);
        }
    }
    let mut found: BTreeMap<(SourceId, String, Option<usize>), (usize, Passage)> = BTreeMap::new();
    for (order, ask) in asked.into_iter().enumerate() {
        let key = ask.words.map_or(String::new(), |(words, _, _)| Folded::new(words, Folds::ALL).text);
        let nth = ask.words.and_then(|(_, nth, _)| nth);
        let first = !found.contains_key(&(ask.source, key.clone(), nth));
        let (in_body, at) = match ask.words {
            Some((words, nth, span)) if dossier.source(ask.source).entry.withdrawn.is_none() => {
                look_up(dossier, archive, ask.source, &Wanted { words, nth, span, number: ask.number }, notes)
            }
            _ => (None, None),
        };
        let entry = found.entry((ask.source, key, nth)).or_insert_with(|| {
            let withdrawn = dossier.source(ask.source).entry.withdrawn.is_some();
            let words = ask.words.filter(|_| !withdrawn).map_or(String::new(), |(words, _, _)| words.to_owned());
            (order, Passage { source: ask.source, words, nth, in_body: None, at: None, uses: Vec::new() })
        });
        if first {
            (entry.1.in_body, entry.1.at) = (in_body, at);
        }
        entry.1.uses.push((ask.cite, ask.by));
    }
    let mut passages: Vec<(usize, Passage)> = found.into_values().collect();
    passages.sort_by_key(|(order, passage)| (passage.source, *order));
    passages.into_iter().map(|(_, passage)| passage).collect()
}

/// Notes lead-ins under `passages:` that are not in their source.
pub fn lead_ins(dossier: &Dossier, archive: &Archive<'_>, source: SourceId, notes: &mut Notes) {
    let text = archive.capture(source).map_or_else(|| archive.body(source), |(_, capture)| capture);
    for passage in dossier.source(source).passages.iter().filter(|_| archive.is_complete(source)) {
        let from = text.locate(&passage.from.text, passage.from.nth);
        let ends = passage.to.iter().map(|to| (to, true));
        for (request, is_end) in std::iter::once((&passage.from, false)).chain(ends) {
            if let Some(found) = text.locate(&request.text, request.nth) {
                let is_behind = |from: &Located| match request.nth {
                    Some(_) => found.range.start >= from.range.end,
                    None => text.locate_from(&request.text, from.range.end).is_some(),
                };
                if is_end && !from.as_ref().is_none_or(is_behind) {
                    let message = "these words do not stand behind those of `from`";
                    notes.take(Note::new(Code::LocatorNotFound, request.span, message));
                }
            } else {
                let message = format!("these words are not in `{}`", dossier.source(source).entry.id);
                let note = Note::new(Code::LocatorNotFound, request.span, message);
                notes.take(Diagnosis::of(&request.text, source, dossier, archive).explain(note));
            }
        }
    }
}

fn all_of<'a>(doc: &'a Doc, by: Use, asked: &mut Vec<Asked<'a>>) {
    for citation in &doc.citations {
        cited(citation, by, asked);
    }
}

fn cited<'a>(citation: &'a Citation, by: Use, asked: &mut Vec<Asked<'a>>) {
    for item in &citation.items {
        let words = item.locator.as_ref().map(|locator| (locator.words.as_str(), locator.nth, locator.span));
        let number = |words: &str, n| format!("`\"{words}\"#{n}`");
        asked.push(Asked {
            source: item.source,
            words,
            number,
            cite: Cite { source: item.source, span: item.span },
            by,
        });
    }
}

/// A locator that is looked up.
struct Wanted<'a> {
    words: &'a str,
    nth: Option<usize>,
    span: Span,
    number: fn(&str, usize) -> String,
}

/// Looks one locator up; gives its places in the published text and in the original.
fn look_up(
    dossier: &Dossier,
    archive: &Archive<'_>,
    source: SourceId,
    &Wanted { words, nth, span, number }: &Wanted<'_>,
    notes: &mut Notes,
) -> (Option<Range<usize>>, Option<Range<usize>>) {
    let id = &dossier.source(source).entry.id;
    let here = archive.body(source).locate(words, nth);
    let evidence = match archive.capture(source) {
        Some((_, capture)) => capture.locate(words, nth),
        None => here.clone(),
    };
    match &evidence {
        None if archive.is_complete(source) => {
            let times = match archive.capture(source) {
                Some((_, capture)) => capture.locate(words, None).map(|found| found.places),
                None => archive.body(source).locate(words, None).map(|found| found.places),
            };
            let note = match (times, nth) {
                (Some(times), Some(nth)) => {
                    let message = format!("`{id}` has these words {}; there is no number {nth}", often(times));
                    let hint = match times {
                        1 => "leave the number out".to_owned(),
                        _ => format!("the last of them is {}", number(words, times)),
                    };
                    Note::new(Code::LocatorNotFound, span, message).hint(hint)
                }
                _ if here.is_some() && dossier.source(source).text == TextRole::Full => {
                    let message = format!("these words are of the text published here, not of the capture of `{id}`");
                    let note = Note::new(Code::LocatorNotFound, span, message);
                    Diagnosis::of(words, source, dossier, archive).explain(note)
                }
                _ if here.is_some() => {
                    let message = format!("these words are of the digest, not of the capture of `{id}`");
                    Note::new(Code::LocatorNotFound, span, message).hint("cite words of the source's own")
                }
                _ => {
                    let note = Note::new(Code::LocatorNotFound, span, format!("these words are not in `{id}`"));
                    Diagnosis::of(words, source, dossier, archive).explain(note)
                }
            };
            notes.take(note);
        }
        Some(found) if found.places > 1 && nth.is_none() => {
            let message = format!("these words stand in `{id}` {}", often(found.places));
            let note = Note::new(Code::AmbiguousLocator, span, message);
            notes.take(note.hint(format!("lengthen them, or say which is meant: {}", number(words, 1))));
        }
        _ => {}
    }
    // The text here may hold fewer of the occurrences than the capture: then which is meant is open.
    let in_body = match nth {
        Some(_) if archive.has_capture(source) => archive.body(source).locate(words, None).filter(|f| f.places == 1),
        _ => here,
    }
    .map(|found| found.range)
    // Code is shown as it is: nothing in it can be marked.
    .filter(|range| {
        let block = dossier.source(source).doc.block_at(range.start);
        block.is_some_and(|block| block.kind != BlockKind::Code)
    });
    (in_body, evidence.map(|found| found.range))
}

/// A number of times, in words.
pub fn often(times: usize) -> String {
    match times {
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        n => format!("{n} times"),
    }
}
