//! Pages to bytes: themes, Tera, markup, highlighting. Knows views, never sources or quotations.

pub mod markup;
mod highlight;
