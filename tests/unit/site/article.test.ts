import { HtmlValidate } from "html-validate"
import { expect, test } from "vitest"
import { articleHtml } from "../../../src/site/article.tsx"
import { readBundled } from "../../../src/site/bundled.ts"
import { frontHtml } from "../../../src/site/front.tsx"
import type { Page, PageTarget } from "../../../src/site/page.ts"
import { pagesOf } from "../../../src/site/pagelist.ts"
import { stripSvg } from "../../../src/site/strip.ts"
import { en } from "../../../src/time/languages/en.ts"
import { fr } from "../../../src/time/languages/fr.ts"
import { eventsInYear } from "../../../src/timeline/lookup.ts"
import { eventAt, sourceAt, type Timeline } from "../../../src/timeline/model.ts"
import { makeEvents, makeSources, makeTimeline, NOW, type FilePart } from "../../make.ts"
import { measureText } from "../../measure.ts"

const CAREER = readBundled("data/timelines", NOW)[0]!.timeline!
const CAREER_PAGES = pagesOf(CAREER, [en, fr])
let written: { readonly page: Page; readonly html: string }[] | null = null
/** All of them once: many tests look at each. */
const careerArticles = () => (written ??= CAREER_PAGES.map((page) => ({ page, html: articleOf(page) })))

function articleOf(page: Page): string {
  const { target, words, language } = page
  const year = target.kind === "year" ? target.year : null
  return articleHtml(page, stripSvg(page.timeline, { words, measure: measureText, year, language }))
}

function pageFor(timeline: Timeline, target: PageTarget, words = en): Page {
  const page = pagesOf(timeline, [en, fr]).find(
    (each) => each.words === words && JSON.stringify(each.target) === JSON.stringify(target),
  )
  if (page === undefined) throw new Error(`no page for ${JSON.stringify(target)}`)
  return page
}

const show = (timeline: Timeline, target: PageTarget, words = en) => articleOf(pageFor(timeline, target, words))
const show2017 = (file: FilePart) => show(makeTimeline(file), { kind: "year", year: 2017 })

/** Without markup, and with one space where there are several. */
const wordsOf = (html: string): string =>
  html
    .replace(/<svg xmlns.*?<\/svg>/s, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/[ \n\u2009]+/g, " ")
    .replace(/ ([.,;:)\u00a0\u202f])/g, "$1")
    .replace(/([(]|«\u202f) /g, "$1")

const hrefsOf = (html: string): string[] => [...html.matchAll(/ href="([^"]*)"/g)].map(([, href]) => href!)
const fullPage = (page: Page, article: string): string =>
  `<!DOCTYPE html>\n<html lang="${page.language}">\n<head>\n<meta charset="utf-8">\n<title>Page</title>\n</head>\n<body>\n${article}\n</body>\n</html>\n`

test(
  "a year's page lists exactly the events of that year, in time, each a link to its page",
  { timeout: 30_000 },
  () => {
    const years = careerArticles().filter(({ page }) => page.target.kind === "year")
    expect(years.length).toBeGreaterThan(30)
    for (const { page, html } of years) {
      const { year } = page.target as Extract<PageTarget, { kind: "year" }>
      const main = html.replace(/.*<div class="article-main">|<nav class="article-neighbours".*/gs, "")
      const events = hrefsOf(main).filter((href) => href.includes("event/"))
      const wanted = eventsInYear(CAREER, year).map((event) => CAREER.idOf(event))
      expect(events.map((href) => /event\/([^/]+)\/$/.exec(href)?.[1])).toEqual(wanted)
    }
  },
)

test("every relative link of every page leads to a page, every # to something on it, and every other out safely", () => {
  const paths = new Set(["", ...CAREER_PAGES.map(({ path }) => path)])
  for (const { page, html } of careerArticles()) {
    const ids = new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id))
    const lost = hrefsOf(html).filter((href) => {
      if (href.startsWith("#")) return !ids.has(href.slice(1))
      if (/^https?:/.test(href)) return false
      const to = new URL(href, `http://site/a/b/${page.path}`)
      return !to.pathname.startsWith("/a/b/") || !paths.has(to.pathname.slice("/a/b/".length))
    })
    expect(lost, page.path).toEqual([])
    for (const [link] of html.matchAll(/<a [^>]*href="https?:[^>]*>/g)) expect(link).toContain("noopener")
  }
})

test("the one timeline of a site is at its root too, and links from there", () => {
  const page = pageFor(CAREER, { kind: "timeline" })
  const hrefs = hrefsOf(articleOf({ ...page, path: "" }))
  expect(hrefs).toContain("./")
  expect(hrefs).toContain("alex-krizhevsky/2017/")
  expect(hrefs).toContain("alex-krizhevsky/fr/")
})

test("every page is valid HTML, its headings in order, without styles or scripts", { timeout: 60_000 }, async () => {
  const validate = new HtmlValidate({ extends: ["html-validate:recommended"] })
  const odd = makeTimeline(ODD)
  const articles = [...careerArticles(), ...pagesOf(odd, [en, fr]).map((page) => ({ page, html: articleOf(page) }))]
  for (const { page, html } of articles) {
    expect(html).not.toMatch(/<script|<style| style="| on\w+="/)
    const { results } = await validate.validateString(fullPage(page, html))
    const faults = results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line }) => [ruleId, message, line]),
    )
    expect(faults, page.path).toEqual([])
  }
})

const HOSTILE = `</title><script>alert("1")</script><img src=x onerror='2'>&amp;`
const ODD: FilePart = {
  title: HOSTILE,
  summary: HOSTILE,
  languages: ["en"],
  checked: "2026-11-24",
  lanes: [{ id: "one", label: HOSTILE }],
  sources: [
    { id: "plain", type: "webpage", title: HOSTILE, publisher: HOSTILE, note: HOSTILE },
    {
      id: "entry",
      type: "entry-encyclopedia",
      title: "A. Person",
      rank: "tertiary",
      origin: "plain",
      URL: "https://a.org/",
    },
    { id: "arabic", type: "book", title: "كتاب", language: "ar", URL: "https://b.org/", archived: "https://c.org/x" },
    { id: "unused", type: "map" },
  ],
  events: [
    {
      id: "all",
      date: "2017-09",
      lane: "one",
      title: HOSTILE,
      text: `${HOSTILE}\n\nSecond.`,
      tags: [HOSTILE, "two"],
      related: ["none"],
      image: { src: "https://d.org/a.png?a=1&b=2", alt: HOSTILE, credit: HOSTILE },
      citations: [
        { source: "plain", says: HOSTILE, quote: HOSTILE, locator: HOSTILE },
        { source: "entry", stance: "mentions" },
        { source: "plain", stance: "records" },
        { source: 'no "such"' },
      ],
    },
    {
      id: "none",
      date: "2017/2020",
      title: "No paper",
      kind: "absence",
      citations: [{ source: "arabic", stance: "disputes" }],
    },
    { id: "far", date: "2020-01", title: "Afterwards" },
    { id: "someday", undated: true, title: "Someday" },
  ],
} as FilePart

test("what a file says is text, whatever it holds", () => {
  const odd = makeTimeline(ODD)
  for (const page of pagesOf(odd, [en, fr])) {
    const html = articleOf(page)
    expect(html, page.path).not.toMatch(/<script|<img src=x|&amp;amp;amp;/)
    expect(html).toContain("&lt;script&gt;")
  }
  expect(frontHtml([{ timeline: odd, path: "odd/", strip: "" }], en)).not.toContain("<script")
})

test("an event says its lane, its date as written, its evidence and why, then its text with numbers", () => {
  const text = wordsOf(show(CAREER, { kind: "year", year: 2017 }))
  expect(text).toContain(
    "Leaves Google Work\u00a0· September 2017; no source gives the day\u00a0· Confirmed: recorded at the source He leaves Google in September 2017. 5 17 19 24",
  )
  expect(text).toContain("6 events in the record of Alex Krizhevsky.")
  expect(text).toContain("Record checked 24 November 2026.")
  expect(text).toContain("The interactive chronology needs JavaScript.")
})

test("notes say who, what, when, and what each does for each event", () => {
  const sources = makeSources(2)
  const html = show2017({
    sources: [
      { ...sources[0]!, issued: "2018-05", accessed: "2026-11-24", archived: "https://archive.org/s0", origin: "same" },
      { ...sources[1]!, type: "entry-encyclopedia", rank: "tertiary", origin: "same" },
    ],
    events: [
      { date: "2017", title: "First", citations: [{ source: "s0", says: "It began." }, { source: "s1" }] },
      { date: "2017", title: "Second", citations: [{ source: "s1", stance: "disputes", locator: "p. 3" }] },
      { date: "2017", title: "Third", citations: [{ source: "gone" }] },
    ],
  })
  const text = wordsOf(html.slice(html.indexOf("article-sources")))
  expect(text).toContain("1 Publisher 0, Source 0. Same origin as 2. May 2018. Read 24 November 2026. Archived copy.")
  expect(text).toContain("First\u00a0· Supports: It began.")
  expect(text).toContain("2 Publisher 1, Source 1. Encyclopedia, not counted. Undated.")
  expect(text).toContain("Second\u00a0· Disputes it (p. 3)")
  expect(text.indexOf("2 Publisher 1")).toBeLessThan(text.indexOf("1 Publisher 0"))
  expect(text).toContain("? Source missing. The file has no source named “gone”.")
  expect(html).toContain(`<a href="#source-2" aria-label="Source 2">2</a>`)
})

test("a year without events says so and leads to the nearest that have some", () => {
  const timeline = makeTimeline({ events: [{ date: "2010" }, { date: "2020" }, { date: "2020" }] })
  const html = show(timeline, { kind: "year", year: 2015 })
  expect(wordsOf(html)).toContain("No events in 2015. Nearest: 2010, 1 event and 2020, 2 events")
  expect(hrefsOf(html)).toContain("../../test/2010/")
  expect(html).not.toContain("article-sources")
})

test("a page leads to what is before and after it, and says what that is", () => {
  const html = show(CAREER, { kind: "year", year: 2017 })
  const foot = html.slice(html.indexOf("article-neighbours"))
  expect(wordsOf(foot)).toMatch(/Previous: 2016 3 events\u00a0· At Google\u00a0· Self-driving research\u00a0· 1 more/)
  expect(foot).toContain(`href="../../alex-krizhevsky/2016/" rel="prev"`)
  expect(foot).toContain(`href="../../alex-krizhevsky/2018/" rel="next"`)
  const event = show(CAREER, { kind: "event", event: CAREER.indexOf("left-google")! })
  expect(wordsOf(event.slice(event.indexOf("article-neighbours")))).toContain("24 May 2017")
})

test("a page in French speaks French, in links too, and marks what is in another language", () => {
  const html = show(CAREER, { kind: "year", year: 2017 }, fr)
  const text = wordsOf(html)
  expect(html).toMatch(/^<article class="article is-year" lang="fr">/)
  expect(text).toContain(
    "Quitte Google Parcours\u00a0· Septembre 2017\u202f; aucune source ne donne le jour\u00a0· Confirmé\u202f:",
  )
  expect(text).toContain("6 événements dans la chronologie «\u202fAlex Krizhevsky\u202f».")
  expect(text).not.toMatch(/\b(events|Record|Sources? missing|Undated|Supports|Read)\b/)
  expect(html).toContain(`href="../../../alex-krizhevsky/fr/event/left-google/"`)
  expect(html).toContain(`<li lang="en"><a href="../../../alex-krizhevsky/2017/" hreflang="en">English</a></li>`)
  expect(html).toContain(`<bdi lang="en">Alex Krizhevsky</bdi>`)
  expect(show(makeTimeline(ODD), { kind: "source", source: sourceAt(0) })).toContain(`<bdi lang="ar">كتاب</bdi>`)
})

test("an absence is said as one, and a dispute of it too", () => {
  expect(wordsOf(show2017(ODD))).toContain("No paper")
  const html = show(makeTimeline(ODD), { kind: "timeline" })
  expect(wordsOf(html)).toContain("None found\u00a0· Disputed by")
})

test("links to sources are encoded, and to one without a page lead to the timeline, which opens it", () => {
  const ids = ["a b&c'd%2F", "http://zotero.org/items/1?a#b", "..", "x".repeat(300)]
  const cited = makeTimeline({
    sources: ids.map((id) => ({ id, title: id })),
    events: [{ id: "e", citations: ids.map((source) => ({ source })) }],
  })
  const links = hrefsOf(show(cited, { kind: "event", event: eventAt(0) })).filter((href) => href.includes("source"))
  const there = links
    .filter((href) => !href.startsWith("#"))
    .map((href) => new URL(href.replaceAll("&#x27;", "'"), "http://site/test/event/e/"))
  const [first, ...others] = there
  expect(decodeURIComponent(first!.pathname)).toBe("/test/source/a b&c'd%2F/")
  expect(others.map(({ pathname, searchParams }) => [pathname, searchParams.get("source")])).toEqual(
    ids.slice(1).map((id) => ["/test/", id]),
  )
})

test("a timeline lists every event by the year it begins in, what has no date, and every source", () => {
  const html = show(CAREER, { kind: "timeline" })
  const events = hrefsOf(html).filter((href) => href.includes("/event/"))
  expect(events.map((href) => /event\/([^/]+)\//.exec(href)![1])).toEqual(
    Array.from({ length: CAREER.length }, (_, index) => CAREER.idOf(eventAt(index))),
  )
  expect(hrefsOf(html).filter((href) => href.includes("/source/"))).toHaveLength(CAREER.sources.length)
  expect([...html.matchAll(/<h3><a[^>]*>(\d+)/g)].map(([, year]) => year)).toEqual(
    "2009 2011 2012 2013 2014 2016 2017 2018 2019 2020 2022 2023 2024 2025".split(" "),
  )
  const odd = wordsOf(show(makeTimeline(ODD), { kind: "timeline" }))
  expect(odd).toContain("Without a date Someday Undated")
})

test("of a timeline with very many events the years are listed, with how many each has", () => {
  const crowd = makeTimeline({ events: makeEvents(1_500, 3) })
  const html = show(crowd, { kind: "timeline" })
  expect(hrefsOf(html).some((href) => href.includes("/event/"))).toBe(false)
  const year = /href="\.\.\/test\/1999\/">1999<\/a>.*?hidden">(\d+) events/.exec(html)
  expect(Number(year?.[1])).toBe(eventsInYear(crowd, 1999).length)
  expect(html.length).toBeLessThan(100_000)
})

test("a year too far away to have a page is no link", () => {
  const html = show(makeTimeline({ events: [{ date: "Y-13800000000" }] }), { kind: "timeline" })
  expect(html).toContain("<h3>13.8 billion years ago</h3>")
})

test("an embed is short, and its links open outside of the frame", () => {
  const html = show(CAREER, { kind: "embed" })
  expect(wordsOf(html)).toMatch(/^ Alex Krizhevsky Record checked 24 November 2026\. Open full timeline/)
  expect(html).not.toContain("<svg xmlns")
  for (const [link] of html.matchAll(/<a [^>]*>/g)) expect(link).toMatch(/target="_blank" rel="noopener"/)
})

test("a source is described in full with every event that cites it", () => {
  const index = CAREER.sourceOf("quartz-2018")!
  const text = wordsOf(show(CAREER, { kind: "source", source: index }))
  expect(text).toContain("By Dave Gershgorn In Quartz Date Perhaps 18 June 2018 Language English Rank Secondary source")
  for (const event of CAREER.citing(index)) expect(text).toContain((CAREER.titleOf(event) as { en: string }).en)
})

test.each([en, fr])("only the root, in $tag, says that the timeline of another link needs a script", (words) => {
  const page = pageFor(CAREER, { kind: "timeline" }, words)
  const said = words.pages.article.otherNeedsScript
  expect(wordsOf(articleOf(page))).not.toContain(said)
  expect(wordsOf(articleOf({ ...page, path: "" }))).toContain(said)
})

test("the front of a site shows each timeline with its picture", async () => {
  const cards = ["one", "two"].map((slug) => {
    const timeline = makeTimeline({ title: `Title ${slug}`, summary: "In short" }, { slug })
    const strip = stripSvg(timeline, { words: en, measure: measureText, year: null, language: "en" })
    return { timeline, path: `${slug}/`, strip }
  })
  const html = frontHtml(cards, en)
  // It is there with scripts as well, which show that other timeline.
  expect(html).toMatch(
    /<noscript>[^"]*"article-small">If you followed a link to another timeline[^<]*<\/p><\/noscript>/,
  )
  expect(hrefsOf(html)).toEqual(["one/", "two/"])
  expect(wordsOf(html)).toContain("Title one In short")
  const validate = new HtmlValidate({ extends: ["html-validate:recommended"] })
  const page = fullPage(pageFor(CAREER, { kind: "timeline" }), html)
  expect((await validate.validateString(page)).results.flatMap(({ messages }) => messages)).toEqual([])
})
