import { knownBound } from "./bound.ts"
import { DAY, SECOND, daysInMonth, instantOf, startOfYear } from "./calendar.ts"
import type { DateBound } from "./date.ts"
import { shift } from "./instant.ts"

const [ZERO, DASH, T, COLON, Z] = ["0", "-", "T", ":", "Z"].map((sign) => sign.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
  number,
]

/**
 * The fast way for what nearly every file holds: `2017`, `2017-09`, `2017-09-05`, `2017-09-05T14:30:00` with or without Z,
 * read from `at` up to `end` by character codes. It accepts less than EDTF does and refuses nothing: null means "look closer".
 */
export function readPlain(text: string, at: number, end: number): DateBound | null {
  const length = end - at
  if (length !== 4 && length !== 7 && length !== 10 && length !== 19 && length !== 20) return null
  const year = numberAt(text, at, 4)
  if (year < 0) return null
  if (length === 4) return knownBound(startOfYear(year), startOfYear(year + 1), "year")
  const month = numberAt(text, at + 5, 2)
  if (text.charCodeAt(at + 4) !== DASH || month < 1 || month > 12) return null
  if (length === 7) return knownBound(instantOf(year, month), instantOf(year, month + 1), "month")
  const day = numberAt(text, at + 8, 2)
  if (text.charCodeAt(at + 7) !== DASH || day < 1 || day > daysInMonth(year, month)) return null
  const from = instantOf(year, month, day)
  if (length === 10) return knownBound(from, shift(from, DAY), "day")
  if (length === 20 && text.charCodeAt(at + 19) !== Z) return null
  if (text.charCodeAt(at + 10) !== T || text.charCodeAt(at + 13) !== COLON || text.charCodeAt(at + 16) !== COLON)
    return null
  const hour = numberAt(text, at + 11, 2)
  const minute = numberAt(text, at + 14, 2)
  const second = numberAt(text, at + 17, 2)
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return null
  const moment = shift(from, (hour * 3600 + minute * 60 + second) * SECOND)
  return knownBound(moment, shift(moment, SECOND), "second")
}

/** −1 where one of the characters is not an ASCII digit. */
function numberAt(text: string, at: number, count: number): number {
  let number = 0
  for (let i = at; i < at + count; i++) {
    const digit = text.charCodeAt(i) - ZERO
    if (!(digit >= 0 && digit <= 9)) return -1
    number = number * 10 + digit
  }
  return number
}
