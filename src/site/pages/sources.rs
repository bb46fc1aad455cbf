//! `/sources/` and a page for each source.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::analysis::{HeardId, Print, QuotationId};
use crate::dossier::{Block, EntityId, SourceId};
use crate::evidence::{Cite, Use};
use crate::site::View;
use crate::site::address::{Address, Anchor};
use crate::site::cards::CHIPS;
use crate::site::desk::{Desk, Weaving};
use crate::site::export::{CitedAs, Exported, cited_as};
use crate::site::frame::{Frame, Framed, demoted};
use crate::site::margin::lists;
use crate::site::paged;
use crate::site::rich::{Part, Tag};
use crate::site::shared::Stretch;
use crate::site::views::{
    Backlink, Link, PassageView, Reference, Row, RowValue, SaidView, SourceCard, SourceView, SourcesView, UtteranceCard,
};
use crate::site::weave::{Insert, Mark};

/// The pages of the list.
pub fn list(desk: &Desk<'_>, frame: &Frame<'_>) -> Vec<Framed> {
    let Some(list) = desk.atlas.section("sources") else { return Vec::new() };
    let ids: Vec<SourceId> = desk.dossier.source_ids().collect();
    let cards: Vec<SourceCard> = ids.iter().map(|id| desk.card(&list, *id)).collect();
    let pages = paged::cut(cards.iter().map(|card| 680 + card.title.len()));
    let page = |n: usize| {
        let here = desk.atlas.nth_page(&list, n);
        let view = SourcesView {
            sources: ids[pages[n].clone()].iter().map(|id| desk.account(&here, *id)).collect(),
            total: ids.len(),
            tally: desk.whole.clone(),
            references: [("BibTeX", Exported::Bibtex), ("RIS", Exported::Ris), ("CSL-JSON", Exported::CslJson)]
                .map(|(form, what)| Link { href: desk.atlas.asset(&here, what.path()), text: form.to_owned() })
                .to_vec(),
            pager: paged::pager(desk, &list, n, pages.len(), |n| {
                let on = &cards[pages[n].clone()];
                let sign = |card: Option<&SourceCard>| card.map_or(String::new(), |card| card.sign.clone());
                paged::from_to(&sign(on.first()), &sign(on.last()))
            }),
        };
        let about = desk.locale.say("about-sources");
        let title = paged::title(desk, &desk.part("sources"), n);
        let page = frame.page(&here, "sources", &title, &about, View::Sources(view));
        if n == 0 { page } else { page.under("sources", desk) }
    };
    (0..pages.len()).map(page).collect()
}

fn references(desk: &Desk<'_>, id: SourceId) -> Vec<Reference> {
    let Some(CitedAs { bibtex, ris, csl_json }) = cited_as(desk, id) else { return Vec::new() };
    [("BibTeX", bibtex), ("RIS", ris), ("CSL-JSON", csl_json)].map(|(form, text)| Reference { form, text }).to_vec()
}

pub fn page(desk: &Desk<'_>, frame: &Frame<'_>, id: SourceId) -> Framed {
    let here = desk.atlas.source(id);
    let source = desk.dossier.source(id);
    let stretches = desk.stretches(id);
    let (marks, inserts) = found_in(desk, &here, id, &stretches);
    let (beside, has_letters) = desk.margin(&here, id, &stretches);
    let kinds = kinds(&marks, &inserts, has_letters);
    let names = desk.analysis.mentions_of(id);
    let passages: Vec<_> = desk.evidence.passages_of(id).collect();
    let mut uses: Vec<(Cite, Use)> = passages.iter().flat_map(|(_, passage)| &passage.uses).copied().collect();
    uses.sort_by_key(|(cite, by)| (*by, *cite));
    uses.dedup_by_key(|(_, by)| *by);
    let of_kind = |wanted: &dyn Fn(&Use) -> bool| -> Vec<Backlink> {
        let wanted = uses.iter().filter(|(_, by)| wanted(by));
        wanted.filter_map(|(cite, by)| desk.backlink(&here, *cite, *by)).collect()
    };
    let listed = passages.iter().filter(|(_, passage)| !passage.words.is_empty()).map(|(number, passage)| {
        let (in_text, in_list) = desk.passage_anchors(*number);
        let mut by = passage.uses.clone();
        by.dedup_by_key(|(_, by)| *by);
        PassageView {
            id: in_list.clone(),
            words: passage.words.clone(),
            in_text: passage.in_body.as_ref().map(|_| desk.atlas.link_at(&here, &here, in_text)),
            original: source.url.as_ref().and_then(|_| desk.original(id, &passage.words)),
            trace: passage.at.as_ref().map_or(String::new(), |at| desk.trace(id, desk.provenance().at(id, at))),
            used: by.into_iter().filter_map(|(cite, by)| desk.backlink(&here, cite, by)).collect(),
        }
    });
    let weaving = Weaving { marks, inserts, beside, statements: &[], names };
    let view = SourceView {
        card: desk.card(&here, id),
        contents: desk.contents(&here, &source.doc),
        body: demoted(desk.weave(&here, &source.doc, weaving)),
        marks: kinds,
        lists: lists(),
        bar: desk.bar(&here, id),
        origins: desk.atlas.section("origins").map(|page| desk.atlas.link(&here, &page)),
        provenance: provenance(desk, &here, id),
        rights: if source.entry.withdrawn.is_some() { String::new() } else { source.rights.clone() },
        references: references(desk, id),
        withdrawn: desk.withdrawn(&source.entry),
        passages: listed.collect(),
        statements: of_kind(&|by| !matches!(by, Use::Question(_) | Use::Moment(_))),
        questions: of_kind(&|by| matches!(by, Use::Question(_))),
        moments: of_kind(&|by| matches!(by, Use::Moment(_))),
        words: words(desk, &here, id),
        names: most_named(desk, id).into_iter().map(|id| desk.name(&here, id)).collect(),
        shares: super::compare::shares(desk, &here, id),
    };
    let outlet = desk.outlet(&here, id).text;
    let about = desk.fill("about-source", &[("title", &source.title), ("outlet", &outlet)]);
    let page = frame.page(&here, "source", &source.title, &about, View::Source(Box::new(view)));
    let page = page.under("sources", desk).made_from(desk, source.entry.span);
    let page = page.linked(crate::site::linked::source(desk, id));
    if source.entry.withdrawn.is_some() { page.hidden_from_search() } else { page }
}

/// The kinds of marks a text has.
fn kinds(marks: &[Mark], inserts: &[Insert], has_letters: bool) -> Vec<&'static str> {
    let marked = |wanted: fn(&Tag) -> bool| marks.iter().any(|mark| wanted(&mark.tag));
    [
        ("confirmed", marked(|tag| matches!(tag, Tag::Quotation { sure: true, .. }))),
        ("found", marked(|tag| matches!(tag, Tag::Quotation { sure: false, .. }))),
        ("more", inserts.iter().any(|insert| matches!(insert.part, Part::ToUtterance { .. }))),
        ("mention", marked(|tag| matches!(tag, Tag::Mention { .. }))),
        ("passage", marked(|tag| matches!(tag, Tag::Passage { .. }))),
        ("shared", marked(|tag| matches!(tag, Tag::Shared))),
        ("letter", has_letters),
    ]
    .into_iter()
    .filter_map(|(kind, there)| there.then_some(kind))
    .collect()
}

/// The marks of a source's text: quotations with their ways to the utterances, names, words that another account
/// has too, and cited passages.
fn found_in(desk: &Desk<'_>, here: &Address, id: SourceId, stretches: &[Stretch]) -> (Vec<Mark>, Vec<Insert>) {
    let words = &desk.dossier.source(id).doc.words;
    let mut marks = Vec::new();
    let mut inserts = Vec::new();
    for (number, quotation) in desk.speech_of(id) {
        let sure = quotation.standing.is_sure();
        let anchor = desk.quotation_anchor(number).cloned();
        marks.push(Mark { range: quotation.range.clone(), tag: Tag::Quotation { id: anchor, sure } });
        let at = behind(words, quotation.range.end, |c| matches!(c, '"' | '”' | '»' | '“'));
        for utterance in &quotation.utterances {
            let heard = desk.analysis.heard(*utterance);
            let speaker = desk.speaker_name(here, heard.speaker.as_ref()).text;
            let (href, label) = if heard.has_page() {
                (desk.utterance_url(here, *utterance), desk.fill("said-wordings", &[("speaker", &speaker)]))
            } else {
                let Some(entry) = entry_anchor(desk, number) else { continue };
                let status = if sure { "said-confirmed" } else { "said-found" };
                (desk.atlas.link_at(here, here, &entry), desk.fill(status, &[("speaker", &speaker)]))
            };
            inserts.push(Insert { at, part: Part::ToUtterance { href, label } });
        }
    }
    let mut counts: BTreeMap<EntityId, usize> = BTreeMap::new();
    for mention in desk.analysis.mentions_of(id) {
        let nth = counts.entry(mention.entity).or_insert(0);
        let id = (*nth < MENTIONS).then(|| desk.mention_anchor(mention.entity, *nth));
        *nth += 1;
        marks.push(Mark { range: mention.range.clone(), tag: Tag::Mention { id } });
    }
    let quoted: Vec<_> = desk.speech_of(id).map(|(_, quotation)| quotation.range.clone()).collect();
    // A mark ends with its paragraph.
    let within = |run: &Range<usize>, block: &Block| run.start.max(block.range.start)..run.end.min(block.range.end);
    let blocks = &desk.dossier.source(id).doc.blocks;
    let runs = stretches.iter().flat_map(|stretch| &stretch.runs);
    let runs = runs.flat_map(|run| blocks.iter().map(|block| within(run, block))).filter(|run| !run.is_empty());
    let runs = runs.collect();
    marks.extend(narration(words, runs, &quoted).into_iter().map(|range| Mark { range, tag: Tag::Shared }));
    inserts.extend(to_shared(desk, id, stretches));
    for (number, passage) in desk.evidence.passages_of(id) {
        if let Some(range) = &passage.in_body {
            let anchor = desk.passage_anchors(number).0.clone();
            marks.push(Mark { range: range.clone(), tag: Tag::Passage { id: Some(anchor) } });
        }
    }
    (marks, inserts)
}

/// Behind the words that another account has, in each paragraph the ways to the two side by side. Where several
/// would stand at one place, there is one to the account with most words.
fn to_shared(desk: &Desk<'_>, id: SourceId, stretches: &[Stretch]) -> Vec<Insert> {
    let doc = &desk.dossier.source(id).doc;
    let mut ends = BTreeSet::new();
    let mut inserts = Vec::new();
    for (stretch, block) in stretches.iter().flat_map(|stretch| doc.blocks.iter().map(move |block| (stretch, block))) {
        let within = stretch.runs.iter().filter(|run| run.start < block.range.end && block.range.start < run.end);
        let Some(end) = within.map(|run| run.end.min(block.range.end)).max().filter(|end| ends.insert(*end)) else {
            continue;
        };
        let at = behind(&doc.words, end, |c| c.is_ascii_punctuation() || matches!(c, '”' | '»' | '’'));
        let label = desk.fill("shared-beside", &[("sign", &desk.signs[stretch.other.index()].0)]);
        inserts.push(Insert { at, part: Part::ToShared { href: stretch.href.clone(), label } });
    }
    inserts
}

/// The place behind a sign of punctuation, where one stands at a place.
fn behind(words: &str, at: usize, closes: fn(char) -> bool) -> usize {
    at + words[at..].chars().next().filter(|c| closes(*c)).map_or(0, char::len_utf8)
}

/// The bytes of shared words outside quoted speech, which is no evidence of copying: each once, from a first word
/// to a last one.
fn narration(words: &str, mut runs: Vec<Range<usize>>, quoted: &[Range<usize>]) -> Vec<Range<usize>> {
    runs.sort_by_key(|run| (run.start, run.end));
    let mut narration = Vec::new();
    let mut from = 0;
    for run in runs {
        let mut at = run.start.max(from);
        for speech in quoted.iter().filter(|speech| speech.start < run.end && run.start < speech.end) {
            narration.extend((at < speech.start).then_some(at..speech.start));
            at = at.max(speech.end);
        }
        narration.extend((at < run.end).then_some(at..run.end));
        from = from.max(run.end);
    }
    let to_words = |range: Range<usize>| {
        let all = words.get(range.clone())?;
        let start = range.start + all.find(char::is_alphanumeric)?;
        Some(start..range.start + all.trim_end_matches(|c: char| !c.is_alphanumeric()).len())
    };
    narration.into_iter().filter_map(to_words).collect()
}

/// How many mentions of one name in one source pages lead to.
pub const MENTIONS: usize = 3;

fn provenance(desk: &Desk<'_>, here: &Address, id: SourceId) -> Vec<Row> {
    let source = desk.dossier.source(id);
    let names = |refs: &[crate::dossier::EntityRef]| -> Vec<RowValue> {
        refs.iter().map(|reference| desk.value_of(here, reference)).collect()
    };
    let text = match source.text {
        crate::dossier::TextRole::Digest => "row-text-digest",
        crate::dossier::TextRole::Full => "row-text-full",
    };
    let outlet = source.outlet.iter().map(|outlet| desk.value_of(here, outlet)).collect();
    if source.entry.withdrawn.is_some() {
        return desk.row("row-outlet", outlet).into_iter().collect();
    }
    let byline = desk.locale.commas(&source.byline);
    // What a source does not say about itself is worth knowing too.
    let or_none = |text: String, none: &str| if text.is_empty() { desk.locale.say(none) } else { text };
    let date = |date: Option<&crate::dossier::Date>| date.map_or(String::new(), |date| desk.date(date).text);
    let credits = match names(&source.credits) {
        none if none.is_empty() => desk.text_row("row-credits", &desk.locale.say("row-credits-nobody")),
        some => desk.row("row-credits", some),
    };
    [
        desk.row("row-outlet", outlet),
        desk.text_row("row-by", &or_none(byline, "row-by-nobody")),
        credits,
        desk.text_row("row-published", &or_none(date(source.published.as_ref()), "row-published-unknown")),
        desk.text_row("row-retrieved", &date(source.retrieved.as_ref())),
        desk.out_row("row-original", source.url.as_deref()),
        desk.out_row("row-archived", source.archived.as_deref()),
        desk.text_row("row-text", &desk.locale.say(text)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What a source quotes, in the order of its text. The lines can be led to.
fn words(desk: &Desk<'_>, here: &Address, id: SourceId) -> SaidView {
    let mut seen = BTreeSet::new();
    let said: Vec<HeardId> = desk
        .speech_of(id)
        .flat_map(|(_, quotation)| &quotation.utterances)
        .copied()
        .filter(|utterance| seen.insert(*utterance))
        .collect();
    let mut view = desk.said(here, &said, |_| None);
    for (words, confirmed) in [(&mut view.confirmed, true), (&mut view.found, false)] {
        let with_page = said.iter().filter(|id| desk.analysis.heard(**id).has_page());
        let of_kind = with_page.filter(|id| desk.is_confirmed(**id) == confirmed);
        for (card, utterance) in words.cards.iter_mut().zip(of_kind) {
            in_own_words(desk, here, (id, *utterance), card);
        }
    }
    let alone = |confirmed: bool| {
        let lines = said.iter().filter(move |id| !desk.analysis.heard(**id).has_page());
        lines.filter(move |id| desk.is_confirmed(**id) == confirmed).filter_map(|id| desk.glance(*id).first)
    };
    for (words, confirmed) in [(&mut view.confirmed, true), (&mut view.found, false)] {
        for (line, quotation) in words.lines.iter_mut().zip(alone(confirmed)) {
            line.id = entry_anchor(desk, quotation);
            line.chip = None;
            if !confirmed {
                let (reason, percent) = desk.why_spoken(quotation);
                let id = if percent > 0 { "speaker-sure" } else { "speaker-not-sure" };
                let percent = usize::try_from(percent).unwrap_or_default();
                line.why = desk.locale.fill(id, &[("reason", reason.into()), ("n", percent.into())]);
            }
        }
    }
    view
}

/// Has a card say an utterance as this source prints it: another account's wording is not its.
fn in_own_words(desk: &Desk<'_>, here: &Address, (source, id): (SourceId, HeardId), card: &mut UtteranceCard) {
    let quotation_of = |print: &Print| desk.analysis.quotation(print.quotation);
    let wordings = desk.analysis.heard(id).wordings.iter();
    let mut own = wordings.filter(|wording| wording.prints.iter().any(|print| quotation_of(print).source == source));
    let Some(wording) = own.next().filter(|_| !desk.is_withdrawn(id)) else { return };
    let (mine, others): (Vec<&Print>, Vec<&Print>) =
        wording.prints.iter().partition(|print| quotation_of(print).source == source);
    let Some(print) = mine.first() else { return };
    let places: Vec<QuotationId> = mine.iter().chain(&others).map(|print| print.quotation).collect();
    let all = card.tally.outlets + card.others;
    card.text = desk.in_marks(&desk.printed(print));
    card.lang = desk.lang(source);
    card.translation = desk.translation_of(id, wording);
    card.tally = desk.tally(places.iter().map(|place| desk.at_quotation(*place)));
    card.others = all.saturating_sub(card.tally.outlets);
    let mut seen = BTreeSet::new();
    let first = places.into_iter().filter(|place| seen.insert(desk.analysis.quotation(*place).source));
    card.chips = desk.quotation_chips(here, &first.take(CHIPS).collect::<Vec<_>>());
}

/// The anchor of a quotation in the list below its text.
fn entry_anchor(desk: &Desk<'_>, id: QuotationId) -> Option<Anchor> {
    desk.quotation_anchor(id).map(|anchor| Anchor::of_id(format!("said-{anchor}")))
}

/// Who and what a source names, most often first.
fn most_named(desk: &Desk<'_>, id: SourceId) -> Vec<EntityId> {
    const MOST: usize = 40;
    let mut counts: BTreeMap<EntityId, usize> = BTreeMap::new();
    for mention in desk.analysis.mentions_of(id) {
        *counts.entry(mention.entity).or_insert(0) += 1;
    }
    let mut names: Vec<(EntityId, usize)> = counts.into_iter().collect();
    names.sort_by_key(|(id, count)| (std::cmp::Reverse(*count), *id));
    names.into_iter().take(MOST).map(|(id, _)| id).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: &str = "He said “it fell” and left the hall";

    #[track_caller]
    fn check(runs: &[&str], expect: &[&str]) {
        let at = |words: &str| WORDS.find(words).map(|at| at..at + words.len()).unwrap();
        let found = narration(WORDS, runs.iter().map(|run| at(run)).collect(), &[at("it fell")]);
        assert_eq!(found.into_iter().map(|range| &WORDS[range]).collect::<Vec<_>>(), expect);
    }

    #[test]
    fn shared_words_are_marked_once_and_outside_of_speech() {
        check(&["said “it fell” and left"], &["said", "and left"]);
        check(&["fell” and left", "said “it fell” and left", "left the hall"], &["said", "and left", "the hall"]);
        check(&["it fell"], &[]);
        check(&[], &[]);
    }
}
