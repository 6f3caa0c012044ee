import { instantAt, type Span } from "../time/instant.ts"
import type { EventIndex } from "../timeline/model.ts"
import type { LayoutInput } from "./input.ts"
import { colorOf } from "./lanetext.ts"
import type { Box, Ridge } from "./scene.ts"

/** px per bin. */
export const BIN = 2

/**
 * Density of a list of events: each counts in the bin of its middle, pulled inside the view, so that the sum over the
 * bins is the number of events.
 */
export function layRidge(
  input: LayoutInput,
  lane: number,
  events: readonly EventIndex[],
  base: number,
  tallest: number,
  x: (ms: number) => number,
): Ridge {
  const { plot } = input.geometry
  const { from, to } = input.timeline.columns
  const bins = Math.max(1, Math.ceil(plot.width / BIN))
  const counts = new Uint32Array(bins)
  let first = Infinity
  let last = -Infinity
  for (const event of events) {
    const bin = Math.floor((x((from[event]! + to[event]!) / 2) - plot.x) / BIN)
    counts[Math.min(Math.max(bin, 0), bins - 1)]!++
    first = Math.min(first, from[event]!)
    last = Math.max(last, to[event]!)
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
  const last = counts.length - 1
  // What reaches in from outside is counted in the bins at both ends, and would dwarf what is in view.
  const heightOf = (bin: number) =>
    bin === 0
      ? Math.min(counts[0]!, counts[1] ?? Infinity)
      : bin === last
        ? Math.min(counts[last]!, counts[last - 1]!)
        : counts[bin]!
  for (let bin = 0; bin <= last; bin++)
    if (heightOf(bin) > most) {
      most = heightOf(bin)
      busiest = bin
    }
  const heights = new Float32Array(counts.length)
  if (most > 0) for (let bin = 0; bin <= last; bin++) heights[bin] = (heightOf(bin) / most) * tallest
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
