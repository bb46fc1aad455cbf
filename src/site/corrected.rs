//! Corrections by what they are about: the marks on pages and behind statements that lead to `/corrections/`.

use std::collections::BTreeMap;

use super::address::{Address, Anchor, Anchors, Atlas};
use super::desk::Desk;
use super::rich::Part;
use super::views::Link;
use super::weave::Insert;
use crate::dossier::{Correction, Dossier};

/// Where everything corrected is.
#[derive(Debug)]
pub struct Corrected {
    /// The corrections, newest first: their number in the dossier, and where each stands on `/corrections/`.
    pub entries: Vec<(usize, Anchor)>,
    /// By the page that is marked: numbers of `entries`.
    pages: BTreeMap<Address, Vec<usize>>,
    /// By the anchor of the statement that is marked: numbers of `entries`.
    statements: BTreeMap<String, Vec<usize>>,
}

impl Corrected {
    pub fn of(dossier: &Dossier, atlas: &Atlas<'_>) -> Corrected {
        let mut order: Vec<usize> = (0..dossier.corrections.len()).collect();
        order.sort_by_key(|n| std::cmp::Reverse(dossier.corrections[*n].at.key()));
        let mut anchors = Anchors::default();
        let anchor = |n: usize| {
            let Correction { at, now, .. } = &dossier.corrections[n];
            (n, anchors.distinct(Anchor::of_words("c", &format!("{} {now}", at.edtf()), 6)))
        };
        let entries: Vec<(usize, Anchor)> = order.into_iter().map(anchor).collect();
        let mut pages: BTreeMap<Address, Vec<usize>> = BTreeMap::new();
        let mut statements: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (n, (number, _)) in entries.iter().enumerate() {
            let correction = &dossier.corrections[*number];
            for (page, _) in correction.places.iter().filter_map(|target| atlas.target(target)) {
                pages.entry(page).or_default().push(n);
            }
            if let Some(statement) = &correction.statement {
                statements.entry(statement.anchor.clone()).or_default().push(n);
            }
        }
        Corrected { entries, pages, statements }
    }
}

impl Desk<'_> {
    /// What was corrected on a page: links with the dates, newest first.
    pub fn corrections_of(&self, here: &Address) -> Vec<Link> {
        let numbers = self.corrected.pages.get(here).map_or(&[][..], Vec::as_slice);
        numbers.iter().filter_map(|n| self.correction_link(here, *n)).collect()
    }

    /// The marks behind the statements of the narrative that were corrected.
    pub fn corrected_statements(&self, here: &Address) -> Vec<Insert> {
        let mut inserts = Vec::new();
        for statement in &self.evidence.statements {
            for n in self.corrected.statements.get(&statement.anchor).into_iter().flatten() {
                let Some(Link { href, text }) = self.correction_link(here, *n) else { continue };
                inserts.push(Insert {
                    at: statement.range.end,
                    part: Part::Corrected { href, label: self.locale.fill("corrected-at", &[("date", text.into())]) },
                });
            }
        }
        inserts
    }

    fn correction_link(&self, here: &Address, n: usize) -> Option<Link> {
        let (number, anchor) = self.corrected.entries.get(n)?;
        let href = self.atlas.link_at(here, &self.atlas.section("corrections")?, anchor);
        Some(Link { href, text: self.date(&self.dossier.corrections[*number].at).text })
    }
}
