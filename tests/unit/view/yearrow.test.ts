import { expect, test } from "vitest"
import { SORTS, type TableSort } from "../../../src/state/tablesort.ts"
import { eventAt, type Timeline } from "../../../src/timeline/model.ts"
import { orderByColumn, pickFrom } from "../../../src/timeline/tableorder.ts"
import { rowOfYear } from "../../../src/view/table/yearrow.ts"
import { makeTimeline } from "../../make.ts"

const timeline = makeTimeline({
  events: [
    { id: "long", date: "2010/2016" },
    { id: "first", date: "2014-03" },
    { id: "second", date: "2014-11" },
    { id: "later", date: "2020" },
    { id: "someday", undated: true },
  ],
})
const ids = (...list: string[]) => list.map((id) => timeline.indexOf(id)!)
const BY_DATE = ids("long", "first", "second", "later", "someday")
const FALLING = pickFrom(orderByColumn(timeline, "date", true), null)

/** The event whose row is gone to; a question mark after one that only stands where the year would be. */
function goneTo(year: number, sort: TableSort, events: ArrayLike<ReturnType<typeof eventAt>>, of: Timeline = timeline) {
  const row = rowOfYear(of, events, year, sort)
  return row === null ? null : of.idOf(events[row.place]!) + (row.isOfYear ? "" : "?")
}

test("a year's first row is that of the first event that begins in it, as the rows are sorted", () => {
  expect(goneTo(2014, "date", BY_DATE)).toBe("first")
  expect(goneTo(2014, "-date", FALLING)).toBe("second")
  expect(goneTo(2014, "title", ids("someday", "second", "long", "first", "later"))).toBe("second")
})

test("else of one that lasts into it", () => {
  for (const sort of SORTS) expect(goneTo(2013, sort, BY_DATE)).toBe("long")
})

test("where there is none, rows in the order of time show where it would be, and others stay", () => {
  expect(goneTo(2018, "date", BY_DATE)).toBe("later?")
  expect(goneTo(2018, "-date", FALLING)).toBe("second?")
  expect([goneTo(1990, "date", BY_DATE), goneTo(1990, "-date", FALLING)]).toEqual(["long?", "long?"])
  expect([goneTo(2030, "date", BY_DATE), goneTo(2030, "-date", FALLING)]).toEqual(["later?", "later?"])
  expect(goneTo(2018, "lane", BY_DATE)).toBeNull()
  expect(goneTo(2018, "date", ids("someday"))).toBeNull()
  expect(goneTo(2018, "date", [])).toBeNull()
})
