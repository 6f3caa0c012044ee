import { instantAt, type Span } from "../time/instant.ts"
import { touchingBins } from "../timeline/bins.ts"
import type { EventIndex } from "../timeline/model.ts"
import type { LayoutInput } from "./input.ts"
import { colorOf } from "./lanetext.ts"
import type { Box, Ridge } from "./scene.ts"

/** px per bin. */
export const BIN = 2

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
  const counts = touchingBins(columns, input.span, bins, events.length, (place) => events[place]!)
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
  return {
    lane,
    color: colorOf(lane),
    x: plot.x,
    base,
    step: BIN,
    heights,
    counts,
    count,
    extent,
    peak: most === 0 ? null : { x: plot.x + (busiest + 0.5) * BIN, y: base - tallest },
    chips,
  }
}
