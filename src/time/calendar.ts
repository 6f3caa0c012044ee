import { durationOf, instantAt, shift, type Duration, type Instant, type Span } from "./instant.ts"

/**
 * The proleptic Gregorian calendar in UTC, years counted astronomically (0 is 1 BC). No Date takes part, so there is no
 * seam at the years −271,821 and 275,760 where Date ends; what remains is the grain of float64, 64 s at the Big Bang.
 */
export const SECOND: Duration = durationOf(1000)
export const MINUTE: Duration = durationOf(60 * SECOND)
export const HOUR: Duration = durationOf(60 * MINUTE)
export const DAY: Duration = durationOf(24 * HOUR)
export const WEEK: Duration = durationOf(7 * DAY)
/** The mean year of the calendar, 365.2425 days. */
export const YEAR: Duration = durationOf(365.2425 * DAY)

/** Beyond this many years from 0 a day is no longer more than the grain of float64, and dates are refused. */
export const FARTHEST_YEAR = 1e15

export interface Parts {
  readonly year: number
  /** 1 to 12 */
  readonly month: number
  /** 1 to 31 */
  readonly day: number
  readonly hour: number
  readonly minute: number
  /** Whole seconds; what is left of a second is dropped. */
  readonly second: number
}

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const
const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const
/** Days from 0001-01-01 to 1970-01-01. */
const DAYS_TO_1970 = 719_162

export const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : DAYS_IN_MONTH[month - 1]!

function daysToYear(year: number): number {
  const before = year - 1
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400)
  return before * 365 + leapDays - DAYS_TO_1970
}

/** A month past 12 or a day past the end of its month runs on into the next, so `instantOf(year, month + 1)` always holds. */
export function instantOf(year: number, month = 1, day = 1, hour = 0, minute = 0, second = 0): Instant {
  const yearsOver = Math.floor((month - 1) / 12)
  const y = year + yearsOver
  const m = month - yearsOver * 12
  const leapDay = m > 2 && isLeapYear(y) ? 1 : 0
  const days = daysToYear(y) + DAYS_BEFORE_MONTH[m - 1]! + leapDay + day - 1
  return instantAt(days * DAY + (hour * 3600 + minute * 60 + second) * SECOND)
}

export const startOfYear = (year: number): Instant => instantAt(daysToYear(year) * DAY)
export const spanOfYear = (year: number): Span => ({ from: startOfYear(year), to: startOfYear(year + 1) })

/**
 * The year that holds an instant: the last one to start at or before it, by comparing instants, so that far from 1970
 * `yearOf(startOfYear(year))` is still `year` although the instant was rounded.
 */
export function yearOf(at: Instant): number {
  const near = 1970 + Math.floor(at / YEAR)
  if (startOfYear(near) > at) return near - 1
  return startOfYear(near + 1) <= at ? near + 1 : near
}

/** The last year that a span touches; its end is exclusive. */
export function lastYearOf(span: Span): number {
  const year = yearOf(span.to)
  return startOfYear(year) >= span.to && span.to > span.from ? year - 1 : year
}

export function partsOf(at: Instant): Parts {
  const year = yearOf(at)
  const daysInYear = isLeapYear(year) ? 366 : 365
  const near = Math.min(Math.floor((at - startOfYear(year)) / DAY), daysInYear - 1)
  const dayOfYear = near + 1 < daysInYear && instantOf(year, 1, near + 2) <= at ? near + 1 : near
  const month = monthOfDay(year, dayOfYear)
  const day = dayOfYear - daysBefore(year, month) + 1
  const rest = Math.min(at - instantOf(year, month, day), DAY - 1)
  return {
    year,
    month,
    day,
    hour: Math.floor(rest / HOUR),
    minute: Math.floor((rest % HOUR) / MINUTE),
    second: Math.floor((rest % MINUTE) / SECOND),
  }
}

/** The last whole millisecond inside a span, or its start where float64 has no millisecond left. */
export const lastInstantOf = (span: Span): Instant => {
  // Billions of years from 1970, the next number down is more than 1 ms away.
  const last = shift(span.to, -Math.max(1, Math.abs(span.to) * Number.EPSILON))
  return last >= span.from ? last : span.from
}

const daysBefore = (year: number, month: number): number =>
  DAYS_BEFORE_MONTH[month - 1]! + (month > 2 && isLeapYear(year) ? 1 : 0)

function monthOfDay(year: number, dayOfYear: number): number {
  let month = 12
  while (daysBefore(year, month) > dayOfYear) month -= 1
  return month
}
