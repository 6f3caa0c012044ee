import { describe, expect, test } from "vitest"
import { makeScale } from "../../../src/layout/scale.ts"
import { limitsIn, limitsOf } from "../../../src/layout/limits.ts"
import { admitted, aroundYear, fitted, flightAt, panBy, resized, zoomAbout } from "../../../src/layout/viewport.ts"
import { DAY, HOUR, instantOf, spanOfYear, startOfYear, YEAR } from "../../../src/time/calendar.ts"
import { lengthOf, middleOf, shift, type Span } from "../../../src/time/instant.ts"
import { makeTimeline, NOW } from "../../make.ts"

const years = (first: number, last: number): Span => ({ from: startOfYear(first), to: startOfYear(last) })
const career = limitsOf(years(2009, 2027), NOW, 1000)

describe("the whole", () => {
  test("is the extent with 4 % on each side", () => {
    const extent = years(2009, 2027)
    expect(lengthOf(career.whole) / lengthOf(extent)).toBeCloseTo(1.08, 9)
    expect(middleOf(career.whole)).toBe(middleOf(extent))
  })

  test("may be left by a quarter of its length", () => {
    expect(career.longest).toBe(1.25 * lengthOf(career.whole))
    expect(career.shortest).toBe(HOUR)
  })

  test("of a single year has it in the middle third", () => {
    const { whole } = limitsOf(spanOfYear(2017), NOW, 1000)
    expect(lengthOf(whole) / lengthOf(spanOfYear(2017))).toBeCloseTo(3, 2)
    expect(middleOf(whole)).toBe(middleOf(spanOfYear(2017)))
  })

  test.each([
    ["an instant", instantOf(2017, 9, 5, 14, 30), instantOf(2017, 9, 5, 14, 30)],
    ["a second", instantOf(2017, 9, 5, 14, 30), instantOf(2017, 9, 5, 14, 30, 1)],
    ["a day", instantOf(2017, 9, 5), instantOf(2017, 9, 6)],
    ["a month", instantOf(2017, 9), instantOf(2017, 10)],
  ])("of %s is a year on each side of it", (_, from, to) => {
    const { whole } = limitsOf({ from, to }, NOW, 1000)
    expect(whole).toEqual({ from: shift(from, YEAR * -1), to: shift(to, YEAR) })
  })

  test("of a century as the only date is three centuries", () => {
    expect(lengthOf(limitsOf(years(1900, 2000), NOW, 1000).whole) / YEAR).toBeCloseTo(300, 1)
  })

  test("without events is a year on each side of now", () => {
    expect(limitsOf(null, NOW, 1000).whole).toEqual({ from: shift(NOW, YEAR * -1), to: shift(NOW, YEAR) })
  })

  test("of twenty minutes is an hour, so that an hour can be seen", () => {
    const from = instantOf(1969, 7, 20, 20, 5)
    expect(lengthOf(limitsOf({ from, to: shift(from, HOUR / 3) }, NOW, 1000).whole)).toBe(HOUR)
  })

  test("of a day with times, from noon to noon, keeps its small margins", () => {
    const from = instantOf(1969, 7, 20, 12)
    expect(lengthOf(limitsOf({ from, to: shift(from, DAY) }, NOW, 1000).whole) / DAY).toBeCloseTo(1.08, 9)
  })

  test("events that fill a day, a year or a millennium are no single date", () => {
    const whole = (...dates: readonly string[]) => {
      const timeline = makeTimeline({ events: dates.map((date) => ({ date })) })
      return lengthOf(limitsIn(timeline, NOW, 1000).whole)
    }
    expect(whole("2020-06-15T00:00:00Z", "2020-06-15T12:00:00Z", "2020-06-15T23:59:59Z") / DAY).toBeCloseTo(1.08, 9)
    expect(whole("1000/1500", "1400/1999") / YEAR).toBeCloseTo(1080, 0)
    expect(whole("2020-06-15", "2020-06-15") / YEAR).toBeGreaterThan(1.9)
  })
})

describe("zooming", () => {
  test("keeps the date under the pointer", () => {
    const at = instantOf(2017, 9, 5)
    const before = makeScale(career.whole, 0, 1000).x(at)
    const span = zoomAbout(career.whole, at, 0.1, career)
    expect(makeScale(span, 0, 1000).x(at)).toBeCloseTo(before, 6)
    expect(lengthOf(span) / lengthOf(career.whole)).toBeCloseTo(0.1, 9)
  })

  test("stops at one hour and at 1.25 × the whole", () => {
    const at = instantOf(2017, 9, 5)
    expect(lengthOf(zoomAbout(career.whole, at, 1e-12, career))).toBe(HOUR)
    expect(lengthOf(zoomAbout(career.whole, at, 1e12, career))).toBeCloseTo(career.longest, 0)
  })

  test("out at the limit changes nothing, not even the object", () => {
    const out = zoomAbout(career.whole, instantOf(2017), 10, career)
    expect(zoomAbout(out, instantOf(2011), 2, career)).toBe(out)
  })

  test("by a factor that is no number changes nothing", () => {
    expect(zoomAbout(career.whole, instantOf(2017), NaN, career)).toBe(career.whole)
  })

  test("out from a corner ends with the whole in view", () => {
    let span = zoomAbout(career.whole, career.whole.from, 0.01, career)
    span = panBy(span, lengthOf(span) * -1, career)
    for (let notch = 0; notch < 60; notch++) span = zoomAbout(span, span.from, 1.2, career)
    expect(span.from).toBeLessThanOrEqual(career.whole.from)
    expect(span.to).toBeGreaterThanOrEqual(career.whole.to)
  })
})

describe("panning", () => {
  test("lets the end of the whole come to the middle of the view and no further", () => {
    const span = panBy(years(2016, 2018), YEAR * -100, career)
    expect(middleOf(span)).toBe(career.whole.from)
    expect(lengthOf(span)).toBeCloseTo(lengthOf(years(2016, 2018)), -3)
  })

  test("from beyond the limits comes back but goes no further", () => {
    const far = aroundYear(1800, career)
    expect(panBy(far, YEAR * -1, career)).toBe(far)
    expect(panBy(far, YEAR, career).from).toBe(far.from + YEAR)
  })
})

describe("the brush", () => {
  test("too short keeps the end that did not move", () => {
    const before = years(2012, 2014)
    const right = resized({ from: before.from, to: shift(before.from, 1) }, before, career)
    expect(right).toEqual({ from: before.from, to: shift(before.from, HOUR) })
    const left = resized({ from: shift(before.to, -1), to: before.to }, before, career)
    expect(left).toEqual({ from: shift(before.to, HOUR * -1), to: before.to })
  })
})

describe("fitting", () => {
  test("gives a span the share of the view it asks for", () => {
    const shown = fitted(years(2015, 2017), 0.8, career)
    expect(lengthOf(shown) / lengthOf(years(2015, 2017))).toBeCloseTo(1.25, 9)
    expect(middleOf(shown)).toBe(middleOf(years(2015, 2017)))
  })

  test("near an end of the whole does not show what lies beyond", () => {
    expect(fitted(years(2009, 2011), 0.5, career).from).toBe(career.whole.from)
  })

  test("what is as long as the whole shows the whole", () => {
    expect(fitted(years(2009, 2027), 0.9, career)).toBe(career.whole)
  })

  test("a year shows one more on each side", () => {
    expect(aroundYear(2017, career)).toEqual(years(2016, 2019))
  })
})

test("a year that the longest view can't hold shows the whole, or an empty stretch of that year", () => {
  const mission = limitsOf({ from: instantOf(1969, 7, 16), to: instantOf(1969, 7, 24, 12) }, NOW, 1000)
  expect(aroundYear(1969, mission)).toBe(mission.whole)
  const other = aroundYear(1971, mission)
  expect(lengthOf(other)).toBeCloseTo(mission.longest, 0)
  expect(middleOf(other)).toBe(middleOf(spanOfYear(1971)))
})

describe("a link's span", () => {
  test("is shown as it is, in or outside the whole", () => {
    for (const span of [years(2012, 2015), years(1800, 1810)]) expect(admitted(span, career)).toBe(span)
  })

  test("that is too long shows the whole", () => {
    const shown = admitted(years(1, 3000), career)
    expect(lengthOf(shown)).toBeCloseTo(career.longest, 0)
    expect(shown.from).toBeLessThanOrEqual(career.whole.from)
    expect(shown.to).toBeGreaterThanOrEqual(career.whole.to)
  })

  test("that float64 can't hold apart is made longer", () => {
    const universe = limitsOf(years(-13_800_000_000, 2026), NOW, 1920)
    const from = startOfYear(-13_800_000_000)
    const shown = admitted({ from, to: shift(from, DAY) }, universe)
    expect(lengthOf(shown) / DAY).toBeGreaterThan(20)
  })
})

describe("a flight", () => {
  const flight = { from: career.whole, to: aroundYear(2017, career), start: 0, length: 250 }

  test("is half way in zoom at half time", () => {
    const half = lengthOf(flightAt(flight, 125))
    expect(half).toBeCloseTo(Math.sqrt(lengthOf(flight.from) * lengthOf(flight.to)), -6)
  })

  test("between spans of one length slides", () => {
    const slide = { from: years(2012, 2014), to: years(2016, 2018), start: 0, length: 250 }
    expect(middleOf(flightAt(slide, 125))).toBe(middleOf(years(2014, 2016)))
  })

  test("without length is there at once", () => {
    expect(flightAt({ ...flight, length: 0 }, 0)).toBe(flight.to)
  })
})
