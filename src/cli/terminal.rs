//! The two streams: what goes where, in which colours.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::env;
use std::fmt::Write as _;
use std::io::{self, IsTerminal as _, Write as _};

use super::args::{Colour, Global};
use crate::notes::{self, Code, Format, Notes, Severity, Style};
use crate::text::Files;

/// Width where there is no terminal to fit into.
const WIDTH: usize = 120;

/// How this run talks.
#[derive(Clone, Copy, Debug)]
pub(super) struct Terminal {
    format: Format,
    /// For standard error, where notes go.
    style: Style,
    /// For standard output.
    output: Style,
    quiet: bool,
    verbose: bool,
}

/// How many notes were shown, as the reader of the list counts them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Count {
    pub errors: usize,
    pub warnings: usize,
}

impl Terminal {
    pub fn new(global: &Global) -> Terminal {
        let colour = |is_terminal| match global.color {
            Colour::Always => true,
            Colour::Never => false,
            Colour::Auto => colour_by_environment(&|name| env::var(name).ok(), is_terminal),
        };
        let width = width().unwrap_or(WIDTH);
        Terminal {
            format: global.message_format.into(),
            style: Style { colour: colour(io::stderr().is_terminal()), width },
            output: Style { colour: colour(io::stdout().is_terminal()), width },
            quiet: global.quiet,
            verbose: global.verbose,
        }
    }

    /// How what was asked for may look.
    pub fn output(self) -> Style {
        self.output
    }

    /// What was done: a line to standard output for a person who did not ask for quiet.
    pub fn say(self, line: &str) -> io::Result<()> {
        if self.quiet || self.format != Format::Human {
            return Ok(());
        }
        print(&format!("{line}\n"))
    }

    /// As [`Terminal::say`], for a person who asked for more.
    pub fn say_more(self, line: impl FnOnce() -> String) -> io::Result<()> {
        if self.verbose { self.say(&line()) } else { Ok(()) }
    }

    /// Shows notes: to people on standard error, to programs on standard output.
    pub fn notes(self, notes: &Notes, files: &Files) -> io::Result<Count> {
        let text = notes::show(notes, files, self.format, self.style);
        match self.format {
            Format::Human => forgiving(io::stderr().lock(), &text)?,
            Format::Json | Format::Github => print(&text)?,
        }
        Ok(Count::of(notes, files))
    }
}

/// How often each code is among the notes that are shown, errors first, the commonest first: a line each, and nothing
/// where there is only one note.
pub(super) fn by_code(notes: &Notes, files: &Files) -> String {
    let mut counts: BTreeMap<Code, usize> = BTreeMap::new();
    for note in notes.sorted(files) {
        *counts.entry(note.code()).or_insert(0) += 1;
    }
    if counts.values().sum::<usize>() < 2 {
        return String::new();
    }
    let mut counts: Vec<(Code, usize)> = counts.into_iter().collect();
    counts.sort_by_key(|(code, count)| (notes.severity(*code) != Severity::Error, Reverse(*count), *code));
    let width = counts.iter().map(|(code, _)| code.slug().len()).max().unwrap_or(0);
    let mut out = String::new();
    for (code, count) in counts {
        let (slug, weight) = (code.slug(), notes.severity(code).name());
        let _ = writeln!(out, "{count:5}  {slug:width$}  {weight:7}  {}", code.title());
    }
    out
}

/// What was asked for: to standard output, whatever the volume.
pub(super) fn print(text: &str) -> io::Result<()> {
    forgiving(io::stdout().lock(), text)
}

/// Something that is not as it should be, and stops nothing.
pub(super) fn warn(message: &str) {
    // Should standard error be closed there is nobody to tell.
    let _ = writeln!(io::stderr(), "warning: {message}");
}

/// Why the run can't go on.
pub(super) fn error(error: &anyhow::Error) {
    let _ = writeln!(io::stderr(), "error: {error:#}");
}

impl Count {
    pub fn of(notes: &Notes, files: &Files) -> Count {
        let shown = notes.sorted(files);
        let errors = shown.iter().filter(|note| notes.severity(note.code()) == Severity::Error).count();
        Count { errors, warnings: shown.len() - errors }
    }
}

impl std::fmt::Display for Count {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match (self.errors, self.warnings) {
            (0, 0) => f.write_str("no notes"),
            (0, warnings) => f.write_str(&plural(warnings, "warning")),
            (errors, 0) => f.write_str(&plural(errors, "error")),
            (errors, warnings) => write!(f, "{}, {}", plural(errors, "error"), plural(warnings, "warning")),
        }
    }
}

/// `1 page`, `2 pages`.
pub(super) fn plural(n: usize, word: &str) -> String {
    if n == 1 { format!("1 {word}") } else { format!("{n} {word}s") }
}

/// Writes, and takes a reader who has gone (`variorum list ids | head`) as content.
fn forgiving(mut to: impl io::Write, text: &str) -> io::Result<()> {
    match to.write_all(text.as_bytes()).and_then(|()| to.flush()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        other => other,
    }
}

/// <https://no-color.org>, <https://bixense.com/clicolors/>.
fn colour_by_environment(variable: &dyn Fn(&str) -> Option<String>, is_terminal: bool) -> bool {
    let set = |name| variable(name).is_some_and(|value| !value.is_empty());
    if set("NO_COLOR") {
        return false;
    }
    if variable("CLICOLOR_FORCE").is_some_and(|value| !value.is_empty() && value != "0") {
        return true;
    }
    is_terminal && variable("TERM").is_none_or(|term| term != "dumb")
}

#[cfg(unix)]
fn width() -> Option<usize> {
    let size = rustix::termios::tcgetwinsize(io::stderr()).ok()?;
    Some(usize::from(size.ws_col)).filter(|&columns| columns > 0)
}

#[cfg(not(unix))]
fn width() -> Option<usize> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_environment_decides_about_colour() {
        let cases = [
            ("", true, true),
            ("", false, false),
            ("NO_COLOR=1", true, false),
            ("NO_COLOR=", true, true),
            ("CLICOLOR_FORCE=1", false, true),
            ("CLICOLOR_FORCE=0", false, false),
            ("NO_COLOR=1 CLICOLOR_FORCE=1", true, false),
            ("TERM=dumb", true, false),
        ];
        for (set, is_terminal, expect) in cases {
            let pairs = || set.split(' ').filter_map(|pair| pair.split_once('='));
            let variable = |name: &str| pairs().find(|(known, _)| *known == name).map(|(_, value)| value.to_owned());
            assert_eq!(colour_by_environment(&variable, is_terminal), expect, "{set} {is_terminal}");
        }
    }

    #[test]
    fn counts_read_as_words() {
        let count = |errors, warnings| Count { errors, warnings }.to_string();
        assert_eq!(count(0, 0), "no notes");
        assert_eq!(count(3, 1), "3 errors, 1 warning");
        assert_eq!(count(1, 0), "1 error");
        assert_eq!(count(0, 2), "2 warnings");
    }
}
