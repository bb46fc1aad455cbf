//! The front matter of a draft: what was found, and what about it is not certain.

use super::Known;
use super::dates::Day;
use super::lines::{key, tidy};

/// The values of a key, and what the curator should check about them.
#[derive(Clone, Debug, Default)]
pub struct Value {
    /// None where nothing was found.
    pub values: Vec<String>,
    /// Each a line of the draft.
    pub doubts: Vec<String>,
}

impl Value {
    /// Says something that is not certain, once.
    pub fn doubt(&mut self, doubt: impl Into<String>) {
        let doubt = tidy(&doubt.into());
        if !self.doubts.contains(&doubt) {
            self.doubts.push(doubt);
        }
    }

    /// Adds a value that is not there yet.
    pub(super) fn add(&mut self, value: &str) {
        let value = tidy(value);
        if !value.is_empty() && !self.values.iter().any(|old| key(old) == key(&value)) {
            self.values.push(value);
        }
    }
}

/// What is known of a source. Each key of the same name in the front matter.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs)]
pub struct Front {
    pub title: Value,
    pub outlet: Value,
    pub url: Value,
    pub archived: Value,
    pub published: Value,
    pub retrieved: Value,
    pub byline: Value,
    pub credits: Value,
    pub rights: Value,
    pub language: Value,
    /// Doubts about the article itself.
    pub text: Value,
}

impl Front {
    /// Names that a page gives as its authors': agencies become credits.
    pub(super) fn take_byline(&mut self, names: &str, known: &Known<'_>) {
        let names = tidy(names);
        for name in parts(&names) {
            let is_name =
                name.chars().any(char::is_alphabetic) && !name.contains(['@', '/', '<', '{']) && !name.contains("www.");
            if !is_name || name.split_whitespace().count() > 6 || name.len() > 120 {
                continue;
            }
            if let Some(agency) = known.agency(name) {
                self.credit(&agency);
            } else if self.outlet.values.iter().any(|outlet| key(outlet) == key(name)) {
                self.byline.doubt(format!("the page gives the outlet itself as its author: {name}"));
            } else if is_desk(name) {
                self.byline.doubt(format!("the page names no person, but: {name}"));
            } else {
                self.byline.add(name);
            }
        }
    }

    /// The agencies of a byline whose persons are known already.
    pub(super) fn take_agencies(&mut self, names: &str, known: &Known<'_>) {
        for agency in parts(&tidy(names)).into_iter().filter_map(|name| known.agency(name)) {
            self.credit(&agency);
        }
    }

    /// A day that stands near the headline.
    pub(super) fn take_day(&mut self, day: &Day) {
        match day {
            Day::One(day) => self.take_stamp(day, "beside the headline"),
            Day::Either(a, b) if self.published.values.is_empty() => {
                self.published.doubt(format!("the date beside the headline is {a} or {b}; which?"));
            }
            Day::Either(..) => {}
        }
    }

    /// A date that is said to be that of publication; one that differs by a day from what is known is a
    /// doubt.
    pub(super) fn take_stamp(&mut self, stamp: &str, whence: &str) {
        match self.published.values.first() {
            None => self.published.values.push(stamp.to_owned()),
            Some(known) if known.get(..10) != stamp.get(..10) => {
                self.published.doubt(format!("another date stands {whence}: {stamp}"));
            }
            Some(_) => {}
        }
    }

    /// An agency the article names. The outlet's own name is no credit.
    pub(super) fn credit(&mut self, name: &str) {
        if self.outlet.values.iter().all(|outlet| key(outlet) != key(name)) {
            self.credits.add(name);
        }
    }
}

/// The names of a byline.
fn parts(names: &str) -> Vec<&str> {
    let mut parts = vec![names];
    for mark in [", ", " and ", " & ", " und ", " et ", "; ", " y ", " и ", " / ", " | "] {
        parts = parts.iter().flat_map(|part| part.split(mark)).collect();
    }
    let bare = parts.into_iter().map(|name| name.trim_matches([' ', ',', '.', '-', '–', '—']));
    bare.map(|name| super::lines::byline(name).unwrap_or(name)).collect()
}

/// A name of a desk, not of a person.
fn is_desk(name: &str) -> bool {
    const WORDS: &[&str] = &[
        "admin",
        "administrator",
        "staff",
        "desk",
        "editor",
        "editors",
        "newsroom",
        "online",
        "team",
        "reporter",
        "correspondent",
        "редакция",
        "redaktion",
        "rédaction",
        "redacción",
    ];
    name.to_lowercase().split(|c: char| !c.is_alphanumeric()).any(|word| WORDS.contains(&word))
}
