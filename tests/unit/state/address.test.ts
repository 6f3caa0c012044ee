import { describe, expect, test } from "vitest"
import { readAddress, writeAddress } from "../../../src/state/address.ts"
import { NO_FILTERS, NO_SELECTION, type Arrival, type State } from "../../../src/state/state.ts"
import { instantOf, spanOfYear, startOfYear } from "../../../src/time/calendar.ts"
import type { Span } from "../../../src/time/instant.ts"
import { en } from "../../../src/time/languages/en.ts"
import { fr } from "../../../src/time/languages/fr.ts"
import { makeTimeline } from "../../make.ts"
import { after, event, landed, source, stateOf, timeline } from "./world.ts"

/** An address as people write it: `event/left-google?t=2012..2014`. */
function read(address: string, of = timeline, words = en): Arrival {
  const [path = "", search = ""] = address.split("?")
  return readAddress(
    path.split("/").filter((part) => part !== ""),
    new Map(new URLSearchParams(search)),
    of,
    words,
  )
}

function write(state: State, form: "path" | "query" = "path"): string {
  const { path, query } = writeAddress(state, form)
  return path.join("/") + (query.length === 0 ? "" : `?${query.map(([key, value]) => `${key}=${value}`).join("&")}`)
}

const NOTHING: Arrival = {
  span: null,
  event: null,
  source: null,
  year: null,
  filters: NO_FILTERS,
  mode: "chronology",
  sort: "date",
  language: null,
  theme: "auto",
  problems: [],
}
const years = (first: number, last: number): Span => ({ from: startOfYear(first), to: startOfYear(last + 1) })
const arriveAt = (address: string, state = stateOf()): State => after(state, { type: "arrive", arrival: read(address) })

describe("reading", () => {
  test.each<[string, Partial<Arrival>]>([
    ["", {}],
    ["2017", { year: 2017 }],
    ["-49", { year: -49 }],
    ["0", { year: 0 }],
    ["-0", { year: 0 }],
    ["0044", { year: 44 }],
    ["9999999", { year: 9_999_999 }],
    ["event/left-google", { event: event("left-google") }],
    ["event/moved", { event: event("moved") }],
    ["source/page", { source: source("page") }],
    ["embed", {}],
    ["?year=2017", { year: 2017 }],
    ["?event=left-google", { event: event("left-google") }],
    ["?source=page", { source: source("page") }],
    ["?t=2012..2014", { span: years(2012, 2014) }],
    ["?t=2012-12..2013-03", { span: { from: instantOf(2012, 12), to: instantOf(2013, 4) } }],
    ["?t=2012-12-03..2012-12-06", { span: { from: instantOf(2012, 12, 3), to: instantOf(2012, 12, 7) } }],
    ["?t=2017-09-05..2017-09-05", { span: { from: instantOf(2017, 9, 5), to: instantOf(2017, 9, 6) } }],
    ["?t=-49..-30", { span: years(-49, -30) }],
    ["?t=earliest..2012", { span: years(2009, 2012) }],
    ["?t=2012..latest", { span: { from: startOfYear(2012), to: timeline.extent!.to } }],
    ["?t=-13800000000..-13799999990", { span: years(-13_800_000_000, -13_799_999_990) }],
    ["?t=2016-02-29..2016-03", { span: { from: instantOf(2016, 2, 29), to: instantOf(2016, 4) } }],
    ["?q=left google", { filters: { ...NO_FILTERS, query: "left google" } }],
    ["?lanes=work,research", { filters: { ...NO_FILTERS, lanes: ["work", "research"] } }],
    ["?evidence=confirmed,none-found", { filters: { ...NO_FILTERS, evidence: ["confirmed", "none-found"] } }],
    ["?tags=data,paper\\, long", { filters: { ...NO_FILTERS, tags: ["data", "paper, long"] } }],
    ["?sources=paper,page", { filters: { ...NO_FILTERS, sources: ["paper", "page"] } }],
    ["?source=page&sources=paper", { source: source("page"), filters: { ...NO_FILTERS, sources: ["paper"] } }],
    ["?kinds=undated,period", { filters: { ...NO_FILTERS, kinds: ["undated", "period"] } }],
    ["?view=table", { mode: "table" }],
    ["?view=table&sort=title", { mode: "table", sort: "title" }],
    ["?sort=-evidence", { sort: "-evidence" }],
    ["?view=chronology", {}],
    ["?lang=fr", { language: "fr" }],
    ["?lang=FR", { language: "fr" }],
    ["?theme=dark", { theme: "dark" }],
    ["?t=&year=&q=&lanes=&view=", {}],
    ["?src=https://example.org/x.json&utm_source=mail&__proto__=1", {}],
  ])("%s", (address, expected) => {
    expect(read(address)).toEqual({ ...NOTHING, ...expected })
  })

  test.each<[string, Partial<Arrival>]>([
    ["event/google?event=paper", { event: event("google") }],
    ["source/page?source=paper", { source: source("page") }],
    ["2017?year=2012", { year: 2017 }],
    ["event/google?year=2017&source=page", { event: event("google"), year: 2017, source: source("page") }],
  ])("where path and query name the same, the path wins: %s", (address, expected) => {
    expect(read(address)).toEqual({ ...NOTHING, ...expected })
  })
})

describe("what can't be read is dropped, and one notice says so", () => {
  test.each([
    ["2017?t=soon", "?t", "soon", en.address.span],
    ["2017?t=2014..2012", "?t", "2014..2012", en.address.spanReversed],
    ["2017?t=2012..", "?t", "2012..", en.address.span],
    ["2017?t=2012", "?t", "2012", en.address.span],
    ["2017?t=2012-13..2014", "?t", "2012-13..2014", en.address.span],
    ["2017?t=2017-02-29..2018", "?t", "2017-02-29..2018", en.address.span],
    ["2017?t=2012-00..2014", "?t", "2012-00..2014", en.address.span],
    ["2017?t=latest..earliest", "?t", "latest..earliest", en.address.spanReversed],
    ["2017?t=earliest..earliest", "?t", "earliest..earliest", en.address.spanReversed],
    ["2017?t=123456789012..123456789013", "?t", "123456789012..123456789013", en.address.span],
    ["2017?event=nobody", "?event", "nobody", en.address.event],
    ["2017?source=nowhere", "?source", "nowhere", en.address.source],
    ["2017?lanes=play", "?lanes", "play", en.address.lanes],
    ["2017?evidence=Confirmed", "?evidence", "Confirmed", en.address.evidence],
    ["2017?tags=football", "?tags", "football", en.address.tags],
    ["2017?sources=nowhere", "?sources", "nowhere", en.address.source],
    ["2017?kinds=happening", "?kinds", "happening", en.address.kinds],
    ["2017?view=list", "?view", "list", en.address.view],
    ["2017?lang=de", "?lang", "de", en.address.language],
    ["2017?theme=pink", "?theme", "pink", en.address.theme],
    [`2017?q=${"x".repeat(501)}`, "?q", `${"x".repeat(63)}…`, en.address.query(500)],
    ["2017/extra", "/2017/extra", "extra", en.address.path],
  ])("%s", (address, path, value, message) => {
    const arrival = read(address)
    expect(arrival).toEqual({ ...NOTHING, year: 2017, problems: [expect.objectContaining({ path, value, message })] })
    expect(arrival.problems[0]!.level).toBe("notice")
  })

  test.each(["2017x", "20.17", "1e3", "٢٠١٧", "--5", "+5", "😀", "événement", "event", "constructor"])(
    "%s is no year",
    (text) => {
      expect(read(text)).toEqual({ ...NOTHING, problems: [expect.objectContaining({ path: `/${text}` })] })
      expect(readAddress([], new Map([["year", text]]), timeline, en)).toEqual({
        ...NOTHING,
        problems: [expect.objectContaining({ path: "?year", value: text, message: en.address.year })],
      })
    },
  )

  test.each(["12345678", "-13800000"])("%s is a year with too many digits, and is told so", (text) => {
    const told = { value: text, message: en.address.yearLong }
    expect(read(text)).toEqual({ ...NOTHING, problems: [expect.objectContaining({ path: `/${text}`, ...told })] })
    expect(read(`?year=${text}`)).toEqual({
      ...NOTHING,
      problems: [expect.objectContaining({ path: "?year", ...told })],
    })
  })

  test.each(["-999999999..999999999", "-49..30", "earliest..9999"])(
    "%s is longer than fits, and is told so",
    (text) => {
      const { span, problems } = read(`?t=${text}`)
      expect(span).not.toBeNull()
      expect(problems).toEqual([{ level: "notice", path: "?t", value: text, message: en.address.spanLong }])
    },
  )

  test("a list loses only what is not there", () => {
    const { filters, problems } = read("?lanes=work,play,home&evidence=single,sure")
    expect(filters).toEqual({ ...NO_FILTERS, lanes: ["work"], evidence: ["single"] })
    expect(problems.map(({ value }) => value)).toEqual(["play, home", "sure"])
  })

  test("one notice for each parameter, in any number", () => {
    const { problems } = read(
      "event/nobody?t=x&source=y&lanes=z&view=v&sort=s&lang=l&theme=m&tags=n&evidence=o&year=p&sources=q&kinds=r",
    )
    expect(problems.map(({ path }) => path).sort()).toEqual([
      ...["/event", "?evidence", "?kinds", "?lanes", "?lang", "?sort", "?source", "?sources"],
      ...["?t", "?tags", "?theme", "?view", "?year"],
    ])
  })

  test.each(["Title", "--date", "date,title", "-", "name"])("no order of the table: %s", (text) => {
    const { sort, mode, problems } = read(`?view=table&sort=${text}`)
    expect([sort, mode]).toEqual(["date", "table"])
    const hint = en.address.choose("date, -date, title, -title, lane, -lane, evidence, -evidence, sources, -sources")
    expect(problems).toEqual([{ level: "notice", path: "?sort", value: text, message: en.address.sort, hint }])
  })

  test.each([
    ["event/left-gogle", "left-google"],
    ["event/lfet-google", "left-google"],
    ["event/Left Google", "left-google"],
    ["event/data-set", "cifar"],
    ["source/pgae", "page"],
  ])("%s: did you mean %s?", (address, meant) => {
    expect(read(address).problems[0]).toMatchObject({ meant, hint: en.address.didYouMean(meant) })
  })

  test.each(["event/zzzzzz", "event/x", `event/${"left-google".repeat(50)}`])("no guess for %s", (address) => {
    expect(read(address).problems[0]!.hint).toBeUndefined()
  })

  test("is said in the reader's language", () => {
    expect(read("?t=soon", timeline, fr).problems[0]).toMatchObject({
      message: fr.address.span,
      hint: fr.address.spanHint("2012-05..2017"),
    })
  })

  test.each(["1982-04-02", "2012-05", "-44"])("a date alone is no span, and is told how to be one: %s", (text) => {
    const { span, problems } = read(`?t=${text}`)
    expect(span).toBeNull()
    expect(problems).toMatchObject([{ path: "?t", value: text, hint: en.address.spanHint(`${text}..${text}`) }])
    expect(read(`?t=${text}..${text}`).problems).toEqual([])
  })

  test("a year without events is a year", () => {
    expect(read("1800")).toEqual({ ...NOTHING, year: 1800 })
  })
})

describe("writing", () => {
  const start = stateOf()
  const at = 0

  test.each<[string, State, string, string]>([
    ["the whole", start, "", ""],
    ["a year", landed(after(start, { type: "open-year", year: 2017, at })), "2017", "?year=2017"],
    ["a year before 1", landed(after(start, { type: "open-year", year: -49, at })), "-49", "?year=-49"],
    ["an event", after(start, { type: "select", event: event("paper"), at }), "event/paper", "?event=paper"],
    ["a source", after(start, { type: "open-source", source: source("page"), at }), "source/page", "?source=page"],
    [
      "an event with the year in hand",
      landed(after(start, { type: "open-year", year: 2017, at }, { type: "select", event: event("google"), at })),
      "event/google?year=2017",
      "?year=2017&event=google",
    ],
    [
      "a span in months",
      { ...start, span: { from: instantOf(2012, 5), to: instantOf(2013, 1) } },
      "?t=2012-05..2012-12",
      "?t=2012-05..2012-12",
    ],
    [
      "the first of January",
      { ...start, span: { from: instantOf(2017), to: instantOf(2017, 1, 2) } },
      "?t=2017-01-01..2017-01-01",
      "?t=2017-01-01..2017-01-01",
    ],
    ["a span in years", { ...start, span: years(2012, 2014) }, "?t=2012..2014", "?t=2012..2014"],
    [
      "a span in days",
      { ...start, span: { from: instantOf(2012, 5), to: instantOf(2013, 7, 20) } },
      "?t=2012-05-01..2013-07-19",
      "?t=2012-05-01..2013-07-19",
    ],
    [
      "an hour, as its day",
      { ...start, span: { from: instantOf(2017, 9, 5, 14), to: instantOf(2017, 9, 5, 15) } },
      "?t=2017-09-05..2017-09-05",
      "?t=2017-09-05..2017-09-05",
    ],
    [
      "search and filters",
      after(start, {
        type: "filter",
        filters: {
          query: "a, b",
          lanes: ["work"],
          tags: ["paper, long"],
          evidence: ["single"],
          kinds: ["period", "absence"],
          sources: ["page", "paper"],
        },
      }),
      "?q=a, b&lanes=work&evidence=single&tags=paper\\, long&sources=page,paper&kinds=period,absence",
      "?q=a, b&lanes=work&evidence=single&tags=paper\\, long&sources=page,paper&kinds=period,absence",
    ],
    ["the table", after(start, { type: "mode", mode: "table" }), "?view=table", "?view=table"],
    [
      "the table's order",
      after(start, { type: "mode", mode: "table" }, { type: "sort", sort: "-title" }),
      "?view=table&sort=-title",
      "?view=table&sort=-title",
    ],
    ["an order that the table comes back to", after(start, { type: "sort", sort: "lane" }), "?sort=lane", "?sort=lane"],
    ["a language that was chosen", after(start, { type: "language", language: "en" }), "?lang=en", "?lang=en"],
    ["a theme", after(start, { type: "theme", theme: "dark" }), "?theme=dark", "?theme=dark"],
  ])("%s", (_, state, inPath, inQuery) => {
    expect(write(state)).toBe(inPath)
    expect(write(state, "query")).toBe(inQuery)
  })

  test("a cluster, a hover, focus and scroll have no address", () => {
    const state = after(
      start,
      { type: "open-cluster", events: [event("paper")] },
      { type: "hover", event: event("google") },
      { type: "focus", event: event("google") },
      { type: "scroll", pixels: 9, most: 90 },
    )
    expect(write(state)).toBe("")
  })

  test("a pan of a pixel needs no span, a pan of ten does", () => {
    expect(write(after(start, { type: "zoom", x: 500, factor: 1 - 1e-5 }))).toBe("")
    const year = landed(after(start, { type: "open-year", year: 2017, at }))
    expect(write(after(year, { type: "pan", pixels: 10 }))).toMatch(/^2017\?t=20\d\d-\d\d-\d\d\.\.20\d\d-\d\d-\d\d$/)
  })

  test("spans of ages are written in years", () => {
    const universe = makeTimeline({ events: [{ date: "Y-13800000000" }, { date: "2026" }] })
    const state = stateOf(universe)
    const half = after(state, { type: "zoom", x: 500, factor: 0.5 })
    expect(write(half)).toMatch(/^\?t=-\d{11}\.\.-\d{10}$/)
  })

  test("an id that a path can't carry is a parameter", () => {
    const odd = makeTimeline({
      sources: [
        { id: "10.1000/xyz", type: "book", title: "A" },
        { id: "..", type: "book", title: "B" },
      ],
      events: [{ citations: [{ source: "10.1000/xyz" }, { source: ".." }] }],
    })
    for (const id of ["10.1000/xyz", ".."]) {
      const state = after(stateOf(odd), { type: "open-source", source: odd.sourceOf(id)!, at })
      expect(writeAddress(state, "path")).toMatchObject({
        path: [],
        query: expect.arrayContaining([["source", id]]) as unknown,
      })
    }
  })
})

describe("arriving", () => {
  test("precedence for the span: t > year > event > source > the whole", () => {
    const { limits } = stateOf()
    const year = after(stateOf(), { type: "open-year", year: 2012, at: 0 }).flight!.to
    expect(arriveAt("").span).toEqual(limits.whole)
    expect(arriveAt("event/google?year=2012&t=2014..2015&source=page").span).toEqual(years(2014, 2015))
    expect(arriveAt("event/google?year=2012&source=page").span).toEqual(year)
    expect(arriveAt("event/google?source=page").span).toEqual(arriveAt("event/google").span)
  })

  test("an event of a crowd is shown among its neighbours, one of a few in the whole", () => {
    const crowd = makeTimeline({
      events: Array.from({ length: 200 }, (_, index) => ({ date: String(1800 + index) })),
    })
    const state = stateOf(crowd)
    const arrival = readAddress(["event", "e100"], new Map(), crowd, en)
    const { span } = after(state, { type: "arrive", arrival })
    expect(span.from).toBeLessThan(startOfYear(1890))
    expect(span.from).toBeGreaterThan(startOfYear(1880))
    expect(span.to).toBeGreaterThan(startOfYear(1911))
    expect(span.to).toBeLessThan(startOfYear(1920))
    expect(arriveAt("event/paper").span).toEqual(stateOf().limits.whole)
  })

  test("cuts: no flight, no act", () => {
    const next = arriveAt("2012", after(stateOf(), { type: "go", to: { kind: "year", year: 2017 }, at: 0 }))
    expect([next.flight, next.act]).toEqual([null, 0])
  })

  test("shows the event where an address names a source as well", () => {
    expect(arriveAt("event/google?source=page").selection).toEqual({ ...NO_SELECTION, event: event("google") })
  })

  test("where the reader already is changes nothing, not even the object", () => {
    const states = [
      stateOf(),
      landed(after(stateOf(), { type: "open-year", year: 2017, at: 0 })),
      after(stateOf(), { type: "zoom", x: 320, factor: 0.03 }, { type: "settle" }),
      after(stateOf(), { type: "zoom", x: 320, factor: 1e-4 }, { type: "settle" }, { type: "theme", theme: "dark" }),
    ]
    for (const state of states) {
      const { path, query } = writeAddress(state, "path")
      expect(after(state, { type: "arrive", arrival: readAddress(path, new Map(query), timeline, en) })).toBe(state)
    }
  })

  test("Back from an event leads to exactly what was there before it", () => {
    const before = after(
      stateOf(),
      { type: "filter", filters: { lanes: ["work"] } },
      { type: "show", span: years(2014, 2016) },
    )
    const { path, query } = writeAddress(before, "path")
    const selected = landed(after(before, { type: "select", event: event("paper"), at: 0, reveal: true }))
    const back = after(selected, { type: "arrive", arrival: readAddress(path, new Map(query), timeline, en) })
    expect(back).toMatchObject({ span: before.span, selection: before.selection, filters: before.filters })
  })

  test("keeps the language and theme the reader chose", () => {
    const chosen = after(stateOf(), { type: "language", language: "fr" }, { type: "theme", theme: "dark" })
    expect(arriveAt("2012", chosen)).toMatchObject({ language: "fr", languageIsChosen: true, theme: "dark" })
    expect(arriveAt("?lang=en&theme=light", chosen)).toMatchObject({ language: "en", theme: "light" })
  })

  test("brings its notices and takes away the old ones", () => {
    const noted = arriveAt("?t=soon")
    expect(noted.notices).toHaveLength(1)
    expect(arriveAt("2012", noted).notices).toEqual([])
  })

  test("at a span too long for the limits shows the whole", () => {
    const { span, limits } = arriveAt("?t=0001..9999")
    expect(span.from).toBeLessThanOrEqual(limits.whole.from)
    expect(span.to).toBeGreaterThanOrEqual(limits.whole.to)
    expect(span.to - span.from).toBeCloseTo(limits.longest, 0)
  })

  test("at an empty timeline works", () => {
    const empty = makeTimeline({ events: [] })
    const arrival = readAddress(["2017"], new Map([["t", "earliest..latest"]]), empty, en)
    expect(arrival).toMatchObject({ year: 2017, span: null, problems: [{ path: "?t" }] })
    expect(after(stateOf(empty), { type: "arrive", arrival }).selection.year).toBe(2017)
    expect(spanOfYear(2017).from).toBe(startOfYear(2017))
  })
})
