//! `/origins/`: whose reporting the accounts are, and which of them have the same words.

use std::collections::{BTreeMap, BTreeSet};

use unicode_segmentation::UnicodeSegmentation as _;

use crate::analysis::origins::{Basis, Party, Who};
use crate::dossier::SourceId;
use crate::site::View;
use crate::site::address::{Address, Anchor};
use crate::site::desk::Desk;
use crate::site::frame::{Frame, Framed};
use crate::site::paged;
use crate::site::traces::{letter, narration, parties};
use crate::site::views::{Edge, Network, NetworkPair, Node, OriginCard, OriginsView, SourceCard, Traced};

/// How much the first page holds at the most: in a large dossier the strongest.
const ORIGINS: usize = 12;
const SOURCES: usize = 8;
const STATEMENTS: usize = 3;
const PAIRS: usize = 24;
const NODES: usize = 30;
const EDGES: usize = 60;

pub fn pages(desk: &Desk<'_>, frame: &Frame<'_>) -> Vec<Framed> {
    let Some(list) = desk.atlas.section("origins") else { return Vec::new() };
    let provenance = desk.provenance();
    let live = desk.dossier.source_ids().filter(|id| desk.dossier.source(*id).entry.withdrawn.is_none());
    let ids: Vec<SourceId> = live.collect();
    let bars: Vec<Traced> = ids.iter().map(|id| traced(desk, &list, *id)).collect();
    let pairs = pairs(desk);
    // What the first page has above the bars takes room, too.
    let mut weights: Vec<usize> = bars.iter().map(weight).collect();
    if let Some(first) = weights.first_mut() {
        *first += desk.traces.parties().len().min(ORIGINS) * 2500 + pairs.len().min(PAIRS) * 800;
    }
    let cut = paged::cut(weights);
    let all: Vec<_> = ids.iter().flat_map(|id| provenance.of_source(*id)).collect();
    let unknown = all.iter().filter(|origin| origin.basis == Basis::Unknown && origin.group.is_none()).count();
    let page = |n: usize| {
        let here = desk.atlas.nth_page(&list, n);
        let is_first = n == 0;
        let view = OriginsView {
            tally: desk.whole.clone(),
            origins: if is_first { origins(desk, &here) } else { Vec::new() },
            more_origins: desk.traces.parties().len().saturating_sub(ORIGINS),
            unknown,
            paragraphs: all.len(),
            network: if is_first { network(desk, &here, &pairs) } else { None },
            sources: ids[cut[n].clone()].iter().map(|id| traced(desk, &here, *id)).collect(),
            pager: paged::pager(desk, &list, n, cut.len(), |n| {
                let sign = |one: Option<&Traced>| one.map_or(String::new(), |one| one.source.sign.clone());
                let on = &bars[cut[n].clone()];
                paged::from_to(&sign(on.first()), &sign(on.last()))
            }),
        };
        let about = desk.locale.say("about-origins");
        let title = paged::title(desk, &desk.part("origins"), n);
        let page = frame.page(&here, "origins", &title, &about, View::Origins(Box::new(view)));
        if is_first { page } else { page.under("origins", desk) }
    };
    (0..cut.len()).map(page).collect()
}

fn traced(desk: &Desk<'_>, here: &Address, id: SourceId) -> Traced {
    Traced { source: desk.card(here, id), bar: desk.bar(here, id) }
}

/// About how many bytes a bar takes.
fn weight(traced: &Traced) -> usize {
    let parts = traced.bar.iter().flat_map(|bar| &bar.parts);
    900 + parts.map(|part| 750 + part.why.len() + 90 * part.copies.as_ref().map_or(0, |c| c.of.len())).sum::<usize>()
}

fn origins(desk: &Desk<'_>, here: &Address) -> Vec<OriginCard> {
    let cards = desk.traces.parties().iter().take(ORIGINS).enumerate();
    cards.map(|(n, party)| card(desk, here, n, party)).collect()
}

fn card(desk: &Desk<'_>, here: &Address, n: usize, party: &Party) -> OriginCard {
    let provenance = desk.provenance();
    let mut sources: Vec<SourceId> = Vec::new();
    let (mut known, mut likely) = (0, 0);
    for id in desk.dossier.source_ids() {
        for origin in provenance.of_source(id).iter().filter(|origin| parties(&origin.who).contains(party)) {
            if origin.known().is_some() {
                known += 1;
            } else {
                likely += 1;
            }
            if sources.last() != Some(&id) {
                sources.push(id);
            }
        }
    }
    let rests = |n: &usize| {
        let strands = &desk.evidence.counts[*n].strands;
        strands.iter().any(|strand| strand.is_known && matches!(&strand.who, Who::One(one) if one == party))
    };
    let statements: Vec<usize> = (0..desk.evidence.counts.len()).filter(rests).collect();
    OriginCard {
        id: Anchor::of_id(format!("origin-{}", letter(n).to_lowercase())),
        letter: letter(n),
        name: desk.party_name(here, party),
        more: sources.len().saturating_sub(SOURCES),
        sources: sources.into_iter().take(SOURCES).map(|id| desk.card(here, id)).collect(),
        paragraphs: known,
        likely,
        total: statements.len(),
        statements: statements.into_iter().take(STATEMENTS).filter_map(|n| desk.statement(here, n)).collect(),
    }
}

/// The pairs that share narration, most words first.
fn pairs(desk: &Desk<'_>) -> Vec<(SourceId, SourceId, usize)> {
    let pairs = desk.provenance().pairs().filter_map(|passages| {
        let first = passages.first()?;
        Some((first.a.source, first.b.source, narration(passages)))
    });
    let mut pairs: Vec<_> = pairs.filter(|(.., words)| *words > 0).collect();
    pairs.sort_by_key(|(a, b, words)| (std::cmp::Reverse(*words), *a, *b));
    pairs
}

/// The sources on a circle, those that hang together side by side.
fn network(desk: &Desk<'_>, here: &Address, pairs: &[(SourceId, SourceId, usize)]) -> Option<Network> {
    const MIDDLE: f64 = 179.0;
    if pairs.is_empty() {
        return None;
    }
    let order = around(desk, pairs);
    let place: BTreeMap<SourceId, usize> = order.iter().enumerate().map(|(n, id)| (*id, n)).collect();
    // Around a full circle labels stand like rays, so that none lies on another.
    let is_full = order.len() > 12;
    // As many letters as have room beside the circle.
    let (radius, letters) = if is_full { (86.0, 11) } else { (68.0, 15) };
    let down = radius + if is_full { 93.0 } else { 30.0 };
    let at = |n: usize, far: f64| {
        let turn = std::f64::consts::TAU * count(n) / count(order.len());
        (MIDDLE + (radius + far) * turn.sin(), down - (radius + far) * turn.cos())
    };
    let shown = |n: f64| format!("{n:.1}");
    let nodes = order.iter().enumerate().map(|(n, id)| {
        let (x, y) = at(n, 0.0);
        let (label_x, label_y) = at(n, 12.0);
        let degrees = 360.0 * count(n) / count(order.len()) - 90.0;
        let degrees = if label_x < MIDDLE - 5.0 { degrees - 180.0 } else { degrees };
        let turn = is_full.then(|| format!("rotate({degrees:.1} {label_x:.1} {label_y:.1})"));
        let (sign, colour) = desk.signs[id.index()].clone();
        let sign = shortened(sign, letters);
        let anchor = match label_x - MIDDLE {
            side if side > 5.0 || is_full && side >= -5.0 => "start",
            side if side < -5.0 => "end",
            _ => "middle",
        };
        Node {
            x: shown(x),
            y: shown(y),
            label_x: shown(label_x),
            label_y: shown(label_y + 4.0),
            turn,
            anchor,
            sign,
            colour,
        }
    });
    let edges = pairs.iter().take(EDGES).filter_map(|(a, b, words)| {
        let ((x1, y1), (x2, y2)) = (at(*place.get(a)?, 0.0), at(*place.get(b)?, 0.0));
        let width = words.ilog2().saturating_sub(2).clamp(1, 8).to_string();
        Some(Edge { x1: shown(x1), y1: shown(y1), x2: shown(x2), y2: shown(y2), width })
    });
    let rows = pairs.iter().take(PAIRS).map(|(a, b, words)| {
        let card = |id: SourceId| -> SourceCard { desk.card(here, id) };
        let beside = desk.pairs.of_source(*a).any(|pair| (pair.a, pair.b) == (*a, *b));
        let compare = beside.then(|| desk.atlas.link(here, &desk.atlas.compare(*a, *b)));
        NetworkPair { a: card(*a), b: card(*b), words: *words, compare }
    });
    // A few pixels more or less than the circle needs are nobody's loss.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let height = (2.0 * down) as usize;
    Some(Network {
        height,
        nodes: nodes.collect(),
        edges: edges.collect(),
        pairs: rows.collect(),
        more: pairs.len().saturating_sub(PAIRS),
    })
}

/// A name without its middle where it is too long: its end may tell it from others. Where letters hang
/// together it ends early: cut out of a word they would be drawn as other letters than they are.
fn shortened(name: String, letters: usize) -> String {
    let all: Vec<&str> = name.graphemes(true).collect();
    if all.len() <= letters {
        return name;
    }
    if name.chars().any(|letter| matches!(letter, '\u{600}'..='\u{8FF}' | '\u{1800}'..='\u{18AF}')) {
        let start = all[..letters - 1].concat();
        return format!("{}…", start.rsplit_once(' ').map_or(start.as_str(), |(words, _)| words));
    }
    let from_end = letters / 3;
    let (first, last) = (&all[..letters - from_end - 1], &all[all.len() - from_end..]);
    format!("{}…{}", first.concat(), last.concat())
}

fn count(n: usize) -> f64 {
    f64::from(u16::try_from(n).unwrap_or(u16::MAX))
}

/// The sources of the strongest pairs, each beside those it shares most with; in a small dossier those that
/// share nothing come last.
fn around(desk: &Desk<'_>, pairs: &[(SourceId, SourceId, usize)]) -> Vec<SourceId> {
    let mut groups: Vec<Vec<SourceId>> = Vec::new();
    let mut placed: BTreeSet<SourceId> = BTreeSet::new();
    for (a, b, _) in pairs.iter().take(EDGES) {
        if placed.len() + 2 > NODES {
            break;
        }
        placed.extend([*a, *b]);
        let of = |groups: &[Vec<SourceId>], id: &SourceId| groups.iter().position(|group| group.contains(id));
        match (of(&groups, a), of(&groups, b)) {
            (None, None) => groups.push(vec![*a, *b]),
            (Some(group), None) => groups[group].push(*b),
            (None, Some(group)) => groups[group].push(*a),
            (Some(one), Some(other)) if one != other => {
                let moved = groups.remove(one.max(other));
                groups[one.min(other)].extend(moved);
            }
            _ => {}
        }
    }
    let mut order: Vec<SourceId> = groups.into_iter().flatten().collect();
    if desk.dossier.sources.len() <= NODES / 2 {
        let alone = desk.dossier.source_ids().filter(|id| desk.provenance().length(*id).is_some());
        order.extend(alone.filter(|id| !placed.contains(id)));
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_signs_lose_their_middle_and_joined_letters_their_end() {
        let short = |name: &str| shortened(name.to_owned(), 11);
        assert_eq!(short("The Gazette"), "The Gazette");
        assert_eq!(short("Countercurrents"), "Counter…nts");
        assert_eq!(short("صحيفة النهر الكبير"), "صحيفة…");
    }
}
