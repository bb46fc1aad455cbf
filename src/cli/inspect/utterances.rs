//! `inspect utterances`: what was said once and printed often, and how the wordings differ.

use serde::Serialize;

use super::show::Sheet;
use super::spoken::{RunAt, Spoken, Utterance};
use super::terminal::plural;
use super::{Found, lines};
use crate::analysis::cluster::{Difference, differences};
use crate::analysis::reading::People;
use crate::text::count_words;

/// How many links a person is shown.
const LINKS: usize = 3;

/// One utterance, as a program reads it.
#[derive(Serialize)]
struct Object<'a> {
    id: &'a str,
    speaker: Option<&'a str>,
    wordings: Vec<Wording<'a>>,
    core: &'a [String],
    links: Vec<Link<'a>>,
    differences: Vec<Differs>,
    fullest: usize,
}

/// One marked run that has it.
#[derive(Serialize)]
struct Wording<'a> {
    source: &'a str,
    file: &'a str,
    start: u32,
    end: u32,
    text: &'a str,
    speech: String,
}

/// Why two wordings are one utterance; they are places in the list of wordings.
#[derive(Serialize)]
struct Link<'a> {
    wordings: [usize; 2],
    score: f64,
    evidence: &'a str,
}

/// One difference of a wording against the fullest.
#[derive(Serialize)]
struct Differs {
    wording: usize,
    kind: &'static str,
    fullest_has: String,
    wording_has: String,
}

pub fn utterances(found: &Found<'_>, people: &People<'_>, least: f64) -> String {
    let spoken = Spoken::hear(found.given, people, least);
    let all: Vec<Object<'_>> = spoken.utterances.iter().map(|utterance| object(found, utterance, &spoken)).collect();
    let Some(style) = found.style else { return lines(&all) };
    let mut sheet = Sheet::new(style);
    for (utterance, object) in spoken.utterances.iter().zip(&all) {
        let texts: std::collections::BTreeSet<usize> = utterance.runs.iter().map(|(text, _)| *text).collect();
        let speaker = object.speaker.unwrap_or("speaker not established");
        let counts = format!("{} in {}", plural(object.wordings.len(), "wording"), plural(texts.len(), "file"));
        sheet.heading(object.id, &format!("{speaker}, {counts}"));
        for (n, ((text, run), wording)) in utterance.runs.iter().zip(&object.wordings).enumerate() {
            let given = &found.given[*text];
            let range = spoken.readings[*text].runs[*run].range.clone();
            let mut kinds: Vec<&str> =
                object.differences.iter().filter(|one| one.wording == n).map(|one| one.kind).collect();
            kinds.sort_unstable();
            kinds.dedup();
            let place = given.at(given.span(range.clone()));
            sheet.entry(&place, &given.read(range), wording.file, &kinds.join(", "));
        }
        if object.wordings.len() > 1 && !object.core.is_empty() {
            sheet.below(&format!("core: {}", object.core.join(" ")));
        }
        for link in object.links.iter().take(LINKS) {
            let [a, b] = link.wordings.map(|n| n + 1);
            sheet.below(&format!("{a} and {b}: {} ({:.2})", link.evidence, link.score));
        }
        if object.links.len() > LINKS {
            sheet.below(&format!("and {} more, with --json", plural(object.links.len() - LINKS, "link")));
        }
    }
    sheet.done()
}

fn object<'a>(found: &'a Found<'_>, utterance: &'a Utterance, spoken: &Spoken) -> Object<'a> {
    let wordings = utterance.runs.iter().map(|&at| {
        let given = &found.given[at.0];
        let span = given.span(spoken.readings[at.0].runs[at.1].range.clone());
        Wording {
            source: &given.source,
            file: given.shown(),
            start: span.start,
            end: span.end,
            text: given.files.cut(span),
            speech: format!("{}:{}", given.source, spoken.number(at)),
        }
    });
    let links = utterance.links.iter().map(|(a, b, score, evidence)| Link {
        wordings: [*a, *b],
        score: f64::from(*score) / 1000.0,
        evidence,
    });
    let wholes = wholes(found, utterance, spoken);
    let (fullest, full) = fullest(&wholes);
    let differ = |(n, words): &(usize, String)| {
        let found = differences(full, words).into_iter().map(|one| Differs {
            wording: *n,
            kind: name(one.kind),
            fullest_has: full[one.fullest].to_owned(),
            wording_has: words[one.wording].to_owned(),
        });
        found.collect::<Vec<_>>()
    };
    Object {
        id: &utterance.id,
        speaker: utterance.speaker.as_deref(),
        wordings: wordings.collect(),
        core: &utterance.core,
        links: links.collect(),
        differences: wholes.iter().filter(|(n, _)| *n != fullest).flat_map(differ).collect(),
        fullest,
    }
}

/// The wordings with the parts of one speech put together, each under the place of its first part.
fn wholes(found: &Found<'_>, utterance: &Utterance, spoken: &Spoken) -> Vec<(usize, String)> {
    let speech = |(text, run): RunAt| (text, spoken.readings[text].runs[run].speech);
    let mut wholes: Vec<(usize, String)> = Vec::new();
    for (n, &at) in utterance.runs.iter().enumerate() {
        let words = found.given[at.0].read(spoken.readings[at.0].runs[at.1].range.clone());
        match wholes.last_mut() {
            Some((first, whole)) if speech(utterance.runs[*first]) == speech(at) => {
                whole.push(' ');
                whole.push_str(&words);
            }
            _ => wholes.push((n, words)),
        }
    }
    wholes
}

/// The first of those with the most words.
fn fullest(wholes: &[(usize, String)]) -> (usize, &str) {
    let most = wholes.iter().max_by_key(|(n, words)| (count_words(words), std::cmp::Reverse(*n)));
    most.map_or((0, ""), |(n, words)| (*n, words))
}

fn name(difference: Difference) -> &'static str {
    match difference {
        Difference::Punctuation => "punctuation",
        Difference::Truncation => "truncation",
        Difference::Omission => "omission",
        Difference::Insertion => "insertion",
        Difference::Editorial => "editorial",
        Difference::Tense => "tense",
        Difference::Form => "form",
        Difference::Figure => "figure",
        Difference::Translation => "translation",
        Difference::Negation => "negation",
    }
}
