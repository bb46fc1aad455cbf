//! Variorum.
pub mod notes;
pub mod output;
#[cfg(feature = "serve")]
pub mod serve;
pub mod text;
