//! Every id of the dossier, known before the first reference is read.

use super::decode::Text;
use super::ids::{Ids, Kind, State};
use super::model::Target;
use super::parse::{Drafts, RESERVED};
use super::written::Raw;
use crate::notes::{Code, Note, Notes};
use crate::text::Span;

/// Which of the raw entries are part of the dossier.
#[derive(Default)]
pub(super) struct Kept(std::collections::BTreeSet<(Kind, usize)>);

impl Kept {
    pub(super) fn has(&self, kind: Kind, n: usize) -> bool {
        self.0.contains(&(kind, n))
    }
}

pub(super) struct Registry<'a> {
    pub(super) ids: Ids,
    pub(super) drafts: Drafts,
    pub(super) notes: &'a mut Notes,
}

/// What an entry brings to the registry.
pub(super) struct Candidate<'a> {
    pub(super) kind: Kind,
    /// Its place among the raw entries of its kind.
    pub(super) n: usize,
    pub(super) id: &'a str,
    pub(super) span: Span,
    pub(super) label: String,
    pub(super) draft: bool,
    pub(super) withdrawn: bool,
}

impl Registry<'_> {
    /// Registers every id, so that all of them are known when the first reference is read.
    pub(super) fn register(&mut self, raw: &Raw) -> Kept {
        let mut kept = Kept::default();
        let sources = raw.sources.iter().enumerate().map(|(n, source)| Candidate {
            kind: Kind::Source,
            n,
            id: &source.id,
            span: Span::new(source.file, 0..0),
            label: source.raw.title.value.clone(),
            draft: source.raw.draft,
            withdrawn: source.raw.withdrawn.is_some(),
        });
        self.all(sources, 0, &mut kept);
        let people = raw
            .people
            .iter()
            .map(|e| &e.value)
            .enumerate()
            .map(|(n, e)| entry(Kind::Person, n, &e.id, e.name.value.clone(), e.draft, e.withdrawn.is_some()));
        let mut first = self.all(people, 0, &mut kept);
        let places = raw
            .places
            .iter()
            .map(|e| &e.value)
            .enumerate()
            .map(|(n, e)| entry(Kind::Place, n, &e.id, e.name.value.clone(), e.draft, e.withdrawn.is_some()));
        first = self.all(places, first, &mut kept);
        let bodies =
            raw.organisations.iter().map(|e| &e.value).enumerate().map(|(n, e)| {
                entry(Kind::Organisation, n, &e.id, e.name.value.clone(), e.draft, e.withdrawn.is_some())
            });
        self.all(bodies, first, &mut kept);
        let quotes = raw.quotes.iter().map(|e| &e.value).enumerate().map(|(n, e)| {
            let words = e.wordings.value.first().map_or(String::new(), |wording| format!("“{}”", wording.text.value));
            entry(Kind::Quote, n, &e.id, words, e.draft, e.withdrawn.is_some())
        });
        self.all(quotes, 0, &mut kept);
        let questions =
            raw.questions.iter().map(|e| &e.value).enumerate().map(|(n, e)| {
                entry(Kind::Question, n, &e.id, e.question.value.clone(), e.draft, e.withdrawn.is_some())
            });
        self.all(questions, 0, &mut kept);
        let moments = raw
            .moments
            .iter()
            .map(|e| &e.value)
            .enumerate()
            .map(|(n, e)| entry(Kind::Moment, n, &e.id, e.title.value.clone(), e.draft, e.withdrawn.is_some()));
        self.all(moments, 0, &mut kept);
        let pages = raw.pages.iter().enumerate().map(|(n, page)| Candidate {
            kind: Kind::Page,
            n,
            id: &page.id,
            span: Span::new(page.file, 0..0),
            label: page.title.clone(),
            draft: page.raw.draft,
            withdrawn: page.raw.withdrawn.is_some(),
        });
        self.all(pages, 0, &mut kept);
        for page in &raw.pages {
            if RESERVED.contains(&page.id.as_str()) {
                let message = format!("a page can't be called `{}`: the site has a page of its own there", page.id);
                let note = Note::new(Code::AddressTaken, Span::new(page.file, 0..0), message);
                self.notes.take(note.hint("give the file another name"));
            }
        }
        kept
    }

    /// Registers the entries of one kind; gives the index the next list begins with.
    fn all<'c>(&mut self, candidates: impl Iterator<Item = Candidate<'c>>, first: usize, kept: &mut Kept) -> usize {
        let mut index = first;
        for c in candidates {
            let live = !c.draft || self.drafts == Drafts::Taken;
            let target = Target::of(c.kind, index);
            let state = match (live, c.withdrawn) {
                (false, _) => State::Draft,
                (true, true) => State::Withdrawn(target),
                (true, false) => State::Live(target),
            };
            if self.ids.add(c.kind, c.id, c.span, &c.label, state, self.notes) && live {
                kept.0.insert((c.kind, c.n));
                index += 1;
            }
        }
        index
    }
}

/// The candidate of an entry of a list.
pub(super) fn entry(kind: Kind, n: usize, id: &Text, label: String, draft: bool, withdrawn: bool) -> Candidate<'_> {
    Candidate { kind, n, id: &id.value, span: id.span, label, draft, withdrawn }
}
