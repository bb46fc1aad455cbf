//! A dossier with next to nothing in it.
#![allow(clippy::too_many_lines, clippy::wildcard_imports)]

use super::Make;
use crate::site::rich::{Rich, Tally};
use crate::site::views::*;
use crate::site::{Page, Site, SiteFile, View};

/// A page of every kind with nothing on it that can be absent.
pub fn smallest() -> Site {
    let keep = str::to_owned;
    let one = Make { words: &keep, up: "" };
    let bare = || SourceCard { published: None, byline: vec![], credits: vec![], lang: None, ..one.source(0) };
    let shell = |title: &str, kind| Shell {
        description: String::new(),
        canonical: None,
        nav: vec![],
        crumbs: vec![],
        source_file: None,
        footer: vec![],
        json_ld: None,
        noindex: false,
        ..one.shell(title, kind, 0)
    };
    let listing = Listing { language: Language::Yaml, text: String::new() };
    let views = [
        View::Home(Box::new(HomeView {
            date: None,
            place: None,
            people: vec![],
            accounts: vec![bare()],
            tally: Tally::default(),
            origins: None,
            agreements: vec![],
            disagreements: vec![],
            differ: 0,
            sources: 1,
            utterances: vec![],
            moments: vec![],
            ways: vec![],
        })),
        View::Narrative(Box::new(NarrativeView {
            contents: vec![],
            body: Rich::default(),
            assembled: "",
            statements: 0,
            sources: vec![],
        })),
        View::Sources(SourcesView { sources: vec![], total: 0, tally: Tally::default(), pager: None }),
        View::Source(Box::new(SourceView {
            card: bare(),
            contents: vec![],
            body: Rich::default(),
            bar: None,
            origins: None,
            provenance: vec![],
            rights: String::new(),
            withdrawn: None,
            passages: vec![],
            statements: vec![],
            questions: vec![],
            moments: vec![],
            words: SaidView::default(),
            names: vec![],
            shares: vec![],
        })),
        View::Quotes(QuotesView { by: "speaker", indexes: vec![], filter: None, groups: vec![], pager: None }),
        View::Quote(Box::new(QuoteView {
            speaker: None,
            role: String::new(),
            confirmed: false,
            withdrawn: None,
            said: vec![],
            total: 0,
            total_found: 0,
            core: "",
            wordings: vec![],
            also: vec![],
            legend: vec![],
            reasons: vec![],
            tally: Tally::default(),
            apart_from: vec![],
            topics: vec![],
            remark: None,
            statements: vec![],
            others: vec![],
            pager: None,
        })),
        View::Entities(EntitiesView { kind: "places", groups: vec![], pager: None }),
        View::Entity(Box::new(EntityView {
            kind: "place",
            name: "Orsa".to_owned(),
            role: String::new(),
            description: None,
            withdrawn: None,
            aliases: vec![],
            rows: vec![],
            words: SaidView::default(),
            mentions: vec![],
            moments: vec![],
            statements: vec![],
            accounts: vec![],
            credited: vec![],
            pager: None,
        })),
        View::Timeline(TimelineView {
            ways: vec![],
            chart: Chart::default(),
            moments: vec![],
            tracks: vec![],
            pager: None,
        }),
        View::Questions(QuestionsView { groups: vec![] }),
        View::Question(Box::new(QuestionView {
            status: "single",
            label: "Single",
            about: "",
            withdrawn: None,
            positions: vec![],
            silent: vec![],
            not_reviewed: vec![],
            remark: None,
            statements: vec![],
        })),
        View::Evidence(EvidenceView { words: 0, file: None, sources: vec![] }),
        View::Compares(ComparesView { pairs: vec![], total: 0, min_words: 25, fewer: 0, pager: None }),
        View::Compare(Box::new(CompareView {
            a: one.source(0),
            b: one.source(1),
            words: 0,
            bars: vec![],
            passages: vec![],
            left: 0,
            edits: vec![],
            rows: vec![],
        })),
        View::Origins(Box::new(OriginsView {
            tally: Tally::default(),
            origins: vec![],
            more_origins: 0,
            unknown: 0,
            paragraphs: 0,
            network: None,
            sources: vec![Traced { source: bare(), bar: None }],
            pager: None,
        })),
        View::Corrections(CorrectionsView { corrections: vec![] }),
        View::Page(Box::new(PageView { contents: vec![], body: Rich::default() })),
        View::Files(FilesView { files: vec![] }),
        View::File(Box::new(FileView { path: "content/dossier.yaml".to_owned(), listing, pages: vec![] })),
        View::Missing(MissingView { ways: vec![] }),
        View::Redirect(RedirectView { to: one.link("x/index.html", "X") }),
    ];
    let page = |(n, view)| Page { path: format!("{n}/index.html"), shell: shell("A page", "page"), view };
    Site {
        base_path: "/".to_owned(),
        view: SiteView {
            title: "T".to_owned(),
            summary: String::new(),
            language: "ar".to_owned(),
            licence: None,
            contact: None,
            generator: "Variorum".to_owned(),
        },
        pages: views.into_iter().enumerate().map(page).collect(),
        files: vec![
            SiteFile::Atom(FeedView {
                id: "urn:x".to_owned(),
                home: "index.html".to_owned(),
                this: "atom.xml".to_owned(),
                updated: String::new(),
                entries: vec![],
            }),
            SiteFile::Sitemap(SitemapView { urls: vec![] }),
            SiteFile::Robots(RobotsView { sitemap: None }),
        ],
    }
}
