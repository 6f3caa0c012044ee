import { expect, test } from "vitest"
import { BIN, layRidge } from "../../../src/layout/ridge.ts"
import { startOfYear } from "../../../src/time/calendar.ts"
import { eventAt } from "../../../src/timeline/model.ts"
import { makeTimeline } from "../../make.ts"
import { stage } from "../../scenes/stage.ts"

/** The ridge of events on these dates, from 2000 to 2020 over 1000 px, 50 px high at most. */
function ridge(...dates: readonly string[]) {
  const timeline = makeTimeline({ events: dates.map((date) => ({ date })) })
  const span = { from: startOfYear(2000), to: startOfYear(2020) }
  const { input } = stage(timeline, { width: 1_120, span })
  return layRidge(
    input,
    5,
    dates.map((_, index) => eventAt(index)),
    300,
    50,
  )
}

test("an event counts in each bin that it touches", () => {
  const { counts, count } = ridge("2010-01-02", "2010-01-03", "2015")
  expect(count).toBe(3)
  expect(counts[500 / BIN]).toBe(2)
  // 50 px a year.
  expect([...counts.slice(748 / BIN, 802 / BIN)]).toEqual([0, ...Array<number>(25).fill(1), 0])
})

test("a period stands wherever it goes on, however far outside its middle is", () => {
  const { counts } = ridge("1950/2002", "2018/2100", "2010-01-02")
  expect([counts[0], counts[148 / BIN], counts[152 / BIN]]).toEqual([1, 1, 0])
  expect([counts[898 / BIN], counts[902 / BIN], counts.at(-1)]).toEqual([0, 1, 1])
})

test("the busiest bin is as tall as may be and marked as the peak", () => {
  const { heights, peak, base, color } = ridge("2010-01-02", "2010-01-03", "2015")
  expect([heights[500 / BIN], heights[775 / BIN - 0.5]]).toEqual([50, 25])
  expect(peak).toEqual({ x: 120 + 501, y: base - 50 })
  expect(color).toBe(1)
})

test("no events, a flat line without a peak", () => {
  const { heights, peak, count } = ridge()
  expect([Math.max(...heights), peak, count]).toEqual([0, null, 0])
})
