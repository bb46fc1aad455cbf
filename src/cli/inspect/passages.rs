//! `inspect passages`: which words two texts share, and whether they tell of copying.

use rayon::prelude::*;

use super::given::Given;
use super::show::Sheet;
use super::terminal::{self, plural};
use super::{Found, lines};
use crate::analysis::reading::{People, Register, read};
use crate::analysis::shared::{self, Layout, Mode, Options, Part, Passage, Prepared, inside};
use crate::cli::passage::{Object, Place, mode};

/// The texts with what was found in them.
struct Compared<'a> {
    given: &'a [Given<'a>],
    prepared: Vec<Prepared>,
    layouts: Vec<Layout>,
    shared: shared::Found,
}

pub fn passages(found: &Found<'_>, people: &People<'_>) -> String {
    let compared = Compared::new(found.given, people);
    match found.style {
        None => {
            let common = &compared.shared.common;
            if !common.is_empty() {
                let (most, runs) = (plural(compared.shared.most, "file"), plural(common.len(), "run"));
                terminal::warn(&format!("{runs} of words in more than {most} were no reason to compare them"));
            }
            lines(&compared.shared.passages().map(|passage| compared.object(passage)).collect::<Vec<_>>())
        }
        Some(style) => {
            let mut sheet = Sheet::new(style);
            compared.shared.pairs().for_each(|pair| compared.show(pair, &mut sheet));
            compared.show_common(&mut sheet);
            sheet.done()
        }
    }
}

impl<'a> Compared<'a> {
    fn new(given: &'a [Given<'a>], people: &People<'_>) -> Compared<'a> {
        let register = Register::new(people);
        let one = |given: &Given<'_>| {
            let text = given.text();
            let prepared = Prepared::of(text.words);
            let names: Vec<_> = register.mentions(&text).into_iter().map(|mention| mention.range).collect();
            let layout = Layout::of(&prepared, &text, &read(&text, people), &names);
            (prepared, layout)
        };
        let (prepared, layouts): (Vec<_>, Vec<_>) = given.par_iter().map(one).unzip();
        let shared = shared::find(&prepared.iter().collect::<Vec<_>>(), Options::default());
        Compared { given, prepared, layouts, shared }
    }

    fn object(&self, passage: &Passage) -> Object<'a> {
        Object {
            a: self.place(&passage.a),
            b: self.place(&passage.b),
            words: passage.words as usize,
            mode: mode(passage.mode),
            inside: self.inside(passage),
        }
    }

    fn place(&self, part: &Part) -> Place<'a> {
        let given = &self.given[part.document()];
        let span = given.span(self.bytes(part));
        Place { source: &given.source, file: given.shown(), start: span.start, end: span.end }
    }

    fn bytes(&self, part: &Part) -> std::ops::Range<usize> {
        self.prepared[part.document()].bytes(part.words())
    }

    fn inside(&self, passage: &Passage) -> &'static str {
        let (a, b) = (&self.layouts[passage.a.document()], &self.layouts[passage.b.document()]);
        inside(self.shared.runs(passage), a, b).name()
    }

    /// What two texts share: the tolerant passages, and exact ones that lie in none of them.
    fn show(&self, pair: &[Passage], sheet: &mut Sheet) {
        let (exact, tolerant) = pair.split_at(pair.partition_point(|passage| passage.mode == Mode::Exact));
        let within =
            |one: &Part, other: &Part| other.words().start <= one.words().start && one.words().end <= other.words().end;
        let is_shown = |one: &&Passage| !tolerant.iter().any(|more| within(&one.a, &more.a) && within(&one.b, &more.b));
        let mut shown: Vec<&Passage> = exact.iter().filter(is_shown).chain(tolerant).collect();
        shown.sort_by_key(|passage| (passage.a, passage.b));
        let Some(first) = shown.first() else { return };
        let (a, b) = (&self.given[first.a.document()], &self.given[first.b.document()]);
        let words = |kind: &str| {
            let of_kind = shown.iter().filter(|passage| self.inside(passage) == kind);
            of_kind.map(|passage| passage.words as usize).sum::<usize>()
        };
        let about = format!("{}, {} of narration", plural(shown.len(), "passage"), plural(words("narration"), "word"));
        sheet.heading(&format!("{} and {}", a.shown(), b.shown()), &about);
        for passage in shown {
            let (here, there) = (self.bytes(&passage.a), self.bytes(&passage.b));
            let what = format!("{}, {}", plural(passage.words as usize, "word"), self.inside(passage));
            let place = a.at(a.span(here.clone()));
            sheet.entry(&place, &a.read(here), &what, &format!("at {} there", b.at(b.span(there))));
        }
    }

    /// What was no reason to compare texts.
    fn show_common(&self, sheet: &mut Sheet) {
        if self.shared.common.is_empty() {
            return;
        }
        let about = format!("{}, no reason to compare them", plural(self.shared.common.len(), "run"));
        sheet.heading(&format!("in more than {}", plural(self.shared.most, "file")), &about);
        for common in &self.shared.common {
            let Some(part) = common.parts.first() else { continue };
            let given = &self.given[part.document()];
            let here = self.bytes(part);
            let place = given.at(given.span(here.clone()));
            sheet.entry(&place, &given.read(here), &plural(common.documents, "file"), given.shown());
        }
    }
}
