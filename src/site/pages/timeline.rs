//! `/timeline/`: the moments in the order the texts allow, drawn and as a list; `/timeline/places/` and
//! `/timeline/people/`: the same side by side.

use std::collections::BTreeMap;

use crate::dossier::{EntityRef, MomentId, Relation, SourceId, Target};
use crate::site::View;
use crate::site::address::{Address, Anchor};
use crate::site::chart::{self, Entry};
use crate::site::desk::Desk;
use crate::site::frame::{Frame, Framed};
use crate::site::moments::{self, Extent};
use crate::site::paged;
use crate::site::pages::other::withdrawal;
use crate::site::rich::{Part, Rich, Tally};
use crate::site::views::{Link, MomentLine, MomentView, Name, NavItem, TimelineView, TrackView};

pub fn pages(desk: &Desk<'_>, frame: &Frame<'_>) -> Vec<Framed> {
    let Some(list) = desk.atlas.section("timeline") else { return Vec::new() };
    let extents = moments::extents(desk.dossier);
    let tracks = [By::Place, By::Person].map(|by| (by, Track::all(desk, by)));
    let shown: Vec<&(By, Vec<Track>)> = tracks.iter().filter(|(_, tracks)| tracks.len() > 1).collect();
    let all: Vec<(String, Address)> =
        std::iter::once((desk.locale.say("timeline-all"), list.clone()))
            .chain(shown.iter().map(|(by, _)| {
                (desk.locale.say(&format!("timeline-by-{}", by.path())), desk.atlas.timeline_by(by.path()))
            }))
            .collect();
    let ways = |here: &Address, now: &Address| -> Vec<NavItem> {
        let item = |(text, page): &(String, Address)| NavItem {
            href: desk.atlas.link(here, page),
            text: text.clone(),
            current: page == now,
        };
        if all.len() > 1 { all.iter().map(item).collect() } else { Vec::new() }
    };
    let mut pages = in_order(desk, frame, &list, &extents, &ways);
    for (by, tracks) in shown {
        pages.extend(side_by_side(desk, frame, (*by, tracks), &extents, &ways));
    }
    let first = desk.dossier.moments.first().map(|moment| moment.entry.span);
    let made_from = |page: Framed| match first {
        Some(span) => page.made_from(desk, crate::text::Span { start: 0, end: 0, ..span }),
        None => page,
    };
    pages.into_iter().map(made_from).collect()
}

fn in_order(
    desk: &Desk<'_>,
    frame: &Frame<'_>,
    list: &Address,
    extents: &[Extent],
    ways: &dyn Fn(&Address, &Address) -> Vec<NavItem>,
) -> Vec<Framed> {
    let pages = moments::pages(desk.dossier);
    let page = |n: usize| {
        let here = desk.atlas.nth_page(list, n);
        let entries = pages[n].iter().map(|id| entry(desk, &here, *id, extents, None)).collect();
        let pager = paged::pager(desk, list, n, pages.len(), |n| {
            let title = |id: Option<&MomentId>| id.map_or_else(String::new, |id| title(desk, *id));
            paged::from_to(&title(pages[n].first()), &title(pages[n].last()))
        });
        let view = TimelineView {
            ways: ways(&here, list),
            chart: chart::draw(entries, desk.locale),
            moments: pages[n].iter().map(|id| moment(desk, &here, *id)).collect(),
            tracks: Vec::new(),
            pager,
        };
        let page = frame.page(
            &here,
            "timeline",
            &paged::title(desk, &desk.part("timeline"), n),
            &desk.locale.say("about-timeline"),
            View::Timeline(view),
        );
        if n == 0 { page } else { page.under("timeline", desk) }
    };
    (0..pages.len()).map(page).collect()
}

fn side_by_side(
    desk: &Desk<'_>,
    frame: &Frame<'_>,
    (by, tracks): (By, &[Track]),
    extents: &[Extent],
    ways: &dyn Fn(&Address, &Address) -> Vec<NavItem>,
) -> Vec<Framed> {
    let list = desk.atlas.timeline_by(by.path());
    let entries: Vec<(usize, MomentId)> =
        tracks.iter().enumerate().flat_map(|(n, track)| track.moments.iter().map(move |id| (n, *id))).collect();
    let pages = paged::cut(entries.iter().map(|(_, id)| {
        let moment = &desk.dossier.moments[id.index()];
        let cited: usize = moment.text.citations.iter().map(|citation| citation.items.len()).sum();
        1_000 + 3 * moment.title.len() + 400 * cited
    }));
    let page = |n: usize| {
        let here = desk.atlas.nth_page(&list, n);
        let on_page = &entries[pages[n].clone()];
        let mut before = None;
        let drawn = on_page.iter().map(|(track, id)| {
            let heading = (before != Some(*track)).then(|| tracks[*track].name(desk, &here, by).text);
            before = Some(*track);
            entry(desk, &here, *id, extents, heading)
        });
        let drawn = drawn.collect();
        let first = pages[n].start;
        let groups = on_page.chunk_by(|a, b| a.0 == b.0).enumerate().map(|(at, group)| TrackView {
            heading: tracks[group[0].0].name(desk, &here, by),
            continued: at == 0 && first > 0 && entries[first - 1].0 == group[0].0,
            moments: group.iter().map(|(_, id)| line(desk, &here, *id)).collect(),
        });
        let pager = paged::pager(desk, &list, n, pages.len(), |n| {
            let name = |entry: Option<&(usize, MomentId)>| {
                entry.map_or_else(String::new, |(track, _)| tracks[*track].name(desk, &here, by).text)
            };
            let on_page = &entries[pages[n].clone()];
            paged::from_to(&name(on_page.first()), &name(on_page.last()))
        });
        let view = TimelineView {
            ways: ways(&here, &list),
            chart: chart::draw(drawn, desk.locale),
            moments: Vec::new(),
            tracks: groups.collect(),
            pager,
        };
        let title = paged::title(desk, &desk.locale.say(&format!("title-timeline-{}", by.path())), n);
        frame
            .page(&here, "timeline", &title, &desk.locale.say("about-timeline"), View::Timeline(view))
            .under("timeline", desk)
    };
    (0..pages.len()).map(page).collect()
}

/// What tracks are made by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum By {
    Place,
    Person,
}

impl By {
    fn path(self) -> &'static str {
        match self {
            By::Place => "places",
            By::Person => "people",
        }
    }
}

/// The moments of one place or person, in order.
struct Track {
    /// `None` for the moments that name none.
    of: Option<EntityRef>,
    moments: Vec<MomentId>,
}

impl Track {
    /// In the order in which they first appear; what has none comes last.
    fn all(desk: &Desk<'_>, by: By) -> Vec<Track> {
        let mut places: BTreeMap<Option<EntityRef>, usize> = BTreeMap::new();
        let mut tracks: Vec<Track> = Vec::new();
        for id in moments::in_order(desk.dossier) {
            let moment = &desk.dossier.moments[id.index()];
            let of: Vec<Option<EntityRef>> = match by {
                By::Place => vec![moment.place.clone()],
                By::Person if moment.people.is_empty() => vec![None],
                By::Person => moment.people.iter().map(|person| Some(EntityRef::Known(*person))).collect(),
            };
            for of in of {
                let n = *places.entry(of.clone()).or_insert_with(|| {
                    tracks.push(Track { of, moments: Vec::new() });
                    tracks.len() - 1
                });
                if tracks[n].moments.last() != Some(&id) {
                    tracks[n].moments.push(id);
                }
            }
        }
        tracks.sort_by_key(|track| track.of.is_none());
        tracks
    }

    fn name(&self, desk: &Desk<'_>, here: &Address, by: By) -> Name {
        match (&self.of, by) {
            (Some(of), _) => desk.name_of(here, of),
            (None, By::Place) => Name { href: None, text: desk.locale.say("timeline-no-place") },
            (None, By::Person) => Name { href: None, text: desk.locale.say("timeline-nobody") },
        }
    }
}

fn title(desk: &Desk<'_>, id: MomentId) -> String {
    let moment = &desk.dossier.moments[id.index()];
    // A withdrawn moment keeps its place and its date.
    if moment.entry.withdrawn.is_some() { desk.locale.say("moment-withdrawn") } else { moment.title.clone() }
}

fn entry<'a>(
    desk: &'a Desk<'_>,
    here: &Address,
    id: MomentId,
    extents: &'a [Extent],
    heading: Option<String>,
) -> Entry<'a> {
    let moment = &desk.dossier.moments[id.index()];
    Entry {
        href: link(desk, here, id),
        title: title(desk, id),
        date: moment.at.as_ref(),
        extent: &extents[id.index()],
        heading,
        sources: carriers(desk, id),
    }
}

/// Sign and colour of each source that tells of a moment.
fn carriers(desk: &Desk<'_>, id: MomentId) -> Vec<(String, usize)> {
    let moment = &desk.dossier.moments[id.index()];
    let mut found: Vec<SourceId> = Vec::new();
    if moment.entry.withdrawn.is_none() {
        for item in moment.text.citations.iter().flat_map(|citation| &citation.items) {
            let live = desk.dossier.source(item.source).entry.withdrawn.is_none();
            if live && item.relation != Relation::See && !found.contains(&item.source) {
                found.push(item.source);
            }
        }
    }
    found.into_iter().map(|source| desk.signs[source.index()].clone()).collect()
}

fn link(desk: &Desk<'_>, here: &Address, id: MomentId) -> crate::site::address::Url {
    match desk.atlas.target(&Target::Moment(id)) {
        Some((page, Some(anchor))) => desk.atlas.link_at(here, &page, &anchor),
        _ => desk.atlas.link(here, here),
    }
}

/// The moments that one comes after or before.
fn near(desk: &Desk<'_>, here: &Address, ids: &[MomentId]) -> Vec<Link> {
    ids.iter().map(|id| Link { href: link(desk, here, *id), text: title(desk, *id) }).collect()
}

fn tally(desk: &Desk<'_>, id: MomentId) -> Tally {
    let moment = &desk.dossier.moments[id.index()];
    if moment.entry.withdrawn.is_some() {
        return Tally::default();
    }
    let cited = moment.text.citations.iter().flat_map(|citation| &citation.items);
    desk.tally(cited.map(|cited| desk.at_cite(cited)))
}

fn moment(desk: &Desk<'_>, here: &Address, id: MomentId) -> MomentView {
    let moment = &desk.dossier.moments[id.index()];
    MomentView {
        id: Anchor::of_id(moment.entry.id.clone()),
        title: title(desk, id),
        date: moment.at.as_ref().map(|date| desk.date(date)),
        certainty: desk.certainty(moment.at.as_ref()),
        after: near(desk, here, &moment.after),
        before: near(desk, here, &moment.before),
        text: moment
            .entry
            .withdrawn
            .as_ref()
            .map_or_else(|| uncounted(desk.plain(here, &moment.text)), |withdrawn| withdrawal(desk, withdrawn)),
        place: moment.place.as_ref().map(|place| desk.name_of(here, place)),
        people: moment.people.iter().map(|person| desk.name(here, *person)).collect(),
        tally: tally(desk, id),
    }
}

/// A text whose accounts are counted below it, once.
fn uncounted(mut text: Rich) -> Rich {
    for part in &mut text.0 {
        if let Part::Chips(_, tally) = part {
            *tally = Tally::default();
        }
    }
    text
}

fn line(desk: &Desk<'_>, here: &Address, id: MomentId) -> MomentLine {
    let moment = &desk.dossier.moments[id.index()];
    let cited = moment.text.citations.iter().flat_map(|citation| &citation.items);
    let items: Vec<_> = cited.filter(|_| moment.entry.withdrawn.is_none()).collect();
    let rests: Vec<_> = items.iter().map(|cited| desk.at_cite(cited)).collect();
    MomentLine {
        href: link(desk, here, id),
        title: title(desk, id),
        date: moment.at.as_ref().map(|date| desk.date(date)),
        certainty: desk.certainty(moment.at.as_ref()),
        after: near(desk, here, &moment.after),
        before: near(desk, here, &moment.before),
        chips: desk.folded(items.iter().map(|cited| desk.chip(here, cited)).collect(), &rests),
        tally: tally(desk, id),
    }
}
