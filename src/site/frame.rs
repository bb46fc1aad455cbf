//! The frame around every page: navigation, crumbs, footer, what machines read.

use super::address::Address;
use super::desk::Desk;
use super::rich::{Part, Rich, Tag};
use super::views::{Link, NavItem, Shell, Social};
use super::{Page, View};
use crate::analysis::HeardId;
use crate::dossier::Target;
use crate::text::Span;

/// Makes the frame of any page.
pub struct Frame<'a> {
    desk: &'a Desk<'a>,
    /// The free pages in the order of the navigation: address and title.
    free: Vec<(Address, String)>,
}

/// A page with its frame, still open to what only its kind knows.
pub struct Framed {
    here: Address,
    page: Page,
}

/// Kinds of pages with rules of their own, and the style sheet that holds these.
const OWN_STYLES: [(&str, &str); 7] = [
    ("coverage", "assets/coverage.css"),
    ("file", "assets/file.css"),
    ("question", "assets/quote.css"),
    ("quote", "assets/quote.css"),
    ("search", "assets/find.css"),
    ("timeline", "assets/chart.css"),
    ("worksheet", "assets/coverage.css"),
];

/// Kinds of pages that hold a long text, with its contents beside it, and the script these need beside that of all.
const READ: [&str; 3] = ["narrative", "page", "source"];

/// The parts in the navigation of every page.
const SECTIONS: [&str; 8] =
    ["narrative", "sources", "quotes", "questions", "timeline", "people", "places", "organisations"];

/// Those named below every page.
const BELOW: [&str; 7] = ["coverage", "origins", "compare", "evidence", "corrections", "files", "print"];

impl<'a> Frame<'a> {
    pub fn new(desk: &'a Desk<'a>) -> Frame<'a> {
        let mut pages: Vec<_> = desk.dossier.pages.iter().collect();
        pages.sort_by_key(|page| (page.order, page.entry.id.clone()));
        let free = pages.into_iter().map(|page| (desk.atlas.page(&page.entry.id), page.title.clone())).collect();
        Frame { desk, free }
    }

    pub fn page(&self, here: &Address, kind: &'static str, title: &str, description: &str, view: View) -> Framed {
        let atlas = &self.desk.atlas;
        let sections = SECTIONS.iter().filter_map(|name| Some((atlas.section(name)?, self.desk.part(name))));
        let nav = sections.chain(self.free.iter().cloned()).map(|(page, text)| NavItem {
            current: *here == page || (!page.path().is_empty() && here.path().starts_with(page.path())),
            href: atlas.link(here, &page),
            text,
        });
        let home = atlas.home();
        let crumbs = if *here == home {
            Vec::new()
        } else {
            vec![Link { href: atlas.link(here, &home), text: self.desk.dossier.meta.title.clone() }]
        };
        let shell = Shell {
            title: title.to_owned(),
            kind,
            description: description.to_owned(),
            canonical: atlas.absolute(here),
            nav: nav.collect(),
            crumbs,
            source_file: None,
            corrected: self.desk.corrections_of(here),
            search: atlas.section("search").map(|page| NavItem {
                current: *here == page,
                href: atlas.link(here, &page),
                text: self.desk.part("search"),
            }),
            footer: self.footer(here),
            home: atlas.link(here, &home),
            root: atlas.asset(here, ""),
            style: atlas.asset(here, "assets/style.css"),
            own_style: OWN_STYLES.iter().find(|(of, _)| *of == kind).map(|(_, sheet)| atlas.asset(here, sheet)),
            script: atlas.asset(here, "assets/script.js"),
            own_script: READ.contains(&kind).then(|| atlas.asset(here, "assets/reading.js")),
            icon: atlas.asset(here, "favicon.svg"),
            atom: atlas.asset(here, "atom.xml"),
            json_feed: atlas.asset(here, "feed.json"),
            og_type: if matches!(kind, "narrative" | "source" | "page") { "article" } else { "website" },
            json_ld: None,
            noindex: false,
        };
        Framed { here: here.clone(), page: Page { path: here.file(), shell, view, social: Social::Nothing } }
    }

    fn footer(&self, here: &Address) -> Vec<Link> {
        let atlas = &self.desk.atlas;
        let pages = BELOW.into_iter().filter_map(|name| {
            Some(Link { href: atlas.link(here, &atlas.section(name)?), text: self.desk.part(name) })
        });
        let files = [("atom.xml", "atom"), ("feed.json", "json-feed"), ("data/dossier.json", "data")];
        let files =
            files.into_iter().map(|(path, name)| Link { href: atlas.asset(here, path), text: self.desk.part(name) });
        pages.chain(files).collect()
    }
}

impl Framed {
    /// Puts the list it belongs to among its crumbs.
    pub fn under(mut self, section: &str, desk: &Desk<'_>) -> Framed {
        if let Some(list) = desk.atlas.section(section) {
            self.page.shell.crumbs.push(Link { href: desk.atlas.link(&self.here, &list), text: desk.part(section) });
        }
        self
    }

    /// Names the file the page is made from.
    pub fn made_from(mut self, desk: &Desk<'_>, span: Span) -> Framed {
        self.page.shell.source_file = desk.file_link(&self.here, span);
        self
    }

    /// Adds what machines read.
    pub fn linked(mut self, data: Option<serde_json::Value>) -> Framed {
        // In a script element only `<` can end the data early; JSON may write it in another way.
        self.page.shell.json_ld = data.map(|data| data.to_string().replace('<', "\\u003c"));
        self
    }

    pub fn hidden_from_search(mut self) -> Framed {
        self.page.shell.noindex = true;
        self
    }

    /// Says that the page proper is another one.
    pub fn canonical_is(mut self, desk: &Desk<'_>, page: &Address) -> Framed {
        self.page.shell.canonical = desk.atlas.absolute(page);
        self
    }

    pub fn address(&self) -> &Address {
        &self.here
    }

    /// Its title, and what it says of itself.
    pub fn said(&self) -> (&str, &str) {
        (&self.page.shell.title, &self.page.shell.description)
    }

    /// Whether it is for readers, of no single entry of the dossier, and says what it is about.
    pub fn is_of_many(&self) -> bool {
        let shell = &self.page.shell;
        let is_entry = matches!(shell.kind, "source" | "quote" | "question" | "entity" | "file");
        !shell.noindex && !shell.description.is_empty() && !is_entry
    }

    /// The path of its file below the output folder.
    pub fn file(&self) -> String {
        self.page.path.clone()
    }

    pub fn finish(self) -> (Address, Page) {
        (self.here, self.page)
    }
}

/// A text without the heading that is the page's own title already.
pub fn untitled(rich: Rich, title: &str) -> Rich {
    let is_title = |part: &Part| matches!(part, Part::Open(Tag::Heading { level: 1, .. }));
    let Some(start) = rich.0.iter().position(is_title) else { return rich };
    let mut depth = 0;
    let length = rich.0[start..].iter().position(|part| {
        match part {
            Part::Open(_) => depth += 1,
            Part::Close => depth -= 1,
            _ => {}
        }
        depth == 0
    });
    let end = length.map_or(rich.0.len(), |length| start + length + 1);
    let words = rich.0[start..end].iter().map(|part| match part {
        Part::Text(text) | Part::Code(text) => text.as_str(),
        _ => "",
    });
    if words.collect::<String>().trim() != title.trim() {
        return demoted(rich);
    }
    let mut parts = rich.0;
    parts.drain(start..end);
    demoted(Rich(parts))
}

/// A text whose headings of level 1 have gone down by one: that level is the page's title.
pub fn demoted(rich: Rich) -> Rich {
    let parts = rich.0.into_iter().map(|part| match part {
        Part::Open(Tag::Heading { level: 1, anchor }) => Part::Open(Tag::Heading { level: 2, anchor }),
        other => other,
    });
    Rich(parts.collect())
}

impl Desk<'_> {
    /// What a link to a target says where the curator has not.
    pub fn title_of(&self, target: &Target) -> String {
        let shown = |entry: &crate::dossier::Entry, words: &str| match entry.withdrawn {
            Some(_) => self.locale.say("withdrawn"),
            None => words.to_owned(),
        };
        match target {
            Target::Source(id) => self.dossier.source(*id).title.clone(),
            Target::Entity(id) => self.dossier.entity(*id).name.clone(),
            Target::Utterance(id) => {
                let words = self.quoted(self.fullest(HeardId::listed(*id)));
                shown(&self.dossier.utterances[id.index()].entry, &words)
            }
            Target::Question(id) => {
                shown(&self.dossier.questions[id.index()].entry, &self.dossier.questions[id.index()].question)
            }
            Target::Moment(id) => {
                shown(&self.dossier.moments[id.index()].entry, &self.dossier.moments[id.index()].title)
            }
            Target::Page(id) => self.dossier.pages[id.index()].title.clone(),
            Target::Section(name) if SECTIONS.iter().chain(&BELOW).any(|known| known == name) => self.part(name),
            Target::Section(name) => (*name).to_owned(),
            Target::Static(path) => path.clone(),
        }
    }
}
