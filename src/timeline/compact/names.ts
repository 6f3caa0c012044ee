import { makeByteReader, makeByteWriter } from "./bytes.ts"
import { expectThat } from "./fault.ts"
import { STEP, type Steps } from "./steps.ts"

/** Ids and dates by event, as bytes one after the other: the text of event e lies from starts[e] up to starts[e + 1]. */
export interface Names {
  readonly bytes: Uint8Array
  readonly starts: Uint32Array
}

/** A slug is no longer, see format.ts. */
const LONGEST_ID = 64
const LONGEST_DATE = 255
const NEXT = 0

/**
 * An id is the one before it, counted up by one (a byte 0), or shares letters with it: a byte for one more than the
 * number of letters shared, one for the length of the rest, and the rest.
 */
export function writeIds(count: number, idOf: (event: number) => Uint8Array): Uint8Array {
  const writer = makeByteWriter()
  let before: Uint8Array = new Uint8Array(0)
  for (let event = 0; event < count; event++) {
    const id = idOf(event)
    const next = makeId(before)
    if (countUp(next) && isSame(next, id)) writer.byte(NEXT)
    else {
      let shared = 0
      while (shared < before.length && shared < id.length && before[shared] === id[shared]) shared += 1
      writer.byte(shared + 1)
      writer.byte(id.length - shared)
      writer.bytes(id.subarray(shared))
    }
    before = id
  }
  return writer.all()
}

export function* readIds(section: Uint8Array, count: number): Steps<Names> {
  const reader = makeByteReader(section, "id")
  const writer = makeByteWriter()
  const starts = new Uint32Array(count + 1)
  const id = makeId(new Uint8Array(0))
  for (let event = 0; event < count; event++) {
    if (event % STEP === 0) yield
    const op = reader.byte()
    if (op === NEXT) expectThat(countUp(id), "id")
    else {
      const rest = reader.byte()
      expectThat(op - 1 <= id.length && op - 1 + rest <= LONGEST_ID, "id")
      const at = reader.skip(rest)
      id.letters.set(section.subarray(at, at + rest), op - 1)
      id.length = op - 1 + rest
    }
    for (let at = op === NEXT ? 0 : op - 1; at < id.length; at++) expectThat(isSlugLetter(id.letters[at]!), "id")
    expectThat(id.length > 0, "id")
    for (let at = 0; at < id.length; at++) writer.byte(id.letters[at]!)
    starts[event + 1] = writer.length()
  }
  reader.end()
  return { bytes: writer.all(), starts }
}

/** Dates of the events that write them otherwise than their columns do: events since the last such, length, letters. */
export function writeDates(count: number, dateOf: (event: number) => Uint8Array | null): Uint8Array {
  const writer = makeByteWriter()
  let last = 0
  for (let event = 0; event < count; event++) {
    const date = dateOf(event)
    if (date === null) continue
    writer.number(event - last)
    writer.byte(date.length)
    writer.bytes(date)
    last = event
  }
  return writer.all()
}

export function readDates(section: Uint8Array, dated: number, count: number): Names {
  const reader = makeByteReader(section, "date")
  const writer = makeByteWriter()
  const starts = new Uint32Array(count + 1)
  let filled = 0
  for (let event = 0; reader.at() < section.length;) {
    event += reader.number()
    const length = reader.byte()
    expectThat(event < dated && length > 0 && length <= LONGEST_DATE, "date")
    const at = reader.skip(length)
    expectThat(event >= filled, "date")
    while (filled <= event) starts[filled++] = writer.length()
    writer.bytes(section.subarray(at, at + length))
  }
  while (filled <= count) starts[filled++] = writer.length()
  return { bytes: writer.all(), starts }
}

interface GrowingId {
  readonly letters: Uint8Array
  length: number
}

function makeId(from: Uint8Array): GrowingId {
  const letters = new Uint8Array(LONGEST_ID + 1)
  letters.set(from)
  return { letters, length: from.length }
}

const isDigit = (byte: number): boolean => byte >= 48 && byte <= 57
const isSlugLetter = (byte: number): boolean => isDigit(byte) || (byte >= 97 && byte <= 122) || byte === 45

/** Adds one to the number at the end; answers whether there is one, and whether the id is then short enough. */
function countUp(id: GrowingId): boolean {
  let at = id.length - 1
  if (at < 0 || !isDigit(id.letters[at]!)) return false
  while (at >= 0 && id.letters[at] === 57) id.letters[at--] = 48
  if (at >= 0 && isDigit(id.letters[at]!)) {
    id.letters[at]! += 1
    return true
  }
  id.letters.copyWithin(at + 2, at + 1, id.length)
  id.letters[at + 1] = 49
  id.length += 1
  return id.length <= LONGEST_ID
}

function isSame({ letters, length }: GrowingId, id: Uint8Array): boolean {
  if (length !== id.length) return false
  for (let at = 0; at < length; at++) if (letters[at] !== id[at]) return false
  return true
}
