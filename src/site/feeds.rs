//! Feeds of the sources and of the corrections, the sitemap, the word to robots.

use serde_json::json;

use super::SiteFile;
use super::address::Address;
use super::desk::Desk;
use super::views::{FeedEntry, FeedView, RobotsView, SitemapView};
use crate::dossier::{BlockKind, Date, SourceId, slug};

/// A date for what has none: feeds must give one, and the clock is no part of a dossier.
const NO_DATE: &str = "1970-01-01T00:00:00Z";

/// How many words of its first paragraph stand for a source.
const SUMMARY: usize = 40;

/// The files beside the pages. `pages` are those a search engine may list.
pub fn files(desk: &Desk<'_>, pages: &[Address]) -> Vec<SiteFile> {
    let home = desk.atlas.home();
    let urls = pages.iter().filter_map(|page| desk.atlas.absolute(page)).collect();
    let sitemap = desk.atlas.absolute(&home).map(|url| format!("{url}sitemap.xml"));
    let feed = feed(desk);
    let mut files = vec![
        SiteFile::Ready { path: "feed.json".to_owned(), bytes: json_feed(desk, &feed).into_bytes() },
        SiteFile::Atom(feed),
        SiteFile::Sitemap(SitemapView { urls }),
        SiteFile::Robots(RobotsView { sitemap }),
        // Without it GitHub Pages would run the site through another generator.
        SiteFile::Ready { path: ".nojekyll".to_owned(), bytes: Vec::new() },
    ];
    files.extend(corrections(desk).map(SiteFile::Atom));
    files
}

/// The corrections, newest first, where the dossier has a list of them.
fn corrections(desk: &Desk<'_>) -> Option<FeedView> {
    let page = desk.atlas.section("corrections")?;
    let all = &desk.dossier.corrections;
    let href = desk.atlas.absolute(&page).unwrap_or_else(|| page.file());
    let home = desk.atlas.absolute(&desk.atlas.home());
    let entries = desk.corrected.entries.iter().map(|(number, anchor)| {
        let correction = &all[*number];
        let what = Some(correction.what.clone()).filter(|what| !what.is_empty());
        let id = desk.atlas.absolute(&page).unwrap_or_else(|| format!("{}:corrections", urn(desk)));
        FeedEntry {
            id: format!("{id}#{anchor}"),
            href: format!("{href}#{anchor}"),
            title: what.unwrap_or_else(|| match correction.now.as_str() {
                "" => desk.fill("correction-feed-removed", &[("words", &correction.was)]),
                now => desk.fill("correction-feed-now", &[("words", now)]),
            }),
            outlet: String::new(),
            updated: correction.at.rfc3339(),
            summary: [("correction-was", &correction.was), ("correction-now", &correction.now)]
                .iter()
                .filter(|(_, words)| !words.is_empty())
                .map(|(id, words)| desk.fill(id, &[("words", words)]))
                .collect::<Vec<_>>()
                .join(" "),
        }
    });
    let newest = desk.corrected.entries.first().map(|(number, _)| all[*number].at.rfc3339());
    Some(FeedView {
        path: "corrections.xml",
        title: desk.fill("correction-feed", &[("title", &desk.dossier.meta.title)]),
        summary: String::new(),
        id: desk.atlas.absolute(&page).unwrap_or_else(|| format!("{}:corrections", urn(desk))),
        this: home.map_or_else(|| "corrections.xml".to_owned(), |home| format!("{home}corrections.xml")),
        home: href.clone(),
        updated: newest.unwrap_or_else(|| NO_DATE.to_owned()),
        entries: entries.collect(),
    })
}

fn feed(desk: &Desk<'_>) -> FeedView {
    const MOST: usize = 50;
    let event = desk.dossier.meta.date.as_ref();
    let date = |id: SourceId| desk.dossier.source(id).published.as_ref().or(event);
    let mut sources: Vec<SourceId> =
        desk.dossier.source_ids().filter(|id| desk.dossier.source(*id).entry.withdrawn.is_none()).collect();
    sources.sort_by_key(|id| (std::cmp::Reverse(date(*id).map(Date::key)), *id));
    let updated = sources.first().and_then(|id| date(*id)).map_or_else(|| NO_DATE.to_owned(), Date::rfc3339);
    let entries = sources.into_iter().take(MOST).map(|id| {
        let source = desk.dossier.source(id);
        let page = desk.atlas.source(id);
        let href = desk.atlas.absolute(&page).unwrap_or_else(|| page.file());
        let first = source.doc.blocks.iter().find(|block| block.kind == BlockKind::Paragraph);
        let text = first.map_or("", |block| &source.doc.words[block.range.clone()]);
        let all: Vec<&str> = text.split_whitespace().collect();
        let words = &all[..all.len().min(SUMMARY)];
        FeedEntry {
            id: desk.atlas.absolute(&page).unwrap_or_else(|| format!("{}:{}", urn(desk), source.entry.id)),
            href,
            title: source.title.clone(),
            outlet: desk.outlet(&page, id).text,
            updated: date(id).map_or_else(|| NO_DATE.to_owned(), Date::rfc3339),
            summary: format!("{}{}", words.join(" "), if words.len() < all.len() { " …" } else { "" }),
        }
    });
    let home = desk.atlas.absolute(&desk.atlas.home());
    FeedView {
        path: "atom.xml",
        title: desk.dossier.meta.title.clone(),
        summary: desk.dossier.meta.summary.clone(),
        id: home.clone().unwrap_or_else(|| urn(desk)),
        this: home.as_ref().map_or_else(|| "atom.xml".to_owned(), |home| format!("{home}atom.xml")),
        home: home.unwrap_or_else(|| "index.html".to_owned()),
        updated,
        entries: entries.collect(),
    }
}

/// A name for a dossier that does not say where it will be published.
fn urn(desk: &Desk<'_>) -> String {
    let digest = blake3::hash(desk.dossier.meta.title.as_bytes()).to_hex();
    format!("urn:variorum:{}-{}", slug(&desk.dossier.meta.title), &digest[..8])
}

/// The feed in JSON Feed 1.1.
fn json_feed(desk: &Desk<'_>, feed: &FeedView) -> String {
    let items: Vec<_> = feed
        .entries
        .iter()
        .map(|entry| {
            let mut item = json!({
                "id": entry.id,
                "url": entry.href,
                "title": desk.fill("labelled", &[("label", &entry.outlet), ("words", &entry.title)]),
                "content_text": entry.summary,
                "authors": [{ "name": desk.dossier.meta.title }],
            });
            if entry.updated != NO_DATE {
                item["date_published"] = json!(entry.updated);
            }
            item
        })
        .collect();
    let mut data = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": desk.dossier.meta.title,
        "home_page_url": feed.home,
        "language": desk.dossier.meta.language,
        "items": items,
    });
    if !desk.dossier.meta.summary.is_empty() {
        data["description"] = json!(desk.dossier.meta.summary);
    }
    if feed.this.starts_with("http") {
        data["feed_url"] = json!(feed.this.replace("atom.xml", "feed.json"));
    }
    format!("{data:#}\n")
}
