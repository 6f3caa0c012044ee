import { expect, test } from "vitest"
import { geometryOf } from "../../../src/layout/geometry.ts"

test("names stand in a column of 120 px, under an axis of 56", () => {
  expect(geometryOf({ width: 1280, height: 640 }).plot).toEqual({ x: 120, y: 56, width: 1160, height: 584 })
})

test("a narrow drawing has no lane column, and at most three rows per lane", () => {
  const { plot, isNarrow, mostRows } = geometryOf({ width: 390, height: 400 })
  expect([plot.x, plot.width, isNarrow, mostRows]).toEqual([0, 390, true, 3])
})

test("a drawing without a size still has a plot", () => {
  expect(geometryOf({ width: 0, height: 0 }).plot).toEqual({ x: 0, y: 56, width: 1, height: 0 })
})
