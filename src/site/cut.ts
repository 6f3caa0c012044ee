import type { Font, Glyph } from "fontkit"
import type { TypeStyle } from "../view/theme.ts"

export type TextStyle = Pick<TypeStyle, "family" | "size" | "weight" | "style">

/** A glyph in its place: `x`, `y` of its origin in ems from the start of the text, y downwards. `em`: its units per em. */
export interface Placed {
  readonly glyph: Glyph
  readonly em: number
  readonly x: number
  readonly y: number
}

/** One family in one weight and style, with all faces that serve it. Lengths are in ems. */
export interface Cut {
  readonly width: (text: string) => number
  /** Glyphs of a text; characters that no face has take their room and give none. */
  readonly place: (text: string) => Placed[]
  /** Whether every character has a glyph. */
  readonly has: (text: string) => boolean
}

/** Features that browsers apply unasked (CSS Fonts 4, §7.1); fontkit is told them, for it knows no `ccmp` by default. */
const FEATURES = ["ccmp", "locl", "mark", "mkmk", "kern", "liga", "clig", "calt", "rlig"]

/** Width of a character that no face has, whose real one depends on the reader's own fonts. */
const UNKNOWN = 0.55
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303f\uff00-\uff60]/u
const INVISIBLE = /[\p{M}\p{Default_Ignorable_Code_Point}\p{Cc}]/u

/** What is more than its letters side by side: "f" joins with what follows it, and some marks sit on others. */
const NEEDS_SHAPING = /f[fijltbhk]|\p{M}/u

/** Texts as they are set: white space is one space each, as in canvas, and letters are joined with their marks. */
const settled = (text: string): string => text.replace(/[\t\n\f\r\v]/g, " ").normalize("NFC")

/** `fonts` in the order in which a character is looked for, as `unicode-range` in view/fonts.css tells a browser. */
export function makeCut(fonts: readonly Font[]): Cut {
  const alone = new Map<string, number>()
  const together = new Map<string, number>()

  const fontFor = (character: string): Font | null => {
    const code = character.codePointAt(0)!
    return fonts.find((font) => font.hasGlyphForCodePoint(code)) ?? null
  }

  /** Runs of characters of one face; null for those that none has. A space is a run, because canvas sets word by word. */
  function runsOf(text: string): { font: Font | null; text: string }[] {
    const runs: { font: Font | null; text: string }[] = []
    for (const character of text) {
      const last = runs.at(-1)
      const font = INVISIBLE.test(character) ? null : fontFor(character)
      if (last !== undefined && last.font === font && character !== " " && !last.text.endsWith(" "))
        last.text += character
      else runs.push({ font, text: character })
    }
    return runs
  }

  function shaped(text: string): { width: number; glyphs: Placed[] } {
    const glyphs: Placed[] = []
    let x = 0
    for (const { font, text: run } of runsOf(text)) {
      if (font === null) {
        for (const character of run) x += INVISIBLE.test(character) ? 0 : WIDE.test(character) ? 1 : UNKNOWN
        continue
      }
      const em = font.unitsPerEm
      const { glyphs: drawn, positions } = font.layout(run, FEATURES, "latn", undefined, "ltr")
      for (const [index, glyph] of drawn.entries()) {
        const { xOffset, yOffset, xAdvance } = positions[index]!
        glyphs.push({ glyph, em, x: x + xOffset / em, y: -yOffset / em })
        // Browsers round a glyph's advance in a variable face to whole units, and its kerning not.
        x += (Math.round(glyph.advanceWidth) + xAdvance - glyph.advanceWidth) / em
      }
    }
    return { width: x, glyphs }
  }

  const widthFrom = (known: Map<string, number>, text: string, find: () => number): number => {
    let width = known.get(text)
    if (width === undefined) {
      width = find()
      known.set(text, width)
    }
    return width
  }
  const widthAlone = (character: string): number => widthFrom(alone, character, () => shaped(character).width)
  /** What two neighbours take more, or less, than each by itself. */
  const kerning = (first: string, second: string): number =>
    widthFrom(together, first + second, () => shaped(first + second).width - widthAlone(first) - widthAlone(second))

  return {
    // Shaping a title takes 0.2 ms. The sum of its letters and of what each pair adds is the same width and takes 0.003.
    width(text) {
      const set = settled(text)
      if (NEEDS_SHAPING.test(set)) return shaped(set).width
      let width = 0
      let before = ""
      for (const character of set) {
        width += widthAlone(character)
        if (before !== "") width += kerning(before, character)
        before = character
      }
      return width
    },
    place: (text) => shaped(settled(text)).glyphs,
    has: (text) => Array.from(settled(text)).every((each) => INVISIBLE.test(each) || fontFor(each) !== null),
  }
}
