//! Which questions might be asked: amounts, days and contrary words that differ near the same words in
//! several sources.
//!
//! What is found is a candidate and no more: whether two numbers are about one thing is for a person to
//! say. What two accounts tell alike, copies first of all, is not held against a third number of either.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::analysis::Analysis;
use crate::analysis::cluster::{CONTRARY, is_function_word, stem};
use crate::dossier::{Dossier, SourceId};
use crate::evidence::claims::dates::{dates, written_near};
use crate::evidence::{Evidence, Haystack, Use};
use crate::text::figures::numbers::{Hedge, Number, Of, numbers};
use crate::text::figures::tokens::{Kind, Token, tokens};
use crate::text::figures::units::Dimension;
use crate::text::{FileId, Files, Span, sentences};

/// A question that might be asked.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// What differs: `duration`, `distance`, `count`, `number`, `date` or `text`, as under `type:`.
    pub kind: &'static str,
    /// Of the answers; empty where they have none.
    pub unit: String,
    /// The words near all of them, the rarest first.
    pub near: Vec<String>,
    /// The answers, by value, then by source.
    pub answers: Vec<Answer>,
    /// How strong the case is; only its order means anything.
    pub score: u32,
    /// Whether a question of the dossier cites these words already.
    pub asked: bool,
}

/// What one source has.
#[derive(Clone, Debug)]
pub struct Answer {
    /// Whose words they are.
    pub source: SourceId,
    /// As under `value:`.
    pub value: String,
    /// Words of the source, at most 15, that stand there once if so few can.
    pub words: String,
    /// Which of their places is meant, from 1, where there are several.
    pub nth: Option<usize>,
    /// Where they stand.
    pub span: Span,
}

/// In how many sentences at least words are weighed: in fewer than these every word would be a common one.
const FEW: usize = 12;
/// In how many sentences two words near two figures are less likely there by chance than three are in more.
const SMALL: f64 = 60.0;
/// How far from a figure a word counts as near, in tokens.
const NEAR: usize = 12;
/// How far to look for the words a locator needs to be the only one of its kind.
const LOCATOR: usize = 15;
/// The most answers of one candidate.
const MOST: usize = 12;

/// One figure in one source.
struct Found {
    source: SourceId,
    class: Class,
    value: Reading,
    hedge: Hedge,
    /// Bytes of the original.
    at: Range<usize>,
    sentence: Range<usize>,
    /// The stems of the words near it, with the words themselves.
    near: BTreeMap<String, String>,
}

/// What figures may be held against each other.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Class {
    Duration,
    Distance,
    Measure(u8),
    Share,
    Money(&'static str),
    /// Of things, by the stem of what they are called.
    Count(String),
    Day,
    /// Of the week, where an account does not tell when it was written.
    Weekday,
    /// A pair of contrary words, by its place in the list.
    Contrary(usize),
}

/// What a figure says.
#[derive(Clone, Debug, PartialEq)]
enum Reading {
    /// In the base unit; and as it is written, with the unit.
    Amount {
        low: f64,
        high: f64,
        written: (f64, f64),
        unit: String,
    },
    Day(jiff::civil::Date),
    Word(String),
}

impl Reading {
    /// Whether two figures say the same, hedges aside.
    fn is(&self, other: &Reading) -> bool {
        match (self, other) {
            (Reading::Amount { low, high, .. }, Reading::Amount { low: other_low, high: other_high, .. }) => {
                let near = |a: &f64, b: &f64| (a - b).abs() <= 0.02 * b.abs().max(1e-9);
                near(low, other_low) && near(high, other_high)
            }
            (a, b) => a == b,
        }
    }
}

impl Reading {
    /// Whether amounts are of another order: seconds and years are no two answers to one question.
    fn is_far(&self, other: &Reading) -> bool {
        const MOST: f64 = 20.0;
        match (self, other) {
            (Reading::Amount { low, high, .. }, Reading::Amount { low: other_low, high: other_high, .. }) => {
                *low > MOST * other_high || *other_low > MOST * high
            }
            _ => false,
        }
    }
}

/// The candidates, the strongest first.
pub fn suggest(files: &Files, dossier: &Dossier, analysis: &Analysis, evidence: &Evidence) -> Vec<Candidate> {
    let mut found = Vec::new();
    let mut spread: BTreeMap<String, usize> = BTreeMap::new();
    let mut count = 0_usize;
    for id in dossier.source_ids() {
        for sentence in prose(files, dossier, analysis, id) {
            let text = original(files, dossier, id);
            let tokens = tokens(text, sentence.clone());
            let stems: BTreeSet<String> = tokens.iter().filter(|token| is_content(token)).map(stem_of).collect();
            for stem in stems {
                *spread.entry(stem).or_default() += 1;
            }
            count += 1;
            figures(dossier, id, text, &sentence, &tokens, &mut found);
        }
    }
    // A word that stands in few sentences tells more of what a figure is about.
    #[allow(clippy::cast_precision_loss)]
    let count = count.max(FEW) as f64;
    let weight = |stem: &str| {
        let sentences = spread.get(stem).copied().unwrap_or(1).max(1);
        #[allow(clippy::cast_precision_loss)]
        let share = count / sentences as f64;
        share.ln().max(0.0)
    };
    let bar = Bar { rare: (count / 2.0).ln(), is_small: count < SMALL };
    let pairs = pairs(&found, bar, &weight);
    grouped(files, dossier, evidence, &found, pairs, &weight)
}

fn original<'a>(files: &'a Files, dossier: &'a Dossier, id: SourceId) -> &'a str {
    let source = dossier.source(id);
    source.capture.map_or(&source.doc.words, |file| files.text(file))
}

/// The sentences of a source that are its running text.
fn prose(files: &Files, dossier: &Dossier, analysis: &Analysis, id: SourceId) -> Vec<Range<usize>> {
    let Some(read) = analysis.origins.original(id) else { return Vec::new() };
    let text = original(files, dossier, id);
    let of = |range: &Range<usize>| {
        let start = range.start;
        sentences(&text[range.clone()]).into_iter().map(move |at| start + at.start..start + at.end)
    };
    read.paragraphs.iter().filter(|paragraph| paragraph.kind.is_read()).flat_map(|p| of(&p.range)).collect()
}

/// A word that may tell what a figure is about: neither small nor a number.
fn is_content(token: &Token<'_>) -> bool {
    token.is_word() && token.lower.chars().count() > 3 && !is_function_word(&token.lower)
}

fn stem_of(token: &Token<'_>) -> String {
    stem(&token.lower)
}

/// The figures of a sentence.
fn figures(
    dossier: &Dossier,
    source: SourceId,
    text: &str,
    sentence: &Range<usize>,
    tokens: &[Token<'_>],
    found: &mut Vec<Found>,
) {
    let (whens, taken) = dates(tokens);
    let near = |at: &Range<usize>| {
        let from = tokens.partition_point(|token| token.at.end <= at.start);
        let to = tokens.partition_point(|token| token.at.start < at.end);
        let around = tokens[from.saturating_sub(NEAR)..from].iter().chain(&tokens[to..(to + NEAR).min(tokens.len())]);
        let words = around.filter(|token| is_content(token)).map(|token| (stem_of(token), token.lower.clone()));
        words.collect::<BTreeMap<String, String>>()
    };
    let mut add = |class: Class, value: Reading, hedge: Hedge, at: Range<usize>, near| {
        found.push(Found { source, class, value, hedge, at, sentence: sentence.clone(), near });
    };
    for number in numbers(tokens, &taken).into_iter().filter(|number| !number.soft) {
        if let Some((class, value)) = amount(&number, text) {
            add(class, value, number.hedge, number.whole.clone(), near(&number.whole));
        }
    }
    let known = written_near(dossier, source);
    for when in &whens {
        match (when.resolved(known), when.weekday) {
            (Some(day), _) => add(Class::Day, Reading::Day(day), Hedge::None, when.at.clone(), near(&when.at)),
            (None, Some(day)) => {
                let name = usize::try_from(day).ok().and_then(|day| WEEKDAYS.get(day)).copied().unwrap_or_default();
                add(Class::Weekday, Reading::Word(name.to_owned()), Hedge::None, when.at.clone(), near(&when.at));
            }
            (None, None) => {}
        }
    }
    for token in tokens.iter().filter(|token| token.is_word() && !token.is_capital()) {
        let own = stem_of(token);
        for (n, (a, b)) in CONTRARY.iter().chain(STRONG).enumerate() {
            let is_one = |word: &str| word.split(' ').any(|form| own == stem(form));
            if is_one(a) || is_one(b) {
                let word = if is_one(a) { a } else { b };
                let value = Reading::Word(word.split(' ').next().unwrap_or_default().to_owned());
                add(Class::Contrary(n), value, Hedge::None, token.at.clone(), near(&token.at));
            }
        }
    }
}

const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// Contrary words whose forms have no stem in common.
const STRONG: &[(&str, &str)] = &[
    ("rise rose risen", "fall fell fallen"),
    ("grow grew grown", "shrink shrank shrunk"),
    ("gain", "lose lost"),
    ("come came", "go went gone"),
    ("survive", "die dead"),
];

/// What a number may be held against, and what it says. Years, ordinals and vague numbers are left.
fn amount(number: &Number, text: &str) -> Option<(Class, Reading)> {
    let unit = || {
        let words = text[number.at.clone()].trim_end_matches(|c: char| !c.is_alphabetic());
        words.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default().to_lowercase()
    };
    let written = (number.low, number.high);
    let plain = |unit: String| Reading::Amount { low: number.low, high: number.high, written, unit };
    Some(match number.of {
        Of::Measure(of) => {
            let class = match of.dimension {
                Dimension::Time => Class::Duration,
                Dimension::Length => Class::Distance,
                other => Class::Measure(other as u8),
            };
            (class, Reading::Amount { low: of.base(number.low), high: of.base(number.high), written, unit: unit() })
        }
        Of::Share => (Class::Share, plain("per cent".to_owned())),
        Of::Money(currency) => (Class::Money(currency), plain(currency.to_owned())),
        Of::Count if !number.bare && number.next.chars().count() > 2 => {
            (Class::Count(stem(&number.next)), plain(number.next.clone()))
        }
        _ => return None,
    })
}

/// Two figures of two sources that differ, and how much speaks for their being about one thing.
struct Pair {
    a: usize,
    b: usize,
    score: f64,
}

/// What two figures must have near them to be about one thing.
#[derive(Clone, Copy)]
struct Bar {
    /// What a word weighs that stands in two sentences.
    rare: f64,
    is_small: bool,
}

/// A copy is no exception: where it has another figure than its twin, that is the case most worth asking.
fn pairs(found: &[Found], bar: Bar, weight: &impl Fn(&str) -> f64) -> Vec<Pair> {
    let mut classes: BTreeMap<&Class, Vec<usize>> = BTreeMap::new();
    for (n, one) in found.iter().enumerate() {
        classes.entry(&one.class).or_default().push(n);
    }
    let mut pairs = Vec::new();
    for members in classes.values() {
        for (n, a) in members.iter().enumerate() {
            for b in &members[n + 1..] {
                let (one, other) = (&found[*a], &found[*b]);
                if one.source == other.source || one.value.is(&other.value) || one.value.is_far(&other.value) {
                    continue;
                }
                let score = common(one, other, bar, weight);
                if score <= 0.0 || is_told_alike(found, members, (*a, *b), score, (bar, weight)) {
                    continue;
                }
                pairs.push(Pair { a: *a, b: *b, score });
            }
        }
    }
    pairs
}

/// What the words near both weigh. Two at least, one of which may be what is counted.
fn common(one: &Found, other: &Found, bar: Bar, weight: &impl Fn(&str) -> f64) -> f64 {
    let shared: Vec<f64> = one.near.keys().filter(|stem| other.near.contains_key(*stem)).map(|s| weight(s)).collect();
    let counted = f64::from(u8::from(matches!(one.class, Class::Count(_))));
    let words: f64 = shared.iter().sum();
    // How many words must be near both, and how much they must weigh, for two figures to be about one thing.
    let few = if bar.is_small { 2 } else { 3 };
    let (least, weight) = match one.class {
        Class::Day | Class::Weekday => (few, (1.3 * bar.rare).min(6.0)),
        Class::Contrary(_) => (few, (1.5 * bar.rare).min(7.0)),
        _ => (1, 2.0),
    };
    if shared.len() < least || words < weight { 0.0 } else { words + 2.0 * counted }
}

/// Whether either account has what the other says, too, about as near: then they agree, and tell of two things.
fn is_told_alike(
    found: &[Found],
    members: &[usize],
    (a, b): (usize, usize),
    score: f64,
    (bar, weight): (Bar, &impl Fn(&str) -> f64),
) -> bool {
    let has = |of: usize, source: SourceId| {
        members.iter().any(|n| {
            let other = &found[*n];
            other.source == source
                && other.value.is(&found[of].value)
                && common(&found[of], other, bar, weight) >= 0.8 * score
        })
    };
    has(a, found[b].source) || has(b, found[a].source)
}

/// Pairs that meet, as candidates.
fn grouped(
    files: &Files,
    dossier: &Dossier,
    evidence: &Evidence,
    found: &[Found],
    mut pairs: Vec<Pair>,
    weight: &impl Fn(&str) -> f64,
) -> Vec<Candidate> {
    pairs.sort_by(|x, y| y.score.total_cmp(&x.score).then((x.a, x.b).cmp(&(y.a, y.b))));
    let mut taken: BTreeSet<usize> = BTreeSet::new();
    let mut candidates = Vec::new();
    for pair in &pairs {
        if taken.contains(&pair.a) || taken.contains(&pair.b) {
            continue;
        }
        // What is near either, and of the same thing, is another answer.
        let mut members = BTreeSet::from([pair.a, pair.b]);
        for other in &pairs {
            let joins = [pair.a, pair.b].iter().any(|n| other.a == *n || other.b == *n);
            if joins && members.len() < MOST && !taken.contains(&other.a) && !taken.contains(&other.b) {
                members.extend([other.a, other.b]);
            }
        }
        // So is one that says the same as an answer, near one of the words both have.
        let stems = |n: usize| found[n].near.keys();
        let both: Vec<&String> = stems(pair.a).filter(|stem| found[pair.b].near.contains_key(*stem)).collect();
        let same = |n: &usize| {
            let one = &found[*n];
            let is_answer = |m: &usize| found[*m].class == one.class && found[*m].value.is(&one.value);
            !taken.contains(n)
                && both.iter().any(|stem| one.near.contains_key(*stem))
                && members.iter().any(is_answer)
                && members.iter().all(|m| found[*m].source != one.source || !found[*m].value.is(&one.value))
        };
        let alike: Vec<usize> = (0..found.len()).filter(|n| !members.contains(n)).filter(same).collect();
        members.extend(alike.into_iter().take(MOST.saturating_sub(members.len())));
        taken.extend(&members);
        candidates.push(candidate(files, dossier, evidence, found, &members, pair, weight));
    }
    candidates.sort_by_key(|candidate| Reverse(candidate.score));
    candidates
}

fn candidate(
    files: &Files,
    dossier: &Dossier,
    evidence: &Evidence,
    found: &[Found],
    members: &BTreeSet<usize>,
    pair: &Pair,
    weight: &impl Fn(&str) -> f64,
) -> Candidate {
    let first = &found[pair.a];
    let unit = match (&first.class, &first.value) {
        (Class::Contrary(_) | Class::Day | Class::Weekday, _) => String::new(),
        // What is counted is told in the plural as it is.
        (Class::Count(_), Reading::Amount { unit, .. }) => unit.clone(),
        (_, Reading::Amount { unit, .. }) => plural(unit),
        _ => String::new(),
    };
    let mut near: Vec<(&String, &String)> =
        first.near.iter().filter(|(stem, _)| found[pair.b].near.contains_key(*stem)).collect();
    near.sort_by(|x, y| weight(y.0).total_cmp(&weight(x.0)).then(x.0.cmp(y.0)));
    let mut answers: Vec<Answer> = members.iter().map(|n| answer(files, dossier, &found[*n], &unit)).collect();
    answers.sort_by(|a, b| (&a.value, a.source, a.span.start).cmp(&(&b.value, b.source, b.span.start)));
    let sources: BTreeSet<SourceId> = answers.iter().map(|answer| answer.source).collect();
    let kind = match &first.class {
        Class::Duration => "duration",
        Class::Distance => "distance",
        Class::Count(_) => "count",
        Class::Measure(_) | Class::Share | Class::Money(_) => "number",
        Class::Day => "date",
        Class::Contrary(_) | Class::Weekday => "text",
    };
    // Days and single words stand near the same words by chance more often than amounts do.
    let sure = match first.class {
        Class::Day | Class::Weekday => 0.5,
        Class::Contrary(_) => 0.4,
        _ => 1.0,
    };
    // How many answers of how many sources there are beside the best two.
    let more = 1.0 + 0.1 * f64::from(u8::try_from(sources.len() + members.len() - 4).unwrap_or(u8::MAX));
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let score = (pair.score * sure * more * 100.0).round() as u32;
    let asked = members.iter().filter(|n| is_asked(evidence, &found[**n])).count() > 1;
    Candidate { kind, unit, near: near.into_iter().map(|(_, word)| word.clone()).collect(), answers, score, asked }
}

/// Whether a question rests on words of the same place.
fn is_asked(evidence: &Evidence, found: &Found) -> bool {
    let touches = |at: &Range<usize>| at.start < found.at.end && found.at.start < at.end;
    evidence.passages_of(found.source).any(|(_, passage)| {
        passage.at.as_ref().is_some_and(touches) && passage.uses.iter().any(|(_, by)| matches!(by, Use::Question(_)))
    })
}

/// `hour` as `hours`: units of several answers.
fn plural(unit: &str) -> String {
    let has_one_form = matches!(unit, "feet" | "yuan" | "centuries");
    let is_one = unit.chars().count() > 3 && !unit.ends_with('s') && !unit.contains(' ') && !has_one_form;
    if is_one { format!("{unit}s") } else { unit.to_owned() }
}

fn answer(files: &Files, dossier: &Dossier, found: &Found, unit: &str) -> Answer {
    let value = match &found.value {
        Reading::Amount { written: (low, high), unit: own, .. } => {
            let number = if (high - low).abs() < f64::EPSILON { format!("{low}") } else { format!("{low} to {high}") };
            let hedge = match found.hedge {
                Hedge::None => "",
                Hedge::About => "about ",
                Hedge::Over => "over ",
                Hedge::Under => "under ",
            };
            let same = plural(own) == unit;
            // A measure names its unit where the question has another; money and things have but one.
            let named = !same && matches!(found.class, Class::Duration | Class::Distance | Class::Measure(_));
            format!(
                "{hedge}{number}{}{}",
                if named { " " } else { "" },
                if named { plural(own) } else { String::new() }
            )
        }
        Reading::Day(day) => day.to_string(),
        Reading::Word(word) => word.clone(),
    };
    let text = original(files, dossier, found.source);
    let (at, nth) = locator(text, found);
    let source = dossier.source(found.source);
    let file: Option<FileId> = source.capture;
    let span = match file {
        Some(file) => Span::new(file, at.clone()),
        None => source.doc.span(at.clone()).unwrap_or(source.entry.span),
    };
    Answer { source: found.source, value, words: one_line(&text[at]), nth, span }
}

fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Words around a figure that stand in the text once, within its sentence; else which place is meant.
fn locator(text: &str, found: &Found) -> (Range<usize>, Option<usize>) {
    let haystack = Haystack::new(text);
    let places = |at: &Range<usize>| haystack.locate(&text[at.clone()], None).map_or(0, |found| found.places);
    let words: Vec<Token<'_>> =
        tokens(text, found.sentence.clone()).into_iter().filter(|t| t.kind != Kind::Mark).collect();
    let mut from = words.partition_point(|token| token.at.end <= found.at.start);
    let mut to = words.partition_point(|token| token.at.start < found.at.end).max(from + 1).min(words.len());
    let range = |from: usize, to: usize| match (words.get(from), words.get(to - 1)) {
        (Some(first), Some(last)) => first.at.start..last.at.end,
        _ => found.at.clone(),
    };
    let mut before = true;
    // Three words at least, so that a reader knows what they are about.
    while (to - from < 3 || places(&range(from, to)) != 1) && to - from < LOCATOR {
        if (before && from > 0) || to >= words.len() {
            if from == 0 {
                break;
            }
            from -= 1;
        } else {
            to += 1;
        }
        before = !before;
    }
    let at = range(from, to);
    let nth = (places(&at) > 1).then(|| {
        let nth = (1..).take_while(|n| *n <= places(&at));
        let mut hit = nth.filter(|n| haystack.locate(&text[at.clone()], Some(*n)).is_some_and(|f| f.range == at));
        hit.next().unwrap_or(1)
    });
    (at, nth)
}
