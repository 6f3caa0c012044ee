import { short } from "../view/paint/pathdata.ts"
import type { Placed, TextStyle } from "./cut.ts"

/** What outlining needs of a typeset. */
export interface Setter {
  /** Width in px. */
  readonly width: (text: string, style: TextStyle) => number
  /** Path data of a text whose baseline starts at `x`, `y`. Characters that our faces lack are left out. */
  readonly trace: (text: string, x: number, y: number, style: TextStyle) => string
}

const LETTERS: Readonly<Record<string, string>> = {
  moveTo: "M",
  lineTo: "L",
  quadraticCurveTo: "Q",
  bezierCurveTo: "C",
  closePath: "Z",
}

/** SVG path data of glyphs at `size` px whose baseline starts at `x`, `y`. */
export function traceGlyphs(glyphs: readonly Placed[], x: number, y: number, size: number): string {
  let data = ""
  for (const { glyph, em, x: dx, y: dy } of glyphs) {
    const scale = size / em
    for (const { command, args } of glyph.path.commands) {
      data += LETTERS[command] ?? ""
      for (let i = 0; i < args.length; i += 2) {
        const px = short(x + dx * size + args[i]! * scale)
        const py = short(y + dy * size - args[i + 1]! * scale)
        data += `${i === 0 ? "" : " "}${px} ${py}`
      }
    }
  }
  return data
}

const TEXT = /<text ([^>]*)>([^<]*)<\/text>/g
const ATTRIBUTE = /([\w-]+)="([^"]*)"/g
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" }
/** What says which glyphs and where; all else (fill, stroke, opacity) holds for a path as for a text. */
const CONSUMED = new Set(["x", "y", "font-family", "font-size", "font-weight", "font-style", "text-anchor"])
const SHIFT: Readonly<Record<string, number>> = { middle: 0.5, end: 1 }

const unescapeXml = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name]!)

/** Knows the `<text>` that `SvgContext` writes and no other. */
export function outlineTexts(svg: string, { width, trace }: Setter): string {
  return svg.replace(TEXT, (_, written: string, content: string) => {
    const attributes = new Map(Array.from(written.matchAll(ATTRIBUTE), ([, name, value]) => [name!, value!]))
    const text = unescapeXml(content)
    const style: TextStyle = {
      family: /^(&quot;)?Line Serif/.test(attributes.get("font-family") ?? "") ? "serif" : "sans",
      size: Number(attributes.get("font-size") ?? 16),
      weight: Number(attributes.get("font-weight") ?? 400),
      style: attributes.get("font-style") === "italic" ? "italic" : "normal",
    }
    const shift = SHIFT[attributes.get("text-anchor") ?? ""] ?? 0
    const x = Number(attributes.get("x") ?? 0) - (shift === 0 ? 0 : shift * width(text, style))
    const data = trace(text, x, Number(attributes.get("y") ?? 0), style)
    if (data === "") return ""
    const kept = [...attributes].filter(([name]) => !CONSUMED.has(name)).map(([name, value]) => ` ${name}="${value}"`)
    return `<path d="${data}"${kept.join("")}/>`
  })
}
