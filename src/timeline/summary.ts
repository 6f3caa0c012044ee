import type { Span } from "../time/instant.ts"
import type { Timeline } from "./model.ts"
import { summariseLane, type LaneSummary } from "./summarylane.ts"

/**
 * What can be asked of a timeline, or of what of it a mask lets through, without looking at all of its events: by lane,
 * each answer takes binary searches and a look at blocks of events.
 */
export interface Summary {
  readonly lanes: readonly LaneSummary[]
  /** Dated events of all lanes that touch a span. */
  readonly countIn: (span: Span) => number
  /**
   * The same of those that a mask lets through: 1 for each event meant. Linear, but only the lanes that lose some are made
   * anew.
   */
  readonly within: (mask: Uint8Array) => Summary
}

/** Linear, from orders that are there. */
export function makeSummary(timeline: Timeline): Summary {
  const { columns, dated } = timeline
  const { byEnd } = timeline.orders()
  const { lane } = columns
  const count = timeline.lanes.length
  const sizes = new Uint32Array(count)
  for (let event = 0; event < dated; event++) sizes[lane[event]!]!++
  const isAll = count === 1
  const starts = isAll ? null : partBy(lane, sizes, null, dated)
  const ends = isAll ? [byEnd] : partBy(lane, sizes, byEnd, dated)
  return summaryOf(Array.from(sizes, (size, each) => summariseLane(columns, size, starts?.[each] ?? null, ends[each]!)))
}

const summaryOf = (lanes: readonly LaneSummary[]): Summary => ({
  lanes,
  countIn: (span) => lanes.reduce((sum, each) => sum + each.countIn(span), 0),
  within: (mask) => summaryOf(lanes.map((each) => each.within(mask))),
})

/** An order of events, cut into the orders of the lanes; null: the order of the model. */
function partBy(
  lane: Uint16Array,
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
    all[places[lane[event]!]!++] = event
  }
  // Each lane's place has come to its end.
  return Array.from(sizes, (size, each) => all.subarray(places[each]! - size, places[each]))
}
