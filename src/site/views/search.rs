//! What the page of the search shows.

use serde::Serialize;

use super::{Link, Url};

/// `/search/`
#[derive(Clone, Debug, Serialize)]
pub struct SearchView {
    /// The folder the shards are in.
    pub root: Url,
    pub script: Url,
    /// How many shards there are: `texts-0.js` and on.
    pub shards: usize,
    /// The lists of words, by name: `words-70.js`. None where all shards are few enough to be loaded.
    pub lists: Vec<String>,
    /// The sorts of things, in the order shards count them.
    pub kinds: Vec<String>,
    /// The sources, in the order shards count them.
    pub sources: Vec<SearchNames>,
    /// The speakers, in the order shards count them.
    pub speakers: Vec<String>,
    /// The lists of the site, for browsers without scripts.
    pub ways: Vec<Link>,
}

/// A source in the filter of the search.
#[derive(Clone, Debug, Serialize)]
pub struct SearchNames {
    /// Its sign.
    pub short: String,
    pub name: String,
    /// Which of the eight colours, from 1.
    pub colour: usize,
}
