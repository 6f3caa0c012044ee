import { expect, test } from "vitest"
import { clusterEvents } from "../../../src/layout/cluster.ts"
import { eventAt } from "../../../src/timeline/model.ts"

/** Clusters events that stand at these px; a chip is 30 px wide, or 50 from ten events on. */
const cluster = (...at: readonly number[]) =>
  clusterEvents(
    0,
    at.map((_, index) => eventAt(index)),
    (event) => at[event]!,
    1,
    (count) => (count < 10 ? 30 : 50),
  ).map(({ events, mean }) => [mean, ...events])

test("neighbours whose chips would touch are one", () => {
  expect(cluster(0, 37)).toEqual([[18.5, 0, 1]])
  expect(cluster(0, 38)).toEqual([
    [0, 0],
    [38, 1],
  ])
})

test("a chip stands at the mean of its members, and may meet another there", () => {
  expect(cluster(0, 30, 45)).toEqual([[25, 0, 1, 2]])
})

test("members come by time, whatever order they were given in", () => {
  expect(cluster(20, 0, 10)).toEqual([[10, 0, 1, 2]])
})

test("no two chips touch, however many events there are", () => {
  const at = Array.from({ length: 2_000 }, (_, index) => (index * 7919) % 5_000)
  const clusters = cluster(...at)
  const means = clusters.map(([mean]) => mean!)
  const widths = clusters.map((each) => (each.length - 1 < 10 ? 30 : 50))
  for (let each = 1; each < means.length; each++)
    expect(means[each]! - means[each - 1]!).toBeGreaterThanOrEqual((widths[each]! + widths[each - 1]!) / 2 + 8)
  expect(clusters.reduce((sum, each) => sum + each.length - 1, 0)).toBe(2_000)
})

test("no events, no clusters", () => {
  expect(cluster()).toEqual([])
})
