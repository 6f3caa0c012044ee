import fc from "fast-check"
import { expect, test } from "vitest"
import { readMessage } from "../../../src/embed/readmessage.ts"
import { command } from "./host.ts"

const queryOf = (name: string, args: unknown) => {
  const message = readMessage(command(1, name, args), false)
  return message?.kind === "request"
    ? [...message.request.query]
    : message?.kind === "refused"
      ? message.error.code
      : null
}

test.each([
  ["a text", "hello"],
  ["nothing", null],
  ["a list", [{ sourceline: 1, type: "hello" }]],
  ["another script's message", { type: "hello", source: "react-devtools" }],
  ["another version", { sourceline: 2, type: "hello" }],
  ["the version as a text", { sourceline: "1", type: "hello" }],
  ["the version inherited", Object.create({ sourceline: 1, type: "hello" })],
  ["an unknown type", { sourceline: 1, type: "goodbye" }],
  ["nothing but the version", { sourceline: 1 }],
])("what is not for the viewer is no message: %s", (_, data) => {
  expect(readMessage(data, false)).toBeNull()
})

test("over a port the version may be left out, and another one is still not ours", () => {
  expect(readMessage({ id: 1, command: "get" }, true)).toMatchObject({ kind: "request", id: 1 })
  expect(readMessage({ id: 1, command: "get" }, false)).toBeNull()
  expect(readMessage({ sourceline: 2, id: 1, command: "get" }, true)).toBeNull()
})

test("a greeting brings its id and says whether heights are wanted", () => {
  const hello = { sourceline: 1, type: "hello" }
  expect(readMessage(hello, false)).toEqual({ kind: "hello", id: null, wantsHeight: false })
  expect(readMessage({ ...hello, id: "a", listen: ["height"] }, false)).toMatchObject({ id: "a", wantsHeight: true })
  expect(readMessage({ ...hello, listen: "height" }, false)).toMatchObject({ wantsHeight: false })
})

test.each([
  ["show", "all", []],
  ["show", { year: 2017 }, [["year", "2017"]]],
  ["show", { year: "-49" }, [["year", "-49"]]],
  ["show", { event: "left-google" }, [["event", "left-google"]]],
  ["show", { source: "paper" }, [["source", "paper"]]],
  ["show", { from: "2012-05", to: "latest" }, [["t", "2012-05..latest"]]],
  ["select", { event: "left-google" }, [["event", "left-google"]]],
  ["select", { event: null }, []],
  ["filter", {}, []],
  [
    "filter",
    { q: "net", lanes: ["a", "b, c"], tags: [], evidence: ["single"], sources: ["paper"], kinds: "period,undated" },
    [
      ["q", "net"],
      ["lanes", "a,b\\, c"],
      ["tags", ""],
      ["evidence", "single"],
      ["sources", "paper"],
      ["kinds", "period,undated"],
    ],
  ],
  ["filter", { lanes: "a,b\\, c" }, [["lanes", "a,b\\, c"]]],
  ["theme", { theme: "dark" }, [["theme", "dark"]]],
  ["language", { language: "fr" }, [["lang", "fr"]]],
  ["get", undefined, []],
  ["get", { anything: 1 }, []],
])("%s %j becomes the words of an address", (name, args, query) => {
  expect(queryOf(name, args)).toEqual(query)
})

test.each([
  ["show", undefined],
  ["show", null],
  ["show", "everything"],
  ["show", {}],
  ["show", { year: 2017, event: "a" }],
  ["show", { from: "2012" }],
  ["show", { from: "2012", to: 2013 }],
  ["show", { from: "2012", event: "a" }],
  ["show", { event: "" }],
  ["show", { event: "x".repeat(1001) }],
  ["show", { event: ["a"] }],
  ["show", { year: true }],
  ["show", { href: "https://example.org/" }],
  ["show", { src: "https://example.org/other.json" }],
  ["show", Object.create({ event: "a" })],
  ["select", undefined],
  ["select", "left-google"],
  ["select", { event: 7 }],
  ["select", { event: "a", source: "b" }],
  ["filter", undefined],
  ["filter", "net"],
  ["filter", { q: 7 }],
  ["filter", { lanes: 7 }],
  ["filter", { lanes: [7] }],
  ["filter", { lanes: Array.from({ length: 201 }, () => "a") }],
  ["filter", { tags: Array.from({ length: 10 }, () => "x".repeat(900)) }],
  ["filter", { src: "https://example.org/" }],
  ["theme", undefined],
  ["theme", {}],
  ["language", { language: 1 }],
])("%s refuses %j", (name, args) => {
  expect(queryOf(name, args)).toBe("bad-argument")
})

test.each(["navigate", "eval", "load", "__proto__", "constructor", "toString", "", "SHOW", 7, null, {}])(
  "%j is no command",
  (name) => {
    expect(readMessage({ sourceline: 1, id: 1, command: name }, false)).toMatchObject({
      kind: "refused",
      id: 1,
      error: { code: "unknown-command" },
    })
  },
)

test.each([
  ["x".repeat(101), null],
  [Number.NaN, null],
  [Number.POSITIVE_INFINITY, null],
  [{}, null],
  [null, null],
  [0, 0],
  ["", ""],
])("the id %j is read as %j", (id, read) => {
  expect(readMessage(command(id, "get"), false)).toMatchObject({ kind: "request", id: read })
})

test("whatever is sent, reading it neither throws nor keeps more than an address could hold", () => {
  const anything = fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true, maxDepth: 4 })
  const names = fc.constantFrom("show", "select", "filter", "theme", "language", "get", "other")
  fc.assert(
    fc.property(names, anything, anything, fc.boolean(), (name, args, id, isOnPort) => {
      const message = readMessage(command(id, name, args), isOnPort)
      expect(JSON.stringify(message).length).toBeLessThan(20_000)
    }),
  )
  fc.assert(fc.property(anything, fc.boolean(), (data, isOnPort) => void readMessage(data, isOnPort)))
})
