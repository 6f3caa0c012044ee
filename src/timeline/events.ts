import { isDate, readDate } from "../time/edtf.ts"
import type { TimelineDate } from "../time/date.ts"
import { failureInWords } from "../time/failurewords.ts"
import type { ReaderWords } from "../time/languages/words.ts"
import type { Desk } from "./fields.ts"
import { misfit, pathTo, take, takeItems, takeList, takeString, takeText, warn } from "./fields.ts"
import { citation as citationSchema, event as eventSchema, image as imageSchema, sourceId } from "./format.ts"
import type { Citation, Image, Text } from "./model.ts"
import type { Raw } from "./raw.ts"
import { isRaw } from "./raw.ts"

const { entries } = eventSchema
const tagSchema = entries.tags.wrapped.item
const relatedSchema = entries.related.wrapped.item
const EVENT_KEYS: ReadonlySet<string> = new Set(Object.keys(entries))
const CITATION_KEYS: ReadonlySet<string> = new Set(Object.keys(citationSchema.entries))
const IMAGE_KEYS: ReadonlySet<string> = new Set(Object.keys(imageSchema.entries))
const LONG_TITLE = 2000

/** An event as read, before ids, lanes and sources have found each other. Its instants stand in the columns. */
export interface Row {
  /** Position in the file. */
  readonly place: number
  /** null: the file gives none, or none that can be used. */
  readonly id: string | null
  readonly date: string | null
  readonly title: Text
  readonly text: Text | null
  readonly lane: string | null
  readonly isAbsence: boolean
  readonly importance: number
  readonly isUnverified: boolean
  readonly tags: readonly string[]
  readonly related: readonly string[]
  readonly image: Image | null
  /** Disputing first. Which sources they mean can only be told when all of the file is read. */
  readonly citations: readonly ReadCitation[]
}
export interface ReadCitation extends Omit<Citation, "source"> {
  /** Position in its list in the file. */
  readonly place: number
}

const NONE: readonly never[] = []

/** One event with its date, or null when it has to be left out. */
export function readEvent(
  desk: Desk,
  raw: unknown,
  place: number,
  words: ReaderWords,
): { row: Row; date: TimelineDate | null } | null {
  const at = `events[${place}]`
  if (!isRaw(raw)) {
    leaveOut(desk, at, raw, desk.words.expected.object)
    return null
  }
  desk.keys.check(raw, EVENT_KEYS, at)
  const title = readTitle(desk, raw, at)
  const date = readEventDate(desk, raw, at, words)
  if (title === null || date === "unread") return null
  const row: Row = {
    place,
    id: take(desk, raw, "id", entries.id, at) ?? null,
    date: date?.text ?? null,
    title,
    text: takeText(desk, raw, "text", at),
    lane: take(desk, raw, "lane", entries.lane, at) ?? null,
    isAbsence: take(desk, raw, "kind", entries.kind, at, "happening") === "absence",
    importance: take(desk, raw, "importance", entries.importance, at, "3") ?? 3,
    isUnverified: take(desk, raw, "unverified", entries.unverified, at) ?? false,
    tags: raw["tags"] === undefined ? NONE : takeItems(desk, raw, "tags", tagSchema, at),
    related: raw["related"] === undefined ? NONE : takeItems(desk, raw, "related", relatedSchema, at),
    image: readImage(desk, raw, at),
    citations: raw["citations"] === undefined ? NONE : readCitations(desk, raw, at),
  }
  return { row, date }
}

function leaveOut(desk: Desk, path: string, value: unknown, expected: string, hint?: string): void {
  const message = desk.words.eventLeftOut(expected)
  desk.report.add({ kind: "eventLeftOut", level: "error", path, value, message, hint })
}

function readTitle(desk: Desk, raw: Raw, at: string): Text | null {
  const value = raw["title"]
  if (value !== undefined && typeof value !== "string" && !isRaw(value)) {
    leaveOut(desk, `${at}.title`, value, desk.words.expected.text)
    return null
  }
  const title = takeText(desk, raw, "title", at)
  if (title === null) {
    leaveOut(desk, `${at}.title`, value, desk.words.expected.title)
  } else if (typeof title === "string" && title.length > LONG_TITLE) {
    const message = desk.words.longTitle(LONG_TITLE)
    desk.report.add({ kind: "longTitle", level: "warning", path: `${at}.title`, value: title, message })
  }
  return title
}

/** The date, null for an event that is undated, or "unread". */
function readEventDate(desk: Desk, raw: Raw, at: string, words: ReaderWords): TimelineDate | null | "unread" {
  const { report } = desk
  const path = `${at}.date`
  const value = raw["date"]
  const undated = take(desk, raw, "undated", entries.undated, at) ?? false
  if (value === undefined) {
    if (undated) return null
    report.add({
      kind: "dateMissing",
      level: "error",
      path,
      value,
      message: desk.words.eventLeftOut(desk.words.expected.date),
      hint: desk.words.dateMissingHint,
    })
    return "unread"
  }
  const read = typeof value === "string" ? readDate(value) : null
  if (read !== null && isDate(read)) {
    if (undated) warn(desk, `${at}.undated`, true, desk.words.expected.undatedWithoutDate)
    return read
  }
  const inQuotes = typeof value === "number" ? desk.words.dateInQuotes(String(value)) : undefined
  const why = read === null ? { message: desk.words.expected.date, hint: inQuotes } : failureInWords(read, words)
  report.add({
    kind: "dateUnread",
    // An undated event loses a remark about its date; any other loses its place.
    level: undated ? "warning" : "error",
    path,
    value,
    message: read === null ? desk.words.notAsExpected(why.message, null) : why.message,
    hint: why.hint ?? undefined,
  })
  return undated ? null : "unread"
}

function readImage(desk: Desk, raw: Raw, at: string): Image | null {
  const image = raw["image"]
  if (image === undefined) return null
  const path = `${at}.image`
  if (!isRaw(image)) {
    warn(desk, path, image, desk.words.expected.object)
    return null
  }
  desk.keys.check(image, IMAGE_KEYS, path)
  const unfit = misfit(imageSchema.entries.src, image["src"], desk.words)
  const alt = takeText(desk, image, "alt", path)
  if (unfit !== null) warn(desk, `${path}.src`, image["src"], unfit)
  else if (alt === null) {
    const message = desk.words.imageWithoutAlt
    desk.report.add({ kind: "imageWithoutAlt", level: "warning", path: `${path}.alt`, value: image["alt"], message })
  }
  if (unfit !== null || alt === null) return null
  return { src: image["src"] as string, alt, credit: takeText(desk, image, "credit", path) }
}

function readCitations(desk: Desk, raw: Raw, at: string): readonly ReadCitation[] {
  const citations: ReadCitation[] = []
  for (const [index, each] of takeList(desk, raw, "citations", at).entries()) {
    const citation = readCitation(desk, each, `${at}.citations[${index}]`, index)
    if (citation !== null) citations.push(citation)
  }
  const disputes = citations.filter(({ stance }) => stance === "disputes")
  return disputes.length === 0 ? citations : [...disputes, ...citations.filter(({ stance }) => stance !== "disputes")]
}

function readCitation(desk: Desk, raw: unknown, at: string, place: number): ReadCitation | null {
  const { report, words } = desk
  const unfit = isRaw(raw) ? misfit(sourceId, raw["source"], words) : words.expected.object
  if (!isRaw(raw) || unfit !== null) {
    const [path, value] = isRaw(raw) ? [pathTo(at, "source"), raw["source"]] : [at, raw]
    const message = words.citationLeftOut(unfit ?? "")
    report.add({ kind: "citationLeftOut", level: "error", path, value, message })
    return null
  }
  desk.keys.check(raw, CITATION_KEYS, at)
  return {
    place,
    sourceId: String(raw["source"]),
    stance: take(desk, raw, "stance", citationSchema.entries.stance, at, "supports") ?? "supports",
    says: takeText(desk, raw, "says", at),
    quote: takeString(desk, raw, "quote", at),
    locator: takeString(desk, raw, "locator", at),
  }
}
