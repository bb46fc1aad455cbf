//! Claims: whether the passages a statement cites hold what it says.
//!
//! Each rule compares one kind of claim (a number, a date, a name, a superlative, who spoke, how certain
//! it is, what is in no account) with the sentence around the locator, then with its paragraph, and says
//! both places. A rule speaks only where it is sure: where a text is not at hand, or a locator is not
//! found, nothing is said. The rules know English; numbers and dates are read by tables.

mod absence;
mod contrary;
pub(super) mod dates;
mod denial;
mod elapsed;
mod exchanged;
mod foreign;
mod measure;
mod names;
mod open;
mod speech;
mod strength;
mod superlatives;
mod swapped;
pub(super) mod texts;
mod verbs;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use rayon::prelude::*;

use super::Evidence;
use crate::analysis::{Analysis, Mention, Reader, Said, in_prose};
use crate::dossier::{
    Cited, Doc, DocLink, Dossier, EntityId, EntityKind, LinkTarget, Moment, SourceId, Statement, Target, statements,
};
use crate::notes::{Code, Note, Notes};
use crate::text::figures::numbers::{self, Number, numbers};
use crate::text::figures::tokens::{self, Token, tokens};
use crate::text::{FileId, Files, Span};
use dates::{When, dates};
use texts::{Passage, Text};

pub use absence::Searched;
pub use texts::Texts;

/// What is known of one statement of the narrative.
#[derive(Clone, Debug, Default)]
pub struct Claim {
    /// Whether every text it cites was at hand, so that the rules had their say.
    pub judged: bool,
    /// The sources it was held against, each once, in order.
    pub held: Vec<SourceId>,
    /// What the rules found and nothing allows, with its place in the narrative.
    pub broken: Vec<(Code, Span)>,
    /// What the curator allows, and why: readers are shown the reason.
    pub allowed: Vec<Allowed>,
    /// What was searched for because it is said to be in no account.
    pub searched: Option<Searched>,
    /// Whether this rests on every text of the dossier, or on the lock in their place.
    pub settled: bool,
}

/// A rule that a statement breaks knowingly.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Allowed {
    /// The rule.
    pub code: Code,
    /// The curator's words.
    pub reason: String,
    /// Whether the statement breaks it.
    pub broken: bool,
}

/// What the rules look at.
#[derive(Clone, Copy)]
pub struct Case<'a> {
    pub dossier: &'a Dossier,
    pub analysis: &'a Analysis,
    pub evidence: &'a Evidence,
    /// The text that is judged, its file and its statements.
    pub doc: &'a Doc,
    pub file: FileId,
    pub statements: &'a [Statement],
}

/// What all statements share.
struct Shared<'s, 'a> {
    case: Case<'s>,
    texts: &'s Texts<'a>,
    /// What stands between marks in the narrative, in order.
    quoted: Vec<Range<usize>>,
    /// What is said in the narrative, and by whom.
    said: Vec<Said>,
    /// Whom the narrative names, in order.
    mentions: Vec<Mention>,
    /// What the words of names that the dossier knows may be called.
    known: BTreeSet<String>,
    /// What its accounts are called.
    outlets: BTreeSet<String>,
    /// The people with a last name that nobody else has, by that name.
    last_names: BTreeMap<String, EntityId>,
}

/// One statement, read.
struct View<'s, 'a> {
    shared: &'s Shared<'s, 'a>,
    statement: &'s Statement,
    doc: &'s Doc,
    /// Its own words: what it quotes is checked as quotations are.
    tokens: Vec<Token<'s>>,
    numbers: Vec<Number>,
    dates: Vec<When>,
    cited: Vec<&'s Cited>,
    /// The passages of `cited`, in order.
    passages: Vec<Passage<'s, 'a>>,
}

/// Runs every rule over every statement. What is found is in the order of the statements, each with its
/// notes.
pub fn check(case: Case<'_>, texts: &Texts<'_>, notes: &mut Notes) -> Vec<(Claim, Vec<Note>)> {
    let doc = case.doc;
    let reader = Reader::new(case.dossier, &case.analysis.names);
    let quoted = in_prose(doc);
    let said = if quoted.is_empty() { Vec::new() } else { speech::in_narrative(&reader, case.dossier, doc) };
    let shared = Shared {
        case,
        texts,
        quoted,
        said,
        mentions: case.analysis.names.find(doc),
        known: names::known(case.dossier),
        outlets: names::outlet_words(case.dossier),
        last_names: last_names(case.dossier),
    };
    let questions = open::Answers::of(&shared);
    let numbered: Vec<usize> = (0..case.statements.len()).collect();
    detached(case, notes);
    numbered.par_iter().map(|n| judge(&shared, &reader, &questions, *n)).collect()
}

/// What the rules find in an answer of a question, or in a sentence of a moment.
pub struct Valued {
    /// `question:ID/N` or `moment:ID/N`.
    pub id: String,
    /// What is written there: other words are another answer.
    pub written: String,
    /// Where.
    pub span: Span,
    /// The sources it was held against.
    pub held: Vec<SourceId>,
    /// Whether every text it rests on was at hand.
    pub judged: bool,
    /// What was found.
    pub found: Vec<Note>,
}

/// Runs the rules of numbers and dates over the moments: where nobody has written a narrative, their texts
/// are what is told. The other rules ask of a statement what a line of a timeline need not say.
pub fn check_moments(
    (files, dossier, analysis, evidence): (&Files, &Dossier, &Analysis, &Evidence),
    texts: &Texts<'_>,
) -> Vec<Valued> {
    let cites = |moment: &&Moment| moment.entry.withdrawn.is_none() && !moment.text.citations.is_empty();
    let moments: Vec<&Moment> = dossier.moments.iter().filter(cites).collect();
    let of_moment = |moment: &&Moment| {
        let (doc, file) = (&moment.text, moment.entry.span.file);
        let statements = statements(doc);
        let case = Case { dossier, analysis, evidence, doc, file, statements: &statements };
        // Its rules ask for no names.
        let shared = Shared {
            case,
            texts,
            quoted: in_prose(doc),
            said: Vec::new(),
            mentions: Vec::new(),
            known: BTreeSet::new(),
            outlets: BTreeSet::new(),
            last_names: BTreeMap::new(),
        };
        let cited = statements.iter().zip(1..).filter(|(statement, _)| !statement.citations.is_empty());
        let of_statement = |(statement, n): (&Statement, i32)| {
            let mut found = Vec::new();
            let view = View::of(&shared, statement);
            let judged = view.is_some();
            let view = view.unwrap_or_else(|| View::without_passages(&shared, statement));
            if judged {
                measured(&view, &mut found);
            }
            let words = doc.span(statement.range.clone()).unwrap_or(moment.entry.span);
            let behind = statement.citations.iter().map(|n| doc.citations[*n].span.end);
            let span = Span { end: behind.fold(words.end, u32::max), ..words };
            Valued {
                id: format!("moment:{}/{n}", moment.entry.id),
                written: files.text(span.file)[span.range()].to_owned(),
                span,
                held: held_against(view.cited.iter().map(|cited| cited.source)),
                judged,
                found,
            }
        };
        cited.map(of_statement).collect::<Vec<_>>()
    };
    let found: Vec<Vec<Valued>> = moments.par_iter().map(of_moment).collect();
    found.into_iter().flatten().collect()
}

/// Some sources, each once, in order.
pub(super) fn held_against(sources: impl Iterator<Item = SourceId>) -> Vec<SourceId> {
    sources.collect::<BTreeSet<SourceId>>().into_iter().collect()
}

/// The last names that only one person of a dossier has.
fn last_names(dossier: &Dossier) -> BTreeMap<String, EntityId> {
    let mut found: BTreeMap<String, Option<EntityId>> = BTreeMap::new();
    for id in dossier.entity_ids().filter(|id| dossier.entity(*id).kind == EntityKind::Person) {
        let name = &dossier.entity(id).name;
        let Some((_, last)) = name.rsplit_once(' ').filter(|(_, last)| last.chars().count() > 3) else { continue };
        found.entry(last.to_lowercase()).and_modify(|known| *known = None).or_insert(Some(id));
    }
    found.into_iter().filter_map(|(last, id)| Some((last, id?))).collect()
}

/// What the rules say of one statement, less what it allows.
fn judge(shared: &Shared<'_, '_>, reader: &Reader<'_>, answers: &open::Answers, number: usize) -> (Claim, Vec<Note>) {
    let Case { doc, statements, .. } = shared.case;
    let statement = &statements[number];
    let given = || statement.attributes.iter().map(|n| &doc.attributes[*n]);
    let (view, judged) = match View::of(shared, statement) {
        Some(view) => (view, true),
        None => (View::without_passages(shared, statement), false),
    };
    let mut found = Vec::new();
    let searched = absence::check(&view, reader, &mut found);
    open::uncited(&view, &mut found);
    if judged && !view.passages.is_empty() {
        let is_read = view.is_read();
        measured(&view, &mut found);
        speech::check(&view, is_read, &mut found);
        if is_read {
            names::check(&view, &mut found);
            superlatives::check(&view, &mut found);
            strength::check(&view, &mut found);
            open::counted_too_many(&view, &mut found);
        }
        open::origins(&view, &mut found);
        open::one_answer(&view, answers, &mut found);
    }
    let mut claim = Claim { judged, searched, ..Claim::default() };
    claim.held = view.passages.iter().map(|passage| passage.text.source).collect();
    claim.held.sort_unstable();
    claim.held.dedup();
    for attributes in given() {
        for (code, span) in &attributes.allow {
            let broken = found.iter().any(|note| note.code() == *code);
            if !broken && (judged || !needs_texts(*code)) {
                let message = format!("this statement does not break `{}`", code.slug());
                found
                    .push(Note::new(Code::UnusedAllowance, *span, message).hint("remove the allowance and its reason"));
            }
            claim.allowed.push(Allowed { code: *code, reason: attributes.reason.clone(), broken });
        }
    }
    found.retain(|note| !claim.allowed.iter().any(|allowed| allowed.code == note.code()));
    claim.broken = found.iter().filter_map(|note| Some((note.code(), note.span()?))).collect();
    (claim, found)
}

/// The rules of numbers and dates; of other languages only digits are read.
fn measured(view: &View<'_, '_>, found: &mut Vec<Note>) {
    if view.is_read() {
        measure::numbers(view, found);
        measure::dates(view, found);
    } else {
        foreign::check(view, found);
    }
}

/// Whether a rule says nothing where a text is not at hand.
fn needs_texts(code: Code) -> bool {
    !matches!(code, Code::UncitedStatement | Code::NegativeClaim)
}

/// Attributes that close no statement.
fn detached(case: Case<'_>, notes: &mut Notes) {
    let held: BTreeSet<usize> = case.statements.iter().flat_map(|statement| &statement.attributes).copied().collect();
    for (n, attributes) in case.doc.attributes.iter().enumerate() {
        if !held.contains(&n) {
            let note =
                Note::new(Code::MalformedAttribute, attributes.span, "these attributes stand behind no statement");
            notes.take(note.hint("write them behind the sentence they are about, in the same paragraph"));
        }
    }
    for statement in case.statements {
        let named: Vec<_> =
            statement.attributes.iter().map(|n| &case.doc.attributes[*n]).filter(|given| given.id.is_some()).collect();
        if let [first, .., last] = named.as_slice() {
            let note =
                Note::new(Code::DuplicateId, last.span, "this statement has two ids").see(first.span, "the first");
            notes.take(note.hint("remove one of them"));
        }
    }
}

fn own_tokens<'a>(shared: &Shared<'_, '_>, doc: &'a Doc, statement: &Statement) -> Vec<Token<'a>> {
    let mut found = tokens(&doc.words, statement.range.clone());
    let quoted: Vec<_> = touching(&shared.quoted, &statement.range, |quoted| quoted).collect();
    // Nor are the words of a question it links its own.
    let label = |link: &&DocLink| link.is_label && !matches!(link.to, LinkTarget::Inside(Target::Entity(_)));
    let labels: Vec<_> =
        touching(&doc.links, &statement.range, |link| &link.range).filter(label).map(|link| &link.range).collect();
    found.retain(|token| !quoted.iter().chain(&labels).any(|other| other.contains(&token.at.start)));
    found
}

/// Those of some things in order that touch a range.
fn touching<'t, T>(
    all: &'t [T],
    range: &Range<usize>,
    place: impl Fn(&T) -> &Range<usize>,
) -> impl Iterator<Item = &'t T> {
    let from = all.partition_point(|one| place(one).end <= range.start);
    let end = range.end;
    all[from..].iter().take_while(move |one| place(one).start < end)
}

/// What an account is called in a narrative that speaks of its accounts.
const ACCOUNTS: &[&str] = &[
    "account",
    "accounts",
    "source",
    "sources",
    "outlet",
    "outlets",
    "report",
    "reports",
    "article",
    "articles",
    "version",
    "versions",
    "newspaper",
    "newspapers",
    "paper",
    "papers",
    "text",
    "texts",
    "reporter",
    "reporters",
    "translation",
    "translations",
    "agency",
    "agencies",
    "reading",
    "readings",
    "captions",
    "caption",
    "witnesses",
    "story",
    "stories",
];

impl<'s, 'a> View<'s, 'a> {
    /// `None` where a text it cites is not at hand.
    fn of(shared: &'s Shared<'s, 'a>, statement: &'s Statement) -> Option<View<'s, 'a>> {
        let view = View::without_passages(shared, statement);
        let passages = shared.texts.passages(&view.cited)?;
        Some(View { passages, ..view })
    }

    fn without_passages(shared: &'s Shared<'s, 'a>, statement: &'s Statement) -> View<'s, 'a> {
        let doc = shared.case.doc;
        let cited: Vec<&Cited> = statement.citations.iter().flat_map(|n| &doc.citations[*n].items).collect();
        let tokens = own_tokens(shared, doc, statement);
        let (dates, taken) = dates(&tokens);
        let numbers = numbers(&tokens, &taken);
        View { shared, statement, doc, tokens, numbers, dates, cited, passages: Vec::new() }
    }

    /// Where some of its words stand in the file.
    fn span(&self, range: &Range<usize>) -> Span {
        let found = self.doc.span(range.clone()).or_else(|| self.doc.span(self.statement.range.clone()));
        found.unwrap_or_else(|| Span::new(self.shared.case.file, 0..0))
    }

    /// Whether it and the texts it cites are in the language that the rules know.
    fn is_read(&self) -> bool {
        crate::text::is_english(&self.shared.case.dossier.meta.language)
            && self.passages.iter().all(|passage| passage.text.is_english)
    }

    fn words(&self, range: &Range<usize>) -> &'s str {
        &self.doc.words[range.clone()]
    }

    /// A note about some of its words that points at the passages it was held against.
    fn note(&self, code: Code, range: &Range<usize>, message: String) -> Note {
        self.passages_shown(Note::new(code, self.span(range), message))
    }

    /// Adds the places of the passages, two of them at most.
    fn passages_shown(&self, note: Note) -> Note {
        let mut shown: Vec<(&Text<'_>, &Range<usize>)> = Vec::new();
        for (text, range) in self.sentences() {
            let known = shown.iter().any(|(other, place)| other.source == text.source && *place == range);
            if !known && *range != text.whole() {
                shown.push((text, range));
            }
        }
        let label = if shown.len() == 1 { "the passage it cites" } else { "a passage it cites" };
        shown.into_iter().take(2).fold(note, |note, (text, range)| self.see(note, text, range, label))
    }

    /// Adds a place of a text to a note.
    fn see(&self, note: Note, text: &Text<'_>, range: &Range<usize>, label: &str) -> Note {
        match self.shared.texts.span(text, range) {
            Some(span) => note.see(span, label),
            None => note,
        }
    }

    /// The sentences cited.
    fn sentences(&self) -> impl Iterator<Item = (&'s Text<'a>, &Range<usize>)> {
        self.passages.iter().map(|passage| (passage.text, &passage.sentence))
    }

    /// The paragraphs around them.
    fn paragraphs(&self) -> impl Iterator<Item = (&'s Text<'a>, &Range<usize>)> {
        self.passages.iter().map(|passage| (passage.text, &passage.paragraph))
    }

    /// The passages of the first citation at or behind a place of its words, else those of the last.
    fn passages_behind(&self, at: usize) -> impl Iterator<Item = &Passage<'s, 'a>> {
        let citations = &self.statement.citations;
        let behind = citations.iter().find(|n| self.doc.citations[**n].at >= at);
        let span = behind.or(citations.last()).map(|n| self.doc.citations[*n].span);
        let cited = self.cited.iter().zip(&self.passages);
        cited.filter(move |(cited, _)| span.is_some_and(|span| span.covers(cited.span))).map(|(_, passage)| passage)
    }

    /// The texts cited, each once, in order.
    fn texts(&self) -> Vec<&'s Text<'a>> {
        let mut texts: Vec<&'s Text<'a>> = Vec::new();
        for passage in &self.passages {
            if texts.iter().all(|text| text.source != passage.text.source) {
                texts.push(passage.text);
            }
        }
        texts
    }

    fn id_of(&self, source: SourceId) -> &'s str {
        &self.shared.case.dossier.source(source).entry.id
    }

    /// The sources cited, each once, for a message: `` `cna` ``, `` `cna` or `arise` ``.
    fn cited_names(&self) -> String {
        let names: Vec<String> = self.texts().iter().map(|text| format!("`{}`", self.id_of(text.source))).collect();
        match names.as_slice() {
            [] => "the source".to_owned(),
            [one] => one.clone(),
            [first @ .., last] => format!("{} or {last}", first.join(", ")),
        }
    }

    /// Whom it names by its words or its links, each with its place.
    fn named(&self) -> Vec<Mention> {
        let range = &self.statement.range;
        let mut found: Vec<Mention> =
            touching(&self.shared.mentions, range, |mention| &mention.range).cloned().collect();
        for link in touching(&self.doc.links, range, |link| &link.range) {
            if let LinkTarget::Inside(Target::Entity(entity)) = link.to
                && !found.iter().any(|mention| {
                    mention.entity == entity
                        && mention.range.start < link.range.end
                        && link.range.start < mention.range.end
                })
            {
                found.push(Mention { entity, range: link.range.clone() });
            }
        }
        for token in self.tokens.iter().filter(|token| token.is_capital()) {
            let Some(entity) = self.shared.last_names.get(&token.lower).copied() else { continue };
            if !found.iter().any(|mention| mention.range.start < token.at.end && token.at.start < mention.range.end) {
                let end = token.at.start + token.text.trim_end_matches("'s").trim_end_matches("’s").len();
                found.push(Mention { entity, range: token.at.start..end });
            }
        }
        found.sort_by_key(|mention| mention.range.start);
        found
    }

    /// The token at or behind a byte.
    fn token_at(&self, at: usize) -> usize {
        self.tokens.partition_point(|token| token.at.start < at)
    }
}
