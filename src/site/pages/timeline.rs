//! `/timeline/`: the moments in the order the texts allow.

use std::collections::BTreeSet;

use crate::dossier::{Dossier, MomentId, Target};
use crate::notes::{Code, Note, Notes};
use crate::site::View;
use crate::site::address::Anchor;
use crate::site::desk::{Desk, date_view};
use crate::site::frame::{Frame, Framed};
use crate::site::views::{Link, MomentView, TimelineView};

pub fn page(desk: &Desk<'_>, frame: &Frame<'_>) -> Option<Framed> {
    let here = desk.atlas.section("timeline")?;
    let near = |ids: &[MomentId]| -> Vec<Link> {
        let links = ids.iter().filter_map(|id| {
            let (page, anchor) = desk.atlas.target(&Target::Moment(*id))?;
            let text = desk.title_of(&Target::Moment(*id));
            Some(Link { href: desk.atlas.link_at(&here, &page, &anchor?), text })
        });
        links.collect()
    };
    // A withdrawn moment keeps its place and its date.
    let moments = in_order(desk.dossier).into_iter().map(|id| {
        let moment = &desk.dossier.moments[id.index()];
        MomentView {
            id: Anchor::of_id(moment.entry.id.clone()),
            title: if moment.entry.withdrawn.is_some() { "Withdrawn".to_owned() } else { moment.title.clone() },
            date: moment.at.as_ref().map(date_view),
            certainty: moment.at.as_ref().map_or("", crate::dossier::Date::certainty),
            after: near(&moment.after),
            before: near(&moment.before),
            text: if moment.entry.withdrawn.is_some() {
                crate::site::rich::Rich::default()
            } else {
                desk.plain(&here, &moment.text)
            },
            place: moment.place.as_ref().map(|place| desk.name_of(&here, place)),
            people: moment.people.iter().map(|person| desk.name(&here, *person)).collect(),
        }
    });
    let view = TimelineView { moments: moments.collect() };
    let about = "What happened when, with the certainty the texts allow.";
    let page = frame.page(&here, "timeline", "Timeline", about, View::Timeline(view));
    let first = desk.dossier.moments.first().map(|moment| moment.entry.span);
    Some(match first {
        Some(span) => page.made_from(desk, crate::text::Span { start: 0, end: 0, ..span }),
        None => page,
    })
}

/// The moments in order: by date, and those without one where `after:` and `before:` put them.
pub fn in_order(dossier: &Dossier) -> Vec<MomentId> {
    let keys: Vec<Key> = dossier.moment_ids().map(|id| key(dossier, id, &mut BTreeSet::new())).collect();
    let mut left: Vec<MomentId> = dossier.moment_ids().collect();
    let mut placed: Vec<MomentId> = Vec::new();
    let mut done: BTreeSet<MomentId> = BTreeSet::new();
    while !left.is_empty() {
        let ready = left.iter().copied().filter(|id| earlier(dossier, *id).iter().all(|other| done.contains(other)));
        // In a circle, which has been noted, the list decides.
        let next = ready.min_by_key(|id| (keys[id.index()], *id)).unwrap_or(left[0]);
        left.retain(|id| *id != next);
        done.insert(next);
        placed.push(next);
    }
    placed
}

/// What moments are sorted by: the earliest instant meant.
type Key = (i16, i8, i8, i32);

/// The date of a moment; without one, that of the latest it comes after, else of the earliest it
/// comes before.
fn key(dossier: &Dossier, id: MomentId, seen: &mut BTreeSet<MomentId>) -> Key {
    const NEVER: Key = (i16::MAX, 0, 0, 0);
    let moment = &dossier.moments[id.index()];
    if let Some(date) = &moment.at {
        return date.key();
    }
    // In a circle there is no telling.
    if !seen.insert(id) {
        return NEVER;
    }
    let mut keys = |ids: &[MomentId]| ids.iter().map(|other| key(dossier, *other, seen)).collect::<Vec<_>>();
    let after = keys(&moment.after).into_iter().filter(|key| *key != NEVER).max();
    let before = keys(&moment.before).into_iter().min();
    after.or(before).unwrap_or(NEVER)
}

/// The moments that come before one.
fn earlier(dossier: &Dossier, id: MomentId) -> Vec<MomentId> {
    let mut before = dossier.moments[id.index()].after.clone();
    before.extend(dossier.moment_ids().filter(|other| dossier.moments[other.index()].before.contains(&id)));
    before
}

/// Notes moments that come after each other in a circle, each circle once.
pub fn note_circles(dossier: &Dossier, notes: &mut Notes) {
    let mut told: BTreeSet<MomentId> = BTreeSet::new();
    for id in dossier.moment_ids() {
        let before = all_earlier(dossier, id);
        if told.contains(&id) || !before.contains(&id) {
            continue;
        }
        let first = &dossier.moments[id.index()];
        let mut note =
            Note::new(Code::MomentCycle, first.entry.span, format!("`{}` comes after itself", first.entry.id));
        told.insert(id);
        for other in before {
            if other != id && all_earlier(dossier, other).contains(&id) {
                told.insert(other);
                note = note.see(dossier.moments[other.index()].entry.span, "in the same circle");
            }
        }
        notes.take(note.hint("remove one `after:` or `before:` among these"));
    }
}

/// Every moment that comes before one, however far.
fn all_earlier(dossier: &Dossier, id: MomentId) -> BTreeSet<MomentId> {
    let mut found = BTreeSet::new();
    let mut next = earlier(dossier, id);
    while let Some(moment) = next.pop() {
        if found.insert(moment) {
            next.extend(earlier(dossier, moment));
        }
    }
    found
}
