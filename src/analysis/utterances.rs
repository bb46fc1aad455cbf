//! Utterances: which quotations render the same words of one speaker.
//!
//! The curator's list decides. A wording asked for is looked up in the quoted speech of its source;
//! where it is part of one quotation, the whole of that quotation is the wording.

use std::ops::Range;

use super::{Quotation, QuotationId, Standing};
use crate::dossier::{
    Dossier, EntityId, EntityRef, QuotationCorrection, RequestedWording, SourceId, UtteranceId, Verdict,
};
use crate::text::{Folded, Folds, count_words};

/// An utterance, listed or found, by its place in [`super::Analysis::heard`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct HeardId(usize);

impl HeardId {
    /// A listed utterance: these come first, in the order of the list.
    #[must_use]
    pub fn listed(id: UtteranceId) -> HeardId {
        HeardId(id.index())
    }

    /// The utterance at a place of [`super::Analysis::heard`].
    #[must_use]
    pub fn at(index: usize) -> HeardId {
        HeardId(index)
    }

    /// Its place in [`super::Analysis::heard`].
    #[must_use]
    pub fn index(self) -> usize {
        self.0
    }
}

/// What is known of an utterance.
#[derive(Debug)]
pub struct Heard {
    /// The entry of `quotes.yaml`, if the curator has listed it.
    pub listed: Option<UtteranceId>,
    /// Its id: the curator's, or made of the speaker and the first words.
    pub id: String,
    /// Who said it.
    pub speaker: Option<EntityRef>,
    /// Its distinct texts, the fullest first, then by source.
    pub wordings: Vec<Wording>,
    /// For a listed utterance: what was found to render it and the curator has not listed, in the same order.
    pub also: Vec<Wording>,
    /// Why quotations nobody has listed are taken to belong here, the strongest reason first.
    pub links: Vec<Joined>,
}

impl Heard {
    /// Every place that prints it, what nobody has listed last.
    pub fn prints(&self) -> impl Iterator<Item = &Print> {
        self.wordings.iter().chain(&self.also).flat_map(|wording| &wording.prints)
    }

    /// Whether there is more to show of it than the one place it stands in.
    #[must_use]
    pub fn has_page(&self) -> bool {
        self.listed.is_some() || self.prints().nth(1).is_some()
    }
}

/// Why two quotations are taken for one utterance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Joined {
    /// The two.
    pub pair: (QuotationId, QuotationId),
    /// From 0 to 1000.
    pub score: u32,
    /// Such as "8 of 9 words, same order".
    pub evidence: String,
}

/// One distinct text of an utterance, with the places that print it.
#[derive(Debug)]
pub struct Wording {
    /// By source, then by place; never empty.
    pub prints: Vec<Print>,
}

/// One place that prints a wording.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Print {
    /// The quotation that stands there.
    pub quotation: QuotationId,
    /// The part the curator listed: bytes of the words of the source.
    pub listed: Range<usize>,
    /// Which of the utterance's listed wordings asked for it.
    pub asked: Option<usize>,
}

/// Something the curator asked for that is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unmet {
    /// The wording at this place of an utterance.
    Wording(UtteranceId, usize),
    /// The correction at this place of a source's front matter.
    Correction(SourceId, usize),
}

/// The quotations of those sources that something is asked of, folded.
pub struct Index {
    folded: Vec<Option<Folded>>,
}

impl Index {
    pub fn new(dossier: &Dossier, quotations: &[Quotation], of_source: &[Range<usize>]) -> Index {
        let mut wanted = vec![false; of_source.len()];
        for wording in dossier.utterances.iter().flat_map(|utterance| &utterance.wordings) {
            wanted[wording.source.index()] = true;
        }
        for (source, wanted) in dossier.sources.iter().zip(&mut wanted) {
            *wanted |= !source.quotations.is_empty();
        }
        let folded = quotations.iter().map(|quotation| {
            wanted[quotation.source.index()].then(|| {
                let words = &dossier.source(quotation.source).doc.words[quotation.range.clone()];
                Folded::new(words, Folds::ALL)
            })
        });
        Index { folded: folded.collect() }
    }

    /// Where a text stands in the quotations of a source: the quotation, and bytes of the source's words.
    fn find(
        &self,
        text: &str,
        nth: Option<usize>,
        quotations: &[Quotation],
        of_source: &Range<usize>,
    ) -> Vec<(usize, Range<usize>)> {
        let needle = Folded::new(text, Folds::ALL).text;
        let mut hits = Vec::new();
        for n in of_source.clone().filter(|n| quotations[*n].standing != Standing::Dismissed) {
            let start = quotations[n].range.start;
            let Some(folded) = &self.folded[n] else { continue };
            for at in folded.find_all(&needle) {
                let range = start + at.start..start + at.end;
                // What stands inside another quotation is found there.
                let outer = |(hit, known): &(usize, Range<usize>)| {
                    quotations[*hit].range.end >= range.end && known.start == range.start
                };
                if !quotations[n].nested || !hits.iter().any(outer) {
                    hits.push((n, range));
                }
            }
        }
        match nth {
            Some(nth) => hits.into_iter().nth(nth - 1).into_iter().collect(),
            None => hits,
        }
    }
}

/// Applies the corrections in the front matter of every source.
pub fn correct(
    dossier: &Dossier,
    index: &Index,
    quotations: &mut [Quotation],
    of_source: &[Range<usize>],
    unmet: &mut Vec<Unmet>,
) {
    for source in dossier.source_ids() {
        for (n, QuotationCorrection { request, verdict }) in dossier.source(source).quotations.iter().enumerate() {
            let hits = index.find(&request.text, request.nth, quotations, &of_source[source.index()]);
            if hits.is_empty() {
                unmet.push(Unmet::Correction(source, n));
            }
            for (hit, _) in hits {
                match verdict {
                    Verdict::Speaker(speaker) => confirm(quotations, &of_source[source.index()], hit, Some(*speaker)),
                    Verdict::Dismiss(_) => quotations[hit].standing = Standing::Dismissed,
                }
            }
        }
    }
}

/// Takes the curator's word for a quotation, and for who said the rest of its speech.
fn confirm(quotations: &mut [Quotation], of_source: &Range<usize>, hit: usize, speaker: Option<EntityId>) {
    let speaker = speaker.map(EntityRef::Known);
    let quotation = &mut quotations[hit];
    let found = quotation.speaker.take();
    let corrects = speaker.is_some() && found.is_some() && found != speaker;
    quotation.standing = match quotation.standing {
        Standing::Corrected => Standing::Corrected,
        _ if corrects => Standing::Corrected,
        _ => Standing::Confirmed,
    };
    quotation.speaker = speaker.clone().or(found);
    let speech = quotation.speech;
    let rest = of_source.clone().filter(|n| speaker.is_some() && *n != hit);
    for part in rest {
        if quotations[part].speech == speech && quotations[part].standing == Standing::Found {
            quotations[part].speaker.clone_from(&speaker);
        }
    }
}

/// Gathers the quotations of every listed utterance.
pub fn hear(
    dossier: &Dossier,
    index: &Index,
    quotations: &mut [Quotation],
    of_source: &[Range<usize>],
    unmet: &mut Vec<Unmet>,
) -> Vec<Heard> {
    let mut heard = Vec::new();
    for utterance in dossier.utterance_ids() {
        let listed = &dossier.utterances[utterance.index()];
        let mut prints: Vec<Print> = Vec::new();
        for (n, RequestedWording { source, request, .. }) in listed.wordings.iter().enumerate() {
            if dossier.source(*source).entry.withdrawn.is_some() {
                continue;
            }
            let of_source = &of_source[source.index()];
            let mut hits = index.find(&request.text, request.nth, quotations, of_source);
            if hits.is_empty() {
                unmet.push(Unmet::Wording(utterance, n));
            }
            // The same words may stand in somebody else's speech too.
            let speaker = listed.speaker.map(EntityRef::Known);
            let is_of_other = |n: usize| {
                speaker.is_some() && quotations[n].speaker.as_ref().is_some_and(|found| speaker.as_ref() != Some(found))
            };
            if hits.iter().any(|(n, _)| !is_of_other(*n)) {
                hits.retain(|(n, _)| !is_of_other(*n));
            }
            for (hit, range) in hits {
                confirm(quotations, of_source, hit, listed.speaker);
                let quotation = &mut quotations[hit];
                let heard = HeardId::listed(utterance);
                if !quotation.utterances.contains(&heard) {
                    quotation.utterances.push(heard);
                }
                if prints.iter().all(|print| print.quotation != QuotationId(hit)) {
                    prints.push(Print { quotation: QuotationId(hit), listed: range, asked: Some(n) });
                }
            }
        }
        prints.sort_by_key(|print| print.quotation);
        heard.push(Heard {
            listed: Some(utterance),
            id: listed.entry.id.clone(),
            speaker: listed.speaker.map(EntityRef::Known),
            wordings: wordings(dossier, quotations, prints),
            also: Vec::new(),
            links: Vec::new(),
        });
    }
    heard
}

/// Groups prints by their text; the fullest comes first.
pub fn wordings(dossier: &Dossier, quotations: &[Quotation], prints: Vec<Print>) -> Vec<Wording> {
    let words = |print: &Print| {
        let quotation = &quotations[print.quotation.0];
        &dossier.source(quotation.source).doc.words[quotation.range.clone()]
    };
    let mut groups: Vec<(String, Wording)> = Vec::new();
    for print in prints {
        let key = wording_key(words(&print));
        match groups.iter_mut().find(|(known, _)| *known == key) {
            Some((_, wording)) => wording.prints.push(print),
            None => groups.push((key, Wording { prints: vec![print] })),
        }
    }
    let mut wordings: Vec<Wording> = groups.into_iter().map(|(_, wording)| wording).collect();
    // Stable: wordings of one length stay in the order of their sources.
    wordings
        .sort_by_key(|wording| std::cmp::Reverse(wording.prints.first().map_or(0, |print| count_words(words(print)))));
    wordings
}

/// Two quotations with the same key are one wording: folded, without the punctuation around them.
#[must_use]
pub fn wording_key(words: &str) -> String {
    let folded = Folded::new(words, Folds::ALL).text;
    folded.trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '(' | ')' | '[' | ']')).to_owned()
}
