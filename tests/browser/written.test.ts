import { existsSync, readFileSync, readdirSync } from "node:fs"
import { join, resolve } from "node:path"
import { HtmlValidate, StaticConfigLoader } from "html-validate"
import type { Page } from "playwright-core"
import { describe, expect, test } from "vitest"
import { yearsWithPages } from "../../src/state/yearpages.ts"
import { instantOf } from "../../src/time/calendar.ts"
import { en } from "../../src/time/languages/en.ts"
import { eventsInYear } from "../../src/timeline/lookup.ts"
import { readTimeline } from "../../src/timeline/read.ts"
import { yearOfBuild } from "./builtin.ts"
import { useBrowser } from "./page.ts"

const open = useBrowser()
const dist = resolve("dist")
const slug = "alex-krizhevsky"
const timeline = readTimeline(readFileSync("data/timelines/alex-krizhevsky.json", "utf8"), {
  slug,
  now: instantOf(yearOfBuild(), 7),
  words: en,
}).timeline!
const YEARS = yearsWithPages(timeline)

/** Every page of the site, by its folder: "alex-krizhevsky/2017/". */
const PAGES = new Map(
  readdirSync(dist, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith("index.html") && !path.startsWith("embedding"))
    .map((path) => [path.slice(0, -"index.html".length), readFileSync(join(dist, path), "utf8")]),
)

test("there is a page for the timeline, each year, event and source, in both languages, and for frames", () => {
  expect([YEARS[0], YEARS.at(-1)]).toEqual([2009, yearOfBuild()])
  const each = 1 + YEARS.length + timeline.length + timeline.sources.length
  expect(PAGES.size).toBe(2 * each + 4)
  expect([...PAGES.keys()]).toEqual(expect.arrayContaining(["", "embed/", `${slug}/embed/`, `${slug}/fr/2017/`]))
})

const unescape = (text: string) => text.replaceAll("&amp;", "&").replaceAll("&quot;", '"')
const linksIn = (html: string) =>
  [
    ...html.replace(/<script type="application\/ld\+json">.*?<\/script>/s, "").matchAll(/\s(?:href|src)="([^"]*)"/g),
  ].map(([, link]) => unescape(link ?? ""))

/** The file that a link in a page leads to, from the folder of the site. */
function targetOf(path: string, link: string): string | null {
  const url = new URL(link, `http://site/a/b/${path}`)
  if (url.origin !== "http://site") return null
  expect(url.pathname.startsWith("/a/b/"), `${path}: ${link} leads out of the site`).toBe(true)
  const file = decodeURIComponent(url.pathname.slice("/a/b/".length))
  return file === "" || file.endsWith("/") ? `${file}index.html` : file
}

test("every link of every page is relative and leads to a file of the site, or to another site", () => {
  const missing: string[] = []
  for (const [path, html] of PAGES)
    for (const link of linksIn(html)) {
      if (link.startsWith("#")) {
        if (!html.includes(` id="${link.slice(1)}"`)) missing.push(`${path}: ${link}`)
        continue
      }
      const target = targetOf(path, link)
      if (target === null) expect(link).toMatch(/^https?:\/\//)
      else if (link.startsWith("/") || !existsSync(join(dist, target))) missing.push(`${path}: ${link}`)
    }
  expect(missing).toEqual([])
})

test(
  "pages are valid HTML: all of timelines, years and frames, and every third of events and sources",
  { timeout: 120_000 },
  async () => {
    const validator = new HtmlValidate(new StaticConfigLoader({ extends: ["html-validate:standard"] }))
    const faults: string[] = []
    const lost = readFileSync(join(dist, "404.html"), "utf8")
    // What differs from page to page is its texts, so that of events and sources every third says it all.
    const some = [...PAGES].filter(([path], place) => !/\/(event|source)\//.test(path) || place % 3 === 0)
    for (const [path, html] of [...some, ["404.html", lost] as const]) {
      const { results } = await validator.validateString(html, path)
      for (const { messages } of results)
        for (const { ruleId, message } of messages) faults.push(`${path}: ${ruleId} ${message}`)
    }
    expect(faults).toEqual([])
  },
)

test("nothing in a page needs a host to allow scripts or styles in the page itself", () => {
  for (const [path, html] of PAGES) {
    expect(html, path).not.toMatch(/\sstyle="|<style|\son[a-z]+="/)
    for (const [, attributes = "", text = ""] of html.matchAll(/<script\b([^>]*)>(.*?)<\/script>/gs))
      if (!attributes.includes("application/ld+json")) expect(text, path).toBe("")
  }
})

const articleIn = (html: string) => html.slice(html.indexOf('<div id="article">'))

test("the page of a year lists exactly that year's events", () => {
  for (const year of YEARS)
    for (const home of [`${slug}/`, `${slug}/fr/`]) {
      const html = PAGES.get(`${home}${String(year)}/`) ?? expect.unreachable()
      const expected = eventsInYear(timeline, year).map((event) => timeline.idOf(event))
      const titles = [...articleIn(html).matchAll(/<h2\b.*?<\/h2>/gs)].map(([heading]) => heading)
      const listed = titles.flatMap((heading) => /\/event\/([^/"]+)\//.exec(heading)?.[1] ?? [])
      expect({ year, listed: listed.sort() }).toEqual({ year, listed: [...expected].sort() })
      // The same in the app, for the script to take over.
      const panel = html.slice(html.indexOf('id="details"'), html.indexOf('<div id="article">'))
      const rows = [...panel.matchAll(/class="event-row".*?<\/li>/gs)].map(
        ([row]) => /\/event\/([^/"]+)\//.exec(row)?.[1],
      )
      expect({ year, rows: rows.sort() }).toEqual({ year, rows: [...expected].sort() })
    }
})

const metaIn = (html: string, name: string) =>
  new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(html)?.[1]

test("every page but those for frames has a picture of its own kind, 1200 × 630 px", () => {
  const pictures = new Set<string>()
  for (const [path, html] of PAGES) {
    if (path.endsWith("embed/")) continue
    const target = targetOf(path, metaIn(html, "og:image") ?? expect.unreachable(path))!
    const png = readFileSync(join(dist, target))
    expect({ path, width: png.readUInt32BE(16), height: png.readUInt32BE(20) }).toEqual({
      path,
      width: 1200,
      height: 630,
    })
    if (/\/(\d{4}|event\/[^/]+)\/$/.test(path)) expect(target).toBe(`${path}card.png`)
    pictures.add(target)
  }
  expect(pictures.size).toBe(2 * (1 + YEARS.length + timeline.length))
})

interface Cited {
  readonly name?: string
  readonly "@id"?: string
}

test("structured data parses and names every source that the page rests on", () => {
  for (const [path, html] of PAGES) {
    if (path.endsWith("embed/")) continue
    const [, text] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? expect.unreachable(path)
    const data = JSON.parse(text!) as { readonly citation?: readonly Cited[] }
    const named = (data.citation ?? []).flatMap((each) => /\/source\/([^/]+)\//.exec(each["@id"] ?? "")?.[1] ?? [])
    const [, kind, id] = /(?:^|\/)(event|source)\/([^/]+)\/$/.exec(path) ?? []
    const year = /\/(\d{4})\/$/.exec(path)?.[1]
    const events =
      kind === "event" ? [timeline.indexOf(id!)!] : year === undefined ? null : eventsInYear(timeline, Number(year))
    const sources =
      events === null
        ? kind === "source"
          ? [id!]
          : timeline.sources.map((source) => source.id)
        : events.flatMap((event) => timeline.event(event).citations.map((citation) => citation.sourceId))
    expect({ path, named }).toEqual({ path, named: expect.arrayContaining([...new Set(sources)]) as string[] })
  }
})

test("tags name the page, its other language and its neighbours", () => {
  const html = PAGES.get(`${slug}/fr/2017/`) ?? expect.unreachable()
  expect(html).toContain('<html lang="fr">')
  expect(html).toMatch(/<title>2017 · Alex Krizhevsky<\/title>/)
  const link = (rel: string) => new RegExp(`<link rel="${rel}"[^>]* href="([^"]*)"`).exec(html)?.[1]
  expect(targetOf(`${slug}/fr/2017/`, link("canonical")!)).toBe(`${slug}/fr/2017/index.html`)
  expect(targetOf(`${slug}/fr/2017/`, link('alternate" hreflang="en')!)).toBe(`${slug}/2017/index.html`)
  expect(targetOf(`${slug}/fr/2017/`, link('alternate" hreflang="x-default')!)).toBe(`${slug}/2017/index.html`)
  expect(targetOf(`${slug}/fr/2017/`, link("prev")!)).toBe(`${slug}/fr/2016/index.html`)
  expect(targetOf(`${slug}/fr/2017/`, link("next")!)).toBe(`${slug}/fr/2018/index.html`)
  expect(PAGES.get(`${slug}/embed/`)).toContain('<meta name="robots" content="noindex"')
  expect(metaIn(html, "twitter:card")).toBe("summary_large_image")
})

test("what machines fetch is there and speaks of the site's pages", () => {
  const read = (path: string) => readFileSync(join(dist, path), "utf8")
  const sitemap = read("sitemap.xml")
  const listed = [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, place]) => place ?? "")
  const expected = [...PAGES.keys()].filter((path) => path !== "" && !path.endsWith("embed/"))
  expect(listed.map((place) => place.replace(/^https?:\/\/[^/]*\//, "")).sort()).toEqual(expected.sort())
  expect(read("robots.txt")).toContain("User-agent: *")
  const manifest = JSON.parse(read("manifest.webmanifest")) as { icons: readonly { src: string }[] }
  for (const { src } of manifest.icons) expect(existsSync(join(dist, src)), src).toBe(true)
  for (const home of [`${slug}/`, `${slug}/fr/`]) {
    const entries = [...read(`${home}feed.xml`).matchAll(/<entry>/g)]
    expect(entries).toHaveLength(timeline.length)
  }
  const schema = (JSON.parse(read(`${slug}/timeline.json`)) as { $schema: string }).$schema
  expect(existsSync(join(dist, slug, schema))).toBe(true)
  for (const path of PAGES.keys()) {
    if (path === "" || path.endsWith("embed/")) continue
    const oembed = JSON.parse(read(`${path}oembed.json`)) as Record<string, unknown>
    expect(oembed).toMatchObject({ version: "1.0", type: "rich" })
    const [, src = ""] = /^<iframe src="([^"]*\/embed\/[^"]*)" /.exec(String(oembed["html"])) ?? []
    expect(
      PAGES.has(targetOf(path, unescape(src).replace(/\?.*/, ""))!.replace("index.html", "")),
      `${path}: ${src}`,
    ).toBe(true)
  }
})

describe("with JavaScript off", () => {
  const off = { hasScripts: false } as const

  test.each([
    ["root", `${slug}/2017/`],
    ["deep", `${slug}/fr/event/google/`],
    ["root", ""],
    ["deep", `${slug}/source/nips-2012-paper/`],
  ] as const)("a page under %s reads well and leads on: %s", async (site, address) => {
    const { page } = await open(address, { ...off, site })
    expect(await page.locator("#root").isVisible()).toBe(false)
    expect(await page.locator("#article h1").isVisible()).toBe(true)
    const links = page.locator("#article a:visible")
    expect(await links.count()).toBeGreaterThan(5)
    const wide = await page.locator("#article").evaluate((each) => each.scrollWidth > each.clientWidth)
    expect(wide).toBe(false)
    await page.locator("#article a[href*='/event/']").first().click()
    await page.locator("#article h1").waitFor()
    expect(page.url()).toContain("/event/")
  })

  test("in one column an event's date is said once, above its text", async () => {
    const date = (page: Page) => page.locator("#article .article-date").isVisible()
    const address = `${slug}/event/left-google/`
    const wide = await open(address, { ...off, width: 1280 })
    expect(await date(wide.page)).toBe(true)
    const narrow = await open(address, { ...off, width: 820 })
    expect(await date(narrow.page)).toBe(false)
  })

  test("a reader goes from year to year and into the other language", async () => {
    const { page } = await open(`${slug}/2017/`, off)
    await page.locator("#article a[rel=next], #article nav a").last().click()
    await page.waitForURL(/\/2018\/$/)
    await page.locator('#article a[hreflang="fr"]').click()
    await page.waitForURL(/\/fr\/2018\/$/)
    expect(await page.locator("html").getAttribute("lang")).toBe("fr")
  })
})
