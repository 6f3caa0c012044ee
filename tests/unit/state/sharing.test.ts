import { expect, test } from "vitest"
import { likelyTarget, shareTargets, stateToShare } from "../../../src/state/sharing.ts"
import type { State } from "../../../src/state/state.ts"
import { spanOfYear, startOfYear } from "../../../src/time/calendar.ts"
import { after, event, landed, source, stateOf } from "./world.ts"

const kindsOf = (state: State) => shareTargets(state).map(({ kind }) => kind)
const openYear = (year: number) => landed(after(stateOf(), { type: "open-year", year, at: 0 }))

test("of the whole, a link can show this view or the whole timeline, and the whole is meant", () => {
  expect(kindsOf(stateOf())).toEqual(["view", "all"])
  expect(likelyTarget(stateOf())).toBe("all")
})

test("what is selected is offered by itself, and is what is meant", () => {
  const selected = landed(after(stateOf(), { type: "select", event: event("left-google"), at: 0 }))
  expect(kindsOf(selected)).toEqual(["view", "event", "all"])
  expect(likelyTarget(selected)).toBe("event")
  const opened = landed(after(stateOf(), { type: "open-source", source: source("page"), at: 0 }))
  expect(kindsOf(opened)).toEqual(["view", "source", "all"])
  expect(likelyTarget(opened)).toBe("source")
  expect(shareTargets(openYear(2017))).toContainEqual({ kind: "year", year: 2017 })
  expect(likelyTarget(openYear(2017))).toBe("year")
})

test("a view about a year offers the year in its middle, though none is selected; a longer one offers none", () => {
  const near = after(stateOf(), { type: "show", span: spanOfYear(2014) })
  expect(shareTargets(near)).toContainEqual({ kind: "year", year: 2014 })
  expect(likelyTarget(near)).toBe("view")
  const far = after(stateOf(), { type: "show", span: { from: startOfYear(2010), to: startOfYear(2016) } })
  expect(kindsOf(far)).toEqual(["view", "all"])
})

test("in flight, the view is where the flight leads", () => {
  const flying = after({ ...stateOf(), reducedMotion: false }, { type: "open-year", year: 2017, at: 0 })
  expect(flying.flight).not.toBeNull()
  expect(shareTargets(flying)[0]).toEqual({ kind: "view", span: flying.flight!.to })
})

test("a search or filter in hand is part of what is meant", () => {
  const searched = after(stateOf(), { type: "filter", filters: { query: "google" } })
  expect(likelyTarget(searched)).toBe("view")
})

test("a link to the view keeps the table as it is sorted; a link to one thing shows it as anybody finds it", () => {
  const { span, ...sorted } = after(stateOf(), { type: "mode", mode: "table" }, { type: "sort", sort: "-title" })
  const choices = { language: null, theme: "auto" } as const
  const shared = (target: Parameters<typeof stateToShare>[1]) => stateToShare({ span, ...sorted }, target, choices)
  expect(shared({ kind: "view", span })).toMatchObject({ mode: "table", sort: "-title" })
  expect(shared({ kind: "event", event: event("paper") })).toMatchObject({ mode: "chronology", sort: "date" })
})
