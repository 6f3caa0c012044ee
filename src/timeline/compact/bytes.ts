import { expectThat } from "./fault.ts"

/** Writes numbers and bytes one after the other. */
export interface ByteWriter {
  byte(value: number): void
  /** A whole number from 0 up to 2⁵³, in groups of seven bits, lowest first, the eighth bit set on all but the last. */
  number(value: number): void
  bytes(from: Uint8Array): void
  length(): number
  /** All that was written. */
  all(): Uint8Array<ArrayBuffer>
}

export function makeByteWriter(): ByteWriter {
  let buffer = new Uint8Array(1024)
  let at = 0
  const makeRoom = (more: number): void => {
    if (at + more <= buffer.length) return
    const larger = new Uint8Array(Math.max(buffer.length * 2, at + more))
    larger.set(buffer)
    buffer = larger
  }
  return {
    byte(value) {
      makeRoom(1)
      buffer[at++] = value
    },
    number(value) {
      makeRoom(8)
      let rest = value
      while (rest > 127) {
        buffer[at++] = (rest % 128) + 128
        rest = Math.floor(rest / 128)
      }
      buffer[at++] = rest
    },
    bytes(from) {
      makeRoom(from.length)
      buffer.set(from, at)
      at += from.length
    },
    length: () => at,
    all: () => buffer.slice(0, at),
  }
}

/** Reads what a ByteWriter wrote; throws a Fault at `place` where it ends too early. */
export interface ByteReader {
  byte(): number
  number(): number
  /** Passes over so many bytes; answers where they start. */
  skip(length: number): number
  at(): number
  /** Nothing may be left. */
  end(): void
}

/** As many groups of seven bits as 2⁵³ can need. */
const MOST_UNIT = 2 ** 49

export function makeByteReader(bytes: Uint8Array, place: string): ByteReader {
  let at = 0
  const { length } = bytes
  return {
    byte() {
      expectThat(at < length, place)
      return bytes[at++]!
    },
    number() {
      expectThat(at < length, place)
      let byte = bytes[at++]!
      let value = byte & 127
      for (let unit = 128; byte > 127; unit *= 128) {
        expectThat(at < length && unit <= MOST_UNIT, place)
        byte = bytes[at++]!
        value += (byte & 127) * unit
      }
      return value
    },
    skip(count) {
      expectThat(count <= length - at, place)
      const from = at
      at += count
      return from
    },
    at: () => at,
    end: () => expectThat(at === length, place),
  }
}
