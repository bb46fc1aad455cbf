//! `inspect mentions`: who and what is named where, and where that is in doubt.

use rayon::prelude::*;
use serde::Serialize;

use super::given::Given;
use super::show::Sheet;
use super::terminal::plural;
use super::{Found, lines};
use crate::analysis::reading::{Mentioned, Named, NamedKind, People, Register};

/// One mention, as a program reads it.
#[derive(Serialize)]
struct Object<'a> {
    source: &'a str,
    file: &'a str,
    start: u32,
    end: u32,
    text: &'a str,
    name: Option<&'a str>,
    id: Option<&'a str>,
    kind: Option<&'static str>,
    candidates: Vec<Candidate<'a>>,
}

/// Somebody a mention may name.
#[derive(Serialize)]
struct Candidate<'a> {
    name: &'a str,
    id: Option<&'a str>,
}

pub fn mentions(found: &Found<'_>, people: &People<'_>) -> String {
    let register = Register::new(people);
    let all: Vec<Vec<Mentioned>> = found.given.par_iter().map(|given| register.mentions(&given.text())).collect();
    let all = || found.given.iter().zip(&all);
    let Some(style) = found.style else {
        let objects = all().flat_map(|(given, mentions)| mentions.iter().map(|one| object(given, one, people)));
        return lines(&objects.collect::<Vec<_>>());
    };
    let mut sheet = Sheet::new(style);
    for (given, mentions) in all() {
        let doubtful = mentions.iter().filter(|mention| mention.of.len() > 1).count();
        sheet.heading(given.shown(), &format!("{}, {doubtful} in doubt", plural(mentions.len(), "mention")));
        for mention in mentions {
            let place = given.at(given.span(mention.range.clone()));
            let names: Vec<&str> = mention.of.iter().map(|named| named.name.as_str()).collect();
            let kind = kind(mention).unwrap_or_default();
            sheet.entry(&place, &given.read(mention.range.clone()), &names.join(" or "), kind);
        }
    }
    sheet.done()
}

fn object<'a>(given: &'a Given<'_>, mention: &'a Mentioned, people: &People<'a>) -> Object<'a> {
    let span = given.span(mention.range.clone());
    let id = |named: &Named| named.listed.and_then(|n| people.0.get(n)).map(|person| person.id);
    let only = if let [only] = mention.of.as_slice() { Some(only) } else { None };
    let candidates = match only {
        Some(_) => Vec::new(),
        None => mention.of.iter().map(|named| Candidate { name: &named.name, id: id(named) }).collect(),
    };
    Object {
        source: &given.source,
        file: given.shown(),
        start: span.start,
        end: span.end,
        text: given.files.cut(span),
        name: only.map(|named| named.name.as_str()),
        id: only.and_then(id),
        kind: kind(mention),
        candidates,
    }
}

/// What is named, where all it may name are of one kind.
fn kind(mention: &Mentioned) -> Option<&'static str> {
    let first = mention.of.first()?.kind?;
    mention.of.iter().all(|named| named.kind == Some(first)).then_some(match first {
        NamedKind::Person => "person",
        NamedKind::Place => "place",
        NamedKind::Organisation => "organisation",
    })
}
