import { describe, expect, test } from "vitest"
import { makeScale } from "../../../src/layout/scale.ts"
import { aroundYear } from "../../../src/layout/viewport.ts"
import { reduce } from "../../../src/state/reduce.ts"
import type { Action, State } from "../../../src/state/state.ts"
import { HOUR, instantOf, spanOfYear, startOfYear } from "../../../src/time/calendar.ts"
import { instantAt, lengthOf, middleOf, shift } from "../../../src/time/instant.ts"
import { eventAt } from "../../../src/timeline/model.ts"
import { makeTimeline } from "../../make.ts"
import { spanOfEvent } from "../../../src/state/target.ts"
import { after, event, landed, source, stateOf, WIDTH } from "./world.ts"

const start = stateOf()
const near: State = { ...start, span: { from: startOfYear(2015), to: startOfYear(2019) } }
const flying = after(start, { type: "go", to: { kind: "year", year: 2017 }, at: 1000 })

describe("gestures", () => {
  test("a pan follows the hand: dragged right it shows earlier times", () => {
    const next = after(near, { type: "pan", pixels: 100 })
    expect(next.span.from).toBeLessThan(near.span.from)
    expect((near.span.from - next.span.from) / lengthOf(near.span)).toBeCloseTo(0.1, 9)
    expect(next.isMoving).toBe(true)
  })

  test("a zoom keeps the date under the pointer", () => {
    const at = makeScale(near.span, 0, WIDTH).at(300)
    const next = after(near, { type: "zoom", x: 300, factor: 0.5 })
    expect(makeScale(next.span, 0, WIDTH).x(at)).toBeCloseTo(300, 6)
    expect(lengthOf(next.span) / lengthOf(near.span)).toBeCloseTo(0.5, 9)
  })

  test("the brush shows its span", () => {
    const span = { from: startOfYear(2012), to: startOfYear(2014) }
    expect(after(near, { type: "show", span }).span).toEqual(span)
  })

  test("settling ends the movement and nothing else", () => {
    const moving = after(near, { type: "pan", pixels: 10 })
    expect(after(moving, { type: "settle" })).toEqual({ ...moving, isMoving: false })
  })

  test("no gesture is an act of its own entry", () => {
    const gestures: Action[] = [
      { type: "pan", pixels: 30 },
      { type: "zoom", x: 3, factor: 0.8 },
      { type: "show", span: spanOfYear(2015) },
      { type: "settle" },
      { type: "go", to: { kind: "all" }, at: 0 },
      { type: "step", factor: 2, at: 0 },
      { type: "filter", filters: { query: "google" } },
    ]
    expect(after(near, ...gestures).act).toBe(near.act)
  })
})

describe("flights", () => {
  test("begin where the view is and take 250 ms", () => {
    expect(flying.flight).toEqual({ from: start.span, to: aroundYear(2017, start.limits), start: 1000, length: 250 })
    expect(flying.span).toBe(start.span)
    const half = after(flying, { type: "tick", at: 1125 })
    expect(lengthOf(half.span)).toBeLessThan(lengthOf(start.span))
    expect(lengthOf(half.span)).toBeGreaterThan(lengthOf(spanOfYear(2017)) * 3)
    const end = after(half, { type: "tick", at: 1250 })
    expect([end.span, end.flight]).toEqual([aroundYear(2017, start.limits), null])
  })

  test.each<Action>([
    { type: "pan", pixels: 1 },
    { type: "zoom", x: 500, factor: 0.9 },
    { type: "show", span: spanOfYear(2015) },
  ])("end where they are at a $type", (gesture) => {
    const half = after(flying, { type: "tick", at: 1100 })
    const next = after(half, gesture)
    expect(next.flight).toBeNull()
    expect(next.span).toEqual(after({ ...half, flight: null }, gesture).span)
  })

  test("are cut with reduced motion", () => {
    const calm = after(
      start,
      { type: "motion", reduced: true },
      { type: "go", to: { kind: "year", year: 2017 }, at: 0 },
    )
    expect([calm.span, calm.flight]).toEqual([aroundYear(2017, start.limits), null])
  })

  test("land at once when motion is reduced under way", () => {
    const calm = after(flying, { type: "motion", reduced: true })
    expect([calm.span, calm.flight]).toEqual([aroundYear(2017, start.limits), null])
  })

  test("to where the view already is, or is going, change nothing", () => {
    expect(reduce(start, { type: "go", to: { kind: "all" }, at: 0 })).toBe(start)
    expect(reduce(flying, { type: "go", to: { kind: "year", year: 2017 }, at: 1100 })).toBe(flying)
  })

  test("by quick presses of a button add up", () => {
    const twice = after(start, { type: "step", factor: 0.5, at: 0 }, { type: "step", factor: 0.5, at: 50 })
    expect(lengthOf(twice.flight!.to) / lengthOf(start.span)).toBeCloseTo(0.25, 9)
    expect(middleOf(twice.flight!.to)).toBe(middleOf(start.span))
  })

  test("by a key on an event leave the event where it is", () => {
    const about = instantAt(start.span.from + lengthOf(start.span) / 8)
    const { to } = after(start, { type: "step", factor: 0.5, at: 0, about }).flight!
    expect((about - to.from) / lengthOf(to)).toBeCloseTo(1 / 8, 9)
  })
})

describe("targets", () => {
  const go = (state: State, to: Extract<Action, { type: "go" }>["to"]) =>
    landed(after(state, { type: "go", to, at: 0 }))

  test("an event in view does not move the view", () => {
    expect(go(start, { kind: "event", event: event("paper") })).toBe(start)
  })

  test("an event out of view comes to the middle, at the same zoom", () => {
    const next = go({ ...near, span: spanOfYear(2016) }, { kind: "event", event: event("paper") })
    expect(lengthOf(next.span)).toBe(lengthOf(spanOfYear(2016)))
    expect(middleOf(next.span)).toBe(middleOf({ from: instantOf(2012, 12), to: instantOf(2013, 1) }))
  })

  test("a period longer than the view is shown from end to end", () => {
    const span = { from: instantOf(2010, 3), to: instantOf(2010, 6) }
    const next = go({ ...start, span }, { kind: "event", event: event("google") })
    expect(next.span.from).toBeLessThan(instantOf(2013, 3))
    expect(next.span.to).toBeGreaterThan(instantOf(2017, 10))
  })

  test("an undated event has nowhere to go", () => {
    expect(go(near, { kind: "event", event: event("moved") })).toBe(near)
  })

  test("a source brings all its events into view", () => {
    const span = { from: startOfYear(2016), to: startOfYear(2018) }
    const next = go({ ...start, span }, { kind: "source", source: source("page") })
    expect(next.span.from).toBeLessThanOrEqual(startOfYear(2009))
    expect(next.span.to).toBeGreaterThanOrEqual(instantOf(2017, 10))
    expect(go({ ...start, span }, { kind: "source", source: source("unused") }).span).toBe(span)
  })

  test("a cluster always gets nearer", () => {
    const crowd = stateOf(
      makeTimeline({ events: [{ date: "2001" }, { date: "2012" }, { date: "2012" }, { date: "2026" }] }),
    )
    const members = [eventAt(1), eventAt(2)]
    let state = crowd
    for (let press = 0; press < 6; press++) {
      const next = go(state, { kind: "events", events: members })
      expect(lengthOf(next.span)).toBeLessThan(lengthOf(state.span))
      state = next
    }
  })

  test("a cluster of long periods and short ones is zoomed to where the short ones are", () => {
    const periods = ["1700/2000", "1650/1990", "1880/2020", "1900-03", "1901-05", "1990", "1600"]
    const crowd = stateOf(makeTimeline({ events: periods.map((date) => ({ date })) }))
    const members = [0, 1, 2, 3, 4, 5, 6].filter((index) => crowd.timeline.columns.from[index]! < startOfYear(1902))
    const [from, to] = [startOfYear(1850), startOfYear(1950)]
    const touching = members.map(eventAt).filter((event) => crowd.timeline.columns.to[event]! > startOfYear(1899))
    const { span } = go({ ...crowd, span: { from, to } }, { kind: "events", events: touching })
    expect(span.from).toBeGreaterThan(startOfYear(1895))
    expect(span.to).toBeLessThan(startOfYear(1906))
    const long = touching.filter((event) => lengthOf(spanOfEvent(crowd.timeline, event)) > lengthOf({ from, to }))
    const next = go({ ...crowd, span: { from, to } }, { kind: "events", events: long }).span
    expect(lengthOf(next)).toBeCloseTo(lengthOf({ from, to }) / 2, -6)
    expect(next.from).toBeGreaterThan(from)
  })

  test("a span anywhere is shown, at most as long as the limits", () => {
    const span = { from: startOfYear(1800), to: startOfYear(1805) }
    expect(go(start, { kind: "span", span }).span).toEqual(span)
    const long = go(start, { kind: "span", span: { from: startOfYear(1), to: startOfYear(4000) } })
    expect(lengthOf(long.span)).toBeCloseTo(start.limits.longest, 0)
  })
})

describe("the drawing's size", () => {
  test("leaves the span as it is", () => {
    const next = after(near, { type: "resize", size: { width: 500, height: 300 }, plotWidth: 500 })
    expect(next.span).toBe(near.span)
    expect(next.plotWidth).toBe(500)
    expect(next.limits.whole).toBe(near.limits.whole)
  })

  test("may be nothing while the page is laid out", () => {
    const none = after(near, { type: "resize", size: { width: 0, height: 0 }, plotWidth: 0 })
    for (const action of [
      { type: "pan", pixels: 5 },
      { type: "zoom", x: 0, factor: 0.5 },
    ] as const) {
      const { span } = reduce(none, action)
      expect(Number.isFinite(span.from) && span.to - span.from >= HOUR).toBe(true)
    }
  })

  test("scrolls no further than there is", () => {
    expect(after(start, { type: "scroll", pixels: 500, most: 120 }).scroll).toBe(120)
    expect(after(start, { type: "scroll", pixels: -5, most: 120 })).toBe(start)
    expect(after(start, { type: "scroll", pixels: 5, most: -20 })).toBe(start)
  })

  test("is under way while a hand scrolls, and at rest once it settles; a press that scrolls is at rest at once", () => {
    const held = after(start, { type: "scroll", pixels: 50, most: 120, isHeld: true })
    expect([held.scroll, held.isMoving]).toEqual([50, true])
    expect(after(held, { type: "settle" }).isMoving).toBe(false)
    expect(after(start, { type: "scroll", pixels: 50, most: 120 }).isMoving).toBe(false)
  })
})

test("what changes nothing is the same object", () => {
  const out = after(start, { type: "zoom", x: 500, factor: 9 }, { type: "settle" })
  const nothing: readonly [State, Action][] = [
    [start, { type: "settle" }],
    [start, { type: "tick", at: 5 }],
    [start, { type: "motion", reduced: false }],
    [start, { type: "resize", size: { ...start.size }, plotWidth: WIDTH }],
    [start, { type: "pan", pixels: 0 }],
    [out, { type: "zoom", x: 500, factor: 2 }],
    [start, { type: "zoom", x: 500, factor: 1 }],
    [start, { type: "select", event: null, at: 0 }],
    [start, { type: "open-source", source: null, at: 0 }],
    [start, { type: "open-year", year: null, at: 0 }],
    [start, { type: "hover", event: null }],
    [start, { type: "hover" }],
    [start, { type: "focus", event: null }],
    [start, { type: "cite", citation: 0 }],
    [start, { type: "filter", filters: { query: "", lanes: [] } }],
    [start, { type: "mode", mode: "chronology" }],
    [start, { type: "theme", theme: "auto" }],
    [start, { type: "load", timeline: start.timeline }],
    [start, { type: "show", span: { ...start.span } }],
  ]
  for (const [state, action] of nothing) expect(reduce(state, action), action.type).toBe(state)
  expect(shift(start.span.from, 0)).toBe(start.span.from)
})
