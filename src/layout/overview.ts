import type { Words } from "../time/languages/words.ts"
import { instantAt, lengthOf, type Span } from "../time/instant.ts"
import { spanOfYear } from "../time/calendar.ts"
import { touchingBins } from "../timeline/bins.ts"
import { countIn } from "../timeline/lookup.ts"
import { FLAG, type Timeline } from "../timeline/model.ts"
import { makeScale } from "./scale.ts"
import type { Measure, OverviewItems, OverviewScene } from "./scene.ts"
import { planTicks } from "./ticks.ts"

export interface OverviewInput {
  readonly timeline: Timeline
  readonly whole: Span
  readonly span: Span
  readonly width: number
  readonly height: number
  readonly words: Words
  readonly measure: Measure
  readonly visible: Uint8Array | null
  readonly year: number | null
}

/** Room for half a handle at both ends. */
const INSET = 8
const TOP = 8
const TICK_ROW = 20
const MOST_MARKS = 3_000
const LINES = 4

/** What does not move with the span, kept from frame to frame. `most`: events where the ridge is highest. */
export type OverviewGround = Omit<OverviewScene, "brush" | "hits"> & { readonly most: number }

/** The whole at a glance: four lines of ticks and bars, a ridge when there are too many to tell apart. */
export function planOverviewGround(input: Omit<OverviewInput, "span">): OverviewGround {
  const { timeline, whole, width, height, visible } = input
  const plot = { x: INSET, y: TOP, width: Math.max(1, width - 2 * INSET), height: Math.max(1, height - TOP - TICK_ROW) }
  const scale = makeScale(whole, plot.x, plot.x + plot.width)
  const x = (ms: number) => scale.x(ms as Parameters<typeof scale.x>[0])
  const { dated } = timeline
  const density = dated > MOST_MARKS ? densityOf(timeline, whole, plot.width, visible) : null
  const isSeen = (event: number) => visible?.[event] !== 0
  const places = density === null ? dated : 0
  const items = layOverviewItems({ whole, plot }, timeline, places, (event) => (isSeen(event) ? event : -1))
  const { ticks } = planTicks(whole, plot.width, {
    words: input.words,
    measure: (text) => input.measure(text, "overview"),
  })
  const year = input.year === null ? null : spanOfYear(input.year)
  return {
    width,
    height,
    plot,
    whole,
    ticks: ticks.flatMap((tick) =>
      tick.label === null
        ? []
        : [
            {
              x: plot.x + tick.x,
              label: {
                text: tick.label,
                x: plot.x + tick.labelX,
                y: height - 6,
                role: "overview" as const,
                ink: "ink3" as const,
                align: "middle" as const,
              },
            },
          ],
    ),
    ...items,
    ridge: null,
    most: 0,
    ...density,
    band: year === null ? null : clip(x(year.from), x(year.to), plot.x, plot.x + plot.width),
  }
}

/** Of the events at some places each by itself. `eventAt`: event of each place; below 0: none that is meant. */
export function layOverviewItems(
  { whole, plot }: Pick<OverviewGround, "whole" | "plot">,
  { columns }: Timeline,
  places: number,
  eventAt: (place: number) => number,
): OverviewItems {
  const scale = makeScale(whole, plot.x, plot.x + plot.width)
  const lineY = (lane: number) => plot.y + ((lane % LINES) + 0.5) * (plot.height / LINES)
  const moments: OverviewItems["moments"][number][] = []
  const bars: OverviewItems["bars"][number][] = []
  const x = (ms: number) => scale.x(ms as Parameters<typeof scale.x>[0])
  for (let place = 0; place < places; place++) {
    const event = eventAt(place)
    if (event < 0) continue
    const x0 = x(columns.from[event]!)
    const x1 = x(columns.to[event]!)
    const lane = columns.lane[event]!
    const flags = columns.flags[event]!
    const isBar = (flags & (FLAG.period | FLAG.absence)) !== 0 && x1 - x0 > 4
    if (isBar) bars.push({ x0, x1, y: lineY(lane), color: lane % 4, isHatched: (flags & FLAG.absence) !== 0 })
    else moments.push({ x: (x0 + x1) / 2, y: lineY(lane), color: lane % 4 })
  }
  return { moments, bars: mergeHatches(bars) }
}

/** How many events touch each px of the whole, the busiest of them 1; with filters, each is looked at. */
function densityOf(
  timeline: Timeline,
  whole: Span,
  width: number,
  visible: Uint8Array | null,
): Pick<OverviewGround, "ridge" | "most"> {
  const bins = Math.ceil(width)
  const { columns, dated } = timeline
  const counts =
    visible === null
      ? Uint32Array.from({ length: bins }, (_, bin) => countIn(timeline, partOf(whole, bin, bins)))
      : touchingBins(columns, whole, lengthOf(whole) / bins, bins, dated, (event) =>
          visible[event] === 1 ? event : -1,
        )
  const most = counts.reduce((a, b) => Math.max(a, b), 1)
  return { ridge: Float32Array.from(counts, (count) => count / most), most }
}

const partOf = ({ from, to }: Span, part: number, parts: number): Span => ({
  from: instantAt(from + (part * (to - from)) / parts),
  to: instantAt(from + ((part + 1) * (to - from)) / parts),
})

/** At least a pixel of it, where any of it lies within. */
function clip(x0: number, x1: number, left: number, right: number): { x0: number; x1: number } | null {
  if (x1 <= left || x0 >= right) return null
  const from = Math.min(Math.max(x0, left), right - 1)
  return { x0: from, x1: Math.max(Math.min(x1, right), from + 1) }
}

export function withBrush(ground: OverviewGround, span: Span, hits: OverviewScene["hits"] = null): OverviewScene {
  const { plot, whole } = ground
  const scale = makeScale(whole, plot.x, plot.x + plot.width)
  const clamp = (at: number) => Math.min(Math.max(at, plot.x), plot.x + plot.width)
  const x0 = clamp(scale.x(span.from))
  return { ...ground, hits, brush: { x0, x1: Math.max(clamp(scale.x(span.to)), x0 + 2) } }
}

/** Hatches over one another would make a pattern of their own: on one line they become one. */
function mergeHatches(bars: OverviewItems["bars"]): OverviewItems["bars"] {
  const merged: OverviewItems["bars"][number][] = []
  for (const bar of bars) {
    const at = bar.isHatched
      ? merged.findIndex((each) => each.isHatched && each.y === bar.y && each.x0 <= bar.x1 && bar.x0 <= each.x1)
      : -1
    if (at < 0) merged.push(bar)
    else merged[at] = { ...bar, x0: Math.min(bar.x0, merged[at]!.x0), x1: Math.max(bar.x1, merged[at]!.x1) }
  }
  return merged
}
