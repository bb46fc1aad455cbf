//! `build` and `check`: one path, with and without writing.

use std::time::{Duration, Instant};

use super::args::{Build, Check, Global, Wanted};
use super::terminal::{self, Count, Terminal, plural};
use super::{End, place};
use crate::analysis::Memory;
use crate::evidence::Locking;
use crate::output::{self, Guard, Tree, Written};
use crate::project::Project;
use crate::render::Drawn;
use crate::text::Files;
use crate::{Built, CardsWanted, Options};

pub(super) fn build(global: &Global, verb: &Build, terminal: &Terminal) -> anyhow::Result<End> {
    let start = Instant::now();
    let project = place::project(global, verb.output_dir.as_ref())?;
    // A build that was killed must not leave half a site, even if this one does not get to writing.
    output::recover(&project.output)?;
    let drawn = Drawn::read(output::kept(&project.output));
    let Made { built, tree, count } =
        match make(&project, &verb.wanted, verb.base_url.as_ref(), Some(&drawn), terminal)? {
            Ok(made) => made,
            Err(refused) => {
                terminal.say(&format!("{}: nothing was written{}", refused.count, refused.why()))?;
                return Ok(End::Notes);
            }
        };
    let made = start.elapsed();
    let guard = place::guard(&project, &built.files);
    let written = output::write(&tree, &project.output, &guard)?;
    let kept = keep(&project, &built, &tree, &drawn, &guard);
    let (pages, folder) = (plural(built.pages, "page"), place::folder(&project.output));
    terminal.say(&format!("Built {pages} in {folder} — {count}, {}", seconds(start.elapsed())))?;
    terminal.say_more(|| format!("{}{kept}", details(written, made, start.elapsed())))?;
    // The program ends here: the system takes the memory back faster than we could piece by piece.
    std::mem::forget((built, tree, drawn));
    Ok(End::Fine)
}

/// Keeps the cards for the next build, and says so. That it can't is no fault of this one.
fn keep(project: &Project, built: &Built, tree: &Tree, drawn: &Drawn, guard: &Guard) -> String {
    let cards = &built.cards;
    let pack = || if cards.is_empty() { Vec::new() } else { cards.pack(tree) };
    let trouble = match cards.is_all_of(drawn) {
        true => None,
        false => output::keep(&project.output, guard, &pack()).err(),
    };
    let trouble =
        trouble.map_or(String::new(), |error| format!("; they could not be kept for the next build: {error}"));
    match (cards.len(), cards.known(drawn)) {
        (0, _) => String::new(),
        (all, known) => format!("\n{} drawn, {known} as before{trouble}", plural(all - known, "card")),
    }
}

pub(super) fn check(global: &Global, verb: &Check, terminal: &Terminal) -> anyhow::Result<End> {
    let start = Instant::now();
    let project = place::project(global, None)?;
    match make(&project, &verb.wanted, verb.base_url.as_ref(), None, terminal)? {
        Ok(Made { built, count, .. }) => {
            let codes = terminal::by_code(&built.notes, &built.files);
            let pages = plural(built.pages, "page");
            terminal.say(&format!("{codes}Checked {pages} — {count}, {}", seconds(start.elapsed())))?;
            Ok(End::Fine)
        }
        Err(refused) => {
            terminal.say(&format!("{}{}{}", refused.codes, refused.count, refused.why()))?;
            Ok(End::Notes)
        }
    }
}

/// A site that may be written.
struct Made {
    built: Built,
    tree: Tree,
    count: Count,
}

/// A site that may not, for what its notes weigh.
struct Refused {
    count: Count,
    /// How often each code is among the notes.
    codes: String,
}

impl Refused {
    fn why(&self) -> &'static str {
        if self.count.errors == 0 { ", since warnings are denied" } else { "" }
    }
}

/// Builds in memory and shows the notes. Without the cards of an earlier build none are drawn: nobody will see them.
fn make(
    project: &Project,
    wanted: &Wanted,
    base_url: Option<&String>,
    drawn: Option<&Drawn>,
    terminal: &Terminal,
) -> anyhow::Result<Result<Made, Refused>> {
    if let Some(notes) = place::elsewhere(project) {
        let count = terminal.notes(&notes, &Files::default())?;
        return Ok(Err(Refused { count, codes: String::new() }));
    }
    let locking = if wanted.locked { Locking::Locked } else { Locking::Checked };
    let cards = if drawn.is_some() { CardsWanted::Drawn } else { CardsWanted::Sketched };
    let options = Options { drafts: wanted.drafts, base_url: base_url.cloned(), locking, cards };
    let none = Drawn::default();
    let mut built = crate::build_again(project, &options, &Memory::none(), drawn.unwrap_or(&none))?;
    let count = terminal.notes(&built.notes, &built.files)?;
    let denied = wanted.deny_warnings && count.warnings > 0;
    Ok(match built.tree.take() {
        Some(tree) if !denied => Ok(Made { built, tree, count }),
        _ => Err(Refused { count, codes: terminal::by_code(&built.notes, &built.files) }),
    })
}

fn details(written: Written, made: Duration, all: Duration) -> String {
    let Written { written, unchanged, removed, bytes } = written;
    let size = size(bytes);
    let (made, put) = (seconds(made), seconds(all.saturating_sub(made)));
    format!(
        "{} written, {unchanged} unchanged, {removed} removed: {size}\nmade in {made}, written in {put}",
        plural(written, "file")
    )
}

fn seconds(time: Duration) -> String {
    format!("{:.2} s", time.as_secs_f64())
}

/// Bytes as people read them.
pub(super) fn size(bytes: u64) -> String {
    match bytes {
        0..1_000 => format!("{bytes} B"),
        1_000..1_000_000 => format!("{}.{} kB", bytes / 1_000, bytes % 1_000 / 100),
        _ => format!("{}.{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_read_as_people_write_them() {
        assert_eq!(size(999), "999 B");
        assert_eq!(size(1_250), "1.2 kB");
        assert_eq!(size(3_100_000), "3.1 MB");
    }
}
