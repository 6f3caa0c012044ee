import { hasTag, putWrittenDate } from "./addrow.ts"
import { FLAG } from "./model.ts"
import { STANCES } from "./packed.ts"
import { readPlainUnit, type PlainUnit } from "./plaindate.ts"
import type { PlainEvent } from "./plainevent.ts"
import { PLACES_PER_CITATION, stanceAt } from "./plainlists.ts"
import { makeRestWriter } from "./plainrest.ts"
import { makeParts } from "./records.ts"
import { endRow, makeRoom, putCitation, putTag, type RowTable } from "./rowtable.ts"
import { decodeUtf8 } from "./utf8.ts"

const SLASH = 47
const SUPPORTS = STANCES.indexOf("supports")
const DISPUTES = STANCES.indexOf("disputes")
/** A moment without its Z is in UTC all the same, but it is not as its columns are written again. */
const LENGTH_WITHOUT_Z = 19

/** Adds events that were found by the fast way. False: the date of this one can't be read, and nothing is added. */
export type AddPlain = (bytes: Uint8Array, event: PlainEvent, place: number) => boolean

export function makeAddPlain(table: RowTable): AddPlain {
  const start: PlainUnit = { from: 0, to: 0, precision: 0 }
  const end: PlainUnit = { from: 0, to: 0, precision: 0 }
  const parts = makeParts()
  const rest = makeRestWriter()
  /** Where the citations stand in their list of places, disputing ones first. */
  const order: number[] = []

  /** Reads a plain date; null for one that is not plain, else whether the record has to keep it as written. */
  const putPlainDate = (bytes: Uint8Array, from: number, to: number): "kept" | "canonical" | null => {
    let startTo = from
    while (startTo < to && bytes[startTo] !== SLASH) startTo += 1
    const isPeriod = startTo < to
    if (!readPlainUnit(bytes, from, startTo, start)) return null
    if (isPeriod && (!readPlainUnit(bytes, startTo + 1, to, end) || end.to <= start.from)) return null
    const row = table.length
    table.from[row] = start.from
    table.to[row] = isPeriod ? end.to : start.to
    table.flags[row] = isPeriod ? FLAG.period : 0
    table.precision[row] = start.precision
    if (start.from < table.earliest) table.earliest = start.from
    const length = startTo - from
    return length !== LENGTH_WITHOUT_Z && (!isPeriod || to - startTo - 1 === length) ? "canonical" : "kept"
  }

  const putLists = (bytes: Uint8Array, { tags, citations }: PlainEvent): void => {
    for (let at = 0; at < tags.length; at += 2) {
      const tag = table.tags.names.ofBytes(bytes, tags[at]!, tags[at + 1]!)
      if (!hasTag(table, tag)) putTag(table, tag)
    }
    if (order.length > 0) order.length = 0
    if (citations.length === 0) return
    for (const isDisputes of [true, false]) {
      for (let at = 0; at < citations.length; at += PLACES_PER_CITATION) {
        const stance = citations[at + 2] === 0 ? SUPPORTS : stanceAt(bytes, citations[at + 2]!, citations[at + 3]!)
        if ((stance === DISPUTES) !== isDisputes) continue
        order.push(at)
        const source = table.citations.names.ofBytes(bytes, citations[at]!, citations[at + 1]!)
        putCitation(table, source, stance, at / PLACES_PER_CITATION)
      }
    }
  }

  return (bytes, event, place) => {
    makeRoom(table)
    const { dateFrom, dateTo } = event
    const written = putPlainDate(bytes, dateFrom, dateTo)
    if (written === null && !putWrittenDate(table, decodeUtf8(bytes, dateFrom, dateTo))) return false
    const row = table.length
    if (event.isAbsence) table.flags[row]! |= FLAG.absence
    table.importance[row] = event.importance
    table.isUnverified[row] = event.isUnverified ? 1 : 0
    table.lane[row] = event.laneFrom === event.laneTo ? 0 : table.lanes.ofBytes(bytes, event.laneFrom, event.laneTo) + 1
    putLists(bytes, event)
    rest.write(bytes, event, order)
    parts.bytes = bytes
    parts.idFrom = event.idFrom
    parts.idTo = event.idTo
    parts.titleFrom = event.titleFrom
    parts.titleTo = event.titleTo
    parts.dateFrom = dateFrom
    parts.dateTo = written === "canonical" ? dateFrom : dateTo
    parts.restTo = rest.length
    endRow(table, place, parts, rest.bytes)
    return true
  }
}
