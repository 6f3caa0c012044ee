/** The parts of the Encoding Standard that this room needs; browsers, workers and Node all have them. */
declare const TextDecoder: new (
  label: string,
  options?: { fatal?: boolean; ignoreBOM?: boolean },
) => { decode(bytes: Uint8Array): string }
declare const TextEncoder: new () => {
  encode(text: string): Uint8Array<ArrayBuffer>
  encodeInto(text: string, into: Uint8Array): { read: number; written: number }
}

const lenient = new TextDecoder("utf-8", { ignoreBOM: true })
const strict = new TextDecoder("utf-8", { ignoreBOM: true, fatal: true })
const encoder = new TextEncoder()
/** Up to this many bytes a loop is faster than the decoder. */
const SHORT = 24

/** Bytes from … to as text. A mark at the start is text like the rest. */
export function decodeUtf8(bytes: Uint8Array, from: number, to: number): string {
  if (to - from <= SHORT) {
    let text = ""
    for (let at = from; at < to; at++) {
      const byte = bytes[at]!
      if (byte > 127) return lenient.decode(bytes.subarray(from, to))
      text += String.fromCharCode(byte)
    }
    return text
  }
  return lenient.decode(bytes.subarray(from, to))
}

/** As decodeUtf8, but null where the bytes are no UTF-8. */
export function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes)
  } catch {
    return null
  }
}

export const encodeUtf8 = (text: string): Uint8Array<ArrayBuffer> => encoder.encode(text)

/** Writes a text at a place that has room for three bytes per unit of it; answers where it ends. */
export const encodeInto = (text: string, bytes: Uint8Array, at: number): number =>
  at + encoder.encodeInto(text, bytes.subarray(at)).written

/** Has a text no half of a character, so that UTF-8 can hold it? */
export const isWellFormed = (text: string): boolean => !/\p{Surrogate}/u.test(text)

/** Length of the character that starts at a byte over 127, by table 3-7 of the Unicode Standard; 0 where it is none. */
export function lengthOfCharacter(bytes: Uint8Array, at: number, end: number): number {
  const first = bytes[at]!
  const length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0
  if (length === 0 || at + length > end) return 0
  const second = bytes[at + 1]!
  const least = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80
  const most = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf
  if (second < least || second > most) return 0
  for (let next = at + 2; next < at + length; next++) if ((bytes[next]! & 0xc0) !== 0x80) return 0
  return length
}
