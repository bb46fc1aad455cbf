//! Quoted speech: what stands between double marks.

use std::ops::Range;

use super::{Quotation, Standing};
use crate::dossier::{BlockKind, Doc, Dossier, SourceId};

/// The quotations of one source, in order.
pub fn of_source(dossier: &Dossier, source: SourceId) -> Vec<Quotation> {
    let doc = &dossier.source(source).doc;
    in_prose(doc)
        .into_iter()
        .filter_map(|range| {
            let span = doc.span(range.clone())?;
            let (standing, speaker, utterances) = (Standing::Found, None, Vec::new());
            Some(Quotation { source, span, range, standing, speaker, utterances })
        })
        .collect()
}

/// What stands between double marks in a text: bytes of its words, without the marks.
#[must_use]
pub fn in_prose(doc: &Doc) -> Vec<Range<usize>> {
    let blocks = doc.blocks.iter().filter(|block| block.kind != BlockKind::Code);
    blocks
        .flat_map(|block| {
            let start = block.range.start;
            in_block(&doc.words[block.range.clone()]).into_iter().map(move |range| start + range.start..start + range.end)
        })
        .collect()
}

/// What stands between double marks in one paragraph: the outermost pairs, without the marks.
///
/// Curly marks, guillemets and low-high marks nest; a straight mark opens where a word may begin
/// and closes at the next one. Speech that is not closed runs to the end of the paragraph where its
/// mark can only open, since the next paragraph then opens again.
#[must_use]
pub fn in_block(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    let mut before = ' ';
    while let Some(c) = text[at..].chars().next() {
        let start = at + c.len_utf8();
        let end = match c {
            '"' if before.is_alphanumeric() => None,
            '"' => closing_straight(text, start),
            '“' | '«' | '„' => Some(closing(text, start, c)),
            _ => None,
        };
        before = c;
        at = start;
        let Some(end) = end else { continue };
        let inner = &text[start..end];
        let trimmed = start + (inner.len() - inner.trim_start().len())..start + inner.trim_end().len();
        if trimmed.start < trimmed.end {
            found.push(trimmed);
        }
        // Go on behind the closing mark.
        at = end + text[end..].chars().next().map_or(0, char::len_utf8);
    }
    found
}

/// Where speech opened by a straight mark ends; `None` if no mark closes it.
fn closing_straight(text: &str, start: usize) -> Option<usize> {
    text[start..].find('"').map(|n| start + n)
}

/// Where speech opened by `open` ends; the end of the text if no mark closes it.
fn closing(text: &str, start: usize, open: char) -> usize {
    let mut depth = 1;
    for (at, c) in text[start..].char_indices() {
        let closes = match open {
            '“' => c == '”',
            '«' => c == '»',
            _ => matches!(c, '“' | '”'),
        };
        if closes {
            depth -= 1;
            if depth == 0 {
                return start + at;
            }
        } else if c == open {
            depth += 1;
        }
    }
    text.trim_end().len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        in_block(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn marks_of_every_shape() {
        assert_eq!(found("“One,” he said. \"Two.\" «Trois» „Vier“"), ["One,", "Two.", "Trois", "Vier"]);
        assert_eq!(found("“He said “no” twice,” she said."), ["He said “no” twice,"]);
        assert_eq!(found("“Not closed here"), ["Not closed here"]);
        assert_eq!(found("a 6\" pipe and nothing else"), Vec::<&str>::new());
        assert_eq!(found("“”"), Vec::<&str>::new());
    }
}
