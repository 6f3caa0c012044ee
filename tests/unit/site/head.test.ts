import { HtmlValidate } from "html-validate"
import { expect, test } from "vitest"
import { commonHeadOf, frontHeadOf, headOf } from "../../../src/site/head.ts"
import { linkFrom } from "../../../src/site/files.ts"
import type { Page } from "../../../src/site/page.ts"
import { en } from "../../../src/time/languages/en.ts"
import { TOKENS } from "../../../src/view/theme.ts"
import { makeTimeline } from "../../make.ts"
import { CAREER, HERE, HOSTILE, career, eventPage, pageOf, pagesIn, siteOf, sourcePage } from "./made.ts"
import { readXml, type Element } from "./xml.ts"

/** Our lines are XML as well as HTML, so that a strict reader can read them. */
const tagsIn = (lines: readonly string[]): Element[] =>
  readXml(`<head>${lines.filter((line) => !line.startsWith("<script")).join("\n")}</head>`).children
const tagsOf = (page: Page, url: string | null = HERE) => tagsIn(headOf(page, siteOf(url, career)))
const linksOf = (page: Page, rel: string, url: string | null = HERE) =>
  tagsOf(page, url).flatMap(({ name, attributes }) =>
    name === "link" && attributes["rel"] === rel ? [attributes] : [],
  )
const metasOf = (page: Page, url: string | null = HERE) =>
  tagsOf(page, url).flatMap(({ name, attributes }) =>
    name === "meta" ? [[attributes["name"] ?? attributes["property"], attributes["content"]] as const] : [],
  )
const metaOf = (page: Page, name: string, url: string | null = HERE) =>
  metasOf(page, url).flatMap(([key, value]) => (key === name ? [value] : []))
const year = pageOf(career, { kind: "year", year: 2017 })
const whole = pageOf(career, { kind: "timeline" })
const embed = pageOf(career, { kind: "embed" })

test("a page says what it is, where it belongs, and what stands before and after it", () => {
  expect(metaOf(year, "description")).toEqual(["2 events in 2017: A rumour; Left."])
  expect(linksOf(year, "canonical")).toEqual([{ rel: "canonical", href: `${HERE}test/2017/` }])
  expect(linksOf(year, "prev")).toEqual([{ rel: "prev", href: "../../test/2016/", title: "2016" }])
  expect(linksOf(year, "next")).toEqual([{ rel: "next", href: "../../test/2018/", title: "2018" }])
  expect(linksOf(whole, "prev")).toEqual([])
  expect(metaOf(year, "robots")).toEqual([])
})

test("each language of a page names the others and itself, and so they all do", () => {
  const named = pagesIn(career)
    .filter(({ target }) => target.kind !== "embed")
    .map((page) => {
      const links = linksOf(page, "alternate").filter(({ hreflang }) => hreflang !== undefined)
      return [page, links.map(({ hreflang, href }) => [hreflang, href])] as const
    })
  for (const [page, links] of named) {
    expect(links.map(([language]) => language)).toEqual(["en", "fr", "x-default"])
    expect(links).toContainEqual([page.language, HERE + linkFrom({ url: "" }, page, page.path)])
    expect(links[2]![1]).toBe(links[0]![1])
    for (const [, href] of links) {
      const [, theirs] = named.find(([other]) => linkFrom({ url: HERE }, other, other.path) === href)!
      expect(theirs).toEqual(links)
    }
  }
})

test("a page in one language names no others", () => {
  const page = pageOf(makeTimeline(), { kind: "timeline" })
  expect(linksOf(page, "alternate").filter(({ hreflang }) => hreflang !== undefined)).toEqual([])
})

test("a file in a language that the interface lacks is told as what it is", () => {
  const german = makeTimeline({ language: "de", title: { de: "Ein Werdegang", fr: "Une carrière" } })
  const page = pageOf(german, { kind: "timeline" })
  expect(linksOf(page, "alternate").flatMap(({ hreflang }) => hreflang ?? [])).toEqual(["de", "fr", "x-default"])
  expect(metaOf(page, "og:locale")).toEqual(["de_DE"])
  expect(metaOf(page, "og:locale:alternate")).toEqual(["fr_FR"])
})

test("the root of a site with one timeline leads to the timeline's own folder", () => {
  const root = { ...whole, path: "" }
  expect(linksOf(root, "canonical")[0]!["href"]).toBe(`${HERE}test/`)
  expect(linksOf(root, "canonical", null)[0]!["href"]).toBe("test/")
  expect(linksOf(root, "alternate", null).flatMap(({ type, href }) => (type === undefined ? [] : href))).toEqual([
    "test/oembed.json",
    "test/feed.xml",
    "test/timeline.json",
  ])
})

test("a page in a frame is not to be found, its timeline is", () => {
  expect(metaOf(embed, "robots")).toEqual(["noindex"])
  expect(linksOf(embed, "canonical")[0]!["href"]).toBe(`${HERE}test/`)
  expect(headOf(embed, siteOf(HERE, career)).join("")).not.toMatch(/og:|ld\+json|hreflang/)
})

test("a link that is shared brings a title, a sentence and a picture of its own", () => {
  const page = eventPage(career, "left", "fr")
  const told = Object.fromEntries(metasOf(page)) as object
  expect(told).toMatchObject({
    "og:type": "article",
    "og:title": "Parti · Une carrière",
    "og:description": page.description,
    "og:url": `${HERE}test/fr/event/left/`,
    "og:site_name": "Sourceline",
    "og:locale": "fr_FR",
    "og:locale:alternate": "en_US",
    "og:image": `${HERE}${page.card}`,
    "og:image:type": "image/png",
    "og:image:width": "1200",
    "og:image:height": "630",
    "og:image:alt": "Chronologie\u202f: Parti · Une carrière",
    "article:tag": "google",
    "twitter:card": "summary_large_image",
    "twitter:title": "Parti · Une carrière",
    "twitter:image": `${HERE}${page.card}`,
  })
  expect(metaOf(whole, "og:type")).toEqual(["website"])
  expect(metaOf(sourcePage(career, "news"), "og:image:alt")).toEqual(["Chronology: A career"])
})

test("a page leads to its oEmbed answer, its timeline's feed, data and schema, and the site's manifest", () => {
  const page = eventPage(career, "left", "fr")
  expect(linksOf(page, "alternate").filter(({ type }) => type !== undefined)).toEqual([
    {
      rel: "alternate",
      type: "application/json+oembed",
      href: `${HERE}test/fr/event/left/oembed.json`,
      title: "Parti · Une carrière",
    },
    {
      rel: "alternate",
      type: "application/atom+xml",
      href: "../../../../test/fr/feed.xml",
      title: "Une carrière\u202f: événements",
    },
    {
      rel: "alternate",
      type: "application/json",
      href: "../../../../test/timeline.json",
      title: "Une carrière\u202f: données (JSON)",
    },
  ])
  expect(linksOf(page, "describedby")[0]!["href"]).toBe("../../../../schema/timeline-1.json")
  expect(linksOf(page, "manifest")[0]!["href"]).toBe("../../../../manifest.webmanifest")
  expect(linksOf(page, "apple-touch-icon")[0]!["href"]).toBe("../../../../icons/apple-touch-icon.png")
})

test("browsers colour their frame as the page is, in the light and in the dark", () => {
  const colours = tagsIn(commonHeadOf("")).filter(({ attributes }) => attributes["name"] === "theme-color")
  expect(colours.map(({ attributes }) => [attributes["media"], attributes["content"]])).toEqual([
    ["(prefers-color-scheme: light)", TOKENS.light.paper],
    ["(prefers-color-scheme: dark)", TOKENS.dark.paper],
  ])
})

test("where the site does not know its address, no tag holds a whole one of its own, and each leads where it should", () => {
  const host = "https://nowhere.example/x/"
  for (const page of pagesIn(career)) {
    const lines = headOf(page, siteOf(null, career))
    expect(lines.join("\n").replaceAll("https://schema.org", "")).not.toMatch(
      /https?:\/\/(?!example\.com|archive\.example|doi\.org)[^"]*"/,
    )
    const at = new URL(linkFrom({ url: host }, page, page.path))
    const resolved = tagsIn(lines).flatMap(({ name, attributes }) =>
      name === "link" ? [new URL(attributes["href"]!, at).href] : [],
    )
    const known = tagsIn(headOf(page, siteOf(host, career))).flatMap(({ name, attributes }) =>
      name === "link" ? [new URL(attributes["href"]!, at).href] : [],
    )
    expect(resolved).toEqual(known)
    expect(resolved.every((href) => href.startsWith(host))).toBe(true)
  }
})

test("whatever a file calls its things, its pages have the tags that they should and no others", async () => {
  const text = { en: HOSTILE, fr: HOSTILE }
  const hostile = makeTimeline({
    ...CAREER,
    title: text,
    summary: text,
    sources: CAREER.sources!.map((source) => ({ ...source, title: text, publisher: HOSTILE, note: text })),
    events: CAREER.events!.map((event) => ({ ...event, title: text, text, tags: [HOSTILE] })),
  })
  const validator = new HtmlValidate({ extends: ["html-validate:recommended"], rules: { "void-style": "off" } })
  const shapes = (lines: readonly string[]) => lines.map((line) => line.replace(/"[^"]*"/g, "").replace(/>.*</, "><"))
  const page = eventPage(hostile, "left")
  const lines = headOf(page, siteOf(HERE, hostile))
  expect(shapes(lines)).toEqual(shapes(headOf(eventPage(career, "left"), siteOf(HERE, career))))
  const [open, json, close] = lines.at(-1)!.split(/(?<=^<script type="application\/ld\+json">)|(?=<\/script>$)/)
  expect([open, close]).toEqual([`<script type="application/ld+json">`, "</script>"])
  expect(json).not.toContain("<")
  expect(JSON.parse(json!)).toMatchObject({ mainEntity: { name: HOSTILE } })
  const html = `<!DOCTYPE html>\n<html lang="en">\n<head>\n<title>A title</title>\n${lines.join("\n")}\n</head>\n<body></body>\n</html>\n`
  const { results } = await validator.validateString(html)
  expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))).toEqual([])
})

test("the list of timelines has tags as well", () => {
  const other = makeTimeline({ title: "Another" }, { slug: "other" })
  const tags = tagsIn(frontHeadOf(siteOf(HERE, career, other), en))
  const contents = tags.map(({ attributes }) => [attributes["name"] ?? attributes["property"], attributes["content"]])
  expect(contents).toContainEqual(["description", "Timelines: A career; Another"])
  expect(contents).toContainEqual(["og:image", `${HERE}test/card.png`])
  expect(tags.find(({ attributes }) => attributes["rel"] === "canonical")?.attributes["href"]).toBe(HERE)
})
