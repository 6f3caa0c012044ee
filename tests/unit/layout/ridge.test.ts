import { expect, test } from "vitest"
import { BIN, layRidge } from "../../../src/layout/ridge.ts"
import { makeScale } from "../../../src/layout/scale.ts"
import { startOfYear } from "../../../src/time/calendar.ts"
import { eventAt } from "../../../src/timeline/model.ts"
import { makeTimeline } from "../../make.ts"
import { stage } from "../../scenes/stage.ts"

/** The ridge of events on these dates, from 2000 to 2020 over 1000 px, 50 px high at most. */
function ridge(...dates: readonly string[]) {
  const timeline = makeTimeline({ events: dates.map((date) => ({ date })) })
  const span = { from: startOfYear(2000), to: startOfYear(2020) }
  const { input } = stage(timeline, { width: 1_120, span })
  const scale = makeScale(span, 120, 1_120)
  return layRidge(
    input,
    5,
    dates.map((_, index) => eventAt(index)),
    300,
    50,
    (ms) => scale.x(ms as typeof span.from),
  )
}

test("each event counts once, in the bin of its middle", () => {
  const { counts, count } = ridge("2010-01-02", "2010-01-03", "2015")
  expect(count).toBe(3)
  expect([counts[500 / BIN], counts[775 / BIN - 0.5]]).toEqual([2, 1])
})

test("what reaches in from outside counts at the edge, so that the bins sum up to the events", () => {
  const { counts } = ridge("1950/2002", "2018/2100", "2010")
  expect([counts[0], counts.at(-1)]).toEqual([1, 1])
  expect(counts.reduce((sum, each) => sum + each, 0)).toBe(3)
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
