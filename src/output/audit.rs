//! Follows every link of every page of a [`Tree`] and reports those that lead nowhere.
//!
//! Knows only what is in the tree: a link that leaves the site is looked at, never followed. Pages
//! the curator gave as they are (`static/`) are audited like the others.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::fmt;
use std::hash::{BuildHasherDefault, DefaultHasher, Hash, Hasher};

use rayon::prelude::*;

use super::Tree;
use super::address::{as_browsers_read, decode_entities, decode_percent, scheme};
use super::tags::{Tag, for_each_tag};

/// What an audit lets pass.
#[derive(Clone, Copy, Debug)]
pub struct Audit<'a> {
    /// Pages that may link from the root of the host, since they are shown at any depth: `404.html`.
    pub absolute_ok: &'a [&'a str],
    /// Where the site will stand on its host: `/` or `/name/`.
    pub base_path: &'a str,
    /// Its address on the web, with a slash at its end, where that is known: a picture a page is announced
    /// with is named by such an address, and must be there.
    pub base_url: Option<&'a str>,
}

/// A link or an id of a page that does not do what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dangling {
    /// The page's path in the tree.
    pub page: String,
    /// The link as it would be read by a browser; for a repeated id, the link to it.
    pub href: String,
    /// What is wrong with it.
    pub reason: Reason,
}

/// What can be wrong with a link or an id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// No file of the site stands there.
    NoSuchFile,
    /// A folder with an `index.html` stands there, but the link lacks the `/` at its end.
    FolderWithoutSlash,
    /// The page is there, and has no such id.
    NoSuchId,
    /// The path climbs out of the site.
    AboveTheRoot,
    /// The link starts at the root of the host, and would break wherever the site is moved.
    RootAbsolute,
    /// The link starts at the root of the host and is not below the site's base path.
    OutsideTheBase,
    /// The link names a host without saying how to reach it (`//host`).
    ProtocolRelative,
    /// The link has a scheme other than `http`, `https` and `mailto`.
    OtherScheme,
    /// What others fetch must have a whole address.
    NotOnTheWeb,
    /// Something the page needs would be fetched from another host.
    Remote,
    /// Another element of the page has the same id.
    DuplicateId,
    /// The page ends inside a tag; nothing after that was looked at.
    BreaksOff,
}

impl fmt::Display for Dangling {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Dangling { page, href, reason } = self;
        match reason {
            Reason::DuplicateId => return write!(f, "`{page}` has more than one element with the id of `{href}`"),
            Reason::BreaksOff => return write!(f, "`{page}` breaks off inside a tag, at `{href}`"),
            Reason::Remote => return write!(f, "`{page}` would load `{href}` from another host"),
            _ => {}
        }
        let why = match reason {
            Reason::NoSuchFile => "the site has no such file",
            Reason::FolderWithoutSlash => "that is a folder, and the link lacks the `/` at its end",
            Reason::NoSuchId => "that page has no such id",
            Reason::AboveTheRoot => "that is above the root of the site",
            Reason::RootAbsolute => "that starts at the root of the host, so the site could not be moved",
            Reason::OutsideTheBase => "that is outside the base path of the site",
            Reason::NotOnTheWeb => "others can't fetch that: it is no whole `http` or `https` address",
            Reason::ProtocolRelative => "that names a host but no scheme",
            _ => "only `http`, `https` and `mailto` links leave the site",
        };
        write!(f, "`{page}` links to `{href}`: {why}")
    }
}

/// Follows every link of every `.html` file in `tree`. The order is that of the pages, and in a
/// page that of the links; a link that stands on a page more than once is reported once.
#[must_use]
pub fn audit(tree: &Tree, rules: &Audit<'_>) -> Vec<Dangling> {
    let files: Vec<(&str, &[u8])> = tree.iter().map(|(path, entry)| (path, &*entry.bytes)).collect();
    let pages: Vec<Option<Page<'_>>> =
        files.par_iter().map(|(path, bytes)| is_page(path).then(|| Page::read(bytes))).collect();
    let by_path: HashMap<&str, usize> = files.iter().enumerate().map(|(n, (path, _))| (*path, n)).collect();
    let site = Site { pages: &pages, by_path: &by_path, rules };
    let found: Vec<Vec<Dangling>> =
        files.par_iter().zip(&pages).filter_map(|((path, _), page)| Some(site.check(path, page.as_ref()?))).collect();
    found.into_iter().flatten().collect()
}

fn is_page(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, end)| end == "html")
}

/// What a page has for others to link to, and what it links to.
struct Page<'p> {
    ids: Ids,
    links: Vec<Link<'p>>,
    /// Ids that stand there again, and where the page breaks off.
    flaws: Vec<(Cow<'p, str>, Reason)>,
}

#[derive(Clone, Copy)]
struct Link<'p> {
    /// The bytes between the quotes.
    value: &'p [u8],
    role: Role,
}

#[derive(Clone, Copy)]
enum Role {
    /// The reader may follow it.
    Follow,
    /// The browser fetches it to show the page.
    Load,
    /// Others fetch it to announce the page.
    Announce,
}

/// The ids of a page, each as 64 bits that no two are known to share. A link looks into the ids of
/// a page far away in memory, and going there for the words of the id takes longer than all else.
#[derive(Default)]
struct Ids(HashSet<u64, BuildHasherDefault<AsItIs>>);

impl Ids {
    /// Adds an id; false if it was there.
    fn insert(&mut self, id: &str) -> bool {
        self.0.insert(Ids::digest(id))
    }

    fn has(&self, id: &str) -> bool {
        self.0.contains(&Ids::digest(id))
    }

    fn digest(id: &str) -> u64 {
        let mut hasher = DefaultHasher::new();
        id.hash(&mut hasher);
        hasher.finish()
    }
}

/// The hash of a number that is a hash.
#[derive(Default)]
struct AsItIs(u64);

impl Hasher for AsItIs {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write_u64(&mut self, number: u64) {
        self.0 = number;
    }

    fn write(&mut self, bytes: &[u8]) {
        // Not called for a `u64`; right for whatever else may come.
        for &byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(byte);
        }
    }
}

impl<'p> Page<'p> {
    fn read(bytes: &'p [u8]) -> Page<'p> {
        let mut page = Page { ids: Ids::default(), links: Vec::new(), flaws: Vec::new() };
        if let Err(end) = for_each_tag(bytes, |tag| page.take(&tag)) {
            let rest = &bytes[end.at..bytes.len().min(end.at + 40)];
            page.flaws.push((String::from_utf8_lossy(rest), Reason::BreaksOff));
        }
        page
    }

    fn take(&mut self, tag: &Tag<'p, '_>) {
        for &(name, value) in tag.attributes {
            let mut link = |role| self.links.push(Link { value, role });
            match name.len() {
                2 if name.eq_ignore_ascii_case(b"id") => self.take_id(value),
                3 if name.eq_ignore_ascii_case(b"src") => link(Role::Load),
                4 if name.eq_ignore_ascii_case(b"href") => {
                    link(if is_loaded(tag) { Role::Load } else { Role::Follow });
                }
                6 if name.eq_ignore_ascii_case(b"srcset") => {
                    self.links.extend(srcset(value).map(|value| Link { value, role: Role::Load }));
                }
                6 if name.eq_ignore_ascii_case(b"poster") => link(Role::Load),
                7 if name.eq_ignore_ascii_case(b"content") => {
                    if let Some(value) = refresh(tag, value) {
                        self.links.push(Link { value, role: Role::Follow });
                    } else if announces(tag) {
                        self.links.push(Link { value, role: Role::Announce });
                    }
                }
                10 if name.eq_ignore_ascii_case(b"xlink:href") => link(Role::Follow),
                _ => {}
            }
        }
    }

    fn take_id(&mut self, value: &'p [u8]) {
        let id = decode_entities(value);
        if !self.ids.insert(&id) {
            let href = Cow::Owned(format!("#{id}"));
            if !self.flaws.iter().any(|(known, _)| *known == href) {
                self.flaws.push((href, Reason::DuplicateId));
            }
        }
    }
}

/// Whether a browser fetches the `href` of an element without being asked.
fn is_loaded(tag: &Tag<'_, '_>) -> bool {
    const LOADED: [&str; 8] =
        ["stylesheet", "icon", "apple-touch-icon", "mask-icon", "preload", "modulepreload", "prefetch", "manifest"];
    let loads = |rel: &[u8]| {
        rel.split(u8::is_ascii_whitespace).any(|word| LOADED.iter().any(|l| word.eq_ignore_ascii_case(l.as_bytes())))
    };
    tag.is("link") && tag.get("rel").is_some_and(loads)
}

/// The address in `<meta http-equiv="refresh" content="0; url=…">`.
fn refresh<'p>(tag: &Tag<'p, '_>, content: &'p [u8]) -> Option<&'p [u8]> {
    let is_refresh = tag.is("meta") && tag.get("http-equiv").is_some_and(|v| v.eq_ignore_ascii_case(b"refresh"));
    let after = memchr::memchr(b';', content).filter(|_| is_refresh)? + 1;
    let rest = content[after..].trim_ascii();
    rest.get(..4).is_some_and(|key| key.eq_ignore_ascii_case(b"url=")).then(|| rest[4..].trim_ascii())
}

/// Whether `<meta property="og:image" content="…">` or its like names a picture.
fn announces(tag: &Tag<'_, '_>) -> bool {
    const PICTURES: [&str; 3] = ["og:image", "og:image:secure_url", "twitter:image"];
    let named = tag.get("property").or_else(|| tag.get("name"));
    tag.is("meta") && named.is_some_and(|name| PICTURES.iter().any(|p| name.eq_ignore_ascii_case(p.as_bytes())))
}

/// The addresses in a `srcset`, by the rule of the HTML standard: one ends at white space, and a
/// comma belongs to it unless it stands last.
fn srcset(value: &[u8]) -> impl Iterator<Item = &[u8]> {
    let mut rest = value;
    std::iter::from_fn(move || {
        let start = rest.iter().position(|&b| !b.is_ascii_whitespace() && b != b',')?;
        rest = &rest[start..];
        let end = rest.iter().position(u8::is_ascii_whitespace).unwrap_or(rest.len());
        let (mut url, after) = rest.split_at(end);
        if url.ends_with(b",") {
            rest = after;
            while let Some(shorter) = url.strip_suffix(b",") {
                url = shorter;
            }
        } else {
            rest = memchr::memchr(b',', after).map_or(&[][..], |comma| &after[comma + 1..]);
        }
        Some(url)
    })
}

struct Site<'a> {
    /// By the place of the file in the tree; none for what is no page.
    pages: &'a [Option<Page<'a>>],
    by_path: &'a HashMap<&'a str, usize>,
    rules: &'a Audit<'a>,
}

impl Site<'_> {
    fn check(&self, path: &str, page: &Page<'_>) -> Vec<Dangling> {
        let mut found: Vec<Dangling> = Vec::new();
        for link in &page.links {
            let href = decode_entities(link.value);
            if let Err(reason) = self.follow(path, &href, link.role)
                && !found.iter().any(|known| known.href == href && known.reason == reason)
            {
                found.push(Dangling { page: path.to_owned(), href: href.into_owned(), reason });
            }
        }
        let flaw = |(href, reason): &(Cow<'_, str>, Reason)| Dangling {
            page: path.to_owned(),
            href: href.clone().into_owned(),
            reason: *reason,
        };
        found.extend(page.flaws.iter().map(flaw));
        found
    }

    fn follow(&self, page: &str, href: &str, role: Role) -> Result<(), Reason> {
        let href = as_browsers_read(href);
        if matches!(role, Role::Announce) {
            return self.announce(&href);
        }
        if let Some(scheme) = scheme(&href) {
            let is = |name: &str| scheme.eq_ignore_ascii_case(name);
            return match role {
                Role::Follow if is("http") || is("https") || is("mailto") => Ok(()),
                Role::Load if is("data") => Ok(()),
                Role::Load if is("http") || is("https") => Err(Reason::Remote),
                _ => Err(Reason::OtherScheme),
            };
        }
        let (before_fragment, fragment) = match href.split_once('#') {
            Some((before, fragment)) => (before, Some(fragment)),
            None => (&*href, None),
        };
        let path = before_fragment.split('?').next().unwrap_or_default();
        let path = if path.contains('\\') { Cow::Owned(path.replace('\\', "/")) } else { Cow::Borrowed(path) };
        if path.starts_with("//") {
            return Err(Reason::ProtocolRelative);
        }
        let target = if path.starts_with('/') {
            if !self.rules.absolute_ok.contains(&page) {
                return Err(Reason::RootAbsolute);
            }
            self.find("", below_base(&path, self.rules.base_path).ok_or(Reason::OutsideTheBase)?)?
        } else if path.is_empty() {
            *self.by_path.get(page).ok_or(Reason::NoSuchFile)?
        } else {
            self.find(page.rsplit_once('/').map_or("", |(folder, _)| folder), &path)?
        };
        match (fragment, &self.pages[target]) {
            (Some(fragment), Some(target)) => target.has_id(fragment),
            // What a fragment means in a file that is no page is not ours to say.
            _ => Ok(()),
        }
    }

    /// A picture on the web: below our own address there has to be one.
    fn announce(&self, href: &str) -> Result<(), Reason> {
        match self.rules.base_url.and_then(|base| href.strip_prefix(base)) {
            Some(path) => self.find("", path.split(['?', '#']).next().unwrap_or_default()).map(|_| ()),
            None if scheme(href).is_some_and(|s| ["http", "https"].iter().any(|web| s.eq_ignore_ascii_case(web))) => {
                Ok(())
            }
            None => Err(Reason::NotOnTheWeb),
        }
    }

    /// The file that `link` means when it stands in `folder`.
    fn find(&self, folder: &str, link: &str) -> Result<usize, Reason> {
        let mut path = String::with_capacity(folder.len() + link.len() + 12);
        path.push_str(folder);
        let mut parts = link.split('/').peekable();
        let mut is_folder = false;
        while let Some(part) = parts.next() {
            let part = decode_percent(part);
            let is_last = parts.peek().is_none();
            is_folder = is_last && matches!(&*part, "" | "." | "..");
            match &*part {
                "" if is_last => {}
                "." => {}
                ".." if path.is_empty() => return Err(Reason::AboveTheRoot),
                ".." => path.truncate(path.rfind('/').unwrap_or(0)),
                part => {
                    if !path.is_empty() {
                        path.push('/');
                    }
                    path.push_str(part);
                }
            }
        }
        if !is_folder && let Some(&file) = self.by_path.get(&*path) {
            return Ok(file);
        }
        if !path.is_empty() {
            path.push('/');
        }
        path.push_str("index.html");
        match self.by_path.get(&*path) {
            Some(&file) if is_folder => Ok(file),
            Some(_) => Err(Reason::FolderWithoutSlash),
            None => Err(Reason::NoSuchFile),
        }
    }
}

impl Page<'_> {
    fn has_id(&self, fragment: &str) -> Result<(), Reason> {
        // What stands behind `:~:` are words to mark, which no id needs to carry.
        let id = fragment.split(":~:").next().unwrap_or_default();
        let known =
            id.is_empty() || id.eq_ignore_ascii_case("top") || self.ids.has(id) || self.ids.has(&decode_percent(id));
        if known { Ok(()) } else { Err(Reason::NoSuchId) }
    }
}

/// The rest of a path from the root of the host below `base`; none if it is elsewhere.
fn below_base<'l>(path: &'l str, base: &str) -> Option<&'l str> {
    let rest = path.strip_prefix(base.trim_end_matches('/'))?;
    rest.strip_prefix('/')
}

#[cfg(test)]
mod tests {
    use super::*;

    const STRICT: Audit<'_> =
        Audit { absolute_ok: &["404.html"], base_path: "/name/", base_url: Some("https://a.example/name/") };

    /// A site of three pages and two files, with `body` on the page `a/b/index.html`.
    fn around(page: &str, body: &str) -> Vec<Dangling> {
        let mut tree = Tree::default();
        tree.put("index.html", b"<h1 id=start>x</h1>".to_vec());
        tree.put("a/index.html", "<h1 id=\"caf\u{e9}\">x</h1><p id='q&amp;a'>".as_bytes().to_vec());
        tree.put("a/b/index.html", Vec::new());
        tree.put("a/with space.css", Vec::new());
        tree.put("data.json", Vec::new());
        tree.put(page, body.as_bytes().to_vec());
        audit(&tree, &STRICT)
    }

    #[track_caller]
    fn check(body: &str, expect: &[Reason]) {
        let found = around("a/b/index.html", body);
        let reasons: Vec<_> = found.iter().map(|dangling| dangling.reason).collect();
        assert_eq!(reasons, expect, "{found:?}");
    }

    #[track_caller]
    fn href(href: &str, expect: Option<Reason>) {
        check(&format!("<a href=\"{href}\">x</a><i id=here></i>"), expect.as_slice());
    }

    #[test]
    fn links_that_arrive() {
        for fine in [
            "",
            "#",
            "#top",
            "#here",
            "?q=1",
            "?q=a/b#here",
            ".",
            "./",
            "..",
            "../",
            "../index.html",
            "../..",
            "../../",
            "../../#start",
            "../../index.html?x#start",
            "../../data.json",
            "../../data.json#L3",
            "../with%20space.css",
            "../#caf%C3%A9",
            "../#café",
            "../#q&amp;a",
            "../#q&#38;a",
            "../#q&#x26;a",
            "#:~:text=some%20words",
            "#here:~:text=words",
            "..&#47;",
            "%2e%2e/",
            " ../ ",
            ".\n./",
            "https://example.org/x#y",
            "HTTP://example.org",
            "mailto:a@b.example",
        ] {
            href(fine, None);
        }
    }

    #[test]
    fn links_that_do_not() {
        for (broken, reason) in [
            ("nowhere/", Reason::NoSuchFile),
            ("../nowhere.html", Reason::NoSuchFile),
            ("../../data.json/", Reason::NoSuchFile),
            ("../%2Findex.html", Reason::NoSuchFile),
            ("..//index.html", Reason::NoSuchFile),
            ("../../a", Reason::FolderWithoutSlash),
            ("../b?q#here", Reason::FolderWithoutSlash),
            ("../../../", Reason::AboveTheRoot),
            ("#nowhere", Reason::NoSuchId),
            ("../#start", Reason::NoSuchId),
            ("#nowhere:~:text=x", Reason::NoSuchId),
            ("#Here", Reason::NoSuchId),
            ("/name/", Reason::RootAbsolute),
            ("//example.org/", Reason::ProtocolRelative),
            ("\\\\example.org/", Reason::ProtocolRelative),
            ("javascript:alert(1)", Reason::OtherScheme),
            ("java\nscript:alert(1)", Reason::OtherScheme),
            ("&#106;avascript:alert(1)", Reason::OtherScheme),
            ("data:text/html,x", Reason::OtherScheme),
            ("file:///etc/passwd", Reason::OtherScheme),
        ] {
            href(broken, Some(reason));
        }
    }

    #[test]
    fn what_the_page_loads_is_at_home() {
        check("<img src=\"data:image/png;base64,AA==\"><img src='../with space.css'>", &[]);
        check("<img src=https://example.org/x.png>", &[Reason::Remote]);
        check("<script src=//example.org/x.js></script>", &[Reason::ProtocolRelative]);
        check("<link href=https://example.org/x.css rel=\"alternate StyleSheet\">", &[Reason::Remote]);
        check("<link rel=canonical href=https://example.org/x/>", &[]);
        check("<video poster=nowhere.jpg src=nowhere.mp4></video>", &[Reason::NoSuchFile, Reason::NoSuchFile]);
    }

    #[test]
    fn every_candidate_of_a_srcset_is_followed() {
        check("<img srcset='../../data.json 1x, ../../data.json?2, data:image/png;base64,AA== 3x'>", &[]);
        check("<img srcset='no.png 480w,../../data.json 2x,none.png'>", &[Reason::NoSuchFile, Reason::NoSuchFile]);
    }

    #[test]
    fn a_redirect_is_a_link() {
        check("<meta http-equiv=refresh content='0; url=../'><meta name=x content='0; url=no'>", &[]);
        check("<meta content='0;URL=../no/' http-equiv=Refresh>", &[Reason::NoSuchFile]);
    }

    #[test]
    fn what_is_no_attribute_of_a_tag_is_no_link() {
        check(
            "<!-- <a href=no> --><script>'<a href=no>'</script>href=\"no\" <p title='<a href=no>' data-href=no>",
            &[],
        );
    }

    #[test]
    fn an_id_stands_once_and_a_page_ends() {
        check("<p id=a><p id=a><p id=a><p id=A>", &[Reason::DuplicateId]);
        check("<p id=a><a href=no></a><a href=no></a><p id='a", &[Reason::NoSuchFile, Reason::BreaksOff]);
    }

    #[test]
    fn the_page_shown_at_any_depth_links_from_the_root_of_the_host() {
        let page = "<a href=/name/a/#caf%C3%A9></a><a href=/name/no/></a><a href=/other/></a><a href=/name></a>";
        let reasons: Vec<_> = around("404.html", page).into_iter().map(|dangling| dangling.reason).collect();
        assert_eq!(reasons, [Reason::NoSuchFile, Reason::OutsideTheBase, Reason::OutsideTheBase]);
    }

    #[test]
    fn a_report_says_page_link_and_reason() {
        let found = around("a/b/index.html", "<a href='../?a=1&amp;b=2#no'>");
        assert_eq!(found[0].to_string(), "`a/b/index.html` links to `../?a=1&b=2#no`: that page has no such id");
        let found = around("a/b/index.html", "<p id=x><p id=x>");
        assert_eq!(found[0].to_string(), "`a/b/index.html` has more than one element with the id of `#x`");
    }

    #[test]
    fn reports_come_in_the_order_of_pages_and_links() {
        let mut tree = Tree::default();
        for page in ["c.html", "a.html", "b.html"] {
            tree.put(page, b"<a href=2></a><a href=1></a>".to_vec());
        }
        let found: Vec<String> = audit(&tree, &STRICT).into_iter().map(|d| d.page + &d.href).collect();
        assert_eq!(found, ["a.html2", "a.html1", "b.html2", "b.html1", "c.html2", "c.html1"]);
    }

    /// Not a promise, a measurement: `cargo test --release -- --ignored --nocapture audit_of_a_large_site`.
    #[test]
    fn a_picture_that_announces_a_page_is_there_and_can_be_fetched() {
        let meta = |name: &str, address: &str| {
            let found = around("index.html", &format!("<meta {name} content=\"{address}\">"));
            found.first().map(|dangling| dangling.reason)
        };
        for name in ["property=\"og:image\"", "name='twitter:image'"] {
            assert_eq!(meta(name, "https://a.example/name/data.json?1"), None);
            assert_eq!(meta(name, "https://a.example/name/a/with%20space.css"), None);
            assert_eq!(meta(name, "https://other.example/x.png"), None);
            assert_eq!(meta(name, "https://a.example/name/none.png"), Some(Reason::NoSuchFile));
            assert_eq!(meta(name, "data.json"), Some(Reason::NotOnTheWeb));
            assert_eq!(meta(name, "javascript:1"), Some(Reason::NotOnTheWeb));
        }
        assert_eq!(meta("property=\"og:title\"", "data.json"), None);
    }

    #[test]
    #[ignore = "a measurement"]
    fn audit_of_a_large_site() {
        use std::fmt::Write;
        let mut tree = Tree::default();
        for page in 0..2500 {
            let mut html = String::new();
            for n in 0..110 {
                let other = (page * 7 + n * 13) % 2500;
                let text = "words that stand between the tags ".repeat(2);
                let _ = writeln!(
                    html,
                    "<p id=\"s{n}\" class=\"statement\">{text}<a href=\"../p{other}/#s{n}\">{n}</a> <mark>x</mark></p>"
                );
            }
            tree.put(format!("p{page}/index.html"), html.into_bytes());
        }
        let bytes: usize = tree.iter().map(|(_, entry)| entry.bytes.len()).sum();
        for _ in 0..3 {
            let start = std::time::Instant::now();
            assert!(audit(&tree, &STRICT).is_empty());
            println!("{} MB in {:?}", bytes / 1_000_000, start.elapsed());
        }
    }
}
