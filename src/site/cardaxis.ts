import { spanOfYear } from "../time/calendar.ts"
import type { Span } from "../time/instant.ts"
import { yearInWords } from "../time/words.ts"
import { makeScale } from "../layout/scale.ts"
import { planTicks } from "../layout/ticks.ts"
import { CARD } from "./cardplan.ts"
import type { TextStyle } from "./cut.ts"
import type { Page } from "./page.ts"
import type { Typeset } from "./typeset.ts"

/** A name on the axis, in card px. */
export interface AxisName {
  readonly text: string
  /** Its left edge. */
  readonly x: number
  readonly width: number
  /** The baseline. */
  readonly y: number
  readonly style: TextStyle
  readonly isInHand: boolean
}

export interface CardAxis {
  readonly names: readonly AxisName[]
  /** The coarser unit stands on a second line. */
  readonly hasMajors: boolean
  /** The year in hand, in card px; null too where it is nearly all there is. */
  readonly band: { readonly x0: number; readonly x1: number } | null
}

const BASELINE = 604
const BASELINE_OVER_MAJORS = 588
const MAJOR_BASELINE = 616
const GAP = 12
/** px past the plot that a name may reach. */
const OVERHANG = 24
const TICK: TextStyle = { family: "sans", size: 20, weight: 430, style: "normal" }
const IN_HAND: TextStyle = { family: "sans", size: 20, weight: 700, style: "normal" }
const MAJOR: TextStyle = { family: "serif", size: 19, weight: 600, style: "normal" }
const LEAST_BAND = 4
const MOST_BAND = 0.8 * (CARD.right - CARD.left)

/** Names of years, with the one in hand in bold even where the axis has no room to name it: its neighbours give way. */
export function planAxis(whole: Span, year: number | null, words: Page["words"], typeset: Typeset): CardAxis {
  const measure = (text: string) => typeset.width(text, IN_HAND)
  const measureMajor = (text: string) => typeset.width(text, MAJOR)
  const plan = planTicks(whole, CARD.right - CARD.left, { words, measure, measureMajor })
  const hasMajors = plan.majors.length > 0
  const y = hasMajors ? BASELINE_OVER_MAJORS : BASELINE
  const band = year === null ? null : bandOf(spanOfYear(year), whole)
  const name = year === null || band === null ? null : yearInWords(year, words)
  const majors = plan.majors.map(({ label, x }): AxisName => {
    const width = measureMajor(label)
    return { text: label, x: CARD.left + x, width, y: MAJOR_BASELINE, style: MAJOR, isInHand: label === name }
  })
  const inHand =
    name === null || band === null || majors.some((major) => major.isInHand)
      ? []
      : [centred(name, (band.x0 + band.x1) / 2, true)]
  const isClear = ({ x, width }: AxisName) =>
    inHand.every((each) => x + width + GAP <= each.x || each.x + each.width + GAP <= x)
  const ticks = plan.ticks.flatMap(({ label, labelX }) =>
    label === null ? [] : [centred(label, CARD.left + labelX, false)],
  )
  return { names: [...ticks.filter(isClear), ...inHand, ...majors], hasMajors, band }

  function centred(text: string, middle: number, isInHand: boolean): AxisName {
    const style = isInHand ? IN_HAND : TICK
    const width = typeset.width(text, style)
    const x = Math.min(Math.max(middle - width / 2, CARD.left - OVERHANG), CARD.right + OVERHANG - width)
    return { text, x, width, y, style, isInHand }
  }
}

function bandOf({ from, to }: Span, whole: Span): CardAxis["band"] {
  const scale = makeScale(whole, CARD.left, CARD.right)
  const x0 = Math.max(scale.x(from), CARD.left)
  const x1 = Math.min(scale.x(to), CARD.right)
  if (x0 > CARD.right || x1 < CARD.left || x1 - x0 > MOST_BAND) return null
  const least = Math.max(0, LEAST_BAND - (x1 - x0)) / 2
  return { x0: x0 - least, x1: x1 + least }
}
