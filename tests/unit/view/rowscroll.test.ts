import fc from "fast-check"
import { expect, test } from "vitest"
import { rowAfter } from "../../../src/view/table/rowkeys.ts"
import { positionToBegin, positionToSee, type Rows } from "../../../src/view/table/rowscroll.ts"
import { positionAt, TALLEST, virtualHeight, windowAt, type Position } from "../../../src/view/virtualwindow.ts"

const MANY: Rows = { count: 1_000_000, height: 36, view: 700 }
const BEGINNING: Position = { above: 0, inRows: 0 }

/** Scrolls there as a browser does, which rounds, and tells of it afterwards. */
function see(row: number, now: Position, rows = MANY): Position {
  const next = positionToSee(row, rows, now)
  if (next === null) return now
  const above = Math.round(next.above)
  return positionAt(rows.count, rows.height, above, rows.view, { above, inRows: next.inRows })
}
const isSeen = (row: number, { inRows }: Position, { height, view }: Rows) =>
  row * height >= inRows - 1e-6 && (row + 1) * height <= inRows + view + 1e-6

test("A million rows are higher than any element, and each of them can be seen", () => {
  expect(MANY.count * MANY.height).toBeGreaterThan(TALLEST)
  expect(virtualHeight(MANY.count, MANY.height)).toBe(TALLEST)
  fc.assert(
    fc.property(fc.array(fc.nat({ max: MANY.count - 1 }), { minLength: 1, maxLength: 8 }), (visited) => {
      let now = BEGINNING
      for (const row of visited) {
        now = see(row, now)
        expect(isSeen(row, now, MANY)).toBe(true)
        const { first, count } = windowAt(MANY.count, MANY.height, now, MANY.view)
        expect(row >= first && row < first + count).toBe(true)
        expect(count).toBeLessThan(60)
      }
    }),
  )
})

test("Wherever a million rows are scrolled to, the rows that exist fill the view", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: TALLEST, noNaN: true }), { minLength: 1, maxLength: 6 }), (stops) => {
      let now = BEGINNING
      for (const above of stops) {
        now = positionAt(MANY.count, MANY.height, Math.min(above, TALLEST - MANY.view), MANY.view, now)
        const { first, count } = windowAt(MANY.count, MANY.height, now, MANY.view)
        expect(first * MANY.height).toBeLessThanOrEqual(now.inRows)
        expect((first + count) * MANY.height).toBeGreaterThanOrEqual(now.inRows + MANY.view)
      }
    }),
  )
})

test("Row by row down and up a million is one row at a time, and both ends are reached", () => {
  let now = see(499_000, BEGINNING)
  for (let row = 499_001; row < 499_100; row++) {
    const next = see(row, now)
    expect(Math.abs(next.inRows - now.inRows)).toBeLessThanOrEqual(MANY.height + 1e-6)
    expect(isSeen(row, next, MANY)).toBe(true)
    now = next
  }
  now = see(MANY.count - 1, now)
  expect(now).toEqual({ above: TALLEST - MANY.view, inRows: MANY.count * MANY.height - MANY.view })
  expect(see(0, now)).toEqual(BEGINNING)
})

test("What is in view stays where it is", () => {
  expect(positionToSee(3, MANY, BEGINNING)).toBeNull()
})

test("Any of a million rows can be the first that is seen, but for those of the last screen", () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: MANY.count - 1 }), { minLength: 1, maxLength: 8 }), (visited) => {
      let now = BEGINNING
      for (const row of visited) {
        const next = positionToBegin(row, MANY, now)
        const above = Math.round(next.above)
        now = positionAt(MANY.count, MANY.height, above, MANY.view, { above, inRows: next.inRows })
        expect(now.inRows).toBeCloseTo(Math.min(row * MANY.height, MANY.count * MANY.height - MANY.view), 3)
      }
    }),
  )
})

test("Keys move between rows and stop at the first and last", () => {
  const rows = { count: 50, page: 10 }
  const moves = (["ArrowDown", "ArrowUp", "PageDown", "PageUp", "Home", "End", "x"] as const).map((key) =>
    rowAfter(key, 20, rows),
  )
  expect(moves).toEqual([21, 19, 29, 11, 0, 49, null])
  expect(rowAfter("ArrowUp", 0, rows)).toBe(0)
  expect(rowAfter("PageDown", 45, rows)).toBe(49)
  expect(rowAfter("End", 0, { count: 0, page: 10 })).toBeNull()
})
