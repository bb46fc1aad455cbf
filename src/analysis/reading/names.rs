//! Introduces the names of a text: who is named, in full and in part, and what is known of them.
//!
//! A name is a row of capitals that titles, given names and its own repetition make a name. A part of
//! a name stands for the full one introduced anywhere in the text.

use std::collections::HashMap;
use std::ops::Range;

use super::People;
use super::roles::{self, Role};
use super::rows::{self, Row};
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

/// Finds the names.
pub fn introduce(scan: &Scan<'_>, people: &People<'_>) -> Names {
    let mut names = Names { at: vec![0; scan.tokens.len()], ..Names::default() };
    let mut index = Index::default();
    for (n, person) in people.0.iter().enumerate() {
        list(&mut names, &mut index, scan, n, person);
    }
    let rows = rows::rows(scan);
    // Full names first: a surname in the headline is explained by the text below it.
    let mut whole: Vec<Option<usize>> = Vec::with_capacity(rows.len());
    for row in &rows {
        let parts = parts(scan, &row.tokens);
        if row.headline {
            whole.push(None);
            continue;
        }
        let entity = (parts.len() > 1).then(|| full_name(&mut names, &mut index, scan, row, &parts));
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
            // Somebody of whom the text knows the given name only.
            let given = if of.whole || scan.classes(row.tokens.start) & Class::TIME != 0 {
                0
            } else {
                scan.classes(row.tokens.start) & (Class::GIVEN_M | Class::GIVEN_F)
            };
            of.man += u32::from(row.man || given == Class::GIVEN_M);
            of.woman += u32::from(row.woman || given == Class::GIVEN_F);
            if given != 0 && of.sort == Sort::Unknown {
                of.sort = Sort::Person;
            }
        }
        if row.sort == Sort::Person {
            of.sort = Sort::Person;
        }
        if row.tokens.len() > 1 {
            of.full += 1;
            order[entity] = u32::try_from(row.tokens.start + 1).unwrap_or(u32::MAX);
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
        let put = |map: &mut HashMap<String, Vec<usize>>, key: &String| {
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
    let untold = person.pronouns.is_empty();
    let entity = Entity {
        name: person.name.to_owned(),
        parts: parts.clone(),
        sort: Sort::Person,
        man: weight(has("he") || has("him")).max(u32::from(untold && given & Class::GIVEN_M != 0)),
        woman: weight(has("she") || has("her")).max(u32::from(untold && given & Class::GIVEN_F != 0)),
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
        let parts = parts_of(alias);
        index.whole.entry(parts.join(" ")).or_insert(place);
        // `Russian President`: words that describe many stand for nobody alone.
        let describes = |part: &String| scan.language.classes(part) & rows::NO_NAME != 0;
        if parts.len() < 2 || !parts.iter().any(describes) {
            index.add(place, &parts);
        }
    }
}

/// The entity of a name in more than one word, a new one where it is new.
fn full_name(names: &mut Names, index: &mut Index, scan: &Scan<'_>, row: &Row, parts: &[String]) -> usize {
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
        parts: parts.to_vec(),
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
        // `the Peninsula`, behind the Korean Peninsula.
        if let Some(last) = parts.last().filter(|_| rows::is_landmark(scan, row.tokens.clone())) {
            index.last.entry(last.clone()).or_default().push(place);
        }
    } else {
        index.add(place, parts);
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
            let near = last > 0 && here.saturating_sub(scan.tokens[last - 1].start) < 400;
            let given = usize::from(near) * 3;
            (names.entities[n].full as usize + names.entities[n].count as usize / 2 + given, usize::MAX - n)
        };
        if let Some(best) = of.iter().copied().max_by_key(|&n| score(n)) {
            // One named three times as often is not in doubt.
            let shared = of.iter().any(|&n| n != best && score(n).0 * 3 >= score(best).0);
            return (Some(best), shared);
        }
    }
    if let Some(meant) = misspelt(names, index, part) {
        return (Some(meant), true);
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

/// The only person whose last name is one letter off a single word: a slip of the pen.
fn misspelt(names: &Names, index: &Index, part: &str) -> Option<usize> {
    let length = part.chars().count();
    if length < 5 {
        return None;
    }
    let mut found = None;
    for (n, entity) in names.entities.iter().enumerate() {
        let Some(last) = entity.parts.last().filter(|_| entity.whole && entity.sort == Sort::Person) else { continue };
        if last.len().abs_diff(part.len()) > 4 || last.chars().next() != part.chars().next() {
            continue;
        }
        if last.chars().count() < 5 || !is_slip(last, part) || !index.last.contains_key(last.as_str()) {
            continue;
        }
        if found.is_some() {
            return None;
        }
        found = Some(n);
    }
    found
}

/// Whether two words that begin alike differ by one letter that is put in, left out or changed, and not
/// by the ending of a plural or an adjective.
fn is_slip(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let head = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
    let tail = a.iter().rev().zip(b.iter().rev()).take_while(|(a, b)| a == b).count();
    let (long, short) = (a.len().max(b.len()), a.len().min(b.len()));
    head > 0 && tail > 0 && long - short <= 1 && head + tail + 1 >= long
}
