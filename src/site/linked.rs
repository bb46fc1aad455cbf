//! What machines read on a page: JSON-LD in the terms of schema.org.

use serde_json::{Value, json};

use super::desk::Desk;
use crate::dossier::{EntityId, EntityKind, EntityRef, SourceId, Target, UtteranceId};

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
    let mut data = json!({ "@context": "https://schema.org", "@type": "NewsArticle", "headline": source.title });
    if let Some(date) = source.published.as_ref().and_then(crate::dossier::Date::datetime) {
        data["datePublished"] = json!(date);
    }
    if let Some(outlet) = &source.outlet {
        data["publisher"] = json!({ "@type": "NewsMediaOrganization", "name": name_of(desk, outlet) });
    }
    if !source.byline.is_empty() {
        data["author"] = source.byline.iter().map(|name| json!({ "@type": "Person", "name": name })).collect();
    }
    if let Some(url) = &source.url {
        data["sameAs"] = json!(url);
    }
    if let Some(url) = &source.archived {
        data["archivedAt"] = json!(url);
    }
    if let Some(language) = &source.language {
        data["inLanguage"] = json!(language);
    }
    Some(with_url(desk, data, &desk.atlas.source(id)))
}

/// An utterance in its fullest wording, with the accounts that print it.
pub fn quotation(desk: &Desk<'_>, id: UtteranceId) -> Option<Value> {
    let utterance = &desk.dossier.utterances[id.index()];
    let text = desk.fullest(id);
    if text.is_empty() {
        return None;
    }
    let mut data = json!({ "@context": "https://schema.org", "@type": "Quotation", "text": text });
    if let Some(speaker) = utterance.speaker {
        data["creator"] = json!({ "@type": type_of(desk, speaker), "name": desk.dossier.entity(speaker).name });
    }
    if let Some(date) = utterance.said.at.as_ref().and_then(crate::dossier::Date::datetime) {
        data["dateCreated"] = json!(date);
    }
    let from = desk.sources_of(id).into_iter().map(|source| {
        let source = desk.dossier.source(source);
        let mut article = json!({ "@type": "NewsArticle", "headline": source.title });
        if let Some(url) = &source.url {
            article["url"] = json!(url);
        }
        article
    });
    data["isPartOf"] = from.collect();
    Some(with_url(desk, data, &desk.atlas.utterance(id)))
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
