import { describe, expect, test } from "vitest"
import { startOfYear } from "../../../src/time/calendar.ts"
import { instantAt, lengthOf } from "../../../src/time/instant.ts"
import { eventAt } from "../../../src/timeline/model.ts"
import { makeEvents, makeTimeline } from "../../make.ts"
import { faultsOf, stage } from "../../scenes/stage.ts"

const years = (from: number, to: number) => ({ from: startOfYear(from), to: startOfYear(to) })

test("what finds no row is in a chip of its lane", () => {
  const lanes = ["a", "b"]
  const timeline = makeTimeline({
    lanes: lanes.map((id) => ({ id, label: id })),
    events: makeEvents(150, 2, { lanes }),
  })
  const { scene } = stage(timeline)
  expect(scene.tally.counted).toBeGreaterThan(0)
  for (const chip of scene.chips) for (const event of chip.events) expect(timeline.columns.lane[event]).toBe(chip.lane)
})

describe("a chip stands out with its members", () => {
  const crowd = makeTimeline({ events: Array.from({ length: 30 }, () => ({ date: "2010" })) })
  const small = { width: 360, height: 300 }
  const member = stage(crowd, small).scene.chips[0]!.events[0]!

  test.each(["hovered", "focused"] as const)("%s when one of them is", (how) => {
    const { scene } = stage(crowd, { ...small, emphasis: { [how]: member } })
    expect(scene.chips[0]!.look[how]).toBe(true)
    expect(stage(crowd, small).scene.chips[0]!.look[how]).toBe(false)
  })

  test("dimmed only when all of them are", () => {
    const lit = new Uint8Array(30)
    expect(stage(crowd, { ...small, emphasis: { lit } }).scene.chips[0]!.look.dimmed).toBe(true)
    lit[member] = 1
    expect(stage(crowd, { ...small, emphasis: { lit } }).scene.chips[0]!.look.dimmed).toBe(false)
  })

  test("with the share of them that stays lit, and no wider for it", () => {
    const calm = stage(crowd, small).scene.chips[0]!
    const lit = new Uint8Array(30)
    for (const event of calm.events.slice(0, 3)) lit[event] = 1
    const chip = stage(crowd, { ...small, emphasis: { lit } }).scene.chips[0]!
    expect([chip.look.share, calm.look.share]).toEqual([3 / calm.count, 1])
    expect([chip.box, chip.text]).toEqual([calm.box, calm.text])
  })
})

test("on a phone, an empty lane keeps its line in a pan and counts what comes into view", () => {
  const timeline = makeTimeline({
    lanes: [
      { id: "a", label: "Early" },
      { id: "b", label: "Late" },
    ],
    events: [
      { date: "2000-05-05", lane: "a" },
      { date: "2040-05-05", lane: "b" },
    ],
  })
  const phone = { width: 360, height: 400 }
  const before = stage(timeline, { ...phone, span: years(1999, 2009) })
  const { scene } = stage(timeline, { ...phone, span: years(2035, 2045), prior: before.placement, hold: "zoom" })
  expect(scene.lanes[1]!.box.height).toBe(26)
  expect(scene.chips.map((chip) => chip.lane)).toEqual([1])
  expect(faultsOf(scene, timeline)).toEqual([])
  const settled = stage(timeline, { ...phone, span: years(2035, 2045), prior: before.placement }).scene
  expect([settled.chips.length, settled.tally.drawn]).toEqual([0, 1])
})

test("chips that appear in a gesture, in a lane without a line for them, are over nothing", () => {
  // Sixteen low lanes: zooming out takes away rooms, and no lane has space to spare for its chips.
  const lanes = Array.from({ length: 16 }, (_, index) => `l${String(index)}`)
  const timeline = makeTimeline({ lanes: lanes.map((id) => ({ id, label: id })), events: makeEvents(60, 6, { lanes }) })
  const { whole } = stage(timeline).input
  const middle = (whole.from + whole.to) / 2
  const at = (share: number) => ({
    from: instantAt(middle - (lengthOf(whole) * share) / 2),
    to: instantAt(middle + (lengthOf(whole) * share) / 2),
  })
  const start = stage(timeline, { width: 700, height: 560, span: at(0.1) })
  let met = 0
  for (const share of [0.2, 0.4, 0.8, 1.2]) {
    const { scene } = stage(timeline, {
      width: 700,
      height: 560,
      span: at(share),
      prior: start.placement,
      hold: "zoom",
    })
    expect(faultsOf(scene, timeline)).toEqual([])
    met += scene.chips.filter((chip) => !start.placement.lanes[chip.lane]!.hasChipLine).length
  }
  expect(met).toBeGreaterThan(0)
})

test("a dense lane draws a ridge of all that is not labelled", () => {
  const timeline = makeTimeline({ events: makeEvents(2_000, 3) })
  const { scene } = stage(timeline)
  expect(scene.chips).toEqual([])
  expect(scene.ridges[0]!.count).toBe(scene.tally.inRange - scene.tally.drawn)
})

test("the ridge stands below the labels, also below a selected title of many lines", () => {
  const events = makeEvents(2_000, 3).map((event, index) =>
    index === 700 ? { ...event, title: "word ".repeat(60) } : event,
  )
  const timeline = makeTimeline({ events })
  const selected = eventAt(timeline.indexOf("e700")!)
  const { scene } = stage(timeline, { emphasis: { selected } })
  const label = scene.labels.find((each) => each.event === selected)!
  const [ridge] = scene.ridges
  const top = ridge!.base - Math.max(...ridge!.heights)
  expect(label.box.y + label.box.height).toBeLessThanOrEqual(top + 1)
})
