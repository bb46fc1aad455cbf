//! The finished site as bytes in memory, and the only writing of it.
//!
//! Knows paths and bytes, never what they mean.

mod address;
mod audit;
mod clean;
mod kept;
mod paths;
mod tags;
mod target;
mod write;

#[cfg(feature = "serve")]
pub(crate) use address::decode_percent;
pub use audit::{Audit, Dangling, Reason, audit};
pub use clean::{Cleaned, clean};
pub use kept::{keep, kept};
pub use target::Guard;
#[cfg(feature = "serve")]
pub(crate) use target::resolve;
pub use write::{WriteError, Written, recover, write};

use std::borrow::Cow;
use std::collections::BTreeMap;

/// The whole site: a path below the output folder, with `/` between its parts, to its bytes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tree {
    files: BTreeMap<String, Entry>,
}

/// One file of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its bytes.
    pub bytes: Cow<'static, [u8]>,
    /// Whether the curator gave it as it is (`static/`), so that it is always copied, never linked.
    pub is_static: bool,
}

impl Tree {
    /// Puts a generated file at `path`; what stood there is replaced.
    pub fn put(&mut self, path: impl Into<String>, bytes: impl Into<Cow<'static, [u8]>>) {
        self.files.insert(path.into(), Entry { bytes: bytes.into(), is_static: false });
    }

    /// Puts a file of the curator's at `path`; what stood there is replaced.
    pub fn put_static(&mut self, path: impl Into<String>, bytes: impl Into<Cow<'static, [u8]>>) {
        self.files.insert(path.into(), Entry { bytes: bytes.into(), is_static: true });
    }

    /// The file at `path`.
    #[must_use]
    pub fn get(&self, path: &str) -> Option<&Entry> {
        self.files.get(path)
    }

    /// Every file, in the order of their paths.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Entry)> {
        self.files.iter().map(|(path, entry)| (path.as_str(), entry))
    }

    /// How many files there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Whether there is no file.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }
}
