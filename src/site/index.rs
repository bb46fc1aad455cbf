//! The indexes of the quotations: who and what stands on which page of which.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::address::{Address, Anchor, Anchors};
use super::desk::Desk;
use super::paged;
use crate::analysis::HeardId;
use crate::dossier::{Date, EntityRef, SourceId};

/// What an index is ordered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    Speaker,
    Source,
    Topic,
    Occasion,
    Status,
}

impl By {
    /// Its name in addresses, and in the data of cards.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            By::Speaker => "speaker",
            By::Source => "source",
            By::Topic => "topic",
            By::Occasion => "occasion",
            By::Status => "status",
        }
    }
}

/// One index, cut into pages.
pub struct Index {
    pub by: By,
    pub groups: Vec<Group>,
    /// Each with the number of its group, in order.
    pub entries: Vec<(usize, HeardId)>,
    /// Where each page begins and ends in `entries`.
    pub pages: Vec<Range<usize>>,
}

/// What stands under one heading.
pub struct Group {
    pub of: Of,
    pub id: Anchor,
    pub name: String,
    pub count: usize,
}

/// Whose or what's group it is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Of {
    Speaker(Option<EntityRef>),
    Source(SourceId),
    /// A topic, an occasion, a status.
    Words(String),
}

/// Every index that tells a reader something: one by speaker, and those by what differs.
#[must_use]
pub fn all(desk: &Desk<'_>) -> Vec<Index> {
    let shown: Vec<HeardId> = desk
        .analysis
        .heard_ids()
        .filter(|id| desk.analysis.heard(*id).has_page() || desk.glance(*id).first.is_some())
        .collect();
    let mut indexes = vec![by_speaker(desk, &shown)];
    let sources: BTreeSet<SourceId> = shown.iter().flat_map(|id| &desk.glance(*id).sources).copied().collect();
    if sources.len() > 1 {
        indexes.push(by_source(desk, &shown));
    }
    let listed = |id: &HeardId| desk.listed(*id).filter(|_| !desk.is_withdrawn(*id));
    let mut topics: BTreeMap<String, Vec<HeardId>> = BTreeMap::new();
    for id in &shown {
        for topic in listed(id).map_or(&[][..], |listed| &listed.topics) {
            topics.entry(topic.replace('-', " ")).or_default().push(*id);
        }
    }
    indexes.extend(of_words(desk, By::Topic, topics.into_iter()));
    let mut occasions: BTreeMap<_, Vec<HeardId>> = BTreeMap::new();
    for id in &shown {
        if let Some(said) = listed(id).map(|listed| &listed.said).filter(|said| !said.occasion.is_empty()) {
            occasions.entry(said.occasion.clone()).or_default().push(*id);
        }
    }
    let mut occasions: Vec<_> = occasions.into_iter().collect();
    // In the order of time; those of no known time last.
    occasions.sort_by_cached_key(|(occasion, of_it)| {
        let first = of_it.iter().filter_map(|id| listed(id)?.said.at.as_ref()).map(Date::key).min();
        (first.is_none(), first, occasion.clone())
    });
    indexes.extend(of_words(desk, By::Occasion, occasions.into_iter()));
    if shown.iter().any(|id| !desk.is_confirmed(*id)) {
        let of = |wanted: &dyn Fn(HeardId) -> bool| shown.iter().copied().filter(|id| wanted(*id)).collect();
        let has_page = |id| desk.analysis.heard(id).has_page();
        let statuses = [
            ("quotes-confirmed", of(&|id| desk.is_confirmed(id))),
            ("quotes-found-often", of(&|id| !desk.is_confirmed(id) && has_page(id))),
            ("quotes-found-once", of(&|id| !desk.is_confirmed(id) && !has_page(id))),
        ];
        let statuses = statuses.into_iter().map(|(id, of_it)| (desk.locale.say(id), of_it));
        indexes.extend(of_words(desk, By::Status, statuses.filter(|(_, of_it): &(_, Vec<_>)| !of_it.is_empty())));
    }
    indexes
}

fn by_speaker(desk: &Desk<'_>, shown: &[HeardId]) -> Index {
    let mut speakers: BTreeMap<Option<&EntityRef>, Vec<HeardId>> = BTreeMap::new();
    for id in shown {
        speakers.entry(desk.analysis.heard(*id).speaker.as_ref()).or_default().push(*id);
    }
    let here = desk.atlas.quotes();
    let mut groups: Vec<(Of, String, Vec<HeardId>)> = speakers
        .into_iter()
        .map(|(speaker, mut said)| {
            // What the editors vouch for comes first, then what several places print.
            said.sort_by_key(|id| (!desk.is_confirmed(*id), !desk.analysis.heard(*id).has_page()));
            (Of::Speaker(speaker.cloned()), desk.speaker_name(&here, speaker).text, said)
        })
        .collect();
    let nobody = |of: &Of| *of == Of::Speaker(None);
    groups.sort_by_cached_key(|(of, name, _)| (nobody(of), name.to_lowercase()));
    let index = Index::new(desk, By::Speaker, groups.clone());
    if index.pages.len() > 1 {
        return index;
    }
    // What can be taken in at once begins with those who say most; where pages must be turned, a name
    // is looked up.
    groups.sort_by_key(|(of, _, said)| (nobody(of), std::cmp::Reverse(said.len())));
    Index::new(desk, By::Speaker, groups)
}

fn by_source(desk: &Desk<'_>, shown: &[HeardId]) -> Index {
    let mut sources: BTreeMap<SourceId, Vec<HeardId>> = BTreeMap::new();
    for id in shown {
        for source in &desk.glance(*id).sources {
            sources.entry(*source).or_default().push(*id);
        }
    }
    let groups = sources.into_iter().map(|(source, mut said)| {
        // In the order of its text; what is listed may stand anywhere in the list.
        said.sort_by_key(|id| {
            let places = desk.analysis.heard(*id).prints().map(|print| print.quotation);
            places.filter(|place| desk.analysis.quotation(*place).source == source).min()
        });
        (Of::Source(source), desk.dossier.source(source).entry.id.clone(), said)
    });
    Index::new(desk, By::Source, groups.collect())
}

/// An index of what has no page of its own; none where there is nothing in it.
fn of_words(desk: &Desk<'_>, by: By, groups: impl Iterator<Item = (String, Vec<HeardId>)>) -> Option<Index> {
    let groups: Vec<_> = groups.map(|(words, said)| (Of::Words(words.clone()), words, said)).collect();
    (!groups.is_empty()).then(|| Index::new(desk, by, groups))
}

impl Index {
    fn new(desk: &Desk<'_>, by: By, all: Vec<(Of, String, Vec<HeardId>)>) -> Index {
        let mut anchors = Anchors::default();
        let mut groups = Vec::with_capacity(all.len());
        let mut entries = Vec::new();
        let prefix = if by == By::Speaker { "by" } else { by.name() };
        for (of, name, said) in all {
            let id = anchors.distinct(Anchor::of_words(prefix, &name, 8));
            entries.extend(said.iter().map(|id| (groups.len(), *id)));
            groups.push(Group { of, id, name, count: said.len() });
        }
        let weights = entries.iter().map(|(_, id)| {
            let glance = desk.glance(*id);
            let (card, line) = glance.weights(desk.analysis.heard(*id).has_page());
            // In the index by speaker each tells its sources, for the filter.
            if by == By::Speaker { card + 24 * glance.sources.len().min(20) } else { line }
        });
        let pages = paged::cut(weights);
        Index { by, groups, entries, pages }
    }

    /// The address of its first page.
    #[must_use]
    pub fn address(&self, desk: &Desk<'_>) -> Address {
        if self.by == By::Speaker { desk.atlas.quotes() } else { desk.atlas.quotes_by(self.by.name()) }
    }

    /// Where a group of a name begins.
    #[must_use]
    pub fn place(&self, desk: &Desk<'_>, name: &str) -> Option<(Address, &Anchor)> {
        let group = self.groups.iter().position(|group| group.name == name)?;
        let entry = self.entries.iter().position(|(of, _)| *of == group)?;
        let page = self.pages.iter().position(|page| page.contains(&entry))?;
        Some((desk.atlas.nth_page(&self.address(desk), page), &self.groups[group].id))
    }
}
