//! Variorum turns many accounts of one event into one dossier that can be checked.
//!
//! The program is a chain of phases, each a type: [`text::Files`] is all that was read,
//! [`dossier::Dossier`] what the curator gave us, [`analysis::Analysis`] what we found,
//! [`evidence::Evidence`] what we vouch for, [`site::Site`] what the reader will see, and
//! [`output::Tree`] its bytes. Between the first and the last nothing touches the world.

pub mod text;
pub mod notes;
pub mod project;
pub mod dossier;
pub mod analysis;
pub mod evidence;
pub mod site;
pub mod render;
pub mod output;



use std::io;

use dossier::{Dossier, Drafts};
use notes::Notes;
use project::Project;
use text::Files;

/// Everything known of a project before a page is made.
#[derive(Debug)]
pub struct Checked {
    pub files: Files,
    pub notes: Notes,
    pub dossier: Option<Dossier>,
    pub analysis: Option<analysis::Analysis>,
    pub evidence: Option<evidence::Evidence>,
}

/// Reads a project, finds what is in it, and checks what it says.
///
/// # Errors
/// A file that exists and can't be read.
pub fn check(project: &Project, drafts: Drafts) -> io::Result<Checked> {
    let mut notes = Notes::default();
    let files = load(project)?;
    let dossier = dossier::parse(&files, drafts, &mut notes);
    let analysis = dossier.as_ref().map(|dossier| analysis::run(dossier, &mut notes));
    let evidence = match (&dossier, &analysis) {
        (Some(dossier), Some(analysis)) => Some(evidence::verify(&files, dossier, analysis, &mut notes)),
        _ => None,
    };
    Ok(Checked { files, notes, dossier, analysis, evidence })
}

/// The only reading: the project's folders, then the captures, whose place `content/` may name.
fn load(project: &Project) -> io::Result<Files> {
    let mut files = Files::load(&project.roots())?;
    let named = dossier::captures_folder(&files);
    files.add(&project.captures_root(named.as_deref()))?;
    Ok(files)
}
