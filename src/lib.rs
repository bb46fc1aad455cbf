//! Variorum.
pub mod notes;
pub mod output;
pub mod site;
pub mod text;
