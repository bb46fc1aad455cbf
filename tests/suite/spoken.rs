//! The words of the pages: none stand in the code that makes them, and each message that code says exists
//! and is told what it takes in.

use std::collections::{BTreeMap, BTreeSet};

use crate::house;

/// Files whose English no reader of a page sees, and why.
const OTHERS: &[(&str, &str)] =
    &[("site/linked.rs", "types of schema.org"), ("render/theme.rs", "notes about themes and templates")];

/// Sentences no reader of a page sees: notes for the curator and comments in a draft, reasons of lints, markup.
const ALLOWED: &[&str] = &[
    "comes after itself",
    "in the same circle",
    "remove one `after:` or `before:`",
    "comes after `{}` here",
    "correct one of the dates",
    "years have four digits",
    "a label is short",
    "would replace a file of the site's own",
    "give it another name; looks are changed",
    "the former id `{id}` can't lead here",
    "remove it from `former_ids:`",
    "claimed here as well",
    "keep it in one place",
    "<!-- ",
    "there is no message",
    "seen while making",
    // The name the filter has for it, and what a digest of a quotation is joined by.
    "not reviewed",
    "only here",
    "@page{{",
    // Faults of a card's template, for whoever changes it, and the mark of the file that keeps cards.
    "variorum cards",
    "this makes no picture",
    "its root element is not",
    "no room for the picture",
];

/// The string literals of some code, whole, with what `\` at the end of a line joins.
fn literals(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = code;
    while let Some(at) = rest.find(['"', '\'']) {
        let (before, tail) = rest.split_at(at);
        // A character or a lifetime.
        if tail.starts_with('\'') {
            let mut chars = tail.char_indices().skip(1);
            let (_, first) = chars.next().unwrap_or((0, ' '));
            let end =
                if first == '\\' { tail[3..].find('\'').map(|n| n + 4) } else { chars.next().map(|(n, _)| n + 1) };
            let is_char = end.is_some_and(|end| tail.get(..end).is_some_and(|c| c.ends_with('\'') && c.len() > 2));
            rest = &tail[if is_char { end.unwrap_or(1) } else { 1 }..];
            continue;
        }
        let raw = before.ends_with("r#");
        let end = if raw { tail.find("\"#") } else { closing(tail) }.unwrap_or(tail.len() - 1);
        found.push(tail[1..end].to_owned());
        rest = &tail[end + 1..];
    }
    found
}

/// Where a literal ends that a text begins with.
fn closing(text: &str) -> Option<usize> {
    let mut escaped = false;
    let mut chars = text.char_indices().skip(1);
    let closing = chars.find(|(_, c)| {
        let ends = *c == '"' && !escaped;
        escaped = *c == '\\' && !escaped;
        ends
    });
    closing.map(|(n, _)| n)
}

/// Whether a text holds two words after each other, as sentences do.
fn is_sentence(text: &str) -> bool {
    let words: Vec<&str> = text.split(' ').collect();
    let is_word = |word: &str| word.len() > 1 && word.bytes().all(|b| b.is_ascii_alphabetic());
    words.windows(2).any(|pair| {
        let last = pair[0].rsplit(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
        let next = pair[1].split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
        is_word(last) && is_word(next) && next.bytes().all(|b| b.is_ascii_lowercase())
    })
}

/// A tag or an attribute of one.
fn is_markup(text: &str) -> bool {
    let text = text.trim_start();
    text.starts_with('<') || text.contains("=\\\"") || text.starts_with("\\\">")
}

fn spoken() -> impl Iterator<Item = (String, String)> {
    let of = |file: &str| file.starts_with("site/") || file.starts_with("render/");
    // Tests of a module within a file are none of its words.
    let code = |code: String| code.split("    #[cfg(test)]\n").next().unwrap_or_default().to_owned();
    house::sources().into_iter().filter(move |(file, _)| of(file)).map(move |(file, text)| (file, code(text)))
}

#[test]
fn no_english_sentence_stands_in_the_code_of_the_pages() {
    let mut bad = Vec::new();
    let mut used = BTreeSet::new();
    for (file, code) in spoken().filter(|(file, _)| OTHERS.iter().all(|(other, _)| other != file)) {
        for text in literals(&code).iter().filter(|text| is_sentence(text) && !is_markup(text)) {
            match ALLOWED.iter().find(|allowed| text.contains(*allowed)) {
                Some(allowed) => {
                    used.insert(*allowed);
                }
                None => bad.push(format!("{file}: {text}")),
            }
        }
    }
    assert!(bad.is_empty(), "make these messages of `templates/messages/en.ftl`:\n{}", bad.join("\n"));
    let idle: Vec<_> = ALLOWED.iter().filter(|allowed| !used.contains(*allowed)).collect();
    assert!(idle.is_empty(), "nothing says any more: {idle:?}");
}

/// Every message of English, with the names of what it takes in.
fn messages() -> BTreeMap<String, BTreeSet<String>> {
    let path = house::package().join("templates/messages/en.ftl");
    let text = std::fs::read_to_string(path).unwrap();
    let mut messages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut id = String::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if let Some((name, _)) = line.split_once(" =").filter(|_| line.starts_with(|c: char| c.is_ascii_lowercase())) {
            name.clone_into(&mut id);
            messages.entry(id.clone()).or_default();
        }
        let names = line.split('$').skip(1).map(|rest| rest.split(|c: char| !c.is_alphanumeric()).next().unwrap());
        messages.entry(id.clone()).or_default().extend(names.map(str::to_owned));
    }
    messages
}

#[test]
fn messages_are_told_what_they_take_in() {
    let messages = messages();
    let mut seen = 0;
    for (file, code) in spoken() {
        for (how, told) in [("say(\"", Some("")), ("count(\"", Some("n")), ("fill(\"", None)] {
            for call in code.split(how).skip(1) {
                let (id, rest) = call.split_once('"').unwrap();
                let takes = messages.get(id).unwrap_or_else(|| panic!("{file} says `{id}`, which is no message"));
                seen += 1;
                let told: BTreeSet<String> = match told {
                    Some(names) => names.split_whitespace().map(str::to_owned).collect(),
                    // Arguments that have a name of their own are not followed.
                    None if !rest.trim_start_matches([',', ' ', '\n']).starts_with("&[") => continue,
                    None => {
                        let list = rest.split("])").next().unwrap();
                        list.split("(\"").skip(1).map(|part| part.split('"').next().unwrap().to_owned()).collect()
                    }
                };
                assert!(takes.is_subset(&told), "{file}: `{id}` takes {takes:?} and is told {told:?}");
            }
        }
    }
    assert!(seen > 100, "only {seen} messages were found");
}

#[test]
fn literals_and_sentences_are_found() {
    assert_eq!(literals(r#"f('"', "a \" b", 'x', &'a str, '\'', "c")"#), [r#"a \" b"#, "c"]);
    assert!(is_sentence("Say it") && is_sentence("{} and more") && is_sentence("a: of them"));
    assert!(!is_sentence("src-{}") && !is_sentence("one") && !is_sentence("{} · {}"));
}
