import type { TimelineDate } from "../time/date.ts"
import { isDate, readDate } from "../time/edtf.ts"
import type { Instant } from "../time/instant.ts"
import type { ReaderWords } from "../time/languages/words.ts"
import { assemble } from "./assemble.ts"
import { closeStarts, makeDraft, putRow } from "./columns.ts"
import type { Row } from "./events.ts"
import { readEvent } from "./events.ts"
import type { Desk } from "./fields.ts"
import { take, takeText, warn } from "./fields.ts"
import { foreignFormat } from "./foreign.ts"
import { file as fileSchema, FORMATS } from "./format.ts"
import { giveIds } from "./ids.ts"
import { parseJson } from "./json.ts"
import { makeKeyCheck } from "./keys.ts"
import { placeRows, readLanes } from "./lanes.ts"
import type { Timeline } from "./model.ts"
import type { Problem } from "./problem.ts"
import type { Raw } from "./raw.ts"
import { isRaw } from "./raw.ts"
import { makeReport } from "./report.ts"
import { readSideDate, readSources } from "./sources.ts"

export interface Limits {
  readonly bytes: number
  readonly events: number
  readonly depth: number
  /** Problems kept of each kind. */
  readonly problems: number
}
export const LIMITS: Limits = { bytes: 256 * 1024 * 1024, events: 5_000_000, depth: 32, problems: 1000 }

export interface ReadOptions {
  /** The timeline's id where the file gives none: its file's name. */
  readonly slug: string
  /** The day of viewing, where open ends stop unless the file pins `today`. */
  readonly now: Instant
  readonly words: ReaderWords
  readonly limits?: Partial<Limits>
}

export interface Reading {
  /** null only when the file can't be shown at all; then `problems` has the one error that says why. */
  readonly timeline: Timeline | null
  readonly problems: readonly Problem[]
}

const KEYS: ReadonlySet<string> = new Set(Object.keys(fileSchema.entries))

/** Reads a timeline file: whatever it holds, this gives a timeline or an error, and never throws. */
export function readTimeline(input: string | Uint8Array, options: ReadOptions): Reading {
  const limits = { ...LIMITS, ...options.limits }
  const words = options.words.problems
  const report = makeReport(words, limits.problems)
  const stop = (kind: string, path: string, value: unknown, message: string, hint?: string): Reading => {
    report.add({ kind, level: "error", path, value, message, hint })
    return { timeline: null, problems: report.problems() }
  }

  const parsed = parseJson(input, limits, words)
  if ("stop" in parsed) {
    const { path, value, message, hint } = parsed.stop
    return stop("unreadable", path, value, message, hint)
  }
  const { value, lossy } = parsed
  if (lossy) {
    report.add({ kind: "lossy", level: "warning", path: "", value: "", message: words.lossy, hint: words.lossyHint })
  }
  if (isRaw(value) && value["format"] !== undefined && !isKnownFormat(value["format"])) {
    return stop("otherVersion", "format", value["format"], words.otherVersion(FORMATS.join(", ")))
  }
  const foreign = foreignFormat(value)
  if (foreign !== null) return stop("otherFormat", "format", value, words.otherFormat(foreign), words.noEventsHint)
  if (!isRaw(value)) return stop("notAnObject", "", value, words.notAnObject, words.noEventsHint)
  const events: unknown = value["events"]
  if (!Array.isArray(events)) return stop("noEvents", "events", events, words.noEvents, words.noEventsHint)
  if (events.length > limits.events) {
    return stop("tooManyEvents", "events", String(events.length), words.tooManyEvents(limits.events))
  }

  const desk: Desk = { words, report, keys: makeKeyCheck(report, words), languages: new Set() }
  const timeline = readFile(desk, value, events, options)
  desk.keys.tell()
  return { timeline, problems: report.problems() }
}

const isKnownFormat = (format: unknown): boolean => (FORMATS as readonly unknown[]).includes(format)

function readFile(desk: Desk, raw: Raw, events: readonly unknown[], { slug, now, words }: ReadOptions): Timeline {
  const { entries } = fileSchema
  desk.keys.check(raw, KEYS, "")
  const id = take(desk, raw, "id", entries.id, "", slug) ?? slug
  const language = take(desk, raw, "language", entries.language, "", "en") ?? "en"
  const title = takeText(desk, raw, "title", "")
  if (title === null) {
    const message = desk.words.titleMissing(id)
    desk.report.add({ kind: "titleMissing", level: "error", path: "title", value: raw["title"], message })
  }
  const summary = takeText(desk, raw, "summary", "")
  const checked = readSideDate(desk, raw, "checked", "")
  const pinned = readToday(desk, raw)
  const today = pinned ?? now
  const listed = readLanes(desk, raw)
  const { sources, positions } = readSources(desk, raw)

  const rows: Row[] = []
  const draft = makeDraft(events.length)
  for (let place = 0; place < events.length; place++) {
    const read = readEvent(desk, events[place], place, positions, words)
    if (read === null) continue
    const { row, date } = read
    putRow(draft, rows.length, date, row, today)
    rows.push(row)
  }
  closeStarts(draft, rows.length)
  const lanes = placeRows(desk, rows, listed, draft.lane)
  const ids = giveIds(rows, language, desk.report, desk.words)
  checkRelated(desk, rows, ids)

  return assemble(
    {
      id,
      title: title ?? id,
      summary,
      language,
      languages: languagesOf(desk.languages, language),
      checked,
      today,
      pinsToday: pinned !== null,
      lanes,
      leftOut: events.length - rows.length,
    },
    rows,
    ids,
    draft,
    sources,
    (row) => dateFrom(rows[row]!.date),
  )
}

/** Reading a date again when it is shown costs a microsecond; keeping every date read costs more memory than the file. */
function dateFrom(written: string | null): TimelineDate | null {
  const date = written === null ? null : readDate(written)
  return date !== null && isDate(date) ? date : null
}

/** `today` has to be one moment; its first instant counts. */
function readToday(desk: Desk, raw: Raw): Instant | null {
  const value = raw["today"]
  if (value === undefined) return null
  const date = typeof value === "string" ? readDate(value) : null
  if (date !== null && isDate(date) && date.shape === "moment" && date.start.from !== null) return date.start.from
  warn(desk, "today", value, desk.words.expected.moment)
  return null
}

/** Relations to ids that no event has, or to the event itself, are told here and left away when the event is shown. */
function checkRelated(desk: Desk, rows: readonly Row[], ids: readonly string[]): void {
  const known = new Set(ids)
  for (const [row, { place, related }] of rows.entries()) {
    for (const id of related) {
      if (known.has(id) && id !== ids[row]) continue
      const path = `events[${place}].related`
      desk.report.add({ kind: "related", level: "warning", path, value: id, message: desk.words.relatedUnknown })
    }
  }
}

/** The file's language first, then the rest as met; tags that differ in case only are one. */
function languagesOf(met: ReadonlySet<string>, language: string): readonly string[] {
  const tags = new Map([[language.toLowerCase(), language]])
  for (const tag of met) if (!tags.has(tag.toLowerCase())) tags.set(tag.toLowerCase(), tag)
  return [...tags.values()]
}
