import type { Scene } from "../layout/scene.ts"
import type { Store } from "../state/store.ts"
import type { EventIndex, Timeline } from "../timeline/model.ts"
import { eventAtEnd, eventBeyond } from "./beyond.ts"
import { holderOf, isDrawn, nearestInLane, type TwinItem } from "./twinitems.ts"
import { middleInView } from "./twinview.ts"

export interface TwinKeysParts {
  readonly store: Store
  /** ms of the frame clock. */
  readonly at: number
  readonly timeline: Timeline
  readonly visible: Uint8Array | null
  readonly scene: Scene
  readonly items: readonly TwinItem[]
  /** What the keys start from. */
  readonly from: TwinItem | undefined
  readonly focusOn: (item: TwinItem | undefined) => void
  /** An event out of view is gone to, and has the focus once it is there. */
  readonly goTo: (event: EventIndex) => void
}

/** What the keys of the chronology do, by their names. */
export function twinKeys(parts: TwinKeysParts): Readonly<Record<string, () => void>> {
  const { store, at, timeline, visible, scene, items, from, focusOn, goTo } = parts
  const index = items.findIndex(({ key }) => key === from?.key)
  const item = items[index]
  const reach = (event: EventIndex | null) => {
    const holder = event === null ? undefined : holderOf(event, items, timeline)
    // A crowd that goes on beyond the view may hold it too, and would hold the keys.
    if (holder !== undefined && holder !== item) focusOn(holder)
    else if (event !== null) goTo(event)
  }
  const along = (step: 1 | -1) => {
    const next = items[index + step]
    // Empty lanes stand after all that is drawn, and the next event by time is further on.
    if (next !== undefined && (step < 0 || isDrawn(next))) focusOn(next)
    else reach(eventBeyond(timeline, visible, scene.span, step))
  }
  const pan = (share: number) => {
    store.dispatch({ type: "pan", pixels: share * scene.plot.width })
    store.dispatch({ type: "settle" })
  }
  const zoom = (factor: number) => {
    const about = item === undefined || !isDrawn(item) ? undefined : middleInView(item, scene)
    store.dispatch({ type: "step", factor, at, about })
  }
  return {
    ArrowRight: () => along(1),
    ArrowLeft: () => along(-1),
    ArrowDown: () => focusOn(nearestInLane(items, item, 1)),
    ArrowUp: () => focusOn(nearestInLane(items, item, -1)),
    Home: () => reach(eventAtEnd(timeline, visible, "first")),
    End: () => reach(eventAtEnd(timeline, visible, "last")),
    PageDown: () => pan(-0.8),
    PageUp: () => pan(0.8),
    "+": () => zoom(0.5),
    "=": () => zoom(0.5),
    "-": () => zoom(2),
    "0": () => store.dispatch({ type: "go", to: { kind: "all" }, at }),
  }
}
