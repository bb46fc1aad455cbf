//! Notes: what the tool tells the curator about the curator's files.
//!
//! A note is about a place in a file and is collected with all the others; an error of the machine
//! is a [`std::error::Error`] and stops the run. The two never mix. This module shows notes as
//! text but prints nothing.

mod codes;
mod show;

pub use codes::Code;
pub use show::{Format, Style, show};

use std::collections::BTreeMap;

use crate::text::{FileId, Files, Span};

/// How much a note matters. Only errors keep a site from being written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Nothing is written until it is mended.
    Error,
    /// The site is written; a reader may be misled or a curator surprised.
    Warning,
    /// Switched off in `dossier.yaml`.
    Allow,
}

impl Severity {
    /// The names a curator may write under `severity:`.
    pub const NAMES: [&'static str; 3] = ["error", "warning", "allow"];

    /// The severity of a name in `severity:`.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Severity> {
        match name {
            "error" => Some(Severity::Error),
            "warning" => Some(Severity::Warning),
            "allow" => Some(Severity::Allow),
            _ => None,
        }
    }

    /// The name shown before a note's code.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Allow => "allow",
        }
    }
}

/// A second place a note points at, with what stands there.
#[derive(Clone, Debug)]
pub struct Label {
    /// The place.
    pub span: Span,
    /// What to say about it; may be empty.
    pub text: String,
}

/// Where a note belongs.
#[derive(Clone, Debug)]
enum At {
    /// A place in a file.
    Span(Span),
    /// A file that is missing, or the project as a whole.
    Path(String),
}

/// One thing the curator should know.
#[derive(Clone, Debug)]
#[must_use = "a note says nothing until it is taken by `Notes::take`"]
pub struct Note {
    code: Code,
    message: String,
    at: At,
    label: String,
    secondary: Vec<Label>,
    hints: Vec<String>,
}

impl Note {
    /// A note about the words at `span`.
    pub fn new(code: Code, span: Span, message: impl Into<String>) -> Note {
        Note {
            code,
            message: message.into(),
            at: At::Span(span),
            label: String::new(),
            secondary: Vec::new(),
            hints: Vec::new(),
        }
    }

    /// A note about a file that is not there, or about the project as a whole.
    pub fn about_path(code: Code, path: impl Into<String>, message: impl Into<String>) -> Note {
        Note {
            code,
            message: message.into(),
            at: At::Path(path.into()),
            label: String::new(),
            secondary: Vec::new(),
            hints: Vec::new(),
        }
    }

    /// What to write beside the caret.
    pub fn label(mut self, text: impl Into<String>) -> Note {
        self.label = text.into();
        self
    }

    /// Another place that belongs to the matter.
    pub fn see(mut self, span: Span, text: impl Into<String>) -> Note {
        self.secondary.push(Label { span, text: text.into() });
        self
    }

    /// How to mend it.
    pub fn hint(mut self, text: impl Into<String>) -> Note {
        self.hints.push(text.into());
        self
    }

    /// How to mend it, if there is something to say.
    pub fn maybe_hint(self, text: Option<String>) -> Note {
        match text {
            Some(text) => self.hint(text),
            None => self,
        }
    }

    /// The note's code.
    #[must_use]
    pub fn code(&self) -> Code {
        self.code
    }

    /// How to mend it, line by line.
    #[must_use]
    pub fn hints(&self) -> &[String] {
        &self.hints
    }

    /// What is written beside its places, its own first.
    pub fn labels(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.label.as_str()).chain(self.secondary.iter().map(|label| label.text.as_str()))
    }

    /// The words it is about; `None` for what is no place in a file.
    #[must_use]
    pub fn span(&self) -> Option<Span> {
        match self.at {
            At::Span(span) => Some(span),
            At::Path(_) => None,
        }
    }

    /// The sentence that says what is wrong.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }
}

/// The notes of one run.
#[derive(Clone, Debug, Default)]
pub struct Notes {
    notes: Vec<Note>,
    severity: BTreeMap<Code, Severity>,
}

impl Notes {
    /// Takes a note.
    pub fn take(&mut self, note: Note) {
        self.notes.push(note);
    }

    /// Takes all notes of another collection, and its severities.
    pub fn absorb(&mut self, other: Notes) {
        self.notes.extend(other.notes);
        self.severity.extend(other.severity);
    }

    /// Every note in the order it was taken.
    pub fn iter(&self) -> impl Iterator<Item = &Note> {
        self.notes.iter()
    }

    /// Sets what a code weighs in this dossier.
    pub fn set_severity(&mut self, code: Code, severity: Severity) {
        self.severity.insert(code, severity);
    }

    /// What a code weighs in this dossier.
    #[must_use]
    pub fn severity(&self, code: Code) -> Severity {
        self.severity.get(&code).copied().unwrap_or(code.severity())
    }

    /// How many notes are of a severity.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        self.notes.iter().filter(|note| self.severity(note.code) == severity).count()
    }

    /// The notes that are not about a place in `file`.
    #[must_use]
    pub fn outside(&self, file: Option<FileId>) -> Notes {
        let inside = |note: &Note| matches!(note.at, At::Span(span) if Some(span.file) == file);
        let notes = self.notes.iter().filter(|note| !inside(note)).cloned().collect();
        Notes { notes, severity: self.severity.clone() }
    }

    /// Whether any note is an error.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }

    /// The notes that are not switched off, each once, by file, place and code.
    #[must_use]
    pub fn sorted(&self, files: &Files) -> Vec<&Note> {
        let mut notes: Vec<_> = self.notes.iter().filter(|n| self.severity(n.code) != Severity::Allow).collect();
        notes.sort_by_cached_key(|note| note.order(files));
        notes.dedup_by_key(|note| note.order(files));
        notes
    }
}

impl Note {
    fn order(&self, files: &Files) -> (String, u32, u32, Code, String) {
        match &self.at {
            At::Span(span) => {
                (files.get(span.file).shown.clone(), span.start, span.end, self.code, self.message.clone())
            }
            At::Path(path) => (path.clone(), 0, 0, self.code, self.message.clone()),
        }
    }
}
