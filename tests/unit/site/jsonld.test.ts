import { expect, test } from "vitest"
import { MOST_NODES } from "../../../src/site/eventnodes.ts"
import { jsonLdOf } from "../../../src/site/jsonld.ts"
import type { Page } from "../../../src/site/page.ts"
import { makeTimeline } from "../../make.ts"
import { CAREER, HERE, career, eventPage, pageOf, pagesIn, siteOf, sourcePage } from "./made.ts"

/** As a reader of JSON gets it. */
interface Read {
  readonly [key: string]: unknown
  readonly "@type": string
  readonly name: string
  readonly citation: readonly Read[]
  readonly mainEntity: Read & {
    readonly itemListElement: readonly { readonly item: Read; readonly position: number }[]
  }
}
const readAt = (page: Page, url: string | null = HERE): Read =>
  JSON.parse(JSON.stringify(jsonLdOf(page, siteOf(url, career)))) as Read
const namesIn = (nodes: readonly Read[]) => nodes.map(({ name }) => name)
const mainOf = (page: Page) => readAt(page).mainEntity

test("a timeline's page is a collection that names every event and cites every source", () => {
  const data = readAt(pageOf(career, { kind: "timeline" }))
  expect(data).toMatchObject({
    "@context": "https://schema.org",
    "@type": "CollectionPage",
    "@id": `${HERE}test/`,
    name: "A career",
    inLanguage: "en",
    temporalCoverage: "2012/..",
    lastReviewed: "2026-11-24",
    encoding: { contentUrl: `${HERE}test/timeline.json`, encodingFormat: "application/json" },
  })
  expect(data.mainEntity["numberOfItems"]).toBe(career.length)
  expect(namesIn(data.mainEntity.itemListElement.map(({ item }) => item))).toEqual([
    "Paper",
    "A rumour",
    "Left",
    "Denied",
    "Adviser",
    "No paper",
    "Someday",
  ])
  expect(namesIn(data.citation)).toEqual(["A paper", "He left", "He left, again", "An odd id", "No page"])
})

test("a year's page lists the events of that year and cites their sources, each once", () => {
  const data = readAt(pageOf(career, { kind: "year", year: 2017 }))
  expect(data["@type"]).toBe("CollectionPage")
  expect(namesIn(data.mainEntity.itemListElement.map(({ item }) => item))).toEqual(["A rumour", "Left"])
  expect(data.mainEntity.itemListElement.map(({ position }) => position)).toEqual([1, 2])
  expect(namesIn(data.citation)).toEqual(["He left", "He left, again"])
  expect(data["isPartOf"]).toEqual({ "@type": "CollectionPage", "@id": `${HERE}test/`, name: "A career" })
})

test("an event's page is about it, says its evidence in words and cites each of its sources", () => {
  const data = readAt(eventPage(career, "left"))
  expect(data["@type"]).toBe("ItemPage")
  expect(data.mainEntity).toMatchObject({
    "@type": "Event",
    name: "Left",
    startDate: "2017-09",
    url: `${HERE}test/event/left/`,
    description: "September 2017. Single source: only Wired. First.\n\nSecond.",
  })
  expect(data["keywords"]).toBe("google")
  expect(namesIn(data.citation)).toEqual(["He left", "He left, again"])
})

test("every page names every source of its events, in both languages", () => {
  for (const page of pagesIn(career)) {
    const { target } = page
    const events =
      target.kind === "event"
        ? [target.event]
        : target.kind === "source"
          ? []
          : pagesIn(career).flatMap(({ target: { kind }, target: each }) =>
              kind === "event" && "event" in each && isIn(target, each.event) ? [each.event] : [],
            )
    const cited = new Set(events.flatMap((event) => career.event(event).citations.map(({ sourceId }) => sourceId)))
    if (target.kind === "source") cited.add(career.sources[target.source]!.id)
    const titles = [...cited].map((id) => career.sources[career.sourceOf(id)!]!.title)
    expect(namesIn(readAt(page).citation), page.path).toEqual(expect.arrayContaining(titles))
  }
})

function isIn(target: Page["target"], event: number): boolean {
  if (target.kind !== "year") return true
  const { from, to } = career.columns
  return from[event]! < Date.UTC(target.year + 1) && to[event]! > Date.UTC(target.year)
}

test("what did not happen, or may not have, is a claim and no event", () => {
  expect(mainOf(eventPage(career, "silence"))).toMatchObject({ "@type": "Claim", temporalCoverage: "2019/2020" })
  expect(mainOf(eventPage(career, "silence"))).not.toHaveProperty("startDate")
  expect(mainOf(eventPage(career, "rumour"))).toMatchObject({ "@type": "Claim", temporalCoverage: "2017" })
  expect(mainOf(eventPage(career, "denied"))["@type"]).toBe("Claim")
  expect(mainOf(eventPage(career, "denied"))["description"]).toBe("2018. Disputed by Wired.")
  expect(mainOf(eventPage(career, "paper"))["@type"]).toBe("Event")
})

test("a list of what happened says how much of it is what no search found", () => {
  const whole = mainOf(pageOf(career, { kind: "timeline" }))
  expect(whole).toMatchObject({ numberOfItems: 7, description: "6 events, 1 none found" })
  expect(mainOf(pageOf(career, { kind: "year", year: 2019 }))["description"]).toBe("1 event, 1 none found")
  expect(mainOf(pageOf(career, { kind: "timeline" }, "fr"))["description"]).toBe("6 événements, 1 non trouvé")
})

test("a date that is not certain stands in words alone", () => {
  const adviser = mainOf(eventPage(career, "adviser"))
  expect(adviser["@type"]).toBe("CreativeWork")
  expect(adviser).not.toHaveProperty("startDate")
  expect(adviser).not.toHaveProperty("endDate")
  expect(adviser["description"]).toMatch(/^Around 2018 to today\./i)
})

test("whatever is called an event says when it starts, and whoever made a source is somebody", () => {
  const nodesIn = (value: unknown): Readonly<Record<string, unknown>>[] =>
    typeof value !== "object" || value === null
      ? []
      : [...(Array.isArray(value) ? [] : [value as Record<string, unknown>]), ...Object.values(value).flatMap(nodesIn)]
  for (const page of pagesIn(career))
    for (const node of nodesIn(readAt(page))) {
      if (node["@type"] === "Event") expect(node, page.path).toHaveProperty("startDate")
      for (const author of nodesIn(node["author"])) expect(author, page.path).toHaveProperty("@type")
    }
  expect(mainOf(eventPage(career, "someday"))["@type"]).toBe("CreativeWork")
})

test("a source's page gives all that the file knows of it, and the other sources of its origin", () => {
  const data = readAt(sourcePage(career, "paper"))
  expect(data.mainEntity).toEqual({
    "@type": "ScholarlyArticle",
    "@id": `${HERE}test/source/paper/#source`,
    name: "A paper",
    url: "https://example.com/paper?a=1&b=2",
    author: [
      { "@type": "Person", name: "Alex Krizhevsky", givenName: "Alex", familyName: "Krizhevsky" },
      { "@type": "Organization", name: "A group" },
    ],
    publisher: { "@type": "Organization", name: "NIPS Foundation" },
    datePublished: "2012-12-03",
    isPartOf: { "@type": "CreativeWork", name: "Proceedings" },
    inLanguage: "en",
    sameAs: "https://doi.org/10.1145/3065386",
    identifier: "doi:10.1145/3065386",
    archivedAt: "https://archive.example/paper",
    description: "Read in full.",
  })
  expect(readAt(sourcePage(career, "news")).mainEntity).not.toHaveProperty("datePublished")
  expect(namesIn(readAt(sourcePage(career, "news")).citation)).toEqual(["He left", "He left, again"])
})

test("an id that is no address is one when it stands in a link; a source without a page is cited without", () => {
  const [odd, lost] = readAt(pageOf(career, { kind: "timeline" })).citation.slice(-2)
  const at = new URL(String(odd!["@id"]))
  expect(at.search + at.hash).toBe("#source")
  expect(decodeURIComponent(at.pathname)).toBe("/a/b/test/source/a b&c'd%/")
  expect(lost).toEqual({ "@type": "CreativeWork", name: "No page" })
})

test("the way down to a page is told, from the list of timelines where there is one", () => {
  const steps = (page: Page, ...others: readonly (typeof career)[]) => {
    const data = jsonLdOf(page, siteOf(HERE, career, ...others)) as {
      breadcrumb: { itemListElement: readonly { name: string; item: string }[] }
    }
    return data.breadcrumb.itemListElement.map(({ name, item }) => [name, item])
  }
  expect(steps(eventPage(career, "left", "fr"))).toEqual([
    ["Une carrière", `${HERE}test/fr/`],
    ["Parti", `${HERE}test/fr/event/left/`],
  ])
  expect(steps(pageOf(career, { kind: "timeline" }), makeTimeline({}, { slug: "other" }))).toEqual([
    ["Sourceline", HERE],
    ["A career", `${HERE}test/`],
  ])
})

test("a timeline of many events lists the first of them, counts all, and cites every source", () => {
  const sources = Array.from({ length: 300 }, (_, index) => ({ id: `s${index}`, title: `Source ${index}` }))
  const events = Array.from({ length: 2_000 }, (_, index) => ({
    date: "2017",
    citations: [{ source: `s${index % 300}` }],
  }))
  const crowd = makeTimeline({ ...CAREER, sources, events })
  for (const target of [{ kind: "timeline" }, { kind: "year", year: 2017 }] as const) {
    const data = readAt(pageOf(crowd, target))
    expect(data.mainEntity["numberOfItems"]).toBe(2_000)
    expect(data.mainEntity.itemListElement).toHaveLength(MOST_NODES)
    expect(new Set(namesIn(data.citation)).size).toBe(300)
    expect(JSON.stringify(data).length).toBeLessThan(100_000)
  }
})
