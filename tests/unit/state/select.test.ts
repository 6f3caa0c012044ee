import { describe, expect, test } from "vitest"
import { maskOfFilters } from "../../../src/state/filtermask.ts"
import { matchCount } from "../../../src/state/matchplace.ts"
import { makeSelectors } from "../../../src/state/select.ts"
import { makeSearch } from "../../../src/timeline/search.ts"
import type { Filters, State } from "../../../src/state/state.ts"
import { spanOfYear } from "../../../src/time/calendar.ts"
import { countIn, eventsIn } from "../../../src/timeline/lookup.ts"
import { eventAt } from "../../../src/timeline/model.ts"
import { makeEvents, makeTimeline } from "../../make.ts"
import { after, source, stateOf, timeline } from "./world.ts"

const filtered = (filters: Partial<Filters>): State => after(stateOf(), { type: "filter", filters })
const ids = (mask: Uint8Array | null): readonly string[] | null =>
  mask === null ? null : [...mask].flatMap((each, index) => (each === 1 ? [timeline.idOf(eventAt(index))] : []))

describe("filters", () => {
  test.each<[string, Partial<Filters>, readonly string[] | null]>([
    ["nothing set lets everything through", {}, null],
    ["a lane", { lanes: ["research"] }, ["cifar", "paper"]],
    ["a level leaves absences out", { evidence: ["unverified"] }, ["adviser"]],
    ["absences pass as none found", { evidence: ["none-found"] }, ["no-posts"]],
    ["levels add up", { evidence: ["confirmed", "none-found"] }, ["paper", "no-posts"]],
    ["a tag", { tags: ["data"] }, ["cifar"]],
    ["filters of two kinds both hold", { lanes: ["work"], evidence: ["single"] }, ["google", "left-google"]],
    ["a source lets through what cites it", { sources: ["page"] }, ["cifar", "google", "left-google"]],
    ["sources add up", { sources: ["paper", "page"] }, ["cifar", "paper", "google", "left-google"]],
    ["a source that nothing cites lets nothing through", { sources: ["unused"] }, []],
    ["moments", { kinds: ["moment"] }, ["cifar", "paper", "left-google", "adviser"]],
    ["periods are no absences", { kinds: ["period"] }, ["google", "partner"]],
    ["absences", { kinds: ["absence"] }, ["no-posts"]],
    ["what has no date", { kinds: ["undated", "absence"] }, ["no-posts", "moved"]],
    ["a source and a kind both hold", { sources: ["page"], kinds: ["period"] }, ["google"]],
    ["a search hides nothing", { query: "google" }, null],
  ])("%s", (_, filters, expected) => {
    expect(
      ids(
        makeSelectors(
          () => makeSearch,
          () => maskOfFilters,
        ).visibleMask(filtered(filters)),
      ),
    ).toEqual(expected)
  })

  test("count what they hide, undated events too", () => {
    const { hiddenCount } = makeSelectors(
      () => makeSearch,
      () => maskOfFilters,
    )
    expect(hiddenCount(stateOf())).toBe(0)
    expect(hiddenCount(filtered({ lanes: ["research"] }))).toBe(6)
  })
})

describe("what is lit", () => {
  const { litMask } = makeSelectors(
    () => makeSearch,
    () => maskOfFilters,
  )

  test("is everything at first", () => expect(litMask(stateOf())).toBeNull())

  test("is what the search finds", () => {
    expect(ids(litMask(filtered({ query: "Google" })))).toEqual(["google", "left-google"])
  })

  test("is what the open source is cited for", () => {
    const opened = after(stateOf(), { type: "open-source", source: source("page"), at: 0 })
    expect(ids(litMask(opened))).toEqual(["cifar", "google", "left-google"])
  })

  test("is what the hovered source is cited for, over the open one", () => {
    const opened = after(
      stateOf(),
      { type: "open-source", source: source("page"), at: 0 },
      { type: "hover", source: source("paper") },
    )
    expect(ids(litMask(opened))).toEqual(["paper"])
  })

  test("is both, when there are both", () => {
    const both = after(filtered({ query: "left" }), { type: "open-source", source: source("page"), at: 0 })
    expect(ids(litMask(both))).toEqual(["left-google"])
  })

  test("is nothing for a source that is cited nowhere", () => {
    expect(ids(litMask(after(stateOf(), { type: "open-source", source: source("unused"), at: 0 })))).toEqual([])
  })
})

describe("counts", () => {
  test("matches are those that are visible", () => {
    const selectors = makeSelectors(
      () => makeSearch,
      () => maskOfFilters,
    )
    const state = filtered({ query: "a", lanes: ["research"] })
    const found = Array.from(selectors.matches(state)!, (event) => timeline.idOf(event))
    expect(found).toEqual(["cifar", "paper"])
    expect(matchCount(state, selectors)).toBe(2)
    expect([selectors.matches(stateOf()), matchCount(stateOf(), selectors)]).toEqual([null, null])
  })

  test("evidence counts absences apart", () => {
    expect(
      makeSelectors(
        () => makeSearch,
        () => maskOfFilters,
      ).evidenceCounts(timeline),
    ).toMatchObject({
      confirmed: 1,
      "none-found": 1,
      unverified: 1,
    })
  })

  test("what is shown counts what touches the view, and the undated", () => {
    const selectors = makeSelectors(
      () => makeSearch,
      () => maskOfFilters,
    )
    expect(selectors.shownCount(stateOf())).toBe(timeline.length)
    const state = { ...stateOf(), span: spanOfYear(2017) }
    expect(selectors.shownCount(state)).toBe(3)
  })

  test("shown in any view is what a look at each event counts", () => {
    const crowd = makeTimeline({ events: makeEvents(400, 3) })
    const selectors = makeSelectors(
      () => makeSearch,
      () => maskOfFilters,
    )
    for (let year = 1945; year < 2030; year++) {
      const state = { ...stateOf(crowd), span: spanOfYear(year) }
      expect(selectors.shownCount(state)).toBe(countIn(crowd, state.span) + crowd.length - crowd.dated)
      const some = after(state, { type: "filter", filters: { evidence: ["none-found", "unsourced"] } })
      const mask = selectors.visibleMask(some)!
      expect(selectors.shownCount(some)).toBe(eventsIn(crowd, some.span).filter((event) => mask[event] === 1).length)
    }
  })
})

test("the same state, or one that differs in other things, gets the same objects", () => {
  const selectors = makeSelectors(
    () => makeSearch,
    () => maskOfFilters,
  )
  const state = filtered({ lanes: ["work"], query: "google" })
  const panned = after(state, { type: "zoom", x: 3, factor: 0.5 }, { type: "theme", theme: "dark" })
  expect(selectors.visibleMask(state)).toBe(selectors.visibleMask(panned))
  expect(selectors.litMask(state)).toBe(selectors.litMask(panned))
  expect(selectors.matches(state)).toBe(selectors.matches(panned))
})

test("with filters and a search both on, what is lit and what matches are remembered apart", () => {
  const selectors = makeSelectors(
    () => makeSearch,
    () => maskOfFilters,
  )
  const state = filtered({ lanes: ["work"], query: "google" })
  const [matches, lit] = [selectors.matches(state), selectors.litMask(state)]
  expect(selectors.matches(state)).toBe(matches)
  expect(selectors.hiddenCount(state)).toBe(2)
  expect([selectors.matches(state), selectors.litMask(state)]).toEqual([matches, lit])
  expect(selectors.matches(state)).toBe(matches)
})
