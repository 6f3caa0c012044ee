import { expect, test } from "vitest"
import { median, percentile, ratio, rounded, spread } from "../../../scripts/bench/statistics.ts"

const hundred = Array.from({ length: 100 }, (_, index) => 100 - index)

test("a percentile is the value that so many do not exceed", () => {
  expect([0, 0.5, 0.95, 1].map((share) => percentile(hundred, share))).toEqual([1, 50, 95, 100])
  expect(percentile([7], 0.95)).toBe(7)
  expect(percentile([], 0.5)).toBeNull()
})

test("a median of an even number lies between the two in the middle", () => {
  expect(median([4, 1, 3, 2])).toBe(2.5)
  expect(median([9, 1, 2])).toBe(2)
})

test("what is not known takes no part", () => {
  expect(median([null, 5, undefined, NaN])).toBe(5)
  expect(median([null])).toBeNull()
  expect(spread([null, 2, 8])).toBe(3)
  expect(spread([2, null])).toBeNull()
})

test("a ratio wants both figures, and no nothing below", () => {
  expect([ratio(3, 2), ratio(null, 2), ratio(3, undefined), ratio(3, 0)]).toEqual([1.5, null, null, null])
})

test("figures are kept to five digits, whole numbers whole", () => {
  expect([rounded(12.3456789), rounded(1_234_567)]).toEqual([12.346, 1_234_567])
})
