//! What we find in the accounts: quotations, who said them, what belongs together, who is named.
//!
//! Knows no page, no lock and no HTML. Cannot fail; it can only leave things unfound.

pub mod cluster;
mod mentions;
mod quotations;
pub mod reading;
pub mod shared;
mod utterances;

pub use mentions::{Mention, Names};
pub use quotations::{in_block, in_prose};
pub use utterances::{Heard, HeardId, Print, Unmet, Wording, wording_key};

use std::ops::Range;

use rayon::prelude::*;

use crate::dossier::{Dossier, EntityId, SourceId};
use crate::notes::Notes;
use crate::text::Span;

/// One span of quoted speech in one source. It has no text: its words are cut from the source.
#[derive(Clone, Debug)]
pub struct Quotation {
    /// The source it is in.
    pub source: SourceId,
    /// The words without their marks, in the source's file.
    pub span: Span,
    /// The same words in the plain text of the source.
    pub range: Range<usize>,
    /// What the curator has said of it.
    pub standing: Standing,
    /// Who the curator says it was.
    pub speaker: Option<EntityId>,
    /// The utterances it belongs to.
    pub utterances: Vec<HeardId>,
}

/// What the curator has said of a quotation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nothing yet.
    Found,
    /// It belongs to a listed utterance, or its speaker is given.
    Confirmed,
    /// It is no quotation: a heading, a title, a scare quote.
    Dismissed,
}

/// A quotation, by its place among all quotations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct QuotationId(usize);

/// Everything found.
#[derive(Debug)]
pub struct Analysis {
    /// By source, then by place.
    quotations: Vec<Quotation>,
    /// Where the quotations of each source begin and end in `quotations`.
    of_source: Vec<Range<usize>>,
    /// What is known of each utterance: those listed in the order of the list, then those found.
    pub heard: Vec<Heard>,
    /// The wordings and corrections that were asked for and not found.
    pub unmet: Vec<Unmet>,
    /// The names in each source, in the order of the sources.
    mentions: Vec<Vec<Mention>>,
    /// What names are looked for in any text.
    pub names: Names,
}

impl Analysis {
    /// The quotation of an id.
    #[must_use]
    pub fn quotation(&self, id: QuotationId) -> &Quotation {
        &self.quotations[id.0]
    }

    /// The quotations of a source in the order of its text.
    pub fn quotations_of(&self, source: SourceId) -> impl Iterator<Item = (QuotationId, &Quotation)> {
        let range = self.of_source[source.index()].clone();
        range.clone().map(QuotationId).zip(&self.quotations[range])
    }

    /// The utterance of an id.
    #[must_use]
    pub fn heard(&self, id: HeardId) -> &Heard {
        &self.heard[id.index()]
    }

    /// Every utterance, listed ones first.
    pub fn heard_ids(&self) -> impl Iterator<Item = HeardId> + use<> {
        (0..self.heard.len()).map(HeardId::at)
    }

    /// The names in a source in the order of its text.
    #[must_use]
    pub fn mentions_of(&self, source: SourceId) -> &[Mention] {
        &self.mentions[source.index()]
    }
}

/// Reads every source.
pub fn run(dossier: &Dossier, notes: &mut Notes) -> Analysis {
    let names = Names::of(dossier, notes);
    let found: Vec<(Vec<Quotation>, Vec<Mention>)> = dossier
        .source_ids()
        .collect::<Vec<_>>()
        .into_par_iter()
        .map(|id| (quotations::of_source(dossier, id), names.find(&dossier.source(id).doc)))
        .collect();
    let mut all = Vec::new();
    let mut of_source = Vec::new();
    let mut mentions = Vec::new();
    for (quotations, named) in found {
        let start = all.len();
        all.extend(quotations);
        of_source.push(start..all.len());
        mentions.push(named);
    }
    let mut unmet = Vec::new();
    let index = utterances::Index::new(dossier, &all, &of_source);
    utterances::correct(dossier, &index, &mut all, &of_source, &mut unmet);
    let heard = utterances::hear(dossier, &index, &mut all, &of_source, &mut unmet);
    Analysis { quotations: all, of_source, heard, unmet, mentions, names }
}
