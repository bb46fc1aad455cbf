//! The invented dossier: a page of every kind, with everything in it.
#![allow(clippy::too_many_lines, clippy::wildcard_imports)]

use super::{Make, OUTLETS, Words, tally};
use crate::render::tests::anchor;
use crate::site::margin::lists;
use crate::site::rich::{Original, Part, Rich, Tag};
use crate::site::views::*;
use crate::site::{Page, Site, SiteFile, Url, View};

/// A page of every kind, with everything in it.
pub fn fullest(words: Words<'_>) -> Site {
    let m = |up: &'static str| Make { words, up };
    let (root, one, two, three) = (m(""), m("../"), m("../../"), m("../../../"));
    let mut pages = Vec::new();
    let mut page = |path: &str, make: Make<'_>, title: &str, kind, view: View| {
        let depth = path.matches('/').count();
        pages.push(Page {
            path: path.to_owned(),
            shell: make.shell(title, kind, depth),
            view,
            social: make.social(path, title, kind),
        });
    };
    let way = |path: &str, text: &str, about: &str, count| Way {
        href: root.url(path),
        text: root.t(text),
        about: root.t(about),
        count,
    };
    page(
        "index.html",
        root,
        "The accord at Lake Orsa",
        "home",
        View::Home(Box::new(HomeView {
            date: Some(root.date("2031-05-13", "13 May 2031")),
            place: Some(root.name("places/orsa/index.html", "Orsa, on the northern shore")),
            people: (0..4).map(|n| root.entity(n)).collect(),
            accounts: root.sources(),
            tally: tally(5),
            origins: Some(root.url("origins/index.html")),
            agreements: root.agreements(),
            disagreements: root.disagreements(),
            differ: 2,
            sources: 5,
            utterances: root.utterances(6),
            moments: one
                .moments()
                .iter()
                .map(|moment| MomentCard {
                    href: root.url("timeline/index.html#m1"),
                    title: moment.title.clone(),
                    date: moment.date.clone(),
                    is_same_day: true,
                })
                .collect(),
            ways: vec![
                way(
                    "narrative/index.html",
                    "Narrative",
                    "One account made from all, every statement with its sources",
                    Some(14),
                ),
                way("sources/index.html", "Sources", "Each account by itself", Some(5)),
                way("quotes/index.html", "Quotations", "Who said what, in every wording", Some(23)),
                way("questions/index.html", "Questions", "What the accounts answer alike and differently", Some(25)),
                way("timeline/index.html", "Timeline", "What happened when", Some(20)),
                way("about/index.html", "About", "Method, rights, what is private", None),
            ],
        })),
    );
    page(
        "narrative/index.html",
        one,
        "Narrative",
        "narrative",
        View::Narrative(Box::new(NarrativeView {
            contents: one.narrative_contents(),
            body: one.narrative(),
            assembled: "merged",
            statements: 14,
            sources: one.sources(),
            all_sources: 300,
            citing: Some(Citing {
                work: one.t("The accord at Lake Orsa (13 May 2031)"),
                address: Some("https://dossier.example/narrative/".to_owned()),
                licence: Some(one.t("CC-BY-4.0")),
                example: Some(anchor("s-1")),
            }),
            elsewhere: vec![Elsewhere { href: one.url("narrative/page/2/"), number: 2, places: "s-2 s-3".to_owned() }],
            pager: Some(one.pager()),
        })),
    );
    page(
        "sources/index.html",
        one,
        "Sources",
        "sources",
        View::Sources(SourcesView {
            sources: one.sources(),
            total: 5,
            tally: tally(5),
            references: vec![one.link("data/sources.bib", "BibTeX")],
            pager: Some(one.pager()),
        }),
    );
    let source = |withdrawn: bool| {
        View::Source(Box::new(SourceView {
            card: two.source(1),
            contents: vec![
                Heading { href: Url::for_tests("#w1"), text: two.t("The account"), level: 2 },
                Heading { href: Url::for_tests("#w4"), text: two.t("What it adds"), level: 2 },
            ],
            body: two.source_body(),
            marks: vec!["confirmed", "found", "more", "mention", "passage", "shared", "letter"],
            lists: lists(),
            bar: (!withdrawn).then(|| two.bar()),
            origins: Some(two.url("origins/index.html")),
            provenance: two.rows(),
            references: vec![Reference { form: "BibTeX", text: two.t("@misc{nw,\n  title = {{A lake}},\n}\n") }],
            rights: two.t("All rights reserved by the outlet; digest and short quotations only."),
            withdrawn: withdrawn.then(|| two.withdrawn()),
            passages: (0..3)
                .map(|n| PassageView {
                    id: anchor(&format!("passage-{n}")),
                    words: two.t([
                        "about two hours",
                        "read the draft for the first time",
                        "a late lunch of lake trout",
                    ][n]),
                    in_text: (n < 2).then(|| Url::for_tests("#w2")),
                    original: (n != 1).then(|| "https://gazette.example/lake#:~:text=about%20two".to_owned()),
                    trace: if n == 0 {
                        two.t("Northern Wire (copied) · also in NW · 38 words")
                    } else {
                        String::new()
                    },
                    used: two.backlinks(n + 1),
                })
                .collect(),
            statements: two.backlinks(4),
            questions: two.backlinks(2),
            moments: two.backlinks(1),
            words: two.said(),
            names: ["Ingrid Halden", "Tomas Virta", "Ada Brandt", "Orsa", "Kallia", "Northern Wire"]
                .map(|name| two.name("people/halden/index.html", name))
                .to_vec(),
            shares: two.shares(),
        }))
    };
    page("sources/nw/index.html", two, OUTLETS[1].3, "source", source(false));
    page("sources/post/index.html", two, OUTLETS[4].3, "source", source(true));
    page(
        "quotes/index.html",
        one,
        "Quotations",
        "quotes",
        View::Quotes(QuotesView {
            by: "speaker",
            indexes: one.indexes(),
            filter: Some(one.filter()),
            groups: vec![
                QuoteGroup { said: one.said(), ..one.group("by-halden", "Ingrid Halden") },
                QuoteGroup { said: one.said(), continued: true, ..one.group("by-nobody", "") },
            ],
            pager: Some(one.pager()),
        }),
    );
    page(
        "quotes/by/source/index.html",
        three,
        "Quotations by source",
        "quotes",
        View::Quotes(QuotesView {
            by: "source",
            indexes: three.indexes(),
            filter: None,
            groups: vec![
                QuoteGroup {
                    source: Some(three.source(0)),
                    lines: vec![three.line(0), three.line(1)],
                    ..three.group("source-nw", "nw")
                },
                QuoteGroup { lines: vec![three.line(2)], ..three.group("source-gaz", "Greeting on the jetty") },
            ],
            pager: None,
        }),
    );
    page(
        "quotes/door/index.html",
        two,
        "“We have opened a door, not built a wall”",
        "quote",
        View::Quote(Box::new(QuoteView {
            speaker: Some(two.name("people/halden/index.html", "Ingrid Halden")),
            role: two.t("prime minister of Osterfeld"),
            confirmed: true,
            withdrawn: None,
            said: two.rows(),
            lang: Some("fi".to_owned()),
            lost_original: Some("Finnish".to_owned()),
            total: 4,
            total_found: 1,
            core: "comparable",
            wordings: (0..3).map(|n| two.wording(n)).collect(),
            also: vec![WordingView {
                id: anchor("wording-also"),
                sign: "D".to_owned(),
                why: ["A", "B"]
                    .map(|sign| WhyJoined {
                        href: Url::for_tests("#wording-1"),
                        sign: sign.to_owned(),
                        evidence: two.t("4 of 5 words, same order"),
                        lang: Some("en"),
                    })
                    .to_vec(),
                ..two.wording(1)
            }],
            legend: vec![
                LegendItem { kind: two.t("omission"), about: two.t("words in the middle are left out") },
                LegendItem { kind: two.t("tense"), about: two.t("another form of the verb") },
            ],
            reasons: [93, 0]
                .map(|percent| SpeakerReason {
                    chips: two.chips(&[0, 1]),
                    tally: tally(2),
                    reason: two.t("followed by a speaker and a verb of saying; a full name"),
                    lang: None,
                    percent,
                })
                .to_vec(),
            tally: tally(4),
            apart_from: two.utterances(2),
            topics: vec![
                two.link("quotes/index.html#on-the-lake", "the lake"),
                two.link("quotes/index.html#on-the-lake", "borders"),
            ],
            remark: Some(two.rich("remark", "Halden spoke Osterish; the outlets translated each for themselves.")),
            statements: two.backlinks(2),
            others: two.backlinks(3),
            pager: Some(two.pager()),
        })),
    );
    page(
        "people/index.html",
        one,
        "People",
        "people",
        View::Entities(EntitiesView {
            kind: "people",
            groups: vec![
                EntityGroup { heading: String::new(), entities: (0..4).map(|n| one.entity(n)).collect() },
                EntityGroup { heading: one.t("Agencies"), entities: (0..2).map(|n| one.entity(n)).collect() },
            ],
            pager: Some(one.pager()),
        }),
    );
    page(
        "people/halden/index.html",
        two,
        "Ingrid Halden",
        "person",
        View::Entity(Box::new(EntityView {
            kind: "person",
            name: two.t("Ingrid Halden"),
            role: two.t("prime minister of Osterfeld"),
            description: Some(two.rich("d", "Halden led the delegation of nine and signed for Osterfeld.")),
            withdrawn: Some(two.withdrawn()),
            aliases: vec![two.t("Ms Halden"), two.t("the prime minister")],
            rows: two.rows(),
            words: two.said(),
            mentions: (0..3)
                .map(|n| MentionGroup { source: two.source(n), count: 12 - n, places: two.backlinks(3), more: 9 - n })
                .collect(),
            moments: two.backlinks(2),
            statements: two.backlinks(3),
            accounts: vec![two.source(0), two.source(1)],
            credited: vec![two.source(2)],
            pager: Some(two.pager()),
        })),
    );
    page("timeline/index.html", one, "Timeline", "timeline", View::Timeline(one.timeline(true)));
    page("timeline/places/index.html", two, "Timeline by place", "timeline", View::Timeline(two.timeline(false)));
    let group = |id: &str, status, label: &str, about: &str, questions| QuestionGroup {
        id: anchor(id),
        status,
        label: one.t(label),
        about: one.t(about),
        questions,
    };
    page(
        "questions/index.html",
        one,
        "Questions",
        "questions",
        View::Questions(QuestionsView {
            filter: None,
            coverage: Some(one.url("coverage/index.html")),
            pager: Some(one.pager()),
            groups: vec![
                group("conflict", "conflict", "In conflict", "The accounts can’t all be right.", one.disagreements()),
                group(
                    "agree",
                    "agree",
                    "All agree",
                    "Every account that answers gives the same answer.",
                    one.agreements(),
                ),
            ],
        }),
    );
    page(
        "questions/duration/index.html",
        two,
        "How long did the talks last?",
        "question",
        View::Question(Box::new(QuestionView {
            status: "scope-difference",
            label: two.t("Different scope"),
            about: two.t("The answers differ because they measure different things."),
            found: true,
            withdrawn: None,
            plot: Some(two.plot()),
            positions: (0..2).map(|n| two.position(n)).collect(),
            silent: vec![two.source(4)],
            not_reviewed: vec![two.source(2)],
            remark: Some(two.rich("q", "Both may be right: the longer count begins on the ferry.")),
            statements: two.backlinks(2),
        })),
    );
    page("coverage/index.html", one, "Coverage", "coverage", View::Coverage(Box::new(one.coverage())));
    page("coverage/worksheet/index.html", two, "Worksheet", "worksheet", View::Worksheet(Box::new(two.worksheet())));
    page(
        "evidence/index.html",
        one,
        "Evidence",
        "evidence",
        View::Evidence(EvidenceView {
            words: 41,
            captured: 2,
            full: 1,
            digests: 1,
            uncaptured: 3,
            cited_here: 7,
            unproved: 2,
            pager: Some(one.pager()),
            file: Some(one.link("files/evidence.lock/index.html", "content/evidence.lock")),
            sources: vec![EvidenceSource {
                source: one.source(0),
                retrieved: Some(one.date("2031-05-15", "15 May 2031")),
                capture: Some(Locked { bytes: 8213, digest: one.t("9f86d081884c7d65") }),
                body: Locked { bytes: 2101, digest: one.t("2c26b46b68ffc68f") },
                sentences: Some(24),
                cut: 1,
                sentences_folded: one.t("case"),
                left_out: 310,
                words: 41,
                verified: 38,
                folded: vec![Folded { how: one.t("marks, dashes"), count: 3 }],
            }],
        }),
    );
    page(
        "print/index.html",
        one,
        "To print",
        "print",
        View::Print(Box::new(PrintView {
            style: one.url("assets/print.css"),
            running: one.url("print/running.css"),
            date: Some(one.date("2031-05-13", "13 May 2031")),
            address: Some("https://dossier.example/".to_owned()),
            tally: tally(3),
            sources: 5,
            sections: vec![PrintSection {
                id: anchor("part-sources"),
                number: 1,
                title: one.t("The accounts"),
                body: Rich(vec![Part::Text(one.t("They met")), Part::NoteMark(1)]),
                entries: vec![PrintEntry {
                    of: None,
                    id: anchor("entry-1-1"),
                    number: "1.1".to_owned(),
                    title: one.t("Accord at last"),
                    title_lang: Some("de".to_owned()),
                    about: vec![one.t("The Osterfeld Gazette"), one.t("13 May 2031")],
                    lang: Some("de".to_owned()),
                    body: Rich(vec![Part::Text(one.t("The talks ended."))]),
                }],
            }],
            notes: vec![PrintNote { text: one.t("The Osterfeld Gazette: “they met”") }],
        })),
    );
    page(
        "search/index.html",
        one,
        "Search",
        "search",
        View::Search(Box::new(SearchView {
            root: one.url("search/"),
            script: one.url("assets/search.js"),
            shards: 2,
            lists: vec!["61".to_owned(), "62".to_owned()],
            kinds: vec![one.t("Quotation"), one.t("Source")],
            sources: vec![SearchNames { short: one.t("NW"), name: one.t("Northern Wire"), colour: 1 }],
            speakers: vec![one.t("Ilse Brandt")],
            ways: vec![one.link("sources/index.html", "Sources")],
        })),
    );
    page("origins/index.html", one, "Origins", "origins", View::Origins(Box::new(one.origins())));
    page(
        "compare/index.html",
        one,
        "Shared words",
        "compares",
        View::Compares(ComparesView {
            pairs: vec![one.pair(0, 1, true), one.pair(2, 3, false)],
            total: 2,
            min_words: 25,
            fewer: 3,
            pager: Some(one.pager()),
        }),
    );
    page(
        "compare/gaz--nw/index.html",
        two,
        "The Osterfeld Gazette and Northern Wire",
        "compare",
        View::Compare(Box::new(two.compared())),
    );
    page(
        "corrections/index.html",
        one,
        "Corrections",
        "corrections",
        View::Corrections(CorrectionsView {
            feed: one.url("corrections.xml"),
            corrections: vec![CorrectionView {
                id: anchor("licences"),
                at: one.date("2031-05-16", "16 May 2031"),
                what: one.t("The number of licences was a guess."),
                was: one.t("over 1,200 licences"),
                now: one.t("1,348 licences"),
                reason: one.t("The annex was published."),
                places: vec![one.link("narrative/index.html#n21", "Narrative")],
            }],
        }),
    );
    let mut about = one.rich("a", "# Method\nEvery statement of the narrative leads to the words that carry it. Nothing here is taken from memory.\n# Rights\nThe articles belong to their outlets; we publish digests and short quotations.");
    about.0.extend([
        Part::Open(Tag::List),
        Part::Open(Tag::Item),
        Part::Text(one.t("What a machine found is marked as found. ")),
        Part::Open(Tag::External { href: "https://example.org/?a=1&b=2".to_owned() }),
        Part::Text(one.t("Guidelines")),
        Part::Close,
        Part::Close,
        Part::Close,
        Part::Open(Tag::Table { label: "Table".to_owned() }),
        Part::Open(Tag::TableHead),
        Part::Open(Tag::TableHeadCell),
        Part::Text(one.t("Sign")),
        Part::Close,
        Part::Open(Tag::TableHeadCell),
        Part::Text(one.t("Outlet")),
        Part::Close,
        Part::Close,
        Part::Open(Tag::TableRow),
        Part::Open(Tag::TableCell),
        Part::Text(one.t("NW")),
        Part::Close,
        Part::Open(Tag::TableCell),
        Part::Text(one.t("Northern Wire")),
        Part::Close,
        Part::Close,
        Part::Close,
        Part::CodeBlock {
            language: "yaml".to_owned(),
            text: format!("# {}\n- id: door\n  speaker: halden\n", one.t("why")),
        },
        Part::Rule,
        Part::Picture { src: one.url("pictures/site.svg"), alt: one.t("The site") },
        Part::Open(Tag::Paragraph),
        Part::Code(one.t("variorum check")),
        Part::Break,
        Part::Open(Tag::Language { lang: "ar".to_owned() }),
        Part::Text(one.t("البحيرة لا تعرف أين تمر الحدود")),
        Part::Close,
        Part::Close,
    ]);
    page(
        "about/index.html",
        one,
        "About this dossier",
        "page",
        View::Page(Box::new(PageView {
            contents: vec![
                Heading { href: Url::for_tests("#a1"), text: one.t("Method"), level: 2 },
                Heading { href: Url::for_tests("#a2"), text: one.t("Rights"), level: 2 },
            ],
            body: about,
        })),
    );
    page(
        "files/index.html",
        one,
        "Files",
        "files",
        View::Files(FilesView {
            files: vec![
                FileCard {
                    href: one.url("files/content/dossier.yaml/index.html"),
                    path: one.t("content/dossier.yaml"),
                    lines: 1,
                },
                FileCard {
                    href: one.url("files/content/sources/gaz.md/index.html"),
                    path: one.t("content/sources/gaz.md"),
                    lines: 41,
                },
            ],
        }),
    );
    let four = m("../../../../");
    let listing = |language, text: &str| Listing { language, text: words(text), line: (words("Line "), String::new()) };
    page(
        "files/content/sources/gaz.md/index.html",
        four,
        "content/sources/gaz.md",
        "file",
        View::File(Box::new(FileView {
            path: four.t("content/sources/gaz.md"),
            listing: listing(
                Language::Markdown,
                "---\ntitle: \"“A door, not a wall”\"   # as printed\noutlet: gazette\npublished: 2031-05-13\nbyline: [M. Aalto, R. Quist]\ntext: full\nquotations:\n  - {text: \"an honour\", speaker: virta}\n---\n# What it adds\n\nThe talks lasted about two hours [@nw \"around two hours\"; see @dm], as [[halden]] said: “We have opened a door, not built a wall, and whoever wants to walk through it will find the light on.”\n",
            ),
            whole: None,
            pages: vec![four.link("sources/nw/index.html", "The Osterfeld Gazette")],
        })),
    );
    page(
        "files/content/dossier.yaml/index.html",
        three,
        "content/dossier.yaml",
        "file",
        View::File(Box::new(FileView {
            path: three.t("content/dossier.yaml"),
            listing: listing(
                Language::Yaml,
                "# The dossier\ntitle: The accord at Lake Orsa\nevent: {date: 2031-05-13, place: orsa}\n",
            ),
            whole: Some(WholeFile {
                href: three.url("files/content/dossier.yaml/whole.txt"),
                bytes: 190_000,
                lines: 900,
                shown: 3,
            }),
            pages: vec![],
        })),
    );
    page(
        "404.html",
        root,
        "Nothing here",
        "missing",
        View::Missing(MissingView {
            ways: vec![root.link("index.html", "Home"), root.link("sources/index.html", "Sources")],
        }),
    );
    page(
        "old/index.html",
        one,
        "Moved",
        "redirect",
        View::Redirect(RedirectView { to: one.link("narrative/index.html", "Narrative") }),
    );
    Site {
        base_path: "/".to_owned(),
        base_url: Some("https://dossier.example/".to_owned()),
        view: SiteView {
            title: root.t("The accord at Lake Orsa"),
            summary: root.t("Two leaders, one night, a lake with a border through it. Five outlets were there or said they were; this dossier sets their accounts side by side."),
            language: "en".to_owned(),
            licence: Some(Out { href: Some("https://creativecommons.org/licenses/by/4.0/".to_owned()), text: root.t("CC BY 4.0") }),
            contact: Some(Out { href: Some("mailto:editor@dossier.example".to_owned()), text: root.t("editor@dossier.example") }),
            generator: "Variorum 0.1.0".to_owned(), previews: 1,
        },
        pages,
        files: vec![
            SiteFile::Atom(FeedView {
                path: "atom.xml",
                title: root.t("The accord at Lake Orsa"),
                summary: root.t("Two leaders, one night."),
                id: "https://dossier.example/atom.xml".to_owned(),
                home: "https://dossier.example/".to_owned(),
                this: "https://dossier.example/atom.xml".to_owned(),
                updated: "2031-05-13T00:00:00Z".to_owned(),
                entries: vec![FeedEntry {
                    id: "https://dossier.example/sources/gaz/".to_owned(),
                    href: "https://dossier.example/sources/gaz/?a=1&b=2".to_owned(),
                    title: words(OUTLETS[1].3),
                    outlet: words(OUTLETS[1].2),
                    updated: "2031-05-13T00:00:00Z".to_owned(),
                    summary: words("A digest."),
                }],
            }),
            SiteFile::Sitemap(SitemapView { urls: vec!["https://dossier.example/".to_owned(), "https://dossier.example/?a=1&b=2".to_owned()] }),
            SiteFile::Robots(RobotsView { sitemap: Some("https://dossier.example/sitemap.xml".to_owned()) }),
            SiteFile::Ready { path: ".nojekyll".to_owned(), bytes: vec![] },
            SiteFile::Ready { path: "files/content/dossier.yaml/whole.txt".to_owned(), bytes: vec![] },
            SiteFile::Static { path: "pictures/site.svg".to_owned(), bytes: b"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 3 2\"/>".to_vec() },
        ],
    }
}

/// The words of a chip where the outlet printed them.
pub(super) fn original() -> Original {
    let href = "https://gazette.example/2031/05/13/lake#:~:text=a%20door".to_owned();
    Original { href, label: "Gazette in the original".to_owned() }
}
