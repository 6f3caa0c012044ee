import { planOverviewGround, withBrush, type OverviewGround } from "../layout/overview.ts"
import type { OverviewScene } from "../layout/scene.ts"
import type { Selectors } from "../state/select.ts"
import type { Size } from "../state/state.ts"
import type { Span } from "../time/instant.ts"
import type { OverviewKeeper } from "./drawing.ts"

export function makeOverviewKeeper(selectors: Selectors, size: Size): OverviewKeeper {
  let shown: OverviewScene | null = null
  let span: Span | null = null
  let ground: { readonly key: readonly unknown[]; readonly ground: OverviewGround } | null = null
  return {
    sceneOf(state, words, measure) {
      const { timeline } = state
      const visible = selectors.visibleMask(state)
      const { year } = state.selection
      const { whole } = state.limits
      const key = [timeline, whole, words, visible, year]
      const isKept = ground !== null && key.every((each, index) => each === ground!.key[index])
      // The same scene as long as it is the same: it needs no painting.
      if (isKept && shown !== null && span === state.span) return shown
      span = state.span
      if (!isKept)
        ground = {
          key,
          ground: planOverviewGround({ timeline, whole, ...size, words, measure, visible, year }),
        }
      return (shown = withBrush(ground!.ground, span))
    },
    forget() {
      ground = null
    },
  }
}
