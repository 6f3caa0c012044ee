import { describe, expect, test } from "vitest"
import { isFolderName, pagesOf } from "../../../src/site/pagelist.ts"
import { relativeLink, upFrom, wholeLink } from "../../../src/site/page.ts"
import { yearsWithPages } from "../../../src/state/yearpages.ts"
import { instantAt } from "../../../src/time/instant.ts"
import { en } from "../../../src/time/languages/en.ts"
import { fr } from "../../../src/time/languages/fr.ts"
import { readTimeline } from "../../../src/timeline/read.ts"

function timelineOf(file: object) {
  const now = instantAt(Date.UTC(2026, 10, 24))
  const { timeline } = readTimeline(JSON.stringify(file), { slug: "small", now, words: en })
  return timeline ?? expect.unreachable()
}
const small = timelineOf({
  title: { en: "Small & short", fr: "Petite" },
  events: [
    { id: "first", date: "2009", title: "First", citations: [{ source: "paper" }] },
    { id: "last", date: "2011-06/2012-02", title: { en: "Last", fr: "Dernier" } },
    { id: "someday", undated: true, title: "Some day" },
  ],
  sources: [
    { id: "paper", title: "A paper" },
    { id: "nameless", publisher: "A publisher" },
  ],
})

describe("the pages of a timeline", () => {
  const pages = pagesOf(small, [en, fr])

  test("are the whole, every year from the first event to the last, every event, every source, and one for frames", () => {
    expect(pages.filter(({ language }) => language === "en").map(({ path, title }) => [path, title])).toEqual([
      ["small/", "Small & short"],
      ["small/2009/", "2009 · Small & short"],
      ["small/2010/", "2010 · Small & short"],
      ["small/2011/", "2011 · Small & short"],
      ["small/2012/", "2012 · Small & short"],
      ["small/event/first/", "First · Small & short"],
      ["small/event/last/", "Last · Small & short"],
      ["small/event/someday/", "Some day · Small & short"],
      ["small/source/paper/", "A paper · Small & short"],
      ["small/source/nameless/", "A publisher · Small & short"],
      ["small/embed/", "Small & short"],
    ])
  })

  test("come again in each language of the interface that the file has texts in", () => {
    const french = pages.filter(({ language }) => language === "fr")
    expect(french).toHaveLength(11)
    expect(french[6]).toMatchObject({ path: "small/fr/event/last/", title: "Dernier · Petite", words: fr })
    expect(pagesOf(timelineOf({ title: "T", events: [] }), [en, fr]).map(({ path }) => path)).toEqual([
      "small/",
      "small/embed/",
    ])
  })

  test("are in the first language of the interface where the file is in none of them", () => {
    const german = pagesOf(timelineOf({ title: "T", language: "de", events: [] }), [en, fr])
    expect(german[0]).toMatchObject({ path: "small/", language: "en" })
  })

  test("name their neighbours in time, and each other across languages", () => {
    const at = (path: string) => pages.find((page) => page.path === path)
    expect(at("small/2009/")).toMatchObject({ previous: null, next: { path: "small/2010/", title: "2010" } })
    expect(at("small/event/last/")).toMatchObject({
      previous: { path: "small/event/first/", title: "First" },
      next: { path: "small/event/someday/" },
    })
    expect(at("small/source/paper/")).toMatchObject({ previous: null, next: null })
    const alternates = [
      { language: "en", path: "small/2010/" },
      { language: "fr", path: "small/fr/2010/" },
    ]
    expect([at("small/2010/")?.alternates, at("small/fr/2010/")?.alternates]).toEqual([alternates, alternates])
  })

  test("show a picture of their own, or the timeline's", () => {
    expect(pages.map(({ card }) => card).slice(0, 2)).toEqual(["small/card.png", "small/2009/card.png"])
    expect(pages.find(({ path }) => path === "small/fr/source/paper/")?.card).toBe("small/fr/card.png")
  })

  test("write years before our era as addresses do, and name them in words", () => {
    const ancient = timelineOf({ title: "Ancient", events: [{ date: "-0049", title: "Rubicon" }] })
    expect(pagesOf(ancient, [en, fr])[1]).toMatchObject({ path: "small/-49/", title: "50 BC · Ancient" })
  })

  test("have no folder that a name could lead out of", () => {
    const odd = timelineOf({
      title: "T",
      events: [{ id: "e", date: "2009", title: "E", citations: [{ source: "../../x" }, { source: ".." }] }],
      sources: [
        { id: "../../x", title: "X" },
        { id: "..", title: "Up" },
        { id: "10.1000/182", title: "DOI" },
        { id: "fine one", title: "Fine" },
      ],
    })
    expect(pagesOf(odd, [en]).flatMap(({ path }) => (path.includes("/source/") ? [path] : []))).toEqual([
      "small/source/fine one/",
    ])
  })

  test("of years past 500 are only those where an event starts or ends", () => {
    const of = (...dates: string[]) =>
      yearsWithPages(timelineOf({ title: "T", events: dates.map((date) => ({ date, title: "E" })) }))
    expect(of("1501", "2000")).toHaveLength(500)
    expect(of("1500", "2000")).toEqual([1500, 2000])
    expect(of("0100/0300", "2000")).toEqual([100, 300, 2000])
    expect(of("Y-13800000000", "2000")).toEqual([2000])
  })

  test("of a timeline without dates have no year", () => {
    expect(yearsWithPages(timelineOf({ title: "T", events: [] }))).toEqual([])
  })
})

test("a source has a folder only where every host can keep one of its name", () => {
  for (const id of ["paper", "fine one", "100%", "été", "a&b='c'", "x".repeat(200), "é".repeat(100), "…x"])
    expect(isFolderName(id), id).toBe(true)
  for (const id of ["?", "a#b", "doi:10.1000", "a*", '"', "<a>", "a|b", "a/b", "a\\b", "\n", "", ".", "..", "\ud800"])
    expect(isFolderName(id), id).toBe(false)
  // 255 bytes is the most that file systems take; in letters of three bytes that is 85.
  for (const id of ["x".repeat(201), "é".repeat(101), "年".repeat(67)]) expect(isFolderName(id), id).toBe(false)
})

test.each([
  ["", "", "./"],
  ["small/", "../", "../small/"],
  ["small/2017/", "../../", "../../small/"],
  ["small/event/first/", "../../../", "../../../small/"],
])("from %j the root is %j", (path, up, link) => {
  expect(upFrom(path)).toBe(up)
  expect(relativeLink(path, path === "" ? "" : "small/")).toBe(link)
})

test("who reads from elsewhere gets whole addresses, where the site knows its own", () => {
  expect(wholeLink({ url: "https://a.test/b/" }, "small/2017/", "small/")).toBe("https://a.test/b/small/")
  expect(wholeLink({ url: null }, "small/2017/", "small/")).toBe("../../small/")
})
