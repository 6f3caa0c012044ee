import { expect, test } from "vitest"
import { en } from "../../../src/time/languages/en.ts"
import { makeEvent, makeFile, read } from "../../make.ts"

const timelineJs = {
  title: { text: { headline: "A life", text: "<p>In short</p>" } },
  events: [
    { start_date: { year: "1912", month: "6" }, text: { headline: "Born" } },
    { start_date: { year: "1954" }, text: { headline: "Died" }, media: { url: "https://example.org/a.jpg" } },
  ],
}
const timelineJsOld = {
  timeline: { headline: "A life", type: "default", date: [{ startDate: "1912,6", headline: "Born" }] },
}
const simile = {
  dateTimeFormat: "iso8601",
  events: [{ start: "1840-11-14", title: "Born", durationEvent: false }],
}
const vis = [
  { id: 1, content: "Match", start: "2014-06-28T13:00" },
  { id: 2, content: "Match", start: "2014-06-29", end: "2014-06-30" },
]

test.each([
  ["TimelineJS 3", timelineJs, "TimelineJS"],
  ["TimelineJS 1", timelineJsOld, "TimelineJS"],
  ["SIMILE", simile, "SIMILE Timeline"],
  ["SIMILE without a head", { events: simile.events }, "SIMILE Timeline"],
  ["vis items", vis, "vis-timeline"],
  ["vis items and groups", { items: vis, groups: [] }, "vis-timeline"],
  ["events that only have a start", { events: [{ start: "1840", title: "Born" }] }, "vis-timeline or SIMILE Timeline"],
])("a file of another format is called by its name: %s", (_, file, name) => {
  const { timeline, problems } = read(file)
  expect(timeline).toBeNull()
  expect(problems).toHaveLength(1)
  expect(problems[0]).toMatchObject({ level: "error", path: "format", message: en.problems.otherFormat(name) })
  expect(problems[0]!.message).toContain("not a Sourceline file")
})

test("a SIMILE file in XML is told from JSON", () => {
  const { problems } = read(`<data>\n <event start="Nov 14 1840 00:00:00 GMT" title="Birth">…</event></data>`)
  expect(problems.map(({ message }) => message)).toEqual([en.problems.webPage])
})

test("one event of ours is enough for the file to be ours", () => {
  const { timeline, problems } = read({ ...makeFile(), events: [...timelineJs.events, makeEvent({ id: "a" })] })
  expect(timeline).toMatchObject({ length: 1, leftOut: 2 })
  expect(problems.filter(({ level }) => level === "error")).not.toEqual([])
})

test("events that merely lack a date are not called another format", () => {
  expect(read({ title: "T", events: [{ title: "A" }, 5] }).timeline).toMatchObject({ length: 0, leftOut: 2 })
})
