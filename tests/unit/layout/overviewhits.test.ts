import { describe, expect, test } from "vitest"
import { planOverviewGround, type OverviewGround } from "../../../src/layout/overview.ts"
import { planOverviewHits } from "../../../src/layout/overviewhits.ts"
import { startOfYear } from "../../../src/time/calendar.ts"
import { en } from "../../../src/time/languages/en.ts"
import { eventAt, type Timeline } from "../../../src/timeline/model.ts"
import { makeEvents, makeTimeline } from "../../make.ts"
import { measureText } from "../../measure.ts"

const whole = { from: startOfYear(2000), to: startOfYear(2020) }

/** 1,000 px of it are time, from the 8th. */
const groundOf = (timeline: Timeline): OverviewGround =>
  planOverviewGround({
    ...{ timeline, whole, width: 1_016, height: 80, words: en, measure: measureText, visible: null, year: null },
  })
const hitsOf = (timeline: Timeline, isFound: (event: number) => boolean) =>
  planOverviewHits(
    groundOf(timeline),
    timeline,
    Array.from({ length: timeline.length }, (_, event) => eventAt(event)).filter(isFound),
  )

describe("of a small timeline", () => {
  const timeline = makeTimeline({
    lanes: ["a", "b"].map((id) => ({ id, label: id })),
    events: [
      { date: "2002-01-01", lane: "a" },
      { date: "2005/2014", lane: "b" },
      { date: "2010-01-01", lane: "a" },
      { date: "2010-01-03", lane: "b" },
      { date: "2016/2017", lane: "b", kind: "absence" },
      { undated: true, lane: "b" },
    ],
  })

  test("what was found is drawn where it stands, and nothing else", () => {
    const ground = groundOf(timeline)
    const { moments, bars, ridge } = hitsOf(timeline, (event) => event === 0 || event === 1)
    expect([moments, bars, ridge]).toEqual([[ground.moments[0]], [ground.bars[0]], null])
    expect(hitsOf(timeline, () => true)).toMatchObject({ moments: ground.moments, bars: ground.bars })
  })

  test("each has a mark above its middle, and neighbours share one", () => {
    const middles = (marks: readonly { readonly x0: number; readonly x1: number }[]) =>
      marks.map(({ x0, x1 }) => [x0, x1 - x0])
    expect(middles(hitsOf(timeline, (event) => event === 0).marks)).toEqual([[108, 0]])
    expect(middles(hitsOf(timeline, () => true).marks)).toEqual([
      [108, 0],
      [508, 0],
      [858, 0],
    ])
  })

  test("nothing found leaves nothing, what has no date neither", () => {
    for (const none of [() => false, (event: number) => event === 5])
      expect(hitsOf(timeline, none)).toEqual({ marks: [], moments: [], bars: [], ridge: null })
  })
})

describe("of a crowd", () => {
  const timeline = makeTimeline({ events: makeEvents(5_000, 2, { firstYear: 2001, lastYear: 2018 }) })
  const ground = groundOf(timeline)
  const { from } = timeline.columns

  test("a single one stands out of the ridge, has its mark, and no other px has any", () => {
    const { marks, ridge } = hitsOf(timeline, (event) => event === 2_500)
    const x = 8 + Math.floor(((from[2_500]! - whole.from) / (whole.to - whole.from)) * 1_000)
    expect(marks).toEqual([{ x0: x, x1: x }])
    const lit = Array.from(ridge!, (height, px) => ({ height, px })).filter(({ height }) => height > 0)
    expect(lit.length).toBeGreaterThan(0)
    for (const { height, px } of lit) {
      expect(height).toBeGreaterThanOrEqual(Math.min(6 / 52, ground.ridge![px]!) - 1e-6)
      expect(height).toBeLessThanOrEqual(ground.ridge![px]!)
    }
  })

  test("where all is found, all of the ridge is lit", () => {
    const { ridge, marks } = hitsOf(timeline, () => true)
    for (const [px, height] of ground.ridge!.entries()) expect(ridge![px]).toBeCloseTo(height, 5)
    expect(marks.length).toBeGreaterThan(0)
  })

  test("of very many, few are looked at, and every mark is there", () => {
    const length = 200_000
    let looks = 0
    const columns = {
      ...timeline.columns,
      from: counting(
        Float64Array.from({ length }, (_, place) => whole.from + ((whole.to - whole.from) * place) / length),
      ),
      flags: new Uint16Array(length),
    }
    function counting(array: Float64Array): Float64Array {
      return new Proxy(array, {
        get(target, key) {
          looks++
          return Reflect.get(target, key, target) as unknown
        },
      })
    }
    const large: Timeline = { ...timeline, dated: length, length, columns: { ...columns, to: columns.from } }
    const { marks, ridge } = planOverviewHits(
      { ...ground, ridge: new Float32Array(1_000).fill(1), most: length / 1_000 },
      large,
      Array.from({ length }, (_, event) => eventAt(event)),
    )
    expect(looks).toBeLessThan(length)
    expect(marks).toEqual([{ x0: 8, x1: 1_007 }])
    for (const height of ridge!) expect(height).toBeCloseTo(1, 1)
  })
})
