import { expect, test } from "vitest"
import { eventAt } from "../../../src/timeline/model.ts"
import { foldText, makeSearch, searchEvents } from "../../../src/timeline/search.ts"
import { makeTimeline } from "../../make.ts"

const timeline = makeTimeline({
  events: [
    { id: "a", date: "2000", title: { en: "Summer school", fr: "École d’été" }, tags: ["Teaching"] },
    { id: "b", date: "2001", title: "ImageNet result", text: "A deep network wins.", citations: [{ source: "s" }] },
    { id: "c", undated: true, title: "Œuvre tardive", citations: [{ source: "t" }, { source: "gone" }] },
  ],
  sources: [
    { id: "s", title: "Challenge results", publisher: "Stanford" },
    { id: "t", title: { en: "Catalogue", fr: "Inventaire" } },
  ],
})
const found = (query: string, language = "en") => {
  const mask = searchEvents(timeline, query, language)
  return mask === null
    ? null
    : [...mask.keys()].filter((index) => mask[index] === 1).map((index) => timeline.idOf(eventAt(index)))
}

test.each([
  ["a title", "imagenet", ["b"]],
  ["a part of a word", "magene", ["b"]],
  ["any case", "IMAGENET", ["b"]],
  ["a text", "network", ["b"]],
  ["a tag", "teach", ["a"]],
  ["the title of a source", "challenge", ["b"]],
  ["the publisher of a source", "stanford", ["b"]],
  ["every word, wherever each stands", "stanford wins imagenet", ["b"]],
  ["not some of the words only", "stanford summer", []],
  ["what several have", "u", ["a", "b", "c"]],
  ["ligatures spelled out", "oeuvre", ["c"]],
  ["nothing", "zebra", []],
])("a search finds %s", (_, query, expected) => {
  expect(found(query)).toEqual(expected)
})

test.each([
  ["what holds a source", "quartz verlag", "a"],
  ["the first author of a source that names neither", "grace hopper", "b"],
  ["the host of a source that names nobody", "medium.com", "c"],
  ["no author who is not shown", "lovelace", null],
])("a search finds %s", (_, query, expected) => {
  const cited = makeTimeline({
    events: ["a", "b", "c"].map((id) => ({ id, citations: [{ source: id }] })),
    sources: [
      { id: "a", publisher: "Verlag", "container-title": "Quartz", author: [{ given: "Ada", family: "Lovelace" }] },
      { id: "b", author: [{ given: "Grace", family: "Hopper" }, { literal: "A crew" }] },
      { id: "c", URL: "https://www.medium.com/a?b" },
    ],
  })
  const place = searchEvents(cited, query, "en")!.indexOf(1)
  expect(place < 0 ? null : cited.idOf(eventAt(place))).toBe(expected)
})

test("a query without words is no search", () => {
  expect([found(""), found("  ")]).toEqual([null, null])
})

test("a search reads the language asked for", () => {
  expect(found("ecole d'ete", "fr")).toEqual(["a"])
  expect(found("ecole", "en")).toEqual([])
  expect(found("inventaire", "fr")).toEqual(["c"])
})

test("one search answers many queries", () => {
  const search = makeSearch(timeline, "en")
  expect([...search("imagenet")!]).toEqual([0, 1, 0])
  expect([...search("summer")!]).toEqual([1, 0, 0])
})

test.each([
  ["École", "ecole"],
  ["Straße", "strasse"],
  ["Łódź", "lodz"],
  ["ﬁne", "fine"],
  ["Ⅷ", "viii"],
  ["ÅNGSTRÖM", "angstrom"],
  ["l’été", "l'ete"],
  ["İstanbul", "istanbul"],
  ["2010–2012", "2010-2012"],
  ["東京", "東京"],
  ["plain", "plain"],
])("%s folds to %s", (text, folded) => {
  expect(foldText(text)).toBe(folded)
})

test("what takes time is done when a query is near, and once", () => {
  let read = 0
  const counting = { ...timeline, event: (event: ReturnType<typeof eventAt>) => (read++, timeline.event(event)) }
  const search = makeSearch(counting, "en")
  expect(read).toBe(0)
  search.warm?.()
  expect(read).toBe(3)
  expect(search("summer")).not.toBeNull()
  search.warm?.()
  expect(read).toBe(3)
})
