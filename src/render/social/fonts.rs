//! The fonts of the cards: in the program, never those of the machine, so that a card is the same everywhere.
//!
//! Each family has the letters of all scripts there are: where the rasteriser takes single letters from
//! another font, what joins comes apart.

use std::sync::{Arc, LazyLock};

use resvg::usvg::fontdb;
use ttf_parser::Face;

/// A family, and the file it is in.
const FONTS: [(&str, &[u8]); 2] = [
    ("serif", include_bytes!("../../../themes/broadsheet/cards/serif.ttf")),
    ("sans", include_bytes!("../../../themes/broadsheet/cards/sans.ttf")),
];

/// The fonts, read once.
pub(super) static FONTS_READ: LazyLock<Fonts> = LazyLock::new(Fonts::read);

pub(super) struct Fonts {
    faces: Vec<(&'static str, Face<'static>)>,
    /// For the rasteriser.
    pub database: Arc<fontdb::Database>,
    /// Stands for all of them in the key of a card.
    pub digest: blake3::Hash,
}

impl Fonts {
    fn read() -> Fonts {
        let mut database = fontdb::Database::new();
        let mut digest = blake3::Hasher::new();
        for (_, bytes) in FONTS {
            database.load_font_source(fontdb::Source::Binary(Arc::new(bytes)));
            digest.update(bytes);
        }
        database.set_serif_family("Card Serif");
        database.set_sans_serif_family("Card Sans");
        let faces = FONTS.iter().filter_map(|(name, bytes)| Some((*name, Face::parse(bytes, 0).ok()?)));
        Fonts { faces: faces.collect(), database: Arc::new(database), digest: digest.finalize() }
    }

    /// How wide a letter is for a size of 1; none where the family lacks it.
    pub fn advance(&self, family: &str, letter: char) -> Option<f64> {
        let (_, face) = self.faces.iter().find(|(name, _)| *name == family)?;
        let glyph = face.glyph_index(letter)?;
        Some(f64::from(face.glyph_hor_advance(glyph)?) / f64::from(face.units_per_em()))
    }

    /// Whether a letter can be drawn in any family, or is none that shows.
    pub fn has(&self, letter: char) -> bool {
        is_silent(letter) || letter.is_whitespace() || self.faces.iter().all(|(_, f)| f.glyph_index(letter).is_some())
    }
}

/// What shapes its neighbours and has no width: joiners, and the marks that turn a line's direction.
pub(super) fn is_silent(letter: char) -> bool {
    matches!(letter, '\u{200C}' | '\u{200D}') || turns(letter)
}

/// Marks that turn the direction of what stands around them.
pub(super) fn turns(letter: char) -> bool {
    matches!(letter, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Begins a line that runs from right to left, and ends it.
pub(super) const TO_THE_LEFT: char = '\u{202B}';
pub(super) const AS_BEFORE: char = '\u{202C}';
/// Begins words within a line that run as their first letter does, and ends them.
pub(super) const BY_ITSELF: char = '\u{2068}';
pub(super) const NO_LONGER: char = '\u{2069}';
