import { expect, test } from "vitest"
import { cutText, firstSentence } from "../../../src/site/cuttext.ts"
import { describe, LONGEST_DESCRIPTION } from "../../../src/site/describe.ts"
import type { PageTarget } from "../../../src/site/page.ts"
import { en } from "../../../src/time/languages/en.ts"
import { fr } from "../../../src/time/languages/fr.ts"
import { eventAt, sourceAt } from "../../../src/timeline/model.ts"
import { makeTimeline, type FilePart } from "../../make.ts"

const LONG = Array.from({ length: 100 }, (_, index) => `word${index}`).join(" ")
const sources = [
  { id: "wired", type: "article-newspaper", title: "He left", publisher: "Wired", issued: "2017-09-20" },
  { id: "quartz", type: "article-newspaper", publisher: "Quartz" },
  { id: "nothing", type: "webpage" },
] as const
const file: FilePart = {
  title: { en: "Alex Krizhevsky", fr: "Alex K." },
  summary: "A career, source by source",
  sources: [...sources],
  events: [
    { id: "opens", date: "2012", title: "Opens" },
    {
      id: "left",
      date: "2017-09",
      title: { en: "left Google", fr: "quitte Google" },
      text: "He leaves. Nobody says why.",
      citations: [{ source: "wired" }, { source: "quartz" }],
    },
    { id: "closes", date: "2017-10", title: "Closes" },
    { id: "silence", date: "2019/2020", title: "No paper", kind: "absence" },
    { id: "someday", undated: true, title: "Someday" },
  ],
}
const timeline = makeTimeline(file)
const say = (target: PageTarget, words = en) => describe(timeline, target, words)
const event = (id: string): PageTarget => ({ kind: "event", event: timeline.indexOf(id)! })
const source = (id: string): PageTarget => ({ kind: "source", source: timeline.sourceOf(id)! })

test("a title names what is shown, then the timeline", () => {
  expect(say({ kind: "timeline" }).title).toBe("Alex Krizhevsky")
  expect(say({ kind: "embed" }).title).toBe("Alex Krizhevsky")
  expect(say({ kind: "year", year: 2017 }).title).toBe("2017 · Alex Krizhevsky")
  expect(say({ kind: "year", year: -43 }).title).toBe("44 BC · Alex Krizhevsky")
  expect(say(event("left")).title).toBe("left Google · Alex Krizhevsky")
  expect(say(event("left"), fr).title).toBe("quitte Google · Alex K.")
  expect(say(source("wired")).title).toBe("He left · Alex Krizhevsky")
  expect(say(source("quartz")).title).toBe("Quartz · Alex Krizhevsky")
  expect(say(source("nothing")).title).toBe("Source 3 · Alex Krizhevsky")
})

test("an event is described by its date, title, evidence and first sentence, as their author wrote them", () => {
  expect(say(event("left")).description).toBe(
    "September 2017. left Google. Confirmed: 2 independent origins. He leaves.",
  )
  expect(say(event("left"), fr).description).toBe(
    "Septembre 2017. quitte Google. Confirmé\u202f: 2 origines indépendantes. He leaves.",
  )
  expect(say(event("silence")).description).toBe("2019 to 2020. No paper. None found: a search found nothing.")
  expect(say(event("someday")).description).toBe("Undated. Someday. No source: no source cited.")
})

test("a year lists its events; an empty one says so", () => {
  expect(say({ kind: "year", year: 2017 }).description).toBe("2 events in 2017: left Google; Closes.")
  expect(say({ kind: "year", year: 2017 }, fr).description).toBe(
    "2 événements en 2017\u202f: quitte Google\u202f; Closes.",
  )
  expect(say({ kind: "year", year: 2015 }).description).toBe("No events in 2015.")
})

test("what no search found is counted apart, wherever events are counted", () => {
  const searched = makeTimeline({
    sources: [...sources],
    events: [
      { date: "2022", title: "A talk", citations: [{ source: "wired" }] },
      { date: "2021/2022", title: "No paper", kind: "absence", citations: [{ source: "wired" }] },
      { date: "2020", title: "No post", kind: "absence" },
    ],
  })
  const year = (year: number, words = en) => describe(searched, { kind: "year", year }, words).description
  expect(year(2022)).toBe("1 event, 1 none found in 2022: No paper; A talk.")
  expect(year(2020)).toBe("1 none found in 2020: No post.")
  expect(year(2022, fr)).toBe("1 événement, 1 non trouvé en 2022\u202f: No paper\u202f; A talk.")
  expect(describe(searched, { kind: "timeline" }, en).description).toContain("1 event, 2 none found, 3 sources")
  expect(describe(searched, { kind: "source", source: sourceAt(0) }, en).description).toContain(
    "Cited for 1 event, 1 none found: ",
  )
})

test("who disputes is said once, of an absence too, and not at all where nobody is known", () => {
  const contested = makeTimeline({
    sources: [...sources],
    events: [
      { id: "gone", date: "2017", title: "Gone", citations: [{ source: "wired", stance: "disputes" }] },
      { id: "no", date: "2018", title: "No", kind: "absence", citations: [{ source: "wired", stance: "disputes" }] },
      { id: "rumour", date: "2019", title: "Rumour", kind: "absence", unverified: true },
      { id: "lost", date: "2020", title: "Lost", citations: [{ source: "wired", stance: "disputes" }] },
    ],
  })
  const saying = (id: string, words = en) =>
    describe(contested, { kind: "event", event: contested.indexOf(id)! }, words).description
  expect(saying("gone")).toBe("2017. Gone. Disputed by Wired.")
  expect(saying("gone", fr)).toBe("2017. Gone. Contesté par Wired.")
  expect(saying("no")).toBe("2018. No. None found; disputed by Wired.")
  expect(saying("no", fr)).toContain("Non trouvé\u202f; contesté par Wired.")
  expect(saying("rumour")).toContain("None found; unverified: not established, says the author.")
})

test("a source is described by what it is and what it is cited for", () => {
  expect(say(source("wired")).description).toBe(
    "News article, Wired, 20 September 2017. Cited for 1 event: left Google.",
  )
  expect(say(source("nothing")).description).toBe("Web page. No event cites it.")
})

test("a timeline is described by its summary and its counts", () => {
  expect(say({ kind: "timeline" }).description).toBe(
    "A career, source by source. 4 events, 1 none found, 3 sources, 2012 to 2020.",
  )
  const long = makeTimeline({ ...file, summary: LONG })
  const { description } = describe(long, { kind: "timeline" }, en)
  expect(description).toMatch(/^word0 .* word\d+… 4 events, 1 none found, 3 sources, 2012 to 2020\.$/)
})

test("however long its parts, a description keeps its length, and no title in a list is cut", () => {
  const events = Array.from({ length: 40 }, (_, index) => ({ date: "2017", title: `Event ${index} of the year` }))
  const year = describe(makeTimeline({ events }), { kind: "year", year: 2017 }, en).description
  expect(year).toMatch(/^40 events in 2017: (Event \d+ of the year; )+\d+ more\.$/)
  const wordy = makeTimeline({
    title: LONG,
    sources: [{ id: "s", publisher: LONG, type: "webpage" }],
    events: [{ date: "2017", title: LONG, text: LONG, citations: [{ source: "s" }] }],
  })
  const targets: PageTarget[] = [
    { kind: "year", year: 2017 },
    { kind: "event", event: eventAt(0) },
    { kind: "source", source: sourceAt(0) },
  ]
  for (const target of targets) {
    const { description } = describe(wordy, target, en)
    expect(description.length).toBeLessThanOrEqual(LONGEST_DESCRIPTION)
    expect(description).not.toMatch(/word\d+\D*$(?<!word\d+…|1 event\.)/)
  }
  expect(describe(wordy, targets[0]!, en).description).toBe("1 event in 2017.")
})

test("a text is cut after a word, in scripts without spaces too, and never within a letter", () => {
  expect(cutText("one two three", 9, "en")).toBe("one two…")
  expect(cutText("one\n\ntwo", 9, "en")).toBe("one two")
  expect(cutText("antidisestablishmentarianism", 9, "en")).toBe("")
  const japanese = cutText("「AIの時代」を作った男、初めて口を開く", 12, "ja")
  expect(japanese.length).toBeLessThanOrEqual(12)
  expect(japanese).toMatch(/^「AIの時代」.*…$/)
  expect(cutText("a 👩‍👩‍👧‍👧 family", 6, "en")).toBe("a…")
  expect(cutText("one two three", 9, "not a tag")).toBe("one two…")
})

test("a first sentence ends where it ends", () => {
  expect(firstSentence("Version 2.0 came.\n\nThen nothing.", "en")).toBe("Version 2.0 came.")
  expect(firstSentence("", "en")).toBe("")
})
