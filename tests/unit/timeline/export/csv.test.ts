import { parse } from "csv-parse/sync"
import { expect, test } from "vitest"
import { csvWriter } from "../../../../src/timeline/export/csv.ts"
import { makeTimeline } from "../../../make.ts"
import { allOf, askedOf, CROOKED, theCareer, wholeOf } from "./asked.ts"
import { eventAt, type Timeline } from "../../../../src/timeline/model.ts"

/** Read by somebody else's reader: rows by the head of their column. */
function rowsOf(timeline: Timeline, language: "en" | "fr" = "en", events = allOf(timeline)) {
  const text = wholeOf(csvWriter(askedOf(timeline, language)), events)
  return parse<Record<string, string>>(text, { bom: true, columns: true, record_delimiter: "\r\n" })
}

test("a table has a row for each event of the first timeline, read back as it was", () => {
  const career = theCareer()
  const rows = rowsOf(career)
  expect(rows).toHaveLength(career.length)
  for (const [place, row] of rows.entries()) {
    const event = career.event(eventAt(place))
    expect(row["Id"]).toBe(event.id)
    expect(row["Date (EDTF)"]).toBe(event.date?.text ?? "")
    const cited = new Set(event.citations.map(({ source }) => source))
    expect(row["Sources"]?.split("\n").filter((line) => /^\d+\. /.test(line))).toHaveLength(cited.size)
  }
})

test("a row says what the panel says", () => {
  const timeline = makeTimeline({
    lanes: [{ id: "work", label: { en: "Work", fr: "Parcours" } }],
    sources: [
      { id: "a", title: "Home page", publisher: "Its owner", URL: "https://example.org/" },
      { id: "b", title: "Paper", DOI: "10.1145/3065386", "container-title": "Journal" },
    ],
    events: [
      {
        id: "left",
        date: "2013-03/2017-09~",
        title: { en: "Left", fr: "Départ" },
        lane: "work",
        tags: ["company", "end"],
        text: "Two\n\nparagraphs",
        citations: [{ source: "a" }, { source: "b" }, { source: "a" }],
      },
    ],
  })
  expect(rowsOf(timeline)).toEqual([
    {
      Id: "left",
      "Date (EDTF)": "2013-03/2017-09~",
      Start: "2013-03",
      End: "2017-09",
      Date: "March 2013 to around September 2017",
      Title: "Left",
      Lane: "Work",
      Kind: "event",
      Evidence: "Confirmed: 2 independent origins",
      Tags: "company; end",
      Text: "Two\n\nparagraphs",
      Sources: "1. Home page, Its owner, https://example.org/\n2. Paper, Journal, https://doi.org/10.1145/3065386",
    },
  ])
  const [french] = rowsOf(timeline, "fr")
  expect(french).toMatchObject({
    Titre: "Départ",
    Rangée: "Parcours",
    Preuves: "Confirmé\u202f: 2 origines indépendantes",
  })
})

test.each([
  ["2017", "2017", "2017"],
  ["2017-09-05T14:30:00Z", "2017-09-05T14:30:00Z", "2017-09-05T14:30:00Z"],
  ["199X", "1990", "1999"],
  ["2001-21", "2001-03", "2001-05"],
  ["[2017-09..2019-05-16]", "2017-09", "2019-05-16"],
  ["2019~/..", "2019", ""],
  ["../2012", "", "2012"],
  ["-0043-03-15", "'-0043-03-15", "'-0043-03-15"],
  ["Y-170000002", "Y-170000002", "Y-170000002"],
  ["0000", "0000", "0000"],
])("the ends of %s are no more precise than it is", (date, start, end) => {
  const [row] = rowsOf(makeTimeline({ events: [{ date }] }))
  expect(row).toMatchObject({ Start: start, End: end })
})

test("what a spreadsheet would run is text, and nothing else is changed", () => {
  for (const sign of ["=", "+", "-", "@", "\t", "\r"]) {
    const [row] = rowsOf(makeTimeline({ events: [{ title: `${sign}cmd|' /C calc'!A0` }] }))
    expect(row?.["Title"]).toBe(`'${sign}cmd|' /C calc'!A0`)
  }
  const [row] = rowsOf(makeTimeline({ events: [{ title: "2 = 2", text: CROOKED }] }))
  expect(row).toMatchObject({ Title: "2 = 2", Text: `'${CROOKED}` })
})

test("a date below zero would be reckoned with, a plain number is only shown", () => {
  for (const date of ["-0049-01-10", "-0043/-0027-01", "-004X~", "-0099?", "-0043"])
    expect(rowsOf(makeTimeline({ events: [{ date }] }))[0]?.["Date (EDTF)"]).toBe(`'${date}`)
  for (const [title, written] of [
    ["-3.5", "-3.5"],
    ["-40", "-40"],
    ["-3+A1", "'-3+A1"],
    ["-sum(1)", "'-sum(1)"],
  ] as const)
    expect(rowsOf(makeTimeline({ events: [{ title }] }))[0]?.["Title"]).toBe(written)
})

test("tags can be told apart again, whatever signs they have", () => {
  const tags = ["Paris, France", "a; b", 'the "big" one', "plain"]
  const [row] = rowsOf(makeTimeline({ events: [{ tags }] }))
  expect(row?.["Tags"]).toBe('Paris, France; "a; b"; "the ""big"" one"; plain')
  // A tag that begins with a quotation mark has been put in quotation marks itself.
  const [back] = parse(row!["Tags"]!.replaceAll("; ", ";"), { delimiter: ";" })
  expect(back).toEqual(tags.map((tag) => tag.replace("; ", ";")))
})

test("an event in a lane that the file doesn’t list is in the lane that the screen shows", () => {
  const timeline = makeTimeline({ lanes: [{ id: "work", label: "Work" }], events: [{ lane: "nowhere" }] })
  expect(rowsOf(timeline)[0]).toMatchObject({ Lane: "Other" })
  expect(rowsOf(timeline, "fr")[0]).toMatchObject({ Rangée: "Autres" })
})

test("a contested absence says that nothing was found, and what is said against it", () => {
  const rows = rowsOf(
    makeTimeline({
      sources: [{ id: "a", publisher: "arXiv" }],
      events: [
        { date: "2001", kind: "absence", citations: [{ source: "a", stance: "disputes" }] },
        { date: "2002", kind: "absence", unverified: true },
        { date: "2003", kind: "absence" },
        { date: "2004", citations: [{ source: "a", stance: "disputes" }] },
      ],
    }),
  )
  expect(rows.map((row) => row["Evidence"])).toEqual([
    "None found. Disputed by arXiv",
    "None found. Unverified: not established, says the author",
    "None found: a search found nothing",
    "Disputed by arXiv",
  ])
})

test("the file begins with the mark by which spreadsheets know UTF-8, and lines end as RFC 4180 asks", () => {
  const timeline = makeTimeline({ events: [{ title: "é" }] })
  const text = wholeOf(csvWriter(askedOf(timeline)), [0])
  expect(text.startsWith("\uFEFFId,Date (EDTF),")).toBe(true)
  expect(text.endsWith("\r\n")).toBe(true)
  expect(text.split("\r\n")).toHaveLength(3)
})

test("a cited source that the file lacks is named, and an event without a date says so", () => {
  const rows = rowsOf(makeTimeline({ events: [{ undated: true, citations: [{ source: "gone" }] }] }))
  expect(rows).toMatchObject([{ Date: "Undated", Start: "", End: "", Sources: "Source missing: gone" }])
})
