import { reduce } from "./reduce.ts"
import type { Action, State } from "./state.ts"

export interface Store {
  readonly state: () => State
  readonly dispatch: (action: Action) => void
  /** Calls `tell` after each change; answers its undo. */
  readonly subscribe: (tell: () => void) => () => void
}

/** One per viewer. The same state is no news. */
export function createStore(initial: State): Store {
  let state = initial
  const listeners = new Set<() => void>()
  return {
    state: () => state,
    dispatch(action) {
      const next = reduce(state, action)
      if (next === state) return
      state = next
      for (const tell of listeners) tell()
    },
    subscribe(tell) {
      listeners.add(tell)
      return () => void listeners.delete(tell)
    },
  }
}
