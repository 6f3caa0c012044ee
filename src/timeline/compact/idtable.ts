import { drawSeed, hashOfBytes, isSlow } from "../hash.ts"
import { hasLongRun, tableSizeFor } from "../idtable.ts"
import type { IdTable } from "../packed.ts"
import { expectThat } from "./fault.ts"
import type { Names } from "./names.ts"

/** `Packed.ids` of ids one after the other. Of two that are the same the first is found. */
export function makeIdTable(ids: Names): IdTable {
  const plain = tableOf(ids, 0)
  if (plain !== null) return plain
  const mixed = tableOf(ids, drawSeed())
  // What chance does not part is the same id again and again.
  expectThat(mixed !== null, "id")
  return mixed!
}

/** null: look-ups would be slow. */
function tableOf({ bytes, starts }: Names, seed: number): IdTable | null {
  const count = starts.length - 1
  const slots = new Uint32Array(tableSizeFor(count))
  const mask = slots.length - 1
  let steps = 0
  for (let event = 0; event < count; event++) {
    let slot = hashOfBytes(bytes, starts[event]!, starts[event + 1]!, seed) & mask
    for (; slots[slot] !== 0; slot = (slot + 1) & mask) steps += 1
    slots[slot] = event + 1
    if (isSlow(steps, count)) return null
  }
  return hasLongRun(slots) ? null : { slots, seed }
}
