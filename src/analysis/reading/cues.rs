//! The words that attribute a run: where they stand, and whose subject they have.

use std::ops::Range;

use super::Form;
use super::names::Sort;
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

/// The attribution of a run to nobody.
fn nobodys(run: usize) -> Attribution {
    let source = Phrase { tokens: run..run + 1, full: run..run + 1, head: Head::Noun(run), joint: None };
    Attribution { form: Form::None, cue: run..run, source, carrier: None }
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
        // A sentence that goes on without end is a list or no prose: its far ends attribute nothing.
        let from = sentence.tokens.start.max(run.saturating_sub(200));
        let to = sentence.tokens.end.min(run + 200);
        let waits = ending == Ending::Waits
            || self.scan.kind(run + 1) == Kind::Comma
            || run + 1 < to && self.scan.kind(run + 1) == Kind::Dash;
        let behind = self.behind(run, to, waits);
        if behind.is_none() && self.is_nobodys(from, run) {
            return Some(nobodys(run));
        }
        let ahead = self.ahead(from, run);
        // `Q: “…” A: “…”`: the letters of an interview name nobody.
        if ahead.as_ref().is_some_and(|found| found.form == Form::Label && self.is_letter(&found.source)) {
            return Some(nobodys(run));
        }
        // `Doe said the mill was “…,” the agency reported`: who stands behind passed it on.
        if behind.as_ref().is_some_and(|found| self.carries(found))
            && let Some(found) = ahead.as_ref().filter(|found| {
                self.is_person(&found.source)
                    && matches!(found.form, Form::Before | Form::Clause | Form::Quoted)
                    && found.carrier.is_none()
            })
        {
            return Some(Attribution { carrier: behind.map(|behind| behind.source), ..found.clone() });
        }
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

    /// Whether an attribution behind a run is that of an outlet that passes on: `the agency reported`.
    fn carries(self, found: &Attribution) -> bool {
        let outlet = match found.source.head {
            Head::Name(mention) => self.names.entities[self.names.mentions[mention].entity].sort == Sort::Body,
            Head::Noun(noun) => self.is(noun, Class::OUTLET),
            Head::Pronoun(_) => false,
        };
        let reports = self.scan.text(found.cue.start).starts_with("report");
        matches!(found.form, Form::After | Form::Trailing) && (outlet || reports) && !self.is_person(&found.source)
    }

    fn is_letter(self, source: &Phrase) -> bool {
        source.tokens.len() == 1 && self.scan.text(source.tokens.start).chars().count() == 1
    }

    /// Whether a run is what something is called, or what somebody was asked, with nobody to say it:
    /// `known as “…”`, `was asked, “…”`, `Asked whether it was “…”`.
    fn is_nobodys(self, from: usize, run: usize) -> bool {
        let scan = self.scan;
        if scan.language.table.code != "en" || (from..run).any(|n| self.says(n) && !self.is(n, Class::ASKED)) {
            return false;
        }
        if self.is(from, Class::ASKED)
            && scan.text(from).to_lowercase().ends_with("ed")
            && !(from..run).any(|n| scan.kind(n) == Kind::Comma || scan.text(n) == "by")
        {
            return true;
        }
        let mut at = run;
        while at > from
            && (self.is(at - 1, Class::DETERMINER) && !self.is(at - 1, Class::THAT)
                || matches!(scan.text(at - 1), "as" | "simply" | "only")
                || matches!(scan.kind(at - 1), Kind::Comma | Kind::Colon))
        {
            at -= 1;
        }
        if at <= from + 1 {
            return false;
        }
        let verb = at - 1;
        let text = scan.text(verb);
        let participle = text.ends_with("ed") || text == "known";
        let passive = (from..verb)
            .rev()
            .take_while(|&n| self.is(n, Class::AUXILIARY | Class::ADVERB) || n + 1 == verb)
            .any(|n| self.is(n, Class::BE));
        let as_what = scan.text(verb + 1) == "as";
        let named = self.is(verb, Class::SO_CALLED | Class::TITLED) && self.names.covering(verb - 1).is_none();
        participle
            && (passive && self.is(verb, Class::SAY | Class::HINT | Class::SO_CALLED) && !self.is(verb, Class::QUOTE)
                || matches!(text, "known" | "billed" | "touted") && as_what
                || named && matches!(text, "titled" | "entitled" | "dubbed" | "nicknamed"))
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
        if at > run + 1
            && let Some(found) = self.signed(at, to)
        {
            return Some(found);
        }
        if self.is(at, Class::ACCORDING) {
            return self.according(at, to);
        }
        // `and said` has its subject before the run.
        if self.is(at, Class::CONJUNCTION) && self.names.covering(at).is_none() {
            return None;
        }
        if let Some(found) = self.aside(at, to, waits || at > run + 1) {
            return Some(found);
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
                    && !matches!(scan.text(source.full.end), "going" | "having" | "being")
                    && scan.kind(source.full.end) == Kind::Word
            };
            if let Some(source) = self.beginning(object, to).filter(|source| {
                let it = matches!(source.head, Head::Pronoun(token) if self.is(token, Class::IT));
                (self.can_speak(source) || self.is_unknown_noun(source))
                    && !it
                    && !self.is(source.tokens.start, Class::THAT)
                    && !clause(source)
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
        if !(self.can_speak(&source) || waits && self.is(at, Class::DETERMINER)) {
            return None;
        }
        let verb = self.verb_of(&source, to, waits)?;
        if self.is(verb, Class::QUOTE) {
            return self.quoting(verb, to, source);
        }
        // `the agency reported Doe as saying`
        if scan.text(verb).starts_with("report")
            && let Some(found) = self.quoting(verb, to, source.clone())
            && scan.text(found.source.tokens.end) == "as"
        {
            return Some(found);
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
        Some(Attribution { form, cue: verb..verb + 1, source: self.apposed(source, verb), carrier: None })
    }

    /// `“…” ― Doe`
    fn signed(self, at: usize, to: usize) -> Option<Attribution> {
        let mention = self.names.covering(at).filter(|_| self.scan.kind(at - 1) == Kind::Dash)?;
        let source = self.named(mention);
        let closes = source.tokens.end >= to || self.scan.kind(source.tokens.end) == Kind::Stop;
        closes.then_some(Attribution { form: Form::Inverted, cue: at - 1..at, source, carrier: None })
    }

    /// `“…,” per the bylaws`, `“…,” as Doe put it`; `parted`: a comma stands before.
    fn aside(self, at: usize, to: usize, parted: bool) -> Option<Attribution> {
        let word = self.scan.text(at);
        if !(word == "per" && parted || word == "as") {
            return None;
        }
        let source = self.beginning(at + 1, to).filter(|source| self.can_speak(source))?;
        if word == "per" {
            return Some(Attribution { form: Form::According, cue: at..at + 1, source, carrier: None });
        }
        // `as Doe had called him`
        let calls = |verb: &usize| self.is(*verb, Class::HINT) && self.is(*verb, Class::FINITE) && self.is_verb(*verb);
        let verb = self
            .verb_of(&source, to, false)
            .filter(|&verb| self.says(verb))
            .or_else(|| Some(self.skip_ahead(source.tokens.end, to)).filter(calls))?;
        Some(Attribution { form: Form::After, cue: verb..verb + 1, source, carrier: None })
    }

    /// `said the spokeswoman, Jane Doe`: the name is the better mention.
    fn apposed(self, source: Phrase, to: usize) -> Phrase {
        let mut end = source.tokens.end;
        // `the minister of the interior, Jane Doe`
        if self.is(end, Class::PREPOSITION) {
            end = (end..to.min(end + 6))
                .find(|&n| !matches!(self.scan.kind(n), Kind::Word | Kind::Possessive))
                .unwrap_or(end);
        }
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
            if self.is_passive(at) && !post {
                return None;
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
                    // `Doe, 67, a baker in Wick, Pa., said`
                    while scan.kind(at - 1) == Kind::Comma
                        && (self.is(at, Class::DETERMINER | Class::PLACE | Class::ROLE)
                            || scan.kind(at) == Kind::Number)
                        && !self.is(at, Class::THAT)
                        && let Some(next) = (at + 1..to.min(at + 24)).find(|&n| scan.kind(n) == Kind::Comma)
                        && !(at..next).any(|n| self.says(n))
                    {
                        at = next + 1;
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
    pub fn according(self, at: usize, to: usize) -> Option<Attribution> {
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

    /// An attribution that ends the sentence: `…, Doe said.`
    fn trailing(self, run: usize, to: usize) -> Option<Attribution> {
        let scan = self.scan;
        for at in run + 1..to {
            if self.is(at, Class::ACCORDING)
                && self.names.covering(at).is_none()
                && let Some(found) = self.according(at, to)
            {
                return Some(found);
            }
            // `“…”, the town was told by the mayor.`
            if matches!(scan.text(at), "told" | "informed" | "warned")
                && self.is_passive(at)
                && scan.text(at + 1) == "by"
                && let Some(source) = self.beginning(at + 2, to).filter(|source| self.can_speak(source))
            {
                return Some(Attribution { form: Form::Trailing, cue: at..at + 1, source, carrier: None });
            }
            if !self.says(at) {
                continue;
            }
            // `“…” the mill, said Roe.`
            if matches!(scan.kind(at - 1), Kind::Comma | Kind::Dash)
                && at > run + 1
                && let Some(source) = self.beginning(at + 1, to).filter(|source| {
                    self.is_person(source) && !matches!(source.head, Head::Pronoun(_))
                        || matches!(source.head, Head::Name(_))
                        || self.is_unknown_noun(source) && source.full.end > source.tokens.end
                })
                && !self.is(source.full.end, Class::FINITE)
            {
                let source = self.apposed(source, to);
                return Some(Attribution { form: Form::Trailing, cue: at..at + 1, source, carrier: None });
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
