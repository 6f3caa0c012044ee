import type { RowFrame } from "./instep.ts"

export interface ScrollFigures {
  readonly frames: number
  /** Rows that should have been seen and were not, in all frames together, and in the worst. */
  readonly missing: number
  readonly worst: number
}

/** Of a table that is longer than its view: room for rows in which there is none counts as so many rows. */
export function missingIn(frames: readonly RowFrame[]): ScrollFigures {
  const counts = frames.map(({ top, bottom, rows, empty }) => {
    const [first] = rows
    if (first === undefined) return 1
    const seen = rows.map(([from, to]) => Math.max(0, Math.min(to, bottom) - Math.max(from, top)))
    const bare = bottom - top - seen.reduce((sum, each) => sum + each, 0)
    // Less than a pixel is rounding.
    return (bare < 1 ? 0 : Math.ceil(bare / (first[1] - first[0]))) + empty
  })
  return { frames: frames.length, missing: counts.reduce((sum, each) => sum + each, 0), worst: Math.max(0, ...counts) }
}
