//! `/people/`, `/places/`, `/organisations/` and a page for each entry.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::analysis::HeardId;
use crate::dossier::{Date, Entity, EntityId, EntityKind, EntityRef, MomentId, OrganisationKind, SourceId, Target};
use crate::site::View;
use crate::site::address::{Address, folder};
use crate::site::desk::{Desk, kind_of};
use crate::site::frame::{Frame, Framed};
use crate::site::paged;
use crate::site::pages::sources::MENTIONS;
use crate::site::views::{Backlink, EntitiesView, EntityGroup, EntityView, MentionGroup, Row, SaidView};

/// How many sources of a long list show the sentences around their first mentions.
const WITH_CONTEXT: usize = 20;

/// The pages of the list of one kind.
pub fn list(desk: &Desk<'_>, frame: &Frame<'_>, kind: EntityKind) -> Vec<Framed> {
    let Some(list) = desk.atlas.section(folder(kind)) else { return Vec::new() };
    let headings: &[(OrganisationKind, &'static str)] = match kind {
        EntityKind::Organisation => &[
            (OrganisationKind::Outlet, "organisations-outlets"),
            (OrganisationKind::Agency, "organisations-agencies"),
            (OrganisationKind::Body, "organisations-bodies"),
        ],
        _ => &[(OrganisationKind::Body, "")],
    };
    let group = |entity: &Entity| match kind {
        EntityKind::Organisation => headings.iter().position(|(sort, _)| *sort == entity.organisation).unwrap_or(0),
        _ => 0,
    };
    let mut ids: Vec<EntityId> = desk.dossier.entity_ids().filter(|id| desk.dossier.entity(*id).kind == kind).collect();
    ids.sort_by_cached_key(|id| (group(desk.dossier.entity(*id)), desk.dossier.entity(*id).name.to_lowercase()));
    let pages = paged::cut(ids.iter().map(|id| {
        let entity = desk.dossier.entity(*id);
        280 + entity.name.len() + entity.role.len()
    }));
    let (title, about) = (desk.part(folder(kind)), desk.locale.say(&format!("about-{}", folder(kind))));
    let page = |n: usize| {
        let here = desk.atlas.nth_page(&list, n);
        let groups =
            ids[pages[n].clone()].chunk_by(|a, b| group(desk.dossier.entity(*a)) == group(desk.dossier.entity(*b)));
        let groups = groups.map(|ids| EntityGroup {
            heading: match headings[group(desk.dossier.entity(ids[0]))].1 {
                "" => String::new(),
                heading => desk.locale.say(heading),
            },
            entities: ids.iter().map(|id| desk.entity_card(&here, *id)).collect(),
        });
        let pager = paged::pager(desk, &list, n, pages.len(), |n| {
            let name = |id: Option<&EntityId>| id.map_or("", |id| desk.dossier.entity(*id).name.as_str());
            let on = &ids[pages[n].clone()];
            paged::from_to(name(on.first()), name(on.last()))
        });
        let view = EntitiesView { kind: folder(kind), groups: groups.collect(), pager };
        let page = frame.page(&here, folder(kind), &paged::title(desk, &title, n), &about, View::Entities(view));
        if n == 0 { page } else { page.under(folder(kind), desk) }
    };
    (0..pages.len()).map(page).collect()
}

/// What the page of a name lists, in this order.
enum Item {
    Account(SourceId),
    Credited(SourceId),
    Said(HeardId),
    /// By its number.
    Statement(usize),
    Moment(MomentId),
    /// By its place among the sources that name it.
    Mentioned(usize),
}

impl Item {
    /// What stands above it and its like.
    fn part(&self, desk: &Desk<'_>) -> String {
        desk.locale.say(match self {
            Item::Account(_) => "part-accounts",
            Item::Credited(_) => "part-credited",
            Item::Said(id) if desk.is_confirmed(*id) => "part-said",
            Item::Said(_) => "part-said-found",
            Item::Statement(_) => "part-narrative",
            Item::Moment(_) => "part-timeline",
            Item::Mentioned(_) => "part-mentioned",
        })
    }

    /// About how many bytes it takes.
    fn weight(&self, desk: &Desk<'_>) -> usize {
        match self {
            Item::Account(_) | Item::Credited(_) => 700,
            Item::Said(id) => desk.glance(*id).weights(desk.analysis.heard(*id).has_page()).0,
            Item::Statement(n) => 200 + desk.evidence.statements[*n].range.len(),
            Item::Mentioned(n) if *n < WITH_CONTEXT => 400 + MENTIONS * 330,
            Item::Moment(_) | Item::Mentioned(_) => 300,
        }
    }
}

fn items(desk: &Desk<'_>, id: EntityId) -> Vec<Item> {
    let sources =
        |wanted: &dyn Fn(SourceId) -> bool| desk.dossier.source_ids().filter(|id| wanted(*id)).collect::<Vec<_>>();
    let known = EntityRef::Known(id);
    let accounts = sources(&|source| desk.dossier.source(source).outlet.as_ref() == Some(&known));
    let credited = sources(&|source| desk.dossier.source(source).credits.contains(&known));
    let mut said = desk.said_by(id).to_vec();
    // By the time it was said where that is known, else by source and place.
    said.sort_by_cached_key(|id| {
        let at = desk.listed(*id).filter(|_| !desk.is_withdrawn(*id)).and_then(|listed| listed.said.at.as_ref());
        (!desk.is_confirmed(*id), at.is_none(), at.map(Date::key), desk.glance(*id).first)
    });
    let mut items: Vec<Item> = accounts.into_iter().map(Item::Account).collect();
    items.extend(credited.into_iter().map(Item::Credited));
    items.extend(said.into_iter().map(Item::Said));
    items.extend(desk.in_statements.get(&Target::Entity(id)).into_iter().flatten().copied().map(Item::Statement));
    items.extend(moments(desk, id).map(Item::Moment));
    items.extend((0..desk.mentions_of(id).len()).map(Item::Mentioned));
    items
}

/// The page of a name, and further ones where much is to be listed.
pub fn pages(desk: &Desk<'_>, frame: &Frame<'_>, id: EntityId) -> Vec<Framed> {
    let items = items(desk, id);
    let pages = paged::cut(items.iter().map(|item| item.weight(desk)));
    (0..pages.len()).map(|n| page(desk, frame, id, &items, &pages, n)).collect()
}

fn page(desk: &Desk<'_>, frame: &Frame<'_>, id: EntityId, items: &[Item], pages: &[Range<usize>], n: usize) -> Framed {
    let home = desk.atlas.entity(id);
    let here = desk.atlas.nth_page(&home, n);
    let entity = desk.dossier.entity(id);
    let withdrawn = entity.entry.withdrawn.is_some();
    let about = n == 0 && !withdrawn;
    let mut view = EntityView {
        kind: folder(entity.kind),
        name: entity.name.clone(),
        role: if withdrawn { String::new() } else { entity.role.clone() },
        description: entity.description.as_ref().filter(|_| about).map(|doc| desk.plain(&here, doc)),
        withdrawn: desk.withdrawn(&entity.entry),
        aliases: entity.aliases.iter().filter(|_| about).map(|(alias, _)| alias.clone()).collect(),
        rows: if about { rows(desk, entity) } else { Vec::new() },
        words: SaidView::default(),
        mentions: Vec::new(),
        moments: Vec::new(),
        statements: Vec::new(),
        accounts: Vec::new(),
        credited: Vec::new(),
        pager: paged::pager(desk, &home, n, pages.len(), |n| {
            let on = &items[pages[n].clone()];
            let part = |item: Option<&Item>| item.map_or_else(String::new, |item| item.part(desk));
            paged::from_to(&part(on.first()), &part(on.last()))
        }),
    };
    let mut said = Vec::new();
    for item in &items[pages[n].clone()] {
        match item {
            Item::Account(source) => view.accounts.push(desk.card(&here, *source)),
            Item::Credited(source) => view.credited.push(desk.card(&here, *source)),
            Item::Said(id) => said.push(*id),
            Item::Statement(n) => view.statements.extend(desk.statement(&here, *n)),
            Item::Moment(moment) => view.moments.extend(backlink(desk, &here, *moment)),
            Item::Mentioned(nth) => view.mentions.push(mention(desk, &here, id, *nth)),
        }
    }
    view.words = desk.said(&here, &said, |_| None);
    let about = match (entity.role.as_str(), withdrawn) {
        ("", _) | (_, true) => desk.fill("about-name", &[("name", &entity.name)]),
        (role, false) => desk.fill("about-name-role", &[("name", &entity.name), ("role", role)]),
    };
    let kind = kind_of(entity.kind);
    let page = frame.page(&here, kind, &paged::title(desk, &entity.name, n), &about, View::Entity(Box::new(view)));
    let page = page.under(folder(entity.kind), desk).made_from(desk, entity.entry.span);
    match (withdrawn, n) {
        (true, _) => page.hidden_from_search(),
        (false, 0) => page.linked(crate::site::linked::entity(desk, id)),
        (false, _) => page,
    }
}

fn rows(desk: &Desk<'_>, entity: &Entity) -> Vec<Row> {
    let kind = match (entity.kind, entity.organisation) {
        (EntityKind::Organisation, OrganisationKind::Outlet) => desk.locale.say("row-kind-outlet"),
        (EntityKind::Organisation, OrganisationKind::Agency) => desk.locale.say("row-kind-agency"),
        _ => String::new(),
    };
    let place = entity.coordinates.map_or(String::new(), |(lat, lon)| {
        let (ns, ew) = (if lat < 0.0 { "south" } else { "north" }, if lon < 0.0 { "west" } else { "east" });
        let degrees = |towards: &str, at: f64| {
            let degrees = desk.locale.decimal(&format!("{:.2}", at.abs()));
            desk.fill(&format!("degrees-{towards}"), &[("degrees", &degrees)])
        };
        desk.fill("coordinates", &[("latitude", &degrees(ns, lat)), ("longitude", &degrees(ew, lon))])
    });
    let wikidata = entity.wikidata.as_ref().map(|id| format!("https://www.wikidata.org/wiki/{}", id.trim()));
    let wikidata = wikidata.filter(|url| crate::dossier::Web::parse(url).is_ok());
    [
        desk.text_row("row-kind", &kind),
        desk.text_row("row-coordinates", &place),
        desk.out_row("row-website", entity.url.as_deref()),
        desk.out_row("row-wikidata", wikidata.as_deref()),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The mentions in the nth source that names it.
fn mention(desk: &Desk<'_>, here: &Address, id: EntityId, n: usize) -> MentionGroup {
    let (source, ranges) = &desk.mentions_of(id)[n];
    let page = desk.atlas.source(*source);
    let mut seen = BTreeSet::new();
    let first = ranges.iter().enumerate().take(if n < WITH_CONTEXT { MENTIONS } else { 0 });
    let places = first.map(|(nth, range)| (nth, desk.sentence(*source, range)));
    let places: Vec<Backlink> = places
        .filter(|(_, context)| seen.insert(context.clone()))
        .map(|(nth, context)| {
            let href = desk.atlas.link_at(here, &page, &desk.mention_anchor(id, nth));
            Backlink { href, from: String::new(), context }
        })
        .collect();
    let more = ranges.len() - places.len();
    MentionGroup { source: desk.card(here, *source), count: ranges.len(), places, more }
}

/// The moments that name an entity under `people:` or `place:`.
fn moments(desk: &Desk<'_>, id: EntityId) -> impl Iterator<Item = MomentId> {
    desk.dossier.moment_ids().filter(move |moment| {
        let moment = &desk.dossier.moments[moment.index()];
        moment.people.contains(&id) || moment.place == Some(EntityRef::Known(id))
    })
}

fn backlink(desk: &Desk<'_>, here: &Address, moment: MomentId) -> Option<Backlink> {
    let (page, anchor) = desk.atlas.target(&Target::Moment(moment))?;
    let href = desk.atlas.link_at(here, &page, &anchor?);
    let context = desk.dossier.moments[moment.index()].title.clone();
    Some(Backlink { href, from: String::new(), context })
}
