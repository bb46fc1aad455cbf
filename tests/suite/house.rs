//! House rules: what each module may name, where a crate may be used, how long a file may be, and
//! what no file may hold.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The modules in the order of the pipeline, with those each may name. `lib` is the crate's own
/// `Options`, `Built` and verbs.
const MAY_NAME: &[(&str, &[&str])] = &[
    ("text", &[]),
    ("notes", &["text"]),
    ("project", &["text", "notes"]),
    ("dossier", &["text", "notes", "project", "lib"]),
    ("analysis", &["text", "notes", "dossier"]),
    ("evidence", &["text", "notes", "dossier", "analysis"]),
    ("find", &["text", "dossier", "analysis", "evidence", "lib"]),
    ("locale", &["text", "notes", "dossier"]),
    ("site", &["text", "notes", "dossier", "analysis", "evidence", "locale"]),
    ("render", &["text", "notes", "locale", "site", "output"]),
    ("output", &[]),
    ("serve", &["output", "notes", "text", "project", "lib"]),
    // Which lines of a text are no article, and which name an agency, is what the reading knows.
    ("import", &["text", "notes", "dossier", "analysis"]),
];

/// Crates that belong to some parts of the source only.
const CRATES: &[(&str, &[&str])] = &[
    ("serde_yaml", &["dossier/yaml.rs"]),
    ("pulldown_cmark", &["dossier/", "render/"]),
    ("tera", &["render/"]),
    ("syntect", &["render/"]),
    ("resvg", &["render/social/"]),
    ("ttf_parser", &["render/social/"]),
    ("png", &["render/social/"]),
    ("walkdir", &["text/", "serve/"]),
    ("axum", &["serve/"]),
    ("notify", &["serve/"]),
    ("fluent_bundle", &["locale/"]),
    ("fluent_syntax", &["locale/"]),
    ("icu_calendar", &["locale/"]),
    ("icu_datetime", &["locale/"]),
    ("icu_decimal", &["locale/"]),
    ("icu_list", &["locale/"]),
    ("intl_memoizer", &["locale/"]),
    ("unic_langid", &["locale/"]),
    ("schemars", &["dossier/raw.rs", "dossier/schema.rs"]),
    ("annotate_snippets", &["notes/show.rs"]),
    ("clap", &["cli/"]),
    ("dom_query", &["import/"]),
    ("dom_smoothie", &["import/"]),
    ("encoding_rs", &["import/"]),
    ("chardetng", &["import/"]),
    ("std::fs", &["text/files.rs", "output/", "serve/", "cli/", "project.rs"]),
];

const MOST_LINES: usize = 800;

pub fn package() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file below a folder, in order.
pub fn walk(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let Ok(entries) = fs::read_dir(folder) else { return found };
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            found.extend(walk(&path));
        } else {
            found.push(path);
        }
    }
    found
}

/// The source files by their paths below `src/`, without the comments and tests in them.
pub fn sources() -> BTreeMap<String, String> {
    let src = package().join("src");
    let files = walk(&src).into_iter().filter(|path| path.extension().is_some_and(|ext| ext == "rs"));
    files
        .map(|path| {
            let name = path.strip_prefix(&src).unwrap().to_string_lossy().replace('\\', "/");
            let text = fs::read_to_string(&path).unwrap();
            (name, text)
        })
        .filter(|(name, _)| !name.contains("/tests/") && !name.ends_with("/tests.rs"))
        .map(|(name, text)| (name, without_comments_and_tests(&text)))
        .collect()
}

fn without_comments_and_tests(text: &str) -> String {
    let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    code.lines().filter(|line| !line.trim_start().starts_with("//")).flat_map(|line| [line, "\n"]).collect()
}

/// The module of the first level that a file belongs to.
fn module_of(file: &str) -> &str {
    file.split(['/', '.']).next().unwrap_or_default()
}

/// The names of the first level that some code names, by `crate::` or by enough `super::`.
fn named(file: &str, code: &str) -> BTreeSet<String> {
    let depth = file.trim_end_matches(".rs").trim_end_matches("/mod").split('/').count();
    let mut names = heads(code, "crate::");
    // A module within the file goes up one step more to the same place, and then names no module.
    names.extend(
        heads(code, &"super::".repeat(depth))
            .into_iter()
            .filter(|name| MAY_NAME.iter().any(|(known, _)| known == name)),
    );
    names
}

/// The first names of all paths that begin with `root`.
fn heads(code: &str, root: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let mut rest = code;
    while let Some(at) = rest.find(root) {
        let before = rest[..at].chars().next_back();
        rest = &rest[at + root.len()..];
        if before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':') {
            continue;
        }
        match rest.strip_prefix('{') {
            Some(group) => names.extend(group_heads(group)),
            None => names.extend(identifier(rest)),
        }
    }
    names
}

/// The first names of `{a, b::{c, d}}`, the brace being open.
fn group_heads(group: &str) -> Vec<String> {
    let mut heads = Vec::new();
    let mut depth = 1;
    let mut at_head = true;
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 1 => at_head = true,
            c if at_head && c.is_alphabetic() => {
                heads.extend(identifier(&group[at..]));
                at_head = false;
            }
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    heads
}

fn identifier(text: &str) -> Option<String> {
    let end = text.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len());
    (end > 0).then(|| text[..end].to_owned())
}

/// Whether code uses a crate, as a path or in a `use`.
fn uses(code: &str, name: &str) -> bool {
    code.match_indices(name).any(|(at, _)| {
        let before = code[..at].chars().next_back();
        let after = &code[at + name.len()..];
        let free = before.is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '_' | ':' | '"' | '.' | '-'));
        free && (after.starts_with("::") || (after.starts_with(';') && code[..at].ends_with("use ")))
    })
}

#[track_caller]
pub fn none(faults: &[String]) {
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

#[test]
fn modules_name_only_what_comes_before_them() {
    let modules: BTreeSet<String> = sources().keys().map(|file| module_of(file).to_owned()).collect();
    let mut faults = Vec::new();
    for (file, code) in sources() {
        let module = module_of(&file);
        let Some((_, allowed)) = MAY_NAME.iter().find(|(name, _)| *name == module) else {
            if !["lib", "main", "cli"].contains(&module) {
                faults.push(format!("{file}: `{module}` is not in the table"));
            }
            continue;
        };
        for name in named(&file, &code) {
            let target = if modules.contains(&name) { name.as_str() } else { "lib" };
            if target != module && !allowed.contains(&target) {
                faults.push(format!("{file}: {module} names crate::{name}"));
            }
        }
    }
    none(&faults);
}

#[test]
fn crates_stay_where_they_belong() {
    let mut faults = Vec::new();
    for (file, code) in sources() {
        for (name, places) in CRATES {
            let is_there = places.iter().any(|place| file.starts_with(place));
            let found = uses(&code, name)
                || (*name == "std::fs" && (code.contains("std::{fs") || code.contains("use std::fs;")));
            if found && !is_there {
                faults.push(format!("{file}: uses {name}"));
            }
        }
    }
    none(&faults);
}

#[test]
fn only_the_command_line_prints() {
    let macros = ["print!", "println!", "eprint!", "eprintln!", "dbg!", "io::stdout", "io::stderr"];
    let faults: Vec<String> = sources()
        .into_iter()
        .filter(|(file, _)| module_of(file) != "cli")
        .flat_map(|(file, code)| {
            let found = macros.into_iter().filter(move |name| code.contains(name)).collect::<Vec<_>>();
            found.into_iter().map(move |name| format!("{file}: has {name}"))
        })
        .collect();
    none(&faults);
}

#[test]
fn files_are_short_enough_to_be_read() {
    let mut faults = Vec::new();
    for folder in ["src", "tests", "benches"] {
        let folder = package().join(folder);
        for path in walk(&folder).into_iter().filter(|path| path.extension().is_some_and(|ext| ext == "rs")) {
            let lines = fs::read_to_string(&path).unwrap().lines().count();
            if lines > MOST_LINES {
                faults.push(format!("{}: {lines} lines; {MOST_LINES} are the most", path.display()));
            }
        }
    }
    none(&faults);
}

#[test]
fn every_file_of_a_theme_is_embedded() {
    let list =
        ["src/render/theme.rs", "src/locale/messages.rs"].map(|path| fs::read_to_string(package().join(path)).unwrap());
    let list = list.concat();
    let mut faults = Vec::new();
    for folder in [
        "templates",
        "themes/broadsheet/assets",
        "themes/broadsheet/chart",
        "themes/broadsheet/file",
        "themes/broadsheet/find",
        "themes/broadsheet/quote",
        "themes/broadsheet/print",
        "themes/broadsheet/reading",
        "themes/broadsheet/script",
        "themes/broadsheet/search",
        "themes/broadsheet/style",
    ] {
        for path in walk(&package().join(folder)) {
            let name = path.strip_prefix(package().join(folder)).unwrap().to_string_lossy().replace('\\', "/");
            let part = folder.rsplit('/').next().unwrap();
            if ![name.clone(), format!("{part}/{name}")].iter().any(|path| list.contains(&format!("\"{path}\""))) {
                faults.push(format!("{folder}/{name}: is not embedded"));
            }
        }
    }
    none(&faults);
}

/// No file tells of the machine it was written on.
#[test]
fn no_file_holds_a_path_of_a_machine() {
    let homes = ["/home", "/root", "/tmp", "/work", "/Users", "/mnt"].map(|folder| format!("{folder}/"));
    let mut faults = Vec::new();
    let here = package();
    let mut files: Vec<PathBuf> = fs::read_dir(here).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.is_file() && !path.ends_with(".git"));
    for folder in [".ci", ".github", "benches", "content", "docs", "src", "templates", "tests", "themes"] {
        files.extend(walk(&here.join(folder)));
    }
    for path in files {
        let Ok(text) = fs::read_to_string(&path) else { continue };
        for (n, line) in text.lines().enumerate() {
            // A folder of that name within an address or a longer path is something else.
            let found = homes.iter().filter(|home| {
                line.match_indices(home.as_str()).any(|(at, _)| {
                    let before = line[..at].chars().next_back();
                    let after = line[at + home.len()..].chars().next();
                    before.is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '.' | '-' | '_' | '}' | '/'))
                        && after.is_some_and(|c| c.is_alphanumeric() || c == '.')
                })
            });
            for home in found {
                faults.push(format!("{}:{}: names {home}", path.strip_prefix(here).unwrap().display(), n + 1));
            }
        }
    }
    none(&faults);
}
