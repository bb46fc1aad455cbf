//! Addresses: the only maker of a [`Url`], so that a link in hand is a link that works.
//!
//! Links within the site are relative to the page they stand on and name `index.html`, so that the
//! same output works at `/`, below `/name/` and from a folder on a disk.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde::Serialize;

use super::{moments, told};
use crate::analysis::Heard;
use crate::dossier::{Dossier, EntityId, EntityKind, QuestionId, SourceId, Statement, Target, slug};

/// An address as it is written into a page: relative to that page.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct Url(String);

/// The id of an element on a page.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct Anchor(String);

/// The file of a folder's own page.
const INDEX: &str = "index.html";

/// Where a page is: its path below the site's root, ending in `/` for a folder's own page.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address(String);

impl Address {
    /// The page of every site that is answered for any address there is none for.
    const MISSING: &'static str = "404.html";

    /// The path of its file below the output folder.
    #[must_use]
    pub fn file(&self) -> String {
        if self.is_folder() { format!("{}{INDEX}", self.0) } else { self.0.clone() }
    }

    fn is_folder(&self) -> bool {
        self.0.is_empty() || self.0.ends_with('/')
    }

    /// Its path below the site's root.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.0
    }
}

impl Anchor {
    /// Readable: made of the first words of what it marks.
    pub(super) fn of_words(prefix: &str, text: &str, count: usize) -> Anchor {
        let words: Vec<String> =
            text.split_whitespace().map(slug).filter(|word| !word.is_empty()).take(count).collect();
        Anchor(if words.is_empty() { prefix.to_owned() } else { format!("{prefix}-{}", words.join("-")) })
    }

    /// An anchor that is an id or digest already.
    pub(super) fn of_id(id: impl Into<String>) -> Anchor {
        Anchor(id.into())
    }
}

/// Gives each anchor of a page a name of its own.
#[derive(Debug, Default)]
pub struct Anchors {
    taken: BTreeSet<Anchor>,
    /// The number the next anchor of the same name is tried with.
    next: BTreeMap<Anchor, usize>,
}

impl Anchors {
    pub fn distinct(&mut self, wanted: Anchor) -> Anchor {
        if self.taken.insert(wanted.clone()) {
            return wanted;
        }
        let next = self.next.entry(wanted.clone()).or_insert(2);
        loop {
            let anchor = Anchor(format!("{}-{next}", wanted.0));
            *next += 1;
            if self.taken.insert(anchor.clone()) {
                return anchor;
            }
        }
    }
}

/// Which pages the site has, and how to get from one to another.
#[derive(Debug)]
pub struct Atlas<'a> {
    dossier: &'a Dossier,
    sections: BTreeSet<&'static str>,
    /// On which page of the timeline each moment is.
    moments: Vec<usize>,
    /// The pages of the narrative.
    told: Vec<told::Page>,
    /// The path of `base_url`, with a slash at both ends.
    base_path: String,
}

impl<'a> Atlas<'a> {
    /// `sections` are the addresses, without their slash, of the lists this site has.
    #[must_use]
    pub fn new(dossier: &'a Dossier, statements: &[Statement], sections: BTreeSet<&'static str>) -> Atlas<'a> {
        let base_path = dossier.meta.base_url.as_deref().map_or("/", |url| {
            let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
            rest.find('/').map_or("/", |at| &rest[at..])
        });
        let mut on_page = vec![0; dossier.moments.len()];
        for (n, page) in moments::pages(dossier).iter().enumerate() {
            for id in page {
                on_page[id.index()] = n;
            }
        }
        let told = dossier.narrative.as_ref().map_or_else(Vec::new, |n| told::pages(dossier, &n.doc, statements));
        Atlas { dossier, sections, moments: on_page, told, base_path: base_path.to_owned() }
    }

    /// The path under which the site is published, with a slash at both ends.
    #[must_use]
    pub fn base_path(&self) -> &str {
        &self.base_path
    }

    #[must_use]
    pub fn home(&self) -> Address {
        Address(String::new())
    }

    #[must_use]
    pub fn missing(&self) -> Address {
        Address(Address::MISSING.to_owned())
    }

    /// A list or other page of its own, if the site has it.
    #[must_use]
    pub fn section(&self, name: &str) -> Option<Address> {
        self.sections.contains(name).then(|| Address(format!("{name}/")))
    }

    #[must_use]
    pub fn source(&self, id: SourceId) -> Address {
        Address(format!("sources/{}/", self.dossier.source(id).entry.id))
    }

    #[must_use]
    pub fn utterance(&self, heard: &Heard) -> Address {
        Address(format!("quotes/{}/", heard.id))
    }

    /// The list of the quotations, whether this site has it or not.
    #[must_use]
    pub fn quotes(&self) -> Address {
        Address("quotes/".to_owned())
    }

    /// An index of the quotations: `quotes/by/source/`. No utterance can have it: ids hold no slash.
    #[must_use]
    pub fn quotes_by(&self, what: &str) -> Address {
        Address(format!("quotes/by/{what}/"))
    }

    /// A page of a list that is cut into pages, counted from 0: `quotes/`, `quotes/page/2/`, … No entry
    /// of the list can have it: ids hold no slash.
    #[must_use]
    pub fn nth_page(&self, list: &Address, n: usize) -> Address {
        if n == 0 { list.clone() } else { Address(format!("{}page/{}/", list.0, n + 1)) }
    }

    /// The pages of the narrative; none where the dossier has none of its own.
    #[must_use]
    pub fn narrative_pages(&self) -> &[told::Page] {
        &self.told
    }

    /// The page of the narrative that has the words behind a byte of its text.
    #[must_use]
    pub fn narrative_at(&self, byte: usize) -> Option<Address> {
        let page = self.told.partition_point(|page| page.words.end <= byte);
        Some(self.nth_page(&self.section("narrative")?, page.min(self.told.len().saturating_sub(1))))
    }

    /// The timeline by `places` or `people`. Moments have no pages.
    #[must_use]
    pub fn timeline_by(&self, what: &str) -> Address {
        Address(format!("timeline/{what}/"))
    }

    #[must_use]
    pub fn question(&self, id: QuestionId) -> Address {
        Address(format!("questions/{}/", self.dossier.questions[id.index()].entry.id))
    }

    /// The table of the questions to fill in, or its key.
    #[must_use]
    pub fn worksheet(&self, key: bool) -> Address {
        Address(format!("coverage/worksheet/{}", if key { "key/" } else { "" }))
    }

    #[must_use]
    pub fn entity(&self, id: EntityId) -> Address {
        let entity = self.dossier.entity(id);
        Address(format!("{}/{}/", folder(entity.kind), entity.entry.id))
    }

    #[must_use]
    pub fn page(&self, id: &str) -> Address {
        Address(format!("{id}/"))
    }

    /// The page that lays two sources side by side, whichever is named first. Ids hold single hyphens only.
    #[must_use]
    pub fn compare(&self, a: SourceId, b: SourceId) -> Address {
        let id = |source: SourceId| &self.dossier.source(source).entry.id;
        Address(format!("compare/{}--{}/", id(a.min(b)), id(a.max(b))))
    }

    /// The page that shows a file of `content/`.
    #[must_use]
    pub fn file(&self, path: &str) -> Address {
        Address(format!("files/{path}/"))
    }

    /// The page a former id of one kind had.
    #[must_use]
    pub fn former(&self, now: &Address, id: &str) -> Address {
        let parent = now.0.trim_end_matches('/').rsplit_once('/').map_or("", |(parent, _)| parent);
        Address(if parent.is_empty() { format!("{id}/") } else { format!("{parent}/{id}/") })
    }

    /// Whether an address may belong to a page of the site's own, in this dossier or another.
    #[must_use]
    pub fn is_reserved(&self, page: &Address) -> bool {
        let name = page.0.trim_end_matches('/');
        crate::dossier::RESERVED.contains(&name)
    }

    /// What a target is to a reader: a page, and a place on it.
    #[must_use]
    pub fn target(&self, target: &Target) -> Option<(Address, Option<Anchor>)> {
        Some(match target {
            Target::Source(id) => (self.source(*id), None),
            Target::Entity(id) => (self.entity(*id), None),
            Target::Utterance(id) => {
                (Address(format!("quotes/{}/", self.dossier.utterances[id.index()].entry.id)), None)
            }
            Target::Question(id) => (self.question(*id), None),
            Target::Moment(id) => {
                let page = self.nth_page(&self.section("timeline")?, self.moments[id.index()]);
                (page, Some(Anchor::of_id(self.dossier.moments[id.index()].entry.id.clone())))
            }
            Target::Page(id) => (self.page(&self.dossier.pages[id.index()].entry.id), None),
            Target::Section(name) => (self.section(name)?, None),
            Target::Static(path) => (Address(path.clone()), None),
        })
    }

    /// The link from one page to another.
    #[must_use]
    pub fn link(&self, from: &Address, to: &Address) -> Url {
        Url(self.relative(from, to))
    }

    /// The link from one page to a place on another.
    #[must_use]
    pub fn link_at(&self, from: &Address, to: &Address, at: &Anchor) -> Url {
        if from == to {
            return Url(format!("#{}", at.0));
        }
        let mut url = self.relative(from, to);
        url.push('#');
        url.push_str(&at.0);
        Url(url)
    }

    /// The link from a page to a file beside the pages, by its path below the root.
    #[must_use]
    pub fn asset(&self, from: &Address, path: &str) -> Url {
        Url(format!("{}{}", self.root(from), encode(path)))
    }

    /// The address on the web, if the dossier says where it will be published.
    #[must_use]
    pub fn absolute(&self, to: &Address) -> Option<String> {
        Some(format!("{}{}", self.dossier.meta.base_url.as_deref()?, encode(&to.0)))
    }

    /// The address on the web of a file beside the pages, by its path below the root.
    #[must_use]
    pub fn absolute_file(&self, path: &str) -> Option<String> {
        Some(format!("{}{}", self.dossier.meta.base_url.as_deref()?, encode(path)))
    }

    /// The way from a page to the site's root.
    fn root(&self, from: &Address) -> String {
        if from.0 == Address::MISSING { self.base_path.clone() } else { "../".repeat(from.0.matches('/').count()) }
    }

    fn relative(&self, from: &Address, to: &Address) -> String {
        // It is served at any depth, so only it needs the whole path.
        if from.0 == Address::MISSING {
            return format!("{}{}", self.base_path, encode(&to.0));
        }
        // The folders both have in common need no steps.
        let same = from.0.bytes().zip(to.0.bytes()).take_while(|(a, b)| a == b).count();
        let common = from.0.as_bytes()[..same].iter().rposition(|byte| *byte == b'/').map_or(0, |at| at + 1);
        let up = from.0[common..].matches('/').count();
        let down = encode(&to.0[common..]);
        let page = if to.is_folder() { INDEX } else { "" };
        let mut out = String::with_capacity(3 * up + down.len() + page.len());
        (0..up).for_each(|_| out.push_str("../"));
        out.push_str(&down);
        out.push_str(page);
        out
    }
}

/// The folder of the pages of one kind of entity.
#[must_use]
pub fn folder(kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::Person => "people",
        EntityKind::Place => "places",
        EntityKind::Organisation => "organisations",
    }
}

/// Percent-encodes what may not stand in the path of an address (RFC 3986, section 3.3).
fn encode(path: &str) -> Cow<'_, str> {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'-' | b'.' | b'_' | b'~');
    if path.bytes().all(is_plain) {
        return Cow::Borrowed(path);
    }
    let mut out = String::with_capacity(path.len() * 2);
    for byte in path.bytes() {
        if is_plain(byte) {
            out.push(char::from(byte));
        } else {
            use fmt::Write as _;
            let _ = write!(out, "%{byte:02X}");
        }
    }
    Cow::Owned(out)
}

impl fmt::Display for Url {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for Anchor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
impl Url {
    /// An address that nobody planned, to render a view by itself.
    pub(crate) fn for_tests(address: &str) -> Url {
        Url(address.to_owned())
    }
}

#[cfg(test)]
impl Anchor {
    /// An id that nobody planned, to render a view by itself.
    pub(crate) fn for_tests(id: &str) -> Anchor {
        Anchor(id.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn way(from: &str, to: &str) -> String {
        let dossier = Dossier::empty(Some("https://host.example/name/"));
        let atlas = Atlas::new(&dossier, &[], BTreeSet::new());
        atlas.link(&Address(from.to_owned()), &Address(to.to_owned())).to_string()
    }

    #[test]
    fn links_are_relative_and_name_the_file() {
        assert_eq!(way("", "sources/a/"), "sources/a/index.html");
        assert_eq!(way("sources/a/", ""), "../../index.html");
        assert_eq!(way("sources/a/", "sources/b/"), "../b/index.html");
        assert_eq!(way("sources/a/", "quotes/x/"), "../../quotes/x/index.html");
        assert_eq!(way("sources/a/", "sources/a/"), "index.html");
        assert_eq!(way("people/김/", "people/é b/"), "../%C3%A9%20b/index.html");
    }

    #[test]
    fn only_the_missing_page_names_the_base_path() {
        assert_eq!(way("404.html", "sources/a/"), "/name/sources/a/");
        assert_eq!(way("404.html", ""), "/name/");
    }

    #[test]
    fn anchors_are_made_of_words_and_stand_once() {
        let mut anchors = Anchors::default();
        let mut next = || anchors.distinct(Anchor::of_words("q", "“I am glad, very glad to see”", 4)).to_string();
        assert_eq!(next(), "q-i-am-glad-very");
        assert_eq!(next(), "q-i-am-glad-very-2");
    }
}
