//! What the files beside the pages hold: feeds, the sitemap, the word to robots.

use serde::Serialize;

/// `atom.xml`, and `corrections.xml`
#[derive(Clone, Debug, Serialize)]
pub struct FeedView {
    /// Below the output folder: `atom.xml`.
    pub path: &'static str,
    pub title: String,
    pub summary: String,
    /// Absolute address of the feed; a `urn:` where the dossier has no `base_url`.
    pub id: String,
    pub home: String,
    pub this: String,
    /// RFC 3339, from the dossier's own dates.
    pub updated: String,
    pub entries: Vec<FeedEntry>,
}

/// One source in a feed, or one correction, which has no outlet.
#[derive(Clone, Debug, Serialize)]
pub struct FeedEntry {
    pub id: String,
    pub href: String,
    pub title: String,
    pub outlet: String,
    /// RFC 3339.
    pub updated: String,
    pub summary: String,
}

/// `sitemap.xml`: absolute addresses.
#[derive(Clone, Debug, Serialize)]
pub struct SitemapView {
    pub urls: Vec<String>,
}

/// `robots.txt`
#[derive(Clone, Debug, Serialize)]
pub struct RobotsView {
    pub sitemap: Option<String>,
}
