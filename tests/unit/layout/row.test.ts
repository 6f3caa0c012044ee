import { expect, test } from "vitest"
import { emptyRow, isFree, itemsIn, occupy, vacate } from "../../../src/layout/row.ts"

const rowOf = (...intervals: readonly (readonly [number, number])[]) => {
  const row = emptyRow()
  intervals.forEach(([a, b], item) => occupy(row, a, b, item))
  return row
}

test("an empty row is free everywhere", () => {
  expect(isFree(emptyRow(), -1e9, 1e9, 8)).toBe(true)
})

test.each([
  ["between two intervals with the gap on both sides", 28, 42, true],
  ["a pixel too near to the left one", 27, 42, false],
  ["a pixel too near to the right one", 28, 43, false],
  ["over both", 0, 100, false],
  ["inside one", 12, 14, false],
  ["before all", -50, 2, true],
  ["after all", 68, 90, true],
])("%s", (_, a, b, free) => {
  expect(isFree(rowOf([50, 60], [10, 20]), a, b, 8)).toBe(free)
})

test("names the items that an interval would touch", () => {
  const row = rowOf([50, 60], [10, 20], [100, 110])
  expect(itemsIn(row, 15, 55, 8)).toEqual([1, 0])
  expect(itemsIn(row, 68, 92, 8)).toEqual([])
})

test("intervals stay sorted, whatever order they came in, and leave by name", () => {
  const row = rowOf([50, 60], [10, 20], [30, 40])
  expect(row.starts).toEqual([10, 30, 50])
  vacate(row, 2)
  expect([row.starts, row.ends, row.items]).toEqual([
    [10, 50],
    [20, 60],
    [1, 0],
  ])
  vacate(row, 99)
  expect(row.starts).toEqual([10, 50])
})
