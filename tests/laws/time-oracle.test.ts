import edtf from "edtf"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  SEED,
  days,
  months,
  qualifier,
  read,
  shortYears,
  times,
  withX,
  writeDay,
  writeMonth,
  writtenYear,
} from "./dates.ts"

describe("a second opinion: the edtf package, where it is right", () => {
  const zoned = times.filter((text) => !text.includes("+14"))
  const opened = fc.oneof(
    withX,
    // In years before 0 the package turns these round: their first day comes after their last.
    months.filter(({ year }) => year >= 0).map(({ year }) => `${writtenYear(year)}-XX`),
    months.filter(({ year }) => year >= 0).map((month) => `${writeMonth(month)}-XX`),
  )
  const oracle = (text: string): readonly [number, number] => {
    const { min, max } = edtf(text)
    return [min, max]
  }
  const ours = (text: string): readonly [number, number] => {
    const { start, end } = read(text)
    return [start.from!, end.to! - (start.precision === "second" ? 1000 : 1)]
  }

  test("agrees on years, months, days, times and unspecified digits", () => {
    const single = fc.oneof(shortYears.map(writtenYear), months.map(writeMonth), days.map(writeDay), zoned, opened)
    fc.assert(
      fc.property(single, (text) => {
        expect(ours(text)).toEqual(oracle(text))
      }),
      { ...SEED, numRuns: 500 },
    )
  })

  test("agrees on qualified dates and closed periods", () => {
    const qualified = fc
      .tuple(fc.oneof(shortYears.map(writtenYear), months.map(writeMonth), days.map(writeDay)), qualifier)
      .map(([date, mark]) => date + mark)
    const periods = fc.tuple(qualified, qualified).filter(([a, b]) => read(a).start.to! <= read(b).start.from!)
    fc.assert(
      fc.property(
        fc.oneof(
          qualified,
          periods.map(([a, b]) => `${a}/${b}`),
        ),
        (text) => {
          expect(ours(text)).toEqual(oracle(text))
        },
      ),
      { ...SEED, numRuns: 500 },
    )
  })
})
