//! A page for each utterance, and further pages where it has many wordings.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::quotes::speaker_of;
use crate::analysis::{HeardId, Print as Printed, QuotationId, Wording};
use crate::dossier::{Said, SourceId, Target};
use crate::evidence::{Cite, Use};
use crate::site::View;
use crate::site::address::{Address, Anchor, Anchors};
use crate::site::cards::shortened;
use crate::site::compare::{Compared, common, compare};
use crate::site::desk::Desk;
use crate::site::frame::{Frame, Framed};
use crate::site::index::By;
use crate::site::paged;
use crate::site::rich::{Part, Rich, Tag};
use crate::site::traces::letter;
use crate::site::translated::same_language;
use crate::site::views::{Backlink, Link, Print, QuoteView, Row, SpeakerReason, WhyJoined, WordingView};

/// The most places of one wording that are named, and of reasons for joining it.
const PRINTS: usize = 60;
const REASONS: usize = 2;

pub fn pages(desk: &Desk<'_>, frame: &Frame<'_>, id: HeardId) -> Vec<Framed> {
    let apparatus = Apparatus::new(desk, id);
    (0..apparatus.pages.len()).map(|n| page(desk, frame, &apparatus, n)).collect()
}

/// Every wording of one utterance, compared and lettered.
struct Apparatus<'a> {
    id: HeardId,
    home: Address,
    readings: Vec<Reading<'a>>,
    /// How many of the readings the editors list; those found stand behind them.
    listed: usize,
    pages: Vec<Range<usize>>,
    /// The reading of every quotation.
    of: BTreeMap<QuotationId, usize>,
}

struct Reading<'a> {
    wording: &'a Wording,
    text: &'a str,
    anchor: Anchor,
    /// Against the fullest, which itself has none, and neither has what is in another language.
    compared: Option<Compared>,
    /// Whether it is in another language than the fullest.
    foreign: bool,
}

impl<'a> Apparatus<'a> {
    fn new(desk: &'a Desk<'_>, id: HeardId) -> Apparatus<'a> {
        let heard = desk.analysis.heard(id);
        let fullest = desk.fullest(id);
        let mut anchors = Anchors::default();
        let shown = heard.wordings.iter().chain(&heard.also).filter(|_| !desk.is_withdrawn(id));
        let language = |wording: &Wording| {
            let first = wording.prints.first()?;
            Some(desk.language_of(desk.analysis.quotation(first.quotation).source))
        };
        let own = heard.wordings.first().and_then(language);
        let readings: Vec<Reading<'a>> = shown
            .filter_map(|wording| Some((wording, desk.words_of(wording.prints.first()?.quotation))))
            .enumerate()
            .map(|(n, (wording, text))| {
                let foreign = !language(wording).zip(own).is_some_and(|(a, b)| same_language(a, b));
                Reading {
                    wording,
                    text,
                    anchor: anchors.distinct(Anchor::of_words("w", text, 5)),
                    compared: (n > 0 && !foreign).then(|| compare(fullest, text)),
                    foreign,
                }
            })
            .collect();
        let places = readings
            .iter()
            .enumerate()
            .flat_map(|(n, reading)| reading.wording.prints.iter().map(move |print| (print.quotation, n)));
        let of = places.collect();
        let pages = paged::cut(readings.iter().map(|reading| {
            let parts = reading.compared.as_ref().map_or(0, |compared| compared.parts.len());
            700 + 2 * reading.text.len() + 40 * parts + 230 * reading.wording.prints.len().min(PRINTS)
        }));
        let listed = heard.wordings.len().min(readings.len());
        Apparatus { id, home: desk.atlas.utterance(heard), readings, listed, pages, of }
    }

    fn view(&self, desk: &Desk<'_>, here: &Address, n: usize, core: &[Range<usize>]) -> WordingView {
        let Reading { wording, text: _, anchor, compared, foreign } = &self.readings[n];
        let rests: Vec<_> = wording.prints.iter().map(|print| desk.at_quotation(print.quotation)).collect();
        let count = desk.count(&rests);
        let folds = desk.folds(&count, &rests, |n| n < PRINTS).into_iter().take(PRINTS);
        let prints = folds.map(|(n, fold)| {
            let print = wording.prints[n].quotation;
            let verified = desk.verified(here, print);
            Print { source: desk.card(here, rests[n].0), href: desk.quotation_url(here, print), verified, fold }
        });
        let compared = compared.as_ref();
        let whole = compared.filter(|compared| !compared.fragment);
        let first = wording.prints.first();
        let source = first.map(|first| desk.analysis.quotation(first.quotation).source);
        let other = source.map(|source| desk.language_of(source)).filter(|_| *foreign);
        WordingView {
            id: anchor.clone(),
            sign: letter(n),
            words: first.map_or_else(Rich::default, |first| marked(desk, first, if n == 0 { core } else { &[] })),
            diff: whole.map_or_else(Vec::new, |compared| desk.parts(compared)),
            fullest: n == 0,
            kinds: whole.map_or_else(Vec::new, |compared| desk.kinds(compared)),
            fragment: compared.is_some_and(|compared| compared.fragment),
            why: self.why(desk, here, n),
            prints: prints.collect(),
            more: wording.prints.len().saturating_sub(PRINTS),
            tally: desk.told(&count),
            lang: source.and_then(|source| desk.lang(source)),
            rendering: source.map_or("", |source| desk.rendering(self.id, source)),
            translation: desk.translation_of(self.id, wording),
            other_language: other.map(|tag| desk.language_name(tag)),
        }
    }

    /// The strongest reasons for taking a wording for one with others, each of these once.
    fn why(&self, desk: &Desk<'_>, here: &Address, n: usize) -> Vec<WhyJoined> {
        let links = &desk.analysis.heard(self.id).links;
        let mut seen = BTreeSet::new();
        let others = links.iter().filter_map(|link| {
            let (a, b) = (*self.of.get(&link.pair.0)?, *self.of.get(&link.pair.1)?);
            let other = if a == n { b } else { a };
            ((a == n || b == n) && other != n).then_some((other, link))
        });
        // What is found stands on what the editors list, and on what is fuller.
        let is_found = |n: usize| n >= self.listed || desk.analysis.heard(self.id).listed.is_none();
        let before = others.filter(|(other, _)| is_found(n) && *other < n && seen.insert(*other));
        let why = before.take(REASONS).map(|(other, link)| WhyJoined {
            href: desk.atlas.link_at(here, &self.page_of(desk, other), &self.readings[other].anchor),
            sign: letter(other),
            evidence: link.evidence.clone(),
            lang: desk.locale.foreign(),
        });
        why.collect()
    }

    fn page_of(&self, desk: &Desk<'_>, reading: usize) -> Address {
        let page = self.pages.iter().position(|page| page.contains(&reading)).unwrap_or(0);
        desk.atlas.nth_page(&self.home, page)
    }

    /// What all wordings that can be compared have in common, in bytes of the fullest; and whether
    /// there are others.
    fn core(&self) -> (Vec<Range<usize>>, bool) {
        let listed = self.readings[..self.listed].iter().filter_map(|reading| reading.compared.as_ref());
        let (fragments, whole): (Vec<_>, Vec<_>) = listed.partition(|compared| compared.fragment);
        let Some(fullest) = self.readings.first().filter(|_| !whole.is_empty()) else { return (Vec::new(), false) };
        (common(fullest.text, whole), !fragments.is_empty())
    }
}

fn page(desk: &Desk<'_>, frame: &Frame<'_>, apparatus: &Apparatus<'_>, n: usize) -> Framed {
    let id = apparatus.id;
    let heard = desk.analysis.heard(id);
    let here = desk.atlas.nth_page(&apparatus.home, n);
    let listed = desk.listed(id);
    let withdrawn = desk.is_withdrawn(id);
    let (speaker, role) = speaker_of(desk, &here, heard.speaker.as_ref());
    let (core, but_fragments) = if n == 0 { apparatus.core() } else { (Vec::new(), false) };
    let range = apparatus.pages[n].clone();
    let (wordings, also): (Vec<usize>, Vec<usize>) = range.clone().partition(|n| *n < apparatus.listed);
    let view_of = |all: Vec<usize>| all.into_iter().map(|n| apparatus.view(desk, &here, n, &core)).collect();
    let compared = apparatus.readings[range].iter().filter_map(|reading| reading.compared.as_ref());
    let kinds = compared.filter(|compared| !compared.fragment).flat_map(|compared| compared.kinds.iter().copied());
    // What is not about some wordings stands on the first page alone.
    let about = listed.filter(|_| n == 0);
    let live = about.filter(|_| !withdrawn);
    let view = QuoteView {
        speaker: heard.speaker.as_ref().map(|_| speaker.clone()),
        role,
        confirmed: listed.is_some(),
        withdrawn: listed.and_then(|listed| desk.withdrawn(&listed.entry)),
        said: live.map_or_else(Vec::new, |listed| said(desk, &here, &listed.said)),
        lang: desk.glance(id).lang.clone(),
        lost_original: desk.lost_original(id).map(|tag| desk.language_name(tag)),
        total: apparatus.readings.len(),
        total_found: apparatus.readings.len() - apparatus.listed,
        core: match (core.is_empty(), but_fragments) {
            (true, _) => "",
            (false, false) => "all",
            (false, true) => "comparable",
        },
        wordings: view_of(wordings),
        also: view_of(also),
        legend: desk.legend(kinds.collect()),
        reasons: if n == 0 { reasons(desk, &here, id) } else { Vec::new() },
        tally: desk.tally_of(id),
        apart_from: about
            .into_iter()
            .flat_map(|listed| &listed.apart_from)
            .map(|other| desk.utterance_card(&here, HeardId::listed(*other)))
            .collect(),
        topics: live.into_iter().flat_map(|listed| &listed.topics).filter_map(|t| topic(desk, &here, t)).collect(),
        remark: live.and_then(|listed| listed.remark.as_ref()).map(|doc| desk.plain(&here, doc)),
        statements: if withdrawn || n > 0 { Vec::new() } else { statements(desk, &here, id) },
        others: if withdrawn || n > 0 { Vec::new() } else { others(desk, &here, id) },
        pager: paged::pager(desk, &apparatus.home, n, apparatus.pages.len(), |n| {
            let page = &apparatus.pages[n];
            paged::from_to(&letter(page.start), &letter(page.end.saturating_sub(1)))
        }),
    };
    // Without a source that may be shown, only the id is left of it.
    let title = match (withdrawn, desk.fullest(id).is_empty()) {
        (true, _) => desk.locale.say("title-withdrawn-quotation"),
        (false, true) => heard.id.replace('-', " "),
        (false, false) => desk.quoted(&shortened(&desk.headline(id))),
    };
    let about = match heard.speaker {
        Some(_) => desk.fill("about-quote", &[("speaker", &speaker.text)]),
        None => desk.locale.say("about-quote-unknown"),
    };
    let page = frame.page(&here, "quote", &paged::title(desk, &title, n), &about, View::Quote(Box::new(view)));
    let mut page = page.under("quotes", desk);
    if let Some(listed) = listed {
        page = page.made_from(desk, listed.entry.span);
    }
    match (withdrawn, n) {
        (true, _) => page.hidden_from_search(),
        (false, 0) => page.linked(crate::site::linked::quotation(desk, id)),
        (false, _) => page,
    }
}

fn topic(desk: &Desk<'_>, here: &Address, topic: &str) -> Option<Link> {
    let text = topic.replace('-', " ");
    let index = desk.indexes.iter().find(|index| index.by == By::Topic)?;
    let (page, anchor) = index.place(desk, &text)?;
    Some(Link { href: desk.atlas.link_at(here, &page, anchor), text })
}

/// How the program came by the speaker, each way once with the accounts it was gone in. None for what
/// the editors list with a speaker: there they have said who it was.
fn reasons(desk: &Desk<'_>, here: &Address, id: HeardId) -> Vec<SpeakerReason> {
    if desk.listed(id).is_some_and(|listed| listed.speaker.is_some()) {
        return Vec::new();
    }
    let mut ways: BTreeMap<(std::cmp::Reverse<u32>, String), Vec<QuotationId>> = BTreeMap::new();
    for print in desk.analysis.heard(id).prints() {
        if desk.analysis.quotation(print.quotation).standing.is_sure() {
            continue;
        }
        let (reason, percent) = desk.why_spoken(print.quotation);
        ways.entry((std::cmp::Reverse(percent), reason)).or_default().push(print.quotation);
    }
    let ways = ways.into_iter().map(|((percent, reason), places)| {
        let source = |place: &QuotationId| desk.analysis.quotation(*place).source;
        let tally = desk.tally(places.iter().map(|place| desk.at_quotation(*place)));
        let mut seen: BTreeSet<SourceId> = BTreeSet::new();
        let first = places.into_iter().filter(|place| seen.insert(source(place)));
        let chips = desk.quotation_chips(here, &first.take(8).collect::<Vec<_>>());
        SpeakerReason { chips, tally, reason, lang: desk.locale.foreign(), percent: percent.0 }
    });
    ways.collect()
}

/// The words of a wording in their language, with the listed part marked where it is not the whole, and
/// what all wordings have in common.
fn marked(desk: &Desk<'_>, print: &Printed, core: &[Range<usize>]) -> Rich {
    let quotation = desk.analysis.quotation(print.quotation);
    let words = &desk.dossier.source(quotation.source).doc.words;
    let (all, part) = (quotation.range.clone(), print.listed.clone());
    let says = |range: Range<usize>| words[range].chars().any(char::is_alphanumeric);
    let is_whole = !says(all.start..part.start) && !says(part.end..all.end);
    let core: Vec<Range<usize>> = core.iter().map(|run| all.start + run.start..all.start + run.end).collect();
    let mut cuts: Vec<usize> = vec![all.start, part.start, part.end, all.end];
    cuts.extend(core.iter().flat_map(|run| [run.start, run.end]));
    cuts.sort_unstable();
    cuts.dedup();
    let mut parts = Vec::new();
    let lang = desk.lang(quotation.source);
    parts.extend(lang.clone().map(|lang| Part::Open(Tag::Language { lang })));
    for piece in cuts.windows(2) {
        let (start, end) = (piece[0], piece[1]);
        if !is_whole && start == part.start {
            parts.push(Part::Open(Tag::Listed));
        }
        let common = core.iter().any(|run| run.start <= start && end <= run.end);
        parts.extend(common.then_some(Part::Open(Tag::Core)));
        parts.push(Part::Text(words[start..end].to_owned()));
        parts.extend(common.then_some(Part::Close));
        if !is_whole && end == part.end {
            parts.push(Part::Close);
        }
    }
    parts.extend(lang.map(|_| Part::Close));
    Rich(parts)
}

fn said(desk: &Desk<'_>, here: &Address, said: &Said) -> Vec<Row> {
    let to = said.to.iter().map(|reference| desk.value_of(here, reference)).collect();
    [
        desk.text_row("row-said", &said.at.as_ref().map_or(String::new(), |date| desk.locale.date(date))),
        desk.row("row-to", to),
        desk.text_row("row-occasion", &said.occasion),
        desk.text_row("row-language", &desk.language_name(&said.language)),
        desk.text_row("row-through", &said.via),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The statements that link to an utterance or cite words inside one of its quotations.
fn statements(desk: &Desk<'_>, here: &Address, id: HeardId) -> Vec<Backlink> {
    let linked = desk.analysis.heard(id).listed.and_then(|listed| desk.in_statements.get(&Target::Utterance(listed)));
    let mut numbers: Vec<usize> = linked.cloned().unwrap_or_default();
    numbers.extend(cited_inside(desk, id).into_iter().filter_map(|(_, by)| match by {
        Use::Statement(n) => Some(n),
        _ => None,
    }));
    numbers.sort_unstable();
    numbers.dedup();
    numbers.into_iter().filter_map(|n| desk.statement(here, n)).collect()
}

fn others(desk: &Desk<'_>, here: &Address, id: HeardId) -> Vec<Backlink> {
    let mut uses = cited_inside(desk, id);
    uses.retain(|(_, by)| !matches!(by, Use::Statement(_)));
    uses.sort_by_key(|(cite, by)| (*by, *cite));
    uses.dedup_by_key(|(_, by)| *by);
    uses.into_iter().filter_map(|(cite, by)| desk.backlink(here, cite, by)).collect()
}

/// Everything that cites words inside one of the quotations of an utterance.
fn cited_inside(desk: &Desk<'_>, id: HeardId) -> Vec<(Cite, Use)> {
    let prints = desk.analysis.heard(id).wordings.iter().flat_map(|wording| &wording.prints);
    let mut uses = Vec::new();
    for print in prints {
        let quotation = desk.analysis.quotation(print.quotation);
        for (_, passage) in desk.evidence.passages_of(quotation.source) {
            let inside = passage
                .in_body
                .as_ref()
                .is_some_and(|range| range.start < quotation.range.end && quotation.range.start < range.end);
            if inside {
                uses.extend(passage.uses.iter().copied());
            }
        }
    }
    uses
}
