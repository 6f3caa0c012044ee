import { readFileSync } from "node:fs"
import { renderToString } from "react-dom/server"
import { expect, test } from "vitest"
import { en } from "../../../src/time/languages/en.ts"
import { fr } from "../../../src/time/languages/fr.ts"
import { LATER } from "../../../src/view/laterparts.ts"
import { stillDrawing } from "../../../src/view/stilldrawing.ts"
import { CAREER } from "../../component/career.ts"
import { viewerWith, type InHand } from "../../viewer.tsx"

const FILE: unknown = JSON.parse(readFileSync("data/timelines/alex-krizhevsky.json", "utf8"))

const html = (inHand: InHand, words: typeof en | typeof fr = en, later: typeof LATER | null = LATER, file = FILE) =>
  renderToString(viewerWith({ file, words, inHand, later, drawing: stillDrawing }))
const hrefs = (page: string) => [...page.matchAll(/<a [^>]*?href="([^"]*)"/g)].map(([, href]) => href!)
const headings = (page: string) =>
  [...page.matchAll(/<h2[^>]*>(.*?)<\/h2>/g)].map(([, inside]) => inside!.replace(/<[^>]*>/g, ""))
const PLACES: readonly InHand[] = [{}, { year: 2017 }, { event: "left-google" }, { source: "kriz-home" }]

test.each(PLACES)("Without a browser the viewer renders with %j in hand, in English and in French", (inHand) => {
  const [english, french] = [html(inHand), html(inHand, fr)]
  expect(headings(english)).toHaveLength(1)
  expect(english).toContain(`<div class="app" lang="en"`)
  expect(french).toContain(`<div class="app" lang="fr"`)
  expect(english).toContain("<h1>")
})

test("The whole timeline has its heading, and every source is a link to it", () => {
  const page = html({})
  expect(headings(page)).toEqual(["Alex Krizhevsky"])
  const sources = hrefs(page).filter((href) => href.startsWith("source/"))
  expect(sources).toHaveLength((FILE as typeof CAREER).sources.length)
  expect(new Set(sources).size).toBe(sources.length)
})

test("Before the rest has come the whole page is there but for what the panel says", () => {
  const without = html({}, en, null)
  expect(without).toContain("<h1>")
  expect(without).toContain("data-chronology")
  expect(headings(without)).toEqual([])
})

test.each([
  [en, LATER, ["Skip to the events", "Skip to the details"]],
  [fr, null, ["Aller aux événements", "Aller au détail"]],
] as const)("The first links skip to what the page holds from the start", (words, later, names) => {
  const page = html({}, words, later)
  const links = [...page.matchAll(/<a class="skip" href="#([^"]*)">([^<]*)</g)]
  expect(hrefs(page).slice(0, 2)).toEqual(["#events", "#details"])
  expect(links.map(([, , name]) => name)).toEqual(names)
  for (const [, id] of links)
    expect(page.match(new RegExp(`<(main|aside) id="${id!}"[^>]* tabindex="-1"`, "g"))).toHaveLength(1)
})

test("A year has its count, its events as links, and the years beside it", () => {
  const page = html({ year: 2017 })
  expect(headings(page)[0]).toMatch(/^2017 · \d+ events$/)
  expect(hrefs(page)).toEqual(expect.arrayContaining(["2016/", "2018/", "event/left-google/"]))
  expect(headings(html({ year: 2017 }, fr))[0]).toMatch(/^2017 · \d+ événements$/)
})

test("An event has its title, its sources, its neighbours and what else they are cited for, all as links", () => {
  const page = html({ event: "left-google" })
  expect(headings(page)).toEqual(["Leaves Google"])
  expect(headings(html({ event: "left-google" }, fr))).toEqual(["Quitte Google"])
  expect(hrefs(page)).toEqual(
    expect.arrayContaining(["source/kriz-home/", "source/aminer/", "source/wikipedia-en/", "event/lost-interest/"]),
  )
  expect(hrefs(page).filter((href) => href.startsWith("event/")).length).toBeGreaterThan(4)
})

test("A source has its title and links to the events that cite it", () => {
  const page = html({ source: "kriz-home" })
  expect(headings(page)[0]).toMatch(/home page/)
  expect(hrefs(page)).toContain("event/left-google/")
})

test("Before what comes later is here, a page with something in hand is its frame", () => {
  for (const inHand of PLACES.slice(1)) expect(html(inHand, en, null)).toContain(`data-name="coming"`)
})

test("Nothing that is rendered has a style of its own: a strict policy would refuse it", () => {
  for (const words of [en, fr]) {
    for (const inHand of PLACES) expect(html(inHand, words)).not.toMatch(/<[^>]*\sstyle=/)
    const career = { event: "left" }
    expect(html(career, words, LATER, CAREER)).not.toMatch(/<[^>]*\sstyle=/)
  }
})

test("A lane's colour is told by one of four names, which come again past the fourth lane", () => {
  const lanes = Array.from({ length: 6 }, (_, lane) => ({ id: `l${lane}`, label: `Lane ${lane}` }))
  const events = lanes.map(({ id }, lane) => ({ id: `e${lane}`, date: "2017", title: `Event ${lane}`, lane: id }))
  const page = html({ year: 2017 }, en, LATER, { title: "Six lanes", lanes, events })
  const marks = [...page.matchAll(/class="mark" data-lane="(\d)"/g)].map(([, lane]) => lane)
  expect(marks).toEqual(["0", "1", "2", "3", "0", "1"])
})

test("An event's picture is rendered where its address is one of the web or a path", () => {
  expect(html({ event: "left" }, en, LATER, CAREER)).toContain(`src="left.jpg"`)
})

test("A word without an end is set in pieces, between which a browser breaks quickly, and all else as written", () => {
  const h1 = (title: string) =>
    /<h1>(.*?)<\/h1>/s.exec(html({}, en, LATER, { title, events: [{ date: "2000", title: "One" }] }))![1]
  for (const letter of ["x", "ب"]) {
    const pieces = [500, 500, 200].map((length) => letter.repeat(length))
    expect(h1(`A ${letter.repeat(1200)} B`)).toContain(`>A ${pieces.join(" ")} B<`)
  }
  for (const plain of ["word ".repeat(400).trim(), "字".repeat(1200)]) expect(h1(plain)).toContain(`>${plain}<`)
})
