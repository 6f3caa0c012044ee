import type { Columns, Orders } from "./model.ts"
import { sortByKeys } from "./radix.ts"

/** Of the dated events; those whose keys are equal stand as in the model. */
export function makeOrders({ from, to }: Pick<Columns, "from" | "to">, dated: number): Orders {
  const all = new Uint32Array(dated)
  const keys = new Float64Array(dated)
  // What has no length ends after all that end at its instant.
  let lasting = 0
  for (let index = 0; index < dated; index++) if (to[index]! > from[index]!) all[lasting++] = index
  for (let index = 0; index < dated; index++) if (!(to[index]! > from[index]!)) all[lasting++] = index
  // Adding 0 makes −0 the 0 that it is.
  for (let index = 0; index < dated; index++) keys[index] = to[index]! + 0
  const byEnd = sortByKeys(all.slice(), keys)
  for (let index = 0; index < dated; index++) {
    all[index] = index
    keys[index] = (from[index]! + to[index]!) / 2 + 0
  }
  return { byEnd, byMiddle: sortByKeys(all, keys) }
}
