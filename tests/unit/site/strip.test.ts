import { expect, test } from "vitest"
import { stripSvg } from "../../../src/site/strip.ts"
import { en } from "../../../src/time/languages/en.ts"
import { fr } from "../../../src/time/languages/fr.ts"
import { eventAt } from "../../../src/timeline/model.ts"
import { makeEvents, makeTimeline, type FilePart } from "../../make.ts"
import { measureText } from "../../measure.ts"

const draw = (file: FilePart, year: number | null = null, words = en) =>
  stripSvg(makeTimeline(file), { words, measure: measureText, year, language: words === fr ? "fr" : "en" })

const ROOMY: FilePart = {
  title: { en: "A <life>", fr: "Une vie" },
  lanes: [
    { id: "a", label: "A" },
    { id: "b", label: "B" },
  ],
  events: [
    { date: "2009", lane: "a" },
    { date: "2012/2016", lane: "b" },
    { date: "2018/2020", lane: "b", kind: "absence" },
    { date: "2019/2022", lane: "b", kind: "absence" },
    { undated: true },
  ],
}

test("a strip says what it shows, in the page's language", () => {
  expect(draw(ROOMY)).toContain('<title id="strip-test-title">A &lt;life&gt;: chronology, 2009 to 2022</title>')
  expect(draw(ROOMY, 2017)).toContain("2009 to 2022, with 2017 marked</title>")
  expect(draw(ROOMY, 2017, fr)).toContain("Une vie\u202f: chronologie, de 2009 à 2022, 2017 en évidence</title>")
  expect(draw({ events: [] })).toContain("Chronology: A timeline</title>")
})

test("an event has its year marked, or its whole span where that is longer; one without a date has nothing", () => {
  const timeline = makeTimeline(ROOMY)
  const marked = (event: number) =>
    stripSvg(timeline, { words: en, measure: measureText, year: null, language: "en", event: eventAt(event) })
  expect(marked(0)).toBe(draw(ROOMY, 2009))
  const [, from, width] = /<rect x="([\d.]+)%" width="([\d.]+)%"[^>]*--band/.exec(marked(1)) ?? []
  const [, bar] = /<rect x="([\d.]+)%" y="[^"]*" width="[^"]*" height="5" fill="var\(--lane1\)"/.exec(marked(1)) ?? []
  expect(from).toBe(bar)
  expect(Number(width)).toBeGreaterThan(25)
  expect(marked(4)).toBe(draw(ROOMY))
})

test("a moment is a disc, a period a bar, overlapping searches one hatch; what has no date is not drawn", () => {
  const svg = draw(ROOMY)
  expect(svg.match(/<circle/g)).toHaveLength(1)
  expect(svg.match(/fill="url\(#strip-test-hatch1\)"/g)).toHaveLength(1)
  expect(svg.match(/<rect /g)).toHaveLength(3)
})

test("its colours are the page's, and nothing in it is a style", () => {
  const svg = draw(ROOMY, 2012)
  const colors = [...svg.matchAll(/(?:fill|stroke)="([^"]*)"/g)].map(([, color]) => color!)
  expect(colors.filter((color) => !/^(var\(--[a-z0-9-]+\)|url\(#.*\)|none)$/.test(color))).toEqual([])
  expect(svg).not.toContain("style=")
})

test("places are percentages, so that marks keep their size at every width", () => {
  const [, from, width] = /<rect x="([\d.]+)%" width="([\d.]+)%" height="72"/.exec(draw(ROOMY, 2009))!
  // 14 years, and 4 % of them on each side.
  expect(Number(from)).toBeCloseTo((100 * 0.04) / 1.08, 1)
  expect(Number(width)).toBeCloseTo(100 / 14 / 1.08, 1)
})

test("the year in hand is named under its band at every width, and no label stands over it", () => {
  const svg = draw(ROOMY, 2017)
  for (const name of ["wide", "middle", "narrow"]) {
    const [, group] = new RegExp(`<g class="is-${name}">(.*?)</g>`).exec(svg)!
    const labels = [...group!.matchAll(/<text x="([\d.]+)%"[^>]*>(.*?)</g)].map(([, x, text]) => ({
      x: Number(x),
      text,
    }))
    const px = { wide: 1104, middle: 600, narrow: 280 }[name]! / 100
    const year = labels.filter(({ text }) => text === "2017")
    expect(year).toHaveLength(1)
    for (const { x, text } of labels) if (text !== "2017") expect(Math.abs(x - year[0]!.x) * px).toBeGreaterThan(28)
  }
  expect(svg.match(/font-weight="700"/g)).toHaveLength(3)
})

test("a year that the timeline does not reach has no band", () => {
  expect(draw(ROOMY, 1900)).not.toContain("var(--band)")
  expect(draw(ROOMY, 1900)).not.toContain("700")
})

test("however many events there are, a strip stays small", () => {
  expect(draw({ events: makeEvents(5_000) }).length).toBeLessThan(12_000)
  expect(draw({ events: makeEvents(400) }).length).toBeLessThan(50_000)
})

test("deep time, one instant and no event at all can be drawn", () => {
  for (const events of [[{ date: "Y-13800000000" }, { date: "2017" }], [{ date: "2017-01-01T10:00:00Z" }], []]) {
    expect(draw({ events }, 2017)).not.toMatch(/NaN|Infinity/)
  }
})
