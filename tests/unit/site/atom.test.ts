import { expect, test } from "vitest"
import { MOST_ENTRIES, atomOf } from "../../../src/site/atom.ts"
import { makeTimeline, NOW, type FilePart } from "../../make.ts"
import { CAREER, HERE, HOSTILE, career, pageOf, siteOf } from "./made.ts"
import { childOf, childrenOf, readXml, type Element } from "./xml.ts"

function feedOf(file: FilePart = CAREER, url: string | null = HERE, language: "en" | "fr" = "en"): Element {
  const timeline = makeTimeline(file)
  return readXml(atomOf(pageOf(timeline, { kind: "timeline" }, language), siteOf(url, timeline)))
}
const textOf = (element: Element, name: string) => childOf(element, name).text
const entriesOf = (feed: Element) => childrenOf(feed, "entry")
const idsOf = (feed: Element) => [feed, ...entriesOf(feed)].map((each) => textOf(each, "id"))
const hrefOf = (element: Element, rel: string) =>
  childrenOf(element, "link").find(({ attributes }) => attributes["rel"] === rel)?.attributes["href"]

test("a feed has what Atom asks for", () => {
  const feed = feedOf()
  expect(feed.attributes).toEqual({ xmlns: "http://www.w3.org/2005/Atom", "xml:lang": "en" })
  expect(textOf(feed, "title")).toBe("A career: events")
  expect(textOf(feed, "subtitle")).toBe("Source by source.")
  expect(textOf(feed, "updated")).toBe("2026-11-24T00:00:00Z")
  expect(textOf(childOf(feed, "author"), "name")).toBe("Sourceline")
  expect(hrefOf(feed, "self")).toBe(`${HERE}test/feed.xml`)
  expect(hrefOf(feed, "alternate")).toBe(`${HERE}test/`)
  for (const entry of entriesOf(feed)) {
    expect(textOf(entry, "id")).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
    expect(textOf(entry, "updated")).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
  }
})

test("an entry tells its event: date and evidence in words, text, sources, lane", () => {
  const entry = entriesOf(feedOf()).find((each) => textOf(each, "title") === "Left")!
  expect(textOf(entry, "summary")).toBe("September 2017. Left. Single source: only Wired. First.")
  expect(hrefOf(entry, "alternate")).toBe(`${HERE}test/event/left/`)
  expect(childrenOf(entry, "category").map(({ attributes }) => attributes)).toEqual([
    { term: "work", label: "Work" },
    { term: "google", label: "google" },
  ])
  const content = childOf(entry, "content")
  expect(content.attributes).toEqual({ type: "html" })
  expect(content.text).toBe(
    "<p>September 2017</p><p>Single source: only Wired</p><p>First.</p><p>Second.</p>" +
      `<p>Sources</p><ol><li value="2">He left</li><li value="3">He left, again</li></ol>`,
  )
})

test("a feed in French is French, and its entries are others", () => {
  const feed = feedOf(CAREER, HERE, "fr")
  expect(feed.attributes["xml:lang"]).toBe("fr")
  expect(hrefOf(feed, "self")).toBe(`${HERE}test/fr/feed.xml`)
  expect(entriesOf(feed).map((entry) => textOf(entry, "title"))).toContain("Parti")
  expect(hrefOf(entriesOf(feed)[0]!, "alternate")).toMatch(/\/test\/fr\/event\//)
  const english = new Set(idsOf(feedOf()))
  expect(idsOf(feed).filter((id) => english.has(id))).toEqual([])
})

test("the latest event comes first, what has no date last", () => {
  expect(entriesOf(feedOf()).map((entry) => textOf(entry, "title"))).toEqual([
    "No paper",
    "Adviser",
    "Denied",
    "Left",
    "A rumour",
    "Paper",
    "Someday",
  ])
})

test("ids are unique, and stay when the site moves, learns its address or corrects an event", () => {
  const ids = idsOf(feedOf())
  expect(new Set(ids).size).toBe(career.length + 1)
  expect(idsOf(feedOf(CAREER, null))).toEqual(ids)
  expect(idsOf(feedOf(CAREER, "https://elsewhere.example/"))).toEqual(ids)
  const corrected = CAREER.events!.map((event) => ({ ...event, title: "Corrected" }))
  expect(idsOf(feedOf({ ...CAREER, events: corrected }))).toEqual(ids)
  // As they were published: another name for one of them would make it new to everybody who reads the feed.
  expect(ids[0]).toBe("urn:uuid:33ac9a26-0aff-579a-ae03-9d265c0b8992")
})

test("a feed of many events has the latest of them", () => {
  const events = Array.from({ length: 700 }, (_, index) => ({ date: String(1300 + index), title: `Event ${index}` }))
  const entries = entriesOf(feedOf({ events: [...events, { undated: true }] }))
  expect(entries).toHaveLength(MOST_ENTRIES)
  expect(textOf(entries[0]!, "title")).toBe("Event 699")
  const few = entriesOf(feedOf({ events: [{ date: "2017" }, { undated: true, title: "Someday" }] }))
  expect(few.map((entry) => textOf(entry, "title"))).toEqual(["Something happened", "Someday"])
})

test("a record that was never checked is as new as the build", () => {
  expect(textOf(feedOf({ events: CAREER.events! }), "updated")).toBe(
    `${new Date(NOW).toISOString().slice(0, 10)}T00:00:00Z`,
  )
})

test("where the site does not know its address, links lead on from the feed's own", () => {
  const feed = feedOf(CAREER, null)
  const resolved = (href = "") => new URL(href, `${HERE}test/feed.xml`).href
  expect(resolved(hrefOf(feed, "self"))).toBe(`${HERE}test/feed.xml`)
  expect(resolved(hrefOf(entriesOf(feed)[0]!, "alternate"))).toBe(`${HERE}test/event/silence/`)
})

test("whatever a file calls its things, the feed is XML, and the HTML in it has only the tags that we wrote", () => {
  const feed = feedOf({
    ...CAREER,
    title: HOSTILE,
    summary: HOSTILE,
    lanes: [{ id: "work", label: HOSTILE }],
    sources: CAREER.sources!.map((source) => ({ ...source, title: HOSTILE })),
    events: CAREER.events!.map((event) => ({ ...event, title: HOSTILE, text: HOSTILE, tags: [HOSTILE] })),
  })
  const shown = ["\u0000", "\u000b", "\ud800"].reduce((text, unfit) => text.replaceAll(unfit, ""), HOSTILE)
  const entry = entriesOf(feed).find((each) => hrefOf(each, "alternate")?.endsWith("/left/"))!
  expect(textOf(entry, "title")).toBe(shown)
  const content = textOf(entry, "content")
  expect(content.match(/<[^>]*>/g)?.filter((tag) => !/^<\/?(p|ol|li)( value="\d+")?>$/.test(tag))).toEqual([])
})
