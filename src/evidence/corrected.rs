//! Corrections that name a statement which is not there.

use crate::dossier::{Dossier, Statement};
use crate::notes::{Code, Note, Notes};
use crate::text::{Folded, Folds, did_you_mean};

/// Notes every correction whose statement the narrative does not have.
pub fn note(dossier: &Dossier, statements: &[Statement], notes: &mut Notes) {
    let Some(narrative) = &dossier.narrative else {
        for given in dossier.corrections.iter().filter_map(|correction| correction.statement.as_ref()) {
            let message = format!("there is no statement `{}`, since there is no narrative", given.anchor);
            notes.take(Note::new(Code::UnknownId, given.span, message).hint("name the place with `where:`"));
        }
        return;
    };
    for correction in &dossier.corrections {
        let Some(given) = &correction.statement else { continue };
        if statements.iter().any(|statement| statement.anchor == given.anchor) {
            continue;
        }
        let message = format!("the narrative has no statement `{}`", given.anchor);
        let now = Folded::new(correction.now.trim_matches(|c: char| !c.is_alphanumeric()), Folds::ALL).text;
        let has_now = |statement: &&Statement| {
            !Folded::new(&narrative.doc.words[statement.range.clone()], Folds::ALL).find_all(&now).is_empty()
        };
        let hint = match statements.iter().find(has_now) {
            Some(meant) => Some(format!("the statement with the words of `now:` is `{}`", meant.anchor)),
            None => did_you_mean(&given.anchor, statements.iter().map(|statement| statement.anchor.as_str())),
        };
        let lasting =
            "`s-` and a digest change with the words; `{#id}` behind the statement gives it a name that stays";
        notes.take(Note::new(Code::UnknownId, given.span, message).maybe_hint(hint).hint(lasting));
    }
}
