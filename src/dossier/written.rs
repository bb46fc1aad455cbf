//! The files of `content/` as they are written: found, split, decoded, not yet understood.

use rayon::prelude::*;

use super::decode::{self, At};
use super::parse::{is_markdown, whole};
use super::{front, raw, yaml};
use crate::notes::{Code, Note, Notes};
use crate::text::{FileId, Files, Span};

pub(super) struct RawSource {
    pub(super) id: String,
    pub(super) file: FileId,
    pub(super) body: std::ops::Range<usize>,
    pub(super) raw: raw::Source,
}

pub(super) struct RawPage {
    pub(super) id: String,
    pub(super) file: FileId,
    pub(super) body: std::ops::Range<usize>,
    pub(super) raw: raw::FreePage,
    pub(super) title: String,
}

pub(super) struct RawNarrative {
    pub(super) file: FileId,
    pub(super) body: std::ops::Range<usize>,
    pub(super) raw: raw::Narrative,
}

/// Every file as it is written.
#[derive(Default)]
pub(super) struct Raw {
    pub(super) dossier: Option<(FileId, raw::Dossier)>,
    pub(super) people: Vec<At<raw::Person>>,
    pub(super) places: Vec<At<raw::Place>>,
    pub(super) organisations: Vec<At<raw::Organisation>>,
    pub(super) quotes: Vec<At<raw::Utterance>>,
    pub(super) questions: Vec<At<raw::Question>>,
    pub(super) moments: Vec<At<raw::Moment>>,
    pub(super) corrections: Vec<At<raw::Mended>>,
    pub(super) sources: Vec<RawSource>,
    pub(super) pages: Vec<RawPage>,
    pub(super) narrative: Option<RawNarrative>,
}

impl Raw {
    pub(super) fn read(files: &Files, notes: &mut Notes) -> Raw {
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

pub(super) fn read_dossier(files: &Files, notes: &mut Notes) -> Option<(FileId, raw::Dossier)> {
    let Some(file) = files.find("content", "dossier.yaml") else {
        let path = files.shown("content", "dossier.yaml");
        let note = Note::about_path(Code::EmptyDossier, path, "there is no dossier here");
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
                let note = Note::new(Code::EmptyDossier, Span::new(file, 0..0), "the dossier has no title");
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

pub(super) fn list<T: serde::de::DeserializeOwned>(files: &Files, path: &str, notes: &mut Notes) -> Vec<At<T>> {
    let Some(file) = files.find("content", path).filter(|file| files.get(*file).text().is_some()) else {
        return Vec::new();
    };
    list_in(files, file, notes)
}

/// The entries of one list.
pub(super) fn list_in<T: serde::de::DeserializeOwned>(files: &Files, file: FileId, notes: &mut Notes) -> Vec<At<T>> {
    match yaml::parse(files, whole(files, file)) {
        Ok(node) => decode::decode_list(node, notes),
        Err(note) => {
            notes.take(note);
            Vec::new()
        }
    }
}

/// The name of a file without folder and ending: the id of what it holds.
pub(super) fn stem(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.strip_suffix(".md").unwrap_or(name)
}

pub(super) fn read_sources(files: &Files, notes: &mut Notes) -> Vec<RawSource> {
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
                    let note =
                        Note::new(Code::MissingFrontMatter, Span::new(file, 0..0), "this source has no front matter");
                    notes.take(
                        note.hint("begin the file with `---`, `title: …` and another `---`, each on its own line"),
                    );
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
pub(super) fn front_matter<T: serde::de::DeserializeOwned>(
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

pub(super) fn read_pages(files: &Files, notes: &mut Notes) -> Vec<RawPage> {
    let mut pages = Vec::new();
    for (file, entry) in files.under("content") {
        let is_page =
            entry.path.starts_with("pages/") && is_markdown(&entry.path) && entry.path.matches('/').count() == 1;
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

pub(super) fn read_narrative(files: &Files, notes: &mut Notes) -> Option<RawNarrative> {
    let file = files.find("content", "narrative.md").filter(|file| files.get(*file).text().is_some())?;
    let (raw, body) = front_matter::<raw::Narrative>(files, file, notes)?;
    Some(RawNarrative { file, body, raw: raw.unwrap_or_default() })
}
