//! JSON Schemas of the curator's files, made from the structs that read them, for editors to complete and check by.
//!
//! A schema takes what the reader takes: any scalar where a text is asked for, since `2023`, `1.5` and `no` are read
//! letter for letter, and nothing at all where a key may be left empty.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema as Json, SchemaGenerator, generate::SchemaSettings, json_schema};

use super::decode::{At, Text};
use super::raw::{self, Extra, OneOrMany, Pairs};

/// The schema of one kind of file.
#[derive(Debug)]
pub struct Schema {
    /// What it is called: `people`.
    pub name: &'static str,
    /// The files it is for, as a pattern below the project's folder; none for front matter, which stands in Markdown.
    pub files: Option<&'static str>,
    /// The schema, of draft 2020-12.
    pub json: serde_json::Value,
}

/// Every schema, in the order of docs/files.md.
#[must_use]
pub fn schemas() -> Vec<Schema> {
    vec![
        of::<raw::Dossier>("dossier", Some("content/dossier.yaml"), "The event and the site"),
        of::<raw::Source>("source", None, "The front matter of content/sources/<id>.md: one account"),
        of::<Option<raw::Narrative>>("narrative", None, "The front matter of content/narrative.md"),
        of::<List<raw::Person>>("people", Some("content/people.yaml"), "Who is named or speaks"),
        of::<List<raw::Place>>("places", Some("content/places.yaml"), "Where things happen"),
        of::<List<raw::Organisation>>("organisations", Some("content/organisations.yaml"), "Outlets, agencies, bodies"),
        of::<List<raw::Utterance>>(
            "quotes",
            Some("content/quotes.yaml"),
            "What was said, and how each source prints it",
        ),
        of::<List<raw::Question>>(
            "questions",
            Some("content/questions.yaml"),
            "What the accounts answer, alike or not",
        ),
        of::<List<raw::Moment>>("timeline", Some("content/timeline.yaml"), "What happened when"),
        of::<List<raw::Mended>>("corrections", Some("content/corrections.yaml"), "What the dossier got wrong"),
        of::<Option<raw::FreePage>>("page", None, "The front matter of content/pages/<id>.md"),
    ]
}

/// A file of entries may hold none yet.
type List<T> = Option<Vec<T>>;

fn of<T: JsonSchema>(name: &'static str, files: Option<&'static str>, about: &str) -> Schema {
    let settings = SchemaSettings::draft2020_12();
    let mut json = settings.into_generator().into_root_schema_for::<T>();
    json.insert("title".to_owned(), name.into());
    json.insert("description".to_owned(), about.into());
    Schema { name, files, json: json.to_value() }
}

impl JsonSchema for Text {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Text".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Json {
        json_schema!({ "type": ["string", "number", "boolean"] })
    }
}

impl<T: JsonSchema> JsonSchema for At<T> {
    fn inline_schema() -> bool {
        T::inline_schema()
    }

    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }

    fn schema_id() -> Cow<'static, str> {
        T::schema_id()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Json {
        T::json_schema(generator)
    }
}

impl JsonSchema for OneOrMany {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "OneOrMany".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Json {
        let text = generator.subschema_for::<Text>();
        json_schema!({ "anyOf": [text, { "type": "array", "items": text }] })
    }
}

impl JsonSchema for Pairs {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Pairs".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Json {
        let text = generator.subschema_for::<Text>();
        json_schema!({ "type": "object", "additionalProperties": text })
    }
}

/// The codes there are, each with the weight it is to have.
pub(super) fn severity(_: &mut SchemaGenerator) -> Json {
    let codes: Vec<&str> = crate::notes::Code::ALL.iter().map(|code| code.slug()).collect();
    json_schema!({
        "type": "object",
        "propertyNames": { "enum": codes },
        "additionalProperties": { "enum": crate::notes::Severity::NAMES },
    })
}

impl JsonSchema for Extra {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Extra".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Json {
        json_schema!({ "type": "object" })
    }
}
