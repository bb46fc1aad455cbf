//! `new`: a file or an entry to fill in. What is there already is never rewritten.

use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::path::Path;

use anyhow::{Context as _, bail};

use super::args::{Global, New, NewKind};
use super::terminal::Terminal;
use super::{End, place};
use crate::dossier::RESERVED;
use crate::project::Project;

pub(super) fn new(global: &Global, verb: &New, terminal: &Terminal) -> anyhow::Result<End> {
    let project = place::project(global, None)?;
    if let Some(notes) = place::elsewhere(&project) {
        terminal.notes(&notes, &crate::text::Files::default())?;
        return Ok(End::Notes);
    }
    if !project.content().is_dir() {
        bail!("{} has no `content/`; `variorum init` starts a dossier", place::folder(&project.root));
    }
    let id = &verb.id;
    place::well_formed(id)?;
    let skeleton = skeleton(verb.kind).replace("{id}", id).replace("{name}", &name_of(id));
    let (path, line) = match verb.kind {
        NewKind::Source => (format!("sources/{id}.md"), None),
        NewKind::Page if RESERVED.contains(&id.as_str()) => {
            bail!("a page can't be called `{id}`: the site has a page of its own there");
        }
        NewKind::Page => (format!("pages/{id}.md"), None),
        kind => {
            let name = list_of(kind);
            let line = append(&project.content().join(name), id, &skeleton)
                .with_context(|| format!("nothing was added to content/{name}"))?;
            (name.to_owned(), Some(line))
        }
    };
    if line.is_none() {
        refuse_taken(&project, verb.kind, id)?;
        create(&project.content().join(&path), &skeleton)?;
    }
    let shown = place::folder(&project.content());
    let line = line.map_or(String::new(), |line| format!(":{line}"));
    terminal.say(&format!("Wrote {shown}{path}{line}"))?;
    Ok(End::Fine)
}

fn skeleton(kind: NewKind) -> &'static str {
    match kind {
        NewKind::Source => include_str!("skeleton/new/source.md"),
        NewKind::Page => include_str!("skeleton/new/page.md"),
        NewKind::Person => include_str!("skeleton/new/person.yaml"),
        NewKind::Place => include_str!("skeleton/new/place.yaml"),
        NewKind::Organisation => include_str!("skeleton/new/organisation.yaml"),
        NewKind::Quote => include_str!("skeleton/new/quote.yaml"),
        NewKind::Question => include_str!("skeleton/new/question.yaml"),
        NewKind::Moment => include_str!("skeleton/new/moment.yaml"),
    }
}

/// The list an entry of a kind belongs to.
fn list_of(kind: NewKind) -> &'static str {
    match kind {
        NewKind::Person => "people.yaml",
        NewKind::Place => "places.yaml",
        NewKind::Organisation => "organisations.yaml",
        NewKind::Quote => "quotes.yaml",
        NewKind::Question => "questions.yaml",
        NewKind::Moment | NewKind::Source | NewKind::Page => "timeline.yaml",
    }
}

/// The words of an id, for a name or title to begin with.
fn name_of(id: &str) -> String {
    let capital = |word: &str| {
        let mut chars = word.chars();
        chars.next().map_or(String::new(), |first| first.to_uppercase().chain(chars).collect::<String>())
    };
    id.split('-').map(capital).collect::<Vec<_>>().join(" ")
}

/// A source may stand in a folder of its own below `sources/`, so its name alone is not enough.
fn refuse_taken(project: &Project, kind: NewKind, id: &str) -> anyhow::Result<()> {
    let below = if kind == NewKind::Source { "content/sources/" } else { "content/pages/" };
    let name = format!("{id}.md");
    let dir = project.root.join(below);
    let taken = crate::text::Files::load(&[crate::text::Root { key: "content", dir, shown: below.to_owned() }])?
        .iter()
        .find(|(_, file)| file.path.rsplit('/').next() == Some(name.as_str()))
        .map(|(_, file)| file.path.clone());
    match taken {
        Some(path) => bail!("the id `{id}` is taken by {below}{path}"),
        None => Ok(()),
    }
}

/// Writes a file that must not be there yet.
pub(super) fn create(path: &Path, text: &str) -> anyhow::Result<()> {
    let shown = || format!("can't write {}", path.display());
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent).with_context(shown)?;
    }
    let mut file = OpenOptions::new().write(true).create_new(true).open(path).with_context(shown)?;
    file.write_all(text.as_bytes()).with_context(shown)
}

/// Appends an entry to a list; gives the line it begins on.
fn append(path: &Path, id: &str, entry: &str) -> anyhow::Result<usize> {
    let old = match fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            create(path, entry)?;
            return Ok(1);
        }
        Err(error) => return Err(error).with_context(|| format!("can't read {}", path.display())),
    };
    match appended(&old, id, entry)? {
        Appended::Behind(text) => {
            let failed = || format!("can't write {}", path.display());
            let mut file = OpenOptions::new().append(true).open(path).with_context(failed)?;
            file.write_all(text.as_bytes()).with_context(failed)?;
            let whole = old + &text;
            Ok(line_of(&whole, id))
        }
        Appended::Anew(text) => {
            fs::write(path, &text).with_context(|| format!("can't write {}", path.display()))?;
            Ok(line_of(&text, id))
        }
    }
}

/// How an entry gets into a list.
#[derive(Debug, PartialEq, Eq)]
enum Appended {
    /// By writing this behind what is there.
    Behind(String),
    /// The list was an empty `[]`, which has to give way: this is the whole file.
    Anew(String),
}

fn appended(old: &str, id: &str, entry: &str) -> anyhow::Result<Appended> {
    if let Some(line) = find_id(old, id) {
        bail!("the id `{id}` is taken, on line {line}");
    }
    let end = if old.contains("\r\n") { "\r\n" } else { "\n" };
    let data = || old.trim_start_matches('\u{feff}').lines().filter(|line| !is_comment(line));
    let mut first = data().filter(|line| line.trim_end() != "---");
    let indent = match (first.next(), first.next()) {
        (None, _) => "",
        (Some(only), None) if only.trim() == "[]" => {
            let kept: String = old.split_inclusive('\n').filter(|line| line.trim() != "[]").collect();
            let Appended::Behind(more) = appended(&kept, id, entry)? else { bail!("the file is no list of entries") };
            return Ok(Appended::Anew(kept + &more));
        }
        (Some(line), _) => match line.trim_start() {
            rest if rest.starts_with("- ") || rest == "-" => &line[..line.len() - rest.len()],
            _ => bail!("its entries do not begin with `- ` on lines of their own; add the entry by hand"),
        },
    };
    if data().any(|line| line.trim_end() == "...") {
        bail!("it has a line `...`, behind which nothing can be added; remove that line");
    }
    let mut text = String::new();
    if !old.is_empty() && !old.ends_with('\n') {
        text.push_str(end);
    }
    if !old.trim().is_empty() {
        text.push_str(end);
    }
    for line in entry.lines() {
        text.push_str(indent);
        text.push_str(line);
        text.push_str(end);
    }
    Ok(Appended::Behind(text))
}

fn is_comment(line: &str) -> bool {
    line.trim().is_empty() || line.trim_start().starts_with('#')
}

/// The line, from 1, on which an entry gets this id. Looks at the letters alone, so that it works
/// in a file with faults too.
fn find_id(text: &str, id: &str) -> Option<usize> {
    let names = |line: &str| {
        line.match_indices("id:").any(|(at, key)| {
            let before = line[..at].trim_end_matches(['"', '\'']).chars().next_back();
            let value = line[at + key.len()..].trim_start().trim_start_matches(['"', '\'']);
            let rest = value.strip_prefix(id).map(|rest| rest.chars().next());
            before.is_none_or(|c| matches!(c, ' ' | '-' | '{' | ','))
                && rest.is_some_and(|next| next.is_none_or(|c| matches!(c, ' ' | '"' | '\'' | ',' | '}' | '\r' | '\t')))
        })
    };
    text.lines().position(|line| !is_comment(line) && names(line)).map(|line| line + 1)
}

fn line_of(text: &str, id: &str) -> usize {
    find_id(text, id).unwrap_or(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENTRY: &str = "- id: new\n  name: New\n";

    #[track_caller]
    fn becomes(old: &str, expect: &str) {
        let new = match appended(old, "new", ENTRY).unwrap() {
            Appended::Behind(text) => old.to_owned() + &text,
            Appended::Anew(text) => text,
        };
        assert_eq!(new, expect);
    }

    #[test]
    fn an_entry_goes_behind_what_is_there() {
        becomes("", ENTRY);
        becomes("- id: a\n", "- id: a\n\n- id: new\n  name: New\n");
        becomes("- id: a", "- id: a\n\n- id: new\n  name: New\n");
        becomes("# People\n", "# People\n\n- id: new\n  name: New\n");
        becomes("---\n  - id: a\n", "---\n  - id: a\n\n  - id: new\n    name: New\n");
        becomes("- {id: a}\r\n", "- {id: a}\r\n\r\n- id: new\r\n  name: New\r\n");
        becomes("# none yet\n[]\n", "# none yet\n\n- id: new\n  name: New\n");
    }

    #[test]
    fn a_list_of_another_shape_is_left_alone() {
        for old in ["[{id: a}]\n", "people:\n  - id: a\n", "- id: a\n...\n"] {
            assert!(appended(old, "new", ENTRY).is_err(), "{old}");
        }
    }

    #[test]
    fn an_id_is_taken_once() {
        for taken in
            ["- id: new\n", "- {name: N, id: new}\n", "- {id: \"new\", name: N}\n", "- name: N\n  id: 'new' # x\n"]
        {
            assert!(appended(taken, "new", ENTRY).is_err(), "{taken}");
        }
        for free in ["- id: newer\n", "# id: new\n- id: a\n", "- {wikid: new}\n- id: a\n", "- id: a-new\n"] {
            assert!(find_id(free, "new").is_none(), "{free}");
        }
    }

    #[test]
    fn a_name_is_made_of_the_words_of_an_id() {
        assert_eq!(name_of("kim-jong-un"), "Kim Jong Un");
    }
}
