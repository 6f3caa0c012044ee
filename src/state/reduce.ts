import { arrive, load } from "./arrive.ts"
import { isEarly, reduceEarly } from "./reduceearly.ts"
import { steppedTo } from "./matchplace.ts"
import { openCluster, openSource, openYear, select } from "./reduceselection.ts"
import { go, pan, scroll, settle, show, step, tick, zoom } from "./reduceview.ts"
import type { Action, State } from "./state.ts"

/** The next state. Where an action changes nothing it is the same object, so that nobody is told. */
export function reduce(state: State, action: Action): State {
  if (isEarly(action)) return reduceEarly(state, action)
  switch (action.type) {
    case "pan":
      return pan(state, action.pixels)
    case "scroll":
      return scroll(state, action.pixels, action.most, action.isHeld)
    case "zoom":
      return zoom(state, action.x, action.factor)
    case "show":
      return show(state, action.span)
    case "settle":
      return settle(state)
    case "go":
      return go(state, action.to, action.at)
    case "step":
      return step(state, action.factor, action.at, action.about)
    case "tick":
      return tick(state, action.at)
    case "select":
      return steppedTo(select(state, action.event, action.at, action.reveal), action.place)
    case "open-source":
      return openSource(state, action.source, action.at, action.reveal)
    case "open-year":
      return openYear(state, action.year, action.at)
    case "open-cluster":
      return openCluster(state, action.events)
    case "sort":
      return action.sort === state.sort ? state : { ...state, sort: action.sort }
    case "arrive":
      return arrive(state, action.arrival)
    case "load":
      return load(state, action.timeline)
  }
}
