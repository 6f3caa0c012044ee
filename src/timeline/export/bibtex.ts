import type { Name, Source } from "../model.ts"
import type { DetailKey } from "../sourcedetails.ts"
import { titleOfSource } from "./asked.ts"
import { citedDate, isoDay } from "./citeddate.ts"
import { containerParts } from "./containerparts.ts"
import { dateOfSource, notesOf, type SourcesAsked } from "./sourcesasked.ts"

/** An entry type for each type of CSL; what BibTeX itself lacks is named as in biblatex. All others: misc. */
const TYPES: Readonly<Record<string, string>> = {
  article: "article",
  "article-journal": "article",
  "article-magazine": "article",
  "article-newspaper": "article",
  book: "book",
  chapter: "incollection",
  classic: "book",
  collection: "book",
  dataset: "dataset",
  entry: "incollection",
  "entry-dictionary": "incollection",
  "entry-encyclopedia": "incollection",
  manuscript: "unpublished",
  pamphlet: "booklet",
  "paper-conference": "inproceedings",
  patent: "patent",
  periodical: "periodical",
  post: "online",
  "post-weblog": "online",
  report: "techreport",
  review: "article",
  "review-book": "article",
  software: "software",
  standard: "techreport",
  thesis: "phdthesis",
  webpage: "online",
}

/** What names the publisher and the container, where it is not `publisher` and `howpublished`. */
const PUBLISHER: Readonly<Record<string, string>> = {
  techreport: "institution",
  phdthesis: "school",
  online: "organization",
  software: "organization",
  dataset: "organization",
}
const CONTAINER: Readonly<Record<string, string>> = {
  article: "journal",
  incollection: "booktitle",
  inproceedings: "booktitle",
}
/** Macros that every style of BibTeX knows. */
const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ")

type Field = readonly [name: string, value: string | null]

/** A bibliography in UTF-8, for BibTeX and biblatex alike: dates stand in the fields of both. */
export function* bibtex(sources: readonly Source[], asked: SourcesAsked): Generator<string> {
  const keys = new Set<string>()
  for (const source of sources) yield entryOf(source, freeKey(source.id, keys), asked)
}

function entryOf(source: Source, key: string, asked: SourcesAsked): string {
  const type = TYPES[source.type] ?? "misc"
  const title = titleOfSource(source, asked.language, asked.timeline.language)
  const braced = (text: string | null): string | null => (text === null ? null : `{${escaped(text)}}`)
  const { container, volume, issue, pages } = containerParts(source)
  const { details = {} } = source
  const detail = (key: DetailKey) => braced(details[key] ?? null)
  const accessed = source.accessed === null ? null : citedDate(source.accessed)
  const fields: readonly Field[] = [
    ["author", source.authors.length === 0 ? null : `{${source.authors.map(nameOf).join(" and ")}}`],
    // A second pair keeps styles from changing capitals.
    ["title", title === null ? null : `{{${escaped(title)}}}`],
    [CONTAINER[type] ?? "howpublished", braced(container)],
    ["volume", braced(volume)],
    ["number", braced(issue) ?? (type === "article" ? null : detail("number"))],
    ["eid", type === "article" ? detail("number") : null],
    ["pages", braced(pages?.replaceAll("–", "--") ?? null)],
    ["edition", detail("edition")],
    ["series", detail("collection-title")],
    ["eventtitle", detail("event-title")],
    [PUBLISHER[type] ?? "publisher", braced(source.publisher)],
    ["address", detail("publisher-place")],
    ["isbn", detail("ISBN")],
    ["issn", detail("ISSN")],
    ...dateFields(source, asked),
    ["url", verbatim(source.url)],
    ["urldate", accessed === null || accessed.end !== null ? null : braced(isoDay(accessed.start))],
    ["doi", verbatim(source.doi)],
    ["language", braced(source.language)],
    ["note", braced(notesOfEntry(source, asked))],
  ]
  const written = fields.filter(([, value]) => value !== null).map(([name, value]) => `  ${name} = ${value!},\n`)
  return `@${type}{${key},\n${written.join("")}}\n\n`
}

function dateFields({ issued }: Source, asked: SourcesAsked): readonly Field[] {
  if (issued === null) return []
  const date = citedDate(issued)
  const start = date === null ? null : isoDay(date.start)
  // biblatex reads much of EDTF, styles of BibTeX print whatever the year says.
  if (date === null || start === null) return [["year", `{${escaped(dateOfSource(issued, asked))}}`]]
  const end = date.end === null ? null : isoDay(date.end)
  const { year, month } = date.start
  return [
    ["date", `{${end === null ? start : `${start}/${end}`}}`],
    ["year", `{${year}}`],
    ["month", month === null ? null : MONTHS[month - 1]!],
  ]
}

/** What the date has no field for, and what the source has none for. */
function notesOfEntry(source: Source, asked: SourcesAsked): string | null {
  const { issued } = source
  const date = issued === null ? null : citedDate(issued)
  const doubted = issued !== null && date !== null && (date.isCirca || date.isUncertain)
  const notes = [...(doubted ? [asked.say.dated(dateOfSource(issued, asked))] : []), ...notesOf(source, asked)]
  return notes.length === 0 ? null : notes.map((note) => note.replace(/([^.!?…])$/, "$1.")).join(" ")
}

/** A name that is no person's is kept whole by braces. */
const nameOf = ({ family, given, literal }: Name): string => {
  if (literal !== undefined || given === undefined) return `{${escaped(literal ?? family ?? "")}}`
  // "and" and a comma divide names.
  const guarded = (part: string) => (/,|\band\b/i.test(part) ? `{${escaped(part)}}` : escaped(part))
  return `${guarded(family ?? "")}, ${guarded(given)}`
}

const SIGNS: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
}

/** TeX's own signs as text; line breaks have no meaning in a field. */
const escaped = (text: string): string => {
  const line = text.replace(/\s+/g, " ")
  const alone = bracesAlone(line)
  return line.replace(
    /[\\{}$&#%_~^]/g,
    (sign, place: number) => (alone.has(place) ? BRACES : SIGNS)[sign] ?? `\\${sign}`,
  )
}

/** Readers count braces before they know of TeX: one that has no partner ends its field, or all that come after it. */
const BRACES: Readonly<Record<string, string>> = { "{": "\\textbraceleft{}", "}": "\\textbraceright{}" }

/** Where braces stand that have no partner. */
function bracesAlone(text: string): ReadonlySet<number> {
  const opened: number[] = []
  const alone = new Set<number>()
  for (const { 0: sign, index } of text.matchAll(/[{}]/g)) {
    if (sign === "{") opened.push(index)
    else if (opened.pop() === undefined) alone.add(index)
  }
  for (const index of opened) alone.add(index)
  return alone
}

/** An address is not read as TeX, but its braces count. */
const verbatim = (address: string | null): string | null =>
  address === null ? null : `{${address.replace(/[{}\\]/g, (sign) => encodeURIComponent(sign))}}`

/** An id as a key that every reader takes, which no other source has. */
function freeKey(id: string, keys: Set<string>): string {
  const base =
    id
      .replace(/^https?:\/\//, "")
      .replace(/[^A-Za-z0-9_:.-]+/g, "-")
      .replace(/^-+|-+$/g, "") || "source"
  let key = base
  for (let count = 2; keys.has(key.toLowerCase()); count++) key = `${base}-${count}`
  keys.add(key.toLowerCase())
  return key
}
