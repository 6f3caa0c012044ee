import { expect, test } from "vitest"
import { keepLit } from "../../../src/layout/litbins.ts"
import { makeEvents, makeTimeline } from "../../make.ts"
import { stage } from "../../scenes/stage.ts"

const timeline = makeTimeline({
  lanes: ["a", "b"].map((id) => ({ id, label: id })),
  events: makeEvents(5_000, 3, { lanes: ["a", "b"] }),
})
const lane = (event: number) => timeline.columns.lane[event]!
const only = (...events: readonly number[]) => {
  const lit = new Uint8Array(timeline.length)
  for (const event of events) lit[event] = 1
  return lit
}
const inLane = (which: number) =>
  Array.from({ length: timeline.dated }, (_, event) => event).filter((event) => lane(event) === which)

test("a single event that stays lit stands out of the ridge of its lane, and of no other", () => {
  const chosen = inLane(0)[1_200]!
  const { ridges } = stage(timeline, { emphasis: { lit: only(chosen) } }).scene
  const [first, second] = ridges
  const bins = Array.from(first!.lit!, (height, bin) => [height, bin] as const).filter(([height]) => height > 0)
  expect(bins.length).toBeGreaterThan(0)
  for (const [height, bin] of bins) {
    expect(height).toBeGreaterThanOrEqual(Math.min(10, first!.heights[bin]!))
    expect(height).toBeLessThanOrEqual(first!.heights[bin]!)
  }
  expect(second!.lit!.every((height) => height === 0)).toBe(true)
  // Counts with nothing lit among them stand back with the ridge.
  expect(second!.chips.every(({ look }) => look.dimmed)).toBe(true)
  const parts = first!.chips.filter(({ look }) => !look.dimmed)
  expect(parts).toHaveLength(1)
  expect(parts[0]!.look.share).toBeGreaterThan(0)
  expect(parts[0]!.look.share).toBeLessThan(0.1)
})

test("where all stays lit, all of a ridge does; without a search nothing is told apart", () => {
  const all = stage(timeline, { emphasis: { lit: new Uint8Array(timeline.length).fill(1) } }).scene.ridges[0]!
  for (const [bin, height] of all.heights.entries()) expect(all.lit![bin]).toBeCloseTo(height, 3)
  expect(new Set(all.chips.map(({ look }) => look.share))).toEqual(new Set([1]))
  expect(stage(timeline).scene.ridges[0]!.lit).toBeNull()
})

test("what filters hide is not lit", () => {
  const [hidden] = inLane(0)
  const visible = new Uint8Array(timeline.length).fill(1)
  visible[hidden!] = 0
  const { scene } = stage(timeline, { visible, emphasis: { lit: only(hidden!) } })
  expect(scene.ridges[0]!.lit!.every((height) => height === 0)).toBe(true)
})

test("of very many, evenly many stand for all", () => {
  const { dated } = timeline
  const large = { ...timeline, dated: 100_000, columns: { ...timeline.columns } }
  const { from, to } = timeline.extent!
  large.columns.from = Float64Array.from({ length: 100_000 }, (_, place) => from + ((to - from) * place) / 100_000)
  large.columns.to = large.columns.from
  large.columns.lane = new Uint16Array(100_000)
  const counts = keepLit(large)(new Uint8Array(100_000).fill(1), null, 0, { from, to }, (to - from) / 100, 100)
  expect(dated).toBeLessThan(100_000)
  for (const count of counts) expect(Math.abs(count - 1_000)).toBeLessThan(20)
})
