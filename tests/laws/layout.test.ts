import fc from "fast-check"
import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { layLinks } from "../../src/layout/links.ts"
import { textAt } from "../../src/layout/labelbook.ts"
import { blockOf, reachOf } from "../../src/layout/block.ts"
import { rowsFor, type Place } from "../../src/layout/pack.ts"
import { planScene } from "../../src/layout/plan.ts"
import { instantAt, lengthOf, type Span } from "../../src/time/instant.ts"
import { en } from "../../src/time/languages/en.ts"
import { fr } from "../../src/time/languages/fr.ts"
import { eventsIn } from "../../src/timeline/lookup.ts"
import { eventAt, type EventIndex, type Timeline } from "../../src/timeline/model.ts"
import { readTimeline } from "../../src/timeline/read.ts"
import { makeEvents, makeTimeline, NOW } from "../make.ts"
import { CALM, faultsOf, stage } from "../scenes/stage.ts"

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
      `no label is cut or over another, drawn and counted make the whole, at %i px in ${words.tag}`,
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
      // Only a mark near an edge may have taken another row, for its label's sake.
      const { from, to } = career.columns
      for (const [event, place] of prior.places) {
        const x = scene.plot.x + ((from[event]! + to[event]!) / 2 - span.from) * placement.pxPerMs
        const fromEdge = Math.min(x - scene.plot.x, scene.plot.x + scene.plot.width - x)
        if (fromEdge >= 0 && fromEdge < 340) expect(placement.places.has(event)).toBe(true)
        else expect([career.idOf(event), placement.places.get(event)?.row]).toEqual([career.idOf(event), place.row])
      }
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

describe("a zoom in steps of 3 %, settled after each", () => {
  // Another file than the career: full lanes, so that places are lost and found.
  const lanes = ["a", "b", "c"]
  const crowd = makeTimeline({
    lanes: lanes.map((id) => ({ id, label: id.toUpperCase() })),
    events: makeEvents(220, 11, { lanes, firstYear: 1980, lastYear: 2024 }),
  })
  const zoomed = (timeline: Timeline, share: number, steps: number): Span => {
    const { whole } = stage(timeline).input
    const at = whole.from + share * lengthOf(whole)
    const factor = 0.97 ** steps
    return { from: instantAt(at + (whole.from - at) * factor), to: instantAt(at + (whole.to - at) * factor) }
  }

  /** Interval, first row and rows of a placed event, in px of its placement. */
  const standing = ({ placement, input }: ReturnType<typeof stage>, event: EventIndex, place: Place) => {
    const x = (ms: number) => (ms - input.whole.from) * placement.pxPerMs
    const block = blockOf(input.timeline, event, textAt(input.book, event, place), x)
    return { ...reachOf(block, place.setting), block, first: place.row, last: place.row + place.rows - 1 }
  }

  test.each([
    ["the career", career, 0.3],
    ["the career", career, 0.8],
    ["a crowd", crowd, 0.5],
  ])("in: of %s an event keeps its place unless it meets one as important (about %#)", (_, timeline, share) => {
    let before = stage(timeline)
    for (let step = 1; step <= 90; step++) {
      const now = stage(timeline, { span: zoomed(timeline, share, step), prior: before.placement })
      for (const [event, place] of before.placement.places) {
        if (now.placement.places.get(event)?.row === place.row) continue
        const lane = timeline.columns.lane[event]!
        const plan = now.placement.lanes[lane]!
        const mine = standing(now, event, place)
        // Near an edge of the view it may have gone where its label is not cut.
        const { from, to } = timeline.columns
        const view = now.input.span
        const at = ((from[event]! + to[event]!) / 2 - view.from) * now.placement.pxPerMs
        if (now.placement.places.has(event) && Math.min(at, now.input.geometry.plot.width - at) < 340) continue
        // The row, or a row for its wrapped title, was given to another lane.
        if (place.row + rowsFor(mine.block, plan.rowHeight) > plan.rows) continue
        const met = [...now.placement.places].some(([other, its]) => {
          if (other === event || timeline.columns.lane[other] !== lane) return false
          const stands = standing(now, other, its)
          const sharesRow = stands.first <= mine.last && mine.first <= stands.last
          const isAsImportant = timeline.columns.importance[other]! >= timeline.columns.importance[event]!
          return sharesRow && isAsImportant && stands.a < mine.b + 8 && mine.a < stands.b + 8
        })
        expect([step, timeline.idOf(event), met]).toEqual([step, timeline.idOf(event), true])
      }
      before = now
    }
  })

  test("in and out: who appears has 20 px to its equals and betters, 12 more than it needs to stay", () => {
    let before = stage(crowd)
    let appeared = 0
    for (let step = 1; step <= 80; step++) {
      const span = zoomed(crowd, 0.5, step <= 40 ? step : 80 - step)
      const now = stage(crowd, { span, prior: before.placement })
      for (const [event, place] of now.placement.places) {
        if (before.placement.places.has(event)) continue
        appeared++
        const mine = standing(now, event, place)
        for (const [other, its] of now.placement.places) {
          if (other === event || crowd.columns.lane[other] !== crowd.columns.lane[event]) continue
          if (!before.placement.places.has(other)) continue
          if (crowd.columns.importance[other]! < crowd.columns.importance[event]!) continue
          const stands = standing(now, other, its)
          if (stands.first > mine.last || mine.first > stands.last) continue
          expect(Math.max(stands.a - mine.b, mine.a - stands.b)).toBeGreaterThanOrEqual(20 - 1e-6)
        }
      }
      before = now
    }
    expect(appeared).toBeGreaterThan(10)
  })

  test("to and fro by 3 %, nothing flickers: after once, each event is where it was", () => {
    for (const timeline of [career, crowd])
      for (const step of [0, 10, 25, 40]) {
        const near = zoomed(timeline, 0.5, step + 1)
        const far = zoomed(timeline, 0.5, step)
        let last = stage(timeline, { span: far })
        const seen: ReadonlyMap<EventIndex, Place>[] = []
        for (let turn = 0; turn < 4; turn++) {
          last = stage(timeline, { span: near, prior: last.placement })
          last = stage(timeline, { span: far, prior: last.placement })
          seen.push(last.placement.places)
        }
        expect(new Map(seen[2])).toEqual(new Map(seen[1]))
        expect(new Map(seen[3])).toEqual(new Map(seen[1]))
      }
  })
})

describe("selecting", () => {
  test.each(WIDTHS)(
    "any event moves no other to another row; one that was placed costs nobody a place, at %i px",
    (width) => {
      const height = HEIGHTS[width]!
      for (const span of spansOf(career).filter((_, index) => index % 9 === 0)) {
        const { placement: before } = stage(career, { span, width, height })
        for (let index = 0; index < career.dated; index++) {
          const selected = eventAt(index)
          const { placement } = stage(career, { span, width, height, prior: before, emphasis: { selected } })
          for (const [event, place] of before.places) {
            const now = placement.places.get(event)
            const its = `${career.idOf(event)} while ${career.idOf(selected)} is selected`
            if (now !== undefined && event !== selected) expect([its, now.row]).toEqual([its, place.row])
            if (before.places.has(selected)) expect([its, now]).toEqual([its, place])
          }
        }
      }
    },
  )
})

describe("a scene", () => {
  test.each([en, fr])("planned twice is the same, in $name", (words) => {
    for (const span of spansOf(career).filter((_, index) => index % 5 === 0)) {
      const first = stage(career, { span, words })
      expect(planScene(first.input, first.placement, CALM, layLinks)).toEqual(first.scene)
      expect(stage(career, { span, words }).scene).toEqual(first.scene)
      // And settling where everything is settled already moves nothing.
      const again = stage(career, { span, words, prior: first.placement })
      expect(new Map(again.placement.places)).toEqual(new Map(first.placement.places))
      expect(again.scene).toEqual(first.scene)
    }
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
        fc.infiniteStream(fc.boolean()),
        fc.constantFrom(en, fr),
        (list, width, zoom, place, mask, words) => {
          const timeline = makeTimeline({
            lanes: ["a", "b", "c"].map((id) => ({ id, label: id.toUpperCase() })),
            events: list.map((event, index) => ({ id: `e${String(index)}`, ...event })),
          })
          const { whole } = stage(timeline).input
          const length = lengthOf(whole) * 0.002 ** zoom
          const from = whole.from + place * (lengthOf(whole) - length)
          const span = { from: instantAt(from), to: instantAt(from + length) }
          const options = { width, height: HEIGHTS[width]!, span, words }
          const { scene } = stage(timeline, options)
          expect(faultsOf(scene, timeline)).toEqual([])

          const visible = Uint8Array.from({ length: timeline.length }, () => (mask.next().value === true ? 1 : 0))
          const filtered = stage(timeline, { ...options, visible }).scene
          expect(faultsOf(filtered, timeline)).toEqual([])
          const shown = eventsIn(timeline, span).filter((event) => visible[event] === 1)
          expect(filtered.tally.inRange).toBe(shown.length)
          const hidden = [...filtered.marks, ...filtered.bars, ...filtered.tints, ...filtered.labels]
            .map(({ event }) => event)
            .concat(filtered.chips.flatMap((chip) => chip.events))
            .filter((event) => visible[event] === 0)
          expect(hidden).toEqual([])

          const selected = eventsIn(timeline, span)[0]
          if (selected === undefined) return
          const chosen = stage(timeline, { ...options, emphasis: { selected } }).scene
          expect(faultsOf(chosen, timeline)).toEqual([])
          expect(chosen.labels.some((label) => label.event === selected)).toBe(true)
        },
      ),
      { seed: 7, numRuns: 150 },
    )
  })
})
