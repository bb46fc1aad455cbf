//! What a statement says is in no account, searched for in every one.

use std::collections::BTreeSet;

use super::tokens::Token;
use super::{ACCOUNTS, View, names};
use crate::analysis::reading::{ParagraphKind, paragraphs_of_plain_text};
use crate::analysis::{Mention, Reader};
use crate::dossier::{Absent, EntityId, EntityRef, SourceId};
use crate::evidence::Haystack;
use crate::notes::{Code, Note};
use crate::text::{Span, is_english};

/// A search that a statement rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Searched {
    /// The words that were looked for.
    pub terms: Vec<String>,
    /// Only in what this person or body is quoted with.
    pub by: Option<EntityId>,
    /// The sources that were searched.
    pub sources: Vec<SourceId>,
    /// Whether the originals of all of them were at hand.
    pub complete: bool,
    /// How many places were found.
    pub places: usize,
}

/// Searches for what is said to be absent; notes a negative claim that names no words.
pub fn check(view: &View<'_, '_>, reader: &Reader<'_>, found: &mut Vec<Note>) -> Option<Searched> {
    let given = view.statement.attributes.iter().filter_map(|n| view.doc.attributes[*n].absent.as_ref());
    let searched: Vec<Searched> = given.map(|absent| search(view, reader, absent, found)).collect();
    if let (true, Some(at)) = (searched.is_empty(), negative(view)) {
        let range = view.tokens[at.start].at.start..view.tokens[at.end - 1].at.end;
        let message = format!("“{}”: nothing says what to look for", view.words(&range));
        let note = Note::new(Code::NegativeClaim, view.span(&range), message);
        found.push(
            note.hint("name words that would disprove it: `{absent=\"words; other words\"}` behind the statement; `in=id` looks in some sources only"),
        );
    }
    searched.into_iter().reduce(|mut all, more| {
        all.terms.extend(more.terms);
        all.complete &= more.complete;
        all.places += more.places;
        all.sources.extend(more.sources);
        all.sources.sort_unstable();
        all.sources.dedup();
        all
    })
}

/// The tokens that say what no account does.
fn negative(view: &View<'_, '_>) -> Option<std::ops::Range<usize>> {
    if !is_english(&view.shared.case.dossier.meta.language) {
        return None;
    }
    let outlets: Vec<Mention> = view.named().into_iter().filter(|of| names::is_of_accounts(view, of.entity)).collect();
    by_accounts(&view.tokens, &outlets, &view.shared.outlets).or_else(|| of_accounts(&view.tokens))
}

/// What one account, or all of them, are said not to do: `the Herald does not mention`, `only the Gazette
/// names`, `neither the Gazette nor the Herald`, `is not reported anywhere`.
fn by_accounts(tokens: &[Token<'_>], outlets: &[Mention], words: &BTreeSet<String>) -> Option<std::ops::Range<usize>> {
    let word = |n: usize| tokens.get(n).map_or("", |token| token.lower.as_str());
    let told = |n: usize| TELLING.contains(&word(n));
    // The end of the account that is named from a token on.
    let account = |n: usize| {
        let from = n + usize::from(matches!(word(n), "the" | "one" | "other"));
        let from = from + usize::from(matches!(word(from), "one" | "other" | "two"));
        let at = tokens.get(from)?.at.start;
        let named =
            outlets.iter().find(|of| of.range.contains(&at) || (n < from && of.range.contains(&tokens[n].at.start)));
        match named {
            Some(of) => Some(tokens.partition_point(|token| token.at.start < of.range.end)),
            None if tokens[from].is_capital() && from > 0 && words.contains(word(from)) => Some(from + 1),
            None => ACCOUNTS.contains(&word(from)).then_some(from + 1),
        }
    };
    (0..tokens.len()).find_map(|at| {
        let end = match word(at) {
            "only" => account(at + 1).filter(|end| told(*end)),
            "neither" => account(at + 1).filter(|end| word(*end) == "nor").and_then(|end| account(end + 1)),
            "not" if told(at + 1) => (at + 2..at + 8).find(|n| word(*n) == "anywhere" || word(*n) == "elsewhere"),
            _ => account(at).and_then(|end| match (word(end), word(end + 1)) {
                ("do" | "does" | "did", "not") if told(end + 2) => Some(end + 2),
                ("don't" | "doesn't" | "didn't" | "never" | "nowhere", _) if told(end + 1) => Some(end + 1),
                ("is" | "are" | "was" | "were", "silent") => Some(end + 1),
                ("omits" | "omit" | "omitted", _) => Some(end),
                _ => None,
            }),
        };
        Some(at..(end? + 1).min(tokens.len()))
    })
}

const TELLING: &[&str] = &[
    "report",
    "reports",
    "reported",
    "mention",
    "mentions",
    "mentioned",
    "say",
    "says",
    "said",
    "name",
    "names",
    "named",
    "print",
    "prints",
    "printed",
    "tell",
    "tells",
    "told",
    "give",
    "gives",
    "given",
    "note",
    "notes",
    "has",
    "have",
    "describes",
    "describe",
    "quotes",
    "quote",
    "explains",
    "explain",
];

/// What no account is said to do.
fn of_accounts(tokens: &[Token<'_>]) -> Option<std::ops::Range<usize>> {
    let word = |n: usize| tokens.get(n).map_or("", |token| token.lower.as_str());
    let account = |n: usize| {
        ACCOUNTS.contains(&word(n))
            && !matches!(word(n), "reading" | "readings" | "agency" | "agencies" | "translation")
    };
    let skip = |n: usize| {
        n + usize::from(matches!(
            word(n),
            "other" | "further" | "single" | "five" | "four" | "three" | "six" | "these" | "known"
        ))
    };
    (0..tokens.len()).find_map(|at| {
        let end = match word(at) {
            "no" if account(skip(at + 1)) => skip(at + 1),
            "neither" | "none" if word(at + 1) == "of" && account(skip(at + 3)) => skip(at + 3),
            "neither" if account(at + 1) => at + 1,
            "not" if word(at + 1) == "one" && (account(at + 2) || (word(at + 2) == "of" && account(skip(at + 4)))) => {
                at + 3
            }
            "nobody" | "none" | "nowhere" if TELLING.contains(&word(at + 1)) => at + 1,
            "nobody" if word(at + 1) == "else" && TELLING.contains(&word(at + 2)) => at + 2,
            "no" if word(at + 1) == "one" && TELLING.contains(&word(at + 2)) => at + 2,
            "unmentioned" | "unreported" => at,
            "accounts" | "sources" | "outlets"
                if matches!(
                    (word(at + 1), word(at + 2)),
                    ("do" | "did", "not") | ("are", "silent") | ("leave", "out")
                ) =>
            {
                at + 2
            }
            "accounts" | "sources" | "outlets" if matches!(word(at + 1), "never" | "omit" | "don't" | "didn't") => {
                at + 1
            }
            _ => return None,
        };
        Some(at..(end + 1).min(tokens.len()))
    })
}

fn search(view: &View<'_, '_>, reader: &Reader<'_>, absent: &Absent, found: &mut Vec<Note>) -> Searched {
    let case = view.shared.case;
    let texts = &view.shared.texts;
    let live = case.dossier.source_ids().filter(|id| case.dossier.source(*id).entry.withdrawn.is_none());
    let sources: Vec<SourceId> = live.filter(|id| absent.sources.is_empty() || absent.sources.contains(id)).collect();
    let complete = sources.iter().all(|source| texts.is_complete(*source));
    let mut places = 0;
    for (term, span) in &absent.terms {
        let mut there: Vec<(SourceId, Option<Span>)> = Vec::new();
        for source in &sources {
            let text = texts.get(*source);
            let parts = match absent.by {
                Some(by) => spoken_by(view, reader, text, by),
                None => text.paragraphs().to_vec(),
            };
            let before = there.len();
            for part in parts {
                let Some(hit) = Haystack::new(&text.words[part.clone()]).locate(term, None) else { continue };
                places += hit.places;
                let range = part.start + hit.range.start..part.start + hit.range.end;
                there.push((*source, texts.span(text, &range)));
            }
            // The headline is the account's own, and so is a body that says more than its capture.
            if absent.by.is_none() && there.len() == before {
                let about = case.dossier.source(*source);
                let hit = Haystack::new(&about.doc.words).locate(term, None);
                let at = hit.as_ref().and_then(|hit| about.doc.span(hit.range.clone()));
                let in_title = Haystack::new(&about.title).locate(term, None).is_some();
                if hit.is_some() || in_title {
                    places += hit.map_or(1, |hit| hit.places);
                    there.push((*source, at));
                }
            }
        }
        let Some((first, _)) = there.first() else { continue };
        let message = match absent.by {
            Some(by) => format!("{} says “{term}” in `{}`", case.dossier.entity(by).name, view.id_of(*first)),
            None => format!("`{}` has “{term}”, which is said to be in no account", view.id_of(*first)),
        };
        let note = Note::new(Code::AbsenceDisproved, *span, message);
        let note = there.iter().filter_map(|(_, at)| *at).take(3).fold(note, |note, at| note.see(at, "here"));
        found.push(note.hint("correct the statement, or name words that would truly disprove it"));
    }
    let terms = absent.terms.iter().map(|(term, _)| term.clone()).collect();
    Searched { terms, by: absent.by, sources, complete, places }
}

/// What somebody is quoted with in a text, read there, and what the curator says is theirs in its body.
fn spoken_by(
    view: &View<'_, '_>,
    reader: &Reader<'_>,
    text: &super::Text<'_>,
    by: EntityId,
) -> Vec<std::ops::Range<usize>> {
    let case = view.shared.case;
    let source = case.dossier.source(text.source);
    let known = Some(EntityRef::Known(by));
    if source.capture.is_none() {
        let of_source = case.analysis.quotations_of(text.source).map(|(_, quotation)| quotation);
        return of_source
            .filter(|quotation| quotation.speaker == known)
            .map(|quotation| quotation.range.clone())
            .collect();
    }
    let language = source.language.as_deref().unwrap_or(&case.dossier.meta.language);
    let mut paragraphs = paragraphs_of_plain_text(text.words);
    paragraphs.retain(|paragraph| paragraph.kind != ParagraphKind::Furniture);
    let said = reader.said(text.words, &paragraphs, language);
    said.into_iter().filter(|said| said.speaker == known).map(|said| said.range).collect()
}
