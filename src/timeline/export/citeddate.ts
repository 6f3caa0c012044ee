import { partsOf } from "../../time/calendar.ts"
import type { DateBound, TimelineDate } from "../../time/date.ts"
import { seasonWrittenIn } from "../../time/seasons.ts"

/** A day, a month or a season of a year, or a year; astronomical: 0 is 1 BC. */
export interface CitedDay {
  readonly year: number
  /** 1 to 12 */
  readonly month: number | null
  /** 1 to 31 */
  readonly day: number | null
  /** Spring 1 to winter 4. */
  readonly season: number | null
}

/** What reference lists can say of a date. */
export interface CitedDate {
  readonly start: CitedDay
  /** null: one day, month or year. */
  readonly end: CitedDay | null
  /** It is about then. */
  readonly isCirca: boolean
  /** It may be another. */
  readonly isUncertain: boolean
}

/** null: a date of a kind that they have no way to write, such as a decade, a choice, or a period without an end. */
export function citedDate(date: TimelineDate): CitedDate | null {
  if (date.shape !== "moment" && date.shape !== "period") return null
  if (date.startIsOneOf || date.endIsOneOf) return null
  const start = citedDay(date.start, date.text)
  const end = date.end === date.start ? null : citedDay(date.end, date.text)
  if (start === null || (date.shape === "period" && end === null)) return null
  const ends = [date.start, date.end]
  const isCirca = ends.some(({ approximate }) => approximate)
  return { start, end, isCirca, isUncertain: ends.some(({ uncertain }) => uncertain) }
}

function citedDay({ from, precision }: DateBound, text: string): CitedDay | null {
  if (from === null) return null
  const { year, month, day } = partsOf(from)
  const nothing = { month: null, day: null, season: null }
  if (precision === "year") return { ...nothing, year }
  if (precision === "month") return { ...nothing, year, month }
  if (precision === "day" || precision === "second") return { ...nothing, year, month, day }
  if (precision !== "season") return null
  const written = seasonWrittenIn(text, from)
  return written === null ? null : { ...nothing, year: written.year, season: written.season.index + 1 }
}

/** `2017`, `2017-09`, `2017-09-05`; null for a season and for years that have no four digits. */
export function isoDay({ year, month, day, season }: CitedDay): string | null {
  if (season !== null || year < 0 || year > 9999) return null
  const parts = [String(year).padStart(4, "0"), ...[month, day].filter((part) => part !== null).map(two)]
  return parts.join("-")
}

export const two = (value: number): string => String(value).padStart(2, "0")
