//! Running text to HTML: everything escaped, nothing passed through.

use std::fmt::Write as _;

use serde::{Serialize, Serializer};

use crate::site::Anchor;
use crate::site::rich::{Aside, Chip, Margin, Part, Passage, Rich, Tag, Tally};

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
    let mut open: Vec<End> = Vec::new();
    for (at, part) in rich.0.iter().enumerate() {
        match part {
            Part::Open(tag) => {
                let in_link = open.iter().any(|end| matches!(end, End::Plain("</a>")));
                open.push(begin(&mut out, tag, in_link, &rich.0[at..]));
            }
            Part::Close => {
                if let Some(end) = open.pop() {
                    end.write(&mut out);
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
            Part::Chips(chips, tally) => chip_group(&mut out, chips, tally),
            Part::Aside(aside) => self::aside(&mut out, aside),
            Part::NoteMark(n) => {
                let _ = write!(out, "<sup class=\"note-mark\"><a id=\"cited-{n}\" href=\"#note-{n}\">{n}</a></sup>");
            }
            Part::Margin(margin) => {
                // What stands beside a paragraph stands behind its element.
                if let Some(end @ End::Para) = open.last_mut() {
                    out.push_str("</p>");
                    *end = End::Plain("</div>");
                }
                self::margin(&mut out, margin);
            }
            Part::Sign(chip) => sign(&mut out, chip),
            Part::ToUtterance { href, label } => small(&mut out, "to-utterance", "¶", (&href.to_string(), label)),
            Part::ToShared { href, label } => small(&mut out, "to-shared", "‖", (&href.to_string(), label)),
            Part::Corrected { href, label } => {
                attr(&mut out, " <a class=\"corrected\" href=\"", &href.to_string());
                out.push('>');
                escape(&mut out, label);
                out.push_str("</a>");
            }
        }
    }
    while let Some(end) = open.pop() {
        end.write(&mut out);
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

/// An attribute with all that stands before its value, the mark that opens this among it.
pub(super) fn attr(out: &mut String, before: &str, value: &str) {
    out.push_str(before);
    escape(out, value);
    out.push('"');
}

/// What ends an element.
enum End {
    Plain(&'static str),
    /// A paragraph that has something beside it.
    Para,
    /// A heading, with its link to itself and what that is called.
    Heading {
        level: u8,
        anchor: Option<(Anchor, String)>,
    },
}

impl End {
    fn write(self, out: &mut String) {
        match self {
            End::Plain(end) => out.push_str(end),
            End::Para => out.push_str("</p></div>"),
            End::Heading { level, anchor } => {
                if let Some((id, label)) = anchor {
                    attr(out, " <a class=\"anchor\" href=\"#", &id.to_string());
                    attr(out, " aria-label=\"", &label);
                    out.push_str(">#</a>");
                }
                let _ = write!(out, "</h{level}>");
            }
        }
    }
}

/// Begins an element and tells what ends it. A link within a link, which HTML does not have, is
/// read as its words alone. `rest` begins with the element itself.
fn begin(out: &mut String, tag: &Tag, in_link: bool, rest: &[Part]) -> End {
    let mut plain = |start: &str, end: &'static str| {
        out.push_str(start);
        End::Plain(end)
    };
    match tag {
        // No `p` may hold what can be folded.
        Tag::Paragraph if has(rest, |part| matches!(part, Part::Aside(_))) => {
            plain("<div class=\"para\" role=\"paragraph\">", "</div>")
        }
        Tag::Paragraph if has(rest, |part| matches!(part, Part::Margin(_))) => {
            out.push_str("<div class=\"para\"><p>");
            End::Para
        }
        Tag::Paragraph => plain("<p>", "</p>"),
        Tag::BlockQuote => plain("<blockquote>", "</blockquote>"),
        Tag::List => plain("<ul>", "</ul>"),
        Tag::OrderedList(1) => plain("<ol>", "</ol>"),
        Tag::OrderedList(n) => plain(&format!("<ol start=\"{n}\">"), "</ol>"),
        Tag::Item => plain("<li>", "</li>"),
        Tag::Table { label } => {
            attr(out, "<div class=\"table-wrap\" role=\"region\" aria-label=\"", label);
            out.push_str(" tabindex=\"0\"><table>");
            End::Plain("</tbody></table></div>")
        }
        Tag::TableHead => plain("<thead><tr>", "</tr></thead><tbody>"),
        Tag::TableRow => plain("<tr>", "</tr>"),
        Tag::TableHeadCell => plain("<th scope=\"col\">", "</th>"),
        Tag::TableCell => plain("<td>", "</td>"),
        Tag::Emphasis => plain("<em>", "</em>"),
        Tag::Strong => plain("<strong>", "</strong>"),
        Tag::Struck => plain("<del>", "</del>"),
        Tag::Listed => plain("<mark class=\"listed\">", "</mark>"),
        Tag::Core => plain("<b class=\"core\">", "</b>"),
        Tag::Link { .. } | Tag::External { .. } | Tag::Name { .. } if in_link => plain("<span>", "</span>"),
        Tag::Heading { level, anchor } => {
            let level = (*level).clamp(1, 6);
            element(out, &format!("<h{level}"), anchor.as_ref().map(|(id, _)| id));
            End::Heading { level, anchor: anchor.clone() }
        }
        Tag::Link { href, title } => {
            attr(out, "<a href=\"", &href.to_string());
            if !title.is_empty() {
                attr(out, " title=\"", title);
            }
            out.push('>');
            End::Plain("</a>")
        }
        Tag::External { href } => {
            attr(out, "<a class=\"external\" rel=\"noopener noreferrer\" href=\"", href);
            out.push('>');
            End::Plain("</a>")
        }
        Tag::Name { href, kind } => {
            attr(out, &format!("<a class=\"name name-{kind}\" href=\""), &href.to_string());
            out.push('>');
            End::Plain("</a>")
        }
        Tag::Mention { id } => element(out, "<span class=\"mention\"", id.as_ref()),
        Tag::Quotation { id, sure: true } => element(out, "<span class=\"quotation confirmed\"", id.as_ref()),
        Tag::Quotation { id, sure: false } => element(out, "<span class=\"quotation found\"", id.as_ref()),
        Tag::Passage { id } => element(out, "<span class=\"passage\"", id.as_ref()),
        Tag::Shared => plain("<span class=\"shared\">", "</span>"),
        Tag::Statement { id } => element(out, "<span class=\"statement\"", id.as_ref()),
        Tag::Language { lang } => {
            attr(out, "<span lang=\"", lang);
            attr(out, " dir=\"", crate::locale::direction(lang));
            out.push('>');
            End::Plain("</span>")
        }
    }
}

/// The rest of a start tag that may have an id.
fn element(out: &mut String, start: &str, id: Option<&Anchor>) -> End {
    out.push_str(start);
    if let Some(id) = id {
        attr(out, " id=\"", &id.to_string());
    }
    out.push('>');
    End::Plain("</span>")
}

/// Whether the element that `parts` begins with holds a part of a kind.
fn has(parts: &[Part], wanted: impl Fn(&Part) -> bool) -> bool {
    let mut depth = 0;
    for part in parts {
        match part {
            Part::Open(_) => depth += 1,
            Part::Close if depth == 1 => return false,
            Part::Close => depth -= 1,
            part if wanted(part) => return true,
            _ => {}
        }
    }
    false
}

/// What stands beside a statement: the mark of a disagreement, and what the margin or a fold holds.
fn aside(out: &mut String, aside: &Aside) {
    let Aside { link, passages, marks, tally, is_parted, folded, differ, counts, questions, remarks } = aside;
    for (href, answers) in differ {
        attr(out, " <a class=\"differs\" href=\"", &href.to_string());
        out.push('>');
        escape(out, answers);
        out.push_str("</a>");
    }
    out.push_str("<details class=\"side\"");
    let (_, origins) = tally.weight();
    if origins > 1 && !is_parted {
        let _ = write!(out, " data-origins=\"{origins}\"");
    }
    if tally.tells {
        out.push_str("><summary>");
        escape(out, &tally.phrase);
    } else {
        attr(out, "><summary aria-label=\"", folded);
        out.push_str(">+");
    }
    out.push_str("</summary><ul>");
    for same in passages.chunk_by(|a, b| !a.words.is_empty() && a.words.eq_ignore_ascii_case(&b.words)) {
        out.push_str("<li>");
        for (n, Passage { chip, words, .. }) in same.iter().enumerate() {
            if same[..n].iter().any(|other| other.chip.href == chip.href) {
                continue;
            }
            out.push_str(if n > 0 { " " } else { "" });
            if words.is_empty() {
                chip_link(out, chip);
                continue;
            }
            sign(out, chip);
        }
        if let Some(Passage { words, lang, .. }) = same.first().filter(|passage| !passage.words.is_empty()) {
            // The sign stays with the first of its words.
            out.push('\u{a0}');
            escape(out, &marks.0);
            in_language(out, words, lang.as_deref());
            escape(out, &marks.1);
        }
        out.push_str("</li> ");
    }
    // What the fold is called by need not be said in it again.
    if !counts.is_empty() && *counts != tally.phrase {
        out.push_str("<li class=\"tally\">");
        escape(out, counts);
        out.push_str("</li> ");
    }
    for (href, words, label) in questions {
        attr(out, "<li><a href=\"", &href.to_string());
        attr(out, " aria-label=\"", label);
        out.push('>');
        escape(out, words);
        out.push_str("</a></li> ");
    }
    for remark in remarks {
        out.push_str("<li>");
        escape(out, remark);
        out.push_str("</li> ");
    }
    attr(out, "<li><a class=\"anchor\" href=\"", &link.0.to_string());
    out.push('>');
    escape(out, &link.1);
    out.push_str("</a></li></ul></details>");
}

/// What stands beside a paragraph of a source, in the same element as what stands beside a statement.
fn margin(out: &mut String, margin: &Margin) {
    let Margin { folded, notes, lang } = margin;
    out.push_str("<details class=\"side\"");
    if let Some(lang) = lang {
        attr(out, " lang=\"", lang);
        attr(out, " dir=\"", crate::locale::direction(lang));
    }
    out.push_str("><summary>");
    escape(out, folded);
    out.push_str("</summary><ul>");
    for note in notes {
        let _ = write!(out, "<li>{}</li> ", html(note));
    }
    out.push_str("</ul></details>");
}

/// A sign that leads somewhere from behind the words it is about.
fn small(out: &mut String, class: &str, sign: &str, (href, label): (&str, &str)) {
    attr(out, &format!("<a class=\"{class}\" href=\""), href);
    attr(out, " title=\"", label);
    attr(out, " aria-label=\"", label);
    let _ = write!(out, ">{sign}</a>");
}

/// Words in their own language and direction.
fn in_language(out: &mut String, words: &str, lang: Option<&str>) {
    let Some(lang) = lang else { return escape(out, words) };
    attr(out, "<span lang=\"", lang);
    attr(out, " dir=\"", crate::locale::direction(lang));
    out.push('>');
    escape(out, words);
    out.push_str("</span>");
}

/// The chips of one statement with their count. A no-break space ties the first to the word before
/// it. The component `chips` in `templates/components.html` makes the same.
fn chip_group(out: &mut String, chips: &[Chip], tally: &Tally) {
    out.push_str("<span class=\"chips\">");
    for (n, chip) in chips.iter().enumerate() {
        out.push_str(if n == 0 { "\u{a0}" } else { " " });
        if !chip.fold.opens.is_empty() {
            out.push_str("<span class=\"strand\"><i class=\"relation\">");
            escape(out, &chip.fold.opens);
            out.push_str(":</i>\u{a0}");
        }
        if !chip.relation.is_empty() {
            out.push_str("<i class=\"relation\">");
            escape(out, &chip.relation);
            out.push_str("</i>\u{a0}");
        }
        chip_link(out, chip);
        if let Some(original) = &chip.original {
            attr(out, "<a class=\"original\" rel=\"noopener noreferrer\" href=\"", &original.href);
            attr(out, " aria-label=\"", &original.label);
            out.push_str(">↗</a>");
        }
        if chip.fold.closes {
            out.push_str("</span>");
        }
    }
    if tally.tells {
        out.push_str(" <span class=\"tally\">");
        escape(out, &tally.phrase);
        out.push_str("</span>");
    }
    out.push_str("</span>");
}

/// The sign of a source beside words about it, which need not be its label.
fn sign(out: &mut String, chip: &Chip) {
    let _ = write!(out, "<a class=\"chip src-{}\"", chip.colour);
    attr(out, " href=\"", &chip.href.to_string());
    out.push('>');
    escape(out, &chip.sign);
    out.push_str("</a>");
}

/// The sign of a source, leading to its words.
fn chip_link(out: &mut String, chip: &Chip) {
    let _ = write!(out, "<a class=\"chip src-{}\"", chip.colour);
    attr(out, " href=\"", &chip.href.to_string());
    out.push_str(" aria-label=\"");
    // What is read aloud begins with what is seen.
    if !chip.label.starts_with(&chip.sign) {
        escape(out, &chip.sign);
        out.push_str(", ");
    }
    attr(out, "", &chip.label);
    out.push('>');
    escape(out, &chip.sign);
    out.push_str("</a>");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::Url;

    #[track_caller]
    fn check(parts: Vec<Part>, expect: &str) {
        assert_eq!(html(&Rich(parts)), expect);
    }

    fn text(words: &str) -> Part {
        Part::Text(words.to_owned())
    }

    fn anchor(id: &str) -> Anchor {
        Anchor::for_tests(id)
    }

    #[test]
    fn nothing_passes_through() {
        check(vec![text("<script>\"&'")], "&lt;script&gt;&quot;&amp;&#39;");
        check(vec![Part::Code("</code>".to_owned())], "<code>&lt;/code&gt;</code>");
        let href = "https://a.example/?a=1&b=\"><script>".to_owned();
        check(
            vec![Part::Open(Tag::External { href }), text("out"), Part::Close],
            "<a class=\"external\" rel=\"noopener noreferrer\" \
             href=\"https://a.example/?a=1&amp;b=&quot;&gt;&lt;script&gt;\">out</a>",
        );
    }

    #[test]
    fn elements_end_in_the_order_they_began() {
        check(
            vec![
                Part::Open(Tag::Paragraph),
                Part::Open(Tag::Statement { id: Some(anchor("s1")) }),
                Part::Open(Tag::Quotation { id: None, sure: false }),
                text("a"),
                Part::Close,
                Part::Close,
            ],
            "<p><span class=\"statement\" id=\"s1\"><span class=\"quotation found\">a</span></span></p>",
        );
        check(vec![Part::Close, text("a")], "a");
    }

    #[test]
    fn a_heading_links_to_itself() {
        check(
            vec![
                Part::Open(Tag::Heading {
                    level: 2,
                    anchor: Some((anchor("talks"), "Link to “The talks”".to_owned())),
                }),
                text("The "),
                Part::Open(Tag::Emphasis),
                text("talks"),
                Part::Close,
                Part::Close,
            ],
            "<h2 id=\"talks\">The <em>talks</em> \
             <a class=\"anchor\" href=\"#talks\" aria-label=\"Link to “The talks”\">#</a></h2>",
        );
    }

    #[test]
    fn a_link_in_a_link_is_its_words() {
        let href = || Url::for_tests("x/");
        check(
            vec![
                Part::Open(Tag::Link { href: href(), title: String::new() }),
                Part::Open(Tag::Name { href: href(), kind: "person" }),
                text("Kim"),
                Part::Close,
                Part::Close,
            ],
            "<a href=\"x/\"><span>Kim</span></a>",
        );
    }

    #[test]
    fn a_mention_can_be_led_to() {
        let name = Tag::Name { href: Url::for_tests("x/"), kind: "person" };
        check(
            vec![
                Part::Open(Tag::Mention { id: Some(anchor("m")) }),
                Part::Open(name),
                text("Kim"),
                Part::Close,
                Part::Close,
            ],
            "<span class=\"mention\" id=\"m\"><a class=\"name name-person\" href=\"x/\">Kim</a></span>",
        );
    }

    #[test]
    fn a_note_stands_behind_its_paragraph_and_within_an_item() {
        let margin = || {
            let notes = vec![Rich(vec![text("a & b")])];
            Part::Margin(Box::new(Margin { folded: "1 note".to_owned(), notes, lang: Some("ar".to_owned()) }))
        };
        let side = "<details class=\"side\" lang=\"ar\" dir=\"rtl\"><summary>1 note</summary>\
            <ul><li>a &amp; b</li> </ul></details>";
        check(
            vec![Part::Open(Tag::Paragraph), text("Kim"), margin(), Part::Close],
            &format!("<div class=\"para\"><p>Kim</p>{side}</div>"),
        );
        check(vec![Part::Open(Tag::Item), text("Kim"), margin(), Part::Close], &format!("<li>Kim{side}</li>"));
        check(vec![Part::Open(Tag::Paragraph), text("Kim"), Part::Close], "<p>Kim</p>");
    }

    #[test]
    fn another_language_has_its_direction() {
        let lang = |tag: &str| Part::Open(Tag::Language { lang: tag.to_owned() });
        check(vec![lang("ar"), text("سلام"), Part::Close], "<span lang=\"ar\" dir=\"rtl\">سلام</span>");
        check(vec![lang("uz-Arab"), Part::Close], "<span lang=\"uz-Arab\" dir=\"rtl\"></span>");
        check(vec![lang("ar-Latn"), Part::Close], "<span lang=\"ar-Latn\" dir=\"ltr\"></span>");
    }
}
