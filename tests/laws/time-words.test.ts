import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { en } from "../../src/time/languages/en.ts"
import { fr } from "../../src/time/languages/fr.ts"
import { dateInWords } from "../../src/time/words.ts"
import { SEED, days, qualifier, read, seasons, two, withX, writeDay, writtenYear, years } from "./dates.ts"

const LANGUAGES = [en, fr]

describe("words are never more precise than what was written", () => {
  const STYLES = ["full", "short"] as const
  const sayings = (text: string): string[] =>
    LANGUAGES.flatMap((words) =>
      STYLES.flatMap((style) => [false, true].map((since) => dateInWords(read(text), words, style, { since }))),
    )
  const monthNames = LANGUAGES.flatMap(({ dates }) =>
    Array.from({ length: 12 }, (_, month) => [dates.monthName(month + 1), dates.monthShort(month + 1)]).flat(),
  )
  const namesMonth = (words: string): boolean =>
    monthNames.some((name) => new RegExp(`(^|[^\\p{L}])${name.replace(".", "\\.")}([^\\p{L}]|$)`, "u").test(words))
  /** A number of one or two digits is a day, unless an era or an ordinal ending makes it something else. */
  const namesDay = (words: string): boolean =>
    /(^|[^\d,.:])\d{1,2}(er)? \p{L}/u.test(words.replace(/\d+.(av|apr)\./g, ""))
  const namesTime = (words: string): boolean => /\d:\d|UTC/.test(words)
  const longYears = fc.integer({ min: 1000, max: 9999 })

  test("the checks themselves tell a month and a day when they see one", () => {
    for (const text of ["2017-05-01", "2017-05-12"]) expect(sayings(text).every(namesMonth)).toBe(true)
    for (const text of ["2017-05-01", "2017-05-12"]) expect(sayings(text).every(namesDay)).toBe(true)
  })

  test("a year names no month", () => {
    const coarse = fc.tuple(fc.oneof(years.map(writtenYear), withX), qualifier).map(([date, mark]) => date + mark)
    const spread = fc.tuple(longYears, longYears).filter(([a, b]) => a < b)
    const texts = fc.oneof(
      coarse,
      coarse.map((date) => `${date}/..`),
      coarse.map((date) => `../${date}`),
      spread.map(([a, b]) => `${a}/${b}`),
      spread.map(([a, b]) => `[${a}..${b}]/${b}~`),
      spread.map(([a, b]) => `[${a}..${b}]`),
      spread.map(([a, b]) => `{${a}..${b}}`),
    )
    fc.assert(
      fc.property(texts, (text) => {
        for (const words of sayings(text))
          expect(`${words}: ${namesMonth(words) || namesTime(words)}`).toBe(`${words}: false`)
      }),
      { ...SEED, numRuns: 500 },
    )
  })

  test("a month or a season names no day", () => {
    const month = fc.tuple(longYears, fc.integer({ min: 1, max: 12 })).map(([year, m]) => `${year}-${two(m)}`)
    const texts = fc.oneof(
      fc.tuple(month, qualifier).map(([date, mark]) => date + mark),
      month.map((date) => `${date}-XX`),
      month.map((date) => `${date}/..`),
      fc
        .tuple(month, month)
        .filter(([a, b]) => a < b)
        .map(([a, b]) => `${a}/${b}`),
      fc
        .tuple(month, month)
        .filter(([a, b]) => a < b)
        .map(([a, b]) => `[${a}..${b}]`),
    )
    fc.assert(
      fc.property(texts, (text) => {
        for (const words of sayings(text))
          expect(`${words}: ${namesDay(words) || namesTime(words)}`).toBe(`${words}: false`)
      }),
      { ...SEED, numRuns: 500 },
    )
    fc.assert(
      fc.property(seasons, (text) => {
        for (const words of sayings(text)) expect(`${words}: ${namesMonth(words)}`).toBe(`${words}: false`)
      }),
      SEED,
    )
  })

  test("a day names no time", () => {
    fc.assert(
      fc.property(days, (day) => {
        for (const words of sayings(writeDay(day))) expect(`${words}: ${namesTime(words)}`).toBe(`${words}: false`)
      }),
      SEED,
    )
  })
})
