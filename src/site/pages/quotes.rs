//! `/quotes/` and a page for each utterance.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use similar::{DiffOp, TextDiff};

use crate::analysis::cluster::{Difference, core, differences};
use crate::analysis::{HeardId, Print as Printed, Standing, Wording};
use crate::dossier::{EntityRef, Said, Target};
use crate::evidence::{Cite, Use};
use crate::site::View;
use crate::site::address::{Address, Anchor, Anchors};
use crate::site::desk::{Desk, in_marks};
use crate::site::frame::{Frame, Framed};
use crate::site::rich::{Part, Rich, Tag};
use crate::site::views::{
    Backlink, DiffPart, FoundGroup, FoundQuote, Link, Name, Print, QuoteView, QuotesView, Row, SpeakerGroup,
    TopicGroup, WhyJoined, WordingView,
};
use crate::text::{Folded, Folds, words};

pub fn list(desk: &Desk<'_>, frame: &Frame<'_>) -> Option<Framed> {
    let here = desk.atlas.section("quotes")?;
    let mut speakers: BTreeMap<Option<&EntityRef>, Vec<HeardId>> = BTreeMap::new();
    let mut topics: BTreeMap<&str, Vec<HeardId>> = BTreeMap::new();
    for id in desk.analysis.heard_ids().filter(|id| desk.analysis.heard(*id).has_page()) {
        speakers.entry(desk.analysis.heard(id).speaker.as_ref()).or_default().push(id);
        for topic in desk.listed(id).filter(|_| !desk.is_withdrawn(id)).map_or(&[][..], |listed| &listed.topics) {
            topics.entry(topic).or_default().push(id);
        }
    }
    let mut anchors = Anchors::default();
    let mut groups: Vec<SpeakerGroup> = speakers
        .into_iter()
        .map(|(speaker, said)| {
            let (name, role) = speaker_of(desk, &here, speaker);
            let id = anchors.distinct(Anchor::of_words("by", &name.text, 8));
            let utterances = said.into_iter().map(|id| desk.utterance_card(&here, id)).collect();
            SpeakerGroup { id, speaker: name, role, utterances }
        })
        .collect();
    // Who said most comes first; the sort is stable, so the rest keeps the order of the list.
    groups.sort_by_key(|group| std::cmp::Reverse(group.utterances.len()));
    let topics = topics.into_iter().map(|(topic, of_it)| TopicGroup {
        id: anchors.distinct(Anchor::of_words("topic", topic, 8)),
        topic: topic.replace('-', " "),
        utterances: of_it.into_iter().map(|id| utterance_link(desk, &here, id)).collect(),
    });
    let view = QuotesView { speakers: groups, topics: topics.collect(), found: found(desk, &here) };
    let about = "Who said what, in every wording the accounts print.";
    Some(frame.page(&here, "quotes", "Quotations", about, View::Quotes(view)))
}

/// Quotations nobody has listed, source by source.
fn found(desk: &Desk<'_>, here: &Address) -> Vec<FoundGroup> {
    // What is beyond these stands on the page of its source.
    const SOURCES: usize = 40;
    const EACH: usize = 12;
    desk.dossier
        .source_ids()
        .filter_map(|id| {
            let open = desk.speech_of(id).filter(|(_, quotation)| quotation.standing == Standing::Found);
            let quotations: Vec<FoundQuote> =
                open.take(EACH).map(|(number, _)| desk.found_quote(here, number)).collect();
            (!quotations.is_empty()).then(|| FoundGroup { source: desk.card(here, id), quotations })
        })
        .take(SOURCES)
        .collect()
}

pub fn page(desk: &Desk<'_>, frame: &Frame<'_>, id: HeardId) -> Framed {
    let heard = desk.analysis.heard(id);
    let here = desk.atlas.utterance(heard);
    let listed = desk.listed(id);
    let withdrawn = desk.is_withdrawn(id);
    let fullest = desk.fullest(id);
    let (speaker, role) = speaker_of(desk, &here, heard.speaker.as_ref());
    let mut anchors = Anchors::default();
    let mut wording_view = |n: usize, wording: &Wording| {
        let first = wording.prints.first()?;
        let text = desk.words_of(first.quotation);
        let lang = desk.lang(desk.analysis.quotation(first.quotation).source);
        let diff = if n == 0 { Vec::new() } else { difference(fullest, text) };
        let fragment = n > 0 && shared_words(&diff) < SHARED;
        Some(WordingView {
            id: anchors.distinct(Anchor::of_words("w", text, 5)),
            words: listed_part(desk, first),
            kinds: if n == 0 || fragment { Vec::new() } else { kinds(fullest, text) },
            diff: if fragment { Vec::new() } else { diff },
            fullest: n == 0,
            fragment,
            prints: prints(desk, &here, wording),
            tally: desk.tally(wording.prints.iter().map(|print| desk.analysis.quotation(print.quotation).source)),
            lang,
        })
    };
    let shown = |of: &[Wording]| if withdrawn { 0 } else { of.len() };
    let wordings: Vec<WordingView> = heard.wordings[..shown(&heard.wordings)]
        .iter()
        .enumerate()
        .filter_map(|(n, wording)| wording_view(n, wording))
        .collect();
    let also: Vec<WordingView> =
        heard.also[..shown(&heard.also)].iter().filter_map(|wording| wording_view(usize::MAX, wording)).collect();
    let texts: Vec<&str> = heard.wordings[..shown(&heard.wordings)]
        .iter()
        .filter_map(|wording| Some(desk.words_of(wording.prints.first()?.quotation)))
        .collect();
    let topics = listed.filter(|_| !withdrawn).into_iter().flat_map(|listed| &listed.topics).filter_map(|topic| {
        let list = desk.atlas.section("quotes")?;
        let href = desk.atlas.link_at(&here, &list, &Anchor::of_words("topic", topic, 8));
        Some(Link { href, text: topic.replace('-', " ") })
    });
    let view = QuoteView {
        speaker: heard.speaker.as_ref().map(|_| speaker.clone()),
        role,
        confirmed: listed.is_some(),
        withdrawn: listed.and_then(|listed| Desk::withdrawn(&listed.entry)),
        said: listed.filter(|_| !withdrawn).map_or_else(Vec::new, |listed| said(desk, &here, &listed.said)),
        core: if texts.len() > 1 { core(&texts) } else { Vec::new() },
        wordings,
        also,
        links: heard
            .links
            .iter()
            .filter(|_| !withdrawn)
            .map(|link| WhyJoined {
                a: in_marks(&shortened(desk.words_of(link.pair.0))),
                b: in_marks(&shortened(desk.words_of(link.pair.1))),
                evidence: link.evidence.clone(),
            })
            .collect(),
        tally: desk.tally_of(id),
        apart_from: listed
            .into_iter()
            .flat_map(|listed| &listed.apart_from)
            .map(|other| desk.utterance_card(&here, HeardId::listed(*other)))
            .collect(),
        topics: topics.collect(),
        remark: listed
            .filter(|_| !withdrawn)
            .and_then(|listed| listed.remark.as_ref())
            .map(|doc| desk.plain(&here, doc)),
        statements: if withdrawn { Vec::new() } else { statements(desk, &here, id) },
        others: if withdrawn { Vec::new() } else { others(desk, &here, id) },
    };
    // Without a source that may be shown, only the id is left of it.
    let title = match (withdrawn, fullest.is_empty()) {
        (true, _) => "Withdrawn quotation".to_owned(),
        (false, true) => heard.id.replace('-', " "),
        (false, false) => format!("“{}”", shortened(&desk.headline(id))),
    };
    let about = match heard.speaker {
        Some(_) => format!("What {} said, in every wording the accounts print.", speaker.text),
        None => "A quotation in every wording the accounts print.".to_owned(),
    };
    let page = frame.page(&here, "quote", &title, &about, View::Quote(Box::new(view)));
    let mut page = page.under("quotes", desk);
    if let Some(listed) = listed {
        page = page.made_from(desk, listed.entry.span);
    }
    if withdrawn { page.hidden_from_search() } else { page.linked(crate::site::linked::quotation(desk, id)) }
}

/// The kinds of difference between a wording and the fullest, each once.
fn kinds(fullest: &str, text: &str) -> Vec<&'static str> {
    let kinds: BTreeSet<_> = differences(fullest, text).into_iter().map(|difference| difference.kind).collect();
    kinds.into_iter().map(Difference::name).collect()
}

/// With fewer words in common than this a comparison only strikes out the whole of the fullest wording.
const SHARED: usize = 3;

fn shared_words(diff: &[DiffPart]) -> usize {
    diff.iter().filter(|part| part.kind == "same").map(|part| words(&part.text).len()).sum()
}

fn speaker_of(desk: &Desk<'_>, here: &Address, speaker: Option<&EntityRef>) -> (Name, String) {
    match speaker {
        Some(EntityRef::Known(id)) => {
            let entity = desk.dossier.entity(*id);
            let role = if entity.entry.withdrawn.is_some() { String::new() } else { entity.role.clone() };
            (desk.name(here, *id), role)
        }
        other => (desk.speaker_name(here, other), String::new()),
    }
}

pub fn utterance_link(desk: &Desk<'_>, from: &Address, id: HeardId) -> Link {
    let text = if desk.is_withdrawn(id) { "withdrawn".to_owned() } else { in_marks(&shortened(&desk.headline(id))) };
    Link { href: desk.utterance_url(from, id), text }
}

/// The first words of a text, for titles and lists.
pub fn shortened(text: &str) -> String {
    const WORDS: usize = 12;
    let all: Vec<&str> = text.split_whitespace().collect();
    if all.len() <= WORDS {
        return all.join(" ").trim_end_matches([',', ';', ':']).to_owned();
    }
    format!("{} …", all[..WORDS].join(" ").trim_end_matches([',', ';', ':', '.']))
}

/// The words of a wording in their language, with the listed part marked where it is not the whole.
fn listed_part(desk: &Desk<'_>, print: &Printed) -> Rich {
    let quotation = desk.analysis.quotation(print.quotation);
    let words = &desk.dossier.source(quotation.source).doc.words;
    let (all, part) = (quotation.range.clone(), print.listed.clone());
    let says = |range: Range<usize>| words[range].chars().any(char::is_alphanumeric);
    let is_whole = !says(all.start..part.start) && !says(part.end..all.end);
    let text = |range: Range<usize>| Part::Text(words[range].to_owned());
    let mut parts = Vec::new();
    let lang = desk.lang(quotation.source);
    parts.extend(lang.clone().map(|lang| Part::Open(Tag::Language { lang })));
    if is_whole {
        parts.push(text(all));
    } else {
        parts.push(text(all.start..part.start));
        parts.extend([Part::Open(Tag::Listed), text(part.clone()), Part::Close]);
        parts.push(text(part.end..all.end));
    }
    parts.extend(lang.map(|_| Part::Close));
    Rich(parts)
}

fn prints(desk: &Desk<'_>, here: &Address, wording: &Wording) -> Vec<Print> {
    let prints = wording.prints.iter().map(|print| Print {
        source: desk.card(here, desk.analysis.quotation(print.quotation).source),
        href: desk.quotation_url(here, print.quotation),
    });
    prints.collect()
}

fn said(desk: &Desk<'_>, here: &Address, said: &Said) -> Vec<Row> {
    let to = said.to.iter().map(|reference| desk.value_of(here, reference)).collect();
    [
        Desk::text_row("Said", &said.at.as_ref().map_or(String::new(), ToString::to_string)),
        Desk::row("To", to),
        Desk::text_row("Occasion", &said.occasion),
        Desk::text_row("Language", &said.language),
        Desk::text_row("Through", &said.via),
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

/// Compares a wording with the fullest one, word by word. Punctuation and case never count: an
/// alignment that hangs on a comma misleads.
pub fn difference(fullest: &str, text: &str) -> Vec<DiffPart> {
    let (old, new) = (words(fullest), words(text));
    let folded = |text: &str, at: &[Range<usize>]| -> Vec<String> {
        at.iter().map(|word| Folded::new(&text[word.clone()], Folds::ALL).text).collect()
    };
    let (old_words, new_words) = (folded(fullest, &old), folded(text, &new));
    let old_refs: Vec<&str> = old_words.iter().map(String::as_str).collect();
    let new_refs: Vec<&str> = new_words.iter().map(String::as_str).collect();
    let diff = TextDiff::from_slices(&old_refs, &new_refs);
    let mut parts: Vec<DiffPart> = Vec::new();
    let mut add = |kind: &'static str, text: &str| {
        if !text.trim().is_empty() {
            parts.push(DiffPart { kind, text: text.trim().to_owned() });
        }
    };
    // A run of words with the punctuation behind it, up to the next word.
    let run = |text: &str, at: &[Range<usize>], range: Range<usize>| -> String {
        let Some(first) = at.get(range.start) else { return String::new() };
        let start = if range.start == 0 { 0 } else { first.start };
        let end = at.get(range.end).map_or(text.len(), |next| next.start);
        text[start..end].to_owned()
    };
    for op in diff.ops() {
        match op {
            DiffOp::Equal { .. } => add("same", &run(text, &new, op.new_range())),
            DiffOp::Delete { .. } => add("left-out", &run(fullest, &old, op.old_range())),
            DiffOp::Insert { .. } => add("only-here", &run(text, &new, op.new_range())),
            DiffOp::Replace { .. } => {
                add("left-out", &run(fullest, &old, op.old_range()));
                add("only-here", &run(text, &new, op.new_range()));
            }
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wordings_are_compared_word_by_word() {
        let parts = difference("We are very glad to see you here.", "we are glad to see you");
        let shown: Vec<_> = parts.iter().map(|part| format!("{}:{}", part.kind, part.text)).collect();
        assert_eq!(shown, ["same:we are", "left-out:very", "same:glad to see you", "left-out:here."]);
    }
}
