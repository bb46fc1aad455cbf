//! `/quotes/` and its indexes by source, topic, occasion and status.

use std::collections::BTreeMap;

use crate::analysis::HeardId;
use crate::dossier::{EntityRef, SourceId};
use crate::site::View;
use crate::site::address::Address;
use crate::site::cards::shortened;
use crate::site::desk::Desk;
use crate::site::frame::{Frame, Framed};
use crate::site::index::{By, Index, Of};
use crate::site::paged;
use crate::site::views::{Facet, FacetOption, Facets, FilterView, Name, NavItem, QuoteGroup, QuotesView, SaidView};

/// The most values a reader may pick from.
const OPTIONS: usize = 60;

/// All pages of all indexes.
pub fn lists(desk: &Desk<'_>, frame: &Frame<'_>) -> Vec<Framed> {
    if desk.atlas.section("quotes").is_none() {
        return Vec::new();
    }
    let pages = desk.indexes.iter().flat_map(|index| (0..index.pages.len()).map(move |n| (index, n)));
    pages.map(|(index, n)| page(desk, frame, index, n)).collect()
}

fn page(desk: &Desk<'_>, frame: &Frame<'_>, index: &Index, n: usize) -> Framed {
    let list = index.address(desk);
    let here = desk.atlas.nth_page(&list, n);
    let entries = &index.entries[index.pages[n].clone()];
    let before = index.pages[n].start.checked_sub(1).map(|last| index.entries[last].0);
    let filter = (index.by == By::Speaker).then(|| filter(desk, &here, index, n)).flatten();
    let offered = |by: By| filter.iter().flat_map(|filter| &filter.facets).any(|facet| facet.name == by.name());
    let facets = |id: HeardId| {
        let facets = filter.is_some().then(|| desk.facets(id));
        // What can't be picked by need not be told.
        facets.map(|facets| if offered(By::Source) { facets } else { Facets { source: String::new(), ..facets } })
    };
    let mut groups = Vec::new();
    for chunk in entries.chunk_by(|a, b| a.0 == b.0) {
        let said: Vec<HeardId> = chunk.iter().map(|(_, id)| *id).collect();
        let mut group = group(desk, &here, index, chunk[0].0, &said);
        group.continued = before == Some(chunk[0].0);
        if index.by == By::Speaker {
            group.said = desk.said(&here, &said, facets);
        } else {
            group.lines = said.iter().map(|id| desk.line(&here, *id)).collect();
        }
        groups.push(group);
    }
    let name = |at: usize| index.groups[index.entries[at].0].name.as_str();
    let pager = paged::pager(desk, &list, n, index.pages.len(), |n| {
        let page = &index.pages[n];
        paged::from_to(name(page.start), name(page.end.saturating_sub(1)))
    });
    let view = QuotesView { by: index.by.name(), indexes: indexes(desk, &here, index), filter, groups, pager };
    let (title, about) = match index.by {
        By::Speaker => (desk.part("quotes"), desk.locale.say("about-quotes")),
        by => {
            let by = by.name();
            (desk.locale.say(&format!("title-quotes-{by}")), desk.locale.say(&format!("about-quotes-{by}")))
        }
    };
    let page = frame.page(&here, "quotes", &paged::title(desk, &title, n), &about, View::Quotes(view));
    if here == desk.atlas.quotes() { page } else { page.under("quotes", desk) }
}

/// The ways to the indexes.
fn indexes(desk: &Desk<'_>, here: &Address, this: &Index) -> Vec<NavItem> {
    let all = desk.indexes.iter().map(|index| NavItem {
        href: desk.atlas.link(here, &index.address(desk)),
        text: desk.locale.say(&format!("by-{}", index.by.name())),
        current: index.by == this.by,
    });
    if desk.indexes.len() > 1 { all.collect() } else { Vec::new() }
}

/// A group without its entries.
fn group(desk: &Desk<'_>, here: &Address, index: &Index, n: usize, said: &[HeardId]) -> QuoteGroup {
    let group = &index.groups[n];
    let plain = |text: &str| Name { href: None, text: text.to_owned() };
    let (heading, about, source) = match &group.of {
        Of::Speaker(speaker) => {
            let (name, role) = speaker_of(desk, here, speaker.as_ref());
            (name, role, None)
        }
        Of::Source(id) => (plain(&group.name), String::new(), Some(desk.card(here, *id))),
        Of::Words(words) => (plain(words), date_of(desk, index, said), None),
    };
    QuoteGroup {
        id: group.id.clone(),
        heading,
        about,
        source,
        count: group.count,
        continued: false,
        said: SaidView::default(),
        lines: Vec::new(),
    }
}

/// When an occasion was, if all that was said on it is of one time.
fn date_of(desk: &Desk<'_>, index: &Index, said: &[HeardId]) -> String {
    let mut dates: Vec<String> =
        said.iter().filter_map(|id| Some(desk.locale.date(desk.listed(*id)?.said.at.as_ref()?))).collect();
    dates.dedup();
    if index.by == By::Occasion && dates.len() == 1 { dates.remove(0) } else { String::new() }
}

pub fn speaker_of(desk: &Desk<'_>, here: &Address, speaker: Option<&EntityRef>) -> (Name, String) {
    match speaker {
        Some(EntityRef::Known(id)) => {
            let entity = desk.dossier.entity(*id);
            let role = if entity.entry.withdrawn.is_some() { String::new() } else { entity.role.clone() };
            (desk.name(here, *id), role)
        }
        other => (desk.speaker_name(here, other), String::new()),
    }
}

/// What the entries of a page differ in.
fn filter(desk: &Desk<'_>, here: &Address, index: &Index, n: usize) -> Option<FilterView> {
    let entries = &index.entries[index.pages[n].clone()];
    let all: Vec<Facets> = entries.iter().map(|(_, id)| desk.facets(*id)).collect();
    let count = |of: &dyn Fn(&Facets) -> &str| {
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for value in all.iter().flat_map(|facets| of(facets).split_whitespace()) {
            *counts.entry(value.to_owned()).or_insert(0) += 1;
        }
        counts
    };
    let named = |counts: BTreeMap<String, usize>, names: &BTreeMap<String, String>| {
        let mut options: Vec<FacetOption> = counts
            .into_iter()
            .map(|(value, count)| {
                let text = names.get(&value).cloned().unwrap_or_else(|| value.replace('-', " "));
                FacetOption { value, text, count }
            })
            .collect();
        options.sort_by_cached_key(|option| (option.value == "-", option.text.to_lowercase()));
        options
    };
    let speakers = entries.iter().map(|(_, id)| {
        let speaker = desk.analysis.heard(*id).speaker.as_ref();
        (desk.speaker_key(speaker), desk.speaker_name(here, speaker).text)
    });
    let occasions = entries.iter().filter_map(|(_, id)| {
        let words = &desk.listed(*id)?.said.occasion;
        Some((crate::dossier::slug(words), words.clone()))
    });
    let status = |value: &str| (value.to_owned(), desk.locale.say(&format!("facet-{value}")));
    let statuses = ["confirmed", "found"].into_iter().map(status);
    let facets = [
        (By::Speaker, named(count(&|facets| &facets.speaker), &speakers.collect())),
        (By::Source, named(count(&|facets| &facets.source), &source_names(desk, here, entries))),
        (By::Topic, named(count(&|facets| &facets.topic), &BTreeMap::new())),
        (By::Occasion, named(count(&|facets| &facets.occasion), &occasions.collect())),
        (By::Status, named(count(&|facets| facets.status), &statuses.collect())),
    ];
    // What all entries have in common picks nothing. Among too many values nobody picks: the index by
    // them serves.
    let picks =
        |options: &[FacetOption]| options.len() <= OPTIONS && options.iter().any(|option| option.count < all.len());
    let facets = facets.into_iter().filter(|(_, options)| picks(options));
    let facets: Vec<Facet> = facets
        .map(|(by, options)| Facet {
            name: by.name(),
            label: desk.locale.say(&format!("facet-{}", by.name())),
            options,
        })
        .collect();
    let view = FilterView { facets, total: entries.len(), partial: index.pages.len() > 1 };
    (!view.facets.is_empty()).then_some(view)
}

/// The sources of some entries by their ids: the outlet, and where it has several, the title.
fn source_names(desk: &Desk<'_>, here: &Address, entries: &[(usize, HeardId)]) -> BTreeMap<String, String> {
    let mut sources: Vec<SourceId> = entries.iter().flat_map(|(_, id)| &desk.glance(*id).sources).copied().collect();
    sources.sort_unstable();
    sources.dedup();
    let mut outlets: BTreeMap<String, usize> = BTreeMap::new();
    for id in &sources {
        *outlets.entry(desk.outlet(here, *id).text).or_insert(0) += 1;
    }
    let names = sources.into_iter().map(|id| {
        let source = desk.dossier.source(id);
        let outlet = desk.outlet(here, id).text;
        let name = if outlets[&outlet] > 1 { format!("{outlet}: {}", shortened(&source.title)) } else { outlet };
        (source.entry.id.clone(), name)
    });
    names.collect()
}
