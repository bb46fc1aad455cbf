//! `find`: words looked up in every source, ready to cite.

use std::fmt::Write as _;

use anyhow::bail;
use serde_json::json;

use super::args::{Find, Global};
use super::run;
use super::terminal::{self, Terminal, plural};
use super::{End, place};
use crate::dossier::{Dossier, Drafts, SourceId};
use crate::evidence::Locking;
use crate::find::{self, Found};
use crate::notes::Format;
use crate::text::{Files, count_words, did_you_mean};
use crate::{Known, Options};

pub(super) fn find(global: &Global, verb: &Find, terminal: &Terminal) -> anyhow::Result<End> {
    let project = place::project(global, None)?;
    if let Some(notes) = place::elsewhere(&project) {
        terminal.notes(&notes, &Files::default())?;
        return Ok(End::Notes);
    }
    let words = verb.words.join(" ");
    if find::bare(&words).is_empty() {
        bail!("there is no word to look for in `{words}`");
    }
    if count_words(&words) > find::MOST_WORDS {
        bail!("{} words are too many to look for; {} are the most", count_words(&words), find::MOST_WORDS);
    }
    let options = Options { drafts: Drafts::Taken, locking: Locking::Told, ..Options::default() };
    let checked = crate::check(&project, &options)?;
    let Some(known) = &checked.known else {
        terminal.notes(&checked.notes, &checked.files)?;
        return Ok(End::Notes);
    };
    let only = verb.source.as_ref().map(|id| source(&known.dossier, id)).transpose()?;
    let found = find::find(known, &checked.files, &words, only);
    let as_json = verb.json || Format::from(global.message_format) == Format::Json;
    if as_json {
        terminal::print(&lines(known, &checked.files, &found))?;
    }
    if found.is_empty() {
        let near = find::nearest(known, &checked.files, &words, only);
        terminal::warn(&nothing(known, &checked.files, (&words, verb.source.as_deref()), near.as_ref()));
        return Ok(End::Notes);
    }
    if !as_json {
        terminal::print(&table(known, &checked.files, found))?;
    }
    Ok(End::Fine)
}

fn source(dossier: &Dossier, id: &str) -> anyhow::Result<SourceId> {
    let ids = || dossier.source_ids().map(|id| (id, &dossier.source(id).entry));
    let Some((source, entry)) = ids().find(|(_, entry)| entry.id == id) else {
        let hint = did_you_mean(id, ids().map(|(_, entry)| entry.id.as_str()));
        bail!("there is no source `{id}`: {}", hint.unwrap_or_else(|| "`variorum list sources` lists them".to_owned()));
    };
    if entry.withdrawn.is_some() {
        bail!("the source `{id}` is withdrawn, so its words are not to be had here");
    }
    Ok(source)
}

fn nothing(known: &Known, files: &Files, (words, only): (&str, Option<&str>), near: Option<&find::Nearest>) -> String {
    let who = only.map_or_else(|| "no source has".to_owned(), |id| format!("`{id}` does not have"));
    let mut text = format!("{who} “{}”", find::bare(words));
    if let Some(near) = near {
        let id = &known.dossier.source(near.source).entry.id;
        let at = near
            .span
            .map_or_else(String::new, |span| format!(" ({}:{})", files.get(span.file).shown, files.line(span)));
        let _ = write!(text, "; the nearest words stand in `{id}`{at}: “{}”", near.text);
    }
    text
}

fn table(known: &Known, files: &Files, all: Vec<Found>) -> String {
    let mut out = String::new();
    let sources = all.chunk_by(|a, b| a.source == b.source).count();
    let sum = format!("{} in {}\n", plural(all.len(), "place"), plural(sources, "source"));
    let (all, more) = find::shortened(all);
    for found in &all {
        let at = format!("{}:{}", files.get(found.span.file).shown, files.line(found.span));
        let _ = writeln!(out, "{at}  {}", found.stands.in_words());
        let _ = writeln!(out, "  “{}”", found.text);
        if let Some(citation) = &found.citation {
            let why = if found.is_shortened { "  (by the first words: a locator has a most)" } else { "" };
            let _ = writeln!(out, "  {citation}{why}");
        }
        match &found.quote {
            Some(quote) => {
                let said = quote.speaker.as_deref().unwrap_or("speaker not established");
                let place = match &quote.listed {
                    Some(entry) => format!("lists it as `{entry}`; as a wording"),
                    None => "not listed; as an entry".to_owned(),
                };
                let _ = writeln!(out, "  quotes.yaml, {said}: {place}");
                indented(&quote.yaml, &mut out);
            }
            None if found.is_spoken => {
                let id = &known.dossier.source(found.source).entry.id;
                let _ = writeln!(
                    out,
                    "  quoted speech, which content/sources/{id}.md would have to quote before it can be listed"
                );
            }
            None => {}
        }
        if let Some(position) = &found.position {
            out.push_str("  questions.yaml, under `positions:`\n");
            indented(position, &mut out);
        }
        out.push('\n');
    }
    for (source, n) in more {
        let id = &known.dossier.source(source).entry.id;
        let _ = writeln!(out, "and {n} more in `{id}`: lengthen the words, or give `--json` to see all");
    }
    out + &sum
}

fn indented(text: &str, out: &mut String) {
    for line in text.lines() {
        let _ = writeln!(out, "    {line}");
    }
}

fn lines(known: &Known, files: &Files, all: &[Found]) -> String {
    let object = |found: &Found| {
        let quote = found.quote.as_ref();
        json!({
            "source": known.dossier.source(found.source).entry.id,
            "file": files.get(found.span.file).shown,
            "line": files.line(found.span),
            "start": found.span.start,
            "end": found.span.end,
            "text": found.text,
            "stands": found.stands.name(),
            "citation": found.citation,
            "shortened": found.is_shortened,
            "spoken": found.is_spoken,
            "speaker": quote.and_then(|quote| quote.speaker.as_ref()),
            "utterance": quote.and_then(|quote| quote.listed.as_ref()),
            "quote": quote.map(|quote| &quote.yaml),
            "position": found.position,
        })
    };
    run::lines(&all.iter().map(object).collect::<Vec<_>>())
}
