import { drawSeed, hashOfBytes, isSlow } from "./hash.ts"
import { placed, tableSizeFor } from "./idtable.ts"
import { makeInterner, type Interner } from "./intern.ts"
import type { IdTable } from "./packed.ts"
import { makeParts, type RecordParts } from "./records.ts"
import { makeRecordWriter, type RecordWriter } from "./recordwriter.ts"

/**
 * The events of a file while it is read, in the order of the file: columns that grow, and records. What other parts of
 * the file decide (today, lanes, sources) is left open, as those parts may stand behind the events.
 */
export interface RowTable {
  length: number
  /** NaN for a start that is open or unknown, and for undated rows. */
  from: Float64Array<ArrayBuffer>
  /** Of an open end, the end of the start: that is the least it can be. */
  to: Float64Array<ArrayBuffer>
  flags: Uint16Array<ArrayBuffer>
  precision: Uint8Array<ArrayBuffer>
  importance: Uint8Array<ArrayBuffer>
  isUnverified: Uint8Array<ArrayBuffer>
  /** Number of the name in `lanes`, + 1; 0: the file names none. */
  lane: Uint32Array<ArrayBuffer>
  /** Position in the file. */
  place: Uint32Array<ArrayBuffer>
  /** Of the records. */
  starts: Uint32Array<ArrayBuffer>
  readonly records: RecordWriter
  readonly lanes: Interner
  /** Of ids; those of rows without one and of doubles have no meaning. */
  hashes: Uint32Array<ArrayBuffer>
  /** As `Packed.ids`, with rows for events. */
  ids: IdTable
  claimed: number
  /** Over taken slots, by all claims. */
  steps: number
  readonly nameless: number[]
  readonly doubles: number[]
  readonly startsOpen: number[]
  readonly endsOpen: number[]
  /** The earliest instant that some date names. */
  earliest: number
  /** Rows with an end that is one of a set, and the sure parts of those; NaN for an end that is none. */
  readonly sure: { readonly rows: number[]; readonly from: number[]; readonly to: number[] }
  /** Rows that name related ones. */
  readonly related: number[]
  readonly tags: Runs
  readonly citations: CitationColumns
  readonly parts: RecordParts
}

/** Lists of the rows in one array; `ends[row]` is where the list of a row ends. */
export interface Runs {
  /** Of what each number is the number. */
  readonly names: Interner
  ends: Uint32Array<ArrayBuffer>
  items: Uint32Array<ArrayBuffer>
  count: number
}
export interface CitationColumns extends Runs {
  stances: Uint8Array<ArrayBuffer>
  /** Position of each in its list in the file. */
  places: Uint32Array<ArrayBuffer>
}

const FIRST_ROWS = 64

export const makeRowTable = (): RowTable => ({
  length: 0,
  from: new Float64Array(FIRST_ROWS),
  to: new Float64Array(FIRST_ROWS),
  flags: new Uint16Array(FIRST_ROWS),
  precision: new Uint8Array(FIRST_ROWS),
  importance: new Uint8Array(FIRST_ROWS),
  isUnverified: new Uint8Array(FIRST_ROWS),
  lane: new Uint32Array(FIRST_ROWS),
  place: new Uint32Array(FIRST_ROWS),
  starts: new Uint32Array(FIRST_ROWS),
  records: makeRecordWriter(),
  lanes: makeInterner(),
  hashes: new Uint32Array(FIRST_ROWS),
  ids: { slots: new Uint32Array(tableSizeFor(0)), seed: 0 },
  claimed: 0,
  steps: 0,
  nameless: [],
  doubles: [],
  startsOpen: [],
  endsOpen: [],
  earliest: Infinity,
  sure: { rows: [], from: [], to: [] },
  related: [],
  tags: makeRuns(),
  citations: { ...makeRuns(), stances: new Uint8Array(0), places: new Uint32Array(0) },
  parts: makeParts(),
})

const makeRuns = (): Runs => ({
  names: makeInterner(),
  ends: new Uint32Array(FIRST_ROWS),
  items: new Uint32Array(0),
  count: 0,
})

/** Makes room for one more row. */
export function makeRoom(table: RowTable): void {
  if (table.length < table.from.length) return
  const room = table.length * 2
  table.from = grown(table.from, new Float64Array(room))
  table.to = grown(table.to, new Float64Array(room))
  table.flags = grown(table.flags, new Uint16Array(room))
  table.precision = grown(table.precision, new Uint8Array(room))
  table.importance = grown(table.importance, new Uint8Array(room))
  table.isUnverified = grown(table.isUnverified, new Uint8Array(room))
  table.lane = grown(table.lane, new Uint32Array(room))
  table.place = grown(table.place, new Uint32Array(room))
  table.starts = grown(table.starts, new Uint32Array(room))
  table.hashes = grown(table.hashes, new Uint32Array(room))
  table.tags.ends = grown(table.tags.ends, new Uint32Array(room))
  table.citations.ends = grown(table.citations.ends, new Uint32Array(room))
}

function grown<A extends { set(from: A): void }>(from: A, to: A): A {
  to.set(from)
  return to
}

export function putTag({ tags }: RowTable, tag: number): void {
  if (tags.count === tags.items.length) tags.items = grown(tags.items, new Uint32Array(roomAfter(tags.count)))
  tags.items[tags.count++] = tag
}

export function putCitation({ citations }: RowTable, source: number, stance: number, place: number): void {
  if (citations.count === citations.items.length) {
    const room = roomAfter(citations.count)
    citations.items = grown(citations.items, new Uint32Array(room))
    citations.stances = grown(citations.stances, new Uint8Array(room))
    citations.places = grown(citations.places, new Uint32Array(room))
  }
  citations.items[citations.count] = source
  citations.stances[citations.count] = stance
  citations.places[citations.count++] = place
}

const roomAfter = (count: number): number => Math.max(64, count * 2)

export const startOfRun = ({ ends }: Runs, row: number): number => (row === 0 ? 0 : ends[row - 1]!)

/**
 * Ends a row whose columns and lists are filled: its record is written, and its id claimed. `parts` are the record's,
 * the rest of it in bytes of its own.
 */
export function endRow(table: RowTable, place: number, parts: RecordParts, restBytes: Uint8Array): void {
  const row = table.length++
  table.place[row] = place
  table.starts[row] = table.records.put(parts, restBytes)
  table.tags.ends[row] = table.tags.count
  table.citations.ends[row] = table.citations.count
  if (parts.idFrom === parts.idTo) table.nameless.push(row)
  else claim(table, row, parts)
}

function claim(table: RowTable, row: number, { bytes, idFrom, idTo }: RecordParts): void {
  const size = tableSizeFor(table.claimed + 1)
  if (size > table.ids.slots.length) table.ids = placed(table.ids, size, table.hashes)
  const { hashes, parts } = table
  const { slots, seed } = table.ids
  const hash = hashOfBytes(bytes, idFrom, idTo, seed)
  const mask = slots.length - 1
  let slot = hash & mask
  for (; slots[slot] !== 0; slot = (slot + 1) & mask) {
    const other = slots[slot]! - 1
    if (hashes[other] !== hash) continue
    table.records.find(table.starts[other]!, parts)
    if (isAlike(parts, bytes, idFrom, idTo)) break
  }
  table.steps += (slot - hash) & mask
  if (slots[slot] === 0) {
    hashes[row] = hash
    slots[slot] = row + 1
    table.claimed += 1
  } else table.doubles.push(row)
  if (seed === 0 && isSlow(table.steps, table.claimed + table.doubles.length)) mix(table)
}

/** Hashes the ids anew, with a seed. */
function mix(table: RowTable): void {
  const { ids, hashes, records, starts, parts } = table
  const seed = drawSeed()
  for (const entry of ids.slots.filter(Boolean)) {
    records.find(starts[entry - 1]!, parts)
    hashes[entry - 1] = hashOfBytes(parts.bytes, parts.idFrom, parts.idTo, seed)
  }
  table.ids = placed({ slots: ids.slots, seed }, ids.slots.length, hashes)
}

function isAlike(parts: RecordParts, bytes: Uint8Array, from: number, to: number): boolean {
  if (parts.idTo - parts.idFrom !== to - from) return false
  for (let at = from; at < to; at++) if (parts.bytes[parts.idFrom + at - from] !== bytes[at]) return false
  return true
}
