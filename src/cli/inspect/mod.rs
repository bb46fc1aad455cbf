//! `inspect`: what is found in any text, dossier or not.
//!
//! One file for each thing to look at: it gives lines for people and objects for programs. What a
//! curator says of a finding stands in a dossier, and nothing here looks for one.

mod given;
mod mentions;
mod passages;
mod people;
mod quotations;
mod show;
mod spoken;
mod utterances;

use anyhow::bail;

use self::given::{Given, Texts};
use self::people::Listing;
use super::End;
use super::args::{Global, Inspected, MessageFormat};
use super::terminal::{self, Terminal};
use crate::notes::{Notes, Style};

pub(super) fn inspect(what: &Inspected, global: &Global, terminal: &Terminal) -> anyhow::Result<End> {
    let texts = match what {
        Inspected::Quotations(verb) | Inspected::Utterances(verb) => &verb.texts,
        Inspected::Mentions(verb) | Inspected::Passages(verb) => verb,
    };
    let as_json = texts.json || matches!(global.message_format, MessageFormat::Json);
    let read = Texts::read(texts)?;
    let mut notes = Notes::default();
    let listing = Listing::read(&read, &mut notes);
    if notes.has_errors() {
        terminal.notes(&notes, &read.files)?;
        return Ok(End::Notes);
    }
    let given = read.given(texts.language.as_deref(), &mut notes);
    let people = listing.people();
    let found = Found { given: &given, style: (!as_json).then(|| terminal.output()) };
    terminal::print(&match what {
        Inspected::Quotations(verb) => quotations::quotations(&found, &people, verb.min_confidence),
        Inspected::Utterances(verb) => utterances::utterances(&found, &people, verb.min_confidence),
        Inspected::Mentions(_) => mentions::mentions(&found, &people),
        Inspected::Passages(_) => passages::passages(&found, &people),
    })?;
    terminal.notes(&notes, &read.files)?;
    if !read.unread.is_empty() {
        bail!("{}", read.unread.join("\nerror: "));
    }
    Ok(if notes.has_errors() { End::Notes } else { End::Fine })
}

/// What every stage works on.
struct Found<'a> {
    given: &'a [Given<'a>],
    /// How to show it to a person; `None` where a program asks.
    style: Option<Style>,
}

/// One object a line.
fn lines<T: serde::Serialize>(objects: &[T]) -> String {
    let mut out = String::new();
    for object in objects {
        // A struct of texts and numbers always has a form in JSON.
        out.push_str(&serde_json::to_string(object).unwrap_or_default());
        out.push('\n');
    }
    out
}
