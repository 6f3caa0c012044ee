import { expect, test } from "vitest"
import { eventsNear, eventsOfRidge } from "../../../src/layout/near.ts"
import { startOfYear } from "../../../src/time/calendar.ts"
import { makeEvents, makeTimeline } from "../../make.ts"
import { stage } from "../../scenes/stage.ts"

const timeline = makeTimeline({
  lanes: [
    { id: "a", label: "A" },
    { id: "b", label: "B" },
  ],
  events: [
    { date: "2000/2019", lane: "a" },
    { date: "2010-01-01", lane: "a" },
    { date: "2010-01-01", lane: "b" },
    { date: "2010-03-01", lane: "a" },
    { date: "2011-01-01", lane: "a" },
  ],
})
// 50 px a year.
const { scene } = stage(timeline, { width: 1_120, span: { from: startOfYear(2000), to: startOfYear(2020) } })
const ids = (events: ArrayLike<number>) => Array.from(events, (event) => timeline.idOf(event as never))

test("are those of the lane that touch 12 px to both sides", () => {
  expect(ids(eventsNear(timeline, scene, 0, 620))).toEqual(["e0", "e1", "e3"])
  expect(ids(eventsNear(timeline, scene, 1, 620))).toEqual(["e2"])
  expect(ids(eventsNear(timeline, scene, 0, 670))).toEqual(["e0", "e4"])
  expect(ids(eventsNear(timeline, scene, 0, 300))).toEqual(["e0"])
})

test("what filters hide is not listed", () => {
  expect(ids(eventsNear(timeline, scene, 0, 620, new Uint8Array([1, 0, 1, 1, 1])))).toEqual(["e0", "e3"])
})

test("before the first frame there is nothing", () => {
  expect(eventsNear(timeline, null, 0, 620)).toEqual([])
})

test("a ridge's events are as many as it counts, none of them drawn beside it", () => {
  const crowd = makeTimeline({ lanes: [{ id: "a", label: "A" }], events: makeEvents(900, 3, { lanes: ["a"] }) })
  const { scene } = stage(crowd, { width: 1_120, span: { from: startOfYear(1960), to: startOfYear(2020) } })
  const [ridge] = scene.ridges
  const events = Array.from(eventsOfRidge(crowd, scene, ridge!))
  expect(events.length).toBe(ridge!.count)
  expect(events.filter((event) => scene.marks.some((mark) => mark.event === event))).toEqual([])
  const hidden = new Uint8Array(900).fill(1)
  hidden[events[0]!] = 0
  expect(Array.from(eventsOfRidge(crowd, scene, ridge!, hidden))).toEqual(events.slice(1))
})
