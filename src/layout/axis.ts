import { yearInWords } from "../time/words.ts"
import { AXIS_HEIGHT, AXIS_ROW } from "./geometry.ts"
import type { LayoutInput } from "./input.ts"
import type { Axis, Box, TextRun, Tick } from "./scene.ts"
import { planTicks } from "./ticks.ts"

const BASELINE = 19
const MAJOR_PAD = 8

/**
 * The axis over the plot. Years alone stand on its first line, which leaves the second to the chip of the year in hand; a
 * finer unit stands on the second, under the names of the coarser one.
 */
export function layAxis(input: LayoutInput, year: number | null): Axis {
  const { geometry, words, measure, span } = input
  const { plot } = geometry
  const plan = planTicks(span, plot.width, {
    words,
    measure: (text) => measure(text, "axis"),
    measureMajor: (text) => measure(text, "axisMajor"),
  })
  const hasMajors = plan.majors.length > 0
  const yearInHand = year === null ? null : yearInWords(year, words)
  const ticks = plan.ticks.map((tick): Tick => {
    const label: TextRun | null =
      tick.label === null
        ? null
        : {
            text: tick.label,
            x: plot.x + tick.labelX,
            y: (hasMajors ? AXIS_ROW : 0) + BASELINE,
            role: "axis",
            ink: tick.label === yearInHand ? "bandInk" : "ink2",
            align: "middle",
          }
    return { x: plot.x + tick.x, label, isMajor: tick.isMajor || !hasMajors }
  })
  const majors = plan.majors.map((major): TextRun => ({
    text: major.label,
    x: plot.x + major.x + MAJOR_PAD,
    y: BASELINE,
    role: "axisMajor",
    ink: "ink",
    align: "start",
  }))
  return { box: { x: 0, y: 0, width: geometry.width, height: AXIS_HEIGHT }, ticks, majors }
}

/** Names of the coarser unit that a chip on their line would cover give way to it. */
export function clearOf(axis: Axis, chip: Box | null, measure: LayoutInput["measure"]): Axis {
  if (chip === null || chip.y >= AXIS_ROW) return axis
  const isClear = (run: TextRun) =>
    run.x > chip.x + chip.width + MAJOR_PAD || run.x + measure(run.text, run.role) < chip.x - MAJOR_PAD
  return { ...axis, majors: axis.majors.filter(isClear) }
}
