import { EVIDENCE_LEVELS, FLAG, sourceAt, type EventIndex, type Timeline } from "./model.ts"

/** What can be told from the columns at once; titles take longer, see titleorder.ts. */
export type RankedColumn = "date" | "lane" | "evidence" | "sources"

/**
 * All events by one column, equal ones by time: lanes and levels in the order of the file and of the legend, absences
 * after the levels. `isFalling` turns the column, but never brings undated events before dated ones. Linear.
 */
export function orderByColumn(timeline: Timeline, column: RankedColumn, isFalling: boolean): Uint32Array {
  const { length, dated, lanes } = timeline
  if (column === "date")
    return Uint32Array.from({ length }, (_, place) => (isFalling && place < dated ? dated - 1 - place : place))
  if (column === "lane") return orderByRank(timeline.columns.lane, lanes.length, isFalling)
  if (column === "evidence") return orderByRank(levelsOf(timeline), EVIDENCE_LEVELS.length + 1, isFalling)
  const counts = countSources(timeline)
  let most = 0
  for (let event = 0; event < length; event++) most = Math.max(most, counts[event]!)
  return orderByRank(counts, most + 1, isFalling)
}

/** A counting sort that keeps equal ones as they stand. `ranks` are whole numbers below `count`. */
function orderByRank(ranks: ArrayLike<number>, count: number, isFalling: boolean): Uint32Array {
  const starts = new Uint32Array(count + 1)
  const rank = (event: number): number => (isFalling ? count - 1 - ranks[event]! : ranks[event]!)
  for (let event = 0; event < ranks.length; event++) starts[rank(event) + 1]!++
  for (let each = 0; each < count; each++) starts[each + 1]! += starts[each]!
  const order = new Uint32Array(ranks.length)
  for (let event = 0; event < ranks.length; event++) order[starts[rank(event)]!++] = event
  return order
}

function levelsOf({ length, columns }: Timeline): Uint8Array {
  const levels = new Uint8Array(length)
  for (let event = 0; event < length; event++)
    levels[event] = (columns.flags[event]! & FLAG.absence) !== 0 ? EVIDENCE_LEVELS.length : columns.evidence[event]!
  return levels
}

/** Sources by event, each once. */
export function countSources(timeline: Timeline): Uint32Array {
  const counts = new Uint32Array(timeline.length)
  for (let source = 0; source < timeline.sources.length; source++)
    for (const event of timeline.citing(sourceAt(source))) counts[event]!++
  return counts
}

/** Of an order those that a mask means; null: all of them. In typed memory: there may be a million. */
export function pickFrom(order: Uint32Array, mask: Uint8Array | null): ArrayLike<EventIndex> {
  if (mask === null) return order as ArrayLike<number> as ArrayLike<EventIndex>
  const picked = new Uint32Array(order.length + 1)
  let count = 0
  for (let place = 0; place < order.length; place++) {
    picked[count] = order[place]!
    count += mask[order[place]!]!
  }
  return picked.slice(0, count) as ArrayLike<number> as ArrayLike<EventIndex>
}

/** Where each event stands in a list of them; −1: nowhere. */
export function placesIn(list: ArrayLike<EventIndex>, length: number): Int32Array {
  const places = new Int32Array(length).fill(-1)
  for (let place = 0; place < list.length; place++) places[list[place]!] = place
  return places
}
