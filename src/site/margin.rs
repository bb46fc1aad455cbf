//! What stands beside the paragraphs of a source: who else prints what they quote, what of the dossier rests on
//! them, whose they are and who else has them.

use std::collections::BTreeMap;
use std::ops::Range;

use super::address::{Address, Anchor, Url};
use super::cards::first_words;
use super::desk::Desk;
use super::rich::{Chip, Margin, Part, Rich, Tag};
use super::shared::Stretch;
use super::traces::{TWINS, letter, twins};
use super::views::Lists;
use super::weave::Insert;
use crate::analysis::QuotationId;
use crate::analysis::origins::Origin;
use crate::dossier::{BlockKind, SourceId};
use crate::evidence::{Cite, Use};

/// The most quotations of a paragraph whose other places are named; the list below has them all.
const QUOTATIONS: usize = 4;
/// The most accounts of each.
const ACCOUNTS: usize = 6;
/// The most uses of each kind.
const USES: usize = 3;
/// So many words tell a quotation from the others of its paragraph, ...
const FEW: usize = 4;
/// ... and so many what a use is.
const SOME: usize = 6;
/// What stands in a message for something that is more than words.
const GAPS: [char; 2] = ['\u{1}', '\u{2}'];

/// Where a quotation is printed, too.
struct Elsewhere {
    /// One place in each other source, and the letter of the wording it has where that is another.
    places: Vec<(QuotationId, String)>,
    /// Whether the editors say that all are one utterance.
    confirmed: bool,
}

/// The lists that notes lead to. No id and no anchor made of words holds two hyphens.
pub fn lists() -> Lists {
    Lists { quotations: Anchor::of_id("list--quotations".to_owned()), uses: Anchor::of_id("list--uses".to_owned()) }
}

impl Desk<'_> {
    /// What stands beside each paragraph of a source, and whether it names a wording by its letter.
    pub fn margin(&self, here: &Address, id: SourceId, stretches: &[Stretch]) -> (Vec<Insert>, bool) {
        let source = self.dossier.source(id);
        if source.entry.withdrawn.is_some() {
            return (Vec::new(), false);
        }
        let traced = self.traced(id);
        let elsewhere: Vec<_> = self
            .speech_of(id)
            .filter_map(|(number, quotation)| Some((number, &quotation.range, self.elsewhere(id, number)?)))
            .collect();
        let lettered = |(.., found): &(_, _, Elsewhere)| found.places.iter().any(|(_, letter)| !letter.is_empty());
        let has_letters = elsewhere.iter().any(lettered);
        let blocks = source
            .doc
            .blocks
            .iter()
            .enumerate()
            .filter(|(_, block)| matches!(block.kind, BlockKind::Paragraph | BlockKind::Item));
        let inserts = blocks.filter_map(|(n, block)| {
            let is_in = |range: &Range<usize>| block.range.start <= range.start && range.end <= block.range.end;
            let quoted: Vec<_> = elsewhere.iter().filter(|(_, range, _)| is_in(range)).collect();
            let mut notes: Vec<Rich> =
                quoted.iter().take(QUOTATIONS).map(|(number, _, found)| self.also(here, *number, found)).collect();
            if quoted.len() > QUOTATIONS {
                notes.push(self.more(here, quoted.len() - QUOTATIONS, &lists().quotations));
            }
            notes.extend(self.used(here, id, &is_in));
            if let Some(origins) = traced.get(&n) {
                let whose = self.whose_words(id, origins);
                let whose = (!whose.is_empty()).then(|| self.fill("margin-origin", &[("who", &whose)]));
                notes.extend(whose.map(|whose| Rich(vec![Part::Text(whose)])));
                notes.extend(self.narration(here, origins, &block.range, stretches));
            }
            let folded = self.locale.count("margin-notes", notes.len());
            let lang = self.lang(id).map(|_| self.dossier.meta.language.clone());
            let is_there = !notes.is_empty();
            let part = Part::Margin(Box::new(Margin { folded, notes, lang }));
            is_there.then_some(Insert { at: block.range.end, part })
        });
        (inserts.collect(), has_letters)
    }

    /// The other sources that print a quotation: of each one place, the same words before others.
    fn elsewhere(&self, id: SourceId, number: QuotationId) -> Option<Elsewhere> {
        let mut best: BTreeMap<SourceId, (bool, usize, QuotationId)> = BTreeMap::new();
        let mut confirmed = true;
        for utterance in &self.analysis.quotation(number).utterances {
            if self.is_withdrawn(*utterance) {
                continue;
            }
            let heard = self.analysis.heard(*utterance);
            let wordings = || heard.wordings.iter().chain(&heard.also).enumerate();
            let own = wordings().find(|(_, wording)| wording.prints.iter().any(|print| print.quotation == number));
            let own = own.map(|(n, _)| n);
            let prints =
                wordings().flat_map(|(n, wording)| wording.prints.iter().map(move |print| (n, print.quotation)));
            for (n, quotation) in prints {
                let source = self.analysis.quotation(quotation).source;
                if source != id && self.dossier.source(source).entry.withdrawn.is_none() {
                    // Behind those listed stand those that the program has found.
                    confirmed &= heard.listed.is_some() && n < heard.wordings.len();
                    let place = (Some(n) != own, n, quotation);
                    best.entry(source).and_modify(|best| *best = (*best).min(place)).or_insert(place);
                }
            }
        }
        let mut best: Vec<_> = best.into_values().collect();
        best.sort_by_key(|(other, ..)| *other);
        let letter = |other: bool, n: usize| if other { letter(n) } else { String::new() };
        let places: Vec<_> = best.into_iter().map(|(other, n, quotation)| (quotation, letter(other, n))).collect();
        (!places.is_empty()).then_some(Elsewhere { places, confirmed })
    }

    /// "“the first words”: also in A, B".
    fn also(&self, here: &Address, number: QuotationId, found: &Elsewhere) -> Rich {
        let mut signs = Vec::new();
        for (n, (quotation, letter)) in found.places.iter().take(ACCOUNTS).enumerate() {
            signs.extend((n > 0).then(|| Part::Text(" ".to_owned())));
            signs.push(Part::Sign(self.quotation_chip(here, *quotation)));
            signs.extend((!letter.is_empty()).then(|| Part::Text(format!("\u{a0}{letter}"))));
        }
        if let more @ 1.. = found.places.len().saturating_sub(ACCOUNTS) {
            signs.push(Part::Text(format!(" {}", self.locale.count("and-more", more))));
        }
        let id = if found.confirmed { "margin-also" } else { "margin-also-found" };
        let words = Part::Text(self.in_marks(&first_words(self.words_of(number), FEW)));
        let words = match self.lang(self.analysis.quotation(number).source) {
            Some(lang) => vec![Part::Open(Tag::Language { lang }), words, Part::Close],
            None => vec![words],
        };
        self.around(id, None, vec![("words", words), ("accounts", signs)])
    }

    /// What rests on the words of a paragraph, kind by kind.
    fn used(&self, here: &Address, id: SourceId, is_in: &impl Fn(&Range<usize>) -> bool) -> Vec<Rich> {
        let cited = self.evidence.passages_of(id).map(|(_, passage)| passage);
        let cited = cited.filter(|passage| passage.in_body.as_ref().is_some_and(is_in));
        let mut uses: Vec<(Cite, Use)> = cited.flat_map(|passage| &passage.uses).copied().collect();
        uses.sort_by_key(|(cite, by)| (*by, *cite));
        uses.dedup_by_key(|(_, by)| *by);
        let kind = |by: Use| match by {
            Use::Question(_) => "margin-answers",
            Use::Moment(_) => "margin-timeline",
            _ => "margin-used",
        };
        let notes = ["margin-used", "margin-answers", "margin-timeline"].into_iter().filter_map(|wanted| {
            let links: Vec<(Url, String)> = uses
                .iter()
                .filter(|(_, by)| kind(*by) == wanted)
                .filter_map(|(cite, by)| {
                    let link = self.backlink(here, *cite, *by)?;
                    let words = match by {
                        Use::Moment(id) => self.dossier.moments[id.index()].title.clone(),
                        Use::Question(id) => self.dossier.questions[id.index()].question.clone(),
                        _ if link.context.is_empty() => link.from,
                        _ => first_words(&link.context, SOME),
                    };
                    Some((link.href, words))
                })
                .collect();
            let more = links.len().saturating_sub(USES);
            let mut parts = Vec::new();
            for (href, words) in links.into_iter().take(USES) {
                parts.extend((!parts.is_empty()).then(|| Part::Text(" · ".to_owned())));
                parts.extend(linked(href, words));
            }
            if more > 0 {
                parts.push(Part::Text(" · ".to_owned()));
                parts.extend(self.more(here, more, &lists().uses).0);
            }
            (!parts.is_empty()).then(|| self.around(wanted, None, vec![("uses", parts)]))
        });
        notes.collect()
    }

    /// The other sources that have the narration of a paragraph, each at the place beside it.
    fn narration(
        &self,
        here: &Address,
        origins: &[Origin],
        block: &Range<usize>,
        stretches: &[Stretch],
    ) -> Option<Rich> {
        let twins = twins(origins);
        let most = twins.first()?.1;
        let beside = stretches
            .iter()
            .filter(|stretch| stretch.runs.iter().any(|run| run.start < block.end && block.start < run.end));
        let beside: BTreeMap<SourceId, &Url> = beside.rev().map(|stretch| (stretch.other, &stretch.href)).collect();
        let mut signs = Vec::new();
        for (source, _) in twins.iter().take(TWINS) {
            signs.extend((!signs.is_empty()).then(|| Part::Text(" ".to_owned())));
            let chip = self.source_chip(here, *source);
            let href = beside.get(source).map_or(&chip.href, |href| *href).clone();
            signs.push(Part::Sign(Chip { href, ..chip }));
        }
        if let more @ 1.. = twins.len().saturating_sub(TWINS) {
            signs.push(Part::Text(format!(" {}", self.locale.count("and-more", more))));
        }
        Some(self.around("margin-narration", Some(most), vec![("accounts", signs)]))
    }

    /// "and 3 more", leading to the list that has them.
    fn more(&self, here: &Address, more: usize, list: &Anchor) -> Rich {
        Rich(linked(self.atlas.link_at(here, here, list), self.locale.count("and-more", more)).to_vec())
    }

    /// A message with what is more than words in its gaps, and with a count where it has one.
    fn around(&self, id: &str, count: Option<usize>, mut gaps: Vec<(&str, Vec<Part>)>) -> Rich {
        // Signs that no message holds stand for the gaps, so that a language may turn these round.
        let signs: Vec<String> = GAPS.iter().map(char::to_string).collect();
        let mut args: Vec<_> = gaps.iter().zip(&signs).map(|((name, _), sign)| (*name, sign.into())).collect();
        args.extend(count.map(|n| ("n", n.into())));
        let line = self.locale.fill(id, &args);
        let mut parts = Vec::new();
        for piece in line.split_inclusive(GAPS) {
            let words = piece.trim_end_matches(GAPS);
            parts.extend((!words.is_empty()).then(|| Part::Text(words.to_owned())));
            let gap = GAPS.iter().position(|gap| piece.ends_with(*gap));
            if let Some((_, gap)) = gap.and_then(|n| gaps.get_mut(n)) {
                parts.append(gap);
            }
        }
        Rich(parts)
    }
}

fn linked(href: Url, words: String) -> [Part; 3] {
    [Part::Open(Tag::Link { href, title: String::new() }), Part::Text(words), Part::Close]
}
