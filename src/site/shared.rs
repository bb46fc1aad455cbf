//! Which words of a published text another account has, too, and where the page of the two shows them.
//!
//! Only the text's own words are marked; of the other account nothing is said but that it has the same.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use rayon::prelude::*;

use super::address::{Anchor, Url};
use super::beside::{self, Matched};
use super::desk::Desk;
use super::pages::compare::{MOST, anchor, is_public};
use super::pairs::{Pair, laid};
use crate::analysis::shared::{Mode, Prepared};
use crate::dossier::{SourceId, TextRole};

/// What both texts of a pair share, for all pairs whose texts are published.
pub type AllMatched = BTreeMap<(SourceId, SourceId), Matched>;

/// Words in one text that another has, in one passage.
#[derive(Clone, Debug)]
pub struct Stretch {
    pub other: SourceId,
    /// Equal words one after the other: bytes of the body, in order, never empty.
    pub runs: Vec<Range<usize>>,
    /// The two texts side by side, at the passage where it is shown.
    pub href: Url,
}

impl Desk<'_> {
    /// Compares all texts that are laid side by side as they are published.
    pub(super) fn all_matched(&self) -> AllMatched {
        let is_full = |id: SourceId| self.dossier.source(id).text == TextRole::Full;
        let pairs: Vec<&Pair> = self.pairs.shown().filter(|pair| is_full(pair.a) && is_full(pair.b)).collect();
        // Each text is read once, however many others stand beside it.
        let sources: BTreeSet<SourceId> = pairs.iter().flat_map(|pair| [pair.a, pair.b]).collect();
        let read = |id: SourceId| {
            let quoted = self.speech_of(id).map(|(_, found)| found.range.clone()).collect();
            (id, (Prepared::of(&self.dossier.source(id).doc.words), quoted))
        };
        let read: BTreeMap<SourceId, (Prepared, Vec<Range<usize>>)> = sources.into_par_iter().map(read).collect();
        let matched = |pair: &Pair| {
            let sides = [pair.a, pair.b];
            let read = sides.map(|id| &read[&id]);
            let docs = sides.map(|id| &self.dossier.source(id).doc);
            Matched::of(docs, read.map(|(words, _)| words), read.map(|(_, quoted)| &**quoted), &|why| self.edit(why))
        };
        pairs.into_par_iter().map(|pair| ((pair.a, pair.b), matched(pair))).collect()
    }

    /// The narration that a full text shares with those it is laid beside, most words first.
    pub fn stretches(&self, id: SourceId) -> Vec<Stretch> {
        let source = self.dossier.source(id);
        if source.text != TextRole::Full || source.entry.withdrawn.is_some() {
            return Vec::new();
        }
        self.pairs.of_source(id).flat_map(|pair| self.stretches_of(id, pair)).collect()
    }

    fn stretches_of(&self, id: SourceId, pair: &Pair) -> Vec<Stretch> {
        let (here, page) = (self.atlas.source(id), self.atlas.compare(pair.a, pair.b));
        let (side, other) = if pair.a == id { (0, pair.b) } else { (1, pair.a) };
        let href = |anchor: Option<Anchor>| match anchor {
            Some(anchor) => self.atlas.link_at(&here, &page, &anchor),
            None => self.atlas.link(&here, &page),
        };
        if let Some(matched) = self.matched.get(&(pair.a, pair.b)) {
            let shown = (1..).zip(&matched.passages).map(|(n, passage)| (Some(beside::anchor(side, n)), passage));
            let all = shown.chain(matched.behind.iter().map(|passage| (None, passage)));
            let narration = all.filter(|(_, passage)| !passage.speech);
            let stretch = narration.map(|(anchor, passage)| Stretch {
                other,
                runs: passage.runs.iter().map(|run| run[side].clone()).collect(),
                href: href(anchor),
            });
            return stretch.collect();
        }
        // Places in a capture are none in a body.
        if !is_public(self, id) {
            return Vec::new();
        }
        let passages = self.provenance().between(pair.a, pair.b);
        let told = laid(passages);
        let exact = passages.iter().filter(|passage| passage.mode == Mode::Exact);
        let stretch = exact.map(|passage| {
            let at = [&passage.a, &passage.b][side].range.clone();
            let holds = |whole: &Range<usize>| whole.start <= at.start && at.end <= whole.end;
            let n = told.iter().position(|told| holds(&[&told.a, &told.b][side].range)).filter(|n| *n < MOST);
            Stretch { other, href: href(n.map(|n| anchor(n + 1))), runs: vec![at] }
        });
        stretch.collect()
    }
}
