import { eachIn } from "../timeline/lookup.ts"
import { destinationOf } from "./reduceview.ts"
import type { Selectors } from "./select.ts"
import { NO_FILTERS, type EventList, type State } from "./state.ts"
import { sameFilters } from "./filters.ts"

/** Which events a file is made of: those in view, those that filters and search let through, all. */
export type DownloadScope = "view" | "filtered" | "all"

/** In the order in which they are offered. */
export const downloadScopes = ({ filters }: State): readonly DownloadScope[] =>
  sameFilters(filters, NO_FILTERS) ? ["view", "all"] : ["view", "filtered", "all"]

/** By time, undated ones last; as on screen, a view has the undated events with it. */
export function downloadedEvents(state: State, scope: DownloadScope, selectors: Selectors): EventList {
  const { timeline, filters } = state
  if (scope === "filtered" && filters.query.trim() !== "") {
    const matches = selectors.matches(state)
    if (matches !== null) return matches
  }
  const mask = scope === "all" ? null : selectors.visibleMask(state)
  const events = new Uint32Array(timeline.length)
  let count = 0
  const add = (event: number): void => {
    if (mask === null || mask[event] === 1) events[count++] = event
  }
  if (scope === "view") eachIn(timeline, destinationOf(state), add)
  for (let event = scope === "view" ? timeline.dated : 0; event < timeline.length; event++) add(event)
  return events.slice(0, count) as ArrayLike<number> as EventList
}
