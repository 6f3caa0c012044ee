import fc from "fast-check"
import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { instantAt, lengthOf, type Span } from "../../src/time/instant.ts"
import { en } from "../../src/time/languages/en.ts"
import { fr } from "../../src/time/languages/fr.ts"
import { eventAt, type Timeline } from "../../src/timeline/model.ts"
import { readTimeline } from "../../src/timeline/read.ts"
import { makeTimeline, NOW } from "../make.ts"
import { faultsOf, stage } from "../scenes/stage.ts"

const career = readTimeline(readFileSync("data/timelines/alex-krizhevsky.json"), {
  slug: "alex-krizhevsky",
  now: NOW,
  words: en,
}).timeline!

const WIDTHS = [360, 768, 1280, 1920]
const HEIGHTS: Record<number, number> = { 360: 420, 768: 560, 1280: 640, 1920: 860 }

/** 40 spans of the whole: ten lengths, from all of it to a week, each at four places. */
function spansOf(timeline: Timeline): Span[] {
  const { whole } = stage(timeline).input
  const week = 7 * 86_400_000
  return Array.from({ length: 40 }, (_, index) => {
    const length = lengthOf(whole) * (week / lengthOf(whole)) ** (Math.floor(index / 4) / 9)
    const from = whole.from + ((index % 4) / 3) * (lengthOf(whole) - length)
    return { from: instantAt(from), to: instantAt(from + length) }
  })
}

describe("at 40 spans × 4 widths of the first timeline", () => {
  for (const words of [en, fr])
    test.each(WIDTHS)(
      `no label is cut or over another, drawn and counted make the whole, at %i px in ${words.name}`,
      (width) => {
        const faults = spansOf(career).flatMap((span) => {
          const { scene } = stage(career, { span, width, height: HEIGHTS[width]!, words })
          return faultsOf(scene, career)
        })
        expect(faults).toEqual([])
      },
    )

  test.each(WIDTHS)("the selected event is drawn and labelled, and nothing is under its label, at %i px", (width) => {
    const faults: string[] = []
    for (const span of spansOf(career).filter((_, index) => index % 4 === 0))
      for (let index = 0; index < career.dated; index += 3) {
        const selected = eventAt(index)
        const { from, to } = career.columns
        if (from[index]! >= span.to || to[index]! <= span.from) continue
        const { scene } = stage(career, { span, width, height: HEIGHTS[width]!, emphasis: { selected } })
        faults.push(...faultsOf(scene, career))
        if (!scene.labels.some((label) => label.event === selected))
          faults.push(`${career.idOf(selected)} has no label`)
      }
    expect(faults).toEqual([])
  })
})

describe("panning", () => {
  test.each(WIDTHS)("keeps every row and every label but those at the edges, at %i px", (width) => {
    const height = HEIGHTS[width]!
    const { whole } = stage(career).input
    const length = lengthOf(whole) / 3
    const at = (share: number): Span => {
      const from = whole.from + share * (lengthOf(whole) - length)
      return { from: instantAt(from), to: instantAt(from + length) }
    }
    let prior = stage(career, { span: at(0), width, height }).placement
    let before: Map<number, string> | null = null
    for (let step = 0; step <= 60; step++) {
      const span = at(step / 60)
      const { scene, placement } = stage(career, { span, width, height, prior })
      const laneTop = (lane: number) => scene.lanes[lane]!.box.y
      const inside = new Map<number, string>()
      for (const label of scene.labels) {
        const margin = 340
        if (
          label.box.x < scene.plot.x + margin ||
          label.box.x + label.box.width > scene.plot.x + scene.plot.width - margin
        )
          continue
        inside.set(label.event, `${label.side} ${String(Math.round(label.box.y - laneTop(label.lane)))}`)
      }
      for (const [event, place] of before ?? []) {
        const now = inside.get(event)
        if (now !== undefined)
          expect(`${career.idOf(eventAt(event))} ${now}`).toBe(`${career.idOf(eventAt(event))} ${place}`)
      }
      expect([...placement.places].map(([event, place]) => [event, place.row])).toEqual(
        expect.arrayContaining([...prior.places].map(([event, place]) => [event, place.row])),
      )
      before = inside
      prior = placement
    }
  })
})

describe("zooming", () => {
  test("during the gesture no label appears and none is over another; lanes keep their height", () => {
    const start = stage(career, { width: 1280 })
    const at = instantAt(Date.UTC(2014, 5, 1))
    for (const factor of [0.9, 0.7, 0.5, 0.3, 0.5, 0.9, 1.1, 1.25]) {
      const span = {
        from: instantAt(at + (start.input.span.from - at) * factor),
        to: instantAt(at + (start.input.span.to - at) * factor),
      }
      const { scene, placement } = stage(career, { width: 1280, span, prior: start.placement, hold: "zoom" })
      expect(faultsOf(scene, career)).toEqual([])
      expect(placement.lanes).toBe(start.placement.lanes)
      for (const event of placement.places.keys()) expect(start.placement.places.has(event)).toBe(true)
    }
  })

  test("in and out again by a little brings every event back to its place", () => {
    const start = stage(career, { width: 1280 })
    const zoom = (prior: typeof start, factor: number) => {
      const { from, to } = start.input.span
      const middle = (from + to) / 2
      return stage(career, {
        width: 1280,
        span: { from: instantAt(middle + (from - middle) * factor), to: instantAt(middle + (to - middle) * factor) },
        prior: prior.placement,
      })
    }
    const away = zoom(start, 0.97)
    const back = zoom(away, 1)
    for (const [event, place] of start.placement.places)
      expect([event, back.placement.places.get(event)?.row]).toEqual([event, place.row])
  })
})

describe("any timeline", () => {
  const DAY = 86_400_000
  const dates = fc.oneof(
    fc.integer({ min: 1990, max: 2020 }).map(String),
    fc
      .integer({ min: 0, max: 11_000 })
      .map((day) => new Date(Date.UTC(1990, 0, 1) + day * DAY).toISOString().slice(0, 10)),
    fc.integer({ min: 1990, max: 2020 }).map((year) => `${String(year)}~`),
    fc
      .tuple(fc.integer({ min: 1990, max: 2004 }), fc.integer({ min: 0, max: 15 }))
      .map(([from, length]) => `${String(from)}/${String(from + length)}`),
    fc.integer({ min: 1990, max: 2019 }).map((year) => `${String(year)}~/..`),
    fc.integer({ min: 1990, max: 2019 }).map((year) => `[${String(year)}..${String(year + 1)}]`),
  )
  const events = fc.array(
    fc.record({
      date: dates,
      title: fc
        .string({ minLength: 1, maxLength: 60, unit: "grapheme" })
        .map((text) => (text.trim() === "" ? "x" : text)),
      importance: fc.integer({ min: 1, max: 5 }),
      lane: fc.constantFrom("a", "b", "c"),
      kind: fc.constantFrom("happening" as const, "happening" as const, "absence" as const),
    }),
    { minLength: 1, maxLength: 80 },
  )
  test("at any zoom and place: nothing over another, nothing cut, nothing lost", () => {
    fc.assert(
      fc.property(
        events,
        fc.constantFrom(...WIDTHS),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (list, width, zoom, place) => {
          const timeline = makeTimeline({
            lanes: ["a", "b", "c"].map((id) => ({ id, label: id.toUpperCase() })),
            events: list.map((event, index) => ({ id: `e${String(index)}`, ...event })),
          })
          const { whole } = stage(timeline).input
          const length = lengthOf(whole) * 0.002 ** zoom
          const from = whole.from + place * (lengthOf(whole) - length)
          const { scene } = stage(timeline, {
            width,
            height: HEIGHTS[width]!,
            span: { from: instantAt(from), to: instantAt(from + length) },
          })
          expect(faultsOf(scene, timeline)).toEqual([])
        },
      ),
      { seed: 7, numRuns: 150 },
    )
  })
})
