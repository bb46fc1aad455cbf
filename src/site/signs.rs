//! The short sign and the colour of every source, and which sources are of one outlet.

use std::collections::BTreeMap;

use crate::dossier::{Dossier, Entity, EntityRef};

/// A number for the outlet of every source; a source without one is its own.
pub fn outlets(dossier: &Dossier) -> Vec<usize> {
    let mut known: BTreeMap<String, usize> = BTreeMap::new();
    dossier
        .sources
        .iter()
        .map(|source| {
            let key = match &source.outlet {
                Some(EntityRef::Known(id)) => format!("={}", id.index()),
                Some(EntityRef::Named(name)) => format!("~{}", name.to_lowercase()),
                None => format!("#{}", source.entry.id),
            };
            let next = known.len();
            *known.entry(key).or_insert(next)
        })
        .collect()
}

/// The sign of every source: the shortest name of its outlet, numbered where two sources share it.
pub fn signs(dossier: &Dossier, outlets: &[usize]) -> Vec<(String, usize)> {
    const LONGEST: usize = 16;
    let mut used: BTreeMap<String, usize> = BTreeMap::new();
    let mut signs = Vec::with_capacity(dossier.sources.len());
    for (source, outlet) in dossier.sources.iter().zip(outlets) {
        let shortest = match &source.outlet {
            Some(EntityRef::Known(id)) => short_name(dossier.entity(*id)),
            Some(EntityRef::Named(name)) => name.as_str(),
            None => source.entry.id.as_str(),
        };
        let sign = if shortest.chars().count() <= LONGEST { shortest.to_owned() } else { initials(shortest) };
        let count = used.entry(sign.clone()).or_insert(0);
        *count += 1;
        let sign = if *count == 1 { sign } else { format!("{sign} {count}") };
        signs.push((sign, outlet % 8 + 1));
    }
    signs
}

/// The shortest name of something.
pub fn short_name(entity: &Entity) -> &str {
    let names = std::iter::once(&entity.name).chain(entity.aliases.iter().map(|(alias, _)| alias));
    names.map(String::as_str).min_by_key(|name| name.chars().count()).unwrap_or_default()
}

fn initials(name: &str) -> String {
    let initials: String = name.split_whitespace().filter_map(|word| word.chars().next()).collect();
    if initials.chars().count() > 1 { initials.to_uppercase() } else { name.chars().take(12).collect() }
}
