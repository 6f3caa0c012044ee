import { describe, expect, test } from "vitest"
import { planScene } from "../../../src/layout/plan.ts"
import { startOfYear } from "../../../src/time/calendar.ts"
import { fr } from "../../../src/time/languages/fr.ts"
import { eventAt } from "../../../src/timeline/model.ts"
import { makeEvents, makeTimeline } from "../../make.ts"
import { faultsOf, stage } from "../../scenes/stage.ts"

const years = (from: number, to: number) => ({ from: startOfYear(from), to: startOfYear(to) })
const lanes = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `l${String(index)}`, label: `Lane ${String(index)}` }))
const crowd = (count: number, laneCount: number) => {
  const all = lanes(laneCount)
  return makeTimeline({ lanes: all, events: makeEvents(count, 5, { lanes: all.map(({ id }) => id) }) })
}
const CALM = { selected: null, hovered: null, focused: null, lit: null, year: null, selecting: null, scroll: 0 }

describe("the tally", () => {
  test("counts each event in range once, drawn or in a chip", () => {
    const { scene } = stage(crowd(500, 4))
    expect(scene.tally.inRange).toBe(500)
    expect(scene.tally.drawn + scene.tally.counted).toBe(500)
    expect(scene.chips.reduce((sum, chip) => sum + chip.count, 0)).toBe(scene.tally.counted)
  })

  test("leaves out what filters hide and what is out of view", () => {
    const timeline = makeTimeline({ events: [{ date: "2001" }, { date: "2010" }, { date: "2011" }, { undated: true }] })
    const visible = new Uint8Array([1, 1, 0, 1])
    expect(stage(timeline, { span: years(2009, 2013), visible }).scene.tally).toEqual({
      inRange: 1,
      drawn: 1,
      counted: 0,
    })
  })

  test("an event that ends where the view begins is not in it", () => {
    const timeline = makeTimeline({ events: [{ date: "2009" }] })
    expect(stage(timeline, { span: years(2010, 2013) }).scene.tally.inRange).toBe(0)
    expect(stage(timeline, { span: years(2009, 2010) }).scene.tally.inRange).toBe(1)
  })
})

describe("what stands out", () => {
  const timeline = makeTimeline({ events: [{ date: "2005" }, { date: "2010/2012" }] })
  const [one, other] = [eventAt(0), eventAt(1)]
  const view = (emphasis: Partial<typeof CALM> | object) => stage(timeline, { span: years(2000, 2020), emphasis }).scene

  test("an event can be selected, focused and hovered at once", () => {
    const { marks, labels } = view({ selected: one, focused: one, hovered: one })
    const look = { selected: true, focused: true, hovered: true, dimmed: false }
    expect(marks[0]!.look).toEqual(look)
    expect(labels.find((label) => label.event === one)!.look).toEqual(look)
  })

  test("what is not lit is dimmed, but never the selected event", () => {
    const lit = new Uint8Array([0, 1])
    const { marks, bars } = view({ lit })
    expect([marks[0]!.look.dimmed, bars[0]!.look.dimmed]).toEqual([true, false])
    expect(view({ lit, selected: one }).marks[0]!.look.dimmed).toBe(false)
  })

  test("hovering and focus move nothing", () => {
    const still = (scene: ReturnType<typeof view>) => [
      scene.marks.map(({ x, y }) => [x, y]),
      scene.labels.map(({ box }) => box),
      scene.bars.map(({ x0, x1, y }) => [x0, x1, y]),
    ]
    expect(still(view({ hovered: one, focused: other }))).toEqual(still(view({})))
  })
})

describe("64 lanes", () => {
  const timeline = crowd(640, 64)

  test("are laid one under the other, over nothing, and scroll", () => {
    const { scene, placement, input } = stage(timeline)
    expect(scene.lanes).toHaveLength(64)
    expect(faultsOf(scene, timeline)).toEqual([])
    const scrolled = planScene(input, placement, { ...CALM, scroll: 100 }, null)
    expect(scrolled.lanes[5]!.box.y).toBe(scene.lanes[5]!.box.y - 100)
    expect(scrolled.marks[0]!.y).toBe(scene.marks[0]!.y - 100)
    expect(scrolled.tally).toEqual(scene.tally)
  })

  test("scroll no further than their end", () => {
    const { scene } = stage(timeline, { emphasis: { scroll: 1e6 } })
    const last = scene.lanes.at(-1)!.box
    expect(last.y + last.height).toBeCloseTo(scene.height)
  })

  test("lanes that fit do not scroll", () => {
    expect(stage(crowd(10, 2), { emphasis: { scroll: 500 } }).scene.lanes[0]!.box.y).toBe(56)
  })
})

describe("today", () => {
  const timeline = makeTimeline({ events: [{ date: "2000/.." }] })

  test("is a line, and its word on the axis", () => {
    const { today, plot } = stage(timeline).scene
    expect(today!.x).toBeGreaterThan(plot.x)
    expect(today!.text.text).toBe("today")
  })

  test("says nothing where the year's chip stands", () => {
    const { scene } = stage(timeline, { emphasis: { year: { year: 2026, count: 1 } } })
    expect(scene.today!.text.text).toBe("")
  })

  test("is not drawn out of view", () => {
    expect(stage(timeline, { span: years(2000, 2010) }).scene.today).toBeNull()
  })

  test("is never cut, in French on a phone too", () => {
    for (let from = 2010; from < 2027; from++) {
      const { scene } = stage(timeline, { width: 280, height: 240, span: years(from, from + 16), words: fr })
      expect(faultsOf(scene, timeline)).toEqual([])
    }
  })
})

test("a box to zoom is handed on as it is", () => {
  const selecting = { x0: 200, x1: 300 }
  expect(stage(makeTimeline(), { emphasis: { selecting } }).scene.selecting).toBe(selecting)
})
