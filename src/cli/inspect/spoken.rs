//! What is said in all texts given, and which of it is one utterance.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::given::Given;
use crate::analysis::cluster::{self, Item, Rules, Speaker};
use crate::analysis::reading::{People, Reading, RunKind, Speech, Who, read};

/// A marked run: which text it is in, and its place there.
pub type RunAt = (usize, usize);

/// All that is said.
pub struct Spoken {
    /// One for each text, in their order.
    pub readings: Vec<Reading>,
    /// In the order of their first wordings.
    pub utterances: Vec<Utterance>,
    of: BTreeMap<RunAt, usize>,
    /// For each text how many speeches the texts of the same name before it have.
    before: Vec<usize>,
}

/// Quotations that render the same words.
pub struct Utterance {
    pub id: String,
    pub speaker: Option<String>,
    /// By text and place; never empty.
    pub runs: Vec<RunAt>,
    pub core: Vec<String>,
    /// Places in `runs`, thousandths, and why; the strongest first.
    pub links: Vec<(usize, usize, u32, String)>,
}

impl Spoken {
    /// Reads all texts. A speaker counts as known from the confidence `least`.
    pub fn hear(given: &[Given<'_>], people: &People<'_>, least: f64) -> Spoken {
        let readings: Vec<Reading> = given.par_iter().map(|given| read(&given.text(), people)).collect();
        let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
        let before = given.iter().zip(&readings).map(|(given, reading)| {
            let seen = seen.entry(&given.source).or_default();
            std::mem::replace(seen, *seen + reading.speeches.len())
        });
        let before = before.collect();
        let utterances = utterances(given, &readings, people, least);
        let runs = utterances.iter().enumerate().flat_map(|(n, one)| one.runs.iter().map(move |run| (*run, n)));
        Spoken { of: runs.collect(), readings, utterances, before }
    }

    /// The utterance of a run, if it is speech.
    pub fn utterance(&self, run: RunAt) -> Option<&Utterance> {
        self.of.get(&run).map(|n| &self.utterances[*n])
    }

    /// A number for the speech of a run that no other text of the same name uses.
    pub fn number(&self, (text, run): RunAt) -> usize {
        self.before[text] + self.readings[text].runs[run].speech + 1
    }

    /// The speech of a run.
    pub fn speech(&self, (text, run): RunAt) -> &Speech {
        let reading = &self.readings[text];
        &reading.speeches[reading.runs[run].speech]
    }
}

/// What a run is, in a word.
pub fn kind(kind: RunKind) -> &'static str {
    match kind {
        RunKind::Sentence => "sentence",
        RunKind::Phrase => "phrase",
        RunKind::Term => "term",
        RunKind::Title => "title",
    }
}

fn utterances(given: &[Given<'_>], readings: &[Reading], people: &People<'_>, least: f64) -> Vec<Utterance> {
    // What is earliest, and so gives an id, is decided by the names of the sources, not by the order
    // in which a shell lists them.
    let mut order: Vec<usize> = (0..given.len()).collect();
    order.sort_by_key(|n| (&given[*n].source, given[*n].shown()));
    let mut runs: Vec<RunAt> = Vec::new();
    let (mut ranks, mut contexts) = (Vec::new(), Vec::new());
    for (rank, &text) in order.iter().enumerate() {
        let mut sentences = BTreeMap::new();
        for (n, run) in readings[text].runs.iter().enumerate().filter(|(_, run)| run.kind.is_speech() && !run.nested) {
            runs.push((text, n));
            ranks.push(rank);
            contexts.push(given[text].around(&run.range, &mut sentences));
        }
    }
    let of = |(text, run): &RunAt| &readings[*text].speeches[readings[*text].runs[*run].speech];
    let guesses: Vec<Option<&Who>> = runs.iter().map(|run| of(run).speaker(least)).collect();
    let speakers = cluster::speakers(&guesses);
    let items: Vec<Item<'_>> = runs
        .iter()
        .enumerate()
        .map(|(n, (text, run))| Item {
            source: ranks[n],
            position: *run,
            words: &given[*text].text().words[readings[*text].runs[*run].range.clone()],
            speaker: speakers[n].as_ref().map(|speaker| speaker.key.as_str()),
            context: &given[*text].text().words[contexts[n].clone()],
            listed: None,
        })
        .collect();
    let mut ids = BTreeSet::new();
    let mut found: Vec<Utterance> = cluster::cluster(&items, &Rules::default())
        .into_iter()
        .map(|cluster| {
            let speaker = cluster.items.iter().find_map(|n| speakers[*n].as_ref());
            let who = cluster.items.iter().find_map(|n| guesses[*n].filter(|_| speakers[*n].is_some()));
            let slug = match who {
                Some(Who::Listed(n, _)) => people.0[*n].id,
                _ => speaker.map_or("", |speaker: &Speaker| speaker.name.as_str()),
            };
            let id = unused(&cluster::utterance_id(slug, items[cluster.items[0]].words), &mut ids);
            let described = || cluster.items.iter().find_map(|n| guesses[*n].and_then(Who::name));
            let mut sorted = cluster.items.clone();
            sorted.sort_by_key(|n| runs[*n]);
            let place = |item: usize| sorted.iter().position(|n| *n == item).unwrap_or(0);
            let links = cluster.links.into_iter();
            let links = links.map(|link| (place(link.pair.0), place(link.pair.1), link.score, link.evidence)).collect();
            Utterance {
                id,
                speaker: speaker.map(|speaker| speaker.name.clone()).or_else(described),
                runs: sorted.iter().map(|n| runs[*n]).collect(),
                core: cluster.core,
                links,
            }
        })
        .collect();
    found.sort_by_key(|utterance| utterance.runs[0]);
    found
}

/// An id that no other has, by a number where the words are not enough.
fn unused(id: &str, taken: &mut BTreeSet<String>) -> String {
    let mut free = id.to_owned();
    let mut n = 2;
    while !taken.insert(free.clone()) {
        free = format!("{id}-{n}");
        n += 1;
    }
    free
}
