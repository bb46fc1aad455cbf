//! Where published words stand in the originals, which is what origins are asked by; and what each statement
//! of the narrative rests on.

use std::collections::BTreeMap;
use std::ops::Range;

use rayon::prelude::*;

use super::{Archive, Cite, Evidence};
use crate::analysis::origins::Count;
use crate::analysis::{Analysis, QuotationId};
use crate::dossier::{Dossier, LockedSource, SourceId};

impl Evidence {
    /// Where a quotation stands in the original of its source: bytes of the capture, else of the body.
    /// `None` where it was not found there.
    #[must_use]
    pub fn place_of(&self, quotation: QuotationId) -> Option<&Range<usize>> {
        self.quoted_at.get(&quotation)
    }

    /// What a citation points at: its source, and the bytes of the original that its locator names.
    #[must_use]
    pub fn cited(&self, cite: Cite) -> (SourceId, Option<Range<usize>>) {
        (cite.source, self.passage_of(cite).and_then(|passage| self.passage(passage).at.clone()))
    }

    /// Takes the places that are locked for those that were found, so that they are the same with and
    /// without captures, and counts what each statement rests on.
    pub(super) fn settle(&mut self, dossier: &Dossier, analysis: &Analysis) {
        if let Some(lock) = self.lock.take() {
            for id in dossier.source_ids() {
                let locked = lock.source(&dossier.source(id).entry.id).filter(|locked| locked.capture.is_some());
                if let Some(locked) = locked {
                    self.relocate(dossier, analysis, id, locked);
                }
            }
            self.lock = Some(lock);
        }
        let Some(narrative) = &dossier.narrative else { return };
        let of_statement = self.statements.iter().map(|statement| {
            let items = statement.citations.iter().flat_map(|n| &narrative.doc.citations[*n].items);
            let cited = items.map(|item| self.cited(Cite { source: item.source, span: item.span }));
            self.provenance(analysis).count(dossier, &cited.collect::<Vec<_>>())
        });
        self.counts = of_statement.collect::<Vec<Count>>();
    }

    fn relocate(&mut self, dossier: &Dossier, analysis: &Analysis, id: SourceId, locked: &LockedSource) {
        let places: BTreeMap<(&str, Option<u32>), Range<usize>> = locked
            .words
            .iter()
            .map(|words| ((words.text.as_str(), words.nth), words.start as usize..words.end as usize))
            .collect();
        for passage in self.passages.iter_mut().filter(|passage| passage.source == id) {
            let nth = passage.nth.and_then(|nth| u32::try_from(nth).ok());
            passage.at = places.get(&(passage.words.trim(), nth)).cloned();
        }
        for (number, quotation) in analysis.quotations_of(id) {
            let words = dossier.source(id).doc.words[quotation.range.clone()].trim();
            match places.get(&(words, None)) {
                Some(place) => self.quoted_at.insert(number, place.clone()),
                None => self.quoted_at.remove(&number),
            };
        }
    }
}

/// Looks all quoted speech up in the originals.
pub(super) fn of_quotations(
    dossier: &Dossier,
    analysis: &Analysis,
    archive: &Archive<'_>,
) -> BTreeMap<QuotationId, Range<usize>> {
    let of_source = |id: SourceId| {
        let words = &dossier.source(id).doc.words;
        let quotations = analysis.quotations_of(id).filter(|(_, quotation)| quotation.is_speech());
        let places = quotations.filter_map(|(number, quotation)| {
            let place = match archive.capture(id) {
                // As the lock asks for it.
                Some((_, capture)) => capture.locate(words[quotation.range.clone()].trim(), None)?.range,
                None => quotation.range.clone(),
            };
            Some((number, place))
        });
        places.collect::<Vec<_>>()
    };
    dossier.source_ids().collect::<Vec<_>>().into_par_iter().flat_map_iter(of_source).collect()
}
