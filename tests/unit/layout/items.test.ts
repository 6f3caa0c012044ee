import { describe, expect, test } from "vitest"
import type { Scene } from "../../../src/layout/scene.ts"
import { startOfYear } from "../../../src/time/calendar.ts"
import { instantAt } from "../../../src/time/instant.ts"
import { makeTimeline, type EventPart } from "../../make.ts"
import { faultsOf, stage } from "../../scenes/stage.ts"

/** The scene of one event between two years, 1000 px wide from x = 120. */
function scene(part: EventPart, from: number, to: number, others: readonly EventPart[] = []): Scene {
  const timeline = makeTimeline({
    sources: ["a", "b"].map((id) => ({ id, type: "webpage", title: id, publisher: id, URL: `https://${id}.example/` })),
    events: [part, ...others],
  })
  const span = { from: startOfYear(from), to: startOfYear(to) }
  const staged = stage(timeline, { width: 1_120, span }).scene
  expect(faultsOf(staged, timeline)).toEqual([])
  return staged
}

const round = (value: number) => Math.round(value)

describe("a moment", () => {
  test("stands in the middle of what its date covers", () => {
    const { marks, tints } = scene({ date: "2015-09-05", importance: 5 }, 2000, 2020)
    expect([marks.length, tints.length]).toEqual([1, 0])
    expect([round(marks[0]!.x), marks[0]!.radius]).toEqual([904, 7])
  })

  test("known to a year has a tint over the year, 14 px high", () => {
    const { marks, tints } = scene({ date: "2010" }, 2000, 2020)
    const [tint] = tints
    expect([round(tint!.x0), round(tint!.x1), tint!.height]).toEqual([620, 670, 14])
    expect(tint!.y + 7).toBe(marks[0]!.y)
    expect([tint!.hasTicks, tint!.fadeLeft, tint!.fadeRight]).toEqual([false, 0, 0])
  })

  test("has end ticks from 64 px on, and its label above", () => {
    const { tints, labels } = scene({ date: "2010" }, 2005, 2015)
    expect([tints[0]!.hasTicks, labels[0]!.side]).toEqual([true, "above"])
  })

  test("an approximate one fades past both ends, and has no ticks", () => {
    const [tint] = scene({ date: "2010~" }, 2005, 2015).tints
    expect([tint!.hasTicks, tint!.fadeLeft, tint!.fadeRight]).toEqual([false, 24, 24])
  })

  test("a tint that the view cuts has no tick at the edge: it goes on past it", () => {
    const [tint] = scene({ date: "2010" }, 2010, 2012).tints
    expect(round(tint!.x0)).toBe(120)
    const { from, to } = { from: instantAt(startOfYear(2010) + 9e9), to: instantAt(startOfYear(2010) + 18e9) }
    const [cut] = stage(makeTimeline({ events: [{ date: "2010" }] }), { width: 1_120, span: { from, to } }).scene.tints
    expect([cut!.x0, cut!.x1]).toEqual([116, 1_124])
  })

  test("a wide tint keeps its mark in view while it is in view itself", () => {
    const span = { from: instantAt(startOfYear(2011) - 5e9), to: startOfYear(2013) }
    const [mark] = stage(makeTimeline({ events: [{ date: "2010" }] }), { width: 1_120, span }).scene.marks
    expect(mark!.x).toBeGreaterThanOrEqual(132)
  })
})

describe("one of a span", () => {
  test("has a whisker with end ticks and the mark in its middle", () => {
    const { whiskers, marks } = scene({ date: "[2008..2011]" }, 2000, 2020)
    const [whisker] = whiskers
    expect([round(whisker!.x0), round(whisker!.x1)]).toEqual([520, 720])
    expect([whisker!.tickLeft, whisker!.tickRight]).toEqual([true, true])
    expect([round(marks[0]!.x), marks[0]!.y]).toEqual([620, whisker!.y])
  })

  test("has no tick where the view cuts it", () => {
    const [whisker] = scene({ date: "[2008..2011]" }, 2010, 2020).whiskers
    expect([whisker!.x0, whisker!.tickLeft, whisker!.tickRight]).toEqual([120, false, true])
  })
})

describe("a period", () => {
  test("is a bar 10 px high with flat ends", () => {
    const [bar] = scene({ date: "2008/2011" }, 2000, 2020).bars
    expect([round(bar!.x0), round(bar!.x1), bar!.height]).toEqual([520, 720, 10])
    expect([bar!.left, bar!.right, bar!.fadeLeft, bar!.fadeRight, bar!.isHatched]).toEqual([
      "flat",
      "flat",
      0,
      0,
      false,
    ])
  })

  test("still going ends in an arrow at today", () => {
    const { bars, today } = scene({ date: "2020/.." }, 2010, 2030)
    expect([bars[0]!.right, bars[0]!.x1]).toEqual(["arrow", today!.x])
  })

  test("an open start begins with an arrow", () => {
    const [bar] = scene({ date: "../2011" }, 2000, 2020, [{ date: "2005" }]).bars
    expect([bar!.left, round(bar!.x0)]).toEqual(["arrow", 370])
  })

  test("is cut flat by the view on both sides", () => {
    const [bar] = scene({ date: "2001/2029" }, 2010, 2020).bars
    expect([bar!.x0, bar!.x1, bar!.left, bar!.right]).toEqual([120, 1_120, "cut", "cut"])
  })

  test("an approximate end fades outside the written date, unless the view cuts it", () => {
    const part = { date: "2005~/2015~" }
    expect(scene(part, 2000, 2020).bars[0]).toMatchObject({ fadeLeft: 24, fadeRight: 24 })
    expect(scene(part, 2010, 2020).bars[0]).toMatchObject({ fadeLeft: 0, fadeRight: 24, left: "cut" })
  })

  test("whose ends are each one of a span is a bar of what is sure, and a whisker over its bounds", () => {
    const { bars, whiskers } = scene({ date: "[2004..2005]/[2010..2011]" }, 2000, 2020)
    expect([round(bars[0]!.x0), round(bars[0]!.x1)]).toEqual([420, 620])
    expect([round(whiskers[0]!.x0), round(whiskers[0]!.x1)]).toEqual([320, 720])
  })

  test("of which nothing is sure still shows its shape", () => {
    const [bar] = scene({ date: "[2004..2010]/[2006..2012]" }, 2000, 2020).bars
    expect(bar!.x1 - bar!.x0).toBeCloseTo(8)
  })

  test("of which only the bounds are in view shows these", () => {
    const { bars, whiskers } = scene({ date: "[2004..2005]/[2010..2018]" }, 2012, 2020)
    expect([bars.length, whiskers.length]).toEqual([0, 1])
  })

  test("that looks like a mark keeps a sliver in view while it is in view itself", () => {
    // Five years are 13 px here; half a year of them is in view, 4 px from the edge.
    const timeline = makeTimeline({ events: [{ date: "1995/2000-06", importance: 1 }] })
    const span = { from: startOfYear(2000), to: startOfYear(2400) }
    const { marks, tally } = stage(timeline, { width: 1_120, span }).scene
    expect([tally.drawn, marks.length]).toEqual([1, 1])
    expect(marks[0]!.x + marks[0]!.radius).toBeGreaterThanOrEqual(123)
  })
})

test("an absence is hatched, and at least 14 px long", () => {
  const [bar] = scene({ date: "2010-06-01", kind: "absence" }, 2000, 2020).bars
  expect([bar!.isHatched, round(bar!.x1 - bar!.x0)]).toEqual([true, 14])
})

test("overlapping absences take rows of their own", () => {
  const absence = { date: "2005/2015", kind: "absence" as const }
  const { bars } = scene(absence, 2000, 2020, [absence, absence])
  expect(new Set(bars.map((bar) => bar.y)).size).toBe(3)
})

test("evidence is the mark's shape", () => {
  expect(scene({ date: "2010", citations: [{ source: "a" }, { source: "b" }] }, 2000, 2020).marks[0]!.level).toBe(
    "confirmed",
  )
  expect(scene({ date: "2010", citations: [{ source: "a" }] }, 2000, 2020).marks[0]!.level).toBe("single")
  expect(scene({ date: "2010/2012", unverified: true, citations: [{ source: "a" }] }, 2000, 2020).bars[0]!.level).toBe(
    "unverified",
  )
})
