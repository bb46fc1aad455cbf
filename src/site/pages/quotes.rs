//! `/quotes/` and a page for each utterance.

use std::collections::BTreeMap;
use std::ops::Range;

use similar::{DiffOp, TextDiff};

use crate::analysis::{Print as Printed, Standing, Wording};
use crate::dossier::{EntityId, Target, UtteranceId};
use crate::evidence::Use;
use crate::site::View;
use crate::site::address::{Address, Anchor, Anchors};
use crate::site::desk::{Desk, in_marks};
use crate::site::frame::{Frame, Framed};
use crate::site::rich::{Part, Rich, Tag};
use crate::site::views::{
    Backlink, DiffPart, FoundGroup, Link, Name, Print, QuoteView, QuotesView, Row, SpeakerGroup, TopicGroup,
    WordingView,
};
use crate::text::{Folded, Folds, words};

pub fn list(desk: &Desk<'_>, frame: &Frame<'_>) -> Option<Framed> {
    let here = desk.atlas.section("quotes")?;
    let mut speakers: BTreeMap<Option<EntityId>, Vec<UtteranceId>> = BTreeMap::new();
    let mut topics: BTreeMap<&str, Vec<UtteranceId>> = BTreeMap::new();
    for id in desk.dossier.utterance_ids() {
        let utterance = &desk.dossier.utterances[id.index()];
        speakers.entry(utterance.speaker).or_default().push(id);
        for topic in &utterance.topics {
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

/// Quotations whose utterance nobody has listed, source by source.
fn found(desk: &Desk<'_>, here: &Address) -> Vec<FoundGroup> {
    // What is beyond these stands on the page of its source.
    const SOURCES: usize = 40;
    const EACH: usize = 12;
    desk.dossier
        .source_ids()
        .filter_map(|id| {
            let open = desk.speech_of(id).filter(|(_, quotation)| {
                quotation.utterances.is_empty() && matches!(quotation.standing, Standing::Found | Standing::Confirmed)
            });
            let quotations: Vec<Link> = open
                .take(EACH)
                .map(|(number, _)| Link {
                    href: desk.quotation_url(here, number),
                    text: in_marks(desk.words_of(number)),
                })
                .collect();
            (!quotations.is_empty()).then(|| FoundGroup { source: desk.card(here, id), quotations })
        })
        .take(SOURCES)
        .collect()
}

pub fn page(desk: &Desk<'_>, frame: &Frame<'_>, id: UtteranceId) -> Framed {
    let here = desk.atlas.utterance(id);
    let utterance = &desk.dossier.utterances[id.index()];
    let withdrawn = utterance.entry.withdrawn.is_some();
    let heard = &desk.analysis.heard[id.index()];
    let fullest = desk.fullest(id);
    let (speaker, role) = speaker_of(desk, &here, utterance.speaker);
    let mut anchors = Anchors::default();
    let wordings = heard.wordings.iter().enumerate().filter(|_| !withdrawn).filter_map(|(n, wording)| {
        let first = wording.prints.first()?;
        let text = desk.words_of(first.quotation);
        let lang = desk.lang(desk.analysis.quotation(first.quotation).source);
        Some(WordingView {
            id: anchors.distinct(Anchor::of_words("w", text, 5)),
            words: listed_part(desk, first),
            diff: if n == 0 { Vec::new() } else { difference(fullest, text) },
            fullest: n == 0,
            prints: prints(desk, &here, wording),
            tally: desk.tally(wording.prints.iter().map(|print| desk.analysis.quotation(print.quotation).source)),
            lang,
        })
    });
    let wordings: Vec<WordingView> = wordings.collect();
    let topics = utterance.topics.iter().filter_map(|topic| {
        let list = desk.atlas.section("quotes")?;
        let href = desk.atlas.link_at(&here, &list, &Anchor::of_words("topic", topic, 8));
        Some(Link { href, text: topic.replace('-', " ") })
    });
    let view = QuoteView {
        speaker: utterance.speaker.map(|_| speaker.clone()),
        role,
        confirmed: true,
        withdrawn: Desk::withdrawn(&utterance.entry),
        said: if withdrawn { Vec::new() } else { said(desk, &here, id) },
        wordings,
        tally: desk.tally(desk.sources_of(id)),
        apart_from: utterance.apart_from.iter().map(|other| desk.utterance_card(&here, *other)).collect(),
        topics: topics.collect(),
        remark: utterance.remark.as_ref().filter(|_| !withdrawn).map(|doc| desk.plain(&here, doc)),
        statements: statements(desk, &here, id),
        others: others(desk, &here, id),
    };
    let title = if withdrawn { "Withdrawn quotation".to_owned() } else { format!("“{}”", shortened(fullest)) };
    let about = match utterance.speaker {
        Some(_) => format!("What {} said, in every wording the accounts print.", speaker.text),
        None => "A quotation in every wording the accounts print.".to_owned(),
    };
    let page = frame.page(&here, "quote", &title, &about, View::Quote(Box::new(view)));
    let page = page.under("quotes", desk).made_from(desk, utterance.entry.span);
    if withdrawn { page.hidden_from_search() } else { page.linked(crate::site::linked::quotation(desk, id)) }
}

fn speaker_of(desk: &Desk<'_>, here: &Address, speaker: Option<EntityId>) -> (Name, String) {
    match speaker {
        Some(id) => (desk.name(here, id), desk.dossier.entity(id).role.clone()),
        None => (Name { href: None, text: "Speaker not established".to_owned() }, String::new()),
    }
}

pub fn utterance_link(desk: &Desk<'_>, from: &Address, id: UtteranceId) -> Link {
    let withdrawn = desk.dossier.utterances[id.index()].entry.withdrawn.is_some();
    let text = if withdrawn { "withdrawn".to_owned() } else { in_marks(&shortened(desk.fullest(id))) };
    Link { href: desk.atlas.link(from, &desk.atlas.utterance(id)), text }
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

/// The words of a wording, with the listed part marked where it is not the whole.
fn listed_part(desk: &Desk<'_>, print: &Printed) -> Rich {
    let quotation = desk.analysis.quotation(print.quotation);
    let words = &desk.dossier.source(quotation.source).doc.words;
    let (all, part) = (quotation.range.clone(), print.listed.clone());
    let whole = |range: Range<usize>| words[range].chars().any(char::is_alphanumeric);
    if !whole(all.start..part.start) && !whole(part.end..all.end) {
        return Rich(vec![Part::Text(words[all].to_owned())]);
    }
    Rich(vec![
        Part::Text(words[all.start..part.start].to_owned()),
        Part::Open(Tag::Listed),
        Part::Text(words[part.clone()].to_owned()),
        Part::Close,
        Part::Text(words[part.end..all.end].to_owned()),
    ])
}

fn prints(desk: &Desk<'_>, here: &Address, wording: &Wording) -> Vec<Print> {
    let prints = wording.prints.iter().map(|print| Print {
        source: desk.card(here, desk.analysis.quotation(print.quotation).source),
        href: desk.quotation_url(here, print.quotation),
    });
    prints.collect()
}

fn said(desk: &Desk<'_>, here: &Address, id: UtteranceId) -> Vec<Row> {
    let said = &desk.dossier.utterances[id.index()].said;
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
fn statements(desk: &Desk<'_>, here: &Address, id: UtteranceId) -> Vec<Backlink> {
    let mut numbers: Vec<usize> = desk.in_statements.get(&Target::Utterance(id)).cloned().unwrap_or_default();
    numbers.extend(cited_inside(desk, id).into_iter().filter_map(|by| match by {
        Use::Statement(n) => Some(n),
        _ => None,
    }));
    numbers.sort_unstable();
    numbers.dedup();
    numbers.into_iter().filter_map(|n| desk.statement(here, n)).collect()
}

fn others(desk: &Desk<'_>, here: &Address, id: UtteranceId) -> Vec<Backlink> {
    let mut uses: Vec<Use> =
        cited_inside(desk, id).into_iter().filter(|by| !matches!(by, Use::Statement(_))).collect();
    uses.sort();
    uses.dedup();
    uses.into_iter().filter_map(|by| desk.backlink(here, by)).collect()
}

/// Everything that cites words inside one of the quotations of an utterance.
fn cited_inside(desk: &Desk<'_>, id: UtteranceId) -> Vec<Use> {
    let prints = desk.analysis.heard[id.index()].wordings.iter().flat_map(|wording| &wording.prints);
    let mut uses = Vec::new();
    for print in prints {
        let quotation = desk.analysis.quotation(print.quotation);
        for (_, passage) in desk.evidence.passages_of(quotation.source) {
            let inside = passage.in_body.as_ref().is_some_and(|range| {
                range.start < quotation.range.end && quotation.range.start < range.end
            });
            if inside {
                uses.extend(passage.uses.iter().map(|(_, by)| *by));
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
