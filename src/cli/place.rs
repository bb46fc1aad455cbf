//! Where the project is that a command is about.

use std::env;
use std::path::{Component, Path, PathBuf};

use anyhow::bail;

use super::args::Global;
use crate::dossier;
use crate::notes::{Code, Note, Notes};
use crate::output::Guard;
use crate::project::Project;
use crate::text::Files;

/// The project of the command line.
///
/// # Errors
/// A folder that was named and is not there.
pub(super) fn project(global: &Global, output: Option<&PathBuf>) -> anyhow::Result<Project> {
    let mut project = Project::new(root(global));
    if !project.root.is_dir() {
        bail!("`--root {}` is not a folder", project.root.display());
    }
    if let Some(output) = output {
        project.output.clone_from(output);
    }
    let named = env::var_os("VARIORUM_CAPTURES").filter(|value| !value.is_empty()).map(PathBuf::from);
    let given = match (&global.captures, named) {
        (Some(dir), _) => Some((dir.clone(), format!("`--captures {}`", dir.display()))),
        (None, Some(dir)) => Some((dir.clone(), format!("`VARIORUM_CAPTURES={}`", dir.display()))),
        (None, None) => None,
    };
    if let Some((dir, shown)) = given {
        // Going on without would let every check against a capture pass unseen.
        if !dir.is_dir() {
            bail!("{shown} is not a folder");
        }
        project.captures = Some(dir);
    }
    Ok(project)
}

/// The folder that holds `content/`, or should.
pub(super) fn root(global: &Global) -> PathBuf {
    global.root.clone().unwrap_or_else(|| PathBuf::from("."))
}

/// What to say where a project has no `content/` and a folder above it has one.
pub(super) fn elsewhere(project: &Project) -> Option<Notes> {
    let above = dossier_above(project)?;
    let note = Note::about_path(Code::EmptyDossier, "content/dossier.yaml", "there is no dossier here");
    let hint = format!("one stands in {0}; run the program there, or with `--root {0}`", above.display());
    let mut notes = Notes::default();
    notes.take(note.hint(hint));
    Some(notes)
}

fn dossier_above(project: &Project) -> Option<PathBuf> {
    if project.content().exists() {
        return None;
    }
    let here = project.root.canonicalize().ok()?;
    here.ancestors().skip(1).find(|dir| dir.join("content/dossier.yaml").is_file()).map(Path::to_owned)
}

/// The captures folder in force, whether or not it is there.
pub(super) fn captures(project: &Project, files: &Files) -> PathBuf {
    project.captures_root(dossier::captures_folder(files).as_deref()).dir
}

/// # Errors
/// An id that is not well formed, with the one that was likely meant.
pub(super) fn well_formed(id: &str) -> anyhow::Result<()> {
    let fixed = dossier::slug(id);
    if fixed != *id {
        let hint = if fixed.is_empty() { String::new() } else { format!(": `{fixed}`") };
        bail!(
            "`{id}` is not a well-formed id; ids are lower-case letters and digits, in words joined by single hyphens{hint}"
        );
    }
    Ok(())
}

/// What no output may replace.
pub(super) fn guard(project: &Project, files: &Files) -> Guard {
    let mut inside_forbidden = project.inputs();
    inside_forbidden.push(captures(project, files));
    Guard { protected: vec![project.root.clone(), project.content()], inside_forbidden }
}

/// A path as it was given, without the sign for the folder one stands in.
pub(super) fn tidy(path: &Path) -> PathBuf {
    path.components().skip_while(|part| *part == Component::CurDir).collect()
}

/// A folder as messages name it: as it was given, with a slash behind it.
pub(super) fn folder(path: &Path) -> String {
    match tidy(path).to_string_lossy() {
        here if here.is_empty() => "./".to_owned(),
        there if there.ends_with('/') => there.into_owned(),
        there => format!("{there}/"),
    }
}
