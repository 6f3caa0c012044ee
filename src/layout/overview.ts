import type { Words } from "../time/languages/words.ts"
import { instantAt, lengthOf, type Span } from "../time/instant.ts"
import { spanOfYear } from "../time/calendar.ts"
import { touchingBins } from "../timeline/bins.ts"
import { countIn } from "../timeline/lookup.ts"
import { FLAG, type Timeline } from "../timeline/model.ts"
import { makeScale } from "./scale.ts"
import type { Measure, OverviewScene } from "./scene.ts"
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

/** What does not move with the span, kept from frame to frame. */
export type OverviewGround = Omit<OverviewScene, "brush">

/** The whole at a glance: four lines of ticks and bars, a ridge when there are too many to tell apart. */
export function planOverviewGround(input: Omit<OverviewInput, "span">): OverviewGround {
  const { timeline, whole, width, height, visible } = input
  const plot = { x: INSET, y: TOP, width: Math.max(1, width - 2 * INSET), height: Math.max(1, height - TOP - TICK_ROW) }
  const scale = makeScale(whole, plot.x, plot.x + plot.width)
  const { columns, dated } = timeline
  const lineY = (lane: number) => plot.y + ((lane % LINES) + 0.5) * (plot.height / LINES)
  const moments: OverviewScene["moments"][number][] = []
  const bars: OverviewScene["bars"][number][] = []
  const x = (ms: number) => scale.x(ms as Parameters<typeof scale.x>[0])
  const ridge = dated > MOST_MARKS ? densityOf(timeline, whole, plot.width, visible) : null
  for (let index = 0; ridge === null && index < dated; index++) {
    if (visible?.[index] === 0) continue
    const x0 = x(columns.from[index]!)
    const x1 = x(columns.to[index]!)
    const lane = columns.lane[index]!
    const flags = columns.flags[index]!
    const isBar = (flags & (FLAG.period | FLAG.absence)) !== 0 && x1 - x0 > 4
    if (isBar) bars.push({ x0, x1, y: lineY(lane), color: lane % 4, isHatched: (flags & FLAG.absence) !== 0 })
    else moments.push({ x: (x0 + x1) / 2, y: lineY(lane), color: lane % 4 })
  }
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
    moments,
    bars: mergeHatches(bars),
    ridge,
    band: year === null ? null : clip(x(year.from), x(year.to), plot.x, plot.x + plot.width),
  }
}

/** How many events touch each px of the whole, the busiest of them 1; with filters, each is looked at. */
function densityOf(timeline: Timeline, whole: Span, width: number, visible: Uint8Array | null): Float32Array {
  const bins = Math.ceil(width)
  const { columns, dated } = timeline
  const counts =
    visible === null
      ? Uint32Array.from({ length: bins }, (_, bin) => countIn(timeline, partOf(whole, bin, bins)))
      : touchingBins(columns, whole, lengthOf(whole) / bins, bins, dated, (event) =>
          visible[event] === 1 ? event : -1,
        )
  const most = counts.reduce((a, b) => Math.max(a, b), 1)
  return Float32Array.from(counts, (count) => count / most)
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

export function withBrush(ground: OverviewGround, span: Span): OverviewScene {
  const { plot, whole } = ground
  const scale = makeScale(whole, plot.x, plot.x + plot.width)
  const clamp = (at: number) => Math.min(Math.max(at, plot.x), plot.x + plot.width)
  const x0 = clamp(scale.x(span.from))
  return { ...ground, brush: { x0, x1: Math.max(clamp(scale.x(span.to)), x0 + 2) } }
}

/** Hatches over one another would make a pattern of their own: on one line they become one. */
function mergeHatches(bars: readonly OverviewScene["bars"][number][]): OverviewScene["bars"] {
  const merged: OverviewScene["bars"][number][] = []
  for (const bar of bars) {
    const at = bar.isHatched
      ? merged.findIndex((each) => each.isHatched && each.y === bar.y && each.x0 <= bar.x1 && bar.x0 <= each.x1)
      : -1
    if (at < 0) merged.push(bar)
    else merged[at] = { ...bar, x0: Math.min(bar.x0, merged[at]!.x0), x1: Math.max(bar.x1, merged[at]!.x1) }
  }
  return merged
}
