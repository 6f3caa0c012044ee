import type { Words } from "../time/languages/words.ts"
import type { Span } from "../time/instant.ts"
import type { EventIndex, Timeline } from "../timeline/model.ts"
import type { Summary } from "../timeline/summary.ts"
import type { Geometry } from "./geometry.ts"
import type { LabelBook } from "./labelbook.ts"
import type { Chip, Measure, Ridge } from "./scene.ts"

/** What of a frame of one lane (itemlabel.ts) a crowd is laid out for; a layout's input in turn holds the crowd. */
export interface CrowdFrame {
  readonly input: {
    readonly timeline: Timeline
    readonly span: Span
    readonly geometry: Geometry
    readonly words: Words
    readonly book: LabelBook
    readonly measure: Measure
  }
  readonly plan: { readonly lane: number }
}

/**
 * What lays out the lanes that hold too many events to list them, in time that grows with the pixels. Small timelines do
 * without it, so it comes apart from the first view: only its type is imported there.
 */
export interface Crowd {
  /** Of what the filters let through. */
  readonly summary: Summary
  /**
   * The events of a lane that may have labels: the best of each of `parts` equal parts of a window; of those alike, the
   * ones that are `known`, which are of that lane and window.
   */
  readonly candidates: (
    lane: number,
    window: Span,
    parts: number,
    known: readonly EventIndex[],
  ) => readonly EventIndex[]
  /** The density of what of a lane touches the view and is not drawn one by one. `base` in px of the drawing. */
  readonly layRidge: (
    frame: CrowdFrame,
    drawn: readonly EventIndex[],
    base: number,
    tallest: number,
    peaks: readonly Span[],
    chipY: number,
  ) => Ridge
  /** The stretches of time in view where a lane is most crowded. */
  readonly peaksIn: (frame: CrowdFrame) => readonly Span[]
  /** The same in chips, which stand at `middleY` and no further left than `least`. */
  readonly layChips: (
    frame: CrowdFrame,
    drawn: readonly EventIndex[],
    middleY: number,
    least: number,
  ) => readonly Chip[]
}

/** `visible`: 1 for each event that the filters let through; null: all. Linear; every question after it is not. */
export type MakeCrowd = (timeline: Timeline, visible: Uint8Array | null) => Crowd

/** Events of a timeline from which on a lane may be too crowded to list them on some screen. */
export const CROWD = 100
