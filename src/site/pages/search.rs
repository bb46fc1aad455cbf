//! `/search/`: the form, and what its script needs to know.

use crate::site::View;
use crate::site::desk::Desk;
use crate::site::frame::{Frame, Framed};
use crate::site::search::{self, Search};

/// The page and the files it loads, where the site has texts.
pub fn page(desk: &Desk<'_>, frame: &Frame<'_>) -> Option<(Framed, Vec<super::super::SiteFile>)> {
    let here = desk.atlas.section("search")?;
    let Search { view, files } = search::gather(desk, &here);
    let about = desk.locale.say("about-search");
    Some((frame.page(&here, "search", &desk.part("search"), &about, View::Search(Box::new(view))), files))
}
