import { spanOfYear } from "../time/calendar.ts"
import { yearInWords } from "../time/words.ts"
import { AXIS_ROW } from "./geometry.ts"
import type { LayoutInput } from "./input.ts"
import type { Scale } from "./scale.ts"
import type { YearBand } from "./scene.ts"

const CHIP_HEIGHT = 24
const CHIP_PAD = 11

/** The year in hand: a band over its months, and its chip on the axis, pulled inside the view. */
export function layBand(
  input: LayoutInput,
  scale: Scale,
  year: { readonly year: number; readonly count: number } | null,
  /** Months stand on the axis's second line: the chip then takes the year's own place on the first. */
  isFirstLine: boolean,
): YearBand | null {
  if (year === null) return null
  const { plot, height } = input.geometry
  const span = spanOfYear(year.year)
  const left = plot.x
  const right = plot.x + plot.width
  const x0 = Math.max(scale.x(span.from), left)
  const x1 = Math.min(Math.max(scale.x(span.to), scale.x(span.from) + 1), right)
  if (x1 <= left || x0 >= right) return null
  const text = input.words.scene.yearChip(yearInWords(year.year, input.words), year.count)
  const width = Math.ceil(input.measure(text, "bandChip")) + 2 * CHIP_PAD
  const x = Math.min(Math.max((x0 + x1) / 2, left + width / 2 + 4), right - width / 2 - 4)
  const y = (isFirstLine ? 0 : plot.y - AXIS_ROW) + (AXIS_ROW - CHIP_HEIGHT) / 2
  return {
    x0,
    x1,
    y0: plot.y,
    y1: height,
    chip: {
      box: { x: x - width / 2, y, width, height: CHIP_HEIGHT },
      text: { text, x, y: y + 16, role: "bandChip", ink: "bandInk", align: "middle" },
    },
  }
}
