/**
 * Hashes of what a file names, 32 bits, and what keeps a file from choosing names that all fall on one place. Tables begin
 * with seed 0: FNV-1a, which is quick, and which anybody can foresee. A table whose look-ups walk far was made to be slow:
 * it goes on with a seed drawn by chance, which no file can know. Where a name stands in a table shows nowhere, so neither
 * does the seed.
 */

/** Steps per look-up, on average, past which a table was made to be slow. Chance makes it a few. */
const MOST_STEPS = 64

export const isSlow = (steps: number, lookups: number): boolean => steps > MOST_STEPS * lookups

/** Never 0. */
export const drawSeed = (): number => 1 + Math.floor(Math.random() * 0x7fffffff)

/** Of bytes from … to. The high bits are folded onto the low ones, which are the place. */
export function hashOfBytes(bytes: Uint8Array, from: number, to: number, seed: number): number {
  if (seed !== 0) return mixedHash(bytes, from, to, seed)
  let hash = 0x811c9dc5
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193)
  return (hash ^ (hash >>> 15)) >>> 0
}

/** The same of an ASCII text; others have a hash, but not that of their bytes. */
export function hashOfText(text: string, seed: number): number {
  if (seed !== 0)
    return mixedHash(
      Uint8Array.from(text, (letter) => letter.charCodeAt(0)),
      0,
      text.length,
      seed,
    )
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash ^ (hash >>> 15)) >>> 0
}

/** Every bit moves all others, so that names which meet under one seed part under another; FNV-1a has no such thing. */
function mixedHash(bytes: Uint8Array, from: number, to: number, seed: number): number {
  let hash = seed
  for (let at = from; at < to; at++) {
    hash = Math.imul(hash ^ bytes[at]!, 0x9e3779b1)
    hash ^= hash >>> 15
  }
  return (hash ^ (hash >>> 13)) >>> 0
}
