import type { Records } from "./packed.ts"
import { findRecord, makeParts } from "./records.ts"

/** A table is never fuller than this. */
const FULLEST = 0.75

/** The least power of two in which so many ids find room. */
export function tableSizeFor(count: number): number {
  let size = 8
  while (count > size * FULLEST) size *= 2
  return size
}

/** FNV-1a, 32 bits, over the bytes of an id; the high bits are folded onto the low ones, which are the place. */
export function hashOfBytes(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193)
  return (hash ^ (hash >>> 15)) >>> 0
}

/** The same of an id as text; ids are ASCII, others have no event. */
export function hashOfId(id: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193)
  return (hash ^ (hash >>> 15)) >>> 0
}

/** Index of the event of an id by `Packed.ids`; null when none has it. Looks at a few records. */
export function findId(ids: Uint32Array, records: Records, id: string): number | null {
  const parts = makeParts()
  const mask = ids.length - 1
  for (let slot = hashOfId(id) & mask; ids[slot] !== 0; slot = (slot + 1) & mask) {
    const event = ids[slot]! - 1
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
