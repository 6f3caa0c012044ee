import { readPlainList } from "./plainlists.ts"
import { CUT, endOfPlainString, hasInk, isSlug, isWord, NOT_PLAIN, skipSpace } from "./plaintext.ts"

const [QUOTE, COLON, COMMA, OPEN, CLOSE, ZERO] = [34, 58, 44, 123, 125, 48] as const
/** A longer title may be too long, which is for the other way to tell. */
const LONGEST_TITLE = 2000
const LONGEST_DATE = 64

/** Bits for the keys that the fast way understands. */
const [ID, TITLE, DATE, LANE, KIND, IMPORTANCE, UNVERIFIED, TEXT, TAGS, CITATIONS] = [
  1, 2, 4, 8, 16, 32, 64, 128, 256, 512,
] as const

/** Where an event's parts lie in the bytes; nothing lies where both ends are equal. Filled again and again. */
export interface PlainEvent {
  idFrom: number
  idTo: number
  titleFrom: number
  titleTo: number
  dateFrom: number
  dateTo: number
  laneFrom: number
  laneTo: number
  textFrom: number
  textTo: number
  isAbsence: boolean
  importance: number
  isUnverified: boolean
  /** From and to of each. */
  readonly tags: number[]
  /** PLACES_PER_CITATION each, see plainlists.ts. */
  readonly citations: number[]
}

export const makePlainEvent = (): PlainEvent => ({
  idFrom: 0,
  idTo: 0,
  titleFrom: 0,
  titleTo: 0,
  dateFrom: 0,
  dateTo: 0,
  laneFrom: 0,
  laneTo: 0,
  textFrom: 0,
  textTo: 0,
  isAbsence: false,
  importance: 3,
  isUnverified: false,
  tags: [],
  citations: [],
})

/**
 * The fast way for what nearly every event is: known keys, each once, strings without escapes, values that fit. It takes
 * less than the format does and tells no problem: an event that it takes is read to the same row by JSON.parse and
 * `readEvent`. `at` is at the opening brace. Answers the place behind the closing one, NOT_PLAIN or CUT. The date still
 * has to be read, and may turn out to be none.
 */
export function findPlainEvent(bytes: Uint8Array, at: number, end: number, event: PlainEvent): number {
  if (bytes[at] !== OPEN) return NOT_PLAIN
  event.idFrom = event.idTo = event.laneFrom = event.laneTo = event.textFrom = event.textTo = 0
  event.isAbsence = event.isUnverified = false
  event.importance = 3
  // Setting a length costs more than asking for it.
  if (event.tags.length > 0) event.tags.length = 0
  if (event.citations.length > 0) event.citations.length = 0
  let seen = 0
  let next = at + 1
  for (;;) {
    next = skipSpace(bytes, next, end)
    if (next >= end) return CUT
    if (bytes[next] !== QUOTE) return NOT_PLAIN
    const keyFrom = next + 1
    const keyTo = endOfPlainString(bytes, keyFrom, end)
    if (keyTo < 0) return keyTo
    const key = keyAt(bytes, keyFrom, keyTo)
    if (key === 0 || (seen & key) !== 0) return NOT_PLAIN
    seen |= key
    next = skipSpace(bytes, keyTo + 1, end)
    if (next >= end) return CUT
    if (bytes[next] !== COLON) return NOT_PLAIN
    next = skipSpace(bytes, next + 1, end)
    if (next >= end) return CUT
    next = readValue(bytes, next, end, key, event)
    if (next < 0) return next
    next = skipSpace(bytes, next, end)
    if (next >= end) return CUT
    if (bytes[next] === CLOSE) break
    if (bytes[next] !== COMMA) return NOT_PLAIN
    next += 1
  }
  return (seen & TITLE) !== 0 && (seen & DATE) !== 0 ? next + 1 : NOT_PLAIN
}

/** The bit of a key; 0: none that is known here. */
function keyAt(bytes: Uint8Array, from: number, to: number): number {
  const second = bytes[from + 1]!
  switch (bytes[from]) {
    case 105: // i
      return second === 100 && to - from === 2 ? ID : isWord(bytes, from, to, "importance") ? IMPORTANCE : 0
    case 116: // t
      if (second === 105) return isWord(bytes, from, to, "title") ? TITLE : 0
      return isWord(bytes, from, to, "text") ? TEXT : isWord(bytes, from, to, "tags") ? TAGS : 0
    case 100: // d
      return isWord(bytes, from, to, "date") ? DATE : 0
    case 108: // l
      return isWord(bytes, from, to, "lane") ? LANE : 0
    case 107: // k
      return isWord(bytes, from, to, "kind") ? KIND : 0
    case 117: // u
      return isWord(bytes, from, to, "unverified") ? UNVERIFIED : 0
    case 99: // c
      return isWord(bytes, from, to, "citations") ? CITATIONS : 0
    default:
      return 0
  }
}

/** Reads the value of a key. Answers the place behind it, NOT_PLAIN or CUT. */
function readValue(bytes: Uint8Array, at: number, end: number, key: number, event: PlainEvent): number {
  if (key === IMPORTANCE) {
    event.importance = bytes[at]! - ZERO
    // What may follow a whole number of one digit; another digit, a point or an exponent is for the other way.
    return at + 1 >= end ? CUT : event.importance >= 1 && event.importance <= 5 ? at + 1 : NOT_PLAIN
  }
  if (key === UNVERIFIED) {
    if (at + 5 > end) return CUT
    event.isUnverified = isWord(bytes, at, at + 4, "true")
    return event.isUnverified ? at + 4 : isWord(bytes, at, at + 5, "false") ? at + 5 : NOT_PLAIN
  }
  if (key === TAGS || key === CITATIONS) {
    return readPlainList(bytes, at, end, key === TAGS ? event.tags : null, event.citations)
  }
  if (bytes[at] !== QUOTE) return NOT_PLAIN
  const from = at + 1
  const to = endOfPlainString(bytes, from, end)
  if (to < 0) return to
  return takeString(bytes, from, to, key, event) ? to + 1 : NOT_PLAIN
}

function takeString(bytes: Uint8Array, from: number, to: number, key: number, event: PlainEvent): boolean {
  switch (key) {
    case ID:
      event.idFrom = from
      event.idTo = to
      return isSlug(bytes, from, to)
    case TITLE:
      event.titleFrom = from
      event.titleTo = to
      return to - from <= LONGEST_TITLE && hasInk(bytes, from, to)
    case DATE:
      event.dateFrom = from
      event.dateTo = to
      return to - from <= LONGEST_DATE
    case LANE:
      event.laneFrom = from
      event.laneTo = to
      return isSlug(bytes, from, to)
    case TEXT:
      event.textFrom = from
      event.textTo = to
      return hasInk(bytes, from, to)
    default:
      event.isAbsence = isWord(bytes, from, to, "absence")
      return event.isAbsence || isWord(bytes, from, to, "happening")
  }
}
