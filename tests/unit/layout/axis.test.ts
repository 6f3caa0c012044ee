import { describe, expect, test } from "vitest"
import { clearOf, layAxis } from "../../../src/layout/axis.ts"
import { startOfYear } from "../../../src/time/calendar.ts"
import { instantAt, type Span } from "../../../src/time/instant.ts"
import { makeTimeline } from "../../make.ts"
import { measureText } from "../../measure.ts"
import { stage } from "../../scenes/stage.ts"

const inputOf = (span: Span) => stage(makeTimeline(), { width: 1_280, span }).input
const years = (from: number, to: number): Span => ({ from: startOfYear(from), to: startOfYear(to) })
const at = (text: string) => instantAt(Date.parse(text))

describe("years alone", () => {
  test("stand on the first line, which leaves the second to the year in hand", () => {
    const { ticks, majors } = layAxis(inputOf(years(2005, 2020)), null)
    expect(majors).toEqual([])
    for (const { label } of ticks) if (label !== null) expect(label.y).toBe(19)
  })

  test("a year's name sits in the middle of the year", () => {
    const { ticks } = layAxis(inputOf(years(2010, 2020)), null)
    const year = ticks.find((tick) => tick.label?.text === "2014")!
    expect(year.label!.x - year.x).toBeCloseTo(1_160 / 20, 0)
  })

  test("the year in hand is set in the band's ink", () => {
    const { ticks } = layAxis(inputOf(years(2010, 2020)), 2014)
    const inks = ticks.flatMap(({ label }) => (label?.ink === "bandInk" ? [label.text] : []))
    expect(inks).toEqual(["2014"])
  })

  test("also before our era", () => {
    const { ticks } = layAxis(inputOf(years(-56, -41)), -49)
    expect(ticks.flatMap(({ label }) => (label?.ink === "bandInk" ? [label.text] : []))).toEqual(["50 BC"])
  })
})

describe("months", () => {
  const span = { from: at("2016-11-10"), to: at("2018-02-10") }

  test("stand on the second line, the years above, held in view", () => {
    const { ticks, majors } = layAxis(inputOf(span), null)
    for (const { label } of ticks) if (label !== null) expect(label.y).toBe(47)
    expect(majors.map((run) => run.text)).toEqual(["2016", "2017", "2018"])
    expect(majors[0]!.x).toBe(128)
  })

  test("a year's name that the right edge would cut is left out", () => {
    const { majors } = layAxis(inputOf({ from: at("2016-11-10"), to: at("2018-01-09") }), null)
    expect(majors.map((run) => run.text)).toEqual(["2016", "2017"])
  })
})

describe("a chip on the first line", () => {
  const axis = layAxis(inputOf({ from: at("2016-11-10"), to: at("2018-02-10") }), null)
  const box = (x: number, y = 2) => ({ x, y, width: 120, height: 24 })

  test("takes the place of the names it would cover", () => {
    const { x } = axis.majors[1]!
    expect(clearOf(axis, box(x - 20), measureText).majors.map((run) => run.text)).toEqual(["2016", "2018"])
  })

  test("leaves the others", () => {
    expect(clearOf(axis, box(600), measureText).majors).toHaveLength(3)
    expect(clearOf(axis, null, measureText)).toBe(axis)
  })

  test("covers nothing when it stands on the second", () => {
    expect(clearOf(axis, box(axis.majors[1]!.x, 30), measureText)).toBe(axis)
  })
})

test("spans the whole width, 56 px high", () => {
  expect(layAxis(inputOf(years(2010, 2020)), null).box).toEqual({ x: 0, y: 0, width: 1_280, height: 56 })
})
