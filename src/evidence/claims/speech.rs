//! Who says something in a statement, beside who says it in the passages it cites.

use std::collections::BTreeSet;
use std::ops::Range;

use super::texts::Spoken;
use super::tokens::Token;
use super::{View, touching};
use crate::analysis::reading::{Form, Paragraph, ParagraphKind};
use crate::analysis::{Mention, Reader, Said};
use crate::dossier::{BlockKind, Doc, Dossier, EntityId, EntityKind, EntityRef};
use crate::notes::{Code, Note};
use crate::text::{Folded, Folds};

/// Verbs of saying that stand before or behind their speaker.
const SAYING: &[&str] = &[
    "said",
    "says",
    "added",
    "adds",
    "noted",
    "notes",
    "explained",
    "announced",
    "announces",
    "wrote",
    "writes",
    "replied",
    "answered",
    "continued",
    "stressed",
    "claimed",
    "claims",
    "argued",
    "argues",
    "recalled",
    "concluded",
    "warned",
    "declared",
    "stated",
    "predicted",
    "insisted",
    "suggested",
    "remarked",
    "admitted",
    "confirmed",
    "denied",
];
/// Those that only stand behind: what follows them is whom they are said to.
const TELLING: &[&str] = &[
    "told", "tells", "asked", "asks", "informed", "assured", "promised", "pledged", "vowed", "thanked", "praised",
    "urged",
];

/// What is said in the narrative, as the reading of sources finds it.
pub fn in_narrative(reader: &Reader<'_>, dossier: &Dossier, doc: &Doc) -> Vec<Said> {
    let blocks = doc.blocks.iter().filter(|block| block.kind != BlockKind::Code);
    let paragraphs: Vec<Paragraph> = blocks
        .map(|block| Paragraph {
            range: block.range.clone(),
            kind: if block.kind == BlockKind::Heading { ParagraphKind::Heading } else { ParagraphKind::Body },
        })
        .collect();
    reader.said(&doc.words, &paragraphs, &dossier.meta.language)
}

/// Words given to another speaker than the sources give them to.
pub fn check(view: &View<'_, '_>, found: &mut Vec<Note>) {
    quoted(view, found);
    if found.iter().all(|note| note.code() != Code::SpeakerDiffers) {
        reported(view, found);
    }
}

/// Quoted words: the speaker is known where a cited source has them as a quotation of somebody.
fn quoted(view: &View<'_, '_>, found: &mut Vec<Note>) {
    let case = view.shared.case;
    let range = &view.statement.range;
    for said in touching(&view.shared.said, range, |said| &said.range) {
        let Some(EntityRef::Known(mine)) = said.speaker else { continue };
        if !is_plain(said.reason.form) || case.dossier.entity(mine).kind != EntityKind::Person {
            continue;
        }
        let words = view.doc.words[said.range.clone()].trim_matches(|c: char| c.is_ascii_punctuation());
        let needle = Folded::new(words, Folds::ALL).text;
        let has = |spoken: &&Spoken| spoken.folded.contains(needle.trim());
        let others: Vec<_> = view
            .texts()
            .into_iter()
            .flat_map(|text| text.spoken().iter().filter(has).map(|spoken| (spoken.by, spoken.span, text.source)))
            .collect();
        if others.iter().any(|(theirs, ..)| *theirs == mine) {
            continue;
        }
        let Some((theirs, at, source)) = others.first() else { continue };
        let at_name = said.mention.clone().unwrap_or_else(|| said.range.clone());
        let message =
            format!("“{}” says these words here, and not in `{}`", case.dossier.entity(mine).name, view.id_of(*source));
        let note = Note::new(Code::SpeakerDiffers, view.span(&at_name), message);
        let label = format!("there it is {}", case.dossier.entity(*theirs).name);
        found.push(
            note.see(*at, label)
                .hint("correct the name; if the source was read wrongly, say who spoke under `quotations:` in it"),
        );
    }
}

/// Whether the speaker is named beside the words.
fn is_plain(form: Form) -> bool {
    matches!(
        form,
        Form::After
            | Form::Inverted
            | Form::Before
            | Form::Clause
            | Form::According
            | Form::Quoted
            | Form::Label
            | Form::Noun
    )
}

/// Reported words: a person who says something in the statement must not be silent in a passage where
/// others speak.
fn reported(view: &View<'_, '_>, found: &mut Vec<Note>) {
    let dossier = view.shared.case.dossier;
    let is_person = |mention: &Mention| dossier.entity(mention.entity).kind == EntityKind::Person;
    let named = view.named();
    let people: Vec<&Mention> = named.iter().filter(|mention| is_person(mention)).collect();
    let own = sayers(&view.tokens, &people);
    let (Some(mine), true) = (own.first(), own.len() == 1) else { return };
    let mut theirs: Vec<(&super::Text<'_>, Mention)> = Vec::new();
    for passage in &view.passages {
        let of = |range: &Range<usize>| {
            let people: Vec<&Mention> = passage.text.mentions(range).filter(|mention| is_person(mention)).collect();
            let tokens = passage.text.tokens(range);
            (sayers(tokens, &people), count_saying(tokens))
        };
        let (speakers, verbs) = of(&passage.sentence);
        // Somebody speaks there whose name is not known, or it is the one in another sentence.
        let beside = passage.text.mentions(&passage.paragraph).any(|mention| mention.entity == mine.entity);
        if verbs > speakers.len() || (speakers.is_empty() && beside) {
            return;
        }
        theirs.extend(speakers.into_iter().map(|mention| (passage.text, mention.clone())));
    }
    let different: BTreeSet<EntityId> = theirs.iter().map(|(_, mention)| mention.entity).collect();
    let Some((text, other)) = theirs.first().filter(|_| !different.contains(&mine.entity)) else { return };
    let message = format!("“{}” says this here, and not in `{}`", view.words(&mine.range), view.id_of(text.source));
    let note = Note::new(Code::SpeakerDiffers, view.span(&mine.range), message);
    let label = format!("there it is {}", dossier.entity(other.entity).name);
    found.push(
        view.see(note, text, &other.range, &label).hint("correct the name, or cite the words that this person says"),
    );
}

/// Those of some people who are said to say something.
fn sayers<'m>(tokens: &[Token<'_>], people: &[&'m Mention]) -> Vec<&'m Mention> {
    let mut found: Vec<&Mention> = Vec::new();
    for mention in people {
        let first = tokens.partition_point(|token| token.at.start < mention.range.start);
        let end = tokens.partition_point(|token| token.at.start < mention.range.end);
        let word = |n: usize| tokens.get(n).map_or("", |token| token.lower.as_str());
        let skip = usize::from(matches!(word(end), "also" | "later" | "earlier" | "then" | "had" | "has" | "once"));
        let behind = SAYING.contains(&word(end + skip)) || TELLING.contains(&word(end + skip));
        let before = first.checked_sub(1).map_or("", word);
        let inverted =
            SAYING.contains(&before) && !matches!(first.checked_sub(2).map_or("", word), "he" | "she" | "they" | "who");
        let according = before == "to" && first >= 2 && word(first - 2) == "according";
        if (behind || inverted || according) && found.iter().all(|known| known.entity != mention.entity) {
            found.push(mention);
        }
    }
    found
}

/// How often somebody says something, named or not.
fn count_saying(tokens: &[Token<'_>]) -> usize {
    let says = |token: &&Token<'_>| {
        SAYING.contains(&token.lower.as_str()) || TELLING.contains(&token.lower.as_str()) || token.is("according")
    };
    tokens.iter().filter(says).count()
}
