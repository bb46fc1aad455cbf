//! What was withdrawn leaves every text before a page is made of them.
//!
//! Everything the site prints is cut out of the texts of a dossier, so it is enough that these no longer
//! have the words. In running text they are overwritten byte for byte, so that every place found there
//! stays where it is; in single values they are replaced. The files themselves are never touched.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::{Cite, Evidence, PassageId};
use crate::analysis::{Analysis, HeardId};
use crate::dossier::{Doc, Dossier, EntityRef, Event, UtteranceId};
use crate::text::{FileId, Files, Span};

/// What stands where words were withdrawn.
const SIGN: &str = "[withdrawn]";

/// Takes the words of withdrawn utterances, and what was left of withdrawn sources, out of all that is
/// published. For the making of pages alone: what is checked or locked is checked before. `headline` gives
/// a withdrawn source another title, told its outlet.
pub fn withhold(
    files: &Files,
    dossier: &mut Dossier,
    analysis: &mut Analysis,
    evidence: &mut Evidence,
    headline: &dyn Fn(Option<&str>) -> String,
) {
    sources(dossier, headline);
    let gone: Vec<UtteranceId> =
        dossier.utterance_ids().filter(|id| dossier.utterances[id.index()].entry.withdrawn.is_some()).collect();
    if gone.is_empty() {
        return;
    }
    let words = Words::of(&gone, dossier, analysis);
    let mut prints: Vec<Vec<(Range<usize>, UtteranceId)>> = vec![Vec::new(); dossier.sources.len()];
    for id in &gone {
        for print in analysis.heard(HeardId::listed(*id)).prints() {
            prints[analysis.quotation(print.quotation).source.index()].push((print.listed.clone(), *id));
        }
    }
    let mut hidden = std::mem::take(&mut dossier.hidden);
    for (id, prints) in dossier.source_ids().collect::<Vec<_>>().into_iter().zip(prints) {
        words.leave(&mut dossier.sources[id.index()].doc, prints, &mut hidden);
        let ranges: Vec<Range<usize>> =
            dossier.source(id).doc.withheld.iter().map(|(range, _)| range.clone()).collect();
        analysis.withhold(id, &ranges);
    }
    found(dossier, analysis);
    let passages = passages(&words, dossier, evidence);
    let own = dossier.sources.len();
    for doc in docs(dossier).into_iter().skip(own) {
        words.leave(doc, Vec::new(), &mut hidden);
    }
    let of_cite = |source, span| {
        let passage = evidence.passage_of(Cite { source, span })?;
        passages.contains(&passage).then(|| evidence.passages[passage.0].words.clone())
    };
    let mut locators = Vec::new();
    for doc in docs(dossier) {
        for cited in doc.citations.iter_mut().flat_map(|citation| &mut citation.items) {
            let (source, span) = (cited.source, cited.span);
            if let Some(locator) = &mut cited.locator {
                match of_cite(source, span) {
                    Some(words) => {
                        locator.words = words;
                        locators.push(locator.span);
                    }
                    None => words.replace(&mut locator.words),
                }
            }
        }
    }
    for cited in dossier.questions.iter_mut().flat_map(|q| &mut q.positions).flat_map(|p| &mut p.sources) {
        if let Some(request) = &mut cited.words {
            match of_cite(cited.source, request.span) {
                Some(words) => {
                    request.text = words;
                    locators.push(request.span);
                }
                None => words.replace(&mut request.text),
            }
        }
    }
    hidden.extend(locators);
    values(&words, dossier, evidence);
    for file in &dossier.published {
        hidden.extend(words.find(files.text(*file)).into_iter().map(|(range, _)| Span::new(*file, range)));
    }
    dossier.hidden = merged(hidden);
}

/// A withdrawn source keeps its address, its outlet and its date; its headline and its authors were its own.
fn sources(dossier: &mut Dossier, headline: &dyn Fn(Option<&str>) -> String) {
    let names: Vec<String> = dossier.entities.iter().map(|entity| entity.name.clone()).collect();
    for source in dossier.sources.iter_mut().filter(|source| source.entry.withdrawn.is_some()) {
        let outlet = source.outlet.as_ref().map(|outlet| match outlet {
            EntityRef::Known(id) => names[id.index()].as_str(),
            EntityRef::Named(name) => name,
        });
        source.title = headline(outlet);
        source.byline.clear();
        source.rights.clear();
        source.passages.clear();
    }
}

/// Utterances that nobody listed are called by their first words.
fn found(dossier: &Dossier, analysis: &mut Analysis) {
    let ids: Vec<HeardId> = analysis.heard_ids().collect();
    let mut number = 0;
    for id in ids {
        let heard = analysis.heard(id);
        let is_gone = heard.prints().any(|print| {
            let withheld = &dossier.source(analysis.quotation(print.quotation).source).doc.withheld;
            withheld.iter().any(|(range, _)| range.start < print.listed.end && print.listed.start < range.end)
        });
        if heard.listed.is_none() && is_gone {
            let taken = |name: &str| analysis.heard.iter().any(|other| other.id == name);
            let name = loop {
                number += 1;
                let name = format!("withdrawn-{number}");
                if !taken(&name) {
                    break name;
                }
            };
            analysis.heard[id.index()].id = name;
        }
    }
}

/// The passages that have withdrawn words, which are replaced in them.
fn passages(words: &Words, dossier: &Dossier, evidence: &mut Evidence) -> BTreeSet<PassageId> {
    let mut touched = BTreeSet::new();
    for (n, passage) in evidence.passages.iter_mut().enumerate() {
        let doc = &dossier.source(passage.source).doc;
        let within = passage
            .in_body
            .as_ref()
            .filter(|body| doc.withheld.iter().any(|(range, _)| range.start < body.end && body.start < range.end));
        if let Some(body) = within {
            let outside: String = doc.words[body.clone()]
                .char_indices()
                .filter(|(at, _)| !doc.withheld.iter().any(|(range, _)| range.contains(&(body.start + at))))
                .map(|(_, c)| c)
                .collect();
            passage.words = match outside.trim() {
                "" => SIGN.to_owned(),
                _ => squeezed(&doc.words[body.clone()]),
            };
            touched.insert(PassageId(n));
        } else {
            words.replace(&mut passage.words);
        }
    }
    touched
}

/// Every text of the dossier; those of its sources come first.
fn docs(dossier: &mut Dossier) -> Vec<&mut Doc> {
    let Dossier { sources, entities, utterances, questions, moments, narrative, pages, .. } = dossier;
    let mut all: Vec<&mut Doc> = sources.iter_mut().map(|source| &mut source.doc).collect();
    for question in questions {
        all.extend(question.remark.iter_mut());
        all.extend(question.positions.iter_mut().filter_map(|position| position.remark.as_mut()));
    }
    all.extend(entities.iter_mut().filter_map(|entity| entity.description.as_mut()));
    all.extend(utterances.iter_mut().filter_map(|utterance| utterance.remark.as_mut()));
    all.extend(narrative.iter_mut().map(|narrative| &mut narrative.doc));
    all.extend(moments.iter_mut().map(|moment| &mut moment.text));
    all.extend(pages.iter_mut().map(|page| &mut page.doc));
    all
}

/// The values that are no running text.
fn values(words: &Words, dossier: &mut Dossier, evidence: &mut Evidence) {
    let mut all: Vec<&mut String> = vec![&mut dossier.meta.title, &mut dossier.meta.summary];
    for source in &mut dossier.sources {
        all.push(&mut source.title);
        all.extend(source.passages.iter_mut().flat_map(|passage| {
            std::iter::once(&mut passage.from).chain(&mut passage.to).map(|request| &mut request.text)
        }));
    }
    for utterance in &mut dossier.utterances {
        all.push(&mut utterance.said.occasion);
        for wording in &mut utterance.wordings {
            all.push(&mut wording.request.text);
            all.extend(&mut wording.translation);
        }
    }
    for question in &mut dossier.questions {
        all.push(&mut question.question);
        all.extend(question.positions.iter_mut().flat_map(|position| [&mut position.value, &mut position.scope]));
    }
    all.extend(dossier.moments.iter_mut().map(|moment| &mut moment.title));
    for correction in &mut dossier.corrections {
        all.extend([&mut correction.what, &mut correction.was, &mut correction.now, &mut correction.reason]);
    }
    all.extend(dossier.narrative.iter_mut().filter_map(|narrative| narrative.title.as_mut()));
    all.extend(dossier.pages.iter_mut().flat_map(|page| [&mut page.title, &mut page.description]));
    for claim in &mut evidence.claims {
        all.extend(claim.allowed.iter_mut().map(|allowed| &mut allowed.reason));
        all.extend(claim.searched.iter_mut().flat_map(|searched| &mut searched.terms));
    }
    for value in all {
        words.replace(value);
    }
}

/// The withdrawn words, to be found in any text whatever its marks, spaces and capitals.
struct Words {
    /// Each run that was said without a gap.
    runs: Vec<Vec<String>>,
    /// The utterance of each run.
    ids: Vec<UtteranceId>,
    /// Where each word stands in the runs.
    places: BTreeMap<String, Vec<(usize, usize)>>,
}

/// So many words in a row are nobody else's.
const SURELY: usize = 6;
/// So many are enough where they are all of a run.
const WHOLE: usize = 4;
/// So many are enough where they stand between marks.
const MARKED: usize = 2;

impl Words {
    fn of(gone: &[UtteranceId], dossier: &Dossier, analysis: &Analysis) -> Words {
        let (mut runs, mut ids): (Vec<Vec<String>>, Vec<UtteranceId>) = (Vec::new(), Vec::new());
        let mut add = |text: &str, id: UtteranceId| {
            for part in text.split(['…', '[', ']']).flat_map(|part| part.split("...")) {
                let run: Vec<String> = tokens(part).into_iter().map(|(_, word)| word).collect();
                if !run.is_empty() && !runs.contains(&run) {
                    runs.push(run);
                    ids.push(id);
                }
            }
        };
        for id in gone {
            for wording in &dossier.utterances[id.index()].wordings {
                add(&wording.request.text, *id);
                add(wording.translation.as_deref().unwrap_or_default(), *id);
            }
            for print in analysis.heard(HeardId::listed(*id)).prints() {
                let source = analysis.quotation(print.quotation).source;
                add(&dossier.source(source).doc.words[print.listed.clone()], *id);
            }
        }
        Words::indexed(runs, ids)
    }

    fn indexed(runs: Vec<Vec<String>>, ids: Vec<UtteranceId>) -> Words {
        let mut places: BTreeMap<String, Vec<(usize, usize)>> = BTreeMap::new();
        for (n, run) in runs.iter().enumerate() {
            for (at, word) in run.iter().enumerate() {
                places.entry(word.clone()).or_default().push((n, at));
            }
        }
        Words { runs, ids, places }
    }

    /// Where a text has withdrawn words, in order and apart, and the run they are of.
    fn find(&self, text: &str) -> Vec<(Range<usize>, usize)> {
        let tokens = tokens(text);
        let mut found = Vec::new();
        for (n, (range, word)) in tokens.iter().enumerate() {
            for (run, at) in self.places.get(word).into_iter().flatten() {
                let words = &self.runs[*run];
                if n > 0 && *at > 0 && tokens[n - 1].1 == words[at - 1] {
                    continue;
                }
                let length = tokens[n..].iter().zip(&words[*at..]).take_while(|(a, b)| a.1 == **b).count();
                let range = range.start..tokens[n + length - 1].0.end;
                let is_all = length == tokens.len();
                let is_whole = length == words.len();
                let least = match () {
                    () if is_all || is_marked(text, &range) => MARKED,
                    () if is_whole => WHOLE,
                    () => SURELY,
                };
                if length >= least {
                    found.push((range, *run));
                }
            }
        }
        apart(found)
    }

    /// Overwrites them in a running text, there and where the reading found them.
    fn leave(&self, doc: &mut Doc, known: Vec<(Range<usize>, UtteranceId)>, hidden: &mut Vec<Span>) {
        let mut found = known;
        found.extend(self.find(&doc.words).into_iter().map(|(range, run)| (range, self.ids[run])));
        let found = apart(found);
        for (range, _) in &found {
            hidden.extend(doc.span(range.clone()));
            overwrite(&mut doc.words, range);
        }
        for event in &mut doc.events {
            if let Event::Picture { alt, .. } = event {
                self.replace(alt);
            }
        }
        doc.withheld = found;
    }

    /// Replaces them in a single value.
    fn replace(&self, text: &mut String) {
        for (range, _) in self.find(text).into_iter().rev() {
            text.replace_range(range, SIGN);
        }
    }
}

/// The words of a text in small letters; signs that are words by themselves stand alone.
fn tokens(text: &str) -> Vec<(Range<usize>, String)> {
    let mut found: Vec<(Range<usize>, String)> = Vec::new();
    let mut open = false;
    for (at, c) in text.char_indices() {
        if !c.is_alphanumeric() {
            open = false;
            continue;
        }
        let is_alone = c.is_alphabetic() && !c.is_lowercase() && !c.is_uppercase();
        match found.last_mut().filter(|_| open && !is_alone) {
            Some((range, word)) => {
                range.end = at + c.len_utf8();
                word.extend(c.to_lowercase());
            }
            None => found.push((at..at + c.len_utf8(), c.to_lowercase().collect())),
        }
        open = !is_alone;
    }
    found
}

/// Whether words stand between marks, but for what a sentence ends with.
fn is_marked(text: &str, range: &Range<usize>) -> bool {
    let before = text[..range.start].trim_end_matches(['…', '.', ' ', '[', '(', '*', '_']);
    let after = text[range.end..].trim_start_matches(['…', '.', ',', ';', ':', '!', '?', ' ', ']', ')', '*', '_', '—']);
    let marks = ['"', '\'', '“', '”', '‘', '’', '«', '»', '„', '「', '」', '『', '』'];
    before.ends_with(marks) && after.starts_with(marks)
}

/// Ranges in order, those that touch made one.
fn apart<T: Copy + Ord>(mut found: Vec<(Range<usize>, T)>) -> Vec<(Range<usize>, T)> {
    found.sort_by_key(|(range, of)| (range.start, range.end, *of));
    let mut out: Vec<(Range<usize>, T)> = Vec::new();
    for (range, id) in found {
        match out.last_mut() {
            Some((last, _)) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => out.push((range, id)),
        }
    }
    out
}

fn merged(mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort_by_key(|span| (span.file, span.start, span.end));
    let mut out: Vec<Span> = Vec::new();
    for span in spans {
        let same = |last: &&mut Span, file: FileId| last.file == file;
        match out.last_mut().filter(|last| same(last, span.file) && span.start < last.end) {
            Some(last) => last.end = last.end.max(span.end),
            None => out.push(span),
        }
    }
    out
}

/// Puts the sign in the place of words, in each line, with spaces for what it is shorter.
fn overwrite(words: &mut String, range: &Range<usize>) {
    let sign: String = words[range.clone()]
        .split_inclusive('\n')
        .map(|line| {
            let end = if line.ends_with('\n') { "\n" } else { "" };
            let room = line.len() - end.len();
            let bare = SIGN.trim_matches(['[', ']']);
            match room.checked_sub(SIGN.len()) {
                Some(more) => {
                    let (before, after) = (" ".repeat(more / 2), " ".repeat(more - more / 2));
                    format!("[{before}{bare}{after}]{end}")
                }
                None => format!("{}{end}", ".".repeat(room)),
            }
        })
        .collect();
    words.replace_range(range.clone(), &sign);
}

/// A text with single spaces between its words, for readers that do not fold them, and no room left where
/// words were overwritten.
#[must_use]
pub fn squeezed(text: &str) -> String {
    let bare = SIGN.trim_matches(['[', ']']);
    let lines = text.split('\n').map(|line| {
        let mut out = String::with_capacity(line.len());
        for c in line.chars() {
            if c != ' ' || !out.ends_with(' ') {
                out.push(c);
            }
        }
        out.replace(&format!("[ {bare} ]"), SIGN).replace(&format!("[{bare} ]"), SIGN)
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Words {
        let run: Vec<String> = tokens(text).into_iter().map(|(_, word)| word).collect();
        Words::indexed(vec![run], Vec::new())
    }

    #[test]
    fn words_are_found_whatever_their_marks() {
        let words = words("We will never leave the old pier, not for money");
        let found = |text: &str| {
            let mut text = text.to_owned();
            words.replace(&mut text);
            text
        };
        assert_eq!(found("They said: “we  will never leave the *old* pier”."), "They said: “[withdrawn]”.");
        assert_eq!(found("He would “never leave”, he said."), "He would “[withdrawn]”, he said.");
        assert_eq!(found("They never leave the house."), "They never leave the house.");
        assert_eq!(found("never leave"), SIGN);
    }

    #[test]
    fn overwritten_text_keeps_its_length() {
        for text in ["ab “schöne Wörter überall” cd", "ab no cd", "one two three\nfour five six seven"] {
            let mut out = text.to_owned();
            let range = 3..text.len() - 3;
            overwrite(&mut out, &range);
            assert_eq!(out.len(), text.len(), "{out}");
            assert_eq!(out.matches('\n').count(), text.matches('\n').count());
            assert!(!out.contains("no") && !out.contains("three") && !out.contains("five"), "{out}");
        }
        assert_eq!(squeezed("“[    withdrawn     ]” he  said"), "“[withdrawn]” he said");
    }
}
