//! Who says what: questions, utterances and moments by source.
//!
//! A source that is withdrawn has no column. What a digest does not quote is not reviewed rather than
//! silent: its capture may have it, and a reader can't see that.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::address::{Address, Anchor, Url};
use super::desk::Desk;
use super::export::field;
use super::moments::in_order;
use crate::analysis::{HeardId, QuotationId};
use crate::dossier::{MomentId, QuestionId, Relation, SourceId, Status, Target, TextRole};
use crate::evidence::Cite;
use crate::text::words;

/// What a source has of a row. No value at all: not reviewed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Has {
    Says,
    Quotes,
    Differs,
    OnlyHere,
    Silent,
}

impl Has {
    /// Every value, in the order of the legend.
    pub const ALL: [Has; 5] = [Has::Says, Has::Quotes, Has::Differs, Has::OnlyHere, Has::Silent];

    /// Its name in data.
    pub fn name(self) -> &'static str {
        match self {
            Has::Says => "says",
            Has::Quotes => "quotes",
            Has::Differs => "differs",
            Has::OnlyHere => "only here",
            Has::Silent => "silent",
        }
    }
}

/// What a row is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    Question(QuestionId),
    Utterance(HeardId),
    Moment(MomentId),
}

/// Where a source has something.
#[derive(Clone, Debug)]
pub enum At {
    Cite(Cite),
    Quotation(QuotationId),
    Source,
}

/// One cell that is not empty.
#[derive(Clone, Debug)]
pub struct Cell {
    pub has: Has,
    /// `None` where there is nothing to lead to.
    pub at: Option<At>,
    /// Bytes of the original.
    pub place: Option<Range<usize>>,
}

/// By source, what is known of it.
type Cells = BTreeMap<SourceId, Cell>;

/// One row.
#[derive(Clone, Debug)]
pub struct Row {
    pub of: Of,
    pub cells: Cells,
    /// How many sources have it.
    pub having: usize,
}

/// The whole matrix.
#[derive(Clone, Debug)]
pub struct Coverage {
    pub sources: Vec<SourceId>,
    pub rows: Vec<Row>,
}

impl Coverage {
    pub fn of(desk: &Desk<'_>) -> Coverage {
        let live = |id: &SourceId| desk.dossier.source(*id).entry.withdrawn.is_none();
        let sources: Vec<SourceId> = desk.dossier.source_ids().filter(live).collect();
        let mut questions: Vec<QuestionId> = desk.dossier.question_ids().collect();
        questions.retain(|id| desk.dossier.questions[id.index()].entry.withdrawn.is_none());
        questions.sort_by_key(|id| {
            let status = desk.evidence.status_of(*id);
            (status.is_none(), status)
        });
        let mut heard: Vec<HeardId> = desk.analysis.heard_ids().collect();
        heard.retain(|id| {
            let heard = desk.analysis.heard(*id);
            heard.has_page() && heard.prints().next().is_some() && !desk.is_withdrawn(*id)
        });
        heard.sort_by_key(|id| desk.listed(*id).is_none());
        let moments = in_order(desk.dossier).into_iter();
        let moments = moments.filter(|id| desk.dossier.moments[id.index()].entry.withdrawn.is_none());
        let rows = questions.into_iter().map(|id| question(desk, id));
        let rows = rows.chain(heard.into_iter().map(|id| utterance(desk, id, &sources)));
        let rows = rows.chain(moments.map(|id| moment(desk, id)));
        let columns: BTreeSet<SourceId> = sources.iter().copied().collect();
        let row = |(of, mut cells): (Of, Cells)| {
            cells.retain(|source, _| columns.contains(source));
            only_here(&mut cells, &sources);
            let having = cells.values().filter(|cell| cell.has != Has::Silent).count();
            Row { of, cells, having }
        };
        let rows = rows.map(row).collect();
        Coverage { sources, rows }
    }
}

/// One that alone has something is shown so, if every other is known to be silent: where one has not been
/// reviewed, nobody knows.
fn only_here(cells: &mut Cells, sources: &[SourceId]) {
    let all_read = sources.len() > 1 && sources.iter().all(|source| cells.contains_key(source));
    let mut having = cells.values_mut().filter(|cell| cell.has != Has::Silent);
    if let (Some(only), None, true) = (having.next(), having.next(), all_read) {
        only.has = Has::OnlyHere;
    }
}

fn question(desk: &Desk<'_>, id: QuestionId) -> (Of, Cells) {
    let question = &desk.dossier.questions[id.index()];
    let differs = matches!(
        desk.evidence.status_of(id),
        Some(Status::Conflict | Status::ScopeDifference | Status::LaterUpdate | Status::Translation)
    );
    let mut cells = Cells::new();
    for source in &question.silent {
        cells.insert(*source, Cell { has: Has::Silent, at: None, place: None });
    }
    for cited in question.positions.iter().flat_map(|position| &position.sources) {
        let at = match &cited.words {
            Some(words) => At::Cite(Cite { source: cited.source, span: words.span }),
            None => At::Source,
        };
        let (_, place) = desk.at_answer(cited);
        let cell = Cell { has: if differs { Has::Differs } else { Has::Says }, at: Some(at), place };
        // A source with two answers has its first linked.
        if cells.get(&cited.source).is_none_or(|known| known.at.is_none()) {
            cells.insert(cited.source, cell);
        }
    }
    (Of::Question(id), cells)
}

fn utterance(desk: &Desk<'_>, id: HeardId, sources: &[SourceId]) -> (Of, Cells) {
    let heard = desk.analysis.heard(id);
    let fullest = plain(desk.fullest(id));
    let mut cells = Cells::new();
    for source in sources {
        if desk.dossier.source(*source).text == TextRole::Full {
            cells.insert(*source, Cell { has: Has::Silent, at: None, place: None });
        }
    }
    for print in heard.prints() {
        let source = desk.analysis.quotation(print.quotation).source;
        let own = plain(desk.words_of(print.quotation));
        // A part of the same words is no other wording.
        let is_same = fullest.contains(own.trim()) || own.contains(fullest.trim());
        let cell = Cell {
            has: if is_same { Has::Quotes } else { Has::Differs },
            at: Some(At::Quotation(print.quotation)),
            place: desk.evidence.place_of(print.quotation).cloned(),
        };
        match cells.get_mut(&source) {
            Some(known) if known.at.is_some() && (known.has == Has::Quotes || !is_same) => {}
            _ => {
                cells.insert(source, cell);
            }
        }
    }
    (Of::Utterance(id), cells)
}

/// The words in lower case, each between spaces, without their marks.
fn plain(text: &str) -> String {
    let mut out = " ".to_owned();
    for word in words(text) {
        let letters = text[word].chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase);
        out.extend(letters);
        out.push(' ');
    }
    out
}

fn moment(desk: &Desk<'_>, id: MomentId) -> (Of, Cells) {
    let mut cells = Cells::new();
    for item in desk.dossier.moments[id.index()].text.citations.iter().flat_map(|citation| &citation.items) {
        let cite = Cite { source: item.source, span: item.span };
        let has = match item.relation {
            Relation::Supports => Has::Says,
            Relation::But => Has::Differs,
            Relation::See => continue,
        };
        let (_, place) = desk.at_cite(item);
        cells.entry(item.source).or_insert(Cell { has, at: Some(At::Cite(cite)), place });
    }
    (Of::Moment(id), cells)
}

impl Of {
    /// `question`, `quotation` or `moment`.
    pub fn kind(self) -> &'static str {
        match self {
            Of::Question(_) => "question",
            Of::Utterance(_) => "quotation",
            Of::Moment(_) => "moment",
        }
    }

    pub fn id(self, desk: &Desk<'_>) -> String {
        match self {
            Of::Question(id) => desk.dossier.questions[id.index()].entry.id.clone(),
            Of::Utterance(id) => desk.analysis.heard(id).id.clone(),
            Of::Moment(id) => desk.dossier.moments[id.index()].entry.id.clone(),
        }
    }

    /// The language of its title where it is not the site's: that of the words said.
    pub fn lang(self, desk: &Desk<'_>) -> Option<String> {
        match self {
            Of::Utterance(id) => desk.glance(id).lang.clone(),
            _ => None,
        }
    }

    /// What is asked, said or told; a long quotation is cut.
    pub fn title(self, desk: &Desk<'_>) -> String {
        match self {
            Of::Question(id) => desk.dossier.questions[id.index()].question.clone(),
            Of::Utterance(id) => {
                const MOST: usize = 14;
                let all: Vec<&str> = desk.fullest(id).split_whitespace().collect();
                let more = if all.len() > MOST { " …" } else { "" };
                let who = desk.analysis.heard(id).speaker.as_ref();
                let words = desk.quoted(&format!("{}{more}", all[..all.len().min(MOST)].join(" ")));
                match who {
                    Some(who) => desk.fill("labelled", &[("label", who.name(desk.dossier)), ("words", &words)]),
                    None => words,
                }
            }
            Of::Moment(id) => desk.dossier.moments[id.index()].title.clone(),
        }
    }

    pub fn href(self, desk: &Desk<'_>, from: &Address) -> Option<Url> {
        Some(match self {
            Of::Question(id) => desk.atlas.link(from, &desk.atlas.question(id)),
            Of::Utterance(id) => desk.utterance_url(from, id),
            Of::Moment(id) => {
                let (page, anchor): (Address, Option<Anchor>) = desk.atlas.target(&Target::Moment(id))?;
                desk.atlas.link_at(from, &page, &anchor?)
            }
        })
    }
}

impl Cell {
    /// The place in the source, if it leads to one.
    pub fn href(&self, desk: &Desk<'_>, from: &Address, source: SourceId) -> Option<Url> {
        Some(match self.at.as_ref()? {
            At::Quotation(id) => desk.quotation_url(from, *id),
            At::Cite(cite) => match desk.evidence.passage_of(*cite) {
                Some(passage) => desk.passage_url(from, passage),
                None => desk.atlas.link(from, &desk.atlas.source(source)),
            },
            At::Source => desk.atlas.link(from, &desk.atlas.source(source)),
        })
    }

    /// Where in the text of the source it stands: `paragraph 2 of 31`, else per cent of the way.
    pub fn whereabouts(&self, desk: &Desk<'_>, source: SourceId) -> Option<String> {
        let place = self.place.as_ref()?;
        let (provenance, all) = (desk.provenance(), desk.provenance().of_source(source));
        if let Some(n) = all.iter().position(|origin| origin.range.contains(&place.start)) {
            let args = [("paragraph", (n + 1).into()), ("n", all.len().into())];
            return Some(desk.locale.fill("place-paragraph", &args));
        }
        let length = provenance.length(source).filter(|length| *length > 0)?;
        Some(desk.locale.count("place-percent", 100 * place.start.min(length) / length))
    }
}

/// The matrix as comma-separated values (RFC 4180): a row a line, a column a source; nothing in a cell is
/// not reviewed. What a spreadsheet would take for a formula has an apostrophe before it.
pub fn csv(desk: &Desk<'_>, coverage: &Coverage) -> Vec<u8> {
    let mut out = String::from("kind,id,title");
    for source in &coverage.sources {
        out.push(',');
        out.push_str(&desk.dossier.source(*source).entry.id);
    }
    out.push_str("\r\n");
    for row in &coverage.rows {
        out.push_str(&[row.of.kind(), &row.of.id(desk), &field(&row.of.title(desk))].join(","));
        for source in &coverage.sources {
            out.push(',');
            out.push_str(row.cells.get(source).map_or("", |cell| cell.has.name()));
        }
        out.push_str("\r\n");
    }
    out.into_bytes()
}
