import { expect, test } from "vitest"
import { makeScale } from "../../../src/layout/scale.ts"
import { instantOf, spanOfYear, startOfYear, YEAR } from "../../../src/time/calendar.ts"
import { shift } from "../../../src/time/instant.ts"

test("the middle of a year stands in the middle of the view of that year", () => {
  const scale = makeScale(spanOfYear(2017), 120, 1120)
  expect(scale.x(instantOf(2017, 7, 2, 12))).toBeCloseTo(620, 9)
  expect(scale.at(620)).toBe(instantOf(2017, 7, 2, 12))
})

test("it serves beyond the view on both sides", () => {
  const scale = makeScale({ from: startOfYear(2016), to: startOfYear(2018) }, 0, 731)
  expect(scale.x(startOfYear(2015))).toBeCloseTo(-365, 9)
  expect(scale.x(startOfYear(2019))).toBeCloseTo(731 + 365, 9)
})

test.each([30, -50, 9999, -271_821, 275_760, -13_800_000_000])("year %i lands where it should", (year) => {
  const from = startOfYear(year - 1)
  const scale = makeScale({ from, to: shift(from, 4 * YEAR) }, 0, 1461)
  expect(scale.x(startOfYear(year))).toBeGreaterThanOrEqual(364.9)
  expect(scale.x(startOfYear(year))).toBeLessThanOrEqual(366.1)
})

test("a pixel is the same time everywhere", () => {
  const scale = makeScale(spanOfYear(2017), 0, 365)
  expect(1 / scale.pxPerMs).toBeCloseTo(24 * 3600 * 1000, 3)
})
