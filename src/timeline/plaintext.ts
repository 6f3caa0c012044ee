import { lengthOfCharacter } from "./utf8.ts"

/** What the fast way answers in place of a position: another way has to be taken, or the bytes end too soon. */
export const NOT_PLAIN = -1
export const CUT = -2

const [QUOTE, BACKSLASH, HYPHEN] = [34, 92, 45] as const

/** The closing quote of a JSON string without escapes; `at` is behind the opening one. */
export function endOfPlainString(bytes: Uint8Array, at: number, end: number): number {
  for (let next = at; next < end; next++) {
    const byte = bytes[next]!
    if (byte === QUOTE) return next
    if (byte === BACKSLASH || byte < 32) return NOT_PLAIN
    if (byte > 127) {
      const length = lengthOfCharacter(bytes, next, end)
      if (length === 0) return next + 4 > end ? CUT : NOT_PLAIN
      next += length - 1
    }
  }
  return CUT
}

/** The first byte from `at` on that is no white space of JSON, or `end`. */
export function skipSpace(bytes: Uint8Array, at: number, end: number): number {
  let next = at
  while (next < end) {
    const byte = bytes[next]!
    if (byte !== 32 && byte !== 10 && byte !== 13 && byte !== 9) break
    next += 1
  }
  return next
}

/** Is something certain to be seen of it? False means "look closer". */
export function hasInk(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (bytes[at]! > 32 && bytes[at]! < 127) return true
  return false
}

/** Small letters and digits with single hyphens between, at most 64 of all. */
export function isSlug(bytes: Uint8Array, from: number, to: number): boolean {
  if (from === to || to - from > 64) return false
  let last = HYPHEN as number
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!
    if (!((byte > 96 && byte < 123) || (byte > 47 && byte < 58) || (byte === HYPHEN && last !== HYPHEN))) return false
    last = byte
  }
  return last !== HYPHEN
}

/** Only ASCII without control characters, at most 1000 of them and at least one. */
export function isPlainSourceId(bytes: Uint8Array, from: number, to: number): boolean {
  if (from === to || to - from > 1000) return false
  for (let at = from; at < to; at++) if (bytes[at]! < 32 || bytes[at]! > 126) return false
  return true
}

/** Are the bytes from `from` to `to` these ASCII letters? */
export function isWord(bytes: Uint8Array, from: number, to: number, word: string): boolean {
  if (to - from !== word.length) return false
  for (let at = 0; at < word.length; at++) if (bytes[from + at] !== word.charCodeAt(at)) return false
  return true
}
