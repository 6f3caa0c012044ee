import type { Records } from "./packed.ts"
import { makeParts, restIn, type RecordParts } from "./records.ts"
import { makeRecordWriter } from "./recordwriter.ts"
import { startOfRun, type RowTable } from "./rowtable.ts"
import type { SourcesRead } from "./sources.ts"
import { encodeUtf8 } from "./utf8.ts"

/**
 * The records in the order of the model, by their starts. They are written anew only where the ids or the sources of some
 * were not known when they were read. `positions` null: the sources are still to come.
 */
export function packRecords(
  table: RowTable,
  order: Uint32Array | null,
  given: ReadonlyMap<number, string>,
  positions: SourcesRead["positions"] | null,
): Records {
  const isMissing = table.citations.names.names.map((name) => positions !== null && !positions.has(name))
  if (given.size === 0 && !isMissing.includes(true)) {
    const chunks = table.records.chunks()
    // A part is handed over while the table grows on.
    return {
      chunks: positions === null ? chunks.map((chunk) => chunk.slice()) : chunks,
      starts: inOrder(table.starts, table.length, order),
    }
  }
  const writer = makeRecordWriter()
  const starts = new Uint32Array(table.length)
  const parts = makeParts()
  for (let row = 0; row < table.length; row++) {
    table.records.find(table.starts[row]!, parts)
    const rest = restWithMissing(table, row, isMissing, parts)
    const restBytes = rest ?? parts.bytes
    if (rest !== null) {
      parts.restFrom = 0
      parts.restTo = rest.length
    }
    const id = given.get(row)
    if (id !== undefined) putId(parts, id)
    starts[row] = writer.put(parts, restBytes)
  }
  return { chunks: writer.chunks(), starts: inOrder(starts, table.length, order) }
}

function inOrder(
  starts: Uint32Array<ArrayBuffer>,
  length: number,
  order: Uint32Array | null,
): Uint32Array<ArrayBuffer> {
  if (order === null) return starts.slice(0, length)
  const ordered = new Uint32Array(length)
  for (let event = 0; event < length; event++) ordered[event] = starts[order[event]!]!
  return ordered
}

/** The rest with the ids of the sources that the file does not have; null where it has them all. */
function restWithMissing(
  { citations }: RowTable,
  row: number,
  isMissing: readonly boolean[],
  parts: RecordParts,
): Uint8Array | null {
  const first = startOfRun(citations, row)
  const named = Array.from(citations.items.subarray(first, citations.ends[row]))
  if (!named.some((name) => isMissing[name])) return null
  const rest = restIn(parts)
  const said = named.map((name, nth) => {
    const known = rest.citations?.[nth] ?? null
    return isMissing[name] ? { sourceId: citations.names.names[name]!, ...known } : known
  })
  return encodeUtf8(JSON.stringify({ ...rest, citations: said }))
}

/** The same record with another id: its short parts are copied, the rest stays where it is. */
function putId(parts: RecordParts, id: string): void {
  const idBytes = encodeUtf8(id)
  const { bytes, titleFrom, titleTo, dateFrom, dateTo } = parts
  const copy = new Uint8Array(idBytes.length + dateTo - titleFrom)
  copy.set(idBytes)
  copy.set(bytes.subarray(titleFrom, dateTo), idBytes.length)
  parts.bytes = copy
  parts.idFrom = 0
  parts.idTo = parts.titleFrom = idBytes.length
  parts.titleTo = parts.dateFrom = idBytes.length + titleTo - titleFrom
  parts.dateTo = parts.dateFrom + dateTo - dateFrom
}
