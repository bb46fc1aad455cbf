//! Stems: one form for the forms of a word, by light suffix rules. No dictionary beyond the tables.
//!
//! A stem need not be a word. Two words may share one that should not; the rules are therefore kept
//! shorter than a search engine's, since here a false match joins what two people may not have said.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::lexicon::{IRREGULAR, NUMBERS};

static BASES: LazyLock<HashMap<&str, &str>> = LazyLock::new(|| IRREGULAR.iter().copied().collect());
static VALUES: LazyLock<HashMap<&str, &str>> = LazyLock::new(|| NUMBERS.iter().copied().collect());

/// The stem of one lower-case word without apostrophes or hyphens. Numbers become `#` and their digits.
pub fn stem(word: &str) -> String {
    if let Some(value) = number(word) {
        return value;
    }
    suffixes(BASES.get(word).copied().unwrap_or(word))
}

/// The value of a number, written in digits or as a word.
pub fn number(word: &str) -> Option<String> {
    if let Some(value) = VALUES.get(word) {
        return Some(format!("#{value}"));
    }
    if !word.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let digits = word.trim_end_matches("st").trim_end_matches("nd").trim_end_matches("rd").trim_end_matches("th");
    let plain = digits.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b',' | b':'));
    plain.then(|| format!("#{}", digits.replace(',', "")))
}

/// Whether a word is a form that only the table knows.
pub fn irregular(word: &str) -> bool {
    BASES.contains_key(word)
}

fn suffixes(word: &str) -> String {
    let mut stem = word.to_owned();
    if !word.is_ascii() || word.len() < 4 {
        return stem;
    }
    plural(&mut stem);
    for (suffix, keep) in
        [("ization", 4), ("isation", 4), ("ment", 5), ("ness", 4), ("ly", 4), ("ing", 3), ("ed", 3), ("ion", 5)]
    {
        if cut(&mut stem, suffix, keep) {
            undouble(&mut stem);
            break;
        }
    }
    for (suffix, keep) in
        [("istic", 5), ("ism", 5), ("ist", 5), ("ical", 5), ("ic", 5), ("ity", 5), ("ty", 6), ("al", 6)]
    {
        if cut(&mut stem, suffix, keep) {
            break;
        }
    }
    if stem.len() > 3 && stem.ends_with('e') {
        stem.pop();
    }
    if stem.len() > 3 && stem.ends_with('y') {
        stem.pop();
        stem.push('i');
    }
    stem
}

fn plural(stem: &mut String) {
    if stem.len() > 4 && (stem.ends_with("ies") || stem.ends_with("ied")) {
        stem.truncate(stem.len() - 3);
        stem.push('y');
    } else if ["sses", "shes", "ches", "xes", "zes"].iter().any(|end| stem.ends_with(end)) {
        stem.truncate(stem.len() - 2);
    } else if stem.ends_with('s') && !["ss", "us", "is"].iter().any(|end| stem.ends_with(end)) {
        stem.pop();
    }
}

/// Takes a suffix away if at least `keep` letters with a vowel among them stay.
fn cut(stem: &mut String, suffix: &str, keep: usize) -> bool {
    let Some(rest) = stem.strip_suffix(suffix) else { return false };
    if rest.len() < keep || !rest.contains(['a', 'e', 'i', 'o', 'u', 'y']) {
        return false;
    }
    stem.truncate(rest.len());
    true
}

/// "stopp" is "stop", "fall" stays.
fn undouble(stem: &mut String) {
    let bytes = stem.as_bytes();
    if let [.., a, b] = bytes
        && a == b
        && matches!(b, b'b' | b'd' | b'g' | b'm' | b'n' | b'p' | b'r' | b't')
    {
        stem.pop();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_one_word_share_a_stem() {
        for group in [
            &["promise", "promises", "promised", "promising"][..],
            &["city", "cities"],
            &["come", "came", "comes", "coming"],
            &["imperialism", "imperialist"],
            &["cooperate", "cooperation", "cooperating"],
            &["develop", "development", "developed"],
            &["stop", "stopped", "stopping", "stops"],
            &["second", "2nd", "two", "2"],
            &["1,000", "1000"],
            &["security", "secure"],
        ] {
            assert!(group.iter().all(|word| stem(word) == stem(group[0])), "{group:?}");
        }
    }

    #[test]
    fn different_words_keep_different_stems() {
        for (a, b) in [("region", "regime"), ("nation", "native"), ("sing", "single"), ("thing", "th"), ("red", "r")] {
            assert_ne!(stem(a), stem(b));
        }
    }
}
