import { readFile } from "node:fs/promises"
import { create, type Font } from "fontkit"
import { decompress } from "wawoff2"
import type { Measure, TextRole } from "../layout/scene.ts"
import { TYPE } from "../view/theme.ts"
import { makeCut, type Cut, type TextStyle } from "./cut.ts"
import { outlineTexts, traceGlyphs, type Setter } from "./outline.ts"

/** The page's own type without a browser. */
export interface Typeset extends Setter {
  /** As `makeMeasure` of the view in Chromium with our faces loaded, to a fraction of a pixel. */
  readonly measure: Measure
  /** Whether our faces have every character of a text. */
  readonly has: (text: string, style: TextStyle) => boolean
  /** The SVG of `sceneToSvg` or `SvgContext` with a path in place of every `<text>`, for painters without our fonts. */
  readonly outline: (svg: string) => string
}

/** Beyond this many texts all widths are forgotten, so that a site of a million titles fits in memory. */
const MOST = 200_000
/** A trace is some kB. */
const MOST_TRACES = 1000

const FONTS = new URL("fonts/", new URL("../view/fonts.css", import.meta.url))

/** `folder`: with the files of src/view/fonts. Throws when one is missing. */
export async function loadTypeset(folder: URL = FONTS): Promise<Typeset> {
  const open = async (name: string) => create(Buffer.from(await decompress(await readFile(new URL(name, folder)))))
  const faces = {
    sans: await Promise.all([open("sans.woff2"), open("sans-more.woff2")]),
    serif: await Promise.all([open("serif.woff2"), open("serif-more.woff2")]),
    italic: await Promise.all([open("serif-italic.woff2"), open("serif-italic-more.woff2")]),
  }

  const cuts = new Map<string, Cut>()
  const cutOf = ({ family, weight, style }: Omit<TextStyle, "size">): Cut => {
    // The sans has no italic; a browser slants it, which changes no width.
    const face = style === "italic" && family === "serif" ? "italic" : family
    const name = `${face} ${weight}`
    let cut = cuts.get(name)
    if (cut === undefined) {
      cut = makeCut(faces[face].map((font) => atWeight(font as Font, weight)))
      cuts.set(name, cut)
    }
    return cut
  }

  let widths = new Map<TextRole, Map<string, number>>()
  let held = 0
  const measure: Measure = (text, role) => {
    const known = widths.get(role)?.get(text)
    if (known !== undefined) return known
    if (held++ >= MOST) {
      widths = new Map()
      held = 0
    }
    const ofRole = widths.get(role) ?? new Map<string, number>()
    widths.set(role, ofRole)
    const width = cutOf(TYPE[role]).width(text) * TYPE[role].size
    ofRole.set(text, width)
    return width
  }

  // The cards of a timeline share most of their texts, in the same places.
  const traces = new Map<string, string>()
  const trace: Setter["trace"] = (text, x, y, style) => {
    const key = `${style.family} ${style.style} ${style.weight} ${style.size} ${x} ${y} ${text}`
    let data = traces.get(key)
    if (data === undefined) {
      if (traces.size >= MOST_TRACES) traces.clear()
      data = traceGlyphs(cutOf(style).place(text), x, y, style.size)
      traces.set(key, data)
    }
    return data
  }
  const width: Setter["width"] = (text, style) => cutOf(style).width(text) * style.size
  return {
    measure,
    width,
    trace,
    has: (text, style) => cutOf(style).has(text),
    outline: (svg) => outlineTexts(svg, { width, trace }),
  }
}

/** A face without a weight axis serves every weight, as its range in view/fonts.css says. */
function atWeight(font: Font, weight: number): Font {
  const axis = font.variationAxes["wght"]
  return axis === undefined ? font : font.getVariation({ wght: Math.min(Math.max(weight, axis.min), axis.max) })
}
