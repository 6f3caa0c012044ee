import { expect, test } from "vitest"
import { pagesOf } from "../../../src/site/pagelist.ts"
import { hasOwnPages, hasYearPage, yearsWithPages } from "../../../src/state/yearpages.ts"
import { en } from "../../../src/time/languages/en.ts"
import { fr } from "../../../src/time/languages/fr.ts"
import { makeTimeline } from "../../make.ts"

test.each([
  ["a few years", ["2009", "2012-12/2017-09"]],
  ["many centuries", ["-0300", "0476", "1492-10", "1900/2026"]],
  ["ends at the turn of a year", ["0001-01-01T00:00:00Z", "1400/1402", "1500-06/1501-01-01T00:00:00Z", "1999-12-31"]],
  ["no date", []],
])("a year is said to have a page where the build writes one: %s", (_, dates) => {
  const timeline = makeTimeline({ events: [{ undated: true }, ...dates.map((date) => ({ date }))] })
  const written = pagesOf(timeline, [en]).flatMap(({ target }) => (target.kind === "year" ? [target.year] : []))
  expect(written).toEqual(yearsWithPages(timeline))
  const years = [...Array.from({ length: 2400 }, (_, place) => place - 350), 1e8]
  expect(years.filter((year) => hasYearPage(timeline, year))).toEqual(written)
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
