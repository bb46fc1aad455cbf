//! What a run is — a sentence, some words, a term, a title — and the reading put together.

use std::collections::HashMap;

use super::marks::Marked;
use super::scan::{Kind, Scan};
use super::speakers::Spoken;
use super::tables::Class;
use super::{Form, Link, Reading, Reason, Run, RunKind, Speech, Who};

/// Puts runs and speeches together.
pub fn assemble(scan: &Scan<'_>, marked: &[Marked], spoken: Vec<Spoken>) -> Reading {
    let mut token_of = vec![0; scan.outermost.len()];
    for (at, token) in scan.tokens.iter().enumerate() {
        if let Kind::Run(n) = token.kind {
            token_of[n] = at;
        }
    }
    let mut reading = Reading::default();
    // The place of every speech in the reading, by its number.
    let mut places: HashMap<usize, usize> = HashMap::new();
    let mut next = spoken.into_iter().enumerate();
    for (n, run) in marked.iter().enumerate() {
        let words = &scan.words[run.range.clone()];
        if run.nested {
            let speech = reading.speeches.len();
            reading.speeches.push(Speech {
                runs: vec![n],
                cue: None,
                carrier: None,
                mention: None,
                who: Who::Nobody,
                confidence: 0.0,
                reason: Reason { form: Form::None, link: Link::None },
            });
            reading.runs.push(Run { range: run.range.clone(), kind: shape(words, None, scan), speech, nested: true });
            continue;
        }
        let Some((place, found)) = next.next() else { break };
        let kind = shape(words, Some((token_of[place], found.reason.form)), scan);
        let known = places.get(&found.speech).copied().filter(|_| found.speech != usize::MAX);
        let speech = known.unwrap_or(reading.speeches.len());
        reading.runs.push(Run { range: run.range.clone(), kind, speech, nested: false });
        if known.is_some() {
            reading.speeches[speech].runs.push(n);
        } else {
            places.insert(found.speech, speech);
            reading.speeches.push(Speech {
                runs: vec![n],
                cue: found.cue,
                carrier: found.carrier,
                mention: found.mention,
                who: found.who,
                confidence: found.confidence.clamp(0.0, 1.0),
                reason: found.reason,
            });
        }
    }
    reading
}

/// The kind of a run by its words and what stands before it.
fn shape(words: &str, at: Option<(usize, Form)>, scan: &Scan<'_>) -> RunKind {
    let count = words.split_whitespace().count();
    let ends = words.trim_end_matches(['’', '\'', '”', '"']).ends_with(['.', '?', '!', ',', '…', '—']);
    let capital = words.starts_with(|c: char| c.is_uppercase() || c.is_numeric());
    let major = words.split_whitespace().filter(|word| word.len() > 3).collect::<Vec<_>>();
    let titled = capital
        && !major.is_empty()
        && major.iter().all(|word| word.starts_with(|c: char| c.is_uppercase() || !c.is_alphabetic()));
    if let Some((token, form)) = at {
        let before = |n: usize| token.checked_sub(n).map_or(0, |n| scan.classes(n));
        let work = before(1) & (Class::WORK | Class::TITLED) != 0;
        let strong = matches!(form, Form::After | Form::Inverted | Form::Before | Form::Label | Form::Quoted);
        if titled
            && count <= 8
            && !words.trim_end_matches(',').ends_with(['?', '!', '.'])
            && (work || count >= 2 && !strong && form != Form::Clause && form != Form::Hint)
        {
            return RunKind::Title;
        }
        if before(1) & Class::SO_CALLED != 0 && before(1) & Class::SAY == 0 && count <= 4 {
            return RunKind::Term;
        }
        if count <= 2 && !ends && matches!(form, Form::None | Form::Subject | Form::Owner | Form::Nearby) {
            return RunKind::Term;
        }
        if capital
            && (count >= 4 && !titled || ends && strong)
            && (strong || ends || matches!(form, Form::Continues | Form::Reopened | Form::Standing | Form::Precedes))
        {
            return RunKind::Sentence;
        }
    }
    if capital && ends && count >= 3 { RunKind::Sentence } else { RunKind::Phrase }
}
