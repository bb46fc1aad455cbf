//! `serve`: hands the preview what it needs, and tells what it does. Writes nothing to disk.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use super::args::{Global, Serve};
use super::terminal::{self, Count, Terminal};
use super::{End, place};
use crate::analysis::Memory;
use crate::evidence::Locking;
use crate::find::Captures;
use crate::notes::{self, Format, Style};
use crate::project::Project;
use crate::render::Drawn;
use crate::serve::{Event, Outcome, PRIVATE, Private};
use crate::text::Files;
use crate::{CardsWanted, Options};

/// Width of the notes shown over a page.
const OVERLAY: usize = 100;

pub(super) fn serve(global: &Global, verb: &Serve, terminal: &Terminal) -> anyhow::Result<End> {
    let project = place::project(global, None)?;
    if let Some(notes) = place::elsewhere(&project) {
        terminal.notes(&notes, &Files::default())?;
        return Ok(End::Notes);
    }
    if !verb.interface.is_loopback() {
        terminal::warn(&format!("listening at {}: others on the network can see this preview", verb.interface));
    }
    let options = Options {
        drafts: verb.drafts,
        base_url: verb.base_url.clone(),
        locking: Locking::Told,
        cards: CardsWanted::Left,
    };
    let before = crate::check(&project, &options)?;
    let base_url = before.known.and_then(|known| known.dossier.meta.base_url);
    let mut watch = project.inputs();
    watch.push(place::captures(&project, &before.files));

    let said = Arc::new(Mutex::new(Said::default()));
    let teller = Teller { terminal: *terminal, root: project.root.clone(), said: Arc::clone(&said) };
    let options_of_preview = crate::serve::Options {
        interface: verb.interface,
        port: verb.port,
        base_path: path_of(base_url.as_deref()),
        watch,
        ignore: vec![project.output.clone()],
        open: verb.open,
        announce: Box::new(move |event| teller.tell(&event)),
    };
    let terminal = *terminal;
    let memory = Memory::keeping();
    crate::serve::serve(options_of_preview, move || build(&project, &options, &memory, terminal, &said))?;
    Ok(End::Fine)
}

/// What the last build said.
#[derive(Debug, Default)]
struct Said {
    overlay: String,
    count: Count,
}

/// Builds once more. The notes are shown when they are others than last time.
fn build(project: &Project, options: &Options, memory: &Memory, terminal: Terminal, said: &Mutex<Said>) -> Outcome {
    let built = match crate::build_again(project, options, memory, &Drawn::default()) {
        Ok(built) => built,
        Err(error) => {
            let overlay = format!("error: {error}");
            terminal::error(&error.into());
            let mut last = said.lock().unwrap_or_else(PoisonError::into_inner);
            *last = Said { overlay: overlay.clone(), count: Count { errors: 1, warnings: 0 } };
            return Outcome { tree: None, notes: overlay, private: None };
        }
    };
    let style = Style { colour: false, width: OVERLAY };
    let overlay = notes::show(&built.notes, &built.files, Format::Human, style);
    let mut last = said.lock().unwrap_or_else(PoisonError::into_inner);
    if last.overlay != overlay {
        // A terminal that can't be written to is no reason to end the preview.
        let _ = terminal.notes(&built.notes, &built.files);
    }
    *last = Said { overlay: overlay.clone(), count: Count::of(&built.notes, &built.files) };
    let captures = built.known.map(|known| Captures::new(built.files, known));
    let private = captures.map(|captures| Private::new(move |path, query| captures.answer(path, query)));
    Outcome { tree: built.tree, notes: overlay, private }
}

/// Tells the curator what the preview does, a line each time.
struct Teller {
    terminal: Terminal,
    root: PathBuf,
    said: Arc<Mutex<Said>>,
}

impl Teller {
    fn tell(&self, event: &Event) {
        let count = self.said.lock().unwrap_or_else(PoisonError::into_inner).count;
        let line = match event {
            Event::Listening { url } => format!(
                "Preview at {url} — not published, nothing is written; Ctrl-C ends it\n\
                 Captures, to select words and cite them, at {url}{PRIVATE}"
            ),
            Event::Rebuilt { changed, took, .. } => {
                format!("{} {} — {count}", self.what(changed, "Built", "rebuilt"), time(*took))
            }
            Event::Failed { changed, took, .. } => {
                let what = self.what(changed, "Not built", "not rebuilt");
                format!("{what} {} — {count}; the last good site stays", time(*took))
            }
            Event::Trouble { message } => return terminal::warn(message),
        };
        let _ = self.terminal.say(&line);
    }

    /// What changed and what came of it.
    fn what(&self, changed: &[PathBuf], first: &str, again: &str) -> String {
        match changed {
            [] => first.to_owned(),
            [one] => format!("{} changed: {again}", self.shown(one)),
            [one, more @ ..] => format!("{} and {} more changed: {again}", self.shown(one), more.len()),
        }
    }

    fn shown(&self, path: &Path) -> String {
        let root = self.root.canonicalize().unwrap_or_else(|_| self.root.clone());
        path.strip_prefix(&root).unwrap_or(path).display().to_string()
    }
}

fn time(took: Duration) -> String {
    format!("in {:.2} s", took.as_secs_f64())
}

/// The path of a site's address: the preview stands where the site will.
fn path_of(base_url: Option<&str>) -> String {
    base_url.and_then(|url| url::Url::parse(url).ok()).map_or_else(|| "/".to_owned(), |url| url.path().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_preview_stands_where_the_site_will() {
        assert_eq!(path_of(None), "/");
        assert_eq!(path_of(Some("https://a.example/")), "/");
        assert_eq!(path_of(Some("https://a.example/b%20c/")), "/b%20c/");
    }
}
