import { describe, expect, test } from "vitest"
import { anchorOf } from "../../../src/layout/relations.ts"
import { startOfYear } from "../../../src/time/calendar.ts"
import { eventAt } from "../../../src/timeline/model.ts"
import { makeTimeline } from "../../make.ts"
import { stage } from "../../scenes/stage.ts"

const timeline = makeTimeline({
  events: [
    { id: "paper", date: "2005-01-01", related: ["job", "later"] },
    { id: "job", date: "2008/2012" },
    { id: "later", date: "2030" },
  ],
})
const view = (selected: string | null, from = 2000, to = 2020) =>
  stage(timeline, {
    span: { from: startOfYear(from), to: startOfYear(to) },
    emphasis: { selected: selected === null ? null : timeline.indexOf(selected) },
  }).scene

describe("a line", () => {
  test("joins the selected event's mark to the bar of a related one", () => {
    const scene = view("paper")
    const [mark] = scene.marks
    const [bar] = scene.bars
    expect(scene.relations).toEqual([
      { from: { x: mark!.x, y: mark!.y }, to: { x: bar!.x0 + 12, y: bar!.y }, color: 0 },
    ])
  })

  test("needs both ends in view", () => {
    expect(view("paper", 2000, 2007).relations).toEqual([])
    expect(view("paper", 2000, 2040).relations).toHaveLength(2)
  })

  test("needs a selected event", () => {
    expect(view(null).relations).toEqual([])
  })
})

test("a line meets a bar near its start, a short one in its middle", () => {
  const bar = { ...view(null).bars[0]!, event: eventAt(0), x0: 100 }
  expect(anchorOf(eventAt(0), { marks: [], bars: [{ ...bar, x1: 200 }] })!.x).toBe(112)
  expect(anchorOf(eventAt(0), { marks: [], bars: [{ ...bar, x1: 110 }] })!.x).toBe(105)
  expect(anchorOf(eventAt(1), { marks: [], bars: [bar] })).toBeNull()
})
