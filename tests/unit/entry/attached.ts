import type { GrowingFile, Loaded } from "../../../src/entry/loading.ts"
import { initialState } from "../../../src/state/initial.ts"
import { reduce } from "../../../src/state/reduce.ts"
import { createStore } from "../../../src/state/store.ts"
import { NOW } from "../../make.ts"

/** What the viewer has of a file that grows. */
export function attached(loaded: Loaded): { readonly file: GrowingFile; readonly events: () => number } {
  if (loaded.timeline === null || loaded.growth === null) throw new Error("nothing that grows")
  const { timeline } = loaded
  const size = { width: 0, height: 0 }
  const first = initialState({ timeline, size, plotWidth: 0, language: "en", reducedMotion: true, now: NOW })
  const store = createStore(first, reduce)
  return { file: loaded.growth.attach(store, null), events: () => store.state().timeline.length }
}
