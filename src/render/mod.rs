//! Pages to bytes: themes, Tera, markup, highlighting. Knows views, never sources or quotations.

pub mod markup;
mod highlight;

use crate::notes::Notes;
use crate::output::Tree;
use crate::site::Site;
use crate::text::{Files, Span};

/// A look: templates and assets.
#[derive(Debug)]
pub struct Theme {}

impl Theme {
    /// Stub.
    pub fn load(_: &str, _: Option<Span>, _: &Files, _: &mut Notes) -> Theme {
        Theme {}
    }
}

/// Stub.
pub fn all(_: &Site, _: &Theme, _: &Files, _: &mut Notes) -> Tree {
    Tree::default()
}
