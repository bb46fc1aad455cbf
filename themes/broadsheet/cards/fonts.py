#!/usr/bin/env python3
"""Makes the fonts of the social cards, `*.ttf` beside this file, out of four packages of npm:

    npm pack @fontsource/source-serif-4@5.3.1 @fontsource/source-sans-3@5.3.1 \\
        @fontsource/noto-naskh-arabic@5.3.0 @fontsource/noto-serif-hebrew@5.3.0

Unpack each into a folder of its name (`source-serif-4`, …), install `fonttools` and `brotli`, and name the
folder that holds the four: `fonts.py FOLDER`. The same packages give the same bytes. The parts of a family
are cut to the letters below, joined, and renamed: "Source" is a name that changed fonts may not bear.
"""
import pathlib
import sys
import tempfile

from fontTools import subset
from fontTools.merge import Merger
from fontTools.ttLib.scaleUpem import scale_upem

HERE = pathlib.Path(__file__).parent
SIGNS = "U+20-7E,U+A0-FF,U+2010-2015,U+2018-201E,U+2020-2022,U+2026,U+2030,U+2032-2033,U+2039-203A,U+2044,U+20AC,U+2116,U+2122,U+2190-2193,U+2212,U+00B7"
LATIN = "U+100-17F,U+192,U+1A0-1A1,U+1AF-1B0,U+1CD-1DC,U+1E6-1E7,U+1EA-1EB,U+218-21B,U+259,U+300-304,U+306-30C,U+31B,U+323-328,U+1E80-1E85,U+1E9E,U+1EA0-1EF9"
CYRILLIC = "U+400-45F,U+462-463,U+472-475,U+490-4FF"
GREEK = "U+384-3CE"
ARABIC = "U+600-603,U+60C,U+61B,U+61F-63A,U+640-655,U+660-6D3,U+6D5,U+6EE-6FF,U+FD3E-FD3F"
HEBREW = "U+5B0-5C7,U+5D0-5EA,U+5F0-5F4,U+FB1D-FB4F"

# file: (family, the packages it is made of, each with its weight, parts and letters). Every family has all scripts:
# a rasteriser that takes single letters from another font breaks what joins.
EUROPE = ["latin", "latin-ext", "vietnamese", "cyrillic", "cyrillic-ext", "greek"]
OTHERS = [("noto-naskh-arabic", 600, ["arabic"], [ARABIC]), ("noto-serif-hebrew", 600, ["hebrew"], [HEBREW])]
FONTS = {
    "serif.ttf": ("Card Serif", [("source-serif-4", 600, EUROPE, [SIGNS, LATIN, CYRILLIC, GREEK]), *OTHERS]),
    "sans.ttf": ("Card Sans", [("source-sans-3", 600, EUROPE, [SIGNS, LATIN, CYRILLIC, GREEK]), *OTHERS]),
}
FEATURES = ["mark", "mkmk", "ccmp", "locl", "liga", "rlig", "calt", "init", "medi", "fina", "isol", "curs"]


def cut(path, letters, features):
    options = subset.Options(
        layout_features=features, hinting=False, name_IDs=[0, 1, 2, 13, 14], notdef_outline=True,
        glyph_names=False, recalc_timestamp=False, drop_tables=["DSIG", "STAT", "meta"],
    )
    font = subset.load_font(str(path), options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=subset.parse_unicodes(",".join(letters)))
    subsetter.subset(font)
    return font


def make(folder, name, family, packages):
    # Large words need their pairs of letters seen to; labels can do without.
    features = FEATURES + ["kern"] * (family == "Card Serif")
    with tempfile.TemporaryDirectory() as work:
        cuts, seen, owners = [], set(), []
        for package, weight, parts, letters in packages:
            for part in parts:
                font = cut(folder / package / "package" / "files" / f"{package}-{part}-{weight}-normal.woff2", letters, features)
                font.flavor = None
                if font["head"].unitsPerEm != 1000:
                    scale_upem(font, 1000)
                at = pathlib.Path(work) / f"{package}-{part}.ttf"
                font.save(at, reorderTables=True)
                owners.append(font["name"].getDebugName(0))
                if set(font.getBestCmap()) - seen:
                    cuts.append(str(at))
                seen |= set(font.getBestCmap())
        font = Merger().merge(cuts)
        font.recalcTimestamp = False
        font["head"].created = font["head"].modified = 0
        font["name"].names = []
        about = ((0, "; ".join(dict.fromkeys(owners))), (1, family), (2, "Regular"), (4, family), (6, family.replace(" ", "")))
        for number, text in (*about, (13, "SIL Open Font License, Version 1.1")):
            font["name"].setName(text, number, 3, 1, 0x409)
        font["OS/2"].usWeightClass = 400
        font["post"].formatType = 3.0
        font.save(HERE / name)
    print(name, (HERE / name).stat().st_size, len(seen), font["name"].getDebugName(0))


if __name__ == "__main__":
    for name, (family, packages) in FONTS.items():
        make(pathlib.Path(sys.argv[1]), name, family, packages)
