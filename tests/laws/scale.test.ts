import fc from "fast-check"
import { expect, test } from "vitest"
import { makeScale } from "../../src/layout/scale.ts"
import { limitsOf, shortestAt } from "../../src/layout/limits.ts"
import { startOfYear } from "../../src/time/calendar.ts"
import { instantAt, shift, type Span } from "../../src/time/instant.ts"
import { NOW } from "../make.ts"

const YEARS = [30, -50, 9999, -13_800_000_000, 1970, 2017, -66_000_000]
const LONGEST = 4.4e20

/** A span around one of the years, from the shortest that the limits allow there to the age of the universe. */
const cases = fc
  .record({
    year: fc.constantFrom(...YEARS),
    width: fc.constantFrom(280, 360, 768, 1280, 1920, 3840),
    zoom: fc.double({ min: 0, max: 1, noNaN: true }),
    place: fc.double({ min: 0, max: 1, noNaN: true }),
    x0: fc.constantFrom(0, 120),
  })
  .map(({ year, width, zoom, place, x0 }) => {
    const at = startOfYear(year)
    const limits = limitsOf({ from: instantAt(-LONGEST), to: instantAt(LONGEST) }, NOW, width)
    const shortest = shortestAt(at, limits)
    const length = shortest * (LONGEST / shortest) ** zoom
    const from = shift(at, -length * place)
    return { span: { from, to: shift(from, length) } satisfies Span, x0, x1: x0 + width }
  })
const shares = fc.double({ min: 0, max: 1, noNaN: true })

test("x and at undo each other to a tenth of a pixel", () => {
  fc.assert(
    fc.property(cases, shares, ({ span, x0, x1 }, share) => {
      const scale = makeScale(span, x0, x1)
      const x = x0 + share * (x1 - x0)
      expect(Math.abs(scale.x(scale.at(x)) - x)).toBeLessThanOrEqual(0.1)
    }),
    { seed: 7, numRuns: 1000 },
  )
})

test("the ends are the ends", () => {
  fc.assert(
    fc.property(cases, ({ span, x0, x1 }) => {
      const scale = makeScale(span, x0, x1)
      expect(scale.x(span.from)).toBeCloseTo(x0, 6)
      expect(scale.x(span.to)).toBeCloseTo(x1, 6)
      expect(Math.abs(scale.at(x0) - span.from) * scale.pxPerMs).toBeLessThan(0.05)
      expect(Math.abs(scale.at(x1) - span.to) * scale.pxPerMs).toBeLessThan(0.05)
    }),
    { seed: 7, numRuns: 500 },
  )
})

test("later is never further left", () => {
  fc.assert(
    fc.property(cases, shares, shares, ({ span, x0, x1 }, a, b) => {
      const scale = makeScale(span, x0, x1)
      const [first, second] = [Math.min(a, b), Math.max(a, b)].map((share) => scale.at(x0 + share * (x1 - x0)))
      expect(first!).toBeLessThanOrEqual(second!)
      expect(scale.x(first!)).toBeLessThanOrEqual(scale.x(second!))
    }),
    { seed: 7, numRuns: 500 },
  )
})
