import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { readAddress, writeAddress, type AddressForm } from "../../src/state/address.ts"
import { initialState } from "../../src/state/initial.ts"
import { KINDS } from "../../src/state/kinds.ts"
import { reduce } from "../../src/state/reduce.ts"
import type { Action, Arrival, State } from "../../src/state/state.ts"
import { SORTS } from "../../src/state/tablesort.ts"
import { DAY } from "../../src/time/calendar.ts"
import { instantAt, lengthOf, shift } from "../../src/time/instant.ts"
import { en } from "../../src/time/languages/en.ts"
import { eventAt, sourceAt, type Timeline } from "../../src/timeline/model.ts"
import { makeEvents, makeSources, makeTimeline, NOW } from "../make.ts"

const WIDTH = 1000
const SOURCES = makeSources(5)
const TAGS = ["a", "b, c", "d\\e", "é", "😀", "=&#", ",", "\\"]
const LANES = ["one", "two"]
const lanes = LANES.map((id) => ({ id, label: id }))
const tagged = makeEvents(60, 5, { lanes: LANES, sources: SOURCES.map(({ id }) => String(id)) }).map(
  (event, index) => ({
    ...event,
    tags: [TAGS[index % TAGS.length]!],
  }),
)

const TIMELINES: readonly Timeline[] = [
  makeTimeline({ lanes, sources: SOURCES, events: tagged }),
  makeTimeline({
    sources: SOURCES,
    events: [{ date: "1969-07-16", citations: [{ source: "s0" }] }, { date: "1969-07-24" }],
  }),
  makeTimeline({
    sources: SOURCES,
    events: [{ date: "Y-13800000000", citations: [{ source: "s1" }] }, { date: "2026" }],
  }),
  makeTimeline({ sources: SOURCES, events: [{ date: "-0049", citations: [{ source: "s1" }] }, { undated: true }] }),
  makeTimeline({ sources: SOURCES, events: [] }),
]

const shares = fc.double({ min: 0, max: 1, noNaN: true })

function startOf(timeline: Timeline): State {
  return initialState({
    timeline,
    size: { width: WIDTH, height: 500 },
    plotWidth: WIDTH,
    language: "en",
    reducedMotion: true,
    now: NOW,
  })
}

/** Anything a reader can do that an address has to hold. */
function actionsOn(timeline: Timeline): fc.Arbitrary<Action> {
  const { length, sources } = timeline
  const event = length === 0 ? fc.constant(null) : fc.option(fc.nat(length - 1).map(eventAt))
  const list = <T>(items: readonly T[]) => fc.subarray([...items])
  const tags = [...new Set(Array.from({ length }, (_, index) => timeline.event(eventAt(index)).tags).flat())]
  return fc.oneof(
    fc.record({ type: fc.constant("select" as const), event, at: fc.constant(0), reveal: fc.boolean() }),
    fc.record({
      type: fc.constant("open-source" as const),
      source: fc.option(fc.nat(sources.length - 1).map(sourceAt)),
      at: fc.constant(0),
    }),
    fc.record({
      type: fc.constant("open-year" as const),
      year: fc.option(fc.oneof(fc.integer({ min: -60, max: 2100 }), fc.integer({ min: -9_999_999, max: 9_999_999 }))),
      at: fc.constant(0),
    }),
    fc.record({
      type: fc.constant("zoom" as const),
      x: shares.map((share) => share * WIDTH),
      factor: fc.double({ min: -4, max: 2, noNaN: true }).map((power) => 10 ** power),
    }),
    fc.record({ type: fc.constant("pan" as const), pixels: fc.double({ min: -2000, max: 2000, noNaN: true }) }),
    fc.record({
      type: fc.constant("filter" as const),
      filters: fc.record({
        query: fc.string({ unit: "binary", maxLength: 40 }),
        lanes: list(timeline.lanes.map(({ id }) => id)),
        evidence: list(["confirmed", "single", "none-found"] as const),
        tags: list(tags),
        sources: list(sources.map(({ id }) => id)),
        kinds: list(KINDS),
      }),
    }),
    fc.record({ type: fc.constant("mode" as const), mode: fc.constantFrom("chronology", "table") }),
    fc.record({ type: fc.constant("sort" as const), sort: fc.constantFrom(...SORTS) }),
    fc.record({ type: fc.constant("language" as const), language: fc.constantFrom("en", "fr") }),
    fc.record({ type: fc.constant("theme" as const), theme: fc.constantFrom("auto", "light", "dark") }),
    fc.constant({ type: "settle" as const }),
  )
}

const states = fc
  .constantFrom(...TIMELINES)
  .chain((timeline) =>
    fc.array(actionsOn(timeline), { maxLength: 12 }).map((actions) => actions.reduce(reduce, startOf(timeline))),
  )
const forms = fc.constantFrom<AddressForm>("path", "query")

function encode(state: State, form: AddressForm): string {
  const { path, query } = writeAddress(state, form)
  // Through a real URL and back, as a browser and a server would.
  const url = new URL(`https://example.org/${path.map(encodeURIComponent).join("/")}`)
  url.search = new URLSearchParams(query.map(([key, value]) => [key, value])).toString()
  return url.pathname + url.search
}

function decode(address: string, timeline: Timeline): Arrival {
  const url = new URL(address, "https://example.org")
  const path = url.pathname.split("/").filter((part) => part !== "")
  return readAddress(path.map(decodeURIComponent), new Map(url.searchParams), timeline, en)
}

const open = (address: string, timeline: Timeline): State =>
  reduce(startOf(timeline), { type: "arrive", arrival: decode(address, timeline) })

const isNear = (a: State, b: State): boolean => {
  const grain = Math.max(DAY, lengthOf(a.span) / WIDTH) * (1 + 1e-9) + Math.abs(a.span.from) * 1e-14
  return Math.abs(a.span.from - b.span.from) <= grain && Math.abs(a.span.to - b.span.to) <= grain
}

describe("an address", () => {
  test("opened anywhere gives the same picture: decode(encode(s)) = s, the span to a day or a pixel", () => {
    fc.assert(
      fc.property(states, forms, (state, form) => {
        const opened = open(encode(state, form), state.timeline)
        expect(opened.notices).toEqual([])
        expect(opened.selection).toEqual({ ...state.selection, cluster: null })
        expect(opened.filters).toEqual(state.filters)
        expect([opened.mode, opened.sort, opened.theme]).toEqual([state.mode, state.sort, state.theme])
        if (state.languageIsChosen) expect(opened.language).toBe(state.language)
        expect(isNear(state, opened), `${encode(state, form)} ${JSON.stringify([state.span, opened.span])}`).toBe(true)
      }),
      { seed: 7, numRuns: 1500 },
    )
  })

  test("of what it opens is itself: encode(decode(x)) is stable", () => {
    fc.assert(
      fc.property(states, forms, (state, form) => {
        const address = encode(state, form)
        expect(encode(open(address, state.timeline), form)).toBe(address)
      }),
      { seed: 7, numRuns: 1500 },
    )
  })

  test("that leads back to where the reader is changes nothing", () => {
    fc.assert(
      fc.property(states, forms, (state, form) => {
        const still = reduce(state, { type: "settle" })
        const arrival = decode(encode(still, form), still.timeline)
        expect(reduce(still, { type: "arrive", arrival })).toBe(still)
      }),
      { seed: 7, numRuns: 500 },
    )
  })
})

const hostile = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.constantFrom(
    "NaN",
    "Infinity",
    "1e9",
    "-",
    "--1",
    "٢٠١٧",
    "２０１７",
    "2017\u0000",
    "%",
    "%E0%A4%A",
    "..",
    "...",
    "2012..2014..2016",
    "0000-00-00..9999-99-99",
    "-99999999999..99999999999",
    "😀..👩‍👩‍👧‍👦",
    "constructor",
    "__proto__",
    "toString",
    "\\",
    "\\,",
    ",,,,",
    "\ud800",
    "<script>",
    "x".repeat(100_000),
    "1".repeat(100_000),
    "-,".repeat(50_000),
    `2012..${"9".repeat(1000)}`,
  ),
  fc
    .tuple(fc.integer({ min: -3000, max: 3000 }), fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 33 }))
    .map(([year, month, day]) => `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}..latest`),
  fc.integer({ min: -99_999_999, max: 99_999_999 }).map(String),
)
const KEYS = [
  "t",
  "year",
  "event",
  "source",
  "q",
  "lanes",
  "evidence",
  "tags",
  "view",
  "sort",
  "lang",
  "theme",
  "src",
  "__proto__",
]

describe("hostile addresses", () => {
  const addresses = fc.record({
    timeline: fc.constantFrom(...TIMELINES),
    path: fc.oneof(
      fc.constant<string[]>([]),
      fc.array(fc.oneof(hostile, fc.constantFrom("event", "source", "embed", "2017")), { maxLength: 3 }),
    ),
    query: fc.array(fc.tuple(fc.constantFrom(...KEYS), hostile), { maxLength: 6 }).map((pairs) => new Map(pairs)),
  })

  test("are read without throwing, with one short notice for each part that is dropped", () => {
    fc.assert(
      fc.property(addresses, ({ timeline, path, query }) => {
        const { problems, span, year } = readAddress(path, query, timeline, en)
        expect(new Set(problems.map((problem) => problem.path)).size).toBe(problems.length)
        for (const problem of problems) {
          expect(problem.level).toBe("notice")
          expect(problem.value.length).toBeLessThanOrEqual(64)
          expect(problem.path.length).toBeLessThanOrEqual(200)
        }
        if (span !== null)
          expect(Number.isFinite(span.from) && Number.isFinite(span.to) && span.from < span.to).toBe(true)
        if (year !== null) expect(Number.isInteger(year)).toBe(true)
      }),
      { seed: 7, numRuns: 1500 },
    )
  })

  test("become a good address, once and for all", () => {
    fc.assert(
      fc.property(addresses, forms, ({ timeline, path, query }, form) => {
        const arrival = readAddress(path, query, timeline, en)
        const address = encode(reduce(startOf(timeline), { type: "arrive", arrival }), form)
        expect(decode(address, timeline).problems).toEqual([])
        expect(encode(open(address, timeline), form)).toBe(address)
      }),
      { seed: 7, numRuns: 1500 },
    )
  })

  test("never lead to a view that can't be drawn", () => {
    fc.assert(
      fc.property(addresses, ({ timeline, path, query }) => {
        const arrival = readAddress(path, query, timeline, en)
        const { span } = reduce(startOf(timeline), { type: "arrive", arrival })
        expect(lengthOf(span)).toBeGreaterThan(0)
        expect(instantAt(span.from)).toBe(shift(span.from, 0))
      }),
      { seed: 7, numRuns: 500 },
    )
  })
})
