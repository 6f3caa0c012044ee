import { readFileSync } from "node:fs"
import fc from "fast-check"
import { expect, test } from "vitest"
import { instantOf } from "../../src/time/calendar.ts"
import type { Instant } from "../../src/time/instant.ts"
import { dateInWords } from "../../src/time/words.ts"
import { en } from "../../src/time/languages/en.ts"
import { eventAt, sourceAt, type Timeline } from "../../src/timeline/model.ts"
import { openPreread, writePreread } from "../../src/timeline/preread.ts"
import { makeSources, NOW, read } from "../make.ts"
import { crowds, fileOf, LANES, oddFiles, tell } from "./files.ts"

const law = <T>(property: fc.IProperty<T>, numRuns = 100): void => fc.assert(property, { seed: 7, numRuns })

/** Days of viewing, before, among and after the events; the file is always pre-read on the day of the tests. */
const DAYS: readonly Instant[] = [NOW, instantOf(1949, 3, 1), instantOf(1998, 7, 14), instantOf(2150, 1, 1)]

/** What `tell` tells, and all else that can be asked of a timeline. */
function tellAll(timeline: Timeline) {
  const { id, title, summary, language, checked, today, pinsToday, sources } = timeline
  const events = Array.from({ length: timeline.length }, (_, index) => eventAt(index))
  return {
    ...tell(timeline),
    about: { id, title, summary, language, checked, today, pinsToday },
    ids: events.map((event) => timeline.indexOf(timeline.idOf(event))),
    titles: events.map((event) => timeline.titleOf(event)),
    // The words of a date depend on whether its ends are one and the same.
    dates: events.map((event) => {
      const date = timeline.dateOf(event)
      return date === null ? null : dateInWords(date, en, "full")
    }),
    sourceIds: sources.map((source) => timeline.sourceOf(source.id)),
    citing: sources.map((_, source) => timeline.citing(sourceAt(source))),
  }
}

function expectSameOnAnyDay(file: unknown) {
  const { timeline } = read(file)
  if (timeline === null) return
  const text = writePreread(timeline, {})
  for (const now of DAYS) {
    const opened = openPreread(text, { now, language: "en" })
    expect(opened).not.toBeNull()
    expect(tellAll(opened!.timeline)).toEqual(tellAll(read(file, { now }).timeline!))
  }
}

test("a pre-read crowd is the same timeline as its file, on any day", () => {
  law(fc.property(crowds, (events) => expectSameOnAnyDay(fileOf(events))))
})

test("open and unknown ends, one-of ends, sets and a pinned today come through as they are, on any day", () => {
  const dates = fc.constantFrom(
    ...["../2012", "2012/..", "/2012", "2012/", "[1871..1872]/[1878..1879]", "[2017,2019]", "{1960..1963}", "[2017]"],
    ...["2017~", "2017?/2018%", "201X", "2001-21", "-13800000000", "Y-17E7", "2017-09-05T10:00:00Z", "[..2017]"],
  )
  const events = fc.array(
    fc.record(
      {
        title: fc.constant("It happened"),
        date: dates,
        undated: fc.boolean(),
        citations: fc.constant([{ source: "s1" }]),
      },
      { requiredKeys: ["title", "citations"] },
    ),
    { maxLength: 12 },
  )
  const todays = fc.constantFrom({}, { today: "2020-05-01" }, { checked: "2020" })
  law(
    fc.property(events, todays, (list, today) =>
      expectSameOnAnyDay({ title: "Dates", lanes: LANES, sources: makeSources(3), events: list, ...today }),
    ),
  )
})

test("a pre-read file of any kind that can be shown at all is the same timeline", () => {
  law(fc.property(oddFiles, expectSameOnAnyDay), 600)
})

test("the site's own timeline is the same pre-read", () => {
  expectSameOnAnyDay(readFileSync(new URL("../../data/timelines/alex-krizhevsky.json", import.meta.url), "utf8"))
})

test("a pre-read text that is bent anywhere opens to a timeline or to null, and never throws", () => {
  const timeline = read(fileOf([{ title: "A", date: "2017/..", citations: [{ source: "s0" }] }])).timeline!
  const text = writePreread(timeline, { en: [] })
  law(
    fc.property(
      fc.nat(text.length),
      fc.nat(8),
      fc.constantFrom("", "9", "null", "-1", '"', "{}", "[]"),
      (at, cut, piece) => {
        const bent = text.slice(0, at) + piece + text.slice(at + cut)
        const opened = openPreread(bent, { now: NOW, language: "en" })
        if (opened !== null) tellAll(opened.timeline)
      },
    ),
    3000,
  )
})
