//! What a language tag and a letter say by themselves.

/// Whether a BCP 47 tag is of a kind of English.
#[must_use]
pub fn is_english(tag: &str) -> bool {
    tag.split('-').next().is_some_and(|main| main.eq_ignore_ascii_case("en"))
}

/// Whether a letter is of a script that runs from the right, such as Hebrew or Arabic.
#[must_use]
pub fn runs_left(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}')
}
