import { lastInstantOf, spanOfYear, yearOf } from "../time/calendar.ts"
import { instantAt } from "../time/instant.ts"
import { endedBy, firstAfter } from "./lookup.ts"
import type { Timeline } from "./model.ts"

/** The last year before, and the first year after, that some event touches; null where there is none. */
export function nearestYearsWithEvents(
  timeline: Timeline,
  year: number,
): { readonly before: number | null; readonly after: number | null } {
  const { from, to } = timeline.columns
  const span = spanOfYear(year)
  const startedBefore = firstAfter(timeline, span.from)
  const startedUpTo = firstAfter(timeline, span.to)
  const ended = endedBy(timeline, span)
  const lastEnd = startedBefore > ended ? span.from : to[timeline.orders().byEnd[ended - 1]!]!
  const before = startedBefore === 0 ? null : yearBefore(from[startedBefore - 1]!, lastEnd)
  const goesOn = startedUpTo > endedBy(timeline, { from: span.to, to: span.to })
  const after = goesOn ? year + 1 : startedUpTo < timeline.dated ? yearOf(instantAt(from[startedUpTo]!)) : null
  return { before, after }
}

/** The year of the last instant before `to`. */
const yearBefore = (from: number, to: number): number =>
  yearOf(lastInstantOf({ from: instantAt(from), to: instantAt(to) }))
