//! The whole suite in one binary: cases in Markdown, golden dossiers, properties, house rules.
//!
//! `cargo test --test suite` runs it. `UPDATE=1 cargo test --test suite` rewrites what is expected;
//! look at the difference before you commit it. `CASE=words cargo test …` runs only the cases of
//! `tests/notes` and `tests/spec` whose heading holds these words.

// A test that unwraps says where; only test functions themselves are exempt by clippy.toml.
#![allow(clippy::unwrap_used)]

mod agreement;
#[cfg(feature = "cards")]
mod cards;
mod cases;
mod claims;
mod cli;
mod compare;
mod desk;
mod docs;
mod draft;
mod golden;
mod house;
#[cfg(feature = "import")]
mod import;
mod inspect;
mod large;
mod lock;
mod messages;
mod notes;
mod origins;
mod props;
mod questions;
mod same;
mod schema;
mod search;
mod shared;
mod spec;
mod spoken;
mod texts;
