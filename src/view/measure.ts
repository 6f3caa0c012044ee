import type { Measure, TextRole } from "../layout/scene.ts"
import { fontOf, TYPE } from "./theme.ts"

export type TextContext = Pick<CanvasRenderingContext2D, "font" | "measureText">

/** Widths as canvas sets them. `reset` forgets them: another face has come and every width may be another. */
export type CanvasMeasure = Measure & { readonly reset: () => void }

/** Beyond this many texts all are forgotten: a million titles may be measured in one visit. */
const MOST = 20_000

export function makeMeasure(context: TextContext = makeTextContext()): CanvasMeasure {
  let widths = new Map<TextRole, Map<string, number>>()
  let held = 0
  let set: TextRole | null = null
  const reset = () => {
    widths = new Map()
    held = 0
    set = null
  }
  const measure: Measure = (text, role) => {
    let ofRole = widths.get(role)
    const known = ofRole?.get(text)
    if (known !== undefined) return known
    if (held >= MOST) {
      reset()
      ofRole = undefined
    }
    if (ofRole === undefined) {
      ofRole = new Map<string, number>()
      widths.set(role, ofRole)
    }
    if (set !== role) context.font = fontOf(role)
    set = role
    const { width } = context.measureText(text)
    ofRole.set(text, width)
    held++
    return width
  }
  return Object.assign(measure, { reset })
}

const makeTextContext = (): TextContext =>
  given<TextContext>(
    typeof OffscreenCanvas === "undefined"
      ? document.createElement("canvas").getContext("2d")
      : new OffscreenCanvas(1, 1).getContext("2d"),
  )

export function given<C>(context: C | null): C {
  if (context === null) throw new Error("no 2D context")
  return context
}

/**
 * Asks for the faces the drawing uses and tells each time some arrive, so that widths are measured and the drawing
 * painted again. Canvas does not wait for a face as text in a page does. Returns the stop.
 */
export function watchFonts(fonts: FontFaceSet, tell: () => void): () => void {
  fonts.addEventListener("loadingdone", tell)
  // A face that fails to load leaves its fallback in place, which the browser reports by itself.
  for (const font of new Set(Object.keys(TYPE).map((role) => fontOf(role as TextRole))))
    fonts.load(font).catch(() => undefined)
  return () => fonts.removeEventListener("loadingdone", tell)
}
