//! Whose reporting each paragraph is: an agency's, another outlet's, the source's own, or not known.
//!
//! Outlets are not witnesses: five that print one agency are one. What is known comes from the curator, from
//! what a text says of itself (`credits`), and from narration that sources share (`links`); `docs/origins.md`
//! has the rules and their reasons. Never more is claimed than follows: where something is open, the count
//! says "at least" or "at most".

mod agencies;
mod credits;
mod links;
mod reasons;
mod assign;
mod count;
mod edits;

pub use agencies::Agencies;
pub use count::{Count, Said, Strand};
pub use credits::{Credit, Credits, Opening, read as read_credits};
pub use edits::{Edit, Why, edits, weigh};
pub use links::{Link, Shared, SharedPassage, SourcePart};
pub use reasons::Form;

use std::fmt::Write as _;
use std::ops::Range;

use rayon::prelude::*;

use super::Names;
use super::originals::{Original, Texts};
use super::quotations::Reader;
use crate::dossier::{Dossier, EntityRef, SourceId, SourceKind};

/// Somebody whose reporting something may be.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Party {
    /// An agency or an outlet.
    Body(EntityRef),
    /// A source of a primary kind, which is an origin of its own.
    Source(SourceId),
}

impl Party {
    /// Its name for readers.
    #[must_use]
    pub fn name<'a>(&'a self, dossier: &'a Dossier) -> &'a str {
        match self {
            Party::Body(EntityRef::Known(id)) => &dossier.entity(*id).name,
            Party::Body(EntityRef::Named(name)) => name,
            Party::Source(id) => &dossier.source(*id).title,
        }
    }
}

/// Whose a paragraph is, as far as is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// This one's.
    One(Party),
    /// One of these: two or more, in order.
    Among(Vec<Party>),
    /// Nothing says whose; as far as is known the outlet's own.
    Unknown,
}

/// What an origin rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Basis {
    /// The text says so.
    Stated,
    /// The curator says so.
    Curated,
    /// Another source has the same narration.
    Copied,
    /// Credits make it likely. Such an origin is shown, and not counted as known.
    Inferred,
    /// Nothing.
    Unknown,
}

impl Basis {
    /// Every basis.
    pub const ALL: [Basis; 5] = [Basis::Stated, Basis::Curated, Basis::Copied, Basis::Inferred, Basis::Unknown];

    /// The basis of a name; unknown for any other.
    #[must_use]
    pub fn from_name(name: &str) -> Basis {
        Basis::ALL.into_iter().find(|basis| basis.name() == name).unwrap_or(Basis::Unknown)
    }

    /// Its name in data.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Basis::Stated => "stated",
            Basis::Curated => "curated",
            Basis::Copied => "copied",
            Basis::Inferred => "inferred",
            Basis::Unknown => "unknown",
        }
    }
}

/// Paragraphs that share narration with each other, directly or through others; counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct GroupId(pub usize);

/// Why a paragraph has its origin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The front matter says so: bytes of the lead-in, and what the curator adds.
    Curator(Range<usize>, String),
    /// A lead-in above it, at these bytes of the original.
    LeadIn(Range<usize>),
    /// A credit line, dateline or the like, at these bytes.
    Credit(Range<usize>),
    /// The source is of a primary kind.
    Primary,
    /// It is shared with a paragraph whose origin is known.
    Twin(SourceId),
    /// It is shared with a source that credits the same.
    BothCredit(SourceId),
    /// It is shared, and only one of the two sources credits anybody, and only one.
    OneCredits(SourceId),
    /// It is shared, and those that have it credit different ones.
    Disputed,
    /// The front matter credits nobody else.
    OnlyCredit,
    /// A lead-in at these bytes that names nobody.
    UnnamedReport(Range<usize>),
    /// It is shared, and nothing says whose it is.
    Shared,
    /// The words of the source are not at hand: what is published of it is the curator's digest.
    NotAtHand,
    /// Nothing was found.
    Nothing,
    /// As the lock has it, in plain words.
    Locked(String),
}

/// A paragraph of another source with the same narration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Twin {
    /// Which source.
    pub source: SourceId,
    /// Which of its paragraphs.
    pub paragraph: usize,
    /// How many words of narration are equal.
    pub words: usize,
}

/// The origin of one paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// Its place in [`Original::paragraphs`].
    pub paragraph: usize,
    /// Bytes of the original.
    pub range: Range<usize>,
    /// Whose it is.
    pub who: Who,
    /// What that rests on.
    pub basis: Basis,
    /// Why.
    pub reason: Reason,
    /// Those it shares narration with, most words first.
    pub twins: Vec<Twin>,
    /// The paragraphs it shares enough narration with to be of one origin.
    pub group: Option<GroupId>,
    /// Which report without a name it is lent from, by the place of its lead-in: bytes of the original.
    pub lent_at: Option<usize>,
}

impl Origin {
    /// The origin, where it is known and not only likely.
    #[must_use]
    pub fn known(&self) -> Option<&Party> {
        match &self.who {
            Who::One(party) if !matches!(self.basis, Basis::Inferred | Basis::Unknown) => Some(party),
            _ => None,
        }
    }
}

/// The origins of all paragraphs of all sources, and what they were found by.
#[derive(Debug)]
pub struct Origins {
    originals: Vec<Option<Original>>,
    credits: Vec<Credits>,
    /// What was found.
    pub provenance: Provenance,
    /// What originals share.
    pub shared: Shared,
}

/// Whose reporting everything is, and what sources share: all that pages show of it. It is found from the
/// originals, or was locked and is read back.
#[derive(Debug, Default)]
pub struct Provenance {
    /// Of every source the length of its original in bytes; `None` where it takes no part.
    lengths: Vec<Option<usize>>,
    /// Of every source the origins of its paragraphs, in order.
    of_source: Vec<Vec<Origin>>,
    /// The passages of narration that sources share: by the two sources, then exact ones first, then by
    /// place.
    narration: Vec<SharedPassage>,
    /// The edits that weigh, by the two sources, then by place.
    edits: Vec<(SourceId, SourceId, Edit)>,
}

impl Origins {
    /// Finds the origins. `quoted` gives what is quoted speech in the body of a source.
    pub(super) fn of(
        texts: Texts<'_>,
        names: &Names,
        reader: &Reader<'_>,
        quoted: &(impl Fn(SourceId) -> Vec<Range<usize>> + Sync),
    ) -> Origins {
        let dossier = texts.dossier;
        let agencies = Agencies::of(dossier);
        let ids: Vec<SourceId> = dossier.source_ids().collect();
        let (originals, credits): (Vec<Option<Original>>, Vec<Credits>) = ids
            .into_par_iter()
            .map(|id| {
                if dossier.source(id).entry.withdrawn.is_some() {
                    return (None, Credits::default());
                }
                let mut original = Original::of(texts, id, reader, quoted(id));
                let mut credits = Credits::default();
                if original.is_own {
                    credits = credits::read(texts.of(id), &original.paragraphs, &agencies);
                }
                // Credits stand in what cleaning removes, so this comes second.
                original.leave_out(texts, id, reader);
                (Some(original), credits)
            })
            .unzip();
        let (shared, narration) = links::find(texts, names, &originals);
        let of_source = assign::assign(texts, &agencies, &originals, &credits, &shared);
        let length = |id: SourceId| originals[id.index()].as_ref().map(|_| texts.of(id).len());
        let lengths = dossier.source_ids().map(length).collect();
        let mut origins = Origins {
            originals,
            credits,
            provenance: Provenance { lengths, of_source, narration, edits: Vec::new() },
            shared,
        };
        origins.provenance.edits = edits::weighty(&origins, texts);
        origins
    }

    /// The original of a source; `None` where it is withdrawn.
    #[must_use]
    pub fn original(&self, source: SourceId) -> Option<&Original> {
        self.originals[source.index()].as_ref()
    }

    /// What the original of a source says of its origins.
    #[must_use]
    pub fn credits(&self, source: SourceId) -> &Credits {
        &self.credits[source.index()]
    }

    /// All passages that originals share, those of speech, names and furniture included: by the two
    /// sources, then exact ones first, then by place.
    pub fn passages(&self) -> impl Iterator<Item = SharedPassage> + '_ {
        self.shared.passages(&self.originals)
    }

    /// The runs of words that too many sources have to compare them all for it: one of the places of each,
    /// and in how many sources it stands.
    pub fn common(&self) -> impl Iterator<Item = (SourcePart, usize)> + '_ {
        self.shared.common(&self.originals)
    }
}

impl Provenance {
    /// What was locked: of every source the length of its original and its origins, the passages of
    /// narration, and the edits that weigh, each in the order of the fields.
    #[must_use]
    pub fn restored(
        sources: Vec<(Option<usize>, Vec<Origin>)>,
        narration: Vec<SharedPassage>,
        edits: Vec<(SourceId, SourceId, Edit)>,
    ) -> Provenance {
        let (lengths, of_source) = sources.into_iter().unzip();
        Provenance { lengths, of_source, narration, edits }
    }

    /// The length of the original of a source in bytes; `None` where it is withdrawn.
    #[must_use]
    pub fn length(&self, source: SourceId) -> Option<usize> {
        self.lengths[source.index()]
    }

    /// The origins of the paragraphs of running text of a source, in order. Headings, captions, furniture
    /// and lead-ins have none.
    #[must_use]
    pub fn of_source(&self, source: SourceId) -> &[Origin] {
        &self.of_source[source.index()]
    }

    /// The origins of the paragraphs that some bytes of the original touch.
    #[must_use]
    pub fn at(&self, source: SourceId, range: &Range<usize>) -> &[Origin] {
        let all = self.of_source(source);
        let from = all.partition_point(|origin| origin.range.end <= range.start);
        let to = all.partition_point(|origin| origin.range.start < range.end.max(range.start + 1));
        &all[from..to.max(from)]
    }

    /// The origin of a source as a whole, where all of its paragraphs are known to have the same.
    #[must_use]
    pub fn of_whole(&self, source: SourceId) -> Option<&Party> {
        let mut known = self.of_source(source).iter().map(Origin::known);
        let first = known.next()??;
        known.all(|party| party == Some(first)).then_some(first)
    }

    /// The passages of narration that two sources share, of both modes; `a` is the source with the
    /// earlier id.
    #[must_use]
    pub fn between(&self, a: SourceId, b: SourceId) -> &[SharedPassage] {
        let key = (a.min(b), a.max(b));
        let of_pair = |passage: &SharedPassage| (passage.a.source, passage.b.source);
        let from = self.narration.partition_point(|passage| of_pair(passage) < key);
        let to = self.narration.partition_point(|passage| of_pair(passage) <= key);
        &self.narration[from..to]
    }

    /// The pairs of sources that share narration, with their passages.
    pub fn pairs(&self) -> impl Iterator<Item = &[SharedPassage]> {
        self.narration.chunk_by(|one, next| (one.a.source, one.b.source) == (next.a.source, next.b.source))
    }

    /// The edits between two sources that may change what is said; `a` is the source with the earlier id.
    pub fn edits(&self, a: SourceId, b: SourceId) -> impl Iterator<Item = &Edit> {
        let key = (a.min(b), a.max(b));
        let from = self.edits.partition_point(|(a, b, _)| (*a, *b) < key);
        self.edits[from..].iter().take_while(move |(a, b, _)| (*a, *b) == key).map(|(_, _, edit)| edit)
    }
}

impl Origin {
    /// Why it is so, with the sources that share it, in plain words.
    #[must_use]
    pub fn why(&self, texts: Texts<'_>, source: SourceId) -> String {
        let mut text = self.reason.text(texts, source);
        for (n, twin) in self.twins.iter().enumerate() {
            text.push_str(if n == 0 { "; also in " } else { ", " });
            let id = &texts.dossier.source(twin.source).entry.id;
            let _ = write!(text, "`{id}` ({} words)", twin.words);
        }
        text
    }
}

/// Whether sources of a kind are origins of their own, and no outlets.
#[must_use]
pub fn is_primary(kind: SourceKind) -> bool {
    matches!(kind, SourceKind::Transcript | SourceKind::Statement | SourceKind::Video | SourceKind::Document)
}
