//! What is wrong with the captures that sources name: not there, or named twice.

use std::collections::BTreeMap;

use crate::dossier::{Dossier, Lock, SourceId};
use crate::notes::{Code, Note, Notes};
use crate::text::{FileId, Files, closest};

/// Notes captures that the folder lacks and the lock does not stand for, and those of several sources.
pub fn note(files: &Files, dossier: &Dossier, lock: Option<&Lock>, notes: &mut Notes) {
    let mut of: BTreeMap<FileId, SourceId> = BTreeMap::new();
    for id in dossier.live_sources() {
        let source = dossier.source(id);
        let (Some(name), Some(at)) = (&source.capture_name, source.capture_at) else { continue };
        let name = name.trim_start_matches("./");
        let Some(file) = source.capture else {
            let locked = lock.and_then(|lock| lock.source(&source.entry.id)).and_then(|own| own.capture.as_ref());
            let is_locked = locked.is_some_and(|capture| capture.file == name);
            // Without any captures folder the dossier is built from `content/` alone; a capture that is no
            // text has had its note.
            if dossier.has_captures && !is_locked && files.find("captures", name).is_none() {
                let there = files.under("captures").map(|(_, file)| file.path.as_str());
                let hint = match closest(name, there) {
                    Some(best) => format!("did you mean `{best}`?"),
                    None => format!("save the raw text as `{}`", files.shown("captures", name)),
                };
                let message = format!("the captures folder has no `{name}`");
                notes.take(Note::new(Code::MissingCapture, at, message).hint(hint));
            }
            continue;
        };
        if let Some(first) = of.get(&file) {
            let first = dossier.source(*first);
            let message = format!("`{}` and `{}` name the same capture", first.entry.id, source.entry.id);
            let mut note = Note::new(Code::SharedCapture, at, message);
            if let Some(at) = first.capture_at {
                note = note.see(at, "named here too");
            }
            notes.take(note.hint("each source has a text of its own; is one of the names a slip?"));
        } else {
            of.insert(file, id);
        }
    }
}
