import { expect, test } from "vitest"
import { instantOf } from "../../../src/time/calendar.ts"
import { instantAt } from "../../../src/time/instant.ts"
import {
  countIn,
  endedBy,
  eventsIn,
  eventsInYear,
  firstAfter,
  previousAndNext,
  startedBy,
} from "../../../src/timeline/lookup.ts"
import { nearestYearsWithEvents } from "../../../src/timeline/nearestyears.ts"
import type { EventIndex, Timeline } from "../../../src/timeline/model.ts"
import { eventAt } from "../../../src/timeline/model.ts"
import { makeTimeline } from "../../make.ts"

const ids = (timeline: Timeline, events: readonly EventIndex[]) => events.map((event) => timeline.idOf(event))
const years = (from: number, to: number) => ({ from: instantOf(from), to: instantOf(to) })

const career = makeTimeline({
  events: [
    { id: "long", date: "2000/2010" },
    { id: "short", date: "2001-05" },
    { id: "late", date: "2012-12-31" },
    { id: "later", date: "2015/2017" },
    { id: "someday", undated: true },
  ],
})

test("an event touches a span that it overlaps; ends are exclusive", () => {
  expect(ids(career, eventsIn(career, years(2001, 2002)))).toEqual(["long", "short"])
  expect(ids(career, eventsIn(career, years(2011, 2012)))).toEqual([])
  expect(ids(career, eventsIn(career, years(2010, 2011)))).toEqual(["long"])
  expect(ids(career, eventsIn(career, years(1990, 2000)))).toEqual([])
  expect(ids(career, eventsIn(career, years(1900, 2100)))).toEqual(["long", "short", "late", "later"])
})

test("a span of no length is the instant at its start", () => {
  expect(ids(career, eventsIn(career, years(2000, 2000)))).toEqual(["long"])
  expect(ids(career, eventsIn(career, years(2011, 2011)))).toEqual([])
})

test("what started by a span's end and what had ended before it are told apart", () => {
  const told = (timeline: Timeline, from: number, to: number) => [
    startedBy(timeline, years(from, to)),
    endedBy(timeline, years(from, to)),
  ]
  expect(told(career, 2011, 2013)).toEqual([3, 2])
  expect(told(career, 1900, 1901)).toEqual([0, 0])
  expect(told(career, 2050, 2051)).toEqual([4, 4])
  expect(told(makeTimeline({ events: [] }), 2000, 2001)).toEqual([0, 0])
})

test("the first event after an instant may start at it", () => {
  expect([1999, 2000, 2001, 2015, 2016].map((year) => firstAfter(career, instantOf(year)))).toEqual([0, 0, 1, 3, 4])
})

test("counting agrees with listing", () => {
  for (let year = 1995; year < 2020; year++) {
    expect(countIn(career, years(year, year + 1))).toBe(eventsInYear(career, year).length)
  }
})

test("the events of a year are those that touch it", () => {
  expect(ids(career, eventsInYear(career, 2012))).toEqual(["late"])
  expect(ids(career, eventsInYear(career, 2013))).toEqual([])
})

test.each([
  [2013, 2012, 2015],
  [2012, 2010, 2015],
  [2016, 2015, 2017],
  [2005, 2004, 2006],
  [1999, null, 2000],
  [2000, null, 2001],
  [2018, 2017, null],
  [3000, 2017, null],
])("around %i the nearest years with events are %s and %s", (year, before, after) => {
  expect(nearestYearsWithEvents(career, year)).toEqual({ before, after })
})

test("the nearest years of an empty timeline are none", () => {
  expect(nearestYearsWithEvents(makeTimeline({ events: [] }), 2000)).toEqual({ before: null, after: null })
})

test("years billions away are found as well", () => {
  const deep = makeTimeline({ events: [{ date: "Y-13800000000" }, { date: "Y-4540000000" }] })
  expect(nearestYearsWithEvents(deep, -5_000_000_000)).toEqual({ before: -13_800_000_000, after: -4_540_000_000 })
  expect(eventsInYear(deep, -13_800_000_000)).toEqual([0])
  expect(eventsInYear(deep, -13_800_000_001)).toEqual([])
})

test("an event of no length counts at its start", () => {
  const timeline = makeTimeline({ events: [{ date: "2000" }] })
  timeline.columns.to[0] = timeline.columns.from[0]!
  const at = instantOf(2000)
  expect(eventsIn(timeline, { from: at, to: instantAt(at + 1) })).toEqual([0])
  expect(eventsIn(timeline, { from: instantAt(at - 1), to: at })).toEqual([])
  expect(eventsIn(timeline, { from: instantAt(at + 1), to: instantAt(at + 2) })).toEqual([])
})

test("previous and next follow the order of the model, into the undated and not beyond", () => {
  expect(previousAndNext(career, eventAt(0))).toEqual({ previous: null, next: 1 })
  expect(previousAndNext(career, eventAt(3))).toEqual({ previous: 2, next: 4 })
  expect(previousAndNext(career, eventAt(4))).toEqual({ previous: 3, next: null })
})
