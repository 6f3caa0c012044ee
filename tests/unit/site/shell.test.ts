import { describe, expect, test } from "vitest"
import { lostHtml, shellHtml, shellsOf, upFrom, yearsOf } from "../../../src/site/shell.ts"
import { instantAt } from "../../../src/time/instant.ts"
import { en } from "../../../src/time/languages/en.ts"
import { yearInWords } from "../../../src/time/words.ts"
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
const yearName = (year: number) => yearInWords(year, en)

describe("the addresses of a timeline", () => {
  test("are the whole, every year from the first event to the last, every event and every source", () => {
    expect(shellsOf(small, yearName).map(({ path, title }) => [path, title])).toEqual([
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
    ])
  })

  test("name years before our era in words, and write them as addresses do", () => {
    const ancient = timelineOf({ title: "Ancient", events: [{ date: "-0049", title: "Rubicon" }] })
    expect(shellsOf(ancient, yearName)[1]).toEqual({ path: "small/-49/", title: "50 BC · Ancient", timeline: "small" })
  })

  test("past 500 years are only those where an event starts or ends", () => {
    const of = (...dates: string[]) =>
      yearsOf(timelineOf({ title: "T", events: dates.map((date) => ({ date, title: "E" })) }))
    expect(of("1501", "2000")).toHaveLength(500)
    expect(of("1500", "2000")).toEqual([1500, 2000])
    expect(of("0100/0300", "2000")).toEqual([100, 300, 2000])
    expect(of("Y-13800000000", "2000")).toEqual([2000])
  })

  test("of a timeline without dates have no year", () => {
    expect(yearsOf(timelineOf({ title: "T", events: [] }))).toEqual([])
  })
})

const built = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="sourceline-root" content="./" />
    <title>Sourceline</title>
    <link rel="icon" href="./favicon.svg" />
    <script type="module" crossorigin src="./assets/page-1a2b.js"></script>
    <link rel="stylesheet" crossorigin href="./assets/page-3c4d.css" />
  </head>
  <body>
    <div id="root"></div>
  </body>
</html>
`

describe("the page at an address", () => {
  const page = shellHtml(built, { path: "small/event/first/", title: `"First" & <b>`, timeline: "small" }, [
    "small",
    "x",
  ])

  test("links to the site's files from its own depth", () => {
    expect([...page.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, link]) => link)).toEqual([
      "../../../small/read.json",
      "../../../favicon.svg",
      "../../../assets/page-1a2b.js",
      "../../../assets/page-3c4d.css",
    ])
  })

  test("says once where the root is, and which timelines the site has", () => {
    expect(page.match(/<meta name="sourceline-root"[^>]*>/g)).toEqual([
      `<meta name="sourceline-root" content="../../../" />`,
    ])
    expect(page).toContain(`<meta name="sourceline-timelines" content="small x" />`)
  })

  test("has its own title, escaped", () => {
    expect(page).toContain("<title>&quot;First&quot; &amp; &lt;b&gt;</title>")
  })

  test("at the root keeps its links and its title", () => {
    const front = shellHtml(built, { path: "", title: null, timeline: null }, ["small", "x"])
    expect(front).toContain(`src="./assets/page-1a2b.js"`)
    expect(front).toContain("<title>Sourceline</title>")
    expect(front).not.toContain("preload")
  })

  test("at the root fetches no timeline ahead, which ?src= may not want", () => {
    expect(shellHtml(built, { path: "", title: null, timeline: "small" }, ["small"])).not.toContain("preload")
    expect(page).toContain(`<link rel="preload" as="fetch" crossorigin href="../../../small/read.json" />`)
  })

  test("has no script of its own text, so that a host can forbid those (CSP script-src 'self')", () => {
    for (const html of [page, lostHtml(built, ["small"])])
      expect([...html.matchAll(/<script\b[^>]*>([^<]*)<\/script>/g)].map(([, text]) => text?.trim())).toEqual(
        expect.arrayContaining([""]),
      )
    expect(`${page}${lostHtml(built, ["small"])}`).not.toMatch(/<script\b[^>]*>\s*[^<\s]/)
  })

  test("can't be made from a page without a title, and says so", () => {
    expect(() => shellHtml("<head></head>", { path: "", title: null, timeline: null }, [])).toThrow("no <title>")
  })

  test.each([
    ["", ""],
    ["small/", "../"],
    ["small/2017/", "../../"],
    ["small/event/first/", "../../../"],
  ])("is %j: the root is %j from there", (path, up) => {
    expect(upFrom(path)).toBe(up)
  })
})

test("404.html has no link that depends on its depth, and looks for the root at each depth", () => {
  const lost = lostHtml(built, ["small"])
  expect([...lost.matchAll(/\s(?:src|href)="([^"]*)"/g)].map(([, link]) => link)).toEqual([
    "find-root.js",
    "../find-root.js",
    "../../find-root.js",
    "../../../find-root.js",
    "../../../../find-root.js",
  ])
  expect(lost).toContain(`<script type="module" crossorigin data-src="assets/page-1a2b.js">`)
  expect(lost).toContain(`content="noindex"`)
})
