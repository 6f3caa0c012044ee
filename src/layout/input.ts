import type { Words } from "../time/languages/words.ts"
import type { Span } from "../time/instant.ts"
import type { EventIndex, Timeline } from "../timeline/model.ts"
import type { Crowd } from "./crowd.ts"
import type { Geometry } from "./geometry.ts"
import type { LabelBook } from "./labelbook.ts"
import type { Measure } from "./scene.ts"

/** Everything a layout depends on. Placement depends on the zoom, not on where the view stands: panning changes nothing. */
export interface LayoutInput {
  readonly timeline: Timeline
  readonly span: Span
  readonly geometry: Geometry
  /** The whole with its margins: labels stay within it. */
  readonly whole: Span
  readonly words: Words
  /** Content language. */
  readonly language: string
  readonly book: LabelBook
  readonly measure: Measure
  /** 1 for each event that the filters let through; null: all. */
  readonly visible: Uint8Array | null
  readonly selected: EventIndex | null
  /** null: a small timeline, of which every event is looked at, and none is told by a ridge. */
  readonly crowd: Crowd | null
}
