//! The spec files of `tests/spec/reading`, the ratchet over annotated news, and what must always hold.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use proptest::prelude::*;

use super::*;

fn read_plain(words: &str, language: &str) -> Reading {
    let paragraphs = paragraphs_of_plain_text(words);
    read(&Text { words, paragraphs: &paragraphs, language }, &People::default())
}

/// A reading as the spec files write it: a line per run.
fn told(words: &str, reading: &Reading) -> String {
    let mut out = String::new();
    for run in &reading.runs {
        let text = words[run.range.clone()].split_whitespace().collect::<Vec<_>>().join(" ");
        let speech = &reading.speeches[run.speech];
        let who = match (run.nested, run.kind) {
            (true, _) => "nested".to_owned(),
            (_, RunKind::Title) => "title".to_owned(),
            (_, RunKind::Term) => "term".to_owned(),
            _ => speech.speaker(DEFAULT_CONFIDENCE).and_then(Who::name).unwrap_or_else(|| "?".to_owned()),
        };
        let _ = write!(out, "{who}: \"{text}\"");
        if !run.nested && run.kind.is_speech() {
            let cue = speech.cue.as_ref().map(|cue| format!("cue: {}", &words[cue.clone()]));
            let via = speech.carrier.as_ref().map(|carrier| format!("via: {}", carrier.name));
            let more: Vec<String> = cue.into_iter().chain(via).collect();
            if !more.is_empty() {
                let _ = write!(out, " ({})", more.join("; "));
            }
        }
        out.push('\n');
    }
    out
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn updating() -> bool {
    std::env::var_os("UPDATE").is_some()
}

#[test]
fn the_spec_files_hold() {
    let dir = root().join("tests/spec/reading");
    let mut files: Vec<PathBuf> = std::fs::read_dir(&dir).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let (mut cases, mut wrong) = (0, Vec::new());
    for file in files.iter().filter(|file| file.extension().is_some_and(|end| end == "md")) {
        let text = std::fs::read_to_string(file).unwrap();
        let (now, count) = respec(&text);
        cases += count;
        if now != text {
            wrong.push(differences(file, &text, &now));
            if updating() {
                std::fs::write(file, now).unwrap();
            }
        }
    }
    assert!(cases >= 120, "only {cases} cases");
    assert!(wrong.is_empty() || updating(), "run with UPDATE=1 to accept:\n{}", wrong.join("\n"));
}

/// A spec file with every `quotes` fence filled anew, and how many there were.
fn respec(text: &str) -> (String, usize) {
    let (mut out, mut article, mut language, mut fence, mut cases) =
        (String::new(), String::new(), String::new(), "", 0);
    for line in text.lines() {
        match (fence, line) {
            ("", line) if line.starts_with("```article") => {
                fence = "article";
                article.clear();
                language = line["```article".len()..].trim().to_owned();
            }
            ("", "```quotes") => {
                fence = "quotes";
                let code = if language.is_empty() { "en" } else { &language };
                out.push_str("```quotes\n");
                out.push_str(&told(&article, &read_plain(&article, code)));
                cases += 1;
                continue;
            }
            (_, "```") => fence = "",
            ("article", line) => {
                article.push_str(line);
                article.push('\n');
            }
            ("quotes", _) => continue,
            _ => {}
        }
        out.push_str(line);
        out.push('\n');
    }
    (out, cases)
}

fn differences(file: &Path, old: &str, new: &str) -> String {
    let mut out = format!("{}\n", file.display());
    for change in similar::TextDiff::from_lines(old, new).iter_all_changes() {
        let sign = match change.tag() {
            similar::ChangeTag::Equal => continue,
            similar::ChangeTag::Delete => '-',
            similar::ChangeTag::Insert => '+',
        };
        let _ = write!(out, "  {sign} {change}");
    }
    out
}

/// The annotated articles lie outside the repository and are never copied into it: the list holds
/// document ids and byte offsets only.
#[test]
fn the_ratchet_holds() {
    let shared = std::env::var_os("VARIORUM_SHARED").map_or_else(|| root().join("../shared"), PathBuf::from);
    let Ok(lines) = std::fs::read_to_string(shared.join("data/quotes/dev.jsonl")) else {
        println!("skipped: no data/quotes/dev.jsonl in {}", shared.display());
        return;
    };
    let mut passing = BTreeSet::new();
    for line in lines.lines() {
        let article: serde_json::Value = serde_json::from_str(line).unwrap();
        let words = article["text"].as_str().unwrap();
        let reading = read_plain(words, "en");
        for gold in article["quotes"].as_array().unwrap() {
            let at = |key: &str| usize::try_from(gold[key].as_u64().unwrap()).unwrap();
            let range = at("byte_start")..at("byte_end");
            let Some(run) = reading.runs.iter().find(|run| trim(words, &run.range) == trim(words, &range)) else {
                continue;
            };
            let name = reading.speeches[run.speech].who.name();
            let last = |name: &str| name.split_whitespace().last().map(str::to_lowercase);
            let right = match (gold["speaker_resolved"].as_str(), name) {
                (Some(gold), Some(name)) => last(gold) == last(&name),
                _ => false,
            };
            passing.insert(format!(
                "{} {}..{}{}",
                article["doc_id"].as_str().unwrap(),
                range.start,
                range.end,
                if right { " speaker" } else { "" }
            ));
        }
    }
    let path = root().join("tests/bench/quotes-passing.txt");
    let listed: BTreeSet<String> =
        std::fs::read_to_string(&path).unwrap_or_default().lines().map(str::to_owned).collect();
    if updating() {
        let text: String = passing.iter().flat_map(|line| [line.as_str(), "\n"]).collect();
        std::fs::write(&path, text).unwrap();
        return;
    }
    let lost: Vec<&String> = listed.difference(&passing).collect();
    let gained: Vec<&String> = passing.difference(&listed).collect();
    assert!(lost.is_empty() && gained.is_empty(), "lost: {lost:#?}\ngained, list them with UPDATE=1: {gained:#?}");
}

/// An alias that describes is a name as a whole only.
#[test]
fn a_word_of_an_alias_names_nobody() {
    let words = "The Russian said: “We shall see about that.”\n\n“Not today,” Roy said.";
    let paragraphs = paragraphs_of_plain_text(words);
    let aliases = vec!["Russian President", "Boris Roy"];
    let roe = Person { id: "roe", name: "Boris Roe", aliases, ..Person::default() };
    let reading = read(&Text { words, paragraphs: &paragraphs, language: "en" }, &People(vec![roe]));
    let listed = |n: usize| matches!(reading.speeches[n].who, Who::Listed(..));
    assert!(!listed(0) && listed(1), "{:?}", reading.speeches);
}

fn trim(words: &str, range: &Range<usize>) -> Range<usize> {
    let Some(text) = words.get(range.clone()) else { return range.clone() };
    let outer = |c: char| !c.is_alphanumeric();
    let start = range.start + text.len() - text.trim_start_matches(outer).len();
    start..range.end - (text.len() - text.trim_end_matches(outer).len()).min(range.end - start)
}

#[test]
fn a_people_list_gives_names_and_sex() {
    let people = People(vec![
        Person { id: "doe", name: "Robin Doe", pronouns: "she/her", role: "Mayor of Wick", ..Person::default() },
        Person { id: "roe", name: "Sam Roe", pronouns: "he", aliases: vec!["Stony"], ..Person::default() },
    ]);
    let words =
        "Doe met Stony at the mill. “It was short,” she said. “It was long,” he said. “It was enough,” the mayor said.";
    let paragraphs = paragraphs_of_plain_text(words);
    let reading = read(&Text { words, paragraphs: &paragraphs, language: "en" }, &people);
    let who: Vec<&Who> = reading.speeches.iter().map(|speech| &speech.who).collect();
    assert_eq!(who[0], &Who::Listed(0, "Robin Doe".to_owned()));
    assert_eq!(who[1], &Who::Listed(1, "Sam Roe".to_owned()));
    assert_eq!(who[2], &Who::Listed(0, "Robin Doe".to_owned()));
}

/// What must hold of every reading of every text.
fn check(words: &str, language: &str) {
    let paragraphs = paragraphs_of_plain_text(words);
    let reading = read(&Text { words, paragraphs: &paragraphs, language }, &People::default());
    let whole = |range: &Range<usize>| assert!(words.get(range.clone()).is_some(), "{range:?} in {words:?}");
    for (n, run) in reading.runs.iter().enumerate() {
        whole(&run.range);
        assert!(run.range.start < run.range.end);
        assert!(reading.speeches[run.speech].runs.binary_search(&n).is_ok());
    }
    for pair in reading.runs.windows(2) {
        assert!(pair[0].range.start <= pair[1].range.start);
    }
    let mut open: Vec<&Range<usize>> = Vec::new();
    for run in &reading.runs {
        while open.last().is_some_and(|outer| outer.end <= run.range.start) {
            open.pop();
        }
        let inside = open.last().is_none_or(|outer| run.range.end <= outer.end);
        assert!(inside && run.nested != open.is_empty(), "{run:?} cuts another in {words:?}");
        open.push(&run.range);
    }
    for speech in &reading.speeches {
        assert!((0.0..=1.0).contains(&speech.confidence));
        speech
            .cue
            .iter()
            .chain(&speech.mention)
            .chain(speech.carrier.as_ref().map(|carrier| &carrier.range))
            .for_each(whole);
    }
}

/// Rows of marks are no prose, but must not take the square of their length either.
#[test]
fn rows_of_marks_are_read_in_time() {
    let start = std::time::Instant::now();
    for unit in ["\"", "“", "'", "„", "«", "\"a ", "“a ", "'a ", "\n", "“\n", "he said “", "\"Neil A\" "] {
        check(&unit.repeat(100_000 / unit.len()), "en");
    }
    assert!(start.elapsed().as_secs() < 120, "{:?}", start.elapsed());
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn any_text_can_be_read(words in "\\PC{0,200}") {
        check(&words, "en");
    }

    #[test]
    fn any_row_of_marks_and_words_can_be_read(
        parts in prop::collection::vec(prop::sample::select(vec![
            "“", "”", "\"", "'", "’", "‘", "''", "„", "«", "»", "「", "」", "‚", "‹", "›", "`", " ", " ", "\n\n", ", ", ". ", "? ", "—", "said", "Ana", "Ana Roe", "he", "she",
            "they", "the", "president", "who", "and", "told", "according to", "quoted", "’s", "(", ")", ":", "Mr. ", "U.S.", "é", "ß", "1990s", "as saying", "report", "of",
            "“", "”", "″", "＂", "『", "』", "〝", "‟", "\u{a0}", "\u{301}", "R-É.", "Co.", "Will Roe", "Cross", "whose", "known as", "per", "Said", "- ", "hundreds", "\n", "0x’s",
        ]), 0..60),
        language in prop::sample::select(vec!["en", "fr", "de", "es", "ru", "xx"]),
    ) {
        check(&parts.concat(), language);
        check(&parts.join(" "), language);
    }
}
