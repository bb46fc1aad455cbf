//! A dossier of many sources: no page is a burden to load, and none of its entries is lost.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use variorum::output::Tree;
use variorum::project::Project;

const SOURCES: usize = 300;
const QUESTIONS: usize = 220;
const MOMENTS: usize = 400;
const STATEMENTS: usize = 250;
const MOST: usize = 100_000;

/// Words that no two numbers share, so that nothing is taken for the same by chance.
fn words(mut n: usize, count: usize) -> String {
    const SYLLABLES: [&str; 12] = ["bor", "fen", "gal", "him", "jat", "kel", "lus", "mav", "nor", "pid", "rem", "tov"];
    let mut out = String::new();
    for _ in 0..count {
        n = n.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let at = |shift: usize| SYLLABLES[(n >> shift) % SYLLABLES.len()];
        let _ = write!(out, "{}{}{} ", at(33), at(41), at(49));
    }
    out.trim_end().to_owned()
}

/// Sources that all print one sentence, each in wording of its own, and quote two of three speakers
/// with words nobody else has.
fn write(root: &Path) {
    let sources = root.join("content/sources");
    fs::create_dir_all(&sources).unwrap();
    fs::write(root.join("content/dossier.yaml"), "title: Many\nbase_url: https://many.example/\n").unwrap();
    let people =
        "- {id: anna-berg, name: Anna Berg}\n- {id: carl-dorn, name: Carl Dorn}\n- {id: eva-falk, name: Eva Falk}\n";
    fs::write(root.join("content/people.yaml"), people).unwrap();
    let mut quotes = "- id: page\n  speaker: anna-berg\n  said: {occasion: the opening}\n  wordings:\n".to_owned();
    for n in 0..SOURCES {
        let shared = format!("The bridge belongs to all who live on this river, {}", words(n, 3));
        let _ = writeln!(quotes, "    - {{source: s{n:03}, text: \"{shared}\"}}");
        let text = format!(
            "---\ntitle: Account {n} {}\noutlet: Outlet {n}\ntext: full\n---\n\"{shared},\" Anna Berg said.\n\n\
             \"We {},\" Carl Dorn said.\n\n\"They {},\" Eva Falk said.\n",
            words(n + 7000, 6),
            words(n + 9000, 14),
            words(n + 5000, 9)
        );
        fs::write(sources.join(format!("s{n:03}.md")), text).unwrap();
    }
    fs::write(root.join("content/quotes.yaml"), quotes).unwrap();
    fs::write(root.join("content/questions.yaml"), questions()).unwrap();
    let mut narrative = String::new();
    for n in 0..STATEMENTS {
        if n % 25 == 0 {
            let _ = writeln!(narrative, "\n## Part {} of many accounts\n", n / 25 + 1);
        }
        let cited = format!("[@s{:03} \"Anna Berg\"; @s{:03}]", n % SOURCES, (n + 7) % SOURCES);
        let _ = writeln!(narrative, "They {} {cited}.{}", words(n + 700, 12), if n % 3 == 2 { "\n" } else { "" });
    }
    fs::write(root.join("content/narrative.md"), narrative).unwrap();
    let mut moments = String::new();
    for n in 0..MOMENTS {
        let (day, month) = (1 + n % 28, 1 + n / 28 % 12);
        let cited = format!("[@s{:03}; @s{:03}]", n % SOURCES, (n + 7) % SOURCES);
        let _ = writeln!(
            moments,
            "- {{id: m{n:03}, at: 2031-{month:02}-{day:02}, place: Place {}, people: [anna-berg, carl-dorn], \
             title: The {}, text: \"They {} {cited}.\"}}",
            n % 9,
            words(n + 100, 3),
            words(n + 300, 12)
        );
    }
    fs::write(root.join("content/timeline.yaml"), moments).unwrap();
}

/// Questions that a few sources answer each, and most are silent on.
fn questions() -> String {
    let mut out = String::new();
    for n in 0..QUESTIONS {
        let _ = writeln!(
            out,
            "- id: q{n:03}\n  question: How many {}?\n  type: count\n  status: conflict\n  positions:",
            words(n + 300, 3)
        );
        for (value, of) in [(n + 1, 0..20), (n + 7, 20..40)] {
            let sources: Vec<String> = of.map(|s| format!("{{source: s{:03}}}", (s * 5 + n) % SOURCES)).collect();
            let _ = writeln!(out, "    - {{value: {value}, sources: [{}]}}", sources.join(", "));
        }
    }
    out
}

fn pages<'t>(tree: &'t Tree, list: &str) -> Vec<(String, &'t str)> {
    let below = format!("{list}page/");
    // An utterance may be called `page`; its pages are another list.
    let number = |path: &str| path.strip_prefix(&below)?.strip_suffix("/index.html")?.parse::<usize>().ok();
    let of_list = |path: &str| path == format!("{list}index.html") || number(path).is_some();
    let found = tree.iter().filter(|(path, _)| of_list(path));
    found.map(|(path, entry)| (path.to_owned(), std::str::from_utf8(&entry.bytes).unwrap())).collect()
}

/// What stands between each of some marks and the next quotation mark.
fn between<'t>(text: &'t str, mark: &str) -> Vec<&'t str> {
    text.split(mark).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn no_page_of_a_large_dossier_is_a_burden_and_nothing_is_lost() {
    let dir = tempfile::tempdir().unwrap();
    write(dir.path());
    let built = variorum::build(&Project::new(dir.path()), &variorum::Options::default()).unwrap();
    assert!(!built.notes.has_errors());
    let tree = built.tree.unwrap();
    let is_page = |path: &str| Path::new(path).extension().is_some_and(|ext| ext == "html");
    // A file is shown as it is, and what is printed is one page on purpose.
    let may_be_large = |path: &str| ["files/", "print/"].iter().any(|folder| path.starts_with(folder));
    let large = tree.iter().filter(|(path, entry)| is_page(path) && !may_be_large(path) && entry.bytes.len() > MOST);
    let large: Vec<String> = large.map(|(path, entry)| format!("{path}: {} bytes", entry.bytes.len())).collect();
    assert!(large.is_empty(), "{large:#?}");

    // Every source, every wording and every word of a speaker is on some page of its list. An utterance
    // called `page` and the pages of the list do not get in each other's way.
    let lists = [
        ("narrative/", "class=\"statement\" id="),
        ("sources/", "/index.html\">Account "),
        ("quotes/", "#q-"),
        ("quotes/page/", "class=\"wording"),
        ("questions/", "class=\"question "),
        ("timeline/", "class=\"moment\""),
        ("timeline/places/", "#m"),
    ];
    for (list, mark) in lists {
        let pages = pages(&tree, list);
        assert!(pages.len() > 1, "{list} has one page");
        let texts: Vec<&str> = pages.iter().map(|(_, text)| *text).collect();
        let entries: usize = texts.iter().map(|text| text.matches(mark).count()).sum();
        let least = match list {
            "quotes/" => 2 * SOURCES,
            "narrative/" => STATEMENTS,
            "questions/" => QUESTIONS,
            "timeline/" | "timeline/places/" => MOMENTS,
            _ => SOURCES,
        };
        assert!(entries >= least, "{list}: {entries} entries on {} pages; there are {least}", pages.len());
        let titles: BTreeSet<&str> =
            texts.iter().filter_map(|text| text.split("<title>").nth(1)?.split("</title>").next()).collect();
        assert_eq!(titles.len(), pages.len(), "{list}: two pages of one title");
    }
    // A statement stands on one page, and each other page of the narrative knows on which.
    let texts = pages(&tree, "narrative/");
    let ids: Vec<Vec<&str>> = texts.iter().map(|(_, text)| between(text, "class=\"statement\" id=\"")).collect();
    for (n, (path, text)) in texts.iter().enumerate() {
        let known: BTreeSet<&str> =
            between(text, "data-holds=\"").into_iter().flat_map(str::split_whitespace).collect();
        let others: BTreeSet<&str> =
            ids.iter().enumerate().filter(|(other, _)| *other != n).flat_map(|(_, ids)| ids.iter().copied()).collect();
        let (headings, known): (BTreeSet<&str>, BTreeSet<&str>) =
            known.into_iter().partition(|id| id.starts_with("h-"));
        assert_eq!(known, others, "{path}");
        assert_eq!(headings.len() + text.matches("<h2 id=\"h-part-").count(), STATEMENTS / 25, "{path}");
        let first = text.find("<h2 id=\"h-part-").unwrap();
        assert!(first < text.find("class=\"statement\"").unwrap(), "{path} begins within a part");
    }
    // Every source has a column somewhere, every question a row in each block of columns, and no cell is lost.
    let texts = pages(&tree, "coverage/");
    let cells: usize = texts.iter().map(|(_, text)| text.matches("<td").count()).sum();
    let rows: usize = texts.iter().map(|(_, text)| text.matches("<tr data-kind").count()).sum();
    let blocks = SOURCES.div_ceil(20);
    assert_eq!(rows % blocks, 0, "{rows} rows in {blocks} blocks");
    assert_eq!(cells, rows / blocks * SOURCES);
    assert!(rows / blocks > QUESTIONS, "{rows} rows");
    let differing: usize = texts.iter().map(|(_, text)| text.matches(">differs<").count()).sum();
    assert!(differing >= QUESTIONS * 40, "{differing} cells differ");
    let sitemap = std::str::from_utf8(&tree.get("sitemap.xml").unwrap().bytes).unwrap();
    for page in ["quotes/page/2/", "sources/page/2/", "quotes/by/source/", "people/carl-dorn/page/2/"] {
        assert!(sitemap.contains(&format!("https://many.example/{page}<")), "the sitemap lacks {page}");
    }
}
