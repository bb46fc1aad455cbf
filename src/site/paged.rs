//! Long lists, cut into pages: `/quotes/`, `/quotes/page/2/`, …
//!
//! A page ends at [`MOST`] entries or where its entries would take more than [`ROOM`], whichever comes
//! first, so that no page of a large dossier is a burden to a reader with a slow line.

use std::ops::Range;

use super::address::Address;
use super::desk::Desk;
use super::views::{Pager, PagerLink};

/// The most entries of a page.
pub const MOST: usize = 200;

/// About how many bytes the entries of a page may take together.
pub const ROOM: usize = 60_000;

/// How many pages on either side of this one are named.
const AROUND: usize = 8;

/// Cuts a list into pages, by about how many bytes each entry takes. There is always a first page.
#[must_use]
pub fn cut(weights: impl IntoIterator<Item = usize>) -> Vec<Range<usize>> {
    let mut pages = Vec::new();
    let (mut start, mut end, mut taken) = (0, 0, 0);
    for weight in weights {
        if end > start && (end - start == MOST || taken + weight > ROOM) {
            pages.push(start..end);
            (start, taken) = (end, 0);
        }
        end += 1;
        taken += weight;
    }
    pages.push(start..end);
    pages
}

/// The way from one page of a list to the others; `None` if it has one only. `label` says what is on
/// a page.
pub fn pager(desk: &Desk<'_>, list: &Address, now: usize, of: usize, label: impl Fn(usize) -> String) -> Option<Pager> {
    let here = desk.atlas.nth_page(list, now);
    let to = |n: usize| desk.atlas.link(&here, &desk.atlas.nth_page(list, n));
    let mut before = 0;
    let named = (0..of).filter(|n| *n == 0 || n + 1 == of || n.abs_diff(now) <= AROUND);
    let pages = named.map(|n| {
        let gap = n > before + 1;
        before = n;
        PagerLink { href: to(n), number: n + 1, label: label(n), gap }
    });
    (of > 1).then(|| Pager {
        previous: now.checked_sub(1).map(to),
        next: (now + 1 < of).then(|| to(now + 1)),
        number: now + 1,
        of,
        pages: pages.collect(),
    })
}

/// What is on a page whose first and last entries are called so.
#[must_use]
pub fn from_to(first: &str, last: &str) -> String {
    if first == last { first.to_owned() } else { format!("{first} – {last}") }
}

/// The title of a page of a list.
#[must_use]
pub fn title(desk: &Desk<'_>, title: &str, n: usize) -> String {
    match n {
        0 => title.to_owned(),
        _ => desk.locale.fill("page-of-list", &[("title", title.into()), ("n", (n + 1).into())]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_end_by_number_or_by_size() {
        assert_eq!(cut([]), vec![0..0; 1]);
        assert_eq!(cut(vec![1; 401]), [0..200, 200..400, 400..401]);
        assert_eq!(cut([ROOM, 1, ROOM - 1, ROOM * 9, 2]), [0..1, 1..3, 3..4, 4..5]);
    }
}
