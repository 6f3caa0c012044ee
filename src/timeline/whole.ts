import { addRow } from "./addrow.ts"
import { closeReading, problemLimit, stopReading, type ReadEnd } from "./closereading.ts"
import { readEvent } from "./events.ts"
import { makeDesk } from "./fields.ts"
import { foreignFormat } from "./foreign.ts"
import { FORMATS } from "./format.ts"
import { parseJson } from "./json.ts"
import { LIMITS } from "./limits.ts"
import { isRaw } from "./raw.ts"
import type { ReadOptions } from "./readoptions.ts"
import { makeReport } from "./report.ts"
import { makeRowTable } from "./rowtable.ts"

/**
 * Reads a file that is all there, by JSON.parse of the whole of it. This is the way for files in which the scanner finds
 * anything out of the way, and it knows what to say of them.
 */
export function readWhole(input: string | Uint8Array, options: ReadOptions): ReadEnd {
  const limits = { ...LIMITS, ...options.limits }
  const words = options.words.problems
  const first = makeReport(limits.problems)

  const parsed = parseJson(input, limits, words, options.keepsPart)
  if ("stop" in parsed) return stopReading("unreadable", parsed.stop, options, first)
  const { value, lossy, broken } = parsed
  // Of a broken file of which nothing can be shown, that it is broken is all there is to say.
  const nothing = () => readWhole(input, { ...options, keepsPart: false })
  const stop = (kind: string, path: string, value: unknown, message: string, hint?: string) =>
    broken === null ? stopReading(kind, { path, value, message, hint, isJson: true }, options, first) : nothing()
  if (broken !== null) first.add({ ...broken, kind: "unreadable", level: "error" })
  if (lossy) {
    first.add({ kind: "lossy", level: "warning", path: "", value: "", message: words.lossy, hint: words.lossyHint })
  }
  if (isRaw(value) && !isKnownFormat(value["format"])) {
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

  const desk = makeDesk(words, problemLimit(options))
  const table = makeRowTable()
  for (let place = 0; place < events.length; place++) {
    const read = readEvent(desk, events[place], place, options.words)
    if (read !== null) addRow(table, read.row, read.date)
  }
  const read = { desk, table, count: events.length }
  if (broken === null) return closeReading(value, read, options, first)
  if (table.length === 0) return nothing()
  return { ...closeReading(value, read, options, first, !broken.isComplete), isJson: false }
}

/** A file need not say its format. */
export const isKnownFormat = (format: unknown): boolean =>
  format === undefined || (FORMATS as readonly unknown[]).includes(format)
