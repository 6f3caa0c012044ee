import { instantAt, lengthOf, type Span } from "../time/instant.ts"
import { touchingBins } from "../timeline/bins.ts"
import type { EventIndex } from "../timeline/model.ts"
import type { LayoutInput } from "./input.ts"
import { colorOf } from "./lanetext.ts"
import type { Box, Ridge } from "./scene.ts"

/** px per bin. */
export const BIN = 2
/** ms of one bin of a view that is `width` px wide. */
export const stepOf = (span: Span, width: number): number => (lengthOf(span) * BIN) / width

/** px that an event which stays lit is high on a ridge, at least. */
const LEAST_LIT = 10

/** Density of a list of events, all of which lie within the view: each counts in every bin that it touches. */
export function layRidge(
  input: LayoutInput,
  lane: number,
  events: readonly EventIndex[],
  base: number,
  tallest: number,
): Ridge {
  const { plot } = input.geometry
  const { columns } = input.timeline
  const bins = Math.max(1, Math.ceil(plot.width / BIN))
  const counts = touchingBins(
    columns,
    input.span,
    stepOf(input.span, plot.width),
    bins,
    events.length,
    (place) => events[place]!,
  )
  let first = Infinity
  let last = -Infinity
  for (const event of events) {
    first = Math.min(first, columns.from[event]!)
    last = Math.max(last, columns.to[event]!)
  }
  const extent = events.length === 0 ? input.span : { from: instantAt(first), to: instantAt(last) }
  return ridgeOf(plot, lane, counts, events.length, extent, base, tallest)
}

/** The ridge of so many events in each bin, `tallest` px where they are most. */
export function ridgeOf(
  plot: Box,
  lane: number,
  counts: Uint32Array,
  count: number,
  extent: Span,
  base: number,
  tallest: number,
  chips: Ridge["chips"] = [],
  lit: ArrayLike<number> | null = null,
): Ridge {
  let most = 0
  let busiest = 0
  for (let bin = 0; bin < counts.length; bin++)
    if (counts[bin]! > most) {
      most = counts[bin]!
      busiest = bin
    }
  const heights = new Float32Array(counts.length)
  if (most > 0) for (let bin = 0; bin < counts.length; bin++) heights[bin] = (counts[bin]! / most) * tallest
  // One among thousands has to be seen, too.
  const litHeight = (bin: number) => Math.min(Math.max((lit![bin]! / most) * tallest, LEAST_LIT), heights[bin]!)
  return {
    lane,
    color: colorOf(lane),
    x: plot.x,
    base,
    step: BIN,
    heights,
    lit: lit === null ? null : heights.map((_, bin) => (lit[bin] === 0 ? 0 : litHeight(bin))),
    counts,
    count,
    extent,
    peak: most === 0 ? null : { x: plot.x + (busiest + 0.5) * BIN, y: base - tallest },
    chips,
  }
}
