//! Every template with its smallest and its fullest view.

mod html;
mod said;
mod samples;

use std::path::PathBuf;

use super::*;
use crate::analysis::origins::Said;
use crate::locale::Locale;
use crate::site::rich::{Chip, Fold, Original, Part, Rich, Tally};
use crate::site::{Anchor, Url};
use crate::text::{Files, Root};

const HOSTILE: &str = "<script>alert(1)</script>\" onload='x' & ‏עברית‏ {{ 1 }} ]]>";

/// Renders a site with the built-in theme; every note is a failure.
#[track_caller]
fn render(site: &Site) -> Tree {
    let mut notes = Notes::default();
    let theme = Theme::load(theme::BUILT_IN, &Files::default(), &Locale::english(), &mut notes);
    let (tree, _) = all(site.clone(), &theme, Cards::Sketched, &mut notes);
    assert!(!notes.has_errors(), "{notes:#?}");
    tree
}

/// The text of each page and each file made from a template.
fn texts<'a>(site: &'a Site, tree: &'a Tree) -> impl Iterator<Item = (&'a str, &'a str)> {
    let pages = site.pages.iter().map(|page| page.path.as_str());
    pages.chain(["atom.xml", "sitemap.xml"]).map(|path| {
        let entry = tree.get(path).unwrap_or_else(|| panic!("{path} is missing"));
        (path, std::str::from_utf8(&entry.bytes).unwrap())
    })
}

#[test]
fn the_smallest_views_are_well_formed() {
    let site = samples::smallest();
    texts(&site, &render(&site)).for_each(|(path, text)| html::check(path, text));
}

#[test]
fn the_fullest_views_are_well_formed() {
    let site = samples::fullest(&str::to_owned);
    texts(&site, &render(&site)).for_each(|(path, text)| html::check(path, text));
}

#[test]
fn hostile_text_is_text_everywhere() {
    let site = samples::fullest(&|text| format!("{text}{HOSTILE}"));
    for (path, text) in texts(&site, &render(&site)) {
        html::check(path, text);
        assert!(!text.contains("<script>alert"), "{path}");
        assert!(text.contains("&lt;script&gt;alert(1)") || path == "sitemap.xml", "{path} shows no text");
    }
}

#[test]
fn no_page_has_style_or_script_of_its_own() {
    let site = samples::fullest(&str::to_owned);
    for (path, text) in texts(&site, &render(&site)).filter(|(_, text)| text.starts_with("<!doctype html>")) {
        assert!(!text.contains("<style") && !text.contains(" style=") && !text.contains(" onclick="), "{path}");
        let has_own =
            path == "search/index.html" || path.starts_with("sources/") && text.contains("class=\"page-source\"");
        let scripts = if has_own { 2 } else { 1 };
        assert_eq!(text.matches("<script").count() - text.matches("application/ld+json").count(), scripts, "{path}");
        assert!(text.contains("default-src 'none'"), "{path}");
    }
}

#[test]
fn files_are_carried_as_they_are() {
    let site = samples::fullest(&str::to_owned);
    let tree = render(&site);
    assert_eq!(tree.get(".nojekyll").unwrap().bytes.as_ref(), b"");
    assert!(tree.get("pictures/site.svg").unwrap().is_static);
    assert!(tree.get("robots.txt").unwrap().bytes.ends_with(b"Sitemap: https://dossier.example/sitemap.xml\n"));
    for path in ["favicon.svg", "favicon.ico", "assets/style.css", "assets/script.js"] {
        assert!(!tree.get(path).unwrap().bytes.is_empty(), "{path}");
    }
}

#[test]
fn rendering_twice_gives_the_same_bytes() {
    let site = samples::fullest(&str::to_owned);
    assert_eq!(render(&site), render(&site));
}

#[test]
fn chips_in_templates_equal_chips_in_text() {
    let chip = |n: usize, relation: &str, original: Option<&str>| Chip {
        href: Url::for_tests("../a/index.html#w"),
        sign: format!("S{n}<"),
        colour: n,
        label: "An outlet: \"words\" & more".to_owned(),
        relation: relation.to_owned(),
        original: original.map(|href| Original { href: href.to_owned(), label: format!("G{n} in the original") }),
        fold: Fold {
            opens: if n == 2 { "Wire <1>".to_owned() } else { String::new() },
            inside: n == 3,
            closes: n == 3,
        },
    };
    let many = vec![chip(1, "", None), chip(2, "see", Some("https://a.example/?x=1&y=2")), chip(3, "but", None)];
    for (chips, outlets) in [(many, 3), (vec![chip(1, "", None)], 1), (vec![], 0)] {
        let tally = Tally::new(outlets, 0, Said::Exactly(outlets), &Locale::english());
        let mut tera = words::speaking(&Locale::english());
        let templates = [
            ("components.html", include_str!("../../../templates/components.html")),
            ("x.html", "{{ <chips chips={chips} tally={tally}/> }}"),
        ];
        tera.add_raw_templates(templates).unwrap();
        let mut context = Context::new();
        context.insert("chips", &chips);
        context.insert("tally", &tally);
        let by_template = tera.render("x.html", &context).unwrap().replace("&nbsp;", "\u{a0}");
        assert_eq!(by_template, markup::html(&Rich(vec![Part::Chips(chips, tally)])));
    }
}

#[test]
fn a_fault_on_many_pages_is_told_once_and_no_other_page_suffers() {
    let mut site = samples::fullest(&str::to_owned);
    site.pages.push(Page { path: "again/index.html".to_owned(), ..site.pages[1].clone() });
    let root = Root { key: "templates", dir: PathBuf::new(), shown: "templates".to_owned() };
    let mut files = Files::default();
    files.push(&root, "narrative.html", b"{{ view.nothing }}".to_vec());
    let mut notes = Notes::default();
    let theme = Theme::load(theme::BUILT_IN, &files, &Locale::english(), &mut notes);
    let (tree, _) = all(site.clone(), &theme, Cards::Sketched, &mut notes);
    assert_eq!(notes.sorted(&files).len(), 1);
    assert!(tree.get("narrative/index.html").is_none());
    assert!(tree.get("index.html").is_some());
}

#[test]
fn the_built_in_folders_as_overrides_change_nothing() {
    let here = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let root = |key: &'static str| Root { key, dir: here.join(key), shown: key.to_owned() };
    let files = Files::load(&[root("templates"), root("themes")]).unwrap();
    let mut notes = Notes::default();
    let theme = Theme::load(theme::BUILT_IN, &files, &Locale::english(), &mut notes);
    let site = samples::fullest(&str::to_owned);
    let (tree, _) = all(site.clone(), &theme, Cards::Sketched, &mut notes);
    assert!(notes.sorted(&files).is_empty());
    assert_eq!(tree, render(&site));
}

/// Writes the fullest views to the folder named by `PREVIEW_DIR`, to be looked at.
#[test]
fn preview() {
    let Some(dir) = std::env::var_os("PREVIEW_DIR").map(PathBuf::from) else { return };
    for (path, entry) in render(&samples::fullest(&str::to_owned)).iter() {
        let to = dir.join(path);
        std::fs::create_dir_all(to.parent().unwrap()).unwrap();
        std::fs::write(to, &entry.bytes).unwrap();
    }
}

/// Run with `--release --ignored --nocapture` to see how long 2,500 pages take.
#[test]
#[ignore = "a measurement"]
fn speed() {
    let mut site = samples::fullest(&str::to_owned);
    let pages = site.pages.clone();
    site.pages =
        (0..2500).map(|n| Page { path: format!("{n}/index.html"), ..pages[n % pages.len()].clone() }).collect();
    for _ in 0..3 {
        let start = std::time::Instant::now();
        let tree = render(&site);
        let bytes: usize = tree.iter().map(|(_, entry)| entry.bytes.len()).sum();
        eprintln!("{} pages, {} KB: {:?}", site.pages.len(), bytes / 1000, start.elapsed());
    }
}

/// Run with `HIGHLIGHT_DIR=…/content/sources --release --ignored --nocapture`.
#[test]
#[ignore = "a measurement"]
fn highlighting_speed() {
    use crate::site::views::{Language, Listing};
    let Some(dir) = std::env::var_os("HIGHLIGHT_DIR") else { return };
    let paths = std::fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().path());
    let texts: Vec<String> = paths.map(|path| std::fs::read_to_string(path).unwrap()).collect();
    let whole: usize = texts.iter().map(String::len).sum();
    let listings = texts.into_iter().map(|text| Listing {
        language: Language::Markdown,
        text,
        line: ("Line ".to_owned(), String::new()),
    });
    let listings: Vec<_> = listings.collect();
    for _ in 0..3 {
        let start = std::time::Instant::now();
        let html: usize = listings.iter().map(|listing| Theme::value(listing).unwrap().len().unwrap_or(0)).sum();
        eprintln!("{} listings, {} KB to {} KB: {:?}", listings.len(), whole / 1000, html / 1000, start.elapsed());
    }
}

fn anchor(id: &str) -> Anchor {
    Anchor::for_tests(id)
}

/// What a page loads beside itself stays small.
#[test]
fn the_look_and_the_script_keep_within_their_room() {
    let tree = render(&samples::smallest());
    for (path, most) in [
        ("assets/style.css", 30_000),
        ("assets/script.js", 20_000),
        ("assets/reading.js", 4_000),
        ("assets/search.js", 20_000),
    ] {
        let bytes = tree.get(path).unwrap().bytes.len();
        assert!(bytes < most, "{path} has {bytes} bytes; {most} are the most");
    }
    // With the sheet of its own kind no page loads more; one for paper alone stands apart.
    let bytes = |path: &str| tree.get(path).unwrap().bytes.len();
    for path in ["chart", "coverage", "file", "find", "quote"].map(|name| format!("assets/{name}.css")) {
        let both = bytes("assets/style.css") + bytes(&path);
        assert!(both < 30_000, "assets/style.css and {path} have {both} bytes; 30000 are the most");
    }
}
