//! Noun phrases around a verb: where a subject ends, what its head is, and whether it can speak.

use std::ops::Range;

use super::names::{Names, Sort};
use super::scan::{Kind, Scan};
use super::tables::Class;

/// A noun phrase that may be a speaker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// The same with what hangs on it: `a spokesman for the company`.
    pub full: Range<usize>,
    /// What it turns on.
    pub head: Head,
    /// The other half of `A and B`.
    pub joint: Option<Box<Phrase>>,
}

/// What a noun phrase turns on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Head {
    /// A name, by its place among the mentions.
    Name(usize),
    /// A pronoun, by its token.
    Pronoun(usize),
    /// A noun, by its token.
    Noun(usize),
}

/// A scan with its names: what phrases are read from.
#[derive(Clone, Copy, Debug)]
pub struct Reader<'a> {
    /// The tokens.
    pub scan: &'a Scan<'a>,
    /// The names.
    pub names: &'a Names,
}

const NOUN: u64 = Class::ROLE | Class::PEOPLE | Class::DOCUMENT | Class::BODY | Class::OUTLET;
const SPEAKS: u64 = NOUN | Class::MAN | Class::WOMAN;
const PRONOUN: u64 = Class::HE | Class::SHE | Class::THEY | Class::IT | Class::SELF | Class::WHO;

impl Reader<'_> {
    /// Whether any of these classes fits a token.
    pub fn is(self, token: usize, classes: u64) -> bool {
        self.scan.classes(token) & classes != 0
    }

    /// Whether a token is a finite verb of saying that is not used as a noun here.
    pub fn says(self, token: usize) -> bool {
        self.is(token, Class::SAY) && self.is(token, Class::FINITE) && self.is_verb(token) && !self.is_passive(token)
    }

    /// Whether a verb tells what is done to its subject: `the town was told`. `Doe was quoted as saying`
    /// does have the speaker for its subject.
    pub fn is_passive(self, token: usize) -> bool {
        let text = self.scan.text(token);
        if self.scan.language.table.code != "en"
            || !text.ends_with('d')
            || self.is(token, Class::QUOTE)
            || self.scan.text(token + 1) == "as"
        {
            return false;
        }
        let small = |n: &usize| self.is(*n, Class::ADVERB) && !self.is(*n, Class::AUXILIARY);
        let before = (0..token).rev().take(4).find(|n| !small(n));
        before.is_some_and(|n| self.is(n, Class::BE) && self.names.covering(n).is_none())
    }

    /// Whether a token that may be a verb is one: no article or adjective before it.
    pub fn is_verb(self, token: usize) -> bool {
        if self.scan.kind(token) != Kind::Word || self.names.covering(token).is_some() {
            return false;
        }
        let noun = self.is(token, NOUN | Class::SPEECH | Class::WORK);
        let Some(before) = token.checked_sub(1) else { return !noun };
        if self.is(before, Class::DETERMINER) && !self.is(before, Class::THAT) || self.is(before, Class::POSSESSIVE) {
            return false;
        }
        let unknown =
            self.scan.kind(before) == Kind::Word && self.scan.classes(before) == 0 && !self.scan.tokens[before].capital;
        let adjective = self.scan.text(before) != "to"
            && (self.is(before, Class::PREPOSITION | Class::DEMONYM | Class::POSSESSIVE)
                || self.scan.kind(before) == Kind::Possessive);
        // `the Doe campaign would`: a singular name takes no bare form.
        if noun
            && self.is(token, Class::BASE)
            && self.names.covering(before).is_some()
            && !self.scan.text(before).ends_with('s')
        {
            return false;
        }
        // A bare form needs a subject before it: `, state media said`.
        if self.is(token, Class::BASE) && self.scan.kind(before) != Kind::Word {
            return false;
        }
        let plural = self.scan.text(before).ends_with('s');
        !(noun && (unknown || adjective) || self.is(token, Class::BASE) && (adjective || unknown && !plural))
    }

    /// Whether a phrase can speak: a name, a person, a body or a text.
    pub fn can_speak(self, phrase: &Phrase) -> bool {
        match phrase.head {
            Head::Name(_) => true,
            Head::Pronoun(token) => !self.is(token, Class::SELF),
            Head::Noun(token) => self.is(token, SPEAKS),
        }
    }

    /// Whether a phrase names or describes a person or several.
    pub fn is_person(self, phrase: &Phrase) -> bool {
        match phrase.head {
            Head::Name(mention) => {
                let entity = &self.names.entities[self.names.mentions[mention].entity];
                entity.sort == Sort::Person || entity.sort == Sort::Unknown && entity.roles.iter().any(|_| true)
            }
            Head::Pronoun(token) => self.is(token, Class::HE | Class::SHE | Class::WHO | Class::THEY),
            Head::Noun(token) => self.is(token, Class::ROLE | Class::PEOPLE),
        }
    }

    /// The noun phrase that begins at a token, within `end`.
    pub fn beginning(self, from: usize, end: usize) -> Option<Phrase> {
        let scan = self.scan;
        if from >= end {
            return None;
        }
        if self.is(from, PRONOUN) && !self.is(from, Class::POSSESSIVE) {
            return Some(Phrase {
                tokens: from..from + 1,
                full: from..from + 1,
                head: Head::Pronoun(from),
                joint: None,
            });
        }
        let mut at = from;
        let mut head = None;
        while at < end && at < from + 14 {
            if let Some(mention) = self.names.covering(at) {
                at = self.names.mentions[mention].tokens.end.min(end);
                head = Some(Head::Name(mention));
                if scan.kind(at) == Kind::Possessive {
                    at += 1;
                    continue;
                }
                let opened = self.is(from, Class::DETERMINER) && mention_start(self, mention) > from;
                if at < end && self.goes_on(at, end, opened) {
                    continue;
                }
                // `Air Force 1st Lt. Doe`, `Roe constituent Doe`: the name behind is the one meant.
                if let Some(name) = self.name_behind(at, end) {
                    at = name;
                    continue;
                }
                break;
            }
            let token = &scan.tokens[at];
            let word = match token.kind {
                Kind::Word | Kind::Number => true,
                Kind::Possessive => at > from,
                Kind::Run(_) => token.end - token.start < 40 && at > from,
                _ => false,
            };
            if !word
                || token.is(Class::CONJUNCTION | Class::SUBORDINATOR | Class::WHO) && !token.is(Class::DETERMINER)
                || token.is(PRONOUN) && !token.is(Class::POSSESSIVE)
            {
                break;
            }
            if token.is(Class::PREPOSITION) && !token.is(NOUN) || token.is(Class::AUXILIARY) && token.is(Class::FINITE)
            {
                // `hundreds of marchers`, `a majority of voters`
                let counts = scan.text(at) == "of" && at > from && (from..at).all(|n| self.is_quantity(n));
                if counts {
                    head = None;
                    at += 1;
                    continue;
                }
                break;
            }
            // A verb we do not know: `the groups granted Doe a …`
            if at > from && head.is_some() && (self.is_unknown_past(at) || scan_past(self, at)) {
                break;
            }
            // Right behind an article stands no verb: `the retired surgeon`, `the suit`.
            let opened = head.is_none() && at > from && self.is(at - 1, Class::DETERMINER | Class::POSSESSIVE);
            if at > from
                && !(opened && !self.is(at - 1, Class::THAT) && token.is(Class::VERB | Class::HINT))
                && !(token.is(Class::TIME) && at == from + 1 && self.is(from, Class::DETERMINER | Class::POSSESSIVE))
                && (token.is(Class::FINITE) || token.is(Class::TIME | Class::ADVERB) && token.capital | head.is_some())
            {
                let verb =
                    !token.is(NOUN | Class::SPEECH) || head.is_some() && self.is_verb(at) && self.stands_as_verb(at);
                if verb {
                    break;
                }
            }
            if token.kind == Kind::Word && !token.is(Class::DETERMINER) && (!token.is(Class::ADVERB) || token.is(NOUN))
            {
                head = Some(Head::Noun(at));
            }
            at += 1;
        }
        let head = head?;
        // An article alone is no phrase; a bare adjective neither, but its head will not speak.
        let full = if matches!(head, Head::Noun(_)) { from..self.hangs_on(at, end) } else { from..at };
        let mut phrase = Phrase { tokens: from..at, full, head, joint: None };
        if (at < end && scan.text(at).eq_ignore_ascii_case("and")
            || self.is(at, Class::CONJUNCTION) && scan.language.table.code != "en")
            && let Some(other) = self
                .beginning(at + 1, end)
                .filter(|other| other.joint.is_none() && self.is_person(other) && self.is_person(&phrase))
        {
            phrase.tokens.end = other.tokens.end;
            phrase.joint = Some(Box::new(other));
        }
        Some(phrase)
    }

    /// Whether a noun phrase goes on behind a name in it: `the Doe campaign`, `another Chirper user`;
    /// `opened`: an article stands before the name.
    fn goes_on(self, at: usize, end: usize, opened: bool) -> bool {
        let scan = self.scan;
        if scan.tokens[at].capital {
            return false;
        }
        let unknown = scan.classes(at) == 0 && scan.kind(at) == Kind::Word;
        let two = at + 1 < end && !scan.text(at).ends_with("ed") && self.is(at + 1, NOUN);
        self.is(at, NOUN) && !self.stands_as_verb(at) || unknown && (opened || two)
    }

    /// Whether a word counts: `hundreds`, `a majority`, `52 percent`.
    fn is_quantity(self, token: usize) -> bool {
        let text = self.scan.text(token).to_ascii_lowercase();
        let noun = matches!(
            text.as_str(),
            "percent"
                | "number"
                | "majority"
                | "group"
                | "half"
                | "handful"
                | "couple"
                | "dozen"
                | "third"
                | "thirds"
                | "groups"
                | "crowd"
                | "crowds"
                | "only"
                | "small"
                | "large"
                | "growing"
                | "lot"
                | "lots"
                | "pair"
                | "series"
        );
        noun || self.scan.kind(token) == Kind::Number || self.is(token, Class::DETERMINER)
    }

    /// Where a person's name begins behind another name, with only titles or one small noun between.
    fn name_behind(self, from: usize, end: usize) -> Option<usize> {
        let scan = self.scan;
        let small = |n: usize| {
            let text = scan.text(n);
            let verb = ["ed", "s", "ing", "ly"].iter().any(|ending| text.ends_with(ending));
            let unknown = scan.classes(n) & !(Class::SPEECH | Class::WORK | NOUN) == 0;
            unknown && !scan.tokens[n].capital && !verb && scan.language.table.code == "en"
        };
        let title = |n: usize| {
            let token = &scan.tokens[n];
            token.kind == Kind::Number && n == from
                || token.kind == Kind::Word && token.is(Class::TITLE | Class::ROLE) && (token.capital || n == from)
        };
        let mut at = from;
        while at < end && at < from + 4 && self.names.covering(at).is_none() {
            if !(matches!(scan.kind(at), Kind::Word | Kind::Number) && (title(at) || small(at))) {
                return None;
            }
            at += 1;
        }
        let mention = self.names.covering(at).filter(|_| at > from && at < end)?;
        self.mention_is_person(mention).then_some(at)
    }

    /// Whether a word looks like the past of a verb that no table has, with an object behind it.
    fn is_unknown_past(self, token: usize) -> bool {
        let text = self.scan.text(token);
        let object = self
            .is(token + 1, Class::DETERMINER | Class::POSSESSIVE | Class::HE | Class::SHE | Class::IT | Class::TITLE)
            || self.names.covering(token + 1).is_some();
        self.scan.kind(token) == Kind::Word
            && self.scan.classes(token) & !Class::VERB == 0
            && text.len() > 4
            && text.ends_with("ed")
            && object
            && self.scan.language.table.code == "en"
            && self.names.covering(token).is_none()
    }

    /// Where the relative or dependent clause begins that a comma closes, if it closes one.
    pub fn closed_clause(self, comma: usize, from: usize) -> Option<usize> {
        let scan = self.scan;
        let next = comma + 1;
        let named = self.names.covering(next).is_some();
        let run = matches!(scan.kind(next), Kind::Run(_));
        let verb = self.is(next, Class::FINITE | Class::ADVERB) && !named;
        let subject = named
            || self.is(next, Class::DETERMINER | Class::POSSESSIVE | Class::PARTICIPLE | Class::TITLE)
            || self.is(next, PRONOUN & !Class::WHO);
        for n in (from..comma).rev().take(40) {
            if matches!(scan.kind(n), Kind::Run(_) | Kind::Semicolon | Kind::Stop | Kind::Colon) {
                return None;
            }
            if scan.kind(n) != Kind::Word || self.names.covering(n).is_some() {
                continue;
            }
            let text = scan.text(n);
            if matches!(text, "who" | "whose" | "which" | "whom") && n > from {
                return (verb || run).then_some(n);
            }
            let opens =
                n == from || scan.kind(n - 1) == Kind::Comma || self.is(n - 1, Class::THAT | Class::CONJUNCTION);
            let depends = self.is(n, Class::SUBORDINATOR) && !self.is(n, Class::THAT | Class::DETERMINER | Class::WHO);
            if depends && opens && !matches!(text, "so" | "how" | "what" | "why") {
                // `As Doe put it, the mill is “…”` attributes.
                let attributes = text.eq_ignore_ascii_case("as") && (n..comma).any(|n| self.says(n));
                return ((subject || run) && !attributes).then_some(n);
            }
        }
        None
    }

    /// Where the words end that hang on a noun by prepositions.
    fn hangs_on(self, from: usize, end: usize) -> usize {
        let mut at = from;
        while at < end
            && matches!(self.scan.text(at), "of" | "for" | "in" | "at" | "with" | "from" | "on" | "to" | "by")
        {
            let mut next = at + 1;
            while next < end && next < at + 8 {
                let token = &self.scan.tokens[next];
                let word = matches!(token.kind, Kind::Word | Kind::Number | Kind::Possessive);
                let stop = token.is(Class::PREPOSITION | Class::CONJUNCTION | Class::WHO | Class::TIME)
                    || token.is(Class::SUBORDINATOR) && !token.is(Class::DETERMINER);
                let past = scan_past(self, next);
                if !word || stop || past || token.is(Class::FINITE) && self.is_verb(next) {
                    break;
                }
                next += 1;
            }
            if next == at + 1 {
                break;
            }
            at = next;
        }
        at
    }

    /// Whether a word that may be a noun or a verb is used as a verb: `the governor states that`.
    fn stands_as_verb(self, token: usize) -> bool {
        self.is(token, Class::FINITE)
            && !self.is(token, Class::BASE)
            && !self.is(token + 1, Class::FINITE | Class::WHO)
            && self.scan.kind(token + 1) != Kind::Comma
            && !self.is(token + 1, NOUN)
    }

    /// The noun phrase that ends before a verb at `end`, not reaching back over `floor`.
    pub fn before(self, end: usize, floor: usize) -> Option<Phrase> {
        let scan = self.scan;
        let mut at = end;
        for _ in 0..3 {
            at = self.skip_small(at, floor);
            if at <= floor {
                return None;
            }
            match scan.kind(at - 1) {
                // `Doe, a lawyer in Ohio, said`
                Kind::Comma | Kind::Dash => {
                    let kind = scan.kind(at - 1);
                    let inner = (floor..at - 1)
                        .rev()
                        .take(40)
                        .find(|&n| scan.kind(n) == kind || matches!(scan.kind(n), Kind::Run(_)));
                    match inner {
                        Some(n) if scan.kind(n) == kind && n > floor => {
                            // `her adviser, Jane Doe, said`
                            if self.is(n - 1, Class::ROLE | Class::PEOPLE | Class::TITLE)
                                && let Some(name) = self.names.covering(at - 2).filter(|&m| {
                                    let of = &self.names.mentions[m].tokens;
                                    of.end == at - 1 && (n + 1..of.start).all(|n| self.is(n, Class::TITLE))
                                })
                            {
                                return Some(self.named(name));
                            }
                            // `after a tour of Wick, Gov. Doe (R-OH), said`
                            if !self.ends_person(n)
                                && let Some(name) = self.alone_between(n + 1, at - 1)
                            {
                                return Some(name);
                            }
                            at = self.first_comma(n, floor, kind);
                        }
                        // `“…,” Doe, a lawyer, said` has its commas both; here there is one.
                        _ => return None,
                    }
                }
                Kind::Close => {
                    let open = (floor..at - 1).rev().take(30).find(|&n| scan.kind(n) == Kind::Open)?;
                    at = open;
                }
                _ => break,
            }
        }
        at = self.skip_small(at, floor);
        if at <= floor {
            return None;
        }
        if self.is(at - 1, Class::WHO) {
            let mut who = at - 1;
            if who > floor && scan.kind(who - 1) == Kind::Comma {
                who -= 1;
            }
            return self.before(who, floor).or(Some(Phrase {
                tokens: at - 1..at,
                full: at - 1..at,
                head: Head::Pronoun(at - 1),
                joint: None,
            }));
        }
        // `an ad released on Thursday says`
        let past = |n: usize| {
            let text = scan.text(n);
            text.ends_with("ed")
                && scan.language.table.code == "en"
                && self.is(n, Class::VERB | Class::HINT | Class::SAY)
                || scan_past(self, n)
        };
        let found = match self.ending(at, floor) {
            Some(found) => found,
            None if past(at - 1) && at > floor + 1 => self.ending(at - 1, floor)?,
            None => return None,
        };
        Some(self.described_name(&found, floor).unwrap_or(found))
    }

    /// A person's name between two commas, with nothing but titles before it and brackets behind it.
    fn alone_between(self, from: usize, to: usize) -> Option<Phrase> {
        let start = (from..to).find(|&n| !self.is(n, Class::TITLE) || self.names.covering(n).is_some())?;
        let mention = self.names.covering(start).filter(|&mention| self.mention_is_person(mention))?;
        let end = self.names.mentions[mention].tokens.end;
        let closed = end == to || self.scan.kind(end) == Kind::Open && self.scan.kind(to - 1) == Kind::Close;
        closed.then(|| self.named(mention))
    }

    /// `Doe, president and director of the mill said`: the name a bare office stands behind.
    fn described_name(self, phrase: &Phrase, floor: usize) -> Option<Phrase> {
        let Head::Noun(noun) = phrase.head else { return None };
        let mut at = phrase.tokens.start;
        if !self.is(noun, Class::ROLE) || self.is(at, Class::DETERMINER | Class::POSSESSIVE) {
            return None;
        }
        while at > floor + 1 && at + 5 > phrase.tokens.start && self.is(at - 1, Class::ROLE | Class::CONJUNCTION) {
            at -= 1;
        }
        if at <= floor + 1 || self.scan.kind(at - 1) != Kind::Comma {
            return None;
        }
        let mention = self.names.covering(at - 2).filter(|&mention| self.mention_is_person(mention))?;
        Some(self.named(mention))
    }

    /// `Doe, of Ohio, who is tall, said`: the first comma of the row, as long as what stands between
    /// its commas only adds to a person.
    fn first_comma(self, comma: usize, floor: usize, kind: Kind) -> usize {
        let scan = self.scan;
        let mut at = comma;
        for _ in 0..4 {
            let Some(before) = (floor..at)
                .rev()
                .take(24)
                .find(|&n| scan.kind(n) == kind || matches!(scan.kind(n), Kind::Run(_) | Kind::Stop))
            else {
                break;
            };
            if scan.kind(before) != kind || before <= floor || !self.adds(before + 1, at) || !self.ends_person(before) {
                break;
            }
            at = before;
        }
        at
    }

    /// Whether what stands between two commas adds to a person: `the governor`, `who is tall`, `of Ohio`.
    fn adds(self, from: usize, to: usize) -> bool {
        if self.names.covering(from).is_some_and(|m| self.mention_is_person(m)) {
            return false;
        }
        let place = self.names.covering(from).is_some() && to - from <= 3;
        let opener =
            Class::WHO | Class::DETERMINER | Class::ROLE | Class::PREPOSITION | Class::POSSESSIVE | Class::PARTICIPLE;
        place
            || self.is(from, opener)
            || self.scan.kind(from) == Kind::Number
            || matches!(self.scan.text(from), "which" | "whose" | "once" | "himself" | "herself" | "now")
    }

    /// Whether a person, named or by office, stands before a token and is no object of a preposition.
    fn ends_person(self, end: usize) -> bool {
        let Some(last) = end.checked_sub(1) else { return false };
        if self.scan.kind(last) == Kind::Close {
            return true;
        }
        if let Some(mention) = self.names.covering(last) {
            let of = &self.names.mentions[mention];
            return self.mention_is_person(mention)
                || self.names.entities[of.entity].sort == Sort::Unknown && of.tokens.len() > 1;
        }
        self.is(last, Class::ROLE)
    }

    fn mention_is_person(self, mention: usize) -> bool {
        self.names.entities[self.names.mentions[mention].entity].sort == Sort::Person
    }

    /// Steps back over auxiliaries, adverbs and times between a subject and its verb.
    fn skip_small(self, end: usize, floor: usize) -> usize {
        let mut at = end;
        while at > floor {
            let before = at - 1;
            if self.is(before, NOUN | PRONOUN) && !self.is(before, Class::AUXILIARY)
                || self.names.covering(before).is_some()
            {
                break;
            }
            let ly = self.scan.text(before).ends_with("ly") && !self.scan.tokens[before].capital;
            if self.is(before, Class::TIME) && before > floor && self.is(before - 1, Class::PREPOSITION) {
                at = before - 1;
            } else if self.is(before, Class::AUXILIARY | Class::ADVERB | Class::TIME)
                && !self.is(before, Class::DETERMINER)
                || ly
            {
                at = before;
            } else {
                break;
            }
        }
        at
    }

    /// The noun phrase that ends at a token: its head is the part before its first preposition.
    pub fn ending(self, end: usize, floor: usize) -> Option<Phrase> {
        let scan = self.scan;
        let mut start = end;
        while start > floor && end - start < 24 {
            let before = start - 1;
            if let Some(mention) = self.names.covering(before) {
                start = self.names.mentions[mention].tokens.start.max(floor);
                continue;
            }
            let token = &scan.tokens[before];
            let word = match token.kind {
                Kind::Word | Kind::Number | Kind::Possessive => true,
                Kind::Run(_) => {
                    token.end - token.start < 40
                        && before > floor
                        && scan.kind(before - 1) != Kind::Comma
                        && !ends_clause(scan, before)
                }
                _ => false,
            };
            if !word
                || token.is(Class::CONJUNCTION)
                || token.is(Class::THAT)
                || token.is(Class::SUBORDINATOR) && !token.is(Class::DETERMINER)
            {
                break;
            }
            if token.is(PRONOUN) && !token.is(Class::POSSESSIVE) {
                if before + 1 == end {
                    return Some(Phrase {
                        tokens: before..end,
                        full: before..end,
                        head: Head::Pronoun(before),
                        joint: None,
                    });
                }
                break;
            }
            if before + 1 < end && (self.is_unknown_past(before) || scan_past(self, before)) {
                break;
            }
            if token.is(Class::FINITE) && self.is_verb(before) && !(token.is(NOUN | Class::SPEECH))
                || token.is(Class::PARTICIPLE)
                    && token.is(Class::SAY | Class::HINT)
                    && !(before > floor && before + 1 < end && self.is(before - 1, Class::ROLE | Class::PEOPLE))
            {
                break;
            }
            start = before;
        }
        if start >= end {
            return None;
        }
        let mut phrase = self.base(start, end)?;
        if matches!(phrase.head, Head::Noun(_)) && phrase.tokens.end < end {
            phrase.full = phrase.tokens.start..end;
        }
        // `A and B said`
        if let Head::Name(_) = phrase.head
            && phrase.tokens.start <= start + 6
            && start > floor + 1
            && scan.text(start - 1).eq_ignore_ascii_case("and")
            && (start..phrase.tokens.start)
                .all(|n| self.is(n, Class::TITLE | Class::ROLE | Class::DEMONYM | Class::DETERMINER))
            && let Some(other) = self
                .ending(start - 1, floor)
                .filter(|other| !matches!(other.head, Head::Noun(_)) && other.tokens.end == start - 1)
            && (other.tokens.start == floor
                || matches!(other.head, Head::Pronoun(_))
                || !self.is(other.tokens.start - 1, Class::PREPOSITION | Class::HINT | Class::SAY | Class::VERB))
        {
            phrase.tokens.start = other.tokens.start;
            phrase.joint = Some(Box::new(other));
        }
        Some(phrase)
    }

    /// The core of a stretch of words: what stands before its first preposition, or, where the
    /// stretch begins with one, what stands last.
    fn base(self, start: usize, end: usize) -> Option<Phrase> {
        let scan = self.scan;
        // `a source speaking to the paper`
        let speaking = |n: usize| n > start && self.is(n, Class::PARTICIPLE) && self.is(n, Class::SAY | Class::HINT);
        let preposition = |n: usize| {
            (self.is(n, Class::PREPOSITION) || speaking(n)) && !self.is(n, NOUN) && self.names.covering(n).is_none()
        };
        let first = (start..end).find(|&n| preposition(n));
        if let Some(of) = first.filter(|&of| of > start && scan.text(of) == "of" && of + 1 < end)
            && (start..of).all(|n| self.is_quantity(n))
            && let Some(found) = self.base(of + 1, end)
            && self.can_speak(&found)
        {
            let tokens = start..found.tokens.end;
            return Some(Phrase { full: start..end, tokens, ..found });
        }
        let (start, end) = match first {
            // `On Monday the governor said`: from the last article, or the last name.
            Some(first) if first == start => {
                let last = end - 1;
                if let Some(mention) = self.names.covering(last) {
                    let tokens = self.names.mentions[mention].tokens.clone();
                    return Some(Phrase {
                        tokens: tokens.start..end,
                        full: tokens.start..end,
                        head: Head::Name(mention),
                        joint: None,
                    });
                }
                let article = (start + 1..end).rev().find(|&n| self.is(n, Class::DETERMINER | Class::POSSESSIVE))?;
                (article, end)
            }
            Some(first) => (start, first),
            None => (start, end),
        };
        let last = end.checked_sub(1).filter(|&last| last >= start)?;
        let head = if let Some(mention) = self.names.covering(last) {
            Head::Name(mention)
        } else if scan.kind(last) == Kind::Word {
            Head::Noun(last)
        } else {
            return None;
        };
        let mut from = start;
        if let Head::Name(mention) = head {
            from = self.names.mentions[mention].tokens.start;
        } else if let Some(article) = (start..end).rev().find(|&n| self.is(n, Class::DETERMINER | Class::POSSESSIVE)) {
            from = article;
        }
        Some(Phrase { tokens: from..end, full: from..end, head, joint: None })
    }

    /// The subject of the clause before a token: the leftmost phrase that can speak and is not
    /// governed by a preposition.
    pub fn subject(self, from: usize, to: usize) -> Option<Phrase> {
        let scan = self.scan;
        let mut at = from;
        let mut governed = false;
        let mut fallback: Option<Phrase> = None;
        while at < to {
            let token = &scan.tokens[at];
            let named = self.names.covering(at).is_some();
            if !named {
                let ing = token.is(Class::PARTICIPLE) || scan.text(at).ends_with("ing") && at == from;
                if token.kind == Kind::Word
                    && (token.is(Class::SUBORDINATOR | Class::PREPOSITION | Class::ASKED)
                        && !token.is(Class::DETERMINER)
                        || ing)
                {
                    // An opening phrase ends with its comma.
                    let opening = at == from;
                    let comma = (at + 1..to).find(|&n| scan.kind(n) == Kind::Comma);
                    if opening && let Some(comma) = comma {
                        if fallback.is_none() {
                            fallback = self.subject(at + 1, comma);
                        }
                        at = comma + 1;
                        governed = false;
                        continue;
                    }
                    governed = token.is(Class::PREPOSITION);
                    at += 1;
                    continue;
                }
                if token.kind != Kind::Word
                    || token.is(Class::ADVERB | Class::CONJUNCTION | Class::TIME)
                        && !token.is(NOUN | PRONOUN | Class::DETERMINER)
                {
                    at += 1;
                    governed = governed && token.kind == Kind::Word;
                    continue;
                }
            }
            let verb = token.is(Class::FINITE | Class::PARTICIPLE) && !token.is(NOUN | PRONOUN | Class::DETERMINER);
            if !named && !token.capital && verb {
                governed = false;
                at += 1;
                continue;
            }
            let Some(phrase) = self.beginning(at, to) else {
                at += 1;
                continue;
            };
            let after = phrase.tokens.end.max(at + 1);
            let owner = scan.kind(after) == Kind::Possessive && after < to;
            let place = matches!(phrase.head, Head::Name(m) if self.names.entities[self.names.mentions[m].entity].sort == Sort::Place)
                && scan.kind(after) == Kind::Comma;
            if !governed && !owner && !place && self.can_speak(&phrase) {
                return Some(phrase);
            }
            governed = false;
            at = after;
        }
        fallback
    }
}

/// Whether a word behind a name looks like the past of a verb that no table has.
fn scan_past(reader: Reader<'_>, token: usize) -> bool {
    let unknown = reader.scan.kind(token) == Kind::Word && reader.scan.classes(token) == 0;
    let Some(before) = token.checked_sub(1) else { return false };
    let noun =
        reader.names.covering(before).is_some() || reader.is(before, NOUN) && !reader.is(before, Class::DETERMINER);
    unknown && noun && reader.scan.text(token).ends_with("ed") && reader.scan.language.table.code == "en"
}

/// Whether a run ends with the sign of a clause, so that it is no part of a noun phrase.
fn ends_clause(scan: &Scan<'_>, token: usize) -> bool {
    let text = scan.text(token).trim_end_matches(['”', '"', '\'', '’', '»', '“']);
    text.ends_with([',', '.', '?', '!', '—', '-', '…'])
}

fn mention_start(reader: Reader<'_>, mention: usize) -> usize {
    reader.names.mentions[mention].tokens.start
}
