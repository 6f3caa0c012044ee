import { expect, test } from "vitest"
import { chartOf } from "../../../scripts/bench/chart.ts"

const lines = [
  {
    name: "load & more",
    points: [
      [10, 2],
      [1000, 1.5],
      [100_000, 1.1],
    ],
  },
  {
    name: "frames",
    points: [
      [10, 1],
      [1000, 1.05],
      [100_000, 1.1],
    ],
  },
  { name: "nothing", points: [] },
] as const
const chart = chartOf("By <number>", "a note", lines)
const numbers = (pattern: RegExp) => [...chart.matchAll(pattern)].map((match) => Number(match[1]))

test("every tag is closed by its own, and nothing is left unescaped", () => {
  const open: string[] = []
  for (const [, closing, name, own] of chart.matchAll(/<(\/?)([a-z]+)(?:\s+[a-zA-Z:-]+="[^"<]*")*(\/?)>/g)) {
    if (closing === "/") expect(open.pop()).toBe(name)
    else if (own !== "/") open.push(name!)
  }
  expect(open).toEqual([])
  expect(chart.replace(/<\/?[a-z][^<>]*>/g, "")).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/)
  expect(chart).toContain("By &lt;number&gt;")
})

test("both axes are logarithmic", () => {
  const [first, second, third] = numbers(/<circle class="c0" cx="([\d.]+)"/g)
  expect(second! - first!).toBeCloseTo(third! - second!, 0)
  expect(numbers(/cy="([\d.]+)"/g).every(Number.isFinite)).toBe(true)
})

test("its words are text, for light and dark, and labels do not lie on one another", () => {
  expect(chart).toContain("prefers-color-scheme:dark")
  expect(chart).toContain("100,000</text>")
  const labels = numbers(/<text class="c\d" x="[\d.]+" y="([\d.]+)"/g).sort((a, b) => a - b)
  expect(labels).toHaveLength(2)
  expect(labels[1]! - labels[0]!).toBeGreaterThanOrEqual(15)
})

test("lines are not filled, on either ground", () => {
  expect(chart.match(/polyline\.c0\{fill:none;/g)).toHaveLength(2)
})

test("nothing measured is a chart without lines", () => {
  expect(chartOf("Empty", "", [])).not.toContain("<polyline")
})
