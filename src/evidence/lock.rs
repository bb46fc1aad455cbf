//! The evidence lock: what captures gave, written down so that a dossier can be checked without them.
//!
//! Where captures are at hand the lock is made afresh and compared with the one in `content/`; where they
//! are not, that one is the evidence. Nothing re-anchors by itself: a difference is told, and mended only
//! by `variorum lock --update`.

mod claims;
mod sound;
mod values;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::ops::Range;

use rayon::prelude::*;

use super::{Archive, Evidence, Haystack, Located, full, provenance};
use crate::analysis::originals::Texts;
use crate::analysis::{Analysis, in_prose};
use crate::dossier::{
    Cleaned, Dossier, LOCK_PATH, Lock, LockFile, LockedFile, LockedPair, LockedSource, LockedText, LockedVerdict,
    LockedWords, SourceId, TextRole,
};
use crate::notes::{Code, Note, Notes, Severity};
use crate::text::{FileId, Files, Folded, Folds, Span, words};

pub use claims::{NARRATIVE, claims, weigh as weigh_claims};
pub use sound::read;
pub use values::{QUESTIONS, TIMELINE, weigh as weigh_values};

/// What a run does about a lock that does not fit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Locking {
    /// A lock that differs from what the captures give is an error; what it lacks where there are none is
    /// a warning.
    #[default]
    Checked,
    /// What the lock lacks is an error too.
    Locked,
    /// Both are warnings: for previews, while things are being written.
    Told,
}

/// One thing in which a fresh lock differs from an old one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// The source is not in the old lock.
    SourceAdded,
    /// The source is no longer in the dossier, or withdrawn.
    SourceRemoved,
    /// Its front matter says otherwise what origins rest on.
    Facts,
    /// The agencies and outlets of the dossier are others.
    Organisations,
    /// The capture has other bytes or another name.
    Capture,
    /// The published text has other words.
    Body,
    /// The full text was cleaned otherwise.
    Cleaned,
    /// Words that were not locked.
    Added(String),
    /// Words that nothing asks for any more.
    Removed(String),
    /// Words that are still published, and the capture has them no more.
    Lost(String),
    /// The same words at another place: how many bytes later.
    Moved(String, i64),
    /// Other words of the capture answer to the same text.
    Changed(String),
    /// Its paragraphs are of other origins, or elsewhere.
    Origins,
    /// It shares other passages with this source.
    Shared(String),
    /// A statement that was not locked.
    StatementAdded(String),
    /// A statement that the narrative no longer has.
    StatementRemoved(String),
    /// A statement was reworded, or the rules find something else in it.
    Statement(String),
    /// An answer or a moment was reworded, is new or gone, or the rules find something else in it.
    Value(String),
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Change::SourceAdded => f.write_str("the source is not in the lock"),
            Change::SourceRemoved => f.write_str("the source is withdrawn or no longer in the dossier"),
            Change::Facts => {
                f.write_str("its `kind`, `text`, `outlet`, `published`, `credits`, `passages` or `capture` has changed")
            }
            Change::Organisations => f.write_str("agencies and outlets, or the names they go by, have changed"),
            Change::Capture => f.write_str("the capture is not the file that was locked"),
            Change::Body => f.write_str("the published text has changed"),
            Change::Cleaned => f.write_str("the full text leaves out other parts of the capture"),
            Change::Added(text) => write!(f, "added: “{text}”"),
            Change::Removed(text) => write!(f, "no longer used: “{text}”"),
            Change::Lost(text) => write!(f, "no longer in the capture: “{text}”"),
            Change::Moved(text, by) => {
                let (bytes, way) = (by.unsigned_abs(), if *by < 0 { "earlier" } else { "later" });
                let unit = if bytes == 1 { "byte" } else { "bytes" };
                write!(f, "moved: “{text}” stands {bytes} {unit} {way}")
            }
            Change::Origins => f.write_str("the origins of its paragraphs"),
            Change::Shared(other) => write!(f, "what it shares with `{other}`"),
            Change::StatementAdded(id) => write!(f, "a statement that is not locked: #{id}"),
            Change::StatementRemoved(id) => write!(f, "the narrative has no statement #{id} any more"),
            Change::Value(id) => {
                let (entry, n) = id.rsplit_once('/').unwrap_or((id, ""));
                let (kind, id) = entry.split_once(':').unwrap_or(("", entry));
                let part = if kind == "moment" { "sentence" } else { "answer" };
                write!(f, "{part} {n} of `{id}`, or what is found in it")
            }
            Change::Statement(id) => write!(f, "the statement #{id}, or what is found in it"),
            Change::Changed(text) => write!(f, "changed: the words of the capture for “{text}”"),
        }
    }
}

/// Makes the lock of every source whose evidence is at hand.
#[must_use]
pub fn make(files: &Files, dossier: &Dossier, analysis: &Analysis, evidence: &Evidence) -> Lock {
    let archive = Archive::new(files, dossier);
    let asked = Asked::with_drafts(dossier, analysis, evidence);
    let mut ids: Vec<SourceId> = dossier.live_sources().filter(|id| archive.is_complete(*id)).collect();
    ids.sort_by_key(|id| &dossier.source(*id).entry.id);
    let sources = ids.into_par_iter().map(|id| {
        let source = dossier.source(id);
        let capture = archive.capture(id);
        let mut locked: Vec<LockedWords> = capture
            .iter()
            .flat_map(|(file, capture)| {
                asked.of_source(id).filter_map(|(text, nth)| locked(text, nth, capture, files.text(*file)))
            })
            .collect();
        locked.sort_by(|a, b| (a.start, a.end, &a.text, a.nth).cmp(&(b.start, b.end, &b.text, b.nth)));
        LockedSource {
            id: source.entry.id.clone(),
            capture: capture.map(|(file, _)| locked_file(files, file)),
            facts: provenance::facts(dossier, id),
            body: LockedText { bytes: size(source.doc.words.len()), blake3: digest(&source.doc.words) },
            cleaned: capture.filter(|_| source.text == TextRole::Full).map(|(file, haystack)| {
                let reading = full::Reading::of(&source.doc, files.text(file), haystack);
                let (kept, all) = (words(&source.doc.words).len(), words(files.text(file)).len());
                Cleaned {
                    sentences: size(reading.sentences.len()),
                    cut: size(reading.cut().count()),
                    words_left_out: size(all.saturating_sub(kept)),
                    folds: names(reading.folds()),
                }
            }),
            words: locked,
            paragraphs: provenance::paragraphs(Texts { files, dossier }, analysis, id),
        }
    });
    let claims = claims(files, dossier, evidence);
    let organisations = provenance::organisations(dossier);
    let values = evidence.values.clone();
    Lock { sources: sources.collect(), shared: provenance::shared(dossier, analysis), claims, values, organisations }
}

/// Compares what the captures give with the lock, and gives the lock the site is made from: of every
/// source the fresh entry where its evidence is at hand, else the locked one. `None` without a lock.
/// Drafts are no part of the lock: nothing is compared that they have a share in.
pub fn weigh(
    (files, dossier): (&Files, &Dossier),
    analysis: &Analysis,
    evidence: &Evidence,
    (locked, locking): (Option<&LockFile>, Locking),
    notes: &mut Notes,
) -> Option<Lock> {
    let Some(locked) = locked else {
        if locking == Locking::Locked {
            no_lock(files, dossier, notes);
        }
        return None;
    };
    let mut fresh = make(files, dossier, analysis, evidence);
    let archive = Archive::new(files, dossier);
    match locking {
        Locking::Told => notes.set_severity(Code::LockDiffers, Severity::Warning),
        Locking::Locked => notes.set_severity(Code::NotLocked, Severity::Error),
        Locking::Checked => {}
    }
    let id_of = |id: SourceId| dossier.source(id).entry.id.as_str();
    let elsewhere = dossier.live_sources().filter(|id| !archive.is_complete(*id));
    let absent: BTreeSet<&str> = elsewhere.map(id_of).collect();
    let drafts: BTreeSet<&str> = dossier.source_ids().filter(|id| dossier.source(*id).entry.draft).map(id_of).collect();
    fresh.sources.extend(locked.lock.sources.iter().filter(|source| absent.contains(source.id.as_str())).cloned());
    fresh.sources.sort_by(|a, b| a.id.cmp(&b.id));
    if !absent.is_empty() {
        // Origins rest on all texts together, and some are not here.
        locked.lock.origins_into(&mut fresh);
    }
    let asked = Asked::of(dossier, analysis, evidence, &|id| has_capture(dossier, id));
    let wanted: BTreeMap<&str, BTreeSet<(&str, Option<u32>)>> =
        dossier.live_sources().map(|id| (id_of(id), asked.of_source(id).collect())).collect();
    let is_wanted = |id: &str, key: (&str, Option<u32>)| wanted.get(id).is_some_and(|of_it| of_it.contains(&key));
    let mut compared = fresh.clone();
    compared.sources.retain(|source| !drafts.contains(source.id.as_str()));
    if dossier.has_drafts() {
        for source in &mut compared.sources {
            source.words.retain(|words| is_wanted(&source.id, (&words.text, words.nth)));
        }
        locked.lock.origins_into(&mut compared);
    }
    for (id, mut changes) in of_sources(&locked.lock, &compared, &absent) {
        for change in &mut changes {
            // Words the capture has no more have had their note, and are published all the same.
            if let Change::Removed(text) = change
                && wanted.get(id.as_str()).is_some_and(|of_it| of_it.iter().any(|(own, _)| *own == text.as_str()))
            {
                *change = Change::Lost(std::mem::take(text));
            }
        }
        let place = locked.lock.sources.iter().position(|source| source.id == id);
        let span = place.map_or_else(|| Span::new(locked.file, 0..0), |n| locked.sources[n].entry);
        notes.take(differs(&id, span, &changes));
    }
    if !drafts_of_organisations(dossier) && locked.lock.organisations != provenance::organisations(dossier) {
        let change = Change::Organisations;
        let span = Span::new(locked.file, 0..0);
        notes.take(match absent.is_empty() {
            true => Note::new(Code::LockDiffers, span, format!("the lock differs for `{ORGANISATIONS}`: {change}"))
                .hint("if this is as it should be: `variorum lock --update`"),
            false => Note::new(Code::NotLocked, span, format!("the lock is of another `{ORGANISATIONS}`: {change}"))
                .hint(LOCK_IT),
        });
    }
    sound::against(dossier, &archive, locked, notes);
    unlocked(dossier, &asked, &archive, &locked.lock, notes);
    Some(Lock { claims: Vec::new(), ..fresh })
}

/// What the agencies and outlets go by where differences are told.
pub const ORGANISATIONS: &str = "organisations.yaml";

fn drafts_of_organisations(dossier: &Dossier) -> bool {
    dossier.entities.iter().any(|entity| entity.entry.draft)
}

/// Notes that there is no lock where one is asked for and would hold something.
fn no_lock(files: &Files, dossier: &Dossier, notes: &mut Notes) {
    let mut needing = dossier.live_sources().filter(|id| has_capture(dossier, *id) && !dossier.source(*id).entry.draft);
    let unread = files.find("content", LOCK_PATH).is_some();
    if let Some(first) = needing.next().filter(|_| !unread) {
        notes.set_severity(Code::NotLocked, Severity::Error);
        let source = dossier.source(first);
        let others = match needing.count() {
            0 => String::new(),
            1 => " and of 1 other source".to_owned(),
            n => format!(" and of {n} other sources"),
        };
        let message = format!("there is no lock, so nothing vouches for the words of `{}`{others}", source.entry.id);
        let at = source.capture_at.unwrap_or(source.entry.span);
        notes.take(Note::new(Code::NotLocked, at, message).hint("run `variorum lock` where the captures are"));
    }
}

fn differs(id: &str, span: Span, changes: &[Change]) -> Note {
    let message = match changes {
        [only] => format!("the lock differs for `{id}`: {only}"),
        _ => format!("the lock differs for `{id}` in {} things", changes.len()),
    };
    let mut note = Note::new(Code::LockDiffers, span, message);
    if changes.len() > 1 {
        for change in changes.iter().take(MOST_CHANGES) {
            note = note.hint(change.to_string());
        }
    }
    if changes.len() > MOST_CHANGES {
        note = note.hint(format!("and {} more", changes.len() - MOST_CHANGES));
    }
    note.hint(format!("if this is as it should be: `variorum lock --update {id}`"))
}

/// The most changes a note lists.
const MOST_CHANGES: usize = 6;

/// What differs, source by source, then in the narrative, in answers and in moments.
#[must_use]
pub fn differences(old: &Lock, new: &Lock) -> Vec<(String, Vec<Change>)> {
    let mut found = of_sources(old, new, &BTreeSet::new());
    if old.organisations != new.organisations {
        found.push((ORGANISATIONS.to_owned(), vec![Change::Organisations]));
    }
    let changes = claims::changes(old, new);
    found.extend((!changes.is_empty()).then(|| (NARRATIVE.to_owned(), changes)));
    found.extend(values::changes(&old.values, &new.values));
    found
}

/// What differs, source by source, leaving out those in `absent`, whose captures are elsewhere.
fn of_sources(old: &Lock, new: &Lock, absent: &BTreeSet<&str>) -> Vec<(String, Vec<Change>)> {
    let ids: BTreeSet<&str> = old.sources.iter().chain(&new.sources).map(|source| source.id.as_str()).collect();
    ids.into_iter()
        .filter(|id| !absent.contains(id))
        .filter_map(|id| {
            let mut changes = match (old.source(id), new.source(id)) {
                (None, _) => vec![Change::SourceAdded],
                (_, None) => vec![Change::SourceRemoved],
                (Some(old), Some(new)) => changes(old, new),
            };
            let pairs = |lock: &'_ Lock| -> BTreeMap<String, LockedPair> {
                lock.shared.iter().filter(|pair| pair.a == id).map(|pair| (pair.b.clone(), pair.clone())).collect()
            };
            let (before, after) = (pairs(old), pairs(new));
            let others: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
            let differ = others.into_iter().filter(|other| before.get(*other) != after.get(*other));
            changes.extend(differ.map(|other| Change::Shared(other.clone())));
            (!changes.is_empty()).then(|| (id.to_owned(), changes))
        })
        .collect()
}

fn changes(old: &LockedSource, new: &LockedSource) -> Vec<Change> {
    let mut changes = Vec::new();
    if old.capture != new.capture {
        changes.push(Change::Capture);
    }
    if old.facts != new.facts {
        changes.push(Change::Facts);
    }
    if old.body != new.body {
        changes.push(Change::Body);
    }
    if old.cleaned != new.cleaned {
        changes.push(Change::Cleaned);
    }
    if old.paragraphs != new.paragraphs {
        changes.push(Change::Origins);
    }
    let by_text = |source: &LockedSource| -> BTreeMap<(String, Option<u32>), LockedWords> {
        source.words.iter().map(|words| ((words.text.clone(), words.nth), words.clone())).collect()
    };
    let (before, after) = (by_text(old), by_text(new));
    for (key, words) in &after {
        match before.get(key) {
            None => changes.push(Change::Added(key.0.clone())),
            Some(known) if known.exact != words.exact => changes.push(Change::Changed(key.0.clone())),
            Some(known) if known.start != words.start || known.end != words.end => {
                changes.push(Change::Moved(key.0.clone(), i64::from(words.start) - i64::from(known.start)));
            }
            Some(known) if known != words => changes.push(Change::Changed(key.0.clone())),
            Some(_) => {}
        }
    }
    changes.extend(before.keys().filter(|key| !after.contains_key(*key)).map(|key| Change::Removed(key.0.clone())));
    changes
}

/// Notes what is asked of sources whose captures are elsewhere and the lock does not hold.
fn unlocked(dossier: &Dossier, asked: &Asked<'_>, archive: &Archive<'_>, lock: &Lock, notes: &mut Notes) {
    let elsewhere = dossier.live_sources().filter(|id| !archive.is_complete(*id));
    for id in elsewhere.filter(|id| !dossier.source(*id).entry.draft) {
        let source = dossier.source(id);
        let name = &source.entry.id;
        let Some(locked) = lock.source(name) else {
            let message = format!("the lock holds nothing of `{name}`, and its capture is not at hand");
            notes.take(Note::new(Code::NotLocked, source.entry.span, message).hint(LOCK_IT));
            continue;
        };
        let body = &source.doc.words;
        if locked.body.blake3 != digest(body) || locked.body.bytes != size(body.len()) {
            let message = format!("the text of `{name}` is not the one that was locked");
            notes.take(Note::new(Code::NotLocked, source.entry.span, message).hint(LOCK_IT));
        }
        if locked.facts != provenance::facts(dossier, id) {
            let message = format!("the front matter of `{name}` is not the one that was locked: {}", Change::Facts);
            let at = source.capture_at.unwrap_or(source.entry.span);
            notes.take(Note::new(Code::NotLocked, at, message).hint(LOCK_IT));
        }
        let known: BTreeSet<(&str, Option<u32>)> =
            locked.words.iter().map(|words| (words.text.as_str(), words.nth)).collect();
        for ((text, nth), span) in asked.with_places(id) {
            if !known.contains(&(text, nth)) {
                let message =
                    format!("the lock does not hold these words for `{name}`, and its capture is not at hand");
                notes.take(Note::new(Code::NotLocked, span, message).hint(LOCK_IT));
            }
        }
        let wanted: BTreeSet<_> = asked.of_source(id).collect();
        for words in &locked.words {
            if !wanted.contains(&(words.text.as_str(), words.nth)) {
                let message =
                    format!("the lock holds words of `{name}` that nothing publishes any more: “{}”", words.text);
                notes.take(Note::new(Code::NotLocked, source.entry.span, message).hint(LOCK_IT));
            }
        }
    }
}

const LOCK_IT: &str = "run `variorum lock --update` where the captures are";

/// What the dossier publishes of each source's words: quotations, wordings and locators, each once.
pub struct Asked<'a> {
    of: Vec<BTreeMap<(&'a str, Option<u32>), Span>>,
}

impl<'a> Asked<'a> {
    /// Of the sources that are `wanted` and not withdrawn, as far as anything but a draft asks.
    pub fn of(
        dossier: &'a Dossier,
        analysis: &'a Analysis,
        evidence: &'a Evidence,
        wanted: &dyn Fn(SourceId) -> bool,
    ) -> Asked<'a> {
        Asked::by(dossier, analysis, evidence, wanted, false)
    }

    /// The same, also as far as drafts ask.
    fn with_drafts(dossier: &'a Dossier, analysis: &'a Analysis, evidence: &'a Evidence) -> Asked<'a> {
        Asked::by(dossier, analysis, evidence, &|id| has_capture(dossier, id), true)
    }

    fn by(
        dossier: &'a Dossier,
        analysis: &'a Analysis,
        evidence: &'a Evidence,
        wanted: &dyn Fn(SourceId) -> bool,
        drafts: bool,
    ) -> Asked<'a> {
        let mut of: Vec<BTreeMap<(&str, Option<u32>), Span>> = vec![BTreeMap::new(); dossier.sources.len()];
        let mut ask = |source: SourceId, text: &'a str, nth: Option<usize>, span: Span| {
            let text = text.trim();
            if text.contains(char::is_alphanumeric) {
                of[source.index()].entry((text, nth.and_then(|nth| u32::try_from(nth).ok()))).or_insert(span);
            }
        };
        for id in dossier.live_sources().filter(|id| wanted(*id)) {
            let doc = &dossier.source(id).doc;
            let spoken = analysis.quotations_of(id).filter(|(_, quotation)| quotation.is_speech());
            let ranges: BTreeSet<(usize, usize)> = in_prose(doc)
                .into_iter()
                .chain(spoken.map(|(_, quotation)| quotation.range.clone()))
                .map(|range| (range.start, range.end))
                .collect();
            for (start, end) in ranges {
                if let Some(span) = doc.span(start..end) {
                    ask(id, &doc.words[start..end], None, span);
                }
            }
        }
        let listed = dossier.utterances.iter().filter(|utterance| utterance.entry.withdrawn.is_none());
        for utterance in listed.filter(|utterance| drafts || !utterance.entry.draft) {
            for wording in &utterance.wordings {
                // Its number counts the quotations of the published text, not places in the capture.
                ask(wording.source, &wording.request.text, None, wording.request.span);
            }
        }
        for passage in &evidence.passages {
            if let Some((cite, _)) = passage.uses.iter().find(|(_, by)| drafts || !by.is_draft(dossier)) {
                ask(passage.source, &passage.words, passage.nth, cite.span);
            }
        }
        for id in dossier.source_ids() {
            if dossier.source(id).entry.withdrawn.is_some() || !wanted(id) {
                of[id.index()].clear();
            }
        }
        Asked { of }
    }

    fn of_source(&self, id: SourceId) -> impl Iterator<Item = (&'a str, Option<u32>)> {
        self.of[id.index()].keys().copied()
    }

    /// The words of a source, each with the place that asks for them first.
    pub fn with_places(&self, id: SourceId) -> impl Iterator<Item = ((&'a str, Option<u32>), Span)> {
        self.of[id.index()].iter().map(|(asked, span)| (*asked, *span))
    }
}

fn has_capture(dossier: &Dossier, id: SourceId) -> bool {
    dossier.source(id).capture_name.is_some()
}

/// Locates words and writes down what stands there. Words that are not there have had their note.
fn locked(text: &str, nth: Option<u32>, capture: &Haystack<'_>, whole: &str) -> Option<LockedWords> {
    let Located { range, folds, .. } = capture.locate(text, nth.map(|nth| nth as usize))?;
    let there = &whole[range.clone()];
    let folded = Folded::new(there, Folds::ALL).text;
    let verbatim = text == there;
    let (before, after) = surroundings(whole, &range);
    Some(LockedWords {
        text: text.to_owned(),
        nth,
        start: size(range.start),
        end: size(range.end),
        verdict: if verbatim { LockedVerdict::Verified } else { LockedVerdict::Normalised },
        folds: names(folds),
        exact: short(there),
        length: size(folded.len()),
        folded: short(&folded),
        before: shorter(&before),
        after: shorter(&after),
    })
}

fn names(folds: Folds) -> Vec<String> {
    if folds.is_empty() { Vec::new() } else { folds.to_string().split(", ").map(str::to_owned).collect() }
}

/// Up to 32 folded characters on either side.
fn surroundings(whole: &str, range: &Range<usize>) -> (String, String) {
    const NEAR: usize = 32;
    // Folding shortens, so some more is taken than is kept.
    let start = whole[..range.start].char_indices().rev().nth(NEAR * 2).map_or(0, |(at, _)| at);
    let end = whole[range.end..].char_indices().nth(NEAR * 2).map_or(whole.len(), |(at, _)| range.end + at);
    let before = Folded::new(&whole[start..range.start], Folds::ALL).text;
    let after = Folded::new(&whole[range.end..end], Folds::ALL).text;
    let skip = before.chars().count().saturating_sub(NEAR);
    (before.chars().skip(skip).collect(), after.chars().take(NEAR).collect())
}

fn locked_file(files: &Files, file: FileId) -> LockedFile {
    let entry = files.get(file);
    let bytes = entry.bytes();
    LockedFile { file: entry.path.clone(), bytes: size(bytes.len()), blake3: blake3::hash(bytes).to_hex().to_string() }
}

/// A number of bytes as the lock has it.
pub fn size(bytes: usize) -> u32 {
    u32::try_from(bytes).unwrap_or(u32::MAX)
}

/// The whole digest of a text.
#[must_use]
pub fn digest(text: &str) -> String {
    blake3::hash(text.as_bytes()).to_hex().to_string()
}

/// The first 16 bytes of a digest.
#[must_use]
pub fn short(text: &str) -> String {
    digest(text)[..32].to_owned()
}

/// The first 4 bytes of a digest.
fn shorter(text: &str) -> String {
    digest(text)[..8].to_owned()
}

/// How many of the locked words of a source stand in a text, wherever: by their digests in the folded
/// text. Gives for each whether it was found.
#[must_use]
pub fn standing<'a>(locked: &'a LockedSource, text: &str) -> Vec<(&'a LockedWords, bool)> {
    let folded = Folded::new(text, Folds::ALL).text;
    let mut starts: Vec<usize> = Vec::new();
    let mut inside = false;
    for (at, c) in folded.char_indices() {
        let word = !c.is_whitespace();
        // Words begin behind marks too.
        if word && (!inside || !folded[..at].chars().next_back().is_some_and(char::is_alphanumeric)) {
            starts.push(at);
        }
        inside = word;
    }
    locked
        .words
        .iter()
        .map(|words| {
            let length = words.length as usize;
            let stands = starts
                .iter()
                .any(|start| folded.get(*start..start + length).is_some_and(|part| short(part) == words.folded));
            (words, stands)
        })
        .collect()
}
