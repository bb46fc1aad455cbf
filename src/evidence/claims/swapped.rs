//! Two numbers that have changed places: both stand in the cited sentence, each of what the other is of there.

use std::collections::BTreeSet;
use std::ops::Range;

use super::View;
use super::numbers::{Number, Of};
use super::tokens::{Kind, Token};
use super::verbs::stem;
use crate::notes::{Code, Note};

/// How many words around a number tell what it is of.
const AROUND: usize = 4;

/// Notes the first two numbers that are exchanged.
pub fn check(view: &View<'_, '_>, found: &mut Vec<Note>) {
    let counts =
        |number: &&Number| !number.soft && matches!(number.of, Of::Count | Of::Share | Of::Money(_) | Of::Measure(_));
    let own: Vec<&Number> = view.numbers.iter().filter(counts).collect();
    for pair in own.windows(2) {
        let [a, b] = pair else { continue };
        if !is_of_kind(a, b) {
            continue;
        }
        for (text, range) in view.sentences().filter(|(text, range)| **range != text.whole()) {
            let theirs: Vec<&Number> = text.numbers(range).iter().filter(counts).collect();
            let the_one = |mine: &Number| {
                let mut same = theirs.iter().filter(|other| mine.matches(other).is_some());
                same.next().filter(|_| same.next().is_none())
            };
            let (Some(x), Some(y)) = (the_one(a), the_one(b)) else { continue };
            if x.at == y.at {
                continue;
            }
            let tokens = text.tokens(range);
            let mut mine = (of(&view.tokens, &a.at, &b.at), of(&view.tokens, &b.at, &a.at));
            let mut there = (of(tokens, &x.at, &y.at), of(tokens, &y.at, &x.at));
            // `1,200 people in Tarn and 300 in Orr`: what is counted is said once, of both.
            let counted = [*a, *b, *x, *y].map(|number| stem(&number.next));
            let is_said_once = |one: &Number, other: &Number| one.bare != other.bare;
            if is_said_once(a, b) || is_said_once(x, y) {
                for set in [&mut mine.0, &mut mine.1, &mut there.0, &mut there.1] {
                    set.retain(|word| !counted.contains(word) || word.starts_with('#'));
                }
            }
            let only = |one: &BTreeSet<String>, other: &BTreeSet<String>| -> BTreeSet<String> {
                one.difference(other).cloned().collect()
            };
            let (of_x, of_y) = (only(&there.0, &there.1), only(&there.1, &there.0));
            let shared = |one: &BTreeSet<String>, other: &BTreeSet<String>| one.intersection(other).count();
            let straight = shared(&mine.0, &of_x) + shared(&mine.1, &of_y);
            let crossed = shared(&mine.0, &of_y) + shared(&mine.1, &of_x);
            if straight > 0 || crossed == 0 {
                continue;
            }
            let words = &view.words(&(a.at.start..b.at.end));
            let message = format!("in “{words}” two numbers have changed places");
            let note = Note::new(Code::NumberNotInSource, view.span(&(a.at.start..b.at.end)), message);
            let place = x.at.start.min(y.at.start)..x.at.end.max(y.at.end);
            found.push(
                view.see(note, text, &place, "as the source has it").hint("write each number with what it is of"),
            );
            return;
        }
    }
}

fn is_of_kind(a: &Number, b: &Number) -> bool {
    match (a.of, b.of) {
        (Of::Measure(a), Of::Measure(b)) => a.dimension == b.dimension,
        (a, b) => std::mem::discriminant(&a) == std::mem::discriminant(&b),
    }
}

/// The stems of what a number is of: the words near it, up to another number or a mark.
fn of(tokens: &[Token<'_>], at: &Range<usize>, other: &Range<usize>) -> BTreeSet<String> {
    let first = tokens.partition_point(|token| token.at.start < at.start);
    let end = tokens.partition_point(|token| token.at.start < at.end);
    let is_within = |token: &&Token<'_>| !(token.is_break() || token.text == "," || other.contains(&token.at.start));
    let tells = |token: &&Token<'_>| {
        (token.is_word()
            && (token.lower.len() > 3 || token.is_capital())
            && !matches!(token.lower.as_str(), "them" | "than" | "from" | "were"))
            || token.kind == Kind::Digits
    };
    // What stands behind is what it is of; before it only where nothing does.
    let behind: BTreeSet<String> =
        tokens[end..].iter().take_while(is_within).take(AROUND).filter(tells).map(|token| stem(&token.lower)).collect();
    if !behind.is_empty() {
        return behind;
    }
    tokens[..first].iter().rev().take_while(is_within).take(2).filter(tells).map(|token| stem(&token.lower)).collect()
}
