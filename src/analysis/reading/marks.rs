//! Finds the marked runs of a text by its quotation marks alone.
//!
//! A mark is read by its shape and its neighbours: it may open where a word may begin and close where
//! one may end. Curly marks, guillemets and low-high marks know their side; straight ones and doubled
//! apostrophes take turns. Single marks are apostrophes until proven otherwise.

use std::ops::Range;

use super::{Paragraph, ParagraphKind, Text};

/// One run as its marks show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked {
    /// Bytes of the words, without marks and outer blanks.
    pub range: Range<usize>,
    /// The same with the marks.
    pub outer: Range<usize>,
    /// The paragraph it is in, by place in the text.
    pub paragraph: usize,
    /// Whether no mark closes it: speech then goes on in the next paragraph.
    pub open: bool,
    /// Whether it stands in another run.
    pub nested: bool,
    /// Whether its marks are single.
    pub single: bool,
}

/// The runs of a text, by their start; a run that holds others stands before them.
pub fn find(text: &Text<'_>) -> Vec<Marked> {
    let mut found = Vec::new();
    for (place, paragraph) in text.paragraphs.iter().enumerate() {
        if !paragraph.kind.is_read() {
            continue;
        }
        let Some(words) = text.words.get(paragraph.range.clone()) else { continue };
        let marks = marks_of(words);
        if marks.is_empty() {
            continue;
        }
        let next = text.paragraphs[place + 1..].iter().find(|next| next.kind.is_read());
        let reopened = next.is_some_and(|next| opens(text.words, next));
        let from = found.len();
        pair(words, &marks, reopened, paragraph.kind == ParagraphKind::Heading, &mut |run| {
            let (range, outer) = (shift(&run.range, paragraph.range.start), shift(&run.outer, paragraph.range.start));
            found.push(Marked { range, outer, paragraph: place, ..run });
        });
        let mut these = found.split_off(from);
        these.sort_by(|a, b| a.outer.start.cmp(&b.outer.start).then(b.outer.end.cmp(&a.outer.end)));
        nest(these, &mut found);
    }
    found
}

/// Takes over the runs of one paragraph, sorted; one that would cut another in two is left out.
fn nest(runs: Vec<Marked>, found: &mut Vec<Marked>) {
    let mut around: Vec<Range<usize>> = Vec::new();
    for mut run in runs {
        while around.last().is_some_and(|outer| outer.end <= run.outer.start) {
            around.pop();
        }
        let fits = around.last().is_none_or(|outer| {
            run.range.start >= outer.start && run.outer.end <= outer.end && run.range.end <= outer.end
        });
        if fits {
            run.nested = !around.is_empty();
            around.push(run.outer.clone());
            found.push(run);
        }
    }
}

fn shift(range: &Range<usize>, by: usize) -> Range<usize> {
    range.start + by..range.end + by
}

/// Whether a paragraph begins with a double mark.
fn opens(words: &str, paragraph: &Paragraph) -> bool {
    let words = words.get(paragraph.range.clone()).unwrap_or_default().trim_start();
    words.starts_with(['"', '“', '„', '«', '»', '「', '”']) || words.starts_with("''") || words.starts_with("``")
}

/// How many marks ahead a partner is looked for: no paragraph of prose needs more, and rows of marks
/// would take the square of their length.
const FAR: usize = 128;

/// How deep runs may nest.
const DEEP: usize = 8;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    /// `"`, `''`, ```` `` ````: either side.
    Straight,
    /// `“` or a like mark that opens; in German it closes.
    Open,
    /// `”`.
    Close,
    /// `„`.
    Low,
    /// `«`: opens in French, closes in »German« books.
    Left,
    /// `»`.
    Right,
    /// `「` and `『`.
    CornerOpen,
    /// `」` and `』`.
    CornerClose,
    /// `'`.
    Single,
    /// `‘`, `‹`.
    SingleOpen,
    /// `’`, `›`.
    SingleClose,
    /// `‚`.
    SingleLow,
}

#[derive(Clone, Copy, Debug)]
struct Mark {
    start: usize,
    end: usize,
    shape: Shape,
    before: char,
    after: char,
}

impl Mark {
    fn may_open(self) -> bool {
        !self.after.is_whitespace() && (self.before.is_whitespace() || is_opening(self.before))
    }

    fn may_close(self) -> bool {
        !self.before.is_whitespace() && !self.after.is_alphanumeric()
    }

    fn is_single(self) -> bool {
        matches!(self.shape, Shape::Single | Shape::SingleOpen | Shape::SingleClose | Shape::SingleLow)
    }
}

/// Characters after which a word may begin.
fn is_opening(c: char) -> bool {
    matches!(
        c,
        '(' | '['
            | '{'
            | '—'
            | '–'
            | '-'
            | '―'
            | '/'
            | '“'
            | '‘'
            | '"'
            | '\''
            | '«'
            | '„'
            | '‚'
            | '…'
            | ':'
            | '>'
            | '¿'
            | '¡'
    )
}

/// Every character of a paragraph that may be a quotation mark.
fn marks_of(words: &str) -> Vec<Mark> {
    let bytes = words.as_bytes();
    let mut found: Vec<Mark> = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let byte = bytes[at];
        let shape = match byte {
            b'"' => Some((Shape::Straight, 1)),
            b'\'' if bytes.get(at + 1) == Some(&b'\'') => Some((Shape::Straight, 2)),
            b'`' if bytes.get(at + 1) == Some(&b'`') => Some((Shape::Straight, 2)),
            b'\'' => Some((Shape::Single, 1)),
            b'`' => Some((Shape::SingleOpen, 1)),
            0xe2 | 0xc2 | 0xe3 | 0xef => wide(&words[at..]),
            _ => None,
        };
        let Some((shape, len)) = shape else {
            at += 1;
            while at < bytes.len() && bytes[at] & 0xc0 == 0x80 {
                at += 1;
            }
            continue;
        };
        let before = words[..at].chars().next_back().unwrap_or(' ');
        let after = words[at + len..].chars().next().unwrap_or(' ');
        found.push(Mark { start: at, end: at + len, shape, before, after });
        at += len;
    }
    found
}

fn wide(rest: &str) -> Option<(Shape, usize)> {
    let c = rest.chars().next()?;
    let shape = match c {
        '’' if rest[3..].starts_with('’') => return Some((Shape::Straight, 6)),
        '‘' if rest[3..].starts_with('‘') => return Some((Shape::Straight, 6)),
        '“' | '‟' | '〝' => Shape::Open,
        '”' | '〞' => Shape::Close,
        '„' => Shape::Low,
        '«' => Shape::Left,
        '»' => Shape::Right,
        '「' | '『' => Shape::CornerOpen,
        '」' | '』' => Shape::CornerClose,
        '‘' | '‹' | '‛' => Shape::SingleOpen,
        '’' | '›' => Shape::SingleClose,
        '‚' => Shape::SingleLow,
        '＂' => Shape::Straight,
        _ => return None,
    };
    Some((shape, c.len_utf8()))
}

/// Pairs the marks of one paragraph: the double ones first, then the single ones that fit between.
fn pair(words: &str, marks: &[Mark], reopened: bool, heading: bool, take: &mut impl FnMut(Marked)) {
    let mut pairs: Vec<(Mark, Option<Mark>)> = Vec::new();
    let mut stack: Vec<Mark> = Vec::new();
    let doubles: Vec<Mark> = marks.iter().copied().filter(|mark| !mark.is_single()).collect();
    for (n, &mark) in doubles.iter().enumerate() {
        match stack.last().copied() {
            None => {
                if starts(mark, &doubles[n + 1..], words) {
                    stack.push(mark);
                }
            }
            Some(open) if closes(open, mark) => {
                // A straight mark that can only open, in straight speech: the first was never closed.
                if mark.shape == Shape::Straight && mark.may_open() && !mark.may_close() {
                    stack.pop();
                    if opens_paragraph(words, open)
                        && let Some(end) = end_before(words, open, mark)
                    {
                        pairs.push((open, Some(end)));
                    }
                    stack.push(mark);
                } else {
                    stack.pop();
                    pairs.push((open, Some(mark)));
                }
            }
            Some(open) => {
                if !is_opener(mark) || stack.len() >= DEEP {
                    continue;
                }
                if open.shape == mark.shape && !has_both(&doubles[n + 1..], open) {
                    // Two opening marks and one closing: the first was never closed.
                    stack.pop();
                    if let Some(end) = end_before(words, open, mark) {
                        pairs.push((open, Some(end)));
                    }
                }
                stack.push(mark);
            }
        }
    }
    for open in stack {
        let outer_of =
            pairs.iter().any(|(start, end)| end.is_some_and(|end| start.start < open.start && open.start < end.start));
        let sure = matches!(open.shape, Shape::Open | Shape::Low | Shape::Left | Shape::CornerOpen);
        let first = opens_paragraph(words, open);
        if !outer_of && (sure || reopened || first) {
            pairs.retain(|(start, _)| start.start < open.start);
            pairs.push((open, None));
        }
    }
    let spans = singles(words, marks, &pairs, heading);
    pairs.extend(spans);
    for (open, close) in pairs {
        let inner = open.end..close.map_or(words.len(), |close| close.start);
        let Some(text) = words.get(inner.clone()) else { continue };
        let blank = |c: char| c.is_whitespace() || c == '\u{a0}';
        let start = inner.start + (text.len() - text.trim_start_matches(blank).len());
        let end = inner.start + text.trim_end_matches(blank).len();
        if start < end && text.contains(char::is_alphanumeric) {
            let outer = open.start..close.map_or(end, |close| close.end);
            let (open_end, single) = (close.is_none(), open.is_single());
            take(Marked { range: start..end, outer, paragraph: 0, open: open_end, nested: false, single });
        }
    }
}

fn opens_paragraph(words: &str, mark: Mark) -> bool {
    words[..mark.start].trim_matches(|c: char| c.is_whitespace() || c == '\u{a0}' || c == '—' || c == '(').is_empty()
}

/// Where speech ends whose closing mark was forgotten: at the end of its last sentence before the
/// next mark, unless that leaves nothing.
fn end_before(words: &str, open: Mark, next: Mark) -> Option<Mark> {
    let text = words.get(open.end..next.start)?;
    let at = open.end + text.trim_end().len();
    let comma = text.find([',', '?', '!']).map(|n| open.end + n + 1);
    // `“We came, he said, “and saw.”`: the attribution stands between.
    let end = if text.trim_end().ends_with(['.', '?', '!']) { at } else { comma.unwrap_or(at) };
    (end > open.end).then_some(Mark { start: end, end, shape: Shape::Close, before: ' ', after: ' ' })
}

/// Whether a mark can begin speech where none is open.
fn starts(mark: Mark, rest: &[Mark], words: &str) -> bool {
    match mark.shape {
        Shape::Open | Shape::Low | Shape::CornerOpen => {
            !mark.after.is_whitespace() || mark.may_open() || !rest.is_empty()
        }
        Shape::Left => !mark.after.is_alphanumeric() || !mark.before.is_alphanumeric(),
        // »So« in German books; elsewhere a closing guillemet without an opening one.
        Shape::Right => mark.may_open() && rest.iter().take(FAR).any(|mark| mark.shape == Shape::Left),
        // The wrong curly mark at the start of a word.
        Shape::Close => {
            mark.may_open() && mark.after.is_alphanumeric() && rest.first().is_some_and(|next| next.may_close())
        }
        Shape::Straight => {
            let feet = mark.before.is_ascii_digit() && !mark.after.is_alphanumeric();
            !feet
                && (mark.may_open()
                    || (mark.before.is_whitespace() && !rest.is_empty())
                    || !mark.before.is_alphanumeric() && mark.after.is_alphanumeric())
                && words.len() > mark.end
        }
        _ => false,
    }
}

fn is_opener(mark: Mark) -> bool {
    match mark.shape {
        Shape::Open | Shape::Low | Shape::Left | Shape::CornerOpen => true,
        Shape::Straight => mark.may_open() && !mark.may_close(),
        _ => false,
    }
}

fn closes(open: Mark, mark: Mark) -> bool {
    match open.shape {
        Shape::Open => {
            mark.shape == Shape::Close
                || mark.shape == Shape::Straight && mark.may_close()
                // A curly mark turned the wrong way.
                || mark.shape == Shape::Open && mark.may_close() && !mark.may_open()
        }
        Shape::Close => matches!(mark.shape, Shape::Close | Shape::Straight),
        Shape::Straight => match mark.shape {
            Shape::Straight => !(mark.before.is_alphanumeric() && mark.after.is_alphanumeric()),
            Shape::Close => true,
            _ => false,
        },
        Shape::Low => {
            matches!(mark.shape, Shape::Open | Shape::Close | Shape::Straight)
                && !(mark.shape == Shape::Open && mark.may_open() && !mark.may_close())
        }
        Shape::Left => mark.shape == Shape::Right,
        Shape::Right => mark.shape == Shape::Left,
        Shape::CornerOpen => mark.shape == Shape::CornerClose,
        _ => false,
    }
}

/// Whether the marks ahead close both a nested run and the one around it.
fn has_both(rest: &[Mark], open: Mark) -> bool {
    let mut depth = 2;
    for &mark in rest.iter().take(FAR) {
        if closes(open, mark) {
            depth -= 1;
            if depth == 0 {
                return true;
            }
        } else if mark.shape == open.shape {
            depth += 1;
        }
    }
    false
}

/// The runs between single marks: nested in double ones, or alone.
fn singles(words: &str, marks: &[Mark], pairs: &[(Mark, Option<Mark>)], heading: bool) -> Vec<(Mark, Option<Mark>)> {
    let mut found: Vec<(Mark, Option<Mark>)> = Vec::new();
    let singles: Vec<Mark> = marks.iter().copied().filter(|mark| mark.is_single()).collect();
    let mut pairs: Vec<(usize, usize)> =
        pairs.iter().map(|(start, end)| (start.start, end.map_or(usize::MAX, |end| end.start))).collect();
    pairs.sort_unstable();
    // The pairs that begin before a mark, and the ends of those it lies in, the innermost last.
    let (mut begun, mut around): (usize, Vec<usize>) = (0, Vec::new());
    let mut n = 0;
    while n < singles.len() {
        let open = singles[n];
        n += 1;
        if !single_opens(words, open) {
            continue;
        }
        while let Some(&(_, end)) = pairs.get(begun).filter(|(start, _)| *start < open.start) {
            around.push(end);
            begun += 1;
        }
        while around.last().is_some_and(|&end| end <= open.start) {
            around.pop();
        }
        // A nested run ends before the run around it.
        let limit = around.last().copied().unwrap_or(words.len()).min(words.len());
        let mut best: Option<usize> = None;
        let (mut inside, mut reach) = (begun, 0);
        for (m, &mark) in singles.iter().enumerate().skip(n).take(FAR) {
            if mark.start >= limit || best.is_some() && single_opens(words, mark) {
                break;
            }
            while let Some(&(_, end)) = pairs.get(inside).filter(|(start, _)| *start < mark.start) {
                reach = reach.max(end);
                inside += 1;
            }
            // A single run cuts no double one in two.
            if !single_closes(open, mark) || reach > mark.start {
                continue;
            }
            best = Some(m);
            if !plural_possessive(words, mark) {
                break;
            }
        }
        let Some(m) = best else { continue };
        let close = singles[m];
        // A few words in single marks alone in a paragraph are a heading.
        let alone = opens_paragraph(words, open) && words[close.end..].trim().len() <= 1;
        if alone && words[open.end..close.start].split_whitespace().count() <= 5 {
            n = m + 1;
            continue;
        }
        let length = words[open.end..close.start].split_whitespace().count();
        // Outside speech and headlines a single mark is taken for speech only where it looks the part.
        let enough = heading || limit < words.len() || length <= 60;
        if enough && length > 0 {
            found.push((open, Some(close)));
            n = m + 1;
        }
    }
    found
}

fn single_opens(words: &str, mark: Mark) -> bool {
    if matches!(mark.shape, Shape::SingleLow) {
        return true;
    }
    if mark.shape == Shape::SingleClose || !mark.may_open() {
        return false;
    }
    let rest = &words[mark.end..];
    let word: String = rest.chars().take_while(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    let elided =
        ["em", "til", "tis", "twas", "cause", "n", "bout", "round", "cuz", "ere", "neath", "s", "t", "re", "ll"];
    let year = word.len() <= 3
        && word.starts_with(|c: char| c.is_ascii_digit())
        && word[1..].starts_with(|c: char| c.is_ascii_digit());
    !(elided.contains(&word.as_str()) || year)
}

fn single_closes(open: Mark, mark: Mark) -> bool {
    if mark.start == open.end || !mark.may_close() {
        return false;
    }
    match mark.shape {
        Shape::Single | Shape::SingleClose => true,
        Shape::SingleOpen => open.shape == Shape::SingleLow,
        _ => false,
    }
}

/// `the workers' pay`: an apostrophe after an s with a word behind it.
fn plural_possessive(words: &str, mark: Mark) -> bool {
    let mut after = words[mark.end..].chars();
    matches!(mark.before, 's' | 'S' | 'z')
        && after.next() == Some(' ')
        && after.next().is_some_and(char::is_alphanumeric)
}
