//! The files as a curator writes them, key by key. Unknown keys are refused; nothing is checked
//! beyond its shape. The comments on the keys are what editors show: `schema.rs` makes the JSON Schemas of them.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::decode::{At, Text};

/// Private keys: read by nobody here.
#[derive(Clone, Copy, Debug)]
pub struct Extra;

impl<'de> Deserialize<'de> for Extra {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        BTreeMap::<String, serde::de::IgnoredAny>::deserialize(deserializer).map(|_| Extra)
    }
}

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

/// The event and the site.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Dossier {
    /// The name of the dossier.
    pub title: Text,
    /// One or two sentences.
    pub summary: Option<Text>,
    /// When and where it happened.
    pub event: Option<Event>,
    /// The language of the dossier's own words; default `en`.
    pub language: Option<Text>,
    /// Where the site will stand: for canonical links, feeds and the sitemap. Takes an address.
    pub base_url: Option<Text>,
    /// A theme of the program or a folder below `themes/`; default `broadsheet`.
    pub theme: Option<Text>,
    /// The licence of your own words, as `CC-BY-4.0`.
    pub licence: Option<Text>,
    /// Where to write to; `mailto:` is fine. Takes an address.
    pub contact: Option<Text>,
    /// The folder of raw texts, relative to `content/`; default `captures/` beside it. Takes a path.
    pub captures: Option<Text>,
    /// Which sources are laid side by side.
    pub compare: Option<Compare>,
    /// `error`, `warning` or `allow`, which switches it off: `{digest-share: error}`. Errors stay errors, but
    /// for the rules on claims.
    #[serde(default)]
    #[schemars(schema_with = "super::schema::severity")]
    pub severity: Pairs,
    /// Keys of your own; nobody reads them here.
    pub extra: Option<At<Extra>>,
}

/// When and where it happened.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// When it happened. Takes a date.
    pub date: Option<Text>,
    /// Where; an id of `places.yaml` or a plain name.
    pub place: Option<Text>,
}

/// Which pairs of sources get a page.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Compare {
    /// The fewest words of narration they share; at least 1, default 25.
    pub min_words: Option<At<u32>>,
    /// On how many such pages one source is, its strongest pairs first; default 10; 0 makes only the list.
    pub per_source: Option<At<u32>>,
}

/// Why and when something was taken down.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Withdrawn {
    /// Since when. Takes a date.
    pub at: Text,
    /// What readers are told.
    pub reason: Text,
}

/// Someone who is named, or who speaks.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// Lower-case letters and digits, in words joined by single hyphens.
    pub id: Text,
    /// In full, as the site shows it.
    pub name: Text,
    /// The other forms the texts print; a form shared by two entries is linked nowhere.
    #[serde(default)]
    pub aliases: OneOrMany,
    /// What they are to this event.
    pub role: Option<Text>,
    /// What a reader should know of it, in Markdown.
    pub description: Option<Text>,
    /// How they are referred to: `she/her`.
    pub pronouns: Option<Text>,
    /// As `Q56226`.
    pub wikidata: Option<Text>,
    /// A page about them. Takes an address.
    pub url: Option<Text>,
    /// Earlier ids; each becomes a page that leads here.
    #[serde(default)]
    pub former_ids: OneOrMany,
    /// Whether it stays out of the site unless `--drafts` is given.
    #[serde(default)]
    pub draft: bool,
    /// Since when this is withdrawn, and why.
    pub withdrawn: Option<Withdrawn>,
    /// Keys of your own; nobody reads them here.
    pub extra: Option<At<Extra>>,
}

/// Somewhere that is named.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// Lower-case letters and digits, in words joined by single hyphens.
    pub id: Text,
    /// In full, as the site shows it.
    pub name: Text,
    /// The other forms the texts print.
    #[serde(default)]
    pub aliases: OneOrMany,
    /// What it is to this event.
    pub role: Option<Text>,
    /// What a reader should know of it, in Markdown.
    pub description: Option<Text>,
    /// Latitude and longitude in degrees: `[51.88, 128.33]`.
    pub coordinates: Option<At<Vec<f64>>>,
    /// As `Q959`.
    pub wikidata: Option<Text>,
    /// A page about it. Takes an address.
    pub url: Option<Text>,
    /// Earlier ids; each becomes a page that leads here.
    #[serde(default)]
    pub former_ids: OneOrMany,
    /// Whether it stays out of the site unless `--drafts` is given.
    #[serde(default)]
    pub draft: bool,
    /// Since when this is withdrawn, and why.
    pub withdrawn: Option<Withdrawn>,
    /// Keys of your own; nobody reads them here.
    pub extra: Option<At<Extra>>,
}

/// An outlet, an agency or another body.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Organisation {
    /// Lower-case letters and digits, in words joined by single hyphens.
    pub id: Text,
    /// In full, as the site shows it.
    pub name: Text,
    /// The other forms the texts print.
    #[serde(default)]
    pub aliases: OneOrMany,
    /// What it is to the dossier; default `body`.
    pub kind: Option<OrganisationKind>,
    /// What it is to this event.
    pub role: Option<Text>,
    /// What a reader should know of it, in Markdown.
    pub description: Option<Text>,
    /// As `Q180`.
    pub wikidata: Option<Text>,
    /// A page about it. Takes an address.
    pub url: Option<Text>,
    /// Earlier ids; each becomes a page that leads here.
    #[serde(default)]
    pub former_ids: OneOrMany,
    /// Whether it stays out of the site unless `--drafts` is given.
    #[serde(default)]
    pub draft: bool,
    /// Since when this is withdrawn, and why.
    pub withdrawn: Option<Withdrawn>,
    /// Keys of your own; nobody reads them here.
    pub extra: Option<At<Extra>>,
}

/// What an organisation is to the dossier.
#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Eq, PartialOrd, Ord, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum OrganisationKind {
    Outlet,
    Agency,
    #[default]
    Body,
}

/// What kind of account a source is.
#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Eq, JsonSchema)]
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
#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Eq, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum TextRole {
    /// Ours, with the source's quotations.
    Digest,
    /// The source's own.
    #[default]
    Full,
}

/// The front matter of a source: one account.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The headline as it was printed.
    pub title: Text,
    /// What the source is; default `article`.
    #[serde(default)]
    pub kind: SourceKind,
    /// Who published it; an id of `organisations.yaml` or a plain name.
    pub outlet: Option<Text>,
    /// Where it was published. Takes an address.
    pub url: Option<Text>,
    /// Where a copy is kept. Takes an address.
    pub archived: Option<Text>,
    /// Left out where the source has none. Takes a date.
    pub published: Option<Text>,
    /// When it was captured. Takes a date.
    pub retrieved: Option<Text>,
    /// Who wrote it.
    #[serde(default)]
    pub byline: OneOrMany,
    /// The agencies it names. Takes ids or names.
    #[serde(default)]
    pub credits: OneOrMany,
    /// Who owns it, and what may be published of it.
    pub rights: Option<Text>,
    /// The language of the source; default that of the dossier.
    pub language: Option<Text>,
    /// `full`: the source's own words; `digest`: yours and its quotations. Default `full`.
    #[serde(default)]
    pub text: TextRole,
    /// The raw text behind it, relative to the captures folder. Takes a path.
    pub capture: Option<Text>,
    /// Origins the curator knows.
    #[serde(default)]
    pub passages: Vec<Passage>,
    /// Corrections of what was found in this text.
    #[serde(default)]
    pub quotations: Vec<Correction>,
    /// Earlier ids; each becomes a page that leads here.
    #[serde(default)]
    pub former_ids: OneOrMany,
    /// Whether it stays out of the site unless `--drafts` is given.
    #[serde(default)]
    pub draft: bool,
    /// Since when this is withdrawn, and why.
    pub withdrawn: Option<Withdrawn>,
    /// Keys of your own; nobody reads them here.
    pub extra: Option<At<Extra>>,
}

/// A stretch of a source whose origin the curator knows.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Passage {
    /// Words of the lead-in.
    pub from: Text,
    /// Words it ends before.
    pub to: Option<Text>,
    /// Whose reporting it is.
    pub origin: Text,
    /// How that is known; default `curated`.
    pub basis: Option<PassageBasis>,
    /// What it rests on.
    pub reason: Option<Text>,
}

/// How the origin of a passage is known.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum PassageBasis {
    Stated,
    Curated,
    Copied,
    Inferred,
    Unknown,
}

/// A correction of what was found in a text.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Correction {
    /// Words of the quotation as they stand in the source.
    pub text: Text,
    /// Only the nth place where they stand, from 1.
    pub nth: Option<At<u32>>,
    /// Who said it: an id of `people.yaml`, or of `organisations.yaml`.
    pub speaker: Option<Text>,
    /// Why it is no quotation: a heading, a title.
    pub dismiss: Option<Text>,
}

/// Something that was said once, with its wordings.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Utterance {
    /// Lower-case letters and digits, in words joined by single hyphens.
    pub id: Text,
    /// Who said it: an id of `people.yaml`, or of `organisations.yaml`.
    pub speaker: Option<Text>,
    /// When, to whom, on what occasion.
    pub said: Option<Said>,
    /// At least one.
    pub wordings: At<Vec<Wording>>,
    /// Utterances that look alike and are others. Takes ids.
    #[serde(default)]
    pub apart_from: OneOrMany,
    /// What it is about.
    #[serde(default)]
    pub topics: OneOrMany,
    /// What a reader should know. Markdown.
    pub note: Option<Text>,
    /// Earlier ids; each becomes a page that leads here.
    #[serde(default)]
    pub former_ids: OneOrMany,
    /// Whether it stays out of the site unless `--drafts` is given.
    #[serde(default)]
    pub draft: bool,
    /// Since when this is withdrawn, and why.
    pub withdrawn: Option<Withdrawn>,
    /// Keys of your own; nobody reads them here.
    pub extra: Option<At<Extra>>,
}

/// When, to whom and on what occasion words were said.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Said {
    /// When: a date.
    pub at: Option<Text>,
    /// To whom: ids of `people.yaml` or `organisations.yaml`, or plain names.
    #[serde(default)]
    pub to: OneOrMany,
    /// On what occasion.
    pub occasion: Option<Text>,
    /// The language the words were spoken in: `ko`.
    pub language: Option<Text>,
    /// How they came to be in the language of the source: `interpreter`.
    pub via: Option<Text>,
}

/// How one source prints an utterance.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Wording {
    /// The id of a source.
    pub source: Text,
    /// The words as this source prints them.
    pub text: Text,
    /// Only the nth place where they stand, from 1; default every one.
    pub nth: Option<At<u32>>,
    /// What they mean in the language of the dossier, where the source speaks another; a translation of your own.
    pub translation: Option<Text>,
}

/// A question that the sources answer, or do not.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Lower-case letters and digits, in words joined by single hyphens.
    pub id: Text,
    /// What is asked.
    pub question: Text,
    /// What the answers are; default `text`.
    #[serde(default, rename = "type")]
    pub kind: ValueKind,
    /// Of the answers: `hours`.
    pub unit: Option<Text>,
    /// One for every answer.
    #[serde(default)]
    pub positions: Vec<Position>,
    /// Sources that were read for it and say nothing; a source named nowhere is "not reviewed".
    #[serde(default)]
    pub silent: OneOrMany,
    /// How the answers stand to each other.
    pub status: Option<At<Status>>,
    /// What a reader should know. Markdown.
    pub note: Option<Text>,
    /// What it is about.
    #[serde(default)]
    pub topics: OneOrMany,
    /// Earlier ids; each becomes a page that leads here.
    #[serde(default)]
    pub former_ids: OneOrMany,
    /// Whether it stays out of the site unless `--drafts` is given.
    #[serde(default)]
    pub draft: bool,
    /// Since when this is withdrawn, and why.
    pub withdrawn: Option<Withdrawn>,
    /// Keys of your own; nobody reads them here.
    pub extra: Option<At<Extra>>,
}

/// What the answers to a question are.
#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Eq, JsonSchema)]
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
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord, JsonSchema)]
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

/// One answer to a question, and who gives it.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Position {
    /// The answer: `N`, `about N`, `N to M`, `over N`, `under N`, a date, or words.
    pub value: Text,
    /// Who gives it: at least one.
    pub sources: At<Vec<PositionSource>>,
    /// What the answer is about, where that differs.
    pub scope: Option<Text>,
    /// Who passed it on.
    pub carrier: Option<Text>,
    /// When it was so. Takes a date.
    pub as_of: Option<Text>,
    /// A remark, in Markdown.
    pub note: Option<Text>,
}

/// A source that gives an answer, and the words that carry it.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PositionSource {
    /// The id of a source.
    pub source: Text,
    /// The words that carry the answer, at most 15.
    pub text: Option<Text>,
    /// Which place where they stand, from 1.
    pub nth: Option<At<u32>>,
}

/// Something that happened, and when.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Moment {
    /// Lower-case letters and digits, in words joined by single hyphens.
    pub id: Text,
    /// When: a date.
    pub at: Option<Text>,
    /// Moments it follows, where the texts give an order and no time. Takes ids.
    #[serde(default)]
    pub after: OneOrMany,
    /// Moments it precedes. Takes ids.
    #[serde(default)]
    pub before: OneOrMany,
    /// What happened, in a line.
    pub title: Text,
    /// What happened, with citations. Markdown.
    pub text: Option<Text>,
    /// Where: an id of `places.yaml`, or a plain name.
    pub place: Option<Text>,
    /// Who was there: ids of `people.yaml`, or of `organisations.yaml`.
    #[serde(default)]
    pub people: OneOrMany,
    /// Earlier ids; each becomes a page that leads here.
    #[serde(default)]
    pub former_ids: OneOrMany,
    /// Whether it stays out of the site unless `--drafts` is given.
    #[serde(default)]
    pub draft: bool,
    /// Since when this is withdrawn, and why.
    pub withdrawn: Option<Withdrawn>,
    /// Keys of your own; nobody reads them here.
    pub extra: Option<At<Extra>>,
}

/// What the dossier got wrong, and when it was mended.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Mended {
    /// When it was mended. Takes a date.
    pub at: Text,
    /// What was wrong, in a sentence.
    pub what: Option<Text>,
    /// The words as they stood.
    pub was: Text,
    /// The words as they stand.
    pub now: Text,
    /// What it was in, as in a link: `narrative`, `question:handshake`.
    #[serde(rename = "where")]
    pub place: Option<Text>,
    /// The statement of the narrative it was in. Takes an anchor: `s-1a2b3c4d`, or the id given with `{#id}`.
    pub statement: Option<Text>,
    /// The source it was in. Takes an id.
    pub source: Option<Text>,
    /// Why it was wrong.
    pub reason: Option<Text>,
    /// Keys of your own; nobody reads them here.
    pub extra: Option<At<Extra>>,
}

/// The front matter of a free page.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FreePage {
    /// Default the first heading of level 1, else the words of the id.
    pub title: Option<Text>,
    /// Among the free pages; default 0.
    pub order: Option<At<i32>>,
    /// One sentence, for feeds and search engines.
    pub description: Option<Text>,
    /// Earlier ids; each becomes a page that leads here.
    #[serde(default)]
    pub former_ids: OneOrMany,
    /// Whether it stays out of the site unless `--drafts` is given.
    #[serde(default)]
    pub draft: bool,
    /// Since when this is withdrawn, and why.
    pub withdrawn: Option<Withdrawn>,
    /// Keys of your own; nobody reads them here.
    pub extra: Option<At<Extra>>,
}

/// The front matter of the narrative.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Narrative {
    /// Default the first heading of level 1.
    pub title: Option<Text>,
    /// Keys of your own; nobody reads them here.
    pub extra: Option<At<Extra>>,
}
