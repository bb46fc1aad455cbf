//! The names of agencies and outlets as credits give them.

use std::collections::BTreeMap;
use std::ops::Range;

use aho_corasick::{AhoCorasick, MatchKind};

use crate::dossier::{Dossier, EntityKind, EntityRef, OrganisationKind};

/// The agencies everybody knows: data, so that a name can be added without reading code.
const KNOWN: &str = include_str!("agencies.txt");

/// Who may be credited, by name.
#[derive(Debug)]
pub struct Agencies {
    matcher: Option<AhoCorasick>,
    /// Whom each pattern names.
    named: Vec<Named>,
    by_name: BTreeMap<String, usize>,
    /// The same by [`key`].
    by_key: BTreeMap<String, usize>,
}

/// Somebody who may be credited.
#[derive(Clone, Debug)]
struct Named {
    who: EntityRef,
    is_agency: bool,
}

/// A name in a text.
#[derive(Clone, Debug)]
pub struct Found<'a> {
    pub range: Range<usize>,
    pub who: &'a EntityRef,
    /// Whether it is a news agency; else an outlet.
    pub is_agency: bool,
}

impl Agencies {
    /// Those of the dossier, then those everybody knows.
    pub fn of(dossier: &Dossier) -> Agencies {
        let mut names: BTreeMap<String, Named> = BTreeMap::new();
        for id in dossier.entity_ids() {
            let entity = dossier.entity(id);
            let is_ours = entity.kind == EntityKind::Organisation
                && entity.organisation != OrganisationKind::Body
                && entity.entry.withdrawn.is_none();
            if is_ours {
                let named =
                    Named { who: EntityRef::Known(id), is_agency: entity.organisation == OrganisationKind::Agency };
                let aliases = entity.aliases.iter().map(|(alias, _)| alias);
                for name in std::iter::once(&entity.name).chain(aliases) {
                    names.entry(name.trim().to_owned()).or_insert_with(|| named.clone());
                }
            }
        }
        let mut ours: BTreeMap<String, EntityRef> = BTreeMap::new();
        for (name, named) in &names {
            ours.entry(key(name)).or_insert_with(|| named.who.clone());
        }
        for line in KNOWN.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            let all: Vec<&str> = line.split('|').map(str::trim).collect();
            let ours = all.iter().find_map(|name| ours.get(&key(name))).cloned();
            // An agency may be an outlet of the dossier: then its own dateline credits it.
            let named = Named { who: ours.unwrap_or_else(|| EntityRef::Named(all[0].to_owned())), is_agency: true };
            for name in all {
                names.insert(name.to_owned(), Named { is_agency: true, ..named.clone() });
            }
        }
        // Credits are often set in capitals.
        let capitals: Vec<(String, Named)> =
            names.iter().map(|(name, named)| (name.to_uppercase(), named.clone())).collect();
        for (name, named) in capitals {
            names.entry(name).or_insert(named);
        }
        names.remove("");
        let matcher = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(names.keys()).ok();
        let by_name = names.keys().enumerate().map(|(n, name)| (name.clone(), n)).collect();
        let mut by_key: BTreeMap<String, usize> = BTreeMap::new();
        for (n, (name, named)) in names.iter().enumerate() {
            let is_ours = matches!(named.who, EntityRef::Known(_));
            let at = by_key.entry(key(name)).or_insert(n);
            if is_ours {
                *at = n;
            }
        }
        Agencies { matcher, named: names.into_values().collect(), by_name, by_key }
    }

    /// One and the same reference for all names of somebody, however they are written: `ap`, `A.P.`.
    pub fn canonical(&self, who: &EntityRef) -> EntityRef {
        match who {
            EntityRef::Named(name) => {
                let known = self.by_name.get(name.trim()).or_else(|| self.by_key.get(&key(name)));
                known.map_or_else(|| who.clone(), |n| self.named[*n].who.clone())
            }
            EntityRef::Known(_) => who.clone(),
        }
    }

    /// The names in a text, in order: the longest where several begin, whole words only.
    pub fn find<'a>(&'a self, text: &str) -> Vec<Found<'a>> {
        let Some(matcher) = &self.matcher else { return Vec::new() };
        let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let hits = matcher.find_iter(text).filter(|hit| {
            !is_word(text[..hit.start()].chars().next_back()) && !is_word(text[hit.end()..].chars().next())
        });
        hits.map(|hit| {
            let named = &self.named[hit.pattern().as_usize()];
            Found { range: hit.range(), who: &named.who, is_agency: named.is_agency }
        })
        .collect()
    }
}

/// A name as it is compared in front matter: without case, dots and article.
fn key(name: &str) -> String {
    let small = name.trim().to_lowercase().replace('.', "");
    small.strip_prefix("the ").map_or_else(|| small.clone(), str::to_owned)
}
