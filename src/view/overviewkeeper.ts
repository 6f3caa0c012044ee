import { planOverviewGround, withBrush, type OverviewGround } from "../layout/overview.ts"
import type { Selectors } from "../state/select.ts"
import type { Size } from "../state/state.ts"
import type { OverviewKeeper } from "./drawing.ts"

export function makeOverviewKeeper(selectors: Selectors, size: Size): OverviewKeeper {
  let ground: { readonly key: readonly unknown[]; readonly ground: OverviewGround } | null = null
  return {
    sceneOf(state, words, measure) {
      const { timeline } = state
      const visible = selectors.visibleMask(state)
      const { year } = state.selection
      const { whole } = state.limits
      const key = [timeline, whole, words, visible, year]
      if (ground === null || key.some((each, index) => each !== ground!.key[index]))
        ground = {
          key,
          ground: planOverviewGround({ timeline, whole, ...size, words, measure, visible, year }),
        }
      return withBrush(ground.ground, state.span)
    },
    forget() {
      ground = null
    },
  }
}
