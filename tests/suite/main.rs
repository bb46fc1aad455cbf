//! The one integration binary: a module for every matter.
// A test that unwraps says where; only test functions themselves are exempt by clippy.toml.
#![allow(clippy::unwrap_used)]

mod cli;
mod docs;
