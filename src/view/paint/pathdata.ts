import type { Pen } from "./context.ts"

/** Traces into path data, for `d`. */
export interface PathData extends Pen {
  readonly data: () => string
  readonly rect: (x: number, y: number, width: number, height: number) => void
  readonly roundRect: (x: number, y: number, width: number, height: number, radius: number) => void
}

/** Enough for a screen at three times the density, and short enough for a page of marks. */
export const short = (value: number): string => String(Math.round(value * 100) / 100)

export function tracePath(dx = 0, dy = 0): PathData {
  let data = ""
  const at = (x: number, y: number) => `${short(x + dx)} ${short(y + dy)}`
  const pen: PathData = {
    data: () => data,
    moveTo: (x, y) => void (data += `M${at(x, y)}`),
    lineTo: (x, y) => void (data += `${data === "" ? "M" : "L"}${at(x, y)}`),
    closePath: () => void (data += "Z"),
    arc(x, y, radius, from, to) {
      // SVG draws nothing where an arc ends where it starts, so a whole turn is two halves.
      const r = `${short(radius)} ${short(radius)}`
      const middle = (from + to) / 2
      const on = (angle: number) => at(x + radius * Math.cos(angle), y + radius * Math.sin(angle))
      pen.lineTo(x + radius * Math.cos(from), y + radius * Math.sin(from))
      data += `A${r} 0 0 1 ${on(middle)}A${r} 0 0 1 ${on(to)}`
    },
    rect(x, y, width, height) {
      data += `M${at(x, y)}h${short(width)}v${short(height)}h${short(-width)}Z`
    },
    roundRect(x, y, width, height, radius) {
      const r = Math.max(0, Math.min(radius, width / 2, height / 2))
      if (r === 0) {
        pen.rect(x, y, width, height)
        return
      }
      const corner = (toX: number, toY: number) => `a${short(r)} ${short(r)} 0 0 1 ${short(toX)} ${short(toY)}`
      const across = short(width - 2 * r)
      const down = short(height - 2 * r)
      data += `M${at(x + r, y)}h${across}${corner(r, r)}v${down}${corner(-r, r)}`
      data += `h${short(2 * r - width)}${corner(-r, -r)}v${short(2 * r - height)}${corner(r, -r)}Z`
    },
  }
  return pen
}
