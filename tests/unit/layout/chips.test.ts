import { describe, expect, test } from "vitest"
import { layChips } from "../../../src/layout/chips.ts"
import { makeScale } from "../../../src/layout/scale.ts"
import type { Look } from "../../../src/layout/scene.ts"
import { startOfYear } from "../../../src/time/calendar.ts"
import { eventAt, type EventIndex } from "../../../src/timeline/model.ts"
import { makeTimeline } from "../../make.ts"
import { stage } from "../../scenes/stage.ts"

const CALM: Look = { selected: false, focused: false, hovered: false, dimmed: false }

/** Lays the chips of events on these dates; which cluster each is in, by number. */
function chipsOf(
  dates: readonly string[],
  clusters: readonly number[] | null,
  view: { from?: number; to?: number; least?: number } = {},
) {
  const timeline = makeTimeline({ events: dates.map((date) => ({ date })) })
  const span = { from: startOfYear(view.from ?? 2000), to: startOfYear(view.to ?? 2020) }
  const { input, placement } = stage(timeline, { width: 1_120, span })
  const middles = dates.map((_, index) => (timeline.columns.from[index]! + timeline.columns.to[index]!) / 2)
  const numbers = [...new Set(clusters ?? [])]
  const made = {
    ...placement,
    clusters: numbers.map((number) => {
      const events = dates.flatMap((_, index) => (clusters?.[index] === number ? [eventAt(index)] : []))
      return { lane: 0, events, mean: events.reduce((sum, event) => sum + middles[event]!, 0) / events.length }
    }),
    clusterOf: new Map<EventIndex, number>(clusters?.map((number, index) => [eventAt(index), numbers.indexOf(number)])),
  }
  const { plot } = input.geometry
  const scale = makeScale(span, plot.x, plot.x + plot.width)
  const rest = dates.map((_, index) => eventAt(index))
  return layChips(
    input,
    made,
    0,
    rest,
    100,
    view.least ?? plot.x,
    (ms) => scale.x(ms as typeof span.from),
    () => CALM,
  )
}

test("a cluster is a chip at its mean time, around the chips' line", () => {
  const [chip] = chipsOf(["2009", "2011"], [0, 0])
  expect(chip!.text.text).toBe("+2")
  expect(chip!.box.x + chip!.box.width / 2).toBeCloseTo(120 + 1_000 / 2 + 25, 0)
  expect([chip!.box.y, chip!.box.height]).toEqual([88, 24])
})

test("its span is that of its members, for zooming to them", () => {
  const [chip] = chipsOf(["2009", "2011"], [0, 0])
  expect(chip!.span).toEqual({ from: startOfYear(2009), to: startOfYear(2012) })
})

test("clusters that stand apart stay apart", () => {
  expect(chipsOf(["2004", "2014"], [0, 1]).map((chip) => chip.count)).toEqual([1, 1])
})

describe("at the edges", () => {
  test("a chip is pulled inside the view", () => {
    const [early, late] = chipsOf(["1990/2000", "2019/2040"], [0, 1])
    expect(early!.box.x).toBe(122)
    expect(late!.box.x + late!.box.width).toBe(1_118)
  })

  test("chips that meet there become one, and count each event once", () => {
    const chips = chipsOf(["1980/2002", "1990/2003", "2019"], [0, 1, 2])
    expect(chips.map((chip) => chip.text.text)).toEqual(["+2", "+1"])
    expect(chips[0]!.events).toEqual([0, 1])
  })

  test("on a phone a chip stays clear of the lane's name", () => {
    expect(chipsOf(["2000"], [0], { least: 300 })[0]!.box.x).toBe(302)
  })
})

test("events of no cluster are gathered where they stand", () => {
  const chips = chipsOf(["2004", "2004", "2014"], null)
  expect(chips.map((chip) => [chip.count, Math.round(chip.box.x + chip.box.width / 2)])).toEqual([
    [2, 345],
    [1, 845],
  ])
})
