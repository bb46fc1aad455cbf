//! Social cards: the picture a page is announced with, from the template `card.svg` and the page's own view.
//!
//! Everything comes from the program: the fonts, the rasteriser, what writes the PNG. So the same view
//! gives the same bytes on any machine, and a card that an earlier build drew is the one this build would draw.

mod drawn;
#[cfg(feature = "cards")]
mod fit;
#[cfg(feature = "cards")]
mod fonts;
#[cfg(feature = "cards")]
mod png;
#[cfg(all(test, feature = "cards"))]
mod tests;

pub use drawn::{Drawn, Used};

use serde::Serialize;
use tera::Tera;

use super::{Failed, Shared, Theme};
use crate::notes::Notes;
use crate::output::Tree;
use crate::site::Site;

/// What is done about cards.
#[derive(Clone, Copy, Debug, Default)]
pub enum Cards<'a> {
    /// They are drawn, but for those that are drawn already.
    Drawn(&'a Drawn),
    /// Their templates are filled in, for the faults in them, and in place of each stands its SVG.
    Sketched,
    /// There are none, and no page names one.
    #[default]
    Left,
}

/// What a page says of its card.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Card {
    pub href: String,
    pub alt: String,
    pub width: u32,
    pub height: u32,
}

/// The cards of a site: for each page the one it is announced with, and what they were made of.
pub(super) struct Made {
    pub of_pages: Vec<Option<Card>>,
    pub used: Used,
}

#[cfg(not(feature = "cards"))]
mod without {
    use std::collections::BTreeMap;

    use super::{Cards, Failed, Made, Notes, Shared, Site, Tera, Theme, Tree, Used};

    /// None: this program was built to draw nothing.
    pub(in crate::render) fn make(
        site: &Site,
        _: &Theme,
        _: &Shared,
        _: Cards<'_>,
        _: &mut Tree,
        _: &mut Failed,
        _: &mut Notes,
    ) -> Made {
        Made { of_pages: site.pages.iter().map(|_| None).collect(), used: Used::default() }
    }

    /// So that the template compiles, which nothing fills in.
    pub(in crate::render) fn register(tera: &mut Tera) {
        tera.register_filter("fit", |_: tera::Value, _: tera::Kwargs, _: &tera::State<'_>| {
            BTreeMap::<String, String>::new()
        });
    }
}
#[cfg(not(feature = "cards"))]
pub(super) use without::{make, register};

#[cfg(feature = "cards")]
mod with {
    use std::collections::{BTreeMap, BTreeSet};

    use rayon::prelude::*;
    use tera::{Kwargs, State, TeraResult, Value};

    use super::drawn::Key;
    use super::fit::{Room, fit};
    use super::fonts::FONTS_READ;
    use super::png::{DRAWN_BY, HEIGHT, WIDTH, can_be_drawn, draw};
    use super::{Card, Cards, Failed, Made, Notes, Shared, Site, Tera, Theme, Tree, Used};
    use crate::notes::Note;
    use crate::render::put;
    use crate::site::{CardView, Social};

    const TEMPLATE: &str = "card.svg";

    /// Makes the cards of a site and puts them into the tree.
    pub(in crate::render) fn make(
        site: &Site,
        theme: &Theme,
        shared: &Shared,
        cards: Cards<'_>,
        tree: &mut Tree,
        failed: &mut Failed,
        notes: &mut Notes,
    ) -> Made {
        let own = site.pages.par_iter().map(|page| match &page.social {
            Social::Own(view) if !matches!(cards, Cards::Left) => picture(view, theme, shared, cards).transpose(),
            _ => None,
        });
        let made: Vec<Option<Result<Picture, Box<Note>>>> = own.collect();
        let mut used = BTreeMap::new();
        let mut there = BTreeSet::new();
        for (page, made) in site.pages.iter().zip(made) {
            let (Social::Own(view), Some(made)) = (&page.social, made) else { continue };
            match made {
                Ok(Picture { key, png }) => {
                    tree.put(view.path.clone(), png);
                    there.insert(view.path.as_str());
                    used.entry(key).or_insert_with(|| view.path.clone());
                }
                Err(note) => put(tree, &view.path, Err(note), failed, notes),
            }
        }
        let card = |view: &CardView, title: &str| {
            let alt = if title.is_empty() { site.view.title.clone() } else { title.to_owned() };
            there.contains(view.path.as_str()).then(|| Card {
                href: view.href.clone(),
                alt,
                width: WIDTH,
                height: HEIGHT,
            })
        };
        let home = site.pages.iter().find(|page| page.shell.kind == "home").and_then(|page| match &page.social {
            Social::Own(view) => card(view, ""),
            _ => None,
        });
        let of_pages = site.pages.iter().map(|page| match &page.social {
            Social::Own(view) => card(view, &page.shell.title).or_else(|| home.clone()),
            Social::Home => home.clone(),
            Social::Nothing => None,
        });
        Made { of_pages: of_pages.collect(), used: Used(used) }
    }

    struct Picture {
        key: Key,
        png: Vec<u8>,
    }

    /// The card of a page; none where no font has the words, for boxes in their place say nothing.
    fn picture(
        view: &CardView,
        theme: &Theme,
        shared: &Shared,
        cards: Cards<'_>,
    ) -> Result<Option<Picture>, Box<Note>> {
        let svg = theme.render(TEMPLATE, &shared.context(Theme::value(view)?))?;
        let at_fault = |why: String| Box::new(theme.fault(TEMPLATE, format!("this makes no picture: {why}")));
        if svg.trim().is_empty() || !can_be_drawn(&svg).map_err(at_fault)? {
            return Ok(None);
        }
        let key = key(&svg);
        let png = match cards {
            Cards::Drawn(drawn) => match drawn.get(&key) {
                Some(png) => png.to_vec(),
                None => draw(&svg).map_err(at_fault)?,
            },
            Cards::Sketched | Cards::Left => svg.into_bytes(),
        };
        Ok(Some(Picture { key, png }))
    }

    /// All that the bytes of a card depend on.
    fn key(svg: &str) -> Key {
        let mut hasher = blake3::Hasher::new();
        hasher.update(DRAWN_BY.as_bytes()).update(FONTS_READ.digest.as_bytes()).update(svg.as_bytes());
        *hasher.finalize().as_bytes()
    }

    /// `words | fit(width=600, height=200, sizes=[60, 40])`: the words as lines that fit.
    pub(in crate::render) fn register(tera: &mut Tera) {
        tera.register_filter("fit", |text: Value, kwargs: Kwargs, _: &State<'_>| -> TeraResult<Value> {
            let sizes: Vec<f64> = kwargs.must_get("sizes")?;
            let smallest = sizes.last().copied().unwrap_or_default();
            let leading = kwargs.get("leading")?.unwrap_or(1.1);
            let room = Room {
                width: kwargs.must_get("width")?,
                height: kwargs.get("height")?.unwrap_or(smallest * leading),
                sizes: &sizes,
                leading,
                family: kwargs.get("family")?.unwrap_or("serif"),
            };
            let texts: Vec<&str> = match text.as_array() {
                Some(texts) => texts.iter().filter_map(Value::as_str).collect(),
                None => text.as_str().into_iter().collect(),
            };
            Value::try_from_serializable(&fit(&texts, &room))
        });
    }
}
#[cfg(feature = "cards")]
pub(super) use with::{make, register};
