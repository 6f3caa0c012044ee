"""Writes tests/advances.ts: how wide each character is, so that tests measure text without a browser."""

import json
import sys

from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

FACES = {"sans": ("sans.woff2", [400, 430, 480, 550, 600, 620]), "serif": ("serif.woff2", [400, 600, 650]), "italic": ("serif-italic.woff2", [450])}
RANGES = [range(0x20, 0x7F), range(0xA0, 0xAD), range(0xAE, 0x100)]
MORE = "ŒœŸ–—‘’“”„†•…\u2009\u202f‹›€™→←−≤≥"
CHARACTERS = "".join(chr(code) for codes in RANGES for code in codes) + MORE
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def packed(file, weight):
    font = TTFont(file)
    if "fvar" in font:
        font = instantiateVariableFont(font, {"wght": weight})
    glyphs, metrics = font.getBestCmap(), font["hmtx"]
    scale = 1000 / font["head"].unitsPerEm
    advances = [round(metrics[glyphs[ord(character)]][0] * scale) for character in CHARACTERS]
    return "".join(DIGITS[advance // 36] + DIGITS[advance % 36] for advance in advances)


def escaped(text):
    for space in "\u00a0\u2009\u202f":
        text = text.replace(space, f"\\u{ord(space):04x}")
    return text


out = ["// Made by src/view/fonts/advances.py from the faces there, at the weights of the type table."]
out.append(f"export const CHARACTERS =\n  {escaped(json.dumps(CHARACTERS, ensure_ascii=False))}\n")
out.append("/** Advances in thousandths of an em, in base 36, two digits each, in the order of `CHARACTERS`. */")
out.append("export const ADVANCES = {")
for face, (file, weights) in FACES.items():
    for weight in weights:
        out.append(f'  {face}{weight}:\n    "{packed(file, weight)}",')
out.append("} as const")
open(sys.argv[1], "w", encoding="utf-8").write("\n".join(out) + "\n")
