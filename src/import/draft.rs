//! The file of a source as it is proposed to the curator.

use std::fmt::Write as _;

use super::front::Value;
use super::lines::Shape;
use super::{Account, Front};
use crate::dossier::quoted;

/// The whole file: front matter that says what to check, and the article. `capture` is the name of its
/// raw text below the captures folder.
#[must_use]
pub fn draft(account: &Account, capture: &str) -> String {
    let Front { title, outlet, url, archived, published, retrieved, byline, credits, rights, language, text } =
        &account.front;
    let mut out = String::from("---\n");
    one(&mut out, "title", title);
    out.push_str("kind: article\n");
    one(&mut out, "outlet", outlet);
    one(&mut out, "url", url);
    one(&mut out, "archived", archived);
    one(&mut out, "published", published);
    one(&mut out, "retrieved", retrieved);
    list(&mut out, "byline", byline);
    list(&mut out, "credits", credits);
    one(&mut out, "rights", rights);
    one(&mut out, "language", language);
    doubts(&mut out, "text", text);
    out.push_str("# check: text: `full` publishes the whole article; without leave to do so write a digest:\n");
    out.push_str("#   your own words with short quotations, and `text: digest`\n");
    out.push_str("text: full\n");
    let _ = writeln!(out, "capture: {}", scalar(capture));
    out.push_str("draft: true                      # keeps it out of the site; remove this line when all is checked\n");
    out.push_str("---\n");
    body(&mut out, account);
    out
}

fn body(out: &mut String, account: &Account) {
    let mut before: Option<Shape> = None;
    for line in &account.lines {
        let is_entry = |shape: Shape| matches!(shape, Shape::Item | Shape::Numbered(_));
        let goes_on =
            is_entry(line.shape) && before.is_some_and(|before| is_entry(before) && alike(before, line.shape));
        if before.is_some() && !goes_on {
            out.push('\n');
        }
        let sign = match line.shape {
            Shape::Paragraph => String::new(),
            Shape::Heading(level) => format!("{} ", "#".repeat(usize::from(level.clamp(2, 6)))),
            Shape::Item => "- ".to_owned(),
            Shape::Numbered(n) => format!("{n}. "),
            Shape::Quote => "> ".to_owned(),
        };
        let _ = writeln!(out, "{sign}{}", line.marked);
        before = Some(line.shape);
    }
}

/// Whether one entry continues the list of another.
fn alike(before: Shape, after: Shape) -> bool {
    match (before, after) {
        (Shape::Numbered(before), Shape::Numbered(after)) => after == before + 1,
        (before, after) => before == after,
    }
}

fn doubts(out: &mut String, key: &str, value: &Value) {
    for doubt in &value.doubts {
        let _ = writeln!(out, "# check: {key}: {doubt}");
    }
}

fn one(out: &mut String, key: &str, value: &Value) {
    doubts(out, key, value);
    if let Some(only) = value.values.first() {
        let _ = writeln!(out, "{key}: {}", scalar(only));
    }
}

fn list(out: &mut String, key: &str, value: &Value) {
    doubts(out, key, value);
    if !value.values.is_empty() {
        let all: Vec<String> = value.values.iter().map(|one| in_list(one)).collect();
        let _ = writeln!(out, "{key}: [{}]", all.join(", "));
    }
}

/// A text as YAML: plain where it can only be read as itself.
fn scalar(text: &str) -> String {
    let begins = text.chars().next().is_some_and(char::is_alphanumeric);
    let plain = |c: char| c.is_alphanumeric() || " .,;:/-_+()'’“”‘–—?!%=&~".contains(c);
    let ends = !text.ends_with([':', ' ']);
    let fine = begins && ends && text.chars().all(plain) && !text.contains(": ") && !text.contains(" #");
    let is_null = matches!(text, "null" | "Null" | "NULL");
    if fine && !is_null { text.to_owned() } else { quoted(text) }
}

fn in_list(text: &str) -> String {
    if text.contains([',', ':']) { quoted(text) } else { scalar(text) }
}
