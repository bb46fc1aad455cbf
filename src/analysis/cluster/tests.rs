//! The cases of `tests/spec/utterances/grouping.md`, and properties that hold for any quotations.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use proptest::prelude::*;

use super::*;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_path_buf()
}

/// The clusters of a block `quotations`, written as a block `utterances`.
fn shown(quotations: &str) -> String {
    let rows: Vec<Vec<&str>> =
        quotations.lines().map(|line| line.split('|').map(str::trim).collect::<Vec<_>>()).collect();
    let mut sources: Vec<&str> = Vec::new();
    let mut listed: Vec<&str> = Vec::new();
    let number = |of: &mut Vec<_>, name| {
        of.iter().position(|known| *known == name).unwrap_or_else(|| {
            of.push(name);
            of.len() - 1
        })
    };
    let items: Vec<Item<'_>> = rows
        .iter()
        .enumerate()
        .map(|(position, row)| Item {
            source: number(&mut sources, row[0]),
            position,
            words: row[2],
            speaker: (row[1] != "?").then_some(row[1]),
            context: row.get(3).copied().unwrap_or_default(),
            listed: row.get(4).map(|id| number(&mut listed, *id)),
        })
        .collect();
    let mut text = String::new();
    let mut clusters = cluster(&items, &Rules::default());
    clusters.sort_by_key(|cluster| cluster.items.iter().min().copied());
    for mut cluster in clusters {
        cluster.items.sort_unstable();
        for (n, item) in cluster.items.iter().enumerate() {
            let _ = writeln!(text, "{} {}: {}", if n == 0 { "-" } else { " " }, rows[*item][0], rows[*item][2]);
        }
    }
    text
}

#[test]
fn the_cases_of_the_specification_hold() {
    let path = root().join("tests/spec/utterances/grouping.md");
    let spec = std::fs::read_to_string(&path).unwrap();
    let (mut written, mut wrong, mut quotations, mut heading, mut cases) = (String::new(), String::new(), "", "", 0);
    let mut rest = spec.as_str();
    while let Some(at) = rest.find("```") {
        let (before, block) = rest.split_at(at);
        heading = before.lines().rev().find_map(|line| line.strip_prefix("## ")).unwrap_or(heading);
        let (info, body) = block[3..].split_once('\n').unwrap();
        let (body, after) = body.split_once("```\n").unwrap();
        let expected = if info == "utterances" {
            cases += 1;
            shown(quotations)
        } else {
            quotations = body;
            body.to_owned()
        };
        if expected != body {
            let _ = writeln!(wrong, "“{heading}”\nexpected\n{body}found\n{expected}");
        }
        let _ = write!(written, "{before}```{info}\n{expected}```\n");
        rest = after;
    }
    written.push_str(rest);
    if std::env::var_os("UPDATE").is_some_and(|value| value != "0" && !value.is_empty()) {
        std::fs::write(path, written).unwrap();
        return;
    }
    assert!(cases >= 40, "only {cases} cases");
    assert!(wrong.is_empty(), "`UPDATE=1 cargo test cluster` rewrites what is expected.\n\n{wrong}");
}

#[test]
fn a_link_says_why() {
    let item = |source, words| Item { source, position: 0, words, speaker: Some("a"), context: "", listed: None };
    let items = [item(0, "our top priority"), item(1, "The harbour is the first priority of this town")];
    let clusters = cluster(&items, &Rules::default());
    assert_eq!(clusters.len(), 1);
    assert_eq!(clusters[0].links[0].evidence, "all 2 words, same order, inside a fuller quotation, top for first");
    assert_eq!(clusters[0].core, ["priority"]);
}

/// Sentences from a few words, so that many are alike.
fn quotations() -> impl Strategy<Value = Vec<(usize, String, Option<usize>, Option<usize>)>> {
    const WORDS: &[&str] = &[
        "harbour", "the", "bridge", "not", "repair", "mend", "two", "three", "always", "top", "first", "storm", "fish",
    ];
    let words = prop::collection::vec(prop::sample::select(WORDS), 0..7).prop_map(|words| words.join(" "));
    let item = (0..4_usize, words, prop::option::of(0..3_usize), prop::option::weighted(0.2, 0..4_usize));
    prop::collection::vec(item, 0..24)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_quotation_is_in_one_cluster_and_rules_hold(rows in quotations(), seed in any::<u64>()) {
        const SPEAKERS: [&str; 3] = ["anna-berg", "carl-dorn", "eva-falk"];
        let items: Vec<Item<'_>> = rows
            .iter()
            .enumerate()
            .map(|(position, (source, words, speaker, listed))| Item {
                source: *source,
                position,
                words,
                speaker: speaker.map(|n| SPEAKERS[n]),
                context: "",
                listed: *listed,
            })
            .collect();
        let rules = Rules { apart: vec![(0, 1)] };
        let clusters = cluster(&items, &rules);
        let mut seen: Vec<usize> = clusters.iter().flat_map(|cluster| cluster.items.clone()).collect();
        seen.sort_unstable();
        prop_assert_eq!(seen, (0..items.len()).collect::<Vec<_>>());
        for cluster in &clusters {
            let listed: Vec<usize> = cluster.items.iter().filter_map(|n| items[*n].listed).collect();
            prop_assert!(listed.iter().all(|n| *n == listed[0]), "two listed utterances in one cluster");
            // The curator may list words under whomever; the program never joins two people.
            if listed.is_empty() {
                let mut speakers: Vec<_> = cluster.items.iter().filter_map(|n| items[*n].speaker).collect();
                speakers.dedup();
                prop_assert!(speakers.len() <= 1, "two speakers in one cluster");
            }
            prop_assert!(cluster.links.iter().all(|link| link.score <= 1000));
        }
        // Any order of the items gives the same clusters.
        let mut places: Vec<usize> = (0..items.len()).collect();
        places.sort_by_key(|n| (*n as u64 + 1).wrapping_mul(seed | 1));
        let shuffled: Vec<Item<'_>> = places.iter().map(|n| items[*n]).collect();
        let back: Vec<Vec<usize>> = cluster(&shuffled, &rules)
            .into_iter()
            .map(|cluster| cluster.items.into_iter().map(|n| places[n]).collect())
            .collect();
        prop_assert_eq!(back, clusters.into_iter().map(|cluster| cluster.items).collect::<Vec<_>>());
    }

    #[test]
    fn differences_lie_inside_their_texts(a in "[a-z0-9’'(),. é“”-]{0,60}", b in "[a-z0-9’'(),. é“”-]{0,60}") {
        for difference in differences(&a, &b) {
            prop_assert!(a.get(difference.fullest).is_some());
            prop_assert!(b.get(difference.wording).is_some());
        }
        prop_assert!(differences(&a, &a).is_empty());
        let id = utterance_id(&a, &b);
        prop_assert_eq!(crate::dossier::slug(&id), id);
    }
}

#[test]
fn differences_have_kinds() {
    let kinds = |a: &str, b: &str| -> Vec<(Difference, String, String)> {
        let found = differences(a, b).into_iter();
        found.map(|d| (d.kind, a[d.fullest].to_owned(), b[d.wording].to_owned())).collect()
    };
    let one = |kind, a: &str, b: &str| vec![(kind, a.to_owned(), b.to_owned())];
    let full = "We will rebuild the old pier before winter";
    assert_eq!(kinds(full, "“we will rebuild the old pier before winter.”"), []);
    assert_eq!(kinds(full, "We will rebuild the old pier"), one(Difference::Truncation, "before winter", ""));
    assert_eq!(kinds(full, "We will rebuild the pier before winter"), one(Difference::Omission, "old", ""));
    assert_eq!(
        kinds(full, "We will rebuild the old stone pier before winter"),
        one(Difference::Insertion, "", "stone")
    );
    assert_eq!(
        kinds(full, "We will rebuild the old (stone) pier before winter"),
        one(Difference::Editorial, "", "stone")
    );
    assert_eq!(
        kinds(full, "We will rebuild the old jetty before winter"),
        one(Difference::Translation, "pier", "jetty")
    );
    assert_eq!(kinds(full, "We will not rebuild the old pier before winter"), one(Difference::Negation, "", "not"));
    // Merely shorter; what is cut off in front may deny what follows.
    let heard = "the water came over the wall, and nobody answered us";
    let cut = one(Difference::Truncation, "and nobody answered us", "");
    assert_eq!(kinds(heard, "the water came over the wall"), cut);
    assert_eq!(kinds("It is not true that we left", "true that we left"), one(Difference::Negation, "It is not", ""));
    assert_eq!(kinds(full, "We will rebuild the old pier, before winter"), one(Difference::Punctuation, " ", ", "));
    assert_eq!(kinds("We have built it", "We built it"), one(Difference::Tense, "have", ""));
    assert_eq!(kinds("We came here", "We come here"), one(Difference::Tense, "came", "come"));
    assert_eq!(
        kinds("the two piers", "the 2 pier"),
        [one(Difference::Figure, "two", "2"), one(Difference::Form, "piers", "pier")].concat()
    );
}

/// `cargo test --release cluster -- --ignored --nocapture` prints the time.
#[test]
#[ignore = "measures time"]
fn ten_thousand_quotations() {
    let mut state = 7_u64;
    let mut next = |below: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    let mut rows: Vec<(usize, String, String)> = Vec::new();
    for n in 0..10_000 {
        // Rank by rank rarer, as words are.
        let mut word = || format!("w{}", 6000 / (next(6000) + 1) * 7 + next(40));
        let words: Vec<String> = (0..14).map(|_| word()).collect();
        rows.push((n / 8, format!("person {}", next(1250)), words.join(" ")));
        if n % 3 == 0 && n > 0 {
            let (_, speaker, text) = rows[n - 1].clone();
            rows[n] = (n / 8 + 1, speaker, text.split(' ').skip(4).take(6).collect::<Vec<_>>().join(" "));
        }
    }
    let items: Vec<Item<'_>> = rows
        .iter()
        .enumerate()
        .map(|(position, (source, speaker, words))| Item {
            source: *source,
            position,
            words,
            speaker: Some(speaker),
            context: words,
            listed: None,
        })
        .collect();
    let start = std::time::Instant::now();
    let clusters = cluster(&items, &Rules::default());
    println!("10,000 quotations, {} utterances, {:?}", clusters.len(), start.elapsed());
    let one: Vec<Item<'_>> = items.iter().map(|item| Item { speaker: Some("one"), ..*item }).collect();
    let start = std::time::Instant::now();
    let clusters = cluster(&one, &Rules::default());
    println!("all of one speaker, {} utterances, {:?}", clusters.len(), start.elapsed());
}
