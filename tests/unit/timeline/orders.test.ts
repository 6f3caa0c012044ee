import { expect, test } from "vitest"
import { makeOrders } from "../../../src/timeline/orders.ts"
import { sortByKeys } from "../../../src/timeline/radix.ts"
import { makeRandom } from "../../make.ts"

const columns = (...spans: readonly (readonly [number, number])[]) => ({
  from: Float64Array.from(spans, ([from]) => from),
  to: Float64Array.from(spans, ([, to]) => to),
})

test("by end, and as in the model where ends are the same", () => {
  const { byEnd } = makeOrders(columns([0, 100], [10, 20], [30, 40], [30, 40], [50, 51]), 5)
  expect([...byEnd]).toEqual([1, 2, 3, 4, 0])
})

test("what has no length ends after all that end where it stands", () => {
  expect([...makeOrders(columns([-0, -0], [0, 0], [0, 5], [5, 5], [5, 6]), 5).byEnd]).toEqual([0, 1, 2, 3, 4])
  expect([...makeOrders(columns([1, 4], [4, 4], [2, 4]), 3).byEnd]).toEqual([0, 2, 1])
})

test("undated events have no place in them", () => {
  expect(makeOrders(columns([1, 2], [NaN, NaN]), 1)).toEqual({ byEnd: Uint32Array.of(0) })
})

test.each([0, 1, 300, 33_000])("%i keys of any size and sign are sorted, equal ones as they stood", (count) => {
  const random = makeRandom(count)
  const keys = Float64Array.from({ length: count }, (_, index) =>
    index % 3 === 0 ? Math.floor(random() * 50) - 25 : (random() - 0.5) * 10 ** Math.floor(random() * 40 - 20),
  )
  const order = Uint32Array.from({ length: count }, (_, index) => index)
  const expected = order.slice().sort((a, b) => keys[a]! - keys[b]! || a - b)
  const sorted = sortByKeys(order, keys.slice())
  expect(sorted.findIndex((place, index) => place !== expected[index])).toBe(-1)
})
