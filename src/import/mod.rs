//! A saved page or a scraped text becomes the draft of a source: front matter, the article as Markdown
//! without any HTML, and the words that may stand behind it as evidence.
//!
//! Opens no file, writes none and asks no network. What is left out is handed back with its reason, and
//! what is not certain is said in the draft: a program that tells an article from its page is sometimes
//! wrong, and only the curator can see where.

mod changes;
mod dates;
mod decode;
mod draft;
mod front;
mod lines;
mod marked;
mod meta;
mod page;
mod plain;

pub use changes::{changes, front_changes};
pub use draft::draft;
pub use front::{Front, Value};
pub use lines::{Dropped, Line, Shape, Why};

use std::fmt;

use crate::analysis::origins::Agencies;
use crate::dossier::{Dossier, EntityKind, EntityRef, slug};

/// A file to take in.
#[derive(Clone, Copy, Debug)]
pub struct Given<'a> {
    /// Its name without folders.
    pub name: &'a str,
    /// What it holds.
    pub bytes: &'a [u8],
}

/// What a file gave.
#[derive(Debug)]
pub struct Account {
    /// The front matter, with what is not certain of it.
    pub front: Front,
    /// The article, in order.
    pub lines: Vec<Line>,
    /// What was left out, in order.
    pub dropped: Vec<Dropped>,
    /// The words that belong to the article, for the captures: of a text all of it, of a page its
    /// headline, captions and text.
    pub capture: String,
    /// Whether it was a page; a text is its own capture.
    pub is_page: bool,
    /// Whether the capture has the very bytes of the file.
    pub is_verbatim: bool,
    /// How the bytes were read.
    pub encoding: String,
    /// What its id may be, the best first.
    pub ids: Vec<String>,
}

impl Account {
    /// How many words of the article were kept.
    #[must_use]
    pub fn word_count(&self) -> usize {
        self.lines.iter().map(|line| line.words.split_whitespace().count()).sum()
    }
}

/// Why a file gives no source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It holds nothing.
    Empty,
    /// It is longer than [`MOST_BYTES`].
    TooLong,
    /// It is no text: what it seems to be.
    NoText(&'static str),
    /// It is a text whose letters can't be told.
    Undecodable,
    /// Its elements stand in each other deeper than a browser would read them.
    TooDeep,
    /// There is no article in this page.
    NoArticle,
    /// A text that is too short for an article.
    TooShort,
}

/// The longest file that is read, in bytes: pages with their pictures inside are long, articles are not.
pub const MOST_BYTES: usize = 64 << 20;

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let as_text = "copy the words of the article into a file that ends in `.txt` and import that";
        match self {
            Refusal::Empty => f.write_str("is empty"),
            Refusal::TooLong => write!(f, "is longer than {} MB, which no article is; {as_text}", MOST_BYTES >> 20),
            Refusal::NoText(what) => write!(f, "is {what}, not a page or a text; {as_text}"),
            Refusal::Undecodable => {
                f.write_str("can't be read: its letters are in no encoding that is known here; store it as UTF-8")
            }
            Refusal::TooDeep => write!(f, "has elements in elements deeper than a browser reads them; {as_text}"),
            Refusal::TooShort => f.write_str("has too little running text to be an article"),
            Refusal::NoArticle => write!(f, "has no article that could be found: too little running text; {as_text}"),
        }
    }
}

/// Fewer letters are no article.
const FEWEST_LETTERS: usize = 80;

/// Reads a file.
///
/// # Errors
/// Why it gives no source.
pub fn read(given: Given<'_>, dossier: &Dossier) -> Result<Account, Refusal> {
    let known = Known { dossier, agencies: Agencies::of(dossier) };
    let decoded = decode::decode(given.bytes)?;
    let mut account = match decode::is_page(given.name, &decoded.text) {
        true => page::read(&decoded.text, &known)?,
        false => plain::read(&decoded.text, &known),
    };
    let letters = |line: &Line| line.words.chars().filter(|c| c.is_alphanumeric()).count();
    if account.lines.iter().map(letters).sum::<usize>() < FEWEST_LETTERS {
        return Err(if account.is_page { Refusal::NoArticle } else { Refusal::TooShort });
    }
    if !account.is_page {
        account.is_verbatim = decoded.is_verbatim;
    }
    if let Some(doubt) = decoded.doubt {
        account.front.text.doubt(doubt);
    }
    account.encoding = decoded.shown;
    name(&mut account, given.name, &known);
    Ok(account)
}

/// The dossier that the source is for.
struct Known<'a> {
    dossier: &'a Dossier,
    agencies: Agencies,
}

impl Known<'_> {
    /// A name as the front matter has it: the id where the dossier lists it.
    fn shown(&self, who: &EntityRef) -> String {
        match who {
            EntityRef::Known(id) => self.dossier.entity(*id).entry.id.clone(),
            EntityRef::Named(name) => name.clone(),
        }
    }

    /// The agency that a name is of, where the name is nothing else.
    fn agency(&self, name: &str) -> Option<String> {
        let found = self.agencies.find(name);
        let only = found.iter().find(|found| found.is_agency && found.range.len() == name.len())?;
        Some(self.shown(only.who))
    }

    /// The id of the organisation with this name.
    fn organisation(&self, name: &str) -> Option<String> {
        let wanted = lines::key(name);
        let mut all = self.dossier.entities.iter().filter(|entity| entity.kind == EntityKind::Organisation);
        let found = all.find(|entity| {
            let aliases = entity.aliases.iter().map(|(alias, _)| alias.as_str());
            aliases.chain([entity.name.as_str(), &entity.entry.id]).any(|name| lines::key(name) == wanted)
        });
        found.map(|entity| entity.entry.id.clone())
    }
}

/// The ids an account may have, and the outlet where only the file's name tells it.
fn name(account: &mut Account, file: &str, known: &Known<'_>) {
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let outlet = &mut account.front.outlet;
    if outlet.values.is_empty() {
        match known.organisation(stem) {
            Some(id) => {
                outlet.values.push(id);
                outlet.doubt("taken from the name of the file");
            }
            None => outlet.doubt("who published it? a name, or an id of organisations.yaml"),
        }
    }
    // An outlet's own name in its dateline is no credit.
    let own = outlet.values.first().map(|outlet| lines::key(outlet));
    account.front.credits.values.retain(|credit| Some(lines::key(credit)) != own);
    let outlet = &account.front.outlet;
    let by_outlet = outlet.values.first().map(|outlet| slug(outlet));
    let by_file = slug(stem);
    let (first, second) = if account.is_page { (by_outlet, Some(by_file)) } else { (Some(by_file), by_outlet) };
    for id in [first, second].into_iter().flatten() {
        if !id.is_empty() && id.len() <= MOST_OF_AN_ID && !account.ids.contains(&id) {
            account.ids.push(id);
        }
    }
    let title = &mut account.front.title;
    if title.values.is_empty() {
        let stem = lines::tidy(stem);
        title.values.push(if stem.is_empty() { "Untitled".to_owned() } else { stem });
        title.doubt("no headline was found; this is the name of the file");
    }
}

/// In bytes; a name of a file may not be much longer on some systems.
const MOST_OF_AN_ID: usize = 100;
