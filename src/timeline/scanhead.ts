import { closedAt, wholeCharacters } from "./broken.ts"
import { findSyntaxFault } from "./syntax.ts"
import { decodeStrictly } from "./utf8.ts"

const [QUOTE, BACKSLASH, COMMA, COLON, OPEN, CLOSE, LIST, LIST_END] = [34, 92, 44, 58, 123, 125, 91, 93] as const
const MARK = [0xef, 0xbb, 0xbf] as const
const EVENTS = "events"
/** For `awaits`: the list of events is opened by a colon, then a bracket. */
type Awaited = "colon" | "list" | null

/** Goes through what stands around the events, and finds where they begin. */
export interface HeadScan {
  /** Goes on; answers where it has come to: behind the bracket that opens the events, or at `end`. */
  on(bytes: Uint8Array, at: number, end: number): number
  /** The last step found the events. The next one has to begin at the bracket that closes them. */
  readonly isAtEvents: boolean
  readonly isOdd: boolean
  /** All of it; null: it is no UTF-8. */
  text(): string | null
  /** All that stands before the events, closed; null: not there yet, or no UTF-8. */
  textSoFar(): string | null
  /** All that is whole in it, closed, where it is cut off behind the events; null: as above. */
  textCut(): string | null
}

export function makeHeadScan(deepest: number): HeadScan {
  const pieces: Uint8Array[] = []
  let before: number | null = null
  /** Bytes of a byte order mark so far; it stands before all else. */
  let marks = 0
  let isBegun = false
  let isOpened = false
  let depth = 0
  let isInString = false
  let isEscaped = false
  let awaitsKey = false
  let isKey = false
  /** How many letters of EVENTS the key has so far; −1: it is another. */
  let matched = 0
  let awaits: Awaited = null
  let isAtEvents = false
  let isOdd = false

  const keep = (bytes: Uint8Array, from: number, to: number): void => {
    if (from < to) pieces.push(bytes.slice(from, to))
  }
  const textOf = (kept: readonly Uint8Array[], isCut = false): string | null => {
    const whole = new Uint8Array(kept.reduce((length, piece) => length + piece.length, 0))
    let at = 0
    for (const piece of kept) {
      whole.set(piece, at)
      at += piece.length
    }
    return decodeStrictly(isCut ? wholeCharacters(whole) : whole)
  }

  const inString = (byte: number): void => {
    if (isEscaped) isEscaped = false
    else if (byte === BACKSLASH) {
      isEscaped = true
      // It may spell the name of the events.
      isOdd ||= isKey
    } else if (byte === QUOTE) {
      isInString = false
      if (isKey && matched === EVENTS.length) {
        // JSON.parse takes the last of two, which may stand in the part that is not read yet.
        isOdd ||= before !== null
        awaits = "colon"
      }
    } else if (isKey) matched = EVENTS.charCodeAt(matched) === byte ? matched + 1 : -1
  }
  const between = (byte: number): void => {
    if (awaits === "colon") {
      isOdd ||= byte !== COLON
      awaits = "list"
      awaitsKey = false
    } else if (byte === QUOTE) {
      isInString = true
      isKey = awaitsKey
      matched = 0
    } else if (byte === OPEN || byte === LIST) {
      depth += 1
      awaitsKey = depth === 1
      isOdd ||= depth > deepest || (depth === 1 && (isOpened || byte !== OPEN))
      isOpened = true
    } else if (byte === CLOSE || byte === LIST_END) {
      depth -= 1
      awaitsKey = false
      isOdd ||= depth < 0
    } else if (byte === COMMA) awaitsKey = depth === 1
    else if (byte === COLON) awaitsKey = false
    isOdd ||= depth === 0 && byte !== CLOSE
  }

  return {
    on(bytes, start, end) {
      isAtEvents = false
      let from = start
      for (let at = start; at < end && !isOdd; at++) {
        const byte = bytes[at]!
        if (!isBegun && marks < MARK.length && byte === MARK[marks]) {
          marks += 1
          from = at + 1
          continue
        }
        isOdd ||= marks === 1 || marks === 2
        isBegun = true
        if (isInString) inString(byte)
        else if (byte === 32 || byte === 10 || byte === 13 || byte === 9) continue
        else if (awaits === "list") {
          isOdd ||= byte !== LIST || depth === deepest
          depth += 1
          awaits = null
          isAtEvents = true
          keep(bytes, from, at + 1)
          before = pieces.length
          return at + 1
        } else between(byte)
      }
      keep(bytes, from, end)
      return end
    },
    get isAtEvents() {
      return isAtEvents
    },
    get isOdd() {
      return isOdd
    },
    text: () => (before === null || depth !== 0 ? null : textOf(pieces)),
    textSoFar() {
      const text = before === null ? null : textOf(pieces.slice(0, before))
      return text === null ? null : `${text}]}`
    },
    textCut() {
      const text = before === null ? null : textOf(pieces, true)
      const fault = text === null ? null : findSyntaxFault(text)
      return text === null || fault === null ? text : closedAt(text, fault.whole)
    },
  }
}
