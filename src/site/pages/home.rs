//! `/`: the event at a glance.

use super::questions::card;
use crate::analysis::HeardId;
use crate::dossier::{Date, EntityKind, MomentId, Status, Target};
use crate::site::View;
use crate::site::desk::Desk;
use crate::site::frame::{Frame, Framed};
use crate::site::moments::in_order;
use crate::site::views::{HomeView, MomentCard, Way};

/// How many entries each part of the page has at the most.
const PEOPLE: usize = 8;
const ACCOUNTS: usize = 60;
const AGREEMENTS: usize = 5;
const DISAGREEMENTS: usize = 8;
const UTTERANCES: usize = 6;
const MOMENTS: usize = 18;
/// So many moments before the event itself stand in a strip that has not room for all.
const BEFORE: usize = 4;

pub fn page(desk: &Desk<'_>, frame: &Frame<'_>) -> Framed {
    let here = desk.atlas.home();
    let dossier = desk.dossier;
    let mut people: Vec<_> = dossier.entity_ids().filter(|id| dossier.entity(*id).kind == EntityKind::Person).collect();
    let weight = |id: &crate::dossier::EntityId| {
        let mentions: usize = desk.mentions_of(*id).iter().map(|(_, ranges)| ranges.len()).sum();
        std::cmp::Reverse((desk.said_by(*id).len(), mentions))
    };
    people.sort_by_key(weight);
    let differs = |status: Status, _: usize| status <= Status::Translation;
    // What one agency told all of them is not what accounts agree on.
    let agrees = |status: Status, origins: usize| status == Status::Agree && origins > 1;
    let questions = |wanted: &dyn Fn(Status, usize) -> bool, most: usize| {
        let mut found: Vec<_> = dossier
            .question_ids()
            .filter(|id| dossier.questions[id.index()].entry.withdrawn.is_none())
            .filter_map(|id| {
                let answers = dossier.questions[id.index()].positions.iter().flat_map(|position| &position.sources);
                let (outlets, origins) = desk.tally(answers.map(|cited| desk.at_answer(cited))).weight();
                Some((desk.evidence.status_of(id)?, std::cmp::Reverse((origins, outlets)), id))
            })
            .filter(|(status, std::cmp::Reverse((origins, _)), _)| wanted(*status, *origins))
            .collect();
        // The sharpest first, then those most is known of.
        found.sort();
        found.into_iter().take(most).map(|(.., id)| card(desk, &here, id)).collect::<Vec<_>>()
    };
    let mut heard: Vec<HeardId> = desk.analysis.heard_ids().collect();
    heard.retain(|id| !desk.analysis.heard(*id).wordings.is_empty() && !desk.is_withdrawn(*id));
    heard.sort_by_key(|id| {
        let tally = desk.tally_of(*id);
        (
            desk.listed(*id).is_none(),
            std::cmp::Reverse(tally.weight()),
            std::cmp::Reverse(desk.analysis.heard(*id).wordings.len()),
        )
    });
    let mut order = in_order(dossier);
    order.retain(|id| dossier.moments[id.index()].entry.withdrawn.is_none());
    if order.len() > MOMENTS {
        let event = dossier.meta.date.as_ref().map(Date::key);
        let is_due = |id: &MomentId| dossier.moments[id.index()].at.as_ref().map(Date::key) >= event;
        let first = order.iter().position(is_due).unwrap_or(0).saturating_sub(BEFORE).min(order.len() - MOMENTS);
        order = order.split_off(first);
        order.truncate(MOMENTS);
    }
    let mut before = None;
    let moments = order.into_iter().filter_map(|id| {
        let moment = &dossier.moments[id.index()];
        let (page, anchor) = desk.atlas.target(&Target::Moment(id))?;
        let href = desk.atlas.link_at(&here, &page, &anchor?);
        let date = moment.at.as_ref().map(|date| desk.date(date));
        let day = date.as_ref().map(|date| date.text.clone());
        let is_same_day = day.is_some() && day == std::mem::replace(&mut before, day.clone());
        Some(MomentCard { href, title: moment.title.clone(), date, is_same_day })
    });
    let view = HomeView {
        date: dossier.meta.date.as_ref().map(|date| desk.date(date)),
        place: dossier.meta.place.as_ref().map(|place| desk.name_of(&here, place)),
        people: people.into_iter().take(PEOPLE).map(|id| desk.entity_card(&here, id)).collect(),
        accounts: dossier.source_ids().take(ACCOUNTS).map(|id| desk.account(&here, id)).collect(),
        sources: dossier.sources.iter().filter(|source| source.entry.withdrawn.is_none()).count(),
        tally: desk.whole.clone(),
        origins: desk.atlas.section("origins").map(|page| desk.atlas.link(&here, &page)),
        agreements: questions(&agrees, AGREEMENTS),
        disagreements: questions(&differs, DISAGREEMENTS),
        differ: questions(&differs, usize::MAX).len(),
        utterances: heard.iter().take(UTTERANCES).map(|id| desk.utterance_card(&here, *id)).collect(),
        moments: moments.collect(),
        ways: ways(desk),
    };
    frame.page(&here, "home", "", &dossier.meta.summary, View::Home(Box::new(view)))
}

fn ways(desk: &Desk<'_>) -> Vec<Way> {
    let here = desk.atlas.home();
    let dossier = desk.dossier;
    let of_kind = |kind| dossier.entities.iter().filter(|entity| entity.kind == kind).count();
    let quotations = dossier.utterances.len();
    [
        ("narrative", None),
        ("sources", Some(dossier.sources.len())),
        ("quotes", (quotations > 0).then_some(quotations)),
        ("questions", Some(dossier.questions.len())),
        ("coverage", None),
        ("timeline", Some(dossier.moments.len())),
        ("people", Some(of_kind(EntityKind::Person))),
        ("places", Some(of_kind(EntityKind::Place))),
        ("organisations", Some(of_kind(EntityKind::Organisation))),
        ("origins", None),
        ("files", Some(dossier.published.len())),
    ]
    .into_iter()
    .filter_map(|(name, count)| {
        let page = desk.atlas.section(name)?;
        let about = desk.locale.say(&format!("way-{name}"));
        Some(Way { href: desk.atlas.link(&here, &page), text: desk.part(name), about, count })
    })
    .collect()
}
