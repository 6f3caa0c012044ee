import { CHUNK_BYTES, findParts, HEAD, startOf, type RecordParts } from "./records.ts"

/** Writes records one after the other. */
export interface RecordWriter {
  /** Copies the parts of a record behind those written before; the rest may lie in bytes of its own. Answers its start. */
  put(parts: RecordParts, restBytes?: Uint8Array): number
  /** Finds the parts of a record written before. */
  find(start: number, parts: RecordParts): void
  /** All chunks. Those that are full are the writer's own, and are not written to again. */
  chunks(): Uint8Array<ArrayBuffer>[]
}

/** Head, and the lengths of id, date and rest, take no more than this. */
const MOST_LENGTHS = 12
const FIRST_BYTES = 2 ** 12

export function makeRecordWriter(): RecordWriter {
  const full: Uint8Array<ArrayBuffer>[] = []
  let chunk = new Uint8Array(0)
  let at = 0

  const makeRoom = (length: number): void => {
    // The first chunk grows, so that a few events take little.
    if (chunk.length < CHUNK_BYTES && at + length <= CHUNK_BYTES) {
      const larger = new Uint8Array(Math.min(CHUNK_BYTES, Math.max(at + length, chunk.length * 4, FIRST_BYTES)))
      larger.set(chunk.subarray(0, at))
      chunk = larger
      return
    }
    if (at > 0) full.push(chunk.subarray(0, at))
    chunk = new Uint8Array(Math.max(length, CHUNK_BYTES))
    at = 0
  }
  const putNumber = (value: number): void => {
    let rest = value
    while (rest > 127) {
      chunk[at++] = (rest % 128) + 128
      rest = Math.floor(rest / 128)
    }
    chunk[at++] = rest
  }
  const copy = (bytes: Uint8Array, from: number, to: number): void => {
    if (to - from > 100) {
      chunk.set(bytes.subarray(from, to), at)
      at += to - from
    } else for (let next = from; next < to; next++) chunk[at++] = bytes[next]!
  }

  return {
    put(parts, restBytes = parts.bytes) {
      const { bytes, idFrom, idTo, titleFrom, titleTo, titleInRest, dateFrom, dateTo, restFrom, restTo } = parts
      const length = idTo - idFrom + titleTo - titleFrom + dateTo - dateFrom + restTo - restFrom + MOST_LENGTHS
      // A place past the first chunk's length has no number: what follows a long record starts a new chunk.
      if (at + length > chunk.length || at >= CHUNK_BYTES) makeRoom(length)
      const start = startOf(full.length, at)
      chunk[at++] = idTo - idFrom
      const bits =
        (dateFrom < dateTo ? HEAD.date : 0) | (restFrom < restTo ? HEAD.rest : 0) | (titleInRest ? HEAD.titleInRest : 0)
      putNumber((titleTo - titleFrom) * 8 + bits)
      if (dateFrom < dateTo) chunk[at++] = dateTo - dateFrom
      if (restFrom < restTo) putNumber(restTo - restFrom)
      copy(bytes, idFrom, idTo)
      copy(bytes, titleFrom, titleTo)
      copy(bytes, dateFrom, dateTo)
      copy(restBytes, restFrom, restTo)
      return start
    },
    find(start, parts) {
      const number = Math.floor(start / CHUNK_BYTES)
      findParts(number === full.length ? chunk : full[number]!, start % CHUNK_BYTES, parts)
    },
    chunks: () => (at === 0 ? [...full] : [...full, chunk.slice(0, at)]),
  }
}
