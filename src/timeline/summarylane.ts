import { instantAt, type Span } from "../time/instant.ts"
import { keptOf, keptPlaces } from "./kept.ts"
import { BLOCK, blocksOf } from "./laneblocks.ts"
import { partition } from "./lookup.ts"
import { eventAt, type Columns, type EventIndex } from "./model.ts"

/** Dated events of one lane. A span touches an event as it does in lookup.ts. */
export interface LaneSummary {
  /** Whatever the span. */
  readonly count: number
  readonly absences: number
  readonly countIn: (span: Span) => number
  /** By time. */
  readonly eventsIn: (span: Span) => EventIndex[]
  /**
   * Counts those that touch a span in bins of `step` ms from its start, by their middles; what has its middle outside
   * counts in the bin at that end, so that the sum is `countIn`. Overwrites `bins`.
   */
  readonly binsIn: (span: Span, step: number, bins: Uint32Array) => void
  /** From the earliest start to the latest end of those that touch a span; null: none does. */
  readonly extentIn: (span: Span) => Span | null
  /**
   * The best that starts within a span: the most important, then the shortest, which leaves most room for others, then
   * the earliest.
   */
  readonly bestIn: (span: Span) => EventIndex | null
  /** The best that starts within a span and still goes on at its end and beyond. */
  readonly bestPast: (span: Span, past: number) => EventIndex | null
  /** The first that starts at an instant or later, and the last that starts before. */
  readonly next: (at: number) => EventIndex | null
  readonly previous: (at: number) => EventIndex | null
  /** Of those that a mask has 1 for; the same one, where that is all of them. */
  readonly within: (mask: Uint8Array) => LaneSummary
}

/** The events by start (null: all of the model), by end and by middle. */
export function summariseLane(
  columns: Columns,
  count: number,
  byStart: Uint32Array | null,
  byEnd: Uint32Array,
  byMiddle: Uint32Array,
): LaneSummary {
  const { from, to, importance } = columns
  const eventOf = (place: number): number => (byStart === null ? place : byStart[place]!)
  const middleOf = (place: number): number => (from[byMiddle[place]!]! + to[byMiddle[place]!]!) / 2
  const isBetter = (a: number, b: number): boolean => {
    if (importance[a] !== importance[b]) return importance[a]! > importance[b]!
    const longer = to[a]! - from[a]! - (to[b]! - from[b]!)
    return longer === 0 ? a < b : longer < 0
  }
  const { latest, best, absences } = blocksOf(columns, count, byStart)
  const blocks = latest.length
  const middles = Float64Array.from({ length: blocks }, (_, block) => middleOf(block * BLOCK))

  /** How many start before an instant. */
  const before = (at: number) => partition(0, count, (place) => from[eventOf(place)]! < at)
  const started = (span: Span) =>
    span.to > span.from ? before(span.to) : partition(0, count, (place) => from[eventOf(place)]! <= span.from)
  const ended = (span: Span) =>
    partition(0, count, (place) => to[byEnd[place]!]! <= span.from && from[byEnd[place]!]! < span.from)
  /** Among the events of the block before this one, how many of all have their middle before an instant. */
  const middlesBefore = (block: number, at: number): number => {
    let low = Math.max((block - 1) * BLOCK, 0)
    let high = Math.min(block * BLOCK, count)
    while (low < high) {
      const place = (low + high) >>> 1
      if (middleOf(place) < at) low = place + 1
      else high = place
    }
    return low
  }

  /** The best of the places from `first` up to `last` that ends after `past`. */
  const bestAmong = (first: number, last: number, past: number): EventIndex | null => {
    let found = -1
    const offer = (event: number) => {
      if (to[event]! > past && (found < 0 || isBetter(event, found))) found = event
    }
    for (let place = first; place < last;) {
      const block = place / BLOCK
      const isWhole = Number.isInteger(block) && place + BLOCK <= last
      const end = Math.min(Math.floor(block + 1) * BLOCK, last)
      const isIdle = isWhole && (latest[block]! <= past || (found >= 0 && !isBetter(best[block]!, found)))
      if (isWhole && to[best[block]!]! > past) offer(best[block]!)
      else if (!isIdle) for (let each = place; each < end; each++) offer(eventOf(each))
      place = end
    }
    return found < 0 ? null : eventAt(found)
  }

  const lane: LaneSummary = {
    count,
    absences,
    countIn: (span) => started(span) - ended(span),
    eventsIn(span) {
      const within = before(span.from)
      const last = started(span)
      const events: EventIndex[] = []
      // As many as still have to be found among those that start before it.
      let reaching = within - ended(span)
      for (let block = Math.ceil(within / BLOCK) - 1; block >= 0 && reaching > 0; block--) {
        if (latest[block]! <= span.from) continue
        for (let place = Math.min((block + 1) * BLOCK, within) - 1; place >= block * BLOCK; place--) {
          if (to[eventOf(place)]! <= span.from) continue
          events.push(eventAt(eventOf(place)))
          reaching--
        }
      }
      events.reverse()
      for (let place = within; place < last; place++) events.push(eventAt(eventOf(place)))
      return events
    },
    binsIn(span, step, bins) {
      const over = ended(span)
      const all = started(span)
      let block = partition(0, blocks, (each) => middles[each]! < span.from + step)
      let counted = 0
      for (let bin = 0; bin < bins.length; bin++) {
        // What has its middle before the end of a bin touches the span unless it ended before. From bin to bin without a
        // search of its own: there are hundreds of them in every frame.
        const edge = span.from + (bin + 1) * step
        while (block < blocks && middles[block]! < edge) block++
        const upTo = (bin === bins.length - 1 ? all : middlesBefore(block, edge)) - over
        bins[bin] = upTo - counted
        counted = upTo
      }
    },
    extentIn(span) {
      const within = before(span.from)
      const last = started(span)
      const reaches = within > ended(span)
      if (!reaches && last === within) return null
      let first = reaches ? 0 : within
      if (reaches) {
        while (latest[first / BLOCK]! <= span.from) first += BLOCK
        while (to[eventOf(first)]! <= span.from) first++
      }
      let end = -Infinity
      let place = first
      for (; place < last && place % BLOCK !== 0; place++) end = Math.max(end, to[eventOf(place)]!)
      for (; place + BLOCK <= last; place += BLOCK) end = Math.max(end, latest[place / BLOCK]!)
      for (; place < last; place++) end = Math.max(end, to[eventOf(place)]!)
      return { from: instantAt(from[eventOf(first)]!), to: instantAt(end) }
    },
    bestIn: (span) => bestAmong(before(span.from), before(span.to), -Infinity),
    bestPast: (span, past) => bestAmong(before(span.from), before(span.to), past),
    next(at) {
      const place = before(at)
      return place < count ? eventAt(eventOf(place)) : null
    },
    previous(at) {
      const place = before(at)
      return place > 0 ? eventAt(eventOf(place - 1)) : null
    },
    within(mask) {
      const starts = byStart === null ? keptPlaces(count, mask) : keptOf(byStart, count, mask)
      const size = starts.length
      return size === count
        ? lane
        : summariseLane(columns, size, starts, keptOf(byEnd, size, mask), keptOf(byMiddle, size, mask))
    },
  }
  return lane
}
