//! The verdicts on the statements of the narrative: written down where all texts are at hand, and taken
//! from the lock where some are not, so that both say the same of a statement.

use std::collections::BTreeMap;

use super::{Change, LOCK_IT, Locking, differs, short, size};
use crate::dossier::{Dossier, Lock, LockFile, LockedClaim, LockedFinding, LockedSearch, Narrative, Statement};
use crate::evidence::claims::Claim;
use crate::evidence::{Archive, Evidence};
use crate::notes::{Code, Note, Notes, Severity};
use crate::text::{Files, Span};

/// What the claims of the narrative go by where differences are told source by source. No id holds a point.
pub const NARRATIVE: &str = "narrative.md";

/// The verdicts as they are locked: those that rest on every text, or on the lock already.
#[must_use]
pub fn claims(files: &Files, dossier: &Dossier, evidence: &Evidence) -> Vec<LockedClaim> {
    let Some(narrative) = &dossier.narrative else { return Vec::new() };
    let settled = evidence.statements.iter().zip(&evidence.claims).filter(|(_, claim)| claim.settled);
    settled.map(|(statement, claim)| locked(files, dossier, narrative, statement, claim)).collect()
}

/// Takes the verdicts of the rules where every text is at hand, and tells where the lock differs; else
/// takes those of the lock for every statement that still is what was locked.
pub fn weigh(
    (files, dossier): (&Files, &Dossier),
    narrative: &Narrative,
    evidence: &Evidence,
    judged: Vec<(Claim, Vec<Note>)>,
    (old, locking): (Option<&LockFile>, Locking),
    notes: &mut Notes,
) -> Vec<Claim> {
    let archive = Archive::new(files, dossier);
    let complete = dossier.live_sources().all(|id| archive.is_complete(id));
    let known: BTreeMap<&str, &LockedClaim> =
        old.iter().flat_map(|old| &old.lock.claims).map(|claim| (claim.statement.as_str(), claim)).collect();
    if locking == Locking::Locked {
        notes.set_severity(Code::NotLocked, Severity::Error);
    }
    let mut claims = Vec::with_capacity(judged.len());
    for (statement, (mut claim, found)) in evidence.statements.iter().zip(judged) {
        let written = Written::of(files, narrative, statement);
        let same = known.get(statement.anchor.as_str()).filter(|known| !complete && known.text == written.digest());
        if let Some(known) = same {
            restore(dossier, &mut claim, known, &written);
            for (code, span) in &claim.broken {
                let message = format!("as the lock has it: {}", code.title());
                notes.take(Note::new(*code, *span, message).hint("where the captures are, `check` shows the passages"));
            }
        } else {
            claim.settled = complete;
            let unsure = !claim.judged || claim.searched.as_ref().is_some_and(|searched| !searched.complete);
            if !complete && old.is_some() && unsure {
                let message =
                    "the lock does not hold this statement, and the captures it is held against are elsewhere";
                notes.take(Note::new(Code::NotLocked, written.first_word(), message).hint(LOCK_IT));
            }
            for note in found {
                notes.take(note);
            }
        }
        claims.push(claim);
    }
    // Where drafts take part, other accounts are searched than were when it was locked.
    if let Some(old) = old.filter(|_| complete && !dossier.has_drafts()) {
        let by_statement = evidence.statements.iter().zip(&claims);
        let fresh: Vec<LockedClaim> =
            by_statement.map(|(statement, claim)| locked(files, dossier, narrative, statement, claim)).collect();
        let changes = between(&old.lock.claims, &fresh);
        if !changes.is_empty() {
            if locking == Locking::Told {
                notes.set_severity(Code::LockDiffers, Severity::Warning);
            }
            let first = fresh.iter().position(|claim| known.get(claim.statement.as_str()) != Some(&claim));
            let at = first.map_or(Span::new(old.file, 0..0), |n| {
                Written::of(files, narrative, &evidence.statements[n]).first_word()
            });
            notes.take(differs(NARRATIVE, at, &changes));
        }
    }
    claims
}

/// In what the verdicts of two locks differ.
pub(super) fn changes(old: &Lock, new: &Lock) -> Vec<Change> {
    between(&old.claims, &new.claims)
}

fn between(old: &[LockedClaim], new: &[LockedClaim]) -> Vec<Change> {
    let by_id = |claims: &'_ [LockedClaim]| -> BTreeMap<String, LockedClaim> {
        claims.iter().map(|claim| (claim.statement.clone(), claim.clone())).collect()
    };
    let (before, after) = (by_id(old), by_id(new));
    let mut changes = Vec::new();
    for claim in new {
        match before.get(&claim.statement) {
            None => changes.push(Change::StatementAdded(claim.statement.clone())),
            Some(known) if known != claim => changes.push(Change::Statement(claim.statement.clone())),
            Some(_) => {}
        }
    }
    let gone = old.iter().filter(|claim| !after.contains_key(&claim.statement));
    changes.extend(gone.map(|claim| Change::StatementRemoved(claim.statement.clone())));
    changes
}

fn locked(
    files: &Files,
    dossier: &Dossier,
    narrative: &Narrative,
    statement: &Statement,
    claim: &Claim,
) -> LockedClaim {
    let written = Written::of(files, narrative, statement);
    let found = claim.broken.iter().map(|(code, span)| LockedFinding {
        rule: code.slug().to_owned(),
        at: [span.start.saturating_sub(written.span.start), span.end.saturating_sub(written.span.start)],
    });
    let allowed = claim.allowed.iter().filter(|allowed| allowed.broken).map(|allowed| allowed.code.slug().to_owned());
    LockedClaim {
        statement: statement.anchor.clone(),
        text: written.digest(),
        held: claim.held.iter().map(|id| dossier.source(*id).entry.id.clone()).collect(),
        broken: found.collect(),
        allowed: allowed.collect(),
        searched: claim
            .searched
            .as_ref()
            .map(|searched| LockedSearch { accounts: size(searched.sources.len()), places: size(searched.places) }),
    }
}

/// Puts what is locked in the place of what was found without all texts.
fn restore(dossier: &Dossier, claim: &mut Claim, known: &LockedClaim, written: &Written<'_>) {
    claim.settled = true;
    let by_id = |id: &String| dossier.source_ids().find(|source| dossier.source(*source).entry.id == *id);
    claim.held = known.held.iter().filter_map(by_id).collect();
    claim.judged |= !claim.held.is_empty();
    let found = known.broken.iter().filter_map(|found| Some((Code::from_slug(&found.rule)?, written.place(found.at))));
    claim.broken = found.collect();
    for allowed in &mut claim.allowed {
        allowed.broken = known.allowed.iter().any(|slug| slug == allowed.code.slug());
    }
    if let (Some(searched), Some(known)) = (&mut claim.searched, &known.searched) {
        searched.complete = true;
        searched.places = known.places as usize;
    }
}

/// A statement as it is written, from its first word to the end of its last citation or attribute.
struct Written<'a> {
    span: Span,
    words: Span,
    text: &'a str,
}

impl<'a> Written<'a> {
    fn of(files: &'a Files, narrative: &Narrative, statement: &Statement) -> Written<'a> {
        let doc = &narrative.doc;
        let words = doc.span(statement.range.clone()).unwrap_or_else(|| Span::new(narrative.file, 0..0));
        let behind = statement.citations.iter().map(|n| doc.citations[*n].span.end);
        let behind = behind.chain(statement.attributes.iter().map(|n| doc.attributes[*n].span.end));
        let span = Span { end: behind.fold(words.end, u32::max), ..words };
        let text = files.text(narrative.file).get(span.start as usize..span.end as usize).unwrap_or_default();
        Written { span, words, text }
    }

    fn digest(&self) -> String {
        short(self.text)
    }

    /// Where a note about the whole of it points.
    fn first_word(&self) -> Span {
        let len = self.text.find(char::is_whitespace).unwrap_or(self.text.len()).min(self.text.len());
        Span { end: self.span.start + size(len), ..self.words }
    }

    /// A place in it; all its words where the lock names none there is.
    fn place(&self, [start, end]: [u32; 2]) -> Span {
        match self.text.get(start as usize..end as usize) {
            Some(_) => Span { start: self.span.start + start, end: self.span.start + end, ..self.span },
            None => self.words,
        }
    }
}
