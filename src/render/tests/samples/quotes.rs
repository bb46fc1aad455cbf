//! The wordings of an utterance.
#![allow(clippy::wildcard_imports)]

use super::{Make, anchor, tally};
use crate::site::rich::{Fold, Part, Rich, Tag};
use crate::site::views::*;

impl Make<'_> {
    pub(super) fn wording(self, n: usize) -> WordingView {
        let text = [
            "We have opened a door, not built a wall, and whoever wants to walk through it will find the light on.",
            "We opened a door, not a wall",
            "a door, not a wall",
        ][n];
        let part = |kind, text: &str| DiffPart {
            kind,
            differs: if kind == "same" { String::new() } else { self.t("omission") },
            gap: text != "We",
            text: self.t(text),
        };
        let mut words = vec![Part::Text(self.t(&format!("“{text}”")))];
        if n == 0 {
            words = vec![
                Part::Text(self.t("“We have opened ")),
                Part::Open(Tag::Listed),
                Part::Open(Tag::Core),
                Part::Text(self.t("a door, not")),
                Part::Close,
                Part::Text(self.t(" built a wall")),
                Part::Close,
                Part::Text(self.t(", and whoever wants to walk through it will find the light on.”")),
            ];
        }
        WordingView {
            id: anchor(&format!("wording-{}", n + 1)),
            sign: ["A", "B", "C"][n].to_owned(),
            words: Rich(words),
            diff: match n {
                1 => vec![
                    part("same", "We"),
                    part("only-here", "simply"),
                    part("left-out", "have"),
                    part("same", "opened a door, not"),
                    part("left-out", "built"),
                    part("same", "a wall"),
                    part("left-out", "and whoever wants to walk through it will find the light on."),
                ],
                _ => vec![],
            },
            kinds: if n == 1 { vec![self.t("tense"), self.t("omission")] } else { vec![] },
            fullest: n == 0,
            fragment: n == 2,
            why: Vec::new(),
            more: n,
            prints: (0..=2 - n)
                .map(|k| {
                    let fold = if n == 0 { self.fold(k) } else { Fold::default() };
                    let verified = (k == 0).then(|| Verified {
                        href: self.url("evidence/index.html"),
                        how: "but for marks".to_owned(),
                        digest: self.t("9f86d081884c"),
                    });
                    Print { source: self.source(n + k), href: self.url("sources/nw/index.html#w3"), verified, fold }
                })
                .collect(),
            tally: tally(3 - n),
            lang: (n == 1).then(|| "fi".to_owned()),
            rendering: ["translation", "", "original"][n],
            translation: (n == 2).then(|| self.t("A door is open.")),
            other_language: (n == 2).then(|| "Finnish".to_owned()),
        }
    }
}
