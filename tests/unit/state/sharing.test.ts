import { expect, test } from "vitest"
import { pagesOf, yearsOf } from "../../../src/site/pagelist.ts"
import { hasOwnPages, hasYearPage, likelyTarget, shareTargets } from "../../../src/state/sharing.ts"
import type { State } from "../../../src/state/state.ts"
import { spanOfYear, startOfYear } from "../../../src/time/calendar.ts"
import { en } from "../../../src/time/languages/en.ts"
import { fr } from "../../../src/time/languages/fr.ts"
import { makeTimeline } from "../../make.ts"
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

test.each([
  ["a few years", ["2009", "2012-12/2017-09"]],
  ["many centuries", ["-0300", "0476", "1492-10", "1900/2026"]],
  ["no date", []],
])("a year is said to have a page where the build writes one: %s", (_, dates) => {
  const timeline = makeTimeline({ events: [{ undated: true }, ...dates.map((date) => ({ date }))] })
  const written = yearsOf(timeline)
  for (const year of [-301, -300, 0, 476, 1000, 1492, 1900, 2008, 2009, 2013, 2016, 2017, 2018, 2026, 2027, 1e8])
    expect(hasYearPage(timeline, year), String(year)).toBe(written.includes(year))
})

test.each([
  [{ en: "One", fr: "Un" }, "en"],
  [{ en: "One", fr: "Un" }, "fr-CA"],
  ["One", "en"],
  [{ de: "Eins", fr: "Un" }, "de"],
])("a language is said to have pages of its own where the build writes them: %o in %s", (title, language) => {
  const timeline = makeTimeline({ title, language, events: [{ date: "2017", title }] })
  const paths = pagesOf(timeline, [en, fr]).map(({ path }) => path)
  for (const tag of ["en", "fr"] as const)
    expect(hasOwnPages(timeline, tag), tag).toBe(paths.includes(`${timeline.id}/${tag}/`))
})
