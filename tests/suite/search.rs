//! What the search is given: every shard leads to places there are, and the lists name the shards of every word.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use serde_json::Value;
use variorum::output::Tree;
use variorum::project::Project;

fn built(root: &Path) -> Tree {
    let built = variorum::build(&Project::new(root), &variorum::Options::default()).unwrap();
    assert!(!built.notes.has_errors());
    built.tree.unwrap()
}

/// What a script hands over: what it is, its name, and the rest.
fn handed(text: &str) -> (String, Value, Value) {
    let data = text.strip_prefix("(self.variorum=self.variorum||[]).push(").unwrap().strip_suffix(");\n").unwrap();
    let Value::Array(parts) = serde_json::from_str(data).unwrap() else { panic!("{data}") };
    let [what, name, rest] = parts.try_into().unwrap();
    (what.as_str().unwrap().to_owned(), name, rest)
}

fn files<'a>(tree: &'a Tree, prefix: &'a str) -> impl Iterator<Item = (&'a str, (String, Value, Value))> {
    let entries = tree.iter().filter(move |(path, _)| path.starts_with(prefix));
    entries.map(|(path, entry)| (path, handed(std::str::from_utf8(&entry.bytes).unwrap())))
}

#[test]
fn every_result_leads_to_a_place() {
    let tree = built(Path::new(env!("CARGO_MANIFEST_DIR")));
    let page = |path: &str| std::str::from_utf8(&tree.get(path).unwrap_or_else(|| panic!("{path}")).bytes).unwrap();
    let mut kinds = BTreeSet::new();
    let mut size = tree.get("assets/search.js").unwrap().bytes.len();
    for (path, (what, _, groups)) in files(&tree, "search/texts-") {
        assert_eq!(what, "texts");
        size += tree.get(path).unwrap().bytes.len();
        for group in groups.as_array().unwrap() {
            kinds.insert(group["kind"].as_u64().unwrap());
            let href = group["href"].as_str().unwrap().strip_prefix("../").unwrap();
            let (file, anchor) = href.split_once('#').unwrap_or((href, ""));
            let places = group["texts"].as_array().unwrap().iter().filter_map(|text| text.get(1)?.as_str());
            for anchor in places.chain([anchor]).filter(|anchor| !anchor.is_empty()) {
                assert!(page(file).contains(&format!("id=\"{anchor}\"")), "{file}#{anchor}");
            }
            assert!(page(file).contains("<main"));
        }
    }
    assert_eq!(kinds.len(), 9, "{kinds:?}");
    assert!(size < 100_000, "the search takes {size} bytes");
}

/// More than a few shards have lists of their words beside them.
#[test]
fn the_lists_of_a_large_dossier_name_the_shards_of_every_word() {
    let dir = tempfile::tempdir().unwrap();
    let put = |path: &str, text: &str| {
        let path = dir.path().join("content").join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    put("dossier.yaml", "title: Many words\n");
    for source in 0..40 {
        let mut text = format!("---\ntitle: Account {source}\n---\n");
        for paragraph in 0..20 {
            let _ = write!(text, "\nÉlan {source}x{paragraph} ");
            (0..60).for_each(|n| {
                let _ = write!(text, "word{} ", (source * 7 + paragraph * 13 + n * n) % 900);
            });
            text.push('\n');
        }
        put(&format!("sources/a{source}.md"), &text);
    }
    let tree = built(dir.path());
    let mut listed: BTreeSet<(String, u64)> = BTreeSet::new();
    for (path, (what, name, list)) in files(&tree, "search/words-") {
        assert_eq!((what.as_str(), path), ("words", format!("search/words-{}.js", name.as_str().unwrap()).as_str()));
        let mut before = String::new();
        for entry in list.as_array().unwrap() {
            let same = usize::try_from(entry[0].as_u64().unwrap()).unwrap();
            let word: String = before.chars().take(same).chain(entry[1].as_str().unwrap().chars()).collect();
            assert!(
                format!("{:x}", u32::from(word.chars().next().unwrap())) == name.as_str().unwrap() && word > before
            );
            listed.extend(entry[2].as_array().unwrap().iter().map(|n| (word.clone(), n.as_u64().unwrap())));
            before = word;
        }
    }
    let mut there: BTreeSet<(String, u64)> = BTreeSet::new();
    for (_, (_, n, groups)) in files(&tree, "search/texts-") {
        for text in groups.as_array().unwrap().iter().flat_map(|group| group["texts"].as_array().unwrap()) {
            let words = text[0].as_str().unwrap().split_whitespace();
            there.extend(words.map(|word| (word.to_lowercase().replace('é', "e"), n.as_u64().unwrap())));
        }
    }
    assert!(there.iter().map(|(_, n)| n).max() > Some(&3), "one shard would do");
    let missing: Vec<_> = there.difference(&listed).take(5).collect();
    assert!(missing.is_empty(), "{missing:?}");
    assert!(listed.iter().any(|(word, _)| word == "elan"));
}
