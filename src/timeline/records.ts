import type { TimelineDate } from "../time/date.ts"
import type { Columns, Image, Text } from "./model.ts"
import type { Records } from "./packed.ts"
import { canonicalDate } from "./canonicaldate.ts"
import { decodeUtf8 } from "./utf8.ts"

/**
 * A record, all of it UTF-8: one byte for the length of the id; a head, `length of the title × 8 + bits`; the length of
 * the date (one byte) and of the rest where they are there; then id, title, date, rest. Lengths are in bytes; head and
 * length of the rest are written in groups of seven bits, lowest first, the eighth bit set on all but the last.
 */
export const HEAD = { date: 1, rest: 2, titleInRest: 4 } as const

/** Records fill chunks of this many bytes; a longer one has a chunk of its own. */
export const CHUNK_BYTES = 2 ** 20
/** `Records.starts` of a record at a place in a chunk. */
export const startOf = (chunk: number, place: number): number => chunk * CHUNK_BYTES + place

/** Where the parts of a record lie: from … to in `bytes`; nothing lies where both are equal. One object serves for all. */
export interface RecordParts {
  bytes: Uint8Array
  idFrom: number
  idTo: number
  titleFrom: number
  titleTo: number
  /** The title is not plain text, or no UTF-8 can hold it: the rest has it. */
  titleInRest: boolean
  /** Nothing: the event is undated, or its date is the canonical writing of its columns. */
  dateFrom: number
  dateTo: number
  /** JSON, see Rest. */
  restFrom: number
  restTo: number
}

/** What few events have. What is not there is left out. */
export interface Rest {
  title?: Text
  text?: Text
  unverified?: true
  related?: readonly string[]
  image?: Image
  /** One per citation, null for one with nothing to say; null items at the end are left out. */
  citations?: readonly (CitationRest | null)[]
}
export interface CitationRest {
  /** Of the source, where the file has no such source. */
  sourceId?: string
  says?: Text
  quote?: string
  locator?: string
}

export const makeParts = (): RecordParts => ({
  bytes: new Uint8Array(0),
  idFrom: 0,
  idTo: 0,
  titleFrom: 0,
  titleTo: 0,
  titleInRest: false,
  dateFrom: 0,
  dateTo: 0,
  restFrom: 0,
  restTo: 0,
})

/** Finds the parts of the record of one event; makes no object. */
export function findRecord({ chunks, starts }: Records, event: number, parts: RecordParts): void {
  const start = starts[event]!
  findParts(chunks[Math.floor(start / CHUNK_BYTES)]!, start % CHUNK_BYTES, parts)
}

/** Finds the parts of the record at a place. */
export function findParts(bytes: Uint8Array, place: number, parts: RecordParts): void {
  let at = place
  const idLength = bytes[at++]!
  let byte = bytes[at++]!
  let head = byte & 127
  for (let unit = 128; byte > 127; unit *= 128) {
    byte = bytes[at++]!
    head += (byte & 127) * unit
  }
  const bits = head % 8
  const dateLength = (bits & HEAD.date) === 0 ? 0 : bytes[at++]!
  let restLength = 0
  if ((bits & HEAD.rest) !== 0) {
    byte = bytes[at++]!
    restLength = byte & 127
    for (let unit = 128; byte > 127; unit *= 128) {
      byte = bytes[at++]!
      restLength += (byte & 127) * unit
    }
  }
  parts.bytes = bytes
  parts.idFrom = at
  parts.idTo = parts.titleFrom = at + idLength
  parts.titleTo = parts.dateFrom = parts.titleFrom + Math.floor(head / 8)
  parts.titleInRest = (bits & HEAD.titleInRest) !== 0
  parts.dateTo = parts.restFrom = parts.dateFrom + dateLength
  parts.restTo = parts.restFrom + restLength
}

export const idIn = ({ bytes, idFrom, idTo }: RecordParts): string => decodeUtf8(bytes, idFrom, idTo)

export const titleIn = (parts: RecordParts): Text =>
  parts.titleInRest ? (restIn(parts).title ?? "") : decodeUtf8(parts.bytes, parts.titleFrom, parts.titleTo)

export function restIn({ bytes, restFrom, restTo }: RecordParts): Rest {
  return restFrom === restTo ? {} : (JSON.parse(decodeUtf8(bytes, restFrom, restTo)) as Rest)
}

export type DateColumns = Pick<Columns, "from" | "to" | "flags" | "precision">
/** The date as written, by a record and the columns of its event; null for an undated event. */
export function writtenDateIn(parts: RecordParts, columns: DateColumns, event: number): TimelineDate["text"] | null {
  const { bytes, dateFrom, dateTo } = parts
  if (dateFrom < dateTo) return decodeUtf8(bytes, dateFrom, dateTo)
  const { from, to, flags, precision } = columns
  return canonicalDate(from[event]!, to[event]!, flags[event]!, precision[event]!)
}
