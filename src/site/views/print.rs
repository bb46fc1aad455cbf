//! What the page to be printed shows.

use serde::Serialize;

use super::{DateView, Url};
use crate::site::address::Anchor;
use crate::site::rich::{Rich, Tally};

/// `/print/`
#[derive(Clone, Debug, Serialize)]
pub struct PrintView {
    /// Its own style sheet.
    pub style: Url,
    /// The style sheet with the running heads.
    pub running: Url,
    pub date: Option<DateView>,
    /// Where the dossier stands on the web.
    pub address: Option<String>,
    pub tally: Tally,
    pub sources: usize,
    pub sections: Vec<PrintSection>,
    /// The citations of all texts, in order; the first is number 1.
    pub notes: Vec<PrintNote>,
}

/// A chapter: a running text, entries, or both.
#[derive(Clone, Debug, Serialize)]
pub struct PrintSection {
    pub id: Anchor,
    /// What it is referred to by on paper, which has no links.
    pub number: usize,
    pub title: String,
    pub body: Rich,
    pub entries: Vec<PrintEntry>,
}

/// Something with a title of its own within a chapter.
#[derive(Clone, Debug, Serialize)]
pub struct PrintEntry {
    /// Its page on the site, which the texts lead to; none for what has none.
    #[serde(skip)]
    pub of: Option<Url>,
    pub id: Anchor,
    /// The number of the chapter and its own.
    pub number: String,
    pub title: String,
    /// Language tag of the title where only that differs from the site's.
    pub title_lang: Option<String>,
    /// Short facts below the title.
    pub about: Vec<String>,
    /// Language tag where it differs from the site's.
    pub lang: Option<String>,
    pub body: Rich,
}

/// One citation.
#[derive(Clone, Debug, Serialize)]
pub struct PrintNote {
    pub text: String,
}
