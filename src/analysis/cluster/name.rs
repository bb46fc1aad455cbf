//! The id of an utterance that nobody has listed.

use super::read::{Class, tokens};
use crate::dossier::slug;

/// How many words of a wording its id has.
const WORDS: usize = 4;

/// The speaker and the first four content words of the earliest wording, as a well-formed id.
#[must_use]
pub fn utterance_id(speaker: &str, earliest_wording: &str) -> String {
    let all = tokens(earliest_wording);
    let content: Vec<_> = all.iter().filter(|token| token.class > Class::Function).collect();
    // A wording of little words only is named by them.
    let named = if content.is_empty() { all.iter().collect() } else { content };
    let words = named.into_iter().map(|token| slug(&earliest_wording[token.range.clone()]));
    let words: Vec<String> = words.filter(|word| !word.is_empty()).take(WORDS).collect();
    let parts: Vec<String> = std::iter::once(slug(speaker)).chain(words).filter(|part| !part.is_empty()).collect();
    // Letters without a lower case of their own would not be well-formed.
    let id: String = parts.join("-").chars().filter(|c| !c.is_uppercase()).collect();
    let id = slug(&id);
    if id.is_empty() { "utterance".to_owned() } else { id }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_the_speaker_and_four_words() {
        let id = |words: &str| utterance_id("anna-berg", words);
        assert_eq!(id("We will rebuild the old North Pier before winter"), "anna-berg-rebuild-old-north-pier");
        assert_eq!(id("It's the city’s harbour"), "anna-berg-city-s-harbour");
        assert_eq!(id("We will"), "anna-berg-we-will");
        assert_eq!(id("…"), "anna-berg");
        assert_eq!(utterance_id("", "…"), "utterance");
        assert_eq!(utterance_id("Анна", "Мы построим мост"), "анна-мы-построим-мост");
    }
}
