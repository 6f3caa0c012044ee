import { Cite } from "@citation-js/core"
import "@citation-js/plugin-csl"
import { expect, test } from "vitest"
import { citationOf, STYLES, type Style } from "../../../../src/timeline/export/cite/styles.ts"
import { textOfRuns } from "../../../../src/timeline/export/cite/runs.ts"
import { cslItem } from "../../../../src/timeline/export/csljson.ts"
import { CSL_TYPES, type SourceInFile } from "../../../../src/timeline/format.ts"
import type { Source } from "../../../../src/timeline/model.ts"
import { askedOf, theCareer, withSources } from "./asked.ts"

const career = theCareer()
const cited = (source: Source, style: Style) => textOfRuns(citationOf(source, style, askedOf(career)))

/** Of one source alone, as a file has it. */
function citing(source: Omit<SourceInFile, "id">, style: Style, language: "en" | "fr" = "en") {
  const timeline = withSources([{ id: "a", ...source }])
  return citationOf(timeline.sources[0]!, style, askedOf(timeline, language))
}
/** Slanted text between strokes. */
const marked = (...asked: Parameters<typeof citing>) =>
  citing(...asked)
    .map(({ text, isItalic }) => (isItalic ? `/${text}/` : text))
    .join("")

/** What citeproc says of an item in APA, but for what we know better: the manual's own words. */
function citeproc(source: Source): string {
  const item = cslItem({ ...source, note: null, archived: null }, askedOf(career))
  const text = new Cite([item], { generateGraph: false }).format("bibliography", {
    format: "text",
    template: "apa",
    lang: "en-US",
  })
  return text
    .trim()
    .replace("[Dataset]", "[Data set]")
    .replace("Retrieved https:", "https:")
    .replace(/\. In (arXiv|Official Gazette)/, ". $1")
}

test("in APA the sources of the first timeline read as citeproc has them, but for capitals", () => {
  expect(career.sources).toHaveLength(44)
  const ours = career.sources.map((source) => cited({ ...source, archived: null }, "apa").toLowerCase())
  expect(ours).toEqual(career.sources.map((source) => citeproc(source).toLowerCase()))
})

const JOURNAL: Omit<SourceInFile, "id"> = {
  type: "article-journal",
  title: "Deep nets",
  author: [
    { family: "Krizhevsky", given: "Alex" },
    { family: "Sutskever", given: "Ilya" },
    { family: "Hinton", given: "Geoffrey E." },
  ],
  "container-title": "Journal of Things",
  issued: "2017-05-24",
  DOI: "10.1145/3065386",
  URL: "https://example.org/",
}
const PAGE: Omit<SourceInFile, "id"> = {
  type: "webpage",
  title: "Home page",
  publisher: "A University",
  URL: "https://example.org/",
  accessed: "2026-11-20",
}
const NEWS: Omit<SourceInFile, "id"> = {
  type: "article-newspaper",
  title: "Who knows?",
  "container-title": "The Paper",
  issued: "2018-06-18?",
  URL: "https://example.org/",
}
const BOOK: Omit<SourceInFile, "id"> = {
  type: "book",
  title: "A book",
  author: [{ family: "van der Berg", given: "Jean-Paul" }, { literal: "The Lab" }],
  publisher: "Press",
  issued: "1999",
}

// By hand from the manuals: APA 9 and 10, Chicago 13 and 14, MLA 5.
test.each([
  [
    "apa",
    JOURNAL,
    "Krizhevsky, A., Sutskever, I., & Hinton, G. E. (2017). Deep nets. /Journal of Things/. https://doi.org/10.1145/3065386",
  ],
  [
    "chicago",
    JOURNAL,
    "Krizhevsky, Alex, Ilya Sutskever, and Geoffrey E. Hinton. “Deep nets.” /Journal of Things/, May 24, 2017. https://doi.org/10.1145/3065386.",
  ],
  [
    "mla",
    JOURNAL,
    "Krizhevsky, Alex, et al. “Deep nets.” /Journal of Things/, 24 May 2017, https://doi.org/10.1145/3065386.",
  ],
  ["apa", PAGE, "A University. (n.d.). /Home page/. Retrieved November 20, 2026, from https://example.org/"],
  ["chicago", PAGE, "“Home page.” A University, n.d. Accessed November 20, 2026. https://example.org/."],
  ["mla", PAGE, "/Home page/. A University, https://example.org/. Accessed 20 Nov. 2026."],
  ["apa", NEWS, "Who knows? (ca. 2018, June 18). /The Paper/. https://example.org/"],
  ["chicago", NEWS, "/The Paper/. “Who knows?” Ca. June 18, 2018. https://example.org/."],
  ["mla", NEWS, "“Who knows?” /The Paper/, ca. 18 June 2018, https://example.org/."],
  ["apa", BOOK, "van der Berg, J.-P., & The Lab. (1999). /A book/. Press."],
  ["chicago", BOOK, "van der Berg, Jean-Paul, and The Lab. /A book/. Press, 1999."],
  ["mla", BOOK, "van der Berg, Jean-Paul, and The Lab. /A book/. Press, 1999."],
] as const)("%s: %#", (style, source, text) => {
  expect(marked(source, style)).toBe(text)
})

test("many authors are named as far as each style goes", () => {
  const author = Array.from({ length: 21 }, (_, place) => ({ family: `F${place}`, given: "Ann" }))
  const all = { type: "book", title: "T", issued: "2000", author } as const
  expect(marked(all, "apa")).toMatch(/^F0, A\., .*F18, A\., … F20, A\. \(2000\)/)
  expect(marked(all, "chicago")).toMatch(/^F0, Ann, Ann F1, Ann F2, et al\. /)
  expect(marked(all, "mla")).toMatch(/^F0, Ann, et al\. /)
  expect(marked({ ...all, author: author.slice(0, 6) }, "chicago")).toMatch(/Ann F4, and Ann F5\. /)
})

test("a part of a book says in what, and a kept copy where it is", () => {
  const part = {
    type: "chapter",
    title: "T",
    "container-title": "B",
    publisher: "P",
    issued: "2000",
    archived: "https://a.example/",
  } as const
  expect(marked(part, "apa")).toBe("T. (2000). In /B/. P. Archived copy: https://a.example/")
  expect(marked(part, "chicago")).toBe("“T.” In /B/, P, 2000. Archived copy: https://a.example/")
  expect(marked(part, "mla")).toBe("“T.” /B/, P, 2000. Archived copy: https://a.example/")
})

test("dates that no style has a way for are said in words", () => {
  for (const style of STYLES) {
    expect(marked({ title: "T", issued: "199X" }, style)).toMatch(/the 1990s/i)
    expect(marked({ title: "T", issued: "-0043" }, style)).toContain("44 BC")
    expect(marked({ title: "T", issued: "2011/2013" }, style)).toContain("2011–2013")
  }
})

test("in French the words, dates and quotation marks are French", () => {
  expect(marked(NEWS, "apa", "fr")).toBe("Who knows? (vers 2018, 18 juin). /The Paper/. https://example.org/")
  expect(marked(JOURNAL, "chicago", "fr")).toContain(
    "et Geoffrey E. Hinton. «\u202fDeep nets\u202f». /Journal of Things/, 24 mai 2017.",
  )
  expect(marked(PAGE, "mla", "fr")).toContain("Consulté le 20 nov. 2026.")
})

test("a source of any type that says nothing but its title is cited by it", () => {
  for (const style of STYLES)
    for (const type of CSL_TYPES) expect(marked({ type, title: "Just this" }, style)).toMatch(/Just this.*\S/)
})
