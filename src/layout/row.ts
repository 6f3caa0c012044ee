/**
 * Intervals of one row, sorted and apart: says what is free in O(log n). Kept as parallel arrays, since a settle of a
 * crowded lane asks many thousand times.
 */
export interface Row {
  readonly starts: number[]
  readonly ends: number[]
  readonly items: number[]
}

export const emptyRow = (): Row => ({ starts: [], ends: [], items: [] })

/** Index of the first interval that ends after `a`. */
function firstEndingAfter(row: Row, a: number): number {
  let low = 0
  let high = row.ends.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (row.ends[middle]! <= a) low = middle + 1
    else high = middle
  }
  return low
}

/** Is [a, b] free, with `gap` px to spare on both sides? */
export function isFree(row: Row, a: number, b: number, gap: number): boolean {
  const index = firstEndingAfter(row, a - gap)
  return index === row.starts.length || row.starts[index]! >= b + gap
}

/** The items whose intervals [a, b] would touch. */
export function itemsIn(row: Row, a: number, b: number, gap: number): number[] {
  const found: number[] = []
  for (let index = firstEndingAfter(row, a - gap); index < row.starts.length && row.starts[index]! < b + gap; index++)
    found.push(row.items[index]!)
  return found
}

export function occupy(row: Row, a: number, b: number, item: number): void {
  const index = firstEndingAfter(row, a)
  row.starts.splice(index, 0, a)
  row.ends.splice(index, 0, b)
  row.items.splice(index, 0, item)
}

export function vacate(row: Row, item: number): void {
  const index = row.items.indexOf(item)
  if (index < 0) return
  row.starts.splice(index, 1)
  row.ends.splice(index, 1)
  row.items.splice(index, 1)
}
