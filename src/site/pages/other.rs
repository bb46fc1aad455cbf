//! Free pages, corrections, the page for addresses that do not exist, and redirects.

use crate::dossier::{PageId, Target, Withdrawn};
use crate::site::View;
use crate::site::address::{Address, Anchor};
use crate::site::desk::Desk;
use crate::site::frame::{Frame, Framed, untitled};
use crate::site::rich::{Part, Rich, Tag};
use crate::site::views::{CorrectionView, CorrectionsView, Link, MissingView, PageView, RedirectView};

pub fn free_page(desk: &Desk<'_>, frame: &Frame<'_>, id: PageId) -> Framed {
    let page = &desk.dossier.pages[id.index()];
    let here = desk.atlas.page(&page.entry.id);
    let body = match &page.entry.withdrawn {
        Some(withdrawn) => withdrawal(desk, withdrawn),
        None => untitled(desk.plain(&here, &page.doc), &page.title),
    };
    let description = if page.entry.withdrawn.is_some() { "" } else { page.description.as_str() };
    let view = PageView { contents: desk.contents(&here, &page.doc), body };
    frame.page(&here, "page", &page.title, description, View::Page(Box::new(view))).made_from(desk, page.entry.span)
}

/// What stands in the place of a text that was withdrawn.
pub fn withdrawal(desk: &Desk<'_>, withdrawn: &Withdrawn) -> Rich {
    let date = desk.locale.date(&withdrawn.at);
    let text = desk.fill("withdrawn-on", &[("date", &date), ("reason", &withdrawn.reason)]);
    Rich(vec![Part::Open(Tag::Paragraph), Part::Text(text), Part::Close])
}

pub fn corrections(desk: &Desk<'_>, frame: &Frame<'_>) -> Option<Framed> {
    let here = desk.atlas.section("corrections")?;
    let place = |target: &Target| {
        let (page, anchor) = desk.atlas.target(target)?;
        let href = match &anchor {
            Some(anchor) => desk.atlas.link_at(&here, &page, anchor),
            None => desk.atlas.link(&here, &page),
        };
        Some(Link { href, text: desk.title_of(target) })
    };
    let statement = |anchor: &str| {
        let corrected = desk.evidence.statements.iter().find(|statement| statement.anchor == anchor)?;
        let page = desk.atlas.narrative_at(corrected.range.start)?;
        let href = desk.atlas.link_at(&here, &page, &Anchor::of_id(anchor.to_owned()));
        Some(Link { href, text: desk.locale.say("this-statement") })
    };
    let corrections = desk.corrected.entries.iter().map(|(number, id)| {
        let correction = &desk.dossier.corrections[*number];
        let in_narrative = correction.statement.as_ref().and_then(|given| statement(&given.anchor));
        CorrectionView {
            id: id.clone(),
            at: desk.date(&correction.at),
            what: correction.what.clone(),
            was: correction.was.clone(),
            now: correction.now.clone(),
            reason: correction.reason.clone(),
            places: correction.places.iter().filter_map(place).chain(in_narrative).collect(),
        }
    });
    let feed = desk.atlas.asset(&here, "corrections.xml");
    let view = CorrectionsView { feed, corrections: corrections.collect() };
    let about = desk.locale.say("about-corrections");
    Some(frame.page(&here, "corrections", &desk.part("corrections"), &about, View::Corrections(view)))
}

pub fn missing(desk: &Desk<'_>, frame: &Frame<'_>) -> Framed {
    let here = desk.atlas.missing();
    let view = MissingView { ways: ways(desk, &here) };
    let (title, about) = (desk.locale.say("title-missing"), desk.locale.say("about-missing"));
    frame.page(&here, "missing", &title, &about, View::Missing(view)).hidden_from_search()
}

/// The lists that lead to most of the site.
pub fn ways(desk: &Desk<'_>, here: &Address) -> Vec<Link> {
    let ways = ["narrative", "sources", "quotes", "people"].into_iter().filter_map(|name| {
        let page = desk.atlas.section(name)?;
        Some(Link { href: desk.atlas.link(here, &page), text: desk.part(name) })
    });
    ways.collect()
}

/// The page at a former address.
pub fn redirect(desk: &Desk<'_>, frame: &Frame<'_>, here: &Address, now: &Address, title: &str) -> Framed {
    let to = Link { href: desk.atlas.link(here, now), text: title.to_owned() };
    let page =
        frame.page(here, "redirect", title, &desk.locale.say("about-redirect"), View::Redirect(RedirectView { to }));
    page.canonical_is(desk, now).hidden_from_search()
}
