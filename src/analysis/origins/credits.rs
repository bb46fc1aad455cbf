//! What a text says itself of whose reporting it is: credit lines, datelines, and lead-ins such as
//! "A Reuters report said:".
//!
//! A credit says whose a text is. That an agency "reported that …" says only who is the authority for one
//! fact, and is passed over: whoever wrote the sentence may be anybody.

use std::collections::BTreeSet;
use std::ops::Range;

use super::agencies::{Agencies, Found};
use crate::analysis::reading::{Paragraph, ParagraphKind};
use crate::dossier::EntityRef;
use crate::text::words;

/// Who is credited with some paragraphs; one of them where several are named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Credit {
    /// In order, each once; empty where a report is lent from nobody named.
    pub parties: Vec<EntityRef>,
    /// Bytes of the words that say so.
    pub words: Range<usize>,
}

/// The beginning of a passage: a lead-in, or a dateline with an agency in it.
#[derive(Clone, Debug)]
pub struct Opening {
    /// The paragraph it stands in; the passage before ends above it.
    pub at: usize,
    /// The first paragraph of the passage.
    pub from: usize,
    /// Whose it is.
    pub credit: Credit,
}

/// What a text says of its origins, by the numbers of its paragraphs.
#[derive(Debug, Default)]
pub struct Credits {
    /// In order.
    pub openings: Vec<Opening>,
    /// Paragraphs that are credited each for itself.
    pub single: Vec<(usize, Credit)>,
    /// Stretches that a credit line stands under, or the whole.
    pub stretches: Vec<(Range<usize>, Credit)>,
    /// Paragraphs that do nothing but credit.
    pub lines: BTreeSet<usize>,
    /// Whether an agency is said to have helped: then the rest is not its own.
    pub is_helped: bool,
    /// Everybody credited in any way.
    pub all: BTreeSet<EntityRef>,
}

/// Reads the credits of a text.
pub fn read(text: &str, paragraphs: &[Paragraph], agencies: &Agencies) -> Credits {
    let mut credits = Credits::default();
    let is_body = |n: usize| paragraphs[n].kind == ParagraphKind::Body;
    let body: Vec<usize> = (0..paragraphs.len()).filter(|&n| is_body(n)).collect();
    let mut lines: Vec<(usize, Credit)> = Vec::new();
    // Names alone amid the text: a picture's or a part's. They leave open whose the text is.
    let mut amid: Vec<EntityRef> = Vec::new();
    for (n, paragraph) in paragraphs.iter().enumerate().filter(|(_, paragraph)| paragraph.kind.is_read()) {
        let words = &text[paragraph.range.clone()];
        let start = paragraph.range.start;
        let credit = |parties: Vec<EntityRef>, at: Range<usize>| Credit {
            parties: one_each(parties),
            words: start + at.start..start + at.end,
        };
        if words.len() <= MOST_OF_A_LINE {
            let line = line(words, agencies);
            if line.is_some() {
                credits.lines.insert(n);
            }
            match line {
                Some(Line::Whole { parties, has_label }) => {
                    let under_picture = n > 0 && paragraphs[n - 1].kind == ParagraphKind::Caption;
                    match has_label || is_at_an_end(n, &body, paragraphs) {
                        _ if under_picture && !has_label => {}
                        true => lines.push((n, credit(parties, 0..words.len()))),
                        false => amid.extend(parties),
                    }
                    continue;
                }
                Some(Line::Helped(parties)) => {
                    credits.is_helped = true;
                    credits.all.extend(parties);
                    continue;
                }
                None => {}
            }
        }
        if paragraph.kind != ParagraphKind::Body {
            continue;
        }
        if let Some((parties, at)) = dateline(words, agencies) {
            let first = body.iter().take(3).any(|&b| b == n) && credits.openings.is_empty();
            let from = if first { body[0] } else { n };
            credits.openings.push(Opening { at: from, from, credit: credit(parties, at) });
        } else if let Some(lead) = lead_in(words, agencies) {
            let before = || credits.openings.last().map(|opening: &Opening| opening.credit.parties.clone());
            let parties = match lead.whose {
                Whose::Named(parties) => parties,
                Whose::Same => before().unwrap_or_default(),
                Whose::Nobody => Vec::new(),
            };
            let next = body.iter().find(|&&b| b > n).map(|&b| text[paragraphs[b].range.clone()].starts_with(MARKS));
            match lead.goes_on {
                true => credits.single.push((n, credit(parties, lead.words))),
                // "Reuters said:" above speech attributes the speech.
                false if !lead.is_report && next == Some(true) => {}
                false => credits.openings.push(Opening { at: n, from: n + 1, credit: credit(parties, lead.words) }),
            }
        }
        if let Some((parties, at)) = trailing(words, body.last() == Some(&n), agencies) {
            match body.last() == Some(&n) {
                true => lines.push((n + 1, credit(parties, at))),
                false => credits.single.push((n, credit(parties, at))),
            }
        }
        credits.all.extend(according_to_report(words, agencies));
    }
    credits.stretches = stretches(&lines, &body, paragraphs.len());
    for (_, credit) in &mut credits.stretches {
        credit.parties = one_each([credit.parties.clone(), amid.clone()].concat());
    }
    let openings = credits.openings.iter().map(|opening| &opening.credit);
    let single = credits.single.iter().map(|(_, credit)| credit);
    let named: Vec<EntityRef> = openings
        .chain(single)
        .chain(credits.stretches.iter().map(|(_, credit)| credit))
        .flat_map(|credit| credit.parties.clone())
        .collect();
    credits.all.extend(named);
    credits
}

const MARKS: [char; 4] = ['"', '“', '«', '„'];
/// In bytes: a longer paragraph is no credit line.
const MOST_OF_A_LINE: usize = 200;
/// In words: a longer paragraph is no lead-in.
const MOST_OF_A_LEAD_IN: usize = 16;

fn one_each(mut parties: Vec<EntityRef>) -> Vec<EntityRef> {
    parties.sort();
    parties.dedup();
    parties
}

/// Whether at most a fifth of the running text stands above a paragraph, or below it.
fn is_at_an_end(paragraph: usize, body: &[usize], paragraphs: &[Paragraph]) -> bool {
    let bytes = |of: &[usize]| of.iter().map(|&n| paragraphs[n].range.len()).sum::<usize>();
    let above = bytes(&body[..body.partition_point(|&n| n < paragraph)]);
    let below = bytes(&body[body.partition_point(|&n| n <= paragraph)..]);
    above.min(below) * 4 <= above.max(below)
}

/// What the credit lines stand for. One above the text or one at its end is for all of it; where several
/// stand within the text, each is for what stands above it, up to the one before.
fn stretches(lines: &[(usize, Credit)], body: &[usize], end: usize) -> Vec<(Range<usize>, Credit)> {
    let mut found: Vec<(Range<usize>, Credit)> = Vec::new();
    let mut head: Option<Credit> = None;
    let mut from = 0;
    for (at, credit) in lines {
        let is_above_text = !body.iter().any(|&n| (from..*at).contains(&n));
        let credit_before = match (is_above_text, found.last_mut()) {
            (true, None) => head.as_mut(),
            (true, Some((_, last))) => Some(last),
            (false, _) => None,
        };
        match credit_before {
            // Lines one under the other are one credit.
            Some(before) => {
                before.parties = one_each([before.parties.clone(), credit.parties.clone()].concat());
                before.words.end = before.words.end.max(credit.words.end);
            }
            None if is_above_text => head = Some(credit.clone()),
            None => found.push((from..*at, credit.clone())),
        }
        from = *at;
    }
    if let [(range, only)] = found.as_mut_slice() {
        *range = 0..end;
        // Named at both ends of one text: any of them.
        if let Some(head) = &head {
            only.parties = one_each([head.parties.clone(), only.parties.clone()].concat());
        }
    } else if let Some(head) = head {
        let covered = found.last().map_or(0, |(range, _)| range.end);
        found.push((covered..end, head));
    }
    found
}

/// A line that does nothing but credit.
enum Line {
    /// `has_label`: it says that it is a credit, as in `Source: …`, and is not names alone.
    Whole {
        parties: Vec<EntityRef>,
        has_label: bool,
    },
    Helped(Vec<EntityRef>),
}

/// A part of a line.
#[derive(Debug)]
enum Token<'a> {
    /// A name, and whether it is an agency's.
    Party(bool),
    Word(&'a str),
    Mark(char),
}

fn tokens<'a>(text: &'a str, found: &[Found<'_>]) -> Vec<Token<'a>> {
    let mut tokens = Vec::new();
    let plain = |from: usize, to: usize, tokens: &mut Vec<Token<'a>>| {
        let part = &text[from..to];
        let mut at = 0;
        let marks = |gap: &str, tokens: &mut Vec<Token<'a>>| {
            tokens.extend(gap.chars().filter(|c| !c.is_whitespace()).map(Token::Mark));
        };
        for word in words(part) {
            marks(&part[at..word.start], tokens);
            tokens.push(Token::Word(&part[word.clone()]));
            at = word.end;
        }
        marks(&part[at..], tokens);
    };
    let mut at = 0;
    for found in found {
        plain(at, found.range.start, &mut tokens);
        tokens.push(Token::Party(found.is_agency));
        at = found.range.end;
    }
    plain(at, text.len(), &mut tokens);
    tokens
}

fn line(text: &str, agencies: &Agencies) -> Option<Line> {
    let found = agencies.find(text);
    if found.is_empty() {
        return None;
    }
    let parties = |only_agencies: bool| -> Vec<EntityRef> {
        found.iter().filter(|found| found.is_agency || !only_agencies).map(|found| found.who.clone()).collect()
    };
    let tokens = tokens(text, &found);
    let lower: Vec<String> = tokens
        .iter()
        .map(|token| match token {
            Token::Word(word) => word.to_lowercase(),
            Token::Party(..) => "@".to_owned(),
            Token::Mark(c) => c.to_string(),
        })
        .collect();
    let plain = lower.iter().filter(|word| word.starts_with(char::is_alphanumeric)).map(String::as_str);
    let plain: Vec<&str> = plain.collect();
    if helps(&plain) && lower.len() <= 30 {
        return Some(Line::Helped(parties(true)));
    }
    let label = plain.iter().take_while(|word| LABELS.contains(word)).count();
    let is_byline = plain.first() == Some(&"by") || plain.get(1) == Some(&"by") && label >= 2;
    // "By Jane Doe, Reuters": names, then whose they write for.
    if is_byline && matches!(tokens.last(), Some(Token::Party(true))) && tokens.len() <= 12 {
        let with = plain.iter().any(|word| matches!(*word, "and" | "with"));
        let only = plain.len() == label;
        return Some(if with && !only {
            Line::Helped(parties(true))
        } else {
            Line::Whole { parties: parties(true), has_label: true }
        });
    }
    let is_plain = |n: usize| match &tokens[n] {
        Token::Party(is_agency) => *is_agency || label > 0,
        Token::Mark(c) => "/,&+-–—().:;|©*[]".contains(*c),
        Token::Word(word) => {
            let known = LABELS.contains(&&*lower[n]) || BESIDE.contains(&&*lower[n]);
            // "Reuters/jd": who edited it.
            let initials = word.len() <= 3
                && n > 0
                && matches!(tokens[n - 1], Token::Mark('/'))
                && word.chars().all(char::is_lowercase);
            known || initials || word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit())
        }
    };
    // Outlets alone are menus and house names, unless something says that they are the source.
    let anybody = found.iter().any(|found| found.is_agency) || label > 0;
    let is_credit = anybody && !text.ends_with(':') && (0..tokens.len()).all(is_plain);
    is_credit.then(|| Line::Whole { parties: parties(label == 0), has_label: label > 0 })
}

/// What stands before the names in a credit line.
const LABELS: &[&str] = &[
    "story",
    "source",
    "sources",
    "by",
    "credit",
    "credits",
    "agency",
    "agencies",
    "from",
    "report",
    "reporting",
    "text",
    "copyright",
    "courtesy",
    "of",
    "via",
    "quelle",
    "quellen",
    "fuente",
    "avec",
    "mit",
    "con",
];
/// What may stand beside them.
const BESIDE: &[&str] =
    &["and", "news", "agency", "agencies", "wire", "wires", "service", "staff", "the", "und", "et", "y"];

/// Whether a line says that somebody had a part in the text.
fn helps(words: &[&str]) -> bool {
    const ONE: &[&str] = &["contributed", "contributions", "contribution", "inputs", "input"];
    const SEVERAL: &[&[&str]] = &[
        &["with", "files", "from"],
        &["with", "reporting", "by"],
        &["with", "reporting", "from"],
        &["with", "reports", "from"],
        &["with", "material", "from"],
        &["with", "information", "from"],
        &["with", "agencies"],
        &["additional", "reporting"],
        &["used", "in", "this", "report"],
    ];
    words.iter().any(|word| ONE.contains(word))
        || SEVERAL.iter().any(|row| words.windows(row.len()).any(|window| window == *row))
}

/// `HARBOUR TOWN, May 3 (AP) —` at the beginning of a paragraph.
fn dateline(text: &str, agencies: &Agencies) -> Option<(Vec<EntityRef>, Range<usize>)> {
    let open = text.find('(').filter(|&open| open <= 80)?;
    let close = open + text[open..].find(')')?;
    let rest = text[close + 1..].trim_start();
    if !rest.starts_with(['-', '–', '—', ':']) {
        return None;
    }
    // "The Example Press Agency (EPA) — " explains a name.
    if agencies.find(&text[..open]).last().is_some_and(|found| text[found.range.end..open].trim().is_empty()) {
        return None;
    }
    let before = words(&text[..open]);
    let is_place =
        |word: &str| word.chars().next().is_some_and(|c| c.is_uppercase() || c.is_numeric()) || word.len() <= 3;
    if before.len() > 10 || !before.into_iter().all(|word| is_place(&text[word])) {
        return None;
    }
    Some((only_names(&text[open + 1..close], agencies)?, 0..close + 1))
}

/// `(Reuters)` behind the last sentence of a paragraph, `— AP` behind the last of all.
fn trailing(text: &str, is_last: bool, agencies: &Agencies) -> Option<(Vec<EntityRef>, Range<usize>)> {
    let ends = |before: &str| before.trim_end().ends_with(['.', '!', '?', '"', '”', '’', '»']);
    let words = text.trim_end_matches('.');
    if let Some(open) = words.rfind('(').filter(|_| words.ends_with(')')) {
        let names = only_names(&words[open + 1..words.len() - 1], agencies)?;
        return ends(&text[..open]).then_some((names, open..text.len()));
    }
    let at = text.rfind(['–', '—', '-']).filter(|&at| is_last && ends(&text[..at]))?;
    let names = text[at..].trim_start_matches(['–', '—', '-']);
    Some((only_names(names, agencies)?, at..text.len()))
}

/// The agencies of a text that holds nothing else.
fn only_names(text: &str, agencies: &Agencies) -> Option<Vec<EntityRef>> {
    if text.len() > 60 {
        return None;
    }
    let found = agencies.find(text);
    let tokens = tokens(text, &found);
    let fine = tokens.iter().all(|token| match token {
        Token::Party(is_agency) => *is_agency,
        Token::Word(word) => matches!(*word, "and" | "with"),
        Token::Mark(c) => matches!(c, '/' | ',' | '&' | '+' | '-' | '.'),
    });
    (fine && !found.is_empty()).then(|| found.iter().map(|found| found.who.clone()).collect())
}

/// Whose report a lead-in opens.
enum Whose {
    Named(Vec<EntityRef>),
    /// `The report added:`
    Same,
    Nobody,
}

struct LeadIn {
    whose: Whose,
    /// Bytes of the paragraph.
    words: Range<usize>,
    /// Whether it calls what follows a report, dispatch, story.
    is_report: bool,
    /// Whether the report stands in the same paragraph.
    goes_on: bool,
}

/// A few words that end in a colon and say that what follows is somebody's report.
fn lead_in(text: &str, agencies: &Agencies) -> Option<LeadIn> {
    let colon = text.find(':')?;
    let goes_on = colon + 1 < text.trim_end().len();
    let head = &text[..colon];
    // A clock time or an address has a colon as well.
    if head.len() > 140 || head.contains(MARKS) || goes_on && !text[colon + 1..].starts_with(char::is_whitespace) {
        return None;
    }
    let found = agencies.find(head);
    let tokens = tokens(head, &found);
    if tokens.iter().filter(|token| !matches!(token, Token::Mark(_))).count() > MOST_OF_A_LEAD_IN {
        return None;
    }
    let mut is_report = false;
    let mut says = false;
    let mut is_same = false;
    let mut strange = 0;
    for (n, token) in tokens.iter().enumerate() {
        let Token::Word(word) = token else { continue };
        let lower = word.to_lowercase();
        let noun = REPORTS.contains(&&*lower);
        let verb = SAYS.contains(&&*lower);
        // In "an agency report said" the noun, in "the agency reports" the verb.
        is_report |= noun && !(verb && n + 1 == tokens.len());
        says |= verb || lower == "according" || lower == "from";
        let opens = n == 0 && lower == "the";
        is_same |= opens;
        let is_known = noun || verb || AROUND.contains(&&*lower) || lower.starts_with(|c: char| c.is_numeric());
        // "South Korean media": a capital that belongs to a noun of ours.
        let describes = || {
            tokens[n + 1..]
                .iter()
                .take_while(|token| matches!(token, Token::Word(_) | Token::Mark('-')))
                .any(|token| matches!(token, Token::Word(word) if REPORTS.contains(&&*word.to_lowercase())))
        };
        if !(is_known || word.starts_with(char::is_uppercase) && describes()) {
            strange += if word.starts_with(char::is_uppercase) && n > 0 { 9 } else { 1 };
        }
    }
    let named = !found.is_empty();
    let fine = strange <= 1 && says && (named || is_report) && (is_report || !goes_on);
    if !fine || (goes_on && !named) {
        return None;
    }
    let whose = match (named, is_same) {
        (true, _) => Whose::Named(found.iter().map(|found| found.who.clone()).collect()),
        (false, true) => Whose::Same,
        (false, false) => Whose::Nobody,
    };
    Some(LeadIn { whose, words: 0..colon + 1, is_report, goes_on })
}

/// What a lead-in may call a report or those who bring it.
const REPORTS: &[&str] = &[
    "report",
    "reports",
    "dispatch",
    "dispatches",
    "story",
    "stories",
    "account",
    "accounts",
    "article",
    "articles",
    "media",
    "news",
    "agency",
    "agencies",
    "newspaper",
    "newspapers",
    "outlet",
    "outlets",
    "wire",
    "wires",
    "press",
    "broadcaster",
    "daily",
];
const SAYS: &[&str] = &[
    "said",
    "says",
    "say",
    "reported",
    "reports",
    "report",
    "reporting",
    "wrote",
    "writes",
    "write",
    "added",
    "adds",
    "add",
    "read",
    "reads",
    "continued",
    "continues",
    "carried",
    "published",
];
/// What else stands in one.
const AROUND: &[&str] = &[
    "a",
    "an",
    "the",
    "another",
    "other",
    "one",
    "two",
    "three",
    "first",
    "second",
    "third",
    "earlier",
    "later",
    "latest",
    "last",
    "separate",
    "previous",
    "further",
    "recent",
    "following",
    "by",
    "from",
    "of",
    "in",
    "on",
    "at",
    "its",
    "issued",
    "released",
    "filed",
    "also",
    "and",
    "then",
    "as",
    "follows",
    "according",
    "to",
    "local",
    "state",
    "state-run",
    "state-owned",
    "official",
    "foreign",
    "western",
    "some",
    "several",
    "various",
    "this",
    "that",
    "it",
    "more",
    "service",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "today",
    "yesterday",
    "has",
    "had",
    "have",
    "international",
    "earlier",
];

/// Agencies of "according to a Reuters report": named as a source, for one fact.
fn according_to_report(text: &str, agencies: &Agencies) -> Vec<EntityRef> {
    let mut at = 0;
    let mut found = Vec::new();
    while let Some(n) = memchr::memmem::find(&text.as_bytes()[at..], b"ccording to a") {
        let from = at + n;
        let mut to = text.len().min(from + 80);
        while !text.is_char_boundary(to) {
            to -= 1;
        }
        let part = &text[from..to];
        let reports = |end: usize| {
            words(&part[end..])
                .first()
                .is_some_and(|word| matches!(&part[end..][word.clone()], "report" | "dispatch" | "story"))
        };
        found.extend(agencies.find(part).into_iter().filter(|f| reports(f.range.end)).take(1).map(|f| f.who.clone()));
        at = from + 1;
    }
    found
}
