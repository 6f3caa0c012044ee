import { LONGEST_TEXT, failure, isFailure, missingBound } from "./bound.ts"
import type { DateBound, DateFailure, TimelineDate } from "./date.ts"
import { readPart } from "./edtf-part.ts"
import { readPlain } from "./edtf-plain.ts"
import { boundOfSet, readSet } from "./edtf-set.ts"
import { suggestDate } from "./suggestion.ts"

/**
 * The gate through which every date enters: EDTF (ISO 8601-2:2019) levels 0 and 1, of level 2 what careful authors use,
 * and one extension of our own, periods whose ends are each one of a set. Linear in its input; texts over 64 characters
 * are refused unread. One million plain dates take well under a second in one thread (bench).
 */
export function readDate(text: string): TimelineDate | DateFailure {
  if (text.length > LONGEST_TEXT) return failure("too-long", text)
  const read = readStrictly(text)
  if (!isFailure(read)) return read
  return { code: read.code, part: read.part || text, suggestion: suggestDate(text, isWritten) }
}

export const isDate = (read: TimelineDate | DateFailure): read is TimelineDate => !isFailure(read)

const isWritten = (text: string): boolean => text.length <= LONGEST_TEXT && !isFailure(readStrictly(text))

function readStrictly(text: string): TimelineDate | DateFailure {
  const slash = text.indexOf("/")
  if (slash !== -1) return readPeriod(text, slash)
  const plain = readPlain(text, 0, text.length)
  if (plain !== null) return moment(text, plain)
  if (text.trim() === "") return failure("empty", text)
  const bracket = text[0]
  if (bracket === "[" || bracket === "{") {
    if (!text.endsWith(bracket === "[" ? "]" : "}")) return failure("not-edtf", text)
    const set = readSet(text.slice(1, -1))
    if (isFailure(set)) return set
    return dateOf(text, bracket === "[" ? "oneOf" : "allOf", set.start, set.end)
  }
  const part = readPart(text)
  return isFailure(part) ? part : moment(text, part)
}

function readPeriod(text: string, slash: number): TimelineDate | DateFailure {
  if (text.includes("/", slash + 1)) return failure("not-edtf", text)
  const start = readSide(text, 0, slash)
  if (isFailure(start)) return start
  const end = readSide(text, slash + 1, text.length)
  if (isFailure(end)) return end
  if (start.from === null && end.to === null) return failure("both-ends-missing", text)
  if (start.from !== null && end.to !== null && end.to <= start.from) return failure("ends-before-it-starts", text)
  return {
    text,
    shape: "period",
    start: start.from === null ? { ...start, precision: end.precision } : start,
    end: end.to === null ? { ...end, precision: start.precision } : end,
    startIsOneOf: text[0] === "[",
    endIsOneOf: text[slash + 1] === "[",
  }
}

function readSide(text: string, from: number, to: number): DateBound | DateFailure {
  const plain = readPlain(text, from, to)
  if (plain !== null) return plain
  const side = text.slice(from, to)
  if (side === "") return missingBound("unknown", "year")
  if (side === "..") return missingBound("open", "year")
  if (!side.startsWith("[")) return readPart(side)
  if (!side.endsWith("]")) return failure("not-edtf", side)
  const set = readSet(side.slice(1, -1))
  if (isFailure(set)) return set
  return boundOfSet(set) ?? failure("not-edtf", side)
}

const moment = (text: string, bound: DateBound): TimelineDate => dateOf(text, "moment", bound, bound)

function dateOf(text: string, shape: TimelineDate["shape"], start: DateBound, end: DateBound): TimelineDate {
  return { text, shape, start, end, startIsOneOf: false, endIsOneOf: false }
}
