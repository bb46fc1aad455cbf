//! Assets that are written in parts: a theme's `style/*.css`, `script/*.js` and their like, one file each to
//! the browser.

use std::collections::BTreeMap;

/// Assets by the folder their parts lie in, as paths below the output folder.
pub(super) const JOINED: [(&str, &str); 10] = [
    ("style/", "assets/style.css"),
    ("print/", "assets/print.css"),
    ("chart/", "assets/chart.css"),
    ("coverage/", "assets/coverage.css"),
    ("file/", "assets/file.css"),
    ("quote/", "assets/quote.css"),
    ("find/", "assets/find.css"),
    ("reading/", "assets/reading.js"),
    ("script/", "assets/script.js"),
    ("search/", "assets/search.js"),
];

/// The assets that parts make up: each the parts of its folder in order of their names.
pub(super) fn join(parts: &BTreeMap<&str, &[u8]>) -> impl Iterator<Item = (&'static str, Vec<u8>)> {
    JOINED.into_iter().map(|(folder, asset)| {
        let of_folder = parts.iter().filter(|(path, _)| path.starts_with(folder));
        let is_sheet = asset.rsplit('.').next() == Some("css");
        let mut whole = Vec::new();
        for (_, bytes) in of_folder {
            match std::str::from_utf8(bytes) {
                Ok(sheet) if is_sheet => whole.extend_from_slice(squeezed(sheet).as_bytes()),
                _ => whole.extend_from_slice(bytes),
            }
        }
        (asset, whole)
    })
}

/// A script of the program's own without its indents and the lines that are comments. Only where no text runs over
/// a line end, as a test of these scripts says: those of others are served as they are.
pub(super) fn dense(script: &str) -> String {
    let lines = script.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.flat_map(|line| [line, "\n"]).collect()
}

/// A style sheet without its comments and without the space nobody needs. What stands in strings is
/// left alone, and so is space that may mean something, as between selectors or around `+`.
///
/// Minifiers at hand take the space from `clamp(1rem + 2vw)`, which then means nothing.
fn squeezed(sheet: &str) -> String {
    let mut out = String::with_capacity(sheet.len());
    let mut rest = sheet;
    let mut gap = false;
    while let Some(c) = rest.chars().next() {
        let len = if rest.starts_with("/*") {
            gap = true;
            rest = rest[2..].find("*/").map_or("", |end| &rest[2 + end + 2..]);
            continue;
        } else if c.is_ascii_whitespace() {
            gap = true;
            rest = &rest[1..];
            continue;
        } else if matches!(c, '"' | '\'') {
            string(rest, c)
        } else {
            c.len_utf8()
        };
        let last = out.chars().next_back().unwrap_or('{');
        if gap && !matches!(last, '{' | '}' | ';' | ',' | ':' | '>') && !matches!(c, '{' | '}' | ';' | ',' | '>' | '!')
        {
            out.push(' ');
        }
        if c == '}' && last == ';' {
            out.pop();
        }
        out.push_str(&rest[..len]);
        rest = &rest[len..];
        gap = false;
    }
    out.push('\n');
    out
}

/// The length in bytes of the string `text` begins with, marks included; of all of it if nothing closes it.
fn string(text: &str, mark: char) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if c == mark => return at + 1,
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn space_goes_where_it_means_nothing() {
        for (sheet, squeezed_to) in [
            ("/* a */\n.a, .b > c {\n  color: red;\n  /* why */\n}\n", ".a,.b>c{color:red}"),
            ("a { inline-size: calc(1rem + 2vw); }", "a{inline-size:calc(1rem + 2vw)}"),
            (".a :is(b, c) .d:hover { x: y !important }", ".a :is(b,c) .d:hover{x:y!important}"),
            ("a::before { content: \" /* · */  ;\"; }", "a::before{content:\" /* · */  ;\"}"),
            ("a { content: 'it\\'s ; '; b: c }", "a{content:'it\\'s ; ';b:c}"),
            ("a { &::before { b: c; } d: e }", "a{&::before{b:c}d:e}"),
            ("@media (min-width: 4rem) and (hover) { a { b: c } }", "@media (min-width:4rem) and (hover){a{b:c}}"),
            ("a /* open", "a"),
            ("a { content: \"open", "a{content:\"open"),
        ] {
            assert_eq!(squeezed(sheet).trim_end(), squeezed_to, "{sheet}");
        }
    }

    #[test]
    fn parts_follow_each_other_by_name() {
        let parts: BTreeMap<&str, &[u8]> = BTreeMap::from([
            ("style/2-b.css", &b"b { c: d; }"[..]),
            ("style/1-a.css", b"a {}"),
            ("script/a.js", b"// kept\n"),
        ]);
        let joined: Vec<_> = join(&parts).collect();
        assert_eq!(joined[0], ("assets/style.css", b"a{}\nb{c:d}\n".to_vec()));
        assert!(joined.contains(&("assets/script.js", b"// kept\n".to_vec())));
    }
}
