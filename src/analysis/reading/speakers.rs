//! Resolves who speaks: reads the sentences in order, gives every run its attribution and every
//! mention its name, and lets a speaker stand where the next words are marked and nothing else is said.

use std::ops::Range;

use super::confidence::{confidence, lasting};
use super::cues::{Attribution, Ending};
use super::focus::{Focus, Genders, Part};
use super::marks::Marked;
use super::names::{Names, Sort};
use super::phrases::{Head, Phrase, Reader};
use super::roles;
use super::scan::{Kind, Scan};
use super::tables::Class;
use super::{Carrier, Form, Link, Reason, Who};

/// One run with what was found out about it.
#[derive(Clone, Debug)]
pub struct Spoken {
    /// The speech it belongs to: runs of one number are one speech.
    pub speech: usize,
    /// The cue, in bytes.
    pub cue: Option<Range<usize>>,
    /// Who passed it on.
    pub carrier: Option<Carrier>,
    /// The mention of the speaker, in bytes.
    pub mention: Option<Range<usize>>,
    /// The speaker.
    pub who: Who,
    /// How sure.
    pub confidence: f64,
    /// Why.
    pub reason: Reason,
}

/// What is carried from sentence to sentence.
struct State<'a> {
    reader: Reader<'a>,
    focus: Focus,
    genders: Genders,
    listed: Vec<Option<usize>>,
    /// The last speech, the paragraph it stood in, and whether its last run was left open.
    standing: Option<(Spoken, usize, bool)>,
    /// Whom the last sentence was about, its paragraph, whether it was said to speak, and whether the
    /// sentence ended with a colon.
    topic: Option<(Phrase, usize, bool, bool)>,
    /// Whether the paragraph before was speech and attribution only.
    quoting: Option<usize>,
    /// The last paragraph in which two spoke: who goes on behind it is not known.
    exchange: Option<usize>,
    next: usize,
}

/// Gives every outermost run its speaker, in order.
pub fn resolve(scan: &Scan<'_>, names: &Names, marked: &[Marked]) -> Vec<Spoken> {
    let reader = Reader { scan, names };
    let genders = Genders::new(names);
    let listed = names.entities.iter().map(|entity| entity.listed).collect();
    let mut state = State {
        reader,
        focus: Focus::new(names),
        genders,
        listed,
        standing: None,
        topic: None,
        quoting: None,
        exchange: None,
        next: 0,
    };
    let mut all: Vec<Option<Spoken>> = vec![None; scan.outermost.len()];
    for number in 0..scan.sentences.len() {
        state.sentence(number, marked, &mut all);
    }
    all.into_iter().map(|spoken| spoken.unwrap_or_else(|| nobody(usize::MAX))).collect()
}

fn nobody(speech: usize) -> Spoken {
    let reason = Reason { form: Form::None, link: Link::None };
    Spoken { speech, cue: None, carrier: None, mention: None, who: Who::Nobody, confidence: 0.0, reason }
}

impl State<'_> {
    fn sentence(&mut self, number: usize, marked: &[Marked], all: &mut [Option<Spoken>]) {
        let scan = self.reader.scan;
        let sentence = &scan.sentences[number];
        let runs: Vec<(usize, usize)> = sentence
            .tokens
            .clone()
            .filter_map(|at| if let Kind::Run(n) = scan.kind(at) { Some((at, n)) } else { None })
            .collect();
        self.focus.take(self.reader, &mut self.genders, number, sentence);
        if runs.is_empty() {
            let colon = sentence.tokens.end > 0 && scan.kind(sentence.tokens.end - 1) == Kind::Colon;
            if let Some((phrase, said)) = self.reader.topic(sentence) {
                if said && let Head::Name(mention) = phrase.head {
                    self.focus.note(
                        self.reader.names.mentions[mention].entity,
                        phrase.tokens.start,
                        number,
                        Part::Speaker,
                    );
                }
                self.topic = Some((phrase, sentence.paragraph, said, colon));
            } else if colon {
                self.topic = self.topic.take().map(|(phrase, paragraph, said, _)| (phrase, paragraph, said, true));
            }
            return;
        }
        let words = sentence.tokens.clone().any(|at| matches!(scan.kind(at), Kind::Word | Kind::Number));
        let only = sentence.tokens.clone().all(|at| scan.kind(at) != Kind::Word);
        let mut last: Option<(Range<usize>, usize)> = None;
        for &(at, n) in &runs {
            let run = &marked[scan.outermost[n]];
            let ending = ending(&scan.words[run.range.clone()]);
            let found = if words { self.reader.attribution(sentence, at, ending) } else { None };
            let mut spoken = match found {
                None if let Some(label) = self.label(run) => label,
                Some(found) if found.form == Form::None => nobody(self.fresh()),
                // A sentence about a thing, after speech: the speaker goes on.
                Some(found)
                    if found.form == Form::Subject
                        && !self.is_about_somebody(&found.source)
                        && self.stands(sentence.paragraph) =>
                {
                    let standing = self.standing.clone().map(|(standing, _, _)| standing);
                    standing.map_or_else(
                        || nobody(0),
                        |standing| Spoken {
                            speech: self.fresh(),
                            confidence: standing.confidence * 0.8,
                            ..State::again(standing, Form::Continues)
                        },
                    )
                }
                Some(found) => {
                    let same = last.as_ref().filter(|(cue, _)| *cue == found.cue).map(|(_, speech)| *speech);
                    let speech = same.unwrap_or_else(|| self.fresh());
                    last = Some((found.cue.clone(), speech));
                    self.attributed(&found, number, speech)
                }
                None => self.unattributed(number, at, run, only),
            };
            if spoken.carrier.is_none() {
                let near = sentence.tokens.start.max(at.saturating_sub(200))..sentence.tokens.end.min(at + 200);
                spoken.carrier = self.carrier(near, &spoken);
            }
            all[n] = Some(spoken.clone());
            if let Some((before, of, _)) = &self.standing
                && *of == sentence.paragraph
                && before.who != spoken.who
                && before.who != Who::Nobody
            {
                self.exchange = Some(*of);
            }
            self.standing = Some((spoken, sentence.paragraph, run.open));
        }
        if words {
            self.topic = None;
        }
        self.quoting = Some(sentence.paragraph);
    }

    /// `“DOE: Good morning.`: the words of a transcript name their speaker.
    fn label(&mut self, run: &Marked) -> Option<Spoken> {
        let scan = self.reader.scan;
        let words = &scan.words[run.range.clone()];
        let colon = words.char_indices().take(40).find(|(_, c)| *c == ':')?.0;
        let name = &words[..colon];
        let shaped = name.chars().count() > 2
            && name.chars().all(|c| c.is_uppercase() || matches!(c, ' ' | '.' | '-' | '\'' | '’'));
        if !shaped || name.split_whitespace().count() > 4 {
            return None;
        }
        let entity = self.reader.names.called(name);
        let who = entity.map_or_else(|| Who::Named(name.to_owned()), |entity| self.named(entity));
        let reason =
            Reason { form: Form::Label, link: if entity.is_some() { Link::PartOfName } else { Link::SingleName } };
        let mention = Some(run.range.start..run.range.start + colon);
        Some(Spoken {
            speech: self.fresh(),
            cue: None,
            carrier: None,
            mention,
            who,
            confidence: confidence(reason),
            reason,
        })
    }

    /// Whether somebody has spoken in this paragraph.
    fn stands(&self, paragraph: usize) -> bool {
        self.standing.as_ref().is_some_and(|(standing, of, _)| *of == paragraph && standing.who != Who::Nobody)
    }

    fn is_about_somebody(&self, phrase: &Phrase) -> bool {
        match phrase.head {
            Head::Noun(_) => false,
            Head::Pronoun(token) => self.reader.is(token, Class::HE | Class::SHE),
            Head::Name(_) => self.reader.is_person(phrase),
        }
    }

    fn fresh(&mut self) -> usize {
        self.next += 1;
        self.next - 1
    }

    fn attributed(&mut self, found: &Attribution, number: usize, speech: usize) -> Spoken {
        let scan = self.reader.scan;
        let (who, link, entity) = self.who(&found.source, number);
        if let Some(entity) = entity {
            self.focus.note(entity, found.source.tokens.start, number, Part::Speaker);
        }
        let mut reason = Reason { form: found.form, link };
        // A place is the subject of many sentences and the speaker of few.
        if matches!(found.form, Form::Subject | Form::Nearby | Form::Owner)
            && entity.is_some_and(|n| self.reader.names.entities[n].sort == Sort::Place)
        {
            reason.link = Link::PronounDoubt;
        }
        // `По словам Анны Рой` has the name in a case that nobody is listed under.
        let declined = found.form == Form::According
            && scan.language.table.code == "ru"
            && matches!(found.source.head, Head::Name(_))
            && entity.is_some_and(|n| self.listed[n].is_none());
        if declined {
            reason.link = Link::SharedName;
        }
        let carrier = found.carrier.as_ref().map(|phrase| self.carried(phrase));
        let cue = Some(scan.bytes(&found.cue)).filter(|range| !range.is_empty());
        let mention = Some(scan.bytes(&found.source.tokens));
        Spoken { speech, cue, carrier, mention, confidence: confidence(reason), who, reason }
    }

    fn carried(&self, phrase: &Phrase) -> Carrier {
        let scan = self.reader.scan;
        let name = match phrase.head {
            Head::Name(mention) => self.reader.names.entities[self.reader.names.mentions[mention].entity].name.clone(),
            _ => scan.cut(&phrase.tokens).to_owned(),
        };
        Carrier { range: scan.bytes(&phrase.tokens), name }
    }

    /// A carrier elsewhere in the sentence: `…, according to footage`, `…, the agency reported`.
    fn carrier(&self, tokens: Range<usize>, spoken: &Spoken) -> Option<Carrier> {
        let (scan, reader) = (self.reader.scan, self.reader);
        for at in tokens.clone() {
            let found = if reader.is(at, Class::ACCORDING) && scan.text(at + 1) == "to" {
                reader.beginning(at + 2, tokens.end)
            } else if matches!(scan.text(at), "reported" | "reports" | "reporting") && reader.says(at) {
                reader.before(at, tokens.start).filter(|phrase| !reader.is_person(phrase) && reader.can_speak(phrase))
            } else {
                None
            };
            let Some(found) = found else { continue };
            let bytes = scan.bytes(&found.tokens);
            if spoken.mention.as_ref().is_none_or(|mention| mention.end <= bytes.start || bytes.end <= mention.start) {
                return Some(self.carried(&found));
            }
        }
        None
    }

    /// A run that its sentence does not attribute; `only`: the sentence has no other words.
    fn unattributed(&mut self, number: usize, at: usize, run: &Marked, only: bool) -> Spoken {
        let scan = self.reader.scan;
        let sentence = &scan.sentences[number];
        let paragraph = sentence.paragraph;
        let first = number == 0 || scan.sentences[number - 1].paragraph != paragraph;
        // A few marked words alone are a heading.
        let alone = sentence.tokens.len() == 1
            && first
            && scan.sentences.get(number + 1).is_none_or(|next| next.paragraph != paragraph);
        let words = &scan.words[run.range.clone()];
        if alone
            && ending(words) == Ending::Bare
            && !run.open
            && words.split_whitespace().count() <= 6
            && scan.kind(at) != Kind::Other
        {
            let speech = self.fresh();
            return nobody(speech);
        }
        // What the sentence before said of somebody.
        if let Some((phrase, of, said, colon)) = self.topic.clone()
            && (of == paragraph || colon && of + 1 >= paragraph)
        {
            let stands =
                self.standing.as_ref().is_some_and(|(standing, at, _)| *at == paragraph && standing.who != Who::Nobody);
            let person = said || self.reader.is_person(&phrase);
            if stands
                && !colon
                && !person
                && let Some((standing, _, _)) = self.standing.clone()
            {
                return State::again(standing, Form::Continues);
            }
            let form = if colon { Form::Before } else { Form::Nearby };
            let speech = self.fresh();
            let mut spoken = self.attributed(
                &Attribution { form, cue: phrase.tokens.end..phrase.tokens.end, source: phrase, carrier: None },
                number,
                speech,
            );
            if said && form == Form::Nearby {
                spoken.confidence *= 1.4;
            }
            return spoken;
        }
        if let Some((standing, of, open)) = self.standing.clone() {
            let form = if of == paragraph {
                Some(Form::Continues)
            } else if open && of + 1 == paragraph {
                Some(Form::Reopened)
            } else {
                None
            };
            if let Some(form) = form.filter(|_| standing.who != Who::Nobody) {
                return State::again(standing, form);
            }
        }
        // The attribution may follow in the paragraph.
        if let Some(found) = self.following(number) {
            let speech = self.fresh();
            return self.attributed(&Attribution { form: Form::Precedes, ..found }, number, speech);
        }
        if let Some((standing, of, _)) = self.standing.clone()
            && first
            && of < paragraph
            && self.quoting == Some(of)
            && number > 0
            && scan.sentences[number - 1].paragraph == of
            && standing.who != Who::Nobody
            && self.topic.is_none()
        {
            let speech = self.fresh();
            let again = State::again(standing, Form::Standing);
            let sure = only && self.exchange != Some(of);
            return Spoken { speech, confidence: again.confidence * if sure { 1.0 } else { 0.7 }, ..again };
        }
        if let Some((phrase, of, _, _)) = self.topic.clone()
            && of + 1 >= paragraph
        {
            let speech = self.fresh();
            return self.attributed(
                &Attribution {
                    form: Form::Nearby,
                    cue: phrase.tokens.end..phrase.tokens.end,
                    source: phrase,
                    carrier: None,
                },
                number,
                speech,
            );
        }
        let speech = self.fresh();
        nobody(speech)
    }

    fn again(standing: Spoken, form: Form) -> Spoken {
        let link = standing.reason.link;
        Spoken { confidence: standing.confidence * lasting(form), reason: Reason { form, link }, cue: None, ..standing }
    }

    /// The attribution of a later run in the same paragraph, if only speech stands between.
    fn following(&self, number: usize) -> Option<Attribution> {
        let scan = self.reader.scan;
        let paragraph = scan.sentences[number].paragraph;
        for sentence in scan.sentences.get(number + 1..)?.iter().take_while(|next| next.paragraph == paragraph).take(3)
        {
            let Some(at) = sentence.tokens.clone().find(|&at| matches!(scan.kind(at), Kind::Run(_))) else {
                let (source, said) = self.reader.topic(sentence)?;
                return said.then_some(Attribution {
                    form: Form::Precedes,
                    cue: source.tokens.end..source.tokens.end,
                    source,
                    carrier: None,
                });
            };
            let words = sentence.tokens.clone().any(|at| scan.kind(at) == Kind::Word);
            if words {
                return self.reader.attribution(sentence, at, Ending::Waits);
            }
        }
        None
    }

    /// Whom a phrase means.
    fn who(&mut self, phrase: &Phrase, number: usize) -> (Who, Link, Option<usize>) {
        if let Some(other) = &phrase.joint {
            let alone = Phrase { joint: None, ..phrase.clone() };
            let (first, _, _) = self.who(other, number);
            let (second, _, entity) = self.who(&alone, number);
            let pair = if other.tokens.start < phrase.tokens.start
                || !matches!(phrase.head, Head::Name(m) if self.reader.names.mentions[m].tokens.start < other.tokens.start)
            {
                vec![first, second]
            } else {
                vec![second, first]
            };
            return (Who::Joint(pair), Link::Joint, entity);
        }
        let reader = self.reader;
        match phrase.head {
            Head::Name(mention) => {
                let mention = &reader.names.mentions[mention];
                let entity = &reader.names.entities[mention.entity];
                let link = if mention.tokens.len() > 1 {
                    Link::FullName
                } else if mention.shared
                    && !entity.parts.contains(&reader.scan.text(mention.tokens.start).to_lowercase())
                {
                    Link::Slip
                } else if mention.shared {
                    Link::SharedName
                } else if entity.whole {
                    Link::PartOfName
                } else {
                    Link::SingleName
                };
                (self.named(mention.entity), link, Some(mention.entity))
            }
            Head::Pronoun(token) => self.pronoun(token, number),
            Head::Noun(token) => self.described(phrase, token),
        }
    }

    fn named(&self, entity: usize) -> Who {
        let name = self.reader.names.entities[entity].name.clone();
        match self.listed[entity] {
            Some(n) => Who::Listed(n, name),
            None => Who::Named(name),
        }
    }

    fn pronoun(&mut self, token: usize, number: usize) -> (Who, Link, Option<usize>) {
        let reader = self.reader;
        let words = reader.scan.text(token).to_owned();
        if reader.is(token, Class::HE | Class::SHE) {
            let she = reader.is(token, Class::SHE);
            let found =
                self.focus.meant(token).or_else(|| self.focus.pick(reader.names, &self.genders, she, number, token));
            // `As he spoke, Doe said`: nobody yet, so somebody later in the sentence.
            let found = found.or_else(|| {
                let end = reader.scan.sentences[number].tokens.end;
                self.focus
                    .pick(reader.names, &self.genders, she, number, end)
                    .map(|(entity, _)| (entity, Link::PronounDoubt))
            });
            // `A fisherman said “…”. “…,” he said.`: as good as a name, and in doubt.
            if let Some(described) = self.described_last(she, number)
                && !found.is_some_and(|(entity, _)| self.is_named_between(entity, described.1, token))
            {
                return (described.0, Link::PronounDoubt, None);
            }
            return match found {
                Some((entity, link)) => (self.named(entity), link, Some(entity)),
                None => (Who::Nobody, Link::None, None),
            };
        }
        if reader.is(token, Class::WHO) {
            return match self.focus.latest_person(reader.names, token) {
                Some(entity) => (self.named(entity), Link::PronounDoubt, Some(entity)),
                None => (Who::Nobody, Link::None, None),
            };
        }
        // `they`, `it`: the last speaker of that kind.
        if let Some((standing, _, _)) = &self.standing {
            let fits = match standing.who {
                Who::Collective(_) | Who::Joint(_) => reader.is(token, Class::THEY),
                Who::Document(_) => reader.is(token, Class::IT),
                _ => false,
            };
            if fits {
                return (standing.who.clone(), Link::PronounDoubt, None);
            }
        }
        if reader.is(token, Class::THEY)
            && let Some(noun) = self.focus.several(number)
        {
            let start = reader.scan.sentences.iter().find(|s| s.tokens.contains(&noun)).map_or(0, |s| s.tokens.start);
            let words =
                reader.ending(noun + 1, start).map_or(reader.scan.text(noun), |phrase| reader.scan.cut(&phrase.tokens));
            return (Who::Collective(words.to_owned()), Link::Collective, None);
        }
        let entity = (0..reader.names.entities.len())
            .filter(|&n| reader.names.entities[n].sort == Sort::Body && self.focus.last(n) > 0)
            .max_by_key(|&n| self.focus.last(n));
        match entity.filter(|_| reader.is(token, Class::IT | Class::THEY)) {
            Some(entity) => (self.named(entity), Link::PronounDoubt, Some(entity)),
            None if reader.is(token, Class::THEY) => (Who::Collective(words), Link::Collective, None),
            None => (Who::Nobody, Link::None, None),
        }
    }

    fn is_named_between(&self, entity: usize, from: usize, to: usize) -> bool {
        let mentions = &self.reader.names.mentions;
        let first = mentions.partition_point(|mention| mention.tokens.start < from);
        mentions[first..].iter().take_while(|mention| mention.tokens.start < to).any(|mention| mention.entity == entity)
    }

    /// The last speaker with the token it was described at, if that was somebody without a name, spoke in
    /// the last lines and may be meant by `he` or `she`.
    fn described_last(&self, she: bool, number: usize) -> Option<(Who, usize)> {
        let scan = self.reader.scan;
        let (standing, paragraph, _) = self.standing.as_ref()?;
        let Who::Described(_) = standing.who else { return None };
        let mention = standing.mention.as_ref()?;
        let other = if she { Class::MAN } else { Class::WOMAN };
        let own = if she { Class::WOMAN } else { Class::MAN };
        let tokens = &scan.tokens;
        let start = tokens.partition_point(|token| token.start < mention.start);
        let end = tokens.partition_point(|token| token.start < mention.end);
        let noun = end.checked_sub(1).filter(|&noun| noun >= start)?;
        // `the Ohio senator` is often somebody named before; `a senator` and `the woman` seldom are.
        let opener = scan.text(start).to_lowercase();
        if self.reader.is(noun, Class::ROLE) && !matches!(opener.as_str(), "a" | "an" | "one" | "another") {
            return None;
        }
        let fits = !self.reader.is(noun, other) || self.reader.is(noun, own);
        let person = self.reader.is(noun, Class::ROLE | own);
        (fits && person && paragraph + 1 >= scan.sentences[number].paragraph).then(|| (standing.who.clone(), start))
    }

    fn described(&mut self, phrase: &Phrase, noun: usize) -> (Who, Link, Option<usize>) {
        let reader = self.reader;
        let words = reader.scan.cut(&phrase.full).split_whitespace().collect::<Vec<_>>().join(" ");
        let opener = reader.scan.text(phrase.tokens.start).to_lowercase();
        let definite =
            !matches!(opener.as_str(), "a" | "an" | "one" | "another" | "some" | "un" | "une" | "ein" | "eine" | "una");
        if reader.is(noun, Class::ROLE) && definite {
            let focus = &self.focus;
            if let Some((entity, rival)) = roles::who_is(reader.scan, reader.names, &phrase.tokens, |n| focus.last(n)) {
                let link = if rival { Link::PronounDoubt } else { Link::Role };
                return (self.named(entity), link, Some(entity));
            }
        }
        if reader.is(noun, Class::PEOPLE) {
            return (Who::Collective(words), Link::Collective, None);
        }
        if reader.is(noun, Class::DOCUMENT) {
            return (Who::Document(words), Link::Document, None);
        }
        (Who::Described(words), Link::Description, None)
    }
}

/// How the words of a run end.
fn ending(words: &str) -> Ending {
    let words = words.trim_end_matches(['’', '\'', '”', '"', ')', ']', ' ']);
    match words.chars().next_back() {
        Some(',' | '?' | '!' | '—' | '–' | '-' | '…') => Ending::Waits,
        Some('.') => Ending::Stops,
        _ => Ending::Bare,
    }
}
