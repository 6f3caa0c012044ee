import type { TimelineDate } from "../time/date.ts"
import { PRECISIONS } from "../time/date.ts"
import type { Instant } from "../time/instant.ts"
import type { Columns } from "./model.ts"
import { FLAG } from "./model.ts"

/** Columns in file order, filled row by row; `settle` ends it. */
export interface Draft extends Columns {
  /** Of an open or unknown start: the instants can only be told when every date is known. */
  readonly startsOpen: number[]
  /** The earliest instant that some date of the file names, for starts that name none. */
  earliest: number
}

export function makeDraft(rows: number): Draft {
  return { ...makeColumns(rows), startsOpen: [], earliest: Infinity }
}

function makeColumns(rows: number): Columns {
  return {
    from: new Float64Array(rows),
    to: new Float64Array(rows),
    sureFrom: new Float64Array(rows),
    sureTo: new Float64Array(rows),
    lane: new Uint16Array(rows),
    importance: new Uint8Array(rows),
    evidence: new Uint8Array(rows),
    flags: new Uint16Array(rows),
    precision: new Uint8Array(rows),
  }
}

/** All of a row but its lane, which may not be known yet. */
export function putRow(
  draft: Draft,
  row: number,
  date: TimelineDate | null,
  { importance, isAbsence }: { readonly importance: number; readonly isAbsence: boolean },
  today: Instant,
): void {
  putDate(draft, row, date, today)
  draft.importance[row] = importance
  if (isAbsence) draft.flags[row]! |= FLAG.absence
  if (date !== null) draft.earliest = Math.min(draft.earliest, date.start.from ?? Infinity, date.end.from ?? Infinity)
}

/** Writes the instants and flags of a date. An unknown end is the end of the start's own unit, an open one is today. */
function putDate(draft: Draft, row: number, date: TimelineDate | null, today: Instant): void {
  draft.flags[row] = flagsOf(date)
  if (date === null) {
    for (const column of [draft.from, draft.to, draft.sureFrom, draft.sureTo]) column[row] = NaN
    return
  }
  const { start, end } = date
  const from = start.from ?? NaN
  const to = end.to ?? (end.kind === "unknown" && start.to !== null ? start.to : Math.max(today, start.to ?? -Infinity))
  if (start.from === null) draft.startsOpen.push(row)
  draft.from[row] = from
  draft.to[row] = to
  draft.sureFrom[row] = date.startIsOneOf && start.to !== null ? start.to : from
  draft.sureTo[row] = date.endIsOneOf && end.from !== null ? end.from : to
  draft.precision[row] = PRECISIONS.indexOf(start.kind === "known" ? start.precision : end.precision)
}

export function flagsOf(date: TimelineDate | null): number {
  if (date === null) return FLAG.undated
  const { shape, start, end } = date
  return (
    (shape === "period" || shape === "allOf" ? FLAG.period : 0) |
    (shape === "oneOf" ? FLAG.oneOf : 0) |
    (start.kind === "open" ? FLAG.openStart : 0) |
    (end.kind === "open" ? FLAG.openEnd : 0) |
    (start.kind === "unknown" ? FLAG.unknownStart : 0) |
    (end.kind === "unknown" ? FLAG.unknownEnd : 0) |
    (start.approximate ? FLAG.approximateStart : 0) |
    (end.approximate ? FLAG.approximateEnd : 0) |
    (start.uncertain ? FLAG.uncertainStart : 0) |
    (end.uncertain ? FLAG.uncertainEnd : 0)
  )
}

/** Gives every open start its instant, and every sure part its place inside the whole. */
export function closeStarts(draft: Draft, rows: number): void {
  for (const row of draft.startsOpen) {
    const from = Math.min(draft.earliest, draft.to[row]!)
    draft.from[row] = from
    if (Number.isNaN(draft.sureFrom[row])) draft.sureFrom[row] = from
  }
  for (let row = 0; row < rows; row++) {
    const sureFrom = Math.min(draft.sureFrom[row]!, draft.to[row]!)
    draft.sureFrom[row] = sureFrom
    draft.sureTo[row] = Math.max(draft.sureTo[row]!, sureFrom)
  }
}

/**
 * The order of the model: by start, then end, then id, so that the order of the file makes no difference; undated rows
 * last, as in the file.
 */
export function orderOf(draft: Draft, ids: readonly string[]): { order: Uint32Array; dated: number } {
  const { from, to, flags } = draft
  const dated: number[] = []
  const undated: number[] = []
  for (let row = 0; row < ids.length; row++) ((flags[row]! & FLAG.undated) === 0 ? dated : undated).push(row)
  const order = Uint32Array.from(dated)
  order.sort((a, b) => from[a]! - from[b]! || to[a]! - to[b]! || (ids[a]! < ids[b]! ? -1 : 1))
  const all = new Uint32Array(ids.length)
  all.set(order)
  all.set(undated, order.length)
  return { order: all, dated: order.length }
}

/** The columns in that order. */
export function settle(draft: Draft, order: Uint32Array): Columns {
  const columns = makeColumns(order.length)
  const { from, to, sureFrom, sureTo, lane, importance, evidence, flags, precision } = draft
  for (let index = 0; index < order.length; index++) {
    const row = order[index]!
    columns.from[index] = from[row]!
    columns.to[index] = to[row]!
    columns.sureFrom[index] = sureFrom[row]!
    columns.sureTo[index] = sureTo[row]!
    columns.lane[index] = lane[row]!
    columns.importance[index] = importance[row]!
    columns.evidence[index] = evidence[row]!
    columns.flags[index] = flags[row]!
    columns.precision[index] = precision[row]!
  }
  return columns
}
