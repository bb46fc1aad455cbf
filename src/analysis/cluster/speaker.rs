//! Who is the same speaker in several sources: a key that is equal for equal people.
//!
//! Somebody listed is known by the list. A name is known by its parts, and a part of a name by the one
//! full name that has it in any of the sources. A witness here and a witness there may be two people,
//! so the described have no key.

use std::collections::{BTreeMap, BTreeSet};

use crate::analysis::reading::Who;

/// A speaker across sources.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Speaker {
    /// Equal for one person, whatever form of the name a source has.
    pub key: String,
    /// The fullest form of the name.
    pub name: String,
}

/// The speakers of a list of guesses, in its order. `None` for nobody and for those only described.
#[must_use]
pub fn speakers(guesses: &[Option<&Who>]) -> Vec<Option<Speaker>> {
    let mut full: BTreeMap<Vec<String>, String> = BTreeMap::new();
    for name in guesses.iter().copied().flatten().flat_map(names) {
        let parts = parts(name);
        if parts.len() > 1 {
            full.entry(parts).or_insert_with(|| name.to_owned());
        }
    }
    let mut homes: BTreeMap<&String, BTreeSet<&Vec<String>>> = BTreeMap::new();
    for parts in full.keys() {
        for part in [&parts[0], &parts[parts.len() - 1]] {
            homes.entry(part).or_default().insert(parts);
        }
    }
    let of = |name: &String| {
        let mut parts = parts(name);
        if let [part] = parts.as_slice()
            && let Some(homes) = homes.get(part)
            && let (1, Some(only)) = (homes.len(), homes.first())
        {
            parts = (*only).clone();
        }
        let name = full.get(&parts).unwrap_or(name).clone();
        Speaker { key: parts.join(" "), name }
    };
    guesses.iter().map(|guess| guess.and_then(|who| speaker(who, &of))).collect()
}

fn speaker(who: &Who, of: &dyn Fn(&String) -> Speaker) -> Option<Speaker> {
    match who {
        // No part of a name begins so.
        Who::Listed(n, name) => Some(Speaker { key: format!("#{n}"), name: name.clone() }),
        Who::Named(name) => Some(of(name)),
        Who::Joint(all) => {
            let mut all = all.iter().map(|who| speaker(who, of)).collect::<Option<Vec<_>>>()?;
            all.sort();
            all.dedup();
            let join = |get: fn(Speaker) -> String, by: &str| all.iter().cloned().map(get).collect::<Vec<_>>().join(by);
            Some(Speaker { key: join(|one| one.key, " + "), name: join(|one| one.name, " and ") })
        }
        Who::Described(_) | Who::Collective(_) | Who::Document(_) | Who::Nobody => None,
    }
}

/// The names in a guess that no list has.
fn names(who: &Who) -> Vec<&String> {
    match who {
        Who::Named(name) => vec![name],
        Who::Joint(all) => all.iter().flat_map(names).collect(),
        _ => Vec::new(),
    }
}

/// The parts of a name in lower case, hyphens parted, initials left out.
fn parts(name: &str) -> Vec<String> {
    let all = || {
        let parts = name.split([' ', '-', '‑']).map(|part| part.trim_matches(['.', ',']).to_lowercase());
        parts.filter(|part| !part.is_empty())
    };
    let long: Vec<String> = all().filter(|part| part.chars().count() > 1).collect();
    if long.len() > 1 { long } else { all().collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(names: &[&str]) -> Vec<String> {
        let who: Vec<Who> = names.iter().map(|name| Who::Named((*name).to_owned())).collect();
        let found = speakers(&who.iter().map(Some).collect::<Vec<_>>());
        found.into_iter().map(|speaker| speaker.map_or_else(String::new, |speaker| speaker.name)).collect()
    }

    #[test]
    fn a_part_of_a_name_is_the_one_full_name_that_has_it() {
        assert_eq!(keys(&["Berg", "Anna Berg", "Lund"]), ["Anna Berg", "Anna Berg", "Lund"]);
        assert_eq!(keys(&["Berg", "Anna Berg", "Clara Berg"]), ["Berg", "Anna Berg", "Clara Berg"]);
        assert_eq!(keys(&["Han So-min", "Han So Min", "Anna B. Roe", "Anna Roe"]), {
            ["Han So-min", "Han So-min", "Anna B. Roe", "Anna B. Roe"]
        });
    }

    #[test]
    fn those_who_are_only_described_have_no_key() {
        let witness = Who::Described("a witness".to_owned());
        let listed = Who::Listed(3, "Anna Berg".to_owned());
        let both = Who::Joint(vec![Who::Named("Lund".to_owned()), listed.clone()]);
        let found = speakers(&[Some(&witness), Some(&listed), Some(&both), None]);
        let keys: Vec<Option<&str>> =
            found.iter().map(|found| found.as_ref().map(|found| found.key.as_str())).collect();
        assert_eq!(keys, [None, Some("#3"), Some("#3 + lund"), None]);
    }
}
