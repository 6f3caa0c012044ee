import { FLAG, type Columns } from "./model.ts"

/** Events that stand together in the order of starts, of which the latest end and the best are known. */
export const BLOCK = 64

/** The key of the first of each block of an order; null: the order of the model. */
export const firstsOf = (keys: Float64Array, count: number, order: Uint32Array | null): Float64Array =>
  Float64Array.from({ length: Math.ceil(count / BLOCK) }, (_, block) =>
    order === null ? keys[block * BLOCK]! : keys[order[block * BLOCK]!]!,
  )

/** What is known of each block: when the last of its events ends, and which is the best. */
export function blocksOf(
  { from, to, importance, flags }: Columns,
  count: number,
  byStart: Uint32Array | null,
): { readonly latest: Float64Array; readonly best: Uint32Array; readonly absences: number } {
  const blocks = Math.ceil(count / BLOCK)
  const latest = new Float64Array(blocks)
  const best = new Uint32Array(blocks)
  let absences = 0
  for (let block = 0; block < blocks; block++) {
    const end = Math.min((block + 1) * BLOCK, count)
    let last = -Infinity
    let first = 0
    let weight = 0
    let least = 0
    for (let place = block * BLOCK; place < end; place++) {
      const event = byStart === null ? place : byStart[place]!
      const until = to[event]!
      if (until > last) last = until
      if ((flags[event]! & FLAG.absence) !== 0) absences++
      // As isBetter has it; of those alike the first stays.
      const own = importance[event]!
      if (own < weight) continue
      const length = until - from[event]!
      if (own === weight && length >= least) continue
      weight = own
      least = length
      first = event
    }
    latest[block] = last
    best[block] = first
  }
  return { latest, best, absences }
}
