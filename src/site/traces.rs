//! Origins as pages show them: the letters that stand for them, the bar of a source, and what is said of a
//! paragraph.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::address::Address;
use super::desk::Desk;
use super::views::{Bar, BarKey, BarPart, Copies, CopyOf, Link, Name};
use crate::analysis::origins::{Basis, Origin, Party, Provenance, SharedPassage, Who};
use crate::analysis::shared::Mode;
use crate::dossier::{BlockKind, SourceId, TextRole};

/// The most sources that are named as having the same words.
pub const TWINS: usize = 6;
/// The most origins that a card names.
const PARTIES: usize = 3;

/// The origins of a dossier, those of most sources first: their places are their letters.
#[derive(Debug, Default)]
pub struct Traces {
    parties: Vec<Party>,
    place: BTreeMap<Party, usize>,
}

impl Traces {
    pub fn of(provenance: &Provenance, sources: impl Iterator<Item = SourceId>) -> Traces {
        let mut rests: BTreeMap<Party, (BTreeSet<SourceId>, usize)> = BTreeMap::new();
        for id in sources {
            for origin in provenance.of_source(id) {
                for party in parties(&origin.who) {
                    let (sources, paragraphs) = rests.entry(party.clone()).or_default();
                    sources.insert(id);
                    *paragraphs += 1;
                }
            }
        }
        let mut order: Vec<(Party, usize, usize)> =
            rests.into_iter().map(|(party, (sources, paragraphs))| (party, sources.len(), paragraphs)).collect();
        // Those of equal weight stay in the order of the dossier.
        order.sort_by_key(|(_, sources, paragraphs)| std::cmp::Reverse((*sources, *paragraphs)));
        let parties: Vec<Party> = order.into_iter().map(|(party, ..)| party).collect();
        let place = parties.iter().cloned().enumerate().map(|(n, party)| (party, n)).collect();
        Traces { parties, place }
    }

    pub fn parties(&self) -> &[Party] {
        &self.parties
    }

    /// The letters of an origin: `A`, `A/B` where it is one of several; empty where it is unknown.
    pub fn letters(&self, who: &Who) -> String {
        let letters = parties(who).iter().filter_map(|party| self.place.get(party)).map(|n| letter(*n));
        letters.collect::<Vec<_>>().join("/")
    }

    /// One of the three shades, from 1; 0 where there is none.
    fn shade(&self, who: &Who) -> usize {
        match who {
            Who::One(party) => self.place.get(party).map_or(0, |n| n % 3 + 1),
            _ => 0,
        }
    }
}

/// A, B, …, Z, AA, …
pub fn letter(n: usize) -> String {
    let last = char::from(b'A' + u8::try_from(n % 26).unwrap_or(0));
    if n < 26 { last.to_string() } else { format!("{}{last}", letter(n / 26 - 1)) }
}

/// Those whose a paragraph may be.
pub fn parties(who: &Who) -> &[Party] {
    match who {
        Who::One(party) => std::slice::from_ref(party),
        Who::Among(parties) => parties,
        Who::Unknown => &[],
    }
}

/// The sources that share the narration of some paragraphs, and how many words of it, most words first.
pub fn twins(origins: &[Origin]) -> Vec<(SourceId, usize)> {
    let mut words: BTreeMap<SourceId, usize> = BTreeMap::new();
    for twin in origins.iter().flat_map(|origin| &origin.twins) {
        *words.entry(twin.source).or_insert(0) += twin.words;
    }
    let mut words: Vec<(SourceId, usize)> = words.into_iter().collect();
    words.sort_by_key(|(id, words)| (std::cmp::Reverse(*words), *id));
    words
}

/// How many words of narration the passages of a pair hold. Those of exact passages that lie in a tolerant
/// one are counted with it.
pub fn narration(passages: &[SharedPassage]) -> usize {
    let within = |one: &Range<usize>, other: &Range<usize>| other.start <= one.start && one.end <= other.end;
    let (exact, tolerant) = passages.split_at(passages.partition_point(|passage| passage.mode == Mode::Exact));
    let is_alone = |one: &&SharedPassage| {
        !tolerant.iter().any(|more| within(&one.a.range, &more.a.range) && within(&one.b.range, &more.b.range))
    };
    exact.iter().filter(is_alone).chain(tolerant).map(|passage| passage.narration).sum()
}

impl Desk<'_> {
    /// The name of an origin, with its page.
    pub fn party_name(&self, from: &Address, party: &Party) -> Name {
        match party {
            Party::Body(body) => self.name_of(from, body),
            Party::Source(id) => {
                let href = Some(self.atlas.link(from, &self.atlas.source(*id)));
                Name { href, text: self.dossier.source(*id).title.clone() }
            }
        }
    }

    /// Whose something is, in words.
    fn who_words(&self, source: SourceId, origin: &Origin) -> String {
        match &origin.who {
            Who::Unknown if origin.group.is_some() => self.locale.say("who-nobody-named"),
            Who::Unknown if origin.lent_at.is_some() => self.locale.say("who-unnamed-report"),
            Who::Unknown => self.locale.say("who-unknown"),
            who if self.is_own(source, who) => self.locale.say("who-own"),
            who => self.who_sign(who),
        }
    }

    /// The other sources that have the narration of some paragraphs, most words first.
    fn copies(&self, from: &Address, origins: &[Origin]) -> Option<Copies> {
        let words = twins(origins);
        let most = words.first()?.1;
        let of = words.iter().take(TWINS).map(|(id, words)| {
            let sign = self.signs[id.index()].0.clone();
            CopyOf { sign, href: self.atlas.link(from, &self.atlas.source(*id)), words: *words }
        });
        Some(Copies { of: of.collect(), more: words.len().saturating_sub(TWINS), words: most })
    }

    /// Whose some paragraphs are, in one line; empty where nothing is known.
    pub fn whose_words(&self, source: SourceId, origins: &[Origin]) -> String {
        let mut line = String::new();
        for part in origins.chunk_by(alike) {
            let Some(first) = part.first() else { continue };
            if first.basis == Basis::Unknown && first.group.is_none() && first.lent_at.is_none() {
                continue;
            }
            let mut whose = self.who_words(source, first);
            if first.basis != Basis::Unknown {
                whose = self.fill("trace-whose", &[("who", &whose), ("basis", &self.basis(first.basis))]);
            }
            line = match line.is_empty() {
                true => whose,
                false => self.fill("semicolon", &[("one", &line), ("other", &whose)]),
            };
        }
        line
    }

    /// The same, and who else has them.
    pub fn trace(&self, source: SourceId, origins: &[Origin]) -> String {
        let mut line = self.whose_words(source, origins);
        let here = self.atlas.source(source);
        if let Some(copies) = self.copies(&here, origins) {
            let signs: Vec<&str> = copies.of.iter().map(|copy| copy.sign.as_str()).collect();
            line.push_str(if line.is_empty() { "" } else { " · " });
            let id = if copies.more > 0 { "trace-copies-more" } else { "trace-copies" };
            let sources = self.locale.commas(&signs);
            let args = [("sources", sources.into()), ("more", copies.more.into()), ("n", copies.words.into())];
            line.push_str(&self.locale.fill(id, &args));
        }
        line
    }

    /// Whose a source is as a whole, in one short line with the page of the origins; `None` where no account
    /// says whose it is.
    pub fn whose(&self, from: &Address, source: SourceId) -> Option<Link> {
        let page = self.atlas.section("origins")?;
        if self.traces.parties.is_empty() || self.dossier.source(source).entry.withdrawn.is_some() {
            return None;
        }
        let all = self.provenance().of_source(source);
        let mut bytes: BTreeMap<&Party, (usize, bool)> = BTreeMap::new();
        for origin in all {
            for party in parties(&origin.who) {
                let (bytes, known) = bytes.entry(party).or_default();
                *bytes += origin.range.len();
                *known |= origin.known().is_some();
            }
        }
        let mut order: Vec<(&Party, (usize, bool))> = bytes.into_iter().collect();
        order.sort_by_key(|(_, (bytes, known))| std::cmp::Reverse((*known, *bytes)));
        let is_own = |party: &Party| self.is_own(source, &Who::One(party.clone()));
        let is_whole = all.iter().all(|origin| origin.who != Who::Unknown);
        let named = order.iter().take(PARTIES).map(|(party, (_, known))| match (is_own(party), known) {
            (true, _) => self.locale.say("card-own"),
            (false, true) => self.party_sign(party),
            (false, false) => self.fill("who-likely", &[("who", &self.party_sign(party))]),
        });
        let text = match order.as_slice() {
            [] => self.locale.say("card-origin-unknown"),
            [(party, _)] if is_own(party) && is_whole => self.locale.say("card-own"),
            _ => {
                let named = self.locale.commas(&named.collect::<Vec<_>>());
                let who = match order.len().saturating_sub(PARTIES) {
                    0 => named,
                    more => self.locale.fill("list-and-more", &[("list", named.into()), ("n", more.into())]),
                };
                self.fill(if is_whole { "card-origin" } else { "card-origin-part" }, &[("who", &who)])
            }
        };
        Some(Link { href: self.atlas.link(from, &page), text })
    }

    /// The origins of the paragraphs of a full text that has news of them: whose each is, where that is not what
    /// it was in the one before, and who else has it. By the paragraph's place among the blocks of the body.
    pub fn traced(&self, source: SourceId) -> BTreeMap<usize, &[Origin]> {
        let text = self.dossier.source(source);
        if text.text != TextRole::Full || text.entry.withdrawn.is_some() {
            return BTreeMap::new();
        }
        let provenance = self.provenance();
        let mut traced = BTreeMap::new();
        let mut before: Option<(&Who, Basis)> = None;
        for (n, block) in text.doc.blocks.iter().enumerate().filter(|(_, block)| block.kind != BlockKind::Heading) {
            let Some(at) = self.in_original(source, &block.range) else { continue };
            let origins = provenance.at(source, &at);
            let Some(first) = origins.first() else { continue };
            let whose = (&first.who, first.basis);
            let is_news = before != Some(whose) && !self.is_own(source, &first.who);
            before = Some(whose);
            if is_news || origins.iter().any(|origin| !origin.twins.is_empty()) {
                traced.insert(n, origins);
            }
        }
        traced
    }

    /// Whose some words of an original are, as far as that is known.
    pub fn whose_at(&self, source: SourceId, words: &Range<usize>) -> String {
        self.whose_words(source, self.provenance().at(source, words))
    }

    /// Where a paragraph of the body stands in the original. Where that is a capture, the words cited and
    /// quoted from the paragraph tell, whose places are known without it.
    fn in_original(&self, source: SourceId, block: &Range<usize>) -> Option<Range<usize>> {
        let text = self.dossier.source(source);
        if text.capture_name.is_none() || self.evidence.lock.is_none() && text.capture.is_none() {
            return Some(block.clone());
        }
        let within = |range: &Range<usize>| block.start <= range.start && range.end <= block.end;
        let passages = self.evidence.passages_of(source).map(|(_, passage)| passage);
        let cited = passages.filter(|passage| passage.in_body.as_ref().is_some_and(within));
        let quoted = self.analysis.quotations_of(source).filter(|(_, quotation)| within(&quotation.range));
        let places = cited.filter_map(|passage| passage.at.clone());
        places.chain(quoted.filter_map(|(id, _)| self.evidence.place_of(id).cloned())).next()
    }

    /// The bar of a source: its text from the first byte to the last, part by part; `None` where
    /// nothing is known of any.
    pub fn bar(&self, from: &Address, source: SourceId) -> Option<Bar> {
        let provenance = self.provenance();
        let length = provenance.length(source).filter(|length| *length > 0)?;
        let origins = provenance.of_source(source);
        let mut paragraph = 0;
        let parts = origins.chunk_by(alike).filter_map(|part| {
            let (first, last) = (part.first()?, part.last()?);
            let (from_number, to_number) = (paragraph + 1, paragraph + part.len());
            paragraph = to_number;
            let (start, end) = (tenths(first.range.start, length), tenths(last.range.end, length));
            let wide = end.saturating_sub(start);
            let letters = self.traces.letters(&first.who);
            let (why, why_lang) = self.why(source, first);
            Some(BarPart {
                x: percent(start),
                width: percent(wide.max(3)),
                middle: percent(start + wide / 2),
                // Narrower than a letter of it on a phone.
                label: if wide >= 22 + 22 * letters.len() { letters.clone() } else { String::new() },
                letters,
                shade: self.traces.shade(&first.who),
                fill: fill(first),
                paragraphs: match part.len() {
                    1 => self.locale.number(from_number),
                    _ => format!("{}–{}", self.locale.number(from_number), self.locale.number(to_number)),
                },
                who: self.who_words(source, first),
                basis: if first.basis == Basis::Unknown { String::new() } else { self.basis(first.basis) },
                why,
                why_lang,
                copies: self.copies(from, part),
            })
        });
        let parts: Vec<BarPart> = parts.collect();
        let id = self.dossier.source(source).entry.id.clone();
        let is_known = parts.iter().any(|part| part.fill != "none" || part.copies.is_some() || !part.why.is_empty());
        let sign = self.signs[source.index()].0.clone();
        is_known.then(|| Bar { id, sign, paragraphs: paragraph, parts, key: self.key(from, origins) })
    }

    /// The letters of some paragraphs, with whom they stand for.
    fn key(&self, from: &Address, origins: &[Origin]) -> Vec<BarKey> {
        let named = origins.iter().flat_map(|origin| parties(&origin.who));
        let places: BTreeSet<usize> = named.filter_map(|party| self.traces.place.get(party).copied()).collect();
        let entry = |n: usize| BarKey { letter: letter(n), name: self.party_name(from, &self.traces.parties[n]) };
        places.into_iter().map(entry).collect()
    }

    /// The reason without the sources that have the same, which stand beside it, and its language where that
    /// is not the site's; empty where there is none.
    fn why(&self, source: SourceId, origin: &Origin) -> (String, Option<&'static str>) {
        let texts = crate::analysis::originals::Texts { files: self.files, dossier: self.dossier };
        let form = origin.reason.form(texts, source);
        let mut id = match &form {
            Some(form) if form.name == "nothing" => return (String::new(), None),
            Some(form) => format!("reason-{}", form.name),
            None => String::new(),
        };
        let mut gaps: Vec<(&str, String)> = Vec::new();
        for (name, words) in form.into_iter().flat_map(|form| form.gaps) {
            match name {
                // A noun and its article differ from language to language.
                "kind" => id = format!("{id}-{words}"),
                "source" => gaps.push((name, self.sign_of(words.trim_matches('`')))),
                _ => gaps.push((name, words)),
            }
        }
        if !self.locale.knows(&id) {
            // A lock may have words of another version of the program.
            return (origin.reason.text(texts, source).replace('`', ""), self.locale.foreign());
        }
        let args: Vec<_> = gaps.iter().map(|(name, words)| (*name, words.replace('`', "").into())).collect();
        (self.locale.fill(&id, &args), None)
    }

    /// The sign of the source with an id; the id where there is no such source any more.
    fn sign_of(&self, id: &str) -> String {
        let source = self.dossier.source_ids().find(|source| self.dossier.source(*source).entry.id == id);
        source.map_or_else(|| id.to_owned(), |source| self.signs[source.index()].0.clone())
    }
}

/// Whether two paragraphs are shown as one part.
fn alike(a: &Origin, b: &Origin) -> bool {
    a.who == b.who
        && a.basis == b.basis
        && a.lent_at == b.lent_at
        && a.group.is_some() == b.group.is_some()
        && a.twins.is_empty() == b.twins.is_empty()
}

/// How a part is drawn: by what its origin rests on.
fn fill(origin: &Origin) -> &'static str {
    if matches!(origin.who, Who::Among(_)) {
        return "likely";
    }
    match origin.basis {
        Basis::Stated | Basis::Curated => "full",
        Basis::Copied => "copied",
        Basis::Inferred => "likely",
        Basis::Unknown if origin.group.is_some() => "copied",
        Basis::Unknown => "none",
    }
}

/// A share of a text in tenths of a percent.
fn tenths(at: usize, of: usize) -> usize {
    at.min(of) * 1000 / of
}

fn percent(tenths: usize) -> String {
    format!("{}.{}%", tenths / 10, tenths % 10)
}
