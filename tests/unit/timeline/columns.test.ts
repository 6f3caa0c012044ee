import { expect, test } from "vitest"
import { instantOf } from "../../../src/time/calendar.ts"
import { PRECISIONS } from "../../../src/time/date.ts"
import { eventAt, FLAG } from "../../../src/timeline/model.ts"
import type { EventPart } from "../../make.ts"
import { makeTimeline, NOW } from "../../make.ts"

/** The instants and flags of one date, in a timeline that has an event of 1900 besides. */
function columnsOf(date: string) {
  const timeline = makeTimeline({ events: [{ id: "it", date }, { date: "1900-05" }] })
  const { columns } = timeline
  const at = timeline.indexOf("it")!
  return {
    from: columns.from[at]!,
    to: columns.to[at]!,
    sureFrom: columns.sureFrom[at]!,
    sureTo: columns.sureTo[at]!,
    flags: columns.flags[at]!,
    precision: PRECISIONS[columns.precision[at]!],
  }
}
const EARLIEST = instantOf(1900, 5)
const year = (value: number) => instantOf(value)

test.each<[string, number, number, number, string]>([
  ["2017", year(2017), year(2018), 0, "year"],
  ["2017-09", instantOf(2017, 9), instantOf(2017, 10), 0, "month"],
  ["2017-09-05", instantOf(2017, 9, 5), instantOf(2017, 9, 6), 0, "day"],
  ["201X", year(2010), year(2020), 0, "decade"],
  ["2018~", year(2018), year(2019), FLAG.approximateStart | FLAG.approximateEnd, "year"],
  ["2018?", year(2018), year(2019), FLAG.uncertainStart | FLAG.uncertainEnd, "year"],
  ["2013-03/2017-09", instantOf(2013, 3), instantOf(2017, 10), FLAG.period, "month"],
  ["2013~/2017", year(2013), year(2018), FLAG.period | FLAG.approximateStart, "year"],
  ["2013/2017?", year(2013), year(2018), FLAG.period | FLAG.uncertainEnd, "year"],
  ["{1960..1963}", year(1960), year(1964), FLAG.period, "year"],
  ["[1960..1963]", year(1960), year(1964), FLAG.oneOf, "year"],
  ["2019/..", year(2019), NOW, FLAG.period | FLAG.openEnd, "year"],
  ["2030/..", year(2030), year(2031), FLAG.period | FLAG.openEnd, "year"],
  ["2026-11/..", instantOf(2026, 11), instantOf(2026, 12), FLAG.period | FLAG.openEnd, "month"],
  ["../2012", EARLIEST, year(2013), FLAG.period | FLAG.openStart, "year"],
  ["1990/", year(1990), year(1991), FLAG.period | FLAG.unknownEnd, "year"],
  ["/1990-03", EARLIEST, instantOf(1990, 4), FLAG.period | FLAG.unknownStart, "month"],
  ["[..1984]", EARLIEST, year(1985), FLAG.oneOf | FLAG.openStart, "year"],
  ["[1984..]", year(1984), NOW, FLAG.oneOf | FLAG.openEnd, "year"],
])("%s becomes finite instants, its openness becomes flags", (date, from, to, flags, precision) => {
  expect(columnsOf(date)).toEqual({ from, to, sureFrom: from, sureTo: to, flags, precision })
})

test("the sure part of a four-point period lies between its ends", () => {
  expect(columnsOf("[1911..1912]/[1918..1919]")).toMatchObject({
    from: year(1911),
    sureFrom: year(1913),
    sureTo: year(1918),
    to: year(1920),
  })
})

test("where the ends of a four-point period overlap, nothing is sure", () => {
  const { from, sureFrom, sureTo, to } = columnsOf("[1911..1915]/[1913..1919]")
  expect(sureFrom).toBe(sureTo)
  expect(sureFrom).toBeGreaterThanOrEqual(from)
  expect(sureTo).toBeLessThanOrEqual(to)
})

test("an open start goes back to the earliest instant that any date names, be it an end", () => {
  const { columns } = makeTimeline({ events: [{ date: "../1850" }, { date: "1900" }] })
  expect([...columns.from]).toEqual([year(1850), year(1900)])
  const { columns: alone } = makeTimeline({ events: [{ date: "../1850" }] })
  expect([alone.from[0], alone.to[0]]).toEqual([year(1850), year(1851)])
})

test("today in the file decides where open ends stop", () => {
  const { columns } = makeTimeline({ today: "2020-02-03", events: [{ date: "2019/.." }] })
  expect(columns.to[0]).toBe(instantOf(2020, 2, 3))
})

test("events stand by start, then end, then id; undated ones last, as in the file", () => {
  const events: EventPart[] = [
    { id: "z", undated: true },
    { id: "d", date: "2018" },
    { id: "c", date: "2017" },
    { id: "b", date: "2017" },
    { id: "a", date: "2017/2019" },
    { id: "y", undated: true },
    { id: "e", date: "2017-01" },
    { id: "f", date: "Y-13800000000" },
  ]
  const timeline = makeTimeline({ events })
  expect(Array.from({ length: timeline.length }, (_, index) => timeline.idOf(eventAt(index)))).toEqual([
    "f",
    "e",
    "b",
    "c",
    "a",
    "d",
    "z",
    "y",
  ])
  expect(timeline.dated).toBe(6)
})

test("the extent goes from the first start to the last end", () => {
  const timeline = makeTimeline({ events: [{ date: "2000/2010" }, { date: "2001" }, { date: "2011" }] })
  expect(timeline.extent).toEqual({ from: year(2000), to: year(2012) })
  const longFirst = makeTimeline({ events: [{ date: "2000/2010" }, { date: "2001" }] })
  expect(longFirst.extent).toEqual({ from: year(2000), to: year(2011) })
})

test("an undated event has no instant, and does not count in the extent", () => {
  const timeline = makeTimeline({ events: [{ undated: true, kind: "absence" }, { date: "2001" }] })
  const { from, to, sureFrom, sureTo, flags } = timeline.columns
  expect([from[1], to[1], sureFrom[1], sureTo[1]]).toEqual([NaN, NaN, NaN, NaN])
  expect(flags[1]).toBe(FLAG.undated | FLAG.absence)
  expect(timeline.extent).toEqual({ from: year(2001), to: year(2002) })
  expect(makeTimeline({ events: [{ undated: true }] }).extent).toBeNull()
})

test("importance, lane and kind follow their event into the order of time", () => {
  const { columns } = makeTimeline({
    lanes: [
      { id: "a", label: "A" },
      { id: "b", label: "B" },
    ],
    events: [
      { date: "2002", importance: 1, lane: "b" },
      { date: "2001", importance: 5, kind: "absence" },
    ],
  })
  expect([[...columns.importance], [...columns.lane], [...columns.flags]]).toEqual([
    [5, 1],
    [0, 1],
    [FLAG.absence, 0],
  ])
})
