import type { Page, PageTarget, Site } from "../../../src/site/page.ts"
import { pagesOf } from "../../../src/site/pagelist.ts"
import { en } from "../../../src/time/languages/en.ts"
import { fr } from "../../../src/time/languages/fr.ts"
import type { Timeline } from "../../../src/timeline/model.ts"
import { makeTimeline, NOW, type FilePart } from "../../make.ts"

export const HERE = "https://example.org/a/b/"

/** What a careless or malicious file may call things: ends of attributes, scripts, comments and lines, and halves of characters. */
export const HOSTILE = `</script><!--<script>"'&amp;]]>\u2028\u2029\u0000\u000b\ud800 $& Ω`

/** A career in two languages, with every kind of thing a page tells of. */
export const CAREER: FilePart = {
  title: { en: "A career", fr: "Une carrière" },
  summary: { en: "Source by source.", fr: "Source par source." },
  checked: "2026-11-24",
  lanes: [{ id: "work", label: { en: "Work", fr: "Parcours" } }],
  sources: [
    {
      id: "paper",
      type: "paper-conference",
      title: "A paper",
      author: [{ family: "Krizhevsky", given: "Alex" }, { literal: "A group" }],
      publisher: "NIPS Foundation",
      "container-title": "Proceedings",
      issued: "2012-12-03",
      URL: "https://example.com/paper?a=1&b=2",
      DOI: "10.1145/3065386",
      archived: "https://archive.example/paper",
      language: "en",
      note: "Read in full.",
    },
    { id: "news", type: "article-newspaper", title: "He left", publisher: "Wired", issued: "2017~" },
    { id: "reprint", type: "webpage", title: "He left, again", origin: "news" },
    { id: "a b&c'd%", type: "interview", title: "An odd id" },
    { id: "http://zotero.org/items/1", type: "interview", title: "No page" },
  ],
  events: [
    { id: "paper", date: "2012-12-03/2012-12-06", title: "Paper", citations: [{ source: "paper", stance: "records" }] },
    {
      id: "left",
      date: "2017-09",
      title: { en: "Left", fr: "Parti" },
      text: "First.\n\nSecond.",
      lane: "work",
      tags: ["google"],
      citations: [{ source: "news" }, { source: "reprint" }, { source: "news", stance: "mentions" }],
    },
    { id: "rumour", date: "2017", title: "A rumour", unverified: true, citations: [{ source: "news" }] },
    { id: "denied", date: "2018", title: "Denied", citations: [{ source: "news", stance: "disputes" }] },
    { id: "silence", date: "2019/2020", title: "No paper", kind: "absence" },
    { id: "adviser", date: "2018~/..", title: "Adviser" },
    {
      id: "someday",
      undated: true,
      title: "Someday",
      citations: [{ source: "a b&c'd%" }, { source: "http://zotero.org/items/1" }],
    },
  ],
}

export const career: Timeline = makeTimeline(CAREER)

export const siteOf = (url: string | null, ...timelines: readonly Timeline[]): Site => ({ url, timelines, now: NOW })

export const pagesIn = (timeline: Timeline): Page[] => pagesOf(timeline, [en, fr])

export function pageOf(timeline: Timeline, target: PageTarget, language: "en" | "fr" = "en"): Page {
  const same = (page: Page) => JSON.stringify(page.target) === JSON.stringify(target) && page.language === language
  const page = pagesIn(timeline).find(same)
  if (page === undefined) throw new Error(`no page ${JSON.stringify(target)} in ${language}`)
  return page
}

export const eventPage = (timeline: Timeline, id: string, language: "en" | "fr" = "en"): Page =>
  pageOf(timeline, { kind: "event", event: timeline.indexOf(id)! }, language)

export const sourcePage = (timeline: Timeline, id: string): Page =>
  pageOf(timeline, { kind: "source", source: timeline.sourceOf(id)! })
