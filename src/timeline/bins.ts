import type { Span } from "../time/instant.ts"
import type { Columns } from "./model.ts"

/**
 * The bin of an instant among `count` of `step` ms from the start of a span; what lies outside is in the one at that end.
 * A bin begins where `span.from + bin * step` says, to the last bit.
 */
export function binOf(at: number, span: Span, step: number, count: number): number {
  let bin = Math.min(Math.max(Math.floor((at - span.from) / step), 0), count - 1)
  while (bin > 0 && at < span.from + bin * step) bin--
  while (bin < count - 1 && at >= span.from + (bin + 1) * step) bin++
  return bin
}

/**
 * How many of some events touch each of `bins` bins of `step` ms from the start of a span, in time that grows with the events;
 * what lies outside counts in the bin at that end. `eventAt`: event of each place below `places`; below 0: none that is meant.
 */
export function touchingBins(
  { from, to }: Pick<Columns, "from" | "to">,
  span: Span,
  step: number,
  bins: number,
  places: number,
  eventAt: (place: number) => number = (place) => place,
): Uint32Array {
  // Up by one where an event begins, down where it is over, then summed.
  const changes = new Int32Array(bins + 1)
  for (let place = 0; place < places; place++) {
    const event = eventAt(place)
    if (event < 0) continue
    const first = binOf(from[event]!, span, step, bins)
    let last = binOf(to[event]!, span, step, bins)
    if (last > first && to[event]! <= span.from + last * step) last--
    changes[first]!++
    changes[last + 1]!--
  }
  const counts = new Uint32Array(bins)
  let sum = 0
  for (let bin = 0; bin < bins; bin++) counts[bin] = sum += changes[bin]!
  return counts
}
