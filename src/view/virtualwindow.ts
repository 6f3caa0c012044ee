/** The rows of a long list that exist: `count` of them from `first` on, `top` px below the list's upper edge. */
export interface Window {
  readonly first: number
  readonly count: number
  readonly top: number
}

/** px; browsers end an element at 17 to 33 million. A longer list is scrolled through in larger steps. */
export const TALLEST = 16_000_000
/** Rows beyond both edges, for Tab and for a scroll that comes before the next look. */
const BEYOND = 6

/** px of the whole list. */
export const virtualHeight = (rows: number, rowHeight: number): number => Math.min(rows * rowHeight, TALLEST)

/** `above`: px of the list that are scrolled past; below 0: it begins further down. `view`: px that are seen. */
export function windowAt(rows: number, rowHeight: number, above: number, view: number): Window {
  if (rowHeight <= 0) return { first: 0, count: Math.min(rows, 30), top: 0 }
  const height = virtualHeight(rows, rowHeight)
  const scrolled = Math.min(Math.max(above, 0), Math.max(0, height - view))
  // In a list that is not as high as its rows, a px of scrolling is more than one of rows: its last row still ends it.
  const spare = height - view
  const scale = spare <= 0 ? 1 : (rows * rowHeight - view) / spare
  const row = (scrolled * scale) / rowHeight
  const first = Math.max(0, Math.floor(row) - BEYOND)
  const count = Math.min(rows - first, Math.ceil(view / rowHeight) + 2 * BEYOND + 1)
  const top = Math.max(0, scrolled - (row - first) * rowHeight)
  return { first, count, top: Math.min(top, Math.max(0, height - count * rowHeight)) }
}
