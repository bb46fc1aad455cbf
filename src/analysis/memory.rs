//! What was read of single texts, kept from one run to the next: in a preview most texts stay what they were.
//!
//! Everything kept depends on what its key is a digest of and on nothing else, so a run with a memory
//! gives what a run without one gives.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use super::Attribution;
use super::reading::{Paragraph, Run, Text};
use super::shared::Prepared;

/// What was read of single texts.
#[derive(Debug)]
pub struct Memory {
    keeps: bool,
    readings: Shelf<(Vec<Run>, Vec<Attribution>)>,
    words: Shelf<Prepared>,
}

impl Memory {
    /// A memory for a single run, which keeps nothing.
    #[must_use]
    pub fn none() -> Memory {
        Memory { keeps: false, readings: Shelf::default(), words: Shelf::default() }
    }

    /// A memory for one run after the other.
    #[must_use]
    pub fn keeping() -> Memory {
        Memory { keeps: true, ..Memory::none() }
    }

    /// What is said in a text. `people` is a digest of all that `read` knows beside it.
    pub(super) fn reading(
        &self,
        people: &Key,
        text: &Text<'_>,
        read: impl FnOnce() -> (Vec<Run>, Vec<Attribution>),
    ) -> Arc<(Vec<Run>, Vec<Attribution>)> {
        if !self.keeps {
            return Arc::new(read());
        }
        self.readings.take(key_of_text(people, text), read)
    }

    /// The words of a text as they are compared.
    pub(super) fn words(&self, text: &str) -> Arc<Prepared> {
        if !self.keeps {
            return Arc::new(Prepared::of(text));
        }
        self.words.take(*blake3::hash(text.as_bytes()).as_bytes(), || Prepared::of(text))
    }

    /// Ends a run: what it did not ask for is forgotten.
    pub(super) fn end_run(&self) {
        self.readings.end_run();
        self.words.end_run();
    }
}

/// A digest.
pub(super) type Key = [u8; 32];

fn key_of_text(people: &Key, text: &Text<'_>) -> Key {
    let mut hasher = blake3::Hasher::new();
    hasher.update(people);
    // Lengths keep one part from running into the next.
    for part in [text.language, text.words] {
        hasher.update(&part.len().to_le_bytes()).update(part.as_bytes());
    }
    for Paragraph { range, kind } in text.paragraphs {
        hasher.update(&range.start.to_le_bytes()).update(&range.end.to_le_bytes()).update(&[*kind as u8]);
    }
    *hasher.finalize().as_bytes()
}

/// Values by key, with whether the run under way has asked for each.
struct Shelf<V>(Mutex<BTreeMap<Key, (Arc<V>, bool)>>);

impl<V> Shelf<V> {
    fn take(&self, key: Key, make: impl FnOnce() -> V) -> Arc<V> {
        if let Some((value, asked)) = self.0.lock().unwrap_or_else(PoisonError::into_inner).get_mut(&key) {
            *asked = true;
            return Arc::clone(value);
        }
        // Not under the lock: other texts are read meanwhile.
        let value = Arc::new(make());
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(&all.entry(key).or_insert((value, true)).0)
    }

    fn end_run(&self) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.retain(|_, (_, asked)| std::mem::take(asked));
    }
}

impl<V> Default for Shelf<V> {
    fn default() -> Shelf<V> {
        Shelf(Mutex::default())
    }
}

impl<V> fmt::Debug for Shelf<V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Shelf({})", self.0.lock().unwrap_or_else(PoisonError::into_inner).len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::reading::ParagraphKind;

    #[test]
    fn only_what_a_run_asked_for_is_there_in_the_next() {
        let memory = Memory::keeping();
        let first = memory.words("one two");
        memory.words("three");
        memory.end_run();
        assert!(Arc::ptr_eq(&first, &memory.words("one two")));
        memory.end_run();
        assert_eq!(format!("{:?}", memory.words), "Shelf(1)");
        memory.end_run();
        assert_eq!(format!("{:?}", memory.words), "Shelf(0)");
    }

    #[test]
    fn whatever_a_reading_depends_on_makes_another_key() {
        let paragraphs = |kind| [Paragraph { range: 0..3, kind }];
        let body = paragraphs(ParagraphKind::Body);
        let text = Text { words: "abc", paragraphs: &body, language: "en" };
        let key = key_of_text(&[0; 32], &text);
        assert_eq!(key, key_of_text(&[0; 32], &text));
        assert_ne!(key, key_of_text(&[1; 32], &text));
        assert_ne!(key, key_of_text(&[0; 32], &Text { words: "abd", ..text }));
        assert_ne!(key, key_of_text(&[0; 32], &Text { language: "fr", ..text }));
        assert_ne!(key, key_of_text(&[0; 32], &Text { words: "nabc", language: "e", ..text }));
        let heading = paragraphs(ParagraphKind::Heading);
        assert_ne!(key, key_of_text(&[0; 32], &Text { paragraphs: &heading, ..text }));
        assert_ne!(key, key_of_text(&[0; 32], &Text { paragraphs: &[], ..text }));
    }
}
