//! What each kind of page shows, as data for its template. Views hold no HTML and no logic.
//!
//! A template sees three things: `site` ([`SiteView`], the same on every page), `page`
//! ([`Shell`], the frame of this page) and `view` (one of the views below).

use serde::Serialize;

use super::address::{Anchor, Url};
use super::rich::{Chip, Rich, Tally};

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
    /// The way here from the home page, this page left out.
    pub crumbs: Vec<Link>,
    /// The file in `/files/` this page is made from.
    pub source_file: Option<Link>,
    /// Below the page: files, corrections, feeds, data.
    pub footer: Vec<Link>,
    pub home: Url,
    pub style: Url,
    pub script: Url,
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
    pub kind: &'static str,
    pub published: Option<DateView>,
    pub byline: Vec<String>,
    pub credits: Vec<Name>,
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
    pub outlets: usize,
    /// At most five.
    pub agreements: Vec<QuestionCard>,
    /// At most eight.
    pub disagreements: Vec<QuestionCard>,
    /// How many there are in all.
    pub differ: usize,
    /// At most six, those most outlets carry first.
    pub utterances: Vec<UtteranceCard>,
    pub moments: Vec<MomentCard>,
    /// The parts of the site with how much is in each.
    pub ways: Vec<Way>,
}

/// A way into the site.
#[derive(Clone, Debug, Serialize)]
pub struct Way {
    pub href: Url,
    pub text: &'static str,
    pub about: &'static str,
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
    /// Made from moments and questions because there is no `narrative.md`.
    pub assembled: bool,
    pub statements: usize,
    pub sources: Vec<SourceCard>,
}

/// `/sources/`
#[derive(Clone, Debug, Serialize)]
pub struct SourcesView {
    pub sources: Vec<SourceCard>,
    pub outlets: usize,
}

/// `/sources/<id>/`
#[derive(Clone, Debug, Serialize)]
pub struct SourceView {
    pub card: SourceCard,
    pub contents: Vec<Heading>,
    pub body: Rich,
    /// Label and value of the provenance card, in order.
    pub provenance: Vec<Row>,
    pub rights: String,
    pub withdrawn: Option<Withdrawn>,
    /// Words cited from this source, in the order they were first cited.
    pub passages: Vec<PassageView>,
    pub statements: Vec<Backlink>,
    pub questions: Vec<Backlink>,
    pub moments: Vec<Backlink>,
    /// The utterances it prints that have a page, in the order of the text.
    pub utterances: Vec<UtteranceCard>,
    /// The other speech in it, found and not confirmed.
    pub found: Vec<FoundQuote>,
    /// Who and what it names, most often first; at most 40.
    pub names: Vec<Name>,
}

/// One label with its value.
#[derive(Clone, Debug, Serialize)]
pub struct Row {
    pub label: &'static str,
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
    pub words: String,
    /// The words in the text above, where it prints them.
    pub in_text: Option<Url>,
    /// The words in the original.
    pub original: Option<String>,
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

/// An utterance in a list.
#[derive(Clone, Debug, Serialize)]
pub struct UtteranceCard {
    pub href: Url,
    pub id: String,
    /// The fullest wording.
    pub text: String,
    pub speaker: Option<Name>,
    /// The sources that print these very words, and how many outlets they are.
    pub chips: Vec<Chip>,
    pub tally: Tally,
    /// How many more outlets print it in other words.
    pub others: Tally,
    pub wordings: usize,
    pub confirmed: bool,
}

/// `/quotes/`
#[derive(Clone, Debug, Serialize)]
pub struct QuotesView {
    pub speakers: Vec<SpeakerGroup>,
    pub topics: Vec<TopicGroup>,
    /// Quotations found in the sources whose utterance nobody has listed.
    pub found: Vec<FoundGroup>,
}

/// What one speaker said.
#[derive(Clone, Debug, Serialize)]
pub struct SpeakerGroup {
    pub id: Anchor,
    pub speaker: Name,
    pub role: String,
    pub utterances: Vec<UtteranceCard>,
}

/// What was said on one topic.
#[derive(Clone, Debug, Serialize)]
pub struct TopicGroup {
    pub id: Anchor,
    pub topic: String,
    pub utterances: Vec<Link>,
}

/// Quotations of one source that are found and not confirmed.
#[derive(Clone, Debug, Serialize)]
pub struct FoundGroup {
    pub source: SourceCard,
    pub quotations: Vec<FoundQuote>,
}

/// A quotation nobody has listed.
#[derive(Clone, Debug, Serialize)]
pub struct FoundQuote {
    /// The place in the source.
    pub href: Url,
    /// The words, in marks.
    pub text: String,
    /// Who said it, or that this is not established.
    pub speaker: Name,
}

/// `/quotes/<id>/`
#[derive(Clone, Debug, Serialize)]
pub struct QuoteView {
    pub speaker: Option<Name>,
    pub role: String,
    pub confirmed: bool,
    pub withdrawn: Option<Withdrawn>,
    /// When, to whom, on what occasion, in which language, through whom.
    pub said: Vec<Row>,
    /// The words that every wording has; empty where there is one only.
    pub core: Vec<String>,
    /// The fullest wording first.
    pub wordings: Vec<WordingView>,
    /// Of a listed utterance: what the program found to render it too.
    pub also: Vec<WordingView>,
    /// Why what was found is taken to belong here.
    pub links: Vec<WhyJoined>,
    pub tally: Tally,
    pub apart_from: Vec<UtteranceCard>,
    pub topics: Vec<Link>,
    pub remark: Option<Rich>,
    pub statements: Vec<Backlink>,
    pub others: Vec<Backlink>,
}

/// One wording and who prints it.
#[derive(Clone, Debug, Serialize)]
pub struct WordingView {
    pub id: Anchor,
    /// The words, the listed part marked where it is not the whole.
    pub words: Rich,
    /// Word by word against the fullest wording; empty for that one.
    pub diff: Vec<DiffPart>,
    pub fullest: bool,
    /// How it differs from the fullest: `tense`, `truncation`, …; empty for that one and for fragments.
    pub kinds: Vec<&'static str>,
    /// It has too little in common with the fullest for a comparison to say anything.
    pub fragment: bool,
    pub prints: Vec<Print>,
    pub tally: Tally,
    pub lang: Option<String>,
}

/// Why two quotations are taken for one utterance.
#[derive(Clone, Debug, Serialize)]
pub struct WhyJoined {
    pub a: String,
    pub b: String,
    /// Such as "8 of 9 words, same order".
    pub evidence: String,
}

/// `/evidence/`
#[derive(Clone, Debug, Serialize)]
pub struct EvidenceView {
    /// How many wordings are locked in all.
    pub words: usize,
    /// The lock as a file.
    pub file: Option<Link>,
    pub sources: Vec<EvidenceSource>,
}

/// What was verified of one source.
#[derive(Clone, Debug, Serialize)]
pub struct EvidenceSource {
    pub source: SourceCard,
    pub retrieved: Option<DateView>,
    pub capture: Option<Locked>,
    pub body: Locked,
    /// Of a full text: how many sentences stand in the capture.
    pub sentences: Option<u32>,
    /// How many words of the capture it leaves out.
    pub left_out: u32,
    /// How many wordings were looked up.
    pub words: usize,
    /// How many of them stand there letter for letter.
    pub verified: usize,
    /// The others, by what had to be folded.
    pub folded: Vec<Folded>,
}

/// A text by length and digest.
#[derive(Clone, Debug, Serialize)]
pub struct Locked {
    pub bytes: u32,
    /// BLAKE3, in hexadecimal.
    pub digest: String,
}

/// What had to be folded, and how often.
#[derive(Clone, Debug, Serialize)]
pub struct Folded {
    pub how: String,
    pub count: usize,
}

/// A run of words in a comparison.
#[derive(Clone, Debug, Serialize, PartialEq, Eq)]
pub struct DiffPart {
    /// `same`, `only-here` (not in the fullest wording) or `left-out` (only in the fullest wording).
    pub kind: &'static str,
    pub text: String,
}

/// A source that prints a wording.
#[derive(Clone, Debug, Serialize)]
pub struct Print {
    pub source: SourceCard,
    /// The place in the source.
    pub href: Url,
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
    pub groups: Vec<EntityGroup>,
}

/// Entities under one heading (organisations by kind); the heading may be empty.
#[derive(Clone, Debug, Serialize)]
pub struct EntityGroup {
    pub heading: &'static str,
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
    pub utterances: Vec<UtteranceCard>,
    /// Where sources name it.
    pub mentions: Vec<MentionGroup>,
    pub moments: Vec<Backlink>,
    pub statements: Vec<Backlink>,
    /// For an outlet: its accounts.
    pub accounts: Vec<SourceCard>,
    /// For an agency: the accounts that name it as where their words come from.
    pub credited: Vec<SourceCard>,
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
}

/// `/timeline/`
#[derive(Clone, Debug, Serialize)]
pub struct TimelineView {
    pub moments: Vec<MomentView>,
}

/// A moment on the timeline.
#[derive(Clone, Debug, Serialize)]
pub struct MomentView {
    pub id: Anchor,
    pub title: String,
    pub date: Option<DateView>,
    /// "exact day", "about", "uncertain", … in words; empty where the date says all.
    pub certainty: &'static str,
    /// The moments it comes after or before, where no date is given.
    pub after: Vec<Link>,
    pub before: Vec<Link>,
    pub text: Rich,
    pub place: Option<Name>,
    pub people: Vec<Name>,
}

/// `/questions/`
#[derive(Clone, Debug, Serialize)]
pub struct QuestionsView {
    /// Disagreements first.
    pub groups: Vec<QuestionGroup>,
}

/// The questions of one status.
#[derive(Clone, Debug, Serialize)]
pub struct QuestionGroup {
    pub id: Anchor,
    pub status: &'static str,
    pub label: &'static str,
    pub about: &'static str,
    pub questions: Vec<QuestionCard>,
}

/// A question in a list.
#[derive(Clone, Debug, Serialize)]
pub struct QuestionCard {
    pub href: Url,
    pub question: String,
    pub status: &'static str,
    pub label: &'static str,
    pub answers: Vec<Answer>,
    pub silent: usize,
}

/// A position in a list: the answer and who gives it.
#[derive(Clone, Debug, Serialize)]
pub struct Answer {
    pub value: String,
    pub scope: String,
    pub chips: Vec<Chip>,
    pub tally: Tally,
}

/// `/questions/<id>/`
#[derive(Clone, Debug, Serialize)]
pub struct QuestionView {
    pub status: &'static str,
    pub label: &'static str,
    pub about: &'static str,
    pub withdrawn: Option<Withdrawn>,
    pub positions: Vec<PositionView>,
    pub silent: Vec<SourceCard>,
    pub not_reviewed: Vec<SourceCard>,
    pub remark: Option<Rich>,
    pub statements: Vec<Backlink>,
}

/// One answer with its passages.
#[derive(Clone, Debug, Serialize)]
pub struct PositionView {
    pub id: Anchor,
    pub value: String,
    pub scope: String,
    pub as_of: Option<DateView>,
    pub carrier: Option<Name>,
    pub remark: Option<Rich>,
    pub passages: Vec<PositionPassage>,
    pub tally: Tally,
}

/// The words of one source that give an answer.
#[derive(Clone, Debug, Serialize)]
pub struct PositionPassage {
    pub source: SourceCard,
    pub chip: Chip,
    pub words: Option<String>,
}

/// `/corrections/`
#[derive(Clone, Debug, Serialize)]
pub struct CorrectionsView {
    pub corrections: Vec<CorrectionView>,
}

/// One correction.
#[derive(Clone, Debug, Serialize)]
pub struct CorrectionView {
    pub id: Anchor,
    pub at: DateView,
    pub was: String,
    pub now: String,
    pub reason: String,
    pub place: Option<Link>,
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
    pub listing: Listing,
    /// The pages made from it.
    pub pages: Vec<Link>,
}

/// A text to be shown line by line with an anchor each, highlighted when it is rendered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listing {
    pub language: Language,
    pub text: String,
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

/// `atom.xml`
#[derive(Clone, Debug, Serialize)]
pub struct FeedView {
    /// Absolute address of the feed; a `urn:` where the dossier has no `base_url`.
    pub id: String,
    pub home: String,
    pub this: String,
    /// RFC 3339, from the dossier's own dates.
    pub updated: String,
    pub entries: Vec<FeedEntry>,
}

/// One source in a feed.
#[derive(Clone, Debug, Serialize)]
pub struct FeedEntry {
    pub id: String,
    pub href: String,
    pub title: String,
    pub outlet: String,
    /// RFC 3339.
    pub updated: String,
    pub summary: String,
}

/// `sitemap.xml`: absolute addresses.
#[derive(Clone, Debug, Serialize)]
pub struct SitemapView {
    pub urls: Vec<String>,
}

/// `robots.txt`
#[derive(Clone, Debug, Serialize)]
pub struct RobotsView {
    pub sitemap: Option<String>,
}
