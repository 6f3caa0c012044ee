import { lengthOf, type Span } from "../time/instant.ts"
import { binOf } from "../timeline/bins.ts"
import type { EventIndex } from "../timeline/model.ts"
import { makeSummary } from "../timeline/summary.ts"
import type { CrowdFrame, MakeCrowd } from "./input.ts"
import { chipsOfBins, chipsOfPeaks } from "./crowdchips.ts"
import { labelled } from "./crowdlabels.ts"
import { keepBins, stepOf } from "./crowdbins.ts"
import { candidatesIn, crowdInView, listCrowd, windowOf } from "./crowdlists.ts"
import { peaksIn } from "./peaks.ts"
import { chipWidthOf } from "./placement.ts"
import { ridgeOf } from "./ridge.ts"
import { sayRidges } from "./ridgewords.ts"
import { makeSight } from "./sight.ts"

/** Counts whose widths are remembered. */
const WIDTHS = 4_096

export const makeCrowd: MakeCrowd = (timeline, visible, before) => {
  const whole = before?.whole ?? makeSummary(timeline)
  const summary = visible === null ? whole : whole.within(visible)
  const binned = keepBins(summary)
  /** How many of a lane stand in each bin of the view, without those that are drawn one by one. */
  const countsOf = ({ input, plan }: CrowdFrame, drawn: readonly EventIndex[]) => {
    const { span } = input
    const { from, to } = timeline.columns
    const { width } = input.geometry.plot
    const step = stepOf(span, width)
    const counts = binned(plan.lane, span, width).slice()
    for (const event of drawn) counts[binOf((from[event]! + to[event]!) / 2, span, step, counts.length)]!--
    return counts
  }
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
  const best = (number: number, window: Span, parts: number, known: readonly EventIndex[]): readonly EventIndex[] => {
    const lane = summary.lanes[number]!
    if (lane.countIn(window) <= parts) return lane.eventsIn(window)
    return labelled(lane, timeline.columns, window, parts, known)
  }
  return {
    summary,
    whole,
    windowOf,
    inSight: makeSight(),
    listLanes: (input, ...rest) => listCrowd(summary, input, ...rest),
    candidatesIn: (input, ...rest) => candidatesIn(best, input, ...rest),
    inView: (input, ...rest) => crowdInView(summary, input, ...rest),
    peaksIn(input, lanes) {
      const { span } = input
      const dense = lanes.filter(({ isDense }) => isDense)
      return new Map(
        dense.map((plan) => {
          const counts = binned(plan.lane, span, input.geometry.plot.width)
          return [plan.lane, peaksIn(counts, span, lengthOf(span) / counts.length)]
        }),
      )
    },
    layRidge(frame, drawn, base, tallest, peaks, chipY) {
      const { span } = frame.input
      const lane = summary.lanes[frame.plan.lane]!
      const counts = countsOf(frame, drawn)
      const count = lane.countIn(span) - drawn.length
      return ridgeOf(
        frame.input.geometry.plot,
        frame.plan.lane,
        counts,
        count,
        lane.extentIn(span) ?? span,
        base,
        tallest,
        chipsOfPeaks(frame, lane, peaks, counts, drawn, chipY, widthIn(frame.input)),
      )
    },
    sayRidges,
    layChips(frame, drawn, middleY, least) {
      const lane = summary.lanes[frame.plan.lane]!
      return chipsOfBins(frame, lane, countsOf(frame, drawn), drawn, middleY, least, widthIn(frame.input))
    },
  }
}
