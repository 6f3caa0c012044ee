import { expect, test } from "vitest"
import { en } from "../../../src/time/languages/en.ts"
import { editDistance, nearest } from "../../../src/timeline/keys.ts"
import { makeEvent, makeFile, read } from "../../make.ts"

const words = en.problems

test("an unknown key is told once per name, where it stood first, with the key meant", () => {
  const event = (index: number) => ({ ...makeEvent({ id: `e${index}` }), tittle: "T", mood: "fine" })
  const { timeline, problems } = read({ ...makeFile(), events: [event(0), event(1), event(2)] })
  expect(timeline?.length).toBe(3)
  expect(problems).toEqual([
    {
      level: "warning",
      path: "events[0].tittle",
      value: "tittle",
      message: words.unknownKey(3),
      hint: "did you mean title?",
    },
    { level: "notice", path: "events[0].mood", value: "mood", message: words.unknownKey(3) },
  ])
})

test("unknown keys are seen at every level", () => {
  const { problems } = read({
    ...makeFile(),
    a1: 0,
    lanes: [{ id: "l", label: "L", b1: 0 }],
    events: [
      {
        ...makeEvent({ id: "e" }),
        c1: 0,
        image: { src: "a.jpg", alt: "A", d1: 0 },
        citations: [{ source: "s", e1: 0 }],
      },
    ],
    sources: [{ id: "s", puplisher: "P", f1: 0 }],
  })
  expect(problems.map(({ level, path }) => [level, path])).toEqual([
    ["notice", "a1"],
    ["notice", "lanes[0].b1"],
    ["warning", "sources[0].puplisher"],
    ["notice", "sources[0].f1"],
    ["notice", "events[0].c1"],
    ["notice", "events[0].image.d1"],
    ["notice", "events[0].citations[0].e1"],
  ])
  expect(problems[2]!.hint).toBe("did you mean publisher?")
})

test("CSL variables are at home in a source, and strangers elsewhere", () => {
  const { problems } = read({ ...makeFile(), volume: 1, sources: [{ id: "s", volume: 1, page: "1–9" }] })
  expect(problems.map(({ path }) => path)).toEqual(["volume"])
})

test.each([
  ["puplisher", "publisher"],
  ["Title", "title"],
  ["url", "URL"],
  ["citation", "citations"],
  ["containertitle", "container-title"],
  ["mood", null],
  ["x", null],
  ["publisher".repeat(10), null],
])("the key %s most likely means %s", (key, meant) => {
  const known = ["title", "text", "date", "publisher", "container-title", "URL", "DOI", "citations", "related"]
  expect(nearest(key, known)).toBe(meant)
})

test.each([
  ["", "", 0],
  ["abc", "abc", 0],
  ["abc", "", 3],
  ["abc", "abd", 1],
  ["abc", "acb", 1],
  ["abc", "abcd", 1],
  ["kitten", "sitting", 3],
])("from %j to %j it takes %i steps", (a, b, steps) => {
  expect(editDistance(a, b)).toBe(steps)
  expect(editDistance(b, a)).toBe(steps)
})
