//! The account that is put together where nobody has written one: the moments in their order, each question
//! where the first moment stands that touches it, what was said, and the questions that are left.
//!
//! [`outline`] says what comes where, for the page and for the file to start editing from.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::moments::in_order;
use super::statements::differs;
use crate::analysis::{Analysis, HeardId, Standing};
use crate::dossier::{
    BlockKind, Cited, Doc, Dossier, EntityKind, EntityRef, LinkTarget, MomentId, PositionSource, QuestionId, Relation,
    SourceId, Target, UtteranceId,
};
use crate::evidence::{Cite, Evidence};
use crate::locale::Locale;

/// Some items under one heading.
pub struct Section {
    pub heading: String,
    pub items: Vec<Item>,
}

/// What an assembled account consists of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Item {
    Moment(MomentId),
    Question(QuestionId),
    Utterance(UtteranceId),
    /// A source and what is quoted in it: where nothing else is known.
    Source(SourceId),
}

/// What comes where. Only sources: nothing has been merged yet.
#[must_use]
pub fn outline(dossier: &Dossier, analysis: &Analysis, evidence: &Evidence, locale: &Locale) -> Vec<Section> {
    let mut left: Vec<QuestionId> = dossier
        .question_ids()
        .filter(|id| {
            let question = &dossier.questions[id.index()];
            question.entry.withdrawn.is_none() && !question.positions.is_empty()
        })
        .collect();
    let mut sections: Vec<Section> = Vec::new();
    for (heading, moments) in days(dossier, locale) {
        let mut items = Vec::new();
        for id in moments {
            items.push(Item::Moment(id));
            left.retain(|question| {
                let touched = touches(dossier, evidence, id, *question);
                items.extend(touched.then_some(Item::Question(*question)));
                !touched
            });
        }
        sections.push(Section { heading, items });
    }
    let said: Vec<Item> = dossier
        .utterance_ids()
        .filter(|id| dossier.utterances[id.index()].entry.withdrawn.is_none())
        .filter(|id| printed(dossier, analysis, *id).is_some())
        .map(Item::Utterance)
        .collect();
    let is_open = |id: &QuestionId| evidence.status_of(*id).is_none_or(differs);
    let (differ, alike): (Vec<QuestionId>, Vec<QuestionId>) = left.into_iter().partition(is_open);
    let questions = |ids: Vec<QuestionId>| ids.into_iter().map(Item::Question).collect::<Vec<_>>();
    for (heading, items) in
        [("assembled-said", said), ("assembled-differ", questions(differ)), ("assembled-alike", questions(alike))]
    {
        if !items.is_empty() {
            sections.push(Section { heading: locale.say(heading), items });
        }
    }
    if sections.is_empty() {
        let live = dossier.source_ids().filter(|id| dossier.source(*id).entry.withdrawn.is_none());
        sections.extend(
            live.map(|id| Section { heading: dossier.source(id).title.clone(), items: vec![Item::Source(id)] }),
        );
    }
    sections
}

/// The moments in order, those that follow each other under one date together; what has none says what it
/// comes before or after, for a neighbour's date is not its own.
fn days(dossier: &Dossier, locale: &Locale) -> Vec<(String, Vec<MomentId>)> {
    let mut groups: Vec<(String, Vec<MomentId>)> = Vec::new();
    for id in in_order(dossier).into_iter().filter(|id| dossier.moments[id.index()].entry.withdrawn.is_none()) {
        let when = when(dossier, id, locale);
        match groups.last_mut() {
            Some((known, moments)) if *known == when => moments.push(id),
            _ => groups.push((when, vec![id])),
        }
    }
    groups
}

/// When a moment was, as the timeline says it: its date with what is doubtful about it, or its neighbours.
fn when(dossier: &Dossier, id: MomentId, locale: &Locale) -> String {
    let moment = &dossier.moments[id.index()];
    if let Some(date) = &moment.at {
        let words = locale.date(date);
        let mut letters = words.chars();
        return letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect());
    }
    let titles = |ids: &[MomentId]| {
        let live = ids.iter().map(|id| &dossier.moments[id.index()]).filter(|other| other.entry.withdrawn.is_none());
        locale.list(&live.map(|other| locale.fill("quoted", &[("words", (&other.title).into())])).collect::<Vec<_>>())
    };
    match (titles(&moment.after).as_str(), titles(&moment.before).as_str()) {
        ("", "") => locale.say("assembled-no-date"),
        (after, "") => locale.fill("assembled-after", &[("after", after.into())]),
        ("", before) => locale.fill("assembled-before", &[("before", before.into())]),
        (after, before) => locale.fill("assembled-between", &[("after", after.into()), ("before", before.into())]),
    }
}

/// Whether a moment links a question, or rests on words that an answer rests on.
fn touches(dossier: &Dossier, evidence: &Evidence, id: MomentId, question: QuestionId) -> bool {
    let text = &dossier.moments[id.index()].text;
    if text.links.iter().any(|link| link.to == LinkTarget::Inside(Target::Question(question))) {
        return true;
    }
    let answers = dossier.questions[question.index()].positions.iter().flat_map(|position| &position.sources);
    let answers: Vec<_> = answers
        .filter_map(|cited| Some(evidence.cited(Cite { source: cited.source, span: cited.words.as_ref()?.span })))
        .collect();
    text.citations.iter().flat_map(|citation| &citation.items).any(|cited| {
        let (source, Some(at)) = evidence.cited(Cite { source: cited.source, span: cited.span }) else { return false };
        answers.iter().any(|(other, place)| {
            *other == source && place.as_ref().is_some_and(|place| place.start < at.end && at.start < place.end)
        })
    })
}

/// The fullest wording of an utterance with the sources that print it.
#[must_use]
pub fn printed<'a>(dossier: &'a Dossier, analysis: &Analysis, id: UtteranceId) -> Option<(&'a str, Vec<SourceId>)> {
    let heard = analysis.heard(HeardId::listed(id));
    let prints = &heard.wordings.first()?.prints;
    let mut sources: Vec<SourceId> = prints.iter().map(|print| analysis.quotation(print.quotation).source).collect();
    sources.retain(|source| dossier.source(*source).entry.withdrawn.is_none());
    sources.dedup();
    let first = prints.iter().map(|print| analysis.quotation(print.quotation)).find(|q| sources.contains(&q.source))?;
    Some((&dossier.source(first.source).doc.words[first.range.clone()], sources))
}

/// The most quotations of a source that stand for it where nothing else is known.
pub const QUOTATIONS: usize = 12;

/// The account as `content/narrative.md`, to start editing from: in the language of the dossier, with comments
/// for its curator in English.
#[must_use]
pub fn draft(dossier: &Dossier, analysis: &Analysis, evidence: &Evidence, locale: &Locale) -> String {
    let writer = Writer { dossier, analysis };
    let title = crate::dossier::quoted(&locale.fill("assembled-title", &[("title", (&dossier.meta.title).into())]));
    let mut out = format!(
        "---\ntitle: {title}\n---\n\n<!-- Put together from the moments, quotations and questions of this dossier. \
         It was written by nobody:\n     merge the sentences, keep their citations, and delete this note. -->\n"
    );
    let sections = outline(dossier, analysis, evidence, locale);
    if sections.iter().flat_map(|section| &section.items).all(|item| matches!(item, Item::Source(_))) {
        out.push_str(
            "<!-- There are no moments and no questions yet, so nothing has been merged: these are the accounts,\n     \
             each with the words that were found quoted in it. -->\n",
        );
    }
    for section in sections {
        let _ = write!(out, "\n## {}\n", escaped(&section.heading));
        for item in section.items {
            writer.item(&mut out, item);
        }
    }
    out
}

struct Writer<'a> {
    dossier: &'a Dossier,
    analysis: &'a Analysis,
}

impl Writer<'_> {
    fn item(&self, out: &mut String, item: Item) {
        match item {
            Item::Moment(id) => {
                let moment = &self.dossier.moments[id.index()];
                let _ = write!(out, "\n### {}\n", escaped(&moment.title));
                let text = self.markdown(&moment.text);
                // Citations without words are of the title, which must say it to have them.
                let cited = moment.text.citations.iter().flat_map(|citation| &citation.items);
                let cited: Vec<String> = cited.map(|cited| self.cited(cited)).collect();
                if !moment.text.words.trim().is_empty() {
                    let _ = write!(out, "\n{text}\n");
                } else if !cited.is_empty() {
                    let _ = write!(out, "\n{} [{}].\n", escaped(&moment.title), cited.join("; "));
                }
            }
            Item::Question(id) => {
                let question = &self.dossier.questions[id.index()];
                let target = self.target(&Target::Question(id));
                // A label may hold no bracket.
                let label = question.question.replace(['[', ']', '|'], " ");
                let _ = write!(out, "\n[[{target}|{}]]\n\n", label.trim());
                for position in &question.positions {
                    let cited: Vec<String> = position.sources.iter().filter_map(|cited| self.answer(cited)).collect();
                    let scope = if position.scope.is_empty() {
                        String::new()
                    } else {
                        format!(" ({})", escaped(&position.scope))
                    };
                    let cited = if cited.is_empty() { String::new() } else { format!(" [{}]", cited.join("; ")) };
                    let _ = writeln!(out, "- {}{scope}{cited}", escaped(&position.value));
                }
            }
            Item::Utterance(id) => {
                let Some((words, sources)) = printed(self.dossier, self.analysis, id) else { return };
                let speaker = match &self.analysis.heard(HeardId::listed(id)).speaker {
                    Some(EntityRef::Known(speaker)) => format!("[[{}]]: ", self.target(&Target::Entity(*speaker))),
                    _ => String::new(),
                };
                let cited: Vec<String> =
                    sources.iter().map(|id| format!("@{}", self.dossier.source(*id).entry.id)).collect();
                let _ = write!(out, "\n{speaker}“{}” [{}]\n", quotable(words), cited.join("; "));
            }
            Item::Source(id) => {
                let source = self.dossier.source(id);
                let mut any = false;
                for words in quoted(self.dossier, self.analysis, id) {
                    any = true;
                    let _ = write!(out, "\n“{}” [@{}]\n", quotable(words), source.entry.id);
                }
                if !any {
                    let _ = write!(out, "\n<!-- No quotation was found in `{}`. -->\n", source.entry.id);
                }
            }
        }
    }

    fn answer(&self, cited: &PositionSource) -> Option<String> {
        let source = self.dossier.source(cited.source);
        let words = cited.words.as_ref().map(|words| locator(&words.text, words.nth)).unwrap_or_default();
        source.entry.withdrawn.is_none().then(|| format!("@{}{words}", source.entry.id))
    }

    fn cited(&self, cited: &Cited) -> String {
        let words = cited.locator.as_ref().map(|words| locator(&words.words, words.nth)).unwrap_or_default();
        let relation = match cited.relation {
            Relation::Supports => "",
            Relation::See => "see ",
            Relation::But => "but ",
        };
        format!("{relation}@{}{words}", self.dossier.source(cited.source).entry.id)
    }

    /// A text as it might have been written: its words, links and citations.
    fn markdown(&self, doc: &Doc) -> String {
        let mut blocks: Vec<String> = Vec::new();
        for block in doc.blocks.iter().filter(|block| block.kind != BlockKind::Code) {
            let mut out = String::new();
            let mut at = block.range.start;
            let inside = |place: usize| block.range.start <= place && place <= block.range.end;
            let mut marks: Vec<(usize, usize, String)> = Vec::new();
            for link in doc.links.iter().filter(|link| block.range.contains(&link.range.start)) {
                let words = &doc.words[link.range.clone()];
                let text = match &link.to {
                    LinkTarget::Inside(target) if link.is_label => format!("[[{}]]", self.target(target)),
                    LinkTarget::Inside(target) => format!("[[{}|{words}]]", self.target(target)),
                    LinkTarget::Outside(web) => format!("[{}](<{web}>)", escaped(words)),
                    LinkTarget::Nowhere => escaped(words),
                };
                marks.push((link.range.start, link.range.end, text));
            }
            for citation in doc.citations.iter().filter(|citation| inside(citation.at)) {
                let items: Vec<String> = citation.items.iter().map(|cited| self.cited(cited)).collect();
                if !items.is_empty() {
                    marks.push((citation.at, citation.at, format!(" [{}]", items.join("; "))));
                }
            }
            marks.sort_by_key(|(start, end, _)| (*start, *end));
            for (start, end, text) in marks {
                if start < at {
                    continue;
                }
                out.push_str(&escaped(&doc.words[at..start]));
                out.push_str(&text);
                at = end;
            }
            out.push_str(&escaped(&doc.words[at..block.range.end]));
            if block.kind == BlockKind::Item {
                out.insert_str(0, "- ");
            }
            blocks.push(out);
        }
        blocks.join("\n\n")
    }

    /// What a link names something by, with its kind before it where two kinds share the id.
    fn target(&self, target: &Target) -> String {
        let dossier = self.dossier;
        let (kind, id) = match target {
            Target::Source(id) => ("source", &dossier.source(*id).entry.id),
            Target::Entity(id) => {
                let entity = dossier.entity(*id);
                let kind = match entity.kind {
                    EntityKind::Person => "person",
                    EntityKind::Place => "place",
                    EntityKind::Organisation => "organisation",
                };
                (kind, &entity.entry.id)
            }
            Target::Utterance(id) => ("quote", &dossier.utterances[id.index()].entry.id),
            Target::Question(id) => ("question", &dossier.questions[id.index()].entry.id),
            Target::Moment(id) => ("moment", &dossier.moments[id.index()].entry.id),
            Target::Page(id) => ("page", &dossier.pages[id.index()].entry.id),
            Target::Section(name) => return (*name).to_owned(),
            Target::Static(path) => return path.clone(),
        };
        let entries = dossier
            .sources
            .iter()
            .map(|one| &one.entry)
            .chain(dossier.entities.iter().map(|one| &one.entry))
            .chain(dossier.utterances.iter().map(|one| &one.entry))
            .chain(dossier.questions.iter().map(|one| &one.entry))
            .chain(dossier.moments.iter().map(|one| &one.entry))
            .chain(dossier.pages.iter().map(|one| &one.entry));
        let same = entries.filter(|entry| entry.id == *id).count();
        if same > 1 { format!("{kind}:{id}") } else { id.clone() }
    }
}

/// What is quoted as speech in a source, each wording once.
pub fn quoted<'a>(dossier: &'a Dossier, analysis: &Analysis, id: SourceId) -> Vec<&'a str> {
    let speech = analysis
        .quotations_of(id)
        .filter(|(_, quotation)| quotation.is_speech() && quotation.standing != Standing::Dismissed);
    let mut seen = BTreeSet::new();
    speech
        .map(|(_, quotation)| &dossier.source(id).doc.words[quotation.range.clone()])
        .filter(|words| seen.insert(*words))
        .take(QUOTATIONS)
        .collect()
}

fn locator(words: &str, nth: Option<usize>) -> String {
    let nth = nth.map_or_else(String::new, |nth| format!("#{nth}"));
    format!(" \"{}\"{nth}", words.replace('\\', "\\\\").replace('"', "\\\""))
}

/// Words that stand between marks, on one line: what closes these would end them too early.
fn quotable(words: &str) -> String {
    escaped(&words.replace('\n', " "))
}

/// Words that Markdown takes for nothing else.
fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    let mut line_starts = true;
    for (at, c) in words.char_indices() {
        let starts_block = line_starts && matches!(c, '#' | '-' | '+' | '=' | '|' | ':');
        // `1.` at the start of a line begins a list.
        let numbers = matches!(c, '.' | ')') && {
            let before = words[..at].rsplit('\n').next().unwrap_or_default().trim_start();
            !before.is_empty() && before.bytes().all(|byte| byte.is_ascii_digit())
        };
        if starts_block || numbers || matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '{' | '~' | '&') {
            out.push('\\');
        }
        line_starts = c == '\n' || (line_starts && c == ' ');
        out.push(c);
    }
    out
}
