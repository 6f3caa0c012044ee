import { CHUNK_BYTES, HEAD } from "../records.ts"
import { decodeStrictly } from "../utf8.ts"
import { makeByteReader, type ByteWriter } from "./bytes.ts"
import { parseJson } from "./container.ts"
import { expectThat } from "./fault.ts"
import { isRest } from "./rest.ts"

/**
 * A block of texts: for each event a head, `length of the title × 8 + bits` as in records.ts, the length of the rest where
 * there is one, the title, the rest.
 */
export function writeText(writer: ByteWriter, title: Uint8Array, rest: Uint8Array, titleInRest: boolean): void {
  writer.number(title.length * 8 + (rest.length > 0 ? HEAD.rest : 0) + (titleInRest ? HEAD.titleInRest : 0))
  if (rest.length > 0) writer.number(rest.length)
  writer.bytes(title)
  writer.bytes(rest)
}

/** Where the texts of a block lie in its bytes: from … to of the title and of the rest, four numbers an event. */
export interface Texts {
  readonly bytes: Uint8Array
  readonly places: Uint32Array
  /** Of HEAD. */
  readonly bits: Uint8Array
}

export function readTexts(bytes: Uint8Array, count: number, place: string): Texts {
  const reader = makeByteReader(bytes, place)
  const places = new Uint32Array(count * 4)
  const bits = new Uint8Array(count)
  for (let nth = 0; nth < count; nth++) {
    const head = reader.number()
    const kind = head % 8
    expectThat((kind & HEAD.date) === 0, place)
    const rest = (kind & HEAD.rest) === 0 ? 0 : reader.number()
    const title = Math.floor(head / 8)
    const from = reader.skip(title)
    reader.skip(rest)
    bits[nth] = kind
    places[nth * 4] = from
    places[nth * 4 + 1] = places[nth * 4 + 2] = from + title
    places[nth * 4 + 3] = from + title + rest
    if (rest > 0) {
      const value = parseJson(decodeStrictly(bytes.subarray(from + title, from + title + rest)), place)
      expectThat(isRest(value), place)
    } else expectThat((kind & (HEAD.rest | HEAD.titleInRest)) === 0, place)
  }
  reader.end()
  return { bytes, places, bits }
}

/** Id and date of an event: from … to in bytes of their own; nothing lies where both are equal. */
export interface Name {
  idBytes: Uint8Array
  idFrom: number
  idTo: number
  dateBytes: Uint8Array
  dateFrom: number
  dateTo: number
}

/**
 * The records of `count` events in one chunk, and where each starts; without texts, records of nothing but names.
 * `nameOf` fills in the name of the nth event.
 */
export function makeRecords(
  count: number,
  place: string,
  texts: Texts | null,
  nameOf: (nth: number, name: Name) => void,
): { readonly chunk: Uint8Array; readonly starts: Uint32Array } {
  const nothing = new Uint8Array(0)
  const { bytes, places, bits } = texts ?? {
    bytes: nothing,
    places: new Uint32Array(count * 4),
    bits: new Uint8Array(count),
  }
  const name: Name = { idBytes: nothing, idFrom: 0, idTo: 0, dateBytes: nothing, dateFrom: 0, dateTo: 0 }
  const starts = new Uint32Array(count)
  let chunk: Uint8Array = nothing
  let at = 0
  const put = (nth: number): void => {
    nameOf(nth, name)
    const { idBytes, idFrom, idTo, dateBytes, dateFrom, dateTo } = name
    const titleFrom = places[nth * 4]!
    const titleTo = places[nth * 4 + 1]!
    const restFrom = places[nth * 4 + 2]!
    const restTo = places[nth * 4 + 3]!
    starts[nth] = at
    byte(idTo - idFrom)
    number((titleTo - titleFrom) * 8 + bits[nth]! + (dateFrom < dateTo ? HEAD.date : 0))
    if (dateFrom < dateTo) byte(dateTo - dateFrom)
    if (restFrom < restTo) number(restTo - restFrom)
    copy(idBytes, idFrom, idTo)
    copy(bytes, titleFrom, titleTo)
    copy(dateBytes, dateFrom, dateTo)
    copy(bytes, restFrom, restTo)
  }
  const byte = (value: number): void => void (chunk[at++] = value)
  const number = (value: number): void => {
    let rest = value
    for (; rest > 127; rest = Math.floor(rest / 128)) byte((rest % 128) + 128)
    byte(rest)
  }
  const copy = (source: Uint8Array, from: number, to: number): void => {
    for (let next = from; next < to; next++) chunk[at++] = source[next]!
  }
  // Once for the length: what is written past an end is lost.
  for (let nth = 0; nth < count; nth++) put(nth)
  chunk = new Uint8Array(at)
  at = 0
  for (let nth = 0; nth < count; nth++) put(nth)
  expectThat(starts[count - 1]! < CHUNK_BYTES, place)
  return { chunk, starts }
}
