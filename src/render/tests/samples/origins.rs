//! The origins of the invented dossier.

use super::{Make, tally};
use crate::render::tests::anchor;
use crate::site::views::{
    Bar, BarKey, BarPart, Copies, CopyOf, Edge, Network, NetworkPair, Node, OriginCard, OriginsView, Traced,
};

impl Make<'_> {
    pub fn bar(self) -> Bar {
        self.bar_of("nw")
    }

    fn bar_of(self, id: &str) -> Bar {
        let part = |n: usize, fill: &'static str| BarPart {
            x: format!("{}.0%", n * 25),
            width: "25.0%".to_owned(),
            middle: format!("{}.5%", n * 25 + 12),
            label: if n == 0 { "A".to_owned() } else { String::new() },
            letters: if fill == "none" { String::new() } else { "A".to_owned() },
            shade: if n == 1 { 0 } else { n + 1 },
            fill,
            paragraphs: format!("{}", n + 1),
            who: self.t("Northern Wire"),
            basis: if fill == "none" { String::new() } else { self.t("stated") },
            why_lang: None,
            why: self.t("the text carries the credit"),
            copies: (n < 2).then(|| Copies {
                of: (0..=n)
                    .map(|n| CopyOf { href: self.url("sources/gazette/index.html"), sign: self.t("GZ"), words: 38 - n })
                    .collect(),
                more: n,
                words: 38,
            }),
        };
        let fills = ["full", "copied", "likely", "none"];
        let parts = fills.into_iter().enumerate().map(|(n, fill)| part(n, fill)).collect();
        Bar {
            id: id.to_owned(),
            sign: self.t("NW"),
            paragraphs: 4,
            parts,
            key: vec![BarKey { letter: "A".to_owned(), name: self.name("organisations/reuters/", "Reuters") }],
        }
    }

    pub fn origins(self) -> OriginsView {
        let card = |n: usize| OriginCard {
            id: anchor(["origin-a", "origin-b"][n]),
            letter: ["A", "B"][n].to_owned(),
            name: self.name("organisations/nw/index.html", "Northern Wire"),
            sources: vec![self.source(n), self.source(n + 1)],
            more: n,
            paragraphs: 12,
            likely: n,
            statements: if n == 0 { self.backlinks(2) } else { vec![] },
            total: 2 + n,
        };
        let node = |n: usize| Node {
            x: format!("{}.0", 100 + n * 80),
            y: "80.0".to_owned(),
            label_x: format!("{}.0", 100 + n * 80),
            label_y: "60.0".to_owned(),
            turn: None,
            anchor: "middle",
            sign: self.t("NW"),
            colour: n + 1,
        };
        let at = |text: &str| text.to_owned();
        let pair = |n: usize| NetworkPair {
            a: self.source(n),
            b: self.source(n + 1),
            words: 40,
            compare: (n == 0).then(|| self.url("sources/nw/index.html")),
        };
        OriginsView {
            tally: tally(5),
            origins: vec![card(0), card(1)],
            more_origins: 3,
            unknown: 7,
            paragraphs: 40,
            network: Some(Network {
                height: 160,
                nodes: (0..3).map(node).collect(),
                edges: vec![Edge { x1: at("100.0"), y1: at("80.0"), x2: at("180.0"), y2: at("80.0"), width: at("3") }],
                pairs: vec![pair(0), pair(1)],
                more: 2,
            }),
            sources: vec![
                Traced { source: self.source(0), bar: Some(self.bar_of("nw")) },
                Traced { source: self.source(1), bar: Some(self.bar_of("gazette")) },
                Traced { source: self.source(2), bar: None },
            ],
            pager: Some(self.pager()),
        }
    }
}
