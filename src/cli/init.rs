//! `init`: a small dossier that explains itself and builds without a note.

use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};

use super::args::{Global, Init};
use super::terminal::Terminal;
use super::{End, place, schema};

macro_rules! skeleton {
    ($($path:literal from $file:literal),* $(,)?) => {
        &[$(($path, include_str!(concat!("skeleton/dossier/", $file)))),*]
    };
}

/// Every file, by its path in the new folder.
const FILES: &[(&str, &str)] = skeleton![
    "content/dossier.yaml" from "dossier.yaml",
    "content/sources/harbour-gazette.md" from "sources/harbour-gazette.md",
    "content/sources/radio-tern.md" from "sources/radio-tern.md",
    "content/sources/coast-courier.md" from "sources/coast-courier.md",
    "content/narrative.md" from "narrative.md",
    "content/people.yaml" from "people.yaml",
    "content/places.yaml" from "places.yaml",
    "content/organisations.yaml" from "organisations.yaml",
    "content/quotes.yaml" from "quotes.yaml",
    "content/questions.yaml" from "questions.yaml",
    "content/timeline.yaml" from "timeline.yaml",
    "content/pages/about.md" from "pages/about.md",
    // Not called `.gitignore` here, where it would be one.
    ".gitignore" from "gitignore",
    "README.md" from "README.md",
];

/// What `--github` adds.
const GITHUB: (&str, &str) = (".github/workflows/pages.yml", include_str!("skeleton/dossier/pages.yml"));

pub(super) fn init(global: &Global, verb: &Init, terminal: &Terminal) -> anyhow::Result<End> {
    let dir = verb.dir.clone().unwrap_or_else(|| place::root(global));
    let schemas = schema::files();
    let mut files = FILES.to_vec();
    files.extend(schemas.iter().map(|(path, text)| (path.as_str(), text.as_str())));
    files.extend(verb.github.then_some(GITHUB));
    write(&dir, &files)?;
    let shown = place::folder(&dir);
    terminal.say(&format!("Wrote {} files of a small dossier to {shown}\n", files.len()))?;
    for (path, _) in &files {
        terminal.say_more(|| format!("  {path}"))?;
    }
    terminal.say("Next:")?;
    if dir != Path::new(".") {
        terminal.say(&format!("  cd {}", dir.display()))?;
    }
    terminal.say("  variorum serve --open      look at it while you write")?;
    terminal.say("  variorum new source ID     add an account; its text goes into content/sources/ID.md")?;
    terminal.say("  variorum check             hear what does not hold")?;
    terminal.say("  variorum build             make the site in public/")?;
    if verb.github {
        terminal.say("To publish: push to GitHub and set Settings → Pages → Source to \"GitHub Actions\".")?;
    }
    Ok(End::Fine)
}

/// Writes every file or, where anything is in the way or the machine refuses, none.
fn write(dir: &Path, files: &[(&str, &str)]) -> anyhow::Result<()> {
    let in_the_way = in_the_way(dir, files);
    if !in_the_way.is_empty() {
        bail!("nothing was written, since these are there already: {}", in_the_way.join(", "));
    }
    let mut made = Made::default();
    for (path, text) in files {
        let path = dir.join(path);
        let written = made.folder(path.parent().unwrap_or(dir)).and_then(|()| made.file(&path, text.as_bytes()));
        if let Err(error) = written {
            made.undo();
            return Err(error).with_context(|| format!("nothing was written, since {} can't be", path.display()));
        }
    }
    Ok(())
}

/// The files that are there, and those that stand where a folder would have to.
fn in_the_way(dir: &Path, files: &[(&str, &str)]) -> Vec<String> {
    let is_there = |path: &Path| fs::symlink_metadata(path).is_ok();
    let mut found: Vec<String> = Vec::new();
    if is_there(dir) && !dir.is_dir() {
        return vec![dir.display().to_string()];
    }
    for (path, _) in files {
        let relative = Path::new(path);
        let folders = relative.ancestors().skip(1).filter(|part| !part.as_os_str().is_empty());
        let blocked = folders.map(|folder| dir.join(folder)).find(|folder| is_there(folder) && !folder.is_dir());
        let full = blocked.or_else(|| Some(dir.join(relative)).filter(|path| is_there(path)));
        found.extend(full.map(|path| path.strip_prefix(dir).unwrap_or(&path).display().to_string()));
    }
    found.dedup();
    found
}

/// What was made so far, so that it can be taken back.
#[derive(Debug, Default)]
pub(super) struct Made {
    files: Vec<PathBuf>,
    folders: Vec<PathBuf>,
}

impl Made {
    /// Makes a folder and those above it, where they are not there.
    pub fn folder(&mut self, dir: &Path) -> std::io::Result<()> {
        let missing: Vec<&Path> =
            dir.ancestors().take_while(|dir| !dir.as_os_str().is_empty() && !dir.exists()).collect();
        for dir in missing.into_iter().rev() {
            fs::create_dir(dir)?;
            self.folders.push(dir.to_owned());
        }
        Ok(())
    }

    /// Writes a file that must not be there yet.
    pub fn file(&mut self, path: &Path, bytes: &[u8]) -> std::io::Result<()> {
        let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
        self.files.push(path.to_owned());
        file.write_all(bytes)
    }

    /// Takes everything back. What can't be removed stays: the error that led here says more.
    pub fn undo(&self) {
        for file in &self.files {
            let _ = fs::remove_file(file);
        }
        for dir in self.folders.iter().rev() {
            let _ = fs::remove_dir(dir);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notes::{Format, Style, show};

    #[test]
    fn the_skeleton_builds_without_a_note() {
        let dir = tempfile::tempdir().unwrap();
        write(dir.path(), FILES).unwrap();
        let project = crate::project::Project::new(dir.path());
        let checked = crate::check(&project, &crate::Options::default()).unwrap();
        let style = Style { colour: false, width: 100 };
        assert_eq!(show(&checked.notes, &checked.files, Format::Human, style), "");
        let built = crate::build(&project, &crate::Options::default()).unwrap();
        assert_eq!(show(&built.notes, &built.files, Format::Human, style), "");
        assert!(built.tree.is_some());
    }

    #[test]
    fn every_file_of_the_skeleton_is_written() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/cli/skeleton/dossier");
        let there = walkdir::WalkDir::new(folder).into_iter().filter(|e| e.as_ref().unwrap().file_type().is_file());
        assert_eq!(there.count(), FILES.len() + 1);
    }

    #[test]
    fn what_is_there_stays_and_nothing_is_half_written() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("README.md"), "mine").unwrap();
        fs::write(dir.path().join("content"), "mine too").unwrap();
        let error = write(dir.path(), FILES).unwrap_err().to_string();
        assert!(error.ends_with("content, README.md"), "{error}");
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 2);
    }

    #[test]
    fn a_write_that_fails_takes_everything_back() {
        let dir = tempfile::tempdir().unwrap();
        let target = dir.path().join("new");
        let too_long = "x".repeat(300);
        assert!(write(&target, &[("a/b.md", ""), (&too_long, "")]).is_err());
        assert!(!target.exists());
    }
}
