import { instantAt, type Span } from "../time/instant.ts"
import { keptOf, keptPlaces } from "./kept.ts"
import { BLOCK, blocksOf, firstsOf } from "./laneblocks.ts"
import { partition } from "./lookup.ts"
import { eventAt, type Columns, type EventIndex } from "./model.ts"

/** As long as one another. */
export interface Bins {
  /** How many touch each bin: a period counts in every one that it goes through. */
  readonly touching: Uint32Array
  /** How many start in each, what has started before the span in the first: the sum is `countIn`. */
  readonly starting: Uint32Array
}

/** Dated events of one lane. A span touches an event as it does in lookup.ts. */
export interface LaneSummary {
  /** Whatever the span. */
  readonly count: number
  readonly absences: number
  readonly countIn: (span: Span) => number
  /** By time. */
  readonly eventsIn: (span: Span) => EventIndex[]
  /** Counts those that touch a span of some length in bins of `step` ms from its start. Overwrites `bins`. */
  readonly binsIn: (span: Span, step: number, bins: Bins) => void
  /** From the earliest start to the latest end of those that touch a span; null: none does. */
  readonly extentIn: (span: Span) => Span | null
  /** The same of those that start within a span. */
  readonly startingIn: (span: Span) => EventIndex[]
  readonly extentOfStarting: (span: Span) => Span | null
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

/** The events by start (null: all of the model) and by end. */
export function summariseLane(
  columns: Columns,
  count: number,
  byStart: Uint32Array | null,
  byEnd: Uint32Array,
): LaneSummary {
  const { from, to, importance } = columns
  const eventOf = (place: number): number => (byStart === null ? place : byStart[place]!)
  const isBetter = (a: number, b: number): boolean => {
    if (importance[a] !== importance[b]) return importance[a]! > importance[b]!
    const longer = to[a]! - from[a]! - (to[b]! - from[b]!)
    return longer === 0 ? a < b : longer < 0
  }
  const { latest, best, absences } = blocksOf(columns, count, byStart)
  const starts = firstsOf(from, count, byStart)
  const ends = firstsOf(to, count, byEnd)

  /** How many start before an instant. */
  const before = (at: number) => partition(0, count, (place) => from[eventOf(place)]! < at)
  const started = (span: Span) =>
    span.to > span.from ? before(span.to) : partition(0, count, (place) => from[eventOf(place)]! <= span.from)
  const hasEnded = (place: number, at: number) => to[byEnd[place]!]! <= at && from[byEnd[place]!]! < at
  const ended = (span: Span) => partition(0, count, (place) => hasEnded(place, span.from))
  /** The first of the places of the block before this one of which something does not hold. */
  const firstIn = (block: number, isBefore: (place: number) => boolean) =>
    partition(Math.max((block - 1) * BLOCK, 0), Math.min(block * BLOCK, count), isBefore)
  /** From the start of the first of some places to the latest end of any. */
  const extentOf = (first: number, last: number): Span | null => {
    if (first >= last) return null
    let end = -Infinity
    let place = first
    for (; place < last && place % BLOCK !== 0; place++) end = Math.max(end, to[eventOf(place)]!)
    for (; place + BLOCK <= last; place += BLOCK) end = Math.max(end, latest[place / BLOCK]!)
    for (; place < last; place++) end = Math.max(end, to[eventOf(place)]!)
    return { from: instantAt(from[eventOf(first)]!), to: instantAt(end) }
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
    binsIn(span, step, { touching, starting }) {
      const all = started(span)
      const last = touching.length - 1
      let edge: number = span.from
      const hasStarted = (place: number) => from[eventOf(place)]! < edge
      const isOver = (place: number) => hasEnded(place, edge)
      let startBlock = partition(0, starts.length, (block) => starts[block]! < edge)
      let endBlock = partition(0, ends.length, (block) => isOver(block * BLOCK))
      let over = firstIn(endBlock, isOver)
      let counted = over
      // From bin to bin without a search of all: there are hundreds of them in every frame.
      for (let bin = 0; bin <= last; bin++) {
        edge = span.from + (bin + 1) * step
        while (startBlock < starts.length && starts[startBlock]! < edge) startBlock++
        const begun = bin === last ? all : firstIn(startBlock, hasStarted)
        starting[bin] = begun - counted
        touching[bin] = begun - over
        counted = begun
        while (endBlock < ends.length && (ends[endBlock]! < edge || isOver(endBlock * BLOCK))) endBlock++
        over = firstIn(endBlock, isOver)
      }
    },
    extentIn(span) {
      const within = before(span.from)
      const last = started(span)
      if (within === ended(span)) return extentOf(within, last)
      let first = 0
      while (latest[first / BLOCK]! <= span.from) first += BLOCK
      while (to[eventOf(first)]! <= span.from) first++
      return extentOf(first, last)
    },
    startingIn(span) {
      const events: EventIndex[] = []
      for (let place = before(span.from), last = before(span.to); place < last; place++)
        events.push(eventAt(eventOf(place)))
      return events
    },
    extentOfStarting: (span) => extentOf(before(span.from), before(span.to)),
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
      const kept = byStart === null ? keptPlaces(count, mask) : keptOf(byStart, count, mask)
      const size = kept.length
      return size === count ? lane : summariseLane(columns, size, kept, keptOf(byEnd, size, mask))
    },
  }
  return lane
}
