//! References to the accounts, for those who cite them: BibTeX, RIS and CSL-JSON. Nothing is made up: what a
//! source's front matter does not say is left out.

use std::fmt::Write as _;

use serde_json::{Map, Value, json};

use crate::dossier::{Date, EntityRef, Point, Source, SourceId, SourceKind};
use crate::evidence::squeezed;
use crate::site::desk::Desk;

/// One account as BibTeX, RIS and CSL-JSON, for its page.
pub struct CitedAs {
    pub bibtex: String,
    pub ris: String,
    pub csl_json: String,
}

/// How an account is cited in each form; nothing for one that was withdrawn.
pub fn cited_as(desk: &Desk<'_>, id: SourceId) -> Option<CitedAs> {
    let reference = Reference::of(desk, id)?;
    let csl = serde_json::to_string_pretty(&reference.csl()).unwrap_or_default();
    Some(CitedAs { bibtex: reference.bibtex(), ris: reference.ris(), csl_json: csl })
}

pub fn bibtex(desk: &Desk<'_>) -> String {
    all(desk).map(|reference| reference.bibtex()).collect::<Vec<_>>().join("\n")
}

/// Line ends are those the format asks for: CR and LF.
pub fn ris(desk: &Desk<'_>) -> String {
    all(desk).map(|reference| reference.ris().replace('\n', "\r\n")).collect::<Vec<_>>().join("\r\n")
}

pub fn csl_json(desk: &Desk<'_>) -> String {
    let all: Vec<Value> = all(desk).map(|reference| reference.csl()).collect();
    format!("{}\n", serde_json::to_string_pretty(&all).unwrap_or_default())
}

fn all<'a>(desk: &'a Desk<'_>) -> impl Iterator<Item = Reference<'a>> {
    desk.dossier.source_ids().filter_map(|id| Reference::of(desk, id))
}

struct Reference<'a> {
    source: &'a Source,
    title: String,
    outlet: Option<String>,
    language: &'a str,
}

impl<'a> Reference<'a> {
    fn of(desk: &'a Desk<'_>, id: SourceId) -> Option<Reference<'a>> {
        let source = desk.dossier.source(id);
        if source.entry.withdrawn.is_some() {
            return None;
        }
        let outlet = source.outlet.as_ref().map(|outlet| match outlet {
            EntityRef::Known(id) => desk.dossier.entity(*id).name.clone(),
            EntityRef::Named(name) => squeezed(name),
        });
        Some(Reference { source, title: squeezed(&source.title), outlet, language: desk.language_of(id) })
    }

    fn authors(&self) -> impl Iterator<Item = String> {
        self.source.byline.iter().map(|name| squeezed(name))
    }

    fn bibtex(&self) -> String {
        let mut fields: Vec<(&str, String)> = Vec::new();
        let authors: Vec<String> = self.authors().map(|name| format!("{{{}}}", tex(&name))).collect();
        if !authors.is_empty() {
            fields.push(("author", authors.join(" and ")));
        }
        fields.push(("title", format!("{{{}}}", tex(&self.title))));
        fields.extend(self.outlet.iter().map(|outlet| ("howpublished", tex(outlet))));
        if let Some(date) = &self.source.published {
            fields.push(("year", date.from.year.to_string()));
            fields.extend(date.from.month.map(|month| ("month", month.to_string())));
            fields.extend(date.from.day.map(|day| ("day", day.to_string())));
        }
        // An address is read letter for letter, and may hold no brace.
        let address = |url: &str| url.replace('{', "%7B").replace('}', "%7D").replace('\\', "%5C");
        fields.extend(self.source.url.iter().map(|url| ("url", address(url))));
        fields.extend(self.source.retrieved.iter().map(|date| ("urldate", date.edtf())));
        fields.extend(self.source.archived.iter().map(|url| ("note", format!("\\url{{{}}}", address(url)))));
        fields.push(("language", tex(self.language)));
        let mut out = format!("@misc{{{},\n", self.source.entry.id);
        for (name, value) in fields {
            let _ = writeln!(out, "  {name} = {{{value}}},");
        }
        out.push_str("}\n");
        out
    }

    fn ris(&self) -> String {
        let kind = match self.source.kind {
            SourceKind::Article => "NEWS",
            SourceKind::Video => "VIDEO",
            SourceKind::Post => "BLOG",
            SourceKind::Document => "RPRT",
            SourceKind::Transcript | SourceKind::Statement => "GEN",
        };
        let mut out = format!("TY  - {kind}\nID  - {}\nTI  - {}\n", self.source.entry.id, self.title);
        let mut tag = |name: &str, value: &str| {
            let _ = writeln!(out, "{name}  - {value}");
        };
        self.authors().for_each(|name| tag("AU", &name));
        self.outlet.iter().for_each(|outlet| tag("T2", outlet));
        if let Some(Date { from, .. }) = &self.source.published {
            tag("PY", &format!("{:04}", from.year));
            tag("DA", &slashed(from));
        }
        self.source.url.iter().for_each(|url| tag("UR", url));
        self.source.archived.iter().for_each(|url| tag("L2", url));
        self.source.retrieved.iter().for_each(|date| tag("Y2", &slashed(&date.from)));
        tag("LA", self.language);
        out.push_str("ER  - \n");
        out
    }

    fn csl(&self) -> Value {
        let kind = match self.source.kind {
            SourceKind::Article => "article-newspaper",
            SourceKind::Video => "broadcast",
            SourceKind::Post => "post-weblog",
            SourceKind::Transcript => "interview",
            SourceKind::Statement | SourceKind::Document => "document",
        };
        let mut item = Map::new();
        let mut put = |key: &str, value: Value| drop(item.insert(key.to_owned(), value));
        put("id", json!(self.source.entry.id));
        put("type", json!(kind));
        put("title", json!(self.title));
        let authors: Vec<Value> = self.authors().map(|name| json!({ "literal": name })).collect();
        if !authors.is_empty() {
            put("author", json!(authors));
        }
        for (key, value) in
            [("container-title", &self.outlet), ("URL", &self.source.url), ("archive_location", &self.source.archived)]
        {
            if let Some(value) = value {
                put(key, json!(value));
            }
        }
        for (key, date) in [("issued", &self.source.published), ("accessed", &self.source.retrieved)] {
            if let Some(date) = date {
                put(key, dated(date));
            }
        }
        put("language", json!(self.language));
        Value::Object(item)
    }
}

/// `2023/09/13/`: what is not known stays empty.
fn slashed(point: &Point) -> String {
    let two = |n: Option<i8>| n.map_or(String::new(), |n| format!("{n:02}"));
    format!("{:04}/{}/{}/", point.year, two(point.month), two(point.day))
}

fn dated(date: &Date) -> Value {
    let parts = |point: &Point| {
        let rest = point.month.into_iter().chain(point.day).map(i32::from);
        json!(std::iter::once(i32::from(point.year)).chain(rest).collect::<Vec<_>>())
    };
    let mut value = json!({ "date-parts": [parts(&date.from)] });
    if let Some(to) = &date.to {
        value["date-parts"] = json!([parts(&date.from), parts(to)]);
    }
    let points = || std::iter::once(&date.from).chain(&date.to);
    if points().any(|point| point.about || point.uncertain) {
        value["circa"] = json!(true);
    }
    value
}

/// A text for BibTeX, whose own signs are escaped.
fn tex(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\textbackslash{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            '{' | '}' | '$' | '&' | '#' | '_' | '%' => {
                out.push('\\');
                out.push(c);
            }
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_of_bibtex_are_escaped() {
        assert_eq!(tex(r"50 % of {A} & B_1 \ ~"), r"50 \% of \{A\} \& B\_1 \textbackslash{} \textasciitilde{}");
    }

    #[test]
    fn dates_say_what_is_known() {
        let date = |text: &str| Date::parse(text).unwrap_or_else(|bad| panic!("{}", bad.message));
        assert_eq!(slashed(&date("2023-09").from), "2023/09//");
        assert_eq!(dated(&date("2023-09-13")).to_string(), r#"{"date-parts":[[2023,9,13]]}"#);
        assert_eq!(dated(&date("2023~")).to_string(), r#"{"circa":true,"date-parts":[[2023]]}"#);
        assert_eq!(dated(&date("2023-09-12/2023-09-13"))["date-parts"].to_string(), "[[2023,9,12],[2023,9,13]]");
    }
}
