//! `/print/`: the whole dossier as one page, to be printed or kept as one file.
//!
//! Nothing on it is a way elsewhere: citations are notes with numbers, names are plain words, and
//! addresses out of the site are printed.

use crate::analysis::{HeardId, Print, Wording};
use crate::dossier::{Doc, EntityKind, Entry, SourceId};
use crate::site::address::{Address, Anchor, folder};
use crate::site::desk::{Desk, Weaving};
use crate::site::frame::{Frame, Framed, untitled};
use crate::site::moments::in_order;
use crate::site::rich::{Part, Rich, Tag};
use crate::site::views::{PrintEntry, PrintNote, PrintSection, PrintView};
use crate::site::{SiteFile, View};

/// The page, and the style sheet with its running heads.
pub fn page(desk: &Desk<'_>, frame: &Frame<'_>) -> Option<(Framed, SiteFile)> {
    let here = desk.atlas.section("print")?;
    let mut printer = Printer { desk, here: &here, notes: Vec::new() };
    let sections = printer.sections();
    let meta = &desk.dossier.meta;
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
    Some((page, SiteFile::Ready { path: RUNNING.to_owned(), bytes: running(&meta.title).into_bytes() }))
}

const RUNNING: &str = "print/running.css";

/// What stands at the head and foot of every sheet. Only a style sheet can say it, and only with the
/// title in it (CSS Paged Media, page-margin boxes).
fn running(title: &str) -> String {
    let title: String = title.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    // A style sheet may not end early, nor a string.
    let title = title.replace('\\', "\\\\").replace('"', "\\\"").replace('<', "\\3c ");
    format!(
        "@page{{margin:22mm 18mm 20mm;font:8pt sans-serif;color:#444;\
         @top-left{{content:\"{title}\"}}@bottom-right{{content:counter(page) \" / \" counter(pages)}}}}\n\
         @page:first{{@top-left{{content:none}}}}\n"
    )
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
                entries.push(PrintEntry { about, body: self.printed(body, 2), ..entry(&moment.title) });
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
        let mut parts = vec![Part::Open(Tag::List)];
        for wording in &heard.wordings {
            parts.push(Part::Open(Tag::Item));
            parts.extend(self.wording(id, wording));
            parts.push(Part::Close);
        }
        parts.push(Part::Close);
        PrintEntry { about, body: Rich(parts), ..entry(&desk.in_marks(&desk.headline(id))) }
    }

    /// The words of a wording in their language, who prints them, and what the editors say they mean.
    fn wording(&self, id: HeardId, wording: &Wording) -> Vec<Part> {
        // Stands for the words until the message around them is made; no message holds it.
        const WORDS: &str = "\u{1}";
        let desk = self.desk;
        let Some(first) = wording.prints.first() else { return Vec::new() };
        let source = |print: &Print| desk.analysis.quotation(print.quotation).source;
        let mut outlets: Vec<String> = Vec::new();
        for print in &wording.prints {
            let outlet = desk.outlet(self.here, source(print)).text;
            if !outlets.contains(&outlet) {
                outlets.push(outlet);
            }
        }
        let outlets = desk.locale.commas(&outlets);
        let text = desk.fill("print-wording", &[("words", WORDS), ("outlets", &outlets)]);
        let (before, after) = text.split_once(WORDS).unwrap_or(("", &text));
        let lang = desk.lang(source(first));
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
        PrintEntry { about, lang: desk.lang(id), body: self.printed(body, 2), ..entry(&source.title) }
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
                        Tag::Link { .. }
                        | Tag::Name { .. }
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
    PrintSection { id, title: title.to_owned(), body: Rich::default(), entries: Vec::new() }
}

fn entry(title: &str) -> PrintEntry {
    PrintEntry { title: title.to_owned(), about: Vec::new(), lang: None, body: Rich::default() }
}

fn is_live(entry: &Entry) -> bool {
    entry.withdrawn.is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_can_end_neither_its_string_nor_the_sheet() {
        let sheet = running("A \"b\" \\ c\n</style> {}");
        assert!(sheet.contains("content:\"A \\\"b\\\" \\\\ c \\3c /style> {}\"}"), "{sheet}");
    }
}
