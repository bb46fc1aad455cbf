//! `/compare/` and a page for each pair of sources that share much: what they share, and where.
//!
//! Where both texts are published they stand side by side, compared as they are published. Else the page tells
//! positions, lengths and origins; words only where the dossier publishes them. All of it comes from
//! [`Desk::provenance`], the lock and the bodies, so that captures make no difference.

use std::ops::Range;

use crate::analysis::origins::{Basis, Edit, Origin, Who};
use crate::analysis::shared::Mode;
use crate::dossier::{LockedVerdict, SourceId, TextRole};
use crate::site::View;
use crate::site::address::{Address, Anchor};
use crate::site::beside::{self, Beside, Saying};
use crate::site::desk::Desk;
use crate::site::frame::{Frame, Framed};
use crate::site::paged;
use crate::site::pairs::{Pair, laid};
use crate::site::views::{
    BarView, CompareView, ComparesView, EditRow, Link, PairRow, PassageRow, Published, Share, SourceCard, Twin,
};

/// The most passages a page tells of.
pub const MOST: usize = 120;
/// About how many bytes of published words a page shows.
const ROOM: usize = 30_000;

/// The pages of the list.
pub fn list(desk: &Desk<'_>, frame: &Frame<'_>) -> Vec<Framed> {
    let Some(list) = desk.atlas.section("compare") else { return Vec::new() };
    let pairs = &desk.pairs.all;
    let pages = paged::cut(pairs.iter().map(|_| 420));
    let page = |n: usize| {
        let here = desk.atlas.nth_page(&list, n);
        let rows = pairs[pages[n].clone()].iter().map(|pair| PairRow {
            a: desk.card(&here, pair.a),
            b: desk.card(&here, pair.b),
            words: pair.words,
            passages: pair.passages,
            href: pair.has_page.then(|| desk.atlas.link(&here, &desk.atlas.compare(pair.a, pair.b))),
        });
        let view = ComparesView {
            pairs: rows.collect(),
            total: pairs.len(),
            min_words: desk.dossier.meta.compare.min_words,
            fewer: desk.pairs.fewer,
            pager: paged::pager(desk, &list, n, pages.len(), |n| {
                let words = |pair: Option<&Pair>| pair.map_or(String::new(), |pair| desk.locale.number(pair.words));
                let on = &pairs[pages[n].clone()];
                desk.fill("pair-words", &[("range", &paged::from_to(&words(on.first()), &words(on.last())))])
            }),
        };
        let about = desk.locale.say("about-compare");
        let title = paged::title(desk, &desk.part("compare"), n);
        let page = frame.page(&here, "compares", &title, &about, View::Compares(view));
        if n == 0 { page } else { page.under("compare", desk) }
    };
    (0..pages.len()).map(page).collect()
}

/// The sources that one is laid beside.
pub fn shares(desk: &Desk<'_>, here: &Address, id: SourceId) -> Vec<Share> {
    let pairs = desk.pairs.of_source(id);
    pairs
        .map(|pair| Share {
            href: desk.atlas.link(here, &desk.atlas.compare(pair.a, pair.b)),
            source: desk.card(here, if pair.a == id { pair.b } else { pair.a }),
            words: pair.words,
        })
        .collect()
}

pub fn page(desk: &Desk<'_>, frame: &Frame<'_>, pair: &Pair) -> Framed {
    let here = desk.atlas.compare(pair.a, pair.b);
    let (a, b) = (desk.card(&here, pair.a), desk.card(&here, pair.b));
    let name = |card: &SourceCard| card.outlet.text.clone();
    let title = desk.fill("title-pair", &[("one", &name(&a)), ("other", &name(&b))]);
    let args = [("one", name(&a).into()), ("other", name(&b).into()), ("n", pair.words.into())];
    let about = desk.locale.fill("about-pair", &args);
    let mut view = CompareView {
        a,
        b,
        words: pair.words,
        bars: Vec::new(),
        passages: Vec::new(),
        left: 0,
        left_words: 0,
        cut: 0,
        edits: Vec::new(),
        rows: Vec::new(),
    };
    if desk.matched.contains_key(&(pair.a, pair.b)) {
        full(desk, &here, pair, &mut view);
    } else {
        part(desk, &here, pair, &mut view);
    }
    frame.page(&here, "compare", &title, &about, View::Compare(Box::new(view))).under("compare", desk)
}

/// Both texts as they are published.
fn full(desk: &Desk<'_>, here: &Address, pair: &Pair, view: &mut CompareView) {
    let docs = [pair.a, pair.b].map(|id| &desk.dossier.source(id).doc);
    let of_body = |id: SourceId| desk.dossier.source(id).capture_name.is_none();
    // Places in a capture are none in a body.
    let known: Vec<&Edit> = match of_body(pair.a) && of_body(pair.b) {
        true => desk.provenance().edits(pair.a, pair.b).collect(),
        false => Vec::new(),
    };
    let Some(matched) = desk.matched.get(&(pair.a, pair.b)) else { return };
    let others = [(view.b.sign.clone(), view.b.colour), (view.a.sign.clone(), view.a.colour)];
    let twin = |side: usize, number: usize| {
        let (sign, colour) = &others[side];
        let label = desk.locale.fill("compare-twin", &[("passage", number.into()), ("sign", sign.into())]);
        let href = desk.atlas.link_at(here, here, &beside::anchor(1 - side, number));
        Twin { href, number: desk.locale.number(number), label, colour: *colour }
    };
    let (only_here, only_there) = (desk.locale.say("compare-here"), desk.locale.say("compare-there"));
    let saying = Saying { twin: &twin, edit: &|why| desk.edit(why), here: &only_here, there: &only_there };
    let Beside { passages, edits, rows, left, left_words, cut } = beside::lay(docs, matched, &known, &saying);
    let lengths = docs.map(|doc| doc.words.len());
    (view.left, view.left_words, view.cut) = (left, left_words, usize::from(cut.is_some()));
    view.bars = bars(desk, passages.iter().map(|passage| [&passage.places[0], &passage.places[1]]), lengths);
    view.passages = (1..)
        .zip(&passages)
        .map(|(number, passage)| PassageRow {
            number,
            id: None,
            href: desk.atlas.link_at(here, here, &beside::anchor(0, number)),
            at_a: percent(desk, &passage.places[0], lengths[0]),
            at_b: percent(desk, &passage.places[1], lengths[1]),
            words: passage.words,
            exact: passage.mode == Mode::Exact,
            speech: passage.speech,
            origins: origins(
                desk,
                [(pair.a, &passage.places[0]), (pair.b, &passage.places[1])].into_iter().filter(|(id, _)| of_body(*id)),
            ),
            published: Vec::new(),
        })
        .collect();
    let weighty = edits.iter().filter(|edit| !edit.weighs.is_empty());
    view.edits = weighty
        .map(|edit| EditRow {
            kind: edit.weighs.clone(),
            at_a: percent(desk, &edit.a, lengths[0]),
            at_b: percent(desk, &edit.b, lengths[1]),
            public: true,
            a: docs[0].words[edit.a.clone()].to_owned(),
            b: docs[1].words[edit.b.clone()].to_owned(),
        })
        .collect();
    view.rows = rows;
}

/// What may be told of two texts that are not both published.
fn part(desk: &Desk<'_>, here: &Address, pair: &Pair, view: &mut CompareView) {
    let provenance = desk.provenance();
    let passages = laid(provenance.between(pair.a, pair.b));
    let lengths = [pair.a, pair.b].map(|id| provenance.length(id).unwrap_or_default());
    let (passages, left) = passages.split_at(passages.len().min(MOST));
    (view.left, view.left_words) = (left.len(), left.iter().map(|passage| passage.narration).sum());
    view.bars = bars(desk, passages.iter().map(|passage| [&passage.a.range, &passage.b.range]), lengths);
    let mut room = ROOM;
    for (number, passage) in (1..).zip(passages) {
        let sides = [(pair.a, &passage.a.range), (pair.b, &passage.b.range)];
        let mut is_cut = false;
        let published = sides.iter().filter_map(|(id, range)| {
            let published = self::published(desk, here, *id, range)?;
            let size = published.words.iter().map(String::len).sum();
            let rest = room.checked_sub(size);
            is_cut |= rest.is_none();
            room = rest?;
            Some(published)
        });
        let published = published.collect();
        view.cut += usize::from(is_cut);
        let id = anchor(number);
        view.passages.push(PassageRow {
            number,
            href: desk.atlas.link_at(here, here, &id),
            id: Some(id),
            at_a: percent(desk, &passage.a.range, lengths[0]),
            at_b: percent(desk, &passage.b.range, lengths[1]),
            words: passage.narration,
            exact: passage.mode == Mode::Exact,
            speech: false,
            origins: origins(desk, sides),
            published,
        });
    }
    let edits = provenance.edits(pair.a, pair.b).take(MOST);
    view.edits = edits
        .map(|edit| {
            let words = (exactly(desk, pair.a, &edit.a), exactly(desk, pair.b, &edit.b));
            let (a, b) = (words.0.unwrap_or_default(), words.1.unwrap_or_default());
            EditRow {
                kind: desk.edit(&edit.weighs),
                at_a: percent(desk, &edit.a, lengths[0]),
                at_b: percent(desk, &edit.b, lengths[1]),
                public: words.0.is_some() && words.1.is_some(),
                a: a.to_owned(),
                b: b.to_owned(),
            }
        })
        .collect();
}

/// The anchor of a passage of two texts that are not both published.
pub fn anchor(number: usize) -> Anchor {
    Anchor::of_id(format!("passage-{number}"))
}

/// Whether the original of a source is its published text, so that its words may be cut from there.
pub fn is_public(desk: &Desk<'_>, id: SourceId) -> bool {
    let source = desk.dossier.source(id);
    source.text == TextRole::Full && source.capture_name.is_none()
}

/// The published words that stand in some bytes of an original.
fn published(desk: &Desk<'_>, here: &Address, id: SourceId, range: &Range<usize>) -> Option<Published> {
    let source = Link { href: desk.atlas.link(here, &desk.atlas.source(id)), text: desk.signs[id.index()].0.clone() };
    let shown = |words: Vec<&str>| {
        let words: Vec<String> = words.into_iter().map(|words| words.trim().to_owned()).collect();
        (!words.is_empty()).then(|| Published { source, words, lang: desk.lang(id) })
    };
    if is_public(desk, id) {
        return shown(desk.dossier.source(id).doc.words.get(range.clone()).into_iter().collect());
    }
    let mut words: Vec<(Range<usize>, &str)> = locked(desk, id).map(|(at, words, _)| (at, words)).collect();
    words.retain(|(at, _)| at.start < range.end && range.start < at.end);
    // Longer ones first where several begin alike: they hold the others.
    words.sort_by_key(|(at, _)| (at.start, std::cmp::Reverse(at.end)));
    let mut end = 0;
    words.retain(|(at, _)| {
        let is_new = at.end > end;
        end = end.max(at.end);
        is_new
    });
    shown(words.into_iter().map(|(_, words)| words).collect())
}

/// The words at some bytes of an original, where just these are published letter for letter; empty
/// for a place between words that are.
fn exactly<'a>(desk: &Desk<'a>, id: SourceId, range: &Range<usize>) -> Option<&'a str> {
    if is_public(desk, id) {
        return desk.dossier.source(id).doc.words.get(range.clone());
    }
    locked(desk, id).filter(|(at, words, is_exact)| *is_exact && words.len() == at.len()).find_map(|(at, words, _)| {
        let is_inside = at.start <= range.start && range.end <= at.end;
        if is_inside { words.get(range.start - at.start..range.end - at.start) } else { None }
    })
}

/// The published words of a source with their places in its capture, and whether they stand there letter
/// for letter.
fn locked<'a>(desk: &Desk<'a>, id: SourceId) -> impl Iterator<Item = (Range<usize>, &'a str, bool)> {
    let source = desk.evidence.lock.as_ref().and_then(|lock| lock.source(&desk.dossier.source(id).entry.id));
    source.map_or(&[][..], |source| &source.words).iter().map(|words| {
        let is_exact = words.verdict == LockedVerdict::Verified;
        (words.start as usize..words.end as usize, words.text.as_str(), is_exact)
    })
}

/// Whose reporting some parts are, as far as is known.
fn origins<'r>(desk: &Desk<'_>, parts: impl IntoIterator<Item = (SourceId, &'r Range<usize>)>) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for (id, range) in parts {
        for origin in desk.provenance().at(id, range) {
            let Some(name) = origin_name(desk, origin) else { continue };
            if !names.contains(&name) {
                names.push(name);
            }
        }
    }
    names
}

fn origin_name(desk: &Desk<'_>, origin: &Origin) -> Option<String> {
    let who = match &origin.who {
        Who::One(party) => party.name(desk.dossier).to_owned(),
        Who::Among(parties) => {
            desk.locale.either(&parties.iter().map(|party| party.name(desk.dossier)).collect::<Vec<_>>())
        }
        Who::Unknown => return None,
    };
    Some(if origin.basis == Basis::Inferred { desk.fill("who-likely", &[("who", &who)]) } else { who })
}

/// Where a part of a text stands, in percent of it.
fn percent(desk: &Desk<'_>, range: &Range<usize>, length: usize) -> String {
    let of = |at: usize| at * 100 / length.max(1);
    let (from, to) = (of(range.start), of(range.end));
    match from == to {
        true => desk.locale.count("percent", from),
        false => desk.locale.fill("percent-range", &[("from", from.into()), ("to", to.into())]),
    }
}

/// The passages in the two bars, each with its number where a narrow screen has room for it.
fn bars<'a>(
    desk: &Desk<'_>,
    passages: impl Iterator<Item = [&'a Range<usize>; 2]>,
    lengths: [usize; 2],
) -> Vec<BarView> {
    /// What a number takes of the width, in tenths of a percent.
    const WIDE: usize = 64;
    let mut taken: [Vec<usize>; 2] = Default::default();
    let mut numbered = |n: usize, side: usize, range: &Range<usize>| {
        let at = range.start.midpoint(range.end) * 1000 / lengths[side].max(1);
        let fits =
            (WIDE / 3..=1000 - WIDE / 3).contains(&at) && taken[side].iter().all(|other| other.abs_diff(at) >= WIDE);
        if !fits {
            return String::new();
        }
        taken[side].push(at);
        desk.locale.number(n)
    };
    let numbered = |(n, [a, b]): (usize, [&'a Range<usize>; 2])| {
        let bar = bar(a, b, lengths);
        BarView { a_number: numbered(n, 0, a), b_number: numbered(n, 1, b), ..bar }
    };
    (1..).zip(passages).map(numbered).collect()
}

/// A passage in the two bars.
fn bar(a: &Range<usize>, b: &Range<usize>, lengths: [usize; 2]) -> BarView {
    let place = |at: usize, length: usize| {
        let tenths = at * 1000 / length.max(1);
        format!("{}.{}%", tenths / 10, tenths % 10)
    };
    // What is too short to be seen is shown longer than it is.
    let wide = |range: &Range<usize>, length: usize| place(range.len().max(length / 200), length);
    let middle = |range: &Range<usize>| range.start.midpoint(range.end);
    BarView {
        a: place(a.start, lengths[0]),
        a_width: wide(a, lengths[0]),
        a_middle: place(middle(a), lengths[0]),
        b: place(b.start, lengths[1]),
        b_width: wide(b, lengths[1]),
        b_middle: place(middle(b), lengths[1]),
        a_number: String::new(),
        b_number: String::new(),
    }
}
