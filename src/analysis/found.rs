//! Utterances nobody has listed: what speech says the same, by [`cluster`](super::cluster).

use std::collections::{BTreeMap, BTreeSet};

use super::cluster::{self, Cluster, Item, Rules};
use super::utterances::wordings;
use super::{Heard, HeardId, Joined, Print, Quotation, QuotationId};
use crate::dossier::{Dossier, EntityRef, SourceId};

/// Puts every quotation that counts as speech into an utterance: into a listed one it renders too, or
/// into one made for it, which is added to `heard`.
pub fn gather(dossier: &Dossier, quotations: &mut [Quotation], heard: &mut Vec<Heard>) {
    let candidates = candidates(dossier, quotations);
    let speakers: Vec<Option<String>> =
        candidates.iter().map(|candidate| key(dossier, &quotations[candidate.quotation])).collect();
    let items: Vec<Item<'_>> = candidates
        .iter()
        .zip(&speakers)
        .map(|(candidate, speaker)| {
            let quotation = &quotations[candidate.quotation];
            let words = &dossier.source(quotation.source).doc.words;
            Item {
                source: quotation.source.index(),
                position: candidate.quotation,
                words: &words[candidate.print.listed.clone()],
                speaker: speaker.as_deref(),
                context: &words[block_around(dossier, quotation)],
                listed: candidate.listed,
            }
        })
        .collect();
    let apart = dossier
        .utterance_ids()
        .flat_map(|id| dossier.utterances[id.index()].apart_from.iter().map(move |other| (id.index(), other.index())));
    let clusters = cluster::cluster(&items, &Rules { apart: apart.collect() });
    let mut taken: BTreeSet<String> = heard.iter().map(|heard| heard.id.clone()).collect();
    for cluster in clusters {
        let prints: Vec<Print> = cluster
            .items
            .iter()
            .filter(|n| candidates[**n].listed.is_none())
            .map(|n| candidates[*n].print.clone())
            .collect();
        if prints.is_empty() {
            continue;
        }
        let links = links(&cluster, &candidates);
        let id = match cluster.listed {
            // Its words have been taken down; nothing new is attached to it.
            Some(n) if dossier.utterances[n].entry.withdrawn.is_some() => continue,
            Some(n) => {
                heard[n].also = wordings(dossier, quotations, prints.clone());
                heard[n].links = links;
                HeardId::at(n)
            }
            None => {
                let new = made(dossier, quotations, prints.clone(), links, &mut taken);
                heard.push(new);
                HeardId::at(heard.len() - 1)
            }
        };
        for print in prints {
            quotations[print.quotation.0].utterances.push(id);
        }
    }
}

/// A quotation, or the part of one that is a listed utterance.
struct Candidate {
    quotation: usize,
    print: Print,
    listed: Option<usize>,
}

fn candidates(dossier: &Dossier, quotations: &[Quotation]) -> Vec<Candidate> {
    let mut all = Vec::new();
    for (n, quotation) in quotations.iter().enumerate() {
        let withdrawn = dossier.source(quotation.source).entry.withdrawn.is_some();
        let says = dossier.source(quotation.source).doc.words[quotation.range.clone()].contains(char::is_alphanumeric);
        if !quotation.is_speech() || withdrawn || !says {
            continue;
        }
        let listed = match quotation.utterances.as_slice() {
            [] => None,
            [one] => Some(one.index()),
            // Several in one: which of them another wording renders can't be told from the whole.
            _ => continue,
        };
        let print = Print { quotation: QuotationId(n), listed: quotation.range.clone(), asked: None };
        all.push(Candidate { quotation: n, print, listed });
    }
    all
}

/// Whom a speech is compared under. Somebody who is only described may be anyone in another source, so
/// that is no key.
fn key(dossier: &Dossier, quotation: &Quotation) -> Option<String> {
    match quotation.speaker.as_ref()? {
        EntityRef::Known(id) => Some(format!("={}", dossier.entity(*id).entry.id)),
        EntityRef::Named(name) => name.starts_with(char::is_uppercase).then(|| name.to_lowercase()),
    }
}

/// The paragraph around a quotation, in bytes of the words of its source.
fn block_around(dossier: &Dossier, quotation: &Quotation) -> std::ops::Range<usize> {
    let blocks = &dossier.source(quotation.source).doc.blocks;
    let n = blocks.partition_point(|block| block.range.end < quotation.range.end);
    match blocks.get(n) {
        Some(block) if block.range.start <= quotation.range.start => block.range.clone(),
        _ => quotation.range.clone(),
    }
}

fn links(cluster: &Cluster, candidates: &[Candidate]) -> Vec<Joined> {
    let id = |n: usize| candidates[n].print.quotation;
    let links = cluster.links.iter().map(|link| Joined {
        pair: (id(link.pair.0), id(link.pair.1)),
        score: link.score,
        evidence: link.evidence.clone(),
    });
    links.collect()
}

/// An utterance nobody has listed. Its speaker is the one all its attributed quotations agree on.
fn made(
    dossier: &Dossier,
    quotations: &[Quotation],
    prints: Vec<Print>,
    links: Vec<Joined>,
    taken: &mut BTreeSet<String>,
) -> Heard {
    let of = |print: &Print| &quotations[print.quotation.0];
    let mut speakers: BTreeMap<&EntityRef, usize> = BTreeMap::new();
    for speaker in prints.iter().filter_map(|print| of(print).speaker.as_ref()) {
        *speakers.entry(speaker).or_insert(0) += 1;
    }
    let mut speakers = speakers.into_keys();
    let speaker = speakers.next().filter(|_| speakers.next().is_none()).cloned();
    let earliest = prints.iter().min_by_key(|print| (id_of(dossier, of(print).source), print.quotation));
    let words = earliest.map_or("", |print| &dossier.source(of(print).source).doc.words[of(print).range.clone()]);
    let name = match &speaker {
        Some(EntityRef::Known(id)) => dossier.entity(*id).entry.id.clone(),
        Some(EntityRef::Named(name)) => name.clone(),
        None => String::new(),
    };
    let wanted = cluster::utterance_id(&name, words);
    let mut id = wanted.clone();
    let mut n = 1;
    while !taken.insert(id.clone()) {
        n += 1;
        id = format!("{wanted}-{n}");
    }
    Heard { listed: None, id, speaker, wordings: wordings(dossier, quotations, prints), also: Vec::new(), links }
}

fn id_of(dossier: &Dossier, source: SourceId) -> &str {
    &dossier.source(source).entry.id
}
