import { DAY, partsOf, SECOND } from "../time/calendar.ts"
import { PRECISIONS } from "../time/date.ts"
import { instantAt } from "../time/instant.ts"
import { FLAG } from "./model.ts"

const SECONDS = PRECISIONS.indexOf("second")
const DAYS = PRECISIONS.indexOf("day")
const MONTHS = PRECISIONS.indexOf("month")
const YEARS = PRECISIONS.indexOf("year")
/** Flags that say nothing about how a date is written. */
const SILENT = FLAG.absence

/**
 * How plain dates of years 0000 to 9999 are written, out of their columns: `2017`, `2017-09`, `2017-09-05`,
 * `2017-09-05T14:30:00Z`, or two of one kind with a slash between. null for all other dates and for none; whether a date
 * was in fact written so is for the caller to see.
 */
export function canonicalDate(from: number, to: number, flags: number, precision: number): string | null {
  if ((flags & ~(SILENT | FLAG.period)) !== 0 || !isPlain(precision)) return null
  const start = write(from, precision)
  if ((flags & FLAG.period) === 0) return start
  const last = lastUnit(to, precision)
  const end = write(last, precision)
  return start === null || end === null ? null : `${start}/${end}`
}

const isPlain = (precision: number): boolean =>
  precision === SECONDS || precision === DAYS || precision === MONTHS || precision === YEARS

/** Some instant of the unit that ends at `to`. */
const lastUnit = (to: number, precision: number): number => to - (precision === SECONDS ? SECOND : DAY)

function write(at: number, precision: number): string | null {
  const { year, month, day, hour, minute, second } = partsOf(instantAt(at))
  if (!(year >= 0 && year <= 9999)) return null
  const years = String(year).padStart(4, "0")
  if (precision === YEARS) return years
  if (precision === MONTHS) return `${years}-${two(month)}`
  const days = `${years}-${two(month)}-${two(day)}`
  return precision === DAYS ? days : `${days}T${two(hour)}:${two(minute)}:${two(second)}Z`
}

const two = (value: number): string => (value < 10 ? `0${value}` : String(value))
