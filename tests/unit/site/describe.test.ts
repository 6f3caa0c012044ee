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

test("a source is described by what it is and what it is cited for", () => {
  expect(say(source("wired")).description).toBe(
    "News article, Wired, 20 September 2017. Cited for 1 event: left Google.",
  )
  expect(say(source("nothing")).description).toBe("Web page. No event cites it.")
})

test("a timeline is described by its summary and its counts", () => {
  expect(say({ kind: "timeline" }).description).toBe("A career, source by source. 5 events, 3 sources, 2012 to 2020.")
  const long = makeTimeline({ ...file, summary: LONG })
  const { description } = describe(long, { kind: "timeline" }, en)
  expect(description).toMatch(/^word0 .* word\d+… 5 events, 3 sources, 2012 to 2020\.$/)
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
