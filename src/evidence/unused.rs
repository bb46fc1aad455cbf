//! Definitions that nothing refers to and no text names.

use std::collections::BTreeSet;

use crate::analysis::Analysis;
use crate::analysis::origins::{Party, Provenance, Who};
use crate::dossier::{Doc, Dossier, EntityId, EntityRef, LinkTarget, Target, Verdict};
use crate::notes::{Code, Note, Notes};

/// Notes every person, place and organisation that stands in no text and in no key.
pub fn note(dossier: &Dossier, analysis: &Analysis, provenance: &Provenance, notes: &mut Notes) {
    for id in entities(dossier, analysis, provenance) {
        let entity = dossier.entity(id);
        let message = format!("`{}` is defined and never used", entity.entry.id);
        let note = Note::new(Code::UnusedDefinition, entity.entry.span, message);
        notes.take(note.hint("no text names it; add the names it goes by under `aliases:`, or remove the entry"));
    }
}

/// The people, places and organisations that no text names and no key.
pub fn entities(dossier: &Dossier, analysis: &Analysis, provenance: &Provenance) -> Vec<EntityId> {
    let mut used: BTreeSet<EntityId> = BTreeSet::new();
    for source in dossier.source_ids() {
        used.extend(analysis.mentions_of(source).iter().map(|mention| mention.entity));
    }
    let mut from_doc = |doc: &Doc| {
        used.extend(analysis.names.find(doc).into_iter().map(|mention| mention.entity));
        used.extend(doc.links.iter().filter_map(|link| match &link.to {
            LinkTarget::Inside(Target::Entity(id)) => Some(*id),
            _ => None,
        }));
    };
    docs(dossier).for_each(&mut from_doc);
    let mut from_ref = |reference: &EntityRef| {
        if let EntityRef::Known(id) = reference {
            used.insert(*id);
        }
    };
    dossier.meta.place.iter().for_each(&mut from_ref);
    for source in &dossier.sources {
        source.outlet.iter().chain(&source.credits).for_each(&mut from_ref);
        source.passages.iter().for_each(|passage| from_ref(&passage.origin));
    }
    // Whose reporting something may be is named on pages, whether or not the published texts name it.
    for origin in dossier.source_ids().flat_map(|id| provenance.of_source(id)) {
        let parties = match &origin.who {
            Who::One(party) => std::slice::from_ref(party),
            Who::Among(parties) => parties,
            Who::Unknown => &[],
        };
        for party in parties {
            if let Party::Body(reference) = party {
                from_ref(reference);
            }
        }
    }
    dossier.utterances.iter().flat_map(|utterance| &utterance.said.to).for_each(&mut from_ref);
    dossier.questions.iter().flat_map(|q| &q.positions).filter_map(|p| p.carrier.as_ref()).for_each(&mut from_ref);
    dossier.moments.iter().filter_map(|moment| moment.place.as_ref()).for_each(&mut from_ref);
    used.extend(dossier.utterances.iter().filter_map(|utterance| utterance.speaker));
    used.extend(dossier.moments.iter().flat_map(|moment| moment.people.iter().copied()));
    for correction in dossier.sources.iter().flat_map(|source| &source.quotations) {
        if let Verdict::Speaker(id) = correction.verdict {
            used.insert(id);
        }
    }
    dossier.entity_ids().filter(|id| !used.contains(id)).collect()
}

/// Every text of the curator's own: all but the sources.
pub fn docs(dossier: &Dossier) -> impl Iterator<Item = &Doc> {
    let narrative = dossier.narrative.iter().map(|narrative| &narrative.doc);
    let moments = dossier.moments.iter().map(|moment| &moment.text);
    let pages = dossier.pages.iter().map(|page| &page.doc);
    let entities = dossier.entities.iter().filter_map(|entity| entity.description.as_ref());
    let utterances = dossier.utterances.iter().filter_map(|utterance| utterance.remark.as_ref());
    let questions = dossier.questions.iter().flat_map(|question| {
        question.remark.iter().chain(question.positions.iter().filter_map(|position| position.remark.as_ref()))
    });
    narrative.chain(moments).chain(pages).chain(entities).chain(utterances).chain(questions)
}
