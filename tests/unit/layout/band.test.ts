import { describe, expect, test } from "vitest"
import { layBand } from "../../../src/layout/band.ts"
import { makeScale } from "../../../src/layout/scale.ts"
import { startOfYear } from "../../../src/time/calendar.ts"
import { makeTimeline } from "../../make.ts"
import { stage } from "../../scenes/stage.ts"

function band(year: number | null, from: number, to: number, isFirstLine = false) {
  const span = { from: startOfYear(from), to: startOfYear(to) }
  const { input } = stage(makeTimeline(), { width: 1_120, span })
  const { plot } = input.geometry
  const hand = year === null ? null : { year, count: 2 }
  return layBand(input, makeScale(span, plot.x, plot.x + plot.width), hand, isFirstLine)
}

test("no year in hand, no band", () => {
  expect(band(null, 2010, 2020)).toBeNull()
})

test("it covers the year, down to the foot of the drawing", () => {
  const { x0, x1, y1 } = band(2014, 2010, 2020)!
  expect([Math.round(x0), Math.round(x1), y1]).toEqual([520, 620, 640])
})

test("its chip says the year and how many events touch it, in the middle of the band", () => {
  const { chip } = band(2014, 2010, 2020)!
  expect(chip!.text.text).toBe("2017 · 2 events".replace("2017", "2014"))
  expect(chip!.box.x + chip!.box.width / 2).toBeCloseTo(570, 0)
})

describe("at an edge", () => {
  test("the band is clipped and its chip pulled inside the view", () => {
    const first = band(2010, 2010, 2060)!
    expect(first.x0).toBe(120)
    expect(first.chip!.box.x).toBe(124)
    const last = band(2059, 2010, 2060)!
    expect(last.x1).toBe(1_120)
    expect(last.chip!.box.x + last.chip!.box.width).toBe(1_116)
  })

  test("a year out of view has none", () => {
    expect(band(2009, 2010, 2020)).toBeNull()
    expect(band(2020, 2010, 2020)).toBeNull()
  })
})

test("a year among billions is still a pixel wide", () => {
  const { x0, x1 } = band(2014, -13_800_000_000, 100_000_000)!
  expect(x1 - x0).toBeCloseTo(1)
})

test("its chip stands on the second line, on the first when months take the second", () => {
  expect(band(2014, 2010, 2020)!.chip!.box.y).toBe(30)
  expect(band(2014, 2010, 2020, true)!.chip!.box.y).toBe(2)
})
