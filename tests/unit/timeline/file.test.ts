import { expect, test } from "vitest"
import { instantOf } from "../../../src/time/calendar.ts"
import { en } from "../../../src/time/languages/en.ts"
import { fr } from "../../../src/time/languages/fr.ts"
import { eventAt } from "../../../src/timeline/model.ts"
import { makeEvent, makeFile, makeTimeline, NOW, read } from "../../make.ts"

const words = en.problems
const SMALLEST = `{ "title": "My timeline", "events": [{ "date": "2017", "title": "Something happened" }] }`

test("the smallest file works, and its defaults are those of the format", () => {
  const { timeline, problems } = read(SMALLEST, { slug: "my-file" })
  expect(timeline).toMatchObject({
    id: "my-file",
    title: "My timeline",
    summary: null,
    language: "en",
    languages: ["en"],
    checked: null,
    today: NOW,
    lanes: [{ id: "main", label: null, isOther: false }],
    sources: [],
    length: 1,
    dated: 1,
    leftOut: 0,
  })
  expect(problems.map(({ level, path }) => [level, path])).toEqual([["notice", "events[0].id"]])
})

test("every field of the file is read", () => {
  const { timeline, problems } = read(
    makeFile({
      $schema: "https://example.org/schema/timeline-1.json",
      format: "sourceline/1",
      id: "a-life",
      title: { en: "A life", fr: "Une vie" },
      summary: "In short.",
      language: "fr",
      checked: "2026-09",
      today: "2020-06-01",
      lanes: [{ id: "work", label: { en: "Work" } }],
    }),
  )
  expect(problems).toEqual([])
  expect(timeline).toMatchObject({
    id: "a-life",
    title: { en: "A life", fr: "Une vie" },
    summary: "In short.",
    language: "fr",
    languages: ["fr", "en"],
    today: instantOf(2020, 6, 1),
    lanes: [{ id: "work", label: { en: "Work" }, isOther: false }],
  })
  expect(timeline?.checked?.text).toBe("2026-09")
})

test.each([
  ["a list", [], words.notAnObject],
  ["a text", `"timeline"`, words.notAnObject],
  ["a number", "17", words.notAnObject],
  ["null", "null", words.notAnObject],
  ["no events", { title: "A" }, words.noEvents],
  ["events that are no list", { title: "A", events: { a: 1 } }, words.noEvents],
  ["another version", makeFile({ format: "sourceline/2" as never }), words.otherVersion("sourceline/1")],
  ["a version that is no text", makeFile({ format: 1 as never }), words.otherVersion("sourceline/1")],
])("a file is stopped, with its own message: %s", (_, file, message) => {
  const { timeline, problems } = read(file)
  expect(timeline).toBeNull()
  expect(problems.map((problem) => [problem.level, problem.message])).toEqual([["error", message]])
})

test("the message about another version names the value and the versions understood", () => {
  const [problem] = read(makeFile({ format: "sourceline/2" as never })).problems
  expect(problem).toMatchObject({ path: "format", value: "sourceline/2" })
  expect(problem!.message).toContain("sourceline/1")
})

test("more events than the limit stop the file; as many as the limit do not", () => {
  const file = makeFile({ events: [{}, {}, {}] })
  expect(read(file, { limits: { events: 3 } }).timeline?.length).toBe(3)
  const { timeline, problems } = read(file, { limits: { events: 2 } })
  expect(timeline).toBeNull()
  expect(problems[0]).toMatchObject({ path: "events", value: "3", message: words.tooManyEvents(2) })
})

test.each([
  ["id", "Not A Slug", { id: "test" }],
  ["id", "a".repeat(65), { id: "test" }],
  ["summary", 5, { summary: null }],
  ["language", "english please", { language: "en" }],
  ["checked", "yesterday", { checked: null }],
  ["checked", 2017, { checked: null }],
  ["today", "someday", { today: NOW }],
  ["today", "2017/2018", { today: NOW }],
  ["today", 2017, { today: NOW }],
  ["lanes", "work", { lanes: [{ id: "main", label: null, isOther: false }] }],
  ["sources", {}, { sources: [] }],
  ["$schema", "", {}],
])("a field that can't be read falls back, with a warning: %s %j", (key, value, expected) => {
  const { timeline, problems } = read({ ...makeFile(), [key]: value })
  expect(timeline).toMatchObject(expected)
  if (key === "$schema") expect(problems).toEqual([])
  else expect(problems.map(({ level, path }) => [level, path])).toEqual([["warning", key]])
})

test.each([undefined, "", "  ", 5, {}, { en: "" }])(
  "a timeline without a title shows its id, and it is an error: %j",
  (title) => {
    const { timeline, problems } = read({ ...makeFile(), title })
    expect(timeline?.title).toBe("test")
    expect(problems.filter(({ level }) => level === "error").map(({ path }) => path)).toEqual(["title"])
  },
)

test("a timeline without events is a timeline", () => {
  const timeline = makeTimeline({ events: [] })
  expect(timeline).toMatchObject({ length: 0, dated: 0, extent: null, leftOut: 0 })
})

test("texts keep their readable languages, and the rest is told", () => {
  const title = { en: "A", fr: 5, "not a tag!": "B", de: " " }
  const { timeline, problems } = read({ ...makeFile(), title })
  expect(timeline?.title).toEqual({ en: "A" })
  expect(problems.map(({ level, path }) => [level, path])).toEqual([
    ["warning", "title.fr"],
    ["warning", "title.not a tag!"],
  ])
})

test("languages lists every tag of a text once, the file's own first", () => {
  const { languages } = makeTimeline({
    language: "fr",
    title: { en: "A", FR: "B" },
    events: [{ text: { "pt-BR": "C" }, citations: [{ source: "s", says: { de: "D" } }] }],
    sources: [{ id: "s", note: { en: "E" } }],
  })
  expect([...languages].sort()).toEqual(["de", "en", "fr", "pt-BR"])
  expect(languages[0]).toBe("fr")
})

test("keys that JavaScript objects inherit are only names", () => {
  const text = `{"title":{"en":"A","__proto__":"B","constructor":"C"},"__proto__":{"polluted":1},"constructor":{},
    "toString":1,"events":[{"id":"constructor","date":"2017","title":"T","__proto__":{"title":"U"},"hasOwnProperty":1}],
    "sources":[{"id":"__proto__","title":"S"}]}`
  const { timeline, problems } = read(text)
  expect(timeline?.title).toEqual({ en: "A" })
  expect(timeline?.titleOf(eventAt(0))).toBe("T")
  expect(timeline?.indexOf("constructor")).toBe(0)
  expect(timeline?.indexOf("toString")).toBeNull()
  expect(timeline?.sourceOf("__proto__")).toBe(0)
  expect(timeline?.sourceOf("valueOf")).toBeNull()
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  expect(problems.map(({ path }) => path)).toEqual([
    "title.__proto__",
    "title.constructor",
    "__proto__",
    "constructor",
    "toString",
    "events[0].hasOwnProperty",
  ])
})

test("one bad event of a hundred leaves ninety-nine, and the count says so", () => {
  const events = Array.from({ length: 100 }, (_, index) => (index === 12 ? { date: "2017-13" } : {}))
  const { timeline, problems } = read(makeFile({ events }))
  expect(timeline).toMatchObject({ length: 99, leftOut: 1 })
  expect(problems).toEqual([
    {
      level: "error",
      path: "events[12].date",
      value: "2017-13",
      message: "month 13 does not exist; months run from 01 to 12",
    },
  ])
})

test("messages come in the language asked for", () => {
  const { problems } = read(makeFile({ events: [makeEvent({ importance: 9 }), { date: "2017-13" }] }), { words: fr })
  expect(problems.map(({ message }) => message)).toEqual([
    fr.problems.notAsExpected(fr.problems.expected.importance, "3"),
    fr.dates.failures["no-such-month"]("13"),
  ])
})

test("of one kind of problem a bounded number is kept, and the count of events left out stays exact", () => {
  const events = Array.from({ length: 50 }, () => ({ date: "2017-13" }))
  const { timeline, problems } = read(makeFile({ events: [...events, { importance: 7 }] }), {
    limits: { problems: 10 },
  })
  expect(timeline?.leftOut).toBe(50)
  expect(problems).toHaveLength(12)
  expect(problems[10]).toEqual({ level: "notice", path: "events[9].date", value: "", message: words.moreLikeThis(40) })
  expect(problems[11]!.path).toBe("events[50].importance")
})
