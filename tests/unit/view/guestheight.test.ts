import { expect, test } from "vitest"
import { initialState } from "../../../src/state/initial.ts"
import { maskOfFilters } from "../../../src/state/filtermask.ts"
import { makeSelectors } from "../../../src/state/select.ts"
import type { State } from "../../../src/state/state.ts"
import { en } from "../../../src/time/languages/en.ts"
import { frameHeight, makeLaneHeight, REFERENCE, SHEET_MOST } from "../../../src/view/guestheight.ts"
import { makeEvents, makeTimeline, NOW } from "../../make.ts"
import { measureText } from "../../measure.ts"

const lanes = Array.from({ length: 6 }, (_, index) => ({ id: `lane-${index}`, label: `Lane ${index}` }))
const events = makeEvents(120).map((event, index) => ({ ...event, lane: `lane-${index % 6}` }))
const timeline = makeTimeline({ lanes, events })

const stateOf = (width: number, height: number): State =>
  initialState({
    timeline,
    size: { width, height },
    plotWidth: width - 120,
    language: "en",
    reducedMotion: true,
    now: NOW,
  })
const makeHeights = () =>
  makeLaneHeight({
    selectors: makeSelectors(
      () => null,
      () => maskOfFilters,
    ),
    words: () => en,
    measure: measureText,
  })

test.each([300, 800])(
  "one view has one height at %s px, whatever the frame's is and whatever was seen before",
  (width) => {
    const heights = makeHeights()
    const all = [100, 240, 500, 1200].map((height) => heights.of(stateOf(width, height)))
    expect(new Set(all).size).toBe(1)
    const part = stateOf(width, 400)
    const { from, to } = part.span
    heights.of({ ...part, span: { from, to: (from + (to - from) / 9) as typeof to } })
    expect(heights.of(part)).toBe(all[0])
    expect(makeHeights().of(part)).toBe(all[0])
    expect(all[0]).toBeGreaterThan(REFERENCE)
  },
)

test("few lanes have the room of a usual frame", () => {
  const few = {
    ...stateOf(800, 90),
    timeline: makeTimeline({ events: events.slice(0, 4).map(({ date }) => ({ date })) }),
  }
  expect(makeHeights().of(few)).toBe(REFERENCE)
})

test("a sheet takes its share of the frame it makes higher, and no more than its most", () => {
  const bars = { header: 48, foot: 40 }
  expect(frameHeight(300, { ...bars, sheet: { kind: "column" } })).toBe(388)
  expect(frameHeight(300, { ...bars, sheet: { kind: "peek", over: 44 } })).toBe(432)
  const low = frameHeight(200, { ...bars, sheet: { kind: "half" } })
  expect(low - 248).toBeCloseTo(low * 0.47, -0.5)
  expect(frameHeight(900, { ...bars, sheet: { kind: "half" } })).toBe(948 + SHEET_MOST)
})
