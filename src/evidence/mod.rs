//! What we vouch for: every quotation and locator, looked up in the text it is said to come from.
//!
//! Never corrects a wording and never moves one; it says what it found and where.

mod captures;
mod claims;
mod full;
mod locate;
mod lock;
mod provenance;
mod corrected;
mod questions;
mod diagnose;
mod gaps;
mod passages;
mod places;
mod unused;
mod withheld;

pub use claims::{Allowed, Claim, Searched};
pub use gaps::{Silent, Unproved, Unused, Unverified, silent, unused, unverified};
pub use locate::{Haystack, Located, Near};
pub use lock::{
    Change, Locking, NARRATIVE, ORGANISATIONS, QUESTIONS, TIMELINE, differences, make as make_lock, read as read_lock,
    standing,
};
pub use passages::{Cite, Passage, PassageId, Use};
pub use questions::{Answer, Candidate, Standing, distinct_answers, suggest as suggest_questions};
pub use withheld::{squeezed, withhold};

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::OnceLock;

use rayon::prelude::*;

use crate::analysis::origins::{Count, Provenance};
use crate::analysis::{Analysis, HeardId, QuotationId, in_prose};
use crate::dossier::{
    Doc, Dossier, LOCK_PATH, Lock, LockedClaim, QuestionId, SourceId, Statement, Status, TextRole, statements,
};
use crate::notes::{Code, Note, Notes};
use crate::text::{FileId, Files, count_words};
use diagnose::Diagnosis;

/// What was verified, and the passages every citation points at.
#[derive(Debug)]
pub struct Evidence {
    /// The statements of the narrative.
    pub statements: Vec<Statement>,
    /// What is known of each of them.
    pub claims: Vec<Claim>,
    /// What was found of answers and moments, as it is locked.
    pub values: Vec<LockedClaim>,
    /// Every cited passage, by source, then in the order of first use.
    pub passages: Vec<Passage>,
    /// What the captures gave, of every source: fresh where they are at hand, else as it was locked.
    /// `None` without a lock.
    pub lock: Option<Lock>,
    /// Whose reporting everything is, as it is locked; `None` without a lock.
    pub provenance: Option<Provenance>,
    /// What each statement rests on: outlets and origins. Several outlets and one origin are one witness.
    pub counts: Vec<Count>,
    /// How the answers to each question stand to each other.
    standings: Vec<Standing>,
    by_cite: BTreeMap<Cite, PassageId>,
    quoted_at: BTreeMap<QuotationId, Range<usize>>,
    /// How many quotations and locators were checked against captures.
    pub checked: usize,
}

impl Evidence {
    /// The passages of one source, each with its number.
    pub fn passages_of(&self, source: SourceId) -> impl Iterator<Item = (PassageId, &Passage)> {
        let start = self.passages.partition_point(|passage| passage.source < source);
        let of_it = self.passages[start..].iter().take_while(move |passage| passage.source == source);
        (start..).map(PassageId).zip(of_it)
    }

    /// The passage a citation points at.
    #[must_use]
    pub fn passage_of(&self, cite: Cite) -> Option<PassageId> {
        self.by_cite.get(&cite).copied()
    }

    /// Whose reporting everything is, and what sources share: as it is locked, else as it was found.
    #[must_use]
    pub fn provenance<'a>(&'a self, analysis: &'a Analysis) -> &'a Provenance {
        self.provenance.as_ref().unwrap_or(&analysis.origins.provenance)
    }

    /// How the answers to a question stand to each other, as the curator says or else as the answers
    /// tell; `None` where that is left to judgement and nobody has judged.
    #[must_use]
    pub fn status_of(&self, question: QuestionId) -> Option<Status> {
        self.standing(question).status
    }

    /// The same, with who says so.
    #[must_use]
    pub fn standing(&self, question: QuestionId) -> Standing {
        self.standings[question.index()]
    }

    /// The passage of an id.
    #[must_use]
    pub fn passage(&self, id: PassageId) -> &Passage {
        &self.passages[id.0]
    }
}

/// Checks everything that is quoted or cited.
pub fn verify(files: &Files, dossier: &Dossier, analysis: &Analysis, locking: Locking, notes: &mut Notes) -> Evidence {
    let archive = Archive::new(files, dossier);
    let statements = dossier.narrative.as_ref().map_or_else(Vec::new, |narrative| statements(&narrative.doc));
    for id in dossier.source_ids() {
        passages::lead_ins(dossier, &archive, id, notes);
    }
    corrected::note(dossier, &statements, notes);
    let (mut checked, misquoted) = check_bodies(dossier, analysis, &archive, notes);
    diagnose::unmet(dossier, analysis, &archive, &misquoted, notes);
    let passages = passages::gather(dossier, &statements, &archive, notes);
    checked += passages.iter().filter(|passage| archive.has_capture(passage.source)).count();
    if let Some(narrative) = &dossier.narrative {
        let scopes = statements.iter().map(|statement| {
            let sources = statement.citations.iter().flat_map(|n| &narrative.doc.citations[*n].items);
            (statement.range.clone(), sources.map(|cited| cited.source).collect())
        });
        supported(dossier, analysis, &archive, &misquoted, &narrative.doc, &scopes.collect::<Vec<_>>(), notes);
    }
    for moment in &dossier.moments {
        let sources = moment.text.citations.iter().flat_map(|citation| &citation.items).map(|cited| cited.source);
        let scope = vec![(0..moment.text.words.len(), sources.collect())];
        supported(dossier, analysis, &archive, &misquoted, &moment.text, &scope, notes);
    }
    for question in &dossier.questions {
        let remarks = question.positions.iter().filter_map(|position| position.remark.as_ref());
        for doc in remarks.chain(&question.remark).filter(|doc| !doc.citations.is_empty()) {
            let sources = doc.citations.iter().flat_map(|citation| &citation.items).map(|cited| cited.source);
            let scope = vec![(0..doc.words.len(), sources.collect())];
            supported(dossier, analysis, &archive, &misquoted, doc, &scope, notes);
        }
    }
    withdrawn_words(dossier, analysis, notes);
    digest_share(dossier, analysis, &passages, &archive, notes);
    let by_cite =
        passages.iter().enumerate().flat_map(|(n, p)| p.uses.iter().map(move |(cite, _)| (*cite, PassageId(n))));
    let by_cite = by_cite.collect();
    let quoted_at = places::of_quotations(dossier, analysis, &archive);
    let standings = questions::standings(dossier, notes);
    let (counts, lock, provenance) = (Vec::new(), None, None);
    let mut evidence = Evidence {
        statements,
        claims: Vec::new(),
        values: Vec::new(),
        passages,
        lock,
        provenance,
        counts,
        standings,
        by_cite,
        quoted_at,
        checked,
    };
    let locked = lock::read(files, notes);
    captures::note(files, dossier, locked.as_ref().map(|locked| &locked.lock), notes);
    evidence.lock = lock::weigh((files, dossier), analysis, &evidence, (locked.as_ref(), locking), notes);
    evidence.provenance = evidence.lock.as_ref().map(|lock| provenance::restored(dossier, lock));
    evidence.settle(dossier, analysis);
    let texts = claims::Texts::new(dossier, analysis, &archive);
    let mut valued = claims::check_moments((files, dossier, analysis, &evidence), &texts);
    valued.extend(questions::check_values(dossier, &texts));
    evidence.values = lock::weigh_values((files, dossier), valued, (locked.as_ref(), locking), notes);
    if let Some(narrative) = &dossier.narrative {
        let (doc, file, statements) = (&narrative.doc, narrative.file, evidence.statements.as_slice());
        let case = claims::Case { dossier, analysis, evidence: &evidence, doc, file, statements };
        let judged = claims::check(case, &texts, notes);
        evidence.claims =
            lock::weigh_claims((files, dossier), narrative, &evidence, judged, (locked.as_ref(), locking), notes);
        let locked = lock::claims(files, dossier, &evidence);
        if let Some(lock) = &mut evidence.lock {
            lock.claims = locked;
        }
    }
    if let Some(lock) = &mut evidence.lock {
        lock.values.clone_from(&evidence.values);
    }
    // A lock that can't be read may use what nothing else does.
    if locked.is_some() || files.find("content", LOCK_PATH).is_none() {
        unused::note(dossier, analysis, evidence.provenance(analysis), notes);
    }
    evidence
}

/// The texts that words are looked up in: the capture of a source where it is at hand, else its body.
pub struct Archive<'a> {
    files: &'a Files,
    dossier: &'a Dossier,
    /// Folded when first asked for: most sources of a large dossier never are.
    captures: Vec<OnceLock<Haystack<'a>>>,
    bodies: Vec<OnceLock<Haystack<'a>>>,
}

impl<'a> Archive<'a> {
    fn new(files: &'a Files, dossier: &'a Dossier) -> Archive<'a> {
        let empty = || dossier.sources.iter().map(|_| OnceLock::new()).collect();
        Archive { files, dossier, captures: empty(), bodies: empty() }
    }

    /// The capture of a source, if it is at hand.
    pub fn capture(&self, id: SourceId) -> Option<(FileId, &Haystack<'a>)> {
        let file = self.dossier.source(id).capture?;
        Some((file, self.captures[id.index()].get_or_init(|| Haystack::new(self.files.text(file)))))
    }

    /// The published words of a source.
    pub fn body(&self, id: SourceId) -> &Haystack<'a> {
        let dossier = self.dossier;
        self.bodies[id.index()].get_or_init(|| Haystack::new(&dossier.source(id).doc.words))
    }

    /// Whether the capture of a source is at hand.
    pub fn has_capture(&self, id: SourceId) -> bool {
        self.dossier.source(id).capture.is_some()
    }

    /// Whether words that are not found are known to be wrong: not where the capture is elsewhere.
    pub fn is_complete(&self, id: SourceId) -> bool {
        let source = self.dossier.source(id);
        source.capture.is_some() || source.capture_name.is_none()
    }

    /// The whole of a capture.
    pub fn text(&self, file: FileId) -> &'a str {
        self.files.text(file)
    }

    /// The words of a place in a capture, as they are written.
    pub fn words(&self, file: FileId, range: &Range<usize>) -> &'a str {
        &self.files.text(file)[range.clone()]
    }
}

/// Where captures hold what digests misquote. What else misses these words has had its note.
#[derive(Debug, Default)]
pub struct Misquoted(Vec<(SourceId, Range<usize>)>);

impl Misquoted {
    /// Whether words are missing from a source only because its digest misquotes them.
    pub fn explains(&self, words: &str, source: SourceId, archive: &Archive<'_>) -> bool {
        let Some((_, capture)) = archive.capture(source) else { return false };
        let places = capture.locate(words, None).map_or(0, |found| found.places);
        let found: Vec<_> = (1..=places).filter_map(|nth| capture.locate(words, Some(nth))).collect();
        let mut of_source = self.0.iter().filter(|(misquoted, _)| *misquoted == source);
        of_source.any(|(_, at)| found.iter().any(|f| at.start < f.range.end && f.range.start < at.end))
    }
}

/// Checks the bodies of sources against their captures; gives the number of places looked up.
fn check_bodies(
    dossier: &Dossier,
    analysis: &Analysis,
    archive: &Archive<'_>,
    notes: &mut Notes,
) -> (usize, Misquoted) {
    let checked: Vec<(usize, Vec<Range<usize>>, Notes)> = dossier
        .source_ids()
        .collect::<Vec<_>>()
        .into_par_iter()
        .map(|id| {
            let mut notes = Notes::default();
            let mut misquoted = Vec::new();
            let source = dossier.source(id);
            let checked = match (source.text, archive.capture(id)) {
                (_, None) => 0,
                (TextRole::Digest, Some((_, capture))) => {
                    check_digest((dossier, analysis), id, capture, archive, &mut misquoted, &mut notes)
                }
                (TextRole::Full, Some((file, capture))) => full::check(source, file, capture, archive, &mut notes),
            };
            (checked, misquoted, notes)
        })
        .collect();
    let mut sum = 0;
    let mut all = Misquoted::default();
    for (source, (checked, misquoted, found)) in dossier.source_ids().zip(checked) {
        sum += checked;
        all.0.extend(misquoted.into_iter().map(|range| (source, range)));
        notes.absorb(found);
    }
    (sum, all)
}

/// Every quotation of a digest must stand in the capture.
fn check_digest(
    (dossier, analysis): (&Dossier, &Analysis),
    id: SourceId,
    capture: &Haystack<'_>,
    archive: &Archive<'_>,
    misquoted: &mut Vec<Range<usize>>,
    notes: &mut Notes,
) -> usize {
    let doc = &dossier.source(id).doc;
    let quotations = in_prose(doc);
    for range in &quotations {
        let words = &doc.words[range.clone()];
        if capture.locate(words, None).is_some() {
            continue;
        }
        let Some(span) = doc.span(range.clone()) else { continue };
        let message = format!("this quotation is not in the capture of `{}`", dossier.source(id).entry.id);
        let note = Note::new(Code::QuotationNotInCapture, span, message);
        let mut diagnosis = Diagnosis::of(words, id, dossier, archive);
        // What `quotes.yaml` lists and the digest lacks is what it should have read, unless other words are
        // much nearer.
        let by_list = Diagnosis::by_list(words, id, dossier, analysis, archive);
        if by_list.likeness() > diagnosis.likeness() - 0.3 {
            diagnosis = by_list;
        }
        if let Diagnosis::Near { near, .. } = &diagnosis {
            misquoted.push(near.range.clone());
        }
        notes.take(diagnosis.explain(note));
    }
    quotations.len()
}

/// Words in double marks must be a run inside a quotation of a source cited beside them.
fn supported(
    dossier: &Dossier,
    analysis: &Analysis,
    archive: &Archive<'_>,
    misquoted: &Misquoted,
    doc: &Doc,
    scopes: &[(Range<usize>, Vec<SourceId>)],
    notes: &mut Notes,
) {
    for range in in_prose(doc) {
        let words = doc.words[range.clone()].trim_matches(|c: char| c.is_ascii_punctuation() && c != '[' && c != ']');
        let scope = scopes.iter().find(|(scope, _)| scope.start <= range.start && range.start < scope.end);
        // Not in a statement: in a heading.
        let Some((_, sources)) = scope else { continue };
        let quoted_by = |source: SourceId| {
            let doc = &dossier.source(source).doc;
            analysis
                .quotations_of(source)
                .any(|(_, quotation)| Haystack::new(&doc.words[quotation.range.clone()]).locate(words, None).is_some())
        };
        // A text in the dossier's language may quote what it says a source's words mean.
        let translated = |source: SourceId| {
            let of_source = dossier.utterances.iter().flat_map(|utterance| &utterance.wordings);
            let mut given = of_source.filter(|wording| wording.source == source);
            given.any(|wording| {
                wording.translation.as_ref().is_some_and(|text| Haystack::new(text).locate(words, None).is_some())
            })
        };
        let is_fine =
            |source: SourceId| quoted_by(source) || translated(source) || misquoted.explains(words, source, archive);
        if words.is_empty() || sources.iter().any(|source| is_fine(*source)) {
            continue;
        }
        let Some(span) = doc.span(range.clone()) else { continue };
        let mut note = Note::new(
            Code::QuotationNotSupported,
            span,
            match sources.as_slice() {
                [] => "these words are quoted and no source is cited for them".to_owned(),
                [one] => format!("`{}` does not quote these words", dossier.source(*one).entry.id),
                _ => "none of the sources cited here quotes these words".to_owned(),
            },
        );
        if let Some(other) = dossier.source_ids().find(|source| !sources.contains(source) && quoted_by(*source)) {
            note = note.hint(format!("`{0}` quotes them: cite it here, `[@{0}]`", dossier.source(other).entry.id));
        } else if let Some(prose) = sources.iter().find(|source| archive.body(**source).locate(words, None).is_some()) {
            let id = &dossier.source(*prose).entry.id;
            note = note.hint(format!("the words are of `{id}` itself, nobody's speech: remove the marks"));
        } else if let Some((source, near)) = diagnose::nearest_quotation(dossier, analysis, sources, words) {
            note = diagnose::with_near_quotation(note, dossier, source, &near);
        } else {
            note = note.hint("remove the marks if the words are yours");
        }
        notes.take(note);
    }
}

/// Notes where texts still print the words of a withdrawn utterance.
fn withdrawn_words(dossier: &Dossier, analysis: &Analysis, notes: &mut Notes) {
    for id in dossier.utterance_ids() {
        let entry = &dossier.utterances[id.index()].entry;
        let mut prints =
            analysis.heard(HeardId::listed(id)).wordings.iter().flat_map(|wording| &wording.prints).peekable();
        if entry.withdrawn.is_none() || prints.peek().is_none() {
            continue;
        }
        let message = format!("the utterance `{}` is withdrawn, and its words still stand in the texts", entry.id);
        let note = prints.fold(Note::new(Code::CitesDraft, entry.span, message), |note, print| {
            note.see(analysis.quotation(print.quotation).span, "here")
        });
        notes.take(note.hint("take the words out of these texts"));
    }
}

/// Warns where a digest publishes more of its capture than a short quotation would.
fn digest_share(
    dossier: &Dossier,
    analysis: &Analysis,
    passages: &[Passage],
    archive: &Archive<'_>,
    notes: &mut Notes,
) {
    const MOST_PERCENT: usize = 30;
    for id in dossier.source_ids() {
        let source = dossier.source(id);
        let Some((file, capture)) = archive.capture(id).filter(|_| source.text == TextRole::Digest) else { continue };
        let quoted = analysis.quotations_of(id).map(|(_, quotation)| &source.doc.words[quotation.range.clone()]);
        let cited = passages.iter().filter(|passage| passage.source == id).map(|passage| passage.words.as_str());
        let mut published: Vec<Range<usize>> =
            quoted.chain(cited).filter_map(|words| capture.locate(words, None)).map(|found| found.range).collect();
        published.sort_by_key(|range| range.start);
        // What is published twice is published once.
        let mut words = 0;
        let mut end = 0;
        for range in published {
            let from = range.start.max(end);
            if from < range.end {
                words += count_words(archive.words(file, &(from..range.end)));
                end = range.end;
            }
        }
        let all = count_words(archive.files.text(file)).max(1);
        if words * 100 > all * MOST_PERCENT {
            let share = words * 100 / all;
            let message = format!("this digest publishes {share} % of its capture: {words} of {all} words");
            let note = Note::new(Code::DigestShare, source.entry.span, message);
            notes.take(note.hint("shorten the longest quotations with `[…]`, or cite with fewer words"));
        }
    }
}
