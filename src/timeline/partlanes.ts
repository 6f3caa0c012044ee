import type { Head } from "./head.ts"
import type { Raw } from "./raw.ts"
import type { RowTable } from "./rowtable.ts"

/** More lanes than anybody can look at are a mistake of the file, or no lanes at all. */
const MOST_LANES = 24

/**
 * A part of a file whose lanes stand behind its events: until they come each that an event names has its id for a name, in
 * the order in which they are met, so that events do not change places more than they must when the lanes come.
 */
export function withLanesSoFar(
  raw: Raw,
  table: RowTable,
  head: Head,
): { readonly table: RowTable; readonly head: Head } {
  if ("lanes" in raw) return { table, head }
  const { names } = table.lanes
  if (names.length === 0 || names.length > MOST_LANES)
    return { table: { ...table, lane: new Uint32Array(table.length) }, head }
  return { table, head: { ...head, lanes: names.map((id) => ({ id, label: id, isOther: false })) } }
}
