//! Words made to fit: broken into lines, set smaller where they are many, and cut at a word where nothing else helps.
//!
//! A picture breaks no lines by itself. Templates ask for it by the filter `fit`, so that a theme can give
//! its words other room.

use serde::Serialize;
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation as _;

use super::fonts::{AS_BEFORE, BY_ITSELF, FONTS_READ, NO_LONGER, TO_THE_LEFT, is_silent, turns};

/// No card shows more of a text.
const MOST_LETTERS: usize = 2_000;

/// The room for some words, in pixels.
pub(super) struct Room<'a> {
    pub width: f64,
    pub height: f64,
    /// The sizes of type to try, the largest first.
    pub sizes: &'a [f64],
    /// From line to line, in sizes.
    pub leading: f64,
    pub family: &'a str,
}

/// Words that fit.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(super) struct Fitted {
    /// None where there are no words, or words that no font here has.
    pub lines: Vec<String>,
    /// The last of them, open for what belongs behind its words; what opens a line by itself in the same
    /// direction, and what has to close both.
    pub last: String,
    pub open: String,
    pub close: String,
    pub size: f64,
    /// From line to line, and of all lines together.
    pub leading: f64,
    pub height: f64,
    /// Of the widest line.
    pub width: f64,
    /// Whether the words run from right to left.
    pub rtl: bool,
}

/// Fits words into a room; several texts with dots between them, each in its own direction.
pub(super) fn fit(texts: &[&str], room: &Room<'_>) -> Fitted {
    let texts: Vec<String> = texts.iter().filter_map(|text| clean(text)).collect();
    let text = match texts.as_slice() {
        [] => return Fitted::default(),
        [one] => one.clone(),
        all => all.iter().map(|text| format!("{BY_ITSELF}{text}{NO_LONGER}")).collect::<Vec<_>>().join(" · "),
    };
    let setter = Setter { family: room.family };
    let mut best = None;
    for size in room.sizes.iter().copied().filter(|size| *size > 0.0) {
        let lines = setter.lines(&text, room.width / size);
        let fits = height_of(&lines, size, room) <= room.height + 0.5;
        best = Some((size, lines, fits));
        if fits {
            break;
        }
    }
    let Some((size, mut lines, fits)) = best else { return Fitted::default() };
    let width = room.width / size;
    if fits {
        lines = setter.balanced(&text, width, lines);
    } else {
        // A share of two small numbers.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let most = ((room.height + 0.5) / (size * room.leading)).max(1.0) as usize;
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            *last = setter.cut(last, width);
        }
    }
    let widest = lines.iter().map(|line| setter.width(line)).fold(0.0, f64::max);
    let rtl = runs_left(&text);
    let (open, close) = if rtl { (TO_THE_LEFT.to_string(), AS_BEFORE.to_string()) } else { Default::default() };
    Fitted {
        last: lines.last().map_or(String::new(), |line| format!("{open}{line}")),
        size,
        leading: rounded(size * room.leading),
        height: rounded(height_of(&lines, size, room)),
        width: rounded(widest * size),
        lines: lines.into_iter().map(|line| format!("{open}{line}{close}")).collect(),
        open,
        close,
        rtl,
    }
}

fn height_of(lines: &[String], size: f64, room: &Room<'_>) -> f64 {
    lines.iter().map(|_| size * room.leading).sum()
}

fn rounded(number: f64) -> f64 {
    (number * 10.0).round() / 10.0
}

/// The text on one line, without what does not show or turns what stands around it. None if it has a letter
/// that no font here has: half of a name would be another name. Signs no font has are left out.
fn clean(text: &str) -> Option<String> {
    let mut out = String::new();
    let mut gap = false;
    for letter in text.chars().take(MOST_LETTERS).nfc() {
        if letter.is_whitespace() {
            gap = true;
        } else if turns(letter) || letter.is_control() {
            // A turn that somebody wrote would turn what we set around it.
        } else if FONTS_READ.has(letter) {
            if gap && !out.is_empty() {
                out.push(' ');
            }
            gap = false;
            out.push(letter);
        } else if letter.is_alphanumeric() || is_combining_mark(letter) && !is_selector(letter) {
            return None;
        }
    }
    out.chars().any(|letter| !letter.is_whitespace() && !is_silent(letter)).then_some(out)
}

/// Variation selectors, which count as marks and go with signs.
fn is_selector(letter: char) -> bool {
    matches!(letter, '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}')
}

/// By the first letter that has a direction.
fn runs_left(text: &str) -> bool {
    let first = text.chars().find(|letter| letter.is_alphabetic());
    first.is_some_and(crate::text::runs_left)
}

/// Sets lines in one family, widths being those for a size of 1.
struct Setter<'a> {
    family: &'a str,
}

impl Setter<'_> {
    fn width(&self, text: &str) -> f64 {
        text.chars().map(|letter| self.advance(letter)).sum()
    }

    /// Letters alone: what they do to each other makes lines shorter, if anything. Those of Arabic hang together,
    /// and within a word take four fifths of the room they have alone, or less.
    fn advance(&self, letter: char) -> f64 {
        let joined = if ('\u{620}'..='\u{6FF}').contains(&letter) { 0.85 } else { 1.0 };
        if is_silent(letter) { 0.0 } else { joined * FONTS_READ.advance(self.family, letter).unwrap_or(0.5) }
    }

    /// As many words on each line as go there; a word wider than a line is broken.
    fn lines(&self, text: &str, width: f64) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        let mut line = String::new();
        let mut taken = 0.0;
        for word in pieces(text) {
            let (whole, shown) = (self.width(word), self.width(word.trim_end()));
            if taken + shown > width && !line.is_empty() {
                lines.push(std::mem::take(&mut line));
                taken = 0.0;
            }
            if shown <= width {
                line.push_str(word);
                taken += whole;
                continue;
            }
            for letter in word.graphemes(true) {
                let wide = self.width(letter);
                if taken + wide > width && !line.is_empty() {
                    lines.push(std::mem::take(&mut line));
                    taken = 0.0;
                }
                line.push_str(letter);
                taken += wide;
            }
        }
        lines.push(line);
        for line in &mut lines {
            line.truncate(line.trim_end().len());
        }
        lines.retain(|line| !line.is_empty());
        lines
    }

    /// As many lines as these and all about as long, so that no word is left alone on the last.
    fn balanced(&self, text: &str, width: f64, lines: Vec<String>) -> Vec<String> {
        let (mut low, mut high, mut best) = (width / 2.0, width, lines);
        if best.len() < 2 || best.len() > 5 {
            return best;
        }
        for _ in 0..8 {
            let middle = f64::midpoint(low, high);
            let tried = self.lines(text, middle);
            let breaks_words = tried.iter().any(|line| self.width(line) > middle);
            if tried.len() > best.len() || breaks_words || self.longest(text) > middle {
                low = middle;
            } else {
                (high, best) = (middle, tried);
            }
        }
        best
    }

    fn longest(&self, text: &str) -> f64 {
        pieces(text).map(|word| self.width(word.trim_end())).fold(0.0, f64::max)
    }

    /// The line with a sign that more would follow, cut at a word if it has more than one.
    fn cut(&self, line: &str, width: f64) -> String {
        let mut kept = line;
        loop {
            let shown = kept.trim_end_matches(|c: char| {
                c.is_whitespace() || matches!(c, ',' | ';' | ':' | '.' | '،' | '–' | '—' | '…')
            });
            if self.width(shown) + self.advance('…') <= width || shown.is_empty() {
                return format!("{shown}…");
            }
            kept = match shown.rfind(' ') {
                Some(at) => &shown[..at],
                None => shown.grapheme_indices(true).next_back().map_or("", |(at, _)| &shown[..at]),
            };
        }
    }
}

/// A text in pieces that may stand on lines of their own: words with the space behind them, and parts of
/// words that a hyphen, dash or slash ends.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let mut before = None;
        let end = rest.char_indices().find_map(|(at, letter)| {
            let ends = match before {
                Some(' ') => letter != ' ',
                Some('-' | '–' | '—' | '/') => letter.is_alphabetic() && at > 3,
                _ => false,
            };
            before = Some(letter);
            ends.then_some(at)
        });
        let (piece, more) = rest.split_at(end.unwrap_or(rest.len()));
        rest = more;
        (!piece.is_empty()).then_some(piece)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn room(width: f64, height: f64) -> Room<'static> {
        Room { width, height, sizes: &[60.0, 40.0], leading: 1.0, family: "serif" }
    }

    #[track_caller]
    fn check(text: &str, width: f64, height: f64, size: f64, lines: &[&str]) {
        let fitted = fit(&[text], &room(width, height));
        assert_eq!((fitted.size, fitted.lines.iter().map(String::as_str).collect::<Vec<_>>()), (size, lines.to_vec()));
    }

    #[test]
    fn words_are_set_smaller_and_then_cut_at_a_word() {
        check("Two words", 600.0, 60.0, 60.0, &["Two words"]);
        check("Two words and some more", 470.0, 120.0, 60.0, &["Two words and", "some more"]);
        check("Two words and some more", 540.0, 60.0, 40.0, &["Two words and some more"]);
        check("Two words and, some more of them", 300.0, 40.0, 40.0, &["Two words…"]);
        check("a-b Far-reaching changes", 340.0, 80.0, 40.0, &["a-b Far-reaching", "changes"]);
    }

    #[test]
    fn lines_are_about_as_long_as_each_other() {
        check("one two three four five six seven", 840.0, 120.0, 60.0, &["one two three", "four five six seven"]);
    }

    #[test]
    fn what_no_font_has_is_not_drawn_as_boxes() {
        assert_eq!(fit(&["会談 at Vostochny"], &room(900.0, 60.0)), Fitted::default());
        assert_eq!(fit(&["ก็"], &room(900.0, 60.0)), Fitted::default());
        check("Launch 🚀\u{FE0F} day", 900.0, 60.0, 60.0, &["Launch day"]);
        for nothing in ["", "  \n\t ", "\u{0}\u{1}", "\u{200D}", "🚀"] {
            assert_eq!(fit(&[nothing], &room(900.0, 60.0)), Fitted::default());
        }
    }

    #[test]
    fn hostile_words_stay_words() {
        check("<b>&\u{0}\u{202E}x\u{feff}", 900.0, 60.0, 60.0, &["<b>&x"]);
        let long = fit(&[&"W".repeat(10_000)], &room(600.0, 120.0));
        assert_eq!(long.lines.len(), 3);
        assert!(long.lines[2].ends_with('…') && long.width <= 600.0, "{long:?}");
        let wide = fit(&[&"word ".repeat(10_000)], &room(600.0, 120.0));
        assert!(wide.lines[2].ends_with(" word…") && wide.width <= 600.0, "{wide:?}");
    }

    #[test]
    fn a_line_that_runs_left_says_so() {
        let fitted = fit(&["لقاء في Vostochny."], &room(900.0, 60.0));
        assert!(fitted.rtl);
        assert_eq!(fitted.lines, ["\u{202B}لقاء في Vostochny.\u{202C}"]);
        let two = fit(&["صحيفة", "", "13 April"], &room(900.0, 60.0));
        assert_eq!(two.lines, ["\u{202B}\u{2068}صحيفة\u{2069} · \u{2068}13 April\u{2069}\u{202C}"]);
        assert_eq!((two.last + &two.close, two.rtl), (two.lines[0].clone(), true));
        assert!(fit(&["פגישה"], &room(900.0, 60.0)).rtl && !fit(&["Встреча"], &room(900.0, 60.0)).rtl);
    }
}
