import type { PlainEvent } from "./plainevent.ts"
import { CITATION_KEYS, PLACES_PER_CITATION } from "./plainlists.ts"

const COMMA = 44
/** Room for all that stands around the strings of an event, and of a citation. */
const AROUND = 64
/** The keys of a citation that the rest holds: says, quote, locator. */
const FIRST_SAID = 2

/** Writes the rest of a plain event, byte for byte the JSON of `restOf` in addrow.ts. */
export interface RestWriter {
  readonly bytes: Uint8Array
  readonly length: number
  write(from: Uint8Array, event: PlainEvent, order: readonly number[]): void
}

export function makeRestWriter(): RestWriter {
  let bytes = new Uint8Array(1024)
  let at = 0
  const put = (ascii: string): void => {
    for (let next = 0; next < ascii.length; next++) bytes[at++] = ascii.charCodeAt(next)
  }
  const putString = (key: string, source: Uint8Array, from: number, to: number): void => {
    put(key)
    bytes.set(source.subarray(from, to), at)
    at += to - from
    put('",')
  }
  /** In place of the last comma, if there is one. */
  const close = (sign: string): void => {
    if (bytes[at - 1] === COMMA) at -= 1
    put(sign)
  }
  const makeRoom = (room: number): void => {
    if (room > bytes.length) bytes = new Uint8Array(room * 2)
  }

  const putCitation = (source: Uint8Array, places: readonly number[], first: number): void => {
    put("{")
    for (let key = FIRST_SAID; key < CITATION_KEYS.length; key++) {
      const from = places[first + 2 * key]!
      if (from > 0) putString(`"${CITATION_KEYS[key]!}":"`, source, from, places[first + 2 * key + 1]!)
    }
    close("},")
  }

  return {
    get bytes() {
      return bytes
    },
    get length() {
      return at
    },
    write(source, { textFrom, textTo, isUnverified, citations }, order) {
      at = 0
      let said = order.length
      while (said > 0 && !saysSomething(citations, order[said - 1]!)) said -= 1
      if (textFrom === textTo && !isUnverified && said === 0) return
      makeRoom(roomFor(citations) + textTo - textFrom)
      put("{")
      if (textFrom < textTo) putString('"text":"', source, textFrom, textTo)
      if (isUnverified) put('"unverified":true,')
      if (said > 0) {
        put('"citations":[')
        for (let nth = 0; nth < said; nth++) {
          if (saysSomething(citations, order[nth]!)) putCitation(source, citations, order[nth]!)
          else put("null,")
        }
        close("]")
      }
      close("}")
    },
  }
}

const saysSomething = (places: readonly number[], first: number): boolean =>
  places[first + 4]! > 0 || places[first + 6]! > 0 || places[first + 8]! > 0

function roomFor(places: readonly number[]): number {
  let room = AROUND
  for (let first = 0; first < places.length; first += PLACES_PER_CITATION) {
    room += AROUND
    for (let key = FIRST_SAID; key < CITATION_KEYS.length; key++) {
      room += places[first + 2 * key + 1]! - places[first + 2 * key]!
    }
  }
  return room
}
