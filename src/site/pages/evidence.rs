//! `/evidence/`: what was verified against which text, and how a reader can do it again.

use std::collections::BTreeMap;

use crate::analysis::QuotationId;
use crate::dossier::{LockedSource, LockedVerdict};
use crate::site::Address;
use crate::site::View;
use crate::site::address::Anchor;
use crate::site::desk::{Desk, date_view};
use crate::site::frame::{Frame, Framed};
use crate::site::views::{EvidenceSource, EvidenceView, Folded, Link, Locked, Verified};

/// The page, where there is a lock to speak of.
pub fn page(desk: &Desk<'_>, frame: &Frame<'_>) -> Option<Framed> {
    let here = desk.atlas.section("evidence")?;
    let lock = desk.evidence.lock.as_ref()?;
    let sources = desk.dossier.source_ids().filter_map(|id| {
        let source = desk.dossier.source(id);
        let locked = lock.source(&source.entry.id)?;
        Some(EvidenceSource {
            source: desk.card(&here, id),
            retrieved: source.retrieved.as_ref().map(date_view),
            capture: locked.capture.as_ref().map(|file| Locked { bytes: file.bytes, digest: file.blake3.clone() }),
            body: Locked { bytes: locked.body.bytes, digest: locked.body.blake3.clone() },
            sentences: locked.cleaned.as_ref().map(|cleaned| cleaned.sentences),
            left_out: locked.cleaned.as_ref().map_or(0, |cleaned| cleaned.words_left_out),
            words: locked.words.len(),
            verified: locked.words.iter().filter(|words| words.verdict == LockedVerdict::Verified).count(),
            folded: folded(locked),
        })
    });
    let sources: Vec<EvidenceSource> = sources.collect();
    let view =
        EvidenceView { words: sources.iter().map(|source| source.words).sum(), file: lock_file(desk, &here), sources };
    let about = "Which published words were checked against which text, by digest and place.";
    Some(frame.page(&here, "evidence", "Evidence", about, View::Evidence(view)))
}

/// What had to be folded to find words, with how often; the commonest first.
fn folded(locked: &LockedSource) -> Vec<Folded> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for words in locked.words.iter().filter(|words| words.verdict == LockedVerdict::Normalised) {
        let how = if words.folds.is_empty() { "omissions".to_owned() } else { words.folds.join(", ") };
        *counts.entry(how).or_insert(0) += 1;
    }
    let mut folded: Vec<Folded> = counts.into_iter().map(|(how, count)| Folded { how, count }).collect();
    folded.sort_by_key(|folded| std::cmp::Reverse(folded.count));
    folded
}

fn lock_file(desk: &Desk<'_>, here: &Address) -> Option<Link> {
    let file = desk.files.find("content", crate::dossier::LOCK_PATH)?;
    let path = &desk.files.get(file).path;
    Some(Link { href: desk.atlas.link(here, &desk.atlas.file(path)), text: format!("content/{path}") })
}

impl Desk<'_> {
    /// How a quotation stands in the capture of its source, if that is locked.
    pub fn verified(&self, from: &Address, quotation: QuotationId) -> Option<Verified> {
        let page = self.atlas.section("evidence")?;
        let source = self.analysis.quotation(quotation).source;
        let id = &self.dossier.source(source).entry.id;
        let locked = self.evidence.lock.as_ref()?.source(id)?;
        let words = locked.wording(self.words_of(quotation))?;
        let how = match (words.verdict, words.folds.is_empty()) {
            (LockedVerdict::Verified, _) => "letter for letter".to_owned(),
            (LockedVerdict::Normalised, true) => "with omissions".to_owned(),
            (LockedVerdict::Normalised, false) => format!("but for {}", words.folds.join(", ")),
        };
        let digest = locked.capture.as_ref()?.blake3.get(..12)?.to_owned();
        Some(Verified { href: self.atlas.link_at(from, &page, &Anchor::of_id(id.clone())), how, digest })
    }
}
