//! Running text to HTML: everything escaped, nothing passed through.

use std::fmt::Write as _;

use serde::{Serialize, Serializer};

use crate::site::rich::{Chip, Part, Rich, Tag, Tally};

/// Templates see a running text as its HTML.
impl Serialize for Rich {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&html(self))
    }
}

/// The HTML of a running text.
#[must_use]
pub fn html(rich: &Rich) -> String {
    let mut out = String::with_capacity(rich.0.len() * 24);
    let mut open: Vec<&Tag> = Vec::new();
    for part in &rich.0 {
        match part {
            Part::Open(tag) => {
                begin(&mut out, tag);
                open.push(tag);
            }
            Part::Close => {
                if let Some(tag) = open.pop() {
                    end(&mut out, tag);
                }
            }
            Part::Text(text) => escape(&mut out, text),
            Part::Code(text) => {
                out.push_str("<code>");
                escape(&mut out, text);
                out.push_str("</code>");
            }
            Part::CodeBlock { language, text } => super::highlight::block(&mut out, language, text),
            Part::Break => out.push_str("<br>"),
            Part::Rule => out.push_str("<hr>"),
            Part::Picture { src, alt } => {
                attr(&mut out, "<img loading=\"lazy\" src=\"", &src.to_string());
                attr(&mut out, " alt=\"", alt);
                out.push('>');
            }
            Part::Chips(chips, tally) => chip_group(&mut out, chips, *tally),
            Part::ToUtterance { href, label } => {
                attr(&mut out, "<a class=\"to-utterance\" href=\"", &href.to_string());
                attr(&mut out, " aria-label=\"", label);
                out.push_str(">¶</a>");
            }
        }
    }
    while let Some(tag) = open.pop() {
        end(&mut out, tag);
    }
    out
}

/// Escapes text for element content and for attribute values in double marks.
pub fn escape(out: &mut String, text: &str) {
    let mut from = 0;
    for (at, byte) in text.bytes().enumerate() {
        let entity = match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            b'\'' => "&#39;",
            _ => continue,
        };
        out.push_str(&text[from..at]);
        out.push_str(entity);
        from = at + 1;
    }
    out.push_str(&text[from..]);
}

fn attr(out: &mut String, before: &str, value: &str) {
    out.push_str(before);
    escape(out, value);
    out.push('"');
}

fn begin(out: &mut String, tag: &Tag) {
    let id = |out: &mut String, id: &Option<crate::site::Anchor>| {
        if let Some(id) = id {
            attr(out, " id=\"", &id.to_string());
        }
    };
    match tag {
        Tag::Paragraph => out.push_str("<p>"),
        Tag::Heading { level, id: anchor } => {
            let _ = write!(out, "<h{level}");
            id(out, anchor);
            out.push('>');
        }
        Tag::BlockQuote => out.push_str("<blockquote>"),
        Tag::List => out.push_str("<ul>"),
        Tag::OrderedList(1) => out.push_str("<ol>"),
        Tag::OrderedList(n) => {
            let _ = write!(out, "<ol start=\"{n}\">");
        }
        Tag::Item => out.push_str("<li>"),
        Tag::Table => out.push_str("<div class=\"table-wrap\" tabindex=\"0\"><table>"),
        Tag::TableHead => out.push_str("<thead><tr>"),
        Tag::TableRow => out.push_str("<tr>"),
        Tag::TableHeadCell => out.push_str("<th scope=\"col\">"),
        Tag::TableCell => out.push_str("<td>"),
        Tag::Emphasis => out.push_str("<em>"),
        Tag::Strong => out.push_str("<strong>"),
        Tag::Struck => out.push_str("<del>"),
        Tag::Link { href, title } => {
            attr(out, "<a href=\"", &href.to_string());
            if !title.is_empty() {
                attr(out, " title=\"", title);
            }
            out.push('>');
        }
        Tag::External { href } => {
            attr(out, "<a class=\"external\" rel=\"noopener noreferrer\" href=\"", href);
            out.push('>');
        }
        Tag::Name { href, kind } => {
            let _ = write!(out, "<a class=\"name name-{kind}\"");
            attr(out, " href=\"", &href.to_string());
            out.push('>');
        }
        Tag::Quotation { id: anchor, sure } => {
            let _ = write!(out, "<span class=\"quotation {}\"", if *sure { "confirmed" } else { "found" });
            id(out, anchor);
            out.push('>');
        }
        Tag::Passage { id: anchor } => {
            out.push_str("<span class=\"passage\"");
            id(out, anchor);
            out.push('>');
        }
        Tag::Listed => out.push_str("<mark class=\"listed\">"),
        Tag::Statement { id: anchor } => {
            out.push_str("<span class=\"statement\"");
            id(out, anchor);
            out.push('>');
        }
        Tag::Language { lang } => {
            attr(out, "<span lang=\"", lang);
            out.push('>');
        }
    }
}

fn end(out: &mut String, tag: &Tag) {
    match tag {
        Tag::Heading { level, .. } => {
            let _ = write!(out, "</h{level}>");
        }
        other => out.push_str(match other {
            Tag::Paragraph => "</p>",
            Tag::BlockQuote => "</blockquote>",
            Tag::List => "</ul>",
            Tag::OrderedList(_) => "</ol>",
            Tag::Item => "</li>",
            Tag::Table => "</tbody></table></div>",
            Tag::TableHead => "</tr></thead><tbody>",
            Tag::TableRow => "</tr>",
            Tag::TableHeadCell => "</th>",
            Tag::TableCell => "</td>",
            Tag::Emphasis => "</em>",
            Tag::Strong => "</strong>",
            Tag::Struck => "</del>",
            Tag::Link { .. } | Tag::External { .. } | Tag::Name { .. } => "</a>",
            Tag::Listed => "</mark>",
            _ => "</span>",
        }),
    }
}

/// The chips of one statement with their count, kept on one line with the word before them.
fn chip_group(out: &mut String, chips: &[Chip], tally: Tally) {
    out.push_str("<span class=\"chips\">");
    for chip in chips {
        if !chip.relation.is_empty() {
            out.push_str(" <i class=\"relation\">");
            escape(out, &chip.relation);
            out.push_str("</i>");
        }
        let _ = write!(out, " <a class=\"chip src-{}\"", chip.colour);
        attr(out, " href=\"", &chip.href.to_string());
        attr(out, " title=\"", &chip.label);
        out.push('>');
        escape(out, &chip.sign);
        out.push_str("</a>");
        if let Some(original) = &chip.original {
            attr(out, "<a class=\"original\" rel=\"noopener noreferrer\" href=\"", original);
            attr(out, " aria-label=\"", &format!("{} in the original", chip.sign));
            out.push_str(">↗</a>");
        }
    }
    if tally.outlets > 0 {
        let plural = if tally.outlets == 1 { "outlet" } else { "outlets" };
        let _ = write!(out, " <span class=\"tally\">{} {plural}</span>", tally.outlets);
    }
    out.push_str("</span>");
}
