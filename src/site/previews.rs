//! What a link shows before it is followed: a few words of the page or entry it leads to.
//!
//! The words are in shards the browser loads when a link is pointed at, as scripts, since a page opened
//! from a disk may load nothing else. Which shard is told by the address, so that one is enough.

use std::collections::BTreeMap;
use std::ops::Range;

use serde::Serialize;
use serde_json::json;

use super::SiteFile;
use super::address::Anchor;
use super::desk::Desk;
use super::frame::Framed;
use super::pages::questions::value;
use crate::analysis::HeardId;
use crate::dossier::{EntityKind, SourceId, Statement, Target};

/// About how many bytes a shard has.
const SHARD: usize = 24_000;
/// The most characters of a text that are shown.
const MOST: usize = 260;
/// The most answers of a question that are shown.
const ANSWERS: usize = 4;

/// What is shown of one address.
#[derive(Debug, Serialize)]
struct Preview {
    kind: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    title: String,
    text: Text,
    /// Signs and colours of the sources behind it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    sources: Vec<(String, usize)>,
    /// A language tag of the text, where it is not the site's.
    #[serde(skip_serializing_if = "String::is_empty")]
    lang: String,
    /// Whose reporting the words are.
    #[serde(rename = "facts", skip_serializing_if = "String::is_empty")]
    whose: String,
}

/// The words of a preview.
#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Text {
    Plain(String),
    /// Words that are cited, with what stands before and behind them.
    Cited([String; 3]),
}

impl Text {
    fn len(&self) -> usize {
        match self {
            Text::Plain(text) => text.len(),
            Text::Cited(pieces) => pieces.iter().map(String::len).sum(),
        }
    }
}

/// The shards, in order. There is always one.
pub fn files(desk: &Desk<'_>, pages: &[Framed]) -> Vec<SiteFile> {
    let mut all = all(desk);
    all.extend(passages(desk));
    all.extend(statements(desk));
    // Of any other page, what it says of itself.
    for page in pages.iter().filter(|page| page.is_of_many()) {
        let (title, description) = page.said();
        let preview = || Preview { text: short(description), ..titled(desk, "thing-page", title) };
        all.entry(page.address().path().to_owned()).or_insert_with(preview);
    }
    let weight = |preview: &Preview| preview.title.len() + preview.text.len() + preview.whose.len() + 60;
    let size: usize = all.iter().map(|(at, preview)| at.len() + weight(preview)).sum();
    let count = size.div_ceil(SHARD).max(1);
    let mut shards: Vec<BTreeMap<&str, &Preview>> = vec![BTreeMap::new(); count];
    for (at, preview) in &all {
        shards[shard_of(at, count)].insert(at, preview);
    }
    let file = |(n, shard): (usize, BTreeMap<&str, &Preview>)| {
        let text = format!("(self.variorumPreviews=self.variorumPreviews||[]).push([{n},{}]);\n", json!(shard));
        SiteFile::Ready { path: format!("previews/{n}.js"), bytes: text.into_bytes() }
    };
    shards.into_iter().enumerate().map(file).collect()
}

/// The shard of an address: FNV-1a of its bytes, 32 bits wide, as `preview.js` has it.
fn shard_of(at: &str, count: usize) -> usize {
    let hash = at.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    hash as usize % count
}

/// Every preview, by the address below the site's root, with its anchor if it has one.
fn all(desk: &Desk<'_>) -> BTreeMap<String, Preview> {
    let dossier = desk.dossier;
    let mut all = BTreeMap::new();
    for id in dossier.entity_ids() {
        let entity = dossier.entity(id);
        let kind = match entity.kind {
            EntityKind::Person => "thing-person",
            EntityKind::Place => "thing-place",
            EntityKind::Organisation => "thing-organisation",
        };
        let description = entity.description.as_ref().map_or("", |doc| doc.words.as_str());
        let text = if entity.role.is_empty() { description } else { &entity.role };
        if entity.entry.withdrawn.is_none() {
            let preview = Preview { text: short(text), ..titled(desk, kind, &entity.name) };
            all.insert(desk.atlas.entity(id).path().to_owned(), preview);
        }
    }
    for id in desk.analysis.heard_ids().filter(|id| !desk.is_withdrawn(*id)) {
        let heard = desk.analysis.heard(id);
        if heard.has_page() {
            all.insert(desk.atlas.utterance(heard).path().to_owned(), quotation(desk, id));
        }
    }
    for id in dossier.question_ids() {
        let question = &dossier.questions[id.index()];
        if question.entry.withdrawn.is_some() {
            continue;
        }
        let mut answers: Vec<String> = Vec::new();
        for position in &question.positions {
            let answer = value(desk, question, position);
            if !answers.contains(&answer) {
                answers.push(answer);
            }
        }
        if answers.len() > ANSWERS {
            answers.truncate(ANSWERS);
            answers.push("…".to_owned());
        }
        let mut sources: Vec<_> =
            question.positions.iter().flat_map(|position| &position.sources).map(|cited| cited.source).collect();
        sources.sort_unstable();
        sources.dedup();
        let sources = sources.into_iter().map(|source| desk.signs[source.index()].clone()).collect();
        let preview = Preview {
            text: Text::Plain(answers.join(" · ")),
            sources,
            ..titled(desk, "thing-question", &question.question)
        };
        all.insert(desk.atlas.question(id).path().to_owned(), preview);
    }
    for id in dossier.source_ids() {
        let source = dossier.source(id);
        if source.entry.withdrawn.is_some() {
            continue;
        }
        let preview = Preview {
            text: short(&source.doc.words),
            sources: vec![desk.signs[id.index()].clone()],
            lang: desk.lang(id).unwrap_or_default(),
            ..titled(desk, "thing-source", &source.title)
        };
        all.insert(desk.atlas.source(id).path().to_owned(), preview);
    }
    for id in dossier.moment_ids() {
        let moment = &dossier.moments[id.index()];
        let Some((page, Some(anchor))) = desk.atlas.target(&Target::Moment(id)) else { continue };
        if moment.entry.withdrawn.is_some() {
            continue;
        }
        let when = moment.at.as_ref().map(|date| desk.locale.date(date)).unwrap_or_default();
        let text = [when.as_str(), moment.text.words.trim()];
        let text = text.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(". ");
        all.insert(
            format!("{}#{anchor}", page.path()),
            Preview { text: short(&text), ..titled(desk, "thing-moment", &moment.title) },
        );
    }
    all
}

/// Of every place in a source that links lead to: the words in their sentence, and whose they are.
fn passages(desk: &Desk<'_>) -> Vec<(String, Preview)> {
    let at = |source: SourceId, anchor: &Anchor| format!("{}#{anchor}", desk.atlas.source(source).path());
    let marks = desk.marks();
    let mut found = Vec::new();
    for id in desk.dossier.source_ids().filter(|id| desk.dossier.source(*id).entry.withdrawn.is_none()) {
        let is_body = desk.dossier.source(id).capture_name.is_none();
        for (number, quotation) in desk.speech_of(id) {
            let Some(anchor) = desk.quotation_anchor(number) else { continue };
            let place = desk.evidence.place_of(number).or_else(|| is_body.then_some(&quotation.range));
            found.push((at(id, anchor), passage(desk, id, around(desk, id, &quotation.range), place)));
        }
        for (number, cited) in desk.evidence.passages_of(id).filter(|(_, cited)| !cited.words.is_empty()) {
            let (in_text, in_list) = desk.passage_anchors(number);
            let (anchor, words) = match &cited.in_body {
                Some(range) => (in_text, around(desk, id, range)),
                // Of a capture no more is shown than what is cited.
                None => (in_list, within([&marks.0, &cited.words, &marks.1])),
            };
            found.push((at(id, anchor), passage(desk, id, words, cited.at.as_ref())));
        }
    }
    found
}

/// `at` is where the words stand in the original.
fn passage(desk: &Desk<'_>, id: SourceId, words: [String; 3], at: Option<&Range<usize>>) -> Preview {
    let source = desk.dossier.source(id);
    let outlet = desk.outlet(&desk.atlas.home(), id).text;
    let title = desk.fill("labelled", &[("label", &outlet), ("words", &source.title)]);
    let whose = at.map(|at| desk.whose_at(id, at)).filter(|whose| !whose.is_empty());
    Preview {
        text: Text::Cited(words),
        sources: vec![desk.signs[id.index()].clone()],
        lang: desk.lang(id).unwrap_or_default(),
        whose: whose.map(|whose| desk.fill("margin-origin", &[("who", &whose)])).unwrap_or_default(),
        ..titled(desk, "thing-passage", &title)
    }
}

/// Words of a source with those of their sentence before and behind them, as many as there is room for.
fn around(desk: &Desk<'_>, id: SourceId, at: &Range<usize>) -> [String; 3] {
    let doc = &desk.dossier.source(id).doc;
    let sentence = desk.sentence_around(id, at).unwrap_or_else(|| at.clone());
    let (start, end) = (sentence.start.min(at.start), sentence.end.max(at.end));
    within([&doc.words[start..at.start], &doc.words[at.clone()], &doc.words[at.end..end]])
}

/// What is cited is shown first, then half of what is left goes to each side, nearest words first.
fn within([before, cited, behind]: [&str; 3]) -> [String; 3] {
    let cited_short = short_to(cited, MOST);
    let half = MOST.saturating_sub(cited_short.chars().count()) / 2;
    let words: Vec<&str> = before.split_whitespace().collect();
    let mut from = words.len();
    let mut room = half;
    while from > 0 && words[from - 1].chars().count() < room {
        from -= 1;
        room -= words[from].chars().count() + 1;
    }
    let mut start = words[from..].join(" ");
    if from > 0 {
        start = if start.is_empty() { "…".to_owned() } else { format!("… {start}") };
    }
    let spaced = |text: &str, end: bool| {
        let edge = if end { text.chars().next_back() } else { text.chars().next() };
        if edge.is_some_and(char::is_whitespace) { " " } else { "" }
    };
    let is_whole = cited_short.chars().count() < MOST;
    let rest = if is_whole { short_to(behind, half.max(1)) } else { String::new() };
    [format!("{start}{}", spaced(before, true)), cited_short, format!("{}{rest}", spaced(behind, false))]
}

/// Of every statement of the narrative: its words.
fn statements(desk: &Desk<'_>) -> Vec<(String, Preview)> {
    let Some(narrative) = &desk.dossier.narrative else { return Vec::new() };
    let preview = |statement: &Statement| {
        let page = desk.atlas.narrative_at(statement.range.start)?;
        let cited = statement.citations.iter().flat_map(|n| &narrative.doc.citations[*n].items);
        let mut sources: Vec<_> = cited.map(|cited| cited.source).collect();
        sources.sort_unstable();
        sources.dedup();
        let preview = Preview {
            text: short(&narrative.doc.words[statement.range.clone()]),
            sources: sources.into_iter().map(|source| desk.signs[source.index()].clone()).collect(),
            ..titled(desk, "thing-statement", "")
        };
        Some((format!("{}#{}", page.path(), statement.anchor), preview))
    };
    desk.evidence.statements.iter().filter_map(preview).collect()
}

fn quotation(desk: &Desk<'_>, id: HeardId) -> Preview {
    let heard = desk.analysis.heard(id);
    let from = desk.atlas.home();
    let speaker = heard.speaker.as_ref().map(|speaker| desk.name_of(&from, speaker).text).unwrap_or_default();
    let mut sources: Vec<_> = heard.prints().map(|print| desk.analysis.quotation(print.quotation).source).collect();
    sources.sort_unstable();
    sources.dedup();
    let first = heard.wordings.first().and_then(|wording| wording.prints.first());
    let lang = first.and_then(|print| desk.lang(desk.analysis.quotation(print.quotation).source));
    Preview {
        text: Text::Plain(desk.in_marks(&short_to(desk.fullest(id), MOST))),
        sources: sources.into_iter().map(|source| desk.signs[source.index()].clone()).collect(),
        lang: lang.unwrap_or_default(),
        ..titled(desk, "thing-quote", &speaker)
    }
}

fn titled(desk: &Desk<'_>, kind: &str, title: &str) -> Preview {
    let kind = desk.locale.say(kind);
    Preview {
        kind,
        title: title.to_owned(),
        text: Text::Plain(String::new()),
        sources: Vec::new(),
        lang: String::new(),
        whose: String::new(),
    }
}

/// The first words of a text, in one line.
fn short(text: &str) -> Text {
    Text::Plain(short_to(text, MOST))
}

fn short_to(text: &str, most: usize) -> String {
    let mut out = String::new();
    for word in text.split_whitespace() {
        if out.chars().count() + word.chars().count() >= most {
            out.push('…');
            break;
        }
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_the_shard_the_browser_looks_in() {
        // Values of FNV-1a as its authors give them.
        assert_eq!(shard_of("", usize::MAX), 0x811c_9dc5);
        assert_eq!(shard_of("a", usize::MAX), 0xe40c_292c);
        assert_eq!(shard_of("foobar", usize::MAX), 0xbf9c_f968);
    }

    #[test]
    fn what_is_cited_stands_within_the_words_around_it() {
        assert_eq!(within(["He said ", "yes", ", twice."]), ["He said ", "yes", ", twice."]);
        let [before, cited, behind] = within([&"before ".repeat(90), "two words", &" behind".repeat(90)]);
        assert_eq!(cited, "two words");
        assert!(before.starts_with("… before") && before.ends_with("before "), "{before}");
        assert!(behind.starts_with(" behind") && behind.ends_with("behind…"), "{behind}");
        assert!((before + &cited + &behind).chars().count() <= MOST + 6);
        let [before, cited, behind] = within(["before ", &"word ".repeat(100), "behind"]);
        assert!(cited.ends_with("word…") && before == "… " && behind.is_empty(), "{before}{cited}{behind}");
    }

    #[test]
    fn a_text_is_cut_between_words() {
        assert_eq!(short_to(" a\n b ", MOST), "a b");
        let long = short_to(&"word ".repeat(100), MOST);
        assert!(long.ends_with("word…") && long.chars().count() <= MOST + 1, "{long}");
    }
}
