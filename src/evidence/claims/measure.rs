//! Numbers and dates of a statement, looked for in the passages it cites.

use std::collections::BTreeSet;
use std::ops::Range;

use super::numbers::{Hedge, Match, Number, Of};
use super::texts::Text;
use super::tokens::Token;
use super::verbs::{is_doubt, stem};
use super::{ACCOUNTS, View, elapsed, swapped};
use crate::notes::{Code, Note};

/// Numbers that no cited passage has, and those told as more or less exact than they are there.
pub fn numbers(view: &View<'_, '_>, found: &mut Vec<Note>) {
    swapped::check(view, found);
    for number in view.numbers.iter().filter(|number| !is_own(view, number)) {
        if elapsed::is_between(view, number) || view.paragraphs().any(|(text, range)| is_hour(text, range, number)) {
            continue;
        }
        if view.paragraphs().any(|(text, range)| is_known_year(text, range, number)) {
            continue;
        }
        let near = |(text, range)| matches(text, range, number);
        let mut there: Vec<(&Text<'_>, &Number, Match)> = view.sentences().flat_map(near).collect();
        // What is not in the sentence may stand beside it, if it is said of the same.
        if there.is_empty() {
            let of_it = |(text, other, how): &(&Text<'_>, &Number, Match)| {
                *how != Match::Value && is_said_of_same(view, number, text, other)
            };
            there = view.paragraphs().flat_map(near).filter(of_it).collect();
        }
        if there.is_empty() && has_both_ends(view, number) {
            continue;
        }
        if there.is_empty() || is_of_another(view, number) {
            found.push(missing(view, number));
        } else if let Some(note) = hedge(view, number, &there) {
            found.push(note);
        }
    }
}

/// Whether a number that stands outside the cited sentence is of what the statement's is of: by its unit,
/// by the word behind it, or by a word that stands around both.
fn is_said_of_same(view: &View<'_, '_>, number: &Number, text: &Text<'_>, other: &Number) -> bool {
    if !matches!(number.of, Of::Count | Of::Vague | Of::Share | Of::Ordinal) {
        return true;
    }
    let next = stem(&number.next);
    if !number.bare && next.len() > 2 && next == stem(&other.next) {
        return true;
    }
    let around = |tokens: &[Token<'_>], at: &Range<usize>, reach: usize| {
        let from = tokens.partition_point(|token| token.at.start < at.start);
        let to = tokens.partition_point(|token| token.at.start < at.end);
        let is_part = |token: &&Token<'_>| !token.is_break();
        let before = tokens[..from].iter().rev().take_while(is_part).take(reach);
        let behind = tokens[to..].iter().take_while(is_part).take(reach);
        let words = before
            .chain(behind)
            .filter(|token| token.is_word() && token.lower.len() > 3 && !SMALL.contains(&token.lower.as_str()));
        words.map(|token| stem(&token.lower)).collect::<BTreeSet<String>>()
    };
    let mine = around(&view.tokens, &number.at, 8);
    let theirs = around(text.tokens(&text.sentence_at(other.at.start)), &other.at, 12);
    !mine.is_disjoint(&theirs)
}

/// Words that tell nothing of what a number is of.
const SMALL: &[&str] = &[
    "were", "have", "been", "that", "this", "with", "from", "when", "they", "their", "them", "there", "about",
    "around", "some", "than", "more", "less", "over", "said", "says", "which", "while", "after", "before", "into",
    "also", "will", "would", "could",
];

/// Whether the two ends of a range are numbers of two passages: `between 12 and 14` of `12` and `14`.
fn has_both_ends(view: &View<'_, '_>, number: &Number) -> bool {
    let end = |value: f64| {
        let one = Number { low: value, high: value, ..number.clone() };
        view.sentences().any(|(text, range)| !matches(text, range, &one).is_empty())
    };
    number.low < number.high && view.passages.len() > 1 && end(number.low) && end(number.high)
}

fn matches<'t, 'a>(
    text: &'t Text<'a>,
    range: &Range<usize>,
    number: &Number,
) -> Vec<(&'t Text<'a>, &'t Number, Match)> {
    text.numbers(range).iter().filter_map(|other| Some((text, other, number.matches(other)?))).collect()
}

/// Whether the citation right behind a measure has another one of the kind, and not this: then it is no
/// help that the passage of a later or earlier citation has it.
fn is_of_another(view: &View<'_, '_>, number: &Number) -> bool {
    if !matches!(number.of, Of::Measure(_) | Of::Money(_) | Of::Share) {
        return false;
    }
    let own = || view.passages_behind(number.at.end).map(|passage| (passage.text, &passage.paragraph));
    let is_rival = |other: &Number| match (number.of, other.of) {
        (Of::Measure(mine), Of::Measure(theirs)) => mine.dimension == theirs.dimension,
        (mine, theirs) => std::mem::discriminant(&mine) == std::mem::discriminant(&theirs),
    };
    own().all(|(text, range)| matches(text, range, number).is_empty())
        && own().any(|(text, range)| text.numbers(range).iter().any(|other| !other.soft && is_rival(other)))
}

/// Whether a year stands in a date, or is that in which the source was written.
fn is_known_year(text: &Text<'_>, range: &Range<usize>, number: &Number) -> bool {
    let is_it = |year: i16| (f64::from(year) - number.low).abs() < 0.5;
    number.of == Of::Year
        && (text.dates(range).iter().any(|when| when.year.is_some_and(is_it))
            || text.known.is_some_and(|known| is_it(known.year())))
}

/// Whether a bare number is an hour of the passage: `at nine` of `at nine in the evening`.
fn is_hour(text: &Text<'_>, range: &Range<usize>, number: &Number) -> bool {
    let is_it = |minutes: u16| {
        let hour = if minutes.is_multiple_of(60) { minutes / 60 % 12 } else { return false };
        number.is(f64::from(hour)) || (hour == 0 && number.is(12.0))
    };
    number.of == Of::Count
        && number.bare
        && text.dates(range).iter().any(|when| when.clock.is_some_and(|(minutes, _)| is_it(minutes)))
}

/// Whether a number is the narrative's own: of accounts, of a list that follows, of two known things.
fn is_own(view: &View<'_, '_>, number: &Number) -> bool {
    if number.soft {
        return true;
    }
    let first = view.token_at(number.at.start);
    let end = view.token_at(number.at.end);
    let word = |n: usize| view.tokens.get(n).map_or("", |token| token.lower.as_str());
    // `the two leaders`, `the two days`: no count but a name for them.
    let is_two = number.is(2.0);
    let before = first.checked_sub(1).map_or("", word);
    if is_two && matches!(before, "the" | "these" | "those" | "his" | "her" | "their") {
        return true;
    }
    if !matches!(number.of, Of::Count | Of::Ordinal) {
        return false;
    }
    // `two of these`: of what the narrative has named, but for what the passage counts so itself.
    let counts_so = |(text, range): (&Text<'_>, &Range<usize>)| {
        let of_them =
            |pair: &[Token<'_>]| pair[0].is("of") && matches!(pair[1].lower.as_str(), "them" | "whom" | "which");
        text.tokens(range).windows(2).any(of_them)
    };
    if word(end) == "of"
        && matches!(word(end + 1), "these" | "those" | "them" | "which" | "whom")
        && !view.sentences().any(counts_so)
    {
        return true;
    }
    let is_accounts = |n: usize| ACCOUNTS.contains(&word(n));
    if (end..end + 3).any(is_accounts) && !(end..end + 2).any(|n| matches!(word(n), "," | "." | ";")) {
        return true;
    }
    let talks_of_accounts = view.tokens.iter().any(|token| ACCOUNTS.contains(&token.lower.as_str()));
    // `two add …`, `in a third`: nothing is counted, so accounts are.
    if talks_of_accounts && number.low <= 20.0 && !number.next.ends_with('s') {
        return true;
    }
    // `The accounts give four lengths`, `Four lengths are given in the accounts`.
    if number.of == Of::Count && (0..first.min(3)).any(is_accounts) && number.low <= 20.0 {
        return true;
    }
    if talks_of_accounts && OF_ACCOUNTS.contains(&number.next.as_str()) {
        return true;
    }
    counts_list(view, end, number.low)
}

/// What accounts have several of.
const OF_ACCOUNTS: &[&str] = &[
    "lengths",
    "answers",
    "wordings",
    "dates",
    "times",
    "figures",
    "numbers",
    "names",
    "explanations",
    "places",
    "ways",
    "translations",
    "lists",
];

/// Whether a colon and as many things follow: `three topics: a, b and c`.
fn counts_list(view: &View<'_, '_>, from: usize, count: f64) -> bool {
    let rest = view.tokens.get(from..).unwrap_or_default();
    let Some(colon) = rest.iter().position(|token| token.text == ":") else { return false };
    let list = &rest[colon + 1..];
    let end = list.iter().position(|token| matches!(token.text, "." | ";")).unwrap_or(list.len());
    let list = &list[..end];
    let commas = list.iter().filter(|token| token.text == ",").count();
    let and =
        list.windows(2).filter(|pair| matches!(pair[1].lower.as_str(), "and" | "or") && pair[0].text != ",").count();
    u32::try_from(commas + usize::from(and > 0) + 1).is_ok_and(|items| (f64::from(items) - count).abs() < 0.5)
}

fn missing(view: &View<'_, '_>, number: &Number) -> Note {
    let words = view.words(&number.at);
    let mut note = view.note(Code::NumberNotInSource, &number.whole, format!("“{words}” is in no passage cited here"));
    // The number that stands in its place.
    let rival = view.sentences().find_map(|(text, range)| {
        let same_kind =
            |other: &&Number| std::mem::discriminant(&other.of) == std::mem::discriminant(&number.of) && !other.soft;
        text.numbers(range).iter().find(same_kind).map(|other| (text, other))
    });
    if let Some((text, other)) = rival {
        note = note.hint(format!("the passage has “{}”", &text.words[other.whole.clone()]));
    }
    let elsewhere = view.texts().into_iter().find_map(|text| {
        text.numbers(&text.whole())
            .iter()
            .find(|other| number.matches(other) == Some(Match::Same))
            .map(|other| (text, other))
    });
    match elsewhere {
        Some((text, other)) => {
            let note = view.see(note, text, &other.at, "the number stands here");
            note.hint("cite the words that have it, if they say so")
        }
        None => note,
    }
}

fn hedge(view: &View<'_, '_>, number: &Number, there: &[(&Text<'_>, &Number, Match)]) -> Option<Note> {
    let fits = |(_, other, how): &(&Text<'_>, &Number, Match)| {
        let converted = *how == Match::Converted && other.hedge == Hedge::None;
        other.hedge == number.hedge
            || converted
                && match number.hedge {
                    Hedge::None | Hedge::About => true,
                    Hedge::Over => other.base() >= number.base(),
                    Hedge::Under => other.base() <= number.base(),
                }
    };
    if matches!(number.of, Of::Vague | Of::Year | Of::Ordinal | Of::Decade) || there.iter().any(fits) {
        return None;
    }
    // `could come to 40 million` for `could reach 40 million`.
    let is_modal = |other: &Number, text: &Text<'_>| {
        let words = text.words[other.whole.clone()].to_lowercase();
        other.hedge == Hedge::Under && ["could", "may", "might"].iter().any(|modal| words.starts_with(modal))
    };
    let doubts = (0..view.tokens.len()).any(|n| is_doubt(&view.tokens, n))
        || view.tokens.windows(2).any(|pair| pair[0].is("rule") && pair[1].is("out"));
    if number.hedge == Hedge::None && doubts && there.iter().any(|(text, other, _)| is_modal(other, text)) {
        return None;
    }
    let (text, other, _) = there.first()?;
    let theirs = &text.words[other.whole.clone()];
    let mine = view.words(&number.whole);
    let message = match (number.hedge, other.hedge) {
        (Hedge::None, _) => format!("“{mine}” is more exact than the source, which has “{theirs}”"),
        (_, Hedge::None) => format!("“{mine}” is less exact than the source, which has “{theirs}”"),
        _ => format!("“{mine}” is not what the source has, “{theirs}”"),
    };
    let note = Note::new(Code::HedgeDiffers, view.span(&number.whole), message);
    Some(view.see(note, text, &other.whole, "as the source has it").hint("say how exact it is as the source does"))
}

/// Days and dates that no cited passage bears out.
pub fn dates(view: &View<'_, '_>, found: &mut Vec<Note>) {
    elapsed::relative(view, found);
    for when in view.dates.iter().filter(|when| when.is_dated() || when.clock.is_some()) {
        let bears = |text: &Text<'_>, range: &Range<usize>| {
            text.dates(range).iter().any(|other| when.follows_from(other, text.known))
        };
        // The day the source was written, where it is given in full.
        let published = |text: &Text<'_>| {
            when.day.is_some()
                && text.known.is_some_and(|known| {
                    let own = super::dates::When {
                        day: Some(known.day()),
                        month: Some(known.month()),
                        year: Some(known.year()),
                        ..Default::default()
                    };
                    when.follows_from(&own, text.known)
                })
        };
        if view.sentences().any(|(text, range)| bears(text, range)) {
            continue;
        }
        let dated = |text: &Text<'_>, range: &Range<usize>| {
            let same_kind = |other: &&super::dates::When| {
                if when.is_dated() {
                    other.weekday.is_some() || other.day.is_some() || (when.month.is_some() && other.month.is_some())
                } else {
                    other.clock.is_some()
                }
            };
            text.dates(range).iter().find(same_kind).cloned()
        };
        // What the paragraph says of another day is no help where the sentence names its own.
        let mut rival = view.sentences().find_map(|(text, range)| Some((text, dated(text, range)?)));
        if rival.is_none() && view.paragraphs().any(|(text, range)| bears(text, range)) {
            continue;
        }
        rival = rival.or_else(|| view.paragraphs().find_map(|(text, range)| Some((text, dated(text, range)?))));
        // Where the passage names no day, the source as a whole may.
        let elsewhere = |text: &Text<'_>| bears(text, &text.whole()) || published(text);
        if rival.is_none() && view.texts().into_iter().any(elsewhere) {
            continue;
        }
        let words = view.words(&when.at);
        let message = match &rival {
            Some((text, other)) => {
                format!("“{words}” is not the time the source gives, which is “{}”", &text.words[other.at.clone()])
            }
            None => format!("“{words}” is nowhere in {}", view.cited_names()),
        };
        let note = Note::new(Code::DateNotInSource, view.span(&when.at), message);
        found.push(match &rival {
            Some((text, other)) => view
                .see(note, text, &other.at, "as the source has it")
                .hint("correct the date, or cite who has this one"),
            None => view.passages_shown(note).hint("cite an account that has it, or leave it out"),
        });
    }
}
