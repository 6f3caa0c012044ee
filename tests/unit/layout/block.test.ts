import { describe, expect, test } from "vitest"
import { blockOf, labelWidth, labelX, radiusOf, reachOf, settingsOf, type Block } from "../../../src/layout/block.ts"
import type { LabelText } from "../../../src/layout/labelbook.ts"
import { eventAt } from "../../../src/timeline/model.ts"
import { makeTimeline, type EventPart } from "../../make.ts"

const LABEL: LabelText = {
  role: "label3",
  lines: ["Title"],
  lineWidths: [100],
  numbers: "",
  numbersWidth: 0,
  date: "2017",
  dateWidth: 60,
  titleWidth: 100,
}

/** A block of one event, drawn so that its date is `width` px wide, starting at 100. */
function block(part: EventPart, width: number, label: LabelText = LABEL, index = 0): Block {
  const timeline = makeTimeline({
    sources: ["a", "b"].map((id) => ({ id, type: "webpage", title: id, publisher: id, URL: `https://${id}.example/` })),
    events: [part],
  })
  const { from, to } = timeline.columns
  const length = to[index]! - from[index]!
  return blockOf(timeline, eventAt(index), label, (ms) =>
    length === 0 ? 100 : 100 + ((ms - from[index]!) / length) * width,
  )
}

describe("what an event is drawn as", () => {
  test.each<[string, EventPart, number, string]>([
    ["a date known to a year is a mark under 10 px", { date: "2017" }, 9, "mark"],
    ["and a tint from 10 px on", { date: "2017" }, 10, "tint"],
    ["a period is a bar", { date: "2012/2016" }, 14, "bar"],
    ["but the mark it looks like when it is shorter than a mark", { date: "2012/2016" }, 13, "mark"],
    ["one of a span is a whisker", { date: "[2012..2016]" }, 20, "whisker"],
    ["but a mark when its ticks would touch it", { date: "[2012..2016]" }, 19, "mark"],
    ["an absence is always a bar", { date: "2012", kind: "absence" }, 1, "bar"],
  ])("%s", (_, part, width, form) => {
    expect(block(part, width).form).toBe(form)
  })

  test("an absence is never shorter than 14 px", () => {
    expect(block({ date: "2012-06-01", kind: "absence" }, 2).end).toBe(114)
    expect(block({ date: "2012/2016", kind: "absence" }, 300).end).toBe(400)
  })

  test("marks are 14, 12 or 9 px across by importance", () => {
    expect([5, 4, 3, 2, 1].map(radiusOf)).toEqual([7, 6, 6, 4.5, 4.5])
  })
})

describe("the room it takes", () => {
  test("a mark takes its radius to both sides of its middle", () => {
    const { x0, x1, middle } = block({ date: "2017", importance: 5 }, 4)
    expect([middle, x0, x1]).toEqual([102, 95, 109])
  })

  test.each<[string, EventPart, number, number]>([
    ["an approximate date fades 24 px past both ends", { date: "2017~" }, 76, 224],
    ["an approximate start fades outside the written date", { date: "2012~/2016" }, 76, 200],
    ["an approximate end too", { date: "2012/2016~" }, 100, 224],
    ["an unknown start fades", { date: "/2016" }, 76, 200],
    ["an open end does not, its arrow ends at today", { date: "2012/.." }, 100, 200],
    [
      "a disputed period keeps room for the diamond before its start",
      { date: "2012/2016", citations: [{ source: "a" }, { source: "b", stance: "disputes" }] },
      94,
      200,
    ],
  ])("%s", (_, part, x0, x1) => {
    const { x0: from, x1: to } = block(part, 100)
    expect([from, to]).toEqual([x0, x1])
  })

  test("a label beside its mark stands 8 px off, on its right or its left", () => {
    const mark = block({ date: "2017", importance: 5 }, 4)
    expect(labelX(mark, { side: "right", hasDate: true })).toBe(117)
    expect(labelX(mark, { side: "left", hasDate: true })).toBe(95 - 8 - 100)
    expect(reachOf(mark, { side: "left", hasDate: true })).toEqual({ a: -13, b: 109 })
  })

  test("a label above a bar starts with it, else ends with it", () => {
    const bar = block({ date: "2012/2016" }, 300)
    expect(labelX(bar, { side: "right", hasDate: true })).toBe(100)
    expect(labelX(bar, { side: "left", hasDate: true })).toBe(400 - 172)
  })
})

describe("its label", () => {
  test("stands above bars, and above tints from 64 px on", () => {
    expect(block({ date: "2012/2016" }, 20).isAbove).toBe(true)
    expect(block({ date: "2017" }, 63).isAbove).toBe(false)
    expect(block({ date: "2017" }, 64).isAbove).toBe(true)
  })

  test("has its date below the title beside a mark, and after it above a bar", () => {
    expect(labelWidth(block({ date: "2017" }, 4), true)).toBe(100)
    expect(labelWidth(block({ date: "2012/2016" }, 300), true)).toBe(172)
  })

  test("gives up its date only above", () => {
    expect(settingsOf(block({ date: "2012/2016" }, 300)).map((each) => each.hasDate)).toEqual([
      true,
      true,
      false,
      false,
    ])
    expect(settingsOf(block({ date: "2017" }, 4)).map((each) => each.hasDate)).toEqual([true, true])
  })

  test("is as tall as its lines, its date line and its bar", () => {
    const long = { ...LABEL, lines: ["One", "two", "three"] }
    expect(block({ date: "2017" }, 4).height).toBe(18 + 15)
    expect(block({ date: "2012/2016" }, 300).height).toBe(18 + 18)
    expect(block({ date: "2012/2016" }, 300, long).height).toBe(3 * 18 + 18)
    expect(block({ date: "2017" }, 4, { ...LABEL, date: "" }).height).toBe(18)
  })
})
