//! `/sources/` and a page for each source.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::analysis::{HeardId, Standing};
use crate::dossier::{EntityId, SourceId};
use crate::evidence::{Cite, Use};
use crate::site::View;
use crate::site::address::Address;
use crate::site::desk::{Desk, Weaving, date_view};
use crate::site::frame::{Frame, Framed, demoted};
use crate::site::rich::{Part, Tag};
use crate::site::views::{Backlink, FoundQuote, PassageView, Row, RowValue, SourceView, SourcesView};
use crate::site::weave::{Insert, Mark};

pub fn list(desk: &Desk<'_>, frame: &Frame<'_>) -> Option<Framed> {
    let here = desk.atlas.section("sources")?;
    let view = SourcesView {
        sources: desk.dossier.source_ids().map(|id| desk.card(&here, id)).collect(),
        outlets: desk.tally(desk.dossier.source_ids()).outlets,
    };
    let about = "Every account this dossier is made of.";
    Some(frame.page(&here, "sources", "Sources", about, View::Sources(view)))
}

pub fn page(desk: &Desk<'_>, frame: &Frame<'_>, id: SourceId) -> Framed {
    let here = desk.atlas.source(id);
    let source = desk.dossier.source(id);
    let (marks, inserts) = found_in(desk, &here, id);
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
            used: by.into_iter().filter_map(|(cite, by)| desk.backlink(&here, cite, by)).collect(),
        }
    });
    let weaving = Weaving { marks, inserts, statements: &[], names };
    let view = SourceView {
        card: desk.card(&here, id),
        contents: desk.contents(&here, &source.doc),
        body: demoted(desk.weave(&here, &source.doc, weaving)),
        provenance: provenance(desk, &here, id),
        rights: if source.entry.withdrawn.is_some() { String::new() } else { source.rights.clone() },
        withdrawn: Desk::withdrawn(&source.entry),
        passages: listed.collect(),
        statements: of_kind(&|by| !matches!(by, Use::Question(_) | Use::Moment(_))),
        questions: of_kind(&|by| matches!(by, Use::Question(_))),
        moments: of_kind(&|by| matches!(by, Use::Moment(_))),
        utterances: utterances(desk, id).into_iter().map(|id| desk.utterance_card(&here, id)).collect(),
        found: found_speech(desk, &here, id),
        names: most_named(desk, id).into_iter().map(|id| desk.name(&here, id)).collect(),
    };
    let about = format!("{}, as {} reported it.", source.title, desk.outlet(&here, id).text);
    let page = frame.page(&here, "source", &source.title, &about, View::Source(Box::new(view)));
    let page = page.under("sources", desk).made_from(desk, source.entry.span);
    let page = page.linked(crate::site::linked::source(desk, id));
    if source.entry.withdrawn.is_some() { page.hidden_from_search() } else { page }
}

/// The marks of a source's text: quotations with their ways to the utterances, and cited passages.
fn found_in(desk: &Desk<'_>, here: &Address, id: SourceId) -> (Vec<Mark>, Vec<Insert>) {
    let words = &desk.dossier.source(id).doc.words;
    let mut marks = Vec::new();
    let mut inserts = Vec::new();
    for (number, quotation) in desk.speech_of(id) {
        let sure = quotation.standing.is_sure();
        let anchor = desk.quotation_anchor(number).cloned();
        marks.push(Mark { range: quotation.range.clone(), tag: Tag::Quotation { id: anchor, sure } });
        let closing = words[quotation.range.end..].chars().next().filter(|c| matches!(c, '"' | '”' | '»' | '“'));
        let at = quotation.range.end + closing.map_or(0, char::len_utf8);
        for utterance in &quotation.utterances {
            let heard = desk.analysis.heard(*utterance);
            let speaker = heard.speaker.as_ref().map_or("Quotation".to_owned(), |who| desk.name_of(here, who).text);
            let label = format!("{speaker}: every wording of this");
            if !heard.has_page() {
                continue;
            }
            let href = desk.utterance_url(here, *utterance);
            inserts.push(Insert { at, part: Part::ToUtterance { href, label } });
        }
    }
    for (entity, nth, range) in first_mentions(desk, id) {
        marks.push(Mark { range, tag: Tag::Mention { id: desk.mention_anchor(entity, nth) } });
    }
    for (number, passage) in desk.evidence.passages_of(id) {
        if let Some(range) = &passage.in_body {
            let anchor = desk.passage_anchors(number).0.clone();
            marks.push(Mark { range: range.clone(), tag: Tag::Passage { id: Some(anchor) } });
        }
    }
    (marks, inserts)
}

/// How many mentions of one name in one source pages lead to.
pub const MENTIONS: usize = 3;

/// The first mentions of every name in a source, each with its number from 0.
fn first_mentions(desk: &Desk<'_>, id: SourceId) -> Vec<(EntityId, usize, Range<usize>)> {
    let mut counts: BTreeMap<EntityId, usize> = BTreeMap::new();
    let mentions = desk.analysis.mentions_of(id).iter().filter_map(|mention| {
        let count = counts.entry(mention.entity).or_insert(0);
        *count += 1;
        (*count <= MENTIONS).then(|| (mention.entity, *count - 1, mention.range.clone()))
    });
    mentions.collect()
}

fn provenance(desk: &Desk<'_>, here: &Address, id: SourceId) -> Vec<Row> {
    let source = desk.dossier.source(id);
    let names = |refs: &[crate::dossier::EntityRef]| -> Vec<RowValue> {
        refs.iter().map(|reference| desk.value_of(here, reference)).collect()
    };
    let text = match source.text {
        crate::dossier::TextRole::Digest => "a digest in our own words, with the source's quotations",
        crate::dossier::TextRole::Full => "the source's own words",
    };
    let outlet = source.outlet.iter().map(|outlet| desk.value_of(here, outlet)).collect();
    if source.entry.withdrawn.is_some() {
        return Desk::row("Outlet", outlet).into_iter().collect();
    }
    let byline = source.byline.join(", ");
    // What a source does not say about itself is worth knowing too.
    let or_none = |text: String, none: &str| if text.is_empty() { none.to_owned() } else { text };
    let date = |date: Option<&crate::dossier::Date>| date.map_or(String::new(), |date| date_view(date).text);
    let credits = match names(&source.credits) {
        none if none.is_empty() => Desk::text_row("Credits", "no agency named"),
        some => Desk::row("Credits", some),
    };
    [
        Desk::row("Outlet", outlet),
        Desk::text_row("By", &or_none(byline, "nobody named")),
        credits,
        Desk::text_row("Published", &or_none(date(source.published.as_ref()), "no date given")),
        Desk::text_row("Retrieved", &date(source.retrieved.as_ref())),
        Desk::out_row("Original", source.url.as_deref()),
        Desk::out_row("Archived", source.archived.as_deref()),
        Desk::text_row("Text here", text),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The utterances a source prints, in the order of its text.
pub fn utterances(desk: &Desk<'_>, id: SourceId) -> Vec<HeardId> {
    let mut seen = BTreeSet::new();
    desk.speech_of(id)
        .flat_map(|(_, quotation)| &quotation.utterances)
        .copied()
        .filter(|utterance| desk.analysis.heard(*utterance).has_page() && seen.insert(*utterance))
        .collect()
}

/// The speech in a source that nobody has listed and no other place repeats.
fn found_speech(desk: &Desk<'_>, here: &Address, id: SourceId) -> Vec<FoundQuote> {
    let alone = desk.speech_of(id).filter(|(_, quotation)| {
        quotation.standing == Standing::Found
            && quotation.utterances.iter().all(|id| !desk.analysis.heard(*id).has_page())
    });
    alone.map(|(number, _)| desk.found_quote(here, number)).collect()
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
