//! What a statement rests on: whether it cites anything, how many origins that is, and whether a question
//! that the accounts answer differently is left open.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::dates::When;
use super::numbers::{Number, Of};
use super::tokens::Token;
use super::verbs::stem;
use super::{ACCOUNTS, Case, Shared, View};
use crate::analysis::origins::Who;
use crate::dossier::{BlockKind, LinkTarget, QuestionId, Relation, SourceId, Status, Target};
use crate::evidence::Cite;
use crate::notes::{Code, Note};

/// Notes a statement without a citation. A question claims nothing, a line that leads over to a list is
/// borne out by the list, and a search is evidence of its own.
pub fn uncited(view: &View<'_, '_>, found: &mut Vec<Note>) {
    let words = view.words(&view.statement.range).trim_end();
    let asked = view.statement.attributes.iter().any(|n| view.doc.attributes[*n].absent.is_some());
    // That a search is wanting has been said.
    let searched = asked || found.iter().any(|note| note.code() == Code::NegativeClaim);
    if !view.statement.citations.is_empty()
        || searched
        || words.ends_with(['?', ':', '？', '：', '؟'])
        || in_cited_table(view)
    {
        return;
    }
    let note = Note::new(Code::UncitedStatement, view.span(&view.statement.range), "this statement cites nothing");
    found.push(note.hint("name the source and the words in it: `[@id \"words\"]`"));
}

/// Whether it is a cell of a table another cell of which cites something.
fn in_cited_table(view: &View<'_, '_>) -> bool {
    let blocks = &view.doc.blocks;
    let is_cell =
        |n: usize| blocks.get(n).is_some_and(|block| matches!(block.kind, BlockKind::Cell | BlockKind::HeadCell));
    let own = blocks.partition_point(|block| block.range.end <= view.statement.range.start);
    if !is_cell(own) {
        return false;
    }
    let first = (0..=own).rev().take_while(|n| is_cell(*n)).last().unwrap_or(own);
    let last = (own..blocks.len()).take_while(|n| is_cell(*n)).last().unwrap_or(own);
    let table = blocks[first].range.start..blocks[last].range.end;
    view.doc.citations.iter().any(|citation| table.start <= citation.at && citation.at <= table.end)
}

/// Notes where several outlets are one origin, and where the statement counts them as several accounts.
pub fn origins(view: &View<'_, '_>, found: &mut Vec<Note>) {
    let Case { dossier, analysis, evidence, .. } = view.shared.case;
    let supports = view.cited.iter().filter(|cited| cited.relation == Relation::Supports);
    let cited: Vec<_> = supports.map(|cited| evidence.cited(Cite { source: cited.source, span: cited.span })).collect();
    let count = evidence.provenance(analysis).count(dossier, &cited);
    // One that is not known to be one may be several.
    let (true, [strand]) = (count.at_most == 1 && count.outlets > 1, count.strands.as_slice()) else { return };
    let name = match &strand.who {
        Who::One(party) => party.name(dossier),
        _ => "an agency that none of them names",
    };
    let message = format!("these {} accounts are one report, of {name}", count.outlets);
    let note = Note::new(Code::SingleOrigin, view.span(&view.statement.range), message.clone());
    found.push(view.passages_shown(note).hint("cite an account of another origin, if there is one"));
    if let Some(counted) = counted(view) {
        let note = Note::new(Code::CountedAsSeveral, view.span(&counted), message);
        found.push(view.passages_shown(note).hint(format!("say whose report it is: “{name} reports”")));
    }
}

/// Notes where the statement counts more accounts than it cites.
pub fn counted_too_many(view: &View<'_, '_>, found: &mut Vec<Note>) {
    let cited: BTreeSet<SourceId> = view.cited.iter().map(|cited| cited.source).collect();
    let word = |n: usize| view.tokens.get(n).map_or("", |token| token.lower.as_str());
    let is_accounts = |n: usize| ACCOUNTS.contains(&word(n)) && word(n).ends_with('s');
    for number in view.numbers.iter().filter(|number| number.of == Of::Count && number.low >= 2.0) {
        let (first, end) = (view.token_at(number.at.start), view.token_at(number.at.end));
        let led = first.checked_sub(1).map_or("", word);
        if matches!(led, "the" | "these" | "those" | "of") || found.iter().any(|n| n.code() == Code::CountedAsSeveral) {
            continue;
        }
        // `No account has him name a war; two take him to mean …`: of accounts as well.
        let behind = || (0..first).any(|n| ACCOUNTS.contains(&word(n))) && TAKING.contains(&word(end));
        if !is_accounts(end) && !behind() {
            continue;
        }
        // `…, a lunch by another`
        let another = (end..view.tokens.len())
            .filter(|n| {
                word(*n) == "another"
                    && (ACCOUNTS.contains(&word(n + 1)) || !view.tokens.get(n + 1).is_some_and(Token::is_word))
            })
            .count();
        let counted = number.low + f64::from(u32::try_from(another).unwrap_or(0));
        if f64::from(u32::try_from(cited.len()).unwrap_or(u32::MAX)) + 0.5 > counted {
            continue;
        }
        let message =
            format!("“{}” counts more accounts than are cited, which is {}", view.words(&number.at), cited.len());
        let note = Note::new(Code::CountedAsSeveral, view.span(&number.at), message);
        found.push(note.hint("cite each of them, or correct the number"));
    }
}

/// What accounts do, where a number stands for them.
const TAKING: &[&str] = &["take", "have", "add", "say", "tell", "give", "name", "print", "mention", "report"];

/// Words that tell of several accounts.
fn counted(view: &View<'_, '_>) -> Option<Range<usize>> {
    const MANY: &[&str] =
        &["two", "three", "four", "five", "six", "both", "several", "all", "many", "most", "multiple", "various"];
    view.tokens.windows(2).find_map(|pair| {
        let many = MANY.contains(&pair[0].lower.as_str()) || pair[0].text.parse::<u8>().is_ok_and(|n| n > 1);
        let accounts = ACCOUNTS.contains(&pair[1].lower.as_str()) && pair[1].lower.ends_with(['s', 'S']);
        (many && accounts).then(|| pair[0].at.start..pair[1].at.end)
    })
}

/// What the sections of the narrative tell of the questions that are answered differently.
pub struct Answers {
    /// The places of the words that carry each answer, by question.
    questions: BTreeMap<QuestionId, Vec<Vec<Place>>>,
    sections: Vec<Section>,
    /// Where each section begins.
    starts: Vec<usize>,
}

type Place = (SourceId, Range<usize>);

/// The questions a section links, and the answers its statements rest on.
#[derive(Clone, Default)]
struct Section {
    linked: BTreeSet<QuestionId>,
    told: BTreeSet<(QuestionId, usize)>,
    /// Those of the sources that it cites without words, any of which it may tell.
    perhaps: BTreeSet<(QuestionId, usize)>,
}

impl Answers {
    pub fn of(shared: &Shared<'_, '_>) -> Answers {
        let dossier = shared.case.dossier;
        let doc = shared.case.doc;
        let differs = |status: Option<Status>| {
            matches!(status, Some(Status::Conflict | Status::ScopeDifference | Status::LaterUpdate))
        };
        let mut questions = BTreeMap::new();
        for id in dossier.question_ids() {
            let question = &dossier.questions[id.index()];
            if !differs(shared.case.evidence.status_of(id))
                || question.entry.withdrawn.is_some()
                || question.positions.len() < 2
            {
                continue;
            }
            let places = question.positions.iter().map(|position| {
                let of = |source: &crate::dossier::PositionSource| {
                    let words = source.words.as_ref()?;
                    let found = shared.texts.passage(source.source, Some((&words.text, words.nth)))?;
                    Some((source.source, found.words))
                };
                position.sources.iter().filter_map(of).collect::<Vec<Place>>()
            });
            questions.insert(id, places.collect::<Vec<_>>());
        }
        let headings =
            doc.blocks.iter().filter(|block| block.kind == BlockKind::Heading).map(|block| block.range.start);
        let starts: Vec<usize> = std::iter::once(0).chain(headings).collect();
        let mut answers = Answers { questions, sections: vec![Section::default(); starts.len()], starts };
        if answers.questions.is_empty() {
            return answers;
        }
        for link in &doc.links {
            if let LinkTarget::Inside(Target::Question(id)) = link.to {
                let section = answers.section(link.range.start);
                answers.sections[section].linked.insert(id);
            }
        }
        for statement in shared.case.statements {
            let section = answers.section(statement.range.start);
            for cited in statement.citations.iter().flat_map(|n| &doc.citations[*n].items) {
                let Some(words) = &cited.locator else {
                    let perhaps = answers.at(cited.source, &(0..usize::MAX));
                    answers.sections[section].perhaps.extend(perhaps);
                    continue;
                };
                let Some(found) = shared.texts.passage(cited.source, Some((&words.words, words.nth))) else { continue };
                let rests_on = answers.at(cited.source, &found.words);
                answers.sections[section].told.extend(rests_on);
            }
        }
        answers
    }

    fn section(&self, at: usize) -> usize {
        self.starts.partition_point(|start| *start <= at).saturating_sub(1)
    }

    fn places(&self, id: QuestionId, answer: usize) -> impl Iterator<Item = &Place> {
        self.questions.get(&id).and_then(|answers| answers.get(answer)).into_iter().flatten()
    }

    /// The answers of a source that a statement tells which cites it without words: those that have one of
    /// its numbers or dates, and a word of it beside.
    fn told_by(&self, view: &View<'_, '_>, source: SourceId) -> Vec<(QuestionId, usize)> {
        let text = view.shared.texts.get(source);
        let stems = |tokens: &[Token<'_>]| -> BTreeSet<String> {
            tokens
                .iter()
                .filter(|token| token.is_word() && token.lower.len() > 3)
                .map(|token| stem(&token.lower))
                .collect()
        };
        let mine = stems(&view.tokens);
        let tells = |(other, words): &Place| {
            let number = |number: &Number| text.numbers(words).iter().any(|other| number.matches(other).is_some());
            let date = |when: &When| text.dates(words).iter().any(|other| when.follows_from(other, text.known));
            *other == source
                && (view.numbers.iter().any(number) || view.dates.iter().any(date))
                && !mine.is_disjoint(&stems(text.tokens(&text.sentence_at(words.start))))
        };
        let answers = self
            .questions
            .iter()
            .flat_map(|(id, answers)| answers.iter().enumerate().map(move |(n, places)| (*id, n, places)));
        answers.filter(|(_, _, places)| places.iter().any(tells)).map(|(id, n, _)| (id, n)).collect()
    }

    /// The answers that some words of a source carry.
    fn at(&self, source: SourceId, words: &Range<usize>) -> Vec<(QuestionId, usize)> {
        let overlaps = |(other, place): &Place| *other == source && place.start < words.end && words.start < place.end;
        let answers = self
            .questions
            .iter()
            .flat_map(|(id, answers)| answers.iter().enumerate().map(move |(n, places)| (*id, n, places)));
        answers.filter(|(_, _, places)| places.iter().any(overlaps)).map(|(id, n, _)| (id, n)).collect()
    }
}

/// Notes a statement that rests on one answer to a question where its section tells no other.
pub fn one_answer(view: &View<'_, '_>, answers: &Answers, found: &mut Vec<Note>) {
    let Section { linked, told, perhaps } = &answers.sections[answers.section(view.statement.range.start)];
    let mut noted = BTreeSet::new();
    for passage in &view.passages {
        let source = passage.text.source;
        let rests_on = if passage.words == passage.text.whole() {
            answers.told_by(view, source)
        } else {
            answers.at(source, &passage.words)
        };
        for (id, answer) in rests_on {
            let others = told.iter().chain(perhaps).any(|(other, n)| *other == id && *n != answer);
            if linked.contains(&id) || others || !noted.insert(id) {
                continue;
            }
            let question = &view.shared.case.dossier.questions[id.index()];
            let message =
                format!("the accounts answer `{}` differently, and one answer is told here", question.entry.id);
            let note = Note::new(Code::OneAnswerTold, view.span(&view.statement.range), message);
            let own = answers.places(id, answer).find(|(source, _)| *source == passage.text.source);
            let words = if passage.words == passage.text.whole() { own.map(|(_, words)| words) } else { None };
            let words = words.unwrap_or(&passage.words);
            let note = view.see(note, passage.text, words, "the words of this answer");
            let other = question.positions.iter().enumerate().find(|(n, _)| *n != answer);
            let note = match other.and_then(|(_, position)| Some((position, position.sources.first()?.words.as_ref()?)))
            {
                Some((position, words)) => note.see(words.span, format!("another answer: {}", position.value)),
                None => note,
            };
            found.push(
                note.hint(format!("tell the other answer too, or link the question: `[[{}]]`", question.entry.id)),
            );
        }
    }
}
