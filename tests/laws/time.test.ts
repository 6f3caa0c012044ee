import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { instantOf, partsOf, spanOfYear, yearOf } from "../../src/time/calendar.ts"
import { isDate, readDate } from "../../src/time/edtf.ts"
import { instantAt } from "../../src/time/instant.ts"
import { en } from "../../src/time/languages/en.ts"
import { fr } from "../../src/time/languages/fr.ts"
import { failureInWords } from "../../src/time/failurewords.ts"
import { dateInWords, spanInWords } from "../../src/time/words.ts"
import { SEED, days, read, writeDay, writeMonth, written, writtenYear, years } from "./dates.ts"

const LANGUAGES = [en, fr]

describe("order and containment", () => {
  test("what is read has its instants in order, and null just where a side is missing", () => {
    let dates = 0
    const inOrder = fc.property(written, (text) => {
      const date = readDate(text)
      if (!isDate(date)) return
      dates += 1
      for (const { kind, from, to } of [date.start, date.end]) {
        expect([from === null, to === null]).toEqual([kind !== "known", kind !== "known"])
        if (from !== null && to !== null) expect(from).toBeLessThan(to)
      }
      expect(date.start.kind === "known" || date.end.kind === "known").toBe(true)
      if (date.start.from !== null && date.end.to !== null) expect(date.start.from).toBeLessThan(date.end.to)
    })
    fc.assert(inOrder, { ...SEED, numRuns: 2000 })
    expect(dates).toBeGreaterThan(1000)
  })

  test("a day lies in its month, a month in its year, a year in its decade", () => {
    const contained = fc.property(days, (day) => {
      const [d, m, y] = [writeDay(day), writeMonth(day), writtenYear(day.year)].map((text) => read(text).start)
      const decade = read(writtenYear(day.year).slice(0, -1) + "X").start
      for (const [inner, outer] of [[d, m], [m, y], ...(day.year === 0 ? [] : [[y, decade]])] as const) {
        expect(inner!.from).toBeGreaterThanOrEqual(outer!.from!)
        expect(inner!.to).toBeLessThanOrEqual(outer!.to!)
      }
    })
    fc.assert(contained, SEED)
  })

  test("years follow one another without gap or overlap, from the Big Bang on", () => {
    fc.assert(
      fc.property(years, (year) => {
        expect(spanOfYear(year).to).toBe(spanOfYear(year + 1).from)
        expect(read(writtenYear(year)).start).toMatchObject(spanOfYear(year))
      }),
      SEED,
    )
  })

  test("one-of keeps the bounds of its members in whatever order they come", () => {
    fc.assert(
      fc.property(days, days, days, (a, b, c) => {
        const forwards = read(`[${[a, b, c].map(writeDay).join(",")}]`)
        const backwards = read(`[${[c, b, a].map(writeDay).join(",")}]`)
        expect([backwards.start, backwards.end]).toEqual([forwards.start, forwards.end])
      }),
      SEED,
    )
  })
})

describe("round trip", () => {
  test("every second within ±270,000 years comes apart and together again", () => {
    const seconds = fc.integer({ min: -85e11, max: 85e11 })
    fc.assert(
      fc.property(seconds, (second) => {
        const at = instantAt(second * 1000)
        const { year, month, day, hour, minute, second: s } = partsOf(at)
        expect(instantOf(year, month, day, hour, minute, s)).toBe(at)
        const date = new Date(at)
        expect([year, month, day]).toEqual([date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()])
      }),
      { ...SEED, numRuns: 1000 },
    )
  })

  test("a day written as ISO is read as the day it was", () => {
    fc.assert(
      fc.property(days, (day) => {
        const { from } = read(writeDay(day)).start
        expect(from).toBe(instantOf(day.year, day.month, day.day))
        expect(partsOf(from!)).toEqual({ ...day, hour: 0, minute: 0, second: 0 })
      }),
      SEED,
    )
  })

  test("a year, a month and a day survive at any distance", () => {
    fc.assert(
      fc.property(years, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), (year, month, day) => {
        expect(partsOf(instantOf(year, month, day))).toMatchObject({ year, month, day })
        expect(yearOf(spanOfYear(year).from)).toBe(year)
      }),
      SEED,
    )
  })
})

describe("whatever is thrown at it", () => {
  const signs = fc.constantFrom(...Array.from("0123456789X-/.,[]{}?~%YESTZ:+ uxé🙂\n"))
  const junk = fc.oneof(
    fc.string({ unit: "binary", maxLength: 200 }),
    fc.array(signs, { maxLength: 200 }).map((chars) => chars.join("")),
    fc.array(signs, { maxLength: 30 }).map((chars) => chars.join("")),
    fc.tuple(written, fc.nat(20), signs).map(([text, at, sign]) => text.slice(0, at) + sign + text.slice(at + 1)),
  )

  test("a text is a date that can be said, or a failure that can be said, whose suggestion is a date", () => {
    const answered = fc.property(junk, (text) => {
      const date = readDate(text)
      for (const words of LANGUAGES) {
        if (isDate(date)) {
          expect(dateInWords(date, words, "full")).not.toMatch(/undefined|NaN|null/)
          continue
        }
        expect(date.part.length).toBeLessThanOrEqual(64)
        const { message, hint } = failureInWords(date, words)
        expect(message).not.toMatch(/\bundefined\b|NaN|\[object/)
        expect(hint === null).toBe(date.suggestion === null)
        if (date.suggestion !== null) expect(isDate(readDate(date.suggestion))).toBe(true)
      }
    })
    fc.assert(answered, { ...SEED, numRuns: 3000 })
  })

  test("dates of every shape are said without a hole, and so is any span", () => {
    fc.assert(
      fc.property(written, (text) => {
        const date = readDate(text)
        if (!isDate(date)) return
        for (const words of LANGUAGES)
          for (const style of ["full", "short"] as const) {
            const said = dateInWords(date, words, style)
            expect(said).not.toMatch(/undefined|NaN|null|\[|\{/)
            expect(said.trim()).toBe(said)
          }
      }),
      { ...SEED, numRuns: 1000 },
    )
    const spans = fc.tuple(
      fc.double({ min: -4.4e20, max: 4.4e20, noNaN: true }),
      fc.double({ min: 1, max: 4e20, noNaN: true }),
    )
    fc.assert(
      fc.property(spans, ([from, length]) => {
        const span = { from: instantAt(from), to: instantAt(from + length) }
        for (const words of LANGUAGES) expect(spanInWords(span, words)).not.toMatch(/undefined|NaN/)
      }),
      SEED,
    )
  })

  test("reading touches each character a bounded number of times", () => {
    // Counted, not timed: a text that counts how often its characters are asked for through the fast way.
    const asked = (text: string): number => {
      let count = 0
      const spy = new Proxy(Object(text) as object, {
        get(target, name) {
          if (name === "charCodeAt") count += 1
          const value: unknown = Reflect.get(target, name)
          return typeof value === "function" ? (value.bind(text) as unknown) : value
        },
      })
      readDate(spy as unknown as string)
      return count
    }
    expect(asked("2017-09-05T14:30:00Z/2018-09-05T14:30:00Z")).toBeLessThanOrEqual(41)
    expect(asked("9".repeat(65))).toBe(0)
    expect(asked("9".repeat(1_000_000))).toBe(0)
  })
})
