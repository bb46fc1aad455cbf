//! Who says something in a statement, beside who says it in the passages it cites.

use std::collections::BTreeSet;
use std::ops::Range;

use super::texts::Spoken;
use super::tokens::Token;
use super::verbs::stem;
use super::{View, touching};
use crate::analysis::reading::{Form, Paragraph, ParagraphKind};
use crate::analysis::{Mention, Reader, Said};
use crate::dossier::{BlockKind, Doc, Dossier, EntityId, EntityKind, EntityRef, LinkTarget, Target};
use crate::notes::{Code, Note};
use crate::text::{Folded, Folds};

/// Verbs of saying that stand before or behind their speaker.
pub(super) const SAYING: &[&str] = &[
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
pub fn check(view: &View<'_, '_>, is_read: bool, found: &mut Vec<Note>) {
    quoted(view, found);
    // What is quoted is read in many languages, what is reported in English alone.
    if !is_read {
        return;
    }
    let settled = |found: &[Note]| found.iter().any(|note| note.code() == Code::SpeakerDiffers);
    if !settled(found) {
        by_subject(view, found);
    }
    if !settled(found) {
        in_own_words(view, found);
    }
    if !settled(found) {
        by_office(view, found);
    }
    if !settled(found) {
        reported(view, found);
    }
    if !settled(found) {
        by_verb(view, found);
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

/// Words for whom a clause is about in place of a name.
pub(super) const PRONOUNS: &[&str] = &["he", "she", "they", "who", "i", "we", "you"];

/// Quoted words in a clause whose subject is somebody else than who said them, whatever the verb: `Dahl
/// called it “a disgrace”`, `for Dahl it is “a disgrace”`.
fn by_subject(view: &View<'_, '_>, found: &mut Vec<Note>) {
    let dossier = view.shared.case.dossier;
    let is_person = |id: EntityId| dossier.entity(id).kind == EntityKind::Person;
    let named = view.named();
    for quoted in touching(&view.shared.quoted, &view.statement.range, |quoted| quoted) {
        let links = touching(&view.doc.links, quoted, |link| &link.range);
        let linked: Vec<EntityId> = links
            .filter_map(|link| match link.to {
                LinkTarget::Inside(Target::Utterance(id)) => dossier.utterances[id.index()].speaker,
                _ => None,
            })
            .collect();
        let words = view.doc.words[quoted.clone()].trim_matches(|c: char| c.is_ascii_punctuation());
        let needle = Folded::new(words, Folds::ALL).text;
        let spoken: Vec<(EntityId, crate::text::Span)> = view
            .texts()
            .into_iter()
            .flat_map(super::texts::Text::spoken)
            .filter(|spoken| spoken.folded.contains(needle.trim()))
            .map(|spoken| (spoken.by, spoken.span))
            .collect();
        let theirs = || linked.iter().copied().chain(spoken.iter().map(|(by, _)| *by));
        let Some(speaker) = theirs().next() else { continue };
        let Some(mine) = subject(view, &named, quoted.start, &theirs().collect::<Vec<_>>()) else { continue };
        if !theirs().all(is_person) || theirs().any(|by| by == mine.entity) {
            continue;
        }
        let message = format!(
            "“{}” is not who says these words, which is {}",
            view.words(&mine.range),
            dossier.entity(speaker).name
        );
        let mut note = Note::new(Code::SpeakerDiffers, view.span(&mine.range), message);
        if let Some((_, at)) = spoken.first() {
            note = note.see(*at, "the words in the source");
        }
        found.push(note.hint("correct the name, or say whose words these are"));
        return;
    }
}

/// The person who is the subject of the clause that goes on at a byte, where that is sure.
fn subject<'m>(view: &View<'_, '_>, named: &'m [Mention], at: usize, speakers: &[EntityId]) -> Option<&'m Mention> {
    let dossier = view.shared.case.dossier;
    let tokens = &view.tokens[..view.token_at(at)];
    let word = |n: usize| tokens.get(n).map_or("", |token| token.lower.as_str());
    let parts = |n: &usize| {
        tokens[*n].is_break()
            || (tokens[*n].text == "," && matches!(word(n + 1), "and" | "but" | "while" | "then" | "or"))
    };
    let start = (0..tokens.len()).rev().find(parts).map_or(0, |n| n + 1);
    if tokens[start..].iter().any(|token| PRONOUNS.contains(&token.lower.as_str())) {
        return None;
    }
    let from = tokens.get(start)?.at.start;
    let is_possessive = |mention: &Mention| {
        let behind = &view.doc.words[mention.range.end..];
        let own = &view.doc.words[mention.range.clone()];
        behind.starts_with("'s")
            || behind.starts_with("’s")
            || own.ends_with("'s")
            || own.ends_with("’s")
            || behind.starts_with("' ")
    };
    let mut people = named.iter().filter(|mention| {
        dossier.entity(mention.entity).kind == EntityKind::Person
            && (from..at).contains(&mention.range.start)
            && !is_possessive(mention)
    });
    let first = people.next()?;
    // The speaker is named beside: the clause is about both.
    if people.any(|mention| speakers.contains(&mention.entity)) {
        return None;
    }
    let own = tokens.partition_point(|token| token.at.start < first.range.start);
    let end = tokens.partition_point(|token| token.at.start < first.range.end);
    let is_be = |n: usize| matches!(word(n), "is" | "was" | "were" | "are" | "been" | "being" | "be");
    let before = if own > start { word(own - 1) } else { "" };
    match before {
        // `For Dahl it is “…”`
        "for" | "to" => {
            let sure = own == start + 1 && (start + 2..tokens.len()).any(is_be);
            return sure.then_some(first);
        }
        "of" | "by" | "with" | "from" | "against" | "about" | "on" | "at" | "in" | "and" | "or" | "like" | "than"
        | "as" | "not" => return None,
        // Whom it is done to.
        done if done.ends_with("ed") || TELLING.contains(&done) => return None,
        _ => {}
    }
    // What is done to somebody, or what somebody is, tells of no speaker.
    let passive = is_be(end) || (matches!(word(end), "had" | "has" | "have") && is_be(end + 1));
    let receives =
        ["heard", "received", "got", "faced", "became", "remained", "earned", "read", "quoted", "cited", "repeated"];
    let had = usize::from(matches!(word(end), "had" | "has" | "have" | "also" | "later"));
    (!passive && !matches!(word(end), "and" | "or" | "&") && !receives.contains(&word(end + had)) && end < tokens.len())
        .then_some(first)
}

/// What somebody says in the statement, in words that the source quotes from somebody else: the locator
/// stands in a quotation whose speaker is known.
fn in_own_words(view: &View<'_, '_>, found: &mut Vec<Note>) {
    let dossier = view.shared.case.dossier;
    let named = view.named();
    let people: Vec<&Mention> =
        named.iter().filter(|mention| dossier.entity(mention.entity).kind == EntityKind::Person).collect();
    let own = sayers(&view.tokens, &people);
    let ids: BTreeSet<EntityId> = people.iter().map(|mention| mention.entity).collect();
    let (mine, says) = match own.as_slice() {
        [one] => (*one, true),
        // `Berg had warned them` of “I warned them”.
        [] if ids.len() == 1 => (people[0], false),
        _ => return,
    };
    let mut other: Option<(EntityId, crate::text::Span, super::SourceId)> = None;
    for passage in view.passages_behind(mine.range.end) {
        let words = &passage.text.words[passage.words.clone()];
        let folded = Folded::new(words, Folds::ALL).text;
        let is_whole = passage.words == passage.text.whole() || folded.split_whitespace().count() < 2;
        let first_person = || folded.split_whitespace().next().is_some_and(|word| word == "i");
        if is_whole || !(says || first_person()) {
            return;
        }
        let mut there = passage.text.spoken().iter().filter(|spoken| spoken.folded.contains(folded.trim())).peekable();
        let Some(first) = there.peek() else { return };
        other = other.or(Some((first.by, first.span, passage.text.source)));
        if there.any(|spoken| spoken.by == mine.entity) {
            return;
        }
    }
    let Some((by, at, source)) = other else { return };
    let message = format!("“{}” says this here, and not in `{}`", view.words(&mine.range), view.id_of(source));
    let note = Note::new(Code::SpeakerDiffers, view.span(&mine.range), message);
    let label = format!("there it is {}", dossier.entity(by).name);
    found.push(note.see(at, label).hint("correct the name, or cite the words that this person says"));
}

/// Bodies and offices that speak without a name; those of one line go for one another.
const OFFICES: &[&[&str]] = &[
    &["police"],
    &["army", "military"],
    &["ministry", "minister"],
    &["mayor"],
    &["council"],
    &["court", "judge"],
    &["hospital", "doctors"],
    &["government"],
    &["office"],
    &["company"],
    &["union"],
    &["university"],
];

fn office(word: &str) -> Option<usize> {
    OFFICES.iter().position(|group| group.contains(&word))
}

/// The offices that say something, each with its place: `police said`, `said the mayor`.
fn offices(tokens: &[Token<'_>]) -> Vec<(usize, Range<usize>)> {
    let word = |n: usize| tokens.get(n).map_or("", |token| token.lower.as_str());
    let mut found = Vec::new();
    for n in 0..tokens.len() {
        let after = n + 1 + usize::from(word(n + 1) == "the");
        let at = if SAYING.contains(&word(n)) && n > 0 && office(word(n - 1)).is_some() {
            n - 1
        } else if SAYING.contains(&word(n)) && office(word(after)).is_some() {
            after
        } else if word(n) == "according" && word(n + 1) == "to" {
            n + 2 + usize::from(word(n + 2) == "the")
        } else {
            continue;
        };
        found.extend(office(word(at)).map(|group| (group, tokens[at].at.clone())));
    }
    found
}

/// Words of one office given to another, or to a person who holds none of the kind.
fn by_office(view: &View<'_, '_>, found: &mut Vec<Note>) {
    let dossier = view.shared.case.dossier;
    let named = view.named();
    let people: Vec<&Mention> =
        named.iter().filter(|mention| dossier.entity(mention.entity).kind == EntityKind::Person).collect();
    let (persons, mut own) = (sayers(&view.tokens, &people), offices(&view.tokens));
    // `The mayor`, where that is a name of somebody.
    own.retain(|(_, at)| !people.iter().any(|mention| mention.range.start <= at.start && at.end <= mention.range.end));
    if count_saying(&view.tokens) != 1 || persons.len() + own.len() != 1 {
        return;
    }
    let holds = |id: EntityId, group: usize| {
        let entity = dossier.entity(id);
        let about = format!("{} {}", entity.name, entity.role).to_lowercase();
        entity.role.is_empty() || OFFICES[group].iter().any(|word| about.contains(word))
    };
    let at = own.first().map(|(_, at)| at.clone()).or_else(|| persons.first().map(|mention| mention.range.clone()));
    let Some(at) = at else { return };
    let mut there: Option<(&super::Text<'_>, Range<usize>)> = None;
    for passage in view.passages_behind(at.end) {
        let tokens = passage.text.tokens(&passage.sentence);
        let theirs = offices(tokens);
        let ([(group, place)], 1) = (theirs.as_slice(), count_saying(tokens)) else { return };
        let same =
            own.iter().any(|(mine, _)| mine == group) || persons.iter().any(|mention| holds(mention.entity, *group));
        // `the mayor` may be whom the sentence names.
        if same || passage.sentence == passage.text.whole() {
            return;
        }
        there = there.or(Some((passage.text, place.clone())));
    }
    let Some((text, place)) = there else { return };
    let message = format!("“{}” says this here, and not in `{}`", view.words(&at), view.id_of(text.source));
    let note = Note::new(Code::SpeakerDiffers, view.span(&at), message);
    let label = format!("there it is “{}”", &text.words[place.clone()]);
    found.push(view.see(note, text, &place, &label).hint("correct who speaks, or cite the words that they say"));
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

/// Several speakers in one statement, one of them in the place of another: held against each other verb by verb.
fn by_verb(view: &View<'_, '_>, found: &mut Vec<Note>) {
    let dossier = view.shared.case.dossier;
    let is_person = |mention: &Mention| dossier.entity(mention.entity).kind == EntityKind::Person;
    let named = view.named();
    let people: Vec<&Mention> = named.iter().filter(|mention| is_person(mention)).collect();
    let own = saying(&view.tokens, &people);
    let count = |list: &[(String, &Mention)], verb: &str| list.iter().filter(|(other, _)| other == verb).count();
    for (verb, mine) in own.iter().filter(|(verb, _)| count(&own, verb) == 1) {
        let mut there: Option<(&super::Text<'_>, Mention)> = None;
        let mut passages = view.passages_behind(mine.range.end).peekable();
        let is_other = passages.peek().is_some()
            && passages.all(|passage| {
                let tokens = passage.text.tokens(&passage.sentence);
                let people: Vec<&Mention> =
                    passage.text.mentions(&passage.sentence).filter(|mention| is_person(mention)).collect();
                let theirs = saying(tokens, &people);
                let is_alone = tokens.iter().filter(|token| stem(&token.lower) == *verb).count() == 1;
                let Some((_, other)) = theirs.iter().find(|(theirs, _)| theirs == verb) else { return false };
                // Who says something else there must have changed places here.
                let stays = theirs.iter().any(|(other, mention)| {
                    mention.entity == mine.entity
                        && !own.iter().any(|(verb, who)| verb == other && who.entity != mine.entity)
                });
                there.get_or_insert((passage.text, (*other).clone()));
                is_alone && other.entity != mine.entity && !stays && passage.sentence != passage.text.whole()
            });
        let Some((text, other)) = there.filter(|_| is_other) else { continue };
        let message = format!("“{}” says this here, and not in `{}`", view.words(&mine.range), view.id_of(text.source));
        let note = Note::new(Code::SpeakerDiffers, view.span(&mine.range), message);
        let label = format!("there it is {}", dossier.entity(other.entity).name);
        let note = view.see(note, text, &other.range, &label);
        found.push(note.hint("correct the name, or cite the words that this person says"));
        return;
    }
}

/// Those of some people who are said to say something, each once.
fn sayers<'m>(tokens: &[Token<'_>], people: &[&'m Mention]) -> Vec<&'m Mention> {
    let mut found: Vec<&Mention> = Vec::new();
    for (_, mention) in saying(tokens, people) {
        if found.iter().all(|known| known.entity != mention.entity) {
            found.push(mention);
        }
    }
    found
}

/// The people who are said to say something, each with the stem of the verb.
fn saying<'m>(tokens: &[Token<'_>], people: &[&'m Mention]) -> Vec<(String, &'m Mention)> {
    let mut found: Vec<(String, &Mention)> = Vec::new();
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
        let verb = if behind {
            word(end + skip)
        } else if inverted {
            before
        } else if according {
            "according"
        } else {
            continue;
        };
        found.push((stem(verb), mention));
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
