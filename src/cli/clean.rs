//! `clean`: removes what `build` made, and only that.

use super::args::{Clean, Global};
use super::build::size;
use super::terminal::{Terminal, plural};
use super::{End, place};
use crate::output::{self, Cleaned};
use crate::text::Files;

pub(super) fn clean(global: &Global, verb: &Clean, terminal: &Terminal) -> anyhow::Result<End> {
    let project = place::project(global, verb.output_dir.as_ref())?;
    // Read for one thing: `content/` may name the captures folder, which no output may touch.
    let files = Files::load(&project.roots())?;
    let cleaned = output::clean(&project.output, &place::guard(&project, &files))?;
    let folder = place::folder(&project.output);
    let line = match cleaned {
        Cleaned { files: 0, .. } => format!("Nothing to remove in {folder}"),
        Cleaned { files, bytes } => format!("Removed {folder} — {}, {}", plural(files, "file"), size(bytes)),
    };
    terminal.say(&line)?;
    Ok(End::Fine)
}
