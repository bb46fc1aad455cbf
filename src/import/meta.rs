//! What a page says of itself: JSON-LD, Open Graph, other `meta`, `<time>`, the address it was saved from.

use std::collections::BTreeMap;

use dom_query::Document;
use serde_json::Value as Json;
use url::Url;

use super::lines::{Line, key, tidy};
use super::{Front, Known, dates};
use crate::dossier::Web;

/// What the page calls itself, and where its links begin.
pub(super) struct Heads {
    /// The headline, by the likeliest first.
    pub titles: Vec<String>,
    base: Option<Url>,
}

impl Heads {
    /// Where a link of the page leads; `None` for one within it or to nowhere known.
    pub fn absolute(&self, link: &str) -> Option<String> {
        let link = link.trim();
        if link.starts_with('#') {
            return None;
        }
        let url = match &self.base {
            Some(base) => base.join(link).ok()?,
            None => Url::parse(link).ok()?,
        };
        Web::parse(url.as_str()).ok().map(|_| url.to_string())
    }
}

pub(super) fn read(document: &Document, html: &str, front: &mut Front, known: &Known<'_>) -> Heads {
    let tags = Tags::of(document);
    let (articles, is_broken) = json_ld(document);
    let saved = Saved::of(html);
    let og_title = tags.first(&["og:title", "twitter:title"]);
    let article = the_article(&articles, og_title.as_deref());
    let base = address(document, &tags, article, &saved, front);
    outlet(document, &tags, article, front, known);
    let titles = titles(document, article, &tags, front);
    published(document, article, &tags, front);
    authors(document, article, &tags, front, known);
    language(document, article, &tags, front);
    rights(article, &tags, front);
    if let Some(retrieved) = saved.date.as_deref().and_then(dates::stamp) {
        front.retrieved.values.push(retrieved);
    } else {
        front.retrieved.doubt("when was the page saved? it does not say");
    }
    if is_broken {
        front.text.doubt("the page's JSON-LD is broken and was not read");
    }
    Heads { titles, base }
}

/// The `meta` of a page: by name, in lower case, what it holds.
struct Tags(BTreeMap<String, Vec<String>>);

impl Tags {
    fn of(document: &Document) -> Tags {
        let mut tags: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for node in document.select("meta[content]").nodes() {
            let content = tidy(&node.attr("content").unwrap_or_default());
            for attribute in ["property", "name", "itemprop", "http-equiv"] {
                if let Some(name) = node.attr(attribute).filter(|_| !content.is_empty()) {
                    tags.entry(name.trim().to_lowercase()).or_default().push(content.clone());
                }
            }
        }
        Tags(tags)
    }

    fn all<'a>(&'a self, names: &'a [&str]) -> impl Iterator<Item = &'a String> {
        names.iter().filter_map(|name| self.0.get(*name)).flatten()
    }

    fn first(&self, names: &[&str]) -> Option<String> {
        self.all(names).next().cloned()
    }
}

/// The objects of a page's JSON-LD that are articles, and whether some of it could not be read.
fn json_ld(document: &Document) -> (Vec<Json>, bool) {
    let mut all = Vec::new();
    let mut is_broken = false;
    for node in document.select("script[type='application/ld+json']").nodes() {
        let text = node.text();
        let text = text.trim().trim_start_matches("<!--").trim_end_matches("-->").trim_end_matches(';');
        // Line breaks within a text are the fault most often met.
        let read = serde_json::from_str(text).or_else(|_| serde_json::from_str(&text.replace(['\n', '\r', '\t'], " ")));
        match read {
            Ok(json) => gather(json, &mut all),
            Err(_) => is_broken |= !text.is_empty(),
        }
    }
    let by_id: BTreeMap<String, Json> =
        all.iter().filter_map(|json| Some((json.get("@id")?.as_str()?.to_owned(), json.clone()))).collect();
    let mut articles: Vec<Json> = all.into_iter().filter(is_article).collect();
    for article in &mut articles {
        for key in ["author", "publisher", "sourceOrganization", "provider", "copyrightHolder"] {
            if let Some(value) = article.get_mut(key) {
                resolve(value, &by_id);
            }
        }
    }
    (articles, is_broken)
}

fn gather(json: Json, all: &mut Vec<Json>) {
    match json {
        Json::Array(list) => list.into_iter().for_each(|json| gather(json, all)),
        Json::Object(mut object) => {
            for key in ["@graph", "mainEntity"] {
                if let Some(inner) = object.remove(key) {
                    gather(inner, all);
                }
            }
            all.push(Json::Object(object));
        }
        _ => {}
    }
}

/// Puts in the place of a bare reference what it refers to.
fn resolve(value: &mut Json, by_id: &BTreeMap<String, Json>) {
    match value {
        Json::Array(list) => list.iter_mut().for_each(|value| resolve(value, by_id)),
        Json::Object(object) if !object.contains_key("name") => {
            if let Some(found) = object.get("@id").and_then(Json::as_str).and_then(|id| by_id.get(id)) {
                *value = found.clone();
            }
        }
        _ => {}
    }
}

fn is_article(json: &Json) -> bool {
    let is = |kind: &Json| {
        kind.as_str().is_some_and(|kind| ["Article", "Posting", "Report"].iter().any(|end| kind.ends_with(end)))
    };
    match json.get("@type") {
        Some(Json::Array(kinds)) => kinds.iter().any(is),
        Some(kind) => is(kind),
        None => false,
    }
}

/// The article that the page is about: the one with the title of the page, else the first.
fn the_article<'a>(articles: &'a [Json], title: Option<&str>) -> Option<&'a Json> {
    let named = |json: &&Json| {
        let headline = text(json.get("headline")).map(|headline| key(&headline));
        headline.is_some() && headline == title.map(key)
    };
    articles.iter().find(named).or_else(|| articles.first())
}

/// A text of JSON-LD, where some write HTML.
fn text(json: Option<&Json>) -> Option<String> {
    let raw = json?.as_str()?;
    let plain = match raw.contains(['&', '<']) {
        true => tidy(&Document::fragment(raw).root().text()),
        false => tidy(raw),
    };
    (!plain.is_empty()).then_some(plain)
}

/// The names of a person or organisation, or of several.
fn names(json: Option<&Json>) -> Vec<String> {
    match json {
        Some(Json::Array(list)) => list.iter().flat_map(|json| names(Some(json))).collect(),
        Some(Json::Object(object)) => names(object.get("name")),
        other => text(other).into_iter().collect(),
    }
}

/// What a browser wrote about the page it saved.
#[derive(Default)]
struct Saved {
    url: Option<String>,
    date: Option<String>,
}

impl Saved {
    fn of(html: &str) -> Saved {
        let mut end = html.len().min(4096);
        while !html.is_char_boundary(end) {
            end -= 1;
        }
        let start = &html[..end];
        // `<!-- saved from url=(0041)https://… -->`
        if let Some((_, rest)) = start.split_once("saved from url=(") {
            let url = rest.split_once(')').and_then(|(_, rest)| rest.split_whitespace().next());
            return Saved { url: url.map(str::to_owned), date: None };
        }
        if !start.contains("SingleFile") {
            return Saved::default();
        }
        let after = |label: &str| {
            let line = start.split_once(label)?.1.lines().next()?;
            Some(line.trim_end_matches("-->").trim().to_owned())
        };
        // `saved date: Thu Sep 14 2023 10:20:30 GMT+0200 (…)`
        let date =
            after("saved date:").map(|date| date.split_whitespace().skip(1).take(3).collect::<Vec<_>>().join(" "));
        Saved { url: after("url:"), date }
    }
}

/// Where it was published. An address of the Internet Archive holds the one before it was archived.
fn address(document: &Document, tags: &Tags, article: Option<&Json>, saved: &Saved, front: &mut Front) -> Option<Url> {
    let saved_from = saved.url.as_deref().and_then(web);
    let base_tag = document.select("base[href]").nodes().first().and_then(|node| web(&node.attr("href")?));
    let near = saved_from.clone().or_else(|| base_tag.clone());
    let join = |link: &str| match &near {
        Some(base) => base.join(link.trim()).ok().and_then(|url| web(url.as_str())),
        None => web(link),
    };
    let canonical = document.select("link[rel='canonical']").nodes().first().and_then(|node| join(&node.attr("href")?));
    let og = tags.first(&["og:url", "twitter:url"]).and_then(|url| join(&url));
    let entity = article.and_then(|article| {
        let entity = article.get("mainEntityOfPage");
        text(article.get("url")).or_else(|| text(entity)).or_else(|| text(entity?.get("@id")))
    });
    let entity = entity.and_then(|url| join(&url));
    let all: Vec<Url> = [canonical, og, entity, saved_from].into_iter().flatten().collect();
    // The front page of a site is not where an article is.
    let found = all.iter().find(|url| url.path() != "/" || url.query().is_some());
    let Some(found) = found else {
        front.url.doubt("where it was published; the page does not say");
        return base_tag.or(near);
    };
    let mut url = found.clone();
    url.set_fragment(None);
    if let Some(original) = archived(&url) {
        front.archived.values.push(url.to_string());
        front.url.values.push(original);
    } else {
        front.url.values.push(url.to_string());
    }
    if let Some(other) = all.iter().find(|other| other.host_str() != found.host_str()) {
        front.url.doubt(format!("the page gives another address as well: {other}"));
    }
    Some(base_tag.unwrap_or(url))
}

fn web(text: &str) -> Option<Url> {
    let url = Url::parse(text.trim()).ok()?;
    (matches!(url.scheme(), "http" | "https") && Web::parse(text).is_ok()).then_some(url)
}

fn archived(url: &Url) -> Option<String> {
    let inner = url.as_str().split_once("web.archive.org/web/")?.1.split_once('/')?.1;
    web(inner).map(|url| url.to_string())
}

fn titles(document: &Document, article: Option<&Json>, tags: &Tags, front: &Front) -> Vec<String> {
    let mut titles: Vec<String> = Vec::new();
    let headline = article.and_then(|article| text(article.get("headline")));
    let of_head = document.select("head > title").nodes().first().map(|node| tidy(&node.text()));
    for title in
        headline.into_iter().chain(tags.first(&["og:title"])).chain(tags.first(&["twitter:title"])).chain(of_head)
    {
        let title = without_outlet(&title, front, tags);
        if !title.is_empty() && !titles.iter().any(|known| key(known) == key(&title)) {
            titles.push(title);
        }
    }
    titles
}

/// `Leaders meet | Example Gazette`: the last part is the outlet's name.
fn without_outlet(title: &str, front: &Front, tags: &Tags) -> String {
    let names: Vec<String> =
        front.outlet.values.iter().chain(tags.all(&["og:site_name"])).map(|name| key(name)).collect();
    for mark in [" | ", " - ", " – ", " — ", " :: ", " · ", " » "] {
        if let Some((words, last)) = title.rsplit_once(mark) {
            let last = key(last);
            if names.iter().any(|name| !last.is_empty() && (name.contains(&last) || last.contains(name.as_str()))) {
                return words.trim().to_owned();
            }
        }
    }
    title.to_owned()
}

fn outlet(document: &Document, tags: &Tags, article: Option<&Json>, front: &mut Front, known: &Known<'_>) {
    let publisher = article.map(|article| names(article.get("publisher"))).unwrap_or_default();
    let site = tags.first(&["og:site_name", "application-name", "apple-mobile-web-app-title", "dc.publisher"]);
    let rel =
        || document.select("[itemprop='publisher'] [itemprop='name']").nodes().first().map(|node| tidy(&node.text()));
    let host = front.url.values.first().and_then(|url| Url::parse(url).ok()).and_then(|url| {
        let host = url.host_str()?.trim_start_matches("www.").to_owned();
        Some(host)
    });
    let given = publisher.into_iter().next().or(site).or_else(rel).filter(|name| !name.is_empty());
    let outlet = &mut front.outlet;
    // The name before its end: `gazette` of `gazette.example`.
    let label = host.as_deref().map(|host| host.split('.').next().unwrap_or(host));
    let listed = given.as_deref().and_then(|name| known.organisation(name));
    let listed = listed.or_else(|| host.as_deref().and_then(|host| known.organisation(host)));
    match (listed.or_else(|| label.and_then(|label| known.organisation(label))), given, host) {
        (Some(id), ..) => outlet.values.push(id),
        (None, Some(name), _) => outlet.values.push(name),
        (None, None, Some(host)) => {
            outlet.values.push(host);
            outlet.doubt("only its host is known");
        }
        (None, None, None) => {}
    }
}

fn published(document: &Document, article: Option<&Json>, tags: &Tags, front: &mut Front) {
    const NAMES: &[&str] = &[
        "article:published_time",
        "datepublished",
        "og:article:published_time",
        "date",
        "dc.date",
        "dc.date.issued",
        "dcterms.created",
        "dcterms.date",
        "pubdate",
        "publishdate",
        "publish-date",
        "parsely-pub-date",
        "sailthru.date",
        "article.published",
        "cxenseparse:recs:publishtime",
    ];
    if let Some(date) =
        article.and_then(|article| text(article.get("datePublished"))).and_then(|date| dates::stamp(&date))
    {
        front.take_stamp(&date, "in the JSON-LD");
    }
    for date in tags.all(NAMES).filter_map(|date| dates::stamp(date)) {
        front.take_stamp(&date, "in another `meta`");
    }
    let times = document.select("article time[datetime], header time[datetime], time[pubdate], time[itemprop='datePublished'], [itemprop='datePublished'][datetime]");
    if front.published.values.is_empty() {
        let first = times.nodes().iter().find_map(|node| dates::stamp(&node.attr("datetime")?));
        if let Some(date) = first {
            front.take_stamp(&date, "in a `<time>`");
            front.published.doubt("taken from the first `<time>` of the article");
        }
    }
    let modified = article.and_then(|article| text(article.get("dateModified")));
    let modified = modified.or_else(|| tags.first(&["article:modified_time", "datemodified", "og:updated_time"]));
    let modified = modified.and_then(|date| dates::stamp(&date));
    if let (Some(modified), Some(published)) = (modified, front.published.values.first())
        && modified.get(..10) != published.get(..10)
    {
        front.published.doubt(format!("the page was changed later, on {modified}"));
    }
}

fn authors(document: &Document, article: Option<&Json>, tags: &Tags, front: &mut Front, known: &Known<'_>) {
    let mut authors = article.map(|article| names(article.get("author"))).unwrap_or_default();
    if authors.is_empty() {
        authors = tags
            .all(&["author", "article:author", "parsely-author", "sailthru.author", "byl", "dc.creator"])
            .cloned()
            .collect();
    }
    if authors.is_empty() {
        let marked = document.select("[itemprop='author'] [itemprop='name'], a[rel='author']");
        authors = marked.nodes().iter().map(|node| tidy(&node.text())).collect();
    }
    for author in authors.iter().take(20) {
        front.take_byline(author, known);
    }
    let mut sources = Vec::new();
    if let Some(article) = article {
        for key in ["sourceOrganization", "provider", "creditText", "creator"] {
            sources.extend(names(article.get(key)));
        }
    }
    sources.extend(tags.all(&["source", "article:source", "dc.source", "news_source", "agency", "copyright"]).cloned());
    for source in &sources {
        for found in known.agencies.find(source).into_iter().filter(|found| found.is_agency) {
            front.credit(&known.shown(found.who));
        }
    }
}

fn language(document: &Document, article: Option<&Json>, tags: &Tags, front: &mut Front) {
    let of_html =
        document.select("html[lang]").nodes().first().and_then(|node| node.attr("lang")).map(|lang| lang.to_string());
    let of_article = article.and_then(|article| text(article.get("inLanguage")));
    let of_tags = tags.first(&["og:locale", "content-language", "dc.language", "language"]);
    let all = [of_html, of_article, of_tags].into_iter().flatten();
    let is_tag = |tag: &String| {
        tag.len() <= 12
            && tag.split('-').enumerate().all(|(n, part)| {
                let fine = part.bytes().all(|b| b.is_ascii_alphanumeric());
                fine && if n == 0 {
                    (2..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphabetic())
                } else {
                    (2..=8).contains(&part.len())
                }
            })
    };
    match all.map(|tag| tag.trim().replace('_', "-")).find(is_tag) {
        Some(tag) => front.language.values.push(tag),
        None => front.language.doubt("the dossier's is taken; the page does not say its own"),
    }
}

/// Looks at the article again: whether its letters are those of the language the page claims.
pub(super) fn settle(lines: &[Line], front: &mut Front) {
    const SCRIPTS: &[(&str, std::ops::RangeInclusive<char>, &[&str])] = &[
        ("Arabic", '\u{600}'..='\u{6ff}', &["ar", "fa", "ur", "ps", "ckb", "sd", "ug"]),
        ("Cyrillic", '\u{400}'..='\u{52f}', &["ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "mn", "tg", "tt"]),
        ("Hebrew", '\u{590}'..='\u{5ff}', &["he", "iw", "yi"]),
        ("Greek", '\u{370}'..='\u{3ff}', &["el"]),
        ("Korean", '\u{ac00}'..='\u{d7a3}', &["ko"]),
        ("Japanese", '\u{3040}'..='\u{30ff}', &["ja"]),
        ("Chinese", '\u{4e00}'..='\u{9fff}', &["zh", "ja", "yue"]),
        ("Devanagari", '\u{900}'..='\u{97f}', &["hi", "mr", "ne", "sa"]),
    ];
    let letters = || {
        lines
            .iter()
            .filter(|line| line.fate.is_none())
            .flat_map(|line| line.words.chars())
            .filter(|c| c.is_alphabetic())
    };
    let all = letters().count();
    let script = SCRIPTS.iter().find(|(_, range, _)| letters().filter(|c| range.contains(c)).count() * 2 > all);
    let tag = front.language.values.first().map(|tag| tag.split('-').next().unwrap_or_default().to_lowercase());
    if let (Some((name, _, languages)), Some(tag)) = (script, tag)
        && !languages.contains(&tag.as_str())
    {
        front.language.doubt(format!("the page says `{tag}`, its letters are {name}"));
    }
    if front.published.values.is_empty() && front.published.doubts.is_empty() {
        front.published.doubt("the page gives no date that could be read");
    }
}

fn rights(article: Option<&Json>, tags: &Tags, front: &mut Front) {
    let notice = article.and_then(|article| text(article.get("copyrightNotice")));
    let holder = || {
        let article = article?;
        let holder = names(article.get("copyrightHolder")).into_iter().next()?;
        let year =
            article.get("copyrightYear").map(|year| year.as_str().map_or_else(|| year.to_string(), str::to_owned));
        Some(format!("© {}{holder}", year.map(|year| format!("{year} ")).unwrap_or_default()))
    };
    let found = notice.or_else(holder).or_else(|| tags.first(&["copyright", "dcterms.rights", "dc.rights", "rights"]));
    front.rights.values.extend(found.map(|words| words.chars().take(200).collect()));
}
