import type { Span } from "../time/instant.ts"
import { FLAG, type Timeline } from "./model.ts"
import { summariseLane, type LaneSummary } from "./summarylane.ts"

/**
 * What can be asked of a timeline, or of what of it a mask lets through, without looking at all of its events: by lane,
 * each answer takes binary searches and a look at blocks of events.
 */
export interface Summary {
  readonly lanes: readonly LaneSummary[]
  /** Dated events of all lanes that touch a span. */
  readonly countIn: (span: Span) => number
}

/** `mask`: 1 for each event meant; null: all. Linear, from orders that are there. */
export function makeSummary(timeline: Timeline, mask: Uint8Array | null): Summary {
  const { columns, dated } = timeline
  const { byEnd, byMiddle } = timeline.orders()
  const { lane, flags } = columns
  const count = timeline.lanes.length
  const absences = new Uint32Array(count)
  const sizes = new Uint32Array(count)
  for (let event = 0; event < dated; event++) {
    if (mask !== null && mask[event] === 0) continue
    sizes[lane[event]!]!++
    if ((flags[event]! & FLAG.absence) !== 0) absences[lane[event]!]!++
  }
  const isAll = mask === null && count === 1
  const starts = isAll ? null : partBy(lane, mask, sizes, null, dated)
  const ends = isAll ? [byEnd] : partBy(lane, mask, sizes, byEnd, dated)
  const middles = isAll ? [byMiddle] : partBy(lane, mask, sizes, byMiddle, dated)
  const lanes = Array.from(sizes, (size, each) =>
    summariseLane(columns, size, absences[each]!, starts?.[each] ?? null, ends[each]!, middles[each]!),
  )
  return { lanes, countIn: (span) => lanes.reduce((sum, each) => sum + each.countIn(span), 0) }
}

/** An order of events, cut into the orders of the lanes; null: the order of the model. */
function partBy(
  lane: Uint16Array,
  mask: Uint8Array | null,
  sizes: Uint32Array,
  order: Uint32Array | null,
  dated: number,
): readonly Uint32Array[] {
  const places = new Uint32Array(sizes.length)
  let total = 0
  for (let each = 0; each < sizes.length; each++) {
    places[each] = total
    total += sizes[each]!
  }
  const all = new Uint32Array(total)
  for (let place = 0; place < dated; place++) {
    const event = order === null ? place : order[place]!
    if (mask === null || mask[event] !== 0) all[places[lane[event]!]!++] = event
  }
  // Each lane's place has come to its end.
  return Array.from(sizes, (size, each) => all.subarray(places[each]! - size, places[each]))
}
