//! What the curator gave us, checked: every id resolved, every date real, every span in its file.

use super::date::Date;
use super::markdown::Doc;
pub use super::raw::{OrganisationKind, PassageBasis, SourceKind, Status, TextRole, ValueKind};
use super::value::Value;
use crate::text::{FileId, Place, Span};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub(super) u32);

        impl $name {
            /// Its place in the dossier's list.
            #[must_use]
            pub fn index(self) -> usize {
                self.0 as usize
            }
        }
    )*};
}

ids! {
    /// Which source; in the order of their ids.
    SourceId;
    /// Which person, place or organisation.
    EntityId;
    /// Which utterance of `quotes.yaml`.
    UtteranceId;
    /// Which question.
    QuestionId;
    /// Which moment of the timeline.
    MomentId;
    /// Which free page.
    PageId;
}

/// The whole of what the curator gave us.
#[derive(Debug)]
pub struct Dossier {
    pub meta: Meta,
    pub sources: Vec<Source>,
    pub entities: Vec<Entity>,
    pub utterances: Vec<Utterance>,
    pub questions: Vec<Question>,
    pub moments: Vec<Moment>,
    pub corrections: Vec<Correction>,
    pub narrative: Option<Narrative>,
    pub pages: Vec<FreePage>,
    /// The files a reader may see below `/files/`.
    pub published: Vec<FileId>,
    /// The parts of those files that no reader may see: drafts, and what is withdrawn.
    pub hidden: Vec<Span>,
    /// Whether a folder of captures is at hand.
    pub has_captures: bool,
}

impl PageId {
    /// The page at a place of the dossier's list.
    #[must_use]
    pub fn at(index: usize) -> PageId {
        PageId(u32::try_from(index).unwrap_or(u32::MAX))
    }
}

impl Dossier {
    /// A dossier that holds nothing.
    pub fn empty(base_url: Option<&str>) -> Dossier {
        Dossier {
            meta: Meta { base_url: base_url.map(str::to_owned), ..Meta::nameless() },
            sources: Vec::new(),
            entities: Vec::new(),
            utterances: Vec::new(),
            questions: Vec::new(),
            moments: Vec::new(),
            corrections: Vec::new(),
            narrative: None,
            pages: Vec::new(),
            published: Vec::new(),
            hidden: Vec::new(),
            has_captures: false,
        }
    }
}

impl Dossier {
    pub fn source(&self, id: SourceId) -> &Source {
        &self.sources[id.index()]
    }

    pub fn entity(&self, id: EntityId) -> &Entity {
        &self.entities[id.index()]
    }

    pub fn source_ids(&self) -> impl Iterator<Item = SourceId> + use<> {
        (0..u32::try_from(self.sources.len()).unwrap_or(0)).map(SourceId)
    }

    /// The sources that are not withdrawn.
    pub fn live_sources(&self) -> impl Iterator<Item = SourceId> + '_ {
        self.source_ids().filter(|id| self.source(*id).entry.withdrawn.is_none())
    }

    /// Whether any draft is part of it.
    #[must_use]
    pub fn has_drafts(&self) -> bool {
        let sources = self.sources.iter().map(|source| &source.entry);
        let entries = sources
            .chain(self.entities.iter().map(|entity| &entity.entry))
            .chain(self.utterances.iter().map(|utterance| &utterance.entry))
            .chain(self.questions.iter().map(|question| &question.entry))
            .chain(self.moments.iter().map(|moment| &moment.entry))
            .chain(self.pages.iter().map(|page| &page.entry));
        entries.into_iter().any(|entry| entry.draft)
    }

    pub fn entity_ids(&self) -> impl Iterator<Item = EntityId> + use<> {
        (0..u32::try_from(self.entities.len()).unwrap_or(0)).map(EntityId)
    }

    pub fn utterance_ids(&self) -> impl Iterator<Item = UtteranceId> + use<> {
        (0..u32::try_from(self.utterances.len()).unwrap_or(0)).map(UtteranceId)
    }

    pub fn question_ids(&self) -> impl Iterator<Item = QuestionId> + use<> {
        (0..u32::try_from(self.questions.len()).unwrap_or(0)).map(QuestionId)
    }

    pub fn moment_ids(&self) -> impl Iterator<Item = MomentId> + use<> {
        (0..u32::try_from(self.moments.len()).unwrap_or(0)).map(MomentId)
    }
}

/// The event and the site.
#[derive(Debug)]
pub struct Meta {
    pub file: Option<FileId>,
    pub title: String,
    pub summary: String,
    pub date: Option<Date>,
    pub place: Option<EntityRef>,
    pub language: String,
    /// Ends in `/`.
    pub base_url: Option<String>,
    pub theme: String,
    pub theme_at: Option<Span>,
    pub licence: Option<String>,
    pub contact: Option<String>,
    pub compare: Comparing,
}

/// Which pairs of sources get a page of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Comparing {
    /// The fewest words of narration two sources share; at least 1.
    pub min_words: usize,
    /// The most such pages a source is on.
    pub per_source: usize,
}

impl Meta {
    /// Stands in for a `dossier.yaml` that can't be read.
    pub(super) fn nameless() -> Meta {
        Meta {
            file: None,
            title: String::new(),
            summary: String::new(),
            date: None,
            place: None,
            language: "en".to_owned(),
            base_url: None,
            theme: crate::project::THEME.to_owned(),
            theme_at: None,
            licence: None,
            contact: None,
            compare: Comparing { min_words: crate::project::MIN_WORDS, per_source: crate::project::PER_SOURCE },
        }
    }
}

/// A person, place or organisation by id, or a plain name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum EntityRef {
    Known(EntityId),
    Named(String),
}

impl EntityRef {
    /// Its name, as the dossier has it.
    #[must_use]
    pub fn name<'a>(&'a self, dossier: &'a Dossier) -> &'a str {
        match self {
            EntityRef::Known(id) => &dossier.entity(*id).name,
            EntityRef::Named(name) => name,
        }
    }
}

/// Why and when something was taken down.
#[derive(Clone, Debug)]
pub struct Withdrawn {
    pub at: Date,
    pub reason: String,
}

/// What everything with a page has.
#[derive(Debug)]
pub struct Entry {
    pub id: String,
    /// Where the id is written; for a file, its first byte.
    pub span: Span,
    pub former_ids: Vec<(String, Span)>,
    pub withdrawn: Option<Withdrawn>,
    /// Whether it is marked `draft: true`, and drafts are taken.
    pub draft: bool,
}

#[derive(Debug)]
pub struct Source {
    pub entry: Entry,
    pub file: FileId,
    pub title: String,
    pub kind: SourceKind,
    pub outlet: Option<EntityRef>,
    pub url: Option<String>,
    pub archived: Option<String>,
    pub published: Option<Date>,
    pub retrieved: Option<Date>,
    pub byline: Vec<String>,
    pub credits: Vec<EntityRef>,
    pub rights: String,
    pub language: Option<String>,
    pub text: TextRole,
    /// The raw text behind it, where it is at hand.
    pub capture: Option<FileId>,
    /// The name the front matter gives its capture.
    pub capture_name: Option<String>,
    /// Where that name is written.
    pub capture_at: Option<Span>,
    pub passages: Vec<OriginPassage>,
    pub quotations: Vec<QuotationCorrection>,
    pub doc: Doc,
}

/// A stretch of a source whose origin the curator knows.
#[derive(Debug)]
pub struct OriginPassage {
    pub from: Request,
    pub to: Option<Request>,
    pub origin: EntityRef,
    pub basis: PassageBasis,
    pub reason: String,
}

/// A correction of what was found in a source.
#[derive(Debug)]
pub struct QuotationCorrection {
    pub request: Request,
    pub verdict: Verdict,
}

/// What a curator says of a quotation.
#[derive(Debug)]
pub enum Verdict {
    Speaker(EntityId),
    Dismiss(String),
}

/// Words a curator asks for; they are looked up, never taken as they are.
#[derive(Clone, Debug)]
pub struct Request {
    pub text: String,
    /// Which occurrence, from 1, where the curator says so.
    pub nth: Option<usize>,
    pub span: Span,
    pub place: Place,
}

/// Which of the three lists an entity comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntityKind {
    Person,
    Place,
    Organisation,
}

#[derive(Debug)]
pub struct Entity {
    pub entry: Entry,
    pub kind: EntityKind,
    /// The whole entry in its file.
    pub span: Span,
    pub name: String,
    pub aliases: Vec<(String, Span)>,
    pub role: String,
    pub description: Option<Doc>,
    pub pronouns: Option<String>,
    pub wikidata: Option<String>,
    pub url: Option<String>,
    pub coordinates: Option<(f64, f64)>,
    pub organisation: OrganisationKind,
}

#[derive(Debug)]
pub struct Utterance {
    pub entry: Entry,
    pub speaker: Option<EntityId>,
    pub said: Said,
    pub wordings: Vec<RequestedWording>,
    pub apart_from: Vec<UtteranceId>,
    pub topics: Vec<String>,
    pub remark: Option<Doc>,
}

#[derive(Debug, Default)]
pub struct Said {
    pub at: Option<Date>,
    pub to: Vec<EntityRef>,
    pub occasion: String,
    pub language: String,
    pub via: String,
}

#[derive(Debug)]
pub struct RequestedWording {
    pub source: SourceId,
    pub request: Request,
    /// What the words mean in the language of the dossier, as its editors say.
    pub translation: Option<String>,
}

#[derive(Debug)]
pub struct Question {
    pub entry: Entry,
    pub question: String,
    pub kind: ValueKind,
    pub unit: String,
    pub positions: Vec<Position>,
    pub silent: Vec<SourceId>,
    pub status: Option<Status>,
    /// Where the status is written.
    pub status_at: Option<Span>,
    pub remark: Option<Doc>,
    pub topics: Vec<String>,
}

#[derive(Debug)]
pub struct Position {
    /// As it is written.
    pub value: String,
    pub value_at: Span,
    /// What it says; `None` where it does not fit the type of its question.
    pub read: Option<Value>,
    pub sources: Vec<PositionSource>,
    pub scope: String,
    pub carrier: Option<EntityRef>,
    pub as_of: Option<Date>,
    pub remark: Option<Doc>,
}

#[derive(Debug)]
pub struct PositionSource {
    pub source: SourceId,
    pub words: Option<Request>,
}

#[derive(Debug)]
pub struct Moment {
    pub entry: Entry,
    pub at: Option<Date>,
    pub after: Vec<MomentId>,
    pub before: Vec<MomentId>,
    pub title: String,
    pub text: Doc,
    pub place: Option<EntityRef>,
    pub people: Vec<EntityId>,
}

#[derive(Debug)]
pub struct Correction {
    pub at: Date,
    pub what: String,
    pub was: String,
    pub now: String,
    pub reason: String,
    /// What it was in: each gets a mark that leads to the correction.
    pub places: Vec<Target>,
    /// The statement of the narrative it was in.
    pub statement: Option<StatementRef>,
}

/// A statement by its anchor, which only reading the narrative tells to be there or not.
#[derive(Clone, Debug)]
pub struct StatementRef {
    pub anchor: String,
    pub span: Span,
}

#[derive(Debug)]
pub struct Narrative {
    pub file: FileId,
    pub title: Option<String>,
    pub doc: Doc,
}

#[derive(Debug)]
pub struct FreePage {
    pub entry: Entry,
    pub file: FileId,
    pub title: String,
    pub order: i32,
    pub description: String,
    pub doc: Doc,
}

/// What a link leads to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    Source(SourceId),
    Entity(EntityId),
    Utterance(UtteranceId),
    Question(QuestionId),
    Moment(MomentId),
    Page(PageId),
    /// A page every dossier has, by its address: `narrative`, `timeline`, …
    Section(&'static str),
    /// A file of `static/`, by its path.
    Static(String),
}
