//! Whatever the text, a reading is whole: its bytes lie on character boundaries and inside the text, and
//! its runs are in order and nest or do not touch. The first byte chooses the language.
#![no_main]

use std::ops::Range;

use libfuzzer_sys::fuzz_target;
use variorum::analysis::reading::{People, Text, paragraphs_of_plain_text, read};

const LANGUAGES: [&str; 6] = ["en", "fr", "de", "es", "ru", "xx"];

fuzz_target!(|data: &[u8]| {
    let Some((&first, rest)) = data.split_first() else { return };
    let words = String::from_utf8_lossy(rest);
    let paragraphs = paragraphs_of_plain_text(&words);
    let language = LANGUAGES[usize::from(first) % LANGUAGES.len()];
    let reading = read(&Text { words: &words, paragraphs: &paragraphs, language }, &People::default());

    let whole = |range: &Range<usize>| assert!(words.get(range.clone()).is_some(), "{range:?} cuts a character");
    for (n, run) in reading.runs.iter().enumerate() {
        whole(&run.range);
        assert!(run.range.start < run.range.end);
        assert!(reading.speeches[run.speech].runs.contains(&n));
    }
    for pair in reading.runs.windows(2) {
        assert!(pair[0].range.start <= pair[1].range.start, "out of order");
    }
    // In order, a run either begins behind the last one that is still open or lies inside it.
    let mut open: Vec<&Range<usize>> = Vec::new();
    for run in &reading.runs {
        while open.last().is_some_and(|outer| outer.end <= run.range.start) {
            open.pop();
        }
        let inside = open.last().is_none_or(|outer| run.range.end <= outer.end);
        assert!(inside && run.nested != open.is_empty(), "{run:?} cuts another run");
        open.push(&run.range);
    }
    for speech in &reading.speeches {
        assert!((0.0..=1.0).contains(&speech.confidence));
        speech.cue.iter().chain(&speech.mention).chain(speech.carrier.as_ref().map(|c| &c.range)).for_each(whole);
    }
});
