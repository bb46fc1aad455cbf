//! How exact a number is said to be: `about`, `at least`, `or so`.

use super::numbers::Hedge;
use super::tokens::Token;

/// The hedge before a number, and the token it begins at.
pub(super) fn hedge_before(tokens: &[Token<'_>], at: usize) -> (Hedge, usize) {
    let word = |back: usize| at.checked_sub(back).map_or("", |n| tokens[n].lower.as_str());
    let two = (word(2), word(1));
    match two {
        ("more", "than") if matches!(word(3), "no" | "not") => return (Hedge::Under, at - 3),
        ("much" | "many", "as") if word(3) == "as" => return (Hedge::Under, at - 3),
        ("more", "than") | ("upwards", "of") | ("at", "least") | ("in", "excess") | ("no", "fewer") => {
            return (Hedge::Over, at - 2);
        }
        ("less" | "fewer", "than") => {
            return if word(3) == "no" { (Hedge::Over, at - 3) } else { (Hedge::Under, at - 2) };
        }
        ("up", "to") | ("at", "most") | ("could" | "may" | "might", "reach") => return (Hedge::Under, at - 2),
        ("close", "to") | ("an", "estimated") => return (Hedge::About, at - 2),
        _ => {}
    }
    match word(1) {
        "about" | "around" | "some" | "roughly" | "approximately" | "circa" | "nearly" | "almost" | "estimated"
        | "approx" | "~" => (Hedge::About, at - 1),
        "over" | "above" | "exceeding" => (Hedge::Over, at - 1),
        "under" | "below" => (Hedge::Under, at - 1),
        _ => (Hedge::None, at),
    }
}

/// The hedge behind a number, and where the tokens go on.
pub(super) fn hedge_after(tokens: &[Token<'_>], at: usize) -> (Hedge, usize) {
    let word = |n: usize| tokens.get(n).map_or("", |token| token.lower.as_str());
    match (word(at), word(at + 1)) {
        ("or", "so" | "thereabouts") => (Hedge::About, at + 2),
        ("or", "more") => (Hedge::Over, at + 2),
        ("or", "less" | "fewer") => (Hedge::Under, at + 2),
        ("+", _) => (Hedge::Over, at + 1),
        _ => (Hedge::None, at),
    }
}
