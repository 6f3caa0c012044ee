import { hashOfBytes, tableSizeFor } from "../idtable.ts"
import { expectThat } from "./fault.ts"
import type { Names } from "./names.ts"

/** Steps per id, on average, past which a file was made to be slow. */
const MOST_STEPS = 64

/** `Packed.ids` of ids one after the other. Of two that are the same the first is found. */
export function makeIdTable({ bytes, starts }: Names): Uint32Array {
  const count = starts.length - 1
  const table = new Uint32Array(tableSizeFor(count))
  const mask = table.length - 1
  let steps = 0
  for (let event = 0; event < count; event++) {
    let slot = hashOfBytes(bytes, starts[event]!, starts[event + 1]!) & mask
    for (; table[slot] !== 0; slot = (slot + 1) & mask) steps += 1
    table[slot] = event + 1
    expectThat(steps <= MOST_STEPS * count, "id")
  }
  return table
}
