//! The site as typed pages: addresses, cross-links and one view per kind of page. Emits no HTML.
#![allow(missing_docs)]

mod address;
pub mod rich;
pub mod views;

pub use address::{Address, Anchor, Url};
