import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { TickPlan, TickWords } from "../../src/layout/tickplan.ts"
import { planTicks } from "../../src/layout/ticks.ts"
import { DAY, HOUR, instantOf, startOfYear, YEAR } from "../../src/time/calendar.ts"
import { lengthOf, shift, type Instant, type Span } from "../../src/time/instant.ts"
import { en } from "../../src/time/languages/en.ts"
import { fr } from "../../src/time/languages/fr.ts"
import { measureText } from "../measure.ts"

const WIDTHS = [360, 768, 1280, 1920]
const tickWords = (words: typeof en): TickWords => ({
  words,
  measure: (text) => measureText(text, "axis"),
  measureMajor: (text) => measureText(text, "axisMajor"),
})
const LANGUAGES = [tickWords(en), tickWords(fr)]

const around = (at: Instant, length: number): Span => ({ from: shift(at, -length / 2), to: shift(at, length / 2) })

/** 40 spans: eight places in time, five zooms each, from an hour (or as short as float64 allows there) to 14 billion years. */
const SPANS: readonly Span[] = [
  { at: instantOf(2017, 9, 5, 14, 7), lengths: [HOUR, 26 * HOUR, 9 * DAY, 70 * DAY, 400 * DAY] },
  { at: instantOf(2013, 1, 1), lengths: [6 * HOUR, 40 * DAY, 19 * YEAR, 180 * YEAR, 1700 * YEAR] },
  { at: startOfYear(1), lengths: [3 * DAY, YEAR, 9 * YEAR, 900 * YEAR, 25_000 * YEAR] },
  { at: startOfYear(-43), lengths: [HOUR, 30 * DAY, 5 * YEAR, 60 * YEAR, 6000 * YEAR] },
  { at: startOfYear(9999), lengths: [DAY, 200 * DAY, 4 * YEAR, 40 * YEAR, 100_000 * YEAR] },
  { at: instantOf(-271_821, 4, 20), lengths: [DAY, 100 * DAY, 3 * YEAR, 300 * YEAR, 600_000 * YEAR] },
  { at: startOfYear(-66_000_000), lengths: [5 * DAY, 2 * YEAR, 5000 * YEAR, 3e6 * YEAR, 2e8 * YEAR] },
  { at: startOfYear(-13_800_000_000), lengths: [150 * DAY, 40 * YEAR, 1e6 * YEAR, 2e8 * YEAR, 1.4e10 * YEAR] },
].flatMap(({ at, lengths }) => lengths.map((length) => around(at, length)))

const CASES = SPANS.flatMap((span) =>
  WIDTHS.flatMap((width) => LANGUAGES.map((words) => ({ span, width, words, plan: planTicks(span, width, words) }))),
)

const labelsOf = (plan: TickPlan, { measure }: TickWords) =>
  plan.ticks.flatMap(({ label, labelX }) => {
    if (label === null) return []
    const half = measure(label) / 2
    return [{ label, left: labelX - half, right: labelX + half }]
  })

describe("40 spans at 4 widths in 2 languages", () => {
  test("are what they say they are", () => {
    expect(SPANS.length).toBe(40)
    expect(CASES.length).toBe(320)
  })

  test("no two labels come nearer than 12 px, and none leaves the view", () => {
    for (const { plan, words, width } of CASES) {
      let end = -Infinity
      for (const { left, right } of labelsOf(plan, words)) {
        expect(left).toBeGreaterThanOrEqual(Math.max(end + 12 - 1e-6, 0))
        expect(right).toBeLessThanOrEqual(width + 1e-6)
        end = right
      }
    }
  })

  test("the names of coarser units lie in their unit, in view, apart from each other", () => {
    for (const { plan, words, width } of CASES) {
      let end = -Infinity
      for (const { label, x } of plan.majors) {
        expect(x).toBeGreaterThanOrEqual(Math.max(end - 1e-6, 0))
        end = x + 8 + words.measureMajor!(label)
        expect(end).toBeLessThanOrEqual(width + 1e-6)
      }
    }
  })

  test("every view has at least two ticks, and something to read", () => {
    for (const { plan, words, width } of CASES) {
      expect(plan.ticks.filter(({ x }) => x >= 0 && x <= width).length + plan.majors.length).toBeGreaterThanOrEqual(2)
      expect(labelsOf(plan, words).length + plan.majors.length).toBeGreaterThanOrEqual(1)
    }
  })

  test("below a year the coarser unit is always named", () => {
    for (const { plan } of CASES) if (!/year/.test(plan.step)) expect(plan.majors.length).toBeGreaterThanOrEqual(1)
  })

  test("ticks rise, and only the first interval may begin left of the view", () => {
    for (const { plan } of CASES) {
      const ats = plan.ticks.map(({ at }) => at)
      expect(ats).toEqual([...new Set(ats)].sort((a, b) => a - b))
      expect(plan.ticks.slice(1).every(({ x }) => x >= 0)).toBe(true)
      for (const { x, labelSpan } of plan.ticks) if (x < 0) expect(labelSpan).not.toBeNull()
    }
  })

  test("neighbours never have the same label", () => {
    for (const { plan, words } of CASES) {
      const labels = labelsOf(plan, words).map(({ label }) => label)
      for (const [index, label] of labels.entries()) expect(label).not.toBe(labels[index + 1])
      const majors = plan.majors.map(({ label }) => label)
      expect(majors).toEqual([...new Set(majors)])
    }
  })
})

const LENGTHS: Readonly<Record<string, number>> = {
  minute: HOUR / 60,
  hour: HOUR,
  day: DAY,
  week: 7 * DAY,
  month: YEAR / 12,
  year: YEAR,
}
const lengthOfStep = (step: string): number => {
  const [count, unit] = step.split(" ")
  return Number(count) * LENGTHS[unit!.replace(/s$/, "")]!
}

/** The widest leap is far away, from months to the first years whose long names fit. */
const LEAP = 70

test.each([2017, 1, -43, -271_821, 275_760, -66_000_000, -13_800_000_000])(
  "zooming out about the year %i never makes the steps finer, nor leaps far",
  (year) => {
    const at = startOfYear(year)
    const shortest = Math.max(HOUR, Math.abs(at) * 2 ** -36)
    for (const words of LANGUAGES)
      for (const width of WIDTHS) {
        let step = 0
        for (let length = shortest; length < 1.4e10 * YEAR; length *= 1.1) {
          const next = lengthOfStep(planTicks(around(at, length), width, words).step)
          expect(next).toBeGreaterThanOrEqual(step)
          if (step > 0) expect(next / step).toBeLessThanOrEqual(LEAP)
          step = next
        }
      }
  },
)

test("panning keeps the step", () => {
  const spans = fc.record({
    year: fc.integer({ min: 1100, max: 9000 }),
    length: fc.double({ min: 0, max: 1, noNaN: true }).map((share) => HOUR * (1e6 * 5) ** share),
    share: fc.double({ min: 0, max: 3, noNaN: true }),
    width: fc.constantFrom(...WIDTHS),
  })
  fc.assert(
    fc.property(spans, ({ year, length, share, width }) => {
      const span = around(startOfYear(year), length)
      const by = Math.min(share * length, 50 * YEAR)
      const moved = { from: shift(span.from, by), to: shift(span.to, by) }
      const words = LANGUAGES[0]!
      expect(planTicks(moved, width, words).step).toBe(planTicks(span, width, words).step)
    }),
    { seed: 7, numRuns: 300 },
  )
})

test("a label inside the view moves with its date", () => {
  const span = { from: startOfYear(2009), to: startOfYear(2027) }
  const width = 1000
  const words = LANGUAGES[0]!
  const xOf = (plan: TickPlan, label: string) => plan.ticks.find((tick) => tick.label === label)?.labelX
  const before = planTicks(span, width, words)
  for (const pixels of [1, 7, 30]) {
    const by = (pixels / width) * lengthOf(span)
    const after = planTicks({ from: shift(span.from, by), to: shift(span.to, by) }, width, words)
    for (const year of ["2012", "2017", "2022"]) expect(xOf(before, year)! - xOf(after, year)!).toBeCloseTo(pixels, 6)
  }
})
