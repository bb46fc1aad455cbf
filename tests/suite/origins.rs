//! Whose reporting paragraphs are found to be, and what is counted of it.
//!
//! The blocks of a case: `source ID` and `capture PATH` are files, `cited` lists citations to count;
//! `origins`, `shared`, `links`, `edits A B` and `count` are what comes of them.

use std::fmt::Write as _;
use std::ops::Range;
use std::path::{Path, PathBuf};

use variorum::analysis::Analysis;
use variorum::analysis::originals::Texts;
use variorum::analysis::origins::{Count, Party, Said, Who, Why, edits};
use variorum::analysis::shared::Mode;
use variorum::dossier::{Dossier, SourceId};
use variorum::notes::Notes;
use variorum::text::{Files, Folded, Folds, Root};

use crate::cases::{self, Case};

/// The agencies and outlets of every case.
const ORGANISATIONS: &str = "\
- {id: northwire, name: Northwire, aliases: [NW], kind: agency}
- {id: southwire, name: South Press Wire, aliases: [Southwire], kind: agency}
- {id: tribune, name: The Tribune, kind: outlet}
- {id: harbour-board, name: Harbour Board, kind: body}
";
/// Somebody who is named often.
const PEOPLE: &str =
    "- {id: anna-berg, name: Anna Berg, role: mayor of Osthaven}\n- {id: carl-dorn, name: Carl Dorn}\n";

/// A dossier with what was found in it.
struct Found {
    files: Files,
    dossier: Dossier,
    analysis: Analysis,
}

#[test]
fn origins_are_found_as_their_cases_say() {
    cases::run("spec/origins", |case, block| {
        if matches!(block.kind.as_str(), "source" | "capture" | "cited") {
            return None;
        }
        let found = found(case);
        Some(match block.kind.as_str() {
            "origins" => found.origins(),
            "shared" => found.shared(),
            "links" => found.links(),
            "edits" => found.edits(&block.rest[0], &block.rest[1]),
            "count" => case.body("cited").split("\n\n").map(|cited| found.count(cited)).collect(),
            other => panic!("“{}”: there is no block `{other}`", case.name),
        })
    });
}

fn found(case: &Case) -> Found {
    let root = |key| Root { key, dir: PathBuf::new(), shown: key.into() };
    let (content, captures) = (root("content"), root("captures"));
    let mut files = Files::default();
    let mut push = |root: &Root, path: &str, text: &str| {
        files.push(root, path, text.as_bytes().to_vec());
    };
    push(&content, "dossier.yaml", "title: A day at the harbour\n");
    push(&content, "organisations.yaml", ORGANISATIONS);
    push(&content, "people.yaml", PEOPLE);
    for block in &case.blocks {
        match block.kind.as_str() {
            "source" => push(&content, &format!("sources/{}.md", block.rest[0]), &block.body),
            "capture" => push(&captures, &block.rest[0], &block.body),
            _ => {}
        }
    }
    let mut notes = Notes::default();
    let dossier = variorum::dossier::parse(&files, &variorum::Options::default(), &mut notes).unwrap();
    assert!(
        !notes.has_errors(),
        "“{}” has errors: {:?}",
        case.name,
        notes.iter().map(variorum::notes::Note::message).collect::<Vec<_>>()
    );
    let analysis = variorum::analysis::run(&files, &dossier, &variorum::analysis::Memory::none(), &mut notes);
    Found { files, dossier, analysis }
}

impl Found {
    fn texts(&self) -> Texts<'_> {
        Texts { files: &self.files, dossier: &self.dossier }
    }

    fn id(&self, source: SourceId) -> &str {
        &self.dossier.source(source).entry.id
    }

    fn source(&self, id: &str) -> SourceId {
        self.dossier.source_ids().find(|source| self.id(*source) == id).unwrap()
    }

    fn who(&self, who: &Who) -> String {
        let name = |party: &Party| party.name(&self.dossier).to_owned();
        match who {
            Who::One(party) => name(party),
            Who::Among(parties) => parties.iter().map(name).collect::<Vec<_>>().join(" or "),
            Who::Unknown => "?".to_owned(),
        }
    }

    /// The first words of some bytes of an original.
    fn opening(&self, source: SourceId, range: &Range<usize>) -> String {
        let words: Vec<&str> = self.texts().of(source)[range.clone()].split_whitespace().collect();
        if words.len() > 4 { format!("{} …", words[..4].join(" ")) } else { words.join(" ") }
    }

    /// A line a paragraph: its source and first words, whose it is, on what basis, and why.
    fn origins(&self) -> String {
        let mut out = String::new();
        for source in self.dossier.source_ids() {
            for origin in self.analysis.origins.provenance.of_source(source) {
                let opening = self.opening(source, &origin.range);
                let who = self.who(&origin.who);
                let _ = writeln!(out, "{}: {opening} | {who}, {}", self.id(source), origin.basis.name());
                let _ = writeln!(out, "    {}", origin.why(self.texts(), source));
            }
        }
        out
    }

    fn shared(&self) -> String {
        let mut out = String::new();
        for passage in self.analysis.origins.passages() {
            let mode = if passage.mode == Mode::Exact { "exact" } else { "tolerant" };
            let (a, b) = (self.id(passage.a.source), self.id(passage.b.source));
            let (words, inside) = (passage.words, passage.inside.name());
            let text = self.texts().of(passage.a.source)[passage.a.range.clone()].replace('\n', " ");
            let _ = writeln!(out, "{a} {b} | {words} {mode} | {inside} | {text}");
        }
        out
    }

    fn links(&self) -> String {
        let mut out = String::new();
        for link in &self.analysis.origins.shared.links {
            let side = |(source, paragraph): (SourceId, usize)| {
                let original = self.analysis.origins.original(source).unwrap();
                format!("{}: {}", self.id(source), self.opening(source, &original.paragraphs[paragraph].range))
            };
            let copied = match (link.of_a, link.of_b) {
                (true, true) => "both",
                (true, false) => "the first",
                _ => "the second",
            };
            let _ = writeln!(out, "{} | {} | {} words, copied in {copied}", side(link.a), side(link.b), link.words);
        }
        out
    }

    fn edits(&self, a: &str, b: &str) -> String {
        let (a, b) = (self.source(a), self.source(b));
        let mut out = String::new();
        for edit in edits(&self.analysis.origins, self.texts(), a, b) {
            let (one, other) = (&self.texts().of(a)[edit.a], &self.texts().of(b)[edit.b]);
            let why = Why::names(&edit.weighs);
            let why = if why.is_empty() { why } else { format!(" ({why})") };
            let _ = writeln!(out, "“{one}” | “{other}”{why}");
        }
        out
    }

    fn count(&self, cited: &str) -> String {
        let cited: Vec<(SourceId, Option<Range<usize>>)> = cited
            .lines()
            .map(|line| {
                let (id, words) = line.split_once(' ').map_or((line, None), |(id, words)| (id, Some(words)));
                let source = self.source(id);
                let text = Folded::new(self.texts().of(source), Folds::ALL);
                let place =
                    words.map(|words| text.find_all(&Folded::new(words.trim_matches('"'), Folds::ALL).text)[0].clone());
                (source, place)
            })
            .collect();
        let count = self.analysis.origins.provenance.count(&self.dossier, &cited);
        let mut out = phrase(&count);
        for strand in &count.strands {
            let cited: Vec<&str> = strand.cited.iter().map(|n| self.id(cited[*n].0)).collect();
            let known = if strand.is_known { "" } else { ", not known" };
            let _ = writeln!(out, "    {}{known}: {}", self.who(&strand.who), cited.join(", "));
        }
        out
    }
}

fn phrase(count: &Count) -> String {
    let said = match count.said() {
        Said::Exactly(n) => format!("{n}"),
        Said::AtLeast(n) => format!("at least {n}"),
        Said::AtMost(n) => format!("at most {n}"),
        Said::Between(n, m) => format!("{n} to {m}"),
    };
    format!("outlets {} · primary {} · origins {said}\n", count.outlets, count.primary)
}

/// The five captures behind `content/`, which are not part of this package.
#[test]
fn the_accounts_of_content_share_what_a_reader_finds() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let captures = here.join("../shared/captures");
    if !captures.is_dir() {
        println!("skipped: no captures beside the checkout");
        return;
    }
    let mut project = variorum::project::Project::new(here);
    project.captures = Some(captures);
    let checked = variorum::check(&project, &variorum::Options::default()).unwrap();
    let known = checked.known.unwrap();
    let found = Found { files: checked.files, dossier: known.dossier, analysis: known.analysis };
    let origins = &found.analysis.origins;
    let [cna, arise, fijivillage, countercurrents, ians] =
        ["cna", "arise", "fijivillage", "countercurrents", "ians"].map(|id| found.source(id));
    // Who shares narration with whom, and whose every such paragraph is.
    let mut pairs: Vec<(SourceId, SourceId)> = Vec::new();
    for link in &origins.shared.links {
        pairs.push((link.a.0, link.b.0));
    }
    pairs.dedup();
    assert_eq!(pairs, [(arise, cna), (countercurrents, fijivillage)]);
    let copied = |source: SourceId, from: SourceId| -> Vec<String> {
        let of = origins
            .provenance
            .of_source(source)
            .iter()
            .filter(|origin| origin.twins.iter().any(|twin| twin.source == from));
        let mut names: Vec<String> = of.map(|origin| found.who(&origin.who)).collect();
        assert!(names.len() >= 4, "{} paragraphs", names.len());
        names.dedup();
        names
    };
    assert_eq!(copied(cna, arise), ["Reuters"]);
    assert_eq!(copied(fijivillage, countercurrents), ["Associated Press"]);
    assert!(origins.provenance.of_source(ians).iter().all(|origin| origin.twins.is_empty()));
    assert_eq!(origins.provenance.of_whole(ians).map(|party| party.name(&found.dossier)), Some("IANS"));
    assert_eq!(origins.provenance.of_whole(arise).map(|party| party.name(&found.dossier)), Some("Reuters"));
    assert_eq!(origins.provenance.of_whole(cna), None);
    let changed = edits(origins, found.texts(), arise, cna);
    assert!(changed.iter().any(|edit| {
        !edit.weighs.is_empty()
            && &found.texts().of(arise)[edit.a.clone()] == "provide"
            && &found.texts().of(cna)[edit.b.clone()] == "discuss providing"
    }));
}
