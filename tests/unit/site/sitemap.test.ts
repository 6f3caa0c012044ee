import { expect, test } from "vitest"
import type { Page } from "../../../src/site/page.ts"
import { robotsOf, sitemapOf } from "../../../src/site/sitemap.ts"
import { makeTimeline } from "../../make.ts"
import { HERE, career, pageOf, pagesIn, siteOf } from "./made.ts"
import { childOf, childrenOf, readXml } from "./xml.ts"

const locationsIn = (source: string) => readXml(source).children.map((each) => childOf(each, "loc").text)

test("a sitemap has every page but those in frames, each with its languages", () => {
  const [file, ...more] = sitemapOf(pagesIn(career), siteOf(HERE, career))
  expect(more).toEqual([])
  expect(file!.fileName).toBe("sitemap.xml")
  const urlset = readXml(file!.source)
  expect([urlset.name, urlset.attributes["xmlns"]]).toEqual(["urlset", "http://www.sitemaps.org/schemas/sitemap/0.9"])
  const wanted = pagesIn(career).filter(({ target }) => target.kind !== "embed")
  expect(locationsIn(file!.source).map((location) => decodeURIComponent(location))).toEqual(
    wanted.map(({ path }) => HERE + path),
  )
  const languages = new Map(
    urlset.children.map((url) => [
      childOf(url, "loc").text,
      childrenOf(url, "xhtml:link").map(({ attributes }) => [attributes["hreflang"], attributes["href"]]),
    ]),
  )
  expect(languages.get(`${HERE}test/fr/2017/`)).toEqual([
    ["en", `${HERE}test/2017/`],
    ["fr", `${HERE}test/fr/2017/`],
    ["x-default", `${HERE}test/2017/`],
  ])
  for (const links of languages.values()) for (const [, href] of links) expect(languages.get(href!)).toEqual(links)
})

test("the list of timelines is in it where there is one", () => {
  const other = makeTimeline({}, { slug: "other" })
  const [file] = sitemapOf(pagesIn(career), siteOf(HERE, career, other))
  expect(locationsIn(file!.source)[0]).toBe(HERE)
})

test("past 50,000 addresses there are several files, and an index of them that loses none", () => {
  const page = pageOf(career, { kind: "year", year: 2017 })
  const pages = Array.from({ length: 100_001 }, (_, index): Page => ({
    ...page,
    path: `test/${index}/`,
    alternates: [],
  }))
  const [index, ...files] = sitemapOf(pages, siteOf(HERE, career))
  expect(index!.fileName).toBe("sitemap.xml")
  expect(readXml(index!.source).name).toBe("sitemapindex")
  expect(locationsIn(index!.source)).toEqual(files.map(({ fileName }) => HERE + fileName))
  expect(files.map(({ fileName }) => fileName)).toEqual(["sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"])
  const counts = files.map(({ source }) => source.match(/<url>/g)?.length)
  expect(counts).toEqual([50_000, 50_000, 1])
  expect(locationsIn(files[2]!.source)).toEqual([`${HERE}test/100000/`])
})

test("where the site does not know its address, a sitemap says what to do, and robots.txt names none", () => {
  const [file] = sitemapOf(pagesIn(career), siteOf(null, career))
  expect(file!.source).toContain("SITE_URL")
  expect(locationsIn(file!.source)[0]).toBe("test/")
  expect(robotsOf({ url: null })).toBe("User-agent: *\nAllow: /\n")
  expect(robotsOf({ url: HERE })).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${HERE}sitemap.xml\n`)
})
