import type { Span } from "../time/instant.ts"
import { touchingBins } from "../timeline/bins.ts"
import { isTouching } from "../timeline/lookup.ts"
import type { Timeline } from "../timeline/model.ts"

/** Of more that stay lit, evenly many of each lane are looked at: a frame has time for so many. */
const MOST = 30_000

/** What stays lit in a lane: by time, each of them standing for as many. */
interface LitLane {
  readonly events: Uint32Array
  readonly share: number
}

/**
 * How many of the events of a lane that stay lit touch each of some bins of a view. `lit`: 1 for each of them; looked
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
    const { events, share } = lanes[lane]!
    const isInView = isTouching(timeline.columns, span)
    const counts = touchingBins(timeline.columns, span, step, bins, events.length, (place) => {
      const event = events[place]!
      return isInView(event) ? event : -1
    })
    return Float32Array.from(counts, (count) => count * share)
  }
}

function litLanes({ columns, dated, lanes }: Timeline, lit: Uint8Array, visible: Uint8Array | null): LitLane[] {
  const { lane } = columns
  const found = new Uint32Array(lanes.length)
  const isSeen = visible ?? lit
  // Without a branch, which nobody could foretell.
  for (let event = 0; event < dated; event++) found[lane[event]!]! += lit[event]! & isSeen[event]!
  const most = Math.ceil(MOST / Math.max(1, found.filter((count) => count > 0).length))
  const lists = Array.from(found, (count) => ({
    events: new Uint32Array(Math.min(count, most)),
    share: Math.max(1, count / most),
  }))
  /** By lane: how many were taken, and how many have to be passed by before the next is. */
  const taken = new Uint32Array(lanes.length)
  const ahead = new Float64Array(lanes.length)
  for (let event = 0; event < dated; event++) {
    if ((lit[event]! & isSeen[event]!) === 0) continue
    const its = lane[event]!
    ahead[its]!--
    if (ahead[its]! > -1) continue
    const { events, share } = lists[its]!
    if (taken[its]! === events.length) continue
    events[taken[its]!++] = event
    ahead[its]! += share
  }
  return lists
}
