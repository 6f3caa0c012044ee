import type { Box } from "./scene.ts"

/** How the drawing is divided, by its size alone. */
export interface Geometry {
  readonly width: number
  readonly height: number
  /** 0 when narrow: names then stand on each lane's first line. */
  readonly laneColumn: number
  /** Right of the lane column, under the axis. */
  readonly plot: Box
  readonly isNarrow: boolean
  readonly mostRows: number
}

export const AXIS_HEIGHT = 56
export const AXIS_ROW = 28
const LANE_COLUMN = 120
/** Under this width names take a line of their own, as on a phone or in a small frame. */
const NARROW = 560
const MOST_ROWS_NARROW = 3
const MOST_ROWS = 24

export function geometryOf(size: { readonly width: number; readonly height: number }): Geometry {
  const isNarrow = size.width < NARROW
  const laneColumn = isNarrow ? 0 : LANE_COLUMN
  return {
    width: size.width,
    height: size.height,
    laneColumn,
    plot: {
      x: laneColumn,
      y: AXIS_HEIGHT,
      width: Math.max(1, size.width - laneColumn),
      height: Math.max(0, size.height - AXIS_HEIGHT),
    },
    isNarrow,
    mostRows: isNarrow ? MOST_ROWS_NARROW : MOST_ROWS,
  }
}
