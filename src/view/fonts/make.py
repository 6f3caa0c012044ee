"""Makes the six faces of this folder: python make.py ROMAN.ttf ITALIC.ttf SANS.ttf. See README.md."""

import io
import sys

from fontTools.subset import Options, Subsetter, parse_unicodes
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

FEATURES = ["kern", "liga", "lnum", "tnum", "pnum", "ccmp", "mark", "locl"]
LATIN = (
    "20-7E,A0-AC,AE-FF,152-153,178,2B3,1D48-1D49,2E2,2009-200A,2010-2014,2018-201A,201C-201E,2020,2022,2026,202F,"
    "2032-2033,2039-203A,2044,2070,2074-2079,20AC,2122,2190-2193,2212,2260,2264-2265"
)
# Names of Central Europe, Turkey and Romania: fetched only by a page that has one.
MORE = "100-151,154-177,179-17E,218-21B,1E9E"
SERIF, SANS = "Line Serif", "Line Sans"


def make(source, name, style, unicodes, axes, out):
    # Through bytes: the subsetter wants every glyph's variations written out, which only saving does.
    whole = io.BytesIO()
    instantiateVariableFont(TTFont(source), axes).save(whole)
    font = TTFont(whole)
    options = Options(layout_features=FEATURES, hinting=False, name_IDs=[0, 1, 2, 4, 6, 13, 14])
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=parse_unicodes(unicodes))
    subsetter.subset(font)
    # "Source" is a reserved font name (OFL, condition 3): a changed copy goes by another.
    for record in font["name"].names:
        if record.nameID in (1, 4, 6):
            text = name if record.nameID == 1 else f"{name} {style}"
            record.string = text.replace(" ", "") if record.nameID == 6 else text
    font.flavor = "woff2"
    font.save(out)


roman, italic, sans = sys.argv[1:4]
make(sans, SANS, "Regular", LATIN, {"wght": (400, 700)}, "sans.woff2")
make(roman, SERIF, "Regular", LATIN, {"wght": (400, 700), "opsz": 18}, "serif.woff2")
make(italic, SERIF, "Italic", LATIN, {"wght": 450, "opsz": 16}, "serif-italic.woff2")
make(sans, SANS, "Regular", MORE, {"wght": (400, 700)}, "sans-more.woff2")
make(roman, SERIF, "Regular", MORE, {"wght": (400, 700), "opsz": 18}, "serif-more.woff2")
make(italic, SERIF, "Italic", MORE, {"wght": 450, "opsz": 16}, "serif-italic-more.woff2")
