import type { Selectors } from "./select.ts"
import type { State } from "./state.ts"

/** Of that a place is told: another search, another selection or another order of rows has other places. */
const PARTS = ["timeline", "selection", "filters", "mode", "sort"] as const

/** The reader stepped to one of what a search found: `place` among it, from 0. undefined: nobody did. */
export function steppedTo(state: State, place: number | undefined): State {
  if (place === undefined) return state
  const { timeline, selection, filters, mode, sort } = state
  return { ...state, stepped: { timeline, selection, filters, mode, sort, place } }
}

/** Where among what a search found the reader is who steps through it, from 0; null: elsewhere. */
export const matchPlace = (state: State): number | null => {
  const { stepped } = state
  return stepped !== undefined && PARTS.every((part) => stepped[part] === state[part]) ? stepped.place : null
}

/** null without a search, and until all is found. */
export const matchCount = (state: State, { isSearching, matches }: Selectors): number | null =>
  isSearching(state) ? null : (matches(state)?.length ?? null)
