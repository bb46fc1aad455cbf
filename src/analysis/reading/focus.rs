//! Whom a pronoun means: who was named lately, as a subject, and fits.

use std::ops::Range;

use super::Link;
use super::names::{Names, Sort};
use super::phrases::{Head, Reader};
use super::roles;
use super::scan::{Kind, Sentence};
use super::tables::Class;

/// One time somebody was named or meant.
#[derive(Clone, Copy, Debug)]
struct Seen {
    token: usize,
    entity: usize,
    sentence: usize,
    weight: f64,
}

/// Who is in view while a text is read from its beginning on.
#[derive(Debug, Default)]
pub struct Focus {
    seen: Vec<Seen>,
    /// For every entity the last token it was named at, plus one.
    last: Vec<usize>,
    /// What pronouns were found to mean, by token.
    meant: Vec<(usize, usize, Link)>,
    /// The last noun for several people, by token, and its sentence.
    several: Option<(usize, usize)>,
}

/// How a thing named stands in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// It speaks.
    Speaker,
    /// It acts.
    Subject,
    /// It is acted upon, and told about: somebody new.
    Introduced,
    /// It acts in what somebody else is said to say.
    Reported,
    /// It is acted upon.
    Object,
    /// It stands behind a preposition.
    Oblique,
    /// It owns what follows.
    Owner,
    /// It says which campaign or which supporters.
    Modifier,
}

impl Part {
    fn weight(self) -> f64 {
        match self {
            Part::Speaker => 4.2,
            Part::Subject => 3.7,
            Part::Introduced => 3.0,
            Part::Reported => 2.2,
            Part::Object | Part::Owner => 1.6,
            Part::Oblique => 1.2,
            Part::Modifier => 0.6,
        }
    }
}

impl Focus {
    /// Nobody yet.
    pub fn new(names: &Names) -> Focus {
        Focus { seen: Vec::new(), last: vec![0; names.entities.len()], meant: Vec::new(), several: None }
    }

    /// Notes that somebody is named or meant at a token.
    pub fn note(&mut self, entity: usize, token: usize, sentence: usize, part: Part) {
        self.seen.push(Seen { token, entity, sentence, weight: part.weight() });
        self.last[entity] = token + 1;
    }

    /// The token after the last one that named an entity; 0 where none did.
    pub fn last(&self, entity: usize) -> usize {
        self.last.get(entity).copied().unwrap_or(0)
    }

    /// What a pronoun at a token was found to mean.
    pub fn meant(&self, token: usize) -> Option<(usize, Link)> {
        let at = self.meant.binary_search_by_key(&token, |(at, _, _)| *at).ok()?;
        Some((self.meant[at].1, self.meant[at].2))
    }

    /// Takes in the names and pronouns of a sentence, in order.
    pub fn take(&mut self, reader: Reader<'_>, names: &mut Genders, number: usize, sentence: &Sentence) {
        let scan = reader.scan;
        let mut at = sentence.tokens.start;
        let mut verb_seen = false;
        let speakers = speakers(reader, sentence);
        while at < sentence.tokens.end {
            if let Some(mention) = reader.names.covering(at) {
                let tokens = reader.names.mentions[mention].tokens.clone();
                let part = match part_of(reader, tokens.start, tokens.end, sentence, verb_seen) {
                    _ if speakers.binary_search(&tokens.start).is_ok() => Part::Speaker,
                    // `Doe said Roe was late`
                    Part::Subject if speakers.first().is_some_and(|&speaker| speaker < at) => Part::Reported,
                    // `It concerns Jane Doe, president of the mill.`
                    Part::Object | Part::Oblique
                        if tokens.len() > 1
                            && self.last(reader.names.mentions[mention].entity) == 0
                            && scan.kind(tokens.end) == Kind::Comma
                            && reader.is(tokens.end + 1, Class::DETERMINER | Class::ROLE | Class::WHO) =>
                    {
                        Part::Introduced
                    }
                    part => part,
                };
                self.note(reader.names.mentions[mention].entity, tokens.start, number, part);
                at = tokens.end.max(at + 1);
                continue;
            }
            let token = &scan.tokens[at];
            // `the governor` is as good as the name.
            if let Some((entity, tokens)) = self.role(reader, at, sentence) {
                let part = match part_of(reader, at, tokens.end, sentence, verb_seen) {
                    Part::Subject if speakers.first().is_some_and(|&speaker| speaker < at) => Part::Reported,
                    part => part,
                };
                self.note(entity, at, number, part);
                at = tokens.end;
                continue;
            }
            if token.kind == Kind::Word {
                let governed = at > sentence.tokens.start && reader.is(at - 1, Class::PREPOSITION);
                if token.is(Class::PEOPLE) && !token.is(Class::FINITE) && !verb_seen && !governed {
                    self.several = Some((at, number));
                }
                if token.is(Class::HE | Class::SHE) {
                    self.pronoun(reader, names, number, at, sentence, verb_seen);
                }
                verb_seen |= token.is(Class::FINITE) && !token.is(Class::DETERMINER);
            } else if matches!(token.kind, Kind::Comma | Kind::Semicolon | Kind::Run(_)) {
                verb_seen = false;
            }
            at += 1;
        }
    }

    /// Whom `the governor` at a token means, if it is clear, and how far the phrase goes.
    fn role(&self, reader: Reader<'_>, at: usize, sentence: &Sentence) -> Option<(usize, Range<usize>)> {
        let scan = reader.scan;
        if !reader.is(at, Class::DETERMINER) || !matches!(scan.text(at), "the" | "The") {
            return None;
        }
        let phrase = reader.beginning(at, sentence.tokens.end).filter(|phrase| phrase.joint.is_none())?;
        let Head::Noun(noun) = phrase.head else { return None };
        if !reader.is(noun, Class::ROLE) {
            return None;
        }
        let end = phrase.tokens.end;
        let (entity, rival) = roles::who_is(scan, reader.names, &phrase.tokens, |n| self.last(n))?;
        (!rival).then_some((entity, at..end))
    }

    fn pronoun(
        &mut self,
        reader: Reader<'_>,
        genders: &mut Genders,
        number: usize,
        at: usize,
        sentence: &Sentence,
        verb_seen: bool,
    ) {
        let she = reader.is(at, Class::SHE);
        let Some((entity, link)) = self.pick(reader.names, genders, she, number, at) else { return };
        if link == Link::PronounSure || link == Link::PronounClear && genders.known(entity) {
            genders.learn(entity, she);
        }
        self.meant.push((at, entity, link));
        let part = if reader.is(at, Class::POSSESSIVE) {
            Part::Owner
        } else {
            part_of(reader, at, at + 1, sentence, verb_seen)
        };
        self.note(entity, at, number, part);
    }

    /// The best candidate for a pronoun at a token.
    pub fn pick(
        &self,
        names: &Names,
        genders: &Genders,
        she: bool,
        sentence: usize,
        at: usize,
    ) -> Option<(usize, Link)> {
        let mut scores: Vec<(usize, f64)> = Vec::new();
        for seen in self.seen.iter().rev().take(60) {
            let away = sentence.saturating_sub(seen.sentence);
            if away > 12 {
                break;
            }
            let entity = &names.entities[seen.entity];
            if seen.token >= at || entity.they || !genders.fits(seen.entity, she) {
                continue;
            }
            let mut score = seen.weight * 0.58_f64.powi(i32::try_from(away).unwrap_or(20));
            if !genders.known(seen.entity) {
                score *= if entity.sort == Sort::Person { 0.9 } else { 0.7 };
            }
            score *= match entity.sort {
                Sort::Person => 1.0,
                Sort::Unknown => 0.6,
                Sort::Body | Sort::Place => continue,
            };
            match scores.iter_mut().find(|(n, _)| *n == seen.entity) {
                Some((_, best)) => *best = best.max(score) + 0.05 * best.min(score),
                None => scores.push((seen.entity, score)),
            }
        }
        for (entity, score) in &mut scores {
            *score += 0.02 * f64::from(names.entities[*entity].count.min(12));
        }
        let (best, top) = scores.iter().copied().max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)))?;
        let second = scores.iter().filter(|(n, _)| *n != best).map(|(_, score)| *score).fold(0.0, f64::max);
        if top < 0.12 {
            return None;
        }
        let link = if second < top * 0.3 {
            Link::PronounSure
        } else if second < top * 0.75 {
            Link::PronounClear
        } else {
            Link::PronounDoubt
        };
        Some((best, link))
    }

    /// The last noun for several people that acted, if it stands no further back than two sentences.
    pub fn several(&self, sentence: usize) -> Option<usize> {
        self.several.filter(|(_, of)| *of + 2 >= sentence).map(|(at, _)| at)
    }

    /// The last person named before a token, of either sex.
    pub fn latest_person(&self, names: &Names, at: usize) -> Option<usize> {
        self.seen
            .iter()
            .rev()
            .find(|seen| seen.token < at && names.entities[seen.entity].sort == Sort::Person)
            .map(|seen| seen.entity)
    }
}

/// Where the names begin that a sentence says to speak.
fn speakers(reader: Reader<'_>, sentence: &Sentence) -> Vec<usize> {
    let scan = reader.scan;
    let (from, to) = (sentence.tokens.start, sentence.tokens.end);
    let mut found = Vec::new();
    for at in from..to {
        if !reader.says(at) {
            continue;
        }
        let behind = at > from
            && matches!(scan.kind(at - 1), Kind::Comma | Kind::Run(_))
            && (reader.names.covering(at + 1).is_some() || reader.is(at + 1, Class::TITLE | Class::ROLE));
        let phrase = if behind { reader.beginning(at + 1, to) } else { reader.before(at, from) };
        if let Some(phrase) = phrase
            && let Head::Name(mention) = phrase.head
        {
            found.push(reader.names.mentions[mention].tokens.start);
        }
    }
    found.sort_unstable();
    found
}

/// How a mention stands in its sentence.
fn part_of(reader: Reader<'_>, start: usize, end: usize, sentence: &Sentence, verb_seen: bool) -> Part {
    let scan = reader.scan;
    if scan.kind(end) == Kind::Possessive && end < sentence.tokens.end {
        return Part::Owner;
    }
    let noun = Class::BODY | Class::PEOPLE | Class::ROLE | Class::DOCUMENT | Class::SPEECH;
    if end < sentence.tokens.end
        && reader.is(end, noun)
        && !(reader.is(end, Class::FINITE) && reader.is_verb(end))
        && !scan.tokens[end].capital
    {
        return Part::Modifier;
    }
    // Titles and adjectives before the name.
    let mut before = start;
    while before > sentence.tokens.start
        && reader.is(before - 1, Class::TITLE | Class::ROLE | Class::DEMONYM | Class::DETERMINER | Class::PLACE)
        && !reader.is(before - 1, Class::THAT)
        && before + 6 > start
    {
        before -= 1;
    }
    if before > sentence.tokens.start && reader.is(before - 1, Class::PREPOSITION) {
        return Part::Oblique;
    }
    if verb_seen
        && !(before > sentence.tokens.start
            && reader.is(before - 1, Class::THAT | Class::SUBORDINATOR | Class::CONJUNCTION | Class::SAY))
    {
        return Part::Object;
    }
    Part::Subject
}

/// What is known of the sex of everybody named, learnt on the way.
#[derive(Debug)]
pub struct Genders(Vec<(u32, u32)>);

impl Genders {
    /// What titles, given names and roles tell.
    pub fn new(names: &Names) -> Genders {
        Genders(names.entities.iter().map(|entity| (entity.man * 4, entity.woman * 4)).collect())
    }

    fn learn(&mut self, entity: usize, she: bool) {
        let (man, woman) = &mut self.0[entity];
        *(if she { woman } else { man }) += 1;
    }

    fn fits(&self, entity: usize, she: bool) -> bool {
        let (man, woman) = self.0[entity];
        if she { woman >= man } else { man >= woman }
    }

    fn known(&self, entity: usize) -> bool {
        let (man, woman) = self.0[entity];
        man != woman
    }
}
