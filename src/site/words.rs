//! The site's own words for what the dossier and the program know by names: parts of the site, kinds,
//! statuses, differences, and the labels of rows.

use super::coverage::Has;
use super::desk::{Desk, kind_name};
use super::views::{Row, RowValue};
use crate::analysis::cluster::Difference;
use crate::analysis::origins::{Basis, Why};
use crate::dossier::{Date, Relation, SourceKind, Status};

impl Desk<'_> {
    /// What a part of the site is called.
    pub fn part(&self, name: &str) -> String {
        self.locale.say(&format!("nav-{name}"))
    }

    pub fn kind(&self, kind: SourceKind) -> String {
        self.locale.say(&format!("kind-{}", kind_name(kind)))
    }

    /// What stands before the sign of a source; empty where it supports what is said.
    pub fn relation(&self, relation: Relation) -> String {
        match relation {
            Relation::Supports => String::new(),
            Relation::See => self.locale.say("relation-see"),
            Relation::But => self.locale.say("relation-but"),
        }
    }

    /// What is doubtful about a date; empty where nothing is.
    pub fn certainty(&self, date: Option<&Date>) -> String {
        match date.map_or("", Date::certainty) {
            "" => String::new(),
            name => self.locale.say(&format!("certainty-{}", name.replace(' ', "-"))),
        }
    }

    /// What a status is called.
    pub fn status(&self, status: Option<Status>) -> String {
        self.locale.say(&format!("status-{}", status_name(status)))
    }

    /// What a status means.
    pub fn status_about(&self, status: Option<Status>) -> String {
        self.locale.say(&format!("status-{}-about", status_name(status)))
    }

    /// What a source has of something, in a word.
    pub fn has(&self, has: Has) -> String {
        self.locale.say(&format!("has-{}", has.name().replace(' ', "-")))
    }

    pub fn has_about(&self, has: Has) -> String {
        self.locale.say(&format!("has-{}-about", has.name().replace(' ', "-")))
    }

    pub fn difference(&self, kind: Difference) -> String {
        self.locale.say(&format!("difference-{}", kind.name()))
    }

    pub fn difference_about(&self, kind: Difference) -> String {
        self.locale.say(&format!("difference-{}-about", kind.name()))
    }

    /// Why an edit may change what is said.
    pub fn edit(&self, weighs: &[Why]) -> String {
        let names: Vec<String> = weighs.iter().map(|why| self.locale.say(&format!("edit-{}", why.name()))).collect();
        self.locale.commas(&names)
    }

    pub fn basis(&self, basis: Basis) -> String {
        self.locale.say(&format!("basis-{}", basis.name()))
    }

    /// What was folded to find words, by the names a lock has for it.
    pub fn folded_by(&self, folds: &[String]) -> String {
        let known = |fold: &String| Some(format!("fold-{fold}")).filter(|id| self.locale.knows(id));
        let names = folds.iter().map(|fold| known(fold).map_or_else(|| fold.clone(), |id| self.locale.say(&id)));
        self.locale.commas(&names.collect::<Vec<_>>())
    }

    /// A few words that take nothing but text.
    pub fn fill(&self, id: &str, words: &[(&str, &str)]) -> String {
        let args: Vec<_> = words.iter().map(|(name, text)| (*name, (*text).into())).collect();
        self.locale.fill(id, &args)
    }

    /// Words that keep their own order in a text from the right, such as `3 hours`.
    pub fn isolated(&self, words: String) -> String {
        self.locale.isolated(words)
    }

    pub fn row(&self, label: &str, values: Vec<RowValue>) -> Option<Row> {
        (!values.is_empty()).then(|| Row { label: self.locale.say(label), values })
    }

    pub fn text_row(&self, label: &str, text: &str) -> Option<Row> {
        let value = RowValue { text: text.to_owned(), href: None, outside: false };
        if text.is_empty() { None } else { self.row(label, vec![value]) }
    }

    pub fn out_row(&self, label: &str, url: Option<&str>) -> Option<Row> {
        let url = url?;
        let text = url.split_once("://").map_or(url, |(_, rest)| rest).trim_end_matches('/').to_owned();
        self.row(label, vec![RowValue { text, href: Some(url.to_owned()), outside: true }])
    }
}

/// The name of a status in addresses, data and classes.
pub fn status_name(status: Option<Status>) -> &'static str {
    match status {
        None => "open",
        Some(Status::Conflict) => "conflict",
        Some(Status::ScopeDifference) => "scope-difference",
        Some(Status::LaterUpdate) => "later-update",
        Some(Status::Translation) => "translation",
        Some(Status::Complementary) => "complementary",
        Some(Status::Compatible) => "compatible",
        Some(Status::Agree) => "agree",
        Some(Status::Single) => "single",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::origins::Form;
    use crate::locale::Locale;
    use crate::text::Folds;

    /// Whether every one of a family has its messages, which `ends` end.
    #[track_caller]
    fn known<'a>(family: &str, names: impl IntoIterator<Item = &'a str>, ends: &[&str]) {
        for name in names {
            for end in ends {
                let id = format!("{family}-{}{end}", name.replace(' ', "-"));
                assert!(Locale::english().knows(&id), "no message `{id}`");
            }
        }
    }

    #[test]
    fn every_variant_has_its_message() {
        let statuses = [
            None,
            Some(Status::Conflict),
            Some(Status::ScopeDifference),
            Some(Status::LaterUpdate),
            Some(Status::Translation),
            Some(Status::Complementary),
            Some(Status::Compatible),
            Some(Status::Agree),
            Some(Status::Single),
        ];
        known("status", statuses.into_iter().map(status_name), &["", "-about", "-within"]);
        known("has", Has::ALL.into_iter().map(Has::name), &["", "-about"]);
        known("difference", Difference::ALL.into_iter().map(Difference::name), &["", "-about"]);
        known("edit", Why::ALL.into_iter().map(Why::name), &[""]);
        known("basis", Basis::ALL.into_iter().map(Basis::name), &[""]);
        known("fold", Folds::ALL.to_string().split(", "), &[""]);
        let kinds = [
            SourceKind::Article,
            SourceKind::Transcript,
            SourceKind::Statement,
            SourceKind::Video,
            SourceKind::Post,
            SourceKind::Document,
        ];
        known("kind", kinds.into_iter().map(kind_name), &[""]);
        for date in ["1950~", "1950?", "1950%"] {
            let date = Date::parse(date).unwrap_or_else(|bad| panic!("{date}: {}", bad.message));
            known("certainty", [date.certainty()], &[""]);
        }
        let forms = Form::names().filter(|name| !matches!(*name, "primary" | "nothing"));
        known("reason", forms, &[""]);
        let primary = kinds.into_iter().filter(|kind| crate::analysis::origins::is_primary(*kind));
        known("reason-primary", primary.map(kind_name), &[""]);
    }
}
