//! Rows of capitals that may be names: where one begins and ends, what in it is title and what name.

use std::collections::BTreeSet;
use std::ops::Range;

use super::names::Sort;
use super::scan::{Kind, Scan};
use super::tables::Class;

/// A row of capitals, before it is known whose name it is.
pub struct Row {
    /// Its tokens, titles left out.
    pub tokens: Range<usize>,
    /// What it names, as far as its words tell.
    pub sort: Sort,
    /// Whether it says that it is a man.
    pub man: bool,
    /// Whether it says that it is a woman.
    pub woman: bool,
    /// The titles and adjectives before it.
    pub titles: Range<usize>,
    /// Whether it stands among words that all have capitals, so that its own mean little.
    pub headline: bool,
}

/// The rows of capitals that may be names.
pub fn rows(scan: &Scan<'_>) -> Vec<Row> {
    let mut found = Vec::new();
    for sentence in &scan.sentences {
        let mut at = sentence.tokens.start;
        let end = sentence.tokens.end;
        if is_headline(scan, &sentence.tokens) {
            for at in sentence.tokens.clone().filter(|&at| may_begin(scan, at, sentence.tokens.start)) {
                let stop = row_end(scan, at, end);
                found.extend(
                    (at + 1..=stop.min(at + 4))
                        .rev()
                        .filter_map(|stop| row(scan, at..stop, at))
                        .map(|row| Row { headline: true, ..row }),
                );
            }
            continue;
        }
        while at < end {
            if !may_begin(scan, at, sentence.tokens.start) {
                at += 1;
                continue;
            }
            let stop = row_end(scan, at, end);
            if let Some(row) = row(scan, at..stop, sentence.tokens.start) {
                found.push(row);
            }
            at = stop;
        }
    }
    openers(scan, &mut found);
    surnames(scan, &mut found);
    found
}

/// `Will Roe stay?`, `Said Roe`: a small word that opens a sentence is no part of the name behind it,
/// where the text has that name without it.
fn openers(scan: &Scan<'_>, found: &mut [Row]) {
    let first: BTreeSet<usize> = scan.sentences.iter().map(|sentence| sentence.tokens.start).collect();
    let opens = |row: &Row| {
        let small = FUNCTION | Class::SAY | Class::HINT;
        row.tokens.len() > 1
            && !row.headline
            && first.contains(&row.tokens.start)
            && scan.tokens[row.tokens.start].is(small)
    };
    if !found.iter().any(opens) {
        return;
    }
    let last = |row: &Row| scan.text(row.tokens.end - 1);
    let elsewhere: BTreeSet<&str> = found.iter().filter(|row| !row.headline && !opens(row)).map(last).collect();
    for row in found {
        if opens(row) && elsewhere.contains(last(row)) {
            row.tokens.start += 1;
            row.titles = row.tokens.start..row.tokens.start;
            (row.man, row.woman) = (false, false);
        }
    }
}

/// Surnames that are common words as well: `Cross wrote`, `said Black`, `From agreed`.
fn surnames(scan: &Scan<'_>, found: &mut Vec<Row>) {
    let last = |row: &Row| scan.text(row.tokens.end - 1).trim_end_matches('.');
    let known: BTreeSet<&str> = found
        .iter()
        .filter(|row| !row.headline && row.tokens.len() > 1 && matches!(row.sort, Sort::Person | Sort::Unknown))
        .map(last)
        .filter(|word| scan.language.classes(word) & (FUNCTION | COMMON | Class::DEMONYM | Class::TIME) != 0)
        .collect();
    if known.is_empty() {
        return;
    }
    let mut taken = vec![false; scan.tokens.len()];
    for row in found.iter() {
        taken[row.titles.start..row.tokens.end].fill(true);
    }
    let before = found.len();
    for (at, token) in scan.tokens.iter().enumerate() {
        if taken[at] || !token.capital || token.kind != Kind::Word || !known.contains(scan.text(at)) {
            continue;
        }
        let next = scan.tokens.get(at + 1);
        let says = next.is_some_and(|next| !next.capital && next.is(Class::SAY | Class::HINT | Class::AUXILIARY));
        let said = at > 0 && scan.tokens[at - 1].is(Class::SAY) && scan.tokens[at - 1].is(Class::FINITE);
        let closed = matches!(scan.kind(at + 1), Kind::Comma | Kind::Stop);
        if says || scan.kind(at + 1) == Kind::Possessive || said && closed {
            let tokens = at..at + 1;
            found.push(Row { tokens, sort: Sort::Unknown, man: false, woman: false, titles: at..at, headline: true });
        }
    }
    if found.len() > before {
        found.sort_by_key(|row| row.tokens.start);
    }
}

/// Whether every weighty word of a sentence has a capital, its verbs too.
fn is_headline(scan: &Scan<'_>, tokens: &Range<usize>) -> bool {
    let weighty = |n: &usize| scan.kind(*n) == Kind::Word && scan.tokens[*n].end - scan.tokens[*n].start > 3;
    // `Ann Roe and Jane Roe met Doe.`: a headline gives its verb a capital.
    let acts = |n: usize| {
        let token = &scan.tokens[n];
        token.kind == Kind::Word && !token.capital && token.is(Class::FINITE) && token.is(Class::VERB)
    };
    if scan.language.table.code == "en" && tokens.clone().any(acts) {
        return false;
    }
    let (mut capital, mut small) = (0, 0);
    for n in tokens.clone().filter(weighty) {
        // `“…,” said John Roe of the National Mill Federation.`
        if !scan.tokens[n].capital && scan.tokens[n].is(Class::SAY | Class::HINT) {
            return false;
        }
        *(if scan.tokens[n].capital { &mut capital } else { &mut small }) += 1;
    }
    !scan.language.table.capital_nouns && capital >= 4 && small * 5 <= capital
}

/// Words that are no name by themselves, whatever their capital.
const COMMON: u64 = Class::TITLE
    | Class::ROLE
    | Class::PEOPLE
    | Class::DOCUMENT
    | Class::SPEECH
    | Class::SAY
    | Class::HINT
    | Class::VERB;

/// Words that describe many, so that a name holding one is no name by its parts.
pub const NO_NAME: u64 = Class::TITLE | Class::ROLE | Class::DEMONYM | Class::PLACE | Class::PEOPLE | Class::BODY;

const FUNCTION: u64 = Class::DETERMINER
    | Class::PREPOSITION
    | Class::CONJUNCTION
    | Class::SUBORDINATOR
    | Class::AUXILIARY
    | Class::HE
    | Class::SHE
    | Class::IT
    | Class::THEY
    | Class::SELF
    | Class::WHO
    | Class::THAT
    | Class::ADVERB
    | Class::ACCORDING
    | Class::ASKED;

fn may_begin(scan: &Scan<'_>, at: usize, first: usize) -> bool {
    let token = &scan.tokens[at];
    if token.kind != Kind::Word || !token.capital {
        return false;
    }
    if scan.language.table.capital_nouns
        && !token.is(Class::GIVEN_M | Class::GIVEN_F | Class::TITLE)
        && !known_shape(scan, at)
    {
        return false;
    }
    if token.is(Class::GIVEN_M | Class::GIVEN_F | Class::PLACE | Class::TITLE) {
        return !(token.is(FUNCTION) && at == first) || scan.tokens.get(at + 1).is_some_and(|next| next.capital);
    }
    if token.is(FUNCTION) {
        // `said An Chan-il`
        let said = at > first && scan.tokens[at - 1].is(Class::SAY) && !scan.tokens[at - 1].capital;
        return said
            && scan
                .tokens
                .get(at + 1)
                .is_some_and(|next| next.capital && next.classes & !(Class::GIVEN_M | Class::GIVEN_F) == 0)
            && !matches!(scan.text(at), "The" | "A" | "I");
    }
    // A capital at the start of a sentence may be any word.
    let opens = at == first || matches!(scan.kind(at - 1), Kind::Colon | Kind::Other | Kind::Open);
    let common = Class::SAY | Class::HINT | Class::VERB | Class::PEOPLE | Class::PARTICIPLE;
    if opens && token.is(Class::SAY | Class::PARTICIPLE) && !token.is(Class::BODY_NAME) {
        return false;
    }
    if opens
        && token.is(common)
        && !token.is(Class::BODY_NAME)
        && !scan.tokens.get(at + 1).is_some_and(|next| next.capital)
    {
        return false;
    }
    true
}

/// In a language that gives every noun a capital: a word we know nothing of, as surnames are.
fn known_shape(scan: &Scan<'_>, at: usize) -> bool {
    let token = &scan.tokens[at];
    token.classes == 0 && (at == 0 || !scan.tokens[at - 1].is(Class::DETERMINER | Class::POSSESSIVE))
}

/// `Anna May`: a month behind a given name and before no number is a surname.
fn is_month_name(scan: &Scan<'_>, from: usize, at: usize) -> bool {
    at == from + 1
        && matches!(scan.text(at), "May" | "March" | "June" | "August")
        && scan.tokens[from].is(Class::GIVEN_M | Class::GIVEN_F)
        && scan.kind(at + 1) != Kind::Number
}

fn row_end(scan: &Scan<'_>, from: usize, end: usize) -> usize {
    let mut at = from + 1;
    while at < end {
        let token = &scan.tokens[at];
        let next = scan.tokens.get(at + 1).filter(|_| at + 1 < end);
        let capital_next = token.is(Class::PARTICLE)
            && (at + 1..end.min(at + 3))
                .find(|&n| !scan.tokens[n].is(Class::PARTICLE) || scan.tokens[n].capital)
                .is_some_and(|n| scan.tokens[n].capital && scan.kind(n) == Kind::Word)
            || next.is_some_and(|next| next.kind == Kind::Word && next.capital);
        match token.kind {
            Kind::Word if token.capital => {
                let lone = token.is(FUNCTION)
                    && !token.is(Class::GIVEN_M | Class::GIVEN_F | Class::PLACE | Class::TITLE | Class::PARTICLE);
                if lone && !is_month_name(scan, from, at)
                    || token.is(Class::TIME)
                        && !token.is(Class::GIVEN_M | Class::GIVEN_F)
                        && !is_month_name(scan, from, at)
                {
                    break;
                }
            }
            Kind::Word if token.is(Class::PARTICLE) && capital_next && scan.text(at) != "and" => {
                let of = scan.text(at);
                if matches!(of, "e" | "y" | "st") && scan.language.table.code == "en" {
                    break;
                }
            }
            Kind::Word
                if matches!(scan.text(at), "of" | "for" | "and" | "&")
                    && capital_next
                    && scan.tokens[at - 1].is(Class::BODY_NAME)
                    && !scan.tokens[at - 1].is(Class::GIVEN_M | Class::GIVEN_F)
                    && scan.text(at) != "and" => {}
            // `Elizabeth “Betsy” Roe`
            Kind::Run(_)
                if capital_next
                    && token.end - token.start < 24
                    && scan.tokens[from].is(Class::GIVEN_M | Class::GIVEN_F)
                    && at == from + 1 => {}
            // `, Jr.`
            Kind::Comma if next.is_some_and(|_| matches!(scan.text(at + 1), "Jr." | "Sr." | "Jr" | "Sr")) => {}
            _ => break,
        }
        at += 1;
    }
    at
}

/// Strips titles and adjectives and judges what is left.
fn row(scan: &Scan<'_>, tokens: Range<usize>, first: usize) -> Option<Row> {
    let is = |n: usize, classes: u64| scan.tokens[n].is(classes);
    let given = Class::GIVEN_M | Class::GIVEN_F;
    let from = tokens.start;
    let mut start = tokens.start;
    let mut end = tokens.end;
    while end > start
        && (scan.kind(end - 1) != Kind::Word
            || is(end - 1, Class::TIME) && !is(end - 1, given) && !is_month_name(scan, start, end - 1))
    {
        end -= 1;
    }
    if end <= start {
        return None;
    }
    let mut sort = Sort::Unknown;
    let body = is(end - 1, Class::BODY_NAME) && !is(end - 1, given);
    if !body || end - start == 1 {
        // The last title with a name behind it.
        let title = (start..end.saturating_sub(1))
            .rev()
            .find(|&n| is(n, Class::TITLE | Class::ROLE) && !(is(n, given) && n > start));
        if let Some(title) = title
            && ((start..=title).all(|n| !is(n, given) || is(n, Class::TITLE))
                || title == start
                // `Charlotte Mayor Jane Doe`
                || is(title, Class::TITLE) && is(title + 1, given))
        {
            start = title + 1;
            let person = Class::TITLE;
            sort = if is(title, person) { Sort::Person } else { sort };
        }
        while start + 1 < end
            && !is(start + 1, Class::PLACE)
            && !is_landmark(scan, start..end)
            && is(start, Class::DEMONYM | Class::TIME | Class::ADVERB)
            && !is(start, given)
        {
            start += 1;
        }
        // `State John Kerry`: what stands before a given name and is no name.
        let name = (start + 1..end.saturating_sub(1)).find(|&n| is(n, given));
        if let Some(name) = name {
            let known = Class::PLACE
                | Class::BODY_NAME
                | Class::DEMONYM
                | Class::TITLE
                | Class::ROLE
                | Class::SAY
                | Class::HINT;
            if !is(start, given)
                && (is(name - 1, known) || start == first && scan.tokens[start].classes & (FUNCTION | known) != 0)
            {
                start = name;
            }
        }
    }
    if start >= end {
        return None;
    }
    // `a Northland Republican` is a description.
    if end - start > 1
        && !body
        && is(end - 1, Class::ROLE)
        && !is(end - 1, given)
        && is(start, Class::PLACE | Class::DEMONYM)
    {
        return None;
    }
    let len = end - start;
    let single = &scan.tokens[start];
    if len == 1 && sort != Sort::Person && !single.is(given) {
        // `West said`, where the text knows a Marty West: a name only if it is somebody's.
        let verb = scan.classes(end) & (Class::FINITE | Class::SAY | Class::ADVERB) != 0;
        let verb = verb && !scan.tokens.get(end).is_some_and(|next| next.capital);
        if single.is(Class::DEMONYM) && (verb || scan.kind(end) == Kind::Possessive) {
            let (tokens, titles, sort) = (start..end, from..start, Sort::Unknown);
            return Some(Row { tokens, sort, man: false, woman: false, titles, headline: true });
        }
        if single.is(Class::TIME | Class::DEMONYM | COMMON) && !single.is(Class::BODY_NAME)
            || single.is(FUNCTION) && !single.is(Class::PLACE)
        {
            return None;
        }
    }
    let titles = from..start;
    let (mut man, mut woman) = (false, false);
    for n in titles.clone() {
        man |= is(n, Class::MAN);
        woman |= is(n, Class::WOMAN);
    }
    if sort == Sort::Unknown {
        sort = sort_of(scan, start..end, body);
    }
    if len > 1 && sort != Sort::Body {
        man |= is(start, Class::GIVEN_M) && !is(start, Class::GIVEN_F);
        woman |= is(start, Class::GIVEN_F) && !is(start, Class::GIVEN_M);
    }
    Some(Row { tokens: start..end, sort, man: man && !woman, woman: woman && !man, titles, headline: false })
}

/// What a row names as far as its words tell; `body`: its last word is one that ends names of bodies.
fn sort_of(scan: &Scan<'_>, tokens: Range<usize>, body: bool) -> Sort {
    let is = |n: usize, classes: u64| scan.tokens[n].is(classes);
    let given = Class::GIVEN_M | Class::GIVEN_F;
    let (start, end, len) = (tokens.start, tokens.end, tokens.len());
    let text = scan.text(start);
    let capitals = text.chars().all(|c| c.is_uppercase() || c == '&' || c == '.' || c.is_numeric());
    let acronym = len == 1 && text.len() <= 6 && text.len() > 1 && capitals;
    let initials = (start + 1..end.max(start + 2) - 1).any(|n| is_initial(scan.text(n)));
    if body && len > 1 || acronym {
        Sort::Body
    } else if is_landmark(scan, tokens.clone())
        || tokens.clone().all(|n| is(n, Class::PLACE | Class::DEMONYM)) && !(len > 1 && is(start, given))
    {
        Sort::Place
    } else if len > 1 && (is(start, given) || len > 2 && initials || is_initial(text) && text.len() <= 4) {
        Sort::Person
    } else if len == 1 && is(start, Class::BODY_NAME | Class::BODY) {
        Sort::Body
    } else {
        Sort::Unknown
    }
}

/// `North Pier`, `the Korean Peninsula`: an adjective of place and a word of the land or of buildings are
/// one name, and no person's.
pub fn is_landmark(scan: &Scan<'_>, tokens: Range<usize>) -> bool {
    tokens.len() > 1
        && scan.tokens[tokens.start].is(Class::PLACE | Class::DEMONYM)
        && !scan.tokens[tokens.start].is(Class::GIVEN_M | Class::GIVEN_F)
        && ends_landmark(scan, tokens.end - 1)
}

fn ends_landmark(scan: &Scan<'_>, token: usize) -> bool {
    const LANDMARKS: &[&str] = &[
        "airport",
        "avenue",
        "basin",
        "bay",
        "beach",
        "bridge",
        "canal",
        "coast",
        "corridor",
        "desert",
        "gulf",
        "harbor",
        "harbour",
        "highway",
        "hill",
        "hills",
        "island",
        "islands",
        "isles",
        "lake",
        "mountains",
        "ocean",
        "peninsula",
        "pier",
        "plaza",
        "port",
        "quay",
        "river",
        "road",
        "sea",
        "shore",
        "square",
        "station",
        "strait",
        "street",
        "valley",
    ];
    LANDMARKS.contains(&scan.text(token).to_lowercase().as_str())
}

fn is_initial(text: &str) -> bool {
    text.ends_with('.') && text.len() <= 5 && text.starts_with(char::is_uppercase)
}
