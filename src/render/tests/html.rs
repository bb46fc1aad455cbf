//! A small checker: tags that balance, attributes in double marks, ids that are unique, no link in
//! a link.

use std::collections::BTreeSet;

const VOID: &[&str] = &["br", "hr", "img", "input", "link", "meta"];

#[track_caller]
pub fn check(path: &str, text: &str) {
    let mut open: Vec<&str> = Vec::new();
    let mut ids = BTreeSet::new();
    let mut rest = text;
    while let Some(start) = rest.find('<') {
        assert!(!rest[..start].contains('>'), "{path}: a loose `>` before {:.60}", &rest[start..]);
        let end = start + rest[start..].find('>').unwrap_or_else(|| panic!("{path}: {:.60}", &rest[start..]));
        let tag = &rest[start + 1..end];
        rest = &rest[end + 1..];
        if tag.starts_with(['!', '?']) {
            continue;
        }
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name), "{path}: </{name}> before {rest:.60}");
            continue;
        }
        let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        let name = name.trim_end_matches('/');
        for (key, value) in pairs(path, attributes) {
            assert!(key != "id" || ids.insert(value), "{path}: two elements are `{value}`");
            assert!(key != "href" || !value.is_empty(), "{path}: an empty href in <{tag}>");
        }
        assert!(name != "a" || !open.contains(&"a"), "{path}: a link in a link: <{tag}>");
        assert!(name != "p" || !open.contains(&"p"), "{path}: a paragraph in a paragraph: <{tag}>");
        let closed = tag.ends_with('/') || VOID.contains(&name) && !text.starts_with("<?xml");
        if name == "script" {
            let end = rest.find("</script>").unwrap_or_else(|| panic!("{path}: a script without end"));
            rest = &rest[end + "</script>".len()..];
        } else if !closed {
            open.push(name);
        }
    }
    assert_eq!(open, [""; 0], "{path}: never closed");
}

fn pairs<'a>(path: &str, attributes: &'a str) -> Vec<(&'a str, &'a str)> {
    let mut pairs = Vec::new();
    let mut rest = attributes.trim().trim_end_matches('/');
    while !rest.is_empty() {
        let stop = rest.find(['=', ' ']).unwrap_or(rest.len());
        let key = &rest[..stop];
        assert!(
            key == "viewBox" || key.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"-:".contains(&b)),
            "{path}: {key} in {attributes}"
        );
        rest = &rest[stop..];
        let mut value = "";
        if let Some(quoted) = rest.strip_prefix("=\"") {
            let end = quoted.find('"').unwrap_or_else(|| panic!("{path}: {attributes}"));
            value = &quoted[..end];
            rest = &quoted[end + 1..];
            assert!(rest.is_empty() || rest.starts_with(' '), "{path}: {attributes}");
        }
        assert!(!pairs.iter().any(|(other, _)| *other == key), "{path}: {key} twice in {attributes}");
        pairs.push((key, value));
        rest = rest.trim_start();
    }
    pairs
}
