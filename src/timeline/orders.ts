import type { Columns, Orders } from "./model.ts"
import { sortByKeys } from "./radix.ts"

/** Of the dated events; those whose keys are equal stand as in the model. */
export function makeOrders({ from, to }: Pick<Columns, "from" | "to">, dated: number): Orders {
  const keys = new Float64Array(dated)
  const ranks = new Uint8Array(dated)
  // Adding 0 makes −0 the 0 that it is. What has no length ends after all that end at its instant.
  for (let index = 0; index < dated; index++) {
    keys[index] = to[index]! + 0
    ranks[index] = to[index]! > from[index]! ? 0 : 1
  }
  return { byEnd: orderBy(keys, ranks) }
}

/**
 * Places by key, then rank (0 or 1), then as they stand. Most stand in that order already, since events come by their
 * start and most are short: those that no later one should precede are a sorted list, and only the rest is sorted.
 */
function orderBy(keys: Float64Array<ArrayBuffer>, ranks: Uint8Array): Uint32Array {
  const count = keys.length
  const isOut = new Uint8Array(count)
  let least = Infinity
  let leastRank = 1
  let outs = 0
  for (let place = count - 1; place >= 0; place--) {
    const key = keys[place]!
    if (key > least || (key === least && ranks[place]! > leastRank)) {
      isOut[place] = 1
      outs++
    } else {
      least = key
      leastRank = ranks[place]!
    }
  }
  const out = sortOut(keys, ranks, isOut, outs)
  const order = new Uint32Array(count)
  let next = 0
  let at = 0
  for (let place = 0; place < count; place++) {
    if (isOut[place] === 1) continue
    while (next < outs && isBefore(keys, ranks, out[next]!, place)) order[at++] = out[next++]!
    order[at++] = place
  }
  while (next < outs) order[at++] = out[next++]!
  return order
}

function isBefore(keys: Float64Array, ranks: Uint8Array, a: number, b: number): boolean {
  if (keys[a] !== keys[b]) return keys[a]! < keys[b]!
  return ranks[a] === ranks[b] ? a < b : ranks[a]! < ranks[b]!
}

/** Those that are out, sorted. The sort keeps what has equal keys as it stands: by rank, then place. */
function sortOut(keys: Float64Array, ranks: Uint8Array, isOut: Uint8Array, outs: number): Uint32Array {
  const places = new Uint32Array(outs)
  let at = 0
  const put = (rank: number) => {
    for (let place = 0; place < keys.length; place++)
      if (isOut[place] === 1 && ranks[place] === rank) places[at++] = place
  }
  put(0)
  put(1)
  const order = new Uint32Array(outs)
  const outKeys = new Float64Array(outs)
  for (let index = 0; index < outs; index++) {
    order[index] = index
    outKeys[index] = keys[places[index]!]!
  }
  const sorted = sortByKeys(order, outKeys)
  for (let index = 0; index < outs; index++) sorted[index] = places[sorted[index]!]!
  return sorted
}
