//! How many outlets and how many origins something rests on.
//!
//! Every citation is an item that comes from one origin; of some items it is known which, of others only
//! which it may be. `at_most` is the largest number of different origins that the items may come from,
//! `at_least` a number that it is not below.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::{GroupId, Origin, Party, Provenance, Who, is_primary};
use crate::dossier::{Dossier, EntityRef, SourceId};

/// How many outlets and origins.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// How many outlets; sources of a primary kind are none.
    pub outlets: usize,
    /// How many sources of a primary kind.
    pub primary: usize,
    /// There are no fewer origins than this.
    pub at_least: usize,
    /// Nor more than this: here all that may differ is counted apart.
    pub at_most: usize,
    /// Whether a source is cited as a whole that is known to have several origins.
    pub is_mixed: bool,
    /// The citations by origin, known ones first, each in the order of the first citation.
    pub strands: Vec<Strand>,
}

/// What can be said of the number of origins in one phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// `3 outlets · 1 origin`
    Exactly(usize),
    /// `2 outlets · at least 1 origin`: nothing found makes them fewer than the accounts.
    AtLeast(usize),
    /// `3 outlets · at most 2 origins`: some are copies, and the rest may be; or `1 outlet · at most 2
    /// origins`: any of those it prints.
    AtMost(usize),
    /// `4 outlets · 2 to 3 origins`
    Between(usize, usize),
}

/// Citations that rest on one origin, as far as is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Strand {
    /// Whose; [`Who::Unknown`] where the words are in several sources and nobody says whose they are.
    pub who: Who,
    /// Whether that is known; else it is likely, one of several, or unknown.
    pub is_known: bool,
    /// The citations, by their places in what was counted.
    pub cited: Vec<usize>,
}

/// What makes two items one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Known(Party),
    Group(GroupId),
    /// The report without a name that begins at a byte of a source.
    Lent(SourceId, usize),
    /// One of several, likely or unknown: text of one source.
    Of(SourceId, Vec<Party>),
}

impl Count {
    /// The number in one phrase. Where it is open it says what is known: a lower bound where every account
    /// may be an origin, an upper bound where only that is more than nothing, else both.
    #[must_use]
    pub fn said(&self) -> Said {
        if self.at_least == self.at_most {
            Said::Exactly(self.at_most)
        } else if self.at_most >= self.outlets + self.primary && !self.is_mixed {
            Said::AtLeast(self.at_least)
        } else if self.at_least <= 1 {
            Said::AtMost(self.at_most)
        } else {
            Said::Between(self.at_least, self.at_most)
        }
    }
}

impl Provenance {
    /// Counts what some citations rest on. Each is a source, and the bytes of its original that its locator
    /// points at; without a locator the source as a whole, which counts as an origin only where all of it
    /// has one, and else as one that there may be. Citations of withdrawn sources count nothing.
    #[must_use]
    pub fn count(&self, dossier: &Dossier, cited: &[(SourceId, Option<Range<usize>>)]) -> Count {
        let mut outlets: BTreeSet<Result<EntityRef, SourceId>> = BTreeSet::new();
        let mut primary: BTreeSet<SourceId> = BTreeSet::new();
        let mut strands: BTreeMap<Key, Strand> = BTreeMap::new();
        // Origins of sources that are cited as a whole and have several: what they say may rest on any.
        let mut whole: BTreeSet<Party> = BTreeSet::new();
        // Paragraphs of known origin that others have as well.
        let mut copies: Vec<(&Party, SourceId, &Origin)> = Vec::new();
        let there = cited.iter().enumerate().filter(|(_, (source, _))| self.length(*source).is_some());
        for (n, (source, range)) in there {
            let is_primary = is_primary(dossier.source(*source).kind);
            if is_primary {
                primary.insert(*source);
            } else {
                let outlet = dossier.source(*source).outlet.as_ref().map(|outlet| match outlet {
                    EntityRef::Named(name) => EntityRef::Named(name.to_lowercase()),
                    EntityRef::Known(_) => outlet.clone(),
                });
                outlets.insert(outlet.ok_or(*source));
            }
            let items = self.items(*source, is_primary, range.as_ref());
            whole.extend(items.of_whole);
            for (party, paragraph) in items.copies {
                copies.push((party, *source, paragraph));
            }
            for (key, who) in items.at {
                let is_known = matches!(key, Key::Known(_));
                let strand = strands.entry(key).or_insert(Strand { who, is_known, cited: Vec::new() });
                if strand.cited.last() != Some(&n) {
                    strand.cited.push(n);
                }
            }
        }
        let known: BTreeSet<&Party> =
            strands.keys().filter_map(|key| if let Key::Known(party) = key { Some(party) } else { None }).collect();
        let sets: Vec<&[Party]> = strands
            .iter()
            .filter(|(key, _)| !matches!(key, Key::Known(_)))
            .filter_map(
                |(_, strand)| if let Who::Among(parties) = &strand.who { Some(parties.as_slice()) } else { None },
            )
            .collect();
        let open = strands.len() - known.len() - sets.len();
        let counted: BTreeSet<&Party> = known.iter().copied().chain(&whole).collect();
        let at_most = counted.len() + open + most_apart(&sets, &counted);
        let apart = known.len() - disputed(&copies);
        let at_least = (apart + least_apart(&sets, &known)).max(usize::from(!strands.is_empty()));
        let (outlets, primary) = (outlets.len(), primary.len());
        let mut strands: Vec<Strand> = strands.into_values().collect();
        strands.sort_by_key(|strand| (!strand.is_known, strand.cited.first().copied()));
        Count { outlets, primary, at_least, at_most, is_mixed: !whole.is_empty(), strands }
    }

    /// What a citation rests on.
    fn items(&self, source: SourceId, is_primary: bool, range: Option<&Range<usize>>) -> Items<'_> {
        if is_primary {
            let party = Party::Source(source);
            return Items { at: vec![(Key::Known(party.clone()), Who::One(party))], ..Items::default() };
        }
        let items = |origins: &[Origin]| origins.iter().map(|origin| item(source, origin)).collect::<Vec<_>>();
        let at = range.map_or(&[][..], |range| self.at(source, range));
        if !at.is_empty() {
            let copies = at.iter().filter(|origin| !origin.twins.is_empty());
            let copies = copies.filter_map(|origin| Some((origin.known()?, origin))).collect();
            return Items { at: items(at), copies, ..Items::default() };
        }
        // A heading or caption is cited, or nothing in particular.
        let origins = self.of_source(source);
        let mut all = items(origins);
        all.dedup();
        if all.len() == 1 {
            return Items { at: all, ..Items::default() };
        }
        let of_whole: BTreeSet<Party> = origins.iter().filter_map(Origin::known).cloned().collect();
        let is_known = !origins.is_empty() && origins.iter().all(|origin| origin.known().is_some());
        let (parties, who) = match is_known && of_whole.len() > 1 {
            true => (of_whole.iter().cloned().collect(), Who::Among(of_whole.iter().cloned().collect())),
            false => (Vec::new(), Who::Unknown),
        };
        Items { at: vec![(Key::Of(source, parties), who)], of_whole, ..Items::default() }
    }
}

/// What a citation rests on.
#[derive(Default)]
struct Items<'a> {
    at: Vec<(Key, Who)>,
    /// The known origins of a source that is cited as a whole and has several.
    of_whole: BTreeSet<Party>,
    /// The paragraphs of known origin that others have as well.
    copies: Vec<(&'a Party, &'a Origin)>,
}

/// How many of the known origins may be one of the others: the texts name different ones, and each has the
/// words of the other.
fn disputed(copies: &[(&Party, SourceId, &Origin)]) -> usize {
    let has = |origin: &Origin, source: SourceId, paragraph: usize| {
        origin.twins.iter().any(|twin| (twin.source, twin.paragraph) == (source, paragraph))
    };
    // Each party with the first of those it may be one with.
    let mut first: BTreeMap<&Party, &Party> = copies.iter().map(|(party, ..)| (*party, *party)).collect();
    for (n, (one, source, origin)) in copies.iter().enumerate() {
        for (other, of_other, twin) in &copies[n + 1..] {
            let both = has(origin, *of_other, twin.paragraph) && has(twin, *source, origin.paragraph);
            let (of_one, of_other) = (first[one], first[other]);
            if both && of_one != of_other {
                first.values_mut().filter(|party| **party == of_other).for_each(|party| *party = of_one);
            }
        }
    }
    first.len() - first.values().collect::<BTreeSet<_>>().len()
}

fn item(source: SourceId, origin: &Origin) -> (Key, Who) {
    if let Some(party) = origin.known() {
        return (Key::Known(party.clone()), origin.who.clone());
    }
    let key = match (origin.group, origin.lent_at, &origin.who) {
        (Some(group), ..) => Key::Group(group),
        (None, Some(at), _) => Key::Lent(source, at),
        (None, None, Who::Among(parties)) => Key::Of(source, parties.clone()),
        (None, None, Who::One(party)) => Key::Of(source, vec![party.clone()]),
        (None, None, Who::Unknown) => Key::Of(source, Vec::new()),
    };
    (key, origin.who.clone())
}

/// How many of the sets can each have an origin of its own, apart from those known: a largest matching.
fn most_apart(sets: &[&[Party]], known: &BTreeSet<&Party>) -> usize {
    fn place<'a>(
        set: usize,
        sets: &[&'a [Party]],
        known: &BTreeSet<&Party>,
        tried: &mut BTreeSet<&'a Party>,
        taken: &mut BTreeMap<&'a Party, usize>,
    ) -> bool {
        for party in sets[set] {
            if known.contains(party) || !tried.insert(party) {
                continue;
            }
            let free = match taken.get(party).copied() {
                None => true,
                Some(other) => place(other, sets, known, tried, taken),
            };
            if free {
                taken.insert(party, set);
                return true;
            }
        }
        false
    }
    let mut taken = BTreeMap::new();
    (0..sets.len()).filter(|&set| place(set, sets, known, &mut BTreeSet::new(), &mut taken)).count()
}

/// How many of the sets have nothing in common with what is known or with each other, so that each must
/// have an origin of its own.
fn least_apart(sets: &[&[Party]], known: &BTreeSet<&Party>) -> usize {
    let mut seen: BTreeSet<&Party> = known.iter().copied().collect();
    let mut count = 0;
    for set in sets {
        if !set.iter().any(|party| seen.contains(party)) {
            count += 1;
            seen.extend(set.iter());
        }
    }
    count
}
