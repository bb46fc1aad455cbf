//! Addresses: the only maker of a [`Url`], so that a link in hand is a link that works.
//!
//! Links within the site are relative to the page they stand on and name `index.html`, so that the
//! same output works at `/`, below `/name/` and from a folder on a disk.

use std::fmt;

use serde::Serialize;

/// An address as it is written into a page: relative to that page.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct Url(String);

/// The id of an element on a page.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct Anchor(String);

/// Where a page is: its path below the site's root, ending in `/` for a folder's own page.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address(String);

#[cfg(test)]
impl Url {
    /// An address that nobody planned, to render a view by itself.
    pub(crate) fn for_tests(address: &str) -> Url {
        Url(address.to_owned())
    }
}

#[cfg(test)]
impl Anchor {
    /// An id that nobody planned, to render a view by itself.
    pub(crate) fn for_tests(id: &str) -> Anchor {
        Anchor(id.to_owned())
    }
}

impl fmt::Display for Url {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for Anchor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
