import { hashOfText } from "./hash.ts"
import type { IdTable, Records } from "./packed.ts"
import { findRecord, makeParts } from "./records.ts"

/** A table is never fuller than this. */
const FULLEST = 0.75
/** Taken slots in a row; in five million ids that nobody chose with care, it is a few hundred. */
const LONGEST_RUN = 1024

/** The least power of two in which so many ids find room. */
export function tableSizeFor(count: number): number {
  let size = 8
  while (count > size * FULLEST) size *= 2
  return size
}

/** The same table in another size, or by other hashes: those of its numbers, by its seed. */
export function placed({ slots, seed }: IdTable, size: number, hashes: Uint32Array): IdTable {
  const moved = new Uint32Array(size)
  const mask = size - 1
  for (let from = 0; from < slots.length; from++) {
    const entry = slots[from]!
    if (entry === 0) continue
    let slot = hashes[entry - 1]! & mask
    while (moved[slot] !== 0) slot = (slot + 1) & mask
    moved[slot] = entry
  }
  return { slots: moved, seed }
}

/**
 * Whether some look-up would walk far: one for an id that no event has walks to the end of the taken slots it begins in.
 * True from twice the longest run on, and never below it; looks at few slots of a table that is well mixed.
 */
export function hasLongRun(slots: Uint32Array): boolean {
  const mask = slots.length - 1
  for (let start = 0; start < slots.length; start += LONGEST_RUN) {
    let run = 0
    while (run < LONGEST_RUN && slots[(start + run) & mask] !== 0) run += 1
    if (run === LONGEST_RUN) return true
  }
  return false
}

/** Index of the event of an id; null when none has it. Looks at a few records. */
export function findId({ slots, seed }: IdTable, records: Records, id: string): number | null {
  const parts = makeParts()
  const mask = slots.length - 1
  for (let slot = hashOfText(id, seed) & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
    const event = slots[slot]! - 1
    findRecord(records, event, parts)
    if (isSame(id, parts.bytes, parts.idFrom, parts.idTo)) return event
  }
  return null
}

export function isSame(id: string, bytes: Uint8Array, from: number, to: number): boolean {
  if (id.length !== to - from) return false
  for (let at = from; at < to; at++) if (bytes[at] !== id.charCodeAt(at - from)) return false
  return true
}
