import { expect, test } from "vitest"
import { pagesOf } from "../../../src/site/pagelist.ts"
import { hasOwnPages, hasYearPage, yearsWithPages } from "../../../src/state/yearpages.ts"
import { en } from "../../../src/time/languages/en.ts"
import { fr } from "../../../src/time/languages/fr.ts"
import { makeTimeline } from "../../make.ts"

test.each([
  ["a few years", ["2009", "2012-12/2017-09"]],
  ["many centuries", ["-0300", "0476", "1492-10", "1900/2026"]],
  ["no date", []],
])("a year is said to have a page where the build writes one: %s", (_, dates) => {
  const timeline = makeTimeline({ events: [{ undated: true }, ...dates.map((date) => ({ date }))] })
  const written = pagesOf(timeline, [en]).flatMap(({ target }) => (target.kind === "year" ? [target.year] : []))
  expect(written).toEqual(yearsWithPages(timeline))
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
