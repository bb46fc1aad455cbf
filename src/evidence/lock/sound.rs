//! What of a lock can be checked without any capture. A lock is a file like others, and who edits it by hand, or
//! merges two of them, may leave it saying what no look at a capture can have given.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use super::{digest, short, size};
use crate::analysis::origins::{Basis, Why};
use crate::dossier::{
    self, Cleaned, Dossier, Lock, LockFile, LockedPair, LockedSource, LockedVerdict, LockedWords, REMAKE, SourceId,
    TextRole,
};
use crate::evidence::{Archive, full};
use crate::notes::{Code, Note, Notes};
use crate::text::{Files, Folded, Folds, Span};

/// Reads the lock. One that can't be read, or that contradicts itself, is noted and counts for nothing.
pub fn read(files: &Files, notes: &mut Notes) -> Option<LockFile> {
    let locked = dossier::read_lock(files, notes)?;
    let mut faults = Faults { found: Vec::new() };
    faults.whole(&locked);
    if faults.found.is_empty() {
        return Some(locked);
    }
    for (span, reason) in faults.found {
        notes.take(Note::new(Code::LockUnsound, span, reason).hint(REMAKE));
    }
    None
}

struct Faults {
    found: Vec<(Span, String)>,
}

impl Faults {
    fn add(&mut self, span: Span, reason: impl Into<String>) {
        self.found.push((span, reason.into()));
    }

    fn whole(&mut self, locked: &LockFile) {
        let lock = &locked.lock;
        for (source, places) in lock.sources.iter().zip(&locked.sources) {
            self.source(source, places.entry);
            let mut before: Option<&LockedWords> = None;
            for (words, span) in source.words.iter().zip(&places.words) {
                self.words(source, words, *span);
                let key = |words: &LockedWords| (words.start, words.end, words.text.clone(), words.nth);
                if before.is_some_and(|before| key(before) >= key(words)) {
                    self.add(*span, "these words are locked twice, or not in order of their place");
                }
                before = Some(words);
            }
            let length = length(source);
            let mut next = 0;
            for (paragraph, span) in source.paragraphs.iter().zip(&places.paragraphs) {
                self.place(paragraph.at, length, *span);
                if paragraph.n < next {
                    self.add(*span, "this paragraph is locked twice, or not in order");
                }
                next = paragraph.n.saturating_add(1);
                if !is_basis(&paragraph.basis) {
                    self.add(*span, format!("`{}` is no basis of an origin", paragraph.basis));
                }
                if paragraph.lent.is_some_and(|at| at > length) {
                    self.add(*span, "its lead-in stands behind the end of the text");
                }
            }
        }
        let ids: Vec<&str> = lock.sources.iter().map(|source| source.id.as_str()).collect();
        for (pair, places) in ids.windows(2).zip(locked.sources.iter().skip(1)) {
            if pair[0] == pair[1] {
                self.add(places.entry, format!("the source `{}` is locked twice", pair[1]));
            } else if pair[0] > pair[1] {
                self.add(places.entry, format!("the sources are not in order: `{}` comes first", pair[1]));
            }
        }
        let mut before: Option<(&str, &str)> = None;
        for (pair, span) in lock.shared.iter().zip(&locked.shared) {
            self.pair(lock, pair, *span);
            let key = (pair.a.as_str(), pair.b.as_str());
            if before.is_some_and(|before| before >= key) {
                self.add(*span, "this pair of sources is locked twice, or not in order");
            }
            before = Some(key);
        }
        let mut known = BTreeSet::new();
        let claims = lock.claims.iter().zip(&locked.claims);
        for (claim, span) in claims.chain(lock.values.iter().zip(&locked.values)) {
            if !known.insert(&claim.statement) {
                self.add(*span, format!("the statement #{} is locked twice", claim.statement));
            }
            self.digest(&claim.text, SHORT, *span);
            let rules = claim.broken.iter().map(|found| &found.rule).chain(&claim.allowed);
            for rule in rules.filter(|rule| Code::from_slug(rule).is_none()) {
                self.add(*span, format!("there is no rule `{rule}`"));
            }
        }
    }

    fn source(&mut self, source: &LockedSource, span: Span) {
        self.digest(&source.body.blake3, WHOLE, span);
        if let Some(capture) = &source.capture {
            self.digest(&capture.blake3, WHOLE, span);
        } else if !source.words.is_empty() || source.cleaned.is_some() {
            self.add(span, "words of a capture are locked, and no capture is");
        }
        if let Some(Cleaned { sentences, cut, words_left_out, folds }) = &source.cleaned
            && (cut > sentences || *words_left_out > length(source) || !are_folds(folds))
        {
            self.add(span, "what cleaning left of the capture does not add up");
        }
    }

    fn words(&mut self, source: &LockedSource, words: &LockedWords, span: Span) {
        self.place([words.start, words.end], length(source), span);
        self.digest(&words.exact, SHORT, span);
        self.digest(&words.folded, SHORT, span);
        self.digest(&words.before, SHORTER, span);
        self.digest(&words.after, SHORTER, span);
        let folded = Folded::new(&words.text, Folds::ALL).text;
        let is_folded = words.folded == short(&folded) && words.length == size(folded.len());
        // A text with brackets of the curator's is not what stands in the capture.
        let is_edited = words.text.contains('[');
        let fault = match words.verdict {
            LockedVerdict::Verified if words.exact != short(&words.text) => {
                "`exact` is not the digest of these words, which are said to stand there letter for letter"
            }
            LockedVerdict::Verified if words.end - words.start.min(words.end) != size(words.text.len()) => {
                "the place is not as long as the words, which are said to stand there letter for letter"
            }
            LockedVerdict::Verified if !words.folds.is_empty() => {
                "words that stand there letter for letter need no folds"
            }
            LockedVerdict::Normalised if words.exact == short(&words.text) => {
                "the words stand there letter for letter, and are said not to"
            }
            _ if !is_edited && !is_folded => "`folded` or `length` is not that of these words",
            _ if !are_folds(&words.folds) => "the folds are not those there are, in their order",
            _ => return,
        };
        self.add(span, format!("{fault}: “{}”", words.text));
    }

    fn pair(&mut self, lock: &Lock, pair: &LockedPair, span: Span) {
        let length = |id: &str| lock.source(id).map(length);
        let (Some(a), Some(b)) = (length(&pair.a), length(&pair.b)) else {
            return self.add(span, "of the sources of this pair one is not locked");
        };
        if pair.a >= pair.b {
            self.add(span, "the sources of this pair are not in order");
        }
        for passage in &pair.passages {
            self.place(passage.a, a, span);
            self.place(passage.b, b, span);
            if passage.narration > passage.words || !matches!(passage.mode.as_str(), "exact" | "tolerant") {
                self.add(span, "a shared passage does not add up");
            }
        }
        for edit in &pair.edits {
            self.place(edit.sentences[0], a, span);
            self.place(edit.a, a, span);
            self.place(edit.sentences[1], b, span);
            self.place(edit.b, b, span);
            if Why::names(&Why::from_names(&edit.why)) != edit.why {
                self.add(span, format!("`{}` is no kind of edit", edit.why));
            }
        }
    }

    fn place(&mut self, [start, end]: [u32; 2], length: u32, span: Span) {
        if start > end || end > length {
            self.add(span, format!("bytes {start} to {end} are no place in a text of {length} bytes"));
        }
    }

    fn digest(&mut self, text: &str, digits: usize, span: Span) {
        const HEX: [RangeInclusive<u8>; 2] = [b'0'..=b'9', b'a'..=b'f'];
        if text.len() != digits || !text.bytes().all(|b| HEX.iter().any(|range| range.contains(&b))) {
            self.add(span, format!("`{text}` is no digest of {digits} hexadecimal digits"));
        }
    }
}

/// Digits of the digests of whole files, of words, and of what stands beside them.
const WHOLE: usize = 64;
const SHORT: usize = 32;
const SHORTER: usize = 8;

/// How long the text is that places of a source are places in.
fn length(source: &LockedSource) -> u32 {
    source.capture.as_ref().map_or(source.body.bytes, |capture| capture.bytes)
}

fn is_basis(name: &str) -> bool {
    Basis::from_name(name).name() == name
}

fn are_folds(folds: &[String]) -> bool {
    let mut all = ["marks", "dashes", "spaces", "accents", "case"].iter();
    folds.iter().all(|fold| all.any(|known| known == fold))
}

/// Notes what a lock says that the dossier contradicts, of sources whose captures are elsewhere: nothing else
/// would tell.
pub fn against(dossier: &Dossier, archive: &Archive<'_>, locked: &LockFile, notes: &mut Notes) {
    if dossier.live_sources().all(|id| archive.is_complete(id)) {
        return;
    }
    let sources: BTreeSet<&str> = dossier.sources.iter().map(|source| source.entry.id.as_str()).collect();
    let bodies: BTreeSet<&str> = dossier.entities.iter().map(|entity| entity.entry.id.as_str()).collect();
    let mut take = |span: Span, reason: String| {
        notes.take(Note::new(Code::LockUnsound, span, reason).hint(super::LOCK_IT));
    };
    let is_known = |party: &str| match (party.strip_prefix('~'), party.strip_prefix('@')) {
        (Some(_), _) => true,
        (_, Some(id)) => sources.contains(id),
        _ => bodies.contains(party),
    };
    for (source, places) in locked.lock.sources.iter().zip(&locked.sources) {
        for (paragraph, span) in source.paragraphs.iter().zip(&places.paragraphs) {
            for party in paragraph.whose.iter().filter(|party| !is_known(party)) {
                take(*span, format!("the paragraph is said to be of `{party}`, which the dossier does not have"));
            }
            for twin in paragraph.twins.iter().filter(|twin| !sources.contains(twin.source.as_str())) {
                let other = &twin.source;
                take(*span, format!("the paragraph is said to share words with `{other}`, which is no source"));
            }
        }
    }
    for (claim, span) in locked.lock.claims.iter().zip(&locked.claims) {
        for id in claim.held.iter().filter(|id| !sources.contains(id.as_str())) {
            take(*span, format!("the statement is said to have been held against `{id}`, which is no source"));
        }
    }
    for id in dossier.live_sources().filter(|id| !archive.is_complete(*id)) {
        let place = locked.lock.sources.iter().position(|own| own.id == dossier.source(id).entry.id);
        if let Some(reason) = place.and_then(|n| against_text(dossier, id, &locked.lock.sources[n])) {
            take(place.map_or_else(|| Span::new(locked.file, 0..0), |n| locked.sources[n].entry), reason);
        }
    }
}

/// What is said of a text as long as it is the one that was locked.
fn against_text(dossier: &Dossier, id: SourceId, locked: &LockedSource) -> Option<String> {
    let source = dossier.source(id);
    if locked.body.blake3 != digest(&source.doc.words) {
        return None;
    }
    let name = source.capture_name.as_deref().map(|name| name.trim_start_matches("./"));
    let capture = locked.capture.as_ref().map(|capture| capture.file.as_str());
    if capture != name {
        return Some(format!("the capture is said to be `{}`", capture.unwrap_or_default()));
    }
    match (&locked.cleaned, source.text) {
        (None, TextRole::Digest) => None,
        (Some(cleaned), TextRole::Full) => {
            let count = full::count(&source.doc);
            let message = format!("the text is said to have {} sentences, and has {count}", cleaned.sentences);
            (cleaned.sentences != size(count)).then_some(message)
        }
        (Some(_), TextRole::Digest) => Some("a digest is said to be a full text".to_owned()),
        (None, TextRole::Full) => Some("of a full text it is not said what of it stands in the capture".to_owned()),
    }
}
