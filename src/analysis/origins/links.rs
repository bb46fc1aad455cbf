//! Which paragraphs of different sources have narration in common.

use std::ops::Range;

use rayon::prelude::*;

use crate::analysis::Names;
use crate::analysis::originals::{Original, Texts};
use crate::analysis::reading::{ParagraphKind, Reading, Run, RunKind, Text};
use crate::analysis::shared::{self, Found, Inside, Layout, Mode, Options, Passage, Prepared, inside};
use crate::dossier::SourceId;

/// One side of a shared passage: bytes of the original of a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourcePart {
    /// Whose original.
    pub source: SourceId,
    /// Bytes of it.
    pub range: Range<usize>,
}

/// Words that the originals of two sources share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedPassage {
    /// In the source with the earlier id.
    pub a: SourcePart,
    /// In the other.
    pub b: SourcePart,
    /// How many words are equal.
    pub words: usize,
    /// How many of these are narration on both sides.
    pub narration: usize,
    /// How equal the words are. Every word of an exact passage stands in a tolerant one or alone.
    pub mode: Mode,
    /// What they stand in.
    pub inside: Inside,
}

/// Narration that two paragraphs of different sources have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// The paragraph in the source with the earlier id: source, and place in its paragraphs.
    pub a: (SourceId, usize),
    /// The other.
    pub b: (SourceId, usize),
    /// How many words of narration are equal.
    pub words: usize,
    /// Whether that is enough of the first paragraph to call it copied.
    pub of_a: bool,
    /// The same of the second.
    pub of_b: bool,
}

/// All that originals share.
#[derive(Debug, Default)]
pub struct Shared {
    /// Paragraphs with narration in common, by the two paragraphs.
    pub links: Vec<Link>,
    /// Which sources were compared: the documents of `found`.
    documents: Vec<SourceId>,
    /// What their words are; nothing for a source that shares none.
    layouts: Vec<Layout>,
    found: Found,
}

impl Shared {
    /// All passages, those of speech, names and furniture included, in order. In a large dossier most are
    /// of that sort, so they are judged when they are asked for.
    pub fn passages<'a>(&'a self, originals: &'a [Option<Original>]) -> impl Iterator<Item = SharedPassage> + 'a {
        self.found.passages().filter_map(|passage| {
            let side = |document: usize| {
                let source = *self.documents.get(document)?;
                let original = originals[source.index()].as_ref()?;
                Some(Side { source, original, layout: self.layouts.get(document)? })
            };
            Some(judge(&self.found, passage, &side(passage.a.document())?, &side(passage.b.document())?))
        })
    }

    /// The runs of words that too many sources have to compare them all for it, each with one of its places
    /// and the number of sources.
    pub fn common<'a>(&'a self, originals: &'a [Option<Original>]) -> impl Iterator<Item = (SourcePart, usize)> + 'a {
        self.found.common.iter().filter_map(|common| {
            let part = common.parts.first()?;
            let source = *self.documents.get(part.document())?;
            let range = originals[source.index()].as_ref()?.words.bytes(part.words());
            Some((SourcePart { source, range }, common.documents))
        })
    }
}

/// The fewest equal words of narration that make a link.
const LEAST: usize = 8;
/// So much of a paragraph's narration is enough to call it copied: one part of so many, ...
const PART: usize = 4;
/// ... or so many words, however long it is.
const MANY: usize = 25;

/// Finds what originals share, and the passages of narration among that: by the two sources, then exact
/// ones first, then by place. Sources without an original take no part.
pub fn find(texts: Texts<'_>, names: &Names, originals: &[Option<Original>]) -> (Shared, Vec<SharedPassage>) {
    let ids = texts.dossier.source_ids().filter(|id| originals[id.index()].as_ref().is_some_and(|it| it.is_own));
    let (documents, of_documents): (Vec<SourceId>, Vec<&Original>) =
        ids.filter_map(|id| Some((id, originals[id.index()].as_ref()?))).unzip();
    let words: Vec<&Prepared> = of_documents.iter().map(|original| &*original.words).collect();
    let found = shared::find(&words, Options::default());
    // Many sources of a large dossier share nothing, and need no layout.
    let mut shares = vec![false; documents.len()];
    for pair in found.pairs() {
        shares[pair[0].a.document()] = true;
        shares[pair[0].b.document()] = true;
    }
    let layouts: Vec<Layout> = (0..documents.len())
        .into_par_iter()
        .map(|n| if shares[n] { layout(texts, names, documents[n], of_documents[n]) } else { Layout::default() })
        .collect();
    let upto: Vec<Vec<u32>> = of_documents.par_iter().zip(&layouts).map(|(it, layout)| upto(it, layout)).collect();
    let side = |n: usize| Side { source: documents[n], original: of_documents[n], layout: &layouts[n] };
    let pairs: Vec<&[Passage]> = found.pairs().collect();
    let judged: Vec<(Vec<SharedPassage>, Vec<Link>)> = pairs
        .par_iter()
        .filter_map(|passages| {
            let (a, b) = (passages[0].a.document(), passages[0].b.document());
            // No more words can be narration in both than are in either.
            let within = |n: usize, from: u32, words: u32| upto[n][(from + words) as usize] - upto[n][from as usize];
            let most = |passage: &Passage| -> u32 {
                let runs = found.runs(passage);
                runs.map(|run| within(a, run.a, run.words).min(within(b, run.b, run.words))).sum()
            };
            // Most pairs of a large dossier share speech only, and are done with here.
            let mut all = 0;
            let mut likely: Vec<&Passage> = Vec::new();
            for passage in *passages {
                let words = most(passage);
                all += words as usize;
                likely.extend((words > 0).then_some(passage));
            }
            if all < LEAST {
                return None;
            }
            let (a, b) = (side(a), side(b));
            let mut narration: Vec<SharedPassage> =
                likely.iter().map(|passage| judge(&found, passage, &a, &b)).collect();
            narration.retain(|passage| passage.inside == Inside::Narration);
            Some((narration, links(&found, &likely, &a, &b)))
        })
        .collect();
    let (mut narration, mut links) = (Vec::new(), Vec::new());
    for (of_pair, links_of_pair) in judged {
        narration.extend(of_pair);
        links.extend(links_of_pair);
    }
    (Shared { links, documents, layouts, found }, narration)
}

/// What the words of a source are.
fn layout(texts: Texts<'_>, names: &Names, source: SourceId, original: &Original) -> Layout {
    let words = texts.of(source);
    let language = texts.dossier.source(source).language.as_deref().unwrap_or(&texts.dossier.meta.language);
    let text = Text { words, paragraphs: &original.paragraphs, language };
    let names: Vec<Range<usize>> = names.places(words).into_iter().map(|(_, range)| range).collect();
    // What is speech was settled when the original was read; the curator's dismissals count.
    let run = |range: &Range<usize>| Run { range: range.clone(), kind: RunKind::Sentence, speech: 0, nested: false };
    let reading = Reading { speeches: Vec::new(), runs: original.quoted.iter().map(run).collect() };
    Layout::of(&original.words, &text, &reading, &names)
}

/// For every word, and for the end, how many words of narration stand before it.
fn upto(original: &Original, layout: &Layout) -> Vec<u32> {
    let words = u32::try_from(original.words.len()).unwrap_or(u32::MAX);
    let mut count = 0;
    let before = (0..words).map(|n| {
        let before = count;
        count += u32::from(layout.word(n) == Inside::Narration);
        before
    });
    let mut upto: Vec<u32> = before.collect();
    upto.push(count);
    upto
}

/// A source that shares words with others.
struct Side<'a> {
    source: SourceId,
    original: &'a Original,
    layout: &'a Layout,
}

impl Side<'_> {
    /// Whether a word is narration in running text, and then in which paragraph.
    fn narrates(&self, word: u32) -> Option<usize> {
        if self.layout.word(word) != Inside::Narration {
            return None;
        }
        let at = self.original.words.bytes(word as usize..word as usize + 1).start;
        let paragraph = self.original.paragraph_at(at)?;
        (self.original.paragraphs[paragraph].kind == ParagraphKind::Body).then_some(paragraph)
    }

    /// How many words of narration a paragraph has.
    fn narration(&self, paragraph: usize) -> usize {
        let words = self.original.words.inside(&self.original.paragraphs[paragraph].range);
        let is_narration = |n: &usize| u32::try_from(*n).is_ok_and(|n| self.layout.word(n) == Inside::Narration);
        words.filter(is_narration).count()
    }
}

/// Judges a passage.
fn judge(found: &Found, passage: &Passage, a: &Side<'_>, b: &Side<'_>) -> SharedPassage {
    let words = found.runs(passage).flat_map(words_of);
    let part = |side: &Side<'_>, words| SourcePart { source: side.source, range: side.original.words.bytes(words) };
    SharedPassage {
        a: part(a, passage.a.words()),
        b: part(b, passage.b.words()),
        words: passage.words as usize,
        narration: words.filter(|(x, y)| a.narrates(*x).is_some() && b.narrates(*y).is_some()).count(),
        mode: passage.mode,
        inside: inside(found.runs(passage), a.layout, b.layout),
    }
}

/// The paragraphs of two sources that have narration in common.
fn links(found: &Found, passages: &[&Passage], a: &Side<'_>, b: &Side<'_>) -> Vec<Link> {
    // Every equal word once, whichever passages it is in.
    let mut equal: Vec<((usize, usize), u32)> = Vec::new();
    for (x, y) in passages.iter().flat_map(|passage| found.runs(passage)).flat_map(words_of) {
        if let (Some(p), Some(q)) = (a.narrates(x), b.narrates(y)) {
            equal.push(((p, q), x));
        }
    }
    equal.sort_unstable();
    // What stands twice in the one and once in the other is shared once.
    equal.dedup();
    let of_paragraphs = equal.chunk_by(|one, next| one.0 == next.0).filter(|words| words.len() >= LEAST);
    let links = of_paragraphs.map(|words| {
        let (p, q) = words[0].0;
        let enough = |of: usize| words.len() * PART >= of || words.len() >= MANY;
        let (of_a, of_b) = (enough(a.narration(p)), enough(b.narration(q)));
        Link { a: (a.source, p), b: (b.source, q), words: words.len(), of_a, of_b }
    });
    links.filter(|link| link.of_a || link.of_b).collect()
}

fn words_of(run: shared::Run) -> impl Iterator<Item = (u32, u32)> {
    (0..run.words).map(move |n| (run.a + n, run.b + n))
}
