//! `/evidence/`: what was verified against which text, and how a reader can do it again.

use std::collections::BTreeMap;

use crate::analysis::QuotationId;
use crate::dossier::{LockedSource, LockedVerdict, SourceId};
use crate::evidence::{self, Unproved};
use crate::site::Address;
use crate::site::View;
use crate::site::address::Anchor;
use crate::site::desk::Desk;
use crate::site::frame::{Frame, Framed};
use crate::site::paged;
use crate::site::views::{EvidenceSource, EvidenceView, Folded, Link, Locked, Verified};

/// About how many bytes a source takes on the page.
const WEIGHT: usize = 750;

/// The pages, where there is a lock to speak of.
pub fn pages(desk: &Desk<'_>, frame: &Frame<'_>) -> Vec<Framed> {
    let (Some(list), Some(lock)) = (desk.atlas.section("evidence"), desk.evidence.lock.as_ref()) else {
        return Vec::new();
    };
    let cut = paged::cut(lock.sources.iter().map(|_| WEIGHT));
    let unproved = evidence::unverified(desk.files, desk.dossier, desk.analysis, desk.evidence);
    let is_captured = |locked: &&LockedSource| locked.capture.is_some();
    let captured = lock.sources.iter().filter(is_captured).count();
    let full = lock.sources.iter().filter(is_captured).filter(|locked| locked.cleaned.is_some()).count();
    let ids: BTreeMap<&str, SourceId> =
        desk.dossier.source_ids().map(|id| (desk.dossier.source(id).entry.id.as_str(), id)).collect();
    let cited_here = |locked: &LockedSource| {
        let passages = ids.get(locked.id.as_str()).into_iter().flat_map(|id| desk.evidence.passages_of(*id));
        passages.filter(|(_, passage)| !passage.words.is_empty()).count()
    };
    let page = |n: usize| {
        let here = desk.atlas.nth_page(&list, n);
        let sources = lock.sources[cut[n].clone()].iter();
        let view = EvidenceView {
            words: lock.sources.iter().map(|source| source.words.len()).sum(),
            captured,
            full,
            digests: captured - full,
            uncaptured: lock.sources.len() - captured,
            cited_here: lock.sources.iter().filter(|locked| locked.capture.is_none()).map(cited_here).sum(),
            unproved: unproved.iter().filter(|words| words.why != Unproved::NoCapture).count(),
            file: lock_file(desk, &here),
            sources: sources.filter_map(|own| Some(source(desk, &here, *ids.get(own.id.as_str())?, own))).collect(),
            pager: paged::pager(desk, &list, n, cut.len(), |n| {
                let on = &lock.sources[cut[n].clone()];
                let sign = |locked: Option<&LockedSource>| {
                    let id = locked.and_then(|locked| ids.get(locked.id.as_str()));
                    id.map_or_else(String::new, |id| desk.card(&list, *id).sign)
                };
                paged::from_to(&sign(on.first()), &sign(on.last()))
            }),
        };
        let about = desk.locale.say("about-evidence");
        let title = paged::title(desk, &desk.part("evidence"), n);
        let page = frame.page(&here, "evidence", &title, &about, View::Evidence(view));
        if n == 0 { page } else { page.under("evidence", desk) }
    };
    (0..cut.len()).map(page).collect()
}

fn source(desk: &Desk<'_>, here: &Address, id: SourceId, locked: &LockedSource) -> EvidenceSource {
    let cleaned = locked.cleaned.as_ref();
    EvidenceSource {
        source: desk.card(here, id),
        retrieved: desk.dossier.source(id).retrieved.as_ref().map(|date| desk.date(date)),
        capture: locked.capture.as_ref().map(|file| Locked { bytes: file.bytes, digest: file.blake3.clone() }),
        body: Locked { bytes: locked.body.bytes, digest: locked.body.blake3.clone() },
        sentences: cleaned.map(|cleaned| cleaned.sentences),
        cut: cleaned.map_or(0, |cleaned| cleaned.cut),
        sentences_folded: cleaned.map_or_else(String::new, |cleaned| desk.folded_by(&cleaned.folds)),
        left_out: cleaned.map_or(0, |cleaned| cleaned.words_left_out),
        words: locked.words.len(),
        verified: locked.words.iter().filter(|words| words.verdict == LockedVerdict::Verified).count(),
        folded: folded(desk, locked),
    }
}

/// What had to be folded to find words, with how often; the commonest first.
fn folded(desk: &Desk<'_>, locked: &LockedSource) -> Vec<Folded> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for words in locked.words.iter().filter(|words| words.verdict == LockedVerdict::Normalised) {
        let omissions = || desk.locale.say("fold-omissions");
        let how = if words.folds.is_empty() { omissions() } else { desk.folded_by(&words.folds) };
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
        let list = self.atlas.section("evidence")?;
        let source = self.analysis.quotation(quotation).source;
        let id = &self.dossier.source(source).entry.id;
        let sources = &self.evidence.lock.as_ref()?.sources;
        let place = sources.binary_search_by(|locked| locked.id.cmp(id)).ok()?;
        let locked = &sources[place];
        let page = self.atlas.nth_page(&list, place / (paged::ROOM / WEIGHT));
        let words = locked.wording(self.words_of(quotation))?;
        let how = match (words.verdict, words.folds.is_empty()) {
            (LockedVerdict::Verified, _) => self.locale.say("verdict-verbatim"),
            (LockedVerdict::Normalised, true) => self.locale.say("verdict-omissions"),
            (LockedVerdict::Normalised, false) => {
                self.fill("verdict-but-for", &[("folds", &self.folded_by(&words.folds))])
            }
        };
        let digest = locked.capture.as_ref()?.blake3.get(..12)?.to_owned();
        Some(Verified { href: self.atlas.link_at(from, &page, &Anchor::of_id(id.clone())), how, digest })
    }
}
