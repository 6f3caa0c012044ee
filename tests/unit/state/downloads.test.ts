import { expect, test } from "vitest"
import { instantOf } from "../../../src/time/calendar.ts"
import { makeSearch } from "../../../src/timeline/search.ts"
import { downloadedEvents, downloadScopes } from "../../../src/state/downloads.ts"
import { initialState } from "../../../src/state/initial.ts"
import { maskOfFilters } from "../../../src/state/filtermask.ts"
import { makeSelectors } from "../../../src/state/select.ts"
import { NO_FILTERS, type State } from "../../../src/state/state.ts"
import { makeTimeline, NOW } from "../../make.ts"

const timeline = makeTimeline({
  lanes: [
    { id: "a", label: "A" },
    { id: "b", label: "B" },
  ],
  events: [
    { date: "2001", lane: "a", title: "One" },
    { date: "2002", lane: "b", title: "Two" },
    { date: "2003", lane: "a", title: "Three" },
    { undated: true, lane: "a", title: "Four" },
    { undated: true, lane: "b", title: "Five" },
  ],
})
const size = { width: 800, height: 600 }
const begun = initialState({ timeline, size, plotWidth: 700, language: "en", reducedMotion: false, now: NOW })
const state: State = { ...begun, span: { from: instantOf(2002, 6), to: instantOf(2004) } }
const eventsOf = (state: State, scope: "view" | "filtered" | "all") =>
  Array.from(
    downloadedEvents(
      state,
      scope,
      makeSelectors(
        () => makeSearch,
        () => maskOfFilters,
      ),
    ),
  )
const filtered = (filters: Partial<State["filters"]>): State => ({ ...state, filters: { ...NO_FILTERS, ...filters } })

test("a view has what touches it and what has no date, all has all", () => {
  expect(eventsOf(state, "view")).toEqual([1, 2, 3, 4])
  expect(eventsOf(state, "all")).toEqual([0, 1, 2, 3, 4])
})

test("filters hide from a view too, a search only from what it finds", () => {
  expect(eventsOf(filtered({ lanes: ["a"] }), "view")).toEqual([2, 3])
  expect(eventsOf(filtered({ lanes: ["a"] }), "filtered")).toEqual([0, 2, 3])
  expect(eventsOf(filtered({ query: "t" }), "view")).toEqual([1, 2, 3, 4])
  expect(eventsOf(filtered({ query: "three", lanes: ["a"] }), "filtered")).toEqual([2])
  expect(eventsOf(filtered({ lanes: ["a"] }), "all")).toEqual([0, 1, 2, 3, 4])
})

test("what filters let through is offered where there are any", () => {
  expect(downloadScopes(state)).toEqual(["view", "all"])
  expect(downloadScopes(filtered({ query: "t" }))).toEqual(["view", "filtered", "all"])
})
