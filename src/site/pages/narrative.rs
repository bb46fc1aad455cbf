//! `/narrative/`: the merged account.

use std::ops::Range;

use crate::analysis::HeardId;
use crate::dossier::{Doc, Narrative, Statement};
use crate::site::View;
use crate::site::address::{Address, Anchor, Anchors, Url};
use crate::site::assembled::{self, Item};
use crate::site::desk::{Desk, Weaving, headings};
use crate::site::frame::{Frame, Framed, untitled};
use crate::site::rich::{Part, Rich, Tag};
use crate::site::views::{Elsewhere, Heading, NarrativeView, SourceCard};
use crate::site::words::status_name;
use crate::site::{paged, told};

pub fn pages(desk: &Desk<'_>, frame: &Frame<'_>) -> Vec<Framed> {
    let Some(home) = desk.atlas.section("narrative") else { return Vec::new() };
    match &desk.dossier.narrative {
        Some(narrative) => {
            (0..desk.atlas.narrative_pages().len()).map(|n| page(desk, frame, (&home, n), narrative)).collect()
        }
        None => vec![merged(desk, frame, &home)],
    }
}

/// A page of the curator's own narrative.
fn page(desk: &Desk<'_>, frame: &Frame<'_>, (home, n): (&Address, usize), narrative: &Narrative) -> Framed {
    let pages = desk.atlas.narrative_pages();
    let told = &pages[n];
    let here = desk.atlas.nth_page(home, n);
    let page_of = |byte: usize| desk.atlas.narrative_at(byte).unwrap_or_else(|| here.clone());
    let statements = &desk.evidence.statements;
    let inserts = desk.corrected_statements(&here);
    let weaving = Weaving { statements, inserts, names: &desk.narrative_names, ..Weaving::default() };
    let title = narrative.title.clone().unwrap_or_else(|| desk.part("narrative"));
    let woven = told::only(desk.weave(&here, &narrative.doc, weaving), &told.blocks);
    let elsewhere = pages.iter().enumerate().filter(|(other, _)| *other != n).map(|(other, page)| Elsewhere {
        href: desk.atlas.link(&here, &desk.atlas.nth_page(home, other)),
        number: other + 1,
        places: places(&narrative.doc, statements, page),
    });
    let view = NarrativeView {
        body: untitled(woven, &title),
        assembled: "",
        statements: statements.len(),
        sources: sources(desk, &here),
        all_sources: desk.dossier.sources.len(),
        citing: within(statements, told).next().map(|statement| desk.citing(&here, statement)),
        elsewhere: elsewhere.collect(),
        pager: paged::pager(desk, home, n, pages.len(), |n| {
            let found = headings(&narrative.doc);
            let mut on_page = found.iter().filter(|(level, _, at)| *level == 2 && pages[n].words.contains(&at.start));
            let words = |at: Range<usize>| narrative.doc.words[at].to_owned();
            let first = on_page.next().map_or_else(String::new, |(.., at)| words(at.clone()));
            on_page.next_back().map_or_else(|| first.clone(), |(.., at)| paged::from_to(&first, &words(at.clone())))
        }),
        contents: desk.contents_of(&here, &narrative.doc, page_of),
    };
    let about = desk.locale.say("about-narrative");
    let page = frame.page(&here, "narrative", &paged::title(desk, &title, n), &about, View::Narrative(Box::new(view)));
    page.made_from(desk, crate::text::Span::new(narrative.file, 0..0))
}

fn within<'s>(statements: &'s [Statement], page: &told::Page) -> impl Iterator<Item = &'s Statement> {
    let words = page.words.clone();
    statements.iter().filter(move |statement| words.contains(&statement.range.start))
}

/// The anchors of the headings and statements of a page.
fn places(doc: &Doc, statements: &[Statement], page: &told::Page) -> String {
    let on_page = headings(doc).into_iter().filter(|(.., at)| page.words.contains(&at.start));
    let headings = on_page.map(|(_, anchor, _)| anchor.to_string());
    let statements = within(statements, page).map(|statement| statement.anchor.clone());
    headings.chain(statements).collect::<Vec<_>>().join(" ")
}

fn sources(desk: &Desk<'_>, here: &Address) -> Vec<SourceCard> {
    desk.dossier.source_ids().take(told::SOURCES).map(|id| desk.card(here, id)).collect()
}

/// The page of a dossier without a narrative.
fn merged(desk: &Desk<'_>, frame: &Frame<'_>, here: &Address) -> Framed {
    let (body, contents) = assembled(desk);
    let known = !desk.dossier.moments.is_empty() || !desk.dossier.questions.is_empty();
    let merged = known || !desk.dossier.utterances.is_empty();
    let view = NarrativeView {
        contents,
        body,
        assembled: if merged { "merged" } else { "listed" },
        statements: 0,
        sources: sources(desk, here),
        all_sources: desk.dossier.sources.len(),
        citing: None,
        elsewhere: Vec::new(),
        pager: None,
    };
    let about = match merged {
        true => desk.locale.say("about-narrative-assembled"),
        false => desk.locale.say("about-narrative-listed"),
    };
    frame.page(here, "narrative", &desk.part("narrative"), &about, View::Narrative(Box::new(view)))
}

/// Without a narrative of the curator's: what [`assembled::outline`] says, each part with its sources.
fn assembled(desk: &Desk<'_>) -> (Rich, Vec<Heading>) {
    let Some(here) = desk.atlas.section("narrative") else { return (Rich::default(), Vec::new()) };
    let sections = assembled::outline(desk.dossier, desk.analysis, desk.evidence, desk.locale);
    let mut anchors = Anchors::default();
    let mut contents = Vec::new();
    let mut parts = Vec::new();
    let mut room = ITEMS;
    for section in sections.iter().take(SECTIONS) {
        if room == 0 {
            break;
        }
        let id = anchors.distinct(Anchor::of_words("h", &section.heading, 8));
        let href = desk.atlas.link_at(&here, &here, &id);
        contents.push(Heading { href, text: section.heading.clone(), level: 2 });
        heading(desk, &mut parts, 2, Some(id), section.heading.clone());
        for item in section.items.iter().take(room) {
            part(desk, &here, *item, &mut parts);
        }
        room = room.saturating_sub(section.items.len());
    }
    let whole: usize = sections.iter().map(|section| section.items.len()).sum();
    let shown: usize = sections.iter().take(SECTIONS).map(|section| section.items.len()).sum();
    let more = whole - shown.min(ITEMS);
    let list = ["timeline", "questions", "sources"].into_iter().find_map(|name| desk.atlas.section(name));
    if let Some(list) = list.filter(|_| more > 0) {
        parts.push(Part::Open(Tag::Paragraph));
        link(&mut parts, desk.atlas.link(&here, &list), desk.locale.count("and-more", more));
        parts.push(Part::Close);
    }
    (Rich(parts), contents)
}

/// The most sections and parts of an assembled account; lists have the rest.
const SECTIONS: usize = 60;
const ITEMS: usize = 120;

fn heading(desk: &Desk<'_>, parts: &mut Vec<Part>, level: u8, id: Option<Anchor>, text: String) {
    let anchor = id.map(|id| (id, desk.locale.fill("link-to", &[("words", (&text).into())])));
    parts.extend([Part::Open(Tag::Heading { level, anchor }), Part::Text(text), Part::Close]);
}

fn link(parts: &mut Vec<Part>, href: Url, text: String) {
    parts.extend([Part::Open(Tag::Link { href, title: String::new() }), Part::Text(text), Part::Close]);
}

fn part(desk: &Desk<'_>, here: &Address, item: Item, parts: &mut Vec<Part>) {
    match item {
        Item::Moment(id) => {
            let moment = &desk.dossier.moments[id.index()];
            heading(desk, parts, 3, None, moment.title.clone());
            parts.extend(desk.plain(here, &moment.text).0);
        }
        Item::Question(id) => {
            let question = &desk.dossier.questions[id.index()];
            parts.push(Part::Open(Tag::Paragraph));
            link(parts, desk.atlas.link(here, &desk.atlas.question(id)), question.question.clone());
            if let Some(status) = desk.evidence.status_of(id) {
                let status = desk.locale.say(&format!("status-{}-within", status_name(Some(status))));
                parts.push(Part::Text(format!(" ({status})")));
            }
            parts.extend([Part::Close, Part::Open(Tag::List)]);
            for position in &question.positions {
                let card = super::questions::answer(desk, here, question, position);
                let scope = if card.scope.is_empty() { String::new() } else { format!(" ({})", card.scope) };
                parts.extend([Part::Open(Tag::Item), Part::Text(format!("{}{scope}", desk.isolated(card.value)))]);
                parts.extend([Part::Chips(card.chips, card.tally), Part::Close]);
            }
            parts.push(Part::Close);
        }
        Item::Utterance(id) => {
            let Some((words, sources)) = assembled::printed(desk.dossier, desk.analysis, id) else { return };
            parts.push(Part::Open(Tag::Paragraph));
            if let Some(speaker) = &desk.analysis.heard(HeardId::listed(id)).speaker {
                let name = desk.name_of(here, speaker);
                match name.href {
                    Some(href) => link(parts, href, name.text),
                    None => parts.push(Part::Text(name.text)),
                }
                parts.push(Part::Text(desk.fill("label", &[("label", "")]) + " "));
            }
            link(parts, desk.utterance_url(here, HeardId::listed(id)), desk.in_marks(words));
            let chips = sources.iter().map(|source| desk.source_chip(here, *source)).collect();
            parts.extend([Part::Chips(chips, desk.tally_of(HeardId::listed(id))), Part::Close]);
        }
        Item::Source(id) => {
            parts.push(Part::Open(Tag::Paragraph));
            let outlet = desk.outlet(here, id).text;
            let quoted = assembled::quoted(desk.dossier, desk.analysis, id);
            let sentence = if quoted.is_empty() { "assembled-quotes-nobody" } else { "assembled-quotes" };
            // A sign that no message holds stands for the link.
            let sentence = desk.fill(sentence, &[("account", "\u{1}")]);
            let (before, behind) = sentence.split_once('\u{1}').unwrap_or((&sentence, ""));
            parts.extend((!before.is_empty()).then(|| Part::Text(before.to_owned())));
            let account = desk.fill("assembled-account", &[("outlet", &outlet)]);
            link(parts, desk.atlas.link(here, &desk.atlas.source(id)), account);
            parts.push(Part::Text(behind.to_owned()));
            parts.push(Part::Close);
            if !quoted.is_empty() {
                parts.push(Part::Open(Tag::List));
                for words in quoted {
                    parts.extend([Part::Open(Tag::Item), Part::Text(desk.in_marks(words)), Part::Close]);
                }
                parts.push(Part::Close);
            }
        }
    }
}
