import { FLAG } from "./model.ts"
import { sortByKeys } from "./radix.ts"
import { idIn, makeParts } from "./records.ts"
import type { RowTable } from "./rowtable.ts"

type Compare = (row: number, other: number) => number

export interface RowOrder {
  /** null: it is the order of the file. */
  readonly order: Uint32Array<ArrayBuffer> | null
  readonly dated: number
}

/**
 * The order of the model: by start, then end, then id, so that the order of the file makes no difference; undated rows
 * last, as in the file.
 */
export function orderRows(
  { length, flags }: RowTable,
  { from, to }: { readonly from: Float64Array; readonly to: Float64Array },
  compareIds: Compare,
): RowOrder {
  const order = new Uint32Array(length)
  let dated = 0
  for (let row = 0; row < length; row++) if ((flags[row]! & FLAG.undated) === 0) order[dated++] = row
  let last = dated
  for (let row = 0; row < length; row++) if ((flags[row]! & FLAG.undated) !== 0) order[last++] = row

  const compare: Compare = (a, b) => from[a]! - from[b]! || to[a]! - to[b]! || compareIds(a, b)
  if (isSorted(order, dated, compare)) return { order: isIdentity(order) ? null : order, dated }
  if (isSorted(order, dated, (a, b) => from[a]! - from[b]!)) {
    // As most files are that a machine wrote: only what starts together is still to be put in order.
    sortTies(
      order,
      dated,
      (a, b) => from[a] === from[b],
      (a, b) => to[a]! - to[b]! || compareIds(a, b),
    )
    return { order, dated }
  }
  const keysOf = (instants: Float64Array) => {
    const keys = new Float64Array(dated)
    // Adding 0 makes −0 the 0 that it is.
    for (let place = 0; place < dated; place++) keys[place] = instants[order[place]!]! + 0
    return keys
  }
  const places = new Uint32Array(dated)
  for (let place = 0; place < dated; place++) places[place] = place
  const byEnd = sortByKeys(places, keysOf(to)) as Uint32Array<ArrayBuffer>
  const sorted = sortByKeys(byEnd, keysOf(from))
  const rows = order.slice(0, dated)
  for (let place = 0; place < dated; place++) order[place] = rows[sorted[place]!]!
  sortTies(order, dated, (a, b) => from[a] === from[b] && to[a] === to[b], compareIds)
  return { order, dated }
}

function isSorted(order: Uint32Array, dated: number, compare: Compare): boolean {
  for (let place = 1; place < dated; place++) if (compare(order[place - 1]!, order[place]!) > 0) return false
  return true
}

function isIdentity(order: Uint32Array): boolean {
  for (let place = 0; place < order.length; place++) if (order[place] !== place) return false
  return true
}

/** Sorts each run of rows that are tied. */
function sortTies(order: Uint32Array, dated: number, isTie: (a: number, b: number) => boolean, compare: Compare): void {
  for (let first = 0; first < dated;) {
    let end = first + 1
    while (end < dated && isTie(order[first]!, order[end]!)) end += 1
    if (end - first > 1) {
      const run = order.subarray(first, end)
      if (!isSorted(run, run.length, compare)) run.sort(compare)
    }
    first = end
  }
}

/** Compares the ids of rows by their characters, which are ASCII. `given` are those that the records do not have. */
export function makeCompareIds(table: RowTable, given: ReadonlyMap<number, string>): Compare {
  const [one, two] = [makeParts(), makeParts()]
  return (a, b) => {
    table.records.find(table.starts[a]!, one)
    table.records.find(table.starts[b]!, two)
    if (given.size > 0) {
      const [id, other] = [given.get(a) ?? idIn(one), given.get(b) ?? idIn(two)]
      return id < other ? -1 : id > other ? 1 : 0
    }
    const length = Math.min(one.idTo - one.idFrom, two.idTo - two.idFrom)
    for (let at = 0; at < length; at++) {
      const difference = one.bytes[one.idFrom + at]! - two.bytes[two.idFrom + at]!
      if (difference !== 0) return difference
    }
    return one.idTo - one.idFrom - (two.idTo - two.idFrom)
  }
}
