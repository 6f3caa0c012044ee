import type { Bar, Box, Mark, Tint, Whisker } from "./scene.ts"

/** Half of a whisker's height, its end ticks included. */
const TICK = 4

/** The boxes that drawn items take, in px of the drawing: for pointing at them, and for buttons over them. */
export const boxOfMark = ({ x, y, radius }: Mark): Box => ({
  x: x - radius,
  y: y - radius,
  width: 2 * radius,
  height: 2 * radius,
})

export const boxOfBar = ({ x0, x1, y, height }: Bar): Box => ({ x: x0, y: y - height / 2, width: x1 - x0, height })

export const boxOfTint = ({ x0, x1, y, height }: Tint): Box => ({ x: x0, y, width: x1 - x0, height })

export const boxOfWhisker = ({ x0, x1, y }: Whisker): Box => ({ x: x0, y: y - TICK, width: x1 - x0, height: 2 * TICK })
