import fc from "fast-check"
import { daysInMonth } from "../../src/time/calendar.ts"
import type { TimelineDate } from "../../src/time/date.ts"
import { isDate, readDate } from "../../src/time/edtf.ts"

/** What the laws of time are tried on: dates of every kind, as people write them. One seed, so a failure comes back. */
export const SEED = { seed: 7 }
export const two = (number: number): string => String(number).padStart(2, "0")
export const writtenYear = (year: number): string =>
  Math.abs(year) > 9999 ? `Y${year}` : (year < 0 ? "-" : "") + String(Math.abs(year)).padStart(4, "0")

export const shortYears = fc.integer({ min: -9999, max: 9999 })
export const years = fc.oneof(shortYears, fc.integer({ min: -13_800_000_000, max: 13_800_000_000 }))
export const months = fc.record({ year: shortYears, month: fc.integer({ min: 1, max: 12 }) })
export const days = months.chain(({ year, month }) =>
  fc.record({
    year: fc.constant(year),
    month: fc.constant(month),
    day: fc.integer({ min: 1, max: daysInMonth(year, month) }),
  }),
)
export const times = fc
  .record({
    day: days,
    hour: fc.integer({ min: 0, max: 23 }),
    minute: fc.integer({ min: 0, max: 59 }),
    second: fc.integer({ min: 0, max: 59 }),
    zone: fc.constantFrom("", "Z", "+05:30", "-11:00", "+14"),
  })
  .map(({ day, hour, minute, second, zone }) => `${writeDay(day)}T${two(hour)}:${two(minute)}:${two(second)}${zone}`)

export const writeMonth = ({ year, month }: { year: number; month: number }): string =>
  `${writtenYear(year)}-${two(month)}`
export const writeDay = (parts: { year: number; month: number; day: number }): string =>
  `${writeMonth(parts)}-${two(parts.day)}`

export const qualifier = fc.constantFrom("", "", "~", "?", "%")
export const withX = fc.tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1, max: 4 })).map(
  ([year, open]) =>
    String(year)
      .padStart(4, "0")
      .slice(0, 4 - open) + "X".repeat(open),
)
export const seasons = fc
  .tuple(shortYears, fc.integer({ min: 21, max: 41 }))
  .map(([y, code]) => `${writtenYear(y)}-${code}`)
export const parts = fc.oneof(
  fc
    .tuple(fc.oneof(years.map(writtenYear), months.map(writeMonth), days.map(writeDay), withX, seasons), qualifier)
    .map(([date, mark]) => date + mark),
  times,
)
export const ranges = fc.tuple(parts, parts).map(([a, b]) => `${a}..${b}`)
export const sides = fc.oneof(
  parts,
  fc.constantFrom("", ".."),
  ranges.map((range) => `[${range}]`),
)
/** Texts in the shape of a date, of which some end before they start, or start and end nowhere. */
export const written = fc.oneof(
  parts,
  fc.tuple(sides, sides).map(([a, b]) => `${a}/${b}`),
  fc.oneof(parts, ranges).map((members) => `[${members}]`),
  fc.tuple(parts, parts).map(([a, b]) => `{${a},${b}}`),
)

export function read(text: string): TimelineDate {
  const date = readDate(text)
  if (!isDate(date)) throw new Error(`${text} was refused: ${date.code} ${date.part}`)
  return date
}
