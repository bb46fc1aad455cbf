//! Markdown to words with their bytes: blocks, marks, links and citations of one text.
//!
//! A [`Doc`] holds the plain words of a text in reading order, and knows for every one of them
//! where it stands in the file. Citations are read from the bytes before inline markup counts, so
//! that a locator is literal; they leave no trace in the words.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event as Md, LinkType, Options, Parser, Tag, TagEnd};

use super::attributes::{self, Attributes};
use super::citation::{self, Citation};
use super::ids::Ids;
use super::model::{Target, UtteranceId};
use super::url::Web;
use crate::notes::{Code, Note, Notes};
use crate::text::{Place, Span};

const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_WIKILINKS)
    .union(Options::ENABLE_HEADING_ATTRIBUTES);

/// One text: its words, its structure, its references.
#[derive(Debug, Default)]
pub struct Doc {
    /// The words as they are read; blocks are separated by a line break.
    pub words: String,
    /// The structure, in order. `Open` and `Close` nest properly.
    pub events: Vec<Event>,
    /// The blocks that hold words, in order.
    pub blocks: Vec<Block>,
    pub citations: Vec<Citation>,
    /// Of statements: only in the narrative.
    pub attributes: Vec<Attributes>,
    pub links: Vec<DocLink>,
    /// Bytes of the file that are no part of what is published: comments, and words of sources that
    /// are drafts or withdrawn.
    pub hidden: Vec<Span>,
    /// Bytes of [`Doc::words`] that are overwritten, since the utterance they are of is withdrawn.
    pub withheld: Vec<(Range<usize>, UtteranceId)>,
    pieces: Vec<Piece>,
}

/// A block that holds words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    pub kind: BlockKind,
    /// Bytes of [`Doc::words`].
    pub range: Range<usize>,
}

/// What a block of words is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockKind {
    Paragraph,
    Heading,
    Item,
    HeadCell,
    Cell,
    Code,
}

/// A step of the structure. Ranges are bytes of [`Doc::words`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    Open(Element),
    Close,
    Text(Range<usize>),
    Code(Range<usize>),
    CodeBlock {
        language: String,
        range: Range<usize>,
    },
    Break,
    Rule,
    /// Stands at this point of the words; an index into [`Doc::citations`].
    Citation(usize),
    Picture {
        path: String,
        alt: String,
    },
}

/// An element of the structure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Element {
    Paragraph,
    Heading {
        level: u8,
        id: Option<String>,
    },
    BlockQuote,
    List,
    OrderedList(u64),
    Item,
    Table,
    TableHead,
    TableRow,
    TableHeadCell,
    TableCell,
    Emphasis,
    Strong,
    Struck,
    /// An index into [`Doc::links`].
    Link(usize),
}

/// A link: where it leads, and the words it covers.
#[derive(Clone, Debug)]
pub struct DocLink {
    pub to: LinkTarget,
    pub span: Span,
    /// Bytes of [`Doc::words`].
    pub range: Range<usize>,
    /// The words are those of the target, not the author's.
    pub is_label: bool,
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkTarget {
    Inside(Target),
    Outside(Web),
    /// Nowhere: the fault has been noted.
    Nowhere,
}

/// A run of words and where its bytes are.
#[derive(Clone, Debug)]
struct Piece {
    start: usize,
    place: Place,
    len: usize,
}

impl Doc {
    /// The bytes in the file of a run of words.
    #[must_use]
    pub fn span(&self, range: Range<usize>) -> Option<Span> {
        let first = self.piece(range.start)?;
        let start = first.span(range.start..range.start + 1);
        if range.is_empty() {
            return Some(Span { end: start.start, ..start });
        }
        let last = self.piece(range.end - 1)?;
        let end = last.span(range.end - 1..range.end);
        Some(Span { file: start.file, start: start.start.min(end.start), end: end.end.max(start.end) })
    }

    /// The words that stand at a place in the file.
    #[must_use]
    pub fn range(&self, span: Span) -> Option<Range<usize>> {
        let mut found: Option<Range<usize>> = None;
        for piece in &self.pieces {
            let at = piece.place.at(0..piece.len);
            if at.file != span.file || at.end <= span.start || at.start >= span.end {
                continue;
            }
            let (from, to) = match piece.place {
                Place::Exact(..) => {
                    let from = span.start.saturating_sub(at.start) as usize;
                    let to = (span.end.min(at.end) - at.start) as usize;
                    (piece.start + from, piece.start + to)
                }
                Place::Whole(_) => (piece.start, piece.start + piece.len),
            };
            found = Some(found.map_or(from..to, |range| range.start.min(from)..range.end.max(to)));
        }
        found
    }

    /// The block that holds byte `at` of the words.
    #[must_use]
    pub fn block_at(&self, at: usize) -> Option<&Block> {
        let n = self.blocks.partition_point(|block| block.range.end < at);
        self.blocks.get(n).filter(|block| block.range.start <= at)
    }

    /// The words of the first heading of level 1, and its block.
    #[must_use]
    pub fn title(&self) -> Option<&str> {
        let at =
            self.events.iter().position(|event| matches!(event, Event::Open(Element::Heading { level: 1, .. })))?;
        match &self.events[at + 1] {
            Event::Text(range) => self.block_at(range.start).map(|block| &self.words[block.range.clone()]),
            _ => None,
        }
    }

    fn piece(&self, at: usize) -> Option<&Piece> {
        let n = self.pieces.partition_point(|piece| piece.start <= at);
        self.pieces.get(n.checked_sub(1)?)
    }
}

impl Piece {
    fn span(&self, range: Range<usize>) -> Span {
        match self.place {
            Place::Exact(..) => {
                let from = (range.start - self.start).min(self.len);
                self.place.at(from..(range.end - self.start).min(self.len))
            }
            Place::Whole(span) => span,
        }
    }
}

/// Reads a text. Citations and links are resolved against `ids`; every fault is noted.
pub fn parse(text: &str, place: Place, ids: &Ids, notes: &mut Notes) -> Doc {
    let code = if text.contains('@') { code_ranges(text) } else { Vec::new() };
    let mut hidden = Vec::new();
    let found = citation::scan(text, place, &code, ids, &mut hidden, notes);
    let found = found.into_iter().map(|(range, citation)| (range, citation.map(Inline::Citation))).collect();
    read((text, place), found, hidden, ids, notes)
}

/// Reads the narrative, where statements may have attributes.
pub fn parse_narrative(text: &str, place: Place, ids: &Ids, notes: &mut Notes) -> Doc {
    let code = if text.contains(['@', '{']) { code_ranges(text) } else { Vec::new() };
    let mut hidden = Vec::new();
    let cited = citation::scan(text, place, &code, ids, &mut hidden, notes);
    // The id of a heading is its own matter.
    let mut skip = if text.contains('{') { heading_ranges(text) } else { Vec::new() };
    skip.extend(code);
    skip.extend(cited.iter().map(|(range, _)| range.clone()));
    skip.sort_by_key(|range| range.start);
    let given = attributes::scan(text, place, &skip, ids, notes);
    let cited = cited.into_iter().map(|(range, citation)| (range, citation.map(Inline::Citation)));
    let given = given.into_iter().map(|(range, given)| (range, given.map(Inline::Attributes)));
    let mut found: Vec<_> = cited.chain(given).collect();
    found.sort_by_key(|(range, _)| range.start);
    let mut doc = read((text, place), found, hidden, ids, notes);
    keep_off_headings(&mut doc, notes);
    doc
}

/// What stands between the words of a text and is none of them.
enum Inline {
    Citation(Citation),
    Attributes(Attributes),
}

/// The id of a statement may not be the anchor of a heading.
fn keep_off_headings(doc: &mut Doc, notes: &mut Notes) {
    let own = doc.events.iter().filter_map(|event| match event {
        Event::Open(Element::Heading { id, .. }) => id.clone(),
        _ => None,
    });
    let headings = doc.blocks.iter().filter(|block| block.kind == BlockKind::Heading);
    let mut anchors: Vec<String> = headings.map(|block| super::ids::slug(&doc.words[block.range.clone()])).collect();
    anchors.extend(own);
    for attributes in &mut doc.attributes {
        if let Some(id) = attributes.id.take_if(|id| anchors.contains(id)) {
            let message = format!("`{id}` is the anchor of a heading of this page");
            notes.take(Note::new(Code::DuplicateId, attributes.span, message).hint("give the statement another id"));
        }
    }
}

/// Reads a text with the citations and attributes found in it.
fn read(
    (text, place): (&str, Place),
    found: Vec<(Range<usize>, Option<Inline>)>,
    hidden: Vec<Span>,
    ids: &Ids,
    notes: &mut Notes,
) -> Doc {
    let masked = citation::mask(text, &found);
    let mut reader = Reader {
        text,
        place,
        ids,
        notes,
        inline: found.into_iter().peekable(),
        doc: Doc { hidden, ..Doc::default() },
        stack: Vec::new(),
        html: None,
        picture: None,
        code: None,
        in_head: false,
        replaced: None,
    };
    for (event, range) in Parser::new_ext(&masked, OPTIONS).into_offset_iter() {
        reader.step(event, range);
    }
    reader.doc
}

/// The blocks in which nothing is a citation.
fn code_ranges(text: &str) -> Vec<Range<usize>> {
    ranges(text, |tag| matches!(tag, Tag::CodeBlock(_) | Tag::HtmlBlock))
}

fn heading_ranges(text: &str) -> Vec<Range<usize>> {
    ranges(text, |tag| matches!(tag, Tag::Heading { .. }))
}

fn ranges(text: &str, wanted: impl Fn(&Tag<'_>) -> bool) -> Vec<Range<usize>> {
    let events = Parser::new_ext(text, OPTIONS).into_offset_iter();
    events.filter(|(event, _)| matches!(event, Md::Start(tag) if wanted(tag))).map(|(_, range)| range).collect()
}

struct Reader<'a> {
    text: &'a str,
    place: Place,
    ids: &'a Ids,
    notes: &'a mut Notes,
    inline: std::iter::Peekable<std::vec::IntoIter<(Range<usize>, Option<Inline>)>>,
    doc: Doc,
    stack: Vec<Frame>,
    /// The HTML block being gathered.
    html: Option<(String, Range<usize>)>,
    /// The picture whose description is being gathered.
    picture: Option<(Option<String>, String)>,
    /// The language and text of the code block being gathered.
    code: Option<(String, usize)>,
    in_head: bool,
    /// The depth of the link whose id is not read, since its label stands for it.
    replaced: Option<usize>,
}

/// An open element.
struct Frame {
    shown: bool,
    /// Where its words begin, if it is a block that holds words.
    block: Option<(BlockKind, usize)>,
    link: Option<usize>,
}

impl Reader<'_> {
    fn step(&mut self, event: Md<'_>, range: Range<usize>) {
        match event {
            Md::Start(tag) => self.start(tag, range),
            Md::End(tag) => self.end(tag),
            // Mathematics is off: the marks around it are text.
            Md::Text(text) | Md::InlineMath(text) | Md::DisplayMath(text) => self.text(&text, range),
            Md::Code(text) => {
                let start = self.doc.words.len();
                // Broken over lines the words are no longer as they are written.
                let at = self.text[range.clone()].find(&*text).map(|n| range.start + n);
                self.push(&text, at.map_or(range, |at| at..at + text.len()));
                if self.picture.is_none() {
                    self.doc.events.push(Event::Code(start..self.doc.words.len()));
                }
            }
            Md::Html(text) => match &mut self.html {
                Some((html, at)) => {
                    html.push_str(&text);
                    at.end = range.end;
                }
                None => self.raw_html(&text, range),
            },
            Md::InlineHtml(html) => {
                // As it is written: citations in it are masked.
                let text = self.text;
                self.raw_html(text.get(range.clone()).unwrap_or(&html), range);
            }
            Md::SoftBreak => self.text("\n", range),
            Md::HardBreak => {
                self.push("\n", range);
                self.doc.events.push(Event::Break);
            }
            Md::Rule => self.doc.events.push(Event::Rule),
            Md::FootnoteReference(_) | Md::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        let mut block = None;
        let mut link = None;
        let mut label = None;
        let element = match tag {
            Tag::Paragraph => {
                block = Some(BlockKind::Paragraph);
                Some(Element::Paragraph)
            }
            Tag::Heading { level, id, .. } => {
                block = Some(BlockKind::Heading);
                Some(Element::Heading { level: level as u8, id: id.map(|id| super::ids::slug(&id)) })
            }
            Tag::BlockQuote(_) => Some(Element::BlockQuote),
            Tag::CodeBlock(kind) => {
                let language = match kind {
                    CodeBlockKind::Fenced(info) => info.split([' ', ',']).next().unwrap_or_default().to_owned(),
                    CodeBlockKind::Indented => String::new(),
                };
                self.flush();
                self.separate();
                self.code = Some((language, self.doc.words.len()));
                None
            }
            Tag::HtmlBlock => {
                self.html = Some((String::new(), range.start..range.start));
                None
            }
            Tag::List(Some(first)) => Some(Element::OrderedList(first)),
            Tag::List(None) => Some(Element::List),
            Tag::Item => {
                block = Some(BlockKind::Item);
                Some(Element::Item)
            }
            Tag::Table(_) => Some(Element::Table),
            Tag::TableHead => {
                self.in_head = true;
                Some(Element::TableHead)
            }
            Tag::TableRow => Some(Element::TableRow),
            Tag::TableCell => {
                block = Some(if self.in_head { BlockKind::HeadCell } else { BlockKind::Cell });
                Some(if self.in_head { Element::TableHeadCell } else { Element::TableCell })
            }
            Tag::Emphasis => Some(Element::Emphasis),
            Tag::Strong => Some(Element::Strong),
            Tag::Strikethrough => Some(Element::Struck),
            Tag::Link { link_type, dest_url, .. } => {
                let (number, words) = self.link(link_type, &dest_url, range.clone());
                link = Some(number);
                label = words;
                self.picture.is_none().then_some(Element::Link(number))
            }
            Tag::Image { dest_url, .. } => {
                self.picture = Some((self.picture_path(&dest_url, range.clone()), String::new()));
                None
            }
            Tag::FootnoteDefinition(_)
            | Tag::DefinitionList
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition
            | Tag::Superscript
            | Tag::Subscript
            | Tag::MetadataBlock(_) => None,
        };
        if block.is_some() {
            self.flush();
            self.separate();
        }
        let shown = element.is_some();
        self.doc.events.extend(element.map(Event::Open));
        if let Some(label) = label {
            self.words(&label, range);
            self.replaced = Some(self.stack.len());
        }
        self.stack.push(Frame { shown, block: block.map(|kind| (kind, self.doc.words.len())), link });
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::CodeBlock => {
                if let Some((language, start)) = self.code.take() {
                    let range = start..self.doc.words.len();
                    self.doc.blocks.push(Block { kind: BlockKind::Code, range: range.clone() });
                    self.go_on();
                    self.doc.events.push(Event::CodeBlock { language, range });
                }
            }
            TagEnd::HtmlBlock => {
                if let Some((html, range)) = self.html.take() {
                    self.html_block(&html, range);
                }
            }
            TagEnd::Image => {
                if let Some((Some(path), alt)) = self.picture.take() {
                    self.doc.events.push(Event::Picture { path, alt });
                }
            }
            TagEnd::TableHead => self.in_head = false,
            _ => {}
        }
        // Inline elements are no blocks: their words belong to the block around them.
        if self.stack.last().is_some_and(|frame| frame.block.is_some()) {
            self.flush();
        }
        let Some(frame) = self.stack.pop() else { return };
        if self.replaced == Some(self.stack.len()) {
            self.replaced = None;
        }
        if let Some(number) = frame.link {
            self.finish_link(number);
        }
        if frame.shown {
            self.doc.events.push(Event::Close);
        }
    }

    /// Records the words read so far of the innermost block as a block of their own.
    fn flush(&mut self) {
        let words = self.doc.words.trim_end().len();
        let Some((kind, start)) = self.stack.iter_mut().rev().find_map(|frame| frame.block.as_mut()) else { return };
        let start = *start + self.doc.words[*start..].len() - self.doc.words[*start..].trim_start().len();
        if words > start {
            self.doc.blocks.push(Block { kind: *kind, range: start..words });
            self.go_on();
        }
    }

    /// What has been read belongs to a block: the words of all open ones go on behind it.
    fn go_on(&mut self) {
        let now = self.doc.words.len();
        self.stack.iter_mut().filter_map(|frame| frame.block.as_mut()).for_each(|(_, start)| *start = now);
    }

    /// Adds text, with the citations and attributes that were masked in it.
    fn text(&mut self, text: &str, range: Range<usize>) {
        if self.replaced.is_some() {
            return;
        }
        let same = self.text.get(range.clone()).is_some_and(|written| written.len() == text.len());
        let mut from = range.start;
        while let Some((at, _)) = self.inline.peek() {
            if at.start >= range.end || !same {
                break;
            }
            let Some((at, inline)) = self.inline.next() else { break };
            if at.end <= from {
                continue;
            }
            if at.start > from {
                self.words(&text[from - range.start..at.start - range.start], from..at.start);
            }
            match inline {
                Some(Inline::Citation(citation)) => self.cite(citation),
                Some(Inline::Attributes(mut attributes)) => {
                    attributes.at = self.drop_space();
                    self.doc.attributes.push(attributes);
                }
                None => {}
            }
            from = at.end.min(range.end);
        }
        if from < range.end || !same {
            let rest = if same { &text[from - range.start..] } else { text };
            self.words(rest, from..range.end);
        }
    }

    fn words(&mut self, text: &str, range: Range<usize>) {
        if let Some((_, alt)) = &mut self.picture {
            alt.push_str(text);
            return;
        }
        let start = self.doc.words.len();
        self.push(text, range);
        let end = self.doc.words.len();
        if self.code.is_none() && end > start {
            self.doc.events.push(Event::Text(start..end));
        }
    }

    /// A citation takes the space before it with it, and belongs to the words before that.
    fn cite(&mut self, mut citation: Citation) {
        citation.at = self.drop_space();
        self.doc.events.push(Event::Citation(self.doc.citations.len()));
        self.doc.citations.push(citation);
    }

    /// Takes away the space behind the words read so far; gives where they end.
    fn drop_space(&mut self) -> usize {
        let floor = self.stack.iter().rev().find_map(|frame| frame.block).map_or(0, |(_, start)| start);
        while self.doc.words.len() > floor && self.doc.words.ends_with([' ', '\n']) {
            self.doc.words.pop();
            let end = self.doc.words.len();
            if let Some(piece) = self.doc.pieces.last_mut() {
                piece.len = end.saturating_sub(piece.start);
                if piece.len == 0 {
                    self.doc.pieces.pop();
                }
            }
            if let Some(Event::Text(range)) = self.doc.events.last_mut() {
                range.end = end.max(range.start);
                if range.start == range.end {
                    self.doc.events.pop();
                }
            }
        }
        let end = self.doc.words.len();
        for link in self.doc.links.iter_mut().rev().take_while(|link| link.range.end > end) {
            link.range = link.range.start.min(end)..end;
        }
        end
    }

    /// Adds words that stand at `range` of the text; folded or escaped ones have it as a whole.
    fn push(&mut self, words: &str, range: Range<usize>) {
        if words.is_empty() {
            return;
        }
        if let Some((_, alt)) = &mut self.picture {
            alt.push_str(words);
            return;
        }
        let exact = self.text.get(range.clone()) == Some(words) || (words == "\n" && range.len() == 1);
        let place = match (self.place, exact) {
            (Place::Exact(file, base), true) => {
                Place::Exact(file, base.saturating_add(u32::try_from(range.start).unwrap_or(u32::MAX)))
            }
            (place, _) => Place::Whole(place.at(range)),
        };
        let start = self.doc.words.len();
        // A soft break is read as a space.
        if words == "\n" && self.code.is_none() {
            self.doc.words.push(' ');
        } else {
            self.doc.words.push_str(words);
        }
        self.doc.pieces.push(Piece { start, place, len: words.len() });
    }

    /// Begins a new block: a line break in the words that stands nowhere in the file.
    fn separate(&mut self) {
        if !self.doc.words.is_empty() && !self.doc.words.ends_with('\n') {
            let start = self.doc.words.len();
            self.doc.words.push('\n');
            let at = self.doc.pieces.last().map_or(0, |piece| piece.place.at(piece.len..piece.len).start);
            let place = match self.place {
                Place::Exact(file, _) => Place::Exact(file, at),
                whole @ Place::Whole(_) => whole,
            };
            self.doc.pieces.push(Piece { start, place, len: 1 });
        }
    }

    /// Records a link; gives its number and the words to show where it has none of its own.
    fn link(&mut self, kind: LinkType, dest: &str, range: Range<usize>) -> (usize, Option<String>) {
        let span = self.place.at(range.clone());
        let mut label = None;
        let to = if let LinkType::WikiLink { has_pothole } = kind {
            // In a table the bar before the words is written `\|`.
            let dest = dest.strip_suffix('\\').unwrap_or(dest);
            let found = self.ids.link(dest, span, self.notes);
            if !has_pothole {
                label = Some(found.as_ref().map_or_else(|| dest.to_owned(), |found| found.label.clone()));
            }
            found.and_then(|found| found.target).map_or(LinkTarget::Nowhere, LinkTarget::Inside)
        } else if let Some(target) = self.ids.static_file(dest) {
            LinkTarget::Inside(target)
        } else {
            let dest = if kind == LinkType::Email { format!("mailto:{dest}") } else { dest.to_owned() };
            match Web::parse(&dest) {
                Ok(web) => LinkTarget::Outside(web),
                Err(reason) => {
                    let message = match dest.is_empty() {
                        true => "this link has no address".to_owned(),
                        false => format!("the link to `{dest}` can't be used: {reason}"),
                    };
                    let note = Note::new(Code::UnsafeLink, span, message);
                    self.notes.take(note.hint("link to a page of the dossier by its id: `[[id]]` or `[[id|words]]`"));
                    LinkTarget::Nowhere
                }
            }
        };
        let start = self.doc.words.len();
        self.doc.links.push(DocLink { to, span, range: start..start, is_label: label.is_some() });
        (self.doc.links.len() - 1, label)
    }

    fn finish_link(&mut self, number: usize) {
        let end = self.doc.words.len();
        self.doc.links[number].range.end = end;
    }

    fn picture_path(&mut self, dest: &str, range: Range<usize>) -> Option<String> {
        if let Some(Target::Static(path)) = self.ids.static_file(dest) {
            Some(path)
        } else {
            let span = self.place.at(range);
            let note = if dest.contains("://") || dest.starts_with("//") || dest.starts_with("data:") {
                Note::new(Code::UnsafeLink, span, "a picture from elsewhere is never loaded")
                    .hint("put the file into `static/` and write its path below that folder")
            } else {
                Note::new(Code::UnsafeLink, span, format!("there is no picture `static/{dest}`"))
                    .hint("a picture is a file below `static/`, named here by its path there: `pictures/pier.jpg`")
            };
            self.notes.take(note);
            None
        }
    }

    /// HTML inside a paragraph: comments are dropped, the rest is shown as it is written.
    fn raw_html(&mut self, html: &str, range: Range<usize>) {
        if html.starts_with("<!--") {
            self.doc.hidden.push(self.place.at(range));
            return;
        }
        self.note_html(html, range.clone());
        self.words(html, range);
    }

    fn html_block(&mut self, html: &str, range: Range<usize>) {
        let mut shown = String::new();
        // Where the first byte that is shown stands in the block.
        let mut first = None;
        let mut at = 0;
        loop {
            let open = html[at..].find("<!--").map_or(html.len(), |n| at + n);
            let part = &html[at..open];
            if !part.trim().is_empty() {
                first.get_or_insert(open - part.trim_start().len());
            }
            shown.push_str(part);
            if open == html.len() {
                break;
            }
            let Some(close) = html[open..].find("-->") else {
                let message = "this comment is never closed: all that follows is left out";
                let at = self.place.at(self.html_at(open, "<!--", &range));
                let note = Note::new(Code::RawHtml, at, message);
                self.notes.take(note.hint("close it with `-->`"));
                break;
            };
            at = open + close + 3;
            if let (Place::Exact(..), Some(n)) = (self.place, self.text[range.clone()].find(&html[open..at])) {
                self.doc.hidden.push(self.place.at(range.start + n..range.start + n + at - open));
            }
        }
        let shown = shown.trim();
        let Some(first) = first else { return };
        let tag = shown.chars().take_while(|c| !c.is_whitespace()).collect::<String>();
        let at = self.html_at(first, &tag, &range);
        self.note_html(shown, at);
        self.flush();
        self.separate();
        let start = self.doc.words.len();
        self.doc.events.push(Event::Open(Element::Paragraph));
        self.words(shown, range);
        self.doc.events.push(Event::Close);
        self.doc.blocks.push(Block { kind: BlockKind::Paragraph, range: start..self.doc.words.len() });
        self.separate();
        self.go_on();
    }

    /// Where words that stand at byte `at` of an HTML block are in the file; the block as a whole
    /// where its lines do not stand side by side, as in a list or a quotation.
    fn html_at(&self, at: usize, words: &str, block: &Range<usize>) -> Range<usize> {
        let exact = block.start + at..block.start + at + words.len();
        if self.text.get(exact.clone()) == Some(words) { exact } else { block.clone() }
    }

    fn note_html(&mut self, html: &str, at: Range<usize>) {
        let tag: String = html.chars().take_while(|c| !c.is_whitespace() && *c != '>').chain(['>']).collect();
        self.notes.take(
            Note::new(Code::RawHtml, self.place.at(at), format!("HTML is shown as text, not passed on: `{tag}`"))
                .hint("use Markdown, or remove it; to show it on purpose put it between backticks"),
        );
    }
}
