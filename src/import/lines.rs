//! The lines of an article and of what stands around it, and the rules that pages and texts share.

use super::Known;
use super::dates::{self, Day};
use super::front::Front;
use crate::analysis::origins::{Credits, read_credits};
use crate::analysis::reading::{Paragraph, ParagraphKind, paragraphs_of_plain_text};

/// What a line of an article is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Running text.
    Paragraph,
    /// A heading of this level, from 2.
    Heading(u8),
    /// An entry of a list.
    Item,
    /// An entry of a numbered list.
    Numbered(usize),
    /// Words set apart as another's.
    Quote,
}

/// One line: a block of a page, a paragraph of a text.
#[derive(Clone, Debug)]
pub struct Line {
    /// Its words, with single spaces.
    pub words: String,
    /// The same as Markdown, without the sign of its shape.
    pub marked: String,
    /// What it is.
    pub shape: Shape,
    /// The line of the file it begins on, from 1; of a text only.
    pub number: Option<usize>,
    /// Why it is left out, once that is known.
    pub(super) fate: Option<Why>,
}

/// A line that is no part of the article.
#[derive(Clone, Debug)]
pub struct Dropped {
    /// Its words.
    pub words: String,
    /// The line of the file it begins on, from 1; of a text only.
    pub number: Option<usize>,
    /// Why it was left out.
    pub why: Why,
    /// Whether it reads like running text all the same.
    pub is_doubtful: bool,
}

/// Why a line is left out; [`Why::text`] says each in words.
#[allow(missing_docs)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    Headline,
    AboveHeadline,
    BelowHeadline,
    Byline,
    Date,
    Caption,
    Repeated,
    Site,
    Navigation,
    Advert,
    Newsletter,
    Related,
    Share,
    Comments,
    Link,
    Appeal,
    EmptyHeading,
    Signs,
    Outside,
}

impl Why {
    /// The reason in words.
    #[must_use]
    pub fn text(self) -> &'static str {
        match self {
            Why::Headline => "the headline, which is `title:`",
            Why::AboveHeadline => "above the headline",
            Why::BelowHeadline => "between headline and text",
            Why::Byline => "who wrote it, which is `byline:`",
            Why::Date => "when it was published, which is `published:`",
            Why::Caption => "the words under a picture",
            Why::Repeated => "said before in the same words",
            Why::Site => "the site's own words, or other stories",
            Why::Navigation => "a menu",
            Why::Advert => "an advertisement",
            Why::Newsletter => "a newsletter",
            Why::Related => "other stories",
            Why::Share => "buttons to share it",
            Why::Comments => "readers' comments",
            Why::Link => "a link and nothing else",
            Why::Appeal => "an appeal of the site to its readers",
            Why::Signs => "signs without a word",
            Why::EmptyHeading => "a heading with nothing under it",
            Why::Outside => "outside the article",
        }
    }

    /// Whether lines of this kind may be running text of the article, taken for something else.
    fn may_be_wrong(self) -> bool {
        matches!(self, Why::Site | Why::Outside | Why::AboveHeadline | Why::Appeal | Why::Link)
    }
}

impl Line {
    /// How many words it has.
    pub(super) fn count(&self) -> usize {
        self.words.split_whitespace().count()
    }

    pub(super) fn is_sentence(&self) -> bool {
        self.words.trim_end_matches(['"', '”', '’', '\'', ')', '»', ']']).ends_with(ENDS)
    }

    fn is_kept(&self) -> bool {
        self.fate.is_none()
    }
}

const ENDS: [char; 9] = ['.', '!', '?', '…', '。', '！', '？', '؟', '।'];

/// What two texts have in common that differ in marks, spaces and capitals only.
pub(super) fn key(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Words with single spaces, without the characters that take no room.
pub(super) fn tidy(text: &str) -> String {
    let unseen = |c: char| matches!(c, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}');
    let plain = |c: char| if c.is_control() { ' ' } else { c };
    let seen: String = text.chars().filter(|&c| !unseen(c)).map(plain).collect();
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Judges what stands between the headline and the running text: dates and names go to the front
/// matter, what is short is left out.
pub(super) fn head(lines: &mut [Line], title: Option<usize>, front: &mut Front, known: &Known<'_>) {
    let from = title.map_or(0, |title| title + 1);
    for line in lines.iter_mut().skip(from).filter(|line| line.is_kept()) {
        if line.count() >= 12 || line.is_sentence() && line.count() >= 7 {
            break;
        }
        if let Some(names) = byline(&line.words) {
            front.take_byline(names, known);
            line.fate = Some(Why::Byline);
        } else if let Some(day) = dates::in_line(&line.words) {
            front.take_day(&day);
            if is_update(&line.words) {
                front.published.doubt(format!("the line with the date may tell of a later change: {}", line.words));
            }
            line.fate = Some(Why::Date);
        } else if title.is_some() && !line.is_sentence() && line.count() < 6 {
            line.fate = Some(Why::BelowHeadline);
        }
    }
}

/// Dates above the headline, or in what is left out of the head, are the article's as well.
pub(super) fn date_near(lines: &[Line], title: usize) -> Option<Day> {
    let around = lines[title.saturating_sub(3)..].iter().take(8);
    around.take_while(|line| line.count() < 12).find_map(|line| dates::in_line(&line.words))
}

/// A line that tells a day and hardly anything else: `Published: 13 September 2023 10:05 GMT`.
pub(super) fn is_date(line: &Line) -> bool {
    const LABELS: &[&str] = &[
        "published",
        "posted",
        "updated",
        "last updated",
        "first published",
        "created",
        "modified",
        "date",
        "veröffentlicht",
        "stand:",
        "publié",
        "mis à jour",
        "publicado",
        "actualizado",
        "опубликовано",
        "обновлено",
    ];
    let lower = line.words.to_lowercase();
    let others = lower.split_whitespace().filter(|word| word.chars().filter(|c| c.is_alphabetic()).count() > 3);
    let is_short = others.count() <= 1;
    dates::in_line(&line.words).is_some() && (is_short || LABELS.iter().any(|label| lower.starts_with(label)))
}

fn is_update(line: &str) -> bool {
    let lower = line.to_lowercase();
    ["updated", "modified", "changed", "aktualisiert", "mis à jour", "actualizado", "обновлено"]
        .iter()
        .any(|word| lower.contains(word))
}

/// `By Ann Roe and Jon Doe`
pub(super) fn byline(line: &str) -> Option<&str> {
    const BEGINS: &[&str] =
        &["by ", "von ", "par ", "por ", "author: ", "written by ", "reported by ", "автор: ", "text: "];
    let begin =
        BEGINS.iter().find(|begin| line.get(..begin.len()).is_some_and(|start| start.to_lowercase() == **begin))?;
    let names = line[begin.len()..].trim();
    let capital = names.chars().next().is_some_and(|c| c.is_uppercase() || !c.is_lowercase() && c.is_alphabetic());
    (capital && names.split_whitespace().count() <= 12 && !names.ends_with(['.', '?', '!'])).then_some(names)
}

/// The words of buttons and boxes among the lines of a page, each judged by itself: a page has its
/// boxes marked, so no line says where the article ends.
pub(super) fn furniture(lines: &mut [Line]) {
    for line in lines.iter_mut().filter(|line| line.is_kept()) {
        let kind = paragraphs_of_plain_text(&line.words).first().map(|paragraph| paragraph.kind);
        line.fate = match kind {
            Some(ParagraphKind::Caption) => Some(Why::Caption),
            Some(ParagraphKind::Furniture) if !is_labelled(&line.words) => Some(Why::Site),
            _ => None,
        };
    }
}

/// Drops what the site asks of its readers, and the headings that are left with nothing under them.
pub(super) fn ends(lines: &mut [Line], credits: &CreditLines) {
    for line in lines.iter_mut().filter(|line| line.is_kept() && asks(&line.words)) {
        line.fate = Some(Why::Appeal);
    }
    let mut credited = credits.0.clone();
    for (n, line) in lines.iter_mut().enumerate().filter(|(_, line)| line.is_kept()) {
        if !line.words.contains(char::is_alphanumeric) {
            line.fate = Some(Why::Signs);
        } else if credited.contains(&n) || is_labelled(&line.words) {
            line.shape = Shape::Paragraph;
            credited.insert(n);
        }
    }
    let kept: Vec<usize> = (0..lines.len()).filter(|n| lines[*n].is_kept()).collect();
    for n in kept.into_iter().rev().take_while(|n| !credited.contains(n)) {
        let line = &mut lines[n];
        line.fate = match line.shape {
            Shape::Heading(_) => Some(Why::EmptyHeading),
            _ if appeals(&line.words) => Some(Why::Appeal),
            _ => break,
        };
    }
}

/// Whether a line is a sentence long enough to be no caption, button or headline, and does not break off.
pub(super) fn is_running(line: &str) -> bool {
    let end = line.trim_end_matches(['"', '”', '’', '\'', ')', '»', ']']);
    let breaks_off = end.ends_with("...") || end.ends_with('…');
    line.split_whitespace().count() >= 8 && end.ends_with(ENDS) && !breaks_off
}

/// A line that sends the reader elsewhere or asks something of them, wherever it stands.
pub(super) fn asks(line: &str) -> bool {
    const BEGINS: &[&str] = &[
        "sign up for",
        "sign up to",
        "subscribe to",
        "subscribe now",
        "join our",
        "follow us",
        "follow our",
        "download our",
        "download the app",
        "click here",
        "read more:",
        "read also",
        "also read",
        "see also:",
        "related:",
        "support us",
        "support our",
        "donate to",
        "donate now",
        "get our",
        "like us on",
        "read next",
        "more on this",
        "don't miss",
        "recommended:",
        "editor's picks",
        "what to read next",
    ];
    let lower = line.replace('’', "'").to_lowercase();
    BEGINS.iter().any(|begin| lower.starts_with(begin))
        && line.split_whitespace().count() <= 30
        && !line.contains(['"', '“', '«'])
}

/// `Source: Agencies`, `(Reporting by Ann Roe)`: says who made the article, whether or not it names anybody known.
pub(super) fn is_labelled(line: &str) -> bool {
    const LABELS: &[&str] = &[
        "source:",
        "sources:",
        "story by",
        "credit:",
        "credits:",
        "agencies",
        "with inputs from",
        "with agencies",
        "reporting by",
        "writing by",
        "editing by",
        "compiled by",
        "additional reporting",
        "quelle:",
        "fuente:",
        "источник:",
    ];
    let lower = line.trim_start_matches(['(', '[', '-', '–', '—', ' ']).to_lowercase();
    LABELS.iter().any(|label| lower.starts_with(label))
}

/// What the last lines of a page say to its readers; only believed of lines at the very end.
pub(super) fn appeals(line: &str) -> bool {
    const WORDS: &[&str] = &[
        "our readers",
        "support us",
        "donate",
        "donation",
        "subscribe",
        "newsletter",
        "become a patron",
        "become a member",
        "honest journalism",
        "independent journalism",
        "quality journalism",
        "sign up",
        "whatsapp channel",
        "telegram channel",
        "all rights reserved",
        "copyright ©",
        "© ",
        "fund raising",
        "follow us",
        "our app",
    ];
    let lower = line.to_lowercase();
    line.split_whitespace().count() <= 60
        && !line.contains(['"', '“', '«'])
        && WORDS.iter().any(|word| lower.contains(word))
}

/// The numbers of the lines that do nothing but credit.
pub(super) struct CreditLines(std::collections::BTreeSet<usize>);

/// Whom the kept lines credit.
pub(super) fn credits(lines: &[Line], front: &mut Front, known: &Known<'_>) -> CreditLines {
    let mut text = String::new();
    let mut paragraphs = Vec::new();
    let mut numbers = Vec::new();
    for (n, line) in lines.iter().enumerate() {
        let kind = match (line.fate, line.shape) {
            (Some(Why::Caption), _) => ParagraphKind::Caption,
            (Some(_), _) => continue,
            (None, Shape::Heading(_)) => ParagraphKind::Heading,
            (None, _) => ParagraphKind::Body,
        };
        paragraphs.push(Paragraph { range: text.len()..text.len() + line.words.len(), kind });
        numbers.push(n);
        text.push_str(&line.words);
        text.push('\n');
    }
    let found: Credits = read_credits(&text, &paragraphs, &known.agencies);
    for party in &found.all {
        front.credit(&known.shown(party));
    }
    CreditLines(found.lines.iter().filter_map(|&n| numbers.get(n).copied()).collect())
}

/// Parts what is kept from what is not.
pub(super) fn part(lines: Vec<Line>) -> (Vec<Line>, Vec<Dropped>) {
    let (kept, dropped): (Vec<Line>, Vec<Line>) = lines.into_iter().partition(Line::is_kept);
    let dropped = dropped.into_iter().filter_map(|line| {
        let why = line.fate?;
        // What breaks off leads to another story.
        let breaks_off = line.words.ends_with("...") || line.words.ends_with('…');
        let is_doubtful = why.may_be_wrong() && line.count() >= 25 && line.is_sentence() && !breaks_off;
        Some(Dropped { words: line.words, number: line.number, why, is_doubtful })
    });
    (kept, dropped.collect())
}
