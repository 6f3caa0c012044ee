import { expect, test } from "vitest"
import { en } from "../../../src/time/languages/en.ts"
import { fr } from "../../../src/time/languages/fr.ts"
import { groupedIn, pluralIn, tenthsIn } from "../../../src/time/languages/numerals.ts"

const COUNTS = [
  0, 1, 2, 3, 11, 21, 101, 999, 1000, 1001, 12_345, 999_999, 1_000_000, 123_456_789, -1, -2, -1234, 0.5, 1.5, 1e15,
  1e18,
]

test.each([en, fr])("$tag: numbers are written as Intl writes them", ({ tag, number }) => {
  const intl = new Intl.NumberFormat(tag)
  for (const count of COUNTS) expect(number(count)).toBe(intl.format(count))
})

test.each([
  ["en", ",", (count: number) => Math.abs(count) === 1],
  ["fr", "\u202f", (count: number) => Math.abs(count) < 2],
] as const)("%s: a count takes the form that Intl gives it", (tag, separator, isOne) => {
  const plural = pluralIn(isOne, groupedIn(tag, separator))
  const rules = new Intl.PluralRules(tag)
  for (const count of COUNTS.filter((each) => Number.isInteger(each) && each < 1e15))
    expect(plural(count, { one: "one", other: "other" })).toBe(rules.select(count) === "one" ? "one" : "other")
})

test.each([en, fr])("$tag: months have the names that Intl gives them", ({ tag, dates }) => {
  for (const [form, name] of [
    ["long", dates.monthName],
    ["short", dates.monthShort],
  ] as const) {
    const intl = new Intl.DateTimeFormat(tag, { month: form, timeZone: "UTC" })
    for (let month = 1; month <= 12; month++) expect(name(month)).toBe(intl.format(Date.UTC(2000, month - 1, 15)))
  }
})

test("English ordinals end as Intl's rules say", () => {
  const rules = new Intl.PluralRules("en", { type: "ordinal" })
  const endings: Record<string, string> = { one: "st", two: "nd", few: "rd", other: "th" }
  for (let century = 1; century <= 130; century++)
    expect(en.dates.century(century).alone).toContain(`${century}${endings[rules.select(century)]!}`)
})

test.each([
  ["en", ".", ","],
  ["fr", ",", "\u202f"],
] as const)("%s: tenths are written as Intl writes them", (tag, point, separator) => {
  const tenths = tenthsIn(point, groupedIn(tag, separator))
  const intl = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 })
  for (const value of [0, 0.04, 0.06, 0.1, 1, 8.14, 8.96, 102.468, 12_345.67])
    expect(tenths(value)).toBe(intl.format(value))
})
