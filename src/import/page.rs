//! A saved page: which of its blocks are the article.
//!
//! The readability port judges the page as a whole. It hands back a tree it has rebuilt, so every element
//! is numbered before, and what is taken is cut from the page as it was saved: the blocks whose numbers
//! came back, without the boxes among them.

use std::collections::{BTreeMap, BTreeSet};

use dom_query::{Document, NodeRef};
use dom_smoothie::{Config, Readability};

use super::lines::{self, Line, Shape, Why, key, tidy};
use super::marked::{Run, Style, marked};
use super::meta::{self, Heads};
use super::{Account, Front, Known, Refusal};

pub(super) fn read(html: &str, known: &Known<'_>) -> Result<Account, Refusal> {
    if is_stacked(html) {
        return Err(Refusal::TooDeep);
    }
    let document = Document::from(html);
    number(&document)?;
    let mut front = Front::default();
    let heads = meta::read(&document, html, &mut front, known);
    let Blocks { mut blocks, boxes } = Blocks::of(&document, &heads);
    let kept = readable(document).ok_or(Refusal::NoArticle)?;
    for block in &mut blocks {
        block.line.fate = (!kept.holds(block)).then_some(Why::Outside);
    }
    let title = headline(&blocks, &heads, &mut front);
    leave_boxes(&mut blocks, &boxes);
    restore(&mut blocks, title);
    authors(&blocks, title, &mut front, known);
    let mut lines: Vec<Line> = blocks.into_iter().map(|block| block.line).collect();
    judge(&mut lines, title, &mut front, known);
    front.rights.doubt("who owns the text, and what may be published of it");
    meta::settle(&lines, &mut front);
    let capture = capture(&lines, &front, title.is_some());
    let (lines, dropped) = lines::part(lines);
    let doubtful = dropped.iter().filter(|dropped| dropped.is_doubtful).count();
    if doubtful > 0 {
        front.text.doubt(format!(
            "{doubtful} of the lines left out read like running text; the import printed them with `?`"
        ));
    }
    Ok(Account {
        front,
        lines,
        dropped,
        capture,
        is_page: true,
        is_verbatim: false,
        encoding: String::new(),
        ids: Vec::new(),
    })
}

/// The rules that hold for the lines of a page once its boxes are gone.
fn judge(lines: &mut [Line], title: Option<usize>, front: &mut Front, known: &Known<'_>) {
    if let Some(title) = title {
        let headline = key(&lines[title].words);
        for line in lines.iter_mut().filter(|line| key(&line.words) == headline) {
            line.fate = Some(Why::Headline);
        }
        for line in lines[..title].iter_mut().filter(|line| line.fate.is_none() && line.count() < 12) {
            line.fate = Some(Why::AboveHeadline);
        }
    }
    lines::furniture(lines);
    let mut seen = BTreeSet::new();
    for line in lines.iter_mut().filter(|line| line.fate.is_none()) {
        if !seen.insert(key(&line.words)) && line.count() >= 3 {
            line.fate = Some(Why::Repeated);
        }
    }
    lines::head(lines, title, front, known);
    let credits = lines::credits(lines, front, known);
    lines::ends(lines, &credits);
}

/// What of the page is evidence: its headline, and of the article everything but boxes and menus.
fn capture(lines: &[Line], front: &Front, has_headline: bool) -> String {
    let mut parts: Vec<&str> = Vec::new();
    if !has_headline {
        parts.extend(front.title.values.first().map(String::as_str));
    }
    let mut told = false;
    for line in lines {
        let belongs = match line.fate {
            None | Some(Why::Caption | Why::Byline | Why::Date | Why::BelowHeadline) => true,
            Some(Why::Headline) => !std::mem::replace(&mut told, true),
            Some(_) => false,
        };
        if belongs {
            parts.push(&line.words);
        }
    }
    parts.join("\n\n") + "\n"
}

/// An attribute with the number of its element in its name: where the port puts one element in the
/// place of another it keeps the attributes of both.
const NUMBER: &str = "data-variorum-";
/// A browser puts what is deeper one beside the other.
const DEEPEST: usize = 512;

/// Whether elements stand in each other so deep that the parser, whose time grows with the square of it,
/// would not come to an end soon. Only elements that must be closed are counted.
fn is_stacked(html: &str) -> bool {
    const CLOSED: &[&str] =
        &["div", "span", "section", "table", "ul", "ol", "a", "b", "i", "em", "strong", "font", "center"];
    let (mut depth, mut deepest) = (0_usize, 0);
    for tag in html.split('<').skip(1) {
        let (is_end, tag) = tag.strip_prefix('/').map_or((false, tag), |tag| (true, tag));
        let end = tag.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(tag.len()).min(8);
        let name = tag[..end].to_ascii_lowercase();
        if CLOSED.contains(&name.as_str()) {
            depth = if is_end { depth.saturating_sub(1) } else { depth + 1 };
            deepest = deepest.max(depth);
        }
    }
    deepest > 10 * DEEPEST
}

fn number(document: &Document) -> Result<(), Refusal> {
    let mut open = vec![(document.root(), 0_usize)];
    let mut elements = Vec::new();
    while let Some((node, depth)) = open.pop() {
        if depth > DEEPEST {
            return Err(Refusal::TooDeep);
        }
        if node.is_element() {
            elements.push(node);
        }
        open.extend(node.children().into_iter().map(|child| (child, depth + 1)));
    }
    for (n, element) in elements.into_iter().enumerate() {
        element.set_attr(&format!("{NUMBER}{n}"), "");
    }
    Ok(())
}

fn number_of(node: &NodeRef<'_>) -> Option<usize> {
    node.attrs().iter().find_map(|attr| attr.name.local.strip_prefix(NUMBER)?.parse().ok())
}

/// What the port took for the article.
struct Readable {
    numbers: BTreeSet<usize>,
    words: String,
}

impl Readable {
    fn holds(&self, block: &Block) -> bool {
        // What stands loose in the body has no element of its own that could come back.
        let loose = || block.is_loose && self.words.contains(&key(&block.line.words));
        self.numbers.contains(&block.owner) || loose()
    }
}

fn readable(document: Document) -> Option<Readable> {
    let config = Config { disable_json_ld: true, ..Config::default() };
    let article = Readability::with_document(document, None, Some(config)).ok()?.parse().ok()?;
    let after = article.content.split(NUMBER).skip(1);
    let digits = |rest: &str| rest.find(|c: char| !c.is_ascii_digit()).and_then(|end| rest[..end].parse().ok());
    Some(Readable { numbers: after.filter_map(digits).collect(), words: key(&article.text_content) })
}

/// A block of a page.
struct Block {
    line: Line,
    /// The number of the element it stands in.
    owner: usize,
    /// The number of the element around that.
    parent: usize,
    /// The boxes it stands in.
    boxes: Vec<usize>,
    /// How many of its letters are in links, and of how many.
    linked: (usize, usize),
    is_h1: bool,
    is_loose: bool,
}

/// The blocks of a page in order, and its boxes: what each is.
struct Blocks {
    blocks: Vec<Block>,
    boxes: Vec<Why>,
}

/// Where a walk through a page is.
#[derive(Clone)]
struct Place {
    owner: usize,
    parent: usize,
    shape: Shape,
    boxes: Vec<usize>,
    style: Style,
    is_h1: bool,
    is_loose: bool,
}

struct Walk<'a> {
    out: Blocks,
    runs: Vec<Run>,
    heads: &'a Heads,
}

/// The sign for a line break within a block.
const BREAK: &str = "\u{2028}";

impl Blocks {
    fn of(document: &Document, heads: &Heads) -> Blocks {
        let mut walk = Walk { out: Blocks { blocks: Vec::new(), boxes: Vec::new() }, runs: Vec::new(), heads };
        if let Some(body) = document.body() {
            let place = Place {
                owner: number_of(&body).unwrap_or(0),
                parent: 0,
                shape: Shape::Paragraph,
                boxes: Vec::new(),
                style: Style::default(),
                is_h1: false,
                is_loose: true,
            };
            walk.children(&body, &place);
            walk.flush(&place);
        }
        walk.out
    }
}

impl Walk<'_> {
    fn children(&mut self, node: &NodeRef<'_>, place: &Place) {
        let mut entry = 0;
        for child in node.children() {
            if child.is_text() {
                self.runs.push(Run { text: child.text().to_string(), style: place.style.clone() });
                continue;
            }
            let Some(name) = child.node_name().filter(|_| child.is_element()) else { continue };
            let name = name.to_string();
            if is_unseen(&child, &name) {
                continue;
            }
            if name == "br" {
                self.runs.push(Run { text: BREAK.to_owned(), style: Style::default() });
                continue;
            }
            let mut inner = place.clone();
            if let Some(why) = box_of(&child, &name) {
                self.out.boxes.push(why);
                inner.boxes.push(self.out.boxes.len() - 1);
            }
            if !BLOCKS.contains(&name.as_str()) {
                match name.as_str() {
                    "a" => {
                        inner.style.link =
                            child.attr("href").and_then(|to| self.heads.absolute(&to)).or(Some(String::new()));
                    }
                    "b" | "strong" => inner.style.strong = true,
                    "i" | "em" | "cite" => inner.style.emphasis = true,
                    _ => {}
                }
                self.children(&child, &inner);
                continue;
            }
            self.flush(place);
            inner.parent = place.owner;
            inner.owner = number_of(&child).unwrap_or(place.owner);
            inner.is_loose = false;
            match name.as_str() {
                "h1" | "h2" => inner.shape = Shape::Heading(2),
                "h3" => inner.shape = Shape::Heading(3),
                "h4" | "h5" | "h6" => inner.shape = Shape::Heading(4),
                "blockquote" => inner.shape = Shape::Quote,
                "li" if node.has_name("ol") => {
                    entry += 1;
                    inner.shape = Shape::Numbered(entry);
                }
                "li" => inner.shape = Shape::Item,
                _ => {}
            }
            inner.is_h1 |= name == "h1";
            self.children(&child, &inner);
            self.flush(&inner);
        }
    }

    /// Makes blocks of what was read since the last: two line breaks part a block in two.
    fn flush(&mut self, place: &Place) {
        let runs = std::mem::take(&mut self.runs);
        let mut part: Vec<Run> = Vec::new();
        let mut breaks = 0;
        for run in runs {
            match run.text.as_str() {
                BREAK => breaks += 1,
                text if text.trim().is_empty() => {}
                _ => {
                    if breaks > 1 {
                        self.block(std::mem::take(&mut part), place);
                    }
                    breaks = 0;
                }
            }
            part.push(run);
        }
        self.block(part, place);
    }

    fn block(&mut self, runs: Vec<Run>, place: &Place) {
        let runs = collapsed(runs);
        let words: String = runs.iter().map(|run| run.text.as_str()).collect();
        if words.is_empty() {
            return;
        }
        let letters = |run: &Run| run.text.chars().filter(|c| c.is_alphanumeric()).count();
        let sum = |wanted: &dyn Fn(&Run) -> bool| runs.iter().filter(|run| wanted(run)).map(letters).sum::<usize>();
        let all = sum(&|_| true);
        let is_strong = sum(&|run| run.style.strong) == all && all > 0;
        let linked = (sum(&|run| run.style.link.is_some()), all);
        // A paragraph that is nothing but a few strong words is a heading in all but name.
        let is_heading = is_strong && place.shape == Shape::Paragraph && words.split_whitespace().count() <= 12;
        let shape = if is_heading && !words.ends_with(['.', '!', '?', ':', ',', ';']) {
            Shape::Heading(3)
        } else {
            place.shape
        };
        let marked = if matches!(shape, Shape::Heading(_)) { super::marked::plain(&words) } else { marked(&runs) };
        self.out.blocks.push(Block {
            line: Line { words, marked, shape, number: None, fate: None },
            owner: place.owner,
            parent: place.parent,
            boxes: place.boxes.clone(),
            linked,
            is_h1: place.is_h1,
            is_loose: place.is_loose,
        });
    }
}

/// Runs with single spaces, none at the ends, those of one style joined.
fn collapsed(runs: Vec<Run>) -> Vec<Run> {
    let mut out: Vec<Run> = Vec::new();
    let mut space = false;
    for run in runs {
        let padded = |c: Option<char>| c.is_some_and(char::is_whitespace);
        let (lead, tail) = (padded(run.text.chars().next()), padded(run.text.chars().next_back()));
        let words = tidy(&run.text);
        if words.is_empty() {
            space |= lead;
            continue;
        }
        let gap = if (space || lead) && !out.is_empty() { " " } else { "" };
        match out.last_mut() {
            Some(last) if last.style == run.style => {
                last.text.push_str(gap);
                last.text.push_str(&words);
            }
            // The space goes to the plain neighbour, so that a link is its words.
            Some(last) => {
                last.text.push_str(gap);
                out.push(Run { text: words, style: run.style });
            }
            None => out.push(Run { text: words, style: run.style }),
        }
        space = tail;
    }
    out
}

const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "caption",
    "center",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "legend",
    "li",
    "main",
    "menu",
    "nav",
    "ol",
    "p",
    "pre",
    "search",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
];

/// Elements whose words no reader of the page sees as its text.
const UNSEEN: &[&str] = &[
    "audio", "button", "canvas", "datalist", "embed", "frame", "frameset", "head", "iframe", "img", "input", "link",
    "map", "math", "meta", "noembed", "noframes", "noscript", "object", "option", "picture", "script", "select",
    "style", "svg", "template", "textarea", "title", "video",
];

fn is_unseen(node: &NodeRef<'_>, name: &str) -> bool {
    let style = || node.attr("style").map(|style| style.to_lowercase().replace(' ', "")).unwrap_or_default();
    UNSEEN.contains(&name)
        || node.has_attr("hidden")
        || node.attr("aria-hidden").is_some_and(|hidden| &*hidden == "true")
        || node.has_attr("style") && (style().contains("display:none") || style().contains("visibility:hidden"))
}

/// What the names of elements tell of what stands in them.
const BOXES: &[(Why, &[&str])] = &[
    (Why::Caption, &["caption", "figcaption", "photocredit", "imagecaption"]),
    (Why::Newsletter, &["newsletter", "newsletters", "signup", "subscribe", "subscription", "mailchimp"]),
    (
        Why::Advert,
        &[
            "ad",
            "ads",
            "advert",
            "adverts",
            "advertisement",
            "adslot",
            "sponsor",
            "sponsored",
            "promo",
            "promotion",
            "dfp",
        ],
    ),
    (
        Why::Related,
        &[
            "related",
            "recirc",
            "recirculation",
            "recommended",
            "recommendations",
            "readmore",
            "mostread",
            "popular",
            "trending",
            "outbrain",
            "taboola",
            "teaser",
            "teasers",
            "mostpopular",
            "morefrom",
            "seealso",
            "jp",
        ],
    ),
    (Why::Comments, &["comments", "disqus", "commentlist"]),
    (Why::Share, &["share", "sharing", "social", "addthis", "sharedaddy"]),
    (
        Why::Navigation,
        &["nav", "navbar", "navigation", "breadcrumb", "breadcrumbs", "pagination", "menu", "tags", "skip"],
    ),
    (Why::Site, &["cookie", "cookies", "consent", "gdpr", "paywall", "banner", "toolbar", "sidebar", "footer"]),
    (Why::Byline, &["byline", "author", "authors"]),
];

/// What kind of box an element is, by its name and by the words of its class, id and role.
fn box_of(node: &NodeRef<'_>, name: &str) -> Option<Why> {
    match name {
        "nav" | "menu" => return Some(Why::Navigation),
        "footer" | "form" | "dialog" => return Some(Why::Site),
        "figcaption" | "figure" | "caption" => return Some(Why::Caption),
        "body" | "html" | "main" | "article" => return None,
        _ => {}
    }
    let mut names = String::new();
    for attribute in ["class", "id", "role", "itemprop", "rel", "data-component", "data-testid"] {
        if let Some(value) = node.attr(attribute) {
            let mut before = ' ';
            for c in value.chars() {
                if c.is_uppercase() && before.is_lowercase() {
                    names.push(' ');
                }
                names.extend(c.to_lowercase());
                before = c;
            }
            names.push(' ');
        }
    }
    let words: Vec<&str> = names.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    BOXES.iter().find(|(_, known)| words.iter().any(|word| known.contains(word))).map(|(why, _)| *why)
}

/// Drops what stands in boxes within the article. A box that holds much of the article is none: pages
/// name their outermost elements after anything.
fn leave_boxes(blocks: &mut [Block], boxes: &[Why]) {
    let kept = |block: &Block| if block.line.fate.is_none() { block.linked.1 } else { 0 };
    let all: usize = blocks.iter().map(kept).sum();
    let mut held: BTreeMap<usize, usize> = BTreeMap::new();
    for block in blocks.iter() {
        for n in &block.boxes {
            *held.entry(*n).or_default() += kept(block);
        }
    }
    for block in blocks.iter_mut() {
        block.boxes.retain(|n| held.get(n).is_none_or(|held| held * 3 <= all));
        let why = block.boxes.last().map(|n| boxes[*n]);
        let is_link = block.linked.0 * 10 >= block.linked.1 * 9 && block.linked.0 > 0;
        block.line.fate = match (block.line.fate, why) {
            (None, Some(why)) => Some(why),
            (None, None) if is_link => Some(Why::Link),
            // What is outside is told by its box, where that says more.
            (Some(Why::Outside), Some(why)) if !matches!(why, Why::Caption | Why::Byline) => Some(why),
            (fate, _) => fate,
        };
    }
}

/// Takes back what the port leaves out at times: the lines between headline and text that sum it up, and
/// paragraphs that stand among those of the article.
fn restore(blocks: &mut [Block], title: Option<usize>) {
    let is_kept = |block: &Block| block.line.fate.is_none();
    let Some(first) = blocks.iter().position(is_kept) else { return };
    let mut parents: BTreeMap<usize, usize> = BTreeMap::new();
    for block in blocks.iter().filter(|block| is_kept(block) && block.line.shape == Shape::Paragraph) {
        *parents.entry(block.parent).or_default() += 1;
    }
    for (n, block) in blocks.iter_mut().enumerate() {
        let is_text = block.boxes.is_empty() && block.linked.0 * 3 < block.linked.1;
        if block.line.fate != Some(Why::Outside) || !is_text || block.line.count() < 8 {
            continue;
        }
        let sums_up = title.is_some_and(|title| title < n) && n < first && lines::byline(&block.line.words).is_none();
        let among = parents.get(&block.parent).is_some_and(|count| *count >= 2)
            && block.line.shape == Shape::Paragraph
            && block.line.is_sentence();
        if sums_up || among {
            block.line.fate = None;
        }
    }
}

/// Who wrote it and when, where only the lines below the headline say so.
fn authors(blocks: &[Block], title: Option<usize>, front: &mut Front, known: &Known<'_>) {
    let Some(title) = title else { return };
    let running = |block: &Block| block.line.fate.is_none() && block.line.count() >= 12;
    for block in blocks[title + 1..].iter().take_while(|block| !running(block)).take(30) {
        let line = &block.line;
        if front.byline.values.is_empty() && line.count() < 14 {
            if let Some(names) = lines::byline(&line.words) {
                front.take_byline(names, known);
            } else if line.fate == Some(Why::Byline) && super::dates::in_line(&line.words).is_none() {
                front.take_byline(&line.words, known);
            }
        }
        if let (false, Some(names)) = (front.byline.values.is_empty(), lines::byline(&line.words)) {
            front.take_agencies(names, known);
        }
        if let Some(day) = super::dates::in_line(&line.words).filter(|_| front.published.values.is_empty()) {
            front.take_day(&day);
        }
    }
}

/// The headline as it was printed: the heading of the page that its metadata know too.
fn headline(blocks: &[Block], heads: &Heads, front: &mut Front) -> Option<usize> {
    let near = |a: &str, b: &str| {
        let (a, b) = (key(a), key(b));
        a == b || a.len().min(b.len()) >= 20 && (a.contains(&b) || b.contains(&a))
    };
    // `Bridge falls - Coast Herald`: what stands behind the last mark is the outlet, where a heading has the rest.
    let before_outlet = |told: &str, words: &str| {
        let marks = [" | ", " - ", " – ", " — ", " :: ", " · ", " » "];
        marks.iter().filter_map(|mark| told.rsplit_once(mark)).any(|(begin, _)| key(begin) == key(words))
    };
    let near = |told: &str, words: &str| near(told, words) || before_outlet(told, words);
    let h1s: Vec<usize> = (0..blocks.len()).filter(|n| blocks[*n].is_h1).collect();
    let known = |n: &usize| heads.titles.iter().any(|title| near(title, &blocks[*n].line.words));
    let long = |n: &usize| blocks[*n].line.count() >= 3;
    let only = || h1s.iter().copied().filter(long).collect::<Vec<_>>();
    let printed = h1s.iter().copied().find(known).or_else(|| only().first().copied().filter(|_| only().len() == 1));
    let title = &mut front.title;
    if let Some(n) = printed {
        let words = &blocks[n].line.words;
        title.values.push(words.clone());
        if let Some(other) = heads.titles.iter().find(|other| !near(other, words)) {
            title.doubt(format!("the page's metadata call it: {other}"));
        }
        return Some(n);
    }
    let told = heads.titles.first()?;
    title.values.push(told.clone());
    title.doubt("taken from the page's metadata; no heading of the page has these words");
    (0..blocks.len()).find(|n| key(&blocks[*n].line.words) == key(told))
}
