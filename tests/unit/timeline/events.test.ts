import { expect, test } from "vitest"
import { en } from "../../../src/time/languages/en.ts"
import { eventAt } from "../../../src/timeline/model.ts"
import { makeEvent, makeFile, makeTimeline, read } from "../../make.ts"

const words = en.problems
const { expected } = words
const withEvent = (event: unknown, file: object = {}) => read({ ...makeFile(), ...file, events: [event] })
const told = (reading: ReturnType<typeof read>) =>
  reading.problems.map(({ level, path, value }) => [level, path, value])

test("an event of title and date has the defaults of the format", () => {
  expect(makeTimeline({ events: [{ id: "a", title: "T", date: "2017-09" }] }).event(eventAt(0))).toMatchObject({
    index: 0,
    id: "a",
    title: "T",
    text: null,
    lane: 0,
    isAbsence: false,
    importance: 3,
    isUnverified: false,
    tags: [],
    related: [],
    image: null,
    citations: [],
    evidence: { level: "unsourced" },
  })
})

test("every field of an event is read", () => {
  const timeline = makeTimeline({
    lanes: [
      { id: "life", label: "Life" },
      { id: "work", label: "Work" },
    ],
    sources: [{ id: "s" }],
    events: [
      {
        id: "a",
        date: "2013-03/2017-09",
        title: { en: "T" },
        text: "One.\n\nTwo <b>as typed</b>.",
        lane: "work",
        kind: "absence",
        importance: 5,
        unverified: true,
        tags: ["x", "y", "x"],
        related: ["b", "b"],
        image: { src: "img/a.jpg", alt: "What it shows", credit: { fr: "Qui" } },
        citations: [{ source: "s", stance: "records", says: { en: "It says" }, quote: "“So”", locator: "p. 4" }],
      },
      { id: "b", date: "2018" },
    ],
  })
  const event = timeline.event(timeline.indexOf("a")!)
  expect(event).toMatchObject({
    title: { en: "T" },
    text: "One.\n\nTwo <b>as typed</b>.",
    lane: 1,
    isAbsence: true,
    importance: 5,
    isUnverified: true,
    tags: ["x", "y"],
    related: [1],
    image: { src: "img/a.jpg", alt: "What it shows", credit: { fr: "Qui" } },
    citations: [
      { source: 0, sourceId: "s", stance: "records", says: { en: "It says" }, quote: "“So”", locator: "p. 4" },
    ],
  })
  expect(event.date?.text).toBe("2013-03/2017-09")
})

test.each([
  ["id", "Not A Slug", "id", {}],
  ["text", 5, "text", { text: null }],
  ["lane", "Not A Slug", "lane", { lane: 0 }],
  ["kind", "Absence", "kind", { isAbsence: false }],
  ["importance", 0, "importance", { importance: 3 }],
  ["importance", 6, "importance", { importance: 3 }],
  ["importance", 2.5, "importance", { importance: 3 }],
  ["importance", "3", "importance", { importance: 3 }],
  ["importance", null, "importance", { importance: 3 }],
  ["unverified", "yes", "unverified", { isUnverified: false }],
  ["undated", 1, "undated", {}],
  ["tags", "x", "tags", { tags: [] }],
  ["tags", ["x", 5, "", "y"], "tags[1]", { tags: ["x", "y"] }],
  ["related", ["B!"], "related[0]", { related: [] }],
  ["related", "a", "related", { related: [] }],
  ["image", "a.jpg", "image", { image: null }],
  ["image", { src: "a.jpg" }, "image.alt", { image: null }],
  ["image", { src: "a.jpg", alt: " " }, "image.alt", { image: null }],
  ["image", { alt: "A" }, "image.src", { image: null }],
  ["image", { src: "a.jpg", alt: "A", credit: 5 }, "image.credit", { image: { src: "a.jpg", alt: "A", credit: null } }],
  ["citations", "s", "citations", { citations: [] }],
])("a field that can't be read costs the field, not the event: %s %j", (key, value, path, event) => {
  const reading = withEvent({ ...makeEvent({ id: "a" }), [key]: value })
  expect(reading.timeline?.length).toBe(1)
  expect(reading.timeline?.event(eventAt(0))).toMatchObject(event)
  expect(reading.problems[0]).toMatchObject({ level: "warning", path: `events[0].${path}` })
  expect(reading.problems.filter(({ level }) => level === "error")).toEqual([])
})

test("a warning says what was expected, and what is used instead", () => {
  expect(withEvent(makeEvent({ id: "a", importance: 9 })).problems).toEqual([
    {
      level: "warning",
      path: "events[0].importance",
      value: "9",
      message: "expected a whole number from 1 to 5; 3 is used instead",
    },
  ])
})

test.each([
  ["no object", "Something happened", "events[0]", words.eventLeftOut(expected.object)],
  ["a list", [1], "events[0]", words.eventLeftOut(expected.object)],
  ["null", null, "events[0]", words.eventLeftOut(expected.object)],
  ["no title", { date: "2017" }, "events[0].title", words.eventLeftOut(expected.title)],
  ["a blank title", { date: "2017", title: " " }, "events[0].title", words.eventLeftOut(expected.title)],
  ["a title in no language", { date: "2017", title: {} }, "events[0].title", words.eventLeftOut(expected.title)],
  ["a title that is no text", { date: "2017", title: 5 }, "events[0].title", words.eventLeftOut(expected.text)],
  ["no date", { title: "T" }, "events[0].date", words.eventLeftOut(expected.date)],
  ["no date, undated false", { title: "T", undated: false }, "events[0].date", words.eventLeftOut(expected.date)],
  ["an empty date", { title: "T", date: "" }, "events[0].date", en.dates.failures.empty()],
  ["a long date", { title: "T", date: "2".repeat(65) }, "events[0].date", en.dates.failures["too-long"]()],
])("an event is left out, as an error: %s", (_, event, path, message) => {
  const { timeline, problems } = withEvent(event)
  expect(timeline).toMatchObject({ length: 0, leftOut: 1 })
  expect(problems).toHaveLength(1)
  expect(problems[0]).toMatchObject({ level: "error", path, message })
})

test("a date that can't be read is quoted, with the reason and a remedy", () => {
  const [problem] = withEvent({ title: "T", date: "13/10/2012" }).problems
  expect(problem).toMatchObject({ level: "error", path: "events[0].date", value: "13/10/2012" })
  expect(problem!.hint).toContain("2012-10-13")
})

test("a date without quotation marks is told how to be written", () => {
  const [problem] = withEvent({ title: "T", date: 2017 }).problems
  expect(problem).toMatchObject({ level: "error", value: "2017", hint: `write the date in quotation marks: "2017"` })
})

test("an event without a date may say so: it is kept, behind the dated ones", () => {
  const timeline = makeTimeline({ events: [{ undated: true }, {}, { undated: true }] })
  expect([timeline.length, timeline.dated]).toEqual([3, 1])
  expect([0, 1, 2].map((index) => timeline.idOf(eventAt(index)))).toEqual(["e1", "e0", "e2"])
  expect(timeline.dateOf(eventAt(1))).toBeNull()
  expect(timeline.event(eventAt(2)).date).toBeNull()
})

test("an undated event keeps its place when a date beside it can't be read", () => {
  const reading = withEvent({ id: "a", title: "T", undated: true, date: "long ago" })
  expect(reading.timeline).toMatchObject({ length: 1, dated: 0, leftOut: 0 })
  expect(told(reading)).toEqual([["warning", "events[0].date", "long ago"]])
})

test("of date and undated the date wins", () => {
  const reading = withEvent({ id: "a", title: "T", undated: true, date: "2017" })
  expect(reading.timeline?.dated).toBe(1)
  expect(told(reading)).toEqual([["warning", "events[0].undated", "true"]])
})

test("a title of three hundred characters is a title; one past two thousand is kept with a warning", () => {
  expect(withEvent(makeEvent({ id: "a", title: "x".repeat(300) })).problems).toEqual([])
  const title = "x".repeat(2001)
  const reading = withEvent(makeEvent({ id: "a", title }))
  expect(reading.timeline?.titleOf(eventAt(0))).toBe(title)
  expect(reading.problems).toMatchObject([
    { level: "warning", path: "events[0].title", message: words.longTitle(2000) },
  ])
})

test("of two equal ids both are shown, and the second gets a number that no other event has", () => {
  const events = [{ id: "a" }, { id: "a" }, { id: "a-2" }, { id: "a" }].map((event, index) =>
    makeEvent({ ...event, date: String(2000 + index) }),
  )
  const { timeline, problems } = read(makeFile({ events }))
  expect([0, 1, 2, 3].map((index) => timeline?.idOf(eventAt(index)))).toEqual(["a", "a-3", "a-2", "a-4"])
  expect(problems).toMatchObject([
    { level: "warning", path: "events[1].id", value: "a", message: words.doubleEventId("a-3") },
    { level: "warning", path: "events[3].id", value: "a", message: words.doubleEventId("a-4") },
  ])
})

test("ids that are not given are derived from title and date, with one notice for all", () => {
  const events = [
    { title: "L’été à Œrsted", date: "2012-09-30" },
    { title: "Given", date: "2013" },
    { title: "L’été à Œrsted", date: "2012-09-30" },
  ]
  const { timeline, problems } = read({
    title: "T",
    events: [...events, { id: "given-2013", title: "X", date: "2014" }],
  })
  const ids = [0, 1, 2, 3].map((index) => timeline?.idOf(eventAt(index)))
  expect(ids).toEqual(["lete-a-oersted-2012-09-30", "lete-a-oersted-2012-09-30-2", "given-2013-2", "given-2013"])
  expect(problems).toEqual([
    {
      level: "notice",
      path: "events[0].id",
      value: "",
      message: words.idsDerived(3),
      hint: words.idsDerivedHint(ids[0]!),
    },
  ])
})

test("a lane that is not listed leads to Other, behind the rest, with the likely name", () => {
  const lanes = [
    { id: "life", label: "Life" },
    { id: "research", label: "Research" },
  ]
  const events = [{ lane: "reserch" }, { lane: "research" }, {}, { lane: "zzz" }].map((event, index) =>
    makeEvent({ id: `e${index}`, date: String(2000 + index), ...event }),
  )
  const { timeline, problems } = read(makeFile({ lanes, events }))
  expect(timeline?.lanes.map(({ id, isOther }) => [id, isOther])).toEqual([
    ["life", false],
    ["research", false],
    ["other", true],
  ])
  expect([...timeline!.columns.lane]).toEqual([2, 1, 0, 2])
  expect(problems).toMatchObject([
    { level: "warning", path: "events[0].lane", value: "reserch", hint: "did you mean research?" },
    { level: "warning", path: "events[3].lane", value: "zzz", hint: words.laneHint },
  ])
})

test("a lane of the author's that is called other takes the events of unlisted lanes", () => {
  const { timeline } = read(makeFile({ lanes: [{ id: "other", label: "Else" }], events: [{ lane: "zzz" }] }))
  expect(timeline?.lanes).toEqual([{ id: "other", label: "Else", isOther: false }])
})

test("lanes: without id left out, without label shown by id, a double one left out", () => {
  const lanes = [{ label: "A" }, { id: "b" }, { id: "b", label: "B" }, "c", { id: "D D", label: "D" }]
  const reading = read({ ...makeFile(), lanes })
  expect(reading.timeline?.lanes).toEqual([{ id: "b", label: "b", isOther: false }])
  expect(told(reading)).toEqual([
    ["error", "lanes[0].id", ""],
    ["warning", "lanes[1].label", ""],
    ["warning", "lanes[2].id", "b"],
    ["error", "lanes[3]", "c"],
    ["error", "lanes[4].id", "D D"],
  ])
})

test("relations to unknown events, and to the event itself, are left out with a warning", () => {
  const reading = read(makeFile({ events: [{ related: ["e0", "e1", "nope"] }, { related: ["e2"] }, { date: "x" }] }))
  expect(reading.timeline?.event(eventAt(0)).related).toEqual([1])
  expect(reading.timeline?.event(eventAt(1)).related).toEqual([])
  expect(told(reading)).toEqual([
    ["error", "events[2].date", "x"],
    ["warning", "events[0].related", "e0"],
    ["warning", "events[0].related", "nope"],
    ["warning", "events[1].related", "e2"],
  ])
})

test.each([
  ["img/a.jpg", true],
  ["./a.jpg", true],
  ["../a b.jpg", true],
  ["/img/a.jpg", true],
  ["https://example.org/a.jpg", true],
  ["HTTP://example.org", true],
  ["javascript:alert(1)", false],
  ["JavaScript:alert(1)", false],
  ["java\nscript:alert(1)", false],
  [" javascript:alert(1)", false],
  ["\u0001javascript:alert(1)", false],
  ["data:image/svg+xml,<svg/>", false],
  ["blob:https://example.org/1", false],
  ["file:///etc/passwd", false],
  ["//example.org/a.jpg", false],
  ["\\\\example.org\\a.jpg", false],
  ["/\\example.org", false],
  ["https://", false],
  ["", false],
  [5, false],
])("an image is loaded from http, https or a relative path: %j %s", (src, isRead) => {
  const { timeline } = withEvent({ ...makeEvent(), image: { src, alt: "A" } })
  expect(timeline?.event(eventAt(0)).image?.src ?? null).toBe(isRead ? src : null)
})
