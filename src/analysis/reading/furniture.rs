//! The paragraphs of a plain text, and which of them are no article: site chrome, captions, headlines
//! said twice, teasers of other stories, comment spam. Nothing here knows a site; it knows the shapes.

use std::collections::BTreeSet;

use super::{Paragraph, ParagraphKind};

/// The paragraphs of a raw text: every line that is not blank, judged by what it looks like. Where the
/// lines were broken to fit a width, those of one paragraph are joined.
#[must_use]
pub fn paragraphs_of_plain_text(text: &str) -> Vec<Paragraph> {
    let mut found: Vec<Paragraph> = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let words = line.trim();
        if !words.is_empty() {
            let at = start + (line.len() - line.trim_start().len());
            found.push(Paragraph { range: at..at + words.len(), kind: ParagraphKind::Body });
        }
        start += line.len();
    }
    unwrap_lines(text, &mut found);
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

/// Joins lines that were broken because the next word would not have fitted.
///
/// The width is that of the longest line that another follows without a blank one between. A text is
/// taken as broken so when nearly all such breaks are forced by that width; a break that is not, as
/// behind a heading or a list's entry, stays.
fn unwrap_lines(text: &str, found: &mut Vec<Paragraph>) {
    let words = |paragraph: &Paragraph| &text[paragraph.range.clone()];
    let follows = |pair: &[Paragraph]| text[pair[0].range.end..pair[1].range.start].matches('\n').count() == 1;
    let long = |paragraph: &Paragraph| words(paragraph).chars().count();
    let width = found.windows(2).filter(|pair| follows(pair)).map(|pair| long(&pair[0]).max(long(&pair[1]))).max();
    let Some(width) = width.filter(|width| (40..=100).contains(width)) else { return };
    let forced = |pair: &[Paragraph]| {
        let next = words(&pair[1]).split_whitespace().next().unwrap_or_default();
        long(&pair[0]) + 1 + next.chars().count() > width
    };
    let breaks: Vec<(bool, bool)> = found.windows(2).map(|pair| (follows(pair), forced(pair))).collect();
    let count = breaks.iter().filter(|(follows, _)| *follows).count();
    let fit = breaks.iter().filter(|(follows, forced)| *follows && *forced).count();
    // A few lines of much the same length are wrapped by chance.
    if fit < 2 || fit * 5 < count * 4 {
        return;
    }
    let mut joined: Vec<Paragraph> = Vec::with_capacity(found.len());
    for (n, paragraph) in found.drain(..).enumerate() {
        match joined.last_mut() {
            Some(last) if breaks[n - 1] == (true, true) => last.range.end = paragraph.range.end,
            _ => joined.push(paragraph),
        }
    }
    *found = joined;
}

/// What a line is by itself.
fn alone(line: &str) -> ParagraphKind {
    if is_caption(line) {
        ParagraphKind::Caption
    } else if is_chrome(line) || is_price(line) || is_ago(line) || is_notice(line) {
        ParagraphKind::Furniture
    } else if is_heading(line) {
        ParagraphKind::Heading
    } else {
        ParagraphKind::Body
    }
}

/// A credit in brackets at the end, as under pictures.
fn is_caption(line: &str) -> bool {
    if ["Photo:", "Image:", "File photo"].iter().any(|label| line.starts_with(label)) || ends_in_credit(line) {
        return true;
    }
    let Some(open) = line.rfind('(').filter(|_| line.trim_end_matches(['.', ' ']).ends_with(')')) else {
        return false;
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

/// `(Ann Roe/Valley Press)`, `[Ann Roe/Valley Press]` or `Photograph: Ann Roe/Valley Press` at the end: who took
/// a picture, and for whom.
fn ends_in_credit(line: &str) -> bool {
    let line = line.trim_end_matches(['.', ' ']);
    let open = line.rfind(['(', '[']).filter(|_| line.ends_with([')', ']']));
    let labelled = ["Photograph: ", "Photo: ", "Picture: ", "Image: "]
        .iter()
        .find_map(|label| line.rfind(label).map(|at| &line[at + label.len()..]));
    let Some(credit) = open.map(|open| &line[open + 1..line.len() - 1]).or(labelled) else { return false };
    let Some((who, whom)) = credit.split_once('/') else { return false };
    // "(Coast Press/Northwire)" says whose the text is.
    let bodies = ["Press", "News", "Agency", "Service", "Wire", "Times", "Post"];
    let who: Vec<&str> = who.split_whitespace().collect();
    let is_name = |word: &&str| word.starts_with(char::is_uppercase);
    credit.len() <= 60
        && (2..=4).contains(&who.len())
        && who.iter().all(is_name)
        && who.last().is_some_and(|last| !bodies.contains(last))
        && whom.starts_with(char::is_uppercase)
}

/// Of what a notice says one of these is enough.
const SURE: &[&str] = &[
    "all rights reserved",
    "may not be published, broadcast",
    "rewritten or redistributed",
    "may not be reproduced",
    "we use cookies",
    "this site uses cookies",
    "this website uses cookies",
    "from a syndicated feed",
    "auto-generated from an agency",
    "from an agency feed",
    "from a news agency feed",
    "not been edited by our",
    "has not been edited by",
    "limit of free articles",
    "free articles remaining",
    "subscribe now to",
    "subscribe to continue",
    "subscribe to read",
    "subscribe to our newsletter",
    "sign up for our newsletter",
    "sign up to our newsletter",
    "sign up for the newsletter",
    "already a subscriber",
    "support our journalism",
    "of the author and do not necessarily",
    "of the authors and do not necessarily",
    "the author's own and do not necessarily",
    "comments are moderated",
    "comments are subject to moderation",
    "the thomson reuters trust principles",
    "is an independent global news organi",
    "dedicated to factual reporting",
    "this material may not be",
    "by continuing to use this site",
    "by using this site, you agree",
    "please read our comment policy",
    "your email address will not be published",
];

/// Of these it takes two: a report may have one.
const LIKELY: &[&str] = &[
    "continue reading",
    "log in",
    "free account",
    "register for free",
    "your inbox",
    "newsletter",
    "signing up",
    "sign up",
    "subscribe to our",
    "our channel",
    "follow us",
    "latest news",
    "live updates",
    "top stories",
    "our moderators",
    "off topic",
    "keep the discussion",
    "expressed in this article",
    "expressed here",
    "views expressed",
    "opinions expressed",
    "author's own",
    "are personal",
    "not reflect",
    "necessarily reflect",
    "disclaimer:",
    "auto-generated",
    "auto-published",
    "news agency service",
    "holds no responsibility",
    "accepts no responsibility",
    "reproduction of",
    "in whole or in part",
    "is prohibited",
    "written permission",
    "without permission",
    "of the publisher",
    "be removed by",
    "our website",
    "our app",
    "cookies",
    "privacy policy",
    "terms of use",
    "your experience",
    "licensing rights",
    "become a member",
    "is a global news agency",
    "is an international news agency",
    "is a news agency founded",
    "founded in",
];

/// A paragraph that speaks of the site or of the right to print, and not of what happened: copyright, cookies,
/// subscriptions, comments, disclaimers, and what agencies say of themselves.
#[must_use]
pub fn is_notice(line: &str) -> bool {
    // In bytes: a longer one says more than that.
    const LONGEST: usize = 700;
    if line.len() > LONGEST {
        return false;
    }
    let lower = line.to_lowercase().replace('’', "'");
    // Quoted, somebody speaks of it.
    if line.contains(['“', '"', '«', '„']) {
        return false;
    }
    let written = lower.trim_start_matches(['(', '[']);
    let leads_on =
        ["read more: ", "also read: ", "read also: ", "see also: "].iter().any(|label| written.starts_with(label));
    let is_made_by =
        written.starts_with("reporting by ") && ["editing by ", "writing by "].iter().any(|by| written.contains(by));
    let has = |phrase: &&&str| lower.contains(**phrase);
    SURE.iter().any(|phrase| has(&phrase))
        || LIKELY.iter().filter(has).take(2).count() == 2
        || leads_on
        || is_made_by
        || is_menu(line, &lower)
}

/// A row of buttons or of the parts of a paper.
fn is_menu(line: &str, lower: &str) -> bool {
    const NETS: &[&str] = &["facebook", "twitter", "whatsapp", "linkedin", "telegram", "reddit", "pinterest"];
    const PARTS: &str = "home news politics business sport sports culture opinion weather travel video videos podcasts \
                         newsletters jobs contact world health science technology tech entertainment lifestyle economy \
                         local national international education environment arts money markets photos live about us \
                         subscribe login search menu more privacy terms";
    if line.ends_with(['.', '!', '?']) {
        return false;
    }
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let count = |known: &dyn Fn(&str) -> bool| words.iter().filter(|word| known(word)).count();
    let nets = count(&|word| NETS.contains(&word));
    let parts = count(&|word| PARTS.split_whitespace().any(|part| part == word));
    nets >= 3 && lower.contains("share") || parts >= 6 && parts * 4 >= words.len() * 3
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
