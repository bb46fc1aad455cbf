//! What the curator gave us: raw structs, checked types, Markdown as words with their bytes.
//!
//! Opens no file and infers nothing. Every id is resolved here, every date read, every fault noted.
#![allow(missing_docs)]

mod alone;
mod attributes;
mod citation;
mod date;
mod decode;
mod front;
mod ids;
mod lock;
mod markdown;
mod model;
mod parse;
mod raw;
mod register;
mod resolve;
mod schema;
mod statement;
mod url;
mod value;
mod written;
mod yaml;

pub use alone::{Alone, Listed, document, not_a_text, people};
pub use attributes::{Absent, Attributes};
pub use citation::{Citation, Cited, LOCATOR_WORDS, Locator, Relation};
pub use date::{Date, Point};
pub use front::split as split_front_matter;
pub use ids::{SECTIONS, slug};
pub use lock::{
    Cleaned, EntryPlaces, LOCK_PATH, LOCK_VERSION, Lock, LockFile, LockedClaim, LockedEdit, LockedFile, LockedFinding,
    LockedPair, LockedParagraph, LockedPassage, LockedSearch, LockedSource, LockedText, LockedTwin, LockedVerdict,
    LockedWords, REMAKE, quoted, read_lock,
};
pub use markdown::{Block, BlockKind, Doc, DocLink, Element, Event, LinkTarget};
pub use model::*;
pub use parse::{Drafts, RESERVED, captures_folder, parse};
pub use schema::{Schema, schemas};
pub use statement::{Statement, statements};
pub use url::Web;
pub use value::{Amount, Likeness, Value, Written};

/// The words and structure of a text that stands in no file, for tests of what is made from it.
#[cfg(test)]
pub(crate) fn parse_markdown(text: &str) -> Doc {
    let root = crate::text::Root { key: "content", dir: std::path::PathBuf::new(), shown: String::new() };
    let mut files = crate::text::Files::default();
    let file = files.push(&root, "a.md", text.as_bytes().to_vec());
    let mut notes = crate::notes::Notes::default();
    markdown::parse(text, crate::text::Place::Exact(file, 0), &ids::Ids::default(), &mut notes)
}
