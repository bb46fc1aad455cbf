//! A paragraph beside that of another account to HTML, with the passages both share and what differs in them.

use std::fmt::Write as _;

use serde::{Serialize, Serializer};

use super::markup::{attr, escape};
use crate::site::views::{Apart, Piece, Pieces};

/// Templates see the words of a paragraph as their HTML.
impl Serialize for Pieces {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&html(self))
    }
}

fn html(pieces: &Pieces) -> String {
    let mut out = String::new();
    for piece in &pieces.0 {
        match piece {
            Piece::Open { id, twin } => {
                out.push_str("<span class=\"passage\"");
                if let Some(id) = id {
                    attr(&mut out, " id=\"", &id.to_string());
                }
                let _ = write!(out, "><a class=\"chip src-{}\"", twin.colour);
                attr(&mut out, " href=\"", &twin.href.to_string());
                attr(&mut out, " aria-label=\"", &twin.label);
                out.push('>');
                escape(&mut out, &twin.number);
                out.push_str("</a> ");
            }
            Piece::Close => out.push_str("</span>"),
            Piece::Text(text) => escape(&mut out, text),
            Piece::Here(words) => apart(&mut out, ("<ins>", "</ins>"), words),
            Piece::There(words) => apart(&mut out, (" <del>", "</del>"), words),
        }
    }
    out
}

fn apart(out: &mut String, (start, end): (&str, &str), apart: &Apart) {
    out.push_str(start);
    out.push_str("<span class=\"unseen\">");
    escape(out, &apart.label);
    out.push_str(" </span>");
    escape(out, &apart.text);
    out.push_str(end);
    if !apart.weighs.is_empty() {
        out.push_str(" <i class=\"relation\">");
        escape(out, &apart.weighs);
        out.push_str("</i>");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::views::Twin;
    use crate::site::{Anchor, Url};

    #[test]
    fn passages_lead_to_their_twins_and_what_differs_is_told() {
        let apart = |text: &str, weighs: &str| Apart {
            text: text.to_owned(),
            label: "only here".to_owned(),
            weighs: weighs.to_owned(),
        };
        let twin = Twin {
            href: Url::for_tests("#b1"),
            number: "1".to_owned(),
            label: "Passage 1 in \"N\"".to_owned(),
            colour: 3,
        };
        let pieces = Pieces(vec![
            Piece::Open { id: Some(Anchor::for_tests("a1")), twin },
            Piece::Text("a & ".to_owned()),
            Piece::Here(apart("<b>", "")),
            Piece::There(apart("c", "certainty")),
            Piece::Close,
        ]);
        assert_eq!(
            html(&pieces),
            "<span class=\"passage\" id=\"a1\"><a class=\"chip src-3\" href=\"#b1\" \
             aria-label=\"Passage 1 in &quot;N&quot;\">1</a> a &amp; \
             <ins><span class=\"unseen\">only here </span>&lt;b&gt;</ins> \
             <del><span class=\"unseen\">only here </span>c</del> <i class=\"relation\">certainty</i></span>"
        );
    }
}
