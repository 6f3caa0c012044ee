import { expect, test } from "vitest"
import { quote, shorten } from "../../../src/timeline/report.ts"

test.each([
  ["text", "text"],
  [12, "12"],
  [null, "null"],
  [true, "true"],
  [undefined, ""],
  [[], "[]"],
  [[1, 2], "[…]"],
  [{}, "{}"],
  [{ year: 1, month: 2 }, "{year, month}"],
  [{ a: 1, b: 2, c: 3, d: 4 }, "{a, b, c, …}"],
])("a value is quoted as found: %j", (value, quoted) => {
  expect(quote(value)).toBe(quoted)
})

test.each(["a".repeat(65), "😀".repeat(40), `${"a".repeat(62)}😀😀`, { ["k".repeat(100)]: 1, ["l".repeat(100)]: 2 }])(
  "a long value is cut at 64 characters, never through one: %j",
  (value) => {
    const quoted = quote(value)
    expect(quoted.length).toBeLessThanOrEqual(64)
    expect(quoted).toContain("…")
    expect(quoted).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/)
  },
)

test("what fits is not cut", () => {
  expect(shorten("a".repeat(64), 64)).toBe("a".repeat(64))
})
