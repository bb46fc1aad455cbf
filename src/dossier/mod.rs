//! What the curator gave us.
#![allow(missing_docs, dead_code)]
mod decode;
mod yaml;
