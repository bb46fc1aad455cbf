//! What stands before a run: verbs of saying with their subjects, claims and their owners, who is
//! quoted, and a name with a colon.

use super::Form;
use super::cues::Attribution;
use super::names::Sort;
use super::phrases::{Head, Phrase, Reader};
use super::scan::Kind;
use super::tables::Class;

/// How a verb hangs on what stands before it.
#[derive(Clone, Copy, Debug)]
struct Tie {
    /// `saying`, without a form of to be.
    participle: bool,
    /// `to say`
    infinitive: bool,
    /// `and said`
    joined: bool,
}

impl Tie {
    fn of(reader: Reader<'_>, at: usize, from: usize) -> Tie {
        let before = at.checked_sub(1).filter(|&n| n >= from);
        let adverb = |n: usize| n > from && reader.is(n, Class::ADVERB);
        let to = |n: usize| reader.scan.text(n) == "to";
        let joins = |n: usize| reader.is(n, Class::CONJUNCTION);
        Tie {
            // `they are offering` is finite.
            participle: reader.is(at, Class::PARTICIPLE) && !before.is_some_and(|n| reader.is(n, Class::BE)),
            infinitive: before.is_some_and(|n| to(n) || adverb(n) && to(n - 1)),
            joined: before.is_some_and(|n| joins(n) || adverb(n) && joins(n - 1)),
        }
    }
}

impl Reader<'_> {
    /// What stands before a run: the nearest cue to its left with a subject that can speak.
    pub fn ahead(self, from: usize, run: usize) -> Option<Attribution> {
        let scan = self.scan;
        // `Doe: “…”`
        if run >= from + 2
            && scan.kind(run - 1) == Kind::Colon
            && let Some(source) = self
                .beginning(from, run - 1)
                .filter(|source| source.tokens.end == run - 1 && matches!(source.head, Head::Name(_)))
        {
            return Some(Attribution { form: Form::Label, cue: run - 1..run, source, carrier: None });
        }
        // `Doe -- “…”`, `THE MILL CLOSES - Doe: “…”`, `A lesson from Doe: “…”`
        if run >= from + 2
            && matches!(scan.kind(run - 1), Kind::Dash | Kind::Colon)
            && let Some(mention) = self.names.covering(run - 2)
            && let source = self.named(mention)
            && self.labels(&source, from, run)
        {
            return Some(Attribution { form: Form::Label, cue: run - 1..run, source, carrier: None });
        }
        // `Roe (R-S.C.): “…”`
        if run >= from + 4
            && scan.kind(run - 1) == Kind::Colon
            && scan.kind(run - 2) == Kind::Close
            && let Some(open) = (from + 1..run - 2).rev().take(8).find(|&n| scan.kind(n) == Kind::Open)
            && let Some(mention) = self.names.covering(open - 1)
            && let source = self.named(mention)
            && (from..source.tokens.start).all(|n| self.is(n, Class::TITLE | Class::ROLE))
        {
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

    /// Whether a name before a colon or a dash labels the speech behind it: it opens the sentence, a dash
    /// parts it from what is before, or no verb stands before it.
    fn labels(self, source: &Phrase, from: usize, run: usize) -> bool {
        let scan = self.scan;
        let start = source.tokens.start;
        if start == from || scan.kind(start - 1) == Kind::Dash {
            return true;
        }
        let dashes = scan.kind(run - 1) == Kind::Dash;
        let from_doe = matches!(scan.text(start - 1), "from" | "by");
        let verb = |n: usize| self.is(n, Class::FINITE | Class::PARTICIPLE) && self.names.covering(n).is_none();
        dashes && scan.kind(run + 1) == Kind::Dash || from_doe && !(from..start).any(verb)
    }

    pub fn named(self, mention: usize) -> Phrase {
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
            // `Doe, who called for calm, said`, `Doe said that when Roe railed against it, “…”`.
            if scan.kind(at) == Kind::Comma
                && let Some(start) = self.closed_clause(at, from)
                && (at + 1 < run || start > from && self.is(start - 1, Class::THAT))
            {
                at = start;
                continue;
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
            if self.is(at, Class::ACCORDING)
                && (at == from || run - at < 14)
                && let Some(found) = self.according(at, run)
            {
                return Some(found);
            }
            if self.is(at, Class::QUOTE) {
                if let Some(found) = self.quoted(at, from, run) {
                    return Some(found);
                }
                continue;
            }
            // `a report by Doe that she “…”`
            let report = self.is(at, Class::DOCUMENT) && matches!(scan.text(at + 1), "by" | "from");
            if (report
                || self.is(at, Class::SPEECH) && !self.is_verb(at)
                || self.is(at, Class::SPEECH)
                    && at > from
                    && (scan.kind(at - 1) == Kind::Possessive || self.is(at - 1, Class::POSSESSIVE)))
                && let Some(found) = self.noun(at, from, run)
            {
                return Some(found);
            }
            if !self.is(at, Class::SAY | Class::HINT) || !(self.is(at, Class::PARTICIPLE) || self.is_verb(at)) {
                continue;
            }
            if self.is(at, Class::BE) && run - at > 4 {
                continue;
            }
            if let Some(found) = self.verb(at, from, run) {
                // `Doe said she was glad after Roe called it “…”`: Roe's word or Doe's.
                let form = if self.is_called(&found, run) { Form::Subject } else { found.form };
                return Some(Attribution { form, ..found });
            }
        }
        owner
    }

    /// Whether somebody else calls something so between a cue and its run: `who had described it as “…”`.
    fn is_called(self, found: &Attribution, run: usize) -> bool {
        let scan = self.scan;
        (found.cue.end..run).rev().take(6).any(|verb| {
            let calls = matches!(scan.text(verb), "called" | "dubbed" | "branded")
                || scan.text(verb + 1) != "by"
                    && self.is(verb, Class::HINT)
                    && (verb + 1..run).rev().take(3).any(|n| scan.text(n) == "as");
            let helps = |n: &usize| self.is(*n - 1, Class::AUXILIARY | Class::ADVERB);
            let first = (found.cue.end + 1..=verb).rev().find(|n| !helps(n)).unwrap_or(verb);
            calls
                && self.is_verb(verb)
                && (self.is(first - 1, Class::WHO)
                    || self.before(verb, found.cue.end).is_some_and(|other| match other.head {
                        Head::Name(mention) => {
                            let sort = self.names.entities[self.names.mentions[mention].entity].sort;
                            !matches!(sort, Sort::Body | Sort::Place)
                        }
                        Head::Pronoun(_) | Head::Noun(_) => false,
                    }))
        })
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
        if (at + 1..run).any(|n| matches!(self.scan.text(n), "because" | "after" | "when" | "although" | "while")) {
            return None;
        }
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
                // `Roe rejected Doe’s claim that it was “…”`: Doe's words, whatever Roe does to them.
                let told = matches!(source.head, Head::Name(_))
                    && (self.is(at + 1, Class::THAT)
                        || self.scan.text(at + 1) == "of"
                        || self.scan.kind(at + 1) == Kind::Colon);
                // `Roe called Doe’s remarks “…”`: the object of somebody else's verb.
                let mut verb = source.tokens.start;
                while verb > from && self.is(verb - 1, Class::TITLE | Class::DETERMINER) {
                    verb -= 1;
                }
                // `Doe told them that her statement was “…”`: somebody says this of it.
                if verb > from
                    && self.is(verb - 1, Class::THAT)
                    && !told
                    && (at + 1..run).any(|n| self.is(n, Class::BE))
                    && (from..verb).any(|n| self.is(n, Class::SAY | Class::HINT | Class::VERB) && self.is_verb(n))
                {
                    return None;
                }
                // `Doe said Roe's remark that he was “…” was a lie`: what follows the remark is Doe's.
                if told && (at + 1..run).any(|n| matches!(self.scan.kind(n), Kind::Run(_))) {
                    return None;
                }
                if verb > from
                    && !told
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
        if !self.is(at, Class::SPEECH) && !self.is(source.tokens.end, Class::THAT) {
            return None;
        }
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
        let tie = Tie::of(self, at, from);
        // `the agency cited Doe as saying “…”`
        if tie.participle
            && before.is_some_and(|n| scan.text(n) == "as")
            && let Some(found) = (from..at)
                .rev()
                .find(|&n| self.is(n, Class::QUOTE) || scan.text(n).starts_with("report") && self.says(n))
                .and_then(|quote| self.quoted(quote, from, at))
                .filter(|found| found.form == Form::Quoted)
        {
            return Some(found);
        }
        let source = self.subject_of(at, from, run, tie)?;
        // `Quoting Doe, the agency said “…”`
        if say
            && !self.is_person(&source)
            && self.is(from, Class::QUOTE)
            && scan.text(from).ends_with("ing")
            && let Some(quoted) = self.beginning(from + 1, at).filter(|quoted| self.is_person(quoted))
            && quoted.tokens.end <= source.tokens.start
        {
            return Some(Attribution {
                form: Form::Quoted,
                cue: from..from + 1,
                source: quoted,
                carrier: Some(source),
            });
        }
        let it = matches!(source.head, Head::Pronoun(token) if token > from && self.is(token, Class::IT));
        let said = (from..at).any(|n| self.says(n) || self.is(n, Class::SAY) && self.is(n, Class::PARTICIPLE));
        if it && (!say || said || before.is_some_and(|n| self.is(n, Class::AUXILIARY))) {
            return None;
        }
        if said && self.is_anothers(at, from, run, &source, tie) {
            return None;
        }
        let close = run - at <= 12
            && (at + 1..run).rev().take(2).any(|n| matches!(scan.kind(n), Kind::Comma | Kind::Colon))
            || run == at + 1;
        let form = match (say, close) {
            (true, true) => Form::Before,
            (true, false) => Form::Clause,
            // `the report found “…”`
            (false, _)
                if matches!(source.head, Head::Noun(noun) if self.is(noun, Class::DOCUMENT))
                    && matches!(scan.text(at), "found" | "finds") =>
            {
                Form::Hint
            }
            // A verb that seldom quotes tells no more than whom the sentence is about.
            (false, _) if self.is(at, Class::WEAK) && scan.kind(run - 1) != Kind::Colon => Form::Subject,
            (false, _) => Form::Hint,
        };
        Some(Attribution { form, cue: at..at + 1, source, carrier: None })
    }

    /// The subject of a verb before a run.
    fn subject_of(self, at: usize, from: usize, run: usize, tie: Tie) -> Option<Phrase> {
        let scan = self.scan;
        let say = self.is(at, Class::SAY);
        let before = at.checked_sub(1).filter(|&n| n >= from);
        // `“…,” said Doe`: the subject stands behind the verb that follows a run.
        let mut left = at;
        while left > from && (scan.kind(left - 1) == Kind::Comma || self.is(left - 1, Class::ADVERB | Class::AUXILIARY))
        {
            left -= 1;
        }
        let inverted = left > from && matches!(scan.kind(left - 1), Kind::Run(_)) && say && !tie.participle
            || at == from && say && !tie.participle;
        // `Because of the flood, explained Roe, “…”`
        let behind = say
            && !tie.participle
            && !matches!(scan.text(at), "told" | "tells" | "asked" | "asks")
            && before.is_some_and(|n| scan.kind(n) == Kind::Comma && self.closed_clause(n, from).is_none());
        let mut found = None;
        if behind {
            found = self
                .beginning(at + 1, run)
                .filter(|source| source.full.end + 1 == run && scan.kind(run - 1) == Kind::Comma)
                .filter(|source| matches!(source.head, Head::Name(_)) || self.is_person(source));
        }
        if inverted {
            // `Read more: “…”` has no subject.
            found = self
                .beginning(at + 1, run)
                .filter(|source| at > from || self.can_speak(source) || self.is_unknown_noun(source));
        }
        // `footage of Doe saying`: whoever stands right before the participle.
        let near = before.map(|n| if n > from && self.is(n, Class::ADVERB) { n - 1 } else { n });
        if tie.participle && near.is_some_and(|n| self.names.covering(n).is_some()) {
            found = self.before(at, from).filter(|source| self.is_person(source));
        }
        // `footage of Doe asking`: the name, not the footage.
        if tie.participle
            && found.is_none()
            && let Some(mention) = near.and_then(|n| self.names.covering(n))
            && let source = self.named(mention)
            && self.is_person(&source)
            && source.tokens.start > from
            && self.is(source.tokens.start - 1, Class::PREPOSITION)
        {
            found = Some(source);
        }
        if found.is_none() && (tie.participle || tie.infinitive || tie.joined) {
            found = self.governor(at, from).or_else(|| self.subject(from, at));
        } else if found.is_none() {
            found = self.before(at, from).filter(|source| self.can_speak(source) || say);
            if found.is_none() && say {
                found = self.subject(from, at);
            }
            found = found.filter(|source| self.can_speak(source) || self.is_unknown_speaker(source, at, run));
        }
        // `Doe … and in a statement thanked them for “…”`
        if let Some(source) = &found
            && matches!(source.head, Head::Noun(noun) if self.is(noun, Class::DOCUMENT))
            && source.tokens.start > from
            && matches!(scan.text(source.tokens.start - 1), "in" | "on" | "during")
        {
            let start = source.tokens.start;
            found = self.governor(start, from).or_else(|| self.subject(from, start)).or(found);
        }
        found
    }

    /// Whether a verb inside what somebody else is said to say leaves the run to that somebody.
    fn is_anothers(self, at: usize, from: usize, run: usize, source: &Phrase, tie: Tie) -> bool {
        let scan = self.scan;
        let say = self.is(at, Class::SAY);
        let before = at.checked_sub(1).filter(|&n| n >= from);
        let right = run == at + 1 || run == at + 2 && scan.kind(at + 1) != Kind::Word;
        let finite = !tie.participle && !tie.joined;
        // `Doe told a man who complained about it that “…”`: who complained does not say this.
        let told_of = !right && at > from && self.is(at - 1, Class::WHO);
        // `Doe said that Roe begged him for help and “…”`
        let coordinated = finite
            && !tie.infinitive
            && (self.is(run - 1, Class::CONJUNCTION)
                || self.is(run - 1, Class::THAT) && run > from + 1 && self.is(run - 2, Class::CONJUNCTION));
        // `Doe said her rivals will seek “…”`: the words are Doe's. But what somebody calls a thing is that
        // somebody's word: `Doe said they condemned it as a “…”`.
        let as_what = (at + 1..run).rev().take(3).any(|n| scan.text(n) == "as");
        let nested = !say && !right && finite && !as_what;
        let seldom = self.is(at, Class::WEAK);
        let helped = before.is_some_and(|n| self.is(n, Class::AUXILIARY) && !self.is(n, Class::PARTICIPLE));
        let weak = (!say || !right && seldom) && (seldom || helped);
        // `Doe told them his country offers “…”`, `Doe says he and Roe agreed on “…”`.
        let own = matches!(source.head, Head::Noun(_))
            && !self.is_person(source)
            && self.is(source.tokens.start, Class::POSSESSIVE);
        let both = source.joint.as_ref().is_some_and(|other| matches!(other.head, Head::Pronoun(_)));
        told_of || coordinated || nested || weak || own || both
    }

    /// `the announcer said, “…”`: a noun we do not know, right before a verb of saying.
    fn is_unknown_speaker(self, source: &Phrase, verb: usize, run: usize) -> bool {
        let Head::Noun(noun) = source.head else { return false };
        let text = self.scan.text(noun);
        let ends = |endings: &[&str]| endings.iter().any(|ending| text.ends_with(ending));
        let agent = ends(&["er", "or", "ist", "ian", "man", "ant"]);
        let apposed = source.tokens.start > 1 && self.scan.kind(source.tokens.start - 1) == Kind::Comma;
        let right_behind = run == verb + 1 || run == verb + 2 && self.scan.kind(verb + 1) != Kind::Word;
        self.is_unknown_noun(source)
            && !(apposed && self.names.covering(source.tokens.start - 2).is_some())
            && noun + 1 == source.tokens.end
            && (right_behind || agent && self.scan.language.table.code == "en")
    }

    /// Whether a phrase turns on a small word that no table has, opened as nouns are and no adjective by
    /// its ending.
    pub fn is_unknown_noun(self, phrase: &Phrase) -> bool {
        let Head::Noun(noun) = phrase.head else { return false };
        let text = self.scan.text(noun);
        let ends = |endings: &[&str]| endings.iter().any(|ending| text.ends_with(ending));
        self.is(phrase.tokens.start, Class::DETERMINER | Class::POSSESSIVE)
            && !self.is(phrase.tokens.start, Class::THAT)
            && phrase.tokens.start < noun
            && self.scan.classes(noun) & !(Class::VERB | Class::BASE | Class::FINITE) == 0
            && self.scan.kind(noun) == Kind::Word
            && !self.scan.tokens[noun].capital
            && !ends(&["ive", "al", "ous", "ful", "ic", "able", "less", "ary", "ish", "ed", "ing"])
    }

    /// The subject of the finite verb that governs a participle, an infinitive or a second verb.
    fn governor(self, at: usize, from: usize) -> Option<Phrase> {
        let scan = self.scan;
        let mut fallback = None;
        let mut floor = at;
        for verb in (from..at).rev().take(40) {
            if verb >= floor {
                continue;
            }
            if scan.kind(verb) == Kind::Comma
                && let Some(start) = self.closed_clause(verb, from)
            {
                floor = start;
                continue;
            }
            // `Crowds marched - the square was full - while chanting “…”`
            if scan.kind(verb) == Kind::Dash
                && let Some(start) = (from..verb).rev().find(|&n| scan.kind(n) == Kind::Dash)
            {
                floor = start;
                continue;
            }
            if !self.is(verb, Class::FINITE)
                || verb > from && (scan.text(verb - 1) == "to" || self.is(verb - 1, Class::THAT | Class::WHO))
                || scan.text(verb + 1) == "by"
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
}
