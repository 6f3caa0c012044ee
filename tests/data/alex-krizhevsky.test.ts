import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { en } from "../../src/time/languages/en.ts"
import { instantAt } from "../../src/time/instant.ts"
import { EVIDENCE_LEVELS, eventAt, FLAG, type Text, type Timeline } from "../../src/timeline/model.ts"
import { readTimeline } from "../../src/timeline/read.ts"
import {
  CITATIONS,
  EVENTS,
  QUOTES,
  REFERENCES,
  RELATED,
  SOURCES,
  SUPPLIED_TITLES,
  YEARS,
  type Verdict,
} from "./facts.ts"
import { DIFFERENCES, STATEMENTS } from "./statements.ts"

const FILE = readFileSync(new URL("../../data/timelines/alex-krizhevsky.json", import.meta.url), "utf8")

const readOn = (year: number, month: number, day: number) =>
  readTimeline(FILE, { slug: "alex-krizhevsky", now: instantAt(Date.UTC(year, month - 1, day)), words: en })

function timelineOn(year: number, month: number, day: number): Timeline {
  const { timeline } = readOn(year, month, day)
  if (timeline === null) throw new Error("the file gives no timeline")
  return timeline
}

const timeline = timelineOn(2026, 11, 24)
const eventsOf = (of: Timeline) => Array.from({ length: of.length }, (_, index) => of.event(eventAt(index)))
const events = eventsOf(timeline)
const event = (id: string) => {
  const found = timeline.indexOf(id)
  if (found === null) throw new Error(`no event ${id}`)
  return timeline.event(found)
}
const sorted = (ids: readonly string[]) => [...ids].sort()
const inLanguage = (text: Text | null, language: string): string =>
  text !== null && typeof text !== "string" ? (text[language] ?? "") : ""
const wordsOf = (ids: readonly string[], language: string) =>
  ids.map((id) => `${inLanguage(event(id).title, language)}\n${inLanguage(event(id).text, language)}`).join("\n")

/** Every event that touches the year, by the columns that the drawing uses. */
function touching(of: Timeline, year: number): string[] {
  const [from, to] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)]
  return eventsOf(of)
    .filter(({ index }) => of.columns.from[index]! < to && of.columns.to[index]! > from)
    .map(({ id }) => id)
}

/** Every text that people read in two languages, with where it stands. */
const texts: readonly (readonly [where: string, text: Text | null])[] = [
  ["summary", timeline.summary],
  ...timeline.lanes.map((lane) => [`lane ${lane.id}`, lane.label] as const),
  ...events.flatMap(({ id, title, text, citations }) => [
    [`${id} title`, title] as const,
    [`${id} text`, text] as const,
    ...citations.map(({ sourceId, says }) => [`${id} says ${sourceId}`, says] as const),
  ]),
  ...timeline.sources.flatMap(({ id, note }) => (note === null ? [] : [[`${id} note`, note] as const])),
]

test("the file reads without a problem of any level", () => {
  expect(readOn(2026, 11, 24).problems).toEqual([])
  expect(timeline.leftOut).toBe(0)
})

test("it has the 32 events and the 44 sources of the table, and no others", () => {
  expect([EVENTS.length, SOURCES.length, CITATIONS.length]).toEqual([32, 44, 90])
  expect(sorted(events.map(({ id }) => id))).toEqual(sorted(EVENTS.map(({ id }) => id)))
  expect(sorted(timeline.sources.map(({ id }) => id))).toEqual(sorted(SOURCES.map(({ id }) => id)))
})

test("it names the timeline, its language and the day it was checked", () => {
  expect([timeline.id, timeline.title, timeline.language]).toEqual(["alex-krizhevsky", "Alex Krizhevsky", "en"])
  expect(timeline.checked?.text).toBe("2026-11-24")
  expect(timeline.lanes.map(({ id, label }) => [id, label])).toEqual([
    ["research", { en: "Research", fr: "Recherche" }],
    ["work", { en: "Work", fr: "Parcours" }],
    ["legacy", { en: "Legacy", fr: "Postérité" }],
    ["public-record", { en: "Public record", fr: "Traces publiques" }],
  ])
})

test.each(EVENTS)("$id stands in lane $lane, at $date, as a $kind of importance $importance", (fact) => {
  const { date, lane, isAbsence, importance } = event(fact.id)
  expect(date?.text).toBe(fact.date)
  expect(timeline.lanes[lane]?.id).toBe(fact.lane)
  expect(isAbsence).toBe(fact.kind === "absence")
  expect(importance).toBe(fact.importance)
  if (fact.kind === "period") expect(date?.shape).toBe("period")
})

const LEVELS: Record<Verdict, { level: string; listingOnly: boolean }> = {
  confirmed: { level: "confirmed", listingOnly: false },
  supported: { level: "single", listingOnly: false },
  reported: { level: "single", listingOnly: true },
  unverified: { level: "unverified", listingOnly: false },
  contradicted: { level: "disputed", listingOnly: false },
}

test.each(EVENTS)("the evidence derived for $id is what the table found: $verdict", ({ id, verdict }) => {
  const { evidence, index, isUnverified } = event(id)
  const expected = LEVELS[verdict]
  expect(evidence.level).toBe(expected.level)
  if (expected.level === "single") expect(evidence.listingOnly).toBe(expected.listingOnly)
  expect(EVIDENCE_LEVELS[timeline.columns.evidence[index]!]).toBe(expected.level)
  expect(isUnverified).toBe(verdict === "unverified")
})

test("that he left Google is recorded at the source", () => {
  expect(event("left-google").evidence).toMatchObject({ level: "confirmed", recorded: true })
})

test("sources that repeat one account count once", () => {
  expect(event("lost-interest").evidence.origins).toEqual(["quartz"])
  expect(event("dnnresearch-auction").evidence.origins).toEqual(["metz"])
})

test("the ChauffeurNet preprint disputes that nothing was published from 2018 on", () => {
  expect(event("no-prominent-publications").evidence.disputedBy.map((at) => timeline.sources[at]?.id)).toEqual([
    "arxiv-1812-03079",
  ])
})

test.each(EVENTS)("$id cites the table's sources with the table's stances", ({ id }) => {
  const told = CITATIONS.filter((each) => each.event === id).map(({ source, stance }) => `${source} ${stance}`)
  const { citations } = event(id)
  expect(sorted(citations.map(({ sourceId, stance }) => `${sourceId} ${stance}`))).toEqual(sorted(told))
  expect(citations.every(({ source }) => source !== null)).toBe(true)
})

test.each(SOURCES)("source $id is described as in the table", (fact) => {
  const at = timeline.sourceOf(fact.id)
  const source = at === null ? undefined : timeline.sources[at]
  const plain = (title: string) => title.replaceAll("’", "'").replace(/[[\]()]/g, "")
  expect({
    type: source?.type,
    language: source?.language,
    origin: source?.origin,
    rank: source?.rank,
    issued: source?.issued?.text ?? "",
    url: source?.url ?? "",
    title: typeof source?.title === "string" ? plain(source.title) : null,
  }).toEqual({
    type: fact.type,
    language: fact.language,
    origin: fact.origin,
    rank: fact.rank,
    issued: fact.issued,
    url: fact.url,
    title: plain(fact.title),
  })
})

test("no archived copy is known, so none is given; the ACM paper has its DOI", () => {
  expect(timeline.sources.filter(({ archived }) => archived !== null)).toEqual([])
  expect(timeline.sources.filter(({ doi }) => doi !== null).map(({ id, doi }) => [id, doi])).toEqual([
    ["cacm-2017", "10.1145/3065386"],
  ])
})

test("a title that is not the source's own stands in brackets", () => {
  const whole = timeline.sources.filter(({ title }) => typeof title === "string" && /^\[.*\]$/.test(title))
  expect(sorted(whole.map(({ id }) => id))).toEqual(sorted(SUPPLIED_TITLES))
})

test("it quotes only what the table quotes", () => {
  const quotes = events.flatMap(({ id, citations }) =>
    citations.flatMap(({ sourceId, quote }) => (quote === null ? [] : [[id, sourceId, quote]])),
  )
  expect(quotes).toEqual(QUOTES)
})

test("related events name each other", () => {
  for (const { id, related } of events) {
    const wanted = RELATED.filter((group) => group.includes(id))
      .flat()
      .filter((other) => other !== id)
    expect(sorted(related.map((at) => timeline.idOf(at)))).toEqual(sorted(wanted))
    for (const at of related) expect(timeline.event(at).related.map((back) => timeline.idOf(back))).toContain(id)
  }
})

test.each(STATEMENTS)("statement $said is told in both languages", ({ events: ids, en: english, fr: french }) => {
  expect(wordsOf(ids, "en")).toMatch(english)
  expect(wordsOf(ids, "fr")).toMatch(french)
})

test("statement 32: the note's six references are sources, numbered as in the note", () => {
  expect(STATEMENTS.length + 1).toBe(32)
  const notes = REFERENCES.map((id) => timeline.sources[timeline.sourceOf(id)!]!.note)
  expect(notes.map((note) => inLanguage(note, "en").match(/Reference (\d) of the French note/)?.[1])).toEqual(
    REFERENCES.map((_, index) => `${index + 1}`),
  )
})

test.each(DIFFERENCES)("where note and record differ ($said), the text says so", ({ events: ids, en: e, fr: f }) => {
  expect(wordsOf(ids, "en")).toMatch(e)
  expect(wordsOf(ids, "fr")).toMatch(f)
})

test.each(YEARS)("$year has $count events", ({ year, count }) => {
  expect(touching(timelineOn(2025, 12, 31), year)).toHaveLength(count)
})

test.each(YEARS)("$year has the table's new moments: $moments", ({ year, moments }) => {
  const kinds = new Map(EVENTS.map(({ id, kind }) => [id, kind]))
  const begun = events
    .filter(({ id, isUnverified }) => kinds.get(id) === "moment" && !isUnverified)
    .filter(({ index }) => new Date(timeline.columns.from[index]!).getUTCFullYear() === year)
  expect(sorted(begun.map(({ id }) => id))).toEqual(sorted(moments))
})

test("the counts of all years add up to 73", () => {
  const pinned = timelineOn(2025, 12, 31)
  expect(YEARS.reduce((sum, { year }) => sum + touching(pinned, year).length, 0)).toBe(73)
})

test("nothing touches 2010, and only what still goes on touches 2026", () => {
  expect(touching(timeline, 2010)).toEqual([])
  expect(sorted(touching(timeline, 2026))).toEqual(["low-profile", "two-bear"])
  const open = events.filter(({ index }) => (timeline.columns.flags[index]! & FLAG.openEnd) !== 0)
  expect(sorted(open.map(({ id }) => id))).toEqual(["low-profile", "two-bear"])
})

test.each(texts)("%s is in English and French", (_, text) => {
  expect(Object.keys(text ?? {})).toEqual(["en", "fr"])
  expect(inLanguage(text, "en").trim()).not.toBe("")
  expect(inLanguage(text, "fr").trim()).not.toBe("")
})

test.each(texts)("%s has French typography", (_, text) => {
  const french = inLanguage(text, "fr").replaceAll("Robotics: Science and Systems", "")
  expect(french).not.toMatch(/['"]/)
  expect(french).not.toMatch(/[^\u202f][;:?!»%$]/)
  expect(french).not.toMatch(/«[^\u202f]/)
})

test.each(texts)("%s has curled quotation marks in English", (_, text) => {
  expect(inLanguage(text, "en")).not.toMatch(/['"]/)
})

test("every absence says that nothing was found, never that nothing was", () => {
  const titles = events.filter(({ isAbsence }) => isAbsence).map(({ title }) => title)
  expect(titles).toHaveLength(3)
  for (const title of titles) {
    expect(inLanguage(title, "en")).toMatch(/^No .* found$/)
    expect(inLanguage(title, "fr")).toMatch(/^Aucune? .*trouvée?( |$)/)
  }
})
