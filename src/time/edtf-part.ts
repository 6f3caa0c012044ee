import { failure, isFailure, knownBound } from "./bound.ts"
import { DAY, FARTHEST_YEAR, SECOND, daysInMonth, instantOf, startOfYear } from "./calendar.ts"
import type { DateBound, DateFailure } from "./date.ts"
import { shift } from "./instant.ts"
import { seasonOf, spanOfSeason } from "./seasons.ts"
import { readUnspecified } from "./unspecified.ts"

// No pattern repeats within a repeat, so each is linear in its input.
const CALENDAR_DATE = /^([?~%]?)(-?)([\dX]{4})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?))?)?$/
const DATE_AND_TIME = /^(-?\d{4}-\d\d-\d\d)T(\d\d):(\d\d):(\d\d)(?:Z|([+-])(\d\d)(?::(\d\d))?)?$/
const LONG_YEAR = /^([?~%]?)Y(-?)([1-9]\d*)(?:E(\d+))?(?:S(\d+))?([?~%]?)$/
const ROUNDED_YEAR = /^([?~%]?)(-?)(\d{4})S(\d+)([?~%]?)$/

/** Reads one date, outside any period or set: the span in which it lies, and what was said of its certainty. */
export function readPart(text: string): DateBound | DateFailure {
  const calendar = CALENDAR_DATE.exec(text)
  if (calendar !== null) return readCalendarDate(text, calendar)
  if (text.includes("T")) return readDateAndTime(text)
  return readYear(text)
}

function readCalendarDate(text: string, match: RegExpExecArray): DateBound | DateFailure {
  const [, q1, minus, year, q2, q3, month, q4, q5, day, q6] = match
  const isNegative = minus === "-"
  if (isNegative && year === "0000") return failure("not-edtf", text)
  // A qualifier speaks for its own part, or for all parts before it; either way it speaks for this side of the date.
  const qualifiers = [q1, q2, q3, q4, q5, q6].join("")
  if (text.includes("X")) {
    const read = readUnspecified({ isNegative, year: year!, month, day }, qualifiers)
    if (typeof read !== "string") return read
    return failure(read, read === "no-such-month" ? month! : bare(text))
  }
  const y = isNegative ? -Number(year) : Number(year)
  if (month === undefined) return knownBound(startOfYear(y), startOfYear(y + 1), "year", qualifiers)
  const m = Number(month)
  if (m < 1 || m > 12) {
    const season = seasonOf(m)
    if (day !== undefined || m < 21) return failure("no-such-month", month)
    if (season === null) return failure("no-such-season", month)
    const span = spanOfSeason(y, season)
    return knownBound(span.from, span.to, season.precision, qualifiers)
  }
  if (day === undefined) return knownBound(instantOf(y, m), instantOf(y, m + 1), "month", qualifiers)
  const d = Number(day)
  if (d < 1 || d > daysInMonth(y, m)) return failure("no-such-day", bare(text))
  const from = instantOf(y, m, d)
  return knownBound(from, shift(from, DAY), "day", qualifiers)
}

function readDateAndTime(text: string): DateBound | DateFailure {
  const match = DATE_AND_TIME.exec(text)
  if (match === null) return failure("not-edtf", text)
  const day = readPart(match[1]!)
  if (isFailure(day)) return day
  const [hour, minute, second, offsetHours, offsetMinutes] = [match[2], match[3], match[4], match[6], match[7]].map(
    (digits) => Number(digits ?? 0),
  ) as [number, number, number, number, number]
  const isMidnightAtEnd = hour === 24 && minute === 0 && second === 0
  const isTime = (hour < 24 && minute < 60 && second <= 60) || isMidnightAtEnd
  if (!isTime || offsetHours > 23 || offsetMinutes > 59) return failure("no-such-time", timeIn(text))
  const offset = (offsetHours * 3600 + offsetMinutes * 60) * SECOND * (match[5] === "-" ? -1 : 1)
  const from = shift(day.from!, (hour * 3600 + minute * 60 + second) * SECOND - offset)
  // UTC puts a leap second nowhere but before midnight (ITU-R TF.460-6); here it is the first second of the new day.
  if (second === 60 && from % DAY !== 0) return failure("no-such-time", timeIn(text))
  return knownBound(from, shift(from, SECOND), "second")
}

/** `Y-170000002`, `Y17E7`, and a year good to some digits: `1950S2` lies in 1900 to 1999. */
function readYear(text: string): DateBound | DateFailure {
  const long = LONG_YEAR.exec(text)
  const rounded = long === null ? ROUNDED_YEAR.exec(text) : null
  const match = long ?? rounded
  if (match === null) return failure("not-edtf", text)
  const [q1, minus, digits] = [match[1]!, match[2]!, match[3]!]
  const [exponent, significant, q2] = long === null ? [undefined, match[4], match[5]!] : [match[4], match[5], match[6]!]
  const hasReasonForY = digits.length > 4 || exponent !== undefined || significant !== undefined
  if (long !== null && !hasReasonForY) return failure("not-edtf", text)
  if (significant !== undefined && Number(significant) === 0) return failure("not-edtf", text)
  const size = Number(`${digits}e${exponent ?? "0"}`)
  if (size > FARTHEST_YEAR) return failure("year-out-of-range", text)
  if (minus === "-" && size === 0) return failure("not-edtf", text)
  const left = significant === undefined ? 0 : Math.max(0, size.toFixed(0).length - Number(significant))
  const grain = 10 ** left
  const least = Math.floor(size / grain) * grain
  const most = least + grain - 1
  const [first, last] = minus === "-" ? [-most, -least] : [least, most]
  const precision = left === 0 ? "year" : left === 1 ? "decade" : left === 2 ? "century" : "millennium"
  return knownBound(startOfYear(first), startOfYear(last + 1), precision, q1 + q2)
}

const bare = (text: string): string => text.replace(/[?~%]/g, "")
const timeIn = (text: string): string => text.slice(text.indexOf("T") + 1)
