//! What a link shows before it is followed: a few words of the page or entry it leads to.
//!
//! The words are in shards the browser loads when a link is pointed at, as scripts, since a page opened
//! from a disk may load nothing else. Which shard is told by the address, so that one is enough.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::json;

use super::SiteFile;
use super::desk::Desk;
use super::pages::questions::value;
use crate::analysis::HeardId;
use crate::dossier::{EntityKind, Target};

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
    title: String,
    text: String,
    /// Signs and colours of the sources behind it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    sources: Vec<(String, usize)>,
    /// A language tag of the text, where it is not the site's.
    #[serde(skip_serializing_if = "String::is_empty")]
    lang: String,
}

/// The shards, in order. There is always one.
pub fn files(desk: &Desk<'_>) -> Vec<SiteFile> {
    let all = all(desk);
    let size: usize = all.iter().map(|(at, preview)| at.len() + preview.title.len() + preview.text.len() + 60).sum();
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
        let preview =
            Preview { text: answers.join(" · "), sources, ..titled(desk, "thing-question", &question.question) };
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
        text: desk.in_marks(&short(desk.fullest(id))),
        sources: sources.into_iter().map(|source| desk.signs[source.index()].clone()).collect(),
        lang: lang.unwrap_or_default(),
        ..titled(desk, "thing-quote", &speaker)
    }
}

fn titled(desk: &Desk<'_>, kind: &str, title: &str) -> Preview {
    let kind = desk.locale.say(kind);
    Preview { kind, title: title.to_owned(), text: String::new(), sources: Vec::new(), lang: String::new() }
}

/// The first words of a text, in one line.
fn short(text: &str) -> String {
    let mut out = String::new();
    for word in text.split_whitespace() {
        if out.chars().count() + word.chars().count() >= MOST {
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
    fn a_text_is_cut_between_words() {
        assert_eq!(short(" a\n b "), "a b");
        let long = short(&"word ".repeat(100));
        assert!(long.ends_with("word…") && long.chars().count() <= MOST + 1, "{long}");
    }
}
