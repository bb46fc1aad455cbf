//! The files as a curator writes them, key by key. Unknown keys are refused; nothing is checked
//! beyond its shape.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::decode::{At, Text};

/// Private keys: read by nobody here.
pub type Extra = BTreeMap<String, serde::de::IgnoredAny>;

/// One text or a list of them.
#[derive(Clone, Debug, Default)]
pub struct OneOrMany(pub Vec<Text>);

impl<'de> Deserialize<'de> for OneOrMany {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        super::decode::one_or_many(deserializer).map(OneOrMany)
    }
}

/// Keys that are values too, each with its place.
#[derive(Debug, Default)]
pub struct Pairs(pub Vec<(Text, Text)>);

impl<'de> Deserialize<'de> for Pairs {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        super::decode::pairs(deserializer).map(Pairs)
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dossier {
    pub title: Text,
    pub summary: Option<Text>,
    pub event: Option<Event>,
    pub language: Option<Text>,
    pub base_url: Option<Text>,
    pub theme: Option<Text>,
    pub licence: Option<Text>,
    pub contact: Option<Text>,
    pub captures: Option<Text>,
    pub compare: Option<Compare>,
    #[serde(default)]
    pub severity: Pairs,
    pub extra: Option<At<Extra>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Event {
    pub date: Option<Text>,
    pub place: Option<Text>,
}

/// Which pairs of sources get a page.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Compare {
    pub min_words: Option<At<u32>>,
    pub per_source: Option<At<u32>>,
}

/// Why and when something was taken down.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Withdrawn {
    pub at: Text,
    pub reason: Text,
}

/// A person, place or organisation; which keys make sense depends on the file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    pub id: Text,
    pub name: Text,
    #[serde(default)]
    pub aliases: OneOrMany,
    pub role: Option<Text>,
    pub description: Option<Text>,
    pub pronouns: Option<Text>,
    pub wikidata: Option<Text>,
    pub url: Option<Text>,
    #[serde(default)]
    pub former_ids: OneOrMany,
    #[serde(default)]
    pub draft: bool,
    pub withdrawn: Option<Withdrawn>,
    pub extra: Option<At<Extra>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    pub id: Text,
    pub name: Text,
    #[serde(default)]
    pub aliases: OneOrMany,
    pub role: Option<Text>,
    pub description: Option<Text>,
    pub coordinates: Option<At<Vec<f64>>>,
    pub wikidata: Option<Text>,
    pub url: Option<Text>,
    #[serde(default)]
    pub former_ids: OneOrMany,
    #[serde(default)]
    pub draft: bool,
    pub withdrawn: Option<Withdrawn>,
    pub extra: Option<At<Extra>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Organisation {
    pub id: Text,
    pub name: Text,
    #[serde(default)]
    pub aliases: OneOrMany,
    pub kind: Option<OrganisationKind>,
    pub role: Option<Text>,
    pub description: Option<Text>,
    pub wikidata: Option<Text>,
    pub url: Option<Text>,
    #[serde(default)]
    pub former_ids: OneOrMany,
    #[serde(default)]
    pub draft: bool,
    pub withdrawn: Option<Withdrawn>,
    pub extra: Option<At<Extra>>,
}

/// What an organisation is to the dossier.
#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "lowercase")]
pub enum OrganisationKind {
    Outlet,
    Agency,
    #[default]
    Body,
}

/// What kind of account a source is.
#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub enum SourceKind {
    #[default]
    Article,
    Transcript,
    Statement,
    Video,
    Post,
    Document,
}

/// Whose words the body of a source is.
#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub enum TextRole {
    /// Ours, with the source's quotations.
    Digest,
    /// The source's own.
    #[default]
    Full,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    pub title: Text,
    #[serde(default)]
    pub kind: SourceKind,
    pub outlet: Option<Text>,
    pub url: Option<Text>,
    pub archived: Option<Text>,
    pub published: Option<Text>,
    pub retrieved: Option<Text>,
    #[serde(default)]
    pub byline: OneOrMany,
    #[serde(default)]
    pub credits: OneOrMany,
    pub rights: Option<Text>,
    pub language: Option<Text>,
    #[serde(default)]
    pub text: TextRole,
    pub capture: Option<Text>,
    #[serde(default)]
    pub passages: Vec<Passage>,
    #[serde(default)]
    pub quotations: Vec<Correction>,
    #[serde(default)]
    pub former_ids: OneOrMany,
    #[serde(default)]
    pub draft: bool,
    pub withdrawn: Option<Withdrawn>,
    pub extra: Option<At<Extra>>,
}

/// A stretch of a source whose origin the curator knows.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Passage {
    pub from: Text,
    pub to: Option<Text>,
    pub origin: Text,
    pub basis: Option<PassageBasis>,
    pub reason: Option<Text>,
}

#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub enum PassageBasis {
    Stated,
    Curated,
    Copied,
    Inferred,
    Unknown,
}

/// A correction of what was found in a text.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Correction {
    pub text: Text,
    pub nth: Option<At<u32>>,
    pub speaker: Option<Text>,
    pub dismiss: Option<Text>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Utterance {
    pub id: Text,
    pub speaker: Option<Text>,
    pub said: Option<Said>,
    pub wordings: At<Vec<Wording>>,
    #[serde(default)]
    pub apart_from: OneOrMany,
    #[serde(default)]
    pub topics: OneOrMany,
    pub note: Option<Text>,
    #[serde(default)]
    pub former_ids: OneOrMany,
    #[serde(default)]
    pub draft: bool,
    pub withdrawn: Option<Withdrawn>,
    pub extra: Option<At<Extra>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Said {
    pub at: Option<Text>,
    #[serde(default)]
    pub to: OneOrMany,
    pub occasion: Option<Text>,
    pub language: Option<Text>,
    pub via: Option<Text>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wording {
    pub source: Text,
    pub text: Text,
    pub nth: Option<At<u32>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    pub id: Text,
    pub question: Text,
    #[serde(default, rename = "type")]
    pub kind: ValueKind,
    pub unit: Option<Text>,
    #[serde(default)]
    pub positions: Vec<Position>,
    #[serde(default)]
    pub silent: OneOrMany,
    pub status: Option<At<Status>>,
    pub note: Option<Text>,
    #[serde(default)]
    pub topics: OneOrMany,
    #[serde(default)]
    pub former_ids: OneOrMany,
    #[serde(default)]
    pub draft: bool,
    pub withdrawn: Option<Withdrawn>,
    pub extra: Option<At<Extra>>,
}

#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub enum ValueKind {
    Number,
    Range,
    Duration,
    Distance,
    Date,
    Count,
    #[default]
    Text,
}

/// How the answers to a question stand to each other, those that differ first.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    Conflict,
    ScopeDifference,
    LaterUpdate,
    Translation,
    Complementary,
    Compatible,
    Agree,
    Single,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Position {
    pub value: Text,
    #[serde(default)]
    pub sources: Vec<PositionSource>,
    pub scope: Option<Text>,
    pub carrier: Option<Text>,
    pub as_of: Option<Text>,
    pub note: Option<Text>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PositionSource {
    pub source: Text,
    pub text: Option<Text>,
    pub nth: Option<At<u32>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Moment {
    pub id: Text,
    pub at: Option<Text>,
    #[serde(default)]
    pub after: OneOrMany,
    #[serde(default)]
    pub before: OneOrMany,
    pub title: Text,
    pub text: Option<Text>,
    pub place: Option<Text>,
    #[serde(default)]
    pub people: OneOrMany,
    #[serde(default)]
    pub former_ids: OneOrMany,
    #[serde(default)]
    pub draft: bool,
    pub withdrawn: Option<Withdrawn>,
    pub extra: Option<At<Extra>>,
}

/// What the dossier got wrong, and when it was mended.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mended {
    pub at: Text,
    pub was: Text,
    pub now: Text,
    #[serde(rename = "where")]
    pub place: Option<Text>,
    pub reason: Option<Text>,
    pub extra: Option<At<Extra>>,
}

/// The front matter of a free page.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FreePage {
    pub title: Option<Text>,
    pub order: Option<At<i32>>,
    pub description: Option<Text>,
    #[serde(default)]
    pub former_ids: OneOrMany,
    #[serde(default)]
    pub draft: bool,
    pub withdrawn: Option<Withdrawn>,
    pub extra: Option<At<Extra>>,
}

/// The front matter of the narrative.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Narrative {
    pub title: Option<Text>,
    pub extra: Option<At<Extra>>,
}
