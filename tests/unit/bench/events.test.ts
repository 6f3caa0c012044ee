import { expect, test } from "vitest"
import { headOf, lineOf } from "../../../scripts/bench/datafile.ts"
import { FIRST, LAST, makeEvents, SHAPES } from "../../../scripts/bench/events.ts"
import { readTimeline } from "../../../src/timeline/read.ts"
import { en } from "../../../src/time/languages/en.ts"
import { EVIDENCE_LEVELS, FLAG } from "../../../src/timeline/model.ts"
import { instantAt } from "../../../src/time/instant.ts"

const COUNT = 3000
const some = (shape: (typeof SHAPES)[number]) => [...makeEvents(COUNT, shape)]
const DAY = 86_400_000

test("the same number of events is the same events, every time", () => {
  expect(some("clustered")).toEqual(some("clustered"))
})

test("another number is other events", () => {
  expect([...makeEvents(10)][3]).not.toEqual([...makeEvents(11)][3])
})

test.each(SHAPES)("%s: in order of time, no end before its start, titles of 10 to 60 letters", (shape) => {
  const events = some(shape)
  expect(events).toHaveLength(COUNT)
  expect(events.filter(({ start }, index) => start < (events[index - 1]?.start ?? -Infinity))).toEqual([])
  expect(events.filter(({ start, end }) => end !== null && end < start)).toEqual([])
  expect(events.filter(({ title }) => title.length < 10 || title.length > 60)).toEqual([])
})

test("clustered: seven tenths are moments, all from 1900 to 2030, about 100 bytes each, and few years hold most", () => {
  const events = some("clustered")
  const moments = events.filter(({ end }) => end === null)
  expect(moments.length / COUNT).toBeCloseTo(0.7, 1)
  expect(events.filter(({ start, end }) => start < FIRST || (end ?? start) > LAST)).toEqual([])
  const bytes = events.reduce((sum, event) => sum + lineOf(event).length + 1, 0)
  expect(bytes / COUNT).toBeGreaterThan(85)
  expect(bytes / COUNT).toBeLessThan(115)
  const years = new Map<number, number>()
  for (const { start } of events) {
    const year = new Date(start).getUTCFullYear()
    years.set(year, (years.get(year) ?? 0) + 1)
  }
  const fullest = [...years.values()].sort((a, b) => b - a)
  expect(fullest.slice(0, 20).reduce((sum, each) => sum + each)).toBeGreaterThan(COUNT / 2)
})

test("one day holds all of one-day, and one instant all of identical", () => {
  const days = new Set(
    some("one-day").map(({ start, end }) => `${Math.floor(start / DAY)} ${end === null ? "" : Math.floor(end / DAY)}`),
  )
  expect(days.size).toBeLessThanOrEqual(2)
  expect(new Set(some("identical").map(({ start }) => start)).size).toBe(1)
})

test("all of overlapping are periods, and one moment lies in most of them", () => {
  const events = some("overlapping")
  const middle = FIRST + 0.45 * (LAST - FIRST)
  expect(events.filter(({ end }) => end === null)).toEqual([])
  expect(events.filter(({ start, end }) => start <= middle && middle <= end!).length).toBeGreaterThan(0.7 * COUNT)
})

test.each(SHAPES)("%s: its file is read without a problem", (shape) => {
  const text = `${headOf(shape)}${[...makeEvents(500, shape)].map(lineOf).join(",")}]}`
  const { timeline, problems } = readTimeline(text, { slug: "bench", now: instantAt(LAST), words: en })
  expect(problems).toEqual([])
  expect(timeline?.length).toBe(500)
  expect(timeline?.lanes.length).toBe(shape === "lanes" ? 64 : 1)
})

test("cited: there is something of each kind to filter by, and its file is read without a problem", () => {
  const text = `${headOf("cited")}${[...makeEvents(500, "cited")].map(lineOf).join(",")}]}`
  const { timeline, problems } = readTimeline(text, { slug: "bench", now: instantAt(LAST), words: en })
  expect(problems).toEqual([])
  expect([timeline?.lanes.length, timeline?.sources.length]).toEqual([64, 400])
  expect(timeline!.tags.length).toBeGreaterThan(40)
  const levels = ["confirmed", "single", "disputed", "unsourced"].map((level) =>
    EVIDENCE_LEVELS.indexOf(level as never),
  )
  expect(new Set(timeline!.columns.evidence)).toEqual(new Set(levels))
  expect(timeline!.columns.flags.some((flags) => (flags & FLAG.absence) !== 0)).toBe(true)
})
