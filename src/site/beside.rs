//! Two published texts side by side: the passages they share, numbered and linked, and what differs in them.

use std::ops::Range;

use super::address::Anchor;
use super::pairs::apart;
use super::views::{Apart, CompareRow, ParagraphView, Piece, Pieces, Twin};
use crate::analysis::origins::{Edit, Why, weigh};
use crate::analysis::shared::{Mode, Options, Prepared, find};
use crate::dossier::{Block, BlockKind, Doc};

/// Texts that take no more bytes together are shown as a whole.
const SHORT: usize = 40_000;
/// About how many bytes the paragraphs with shared words may take, their marks included.
const ROOM: usize = 60_000;
/// What the marks of a passage and of an edit take, about.
const MARKS: usize = 400;
/// A passage that is cut shows so many words at least.
const FEWEST: usize = 8;

/// Two texts, laid out.
pub struct Beside {
    /// In the order of the first text.
    pub passages: Vec<Shared>,
    pub edits: Vec<Differs>,
    pub rows: Vec<CompareRow>,
    /// How many passages are left out for want of room, and how many words they have.
    pub left: usize,
    pub left_words: usize,
    /// How many words of the last passage are shown, where it is cut for want of room.
    pub cut: Option<usize>,
}

/// A passage of both texts, in bytes.
#[derive(Clone)]
pub struct Shared {
    /// Where it stands in the two.
    pub places: [Range<usize>; 2],
    /// What of that is shown: all of it, or as much as there is room for.
    a: Range<usize>,
    b: Range<usize>,
    pub words: usize,
    pub mode: Mode,
    /// It stands in quoted speech on one side at least.
    pub speech: bool,
    edits: Vec<Differs>,
    /// Where each pair of equal words ends in the two texts.
    ends: Vec<(usize, usize)>,
    /// Its words that are equal one after the other, in the two texts.
    pub runs: Vec<[Range<usize>; 2]>,
}

/// What two texts share, as far as the page of the two has room for it.
pub struct Matched {
    /// Those that are shown, numbered from 1 in this order.
    pub passages: Vec<Shared>,
    /// The others.
    pub behind: Vec<Shared>,
    fitting: Fitting,
}

impl Matched {
    /// Finds what two texts share. `words` are those of each, `quoted` is its quoted speech, in order.
    pub fn of(docs: [&Doc; 2], words: [&Prepared; 2], quoted: [&[Range<usize>]; 2], name: Naming<'_>) -> Matched {
        let all = docs[0].words.len() + docs[1].words.len() <= SHORT;
        let mut passages = passages(docs, words, quoted, name);
        let fitting = Fitting::of(docs, &mut passages, all);
        let behind = passages.split_off(fitting.passages);
        Matched { passages, behind, fitting }
    }
}

/// Words that differ, in bytes of the two texts; one of them may be empty.
#[derive(Clone)]
pub struct Differs {
    pub a: Range<usize>,
    pub b: Range<usize>,
    /// Why it may change what is said; may be empty.
    pub weighs: String,
}

/// Says why an edit may change what is said.
type Naming<'a> = &'a dyn Fn(&[Why]) -> String;

/// The anchor of a passage in the first or second text.
pub fn anchor(side: usize, number: usize) -> Anchor {
    Anchor::of_id(format!("{}{number}", ["a", "b"][side]))
}

/// What the paragraphs of a page say beside the words of the texts.
pub struct Saying<'a> {
    /// Leads from a text, the first or second, to the passage of a number in the other.
    pub twin: &'a dyn Fn(usize, usize) -> Twin,
    pub edit: Naming<'a>,
    /// What words are called that stand only here, and only in the other text.
    pub here: &'a str,
    pub there: &'a str,
}

/// Lays out two texts. `known` are edits found in these very texts, also between passages.
pub fn lay(docs: [&Doc; 2], matched: &Matched, known: &[&Edit], saying: &Saying<'_>) -> Beside {
    let Matched { passages, behind, fitting } = matched;
    let left_words = behind.iter().map(|passage| passage.words).sum();
    let mut edits: Vec<Differs> = passages.iter().flat_map(|passage| passage.edits.clone()).collect();
    for edit in known {
        let is_new = edits.iter().all(|other| !touch(&other.a, &edit.a) && !touch(&other.b, &edit.b));
        if is_new {
            edits.push(Differs { a: edit.a.clone(), b: edit.b.clone(), weighs: (saying.edit)(&edit.weighs) });
        }
    }
    edits.sort_by_key(|edit| edit.a.start);
    let sides = [0, 1].map(|side| Side::new(docs, side, (passages, behind), &edits, fitting, saying));
    let rows = rows(&sides, &aligned(&sides, passages));
    Beside { passages: passages.clone(), edits, rows, left: behind.len(), left_words, cut: fitting.cut }
}

/// Whether two ranges overlap or meet.
fn touch(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start <= other.end && other.start <= one.end
}

fn passages(docs: [&Doc; 2], words: [&Prepared; 2], quoted: [&[Range<usize>]; 2], name: Naming<'_>) -> Vec<Shared> {
    let found = find(&words, Options::default());
    let all: Vec<_> = found.passages().collect();
    let bytes: Vec<(Range<usize>, Range<usize>, usize)> = all
        .iter()
        .map(|passage| (words[0].bytes(passage.a.words()), words[1].bytes(passage.b.words()), passage.words as usize))
        .collect();
    let shared = |n: usize| {
        let (a, b, count) = bytes[n].clone();
        let runs: Vec<_> = found.runs(all[n]).collect();
        let edits = runs.windows(2).map(|runs| {
            let gap = |side: usize, from: u32, to: u32| {
                let (from, to) = (from as usize, to as usize);
                if from < to { words[side].bytes(from..to) } else { behind(words[side], from) }
            };
            let a = gap(0, runs[0].a + runs[0].words, runs[1].a);
            let b = gap(1, runs[0].b + runs[0].words, runs[1].b);
            let weighs = name(&weigh(&docs[0].words[a.clone()], &docs[1].words[b.clone()]));
            Differs { a, b, weighs }
        });
        let edits = edits.filter(|edit| !edit.a.is_empty() || !edit.b.is_empty()).collect();
        let speech = is_within(&a, quoted[0]) || is_within(&b, quoted[1]);
        let end = |side: usize, word: u32| words[side].bytes(word as usize..word as usize + 1).end;
        let ends = runs.iter().flat_map(|run| (0..run.words).map(|n| (end(0, run.a + n), end(1, run.b + n)))).collect();
        let equal = runs.iter().map(|run| {
            let at = |side: usize, from: u32| words[side].bytes(from as usize..(from + run.words) as usize);
            [at(0, run.a), at(1, run.b)]
        });
        let (places, mode, runs) = ([a.clone(), b.clone()], all[n].mode, equal.collect());
        Shared { places, a, b, words: count, mode, speech, edits, ends, runs }
    };
    apart(&bytes).into_iter().map(shared).collect()
}

/// The place behind the word before one.
fn behind(words: &Prepared, word: usize) -> Range<usize> {
    let at = word.checked_sub(1).map_or(0, |before| words.bytes(before..before + 1).end);
    at..at
}

/// Whether more than half of some bytes is quoted speech.
fn is_within(range: &Range<usize>, quoted: &[Range<usize>]) -> bool {
    let common = |quoted: &Range<usize>| quoted.end.min(range.end).saturating_sub(quoted.start.max(range.start));
    quoted.iter().map(common).sum::<usize>() * 2 > range.len()
}

/// Which bytes of every block of a text are shown; empty where none are.
type Shown = Vec<Range<usize>>;

/// What a page has room for: as many passages from the start of the first text as fit, each with the
/// paragraphs it stands in, or of paragraphs too long for that with its own words. The last one may be cut.
struct Fitting {
    shown: [Shown; 2],
    /// How many passages are shown, ...
    passages: usize,
    /// ... and how many words of the last one where it is cut.
    cut: Option<usize>,
}

impl Fitting {
    /// `all`: the texts are short enough to be shown as a whole.
    fn of(docs: [&Doc; 2], passages: &mut [Shared], all: bool) -> Fitting {
        let shown = docs.map(|doc| {
            let block = |block: &Block| if all { block.range.clone() } else { block.range.start..block.range.start };
            doc.blocks.iter().map(block).collect::<Shown>()
        });
        let mut fitting = Fitting { shown, passages: 0, cut: None };
        let texts = docs.iter().map(|doc| doc.words.len()).sum::<usize>();
        let mut room = if all { ROOM - texts } else { ROOM };
        for passage in passages {
            let marks = MARKS * (2 + passage.edits.len());
            let whole = marks + fitting.add(docs, passage, true, false);
            let own = marks + fitting.add(docs, passage, false, false);
            if whole <= room {
                fitting.add(docs, passage, true, true);
                room -= whole;
            } else if own <= room {
                fitting.add(docs, passage, false, true);
                room -= own;
            } else {
                // At the start of a page there is always room for a part.
                let words = passage.ends.partition_point(|(a, b)| {
                    let edits = passage.edits.iter().filter(|edit| edit.a.end <= *a).count();
                    a - passage.a.start + b - passage.b.start + MARKS * (2 + edits) <= room
                });
                if let Some((a, b)) = words.checked_sub(1).filter(|_| words >= FEWEST).map(|n| passage.ends[n]) {
                    passage.a.end = a;
                    passage.b.end = b;
                    passage.edits.retain(|edit| edit.a.end <= a && edit.b.end <= b);
                    fitting.add(docs, passage, false, true);
                    fitting.passages += 1;
                    fitting.cut = Some(words);
                }
                break;
            }
            fitting.passages += 1;
        }
        fitting
    }

    /// How many bytes more are shown with a passage: its paragraphs or only its own words.
    fn add(&mut self, docs: [&Doc; 2], passage: &Shared, paragraphs: bool, really: bool) -> usize {
        let mut more = 0;
        for (side, range) in [&passage.a, &passage.b].into_iter().enumerate() {
            for n in blocks(docs[side], range) {
                let block = &docs[side].blocks[n].range;
                let wanted = match paragraphs {
                    true => block.clone(),
                    false => range.start.max(block.start)..range.end.min(block.end),
                };
                let shown = &mut self.shown[side][n];
                let together = match shown.start == shown.end {
                    true => wanted,
                    false => shown.start.min(wanted.start)..shown.end.max(wanted.end),
                };
                more += together.len() - shown.len();
                if really {
                    *shown = together;
                }
            }
        }
        more
    }
}

/// The blocks that some bytes touch.
fn blocks(doc: &Doc, range: &Range<usize>) -> Range<usize> {
    let from = doc.blocks.partition_point(|block| block.range.end <= range.start);
    let to = doc.blocks.partition_point(|block| block.range.start < range.end);
    from..to.max(from)
}

/// One of the two texts.
struct Side<'a> {
    doc: &'a Doc,
    other: &'a Doc,
    side: usize,
    /// The passages by their place here, with their numbers.
    passages: Vec<(usize, Range<usize>)>,
    /// The edits by their place here, with their place in the other text.
    edits: Vec<(Range<usize>, Range<usize>, &'a str)>,
    /// Which bytes of the blocks are shown.
    shown: &'a Shown,
    /// Which blocks have shared words: where they are not shown, it is for want of room.
    crowded: Vec<bool>,
    saying: &'a Saying<'a>,
}

impl<'a> Side<'a> {
    /// `passages`: those shown, and those left out.
    fn new(
        docs: [&'a Doc; 2],
        side: usize,
        (passages, behind): (&[Shared], &[Shared]),
        edits: &'a [Differs],
        fitting: &'a Fitting,
        saying: &'a Saying<'a>,
    ) -> Side<'a> {
        let mut own: Vec<(usize, Range<usize>)> =
            (1..).zip(passages.iter().map(|passage| [&passage.a, &passage.b][side].clone())).collect();
        own.sort_by_key(|(_, range)| range.start);
        let mut changes: Vec<_> = edits
            .iter()
            .map(|edit| match side {
                0 => (edit.a.clone(), edit.b.clone(), edit.weighs.as_str()),
                _ => (edit.b.clone(), edit.a.clone(), edit.weighs.as_str()),
            })
            .collect();
        changes.sort_by_key(|(here, there, _)| (here.start, here.end, there.start));
        let doc = docs[side];
        let mut crowded = vec![false; doc.blocks.len()];
        for n in passages.iter().chain(behind).flat_map(|passage| blocks(doc, &passage.places[side])) {
            crowded[n] = true;
        }
        let shown = &fitting.shown[side];
        Side { doc, other: docs[1 - side], side, passages: own, edits: changes, shown, crowded, saying }
    }

    fn paragraph(&self, n: usize) -> ParagraphView {
        let block = &self.doc.blocks[n];
        let shown = &self.shown[n];
        let mut pieces = Vec::new();
        if shown.start > block.range.start {
            pieces.push(Piece::Text("… ".to_owned()));
        }
        let mut at = shown.start;
        for (number, range) in &self.passages {
            let within = range.start.max(shown.start)..range.end.min(shown.end);
            if within.start >= within.end {
                continue;
            }
            self.words(at..within.start, &mut pieces);
            let id = (within.start == range.start).then(|| anchor(self.side, *number));
            pieces.push(Piece::Open { id, twin: (self.saying.twin)(self.side, *number) });
            self.words(within.clone(), &mut pieces);
            pieces.push(Piece::Close);
            at = within.end;
        }
        self.words(at..shown.end, &mut pieces);
        if shown.end < block.range.end {
            pieces.push(Piece::Text(" …".to_owned()));
        }
        ParagraphView { heading: block.kind == BlockKind::Heading, words: Pieces(pieces) }
    }

    /// The words of a range, with what differs in them.
    fn words(&self, range: Range<usize>, pieces: &mut Vec<Piece>) {
        let mut at = range.start;
        let from = self.edits.partition_point(|(here, _, _)| here.start < range.start);
        for (here, there, weighs) in &self.edits[from..] {
            // A place between words belongs to what stands before it.
            let is_in = here.end <= range.end && (here.start > range.start || !here.is_empty());
            if here.start >= range.end && !here.is_empty() || here.start > range.end {
                break;
            }
            if !is_in || here.start < at {
                continue;
            }
            text(&self.doc.words[at..here.start], pieces);
            let apart = |text: &str, label: &str| Apart {
                text: text.to_owned(),
                label: label.to_owned(),
                weighs: (*weighs).to_owned(),
            };
            pieces.push(match here.is_empty() {
                true => Piece::There(apart(&self.other.words[there.clone()], self.saying.there)),
                false => Piece::Here(apart(&self.doc.words[here.clone()], self.saying.here)),
            });
            at = here.end;
        }
        text(&self.doc.words[at..range.end], pieces);
    }
}

fn text(words: &str, pieces: &mut Vec<Piece>) {
    if !words.is_empty() {
        pieces.push(Piece::Text(words.to_owned()));
    }
}

/// The blocks that stand beside each other: the chain, rising in both texts, that shares most words.
fn aligned(sides: &[Side<'_>; 2], passages: &[Shared]) -> Vec<(usize, usize)> {
    let mut pairs: Vec<(usize, usize, usize)> = passages
        .iter()
        .map(|passage| (blocks(sides[0].doc, &passage.a).start, blocks(sides[1].doc, &passage.b).start, passage.words))
        .collect();
    pairs.sort_unstable();
    let merged = pairs.chunk_by(|one, next| (one.0, one.1) == (next.0, next.1));
    let pairs: Vec<(usize, usize, usize)> =
        merged.map(|same| (same[0].0, same[0].1, same.iter().map(|pair| pair.2).sum())).collect();
    // For each pair the most words of a chain that ends with it, and the pair before.
    let mut best: Vec<(usize, Option<usize>)> = Vec::with_capacity(pairs.len());
    for (n, (a, b, words)) in pairs.iter().enumerate() {
        let earlier = (0..n).filter(|m| pairs[*m].0 < *a && pairs[*m].1 < *b).max_by_key(|m| (best[*m].0, *m));
        best.push((words + earlier.map_or(0, |m| best[m].0), earlier));
    }
    let last = (0..pairs.len()).max_by_key(|n| best[*n].0);
    let mut chain: Vec<(usize, usize)> =
        std::iter::successors(last, |n| best[*n].1).map(|n| (pairs[n].0, pairs[n].1)).collect();
    chain.reverse();
    chain
}

fn rows(sides: &[Side<'_>; 2], aligned: &[(usize, usize)]) -> Vec<CompareRow> {
    let mut rows: Vec<CompareRow> = Vec::new();
    let mut at = [0, 0];
    let ends = (sides[0].doc.blocks.len(), sides[1].doc.blocks.len());
    for (n, &(a, b)) in aligned.iter().chain([&ends]).enumerate() {
        for (side, end) in [a, b].into_iter().enumerate() {
            for block in at[side]..end {
                let is_shown = !sides[side].shown[block].is_empty();
                let paragraph = is_shown.then(|| sides[side].paragraph(block));
                add(&mut rows, side, paragraph, sides[side].crowded[block]);
            }
            at[side] = end + 1;
        }
        if n < aligned.len() {
            let (a, b) = (sides[0].paragraph(a), sides[1].paragraph(b));
            rows.push(CompareRow { a: Some(a), b: Some(b), ..CompareRow::default() });
        }
    }
    rows
}

/// Adds what only one side has here: a paragraph, or that one is left out, for want of room where it is crowded.
fn add(rows: &mut Vec<CompareRow>, side: usize, paragraph: Option<ParagraphView>, is_crowded: bool) {
    let Some(paragraph) = paragraph else {
        if rows.last().is_none_or(|last| last.a.is_some() || last.b.is_some()) {
            rows.push(CompareRow::default());
        }
        if let Some(last) = rows.last_mut() {
            *[&mut last.skipped_a, &mut last.skipped_b][side] += 1;
            *[&mut last.crowded_a, &mut last.crowded_b][side] += usize::from(is_crowded);
        }
        return;
    };
    let mut row = CompareRow::default();
    *[&mut row.a, &mut row.b][side] = Some(paragraph);
    rows.push(row);
}
