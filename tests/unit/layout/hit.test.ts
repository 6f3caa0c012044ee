import { describe, expect, test } from "vitest"
import { findInScene, hitTest, MOUSE_REACH, TOUCH_REACH } from "../../../src/layout/hit.ts"
import type { Chip, Scene } from "../../../src/layout/scene.ts"
import { startOfYear } from "../../../src/time/calendar.ts"
import { eventAt } from "../../../src/timeline/model.ts"
import { makeEvents, makeTimeline, type EventPart } from "../../make.ts"
import { stage, type StageOptions } from "../../scenes/stage.ts"

const view = (events: readonly EventPart[], options: StageOptions = {}): Scene =>
  stage(makeTimeline({ events }), {
    width: 1_120,
    span: { from: startOfYear(2000), to: startOfYear(2020) },
    ...options,
  }).scene
const at = (scene: Scene, x: number, y: number, reach = MOUSE_REACH) => hitTest(scene, x, y, reach)
const isEvent = (event: number) => ({ kind: "event", event })

describe("an event is hit", () => {
  const scene = view([
    { date: "2005-06-15" },
    { date: "2009/2012", title: "Years" },
    { date: "[2015..2016]" },
    { date: "2018" },
  ])
  const [mark] = scene.marks
  const [bar] = scene.bars

  test("by its mark, in a target of 24 px, of 44 on touch", () => {
    expect(at(scene, mark!.x - 12, mark!.y)).toEqual(isEvent(0))
    expect(at(scene, mark!.x - 13, mark!.y)).toBeNull()
    expect(at(scene, mark!.x - 21, mark!.y, TOUCH_REACH)).toEqual(isEvent(0))
  })

  test("by its label", () => {
    const { box } = scene.labels.find((label) => label.event === 0)!
    expect(at(scene, box.x + box.width - 1, box.y + box.height - 1)).toEqual(isEvent(0))
  })

  test("by its bar, in a target of 24 px", () => {
    expect(at(scene, bar!.x1 - 20, bar!.y)).toEqual(isEvent(1))
    expect(at(scene, bar!.x1 - 20, bar!.y + 12)).toEqual(isEvent(1))
    expect(at(scene, bar!.x1 - 20, bar!.y + 13)).toBeNull()
  })

  test("by its whisker, and by its tint", () => {
    const [whisker] = scene.whiskers
    expect(at(scene, whisker!.x0 + 1, whisker!.y + 5)).toEqual(isEvent(2))
    const tint = scene.tints.find((each) => each.event === 3)!
    expect(at(scene, tint.x0 + 1, tint.y + 1)).toEqual(isEvent(3))
  })

  test("nothing is hit over the axis, nor in the lane column", () => {
    expect(at(scene, mark!.x, 50)).toBeNull()
    expect(at(scene, 60, mark!.y)).toBeNull()
    expect(at(scene, 1_000, 600)).toBeNull()
  })
})

test("the nearer of two marks is hit", () => {
  const scene = view([{ date: "2005-01-01" }, { date: "2005-05-01" }])
  const [one, other] = scene.marks
  expect(at(scene, one!.x - 2, one!.y)).toEqual(isEvent(one!.event))
  expect(at(scene, other!.x + 2, other!.y)).toEqual(isEvent(other!.event))
})

test("the sheet of the selected event is above all", () => {
  const scene = view([{ date: "2005-06-15" }], { emphasis: { selected: eventAt(0) } })
  const sheet = scene.labels[0]!.sheet!
  expect(at(scene, sheet.x + 1, sheet.y + 1)).toEqual(isEvent(0))
})

test("a chip of one event is that event", () => {
  const scene = view([{ date: "2010-01-01" }])
  const chip: Chip = {
    ...{ lane: 0, color: 0, events: [eventAt(0)], count: 1, span: scene.span },
    ...{ box: { x: 300, y: 300, width: 32, height: 24 }, look: scene.marks[0]!.look },
    text: { text: "+1", x: 316, y: 316, role: "chip", ink: "lane0", align: "middle" },
  }
  expect(at({ ...scene, marks: [], labels: [], chips: [chip] }, 310, 310)).toEqual(isEvent(0))
})

test("a chip is hit, in a taller target on touch", () => {
  const scene = view(Array.from({ length: 40 }, () => ({ date: "2010" })))
  const [chip] = scene.chips
  const y = chip!.box.y - 8
  expect(at(scene, chip!.box.x + 1, chip!.box.y + 1)).toEqual({ kind: "chip", chip })
  expect(at(scene, chip!.box.x + 1, y)?.kind).not.toBe("chip")
  expect(at(scene, chip!.box.x + 1, y, TOUCH_REACH)).toEqual({ kind: "chip", chip })
})

test("what comes next is hit, in a taller target on touch", () => {
  const scene = view([{ date: "2030" }, { date: "1990" }])
  const { box, event } = scene.lanes[0]!.next!
  expect(at(scene, box.x + 2, box.y + 2)).toEqual({ kind: "next", event })
  expect(at(scene, box.x + 2, box.y - 8)).toBeNull()
  expect(at(scene, box.x + 2, box.y - 8, TOUCH_REACH)).toEqual({ kind: "next", event })
})

test("a ridge is hit where it has events", () => {
  const scene = stage(makeTimeline({ events: makeEvents(2_000, 3) })).scene
  const [ridge] = scene.ridges
  const { peak, base, chips } = ridge!
  const [chip] = chips
  expect(at(scene, peak!.x, base - 4)).toEqual({ kind: "ridge", lane: 0, x: peak!.x })
  expect(at(scene, chip!.box.x + chip!.box.width + 20, base + 10)).toBeNull()
})

describe("an event is found", () => {
  const scene = view([
    { date: "2005-06-15" },
    { date: "2009/2012" },
    ...Array.from({ length: 40 }, () => ({ date: "2015" })),
  ])

  test("by its mark, with its label", () => {
    const [mark] = scene.marks
    const found = findInScene(scene, mark!.event)!
    expect([found.state, found.box.width]).toEqual(["drawn", 2 * mark!.radius])
    expect(found.label).toBe(scene.labels.find((label) => label.event === mark!.event)!.box)
  })

  test("by its bar", () => {
    const [bar] = scene.bars
    expect(findInScene(scene, bar!.event)!.box).toEqual({
      x: bar!.x0,
      y: bar!.y - 5,
      width: bar!.x1 - bar!.x0,
      height: 10,
    })
  })

  test("in its chip", () => {
    const [chip] = scene.chips
    expect(findInScene(scene, chip!.events[0]!)).toEqual({ state: "clustered", box: chip!.box, label: null })
  })

  test("or not at all", () => {
    expect(findInScene(view([{ date: "2030" }, { date: "2010" }]), eventAt(1))).toBeNull()
  })
})
