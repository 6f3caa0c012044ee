import { describe, expect, test } from "vitest"
import type { TickPlan } from "../../../src/layout/tickplan.ts"
import { planTicks } from "../../../src/layout/ticks.ts"
import { instantOf, spanOfYear, startOfYear } from "../../../src/time/calendar.ts"
import type { Span } from "../../../src/time/instant.ts"
import { en } from "../../../src/time/languages/en.ts"
import { fr } from "../../../src/time/languages/fr.ts"

const plan = (span: Span, width: number, words = en): TickPlan =>
  planTicks(span, width, { words, measure: (text) => text.length * 7, measureMajor: (text) => text.length * 8 })
const labels = (ticks: TickPlan): string =>
  ticks.ticks.flatMap(({ label, isMajor }) => (label === null ? [] : [isMajor ? `|${label}` : label])).join(" ")
const majors = (ticks: TickPlan): string => ticks.majors.map(({ label }) => label).join(" · ")
const from = (...at: Parameters<typeof instantOf>) => ({
  to: (...end: Parameters<typeof instantOf>): Span => ({ from: instantOf(...at), to: instantOf(...end) }),
})

describe("labels say just what changes, and the coarser unit stands above", () => {
  test.each([
    [
      "an hour",
      from(2017, 9, 5, 14).to(2017, 9, 5, 15),
      360,
      "10 minutes",
      "14:10 14:20 14:30 14:40 14:50",
      "5 September 2017",
    ],
    [
      "a night",
      from(2017, 9, 5, 18).to(2017, 9, 6, 6),
      600,
      "1 hour",
      "19:00 20:00 21:00 22:00 23:00 |00:00 01:00 02:00 03:00 04:00 05:00",
      "5 September 2017 · 6 September 2017",
    ],
    ["a week", from(2017, 9, 4).to(2017, 9, 11), 360, "1 day", "4 5 6 7 8 9 10", "September 2017"],
    [
      "two months",
      from(2017, 9, 5).to(2017, 11, 5),
      360,
      "1 week",
      "11 18 25 2 9 16 23 30",
      "September 2017 · October 2017",
    ],
    [
      "a year and more",
      from(2012, 5, 10).to(2013, 7, 20),
      900,
      "1 month",
      "May Jun Jul Aug Sep Oct Nov Dec |Jan Feb Mar Apr May Jun Jul",
      "2012 · 2013",
    ],
    [
      "a career",
      from(2009).to(2027),
      900,
      "1 year",
      "2009 2010 2011 2012 2013 2014 2015 2016 2017 2018 2019 2020 2021 2022 2023 2024 2025 2026",
      "",
    ],
    ["a career on a phone", from(2009).to(2027), 320, "5 years", "2010 2015 2020 2025", ""],
    ["centuries", from(1490).to(2027), 900, "50 years", "1500 1550 1600 1650 1700 1750 1800 1850 1900 1950 2000", ""],
    ["the turn of the era", from(-250).to(230), 500, "100 years", "200 BC 100 BC AD 1 AD 100 AD 200", ""],
    [
      "the age of the universe",
      from(-13_800_000_000).to(2026),
      360,
      "2000000000 years",
      "12 10 8 6 4 2",
      "Billion years ago",
    ],
    [
      "the end of the dinosaurs",
      from(-70_000_000).to(-60_000_000),
      400,
      "1000000 years",
      "69 68 67 66 65 64 63 62 61",
      "Million years ago",
    ],
    [
      "its centuries",
      from(-66_000_500).to(-65_999_500),
      800,
      "200 years",
      "66,000,400 BC 66,000,200 BC 66,000,000 BC 65,999,800 BC 65,999,600 BC",
      "",
    ],
  ] as const)("%s", (_, span, width, step, expected, above) => {
    const ticks = plan(span, width)
    expect({ step: ticks.step, labels: labels(ticks).replaceAll("Sept", "Sep"), majors: majors(ticks) }).toEqual({
      step,
      labels: expected,
      majors: above,
    })
  })

  test("in French", () => {
    const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ")
    const eras = plan(from(-250).to(230), 900, fr)
    expect(plain(labels(eras))).toBe("200 av. J.-C. 100 av. J.-C. 1 apr. J.-C. 100 apr. J.-C. 200 apr. J.-C.")
    const hour = plan(from(2017, 9, 5, 14).to(2017, 9, 5, 15), 500, fr)
    expect(plain(labels(hour))).toBe("14 h 10 14 h 20 14 h 30 14 h 40 14 h 50")
    expect(majors(hour)).toBe("5 septembre 2017")
    expect(majors(plan(from(-13_800_000_000).to(2026), 900, fr))).toBe("Milliards d’années avant notre ère")
  })
})

test("a year is an interval, so its name sits in its middle", () => {
  const { ticks } = plan({ from: startOfYear(2016), to: startOfYear(2019) }, 200)
  const tick = ticks.find(({ label }) => label === "2017")!
  expect(tick.labelX).toBeCloseTo((tick.x + ticks.find(({ label }) => label === "2018")!.x) / 2, 9)
  expect(tick.labelSpan).toEqual(spanOfYear(2017))
})

test("a label of several years sits on the tick", () => {
  for (const { x, labelX, labelSpan } of plan(from(1490).to(2027), 900).ticks) {
    expect(labelX).toBe(x)
    expect(labelSpan).toBeNull()
  }
})

test("an interval that begins left of the view keeps its name while there is room, and has no line", () => {
  const [first] = plan(from(2012, 5, 10).to(2013, 7, 10), 900).ticks
  expect(first!.label).toBe("May")
  expect(first!.x).toBeLessThan(0)
  expect(first!.labelX).toBeGreaterThan(0)
  expect(plan(from(2012, 5, 29).to(2013, 7, 20), 900).ticks[0]!.label).not.toBe("May")
})

test("the name of the year is held at the left edge until its end pushes it out", () => {
  const held = plan(from(2012, 5, 17).to(2013, 7, 20), 900).majors
  expect(held[0]).toMatchObject({ label: "2012", x: 0, from: startOfYear(2012), to: startOfYear(2013) })
  expect(plan(from(2012, 12, 28).to(2014, 2, 20), 900).majors.map(({ label }) => label)).toEqual(["2013", "2014"])
})

test("weeks run across months, and the months keep their lines", () => {
  const { ticks } = plan(from(2017, 9, 5).to(2017, 11, 5), 360)
  expect(ticks.filter(({ isMajor }) => isMajor).map(({ at, label }) => [at, label])).toEqual([
    [instantOf(2017, 10), null],
    [instantOf(2017, 11), null],
  ])
})

test("the 31st makes room for the 1st", () => {
  const { step, ticks } = plan(from(2017, 8, 20).to(2017, 9, 12), 400)
  expect(step).toBe("2 days")
  expect(ticks.map(({ label }) => label).join(" ")).toContain("29 1 3")
})

test("beyond the reach of Date the calendar goes on: months, weeks and leap days", () => {
  const far = plan(from(-271_821, 1, 1).to(-271_821, 12, 31), 900)
  const near = plan(from(2179, 1, 1).to(2179, 12, 31), 900)
  expect(far.step).toBe("1 month")
  expect(labels(far)).toBe(labels(near))
  expect(far.ticks.map(({ at }) => at - startOfYear(-271_821))).toEqual(
    near.ticks.map(({ at }) => at - startOfYear(2179)),
  )
})

test("there is no seam where Date ends", () => {
  for (const year of [-271_821, 275_760]) {
    const { ticks } = plan({ from: startOfYear(year - 20), to: startOfYear(year + 20) }, 900)
    const gaps = ticks.slice(1).map(({ x }, index) => x - ticks[index]!.x)
    expect(Math.max(...gaps) / Math.min(...gaps)).toBeLessThan(1.01)
  }
})

test("where labels leave room for one to a view, finer ticks stand without labels", () => {
  const { ticks } = plan(from(-66_000_100).to(-65_999_900), 200)
  expect(ticks.filter(({ label }) => label !== null).length).toBeLessThan(2)
  expect(ticks.length).toBeGreaterThanOrEqual(2)
})
