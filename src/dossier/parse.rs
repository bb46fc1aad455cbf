//! From files to a checked [`Dossier`]: raw structs in, resolved types out, every fault noted.

use super::decode::{self, Text};
use super::ids::{Ids, Kind};
use super::model::{Dossier, Entity, Entry, FreePage, Moment, Narrative, Question, Source, Utterance};
use super::register::{Kept, Registry};
use super::resolve::Reader;
use super::written::Raw;
use super::{raw, yaml};
use crate::notes::{Code, Note, Notes};
use crate::text::{FileId, Files, Place, Span, closest};

/// What to read beside what is published.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Drafts {
    /// Drafts are no part of the dossier.
    #[default]
    Left,
    /// Drafts are read like everything else.
    Taken,
}

/// A note on the first character of a text that no page can show.
pub(super) fn control_character(text: &str, place: Place) -> Option<Note> {
    let is_bad = |c: char| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{85}');
    let (at, c) = text.char_indices().find(|(_, c)| is_bad(*c))?;
    let message = format!("the control character U+{:04X} can't be shown", u32::from(c));
    let note = Note::new(Code::ControlCharacter, place.at(at..at + c.len_utf8()), message);
    Some(note.hint("delete it; it may have come from a broken copy"))
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
pub const RESERVED: [&str; 23] = [
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
    "previews",
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
    let any_source = !raw.sources.is_empty();
    let mut hidden = hidden(&raw, drafts);
    let mut reader = Reader { files, ids: &ids, notes };
    let mut meta = reader.meta(raw.dossier.as_ref());
    if let Some(url) = &options.base_url {
        meta.base_url = Some(if url.ends_with('/') { url.clone() } else { format!("{url}/") });
    }
    let sources = reader.sources(raw.sources, &kept);
    let mut entities: Vec<Entity> = keep(raw.people, Kind::Person, &kept).map(|raw| reader.person(raw)).collect();
    entities.extend(keep(raw.places, Kind::Place, &kept).map(|raw| reader.place(raw)));
    entities.extend(keep(raw.organisations, Kind::Organisation, &kept).map(|raw| reader.organisation(raw)));
    let utterances: Vec<Utterance> = keep(raw.quotes, Kind::Quote, &kept).map(|raw| reader.utterance(raw)).collect();
    let questions: Vec<Question> = keep(raw.questions, Kind::Question, &kept).map(|raw| reader.question(raw)).collect();
    let moments: Vec<Moment> = keep(raw.moments, Kind::Moment, &kept).map(|raw| reader.moment(raw)).collect();
    let corrections = raw.corrections.into_iter().filter_map(|raw| reader.correction(raw.value)).collect();
    let narrative: Option<Narrative> = raw.narrative.map(|raw| reader.narrative(raw));
    let pages: Vec<FreePage> = keep(raw.pages, Kind::Page, &kept).map(|raw| reader.free_page(raw)).collect();
    let has_captures = files.under("captures").next().is_some();
    let published = published(files, &sources, &pages);
    hidden.extend(pages.iter().flat_map(|page| &page.doc.hidden));
    hidden.extend(sources.iter().flat_map(|source| &source.doc.hidden));
    hidden.extend(moments.iter().flat_map(|moment| &moment.text.hidden));
    hidden.extend(narrative.iter().flat_map(|narrative| &narrative.doc.hidden));
    hidden.extend(entities.iter().filter_map(|entity| entity.description.as_ref()).flat_map(|doc| &doc.hidden));
    hidden.extend(utterances.iter().filter_map(|said| said.remark.as_ref()).flat_map(|doc| &doc.hidden));
    for question in &questions {
        let remarks = question.positions.iter().filter_map(|position| position.remark.as_ref());
        hidden.extend(remarks.chain(&question.remark).flat_map(|doc| &doc.hidden));
    }
    hidden.sort();
    if sources.is_empty() {
        if !notes.has_errors() {
            let note = |message| Note::about_path(Code::EmptyDossier, files.shown("content", "sources"), message);
            notes.take(match any_source {
                true => note("every source of the dossier is a draft")
                    .hint("build with `--drafts`, or remove `draft: true` from one"),
                false => note("the dossier has no source")
                    .hint("`variorum new source ID` makes one; a source is a file `content/sources/<id>.md`"),
            });
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

/// The entries of a list that are part of the dossier.
pub(super) fn keep<T>(items: Vec<T>, kind: Kind, kept: &Kept) -> impl Iterator<Item = T> + use<'_, T> {
    items.into_iter().enumerate().filter(move |(n, _)| kept.has(kind, *n)).map(|(_, item)| item)
}

/// All of a file.
pub(super) fn whole(files: &Files, file: FileId) -> Span {
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
            let shared = LISTS.contains(&file.path.as_str())
                || file.path == "narrative.md"
                || file.path == super::lock::LOCK_PATH;
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
            spans.extend(raw.$list.iter().filter_map(|e| e.value.extra.as_ref()).map(|extra| extra.span));
        )*};
    }
    entries!(people, places, organisations, quotes, questions, moments);
    let of_gone = |source: &Text| withdrawn_sources.contains(&source.value.as_str());
    for wording in raw.quotes.iter().flat_map(|e| &e.value.wordings.value).filter(|w| of_gone(&w.source)) {
        spans.push(wording.text.span);
    }
    let positions = raw.questions.iter().flat_map(|e| &e.value.positions).flat_map(|position| &position.sources.value);
    spans.extend(positions.filter(|cited| of_gone(&cited.source)).filter_map(|c| c.text.as_ref()).map(|t| t.span));
    // Private keys stay private.
    spans.extend(raw.corrections.iter().filter_map(|e| e.value.extra.as_ref()).map(|extra| extra.span));
    spans.extend(raw.dossier.iter().filter_map(|(_, raw)| raw.extra.as_ref()).map(|extra| extra.span));
    spans.extend(raw.sources.iter().filter_map(|source| source.raw.extra.as_ref()).map(|extra| extra.span));
    spans.extend(raw.pages.iter().filter_map(|page| page.raw.extra.as_ref()).map(|extra| extra.span));
    spans.extend(raw.narrative.iter().filter_map(|narrative| narrative.raw.extra.as_ref()).map(|extra| extra.span));
    spans
}

pub(super) fn is_markdown(path: &str) -> bool {
    std::path::Path::new(path).extension().is_some_and(|ext| ext == "md")
}

/// Says which files can't be read, and which will not be.
fn look_around(files: &Files, notes: &mut Notes) {
    for astray in files.astray() {
        let message = format!("`{}` is a link that leads nowhere, or round in a circle", astray.shown);
        let note = Note::about_path(Code::MisplacedFile, &astray.shown, message);
        notes.take(note.hint("remove it, or mend what it links to"));
    }
    for (id, file) in files.under("content") {
        if let Some(note) = file.text().and_then(|text| control_character(text, Place::Exact(id, 0))) {
            notes.take(note);
        }
        if let Some(at) = file.broken_at() {
            notes.take(not_utf8(id, file.bytes(), at, "this file"));
            continue;
        }
        let read = LISTS.contains(&file.path.as_str())
            || matches!(file.path.as_str(), "narrative.md" | "evidence.lock")
            || (file.path.starts_with("sources/") && is_markdown(&file.path))
            || (file.path.starts_with("pages/") && is_markdown(&file.path) && file.path.matches('/').count() == 1);
        if !read {
            let message = format!("`{}` is not read", file.path);
            notes.take(Note::new(Code::MisplacedFile, Span::new(id, 0..0), message).hint(place_for(&file.path)));
        }
    }
}

pub(super) fn not_utf8(id: FileId, bytes: &[u8], at: usize, what: &str) -> Note {
    let message = format!("{what} is not UTF-8: byte {:#04x} belongs to another encoding", bytes[at]);
    Note::new(Code::NotUtf8, Span::new(id, at..at + 1), message).hint("save it again as UTF-8")
}

/// Where a file that is not read may belong.
fn place_for(path: &str) -> String {
    if let Some(best) = closest(path, LISTS.iter().copied().chain(["narrative.md"])) {
        return format!("did you mean `content/{best}`?");
    }
    let (folder, name) = path.split_once('/').unwrap_or(("", path));
    if folder == "pages" && is_markdown(path) {
        return "free pages stand in `content/pages/` itself, in no folder below it".to_owned();
    }
    if is_markdown(path) {
        return match closest(folder, ["sources", "pages"]) {
            Some(best) => format!("did you mean `content/{best}/{name}`?"),
            None => "sources are `content/sources/<id>.md`, free pages `content/pages/<id>.md`".to_owned(),
        };
    }
    "pictures and other files for the site go into `static/`, raw texts into `captures/`".to_owned()
}
