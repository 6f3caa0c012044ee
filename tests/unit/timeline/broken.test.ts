import { expect, test } from "vitest"
import { en } from "../../../src/time/languages/en.ts"
import type { ReadEnd } from "../../../src/timeline/closereading.ts"
import { eventAt } from "../../../src/timeline/model.ts"
import { openPacked } from "../../../src/timeline/openpacked.ts"
import { readTimeline } from "../../../src/timeline/read.ts"
import { startReading } from "../../../src/timeline/reading.ts"
import { encodeUtf8 } from "../../../src/timeline/utf8.ts"
import { NOW } from "../../make.ts"

const words = en.problems
const COUNT = 30
const lanes = [
  { id: "b", label: "Second" },
  { id: "a", label: "First" },
]
const sources = [{ id: "s", type: "book", title: "A book" }]
const events = Array.from({ length: COUNT }, (_, index) => ({
  id: `e${index}`,
  date: String(1990 + index),
  title: `Événement ${index}`,
  lane: index % 2 === 0 ? "a" : "b",
  citations: [{ source: "s" }],
}))
const first = JSON.stringify({ title: "A", lanes, sources, events })
const last = JSON.stringify({ events, title: "A", lanes, sources })

function read(text: string | Uint8Array, end: "finish" | "cut" = "finish"): ReadEnd {
  const reading = startReading({ slug: "test", now: NOW, words: en, keepsPart: true })
  reading.push(typeof text === "string" ? encodeUtf8(text) : text)
  return reading[end]()
}
const lanesOf = ({ packed }: ReadEnd) => packed!.about.lanes.map(({ label }) => label)
/** Up to the middle of an event. */
const upTo = (text: string, event: number) => text.slice(0, text.indexOf(`"e${event}"`) + 20)

test("of a file that breaks off in an event all whole events are shown, and a problem says where, what and why", () => {
  const end = read(upTo(first, 20))
  expect(end).toMatchObject({ isJson: false, isPart: true })
  expect(end.packed!.length).toBe(20)
  expect(lanesOf(end)).toEqual(["Second", "First"])
  expect(end.packed!.sources).toHaveLength(1)
  expect(end.problems).toHaveLength(1)
  expect(end.problems[0]).toMatchObject({
    level: "error",
    path: "events[20]",
    value: '{"id":"e20","date":"2010",',
    hint: words.jsonHints.cutOff,
  })
  expect(end.problems[0]!.message).toContain("line 1, column")
})

test("what stood behind the place is not told as missing, and events keep the lanes that they name", () => {
  const end = read(upTo(last, 20))
  expect(end.problems.map(({ path }) => path)).toEqual(["events[20]"])
  expect(end.packed!.about.title).toBe("test")
  expect(lanesOf(end)).toEqual(["a", "b"])
  expect(Array.from(end.packed!.columns.lane.subarray(0, 4))).toEqual([0, 1, 0, 1])
})

test.each([
  ["a comma too many", (text: string) => text.replace('{"id":"e9"', ',{"id":"e9"'), "events[9]", words.notJson],
  ["a quotation mark too few", (text: string) => text.replace('"e9"', '"e9'), "events[9]", words.notJson],
])("of a file with a mistake in its middle all that stands before it is shown: %s", (_, hurt, path) => {
  const end = read(hurt(first))
  expect(end.packed!.length).toBe(9)
  expect(end.problems[0]!.path).toBe(path)
})

test.each([
  ["lanes before the events", first],
  ["lanes behind them", last],
])("what stands behind the end of a file costs nothing of it, and is told: %s", (_, text) => {
  const end = read(`${text}\n<!-- served by a cache -->`)
  expect(end).toMatchObject({ isPart: false })
  expect(end.packed).toStrictEqual(read(text).packed)
  expect(end.problems).toEqual([
    {
      level: "error",
      path: "",
      value: "<!-- served by a cache -->",
      message: words.notJson(2, 1, words.jsonExpected.end, false),
      hint: words.jsonHints.afterEnd,
    },
  ])
})

test("a connection that breaks is no mistake of the file, and lanes and sources that came are kept", () => {
  const middle = read(upTo(first, 20), "cut")
  expect(middle).toMatchObject({ problems: [], isJson: true, isPart: true })
  expect(middle.packed!.length).toBe(20)
  const late = read(last.slice(0, -10), "cut")
  expect(late).toMatchObject({ problems: [], isPart: true })
  expect(late.packed!.length).toBe(COUNT)
  expect(lanesOf(late)).toEqual(["Second", "First"])
  expect(read(first, "cut")).toStrictEqual(read(first))
})

test("what is wrong in the events that came is told", () => {
  const { problems } = read(upTo(first.replace("1995", "1995-13"), 20), "cut")
  expect(problems.map(({ path }) => path)).toEqual(["events[5].date"])
})

test("a text that is cut off in the middle of a character lacks that character, and no other", () => {
  const bytes = encodeUtf8(first)
  const place = bytes.indexOf(0xc3, bytes.length >> 1)
  const end = read(bytes.slice(0, place + 1))
  expect(end.problems).toHaveLength(1)
  expect(end.problems[0]!.value).not.toContain("\ufffd")
})

test.each([
  '{"title":"A","events":[{"id":"e0"',
  "[1, 2",
  '{"title":"A","events":[] x',
  '{"events":5,',
  '{"events":[5,',
  "",
])("of a file without a whole event there is nothing to show, and it is told as ever: %s", (text) => {
  const { timeline, problems } = readTimeline(text, { slug: "test", now: NOW, words: en })
  expect(timeline).toBeNull()
  expect(read(text)).toEqual({ packed: null, problems, isJson: false, isPart: false })
})

test("tools are given all of a file or nothing, so that none writes half of it", () => {
  const { timeline, problems } = readTimeline(upTo(first, 20), { slug: "test", now: NOW, words: en })
  expect(timeline).toBeNull()
  expect(problems).toHaveLength(1)
})

test("until their lanes have come, events stand in lanes of the ids that they name; too many of them in one", () => {
  const part = (names: number) => {
    const many = events.map((event, index) => ({ ...event, lane: `l${index % names}` }))
    const reading = startReading({ slug: "test", now: NOW, words: en })
    reading.push(encodeUtf8(JSON.stringify({ title: "A", events: many, lanes }).slice(0, -80)))
    return reading.snapshot()!
  }
  expect(part(3).about.lanes.map(({ id, label }) => [id, label])).toEqual([
    ["l0", "l0"],
    ["l1", "l1"],
    ["l2", "l2"],
  ])
  expect(openPacked(part(3)).event(eventAt(4)).lane).toBe(1)
  expect(part(28).about.lanes).toHaveLength(1)
  expect(new Set(part(28).columns.lane)).toEqual(new Set([0]))
})
