/** Events of one block; a block is searched in a millisecond or two. */
export const BLOCK = 1 << 14

/**
 * Folded texts of up to BLOCK events, each ended by a line feed, which no word has: nothing is found across two. They are
 * UTF-8 with a byte in each character: such a string takes a byte per character, and none are searched faster.
 */
export interface SearchBlock {
  readonly text: string
  /** Where the text of each event begins; one more than events: where the last one ends. */
  readonly starts: Uint32Array
}

/** Texts that many events share, tags or sources, and which of them an event has: places[starts[e] … starts[e + 1] − 1]. */
export interface SharedTexts {
  /** Folded. */
  readonly texts: readonly string[]
  readonly starts: Uint32Array
  /** Below 0: none. */
  readonly places: Uint32Array | Int32Array
}

/** All there is to search in one timeline and one language; it may still be growing. */
export interface SearchIndex {
  readonly length: number
  /** Those that are complete, by event. */
  readonly blocks: readonly SearchBlock[]
  readonly shared: readonly SharedTexts[]
}

export interface GrowingIndex extends SearchIndex {
  /** The folded text of the next event. */
  readonly add: (folded: string) => void
  /** As `add`, of text as UTF-8 in which nothing is left to fold but the case of ASCII; see isPlain. */
  readonly addPlain: (bytes: Uint8Array, from: number, to: number) => void
}

const LINE_FEED = 0x0a
/** Most bytes of one UTF-16 unit. */
const WIDEST = 3
const PIECE = 8192

export function makeIndex(length: number, shared: readonly SharedTexts[]): GrowingIndex {
  const blocks: SearchBlock[] = []
  let bytes = new Uint8Array(BLOCK * 48)
  let starts = new Uint32Array(Math.min(BLOCK, length) + 1)
  let events = 0
  let end = 0
  const reserve = (more: number) => {
    if (end + more <= bytes.length) return
    const grown = new Uint8Array(Math.max(bytes.length * 2, end + more))
    grown.set(bytes)
    bytes = grown
  }
  const close = () => {
    bytes[end++] = LINE_FEED
    starts[++events] = end
    const left = length - blocks.length * BLOCK
    if (events < Math.min(BLOCK, left)) return
    blocks.push({ text: stringOf(bytes, end), starts })
    starts = new Uint32Array(Math.min(BLOCK, left - events) + 1)
    events = end = 0
    if (blocks.length * BLOCK >= length) bytes = new Uint8Array(0)
  }
  return {
    length,
    blocks,
    shared,
    add(folded) {
      reserve(folded.length * WIDEST + 1)
      end = putUtf8(folded, bytes, end)
      close()
    },
    addPlain(from, first, last) {
      reserve(last - first + 1)
      for (let at = first; at < last; at++) {
        const byte = from[at]!
        bytes[end++] = byte >= 0x41 && byte <= 0x5a ? byte + 32 : byte
      }
      close()
    },
  }
}

/** Is it all ASCII, so that only its case is left to fold? */
export function isPlain(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (bytes[at]! >= 0x80) return false
  return true
}

/** A text as UTF-8, a byte in each character. */
export function binaryOf(text: string): string {
  const bytes = new Uint8Array(text.length * WIDEST)
  return stringOf(bytes, putUtf8(text, bytes, 0))
}

/** In pieces: a call takes no more arguments than that. */
function stringOf(bytes: Uint8Array, length: number): string {
  let text = ""
  for (let at = 0; at < length; at += PIECE)
    text += String.fromCharCode.apply(null, bytes.subarray(at, Math.min(at + PIECE, length)) as unknown as number[])
  return text
}

/** Writes UTF-8, half a surrogate pair like any other letter; answers where it ends. */
function putUtf8(text: string, bytes: Uint8Array, at: number): number {
  for (let index = 0; index < text.length; index++) {
    let code = text.charCodeAt(index)
    if (code < 0x80) {
      bytes[at++] = code
      continue
    }
    if (code >= 0xd800 && code < 0xdc00) {
      code = text.codePointAt(index)!
      if (code > 0xffff) index++
    }
    if (code < 0x800) bytes[at++] = 0xc0 | (code >> 6)
    else {
      if (code < 0x10000) bytes[at++] = 0xe0 | (code >> 12)
      else {
        bytes[at++] = 0xf0 | (code >> 18)
        bytes[at++] = 0x80 | ((code >> 12) & 0x3f)
      }
      bytes[at++] = 0x80 | ((code >> 6) & 0x3f)
    }
    bytes[at++] = 0x80 | (code & 0x3f)
  }
  return at
}
