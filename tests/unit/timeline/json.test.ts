import { expect, test } from "vitest"
import { en } from "../../../src/time/languages/en.ts"
import { findSyntaxFault } from "../../../src/timeline/syntax.ts"
import { decode, isDeeperThan, parseJson, placeOf } from "../../../src/timeline/json.ts"
import { makeFile, read } from "../../make.ts"

const words = en.problems
const stopOf = (input: string | Uint8Array, limits = {}) => {
  const { timeline, problems } = read(input, { limits })
  expect(timeline).toBeNull()
  expect(problems).toHaveLength(1)
  expect(problems[0]!.level).toBe("error")
  return problems[0]!
}

test.each([
  ["a comma too many in an object", `{"title": "A",\n "events": [],}`, 2, 15, "}", words.jsonHints.trailingComma],
  ["a comma too many in a list", `[1, 2, ]`, 1, 8, "]", words.jsonHints.trailingComma],
  ["a comma too few", `{"title": "A"\n "events": []}`, 2, 2, `"events": []}`, undefined],
  ["a colon too few", `{"title" "A"}`, 1, 10, `"A"}`, undefined],
  ["single quotes", `{'title': 'A'}`, 1, 2, `'title': 'A'}`, words.jsonHints.quotes],
  ["curly quotes", `{“title”: 1}`, 1, 2, `“title”: 1}`, words.jsonHints.quotes],
  ["a name without quotes", `{title: 1}`, 1, 2, "title: 1}", words.jsonHints.quotes],
  ["a comment", `{\n // here\n "a": 1}`, 2, 2, "// here", words.jsonHints.comment],
  ["a line break inside a text", `{"a": "b\nc"}`, 1, 9, "", words.jsonHints.lineBreak],
  ["an escape that JSON lacks", `{"a": "\\x41"}`, 1, 8, `\\x41"}`, undefined],
  ["a number with a leading zero", `[012]`, 1, 3, "12]", undefined],
  ["NaN", `[NaN]`, 1, 2, "NaN]", words.jsonHints.quotes],
  ["a file cut off inside a text", `{"a": "b`, 1, 9, "", words.jsonHints.cutOff],
  ["a file cut off inside a list", `{"a": [1,\r\n2`, 2, 2, "", words.jsonHints.cutOff],
  ["something after the end", `{} {}`, 1, 4, "{}", words.jsonHints.afterEnd],
])("what is not JSON is told by line and column, with what was found: %s", (_, text, line, column, found, hint) => {
  const { message, value, hint: told } = stopOf(text)
  expect(message).toContain(`line ${line}, column ${column}:`)
  expect(value).toBe(found)
  expect(told).toBe(hint)
})

test.each([
  [`{"a" 1}`, "colon"],
  [`{"a": }`, "value"],
  [`{"a": 1 "b": 2}`, "commaOrBrace"],
  [`[1 2]`, "commaOrBracket"],
  [`{1: 2}`, "name"],
  [`{} x`, "end"],
  [`"a`, "quote"],
  [`"\\q"`, "escape"],
  [`"a\u0001"`, "noControl"],
  [`tru`, "value"],
] as const)("%s lacks: %s", (text, expected) => {
  expect(findSyntaxFault(text)?.expected).toBe(expected)
  expect(() => JSON.parse(text) as unknown).toThrow()
})

test("a web page in place of a file is recognised", () => {
  const { message, value } = stopOf("\n <!doctype html><html></html>")
  expect(message).toBe(words.webPage)
  expect(value).toContain("<!doctype")
})

test.each(["", "  \n\t ", "\uFEFF"])("an empty file is called empty: %j", (text) => {
  expect(stopOf(text).message).toBe(words.emptyFile)
})

test("a byte order mark is no mistake, in text and in bytes", () => {
  const text = `\uFEFF${JSON.stringify(makeFile())}`
  expect(read(text).problems).toEqual([])
  expect(read(new TextEncoder().encode(text)).problems).toEqual([])
})

test.each([
  [true, [0xff, 0xfe]],
  [false, [0xfe, 0xff]],
])("UTF-16 is read where a mark announces it, little end first: %s", (little, mark) => {
  const text = JSON.stringify(makeFile({ title: "Été" }))
  const bytes = new Uint8Array(2 + text.length * 2)
  const view = new DataView(bytes.buffer)
  bytes.set(mark)
  for (let at = 0; at < text.length; at++) view.setUint16(2 + at * 2, text.charCodeAt(at), little)
  expect(read(bytes).timeline?.title).toBe("Été")
})

test("bytes that are not UTF-8 cost letters, not the file, and are told", () => {
  const latin1 = Uint8Array.from(JSON.stringify(makeFile({ title: "Été" })), (char) => char.charCodeAt(0))
  const { timeline, problems } = read(latin1)
  expect(timeline?.title).toBe("\uFFFDt\uFFFD")
  expect(problems.map(({ message }) => message)).toEqual([words.lossy])
  expect(decode(new TextEncoder().encode("Été"))).toEqual({ text: "Été", lossy: false })
})

test("a file over the limit of bytes is refused before it is read", () => {
  expect(stopOf("not even JSON ".repeat(10), { bytes: 100 }).message).toBe(words.tooLarge(100 / 1024 / 1024))
  expect(stopOf(new Uint8Array(101), { bytes: 100 }).message).toBe(words.tooLarge(100 / 1024 / 1024))
})

test("the limits are those of the format", async () => {
  const { LIMITS } = await import("../../../src/timeline/limits.ts")
  expect(LIMITS).toMatchObject({ bytes: 268_435_456, events: 5_000_000, depth: 32 })
  expect(words.tooLarge(LIMITS.bytes / 1024 / 1024)).toContain("256 MiB")
})

test("nesting is limited, and brackets inside texts do not count", () => {
  const nested = (levels: number) => "[".repeat(levels) + "]".repeat(levels)
  expect(isDeeperThan(nested(32), 32)).toBe(false)
  expect(isDeeperThan(nested(33), 32)).toBe(true)
  expect(isDeeperThan(JSON.stringify("[".repeat(50)), 32)).toBe(false)
  expect(isDeeperThan(`"\\"${"[".repeat(50)}"`, 32)).toBe(false)
  expect(isDeeperThan("[]".repeat(100), 32)).toBe(false)
  const deep = makeFile() as unknown as Record<string, unknown>
  expect(stopOf(JSON.stringify({ ...deep, more: JSON.parse(nested(32)) as unknown })).message).toBe(words.tooDeep(32))
})

test.each(["[", "{", `{"a":`, `[{"a":`])("a hundred thousand open brackets do not exhaust the stack: %s", (open) => {
  expect(stopOf(open.repeat(100_000)).message).toBe(words.tooDeep(32))
  expect(findSyntaxFault(open.repeat(100_000))).not.toBeNull()
})

test("lines end with \\n, \\r\\n or \\r", () => {
  expect(placeOf("a\nb\r\nc\rd", 7)).toEqual({ line: 4, column: 1 })
  expect(placeOf("abc", 2)).toEqual({ line: 1, column: 3 })
})

test("parsing gives the value and says that nothing was lost", () => {
  expect(parseJson("[1]", { bytes: 10, depth: 2 }, words)).toEqual({
    value: [1],
    lossy: false,
    broken: null,
  })
})
