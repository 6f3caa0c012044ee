import { describe, expect, test } from "vitest"
import {
  DAY,
  HOUR,
  MINUTE,
  SECOND,
  WEEK,
  YEAR,
  daysInMonth,
  instantOf,
  isLeapYear,
  lastInstantOf,
  lastYearOf,
  partsOf,
  spanOfYear,
  startOfYear,
  yearOf,
} from "../../../src/time/calendar.ts"
import { instantAt, lengthOf } from "../../../src/time/instant.ts"

test("the units are those of the calendar", () => {
  expect([SECOND, MINUTE, HOUR, DAY, WEEK]).toEqual([1e3, 6e4, 36e5, 864e5, 6048e5])
  expect(YEAR * 400).toBe(146_097 * DAY)
})

test.each([
  [2017, 28],
  [2016, 29],
  [1900, 28],
  [2000, 29],
  [0, 29],
  [-4, 29],
  [-100, 28],
])("February of %d has %d days", (year, days) => {
  expect(daysInMonth(year, 2)).toBe(days)
  expect(isLeapYear(year)).toBe(days === 29)
})

test("the other months have the days they always had", () => {
  const days = [1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => daysInMonth(2016, month))
  expect(days).toEqual([31, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
})

describe("an instant", () => {
  test.each([
    [[1970], 0],
    [[1970, 1, 2], 864e5],
    [[2017, 9, 5, 14, 30, 5], Date.UTC(2017, 8, 5, 14, 30, 5)],
    [[2016, 2, 29, 23, 59, 59], Date.UTC(2016, 1, 29, 23, 59, 59)],
    [[2016, 3, 1], Date.UTC(2016, 2, 1)],
    [[0, 1, 1], Date.parse("0000-01-01T00:00:00Z")],
    [[-49, 12, 31], Date.parse("-000049-12-31T00:00:00Z")],
    [[-271_820, 1, 1], Date.parse("-271820-01-01T00:00:00Z")],
    [[275_760, 9, 13], 8.64e15],
  ] as [number[], number][])("of %j is the same as Date gives, where Date reaches", (parts, ms) => {
    expect(instantOf(...(parts as [number, number]))).toBe(ms)
  })

  test("runs on into the next year or month where one is given too many", () => {
    expect(instantOf(2017, 13)).toBe(instantOf(2018, 1))
    expect(instantOf(2017, 26, 1)).toBe(instantOf(2019, 2, 1))
    expect(instantOf(2017, 0)).toBe(instantOf(2016, 12))
    expect(instantOf(2016, 2, 30)).toBe(instantOf(2016, 3, 1))
    expect(instantOf(2017, 12, 31, 24)).toBe(instantOf(2018))
  })
})

describe("where Date ends", () => {
  test.each([-271_823, -271_822, -271_821, -271_820, 275_759, 275_760, 275_761])("year %d has no seam", (year) => {
    expect(startOfYear(year + 1) - startOfYear(year)).toBe((isLeapYear(year) ? 366 : 365) * DAY)
    expect(partsOf(startOfYear(year))).toEqual({ year, month: 1, day: 1, hour: 0, minute: 0, second: 0 })
    expect(partsOf(instantAt(startOfYear(year) - 1))).toMatchObject({ year: year - 1, month: 12, day: 31, second: 59 })
  })
})

test.each([-13_800_000_000, -4_540_000_000, -66_000_000, -292_277_023, 292_278_994, 1e12, -1e15, 1e15])(
  "year %d is still itself, to the day",
  (year) => {
    expect(yearOf(startOfYear(year))).toBe(year)
    expect(lengthOf(spanOfYear(year))).toBeGreaterThan(0)
    if (Math.abs(year) > 1e11) return
    for (const [month, day] of [
      [1, 1],
      [2, 28],
      [3, 1],
      [7, 4],
      [12, 31],
    ] as const)
      expect(partsOf(instantOf(year, month, day))).toMatchObject({ year, month, day, hour: 0 })
  },
)

test("a year of the span is the last that it touches, not the one at its exclusive end", () => {
  expect(lastYearOf(spanOfYear(2017))).toBe(2017)
  expect(lastYearOf(spanOfYear(-13_800_000_000))).toBe(-13_800_000_000)
  expect(lastYearOf({ from: instantOf(2017), to: instantOf(2018, 1, 1, 0, 0, 1) })).toBe(2018)
  expect(lastYearOf({ from: instantOf(2018), to: instantOf(2018) })).toBe(2018)
})

test("the last instant of a span lies inside it, also where a millisecond is below the grain", () => {
  expect(lastInstantOf(spanOfYear(2017))).toBe(instantOf(2018) - 1)
  const far = spanOfYear(-13_800_000_000)
  expect(lastInstantOf(far)).toBeGreaterThanOrEqual(far.from)
  expect(lastInstantOf(far)).toBeLessThan(far.to)
  const farther = { from: instantOf(-14e9), to: instantOf(6e8) }
  expect(lastInstantOf(farther)).toBeGreaterThan(instantOf(5e8))
  expect(lastInstantOf(farther)).toBeLessThan(farther.to)
})

test("no instant, however far or broken, keeps the calendar busy", () => {
  for (const ms of [Infinity, -Infinity, NaN, Number.MAX_VALUE, -Number.MAX_VALUE, 1e300])
    expect(() => partsOf(instantAt(ms))).not.toThrow()
})
