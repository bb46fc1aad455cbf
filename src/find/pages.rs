//! The preview's own pages: each source as it was captured, with its lines numbered and its quotations marked, where
//! words can be selected and taken away ready to cite.
//!
//! Made when they are asked for, from what the last build knew. They are no part of the site: only the preview
//! answers with them, and only to the machine it runs on.

use std::fmt::Write as _;
use std::ops::Range;

use super::{Found, MOST_WORDS, bare, find, nearest, shortened};
use crate::Known;
use crate::analysis::originals::Texts;
use crate::dossier::SourceId;
use crate::text::{Files, count_words};

const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; form-action 'self'; \
                      base-uri 'none'";

/// What the pages are made from.
#[derive(Debug)]
pub struct Captures {
    files: Files,
    known: Known,
}

/// What a request asks for beside the page.
#[derive(Debug, Default)]
struct Asked {
    words: String,
    /// Only places that begin in this line.
    line: Option<usize>,
}

impl Captures {
    /// Of a dossier as it was built last.
    #[must_use]
    pub fn new(files: Files, known: Known) -> Captures {
        Captures { files, known }
    }

    /// The file at a path below the pages, by its name and with its bytes: `""` is the list, `ID/` a source; `query`
    /// is what stands behind `?`, as in an address. None where nothing is there.
    #[must_use]
    pub fn answer(&self, path: &str, query: &str) -> Option<(&'static str, Vec<u8>)> {
        match path {
            "" => Some(("index.html", self.list(&Asked::read(query)).into_bytes())),
            "captures.css" => Some(("captures.css", include_bytes!("captures.css").to_vec())),
            "captures.js" => Some(("captures.js", include_bytes!("captures.js").to_vec())),
            _ => {
                let id = self.source(path.strip_suffix('/')?)?;
                Some(("index.html", self.page(id, &Asked::read(query)).into_bytes()))
            }
        }
    }

    fn source(&self, id: &str) -> Option<SourceId> {
        let dossier = &self.known.dossier;
        let live = |source: &SourceId| dossier.source(*source).entry.withdrawn.is_none();
        dossier.source_ids().filter(live).find(|source| dossier.source(*source).entry.id == id)
    }

    /// Every source, and the words that were asked for in all of them.
    fn list(&self, asked: &Asked) -> String {
        let mut body = form(asked, "in all sources");
        body.push_str(&self.found(asked, None));
        body.push_str("<ul>\n");
        let dossier = &self.known.dossier;
        for id in dossier.source_ids().filter(|id| dossier.source(*id).entry.withdrawn.is_none()) {
            let source = dossier.source(id);
            let what = if source.capture.is_some() { "capture" } else { "published text; no capture is at hand" };
            let (id, title) = (escape(&source.entry.id), escape(&source.title));
            let _ = writeln!(body, "<li><a href=\"{id}/\">{id}</a> {title} <small>({what})</small></li>");
        }
        body.push_str("</ul>\n");
        document("Captures", "", "../", &body)
    }

    fn page(&self, id: SourceId, asked: &Asked) -> String {
        let dossier = &self.known.dossier;
        let source = dossier.source(id);
        let text = Texts { files: &self.files, dossier }.of(id);
        let of = match source.capture {
            Some(file) => self.files.get(file).shown.clone(),
            None => format!("{}: the published words, since no capture is at hand", self.files.get(source.file).shown),
        };
        let mut body = format!("<p><small>{}</small></p>\n", escape(&of));
        body.push_str(&form(asked, &format!("in {}", source.entry.id)));
        body.push_str(&self.found(asked, Some(id)));
        let quoted = self.known.analysis.origins.original(id).map_or(&[][..], |original| &original.quoted);
        body.push_str("<ol id=\"text\">\n");
        let mut at = 0;
        for (n, line) in text.split_inclusive('\n').enumerate() {
            let range = at..at + line.trim_end().len();
            at += line.len();
            let _ = writeln!(body, "<li id=\"L{}\">{}</li>", n + 1, marked(text, range, quoted));
        }
        body.push_str("</ol>\n");
        document(&source.title, "../", &format!("../../sources/{}/", source.entry.id), &body)
    }

    /// Every place where the words stand, each with what can be copied.
    fn found(&self, asked: &Asked, only: Option<SourceId>) -> String {
        let inner = self.places(asked, only);
        format!("<section id=\"found\" aria-live=\"polite\">\n{inner}</section>\n")
    }

    fn places(&self, asked: &Asked, only: Option<SourceId>) -> String {
        let Asked { words, line } = asked;
        if words.trim().is_empty() {
            return "<p>Select words in the text, or write them above.</p>\n".to_owned();
        }
        if bare(words).is_empty() || count_words(words) > MOST_WORDS {
            return format!("<p>Between one word and {MOST_WORDS} can be looked for.</p>\n");
        }
        let Captures { files, known } = self;
        let mut all = find(known, files, words, only);
        if all.iter().any(|found| Some(files.line(found.span)) == *line) {
            all.retain(|found| Some(files.line(found.span)) == *line);
        }
        if all.is_empty() {
            let near = nearest(known, files, words, only).map_or_else(String::new, |near| {
                let id = &known.dossier.source(near.source).entry.id;
                format!(" The nearest words stand in {}: “{}”.", escape(id), escape(&near.text))
            });
            let who = only.map_or_else(
                || "No source has".to_owned(),
                |id| format!("{} does not have", escape(&known.dossier.source(id).entry.id)),
            );
            return format!("<p>{who} “{}”.{near}</p>\n", escape(words));
        }
        let (all, more) = shortened(all);
        let mut out: String = all.iter().map(|found| self.card(found, only.is_some())).collect();
        for (source, n) in more {
            let id = escape(&known.dossier.source(source).entry.id);
            let _ = writeln!(out, "<p>And {n} more in {id}: lengthen the words.</p>");
        }
        out
    }

    /// One place; `is_here` where its line stands on the page itself.
    fn card(&self, found: &Found, is_here: bool) -> String {
        let id = &self.known.dossier.source(found.source).entry.id;
        let line = self.files.line(found.span);
        let mut out = format!(
            "<article>\n<p><a href=\"{}#L{line}\"><b>{}</b>, line {line}</a>, {}: “{}”</p>\n",
            if is_here { String::new() } else { format!("{}/", escape(id)) },
            escape(id),
            found.stands.in_words(),
            escape(&found.text)
        );
        let mut copy = |label: &str, text: &str| {
            let _ = writeln!(out, "<p>{label}</p>\n<pre class=\"copy\">{}</pre>", escape(text));
        };
        if let Some(citation) = &found.citation {
            copy(if found.is_shortened { "Citation, by the first words" } else { "Citation" }, citation);
        }
        if let Some(quote) = &found.quote {
            let said = quote.speaker.as_ref().map_or("speaker not established".to_owned(), |name| escape(name));
            match &quote.listed {
                Some(entry) => copy(&format!("quotes.yaml, {said}; `{}` lists it", escape(entry)), &quote.yaml),
                None => copy(&format!("quotes.yaml, {said}"), &quote.yaml),
            }
        }
        if let Some(position) = &found.position {
            copy("questions.yaml, under <code>positions:</code>", position);
        }
        out.push_str("</article>\n");
        out
    }
}

impl Asked {
    fn read(query: &str) -> Asked {
        let mut asked = Asked::default();
        for (key, value) in url::form_urlencoded::parse(query.as_bytes()) {
            match &*key {
                "words" => asked.words = value.into_owned(),
                "line" => asked.line = value.parse().ok(),
                _ => {}
            }
        }
        asked
    }
}

fn form(asked: &Asked, place: &str) -> String {
    format!(
        "<form>\n<label>Words {place} <input name=\"words\" value=\"{}\"></label>\n<button>Find</button>\n</form>\n",
        escape(&asked.words)
    )
}

/// A line of a text with what of it is quoted marked.
fn marked(text: &str, line: Range<usize>, quoted: &[Range<usize>]) -> String {
    let mut out = String::new();
    let mut at = line.start;
    let first = quoted.partition_point(|said| said.end <= line.start);
    for said in quoted[first..].iter().take_while(|said| said.start < line.end) {
        let (start, end) = (said.start.max(at), said.end.min(line.end));
        if start < end {
            let _ = write!(out, "{}<mark>{}</mark>", escape(&text[at..start]), escape(&text[start..end]));
            at = end;
        }
    }
    out.push_str(&escape(&text[at.min(line.end)..line.end]));
    out
}

/// A page; `up` leads to the list, `site` to what of the site belongs to it.
fn document(title: &str, up: &str, site: &str, body: &str) -> String {
    let title = escape(title);
    let list = if up.is_empty() { String::new() } else { format!("<a href=\"{up}\">All captures</a> ") };
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<link rel=\"stylesheet\" href=\"{up}captures.css\">\n\
         <script src=\"{up}captures.js\" defer></script>\n</head>\n<body>\n<main>\n\
         <nav>{list}<a href=\"{site}\">The site</a></nav>\n<h1>{title}</h1>\n\
         <p><small>Seen here only: no page of the site shows a capture.</small></p>\n\
         {body}</main>\n</body>\n</html>\n"
    )
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quoted_words_are_marked_line_by_line() {
        let text = "He said <a b\nc d> and e";
        let quoted = [8..17, 22..23];
        assert_eq!(marked(text, 0..12, &quoted), "He said <mark>&lt;a b</mark>");
        assert_eq!(marked(text, 13..23, &quoted), "<mark>c d&gt;</mark> and <mark>e</mark>");
        assert_eq!(marked(text, 0..7, &quoted), "He said");
    }

    #[test]
    fn a_query_is_read_as_a_form_writes_it() {
        let asked = Asked::read("words=a+%22fair%22+wind&line=12&x");
        assert_eq!((asked.words.as_str(), asked.line), ("a \"fair\" wind", Some(12)));
        assert_eq!(Asked::read("").words, "");
    }
}
