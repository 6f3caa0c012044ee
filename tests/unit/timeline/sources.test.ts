import { expect, test } from "vitest"
import { en } from "../../../src/time/languages/en.ts"
import { edtfOf, nameOf } from "../../../src/timeline/csl.ts"
import { eventAt, sourceAt } from "../../../src/timeline/model.ts"
import { makeEvent, makeFile, makeTimeline, read } from "../../make.ts"

const words = en.problems
const withSource = (source: unknown) => read({ ...makeFile(), sources: [source] })

test("a source of an id alone has the defaults of the format", () => {
  expect(makeTimeline({ sources: [{ id: "s" }] }).sources).toEqual([
    {
      id: "s",
      type: "document",
      title: null,
      authors: [],
      publisher: null,
      container: null,
      issued: null,
      accessed: null,
      url: null,
      doi: null,
      language: null,
      note: null,
      archived: null,
      origin: "s",
      rank: "secondary",
    },
  ])
})

test("every field of a source is read, as Zotero writes it, and what CSL has besides is no unknown key", () => {
  const { timeline, problems } = withSource({
    id: "http://zotero.org/users/1/items/ABC",
    type: "paper-conference",
    title: "ImageNet classification",
    author: [{ family: "Gogh", given: "Vincent", "non-dropping-particle": "van" }, { literal: "An Institute" }],
    publisher: "Publisher",
    "container-title": "Advances",
    issued: { "date-parts": [["2012", 12]] },
    accessed: { "date-parts": [[2026, 9, 3]] },
    URL: "https://example.org/a?b=c#d",
    DOI: "10.1145/3065386",
    language: "en-US",
    note: { fr: "Une note" },
    archived: "https://archive.example.org/a",
    origin: "the-paper",
    rank: "primary",
    abstract: "…",
    "event-place": "Lake Tahoe",
    ISSN: "1234-5678",
    volume: 25,
    issue: " ",
    page: "1097-1105",
    "event-title": "NIPS 2012",
  })
  expect(problems).toEqual([])
  const [source] = timeline!.sources
  expect(source).toMatchObject({
    id: "http://zotero.org/users/1/items/ABC",
    type: "paper-conference",
    title: "ImageNet classification",
    authors: [{ family: "van Gogh", given: "Vincent" }, { literal: "An Institute" }],
    publisher: "Publisher",
    container: "Advances",
    details: { ISSN: "1234-5678", volume: "25", page: "1097-1105", "event-title": "NIPS 2012" },
    url: "https://example.org/a?b=c#d",
    doi: "10.1145/3065386",
    language: "en-US",
    note: { fr: "Une note" },
    archived: "https://archive.example.org/a",
    origin: "the-paper",
    rank: "primary",
  })
  expect([source!.issued?.text, source!.accessed?.text]).toEqual(["2012-12", "2026-09-03"])
})

test.each([
  ["type", "web-page", "type", { type: "document" }],
  ["title", 5, "title", { title: null }],
  ["author", "A. Writer", "author", { authors: [] }],
  ["author", ["A. Writer", { literal: "B" }], "author[0]", { authors: [{ literal: "B" }] }],
  ["author", [{ given: "Only" }], "author[0]", { authors: [] }],
  ["author", [{ literal: "B" }, { family: "", given: "" }], "author[1]", { authors: [{ literal: "B" }] }],
  ["author", [{ literal: " " }], "author[0]", { authors: [] }],
  ["publisher", {}, "publisher", { publisher: null }],
  ["volume", {}, "volume", {}],
  ["page", [1, 9], "page", {}],
  ["issued", "last week", "issued", { issued: null }],
  ["issued", 2012, "issued", { issued: null }],
  ["issued", { "date-parts": [[2012, 13]] }, "issued", { issued: null }],
  ["issued", { raw: "May 2012" }, "issued", { issued: null }],
  ["accessed", null, "accessed", { accessed: null }],
  ["URL", "example.org", "URL", { url: null }],
  ["URL", "javascript:alert(1)", "URL", { url: null }],
  ["URL", "data:text/html,hello", "URL", { url: null }],
  ["URL", "java\tscript:alert(1)", "URL", { url: null }],
  ["URL", " https://example.org", "URL", { url: null }],
  ["URL", "https://exa mple.org", "URL", { url: null }],
  ["URL", "https:\\\\example.org", "URL", { url: null }],
  ["URL", "ftp://example.org", "URL", { url: null }],
  ["archived", "file:///a", "archived", { archived: null }],
  ["URL", "https://user:word@example.org/", "URL", { url: null }],
  ["URL", "https://known.example@example.org", "URL", { url: null }],
  ["archived", "https://user@example.org/", "archived", { archived: null }],
  ["DOI", 10.1, "DOI", { doi: null }],
  ["DOI", "javascript:alert(1)", "DOI", { doi: null }],
  ["DOI", "10.1/short", "DOI", { doi: null }],
  ["DOI", "https://example.org/10.1145/3065386", "DOI", { doi: null }],
  ["DOI", "10.1145/with space", "DOI", { doi: null }],
  ["language", "English!", "language", { language: null }],
  ["note", [], "note", { note: null }],
  ["origin", "Not a slug", "origin", { origin: "s" }],
  ["rank", "Primary", "rank", { rank: "secondary" }],
])("a field of a source that can't be read costs the field: %s %j", (key, value, path, source) => {
  const { timeline, problems } = withSource({ id: "s", [key]: value })
  expect(timeline?.sources[0]).toMatchObject(source)
  expect(problems.map((problem) => [problem.level, problem.path])).toEqual([["warning", `sources[0].${path}`]])
})

test.each(["10.1145/3065386", "https://doi.org/10.1145/3065386", "http://dx.doi.org/10.1145/3065386"])(
  "a DOI is kept without its resolver's address: %s",
  (DOI) => {
    const { timeline, problems } = withSource({ id: "s", DOI })
    expect(problems).toEqual([])
    expect(timeline?.sources[0]?.doi).toBe("10.1145/3065386")
  },
)

test("an @ after the host is part of the address", () => {
  const URL = "https://example.org/@name?to=a@b"
  expect(withSource({ id: "s", URL })).toMatchObject({ problems: [], timeline: { sources: [{ url: URL }] } })
})

test.each([
  ["no object", "s", "sources[0]"],
  ["no id", { title: "S" }, "sources[0].id"],
  ["an empty id", { id: "" }, "sources[0].id"],
  ["an id with a line break", { id: "a\nb" }, "sources[0].id"],
  ["an id with half a character", { id: "a\ud800" }, "sources[0].id"],
  ["an endless id", { id: "a".repeat(100_000) }, "sources[0].id"],
  ["an id that is a list", { id: ["s"] }, "sources[0].id"],
])("a source is left out, as an error: %s", (_, source, path) => {
  const { timeline, problems } = withSource(source)
  expect(timeline?.sources).toEqual([])
  expect(timeline?.length).toBe(1)
  expect(problems.map((problem) => [problem.level, problem.path])).toEqual([["error", path]])
})

test("an id may be a number, as CSL-JSON has it, and be cited either way", () => {
  const file = makeFile({ sources: [{ id: 7 }], events: [{ citations: [{ source: 7 }, { source: "7" }] }] })
  const { timeline, problems } = read(file)
  expect(problems).toEqual([])
  expect(timeline?.event(eventAt(0)).citations.map(({ source }) => source)).toEqual([0, 0])
})

test("of two sources with one id both are kept, citations mean the first, and their origin stays one", () => {
  const { timeline, problems } = read(
    makeFile({
      sources: [
        { id: "s", title: "First" },
        { id: "s", title: "Second" },
      ],
      events: [{ citations: [{ source: "s" }] }],
    }),
  )
  expect(timeline?.sources.map(({ id, title, origin }) => [id, title, origin])).toEqual([
    ["s", "First", "s"],
    ["s-2", "Second", "s"],
  ])
  expect(timeline?.citing(sourceAt(0))).toEqual([0])
  expect(problems).toMatchObject([{ level: "warning", path: "sources[1].id", value: "s" }])
})

test("a citation of an unknown source is kept, and told", () => {
  const { timeline, problems } = read(makeFile({ events: [{ citations: [{ source: "nope", says: "It says" }] }] }))
  expect(timeline?.event(eventAt(0)).citations).toMatchObject([{ source: null, sourceId: "nope", says: "It says" }])
  expect(timeline?.numbersOf(eventAt(0))).toEqual([])
  expect(problems).toMatchObject([
    { level: "warning", path: "events[0].citations[0].source", value: "nope", message: words.sourceMissing },
  ])
})

test.each([
  ["no object", "s", "citations[0]"],
  ["no source", { says: "It says" }, "citations[0].source"],
  ["a source that is no id", { source: {} }, "citations[0].source"],
])("a citation is left out, as an error, and the event stays: %s", (_, citation, path) => {
  const { timeline, problems } = read({ ...makeFile(), events: [{ ...makeEvent({ id: "a" }), citations: [citation] }] })
  expect(timeline?.event(eventAt(0)).citations).toEqual([])
  expect(problems.map((problem) => [problem.level, problem.path])).toEqual([["error", `events[0].${path}`]])
})

test.each([
  ["stance", "agrees", { stance: "supports" }],
  ["says", 5, { says: null }],
  ["quote", { en: "Q" }, { quote: null }],
  ["locator", 12, { locator: null }],
])("a field of a citation that can't be read costs the field: %s", (key, value, citation) => {
  const file = { ...makeFile(), events: [{ ...makeEvent({ id: "a" }), citations: [{ source: "s", [key]: value }] }] }
  const { timeline, problems } = read({ ...file, sources: [{ id: "s" }] })
  expect(timeline?.event(eventAt(0)).citations).toMatchObject([{ sourceId: "s", ...citation }])
  expect(problems.map((problem) => [problem.level, problem.path])).toEqual([
    ["warning", `events[0].citations[0].${key}`],
  ])
})

test("sources are numbered by first use in time, undated events after dated ones, unused sources last", () => {
  const timeline = makeTimeline({
    sources: ["unused", "undated", "late", "early", "both", "unused-too"].map((id) => ({ id })),
    events: [
      { undated: true, citations: [{ source: "undated" }, { source: "late" }] },
      { date: "2010", citations: [{ source: "late" }, { source: "early" }] },
      { date: "2000", citations: [{ source: "both" }, { source: "early" }] },
    ],
  })
  expect(timeline.sources.map(({ id }) => id)).toEqual(["both", "early", "late", "undated", "unused", "unused-too"])
  expect([0, 1, 2].map((event) => timeline.numbersOf(eventAt(event)))).toEqual([
    [1, 2],
    [2, 3],
    [3, 4],
  ])
  expect(timeline.sourceOf("late")).toBe(2)
})

test("a label shows one number per origin, the lowest, and they rise", () => {
  const timeline = makeTimeline({
    sources: [{ id: "a" }, { id: "b", origin: "x" }, { id: "c" }, { id: "d", origin: "x" }],
    events: [
      { date: "2000", citations: ["a", "b", "c", "d"].map((source) => ({ source })) },
      { date: "2001", citations: ["d", "c", "b", "d"].map((source) => ({ source })) },
      { date: "2002", citations: ["d", "a"].map((source) => ({ source })) },
    ],
  })
  expect([0, 1, 2].map((event) => timeline.numbersOf(eventAt(event)))).toEqual([
    [1, 2, 3],
    [2, 3],
    [1, 4],
  ])
})

test("the events that cite a source come once each, by time, undated ones last", () => {
  const cites = [{ source: "s" }, { source: "s", stance: "mentions" as const }]
  const timeline = makeTimeline({
    sources: [{ id: "s" }, { id: "t" }],
    events: [
      { undated: true, citations: cites },
      { date: "2010", citations: cites },
      { date: "2005" },
      { date: "2000", citations: cites },
    ],
  })
  expect(timeline.citing(timeline.sourceOf("s")!)).toEqual([0, 2, 3])
  expect(timeline.citing(timeline.sourceOf("t")!)).toEqual([])
})

test.each([
  [{ "date-parts": [[2012]] }, "2012"],
  [{ "date-parts": [[2012, 9, 30]] }, "2012-09-30"],
  [{ "date-parts": [["2012", "9"]] }, "2012-09"],
  [{ "date-parts": [[2012, 9], [2013]] }, "2012-09/2013"],
  [{ "date-parts": [[2012]], circa: true }, "2012~"],
  [{ "date-parts": [[2012]], season: 1 }, "2012-21"],
  [{ "date-parts": [[800]] }, "0800"],
  [{ "date-parts": [[-1]] }, "0000"],
  [{ "date-parts": [[-44, 3, 15]] }, "-0043-03-15"],
  [{ "date-parts": [[12345]] }, "Y12345"],
  ["2012~", "2012~"],
  [{ "date-parts": [] }, null],
  [{ "date-parts": [[]] }, null],
  [{ "date-parts": [["", 9]] }, null],
  [{ "date-parts": [["soon"]] }, null],
  [{ literal: "soon" }, null],
  [2012, null],
])("the CSL date %j says %s in EDTF", (date, written) => {
  expect(edtfOf(date)).toBe(written)
})

test.each([
  [{ literal: "The Times" }, { literal: "The Times" }],
  [
    { family: "Krizhevsky", given: "Alex" },
    { family: "Krizhevsky", given: "Alex" },
  ],
  [{ family: "Plato" }, { family: "Plato" }],
  [
    { family: "Beethoven", given: "Ludwig", "dropping-particle": "van" },
    { family: "Beethoven", given: "Ludwig van" },
  ],
  [
    { family: "King", given: "Martin Luther", suffix: "Jr." },
    { family: "King Jr.", given: "Martin Luther" },
  ],
  [{ family: "Plato", given: " " }, { family: "Plato" }],
  [{ family: "", given: "Plato" }, { literal: "Plato" }],
  ["Plato", null],
  [{ literal: "" }, null],
  [{ family: "", given: "", suffix: "" }, null],
  [{}, null],
  [{ family: 5 }, null],
])("the author %j is read", (author, name) => {
  expect(nameOf(author)).toEqual(name)
})
