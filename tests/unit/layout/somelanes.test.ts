import { expect, test } from "vitest"
import type { Scene } from "../../../src/layout/scene.ts"
import { lanesHolding, lanesSeen, someLanes } from "../../../src/layout/somelanes.ts"
import { makeEvents, makeTimeline } from "../../make.ts"
import { faultsOf, stage } from "../../scenes/stage.ts"

const LANES = Array.from({ length: 12 }, (_, lane) => `l${lane}`)
const timeline = makeTimeline({
  lanes: [...LANES, "empty"].map((id) => ({ id, label: id })),
  events: makeEvents(150, 3, { lanes: LANES }),
})
const { scene } = stage(timeline, { height: 480 })

/** Where all that is drawn in a lane stands, from its upper edge. */
function within(scene: Scene, lane: number): readonly number[] {
  const { y, height } = scene.lanes.find((each) => each.lane === lane)!.box
  const isIn = (each: { readonly y: number }) => each.y >= y && each.y < y + height
  const items = [...scene.marks, ...scene.bars, ...scene.tints, ...scene.whiskers].filter(isIn).map(({ y }) => y)
  const labels = scene.labels.flatMap((each) =>
    each.lane === lane ? [each.box.y, ...each.runs.map(({ y }) => y)] : [],
  )
  const chips = scene.chips.flatMap((each) => (each.lane === lane ? [each.box.y, each.text.y] : []))
  const texts = scene.lanes.flatMap((each) => (each.lane === lane ? each.texts.map(({ y }) => y) : []))
  return [...items, ...labels, ...chips, ...texts].map((each) => Math.round(each - y))
}

test("some lanes stand one under another, each with all that is drawn in it, and the scene ends with them", () => {
  const chosen = [2, 3, 9].map((lane) => scene.lanes[lane]!)
  const some = someLanes(scene, chosen)
  expect(some.lanes.map(({ lane }) => lane)).toEqual([2, 3, 9])
  let bottom = some.plot.y
  for (const { lane, box } of some.lanes) {
    expect(box.y).toBe(bottom)
    bottom += box.height
    expect(within(some, lane)).toEqual(within(scene, lane))
    expect(within(some, lane).length).toBeGreaterThan(3)
  }
  expect([some.height, some.plot.y + some.plot.height]).toEqual([bottom, bottom])
  const counted = [2, 3, 9].reduce((sum, lane) => sum + within(scene, lane).length, 0)
  const drawn = [some.marks, some.bars, some.tints, some.whiskers, some.labels.flatMap(({ runs }) => [null, ...runs])]
  const others = [...some.chips, ...some.chips, ...some.lanes.flatMap(({ texts }) => texts)]
  expect(drawn.flat().length + others.length).toBe(counted)
})

test("all lanes of a scene that fits are that scene", () => {
  const small = makeTimeline({ events: makeEvents(12, 5) })
  const { scene } = stage(small, { height: 640 })
  const same = someLanes(scene, scene.lanes)
  expect(same).toEqual({ ...scene, height: same.height, plot: { ...scene.plot, height: same.plot.height } })
  expect(faultsOf(same, small)).toEqual([])
})

test("those seen are those of which half is in sight, wherever the lanes are scrolled to", () => {
  const seen = (scroll: number) =>
    lanesSeen(stage(timeline, { height: 480, emphasis: { scroll } }).scene).map(({ lane }) => lane)
  const { height } = scene.lanes[0]!.box
  expect(seen(0)[0]).toBe(0)
  expect(seen(height / 2 - 1)[0]).toBe(0)
  expect(seen(height / 2 + 1)[0]).toBe(1)
  expect(seen(0).length).toBeLessThan(12)
  const one = { ...scene, lanes: [{ ...scene.lanes[0]!, box: { ...scene.lanes[0]!.box, y: -900, height: 3000 } }] }
  expect(lanesSeen(one)).toHaveLength(1)
})

test("a lane holds something where an event is drawn or counted in it", () => {
  expect([...lanesHolding(scene)].sort((a, b) => a - b)).toEqual(LANES.map((_, lane) => lane))
})
