import type { Span } from "../time/instant.ts"
import { touchingBins } from "../timeline/bins.ts"
import type { EventIndex, Timeline } from "../timeline/model.ts"

/** Of more that stay lit in one lane, evenly many are looked at: a frame has time for so many. */
const MOST = 20_000

/** What stays lit in a lane: by time, each of them standing for as many. */
interface LitLane {
  readonly events: Uint32Array
  readonly share: number
}

/**
 * How many of the events of a lane that stay lit touch each of some parts of a view. `lit`: 1 for each of them; looked
 * through once, for as long as it is the same.
 */
export function keepLit(
  timeline: Timeline,
): (lit: Uint8Array, visible: Uint8Array | null, lane: number, span: Span, step: number, bins: number) => Float32Array {
  let of: { lit: Uint8Array; visible: Uint8Array | null } | null = null
  let lanes: readonly LitLane[] = []
  return (lit, visible, lane, span, step, bins) => {
    if (of?.lit !== lit || of.visible !== visible) {
      of = { lit, visible }
      lanes = litLanes(timeline, lit, visible)
    }
    const { columns } = timeline
    const { events, share } = lanes[lane]!
    const touches = (event: number) =>
      columns.from[event]! < span.to && (columns.to[event]! > span.from || columns.from[event]! >= span.from)
    const counts = touchingBins(columns, span, step, bins, events.length, (place) => {
      const event = events[place]!
      return touches(event) ? event : -1
    })
    return Float32Array.from(counts, (count) => count * share)
  }
}

function litLanes({ columns, dated, lanes }: Timeline, lit: Uint8Array, visible: Uint8Array | null): LitLane[] {
  const byLane: EventIndex[][] = lanes.map(() => [])
  for (let event = lit.indexOf(1); event >= 0 && event < dated; event = lit.indexOf(1, event + 1))
    if (visible?.[event] !== 0) byLane[columns.lane[event]!]!.push(event as EventIndex)
  return byLane.map((events) => {
    const share = Math.max(1, events.length / MOST)
    const length = Math.min(events.length, MOST)
    return { events: Uint32Array.from({ length }, (_, place) => events[Math.floor(place * share)]!), share }
  })
}
