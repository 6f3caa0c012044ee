import { planOverviewHits } from "../layout/overviewhits.ts"
import { planOverviewGround, withBrush, type OverviewGround } from "../layout/overview.ts"
import type { OverviewHits, OverviewScene } from "../layout/scene.ts"
import type { Selectors } from "../state/select.ts"
import type { EventList, Size } from "../state/state.ts"
import type { Span } from "../time/instant.ts"
import type { Timeline } from "../timeline/model.ts"
import type { OverviewKeeper } from "./drawing.ts"

export function makeOverviewKeeper(selectors: Selectors, size: Size): OverviewKeeper {
  let shown: OverviewScene | null = null
  let span: Span | null = null
  let ground: { readonly key: readonly unknown[]; readonly ground: OverviewGround } | null = null
  const hitsOf = makeHitsKeeper()
  return {
    sceneOf(state, words, measure) {
      const { timeline } = state
      const visible = selectors.visibleMask(state)
      const { year } = state.selection
      const { whole } = state.limits
      const key = [timeline, whole, words, visible, year]
      const isKept = ground !== null && key.every((each, index) => each === ground!.key[index])
      if (!isKept)
        ground = {
          key,
          ground: planOverviewGround({ timeline, whole, ...size, words, measure, visible, year }),
        }
      const hits = hitsOf(ground!.ground, timeline, selectors.matches(state))
      // The same scene as long as it is the same: it needs no painting.
      if (isKept && shown !== null && span === state.span && shown.hits === hits) return shown
      span = state.span
      return (shown = withBrush(ground!.ground, span, hits))
    },
    forget() {
      ground = null
    },
  }
}

/** Planned once for what a search found, and again where the ground is another. */
function makeHitsKeeper() {
  let of: readonly [OverviewGround, EventList] | null = null
  let hits: OverviewHits | null = null
  return (ground: OverviewGround, timeline: Timeline, found: EventList | null): OverviewHits | null => {
    if (found === null) return null
    if (of?.[0] !== ground || of[1] !== found) hits = planOverviewHits(ground, timeline, found)
    of = [ground, found]
    return hits
  }
}
