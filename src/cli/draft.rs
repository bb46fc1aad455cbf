//! `draft`: a first version of a file, put together from what the dossier has. Never writes over one.

use std::path::Path;

use anyhow::bail;

use super::args::{Draft, Global};
use super::terminal::{self, Terminal};
use super::{End, new, place};
use crate::Options;
use crate::evidence::Locking;
use crate::locale::Locale;
use crate::notes::Notes;
use crate::site;
use crate::text::Files;

pub(super) fn draft(global: &Global, verb: &Draft, terminal: &Terminal) -> anyhow::Result<End> {
    let Draft::Narrative { output } = verb;
    let project = place::project(global, None)?;
    if let Some(notes) = place::elsewhere(&project) {
        terminal.notes(&notes, &Files::default())?;
        return Ok(End::Notes);
    }
    let narrative = project.content().join("narrative.md");
    let path = output.as_deref().unwrap_or(&narrative);
    let prints = path == Path::new("-");
    if !prints && path.exists() {
        bail!("{} is there already and stays as it is; `-o FILE` writes another, `-o -` prints it", path.display());
    }
    // A lock that speaks of a narrative that is gone is no reason not to draft one.
    let options = Options { locking: Locking::Told, ..Options::default() };
    let checked = crate::check(&project, &options)?;
    let Some(known) = checked.known.filter(|_| !checked.notes.has_errors()) else {
        terminal.notes(&checked.notes, &checked.files)?;
        terminal.say("Nothing was drafted: what has errors can't be put together")?;
        return Ok(End::Notes);
    };
    // What is wrong with message files is told where pages are made.
    let locale = Locale::load(&known.dossier.meta.language, &checked.files, &mut Notes::default());
    let text = site::draft(&known.dossier, &known.analysis, &known.evidence, &locale);
    if prints {
        terminal::print(&text)?;
        return Ok(End::Fine);
    }
    new::create(path, &text)?;
    terminal.say(&format!("Wrote {}: merge its sentences, then `variorum check`", path.display()))?;
    Ok(End::Fine)
}
