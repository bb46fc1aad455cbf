//! What the program makes of a text, before anything is looked up or shown.
//!
//! The blocks of a case: `markdown`, `article`, `text`, `wanted` and `edtf` are input; `words`,
//! `citations`, `statements`, `anchors`, `sentences`, `quotations`, `located` and `dates` are what comes of it.

use std::fmt::Write as _;

use variorum::analysis::in_prose;
use variorum::dossier::{Date, Doc, Dossier, Relation, statements};
use variorum::evidence::Haystack;
use variorum::text::sentences;

use crate::cases::{self, Case};
use crate::texts;

#[test]
fn texts_are_read_as_their_cases_say() {
    cases::run("spec", |case, block| {
        Some(match block.kind.as_str() {
            "markdown" | "article" | "text" | "wanted" | "edtf" => return None,
            "words" => narrative(case, |_, doc| doc.words.clone()),
            "citations" => narrative(case, citations),
            "statements" => narrative(case, statement_list),
            "anchors" => narrative(case, anchors),
            "sentences" => sentence_list(case.body("text")),
            "quotations" => quotations(case.body("article")),
            "located" => located(case.body("text"), case.body("wanted")),
            "dates" => case.body("edtf").lines().map(date).collect(),
            other => panic!("“{}”: there is no block `{other}`", case.name),
        })
    });
}

/// What is made of the `markdown` of a case as a narrative. Notes of it come last.
fn narrative(case: &Case, show: impl Fn(&Dossier, &Doc) -> String) -> String {
    let (_, dossier, notes) = texts::dossier(&[("narrative.md", case.body("markdown"))]);
    let dossier = dossier.unwrap();
    let mut out = show(&dossier, &dossier.narrative.as_ref().unwrap().doc);
    if !out.is_empty() && !out.ends_with('\n') {
        out.push('\n');
    }
    for note in notes.iter() {
        let _ = writeln!(out, "! {}: {}", note.code().slug(), note.message());
    }
    out
}

/// One line a pair of brackets: the words before it, then what it cites.
fn citations(dossier: &Dossier, doc: &Doc) -> String {
    let mut out = String::new();
    for citation in &doc.citations {
        let before: Vec<&str> = doc.words[..citation.at].lines().last().unwrap_or_default().split(' ').collect();
        let before = before[before.len().saturating_sub(3)..].join(" ");
        let _ = writeln!(out, "{before}| {}", cited(dossier, citation));
    }
    out
}

fn cited(dossier: &Dossier, citation: &variorum::dossier::Citation) -> String {
    let items = citation.items.iter().map(|item| {
        let relation = match item.relation {
            Relation::Supports => "",
            Relation::See => "see ",
            Relation::But => "but ",
        };
        let locator = item.locator.as_ref().map_or(String::new(), |locator| {
            let nth = locator.nth.map_or(String::new(), |nth| format!("#{nth}"));
            format!(" “{}”{nth}", locator.words)
        });
        format!("{relation}@{}{locator}", dossier.source(item.source).entry.id)
    });
    items.collect::<Vec<_>>().join("; ")
}

fn statement_list(dossier: &Dossier, doc: &Doc) -> String {
    let mut out = String::new();
    for statement in statements(doc) {
        let _ = writeln!(out, "{}", &doc.words[statement.range]);
        for n in statement.citations {
            let _ = writeln!(out, "    {}", cited(dossier, &doc.citations[n]));
        }
    }
    out
}

/// The anchor of each statement, its words, and what is said of it in braces.
fn anchors(dossier: &Dossier, doc: &Doc) -> String {
    let mut out = String::new();
    for statement in statements(doc) {
        let _ = writeln!(out, "{}: {}", statement.anchor, &doc.words[statement.range]);
        for n in statement.attributes {
            let given = &doc.attributes[n];
            for (code, _) in &given.allow {
                let _ = writeln!(out, "    allows {}: {}", code.slug(), given.reason);
            }
            if let Some(absent) = &given.absent {
                let terms: Vec<&str> = absent.terms.iter().map(|(term, _)| term.as_str()).collect();
                let of = absent.sources.iter().map(|id| format!(" in @{}", dossier.source(*id).entry.id));
                let _ = writeln!(out, "    absent: {}{}", terms.join(" | "), of.collect::<String>());
            }
        }
    }
    out
}

/// One sentence a line, by paragraph.
fn sentence_list(text: &str) -> String {
    let mut out = String::new();
    for paragraph in text.split("\n\n") {
        let joined = paragraph.trim().replace('\n', " ");
        for range in sentences(&joined) {
            let _ = writeln!(out, "{}", &joined[range]);
        }
    }
    out
}

/// What stands between double marks in a source, one quotation a line.
fn quotations(article: &str) -> String {
    let source = format!("---\ntitle: A source\n---\n{article}");
    let (files, dossier, _) = texts::dossier(&[("sources/gazette.md", &source)]);
    let dossier = dossier.unwrap();
    let doc = &dossier.sources[0].doc;
    let mut out = String::new();
    for range in in_prose(doc) {
        let words = &doc.words[range.clone()];
        let _ = writeln!(out, "{words}");
        let written = files.cut(doc.span(range).unwrap());
        if written != words {
            let _ = writeln!(out, "    written: {}", written.replace('\n', "⏎"));
        }
    }
    out
}

/// Each line of `wanted` looked up in `text`.
fn located(text: &str, wanted: &str) -> String {
    let haystack = Haystack::new(text);
    let mut out = String::new();
    for line in wanted.lines() {
        let (words, nth) = match line.rsplit_once('#') {
            Some((words, nth)) => (words.trim(), nth.parse().ok()),
            None => (line, None),
        };
        let shown = |range: std::ops::Range<usize>| text[range].split_whitespace().collect::<Vec<_>>().join(" ");
        let answer = if let Some(found) = haystack.locate(words, nth) {
            let folds = if found.folds.is_empty() { "as it is".to_owned() } else { format!("folded: {}", found.folds) };
            let places = if found.places > 1 { format!(", {} places", found.places) } else { String::new() };
            format!("“{}” ({folds}{places})", shown(found.range))
        } else if let Some(near) = haystack.nearest(words) {
            let changes = near.changes.iter().map(|(asked, there)| format!("“{asked}” → “{there}”"));
            format!("no; nearest “{}”: {}", shown(near.range.clone()), changes.collect::<Vec<_>>().join(", "))
        } else {
            "no".to_owned()
        };
        let _ = writeln!(out, "{line}\n    {answer}");
    }
    out
}

fn date(written: &str) -> String {
    match Date::parse(written) {
        Ok(date) => {
            let mut parts = vec![date.to_string()];
            parts.extend(Some(date.certainty().to_owned()).filter(|words| !words.is_empty()));
            parts.extend(date.datetime().map(|machine| format!("datetime {machine}")));
            parts.push(format!("feed {}", date.rfc3339()));
            format!("{written}\n    {}\n", parts.join(" · "))
        }
        Err(bad) => {
            let hint = bad.hint.map_or(String::new(), |hint| format!(" ({hint})"));
            format!("{written}\n    ! {}{hint}\n", bad.message)
        }
    }
}
