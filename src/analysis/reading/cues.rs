//! The words that attribute a run: where they stand, and whose subject they have.

use std::ops::Range;

use super::Form;
use super::phrases::{Head, Phrase, Reader};
use super::scan::{Kind, Sentence};
use super::tables::Class;

/// How one run is attributed.
#[derive(Clone, Debug)]
pub struct Attribution {
    /// How.
    pub form: Form,
    /// The tokens of the cue.
    pub cue: Range<usize>,
    /// The speaker's mention.
    pub source: Phrase,
    /// Who passed it on, where the cue says so.
    pub carrier: Option<Phrase>,
}

/// How a run ends, which tells what may follow it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// With a comma or a dash, a question or a cry: an attribution may follow.
    Waits,
    /// With a full stop.
    Stops,
    /// With a word.
    Bare,
}

impl Reader<'_> {
    /// The attribution of the run at token `run` of a sentence.
    pub fn attribution(self, sentence: &Sentence, run: usize, ending: Ending) -> Option<Attribution> {
        let (from, to) = (sentence.tokens.start, sentence.tokens.end);
        let waits = ending == Ending::Waits
            || self.scan.kind(run + 1) == Kind::Comma
            || run + 1 < to && self.scan.kind(run + 1) == Kind::Dash;
        let behind = self.behind(run, to, waits);
        let ahead = self.ahead(from, run);
        // `Doe thanked them for “…,” according to footage`: what it is according to passed it on.
        let passed =
            behind.as_ref().is_some_and(|found| found.form == Form::According && !self.is_person(&found.source));
        if passed
            && let Some(found) =
                ahead.as_ref().filter(|found| self.is_person(&found.source) && found.form != Form::Owner)
        {
            return Some(Attribution { carrier: behind.map(|behind| behind.source), ..found.clone() });
        }
        if waits
            && behind.as_ref().is_some_and(|found| matches!(found.form, Form::After | Form::Inverted | Form::According))
        {
            return behind;
        }
        if let Some(found) = ahead.as_ref()
            && (matches!(found.form, Form::Before | Form::Clause | Form::Quoted | Form::Label | Form::According)
                || behind.is_none())
            && !matches!(found.form, Form::Owner)
        {
            return ahead;
        }
        behind.or_else(|| self.trailing(run, to)).or(ahead).or_else(|| self.about(from, run, to))
    }

    /// What stands right behind a run: `, Doe said`, `, said Doe`, `, according to Doe`.
    fn behind(self, run: usize, to: usize, waits: bool) -> Option<Attribution> {
        let scan = self.scan;
        let mut at = run + 1;
        while at < to && matches!(scan.kind(at), Kind::Comma | Kind::Dash) {
            at += 1;
        }
        if at >= to {
            return None;
        }
        // `“…” ― Doe`
        if at > run + 1
            && scan.kind(at - 1) == Kind::Dash
            && let Some(mention) = self.names.covering(at)
            && (self.names.mentions[mention].tokens.end >= to
                || scan.kind(self.names.mentions[mention].tokens.end) == Kind::Stop)
        {
            return Some(Attribution {
                form: Form::Inverted,
                cue: at - 1..at,
                source: self.named(mention),
                carrier: None,
            });
        }
        if self.is(at, Class::ACCORDING) {
            return self.according(at, to);
        }
        // `and said` has its subject before the run.
        if self.is(at, Class::CONJUNCTION) && self.names.covering(at).is_none() {
            return None;
        }
        // `said Doe`; `dit-il` holds its own pronoun.
        let verb = self.skip_ahead(at, to);
        if self.says(verb) || waits && self.is(verb, Class::HINT) && self.is(verb, Class::FINITE) && self.is_verb(verb)
        {
            if self.is(verb, Class::HE | Class::SHE | Class::THEY) {
                let source =
                    Phrase { tokens: verb..verb + 1, full: verb..verb + 1, head: Head::Pronoun(verb), joint: None };
                return Some(Attribution { form: Form::After, cue: verb..verb + 1, source, carrier: None });
            }
            let mut object = verb + 1;
            // `hat gesagt der …`, `said yesterday Doe`
            while object < to
                && self.is(object, Class::ADVERB)
                && self.names.covering(object).is_none()
                && !self.is(object, Class::DETERMINER)
            {
                object += 1;
            }
            // `said the mayor could wait` reports; it is no `said the mayor`.
            let clause = |source: &Phrase| {
                self.is(source.full.end, Class::AUXILIARY)
                    && self.is(source.full.end, Class::FINITE)
                    && scan.kind(source.full.end) == Kind::Word
            };
            if let Some(source) = self.beginning(object, to).filter(|source| {
                self.can_speak(source) && !self.is(source.tokens.start, Class::THAT) && !clause(source)
            }) {
                let strong = self.says(verb);
                if strong || self.is_person(&source) {
                    let form = if strong { Form::Inverted } else { Form::Guessed };
                    return Some(Attribution {
                        form,
                        cue: verb..verb + 1,
                        source: self.apposed(source, to),
                        carrier: None,
                    });
                }
            }
        }
        // `grumped Doe`
        let text = scan.text(at);
        if waits
            && scan.classes(at) == 0
            && !scan.tokens[at].capital
            && self.names.covering(at).is_none()
            && scan.language.table.verb_endings.iter().any(|ending| text.ends_with(ending))
            && let Some(source) = self
                .beginning(at + 1, to)
                .filter(|source| self.is_person(source) || matches!(source.head, Head::Name(_)))
        {
            return Some(Attribution { form: Form::Guessed, cue: at..at + 1, source, carrier: None });
        }
        // `Doe said`
        let source = self.beginning(at, to)?;
        if !self.can_speak(&source) && !(waits && self.is(at, Class::DETERMINER)) {
            return None;
        }
        let verb = self.verb_of(&source, to, waits)?;
        if self.is(verb, Class::QUOTE) {
            return self.quoting(verb, to, source);
        }
        let form = if !waits {
            Form::Trailing
        } else if self.says(verb) {
            Form::After
        } else {
            Form::Guessed
        };
        if !self.can_speak(&source) && form != Form::After {
            return None;
        }
        Some(Attribution { form, cue: verb..verb + 1, source, carrier: None })
    }

    /// `said the spokeswoman, Jane Doe`: the name is the better mention.
    fn apposed(self, source: Phrase, to: usize) -> Phrase {
        let end = source.tokens.end;
        if let Head::Noun(_) = source.head
            && self.scan.kind(end) == Kind::Comma
            && let Some(named) = self.beginning(end + 1, to).filter(|named| matches!(named.head, Head::Name(_)))
            && matches!(self.scan.kind(named.tokens.end), Kind::Comma | Kind::Stop)
        {
            return named;
        }
        source
    }

    fn skip_ahead(self, from: usize, to: usize) -> usize {
        let mut at = from;
        while at < to
            && at < from + 3
            && self.is(at, Class::ADVERB | Class::AUXILIARY)
            && !self.is(at, Class::SAY | Class::HE | Class::SHE | Class::THEY)
            && self.names.covering(at).is_none()
        {
            at += 1;
        }
        at
    }

    /// The verb of saying that a speaker right behind a run is the subject of.
    fn verb_of(self, source: &Phrase, to: usize, waits: bool) -> Option<usize> {
        let scan = self.scan;
        let mut at = source.tokens.end;
        let mut steps = 0;
        let mut post = false;
        while at < to && steps < 40 {
            steps += 1;
            if self.is(at, Class::QUOTE) && !self.is(at - 1, Class::BE) {
                return Some(at);
            }
            if self.says(at) && !(post && scan.kind(at) != Kind::Word) {
                return Some(at);
            }
            let ly = scan.text(at).ends_with("ly");
            match scan.kind(at) {
                // An apposition or a relative clause: go on behind its comma.
                Kind::Comma | Kind::Dash | Kind::Open => {
                    let close = match scan.kind(at) {
                        Kind::Open => Kind::Close,
                        other => other,
                    };
                    let next = (at + 1..to.min(at + 40))
                        .find(|&n| scan.kind(n) == close || matches!(scan.kind(n), Kind::Run(_)));
                    match next {
                        Some(next) if scan.kind(next) == close => at = next + 1,
                        _ => return None,
                    }
                }
                Kind::Word if self.is(at, Class::ADVERB | Class::AUXILIARY | Class::TIME) || ly => at += 1,
                // `a spokesman for the company said`
                Kind::Word if self.is(at, Class::PREPOSITION) || post => {
                    if self.is(at, Class::FINITE)
                        && self.is_verb(at)
                        && self.names.covering(at).is_none()
                        && !self.is(at, Class::AUXILIARY)
                    {
                        let fits = waits && self.is(at, Class::HINT);
                        return (fits && !self.has_object(at)).then_some(at);
                    }
                    if self.is(at, Class::CONJUNCTION | Class::SUBORDINATOR | Class::THAT)
                        && !self.is(at, Class::PREPOSITION | Class::DETERMINER)
                    {
                        return None;
                    }
                    post = true;
                    at += 1;
                }
                Kind::Possessive | Kind::Number if post => at += 1,
                Kind::Word if self.is(at, Class::WHO) => {
                    let comma = (at + 1..to.min(at + 30)).find(|&n| scan.kind(n) == Kind::Comma)?;
                    at = comma + 1;
                }
                Kind::Word if waits && !scan.tokens[at].capital && self.names.covering(at).is_none() => {
                    let hint = self.is(at, Class::HINT) && self.is(at, Class::FINITE);
                    let text = scan.text(at);
                    let guess = scan.classes(at) == 0
                        && scan.language.table.verb_endings.iter().any(|ending| text.ends_with(ending));
                    return ((hint || guess) && !self.has_object(at)).then_some(at);
                }
                _ => return None,
            }
        }
        None
    }

    /// Whether a verb has an object of its own, so that the speech beside it is not what it governs.
    fn has_object(self, verb: usize) -> bool {
        let next = verb + 1;
        let object =
            Class::DETERMINER | Class::POSSESSIVE | Class::HE | Class::SHE | Class::IT | Class::THAT | Class::AUXILIARY;
        self.is(next, object)
            || self.scan.kind(next) == Kind::Number
            || self.names.covering(next).is_some_and(|_| !self.is(next, Class::TIME))
    }

    /// `according to Doe`, `selon Doe`, `laut Doe`.
    fn according(self, at: usize, to: usize) -> Option<Attribution> {
        let mut start = at + 1;
        if self.scan.text(start) == "to" {
            start += 1;
        } else if self.scan.language.table.code == "en" {
            return None;
        }
        let source = self.beginning(start, to)?;
        let end = source.tokens.start;
        let source = self.apposed(source, to);
        Some(Attribution { form: Form::According, cue: at..end, source, carrier: None })
    }

    /// `the agency quoted Doe as saying`; `Doe was quoted as saying` has Doe for its subject.
    fn quoting(self, verb: usize, to: usize, carrier: Phrase) -> Option<Attribution> {
        let source = self.beginning(verb + 1, to).filter(|source| self.can_speak(source))?;
        Some(Attribution { form: Form::Quoted, cue: verb..verb + 1, source, carrier: Some(carrier) })
    }

    /// What stands before a run: the nearest cue to its left with a subject that can speak.
    fn ahead(self, from: usize, run: usize) -> Option<Attribution> {
        let scan = self.scan;
        // `Doe: “…”`
        if run >= from + 2 && scan.kind(run - 1) == Kind::Colon {
            if let Some(source) = self
                .beginning(from, run - 1)
                .filter(|source| source.tokens.end == run - 1 && matches!(source.head, Head::Name(_)))
            {
                return Some(Attribution { form: Form::Label, cue: run - 1..run, source, carrier: None });
            }
        }
        // `Doe -- “…”`
        if run >= from + 2
            && scan.kind(run - 1) == Kind::Dash
            && let Some(mention) = self.names.covering(run - 2)
        {
            let source = self.named(mention);
            return Some(Attribution { form: Form::Label, cue: run - 1..run, source, carrier: None });
        }
        let found = self.ahead_by_words(from, run);
        // `Doe: the plan is ‘…’` in a headline.
        if found
            .as_ref()
            .is_none_or(|found| !matches!(found.form, Form::Before | Form::Clause | Form::Quoted | Form::According))
            && let Some(mention) = self.names.covering(from)
            && scan.kind(self.names.mentions[mention].tokens.end) == Kind::Colon
            && self.names.entities[self.names.mentions[mention].entity].count > 1
        {
            let source = self.named(mention);
            let end = source.tokens.end;
            return Some(Attribution { form: Form::Label, cue: end..end + 1, source, carrier: None });
        }
        found
    }

    fn named(self, mention: usize) -> Phrase {
        let tokens = self.names.mentions[mention].tokens.clone();
        Phrase { full: tokens.clone(), tokens, head: Head::Name(mention), joint: None }
    }

    /// The nearest word to the left of a run that attributes it.
    fn ahead_by_words(self, from: usize, run: usize) -> Option<Attribution> {
        let scan = self.scan;
        let mut owner = None;
        let mut at = run;
        while at > from {
            at -= 1;
            if scan.kind(at) == Kind::Semicolon {
                break;
            }
            if owner.is_none() && at + 1 == run && (scan.kind(at) == Kind::Possessive || self.is(at, Class::POSSESSIVE))
            {
                owner = self.owner(at, from).map(|source| Attribution {
                    form: Form::Owner,
                    cue: at..at + 1,
                    source,
                    carrier: None,
                });
            }
            if scan.kind(at) != Kind::Word || self.names.covering(at).is_some() {
                continue;
            }
            if self.is(at, Class::ACCORDING) && (at == from || run - at < 14) {
                if let Some(found) = self.according(at, run) {
                    return Some(found);
                }
            }
            if self.is(at, Class::QUOTE) {
                if let Some(found) = self.quoted(at, from, run) {
                    return Some(found);
                }
                continue;
            }
            if self.is(at, Class::SPEECH) && !self.is_verb(at)
                || self.is(at, Class::SPEECH)
                    && at > from
                    && (scan.kind(at - 1) == Kind::Possessive || self.is(at - 1, Class::POSSESSIVE))
            {
                if let Some(found) = self.noun(at, from, run) {
                    return Some(found);
                }
            }
            if !self.is(at, Class::SAY | Class::HINT) || !(self.is(at, Class::PARTICIPLE) || self.is_verb(at)) {
                continue;
            }
            if self.is(at, Class::BE) && run - at > 4 {
                continue;
            }
            if let Some(found) = self.verb(at, from, run) {
                return Some(found);
            }
        }
        owner
    }

    /// The owner before a possessive: `Doe’s`, `his`.
    fn owner(self, at: usize, from: usize) -> Option<Phrase> {
        if self.scan.kind(at) == Kind::Possessive {
            let found = self.before(at, from)?;
            return self.can_speak(&found).then_some(found);
        }
        let person = self.is(at, Class::HE | Class::SHE | Class::THEY);
        person.then(|| Phrase { tokens: at..at + 1, full: at..at + 1, head: Head::Pronoun(at), joint: None })
    }

    /// `Doe’s claim that`, `his promise to`, `a statement from Doe`.
    fn noun(self, at: usize, from: usize, run: usize) -> Option<Attribution> {
        let mut start = at;
        if run - at > 9
            || (at + 1..run)
                .any(|n| self.is(n, Class::SAY | Class::HINT) && self.is(n, Class::FINITE) && self.is_verb(n))
        {
            return None;
        }
        while start > from && start + 4 > at {
            start -= 1;
            if self.scan.kind(start) == Kind::Possessive || self.is(start, Class::POSSESSIVE) {
                let source = self.owner(start, from)?;
                // `Roe called Doe’s remarks “…”`: the object of somebody else's verb.
                let mut verb = source.tokens.start;
                while verb > from && self.is(verb - 1, Class::TITLE | Class::DETERMINER) {
                    verb -= 1;
                }
                if verb > from
                    && (self.is(verb - 1, Class::SAY | Class::HINT) || self.scan.text(verb - 1).ends_with("ing"))
                {
                    return None;
                }
                return Some(Attribution { form: Form::Noun, cue: at..at + 1, source, carrier: None });
            }
            if self.scan.kind(start) != Kind::Word
                || self.is(start, Class::DETERMINER | Class::PREPOSITION | Class::FINITE)
            {
                break;
            }
        }
        let by = matches!(self.scan.text(at + 1), "by" | "from");
        let source = by.then(|| self.beginning(at + 2, at + 14)).flatten().filter(|source| self.can_speak(source))?;
        Some(Attribution { form: Form::Noun, cue: at..at + 1, source, carrier: None })
    }

    /// A verb before a run, with its subject.
    fn verb(self, at: usize, from: usize, run: usize) -> Option<Attribution> {
        let scan = self.scan;
        let say = self.is(at, Class::SAY);
        let before = at.checked_sub(1).filter(|&n| n >= from);
        let passive = before.is_some_and(|_| {
            let mut n = at;
            while n > from && self.is(n - 1, Class::ADVERB) && !self.is(n - 1, Class::AUXILIARY) {
                n -= 1;
            }
            n > from && self.is(n - 1, Class::BE) && scan.text(at).ends_with('d')
        });
        if passive
            || at == from && self.is(at, Class::ASKED)
            || before.is_some_and(|n| self.is(n, Class::ASKED) && self.is(at, Class::ASKED))
        {
            // `was asked by Doe whether`, `was called “…” by Doe`
            let by = (at + 1..(at + 3).min(run)).find(|&n| scan.text(n) == "by")?;
            let source = self.beginning(by + 1, run).filter(|source| self.can_speak(source))?;
            return Some(Attribution { form: Form::Hint, cue: at..at + 1, source, carrier: None });
        }
        let infinitive = before
            .is_some_and(|n| scan.text(n) == "to" || self.is(n, Class::ADVERB) && n > from && scan.text(n - 1) == "to");
        let joined = before.is_some_and(|n| {
            self.is(n, Class::CONJUNCTION)
                || self.is(n, Class::ADVERB) && n > from && self.is(n - 1, Class::CONJUNCTION)
        });
        let participle = self.is(at, Class::PARTICIPLE);
        // `“…,” said Doe`: the subject stands behind the verb that follows a run.
        let mut left = at;
        while left > from && (scan.kind(left - 1) == Kind::Comma || self.is(left - 1, Class::ADVERB | Class::AUXILIARY))
        {
            left -= 1;
        }
        let inverted =
            left > from && matches!(scan.kind(left - 1), Kind::Run(_)) && say || at == from && say && !participle;
        let mut found = None;
        if inverted {
            found = self.beginning(at + 1, run);
        }
        // `footage of Doe saying`: whoever stands right before the participle.
        if participle && before.is_some_and(|n| self.names.covering(n).is_some()) {
            found = self.before(at, from).filter(|source| self.is_person(source));
        }
        if found.is_none() && (participle || infinitive || joined) {
            found = self.governor(at, from).or_else(|| self.subject(from, at));
        } else if found.is_none() {
            found = self.before(at, from).filter(|source| self.can_speak(source) || say);
            if found.is_none() && say {
                found = self.subject(from, at);
            }
            if let Some(source) = &found
                && !self.can_speak(source)
            {
                found = None;
            }
        }
        let source = found?;
        let it = matches!(source.head, Head::Pronoun(token) if token > from && self.is(token, Class::IT));
        let said = (from..at).any(|n| self.says(n));
        if it && (!say || said || before.is_some_and(|n| self.is(n, Class::AUXILIARY))) {
            return None;
        }
        // `Doe said her rivals will seek “…”`: the words are Doe's.
        if said
            && !say
            && (self.is(at, Class::WEAK)
                || before.is_some_and(|n| self.is(n, Class::AUXILIARY) && !self.is(n, Class::PARTICIPLE)))
        {
            return None;
        }
        // `Doe told them his country offers “…”`, `Doe says he and Roe agreed on “…”`.
        let own = matches!(source.head, Head::Noun(_))
            && !self.is_person(&source)
            && self.is(source.tokens.start, Class::POSSESSIVE);
        let both = source.joint.as_ref().is_some_and(|other| matches!(other.head, Head::Pronoun(_)));
        if said && (own || both) {
            return None;
        }
        let close = run - at <= 12
            && (at + 1..run).rev().take(2).any(|n| matches!(scan.kind(n), Kind::Comma | Kind::Colon))
            || run == at + 1;
        let form = match (say, close) {
            (true, true) => Form::Before,
            (true, false) => Form::Clause,
            (false, _) => Form::Hint,
        };
        Some(Attribution { form, cue: at..at + 1, source, carrier: None })
    }

    /// The subject of the finite verb that governs a participle, an infinitive or a second verb.
    fn governor(self, at: usize, from: usize) -> Option<Phrase> {
        let scan = self.scan;
        let mut fallback = None;
        for verb in (from..at).rev().take(40) {
            if !self.is(verb, Class::FINITE)
                || self.is(verb, Class::AUXILIARY)
                || !self.is(verb, Class::SAY | Class::HINT | Class::VERB)
                || !self.is_verb(verb)
            {
                continue;
            }
            let run = verb > from
                && (matches!(scan.kind(verb - 1), Kind::Run(_))
                    || scan.kind(verb - 1) == Kind::Comma
                        && verb > from + 1
                        && matches!(scan.kind(verb - 2), Kind::Run(_)));
            let found =
                if run && self.is(verb, Class::SAY) { self.beginning(verb + 1, at) } else { self.before(verb, from) };
            let Some(found) = found.filter(|source| self.can_speak(source)) else { continue };
            if self.is_person(&found) {
                return Some(found);
            }
            fallback = fallback.or(Some(found));
        }
        fallback
    }

    /// `Doe was quoted as saying`, `the agency quoted Doe as saying`, `citing Doe`.
    fn quoted(self, at: usize, from: usize, run: usize) -> Option<Attribution> {
        let passive = at > from && (self.is(at - 1, Class::BE) || at > from + 1 && self.is(at - 2, Class::BE));
        if passive {
            let source = self.before(at, from).filter(|source| self.can_speak(source))?;
            let by = (at + 1..run).find(|&n| self.scan.text(n) == "by");
            let carrier = by.and_then(|by| self.beginning(by + 1, run));
            return Some(Attribution { form: Form::Quoted, cue: at..at + 1, source, carrier });
        }
        let carrier = self.before(at, from);
        let source = self.beginning(at + 1, run).filter(|source| self.can_speak(source));
        match (source, carrier) {
            (Some(source), carrier) => Some(Attribution { form: Form::Quoted, cue: at..at + 1, source, carrier }),
            (None, Some(source)) if self.can_speak(&source) => {
                Some(Attribution { form: Form::Hint, cue: at..at + 1, source, carrier: None })
            }
            _ => None,
        }
    }

    /// An attribution that ends the sentence: `…, Doe said.`
    fn trailing(self, run: usize, to: usize) -> Option<Attribution> {
        let scan = self.scan;
        for at in run + 1..to {
            if self.is(at, Class::ACCORDING) && self.names.covering(at).is_none() {
                if let Some(found) = self.according(at, to) {
                    return Some(found);
                }
            }
            if !self.says(at) {
                continue;
            }
            let ends = matches!(scan.kind(at + 1), Kind::Stop | Kind::Comma)
                || at + 1 >= to
                || self.is(at + 1, Class::PREPOSITION | Class::TIME | Class::ADVERB)
                || matches!(scan.kind(at + 1), Kind::Run(_));
            if !ends {
                continue;
            }
            if let Some(source) = self.before(at, run + 1).filter(|source| self.can_speak(source)) {
                return Some(Attribution { form: Form::Trailing, cue: at..at + 1, source, carrier: None });
            }
        }
        None
    }

    /// Whom the sentence is about, where nothing attributes the run.
    fn about(self, from: usize, run: usize, to: usize) -> Option<Attribution> {
        let source =
            self.subject(from, run).or_else(|| self.subject(run + 1, to)).filter(|source| self.can_speak(source))?;
        let cue = source.tokens.end..source.tokens.end;
        Some(Attribution { form: Form::Subject, cue, source, carrier: None })
    }

    /// Whom a sentence without speech is about, for speech that follows it: the subject of its last
    /// verb of saying, or its subject. The flag tells which.
    pub fn topic(self, sentence: &Sentence) -> Option<(Phrase, bool)> {
        let (from, to) = (sentence.tokens.start, sentence.tokens.end);
        let says = (from..to).find(|&n| self.says(n));
        let said = says.and_then(|verb| self.before(verb, from)).filter(|source| self.can_speak(source));
        said.map(|source| (source, true)).or_else(|| self.subject(from, to).map(|source| (source, false)))
    }
}
