//! The paragraphs of a plain text, and which of them are no article: site chrome, captions, headlines
//! said twice, teasers of other stories, comment spam. Nothing here knows a site; it knows the shapes.

use std::collections::BTreeSet;

use super::{Paragraph, ParagraphKind};

/// The paragraphs of a raw text: every line that is not blank, or, where the text was broken into lines
/// of one width, what stands between blank lines; judged by what it looks like.
#[must_use]
pub fn paragraphs_of_plain_text(text: &str) -> Vec<Paragraph> {
    let wrapped = is_hard_wrapped(text);
    let mut found: Vec<Paragraph> = Vec::new();
    let mut start = 0;
    let mut goes_on = false;
    for line in text.split_inclusive('\n') {
        let words = line.trim();
        if !words.is_empty() {
            let at = start + (line.len() - line.trim_start().len());
            match found.last_mut().filter(|_| wrapped && goes_on) {
                Some(last) => last.range.end = at + words.len(),
                None => found.push(Paragraph { range: at..at + words.len(), kind: ParagraphKind::Body }),
            }
        }
        goes_on = !words.is_empty();
        start += line.len();
    }
    let lines: Vec<&str> = found.iter().map(|paragraph| &text[paragraph.range.clone()]).collect();
    let mut kinds: Vec<ParagraphKind> = lines.iter().map(|line| alone(line)).collect();
    repeats(&lines, &mut kinds);
    teasers(&lines, &mut kinds);
    tail(&lines, &mut kinds);
    for (paragraph, kind) in found.iter_mut().zip(kinds) {
        paragraph.kind = kind;
    }
    found
}

/// Whether a text was broken into lines of one width with blank lines between its paragraphs, as mail and
/// old text files are: nearly every line that another follows is almost full, and none is longer.
fn is_hard_wrapped(text: &str) -> bool {
    let lines: Vec<usize> = text.lines().map(|line| line.trim().chars().count()).collect();
    let widest = lines.iter().copied().max().unwrap_or(0);
    let inner: Vec<usize> = lines.windows(2).filter(|pair| pair[0] > 0 && pair[1] > 0).map(|pair| pair[0]).collect();
    let full = inner.iter().filter(|width| **width + 20 >= widest).count();
    (50..=90).contains(&widest) && lines.contains(&0) && inner.len() >= 2 && full * 10 >= inner.len() * 9
}

/// What a line is by itself.
fn alone(line: &str) -> ParagraphKind {
    if is_caption(line) {
        ParagraphKind::Caption
    } else if is_chrome(line) || is_price(line) || is_ago(line) {
        ParagraphKind::Furniture
    } else if is_heading(line) {
        ParagraphKind::Heading
    } else {
        ParagraphKind::Body
    }
}

/// A credit in brackets at the end, as under pictures.
fn is_caption(line: &str) -> bool {
    let Some(open) = line.rfind('(').filter(|_| line.trim_end_matches(['.', ' ']).ends_with(')')) else {
        return line.starts_with("Photo:") || line.starts_with("Image:") || line.starts_with("File photo");
    };
    let credit = line[open + 1..].trim_end_matches([')', '.', ' ']);
    let agencies =
        ["AP", "AFP", "Reuters", "REUTERS", "Getty Images", "EPA", "ANI", "PTI", "Xinhua", "TASS", "Sputnik"];
    let agency = agencies.iter().any(|name| {
        credit.strip_prefix(name).is_some_and(|rest| rest.starts_with([':', '/']) || rest.starts_with(" Photo"))
            || credit.ends_with(&format!("via {name}"))
    });
    let first = credit.split([' ', ':']).next().unwrap_or_default();
    let named = matches!(first, "Photo" | "Photograph" | "Image" | "Picture" | "Credit" | "File" | "Foto" | "Фото")
        && credit.contains(':');
    agency || named || credit.ends_with(" Photo") || credit.ends_with("Getty Images") || credit.ends_with(" photo")
}

/// The words of buttons, menus and boxes.
fn is_chrome(line: &str) -> bool {
    const EXACT: &[&str] = &[
        "advertisement",
        "skip to main content",
        "skip to content",
        "hamburger menu",
        "menu",
        "share",
        "share this",
        "tweet",
        "email",
        "print",
        "top stories",
        "subscribe",
        "sign up",
        "log in",
        "login",
        "sign in",
        "search",
        "home",
        "next",
        "previous",
        "read more",
        "loading",
        "copy link",
        "follow us",
        "follow us on",
        "view comments",
        "comments",
        "leave a comment",
        "recent posts",
        "related posts",
        "related articles",
        "related stories",
        "latest news",
        "latest videos",
        "most read",
        "most popular",
        "trending",
        "trending now",
        "also worth reading",
        "you may also like",
        "recommended",
        "recommended for you",
        "more from",
        "join our newsletter",
        "newsletter",
        "annual subscription",
        "privacy policy",
        "terms of use",
        "cookie policy",
        "all rights reserved",
        "back to top",
        "listen",
        "watch",
        "play",
        "bookmark",
        "whatsapp",
        "telegram",
        "facebook",
        "twitter",
        "linkedin",
        "topics",
        "tags",
    ];
    if line.len() > 40 {
        return false;
    }
    let lower = line.trim_end_matches([':', '.', '…', ' ']).to_lowercase();
    EXACT.contains(&lower.as_str())
}

/// `Model 4 = 900,000`, `• Rice #15,000`: wares and prices.
fn is_price(line: &str) -> bool {
    let digits = || line.bytes().filter(u8::is_ascii_digit).count();
    let wares = line.len() < 600 && (line.matches('•').count() > 2 || line.matches('#').count() > 2 && digits() > 8);
    let short = line.len() < 80 && line.split_whitespace().count() <= 6;
    let priced = || line.contains(['=', '₦']) || line.to_lowercase().contains("million") && !line.ends_with('.');
    wares || short && digits() >= 3 && priced()
}

/// `35 mins ago`
fn is_ago(line: &str) -> bool {
    let mut words = line.split_whitespace();
    let (Some(number), Some(unit), Some(ago), None) = (words.next(), words.next(), words.next(), words.next()) else {
        return false;
    };
    let units = ["min", "hour", "day", "week", "month", "year", "sec", "hr"];
    let number = number.bytes().all(|b| b.is_ascii_digit()) || matches!(number, "a" | "an" | "one");
    number && units.iter().any(|name| unit.starts_with(name)) && ago.starts_with("ago")
}

/// A line that is no sentence and stands alone: few words, and no end.
fn is_heading(line: &str) -> bool {
    let closed =
        line.trim_end_matches(['"', '”', '\'', '’', ')', '»']).ends_with(['.', '!', '?', ':', ',', ';', '…', '—']);
    !closed && line.len() < 240 && line.split_whitespace().count() <= 24
}

/// A line that stood before in the same words is the headline once more, or a box repeated.
fn repeats(lines: &[&str], kinds: &mut [ParagraphKind]) {
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    for (line, kind) in lines.iter().zip(kinds) {
        if line.split_whitespace().count() >= 3
            && !seen.insert(line)
            && (*kind != ParagraphKind::Body || line.len() > 40)
        {
            *kind = ParagraphKind::Furniture;
        }
    }
}

/// Other stories: each with a headline, a line that breaks off, and how long ago it was.
fn teasers(lines: &[&str], kinds: &mut [ParagraphKind]) {
    // The last line may run into the next file of a concatenation, so a beginning is enough.
    let ago: Vec<usize> = (0..lines.len()).filter(|&n| is_ago(lines[n])).collect();
    let (Some(&first), Some(&last)) = (ago.first(), ago.last()) else { return };
    if ago.len() < 2 {
        return;
    }
    for kind in &mut kinds[first.saturating_sub(2)..=last] {
        *kind = ParagraphKind::Furniture;
    }
    if lines[last + 1..].iter().all(|line| line.len() < 300) {
        kinds[last + 1..].fill(ParagraphKind::Furniture);
    }
}

/// What follows the article: from the first line that begins a box of other things, in the later part.
fn tail(lines: &[&str], kinds: &mut [ParagraphKind]) {
    const BEGINS: &[&str] = &[
        "related posts",
        "related articles",
        "related stories",
        "recent posts",
        "also worth reading",
        "you may also like",
        "view comments",
        "comments",
        "join our newsletter",
        "latest news",
        "latest videos",
        "most read",
        "most popular",
        "trending",
        "recommended for you",
        "original article link",
        "sign up for our",
        "subscribe to our",
        "become a patron",
        "follow us on",
    ];
    let total: usize = lines.iter().map(|line| line.len()).sum();
    let mut read = 0;
    for (n, line) in lines.iter().enumerate() {
        read += line.len();
        if read * 5 < total * 2 || line.len() >= 60 {
            continue;
        }
        let lower = line.to_lowercase();
        if BEGINS.iter().any(|begin| lower.starts_with(begin)) {
            kinds[n..].fill(ParagraphKind::Furniture);
            return;
        }
    }
}
