//! Introduces the names of a text: who is named, in full and in part, and what is known of them.
//!
//! A name is a row of capitals that titles, given names and its own repetition make a name. A part of
//! a name stands for the full one introduced anywhere in the text.

use std::collections::HashMap;
use std::ops::Range;

use super::People;
use super::roles::{self, Role};
use super::scan::{Kind, Scan};
use super::tables::Class;

/// What kind of thing a name names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// Surely a person: a title, a given name, a role.
    Person,
    /// A body or a work.
    Body,
    /// A place.
    Place,
    /// Not known.
    Unknown,
}

/// Somebody or something with a name.
#[derive(Clone, Debug)]
pub struct Entity {
    /// The name as first given in full.
    pub name: String,
    /// Its parts in lower case, hyphens parted.
    pub parts: Vec<String>,
    /// What it names.
    pub sort: Sort,
    /// Signs that it is a man.
    pub man: u32,
    /// Signs that it is a woman.
    pub woman: u32,
    /// Known as several or as neither.
    pub they: bool,
    /// What it is called.
    pub roles: Vec<Role>,
    /// Its place in the people list.
    pub listed: Option<usize>,
    /// How often it is named in full.
    pub full: u32,
    /// How often it is named.
    pub count: u32,
    /// Whether it was ever given in more than one word.
    pub whole: bool,
}

/// One place where a name stands.
#[derive(Clone, Debug)]
pub struct Mention {
    /// Its tokens, titles left out.
    pub tokens: Range<usize>,
    /// Whose name it is.
    pub entity: usize,
    /// Whether other entities share this form.
    pub shared: bool,
}

/// Every name of a text.
#[derive(Debug, Default)]
pub struct Names {
    /// Who is named.
    pub entities: Vec<Entity>,
    /// Where, in order.
    pub mentions: Vec<Mention>,
    /// For every token the mention that covers it, plus one; 0 for none.
    at: Vec<u32>,
}

impl Names {
    /// Who is called by these words, whatever their case: a full name, or the last part of one.
    pub fn called(&self, words: &str) -> Option<usize> {
        let parts = parts_of(words);
        let last = parts.last()?;
        let whole = self.entities.iter().position(|entity| entity.parts == parts);
        whole.or_else(|| {
            let ends = |entity: &&(usize, &Entity)| {
                entity.1.parts.last() == Some(last) && (parts.len() == 1 || entity.1.parts[0] == parts[0])
            };
            self.entities
                .iter()
                .enumerate()
                .filter(|entry| ends(&entry))
                .max_by_key(|(n, entity)| (entity.count, usize::MAX - n))
                .map(|(n, _)| n)
        })
    }

    /// The mention that covers a token.
    pub fn covering(&self, token: usize) -> Option<usize> {
        let n = *self.at.get(token)?;
        (n > 0).then(|| n as usize - 1)
    }
}

/// A row of capitals, before it is known whose name it is.
struct Row {
    tokens: Range<usize>,
    sort: Sort,
    man: bool,
    woman: bool,
    titles: Range<usize>,
    /// Whether it stands among words that all have capitals, so that its own mean little.
    headline: bool,
}

/// Finds the names.
pub fn introduce(scan: &Scan<'_>, people: &People<'_>) -> Names {
    let mut names = Names { at: vec![0; scan.tokens.len()], ..Names::default() };
    let mut index = Index::default();
    for (n, person) in people.0.iter().enumerate() {
        list(&mut names, &mut index, scan, n, person);
    }
    let rows = rows(scan);
    // Full names first: a surname in the headline is explained by the text below it.
    let mut whole: Vec<Option<usize>> = Vec::with_capacity(rows.len());
    for row in &rows {
        let parts = parts(scan, &row.tokens);
        if row.headline {
            whole.push(None);
            continue;
        }
        let entity = (parts.len() > 1).then(|| full_name(&mut names, &mut index, scan, row, parts));
        if let Some(entity) = entity {
            let of = &mut names.entities[entity];
            of.man += u32::from(row.man);
            of.woman += u32::from(row.woman);
        }
        whole.push(entity);
    }
    let mut order: Vec<u32> = vec![0; names.entities.len()];
    for (row, entity) in rows.iter().zip(whole) {
        let (entity, shared) = match entity {
            Some(entity) => (Some(entity), false),
            None if row.headline => (in_headline(&names, &index, scan, row), false),
            None => part_of_name(&mut names, &mut index, scan, row, &order),
        };
        let Some(entity) = entity else { continue };
        order.resize(names.entities.len(), 0);
        let of = &mut names.entities[entity];
        of.count += 1;
        if row.tokens.len() == 1 {
            of.man += u32::from(row.man);
            of.woman += u32::from(row.woman);
        }
        if row.sort == Sort::Person {
            of.sort = Sort::Person;
        }
        if row.tokens.len() > 1 {
            of.full += 1;
            order[entity] = u32::try_from(row.tokens.start).unwrap_or(u32::MAX);
        }
        let place = u32::try_from(names.mentions.len() + 1).unwrap_or(0);
        names.at[row.tokens.clone()].fill(place);
        roles::of_mention(scan, &row.tokens, &row.titles, of);
        names.mentions.push(Mention { tokens: row.tokens.clone(), entity, shared });
    }
    names
}

/// Whom a row of a headline names: somebody the text names too, or nobody.
fn in_headline(names: &Names, index: &Index, scan: &Scan<'_>, row: &Row) -> Option<usize> {
    if row.tokens.clone().any(|n| names.at[n] != 0) {
        return None;
    }
    let parts = parts(scan, &row.tokens);
    if let [part] = parts.as_slice() {
        let best = |of: &Vec<usize>| of.iter().copied().max_by_key(|&n| (names.entities[n].full, usize::MAX - n));
        return index.last.get(part).and_then(best).or_else(|| index.first.get(part).and_then(best));
    }
    index.whole.get(&parts.join(" ")).copied()
}

/// Where names are looked up by their last and first parts and as a whole.
#[derive(Default)]
struct Index {
    whole: HashMap<String, usize>,
    last: HashMap<String, Vec<usize>>,
    first: HashMap<String, Vec<usize>>,
}

impl Index {
    fn add(&mut self, entity: usize, parts: &[String]) {
        for from in 0..parts.len().saturating_sub(1).max(1) {
            self.whole.entry(parts[from..].join(" ")).or_insert(entity);
        }
        let kept = if parts.len() > 1 && is_suffix(&parts[parts.len() - 1]) { parts.len() - 1 } else { parts.len() };
        let mut put = |map: &mut HashMap<String, Vec<usize>>, key: &String| {
            let of = map.entry(key.clone()).or_default();
            if !of.contains(&entity) {
                of.push(entity);
            }
        };
        if let Some(last) = parts[..kept].last() {
            put(&mut self.last, last);
        }
        if let Some(first) = parts[..kept].first() {
            put(&mut self.first, first);
        }
    }
}

fn is_suffix(part: &str) -> bool {
    matches!(part, "jr" | "sr" | "ii" | "iii" | "iv")
}

/// The parts of a name in lower case; hyphens part, dots fall away.
fn parts(scan: &Scan<'_>, tokens: &Range<usize>) -> Vec<String> {
    if tokens.len() == 1 {
        return vec![scan.text(tokens.start).trim_matches(['.', ',']).to_lowercase()];
    }
    tokens.clone().filter(|&n| matches!(scan.kind(n), Kind::Word)).flat_map(|n| parts_of(scan.text(n))).collect()
}

fn parts_of(words: &str) -> Vec<String> {
    words
        .split([' ', '-', '‑'])
        .map(|part| part.trim_matches(['.', ',']).to_lowercase())
        .filter(|part| !part.is_empty())
        .collect()
}

fn list(names: &mut Names, index: &mut Index, scan: &Scan<'_>, n: usize, person: &super::Person<'_>) {
    let parts = parts_of(person.name);
    if parts.is_empty() {
        return;
    }
    let has =
        |word: &str| person.pronouns.split(|c: char| !c.is_alphabetic()).any(|part| part.eq_ignore_ascii_case(word));
    let weight = |yes: bool| if yes { 1000 } else { 0 };
    let given = scan.language.classes(person.name.split_whitespace().next().unwrap_or_default());
    let named = person.pronouns.is_empty();
    let entity = Entity {
        name: person.name.to_owned(),
        parts: parts.clone(),
        sort: Sort::Person,
        man: weight(has("he") || has("him")).max(u32::from(named && given & Class::GIVEN_M != 0)),
        woman: weight(has("she") || has("her")).max(u32::from(named && given & Class::GIVEN_F != 0)),
        they: has("they") || has("them"),
        roles: roles::of_words(person.role),
        listed: Some(n),
        full: 0,
        count: 0,
        whole: parts.len() > 1,
    };
    let place = names.entities.len();
    names.entities.push(entity);
    index.add(place, &parts);
    for alias in &person.aliases {
        index.add(place, &parts_of(alias));
    }
}

/// The rows of capitals that may be names.
fn rows(scan: &Scan<'_>) -> Vec<Row> {
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
    found
}

/// Whether every weighty word of a sentence has a capital.
fn is_headline(scan: &Scan<'_>, tokens: &Range<usize>) -> bool {
    let weighty = |n: &usize| scan.kind(*n) == Kind::Word && scan.tokens[*n].end - scan.tokens[*n].start > 3;
    let (mut capital, mut small) = (0, 0);
    for n in tokens.clone().filter(weighty) {
        *(if scan.tokens[n].capital { &mut capital } else { &mut small }) += 1;
    }
    !scan.language.table.capital_nouns && capital >= 4 && small * 5 <= capital
}

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
            && scan.tokens.get(at + 1).is_some_and(|next| next.capital && next.classes == 0)
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
                if lone || token.is(Class::TIME) && !token.is(Class::GIVEN_M | Class::GIVEN_F) {
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
    while end > start && (scan.kind(end - 1) != Kind::Word || is(end - 1, Class::TIME) && !is(end - 1, given)) {
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
        if let Some(title) = title {
            if (start..=title).all(|n| !is(n, given) || is(n, Class::TITLE)) || title == start {
                start = title + 1;
                let person = Class::TITLE;
                sort = if is(title, person) { Sort::Person } else { sort };
            }
        }
        while start + 1 < end
            && !is(start + 1, Class::PLACE)
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
    if len == 1 {
        if single.is(Class::TIME) || single.is(Class::DEMONYM) && !single.is(given) && sort != Sort::Person {
            return None;
        }
        let common = Class::TITLE
            | Class::ROLE
            | Class::PEOPLE
            | Class::DOCUMENT
            | Class::SPEECH
            | Class::SAY
            | Class::HINT
            | Class::VERB;
        if sort == Sort::Unknown && single.is(common) && !single.is(given | Class::BODY_NAME) {
            return None;
        }
        if single.is(FUNCTION) && !single.is(given | Class::PLACE) {
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
        let text = scan.text(start);
        let acronym = len == 1
            && text.len() <= 6
            && text.len() > 1
            && text.chars().all(|c| c.is_uppercase() || c == '&' || c == '.' || c.is_numeric());
        sort = if body && len > 1 || acronym {
            Sort::Body
        } else if (start..end).all(|n| is(n, Class::PLACE | Class::DEMONYM)) && !(len > 1 && is(start, given)) {
            Sort::Place
        } else if len > 1 && is(start, given)
            || len > 2 && (start + 1..end - 1).any(|n| is_initial(scan.text(n)))
            || len > 1 && is_initial(text) && text.len() <= 4
        {
            Sort::Person
        } else if len == 1 && single.is(Class::BODY_NAME | Class::BODY) {
            Sort::Body
        } else {
            Sort::Unknown
        };
    }
    if len > 1 && sort != Sort::Body {
        man |= is(start, Class::GIVEN_M) && !is(start, Class::GIVEN_F);
        woman |= is(start, Class::GIVEN_F) && !is(start, Class::GIVEN_M);
    }
    Some(Row { tokens: start..end, sort, man: man && !woman, woman: woman && !man, titles, headline: false })
}

fn is_initial(text: &str) -> bool {
    text.ends_with('.') && text.len() <= 5 && text.starts_with(char::is_uppercase)
}

/// The entity of a name in more than one word, a new one where it is new.
fn full_name(names: &mut Names, index: &mut Index, scan: &Scan<'_>, row: &Row, parts: Vec<String>) -> usize {
    if let Some(&known) = index.whole.get(&parts.join(" ")) {
        return known;
    }
    if row.sort != Sort::Body && row.sort != Sort::Place {
        // `Donald J. Doe` and `Donald Doe`.
        let kept = parts.len() - usize::from(is_suffix(&parts[parts.len() - 1]));
        let same = kept.checked_sub(1).and_then(|last| index.last.get(&parts[last])).and_then(|of| {
            of.iter().copied().find(|&n| {
                let other = &names.entities[n];
                let suffix = other.parts.last().is_some_and(|part| is_suffix(part));
                other.parts.len() > 1 && other.parts[0] == parts[0] && suffix == (kept < parts.len())
            })
        });
        if let Some(same) = same {
            index.whole.insert(parts.join(" "), same);
            return same;
        }
    }
    let name = scan.cut(&row.tokens).split_whitespace().collect::<Vec<_>>().join(" ");
    let entity = Entity {
        name,
        parts: parts.clone(),
        sort: row.sort,
        man: 0,
        woman: 0,
        they: false,
        roles: Vec::new(),
        listed: None,
        full: 0,
        count: 0,
        whole: true,
    };
    let place = names.entities.len();
    names.entities.push(entity);
    if row.sort == Sort::Body || row.sort == Sort::Place {
        index.whole.insert(parts.join(" "), place);
    } else {
        index.add(place, &parts);
    }
    place
}

/// The entity a single word stands for: a surname, a given name, or a name of its own.
fn part_of_name(
    names: &mut Names,
    index: &mut Index,
    scan: &Scan<'_>,
    row: &Row,
    order: &[u32],
) -> (Option<usize>, bool) {
    let parts = parts(scan, &row.tokens);
    let Some(part) = parts.first() else { return (None, false) };
    let none = Vec::new();
    let fits = |n: &usize| {
        let entity = &names.entities[*n];
        !(row.man && entity.woman > entity.man || row.woman && entity.man > entity.woman)
    };
    for of in [index.last.get(part).unwrap_or(&none), index.first.get(part).unwrap_or(&none)] {
        let of: Vec<usize> = of.iter().copied().filter(|n| fits(n)).collect();
        if of.is_empty() {
            continue;
        }
        let here = scan.tokens[row.tokens.start].start;
        // The one named in full in the lines just before, or else the one named most.
        let score = |n: usize| {
            let last = order.get(n).copied().unwrap_or(0) as usize;
            let near = last > 0 && here.saturating_sub(scan.tokens[last].start) < 400;
            let given = usize::from(near) * 3;
            (names.entities[n].full as usize + names.entities[n].count as usize / 2 + given, usize::MAX - n)
        };
        let best = of.iter().copied().max_by_key(|&n| score(n));
        if let Some(best) = best {
            return (Some(best), of.len() > 1);
        }
    }
    let entity = Entity {
        name: scan.text(row.tokens.start).to_owned(),
        parts: parts.clone(),
        sort: row.sort,
        man: 0,
        woman: 0,
        they: false,
        roles: Vec::new(),
        listed: None,
        full: 0,
        count: 0,
        whole: false,
    };
    let place = names.entities.len();
    names.entities.push(entity);
    index.add(place, &parts);
    (Some(place), false)
}
