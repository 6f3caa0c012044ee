import fc from "fast-check"
import { expect, test } from "vitest"
import { instantAt } from "../../src/time/instant.ts"
import { countIn, eventsIn, eventsInYear } from "../../src/timeline/lookup.ts"
import { nearestYearsWithEvents } from "../../src/timeline/nearestyears.ts"
import { findSyntaxFault } from "../../src/timeline/syntax.ts"
import { makeSources, makeTimeline, read } from "../make.ts"
import { crowds, fileOf, LANES, oddFiles, tell } from "./files.ts"

const SEED = 7
const law = <T>(property: fc.IProperty<T>, numRuns = 100): void => fc.assert(property, { seed: SEED, numRuns })

function expectSound(input: string | Uint8Array) {
  const { timeline, problems } = read(input)
  for (const { value, path, message } of problems) {
    expect(value.length).toBeLessThanOrEqual(64)
    expect([typeof path, message === ""]).toEqual(["string", false])
  }
  if (timeline === null) expect(problems.at(-1)?.level).toBe("error")
  else {
    const { events } = tell(timeline)
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length)
    for (const { id, index } of events) expect(timeline.indexOf(id)).toBe(index)
    if (timeline.leftOut > 0) expect(problems.some(({ level }) => level === "error")).toBe(true)
    for (let index = 0; index < timeline.dated; index++) {
      const { from, to, sureFrom, sureTo } = timeline.columns
      expect(from[index]! <= sureFrom[index]! && sureFrom[index]! <= sureTo[index]!).toBe(true)
      expect(sureTo[index]! <= to[index]! && Number.isFinite(from[index]!) && Number.isFinite(to[index]!)).toBe(true)
    }
  }
}

test("any JSON value gives a timeline or an error, and never throws", () => {
  law(fc.property(fc.json({ maxDepth: 4 }), expectSound))
})

test("any file that resembles ours gives a timeline or an error, and never throws", () => {
  law(
    fc.property(oddFiles, (file) => expectSound(JSON.stringify(file))),
    600,
  )
})

test("any text and any bytes give an error rather than an exception", () => {
  law(fc.property(fc.string({ unit: "binary" }), expectSound))
  law(fc.property(fc.uint8Array(), expectSound))
})

test("a text is at fault for the locator exactly when it is for the parser", () => {
  const bent = fc
    .tuple(fc.json({ maxDepth: 3 }), fc.nat(), fc.constantFrom("", ",", "}", "]", '"', "\\", "0", "x", "\n", ":", "{"))
    .map(
      ([text, at, piece]) => text.slice(0, at % (text.length + 1)) + piece + text.slice((at % (text.length + 1)) + 1),
    )
  law(
    fc.property(fc.oneof(fc.json(), bent), (text) => {
      let isJson = true
      try {
        JSON.parse(text)
      } catch {
        isJson = false
      }
      expect(findSyntaxFault(text) === null).toBe(isJson)
    }),
    2000,
  )
})

test("the order of events in the file does not change the model", () => {
  const shuffled = crowds.chain((events) =>
    fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
  )
  law(
    fc.property(shuffled, ([events, others]) => {
      const [one, other] = [read(fileOf(events)).timeline!, read(fileOf(others)).timeline!]
      expect(tell(other)).toEqual(tell(one))
    }),
  )
})

test("good events stay as they are, whatever bad ones stand between them", () => {
  const bad = fc.oneof(
    fc.constantFrom<unknown>(null, 5, "text", [], {}),
    fc.record({ title: fc.constantFrom("T", "", 5), date: fc.constantFrom("2017-13", "x", 5, null) }),
    fc.record({ date: fc.constantFrom("2017", "soon") }),
  )
  const mixed = crowds.chain((events) =>
    fc.tuple(fc.constant(events), fc.array(fc.tuple(fc.nat(events.length), bad), { maxLength: 10 })),
  )
  law(
    fc.property(mixed, ([events, extra]) => {
      const rows: unknown[] = [...events]
      for (const [at, row] of extra) rows.splice(at, 0, row)
      const { timeline, problems } = read(fileOf(rows))
      const alone = tell(read(fileOf(events)).timeline!)
      expect(tell(timeline!)).toEqual({ ...alone, leftOut: extra.length })
      expect(problems.filter(({ level }) => level === "error").length).toBeGreaterThanOrEqual(extra.length)
    }),
  )
})

test("what touches a span is found and counted as by asking every event", () => {
  const spans = fc.tuple(fc.integer({ min: 1940, max: 2030 }), fc.integer({ min: 0, max: 4000 }))
  law(
    fc.property(crowds, spans, (events, [year, days]) => {
      const timeline = makeTimeline({ events, lanes: LANES, sources: makeSources(3) })
      const from = instantAt(Date.UTC(year, 0))
      const span = { from, to: instantAt(from + days * 86_400_000) }
      const { columns } = timeline
      const touching = Array.from({ length: timeline.dated }, (_, index) => index).filter((index) =>
        days === 0
          ? columns.from[index]! <= from && from < columns.to[index]!
          : columns.from[index]! < span.to && span.from < columns.to[index]!,
      )
      expect(eventsIn(timeline, span)).toEqual(touching)
      expect(countIn(timeline, span)).toBe(touching.length)
    }),
  )
})

test("the nearest years with events are the nearest of all years", () => {
  law(
    fc.property(crowds, fc.integer({ min: 1945, max: 2032 }), (events, year) => {
      const timeline = makeTimeline({ events, lanes: LANES, sources: makeSources(3) })
      const years = Array.from({ length: 100 }, (_, index) => 1940 + index).filter(
        (each) => eventsInYear(timeline, each).length > 0,
      )
      expect(nearestYearsWithEvents(timeline, year)).toEqual({
        before: years.findLast((each) => each < year) ?? null,
        after: years.find((each) => each > year) ?? null,
      })
    }),
  )
})
