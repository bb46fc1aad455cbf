//! `/people/`, `/places/`, `/organisations/` and a page for each entry.

use std::collections::BTreeSet;

use crate::dossier::{Entity, EntityId, EntityKind, EntityRef, OrganisationKind, Target};
use crate::evidence::Use;
use crate::site::View;
use crate::site::address::{Address, folder};
use crate::site::desk::Desk;
use crate::site::frame::{Frame, Framed};
use crate::site::views::{Backlink, EntitiesView, EntityGroup, EntityView, MentionGroup, Row};

/// How many sources of a long list show the sentence around their first mentions, and how many of those.
const WITH_CONTEXT: usize = 20;
const CONTEXTS: usize = 3;

pub fn list(desk: &Desk<'_>, frame: &Frame<'_>, kind: EntityKind) -> Option<Framed> {
    let here = desk.atlas.section(folder(kind))?;
    let of_kind = |wanted: &dyn Fn(&Entity) -> bool| {
        let ids = desk.dossier.entity_ids().filter(|id| desk.dossier.entity(*id).kind == kind);
        let mut cards: Vec<_> =
            ids.filter(|id| wanted(desk.dossier.entity(*id))).map(|id| desk.entity_card(&here, id)).collect();
        cards.sort_by_cached_key(|card| card.name.to_lowercase());
        cards
    };
    let groups = match kind {
        EntityKind::Organisation => [
            (OrganisationKind::Outlet, "Outlets"),
            (OrganisationKind::Agency, "Agencies"),
            (OrganisationKind::Body, "Bodies"),
        ]
        .into_iter()
        .map(|(sort, heading)| EntityGroup { heading, entities: of_kind(&|entity| entity.organisation == sort) })
        .filter(|group| !group.entities.is_empty())
        .collect(),
        _ => vec![EntityGroup { heading: "", entities: of_kind(&|_| true) }],
    };
    let (title, about) = match kind {
        EntityKind::Person => ("People", "Who spoke, and who is named."),
        EntityKind::Place => ("Places", "Where it happened, and what places are named."),
        EntityKind::Organisation => ("Organisations", "Outlets, agencies and bodies."),
    };
    let view = EntitiesView { kind: folder(kind), groups };
    Some(frame.page(&here, folder(kind), title, about, View::Entities(view)))
}

pub fn page(desk: &Desk<'_>, frame: &Frame<'_>, id: EntityId) -> Framed {
    let here = desk.atlas.entity(id);
    let entity = desk.dossier.entity(id);
    let withdrawn = entity.entry.withdrawn.is_some();
    let accounts = desk.dossier.source_ids().filter(|source| {
        desk.dossier.source(*source).outlet == Some(EntityRef::Known(id))
    });
    let view = EntityView {
        kind: folder(entity.kind),
        name: entity.name.clone(),
        role: if withdrawn { String::new() } else { entity.role.clone() },
        description: entity.description.as_ref().filter(|_| !withdrawn).map(|doc| desk.plain(&here, doc)),
        withdrawn: Desk::withdrawn(&entity.entry),
        aliases: entity.aliases.iter().filter(|_| !withdrawn).map(|(alias, _)| alias.clone()).collect(),
        rows: if withdrawn { Vec::new() } else { rows(entity) },
        utterances: desk.said_by(id).iter().map(|said| desk.utterance_card(&here, *said)).collect(),
        mentions: mentions(desk, &here, id),
        moments: moments(desk, &here, id),
        statements: desk.statements_on(&here, &Target::Entity(id)),
        accounts: accounts.map(|source| desk.card(&here, source)).collect(),
    };
    let about = match (entity.role.as_str(), withdrawn) {
        ("", _) | (_, true) => format!("{}: what was said, and where it is named.", entity.name),
        (role, false) => format!("{}, {role}.", entity.name),
    };
    let kind = match entity.kind {
        EntityKind::Person => "person",
        EntityKind::Place => "place",
        EntityKind::Organisation => "organisation",
    };
    let page = frame.page(&here, kind, &entity.name, &about, View::Entity(Box::new(view)));
    let page = page.under(folder(entity.kind), desk).made_from(desk, entity.entry.span);
    if withdrawn { page.hidden_from_search() } else { page.linked(crate::site::linked::entity(desk, id)) }
}

fn rows(entity: &Entity) -> Vec<Row> {
    let kind = match (entity.kind, entity.organisation) {
        (EntityKind::Organisation, OrganisationKind::Outlet) => "outlet",
        (EntityKind::Organisation, OrganisationKind::Agency) => "agency",
        _ => "",
    };
    let place = entity.coordinates.map_or(String::new(), |(lat, lon)| {
        let (ns, ew) = (if lat < 0.0 { "S" } else { "N" }, if lon < 0.0 { "W" } else { "E" });
        format!("{:.2}° {ns}, {:.2}° {ew}", lat.abs(), lon.abs())
    });
    let wikidata = entity.wikidata.as_ref().map(|id| format!("https://www.wikidata.org/wiki/{}", id.trim()));
    let wikidata = wikidata.filter(|url| crate::dossier::Web::parse(url).is_ok());
    [
        Desk::text_row("Kind", kind),
        Desk::text_row("Coordinates", &place),
        Desk::out_row("Website", entity.url.as_deref()),
        Desk::out_row("Wikidata", wikidata.as_deref()),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn mentions(desk: &Desk<'_>, here: &Address, id: EntityId) -> Vec<MentionGroup> {
    let groups = desk.mentions_of(id).iter().enumerate().map(|(n, (source, ranges))| {
        let page = desk.atlas.source(*source);
        let mut seen = BTreeSet::new();
        let places = ranges.iter().take(if n < WITH_CONTEXT { CONTEXTS } else { 0 });
        let places = places.map(|range| desk.sentence(*source, range)).filter(|words| seen.insert(words.clone()));
        let places: Vec<Backlink> = places
            .map(|context| Backlink { href: desk.atlas.link(here, &page), from: String::new(), context })
            .collect();
        MentionGroup { source: desk.card(here, *source), count: ranges.len(), places }
    });
    groups.collect()
}

/// The moments that name an entity under `people:` or `place:`, or in their text.
fn moments(desk: &Desk<'_>, here: &Address, id: EntityId) -> Vec<Backlink> {
    let moments = desk.dossier.moment_ids().filter(|moment| {
        let moment = &desk.dossier.moments[moment.index()];
        moment.people.contains(&id) || moment.place == Some(EntityRef::Known(id))
    });
    moments.filter_map(|moment| desk.backlink(here, Use::Moment(moment))).collect()
}
