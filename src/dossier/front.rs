//! Front matter: the YAML between two `---` lines at the head of a Markdown file.

use std::ops::Range;

use crate::notes::{Code, Note};
use crate::text::{FileId, Files, Span};

/// The two parts of a Markdown file, as bytes of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parts {
    /// The YAML, if there is front matter.
    pub yaml: Option<Range<usize>>,
    /// What follows it.
    pub body: Range<usize>,
}

/// Splits a file.
///
/// # Errors
/// A note if front matter begins and never ends.
pub fn split(files: &Files, file: FileId) -> Result<Parts, Note> {
    let text = files.text(file);
    let start = if text.starts_with('\u{feff}') { 3 } else { 0 };
    let rest = &text[start..];
    let first = rest.split_inclusive('\n').next().unwrap_or_default();
    if first.trim_end() != "---" {
        return Ok(Parts { yaml: None, body: start..text.len() });
    }
    let yaml_at = start + first.len();
    let mut at = yaml_at;
    for line in text[yaml_at..].split_inclusive('\n') {
        let end = at + line.len();
        if matches!(line.trim_end(), "---" | "...") {
            return Ok(Parts { yaml: Some(yaml_at..at), body: end..text.len() });
        }
        at = end;
    }
    Err(Note::new(Code::InvalidYaml, Span::new(file, start..start + 3), "the front matter that begins here never ends")
        .hint("put a line `---` behind its last key"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Root;

    fn cut(text: &str) -> Option<(Option<String>, String)> {
        let root = Root { key: "content", dir: std::path::PathBuf::new(), shown: String::new() };
        let mut files = Files::default();
        let file = files.push(&root, "a.md", text.as_bytes().to_vec());
        let parts = split(&files, file).ok()?;
        Some((parts.yaml.map(|range| text[range].to_owned()), text[parts.body].to_owned()))
    }

    #[test]
    fn marks_of_every_system_are_understood() {
        let yaml = |text: &str| Some(text.to_owned());
        assert_eq!(cut("---\na: b\n---\nText\n"), Some((yaml("a: b\n"), "Text\n".into())));
        assert_eq!(cut("\u{feff}---\r\na: b\r\n---\r\nText"), Some((yaml("a: b\r\n"), "Text".into())));
        assert_eq!(cut("Text\n---\n"), Some((None, "Text\n---\n".into())));
        assert_eq!(cut("---\na: b\n"), None);
    }
}
