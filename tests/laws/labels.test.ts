import fc from "fast-check"
import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { instantAt, lengthOf } from "../../src/time/instant.ts"
import { en } from "../../src/time/languages/en.ts"
import { eventAt, type Timeline } from "../../src/timeline/model.ts"
import { readTimeline } from "../../src/timeline/read.ts"
import { makeEvents, makeTimeline, NOW } from "../make.ts"
import { faultsOf, stage } from "../scenes/stage.ts"

const career = readTimeline(readFileSync("data/timelines/alex-krizhevsky.json"), {
  slug: "alex-krizhevsky",
  now: NOW,
  words: en,
}).timeline!

const lanes = ["a", "b", "c"]
const made = (count: number, seed: number) =>
  makeTimeline({
    lanes: lanes.map((id) => ({ id, label: id.toUpperCase() })),
    events: makeEvents(count, seed, { lanes, firstYear: 1980, lastYear: 2024 }),
  })

const share = fc.double({ min: 0, max: 1, noNaN: true })

describe("what is drawn has its label, what has none is counted", () => {
  test.each<[string, Timeline]>([
    ["the first timeline", career],
    ["60 events", made(60, 11)],
    ["200 events", made(200, 12)],
  ])("in any view of %s, wide or narrow, with an event selected or without", (_, timeline) => {
    fc.assert(
      fc.property(
        fc.integer({ min: 320, max: 1440 }),
        share,
        share,
        fc.option(fc.nat(timeline.dated - 1), { nil: null }),
        (width, zoom, place, index) => {
          const { whole } = stage(timeline, { width }).input
          const length = lengthOf(whole) * 0.003 ** zoom
          const from = whole.from + place * (lengthOf(whole) - length)
          const { scene } = stage(timeline, {
            width,
            height: width < 560 ? 500 : 640,
            span: { from: instantAt(from), to: instantAt(from + length) },
            emphasis: { selected: index === null ? null : eventAt(index) },
          })
          expect(faultsOf(scene, timeline)).toEqual([])
        },
      ),
      { numRuns: 60, seed: 2017 },
    )
  })
})
