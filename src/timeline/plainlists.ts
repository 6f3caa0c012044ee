import { STANCES } from "./packed.ts"
import { CUT, endOfPlainString, hasInk, isPlainSourceId, isWord, NOT_PLAIN, skipSpace } from "./plaintext.ts"

const [QUOTE, COLON, COMMA, OPEN, CLOSE, LIST, LIST_END] = [34, 58, 44, 123, 125, 91, 93] as const

/** What a citation takes in a list of places: from and to of each of CITATION_KEYS in turn. */
export const PLACES_PER_CITATION = 10
export const CITATION_KEYS = ["source", "stance", "says", "quote", "locator"] as const
const [SOURCE, STANCE] = [0, 1] as const

/** A list of tags, or of citations where `tags` is null. Answers the place behind it, NOT_PLAIN or CUT. */
export function readPlainList(
  bytes: Uint8Array,
  at: number,
  end: number,
  tags: number[] | null,
  citations: number[],
): number {
  if (bytes[at] !== LIST) return NOT_PLAIN
  let next = skipSpace(bytes, at + 1, end)
  if (next < end && bytes[next] === LIST_END) return next + 1
  for (;;) {
    if (next >= end) return CUT
    next = tags === null ? readPlainCitation(bytes, next, end, citations) : readTag(bytes, next, end, tags)
    if (next < 0) return next
    next = skipSpace(bytes, next, end)
    if (next >= end) return CUT
    if (bytes[next] === LIST_END) return next + 1
    if (bytes[next] !== COMMA) return NOT_PLAIN
    next = skipSpace(bytes, next + 1, end)
  }
}

function readTag(bytes: Uint8Array, at: number, end: number, tags: number[]): number {
  if (bytes[at] !== QUOTE) return NOT_PLAIN
  const to = endOfPlainString(bytes, at + 1, end)
  if (to < 0) return to
  if (to === at + 1) return NOT_PLAIN
  tags.push(at + 1, to)
  return to + 1
}

function readPlainCitation(bytes: Uint8Array, at: number, end: number, citations: number[]): number {
  if (bytes[at] !== OPEN) return NOT_PLAIN
  const first = citations.length
  for (let place = 0; place < PLACES_PER_CITATION; place++) citations.push(0)
  let next = at + 1
  for (;;) {
    next = skipSpace(bytes, next, end)
    if (next >= end) return CUT
    if (bytes[next] !== QUOTE) return NOT_PLAIN
    const keyTo = endOfPlainString(bytes, next + 1, end)
    if (keyTo < 0) return keyTo
    const key = keyAt(bytes, next + 1, keyTo)
    // A key that comes twice has the last value; the other way knows.
    if (key === -1 || citations[first + 2 * key] !== 0) return NOT_PLAIN
    next = skipSpace(bytes, keyTo + 1, end)
    if (next >= end) return CUT
    if (bytes[next] !== COLON) return NOT_PLAIN
    next = skipSpace(bytes, next + 1, end)
    if (next >= end) return CUT
    if (bytes[next] !== QUOTE) return NOT_PLAIN
    const from = next + 1
    const to = endOfPlainString(bytes, from, end)
    if (to < 0) return to
    if (!fits(bytes, from, to, key)) return NOT_PLAIN
    citations[first + 2 * key] = from
    citations[first + 2 * key + 1] = to
    next = skipSpace(bytes, to + 1, end)
    if (next >= end) return CUT
    if (bytes[next] === CLOSE) break
    if (bytes[next] !== COMMA) return NOT_PLAIN
    next += 1
  }
  return citations[first + 2 * SOURCE] === 0 ? NOT_PLAIN : next + 1
}

function keyAt(bytes: Uint8Array, from: number, to: number): number {
  for (let key = 0; key < CITATION_KEYS.length; key++) if (isWord(bytes, from, to, CITATION_KEYS[key]!)) return key
  return -1
}

function fits(bytes: Uint8Array, from: number, to: number, key: number): boolean {
  if (key === SOURCE) return isPlainSourceId(bytes, from, to)
  if (key === STANCE) return stanceAt(bytes, from, to) !== -1
  return hasInk(bytes, from, to)
}

/** Index into STANCES of a word, −1 for another word. */
export function stanceAt(bytes: Uint8Array, from: number, to: number): number {
  for (let stance = 0; stance < STANCES.length; stance++) if (isWord(bytes, from, to, STANCES[stance]!)) return stance
  return -1
}
