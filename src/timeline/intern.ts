import { drawSeed, hashOfBytes, isSlow } from "./hash.ts"
import { decodeUtf8, encodeUtf8, isWellFormed } from "./utf8.ts"

/** Numbers for names that come again and again, by first coming. */
export interface Interner {
  readonly names: readonly string[]
  /** Of UTF-8. */
  ofBytes(bytes: Uint8Array, from: number, to: number): number
  ofText(text: string): number
  /** Over taken slots, by all look-ups. */
  steps(): number
}

export function makeInterner(): Interner {
  const names: string[] = []
  const written: Uint8Array[] = []
  /** Names that no UTF-8 can hold. */
  const odd = new Map<string, number>()
  let slots = new Uint32Array(16)
  let seed = 0
  let steps = 0
  let lookups = 0
  const place = (hash: number): number => hash & (slots.length - 1)

  const placeAll = (size: number): void => {
    slots = new Uint32Array(size)
    for (const [number, bytes] of written.entries()) {
      let slot = place(hashOfBytes(bytes, 0, bytes.length, seed))
      while (slots[slot] !== 0) slot = place(slot + 1)
      if (bytes.length > 0) slots[slot] = number + 1
    }
  }
  const ofBytes = (bytes: Uint8Array, from: number, to: number): number => {
    if (seed === 0 && isSlow(steps, lookups)) {
      seed = drawSeed()
      placeAll(slots.length)
    }
    lookups += 1
    let slot = place(hashOfBytes(bytes, from, to, seed))
    for (; slots[slot] !== 0; slot = place(slot + 1)) {
      steps += 1
      if (isAlike(written[slots[slot]! - 1]!, bytes, from, to)) return slots[slot]! - 1
    }
    slots[slot] = names.push(decodeUtf8(bytes, from, to))
    written.push(bytes.slice(from, to))
    if (names.length * 2 > slots.length) placeAll(slots.length * 2)
    return names.length - 1
  }
  return {
    names,
    steps: () => steps,
    ofBytes,
    ofText(text) {
      if (isWellFormed(text)) {
        const bytes = encodeUtf8(text)
        return ofBytes(bytes, 0, bytes.length)
      }
      const known = odd.get(text)
      if (known !== undefined) return known
      odd.set(text, names.length)
      // In the table it stands as nothing, which no name is.
      written.push(new Uint8Array(0))
      return names.push(text) - 1
    },
  }
}

function isAlike(name: Uint8Array, bytes: Uint8Array, from: number, to: number): boolean {
  if (name.length !== to - from) return false
  for (let at = from; at < to; at++) if (name[at - from] !== bytes[at]) return false
  return true
}
