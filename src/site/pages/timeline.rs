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
            let text = desk.dossier.moments[id.index()].title.clone();
            Some(Link { href: desk.atlas.link_at(&here, &page, &anchor?), text })
        });
        links.collect()
    };
    let moments = in_order(desk.dossier).into_iter().map(|id| {
        let moment = &desk.dossier.moments[id.index()];
        MomentView {
            id: Anchor::of_id(moment.entry.id.clone()),
            title: moment.title.clone(),
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

/// Notes moments that come after each other in a circle.
pub fn note_circles(dossier: &Dossier, notes: &mut Notes) {
    let mut open: BTreeSet<MomentId> = dossier.moment_ids().collect();
    // What has nothing left before it is in no circle.
    while let Some(free) = open.iter().copied().find(|id| earlier(dossier, *id).iter().all(|o| !open.contains(o))) {
        open.remove(&free);
    }
    // What is left and comes before nothing left only hangs on a circle.
    while let Some(tail) = open.iter().copied().find(|id| open.iter().all(|o| !earlier(dossier, *o).contains(id))) {
        open.remove(&tail);
    }
    let mut circle = open.iter().map(|id| &dossier.moments[id.index()]);
    let Some(first) = circle.next() else { return };
    let message = format!("`{}` comes after itself", first.entry.id);
    let mut note = Note::new(Code::MomentCycle, first.entry.span, message);
    for other in circle {
        note = note.see(other.entry.span, "in the same circle");
    }
    notes.take(note.hint("remove one `after:` or `before:` among these"));
}
