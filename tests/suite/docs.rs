//! The documents say what is so.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// The keys of every raw struct and the words of every raw enum, by name.
#[derive(Debug, Default)]
pub struct Raw {
    pub structs: BTreeMap<String, BTreeSet<String>>,
    pub enums: BTreeMap<String, BTreeSet<String>>,
}

/// Reads `raw.rs` as text: one item opens with `pub struct` or `pub enum` and closes with `}`.
pub fn raw() -> Raw {
    let mut raw = Raw::default();
    let (mut item, mut is_enum, mut renamed) = (None, false, None);
    for line in read("src/dossier/raw.rs").lines() {
        if let Some(rest) = line.strip_prefix("pub struct ").or_else(|| line.strip_prefix("pub enum ")) {
            is_enum = line.starts_with("pub enum");
            item = rest.strip_suffix(" {").map(str::to_owned);
        } else if line == "}" {
            item = None;
        }
        let Some(name) = &item else { continue };
        let line = line.trim();
        if let Some(rest) = line.split_once("rename = \"") {
            renamed = rest.1.split('"').next().map(str::to_owned);
        } else if is_enum && line.ends_with(',') {
            raw.enums.entry(name.clone()).or_default().insert(kebab(line.trim_end_matches(',')));
        } else if let Some(field) = line.strip_prefix("pub ").and_then(|rest| rest.split_once(':')) {
            let key = renamed.take().unwrap_or_else(|| field.0.to_owned());
            if !line.starts_with("pub struct") {
                raw.structs.entry(name.clone()).or_default().insert(key);
            }
        }
    }
    raw
}

/// `ScopeDifference` as a curator writes it.
fn kebab(variant: &str) -> String {
    let mut out = String::new();
    for c in variant.chars() {
        if c.is_uppercase() && !out.is_empty() {
            out.push('-');
        }
        out.extend(c.to_lowercase());
    }
    out
}

#[test]
fn files_md_names_every_key_and_no_other() {
    let raw = raw();
    assert!(raw.structs.len() > 15 && raw.enums.len() > 5, "{raw:?}");
    let text = read("docs/files.md");
    let mut described: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for section in text.split("<!-- raw::").skip(1) {
        let (name, rest) = section.split_once(" -->").unwrap();
        let table = rest.lines().take_while(|line| !line.starts_with('#'));
        let keys = table.filter_map(|line| line.strip_prefix("| `")?.split_once('`')).map(|(key, _)| key.to_owned());
        described.insert(name.to_owned(), keys.collect());
    }
    assert_eq!(described, raw.structs);
}

#[test]
fn files_md_names_every_word_a_key_takes() {
    let text = read("docs/files.md");
    for (name, words) in raw().enums {
        for word in words {
            assert!(text.contains(&format!("`{word}`")), "{name}: {word}");
        }
    }
}

/// The shell lines of the fenced blocks of a document, without comments.
fn shell_lines(text: &str) -> Vec<String> {
    let mut lines = Vec::new();
    let mut inside = false;
    for line in text.lines().map(str::trim) {
        if line.starts_with("```") {
            inside = !inside && line == "```sh";
        } else if inside {
            lines.push(line.split(" #").next().unwrap_or_default().trim().to_owned());
        }
    }
    lines
}

#[test]
fn the_commands_of_the_readme_exist() {
    let lines = shell_lines(&read("README.md"));
    let commands: Vec<&str> = lines
        .iter()
        .filter_map(|line| line.strip_prefix("variorum ").or_else(|| line.strip_prefix("cargo run -- ")))
        .collect();
    assert!(commands.len() >= 8, "{lines:?}");
    for command in commands {
        let words: Vec<&str> = command.split_whitespace().collect();
        let help = Command::new(env!("CARGO_BIN_EXE_variorum")).args([words[0], "--help"]).output().unwrap();
        assert!(help.status.success(), "{command}");
        let help = String::from_utf8(help.stdout).unwrap();
        for option in words.iter().filter(|word| word.starts_with('-')) {
            assert!(help.contains(option), "{command}: {option}");
        }
    }
}

#[test]
fn ci_finds_the_test_command_of_the_readme() {
    let readme = read("README.md");
    let marked = readme.split("<!-- test:begin -->").nth(1).unwrap().split("<!-- test:end -->").next().unwrap();
    assert_eq!(shell_lines(marked), ["cargo test"]);
}

#[test]
fn architecture_md_names_every_module() {
    let text = read("docs/architecture.md");
    let lib = read("src/lib.rs");
    let modules: Vec<&str> = lib.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';')).collect();
    assert!(modules.len() > 8, "{modules:?}");
    for module in modules {
        assert!(text.contains(&format!("| `{module}` |")), "{module}");
    }
}

#[test]
fn links_between_documents_lead_somewhere() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let documents = [
        "README.md",
        "CONTRIBUTING.md",
        "docs/architecture.md",
        "docs/decisions.md",
        "docs/files.md",
        "docs/import.md",
        "docs/inspect.md",
        "docs/lock.md",
    ];
    for document in documents {
        let text = read(document);
        for link in text.split("](").skip(1).filter_map(|rest| rest.split_once(')')).map(|(link, _)| link) {
            let there = link.contains("://") || root.join(document).parent().unwrap().join(link).exists();
            assert!(there, "{document}: {link}");
        }
    }
}
