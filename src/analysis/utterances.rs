//! Utterances: which quotations render the same words of one speaker.
//!
//! The curator's list decides. A wording asked for is looked up in the quoted speech of its source;
//! where it is part of one quotation, the whole of that quotation is the wording.

use std::ops::Range;

use super::{Quotation, QuotationId, Standing};
use crate::dossier::{Dossier, QuotationCorrection, RequestedWording, SourceId, UtteranceId, Verdict};
use crate::text::{Folded, Folds, count_words};

/// What is known of a listed utterance.
#[derive(Debug)]
pub struct Heard {
    pub utterance: UtteranceId,
    /// Its distinct texts, the fullest first, then by source.
    pub wordings: Vec<Wording>,
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
    pub quotation: QuotationId,
    /// The part the curator listed: bytes of the words of the source.
    pub listed: Range<usize>,
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
            hits.extend(folded.find_all(&needle).into_iter().map(|at| (n, start + at.start..start + at.end)));
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
                    Verdict::Speaker(speaker) => {
                        quotations[hit].speaker = Some(*speaker);
                        quotations[hit].standing = Standing::Confirmed;
                    }
                    Verdict::Dismiss(_) => quotations[hit].standing = Standing::Dismissed,
                }
            }
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
        for (n, RequestedWording { source, request }) in listed.wordings.iter().enumerate() {
            if dossier.source(*source).entry.withdrawn.is_some() {
                continue;
            }
            let hits = index.find(&request.text, request.nth, quotations, &of_source[source.index()]);
            if hits.is_empty() {
                unmet.push(Unmet::Wording(utterance, n));
            }
            for (hit, range) in hits {
                let quotation = &mut quotations[hit];
                quotation.standing = Standing::Confirmed;
                quotation.speaker = quotation.speaker.or(listed.speaker);
                if !quotation.utterances.contains(&utterance) {
                    quotation.utterances.push(utterance);
                }
                if prints.iter().all(|print| print.quotation != QuotationId(hit)) {
                    prints.push(Print { quotation: QuotationId(hit), listed: range });
                }
            }
        }
        prints.sort_by_key(|print| print.quotation);
        heard.push(Heard { utterance, wordings: wordings(dossier, quotations, prints) });
    }
    heard
}

/// Groups prints by their text; the fullest comes first.
fn wordings(dossier: &Dossier, quotations: &[Quotation], prints: Vec<Print>) -> Vec<Wording> {
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
    wordings.sort_by_key(|wording| std::cmp::Reverse(wording.prints.first().map_or(0, |print| count_words(words(print)))));
    wordings
}

/// Two quotations with the same key are one wording: folded, without the punctuation around them.
#[must_use]
pub fn wording_key(words: &str) -> String {
    let folded = Folded::new(words, Folds::ALL).text;
    folded.trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '(' | ')' | '[' | ']')).to_owned()
}
