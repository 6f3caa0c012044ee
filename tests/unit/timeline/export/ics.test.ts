import ICAL from "ical.js"
import { expect, test } from "vitest"
import { instantOf } from "../../../../src/time/calendar.ts"
import { countForIcs, icsWriter } from "../../../../src/timeline/export/ics.ts"
import type { Timeline } from "../../../../src/timeline/model.ts"
import { makeTimeline, type EventPart } from "../../../make.ts"
import { allOf, askedOf, CROOKED, theCareer, wholeOf } from "./asked.ts"

const ASKED = instantOf(2026, 11, 24, 9, 5, 7)

const icsOf = (timeline: Timeline, language: "en" | "fr" = "en"): string =>
  wholeOf(icsWriter(askedOf(timeline, language), ASKED), allOf(timeline))

/** Read by somebody else's reader. */
function entriesOf(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[])
  return calendar.getAllSubcomponents("vevent").map((entry) => {
    const event = new ICAL.Event(entry)
    return {
      uid: event.uid,
      summary: event.summary,
      description: event.description,
      start: event.startDate.toString(),
      end: event.endDate.toString(),
      isDate: event.startDate.isDate && event.endDate.isDate,
      stamp: String(entry.getFirstPropertyValue("dtstamp")),
      categories: entry.getFirstProperty("categories")?.getValues() ?? [],
      url: entry.getFirstPropertyValue("url"),
    }
  })
}
const only = (part: EventPart) => entriesOf(icsOf(makeTimeline({ events: [part] })))[0]

test("every dated event of the first timeline is an entry of its own", () => {
  const career = theCareer()
  const entries = entriesOf(icsOf(career))
  const { held, ...others } = countForIcs(career, allOf(career))
  expect(entries).toHaveLength(held)
  expect(held).toBe(career.dated)
  expect(others).toEqual({ undated: career.length - career.dated, beforeYear1: 0, afterYear9999: 0 })
  expect(new Set(entries.map(({ uid }) => uid)).size).toBe(held)
})

test("an entry has days, words, links and the time it was asked for", () => {
  expect(only({ id: "left", date: "2017-09-05", title: "Left", tags: ["a, b", "c"] })).toEqual({
    uid: "test/left@sourceline",
    summary: "Left",
    description: "5 September 2017\nNo source: no source cited",
    start: "2017-09-05",
    end: "2017-09-06",
    isDate: true,
    stamp: "2026-11-24T09:05:07Z",
    categories: ["a, b", "c"],
    url: "https://example.org/test/event/left/",
  })
})

test.each([
  ["2017-09", "2017-09-01", "2017-10-01", "September 2017; no source gives the day"],
  ["2016-02-29", "2016-02-29", "2016-03-01", "29 February 2016"],
  ["2017-09-05T23:59:59Z", "2017-09-05", "2017-09-06", "5 September 2017, 23:59:59 UTC"],
  ["2013-03/2017-09", "2013-03-01", "2017-10-01", "March 2013 to September 2017"],
  ["2019~/..", "2019-01-01", "2026-11-25", "Around 2019 to today"],
  ["../2012", "2012-01-01", "2013-01-01", "Until 2012"],
  ["2018?", "2018-01-01", "2019-01-01", "Perhaps 2018"],
  ["[2017-09..2019-05-16]", "2017-09-01", "2019-05-17", "Between September 2017 and 16 May 2019"],
  ["0999", "999-01-01", "1000-01-01", "AD 999"],
])("%s lies on its days, and the description says what they can't", (date, start, end, words) => {
  const entry = only({ date })
  expect(entry).toMatchObject({ start, end })
  expect(entry?.description.split("\n")[0]).toBe(words)
})

test("what a calendar can't hold is left out and counted, with the reason", () => {
  const timeline = makeTimeline({
    events: [
      { date: "-0043" },
      { date: "0000" },
      { undated: true },
      { date: "9999" },
      { date: "Y12000" },
      { date: "2017" },
    ],
  })
  expect(countForIcs(timeline, allOf(timeline))).toEqual({ held: 1, undated: 1, beforeYear1: 2, afterYear9999: 2 })
  expect(entriesOf(icsOf(timeline)).map(({ start }) => start)).toEqual(["2017-01-01"])
})

test("years are written with four digits", () => {
  expect(icsOf(makeTimeline({ events: [{ date: "0001" }] }))).toContain("DTSTART;VALUE=DATE:00010101\r\n")
})

test("any text comes back as it was, from lines of at most 75 octets", () => {
  const text = icsOf(
    makeTimeline({ title: CROOKED, events: [{ title: CROOKED, text: CROOKED.repeat(9), tags: [CROOKED] }] }),
  )
  const entry = entriesOf(text)[0]
  expect(entry?.summary).toBe(CROOKED)
  expect(entry?.description.endsWith(CROOKED.repeat(9))).toBe(true)
  expect(entry?.categories).toEqual([CROOKED])
  const lines = text.split("\r\n")
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/)
})

test("control characters are dropped, and an address can't begin another property", () => {
  const timeline = makeTimeline({ events: [{ title: "a\u0000b\u001bc\r\nSUMMARY:d" }] })
  expect(entriesOf(icsOf(timeline))[0]?.summary).toBe("abc\nSUMMARY:d")
})

test("a search that found nothing says so in its name, in the reader's language", () => {
  const timeline = makeTimeline({ events: [{ kind: "absence", date: "2023/..", title: "Posts" }] })
  expect(entriesOf(icsOf(timeline))[0]).toMatchObject({ summary: "None found: Posts" })
  expect(entriesOf(icsOf(timeline, "fr"))[0]).toMatchObject({ summary: "Non trouvé\u202f: Posts" })
  expect(entriesOf(icsOf(timeline))[0]?.description.split("\n")[0]).toBe("Since 2023")
})
