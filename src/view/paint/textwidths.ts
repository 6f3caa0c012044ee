import type { WidthOf } from "./measuredsvg.ts"

/** As this browser sets them, with the faces it has loaded. Where it gives no canvas every text counts as without width. */
export function makeWidths(): WidthOf {
  const context = document.createElement("canvas").getContext("2d")
  return (text, font) => {
    if (context === null) return 0
    context.font = font
    return context.measureText(text).width
  }
}
