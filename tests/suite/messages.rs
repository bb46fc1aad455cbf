//! The words of the pages stand in message files: none is missing, none is left over, none stands in a template.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use crate::house::{none, sources, walk};

/// Files of the package, by their path in it.
fn files(folder: &str, ends: &[&str]) -> BTreeMap<String, String> {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    let paths = walk(&package.join(folder)).into_iter();
    let is_meant = |path: &Path| path.extension().is_some_and(|end| ends.iter().any(|known| end == *known));
    let named = |path: &Path| path.strip_prefix(package).unwrap().to_string_lossy().replace('\\', "/");
    paths.filter(|path| is_meant(path)).map(|path| (named(&path), fs::read_to_string(&path).unwrap())).collect()
}

fn templates() -> BTreeMap<String, String> {
    files("templates", &["html", "xml", "svg"])
}

fn scripts() -> BTreeMap<String, String> {
    ["reading", "script", "search"]
        .iter()
        .flat_map(|part| files(&format!("themes/broadsheet/{part}"), &["js"]))
        .collect()
}

/// The ids of the English messages in the order of the file, each with the names of what it takes in.
fn messages() -> Vec<(String, BTreeSet<String>)> {
    let text = include_str!("../../templates/messages/en.ftl");
    let mut found: Vec<(String, BTreeSet<String>)> = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if let Some((id, _)) = line.split_once(" =").filter(|_| line.starts_with(|c: char| c.is_ascii_lowercase())) {
            found.push((id.to_owned(), BTreeSet::new()));
        }
        if let Some((_, takes)) = found.last_mut() {
            takes.extend(line.split('$').skip(1).map(|rest| leading(rest).to_owned()));
        }
    }
    found
}

/// The id or name a text begins with.
fn leading(text: &str) -> &str {
    let end = text.find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_').unwrap_or(text.len());
    &text[..end]
}

/// What is between `open` and the next `close`, wherever `open` stands.
fn between<'a>(text: &'a str, open: &'a str, close: char) -> impl Iterator<Item = &'a str> {
    text.match_indices(open).filter_map(move |(at, _)| Some(text[at + open.len()..].split_once(close)?.0))
}

/// Messages that are said: by their ids, or by how the ids of a family begin.
#[derive(Default)]
struct Said {
    /// With the file, and the names that are told where they can be read.
    ids: Vec<(String, String, Option<BTreeSet<String>>)>,
    families: Vec<(String, String)>,
    /// What stands in the middle of ids whose beginning is a choice, too.
    middles: Vec<String>,
}

impl Said {
    fn everywhere() -> Said {
        let mut said = Said::default();
        for (file, text) in templates() {
            said.by_template(&file, &text);
        }
        for (file, text) in scripts() {
            for args in between(&text, "variorum.say(", ')') {
                // A condition may stand before one or the other.
                let ids = args.split(',').next().unwrap_or_default();
                said.ids.extend(literals(ids).map(|id| (format!("script-{id}"), file.clone(), None)));
            }
        }
        let speaks = |file: &str| ["locale/", "site/", "render/"].iter().any(|part| file.starts_with(part));
        for (file, code) in sources().into_iter().filter(|(file, _)| speaks(file)) {
            for call in [".say(", ".fill(", ".count("] {
                let ids = between(&code, call, '"').zip(code.match_indices(call)).filter_map(|(before, (at, _))| {
                    // Only a literal that is the first argument.
                    before.trim().is_empty().then(|| literals(&code[at..]).next()).flatten()
                });
                said.ids.extend(ids.map(|id| (id.to_owned(), format!("src/{file}"), None)));
            }
            for made in between(&code, "format!(\"", '"') {
                if let Some((head, _)) = made.split_once('{').filter(|(head, _)| head.ends_with('-')) {
                    said.families.push((head.to_owned(), String::new()));
                }
                // `{family}-quotes-{}` says a member of several families.
                let middle = made.strip_prefix('{').and_then(|rest| rest.split_once('}')?.1.split_once('{'));
                if let Some((middle, _)) = middle.filter(|(text, _)| text.len() > 2 && text.ends_with('-')) {
                    said.middles.extend(middle.starts_with('-').then(|| middle.to_owned()));
                }
            }
        }
        said
    }

    fn by_template(&mut self, file: &str, text: &str) {
        let told = |rest: &str| -> BTreeSet<String> {
            let Some(args) = rest.strip_prefix('(') else { return BTreeSet::new() };
            let mut depth = 1;
            let end = args.find(|c| {
                depth += i32::from(c == '(') - i32::from(c == ')');
                depth == 0
            });
            let args = &args[..end.unwrap_or(0)];
            args.match_indices('=').map(|(at, _)| trailing(&args[..at]).to_owned()).collect()
        };
        for (at, _) in text.match_indices(" | t").filter(|(at, _)| leading(&text[at + 4..]).is_empty()) {
            let (before, told) = (&text[..at], told(&text[at + 4..]));
            if let Some(id) = before.strip_suffix('"').and_then(|text| text.rsplit('"').next()) {
                self.ids.push((id.to_owned(), file.to_owned(), Some(told)));
            } else if before.ends_with(')') {
                let family = before.rsplit_once("(\"").and_then(|(_, rest)| rest.split_once("\" ~"));
                let (family, _) = family.unwrap_or_else(|| panic!("{file}: {}", trailing_line(before)));
                self.families.push((family.to_owned(), file.to_owned()));
            }
        }
        // The component that counts is told the id.
        self.ids.extend(between(text, "<count id=\"", '"').map(|id| (id.to_owned(), file.to_owned(), None)));
    }
}

/// The name a text ends with.
fn trailing(text: &str) -> &str {
    let start = text.rfind(|c: char| !c.is_ascii_alphanumeric() && c != '_').map_or(0, |at| at + 1);
    &text[start..]
}

fn trailing_line(text: &str) -> &str {
    text.lines().last().unwrap_or_default()
}

/// The texts between straight marks.
fn literals(text: &str) -> impl Iterator<Item = &str> {
    text.split('"').skip(1).step_by(2)
}

#[test]
fn every_message_that_is_said_is_there_and_is_told_what_it_takes_in() {
    let messages = messages();
    let known: BTreeMap<&str, &BTreeSet<String>> = messages.iter().map(|(id, takes)| (id.as_str(), takes)).collect();
    let said = Said::everywhere();
    assert!(said.ids.len() > 300, "{} are found", said.ids.len());
    let mut faults = Vec::new();
    for (id, file, told) in &said.ids {
        match (known.get(id.as_str()), told) {
            (None, _) => faults.push(format!("{file}: there is no message `{id}`")),
            (Some(takes), Some(told)) if **takes != *told => {
                faults.push(format!("{file}: `{id}` takes {takes:?} and is told {told:?}"));
            }
            _ => {}
        }
    }
    for (family, file) in said.families.iter().filter(|(_, file)| !file.is_empty()) {
        if !known.keys().any(|id| id.starts_with(family)) {
            faults.push(format!("{file}: no message begins with `{family}`"));
        }
    }
    none(&faults);
}

#[test]
fn every_message_is_said_somewhere_and_stands_once() {
    let said = Said::everywhere();
    let known: BTreeSet<&str> = said.ids.iter().map(|(id, ..)| id.as_str()).collect();
    let sources = sources();
    // An id may be picked before it is said.
    let in_code = |id: &str| sources.values().any(|code| code.contains(&format!("\"{id}\"")));
    let in_family = |id: &str| said.families.iter().any(|(family, _)| id.starts_with(family));
    let in_families = |id: &str| said.middles.iter().any(|middle| id.contains(middle));
    let is_said = |id: &str| known.contains(id) || in_family(id) || in_families(id) || in_code(id);
    let messages = messages();
    let mut seen = BTreeSet::new();
    let mut faults = Vec::new();
    for (id, _) in &messages {
        if !is_said(id) {
            faults.push(format!("en.ftl: nothing says `{id}`"));
        }
        if !seen.insert(id) {
            faults.push(format!("en.ftl: `{id}` stands twice"));
        }
    }
    none(&faults);
}

/// A template without its expressions, comments and statements, and these by themselves.
fn parted(template: &str) -> (String, Vec<&str>) {
    let (mut text, mut code, mut rest) = (String::new(), Vec::new(), template);
    while let Some(at) = rest.find('{') {
        let close = match rest[at + 1..].chars().next() {
            Some('{') => "}}",
            Some('%') => "%}",
            Some('#') => "#}",
            _ => "{",
        };
        let end = rest[at + 1..].find(close).map_or(rest.len(), |end| at + 1 + end + close.len());
        text.push_str(&rest[..at]);
        if close != "#}" {
            code.push(&rest[at..end]);
        }
        rest = &rest[end..];
    }
    text.push_str(rest);
    (text, code)
}

/// Whether two letters stand side by side.
fn has_words(text: &str) -> bool {
    text.chars().zip(text.chars().skip(1)).any(|(a, b)| a.is_alphabetic() && b.is_alphabetic())
}

/// The English words in a template.
fn english(template: &str) -> Vec<String> {
    let (text, code) = parted(template);
    let mut found = Vec::new();
    // What a reader is to type is the same in every language.
    let mut is_typed = false;
    for piece in text.split('<').skip(usize::from(text.starts_with('<'))) {
        let (tag, words) = piece.split_once('>').unwrap_or(("", piece));
        let name = leading(tag.trim_start_matches('/'));
        if ["code", "kbd"].contains(&name) {
            is_typed = !tag.starts_with('/');
        }
        // A component may make attributes, and these hold what scripts read.
        let words = words.split_whitespace().filter(|word| !word.starts_with("data-")).collect::<Vec<_>>().join(" ");
        if has_words(&words.replace("&nbsp;", "")) && !is_typed {
            found.push(words);
        }
        for attribute in ["aria-label=\"", " title=\"", " alt=\"", "placeholder=\""] {
            found.extend(between(tag, attribute, '"').filter(|words| has_words(words)).map(str::to_owned));
        }
    }
    // A text handed on within an expression is English where it is more than a name.
    let is_sentence = |text: &&str| text.trim().contains(' ') && has_words(text);
    found.extend(code.into_iter().flat_map(literals).filter(is_sentence).map(str::to_owned));
    found
}

#[test]
fn no_template_holds_english() {
    let mut faults = Vec::new();
    // The look of a card stands in its template.
    for (file, text) in templates().into_iter().filter(|(file, _)| file != "templates/card.svg") {
        faults.extend(english(&text).into_iter().map(|words| format!("{file}: {words}")));
    }
    none(&faults);
}

#[test]
fn english_in_a_template_is_seen() {
    for (template, expect) in [
        ("<p>Skip</p>", "Skip"),
        ("{{ n }} words", "words"),
        ("<a title=\"To the text\" href=\"x\">#</a>", "To the text"),
        ("<nav aria-label=\"{{ n }} pages\">", "  pages"),
        ("{{ <heading words=\"In order\"/> }}", "In order"),
        ("{% if x %}found{% endif %}", "found"),
    ] {
        assert_eq!(english(template).join("|").trim(), expect.trim(), "{template}");
    }
    for template in
        ["{# A note. #}<p class=\"a b\">{{ \"skip\" | t }} · {{ n }}</p>", "<kbd>next</kbd>", "<code>a bc</code>"]
    {
        assert_eq!(english(template), [""; 0], "{template}");
    }
}
