import type { Packed } from "../timeline/packed.ts"

/** A part that adds less than this to the one before is not worth a look. */
const GROWTH = 2
/** Of the time of a reading, what making its parts may take. */
const SHARE = 0.2
/** What a part may cost, in times the one before: they grow faster than their price, which the first ones pay most of. */
const DEARER = 4

/** What this needs of a reading (timeline/reading.ts). */
export interface PartedReading {
  readonly events: number
  snapshot(): Packed | null
}

/**
 * Answers the part that is due now, or null. The first event is shown at once; after that a part comes when the events
 * have doubled and there was time for it: often while a network keeps the reader waiting, seldom where the end is near.
 * Where nothing more has come for a while (`isStalled`), whatever is not shown yet is due.
 * `shown`: events that are on screen already; Infinity: no part is wanted. `clock` in ms.
 */
export function makeSnapshots(
  reading: PartedReading,
  shown: number,
  clock: () => number,
): (isStalled?: boolean) => Packed | null {
  const began = clock()
  let last = shown
  /** ms that all parts took, and the last one. */
  let spent = 0
  let took = 0
  return (isStalled = false) => {
    const { events } = reading
    if (events < Math.max(1, isStalled ? last + 1 : last * GROWTH)) return null
    const before = clock()
    const isDear = spent + took * Math.min(DEARER, events / Math.max(1, last)) > SHARE * (before - began)
    if (isDear && !isStalled) return null
    const part = reading.snapshot()
    took = clock() - before
    spent += took
    last = events
    return part
  }
}
