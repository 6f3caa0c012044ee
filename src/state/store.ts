import { isEarly, reduceEarly } from "./reduceearly.ts"
import type { Action, State } from "./state.ts"

export type Reduce = (state: State, action: Action) => State

export interface Store {
  readonly state: () => State
  readonly dispatch: (action: Action) => void
  /** Calls `tell` after each change; answers its undo. */
  readonly subscribe: (tell: () => void) => () => void
  /** What is told of the state depends on more than that, which has changed: everybody looks again. */
  readonly retell: () => void
  /** The whole reducer has come: `first` happens now, then what waited for it, in order. */
  readonly complete: (reduce: Reduce, first?: readonly Action[]) => void
}

/** One per viewer. The same state is no news. `reduce` null: it is on its way, and what needs it waits. */
export function createStore(initial: State, reduce: Reduce | null): Store {
  let state = initial
  let whole = reduce
  let waiting: Action[] = []
  const listeners = new Set<() => void>()
  const retell = () => {
    for (const tell of listeners) tell()
  }
  const dispatch = (action: Action) => {
    if (whole === null && !isEarly(action)) {
      waiting.push(action)
      return
    }
    const next = whole === null ? reduceEarly(state, action as Parameters<typeof reduceEarly>[1]) : whole(state, action)
    if (next === state) return
    state = next
    retell()
  }
  return {
    state: () => state,
    dispatch,
    retell,
    subscribe(tell) {
      listeners.add(tell)
      return () => void listeners.delete(tell)
    },
    complete(reduce, first = []) {
      whole = reduce
      const waited = [...first, ...waiting]
      waiting = []
      for (const action of waited) dispatch(action)
    },
  }
}
