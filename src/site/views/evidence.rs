//! What `/evidence/` shows.

use serde::Serialize;

use super::{DateView, Link, Pager, SourceCard};
use crate::site::address::Url;

/// `/evidence/`
#[derive(Clone, Debug, Serialize)]
pub struct EvidenceView {
    /// How many wordings are locked in all.
    pub words: usize,
    /// Of how many sources the capture is locked.
    pub captured: usize,
    /// How many of these are published as they are.
    pub full: usize,
    /// Of how many only a digest is published.
    pub digests: usize,
    /// How many sources have no capture.
    pub uncaptured: usize,
    /// How many passages of these are cited: looked up in what is published, and in no lock.
    pub cited_here: usize,
    /// How many wordings neither a capture nor the lock bears out.
    pub unproved: usize,
    /// The lock as a file.
    pub file: Option<Link>,
    pub sources: Vec<EvidenceSource>,
    pub pager: Option<Pager>,
}

/// What was verified of one source.
#[derive(Clone, Debug, Serialize)]
pub struct EvidenceSource {
    pub source: SourceCard,
    pub retrieved: Option<DateView>,
    pub capture: Option<Locked>,
    pub body: Locked,
    /// Of a full text: how many sentences stand in the capture.
    pub sentences: Option<u32>,
    /// How many of these are there in part.
    pub cut: u32,
    /// What had to be folded to find them.
    pub sentences_folded: String,
    /// How many words of the capture it leaves out.
    pub left_out: u32,
    /// How many wordings were looked up.
    pub words: usize,
    /// How many of them stand there letter for letter.
    pub verified: usize,
    /// The others, by what had to be folded.
    pub folded: Vec<Folded>,
}

/// A text by length and digest.
#[derive(Clone, Debug, Serialize)]
pub struct Locked {
    pub bytes: u32,
    /// BLAKE3, in hexadecimal.
    pub digest: String,
}

/// What had to be folded, and how often.
#[derive(Clone, Debug, Serialize)]
pub struct Folded {
    pub how: String,
    pub count: usize,
}

/// How words stand in the capture of a source.
#[derive(Clone, Debug, Serialize)]
pub struct Verified {
    /// Where the source stands on `/evidence/`.
    pub href: Url,
    /// Such as `letter for letter`.
    pub how: String,
    /// The first digits of the digest of the capture.
    pub digest: String,
}
