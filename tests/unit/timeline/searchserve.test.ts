import { expect, test } from "vitest"
import { BLOCK } from "../../../src/timeline/searchbytes.ts"
import { makeSearchClient, makeSearchHere, type SearchPort } from "../../../src/timeline/searchclient.ts"
import type { Found, ToSearch } from "../../../src/timeline/searchmessages.ts"
import { transferablesOf } from "../../../src/timeline/openpacked.ts"
import type { PackedTimeline } from "../../../src/timeline/packed.ts"
import { feedOf } from "../../../src/timeline/searchfeed.ts"
import { serveSearch } from "../../../src/timeline/searchserve.ts"
import { makeTimeline } from "../../make.ts"
import { makeHand } from "../../slices.ts"

/** Three blocks, the last of them not full. */
const LENGTH = 2 * BLOCK + 1000
const TEXTS = Array.from({ length: LENGTH }, (_, event) => `Event ${event}${event % 7 === 0 ? " Zürich" : ""} fin`)

function startServer(texts: readonly string[] = TEXTS) {
  const hand = makeHand()
  const told: Found[] = []
  const { hear } = serveSearch((found) => told.push(found), hand.slicing)
  hear({ type: "open", length: texts.length, language: "fr", fileLanguage: "fr", shared: [] })
  return {
    ...hand,
    told,
    feed: (first = 0, last = texts.length) => hear({ type: "texts", texts: texts.slice(first, last) }),
    find: (id: number, query: string) => hear({ type: "find", id, query }),
    /** What was told of a query, put together. */
    found(id: number): readonly number[] {
      const parts = told.filter((each) => each.id === id)
      const mask = parts.flatMap((part) => [...part.mask])
      expect(parts.map(({ first }) => first)).toEqual(
        parts.map((_, place) => parts.slice(0, place).reduce((sum, { mask }) => sum + mask.length, 0)),
      )
      return mask.flatMap((each, event) => (each === 1 ? [event] : []))
    },
  }
}

const plainly = (...words: readonly string[]) =>
  TEXTS.flatMap((text, event) => (words.every((word) => text.includes(word)) ? [event] : []))

test.each([
  ["event", ["Event"]],
  ["zurich", ["Zürich"]],
  ["32", ["32"]],
  ["fin 99 Zür", ["Zürich", "99"]],
  ["33767", ["33767"]],
  ["fine", ["fine"]],
])("%s is found in every block and in none twice", (query, words) => {
  const server = startServer()
  server.feed()
  server.find(1, query)
  server.finish()
  expect(server.found(1)).toEqual(plainly(...words))
  expect(server.told.map(({ isWhole }) => isWhole)).toEqual([...server.told.slice(1).map(() => false), true])
})

test("nothing is found across two events", () => {
  const server = startServer(["ab", "cd", "bc"])
  server.feed()
  server.find(1, "bc")
  server.finish()
  expect(server.found(1)).toEqual([2])
})

test("what is here is searched while the rest is on its way", () => {
  const server = startServer()
  server.find(1, "zurich")
  server.feed(0, BLOCK)
  server.finish()
  expect(server.told.at(-1)?.isWhole).toBe(false)
  expect(server.found(1)).toEqual(plainly("Zürich").filter((event) => event < BLOCK))
  server.feed(BLOCK)
  server.finish()
  expect(server.told.at(-1)?.isWhole).toBe(true)
  expect(server.found(1)).toEqual(plainly("Zürich"))
})

test("a query that narrows the one before finds the same as by itself, from wherever that had got to", () => {
  for (let turns = 0; turns < 4; turns++) {
    const server = startServer()
    server.feed()
    server.finish()
    server.find(1, "3 zur")
    for (let turn = 0; turn < turns; turn++) server.turn()
    server.find(2, "zuri 30")
    server.finish()
    expect(server.found(2)).toEqual(plainly("Zürich", "30"))
    server.find(3, "31 zuri")
    server.finish()
    expect(server.found(3)).toEqual(plainly("Zürich", "31"))
  }
})

test("a newer query takes over at once", () => {
  const server = startServer()
  server.feed()
  server.finish()
  server.find(1, "zurich")
  server.find(2, "fin")
  server.finish()
  expect(server.told.some(({ id }) => id === 1)).toBe(false)
  expect(server.found(2)).toHaveLength(LENGTH)
})

test("another timeline takes the place of the one before", () => {
  const hand = makeHand()
  const told: Found[] = []
  const { hear } = serveSearch((found) => told.push(found), hand.slicing)
  const open = { type: "open", length: 2, language: "en", fileLanguage: "en", shared: [] } as const
  hear(open)
  hear({ type: "texts", texts: ["a", "b"] })
  hear({ type: "find", id: 1, query: "a" })
  hear({ ...open, length: 1 })
  hear({ type: "texts", texts: ["b"] })
  hear({ type: "find", id: 2, query: "a" })
  hand.finish()
  expect(told).toEqual([{ id: 2, first: 0, mask: Uint8Array.of(0), isWhole: true }])
})

const timeline = makeTimeline({ events: ["one", "two", "twofold"].map((title) => ({ title })) })

/** A client whose other end is in the hand. */
function startClient() {
  const hand = makeHand()
  const posted: ToSearch[] = []
  let hear: (found: Found) => void = () => undefined
  const port: SearchPort = { post: (message) => void posted.push(message), listen: (next) => void (hear = next) }
  let told = 0
  const search = makeSearchClient(
    { timeline, packed: null, language: "en" },
    { open: () => port, tell: () => (told += 1) },
    hand.slicing,
  )
  return { ...hand, search, posted, tell: (found: Found) => hear(found), told: () => told }
}

test("nothing is handed over before the first query, and everything once", () => {
  const { search, posted, finish } = startClient()
  expect([search(""), search("  "), posted.length]).toEqual([null, null, 0])
  search("two")
  finish()
  search("twof")
  finish()
  expect(posted.map(({ type }) => type)).toEqual(["open", "find", "texts", "find"])
})

test("an answer is the same object until there is more, and stands until the next query is answered", () => {
  const { search, tell, told } = startClient()
  expect([search("two"), search.isWhole?.()]).toEqual([null, false])
  tell({ id: 1, first: 0, mask: Uint8Array.of(0, 1), isWhole: false })
  const first = search("two")
  expect([...first!]).toEqual([0, 1, 0])
  expect(search("two")).toBe(first)
  tell({ id: 1, first: 2, mask: Uint8Array.of(1), isWhole: true })
  const whole = search(" two ")
  expect([[...whole!], [...first!], search.isWhole?.()]).toEqual([[0, 1, 1], [0, 1, 0], true])
  expect([search("twof"), search.isWhole?.()]).toEqual([whole, false])
  tell({ id: 1, first: 0, mask: Uint8Array.of(1, 1, 1), isWhole: true })
  expect([search("twof"), told()]).toEqual([whole, 2])
  tell({ id: 2, first: 0, mask: Uint8Array.of(0, 0, 1), isWhole: true })
  expect([...search("twof")!]).toEqual([0, 0, 1])
  expect([search(""), search.isWhole?.(), search("one")]).toEqual([null, true, null])
})

test("on the page the search does its work between other things", () => {
  const hand = makeHand()
  let told = 0
  const port = makeSearchHere(hand.slicing)
  const search = makeSearchClient(
    { timeline, packed: null, language: "en" },
    { open: () => port, tell: () => (told += 1) },
    hand.slicing,
  )
  expect(search("two")).toBeNull()
  hand.finish()
  expect([[...search("two")!], told]).toEqual([[0, 1, 1], 1])
})

test("what is fed stops quietly when the memory of a part has been given back", () => {
  const timeline = makeTimeline({ events: TEXTS.map((title, index) => ({ id: `e${index}`, title, date: "2017" })) })
  const { packed } = timeline as PackedTimeline
  const feed = feedOf(timeline, packed, "en")
  expect(feed.next().value).toMatchObject({ type: "open" })
  expect(feed.next().value).toMatchObject({ type: "records" })
  structuredClone(null, { transfer: transferablesOf(packed) })
  expect(feed.next().done).toBe(true)
})

const REMOTE = {
  isHere: () => false,
  isLost: () => false,
  isDamaged: () => false,
  want: () => undefined,
  onCome: () => () => undefined,
}
test("a look at the search field makes a timeline ready, but fetches no texts that are elsewhere", () => {
  const ports = { local: 0, remote: 0 }
  const timeline = makeTimeline({ events: [{ date: "2017", title: "One" }] })
  const { slicing } = makeHand()
  const warm = (part: typeof timeline, name: keyof typeof ports) =>
    makeSearchClient(
      { timeline: part, packed: null, language: "en" },
      { open: () => (ports[name]++, makeSearchHere(slicing)), tell: () => undefined },
      slicing,
    ).warm?.()
  warm(timeline, "local")
  warm({ ...timeline, remote: REMOTE }, "remote")
  expect(ports).toEqual({ local: 1, remote: 0 })
})
