import type { EventIndex } from "../timeline/model.ts"
import type { LayoutInput } from "./input.ts"
import { colorOf } from "./lanetext.ts"
import type { Ridge } from "./scene.ts"

/** px per bin. */
export const BIN = 2

/**
 * Density of a crowded lane: an event counts in the bin of its middle, pulled inside the view, so that the sum over the
 * bins is the number of events in range.
 */
export function layRidge(
  input: LayoutInput,
  lane: number,
  rest: readonly EventIndex[],
  base: number,
  tallest: number,
  x: (ms: number) => number,
): Ridge {
  const { plot } = input.geometry
  const { from, to } = input.timeline.columns
  const bins = Math.max(1, Math.ceil(plot.width / BIN))
  const counts = new Uint32Array(bins)
  for (const event of rest) {
    const bin = Math.floor((x((from[event]! + to[event]!) / 2) - plot.x) / BIN)
    counts[Math.min(Math.max(bin, 0), bins - 1)]!++
  }
  let most = 0
  let busiest = 0
  for (let bin = 0; bin < bins; bin++)
    if (counts[bin]! > most) {
      most = counts[bin]!
      busiest = bin
    }
  const heights = new Float32Array(bins)
  for (let bin = 0; bin < bins; bin++) heights[bin] = most === 0 ? 0 : (counts[bin]! / most) * tallest
  return {
    lane,
    color: colorOf(lane),
    x: plot.x,
    base,
    step: BIN,
    heights,
    counts,
    count: rest.length,
    peak: most === 0 ? null : { x: plot.x + (busiest + 0.5) * BIN, y: base - tallest },
  }
}
