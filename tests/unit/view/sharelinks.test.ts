import { expect, test } from "vitest"
import { readAddress } from "../../../src/state/address.ts"
import { shareTargets, type ShareChoices, type ShareTarget } from "../../../src/state/sharing.ts"
import type { State } from "../../../src/state/state.ts"
import { DAY, spanOfYear } from "../../../src/time/calendar.ts"
import { lengthOf } from "../../../src/time/instant.ts"
import { en } from "../../../src/time/languages/en.ts"
import { shareLinks } from "../../../src/view/sharelinks.ts"
import { after, event, landed, source, stateOf, timeline } from "../state/world.ts"

const PLAIN: ShareChoices = { language: null, theme: "auto" }
const SITE = { root: "https://example.org/a/b/", frame: { slug: "career", form: "path", kept: [] } } as const
const FOREIGN = {
  root: "https://example.org/a/b/",
  frame: { slug: "", form: "query", kept: [["src", "https://other.example/f.json?x=1&y"]] },
} as const

const target = (state: State, kind: ShareTarget["kind"]) => shareTargets(state).find((each) => each.kind === kind)!
const links = (state: State, kind: ShareTarget["kind"], choices = PLAIN, site: typeof SITE | typeof FOREIGN = SITE) =>
  shareLinks(state, target(state, kind), choices, site)

/** The state of whoever opens a link, coming from nowhere. */
function opened(link: string): State {
  const { pathname, searchParams } = new URL(link)
  const parts = pathname.replace("/a/b/", "").split("/").filter(Boolean).map(decodeURIComponent)
  const below = parts[0] === "career" ? parts.slice(1) : parts
  const path = below[0] === "fr" ? below.slice(1) : below
  const arrival = readAddress(path, new Map(searchParams), timeline, en)
  expect(arrival.problems).toEqual([])
  return after(stateOf(), { type: "arrive", arrival })
}

function expectSameSpan(actual: State, expected: State) {
  const tolerance = Math.max(DAY, lengthOf(expected.span) / expected.plotWidth)
  expect(Math.abs(actual.span.from - expected.span.from)).toBeLessThanOrEqual(tolerance)
  expect(Math.abs(actual.span.to - expected.span.to)).toBeLessThanOrEqual(tolerance)
}

/** An event selected in a year, close up, with a search and a filter: everything that an address can hold. */
const busy = [
  { type: "open-year", year: 2017, at: 0 },
  { type: "select", event: event("left-google"), at: 0 },
  { type: "show", span: spanOfYear(2017) },
  { type: "filter", filters: { query: "left, & right", evidence: ["confirmed"] } },
  { type: "theme", theme: "dark" },
] as const
const state = busy.reduce((state, action) => landed(after(state, action)), stateOf())

test("a link to this view shows all of it again: span, selection, search and filters", () => {
  const { link } = links(state, "view")
  const there = opened(link)
  expect(there.selection).toEqual(state.selection)
  expect(there.filters).toEqual(state.filters)
  expectSameSpan(there, state)
})

test("a link to this view names its span, even where the address does without", () => {
  const { link, embed } = links(stateOf(), "view")
  expect(link).toMatch(/^https:\/\/example\.org\/a\/b\/career\/\?t=[\d.-]+$/)
  expect(embed).toMatch(/^https:\/\/example\.org\/a\/b\/career\/embed\/\?t=[\d.-]+$/)
  expectSameSpan(opened(link), stateOf())
})

test.each<[ShareTarget["kind"], string, string]>([
  ["year", "career/2017/", "career/embed/?year=2017"],
  ["event", "career/event/left-google/", "career/embed/?event=left-google"],
  ["all", "career/", "career/embed/"],
])("a link to the %s is canonical: no span, search, filter or theme of mine", (kind, link, embed) => {
  expect(links(state, kind)).toEqual({
    link: SITE.root + link,
    embed: SITE.root + embed,
    oembed: `${SITE.root}${link}oembed.json`,
  })
})

test("a link to a source is canonical", () => {
  const open = landed(after(stateOf(), { type: "open-source", source: source("page"), at: 0 }))
  expect(links(open, "source").link).toBe(`${SITE.root}career/source/page/`)
  expect(opened(links(open, "source").link).selection).toEqual(open.selection)
})

test("each link opens on what it was made for", () => {
  expect(opened(links(state, "year").link).selection).toMatchObject({ year: 2017, event: null })
  expect(opened(links(state, "event").link).selection).toMatchObject({ year: null, event: state.selection.event })
  expect(opened(links(state, "all").link).span).toEqual(stateOf().limits.whole)
  expect(opened(links(state, "event").embed).selection).toMatchObject({ event: state.selection.event })
})

test("language and theme are in a link only when they were asked for", () => {
  expect(links(state, "view").link).not.toMatch(/lang|theme/)
  const { link, embed } = links(state, "event", { language: "en", theme: "light" })
  expect(link).toBe(`${SITE.root}career/event/left-google/?lang=en&theme=light`)
  expect(embed).toBe(`${SITE.root}career/embed/?event=left-google&lang=en&theme=light`)
  expect(opened(link)).toMatchObject({ language: "en", languageIsChosen: true, theme: "light" })
})

test("someone else's file stays named, and has no file for oEmbed here", () => {
  const kept = "src=https://other.example/f.json%3Fx%3D1%26y"
  expect(links(state, "event", PLAIN, FOREIGN)).toEqual({
    link: `${FOREIGN.root}?${kept}&event=left-google`,
    embed: `${FOREIGN.root}embed/?${kept}&event=left-google`,
    oembed: null,
  })
})

test("where the build writes no page of a year, the timeline's file serves for oEmbed", () => {
  const away = landed(after(stateOf(), { type: "open-year", year: 1900, at: 0 }))
  expect(links(away, "year").link).toBe(`${SITE.root}career/1900/`)
  expect(links(away, "year").oembed).toBe(`${SITE.root}career/oembed.json`)
})
