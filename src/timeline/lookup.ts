import { spanOfYear } from "../time/calendar.ts"
import type { Instant, Span } from "../time/instant.ts"
import type { Columns, EventIndex, Timeline } from "./model.ts"
import { eventAt } from "./model.ts"

/** The first dated event that starts at an instant or later; `timeline.dated` when none does. */
export function firstAfter({ columns: { from }, dated }: Timeline, at: Instant): number {
  return partition(0, dated, (index) => from[index]! < at)
}

/** How many dated events start early enough to touch a span: the first so many of the model. */
export function startedBy({ columns: { from }, dated }: Timeline, span: Span): number {
  const isEmpty = span.to <= span.from
  return partition(0, dated, (index) => (isEmpty ? from[index]! <= span.from : from[index]! < span.to))
}

/** How many of those have ended before the span: the first so many of `orders().byEnd`. */
export function endedBy({ columns: { from, to }, dated, orders }: Timeline, span: Span): number {
  const { byEnd } = orders()
  return partition(0, dated, (place) => {
    const event = byEnd[place]!
    return to[event]! <= span.from && from[event]! < span.from
  })
}

/** The first of the places from `low` to `high` of which `isBefore` does not hold, when it holds of all up to there. */
export function partition(low: number, high: number, isBefore: (place: number) => boolean): number {
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isBefore(middle)) low = middle + 1
    else high = middle
  }
  return low
}

/** Whether an event touches a span of some length. */
export const isTouching =
  ({ from, to }: Pick<Columns, "from" | "to">, span: Span) =>
  (event: number): boolean =>
    from[event]! < span.to && (to[event]! > span.from || from[event]! >= span.from)

/** How many dated events touch the span: two binary searches. */
export const countIn = (timeline: Timeline, span: Span): number => startedBy(timeline, span) - endedBy(timeline, span)

/** Dated events that touch the span, by time. An event or a span of no length counts as the instant at its start. */
export function eventsIn(timeline: Timeline, span: Span): EventIndex[] {
  const events: EventIndex[] = []
  eachIn(timeline, span, (event) => events.push(event))
  return events
}

/**
 * Visits the dated events that touch the span, by time, without making a list. It looks at all that start before: for
 * what is asked once, not for each frame.
 */
export function eachIn(timeline: Timeline, span: Span, visit: (event: EventIndex) => void): void {
  const { to } = timeline.columns
  const within = firstAfter(timeline, span.from)
  const last = startedBy(timeline, span)
  for (let index = 0; index < last; index++) if (index >= within || to[index]! > span.from) visit(eventAt(index))
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
