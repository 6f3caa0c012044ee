import { describe, expect, test } from "vitest"
import { maskOfFilters } from "../../../src/state/filtermask.ts"
import { makeSelectors } from "../../../src/state/select.ts"
import type { State } from "../../../src/state/state.ts"
import { spanOfYear } from "../../../src/time/calendar.ts"
import { makeSearch } from "../../../src/timeline/search.ts"
import { PAPER } from "../../../src/view/print/paper.ts"
import { citedBy, MOST_PRINTED, numbersOf, printedOf } from "../../../src/view/print/printed.ts"
import { TOKENS } from "../../../src/view/theme.ts"
import { makeEvents, makeTimeline } from "../../make.ts"
import { after, event, source, stateOf, timeline } from "../state/world.ts"

const printed = (state: State) =>
  printedOf(
    state,
    makeSelectors(
      () => makeSearch,
      () => maskOfFilters,
    ),
  )
const ids = (state: State) => printed(state).events.map((each) => state.timeline.idOf(each))

const narrowed = (filters: Partial<State["filters"]>, part: Partial<State> = {}) =>
  after(stateOf(timeline, part), { type: "filter", filters })

describe("what is printed", () => {
  test("is what is in view, by time, undated events last", () => {
    expect(ids(stateOf())).toEqual(Array.from({ length: timeline.length }, (_, at) => timeline.idOf(at as never)))
    const state = stateOf(timeline, { span: spanOfYear(2012) })
    expect(ids(state)).toEqual(["paper", "moved"])
  })

  test("is what filters and a search let through", () => {
    expect(ids(after(stateOf(), { type: "filter", filters: { lanes: ["research"] } }))).toEqual(["cifar", "paper"])
    expect(ids(after(stateOf(), { type: "filter", filters: { sources: ["paper"] } }))).toEqual(["paper"])
    expect(ids(after(stateOf(), { type: "filter", filters: { query: "google" } }))).toEqual(["google", "left-google"])
  })

  test("of a pointer that is over a source it takes no notice", () => {
    expect(ids(after(stateOf(), { type: "hover", source: source("paper") }))).toHaveLength(timeline.length)
  })

  test("is a year alone, and all of it, before the flight there has ended", () => {
    const state = after(stateOf(), { type: "open-year", year: 2017, at: 0 })
    expect(ids(state)).toEqual(["google", "left-google"])
    expect(printed(state).span).toEqual(spanOfYear(2017))
  })

  test("is the event in hand alone, or the source with what it is cited for", () => {
    const selected = after(stateOf(), { type: "select", event: event("paper"), at: 0 })
    expect(ids(selected)).toEqual(["paper"])
    const opened = after(selected, { type: "open-source", source: source("page"), at: 0 })
    expect(ids(opened)).toEqual(["cifar", "google", "left-google"])
  })

  test("says what leaves nothing of it, the filters or the search, and of how many events", () => {
    const emptied = (...filters: Parameters<typeof narrowed>) => printed(narrowed(...filters)).emptied
    expect(emptied({})).toBeNull()
    expect(emptied({ lanes: ["research"], sources: ["page"], tags: [] })).toBeNull()
    expect(emptied({ query: "nowhere" })).toEqual({ by: "search", count: timeline.length })
    expect(emptied({ lanes: ["research"], query: "google" })).toEqual({ by: "search", count: 2 })
    const filters = { lanes: ["research"] }
    const of2017 = narrowed({ ...filters, query: "nowhere" }, { span: spanOfYear(2017) })
    expect(printed(of2017).emptied?.by).toBe("filters")
    const year = after(narrowed(filters), { type: "open-year", year: 2017, at: 0 })
    expect(printed(year).emptied).toEqual({ by: "filters", count: 2 })
    expect(printed(after(stateOf(), { type: "open-year", year: 1900, at: 0 })).emptied).toBeNull()
  })

  test("is the first so many of a crowd, and how many there are", () => {
    const crowd = makeTimeline({ events: makeEvents(MOST_PRINTED + 20) })
    const { events, all } = printed(stateOf(crowd))
    expect([events.length, all]).toEqual([MOST_PRINTED, MOST_PRINTED + 20])
  })
})

test("sources stand once each, by number, and those that the file lacks last", () => {
  const cite = (place: number | null, sourceId: string) => ({ source: place as never, sourceId })
  const citations = [cite(4, "e"), cite(null, "lost"), cite(1, "b"), cite(4, "e")]
  expect(citedBy([{ citations: citations as never }])).toEqual({ sources: [1, 4], missing: ["lost"] })
  expect(numbersOf(citations)).toEqual([2, 5, null])
})

test("on paper only the grounds are other than in the light theme", () => {
  const changed = Object.entries(PAPER).filter(([token, color]) => TOKENS.light[token as keyof typeof PAPER] !== color)
  expect(changed.map(([token]) => token)).toEqual(["paper", "stripe", "sheet", "hot"])
})
