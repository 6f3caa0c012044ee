import { expect, test } from "vitest"
import { EVENTS_PER_PIECE, type EventWriter } from "../../../src/timeline/export/eventwriter.ts"
import type { EventIndex, Timeline } from "../../../src/timeline/model.ts"
import { fileName } from "../../../src/view/download/savefile.ts"
import { writeByTurns, type WritingParts } from "../../../src/view/download/writing.ts"
import { makeTimeline } from "../../make.ts"

const WRITER: EventWriter = { head: () => "[", row: (event) => `${event} `, foot: () => "]" }
const COUNT = 3 * EVENTS_PER_PIECE
const events = Array.from({ length: COUNT }, (_, place) => place)
const textOf = (parts: readonly BlobPart[]) => new Blob([...parts]).text()

/** Every look at the clock is a turn's time later. */
function turning(more: Partial<WritingParts> = {}): WritingParts {
  let now = 0
  return {
    clock: () => (now += 8),
    rest: () => Promise.resolve(),
    isOver: () => false,
    onProgress: () => undefined,
    ...more,
  }
}

test("a file is written by turns, and its progress told", async () => {
  const told: number[] = []
  let rests = 0
  const parts = turning({
    onProgress: (done) => told.push(done),
    rest: () => {
      rests += 1
      return Promise.resolve()
    },
  })
  const written = await writeByTurns(WRITER, events, makeTimeline(), parts)
  expect(await textOf(written!.parts)).toBe(`[${events.join(" ")} ]`)
  expect(told).toEqual([1, 2, 3].map((piece) => piece * EVENTS_PER_PIECE))
  expect(rests).toBe(3)
})

test("it is given up once nobody wants it", async () => {
  let asked = 0
  const parts = turning({ isOver: () => (asked += 1) > 3 })
  expect(await writeByTurns(WRITER, events, makeTimeline(), parts)).toBeNull()
})

test("texts that are elsewhere are asked for and waited for; those that don’t come are counted", async () => {
  const here = new Set<number>()
  const listeners = new Set<() => void>()
  const wanted: EventIndex[] = []
  const remote = {
    isHere: (event: EventIndex) => here.has(event),
    isLost: (event: EventIndex) => event === 5 && here.size > 0,
    isDamaged: () => false,
    want: (asked: Iterable<EventIndex>) => {
      wanted.push(...asked)
      queueMicrotask(() => {
        for (const event of asked) if (event !== 5) here.add(event)
        for (const tell of listeners) tell()
      })
    },
    onCome: (tell: () => void) => {
      listeners.add(tell)
      return () => void listeners.delete(tell)
    },
  }
  const timeline: Timeline = { ...makeTimeline(), remote }
  const written = await writeByTurns(WRITER, events, timeline, turning())
  expect(wanted).toEqual(events)
  expect(written?.lost).toBe(1)
  expect(await textOf(written!.parts)).toBe(`[${events.filter((event) => event !== 5).join(" ")} ]`)
  expect(listeners.size).toBe(0)
})

test("a file’s name says what it is, in signs that every system takes", () => {
  expect(fileName(["career", "2012-05..2017", "2026-11-24"], "csv")).toBe("career-2012-05-2017-2026-11-24.csv")
  expect(fileName(["a/b:c", "", "é"], "bib")).toBe("a-b-c-é.bib")
  expect(fileName(["…"], "ris")).toBe("timeline.ris")
})
