//! From what is written to what it means: ids resolved, dates read, addresses checked.

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::date::Date;
use super::decode::{At, Text};
use super::ids::{self, Ids, Kind};
use super::markdown::{self, Doc};
use super::model::{
    Comparing, Correction, Entity, EntityKind, EntityRef, Entry, FreePage, Meta, Moment, Narrative, OriginPassage,
    PassageBasis, Position, PositionSource, Question, QuotationCorrection, Request, RequestedWording, Said, Source,
    StatementRef, Target, Utterance, Verdict, Withdrawn,
};
use super::parse::{keep, not_utf8};
use super::raw::{self, OneOrMany};
use super::register::Kept;
use super::url::Web;
use super::value::{BadValue, Value, bad_unit, own_unit};
use super::written::{RawNarrative, RawPage, RawSource};
use crate::notes::{Code, Note, Notes, Severity};
use crate::text::{FileId, Files, Place, Span, closest};

/// What the answers to a question are to be.
struct Answers<'a> {
    kind: raw::ValueKind,
    unit: &'a str,
    /// Whether the curator has been told already that they can't be read.
    said: bool,
}

/// Turns what is written into what it means.
pub(super) struct Reader<'a> {
    pub(super) files: &'a Files,
    pub(super) ids: &'a Ids,
    pub(super) notes: &'a mut Notes,
}

impl Reader<'_> {
    /// Without a readable `dossier.yaml`, which has been noted, the rest is checked all the same.
    pub(super) fn meta(&mut self, raw: Option<&(FileId, raw::Dossier)>) -> Meta {
        let Some((file, raw)) = raw else { return Meta::nameless() };
        for (name, severity) in &raw.severity.0 {
            self.severity(name, severity);
        }
        self.not_empty(&raw.title, "title");
        let base_url = raw.base_url.as_ref().and_then(|text| self.page_url(text));
        let event = raw.event.as_ref();
        let licence = raw.licence.as_ref().map(|text| text.value.clone());
        Meta {
            file: Some(*file),
            title: raw.title.value.clone(),
            summary: raw.summary.as_ref().map_or(String::new(), |text| text.value.clone()),
            date: event.and_then(|event| self.date(event.date.as_ref())),
            place: event.and_then(|event| event.place.as_ref()).map(|text| self.name(&[EntityKind::Place], text)),
            language: raw.language.as_ref().map_or_else(|| "en".to_owned(), |text| self.language(text)),
            base_url: base_url.map(|url| if url.ends_with('/') { url } else { format!("{url}/") }),
            theme: raw.theme.as_ref().map_or_else(|| crate::project::THEME.to_owned(), |text| text.value.clone()),
            theme_at: raw.theme.as_ref().map(|text| text.span),
            licence,
            contact: raw.contact.as_ref().and_then(|text| self.url(text)),
            compare: self.comparing(raw.compare.as_ref()),
        }
    }

    fn comparing(&mut self, raw: Option<&raw::Compare>) -> Comparing {
        let mut comparing = Meta::nameless().compare;
        if let Some(least) = raw.and_then(|raw| raw.min_words.as_ref()) {
            if least.value == 0 {
                let note = Note::new(Code::WrongType, least.span, "`min_words` is at least 1");
                self.notes.take(note.hint("sources that share nothing can't be compared"));
            }
            comparing.min_words = least.value.max(1) as usize;
        }
        if let Some(most) = raw.and_then(|raw| raw.per_source.as_ref()) {
            comparing.per_source = most.value as usize;
        }
        comparing
    }

    fn severity(&mut self, name: &Text, severity: &Text) {
        let Some(code) = Code::from_slug(&name.value) else {
            let known = Code::ALL.iter().map(|code| code.slug());
            let near = closest(&name.value, known).map(|best| format!("did you mean `{best}`?"));
            let hint = near.unwrap_or_else(|| "every note shows its code: this one is `unknown-value`".to_owned());
            let message = format!("there is no code `{}`", name.value);
            self.notes.take(Note::new(Code::UnknownValue, name.span, message).hint(hint));
            return;
        };
        match Severity::from_name(&severity.value) {
            // What would make a broken or unproven site is not for switching off.
            Some(weight)
                if weight == Severity::Error || code.severity() != Severity::Error || Code::CLAIMS.contains(&code) =>
            {
                self.notes.set_severity(code, weight);
            }
            Some(_) => {
                let message = format!("`{}` is always an error", name.value);
                let hint = "only warnings can be raised to `error` or switched off with `allow`";
                self.notes.take(Note::new(Code::UnknownValue, severity.span, message).hint(hint));
            }
            None => {
                let message = format!("`{}` can't be `{}`", name.value, severity.value);
                let hint = "it takes `error`, `warning`, `allow`";
                self.notes.take(Note::new(Code::UnknownValue, severity.span, message).hint(hint));
            }
        }
    }

    pub(super) fn sources(&mut self, raw: Vec<RawSource>, kept: &Kept) -> Vec<Source> {
        let (files, ids) = (self.files, self.ids);
        let raw: Vec<RawSource> = keep(raw, Kind::Source, kept).collect();
        let read: Vec<(Source, Notes)> = raw
            .into_par_iter()
            .map(|raw| {
                let mut notes = Notes::default();
                let source = Reader { files, ids, notes: &mut notes }.source(raw);
                (source, notes)
            })
            .collect();
        read.into_iter()
            .map(|(source, notes)| {
                self.notes.absorb(notes);
                source
            })
            .collect()
    }

    fn source(&mut self, source: RawSource) -> Source {
        let RawSource { id, file, body, raw } = source;
        let span = Span::new(file, 0..0);
        let withdrawn = raw.withdrawn.as_ref().and_then(|raw| self.withdrawn(raw));
        // What is withdrawn is withdrawn everywhere: its words are not even read, so nothing in them is corrected.
        let doc = if withdrawn.is_some() { Doc::default() } else { self.body(file, body) };
        let corrected = if withdrawn.is_some() { Vec::new() } else { raw.quotations };
        self.not_empty(&raw.title, "title");
        let capture_name = raw.capture.as_ref().map(|text| text.value.clone());
        Source {
            entry: Entry { id, span, former_ids: self.former_ids(&raw.former_ids), withdrawn, draft: raw.draft },
            file,
            title: raw.title.value,
            kind: raw.kind,
            outlet: raw.outlet.as_ref().map(|text| self.name(&[EntityKind::Organisation], text)),
            url: raw.url.as_ref().and_then(|text| self.page_url(text)),
            archived: raw.archived.as_ref().and_then(|text| self.page_url(text)),
            published: self.date(raw.published.as_ref()),
            retrieved: self.date(raw.retrieved.as_ref()),
            byline: values(&raw.byline),
            credits: raw.credits.0.iter().map(|text| self.name(&[EntityKind::Organisation], text)).collect(),
            rights: raw.rights.map_or(String::new(), |text| text.value),
            language: raw.language.as_ref().map(|text| self.language(text)),
            text: raw.text,
            capture: raw.capture.as_ref().and_then(|text| self.capture(text)),
            capture_name,
            capture_at: raw.capture.as_ref().map(|text| text.span),
            passages: raw.passages.into_iter().map(|raw| self.origin_passage(raw)).collect(),
            quotations: corrected.into_iter().filter_map(|raw| self.quotation_correction(raw)).collect(),
            doc,
        }
    }

    /// A capture that is not there is noted where it is known what the lock holds.
    fn capture(&mut self, text: &Text) -> Option<FileId> {
        let file = self.files.find("captures", text.value.trim_start_matches("./"))?;
        if let Some(at) = self.files.get(file).broken_at() {
            let note = not_utf8(file, self.files.get(file).bytes(), at, "this capture");
            self.notes.take(note.see(text.span, "named here"));
            return None;
        }
        Some(file)
    }

    fn origin_passage(&mut self, raw: raw::Passage) -> OriginPassage {
        OriginPassage {
            from: self.request(&raw.from, None),
            to: raw.to.as_ref().map(|text| self.request(text, None)),
            origin: self.name(&[EntityKind::Organisation], &raw.origin),
            basis: raw.basis.unwrap_or(PassageBasis::Curated),
            reason: raw.reason.map_or(String::new(), |text| text.value),
        }
    }

    fn quotation_correction(&mut self, raw: raw::Correction) -> Option<QuotationCorrection> {
        let request = self.request(&raw.text, raw.nth.as_ref());
        let verdict = match (raw.speaker, raw.dismiss) {
            (Some(speaker), None) => Verdict::Speaker(self.speaker(&speaker)?),
            (None, Some(reason)) => Verdict::Dismiss(reason.value),
            (Some(_), Some(reason)) => {
                let message = "a quotation has a speaker or is dismissed, not both";
                self.notes.take(Note::new(Code::WrongType, reason.span, message).hint("remove one of the two keys"));
                return None;
            }
            (None, None) => {
                let message = "this correction says nothing: give `speaker:` or `dismiss:`";
                self.notes.take(Note::new(Code::MissingKey, request.span, message));
                return None;
            }
        };
        Some(QuotationCorrection { request, verdict })
    }

    pub(super) fn person(&mut self, raw: At<raw::Person>) -> Entity {
        let (span, raw) = (raw.span, raw.value);
        let common = Common {
            kind: EntityKind::Person,
            span,
            id: raw.id,
            name: raw.name,
            aliases: raw.aliases,
            role: raw.role,
            description: raw.description,
            wikidata: raw.wikidata,
            url: raw.url,
            former_ids: raw.former_ids,
            withdrawn: raw.withdrawn,
            draft: raw.draft,
        };
        Entity { pronouns: raw.pronouns.map(|text| text.value), ..self.entity(common) }
    }

    pub(super) fn place(&mut self, raw: At<raw::Place>) -> Entity {
        let (span, raw) = (raw.span, raw.value);
        let coordinates = raw.coordinates.and_then(|at| self.coordinates(&at));
        let common = Common {
            kind: EntityKind::Place,
            span,
            id: raw.id,
            name: raw.name,
            aliases: raw.aliases,
            role: raw.role,
            description: raw.description,
            wikidata: raw.wikidata,
            url: raw.url,
            former_ids: raw.former_ids,
            withdrawn: raw.withdrawn,
            draft: raw.draft,
        };
        Entity { coordinates, ..self.entity(common) }
    }

    fn coordinates(&mut self, at: &At<Vec<f64>>) -> Option<(f64, f64)> {
        let is_on_earth = |lat: f64, lon: f64| lat.abs() <= 90.0 && lon.abs() <= 180.0;
        let message = "coordinates are latitude and longitude in degrees, as in `[51.88, 128.33]`";
        let note = Note::new(Code::WrongType, at.span, message);
        match *at.value.as_slice() {
            [lat, lon] if is_on_earth(lat, lon) => return Some((lat, lon)),
            [lon, lat] if is_on_earth(lat, lon) => {
                self.notes.take(note.hint(format!("did you mean `[{lat}, {lon}]`? latitude comes first")));
            }
            // A number that can't be read has had its note.
            _ if at.value.len() < self.items_written(at.span) => {}
            _ => self.notes.take(note),
        }
        None
    }

    /// How many items a short list has as it is written.
    fn items_written(&self, list: Span) -> usize {
        self.files.cut(list).split([',', '\n']).filter(|item| item.contains(char::is_alphanumeric)).count()
    }

    pub(super) fn organisation(&mut self, raw: At<raw::Organisation>) -> Entity {
        let (span, raw) = (raw.span, raw.value);
        let common = Common {
            kind: EntityKind::Organisation,
            span,
            id: raw.id,
            name: raw.name,
            aliases: raw.aliases,
            role: raw.role,
            description: raw.description,
            wikidata: raw.wikidata,
            url: raw.url,
            former_ids: raw.former_ids,
            withdrawn: raw.withdrawn,
            draft: raw.draft,
        };
        Entity { organisation: raw.kind.unwrap_or_default(), ..self.entity(common) }
    }

    fn entity(&mut self, raw: Common) -> Entity {
        Entity {
            entry: self.entry(raw.id, &raw.former_ids, raw.withdrawn.as_ref(), raw.draft),
            kind: raw.kind,
            span: raw.span,
            name: raw.name.value,
            aliases: raw.aliases.0.into_iter().map(|text| (text.value, text.span)).collect(),
            role: raw.role.map_or(String::new(), |text| text.value),
            description: raw.description.as_ref().map(|text| self.doc(text)),
            pronouns: None,
            wikidata: raw.wikidata.map(|text| text.value),
            url: raw.url.as_ref().and_then(|text| self.page_url(text)),
            coordinates: None,
            organisation: raw::OrganisationKind::default(),
        }
    }

    pub(super) fn utterance(&mut self, raw: At<raw::Utterance>) -> Utterance {
        let raw = raw.value;
        // One that is there and can't be read has had its note.
        if raw.wordings.value.is_empty() && self.items_written(raw.wordings.span) == 0 {
            let message = format!("the utterance `{}` has no wording", raw.id.value);
            let note = Note::new(Code::MissingKey, raw.wordings.span, message);
            self.notes.take(note.hint("list at least one: `- {source: …, text: \"…\"}`"));
        }
        let wordings = raw.wordings.value.iter().filter_map(|raw| {
            let source = self.ids.listed_source(&raw.source.value, raw.source.span, self.notes)?;
            let translation = raw.translation.as_ref().map(|text| text.value.trim().to_owned());
            let translation = translation.filter(|text| !text.is_empty());
            Some(RequestedWording { source, request: self.request(&raw.text, raw.nth.as_ref()), translation })
        });
        let wordings = wordings.collect();
        let apart = raw.apart_from.0.iter().filter_map(|text| self.ids.utterance(&text.value, text.span, self.notes));
        let apart_from = apart.collect();
        Utterance {
            speaker: raw.speaker.as_ref().and_then(|text| self.speaker(text)),
            said: raw.said.map_or_else(Said::default, |raw| self.said(raw)),
            wordings,
            apart_from,
            topics: values(&raw.topics),
            remark: raw.note.as_ref().map(|text| self.doc(text)),
            entry: self.entry(raw.id, &raw.former_ids, raw.withdrawn.as_ref(), raw.draft),
        }
    }

    fn said(&mut self, raw: raw::Said) -> Said {
        let text = |text: Option<Text>| text.map_or(String::new(), |text| text.value);
        Said {
            at: self.date(raw.at.as_ref()),
            to: raw.to.0.iter().map(|text| self.name(&[EntityKind::Person, EntityKind::Organisation], text)).collect(),
            occasion: text(raw.occasion),
            language: raw.language.as_ref().map_or(String::new(), |text| self.language(text)),
            via: text(raw.via),
        }
    }

    pub(super) fn question(&mut self, raw: At<raw::Question>) -> Question {
        let raw = raw.value;
        let unit = match &raw.unit {
            Some(unit) => unit.value.clone(),
            None => {
                raw.positions.iter().find_map(|position| own_unit(&position.value.value, raw.kind)).unwrap_or_default()
            }
        };
        let bad = raw.unit.as_ref().and_then(|text| Some((text.span, bad_unit(raw.kind, &text.value)?)));
        if let Some((span, bad)) = &bad {
            self.bad_value(*span, bad);
        }
        // One note on the unit says enough.
        let answers = Answers { kind: raw.kind, unit: &unit, said: bad.is_some() };
        let positions: Vec<Position> =
            raw.positions.into_iter().filter_map(|raw| self.position(raw, &answers)).collect();
        let silent = raw.silent.0.iter().filter_map(|text| {
            let source = self.ids.listed_source(&text.value, text.span, self.notes)?;
            if positions.iter().any(|position| position.sources.iter().any(|cited| cited.source == source)) {
                let message = format!("`{}` is listed as silent and gives an answer above", text.value);
                self.notes.take(Note::new(Code::WrongType, text.span, message).hint("remove it from one of the two"));
            }
            (!self.ids.is_hidden(Kind::Source, &text.value)).then_some(source)
        });
        let mut silent: Vec<_> = silent.collect();
        let mut seen = BTreeSet::new();
        silent.retain(|source| seen.insert(*source));
        Question {
            entry: self.entry(raw.id, &raw.former_ids, raw.withdrawn.as_ref(), raw.draft),
            question: raw.question.value,
            kind: raw.kind,
            unit,
            positions,
            silent,
            status: raw.status.as_ref().map(|status| status.value),
            status_at: raw.status.map(|status| status.span),
            remark: raw.note.as_ref().map(|text| self.doc(text)),
            topics: values(&raw.topics),
        }
    }

    fn bad_value(&mut self, span: Span, bad: &BadValue) {
        self.notes.take(Note::new(Code::ValueDoesNotFit, span, bad.message.clone()).maybe_hint(bad.hint.clone()));
    }

    /// An answer; `None` where all who gave it are withdrawn.
    fn position(&mut self, raw: raw::Position, answers: &Answers<'_>) -> Option<Position> {
        // One that is there and can't be read has had its note.
        if raw.sources.value.is_empty() && self.items_written(raw.sources.span) == 0 {
            let note = Note::new(Code::MissingKey, raw.sources.span, "nobody is named who gives this answer");
            self.notes.take(note.hint("name who does: `sources: [{source: …, text: \"…\"}]`"));
        }
        let read = match Value::read(&raw.value.value, answers.kind, answers.unit) {
            Ok(Value::Text(text)) if text.is_empty() => {
                self.not_empty(&raw.value, "value");
                None
            }
            Ok(read) => Some(read),
            Err(bad) => {
                if !answers.said {
                    self.bad_value(raw.value.span, &bad);
                }
                None
            }
        };
        let mut withdrawn = 0;
        let sources = raw.sources.value.iter().filter_map(|raw| {
            let source = self.ids.listed_source(&raw.source.value, raw.source.span, self.notes)?;
            // A withdrawn source counts for nothing.
            if self.ids.is_hidden(Kind::Source, &raw.source.value) {
                withdrawn += 1;
                return None;
            }
            let words = raw.text.as_ref().map(|text| self.request(text, raw.nth.as_ref()));
            if let Some(words) = &words {
                self.locator_length(words);
            }
            Some(PositionSource { source, words })
        });
        let sources: Vec<PositionSource> = sources.collect();
        if sources.is_empty() && withdrawn > 0 {
            return None;
        }
        Some(Position {
            value: raw.value.value,
            value_at: raw.value.span,
            read,
            sources,
            scope: raw.scope.map_or(String::new(), |text| text.value),
            carrier: raw.carrier.as_ref().map(|text| self.name(&[EntityKind::Organisation, EntityKind::Person], text)),
            as_of: self.date(raw.as_of.as_ref()),
            remark: raw.note.as_ref().map(|text| self.doc(text)),
        })
    }

    fn locator_length(&mut self, words: &Request) {
        let count = crate::text::count_words(&words.text);
        let most = super::citation::LOCATOR_WORDS;
        if count > most {
            let message = format!("this locator has {count} words; {most} are the most");
            let note = Note::new(Code::LongLocator, words.span, message);
            self.notes.take(note.hint("keep the words without which the answer would not hold"));
        }
    }

    pub(super) fn moment(&mut self, raw: At<raw::Moment>) -> Moment {
        let raw = raw.value;
        if raw.at.is_none() && raw.after.0.is_empty() && raw.before.0.is_empty() {
            let message = format!("the moment `{}` stands at no time", raw.id.value);
            let note = Note::new(Code::MissingKey, raw.id.span, message);
            self.notes.take(note.hint("give `at:` a date, or name a moment under `after:` or `before:`"));
        }
        let mut near = |list: &OneOrMany| {
            let ids = list.0.iter().filter_map(|text| self.ids.moment(&text.value, text.span, self.notes));
            ids.collect::<Vec<_>>()
        };
        let (after, before) = (near(&raw.after), near(&raw.before));
        let people = raw.people.0.iter().filter_map(|text| self.speaker_of(text, Code::UnknownId)).collect();
        Moment {
            entry: self.entry(raw.id, &raw.former_ids, raw.withdrawn.as_ref(), raw.draft),
            at: self.date(raw.at.as_ref()),
            after,
            before,
            title: raw.title.value,
            text: raw.text.as_ref().map_or_else(Doc::default, |text| self.doc(text)),
            place: raw.place.as_ref().map(|text| self.name(&[EntityKind::Place], text)),
            people,
        }
    }

    pub(super) fn correction(&mut self, raw: raw::Mended) -> Option<Correction> {
        let place = raw.place.as_ref().and_then(|text| {
            let id = text.value.trim_start_matches("[[").trim_end_matches("]]");
            self.ids.link(id, text.span, self.notes)?.target
        });
        let source = raw.source.as_ref().and_then(|text| self.ids.source(&text.value, text.span, self.notes));
        let mut places: Vec<Target> = place.into_iter().chain(source.map(Target::Source)).collect();
        places.dedup();
        let statement = raw
            .statement
            .map(|text| StatementRef { anchor: text.value.trim().trim_start_matches('#').to_owned(), span: text.span });
        Some(Correction {
            at: self.date(Some(&raw.at))?,
            what: raw.what.map_or(String::new(), |text| text.value),
            was: raw.was.value,
            now: raw.now.value,
            reason: raw.reason.map_or(String::new(), |text| text.value),
            places,
            statement,
        })
    }

    pub(super) fn narrative(&mut self, raw: RawNarrative) -> Narrative {
        let start = u32::try_from(raw.body.start).unwrap_or(u32::MAX);
        let text = &self.files.text(raw.file)[raw.body];
        let doc = markdown::parse_narrative(text, Place::Exact(raw.file, start), self.ids, self.notes);
        let title = raw.raw.title.map(|text| text.value).or_else(|| doc.title().map(str::to_owned));
        Narrative { file: raw.file, title, doc }
    }

    pub(super) fn free_page(&mut self, page: RawPage) -> FreePage {
        let span = Span::new(page.file, 0..0);
        let withdrawn = page.raw.withdrawn.as_ref().and_then(|raw| self.withdrawn(raw));
        let doc = if withdrawn.is_some() { Doc::default() } else { self.body(page.file, page.body) };
        FreePage {
            entry: Entry {
                id: page.id,
                span,
                former_ids: self.former_ids(&page.raw.former_ids),
                withdrawn,
                draft: page.raw.draft,
            },
            file: page.file,
            title: page.title,
            order: page.raw.order.map_or(0, |at| at.value),
            description: page.raw.description.map_or(String::new(), |text| text.value),
            doc,
        }
    }

    // ------------------------------------------------------------------------------ small parts

    fn entry(&mut self, id: Text, former_ids: &OneOrMany, withdrawn: Option<&raw::Withdrawn>, draft: bool) -> Entry {
        Entry {
            span: id.span,
            id: id.value,
            former_ids: self.former_ids(former_ids),
            withdrawn: withdrawn.and_then(|raw| self.withdrawn(raw)),
            draft,
        }
    }

    fn former_ids(&mut self, raw: &OneOrMany) -> Vec<(String, Span)> {
        let (good, bad): (Vec<_>, Vec<_>) = raw.0.iter().partition(|text| ids::well_formed(&text.value));
        for text in bad {
            let message = format!("`{}` is not a well-formed id", text.value);
            let hint = "ids are lower-case letters and digits, in words joined by single hyphens";
            self.notes.take(Note::new(Code::InvalidId, text.span, message).hint(hint));
        }
        good.into_iter().map(|text| (text.value.clone(), text.span)).collect()
    }

    fn withdrawn(&mut self, raw: &raw::Withdrawn) -> Option<Withdrawn> {
        Some(Withdrawn { at: self.date(Some(&raw.at))?, reason: raw.reason.value.clone() })
    }

    fn date(&mut self, text: Option<&Text>) -> Option<Date> {
        let text = text?;
        match Date::parse(&text.value) {
            Ok(date) => Some(date),
            Err(bad) => {
                self.notes.take(Note::new(Code::InvalidDate, text.span, bad.message).maybe_hint(bad.hint));
                None
            }
        }
    }

    fn not_empty(&mut self, text: &Text, key: &str) {
        if text.value.trim().is_empty() {
            let message = format!("`{key}` is empty");
            self.notes.take(Note::new(Code::MissingKey, text.span, message).hint(format!("write `{key}: …`")));
        }
    }

    fn url(&mut self, text: &Text) -> Option<String> {
        match Web::parse(&text.value) {
            Ok(web) => Some(web.to_string()),
            Err(reason) => {
                let message = format!("`{}` can't be used as an address: {reason}", text.value);
                let full = if text.value.contains('@') { "mailto:" } else { "https://" };
                let full = format!("{full}{}", text.value.trim_start_matches('/'));
                let hint = match text.value.contains('.') && !text.value.contains(':') && Web::parse(&full).is_ok() {
                    true => format!("did you mean `{full}`?"),
                    false => "write it in full, as in `https://gazette.example/2023/09/13/leaders`".to_owned(),
                };
                self.notes.take(
                    Note::new(Code::InvalidUrl, text.span, message)
                        .hint("a page begins with `https://` or `http://`")
                        .hint(hint),
                );
                None
            }
        }
    }

    fn page_url(&mut self, text: &Text) -> Option<String> {
        let url = self.url(text)?;
        if url.starts_with("mailto:") {
            let message = "this has to be the address of a page, not of a mailbox";
            self.notes.take(Note::new(Code::InvalidUrl, text.span, message));
            return None;
        }
        Some(url)
    }

    fn language(&mut self, text: &Text) -> String {
        let tag = text.value.as_str();
        let fine = !tag.is_empty()
            && tag.len() <= 35
            && tag
                .split('-')
                .all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()))
            && tag.split('-').next().is_some_and(|first| (2..=3).contains(&first.len()));
        if !fine {
            let message = format!("`{tag}` is not a language tag");
            let hint = match tag.contains('_') {
                true => format!("did you mean `{}`?", tag.replace('_', "-")),
                false => "write the short tag of the language: `en`, `ko`, `pt-BR` (BCP 47)".to_owned(),
            };
            self.notes.take(Note::new(Code::UnknownValue, text.span, message).hint(hint));
            return "en".to_owned();
        }
        tag.to_owned()
    }

    /// An entity by its id, or a plain name. A word that looks like a slip of an id is noted.
    fn name(&mut self, kinds: &[EntityKind], text: &Text) -> EntityRef {
        for &kind in kinds {
            if self.ids.peek(kind.into(), &text.value).is_some() {
                // The id of a draft is no name, and its name is not for readers yet.
                let known = self.ids.entity(kind, &text.value, text.span, self.notes);
                return known.map_or_else(|| EntityRef::Named("not published".to_owned()), EntityRef::Known);
            }
        }
        if ids::well_formed(&text.value) && text.value.contains(|c: char| c.is_lowercase()) {
            let kinds: Vec<Kind> = kinds.iter().map(|kind| (*kind).into()).collect();
            let hint = self.ids.suggest(&kinds, &text.value).filter(|hint| hint.starts_with("did you"));
            if let Some(hint) = hint {
                let message = format!("`{}` is not listed", text.value);
                let note = Note::new(Code::UnknownId, text.span, message).hint(hint);
                self.notes.take(note.hint("a plain name, with a capital letter, needs no entry"));
            }
        }
        EntityRef::Named(text.value.clone())
    }

    fn speaker(&mut self, text: &Text) -> Option<super::model::EntityId> {
        self.speaker_of(text, Code::UnknownSpeaker)
    }

    fn speaker_of(&mut self, text: &Text, code: Code) -> Option<super::model::EntityId> {
        for kind in [EntityKind::Person, EntityKind::Organisation] {
            if self.ids.peek(kind.into(), &text.value).is_some() {
                return self.ids.entity(kind, &text.value, text.span, self.notes);
            }
        }
        let hint = self.ids.suggest(&[Kind::Person, Kind::Organisation], &text.value);
        let hint = hint.unwrap_or_else(|| "list them there: `- {id: …, name: …}`".to_owned());
        let message = format!("`{}` is in neither `people.yaml` nor `organisations.yaml`", text.value);
        self.notes.take(Note::new(code, text.span, message).hint(hint));
        None
    }

    fn request(&mut self, text: &Text, nth: Option<&At<u32>>) -> Request {
        if let Some(zero) = nth.filter(|nth| nth.value == 0) {
            let note = Note::new(Code::WrongType, zero.span, "`nth` counts from 1");
            self.notes.take(note.hint("the first place is `nth: 1`"));
        }
        let nth = nth.map(|nth| nth.value as usize).filter(|n| *n > 0);
        Request { text: text.value.clone(), nth, span: text.span, place: text.place }
    }

    fn doc(&mut self, text: &Text) -> Doc {
        markdown::parse(&text.value, text.place, self.ids, self.notes)
    }

    fn body(&mut self, file: FileId, body: std::ops::Range<usize>) -> Doc {
        let start = u32::try_from(body.start).unwrap_or(u32::MAX);
        markdown::parse(&self.files.text(file)[body], Place::Exact(file, start), self.ids, self.notes)
    }
}

/// The keys that people, places and organisations share.
struct Common {
    kind: EntityKind,
    span: Span,
    id: Text,
    name: Text,
    aliases: OneOrMany,
    role: Option<Text>,
    description: Option<Text>,
    wikidata: Option<Text>,
    url: Option<Text>,
    former_ids: OneOrMany,
    withdrawn: Option<raw::Withdrawn>,
    draft: bool,
}

fn values(list: &OneOrMany) -> Vec<String> {
    list.0.iter().map(|text| text.value.clone()).collect()
}
