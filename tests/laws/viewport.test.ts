import fc from "fast-check"
import { expect, test } from "vitest"
import { makeScale } from "../../src/layout/scale.ts"
import { limitsOf, shortestAt, type Limits } from "../../src/layout/limits.ts"
import { fitted, flightAt, panBy, resized, zoomAbout } from "../../src/layout/viewport.ts"
import { HOUR, startOfYear, YEAR } from "../../src/time/calendar.ts"
import { instantAt, lengthOf, middleOf, shift, type Span } from "../../src/time/instant.ts"
import { NOW } from "../make.ts"

const WIDTH = 1280
const shares = fc.double({ min: 0, max: 1, noNaN: true })
const extents = fc.constantFrom<readonly [number, number]>(
  [2009, 2027],
  [-50, 30],
  [1969, 1970],
  [-13_800_000_000, 2026],
  [-13_800_000_000, -13_700_000_000],
  [9999, 10_200],
)

/** A view that a reader can reach by hand: somewhere in the whole, at most as long. */
const views = fc.record({ extent: extents, zoom: shares, place: shares }).map(({ extent, zoom, place }) => {
  const limits = limitsOf({ from: startOfYear(extent[0]), to: startOfYear(extent[1]) }, NOW, WIDTH)
  const { whole } = limits
  const center = shift(whole.from, place * lengthOf(whole))
  const middle = middleOf(whole)
  const shortest = shortestAt(center, limits)
  const length = shortest * (lengthOf(whole) / shortest) ** zoom
  const from = shift(middle, -length / 2)
  return { limits, span: panBy({ from, to: shift(from, length) }, center - middle, limits) }
})

const isLegal = (span: Span, limits: Limits): boolean =>
  lengthOf(span) <= limits.longest * (1 + 1e-9) &&
  lengthOf(span) >= shortestAt(middleOf(span), limits) * (1 - 1e-3) &&
  middleOf(span) >= limits.whole.from - lengthOf(limits.whole) * 0.125 &&
  middleOf(span) <= limits.whole.to + lengthOf(limits.whole) * 0.125

test("200 notches in and out leave the date under the pointer where it was, to a pixel", () => {
  fc.assert(
    fc.property(views, shares, ({ limits, span }, share) => {
      const x = share * WIDTH
      const at = makeScale(span, 0, WIDTH).at(x)
      fc.pre(at >= limits.whole.from && at <= limits.whole.to)
      let now = span
      let drift = 0
      const notch = (factor: number) => {
        now = zoomAbout(now, makeScale(now, 0, WIDTH).at(x), factor, limits)
        drift = Math.max(drift, Math.abs(makeScale(now, 0, WIDTH).x(at) - x))
      }
      let notches = 0
      while (notches < 100 && lengthOf(now) / 1.2 > shortestAt(at, limits)) {
        notch(1 / 1.2)
        notches++
      }
      for (let out = 0; out < notches; out++) notch(1.2)
      expect(drift).toBeLessThanOrEqual(1)
      expect(makeScale(span, 0, WIDTH).x(now.from)).toBeCloseTo(0, 0)
      expect(makeScale(span, 0, WIDTH).x(now.to)).toBeCloseTo(WIDTH, 0)
    }),
    { seed: 7, numRuns: 200 },
  )
})

test("no gesture leaves the limits", () => {
  const gestures = fc.array(
    fc.record({
      kind: fc.constantFrom("zoom", "pan", "brush"),
      a: shares,
      b: fc.double({ min: -2, max: 2, noNaN: true }),
    }),
    { maxLength: 20 },
  )
  fc.assert(
    fc.property(views, gestures, ({ limits, span }, list) => {
      let now = span
      for (const { kind, a, b } of list) {
        if (kind === "zoom") now = zoomAbout(now, makeScale(now, 0, WIDTH).at(a * WIDTH), 10 ** b, limits)
        else if (kind === "pan") now = panBy(now, b * lengthOf(now), limits)
        else now = resized({ from: now.from, to: shift(now.from, lengthOf(now) * 2 * a) }, now, limits)
        expect(isLegal(now, limits)).toBe(true)
      }
    }),
    { seed: 7, numRuns: 300 },
  )
})

test("a view as long as the whole or longer holds all of it after a pan", () => {
  fc.assert(
    fc.property(extents, shares, fc.double({ min: -3, max: 3, noNaN: true }), ([first, last], more, by) => {
      const limits = limitsOf({ from: startOfYear(first), to: startOfYear(last) }, NOW, WIDTH)
      const { whole } = limits
      const spare = more * 0.25 * lengthOf(whole)
      const span = { from: shift(whole.from, -spare / 2), to: shift(whole.to, spare / 2) }
      const moved = panBy(span, by * lengthOf(span), limits)
      const slack = lengthOf(whole) * 1e-9
      expect(moved.from).toBeLessThanOrEqual(whole.from + slack)
      expect(moved.to).toBeGreaterThanOrEqual(whole.to - slack)
    }),
    { seed: 7, numRuns: 200 },
  )
})

test("what is fitted is in view", () => {
  fc.assert(
    fc.property(views, shares, shares, ({ limits }, a, b) => {
      const { whole } = limits
      const inner = (share: number) => shift(whole.from, (0.05 + 0.9 * share) * lengthOf(whole))
      const span = { from: inner(Math.min(a, b)), to: inner(Math.max(a, b)) }
      const shown = fitted(span, 0.9, limits)
      expect(shown.from).toBeLessThanOrEqual(span.from)
      expect(shown.to).toBeGreaterThanOrEqual(span.to)
      expect(isLegal(shown, limits)).toBe(true)
    }),
    { seed: 7, numRuns: 300 },
  )
})

test("a flight begins and ends where it should and stays within both ends", () => {
  fc.assert(
    fc.property(views, views, shares, ({ span: from }, { span: to }, time) => {
      const flight = { from, to, start: 1000, length: 250 }
      expect(flightAt(flight, 1000)).toEqual(from)
      expect(flightAt(flight, 1250)).toEqual(to)
      expect(flightAt(flight, 9999)).toEqual(to)
      const now = flightAt(flight, 1000 + 250 * time)
      const slack = (Math.abs(from.from) + Math.abs(to.to) + Math.abs(to.from) + Math.abs(from.to)) * 1e-15
      for (const end of ["from", "to"] as const) {
        expect(now[end]).toBeGreaterThanOrEqual(Math.min(from[end], to[end]) - slack)
        expect(now[end]).toBeLessThanOrEqual(Math.max(from[end], to[end]) + slack)
      }
      expect(now.to).toBeGreaterThanOrEqual(now.from)
    }),
    { seed: 7, numRuns: 300 },
  )
})

test("the shortest span grows with the distance from 1970 and no other way", () => {
  const limits = limitsOf({ from: startOfYear(-13_800_000_000), to: NOW }, NOW, 1920)
  expect(shortestAt(NOW, limits)).toBe(HOUR)
  expect(shortestAt(startOfYear(-13_800_000_000), limits)).toBeGreaterThan(20 * 24 * HOUR)
  expect(shortestAt(startOfYear(-13_800_000_000), limits)).toBeLessThan(YEAR)
  expect(shortestAt(instantAt(0), limits)).toBe(HOUR)
})
