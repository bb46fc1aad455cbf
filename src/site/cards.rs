//! Sources, names and utterances as they stand in lists.

use std::ops::Range;

use super::address::Address;
use super::desk::{Desk, kind_name};
use super::rich::Tally;
use super::views::{EntityCard, Facets, Name, QuoteLine, SaidView, SourceCard, UtteranceCard, Words};
use crate::analysis::{HeardId, Print, QuotationId};
use crate::dossier::{EntityId, EntityRef, SourceId, TextRole, slug};

/// The most chips of a card.
pub const CHIPS: usize = 8;

/// What cards show of an utterance, worked out once for all pages.
pub struct Glance {
    /// The fullest wording, in marks.
    text: String,
    /// Its first words, in marks.
    short: String,
    /// One place in each source that prints these very words; a card's fill.
    prints: Vec<QuotationId>,
    /// What prints these very words, and what any wording.
    tally: Tally,
    all: Tally,
    wordings: usize,
    confirmed: bool,
    /// The language of the text where it is not the site's.
    pub lang: Option<String>,
    /// What the editors say it means.
    translation: Option<String>,
    /// The first place that prints it.
    pub first: Option<QuotationId>,
    /// The sources that print it in any wording.
    pub sources: Vec<SourceId>,
}

impl Glance {
    pub fn of(desk: &Desk<'_>, id: HeardId) -> Glance {
        let heard = desk.analysis.heard(id);
        let withdrawn = desk.is_withdrawn(id);
        let source = |quotation: QuotationId| desk.analysis.quotation(quotation).source;
        let fullest = heard.wordings.first().filter(|_| !withdrawn);
        let mut prints: Vec<QuotationId> =
            fullest.into_iter().flat_map(|wording| &wording.prints).map(|print| print.quotation).collect();
        prints.dedup_by_key(|quotation| source(*quotation));
        let tally = desk.tally(prints.iter().map(|quotation| desk.at_quotation(*quotation)));
        // A card is a glance; the page of the utterance has them all.
        prints.truncate(CHIPS);
        let listed = heard.wordings.iter().flat_map(|wording| &wording.prints);
        let all = desk.tally(listed.map(|print| desk.at_quotation(print.quotation)));
        let mut sources: Vec<SourceId> =
            heard.prints().filter(|_| !withdrawn).map(|print| source(print.quotation)).collect();
        sources.sort_unstable();
        sources.dedup();
        let headline = match (withdrawn, fullest) {
            (true, _) => desk.locale.say("withdrawn"),
            (false, None) => heard.id.replace('-', " "),
            (false, Some(_)) => desk.headline(id),
        };
        let quoted = fullest.is_some();
        let vouched = |print: &crate::analysis::Print| desk.analysis.quotation(print.quotation).standing.is_sure();
        Glance {
            text: if quoted { desk.in_marks(&headline) } else { headline.clone() },
            short: if quoted { desk.in_marks(&shortened(&headline)) } else { headline },
            prints,
            tally,
            all,
            lang: fullest.and_then(|wording| desk.lang(source(wording.prints.first()?.quotation))),
            translation: fullest.and_then(|wording| desk.translation_of(id, wording)),
            wordings: if withdrawn { 0 } else { heard.wordings.len() },
            // That several are one is not confirmed by who said each.
            confirmed: heard.listed.is_some() || (!heard.has_page() && heard.prints().any(vouched)),
            first: heard.prints().map(|print| print.quotation).min(),
            sources,
        }
    }

    /// About how many bytes its entry takes where those with a page are cards, and where all are lines.
    pub fn weights(&self, has_page: bool) -> (usize, usize) {
        let line = 430 + if has_page { self.short.len() } else { self.text.len() };
        (if has_page { 480 + self.text.len() + 190 * self.prints.len() } else { line }, line)
    }
}

/// The first words of a text, for titles and lists.
pub fn shortened(text: &str) -> String {
    first_words(text, 12)
}

/// So many of the first words of a text, and a sign where there are more.
pub fn first_words(text: &str, most: usize) -> String {
    let all: Vec<&str> = text.split_whitespace().collect();
    if all.len() <= most {
        return all.join(" ").trim_end_matches([',', ';', ':']).to_owned();
    }
    format!("{} …", all[..most].join(" ").trim_end_matches([',', ';', ':', '.']))
}

impl Desk<'_> {
    pub fn glance(&self, id: HeardId) -> &Glance {
        &self.glances[id.index()]
    }

    /// How many outlets print an utterance, and of how many origins.
    pub fn tally_of(&self, id: HeardId) -> Tally {
        self.glance(id).all.clone()
    }

    /// Whether the editors vouch for an utterance.
    pub fn is_confirmed(&self, id: HeardId) -> bool {
        self.glance(id).confirmed
    }

    pub fn card(&self, from: &Address, id: SourceId) -> SourceCard {
        let source = self.dossier.source(id);
        let (sign, colour) = self.signs[id.index()].clone();
        SourceCard {
            href: self.atlas.link(from, &self.atlas.source(id)),
            id: source.entry.id.clone(),
            title: source.title.clone(),
            outlet: self.outlet(from, id),
            sign,
            colour,
            kind: kind_name(source.kind),
            kind_label: self.kind(source.kind),
            published: source.published.as_ref().map(|date| self.date(date)),
            byline: if source.entry.withdrawn.is_some() { Vec::new() } else { source.byline.clone() },
            credits: source.credits.iter().map(|credit| self.name_of(from, credit)).collect(),
            text: match source.text {
                TextRole::Digest => "digest",
                TextRole::Full => "full",
            },
            origin: None,
            words: self.words[id.index()],
            quotations: self.spoken[id.index()],
            lang: self.lang(id),
            withdrawn: source.entry.withdrawn.is_some(),
        }
    }

    /// The card of a source in a list that tells whose reporting each is.
    pub fn account(&self, from: &Address, id: SourceId) -> SourceCard {
        SourceCard { origin: self.whose(from, id), ..self.card(from, id) }
    }

    pub fn entity_card(&self, from: &Address, id: EntityId) -> EntityCard {
        let entity = self.dossier.entity(id);
        let mentions = self.mentions_of(id);
        EntityCard {
            href: self.atlas.link(from, &self.atlas.entity(id)),
            name: entity.name.clone(),
            role: entity.role.clone(),
            said: self.said_by(id).len(),
            mentions: mentions.iter().map(|(_, ranges)| ranges.len()).sum(),
            sources: mentions.len(),
        }
    }

    /// An utterance by its fullest wording, credited to those alone who print these words.
    pub fn utterance_card(&self, from: &Address, id: HeardId) -> UtteranceCard {
        let heard = self.analysis.heard(id);
        let glance = self.glance(id);
        UtteranceCard {
            href: self.utterance_url(from, id),
            id: heard.id.clone(),
            text: glance.text.clone(),
            lang: glance.lang.clone(),
            translation: glance.translation.clone(),
            speaker: heard.speaker.as_ref().map(|speaker| self.name_of(from, speaker)),
            chips: self.quotation_chips(from, &glance.prints),
            tally: glance.tally.clone(),
            others: glance.all.outlets.saturating_sub(glance.tally.outlets),
            wordings: glance.wordings,
            confirmed: glance.confirmed,
            facets: None,
        }
    }

    /// An utterance by its first words.
    pub fn line(&self, from: &Address, id: HeardId) -> QuoteLine {
        let heard = self.analysis.heard(id);
        let glance = self.glance(id);
        let alone = glance.prints.first().filter(|_| !heard.has_page());
        QuoteLine {
            id: None,
            href: self.utterance_url(from, id),
            text: if alone.is_some() { glance.text.clone() } else { glance.short.clone() },
            lang: glance.lang.clone(),
            speaker: self.speaker_name(from, heard.speaker.as_ref()),
            why: String::new(),
            chip: alone.map(|quotation| self.source_chip(from, self.analysis.quotation(*quotation).source)),
            confirmed: glance.confirmed,
            facets: None,
        }
    }

    /// A list of utterances as cards and lines; `dress` adds what only this list shows.
    pub fn said(&self, from: &Address, all: &[HeardId], mut dress: impl FnMut(HeardId) -> Option<Facets>) -> SaidView {
        let mut view = SaidView::default();
        for &id in all {
            let Words { cards, lines } = if self.is_confirmed(id) { &mut view.confirmed } else { &mut view.found };
            if self.analysis.heard(id).has_page() {
                cards.push(UtteranceCard { facets: dress(id), ..self.utterance_card(from, id) });
            } else {
                lines.push(QuoteLine { facets: dress(id), ..self.line(from, id) });
            }
        }
        view
    }

    /// What an utterance can be picked out by.
    pub fn facets(&self, id: HeardId) -> Facets {
        let listed = self.listed(id).filter(|_| !self.is_withdrawn(id));
        let sources = self.glance(id).sources.iter().map(|source| self.dossier.source(*source).entry.id.as_str());
        let topics = listed.map_or(&[][..], |listed| &listed.topics).iter().map(|topic| slug(topic));
        Facets {
            speaker: self.speaker_key(self.analysis.heard(id).speaker.as_ref()),
            source: sources.collect::<Vec<_>>().join(" "),
            topic: topics.collect::<Vec<_>>().join(" "),
            occasion: listed.map_or(String::new(), |listed| slug(&listed.said.occasion)),
            status: if self.is_confirmed(id) { "confirmed" } else { "found" },
        }
    }

    /// A speaker in an address; `-` stands for nobody, which no id is.
    pub fn speaker_key(&self, speaker: Option<&EntityRef>) -> String {
        match speaker {
            Some(EntityRef::Known(id)) => self.dossier.entity(*id).entry.id.clone(),
            Some(EntityRef::Named(name)) => slug(name),
            None => "-".to_owned(),
        }
    }

    /// How the program came by the speaker of a quotation, and how often such a guess is right, in
    /// percent; 0 where it is not sure enough to name anybody.
    pub fn why_spoken(&self, id: QuotationId) -> (String, u32) {
        let speech = self.analysis.speech(self.analysis.quotation(id).speech);
        // A share of 1, so nothing is lost.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let percent = (speech.confidence * 100.0).floor() as u32;
        (speech.reason.to_string(), if speech.speaker().is_some() { percent } else { 0 })
    }

    /// Who spoke; that nobody is sure of it is said, too.
    pub fn speaker_name(&self, from: &Address, speaker: Option<&EntityRef>) -> Name {
        let unknown = || Name { href: None, text: self.locale.say("speaker-unknown") };
        speaker.map_or_else(unknown, |speaker| self.name_of(from, speaker))
    }

    /// The words that stand for an utterance in lists: its fullest wording, or of a quotation that holds
    /// several utterances the part that is this one.
    pub fn headline(&self, id: HeardId) -> String {
        let print = self.analysis.heard(id).wordings.first().and_then(|wording| wording.prints.first());
        print.map_or_else(String::new, |print| self.printed(print))
    }

    /// The words of an utterance where one account prints it.
    pub fn printed(&self, print: &Print) -> String {
        let quotation = self.analysis.quotation(print.quotation);
        if quotation.utterances.len() < 2 {
            return self.words_of(print.quotation).to_owned();
        }
        let words = &self.dossier.source(quotation.source).doc.words;
        let says = |range: Range<usize>| words[range].chars().any(char::is_alphanumeric);
        let before = if says(quotation.range.start..print.listed.start) { "… " } else { "" };
        let after = if says(print.listed.end..quotation.range.end) { " …" } else { "" };
        format!("{before}{}{after}", &words[print.listed.clone()])
    }
}
