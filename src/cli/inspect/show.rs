//! Findings for a person: a heading for each text, a line or two for each finding, nothing wider than
//! the terminal.

use std::fmt::Write as _;

use crate::notes::Style;

/// Where a line goes on.
const INDENT: usize = 11;
/// A terminal is taken to be at least this wide.
const NARROWEST: usize = 40;

const BOLD: &str = "1";
const DIM: &str = "2";

/// What will be printed.
pub struct Sheet {
    out: String,
    style: Style,
}

impl Sheet {
    pub fn new(style: Style) -> Sheet {
        Sheet { out: String::new(), style: Style { width: style.width.max(NARROWEST), ..style } }
    }

    pub fn done(self) -> String {
        self.out
    }

    /// `pier.txt: 3 quotations`
    pub fn heading(&mut self, name: &str, about: &str) {
        if !self.out.is_empty() {
            self.out.push('\n');
        }
        let line = format!("{}: {about}", self.paint(BOLD, &plain(name)));
        let _ = writeln!(self.out, "{line}");
    }

    /// Words at a place, what there is to say about them, and why; on a second line where one is too short.
    pub fn entry(&mut self, at: &str, words: &str, said: &str, why: &str) {
        let (words, said, why) = (plain(words), plain(said), plain(why));
        let about = format!("— {said}{}", if why.is_empty() { String::new() } else { format!(" · {why}") });
        let quoted = cut(&format!("“{words}”"), self.style.width - INDENT, '”');
        let one_line = INDENT + quoted.chars().count() + 2 + about.chars().count() <= self.style.width;
        let about = cut(&about, self.style.width - INDENT, '…');
        let about = match about.split_once(" · ") {
            Some((said, why)) => format!("{said}{}", self.paint(DIM, &format!(" · {why}"))),
            None => about,
        };
        let at = self.paint(DIM, &format!("{at:<8}"));
        let gap = if one_line { "  ".to_owned() } else { format!("\n{:INDENT$}", "") };
        let _ = writeln!(self.out, "  {at} {quoted}{gap}{about}");
    }

    /// Words at a place that matter less.
    pub fn aside(&mut self, at: &str, words: &str, what: &str) {
        let room = self.style.width.saturating_sub(INDENT + what.chars().count() + 4);
        let quoted = cut(&format!("“{}”", plain(words)), room, '”');
        let line = self.paint(DIM, &format!("{at:<8} {quoted}  ({what})"));
        let _ = writeln!(self.out, "  {line}");
    }

    /// A line below a finding.
    pub fn below(&mut self, text: &str) {
        let line = self.paint(DIM, &cut(&plain(text), self.style.width - INDENT, '…'));
        let _ = writeln!(self.out, "{:INDENT$}{line}", "");
    }

    fn paint(&self, code: &str, text: &str) -> String {
        if self.style.colour { format!("\x1b[{code}m{text}\x1b[0m") } else { text.to_owned() }
    }
}

/// A text that tells a terminal nothing but its letters.
fn plain(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect()
}

/// A text in so many characters; the last one stays, where it is a mark.
fn cut(text: &str, width: usize, last: char) -> String {
    if text.chars().count() <= width {
        return text.to_owned();
    }
    let end = if last == '…' { "…".to_owned() } else { format!("…{last}") };
    let kept: String = text.chars().take(width.saturating_sub(end.chars().count())).collect();
    kept.trim_end().to_owned() + &end
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(width: usize, words: &str) -> String {
        let mut sheet = Sheet::new(Style { colour: false, width });
        sheet.entry("1:1", words, "Anna Berg (0.98)", "a full name");
        sheet.done()
    }

    #[test]
    fn a_finding_fits_the_terminal() {
        assert_eq!(shown(80, "Yes."), "  1:1      “Yes.”  — Anna Berg (0.98) · a full name\n");
        assert_eq!(shown(40, "We open today."), {
            "  1:1      “We open today.”\n           — Anna Berg (0.98) · a full…\n"
        });
        assert_eq!(shown(40, &"word ".repeat(9)).lines().next(), Some("  1:1      “word word word word word w…”"));
    }

    #[test]
    fn no_text_talks_to_the_terminal() {
        assert_eq!(shown(80, "\u{1b}[2Jgone").lines().next().map(|line| line.contains('\u{1b}')), Some(false));
    }
}
