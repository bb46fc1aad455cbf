//! What `/corrections/` shows.

use serde::Serialize;

use super::{DateView, Link};
use crate::site::address::{Anchor, Url};

/// `/corrections/`
#[derive(Clone, Debug, Serialize)]
pub struct CorrectionsView {
    /// The feed of them.
    pub feed: Url,
    pub corrections: Vec<CorrectionView>,
}

/// One correction.
#[derive(Clone, Debug, Serialize)]
pub struct CorrectionView {
    pub id: Anchor,
    pub at: DateView,
    /// What was wrong, in a sentence.
    pub what: String,
    pub was: String,
    pub now: String,
    pub reason: String,
    pub places: Vec<Link>,
}
