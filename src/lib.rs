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
pub mod find;
pub mod locale;
pub mod site;
pub mod render;
pub mod output;
#[cfg(feature = "serve")]
pub mod serve;
#[cfg(feature = "import")]
pub mod import;
pub mod cli;

use std::io;
use std::sync::Arc;

use analysis::{Analysis, Memory};
use dossier::{Dossier, Drafts};
use evidence::{Evidence, Locking};
use locale::Locale;
use notes::Notes;
use output::Tree;
use project::Project;
use render::{Cards, Drawn, Used};
use text::Files;

/// What a run should take in beside what the curator wrote.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Options {
    /// Whether drafts are part of the dossier.
    pub drafts: Drafts,
    /// The address the site will be published at; wins over `base_url:` in `dossier.yaml`.
    pub base_url: Option<String>,
    /// What to do about a lock that does not fit.
    pub locking: Locking,
    /// What to do about the cards pages are announced with.
    pub cards: CardsWanted,
}

/// What is done about social cards. Without an address the site will be published at there are none in any case.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CardsWanted {
    /// They are drawn.
    #[default]
    Drawn,
    /// They are looked through for faults and not drawn: in place of each stands its SVG, for nobody to publish.
    Sketched,
    /// There are none.
    Left,
}

/// Everything known of a project before a page is made.
#[derive(Debug)]
pub struct Checked {
    /// All that was read.
    pub files: Files,
    /// What the curator should know.
    pub notes: Notes,
    /// The rest, if there is a dossier to speak of.
    pub known: Option<Known>,
}

/// A dossier with what was found in it and what was proved of it.
#[derive(Debug)]
pub struct Known {
    /// What the curator gave us.
    pub dossier: Dossier,
    /// What we found.
    pub analysis: Analysis,
    /// What we vouch for.
    pub evidence: Evidence,
}

/// A finished run: the notes and, unless one of them is an error, the site.
#[derive(Debug)]
pub struct Built {
    /// All that was read.
    pub files: Files,
    /// What the curator should know.
    pub notes: Notes,
    /// The site's bytes.
    pub tree: Option<Tree>,
    /// How many HTML pages it has.
    pub pages: usize,
    /// Which cards are among it.
    pub cards: Used,
    /// The path it is to be served under, with a slash at both ends.
    pub base_path: String,
    /// What the site was made from, for the preview's own pages.
    pub known: Option<Known>,
}

/// Reads a project, finds what is in it, and checks what it says.
///
/// # Errors
/// A file that exists and can't be read.
pub fn check(project: &Project, options: &Options) -> io::Result<Checked> {
    check_again(project, options, &Memory::none())
}

fn check_again(project: &Project, options: &Options, memory: &Memory) -> io::Result<Checked> {
    let mut notes = Notes::default();
    let files = load(project)?;
    let dossier = dossier::parse(&files, options, &mut notes);
    let known = dossier.map(|dossier| {
        let analysis = analysis::run(&files, &dossier, memory, &mut notes);
        let evidence = evidence::verify(&files, &dossier, &analysis, options.locking, &mut notes);
        Known { dossier, analysis, evidence }
    });
    Ok(Checked { files, notes, known })
}

/// Makes the whole site in memory. Writes nothing.
///
/// # Errors
/// A file that exists and can't be read.
pub fn build(project: &Project, options: &Options) -> io::Result<Built> {
    build_again(project, options, &Memory::none(), &Drawn::default())
}

/// The same as [`build`], but single texts that an earlier run with this memory has read are not read again,
/// and cards that an earlier one drew are not drawn again.
///
/// # Errors
/// A file that exists and can't be read.
pub fn build_again(project: &Project, options: &Options, memory: &Memory, drawn: &Drawn) -> io::Result<Built> {
    let Checked { files, mut notes, mut known } = check_again(project, options, memory)?;
    let locale = known.as_mut().map(|known| for_readers(known, &files, &mut notes));
    let mut built = Built {
        files,
        notes: Notes::default(),
        tree: None,
        pages: 0,
        cards: Used::default(),
        base_path: "/".to_owned(),
        known: None,
    };
    if let Some((Known { dossier, analysis, evidence }, locale)) = known.as_ref().zip(locale) {
        let theme = render::Theme::load(&dossier.meta.theme, &built.files, &locale, &mut notes);
        let site = site::plan(&built.files, dossier, analysis, evidence, &locale, &mut notes);
        if !notes.has_errors() {
            let cards = match options.cards {
                CardsWanted::Drawn => Cards::Drawn(drawn),
                CardsWanted::Sketched => Cards::Sketched,
                CardsWanted::Left => Cards::Left,
            };
            built.pages = site.page_count();
            built.base_path.clone_from(&site.base_path);
            let base_url = site.base_url.clone();
            let (tree, used) = render::all(site, &theme, cards, &mut notes);
            built.cards = used;
            let rules = output::Audit {
                absolute_ok: &["404.html"],
                base_path: &built.base_path,
                base_url: base_url.as_deref(),
            };
            for dangling in output::audit(&tree, &rules) {
                let hint = "if a template or theme of yours makes this link, mend it there";
                let note = notes::Note::about_path(notes::Code::DanglingLink, &dangling.page, dangling.to_string());
                notes.take(note.hint(hint));
            }
            built.tree = (!notes.has_errors()).then_some(tree);
        }
    }
    built.notes = notes;
    built.known = known;
    Ok(built)
}

/// A dossier in a form for other programs.
#[derive(Debug)]
pub struct Told {
    /// All that was read.
    pub files: Files,
    /// What the curator should know.
    pub notes: Notes,
    /// The form asked for, if there is a dossier to speak of.
    pub bytes: Option<Vec<u8>>,
}

/// Tells a dossier in a form for other programs, as its site does. Writes nothing.
///
/// # Errors
/// A file that exists and can't be read.
pub fn export(project: &Project, options: &Options, what: site::Exported) -> io::Result<Told> {
    let Checked { files, mut notes, known } = check(project, options)?;
    let bytes = known.map(|mut known| {
        let locale = for_readers(&mut known, &files, &mut notes);
        site::export(what, &files, &known.dossier, &known.analysis, &known.evidence, &locale)
    });
    Ok(Told { files, notes, bytes })
}

/// Takes away what was withdrawn, and gives the language the rest is told in.
fn for_readers(known: &mut Known, files: &Files, notes: &mut Notes) -> Arc<Locale> {
    let Known { dossier, analysis, evidence } = known;
    let locale = Arc::new(Locale::load(&dossier.meta.language, files, notes));
    let headline = |outlet: Option<&str>| match outlet {
        Some(outlet) => locale.fill("withdrawn-account-of", &[("outlet", outlet.into())]),
        None => locale.say("withdrawn-account"),
    };
    evidence::withhold(files, dossier, analysis, evidence, &headline);
    locale
}

/// The only reading: the project's folders, then the captures, whose place `content/` may name.
fn load(project: &Project) -> io::Result<Files> {
    let mut files = Files::load(&project.roots())?;
    let named = dossier::captures_folder(&files);
    files.add(&project.captures_root(named.as_deref()))?;
    Ok(files)
}
