//! `/narrative/`: the merged account.

use super::questions::status_label;
use crate::site::View;
use crate::site::address::Anchor;
use crate::site::desk::{Desk, Weaving};
use crate::site::frame::{Frame, Framed, untitled};
use crate::site::moments::in_order;
use crate::site::rich::{Part, Rich, Tag};
use crate::site::views::{Heading, NarrativeView};

/// The most sources that are named; `/sources/` has them all.
const SOURCES: usize = 60;

pub fn page(desk: &Desk<'_>, frame: &Frame<'_>) -> Option<Framed> {
    let here = desk.atlas.section("narrative")?;
    let sources = desk.dossier.source_ids().take(SOURCES).map(|id| desk.card(&here, id)).collect();
    let Some(narrative) = &desk.dossier.narrative else {
        let (body, contents) = assembled(desk);
        let view = NarrativeView { contents, body, assembled: true, statements: 0, sources };
        let about = "An account put together from the timeline and the questions of this dossier.";
        return Some(frame.page(&here, "narrative", "Narrative", about, View::Narrative(Box::new(view))));
    };
    let statements = &desk.evidence.statements;
    let weaving = Weaving { statements, names: &desk.narrative_names, ..Weaving::default() };
    let title = narrative.title.as_deref().unwrap_or("Narrative");
    let view = NarrativeView {
        contents: desk.contents(&here, &narrative.doc),
        body: untitled(desk.weave(&here, &narrative.doc, weaving), title),
        assembled: false,
        statements: statements.len(),
        sources,
    };
    let about = "The merged account: every sentence leads to the words that carry it.";
    let page = frame.page(&here, "narrative", title, about, View::Narrative(Box::new(view)));
    Some(page.made_from(desk, crate::text::Span::new(narrative.file, 0..0)))
}

/// Without a narrative of the curator's: the moments in their order, then the questions.
fn assembled(desk: &Desk<'_>) -> (Rich, Vec<Heading>) {
    let Some(here) = desk.atlas.section("narrative") else { return (Rich::default(), Vec::new()) };
    let mut parts = Vec::new();
    let mut contents = Vec::new();
    let mut heading = |parts: &mut Vec<Part>, text: &str| {
        let id = Anchor::of_words("h", text, 8);
        contents.push(Heading { href: desk.atlas.link_at(&here, &here, &id), text: text.to_owned(), level: 2 });
        parts.push(Part::Open(Tag::Heading { level: 2, id: Some(id) }));
        parts.extend([Part::Text(text.to_owned()), Part::Close]);
    };
    let moments = in_order(desk.dossier);
    if !moments.is_empty() {
        heading(&mut parts, "What happened");
    }
    for id in moments {
        let moment = &desk.dossier.moments[id.index()];
        if moment.entry.withdrawn.is_some() {
            continue;
        }
        parts.push(Part::Open(Tag::Paragraph));
        let when = moment.at.as_ref().map_or(String::new(), |date| format!("{date}: "));
        parts.push(Part::Open(Tag::Strong));
        parts.extend([Part::Text(format!("{when}{}.", moment.title)), Part::Close, Part::Close]);
        parts.extend(desk.plain(&here, &moment.text).0);
    }
    let questions: Vec<_> = desk.dossier.question_ids().collect();
    if !questions.is_empty() {
        heading(&mut parts, "What the accounts say");
    }
    for id in questions {
        let question = &desk.dossier.questions[id.index()];
        if question.entry.withdrawn.is_some() {
            continue;
        }
        parts.push(Part::Open(Tag::Paragraph));
        let href = desk.atlas.link(&here, &desk.atlas.question(id));
        parts.push(Part::Open(Tag::Link { href, title: String::new() }));
        parts.extend([Part::Text(question.question.clone()), Part::Close]);
        if let Some(status) = question.status {
            parts.push(Part::Text(format!(" ({})", status_label(status).0.to_lowercase())));
        }
        for position in &question.positions {
            let card = super::questions::answer(desk, &here, position);
            let scope = if card.scope.is_empty() { String::new() } else { format!(" ({})", card.scope) };
            parts.push(Part::Text(format!(" {}{scope}", card.value)));
            parts.push(Part::Chips(card.chips, card.tally));
        }
        parts.push(Part::Close);
    }
    if contents.is_empty() {
        for id in desk.dossier.source_ids().take(SOURCES) {
            parts.push(Part::Open(Tag::Paragraph));
            let href = desk.atlas.link(&here, &desk.atlas.source(id));
            parts.push(Part::Open(Tag::Link { href, title: String::new() }));
            parts.extend([Part::Text(desk.dossier.source(id).title.clone()), Part::Close]);
            parts.push(Part::Text(format!(" — {}", desk.outlet(&here, id).text)));
            parts.push(Part::Close);
        }
        let more = desk.dossier.sources.len().saturating_sub(SOURCES);
        if let Some(list) = desk.atlas.section("sources").filter(|_| more > 0) {
            let href = desk.atlas.link(&here, &list);
            parts.extend([Part::Open(Tag::Paragraph), Part::Open(Tag::Link { href, title: String::new() })]);
            parts.extend([Part::Text(format!("and {more} more")), Part::Close, Part::Close]);
        }
    }
    (Rich(parts), contents)
}
