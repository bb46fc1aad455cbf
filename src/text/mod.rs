//! Files, places in them, and the plain facts of text: lines, words, sentences, folding.
//!
//! Everything else in the program speaks of words by [`Span`], and the only way from a span to its
//! words is [`Files::cut`]. This module knows no word of the domain: no source, no quotation.

mod distance;
mod files;
pub(crate) mod figures;
mod fold;
mod script;
mod words;

pub use distance::{closest, did_you_mean};
pub use files::{Astray, File, FileId, Files, LineCol, Place, Root, Span};
pub use fold::{Fold, Folded, Folds};
pub use script::{is_english, runs_left};
pub use words::{Word, count_words, sentences, words};
