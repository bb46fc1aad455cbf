//! A text and what was found in it, woven into one running text.
//!
//! Marks (statements, quotations, names, passages, and the author's own emphasis and links) are
//! intervals over the words. Where two of them cross, the one that began later is closed and opened
//! again, so that the parts always nest; only its first piece carries its id.

use std::ops::Range;

use super::rich::{Part, Rich, Tag};
use crate::dossier::{Doc, Element, Event};

/// An interval of the words with what it is.
#[derive(Clone, Debug)]
pub struct Mark {
    /// Bytes of [`Doc::words`].
    pub range: Range<usize>,
    pub tag: Tag,
}

/// Something that stands between two words.
#[derive(Clone, Debug)]
pub struct Insert {
    /// Behind the byte before this one of [`Doc::words`].
    pub at: usize,
    pub part: Part,
}

/// What a page puts between the words.
#[derive(Clone, Debug, Default)]
pub struct Inserts {
    /// Before a citation that stands at the same place, and inside the statement.
    pub within: Vec<Insert>,
    /// Behind it, and outside of everything but the block.
    pub behind: Vec<Insert>,
}

/// Gives every link and picture of a text its tag; `None` leaves the words alone.
pub trait Links {
    fn link(&self, number: usize) -> Option<Tag>;
    fn picture(&self, path: &str, alt: &str) -> Option<Part>;
}

/// Weaves a text. `cite` gives the part that stands for citation `n`, `named` the tags of blocks that the page has
/// a name for, told of each block in turn.
pub fn weave(
    doc: &Doc,
    mut marks: Vec<Mark>,
    Inserts { mut within, mut behind }: Inserts,
    links: &impl Links,
    mut cite: impl FnMut(usize) -> Option<Part>,
    mut named: impl FnMut(&Element) -> Option<Tag>,
) -> Rich {
    marks.extend(inline_marks(doc, links));
    // What begins first, and of those the longest, is outermost.
    marks.sort_by(|a, b| (a.range.start, b.range.end, rank(&a.tag)).cmp(&(b.range.start, a.range.end, rank(&b.tag))));
    within.sort_by_key(|insert| insert.at);
    behind.sort_by_key(|insert| insert.at);
    let mut cuts: Vec<usize> = marks.iter().flat_map(|mark| [mark.range.start, mark.range.end]).collect();
    cuts.extend(within.iter().chain(&behind).map(|insert| insert.at));
    cuts.sort_unstable();
    cuts.dedup();
    let (inserts, behind) = (within.into_iter().peekable(), behind.into_iter().peekable());
    let mut loom = Loom { doc, marks: &marks, cuts, inserts, behind, ..Loom::new(doc, &marks) };
    for event in &doc.events {
        match event {
            Event::Open(element) if is_inline(element) => loom.depth.push(false),
            Event::Open(element) => {
                loom.close_all();
                let tag = named(element).unwrap_or_else(|| block_tag(element));
                loom.parts.push(Part::Open(tag));
                loom.depth.push(true);
            }
            Event::Close => {
                if loom.depth.pop() == Some(true) {
                    loom.flush_inserts(loom.at);
                    loom.close_all();
                    loom.flush_behind(loom.at);
                    loom.parts.push(Part::Close);
                }
            }
            Event::Text(range) => loom.text(range.clone(), false),
            Event::Code(range) => loom.text(range.clone(), true),
            Event::CodeBlock { language, range } => {
                loom.close_all();
                let text = doc.words[range.clone()].to_owned();
                loom.parts.push(Part::CodeBlock { language: language.clone(), text });
            }
            Event::Break => loom.parts.push(Part::Break),
            Event::Rule => {
                loom.close_all();
                loom.parts.push(Part::Rule);
            }
            Event::Citation(number) => {
                loom.flush_inserts(doc.citations[*number].at);
                if let Some(part) = cite(*number) {
                    loom.insert(doc.citations[*number].at, part);
                }
            }
            Event::Picture { path, alt } => loom.parts.extend(links.picture(path, alt)),
        }
    }
    loom.close_all();
    Rich(loom.parts)
}

struct Loom<'a, I: Iterator<Item = Insert>> {
    doc: &'a Doc,
    marks: &'a [Mark],
    /// Every place where a mark begins or ends.
    cuts: Vec<usize>,
    inserts: std::iter::Peekable<I>,
    behind: std::iter::Peekable<I>,
    parts: Vec<Part>,
    /// The marks that are open, outermost first.
    open: Vec<usize>,
    /// Which marks have had their first piece.
    begun: Vec<bool>,
    /// Whether each open element is a block.
    depth: Vec<bool>,
    /// The first mark that may still be open at the words being read.
    first: usize,
    /// Where the words read last end.
    at: usize,
}

impl<'a> Loom<'a, std::vec::IntoIter<Insert>> {
    fn new(doc: &'a Doc, marks: &'a [Mark]) -> Self {
        Loom {
            doc,
            marks,
            cuts: Vec::new(),
            inserts: Vec::new().into_iter().peekable(),
            behind: Vec::new().into_iter().peekable(),
            parts: Vec::with_capacity(doc.events.len() * 2),
            open: Vec::new(),
            begun: vec![false; marks.len()],
            depth: Vec::new(),
            first: 0,
            at: 0,
        }
    }
}

impl<I: Iterator<Item = Insert>> Loom<'_, I> {
    fn text(&mut self, range: Range<usize>, code: bool) {
        let mut start = range.start;
        while start < range.end {
            self.flush_inserts(start);
            self.flush_behind(start);
            let next = self.cuts.partition_point(|cut| *cut <= start);
            let end = self.cuts.get(next).map_or(range.end, |cut| (*cut).min(range.end));
            self.arrange(start, |mark| mark.range.start <= start && start < mark.range.end);
            let words = self.doc.words[start..end].to_owned();
            self.parts.push(if code { Part::Code(words) } else { Part::Text(words) });
            self.at = end;
            start = end;
        }
    }

    /// Puts in what stands at or before byte `at`.
    fn flush_inserts(&mut self, at: usize) {
        while let Some(insert) = self.inserts.next_if(|insert| insert.at <= at) {
            self.insert(insert.at, insert.part);
        }
    }

    /// Puts in what stands behind statements that end at or before byte `at`.
    fn flush_behind(&mut self, at: usize) {
        while let Some(insert) = self.behind.next_if(|insert| insert.at <= at) {
            self.close_all();
            self.parts.push(insert.part);
        }
    }

    /// Puts a part in, inside the statement that ends or goes on there.
    fn insert(&mut self, at: usize, part: Part) {
        self.arrange(at, |mark| {
            matches!(mark.tag, Tag::Statement { .. }) && mark.range.start < at && at <= mark.range.end
        });
        self.parts.push(part);
    }

    /// Closes and opens marks until exactly those that `wanted` picks are open.
    fn arrange(&mut self, at: usize, wanted: impl Fn(&Mark) -> bool) {
        while self.first < self.marks.len() && self.marks[self.first].range.end < at {
            self.first += 1;
        }
        let mut stack: Vec<usize> = Vec::new();
        for (n, mark) in self.marks.iter().enumerate().skip(self.first) {
            if mark.range.start > at {
                break;
            }
            if wanted(mark) {
                stack.push(n);
            }
        }
        let same = self.open.iter().zip(&stack).take_while(|(a, b)| a == b).count();
        for _ in same..self.open.len() {
            self.parts.push(Part::Close);
        }
        self.open.truncate(same);
        for n in stack.into_iter().skip(same) {
            let tag = &self.marks[n].tag;
            self.parts.push(Part::Open(if self.begun[n] { without_id(tag) } else { tag.clone() }));
            self.begun[n] = true;
            self.open.push(n);
        }
    }

    fn close_all(&mut self) {
        for _ in 0..self.open.len() {
            self.parts.push(Part::Close);
        }
        self.open.clear();
    }
}

/// The author's own inline elements as marks.
fn inline_marks(doc: &Doc, links: &impl Links) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut open: Vec<Option<(Tag, usize)>> = Vec::new();
    let mut at = 0;
    for event in &doc.events {
        match event {
            Event::Open(element) => {
                let tag = match element {
                    Element::Emphasis => Some(Tag::Emphasis),
                    Element::Strong => Some(Tag::Strong),
                    Element::Struck => Some(Tag::Struck),
                    Element::Link(number) => links.link(*number),
                    _ => None,
                };
                open.push(tag.map(|tag| (tag, marks.len())));
                // Its beginning is that of the next words.
                marks.push(Mark { range: usize::MAX..at, tag: Tag::Listed });
            }
            Event::Close => {
                let Some(closed) = open.pop() else { continue };
                if let Some((tag, n)) = closed {
                    marks[n].tag = tag;
                    marks[n].range.end = at;
                }
            }
            Event::Text(range) | Event::Code(range) => {
                for (_, n) in open.iter().flatten() {
                    marks[*n].range.start = marks[*n].range.start.min(range.start);
                }
                at = range.end;
            }
            _ => {}
        }
    }
    marks.retain(|mark| mark.range.start < mark.range.end);
    marks
}

fn is_inline(element: &Element) -> bool {
    matches!(element, Element::Emphasis | Element::Strong | Element::Struck | Element::Link(_))
}

fn block_tag(element: &Element) -> Tag {
    match element {
        Element::Paragraph => Tag::Paragraph,
        Element::Heading { level, .. } => Tag::Heading { level: *level, anchor: None },
        Element::BlockQuote => Tag::BlockQuote,
        Element::List => Tag::List,
        Element::OrderedList(first) => Tag::OrderedList(*first),
        Element::Item => Tag::Item,
        Element::Table => Tag::Table { label: String::new() },
        Element::TableHead => Tag::TableHead,
        Element::TableRow => Tag::TableRow,
        Element::TableHeadCell => Tag::TableHeadCell,
        Element::TableCell => Tag::TableCell,
        Element::Emphasis => Tag::Emphasis,
        Element::Strong => Tag::Strong,
        Element::Struck | Element::Link(_) => Tag::Struck,
    }
}

/// Of marks over the very same words, which is outermost.
fn rank(tag: &Tag) -> u8 {
    match tag {
        Tag::Statement { .. } | Tag::Mention { .. } => 0,
        Tag::Shared => 1,
        Tag::Passage { .. } => 2,
        Tag::Quotation { .. } => 3,
        Tag::Listed => 4,
        Tag::Link { .. } | Tag::External { .. } | Tag::Name { .. } => 5,
        _ => 6,
    }
}

/// A tag for the second and later pieces of a mark: an id stands on a page once.
fn without_id(tag: &Tag) -> Tag {
    match tag {
        Tag::Quotation { sure, .. } => Tag::Quotation { id: None, sure: *sure },
        Tag::Passage { .. } => Tag::Passage { id: None },
        Tag::Mention { .. } => Tag::Mention { id: None },
        Tag::Statement { .. } => Tag::Statement { id: None },
        other => other.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::parse_markdown;
    use crate::render::markup::html;
    use crate::site::Anchor;

    struct NoLinks;

    impl Links for NoLinks {
        fn link(&self, _: usize) -> Option<Tag> {
            Some(Tag::External { href: "https://a.example/".to_owned() })
        }

        fn picture(&self, _: &str, _: &str) -> Option<Part> {
            None
        }
    }

    /// Weaves a text with a mark over each of some words of it.
    fn woven(text: &str, marked: &[(&str, Tag)], inserts: &[(&str, &str)]) -> String {
        let doc = parse_markdown(text);
        let find = |words: &str| doc.words.find(words).expect("the words are there");
        let marks = marked
            .iter()
            .map(|(words, tag)| Mark { range: find(words)..find(words) + words.len(), tag: tag.clone() })
            .collect();
        let inserts = inserts
            .iter()
            .map(|(after, text)| Insert { at: find(after) + after.len(), part: Part::Text((*text).to_owned()) })
            .collect();
        html(&weave(&doc, marks, Inserts { within: inserts, behind: Vec::new() }, &NoLinks, |_| None, |_| None))
    }

    fn passage() -> Tag {
        Tag::Passage { id: Some(Anchor::for_tests("p")) }
    }

    fn quotation() -> Tag {
        Tag::Quotation { id: Some(Anchor::for_tests("q")), sure: true }
    }

    #[test]
    fn marks_that_cross_are_split_and_an_id_stands_once() {
        assert_eq!(
            woven("one two three four", &[("one two three", quotation()), ("three four", passage())], &[]),
            "<p><span class=\"quotation confirmed\" id=\"q\">one two <span class=\"passage\" id=\"p\">three</span></span>\
             <span class=\"passage\"> four</span></p>"
        );
    }

    #[test]
    fn a_mark_may_begin_inside_emphasis_and_end_behind_it() {
        assert_eq!(
            woven("one *two three* four", &[("three four", passage())], &[]),
            "<p>one <em>two <span class=\"passage\" id=\"p\">three</span></em><span class=\"passage\"> four</span></p>"
        );
    }

    #[test]
    fn what_is_put_in_stays_inside_the_statement_and_outside_the_rest() {
        let statement = Tag::Statement { id: None };
        assert_eq!(
            woven(
                "He said “yes” twice.",
                &[("He said “yes” twice.", statement), ("yes", quotation())],
                &[("yes”", "+")]
            ),
            "<p><span class=\"statement\">He said “<span class=\"quotation confirmed\" id=\"q\">yes</span>”+ twice.</span></p>"
        );
    }

    #[test]
    fn hostile_words_stay_words() {
        assert_eq!(woven("a & b \\<script>", &[], &[]), "<p>a &amp; b &lt;script&gt;</p>");
    }
}
