import { knownBound } from "./bound.ts"
import { DAY, daysInMonth, instantOf, startOfYear } from "./calendar.ts"
import type { DateBound, DateFailureCode, Precision } from "./date.ts"
import { shift, type Instant } from "./instant.ts"

/** A date with digits left open, as written: `-?[0-9X]{4}`, and `[0-9X]{2}` twice or undefined. */
export interface UnspecifiedDate {
  readonly isNegative: boolean
  readonly year: string
  readonly month: string | undefined
  readonly day: string | undefined
}

/** From the first to the last day that fits the digits: `2004-XX-11` from 11 January to 11 December. */
export function readUnspecified(date: UnspecifiedDate, qualifiers: string): DateBound | DateFailureCode {
  const months = date.month === undefined ? [1] : numbersLike(date.month).filter((month) => month >= 1 && month <= 12)
  if (months.length === 0) return "no-such-month"
  const days = date.day === undefined ? [1] : numbersLike(date.day).filter((day) => day >= 1 && day <= 31)
  const fitsIn = (year: number): boolean => months.some((month) => days.some((day) => day <= daysInMonth(year, month)))
  if (!fitsIn(2000)) return "no-such-day"
  // What fits no common year is 29 February; then only the fours need a look, so at most 100 centuries of 25 years.
  const isLeapDay = !fitsIn(2001)
  const centuries = numbersLike(date.year.slice(0, 2))
  const years = numbersLike(date.year.slice(2)).filter((year) => !isLeapDay || year % 4 === 0)
  const first = firstFit({ isNegative: date.isNegative, centuries, years, months, days }, false)
  const last = firstFit({ isNegative: date.isNegative, centuries, years, months, days }, true)
  if (first === null || last === null) return "no-such-day"
  return knownBound(instantOf(...first), endOf(date, last), precisionOf(date), qualifiers)
}

type Day = [year: number, month: number, day: number]

function endOf(date: UnspecifiedDate, last: Day): Instant {
  if (date.day !== undefined) return shift(instantOf(...last), DAY)
  return date.month === undefined ? startOfYear(last[0] + 1) : instantOf(last[0], last[1] + 1)
}

const ONE_DIGIT: readonly number[] = Array.from({ length: 10 }, (_, digit) => digit)
const TWO_DIGITS: readonly number[] = Array.from({ length: 100 }, (_, number) => number)

/** The numbers that two digits with X may stand for, ascending. */
function numbersLike(pattern: string): readonly number[] {
  if (pattern === "XX") return TWO_DIGITS
  if (pattern[0] === "X") return ONE_DIGIT.map((tens) => tens * 10 + Number(pattern[1]))
  if (pattern[1] === "X") return ONE_DIGIT.map((ones) => Number(pattern[0]) * 10 + ones)
  return [Number(pattern)]
}

interface Choices {
  readonly isNegative: boolean
  readonly centuries: readonly number[]
  readonly years: readonly number[]
  readonly months: readonly number[]
  readonly days: readonly number[]
}

/** The first day that fits, from the past on or from the future back. */
function firstFit({ isNegative, ...choices }: Choices, isFromLatest: boolean): Day | null {
  const inOrder = (numbers: readonly number[], isDescending: boolean): readonly number[] =>
    isDescending ? numbers.toReversed() : numbers
  const months = inOrder(choices.months, isFromLatest)
  const days = inOrder(choices.days, isFromLatest)
  for (const century of inOrder(choices.centuries, isFromLatest !== isNegative)) {
    for (const rest of inOrder(choices.years, isFromLatest !== isNegative)) {
      const size = century * 100 + rest
      if (isNegative && size === 0) continue // −0000 is no year
      const year = isNegative ? -size : size
      for (const month of months) for (const day of days) if (day <= daysInMonth(year, month)) return [year, month, day]
    }
  }
  return null
}

function precisionOf({ year, month, day }: UnspecifiedDate): Precision {
  const at = year.indexOf("X")
  if (at >= 0) return at === 3 ? "decade" : at === 2 ? "century" : "millennium"
  if (month === undefined || month.includes("X")) return "year"
  return day === undefined || day.includes("X") ? "month" : "day"
}
