//! Variorum.
pub mod notes;
pub mod dossier;
pub mod output;
pub mod render;
pub mod site;
pub mod text;
