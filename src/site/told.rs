//! The narrative, cut into pages, so that a long one is no burden to a reader with a slow line.
//!
//! A page ends before a heading where it can. A statement keeps its anchor wherever the cuts fall; pages of a
//! narrative that is cut know which of them holds which, so that an old address still leads to the words.

use std::ops::Range;

use super::rich::{Part, Rich};
use crate::dossier::{Cited, Doc, Dossier, Element, Event, Statement};
use crate::text::is_english;

/// The most sources that are named beside the narrative; `/sources/` has them all.
pub const SOURCES: usize = 60;

/// About how many bytes a page may take.
const ROOM: usize = 97_000;

/// About how many of them go to what every page has, to each source in the rail, and to each heading there.
const FRAME: usize = 4_200;
const PER_SOURCE: usize = 230;
const PER_HEADING: usize = 100;

/// About how many more each page, heading and statement takes on every page, once there are several: the ways there.
const PER_PAGE: usize = 200;
const PER_PLACE: usize = 14;

/// Some blocks of the narrative.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Which blocks these are, of those that lie in no other.
    pub blocks: Range<usize>,
    /// Their words, in bytes of [`Doc::words`].
    pub words: Range<usize>,
}

/// Cuts a narrative into pages. There is always a first one.
#[must_use]
pub fn pages(dossier: &Dossier, doc: &Doc, statements: &[Statement]) -> Vec<Page> {
    let blocks = blocks(doc);
    let weights: Vec<usize> = blocks.iter().map(|block| weight(dossier, doc, statements, &block.words)).collect();
    let heads: Vec<bool> = blocks.iter().map(|block| block.is_heading).collect();
    let headings = blocks.iter().filter(|block| block.is_heading);
    let (count, named) = headings.fold((0, 0), |(count, named), block| (count + 1, named + 2 * block.words.len()));
    let beside = FRAME + PER_SOURCE * dossier.sources.len().min(SOURCES) + PER_HEADING * count + named;
    // Where there is so much that it fills the page itself, some text stands beside it all the same.
    let room = |beside: usize| ROOM.saturating_sub(beside).max(ROOM / 2);
    let whole: usize = weights.iter().sum();
    let cuts = if whole <= room(beside) {
        cut(&weights, &heads, whole)
    } else {
        let ways = PER_PAGE * (whole / room(beside) + 1) + (PER_PLACE + 26) * count + PER_PLACE * statements.len();
        cut(&weights, &heads, room(beside + ways))
    };
    let start_of = |n: usize| blocks.get(n).map_or(doc.words.len(), |block| block.words.start);
    let page = |blocks: Range<usize>| Page {
        words: if blocks.start == 0 { 0 } else { start_of(blocks.start) }..start_of(blocks.end),
        blocks,
    };
    cuts.into_iter().map(page).collect()
}

/// The blocks of a page of a text that was woven whole.
#[must_use]
pub fn only(rich: Rich, blocks: &Range<usize>) -> Rich {
    let (mut depth, mut block) = (0_usize, 0);
    let mut parts = Vec::new();
    for part in rich.0 {
        let here = block;
        match &part {
            Part::Open(_) => depth += 1,
            Part::Close => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            block += 1;
        }
        if blocks.contains(&here) {
            parts.push(part);
        }
    }
    Rich(parts)
}

struct Block {
    words: Range<usize>,
    is_heading: bool,
}

/// The blocks that lie in no other, as [`weave`](super::weave::weave) makes them.
fn blocks(doc: &Doc) -> Vec<Block> {
    let mut found: Vec<Block> = Vec::new();
    let (mut depth, mut at) = (0_usize, 0);
    for event in &doc.events {
        let begins = match event {
            Event::Open(_) | Event::CodeBlock { .. } | Event::Rule => depth == 0,
            _ => false,
        };
        if begins {
            let is_heading = matches!(event, Event::Open(Element::Heading { .. }));
            found.push(Block { words: at..at, is_heading });
        }
        match event {
            Event::Open(_) => depth += 1,
            Event::Close => depth = depth.saturating_sub(1),
            Event::Text(range) | Event::Code(range) | Event::CodeBlock { range, .. } => {
                at = range.end;
                if let Some(block) = found.last_mut() {
                    let is_first = block.words.is_empty();
                    block.words = if is_first { range.start } else { block.words.start }..range.end;
                }
            }
            _ => {}
        }
    }
    found
}

/// About how many bytes a block takes on a page: its words, and the signs and notes of its statements. Each source
/// cited is led to from its sign and from the note, and the words cited stand in both, and in the two addresses.
fn weight(dossier: &Dossier, doc: &Doc, statements: &[Statement], words: &Range<usize>) -> usize {
    let statements = statements.iter().filter(|statement| words.contains(&statement.range.start)).count();
    let cited = doc.citations.iter().filter(|citation| words.start < citation.at && citation.at <= words.end);
    let of_cited = |cited: &Cited| {
        let located = cited.locator.as_ref().map_or(0, |locator| 30 + 4 * locator.words.len().min(60));
        180 + 2 * dossier.source(cited.source).entry.id.len() + located
    };
    let cited: usize = cited.flat_map(|citation| &citation.items).map(of_cited).sum();
    let links = doc.links.iter().filter(|link| words.contains(&link.range.start)).count();
    // What is counted and said beside a statement is shortest in English; Arabic takes two bytes for a letter.
    let per_statement = if is_english(&dossier.meta.language) { 280 } else { 420 };
    100 + words.len() + per_statement * statements + cited + 70 * links
}

/// Cuts blocks into pages that hold `room`: before the last heading of a page that is half full, or where the room ends,
/// but never between a heading and what it stands over.
fn cut(weights: &[usize], heads: &[bool], room: usize) -> Vec<Range<usize>> {
    let mut pages = Vec::new();
    let (mut start, mut taken) = (0, 0);
    let mut end = 0;
    while end < weights.len() {
        if taken + weights[end] > room && end > start {
            let is_full = |n: usize| 2 * weights[start..n].iter().sum::<usize>() >= room;
            let near = (start + 1..=end).rev().find(|n| heads[*n] && !heads[*n - 1] && is_full(*n));
            if let Some(last) = near.or_else(|| (start + 1..=end).rev().find(|n| !heads[*n - 1])) {
                pages.push(start..last);
                (start, end, taken) = (last, last, 0);
                continue;
            }
        }
        taken += weights[end];
        end += 1;
    }
    pages.push(start..weights.len());
    pages
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cuts(blocks: &[(usize, bool)]) -> Vec<Range<usize>> {
        let (weights, heads): (Vec<usize>, Vec<bool>) = blocks.iter().copied().unzip();
        cut(&weights, &heads, 100)
    }

    #[test]
    fn pages_end_before_a_heading_where_they_can() {
        let (head, text) = (|n| (n, true), |n| (n, false));
        assert_eq!(cuts(&[]), vec![0..0; 1]);
        assert_eq!(cuts(&[text(60), text(40)]), vec![0..2; 1]);
        assert_eq!(cuts(&[text(60), text(41)]), [0..1, 1..2]);
        assert_eq!(cuts(&[text(70), head(5), text(20), text(20)]), [0..1, 1..4]);
        assert_eq!(cuts(&[text(30), head(5), text(60), text(20)]), [0..3, 3..4]);
        assert_eq!(cuts(&[text(95), head(5), head(5), text(9)]), [0..1, 1..4]);
        assert_eq!(cuts(&[head(5), text(300), text(1)]), [0..2, 2..3]);
    }
}
