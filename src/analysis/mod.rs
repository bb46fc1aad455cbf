//! What we find in the accounts: quotations, who said them, what belongs together, who is named.
//!
//! Knows no page, no lock and no HTML. Cannot fail; it can only leave things unfound.

pub mod cluster;
mod memory;
mod mentions;
mod quotations;
pub mod reading;
pub mod shared;
pub mod originals;
pub mod origins;
mod found;
mod utterances;

pub use memory::Memory;
pub use mentions::{Mention, Names};
pub use quotations::{Reader, Said, in_block, in_prose};
pub use utterances::{Heard, HeardId, Joined, Print, Unmet, Wording, wording_key};

use std::ops::Range;

use rayon::prelude::*;

use crate::dossier::{Dossier, EntityRef, SourceId};
use crate::notes::Notes;
use crate::text::{Files, Span};
use originals::Texts;
use origins::Origins;
use reading::{Carrier, Reason, RunKind};

/// One marked run of words in one source. It has no text: its words are cut from the source.
#[derive(Clone, Debug)]
pub struct Quotation {
    /// The source it is in.
    pub source: SourceId,
    /// The words without their marks, in the source's file.
    pub span: Span,
    /// The same words in the plain text of the source.
    pub range: Range<usize>,
    /// Whether it is speech at all, as far as its shape tells.
    pub kind: RunKind,
    /// Whether it stands inside another one.
    pub nested: bool,
    /// The speech it is a part of.
    pub speech: SpeechId,
    /// What the curator has said of it.
    pub standing: Standing,
    /// Who it was, where the curator says so or the reading is sure enough.
    pub speaker: Option<EntityRef>,
    /// The utterances it belongs to.
    pub utterances: Vec<HeardId>,
}

impl Quotation {
    /// Whether it is published as speech: terms and titles are not, nor what stands inside another
    /// quotation, unless the curator lists them.
    #[must_use]
    pub fn is_speech(&self) -> bool {
        match self.standing {
            Standing::Found => self.kind.is_speech() && !self.nested,
            Standing::Confirmed | Standing::Corrected => true,
            Standing::Dismissed => false,
        }
    }
}

/// What the curator has said of a quotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Nothing yet.
    Found,
    /// It belongs to a listed utterance, or its speaker is given, and nothing found says otherwise.
    Confirmed,
    /// The curator gives it to another speaker than the reading does.
    Corrected,
    /// It is no quotation: a heading, a title, a scare quote.
    Dismissed,
}

impl Standing {
    /// Its name in data.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Standing::Found => "found",
            Standing::Confirmed => "confirmed",
            Standing::Corrected => "corrected",
            Standing::Dismissed => "dismissed",
        }
    }

    /// Whether the curator vouches for it.
    #[must_use]
    pub fn is_sure(self) -> bool {
        matches!(self, Standing::Confirmed | Standing::Corrected)
    }
}

/// What the reading makes of one speech: the runs under one attribution.
#[derive(Clone, Debug)]
pub struct Attribution {
    /// The best guess at the speaker, whatever its confidence.
    pub guess: Option<EntityRef>,
    /// How often such a guess is right, 0 to 1.
    pub confidence: f64,
    /// Bytes of the words of the source that name the speaker, a pronoun included.
    pub mention: Option<Range<usize>>,
    /// Bytes of the words of the source that attribute the speech.
    pub cue: Option<Range<usize>>,
    /// Who passed it on; its range is bytes of the words of the source.
    pub carrier: Option<Carrier>,
    /// How the guess came about.
    pub reason: Reason,
}

impl Attribution {
    /// The speaker, where the reading is sure enough to publish it.
    #[must_use]
    pub fn speaker(&self) -> Option<&EntityRef> {
        self.guess.as_ref().filter(|_| self.confidence >= reading::DEFAULT_CONFIDENCE)
    }
}

/// A speech, by its place among all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SpeechId(usize);

impl SpeechId {
    /// Its number, counted through all sources.
    #[must_use]
    pub fn index(self) -> usize {
        self.0
    }
}

/// A quotation, by its place among all quotations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct QuotationId(usize);

/// Everything found.
#[derive(Debug)]
pub struct Analysis {
    /// By source, then by place.
    quotations: Vec<Quotation>,
    /// By source, then by place of the first words.
    speeches: Vec<Attribution>,
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
    /// Whose reporting each paragraph is.
    pub origins: Origins,
}

impl Analysis {
    /// The quotation of an id.
    #[must_use]
    pub fn quotation(&self, id: QuotationId) -> &Quotation {
        &self.quotations[id.0]
    }

    /// What the reading makes of a speech.
    #[must_use]
    pub fn speech(&self, id: SpeechId) -> &Attribution {
        &self.speeches[id.0]
    }

    /// Everything in marks in a source in the order of its text; [`Quotation::is_speech`] tells what is
    /// published as such.
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

    /// Forgets the names within bytes of the words of a source, which are to be published no more.
    pub fn withhold(&mut self, source: SourceId, ranges: &[Range<usize>]) {
        self.mentions[source.index()]
            .retain(|name| !ranges.iter().any(|gone| gone.start < name.range.end && name.range.start < gone.end));
    }
}

/// Reads every source, but for what `memory` has of an earlier run.
pub fn run(files: &Files, dossier: &Dossier, memory: &Memory, notes: &mut Notes) -> Analysis {
    let names = Names::of(dossier, notes);
    let reader = quotations::Reader::new(dossier, &names).with(memory);
    let read: Vec<(quotations::Read, Vec<Mention>)> = dossier
        .source_ids()
        .collect::<Vec<_>>()
        .into_par_iter()
        .map(|id| (reader.read(id), names.find(&dossier.source(id).doc)))
        .collect();
    let mut all = Vec::new();
    let mut speeches = Vec::new();
    let mut of_source = Vec::new();
    let mut mentions = Vec::new();
    for (mut read, named) in read {
        let start = all.len();
        for quotation in &mut read.quotations {
            quotation.speech.0 += speeches.len();
        }
        all.extend(read.quotations);
        speeches.extend(read.speeches);
        of_source.push(start..all.len());
        mentions.push(named);
    }
    let mut unmet = Vec::new();
    let index = utterances::Index::new(dossier, &all, &of_source);
    utterances::correct(dossier, &index, &mut all, &of_source, &mut unmet);
    let mut heard = utterances::hear(dossier, &index, &mut all, &of_source, &mut unmet);
    found::gather(dossier, &mut all, &mut heard);
    // What the curator dismisses is no speech, so it may have been copied.
    let quoted = |id: SourceId| {
        let mut quoted: Vec<Range<usize>> = Vec::new();
        for quotation in all[of_source[id.index()].clone()].iter().filter(|quotation| quotation.is_speech()) {
            match quoted.last_mut() {
                // A listed one may stand inside another.
                Some(last) if quotation.range.start < last.end => last.end = last.end.max(quotation.range.end),
                _ => quoted.push(quotation.range.clone()),
            }
        }
        quoted
    };
    let origins = Origins::of(Texts { files, dossier }, &names, &reader, &quoted);
    memory.end_run();
    Analysis { quotations: all, speeches, of_source, heard, unmet, mentions, names, origins }
}
