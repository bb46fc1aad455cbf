//! Gives every paragraph its origin. What is said wins over what is found, and what is found over what is
//! likely.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::agencies::Agencies;
use super::credits::{Credit, Credits};
use super::links::{Link, Shared};
use super::{Basis, GroupId, Origin, Party, Reason, Twin, Who, is_primary};
use crate::analysis::originals::{Original, Texts};
use crate::analysis::reading::ParagraphKind;
use crate::dossier::{EntityRef, PassageBasis, Request, Source, SourceId};
use crate::text::{Folded, Folds};

/// The origins of each source's paragraphs of running text.
pub fn assign(
    texts: Texts<'_>,
    agencies: &Agencies,
    originals: &[Option<Original>],
    credits: &[Credits],
    shared: &Shared,
) -> Vec<Vec<Origin>> {
    let ids = texts.dossier.source_ids();
    let mut all: Vec<Vec<Origin>> = ids
        .map(|id| match &originals[id.index()] {
            Some(original) => said(texts, id, original, &credits[id.index()], agencies),
            None => Vec::new(),
        })
        .collect();
    let credited: Vec<BTreeSet<Party>> = texts
        .dossier
        .source_ids()
        .map(|id| {
            let given = texts.dossier.source(id).credits.iter().map(|who| Party::Body(agencies.canonical(who)));
            given.chain(credits[id.index()].all.iter().cloned().map(Party::Body)).collect()
        })
        .collect();
    add_twins(&mut all, &shared.links);
    group(&mut all, &shared.links);
    copy(&mut all);
    let says: Vec<bool> =
        texts.dossier.source_ids().map(|id| says_itself(texts.dossier.source(id), &credits[id.index()])).collect();
    compare_credits(&mut all, &credited, &says);
    for id in texts.dossier.source_ids() {
        infer(&mut all[id.index()], texts.dossier.source(id), &credits[id.index()], agencies);
    }
    all
}

// ------------------------------------------------------------------------------- what is said

/// A stretch of paragraphs that somebody says is lent.
struct Stretch {
    /// The paragraph that says so; the stretch before ends above it.
    at: usize,
    from: usize,
    /// The first paragraph behind it, where the curator says so.
    to: Option<usize>,
    who: Vec<Party>,
    basis: Basis,
    reason: Reason,
    lent_at: usize,
}

/// What the curator and the text itself say of the paragraphs of a source.
fn said(texts: Texts<'_>, id: SourceId, original: &Original, credits: &Credits, agencies: &Agencies) -> Vec<Origin> {
    let source = texts.dossier.source(id);
    let stretches = stretches_of(texts, id, original, credits, agencies);
    let leads: BTreeSet<usize> = stretches.iter().filter(|s| s.from > s.at).map(|s| s.at).collect();
    let text = texts.of(id);
    let is_body = |n: usize| original.paragraphs[n].kind == ParagraphKind::Body;
    // A marked paragraph that says more than that a report follows is the outlet's own text.
    let is_lead = |n: &usize| leads.contains(n) && text[original.paragraphs[*n].range.clone()].ends_with(':');
    let body = (0..original.paragraphs.len()).filter(|n| is_body(*n) && !is_lead(n) && !credits.lines.contains(n));
    body.map(|n| {
        let mut origin = Origin {
            paragraph: n,
            range: original.paragraphs[n].range.clone(),
            who: Who::Unknown,
            basis: Basis::Unknown,
            reason: if original.is_own { Reason::Nothing } else { Reason::NotAtHand },
            twins: Vec::new(),
            group: None,
            lent_at: None,
        };
        let last = stretches.iter().rev().find(|stretch| stretch.at <= n);
        let covering = last.filter(|s| s.from <= n && s.to.is_none_or(|to| n < to));
        let single = credits.single.iter().find(|(at, _)| *at == n);
        if is_primary(source.kind) {
            origin.settle(Who::One(Party::Source(id)), Basis::Stated, Reason::Primary);
        } else if let Some(stretch) =
            covering.filter(|stretch| single.is_none() || matches!(stretch.reason, Reason::Curator(..)))
        {
            origin.settle(who(stretch.who.clone()), stretch.basis, stretch.reason.clone());
            if origin.who == Who::Unknown {
                origin.lent_at = Some(stretch.lent_at);
            }
        } else if let Some((_, credit)) = single {
            origin.credit(credit);
        } else if let Some((_, credit)) = credits.stretches.iter().find(|(range, _)| range.contains(&n)) {
            origin.credit(credit);
        }
        origin
    })
    .collect()
}

/// The stretches the curator lists and the text opens, in order.
fn stretches_of(
    texts: Texts<'_>,
    id: SourceId,
    original: &Original,
    credits: &Credits,
    agencies: &Agencies,
) -> Vec<Stretch> {
    let source = texts.dossier.source(id);
    let mut stretches: Vec<Stretch> = Vec::new();
    if !source.passages.is_empty() {
        let text = Folded::new(texts.of(id), Folds::ALL);
        // Without a number the first behind byte `behind`, letter for letter if there is one.
        let find = |request: &Request, behind: usize| -> Option<Range<usize>> {
            let found = text.find_all(&Folded::new(&request.text, Folds::ALL).text);
            let is_exact = |range: &&Range<usize>| texts.of(id)[(*range).clone()] == *request.text.trim();
            if let Some(nth) = request.nth.map(|nth| nth.saturating_sub(1)) {
                return found.iter().filter(is_exact).nth(nth).or_else(|| found.get(nth)).cloned();
            }
            let mut behind = found.iter().filter(|range| range.start >= behind);
            behind.clone().find(is_exact).or_else(|| behind.next()).cloned()
        };
        // The paragraph that holds the words it ends before is in it where most of it stands before them.
        let end = |to: Range<usize>| -> Option<usize> {
            let n = original.paragraph_at(to.start)?;
            let paragraph = &original.paragraphs[n].range;
            Some(if (to.start - paragraph.start) * 2 > paragraph.len() { n + 1 } else { n })
        };
        for passage in &source.passages {
            let Some(from) = find(&passage.from, 0) else { continue };
            let Some(at) = original.paragraph_at(from.start) else { continue };
            // An end that is not there is noted; nothing is claimed up to it.
            let to = passage.to.as_ref().map(|to| find(to, from.end).and_then(end).unwrap_or(at));
            let basis = match passage.basis {
                PassageBasis::Stated => Basis::Stated,
                PassageBasis::Curated => Basis::Curated,
                PassageBasis::Copied => Basis::Copied,
                PassageBasis::Inferred => Basis::Inferred,
                PassageBasis::Unknown => Basis::Unknown,
            };
            let party = Party::Body(agencies.canonical(&passage.origin));
            let lent_at = from.start;
            let reason = Reason::Curator(from, passage.reason.clone());
            stretches.push(Stretch { at, from: at + 1, to, who: vec![party], basis, reason, lent_at });
        }
    }
    let listed: BTreeSet<usize> = stretches.iter().map(|stretch| stretch.at).collect();
    for opening in credits.openings.iter().filter(|opening| !listed.contains(&opening.at)) {
        let Credit { parties, words } = opening.credit.clone();
        let lent_at = words.start;
        let (basis, reason) = match (parties.is_empty(), opening.from > opening.at) {
            (true, _) => (Basis::Unknown, Reason::UnnamedReport(words)),
            (false, true) => (Basis::Stated, Reason::LeadIn(words)),
            (false, false) => (Basis::Stated, Reason::Credit(words)),
        };
        let who = parties.into_iter().map(Party::Body).collect();
        stretches.push(Stretch { at: opening.at, from: opening.from, to: None, who, basis, reason, lent_at });
    }
    stretches.sort_by_key(|stretch| (stretch.at, stretch.lent_at));
    stretches
}

fn who(mut parties: Vec<Party>) -> Who {
    match parties.len() {
        0 => Who::Unknown,
        1 => Who::One(parties.remove(0)),
        _ => Who::Among(parties),
    }
}

impl Origin {
    fn settle(&mut self, who: Who, basis: Basis, reason: Reason) {
        (self.who, self.basis, self.reason) = (who, basis, reason);
    }

    fn credit(&mut self, credit: &Credit) {
        let parties = credit.parties.iter().cloned().map(Party::Body).collect();
        self.settle(who(parties), Basis::Stated, Reason::Credit(credit.words.clone()));
    }

    /// Whether copies may tell more than is known so far.
    fn is_open(&self) -> bool {
        !matches!(self.who, Who::One(_)) && self.basis != Basis::Curated
    }
}

// ------------------------------------------------------------------------------ what is found

/// The origin of a paragraph, by the source and the place in its paragraphs.
fn find(all: &[Vec<Origin>], (source, paragraph): (SourceId, usize)) -> Option<(usize, usize)> {
    let of = &all[source.index()];
    let n = of.binary_search_by_key(&paragraph, |origin| origin.paragraph).ok()?;
    Some((source.index(), n))
}

fn add_twins(all: &mut [Vec<Origin>], links: &[Link]) {
    for link in links {
        let (Some(a), Some(b)) = (find(all, link.a), find(all, link.b)) else { continue };
        for (here, (source, paragraph), is_copy) in [(a, link.b, link.of_a), (b, link.a, link.of_b)] {
            if is_copy {
                all[here.0][here.1].twins.push(Twin { source, paragraph, words: link.words });
            }
        }
    }
    for origin in all.iter_mut().flatten() {
        origin.twins.sort_by_key(|twin| (std::cmp::Reverse(twin.words), twin.source, twin.paragraph));
    }
}

/// Numbers the sets of paragraphs that hang together by copying, in the order of their first.
fn group(all: &mut [Vec<Origin>], links: &[Link]) {
    let mut next: BTreeMap<(usize, usize), Vec<(usize, usize)>> = BTreeMap::new();
    for link in links {
        let (Some(a), Some(b)) = (find(all, link.a), find(all, link.b)) else { continue };
        next.entry(a).or_default().push(b);
        next.entry(b).or_default().push(a);
    }
    let mut groups = 0;
    for &first in next.keys() {
        if all[first.0][first.1].group.is_some() {
            continue;
        }
        let mut open = vec![first];
        while let Some(at) = open.pop() {
            let origin = &mut all[at.0][at.1];
            if origin.group.is_none() {
                origin.group = Some(GroupId(groups));
                open.extend(&next[&at]);
            }
        }
        groups += 1;
    }
}

/// Gives paragraphs the origin of those they copy. One step from what is said it is known; further on,
/// where each step may have lost the part that came from there, only likely.
fn copy(all: &mut [Vec<Origin>]) {
    let mut basis = Basis::Copied;
    loop {
        let is_first = basis == Basis::Copied;
        let mut found: Vec<(usize, usize, Who, SourceId)> = Vec::new();
        for (s, origins) in all.iter().enumerate() {
            let open = |origin: &Origin| origin.is_open() && (is_first || origin.who == Who::Unknown);
            for (n, origin) in origins.iter().enumerate().filter(|(_, origin)| open(origin)) {
                if let Some((who, from)) = from_twins(all, origin, is_first) {
                    found.push((s, n, who, from));
                }
            }
        }
        if found.is_empty() && !is_first {
            return;
        }
        for (s, n, who, from) in found {
            all[s][n].settle(who, basis, Reason::Twin(from));
        }
        basis = Basis::Inferred;
    }
}

/// What the twins of a paragraph make of it; `is_sure` leaves out those whose origin is only likely.
fn from_twins(all: &[Vec<Origin>], origin: &Origin, is_sure: bool) -> Option<(Who, SourceId)> {
    let mut words: BTreeMap<&Party, (usize, SourceId)> = BTreeMap::new();
    for twin in &origin.twins {
        let Some(at) = find(all, (twin.source, twin.paragraph)) else { continue };
        let of_twin = &all[at.0][at.1];
        if let Who::One(party) = &of_twin.who
            && (!is_sure || of_twin.known().is_some())
        {
            let best = words.entry(party).or_insert((0, twin.source));
            if twin.words > best.0 {
                *best = (twin.words, twin.source);
            }
        }
    }
    // Where the text itself names several, the copies only tell which.
    if let Who::Among(parties) = &origin.who
        && words.keys().any(|party| parties.contains(party))
    {
        words.retain(|party, _| parties.contains(party));
    }
    let most = words.values().map(|(words, _)| *words).max()?;
    let from = words.values().find(|(words, _)| *words == most)?.1;
    // One that has less than half of the best is there by chance.
    let likely: Vec<Party> =
        words.iter().filter(|(_, (words, _))| words * 2 >= most).map(|(party, _)| (*party).clone()).collect();
    let who = who(likely);
    (who != origin.who).then_some((who, from))
}

/// Whose are words that several sources have and none says whose they are: the credits may tell. Those of a
/// source that says itself which parts are lent tell nothing of the rest; nor do any of what stands under
/// a report without a name.
fn compare_credits(all: &mut [Vec<Origin>], credited: &[BTreeSet<Party>], says: &[bool]) {
    let mut found: Vec<((usize, usize), Who, Basis, Reason)> = Vec::new();
    for (s, origins) in all.iter().enumerate() {
        for (n, origin) in origins.iter().enumerate().filter(|(_, origin)| origin.is_open()) {
            // The curator's "unknown" has been looked into.
            if origin.twins.is_empty() || origin.lent_at.is_some() || matches!(origin.reason, Reason::Curator(..)) {
                continue;
            }
            let is_lent = |twin: &Twin| {
                find(all, (twin.source, twin.paragraph)).is_some_and(|at| all[at.0][at.1].lent_at.is_some())
            };
            let twins: Vec<SourceId> = origin.twins.iter().filter(|t| !is_lent(t)).map(|t| t.source).collect();
            let both = twins.iter().find_map(|&other| {
                let both: Vec<Party> = credited[s].intersection(&credited[other.index()]).cloned().collect();
                (!both.is_empty()).then(|| (who(both), Basis::Copied, Reason::BothCredit(other)))
            });
            let settled =
                both.or_else(|| one_credits(s, &twins, credited, says).filter(|_| origin.who == Who::Unknown));
            match settled {
                Some((who, basis, reason)) => found.push(((s, n), who, basis, reason)),
                None if origin.who == Who::Unknown => {
                    found.push(((s, n), Who::Unknown, Basis::Copied, Reason::Shared));
                }
                None => {}
            }
        }
    }
    agree(all, &mut found);
    for ((s, n), who, basis, reason) in found {
        all[s][n].settle(who, basis, reason);
    }
}

/// What the credits of a source and of those that have the same words make likely, where each that credits
/// anybody credits one.
fn one_credits(
    here: usize,
    twins: &[SourceId],
    credited: &[BTreeSet<Party>],
    says: &[bool],
) -> Option<(Who, Basis, Reason)> {
    let only = |source: usize| credited[source].first().filter(|_| credited[source].len() == 1 && !says[source]);
    let first = *twins.first()?;
    let with = twins.iter().copied().find(|twin| only(twin.index()).is_some());
    let mut parties: Vec<Party> =
        twins.iter().map(|twin| twin.index()).chain([here]).filter_map(|source| only(source).cloned()).collect();
    parties.sort();
    parties.dedup();
    let reason = match parties.len() {
        0 => return None,
        1 => Reason::OneCredits(with.unwrap_or(first)),
        _ => Reason::Disputed,
    };
    Some((who(parties), Basis::Inferred, reason))
}

/// Paragraphs that hang together by copying have one origin: where the credits give them several, it is
/// one of these.
fn agree(all: &[Vec<Origin>], found: &mut [((usize, usize), Who, Basis, Reason)]) {
    let parties = |who: &Who| match who {
        Who::One(party) => vec![party.clone()],
        Who::Among(parties) => parties.clone(),
        Who::Unknown => Vec::new(),
    };
    let mut of_group: BTreeMap<GroupId, Vec<Who>> = BTreeMap::new();
    for ((s, n), who, ..) in found.iter().filter(|(_, who, ..)| *who != Who::Unknown) {
        let Some(group) = all[*s][*n].group else { continue };
        let known = of_group.entry(group).or_default();
        if !known.contains(who) {
            known.push(who.clone());
        }
    }
    of_group.retain(|_, answers| answers.len() > 1);
    for ((s, n), answer, basis, reason) in found.iter_mut().filter(|(_, who, ..)| *who != Who::Unknown) {
        let Some(answers) = all[*s][*n].group.and_then(|group| of_group.get(&group)) else { continue };
        let together: BTreeSet<Party> = answers.iter().flat_map(parties).collect();
        (*answer, *basis, *reason) = (who(together.into_iter().collect()), Basis::Inferred, Reason::Disputed);
    }
}

// ----------------------------------------------------------------------------- what is likely

/// Whether a text says which parts are lent, or that somebody only helped: then the rest is not theirs by
/// the text's own word.
fn says_itself(source: &Source, credits: &Credits) -> bool {
    credits.is_helped
        || !credits.openings.is_empty()
        || !credits.single.is_empty()
        || !credits.stretches.is_empty()
        || !source.passages.is_empty()
}

/// Gives what is left to the only agency the front matter credits, where the text itself says nothing.
fn infer(origins: &mut [Origin], source: &Source, credits: &Credits, agencies: &Agencies) {
    let given: BTreeSet<EntityRef> = source.credits.iter().map(|who| agencies.canonical(who)).collect();
    let is_only = given.len() == 1 && !says_itself(source, credits);
    let Some(only) = given.first().filter(|_| is_only) else { return };
    for origin in origins.iter_mut().filter(|origin| origin.basis == Basis::Unknown) {
        origin.settle(Who::One(Party::Body(only.clone())), Basis::Inferred, Reason::OnlyCredit);
    }
}
