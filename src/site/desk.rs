//! What every page needs to look up: cards, chips, names, counts, and who refers to what.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::OnceLock;

use super::address::{Address, Anchor, Anchors, Atlas, Url};
use super::cards::Glance;
use super::corrected::Corrected;
use super::index::{self, Index};
use super::pages::questions::value;
use super::pairs::Pairs;
use super::rich::{Chip, Fold, Original, Part, Rich, Tag, Tally};
use super::shared::AllMatched;
use super::signs::{outlets, signs};
use super::traces::Traces;
use super::views::{Backlink, DateView, Heading, Link, Name, RowValue, Withdrawn};
use super::weave::{self, Insert, Inserts, Links, Mark};
use crate::analysis::origins::Provenance;
use crate::analysis::{Analysis, HeardId, Mention, QuotationId};
use crate::dossier::{
    self, Block, Cited, Date, Doc, Dossier, Element, EntityId, EntityKind, EntityRef, Event, LinkTarget, QuestionId,
    SourceId, SourceKind, Statement, Target, Utterance,
};
use crate::evidence::{Cite, Evidence, PassageId, Use};
use crate::locale::Locale;
use crate::text::{Files, Span, count_words, sentences};

/// Everything known, with what is looked up again and again worked out once.
pub struct Desk<'a> {
    pub files: &'a Files,
    pub dossier: &'a Dossier,
    pub analysis: &'a Analysis,
    pub evidence: &'a Evidence,
    /// The language the site speaks.
    pub locale: &'a Locale,
    /// Which sources share how much.
    pub pairs: Pairs,
    pub atlas: Atlas<'a>,
    /// The short sign of every source, and its colour from 1 to 8.
    pub(super) signs: Vec<(String, usize)>,
    /// The anchor of every quotation on the page of its source, source by source.
    quotations: Vec<BTreeMap<QuotationId, Anchor>>,
    /// The anchors of every passage: in the text of its source, and in the list below it.
    passages: Vec<(Anchor, Anchor)>,
    /// Where sources name each entity.
    mentions: Vec<Vec<(SourceId, Vec<Range<usize>>)>>,
    /// The sentences of each source, once they are asked for: to find them takes going through its whole text.
    sentences: Vec<OnceLock<Vec<Range<usize>>>>,
    /// How many quotations of each source count as speech.
    pub(super) spoken: Vec<usize>,
    /// What cards show of each utterance.
    pub(super) glances: Vec<Glance>,
    /// What all sources come to, with all there is in them.
    pub whole: Tally,
    /// The letters of the origins.
    pub traces: Traces,
    /// The indexes of the quotations.
    pub indexes: Vec<Index>,
    /// What each entity said, by its utterances.
    said: BTreeMap<EntityId, Vec<HeardId>>,
    /// The statements that link to something or name it.
    pub in_statements: BTreeMap<Target, Vec<usize>>,
    /// The questions that each statement touches: it links them, or rests on words that answer them.
    pub(super) touched: Vec<BTreeSet<QuestionId>>,
    /// Whether each rests on different answers to one question.
    pub(super) parted: Vec<bool>,
    /// The names in the narrative.
    pub narrative_names: Vec<Mention>,
    /// What was corrected where.
    pub(super) corrected: Corrected,
    /// What published texts share that are laid side by side.
    pub matched: AllMatched,
    /// The anchors of the narrative's headings, and everything else fixed on that page.
    pub(super) words: Vec<usize>,
}

impl<'a> Desk<'a> {
    pub fn new(
        files: &'a Files,
        dossier: &'a Dossier,
        analysis: &'a Analysis,
        evidence: &'a Evidence,
        locale: &'a Locale,
    ) -> Desk<'a> {
        let pairs = Pairs::of(evidence.provenance(analysis), dossier);
        let mut sections = sections(files, dossier, analysis, evidence);
        sections.extend((!pairs.all.is_empty()).then_some("compare"));
        let atlas = Atlas::new(dossier, &evidence.statements, sections);
        let narrative_names = dossier.narrative.as_ref().map_or_else(Vec::new, |n| analysis.names.find(&n.doc));
        let in_statements = in_statements(dossier, evidence, &narrative_names);
        let outlets = outlets(dossier);
        let signs = signs(dossier, &outlets);
        let mut mentions: Vec<Vec<(SourceId, Vec<Range<usize>>)>> = vec![Vec::new(); dossier.entities.len()];
        for source in dossier.source_ids() {
            for mention in analysis.mentions_of(source) {
                let of_entity = &mut mentions[mention.entity.index()];
                match of_entity.last_mut() {
                    Some((last, ranges)) if *last == source => ranges.push(mention.range.clone()),
                    _ => of_entity.push((source, vec![mention.range.clone()])),
                }
            }
        }
        let mut said: BTreeMap<EntityId, Vec<HeardId>> = BTreeMap::new();
        for id in analysis.heard_ids() {
            if let Some(EntityRef::Known(speaker)) = analysis.heard(id).speaker {
                said.entry(speaker).or_default().push(id);
            }
        }
        let quotations = dossier.source_ids().map(|id| quotation_anchors(dossier, analysis, id)).collect();
        let passages = passage_anchors(evidence);
        let words = dossier.sources.iter().map(|source| count_words(&source.doc.words)).collect();
        let mut desk = Desk {
            corrected: Corrected::of(dossier, &atlas),
            files,
            dossier,
            analysis,
            evidence,
            locale,
            pairs,
            atlas,
            signs,
            quotations,
            passages,
            mentions,
            sentences: vec![OnceLock::new(); dossier.sources.len()],
            said,
            in_statements,
            touched: Vec::new(),
            parted: Vec::new(),
            narrative_names,
            matched: AllMatched::new(),
            words,
            spoken: Vec::new(),
            glances: Vec::new(),
            whole: Tally::default(),
            traces: Traces::of(evidence.provenance(analysis), dossier.source_ids()),
            indexes: Vec::new(),
        };
        desk.spoken = dossier.source_ids().map(|id| desk.speech_of(id).count()).collect();
        desk.whole = desk.tally_of_sources(dossier.source_ids());
        desk.glances = analysis.heard_ids().map(|id| Glance::of(&desk, id)).collect();
        desk.indexes = index::all(&desk);
        (desk.touched, desk.parted) = desk.all_touched().into_iter().unzip();
        desk.matched = desk.all_matched();
        desk
    }

    /// Whose reporting everything is, and what sources share.
    pub fn provenance(&self) -> &'a Provenance {
        self.evidence.provenance(self.analysis)
    }

    pub fn said_by(&self, id: EntityId) -> &[HeardId] {
        self.said.get(&id).map_or(&[], Vec::as_slice)
    }

    pub fn mentions_of(&self, id: EntityId) -> &[(SourceId, Vec<Range<usize>>)] {
        &self.mentions[id.index()]
    }

    // --------------------------------------------------------------------------------- names

    /// A date to be read.
    pub fn date(&self, date: &Date) -> DateView {
        DateView { iso: date.datetime(), text: self.locale.date(date) }
    }

    pub fn name(&self, from: &Address, id: EntityId) -> Name {
        let href = Some(self.atlas.link(from, &self.atlas.entity(id)));
        Name { href, text: self.dossier.entity(id).name.clone() }
    }

    pub fn name_of(&self, from: &Address, reference: &EntityRef) -> Name {
        match reference {
            EntityRef::Known(id) => self.name(from, *id),
            EntityRef::Named(name) => Name { href: None, text: name.clone() },
        }
    }

    pub fn value_of(&self, from: &Address, reference: &EntityRef) -> RowValue {
        let name = self.name_of(from, reference);
        RowValue { text: name.text, href: name.href.map(|url| url.to_string()), outside: false }
    }

    /// The outlet of a source; its title where none is given.
    pub fn outlet(&self, from: &Address, id: SourceId) -> Name {
        let source = self.dossier.source(id);
        match &source.outlet {
            Some(outlet) => self.name_of(from, outlet),
            None => Name { href: None, text: source.title.clone() },
        }
    }

    /// The language of a source where it is not the site's.
    pub fn lang(&self, id: SourceId) -> Option<String> {
        self.dossier.source(id).language.clone().filter(|lang| *lang != self.dossier.meta.language)
    }

    /// The anchor of the first, second, … place where a source names something.
    pub fn mention_anchor(&self, id: EntityId, nth: usize) -> Anchor {
        let entity = self.dossier.entity(id);
        let first = format!("{}-{}", kind_of(entity.kind), entity.entry.id);
        // Ids hold single hyphens only, so no other entry can have this anchor.
        Anchor::of_id(if nth == 0 { first } else { format!("{first}--{}", nth + 1) })
    }

    /// The quotations of a source that count as speech.
    pub fn speech_of(&self, id: SourceId) -> impl Iterator<Item = (QuotationId, &crate::analysis::Quotation)> {
        self.analysis.quotations_of(id).filter(|(_, quotation)| quotation.is_speech())
    }

    /// The page of an utterance, or the place of the one quotation that is all there is of it.
    pub fn utterance_url(&self, from: &Address, id: HeardId) -> Url {
        let heard = self.analysis.heard(id);
        match heard.prints().next() {
            Some(print) if !heard.has_page() => self.quotation_url(from, print.quotation),
            _ => self.atlas.link(from, &self.atlas.utterance(heard)),
        }
    }

    /// What the curator has listed of an utterance.
    pub fn listed(&self, id: HeardId) -> Option<&'a Utterance> {
        self.analysis.heard(id).listed.map(|listed| &self.dossier.utterances[listed.index()])
    }

    /// Whether an utterance has been taken down.
    pub fn is_withdrawn(&self, id: HeardId) -> bool {
        self.listed(id).is_some_and(|listed| listed.entry.withdrawn.is_some())
    }

    /// The fullest wording of an utterance; empty where no source prints any.
    pub fn fullest(&self, id: HeardId) -> &'a str {
        let wording = self.analysis.heard(id).wordings.first();
        wording.and_then(|wording| wording.prints.first()).map_or("", |print| self.words_of(print.quotation))
    }

    /// The words of a quotation, cut from its source.
    pub fn words_of(&self, id: QuotationId) -> &'a str {
        let quotation = self.analysis.quotation(id);
        &self.dossier.source(quotation.source).doc.words[quotation.range.clone()]
    }

    // ------------------------------------------------------------------- places in the sources

    pub fn quotation_anchor(&self, id: QuotationId) -> Option<&Anchor> {
        self.quotations[self.analysis.quotation(id).source.index()].get(&id)
    }

    /// The link to a quotation in its source.
    pub fn quotation_url(&self, from: &Address, id: QuotationId) -> Url {
        let page = self.atlas.source(self.analysis.quotation(id).source);
        match self.quotation_anchor(id) {
            Some(anchor) => self.atlas.link_at(from, &page, anchor),
            None => self.atlas.link(from, &page),
        }
    }

    /// The sign of a source beside words that are shown already, leading to them.
    pub fn quotation_chip(&self, from: &Address, id: QuotationId) -> Chip {
        let source = self.analysis.quotation(id).source;
        let (sign, colour) = self.signs[source.index()].clone();
        let label = self.outlet(from, source).text;
        Chip {
            href: self.quotation_url(from, id),
            sign,
            colour,
            label,
            relation: String::new(),
            original: None,
            fold: Fold::default(),
        }
    }

    /// The signs of the sources that print some quotations.
    pub fn quotation_chips(&self, from: &Address, ids: &[QuotationId]) -> Vec<Chip> {
        let rests: Vec<_> = ids.iter().map(|id| self.at_quotation(*id)).collect();
        self.folded(ids.iter().map(|id| self.quotation_chip(from, *id)).collect(), &rests)
    }

    /// The anchors of a passage: in the text of its source, and in the list below it.
    pub fn passage_anchors(&self, id: PassageId) -> &(Anchor, Anchor) {
        &self.passages[id.0]
    }

    /// The link to the words of a passage: in the text where it prints them, else in the list.
    pub fn passage_url(&self, from: &Address, id: PassageId) -> Url {
        let passage = self.evidence.passage(id);
        let page = self.atlas.source(passage.source);
        let (in_text, in_list) = self.passage_anchors(id);
        match (&passage.in_body, passage.words.is_empty()) {
            (_, true) => self.atlas.link(from, &page),
            (Some(_), false) => self.atlas.link_at(from, &page, in_text),
            (None, false) => self.atlas.link_at(from, &page, in_list),
        }
    }

    /// The sign of a cited source, leading to the words.
    pub fn chip(&self, from: &Address, cited: &Cited) -> Chip {
        let cite = Cite { source: cited.source, span: cited.span };
        let words = cited.locator.as_ref().map_or("", |locator| locator.words.as_str());
        self.cite_chip(from, cite, words, &self.relation(cited.relation))
    }

    /// The sign of a source as a whole.
    pub fn source_chip(&self, from: &Address, source: SourceId) -> Chip {
        self.chip_to(from, source, self.atlas.link(from, &self.atlas.source(source)), "", "")
    }

    pub fn cite_chip(&self, from: &Address, cite: Cite, words: &str, relation: &str) -> Chip {
        let href = match self.evidence.passage_of(cite) {
            Some(passage) => self.passage_url(from, passage),
            None => self.atlas.link(from, &self.atlas.source(cite.source)),
        };
        let withdrawn = self.dossier.source(cite.source).entry.withdrawn.is_some();
        self.chip_to(from, cite.source, href, if withdrawn { "" } else { words }, relation)
    }

    fn chip_to(&self, from: &Address, source: SourceId, href: Url, words: &str, relation: &str) -> Chip {
        let (sign, colour) = self.signs[source.index()].clone();
        let outlet = self.outlet(from, source).text;
        let label = if words.is_empty() {
            outlet
        } else {
            self.fill("labelled", &[("label", &outlet), ("words", &self.quoted(words))])
        };
        let original = self.original(source, words).map(|href| {
            let label = self.locale.fill("in-the-original", &[("sign", (&sign).into())]);
            Original { href, label }
        });
        let relation = relation.to_owned();
        Chip { href, sign, colour, label, relation, original, fold: Fold::default() }
    }

    /// The original on the web, at the words: a URL with a text fragment.
    pub fn original(&self, source: SourceId, words: &str) -> Option<String> {
        let url = self.dossier.source(source).url.as_deref()?;
        if words.is_empty() {
            return Some(url.to_owned());
        }
        let glue = if url.contains('#') { ":~:text=" } else { "#:~:text=" };
        let mut out = format!("{url}{glue}");
        for byte in words.bytes() {
            // `-`, `,` and `&` have meanings of their own in a text directive.
            if byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'~') {
                out.push(char::from(byte));
            } else {
                use std::fmt::Write as _;
                let _ = write!(out, "%{byte:02X}");
            }
        }
        Some(out)
    }

    // ------------------------------------------------------------------------------ words between marks

    /// Words between the marks of the site's language.
    pub fn quoted(&self, words: &str) -> String {
        self.fill("quoted", &[("words", words)])
    }

    /// The same, without the punctuation that only led on in the outlet's own sentence.
    pub fn in_marks(&self, words: &str) -> String {
        self.quoted(words.trim_end_matches([',', ';', ':']))
    }

    /// What stands before words between marks, and behind them.
    pub fn marks(&self) -> (String, String) {
        // A sign that no message holds stands for the words.
        let both = self.quoted("\u{1}");
        both.split_once('\u{1}').map(|(before, behind)| (before.to_owned(), behind.to_owned())).unwrap_or_default()
    }

    // ------------------------------------------------------------------------------ backlinks

    /// The statement with a number, as something that refers.
    pub fn statement(&self, from: &Address, n: usize) -> Option<Backlink> {
        let statement = &self.evidence.statements[n];
        let narrative = self.dossier.narrative.as_ref()?;
        let page = self.atlas.narrative_at(statement.range.start)?;
        let href = self.atlas.link_at(from, &page, &Anchor::of_id(statement.anchor.clone()));
        Some(Backlink {
            href,
            from: self.locale.say("thing-statement"),
            context: narrative.doc.words[statement.range.clone()].to_owned(),
        })
    }

    /// The statements that link to something or name it.
    pub fn statements_on(&self, from: &Address, target: &Target) -> Vec<Backlink> {
        let numbers = self.in_statements.get(target).map_or(&[][..], Vec::as_slice);
        numbers.iter().filter_map(|n| self.statement(from, *n)).collect()
    }

    /// Something that refers, whatever it is, with the words around the reference.
    pub fn backlink(&self, from: &Address, cite: Cite, by: Use) -> Option<Backlink> {
        match by {
            Use::Statement(n) => self.statement(from, n),
            Use::Question(id) => {
                let question = &self.dossier.questions[id.index()];
                if question.entry.withdrawn.is_some() {
                    return None;
                }
                let href = self.atlas.link(from, &self.atlas.question(id));
                let answers = question.positions.iter().filter(|position| {
                    position.sources.iter().any(|cited| cited.words.as_ref().is_some_and(|w| w.span == cite.span))
                });
                let answer = answers.map(|position| format!(" — {}", value(self, question, position))).next();
                let answer = answer.unwrap_or_default();
                Some(Backlink {
                    href,
                    from: self.locale.say("thing-question"),
                    context: format!("{}{answer}", question.question),
                })
            }
            Use::Moment(id) => {
                let moment = &self.dossier.moments[id.index()];
                if moment.entry.withdrawn.is_some() {
                    return None;
                }
                let (page, anchor) = self.atlas.target(&Target::Moment(id))?;
                let href = self.atlas.link_at(from, &page, &anchor?);
                let cited = moment.text.citations.iter().find(|c| c.items.iter().any(|item| item.span == cite.span));
                let before = cited.map(|citation| citation.at.saturating_sub(1)..citation.at);
                let sentence = before.and_then(|at| sentence_around(&moment.text, &at));
                let context = sentence.map_or_else(
                    || moment.title.clone(),
                    |range| self.fill("labelled", &[("label", &moment.title), ("words", &moment.text.words[range])]),
                );
                Some(Backlink { href, from: self.locale.say("thing-moment"), context })
            }
            Use::Page(id) => {
                let page = &self.dossier.pages[id.index()];
                let href = self.atlas.link(from, &self.atlas.page(&page.entry.id));
                Some(Backlink { href, from: page.title.clone(), context: page.description.clone() })
            }
            Use::Source(id) => self.other_page(from, &Target::Source(id), "thing-source"),
            Use::Entity(id) => self.other_page(from, &Target::Entity(id), "thing-name"),
            Use::Utterance(id) => self.other_page(from, &Target::Utterance(id), "thing-quote"),
        }
    }

    fn other_page(&self, from: &Address, target: &Target, what: &str) -> Option<Backlink> {
        let (page, _) = self.atlas.target(target)?;
        Some(Backlink {
            href: self.atlas.link(from, &page),
            from: self.locale.say(what),
            context: self.title_of(target),
        })
    }

    /// The sentence around a place in the words of a source.
    pub fn sentence(&self, id: SourceId, at: &Range<usize>) -> String {
        let doc = &self.dossier.source(id).doc;
        self.sentence_around(id, at).map_or(String::new(), |range| doc.words[range].to_owned())
    }

    /// Where that sentence is.
    pub fn sentence_around(&self, id: SourceId, at: &Range<usize>) -> Option<Range<usize>> {
        let doc = &self.dossier.source(id).doc;
        let all =
            self.sentences[id.index()].get_or_init(|| doc.blocks.iter().flat_map(|b| sentences_of(doc, b)).collect());
        let block = doc.block_at(at.start)?;
        let found = all.get(all.partition_point(|sentence| sentence.end <= at.start))?;
        (found.start < block.range.end).then(|| found.clone())
    }

    // ---------------------------------------------------------------------- withdrawals and files

    pub fn withdrawn(&self, entry: &dossier::Entry) -> Option<Withdrawn> {
        entry.withdrawn.as_ref().map(|w| Withdrawn { at: self.date(&w.at), reason: w.reason.clone() })
    }

    pub fn is_withdrawn_question(&self, id: QuestionId) -> bool {
        self.dossier.questions[id.index()].entry.withdrawn.is_some()
    }

    /// The page that shows the file of a span, at its line.
    pub fn file_link(&self, from: &Address, span: Span) -> Option<Link> {
        let file = self.files.get(span.file);
        let page = self.atlas.file(&file.path);
        let line = self.files.line(span);
        let published = self.dossier.published.contains(&span.file);
        let href = if line > 1 {
            self.atlas.link_at(from, &page, &Anchor::of_id(format!("L{line}")))
        } else {
            self.atlas.link(from, &page)
        };
        published.then(|| Link { href, text: format!("content/{}", file.path) })
    }

    // ------------------------------------------------------------------------------ running text

    /// A text with its names, links and citations; `marks` and `inserts` add what only this page shows.
    pub fn weave(&self, from: &Address, doc: &Doc, weaving: Weaving<'_>) -> Rich {
        let Weaving { mut marks, inserts, beside, statements, names } = weaving;
        let mut behind = self.asides(from, doc, statements);
        behind.extend(beside);
        marks.extend(statements.iter().map(|statement| Mark {
            range: statement.range.clone(),
            tag: Tag::Statement { id: Some(Anchor::of_id(statement.anchor.clone())) },
        }));
        marks.extend(self.first_names(from, doc, names));
        marks.extend(self.withheld(from, doc));
        let tallies = self.tallies(doc, statements);
        let headings = headings(doc);
        let links = DocLinks { desk: self, from, doc };
        let cite = |n: usize| {
            let items = &doc.citations[n].items;
            let chips = items.iter().map(|cited| self.chip(from, cited)).collect();
            let rests: Vec<_> = items.iter().map(|cited| self.at_cite(cited)).collect();
            Some(Part::Chips(self.folded(chips, &rests), tallies[n].clone()))
        };
        let mut headings = headings.into_iter();
        let named = |element: &Element| match element {
            Element::Heading { .. } => {
                let (level, anchor, range) = headings.next()?;
                let label = self.locale.fill("link-to", &[("words", doc.words[range].into())]);
                Some(Tag::Heading { level, anchor: Some((anchor, label)) })
            }
            Element::Table => Some(Tag::Table { label: self.locale.say("table") }),
            _ => None,
        };
        weave::weave(doc, marks, Inserts { within: inserts, behind }, &links, cite, named)
    }

    /// Where withdrawn words stood, a link to the page that says why they went.
    fn withheld(&self, from: &Address, doc: &Doc) -> Vec<Mark> {
        let crosses =
            |range: &Range<usize>| doc.links.iter().any(|l| l.range.start < range.end && range.start < l.range.end);
        let gone = doc.withheld.iter().filter(|(range, _)| !crosses(range));
        gone.map(|(range, id)| {
            let href = self.utterance_url(from, HeardId::listed(*id));
            Mark { range: range.clone(), tag: Tag::Link { href, title: self.locale.say("withheld-why") } }
        })
        .collect()
    }

    /// A text of the curator's that is no source: names looked up, nothing added.
    pub fn plain(&self, from: &Address, doc: &Doc) -> Rich {
        let names = self.analysis.names.find(doc);
        self.weave(from, doc, Weaving { names: &names, ..Weaving::default() })
    }

    /// A link for each name at its first mention in a section, outside other links.
    fn first_names(&self, from: &Address, doc: &Doc, names: &[Mention]) -> Vec<Mark> {
        let starts: Vec<usize> = headings(doc).into_iter().map(|(_, _, range)| range.start).collect();
        let mut seen: BTreeSet<(usize, EntityId)> = BTreeSet::new();
        let mut marks = Vec::new();
        for mention in names {
            let linked = doc
                .links
                .iter()
                .any(|link| link.range.start < mention.range.end && mention.range.start < link.range.end);
            let in_heading = doc.block_at(mention.range.start).is_some_and(|b| b.kind == dossier::BlockKind::Heading);
            if linked || in_heading {
                continue;
            }
            let section = starts.partition_point(|start| *start <= mention.range.start);
            let page = self.atlas.entity(mention.entity);
            if page == *from || !seen.insert((section, mention.entity)) {
                continue;
            }
            let kind = kind_of(self.dossier.entity(mention.entity).kind);
            let tag = Tag::Name { href: self.atlas.link(from, &page), kind };
            marks.push(Mark { range: mention.range.clone(), tag });
        }
        marks
    }

    /// What each citation of a text counts: the last one of a text without statements counts for all.
    fn tallies(&self, doc: &Doc, statements: &[Statement]) -> Vec<Tally> {
        let mut tallies = vec![Tally::default(); doc.citations.len()];
        // What stands beside a statement counts for itself.
        if let (true, Some(last)) = (statements.is_empty(), tallies.last_mut()) {
            let cited = doc.citations.iter().flat_map(|citation| &citation.items);
            *last = self.tally(cited.map(|cited| self.at_cite(cited)));
        }
        tallies
    }

    /// The headings of a text as links, for a table of contents.
    pub fn contents(&self, from: &Address, doc: &Doc) -> Vec<Heading> {
        self.contents_of(from, doc, |_| from.clone())
    }

    /// The headings of a text that is cut into pages: `page` tells the page of the words at a byte.
    pub fn contents_of(&self, from: &Address, doc: &Doc, page: impl Fn(usize) -> Address) -> Vec<Heading> {
        headings(doc)
            .into_iter()
            .filter(|(level, _, range)| (2..=3).contains(level) && !range.is_empty())
            .map(|(level, anchor, range)| Heading {
                href: self.atlas.link_at(from, &page(range.start), &anchor),
                text: doc.words[range].to_owned(),
                level,
            })
            .collect()
    }
}

/// What a page adds to a text.
#[derive(Default)]
pub struct Weaving<'a> {
    pub marks: Vec<Mark>,
    pub inserts: Vec<Insert>,
    /// What stands beside the text, or behind it.
    pub beside: Vec<Insert>,
    pub statements: &'a [Statement],
    pub names: &'a [Mention],
}

struct DocLinks<'a> {
    desk: &'a Desk<'a>,
    from: &'a Address,
    doc: &'a Doc,
}

impl Links for DocLinks<'_> {
    fn link(&self, number: usize) -> Option<Tag> {
        match &self.doc.links[number].to {
            LinkTarget::Outside(web) => Some(Tag::External { href: web.to_string() }),
            LinkTarget::Nowhere => None,
            LinkTarget::Inside(Target::Static(path)) => {
                Some(Tag::Link { href: self.desk.atlas.asset(self.from, path), title: String::new() })
            }
            LinkTarget::Inside(target) => {
                let (page, anchor) = self.desk.atlas.target(target)?;
                let href = match anchor {
                    Some(anchor) => self.desk.atlas.link_at(self.from, &page, &anchor),
                    None => self.desk.atlas.link(self.from, &page),
                };
                Some(Tag::Link { href, title: String::new() })
            }
        }
    }

    fn picture(&self, path: &str, alt: &str) -> Option<Part> {
        Some(Part::Picture { src: self.desk.atlas.asset(self.from, path), alt: alt.to_owned() })
    }
}

/// The sentence around a place in the words of a text; for those of a source ask the desk.
fn sentence_around(doc: &Doc, at: &Range<usize>) -> Option<Range<usize>> {
    sentences_of(doc, doc.block_at(at.start)?).find(|sentence| sentence.end > at.start)
}

fn sentences_of(doc: &Doc, block: &Block) -> impl Iterator<Item = Range<usize>> {
    let start = block.range.start;
    let found = sentences(&doc.words[block.range.clone()]).into_iter();
    found.map(move |sentence| start + sentence.start..start + sentence.end)
}

/// The headings of a text: level, anchor, and the words; none of the last where a heading has none.
pub fn headings(doc: &Doc) -> Vec<(u8, Anchor, Range<usize>)> {
    let mut anchors = Anchors::default();
    let opened = doc.events.iter().enumerate().filter_map(|(n, event)| match event {
        Event::Open(Element::Heading { level, id }) => Some((n, *level, id)),
        _ => None,
    });
    opened
        .map(|(n, level, id)| {
            let within = doc.events[n + 1..].iter().take_while(|event| !matches!(event, Event::Open(e) if is_block(e)));
            let first = within.take_while(|event| !matches!(event, Event::Rule)).find_map(|event| match event {
                Event::Text(range) | Event::Code(range) => Some(range.start),
                _ => None,
            });
            let block = first.and_then(|at| doc.block_at(at)).filter(|b| b.kind == dossier::BlockKind::Heading);
            let range = block.map_or(0..0, |block| block.range.clone());
            let wanted = match id {
                Some(id) => Anchor::of_id(id.clone()),
                None => Anchor::of_words("h", &doc.words[range.clone()], 8),
            };
            (level, anchors.distinct(wanted), range)
        })
        .collect()
}

fn is_block(element: &Element) -> bool {
    !matches!(element, Element::Emphasis | Element::Strong | Element::Struck | Element::Link(_))
}

pub fn kind_of(kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::Person => "person",
        EntityKind::Place => "place",
        EntityKind::Organisation => "organisation",
    }
}

pub fn kind_name(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Article => "article",
        SourceKind::Transcript => "transcript",
        SourceKind::Statement => "statement",
        SourceKind::Video => "video",
        SourceKind::Post => "post",
        SourceKind::Document => "document",
    }
}

/// The lists this site has.
fn sections(files: &Files, dossier: &Dossier, analysis: &Analysis, evidence: &Evidence) -> BTreeSet<&'static str> {
    let has = |kind: EntityKind| dossier.entities.iter().any(|entity| entity.kind == kind);
    let quoted = dossier.source_ids().any(|id| analysis.quotations_of(id).next().is_some());
    let heard = analysis.heard_ids().any(|id| analysis.heard(id).has_page());
    [
        ("narrative", true),
        ("sources", true),
        ("files", true),
        ("search", !dossier.sources.is_empty()),
        ("print", !dossier.sources.is_empty()),
        ("quotes", quoted || !dossier.utterances.is_empty()),
        ("people", has(EntityKind::Person)),
        ("places", has(EntityKind::Place)),
        ("organisations", has(EntityKind::Organisation)),
        ("timeline", !dossier.moments.is_empty()),
        ("questions", !dossier.questions.is_empty()),
        ("coverage", !dossier.questions.is_empty() || !dossier.moments.is_empty() || heard),
        ("origins", !dossier.sources.is_empty()),
        ("evidence", evidence.lock.is_some()),
        // An empty list says that nothing had to be corrected; no list says nothing.
        ("corrections", files.find("content", "corrections.yaml").is_some()),
    ]
    .into_iter()
    .filter_map(|(name, there)| there.then_some(name))
    .collect()
}

fn quotation_anchors(dossier: &Dossier, analysis: &Analysis, source: SourceId) -> BTreeMap<QuotationId, Anchor> {
    let doc = &dossier.source(source).doc;
    let mut anchors = Anchors::default();
    analysis
        .quotations_of(source)
        .filter(|(_, quotation)| quotation.is_speech())
        .map(|(id, quotation)| (id, anchors.distinct(Anchor::of_words("q", &doc.words[quotation.range.clone()], 5))))
        .collect()
}

/// Anchors of every passage, distinct within the page of its source.
fn passage_anchors(evidence: &Evidence) -> Vec<(Anchor, Anchor)> {
    let mut of_source: BTreeMap<SourceId, Anchors> = BTreeMap::new();
    let passages = evidence.passages.iter();
    passages
        .map(|passage| {
            let anchors = of_source.entry(passage.source).or_default();
            let in_text = anchors.distinct(Anchor::of_words("p", &passage.words, 6));
            let in_list = anchors.distinct(Anchor::of_words("cited", &passage.words, 6));
            (in_text, in_list)
        })
        .collect()
}

/// For everything the narrative links to or names: the statements that do.
fn in_statements(dossier: &Dossier, evidence: &Evidence, names: &[Mention]) -> BTreeMap<Target, Vec<usize>> {
    let mut found: BTreeMap<Target, Vec<usize>> = BTreeMap::new();
    let Some(narrative) = &dossier.narrative else { return found };
    let links = narrative.doc.links.iter().filter_map(|link| match &link.to {
        LinkTarget::Inside(target) => Some((target.clone(), link.range.start)),
        _ => None,
    });
    let names = names.iter().map(|mention| (Target::Entity(mention.entity), mention.range.start));
    for (target, at) in links.chain(names) {
        let n = evidence.statements.partition_point(|statement| statement.range.end <= at);
        if evidence.statements.get(n).is_some_and(|statement| statement.range.start <= at) {
            found.entry(target).or_default().push(n);
        }
    }
    for numbers in found.values_mut() {
        numbers.sort_unstable();
        numbers.dedup();
    }
    found
}
