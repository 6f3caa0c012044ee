import { plugins } from "@citation-js/core"
import "@citation-js/plugin-bibtex"
import "@citation-js/plugin-ris"
import { expect, test } from "vitest"
import { bibtex } from "../../../../src/timeline/export/bibtex.ts"
import { cslItem, cslJson, type CslItem } from "../../../../src/timeline/export/csljson.ts"
import { ris } from "../../../../src/timeline/export/ris.ts"
import { sourcesOf } from "../../../../src/timeline/export/sourcesasked.ts"
import { CSL_TYPES, type SourceInFile } from "../../../../src/timeline/format.ts"
import { eventAt, type Name, type Timeline } from "../../../../src/timeline/model.ts"
import { inOneLine, makeFile, makeTimeline, read } from "../../../make.ts"
import { allOf, askedOf, CROOKED, theCareer, withSources } from "./asked.ts"

type ItemRead = CslItem & { readonly reporter?: string }

/** What somebody else's reader makes of a list. */
const readBack = (text: string) => plugins.input.chain(text, { generateGraph: false }) as ItemRead[]

const written = (write: typeof bibtex, timeline: Timeline): string =>
  [...write(timeline.sources, askedOf(timeline))].join("")

const FULL: SourceInFile = {
  id: "full",
  type: "article-journal",
  title: "Deep nets & {braces}",
  author: [{ family: "van der Berg", given: "Ann" }, { literal: "The Lab, and Co" }, { family: "Zed" }],
  "container-title": "Journal of Things",
  publisher: "A Press",
  issued: "2017-05-24",
  accessed: "2026-11-20",
  URL: "https://example.org/a_b?c=%7B&d={e}#f",
  DOI: "10.1145/3065386",
  language: "en",
  note: "A note.",
  archived: "https://archive.example/1",
}

test("the sources of the first timeline come back from BibTeX with what they say", () => {
  const career = theCareer()
  const back = readBack(written(bibtex, career))
  expect(back).toHaveLength(career.sources.length)
  expect(new Set(back.map(({ id }) => id)).size).toBe(career.sources.length)
  for (const [place, source] of career.sources.entries()) {
    const item = cslItem(source, askedOf(career))
    expect(plain(back[place]?.title)).toBe(item.title)
    expect(back[place]?.URL).toBe(item.URL)
    expect(back[place]?.issued?.["date-parts"]).toEqual(item.issued?.["date-parts"])
    // BibTeX has one kind of name.
    expect(back[place]?.author).toEqual(
      item.author?.map(({ literal, ...name }) => (literal ? { family: literal } : name)),
    )
  }
})

/** citation-js marks what braces keep from changing capitals. */
const plain = (title: string | undefined) => title?.replace(/<\/?span[^>]*>/g, "")

test("the sources of the first timeline come back from RIS with what they say", () => {
  const career = theCareer()
  const back = readBack(written(ris, career))
  expect(back).toHaveLength(career.sources.length)
  for (const [place, source] of career.sources.entries()) {
    const item = cslItem(source, askedOf(career))
    const found = back[place]
    expect(found?.title).toBe(item.title)
    expect(found?.URL).toBe(item.URL)
    if (item.type !== "webpage") expect(found?.type.split("-")[0]).toBe(item.type.split("-")[0])
    // Of some types citation-js reads the year alone.
    const [parts] = found?.issued?.["date-parts"] ?? []
    expect(parts).toEqual(item.issued?.["date-parts"]?.[0]?.slice(0, parts?.length))
    // citation-js takes the author of a news article for a reporter, whose name it leaves as it is.
    expect(found?.reporter ?? found?.author?.map(inRis).join()).toEqual(item.author?.map(inRis).join())
  }
})

/** A name as a whole has no comma, which would part it. */
const inRis = ({ family, given, literal }: Name) =>
  literal?.replaceAll(", ", " ") ?? [family, given].filter(Boolean).join(", ")

test("a full entry of BibTeX", () => {
  expect(written(bibtex, withSources([FULL]))).toBe(
    String.raw`@article{full,
  author = {van der Berg, Ann and {The Lab, and Co} and {Zed}},
  title = {{Deep nets \& \{braces\}}},
  journal = {Journal of Things},
  publisher = {A Press},
  date = {2017-05-24},
  year = {2017},
  month = may,
  url = {https://example.org/a_b?c=%7B&d=%7Be%7D#f},
  urldate = {2026-11-20},
  doi = {10.1145/3065386},
  language = {en},
  note = {A note. Archived copy: https://archive.example/1.},
}

`,
  )
})

test("a full entry of RIS", () => {
  expect(written(ris, withSources([FULL])).split("\r\n")).toEqual([
    "TY  - JOUR",
    "ID  - full",
    "AU  - van der Berg, Ann",
    "AU  - The Lab and Co",
    "AU  - Zed",
    "TI  - Deep nets & {braces}",
    "T2  - Journal of Things",
    "PB  - A Press",
    "PY  - 2017",
    "DA  - 2017/05/24/",
    "Y2  - 2026/11/20/",
    "UR  - https://example.org/a_b?c=%7B&d={e}#f",
    "DO  - 10.1145/3065386",
    "LA  - en",
    "N1  - A note.",
    "N1  - Archived copy: https://archive.example/1",
    "ER  - ",
    "",
    "",
  ])
})

test("any text comes back from BibTeX as it was, but for its line breaks", () => {
  const timeline = withSources([
    { id: "one", title: CROOKED, author: [{ family: CROOKED, given: CROOKED }, { literal: CROOKED }] },
    { id: "two", title: "After it" },
  ])
  const back = readBack(written(bibtex, timeline))
  const inOne = CROOKED.replace("\n", " ")
  expect(back.map(({ title }) => plain(title))).toEqual([inOne, "After it"])
  expect(back[0]?.author).toEqual([{ family: inOne, given: inOne }, { family: inOne }])
})

test("in BibTeX every brace has its partner, as readers count them, whatever a text has", () => {
  const sources = ["Half a { brace", "} {", "{a} } {b", "{{}", "\\{"].map((text, place) => ({
    ...{ id: `s${place}`, title: text, publisher: text, note: text, author: [{ family: text, given: text }] },
  }))
  const text = written(bibtex, withSources([...sources, { id: "last", title: "After them" }]))
  expect(readBack(text)).toHaveLength(sources.length + 1)
  let depth = 0
  for (const { 0: sign, index } of text.matchAll(/[{}@]/g)) {
    depth += sign === "{" ? 1 : sign === "}" ? -1 : 0
    expect(depth).toBeGreaterThanOrEqual(0)
    if (sign === "@") expect([index, depth]).toEqual([index, 0])
  }
  expect(depth).toBe(0)
  expect(text).toContain(String.raw`title = {{\{a\} \textbraceright{} \textbraceleft{}b}}`)
})

test("a line of RIS can't begin another field or entry", () => {
  const timeline = withSources([{ id: "one", title: "a\nER  - \nTY  - BOOK\nTI  - b" }])
  const lines = written(ris, timeline).split("\r\n")
  expect(lines.filter((line) => /^(TY|TI|ER)/.test(line))).toHaveLength(3)
})

test("keys are unique, also where case alone tells ids apart, and plain whatever the ids are", () => {
  const ids = ["a b", "a-b", "A-B", "日本", "http://zotero.org/items/X1", 7, "{}"]
  const keys = [...written(bibtex, withSources(ids.map((id) => ({ id })))).matchAll(/^@\w+\{(.*),$/gm)].map(
    ([, key]) => key,
  )
  expect(keys).toEqual(["a-b", "a-b-2", "A-B-3", "source", "zotero.org-items-X1", "7", "source-2"])
})

test.each([
  ["2017", { "date-parts": [[2017]] }, "date = {2017},\n  year = {2017},\n}", "2017///"],
  [
    "2017-09~",
    { "date-parts": [[2017, 9]], circa: true },
    "month = sep,\n  note = {Date: around September 2017.}",
    "2017/09//around September 2017",
  ],
  ["2001-21", { "date-parts": [[2001]], season: 1 }, "year = {spring 2001}", "2001///spring 2001"],
  ["2011/2013", { "date-parts": [[2011], [2013]] }, "date = {2011/2013},\n  year = {2011}", "2011///2011 – 2013"],
  ["199X", { literal: "the 1990s" }, "year = {the 1990s}", "///the 1990s"],
  ["[2017..2019]", { literal: "between 2017 and 2019" }, "year = {between 2017 and 2019}", "///between 2017 and 2019"],
  ["-0043", { "date-parts": [[-44]] }, "year = {44 BC}", "///44 BC"],
])("%s is a date in every list, and where it can't be, words", (issued, csl, inBibtex, inRis) => {
  const timeline = withSources([{ id: "a", issued }])
  expect(cslItem(timeline.sources[0]!, askedOf(timeline)).issued).toEqual(csl)
  expect(written(bibtex, timeline)).toContain(inBibtex)
  expect(written(ris, timeline)).toContain(`DA  - ${inRis}\r\n`)
})

test("CSL-JSON is a list that our own reader takes back", () => {
  const career = theCareer()
  const text = [...cslJson(career.sources, askedOf(career))].join("")
  const items = JSON.parse(text) as SourceInFile[]
  const { timeline, problems } = read(makeFile({ sources: items }))
  expect(problems.map(inOneLine)).toEqual([])
  expect(timeline?.sources.map(({ title, authors, url, doi }) => [title, authors, url, doi])).toEqual(
    career.sources.map(({ title, authors, url, doi }) => [title, authors, url, doi]),
  )
})

test("a source of any type is an entry that is read back, in all three", () => {
  const timeline = withSources(CSL_TYPES.map((type) => ({ id: type, type, title: type })))
  for (const write of [bibtex, ris, cslJson]) expect(readBack(written(write, timeline))).toHaveLength(CSL_TYPES.length)
})

test("the sources of some events are those that they cite, by number", () => {
  const career = theCareer()
  expect(sourcesOf(career, allOf(career))).toHaveLength(career.sources.length)
  const more = makeTimeline({ sources: [{ id: "a" }, { id: "b" }], events: [{ citations: [{ source: "b" }] }] })
  expect(sourcesOf(more, [0])).toEqual([0, 1])
  expect(sourcesOf(career, [])).toEqual([])
  const cited = career.event(eventAt(3)).citations.map(({ source }) => source!)
  expect(sourcesOf(career, [3])).toEqual([...new Set(cited)].sort((a, b) => a - b))
})

test("a title is in the source's own language, where the file has it", () => {
  const timeline = withSources([{ id: "a", language: "ja", title: { en: "Headline", ja: "見出し" } }])
  expect(cslItem(timeline.sources[0]!, askedOf(timeline)).title).toBe("見出し")
})

test("volume, issue and pages that a container ends with have fields of their own", () => {
  const timeline = withSources([{ ...FULL, "container-title": "Journal of Things 60(6), pp. 84–90" }])
  const bib = written(bibtex, timeline)
  for (const line of ["journal = {Journal of Things}", "volume = {60}", "number = {6}", "pages = {84--90}"])
    expect(bib).toContain(`  ${line},\n`)
  expect(written(ris, timeline)).toContain("T2  - Journal of Things\r\nVL  - 60\r\nIS  - 6\r\nSP  - 84\r\nEP  - 90\r\n")
  expect(cslItem(timeline.sources[0]!, askedOf(timeline))).toMatchObject({
    "container-title": "Journal of Things",
    volume: "60",
    issue: "6",
    page: "84–90",
  })
})

const DETAILED: readonly SourceInFile[] = [
  { ...FULL, volume: 60, issue: "6", page: "84-90", ISSN: "0001-0782", number: "e7" },
  {
    ...{ id: "book", type: "book", title: "A book", publisher: "A Press" },
    ...{ edition: 2, volume: "3", ISBN: "978-3-16-148410-0" },
    ...{ "collection-title": "Studies {in} Things", "publisher-place": "London" },
  },
  { id: "report", type: "report", title: "A report", number: "TR-12", publisher: "The Lab" },
  { id: "talk", type: "paper-conference", title: "A talk", "event-title": "Days of Talk", page: "iv" },
]

test("all that citations need comes back from CSL-JSON by our own reader, word for word", () => {
  const timeline = withSources([...DETAILED])
  const items = JSON.parse(written(cslJson, timeline)) as SourceInFile[]
  expect(withSources(items).sources.map(({ details }) => details)).toEqual(
    timeline.sources.map(({ details }) => details),
  )
  expect(items[0]).toMatchObject({ volume: "60", issue: "6", page: "84-90", ISSN: "0001-0782", number: "e7" })
})

test.each([
  [
    bibtex,
    [
      { volume: "60", issue: "6", page: "84-90", ISSN: "0001-0782", number: "e7" },
      { edition: "2", volume: "3", ISBN: "978-3-16-148410-0", "collection-title": "Studies {in} Things" },
      { number: "TR-12", publisher: "The Lab" },
      { page: "iv" },
    ],
  ],
  [
    ris,
    [
      { volume: "60", issue: "6", page: "84-90", ISSN: "0001-0782", number: "e7" },
      { edition: "2", volume: "3", ISBN: "978-3-16-148410-0", "publisher-place": "London" },
      {},
      { "page-first": "iv", "container-title": "Days of Talk" },
    ],
  ],
] as const)("where in its work a source is comes back from %o", (write, fields) => {
  const back = readBack(written(write as typeof bibtex, withSources([...DETAILED])))
  for (const [place, expected] of fields.entries()) expect(back[place]).toMatchObject(expected)
})

test("the number of a report stands in RIS where reference managers look for it", () => {
  expect(written(ris, withSources([...DETAILED]))).toContain("TI  - A report\r\nSN  - TR-12\r\n")
})
