//! The plan of the whole site: every page and file, every address taken once.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::address::Address;
use super::coverage::Coverage;
use super::desk::Desk;
use super::export::Exported;
use super::frame::{Frame, Framed};
use super::pages::{
    compare, coverage, entities, evidence as proof, files, home, narrative, origins, other, print, questions, quote,
    quotes, search, sources, timeline,
};
use super::views::{Out, SiteView};
use super::{Site, SiteFile, export, feeds, linked, moments, previews, social};
use crate::analysis::{Analysis, HeardId};
use crate::dossier::{Dossier, EntityKind, Entry, PageId, Web};
use crate::evidence::Evidence;
use crate::locale::Locale;
use crate::notes::{Code, Note, Notes};
use crate::text::{Files, Span};

/// Plans the site. Notes addresses that two things want, and moments in a circle.
#[must_use]
pub fn plan(
    files: &Files,
    dossier: &Dossier,
    analysis: &Analysis,
    evidence: &Evidence,
    locale: &Locale,
    notes: &mut Notes,
) -> Site {
    let desk = Desk::new(files, dossier, analysis, evidence, locale);
    let frame = Frame::new(&desk);
    moments::note_contradictions(dossier, notes);
    let covered = Coverage::of(&desk);
    let ((mut framed, many), (exported, tables)) = rayon::join(
        || rayon::join(|| lists(&desk, &frame), || each(&desk, &frame)),
        || (export::files(&desk, &covered), coverage::table(&desk, &frame, &covered)),
    );
    framed.extend(many);
    framed.extend(tables);
    framed.extend(coverage::worksheets(&desk, &frame, &covered));
    let (printed, searched) = rayon::join(|| print::page(&desk, &frame), || search::page(&desk, &frame));
    let (to_print, running) = printed.unzip();
    framed.extend(to_print);
    let previews = previews::files(&desk, &framed);
    let shards_of_previews = previews.len();
    let (found, shards) = searched.unzip();
    framed.extend(found);
    framed.extend(redirects(&desk, &frame, &framed_files(&framed), notes));
    let (addresses, mut pages): (Vec<Address>, Vec<_>) = framed.into_iter().map(Framed::finish).unzip();
    pages.par_iter_mut().for_each(|page| page.social = social::of(&desk, page));
    let listed: Vec<Address> = addresses
        .iter()
        .zip(&pages)
        .filter(|(_, page)| !page.shell.noindex)
        .map(|(address, _)| address.clone())
        .collect();
    let mut others = feeds::files(&desk, &listed);
    others.extend(shards.into_iter().flatten());
    others.extend(previews);
    others.extend(running);
    others.extend(exported);
    others.extend(files::whole(&desk));
    let made = others.iter().filter_map(|file| match file {
        SiteFile::Ready { path, .. } => Some(path.clone()),
        _ => None,
    });
    let taken: BTreeSet<String> = pages.iter().map(|page| page.path.clone()).chain(made).collect();
    for (id, file) in files.under("static") {
        if taken.contains(&file.path)
            || OWN_FOLDERS.iter().any(|own| file.path.starts_with(own))
            || OWN_FILES.contains(&file.path.as_str())
            || Exported::ALL.iter().any(|what| what.path() == file.path)
        {
            let message = format!("`static/{}` would replace a file of the site's own", file.path);
            let note = Note::new(Code::AddressTaken, Span::new(id, 0..0), message);
            notes.take(note.hint("give it another name; looks are changed under `templates/` or `themes/`"));
            continue;
        }
        others.push(SiteFile::Static { path: file.path.clone(), bytes: file.bytes().to_vec() });
    }
    Site {
        base_path: desk.atlas.base_path().to_owned(),
        base_url: dossier.meta.base_url.clone(),
        view: view(dossier, shards_of_previews),
        pages,
        files: others,
    }
}

/// Folders of the site's own.
const OWN_FOLDERS: [&str; 4] = ["cards/", "previews/", "print/", "search/"];

/// Files of the site's own beside its pages.
const OWN_FILES: [&str; 20] = [
    "atom.xml",
    "corrections.xml",
    "feed.json",
    "sitemap.xml",
    "robots.txt",
    ".nojekyll",
    ".variorum",
    "apple-touch-icon.png",
    "favicon.svg",
    "favicon.ico",
    "assets/style.css",
    "assets/print.css",
    "assets/file.css",
    "assets/find.css",
    "assets/quote.css",
    "assets/chart.css",
    "assets/coverage.css",
    "assets/script.js",
    "assets/reading.js",
    "assets/search.js",
];

fn view(dossier: &Dossier, previews: usize) -> SiteView {
    let meta = &dossier.meta;
    SiteView {
        title: meta.title.clone(),
        summary: meta.summary.clone(),
        language: meta.language.clone(),
        licence: meta.licence.as_ref().map(|licence| Out { href: licence_url(licence), text: licence.clone() }),
        contact: meta
            .contact
            .as_ref()
            .map(|contact| Out { href: Some(contact.clone()), text: contact.trim_start_matches("mailto:").to_owned() }),
        previews,
        generator: concat!("Variorum ", env!("CARGO_PKG_VERSION")).to_owned(),
    }
}

/// Where the text of a licence stands, for the commonest ones by their SPDX names, or an address.
fn licence_url(licence: &str) -> Option<String> {
    if let Ok(web) = Web::parse(licence) {
        return Some(web.to_string());
    }
    let lower = licence.to_lowercase();
    if lower == "cc0-1.0" {
        return Some("https://creativecommons.org/publicdomain/zero/1.0/".to_owned());
    }
    let rest = lower.strip_prefix("cc-")?;
    let (kind, version) = rest.rsplit_once('-')?;
    let known = matches!(kind, "by" | "by-sa" | "by-nc" | "by-nd" | "by-nc-sa" | "by-nc-nd");
    known.then(|| format!("https://creativecommons.org/licenses/{kind}/{version}/"))
}

/// The pages there is one of.
fn lists(desk: &Desk<'_>, frame: &Frame<'_>) -> Vec<Framed> {
    let mut pages = vec![home::page(desk, frame).linked(Some(linked::event(desk)))];
    pages.extend(narrative::pages(desk, frame));
    pages.extend(sources::list(desk, frame));
    pages.extend(quotes::lists(desk, frame));
    pages.extend(questions::list(desk, frame));
    pages.extend(timeline::pages(desk, frame));
    for kind in [EntityKind::Person, EntityKind::Place, EntityKind::Organisation] {
        if desk.dossier.entities.iter().any(|entity| entity.kind == kind) {
            pages.extend(entities::list(desk, frame, kind));
        }
    }
    pages.extend(other::corrections(desk, frame));
    pages.extend(origins::pages(desk, frame));
    pages.extend(proof::pages(desk, frame));
    pages.extend(compare::list(desk, frame));
    pages.extend(files::list(desk, frame));
    pages.push(other::missing(desk, frame));
    for n in 0..desk.dossier.pages.len() {
        pages.push(other::free_page(desk, frame, PageId::at(n)));
    }
    pages
}

/// The pages there are many of, made side by side and kept in order.
fn each(desk: &Desk<'_>, frame: &Frame<'_>) -> Vec<Framed> {
    let dossier = desk.dossier;
    let made_from = files::made_from(desk);
    let mut pages: Vec<Framed> = Vec::new();
    let ids: Vec<_> = dossier.source_ids().collect();
    pages.par_extend(ids.into_par_iter().map(|id| sources::page(desk, frame, id)));
    let ids: Vec<_> = desk.analysis.heard_ids().filter(|id| desk.analysis.heard(*id).has_page()).collect();
    pages.par_extend(ids.into_par_iter().flat_map_iter(|id| quote::pages(desk, frame, id)));
    pages.par_extend(
        desk.pairs.shown().collect::<Vec<_>>().into_par_iter().map(|pair| compare::page(desk, frame, pair)),
    );
    let ids: Vec<_> = dossier.question_ids().collect();
    pages.par_extend(ids.into_par_iter().map(|id| questions::page(desk, frame, id)));
    let ids: Vec<_> = dossier.entity_ids().collect();
    pages.par_extend(ids.into_par_iter().flat_map_iter(|id| entities::pages(desk, frame, id)));
    pages.par_extend(dossier.published.par_iter().map(|id| files::page(desk, frame, &made_from, *id)));
    pages
}

/// The files pages are written to, for telling whether a former address is free.
fn framed_files(framed: &[Framed]) -> BTreeSet<String> {
    framed.iter().map(Framed::file).collect()
}

/// A page at every former address.
fn redirects(desk: &Desk<'_>, frame: &Frame<'_>, taken: &BTreeSet<String>, notes: &mut Notes) -> Vec<Framed> {
    let dossier = desk.dossier;
    let mut moved: Vec<(&Entry, Address, String)> = Vec::new();
    moved.extend(dossier.source_ids().map(|id| {
        let source = dossier.source(id);
        (&source.entry, desk.atlas.source(id), source.title.clone())
    }));
    moved.extend(dossier.entity_ids().map(|id| {
        let entity = dossier.entity(id);
        (&entity.entry, desk.atlas.entity(id), entity.name.clone())
    }));
    moved.extend(dossier.utterance_ids().map(|id| {
        let heard = desk.analysis.heard(HeardId::listed(id));
        (&dossier.utterances[id.index()].entry, desk.atlas.utterance(heard), desk.locale.say("thing-quote"))
    }));
    moved.extend(dossier.question_ids().map(|id| {
        let question = &dossier.questions[id.index()];
        (&question.entry, desk.atlas.question(id), question.question.clone())
    }));
    moved.extend(dossier.pages.iter().map(|page| (&page.entry, desk.atlas.page(&page.entry.id), page.title.clone())));
    let mut pages = Vec::new();
    let mut claimed: BTreeMap<String, Span> = BTreeMap::new();
    for (entry, now, title) in moved {
        for (id, span) in &entry.former_ids {
            let here = desk.atlas.former(&now, id);
            let message = format!("the former id `{id}` can't lead here: its address belongs to another page");
            if taken.contains(&here.file()) || desk.atlas.is_reserved(&here) {
                notes.take(Note::new(Code::AddressTaken, *span, message).hint("remove it from `former_ids:`"));
            } else if let Some(first) = claimed.insert(here.file(), *span) {
                let note = Note::new(Code::AddressTaken, *span, message).see(first, "claimed here as well");
                notes.take(note.hint("keep it in one place"));
            } else {
                pages.push(other::redirect(desk, frame, &here, &now, &title));
            }
        }
    }
    pages
}
