//! Why a paragraph has its origin, in plain words: a form with its gaps filled, so that it can be said in
//! other languages, too.

use std::ops::Range;

use super::{Reason, Texts};
use crate::dossier::{SourceId, SourceKind};

/// What reasons say, by name. A lock holds these words, and they are read back from it.
const FORMS: [(&str, &str); 17] = [
    // Of forms that begin alike, the one with more to it comes first.
    ("curator-because", "the curator marks “{words}”: {why}"),
    ("curator", "the curator marks “{words}”"),
    ("lead-in-words", "it stands under the lead-in “{words}”"),
    ("lead-in", "it stands under the lead-in"),
    ("credit-words", "the text carries the credit “{words}”"),
    ("credit", "the text carries the credit"),
    ("primary", "a {kind} is an origin of its own"),
    ("twin", "it is shared with {source}, where its origin is known"),
    ("both-credit", "it is shared with {source}, which credits the same"),
    ("one-credits", "it is shared with {source}, and only one of the two credits anybody"),
    ("disputed", "it is shared by sources whose credits contradict each other"),
    ("only-credit", "the source credits nobody else"),
    ("unnamed-report-words", "it stands under a lead-in “{words}” that names nobody"),
    ("unnamed-report", "it stands under a lead-in that names nobody"),
    ("shared", "other sources have the same words, and none says whose they are"),
    ("not-at-hand", "the words of the source are not at hand"),
    ("nothing", "nothing says whose it is, and no other source has its words"),
];

/// A reason by the name of its form and what fills the gaps of that: `source`, `words`, `why`, `kind`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// Such as `twin` or `lead-in-words`.
    pub name: &'static str,
    /// The gaps by name. Another source is its id between backticks.
    pub gaps: Vec<(&'static str, String)>,
}

impl Form {
    /// The names of all forms.
    pub fn names() -> impl Iterator<Item = &'static str> {
        FORMS.iter().map(|(name, _)| *name)
    }

    fn text(&self) -> String {
        let text = FORMS.iter().find(|(name, _)| *name == self.name).map_or("", |(_, text)| *text);
        let mut out = String::new();
        for (before, gap) in parts(text) {
            out.push_str(before);
            let filling = self.gaps.iter().find(|(name, _)| *name == gap);
            out.push_str(filling.map_or("", |(_, words)| words.as_str()));
        }
        out
    }

    /// The form of a reason in plain words, if it is one of ours.
    fn read(text: &str) -> Option<Form> {
        FORMS.iter().find_map(|(name, form)| {
            let mut rest = text;
            let mut gaps: Vec<(&'static str, String)> = Vec::new();
            let mut open: Option<&'static str> = None;
            for (between, gap) in parts(form) {
                let at = match open {
                    // What fills the last gap may hold what stands behind it.
                    Some(_) if gap.is_empty() && between.is_empty() => rest.len(),
                    Some(_) if gap.is_empty() => rest.len().checked_sub(between.len())?,
                    Some(_) => rest.find(between)?,
                    None => 0,
                };
                let filling = rest.get(..at)?;
                gaps.extend(open.map(|name| (name, filling.to_owned())));
                rest = rest.get(at..)?.strip_prefix(between)?;
                open = (!gap.is_empty()).then_some(gap);
            }
            rest.is_empty().then_some(Form { name, gaps })
        })
    }
}

/// The parts of a form: what stands before each gap, and its name; empty at the end.
fn parts(form: &'static str) -> Vec<(&'static str, &'static str)> {
    let mut parts = Vec::new();
    let mut rest = form;
    while let Some((before, (gap, after))) = rest.split_once('{').and_then(|(b, r)| Some((b, r.split_once('}')?))) {
        parts.push((before, gap));
        rest = after;
    }
    parts.push((rest, ""));
    parts
}

impl Reason {
    /// The reason in plain words. It quotes the words that say so only where they are public: those of a
    /// capture are not.
    #[must_use]
    pub fn text(&self, texts: Texts<'_>, source: SourceId) -> String {
        match self {
            Reason::Locked(text) => text.clone(),
            _ => self.form(texts, source).map_or_else(String::new, |form| form.text()),
        }
    }

    /// What it says; `None` where a lock has words that are none of ours.
    #[must_use]
    pub fn form(&self, texts: Texts<'_>, source: SourceId) -> Option<Form> {
        let words = |range: &Range<usize>| texts.of(source).get(range.clone()).unwrap_or_default().trim().to_owned();
        let is_public = texts.dossier.source(source).capture.is_none();
        let quoted = |name: &'static str, with_words: &'static str, range: &Range<usize>| match is_public {
            true => Form { name: with_words, gaps: vec![("words", words(range))] },
            false => Form { name, gaps: Vec::new() },
        };
        let plain = |name: &'static str| Form { name, gaps: Vec::new() };
        let shared = |name: &'static str, other: &SourceId| {
            let id = format!("`{}`", texts.dossier.source(*other).entry.id);
            Form { name, gaps: vec![("source", id)] }
        };
        Some(match self {
            Reason::Curator(range, why) if why.is_empty() => {
                Form { name: "curator", gaps: vec![("words", words(range))] }
            }
            Reason::Curator(range, why) => {
                Form { name: "curator-because", gaps: vec![("words", words(range)), ("why", why.clone())] }
            }
            Reason::LeadIn(range) => quoted("lead-in", "lead-in-words", range),
            Reason::Credit(range) => quoted("credit", "credit-words", range),
            Reason::Primary => {
                let kind = kind(texts.dossier.source(source).kind).to_owned();
                Form { name: "primary", gaps: vec![("kind", kind)] }
            }
            Reason::Twin(other) => shared("twin", other),
            Reason::BothCredit(other) => shared("both-credit", other),
            Reason::OneCredits(other) => shared("one-credits", other),
            Reason::Disputed => plain("disputed"),
            Reason::OnlyCredit => plain("only-credit"),
            Reason::UnnamedReport(range) => quoted("unnamed-report", "unnamed-report-words", range),
            Reason::Shared => plain("shared"),
            Reason::NotAtHand => plain("not-at-hand"),
            Reason::Nothing => plain("nothing"),
            Reason::Locked(text) => return Form::read(text),
        })
    }
}

fn kind(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Article => "article",
        SourceKind::Transcript => "transcript",
        SourceKind::Statement => "statement",
        SourceKind::Video => "video",
        SourceKind::Post => "post",
        SourceKind::Document => "document",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_is_read_as_it_is_written() {
        for (name, text) in FORMS {
            let filled = text.replace("{words}", "By X, Y").replace("{why}", "so: “z”").replace("{source}", "`a-b`");
            let filled = filled.replace("{kind}", "video");
            let read = Form::read(&filled);
            let Some(form) = read else { panic!("{filled} is not read") };
            assert_eq!((form.name, form.text()), (name, filled));
        }
        assert_eq!(Form::read("it is said so"), None);
        assert_eq!(Form::read("the source credits nobody else, they say"), None);
    }
}
