/** The rows of a long list that exist: `count` of them from `first` on, `top` px below the list's upper edge. */
export interface Window {
  readonly first: number
  readonly count: number
  readonly top: number
}

/** px; browsers end an element at 17 to 33 million. A longer list has rows that it has no px for. */
export const TALLEST = 16_000_000
/** Rows beyond both edges, for Tab and for a scroll that comes before the next look. */
const BEYOND = 6
/** Views that a short step may be long. */
const NEAR = 3

/** px of the whole list. */
export const virtualHeight = (rows: number, rowHeight: number): number => Math.min(rows * rowHeight, TALLEST)

/** Where a list is looked at: px of it that are scrolled past, and px of its rows. */
export interface Position {
  readonly above: number
  readonly inRows: number
}

/**
 * Of a list that is not as high as its rows, a px of scrolling is more than one of them; but a step from `last` of few
 * views is as long as it looks, so that a row in hand stays when a browser brings it to the middle. `above` below 0: the list
 * begins further down. `view`: px that are seen.
 */
export function positionAt(
  rows: number,
  rowHeight: number,
  above: number,
  view: number,
  last: Position | null = null,
): Position {
  const spare = Math.max(0, virtualHeight(rows, rowHeight) - view)
  const most = Math.max(0, rows * rowHeight - view)
  const scrolled = Math.min(Math.max(above, 0), spare)
  // Browsers round what is scrolled.
  if (scrolled === 0 || scrolled > spare - 1) return { above: scrolled, inRows: scrolled === 0 ? 0 : most }
  if (last === null || Math.abs(scrolled - last.above) >= NEAR * view)
    return { above: scrolled, inRows: (scrolled * most) / spare }
  return { above: scrolled, inRows: Math.min(Math.max(last.inRows + scrolled - last.above, 0), most) }
}

export function windowAt(rows: number, rowHeight: number, { above, inRows }: Position, view: number): Window {
  if (rowHeight <= 0) return { first: 0, count: Math.min(rows, 30), top: 0 }
  const row = inRows / rowHeight
  const first = Math.max(0, Math.floor(row) - BEYOND)
  const count = Math.min(rows - first, Math.ceil(view / rowHeight) + 2 * BEYOND + 1)
  const top = Math.max(0, above - (row - first) * rowHeight)
  return { first, count, top: Math.min(top, Math.max(0, virtualHeight(rows, rowHeight) - count * rowHeight)) }
}
