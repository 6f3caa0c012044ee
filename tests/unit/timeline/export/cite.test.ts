import { Cite } from "@citation-js/core"
import "@citation-js/plugin-csl"
import { expect, test } from "vitest"
import { bibliographyOf, citationOf, STYLES, type Style } from "../../../../src/timeline/export/cite/styles.ts"
import { italic, roman, textOfRuns } from "../../../../src/timeline/export/cite/runs.ts"
import { htmlOfEntries } from "../../../../src/view/cite/entrieshtml.ts"
import { headline } from "../../../../src/timeline/export/cite/headline.ts"
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
  // It names an author that brings out its own works twice.
  const publisher = source.authors.some(({ literal }) => literal === source.publisher) ? null : source.publisher
  const item = cslItem({ ...source, publisher, note: null, archived: null }, askedOf(career))
  const text = new Cite([item], { generateGraph: false }).format("bibliography", {
    format: "text",
    template: "apa",
    lang: "en-US",
  })
  return (
    text
      .trim()
      .replace("[Dataset]", "[Data set]")
      .replace("Retrieved https:", "https:")
      // Its dates have one word for about and perhaps, and the file is never sure here.
      .replace(/\(ca\. (.+?)\)/, "([$1?])")
      // Proceedings are a book (10.5), which citeproc takes for a periodical where they have a volume.
      .replace(/\. (Advances in .*), 25, (1097–1105)/, ". In $1 (Vol. 25, pp. $2)")
      .replace(/\. In (arXiv|Official Gazette)/, ". $1")
  )
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
    "Krizhevsky, Alex, Ilya Sutskever, and Geoffrey E. Hinton. “Deep Nets.” /Journal of Things/, May 24, 2017. https://doi.org/10.1145/3065386.",
  ],
  [
    "mla",
    JOURNAL,
    "Krizhevsky, Alex, et al. “Deep Nets.” /Journal of Things/, 24 May 2017, https://doi.org/10.1145/3065386.",
  ],
  ["apa", PAGE, "A University. (n.d.). /Home page/. Retrieved November 20, 2026, from https://example.org/"],
  ["chicago", PAGE, "“Home Page.” A University, n.d. Accessed November 20, 2026. https://example.org/."],
  ["mla", PAGE, "/Home Page/. A University, https://example.org/. Accessed 20 Nov. 2026."],
  ["apa", NEWS, "Who knows? ([2018, June 18?]). /The Paper/. https://example.org/"],
  ["chicago", NEWS, "/The Paper/. “Who Knows?” [June 18, 2018?]. https://example.org/."],
  ["mla", NEWS, "“Who Knows?” /The Paper/, [18 June 2018?], https://example.org/."],
  ["apa", BOOK, "van der Berg, J.-P., & The Lab. (1999). /A book/. Press."],
  ["chicago", BOOK, "van der Berg, Jean-Paul, and The Lab. /A Book/. Press, 1999."],
  ["mla", BOOK, "van der Berg, Jean-Paul, and The Lab. /A Book/. Press, 1999."],
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
  expect(marked(part, "chicago")).toBe("“T.” In /B/. P, 2000. Archived copy: https://a.example/")
  expect(marked(part, "mla")).toBe("“T.” /B/, P, 2000. Archived copy: https://a.example/")
})

test("about is not perhaps: what is approximate, what is uncertain and what is both are told apart", () => {
  const dated = (issued: string) =>
    STYLES.map((style) => marked({ type: "book", title: "T", publisher: "P", issued }, style))
  expect(dated("2018~")).toEqual(["P. (ca. 2018). /T/.", "/T/. P, ca. 2018.", "/T/. P, ca. 2018."])
  expect(dated("2018?")).toEqual(["P. ([2018?]). /T/.", "/T/. P, [2018?].", "/T/. P, [2018?]."])
  expect(dated("2018%")).toEqual(["P. ([ca. 2018?]). /T/.", "/T/. P, [ca. 2018?].", "/T/. P, [ca. 2018?]."])
  expect(marked({ type: "book", title: "T", issued: "2020-02?" }, "chicago", "fr")).toContain("[février 2020\u202f?]")
  const author = [{ literal: "A" }]
  const two = ["One", "Two"].map((title, place) => ({ id: `s${place}`, title, author, issued: "2018?" }))
  const timeline = withSources(two.map((source) => ({ type: "webpage", ...source })))
  expect(bibliographyOf(timeline.sources, "apa", askedOf(timeline)).map(textOfRuns)).toEqual([
    "A. ([2018a?]). One.",
    "A. ([2018b?]). Two.",
  ])
})

test("dates that no style has a way for are said in words", () => {
  for (const style of STYLES) {
    expect(marked({ title: "T", issued: "199X" }, style)).toMatch(/the 1990s/i)
    expect(marked({ title: "T", issued: "-0043" }, style)).toContain("44 BC")
    expect(marked({ title: "T", issued: "2011/2013" }, style)).toContain("2011–2013")
  }
})

test("in French the words, dates and quotation marks are French", () => {
  expect(marked(NEWS, "apa", "fr")).toBe("Who knows? ([2018, 18 juin\u202f?]). /The Paper/. https://example.org/")
  expect(marked(JOURNAL, "chicago", "fr")).toContain(
    "et Geoffrey E. Hinton. «\u202fDeep Nets\u202f». /Journal of Things/, 24 mai 2017.",
  )
  expect(marked(PAGE, "mla", "fr")).toContain("Consulté le 20 nov. 2026.")
})

test("a source of any type that says nothing but its title is cited by it", () => {
  for (const style of STYLES)
    for (const type of CSL_TYPES) expect(marked({ type, title: "Just this" }, style)).toMatch(/Just this.*\S/i)
})

const ORGANIZATION: Omit<SourceInFile, "id"> = {
  type: "report",
  title: "Annual report",
  author: [{ literal: "World Health Organization" }],
  publisher: "World Health Organization",
  issued: "2011",
}

test("an organization that brings out its own work is named once in APA, and as the publisher in MLA", () => {
  expect(marked(ORGANIZATION, "apa")).toBe("World Health Organization. (2011). /Annual report/.")
  expect(marked(ORGANIZATION, "mla")).toBe("/Annual Report/. World Health Organization, 2011.")
  expect(marked({ ...ORGANIZATION, publisher: "A Press" }, "mla")).toBe(
    "World Health Organization. /Annual Report/. A Press, 2011.",
  )
  const site = {
    ...ORGANIZATION,
    type: "webpage",
    publisher: undefined,
    "container-title": "World Health Organization",
  }
  expect(marked(site as typeof ORGANIZATION, "apa")).toBe("World Health Organization. (2011). /Annual report/.")
})

test("in a list in APA works of one author and year are told apart by letters: by day, then by title", () => {
  const author = [{ family: "Doe", given: "Ann" }]
  const timeline = withSources([
    { id: "a", type: "webpage", title: "The beach", author, issued: "2025-03-20" },
    { id: "b", type: "webpage", title: "Ants", author, issued: "2025-03-20" },
    { id: "c", type: "webpage", title: "Zoo", author, issued: "2025" },
    { id: "d", type: "webpage", title: "One", author },
    { id: "e", type: "webpage", title: "Two", author },
    { id: "f", type: "webpage", title: "Alone", author, issued: "2024" },
    { id: "g", type: "webpage", title: "Nobody’s", issued: "2025" },
    { id: "h", type: "webpage", title: "Nobody’s either", issued: "2025" },
  ])
  const list = (style: Style) => bibliographyOf(timeline.sources, style, askedOf(timeline)).map(textOfRuns)
  expect(list("apa").sort()).toEqual([
    "Doe, A. (2024). Alone.",
    "Doe, A. (2025a). Zoo.",
    "Doe, A. (2025b, March 20). Ants.",
    "Doe, A. (2025c, March 20). The beach.",
    "Doe, A. (n.d.-a). One.",
    "Doe, A. (n.d.-b). Two.",
    "Nobody’s either. (2025).",
    "Nobody’s. (2025).",
  ])
  expect(list("mla").join()).not.toMatch(/2025[a-z]/)
})

test("a container that ends with volume, issue and pages is taken apart", () => {
  const asked = { ...JOURNAL, "container-title": "Communications of the ACM 60(6), pp. 84–90" }
  expect(marked(asked, "apa")).toMatch(
    /\(2017\)\. Deep nets\. \/Communications of the ACM\/, \/60\/\(6\), 84–90[.,] https:/,
  )
  expect(marked(asked, "chicago")).toMatch(/ \/Communications of the ACM\/ 60, no\. 6 \(2017\): 84–90[.,] https:/)
  expect(marked(asked, "mla")).toMatch(
    / \/Communications of the ACM\/, vol\. 60, no\. 6, 24 May 2017, pp\. 84–90[.,] https:/,
  )
  expect(marked(asked, "mla", "fr")).toContain("vol.\u00a060, nᵒ\u00a06, 24 mai 2017, p.\u00a084–90, https:")
  const year = { ...asked, "container-title": "Proceedings of ICML 2012, pp. 1–9" }
  expect(marked(year, "apa")).toContain("/Proceedings of ICML 2012, pp. 1–9/.")
})

test("a paper of proceedings is in them, of the year in which they came out", () => {
  const paper = {
    type: "paper-conference",
    title: "Deep nets",
    "container-title": "Advances in Things 25, pp. 1–9",
    publisher: "P",
    issued: "2012-12",
  } as const
  expect(marked(paper, "apa")).toBe("Deep nets. (2012). In /Advances in Things/ (Vol. 25, pp. 1–9). P.")
  expect(marked(paper, "chicago")).toBe("“Deep Nets.” In /Advances in Things/, vol. 25. P, 2012.")
  expect(marked(paper, "mla")).toBe("“Deep Nets.” /Advances in Things/, vol. 25, P, 2012, pp. 1–9.")
})

const ISSUE: Omit<SourceInFile, "id"> = { ...JOURNAL, volume: 12, issue: "3", page: "45-67" }
const ARTICLE: Omit<SourceInFile, "id"> = { ...JOURNAL, volume: "12", number: "e0193972" }
const MAGAZINE: Omit<SourceInFile, "id"> = { ...NEWS, type: "article-magazine", volume: "26", issue: "7", page: "A1" }
const VOLUME: Omit<SourceInFile, "id"> = {
  ...BOOK,
  edition: 2,
  volume: "3",
  "collection-title": "Studies in Things",
  "publisher-place": "London",
}
const CHAPTER: Omit<SourceInFile, "id"> = { ...VOLUME, type: "chapter", "container-title": "A whole", page: "1-9, 12" }
const REPORT: Omit<SourceInFile, "id"> = { type: "report", title: "A report", number: "12", issued: "1850" }

// By hand from the manuals, as above.
test.each([
  ["apa", ISSUE, "/Journal of Things/, /12/(3), 45–67. https://doi.org/10.1145/3065386"],
  ["chicago", ISSUE, "/Journal of Things/ 12, no. 3 (2017): 45–67. https:"],
  ["mla", ISSUE, "/Journal of Things/, vol. 12, no. 3, 24 May 2017, pp. 45–67, https:"],
  ["chicago", { ...ISSUE, volume: "" }, "/Journal of Things/, no. 3 (2017): 45–67. https:"],
  ["apa", ARTICLE, "/Journal of Things/, /12/, Article e0193972. https:"],
  ["chicago", ARTICLE, "/Journal of Things/ 12 (2017): e0193972. https:"],
  ["mla", ARTICLE, "/Journal of Things/, vol. 12, 24 May 2017, e0193972, https:"],
  ["apa", MAGAZINE, "/The Paper/, /26/(7), A1. https:"],
  ["chicago", MAGAZINE, "/The Paper/. “Who Knows?” [June 18, 2018?], A1. https:"],
  ["chicago", { ...MAGAZINE, type: "article-newspaper" }, "“Who Knows?” [June 18, 2018?]. https:"],
  ["mla", MAGAZINE, "/The Paper/, vol. 26, no. 7, [18 June 2018?], p. A1, https:"],
  ["apa", VOLUME, "(1999). /A book/ (2nd ed., Vol. 3). Press."],
  ["chicago", VOLUME, "/A Book/. 2nd ed. Vol. 3. Studies in Things. Press, 1999."],
  ["mla", VOLUME, "/A Book/. 2nd ed., vol. 3, Press, 1999. Studies in Things."],
  ["mla", { ...VOLUME, edition: "1" }, "/A Book/. Vol. 3, Press, 1999."],
  ["chicago", { ...VOLUME, edition: "revised edition" }, "/A Book/. Revised edition. Vol. 3."],
  ["apa", CHAPTER, "(1999). A book. In /A whole/ (2nd ed., Vol. 3, pp. 1–9, 12). Press."],
  ["chicago", CHAPTER, "“A Book.” In /A whole/, 2nd ed., vol. 3. Press, 1999."],
  ["mla", CHAPTER, "“A Book.” /A whole/, 2nd ed., vol. 3, Press, 1999, pp. 1–9, 12."],
  ["apa", REPORT, "/A report/ (No. 12). (1850)."],
  ["chicago", { ...REPORT, "publisher-place": "London" }, "/A Report/. No. 12. London, 1850."],
  ["mla", { ...REPORT, number: "RFC 1" }, "/A Report/. RFC 1, 1850."],
  [
    "apa",
    { type: "speech", title: "A talk", "event-title": "Days of Talk", issued: "2001" },
    "/A talk/. (2001). Days of Talk.",
  ],
] as const)("%s says where in its work a source is, by its fields: %#", (style, source, text) => {
  expect(marked(source, style)).toContain(text)
})

test("what a source says by itself goes before what its container ends with", () => {
  const asked = { ...ISSUE, "container-title": "Journal of Things 60(6), pp. 84–90" }
  expect(marked(asked, "apa")).toContain("/Journal of Things/, /12/(3), 45–67.")
})

test("ordinals of editions are the language’s own", () => {
  expect(marked(VOLUME, "apa", "fr")).toContain("(2e\u00a0éd., Vol.\u00a03)")
  expect(marked({ ...VOLUME, edition: "11th" }, "apa")).toContain("(11th ed., Vol. 3)")
})

test.each([
  ["let’s not miss our chance: what Canada needs to do", "Let’s Not Miss Our Chance: What Canada Needs to Do"],
  ["U of T start-up acquired by Google", "U of T Start-up Acquired by Google"],
  ["The Secret Auction That Set Off The Race", "The Secret Auction That Set Off the Race"],
  [
    "an iPhone of the 1990s and the C++/CUDA code on arxiv.org",
    "An iPhone of the 1990s and the C++/CUDA Code on arxiv.org",
  ],
  ["the life of Vincent van Gogh (in two parts)", "The Life of Vincent van Gogh (in Two Parts)"],
  ["how “a quiet word” spread [posted to a list]", "How “a quiet word” Spread [posted to a list]"],
  ["DeepLearni.ng is history", "DeepLearni.ng Is History"],
  ["what we live for", "What We Live For"],
  ["", ""],
])("%s as a headline", (title, written) => {
  expect(headline(title, { style: "chicago", isName: false })).toBe(written)
})

test("long prepositions are capitals in Chicago alone, a program’s name and other languages stay as written", () => {
  const asked = { type: "book", title: "a walk between worlds", issued: "2000" } as const
  expect(marked(asked, "chicago")).toContain("A Walk Between Worlds")
  expect(marked(asked, "mla")).toContain("A Walk between Worlds")
  expect(marked({ ...asked, title: "cuda-convnet: fast code", type: "software" }, "mla")).toContain(
    "cuda-convnet: Fast Code",
  )
  expect(marked({ ...asked, title: "une vie sans fin", language: "fr" }, "mla")).toContain("/une vie sans fin/")
  expect(marked({ ...asked, title: { fr: "une vie", de: "ein leben" } }, "mla")).toMatch(/une vie|ein leben/)
})

test("entries are copied as HTML with their slanted titles, and nothing of a source is read as HTML", () => {
  expect(htmlOfEntries([[roman("<b>& "), italic('"A" <book>'), roman(".")], [roman("Next")]])).toBe(
    "<p>&lt;b&gt;&amp; <i>&quot;A&quot; &lt;book&gt;</i>.</p><p>Next</p>",
  )
})
