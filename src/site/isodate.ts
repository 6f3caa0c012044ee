import { SECOND, partsOf, instantOf, lastYearOf, startOfYear, yearOf } from "../time/calendar.ts"
import type { DateBound, TimelineDate } from "../time/date.ts"
import { instantAt, type Span } from "../time/instant.ts"

/** What is certain of a date, as ISO 8601 says it: `2017`, `2017-09`, `2017-09-05`, `2017-09-05T14:30:00Z`. */
export interface IsoDates {
  /** null: not certain, or not known. */
  readonly start: string | null
  /** null for what happened once, too. */
  readonly end: string | null
}

/**
 * ISO 8601-1 has no "around", "perhaps" or "one of these": a side that is approximate or uncertain is left out, and one of
 * several days says the month or the year that holds them all. Deep time is left out as well; see `isoYear`.
 */
export function isoDatesOf(date: TimelineDate): IsoDates {
  const { start, end, shape } = date
  if (shape === "period" || shape === "allOf") return { start: isoOfSide(start, start), end: isoOfSide(end, end) }
  return { start: isoOfSide(start, end), end: null }
}

/** The one moment of a date, as far as it is certain; null for periods. */
export const isoOf = (date: TimelineDate | null): string | null =>
  date === null || date.shape === "period" || date.shape === "allOf" ? null : isoDatesOf(date).start

function isoOfSide(first: DateBound, last: DateBound): string | null {
  if (first.from === null || last.to === null || isVague(first) || isVague(last)) return null
  return isoWithin({ from: first.from, to: last.to })
}

const isVague = ({ approximate, uncertain }: DateBound): boolean => approximate || uncertain

/** The smallest of second, day, month and year that holds a span. */
function isoWithin(span: Span): string | null {
  const { year, month, day, hour, minute, second } = partsOf(span.from)
  const name = isoYear(year)
  if (name === null || lastYearOf(span) !== year) return null
  const two = (value: number) => String(value).padStart(2, "0")
  if (instantOf(year, month + 1) < span.to) return name
  if (instantOf(year, month, day + 1) < span.to) return `${name}-${two(month)}`
  const isSecond = span.to - span.from <= SECOND
  const date = `${name}-${two(month)}-${two(day)}`
  return isSecond ? `${date}T${two(hour)}:${two(minute)}:${two(second)}Z` : date
}

/**
 * A year in four digits, or signed in six (ISO 8601-1, 4.3.2 as ECMAScript agrees on it): 44 BC is −000043. What does not
 * fit is null.
 */
function isoYear(year: number): string | null {
  if (year >= 0 && year <= 9999) return String(year).padStart(4, "0")
  if (Math.abs(year) > 999_999) return null
  return `${year < 0 ? "-" : "+"}${String(Math.abs(year)).padStart(6, "0")}`
}

/** An ISO 8601 interval of the years that a span touches, its end ".." while it goes on; null in deep time. */
export function isoYearsOf(span: Span, goesOn: boolean): string | null {
  const [first, last] = [isoYear(yearOf(span.from)), goesOn ? ".." : isoYear(lastYearOf(span))]
  if (first === null || last === null) return null
  return first === last ? first : `${first}/${last}`
}

/** RFC 3339, as Atom asks for it: the start of a date, or of the day `otherwise` (ms since 1970) where it has none. */
export function timestampOf(date: TimelineDate | null, otherwise: number): string {
  const at = date?.start.from ?? null
  const isFit = at !== null && at >= startOfYear(0) && at < startOfYear(10_000)
  const { year, month, day } = partsOf(isFit ? at : instantAt(otherwise))
  const two = (value: number) => String(value).padStart(2, "0")
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}T00:00:00Z`
}
