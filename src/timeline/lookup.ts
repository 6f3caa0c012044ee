import { spanOfYear } from "../time/calendar.ts"
import type { Instant, Span } from "../time/instant.ts"
import type { EventIndex, Timeline } from "./model.ts"
import { eventAt } from "./model.ts"

/** Dated events from `first` up to `last` (exclusive). */
export interface Bounds {
  readonly first: number
  readonly last: number
}

/**
 * The events among which all are that touch a span: none before `first` reaches it, all from `last` on start after it.
 * Between them some may have ended before it. Two binary searches.
 */
export function boundsOf(timeline: Timeline, span: Span): Bounds {
  const { from, reach } = timeline.columns
  const last =
    span.to > span.from ? firstAfter(timeline, span.to) : partition(timeline, (index) => from[index]! <= span.from)
  const reaching = partition(timeline, (index) => reach[index]! <= span.from)
  // An event of no length reaches no further than its start, and yet touches a span that begins there.
  return { first: Math.min(reaching, firstAfter(timeline, span.from), last), last }
}

/** The first dated event that starts at an instant or later; `timeline.dated` when none does. */
export function firstAfter(timeline: Timeline, at: Instant): number {
  const { from } = timeline.columns
  return partition(timeline, (index) => from[index]! < at)
}

/** The first dated event of which `isBefore` does not hold, when it holds of all up to some event and of none after. */
function partition({ dated }: Timeline, isBefore: (index: number) => boolean): number {
  let low = 0
  let high = dated
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isBefore(middle)) low = middle + 1
    else high = middle
  }
  return low
}

/** Dated events that touch the span, by time. An event or a span of no length counts as the instant at its start. */
export function eventsIn(timeline: Timeline, span: Span): EventIndex[] {
  const events: EventIndex[] = []
  eachIn(timeline, span, (event) => events.push(event))
  return events
}

export function countIn(timeline: Timeline, span: Span): number {
  let count = 0
  eachIn(timeline, span, () => (count += 1))
  return count
}

/** Visits the dated events that touch the span, by time, without making a list. */
export function eachIn(timeline: Timeline, span: Span, visit: (event: EventIndex) => void): void {
  const { from, to } = timeline.columns
  const { first, last } = boundsOf(timeline, span)
  for (let index = first; index < last; index++) {
    // Up to `last` every event starts early enough; what is left to ask is whether it lasts long enough.
    if (to[index]! > span.from || from[index]! >= span.from) visit(eventAt(index))
  }
}

export const eventsInYear = (timeline: Timeline, year: number): EventIndex[] => eventsIn(timeline, spanOfYear(year))

/** Neighbours in the order of the model: by time, undated events last. */
export function previousAndNext(
  timeline: Timeline,
  event: EventIndex,
): { readonly previous: EventIndex | null; readonly next: EventIndex | null } {
  return {
    previous: event > 0 ? eventAt(event - 1) : null,
    next: event + 1 < timeline.length ? eventAt(event + 1) : null,
  }
}
