import { expect, test } from "vitest"
import { eventSlug, makeNames, slugOf } from "../../../src/timeline/slug.ts"

test.each([
  ["ImageNet result", "imagenet-result"],
  ["Élan vital à l’œuvre", "elan-vital-a-loeuvre"],
  ["  --A--  B!! ", "a-b"],
  ["Straße, Łódź & Ærø", "strasse-lodz-aero"],
  ["日本", ""],
  ["", ""],
  ["a".repeat(80), "a".repeat(64)],
  ["long ".repeat(20), `${"long-".repeat(12)}long`.slice(0, 64)],
])("%j as a slug is %j", (text, slug) => {
  expect(slugOf(text)).toBe(slug)
  expect(slugOf(text).length).toBeLessThanOrEqual(64)
})

test.each([
  ["ImageNet result", "2012-09-30", "imagenet-result-2012-09-30"],
  ["Google", "2013-03/2017-09", "google-2013-03-2017-09"],
  ["日本", "2012", "2012"],
  ["日本", null, "event"],
  ["Undated", null, "undated"],
  ["word ".repeat(30), "2012-09-30", `${"word-".repeat(10)}2012-09-30`],
])("an event called %j of %j gets an id that keeps its date", (title, date, id) => {
  expect(eventSlug(title, date)).toBe(id)
  expect(id.length).toBeLessThanOrEqual(64)
})

test("names stay unique, and no longer than a slug may be", () => {
  const names = makeNames()
  const long = "a".repeat(64)
  expect([names.claim("a"), names.claim("a"), names.claim(long)]).toEqual([true, false, true])
  expect([names.vary("a"), names.vary("a"), names.vary(long)]).toEqual(["a-2", "a-3", `${"a".repeat(62)}-2`])
  expect(names.claim("a-2")).toBe(false)
})

test("a cut before the number leaves no double hyphen", () => {
  const names = makeNames()
  expect(names.vary(`${"a".repeat(61)}-bc`)).toBe(`${"a".repeat(61)}-2`)
})
