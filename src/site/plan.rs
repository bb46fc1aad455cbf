//! Stub.
use crate::analysis::Analysis;
use crate::dossier::Dossier;
use crate::evidence::Evidence;
use crate::notes::Notes;
use crate::text::Files;
use super::views::SiteView;

/// Plans.
pub fn plan(_: &Files, _: &Dossier, _: &Analysis, _: &Evidence, _: &mut Notes) -> super::Site {
    let view = SiteView { title: String::new(), summary: String::new(), language: String::new(), licence: None, contact: None, generator: String::new() };
    super::Site { base_path: "/".into(), view, pages: Vec::new(), files: Vec::new() }
}
