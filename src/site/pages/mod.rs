//! One module for each kind of page: what is known, arranged for its reader.

pub mod compare;
pub mod coverage;
pub mod entities;
pub mod evidence;
pub mod files;
pub mod home;
pub mod narrative;
pub mod origins;
pub mod other;
pub mod print;
pub mod questions;
pub mod quote;
pub mod quotes;
pub mod search;
pub mod sources;
pub mod timeline;
