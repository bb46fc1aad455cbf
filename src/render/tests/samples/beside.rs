//! Two accounts laid side by side.

use super::{Make, anchor};
#[allow(clippy::wildcard_imports)]
use crate::site::views::*;

impl Make<'_> {
    pub fn pair(self, a: usize, b: usize, has_page: bool) -> PairRow {
        PairRow {
            a: self.source(a),
            b: self.source(b),
            words: 112,
            passages: 4,
            href: has_page.then(|| self.url("compare/gaz--nw/index.html")),
        }
    }

    pub fn shares(self) -> Vec<Share> {
        vec![Share { href: self.url("compare/gaz--nw/index.html"), source: self.source(1), words: 112 }]
    }

    /// With a passage in the text, one that is told of only, edits, and paragraphs of one side alone.
    pub fn compared(self) -> CompareView {
        let percent = || "12.5%".to_owned();
        CompareView {
            a: self.source(1),
            b: self.source(3),
            words: 112,
            bars: vec![BarView {
                a_number: "1".to_owned(),
                b_number: String::new(),
                a: percent(),
                a_width: percent(),
                a_middle: percent(),
                b: percent(),
                b_width: percent(),
                b_middle: percent(),
            }],
            passages: vec![self.shared_passage(1, true), self.shared_passage(2, false)],
            left: 3,
            left_words: 48,
            cut: 1,
            edits: vec![self.edit("certainty", true), self.edit("negation", false)],
            rows: vec![
                CompareRow {
                    a: Some(self.paragraph(true, 0)),
                    b: Some(self.paragraph(false, 1)),
                    ..CompareRow::default()
                },
                CompareRow { skipped_a: 1, skipped_b: 4, crowded_b: 2, ..CompareRow::default() },
                CompareRow { b: Some(self.alone()), ..CompareRow::default() },
            ],
        }
    }

    fn shared_passage(self, number: usize, in_text: bool) -> PassageRow {
        PassageRow {
            number,
            id: (!in_text).then(|| anchor("passage-2")),
            href: self.url(if in_text {
                "compare/gaz--nw/index.html#a1"
            } else {
                "compare/gaz--nw/index.html#passage-2"
            }),
            at_a: "12–15 %".to_owned(),
            at_b: "3 %".to_owned(),
            words: 38,
            exact: in_text,
            speech: false,
            origins: if in_text { vec![] } else { vec![self.t("Northern Wire"), self.t("likely Channel Nine")] },
            published: if in_text {
                vec![]
            } else {
                vec![Published {
                    source: self.link("sources/nw/index.html", "DM"),
                    words: vec![self.t("in front of some thirty photographers"), self.t("on the jetty")],
                    lang: Some("fi".to_owned()),
                }]
            },
        }
    }

    fn edit(self, kind: &'static str, public: bool) -> EditRow {
        let (a, b) = (if public { self.t("would discuss") } else { String::new() }, String::new());
        EditRow { kind: kind.to_owned(), at_a: "13 %".to_owned(), at_b: "4 %".to_owned(), public, a, b }
    }

    fn paragraph(self, heading: bool, side: usize) -> ParagraphView {
        let (id, other) = if side == 0 { ("a1", "b1") } else { ("b1", "a1") };
        let twin = Twin {
            href: self.url(&format!("compare/gaz--nw/index.html#{other}")),
            number: "1".to_owned(),
            label: self.t("Passage 1 in NW"),
            colour: 2,
        };
        let apart =
            Apart { text: self.t("would discuss"), label: "only in one".to_owned(), weighs: "certainty".to_owned() };
        let pieces = vec![
            Piece::Text(self.t("On the second day ")),
            Piece::Open { id: Some(anchor(id)), twin },
            Piece::Text(self.t("the leaders said they ")),
            if side == 0 { Piece::Here(apart) } else { Piece::There(apart) },
            Piece::Text(self.t(" licences for both shores")),
            Piece::Close,
        ];
        ParagraphView { heading, words: Pieces(pieces) }
    }

    fn alone(self) -> ParagraphView {
        let words = Pieces(vec![Piece::Text(self.t("Fishing towns wait for the small print."))]);
        ParagraphView { heading: false, words }
    }
}
