import type { TimelineDate } from "../../time/date.ts"
import type { Name, Source } from "../model.ts"
import { titleOfSource } from "./asked.ts"
import { citedDate, two, type CitedDay } from "./citeddate.ts"
import { containerParts } from "./containerparts.ts"
import { dateOfSource, notesOf, type SourcesAsked } from "./sourcesasked.ts"

/** A reference type of RIS for each type of CSL. All others: GEN. */
const TYPES: Readonly<Record<string, string>> = {
  article: "JOUR",
  "article-journal": "JOUR",
  "article-magazine": "MGZN",
  "article-newspaper": "NEWS",
  bill: "BILL",
  book: "BOOK",
  broadcast: "MPCT",
  chapter: "CHAP",
  classic: "CLSWK",
  dataset: "DATA",
  "entry-dictionary": "DICT",
  "entry-encyclopedia": "ENCYC",
  figure: "FIGURE",
  graphic: "ART",
  hearing: "HEAR",
  legal_case: "CASE",
  legislation: "STAT",
  manuscript: "MANSCPT",
  map: "MAP",
  motion_picture: "MPCT",
  musical_score: "MUSIC",
  pamphlet: "PAMP",
  "paper-conference": "CPAPER",
  patent: "PAT",
  periodical: "SER",
  personal_communication: "PCOMM",
  post: "ELEC",
  "post-weblog": "BLOG",
  regulation: "STAT",
  report: "RPRT",
  review: "JOUR",
  "review-book": "JOUR",
  software: "COMP",
  song: "SOUND",
  standard: "STAND",
  thesis: "THES",
  treaty: "STAT",
  webpage: "ELEC",
}

type Field = readonly [tag: string, value: string | null]

/** A list of references in UTF-8, as Zotero, EndNote and Mendeley read it. */
export function* ris(sources: readonly Source[], asked: SourcesAsked): Generator<string> {
  for (const source of sources) yield entryOf(source, asked)
}

/** Which tag has a report's number, or the like; of all other types: M1. */
const NUMBER: Readonly<Record<string, string>> = { JOUR: "C7", PAT: "SN", RPRT: "SN", STAND: "SN" }

function entryOf(source: Source, asked: SourcesAsked): string {
  const { issued, accessed, details = {} } = source
  const type = TYPES[source.type] ?? "GEN"
  const { container, volume, issue, pages } = containerParts(source)
  const [, firstPage = pages, lastPage = null] = /^([^–,]+)–([^–,]+)$/.exec(pages ?? "") ?? []
  const year = issued === null ? null : (citedDate(issued)?.start.year ?? null)
  const fields: readonly Field[] = [
    ["TY", type],
    ["ID", source.id],
    ...source.authors.map((name): Field => ["AU", nameOf(name)]),
    ["TI", titleOfSource(source, asked.language, asked.timeline.language)],
    ["T2", container ?? (type === "CPAPER" ? (details["event-title"] ?? null) : null)],
    ["T3", details["collection-title"] ?? null],
    ["VL", volume],
    ["IS", issue],
    ["SP", firstPage],
    ["EP", lastPage],
    // Of an article ET would be the day on which it was first on line.
    ["ET", type === "JOUR" ? null : (details.edition ?? null)],
    [NUMBER[type] ?? "M1", details.number ?? null],
    ["SN", NUMBER[type] === "SN" && details.number !== undefined ? null : (details.ISBN ?? details.ISSN ?? null)],
    ["PB", source.publisher],
    ["CY", details["publisher-place"] ?? null],
    ["PY", year === null || year < 0 || year > 9999 ? null : String(year).padStart(4, "0")],
    ["DA", issued === null ? null : dateOf(issued, asked)],
    ["Y2", accessed === null ? null : dateOf(accessed, asked)],
    ["UR", source.url],
    ["DO", source.doi],
    ["LA", source.language],
    ...notesOf(source, asked).map((note): Field => ["N1", note]),
    ["ER", ""],
  ]
  const lines = fields.filter(([, value]) => value !== null).map(([tag, value]) => `${tag}  - ${inLine(value!)}\r\n`)
  return `${lines.join("")}\r\n`
}

/** `2017/09/05/`, and after the last stroke what can't be said in figures: a season, a doubt, the other end. */
function dateOf(date: TimelineDate, asked: SourcesAsked): string {
  const cited = citedDate(date)
  if (cited === null || cited.start.year < 0 || cited.start.year > 9999) return `///${dateOfSource(date, asked)}`
  const isPlain = !cited.isCirca && !cited.isUncertain && cited.end === null && cited.start.season === null
  return `${figuresOf(cited.start)}${isPlain ? "" : dateOfSource(date, asked)}`
}

const figuresOf = ({ year, month, day }: CitedDay): string =>
  `${String(year).padStart(4, "0")}/${[month, day].map((part) => `${part === null ? "" : two(part)}/`).join("")}`

/** Commas part family name, given name and suffix; a name without parts must have none. */
function nameOf({ family, given, literal }: Name): string {
  const clean = (part: string) => part.replaceAll(",", " ")
  return given === undefined ? clean(literal ?? family ?? "") : `${clean(family ?? "")}, ${clean(given)}`
}

/** A line that looks like a tag would begin another field. */
const inLine = (text: string): string => text.replace(/\s+/g, " ").trim()
