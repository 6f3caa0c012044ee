import { expect, test } from "vitest"
import { positionAt, TALLEST, virtualHeight, windowAt as windowOf } from "../../../src/view/virtualwindow.ts"

const ROW = 78
const VIEW = 600

const windowAt = (rows: number, rowHeight: number, above: number, view: number) =>
  windowOf(rows, rowHeight, positionAt(rows, rowHeight, above, view), view)

/** px from the list's upper edge at which a row of a window stands. */
const topOf = (rows: number, above: number, row: number) => {
  const { first, top } = windowAt(rows, ROW, above, VIEW)
  return top + (row - first) * ROW
}

test("before anything is measured some thirty rows stand at the top", () => {
  expect(windowAt(1_000_000, 0, 0, 0)).toEqual({ first: 0, count: 30, top: 0 })
  expect(windowAt(12, 0, 0, 0)).toEqual({ first: 0, count: 12, top: 0 })
})

test.each([500, 100_000, 1_000_000])("of %i rows some dozens exist, and they fill the view", (rows) => {
  const height = virtualHeight(rows, ROW)
  expect(height).toBeLessThanOrEqual(TALLEST)
  for (let step = 0; step <= 50; step++) {
    const above = ((height - VIEW) * step) / 50
    const { first, count, top } = windowAt(rows, ROW, above, VIEW)
    expect(count).toBeLessThan(30)
    expect(first + count).toBeLessThanOrEqual(rows)
    expect(top).toBeLessThanOrEqual(above)
    expect(top + count * ROW).toBeGreaterThanOrEqual(above + VIEW - 1e-6)
    expect(top + count * ROW).toBeLessThanOrEqual(height + 1e-6)
  }
})

test("a list as high as its rows has each where it would stand if all were there", () => {
  for (const row of [0, 7, 250, 399]) expect(topOf(400, row * ROW - 200, row)).toBeCloseTo(row * ROW)
})

test("the last row of a list higher than a browser allows ends it", () => {
  const rows = 1_000_000
  const height = virtualHeight(rows, ROW)
  const { first, count } = windowAt(rows, ROW, height - VIEW, VIEW)
  expect(first + count).toBe(rows)
  expect(topOf(rows, height - VIEW, rows - 1) + ROW).toBeCloseTo(height)
})

test("scrolled past either end it stays at that end", () => {
  expect(windowAt(1000, ROW, -900, VIEW)).toEqual(windowAt(1000, ROW, 0, VIEW))
  expect(windowAt(1000, ROW, 1e9, VIEW)).toEqual(windowAt(1000, ROW, 1000 * ROW - VIEW, VIEW))
})

test("a short step through a list of any length is as long as it looks, a long one goes where the scroll bar does", () => {
  const rows = 1_000_000
  const there = positionAt(rows, ROW, 8_000_000, VIEW)
  expect(there.inRows).toBeCloseTo((rows * ROW - VIEW) / 2, -4)
  expect(positionAt(rows, ROW, 8_000_100, VIEW, there).inRows).toBeCloseTo(there.inRows + 100)
  expect(positionAt(rows, ROW, 9_000_000, VIEW, there)).toEqual(positionAt(rows, ROW, 9_000_000, VIEW))
  const end = virtualHeight(rows, ROW) - VIEW
  expect(positionAt(rows, ROW, end, VIEW, positionAt(rows, ROW, end - 50, VIEW)).inRows).toBe(rows * ROW - VIEW)
  expect(positionAt(rows, ROW, 0, VIEW, positionAt(rows, ROW, 50, VIEW)).inRows).toBe(0)
})
