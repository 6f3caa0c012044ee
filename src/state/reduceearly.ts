import { limitsIn } from "../layout/limits.ts"
import type { EventIndex, SourceIndex } from "../timeline/model.ts"
import { changeFilters } from "./filters.ts"
import type { Action, Size, State } from "./state.ts"

/**
 * What the first view can do by itself: take its size, and set what needs only to be set. Moving, selecting and arriving
 * come with the rest of the reducer, after that view.
 */
export type EarlyAction = Extract<
  Action,
  { type: "resize" | "hover" | "focus" | "cite" | "filter" | "mode" | "language" | "theme" | "motion" | "dismiss" }
>

const EARLY: Readonly<Record<EarlyAction["type"], true>> = {
  resize: true,
  hover: true,
  focus: true,
  cite: true,
  filter: true,
  mode: true,
  language: true,
  theme: true,
  motion: true,
  dismiss: true,
}

export const isEarly = (action: Action): action is EarlyAction => Object.hasOwn(EARLY, action.type)

export function reduceEarly(state: State, action: EarlyAction): State {
  switch (action.type) {
    case "resize":
      return resize(state, action.size, action.plotWidth)
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
  }
}

const set = <Key extends keyof State>(state: State, key: Key, value: State[Key]): State =>
  state[key] === value ? state : { ...state, [key]: value }

export function reduceMotion(state: State, reduced: boolean): State {
  if (reduced === state.reducedMotion) return state
  const landed = reduced && state.flight !== null ? { span: state.flight.to, flight: null } : {}
  return { ...state, ...landed, reducedMotion: reduced }
}

/** More pixels show the same span: the reader's place is a stretch of time. */
export function resize(state: State, size: Size, plotWidth: number): State {
  const isSame = size.width === state.size.width && size.height === state.size.height
  if (isSame && plotWidth === state.plotWidth) return state
  const { grain } = limitsIn(state.timeline, state.timeline.today, plotWidth)
  return { ...state, size: isSame ? state.size : size, plotWidth, limits: { ...state.limits, grain } }
}

export function hover(
  state: State,
  {
    event = state.hovered.event,
    source = state.hovered.source,
  }: {
    readonly event?: EventIndex | null
    readonly source?: SourceIndex | null
  },
): State {
  if (event === state.hovered.event && source === state.hovered.source) return state
  return { ...state, hovered: { event, source } }
}
