import { positionAt, virtualHeight, type Position } from "../virtualwindow.ts"

/** Rows of one height, and px of them that are seen at once. */
export interface Rows {
  readonly count: number
  readonly height: number
  readonly view: number
}

/** Where to scroll so that a row is seen in full, by as little as that takes; null where it is. */
export function positionToSee(row: number, { count, height, view }: Rows, now: Position): Position | null {
  const top = row * height
  if (top < now.inRows) return positionOf(top, { count, height, view }, now)
  if (top + height > now.inRows + view) return positionOf(top + height - view, { count, height, view }, now)
  return null
}

/** Where to scroll so that a row is the first that is seen. */
export const positionToBegin = (row: number, rows: Rows, now: Position): Position =>
  positionOf(row * rows.height, rows, now)

/**
 * Scrolled so that `inRows` px of the rows are above. In a list that is not as high as its rows, a step that positionAt
 * takes as it looks is as long here; only its ends are at the ends of the scroll bar.
 */
export function positionOf(inRows: number, { count, height, view }: Rows, now: Position): Position {
  const spare = Math.max(0, virtualHeight(count, height) - view)
  const most = Math.max(0, count * height - view)
  if (inRows <= 0) return { above: 0, inRows: 0 }
  if (inRows >= most) return { above: spare, inRows: most }
  const beside = now.above + inRows - now.inRows
  const reached = positionAt(count, height, beside, view, now)
  const above = Math.abs(reached.inRows - inRows) < 1 ? beside : (inRows * spare) / most
  // Beyond these it would be taken for an end.
  return { above: Math.min(Math.max(above, 1), spare - 2), inRows }
}
