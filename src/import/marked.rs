//! Words as Markdown that is read as those words again, and as nothing else.

use crate::dossier::Web;

/// Part of a line, and how it stands out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Run {
    pub text: String,
    pub style: Style,
}

/// How words stand out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Style {
    /// Where they lead.
    pub link: Option<String>,
    pub strong: bool,
    pub emphasis: bool,
}

/// A line as Markdown. What would be read as structure is written with a `\` before it; there is no HTML
/// and no picture, and a link that is none of the web or of mail becomes its words.
pub(super) fn marked(runs: &[Run]) -> String {
    let mut out = String::new();
    let all: String = runs.iter().map(|run| run.text.as_str()).collect();
    let mut at = 0;
    for run in runs {
        let (before, after) = (all[..at].chars().next_back(), all[at + run.text.len()..].chars().next());
        let words = run.text.trim();
        let lead = &run.text[..run.text.len() - run.text.trim_start().len()];
        let tail = &run.text[run.text.trim_end().len()..];
        let start = at + lead.len();
        let escaped = escape(&all, start..start + words.len());
        out.push_str(lead);
        let link = run.style.link.as_deref().filter(|_| !words.is_empty()).and_then(address);
        // A sign of emphasis is read as one only where no letter touches it from outside, and letters from inside.
        let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let inside = is_letter(words.chars().next()) && is_letter(words.chars().next_back());
        let outside = (lead.is_empty() && is_letter(before)) || (tail.is_empty() && is_letter(after));
        let sign = match (run.style.strong, run.style.emphasis) {
            _ if !inside || outside => "",
            (true, _) => "**",
            (false, true) => "*",
            (false, false) => "",
        };
        match link {
            Some(address) => out.extend(["[", sign, &escaped, sign, "](", &address, ")"]),
            None => out.extend([sign, &escaped, sign]),
        }
        out.push_str(tail);
        at += run.text.len();
    }
    out
}

/// Plain words as a line of Markdown.
pub(super) fn plain(words: &str) -> String {
    escape(words, 0..words.len())
}

/// An address as it may stand between round brackets.
fn address(link: &str) -> Option<String> {
    Web::parse(link).ok()?;
    let url = url::Url::parse(link.trim()).ok()?;
    let text = url.as_str();
    let fine = text.chars().all(|c| !c.is_whitespace() && !c.is_control() && !matches!(c, '<' | '>'));
    fine.then(|| {
        text.replace('(', "%28").replace(')', "%29").replace('\\', "%5C").replace('[', "%5B").replace(']', "%5D")
    })
}

/// The bytes of a line, with what Markdown would read as a sign escaped.
fn escape(line: &str, range: std::ops::Range<usize>) -> String {
    let mut out = String::with_capacity(range.len() + 8);
    let first = opening(line);
    for (n, c) in line[range.clone()].char_indices() {
        let at = range.start + n;
        let rest = &line[at + c.len_utf8()..];
        let next = rest.chars().next();
        let before = line[..at].chars().next_back();
        let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let sign = match c {
            '\\' | '`' | '*' | '[' | '~' | '|' => true,
            // The last signs of a heading would be taken for its end.
            '#' => rest.trim_start_matches('#').is_empty(),
            '_' => !(is_word(before) && is_word(next)),
            '<' => next.is_some_and(|c| !c.is_whitespace()),
            '&' => rest
                .split(|c: char| !(c.is_ascii_alphanumeric() || c == '#'))
                .next()
                .is_some_and(|name| !name.is_empty() && rest[name.len()..].starts_with(';')),
            _ => false,
        };
        // At the end of a heading braces are attributes, `\` or not.
        if c == '}' && rest.is_empty() {
            out.push_str("&#125;");
            continue;
        }
        if sign || first == Some(at) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// The byte of the sign that would make a line something else than a paragraph.
fn opening(line: &str) -> Option<usize> {
    let start = line.len() - line.trim_start().len();
    let rest = &line[start..];
    let first = rest.chars().next()?;
    if matches!(first, '#' | '>' | '+' | '-' | '=' | ':') {
        return Some(start);
    }
    let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let mark = rest[digits..].starts_with(['.', ')']);
    (digits > 0 && digits < 10 && mark).then_some(start + digits)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::dossier::{BlockKind, parse_markdown};

    #[track_caller]
    fn same(words: &str) {
        let doc = parse_markdown(&format!("{}\n", plain(words)));
        assert_eq!(doc.words.trim_end(), words, "{}", plain(words));
        assert!(doc.blocks.iter().all(|block| block.kind == BlockKind::Paragraph), "{words}");
        assert!(doc.links.is_empty() && doc.citations.is_empty(), "{words}");
        for sign in ["## ", "- ", "3. ", "> "] {
            let doc = parse_markdown(&format!("{sign}{}\n", plain(words)));
            assert_eq!(doc.words.trim_end(), words, "{sign}{}", plain(words));
            assert_eq!(doc.blocks.len(), 1, "{sign}{words}");
        }
    }

    #[test]
    fn words_stay_words() {
        for words in [
            "# no heading",
            "1. no list",
            "12) none",
            "- dash",
            "+ plus",
            "> none",
            "---",
            "===",
            "***",
            "* * *",
            "a *b* _c_ snake_case `code` ~~gone~~ <b>bold</b> <!-- no --> &amp; AT&T",
            "[@cna \"x\"] [[id]] [a](b) [a]: b",
            "![a](b)",
            "| a | b |",
            "a {#id}",
            "```",
            "~~~",
            "\\ \\* end\\",
            "https://a.example/x_y_z_",
            ": a",
            "[^1]: b",
            "[…] and [sic]",
            "x < y > z",
            "<https://a.example>",
            "$a$ ^b^",
            "<-@0>",
        ] {
            same(words);
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]
        #[test]
        fn any_words_stay_words(words in "[-#>+=*_`~\\[\\]()<>!&;{}@:|.0-9a-cA-Cäж \"'\\\\]{1,40}") {
            let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
            prop_assume!(!words.is_empty());
            same(&words);
        }
    }

    #[test]
    fn links_lead_to_the_web_or_to_mail_or_are_words() {
        let link = |to: &str| {
            let style = Style { link: Some(to.to_owned()), ..Style::default() };
            marked(&[Run { text: "go ".into(), ..Run::default() }, Run { text: "there".into(), style }])
        };
        assert_eq!(link("https://a.example/x_(y)"), "go [there](https://a.example/x_%28y%29)");
        assert_eq!(link("mailto:a@b.example"), "go [there](mailto:a@b.example)");
        for bad in [
            "javascript:alert(1)",
            "data:text/html,x",
            "/here",
            "#there",
            "JAVASCRIPT:x",
            " java\nscript:x",
            "https://a:b@c.example/",
        ] {
            assert_eq!(link(bad), "go there", "{bad}");
        }
    }

    #[test]
    fn emphasis_stands_only_where_it_is_read_as_such() {
        let strong = |text: &str| Run { text: text.into(), style: Style { strong: true, ..Style::default() } };
        let plain = |text: &str| Run { text: text.into(), ..Run::default() };
        assert_eq!(marked(&[plain("the "), strong("Gazette"), plain(" said")]), "the **Gazette** said");
        assert_eq!(marked(&[plain("un"), strong("real")]), "unreal");
        assert_eq!(marked(&[strong("“Yes,” "), plain("he said")]), "“Yes,” he said");
    }
}
