//! The curator's desk: words found and made ready to cite, what is left open, schemas, and what was taken back.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use serde_json::Value;
use tempfile::TempDir;
use variorum::find::Captures;
use variorum::project::Project;

use crate::cli::{dossier, expect};

/// The same dossier with a capture behind one source, which has more than is published.
fn with_capture() -> TempDir {
    let dir = dossier();
    let source = dir.path().join("content/sources/radio-tern.md");
    let text = fs::read_to_string(&source).unwrap();
    let body = text.rsplit("---\n").next().unwrap().to_owned();
    fs::write(&source, text.replace("text: full", "text: full\ncapture: radio.txt")).unwrap();
    fs::create_dir(dir.path().join("captures")).unwrap();
    let capture = format!(
        "Weather: rain, \"cold\" <wind>.\n\n{body}\nThe police counted sixty cars twice, and sixty cars again.\n"
    );
    fs::write(dir.path().join("captures/radio.txt"), capture).unwrap();
    dir
}

fn append(dir: &Path, file: &str, text: &str) {
    let path = dir.join(file);
    let before = fs::read_to_string(&path).unwrap_or_default();
    fs::write(path, before + text).unwrap();
}

fn objects(out: &str) -> Vec<Value> {
    out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn what_is_found_can_be_pasted_and_then_holds() {
    let dir = with_capture();
    let dir = dir.path();
    let mut cited = String::new();
    let mut positions = String::new();
    for words in ["the swing bridge", "sixty cars", "a new excuse", "\"cold\" <wind>", "RAN  DRY"] {
        let ran = expect(0, dir, &["find", words, "--json"]);
        for found in objects(&ran.out) {
            let _ = write!(cited, "A statement {}.\n\n", found["citation"].as_str().unwrap());
            let _ = writeln!(positions, "    {}", found["position"].as_str().unwrap().replace('…', "x"));
        }
    }
    assert!(cited.contains(r##"[@radio-tern "sixty cars"#2]"##), "{cited}");
    assert!(cited.contains(r#"[@radio-tern "cold\" <wind"]"#), "{cited}");
    append(dir, "content/narrative.md", &format!("\n{cited}"));
    append(
        dir,
        "content/questions.yaml",
        &format!("\n- id: pasted\n  question: Is it there?\n  positions:\n{positions}"),
    );
    // `sixty cars` is no longer the words of one place.
    append(dir, "content/dossier.yaml", "\nseverity: {ambiguous-locator: allow}\n");
    let ran = expect(0, dir, &["check", "--message-format", "json"]);
    let faults: BTreeSet<String> = objects(&ran.out)
        .iter()
        .map(|note| note["code"].as_str().unwrap().to_owned())
        .filter(|code| code.contains("locator") || code.contains("citation") || code.contains("yaml"))
        .collect();
    assert!(faults.is_empty(), "{faults:?}: {}", ran.out);
}

#[test]
fn quoted_words_are_ready_for_the_list_of_utterances() {
    let dir = dossier();
    let dir = dir.path();
    append(dir, "content/sources/radio-tern.md", "\nOn Tuesday Edda Roon said: \"The new bearing came by night.\"\n");
    let all = objects(&expect(0, dir, &["find", "came by night", "--json"]).out);
    let [found] = all.as_slice() else { panic!("{all:?}") };
    assert_eq!((&found["speaker"], &found["spoken"]), (&Value::from("Edda Roon"), &Value::from(true)));
    let entry = found["quote"].as_str().unwrap();
    append(dir, "content/quotes.yaml", &format!("\n{entry}\n"));
    let ran = expect(0, dir, &["check", "--deny-warnings"]);
    assert!(ran.out.contains("no notes"), "{}", ran.out);
    let again = objects(&expect(0, dir, &["find", "came by night", "--json"]).out);
    assert_eq!(again[0]["utterance"], entry.lines().next().unwrap().trim_start_matches("- id: "));
}

#[test]
fn quoted_words_are_ready_where_a_capture_breaks_its_lines() {
    let dir = with_capture();
    let dir = dir.path();
    append(dir, "content/sources/radio-tern.md", "\nOn Tuesday Edda Roon said: \"The new bearing came by night.\"\n");
    append(dir, "captures/radio.txt", "\nOn Tuesday Edda Roon said: \"The new bearing\ncame by night.\"\n");
    let all = objects(&expect(0, dir, &["find", "bearing came by night", "--json"]).out);
    assert_eq!(all.len(), 1, "{all:?}");
    let entry = all[0]["quote"].as_str().unwrap();
    append(dir, "content/quotes.yaml", &format!("\n{entry}\n"));
    let ran = expect(0, dir, &["check", "--message-format", "json"]);
    assert!(!ran.out.contains("wording-not-found"), "{}", ran.out);
    // Narration is none, whatever breaks it.
    let all = objects(&expect(0, dir, &["find", "On Tuesday Edda Roon", "--json"]).out);
    assert_eq!(all[0]["quote"], Value::Null);
}

#[test]
fn find_says_where_words_stand_and_what_comes_nearest() {
    let dir = with_capture();
    let dir = dir.path();
    let ran = expect(0, dir, &["find", "counted", "sixty", "cars", "twice"]);
    assert!(ran.out.contains("captures/radio.txt:") && ran.out.contains("in the capture only"), "{}", ran.out);
    assert!(ran.out.ends_with("1 place in 1 source\n"), "{}", ran.out);
    let long = "The swing bridge at Ternhaven stuck open on Monday evening and held up traffic for three hours";
    let ran = expect(0, dir, &["find", long]);
    assert!(ran.out.contains("held up traffic for\"]  (by the first words"), "{}", ran.out);
    let ran = expect(1, dir, &["find", "counted seventy cars on the west bank"]);
    assert!(
        ran.err.contains("no source has") && ran.err.contains("“counted sixty cars on the west bank”"),
        "{}",
        ran.err
    );
    assert_eq!(ran.out, "");
    let ran = expect(1, dir, &["find", "--source", "coast-courier", "sixty cars"]);
    assert!(ran.err.contains("`coast-courier` does not have “sixty cars”"), "{}", ran.err);
    for (arguments, why) in [
        (&["find", "“…”"][..], "no word"),
        (&["find", "--source", "radio-turn", "cars"], "did you mean `radio-tern`"),
        (&["find"], "WORDS"),
    ] {
        let ran = expect(2, dir, arguments);
        assert!(ran.err.contains(why), "{}", ran.err);
    }
}

#[test]
fn the_words_of_a_digest_are_not_to_be_cited() {
    let dir = with_capture();
    let source = dir.path().join("content/sources/radio-tern.md");
    let text = fs::read_to_string(&source).unwrap().replace("text: full", "text: digest");
    fs::write(source, format!("{text}\nOur own summary of the evening.\n")).unwrap();
    let all = objects(&expect(0, dir.path(), &["find", "summary of the evening", "--json"]).out);
    assert_eq!((all.len(), &all[0]["stands"], &all[0]["citation"]), (1, &Value::from("digest-only"), &Value::Null));
}

#[test]
fn captures_are_shown_with_lines_marks_and_what_can_be_copied() {
    let dir = with_capture();
    let built = variorum::build(&Project::new(dir.path()), &variorum::Options::default()).unwrap();
    let tree = built.tree.unwrap();
    assert!(!tree.iter().any(|(path, _)| path.contains("_captures")));
    let pages = Captures::new(built.files, built.known.unwrap());
    let get = |path: &str, query: &str| {
        pages.answer(path, query).map(|(name, bytes)| (name, String::from_utf8(bytes).unwrap()))
    };
    let (name, list) = get("", "").unwrap();
    assert_eq!(name, "index.html");
    assert!(list.contains("href=\"radio-tern/\"") && list.contains("no capture is at hand"), "{list}");
    let (_, page) = get("radio-tern/", "").unwrap();
    assert!(page.contains("<li id=\"L1\">Weather: rain, \"") || page.contains("<li id=\"L1\">Weather: rain, &quot;"));
    assert!(page.contains("&lt;wind&gt;") && !page.contains("<wind>"), "{page}");
    assert!(page.contains("<mark>The bearing ran dry"), "{page}");
    assert!(page.contains("default-src 'none'") && !page.contains("<script>"), "{page}");
    let (_, found) = get("radio-tern/", "words=sixty+cars&line=10").unwrap();
    assert_eq!(found.matches("<article>").count(), 2, "{found}");
    assert!(found.contains("<pre class=\"copy\">[@radio-tern &quot;sixty cars&quot;#3]</pre>"), "{found}");
    let (_, none) = get("", "words=%3Cb%3Enothing+of+the+kind").unwrap();
    assert!(none.contains("No source has “&lt;b&gt;nothing of the kind”"), "{none}");
    assert!(get("captures.js", "").is_some() && get("captures.css", "").is_some());
    for path in ["radio-tern", "nobody/", "radio-tern/x", "../"] {
        assert!(get(path, "").is_none(), "{path}");
    }
}

#[test]
fn what_is_left_open_is_listed() {
    let dir = with_capture();
    let dir = dir.path();
    append(dir, "content/people.yaml", "\n- {id: nobody, name: Nobody Named}\n");
    append(dir, "content/questions.yaml", "\n- {id: rain, question: Did it rain?, silent: [radio-tern]}\n");
    let unused = expect(0, dir, &["list", "unused"]).out;
    assert!(unused.contains("nobody") && unused.contains("rain") && !unused.contains("edda-roon"), "{unused}");
    assert!(objects(&expect(0, dir, &["list", "unused", "--json"]).out).iter().all(|item| item["line"].is_u64()));
    let silent = objects(&expect(0, dir, &["list", "silent", "--json"]).out);
    let rain = silent.iter().find(|object| object["question"] == "rain").unwrap();
    assert_eq!(rain["silent"], serde_json::json!(["radio-tern"]));
    assert_eq!(rain["not_reviewed"], serde_json::json!(["coast-courier", "harbour-gazette"]));
    let unverified = objects(&expect(0, dir, &["list", "unverified", "--json"]).out);
    assert!(unverified.iter().all(|object| object["why"] == "no-capture" && object["source"] != "radio-tern"));
    assert!(unverified.iter().any(|object| object["text"] == "for three hours"), "{unverified:?}");
    fs::remove_dir_all(dir.join("captures")).unwrap();
    let elsewhere = expect(0, dir, &["list", "unverified"]).out;
    assert!(elsewhere.contains("radio-tern  capture elsewhere, and not in the lock"), "{elsewhere}");
}

#[test]
fn what_a_statement_quotes_is_used() {
    let dir = dossier();
    let dir = dir.path();
    let source =
        "---\ntitle: Wells\n---\n\"The wells are deep enough for us all,\" Edda Roon said. It rained for nine days.\n";
    fs::write(dir.join("content/sources/wells.md"), source).unwrap();
    append(
        dir,
        "content/quotes.yaml",
        "\n- {id: wells, wordings: [{source: wells, text: \"The wells are deep enough for us all\"}]}\n",
    );
    let question = "\n- {id: rain, question: How long did it rain?, positions: [{value: nine days, sources: [{source: wells, text: rained for nine days}]}]}\n";
    append(dir, "content/questions.yaml", question);
    let unused = || -> Vec<String> {
        let out = expect(0, dir, &["list", "unused", "--json"]).out;
        objects(&out).iter().filter_map(|object| object["id"].as_str().map(str::to_owned)).collect()
    };
    let before = unused();
    assert!(["wells", "rain"].iter().all(|id| before.iter().any(|known| known == id)), "{before:?}");
    append(
        dir,
        "content/narrative.md",
        "\nShe called the wells \"deep enough for us all\" [@wells]. It rained for nine days [@wells \"rained for nine days\"].\n",
    );
    let after = unused();
    assert!(after.iter().all(|id| id != "wells" && id != "rain"), "{after:?}");
}

#[test]
fn a_correction_shows_only_what_there_was_and_is() {
    let dir = dossier();
    let dir = dir.path();
    fs::write(
        dir.join("content/corrections.yaml"),
        "- {at: 2024-05-02, was: Nine boats sank., now: \"\"}\n- {at: 2024-05-01, was: \"\", now: Ten boats sank.}\n",
    )
    .unwrap();
    expect(0, dir, &["build", "-u", "https://site.example/"]);
    let page = fs::read_to_string(dir.join("public/corrections/index.html")).unwrap();
    assert_eq!((page.matches("<del>").count(), page.matches("<ins>").count()), (1, 1), "{page}");
    let feed = fs::read_to_string(dir.join("public/corrections.xml")).unwrap();
    assert!(feed.contains("Removed: Nine boats sank.") && feed.contains("Now: Ten boats sank."), "{feed}");
    assert!(!feed.contains("Now: <") && !feed.contains("It says: <"), "{feed}");
}

#[test]
fn a_preview_of_a_question_has_its_answers_in_words_and_once() {
    let dir = dossier();
    let dir = dir.path();
    let question = "\n- {id: first-day, question: When did it begin?, type: date, positions: [{value: 2023-09-12, scope: the first, sources: [{source: radio-tern}]}, {value: 2023-09-12, scope: the second, sources: [{source: harbour-gazette}]}]}\n";
    append(dir, "content/questions.yaml", question);
    expect(0, dir, &["build"]);
    let previews: String = crate::house::walk(&dir.join("public/previews"))
        .into_iter()
        .map(|path| fs::read_to_string(path).unwrap())
        .collect();
    assert_eq!(previews.matches("12 September 2023").count(), 1, "{previews}");
}

/// Signs and statements can be looked at before they are followed, and so can the pages about all of the accounts.
#[test]
fn places_in_texts_have_previews() {
    let dir = dossier();
    let dir = dir.path();
    append(dir, "content/narrative.md", "\nThe bridge was shut for long [@radio-tern \"the swing bridge\"].\n");
    expect(0, dir, &["build"]);
    let mut previews = serde_json::Map::new();
    for path in crate::house::walk(&dir.join("public/previews")) {
        let text = fs::read_to_string(&path).unwrap();
        let data = text.split_once(".push(").unwrap().1.trim_end().strip_suffix(");").unwrap();
        let mut shard: Value = serde_json::from_str(data).unwrap();
        previews.append(shard[1].as_object_mut().unwrap());
    }
    let passage = &previews["sources/radio-tern/#p-the-swing-bridge"];
    assert_eq!(passage["text"][1], "the swing bridge", "{passage}");
    assert!(!passage["text"][2].as_str().unwrap().is_empty() && passage["sources"][0].is_array(), "{passage}");
    let statement = |(at, preview): &(&String, &Value)| {
        at.starts_with("narrative/#s-") && preview["text"].as_str().unwrap().starts_with("The bridge was shut for long")
    };
    assert_eq!(previews.iter().filter(statement).count(), 1);
    for page in ["origins/", "sources/", "narrative/"] {
        assert!(previews[page]["text"].as_str().is_some_and(|text| !text.is_empty()), "{page}");
    }
    // The words are those of the page the address is on.
    for (at, _) in previews.iter().filter(|(at, _)| at.contains('#')) {
        let (page, anchor) = at.split_once('#').unwrap();
        let html = fs::read_to_string(dir.join("public").join(page).join("index.html")).unwrap();
        assert!(html.contains(&format!("id=\"{anchor}\"")), "{at}");
    }
}

#[test]
fn check_ends_with_counts_by_code() {
    let dir = dossier();
    fs::write(dir.path().join("content/scrap.txt"), "not read").unwrap();
    append(dir.path(), "content/narrative.md", "\nOne [@radio-tern \"a\" b]. Two [@radio-tern \"a\" b].\n");
    let ran = expect(1, dir.path(), &["check"]);
    let lines: Vec<&str> = ran.out.lines().collect();
    let codes: Vec<_> = lines.iter().map(|line| line.split_whitespace().take(3).collect::<Vec<_>>()).collect();
    assert_eq!(codes[0], ["2", "malformed-citation", "error"], "{}", ran.out);
    assert_eq!(codes[1..3], [["2", "uncited-statement", "warning"], ["1", "misplaced-file", "warning"]], "{}", ran.out);
    assert_eq!(lines.last(), Some(&"2 errors, 3 warnings"));
    assert_eq!(expect(1, dir.path(), &["check", "--message-format", "json"]).out.lines().count(), 5);
}

#[test]
fn schemas_are_printed_listed_and_written() {
    let dir = dossier();
    let dir = dir.path();
    let list = expect(0, dir, &["schema"]).out;
    let people: Value = serde_json::from_str(&expect(0, dir, &["schema", "people"]).out).unwrap();
    assert_eq!(people["title"], "people");
    let whole: Value = serde_json::from_str(&expect(0, dir, &["schema", "dossier"]).out).unwrap();
    let severity = &whole["properties"]["severity"];
    assert!(severity["propertyNames"]["enum"].as_array().unwrap().iter().any(|code| code == "digest-share"));
    assert_eq!(severity["additionalProperties"]["enum"], serde_json::json!(["error", "warning", "allow"]));
    let ran = expect(0, dir, &["schema", "-o", "out"]);
    assert!(ran.out.starts_with(&format!("Wrote {} schemas to out", list.lines().count())), "{}", ran.out);
    for name in list.lines().map(|line| line.split_whitespace().next().unwrap()) {
        let file = format!("{name}.schema.json");
        let given = fs::read_to_string(dir.join("out").join(&file)).unwrap();
        assert_eq!(given, fs::read_to_string(dir.join(".schemas").join(&file)).unwrap());
    }
    let settings: Value =
        serde_json::from_str(&fs::read_to_string(dir.join(".vscode/settings.json")).unwrap()).unwrap();
    for (schema, file) in settings["yaml.schemas"].as_object().unwrap() {
        assert!(dir.join(schema).is_file(), "{schema}");
        assert!(file.as_str().unwrap().starts_with("content/"), "{file}");
    }
    assert!(expect(2, dir, &["schema", "peple"]).err.contains("did you mean `people`"));
}

/// Words of withdrawn things, each written where it is likeliest to leak.
#[test]
fn withdrawn_words_are_nowhere_and_their_addresses_stay() {
    let dir = dossier();
    let dir = dir.path();
    let source = dir.join("content/sources/coast-courier.md");
    let text = fs::read_to_string(&source).unwrap();
    let withdrawn = "withdrawn: {at: 2024-04-01, reason: The outlet asked for it.}\n---\n\nTERNHAVEN";
    fs::write(&source, text.replace("---\n\nTERNHAVEN", withdrawn)).unwrap();
    let quotes = dir.join("content/quotes.yaml");
    let text = fs::read_to_string(&quotes).unwrap();
    let (before, after) = text.split_once("- id: new-bridge\n").unwrap();
    let withdrawn = "- id: new-bridge\n  withdrawn: {at: 2024-04-02, reason: It was said in private.}\n";
    let before = before.replace("    - {source: coast-courier, text: \"ran dry\"}\n", "");
    fs::write(&quotes, format!("{before}{withdrawn}{after}")).unwrap();
    let narrative = dir.join("content/narrative.md");
    let text = fs::read_to_string(&narrative).unwrap();
    let kept: Vec<&str> =
        text.lines().filter(|line| !line.contains("coast-courier") || line.starts_with('#')).collect();
    fs::write(&narrative, kept.join("\n") + "\nIt failed twice [@coast-courier \"second time this winter\"].\n")
        .unwrap();
    append(dir, "content/timeline.yaml", "");
    expect(0, dir, &["build", "-u", "https://site.example/"]);
    let site = dir.join("public");
    for (page, reason) in [
        ("sources/coast-courier/index.html", "The outlet asked for it."),
        ("quotes/new-bridge/index.html", "It was said in private."),
    ] {
        let html = fs::read_to_string(site.join(page)).unwrap();
        assert!(html.contains(reason), "{page}");
    }
    let words =
        ["second time this winter", "not a new excuse", "within minutes later", "crossed minutes", "ran dry\"."];
    for path in crate::house::walk(&site) {
        let Ok(text) = fs::read_to_string(&path) else { continue };
        for words in words {
            assert!(!text.contains(words), "{} holds “{words}”", path.display());
        }
    }
    assert!(expect(1, dir, &["find", "second time this winter"]).out.is_empty());
    assert_eq!(expect(2, dir, &["find", "--source", "coast-courier", "bridge"]).out, "");
}

#[test]
fn what_is_exported_is_what_the_site_has() {
    let dir = dossier();
    let dir = dir.path();
    expect(0, dir, &["build"]);
    let forms = [
        (&["export", "bibtex"][..], "sources.bib"),
        (&["export", "ris"], "sources.ris"),
        (&["export", "csl-json"], "sources.csl.json"),
        (&["export", "json"], "dossier.json"),
        (&["export", "csv"], "quotations.csv"),
        (&["export", "csv", "--table", "sources"], "sources.csv"),
        (&["export", "csv", "--table", "statements"], "statements.csv"),
        (&["export", "csv", "--table", "coverage"], "coverage.csv"),
    ];
    for (args, file) in forms {
        let there = fs::read_to_string(dir.join("public/data").join(file)).unwrap();
        assert!(!there.is_empty(), "{file}");
        assert_eq!(expect(0, dir, args).out, there, "{file}");
    }
    let ran = expect(2, dir, &["export", "bibtex", "--table", "sources"]);
    assert!(ran.err.contains("`variorum export csv`"), "{}", ran.err);
}
