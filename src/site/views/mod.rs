//! What each kind of page shows, as data for its template. Views hold no HTML and no logic.
//!
//! A template sees three things: `site` ([`SiteView`], the same on every page), `page`
//! ([`Shell`], the frame of this page) and `view` (one of the views below).

mod compare;
mod corrections;
mod coverage;
mod evidence;
mod feeds;
mod origins;
mod plot;
mod print;
mod questions;
mod search;
mod social;
mod timeline;

pub use compare::{
    Apart, BarView, CompareRow, CompareView, ComparesView, EditRow, PairRow, ParagraphView, PassageRow, Piece, Pieces,
    Published, Share, Twin,
};
pub use corrections::{CorrectionView, CorrectionsView};
pub use coverage::{
    Column, CoverageCell, CoverageRow, CoverageView, Covered, First, Legend, WorksheetRow, WorksheetView,
};
pub use evidence::{EvidenceSource, EvidenceView, Folded, Locked, Verified};
pub use feeds::{FeedEntry, FeedView, RobotsView, SitemapView};
pub use origins::{
    Bar, BarKey, BarPart, Copies, CopyOf, Edge, Network, NetworkPair, Node, OriginCard, OriginsView, Traced,
};
pub use plot::{Plot, PlotRow, Soft, Tick};
pub use print::{PrintEntry, PrintNote, PrintSection, PrintView};
pub use questions::{Answer, PositionPassage, PositionView, QuestionCard, QuestionGroup, QuestionView, QuestionsView};
pub use search::{SearchNames, SearchView};
pub use social::{CardAnswer, CardView, Sign, Social, by};
pub use timeline::{
    Chart, ChartBar, ChartHeading, ChartMark, ChartTick, MomentLine, MomentView, TimelineView, TrackView,
};

use serde::Serialize;

use super::address::{Anchor, Url};
use super::rich::{Chip, Fold, Rich, Tally};

/// What every page knows of the dossier.
#[derive(Clone, Debug, Serialize)]
pub struct SiteView {
    pub title: String,
    pub summary: String,
    /// BCP 47 tag of the interface and of everything not marked otherwise.
    pub language: String,
    pub licence: Option<Out>,
    pub contact: Option<Out>,
    /// The program's name and version.
    pub generator: String,
    /// How many shards hold previews: `previews/0.js` and on.
    pub previews: usize,
}

/// A link out of the site, its scheme checked.
#[derive(Clone, Debug, Serialize)]
pub struct Out {
    pub href: Option<String>,
    pub text: String,
}

/// A link within the site.
#[derive(Clone, Debug, Serialize)]
pub struct Link {
    pub href: Url,
    pub text: String,
}

/// A name with its page, where it has one.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Name {
    pub href: Option<Url>,
    pub text: String,
}

/// A date to read and, where it is a full one, to compute with.
#[derive(Clone, Debug, Serialize)]
pub struct DateView {
    /// For the `datetime` attribute; absent where the date is no valid value of it.
    pub iso: Option<String>,
    pub text: String,
}

/// The frame of one page.
#[derive(Clone, Debug, Serialize)]
pub struct Shell {
    /// The page's own title, without the site's.
    pub title: String,
    /// The kind of page, for `body` class: `home`, `narrative`, `source`, …
    pub kind: &'static str,
    pub description: String,
    /// Absolute address, if the dossier has a `base_url`.
    pub canonical: Option<String>,
    pub nav: Vec<NavItem>,
    /// The search, where this site has texts.
    pub search: Option<NavItem>,
    /// The way here from the home page, this page left out.
    pub crumbs: Vec<Link>,
    /// The file in `/files/` this page is made from.
    pub source_file: Option<Link>,
    /// What was corrected on this page, newest first, by the day.
    pub corrected: Vec<Link>,
    /// Below the page: files, corrections, feeds, data.
    pub footer: Vec<Link>,
    pub home: Url,
    /// The way to the site's root.
    pub root: Url,
    pub style: Url,
    /// The style sheet that only pages of this kind need.
    pub own_style: Option<Url>,
    pub script: Url,
    /// The script that only pages of this kind need.
    pub own_script: Option<Url>,
    pub icon: Url,
    pub atom: Url,
    pub json_feed: Url,
    /// `article` or `website`.
    pub og_type: &'static str,
    /// JSON-LD, ready to stand in a script element.
    pub json_ld: Option<String>,
    /// Whether search engines are asked to pass by.
    pub noindex: bool,
}

/// An entry of the main navigation.
#[derive(Clone, Debug, Serialize)]
pub struct NavItem {
    pub href: Url,
    pub text: String,
    pub current: bool,
}

/// A source in a list.
#[derive(Clone, Debug, Serialize)]
pub struct SourceCard {
    pub href: Url,
    pub id: String,
    pub title: String,
    pub outlet: Name,
    pub sign: String,
    /// Which of the eight colours, from 1.
    pub colour: usize,
    /// The name of its kind, and the same in words.
    pub kind: &'static str,
    pub kind_label: String,
    pub published: Option<DateView>,
    pub byline: Vec<String>,
    pub credits: Vec<Name>,
    /// Whose reporting it is, as far as is known, where a list tells that.
    pub origin: Option<Link>,
    /// `digest` or `full`.
    pub text: &'static str,
    pub words: usize,
    pub quotations: usize,
    /// Language tag where it differs from the site's.
    pub lang: Option<String>,
    pub withdrawn: bool,
}

/// `/`
#[derive(Clone, Debug, Serialize)]
pub struct HomeView {
    pub date: Option<DateView>,
    pub place: Option<Name>,
    /// The people who speak or act most, most first; at most eight.
    pub people: Vec<EntityCard>,
    /// At most sixty.
    pub accounts: Vec<SourceCard>,
    /// How many there are in all.
    pub sources: usize,
    pub tally: Tally,
    /// The page of the origins.
    pub origins: Option<Url>,
    /// At most five.
    pub agreements: Vec<QuestionCard>,
    /// At most eight.
    pub disagreements: Vec<QuestionCard>,
    /// How many there are in all.
    pub differ: usize,
    /// At most six, those most outlets carry first.
    pub utterances: Vec<UtteranceCard>,
    /// At most 36, those of the event and after it first.
    pub moments: Vec<MomentCard>,
    /// The parts of the site with how much is in each.
    pub ways: Vec<Way>,
}

/// A way into the site.
#[derive(Clone, Debug, Serialize)]
pub struct Way {
    pub href: Url,
    pub text: String,
    pub about: String,
    pub count: Option<usize>,
}

/// An entry of a page's table of contents.
#[derive(Clone, Debug, Serialize)]
pub struct Heading {
    pub href: Url,
    pub text: String,
    pub level: u8,
}

/// `/narrative/`
#[derive(Clone, Debug, Serialize)]
pub struct NarrativeView {
    pub contents: Vec<Heading>,
    pub body: Rich,
    /// Without a `narrative.md`: `merged` from moments, quotations and questions, or only `listed` sources;
    /// else empty.
    pub assembled: &'static str,
    pub statements: usize,
    /// The sources of the dossier, and how many there are: not all are named here.
    pub sources: Vec<SourceCard>,
    pub all_sources: usize,
    /// How a statement may be cited; none where there are no statements.
    pub citing: Option<Citing>,
    /// Which other page holds what can be led to, where there is more than one page.
    pub elsewhere: Vec<Elsewhere>,
    pub pager: Option<Pager>,
}

/// Another page of the narrative, and the anchors of its headings and statements with blanks between them.
#[derive(Clone, Debug, Serialize)]
pub struct Elsewhere {
    pub href: Url,
    pub number: usize,
    pub places: String,
}

/// What a citation of a statement is made of beside its words.
#[derive(Clone, Debug, Serialize)]
pub struct Citing {
    /// The dossier with its date.
    pub work: String,
    /// The page on the web, if the dossier says where it will be.
    pub address: Option<String>,
    pub licence: Option<String>,
    /// The anchor of some statement.
    pub example: Option<Anchor>,
}

/// `/sources/`
#[derive(Clone, Debug, Serialize)]
pub struct SourcesView {
    /// Those of this page.
    pub sources: Vec<SourceCard>,
    /// How many there are on all pages.
    pub total: usize,
    pub tally: Tally,
    /// References to all of them, by the form.
    pub references: Vec<Link>,
    pub pager: Option<Pager>,
}

/// `/sources/<id>/`
#[derive(Clone, Debug, Serialize)]
pub struct SourceView {
    pub card: SourceCard,
    pub contents: Vec<Heading>,
    pub body: Rich,
    /// Which marks its text has, in this order: `confirmed`, `found`, `more`, `mention`, `passage`, `shared`,
    /// and `letter` where a note beside it names a wording.
    pub marks: Vec<&'static str>,
    /// The anchors of the lists that notes beside the text lead to.
    pub lists: Lists,
    /// Whose reporting its text is.
    pub bar: Option<Bar>,
    /// The page of the origins.
    pub origins: Option<Url>,
    /// Label and value of the provenance card, in order.
    pub provenance: Vec<Row>,
    pub rights: String,
    /// How it is cited elsewhere, by the form.
    pub references: Vec<Reference>,
    pub withdrawn: Option<Withdrawn>,
    /// Words cited from this source, in the order they were first cited.
    pub passages: Vec<PassageView>,
    pub statements: Vec<Backlink>,
    pub questions: Vec<Backlink>,
    pub moments: Vec<Backlink>,
    /// What it quotes, in the order of the text.
    pub words: SaidView,
    /// Who and what it names, most often first; at most 40.
    pub names: Vec<Name>,
    /// The sources it is laid beside, most words first.
    pub shares: Vec<Share>,
}

/// The lists below the text of a source that are led to.
#[derive(Clone, Debug, Serialize)]
pub struct Lists {
    pub quotations: Anchor,
    pub uses: Anchor,
}

/// How an account is cited, in one form.
#[derive(Clone, Debug, Serialize)]
pub struct Reference {
    /// Its name: `BibTeX`.
    pub form: &'static str,
    pub text: String,
}

/// One label with its value.
#[derive(Clone, Debug, Serialize)]
pub struct Row {
    pub label: String,
    pub values: Vec<RowValue>,
}

/// A value of a row: plain, or linked inside or outside.
#[derive(Clone, Debug, Serialize)]
pub struct RowValue {
    pub text: String,
    pub href: Option<String>,
    pub outside: bool,
}

/// Why something was taken down.
#[derive(Clone, Debug, Serialize)]
pub struct Withdrawn {
    pub at: DateView,
    pub reason: String,
}

/// An entry of "Passages cited".
#[derive(Clone, Debug, Serialize)]
pub struct PassageView {
    pub id: Anchor,
    /// In the language of the source.
    pub words: String,
    /// The words in the text above, where it prints them.
    pub in_text: Option<Url>,
    /// The words in the original.
    pub original: Option<String>,
    /// Whose the paragraph is and who else has it; empty where nothing is known.
    pub trace: String,
    pub used: Vec<Backlink>,
}

/// Something that refers to this page, with the sentence around the reference.
#[derive(Clone, Debug, Serialize)]
pub struct Backlink {
    pub href: Url,
    /// What refers: `Narrative`, a question, a moment.
    pub from: String,
    pub context: String,
}

/// A way through a list that is cut into pages.
#[derive(Clone, Debug, Serialize)]
pub struct Pager {
    pub previous: Option<Url>,
    pub next: Option<Url>,
    /// This page's number, from 1.
    pub number: usize,
    pub of: usize,
    /// The first, the last, and those around this one.
    pub pages: Vec<PagerLink>,
}

/// One page of a list.
#[derive(Clone, Debug, Serialize)]
pub struct PagerLink {
    pub href: Url,
    pub number: usize,
    /// What is on it, from the first entry to the last.
    pub label: String,
    /// Whether pages before it are left out here.
    pub gap: bool,
}

/// What somebody said, or a source quotes: what the editors vouch for, and what the program found.
#[derive(Clone, Debug, Default, Serialize)]
pub struct SaidView {
    pub confirmed: Words,
    pub found: Words,
}

/// Utterances in a list: those with a page, and those of which there is one quotation only.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Words {
    pub cards: Vec<UtteranceCard>,
    pub lines: Vec<QuoteLine>,
}

/// An utterance in a list.
#[derive(Clone, Debug, Serialize)]
pub struct UtteranceCard {
    pub href: Url,
    pub id: String,
    /// The fullest wording.
    pub text: String,
    /// The language of these words where it is not the site's.
    pub lang: Option<String>,
    /// What the editors say they mean.
    pub translation: Option<String>,
    pub speaker: Option<Name>,
    /// The sources that print these very words, and how many outlets they are.
    pub chips: Vec<Chip>,
    pub tally: Tally,
    /// How many more outlets print it in other words.
    pub others: usize,
    pub wordings: usize,
    pub confirmed: bool,
    /// What it can be picked out by, where there is a filter.
    pub facets: Option<Facets>,
}

/// An utterance as a line of an index.
#[derive(Clone, Debug, Serialize)]
pub struct QuoteLine {
    /// Where it is led to, on the page of its source.
    pub id: Option<Anchor>,
    /// Its page, or the place in the source.
    pub href: Url,
    /// The words, in marks.
    pub text: String,
    /// The language of these words where it is not the site's.
    pub lang: Option<String>,
    /// Who said it, or that this is not established.
    pub speaker: Name,
    /// Why it is given to this speaker; may be empty.
    pub why: String,
    /// The one source that prints it.
    pub chip: Option<Chip>,
    pub confirmed: bool,
    pub facets: Option<Facets>,
}

/// What an utterance can be picked out by: ids, several with blanks between them.
#[derive(Clone, Debug, Serialize)]
pub struct Facets {
    pub speaker: String,
    pub source: String,
    pub topic: String,
    pub occasion: String,
    /// `confirmed` or `found`.
    pub status: &'static str,
}

/// `/quotes/` and its indexes.
#[derive(Clone, Debug, Serialize)]
pub struct QuotesView {
    /// `speaker`, `source`, `topic`, `occasion` or `status`.
    pub by: &'static str,
    /// The indexes there are, this one among them.
    pub indexes: Vec<NavItem>,
    pub filter: Option<FilterView>,
    /// The groups of this page.
    pub groups: Vec<QuoteGroup>,
    pub pager: Option<Pager>,
}

/// The utterances of one speaker, source, topic, occasion or status.
#[derive(Clone, Debug, Serialize)]
pub struct QuoteGroup {
    pub id: Anchor,
    pub heading: Name,
    /// The role of a speaker, the date of an occasion.
    pub about: String,
    /// The source, in the index by source.
    pub source: Option<SourceCard>,
    /// How many it holds on all pages.
    pub count: usize,
    /// It began on the page before.
    pub continued: bool,
    /// By speaker.
    pub said: SaidView,
    /// In the other indexes.
    pub lines: Vec<QuoteLine>,
}

/// What a reader may pick from a list by, where there are scripts.
#[derive(Clone, Debug, Serialize)]
pub struct FilterView {
    pub facets: Vec<Facet>,
    /// How many entries there are on this page.
    pub total: usize,
    /// There are others on other pages.
    pub partial: bool,
}

/// One thing to pick by.
#[derive(Clone, Debug, Serialize)]
pub struct Facet {
    /// As in [`Facets`].
    pub name: &'static str,
    pub label: String,
    pub options: Vec<FacetOption>,
}

/// A value to pick.
#[derive(Clone, Debug, Serialize)]
pub struct FacetOption {
    pub value: String,
    pub text: String,
    pub count: usize,
}

/// `/quotes/<id>/` and its further pages, which have wordings only.
#[derive(Clone, Debug, Serialize)]
pub struct QuoteView {
    pub speaker: Option<Name>,
    pub role: String,
    pub confirmed: bool,
    pub withdrawn: Option<Withdrawn>,
    /// When, to whom, on what occasion, in which language, through whom.
    pub said: Vec<Row>,
    /// The language of the words that are the page's title, where it is not the site's.
    pub lang: Option<String>,
    /// The language it was said in, by its name, where no account prints it in that language.
    pub lost_original: Option<String>,
    /// How many wordings there are on all pages, and how many of them are found only.
    pub total: usize,
    pub total_found: usize,
    /// How much of the fullest wording is marked as common: `all`, `comparable` (all but fragments), or nothing.
    pub core: &'static str,
    /// The fullest wording first.
    pub wordings: Vec<WordingView>,
    /// Of a listed utterance: what the program found to render it too.
    pub also: Vec<WordingView>,
    /// The kinds of difference on this page.
    pub legend: Vec<LegendItem>,
    /// How the program came by the speaker, account by account.
    pub reasons: Vec<SpeakerReason>,
    pub tally: Tally,
    pub apart_from: Vec<UtteranceCard>,
    pub topics: Vec<Link>,
    pub remark: Option<Rich>,
    pub statements: Vec<Backlink>,
    pub others: Vec<Backlink>,
    pub pager: Option<Pager>,
}

/// One wording and who prints it.
#[derive(Clone, Debug, Serialize)]
pub struct WordingView {
    pub id: Anchor,
    /// Its letter: A for the fullest.
    pub sign: String,
    /// The words, the listed part marked where it is not the whole.
    pub words: Rich,
    /// Word by word against the fullest wording; empty for that one.
    pub diff: Vec<DiffPart>,
    pub fullest: bool,
    /// How it differs from the fullest, in words; empty for that one and for fragments.
    pub kinds: Vec<String>,
    /// It has too little in common with the fullest for a comparison to say anything.
    pub fragment: bool,
    /// Why the program takes it for one with others; empty for what the editors list.
    pub why: Vec<WhyJoined>,
    pub prints: Vec<Print>,
    /// How many more places print it.
    pub more: usize,
    pub tally: Tally,
    pub lang: Option<String>,
    /// `original` or `translation`; empty where nobody says which language was spoken.
    pub rendering: &'static str,
    /// What the editors say it means in the language of the site.
    pub translation: Option<String>,
    /// The language it is in, by its name, where the fullest wording is in another.
    pub other_language: Option<String>,
}

/// Why a wording is taken for one with another.
#[derive(Clone, Debug, Serialize)]
pub struct WhyJoined {
    pub href: Url,
    /// The letter of the other.
    pub sign: String,
    /// Such as "8 of 9 words, same order".
    pub evidence: String,
    /// The language of these words where it is not the site's.
    pub lang: Option<&'static str>,
}

/// A kind of difference and what it means.
#[derive(Clone, Debug, Serialize)]
pub struct LegendItem {
    pub kind: String,
    pub about: String,
}

/// How the program came by the speaker in some accounts.
#[derive(Clone, Debug, Serialize)]
pub struct SpeakerReason {
    pub chips: Vec<Chip>,
    pub tally: Tally,
    pub reason: String,
    /// The language of the reason where it is not the site's.
    pub lang: Option<&'static str>,
    /// How often such a guess is right, in percent; 0 where none is sure enough.
    pub percent: u32,
}

/// A run of words in a comparison.
#[derive(Clone, Debug, Serialize, PartialEq, Eq)]
pub struct DiffPart {
    /// `same`, `only-here` (not in the fullest wording) or `left-out` (only in the fullest wording).
    pub kind: &'static str,
    /// What kind of difference it is, in words; empty where there is none.
    pub differs: String,
    /// Whether a blank stands before it.
    pub gap: bool,
    pub text: String,
}

/// A source that prints a wording.
#[derive(Clone, Debug, Serialize)]
pub struct Print {
    pub source: SourceCard,
    /// The place in the source.
    pub href: Url,
    /// How the words stand in the capture, where that is locked.
    pub verified: Option<Verified>,
    pub fold: Fold,
}

/// A person, place or organisation in a list.
#[derive(Clone, Debug, Serialize)]
pub struct EntityCard {
    pub href: Url,
    pub name: String,
    pub role: String,
    pub said: usize,
    pub mentions: usize,
    pub sources: usize,
}

/// `/people/`, `/places/`, `/organisations/`
#[derive(Clone, Debug, Serialize)]
pub struct EntitiesView {
    /// `people`, `places` or `organisations`.
    pub kind: &'static str,
    /// The groups of this page.
    pub groups: Vec<EntityGroup>,
    pub pager: Option<Pager>,
}

/// Entities under one heading (organisations by kind); the heading may be empty.
#[derive(Clone, Debug, Serialize)]
pub struct EntityGroup {
    pub heading: String,
    pub entities: Vec<EntityCard>,
}

/// `/people/<id>/`, `/places/<id>/`, `/organisations/<id>/`
#[derive(Clone, Debug, Serialize)]
pub struct EntityView {
    pub kind: &'static str,
    pub name: String,
    pub role: String,
    pub description: Option<Rich>,
    pub withdrawn: Option<Withdrawn>,
    pub aliases: Vec<String>,
    pub rows: Vec<Row>,
    /// In the order of time, else of source and place.
    pub words: SaidView,
    /// Where sources name it.
    pub mentions: Vec<MentionGroup>,
    pub moments: Vec<Backlink>,
    pub statements: Vec<Backlink>,
    /// For an outlet: its accounts.
    pub accounts: Vec<SourceCard>,
    /// For an agency: the accounts that name it as where their words come from.
    pub credited: Vec<SourceCard>,
    pub pager: Option<Pager>,
}

/// The mentions in one source.
#[derive(Clone, Debug, Serialize)]
pub struct MentionGroup {
    pub source: SourceCard,
    pub count: usize,
    /// The first few, each with the sentence around it.
    pub places: Vec<Backlink>,
    /// How many there are beside these.
    pub more: usize,
}

/// A moment in the strip on the home page.
#[derive(Clone, Debug, Serialize)]
pub struct MomentCard {
    pub href: Url,
    pub title: String,
    pub date: Option<DateView>,
    /// Whether the moment before it has the same date.
    pub is_same_day: bool,
}

/// A free page: `/about/` and its like.
#[derive(Clone, Debug, Serialize)]
pub struct PageView {
    pub contents: Vec<Heading>,
    pub body: Rich,
}

/// `/files/`
#[derive(Clone, Debug, Serialize)]
pub struct FilesView {
    pub files: Vec<FileCard>,
}

/// A file in the list of files.
#[derive(Clone, Debug, Serialize)]
pub struct FileCard {
    pub href: Url,
    pub path: String,
    pub lines: usize,
}

/// `/files/<path>/`
#[derive(Clone, Debug, Serialize)]
pub struct FileView {
    pub path: String,
    /// Its text, or the beginning of a long one.
    pub listing: Listing,
    /// All of it as plain text, where the listing is only its beginning.
    pub whole: Option<WholeFile>,
    /// The pages made from it.
    pub pages: Vec<Link>,
}

/// A file too long to be shown line by line.
#[derive(Clone, Debug, Serialize)]
pub struct WholeFile {
    pub href: Url,
    pub bytes: usize,
    pub lines: usize,
    /// How many lines the listing has.
    pub shown: usize,
}

/// A text to be shown line by line with an anchor each, highlighted when it is rendered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listing {
    pub language: Language,
    pub text: String,
    /// What a line is called, before and behind its number.
    pub line: (String, String),
}

/// How a listing is highlighted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    Yaml,
    /// Prose with a light marking, front matter as YAML.
    Markdown,
}

/// `404.html`
#[derive(Clone, Debug, Serialize)]
pub struct MissingView {
    pub ways: Vec<Link>,
}

/// The page at a former address.
#[derive(Clone, Debug, Serialize)]
pub struct RedirectView {
    pub to: Link,
}
