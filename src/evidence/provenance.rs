//! Origins and shared passages as they are locked, and read back.

use std::collections::BTreeMap;
use std::ops::Range;

use super::lock::size;
use crate::analysis::Analysis;
use crate::analysis::originals::Texts;
use crate::analysis::origins::{
    Basis, Edit, GroupId, Origin, Party, Provenance, Reason, SharedPassage, SourcePart, Twin, Who, Why,
};
use crate::analysis::shared::{Inside, Mode};
use crate::dossier::{
    Dossier, EntityId, EntityRef, Lock, LockedEdit, LockedPair, LockedParagraph, LockedPassage, LockedTwin, SourceId,
};

/// Whose the paragraphs of a source are.
pub fn paragraphs(texts: Texts<'_>, analysis: &Analysis, source: SourceId) -> Vec<LockedParagraph> {
    let dossier = texts.dossier;
    let party = |party: &Party| match party {
        Party::Body(EntityRef::Known(id)) => dossier.entity(*id).entry.id.clone(),
        Party::Body(EntityRef::Named(name)) => format!("~{name}"),
        Party::Source(id) => format!("@{}", dossier.source(*id).entry.id),
    };
    let twin = |twin: &Twin| LockedTwin {
        source: dossier.source(twin.source).entry.id.clone(),
        n: size(twin.paragraph),
        words: size(twin.words),
    };
    let origins = analysis.origins.provenance.of_source(source).iter();
    origins
        .map(|origin| LockedParagraph {
            n: size(origin.paragraph),
            at: place(&origin.range),
            whose: match &origin.who {
                Who::One(one) => vec![party(one)],
                Who::Among(parties) => parties.iter().map(party).collect(),
                Who::Unknown => Vec::new(),
            },
            basis: origin.basis.name().to_owned(),
            group: origin.group.map(|GroupId(group)| size(group)),
            lent: origin.lent_at.map(size),
            why: origin.reason.text(texts, source),
            twins: origin.twins.iter().map(twin).collect(),
        })
        .collect()
}

/// What any two sources share.
pub fn shared(dossier: &Dossier, analysis: &Analysis) -> Vec<LockedPair> {
    let provenance = &analysis.origins.provenance;
    let id = |source: SourceId| dossier.source(source).entry.id.clone();
    let passage = |passage: &SharedPassage| LockedPassage {
        a: place(&passage.a.range),
        b: place(&passage.b.range),
        words: size(passage.words),
        narration: size(passage.narration),
        mode: match passage.mode {
            Mode::Exact => "exact".to_owned(),
            Mode::Tolerant => "tolerant".to_owned(),
        },
    };
    let edit = |edit: &Edit| LockedEdit {
        sentences: [place(&edit.sentence_a), place(&edit.sentence_b)],
        a: place(&edit.a),
        b: place(&edit.b),
        why: Why::names(&edit.weighs),
    };
    provenance
        .pairs()
        .map(|passages| {
            let (a, b) = (passages[0].a.source, passages[0].b.source);
            LockedPair {
                a: id(a),
                b: id(b),
                passages: passages.iter().map(passage).collect(),
                edits: provenance.edits(a, b).map(edit).collect(),
            }
        })
        .collect()
}

/// Reads back what is locked. What names something the dossier no longer has is left out.
pub fn restored(dossier: &Dossier, lock: &Lock) -> Provenance {
    let known: BTreeMap<&str, SourceId> =
        dossier.source_ids().map(|id| (dossier.source(id).entry.id.as_str(), id)).collect();
    let bodies: BTreeMap<&str, EntityId> =
        dossier.entity_ids().map(|id| (dossier.entity(id).entry.id.as_str(), id)).collect();
    let party = |text: &String| match (text.strip_prefix('~'), text.strip_prefix('@')) {
        (Some(name), _) => Some(Party::Body(EntityRef::Named(name.to_owned()))),
        (_, Some(source)) => known.get(source).map(|id| Party::Source(*id)),
        _ => bodies.get(text.as_str()).map(|id| Party::Body(EntityRef::Known(*id))),
    };
    let origin = |paragraph: &LockedParagraph| {
        let mut parties: Vec<Party> = paragraph.whose.iter().filter_map(party).collect();
        let who = match (parties.len(), parties.pop()) {
            (_, None) => Who::Unknown,
            (1, Some(one)) => Who::One(one),
            (_, Some(last)) => {
                parties.push(last);
                Who::Among(parties)
            }
        };
        let twin = |twin: &LockedTwin| {
            let source = *known.get(twin.source.as_str())?;
            Some(Twin { source, paragraph: twin.n as usize, words: twin.words as usize })
        };
        Origin {
            paragraph: paragraph.n as usize,
            range: range(paragraph.at),
            who,
            basis: Basis::from_name(&paragraph.basis),
            reason: Reason::Locked(paragraph.why.clone()),
            twins: paragraph.twins.iter().filter_map(twin).collect(),
            group: paragraph.group.map(|group| GroupId(group as usize)),
            lent_at: paragraph.lent.map(|at| at as usize),
        }
    };
    let sources = dossier.source_ids().map(|id| {
        let entry = &dossier.source(id).entry;
        match lock.source(&entry.id).filter(|_| entry.withdrawn.is_none()) {
            Some(locked) => {
                let length = locked.capture.as_ref().map_or(locked.body.bytes, |capture| capture.bytes);
                (Some(length as usize), locked.paragraphs.iter().map(origin).collect())
            }
            None => (None, Vec::new()),
        }
    });
    let mut narration = Vec::new();
    let mut edits = Vec::new();
    let pairs = lock.shared.iter().filter_map(|pair| {
        let (a, b) = (*known.get(pair.a.as_str())?, *known.get(pair.b.as_str())?);
        (a < b).then_some((a, b, pair))
    });
    let mut pairs: Vec<(SourceId, SourceId, &LockedPair)> = pairs.collect();
    pairs.sort_by_key(|(a, b, _)| (*a, *b));
    for (a, b, pair) in pairs {
        narration.extend(pair.passages.iter().map(|passage| SharedPassage {
            a: SourcePart { source: a, range: range(passage.a) },
            b: SourcePart { source: b, range: range(passage.b) },
            words: passage.words as usize,
            narration: passage.narration as usize,
            mode: if passage.mode == "exact" { Mode::Exact } else { Mode::Tolerant },
            inside: Inside::Narration,
        }));
        edits.extend(pair.edits.iter().map(|edit| {
            let edit = Edit {
                sentence_a: range(edit.sentences[0]),
                sentence_b: range(edit.sentences[1]),
                a: range(edit.a),
                b: range(edit.b),
                weighs: Why::from_names(&edit.why),
            };
            (a, b, edit)
        }));
    }
    Provenance::restored(sources.collect(), narration, edits)
}

fn place(range: &Range<usize>) -> [u32; 2] {
    [size(range.start), size(range.end)]
}

fn range([start, end]: [u32; 2]) -> Range<usize> {
    start as usize..end as usize
}
