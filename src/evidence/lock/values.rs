//! The verdicts on the answers of questions and on the sentences of moments: locked like those on the statements of
//! the narrative, so that a clone without captures says the same of them.

use std::collections::BTreeMap;

use super::{Change, LOCK_IT, Locking, differs, short};
use crate::dossier::{Dossier, LockFile, LockedClaim, LockedFinding};
use crate::evidence::Archive;
use crate::evidence::claims::Valued;
use crate::notes::{Code, Note, Notes, Severity};
use crate::text::{Files, Span};

/// What answers go by where differences are told source by source.
pub const QUESTIONS: &str = "questions.yaml";
/// What moments go by.
pub const TIMELINE: &str = "timeline.yaml";

/// Takes what was found where every text is at hand, and tells where the lock differs; else takes what the lock has
/// of everything that still is what was locked. What comes of it is what a lock holds.
pub fn weigh(
    (files, dossier): (&Files, &Dossier),
    valued: Vec<Valued>,
    (old, locking): (Option<&LockFile>, Locking),
    notes: &mut Notes,
) -> Vec<LockedClaim> {
    let archive = Archive::new(files, dossier);
    let complete = dossier.live_sources().all(|id| archive.is_complete(id));
    let locked: &[LockedClaim] = old.map_or(&[], |old| &old.lock.values);
    let known: BTreeMap<&str, &LockedClaim> = locked.iter().map(|value| (value.statement.as_str(), value)).collect();
    if locking == Locking::Locked {
        notes.set_severity(Code::NotLocked, Severity::Error);
    }
    // A lock from before answers and moments were locked holds none of them.
    let is_older = old.is_some() && locked.is_empty();
    if let (Some(old), true, Some(first)) = (old, is_older, valued.first()) {
        let message = "this lock is of an older form: it does not hold what was found of answers and moments";
        let note = Note::new(Code::NotLocked, Span::new(old.file, 0..0), message);
        notes.take(note.see(first.span, "the first of them").hint(LOCK_IT));
    }
    let mut settled = Vec::new();
    let mut first_changed = None;
    for value in valued {
        let fresh = fresh(dossier, &value);
        let before = known.get(value.id.as_str()).copied();
        if complete {
            if first_changed.is_none() && before != Some(&fresh) {
                first_changed = Some(value.span);
            }
            settled.push(fresh);
        } else if let Some(known) = before.filter(|known| known.text == fresh.text) {
            tell_locked(&value, known, notes);
            settled.push(known.clone());
            continue;
        } else if old.is_some() && !is_older && !value.judged {
            let message = "the lock does not hold this, and the captures it is held against are elsewhere";
            notes.take(Note::new(Code::NotLocked, value.span, message).hint(LOCK_IT));
        }
        for note in value.found {
            notes.take(note);
        }
    }
    // Where drafts take part, there are answers that are not locked.
    if let Some(old) = old.filter(|_| complete && !is_older && !dossier.has_drafts()) {
        for (name, changes) in changes(locked, &settled) {
            if locking == Locking::Told {
                notes.set_severity(Code::LockDiffers, Severity::Warning);
            }
            let at = first_changed.take().unwrap_or(Span::new(old.file, 0..0));
            notes.take(differs(&name, at, &changes));
        }
    }
    settled
}

/// The notes of the lock on what still is what was locked.
fn tell_locked(value: &Valued, known: &LockedClaim, notes: &mut Notes) {
    for found in &known.broken {
        let Some(code) = Code::from_slug(&found.rule) else { continue };
        let message = format!("as the lock has it: {}", code.title());
        let [start, end] = found.at;
        let is_in = start < end && value.span.start + end <= value.span.end;
        let at = Span { start: value.span.start + start, end: value.span.start + end, ..value.span };
        let note = Note::new(code, if is_in { at } else { value.span }, message);
        notes.take(note.hint("where the captures are, `check` shows the passages"));
    }
}

fn fresh(dossier: &Dossier, value: &Valued) -> LockedClaim {
    let found = value.found.iter().filter_map(|note| Some((note.code(), note.span()?)));
    let broken = found.map(|(code, span)| LockedFinding {
        rule: code.slug().to_owned(),
        at: [span.start.saturating_sub(value.span.start), span.end.saturating_sub(value.span.start)],
    });
    LockedClaim {
        statement: value.id.clone(),
        text: short(&value.written),
        held: value.held.iter().map(|id| dossier.source(*id).entry.id.clone()).collect(),
        broken: broken.collect(),
        ..LockedClaim::default()
    }
}

/// In what two locks differ: in the answers, then in the moments.
pub(super) fn changes(old: &[LockedClaim], new: &[LockedClaim]) -> Vec<(String, Vec<Change>)> {
    let of = |prefix: &str| {
        let by_id = |values: &'_ [LockedClaim]| -> BTreeMap<String, LockedClaim> {
            let own = values.iter().filter(|value| value.statement.starts_with(prefix));
            own.map(|value| (value.statement.clone(), value.clone())).collect()
        };
        let (before, after) = (by_id(old), by_id(new));
        let all: BTreeMap<&String, ()> = before.keys().chain(after.keys()).map(|id| (id, ())).collect();
        let changed = all.into_keys().filter(|id| before.get(*id) != after.get(*id));
        changed.map(|id| Change::Value(id.clone())).collect::<Vec<Change>>()
    };
    let named = [(QUESTIONS, of("question:")), (TIMELINE, of("moment:"))];
    named.into_iter().filter(|(_, changes)| !changes.is_empty()).map(|(name, all)| (name.to_owned(), all)).collect()
}
