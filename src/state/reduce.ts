import { arrive, load } from "./arrive.ts"
import { changeFilters } from "./filters.ts"
import { hover, openCluster, openSource, openYear, select } from "./reduceselection.ts"
import { go, pan, reduceMotion, resize, scroll, settle, show, step, tick, zoom } from "./reduceview.ts"
import type { Action, State } from "./state.ts"

/** The next state. Where an action changes nothing it is the same object, so that nobody is told. */
export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case "resize":
      return resize(state, action.size, action.plotWidth)
    case "pan":
      return pan(state, action.pixels)
    case "scroll":
      return scroll(state, action.pixels, action.most)
    case "zoom":
      return zoom(state, action.x, action.factor)
    case "show":
      return show(state, action.span)
    case "settle":
      return settle(state)
    case "go":
      return go(state, action.to, action.at)
    case "step":
      return step(state, action.factor, action.at)
    case "tick":
      return tick(state, action.at)
    case "select":
      return select(state, action.event, action.at, action.reveal)
    case "open-source":
      return openSource(state, action.source, action.at, action.reveal)
    case "open-year":
      return openYear(state, action.year, action.at)
    case "open-cluster":
      return openCluster(state, action.events)
    case "hover":
      return hover(state, action)
    case "focus":
      return set(state, "focused", action.event)
    case "cite":
      return set(state, "citation", action.citation)
    case "filter":
      return set(state, "filters", changeFilters(state.filters, action.filters))
    case "mode":
      return action.mode === state.mode ? state : { ...state, mode: action.mode, act: state.act + 1 }
    case "language":
      return set(set(state, "language", action.language), "languageIsChosen", true)
    case "theme":
      return set(state, "theme", action.theme)
    case "motion":
      return reduceMotion(state, action.reduced)
    case "dismiss":
      return state.notices.includes(action.notice)
        ? { ...state, notices: state.notices.filter((notice) => notice !== action.notice) }
        : state
    case "arrive":
      return arrive(state, action.arrival)
    case "load":
      return load(state, action.timeline)
  }
}

const set = <Key extends keyof State>(state: State, key: Key, value: State[Key]): State =>
  state[key] === value ? state : { ...state, [key]: value }
