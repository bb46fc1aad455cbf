//! Social cards: which pages have one, what is on it, and that nothing but time depends on what a build keeps.
//!
//! `tests/cards/<dossier>/` holds the SVG of some cards of golden dossiers, and `drawn.txt` a digest of
//! what each of them is drawn as; `UPDATE=1` rewrites both, and an empty file takes a card up.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use similar::TextDiff;
use variorum::output::Tree;
use variorum::project::Project;
use variorum::{CardsWanted, Options};

use crate::cases::{tests, updating};
use crate::cli::{dossier, expect};
use crate::golden::dossiers;
use crate::house::walk;

const BASE: &str = "https://dossier.example/it/";

fn built(root: &Path, cards: CardsWanted, base: Option<&str>) -> Tree {
    let mut options = Options::default();
    options.cards = cards;
    options.base_url = base.map(str::to_owned);
    let built = variorum::build(&Project::new(root), &options).unwrap();
    built.tree.unwrap_or_default()
}

fn golden(name: &str) -> std::path::PathBuf {
    tests().join("golden").join(name)
}

fn text<'t>(tree: &'t Tree, path: &str) -> &'t str {
    let entry = tree.get(path).unwrap_or_else(|| panic!("there is no {path}"));
    std::str::from_utf8(&entry.bytes).unwrap()
}

#[test]
fn cards_look_as_expected() {
    let mut faults = Vec::new();
    let folder = tests().join("cards");
    let mut trees: BTreeMap<String, [Tree; 2]> = BTreeMap::new();
    let mut drawn = String::new();
    for file in walk(&folder).into_iter().filter(|file| file.extension().is_some_and(|ext| ext == "svg")) {
        let path = file.strip_prefix(&folder).unwrap().to_string_lossy().replace('\\', "/");
        let (name, card) = path.split_once('/').unwrap();
        let [sketched, pictures] = trees.entry(name.to_owned()).or_insert_with(|| {
            [CardsWanted::Sketched, CardsWanted::Drawn].map(|cards| built(&golden(name), cards, Some(BASE)))
        });
        let card = format!("cards/{}.png", card.trim_end_matches(".svg"));
        if sketched.get(&card).is_none() {
            faults.push(format!("tests/cards/{path}: no build makes this card\n"));
            continue;
        }
        let given = format!("{}\n", text(sketched, &card).trim_end());
        let wanted = fs::read_to_string(&file).unwrap();
        if updating() {
            fs::write(&file, &given).unwrap();
        } else if wanted != given {
            let diff = TextDiff::from_lines(wanted.as_str(), given.as_str());
            faults.push(format!("tests/cards/{path}:\n{}", diff.unified_diff().context_radius(1)));
        }
        let png = &pictures.get(&card).unwrap().bytes;
        assert!(png.starts_with(b"\x89PNG") && png.len() < 40_000, "{card}: {} bytes", png.len());
        drawn.extend([path.as_str(), " ", blake3::hash(png).to_hex().as_str(), "\n"]);
    }
    assert!(!drawn.is_empty());
    if updating() {
        fs::write(folder.join("drawn.txt"), &drawn).unwrap();
    }
    let wanted = fs::read_to_string(folder.join("drawn.txt")).unwrap();
    if wanted != drawn {
        faults.push("tests/cards/drawn.txt: the same SVG is drawn as another picture\n".to_owned());
    }
    assert!(faults.is_empty(), "`UPDATE=1 cargo test --test suite cards` rewrites them.\n\n{}", faults.join("\n"));
}

#[test]
fn a_page_names_its_card_by_its_whole_address() {
    let tree = built(&golden("questions"), CardsWanted::Sketched, Some(BASE));
    let named = |page: &str| {
        let (_, rest) = text(&tree, page).split_once("property=\"og:image\" content=\"")?;
        Some(rest.split('"').next().unwrap().to_owned())
    };
    let cards: Vec<&str> = tree.iter().map(|(path, _)| path).filter(|path| path.starts_with("cards/")).collect();
    assert!(cards.contains(&"cards/index.png") && cards.len() > 4, "{cards:?}");
    for card in &cards {
        let page = card.trim_start_matches("cards/").replace(".png", ".html");
        assert_eq!(named(&page), Some(format!("{BASE}{card}")), "{page}");
        assert!(text(&tree, &page).contains("content=\"summary_large_image\""), "{page}");
    }
    let home = Some(format!("{BASE}cards/index.png"));
    assert_eq!(named("coverage/index.html"), home);
    let files: Vec<&str> = tree
        .iter()
        .map(|(path, _)| path)
        .filter(|path| path.starts_with("files/") && path.ends_with("index.html"))
        .collect();
    assert!(files.len() > 2, "{files:?}");
    for page in files.into_iter().chain(["404.html"]) {
        assert_eq!(named(page), None, "{page}");
        assert!(text(&tree, page).contains("name=\"twitter:card\" content=\"summary\""), "{page}");
    }
}

#[test]
fn without_an_address_or_a_wish_there_is_no_card() {
    for (cards, base) in [(CardsWanted::Drawn, None), (CardsWanted::Left, Some(BASE))] {
        let tree = built(&golden("questions"), cards, base);
        assert!(tree.get("index.html").is_some());
        assert!(!tree.iter().any(|(path, _)| path.starts_with("cards/")));
        assert!(!text(&tree, "index.html").contains("og:image"));
    }
}

/// What no file of a site may hold no picture may show: withdrawn words, and those of a capture.
#[test]
fn no_card_shows_what_is_withdrawn() {
    let mut looked_for = 0;
    for dir in dossiers() {
        let absent = fs::read_to_string(dir.join("expected/absent.txt")).unwrap_or_default();
        if absent.is_empty() {
            continue;
        }
        let tree = built(&dir, CardsWanted::Sketched, Some(BASE));
        for (path, _) in tree.iter().filter(|(path, _)| path.starts_with("cards/")) {
            let words = words_of(text(&tree, path));
            for line in absent.lines().filter(|line| !line.is_empty()) {
                looked_for += 1;
                assert!(!words.contains(line), "{}: {path} shows “{line}”", dir.display());
            }
        }
    }
    assert!(looked_for > 0);
}

/// The words of an SVG, whatever lines they stand on.
fn words_of(svg: &str) -> String {
    let texts = svg.split('>').map(|part| part.split('<').next().unwrap_or_default());
    texts.collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Every file below a folder with its bytes.
fn files(folder: &Path) -> BTreeMap<std::path::PathBuf, Vec<u8>> {
    walk(folder)
        .into_iter()
        .map(|path| (path.strip_prefix(folder).unwrap().to_owned(), fs::read(&path).unwrap()))
        .collect()
}

#[test]
fn a_site_does_not_depend_on_what_is_kept() {
    let dir = dossier();
    let kept = dir.path().join(".public.variorum-kept");
    let build = || {
        let ran = expect(0, dir.path(), &["--verbose", "build", "-u", BASE]);
        let line = ran.out.lines().chain(ran.err.lines()).find(|line| line.contains("drawn")).unwrap().to_owned();
        (files(&dir.path().join("public")), line)
    };
    let (cold, line) = build();
    let pack = fs::read(&kept).unwrap();
    let count = cold.keys().filter(|path| path.starts_with("cards")).count();
    assert!(count > 4 && line == format!("{count} cards drawn, 0 as before"), "{line}");

    let (warm, line) = build();
    assert!(warm == cold && line == format!("0 cards drawn, {count} as before"), "{line}");

    // Damaged here and there, cut short, or something else altogether.
    let mut damaged = pack.clone();
    let last = damaged.len() - 9;
    damaged[last] ^= 1;
    for (bytes, drawn) in [(damaged, 1), (pack[..last].to_vec(), 1), (b"not ours".to_vec(), count), (Vec::new(), count)]
    {
        fs::write(&kept, bytes).unwrap();
        fs::remove_dir_all(dir.path().join("public")).unwrap();
        let (again, line) = build();
        assert!(again == cold, "other bytes");
        assert!(line.starts_with(&format!("{drawn} card")), "{line}");
        assert_eq!(fs::read(&kept).unwrap(), pack);
    }

    // What is no longer on the site is not kept.
    fs::remove_file(dir.path().join("content/pages/about.md")).unwrap();
    build();
    assert!(fs::read(&kept).unwrap().len() < pack.len());
    expect(0, dir.path(), &["clean"]);
    assert!(!kept.exists() && !dir.path().join("public").exists());
}

#[test]
fn a_card_of_the_projects_own_is_drawn_and_its_faults_are_told() {
    let dir = dossier();
    let own = dir.path().join("templates/card.svg");
    fs::create_dir(dir.path().join("templates")).unwrap();
    fs::write(&own, "<svg xmlns=\"http://www.w3.org/2000/svg\"><text y=\"99\">{{ view.title }} & more</text></svg>")
        .unwrap();
    let ran = expect(1, dir.path(), &["check", "-u", BASE]);
    assert!(ran.err.contains("templates/card.svg:1:1") && ran.err.contains("this makes no picture"), "{}", ran.err);
    fs::write(&own, "<svg xmlns=\"http://www.w3.org/2000/svg\"><text y=\"99\">{{ view.nothing.here }}</text></svg>")
        .unwrap();
    let ran = expect(1, dir.path(), &["check", "-u", BASE]);
    assert!(ran.err.contains("template-error") && ran.err.contains("templates/card.svg:1:"), "{}", ran.err);

    // Markup in a title stays words, and a card that nothing is drawn on is none.
    let front = dir.path().join("content/dossier.yaml");
    let text = fs::read_to_string(&front).unwrap();
    let title = text.lines().find(|line| line.starts_with("title:")).unwrap();
    fs::write(&front, text.replace(title, "title: '</text><image href=\"x\"/> & co'")).unwrap();
    fs::write(&own, "{% if view.kind == \"home\" %}<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1200\" height=\"630\"><text y=\"99\">{{ view.title }}</text></svg>{% endif %}").unwrap();
    let tree = built(dir.path(), CardsWanted::Sketched, Some(BASE));
    let cards: Vec<&str> = tree.iter().map(|(path, _)| path).filter(|path| path.starts_with("cards/")).collect();
    assert_eq!(cards, ["cards/index.png"]);
    assert!(self::text(&tree, "cards/index.png").contains("&lt;/text&gt;&lt;image"), "{}", self::text(&tree, cards[0]));
    assert!(self::text(&tree, "sources/index.html").contains("cards/index.png"));
}
