import type { Size } from "../state/state.ts"

/** A size that the first drawing is made for; in wider boxes it is stretched until the canvas has drawn. */
export interface Screen {
  /** As in first-paint.css and embed-first-paint.css, which say from which width on. */
  readonly name: string
  /** CSS px of what is drawn. */
  readonly size: Size
}

const screen = (name: string, width: number, height: number): Screen => ({ name, size: { width, height } })

/** Frames of the height that the snippet gives, and one for taller ones. */
export const FRAMES: readonly Screen[] = [
  ...[960, 720, 560, 480, 400, 360, 300, 280].map((width) => screen(`f${width}`, width, 332)),
  screen("t960", 960, 512),
]

/**
 * As measured on the page itself: 1920×1080, 1440×900, 1280×800, 1024×768, 720×1180, 390×844, 360×740 and 320×740;
 * tests/browser/prerender.test.ts holds them.
 */
export const screensFor = (isWhole: boolean): readonly Screen[] => [
  screen("wall", 1540, 848),
  screen("desk", 1060, 668),
  screen("lap", 900, 549),
  screen("small", 644, 517),
  ...(isWhole
    ? [screen("tab", 720, 929), screen("phone", 390, 692), screen("slim", 320, 588)]
    : [screen("tab", 360, 909), screen("phone", 390, 391), screen("slim", 320, 336)]),
]

/** Of the overview, which changes less with its width. */
export const stripsFor = (isWhole: boolean): readonly Screen[] => [
  screen("table", 780, 79),
  ...(isWhole ? [screen("lean", 524, 79)] : [screen("small", 524, 79), screen("tab", 240, 79)]),
]
