import { DAY, daysInMonth, instantOf, SECOND, startOfYear } from "../time/calendar.ts"
import { PRECISIONS } from "../time/date.ts"

const [ZERO, DASH, T, COLON, Z] = [48, 45, 84, 58, 90] as const
const SECONDS = PRECISIONS.indexOf("second")
const DAYS = PRECISIONS.indexOf("day")
const MONTHS = PRECISIONS.indexOf("month")
const YEARS = PRECISIONS.indexOf("year")

/** The unit of time that a plain date names; filled again and again. */
export interface PlainUnit {
  from: number
  to: number
  /** Index into PRECISIONS. */
  precision: number
}

/**
 * What `readPlain` in time/edtf-plain.ts reads out of text, out of bytes and without an object: `2017`, `2017-09`,
 * `2017-09-05`, `2017-09-05T14:30:00` with or without Z. False means "look closer".
 */
export function readPlainUnit(bytes: Uint8Array, at: number, end: number, unit: PlainUnit): boolean {
  const length = end - at
  if (length !== 4 && length !== 7 && length !== 10 && length !== 19 && length !== 20) return false
  const century = twoAt(bytes, at)
  const rest = twoAt(bytes, at + 2)
  if (century < 0 || rest < 0) return false
  const year = century * 100 + rest
  if (length === 4) {
    unit.from = startOfYear(year)
    unit.to = startOfYear(year + 1)
    unit.precision = YEARS
    return true
  }
  const month = twoAt(bytes, at + 5)
  if (bytes[at + 4] !== DASH || month < 1 || month > 12) return false
  if (length === 7) {
    unit.from = instantOf(year, month)
    unit.to = instantOf(year, month + 1)
    unit.precision = MONTHS
    return true
  }
  const day = twoAt(bytes, at + 8)
  if (bytes[at + 7] !== DASH || day < 1 || day > daysInMonth(year, month)) return false
  const from = instantOf(year, month, day)
  if (length === 10) {
    unit.from = from
    unit.to = from + DAY
    unit.precision = DAYS
    return true
  }
  if (length === 20 && bytes[at + 19] !== Z) return false
  if (bytes[at + 10] !== T || bytes[at + 13] !== COLON || bytes[at + 16] !== COLON) return false
  const hour = twoAt(bytes, at + 11)
  const minute = twoAt(bytes, at + 14)
  const second = twoAt(bytes, at + 17)
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return false
  unit.from = from + (hour * 3600 + minute * 60 + second) * SECOND
  unit.to = unit.from + SECOND
  unit.precision = SECONDS
  return true
}

/** Two ASCII digits; −1 where one is none. */
function twoAt(bytes: Uint8Array, at: number): number {
  const tens = bytes[at]! - ZERO
  const ones = bytes[at + 1]! - ZERO
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1
}
