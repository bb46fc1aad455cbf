//! Words that texts share: cases by phenomenon, a slow plain oracle, and annotated data where it is.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt::Write as _;
use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use serde_json::Value;
use variorum::analysis::reading::{People, Reading, Text, paragraphs_of_plain_text, read};
use variorum::analysis::shared::{self, Found, Layout, Mode, Options, Passage, Prepared, Run, inside};

use crate::cases;

/// Mode, first text with its words, second text with its words, equal words.
type Span = (Mode, usize, Range<usize>, usize, Range<usize>, u32);

fn span(passage: &Passage) -> Span {
    let (a, b) = (passage.a, passage.b);
    (passage.mode, a.document(), a.words(), b.document(), b.words(), passage.words)
}

fn find(texts: &[&str], most: Option<usize>) -> (Vec<Prepared>, Found) {
    let prepared: Vec<Prepared> = texts.iter().map(|text| Prepared::of(text)).collect();
    let found = shared::find(&prepared.iter().collect::<Vec<_>>(), Options { most });
    (prepared, found)
}

fn layout(prepared: &Prepared, words: &str, language: &str) -> Layout {
    let paragraphs = paragraphs_of_plain_text(words);
    let text = Text { words, paragraphs: &paragraphs, language };
    let reading: Reading = read(&text, &People::default());
    Layout::of(prepared, &text, &reading, &[])
}

/// A passage of a case: how many words, what they are, and the words themselves, on both sides where
/// they differ.
fn line(texts: &[&str], prepared: &[Prepared], found: &Found, passage: &Passage, language: &str) -> String {
    let cut = |part: &shared::Part| {
        let text = &texts[part.document()][prepared[part.document()].bytes(part.words())];
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let layouts = [passage.a, passage.b].map(|part| {
        let n = part.document();
        layout(&prepared[n], texts[n], language)
    });
    let kind = inside(found.runs(passage), &layouts[0], &layouts[1]).name();
    let (a, b) = (cut(&passage.a), cut(&passage.b));
    let mode = if passage.mode == Mode::Exact { "exact" } else { "tolerant" };
    let between = format!("{}-{}", passage.a.document() + 1, passage.b.document() + 1);
    let mut out = format!("{between} {mode} {}, {kind}: {a}\n", passage.words);
    if a != b {
        let _ = writeln!(out, "{:width$}{b}", "", width = out.find(": ").unwrap() + 2);
    }
    out
}

#[test]
fn what_is_shared_is_what_was_expected() {
    cases::run("spec/shared", |case, block| {
        if block.kind != "passages" {
            return None;
        }
        let texts: Vec<&str> =
            case.blocks.iter().filter(|block| block.kind == "text").map(|block| block.body.as_str()).collect();
        let language = block.rest.iter().find_map(|word| word.strip_prefix("language=")).unwrap_or("en");
        let most = block.rest.iter().find_map(|word| word.strip_prefix("most=")?.parse().ok());
        let (prepared, found) = find(&texts, most);
        let mut out: String =
            found.passages().map(|passage| line(&texts, &prepared, &found, passage, language)).collect();
        for common in &found.common {
            let part = common.parts[0];
            let words = &texts[part.document()][prepared[part.document()].bytes(part.words())];
            let _ = writeln!(out, "in {} texts, {} places: {words}", common.documents, common.parts.len());
        }
        Some(out)
    });
}

/// The definition, word for word and without a thought for time.
mod oracle {
    use super::*;

    /// All maximal equal runs of so many words.
    pub fn runs(a: &[u32], b: &[u32], least: usize) -> Vec<Run> {
        let mut found = Vec::new();
        for i in 0..a.len() {
            for j in 0..b.len() {
                if i > 0 && j > 0 && a[i - 1] == b[j - 1] {
                    continue;
                }
                let words = a[i..].iter().zip(&b[j..]).take_while(|(a, b)| a == b).count();
                if words >= least {
                    let fit = |n| u32::try_from(n).unwrap();
                    found.push(Run { a: fit(i), b: fit(j), words: fit(words) });
                }
            }
        }
        found
    }

    /// Where a chain stands in both texts, its equal words, and its runs.
    type Chain = (Range<u32>, Range<u32>, u32, Vec<Run>);

    /// The kept chains.
    pub fn chains(runs: &[Run]) -> Vec<Chain> {
        let mut left = runs.to_vec();
        let mut kept = Vec::new();
        loop {
            let mut best: Vec<(u32, i64, Option<usize>)> = Vec::new();
            for (t, run) in left.iter().enumerate() {
                let mut of = (run.words, 0, None);
                for (s, before) in left[..t].iter().enumerate() {
                    let gap = |from: u32, to: u32| to.checked_sub(from).filter(|gap| *gap <= 3);
                    let gaps = gap(before.a + before.words, run.a).zip(gap(before.b + before.words, run.b));
                    let Some((ga, gb)) = gaps else { continue };
                    let with = (best[s].0 + run.words, best[s].1 - i64::from(ga + gb));
                    if with > (of.0, of.1) {
                        of = (with.0, with.1, Some(s));
                    }
                }
                best.push(of);
            }
            let key = |&t: &usize| (best[t].0, best[t].1, -i64::from(left[t].a), -i64::from(left[t].b));
            let Some(top) = (0..left.len()).max_by_key(key).filter(|&top| best[top].0 >= 8) else { break };
            let mut path: Vec<Run> = std::iter::successors(Some(top), |&t| best[t].2).map(|t| left[t]).collect();
            path.reverse();
            let (first, last) = (path[0], path[path.len() - 1]);
            let (a, b) = (first.a..last.a + last.words, first.b..last.b + last.words);
            left.retain(|run| {
                let inside = |of: &Range<u32>, at: u32| of.start <= at && at + run.words <= of.end;
                !(inside(&a, run.a) && inside(&b, run.b))
            });
            let longer = f64::from((a.end - a.start).max(b.end - b.start));
            if path.iter().any(|run| run.words >= 5) && f64::from(best[top].0) >= 0.7 * longer {
                kept.push((a, b, best[top].0, path));
            }
        }
        kept.sort_by_key(|(a, b, words, _)| (a.start, a.end, b.start, b.end, *words));
        kept
    }

    /// What the finder should give.
    pub fn passages(texts: &[Vec<u32>]) -> Vec<(Span, Vec<Run>)> {
        let mut found = Vec::new();
        for (x, a) in texts.iter().enumerate() {
            for (y, b) in texts.iter().enumerate().skip(x + 1) {
                let wide = |range: Range<u32>| range.start as usize..range.end as usize;
                for run in runs(a, b, 8) {
                    let (at, there) = (run.a..run.a + run.words, run.b..run.b + run.words);
                    found.push(((Mode::Exact, x, wide(at), y, wide(there), run.words), vec![run]));
                }
                for (at, there, words, path) in chains(&runs(a, b, 4)) {
                    found.push(((Mode::Tolerant, x, wide(at), y, wide(there), words), path));
                }
            }
        }
        found
    }
}

fn text(words: &[u32]) -> String {
    words.iter().map(|word| format!("w{word}")).collect::<Vec<_>>().join(" ")
}

/// Texts over a few words, so that nearly everything repeats, or copies of one text with edits.
fn texts() -> impl Strategy<Value = Vec<Vec<u32>>> {
    let few = |most: u32| prop::collection::vec(prop::collection::vec(0..most, 0..60), 2..5);
    let edit = (any::<prop::sample::Index>(), 0..3_u8, 50..60_u32);
    let copies =
        (prop::collection::vec(0..40_u32, 20..80), prop::collection::vec(prop::collection::vec(edit, 0..8), 2..5))
            .prop_map(|(words, all)| {
                let copy = |edits: Vec<(prop::sample::Index, u8, u32)>| {
                    let mut words = words.clone();
                    for (at, kind, word) in edits {
                        let at = at.index(words.len());
                        match kind {
                            0 => words[at] = word,
                            1 => words.insert(at, word),
                            _ => drop(words.remove(at)),
                        }
                    }
                    words
                };
                all.into_iter().map(copy).collect()
            });
    prop_oneof![few(2), few(3), few(6), copies]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn the_finder_finds_what_the_definition_says(words in texts()) {
        let texts: Vec<String> = words.iter().map(|words| text(words)).collect();
        let (_, found) = find(&texts.iter().map(String::as_str).collect::<Vec<_>>(), None);
        let ours: Vec<(Span, Vec<Run>)> =
            found.passages().map(|passage| (span(passage), found.runs(passage).collect())).collect();
        prop_assert_eq!(ours, oracle::passages(&words));
    }

    /// What few texts have is found whatever else they share; what is not is named.
    #[test]
    fn only_what_many_texts_have_is_put_apart(words in texts(), most in 1..4_usize) {
        let texts: Vec<String> = words.iter().map(|words| text(words)).collect();
        let (_, found) = find(&texts.iter().map(String::as_str).collect::<Vec<_>>(), Some(most));
        let ours: BTreeSet<String> = found.passages().map(|passage| format!("{:?}", span(passage))).collect();
        let all = oracle::passages(&words);
        let compared: BTreeSet<(usize, usize)> =
            found.passages().map(|passage| (passage.a.document(), passage.b.document())).collect();
        let common = |document: usize, at: u32| {
            found.common.iter().any(|common| {
                common.parts.iter().any(|part| {
                    let words = part.words();
                    part.document() == document && words.start <= at as usize && at as usize + 4 <= words.end
                })
            })
        };
        for (span, path) in &all {
            if compared.contains(&(span.1, span.3)) {
                prop_assert!(ours.contains(&format!("{span:?}")), "a pair was compared in part: {:?}", span);
            } else {
                let longest = path.iter().max_by_key(|run| run.words).unwrap();
                for n in 0..=longest.words - 4 {
                    prop_assert!(common(span.1, longest.a + n) && common(span.3, longest.b + n), "{:?}", span);
                }
            }
        }
        let known: BTreeSet<String> = all.iter().map(|(span, _)| format!("{span:?}")).collect();
        prop_assert!(ours.is_subset(&known));
        for common in &found.common {
            let in_texts: BTreeSet<usize> = common.parts.iter().map(shared::Part::document).collect();
            prop_assert_eq!(in_texts.len(), common.documents);
            prop_assert!(common.documents > most);
        }
    }

    #[test]
    fn words_stand_where_they_say(text in any::<String>()) {
        let prepared = Prepared::of(&text);
        let mut end = 0;
        for n in 0..prepared.len() {
            let word = prepared.bytes(n..n + 1);
            prop_assert!(end <= word.start && word.start < word.end && text.get(word.clone()).is_some());
            prop_assert_eq!(prepared.inside(&word), n..n + 1);
            end = word.end;
        }
        prop_assert_eq!(prepared.bytes(prepared.len()..prepared.len() + 1), 0..0);
    }
}

#[test]
fn the_order_of_threads_does_not_matter() {
    let texts: Vec<String> =
        (0..40_u32).map(|n| text(&(0..200).map(|k| (k * (n % 5 + 1) + n / 7) % 23).collect::<Vec<_>>())).collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let pool = |threads| rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
    let spans = |found: &Found| found.passages().map(span).collect::<Vec<_>>();
    for most in [None, Some(6)] {
        let (_, one) = pool(1).install(|| find(&texts, most));
        let (_, many) = pool(8).install(|| find(&texts, most));
        assert!(spans(&one) == spans(&many) && one.common == many.common);
    }
}

/// The annotated articles and the raw captures lie beside the checkout, where they are at hand.
#[allow(clippy::print_stderr)]
fn data(path: &str) -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared").join(path);
    if !path.exists() {
        eprintln!("skipped: {} is not there", path.display());
        return None;
    }
    Some(path)
}

#[test]
fn the_reference_finds_the_same_in_annotated_news() {
    let (Some(articles), Some(gold)) = (data("data/reuse/dev.jsonl"), data("data/reuse/dev.gold.json")) else { return };
    let gold: Value = serde_json::from_str(&fs::read_to_string(gold).unwrap()).unwrap();
    let mut events: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
    for line in fs::read_to_string(articles).unwrap().lines() {
        let article: Value = serde_json::from_str(line).unwrap();
        let of = |key: &str| article[key].as_str().unwrap().to_owned();
        events.entry(of("subtopic")).or_default().push((of("doc_id"), of("text")));
    }
    let mut ours = BTreeSet::new();
    for articles in events.values() {
        let texts: Vec<&str> = articles.iter().map(|(_, text)| text.as_str()).collect();
        let (prepared, found) = find(&texts, None);
        for passage in found.passages() {
            let of = |part: &shared::Part| {
                let bytes = prepared[part.document()].bytes(part.words());
                (articles[part.document()].0.clone(), bytes.start as u64, bytes.end as u64)
            };
            ours.insert((passage.mode, of(&passage.a), of(&passage.b), u64::from(passage.words)));
        }
    }
    let mut theirs = BTreeSet::new();
    for (name, mode) in [("exact", Mode::Exact), ("tolerant", Mode::Tolerant)] {
        for pair in gold[name].as_array().unwrap() {
            for span in pair["spans"].as_array().unwrap() {
                let of = |side: &str| {
                    let bytes = &span[format!("{side}_byte")];
                    (pair[side].as_str().unwrap().to_owned(), bytes[0].as_u64().unwrap(), bytes[1].as_u64().unwrap())
                };
                theirs.insert((mode, of("a"), of("b"), span["words"].as_u64().unwrap()));
            }
        }
    }
    assert!(theirs.len() > 2000);
    assert_eq!(ours.difference(&theirs).count(), 0);
    assert_eq!(theirs.difference(&ours).count(), 0);
}

/// Which accounts share a narration, and that the rest share none.
#[test]
fn the_captures_share_what_agencies_wrote() {
    let names = ["arise", "cna", "countercurrents", "fijivillage", "ians"];
    let Some(folder) = data("captures") else { return };
    let texts = names.map(|name| fs::read_to_string(folder.join(format!("{name}.txt"))).unwrap());
    let (prepared, found) = find(&texts.each_ref().map(String::as_str), None);
    let layouts: Vec<Layout> =
        prepared.iter().zip(&texts).map(|(prepared, text)| layout(prepared, text, "en")).collect();
    let mut numbers: HashMap<String, u32> = HashMap::new();
    let words: Vec<Vec<u32>> = texts
        .iter()
        .zip(&prepared)
        .map(|(text, prepared)| {
            let word = |n: usize| {
                let plain = text[prepared.bytes(n..n + 1)].replace(['.', '\'', '’'], "").to_lowercase();
                let next = u32::try_from(numbers.len()).unwrap();
                *numbers.entry(plain).or_insert(next)
            };
            (0..prepared.len()).map(word).collect()
        })
        .collect();
    let theirs: Vec<Span> = oracle::passages(&words).into_iter().map(|(span, _)| span).collect();
    assert_eq!(found.passages().map(span).collect::<Vec<_>>(), theirs);
    let mut told: BTreeMap<(&str, &str), u32> = BTreeMap::new();
    for passage in found.passages().filter(|passage| passage.mode == Mode::Tolerant) {
        let (a, b) = (passage.a.document(), passage.b.document());
        if inside(found.runs(passage), &layouts[a], &layouts[b]) == shared::Inside::Narration {
            *told.entry((names[a], names[b])).or_default() += passage.words;
        }
    }
    assert_eq!(told.keys().copied().collect::<Vec<_>>(), [("arise", "cna"), ("countercurrents", "fijivillage")]);
    assert!(told.values().all(|words| *words > 60), "{told:?}");
}
