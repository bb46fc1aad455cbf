//! `/print/`: the whole dossier as one page, to be printed or kept as one file.
//!
//! Nothing on it is a way elsewhere: citations are notes with numbers, names are plain words, links to
//! what is on it have its number, and addresses out of the site are printed.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::analysis::{HeardId, Print, Wording};
use crate::dossier::{Doc, EntityKind, Entry, SourceId, Target};
use crate::site::address::{Address, Anchor, Url, folder};
use crate::site::desk::{Desk, Weaving};
use crate::site::frame::{Frame, Framed, untitled};
use crate::site::moments::in_order;
use crate::site::paged;
use crate::site::rich::{Part, Rich, Tag};
use crate::site::views::{PrintEntry, PrintNote, PrintSection, PrintView};
use crate::site::{SiteFile, View};

/// The page, and the style sheet with its running heads.
pub fn page(desk: &Desk<'_>, frame: &Frame<'_>) -> Option<(Framed, SiteFile)> {
    let here = desk.atlas.section("print")?;
    let mut printer = Printer { desk, here: &here, notes: Vec::new() };
    let mut sections = printer.sections();
    refer(desk, &here, &mut sections);
    let meta = &desk.dossier.meta;
    let right_to_left = desk.locale.direction() == "rtl";
    let running = running(&meta.title, right_to_left, &runs(desk, &sections, &printer.notes));
    let view = PrintView {
        style: desk.atlas.asset(&here, "assets/print.css"),
        running: desk.atlas.asset(&here, RUNNING),
        date: meta.date.as_ref().map(|date| desk.date(date)),
        address: meta.base_url.clone(),
        tally: desk.whole.clone(),
        sources: desk.dossier.sources.len(),
        notes: printer.notes,
        sections,
    };
    let (title, about) = (desk.part("print"), desk.locale.say("about-print"));
    let page = frame.page(&here, "print", &title, &about, View::Print(Box::new(view))).hidden_from_search();
    Some((page, SiteFile::Ready { path: RUNNING.to_owned(), bytes: running.into_bytes() }))
}

const RUNNING: &str = "print/running.css";

/// Chapters that follow each other on the same sheets, and what these have at their head.
struct Run {
    ids: Vec<Anchor>,
    head: String,
}

/// What stands at the head and foot of every sheet: the title of the dossier and the chapter. Only a style
/// sheet can say it, and only with the words in it (CSS Paged Media, page-margin boxes and named pages).
fn running(title: &str, right_to_left: bool, runs: &[Run]) -> String {
    let (begins, ends) = if right_to_left { ("right", "left") } else { ("left", "right") };
    let mut sheet = format!(
        "@page{{margin:22mm 18mm 20mm;font:8pt sans-serif;color:#444;\
         @top-{begins}{{content:{}}}@bottom-{ends}{{content:counter(page) \" / \" counter(pages)}}}}\n\
         @page:first{{@top-{begins}{{content:none}}}}\n",
        string(title)
    );
    for (n, Run { ids, head }) in runs.iter().enumerate() {
        let all: Vec<String> = ids.iter().map(|id| format!("#{id}")).collect();
        let (first, all, head) = (all.first().cloned().unwrap_or_default(), all.join(","), string(head));
        // The foot of the page would begin a sheet of its own.
        let all = if n + 1 == runs.len() { format!("{all},.site-footer") } else { all };
        let _ = writeln!(sheet, "@page R{n}{{@top-{ends}{{content:{head}}}}}");
        let _ = writeln!(sheet, "{all}{{page:R{n}}}{first}{{break-before:page}}");
    }
    sheet
}

/// A text as a style sheet writes it: neither sheet nor string may end early.
fn string(text: &str) -> String {
    let text: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"").replace('<', "\\3c "))
}

/// A chapter begins a sheet, unless it is too short to be worth one.
fn runs(desk: &Desk<'_>, sections: &[PrintSection], notes: &[PrintNote]) -> Vec<Run> {
    /// Half of a sheet, in lines of so many letters.
    const SHORT: usize = 24;
    const LINE: usize = 90;
    let lines = |rich: &Rich| {
        let (mut blocks, mut letters) = (0, 0);
        for part in &rich.0 {
            match part {
                Part::Open(Tag::Paragraph | Tag::Item | Tag::Heading { .. } | Tag::TableRow) => blocks += 1,
                Part::Text(text) | Part::Code(text) | Part::CodeBlock { text, .. } => letters += text.chars().count(),
                _ => {}
            }
        }
        blocks + letters / LINE
    };
    let chapter = |section: &PrintSection| {
        let entries: usize = section.entries.iter().map(|entry| 4 + lines(&entry.body)).sum();
        (section.id.clone(), section.title.clone(), lines(&section.body) + entries)
    };
    let notes = (!notes.is_empty()).then(|| (Anchor::of_id("part-notes"), desk.locale.say("print-notes"), notes.len()));
    let mut runs: Vec<(Run, String)> = Vec::new();
    for (id, title, length) in sections.iter().map(chapter).chain(notes) {
        match runs.last_mut() {
            Some((run, first)) if length < SHORT => {
                run.ids.push(id);
                run.head = paged::from_to(first, &title);
            }
            _ => runs.push((Run { ids: vec![id], head: title.clone() }, title)),
        }
    }
    runs.into_iter().map(|(run, _)| run).collect()
}

/// Numbers chapters and entries, and gives links to these their numbers; other links are words.
fn refer(desk: &Desk<'_>, here: &Address, sections: &mut [PrintSection]) {
    let mut known: BTreeMap<Url, (Url, String)> = BTreeMap::new();
    for (n, section) in sections.iter_mut().enumerate() {
        section.number = n + 1;
        for (m, entry) in section.entries.iter_mut().enumerate() {
            entry.number = format!("{}.{}", n + 1, m + 1);
            entry.id = Anchor::of_id(format!("entry-{}-{}", n + 1, m + 1));
            if let Some(of) = &entry.of {
                known.insert(of.clone(), (desk.atlas.link_at(here, here, &entry.id), entry.number.clone()));
            }
        }
    }
    for section in sections {
        let bodies = section.entries.iter_mut().map(|entry| &mut entry.body);
        for body in bodies.chain([&mut section.body]) {
            *body = referred(std::mem::take(body), &known);
        }
    }
}

fn referred(rich: Rich, known: &BTreeMap<Url, (Url, String)>) -> Rich {
    let mut parts = Vec::with_capacity(rich.0.len());
    // Of every element that is open, whether it stays, and the number that stands behind it.
    let mut open: Vec<(bool, &str)> = Vec::new();
    let mut rich = rich.0.into_iter().peekable();
    while let Some(part) = rich.next() {
        match part {
            Part::Open(Tag::Link { href, title }) => match known.get(&href) {
                Some((href, number)) => {
                    // A reader looks for quoted words by themselves.
                    let is_quoted =
                        matches!(rich.peek(), Some(Part::Text(text)) if text.starts_with(['“', '„', '«', '"']));
                    open.push((true, if is_quoted { "" } else { number }));
                    parts.push(Part::Open(Tag::Link { href: href.clone(), title }));
                }
                None => open.push((false, "")),
            },
            Part::Open(tag) => {
                open.push((true, ""));
                parts.push(Part::Open(tag));
            }
            Part::Close => {
                let (stays, number) = open.pop().unwrap_or((true, ""));
                if !number.is_empty() {
                    parts.push(Part::Text(format!("\u{a0}(§\u{a0}{number})")));
                }
                parts.extend(stays.then_some(Part::Close));
            }
            other => parts.push(other),
        }
    }
    Rich(parts)
}

struct Printer<'a> {
    desk: &'a Desk<'a>,
    here: &'a Address,
    notes: Vec<PrintNote>,
}

impl Printer<'_> {
    fn sections(&mut self) -> Vec<PrintSection> {
        let narrative = self.narrative();
        let rest = [
            self.questions(),
            self.moments(),
            self.utterances(),
            self.sources(),
            self.names(),
            self.pages(),
            self.corrections(),
        ];
        let all = narrative.into_iter().chain(rest);
        all.filter(|section| !section.body.0.is_empty() || !section.entries.is_empty()).collect()
    }

    fn narrative(&mut self) -> Option<PrintSection> {
        let narrative = self.desk.dossier.narrative.as_ref()?;
        let title = narrative.title.clone().unwrap_or_else(|| self.desk.part("narrative"));
        let body = untitled(self.woven(&narrative.doc), &title);
        Some(PrintSection { body: self.printed(body, 1), ..section("narrative", &title) })
    }

    fn questions(&mut self) -> PrintSection {
        let desk = self.desk;
        let ids: Vec<_> = desk.dossier.question_ids().collect();
        let live = ids.into_iter().filter(|id| is_live(&desk.dossier.questions[id.index()].entry));
        let entries = live.map(|id| {
            let question = &desk.dossier.questions[id.index()];
            let mut parts = vec![Part::Open(Tag::List)];
            for position in &question.positions {
                let card = super::questions::answer(desk, self.here, question, position);
                let text = match card.scope.as_str() {
                    "" => desk.isolated(card.value),
                    scope => desk.fill("comma", &[("one", &card.value), ("other", scope)]),
                };
                parts.extend([Part::Open(Tag::Item), Part::Text(text)]);
                parts.extend([Part::Chips(card.chips, card.tally), Part::Close]);
            }
            parts.push(Part::Close);
            if let Some(remark) = &question.remark {
                parts.extend(self.woven(remark).0);
            }
            PrintEntry {
                about: vec![desk.status(desk.evidence.status_of(id))],
                body: self.printed(Rich(parts), 2),
                of: Some(desk.atlas.link(self.here, &desk.atlas.question(id))),
                ..entry(&question.question)
            }
        });
        let entries = entries.collect();
        PrintSection { entries, ..section("questions", &desk.locale.say("print-questions")) }
    }

    fn moments(&mut self) -> PrintSection {
        let desk = self.desk;
        let mut entries = Vec::new();
        for id in in_order(desk.dossier) {
            let moment = &desk.dossier.moments[id.index()];
            if is_live(&moment.entry) {
                let body = self.woven(&moment.text);
                let about = moment.at.iter().map(|date| desk.date(date).text).collect();
                let of = match desk.atlas.target(&Target::Moment(id)) {
                    Some((page, Some(anchor))) => Some(desk.atlas.link_at(self.here, &page, &anchor)),
                    _ => None,
                };
                entries.push(PrintEntry { about, of, body: self.printed(body, 2), ..entry(&moment.title) });
            }
        }
        PrintSection { entries, ..section("timeline", &desk.locale.say("print-timeline")) }
    }

    /// What is listed; where nothing is, what was found in several places.
    fn utterances(&mut self) -> PrintSection {
        let desk = self.desk;
        let any = !desk.dossier.utterances.is_empty();
        let ids = desk.analysis.heard_ids().filter(|id| !desk.is_withdrawn(*id));
        let wanted = ids.filter(|id| {
            let heard = desk.analysis.heard(*id);
            !heard.wordings.is_empty() && if any { heard.listed.is_some() } else { heard.has_page() }
        });
        let entries = wanted.map(|id| self.utterance(id)).collect();
        PrintSection { entries, ..section("quotes", &desk.locale.say("print-quotes")) }
    }

    fn utterance(&self, id: HeardId) -> PrintEntry {
        let desk = self.desk;
        let heard = desk.analysis.heard(id);
        let mut about = vec![desk.speaker_name(self.here, heard.speaker.as_ref()).text];
        if let Some(said) = desk.listed(id).map(|listed| &listed.said) {
            about.extend(said.at.iter().map(|date| desk.date(date).text));
            about.extend((!said.occasion.is_empty()).then(|| said.occasion.clone()));
        }
        let title = desk.in_marks(&desk.headline(id));
        let entry = PrintEntry {
            of: Some(desk.utterance_url(self.here, id)),
            title_lang: desk.glance(id).lang.clone(),
            ..entry(&title)
        };
        // Words that stand above in full are not said again.
        if let [only] = heard.wordings.as_slice()
            && only.prints.first().is_some_and(|print| desk.in_marks(desk.words_of(print.quotation)) == title)
        {
            about.push(self.outlets(only));
            let translation = desk.translation_of(id, only);
            let given = translation.map(|words| desk.fill("translation-given", &[("words", &words)]));
            let body =
                given.map_or_else(Vec::new, |given| vec![Part::Open(Tag::Paragraph), Part::Text(given), Part::Close]);
            return PrintEntry { about, body: Rich(body), ..entry };
        }
        let mut parts = vec![Part::Open(Tag::List)];
        for wording in &heard.wordings {
            parts.push(Part::Open(Tag::Item));
            parts.extend(self.wording(id, wording));
            parts.push(Part::Close);
        }
        parts.push(Part::Close);
        PrintEntry { about, body: Rich(parts), ..entry }
    }

    /// Who prints a wording, each once.
    fn outlets(&self, wording: &Wording) -> String {
        let mut outlets: Vec<String> = Vec::new();
        for print in &wording.prints {
            let outlet = self.desk.outlet(self.here, self.source_of(print)).text;
            if !outlets.contains(&outlet) {
                outlets.push(outlet);
            }
        }
        self.desk.locale.commas(&outlets)
    }

    fn source_of(&self, print: &Print) -> SourceId {
        self.desk.analysis.quotation(print.quotation).source
    }

    /// The words of a wording in their language, who prints them, and what the editors say they mean.
    fn wording(&self, id: HeardId, wording: &Wording) -> Vec<Part> {
        // Stands for the words until the message around them is made; no message holds it.
        const WORDS: &str = "\u{1}";
        let desk = self.desk;
        let Some(first) = wording.prints.first() else { return Vec::new() };
        let text = desk.fill("print-wording", &[("words", WORDS), ("outlets", &self.outlets(wording))]);
        let (before, after) = text.split_once(WORDS).unwrap_or(("", &text));
        let lang = desk.lang(self.source_of(first));
        let is_foreign = lang.is_some();
        let mut parts = vec![Part::Text(before.to_owned())];
        parts.extend(lang.map(|lang| Part::Open(Tag::Language { lang })));
        parts.push(Part::Text(desk.in_marks(desk.words_of(first.quotation))));
        parts.extend(is_foreign.then_some(Part::Close));
        parts.push(Part::Text(after.to_owned()));
        if let Some(translation) = desk.translation_of(id, wording) {
            parts.push(Part::Text(format!(" {}", desk.fill("translation-given", &[("words", &translation)]))));
        }
        parts
    }

    fn sources(&mut self) -> PrintSection {
        let ids: Vec<SourceId> = self.desk.dossier.source_ids().collect();
        let entries = ids.into_iter().map(|id| self.source(id)).collect();
        PrintSection { entries, ..section("sources", &self.desk.locale.say("print-sources")) }
    }

    fn source(&mut self, id: SourceId) -> PrintEntry {
        let desk = self.desk;
        let source = desk.dossier.source(id);
        let mut about = vec![desk.outlet(self.here, id).text];
        if let Some(withdrawn) = &source.entry.withdrawn {
            let date = desk.locale.date(&withdrawn.at);
            about.push(desk.fill("print-withdrawn", &[("date", &date), ("reason", &withdrawn.reason)]));
            return PrintEntry { about, ..entry(&source.title) };
        }
        about.extend((!source.byline.is_empty()).then(|| desk.locale.commas(&source.byline)));
        about.extend(source.published.iter().map(|date| desk.date(date).text));
        let credits: Vec<String> = source.credits.iter().map(|name| desk.name_of(self.here, name).text).collect();
        about.extend(
            (!credits.is_empty()).then(|| desk.fill("print-credits", &[("names", &desk.locale.commas(&credits))])),
        );
        about.extend((!source.rights.is_empty()).then(|| source.rights.clone()));
        let mut body = desk.weave(self.here, &source.doc, Weaving::default());
        for (label, address) in [("print-original", &source.url), ("print-copy", &source.archived)] {
            if let Some(href) = address {
                body.0.extend([Part::Open(Tag::Paragraph), Part::Open(Tag::External { href: href.clone() })]);
                body.0.extend([Part::Text(desk.locale.say(label)), Part::Close, Part::Close]);
            }
        }
        let of = Some(desk.atlas.link(self.here, &desk.atlas.source(id)));
        PrintEntry { about, of, lang: desk.lang(id), body: self.printed(body, 2), ..entry(&source.title) }
    }

    fn names(&mut self) -> PrintSection {
        let desk = self.desk;
        let mut entries = Vec::new();
        for kind in [EntityKind::Person, EntityKind::Place, EntityKind::Organisation] {
            let mut parts = vec![Part::Open(Tag::List)];
            for id in desk.dossier.entity_ids() {
                let entity = desk.dossier.entity(id);
                if entity.kind != kind || !is_live(&entity.entry) {
                    continue;
                }
                let role = if entity.role.is_empty() { String::new() } else { format!(", {}", entity.role) };
                parts.extend([Part::Open(Tag::Item), Part::Open(Tag::Strong), Part::Text(entity.name.clone())]);
                parts.extend([Part::Close, Part::Text(role), Part::Close]);
            }
            parts.push(Part::Close);
            if parts.len() > 2 {
                entries.push(PrintEntry { body: Rich(parts), ..entry(&desk.part(folder(kind))) });
            }
        }
        PrintSection { entries, ..section("names", &desk.locale.say("print-names")) }
    }

    fn pages(&mut self) -> PrintSection {
        let desk = self.desk;
        let mut entries = Vec::new();
        for page in desk.dossier.pages.iter().filter(|page| is_live(&page.entry)) {
            let body = untitled(self.woven(&page.doc), &page.title);
            entries.push(PrintEntry { body: self.printed(body, 2), ..entry(&page.title) });
        }
        PrintSection { entries, ..section("pages", &desk.locale.say("print-pages")) }
    }

    fn corrections(&mut self) -> PrintSection {
        let entries = self.desk.dossier.corrections.iter().map(|correction| {
            let mut parts = Vec::new();
            for (label, text) in [
                ("", &correction.what),
                ("correction-was", &correction.was),
                ("correction-now", &correction.now),
                ("", &correction.reason),
            ] {
                if !text.is_empty() {
                    let text = if label.is_empty() { text.clone() } else { self.desk.fill(label, &[("words", text)]) };
                    parts.extend([Part::Open(Tag::Paragraph), Part::Text(text), Part::Close]);
                }
            }
            PrintEntry { body: Rich(parts), ..entry(&self.desk.date(&correction.at).text) }
        });
        PrintSection { entries: entries.collect(), ..section("corrections", &self.desk.part("corrections")) }
    }

    /// A text of ours with its citations and nothing else.
    fn woven(&self, doc: &Doc) -> Rich {
        self.desk.weave(self.here, doc, Weaving::default())
    }

    /// A text without ways elsewhere, its citations as notes and its headings `down` levels lower.
    fn printed(&mut self, rich: Rich, down: u8) -> Rich {
        let mut parts = Vec::with_capacity(rich.0.len());
        // Of every element that is open, whether it stays.
        let mut open: Vec<bool> = Vec::new();
        for part in rich.0 {
            match part {
                Part::Open(tag) => {
                    let tag = match tag {
                        Tag::Heading { level, .. } => Some(Tag::Heading { level: (level + down).min(6), anchor: None }),
                        Tag::Quotation { sure, .. } => Some(Tag::Quotation { id: None, sure }),
                        Tag::Name { .. }
                        | Tag::Mention { .. }
                        | Tag::Passage { .. }
                        | Tag::Shared
                        | Tag::Statement { .. } => None,
                        other => Some(other),
                    };
                    open.push(tag.is_some());
                    parts.extend(tag.map(Part::Open));
                }
                Part::Close => {
                    if open.pop().unwrap_or(true) {
                        parts.push(Part::Close);
                    }
                }
                Part::Chips(chips, _) => {
                    let cited = chips.iter().map(|chip| match chip.relation.as_str() {
                        "" => chip.label.clone(),
                        relation => self.desk.fill("cited-with", &[("relation", relation), ("source", &chip.label)]),
                    });
                    let text = cited.collect::<Vec<_>>().join("; ");
                    if !text.is_empty() {
                        self.notes.push(PrintNote { text });
                        parts.push(Part::NoteMark(self.notes.len()));
                    }
                }
                Part::Aside(_)
                | Part::Margin(_)
                | Part::ToUtterance { .. }
                | Part::ToShared { .. }
                | Part::Corrected { .. } => {}
                other => parts.push(other),
            }
        }
        Rich(parts)
    }
}

fn section(id: &str, title: &str) -> PrintSection {
    let id = Anchor::of_id(format!("part-{id}"));
    PrintSection { id, number: 0, title: title.to_owned(), body: Rich::default(), entries: Vec::new() }
}

fn entry(title: &str) -> PrintEntry {
    PrintEntry {
        of: None,
        id: Anchor::of_id(""),
        number: String::new(),
        title: title.to_owned(),
        title_lang: None,
        about: Vec::new(),
        lang: None,
        body: Rich::default(),
    }
}

fn is_live(entry: &Entry) -> bool {
    entry.withdrawn.is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_can_end_neither_its_string_nor_the_sheet() {
        let runs = [Run { ids: vec![Anchor::of_id("part-one")], head: "\"<".to_owned() }];
        let sheet = running("A \"b\" \\ c\n</style> {}", false, &runs);
        assert!(sheet.contains("@top-left{content:\"A \\\"b\\\" \\\\ c \\3c /style> {}\"}"), "{sheet}");
        assert!(sheet.contains("@page R0{@top-right{content:\"\\\"\\3c \"}}"), "{sheet}");
        assert!(running("", true, &runs).contains("@page R0{@top-left"), "{sheet}");
    }
}
