import fc from "fast-check"
import { expect, test } from "vitest"
import { eventAt, type Timeline, type TimelineEvent } from "../../src/timeline/model.ts"
import { openPreread, writePreread } from "../../src/timeline/preread.ts"
import { EVIDENCE_LEVELS } from "../../src/timeline/model.ts"
import { orderByColumn, pickFrom, placesIn, type RankedColumn } from "../../src/timeline/tableorder.ts"
import { textIn } from "../../src/timeline/text.ts"
import { orderByTitle, titleKey } from "../../src/timeline/titleorder.ts"
import { makeEvents, makeFile, makeSources, makeTimeline, NOW } from "../make.ts"

const LANES = ["a", "b", "c"]
const words = fc.constantFrom(
  "",
  "Été",
  "etage",
  "“One",
  "one",
  "Zoë",
  "9",
  "10",
  "Œuvre",
  "日本",
  "😀 a",
  "ab\u0000c",
  "!",
)
const titles = fc.oneof(
  fc.array(words, { minLength: 1, maxLength: 4 }).map((some) => `x${some.join(" ")}`),
  fc
    .array(words, { minLength: 1, maxLength: 3 })
    .map((some) => ({ en: `y${some.join(" ")}`, fr: `é${some.join("")}` })),
  fc.constant("The same long beginning of a title, and the same end"),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 }).map((text) => `${text}.`),
)
const crowds = fc
  .record({
    count: fc.integer({ min: 0, max: 40 }),
    seed: fc.integer({ min: 0, max: 1000 }),
    titles: fc.array(titles, { minLength: 40, maxLength: 40 }),
  })
  .map(({ count, seed, titles }) => {
    const events = makeEvents(count, seed, { lanes: LANES, sources: ["s0", "s1", "s2"] })
    return makeTimeline({
      ...makeFile({ lanes: LANES.map((id) => ({ id, label: id })), sources: makeSources(3) }),
      events: events.map((event, index) => {
        const { date, ...rest } = event
        return { ...rest, title: titles[index]!, ...(index % 7 === 6 ? { undated: true as const } : { date }) }
      }),
    })
  })

const all = (timeline: Timeline) =>
  Array.from({ length: timeline.length }, (_, index) => timeline.event(eventAt(index)))
const both = (timeline: Timeline) => [
  timeline,
  openPreread(writePreread(timeline, {}), { now: NOW, language: "en" })!.timeline,
]
const RANKS: Readonly<Record<Exclude<RankedColumn, "date">, (event: TimelineEvent) => number>> = {
  lane: ({ lane }) => lane,
  evidence: ({ isAbsence, evidence }) => (isAbsence ? EVIDENCE_LEVELS.length : EVIDENCE_LEVELS.indexOf(evidence.level)),
  sources: ({ citations }) => new Set(citations.flatMap(({ source }) => (source === null ? [] : [source]))).size,
}

test("each column is sorted as Array's own sort does it, equal events by time", () => {
  fc.assert(
    fc.property(crowds, fc.boolean(), (timeline, isFalling) => {
      for (const each of both(timeline))
        for (const column of ["lane", "evidence", "sources"] as const) {
          const rank = RANKS[column]
          const sorted = all(each).sort(
            (a, b) => (isFalling ? rank(b) - rank(a) : rank(a) - rank(b)) || a.index - b.index,
          )
          expect([...orderByColumn(each, column, isFalling)]).toEqual(sorted.map(({ index }) => index))
        }
    }),
  )
})

test("by date the newest come first or last, undated ones last in both", () => {
  fc.assert(
    fc.property(crowds, (timeline) => {
      const { dated, length } = timeline
      const rising = [...orderByColumn(timeline, "date", false)]
      expect(rising).toEqual(Array.from({ length }, (_, index) => index))
      expect([...orderByColumn(timeline, "date", true)]).toEqual([
        ...rising.slice(0, dated).reverse(),
        ...rising.slice(dated),
      ])
    }),
  )
})

const ordered = (timeline: Timeline, language: string): number[] => {
  const steps = orderByTitle(timeline, language)
  for (;;) {
    const { done, value } = steps.next()
    if (done === true) return [...value]
  }
}

test("titles are sorted as Array's own sort does it, by their keys' characters and then by time", () => {
  fc.assert(
    fc.property(crowds, fc.constantFrom("en", "fr"), (timeline, language) => {
      for (const each of both(timeline)) {
        const key = (event: TimelineEvent) => Buffer.from(titleKey(textIn(event.title, language, each.language).value))
        const sorted = all(each).sort((a, b) => Buffer.compare(key(a), key(b)) || a.index - b.index)
        expect(ordered(each, language)).toEqual(sorted.map(({ index }) => index))
      }
    }),
  )
})

test("so are tens of thousands, of which many are alike", () => {
  const events = Array.from({ length: 33_000 }, (_, index) => ({
    title: index % 3 === 0 ? "The same beginning of a title" : `The same beginning of ${(index * 7) % 9000} titles`,
  }))
  const timeline = makeTimeline({ events })
  const keys = events.map((_, index) => Buffer.from(titleKey(timeline.titleOf(eventAt(index)) as string)))
  const expected = Uint32Array.from(keys.keys()).sort((a, b) => Buffer.compare(keys[a]!, keys[b]!) || a - b)
  expect(ordered(timeline, "en").every((event, place) => event === expected[place])).toBe(true)
})

test("a mask picks from an order, and each event is found in what it picks", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.nat({ max: 30 })),
      fc.array(fc.boolean(), { minLength: 31, maxLength: 31 }),
      (order, meant) => {
        const mask = Uint8Array.from(meant, Number)
        const picked = Array.from(pickFrom(Uint32Array.from(order), mask))
        expect(picked).toEqual(order.filter((event) => meant[event]))
        const places = placesIn(picked, 31)
        for (let event = 0; event < 31; event++) expect(places[event]).toBe(picked.indexOf(eventAt(event)))
        expect(Array.from(pickFrom(Uint32Array.from(order), null))).toEqual(order)
      },
    ),
  )
})

test("what opens a title and how it is spelled makes no difference to its place", () => {
  expect(titleKey("“One weird trick” paper")).toBe(titleKey("one weird trick” paper"))
  expect(titleKey("Éte")).toBe("ete")
  expect(titleKey("…")).not.toBe("")
})
