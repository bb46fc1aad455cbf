//! What machines read on a page: JSON-LD in the terms of schema.org.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::desk::Desk;
use crate::analysis::HeardId;
use crate::dossier::{EntityId, EntityKind, EntityRef, SourceId, Target};

/// The event, on the home page.
pub fn event(desk: &Desk<'_>) -> Value {
    let meta = &desk.dossier.meta;
    let mut data = json!({ "@context": "https://schema.org", "@type": "Event", "name": meta.title });
    if !meta.summary.is_empty() {
        data["description"] = json!(meta.summary);
    }
    if let Some(date) = meta.date.as_ref().and_then(crate::dossier::Date::datetime) {
        data["startDate"] = json!(date);
    }
    if let Some(place) = &meta.place {
        let mut place_data = json!({ "@type": "Place", "name": name_of(desk, place) });
        if let EntityRef::Known(id) = place
            && let Some((lat, lon)) = desk.dossier.entity(*id).coordinates
        {
            place_data["geo"] = json!({ "@type": "GeoCoordinates", "latitude": lat, "longitude": lon });
        }
        data["location"] = place_data;
    }
    with_url(desk, data, &desk.atlas.home())
}

/// An account.
pub fn source(desk: &Desk<'_>, id: SourceId) -> Option<Value> {
    let source = desk.dossier.source(id);
    if source.entry.withdrawn.is_some() {
        return None;
    }
    let mut data = article(desk, id);
    if let Some(date) = source.published.as_ref().and_then(crate::dossier::Date::datetime) {
        data["datePublished"] = json!(date);
    }
    if let Some(outlet) = &source.outlet {
        data["publisher"] = json!({ "@type": "NewsMediaOrganization", "name": name_of(desk, outlet) });
    }
    if !source.byline.is_empty() {
        data["author"] = source.byline.iter().map(|name| json!({ "@type": "Person", "name": name })).collect();
    }
    if let Some(url) = &source.archived {
        data["archivedAt"] = json!(url);
    }
    if let Some(language) = &source.language {
        data["inLanguage"] = json!(language);
    }
    // The page is ours; the article it is about is not.
    let page =
        json!({ "@context": "https://schema.org", "@type": "WebPage", "name": source.title, "mainEntity": data });
    Some(with_url(desk, page, &desk.atlas.source(id)))
}

/// An utterance in its fullest wording, with the accounts that print it.
pub fn quotation(desk: &Desk<'_>, id: HeardId) -> Option<Value> {
    let heard = desk.analysis.heard(id);
    let text = desk.fullest(id).trim_end_matches([',', ';', ':']);
    if text.is_empty() {
        return None;
    }
    let mut data = json!({ "@context": "https://schema.org", "@type": "Quotation", "text": text });
    if let Some(speaker) = &heard.speaker {
        let sort = match speaker {
            EntityRef::Known(id) => type_of(desk, *id),
            EntityRef::Named(_) => "Person",
        };
        data["creator"] = json!({ "@type": sort, "name": name_of(desk, speaker) });
    }
    if let Some(date) = desk.listed(id).and_then(|listed| listed.said.at.as_ref()?.datetime()) {
        data["dateCreated"] = json!(date);
    }
    // Only those that print these very words.
    let prints = heard.wordings.first().into_iter().flat_map(|wording| &wording.prints);
    let sources: BTreeSet<SourceId> = prints.map(|print| desk.analysis.quotation(print.quotation).source).collect();
    data["isPartOf"] = sources.into_iter().map(|source| article(desk, source)).collect();
    Some(with_url(desk, data, &desk.atlas.utterance(heard)))
}

/// A person, place or organisation.
pub fn entity(desk: &Desk<'_>, id: EntityId) -> Option<Value> {
    let entity = desk.dossier.entity(id);
    let mut data = json!({ "@context": "https://schema.org", "@type": type_of(desk, id), "name": entity.name });
    let aliases: Vec<&str> = entity.aliases.iter().map(|(alias, _)| alias.as_str()).collect();
    if !aliases.is_empty() {
        data["alternateName"] = json!(aliases);
    }
    if !entity.role.is_empty() && entity.kind == EntityKind::Person {
        data["jobTitle"] = json!(entity.role);
    }
    if let Some(wikidata) = &entity.wikidata {
        data["sameAs"] = json!(format!("https://www.wikidata.org/wiki/{wikidata}"));
    }
    if let Some((lat, lon)) = entity.coordinates {
        data["geo"] = json!({ "@type": "GeoCoordinates", "latitude": lat, "longitude": lon });
    }
    let page = desk.atlas.target(&Target::Entity(id))?.0;
    Some(with_url(desk, data, &page))
}

/// An article as it was published elsewhere.
fn article(desk: &Desk<'_>, id: SourceId) -> Value {
    let source = desk.dossier.source(id);
    let mut article = json!({ "@type": "NewsArticle", "headline": source.title });
    if let Some(url) = &source.url {
        article["url"] = json!(url);
    }
    article
}

fn with_url(desk: &Desk<'_>, mut data: Value, page: &super::Address) -> Value {
    if let Some(url) = desk.atlas.absolute(page) {
        data["url"] = json!(url);
    }
    data
}

fn type_of(desk: &Desk<'_>, id: EntityId) -> &'static str {
    match desk.dossier.entity(id).kind {
        EntityKind::Person => "Person",
        EntityKind::Place => "Place",
        EntityKind::Organisation => "Organization",
    }
}

fn name_of(desk: &Desk<'_>, reference: &EntityRef) -> String {
    match reference {
        EntityRef::Known(id) => desk.dossier.entity(*id).name.clone(),
        EntityRef::Named(name) => name.clone(),
    }
}
