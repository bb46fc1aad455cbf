//! A scraped text: the words of a whole page, one block a line, with nothing to tell them apart but
//! their shape.

use std::collections::BTreeSet;

use super::lines::{self, Line, Shape, Why, key, tidy};
use super::{Account, Front, Known, marked};
use crate::analysis::reading::{Paragraph, ParagraphKind, paragraphs_of_plain_text};

pub(super) fn read(text: &str, known: &Known<'_>) -> Account {
    let mut front = Front::default();
    let (mut lines, behind) = split(text);
    let title = headline(&mut lines, &mut front);
    let day = title.and_then(|title| lines::date_near(&lines, title));
    lines::head(&mut lines, title, &mut front, known);
    if let (Some(day), true) = (day, front.published.values.is_empty()) {
        front.take_day(&day);
    }
    if front.published.values.is_empty() && front.published.doubts.is_empty() {
        front.published.doubt("no date with a year was found near the headline");
    }
    let credits = lines::credits(&lines, &mut front, known);
    lines::ends(&mut lines, &credits);
    front.url.doubt("where it was published; a text does not say");
    front.language.doubt("the dossier's is taken; a text does not say its own");
    front.rights.doubt("who owns the text, and what may be published of it");
    let (lines, dropped) = lines::part(lines);
    let doubtful = dropped.iter().filter(|dropped| dropped.is_doubtful).count();
    if doubtful > 0 {
        front.text.doubt(format!(
            "{doubtful} of the lines left out read like running text; the import printed them with `?`"
        ));
    }
    if behind > 0 {
        let lines = if behind == 1 { "1 line was".to_owned() } else { format!("{behind} lines were") };
        front.text.doubt(format!("{lines} kept behind a box of the site's; is it the article that goes on there?"));
    }
    Account {
        front,
        lines,
        dropped,
        capture: text.to_owned(),
        is_page: false,
        is_verbatim: true,
        encoding: String::new(),
        ids: Vec::new(),
    }
}

/// The lines of a text, and how many were kept behind a box.
fn split(text: &str) -> (Vec<Line>, usize) {
    let mut number = 1;
    let mut at = 0;
    let mut seen = BTreeSet::new();
    let mut paragraphs = paragraphs_of_plain_text(text);
    let behind = behind_boxes(text, &mut paragraphs);
    let lines = paragraphs
        .iter()
        .map(|paragraph| {
            number += text[at..paragraph.range.start].matches('\n').count();
            at = paragraph.range.start;
            let words = tidy(&text[paragraph.range.clone()]);
            let again = !seen.insert(key(&words));
            let bare = words.trim_start_matches(['•', '·', '●', '▪', '-', '–', '*']).trim_start();
            let (shape, words) = match paragraph.kind {
                ParagraphKind::Heading if words.split_whitespace().count() <= 16 && bare.len() == words.len() => {
                    (Shape::Heading(2), words)
                }
                _ if words.starts_with(['•', '·', '●', '▪']) => (Shape::Item, bare.to_owned()),
                _ => (Shape::Paragraph, words),
            };
            let fate = match paragraph.kind {
                ParagraphKind::Caption => Some(Why::Caption),
                ParagraphKind::Furniture if again && words.split_whitespace().count() >= 5 => Some(Why::Repeated),
                ParagraphKind::Furniture if !lines::is_labelled(&words) => Some(Why::Site),
                ParagraphKind::Furniture | ParagraphKind::Body | ParagraphKind::Heading => None,
            };
            Line { marked: marked::plain(&words), words, shape, number: Some(number), fate }
        })
        .collect();
    (lines, behind)
}

/// A box that only asks something of the reader may stand in the middle of an article: whole sentences behind
/// it are kept, up to a line that begins a list of other stories.
/// How many these are.
fn behind_boxes(text: &str, paragraphs: &mut [Paragraph]) -> usize {
    const STORIES: &[&str] = &[
        "related",
        "recent",
        "latest",
        "most read",
        "most popular",
        "trending",
        "recommended",
        "you may",
        "you might",
        "also worth",
        "also read",
        "read also",
        "read more",
        "read next",
        "more from",
        "more on",
        "more stories",
        "view comments",
        "comments",
        "original article",
        "editor's picks",
        "don't miss",
        "top stories",
        "advertisement",
    ];
    let line = |paragraph: &Paragraph| tidy(&text[paragraph.range.clone()]);
    let begin = paragraphs.iter().position(|paragraph| {
        let words = line(paragraph);
        paragraph.kind == ParagraphKind::Furniture && lines::asks(&words) && words.len() < 60
    });
    let Some(begin) = begin else { return 0 };
    let mut kept = 0;
    let mut seen: BTreeSet<String> = paragraphs[..begin].iter().map(|paragraph| key(&line(paragraph))).collect();
    for paragraph in &mut paragraphs[begin + 1..] {
        let words = line(paragraph);
        let lower = words.replace('’', "'").to_lowercase();
        if words.len() < 60 && STORIES.iter().any(|story| lower.starts_with(story)) {
            break;
        }
        let is_running = lines::is_running(&words) && !lines::asks(&words) && !lines::appeals(&words);
        if seen.insert(key(&words)) && paragraph.kind == ParagraphKind::Furniture && is_running {
            paragraph.kind = ParagraphKind::Body;
            kept += 1;
        }
    }
    kept
}

/// Finds the headline and drops what stands above it. It is the longest line before the running text
/// that could be one; a line said twice in the same words is one more likely.
fn headline(lines: &mut [Line], front: &mut Front) -> Option<usize> {
    let running = |line: &Line| line.fate.is_none() && line.is_sentence() && line.count() >= 20;
    let end = lines.iter().position(running).unwrap_or(lines.len()).min(MOST_ABOVE);
    let twice = |n: usize| lines[n + 1..].iter().any(|line| key(&line.words) == key(&lines[n].words));
    let could = |n: &usize| {
        let line = &lines[*n];
        let asks = line.words.ends_with(['?', '!']);
        line.fate.is_none() && line.count() >= 3 && line.count() <= 30 && (!line.is_sentence() || asks || twice(*n))
    };
    let weight = |n: usize| lines[n].count() + if twice(n) { 4 } else { 0 };
    // Who wrote it and when may take more words than what it is called.
    let (told, named): (Vec<usize>, Vec<usize>) =
        (0..end).filter(could).partition(|n| lines::byline(&lines[*n].words).is_some() || lines::is_date(&lines[*n]));
    let likely = if named.is_empty() { told } else { named };
    let mut best: Option<usize> = None;
    for n in likely.iter().copied() {
        if best.is_none_or(|best| weight(n) > weight(best)) {
            best = Some(n);
        }
    }
    let title = best?;
    front.title.values.push(lines[title].words.clone());
    if likely.into_iter().any(|n| n != title && weight(n) * 3 >= weight(title) * 2) {
        front.title.doubt("other lines could be the headline as well");
    }
    for line in lines[..title].iter_mut().filter(|line| line.fate.is_none()) {
        line.fate = Some(Why::AboveHeadline);
    }
    lines[title].fate = Some(Why::Headline);
    Some(title)
}

/// A headline that stands below so many lines is not looked for.
const MOST_ABOVE: usize = 60;
