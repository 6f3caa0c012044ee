import { describe, expect, test } from "vitest"
import { chipWidthOf } from "../../../src/layout/placement.ts"
import { DAY } from "../../../src/time/calendar.ts"
import { instantAt, lengthOf, type Span } from "../../../src/time/instant.ts"
import { eventAt, type Timeline } from "../../../src/timeline/model.ts"
import { makeEvents, makeTimeline, type EventPart } from "../../make.ts"
import { stage } from "../../scenes/stage.ts"

const crowd = (count: number, lanes: readonly string[] = ["a"], seed = 4): Timeline =>
  makeTimeline({ lanes: lanes.map((id) => ({ id, label: id })), events: makeEvents(count, seed, { lanes }) })

/** `count` single days, one after the other from 1970 on. */
const days = (count: number, part: EventPart = {}): Timeline =>
  makeTimeline({
    events: Array.from({ length: count }, (_, index) => ({
      date: new Date(index * DAY).toISOString().slice(0, 10),
      title: `No. ${String(index)}`,
      ...part,
    })),
  })

/** The middle nth of the whole. */
function middle(timeline: Timeline, share: number): Span {
  const { whole } = stage(timeline).input
  const at = (whole.from + whole.to) / 2
  const half = (lengthOf(whole) * share) / 2
  return { from: instantAt(at - half), to: instantAt(at + half) }
}

test("every event has a place or a chip", () => {
  const timeline = crowd(300, ["a", "b"])
  const { placement } = stage(timeline)
  for (let index = 0; index < timeline.dated; index++)
    expect(placement.places.has(eventAt(index))).toBe(!placement.clusterOf.has(eventAt(index)))
  for (const [event, cluster] of placement.clusterOf) expect(placement.clusters[cluster]!.events).toContain(event)
})

test("an event that filters hide has neither, and is not counted", () => {
  const timeline = crowd(40, ["a", "b"])
  const visible = new Uint8Array(timeline.length).fill(1)
  visible[3] = 0
  const { placement } = stage(timeline, { visible })
  expect(placement.places.has(eventAt(3)) || placement.clusterOf.has(eventAt(3))).toBe(false)
  expect(placement.totals.reduce((sum, { all }) => sum + all, 0)).toBe(39)
})

test("totals tell happenings and absences apart", () => {
  const timeline = makeTimeline({ events: [{}, { kind: "absence" }, { kind: "absence" }] })
  expect(stage(timeline).placement.totals).toEqual([{ all: 3, noneFound: 2 }])
})

test("a chip is as wide as its number needs, at least 32 px", () => {
  const { input } = stage(makeTimeline())
  const measure = (text: string) => text.length * 8
  expect(chipWidthOf(2, { ...input, measure })).toBe(36)
  expect(chipWidthOf(12_000, { ...input, measure })).toBe("+12,000".length * 8 + 20)
  expect(chipWidthOf(2, { ...input, measure: () => 4 })).toBe(32)
})

describe("zooming into a crowd", () => {
  test("many days of one lane are all labelled once there is room for them", () => {
    const timeline = days(3_000)
    const { scene } = stage(timeline, { span: middle(timeline, 12 / 3_000) })
    expect([scene.tally.counted, scene.labels.length > 10]).toEqual([0, true])
  })

  test("a lane with over one event per 3 px is a ridge, and stays one until 3.6", () => {
    const timeline = days(1_000)
    const at = (perPx: number, prior?: ReturnType<typeof stage>) => {
      const { whole } = stage(timeline).input
      // Within the middle of the file, a view of `1160 / perPx` days holds one event per `perPx` px.
      const share = ((1_160 / perPx) * DAY) / lengthOf(whole)
      return stage(timeline, { span: middle(timeline, share), prior: prior?.placement ?? null })
    }
    const dense = at(2.9)
    expect(dense.placement.lanes[0]!.isDense).toBe(true)
    expect(at(3.3).placement.lanes[0]!.isDense).toBe(false)
    expect(at(3.3, dense).placement.lanes[0]!.isDense).toBe(true)
    expect(at(3.8, dense).placement.lanes[0]!.isDense).toBe(false)
  })

  test("a ridge has at most four labels in view, the most important", () => {
    const timeline = days(1_000)
    const { scene } = stage(timeline)
    expect(scene.ridges).toHaveLength(1)
    expect(scene.labels.length).toBeGreaterThanOrEqual(2)
    expect(scene.labels.length).toBeLessThanOrEqual(4)
  })

  test("a view of a file of thousands looks no further than it may pan", () => {
    const timeline = days(5_000)
    const span = middle(timeline, 0.01)
    const { placement } = stage(timeline, { span })
    expect(lengthOf(placement.window)).toBeCloseTo(3.5 * lengthOf(span), 0)
    expect(placement.window.from).toBeLessThan(span.from)
    expect(placement.window.to).toBeGreaterThan(span.to)
  })
})

describe("the selected event", () => {
  test("has a place in the densest lane", () => {
    const timeline = days(1_000)
    for (const selected of [eventAt(0), eventAt(500), eventAt(999)])
      expect(stage(timeline, { emphasis: { selected } }).placement.places.has(selected)).toBe(true)
  })

  test("has none when filters hide it", () => {
    const timeline = days(3)
    const visible = new Uint8Array([1, 0, 1])
    expect(stage(timeline, { visible, emphasis: { selected: eventAt(1) } }).placement.places.has(eventAt(1))).toBe(
      false,
    )
  })

  test("of a lane too low for its title makes the lane grow", () => {
    const timeline = makeTimeline({ events: [{ title: "word ".repeat(60) }, {}] })
    const phone = { width: 360, height: 300 }
    expect(stage(timeline, phone).placement.lanes[0]!.rows).toBe(3)
    const { placement } = stage(timeline, { ...phone, emphasis: { selected: eventAt(0) } })
    expect(placement.lanes[0]!.rows).toBeGreaterThan(3)
    expect(placement.places.has(eventAt(0))).toBe(true)
  })
})

describe("while a gesture is under way", () => {
  test("lanes are the very same, and nothing new has a place", () => {
    const timeline = crowd(200, ["a", "b", "c"])
    const start = stage(timeline)
    for (const share of [0.2, 0.5, 1.2]) {
      const { placement } = stage(timeline, { span: middle(timeline, share), prior: start.placement, hold: "zoom" })
      expect(placement.lanes).toBe(start.placement.lanes)
      for (const [event, place] of placement.places) expect(place.row).toBe(start.placement.places.get(event)!.row)
    }
  })

  test("what a pan brings in from outside the window finds a place", () => {
    const timeline = days(5_000)
    const span = middle(timeline, 0.002)
    const start = stage(timeline, { span })
    const by = 5 * lengthOf(span)
    const moved = { from: instantAt(span.from + by), to: instantAt(span.to + by) }
    const held = (hold: "pan" | "zoom") => stage(timeline, { span: moved, prior: start.placement, hold }).scene.tally
    expect(held("pan").drawn).toBeGreaterThan(held("zoom").drawn)
    expect(held("zoom").drawn).toBe(0)
  })
})

test("labels keep 10 px from the ends of the whole, so that a view of all of it cuts none", () => {
  for (const width of [360, 768, 1_280, 1_920]) {
    const { scene } = stage(crowd(60, ["a", "b"], 9), { width })
    for (const { box } of scene.labels) {
      expect(box.x).toBeGreaterThanOrEqual(scene.plot.x + 7)
      expect(box.x + box.width).toBeLessThanOrEqual(scene.plot.x + scene.plot.width - 7)
    }
  }
})
