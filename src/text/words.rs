//! Words and sentences of running prose.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

/// One word: its place in the text it was found in.
pub type Word = Range<usize>;

/// The words of a text as byte ranges: runs of letters and digits, joined by an apostrophe, a
/// hyphen, or a point or comma between digits.
#[must_use]
pub fn words(text: &str) -> Vec<Word> {
    let mut found: Vec<Word> = Vec::new();
    let mut chars = text.char_indices().peekable();
    let mut start = None;
    let mut before = ' ';
    while let Some((at, c)) = chars.next() {
        let after = chars.peek().map_or(' ', |&(_, next)| next);
        let joins = match c {
            '\'' | '’' | '-' | '‑' => before.is_alphanumeric() && after.is_alphanumeric(),
            '.' | ',' | ':' => before.is_ascii_digit() && after.is_ascii_digit(),
            _ => unicode_normalization::char::is_combining_mark(c),
        };
        if c.is_alphanumeric() || (joins && start.is_some()) {
            start.get_or_insert(at);
        } else if let Some(from) = start.take() {
            found.push(from..at);
        }
        before = c;
    }
    found.extend(start.map(|from| from..text.len()));
    found
}

/// How many words a reader would count: runs between white space that hold a letter or digit.
#[must_use]
pub fn count_words(text: &str) -> usize {
    text.split_whitespace().filter(|part| part.chars().any(char::is_alphanumeric)).count()
}

/// The sentences of one paragraph as byte ranges without the space around them.
///
/// Boundaries are those of UAX #29, less those after an abbreviation, before a lower-case letter,
/// and inside an open quotation: what a speaker says in two sentences is one statement of ours.
#[must_use]
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut start = 0;
    let mut depth = Marks::default();
    let mut at = 0;
    for (from, part) in text.split_sentence_bound_indices() {
        let bound = at.max(from + part.len());
        // A mark that closes speech belongs to it, also behind a space.
        let end = bound + closing(&text[bound..]);
        depth.read(&text[at..end]);
        at = end;
        let so_far = text[start..end].trim_end();
        let next = text[end..].chars().next();
        let goes_on = depth.open()
            || ends_in_abbreviation(so_far, next)
            || is_day_of_month(so_far, &text[end..])
            || next.is_some_and(char::is_lowercase);
        if end == text.len() || !goes_on {
            let trimmed = text[start..end].trim_start();
            let from = end - trimmed.len();
            let to = from + trimmed.trim_end().len();
            if from < to {
                found.push(from..to);
            }
            start = end;
            depth = Marks::default();
        }
    }
    found
}

/// How many bytes a text begins with that close what stands before it.
fn closing(text: &str) -> usize {
    let rest = text.trim_start_matches(['»', '”']);
    if rest.len() == text.len() { 0 } else { text.len() - rest.trim_start().len() }
}

/// Which quotation marks stand open.
#[derive(Default)]
struct Marks {
    straight: bool,
    curly: isize,
    before: Option<char>,
}

impl Marks {
    fn read(&mut self, part: &str) {
        for c in part.chars() {
            match c {
                // Behind a letter or digit it opens nothing: a sign for inches.
                '"' => self.straight = !self.straight && !self.before.is_some_and(char::is_alphanumeric),
                '“' | '«' | '„' => self.curly += 1,
                '”' | '»' => self.curly -= 1,
                _ => {}
            }
            self.before = Some(c);
        }
    }

    fn open(&self) -> bool {
        self.straight || self.curly > 0
    }
}

/// Whether a text ends in the day of a month that follows: `am 18. Juni`.
fn is_day_of_month(text: &str, rest: &str) -> bool {
    const MONTHS: &[&str] = &[
        "Januar",
        "Jänner",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ];
    let Some(stem) = text.strip_suffix('.') else { return false };
    let day = &stem[stem.trim_end_matches(|c: char| c.is_ascii_digit()).len()..];
    let month = rest.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    // `on June 18. August was hot`
    let is_led = ["am ", "der ", "dem ", "den ", "des ", "zum ", "vom ", "bis ", "seit "]
        .iter()
        .any(|lead| stem.trim_end_matches(day).to_lowercase().ends_with(lead));
    (1..3).contains(&day.len()) && MONTHS.contains(&month) && is_led
}

/// Whether a text ends in a word whose full stop does not end a sentence.
fn ends_in_abbreviation(text: &str, next: Option<char>) -> bool {
    const SHORT: &[&str] = &[
        "mr", "mrs", "ms", "messrs", "dr", "prof", "st", "gen", "lt", "col", "capt", "cmdr", "maj", "sgt", "adm",
        "sen", "rep", "gov", "pres", "rev", "hon", "jr", "sr", "vs", "cf", "eg", "ie", "jan", "feb", "mar", "apr",
        "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "approx", "mio", "mrd", "bzw",
    ];
    const BEFORE_NUMBER: &[&str] = &["no", "nos", "art", "vol", "pp", "fig", "ch", "para"];
    let Some(stem) = text.strip_suffix('.').filter(|stem| !stem.ends_with('.')) else { return false };
    let word = stem.rsplit(|c: char| c.is_whitespace() || matches!(c, '(' | '"' | '“')).next().unwrap_or_default();
    let plain: String = word.chars().filter(|c| *c != '.').collect::<String>().to_lowercase();
    // The hour may end a sentence; where it does not, a small letter follows.
    if matches!(&*plain, "am" | "pm") {
        return false;
    }
    let initial = word.chars().filter(|c| c.is_alphabetic()).count() == 1 && word.chars().all(char::is_uppercase);
    initial
        || (word.contains('.') && word.split('.').all(|part| part.chars().count() <= 1))
        || SHORT.contains(&&*plain)
        || (BEFORE_NUMBER.contains(&&*plain) && next.is_some_and(|c| c.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<&str> {
        sentences(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn a_day_of_a_month_does_not_end_a_sentence() {
        assert_eq!(
            split("Es brannte am 18. Juni. Es kostet 2 Mio. Euro."),
            ["Es brannte am 18. Juni.", "Es kostet 2 Mio. Euro."]
        );
        assert_eq!(split("It burned on June 18. August was hot."), ["It burned on June 18.", "August was hot."]);
    }

    #[test]
    fn a_title_does_not_end_a_sentence() {
        assert_eq!(split("Mr. Kim met Gen. Kang. They spoke."), ["Mr. Kim met Gen. Kang.", "They spoke."]);
        assert_eq!(split("The U.S. President came. It rained."), ["The U.S. President came.", "It rained."]);
    }

    #[test]
    fn a_quotation_of_two_sentences_is_one_statement() {
        let text = "“We came. We saw,” he said. Then he left.";
        assert_eq!(split(text), ["“We came. We saw,” he said.", "Then he left."]);
    }

    #[test]
    fn words_keep_their_inner_marks() {
        let text = "Kim’s 42.7-metre rocket, 1,000 km";
        let found: Vec<_> = words(text).into_iter().map(|range| &text[range]).collect();
        assert_eq!(found, ["Kim’s", "42.7-metre", "rocket", "1,000", "km"]);
        assert_eq!(count_words(text), 5);
    }
}
