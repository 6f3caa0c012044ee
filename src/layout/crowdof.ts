import { binOf } from "../timeline/bins.ts"
import type { EventIndex } from "../timeline/model.ts"
import { makeSummary } from "../timeline/summary.ts"
import type { CrowdFrame, MakeCrowd } from "./input.ts"
import { chipsOfBins, chipsOfHills, type ChipLine } from "./crowdchips.ts"
import { labelled } from "./crowdlabels.ts"
import { keepBins } from "./crowdbins.ts"
import { candidatesIn, crowdInView, listCrowd, windowOf, type Best } from "./crowdlists.ts"
import { hillsIn } from "./hills.ts"
import { chipWidthOf } from "./placement.ts"
import { ridgeOf, stepOf } from "./ridge.ts"
import { sayRidges } from "./ridgewords.ts"
import { keepLit } from "./litbins.ts"
import { makeSight } from "./sight.ts"

/** Counts whose widths are remembered. */
const WIDTHS = 4_096

export const makeCrowd: MakeCrowd = (timeline, visible, before) => {
  const whole = before?.whole ?? makeSummary(timeline)
  const summary = visible === null ? whole : whole.within(visible)
  const binned = keepBins(summary)
  const litIn = keepLit(timeline)
  const binsOf = ({ input, plan }: CrowdFrame) => binned(plan.lane, input.span, input.geometry.plot.width)
  const widths = new Map<number, number>()
  let book: CrowdFrame["input"]["book"] | null = null
  /**
   * Until other words or faces bring another book of labels. Joining chips asks for the same few widths hundreds of times
   * in every frame.
   */
  const widthIn = (input: CrowdFrame["input"]) => (count: number) => {
    if (book !== input.book || widths.size > WIDTHS) widths.clear()
    book = input.book
    const width = widths.get(count) ?? chipWidthOf(count, input)
    widths.set(count, width)
    return width
  }
  const best: Best = (number, window, view, parts, known) => {
    const lane = summary.lanes[number]!
    if (lane.countIn(window) <= parts) return lane.eventsIn(window)
    return labelled(lane, timeline.columns, window, view, parts, known)
  }
  /** What of a lane is not drawn one by one, to be counted in chips. */
  const lineOf = (frame: CrowdFrame, drawn: readonly EventIndex[], middleY: number, least: number): ChipLine => {
    const { touching, starting } = binsOf(frame)
    const rest = { touching, starting: starting.slice() }
    const { span, geometry } = frame.input
    const step = stepOf(span, geometry.plot.width)
    for (const event of drawn) rest.starting[binOf(timeline.columns.from[event]!, span, step, starting.length)]!--
    const lane = summary.lanes[frame.plan.lane]!
    const lit = frame.lit === null ? null : litIn(frame.lit, visible, frame.plan.lane, span, step, starting.length)
    return { frame, lane, bins: rest, lit, drawn, middleY, least, widthOf: widthIn(frame.input) }
  }
  return {
    summary,
    whole,
    windowOf,
    inSight: makeSight(),
    listLanes: (input, ...rest) => listCrowd(summary, input, ...rest),
    candidatesIn: (input, ...rest) => candidatesIn(best, input, ...rest),
    inView: (input, ...rest) => crowdInView(summary, input, ...rest),
    hillsIn(input, lanes) {
      const { span } = input
      const step = stepOf(span, input.geometry.plot.width)
      const dense = lanes.filter(({ isDense }) => isDense)
      return new Map(dense.map((plan) => [plan.lane, hillsIn(binsOf({ input, plan, lit: null }).touching, span, step)]))
    },
    layRidge(frame, drawn, base, tallest, hills, chipY) {
      const { span, geometry } = frame.input
      const { plot } = geometry
      const lane = summary.lanes[frame.plan.lane]!
      // As high as all there is, so that nothing moves where a label comes or goes.
      const counts = binsOf(frame).touching.slice()
      const count = lane.countIn(span) - drawn.length
      const line = lineOf(frame, drawn, chipY, plot.x)
      const chips = chipsOfHills(line, hills)
      return ridgeOf(plot, frame.plan.lane, counts, count, lane.extentIn(span) ?? span, base, tallest, chips, line.lit)
    },
    sayRidges,
    layChips: (frame, drawn, middleY, least) => chipsOfBins(lineOf(frame, drawn, middleY, least)),
  }
}
