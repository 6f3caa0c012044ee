import { expect, test } from "vitest"
import { hitTest, MOUSE_REACH } from "../../../src/layout/hit.ts"
import { hillsIn } from "../../../src/layout/hills.ts"
import { startOfYear } from "../../../src/time/calendar.ts"
import { instantAt } from "../../../src/time/instant.ts"
import { makeEvents, makeTimeline } from "../../make.ts"
import { stage } from "../../scenes/stage.ts"

const span = { from: instantAt(0), to: instantAt(500) }
/** Hills of some height and half width around some bins. */
const hilly = (...hills: readonly (readonly [middle: number, height: number, half: number])[]) =>
  Uint32Array.from({ length: 500 }, (_, bin) =>
    Math.round(hills.reduce((sum, [middle, height, half]) => sum + height * 2 ** -(((bin - middle) / half) ** 2), 0)),
  )

const topsOf = (counts: Uint32Array) => hillsIn(counts, span, 1).map(({ top }) => Math.floor(top))

test("the three highest hills are found, by time, each up to the valley before the next", () => {
  const hills = hillsIn(hilly([80, 300, 10], [200, 900, 8], [320, 500, 20], [430, 200, 10]), span, 1)
  expect(hills).toHaveLength(3)
  for (const [place, middle] of [80, 200, 320].entries()) expect(Math.abs(hills[place]!.top - middle)).toBeLessThan(4)
  expect(hills[0]!.until).toBeGreaterThan(100)
  expect(hills[0]!.until).toBeLessThan(180)
  expect(hills[1]!.until).toBeLessThan(300)
  expect(hills[2]!.until).toBe(Infinity)
})

test("neighbours make one hill, and what is hardly there makes none", () => {
  expect(topsOf(hilly([200, 900, 8], [225, 800, 8]))).toHaveLength(1)
  expect(topsOf(hilly([100, 900, 8], [300, 20, 8]))).toHaveLength(1)
})

test("a level stretch has its top in its middle, one that only rises at its end", () => {
  expect(topsOf(new Uint32Array(500).fill(6_400))).toEqual([249])
  expect(topsOf(Uint32Array.from({ length: 500 }, (_, bin) => (bin < 300 ? 10 : 70)))[0]).toBeGreaterThan(390)
  expect(topsOf(Uint32Array.from({ length: 500 }, (_, bin) => bin))[0]).toBeGreaterThan(450)
})

test("what goes up and down by a little is one hill, with its top in its middle", () => {
  expect(topsOf(Uint32Array.from({ length: 500 }, (_, bin) => 2_400 + Math.round(30 * Math.sin(bin / 25))))).toEqual([
    249,
  ])
})

const timeline = makeTimeline({
  lanes: [{ id: "a", label: "A" }],
  events: [...makeEvents(5_000, 3, { lanes: ["a"] })],
})

test("the counts of a ridge stand under it, can be pressed, and list what they count", () => {
  const { scene } = stage(timeline)
  const [ridge] = scene.ridges
  expect(ridge!.chips.length).toBeGreaterThan(0)
  expect(ridge!.chips.length).toBeLessThanOrEqual(3)
  expect(ridge!.chips.reduce((sum, { count }) => sum + count, 0)).toBe(ridge!.count)
  for (const chip of ridge!.chips) {
    const { from, to } = timeline.columns
    const [first, last] = [chip.span.from, chip.span.to]
    expect(chip.box.y).toBeGreaterThanOrEqual(ridge!.base)
    expect(chip.events).toHaveLength(chip.count)
    expect(chip.events.every((event) => from[event]! >= first && to[event]! <= last)).toBe(true)
    const hit = hitTest(scene, chip.box.x + 4, chip.box.y + 12, MOUSE_REACH)
    expect(hit).toMatchObject({ kind: "chip", chip: { count: chip.count } })
  }
  expect(scene.tally.inRange).toBe(scene.tally.drawn + scene.tally.counted)
})

test("a large timeline has as many labels on a ridge in view as a small one", () => {
  expect(stage(timeline).scene.labels.length).toBeGreaterThanOrEqual(3)
})

test("where all that is important has begun long before, it has a label all the same", () => {
  const periods = makeTimeline({
    lanes: [{ id: "a", label: "A" }],
    events: Array.from({ length: 6_000 }, (_, index) => {
      const start = 1700 + ((index * 7) % 300)
      return { date: `${start}/${start + 20 + ((index * 13) % 80)}`, importance: 1 + (index % 5), lane: "a" }
    }),
  })
  for (let year = 1750; year < 1990; year += 34) {
    const { labels } = stage(periods, { span: { from: startOfYear(year), to: startOfYear(year + 1) } }).scene
    expect([year, labels.length > 0]).toEqual([year, true])
  }
})

test("where long periods run through all of a view, the ridge is level and counts them all", () => {
  const long = makeTimeline({
    lanes: [{ id: "a", label: "A" }],
    events: Array.from({ length: 2_000 }, (_, index) => ({
      date: `${String(1000 + (index % 300))}/${String(1800 + (index % 97))}`,
      lane: "a",
    })),
  })
  const { scene } = stage(long, { span: { from: startOfYear(1500), to: startOfYear(1501) } })
  const [ridge] = scene.ridges
  expect(new Set(ridge!.counts)).toEqual(new Set([2_000]))
  expect(ridge!.chips.map(({ count }) => count)).toEqual([2_000 - scene.tally.drawn])
  expect(ridge!.chips[0]!.span).toEqual({ from: startOfYear(1000), to: startOfYear(1897) })
  expect(ridge!.peak).not.toBeNull()
})
