import { expect, test } from "vitest"
import { isoDatesOf, isoOf, isoYearsOf, timestampOf } from "../../../src/site/isodate.ts"
import { spanOfYear } from "../../../src/time/calendar.ts"
import { isDate, readDate } from "../../../src/time/edtf.ts"

function date(text: string) {
  const read = readDate(text)
  if (!isDate(read)) throw new Error(`not a date: ${text}`)
  return read
}

test.each([
  ["2017", "2017", null],
  ["2017-09", "2017-09", null],
  ["2017-09-05", "2017-09-05", null],
  ["2017-09-05T14:30:00Z", "2017-09-05T14:30:00Z", null],
  ["2017-09-05T14:30:00+02:00", "2017-09-05T12:30:00Z", null],
  ["2012-12-31", "2012-12-31", null],
  ["2013-03/2017-09", "2013-03", "2017-09"],
  ["2013/..", "2013", null],
  ["../2012", null, "2012"],
  ["1990/", "1990", null],
  // Not certain, so not said.
  ["2018~", null, null],
  ["2018?", null, null],
  ["2018%", null, null],
  ["2019~/2020", null, "2020"],
  ["2019/2020?", "2019", null],
  // One of several: the smallest unit that holds them all.
  ["[2017-03-01..2017-03-20]", "2017-03", null],
  ["[2017-03..2017-05]", "2017", null],
  ["[2017,2019]", null, null],
  ["[..1984]", null, null],
  ["[1871..1872]/[1878-01..1878-03]", null, "1878"],
  ["{1960..1963}", "1960", "1963"],
  ["201X", null, null],
  ["2004-XX-11", "2004", null],
  ["2004-06-XX", "2004-06", null],
  ["2001-21", "2001", null],
  ["2001-33", "2001", null],
  // Before our era, and beyond four digits.
  ["0049", "0049", null],
  ["0000", "0000", null],
  ["-0043-03-15", "-000043-03-15", null],
  ["Y12000", "+012000", null],
  ["Y-999999", "-999999", null],
  ["Y-170000002", null, null],
  ["Y-13800000000", null, null],
])("%s says as much as is certain in ISO 8601: %s, %s", (text, start, end) => {
  expect(isoDatesOf(date(text))).toEqual({ start, end })
})

test("a period is no single day", () => {
  expect(isoOf(date("2017-09-05"))).toBe("2017-09-05")
  expect(isoOf(date("2017/2018"))).toBeNull()
  expect(isoOf(null)).toBeNull()
})

test("the years of a span are an interval, open where it goes on", () => {
  const years = (from: number, to: number) => ({ from: spanOfYear(from).from, to: spanOfYear(to).to })
  expect(isoYearsOf(years(2009, 2026), false)).toBe("2009/2026")
  expect(isoYearsOf(years(-43, 14), true)).toBe("-000043/..")
  expect(isoYearsOf(years(2017, 2017), false)).toBe("2017")
  expect(isoYearsOf(years(-13_800_000_000, 2026), false)).toBeNull()
})

test("a timestamp is the day of a date, or the day of the build where none fits", () => {
  const now = Date.UTC(2026, 10, 24, 12)
  expect(timestampOf(date("2026-10-01"), now)).toBe("2026-10-01T00:00:00Z")
  expect(timestampOf(date("2026"), now)).toBe("2026-01-01T00:00:00Z")
  expect(timestampOf(null, now)).toBe("2026-11-24T00:00:00Z")
  expect(timestampOf(date("-0043"), now)).toBe("2026-11-24T00:00:00Z")
  expect(timestampOf(date("../2012"), now)).toBe("2026-11-24T00:00:00Z")
})
