import { isDate, readDate } from "../time/edtf.ts"
import type { TimelineDate } from "../time/date.ts"
import { edtfOf, nameOf } from "./csl.ts"
import type { Desk } from "./fields.ts"
import { misfit, pathTo, take, takeList, takeString, takeText, warn } from "./fields.ts"
import { source as sourceSchema, sourceId } from "./format.ts"
import type { Name, Source } from "./model.ts"
import { makeNames } from "./slug.ts"
import { DETAIL_KEYS, type DetailKey, type SourceDetails } from "./sourcedetails.ts"
import type { Raw } from "./raw.ts"
import { isRaw } from "./raw.ts"

const { entries } = sourceSchema
const KEYS: ReadonlySet<string> = new Set(Object.keys(entries))

/** Sources in file order, and where each id stands; of equal ids the first is the one that citations mean. */
export interface SourcesRead {
  readonly sources: readonly Source[]
  readonly positions: ReadonlyMap<string, number>
}

export function readSources(desk: Desk, file: Raw): SourcesRead {
  const { report, words } = desk
  const sources: Source[] = []
  const positions = new Map<string, number>()
  const names = makeNames()
  const doubles: { position: number; path: string }[] = []
  for (const [index, raw] of takeList(desk, file, "sources", "").entries()) {
    const at = `sources[${index}]`
    const leftOut = (path: string, value: unknown, expected: string) =>
      report.add({ kind: "sourceLeftOut", level: "error", path, value, message: words.sourceLeftOut(expected) })
    if (!isRaw(raw)) {
      leftOut(at, raw, words.expected.object)
      continue
    }
    const expected = misfit(sourceId, raw["id"], words)
    if (expected !== null) {
      leftOut(`${at}.id`, raw["id"], expected)
      continue
    }
    const source = readSource(desk, raw, String(raw["id"]), at)
    if (names.claim(source.id)) positions.set(source.id, sources.length)
    else doubles.push({ position: sources.length, path: `${at}.id` })
    sources.push(source)
  }
  for (const { position, path } of doubles) {
    const source = sources[position]!
    const id = names.vary(source.id)
    sources[position] = { ...source, id }
    const message = words.doubleSourceId(id)
    report.add({ kind: "doubleSourceId", level: "warning", path, value: source.id, message, hint: words.doubleIdHint })
  }
  return { sources, positions }
}

function readSource(desk: Desk, raw: Raw, id: string, at: string): Source {
  desk.keys.check(raw, KEYS, at)
  const details = readDetails(desk, raw, at)
  return {
    id,
    type: take(desk, raw, "type", entries.type, at, "document") ?? "document",
    title: takeText(desk, raw, "title", at),
    authors: readAuthors(desk, raw, at),
    publisher: takeString(desk, raw, "publisher", at),
    container: takeString(desk, raw, "container-title", at),
    ...(details !== null && { details }),
    issued: readSideDate(desk, raw, "issued", at),
    accessed: readSideDate(desk, raw, "accessed", at),
    url: take(desk, raw, "URL", entries.URL, at) ?? null,
    doi: bareDoi(take(desk, raw, "DOI", entries.DOI, at)),
    language: take(desk, raw, "language", entries.language, at) ?? null,
    note: takeText(desk, raw, "note", at),
    archived: take(desk, raw, "archived", entries.archived, at) ?? null,
    origin: take(desk, raw, "origin", entries.origin, at, id) ?? id,
    rank: take(desk, raw, "rank", entries.rank, at, "secondary") ?? "secondary",
  }
}

function readDetails(desk: Desk, raw: Raw, at: string): SourceDetails | null {
  let details: Partial<Record<DetailKey, string>> | null = null
  for (const key of DETAIL_KEYS) {
    const text = String(take(desk, raw, key, entries[key], at) ?? "").trim()
    if (text !== "") (details ??= {})[key] = text
  }
  return details
}

/** Without the address of its resolver. */
const bareDoi = (written: string | undefined): string | null => written?.replace(/^http.*?doi\.org\//i, "") ?? null

function readAuthors(desk: Desk, raw: Raw, at: string): readonly Name[] {
  const authors: Name[] = []
  for (const [index, author] of takeList(desk, raw, "author", at).entries()) {
    const name = nameOf(author)
    if (name !== null) authors.push(name)
    else warn(desk, `${at}.author[${index}]`, author, desk.words.expected.name)
  }
  return authors
}

/** A date beside the chronology (`checked`, `issued`, `accessed`): one that can't be read is a warning. */
export function readSideDate(desk: Desk, raw: Raw, key: string, at: string): TimelineDate | null {
  const value = raw[key]
  if (value === undefined) return null
  const written = edtfOf(value)
  const date = written === null ? null : readDate(written)
  if (date !== null && isDate(date)) return date
  warn(desk, pathTo(at, key), value, desk.words.expected.cslDate)
  return null
}
