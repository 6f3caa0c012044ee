import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { makeComing, type Coming, type GrowthEnd } from "../../../src/entry/growing.ts"
import { en } from "../../../src/time/languages/en.ts"
import { startReading } from "../../../src/timeline/reading.ts"
import { encodeUtf8 } from "../../../src/timeline/utf8.ts"
import type { LoadFailure, LoadProgress } from "../../../src/view/LoadStates.tsx"
import { NOW } from "../../make.ts"
import { attached } from "./attached.ts"

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const TEXT = JSON.stringify({
  title: "A",
  events: [1, 2, 3].map((each) => ({ id: `e${each}`, date: `200${each}`, title: "T" })),
})
const CUT: LoadFailure = { kind: "cut", read: 70, length: null }

function begin() {
  const progress: LoadProgress[] = []
  const nothing = () => undefined
  const coming = makeComing({ onProgress: (next) => void progress.push(next) }, TEXT.length, {
    cancel: nothing,
    drop: nothing,
  })
  return { coming, progress }
}
/** A reader that has been given the text as far as the given place. */
function readerOf(end = TEXT.length, text = TEXT) {
  const reading = startReading({ slug: "a", now: NOW, words: en, keepsPart: true })
  reading.push(encodeUtf8(text.slice(0, end)))
  return reading
}
const endOf = async (coming: Coming, end: GrowthEnd) => {
  coming.end(end)
  return coming.loaded
}

test("how far it has come is told now and then, and what came last as well", () => {
  const { coming, progress } = begin()
  coming.onRead(10)
  coming.onRead(20)
  coming.onCount(2)
  expect(progress).toEqual([{ read: 10, length: TEXT.length, events: 0 }])
  vi.runAllTimers()
  expect(progress.at(-1)).toEqual({ read: 20, length: TEXT.length, events: 2 })
  expect(progress).toHaveLength(2)
})

test("once it is over, nothing more is told of how far it has come", async () => {
  const { coming } = begin()
  coming.onPart(readerOf(100).snapshot()!)
  const { file, events } = attached(await coming.loaded)
  coming.onRead(50)
  coming.onRead(60)
  coming.end({ read: readerOf(100).cut(), failure: CUT })
  vi.runAllTimers()
  expect(file.news()).toEqual({ progress: null, failure: CUT })
  expect(events()).toBe(2)
})

test("a connection that breaks before anything is shown leaves what came, with the word of it", async () => {
  const { file, events } = attached(await endOf(begin().coming, { read: readerOf(100).cut(), failure: CUT }))
  expect(events()).toBe(2)
  expect(file.news().failure).toEqual(CUT)
  expect(file.file().problems).toEqual([])
})

test("a text that breaks off is shown as far as it goes, and its problem is why", async () => {
  const { file, events } = attached(await endOf(begin().coming, { read: readerOf(100).finish(), failure: null }))
  expect(events()).toBe(2)
  const [problem] = file.file().problems
  expect(problem).toMatchObject({ level: "error", path: "events[2]" })
  expect(file.news().failure).toEqual({ kind: "not-json", problem })
})

test.each([
  ["it came as it should", readerOf().finish(), null, 0],
  ["its connection broke behind its last byte", readerOf().cut(), CUT, 0],
  ["something stands behind its end", readerOf(Infinity, `${TEXT} x`).finish(), null, 1],
])("a file that is all here lacks nothing: %s", async (_, read, failure, problems) => {
  const loaded = await endOf(begin().coming, { read, failure })
  expect(loaded).toMatchObject({ timeline: { length: 3 }, failure: null, growth: null })
  expect(loaded.problems).toHaveLength(problems)
})

test.each<readonly [string, GrowthEnd, LoadFailure["kind"]]>([
  ["its connection broke too soon", { read: readerOf(20).cut(), failure: CUT }, "cut"],
  ["it is no JSON", { read: readerOf(20).finish(), failure: null }, "not-json"],
  ["its reader died", { read: null, failure: { kind: "exhausted" } }, "exhausted"],
])("a file of which nothing can be shown says why: %s", async (_, end, kind) => {
  const loaded = await endOf(begin().coming, end)
  expect(loaded).toMatchObject({ timeline: null, failure: { kind } })
})

test("a count that comes after the end tells nothing any more", async () => {
  const { coming, progress } = begin()
  coming.onRead(10)
  const { timeline } = await endOf(coming, { read: null, failure: CUT })
  expect(timeline).toBeNull()
  coming.onCount(2)
  vi.runAllTimers()
  expect(progress).toHaveLength(1)
})
