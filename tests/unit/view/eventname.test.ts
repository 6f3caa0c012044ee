import { expect, test } from "vitest"
import { en } from "../../../src/time/languages/en.ts"
import { fr } from "../../../src/time/languages/fr.ts"
import { eventAt } from "../../../src/timeline/model.ts"
import { countSaid, eventName, eventSaid, groupName } from "../../../src/view/eventname.ts"
import { evidenceReason } from "../../../src/view/evidenceReason.ts"
import { inOneLine } from "../../../src/view/said.ts"
import { makeFile, makeTimeline, read } from "../../make.ts"

const timeline = makeTimeline({
  today: "2020",
  lanes: [{ id: "a", label: "iOS" }],
  events: [
    { date: "2011-06-29", title: "one", lane: "a" },
    { date: "2012-03", title: "eBay listing", lane: "a" },
    { date: "2012-05-06", title: "three", lane: "a" },
    { date: "2012-05-07", title: "four", lane: "a", kind: "absence" },
    { date: "2030/..", title: "five", lane: "a" },
  ],
})
const name = (...events: readonly number[]) => groupName(timeline, events.map(eventAt), en)

test("what the author wrote keeps its first letter; the date and our own words begin with a capital", () => {
  expect(eventName(timeline, eventAt(1), en, "en")).toBe("March 2012. eBay listing. No source. iOS.")
  expect(eventName(timeline, eventAt(4), en, "en")).toMatch(/^Since 2030\. five\./)
})

test("who disputes is said once, and that nothing was found is said first", () => {
  const disputed = makeTimeline({
    sources: [{ id: "wired", publisher: "Wired" }],
    events: [
      { date: "2017", title: "Gone", citations: [{ source: "wired", stance: "disputes" }] },
      { date: "2018", title: "No", kind: "absence", citations: [{ source: "wired", stance: "disputes" }] },
    ],
  })
  expect(eventName(disputed, eventAt(0), en, "en")).toContain(" Gone. Disputed by Wired. ")
  expect(eventName(disputed, eventAt(1), en, "en")).toContain(" No. None found. Disputed by Wired. ")
  expect(eventName(disputed, eventAt(0), fr, "fr")).toContain(" Gone. Contesté par Wired. ")
})

test("an event that cites only what the file lacks says so, and one that is mentioned says that", () => {
  const { timeline: lacking } = read(
    makeFile({
      sources: [{ id: "a", title: "A" }],
      events: [
        { date: "2001", citations: [{ source: "gone" }] },
        { date: "2002", citations: [{ source: "gone" }, { source: "lost" }] },
        { date: "2003", citations: [{ source: "gone" }, { source: "a", stance: "mentions" }] },
      ],
    }),
  )
  const reasons = [0, 1, 2].map((at) => evidenceReason(lacking!.event(eventAt(at)), lacking!, en))
  expect(reasons).toEqual([
    "its source is missing from the file",
    "its sources are missing from the file",
    "sources only mention it",
  ])
})

test("a count is named by how many and by what their dates cover, no finer than the coarsest", () => {
  expect(name(1, 2)).toBe("2 events, March–May 2012")
  expect(name(2, 3)).toBe("1 event, 1 none found, 6–7 May 2012")
  expect(name(0, 1, 2)).toBe("3 events, June 2011 to May 2012")
  expect(groupName(timeline, [eventAt(0), eventAt(2)], fr)).toBe("2 événements, de juin 2011 à mai 2012")
})

test("a count names its lane, where lanes have names", () => {
  const named = (of: typeof timeline) => inOneLine(countSaid(of, 0, "12 events", en, "en"))
  expect(named(timeline)).toBe("12 events. iOS.")
  expect(named(makeTimeline({ events: [{ date: "2000" }] }))).toBe("12 events")
})

test("what ends with a full stop gets no second one", () => {
  const ended = makeTimeline({ events: [{ date: "-0043", title: "Who?" }, { title: "He said “no.”" }] })
  expect(eventName(ended, eventAt(0), fr, "fr")).toBe("44 av.\u00a0J.-C. Who? Sans source.")
  expect(eventName(ended, eventAt(1), en, "en")).toBe("2017. He said “no.” No source.")
})

test("what an author wrote comes with its language, and in a plain line text from the right is kept apart", () => {
  const arabic = makeTimeline({
    language: "ar",
    lanes: [{ id: "a", label: { en: "Work", ar: "عمل" } }],
    events: [{ date: "2017", title: "حدث", lane: "a" }],
  })
  expect(eventSaid(arabic, eventAt(0), en, "en")).toContainEqual({ value: "حدث", language: "ar" })
  expect(eventName(arabic, eventAt(0), en, "en")).toBe("2017. \u2068حدث\u2069. No source. Work.")
})
