//! Variorum.
pub mod notes;
pub mod output;
pub mod text;
