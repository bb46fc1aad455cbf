//! What the curator gave us: raw structs, checked types, Markdown as words with their bytes.
//!
//! Opens no file and infers nothing. Every id is resolved here, every date read, every fault noted.
#![allow(missing_docs)]

mod citation;
mod date;
mod decode;
mod front;
mod ids;
mod markdown;
mod model;
mod parse;
mod raw;
mod statement;
mod url;
mod yaml;

pub use citation::{Citation, Cited, Locator, Relation};
pub use date::Date;
pub use front::split as split_front_matter;
pub use ids::{SECTIONS, slug};
pub use markdown::{Block, BlockKind, Doc, DocLink, Element, Event, LinkTarget};
pub use model::*;
pub use parse::{Drafts, RESERVED, captures_folder, parse};
pub use statement::{Statement, statements};
pub use url::Web;
