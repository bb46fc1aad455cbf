//! Which ids exist, what each means, and what to say of one that does not.

use std::collections::BTreeMap;

use super::model::{EntityId, EntityKind, MomentId, PageId, QuestionId, SourceId, Target, UtteranceId};
use crate::notes::{Code, Note, Notes};
use crate::text::{Span, did_you_mean};

/// A kind of thing with ids, by the prefix a link may use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Source,
    Person,
    Place,
    Organisation,
    Quote,
    Question,
    Moment,
    Page,
}

impl Kind {
    const ALL: [(Kind, &'static str); 8] = [
        (Kind::Source, "source"),
        (Kind::Person, "person"),
        (Kind::Place, "place"),
        (Kind::Organisation, "organisation"),
        (Kind::Quote, "quote"),
        (Kind::Question, "question"),
        (Kind::Moment, "moment"),
        (Kind::Page, "page"),
    ];

    pub fn name(self) -> &'static str {
        Kind::ALL.iter().find(|(kind, _)| *kind == self).map_or("", |(_, name)| name)
    }

    fn from_name(name: &str) -> Option<Kind> {
        Kind::ALL.iter().find(|(_, known)| *known == name).map(|(kind, _)| *kind)
    }
}

impl From<EntityKind> for Kind {
    fn from(kind: EntityKind) -> Kind {
        match kind {
            EntityKind::Person => Kind::Person,
            EntityKind::Place => Kind::Place,
            EntityKind::Organisation => Kind::Organisation,
        }
    }
}

/// The pages every dossier has, by the address and the words of a link to them.
pub const SECTIONS: [(&str, &str); 15] = [
    ("narrative", "the narrative"),
    ("sources", "the sources"),
    ("quotes", "the quotations"),
    ("people", "the people"),
    ("places", "the places"),
    ("organisations", "the organisations"),
    ("timeline", "the timeline"),
    ("questions", "the questions"),
    ("coverage", "the coverage"),
    ("origins", "the origins"),
    ("evidence", "the evidence"),
    ("corrections", "the corrections"),
    ("files", "the files"),
    ("search", "the search"),
    ("print", "the page to print"),
];

#[derive(Clone, Debug)]
struct Known {
    /// `None` while it is a draft and drafts are left out.
    target: Option<Target>,
    label: String,
    span: Span,
    withdrawn: bool,
}

/// Whether a reader gets to see what an id stands for.
#[derive(Clone, Debug)]
pub enum State {
    Live(Target),
    /// Its page says why; its words are gone.
    Withdrawn(Target),
    Draft,
}

/// Every id of the dossier.
#[derive(Debug, Default)]
pub struct Ids {
    known: BTreeMap<(Kind, String), Known>,
    /// Paths below `static/`.
    statics: Vec<String>,
}

/// What an id was found to be.
#[derive(Clone, Debug)]
pub struct Found {
    /// `None` for a draft, which has been noted.
    pub target: Option<Target>,
    /// The words of a link that has none of its own.
    pub label: String,
}

impl Ids {
    pub fn with_statics(statics: Vec<String>) -> Ids {
        Ids { known: BTreeMap::new(), statics }
    }

    /// Registers an id. Says so if it is malformed or taken; false then.
    pub fn add(&mut self, kind: Kind, id: &str, span: Span, label: &str, state: State, notes: &mut Notes) -> bool {
        if !well_formed(id) {
            let fixed = slug(id);
            let note = Note::new(Code::InvalidId, span, format!("`{id}` is not a well-formed id"));
            let hint = "ids are lower-case letters and digits, in words joined by single hyphens";
            notes.take(match (fixed.is_empty(), kind) {
                (true, _) => note.hint(hint),
                (false, Kind::Source | Kind::Page) => note.hint(hint).hint(format!("rename the file to `{fixed}.md`")),
                (false, _) => note.hint(format!("{hint}: `{fixed}`")),
            });
            return false;
        }
        let key = (kind, id.to_owned());
        if let Some(first) = self.known.get(&key) {
            let what = if matches!(kind, Kind::Source | Kind::Page) {
                "rename one of the files"
            } else {
                "rename one of them"
            };
            let note = Note::new(Code::DuplicateId, span, format!("the {} `{id}` is defined twice", kind.name()))
                .label("here again")
                .see(first.span, "first defined here")
                .hint(format!("{what}, and what refers to it"));
            notes.take(note);
            return false;
        }
        let (target, withdrawn) = match state {
            State::Live(target) => (Some(target), false),
            State::Withdrawn(target) => (Some(target), true),
            State::Draft => (None, false),
        };
        self.known.insert(key, Known { target, label: label.to_owned(), span, withdrawn });
        true
    }

    /// Whether `static/` holds a file at `path`.
    pub fn static_file(&self, path: &str) -> Option<Target> {
        let path = path.trim_start_matches("./").trim_start_matches("static/");
        self.statics.iter().any(|known| known == path).then(|| Target::Static(path.to_owned()))
    }

    /// Looks up the id of a link, with or without its kind before it.
    pub fn link(&self, written: &str, span: Span, notes: &mut Notes) -> Option<Found> {
        let written = written.trim();
        if let Some((prefix, id)) = written.split_once(':') {
            let Some(kind) = Kind::from_name(prefix) else {
                let hint = did_you_mean(prefix, Kind::ALL.iter().map(|(_, name)| *name));
                notes.take(
                    Note::new(Code::UnknownLink, span, format!("`{prefix}:` is no kind that a link can name"))
                        .maybe_hint(hint),
                );
                return None;
            };
            let id = id.trim();
            if !self.known.contains_key(&(kind, id.to_owned())) {
                let hint = self.suggest(&[kind], id);
                let message = format!("there is no {prefix} `{id}`");
                notes.take(Note::new(Code::UnknownLink, span, message).maybe_hint(hint));
                return None;
            }
            return self.get(kind, id, span, notes);
        }
        if written.is_empty() {
            let note = Note::new(Code::UnknownLink, span, "this link names nothing");
            notes.take(note.hint("a link is `[[id]]` or `[[id|words]]`"));
            return None;
        }
        let mut matches = Kind::ALL.iter().filter(|(kind, _)| self.known.contains_key(&(*kind, written.to_owned())));
        match (matches.next(), matches.next()) {
            (None, _) => {
                if let Some((section, label)) = SECTIONS.iter().find(|(section, _)| *section == written) {
                    return Some(Found { target: Some(Target::Section(section)), label: (*label).to_owned() });
                }
                let all =
                    self.known.keys().map(|(_, id)| id.as_str()).chain(SECTIONS.iter().map(|(section, _)| *section));
                let near = crate::text::closest(written, all).map(|best| format!("did you mean `[[{best}]]`?"));
                let hint = near.unwrap_or_else(|| "`variorum list ids` prints every id there is".to_owned());
                notes.take(Note::new(Code::UnknownLink, span, format!("nothing has the id `{written}`")).hint(hint));
                None
            }
            (Some((kind, _)), None) => self.get(*kind, written, span, notes),
            (Some(first), Some(second)) => {
                let mut note = Note::new(
                    Code::AmbiguousLink,
                    span,
                    format!("`[[{written}]]` could be {} or {}", with_article(first.1), with_article(second.1)),
                );
                for (kind, name) in std::iter::once(first).chain(std::iter::once(second)).chain(matches) {
                    note = note.hint(format!("for the {name} write `[[{name}:{written}]]`"));
                    note = note.see(self.known[&(*kind, written.to_owned())].span, with_article(name));
                }
                notes.take(note);
                None
            }
        }
    }

    /// Looks up an id of one kind.
    pub fn get(&self, kind: Kind, id: &str, span: Span, notes: &mut Notes) -> Option<Found> {
        self.look_up((kind, id, span), "reword what rests on it: its page no longer shows its words", notes)
    }

    /// Looks up a source that an entry of a list names. Nothing rests on such a line but the line itself.
    pub fn listed_source(&self, id: &str, span: Span, notes: &mut Notes) -> Option<SourceId> {
        let hint = "remove it from this list: it counts for nothing any more";
        match self.look_up((Kind::Source, id, span), hint, notes)?.target? {
            Target::Source(id) => Some(id),
            _ => None,
        }
    }

    /// `withdrawn` is what to do about something that is.
    fn look_up(&self, (kind, id, span): (Kind, &str, Span), withdrawn: &str, notes: &mut Notes) -> Option<Found> {
        let Some(known) = self.known.get(&(kind, id.to_owned())) else {
            let (code, what) = match kind {
                Kind::Source => (Code::UnknownSource, "source"),
                _ => (Code::UnknownId, kind.name()),
            };
            notes.take(
                Note::new(code, span, format!("there is no {what} `{id}`")).maybe_hint(self.suggest(&[kind], id)),
            );
            return None;
        };
        if known.target.is_none() {
            notes.take(
                Note::new(Code::CitesDraft, span, format!("the {} `{id}` is a draft", kind.name()))
                    .see(known.span, "marked `draft: true`")
                    .hint("build with `--drafts` to see it, or remove `draft: true`"),
            );
        }
        if known.withdrawn {
            notes.take(
                Note::new(Code::CitesDraft, span, format!("the {} `{id}` is withdrawn", kind.name()))
                    .see(known.span, "marked `withdrawn:`")
                    .hint(withdrawn),
            );
        }
        // What is not shown is not named either; the name of someone withdrawn is no words of theirs.
        let label = match (&known.target, known.withdrawn, kind) {
            (None, ..) => id.replace('-', " "),
            (Some(_), true, Kind::Source | Kind::Quote | Kind::Question | Kind::Moment) => "withdrawn".to_owned(),
            _ => known.label.clone(),
        };
        Some(Found { target: known.target.clone(), label })
    }

    /// What an unknown id of one of these kinds may have been meant to be.
    pub fn suggest(&self, kinds: &[Kind], id: &str) -> Option<String> {
        let all = self.known.keys().filter(|(kind, _)| kinds.contains(kind)).map(|(_, id)| id.as_str());
        did_you_mean(id, all)
    }

    /// Whether a reader may not see the words of what an id stands for.
    pub fn is_hidden(&self, kind: Kind, id: &str) -> bool {
        self.known.get(&(kind, id.to_owned())).is_some_and(|known| known.target.is_none() || known.withdrawn)
    }

    /// Looks up an id without saying anything.
    pub fn peek(&self, kind: Kind, id: &str) -> Option<&Option<Target>> {
        self.known.get(&(kind, id.to_owned())).map(|known| &known.target)
    }

    pub fn source(&self, id: &str, span: Span, notes: &mut Notes) -> Option<SourceId> {
        match self.get(Kind::Source, id, span, notes)?.target? {
            Target::Source(id) => Some(id),
            _ => None,
        }
    }

    pub fn entity(&self, kind: EntityKind, id: &str, span: Span, notes: &mut Notes) -> Option<EntityId> {
        match self.get(kind.into(), id, span, notes)?.target? {
            Target::Entity(id) => Some(id),
            _ => None,
        }
    }

    pub fn utterance(&self, id: &str, span: Span, notes: &mut Notes) -> Option<UtteranceId> {
        match self.get(Kind::Quote, id, span, notes)?.target? {
            Target::Utterance(id) => Some(id),
            _ => None,
        }
    }

    pub fn moment(&self, id: &str, span: Span, notes: &mut Notes) -> Option<MomentId> {
        match self.get(Kind::Moment, id, span, notes)?.target? {
            Target::Moment(id) => Some(id),
            _ => None,
        }
    }
}

impl Target {
    /// The target of the thing at `index` of its list.
    pub(super) fn of(kind: Kind, index: usize) -> Target {
        let n = u32::try_from(index).unwrap_or(u32::MAX);
        match kind {
            Kind::Source => Target::Source(SourceId(n)),
            Kind::Person | Kind::Place | Kind::Organisation => Target::Entity(EntityId(n)),
            Kind::Quote => Target::Utterance(UtteranceId(n)),
            Kind::Question => Target::Question(QuestionId(n)),
            Kind::Moment => Target::Moment(MomentId(n)),
            Kind::Page => Target::Page(PageId(n)),
        }
    }
}

/// `a source`, `an organisation`.
fn with_article(name: &str) -> String {
    let article = if name.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
    format!("{article} {name}")
}

/// Lower-case letters and digits, in words joined by single hyphens.
pub fn well_formed(id: &str) -> bool {
    !id.is_empty()
        && id.split('-').all(|word| {
            !word.is_empty()
                && word.chars().all(|c| c.is_lowercase() || c.is_numeric() || (c.is_alphabetic() && !c.is_uppercase()))
        })
}

/// A well-formed id made from any text; empty if nothing of it can stay.
pub fn slug(text: &str) -> String {
    let lower = text.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-")
}
