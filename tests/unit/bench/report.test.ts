import { expect, test } from "vitest"
import { BARS, growthOf, verdictOf, type Case } from "../../../scripts/bench/bars.ts"
import type { FrameFigures } from "../../../scripts/bench/gestures.ts"
import type { Run } from "../../../scripts/bench/measured.ts"
import { barTable, figureTable, tableOf } from "../../../scripts/bench/table.ts"
import type { Filtered } from "../../../scripts/bench/filtering.ts"
import { missingIn } from "../../../scripts/bench/missing.ts"
import { filterTable, mountLine, shapeTable, stepLines } from "../../../scripts/bench/othertables.ts"

const frames = (p95: number): FrameFigures => ({
  gaps: { p50: 16.7, p95, max: 2 * p95 },
  delay: { p50: 20, p95: 30, max: 40 },
  busy: { all: 5, script: 3, layout: 0, style: 0 },
  processor: 6,
  frames: 60,
})
const memory = (all: number) => ({ js: all, all, workers: 1e6, resident: 2e8, elements: 300 })
const run = (page: Run["page"], p95: number, more: Partial<Run> = {}): Run => ({
  ...{ page, count: 10_000, shape: "clustered", throttle: 1, failure: null, held: 10_000, tally: 10_000 },
  load: { load: 10 * p95, first: page === "ours" ? 5 * p95 : null, contentful: 1, settled: 20 * p95 },
  bytes: { page: 1000, data: 1e6 },
  ...{ loaded: memory(4e6), zoomed: memory(4e6), zoom: frames(p95), pan: frames(p95), garbage: null },
  ...more,
})
const measured = (p95: number): Case => ({
  ours: [p95, p95 + 1, p95 + 9].map((each) => run("ours", each)),
  blank: [16, 17, 30].map((each) => run("blank", each)),
})

test("columns are as wide as their widest cell; the first stands left, figures stand right", () => {
  expect(
    tableOf(
      ["a", "figure"],
      [
        ["long name", "1"],
        ["b", "–"],
      ],
    ),
  ).toBe(
    ["| a         | figure |", "| --------- | -----: |", "| long name |      1 |", "| b         |      – |"].join("\n"),
  )
})

test("a bar is met by what is on it; nothing measured does not meet it; no bar, no verdict", () => {
  expect([verdictOf(1.3, 1.3), verdictOf(1.31, 1.3), verdictOf(null, 1.3), verdictOf(9, undefined)]).toEqual([
    "✓",
    "✗",
    "✗",
    "",
  ])
})

test("ratios are of medians to those of the blank page", () => {
  expect(BARS.zoom.of(measured(16))).toBe(1)
  expect(BARS.first.of(measured(33))).toBe((5 * 34) / 170)
  expect(BARS.heaps.of(measured(16))).toBe(1.25)
})

test("runs that failed take no part, and are told", () => {
  const { ours, blank } = measured(16)
  const cases = new Map([[10_000, { ours: [...ours, run("ours", 900, { failure: "it broke" })], blank }]])
  expect(BARS.zoom.of(cases.get(10_000)!)).toBe(1)
  expect(figureTable(cases)).toContain("10,000 ours (1 failed)")
})

test("each cell says the figure, what was wanted, and whether it was met", () => {
  const lines = barTable(new Map([[10_000, measured(25)]])).split("\n")
  expect(lines.find((line) => line.includes(BARS.zoom.name))).toContain("| 1.53 ≤ 1.3 ✗ |")
  expect(lines.find((line) => line.includes(BARS.busy.name))).toContain("| 5.0 ms ≤ 6 ✓ |")
  expect(lines.find((line) => line.includes(BARS.longest.name))).toMatch(/\| +52.0 ms \|$/)
})

test("frames grow by the worse of zoom and pan", () => {
  const grown = { ...measured(16), ours: [run("ours", 17, { pan: frames(51) })] }
  expect(growthOf(measured(16), grown)).toBe(3)
  expect(growthOf(measured(16), { ours: [], blank: [] })).toBeNull()
})

test("frames of another distribution are held to twice the table, over the floor of all blank pages alike", () => {
  const shape = (name: "uniform" | "one-day", blank: number, tally: number | null) => ({
    ...{ shape: name, count: 10_000 },
    measured: { ours: [run("ours", 40, { tally })], blank: [run("blank", blank)] },
  })
  const [, , uniform, day] = shapeTable([shape("uniform", 16, 9999), shape("one-day", 24, null)]).split("\n")
  expect(uniform).toMatch(/uniform 10,000 .* 2\.00 ≤ 2\.6 ✓ .* 10000 ✓ \| +9999 ✗ \|/)
  expect(day).toMatch(/one-day 10,000 .* 2\.00 ≤ 2\.6 ✓ .* 10000 ✓ \| +– \|/)
})

test("a filter is redrawn in time or not, on and off, by the median of its runs; what was not measured is not in time", () => {
  const answered = (first: number) => ({ first, complete: 2 * first, longestFrame: first })
  const runOf = (on: number) => {
    const switched: Filtered["switched"] = { tag: { on: answered(on), off: answered(20) } }
    const filters: Filtered = { count: 10, failure: null, switched }
    return { count: 10, failure: null, keys: [], filters, list: null }
  }
  const lines = filterTable(new Map([[10, [200, 140, 151].map(runOf)]])).split("\n")
  expect(lines.find((line) => line.includes("a tag"))).toMatch(/151 ≤ 150 ✗ \| +302 \| +20\.0 ≤ 150 ✓ \| +40\.0 \|/)
  expect(lines.find((line) => line.includes("an evidence level"))).toMatch(/– ≤ 150 ✗/)
})

test("a row is missing where there is room for it in a frame, and where it has no words", () => {
  const rows = [100, 140, 180].map((top) => [top, top + 40] as const)
  const frame = { top: 90, bottom: 215.5, rows: [[60, 100] as const, ...rows], empty: 0 }
  expect(missingIn([frame])).toEqual({ frames: 1, missing: 0, worst: 0 })
  const short = { ...frame, bottom: 280 }
  expect(missingIn([frame, short, { ...frame, empty: 1 }])).toEqual({ frames: 3, missing: 3, worst: 2 })
  expect(missingIn([{ ...frame, rows: [] }]).missing).toBe(1)
})

test("steps and rows are in time and there or not, and what was not measured is neither", () => {
  const figures = { p50: 20, p95: 51, max: 60, unmoved: 2 }
  const scrolled = { frames: 300, missing: 0, worst: 0 }
  const lines = stepLines({ count: 100_000, failure: null, drawing: figures, table: null, scrolled })
  expect(lines[0]).toMatch(
    /drawing of 100,000 events: 20\.0 ms, p95 51\.0 ms ≤ 50 ✗, at most 60\.0 ms; 2 moved nothing$/,
  )
  expect(lines[1]).toMatch(/ ✗/)
  expect(lines[2]).toMatch(/in 300 frames .*: 0 ≤ 0 ✓$/)
})

test("mounts are told with V8's optimising compilers, whose code it keeps, and without", () => {
  const mounting = { count: 100_000, times: 50, failure: null, start: 10e6, end: 11e6, elements: null }
  expect([true, false].map((isOptimised) => mountLine({ ...mounting, isOptimised }))).toEqual([
    "Heap after 50 mounts and unmounts of 100,000 events: 10.0 → 11.0 MB, 10.0 % ≤ 5 ✗",
    "Heap after 50 mounts and unmounts of 100,000 events: 10.0 → 11.0 MB, V8's optimising compilers off, 10.0 % ≤ 5 ✗",
  ])
})
