//! Quoted speech: what the reading finds in a source, and what stands between double marks in any text.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

use super::memory::{Key, Memory};
use super::originals::paragraphs_of;
use super::reading::{self, Paragraph, People, Person, Reading, Run, Text, Who};
use super::shared::Prepared;
use super::{Attribution, Names, Quotation, SpeechId, Standing};
use crate::dossier::{BlockKind, Doc, Dossier, EntityId, EntityKind, EntityRef, SourceId};

/// Reads texts with what the dossier knows of people.
#[derive(Debug)]
pub struct Reader<'a> {
    dossier: &'a Dossier,
    names: &'a Names,
    people: People<'a>,
    /// Who each of `people` is.
    ids: Vec<EntityId>,
    memory: Option<Remembered<'a>>,
}

#[derive(Debug)]
struct Remembered<'a> {
    memory: &'a Memory,
    /// A digest of all entries: what a reading depends on beside its text.
    people: Key,
}

/// What one source says. Speeches are counted from 0.
pub struct Read {
    pub quotations: Vec<Quotation>,
    pub speeches: Vec<Attribution>,
}

/// One marked run of words in any text.
#[derive(Clone, Debug)]
pub struct Said {
    /// Bytes of the text.
    pub range: Range<usize>,
    /// Who it was, where the reading is sure enough.
    pub speaker: Option<EntityRef>,
    /// Bytes of the text that name the speaker.
    pub mention: Option<Range<usize>>,
    /// How the speaker was found.
    pub reason: reading::Reason,
}

impl<'a> Reader<'a> {
    /// Takes in the people of a dossier.
    #[must_use]
    pub fn new(dossier: &'a Dossier, names: &'a Names) -> Reader<'a> {
        let people = dossier.entity_ids().filter_map(|id| {
            let entity = dossier.entity(id);
            let person = Person {
                id: &entity.entry.id,
                name: &entity.name,
                aliases: entity.aliases.iter().map(|(alias, _)| alias.as_str()).collect(),
                role: &entity.role,
                pronouns: entity.pronouns.as_deref().unwrap_or_default(),
            };
            (entity.kind == EntityKind::Person && entity.entry.withdrawn.is_none()).then_some((id, person))
        });
        let (ids, people) = people.unzip();
        Reader { dossier, names, people: People(people), ids, memory: None }
    }

    /// Takes from `memory` what it has, and gives it what is read.
    #[must_use]
    pub fn with(mut self, memory: &'a Memory) -> Reader<'a> {
        let mut people = blake3::Hasher::new();
        for id in self.dossier.entity_ids() {
            let entity = self.dossier.entity(id);
            let pronouns = entity.pronouns.as_deref().unwrap_or_default();
            let withdrawn = if entity.entry.withdrawn.is_some() { "withdrawn" } else { "" };
            let aliases = entity.aliases.iter().map(|(alias, _)| alias.as_str());
            let parts = [&entity.entry.id, &entity.name, &entity.role, pronouns, withdrawn];
            people.update(&[entity.kind as u8]).update(&entity.aliases.len().to_le_bytes());
            for part in parts.into_iter().chain(aliases) {
                people.update(&part.len().to_le_bytes()).update(part.as_bytes());
            }
        }
        self.memory = Some(Remembered { memory, people: *people.finalize().as_bytes() });
        self
    }

    /// The words of a text as they are compared.
    pub(super) fn words(&self, text: &str) -> Arc<Prepared> {
        self.memory.as_ref().map_or_else(|| Arc::new(Prepared::of(text)), |it| it.memory.words(text))
    }

    /// What the published text of a source says.
    pub(super) fn read(&self, id: SourceId) -> Read {
        let source = self.dossier.source(id);
        let doc = &source.doc;
        let words = without_label_marks(doc);
        let paragraphs = paragraphs_of(doc);
        let language = source.language.as_deref().unwrap_or(&self.dossier.meta.language);
        let (runs, speeches) = self.hear(&Text { words: &words, paragraphs: &paragraphs, language });
        let quotations = runs.into_iter().filter_map(|run| {
            Some(Quotation {
                source: id,
                span: doc.span(run.range.clone())?,
                range: run.range,
                kind: run.kind,
                nested: run.nested,
                speech: SpeechId(run.speech),
                standing: Standing::Found,
                speaker: speeches[run.speech].speaker().cloned(),
                utterances: Vec::new(),
            })
        });
        Read { quotations: quotations.collect(), speeches }
    }

    /// The marked runs of any text, and the speeches they are parts of.
    #[must_use]
    pub fn hear(&self, text: &Text<'_>) -> (Vec<Run>, Vec<Attribution>) {
        let Some(Remembered { memory, people }) = &self.memory else { return self.hear_anew(text) };
        Arc::unwrap_or_clone(memory.reading(people, text, || self.hear_anew(text)))
    }

    fn hear_anew(&self, text: &Text<'_>) -> (Vec<Run>, Vec<Attribution>) {
        let Reading { runs, speeches } = reading::read(text, &self.people);
        let speeches = speeches.into_iter().map(|speech| Attribution {
            guess: self.speaker(&speech.who),
            confidence: speech.confidence,
            mention: speech.mention,
            cue: speech.cue,
            carrier: speech.carrier,
            reason: speech.reason,
        });
        (runs, speeches.collect())
    }

    /// What is quoted speech in any text: bytes of it, without what stands inside another quotation.
    pub(super) fn quoted(&self, words: &str, paragraphs: &[Paragraph], language: &str) -> Vec<Range<usize>> {
        let (runs, _) = self.hear(&Text { words, paragraphs, language });
        let speech = runs.into_iter().filter(|run| run.kind.is_speech() && !run.nested);
        speech.map(|run| run.range).collect()
    }

    /// What is said in any text, and by whom: bytes of it, and the speaker with how he was found.
    #[must_use]
    pub fn said(&self, words: &str, paragraphs: &[Paragraph], language: &str) -> Vec<Said> {
        let (runs, speeches) = self.hear(&Text { words, paragraphs, language });
        let said = runs.into_iter().filter(|run| !run.nested).map(|run| {
            let speech = &speeches[run.speech];
            let (speaker, mention) = (speech.speaker().cloned(), speech.mention.clone());
            Said { range: run.range, speaker, mention, reason: speech.reason }
        });
        said.collect()
    }

    /// The entry for a speaker, or the words that name them.
    fn speaker(&self, who: &Who) -> Option<EntityRef> {
        if let Who::Listed(n, _) = who {
            return Some(EntityRef::Known(self.ids[*n]));
        }
        let name = who.name()?;
        let bare = name.strip_prefix("the ").or_else(|| name.strip_prefix("The ")).unwrap_or(&name);
        let known = self.names.owner(&name).or_else(|| self.names.owner(bare));
        Some(known.map_or(EntityRef::Named(name), EntityRef::Known))
    }
}

/// The words of a text; marks in the names that stand for ids are not the author's, so they are hidden.
fn without_label_marks(doc: &Doc) -> Cow<'_, str> {
    const MARKS: [char; 9] = ['"', '“', '”', '„', '«', '»', '‘', '‹', '›'];
    let labels = doc.links.iter().filter(|link| link.is_label && doc.words[link.range.clone()].contains(MARKS));
    let mut words = Cow::Borrowed(doc.words.as_str());
    for label in labels {
        // As many bytes as before, so that every place stays what it is.
        let hidden: String = doc.words[label.range.clone()]
            .chars()
            .flat_map(|c| if MARKS.contains(&c) { vec!['x'; c.len_utf8()] } else { vec![c] })
            .collect();
        words.to_mut().replace_range(label.range.clone(), &hidden);
    }
    words
}

/// What stands between double marks in a text: bytes of its words, without the marks.
#[must_use]
pub fn in_prose(doc: &Doc) -> Vec<Range<usize>> {
    let words = without_label_marks(doc);
    let blocks = doc.blocks.iter().filter(|block| block.kind != BlockKind::Code);
    blocks
        .flat_map(|block| {
            let start = block.range.start;
            in_block(&words[block.range.clone()]).into_iter().map(move |range| start + range.start..start + range.end)
        })
        .collect()
}

/// What stands between double marks in one paragraph: the outermost pairs, without the marks.
///
/// Curly marks, guillemets and low-high marks nest; a straight mark opens where a word may begin
/// and closes at the next one. Speech that is not closed runs to the end of the paragraph where its
/// mark can only open, since the next paragraph then opens again.
#[must_use]
pub fn in_block(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    let mut before = ' ';
    while let Some(c) = text[at..].chars().next() {
        let start = at + c.len_utf8();
        let end = match c {
            '"' if before.is_alphanumeric() => None,
            '"' => closing_straight(text, start),
            '“' | '„' | '「' | '『' => Some(closing(text, start, c)),
            // Which of the two opens depends on the language; the other can't begin a word.
            '«' | '»' if !is_end_of_words(before) => Some(closing(text, start, c)),
            _ => None,
        };
        before = c;
        at = start;
        let Some(end) = end else { continue };
        let inner = &text[start..end];
        let trimmed = start + (inner.len() - inner.trim_start().len())..start + inner.trim_end().len();
        if trimmed.start < trimmed.end {
            found.push(trimmed);
        }
        // Go on behind the closing mark.
        at = end + text[end..].chars().next().map_or(0, char::len_utf8);
    }
    found
}

fn is_end_of_words(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | '…' | ')')
}

/// Where speech opened by a straight mark ends; `None` if no mark closes it.
fn closing_straight(text: &str, start: usize) -> Option<usize> {
    text[start..].find('"').map(|n| start + n)
}

/// Where speech opened by `open` ends; the end of the text if no mark closes it.
fn closing(text: &str, start: usize, open: char) -> usize {
    let mut depth = 1;
    for (at, c) in text[start..].char_indices() {
        let closes = match open {
            '“' => c == '”',
            '«' => c == '»',
            '»' => c == '«',
            '「' => c == '」',
            '『' => c == '』',
            _ => matches!(c, '“' | '”'),
        };
        if closes {
            depth -= 1;
            if depth == 0 {
                return start + at;
            }
        } else if c == open {
            depth += 1;
        }
    }
    text.trim_end().len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        in_block(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn marks_of_every_shape() {
        assert_eq!(found("“One,” he said. \"Two.\" «Trois» „Vier“"), ["One,", "Two.", "Trois", "Vier"]);
        assert_eq!(found("»Eins«, sagte er. « Deux », dit-il. 「三」と言った。"), ["Eins", "Deux", "三"]);
        assert_eq!(found("“He said “no” twice,” she said."), ["He said “no” twice,"]);
        assert_eq!(found("“Not closed here"), ["Not closed here"]);
        assert_eq!(found("a 6\" pipe and nothing else"), Vec::<&str>::new());
        assert_eq!(found("“”"), Vec::<&str>::new());
    }
}
