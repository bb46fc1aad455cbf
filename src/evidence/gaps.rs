//! What the record leaves open: words that nothing bears out, accounts and entries that nothing uses, and questions
//! that accounts were not asked.

use std::collections::BTreeSet;

use super::lock::Asked;
use super::unused::{self, docs};
use super::{Evidence, Haystack, Use};
use crate::analysis::{Analysis, HeardId};
use crate::dossier::{Dossier, EntityId, LinkTarget, QuestionId, SourceId, Target, UtteranceId};
use crate::text::{Files, Span};

/// Words the dossier gives as a source's, and no capture and no lock bears out.
#[derive(Clone, Debug)]
pub struct Unverified {
    /// The source whose words they are said to be.
    pub source: SourceId,
    /// The words.
    pub words: String,
    /// Where they are quoted, listed or cited.
    pub span: Span,
    /// Why they are not proved.
    pub why: Unproved,
}

/// Why words are not proved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unproved {
    /// The source names no capture: the published text is all there is.
    NoCapture,
    /// The capture is elsewhere and the lock does not hold them.
    NotLocked,
    /// The capture is here and does not have them.
    NotThere,
}

impl Unproved {
    /// Its name in data.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Unproved::NoCapture => "no-capture",
            Unproved::NotLocked => "not-locked",
            Unproved::NotThere => "not-in-capture",
        }
    }

    /// The same for people.
    #[must_use]
    pub fn in_words(self) -> &'static str {
        match self {
            Unproved::NoCapture => "names no capture",
            Unproved::NotLocked => "capture elsewhere, and not in the lock",
            Unproved::NotThere => "not in the capture",
        }
    }
}

/// Every quotation, wording and locator that is not proved, by source.
#[must_use]
pub fn unverified(files: &Files, dossier: &Dossier, analysis: &Analysis, evidence: &Evidence) -> Vec<Unverified> {
    let asked = Asked::of(dossier, analysis, evidence, &|_| true);
    let of_source = |id: SourceId| {
        let source = dossier.source(id);
        let capture = source.capture.map(|file| Haystack::new(files.text(file)));
        let locked = evidence.lock.as_ref().and_then(|lock| lock.source(&source.entry.id));
        let mut found: Vec<Unverified> = asked
            .with_places(id)
            .filter_map(|((words, nth), span)| {
                let why = match (&capture, &source.capture_name) {
                    (Some(capture), _) => {
                        let nth = nth.map(|nth| nth as usize);
                        capture.locate(words, nth).is_none().then_some(Unproved::NotThere)
                    }
                    (None, None) => Some(Unproved::NoCapture),
                    (None, Some(_)) => {
                        let holds = |locked: &crate::dossier::LockedSource| {
                            locked.words.iter().any(|known| known.text == words && known.nth == nth)
                        };
                        (!locked.is_some_and(holds)).then_some(Unproved::NotLocked)
                    }
                }?;
                Some(Unverified { source: id, words: words.to_owned(), span, why })
            })
            .collect();
        found.sort_by_key(|found| (files.get(found.span.file).shown.clone(), found.span.start));
        found
    };
    dossier.source_ids().flat_map(of_source).collect()
}

/// What nothing refers to.
#[derive(Clone, Debug, Default)]
pub struct Unused {
    /// Accounts that the narrative, the questions and the timeline leave aside.
    pub sources: Vec<SourceId>,
    /// People, places and organisations that no text names and no key.
    pub entities: Vec<EntityId>,
    /// Listed utterances that no text of the curator's links.
    pub utterances: Vec<UtteranceId>,
    /// Questions that no text of the curator's links.
    pub questions: Vec<QuestionId>,
}

/// What nothing refers to; withdrawn entries are nobody's concern.
#[must_use]
pub fn unused(dossier: &Dossier, analysis: &Analysis, evidence: &Evidence) -> Unused {
    let mut cited: BTreeSet<SourceId> = BTreeSet::new();
    for passage in &evidence.passages {
        let counts = |by: &Use| matches!(by, Use::Statement(_) | Use::Question(_) | Use::Moment(_));
        if passage.uses.iter().any(|(_, by)| counts(by)) {
            cited.insert(passage.source);
        }
    }
    for position in dossier.questions.iter().flat_map(|question| &question.positions) {
        cited.extend(position.sources.iter().map(|given| given.source));
    }
    let linked: BTreeSet<&Target> = docs(dossier)
        .chain(dossier.sources.iter().map(|source| &source.doc))
        .flat_map(|doc| &doc.links)
        .filter_map(|link| match &link.to {
            LinkTarget::Inside(target) => Some(target),
            _ => None,
        })
        .collect();
    let told = told(dossier, analysis, evidence);
    let live = |entry: &crate::dossier::Entry| entry.withdrawn.is_none();
    let idle = |target: Target| !linked.contains(&target) && !told.contains(&target);
    Unused {
        sources: dossier.source_ids().filter(|id| live(&dossier.source(*id).entry) && !cited.contains(id)).collect(),
        entities: unused::entities(dossier, analysis, evidence.provenance(analysis))
            .into_iter()
            .filter(|id| live(&dossier.entity(*id).entry))
            .collect(),
        utterances: dossier
            .utterance_ids()
            .filter(|id| live(&dossier.utterances[id.index()].entry) && idle(Target::Utterance(*id)))
            .collect(),
        questions: dossier
            .question_ids()
            .filter(|id| live(&dossier.questions[id.index()].entry) && idle(Target::Question(*id)))
            .collect(),
    }
}

/// What statements tell without a link: utterances whose words they cite, and questions that rest on the
/// same passage.
fn told(dossier: &Dossier, analysis: &Analysis, evidence: &Evidence) -> BTreeSet<Target> {
    let mut told = BTreeSet::new();
    for passage in &evidence.passages {
        if !passage.uses.iter().any(|(_, by)| matches!(by, Use::Statement(_))) {
            continue;
        }
        told.extend(passage.uses.iter().filter_map(|(_, by)| match by {
            Use::Question(id) => Some(Target::Question(*id)),
            _ => None,
        }));
        let Some(cited) = &passage.in_body else { continue };
        for id in dossier.utterance_ids() {
            let is_cited = analysis.heard(HeardId::listed(id)).prints().any(|print| {
                let quotation = analysis.quotation(print.quotation);
                let (from, to) = (&print.listed, cited);
                quotation.source == passage.source && from.start < to.end && to.start < from.end
            });
            if is_cited {
                told.insert(Target::Utterance(id));
            }
        }
    }
    told.extend(quoted(dossier, analysis, evidence).into_iter().map(Target::Utterance));
    told
}

/// The utterances whose wording a statement quotes between marks.
fn quoted(dossier: &Dossier, analysis: &Analysis, evidence: &Evidence) -> BTreeSet<UtteranceId> {
    let Some(narrative) = &dossier.narrative else { return BTreeSet::new() };
    let words = |text: &str| -> Vec<String> {
        let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        words.map(str::to_lowercase).collect()
    };
    let mut quotes = Vec::new();
    for statement in &evidence.statements {
        // What stands between marks is every second part.
        let text = &narrative.doc.words[statement.range.clone()];
        let parts = text.split(['“', '”', '"', '«', '»', '„']).skip(1).step_by(2).map(words);
        quotes.extend(parts.filter(|part| part.len() >= 2));
    }
    let ids = dossier.utterance_ids().filter(|id| {
        analysis.heard(HeardId::listed(*id)).prints().any(|print| {
            let source = analysis.quotation(print.quotation).source;
            let wording = words(&dossier.source(source).doc.words[print.listed.clone()]);
            quotes.iter().any(|quote| wording.windows(quote.len()).any(|part| part == quote.as_slice()))
        })
    });
    ids.collect()
}

/// The accounts that do not answer a question.
#[derive(Clone, Debug)]
pub struct Silent {
    /// The question.
    pub question: QuestionId,
    /// Those that were read for it and say nothing.
    pub silent: Vec<SourceId>,
    /// Those that nobody has read for it.
    pub not_reviewed: Vec<SourceId>,
}

/// For every question that is not withdrawn, who does not answer it.
#[must_use]
pub fn silent(dossier: &Dossier) -> Vec<Silent> {
    let of_question = |id: QuestionId| {
        let question = &dossier.questions[id.index()];
        let answers: BTreeSet<SourceId> =
            question.positions.iter().flat_map(|position| &position.sources).map(|given| given.source).collect();
        let live = |source: &SourceId| dossier.source(*source).entry.withdrawn.is_none();
        Silent {
            question: id,
            silent: question.silent.iter().copied().filter(live).collect(),
            not_reviewed: dossier
                .source_ids()
                .filter(live)
                .filter(|source| !answers.contains(source) && !question.silent.contains(source))
                .collect(),
        }
    };
    let live = |id: &QuestionId| dossier.questions[id.index()].entry.withdrawn.is_none();
    dossier.question_ids().filter(live).map(of_question).collect()
}
