//! What `/search/` searches: every published text of the site, in shards the browser loads when they are needed.
//!
//! A shard is a script that hands its texts over, since a page opened from a disk may load scripts and
//! nothing else. Matching is done in the browser over the texts themselves; large dossiers have beside
//! the shards lists of their words, which say in which shards a word is to be looked for.
//!
//! Words are folded alike here and in `script/highlight.js`: compatibility decomposition, no marks, lower case, the
//! digits of Europe, and no article before an Arabic word.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;
use serde::Serialize;
use serde_json::json;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::SiteFile;
use super::address::{Address, Url};
use super::desk::Desk;
use super::moments;
use super::views::{SearchNames, SearchView};
use crate::analysis::HeardId;
use crate::dossier::{BlockKind, Doc, EntityKind, EntityRef, Entry, MomentId, SourceId, Statement, Target};
use crate::evidence::squeezed;

/// About how many bytes of text are in a shard.
const SHARD: usize = 64_000;
/// From how many shards on lists of words say which of them are needed.
const MANY: usize = 4;
/// The shortest word of a list; shorter ones are looked for in every shard that other words name.
const SHORTEST: usize = 2;

/// What is searched, ready to be written.
pub struct Search {
    pub view: SearchView,
    pub files: Vec<SiteFile>,
}

/// A page of the site with the texts on it.
#[derive(Debug, Serialize)]
struct Group {
    /// What sort of thing it is, by its place in [`KINDS`].
    kind: usize,
    href: Url,
    title: String,
    /// A language tag, where it is not the site's.
    lang: String,
    texts: Vec<Text>,
}

/// Some words that are shown together.
#[derive(Debug)]
struct Text {
    /// The place on the page; empty where the words themselves are the address.
    at: String,
    words: String,
    /// The sources that carry it, by their places in the list of sources.
    sources: Vec<usize>,
    /// Who says it, by the place in the list of speakers.
    speaker: Option<usize>,
}

/// Short on disk: trailing parts that say nothing are left out.
impl Serialize for Text {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Text { at, words, sources, speaker } = self;
        match (at.as_str(), sources.as_slice(), speaker) {
            ("", [], None) => (words,).serialize(serializer),
            (at, [], None) => (words, at).serialize(serializer),
            (at, sources, None) => (words, at, sources).serialize(serializer),
            (at, sources, Some(speaker)) => (words, at, sources, speaker).serialize(serializer),
        }
    }
}

/// The sorts of things, in the order of the filter.
const KINDS: [&str; 9] =
    ["quote", "statement", "source", "question", "moment", "person", "place", "organisation", "page"];

fn kind(name: &str) -> usize {
    KINDS.iter().position(|kind| *kind == name).unwrap_or(KINDS.len() - 1)
}

/// Gathers what is searched, for the page at `here`.
pub fn gather(desk: &Desk<'_>, here: &Address) -> Search {
    let mut gatherer = Gatherer { desk, here, speakers: BTreeMap::new(), names: Vec::new() };
    let groups = gatherer.groups();
    let shards = shards(groups);
    let lists = if shards.len() < MANY { BTreeMap::new() } else { word_lists(&shards) };
    let texts = shards.par_iter().enumerate();
    let texts = texts.map(|(n, shard)| script(&format!("search/texts-{n}.js"), "texts", &json!(n), &json!(shard)));
    let mut files: Vec<SiteFile> = texts.collect();
    for (name, list) in &lists {
        files.push(script(&format!("search/words-{name}.js"), "words", &json!(name), list));
    }
    let sources = desk.dossier.source_ids().map(|id| SearchNames {
        short: desk.signs[id.index()].0.clone(),
        name: desk.outlet(here, id).text,
        colour: desk.signs[id.index()].1,
    });
    let view = SearchView {
        root: desk.atlas.asset(here, "search/"),
        script: desk.atlas.asset(here, "assets/search.js"),
        shards: shards.len(),
        lists: lists.into_keys().collect(),
        kinds: KINDS.iter().map(|kind| desk.locale.say(&format!("thing-{kind}"))).collect(),
        sources: sources.collect(),
        speakers: gatherer.names,
        ways: super::pages::other::ways(desk, here),
    };
    Search { view, files }
}

/// A script that hands something over to the page.
fn script(path: &str, what: &str, name: &serde_json::Value, data: &serde_json::Value) -> SiteFile {
    let text = format!("(self.variorum=self.variorum||[]).push([\"{what}\",{name},{data}]);\n");
    SiteFile::Ready { path: path.to_owned(), bytes: text.into_bytes() }
}

struct Gatherer<'a> {
    desk: &'a Desk<'a>,
    here: &'a Address,
    speakers: BTreeMap<EntityRef, usize>,
    names: Vec<String>,
}

impl Gatherer<'_> {
    fn groups(&mut self) -> Vec<Group> {
        let desk = self.desk;
        let dossier = desk.dossier;
        let mut groups: Vec<Group> = Vec::new();
        groups.extend(desk.analysis.heard_ids().flat_map(|id| [self.utterance(id), self.translated(id)]).flatten());
        groups.extend(self.narrative());
        groups.extend(dossier.source_ids().filter_map(|id| self.source(id)));
        for id in dossier.question_ids() {
            let question = &dossier.questions[id.index()];
            if !is_live(&question.entry) {
                continue;
            }
            let mut texts = Vec::new();
            for position in &question.positions {
                let parts = [position.value.as_str(), &question.unit, &position.scope];
                let words = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
                let sources = position.sources.iter().map(|cited| cited.source.index()).collect();
                texts.push(Text { at: String::new(), words, sources, speaker: None });
            }
            texts.extend(question.remark.as_ref().map(|doc| plain(&doc.words)));
            let href = desk.atlas.link(self.here, &desk.atlas.question(id));
            groups.push(self.group("question", href, &question.question, texts));
        }
        groups.extend(self.moments());
        for id in dossier.entity_ids() {
            let entity = dossier.entity(id);
            if !is_live(&entity.entry) {
                continue;
            }
            let aliases: Vec<&str> = entity.aliases.iter().map(|(alias, _)| alias.as_str()).collect();
            let about = [entity.role.clone(), aliases.join(" · ")];
            let mut texts: Vec<Text> = about.iter().filter(|text| !text.is_empty()).map(|text| plain(text)).collect();
            texts.extend(entity.description.iter().map(|doc| plain(&doc.words)));
            let sort = match entity.kind {
                EntityKind::Person => "person",
                EntityKind::Place => "place",
                EntityKind::Organisation => "organisation",
            };
            let href = desk.atlas.link(self.here, &desk.atlas.entity(id));
            groups.push(self.group(sort, href, &entity.name, texts));
        }
        for page in dossier.pages.iter().filter(|page| is_live(&page.entry)) {
            let href = desk.atlas.link(self.here, &desk.atlas.page(&page.entry.id));
            groups.push(self.group("page", href, &page.title, paragraphs(&page.doc, &[])));
        }
        groups
    }

    /// What one utterance was printed as, by its wordings.
    fn utterance(&mut self, id: HeardId) -> Option<Group> {
        let desk = self.desk;
        if desk.is_withdrawn(id) {
            return None;
        }
        let heard = desk.analysis.heard(id);
        let speaker = heard.speaker.as_ref().map(|speaker| self.speaker(speaker));
        let wordings = heard.wordings.iter().chain(&heard.also).filter_map(|wording| {
            let first = wording.prints.first()?;
            let mut sources: Vec<usize> =
                wording.prints.iter().map(|print| desk.analysis.quotation(print.quotation).source.index()).collect();
            sources.sort_unstable();
            sources.dedup();
            Some(Text { at: String::new(), words: squeezed(desk.words_of(first.quotation)), sources, speaker })
        });
        let texts: Vec<Text> = wordings.collect();
        let title = speaker.map_or_else(String::new, |n| self.names[n].clone());
        let mut group = self.group("quote", desk.utterance_url(self.here, id), &title, texts);
        if let Some(wording) = heard.wordings.first().and_then(|wording| wording.prints.first()) {
            group.lang = desk.lang(desk.analysis.quotation(wording.quotation).source).unwrap_or_default();
        }
        (!group.texts.is_empty()).then_some(group)
    }

    /// What the editors say its wordings mean.
    fn translated(&mut self, id: HeardId) -> Option<Group> {
        let (desk, heard) = (self.desk, self.desk.analysis.heard(id));
        let speaker = heard.speaker.as_ref().map(|speaker| self.speaker(speaker));
        let texts = heard.wordings.iter().filter_map(|wording| {
            let source = desk.analysis.quotation(wording.prints.first()?.quotation).source;
            let words = squeezed(&desk.translation_of(id, wording)?);
            Some(Text { at: String::new(), words, sources: vec![source.index()], speaker })
        });
        let texts: Vec<Text> = texts.collect();
        let title = speaker.map_or_else(String::new, |n| self.names[n].clone());
        (!texts.is_empty()).then(|| self.group("quote", desk.utterance_url(self.here, id), &title, texts))
    }

    fn speaker(&mut self, speaker: &EntityRef) -> usize {
        if let Some(n) = self.speakers.get(speaker) {
            return *n;
        }
        let n = self.names.len();
        self.names.push(self.desk.name_of(self.here, speaker).text);
        self.speakers.insert(speaker.clone(), n);
        n
    }

    /// A group for each page of the narrative.
    fn narrative(&self) -> Vec<Group> {
        let desk = self.desk;
        let Some(narrative) = &desk.dossier.narrative else { return Vec::new() };
        let text = |statement: &Statement| {
            let mut sources: Vec<usize> = statement
                .citations
                .iter()
                .flat_map(|n| &narrative.doc.citations[*n].items)
                .map(|cited| cited.source.index())
                .collect();
            sources.sort_unstable();
            sources.dedup();
            let words = squeezed(&narrative.doc.words[statement.range.clone()]);
            Text { at: statement.anchor.clone(), words, sources, speaker: None }
        };
        let title = desk.title_of(&Target::Section("narrative"));
        let groups = desk.atlas.narrative_pages().iter().filter_map(|page| {
            let href = desk.atlas.link(self.here, &desk.atlas.narrative_at(page.words.start)?);
            let told = desk.evidence.statements.iter().filter(|told| page.words.contains(&told.range.start));
            Some(self.group("statement", href, &title, told.map(text).collect()))
        });
        groups.collect()
    }

    fn source(&self, id: SourceId) -> Option<Group> {
        let desk = self.desk;
        let source = desk.dossier.source(id);
        if !is_live(&source.entry) {
            return None;
        }
        let href = desk.atlas.link(self.here, &desk.atlas.source(id));
        let mut texts = paragraphs(&source.doc, &[id.index()]);
        // Last: what the page begins with is what it is shown by.
        texts.push(Text { sources: vec![id.index()], ..plain(&desk.outlet(self.here, id).text) });
        let mut group = self.group("source", href, &source.title, texts);
        group.lang = desk.lang(id).unwrap_or_default();
        Some(group)
    }

    /// A group for each page of the timeline.
    fn moments(&self) -> Vec<Group> {
        let desk = self.desk;
        let Some(list) = desk.atlas.section("timeline") else { return Vec::new() };
        let title = desk.title_of(&Target::Section("timeline"));
        let text = |id: MomentId| {
            let moment = &desk.dossier.moments[id.index()];
            let (_, anchor) = desk.atlas.target(&Target::Moment(id))?;
            let words = format!("{}. {}", moment.title.trim_end_matches('.'), squeezed(&moment.text.words));
            let text = Text {
                at: anchor.map_or_else(String::new, |at| at.to_string()),
                words,
                sources: Vec::new(),
                speaker: None,
            };
            is_live(&moment.entry).then_some(text)
        };
        let groups = moments::pages(desk.dossier).into_iter().enumerate().map(|(n, ids)| {
            let href = desk.atlas.link(self.here, &desk.atlas.nth_page(&list, n));
            self.group("moment", href, &title, ids.into_iter().filter_map(text).collect())
        });
        groups.collect()
    }

    fn group(&self, sort: &str, href: Url, title: &str, texts: Vec<Text>) -> Group {
        Group { kind: kind(sort), href, title: title.to_owned(), lang: String::new(), texts }
    }
}

fn is_live(entry: &Entry) -> bool {
    entry.withdrawn.is_none()
}

fn plain(words: &str) -> Text {
    Text { at: String::new(), words: squeezed(words.trim()), sources: Vec::new(), speaker: None }
}

/// The paragraphs of a text. They have no anchors: the browser finds them by their words.
fn paragraphs(doc: &Doc, sources: &[usize]) -> Vec<Text> {
    let blocks = doc.blocks.iter().filter(|block| block.kind != BlockKind::Code);
    let texts = blocks.map(|block| Text { sources: sources.to_vec(), ..plain(&doc.words[block.range.clone()]) });
    texts.filter(|text| !text.words.is_empty()).collect()
}

/// Cuts the groups into shards. A large group is cut, too.
fn shards(groups: Vec<Group>) -> Vec<Vec<Group>> {
    let mut shards: Vec<Vec<Group>> = vec![Vec::new()];
    let mut room = SHARD;
    for mut group in groups {
        loop {
            let mut fits = 0;
            for text in &group.texts {
                // A text larger than a shard has one for itself.
                if text.words.len() > room && !(room == SHARD && fits == 0) {
                    break;
                }
                room = room.saturating_sub(text.words.len() + 16);
                fits += 1;
            }
            let rest = group.texts.split_off(fits);
            let last = shards.len() - 1;
            if rest.is_empty() {
                shards[last].push(group);
                break;
            }
            let next = Group {
                texts: rest,
                title: group.title.clone(),
                href: group.href.clone(),
                lang: group.lang.clone(),
                ..group
            };
            if !group.texts.is_empty() {
                shards[last].push(group);
            }
            group = next;
            shards.push(Vec::new());
            room = SHARD;
        }
    }
    shards
}

/// In which shards each word is, by the first letter of the words: a list that can be loaded by itself.
/// A word is written as how many letters it has in common with the one before it, and the rest.
fn word_lists(shards: &[Vec<Group>]) -> BTreeMap<String, serde_json::Value> {
    let of_shards: Vec<BTreeSet<String>> = shards.par_iter().map(|shard| words_of(shard)).collect();
    let mut words: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (n, of_shard) in of_shards.into_iter().enumerate() {
        for word in of_shard {
            words.entry(word).or_default().push(n);
        }
    }
    let mut lists: BTreeMap<String, Vec<serde_json::Value>> = BTreeMap::new();
    let mut before = "";
    for (word, of) in &words {
        let list = lists.entry(list_of(word)).or_default();
        if list.is_empty() {
            before = "";
        }
        let same = before.chars().zip(word.chars()).take_while(|(a, b)| a == b).count();
        let rest: String = word.chars().skip(same).collect();
        list.push(json!([same, rest, of]));
        before = word;
    }
    lists.into_iter().map(|(name, list)| (name, json!(list))).collect()
}

/// The words of a shard, each once.
fn words_of(shard: &[Group]) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    for group in shard {
        for text in std::iter::once(&group.title).chain(group.texts.iter().map(|text| &text.words)) {
            each_word(text, |word| {
                if !words.contains(word) {
                    words.insert(word.to_owned());
                }
            });
        }
    }
    words
}

/// The list a folded word stands in: that of its first letter, as hexadecimal digits.
fn list_of(word: &str) -> String {
    word.chars().next().map_or_else(String::new, |c| format!("{:x}", u32::from(c)))
}

/// The folded words of a text: runs of letters and digits; of scripts without spaces every letter.
fn each_word(text: &str, mut then: impl FnMut(&str)) {
    let folded: String = text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect();
    let mut word = String::new();
    let mut end = |word: &mut String| {
        if word.chars().count() >= SHORTEST
            || word.chars().all(|c| !c.is_ascii_alphabetic() && !c.is_whitespace()) && !word.is_empty()
        {
            then(without_article(word));
        }
        word.clear();
    };
    for c in folded.chars() {
        if stands_alone(c) {
            end(&mut word);
            word.push(c);
            end(&mut word);
        } else if c.is_alphanumeric() {
            word.push(digit(c));
        } else {
            end(&mut word);
        }
    }
    end(&mut word);
}

/// A digit of Arabic or Persian as one of Europe.
fn digit(c: char) -> char {
    match c {
        '\u{660}'..='\u{669}' | '\u{6f0}'..='\u{6f9}' => char::from(b'0' + (u32::from(c) & 15) as u8),
        _ => c,
    }
}

/// An Arabic word without its article and what is written onto that, where three letters are left. A light stemmer takes
/// off more (Larkey, Ballesteros and Connell, 2002); more would take letters from names.
fn without_article(word: &str) -> &str {
    let bare = word.strip_prefix(['و', 'ف']).unwrap_or(word);
    let of = bare.strip_prefix(['ب', 'ك']).unwrap_or(bare);
    let rest = of.strip_prefix("ال").or_else(|| bare.strip_prefix("لل"));
    rest.filter(|rest| rest.chars().take(3).filter(|c| c.is_alphabetic()).count() == 3).unwrap_or(word)
}

/// Letters of scripts that put no spaces between words: Thai, kana and Han.
fn stands_alone(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{e7f}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        let mut found = Vec::new();
        each_word(text, |word| found.push(word.to_owned()));
        found
    }

    #[test]
    fn words_are_folded() {
        assert_eq!(words("Élysée, the “Kremlin’s” 12th ÄRA"), ["elysee", "the", "kremlin", "12th", "ara"]);
        assert_eq!(words("ﬁre №5 5 a"), ["fire", "no5", "5"]);
        assert_eq!(words("東京 tower"), ["東", "京", "tower"]);
        assert_eq!(words("Владимир Путин Ёлка"), ["владимир", "путин", "елка"]);
        assert_eq!(words("الجسر وبالجسر للجسر إلى الله ٣٠٠ ۴"), ["جسر", "جسر", "جسر", "الى", "الله", "300", "4"]);
    }

    #[test]
    fn shards_hold_every_text_once_and_no_more_than_they_should() {
        let text = |n: usize| Text { at: format!("t{n}"), ..plain(&"x".repeat(1 + n * 7919 % 9000)) };
        let group = |from: usize, to: usize| Group {
            kind: 0,
            href: Url::for_tests("a"),
            title: String::new(),
            lang: String::new(),
            texts: (from..to).map(text).collect(),
        };
        let mut huge = group(70, 71);
        huge.texts[0].words = "y".repeat(3 * SHARD);
        let all = shards(vec![group(0, 30), group(30, 31), group(31, 70), huge, group(71, 80)]);
        let at: Vec<&str> = all.iter().flatten().flat_map(|group| &group.texts).map(|text| text.at.as_str()).collect();
        assert_eq!(at, (0..80).map(|n| format!("t{n}")).collect::<Vec<_>>());
        for shard in &all {
            let texts: Vec<usize> = shard.iter().flat_map(|group| &group.texts).map(|text| text.words.len()).collect();
            assert!(texts.iter().sum::<usize>() <= SHARD || texts.len() == 1, "{texts:?}");
        }
    }
}
