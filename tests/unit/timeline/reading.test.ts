import { expect, test } from "vitest"
import { en } from "../../../src/time/languages/en.ts"
import { eventAt } from "../../../src/timeline/model.ts"
import { openPacked, transferablesOf } from "../../../src/timeline/openpacked.ts"
import { startReading } from "../../../src/timeline/reading.ts"
import type { ReadOptions } from "../../../src/timeline/readoptions.ts"
import { encodeUtf8 } from "../../../src/timeline/utf8.ts"
import { makeEvents, makeFile, makeSources, NOW } from "../../make.ts"

const begin = (limits: ReadOptions["limits"] = {}) => startReading({ slug: "test", now: NOW, words: en, limits })
const end = (text: string, limits: ReadOptions["limits"] = {}) => {
  const reading = begin(limits)
  reading.push(encodeUtf8(text))
  return reading.finish()
}

const LANES = [{ id: "a", label: "A" }]
const crowd = () => makeEvents(40, 3, { lanes: ["a"], sources: ["s0", "s1"] })
const bytesOf = (part: object) => encodeUtf8(JSON.stringify({ title: "A timeline", ...part }))

test("what has come is told and shown before the end, then goes on as if nothing had been asked", () => {
  const bytes = bytesOf({ lanes: LANES, events: crowd(), sources: makeSources(2) })
  const [reading, other] = [begin(), begin()]
  const half = bytes.length >> 1
  reading.push(bytes.slice(0, half))
  const part = reading.snapshot()!
  expect(reading.events).toBe(part.length)
  expect(part.length).toBeGreaterThan(10)
  expect(openPacked(part).titleOf(eventAt(0))).toMatch(/^The /)
  expect(part.about.lanes.map(({ id }) => id)).toEqual(["a"])
  // What is handed over is gone for the reader, whose own memory it must not be.
  structuredClone(part, { transfer: transferablesOf(part) })
  reading.push(bytes.slice(half))
  other.push(bytes)
  expect(reading.events).toBe(40)
  expect(reading.finish()).toStrictEqual(other.finish())
})

test("until the lanes have come events stand in those that they name", () => {
  const bytes = bytesOf({ events: crowd(), lanes: LANES })
  const reading = begin()
  reading.push(bytes.slice(0, bytes.length - 60))
  const part = reading.snapshot()!
  expect(part.about.lanes.map(({ id, label }) => [id, label])).toEqual([["a", "a"]])
})

test("there is nothing to show before the first event, in what is no timeline, and in what is too large", () => {
  const reading = begin({ bytes: 100 })
  expect(reading.snapshot()).toBeNull()
  reading.push(encodeUtf8('{"title":"A","events":['))
  expect(reading.snapshot()).toBeNull()
  reading.push(encodeUtf8('{"title":"B","date":"2017"},'))
  expect(reading.snapshot()?.length).toBe(1)
  reading.push(new Uint8Array(100).fill(32))
  expect(reading.snapshot()).toBeNull()
  expect(reading.finish().packed).toBeNull()

  const foreign = begin()
  foreign.push(encodeUtf8('[{"title":"B","date":"2017"}]'))
  expect(foreign.snapshot()).toBeNull()
})

test.each([
  ['{"title":"A","events":[', false],
  ["<html>", false],
  ["", false],
  ["[]", true],
  ['{"events":5}', true],
  ['{"format":"sourceline/9","events":[]}', true],
])("a file that can't be shown is told from one that is no JSON: %s", (text, isJson) => {
  expect(end(text)).toMatchObject({ packed: null, isJson })
})

test("a file that is too large, or nested too deep, counts as JSON", () => {
  expect(end('{"events":[]}', { bytes: 5 })).toMatchObject({ packed: null, isJson: true })
  expect(end('{"events":[{"a":[]}]}', { depth: 3 })).toMatchObject({ packed: null, isJson: true })
  expect(end(JSON.stringify(makeFile({ events: [{}, {}] })), { events: 1 })).toMatchObject({
    packed: null,
    isJson: true,
  })
})

test("problems come in the same order, wherever the events stand in the file", () => {
  const events = [
    { id: "x", title: "B", date: "2017", lane: "none", x: 1 },
    { title: "", date: "2017" },
  ]
  const rest = { title: "A", today: "soon", lanes: [{}], sources: 5, y: 2 }
  const first = end(JSON.stringify({ events, ...rest }))
  const last = end(JSON.stringify({ ...rest, events }))
  expect(first.problems.length).toBeGreaterThan(5)
  expect(first.problems).toEqual(last.problems)
})

test("keys that every object has are data like others", () => {
  const { packed, problems } = end(
    '{"title":"A","__proto__":{"events":5},"events":[{"id":"constructor","title":"B","date":"2017","__proto__":1}]}',
  )
  expect(openPacked(packed!).indexOf("constructor")).toBe(0)
  expect(openPacked(packed!).indexOf("toString")).toBeNull()
  expect(problems.map(({ value }) => value)).toContain("__proto__")
})

test("the sure part of events takes no memory of its own where no event needs it", () => {
  const plain = end(JSON.stringify(makeFile({ events: [{}, {}] }))).packed!
  expect(plain.columns.sureFrom).toBe(plain.columns.from)
  expect(plain.columns.sureTo).toBe(plain.columns.to)
  const oneOf = end(JSON.stringify(makeFile({ events: [{}, { date: "[2001..2003]/2005" }] }))).packed!
  expect(oneOf.columns.sureFrom).not.toBe(oneOf.columns.from)
})

test("few events take little memory", () => {
  const { records } = end(JSON.stringify(makeFile({ events: [{}, {}] }))).packed!
  expect(records.chunks.map(({ buffer }) => buffer.byteLength < 100)).toEqual([true])
})

test("a text of megabytes is kept whole, in a chunk of its own", () => {
  const text = "é".repeat(1_200_000)
  const { packed } = end(JSON.stringify(makeFile({ events: [{}, { text }, { title: "After" }] })))
  const timeline = openPacked(packed!)
  expect(timeline.event(eventAt(1)).text).toBe(text)
  expect(timeline.titleOf(eventAt(2))).toBe("After")
})
