import { describe, expect, test } from "vitest"
import { startOfYear } from "../../../src/time/calendar.ts"
import { makeTimeline } from "../../make.ts"
import { stage, type StageOptions } from "../../scenes/stage.ts"

const timeline = makeTimeline({
  lanes: [
    { id: "a", label: "Work" },
    { id: "b", label: "Legacy" },
  ],
  events: [
    { date: "2010-03-01", title: "Early", lane: "a" },
    { date: "2015-03-01", title: "Middle", lane: "b" },
    { date: "2020-03-01", title: "Late", lane: "a" },
  ],
})
const boxes = (from: number, to: number, options: StageOptions = {}) =>
  stage(timeline, { span: { from: startOfYear(from), to: startOfYear(to) }, ...options }).scene.lanes
const textOf = (lane: ReturnType<typeof boxes>[number]) => lane.texts.map((run) => run.text)

test("every other lane is a stripe, over the full width", () => {
  const lanes = boxes(2009, 2021)
  expect(lanes.map((lane) => lane.isStripe)).toEqual([false, true])
  for (const { box } of lanes) expect([box.x, box.width]).toEqual([0, 1_280])
})

test("a key in the lane's colour stands beside its name and counts", () => {
  const [lane] = boxes(2009, 2021)
  const last = lane!.texts.at(-1)!
  expect(lane!.key).toMatchObject({ x: 16, width: 4 })
  expect(lane!.key.y + lane!.key.height).toBeGreaterThan(last.y - 12)
  expect(lane!.key.y + lane!.key.height).toBeLessThanOrEqual(last.y + 6)
})

test("a lane without a name has no key", () => {
  expect(stage(makeTimeline()).scene.lanes[0]!.key.height).toBe(0)
})

test("a title from the right leaves the words and the date around it where they are", () => {
  const later = makeTimeline({ events: [{ date: "2020", title: "שלום Beta" }] })
  const { lanes } = stage(later, { span: { from: startOfYear(2013), to: startOfYear(2015) } }).scene
  expect(textOf(lanes[0]!).at(-1)).toBe("Next: \u2067שלום Beta\u2069, 2020 →")
})

describe("an empty lane in view", () => {
  test("says so, and what comes next", () => {
    const [work] = boxes(2012, 2018)
    expect(textOf(work!)).toEqual(["Work", "0 of 2 in view", "Nothing in this span", "Next: Late, 1 March 2020 →"])
    expect(work!.next!.event).toBe(2)
  })

  test("says what came before when nothing comes after", () => {
    const [, legacy] = boxes(2017, 2018)
    expect(textOf(legacy!).at(-1)).toBe("← Earlier: Middle, 1 March 2015")
    expect(legacy!.next!.event).toBe(1)
  })

  test("offers a target of 24 px around its words", () => {
    const [work] = boxes(2012, 2018)
    const run = work!.texts.at(-1)!
    expect(work!.next!.box.height).toBe(24)
    expect(work!.next!.box.x + work!.next!.box.width).toBe(run.x + 4)
    expect(work!.next!.box.y).toBeLessThan(run.y - 12)
  })

  test("leaves out what filters hide", () => {
    const visible = new Uint8Array([1, 1, 0])
    expect(textOf(boxes(2012, 2018, { visible })[0]!).at(-1)).toBe("← Earlier: Early, 1 March 2010")
    expect(boxes(2012, 2018, { visible: new Uint8Array([0, 1, 0]) })[0]!.next).toBeNull()
  })

  test("does not say that it is empty when filters hide what is in the span", () => {
    const visible = new Uint8Array([1, 0, 1])
    expect(textOf(boxes(2009, 2021, { visible })[1]!)).toEqual(["Legacy", "1 hidden by filters"])
    const [work] = boxes(2014, 2021, { visible: new Uint8Array([1, 1, 0]) })
    expect(textOf(work!).slice(1)).toEqual(["0 of 1 in view", "1 hidden by filters", "← Earlier: Early, 1 March 2010"])
    expect(textOf(boxes(2017, 2018, { visible })[1]!)).toEqual(["Legacy", "Nothing in this span"])
  })

  test("is brief on a phone", () => {
    const [work] = boxes(2012, 2018, { width: 360, height: 400 })
    expect(textOf(work!)).toEqual(["Work", "Next: 1 March 2020 →"])
  })

  test("says on a phone too what filters hide, beside its name and what comes next, where there is room", () => {
    const visible = new Uint8Array([1, 0, 1])
    const legacy = boxes(2009, 2021, { visible, width: 360, height: 400 })[1]!
    expect(textOf(legacy)).toEqual(["Legacy", "1 hidden by filters"])
    const [name, hidden] = legacy.texts
    expect([hidden!.y, hidden!.x > name!.x + 30]).toEqual([name!.y, true])
    const work = (width: number) => {
      const options = { visible: new Uint8Array([1, 1, 0]), width, height: 400 }
      return textOf(boxes(2014, 2021, options)[0]!).slice(1)
    }
    expect(work(500)).toEqual(["1 hidden by filters", "← Earlier: 1 March 2010"])
    expect(work(240)).toEqual(["1 hidden by filters"])
    expect(work(120)).toEqual([])
  })

  test("an event in view leaves nothing to say", () => {
    expect(boxes(2012, 2018)[1]!.next).toBeNull()
  })
})
