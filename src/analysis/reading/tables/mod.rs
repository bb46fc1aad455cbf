//! What the reader knows of a language before it reads: words and what they may be.
//!
//! A table is data. It says which words attribute, which name a kind of person, which are pronouns,
//! and so on; the grammar that uses them is the same for every language. Adding a language is adding
//! a table.

mod english;
mod french;
mod german;
mod given;
mod places;
mod russian;
mod spanish;

use std::collections::HashMap;
use std::sync::LazyLock;

/// What a word may be: a set of [`Class`] bits.
pub type Classes = u64;

/// The classes a word may belong to.
#[allow(non_snake_case)]
pub mod Class {
    macro_rules! classes {
        ($($(#[$doc:meta])* $name:ident = $bit:expr;)*) => {
            $($(#[$doc])* pub const $name: u64 = 1 << $bit;)*
        };
    }
    classes! {
        /// A verb that introduces speech whatever stands beside it.
        SAY = 0;
        /// A verb that may introduce a marked phrase: to call, to promise, to mock.
        HINT = 1;
        /// A verb form that needs another verb for its subject: `saying`.
        PARTICIPLE = 2;
        /// Forms of to be and to have and modals.
        AUXILIARY = 3;
        /// Forms of to be, which make the passive.
        BE = 4;
        /// Articles and other words that open a noun phrase.
        DETERMINER = 5;
        /// Words that put what follows out of the subject's place.
        PREPOSITION = 6;
        /// Words that join equals.
        CONJUNCTION = 7;
        /// Words that open a dependent clause.
        SUBORDINATOR = 8;
        /// A relative pronoun for people.
        WHO = 9;
        /// Stands for a man.
        HE = 10;
        /// Stands for a woman.
        SHE = 11;
        /// Stands for several.
        THEY = 12;
        /// Stands for a thing.
        IT = 13;
        /// The writer, the reader: never a name of this text.
        SELF = 14;
        /// Owns what follows: `his`, `her`, `their`.
        POSSESSIVE = 15;
        /// A noun for a person by office or relation: `spokesman`, `senator`.
        ROLE = 16;
        /// A noun for a man.
        MAN = 17;
        /// A noun for a woman.
        WOMAN = 18;
        /// A noun for several people: `officials`.
        PEOPLE = 19;
        /// A noun for a text that can say: `report`.
        DOCUMENT = 20;
        /// A noun for a body that can say: `ministry`.
        BODY = 21;
        /// A noun for a body that passes on what others say: `agency`, `newspaper`.
        OUTLET = 22;
        /// An adverb that may stand between subject and verb.
        ADVERB = 23;
        /// A title before a name.
        TITLE = 24;
        /// A noun for what is said: `statement`, `claim`.
        SPEECH = 25;
        /// Opens an attribution by itself: `according to` (its first word).
        ACCORDING = 26;
        /// A day, month or other time that is written like a name.
        TIME = 27;
        /// A given name of men.
        GIVEN_M = 28;
        /// A given name of women.
        GIVEN_F = 29;
        /// A country, state or city.
        PLACE = 30;
        /// An adjective of origin, party or faith that is written like a name.
        DEMONYM = 31;
        /// A word that ends the name of a body: `University`, `Party`.
        BODY_NAME = 32;
        /// Opens a question or a condition on which something was said: `Asked whether …`.
        ASKED = 33;
        /// A verb whose object speaks: `quoted`, `cited`.
        QUOTE = 34;
        /// A noun for a work: `book`, `film`, `song`.
        WORK = 35;
        /// A verb or adjective that names something: `titled`, `entitled`.
        TITLED = 36;
        /// `so-called`, `dubbed`: what follows is a term.
        SO_CALLED = 37;
        /// A particle inside surnames: `de`, `van`, `bin`.
        PARTICLE = 38;
        /// A verb that is no cue but closes a subject.
        VERB = 39;
        /// `that` and its kin before reported speech.
        THAT = 40;
        /// A verb form that may be present or past, with a subject.
        FINITE = 41;
        /// The form of a verb that is often a noun as well: `report`, `call`.
        BASE = 42;
        /// A verb that hints at speech only where nothing else does: to want, to believe.
        WEAK = 43;
    }
}

/// The tables of one language.
#[derive(Debug)]
pub struct Table {
    /// The code of the language: the first two letters of a language tag.
    pub code: &'static str,
    /// Words by class, in lower case, parted by blanks.
    pub words: &'static [(Classes, &'static str)],
    /// Regular verbs by class, as base forms, for languages with a rule to inflect them.
    pub verbs: &'static [(Classes, &'static str)],
    /// The inflected forms of a regular verb and what they are.
    pub inflect: fn(&str) -> Vec<(String, Classes)>,
    /// Whether every noun has a capital, so that a capital is no sign of a name.
    pub capital_nouns: bool,
    /// Endings of verbs that may be guessed to be cues where they stand beside speech.
    pub verb_endings: &'static [&'static str],
}

/// A language ready for looking words up.
#[derive(Debug)]
pub struct Language {
    /// What it was made of.
    pub table: &'static Table,
    words: HashMap<String, Classes, Hashing>,
}

impl Language {
    /// The language of a tag such as `en` or `de-AT`; English where it is not known.
    #[must_use]
    pub fn of(tag: &str) -> &'static Language {
        static ALL: LazyLock<Vec<Language>> = LazyLock::new(|| {
            [&english::TABLE, &french::TABLE, &german::TABLE, &spanish::TABLE, &russian::TABLE]
                .map(Language::new)
                .into()
        });
        let code = tag.split(['-', '_']).next().unwrap_or_default();
        ALL.iter().find(|language| language.table.code.eq_ignore_ascii_case(code)).unwrap_or(&ALL[0])
    }

    fn new(table: &'static Table) -> Language {
        let mut words: HashMap<String, Classes, Hashing> = HashMap::default();
        let shared = given::WORDS.iter().chain(places::WORDS);
        for (classes, list) in table.words.iter().chain(shared) {
            for word in list.split_whitespace() {
                *words.entry(word.to_owned()).or_default() |= classes;
            }
        }
        for (classes, list) in table.verbs {
            for base in list.split_whitespace() {
                for (form, of_form) in (table.inflect)(base) {
                    *words.entry(form).or_default() |= classes | of_form;
                }
            }
        }
        Language { table, words }
    }

    /// What a word may be; it is given as it stands in the text.
    #[must_use]
    pub fn classes(&self, word: &str) -> Classes {
        // ASCII and the curly apostrophe, which is most words, without a new string.
        let mut small = [0_u8; 32];
        let bytes = word.as_bytes();
        let (mut at, mut len) = (0, 0);
        while at < bytes.len() && len < small.len() {
            if bytes[at].is_ascii() {
                small[len] = bytes[at].to_ascii_lowercase();
                at += 1;
            } else if bytes[at..].starts_with("’".as_bytes()) {
                small[len] = b'\'';
                at += 3;
            } else {
                break;
            }
            len += 1;
        }
        if at == bytes.len() {
            return std::str::from_utf8(&small[..len]).ok().and_then(|word| self.words.get(word)).copied().unwrap_or(0);
        }
        let lower = word.to_lowercase().replace('’', "'");
        self.words.get(lower.as_str()).copied().unwrap_or(0)
    }
}

/// A quick hash for short words; the tables are ours, so nobody can choose words to collide.
#[derive(Clone, Copy, Debug, Default)]
struct Hashing;

impl std::hash::BuildHasher for Hashing {
    type Hasher = Fnv;
    fn build_hasher(&self) -> Fnv {
        Fnv(0xcbf2_9ce4_8422_2325)
    }
}

struct Fnv(u64);

impl std::hash::Hasher for Fnv {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}

/// No rule: the table lists every form.
fn as_listed(base: &str) -> Vec<(String, Classes)> {
    vec![(base.to_owned(), 0)]
}
