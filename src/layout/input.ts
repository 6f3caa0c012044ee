import type { Words } from "../time/languages/words.ts"
import type { Span } from "../time/instant.ts"
import type { EventIndex, Timeline } from "../timeline/model.ts"
import type { Summary } from "../timeline/summary.ts"
import type { Geometry } from "./geometry.ts"
import type { LabelBook } from "./labelbook.ts"
import type { LanePlan } from "./lanes.ts"
import type { Place } from "./pack.ts"
import type { Hill } from "./hills.ts"
import type { Chip, Measure, Ridge, RidgeWords, Scene } from "./scene.ts"

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
  /**
   * In a frame of a gesture, by lane: 0 where it is scrolled out of sight, so that nothing but its ground is laid out. Not
   * there: every lane is.
   */
  readonly sight?: Uint8Array
}

/** What of a lane takes part in its placement. */
export interface LaneList {
  /** Events in the window, and in the view: 0 in a gesture, which holds what that decides. */
  readonly count: number
  readonly inView: number
  readonly isDense: boolean
  /** By time; null: too many to look at each. */
  readonly events: readonly EventIndex[] | null
}

/** What of a lane touches the view. */
export interface LaneInView {
  readonly count: number
  /** By time; where they are not listed, those of them that have a place. */
  readonly events: readonly EventIndex[]
  readonly isListed: boolean
}

/** What of a frame of one lane (itemlabel.ts) a crowd is laid out for. */
export interface CrowdFrame {
  readonly input: LayoutInput
  readonly plan: Pick<LanePlan, "lane">
  readonly lit: Uint8Array | null
}

/**
 * What lays out the lanes that hold too many events to list them, in time that grows with the pixels. Small timelines do
 * without it, so it comes apart from the first view: only its type is imported there.
 */
export interface Crowd {
  /** Of what the filters let through. */
  readonly summary: Summary
  /** Of all there is. */
  readonly whole: Summary
  /** What a placement looks at. */
  readonly windowOf: (input: LayoutInput) => Span
  /** `views`: how many the window would fill. `before`: the lanes that a gesture holds on to. */
  readonly listLanes: (
    input: LayoutInput,
    window: Span,
    views: number,
    before: readonly LanePlan[],
    isHeld: boolean,
  ) => readonly LaneList[]
  /** What in a lane may have a place. `isClosed`: nothing new may, as in a zoom. */
  readonly candidatesIn: (
    input: LayoutInput,
    lane: number,
    list: LaneList,
    window: Span,
    views: number,
    known: ReadonlyMap<EventIndex, Place>,
    isClosed: boolean,
  ) => readonly EventIndex[]
  /** The same with its `sight`, for a frame of a gesture that holds on to `prior`. */
  readonly inSight: (
    input: LayoutInput,
    prior: { readonly lanes: readonly LanePlan[]; readonly contentHeight: number },
    emphasis: { readonly scroll: number; readonly focused: EventIndex | null },
  ) => LayoutInput
  /** What of each lane touches the view: nothing of those out of sight. */
  readonly inView: (
    input: LayoutInput,
    lanes: readonly LanePlan[],
    places: ReadonlyMap<EventIndex, Place>,
  ) => readonly LaneInView[]
  /** The density of what of a lane touches the view, and counts of what is not drawn one by one. `base` in px of the drawing. */
  readonly layRidge: (
    frame: CrowdFrame,
    drawn: readonly EventIndex[],
    base: number,
    tallest: number,
    hills: readonly Hill[],
    chipY: number,
  ) => Ridge
  /** How ridges are to be read, where the axis has room for it. */
  readonly sayRidges: (input: LayoutInput, axis: Pick<Scene, "axis" | "band" | "today">) => RidgeWords
  /** By lane that is drawn as a ridge: where it is most crowded in view. */
  readonly hillsIn: (input: LayoutInput, lanes: readonly LanePlan[]) => ReadonlyMap<number, readonly Hill[]>
  /** The same in chips, which stand at `middleY` and no further left than `least`. */
  readonly layChips: (
    frame: CrowdFrame,
    drawn: readonly EventIndex[],
    middleY: number,
    least: number,
  ) => readonly Chip[]
}

/**
 * `visible`: 1 for each event that the filters let through; null: all. Linear; every question after it is not. `before`:
 * any of the same timeline, which spares half of it.
 */
export type MakeCrowd = (timeline: Timeline, visible: Uint8Array | null, before?: Crowd) => Crowd
