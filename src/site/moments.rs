//! The moments in the order the texts allow, and where this order contradicts itself.

use std::collections::BTreeSet;
use std::ops::Range;

use super::paged;
use crate::dossier::{Date, Dossier, MomentId, Point};
use crate::notes::{Code, Note, Notes};

/// The moments in order: by date, and those without one where `after:` and `before:` put them.
pub fn in_order(dossier: &Dossier) -> Vec<MomentId> {
    let earlier = earlier(dossier);
    let keys = keys(dossier);
    let mut left: Vec<MomentId> = dossier.moment_ids().collect();
    let mut placed: Vec<MomentId> = Vec::with_capacity(left.len());
    let mut done = vec![false; left.len()];
    while !left.is_empty() {
        let ready = left.iter().copied().filter(|id| earlier[id.index()].iter().all(|other| done[other.index()]));
        // In a circle, which has been noted, the list decides.
        let next = ready.min_by_key(|id| (keys[id.index()], *id)).unwrap_or(left[0]);
        left.retain(|id| *id != next);
        done[next.index()] = true;
        placed.push(next);
    }
    placed
}

/// The moments in order, page by page of the timeline.
pub fn pages(dossier: &Dossier) -> Vec<Vec<MomentId>> {
    let ids = in_order(dossier);
    let weight = |id: &MomentId| {
        let moment = &dossier.moments[id.index()];
        let cited: usize = moment.text.citations.iter().map(|citation| citation.items.len()).sum();
        900 + moment.text.words.len() + 3 * moment.title.len() + 230 * cited + 90 * moment.people.len()
    };
    paged::cut(ids.iter().map(weight)).into_iter().map(|range| ids[range].to_vec()).collect()
}

/// What moments are sorted by: the earliest instant meant.
type Key = (i16, i8, i8, i32);

/// Behind every date.
const NEVER: Key = (i16::MAX, 0, 0, 0);

/// The date of each moment; without one, that of the latest it comes after, else of the earliest it
/// comes before.
fn keys(dossier: &Dossier) -> Vec<Key> {
    let moments = &dossier.moments;
    let mut keys: Vec<Key> = moments.iter().map(|moment| moment.at.as_ref().map_or(NEVER, Date::key)).collect();
    let latest = |keys: Vec<Key>| keys.into_iter().filter(|key| *key != NEVER).max();
    let all = |ids: &[MomentId]| ids.iter().map(|id| id.index()).collect::<Vec<_>>();
    settle(&mut keys, |n| all(&moments[n].after), latest);
    settle(&mut keys, |n| all(&moments[n].before), |keys| keys.into_iter().min());
    // What comes after one that has its place by what it comes before.
    settle(&mut keys, |n| all(&moments[n].after), latest);
    keys
}

/// Gives moments without a date one of those they are near to, however far these are. In a circle there is no
/// telling.
fn settle(keys: &mut [Key], near: impl Fn(usize) -> Vec<usize>, pick: impl Fn(Vec<Key>) -> Option<Key>) {
    let mut seen = vec![false; keys.len()];
    for n in 0..keys.len() {
        let mut open = vec![n];
        while let Some(&n) = open.last() {
            let first_time = keys[n] == NEVER && !std::mem::replace(&mut seen[n], true);
            if first_time {
                open.extend(near(n).into_iter().filter(|near| keys[*near] == NEVER && !seen[*near]));
            } else {
                open.pop();
                if keys[n] == NEVER {
                    keys[n] = pick(near(n).into_iter().map(|near| keys[near]).collect()).unwrap_or(NEVER);
                }
            }
        }
    }
}

/// For each moment those that are said to come before it.
fn earlier(dossier: &Dossier) -> Vec<Vec<MomentId>> {
    let mut earlier: Vec<Vec<MomentId>> = dossier.moments.iter().map(|moment| moment.after.clone()).collect();
    for id in dossier.moment_ids() {
        for later in &dossier.moments[id.index()].before {
            earlier[later.index()].push(id);
        }
    }
    earlier
}

/// Notes moments that come after each other in a circle, each circle once, and those whose dates say
/// otherwise than `after:` and `before:`.
pub fn note_contradictions(dossier: &Dossier, notes: &mut Notes) {
    let earlier = earlier(dossier);
    let all: Vec<BTreeSet<MomentId>> = dossier.moment_ids().map(|id| all_earlier(dossier, &earlier, id)).collect();
    let mut told: BTreeSet<MomentId> = BTreeSet::new();
    for id in dossier.moment_ids() {
        let before = &all[id.index()];
        let first = &dossier.moments[id.index()];
        if !before.contains(&id) {
            out_of_order(dossier, id, before, notes);
            continue;
        }
        if !told.insert(id) {
            continue;
        }
        let mut note =
            Note::new(Code::MomentCycle, first.entry.span, format!("`{}` comes after itself", first.entry.id));
        for other in before {
            if *other != id && all[other.index()].contains(&id) {
                told.insert(*other);
                note = note.see(dossier.moments[other.index()].entry.span, "in the same circle");
            }
        }
        notes.take(note.hint("remove one `after:` or `before:` among these"));
    }
}

/// Notes where a moment ends, by its date, before one begins that it is said to come after.
fn out_of_order(dossier: &Dossier, id: MomentId, before: &BTreeSet<MomentId>, notes: &mut Notes) {
    let moment = &dossier.moments[id.index()];
    let Some(at) = &moment.at else { return };
    let later = before
        .iter()
        .map(|other| &dossier.moments[other.index()])
        .find(|other| other.at.as_ref().is_some_and(|other| other.begins_after(at)));
    let (Some(other), ids) = (later, &moment.entry.id) else { return };
    let date = other.at.as_ref().map_or(String::new(), ToString::to_string);
    let message = format!("`{ids}` comes after `{}` here, and its date, {at}, lies before", other.entry.id);
    let note = Note::new(Code::MomentOutOfOrder, moment.entry.span, message).see(other.entry.span, date);
    notes
        .take(note.hint("correct one of the dates, or the `after:` and `before:` that lead from the one to the other"));
}

/// Every moment that comes before one, however far.
fn all_earlier(dossier: &Dossier, earlier: &[Vec<MomentId>], id: MomentId) -> BTreeSet<MomentId> {
    let mut found = vec![false; earlier.len()];
    let mut next = earlier[id.index()].clone();
    while let Some(moment) = next.pop() {
        if !std::mem::replace(&mut found[moment.index()], true) {
            next.extend(&earlier[moment.index()]);
        }
    }
    dossier.moment_ids().filter(|id| found[id.index()]).collect()
}

/// Where a moment lies, in days since the first of January 1970 at its place. A day ends where the next
/// begins; an instant has no length.
#[derive(Clone, Debug, PartialEq)]
pub enum Extent {
    Dated(Range<f64>),
    /// After and before other moments: not before the one, not after the other.
    Between(Option<f64>, Option<f64>),
}

/// Where every moment lies.
pub fn extents(dossier: &Dossier) -> Vec<Extent> {
    let earlier = earlier(dossier);
    let dated = |id: &MomentId| dossier.moments[id.index()].at.as_ref().map(days);
    let before: Vec<BTreeSet<MomentId>> = dossier.moment_ids().map(|id| all_earlier(dossier, &earlier, id)).collect();
    let extent = |id: MomentId| {
        if let Some(range) = dated(&id) {
            return Extent::Dated(range);
        }
        let from = before[id.index()].iter().filter_map(dated).map(|range| range.start).reduce(f64::max);
        let later = dossier.moment_ids().filter(|other| before[other.index()].contains(&id));
        let to = later.filter_map(|id| dated(&id)).map(|range| range.end).reduce(f64::min);
        Extent::Between(from, to)
    };
    dossier.moment_ids().map(extent).collect()
}

/// From the beginning of a date to its end.
fn days(date: &Date) -> Range<f64> {
    let from = days_of(&date.from);
    let to = date.to.as_ref().map_or_else(|| from.clone(), days_of);
    from.start..to.end.max(from.start)
}

fn days_of(point: &Point) -> Range<f64> {
    let number = |year: i16, month: i8| day_number(i64::from(year), i64::from(month), 1);
    let Some(month) = point.month else { return number(point.year, 1)..number(point.year.saturating_add(1), 1) };
    let Some(day) = point.day else {
        let next = if month == 12 { number(point.year.saturating_add(1), 1) } else { number(point.year, month + 1) };
        return number(point.year, month)..next;
    };
    let start = number(point.year, month) + f64::from(day) - 1.0;
    match point.time {
        Some((hour, minute, _)) => {
            let at = start + (f64::from(hour) * 60.0 + f64::from(minute)) / 1440.0;
            at..at
        }
        None => start..start + 1.0,
    }
}

/// The number of a day in the Gregorian calendar, 0 for 1 January 1970 (after Howard Hinnant's
/// `days_from_civil`).
#[expect(clippy::cast_precision_loss, reason = "years have four digits")]
fn day_number(year: i64, month: i64, day: i64) -> f64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    (era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_take_the_dates_of_those_around_them() {
        let day = |day: i8| (2023, 9, day, 0);
        let settled = |keys: &[Key], near: &[&[usize]]| {
            let mut keys = keys.to_vec();
            settle(&mut keys, |n| near[n].to_vec(), |keys| keys.into_iter().filter(|key| *key != NEVER).max());
            keys
        };
        assert_eq!(settled(&[day(1), day(2), NEVER], &[&[], &[], &[0, 1]])[2], day(2));
        assert_eq!(settled(&[NEVER, NEVER, day(3)], &[&[1], &[2], &[]]), [day(3); 3]);
        // In a circle there is no telling, but for what leads out of it.
        assert_eq!(settled(&[NEVER, NEVER], &[&[1], &[0]]), [NEVER; 2]);
        assert_eq!(settled(&[NEVER, NEVER, day(3)], &[&[1], &[0, 2], &[]]), [day(3); 3]);
        // As many as there are: no call goes deeper with them.
        let mut keys = vec![NEVER; 100_000];
        keys[0] = day(1);
        settle(&mut keys, |n| n.checked_sub(1).into_iter().collect(), |keys| keys.into_iter().min());
        assert!(keys.iter().all(|key| *key == day(1)));
    }

    #[test]
    fn dates_lie_where_the_calendar_has_them() {
        let range = |text: &str| days(&Date::parse(text).expect("a date"));
        assert_eq!(range("1970-01-01"), 0.0..1.0);
        assert_eq!(range("2000-02"), 10_988.0..11_017.0);
        assert_eq!(range("1969"), -365.0..0.0);
        assert_eq!(range("1970-01-01/1970-01-03"), 0.0..3.0);
        assert_eq!(range("1970-01-01T12:00:00+09:00"), 0.5..0.5);
        assert_eq!(range("2023-12/2024-01-01"), 19_692.0..19_724.0);
    }
}
