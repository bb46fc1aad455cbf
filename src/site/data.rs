//! `data/dossier.json`: the whole dossier for programs, with the place of every word.

use serde_json::{Map, Value, json};

use super::desk::{Desk, kind_name, kind_of};
use super::pages::questions::status_of;
use crate::dossier::{Date, Doc, EntityRef, SourceId};
use crate::text::Span;

/// The data as bytes of JSON, with a line end.
pub fn bytes(desk: &Desk<'_>) -> Vec<u8> {
    let dossier = desk.dossier;
    let live = |entry: &crate::dossier::Entry| entry.withdrawn.is_none();
    let meta = object([
        ("title", json!(dossier.meta.title)),
        ("summary", text(&dossier.meta.summary)),
        ("date", date(dossier.meta.date.as_ref())),
        ("place", dossier.meta.place.as_ref().map_or(Value::Null, |place| reference(desk, place))),
        ("language", json!(dossier.meta.language)),
        ("base_url", json!(dossier.meta.base_url)),
        ("licence", json!(dossier.meta.licence)),
    ]);
    let sources = dossier.source_ids().map(|id| source(desk, id));
    let entities = dossier.entities.iter().filter(|entity| live(&entity.entry)).map(|entity| {
        object([
            ("kind", json!(kind_of(entity.kind))),
            ("id", json!(entity.entry.id)),
            ("name", json!(entity.name)),
            ("aliases", entity.aliases.iter().map(|(alias, _)| json!(alias)).collect()),
            ("role", text(&entity.role)),
            ("wikidata", json!(entity.wikidata)),
            ("coordinates", entity.coordinates.map_or(Value::Null, |(lat, lon)| json!([lat, lon]))),
        ])
    });
    let utterances = dossier.utterance_ids().filter(|id| live(&dossier.utterances[id.index()].entry)).map(|id| {
        let utterance = &dossier.utterances[id.index()];
        let wordings = desk.analysis.heard[id.index()].wordings.iter().map(|wording| {
            let prints = wording.prints.iter().map(|print| {
                let quotation = desk.analysis.quotation(print.quotation);
                let mut data = place(desk, quotation.span);
                data["source"] = json!(dossier.source(quotation.source).entry.id);
                data
            });
            let words = wording.prints.first().map_or("", |print| desk.words_of(print.quotation));
            json!({ "text": words, "prints": prints.collect::<Vec<_>>() })
        });
        object([
            ("id", json!(utterance.entry.id)),
            ("speaker", utterance.speaker.map_or(Value::Null, |id| json!(dossier.entity(id).entry.id))),
            ("said_at", date(utterance.said.at.as_ref())),
            ("to", utterance.said.to.iter().map(|to| reference(desk, to)).collect()),
            ("occasion", text(&utterance.said.occasion)),
            ("topics", json!(utterance.topics)),
            ("outlets", json!(desk.tally(desk.sources_of(id)).outlets)),
            ("wordings", wordings.collect()),
        ])
    });
    let questions = dossier.questions.iter().filter(|question| live(&question.entry)).map(|question| {
        let positions = question.positions.iter().map(|position| {
            let sources = position.sources.iter().map(|cited| {
                let withdrawn = dossier.source(cited.source).entry.withdrawn.is_some();
                let words = cited.words.as_ref().filter(|_| !withdrawn).map(|words| &words.text);
                json!({ "source": dossier.source(cited.source).entry.id, "text": words })
            });
            object([
                ("value", json!(position.value)),
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
            ("status", status_of(question).map_or(Value::Null, |status| json!(super::pages::questions::status_label(status).0))),
            ("positions", positions.collect()),
            ("silent", question.silent.iter().map(|id| json!(dossier.source(*id).entry.id)).collect()),
        ])
    });
    let moments = super::pages::timeline::in_order(dossier)
        .into_iter()
        .map(|id| &dossier.moments[id.index()])
        .filter(|moment| live(&moment.entry))
        .map(|moment| {
            object([
                ("id", json!(moment.entry.id)),
                ("at", date(moment.at.as_ref())),
                ("after", moment.after.iter().map(|id| json!(dossier.moments[id.index()].entry.id)).collect()),
                ("before", moment.before.iter().map(|id| json!(dossier.moments[id.index()].entry.id)).collect()),
                ("title", json!(moment.title)),
                ("text", text(&moment.text.words)),
                ("sources", cited(desk, &moment.text)),
            ])
        });
    let statements = dossier.narrative.iter().flat_map(|narrative| {
        desk.evidence.statements.iter().map(|statement| {
            let citations = statement.citations.iter().flat_map(|n| &narrative.doc.citations[*n].items).map(|cited| {
                let withdrawn = dossier.source(cited.source).entry.withdrawn.is_some();
                let words = cited.locator.as_ref().filter(|_| !withdrawn).map(|locator| &locator.words);
                json!({ "source": dossier.source(cited.source).entry.id, "words": words })
            });
            json!({
                "id": statement.anchor,
                "text": narrative.doc.words[statement.range.clone()],
                "citations": citations.collect::<Vec<_>>(),
            })
        })
    });
    let data = json!({
        "format": 1,
        "dossier": meta,
        "sources": sources.collect::<Vec<_>>(),
        "names": entities.collect::<Vec<_>>(),
        "utterances": utterances.collect::<Vec<_>>(),
        "questions": questions.collect::<Vec<_>>(),
        "moments": moments.collect::<Vec<_>>(),
        "statements": statements.collect::<Vec<_>>(),
    });
    let mut bytes = data.to_string().into_bytes();
    bytes.push(b'\n');
    bytes
}

fn source(desk: &Desk<'_>, id: SourceId) -> Value {
    let source = desk.dossier.source(id);
    let quotations = desk.speech_of(id).map(|(number, quotation)| {
        let mut data = place(desk, quotation.span);
        data["text"] = json!(desk.words_of(number));
        let utterances = quotation.utterances.iter().map(|id| json!(desk.dossier.utterances[id.index()].entry.id));
        data["utterances"] = utterances.collect();
        if let Some(speaker) = quotation.speaker {
            data["speaker"] = json!(desk.dossier.entity(speaker).entry.id);
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
        EntityRef::Known(id) => json!({ "id": desk.dossier.entity(*id).entry.id, "name": desk.dossier.entity(*id).name }),
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
