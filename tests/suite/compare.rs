//! The pages that lay sources side by side, as they are written.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;
use variorum::project::Project;

const SHARED: &str = "The two harbour towns agreed on Monday to share the new ferry, and the council of the larger one said it \
    would DEED engineers for the repair of the old breakwater before winter comes over the bay again.";

fn put(dir: &TempDir, path: &str, text: &str) {
    let path = dir.path().join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

/// The page of a site, or nothing.
fn page(root: &Path, path: &str) -> Option<String> {
    let built = variorum::build(&Project::new(root), &variorum::Options::default()).unwrap();
    let tree = built.tree.expect("the dossier is sound");
    tree.get(path).map(|entry| String::from_utf8(entry.bytes.to_vec()).unwrap())
}

#[test]
fn of_a_digest_only_published_words_are_shown() {
    let dir = tempfile::tempdir().unwrap();
    put(&dir, "content/dossier.yaml", "title: Ferry\n");
    for (id, deed) in [("gazette", "discuss sending"), ("herald", "send")] {
        put(&dir, &format!("captures/{id}.txt"), &format!("{}\n", SHARED.replace("DEED", deed)));
        let head = format!("---\ntitle: The {id}\noutlet: The {id}\ntext: digest\ncapture: {id}.txt\n---\n");
        put(&dir, &format!("content/sources/{id}.md"), &format!("{head}A digest of our own.\n"));
    }
    put(
        &dir,
        "content/narrative.md",
        "They may help [@gazette \"said it would discuss sending engineers\"; @herald \"would send engineers\"].\n",
    );
    let status = Command::new(env!("CARGO_BIN_EXE_variorum"))
        .current_dir(dir.path())
        .args(["lock", "--quiet"])
        .env_remove("VARIORUM_CAPTURES")
        .status();
    assert!(status.unwrap().success());
    let page = page(dir.path(), "compare/gazette--herald/index.html").unwrap();
    assert!(page.contains("“said it would discuss sending engineers”") && page.contains("“discuss sending”"), "{page}");
    assert!(page.contains("commitment"), "{page}");
    assert!(!page.contains("harbour towns") && !page.contains("breakwater"), "{page}");
}

#[test]
fn long_texts_are_cut_and_a_source_is_on_few_pages() {
    let dir = tempfile::tempdir().unwrap();
    put(&dir, "content/dossier.yaml", "title: Ferry\ncompare: {min_words: 10, per_source: 1}\n");
    for id in ["a", "b", "c"] {
        let mut text = String::new();
        for n in 0..900 {
            let _ =
                write!(text, "In the year {n} {id}{n} boats of {id} were seen by {n}{id} people on shore {id}{n}.\n\n");
        }
        let text = format!("---\ntitle: The {id}\noutlet: The {id}\n---\n{text}{}\n", SHARED.replace("DEED", "send"));
        put(&dir, &format!("content/sources/{id}.md"), &text);
    }
    let beside = page(dir.path(), "compare/a--b/index.html").unwrap();
    assert!(beside.len() < 100_000 && beside.contains("900 paragraphs without shared words"), "{}", beside.len());
    assert!(page(dir.path(), "compare/a--c/index.html").is_none());
    let list = page(dir.path(), "compare/index.html").unwrap();
    assert!(list.contains("3 pairs of accounts share 10 words"), "{list}");
}

/// Two texts of one paragraph each, with more words in common than a page has room for; and two of many.
#[test]
fn what_has_no_room_is_told_of() {
    let words = |from: usize, to: usize| (from..to).map(|n| format!("word{n}")).collect::<Vec<_>>().join(" ");
    let of = |text: &str| {
        let dir = tempfile::tempdir().unwrap();
        put(&dir, "content/dossier.yaml", "title: Ferry\n");
        for id in ["a", "b"] {
            put(
                &dir,
                &format!("content/sources/{id}.md"),
                &format!("---\ntitle: The {id}\noutlet: {id}\n---\n{text}\n"),
            );
        }
        page(dir.path(), "compare/a--b/index.html").unwrap()
    };
    let one = of(&format!("{}.", words(0, 6000)));
    assert!(one.len() < 100_000 && one.contains("word10 word11 ") && !one.contains("word5990"), "{}", one.len());
    assert!(one.contains("words of 1 passage are left out"), "{one}");
    assert!(one.contains("<td>6000</td>"), "the whole passage is in the table: {one}");
    let parted: Vec<String> = (0..30).map(|n| format!("{}.\n\nOnly here.", words(n * 200, n * 200 + 200))).collect();
    let many = of(&parted.join("\n\n").replacen("Only here", "It was so", 1));
    assert!(many.contains("left out") && many.contains("with shared words"), "{many}");
    let alone = |id: &str| {
        let lines =
            (0..40).map(|n| format!("{}.\n\n{id}{n} {id}x {id}y {id}z {id}u {id}v.", words(n * 200, n * 200 + 200)));
        lines.collect::<Vec<_>>().join("\n\n")
    };
    let dir = tempfile::tempdir().unwrap();
    put(&dir, "content/dossier.yaml", "title: Ferry\n");
    for id in ["a", "b"] {
        put(
            &dir,
            &format!("content/sources/{id}.md"),
            &format!("---\ntitle: The {id}\noutlet: {id}\n---\n{}\n", alone(id)),
        );
    }
    let apart = page(dir.path(), "compare/a--b/index.html").unwrap();
    assert!(apart.contains("passages (") && apart.contains("The whole texts: <a href=\"../../sources/a/"), "{apart}");
    assert!(apart.contains(" with shared words …"), "{apart}");
}
