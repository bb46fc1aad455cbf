//! `data/dossier.json`: the whole dossier for programs, with the place of every word.

use std::collections::BTreeMap;

use rayon::prelude::*;
use serde_json::{Map, Value, json};

use super::coverage::{Coverage, Row};
use super::desk::{Desk, kind_name, kind_of};
use super::words::status_name;
use crate::analysis::HeardId;
use crate::dossier::{Date, Doc, Entity, EntityRef, Entry, Moment, MomentId, QuestionId, SourceId, Value as Answer};
use crate::evidence::{Claim, squeezed};
use crate::text::Span;

/// The data as bytes of JSON, with a line end. The parts there are many of are written side by side, one by one:
/// all of a large dossier as values takes ten times the room of the file.
pub fn bytes(desk: &Desk<'_>, coverage: &Coverage) -> Vec<u8> {
    let dossier = desk.dossier;
    let sources: Vec<SourceId> = dossier.source_ids().collect();
    let utterances: Vec<HeardId> = desk.analysis.heard_ids().filter(|id| !desk.is_withdrawn(*id)).collect();
    let names = dossier.entities.iter().filter(|e| is_live(&e.entry)).map(entity);
    let questions = dossier.question_ids().filter(|id| is_live(&dossier.questions[id.index()].entry));
    let moments = super::moments::in_order(dossier).into_iter().map(|id| &dossier.moments[id.index()]);
    let moments = moments.filter(|m| is_live(&m.entry)).map(|m| moment(desk, m));
    let parts: BTreeMap<&str, String> = [
        ("format", json!(1).to_string()),
        ("dossier", meta(desk).to_string()),
        ("sources", list(&sources, |id| source(desk, *id))),
        ("names", names.collect::<Value>().to_string()),
        ("utterances", list(&utterances, |id| utterance(desk, *id))),
        ("questions", questions.map(|id| question(desk, id)).collect::<Value>().to_string()),
        ("moments", moments.collect::<Value>().to_string()),
        ("coverage", list(&coverage.rows, |row| covered(desk, row))),
        ("statements", json!(statements(desk)).to_string()),
    ]
    .into();
    let parts: Vec<String> = parts.into_iter().map(|(name, part)| format!("\"{name}\":{part}")).collect();
    format!("{{{}}}\n", parts.join(",")).into_bytes()
}

/// A list of many things as JSON.
fn list<T: Sync>(all: &[T], told: impl Fn(&T) -> Value + Sync) -> String {
    let all: Vec<String> = all.par_iter().map(|one| told(one).to_string()).collect();
    format!("[{}]", all.join(","))
}

/// What each source has of something; one that is not named is not reviewed.
fn covered(desk: &Desk<'_>, row: &Row) -> Value {
    let cells = row.cells.iter().map(|(id, cell)| (desk.dossier.source(*id).entry.id.clone(), json!(cell.has.name())));
    json!({ "kind": row.of.kind(), "id": row.of.id(desk), "sources": cells.collect::<Map<String, Value>>() })
}

fn is_live(entry: &Entry) -> bool {
    entry.withdrawn.is_none()
}

fn meta(desk: &Desk<'_>) -> Value {
    let meta = &desk.dossier.meta;
    object([
        ("title", json!(meta.title)),
        ("summary", text(&meta.summary)),
        ("date", date(meta.date.as_ref())),
        ("place", meta.place.as_ref().map_or(Value::Null, |place| reference(desk, place))),
        ("language", json!(meta.language)),
        ("base_url", json!(meta.base_url)),
        ("licence", json!(meta.licence)),
    ])
}

fn entity(entity: &Entity) -> Value {
    object([
        ("kind", json!(kind_of(entity.kind))),
        ("id", json!(entity.entry.id)),
        ("name", json!(entity.name)),
        ("aliases", entity.aliases.iter().map(|(alias, _)| json!(alias)).collect()),
        ("role", text(&entity.role)),
        ("wikidata", json!(entity.wikidata)),
        ("coordinates", entity.coordinates.map_or(Value::Null, |(lat, lon)| json!([lat, lon]))),
    ])
}

fn utterance(desk: &Desk<'_>, id: HeardId) -> Value {
    let dossier = desk.dossier;
    let heard = desk.analysis.heard(id);
    let listed = desk.listed(id);
    let said = listed.map(|listed| &listed.said);
    let wordings = heard.wordings.iter().map(|wording| {
        let prints = wording.prints.iter().map(|print| {
            let quotation = desk.analysis.quotation(print.quotation);
            let mut data = place(desk, quotation.span);
            data["source"] = json!(dossier.source(quotation.source).entry.id);
            data
        });
        let words = wording.prints.first().map_or("", |print| desk.words_of(print.quotation));
        let mut data = json!({ "text": squeezed(words), "prints": prints.collect::<Vec<_>>() });
        if let Some(translation) = desk.translation_of(id, wording) {
            data["translation"] = json!(translation);
        }
        data
    });
    object([
        ("id", json!(heard.id)),
        ("status", json!(if listed.is_some() { "confirmed" } else { "found" })),
        ("speaker", heard.speaker.as_ref().map_or(Value::Null, |speaker| reference(desk, speaker))),
        ("said_at", date(said.and_then(|said| said.at.as_ref()))),
        ("to", said.into_iter().flat_map(|said| &said.to).map(|to| reference(desk, to)).collect()),
        ("occasion", text(said.map_or("", |said| &said.occasion))),
        ("topics", json!(listed.map_or(&[][..], |listed| &listed.topics))),
        ("outlets", json!(desk.tally_of(id).outlets)),
        ("wordings", wordings.collect()),
    ])
}

fn question(desk: &Desk<'_>, id: QuestionId) -> Value {
    let question = &desk.dossier.questions[id.index()];
    let standing = desk.evidence.standing(id);
    let id_of = |id: SourceId| json!(desk.dossier.source(id).entry.id);
    let positions = question.positions.iter().map(|position| {
        let sources = position.sources.iter().map(|cited| {
            let withdrawn = desk.dossier.source(cited.source).entry.withdrawn.is_some();
            let words = cited.words.as_ref().filter(|_| !withdrawn).map(|words| &words.text);
            json!({ "source": id_of(cited.source), "text": words })
        });
        object([
            ("value", json!(position.value)),
            ("amount", position.read.as_ref().map_or(Value::Null, amount)),
            ("scope", text(&position.scope)),
            ("as_of", date(position.as_of.as_ref())),
            ("carrier", position.carrier.as_ref().map_or(Value::Null, |carrier| reference(desk, carrier))),
            ("sources", sources.collect()),
        ])
    });
    object([
        ("id", json!(question.entry.id)),
        ("question", json!(question.question)),
        ("unit", text(&question.unit)),
        ("status", standing.status.map_or(Value::Null, |status| json!(status_name(Some(status))))),
        ("status_confirmed", json!(standing.confirmed)),
        ("positions", positions.collect()),
        ("silent", question.silent.iter().map(|id| id_of(*id)).collect()),
    ])
}

/// A value that is an amount, in the unit of its question; an open end is null.
fn amount(value: &Answer) -> Value {
    match value {
        Answer::Amount(amount) => json!({ "low": amount.low, "high": amount.high, "about": amount.about }),
        Answer::Date(_) | Answer::Text(_) => Value::Null,
    }
}

fn moment(desk: &Desk<'_>, moment: &Moment) -> Value {
    let near = |ids: &[MomentId]| ids.iter().map(|id| json!(desk.dossier.moments[id.index()].entry.id)).collect();
    object([
        ("id", json!(moment.entry.id)),
        ("at", date(moment.at.as_ref())),
        ("after", near(&moment.after)),
        ("before", near(&moment.before)),
        ("title", json!(moment.title)),
        ("text", text(&squeezed(&moment.text.words))),
        ("sources", cited(desk, &moment.text)),
    ])
}

fn statements(desk: &Desk<'_>) -> Vec<Value> {
    let Some(narrative) = &desk.dossier.narrative else { return Vec::new() };
    let statements = desk.evidence.statements.iter().enumerate().map(|(n, statement)| {
        let citations = statement.citations.iter().flat_map(|n| &narrative.doc.citations[*n].items).map(|cited| {
            let source = desk.dossier.source(cited.source);
            let words = cited.locator.as_ref().filter(|_| is_live(&source.entry)).map(|locator| &locator.words);
            json!({ "source": source.entry.id, "words": words })
        });
        let touched = desk.touched.get(n).into_iter().flatten();
        object([
            ("id", json!(statement.anchor)),
            ("text", json!(squeezed(&narrative.doc.words[statement.range.clone()]))),
            ("citations", json!(citations.collect::<Vec<_>>())),
            ("questions", touched.map(|id| json!(desk.dossier.questions[id.index()].entry.id)).collect()),
            ("claims", desk.evidence.claims.get(n).map_or(Value::Null, |found| claims(desk, found))),
        ])
    });
    statements.collect()
}

/// What the rules have to say of a statement; `null` where that is nothing.
fn claims(desk: &Desk<'_>, claim: &Claim) -> Value {
    let mut broken: Vec<&str> = claim.broken.iter().map(|(code, _)| code.slug()).collect();
    broken.dedup();
    let allowed = claim.allowed.iter().map(|a| json!({ "rule": a.code.slug(), "reason": a.reason }));
    let searched = claim.searched.as_ref().map_or(Value::Null, |searched| {
        object([
            ("words", json!(searched.terms)),
            ("by", searched.by.map_or(Value::Null, |by| json!(desk.dossier.entity(by).entry.id))),
            ("accounts", json!(searched.sources.len())),
            ("places", json!(searched.places)),
        ])
    });
    let known = object([("broken", json!(broken)), ("allowed", allowed.collect::<Value>()), ("searched", searched)]);
    if known.as_object().is_some_and(Map::is_empty) { Value::Null } else { known }
}

fn source(desk: &Desk<'_>, id: SourceId) -> Value {
    let source = desk.dossier.source(id);
    let quotations = desk.speech_of(id).map(|(number, quotation)| {
        let mut data = place(desk, quotation.span);
        data["text"] = json!(squeezed(desk.words_of(number)));
        let utterances = quotation.utterances.iter().map(|id| json!(desk.analysis.heard(*id).id));
        data["utterances"] = utterances.collect();
        data["status"] = json!(quotation.standing.name());
        if let Some(speaker) = &quotation.speaker {
            data["speaker"] = reference(desk, speaker);
        }
        data
    });
    object([
        ("id", json!(source.entry.id)),
        ("title", json!(source.title)),
        ("kind", json!(kind_name(source.kind))),
        ("outlet", source.outlet.as_ref().map_or(Value::Null, |outlet| reference(desk, outlet))),
        ("url", json!(source.url)),
        ("archived", json!(source.archived)),
        ("published", date(source.published.as_ref())),
        ("retrieved", date(source.retrieved.as_ref())),
        ("byline", json!(source.byline)),
        ("credits", source.credits.iter().map(|credit| reference(desk, credit)).collect()),
        ("rights", text(&source.rights)),
        ("withdrawn", json!(source.entry.withdrawn.as_ref().map(|withdrawn| &withdrawn.reason))),
        ("quotations", quotations.collect()),
    ])
}

fn cited(desk: &Desk<'_>, doc: &Doc) -> Value {
    let items = doc.citations.iter().flat_map(|citation| &citation.items);
    items.map(|cited| json!(desk.dossier.source(cited.source).entry.id)).collect()
}

/// A file of `content/` and bytes of it.
fn place(desk: &Desk<'_>, span: Span) -> Value {
    json!({ "file": desk.files.get(span.file).path, "start": span.start, "end": span.end })
}

fn reference(desk: &Desk<'_>, reference: &EntityRef) -> Value {
    match reference {
        EntityRef::Known(id) => {
            json!({ "id": desk.dossier.entity(*id).entry.id, "name": desk.dossier.entity(*id).name })
        }
        EntityRef::Named(name) => json!({ "name": name }),
    }
}

fn date(date: Option<&Date>) -> Value {
    date.map_or(Value::Null, |date| json!(date.edtf()))
}

fn text(text: &str) -> Value {
    if text.is_empty() { Value::Null } else { json!(text) }
}

/// An object without its empty entries.
fn object<const N: usize>(entries: [(&str, Value); N]) -> Value {
    let full = entries.into_iter().filter(|(_, value)| match value {
        Value::Null => false,
        Value::Array(list) => !list.is_empty(),
        _ => true,
    });
    Value::Object(full.map(|(key, value)| (key.to_owned(), value)).collect::<Map<_, _>>())
}
