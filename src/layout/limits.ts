import { HOUR, YEAR, partsOf } from "../time/calendar.ts"
import { lengthOf, shift, type Instant, type Span } from "../time/instant.ts"
import type { Timeline } from "../timeline/model.ts"

/** How short and how long a span in view may be: one hour (more, far from 1970) to 1.25 × the whole. */
export interface Limits {
  readonly whole: Span
  /** ms, near 1970. For the place in view ask `shortestAt`. */
  readonly shortest: number
  readonly longest: number
  /** The part of its distance from 1970 that a span has to be long, so that float64 stays far finer than a pixel. */
  readonly grain: number
}

/** Of the extent, on each side. */
const MARGIN = 0.04
const MOST_OF_WHOLE = 1.25
/** Steps of float64 that a pixel has to hold: rounding is then 1/64 px, and 200 zoom notches stay within one. */
const STEPS_PER_PIXEL = 32

/**
 * The whole is the extent with 4 % of margin on each side. When the extent is a single date (an instant, a day, a month,
 * a year), it stands in the middle third, in no less than two years; without events it is the year around `now`.
 * `areSeveral`: there are events that start at different times.
 */
export function limitsOf(extent: Span | null, now: Instant, plotWidth: number, areSeveral = false): Limits {
  const whole = wholeOf(extent, now, areSeveral)
  const grain = 2 ** -52 * STEPS_PER_PIXEL * Math.max(plotWidth, 1)
  const longest = MOST_OF_WHOLE * lengthOf(whole)
  return { whole, shortest: Math.min(HOUR, longest), longest, grain }
}

/** Events of one day that fill it are no single date, though their extent is one. */
export const limitsIn = ({ extent, columns, dated }: Timeline, now: Instant, plotWidth: number): Limits =>
  limitsOf(extent, now, plotWidth, dated > 0 && columns.from[dated - 1]! > columns.from[0]!)

function wholeOf(extent: Span | null, now: Instant, areSeveral: boolean): Span {
  if (extent === null) return padded({ from: now, to: now }, YEAR)
  const length = lengthOf(extent)
  return padded(
    extent,
    !areSeveral && isOneDate(extent) ? Math.max(length, YEAR) : Math.max(length * MARGIN, (HOUR - length) / 2),
  )
}

const padded = (span: Span, by: number): Span => ({ from: shift(span.from, -by), to: shift(span.to, by) })

/** Does an extent look like one date, to the second, day, month, year, decade, century or millennium? */
function isOneDate(extent: Span): boolean {
  if (lengthOf(extent) <= 1000) return true
  const from = partsOf(extent.from)
  const to = partsOf(extent.to)
  if (from.hour + from.minute + from.second + to.hour + to.minute + to.second > 0) return false
  if (lengthOf(extent) === 24 * HOUR) return true
  if (from.day > 1 || to.day > 1) return false
  const months = (to.year - from.year) * 12 + to.month - from.month
  return months === 1 || [1, 10, 100, 1000].some((years) => months === years * 12 && from.year % years === 0)
}

/** The shortest span allowed around an instant, in ms. */
export const shortestAt = (at: Instant, limits: Limits): number =>
  Math.min(Math.max(limits.shortest, Math.abs(at) * limits.grain), limits.longest)

export const sameSpan = (a: Span, b: Span): boolean => a === b || (a.from === b.from && a.to === b.to)
