//! Statements: the sentences of the narrative, each with the citations that support it and what the
//! curator says of it.

use std::collections::BTreeMap;
use std::ops::Range;

use super::markdown::{BlockKind, Doc};
use crate::text::{Folded, Folds, sentences};

/// A sentence that says something, with its citations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// Bytes of [`Doc::words`].
    pub range: Range<usize>,
    /// Indices into [`Doc::citations`], in order.
    pub citations: Vec<usize>,
    /// Indices into [`Doc::attributes`], in order.
    pub attributes: Vec<usize>,
    /// The id it is given, else `s-` and a short digest of its plain words, which stays as long as these
    /// do; a number tells equal sentences apart.
    pub anchor: String,
}

/// The statements of a text, in order. Headings and sentences made of links alone are none.
///
/// A citation supports the sentence it stands in or directly follows; attributes belong to it likewise.
#[must_use]
pub fn statements(doc: &Doc) -> Vec<Statement> {
    let mut found: Vec<Statement> = Vec::new();
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for block in &doc.blocks {
        if !matches!(block.kind, BlockKind::Paragraph | BlockKind::Item | BlockKind::Cell) {
            continue;
        }
        let first = found.len();
        for sentence in sentences(&doc.words[block.range.clone()]) {
            let range = block.range.start + sentence.start..block.range.start + sentence.end;
            if is_links_alone(doc, &range) {
                continue;
            }
            let digest = blake3::hash(Folded::new(&doc.words[range.clone()], Folds::ALL).text.as_bytes()).to_hex();
            let name = format!("s-{}", &digest[..8]);
            let count = seen.entry(name.clone()).or_insert(0);
            *count += 1;
            let anchor = if *count == 1 { name } else { format!("{name}-{count}") };
            found.push(Statement { range, citations: Vec::new(), attributes: Vec::new(), anchor });
        }
        let of_block = &mut found[first..];
        let within = |at: usize| block.range.start <= at && at <= block.range.end;
        let from = doc.citations.partition_point(|citation| citation.at < block.range.start);
        for (number, _) in doc.citations.iter().enumerate().skip(from).take_while(|(_, citation)| within(citation.at)) {
            let n = last_before(of_block, doc.citations[number].at).unwrap_or(0);
            if let Some(statement) = of_block.get_mut(n) {
                statement.citations.push(number);
            }
        }
        let from = doc.attributes.partition_point(|attributes| attributes.at < block.range.start);
        for (number, given) in doc.attributes.iter().enumerate().skip(from).take_while(|(_, given)| within(given.at)) {
            let Some(n) = last_before(of_block, given.at) else { continue };
            of_block[n].attributes.push(number);
            if let Some(id) = &given.id {
                of_block[n].anchor.clone_from(id);
            }
        }
    }
    found
}

/// The last sentence that begins before a place.
fn last_before(statements: &[Statement], at: usize) -> Option<usize> {
    statements.partition_point(|statement| statement.range.start < at).checked_sub(1)
}

/// Whether a sentence has no words outside its links.
fn is_links_alone(doc: &Doc, range: &Range<usize>) -> bool {
    let mut outside = String::new();
    let mut at = range.start;
    for link in doc.links.iter().filter(|link| link.range.end > range.start && link.range.start < range.end) {
        outside.push_str(&doc.words[at..link.range.start.max(at)]);
        at = link.range.end.min(range.end).max(at);
    }
    outside.push_str(&doc.words[at..range.end]);
    !outside.chars().any(char::is_alphanumeric)
}
