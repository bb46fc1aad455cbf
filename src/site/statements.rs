//! What stands beside the statements of the narrative: the words each rests on, how many outlets and
//! origins that is, the questions it touches, what its curator allows or had searched for, and how it may
//! be cited.

use std::collections::BTreeSet;
use std::ops::Range;

use super::address::{Address, Anchor};
use super::desk::Desk;
use super::rich::{Aside, Part, Passage};
use super::views::{Backlink, Citing};
use super::weave::Insert;
use crate::dossier::{Doc, QuestionId, SourceId, Statement, Status, Target};
use crate::evidence::{Claim, Searched, distinct_answers};

/// Words of a source that carry an answer to a question.
type Carried<'d> = (SourceId, Range<usize>, QuestionId, &'d str);

impl Desk<'_> {
    /// What stands beside each statement of a text.
    pub fn asides(&self, here: &Address, doc: &Doc, statements: &[Statement]) -> Vec<Insert> {
        if statements.is_empty() {
            return Vec::new();
        }
        let aside = |(n, statement): (usize, &Statement)| {
            let part = Part::Aside(Box::new(self.aside(here, doc, statement, n)));
            Insert { at: statement.range.end, part }
        };
        statements.iter().enumerate().map(aside).collect()
    }

    fn aside(&self, here: &Address, doc: &Doc, statement: &Statement, n: usize) -> Aside {
        let items: Vec<_> = statement.citations.iter().flat_map(|n| &doc.citations[*n].items).collect();
        let passages = items.iter().map(|cited| {
            let live = self.dossier.source(cited.source).entry.withdrawn.is_none();
            let words = cited.locator.as_ref().filter(|_| live).map_or("", |locator| locator.words.as_str());
            Passage { chip: self.chip(here, cited), words: words.to_owned(), lang: self.lang(cited.source) }
        });
        let (mut differ, mut questions, mut answered) = (Vec::new(), Vec::new(), Vec::new());
        for id in self.touched.get(n).into_iter().flatten() {
            let question = &self.dossier.questions[id.index()];
            let href = self.atlas.link(here, &self.atlas.question(*id));
            if self.evidence.status_of(*id).is_some_and(differs) {
                let answers = distinct_answers(question);
                differ.push((href, self.locale.count("side-differ", answers)));
                answered.push(answers);
            } else {
                let label = self.locale.fill("side-question-label", &[("question", (&question.question).into())]);
                questions.push((href, self.locale.say("side-question"), label));
            }
        }
        let anchor = Anchor::of_id(statement.anchor.clone());
        let tally = self.tally(items.iter().map(|cited| self.at_cite(cited)));
        // Answers to one question are counted; those to two would add up to nothing.
        let differing = match answered.as_slice() {
            [] => String::new(),
            [answers] => self.locale.count("side-answers", *answers),
            questions => self.locale.count("side-questions", questions.len()),
        };
        let between = if tally.phrase.is_empty() || differing.is_empty() { "" } else { " · " };
        // What one source alone carries needs no count.
        let tells = tally.tells || !differ.is_empty();
        Aside {
            link: (self.atlas.link_at(here, here, &anchor), self.locale.say("side-link")),
            passages: passages.collect(),
            marks: self.marks(),
            folded: self.locale.say("side-folded"),
            counts: if tells { format!("{}{between}{differing}", tally.phrase) } else { String::new() },
            tally,
            is_parted: self.parted.get(n).is_some_and(|is_parted| *is_parted),
            differ,
            questions,
            remarks: self.evidence.claims.get(n).map_or_else(Vec::new, |claim| self.remarks(claim)),
        }
    }

    /// The statements that touch a question; those that link it where it is withdrawn.
    pub fn statements_touching(&self, from: &Address, id: QuestionId) -> Vec<Backlink> {
        if self.is_withdrawn_question(id) {
            return self.statements_on(from, &Target::Question(id));
        }
        let touching = self.touched.iter().enumerate().filter(|(_, touched)| touched.contains(&id));
        touching.filter_map(|(n, _)| self.statement(from, n)).collect()
    }

    /// The questions that each statement of the narrative touches, and whether it rests on different answers to one:
    /// those who give them do not bear each other out.
    pub(super) fn all_touched(&self) -> Vec<(BTreeSet<QuestionId>, bool)> {
        let Some(narrative) = &self.dossier.narrative else { return Vec::new() };
        let answers = self.answers();
        let of = |(n, statement)| self.questions_of(&narrative.doc, statement, (n, &answers));
        self.evidence.statements.iter().enumerate().map(of).collect()
    }

    /// Where the words of every answer stand.
    fn answers(&self) -> Vec<Carried<'_>> {
        let live =
            self.dossier.question_ids().filter(|id| self.dossier.questions[id.index()].entry.withdrawn.is_none());
        live.flat_map(|id| {
            let positions = self.dossier.questions[id.index()].positions.iter();
            let cited = positions.flat_map(|position| position.sources.iter().map(move |cited| (position, cited)));
            cited.filter_map(move |(position, cited)| {
                let (source, at) = self.at_answer(cited);
                Some((source, at?, id, position.value.as_str()))
            })
        })
        .collect()
    }

    /// The questions a statement links, or with an answer to which it shares some of the words it rests on.
    fn questions_of(
        &self,
        doc: &Doc,
        statement: &Statement,
        (n, answers): (usize, &[Carried<'_>]),
    ) -> (BTreeSet<QuestionId>, bool) {
        let linked = self.dossier.question_ids().filter(|id| {
            let live = self.dossier.questions[id.index()].entry.withdrawn.is_none();
            live && self.in_statements.get(&Target::Question(*id)).is_some_and(|numbers| numbers.contains(&n))
        });
        let mut found: BTreeSet<QuestionId> = linked.collect();
        let mut given: BTreeSet<(QuestionId, &str)> = BTreeSet::new();
        for cited in statement.citations.iter().flat_map(|n| &doc.citations[*n].items) {
            let (source, Some(at)) = self.at_cite(cited) else { continue };
            let shared = answers
                .iter()
                .filter(|(other, place, ..)| *other == source && place.start < at.end && at.start < place.end);
            given.extend(shared.map(|(.., id, value)| (*id, *value)));
        }
        found.extend(given.iter().map(|(id, _)| *id));
        let is_parted = given.iter().zip(given.iter().skip(1)).any(|((one, _), (other, _))| one == other);
        (found, is_parted)
    }

    fn remarks(&self, claim: &Claim) -> Vec<String> {
        let allowed = claim.allowed.iter().map(|allowed| {
            let title = self.locale.say(&format!("rule-{}", allowed.code.slug()));
            self.locale.fill("side-allowed", &[("title", title.into()), ("reason", (&allowed.reason).into())])
        });
        allowed.chain(claim.searched.iter().map(|searched| self.search(searched))).collect()
    }

    /// What came of a search, in words.
    fn search(&self, searched: &Searched) -> String {
        let Searched { terms, by, sources, places, .. } = searched;
        let terms = self.locale.commas(&terms.iter().map(|term| self.quoted(term)).collect::<Vec<_>>());
        let by = by.map(|by| self.dossier.entity(by).name.as_str());
        let id = match (by, places) {
            (_, 1..) => "side-searched-found",
            (None, 0) => "side-searched",
            (Some(_), 0) => "side-searched-speaker",
        };
        let speaker = by.unwrap_or_default();
        self.locale.fill(id, &[("n", sources.len().into()), ("words", terms.into()), ("speaker", speaker.into())])
    }

    /// How a statement of the narrative may be cited.
    pub fn citing(&self, here: &Address, example: &Statement) -> Citing {
        let meta = &self.dossier.meta;
        let date = meta.date.as_ref().map_or(String::new(), |date| format!(" ({})", self.locale.date(date)));
        Citing {
            work: format!("{}{date}", meta.title),
            address: self.atlas.absolute(here),
            licence: meta.licence.clone(),
            example: Some(Anchor::of_id(example.anchor.clone())),
        }
    }
}

/// Whether the answers to a question of a status part.
pub fn differs(status: Status) -> bool {
    matches!(status, Status::Conflict | Status::ScopeDifference | Status::LaterUpdate)
}
