import { expect, test } from "vitest"
import { fewOrders } from "../../../src/timeline/feworders.ts"
import { makeOrders } from "../../../src/timeline/orders.ts"
import { makeRandom } from "../../make.ts"

test("few events are ordered as many are", () => {
  const random = makeRandom(1)
  const from = Float64Array.from({ length: 300 }, () => Math.floor(random() * 40) - 20).sort()
  const to = from.map((start) => start + Math.floor(random() * 4))
  expect(fewOrders({ from, to }, 290)).toEqual(makeOrders({ from, to }, 290))
})
