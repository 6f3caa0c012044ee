import { describe, expect, test } from "vitest"
import { planOverviewGround, withBrush, type OverviewInput } from "../../../src/layout/overview.ts"
import { startOfYear } from "../../../src/time/calendar.ts"
import { en } from "../../../src/time/languages/en.ts"
import { makeEvents, makeTimeline, type FilePart } from "../../make.ts"
import { measureText } from "../../measure.ts"

const whole = { from: startOfYear(2000), to: startOfYear(2020) }

const ground = (file: FilePart, part: Partial<OverviewInput> = {}) =>
  planOverviewGround({
    timeline: makeTimeline(file),
    whole,
    width: 1_016,
    height: 80,
    words: en,
    measure: measureText,
    visible: null,
    year: null,
    ...part,
  })
const round = (value: number) => Math.round(value)
const lanes = ["a", "b", "c", "d", "e"].map((id) => ({ id, label: id }))

test("time is drawn between insets for the handles", () => {
  expect(ground({}).plot).toEqual({ x: 8, y: 8, width: 1_000, height: 52 })
})

test("moments are ticks and periods are bars, on four lines", () => {
  const { moments, bars } = ground({
    lanes,
    events: [
      { date: "2010-01-01", lane: "a" },
      { date: "2005/2014", lane: "b" },
      { date: "2010-01-01", lane: "e" },
    ],
  })
  expect(moments.map(({ x, color }) => [round(x), color])).toEqual([
    [508, 0],
    [508, 0],
  ])
  expect(new Set(moments.map(({ y }) => y)).size).toBe(1)
  expect(bars.map(({ x0, x1, color }) => [round(x0), round(x1), color])).toEqual([[258, 758, 1]])
  expect(bars[0]!.y - moments[0]!.y).toBe(13)
})

test("a period of a few px is a tick", () => {
  const { moments, bars } = ground({ events: [{ date: "2010-01-01/2010-01-20" }] })
  expect([moments.length, bars.length]).toEqual([1, 0])
})

describe("absences", () => {
  const absence = (date: string, lane: string) => ({ date, lane, kind: "absence" as const })

  test("that overlap on one line are one hatch", () => {
    const { bars } = ground({
      lanes,
      events: [
        absence("2001/2004", "a"),
        absence("2003/2006", "a"),
        absence("2005/2008", "e"),
        absence("2012/2013", "a"),
      ],
    })
    expect(bars.map(({ x0, x1, isHatched }) => [round(x0), round(x1), isHatched])).toEqual([
      [58, 458, true],
      [608, 708, true],
    ])
  })

  test("of other lines stay apart, and periods are never merged", () => {
    const { bars } = ground({
      lanes,
      events: [
        absence("2001/2004", "a"),
        absence("2001/2004", "b"),
        { date: "2001/2004", lane: "a" },
        { date: "2001/2004", lane: "a" },
      ],
    })
    expect(bars).toHaveLength(4)
  })
})

test("what filters hide is left out", () => {
  expect(ground({ events: [{ date: "2010" }] }, { visible: new Uint8Array([0]) }).moments).toEqual([])
})

test("thousands of events are a ridge from 0 to 1", () => {
  const { ridge, moments, bars } = ground({ events: makeEvents(3_001, 2, { firstYear: 2001, lastYear: 2018 }) })
  expect([moments.length, bars.length, Math.max(...ridge!)]).toEqual([0, 0, 1])
  expect(ground({ events: makeEvents(3_000, 2) }).ridge).toBeNull()
})

describe("the year in hand", () => {
  test("is a band", () => {
    const { band } = ground({}, { year: 2010 })
    expect([round(band!.x0), round(band!.x1)]).toEqual([508, 558])
  })

  test("is at least a pixel wide, and is clipped", () => {
    const deep = { from: startOfYear(-13_800_000_000), to: startOfYear(2_020) }
    const { band } = ground({}, { year: 2017, whole: deep })
    expect([band!.x1 - band!.x0, band!.x1]).toEqual([1, 1_008])
  })

  test("has none outside the whole", () => {
    expect(ground({}, { year: 1990 }).band).toBeNull()
  })
})

describe("the brush", () => {
  test("stands over the span in view", () => {
    const { brush } = withBrush(ground({}), { from: startOfYear(2005), to: startOfYear(2010) })
    expect([round(brush.x0), round(brush.x1)]).toEqual([258, 508])
  })

  test("stays within, and never vanishes", () => {
    const { brush } = withBrush(ground({}), { from: startOfYear(1900), to: startOfYear(2100) })
    expect([brush.x0, brush.x1]).toEqual([8, 1_008])
    const hour = { from: startOfYear(2010), to: startOfYear(2010) }
    const thin = withBrush(ground({}), hour).brush
    expect(thin.x1 - thin.x0).toBe(2)
  })
})

test("ticks stand under it in its own size", () => {
  const { ticks } = ground({})
  expect(ticks.length).toBeGreaterThan(3)
  for (const { label } of ticks) expect([label.role, label.y]).toEqual(["overview", 74])
})
