import type { Span } from "../time/instant.ts"
import type { Summary } from "../timeline/summary.ts"
import type { Bins } from "../timeline/summarylane.ts"
import { BIN, stepOf } from "./ridge.ts"

/**
 * How many events of a lane stand in each bin of a view, kept for as long as the view stands: what is only lit, hovered
 * or searched is drawn again and again over the same counts. They are not the caller's to change, nor to keep: the next
 * view is counted in the same memory.
 */
export function keepBins({ lanes }: Summary): (lane: number, span: Span, width: number) => Bins {
  let known: (Bins | undefined)[] = []
  const isCounted = new Uint8Array(lanes.length)
  let of = { from: NaN, to: NaN, width: NaN }
  return (lane, span, width) => {
    if (of.from !== span.from || of.to !== span.to || of.width !== width) {
      isCounted.fill(0)
      if (of.width !== width) known = []
      of = { from: span.from, to: span.to, width }
    }
    const bins = (known[lane] ??= emptyBins(Math.max(1, Math.ceil(width / BIN))))
    if (isCounted[lane] === 0) lanes[lane]!.binsIn(span, stepOf(span, width), bins)
    isCounted[lane] = 1
    return bins
  }
}

export const emptyBins = (count: number): Bins => ({
  touching: new Uint32Array(count),
  starting: new Uint32Array(count),
})
