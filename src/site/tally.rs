//! How many outlets and origins something rests on, and what is folded under one origin.

use std::collections::BTreeSet;
use std::ops::Range;

use super::desk::Desk;
use super::rich::{Chip, Fold, Tally};
use super::signs::short_name;
use crate::analysis::QuotationId;
use crate::analysis::origins::{Count, Party, Who};
use crate::dossier::{Cited, EntityRef, PositionSource, SourceId};
use crate::evidence::Cite;

/// A source, and the bytes of its original that something rests on; without these the source as a whole.
pub type Rest = (SourceId, Option<Range<usize>>);

impl Desk<'_> {
    /// What a citation rests on.
    pub fn at_cite(&self, cited: &Cited) -> Rest {
        self.evidence.cited(Cite { source: cited.source, span: cited.span })
    }

    /// What an answer to a question rests on.
    pub fn at_answer(&self, cited: &PositionSource) -> Rest {
        match &cited.words {
            Some(words) => self.evidence.cited(Cite { source: cited.source, span: words.span }),
            None => (cited.source, None),
        }
    }

    /// Where a quotation is printed.
    pub fn at_quotation(&self, id: QuotationId) -> Rest {
        (self.analysis.quotation(id).source, self.evidence.place_of(id).cloned())
    }

    pub fn count(&self, rests: &[Rest]) -> Count {
        self.provenance().count(self.dossier, rests)
    }

    /// How many outlets and origins some places are.
    pub fn tally(&self, rests: impl IntoIterator<Item = Rest>) -> Tally {
        self.told(&self.count(&rests.into_iter().collect::<Vec<_>>()))
    }

    /// A count, in words.
    pub fn told(&self, count: &Count) -> Tally {
        Tally::new(count.outlets, count.primary, count.said(), self.locale)
    }

    /// Sources with all there is in them.
    pub fn tally_of_sources(&self, sources: impl IntoIterator<Item = SourceId>) -> Tally {
        self.tally(sources.into_iter().map(|id| (id, self.provenance().length(id).map(|length| 0..length))))
    }

    /// Chips with those together that rest on one origin; each stands for the place of the same number.
    pub fn folded(&self, chips: Vec<Chip>, rests: &[Rest]) -> Vec<Chip> {
        if chips.len() < 2 {
            return chips;
        }
        // What contradicts does not stand with what supports.
        let folds = self.folds(&self.count(rests), rests, |n| chips[n].relation.is_empty());
        let mut chips: Vec<Option<Chip>> = chips.into_iter().map(Some).collect();
        let in_order = folds.into_iter().filter_map(|(n, fold)| Some(Chip { fold, ..chips.get_mut(n)?.take()? }));
        in_order.collect()
    }

    /// The order in which places of one origin stand together, and where each of these groups begins and
    /// ends. A group has at least two sources, and what is no copy stands alone.
    pub fn folds(&self, count: &Count, rests: &[Rest], may: impl Fn(usize) -> bool) -> Vec<(usize, Fold)> {
        let mut group: Vec<Option<usize>> = vec![None; rests.len()];
        let mut groups: Vec<(String, Vec<usize>)> = Vec::new();
        for strand in &count.strands {
            let members: Vec<usize> = strand.cited.iter().copied().filter(|n| group[*n].is_none() && may(*n)).collect();
            let sources: BTreeSet<SourceId> = members.iter().map(|n| rests[*n].0).collect();
            if sources.len() > 1 && !sources.iter().all(|source| self.is_own(*source, &strand.who)) {
                for n in &members {
                    group[*n] = Some(groups.len());
                }
                groups.push((self.who_sign(&strand.who), members));
            }
        }
        let mut order = Vec::with_capacity(rests.len());
        for (n, group) in group.into_iter().enumerate() {
            match group.and_then(|g| groups.get(g)) {
                None => order.push((n, Fold::default())),
                Some((name, members)) if members.first() == Some(&n) => {
                    let last = members.len() - 1;
                    order.extend(members.iter().enumerate().map(|(at, member)| {
                        let opens = if at == 0 { name.clone() } else { String::new() };
                        (*member, Fold { opens, inside: at > 0, closes: at == last })
                    }));
                }
                Some(_) => {}
            }
        }
        order
    }

    /// Whether an origin is the outlet of a source itself.
    pub fn is_own(&self, source: SourceId, who: &Who) -> bool {
        let Who::One(party) = who else { return false };
        match party {
            Party::Body(body) => self.dossier.source(source).outlet.as_ref() == Some(body),
            Party::Source(id) => *id == source,
        }
    }

    /// An origin in few letters, for where it stands before signs.
    pub fn who_sign(&self, who: &Who) -> String {
        match who {
            Who::One(party) => self.party_sign(party),
            Who::Among(parties) => {
                self.locale.either(&parties.iter().map(|party| self.party_sign(party)).collect::<Vec<_>>())
            }
            Who::Unknown => self.locale.say("who-text"),
        }
    }

    /// The shortest name of an origin.
    pub fn party_sign(&self, party: &Party) -> String {
        match party {
            Party::Body(EntityRef::Known(id)) => short_name(self.dossier.entity(*id)).to_owned(),
            Party::Body(EntityRef::Named(name)) => name.clone(),
            Party::Source(id) => self.signs[id.index()].0.clone(),
        }
    }
}
