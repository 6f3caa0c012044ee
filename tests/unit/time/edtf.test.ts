import { describe, expect, test } from "vitest"
import type { DateFailureCode, DateShape, Precision, TimelineDate } from "../../../src/time/date.ts"
import { isDate, readDate } from "../../../src/time/edtf.ts"

/** An instant as people write it; whole seconds, and a year of six digits where four do not do. */
function at(iso: string): number {
  const ms = Date.parse(iso)
  if (Number.isNaN(ms)) throw new Error(`the test names no instant: ${iso}`)
  return ms
}

function read(text: string): TimelineDate {
  const date = readDate(text)
  if (!isDate(date)) throw new Error(`${text} was refused: ${date.code} ${date.part}`)
  return date
}

const boundsOf = (date: TimelineDate): (number | null)[] => [date.start.from, date.start.to, date.end.from, date.end.to]

type Moment = [text: string, from: string, to: string, precision: Precision]

const MOMENTS: Moment[] = [
  ["2017", "2017-01-01", "2018-01-01", "year"],
  ["2017-09", "2017-09-01", "2017-10-01", "month"],
  ["2017-12", "2017-12-01", "2018-01-01", "month"],
  ["2017-09-05", "2017-09-05", "2017-09-06", "day"],
  ["2016-02-29", "2016-02-29", "2016-03-01", "day"],
  ["2017-09-05T14:30:00Z", "2017-09-05T14:30:00Z", "2017-09-05T14:30:01Z", "second"],
  ["2017-09-05T14:30:00", "2017-09-05T14:30:00Z", "2017-09-05T14:30:01Z", "second"],
  ["2017-09-05T14:30:00+05:30", "2017-09-05T09:00:00Z", "2017-09-05T09:00:01Z", "second"],
  ["2017-09-05T14:30:00-11:00", "2017-09-06T01:30:00Z", "2017-09-06T01:30:01Z", "second"],
  ["2017-09-05T24:00:00Z", "2017-09-06T00:00:00Z", "2017-09-06T00:00:01Z", "second"],
  ["2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z", "2017-01-01T00:00:01Z", "second"],
  ["2017-01-01T05:29:60+05:30", "2017-01-01T00:00:00Z", "2017-01-01T00:00:01Z", "second"],
  ["201X", "2010-01-01", "2020-01-01", "decade"],
  ["20XX", "2000-01-01", "2100-01-01", "century"],
  ["1XXX", "1000-01-01", "2000-01-01", "millennium"],
  ["XXXX", "0000-01-01", "+010000-01-01", "millennium"],
  ["-156X", "-001569-01-01", "-001559-01-01", "decade"],
  ["-000X", "-000009-01-01", "0000-01-01", "decade"],
  ["-1XXX", "-001999-01-01", "-000999-01-01", "millennium"],
  ["-XX00-02-29", "-009600-02-29", "-000400-03-01", "millennium"],
  ["1X99", "1099-01-01", "2000-01-01", "millennium"],
  ["2004-XX", "2004-01-01", "2005-01-01", "year"],
  ["2004-1X", "2004-10-01", "2005-01-01", "year"],
  ["2004-XX-11", "2004-01-11", "2004-12-12", "year"],
  ["2004-XX-31", "2004-01-31", "2005-01-01", "year"],
  ["2004-06-XX", "2004-06-01", "2004-07-01", "month"],
  ["2004-06-1X", "2004-06-10", "2004-06-20", "month"],
  ["1999-02-2X", "1999-02-20", "1999-03-01", "month"],
  ["156X-12-25", "1560-12-25", "1569-12-26", "decade"],
  ["1XXX-02-29", "1004-02-29", "1996-03-01", "millennium"],
  ["XX00-02-29", "0000-02-29", "9600-03-01", "millennium"],
  ["2001-21", "2001-03-01", "2001-06-01", "season"],
  ["2001-22", "2001-06-01", "2001-09-01", "season"],
  ["2001-23", "2001-09-01", "2001-12-01", "season"],
  ["2001-24", "2001-12-01", "2002-03-01", "season"],
  ["2001-25", "2001-03-01", "2001-06-01", "season"],
  ["2001-26", "2001-06-01", "2001-09-01", "season"],
  ["2001-27", "2001-09-01", "2001-12-01", "season"],
  ["2001-28", "2001-12-01", "2002-03-01", "season"],
  ["2001-29", "2001-09-01", "2001-12-01", "season"],
  ["2001-30", "2001-12-01", "2002-03-01", "season"],
  ["2001-31", "2001-03-01", "2001-06-01", "season"],
  ["2001-32", "2001-06-01", "2001-09-01", "season"],
  ["2001-33", "2001-01-01", "2001-04-01", "quarter"],
  ["2001-34", "2001-04-01", "2001-07-01", "quarter"],
  ["2001-35", "2001-07-01", "2001-10-01", "quarter"],
  ["2001-36", "2001-10-01", "2002-01-01", "quarter"],
  ["2001-37", "2001-01-01", "2001-05-01", "half"],
  ["2001-38", "2001-05-01", "2001-09-01", "half"],
  ["2001-39", "2001-09-01", "2002-01-01", "half"],
  ["2001-40", "2001-01-01", "2001-07-01", "half"],
  ["2001-41", "2001-07-01", "2002-01-01", "half"],
  ["-0049", "-000049-01-01", "-000048-01-01", "year"],
  ["0000", "0000-01-01", "0001-01-01", "year"],
  ["0030", "0030-01-01", "0031-01-01", "year"],
  ["9999", "9999-01-01", "+010000-01-01", "year"],
  ["-0044-03-15", "-000044-03-15", "-000044-03-16", "day"],
  ["Y10000", "+010000-01-01", "+010001-01-01", "year"],
  ["Y-10000", "-010000-01-01", "-009999-01-01", "year"],
  ["Y2E5", "+200000-01-01", "+200001-01-01", "year"],
  ["1950S2", "1900-01-01", "2000-01-01", "century"],
  ["1953S3", "1950-01-01", "1960-01-01", "decade"],
  ["1950S4", "1950-01-01", "1951-01-01", "year"],
  ["-1950S2", "-001999-01-01", "-001899-01-01", "century"],
  ["Y171010S3", "+171000-01-01", "+172000-01-01", "millennium"],
]

describe("a date as a moment", () => {
  test.each(MOMENTS)("%s runs from %s up to %s", (text, from, to, precision) => {
    const date = read(text)
    expect(date.shape).toBe("moment")
    expect(date.text).toBe(text)
    expect(boundsOf(date)).toEqual([at(from), at(to), at(from), at(to)])
    expect(date.start.precision).toBe(precision)
    expect(date.end).toBe(date.start)
    expect([date.start.approximate, date.start.uncertain]).toEqual([false, false])
  })

  // No Date reaches these, so the start of the year is counted here in whole numbers: 400 years are 146,097 days.
  test.each([
    ["Y-170000002", -170_000_002n],
    ["Y17E7", 170_000_000n],
    ["Y-138E8", -13_800_000_000n],
    ["Y-13800000000", -13_800_000_000n],
    ["Y1E15", 1_000_000_000_000_000n],
  ])("%s is the year %s", (text, year) => {
    const { from, to, precision } = read(text).start
    expect([from, to, precision]).toEqual([startOf(year), startOf(year + 1n), "year"])
  })
})

function startOf(year: bigint): number {
  let cycles = year / 400n
  if (cycles * 400n > year) cycles -= 1n
  let days = cycles * 146_097n - 719_528n
  for (let y = 0n; y < year - cycles * 400n; y++) days += y % 4n === 0n && (y % 100n !== 0n || y === 0n) ? 366n : 365n
  return Number(days * 86_400_000n)
}

describe("how sure a date is", () => {
  test.each([
    ["2018~", true, false],
    ["2018?", false, true],
    ["2018%", true, true],
    ["2017-09~", true, false],
    ["2017-09-05?", false, true],
    ["2001-21~", true, false],
    ["201X~", true, false],
    ["-0049?", false, true],
    ["Y-170000002~", true, false],
    ["Y17E7?", false, true],
    ["1950S2~", true, false],
    ["2004-06~-11", true, false],
    ["2004?-06-11", false, true],
    ["2004?-06-~11", true, true],
    ["2004-%06-11", true, true],
    ["?2004-06", false, true],
    ["?2004-06-~11", true, true],
    ["2011-~06-?04", true, true],
    ["?-0049", false, true],
    ["2004-06-11", false, false],
  ])("%s: approximate %s, uncertain %s", (text, approximate, uncertain) => {
    const date = read(text)
    expect([date.start.approximate, date.start.uncertain]).toEqual([approximate, uncertain])
    expect(boundsOf(date)).toEqual(boundsOf(read(text.replace(/[?~%]/g, ""))))
  })

  test("each side of a period keeps its own doubt", () => {
    const { start, end } = read("2004-02-01?/2005-02~")
    expect([start.uncertain, start.approximate, end.uncertain, end.approximate]).toEqual([true, false, false, true])
  })
})

type Spread = [text: string, shape: DateShape, startFrom: string, startTo: string, endFrom: string, endTo: string]

const SPREADS: Spread[] = [
  ["2013-03/2017-09", "period", "2013-03-01", "2013-04-01", "2017-09-01", "2017-10-01"],
  ["2017/2017", "period", "2017-01-01", "2018-01-01", "2017-01-01", "2018-01-01"],
  ["2004-06/2004", "period", "2004-06-01", "2004-07-01", "2004-01-01", "2005-01-01"],
  ["-0043/0014", "period", "-000043-01-01", "-000042-01-01", "0014-01-01", "0015-01-01"],
  ["2001-21/2003-23", "period", "2001-03-01", "2001-06-01", "2003-09-01", "2003-12-01"],
  ["2004-06-XX/2004-07-03", "period", "2004-06-01", "2004-07-01", "2004-07-03", "2004-07-04"],
  [
    "2017-09-05T14:30:00+02:00/2017-09-05T16:00:00Z",
    "period",
    "2017-09-05T12:30:00Z",
    "2017-09-05T12:30:01Z",
    "2017-09-05T16:00:00Z",
    "2017-09-05T16:00:01Z",
  ],
  [
    "2017-09-05T14:30:00Z/2017-09-06T08:00:00Z",
    "period",
    "2017-09-05T14:30:00Z",
    "2017-09-05T14:30:01Z",
    "2017-09-06T08:00:00Z",
    "2017-09-06T08:00:01Z",
  ],
  ["[2017-09..2019-05-16]", "oneOf", "2017-09-01", "2017-10-01", "2019-05-16", "2019-05-17"],
  ["[2017,2019]", "oneOf", "2017-01-01", "2018-01-01", "2019-01-01", "2020-01-01"],
  ["[2019,2017]", "oneOf", "2017-01-01", "2018-01-01", "2019-01-01", "2020-01-01"],
  ["[1667]", "oneOf", "1667-01-01", "1668-01-01", "1667-01-01", "1668-01-01"],
  ["[1667,1668,1670..1672]", "oneOf", "1667-01-01", "1668-01-01", "1672-01-01", "1673-01-01"],
  ["{1960..1963}", "allOf", "1960-01-01", "1961-01-01", "1963-01-01", "1964-01-01"],
  ["{1960,1961-12}", "allOf", "1960-01-01", "1961-01-01", "1961-12-01", "1962-01-01"],
  [
    "{2017-09-05T14:30:00Z,2017-09-06T14:30:00+02:00}",
    "allOf",
    "2017-09-05T14:30:00Z",
    "2017-09-05T14:30:01Z",
    "2017-09-06T12:30:00Z",
    "2017-09-06T12:30:01Z",
  ],
  ["[1871..1872]/[1878..1879]", "period", "1871-01-01", "1873-01-01", "1878-01-01", "1880-01-01"],
  ["[1871,1874]/1880", "period", "1871-01-01", "1875-01-01", "1880-01-01", "1881-01-01"],
]

describe("a date as a period or a set", () => {
  test.each(SPREADS)("%s", (text, shape, startFrom, startTo, endFrom, endTo) => {
    const date = read(text)
    expect(date.shape).toBe(shape)
    expect(boundsOf(date)).toEqual([startFrom, startTo, endFrom, endTo].map(at))
  })

  test.each([
    ["2019~/..", "known", "open"],
    ["../2012", "open", "known"],
    ["1990/", "known", "unknown"],
    ["/1990", "unknown", "known"],
    ["[..1984]", "open", "known"],
    ["[1984..]", "known", "open"],
    ["[1760-01,1760-02,1760-12..]", "known", "open"],
    ["{..1984}", "open", "known"],
  ])("%s: its start is %s, its end %s", (text, start, end) => {
    const date = read(text)
    expect([date.start.kind, date.end.kind]).toEqual([start, end])
    const missing = start === "known" ? date.end : date.start
    expect([missing.from, missing.to, missing.approximate]).toEqual([null, null, false])
  })

  test("a period says which of its ends are one of several, and nothing else does", () => {
    const oneOfFlags = (text: string) => [read(text).startIsOneOf, read(text).endIsOneOf]
    expect(oneOfFlags("[1871..1872]/[1878..1879]")).toEqual([true, true])
    expect(oneOfFlags("1871/[1878..1879]")).toEqual([false, true])
    expect(oneOfFlags("[1871..1872]/..")).toEqual([true, false])
    expect(oneOfFlags("[1871..1872]")).toEqual([false, false])
  })

  test("the missing side has the precision of the known one", () => {
    expect(read("2019-05/..").end.precision).toBe("month")
    expect(read("../2012-10-01").start.precision).toBe("day")
    expect(read("[2019-05..]").end.precision).toBe("month")
  })
})

// Each row is one on which a published EDTF library gives a wrong bound, throws, or accepts what is no date.
describe("where libraries go wrong", () => {
  const spanOf = (text: string) => [read(text).start.from, read(text).end.to]
  test.each([
    ["0000", "0000-01-01", "0001-01-01"],
    ["0099-02", "0099-02-01", "0099-03-01"],
    ["-0044/0014", "-000044-01-01", "0015-01-01"],
    ["XXXX", "0000-01-01", "+010000-01-01"],
    ["XXXX-12-XX", "0000-12-01", "+010000-01-01"],
    ["1985-04-12T23:20:30-04", "1985-04-13T03:20:30Z", "1985-04-13T03:20:31Z"],
    ["1985-04-12T23:20:30+04:30", "1985-04-12T18:50:30Z", "1985-04-12T18:50:31Z"],
    ["[1667,1668,1670..1672]", "1667-01-01", "1673-01-01"],
    ["2001-37", "2001-01-01", "2001-05-01"],
    ["2001-21/2003-23", "2001-03-01", "2003-12-01"],
    ["2011-23~", "2011-09-01", "2011-12-01"],
    ["-156X", "-001569-01-01", "-001559-01-01"],
    ["1950S2", "1900-01-01", "2000-01-01"],
    ["[0001..9999]", "0001-01-01", "+010000-01-01"],
  ])("%s is from %s up to %s", (text, from, to) => {
    expect(spanOf(text)).toEqual([at(from), at(to)])
  })

  test("years beyond any Date have bounds that are numbers", () => {
    for (const text of ["Y170000002", "Y-17E7"]) expect(spanOf(text).every(Number.isFinite)).toBe(true)
  })
})

const REFUSED: [text: string, code: DateFailureCode, part: string, suggestion: string | null][] = [
  ["", "empty", "", null],
  ["  ", "empty", "  ", null],
  ["hello", "not-edtf", "hello", null],
  ["85", "not-edtf", "85", null],
  ["10000", "not-edtf", "10000", "Y10000"],
  ["19850412", "not-edtf", "19850412", "1985-04-12"],
  [" 1985", "not-edtf", " 1985", "1985"],
  ["1985 ", "not-edtf", "1985 ", "1985"],
  ["1985\n", "not-edtf", "1985\n", "1985"],
  ["1900-02-29", "no-such-day", "1900-02-29", null],
  ["2017-02-30", "no-such-day", "2017-02-30", null],
  ["2017-04-31~", "no-such-day", "2017-04-31", null],
  ["1999-02-3X", "no-such-day", "1999-02-3X", null],
  ["XXX1-02-29", "no-such-day", "XXX1-02-29", null],
  ["2017-00", "no-such-month", "00", null],
  ["2017-13", "no-such-month", "13", null],
  ["2017-2X", "no-such-month", "2X", null],
  ["2017-13-10", "no-such-month", "13", "2017-10-13"],
  ["2017-21-05", "no-such-month", "21", "2017-05-21"],
  ["2017-20", "no-such-month", "20", null],
  ["2017-42", "no-such-season", "42", null],
  ["2017-09-00", "no-such-day", "2017-09-00", null],
  ["2017-09-05T25:00:00Z", "no-such-time", "25:00:00Z", null],
  ["2017-09-05T24:00:01Z", "no-such-time", "24:00:01Z", null],
  ["2017-09-05T23:60:00Z", "no-such-time", "23:60:00Z", null],
  ["2017-09-05T12:30:60Z", "no-such-time", "12:30:60Z", null],
  ["2017-09-05T12:30:61Z", "no-such-time", "12:30:61Z", null],
  ["2017-09-05T12:30:00+24:00", "no-such-time", "12:30:00+24:00", null],
  ["2017-02-30T12:30:00Z", "no-such-day", "2017-02-30", null],
  ["2017-09-05T14:30", "not-edtf", "2017-09-05T14:30", "2017-09-05T14:30:00"],
  ["2017-09-05 14:30", "not-edtf", "2017-09-05 14:30", "2017-09-05T14:30:00"],
  ["2017-09-05T14:30:00.000Z", "not-edtf", "2017-09-05T14:30:00.000Z", "2017-09-05T14:30:00Z"],
  ["2017-09-05T14:30:00+0530", "not-edtf", "2017-09-05T14:30:00+0530", "2017-09-05T14:30:00+05:30"],
  ["2019/2017", "ends-before-it-starts", "2019/2017", "2017/2019"],
  ["2019-05-01/2019-04", "ends-before-it-starts", "2019-05-01/2019-04", "2019-04/2019-05-01"],
  [
    "2017-09-05T14:30:00Z/2017-09-05T14:29:59Z",
    "ends-before-it-starts",
    "2017-09-05T14:30:00Z/2017-09-05T14:29:59Z",
    "2017-09-05T14:29:59Z/2017-09-05T14:30:00Z",
  ],
  ["[1670..1660]", "ends-before-it-starts", "1670..1660", "[1660..1670]"],
  ["/", "both-ends-missing", "/", null],
  ["../..", "both-ends-missing", "../..", null],
  ["../", "both-ends-missing", "../", null],
  ["[..]", "both-ends-missing", "..", null],
  ["[..1984,1990..]", "both-ends-missing", "..1984,1990..", null],
  ["[]", "not-edtf", "[]", null],
  ["[2017", "not-edtf", "[2017", null],
  ["[2017}", "not-edtf", "[2017}", null],
  ["[2017,]", "not-edtf", "[2017,]", null],
  ["[2017,..2019]", "not-edtf", "..2019", null],
  ["[2017..,2019]", "not-edtf", "2017..", null],
  ["[..1872]/1880", "not-edtf", "[..1872]", null],
  ["{1871}/1880", "not-edtf", "{1871}", null],
  ["2017..2019", "not-edtf", "2017..2019", "2017/2019"],
  ["2017/2018/2019", "not-edtf", "2017/2018/2019", null],
  ["Y1E999", "year-out-of-range", "Y1E999", null],
  ["Y1000000000000001", "year-out-of-range", "Y1000000000000001", null],
  ["Y2017", "not-edtf", "Y2017", "2017"],
  ["Y017000", "not-edtf", "Y017000", "Y17000"],
  ["-0000", "not-edtf", "-0000", "0000"],
  ["1950S0", "not-edtf", "1950S0", null],
  ["13/10/2012", "not-edtf", "13/10/2012", "2012-10-13"],
  ["10/13/2012", "not-edtf", "10/13/2012", "2012-10-13"],
  ["13.10.2012", "not-edtf", "13.10.2012", "2012-10-13"],
  ["05/10/2012", "not-edtf", "05/10/2012", null],
  ["2017/09/05", "not-edtf", "2017/09/05", "2017-09-05"],
  ["2017-9-5", "not-edtf", "2017-9-5", "2017-09-05"],
  ["2017-9", "not-edtf", "2017-9", "2017-09"],
  ["2017-9/2019-5", "not-edtf", "2017-9", "2017-09/2019-05"],
  ["5 September 2017", "not-edtf", "5 September 2017", "2017-09-05"],
  ["Sept. 5, 2017", "not-edtf", "Sept. 5, 2017", "2017-09-05"],
  ["1er août 2017", "not-edtf", "1er août 2017", "2017-08-01"],
  ["juillet 2017", "not-edtf", "juillet 2017", "2017-07"],
  ["March 2013 to September 2017", "not-edtf", "March 2013 to September 2017", "2013-03/2017-09"],
  ["2013–2017", "not-edtf", "2013–2017", "2013/2017"],
  ["2013 - present", "not-edtf", "2013 - present", "2013/.."],
  ["since 2019", "not-edtf", "since 2019", "2019/.."],
  ["2004/open", "not-edtf", "open", "2004/.."],
  ["c. 2018", "not-edtf", "c. 2018", "2018~"],
  ["2010s", "not-edtf", "2010s", "201X"],
  ["1900s", "not-edtf", "1900s", null],
  ["20th century", "not-edtf", "20th century", "19XX"],
  ["winter 2012", "not-edtf", "winter 2012", "2012-24"],
  ["Q3 2017", "not-edtf", "Q3 2017", "2017-35"],
  ["44 BC", "not-edtf", "44 BC", "-0043"],
  ["-49", "not-edtf", "-49", "-0049"],
  ["199u", "not-edtf", "199u", "199X"],
  ["201x", "not-edtf", "201x", "201X"],
  ["[2017-9..2019-5]", "not-edtf", "2017-9", "[2017-09..2019-05]"],
]

describe("what is no date", () => {
  test.each(REFUSED)("%j is refused: %s", (text, code, part, suggestion) => {
    expect(readDate(text)).toEqual({ code, part, suggestion })
  })

  test("a text over 64 characters is refused unread, and 64 are read", () => {
    const long = "{" + "2017,".repeat(12) + "2018"
    expect(readDate(long.slice(0, -1) + "8}")).toMatchObject({ code: "too-long", suggestion: null })
    expect(readDate("9".repeat(5000))).toEqual({ code: "too-long", part: "9".repeat(64), suggestion: null })
    const fits = "[" + "2017,".repeat(11) + "2018-12]"
    expect(fits.length).toBe(64)
    expect(isDate(readDate(fits))).toBe(true)
  })
})
