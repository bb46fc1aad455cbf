//! The short sign and the colour of every source, and which sources are of one outlet.

use std::collections::BTreeMap;

use crate::dossier::{Dossier, EntityRef};

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
        let names: Vec<&str> = match &source.outlet {
            Some(EntityRef::Known(id)) => {
                let entity = dossier.entity(*id);
                let aliases = entity.aliases.iter().map(|(alias, _)| alias.as_str());
                std::iter::once(entity.name.as_str()).chain(aliases).collect()
            }
            Some(EntityRef::Named(name)) => vec![name.as_str()],
            None => vec![source.entry.id.as_str()],
        };
        let shortest = names.iter().min_by_key(|name| name.chars().count()).copied().unwrap_or_default();
        let sign = if shortest.chars().count() <= LONGEST { shortest.to_owned() } else { initials(shortest) };
        let count = used.entry(sign.clone()).or_insert(0);
        *count += 1;
        let sign = if *count == 1 { sign } else { format!("{sign} {count}") };
        signs.push((sign, outlet % 8 + 1));
    }
    signs
}

fn initials(name: &str) -> String {
    let initials: String = name.split_whitespace().filter_map(|word| word.chars().next()).collect();
    if initials.chars().count() > 1 { initials.to_uppercase() } else { name.chars().take(12).collect() }
}
