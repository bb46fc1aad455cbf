//! Speech that an account cuts in two: "We will build it," he said, "before winter."
//!
//! Such parts are compared as one wording. So are two phrases that only grammar parts: a "clear sign"
//! of the "new era". A list of two phrases ("new" and "bold") stays two: the account may have picked
//! them from anywhere in a speech.

use super::Item;
use super::read::{Class, is_saying, tokens};

/// The words of an attribution at most.
const LONGEST: usize = 8;

/// Items in chains of parts, each chain in the order of its source. `order` is by source and position.
pub fn chains(items: &[Item<'_>], order: &[usize]) -> Vec<Vec<usize>> {
    let mut chains: Vec<Vec<usize>> = Vec::new();
    for &n in order {
        let last = chains.last_mut().and_then(|chain| chain.last().copied().map(|last| (chain, last)));
        match last {
            Some((chain, last)) if parted(&items[last], &items[n]) => chain.push(n),
            _ => chains.push(vec![n]),
        }
    }
    chains
}

/// Whether `b` goes on with what `a` began.
fn parted(a: &Item<'_>, b: &Item<'_>) -> bool {
    if a.source != b.source || a.speaker.is_none() || a.speaker != b.speaker || a.listed != b.listed {
        return false;
    }
    if a.context != b.context || a.words.is_empty() || b.words.is_empty() {
        return false;
    }
    let Some(end) = a.context.find(a.words).map(|at| at + a.words.len()) else { return false };
    let Some(start) = a.context[end..].find(b.words).map(|at| end + at) else { return false };
    let between = &a.context[end..start];
    let words = tokens(between);
    if words.is_empty() || words.len() > LONGEST {
        return false;
    }
    let lower = |token: &super::read::Token| between[token.range.clone()].to_lowercase();
    let lists = words.iter().any(|token| matches!(lower(token).as_str(), "and" | "or" | "but" | "as"));
    let goes_on = b.words.starts_with(char::is_lowercase) && !between.contains(['.', '?', '!', '\n', ';']);
    let grammar = words.iter().all(|token| token.class == Class::Function) && !between.contains([',', ':', '—', '–']);
    let comma = a.words.ends_with(',') || between.trim_start_matches(['"', '”', '\'', '’', ' ']).starts_with(',');
    goes_on && !lists && (grammar || (comma && words.iter().any(|token| is_saying(&token.stem))))
}
