import { expect, test } from "vitest"
import { hitTest, MOUSE_REACH } from "../../../src/layout/hit.ts"
import { peaksIn } from "../../../src/layout/peaks.ts"
import { instantAt } from "../../../src/time/instant.ts"
import { makeEvents, makeTimeline } from "../../make.ts"
import { stage } from "../../scenes/stage.ts"

const span = { from: instantAt(0), to: instantAt(500) }
/** Hills of some height and half width around some bins. */
const hilly = (...hills: readonly (readonly [middle: number, height: number, half: number])[]) =>
  Uint32Array.from({ length: 500 }, (_, bin) =>
    Math.round(hills.reduce((sum, [middle, height, half]) => sum + height * 2 ** -(((bin - middle) / half) ** 2), 0)),
  )

test("the three highest hills are found, by time, each around its top", () => {
  const peaks = peaksIn(hilly([80, 300, 10], [200, 900, 8], [320, 500, 20], [430, 200, 10]), span, 1)
  expect(peaks).toHaveLength(3)
  for (const [place, middle] of [80, 200, 320].entries()) {
    expect(peaks[place]!.from).toBeLessThan(middle)
    expect(peaks[place]!.to).toBeGreaterThan(middle)
    expect(peaks[place]!.to - peaks[place]!.from).toBeLessThan(60)
  }
})

test("neighbours make one hill, what is hardly there makes none, and nor do the bins at both ends", () => {
  expect(peaksIn(hilly([200, 900, 8], [225, 800, 8]), span, 1)).toHaveLength(1)
  expect(peaksIn(hilly([100, 900, 8], [300, 20, 8]), span, 1)).toHaveLength(1)
  const counts = hilly([250, 10, 10])
  counts[0] = counts[499] = 5000
  const [only, ...others] = peaksIn(counts, span, 1)
  expect(others).toEqual([])
  expect(only!.from).toBeGreaterThan(200)
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
  for (const chip of ridge!.chips) {
    expect(chip.box.y).toBeGreaterThanOrEqual(ridge!.base)
    expect(chip.events).toHaveLength(chip.count)
    const hit = hitTest(scene, chip.box.x + 4, chip.box.y + 12, MOUSE_REACH)
    expect(hit).toMatchObject({ kind: "chip", chip: { count: chip.count } })
  }
  expect(scene.tally.inRange).toBe(scene.tally.drawn + scene.tally.counted)
})

test("a large timeline has as many labels on a ridge in view as a small one", () => {
  expect(stage(timeline).scene.labels.length).toBeGreaterThanOrEqual(3)
})
