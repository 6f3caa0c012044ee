import type { Size } from "../state/state.ts"

/** A size of screen that the first drawing is made for. On others it is scaled until the canvas has drawn. */
export interface Screen {
  /** As in first-drawing.css, which says from which width on. */
  readonly name: "desk" | "lap" | "tab" | "phone" | "frame" | "slim"
  /** CSS px of the chronology on it. */
  readonly chronology: Size
  /** null: not shown. */
  readonly overview: Size | null
}

const desk: Screen = { name: "desk", chronology: { width: 1060, height: 668 }, overview: { width: 940, height: 79 } }
const lap: Screen = { name: "lap", chronology: { width: 900, height: 549 }, overview: { width: 780, height: 79 } }

/** Frames of the height that the snippet gives, 720 and 360 px wide. */
export const FRAMES: readonly Screen[] = [
  { name: "frame", chronology: { width: 720, height: 332 }, overview: null },
  { name: "slim", chronology: { width: 360, height: 332 }, overview: null },
]

/** Measured on the page itself at 1440×900, 1280×800, 820×1180 and 390×844; tests/browser/prerender.test.ts holds them. */
export const screensFor = (isWhole: boolean): readonly Screen[] =>
  isWhole
    ? [
        desk,
        lap,
        { name: "tab", chronology: { width: 820, height: 929 }, overview: { width: 700, height: 79 } },
        { name: "phone", chronology: { width: 390, height: 692 }, overview: null },
      ]
    : [
        desk,
        lap,
        { name: "tab", chronology: { width: 460, height: 909 }, overview: { width: 340, height: 79 } },
        { name: "phone", chronology: { width: 390, height: 391 }, overview: null },
      ]
