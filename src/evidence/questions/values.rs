//! Whether the words that carry an answer say it: its number, in any unit or in words, or its date.
//!
//! An answer that has a `note:` is left alone: it tells readers how the answer follows from the words. So
//! are answers in words, which only a person can weigh.

use std::fmt::Write as _;
use std::ops::Range;

use crate::dossier::{Date, Dossier, Likeness, Point, Position, Question, Value};
use crate::evidence::claims::dates::When;
use crate::evidence::claims::texts::Text;
use crate::evidence::claims::{Texts, Valued, held_against};
use crate::notes::{Code, Note};
use crate::text::figures::numbers::{Hedge, Number, Of};

/// Finds answers that are not in the sentence around the words they rest on.
pub fn check(dossier: &Dossier, texts: &Texts<'_>) -> Vec<Valued> {
    let mut all = Vec::new();
    for question in dossier.questions.iter().filter(|question| question.entry.withdrawn.is_none()) {
        for (position, n) in question.positions.iter().zip(1..).filter(|(position, _)| position.remark.is_none()) {
            let cited = || position.sources.iter().filter(|cited| cited.words.is_some());
            if let Some(value) = position.read.as_ref().filter(|value| !matches!(value, Value::Text(_)))
                && cited().next().is_some()
            {
                let (found, judged) = weigh(dossier, question, position, value, texts);
                all.push(Valued {
                    id: format!("question:{}/{n}", question.entry.id),
                    written: written(dossier, question, position),
                    span: position.value_at,
                    held: held_against(cited().map(|cited| cited.source)),
                    judged,
                    found,
                });
            }
        }
    }
    all
}

/// An answer and what it rests on, as text.
fn written(dossier: &Dossier, question: &Question, position: &Position) -> String {
    let mut out = format!("{}\n{}\n", position.value, question.unit);
    for cited in &position.sources {
        let words = cited.words.as_ref().map_or("", |words| words.text.as_str());
        let nth = cited.words.as_ref().and_then(|words| words.nth).map_or(String::new(), |nth| format!("#{nth}"));
        let _ = writeln!(out, "{} {words}{nth}", dossier.source(cited.source).entry.id);
    }
    out
}

/// What is found in one answer, and whether all texts it rests on were at hand.
fn weigh(
    dossier: &Dossier,
    question: &Question,
    position: &Position,
    value: &Value,
    texts: &Texts<'_>,
) -> (Vec<Note>, bool) {
    let (mut all, mut judged) = (Vec::new(), true);
    for cited in &position.sources {
        let Some(words) = &cited.words else { continue };
        // Numbers and days in words are read in English alone.
        let language = dossier.source(cited.source).language.as_deref().unwrap_or(&dossier.meta.language);
        if !language.starts_with("en") && !words.text.chars().any(char::is_numeric) {
            continue;
        }
        // What is not found has been noted, or its text is elsewhere.
        let Some(passage) = texts.passage(cited.source, Some((&words.text, words.nth))) else {
            judged = false;
            continue;
        };
        let (text, range) = (passage.text, &passage.sentence);
        let found = match value {
            Value::Amount(_) => amount(question, value, text, range),
            Value::Date(date) => day(date, text, range),
            Value::Text(_) => continue,
        };
        let why = match &found {
            Found::Said => continue,
            Found::Hedged(at) => {
                format!(
                    "`{}` is not as exact as the words have it, which is “{}”",
                    position.value,
                    &text.words[at.clone()]
                )
            }
            Found::Other(_) | Found::Nothing => {
                format!("`{}` is not in the words this answer rests on", position.value)
            }
        };
        let note = Note::new(Code::ValueNotInSource, position.value_at, why).see(words.span, "the words");
        let (at, label) = match &found {
            Found::Hedged(at) | Found::Other(at) => (at, "what stands there"),
            _ => (&passage.words, "in the source"),
        };
        let note = match texts.span(text, at) {
            Some(span) if span != words.span => note.see(span, label),
            _ => note,
        };
        all.push(note.hint("mend the value or the words; if it is worked out from them, say how under `note:`"));
    }
    (all, judged)
}

/// What a sentence has of an answer.
enum Found {
    Said,
    /// The same number, said to be more or less exact.
    Hedged(Range<usize>),
    /// Another answer of the kind.
    Other(Range<usize>),
    Nothing,
}

fn amount(question: &Question, value: &Value, text: &Text<'_>, range: &Range<usize>) -> Found {
    let Value::Amount(amount) = value else { return Found::Said };
    let below = amount.low.or(amount.high).is_some_and(|end| end < 0.0);
    // What is none, or one, is seldom said with a number.
    let is = |wanted: f64| amount.low == Some(wanted) && amount.high == Some(wanted);
    let has = |words: &[&str]| text.tokens(range).iter().any(|token| words.contains(&token.lower.as_str()));
    let told = (is(0.0) && has(&["no", "none", "nobody", "nothing", "not", "never", "without", "nor", "neither"]))
        || (is(1.0) && has(&["a", "an", "one", "once", "single", "only", "sole", "another", "first"]));
    if told {
        return Found::Said;
    }
    let answer = |number: &Number| Value::of_number(number, below, question.kind, &question.unit);
    // The same number, were it told as exactly.
    let is_it = |number: &Number| match answer(&Number { hedge: Hedge::None, ..number.clone() }) {
        Some(Value::Amount(plain)) => {
            let near = |mine: Option<f64>, theirs: Option<f64>| match (mine, theirs) {
                (Some(mine), Some(theirs)) => (mine - theirs).abs() <= plain.slack.max(1e-9 * theirs.abs()),
                (mine, _) => mine.is_none(),
            };
            near(amount.low, plain.low) && near(amount.high, plain.high)
        }
        _ => false,
    };
    let mut best = Found::Nothing;
    for number in text.numbers(range) {
        let Some(answer) = answer(number) else { continue };
        match (value.likeness(&answer), &best) {
            (Likeness::Same, _) => return Found::Said,
            (Likeness::Near, Found::Nothing | Found::Other(_)) if is_it(number) => {
                best = Found::Hedged(number.whole.clone());
            }
            (_, Found::Nothing) if !number.soft => best = Found::Other(number.whole.clone()),
            _ => {}
        }
    }
    best
}

fn day(date: &Date, text: &Text<'_>, range: &Range<usize>) -> Found {
    let whens = text.dates(range);
    let says = |point: &Point| {
        let clock =
            point.time.and_then(|(hour, minute, _)| Some(u16::try_from(hour).ok()? * 60 + u16::try_from(minute).ok()?));
        let wanted = When {
            day: point.day,
            month: point.month,
            year: Some(point.year),
            clock: clock.map(|c| (c, true)),
            ..When::default()
        };
        let is_year = |number: &Number| {
            let year = f64::from(point.year);
            point.month.is_none()
                && number.of == Of::Year
                && (number.low - year).abs().min((number.high - year).abs()) < 0.5
        };
        whens.iter().any(|when| wanted.follows_from(when, text.known)) || text.numbers(range).iter().any(is_year)
    };
    if says(&date.from) && date.to.as_ref().is_none_or(says) {
        return Found::Said;
    }
    whens.iter().find(|when| when.is_dated()).map_or(Found::Nothing, |when| Found::Other(when.at.clone()))
}
