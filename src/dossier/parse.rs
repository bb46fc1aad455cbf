//! From files to a checked [`Dossier`]: raw structs in, resolved types out, every fault noted.

use rayon::prelude::*;

use super::date::Date;
use super::decode::{self, At, Text};
use super::ids::{self, Ids, Kind, State};
use super::markdown::{self, Doc};
use super::model::{
    Correction, Dossier, Entity, EntityKind, EntityRef, Entry, FreePage, Meta, Moment, Narrative, OriginPassage,
    PassageBasis, Position, PositionSource, Question, QuotationCorrection, Request, RequestedWording, Said, Source,
    Target, Utterance, Verdict, Withdrawn,
};
use super::raw::{self, OneOrMany};
use super::url::Web;
use super::{front, yaml};
use crate::notes::{Code, Note, Notes, Severity};
use crate::text::{FileId, Files, Place, Span, closest, did_you_mean};

/// What to read beside what is published.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Drafts {
    /// Drafts are no part of the dossier.
    #[default]
    Left,
    /// Drafts are read like everything else.
    Taken,
}

/// The lists of a dossier: file, and whether it is one.
const LISTS: [&str; 8] = [
    "people.yaml",
    "places.yaml",
    "organisations.yaml",
    "quotes.yaml",
    "questions.yaml",
    "timeline.yaml",
    "corrections.yaml",
    "dossier.yaml",
];

/// Addresses that belong to pages of the site's own, now or later.
pub const RESERVED: [&str; 22] = [
    "narrative",
    "sources",
    "quotes",
    "people",
    "places",
    "organisations",
    "timeline",
    "questions",
    "coverage",
    "compare",
    "origins",
    "evidence",
    "corrections",
    "files",
    "search",
    "data",
    "assets",
    "print",
    "index",
    "404",
    "feed",
    "atom",
];

/// Where `captures:` of `dossier.yaml` points, if it says so. Faults are left to [`parse`].
#[must_use]
pub fn captures_folder(files: &Files) -> Option<String> {
    let file = files.find("content", "dossier.yaml")?;
    let node = yaml::parse(files, whole(files, file)).ok()?;
    let raw: raw::Dossier = decode::decode(node, &mut Notes::default())?;
    raw.captures.map(|text| text.value)
}

/// Reads the dossier. `None` if there is none to speak of, which has been noted.
pub fn parse(files: &Files, options: &crate::Options, notes: &mut Notes) -> Option<Dossier> {
    let drafts = options.drafts;
    look_around(files, notes);
    let raw = Raw::read(files, notes);
    let statics = files.under("static").map(|(_, file)| file.path.clone()).collect();
    let mut registry = Registry { ids: Ids::with_statics(statics), drafts, notes };
    let kept = registry.register(&raw);
    let ids = registry.ids;
    let hidden = hidden(&raw, drafts);
    let mut reader = Reader { files, ids: &ids, notes };
    let mut meta = reader.meta(raw.dossier.as_ref());
    if let Some(url) = &options.base_url {
        meta.base_url = Some(if url.ends_with('/') { url.clone() } else { format!("{url}/") });
    }
    let sources = reader.sources(raw.sources, &kept);
    let mut entities: Vec<Entity> = keep(raw.people, Kind::Person, &kept).map(|raw| reader.person(raw)).collect();
    entities.extend(keep(raw.places, Kind::Place, &kept).map(|raw| reader.place(raw)));
    entities.extend(keep(raw.organisations, Kind::Organisation, &kept).map(|raw| reader.organisation(raw)));
    let utterances = keep(raw.quotes, Kind::Quote, &kept).map(|raw| reader.utterance(raw)).collect();
    let questions = keep(raw.questions, Kind::Question, &kept).map(|raw| reader.question(raw)).collect();
    let moments: Vec<Moment> = keep(raw.moments, Kind::Moment, &kept).map(|raw| reader.moment(raw)).collect();
    let corrections = raw.corrections.into_iter().filter_map(|raw| reader.correction(raw.value)).collect();
    let narrative = raw.narrative.map(|raw| reader.narrative(raw));
    let pages: Vec<FreePage> = keep(raw.pages, Kind::Page, &kept).map(|raw| reader.free_page(raw)).collect();
    let has_captures = files.under("captures").next().is_some();
    let published = published(files, &sources, &pages);
    if sources.is_empty() {
        if !notes.has_errors() {
            let note = Note::about_path(Code::EmptyDossier, "content/sources", "the dossier has no source");
            notes.take(note.hint("`variorum new source ID` makes one; a source is a file `content/sources/<id>.md`"));
        }
        return None;
    }
    Some(Dossier {
        meta,
        sources,
        entities,
        utterances,
        questions,
        moments,
        corrections,
        narrative,
        pages,
        published,
        hidden,
        has_captures,
    })
}

fn keep<T>(items: Vec<T>, kind: Kind, kept: &Kept) -> impl Iterator<Item = T> + use<'_, T> {
    items.into_iter().enumerate().filter(move |(n, _)| kept.has(kind, *n)).map(|(_, item)| item)
}

fn whole(files: &Files, file: FileId) -> Span {
    Span::new(file, 0..files.text(file).len())
}

/// What may be shown below `/files/`: all of `content/` that was read, but for drafts and what is
/// withdrawn.
fn published(files: &Files, sources: &[Source], pages: &[FreePage]) -> Vec<FileId> {
    let live = |entry: &Entry| entry.withdrawn.is_none();
    let sources = sources.iter().filter(|source| live(&source.entry)).map(|source| source.file);
    let pages = pages.iter().filter(|page| live(&page.entry)).map(|page| page.file);
    let one_each: std::collections::BTreeSet<FileId> = sources.chain(pages).collect();
    files
        .under("content")
        .filter(|(id, file)| {
            let shared = LISTS.contains(&file.path.as_str()) || file.path == "narrative.md";
            file.text().is_some() && (shared || one_each.contains(id))
        })
        .map(|(id, _)| id)
        .collect()
}

/// The entries of published lists that a reader may not see: drafts, and what is withdrawn.
fn hidden(raw: &Raw, drafts: Drafts) -> Vec<Span> {
    let gone = |draft: bool, withdrawn: bool| withdrawn || (draft && drafts == Drafts::Left);
    let withdrawn_sources: Vec<&str> = raw
        .sources
        .iter()
        .filter(|source| gone(source.raw.draft, source.raw.withdrawn.is_some()))
        .map(|source| source.id.as_str())
        .collect();
    let mut spans = Vec::new();
    macro_rules! entries {
        ($($list:ident),*) => {$(
            let list = raw.$list.iter().filter(|e| gone(e.value.draft, e.value.withdrawn.is_some()));
            spans.extend(list.map(|e| e.span));
        )*};
    }
    entries!(people, places, organisations, quotes, questions, moments);
    let of_gone = |source: &Text| withdrawn_sources.contains(&source.value.as_str());
    for wording in raw.quotes.iter().flat_map(|e| &e.value.wordings.value).filter(|w| of_gone(&w.source)) {
        spans.push(wording.text.span);
    }
    let positions = raw.questions.iter().flat_map(|e| &e.value.positions).flat_map(|position| &position.sources);
    spans.extend(positions.filter(|cited| of_gone(&cited.source)).filter_map(|c| c.text.as_ref()).map(|t| t.span));
    spans.sort();
    spans
}

fn is_markdown(path: &str) -> bool {
    std::path::Path::new(path).extension().is_some_and(|ext| ext == "md")
}

/// Says which files can't be read, and which will not be.
fn look_around(files: &Files, notes: &mut Notes) {
    for (id, file) in files.under("content") {
        if let Some(at) = file.broken_at() {
            let byte = file.bytes()[at];
            let line = file.bytes()[..at].iter().filter(|byte| **byte == b'\n').count() + 1;
            let message = format!("this file is not UTF-8: byte {byte:#04x} on line {line} belongs to another encoding");
            let path = format!("{}:{line}", file.shown);
            notes.take(Note::about_path(Code::NotUtf8, path, message).hint("save it again as UTF-8"));
            continue;
        }
        let read = LISTS.contains(&file.path.as_str())
            || matches!(file.path.as_str(), "narrative.md" | "evidence.lock")
            || (file.path.starts_with("sources/") && is_markdown(&file.path))
            || (file.path.starts_with("pages/") && is_markdown(&file.path) && file.path.matches('/').count() == 1);
        if !read {
            let known = LISTS.iter().copied().chain(["narrative.md", "sources/<id>.md", "pages/<id>.md"]);
            let guess = closest(&file.path, known.clone()).map(|best| format!("did you mean `content/{best}`?"));
            let hint = guess.unwrap_or_else(|| {
                "pictures and other files for the site go into `static/`, raw texts into `captures/`".to_owned()
            });
            let message = format!("`{}` is not read", file.path);
            notes.take(Note::new(Code::MisplacedFile, Span::new(id, 0..0), message).hint(hint));
        }
    }
}

// ---------------------------------------------------------------------------------------- raw

struct RawSource {
    id: String,
    file: FileId,
    body: std::ops::Range<usize>,
    raw: raw::Source,
}

struct RawPage {
    id: String,
    file: FileId,
    body: std::ops::Range<usize>,
    raw: raw::FreePage,
    title: String,
}

struct RawNarrative {
    file: FileId,
    body: std::ops::Range<usize>,
    raw: raw::Narrative,
}

/// Every file as it is written.
struct Raw {
    dossier: Option<(FileId, raw::Dossier)>,
    people: Vec<At<raw::Person>>,
    places: Vec<At<raw::Place>>,
    organisations: Vec<At<raw::Organisation>>,
    quotes: Vec<At<raw::Utterance>>,
    questions: Vec<At<raw::Question>>,
    moments: Vec<At<raw::Moment>>,
    corrections: Vec<At<raw::Mended>>,
    sources: Vec<RawSource>,
    pages: Vec<RawPage>,
    narrative: Option<RawNarrative>,
}

impl Raw {
    fn read(files: &Files, notes: &mut Notes) -> Raw {
        Raw {
            dossier: read_dossier(files, notes),
            people: list(files, "people.yaml", notes),
            places: list(files, "places.yaml", notes),
            organisations: list(files, "organisations.yaml", notes),
            quotes: list(files, "quotes.yaml", notes),
            questions: list(files, "questions.yaml", notes),
            moments: list(files, "timeline.yaml", notes),
            corrections: list(files, "corrections.yaml", notes),
            sources: read_sources(files, notes),
            pages: read_pages(files, notes),
            narrative: read_narrative(files, notes),
        }
    }
}

fn read_dossier(files: &Files, notes: &mut Notes) -> Option<(FileId, raw::Dossier)> {
    let Some(file) = files.find("content", "dossier.yaml") else {
        let note = Note::about_path(Code::EmptyDossier, "content/dossier.yaml", "there is no dossier here");
        notes.take(
            note.hint("`variorum init DIR` makes a small dossier to start from")
                .hint("run the program in the folder that holds `content/`, or name that folder with `--root DIR`"),
        );
        return None;
    };
    files.get(file).text()?;
    match yaml::parse(files, whole(files, file)) {
        Ok(node) => {
            if matches!(node.kind, yaml::Kind::Null) {
                let note = Note::about_path(Code::EmptyDossier, "content/dossier.yaml", "the dossier has no title");
                notes.take(note.hint("write a line `title: …`"));
                return None;
            }
            decode::decode(node, notes).map(|raw| (file, raw))
        }
        Err(note) => {
            notes.take(note);
            None
        }
    }
}

fn list<T: serde::de::DeserializeOwned>(files: &Files, path: &str, notes: &mut Notes) -> Vec<At<T>> {
    let Some(file) = files.find("content", path).filter(|file| files.get(*file).text().is_some()) else {
        return Vec::new();
    };
    match yaml::parse(files, whole(files, file)) {
        Ok(node) => decode::decode_list(node, notes),
        Err(note) => {
            notes.take(note);
            Vec::new()
        }
    }
}

/// The name of a file without folder and ending: the id of what it holds.
fn stem(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.strip_suffix(".md").unwrap_or(name)
}

fn read_sources(files: &Files, notes: &mut Notes) -> Vec<RawSource> {
    let mut found: Vec<_> = files
        .under("content")
        .filter(|(_, file)| file.path.starts_with("sources/") && is_markdown(&file.path) && file.text().is_some())
        .map(|(id, file)| (stem(&file.path).to_owned(), id))
        .collect();
    found.sort();
    let read: Vec<(Option<RawSource>, Notes)> = found
        .into_par_iter()
        .map(|(id, file)| {
            let mut notes = Notes::default();
            let source = front_matter::<raw::Source>(files, file, &mut notes).and_then(|(raw, body)| {
                let Some(raw) = raw else {
                    let note = Note::new(Code::MissingFrontMatter, Span::new(file, 0..0), "this source has no front matter");
                    notes.take(note.hint("begin the file with `---`, `title: …` and another `---`, each on its own line"));
                    return None;
                };
                Some(RawSource { id, file, body, raw })
            });
            (source, notes)
        })
        .collect();
    read.into_iter()
        .filter_map(|(source, found)| {
            notes.absorb(found);
            source
        })
        .collect()
}

/// The front matter of a file, if it has any, and the bytes of its body. `None` after a fault.
fn front_matter<T: serde::de::DeserializeOwned>(
    files: &Files,
    file: FileId,
    notes: &mut Notes,
) -> Option<(Option<T>, std::ops::Range<usize>)> {
    let parts = match front::split(files, file) {
        Ok(parts) => parts,
        Err(note) => {
            notes.take(note);
            return None;
        }
    };
    let Some(range) = parts.yaml else { return Some((None, parts.body)) };
    match yaml::parse(files, Span::new(file, range.clone())) {
        Ok(mut node) => {
            if matches!(node.kind, yaml::Kind::Null) {
                node.kind = yaml::Kind::Map(Vec::new());
            }
            Some((Some(decode::decode(node, notes)?), parts.body))
        }
        Err(note) => {
            notes.take(note);
            None
        }
    }
}

fn read_pages(files: &Files, notes: &mut Notes) -> Vec<RawPage> {
    let mut pages = Vec::new();
    for (file, entry) in files.under("content") {
        let is_page = entry.path.starts_with("pages/") && is_markdown(&entry.path) && entry.path.matches('/').count() == 1;
        if !is_page || entry.text().is_none() {
            continue;
        }
        let Some((raw, body)) = front_matter::<raw::FreePage>(files, file, notes) else { continue };
        let raw = raw.unwrap_or_default();
        let id = stem(&entry.path).to_owned();
        // The title has to be known before links to the page are read, so the heading is looked at twice.
        let heading = files.text(file)[body.clone()].lines().find_map(|line| line.strip_prefix("# "));
        let title = match (&raw.title, heading) {
            (Some(title), _) => title.value.clone(),
            (None, Some(heading)) => heading.trim().to_owned(),
            (None, None) => id.replace('-', " "),
        };
        pages.push(RawPage { id, file, body, raw, title });
    }
    pages
}

fn read_narrative(files: &Files, notes: &mut Notes) -> Option<RawNarrative> {
    let file = files.find("content", "narrative.md").filter(|file| files.get(*file).text().is_some())?;
    let (raw, body) = front_matter::<raw::Narrative>(files, file, notes)?;
    Some(RawNarrative { file, body, raw: raw.unwrap_or_default() })
}

// ----------------------------------------------------------------------------------- registry

/// Which of the raw entries are part of the dossier.
#[derive(Default)]
struct Kept(std::collections::BTreeSet<(Kind, usize)>);

impl Kept {
    fn has(&self, kind: Kind, n: usize) -> bool {
        self.0.contains(&(kind, n))
    }
}

struct Registry<'a> {
    ids: Ids,
    drafts: Drafts,
    notes: &'a mut Notes,
}

/// What an entry brings to the registry.
struct Candidate<'a> {
    kind: Kind,
    /// Its place among the raw entries of its kind.
    n: usize,
    id: &'a str,
    span: Span,
    label: String,
    draft: bool,
    withdrawn: bool,
}

impl Registry<'_> {
    /// Registers every id, so that all of them are known when the first reference is read.
    fn register(&mut self, raw: &Raw) -> Kept {
        let mut kept = Kept::default();
        let sources = raw.sources.iter().enumerate().map(|(n, source)| Candidate {
            kind: Kind::Source,
            n,
            id: &source.id,
            span: Span::new(source.file, 0..0),
            label: source.raw.title.value.clone(),
            draft: source.raw.draft,
            withdrawn: source.raw.withdrawn.is_some(),
        });
        self.all(sources, 0, &mut kept);
        let people = raw.people.iter().map(|e| &e.value).enumerate().map(|(n, e)| {
            entry(Kind::Person, n, &e.id, e.name.value.clone(), e.draft, e.withdrawn.is_some())
        });
        let mut first = self.all(people, 0, &mut kept);
        let places = raw.places.iter().map(|e| &e.value).enumerate().map(|(n, e)| {
            entry(Kind::Place, n, &e.id, e.name.value.clone(), e.draft, e.withdrawn.is_some())
        });
        first = self.all(places, first, &mut kept);
        let bodies = raw.organisations.iter().map(|e| &e.value).enumerate().map(|(n, e)| {
            entry(Kind::Organisation, n, &e.id, e.name.value.clone(), e.draft, e.withdrawn.is_some())
        });
        self.all(bodies, first, &mut kept);
        let quotes = raw.quotes.iter().map(|e| &e.value).enumerate().map(|(n, e)| {
            let words = e.wordings.value.first().map_or(String::new(), |wording| format!("“{}”", wording.text.value));
            entry(Kind::Quote, n, &e.id, words, e.draft, e.withdrawn.is_some())
        });
        self.all(quotes, 0, &mut kept);
        let questions = raw.questions.iter().map(|e| &e.value).enumerate().map(|(n, e)| {
            entry(Kind::Question, n, &e.id, e.question.value.clone(), e.draft, e.withdrawn.is_some())
        });
        self.all(questions, 0, &mut kept);
        let moments = raw.moments.iter().map(|e| &e.value).enumerate().map(|(n, e)| {
            entry(Kind::Moment, n, &e.id, e.title.value.clone(), e.draft, e.withdrawn.is_some())
        });
        self.all(moments, 0, &mut kept);
        let pages = raw.pages.iter().enumerate().map(|(n, page)| Candidate {
            kind: Kind::Page,
            n,
            id: &page.id,
            span: Span::new(page.file, 0..0),
            label: page.title.clone(),
            draft: page.raw.draft,
            withdrawn: page.raw.withdrawn.is_some(),
        });
        self.all(pages, 0, &mut kept);
        for page in &raw.pages {
            if RESERVED.contains(&page.id.as_str()) {
                let message = format!("a page can't be called `{}`: the site has a page of its own there", page.id);
                let note = Note::new(Code::AddressTaken, Span::new(page.file, 0..0), message);
                self.notes.take(note.hint("give the file another name"));
            }
        }
        kept
    }

    /// Registers the entries of one kind; gives the index the next list begins with.
    fn all<'c>(&mut self, candidates: impl Iterator<Item = Candidate<'c>>, first: usize, kept: &mut Kept) -> usize {
        let mut index = first;
        for c in candidates {
            let live = !c.draft || self.drafts == Drafts::Taken;
            let target = Target::of(c.kind, index);
            let state = match (live, c.withdrawn) {
                (false, _) => State::Draft,
                (true, true) => State::Withdrawn(target),
                (true, false) => State::Live(target),
            };
            if self.ids.add(c.kind, c.id, c.span, &c.label, state, self.notes) && live {
                kept.0.insert((c.kind, c.n));
                index += 1;
            }
        }
        index
    }
}

/// The candidate of an entry of a list.
fn entry<'a>(kind: Kind, n: usize, id: &'a Text, label: String, draft: bool, withdrawn: bool) -> Candidate<'a> {
    Candidate { kind, n, id: &id.value, span: id.span, label, draft, withdrawn }
}

// ------------------------------------------------------------------------------------- reader

struct Reader<'a> {
    files: &'a Files,
    ids: &'a Ids,
    notes: &'a mut Notes,
}

impl Reader<'_> {
    /// Without a readable `dossier.yaml`, which has been noted, the rest is checked all the same.
    fn meta(&mut self, raw: Option<&(FileId, raw::Dossier)>) -> Meta {
        let Some((file, raw)) = raw else { return Meta::nameless() };
        for (name, severity) in &raw.severity {
            self.severity(name, severity);
        }
        let base_url = raw.base_url.as_ref().and_then(|text| self.page_url(text));
        let event = raw.event.as_ref();
        let licence = raw.licence.as_ref().map(|text| text.value.clone());
        Meta {
            file: Some(*file),
            title: raw.title.value.clone(),
            summary: raw.summary.as_ref().map_or(String::new(), |text| text.value.clone()),
            date: event.and_then(|event| self.date(event.date.as_ref())),
            place: event.and_then(|event| event.place.as_ref()).map(|text| self.name(&[EntityKind::Place], text)),
            language: raw.language.as_ref().map_or_else(|| "en".to_owned(), |text| self.language(text)),
            base_url: base_url.map(|url| if url.ends_with('/') { url } else { format!("{url}/") }),
            theme: raw.theme.as_ref().map_or_else(|| crate::project::THEME.to_owned(), |text| text.value.clone()),
            theme_at: raw.theme.as_ref().map(|text| text.span),
            licence,
            contact: raw.contact.as_ref().and_then(|text| self.url(text)),
        }
    }

    fn severity(&mut self, name: &str, severity: &Text) {
        let Some(code) = Code::from_slug(name) else {
            let known = Code::ALL.iter().map(|code| code.slug());
            let hint = closest(name, known).map(|best| format!("did you mean `{best}`?"));
            let message = format!("`severity:` names a code that does not exist: `{name}`");
            self.notes.take(Note::new(Code::UnknownValue, severity.span, message).maybe_hint(hint));
            return;
        };
        match Severity::from_name(&severity.value) {
            // What would make a broken or unproven site is not for switching off.
            Some(weight) if weight == Severity::Error || code.severity() == Severity::Warning => {
                self.notes.set_severity(code, weight);
            }
            Some(_) => {
                let message = format!("`{name}` is always an error");
                let hint = "only warnings can be raised to `error` or switched off with `allow`";
                self.notes.take(Note::new(Code::UnknownValue, severity.span, message).hint(hint));
            }
            None => {
                let message = format!("`{name}` can't weigh `{}`", severity.value);
                let hint = did_you_mean(&severity.value, Severity::NAMES);
                self.notes.take(Note::new(Code::UnknownValue, severity.span, message).maybe_hint(hint));
            }
        }
    }

    fn sources(&mut self, raw: Vec<RawSource>, kept: &Kept) -> Vec<Source> {
        let (files, ids) = (self.files, self.ids);
        let raw: Vec<RawSource> = keep(raw, Kind::Source, kept).collect();
        let read: Vec<(Source, Notes)> = raw
            .into_par_iter()
            .map(|raw| {
                let mut notes = Notes::default();
                let source = Reader { files, ids, notes: &mut notes }.source(raw);
                (source, notes)
            })
            .collect();
        read.into_iter()
            .map(|(source, notes)| {
                self.notes.absorb(notes);
                source
            })
            .collect()
    }

    fn source(&mut self, source: RawSource) -> Source {
        let RawSource { id, file, body, raw } = source;
        let span = Span::new(file, 0..0);
        let withdrawn = raw.withdrawn.as_ref().and_then(|raw| self.withdrawn(raw));
        // What is withdrawn is withdrawn everywhere: its words are not even read.
        let doc = if withdrawn.is_some() { Doc::default() } else { self.body(file, body) };
        let capture_name = raw.capture.as_ref().map(|text| text.value.clone());
        Source {
            entry: Entry { id, span, former_ids: self.former_ids(&raw.former_ids), withdrawn },
            file,
            title: raw.title.value,
            kind: raw.kind,
            outlet: raw.outlet.as_ref().map(|text| self.name(&[EntityKind::Organisation], text)),
            url: raw.url.as_ref().and_then(|text| self.page_url(text)),
            archived: raw.archived.as_ref().and_then(|text| self.page_url(text)),
            published: self.date(raw.published.as_ref()),
            retrieved: self.date(raw.retrieved.as_ref()),
            byline: values(&raw.byline),
            credits: raw.credits.0.iter().map(|text| self.name(&[EntityKind::Organisation], text)).collect(),
            rights: raw.rights.map_or(String::new(), |text| text.value),
            language: raw.language.as_ref().map(|text| self.language(text)),
            text: raw.text,
            capture: raw.capture.as_ref().and_then(|text| self.capture(text)),
            capture_name,
            passages: raw.passages.into_iter().map(|raw| self.origin_passage(raw)).collect(),
            quotations: raw.quotations.into_iter().filter_map(|raw| self.quotation_correction(raw)).collect(),
            doc,
        }
    }

    fn capture(&mut self, text: &Text) -> Option<FileId> {
        let path = text.value.trim_start_matches("./");
        if let Some(file) = self.files.find("captures", path) {
            if let Some(at) = self.files.get(file).broken_at() {
                let shown = &self.files.get(file).shown;
                let message = format!("the capture is not UTF-8: byte {at} belongs to another encoding");
                self.notes.take(Note::about_path(Code::NotUtf8, shown, message).see(text.span, "named here"));
                return None;
            }
            return Some(file);
        }
        let mut there = self.files.under("captures").peekable();
        // Without any captures folder the dossier is built from `content/` alone.
        there.peek()?;
        let hint = closest(path, there.map(|(_, file)| file.path.as_str())).map(|best| format!("did you mean `{best}`?"));
        let message = format!("the captures folder has no `{path}`");
        self.notes.take(Note::new(Code::MissingCapture, text.span, message).maybe_hint(hint));
        None
    }

    fn origin_passage(&mut self, raw: raw::Passage) -> OriginPassage {
        OriginPassage {
            from: request(&raw.from, None),
            to: raw.to.as_ref().map(|text| request(text, None)),
            origin: self.name(&[EntityKind::Organisation], &raw.origin),
            basis: raw.basis.unwrap_or(PassageBasis::Curated),
            reason: raw.reason.map_or(String::new(), |text| text.value),
        }
    }

    fn quotation_correction(&mut self, raw: raw::Correction) -> Option<QuotationCorrection> {
        let request = request(&raw.text, raw.nth.as_ref());
        let verdict = match (raw.speaker, raw.dismiss) {
            (Some(speaker), None) => Verdict::Speaker(self.speaker(&speaker)?),
            (None, Some(reason)) => Verdict::Dismiss(reason.value),
            (Some(_), Some(reason)) => {
                let message = "a quotation has a speaker or is dismissed, not both";
                self.notes.take(Note::new(Code::WrongType, reason.span, message).hint("remove one of the two keys"));
                return None;
            }
            (None, None) => {
                let message = "this correction says nothing: give `speaker:` or `dismiss:`";
                self.notes.take(Note::new(Code::MissingKey, request.span, message));
                return None;
            }
        };
        Some(QuotationCorrection { request, verdict })
    }

    fn person(&mut self, raw: At<raw::Person>) -> Entity {
        let (span, raw) = (raw.span, raw.value);
        let common = Common {
            kind: EntityKind::Person,
            span,
            id: raw.id,
            name: raw.name,
            aliases: raw.aliases,
            role: raw.role,
            description: raw.description,
            wikidata: raw.wikidata,
            url: raw.url,
            former_ids: raw.former_ids,
            withdrawn: raw.withdrawn,
        };
        Entity { pronouns: raw.pronouns.map(|text| text.value), ..self.entity(common) }
    }

    fn place(&mut self, raw: At<raw::Place>) -> Entity {
        let (span, raw) = (raw.span, raw.value);
        let coordinates = raw.coordinates.and_then(|at| match at.value.as_slice() {
            &[lat, lon] if (-90.0..=90.0).contains(&lat) && (-180.0..=180.0).contains(&lon) => Some((lat, lon)),
            _ => {
                let message = "coordinates are latitude and longitude in degrees, as in `[51.88, 128.33]`";
                self.notes.take(Note::new(Code::WrongType, at.span, message));
                None
            }
        });
        let common = Common {
            kind: EntityKind::Place,
            span,
            id: raw.id,
            name: raw.name,
            aliases: raw.aliases,
            role: raw.role,
            description: raw.description,
            wikidata: raw.wikidata,
            url: raw.url,
            former_ids: raw.former_ids,
            withdrawn: raw.withdrawn,
        };
        Entity { coordinates, ..self.entity(common) }
    }

    fn organisation(&mut self, raw: At<raw::Organisation>) -> Entity {
        let (span, raw) = (raw.span, raw.value);
        let common = Common {
            kind: EntityKind::Organisation,
            span,
            id: raw.id,
            name: raw.name,
            aliases: raw.aliases,
            role: raw.role,
            description: raw.description,
            wikidata: raw.wikidata,
            url: raw.url,
            former_ids: raw.former_ids,
            withdrawn: raw.withdrawn,
        };
        Entity { organisation: raw.kind.unwrap_or_default(), ..self.entity(common) }
    }

    fn entity(&mut self, raw: Common) -> Entity {
        Entity {
            entry: self.entry(raw.id, &raw.former_ids, raw.withdrawn.as_ref()),
            kind: raw.kind,
            span: raw.span,
            name: raw.name.value,
            aliases: raw.aliases.0.into_iter().map(|text| (text.value, text.span)).collect(),
            role: raw.role.map_or(String::new(), |text| text.value),
            description: raw.description.as_ref().map(|text| self.doc(text)),
            pronouns: None,
            wikidata: raw.wikidata.map(|text| text.value),
            url: raw.url.as_ref().and_then(|text| self.page_url(text)),
            coordinates: None,
            organisation: raw::OrganisationKind::default(),
        }
    }

    fn utterance(&mut self, raw: At<raw::Utterance>) -> Utterance {
        let raw = raw.value;
        if raw.wordings.value.is_empty() {
            let message = format!("the utterance `{}` has no wording", raw.id.value);
            let note = Note::new(Code::MissingKey, raw.wordings.span, message);
            self.notes.take(note.hint("list at least one: `- {source: …, text: \"…\"}`"));
        }
        let wordings = raw.wordings.value.iter().filter_map(|raw| {
            let source = self.ids.source(&raw.source.value, raw.source.span, self.notes)?;
            Some(RequestedWording { source, request: request(&raw.text, raw.nth.as_ref()) })
        });
        let wordings = wordings.collect();
        let apart = raw.apart_from.0.iter().filter_map(|text| self.ids.utterance(&text.value, text.span, self.notes));
        let apart_from = apart.collect();
        Utterance {
            speaker: raw.speaker.as_ref().and_then(|text| self.speaker(text)),
            said: raw.said.map_or_else(Said::default, |raw| self.said(raw)),
            wordings,
            apart_from,
            topics: values(&raw.topics),
            remark: raw.note.as_ref().map(|text| self.doc(text)),
            entry: self.entry(raw.id, &raw.former_ids, raw.withdrawn.as_ref()),
        }
    }

    fn said(&mut self, raw: raw::Said) -> Said {
        let text = |text: Option<Text>| text.map_or(String::new(), |text| text.value);
        Said {
            at: self.date(raw.at.as_ref()),
            to: raw.to.0.iter().map(|text| self.name(&[EntityKind::Person, EntityKind::Organisation], text)).collect(),
            occasion: text(raw.occasion),
            language: raw.language.as_ref().map_or(String::new(), |text| self.language(text)),
            via: text(raw.via),
        }
    }

    fn question(&mut self, raw: At<raw::Question>) -> Question {
        let raw = raw.value;
        let positions: Vec<Position> = raw.positions.into_iter().map(|raw| self.position(raw)).collect();
        let silent = raw.silent.0.iter().filter_map(|text| {
            let source = self.ids.source(&text.value, text.span, self.notes)?;
            if positions.iter().any(|position| position.sources.iter().any(|cited| cited.source == source)) {
                let message = format!("`{}` is silent here and has a position above", text.value);
                self.notes.take(Note::new(Code::WrongType, text.span, message).hint("remove it from one of the two"));
            }
            Some(source)
        });
        let silent = silent.collect();
        Question {
            entry: self.entry(raw.id, &raw.former_ids, raw.withdrawn.as_ref()),
            question: raw.question.value,
            kind: raw.kind,
            unit: raw.unit.map_or(String::new(), |text| text.value),
            positions,
            silent,
            status: raw.status,
            remark: raw.note.as_ref().map(|text| self.doc(text)),
            topics: values(&raw.topics),
        }
    }

    fn position(&mut self, raw: raw::Position) -> Position {
        let sources = raw.sources.iter().filter_map(|raw| {
            let source = self.ids.source(&raw.source.value, raw.source.span, self.notes)?;
            let words = raw.text.as_ref().map(|text| request(text, raw.nth.as_ref()));
            if let Some(words) = &words {
                self.locator_length(words);
            }
            Some(PositionSource { source, words })
        });
        let sources = sources.collect();
        Position {
            value: raw.value.value,
            sources,
            scope: raw.scope.map_or(String::new(), |text| text.value),
            carrier: raw
                .carrier
                .as_ref()
                .map(|text| self.name(&[EntityKind::Organisation, EntityKind::Person], text)),
            as_of: self.date(raw.as_of.as_ref()),
            remark: raw.note.as_ref().map(|text| self.doc(text)),
        }
    }

    fn locator_length(&mut self, words: &Request) {
        let count = crate::text::count_words(&words.text);
        let most = super::citation::LOCATOR_WORDS;
        if count > most {
            let message = format!("this locator has {count} words; {most} are the most");
            let note = Note::new(Code::LongLocator, words.span, message);
            self.notes.take(note.hint("keep the words without which the answer would not hold"));
        }
    }

    fn moment(&mut self, raw: At<raw::Moment>) -> Moment {
        let raw = raw.value;
        if raw.at.is_none() && raw.after.0.is_empty() && raw.before.0.is_empty() {
            let message = format!("the moment `{}` stands at no time", raw.id.value);
            let note = Note::new(Code::MissingKey, raw.id.span, message);
            self.notes.take(note.hint("give `at:` a date, or name a moment under `after:` or `before:`"));
        }
        let mut near = |list: &OneOrMany| {
            let ids = list.0.iter().filter_map(|text| self.ids.moment(&text.value, text.span, self.notes));
            ids.collect::<Vec<_>>()
        };
        let (after, before) = (near(&raw.after), near(&raw.before));
        let people = raw.people.0.iter().filter_map(|text| self.speaker_of(text, Code::UnknownId)).collect();
        Moment {
            entry: self.entry(raw.id, &raw.former_ids, raw.withdrawn.as_ref()),
            at: self.date(raw.at.as_ref()),
            after,
            before,
            title: raw.title.value,
            text: raw.text.as_ref().map_or_else(Doc::default, |text| self.doc(text)),
            place: raw.place.as_ref().map(|text| self.name(&[EntityKind::Place], text)),
            people,
        }
    }

    fn correction(&mut self, raw: raw::Mended) -> Option<Correction> {
        let place = raw.place.as_ref().and_then(|text| {
            let id = text.value.trim_start_matches("[[").trim_end_matches("]]");
            self.ids.link(id, text.span, self.notes)?.target
        });
        Some(Correction {
            at: self.date(Some(&raw.at))?,
            was: raw.was.value,
            now: raw.now.value,
            reason: raw.reason.map_or(String::new(), |text| text.value),
            place,
        })
    }

    fn narrative(&mut self, raw: RawNarrative) -> Narrative {
        let doc = self.body(raw.file, raw.body);
        let title = raw.raw.title.map(|text| text.value).or_else(|| doc.title().map(str::to_owned));
        Narrative { file: raw.file, title, doc }
    }

    fn free_page(&mut self, page: RawPage) -> FreePage {
        let span = Span::new(page.file, 0..0);
        let withdrawn = page.raw.withdrawn.as_ref().and_then(|raw| self.withdrawn(raw));
        let doc = if withdrawn.is_some() { Doc::default() } else { self.body(page.file, page.body) };
        FreePage {
            entry: Entry { id: page.id, span, former_ids: self.former_ids(&page.raw.former_ids), withdrawn },
            file: page.file,
            title: page.title,
            order: page.raw.order.map_or(0, |at| at.value),
            description: page.raw.description.map_or(String::new(), |text| text.value),
            doc,
        }
    }

    // ------------------------------------------------------------------------------ small parts

    fn entry(&mut self, id: Text, former_ids: &OneOrMany, withdrawn: Option<&raw::Withdrawn>) -> Entry {
        Entry {
            span: id.span,
            id: id.value,
            former_ids: self.former_ids(former_ids),
            withdrawn: withdrawn.and_then(|raw| self.withdrawn(raw)),
        }
    }

    fn former_ids(&mut self, raw: &OneOrMany) -> Vec<(String, Span)> {
        let (good, bad): (Vec<_>, Vec<_>) = raw.0.iter().partition(|text| ids::well_formed(&text.value));
        for text in bad {
            let message = format!("`{}` is not a well-formed id", text.value);
            let hint = "ids are lower-case letters and digits, in words joined by single hyphens";
            self.notes.take(Note::new(Code::InvalidId, text.span, message).hint(hint));
        }
        good.into_iter().map(|text| (text.value.clone(), text.span)).collect()
    }

    fn withdrawn(&mut self, raw: &raw::Withdrawn) -> Option<Withdrawn> {
        Some(Withdrawn { at: self.date(Some(&raw.at))?, reason: raw.reason.value.clone() })
    }

    fn date(&mut self, text: Option<&Text>) -> Option<Date> {
        let text = text?;
        match Date::parse(&text.value) {
            Ok(date) => Some(date),
            Err(bad) => {
                self.notes.take(Note::new(Code::InvalidDate, text.span, bad.message).maybe_hint(bad.hint));
                None
            }
        }
    }

    fn url(&mut self, text: &Text) -> Option<String> {
        match Web::parse(&text.value) {
            Ok(web) => Some(web.to_string()),
            Err(reason) => {
                let message = format!("`{}` can't be used as an address: {reason}", text.value);
                let hint = "write it in full, as in `https://gazette.example/2023/09/13/leaders`";
                self.notes.take(Note::new(Code::InvalidUrl, text.span, message).hint(hint));
                None
            }
        }
    }

    fn page_url(&mut self, text: &Text) -> Option<String> {
        let url = self.url(text)?;
        if url.starts_with("mailto:") {
            let message = "an address of a page is needed here, not one of mail";
            self.notes.take(Note::new(Code::InvalidUrl, text.span, message));
            return None;
        }
        Some(url)
    }

    fn language(&mut self, text: &Text) -> String {
        let tag = text.value.as_str();
        let fine = !tag.is_empty()
            && tag.len() <= 35
            && tag.split('-').all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()))
            && tag.split('-').next().is_some_and(|first| (2..=3).contains(&first.len()));
        if !fine {
            let message = format!("`{tag}` is not a language tag");
            let hint = "write the short tag of the language: `en`, `ko`, `pt-BR` (BCP 47)";
            self.notes.take(Note::new(Code::UnknownValue, text.span, message).hint(hint));
            return "en".to_owned();
        }
        tag.to_owned()
    }

    /// An entity by its id, or a plain name. A word that looks like a slip of an id is noted.
    fn name(&mut self, kinds: &[EntityKind], text: &Text) -> EntityRef {
        for &kind in kinds {
            if self.ids.peek(kind.into(), &text.value).is_some() {
                if let Some(id) = self.ids.entity(kind, &text.value, text.span, self.notes) {
                    return EntityRef::Known(id);
                }
                return EntityRef::Named(text.value.clone());
            }
        }
        if ids::well_formed(&text.value) && text.value.contains(|c: char| c.is_lowercase()) {
            let kinds: Vec<Kind> = kinds.iter().map(|kind| (*kind).into()).collect();
            let hint = self.ids.suggest(&kinds, &text.value).filter(|hint| hint.starts_with("did you"));
            if let Some(hint) = hint {
                let message = format!("`{}` is not listed", text.value);
                let note = Note::new(Code::UnknownId, text.span, message).hint(hint);
                self.notes.take(note.hint("a plain name, with a capital letter, needs no entry"));
            }
        }
        EntityRef::Named(text.value.clone())
    }

    fn speaker(&mut self, text: &Text) -> Option<super::model::EntityId> {
        self.speaker_of(text, Code::UnknownSpeaker)
    }

    fn speaker_of(&mut self, text: &Text, code: Code) -> Option<super::model::EntityId> {
        for kind in [EntityKind::Person, EntityKind::Organisation] {
            if self.ids.peek(kind.into(), &text.value).is_some() {
                return self.ids.entity(kind, &text.value, text.span, self.notes);
            }
        }
        let hint = self.ids.suggest(&[Kind::Person, Kind::Organisation], &text.value);
        let message = format!("`{}` is in neither `people.yaml` nor `organisations.yaml`", text.value);
        self.notes.take(Note::new(code, text.span, message).maybe_hint(hint));
        None
    }

    fn doc(&mut self, text: &Text) -> Doc {
        markdown::parse(&text.value, text.place, self.ids, self.notes)
    }

    fn body(&mut self, file: FileId, body: std::ops::Range<usize>) -> Doc {
        let start = u32::try_from(body.start).unwrap_or(u32::MAX);
        markdown::parse(&self.files.text(file)[body], Place::Exact(file, start), self.ids, self.notes)
    }
}

/// The keys that people, places and organisations share.
struct Common {
    kind: EntityKind,
    span: Span,
    id: Text,
    name: Text,
    aliases: OneOrMany,
    role: Option<Text>,
    description: Option<Text>,
    wikidata: Option<Text>,
    url: Option<Text>,
    former_ids: OneOrMany,
    withdrawn: Option<raw::Withdrawn>,
}

fn request(text: &Text, nth: Option<&At<u32>>) -> Request {
    let nth = nth.map(|nth| nth.value as usize).filter(|n| *n > 0);
    Request { text: text.value.clone(), nth, span: text.span, place: text.place }
}

fn values(list: &OneOrMany) -> Vec<String> {
    list.0.iter().map(|text| text.value.clone()).collect()
}
