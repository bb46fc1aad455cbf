//! That the icons of the theme are what `favicon.svg` looks like. `UPDATE=1 cargo test --lib icons` draws them.

#![allow(clippy::unwrap_used)]

use std::path::Path;

use resvg::tiny_skia::{Color, Pixmap, PremultipliedColorU8, Transform};
use resvg::usvg::{Options, Tree};

/// The sizes within `favicon.ico`.
const SIZES: [u32; 3] = [16, 32, 48];

/// The SVG at a size. Where no ground shows through, what is behind its round corners has its own colour:
/// those who ask for such an icon round it themselves, and make black of what is transparent.
fn drawn(svg: &str, size: u32, opaque: bool) -> Pixmap {
    let tree = Tree::from_str(svg, &Options::default()).unwrap();
    let mut pixmap = Pixmap::new(size, size).unwrap();
    if opaque {
        pixmap.fill(Color::from_rgba8(0x1f, 0x2a, 0x33, 0xff));
    }
    #[allow(clippy::cast_precision_loss)]
    let scale = size as f32 / tree.size().width();
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixmap.as_mut());
    pixmap
}

fn png(pixmap: &Pixmap) -> Vec<u8> {
    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, pixmap.width(), pixmap.height());
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_compression(png::Compression::High);
    let pixels: Vec<u8> = pixmap
        .pixels()
        .iter()
        .map(PremultipliedColorU8::demultiply)
        .flat_map(|colour| [colour.red(), colour.green(), colour.blue(), colour.alpha()])
        .collect();
    encoder.write_header().unwrap().write_image_data(&pixels).unwrap();
    out
}

/// PNGs in the frame that browsers ask for at `/favicon.ico`.
fn ico(svg: &str) -> Vec<u8> {
    let images: Vec<(u32, Vec<u8>)> = SIZES.iter().map(|size| (*size, png(&drawn(svg, *size, false)))).collect();
    let mut out: Vec<u8> = [0_u16, 1, 3].iter().flat_map(|number| number.to_le_bytes()).collect();
    let mut at = 6 + 16 * images.len();
    for (size, image) in &images {
        let size = u8::try_from(*size).unwrap();
        out.extend([size, size, 0, 0, 1, 0, 32, 0]);
        out.extend([image.len(), at].iter().flat_map(|number| u32::try_from(*number).unwrap().to_le_bytes()));
        at += image.len();
    }
    out.extend(images.into_iter().flat_map(|(_, image)| image));
    out
}

#[test]
fn icons_are_what_the_svg_gives() {
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/broadsheet/assets");
    let svg = std::fs::read_to_string(assets.join("favicon.svg")).unwrap();
    for (name, bytes) in [("favicon.ico", ico(&svg)), ("apple-touch-icon.png", png(&drawn(&svg, 180, true)))] {
        if std::env::var_os("UPDATE").is_some_and(|value| value == "1") {
            std::fs::write(assets.join(name), &bytes).unwrap();
        }
        assert!(std::fs::read(assets.join(name)).unwrap() == bytes, "{name} is another icon than favicon.svg");
    }
}
