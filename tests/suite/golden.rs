//! Golden dossiers: one idea each, and of the pages that show it the `<main>` alone.
//!
//! `tests/golden/<idea>/expected/` names the files that are compared; an empty file there and
//! `UPDATE=1` take a page up. A file there that no build produces is a fault. `notes.txt` holds the
//! notes of the build, which has none where that file is missing; `absent.txt` lists, line by line,
//! what no file of the site may hold, and `absent-in-pages.txt` what no page may.

use std::fs;
use std::path::{Path, PathBuf};

use similar::TextDiff;
use variorum::notes::{Format, Style, show};
use variorum::output::Tree;
use variorum::project::Project;

use crate::cases::{tests, updating};

/// The golden dossiers, in order.
pub fn dossiers() -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> =
        fs::read_dir(tests().join("golden")).unwrap().map(|entry| entry.unwrap().path()).collect();
    found.retain(|path| path.join("content").is_dir());
    found.sort();
    found
}

#[test]
fn golden_dossiers_look_as_expected() {
    let mut faults = Vec::new();
    for dir in dossiers() {
        compare(&dir, &mut faults);
    }
    assert!(
        faults.is_empty(),
        "{} golden files differ; `UPDATE=1 cargo test --test suite` rewrites them.\n\n{}",
        faults.len(),
        faults.join("\n")
    );
}

/// What no file of the site may hold, such as withdrawn words and words of a capture; and what no
/// page may hold, such as markup made out of words.
const ABSENT: [&str; 2] = ["absent.txt", "absent-in-pages.txt"];

fn compare(dir: &Path, faults: &mut Vec<String>) {
    let name = dir.file_name().unwrap().to_string_lossy().into_owned();
    let mut options = variorum::Options::default();
    if name.ends_with("-with-drafts") {
        options.drafts = variorum::dossier::Drafts::Taken;
    }
    let built = variorum::build(&Project::new(dir), &options).unwrap();
    let notes = show(&built.notes, &built.files, Format::Human, Style { colour: false, width: 100 });
    let notes = notes.replace(&format!("{}/", dir.display()), "");
    let tree = built.tree.unwrap_or_default();
    let expected = dir.join("expected");
    let mut files: Vec<PathBuf> = crate::house::walk(&expected);
    let notes_at = expected.join("notes.txt");
    if !notes.trim().is_empty() && !notes_at.exists() {
        files.push(notes_at.clone());
    }
    for list in ABSENT {
        let list_of_pages = list != ABSENT[0];
        for words in fs::read_to_string(expected.join(list)).unwrap_or_default().lines().filter(|line| !line.is_empty())
        {
            let holds = |bytes: &[u8]| bytes.windows(words.len()).any(|window| window == words.as_bytes());
            let is_page = |path: &str| Path::new(path).extension().is_some_and(|ext| ext == "html" || ext == "xml");
            let meant = |path: &str| !list_of_pages || is_page(path);
            for (path, _) in tree.iter().filter(|(path, entry)| meant(path) && holds(&entry.bytes)) {
                faults.push(format!("golden/{name}: {path} holds “{words}”\n"));
            }
        }
    }
    files.retain(|file| !ABSENT.iter().any(|list| file.ends_with(list)));
    for file in files {
        let path = file.strip_prefix(&expected).unwrap().to_string_lossy().replace('\\', "/");
        let given = if file == notes_at { Some(lines(&notes)) } else { page(&tree, &path) };
        let Some(given) = given else {
            faults.push(format!("golden/{name}/expected/{path}: no build makes this file\n"));
            continue;
        };
        let wanted = fs::read_to_string(&file).unwrap_or_default();
        if wanted == given {
            continue;
        }
        if updating() {
            fs::write(&file, given).unwrap();
        } else {
            let diff = TextDiff::from_lines(wanted.as_str(), given.as_str());
            faults.push(format!("golden/{name}/expected/{path}:\n{}", diff.unified_diff().context_radius(2)));
        }
    }
}

/// What is compared of a file of the site.
fn page(tree: &Tree, path: &str) -> Option<String> {
    let text = std::str::from_utf8(&tree.get(path)?.bytes).unwrap();
    let is_page = Path::new(path).extension().is_some_and(|ext| ext == "html");
    Some(if is_page { broken(main_of(text)) } else { lines(text) })
}

fn lines(text: &str) -> String {
    text.trim_end().lines().flat_map(|line| [line.trim_end(), "\n"]).collect()
}

/// The `<main>` element; the whole page where there is none.
fn main_of(html: &str) -> &str {
    let inner = html.find("<main").and_then(|from| Some(&html[from..from + html[from..].find("</main>")? + 7]));
    inner.unwrap_or(html)
}

/// One tag a line, indented by depth; `␣` stands for white space between words and a tag.
fn broken(html: &str) -> String {
    const VOID: [&str; 10] = ["area", "base", "br", "col", "hr", "img", "input", "link", "meta", "wbr"];
    let mut out = String::new();
    let mut depth = 0_usize;
    let mut line = |depth: usize, text: &str| {
        out.push_str(&"  ".repeat(depth));
        out.push_str(text);
        out.push('\n');
    };
    let mut rest = html;
    while !rest.is_empty() {
        if rest.starts_with('<') {
            let end = rest.find('>').map_or(rest.len(), |n| n + 1);
            let tag = rest[..end].split_whitespace().collect::<Vec<_>>().join(" ");
            let name = tag.trim_start_matches(['<', '/']).split([' ', '>']).next().unwrap_or_default().to_owned();
            if tag.starts_with("</") {
                depth = depth.saturating_sub(1);
                line(depth, &tag);
            } else {
                line(depth, &tag);
                let is_open = !tag.ends_with("/>") && !tag.starts_with("<!") && !VOID.contains(&name.as_str());
                depth += usize::from(is_open);
            }
            rest = &rest[end..];
        } else {
            let end = rest.find('<').unwrap_or(rest.len());
            let text = &rest[..end];
            let words = text.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
            let space = |there: bool| if there && !text.contains('\n') { "␣" } else { "" };
            let before = space(text.starts_with(' '));
            let after = space(text.ends_with(' ') && !words.is_empty());
            if !words.is_empty() || !before.is_empty() {
                line(depth, &format!("{before}{words}{after}"));
            }
            rest = &rest[end..];
        }
    }
    out
}
