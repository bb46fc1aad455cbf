//! Pages to bytes: themes, Tera, markup, highlighting. Knows views, never sources or quotations.

mod beside;
mod highlight;
pub(crate) mod markup;
mod parts;
mod social;
mod theme;
mod words;

#[cfg(test)]
mod tests;

pub use social::{Cards, Drawn, Used};
pub use theme::Theme;

use std::collections::BTreeSet;

use rayon::prelude::*;
use tera::{Context, Value};

use crate::notes::{Note, Notes};
use crate::output::Tree;
use crate::site::{Page, Site, SiteFile, View};

/// Every page and file of the site with what pages load, and which cards are among them. Takes a note of
/// each fault in a template, once however many pages show it; such pages are missing from the tree.
///
/// What a page shows is let go of as soon as the page is made: of a large site there is no room for all of it twice.
#[must_use]
pub fn all(site: Site, theme: &Theme, cards: Cards<'_>, notes: &mut Notes) -> (Tree, Used) {
    let mut tree = Tree::default();
    for (path, bytes) in theme.assets() {
        tree.put(path, bytes.clone());
    }
    let mut failed = Failed::default();
    let mut used = Used::default();
    match Shared::new(&site, theme) {
        Ok(shared) => {
            let made = social::make(&site, theme, &shared, cards, &mut tree, &mut failed, notes);
            used = made.used;
            let pages = site.pages.into_par_iter().zip(made.of_pages);
            let pages = pages.map(|(page, card)| {
                let html = self::page(&page, card.as_ref(), theme, &shared);
                (page.path, html)
            });
            for (path, html) in pages.collect::<Vec<_>>() {
                put(&mut tree, &path, html, &mut failed, notes);
            }
            for file in site.files {
                self::file(&mut tree, file, theme, &shared, &mut failed, notes);
            }
        }
        Err(note) => notes.take(*note),
    }
    (tree, used)
}

/// What every template sees, made once.
struct Shared {
    site: Value,
    direction: &'static str,
}

impl Shared {
    fn new(site: &Site, theme: &Theme) -> Result<Shared, Box<Note>> {
        Ok(Shared { site: Theme::value(&site.view)?, direction: theme.locale().direction() })
    }

    fn context(&self, view: Value) -> Context {
        let mut context = Context::new();
        context.insert_value("site", self.site.clone());
        context.insert_value("direction", Value::from(self.direction));
        context.insert_value("view", view);
        context
    }
}

fn page(page: &Page, card: Option<&social::Card>, theme: &Theme, shared: &Shared) -> Result<String, Box<Note>> {
    let (template, view) = match &page.view {
        View::Home(view) => ("home.html", Theme::value(view)),
        View::Narrative(view) => ("narrative.html", Theme::value(view)),
        View::Sources(view) => ("sources.html", Theme::value(view)),
        View::Source(view) => ("source.html", Theme::value(view)),
        View::Quotes(view) => ("quotes.html", Theme::value(view)),
        View::Quote(view) => ("quote.html", Theme::value(view)),
        View::Entities(view) => ("entities.html", Theme::value(view)),
        View::Entity(view) => ("entity.html", Theme::value(view)),
        View::Timeline(view) => ("timeline.html", Theme::value(view)),
        View::Questions(view) => ("questions.html", Theme::value(view)),
        View::Question(view) => ("question.html", Theme::value(view)),
        View::Coverage(view) => ("coverage.html", Theme::value(view)),
        View::Worksheet(view) => ("worksheet.html", Theme::value(view)),
        View::Evidence(view) => ("evidence.html", Theme::value(view)),
        View::Compares(view) => ("compares.html", Theme::value(view)),
        View::Compare(view) => ("compare.html", Theme::value(view)),
        View::Origins(view) => ("origins.html", Theme::value(view)),
        View::Corrections(view) => ("corrections.html", Theme::value(view)),
        View::Print(view) => ("print.html", Theme::value(view)),
        View::Search(view) => ("search.html", Theme::value(view)),
        View::Page(view) => ("page.html", Theme::value(view)),
        View::Files(view) => ("files.html", Theme::value(view)),
        View::File(view) => ("file.html", Theme::value(view)),
        View::Missing(view) => ("404.html", Theme::value(view)),
        View::Redirect(view) => ("redirect.html", Theme::value(view)),
    };
    let mut context = shared.context(view?);
    context.insert_value("page", Theme::value(&page.shell)?);
    context.insert_value("card", Theme::value(&card)?);
    theme.render(template, &context)
}

fn file(tree: &mut Tree, file: SiteFile, theme: &Theme, shared: &Shared, failed: &mut Failed, notes: &mut Notes) {
    let (path, view) = match file {
        SiteFile::Atom(view) => {
            let text = Theme::value(&view).and_then(|value| theme.render("atom.xml", &shared.context(value)));
            return put(tree, view.path, text, failed, notes);
        }
        SiteFile::Sitemap(view) => ("sitemap.xml", Theme::value(&view)),
        SiteFile::Robots(view) => ("robots.txt", Theme::value(&view)),
        SiteFile::Ready { path, bytes } => return tree.put(path, bytes),
        SiteFile::Static { path, bytes } => return tree.put_static(path, bytes),
    };
    let text = view.and_then(|view| theme.render(path, &shared.context(view)));
    put(tree, path, text, failed, notes);
}

/// The faults that are told already.
type Failed = BTreeSet<String>;

fn put(tree: &mut Tree, path: &str, text: Result<String, Box<Note>>, failed: &mut Failed, notes: &mut Notes) {
    match text {
        Ok(text) => tree.put(path, text.into_bytes()),
        Err(note) => {
            if failed.insert(format!("{note:?}")) {
                notes.take((*note).hint(format!("seen while making `{path}`")));
            }
        }
    }
}
