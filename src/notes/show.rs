//! How notes are shown: to a person, to a program, to a pull request.

use std::fmt::Write as _;
use std::ops::Range;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use serde_json::json;

use super::{At, Note, Notes, Severity};
use crate::text::{Files, Span};

/// What reads the notes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// A person: excerpt, caret, hints.
    #[default]
    Human,
    /// A program: one JSON object a line.
    Json,
    /// GitHub Actions: workflow commands that become annotations.
    Github,
}

/// How a person's terminal takes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style {
    /// ANSI colours.
    pub colour: bool,
    /// Width in columns that long lines are cut to.
    pub width: usize,
}

/// All notes, in order, ready to print.
#[must_use]
pub fn show(notes: &Notes, files: &Files, format: Format, style: Style) -> String {
    let mut out = String::new();
    for note in notes.sorted(files) {
        let severity = notes.severity(note.code);
        match format {
            Format::Human => {
                out.push_str(&human(note, severity, files, style));
                out.push_str("\n\n");
            }
            Format::Json => {
                out.push_str(&json_line(note, severity, files));
                out.push('\n');
            }
            Format::Github => {
                out.push_str(&github(note, severity, files));
                out.push('\n');
            }
        }
    }
    out
}

fn human(note: &Note, severity: Severity, files: &Files, style: Style) -> String {
    let level = if severity == Severity::Error { Level::ERROR } else { Level::WARNING };
    let mut group = Group::with_title(level.primary_title(note.message.as_str()).id(note.code.slug()));
    match &note.at {
        At::Path(path) => group = group.element(Origin::path(path.as_str())),
        At::Span(primary) => {
            let mut places: Vec<Span> = vec![*primary];
            places.extend(note.secondary.iter().map(|label| label.span));
            places.dedup_by_key(|span| span.file);
            let mut seen = Vec::new();
            for place in places {
                if seen.contains(&place.file) {
                    continue;
                }
                seen.push(place.file);
                let file = files.get(place.file);
                if file.text().is_none() {
                    let at = files.line_col(place.file, place.start);
                    let origin = Origin::path(file.shown.as_str()).line(at.line).char_column(at.column);
                    group = group.element(origin);
                    continue;
                }
                group = group.element(snippet(note, *primary, place, files));
            }
        }
    }
    for hint in &note.hints {
        group = group.element(Level::HELP.message(hint.as_str()));
    }
    let renderer = if style.colour { Renderer::styled() } else { Renderer::plain() };
    renderer.decor_style(DecorStyle::Ascii).term_width(style.width).render(&[group])
}

/// The excerpt of one file with every place of the note that lies in it.
fn snippet<'a>(
    note: &'a Note,
    primary: Span,
    place: Span,
    files: &'a Files,
) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    let file = files.get(place.file);
    let whole = file.text().unwrap_or_default();
    // A byte-order mark takes no column.
    let text = whole.strip_prefix('\u{feff}').unwrap_or(whole);
    let mark = whole.len() - text.len();
    let fit = |span: Span| {
        let mut range = span.range();
        range = range.start.saturating_sub(mark)..range.end.saturating_sub(mark);
        range.end = text.ceil_char_boundary(range.end);
        range.start = text.floor_char_boundary(range.start.min(range.end));
        // A caret under a whole file or paragraph says nothing: keep to its first line.
        if text[range.clone()].contains('\n') {
            let line = text[range.clone()].lines().next().map_or(0, str::len);
            range.end = range.start + line;
        }
        range
    };
    let labels = note.secondary.iter().filter(|label| label.span.file == place.file);
    let mut marks: Vec<_> = labels.map(|label| (fit(label.span), label.text.as_str(), false)).collect();
    if primary.file == place.file {
        marks.insert(0, (fit(primary), note.label.as_str(), true));
    }
    let excerpt = lines_around(text, marks.iter().map(|(range, ..)| range));
    let first = files.line(Span::new(place.file, excerpt.start + mark..excerpt.start + mark));
    let mut snippet = Snippet::source(&text[excerpt.clone()]).line_start(first).path(file.shown.as_str()).fold(true);
    for (range, label, is_primary) in marks {
        let is_first = is_primary || primary.file != place.file;
        let kind = if is_first { AnnotationKind::Primary } else { AnnotationKind::Context };
        let mark = kind.span(range.start - excerpt.start..range.end - excerpt.start);
        snippet = snippet.annotation(if label.is_empty() { mark } else { mark.label(label) });
    }
    snippet
}

/// The lines some places stand in, with one before and one behind: to show a note, nobody goes through a whole file.
fn lines_around<'r>(text: &str, places: impl Iterator<Item = &'r Range<usize>> + Clone) -> Range<usize> {
    let first = places.clone().map(|range| range.start).min().unwrap_or(0);
    let last = places.map(|range| range.end).max().unwrap_or(0);
    let line_before = |at: usize| text[..at].rfind('\n').unwrap_or(0);
    let line_behind = |at: usize| text[at..].find('\n').map_or(text.len(), |found| at + found + 1);
    let start = line_before(line_before(first));
    let start = if start == 0 { 0 } else { start + 1 };
    start..line_behind(line_behind(last))
}

fn json_line(note: &Note, severity: Severity, files: &Files) -> String {
    let mut object = json!({
        "code": note.code.slug(),
        "severity": severity.name(),
        "message": note.message,
    });
    match &note.at {
        At::Path(path) => object["file"] = json!(path),
        At::Span(span) => add_place(&mut object, *span, files),
    }
    if !note.label.is_empty() {
        object["label"] = json!(note.label);
    }
    if !note.secondary.is_empty() {
        let see = note.secondary.iter().map(|label| {
            let mut object = json!({ "label": label.text });
            add_place(&mut object, label.span, files);
            object
        });
        object["see"] = see.collect();
    }
    if !note.hints.is_empty() {
        object["hints"] = json!(note.hints);
    }
    object.to_string()
}

fn add_place(object: &mut serde_json::Value, span: Span, files: &Files) {
    let place = files.line_col(span.file, span.start);
    object["file"] = json!(files.get(span.file).shown);
    object["line"] = json!(place.line);
    object["column"] = json!(place.column);
    object["start"] = json!(span.start);
    object["end"] = json!(span.end);
    object["text"] = json!(files.cut(span));
}

fn github(note: &Note, severity: Severity, files: &Files) -> String {
    let kind = if severity == Severity::Error { "error" } else { "warning" };
    let mut text = note.message.clone();
    for hint in &note.hints {
        let _ = write!(text, "\nhelp: {hint}");
    }
    let place = match &note.at {
        At::Path(path) => format!("file={}", property(path)),
        At::Span(span) => {
            let start = files.line_col(span.file, span.start);
            let file = property(&files.get(span.file).shown);
            format!("file={file},line={},col={}", start.line, start.column)
        }
    };
    format!("::{kind} {place},title={}::{}", property(note.code.slug()), data(&text))
}

/// Escapes the message of a workflow command.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Escapes a property of a workflow command.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
